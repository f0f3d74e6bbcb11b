//! How a form looks: labels in a column, values beside them, completions below the open field.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Form;
use super::field::{Field, Input};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::overlay::{Overlay, clear};

/// The widest a form gets, without its border.
const WIDEST: u16 = 76;
/// The widest the column of labels gets.
const LABELS: usize = 22;
/// The cells between labels and values: the sign before an open choice stands there.
const GAP: u16 = 3;

impl Form {
    pub(super) fn draw_into(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let look = ctx.look;
        let labels = self
            .fields
            .iter()
            .map(|field| gate::width(&field.label))
            .max()
            .unwrap_or(0)
            .min(LABELS);
        let rows: u16 = self.fields.iter().map(Field::height).sum();
        let hints = match self.field().map(|field| &field.input) {
            Some(Input::Text { rows: 2.., .. }) => tr!(ctx.locale, "form-hints-lines"),
            Some(Input::Choice { .. } | Input::Check(_)) => tr!(ctx.locale, "form-hints-choice"),
            Some(Input::Text { .. }) | None => tr!(ctx.locale, "form-hints"),
        };
        let overlay = Overlay {
            title: &self.title,
            hints: &hints,
            width: WIDEST.min(area.width),
            height: rows + 3,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, look);
        if inner.is_empty() {
            return;
        }
        // Where not all fields fit, those before the open one go first.
        let room = inner.height.saturating_sub(1);
        let mut first = 0;
        let needed = |first: usize, open: usize, fields: &[Field]| -> u16 {
            fields[first..=open.min(fields.len().saturating_sub(1))]
                .iter()
                .map(Field::height)
                .sum()
        };
        while first < self.open && needed(first, self.open, &self.fields) > room {
            first += 1;
        }
        let mut y = inner.y + u16::from(rows + 2 < inner.height);
        let mut completions = None;
        for (index, field) in self.fields.iter_mut().enumerate() {
            field.area = Rect::ZERO;
            if index < first || y >= inner.bottom() {
                continue;
            }
            let open = index == self.open;
            let left = (inner.bottom() - y).min(field.height());
            if open {
                for row in 0..left {
                    frame
                        .buffer_mut()
                        .set_string(inner.x, y + row, look.glyphs.bar, look.palette.accent());
                }
            }
            let style = if open {
                look.palette.heading()
            } else {
                look.palette.dim()
            };
            let label = gate::truncate(&field.label, labels).into_owned();
            frame
                .buffer_mut()
                .set_stringn(inner.x + 2, y, label, labels, style);
            let x = (inner.x + 2 + labels as u16 + GAP).min(inner.right());
            field.area = Rect {
                x,
                y,
                width: inner.right() - x,
                height: left,
            };
            match &field.input {
                Input::Text { editor, .. } => editor.draw(frame, field.area, look, &field.hint, open),
                Input::Choice { options, chosen } => {
                    let value = options.get(*chosen).map_or("", String::as_str);
                    put(frame.buffer_mut(), field.area, value, open, ctx);
                }
                Input::Check(true) => put(frame.buffer_mut(), field.area, &tr!(ctx.locale, "yes"), open, ctx),
                Input::Check(false) => put(frame.buffer_mut(), field.area, &tr!(ctx.locale, "no"), open, ctx),
            }
            if open {
                completions = Some((
                    field.area,
                    field
                        .completions()
                        .iter()
                        .map(|&name| name.to_owned())
                        .collect::<Vec<_>>(),
                ));
            }
            y += left;
        }
        if let Some(message) = &self.message {
            let y = inner.bottom() - 1;
            let text = format!("{} {}", look.glyphs.warning, gate::show_flat(message));
            let room = usize::from(inner.width);
            frame.buffer_mut().set_stringn(
                inner.x,
                y,
                gate::truncate(&text, room),
                room,
                look.palette.warning(),
            );
        }
        if let Some((field, names)) = completions {
            draw_completions(frame.buffer_mut(), field, &names, self.completion, ctx);
        }
    }
}

/// Writes the value of a choice, between signs that say it can be changed where it is open.
fn put(buffer: &mut Buffer, area: Rect, value: &str, open: bool, ctx: &Ctx<'_>) {
    let style = if open {
        ctx.look.palette.accent()
    } else {
        ctx.look.palette.text()
    };
    let room = usize::from(area.width);
    if !open {
        buffer.set_stringn(area.x, area.y, gate::truncate(value, room), room, style);
        return;
    }
    let value = gate::truncate(value, room.saturating_sub(2)).into_owned();
    buffer.set_stringn(
        area.x.saturating_sub(2),
        area.y,
        format!("‹ {value} ›"),
        room + 2,
        style,
    );
}

fn draw_completions(
    buffer: &mut Buffer,
    field: Rect,
    names: &[String],
    chosen: Option<usize>,
    ctx: &Ctx<'_>,
) {
    for (row, name) in names.iter().enumerate() {
        let y = field.y + 1 + row as u16;
        if y >= buffer.area.bottom() {
            break;
        }
        let width = usize::from(field.width);
        let text = gate::pad(&format!("  {}", gate::show_flat(name)), width);
        let style = if chosen == Some(row) {
            ctx.look.palette.focused()
        } else {
            ctx.look.palette.dim()
        };
        clear(
            buffer,
            Rect {
                y,
                height: 1,
                ..field
            },
        );
        buffer.set_stringn(field.x, y, gate::truncate(&text, width), width, style);
    }
}
