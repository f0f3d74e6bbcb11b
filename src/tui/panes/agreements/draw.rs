//! Drawing: the strip of areas, and the lists below it.
//!
//! A list is a table whose columns depend on the room: what does not get a column of its own stands in the
//! line below the list, for the selected row.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Agreements;
use super::cells::{self, Column, Layout};
use super::meeting;
use super::view::{Area, Row};
use crate::gate;
use crate::tr;
use crate::tui::input::Mouse;
use crate::tui::pane::Ctx;

/// From this height on there is air between strip and list.
const AIRY: u16 = 22;

/// Where things were drawn last.
#[derive(Debug, Default)]
pub(super) struct Spots {
    areas: Vec<(Area, Rect)>,
    /// The options of the poll by their places in it.
    pub(super) columns: Vec<(usize, Rect)>,
}

impl Spots {
    pub(super) fn area_at(&self, mouse: &Mouse) -> Option<Area> {
        at(&self.areas, mouse)
    }

    pub(super) fn column_at(&self, mouse: &Mouse) -> Option<usize> {
        at(&self.columns, mouse)
    }
}

fn at<T: Copy>(spots: &[(T, Rect)], mouse: &Mouse) -> Option<T> {
    spots
        .iter()
        .find(|(_, area)| area.contains((mouse.x, mouse.y).into()))
        .map(|&(what, _)| what)
}

/// Writes a text into so many cells of a row, cut where it must be; nothing outside of the buffer. Returns
/// where it ends.
pub(super) fn put(buffer: &mut Buffer, x: u16, y: u16, text: &str, room: usize, style: Style) -> u16 {
    if y >= buffer.area.bottom() || x >= buffer.area.right() || y < buffer.area.y || room == 0 {
        return x;
    }
    let (end, _) = buffer.set_stringn(x, y, gate::truncate(text, room), room, style);
    end
}

/// Takes rows off the top of an area.
pub(super) fn take_top(area: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    let top = Rect {
        height: rows,
        ..*area
    };
    area.y += rows;
    area.height -= rows;
    top
}

/// Takes rows off the bottom of an area.
pub(super) fn take_bottom(area: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    area.height -= rows;
    Rect {
        y: area.bottom(),
        height: rows,
        ..*area
    }
}

/// Draws the pane.
pub(super) fn draw(pane: &mut Agreements, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    pane.spots = Spots::default();
    let mut rest = area.intersection(frame.area());
    if rest.is_empty() {
        return;
    }
    let strip = take_top(&mut rest, 1);
    draw_strip(pane, frame.buffer_mut(), strip, ctx);
    if area.height >= AIRY {
        take_top(&mut rest, 1);
    }
    let shelf = pane.shelf();
    if shelf.filter.is_shown() {
        let line = take_bottom(&mut rest, 1);
        draw_filter(pane, frame, line, ctx);
    }
    if pane.area == Area::Meeting {
        meeting::draw(pane, frame.buffer_mut(), rest, ctx);
    } else {
        draw_list(pane, frame.buffer_mut(), rest, ctx);
    }
}

fn draw_filter(pane: &Agreements, frame: &mut Frame<'_>, line: Rect, ctx: &Ctx<'_>) {
    let shelf = pane.shelf();
    let all = match pane.area {
        Area::Meeting => pane.facts.poll.table.voters.len(),
        area => pane.facts.counts[area as usize],
    };
    shelf.filter.draw(frame, line, shelf.len(), all, ctx);
}

fn area_name(area: Area, short: bool, ctx: &Ctx<'_>) -> String {
    match area {
        Area::Tasks => tr!(ctx.locale, "agreements-tasks"),
        Area::Decisions => tr!(ctx.locale, "agreements-decisions"),
        Area::Postponed => tr!(ctx.locale, "agreements-postponed"),
        Area::Meeting if short => tr!(ctx.locale, "agreements-meeting-short"),
        Area::Meeting => tr!(ctx.locale, "agreements-meeting"),
        Area::Invitees if short => tr!(ctx.locale, "agreements-invitees-short"),
        Area::Invitees => tr!(ctx.locale, "agreements-invitees"),
    }
}

fn draw_strip(pane: &mut Agreements, buffer: &mut Buffer, strip: Rect, ctx: &Ctx<'_>) {
    let look = ctx.look;
    let names = |short: bool, narrow: bool| {
        Area::ALL.map(|area| {
            let mut name = area_name(area, short, ctx);
            if narrow && area != pane.area {
                name = gate::truncate(&name, 5).into_owned();
            }
            match pane.facts.counts[area as usize] {
                0 => name,
                count if narrow && area != pane.area => format!("{name} {count}"),
                count => format!("{name} {count}"),
            }
        })
    };
    let open = pane.facts.findings.len();
    let (check, check_style) = if open == 0 {
        (
            format!(
                "{} {}",
                look.glyphs.check,
                tr!(ctx.locale, "agreements-check-none")
            ),
            look.palette.dim(),
        )
    } else {
        (
            tr!(ctx.locale, "agreements-check-open", count = open),
            look.palette.warning(),
        )
    };
    let short_check = if open == 0 {
        look.glyphs.check.to_owned()
    } else {
        format!("{} {open}", look.glyphs.warning)
    };
    let middle_check = if open == 0 {
        short_check.clone()
    } else {
        let words = tr!(ctx.locale, "agreements-check-open-short", count = open);
        format!("{} {words}", look.glyphs.warning)
    };
    let room = usize::from(strip.width).saturating_sub(2);
    let levels = [
        (names(false, false), 3, check),
        (names(true, false), 2, middle_check),
        (names(true, false), 1, short_check.clone()),
        (names(true, true), 1, short_check),
    ];
    let fits = |(names, gap, check): &&([String; 5], usize, String)| {
        let all: usize = names.iter().map(|name| gate::width(name) + gap).sum();
        all + gate::width(check) < room
    };
    let Some((names, gap, check)) = levels.iter().find(fits).or_else(|| levels.last()) else {
        return;
    };
    let right = gate::width(check).min(room);
    let end = strip.right().saturating_sub(1);
    let check_x = end.saturating_sub(right as u16).max(strip.x);
    let mut x = strip.x + 1;
    for (area, name) in Area::ALL.into_iter().zip(names) {
        let style = if area == pane.area {
            look.palette.accent()
        } else {
            look.palette.dim()
        };
        let left = usize::from(check_x.saturating_sub(x).saturating_sub(1));
        let after = put(buffer, x, strip.y, name, left, style);
        if after > x {
            let spot = Rect {
                x,
                width: after - x,
                ..strip
            };
            pane.spots.areas.push((area, spot));
        }
        x = after.saturating_add(*gap as u16);
    }
    put(buffer, check_x, strip.y, check, right, check_style);
}

/// Says, in an empty list, what belongs here and how it begins.
pub(super) fn draw_lesson(buffer: &mut Buffer, area: Rect, text: &str, ctx: &Ctx<'_>) {
    let width = usize::from(area.width).saturating_sub(4).min(72);
    if width < 4 {
        return;
    }
    for (y, line) in (area.y + 1..area.bottom()).zip(gate::wrap(text, width)) {
        put(buffer, area.x + 2, y, &line, width, ctx.look.palette.dim());
    }
}

fn lesson(pane: &Agreements, ctx: &Ctx<'_>) -> String {
    if pane.shelf().filter.is_active() {
        return tr!(ctx.locale, "agreements-nothing-found");
    }
    match pane.area {
        Area::Tasks => tr!(ctx.locale, "agreements-no-tasks"),
        Area::Decisions => tr!(ctx.locale, "agreements-no-decisions"),
        Area::Postponed => tr!(ctx.locale, "agreements-no-postponed"),
        Area::Meeting => tr!(ctx.locale, "agreements-no-options"),
        Area::Invitees => tr!(ctx.locale, "agreements-no-invitees"),
    }
}

fn draw_list(pane: &Agreements, buffer: &mut Buffer, mut rest: Rect, ctx: &Ctx<'_>) {
    let look = ctx.look;
    let shelf = pane.shelf();
    if shelf.rows.is_empty() {
        draw_lesson(buffer, rest, &lesson(pane, ctx), ctx);
        return;
    }
    let highest = shelf.rows.last().map_or(1, |row| row.number);
    let layout = Layout::of(pane.area, rest.width, highest);
    if rest.height >= 4 {
        let title = take_top(&mut rest, 1);
        let mut x = title.x + 2;
        for &(column, width) in &layout.columns {
            let name = cells::title(column, ctx);
            let room = usize::from(width);
            let name = if column == Column::Number {
                gate::pad_left(&name, room)
            } else {
                name
            };
            put(buffer, x, title.y, &name, room, look.palette.dim());
            x = x.saturating_add(width + 2);
        }
    }
    if rest.height >= 6 {
        let rows = if rest.height >= AIRY { 2 } else { 1 };
        let foot = take_bottom(&mut rest, rows);
        let text = match pane.area {
            Area::Invitees => tr!(
                ctx.locale,
                "agreements-invitees-foot",
                count = pane.facts.counts[Area::Invitees as usize],
                missing = pane.facts.unsponsored
            ),
            _ => cells::rest(pane.agreement(ctx), &layout, ctx),
        };
        let width = usize::from(foot.width).saturating_sub(3);
        for (y, line) in (foot.y..foot.bottom()).zip(cells::rows(&text, width, usize::from(rows))) {
            put(buffer, foot.x + 2, y, &line, width, look.palette.dim());
        }
    }
    // The selected one says all that it has to say, as long as there is room for another one.
    let tallest = usize::from(rest.height)
        .saturating_sub(cells::TALLEST)
        .max(cells::TALLEST);
    let chosen = shelf.list.selected(shelf.rows.len());
    let most = |row: usize| {
        if chosen == Some(row) {
            tallest
        } else {
            cells::TALLEST
        }
    };
    let height = |row: usize, _| match shelf.rows.get(row) {
        Some(thing) => layout.height(*thing, most(row), ctx),
        None => 1,
    };
    shelf.list.draw(
        buffer,
        rest,
        shelf.rows.len(),
        look,
        height,
        |row, area, buffer, selected| {
            let Some(thing) = shelf.rows.get(row) else { return };
            draw_row(buffer, area, &layout, (*thing, most(row)), selected, ctx);
        },
    );
}

fn draw_row(
    buffer: &mut Buffer,
    area: Rect,
    layout: &Layout,
    (row, most): (Row, usize),
    selected: bool,
    ctx: &Ctx<'_>,
) {
    let palette = &ctx.look.palette;
    if selected {
        for y in area.y..area.bottom() {
            put(buffer, area.x + 1, y, ctx.look.glyphs.bar, 1, palette.accent());
        }
    }
    let mut x = area.x + 2;
    for &(column, width) in &layout.columns {
        for (y, (text, style)) in (area.y..area.bottom()).zip(layout.cell(column, width, row, most, ctx)) {
            let style = if selected {
                style.patch(palette.selected())
            } else {
                style
            };
            let left = usize::from(area.right().saturating_sub(x)).min(usize::from(width));
            put(buffer, x, y, &text, left, style);
        }
        x = x.saturating_add(width + 2);
    }
}
