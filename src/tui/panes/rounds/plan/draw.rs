//! Drawing the plan: the ways of reading, the rows with the cursor on a name, and what is said of the whole.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::rows::{Kind, Piece, Row};
use super::{Plan, View};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::put;

/// The widest the plan gets: beyond that the eye loses the row.
const WIDEST: u16 = 132;
/// The cells before a row.
const INDENT: u16 = 2;

/// How the rows of a view are laid out.
struct Layout {
    /// The cells of the labels.
    label: u16,
    separator: &'static str,
}

impl Layout {
    fn new(rows: &[Row], width: u16, separator: &'static str) -> Self {
        // The sign of what is wrong must not take a letter from the name.
        let widest = rows
            .iter()
            .map(|row| gate::width(&row.label) + usize::from(row.is_wrong))
            .max()
            .unwrap_or(0);
        Self {
            label: widest.min(usize::from(width) / 3).min(29) as u16,
            separator,
        }
    }

    /// Where the pieces of a row begin.
    fn indent(&self, row: &Row) -> u16 {
        match row.kind {
            Kind::Head { .. } => INDENT,
            Kind::Text => INDENT + 2,
            Kind::Conflict(_) => INDENT + 2,
            Kind::Table(..) | Kind::Way => INDENT + self.label + 2,
        }
    }

    /// Breaks the pieces of a row into lines: where each stands, and what of it.
    fn lines<'r>(&self, row: &'r Row, width: u16) -> Vec<Vec<(u16, String, &'r Piece)>> {
        let room = width.saturating_sub(self.indent(row) + 1).max(4);
        if let (Kind::Text | Kind::Conflict(_) | Kind::Head { .. }, [piece]) =
            (row.kind, row.pieces.as_slice())
        {
            let lines = gate::wrap(&piece.text, usize::from(room));
            return lines.into_iter().map(|line| vec![(0, line, piece)]).collect();
        }
        let gap = gate::width(self.separator) as u16;
        let mut lines = vec![Vec::new()];
        let mut x = 0;
        for piece in &row.pieces {
            let text = text_of(piece);
            let cells = gate::width(&text).min(usize::from(room)) as u16;
            if x > 0 && x + gap + cells > room {
                lines.push(Vec::new());
                x = 0;
            }
            let at = if x > 0 { x + gap } else { 0 };
            if let Some(line) = lines.last_mut() {
                line.push((at, text, piece));
            }
            x = at + cells;
        }
        lines
    }
}

fn text_of(piece: &Piece) -> String {
    if piece.is_wrong {
        format!("!{}", piece.text)
    } else {
        piece.text.clone()
    }
}

impl Plan {
    pub(super) fn draw_all(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let look = ctx.look;
        let title = tr!(ctx.locale, "plan-title");
        let hints = tr!(ctx.locale, "plan-hints");
        let width = WIDEST.min(area.width.saturating_sub(4));
        let overlay = Overlay {
            title: &title,
            hints: &hints,
            width,
            height: area.height.saturating_sub(2),
        };
        let inner = overlay.draw(frame.buffer_mut(), area, look);
        self.tabs.clear();
        if inner.height < 4 {
            return;
        }
        self.draw_tabs(frame.buffer_mut(), inner, ctx);
        let mut body = Rect {
            y: inner.y + 2,
            height: inner.height - 2,
            ..inner
        };
        body = self.draw_foot(frame.buffer_mut(), body, ctx);
        if self.filter.is_shown() && body.height > 2 {
            body.height -= 1;
            let place = Rect {
                y: body.bottom(),
                height: 1,
                ..body
            };
            let shown = self.rows.iter().filter(|row| row.kind == Kind::Way).count();
            let total = match self.view {
                View::Groups => ctx.workshop.groups.len(),
                _ => super::people(ctx).len(),
            };
            self.filter.draw(frame, place, shown, total, ctx);
        }
        self.draw_rows(frame.buffer_mut(), body, ctx);
    }

    fn draw_tabs(&mut self, buffer: &mut Buffer, inner: Rect, ctx: &Ctx<'_>) {
        let look = ctx.look;
        let mut x = inner.x;
        for view in View::ALL {
            let (sign, style) = if view == self.view {
                (look.glyphs.prompt, look.palette.accent())
            } else {
                (" ", look.palette.dim())
            };
            let place = Rect {
                x,
                width: inner.right().saturating_sub(x),
                height: 1,
                ..inner
            };
            let text = format!("{sign} {}", view.name(ctx.locale));
            let used = put(buffer, place, &text, style, &look.glyphs);
            self.tabs.push((view, Rect { width: used, ..place }));
            x += used + 2;
        }
        if !self.conflicts.is_empty() {
            let text = tr!(ctx.locale, "plan-conflicts", count = (self.conflicts.len()));
            let text = format!("{} {text}", look.glyphs.warning);
            let room = inner.right().saturating_sub(x);
            let width = gate::width(&text) as u16;
            if width <= room {
                let place = Rect {
                    x: inner.right() - width,
                    width,
                    height: 1,
                    ..inner
                };
                put(buffer, place, &text, look.palette.warning(), &look.glyphs);
            }
        }
    }

    /// Draws what is said of the whole plan, and what the signs mean; returns what is left above.
    fn draw_foot(&self, buffer: &mut Buffer, body: Rect, ctx: &Ctx<'_>) -> Rect {
        let mut lines: Vec<(String, Style)> = Vec::new();
        let room = usize::from(body.width.saturating_sub(INDENT));
        if let Some(note) = &self.note {
            let wrapped = gate::wrap(note, room);
            lines.extend(wrapped.into_iter().map(|line| (line, ctx.look.palette.text())));
        }
        let (fixed, running) = (ctx.look.glyphs.fixed, ctx.look.glyphs.running);
        let legend = tr!(ctx.locale, "plan-legend", hand = fixed, running = running);
        lines.extend(
            gate::wrap(&legend, room)
                .into_iter()
                .map(|line| (line, ctx.look.palette.dim())),
        );
        let height = lines.len() as u16;
        if body.height < height + 6 {
            return body;
        }
        let top = body.bottom() - height;
        for (y, (line, style)) in (top..body.bottom()).zip(&lines) {
            let place = Rect {
                x: body.x + INDENT,
                y,
                width: body.width.saturating_sub(INDENT),
                height: 1,
            };
            put(buffer, place, line, *style, &ctx.look.glyphs);
        }
        Rect {
            height: body.height - height - 1,
            ..body
        }
    }

    fn draw_rows(&self, buffer: &mut Buffer, body: Rect, ctx: &Ctx<'_>) {
        let separator = match self.view {
            View::Rounds => ", ",
            View::Groups | View::People => " · ",
        };
        let layout = Layout::new(&self.rows, body.width, separator);
        let air = |row: usize| u16::from(row > 0 && matches!(self.rows[row].kind, Kind::Head { .. }));
        self.list.draw(
            buffer,
            body,
            self.rows.len(),
            ctx.look,
            |row, width| {
                let lines = layout.lines(&self.rows[row], width).len();
                lines.min(usize::from(u16::MAX) - 1) as u16 + air(row)
            },
            |row, place, buffer, selected| {
                let gap = air(row).min(place.height);
                let place = Rect {
                    y: place.y + gap,
                    height: place.height - gap,
                    ..place
                };
                self.draw_row(&self.rows[row], &layout, place, buffer, selected, ctx);
            },
        );
    }

    fn draw_row(
        &self,
        row: &Row,
        layout: &Layout,
        place: Rect,
        buffer: &mut Buffer,
        selected: bool,
        ctx: &Ctx<'_>,
    ) {
        if place.is_empty() {
            return;
        }
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        if selected {
            for y in place.top()..place.bottom() {
                buffer.set_string(place.x, y, glyphs.bar, palette.accent());
            }
        }
        let base = match row.kind {
            Kind::Head { runs: true } => palette.accent(),
            Kind::Head { .. } => palette.heading(),
            Kind::Text => palette.dim(),
            Kind::Conflict(_) => palette.warning(),
            Kind::Table(..) | Kind::Way => palette.text(),
        };
        let label = Rect {
            x: place.x + INDENT,
            width: layout.label,
            height: 1,
            ..place
        };
        if !row.label.is_empty() {
            let (text, style) = if row.is_wrong {
                (format!("!{}", row.label), palette.warning())
            } else {
                (row.label.clone(), palette.heading())
            };
            put(buffer, label.intersection(place), &text, style, glyphs);
        }
        if matches!(row.kind, Kind::Conflict(_)) {
            let sign = Rect { width: 1, ..label };
            put(
                buffer,
                sign.intersection(place),
                glyphs.warning,
                palette.warning(),
                glyphs,
            );
        }
        let indent = layout.indent(row);
        let lines = layout.lines(row, place.width);
        let last = lines.len().saturating_sub(1);
        for (number, (y, line)) in (place.top()..place.bottom()).zip(lines).enumerate() {
            let count = line.len();
            for (at, (x, text, piece)) in line.into_iter().enumerate() {
                let here = selected && piece.spot.is_some() && piece.spot == self.chosen;
                let mut style = if piece.is_wrong {
                    palette.warning()
                } else if piece.runs {
                    palette.accent()
                } else {
                    base
                };
                if here {
                    style = palette.focused();
                } else if piece.spot.is_some() && piece.spot == self.marked {
                    style = style.add_modifier(Modifier::UNDERLINED);
                } else if selected {
                    style = style.patch(palette.selected());
                }
                let cell = Rect {
                    x: place.x + indent + x,
                    y,
                    width: place.width.saturating_sub(indent + x),
                    height: 1,
                };
                let used = put(buffer, cell.intersection(place), &text, style, glyphs);
                if at + 1 < count || (number < last && at + 1 == count) {
                    let after = Rect {
                        x: cell.x + used,
                        width: cell.width.saturating_sub(used),
                        ..cell
                    };
                    let mut sign = layout.separator;
                    if matches!(row.kind, Kind::Text | Kind::Conflict(_) | Kind::Head { .. }) {
                        sign = "";
                    } else if at + 1 == count {
                        sign = sign.trim_end();
                    }
                    put(buffer, after.intersection(place), sign, palette.dim(), glyphs);
                }
            }
        }
    }
}
