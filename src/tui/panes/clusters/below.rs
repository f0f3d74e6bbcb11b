//! What stands below the wall and beside an empty one: the selected card in full, to be read aloud, and hints.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::board::Key;
use super::draw::{Bands, NARROWEST, WIDEST, head, heading, rule};
use super::suggest::Suggestion;
use super::{Clusters, act, forms, paint};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::Entity;

/// Says, beside the cards, what themes are, and how the first one is made.
pub(super) fn teach_themes(
    pane: &Clusters,
    buffer: &mut Buffer,
    bands: &Bands,
    x: u16,
    area: Rect,
    ctx: &Ctx<'_>,
) {
    let beside = x + NARROWEST < area.right();
    let band = if beside { bands.body } else { bands.detail };
    let x = if beside { x + 2 } else { area.x + 1 };
    let width = area.right().saturating_sub(x + 1);
    if beside {
        draw_info(pane, buffer, bands.info, ctx);
        draw_detail(pane, buffer, bands.detail, ctx);
    } else {
        rule(buffer, bands.info, ctx);
    }
    let text = tr!(ctx.locale, "clusters-no-themes");
    let rows = gate::wrap(&text, usize::from(width.min(WIDEST)));
    for (y, text) in (band.top()..band.bottom()).zip(rows) {
        let place = Rect {
            x,
            y,
            width,
            height: 1,
        };
        put(buffer, place, &text, ctx.look.palette.dim(), &ctx.look.glyphs);
    }
}

/// Says, in the line above its text, what the selected card is.
pub(super) fn draw_info(pane: &Clusters, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    rule(buffer, area, ctx);
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let mut x = area.x + 2;
    let mut say = |text: &str, style: Style| {
        let width = area.right().saturating_sub(x);
        x += put(
            buffer,
            Rect { x, width, ..area },
            text,
            Style::reset().patch(style),
            glyphs,
        );
    };
    match pane.selected() {
        Some(Key::Card(hung)) => {
            let Some(card) = ctx.workshop.cards.get(hung.card) else {
                return;
            };
            let (sign, style) = paint::sign(card, ctx);
            let category = card.category.and_then(|id| ctx.workshop.categories.get(id));
            let name = category.map_or_else(
                || tr!(ctx.locale, "clusters-no-category"),
                |category| gate::show_flat(&category.name).into_owned(),
            );
            say(&format!(" {sign} {name} "), style);
            let others: Vec<String> = if pane.board.hangs_twice(hung.card) {
                let lanes = pane.board.lanes_of(hung.card);
                lanes
                    .filter(|&lane| lane != pane.lane)
                    .map(|lane| head(pane, lane, ctx))
                    .collect()
            } else {
                Vec::new()
            };
            if !others.is_empty() {
                let also = tr!(ctx.locale, "clusters-also", themes = others.join(", "));
                say(&format!("{} {also} ", glyphs.twin), palette.dim());
            }
            if card.is_contested() {
                let text = if card.text.rivals().is_empty() {
                    tr!(ctx.locale, "cards-outlived")
                } else {
                    tr!(ctx.locale, "cards-contested")
                };
                say(&format!("{} {text} ", glyphs.warning), palette.warning());
            }
        }
        Some(Key::Heading(_, Some(cluster))) => {
            say(
                &format!(" {} ", tr!(ctx.locale, "clusters-field-heading")),
                palette.dim(),
            );
            let cluster = ctx.workshop.clusters.get(cluster);
            if let Some(rival) = cluster.and_then(|cluster| cluster.heading.rivals().first()) {
                let text = tr!(
                    ctx.locale,
                    "clusters-rival",
                    text = gate::show_flat(&rival.text).into_owned()
                );
                say(&format!("{} {text} ", glyphs.warning), palette.warning());
            }
        }
        Some(Key::Heading(_, None)) => {
            say(
                &format!(" {} ", tr!(ctx.locale, "clusters-no-heading")),
                palette.dim(),
            );
        }
        None => {}
    }
    if !pane.marks.is_empty() {
        let text = tr!(ctx.locale, "clusters-marked", count = pane.marks.len());
        let text = format!(" {} {text} ", glyphs.dot);
        let place = Rect {
            width: area.width.saturating_sub(2),
            ..area
        };
        put_right(
            buffer,
            place,
            &text,
            Style::reset().patch(palette.accent()),
            glyphs,
        );
    }
}

/// Shows the selected card with its own line breaks, or with marks for them where they take too much room.
pub(super) fn draw_detail(pane: &Clusters, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let mut say = |y: u16, text: &str, style: Style| {
        let place = Rect {
            x: area.x + 3,
            y: area.y + y,
            width: area.width.saturating_sub(4),
            height: u16::from(y < area.height),
        };
        put(buffer, place, text, style, &ctx.look.glyphs);
    };
    let full = |text: &str, rows: u16| {
        let width = usize::from(area.width.saturating_sub(4));
        paint::full(text, width, rows.into(), ctx.look.glyphs.ellipsis)
    };
    let (text, style) = (ctx.look.palette.text(), ctx.look.palette.dim());
    match pane.selected() {
        Some(Key::Card(hung)) => {
            let Some(card) = ctx.workshop.cards.get(hung.card) else {
                return;
            };
            for (y, row) in (0..).zip(full(&card.text, area.height)) {
                say(y, &row, text);
            }
        }
        Some(Key::Heading(_, Some(cluster))) => {
            let rows = full(&heading(Some(cluster), ctx), area.height.saturating_sub(1).max(1));
            for (y, row) in (0..).zip(&rows) {
                say(y, row, text);
            }
            say(
                rows.len() as u16,
                &tr!(ctx.locale, "clusters-heading-keys"),
                style,
            );
        }
        Some(Key::Heading(_, None)) => say(0, &tr!(ctx.locale, "clusters-loose-keys"), style),
        None => {}
    }
}

impl Clusters {
    /// Suggests a theme for the selected card, if it is not sorted.
    pub(super) fn suggestion(&mut self, ctx: &Ctx<'_>) -> Option<Suggestion> {
        let card = self.selected().and_then(Key::hung)?.card;
        let stamp = self.board.stamp.filter(|_| self.lane == 0)?;
        self.suggester.suggest(ctx.workshop, card, stamp)
    }
}

pub(super) fn draw_suggestion(pane: &mut Clusters, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    if area.is_empty() || !pane.marks.is_empty() {
        return;
    }
    let Some(suggestion) = pane.suggestion(ctx) else {
        return;
    };
    let theme = forms::theme_name(suggestion.theme, ctx);
    let because = ctx.workshop.cards.get(suggestion.because);
    let because = because.map_or_else(String::new, |card| act::quoted(&card.text));
    let text = tr!(ctx.locale, "clusters-suggestion", theme = theme, card = because);
    let place = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    put(buffer, place, &text, ctx.look.palette.dim(), &ctx.look.glyphs);
}
