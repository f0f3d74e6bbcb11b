//! How the start screen looks: the workshops in columns that give way from the right, the keys below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Known, ROOMY, Start};
use crate::gate;
use crate::tr;
use crate::tui::files;
use crate::tui::keymap::{Context, Keymap, key_words};
use crate::tui::pane::Tone;
use crate::tui::widgets::overlay::clear;
use crate::workshop::Moment;

impl Start {
    pub(super) fn draw_page(&self, buffer: &mut Buffer, area: Rect) {
        let palette = &self.look.palette;
        let keys: Vec<(String, String)> = {
            let words = key_words(&self.locale);
            Keymap::the()
                .of(Context::Start)
                .filter(|(binding, _)| binding.footer)
                .filter_map(|(binding, keys)| {
                    Some((keys.first()?.label(words), (binding.name)(&self.locale)))
                })
                .collect()
        };
        let roomy = area.height >= ROOMY;
        let x = area.x + 5.min(area.width / 8);
        let width = area.right().saturating_sub(x + 2);
        let put = |buffer: &mut Buffer, y: u16, text: &str, style| {
            if y < area.bottom() {
                buffer.set_stringn(
                    x,
                    y,
                    gate::truncate(text, usize::from(width)),
                    usize::from(width),
                    style,
                );
            }
        };
        let mut y = area.y + u16::from(roomy);
        put(buffer, y, &tr!(self.locale, "program-name"), palette.accent());
        put(buffer, y + 1, &tr!(self.locale, "start-motto"), palette.dim());
        y += if roomy { 4 } else { 3 };

        // The keys and the last line always have their place; the list takes what is left.
        let below = keys.len() as u16 + 3;
        let room = area.bottom().saturating_sub(y + below);
        let rows = (self.known.len() as u16).clamp(1, room.max(1));
        if self.known.is_empty() {
            put(buffer, y, &tr!(self.locale, "start-no-workshops"), palette.dim());
        } else {
            if self.shown.is_empty() {
                put(buffer, y, &tr!(self.locale, "start-none-matches"), palette.dim());
            }
            let list = Rect {
                x: x.saturating_sub(2),
                y,
                width: width + 2,
                height: rows,
            };
            self.list.draw(
                buffer,
                list,
                self.shown.len(),
                &self.look,
                |_, _| 1,
                |row, area, buffer, selected| {
                    self.draw_known(&self.known[self.shown[row]], buffer, area, selected);
                },
            );
        }
        y += rows + 1;
        for (key, name) in keys {
            if y >= area.bottom().saturating_sub(1) {
                break;
            }
            let line = Line::from(vec![
                Span::styled(gate::pad(&key, 3), palette.accent()),
                Span::styled(name, palette.text()),
            ]);
            buffer.set_line(x, y, &line, width);
            y += 1;
        }
        let foot = area.bottom().saturating_sub(1);
        match &self.notice {
            Some((tone, text)) => {
                let style = match tone {
                    Tone::Info => palette.accent(),
                    Tone::Warning => palette.warning(),
                    Tone::Error => palette.error(),
                };
                // A sentence that says what to do next must not be cut.
                let lines = gate::wrap(text, usize::from(width));
                let first = foot.saturating_sub(lines.len() as u16 - 1).max(area.y);
                for (row, line) in lines.iter().enumerate() {
                    clear(
                        buffer,
                        Rect {
                            y: first + row as u16,
                            height: 1,
                            ..area
                        },
                    );
                    put(buffer, first + row as u16, line, style);
                }
            }
            None => {
                let home = tr!(self.locale, "start-home", folder = files::short(&self.home));
                let hints = tr!(self.locale, "start-hints");
                put(buffer, foot, &home, palette.dim());
                let wide = gate::width(&hints) as u16;
                if gate::width(&home) as u16 + wide + 3 <= width {
                    buffer.set_stringn(x + width - wide, foot, &hints, usize::from(wide), palette.dim());
                }
            }
        }
    }

    fn draw_known(&self, known: &Known, buffer: &mut Buffer, area: Rect, selected: bool) {
        let (palette, glyphs) = (&self.look.palette, &self.look.glyphs);
        if selected {
            buffer.set_stringn(area.x, area.y, glyphs.prompt, 1, palette.accent());
        }
        let cards = tr!(self.locale, "start-cards", count = known.cards);
        let date = known.date.map(|date| self.locale.date(date)).unwrap_or_default();
        let changed = known.changed.map(|moment| self.when(moment)).unwrap_or_default();
        // From the right: cards, when changed, date, place; the title takes what is left.
        let mut right = area.right();
        let mut column = |buffer: &mut Buffer, text: &str, wide: u16, align_right: bool, least: u16| {
            if right < area.x + wide + least {
                return;
            }
            right -= wide;
            let text = gate::truncate(text, usize::from(wide)).into_owned();
            let shift = if align_right {
                wide.saturating_sub(gate::width(&text) as u16)
            } else {
                0
            };
            buffer.set_stringn(right + shift, area.y, text, usize::from(wide), palette.dim());
            right = right.saturating_sub(2);
        };
        column(buffer, &cards, 11, true, 24);
        column(buffer, &changed, 13, false, 30);
        column(buffer, &date, 10, false, 30);
        column(buffer, &known.place, 14, false, 30);
        let style = if selected {
            palette.selected()
        } else {
            palette.text()
        };
        let room = usize::from(right.saturating_sub(area.x + 2));
        let title = if known.title.is_empty() {
            files::short(&known.folder)
        } else {
            known.title.clone()
        };
        let title = gate::show_flat(&title).into_owned();
        buffer.set_stringn(area.x + 2, area.y, gate::truncate(&title, room), room, style);
    }

    /// Says when something was, as people do: today, yesterday, a date.
    fn when(&self, moment: Moment) -> String {
        let (day, today) = (moment.date_naive(), self.now.date_naive());
        match (today - day).num_days() {
            0 => tr!(
                self.locale,
                "when-today",
                time = moment.format("%H:%M").to_string()
            ),
            1 => tr!(self.locale, "when-yesterday"),
            _ => self.locale.date(day),
        }
    }
}
