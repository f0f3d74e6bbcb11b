//! How the cards pane looks: the heads, the cards below them, and at the foot what [`super::line`] draws.
//!
//! Columns stand side by side as long as each has room for words; where not, one is shown and a strip above
//! it names the others.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::line::{draw_entry, draw_rule, entry_label};
use super::walls::{Wall, Walls};
use super::{Cards, category_name, forms};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::Entity;

/// The narrowest that a column may be beside another one.
const NARROWEST: u16 = 26;
/// The most rows that the entry line grows to.
const ENTRY_ROWS: u16 = 4;
/// From so many rows on there is a free one between cards, as long as all of them can be seen with it.
const AIRY: u16 = 18;
/// Where the text of a card begins in its column: behind bar, mark and sign.
const TEXT: u16 = 5;
/// What is kept free behind it: a sign for edited or contested, and the scroll bar.
const FLAG: u16 = 3;

/// Draws the pane.
pub(super) fn draw(pane: &mut Cards, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    let filtering = pane.on_wall && pane.walls.filter.is_shown();
    let label = entry_label(pane.entry.category(ctx.workshop), area.width, ctx);
    let text_width = area.width.saturating_sub(label.width + 1);
    let wanted = if filtering {
        1
    } else {
        pane.entry.editor.wanted_height(text_width)
    };
    let entry_rows = wanted
        .clamp(1, ENTRY_ROWS)
        .min(area.height.saturating_sub(2).max(1))
        .min(area.height);
    let below = entry_rows + u16::from(area.height > entry_rows);
    let above = Rect {
        height: area.height - below,
        ..area
    };
    let rule = Rect {
        y: above.bottom(),
        height: below - entry_rows,
        ..area
    };
    let entry = Rect {
        y: rule.bottom(),
        height: entry_rows,
        ..area
    };
    draw_walls(&mut pane.walls, frame.buffer_mut(), above, pane.on_wall, ctx);
    draw_rule(pane, frame.buffer_mut(), rule, ctx);
    if filtering {
        pane.entry.area = Rect::ZERO;
        let walls = &pane.walls;
        let shown = walls.columns.iter().map(|wall| wall.cards.len()).sum();
        let total = walls.columns.iter().map(|wall| wall.total).sum();
        walls.filter.draw(frame, entry, shown, total, ctx);
    } else {
        draw_entry(pane, frame, entry, &label, ctx);
    }
}

fn draw_walls(walls: &mut Walls, buffer: &mut Buffer, area: Rect, on_wall: bool, ctx: &Ctx<'_>) {
    for wall in &mut walls.columns {
        wall.area = Rect::ZERO;
    }
    if area.is_empty() {
        return;
    }
    if walls.columns.is_empty() {
        teach(buffer, area, ctx);
        return;
    }
    let count = u16::try_from(walls.columns.len()).unwrap_or(u16::MAX);
    let fit = count == 1 || area.width / count >= NARROWEST;
    if !fit {
        draw_strip(walls, buffer, area, ctx);
        let airy = is_airy(walls, area, area.width, ctx);
        draw_wall(walls, walls.active, buffer, area, (on_wall, airy), ctx);
        walls.columns[walls.active].area = area;
        return;
    }
    let airy = is_airy(walls, area, area.width / count, ctx);
    let (each, mut rest) = (area.width / count, area.width % count);
    let mut x = area.x;
    for column in 0..walls.columns.len() {
        let is_last = column + 1 == walls.columns.len();
        let width = each + u16::from(rest > 0);
        rest = rest.saturating_sub(1);
        // The line to the next column stands in the last cell.
        let place = Rect {
            x,
            width: width - u16::from(!is_last),
            ..area
        };
        draw_head(walls, column, buffer, place, on_wall, ctx);
        draw_wall(walls, column, buffer, place, (on_wall, airy), ctx);
        walls.columns[column].area = place;
        if !is_last {
            for y in area.top()..area.bottom() {
                let line = Rect::new(place.right(), y, 1, 1);
                put(
                    buffer,
                    line,
                    ctx.look.glyphs.vertical,
                    ctx.look.palette.dim(),
                    &ctx.look.glyphs,
                );
            }
        }
        x += width;
    }
}

/// Returns the sign of a column, its style, its name, and how many cards are shown.
fn head(wall: &Wall, ctx: &Ctx<'_>) -> (String, Style, String, String) {
    let category = wall.category.and_then(|id| ctx.workshop.categories.get(id));
    let (sign, style) = category.map_or((String::new(), Style::new()), |category| {
        let (sign, hue) = forms::sign(category);
        (sign, ctx.look.palette.hue(hue))
    });
    let name = category_name(wall.category, ctx);
    let count = if wall.cards.len() == wall.total {
        wall.total.to_string()
    } else {
        format!("{}/{}", wall.cards.len(), wall.total)
    };
    (sign, style, name, count)
}

fn draw_head(walls: &Walls, column: usize, buffer: &mut Buffer, area: Rect, on_wall: bool, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let (sign, sign_style, name, count) = head(&walls.columns[column], ctx);
    let is_here = column == walls.active && (on_wall || walls.columns.len() > 1);
    let style = if is_here {
        palette.accent().patch(palette.heading())
    } else {
        palette.heading()
    };
    let at = |x: u16, less: u16| Rect {
        x: area.x.saturating_add(x),
        width: area.width.saturating_sub(x + less),
        ..area
    };
    if on_wall && column < 9 && walls.columns[column].category.is_some() {
        // The digit that puts a card here.
        let digit = (column + 1).to_string();
        put(buffer, at(1, 0), &digit, palette.dim(), glyphs);
    }
    put(buffer, at(3, 0), &sign, sign_style, glyphs);
    let count_width = gate::width(&count) as u16;
    put(
        buffer,
        at(indent(&sign) + 1, count_width + 2),
        &name,
        style,
        glyphs,
    );
    put_right(buffer, at(0, 1), &count, palette.dim(), glyphs);
}

/// Names all columns in one row, the one that is shown in the accent's colour and always in sight.
fn draw_strip(walls: &Walls, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let heads: Vec<_> = walls.columns.iter().map(|wall| head(wall, ctx)).collect();
    let cells = |(sign, _, name, count): &(String, Style, String, String)| {
        let sign = gate::width(sign);
        sign + usize::from(sign > 0) + gate::width(name).min(20) + 1 + gate::width(count)
    };
    let room = usize::from(area.width).saturating_sub(6);
    let mut first = walls.active;
    let mut used = cells(&heads[first]);
    while first > 0 && used + 3 + cells(&heads[first - 1]) <= room {
        first -= 1;
        used += 3 + cells(&heads[first]);
    }
    let mut left = Rect {
        x: area.x.saturating_add(3),
        width: area.width.saturating_sub(4),
        ..area
    };
    if first > 0 {
        let mark = Rect {
            x: area.x + 1,
            width: 2,
            ..area
        };
        put(buffer, mark, glyphs.ellipsis, palette.dim(), glyphs);
    }
    for (column, head) in heads.iter().enumerate().skip(first) {
        let (sign, sign_style, name, count) = head;
        let separator = if column > first { 3 } else { 0 };
        if column > walls.active && cells(head) + separator + 2 > usize::from(left.width) {
            let text = format!(" {}", glyphs.ellipsis);
            put(buffer, left, &text, palette.dim(), glyphs);
            break;
        }
        let mut write = |text: &str, style: Style| {
            let cells = put(buffer, left, text, style, glyphs);
            left.x += cells;
            left.width -= cells;
        };
        if column > first {
            write(&format!(" {} ", glyphs.vertical), palette.dim());
        }
        if !sign.is_empty() {
            write(sign, *sign_style);
            write(" ", palette.text());
        }
        let style = if column == walls.active {
            palette.accent().patch(palette.heading())
        } else {
            palette.text()
        };
        write(&gate::truncate_with(name, 20, glyphs.ellipsis), style);
        write(&format!(" {count}"), palette.dim());
    }
}

/// Says whether all cards can be seen with free rows between them. Only as many are measured as could be.
fn is_airy(walls: &Walls, area: Rect, width: u16, ctx: &Ctx<'_>) -> bool {
    let room = usize::from(area.height.saturating_sub(2));
    area.height >= AIRY
        && walls.columns.iter().all(|wall| {
            let width = text_width(width.saturating_sub(2), indent(&self::head(wall, ctx).0));
            let cards = wall.cards.iter().filter_map(|&id| ctx.workshop.cards.get(id));
            wall.cards.len() * 2 <= room
                && cards
                    .map(|card| walls.with_rows(card, width, <[String]>::len) + 1)
                    .sum::<usize>()
                    <= room
        })
}

/// Returns where the text of a card begins in its row, behind such a sign.
fn indent(sign: &str) -> u16 {
    TEXT - 1 + u16::from(gate::width(sign) > 1)
}

/// Returns the cells that a card's text has in a row.
fn text_width(row: u16, indent: u16) -> usize {
    usize::from(row.saturating_sub(indent + FLAG)).max(1)
}

fn draw_wall(
    walls: &Walls,
    column: usize,
    buffer: &mut Buffer,
    area: Rect,
    (on_wall, airy): (bool, bool),
    ctx: &Ctx<'_>,
) {
    let wall = &walls.columns[column];
    let head = 1 + u16::from(airy);
    let cards = Rect {
        x: area.x.saturating_add(1),
        y: area.y.saturating_add(head),
        width: area.width.saturating_sub(1),
        height: area.height.saturating_sub(head),
    };
    let is_here = on_wall && column == walls.active;
    if wall.cards.is_empty() {
        let text = if wall.total > 0 {
            tr!(ctx.locale, "cards-no-match")
        } else if column != walls.active {
            return;
        } else if on_wall {
            tr!(ctx.locale, "cards-teach-empty-wall")
        } else {
            tr!(ctx.locale, "cards-teach-empty")
        };
        let place = Rect {
            x: area.x.saturating_add(TEXT),
            width: area.width.saturating_sub(TEXT + 1),
            ..cards
        };
        paragraph(buffer, place, &text, ctx);
    }
    let (sign, sign_style, ..) = self::head(wall, ctx);
    let indent = indent(&sign);
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    wall.list.draw(
        buffer,
        cards,
        wall.cards.len(),
        ctx.look,
        |row, width| {
            let card = wall.cards.get(row).and_then(|&id| ctx.workshop.cards.get(id));
            let rows = card.map_or(1, |card| {
                walls.with_rows(card, text_width(width, indent), <[String]>::len)
            });
            u16::try_from(rows).unwrap_or(u16::MAX - 1) + u16::from(airy)
        },
        |row, place, buffer, selected| {
            let Some(card) = wall.cards.get(row).and_then(|&id| ctx.workshop.cards.get(id)) else {
                return;
            };
            let selected = selected && is_here;
            let at = |x: u16, y: u16, width: u16| Rect {
                x: place.x.saturating_add(x),
                y,
                width: width.min(place.width.saturating_sub(x)),
                height: 1,
            };
            if walls.marked.contains(&card.id()) {
                put(buffer, at(1, place.y, 1), glyphs.dot, palette.accent(), glyphs);
            }
            put(buffer, at(2, place.y, 2), &sign, sign_style, glyphs);
            let flag = if card.is_contested() {
                Some((glyphs.warning, palette.warning()))
            } else {
                card.text.is_edited().then(|| (glyphs.edited, palette.dim()))
            };
            if let Some((flag, style)) = flag {
                let x = place.width.saturating_sub(2);
                put(buffer, at(x, place.y, 1), flag, style, glyphs);
            }
            let width = text_width(place.width, indent);
            let style = if selected {
                palette.selected()
            } else {
                palette.text()
            };
            walls.with_rows(card, width, |rows| {
                for (y, text) in (place.top()..place.bottom()).zip(rows) {
                    if selected {
                        put(buffer, at(0, y, 1), glyphs.bar, palette.accent(), glyphs);
                    }
                    buffer.set_stringn(place.x + indent.min(place.width), y, text, width, style);
                }
            });
        },
    );
}

/// Says what belongs here, and which key starts it.
fn teach(buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let text = format!(
        "{}\n\n{}",
        tr!(ctx.locale, "cards-teach-nothing"),
        tr!(ctx.locale, "cards-teach-no-category")
    );
    let place = Rect {
        x: area.x.saturating_add(3),
        y: area.y.saturating_add(1),
        width: area.width.saturating_sub(6),
        height: area.height.saturating_sub(1),
    };
    paragraph(buffer, place, &text, ctx);
}

fn paragraph(buffer: &mut Buffer, area: Rect, text: &str, ctx: &Ctx<'_>) {
    if area.is_empty() {
        return;
    }
    let rows = gate::wrap(text, usize::from(area.width));
    for (y, row) in (area.top()..area.bottom()).zip(&rows) {
        let place = Rect { y, height: 1, ..area };
        put(buffer, place, row, ctx.look.palette.dim(), &ctx.look.glyphs);
    }
}
