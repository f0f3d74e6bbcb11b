//! Drawing the dialog: the names of the lists, one list, and what is to be said of all.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::items::Item;
use super::{Setup, Tab};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::Target;

/// The columns that the dialog asks for.
const WIDTH: u16 = 92;
/// The rows that it asks for at least, so that it does not jump from list to list.
const ROWS: u16 = 14;
/// The rows that the note below a list gets.
const NOTE: usize = 4;
/// The cells of what stands at the right of a row.
const DETAIL: u16 = 20;

impl Setup {
    /// Draws the dialog.
    pub(super) fn draw_all(&mut self, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        let look = ctx.look;
        let title = tr!(ctx.locale, "rounds-setup-title");
        let hints = tr!(ctx.locale, "rounds-setup-hints");
        let width = WIDTH.min(area.width.saturating_sub(4));
        let overlay = Overlay {
            title: &title,
            hints: &hints,
            width,
            height: self.wanted_height(width).min(area.height.saturating_sub(2)),
        };
        let inner = overlay.draw(buffer, area, look);
        self.tabs.clear();
        if inner.height < 3 {
            return;
        }
        let mut x = inner.x;
        for tab in Tab::ALL {
            let style = if tab == self.tab {
                look.palette.accent()
            } else {
                look.palette.dim()
            };
            let sign = if tab == self.tab { look.glyphs.prompt } else { " " };
            let place = Rect {
                x,
                width: inner.right().saturating_sub(x),
                height: 1,
                ..inner
            };
            let used = put(
                buffer,
                place,
                &format!("{sign} {}", tab.name(ctx.locale)),
                style,
                &look.glyphs,
            );
            self.tabs.push((tab, Rect { width: used, ..place }));
            x += used + 2;
        }
        let mut body = Rect {
            y: inner.y + 2,
            height: inner.height - 2,
            ..inner
        };
        if !self.note.is_empty() && body.height > 4 {
            let lines = gate::wrap(&self.note, usize::from(body.width.saturating_sub(2).max(1)));
            let lines = &lines[..lines.len().min(NOTE)];
            body.height -= lines.len() as u16 + 1;
            for (y, line) in (body.bottom() + 1..).zip(lines) {
                let place = Rect {
                    x: body.x + 2,
                    y,
                    height: 1,
                    width: body.width.saturating_sub(2),
                };
                put(buffer, place, line, look.palette.dim(), &look.glyphs);
            }
        }
        if self.items.is_empty() {
            let text = self.tab.teach(ctx);
            let lines = gate::wrap(&text, usize::from(body.width.saturating_sub(2).max(1)));
            for (y, line) in (body.top()..body.bottom()).zip(&lines) {
                let place = Rect {
                    x: body.x + 2,
                    y,
                    height: 1,
                    width: body.width.saturating_sub(2),
                };
                put(buffer, place, line, look.palette.text(), &look.glyphs);
            }
            return;
        }
        self.draw_list(buffer, body, ctx);
    }
}

/// The columns of a list.
struct Columns {
    label: u16,
    detail: u16,
}

impl Setup {
    fn columns(&self) -> Columns {
        let widest = |text: fn(&Item) -> &str| {
            let widths = self.items.iter().map(|item| gate::width(text(item)));
            widths.max().unwrap_or(0)
        };
        Columns {
            label: widest(|item| &item.label).clamp(2, 12) as u16,
            detail: widest(|item| &item.detail).min(usize::from(DETAIL)) as u16,
        }
    }

    /// Returns the text of an item in rows.
    fn wrapped(&self, row: usize, width: u16, columns: &Columns) -> Vec<String> {
        let text = self.items.get(row).map_or("", |item| item.text.as_str());
        gate::wrap(text, usize::from(columns.room(width)))
    }

    fn wanted_height(&self, width: u16) -> u16 {
        let columns = self.columns();
        // Beyond what any screen shows it does not matter.
        let rows = (0..self.items.len().min(100)).map(|row| self.wrapped(row, width, &columns).len());
        let note = if self.note.is_empty() { 0 } else { NOTE + 1 };
        (rows.sum::<usize>() + note + 2).clamp(usize::from(ROWS), 500) as u16
    }
}

impl Columns {
    fn room(&self, width: u16) -> u16 {
        width.saturating_sub(self.label + self.detail + 8).max(8)
    }
}

impl Setup {
    fn draw_list(&self, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        let look = ctx.look;
        let columns = self.columns();
        let (labels, details) = (columns.label, columns.detail);
        let wrapped = |row, width| self.wrapped(row, width, &columns);
        self.list.draw(
            buffer,
            area,
            self.items.len(),
            look,
            |row, width| wrapped(row, width).len().min(usize::from(u16::MAX)) as u16,
            |row, place, buffer, selected| {
                let Some(item) = self.items.get(row) else {
                    return;
                };
                let style = if selected {
                    look.palette.selected()
                } else {
                    look.palette.text()
                };
                let first = Rect { height: 1, ..place };
                let at = Rect {
                    x: place.x + 2,
                    width: labels,
                    ..first
                };
                let label = if matches!(item.target, Target::Theme(_) | Target::Question(_)) {
                    gate::pad_left(&item.label, usize::from(labels))
                } else {
                    item.label.clone()
                };
                put(buffer, at.intersection(place), &label, style, &look.glyphs);
                for (y, line) in (place.top()..place.bottom()).zip(wrapped(row, place.width)) {
                    if selected {
                        buffer.set_string(place.x, y, look.glyphs.bar, look.palette.accent());
                    }
                    let at = Rect {
                        x: place.x + labels + 4,
                        y,
                        width: columns.room(place.width),
                        height: 1,
                    };
                    put(
                        buffer,
                        at.intersection(place),
                        line.trim_end(),
                        style,
                        &look.glyphs,
                    );
                }
                let at = Rect {
                    x: place.right().saturating_sub(details + 2).max(place.x),
                    width: details,
                    ..first
                };
                put_right(
                    buffer,
                    at.intersection(place),
                    &item.detail,
                    look.palette.dim(),
                    &look.glyphs,
                );
            },
        );
    }
}
