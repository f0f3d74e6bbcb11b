//! How the agenda looks: a calm head, a row for each item, and the notes of the selected one.
//!
//! Times stand in columns of their own, a forecast has a `~` before it, and what is late enough to matter has
//! words. Where there is less room, first the head and the bar go, then the notes; where there is more, the
//! end and the kind of each item come.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Agenda, row};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::widgets::text::{cells, put, put_right};
use crate::workshop::Entity;
use crate::workshop::schedule::{self, Schedule};

/// The widest the pane gets: beyond that the eye loses the row.
const WIDEST: u16 = 150;
/// The most rows that the notes get.
const NOTES: u16 = 8;

pub(super) fn draw(agenda: &Agenda, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    if area.is_empty() {
        return;
    }
    let area = Rect {
        width: area.width.min(WIDEST),
        ..area
    };
    let schedule = schedule::schedule(ctx.workshop, ctx.now);
    let mut left = area;
    let mut take = |rows: u16| {
        let taken = Rect {
            height: rows.min(left.height),
            ..left
        };
        left.y += taken.height;
        left.height -= taken.height;
        taken
    };
    if area.height >= 13 {
        let head = take(if area.height >= 17 { 2 } else { 1 });
        draw_head(frame.buffer_mut(), head, &schedule, ctx);
    }
    if agenda.filter.is_shown() {
        left.height -= 1;
        let line = Rect {
            y: left.bottom(),
            height: 1,
            ..left
        };
        let total = ctx.workshop.items.len();
        agenda.filter.draw(frame, line, agenda.rows.len(), total, ctx);
    }
    if agenda.rows.is_empty() {
        draw_empty(agenda, frame.buffer_mut(), left, ctx);
        return;
    }
    let columns = row::Columns::new(area.width, ctx);
    if area.height >= 6 {
        let header = take_row(&mut left);
        row::draw_header(frame.buffer_mut(), header, columns, ctx);
    }
    let hint = hint(&schedule, ctx).filter(|_| left.height >= 5);
    let notes = match left.height {
        0..8 => 0,
        room => 2 + (room / 5).clamp(1, NOTES),
    };
    let below = notes + u16::from(hint.is_some());
    let wanted = agenda.rows.len().min(usize::from(u16::MAX)) as u16;
    let list = take_rows(&mut left, wanted.min(area.height.saturating_sub(below)), below);
    draw_list(agenda, frame.buffer_mut(), list, &schedule, columns, ctx);
    if let Some(hint) = hint {
        // Where there is room, a free row comes before it.
        if left.height > below {
            take_row(&mut left);
        }
        let row = take_row(&mut left);
        let glyphs = &ctx.look.glyphs;
        let text = format!("{} {hint}", glyphs.prompt);
        put(
            frame.buffer_mut(),
            cells(row, 1, row.width.saturating_sub(2)),
            &text,
            ctx.look.palette.accent(),
            glyphs,
        );
    }
    if notes > 0 {
        draw_notes(agenda, frame.buffer_mut(), left, ctx);
    }
}

/// Takes the first row of what is left.
fn take_row(left: &mut Rect) -> Rect {
    take_rows(left, 1, 0)
}

/// Takes some rows of what is left, leaving so many.
fn take_rows(left: &mut Rect, rows: u16, leave: u16) -> Rect {
    let taken = Rect {
        height: rows.min(left.height.saturating_sub(leave)),
        ..*left
    };
    left.y += taken.height;
    left.height -= taken.height;
    taken
}

/// Says how to go on while nothing runs on the day itself.
fn hint(schedule: &Schedule, ctx: &Ctx<'_>) -> Option<String> {
    schedule.delay?;
    if schedule::running(ctx.workshop).is_some() {
        return None;
    }
    if schedule.slots.iter().all(|slot| slot.actual.is_none()) {
        return Some(tr!(ctx.locale, "agenda-not-started"));
    }
    let next = schedule::next_item(ctx.workshop)?;
    let title = ctx.locale.quote(&gate::show_flat(&next.title));
    Some(tr!(ctx.locale, "agenda-between", title = title))
}

fn draw_head(buffer: &mut Buffer, area: Rect, schedule: &Schedule, ctx: &Ctx<'_>) {
    let (palette, glyphs, locale) = (&ctx.look.palette, &ctx.look.glyphs, ctx.locale);
    let row = cells(area, 1, area.width.saturating_sub(2));
    let (end, style) = match (schedule.end, schedule.planned_end) {
        (Some(end), Some(planned)) if end != planned => {
            let (end, planned) = (locale.minute(end), locale.minute(planned));
            let late = schedule.delay.is_some_and(|delay| delay > 0);
            let style = if late { palette.warning() } else { palette.text() };
            (
                tr!(locale, "agenda-end-late", time = end, planned = planned),
                style,
            )
        }
        (Some(end), None) => (
            tr!(locale, "agenda-end-expected", time = locale.minute(end)),
            palette.text(),
        ),
        (_, Some(planned)) => (
            tr!(locale, "agenda-end", time = locale.minute(planned)),
            palette.dim(),
        ),
        (None, None) => (String::new(), palette.dim()),
    };
    let taken = put_right(buffer, row, &end, style, glyphs);
    let mut left = Rect {
        width: row.width.saturating_sub(taken + 2),
        ..row
    };
    let day = ctx.workshop.day();
    let date = day.date.map(|date| locale.date(date));
    if day.title.is_empty() && date.is_none() {
        put(buffer, left, &tr!(locale, "agenda-no-day"), palette.dim(), glyphs);
        return;
    }
    let title = put(
        buffer,
        left,
        &gate::show_flat(&day.title),
        palette.heading(),
        glyphs,
    );
    let indent = if title > 0 { title + 2 } else { 0 };
    left = cells(left, indent, left.width);
    let place = Some(gate::show_flat(&day.place).into_owned()).filter(|place| !place.is_empty());
    let separator = format!(" {} ", glyphs.separator);
    let mut parts: Vec<String> = date.into_iter().chain(place).collect();
    // What does not fit whole is left out: it stands in the head of the screen, or in the form.
    while gate::width(&parts.join(&separator)) > usize::from(left.width) {
        parts.pop();
    }
    put(buffer, left, &parts.join(&separator), palette.dim(), glyphs);
}

fn draw_empty(agenda: &Agenda, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let texts = if agenda.filter.is_active() {
        vec![tr!(ctx.locale, "agenda-no-match")]
    } else {
        vec![
            tr!(ctx.locale, "agenda-empty"),
            tr!(ctx.locale, "agenda-empty-key"),
        ]
    };
    let width = usize::from(area.width.saturating_sub(6)).min(72);
    let mut y = area.y + area.height / 4;
    for (index, text) in texts.iter().enumerate() {
        let style = if index == 0 {
            ctx.look.palette.text()
        } else {
            ctx.look.palette.accent()
        };
        for line in gate::wrap(text, width) {
            if y < area.bottom() {
                let row = cells(Rect { y, ..area }, 3, area.width);
                put(buffer, row, &line, style, &ctx.look.glyphs);
            }
            y = y.saturating_add(1);
        }
        y = y.saturating_add(1);
    }
}

fn draw_list(
    agenda: &Agenda,
    buffer: &mut Buffer,
    area: Rect,
    schedule: &Schedule,
    columns: row::Columns,
    ctx: &Ctx<'_>,
) {
    agenda.list.draw(
        buffer,
        area,
        agenda.rows.len(),
        ctx.look,
        |_, _| 1,
        |row, place, buffer, selected| {
            let id = agenda.rows[row];
            let slot = ctx
                .workshop
                .items
                .rank(id)
                .and_then(|rank| schedule.slots.get(rank));
            if let (Some(item), Some(slot)) = (ctx.workshop.items.get(id), slot) {
                // The scroll bar must not move the columns.
                let row = Rect {
                    width: area.width,
                    ..place
                };
                row::draw_row(buffer, row, item, slot, columns, selected, ctx);
            }
        },
    );
}

fn draw_notes(agenda: &Agenda, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let (palette, glyphs, locale) = (&ctx.look.palette, &ctx.look.glyphs, ctx.locale);
    let Some(item) = agenda.selected.and_then(|id| ctx.workshop.items.get(id)) else {
        return;
    };
    if area.height < 3 {
        return;
    }
    // A free row, the rule with its name, the text.
    let rule = cells(
        Rect {
            y: area.y + 1,
            ..area
        },
        1,
        area.width.saturating_sub(2),
    );
    let name = format!("{} ", tr!(locale, "agenda-notes"));
    let taken = put(buffer, rule, &name, palette.dim(), glyphs);
    let line = glyphs
        .horizontal
        .repeat(usize::from(rule.width.saturating_sub(taken)));
    put(
        buffer,
        cells(rule, taken, rule.width),
        &line,
        palette.dim(),
        glyphs,
    );
    let text = Rect {
        y: area.y + 2,
        height: area.height - 2,
        ..area
    };
    let width = usize::from(text.width.saturating_sub(5)).min(100);
    let mut rows: Vec<(String, Style)> = Vec::new();
    for rival in item.title.rivals().iter().chain(item.notes.rivals()) {
        let rival = locale.quote(&gate::show_flat(&rival.text));
        let rival = format!("{} {}", glyphs.warning, tr!(locale, "agenda-rival", text = rival));
        rows.extend(
            gate::wrap(&rival, width)
                .into_iter()
                .map(|row| (row, palette.warning())),
        );
    }
    if item.is_contested() && rows.is_empty() {
        let outlived = format!("{} {}", glyphs.warning, tr!(locale, "agenda-outlived"));
        rows.push((outlived, palette.warning()));
    }
    if !item.notes.trim().is_empty() {
        rows.extend(
            gate::wrap(&item.notes, width)
                .into_iter()
                .map(|row| (row, palette.text())),
        );
    } else if rows.is_empty() {
        rows.push((tr!(locale, "agenda-no-notes"), palette.dim()));
    }
    let room = usize::from(text.height);
    if rows.len() > room {
        rows.truncate(room);
        if let Some((last, _)) = rows.last_mut() {
            last.push_str(glyphs.ellipsis);
        }
    }
    for (y, (row, style)) in (text.y..text.bottom()).zip(&rows) {
        put(
            buffer,
            cells(Rect { y, ..text }, 3, text.width.saturating_sub(4)),
            row,
            *style,
            glyphs,
        );
    }
}
