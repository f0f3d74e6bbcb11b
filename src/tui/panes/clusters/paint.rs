//! How a row of the wall looks: a card as a line or as a tile, a heading.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::gate;
use crate::tui::pane::Ctx;
use crate::tui::style::{Hue, Look};
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::Card;
use crate::workshop::similar::join_parted;

/// The rows of text that a card has at most as a line, and as a tile.
pub(super) const LINE_ROWS: usize = 2;
pub(super) const TILE_ROWS: usize = 3;

/// What of a text can come into question for a few rows: the rest of a huge one costs nothing.
const GLANCE: usize = 1_200;

/// The narrowest tile; below it cards are lines whatever was chosen.
pub(super) const NARROWEST_TILE: u16 = 12;

/// The narrowest tile with air beside its text.
const AIRY: u16 = 24;

/// Something to say about a card, beside its text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    pub(super) selected: bool,
    pub(super) marked: bool,
    pub(super) twin: bool,
    /// Whether there are two wordings of it, or it was removed elsewhere.
    pub(super) contested: bool,
    /// How many dots were counted on it.
    pub(super) dots: u32,
}

impl Marks {
    /// Returns the signs that stand in the frame of a tile.
    fn signs(self, look: &Look) -> String {
        let twin = if self.twin { look.glyphs.twin } else { "" };
        let marked = if self.marked { look.glyphs.dot } else { "" };
        let contested = if self.contested { look.glyphs.warning } else { "" };
        format!("{contested}{twin}{marked}")
    }

    fn style(self, look: &Look) -> Style {
        if self.selected {
            look.palette.selected()
        } else {
            look.palette.text()
        }
    }
}

/// Returns the beginning of a text: more than can be shown in a few rows.
fn glance(text: &str) -> &str {
    text.char_indices()
        .nth(GLANCE)
        .map_or(text, |(end, _)| &text[..end])
}

/// Breaks a text into at most so many rows: with its own line breaks if it fits so, else without them, and at
/// last cut.
pub(super) fn rows_of(text: &str, width: usize, most: usize, ellipsis: &str) -> Vec<String> {
    let text = glance(text.trim());
    let own = gate::wrap(text, width);
    if own.len() <= most {
        return own;
    }
    cut_rows(&gate::show_flat(&join_parted(text)), width, most, ellipsis)
}

/// Breaks one line into at most so many rows, the last one cut where that is too few.
fn cut_rows(line: &str, width: usize, most: usize, ellipsis: &str) -> Vec<String> {
    let ranges = gate::row_ranges(line, width);
    let last = ranges.len().min(most).saturating_sub(1);
    let mut rows: Vec<String> = ranges
        .iter()
        .take(last)
        .map(|range| line[range.clone()].trim_end().to_owned())
        .collect();
    if let Some(range) = ranges.get(last) {
        rows.push(gate::truncate_with(line[range.start..].trim_end(), width, ellipsis).into_owned());
    }
    rows
}

/// Shows a text whole, with its own line breaks; where these take too much room, with a mark for each; and
/// only a text that is longer than the room is cut.
pub(super) fn full(text: &str, width: usize, most: usize, ellipsis: &str) -> Vec<String> {
    let text = glance(text.trim());
    let own = gate::wrap(text, width);
    if own.len() <= most {
        return own;
    }
    cut_rows(&gate::show(text), width, most, ellipsis)
}

/// Returns the sign of a card's category and its style.
pub(super) fn sign(card: &Card, ctx: &Ctx<'_>) -> (String, Style) {
    let category = card.category.and_then(|id| ctx.workshop.categories.get(id));
    let Some(category) = category else {
        return (ctx.look.glyphs.separator.to_owned(), ctx.look.palette.dim());
    };
    let style = ctx.look.palette.hue(Hue::from(*category.colour));
    let sign = gate::show_flat(category.sign.trim());
    let sign = match &*sign {
        "" => ctx.look.glyphs.separator.to_owned(),
        "−" => ctx.look.glyphs.minus.to_owned(),
        sign => gate::truncate_with(sign, 1, "").into_owned(),
    };
    (sign, style)
}

/// The most dots that are shown one by one; of more there is the number.
const FEW: u32 = 3;

/// Shows how many dots are on something, at a glance where they are few; nothing for none, and nothing where there is
/// no room for it beside a text.
fn dots(count: u32, width: u16, look: &Look) -> String {
    let sign = look.glyphs.dot;
    match count {
        0 => String::new(),
        _ if width < NARROWEST_TILE => String::new(),
        1..=FEW => sign.repeat(count as usize),
        _ => format!("{sign}{count}"),
    }
}

/// Returns the cells for the text of a line: beside the bar, the sign, the dots and, at the right, a cell for marks,
/// which is kept free so that marking moves nothing.
fn line_room(width: u16, dots: &str) -> usize {
    let dots = match gate::width(dots) {
        0 => 0,
        dots => dots + 2,
    };
    usize::from(width).saturating_sub(4 + dots)
}

pub(super) fn line_height(card: &Card, count: u32, width: u16, look: &Look) -> u16 {
    let room = line_room(width, &dots(count, width, look));
    rows_of(&card.text, room, LINE_ROWS, look.glyphs.ellipsis).len() as u16
}

/// Draws a card as a line, which may take two rows.
pub(super) fn line(buffer: &mut Buffer, area: Rect, card: &Card, marks: Marks, ctx: &Ctx<'_>) {
    let (look, glyphs) = (ctx.look, &ctx.look.glyphs);
    let dots = dots(marks.dots, area.width, look);
    let room = line_room(area.width, &dots);
    let rows = rows_of(&card.text, room, LINE_ROWS, glyphs.ellipsis);
    let (sign, style) = sign(card, ctx);
    put(buffer, row(area, 0, 1), &sign, bold(style, marks), glyphs);
    if marks.contested {
        put(
            buffer,
            row(area, 0, 2),
            glyphs.warning,
            look.palette.warning(),
            glyphs,
        );
    }
    for (y, text) in (0..area.height).zip(&rows) {
        if marks.selected {
            put(buffer, row(area, y, 0), glyphs.bar, look.palette.accent(), glyphs);
        }
        let place = Rect {
            width: room as u16,
            ..row(area, y, 3)
        };
        put(buffer, place, text, marks.style(look), glyphs);
    }
    if !dots.is_empty() {
        // They stand beside the end of the text; the cell of the marks stays free.
        let place = Rect {
            width: area.width.saturating_sub(2),
            ..row(area, (rows.len().max(1) - 1) as u16, 0)
        };
        put_right(buffer, place, &dots, look.palette.accent(), glyphs);
    }
    if marks.twin {
        let y = u16::from(marks.marked);
        put_right(
            buffer,
            row(area, y, 3),
            glyphs.twin,
            look.palette.accent(),
            glyphs,
        );
    }
    if marks.marked {
        put_right(buffer, row(area, 0, 3), glyphs.dot, look.palette.accent(), glyphs);
    }
}

/// Returns the cells for the text in a tile, and what is left free at each side of it.
fn tile_room(width: u16) -> (usize, u16) {
    let air = u16::from(width >= AIRY);
    (usize::from(width.saturating_sub(3 + 2 * air)), air)
}

pub(super) fn tile_height(card: &Card, width: u16, look: &Look) -> u16 {
    let (room, _) = tile_room(width);
    rows_of(&card.text, room, TILE_ROWS, look.glyphs.ellipsis).len() as u16 + 2
}

/// Draws a card as a tile: framed in the colour of its category, the sign in the frame.
pub(super) fn tile(buffer: &mut Buffer, area: Rect, card: &Card, marks: Marks, ctx: &Ctx<'_>) {
    let (look, glyphs) = (ctx.look, &ctx.look.glyphs);
    let (room, air) = tile_room(area.width);
    // The upper edge alone says nothing of a card.
    if area.height < 2 {
        return;
    }
    let rows = rows_of(&card.text, room, TILE_ROWS, glyphs.ellipsis);
    let (sign, style) = sign(card, ctx);
    let frame = bold(style, marks);
    let inner = usize::from(area.width.saturating_sub(3));
    let [top_left, top_right, bottom_left, bottom_right] = glyphs.corners;
    let line = glyphs.horizontal.repeat(inner);
    if marks.selected {
        for y in 0..area.height {
            put(buffer, row(area, y, 0), glyphs.bar, look.palette.accent(), glyphs);
        }
    }
    let edge = |buffer: &mut Buffer, y, left: &str, right: &str| {
        put(
            buffer,
            row(area, y, 1),
            &format!("{left}{line}{right}"),
            frame,
            glyphs,
        );
    };
    edge(buffer, 0, top_left, top_right);
    let head = row(area, 0, 2 + air);
    put(buffer, head, &format!(" {sign} "), bold(style, marks), glyphs);
    let signs = marks.signs(look);
    if !signs.is_empty() {
        let place = Rect {
            width: area.width.saturating_sub(1 + air),
            ..row(area, 0, 0)
        };
        let style = Style::reset().patch(look.palette.accent());
        put_right(buffer, place, &format!(" {signs} "), style, glyphs);
    }
    for (y, text) in (1..area.height).zip(&rows) {
        put(buffer, row(area, y, 1), glyphs.vertical, frame, glyphs);
        let place = Rect {
            width: room as u16,
            ..row(area, y, 2 + air)
        };
        put(buffer, place, text, marks.style(look), glyphs);
        put_right(buffer, row(area, y, 1), glyphs.vertical, frame, glyphs);
    }
    let bottom = rows.len() as u16 + 1;
    if bottom < area.height {
        edge(buffer, bottom, bottom_left, bottom_right);
        let dots = dots(marks.dots, area.width, look);
        if !dots.is_empty() {
            let place = Rect {
                width: area.width.saturating_sub(1 + air),
                ..row(area, bottom, 0)
            };
            let style = Style::reset().patch(look.palette.accent());
            put_right(buffer, place, &format!(" {dots} "), style, glyphs);
        }
    }
}

/// How a heading is to be drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heading<'a> {
    pub(super) text: &'a str,
    /// Whether it stands for cards that have none.
    pub(super) quiet: bool,
    pub(super) first: bool,
    pub(super) count: usize,
    pub(super) selected: bool,
    pub(super) contested: bool,
    /// How many dots were counted on it.
    pub(super) dots: u32,
}

impl Heading<'_> {
    /// Breaks the heading into rows, beside the bar and the number of cards.
    fn rows(self, width: u16, look: &Look) -> Vec<String> {
        let ellipsis = look.glyphs.ellipsis;
        if self.quiet {
            return rows_of(self.text, usize::from(width).saturating_sub(1), 1, ellipsis);
        }
        rows_of(
            self.text,
            usize::from(width).saturating_sub(5 + gate::width(&dots(self.dots, width, look))),
            LINE_ROWS,
            ellipsis,
        )
    }
}

/// Returns the rows that a heading takes; above it is air, except at the top.
pub(super) fn heading_height(heading: Heading<'_>, width: u16, look: &Look) -> u16 {
    heading.rows(width, look).len() as u16 + u16::from(!heading.first)
}

/// Draws a heading with the number of its cards, which a quiet one shows only where there is room.
pub(super) fn heading(buffer: &mut Buffer, area: Rect, heading: Heading<'_>, ctx: &Ctx<'_>) {
    let (look, glyphs) = (ctx.look, &ctx.look.glyphs);
    let top = u16::from(!heading.first && area.height > 1);
    let style = match (heading.quiet, heading.selected) {
        (true, true) => look.palette.selected(),
        (true, false) => look.palette.dim(),
        (false, _) => look.palette.heading(),
    };
    let rows = heading.rows(area.width, look);
    for (y, text) in (top..area.height).zip(&rows) {
        if heading.selected {
            put(buffer, row(area, y, 0), glyphs.bar, look.palette.accent(), glyphs);
        }
        put(buffer, row(area, y, 1), text, style, glyphs);
    }
    let mut count = heading.count.to_string();
    let dots = dots(heading.dots, area.width, look);
    if !dots.is_empty() {
        count = format!("{dots} {count}");
    }
    if heading.contested {
        count = format!("{} {count}", glyphs.warning);
    }
    let taken = rows.first().map_or(0, |row| gate::width(row)) + gate::width(&count) + 3;
    if !heading.quiet || taken <= usize::from(area.width) {
        let place = Rect {
            width: area.width.saturating_sub(1),
            ..row(area, top, 0)
        };
        put_right(buffer, place, &count, look.palette.dim(), glyphs);
    }
}

/// Returns a row of an area, from a column on.
fn row(area: Rect, y: u16, x: u16) -> Rect {
    let x = x.min(area.width);
    Rect {
        x: area.x + x,
        y: area.y.saturating_add(y),
        width: area.width - x,
        height: u16::from(y < area.height),
    }
}

fn bold(style: Style, marks: Marks) -> Style {
    if marks.selected {
        style.add_modifier(Modifier::BOLD)
    } else {
        style
    }
}
