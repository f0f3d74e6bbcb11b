//! The foot of the cards pane: a rule that tells what is to be known, and the entry line below it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Cards, forms};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::{CategoryId, Entity};

/// What stands before the text of the entry line.
pub(super) struct Label {
    sign: String,
    sign_style: Style,
    name: String,
    /// The cells that it takes, prompt and spaces included.
    pub(super) width: u16,
}

/// Returns what stands before the text.
pub(super) fn entry_label(category: Option<CategoryId>, width: u16, ctx: &Ctx<'_>) -> Label {
    let known = category.and_then(|id| ctx.workshop.categories.get(id));
    let (sign, sign_style) = match known {
        Some(category) => {
            let (sign, hue) = forms::sign(category);
            (format!("{sign} "), ctx.look.palette.hue(hue))
        }
        None => (String::new(), Style::new()),
    };
    let name = match known {
        Some(category) => gate::show_flat(&category.name).into_owned(),
        None => tr!(ctx.locale, "cards-card"),
    };
    let room = usize::from(width / 4).max(6);
    let name = gate::truncate_with(&name, room, ctx.look.glyphs.ellipsis).into_owned();
    // A cell before, and the prompt between two.
    let cells = 1 + gate::width(&sign) + gate::width(&name) + 3;
    Label {
        sign,
        sign_style,
        name,
        width: u16::try_from(cells).unwrap_or(u16::MAX).min(width),
    }
}

/// Draws the entry line: open, or waiting while the keys go to the walls.
pub(super) fn draw_entry(pane: &mut Cards, frame: &mut Frame<'_>, area: Rect, label: &Label, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let open = !pane.on_wall;
    let buffer = frame.buffer_mut();
    let mut left = Rect {
        x: area.x.saturating_add(1).min(area.right()),
        width: area.width.saturating_sub(1),
        ..area
    };
    for (text, style) in [
        (&*label.sign, label.sign_style),
        (&*label.name, if open { palette.heading() } else { palette.dim() }),
        (" ", palette.text()),
        (glyphs.prompt, if open { palette.accent() } else { palette.dim() }),
    ] {
        let cells = put(buffer, left, text, style, glyphs);
        left.x += cells;
        left.width -= cells;
    }
    let text = Rect {
        x: area.x + label.width,
        width: area.width - label.width,
        ..area
    };
    pane.entry.area = area;
    pane.entry.text_area = text;
    let placeholder = if open {
        tr!(ctx.locale, "cards-placeholder")
    } else {
        tr!(ctx.locale, "cards-placeholder-wall")
    };
    pane.entry.editor.draw(frame, text, ctx.look, &placeholder, open);
}

/// Draws the line between walls and entry, with what is to be known in it: at the left what is marked, at
/// the right what can be said about the text or the selected card.
pub(super) fn draw_rule(pane: &mut Cards, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    if area.is_empty() {
        return;
    }
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let width = usize::from(area.width);
    let line = glyphs.horizontal.repeat(width);
    buffer.set_stringn(area.x, area.y, line, width, palette.dim());
    let mut inside = Rect {
        x: area.x.saturating_add(1),
        width: area.width.saturating_sub(2),
        ..area
    };
    let marked = pane.walls.marked.len();
    if marked > 0 {
        let text = tr!(ctx.locale, "cards-marked", count = marked);
        let text = format!(" {} {text} ", glyphs.dot);
        let cells = put(buffer, inside, &text, over(palette.accent()), glyphs);
        inside.x += cells;
        inside.width -= cells;
    }
    if pane.on_wall {
        let card = pane.walls.selected().and_then(|id| ctx.workshop.cards.get(id));
        if let Some(card) = card.filter(|card| card.is_contested()) {
            let text = if card.text.rivals().is_empty() {
                tr!(ctx.locale, "cards-outlived")
            } else {
                tr!(ctx.locale, "cards-contested")
            };
            let text = format!(" {} {text} ", glyphs.warning);
            put_right(buffer, inside, &text, over(palette.warning()), glyphs);
        }
        return;
    }
    if pane.entry.is_long() {
        let text = format!(" {} ", tr!(ctx.locale, "cards-long"));
        let cells = put(buffer, inside, &text, over(palette.warning()), glyphs);
        inside.x += cells;
        inside.width -= cells;
    }
    let like = pane.entry.similar(ctx.workshop, ctx.locale);
    // As many as there is room for, whole, but one in any case.
    let told = (1..=like.len())
        .rev()
        .map(|count| tr!(ctx.locale, "cards-similar", cards = (like[..count].join(", "))))
        .find(|text| gate::width(text) + 3 <= usize::from(inside.width))
        .or_else(|| Some(tr!(ctx.locale, "cards-similar", cards = (like.first()?.clone()))));
    if let Some(text) = told {
        let room = usize::from(inside.width.saturating_sub(3));
        let text = gate::truncate_with(&text, room, glyphs.ellipsis);
        let text = format!(" {text} ");
        put_right(buffer, inside, &text, over(palette.accent()), glyphs);
    }
}

/// Returns the style for what is written over a line that is drawn already.
fn over(style: Style) -> Style {
    Style::reset().patch(style)
}
