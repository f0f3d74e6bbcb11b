//! How the helper looks: a sentence or two, the proposals, and the times that come of the selected one: beside them
//! where there is room, else below.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};

use super::{Lateness, words};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::{cells, put, put_right};
use crate::workshop::schedule::late::{Proposal, Times};
use crate::workshop::{ItemKind, Minute};

/// The columns that the dialog takes at most, without its border.
const WIDEST: u16 = 150;
/// From this width on, the times stand beside the proposals.
const BESIDE: u16 = 110;
/// The cells of the times of an item.
const TIMES: u16 = 19;
/// The cells of its minutes.
const MINUTES: u16 = 13;

pub(super) fn draw(helper: &Lateness, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    let found = &helper.found;
    let width = WIDEST.min(area.width.saturating_sub(4));
    let room = usize::from(width).max(1);
    let mut head: Vec<(String, Style)> = Vec::new();
    let mut say = |text: String, style: Style| {
        let rows = gate::wrap(&text, room).into_iter();
        head.extend(rows.map(|row| (row, style)));
    };
    let palette = &ctx.look.palette;
    say(words::head(found, ctx), palette.heading());
    if let Some(cost) = words::cost(found, ctx) {
        say(cost, palette.text());
    }
    if let Some(candidates) = words::candidates(found, ctx) {
        say(candidates, palette.dim());
    }
    let count = found.proposals.len();
    let times = helper.selected().map_or(0, |proposal| rows(proposal, ctx).len());
    let below = match (count, width >= BESIDE) {
        (0, _) => 0,
        (_, true) => count.max(times) + 2,
        (_, false) => count + times + 3,
    };
    let height = (head.len() + below).min(usize::from(u16::MAX)) as u16;
    let hints = if count == 0 {
        tr!(ctx.locale, "late-hints-nothing")
    } else {
        tr!(ctx.locale, "late-hints")
    };
    let overlay = Overlay {
        title: &tr!(ctx.locale, "late-title"),
        hints: &hints,
        width: if count == 0 {
            head.iter().map(|(row, _)| gate::width(row)).max().unwrap_or(0) as u16
        } else {
            width
        },
        height,
    };
    let mut left = overlay.draw(frame.buffer_mut(), area, ctx.look);
    let buffer = frame.buffer_mut();
    // The proposals have the right of way where there is little room.
    let spared = usize::from(left.height).saturating_sub(count + 2);
    for (row, style) in head.iter().take(spared.max(1)) {
        put(buffer, cells(left, 0, left.width), row, *style, &ctx.look.glyphs);
        skip(&mut left, 1);
    }
    let Some(proposal) = helper.selected() else {
        return;
    };
    if usize::from(left.height) > count {
        skip(&mut left, 1);
    }
    if left.width >= BESIDE {
        let areas: [Rect; 4] = Layout::horizontal([
            Constraint::Percentage(48),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ])
        .areas(left);
        let [list, rule, _, beside] = areas;
        draw_list(helper, buffer, list, ctx);
        for position in rule.intersection(buffer.area).positions() {
            buffer.set_string(position.x, position.y, ctx.look.glyphs.vertical, palette.dim());
        }
        draw_times(proposal, buffer, beside, ctx);
        return;
    }
    let list = Rect {
        height: left.height.min(count as u16),
        ..left
    };
    draw_list(helper, buffer, list, ctx);
    skip(&mut left, list.height);
    if left.height > 2 {
        let line = ctx.look.glyphs.horizontal.repeat(usize::from(left.width));
        put(buffer, left, &line, palette.dim(), &ctx.look.glyphs);
        skip(&mut left, 1);
    }
    draw_times(proposal, buffer, left, ctx);
}

fn skip(area: &mut Rect, rows: u16) {
    let rows = rows.min(area.height);
    area.y += rows;
    area.height -= rows;
}

fn draw_list(helper: &Lateness, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let proposals = &helper.found.proposals;
    helper.list.draw(
        buffer,
        area,
        proposals.len(),
        ctx.look,
        |_, _| 1,
        |row, place, buffer, selected| {
            let Some(proposal) = proposals.get(row) else {
                return;
            };
            let style = if selected {
                palette.selected()
            } else {
                palette.text()
            };
            if selected {
                put(buffer, cells(place, 0, 1), glyphs.bar, palette.accent(), glyphs);
            }
            put(
                buffer,
                cells(place, 1, 1),
                &(row + 1).to_string(),
                palette.accent(),
                glyphs,
            );
            let (result, is_short) = words::result(proposal, &helper.found, ctx);
            let result_style = if is_short {
                palette.warning()
            } else {
                palette.dim()
            };
            let whole = cells(place, 3, place.width.saturating_sub(4));
            let taken = put_right(buffer, whole, &result, result_style, glyphs);
            let gap = if taken > 0 { taken + 2 } else { 0 };
            let label = words::capitalised(&words::proposal(proposal, &helper.found, ctx));
            let room = cells(whole, 0, whole.width.saturating_sub(gap));
            put(buffer, room, &label, style, glyphs);
        },
    );
}

/// One row below, or beside, the proposals.
enum Row<'a> {
    /// When an item comes.
    Item(&'a Times),
    /// A sentence that belongs to what is above it, or to all.
    Said(String, Style),
}

fn rows<'a>(proposal: &'a Proposal, ctx: &Ctx<'_>) -> Vec<Row<'a>> {
    let palette = &ctx.look.palette;
    let mut rows = Vec::new();
    let mut rounds = words::rounds(proposal, ctx);
    for times in &proposal.times {
        rows.push(Row::Item(times));
        let item = ctx.workshop.items.get(times.item);
        let is_rounds = item.is_some_and(|item| *item.kind == ItemKind::Rounds);
        if is_rounds && times.before.minutes != times.after.minutes {
            rows.extend(rounds.take().map(|rounds| Row::Said(rounds, palette.dim())));
        }
    }
    rows.extend(words::short(proposal, ctx).map(|short| Row::Said(short, palette.warning())));
    rows
}

fn draw_times(proposal: &Proposal, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let mut rows = rows(proposal, ctx);
    let room = usize::from(area.height);
    // Where not all have room, what stays as it is goes first.
    let stays = |row: &Row<'_>| matches!(row, Row::Item(times) if times.before == times.after);
    while rows.len() > room {
        let Some(at) = rows.iter().rposition(stays) else {
            break;
        };
        rows.remove(at);
    }
    let glyphs = &ctx.look.glyphs;
    for (row, y) in rows.iter().zip(area.y..area.bottom()) {
        let place = Rect { y, height: 1, ..area };
        match row {
            Row::Item(times) => draw_item(times, buffer, place, ctx),
            Row::Said(text, style) => {
                let place = cells(place, TIMES + 4, place.width);
                put(buffer, place, text, *style, glyphs);
            }
        }
    }
}

fn draw_item(times: &Times, buffer: &mut Buffer, row: Rect, ctx: &Ctx<'_>) {
    let (palette, glyphs, locale) = (&ctx.look.palette, &ctx.look.glyphs, ctx.locale);
    let Some(item) = ctx.workshop.items.get(times.item) else {
        return;
    };
    let (before, after) = (&times.before, &times.after);
    let style = if before == after {
        palette.dim()
    } else {
        palette.text()
    };
    let time = |minute: Option<Minute>| minute.map(|minute| locale.minute(minute));
    let change = |was: Option<String>, is: Option<String>| match (was, is) {
        (Some(was), Some(is)) if was != is => format!("{was} {} {is}", glyphs.arrow),
        (was, is) => is.or(was).unwrap_or_default(),
    };
    // What is running has begun: it is its end that moves.
    let shown = if item.started.is_some() {
        let until = change(time(before.end), time(after.end));
        tr!(locale, "late-until", time = until)
    } else if after.dropped {
        time(before.start).unwrap_or_default()
    } else {
        change(time(before.start), time(after.start))
    };
    let struck = if after.dropped {
        palette.dim().add_modifier(Modifier::CROSSED_OUT)
    } else {
        style
    };
    put(buffer, cells(row, 0, TIMES), &shown, struck, glyphs);
    if *item.fixed {
        put(
            buffer,
            cells(row, TIMES + 1, 1),
            glyphs.fixed,
            palette.accent(),
            glyphs,
        );
    }
    let length = |minutes: Option<i64>| minutes.map(|minutes| minutes.max(0).to_string());
    let minutes = match (after.dropped, *item.kind) {
        (true, _) => tr!(locale, "agenda-dropped"),
        (_, ItemKind::End) => String::new(),
        _ => match change(length(before.minutes), length(after.minutes)) {
            none if none.is_empty() => none,
            minutes => tr!(locale, "late-minutes", minutes = minutes),
        },
    };
    put_right(
        buffer,
        row,
        &minutes,
        if after.dropped { palette.warning() } else { style },
        glyphs,
    );
    let title = gate::show_flat(&item.title);
    let at = TIMES + 3;
    put(
        buffer,
        cells(row, at, row.width.saturating_sub(at + MINUTES + 1)),
        &title,
        struck,
        glyphs,
    );
}
