//! How the agenda looks: a calm head, a row for each item, and the notes of the selected one.
//!
//! Times stand in columns of their own, a forecast has a `~` before it, and what is late enough to matter has
//! words. Where there is less room, first the head and the bar go, then the notes; where there is more, the
//! end and the kind of each item come.

use chrono::TimeDelta;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Agenda, forms};
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::status::minutes_seconds;
use crate::tui::widgets::bar;
use crate::tui::widgets::text::{cells, put, put_right};
use crate::workshop::schedule::{self, Schedule, Slot, SlotState};
use crate::workshop::{Entity, Item, ItemKind, Minute};

/// How many cells the time left takes beside the progress bar.
const TIME: u16 = 9;
/// The widest the pane gets: beyond that the eye loses the row.
const WIDEST: u16 = 150;
/// The most rows that the notes get.
const NOTES: u16 = 8;

/// Where the columns stand, for a width.
#[derive(Clone, Copy)]
struct Columns {
    end: bool,
    kind: u16,
    /// The cells of the bar of the one that runs; none where there is no room for it.
    bar: u16,
    extra: u16,
}

impl Columns {
    const PLAN: u16 = 3;
    const FIXED: u16 = 9;
    const NOW: u16 = 11;
    const END: u16 = 18;
    const LENGTH: u16 = 7;

    fn new(width: u16, ctx: &Ctx<'_>) -> Self {
        let kind = if width >= 120 {
            let widths = ItemKind::ALL.map(|kind| gate::width(&forms::kind_name(kind, ctx)));
            widths.into_iter().max().unwrap_or(0).min(20) as u16
        } else {
            0
        };
        let bar = match width {
            0..96 => 0,
            96..140 => 9,
            _ => 18,
        };
        Self {
            end: width >= 108,
            kind,
            bar,
            extra: if bar > 0 { bar + TIME } else { 12 },
        }
    }

    fn state(&self) -> u16 {
        if self.end { 25 } else { 19 }
    }

    fn number(&self) -> u16 {
        self.state() + 2
    }

    fn title(&self) -> u16 {
        self.number() + 3
    }

    /// Where the columns at the right begin, for a row of this width.
    fn extra(&self, width: u16) -> u16 {
        width.saturating_sub(self.extra + 1)
    }

    fn length(&self, width: u16) -> u16 {
        self.extra(width).saturating_sub(Self::LENGTH + 2)
    }

    fn kind(&self, width: u16) -> u16 {
        self.length(width)
            .saturating_sub(if self.kind == 0 { 0 } else { self.kind + 2 })
    }
}

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
    let columns = Columns::new(area.width, ctx);
    if area.height >= 6 {
        let header = take_row(&mut left);
        draw_header(frame.buffer_mut(), header, columns, ctx);
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

fn draw_header(buffer: &mut Buffer, row: Rect, columns: Columns, ctx: &Ctx<'_>) {
    let (style, glyphs, locale) = (ctx.look.palette.dim(), &ctx.look.glyphs, ctx.locale);
    let width = row.width;
    let mut left = |x: u16, room: u16, text: &str| put(buffer, cells(row, x, room), text, style, glyphs);
    left(Columns::PLAN, 5, &tr!(locale, "agenda-column-plan"));
    left(Columns::NOW + 1, 5, &tr!(locale, "agenda-column-now"));
    if columns.end {
        left(Columns::END + 1, 5, &tr!(locale, "agenda-column-end"));
    }
    let title = columns.title();
    left(
        title,
        columns.kind(width).saturating_sub(title),
        &tr!(locale, "agenda-column-title"),
    );
    if columns.kind > 0 {
        left(
            columns.kind(width),
            columns.kind,
            &tr!(locale, "agenda-column-kind"),
        );
    }
    let length = tr!(locale, "agenda-column-length");
    put_right(
        buffer,
        cells(row, columns.length(width), Columns::LENGTH),
        &length,
        style,
        glyphs,
    );
}

fn draw_list(
    agenda: &Agenda,
    buffer: &mut Buffer,
    area: Rect,
    schedule: &Schedule,
    columns: Columns,
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
                draw_row(buffer, row, item, slot, columns, selected, ctx);
            }
        },
    );
}

fn draw_row(
    buffer: &mut Buffer,
    row: Rect,
    item: &Item,
    slot: &Slot,
    columns: Columns,
    selected: bool,
    ctx: &Ctx<'_>,
) {
    let (palette, glyphs, locale) = (&ctx.look.palette, &ctx.look.glyphs, ctx.locale);
    let width = row.width;
    let bold = if selected {
        palette.selected()
    } else {
        palette.text()
    };
    let past = matches!(slot.state, SlotState::Done | SlotState::Skipped);
    let text = if past && !selected { palette.dim() } else { bold };
    if selected {
        put(buffer, cells(row, 1, 1), glyphs.bar, palette.accent(), glyphs);
    }
    let time = |minute: Option<Minute>| minute.map(|minute| locale.minute(minute)).unwrap_or_default();
    put(
        buffer,
        cells(row, Columns::PLAN, 5),
        &time(slot.planned),
        palette.dim(),
        glyphs,
    );
    if *item.fixed {
        put(
            buffer,
            cells(row, Columns::FIXED, 1),
            glyphs.fixed,
            palette.accent(),
            glyphs,
        );
    }
    let forecast = |forecast: Option<Minute>, planned: Option<Minute>| {
        let about = if forecast == planned { " " } else { "~" };
        forecast
            .map(|minute| format!("{about}{}", locale.minute(minute)))
            .unwrap_or_default()
    };
    let now = match slot.actual {
        Some(actual) => format!(" {}", locale.minute(actual)),
        None => forecast(slot.forecast, slot.planned),
    };
    put(buffer, cells(row, Columns::NOW, 6), &now, text, glyphs);
    if columns.end && *item.kind != ItemKind::End {
        let end = match slot.actual_end {
            Some(end) => format!(" {}", locale.minute(end)),
            None if slot.forecast_end.is_some() => forecast(slot.forecast_end, slot.planned_end),
            None => format!(" {}", time(slot.planned_end)),
        };
        put(buffer, cells(row, Columns::END, 6), &end, palette.dim(), glyphs);
    }
    let (sign, style) = match slot.state {
        SlotState::Done => (glyphs.check, palette.dim()),
        SlotState::Running { .. } => (glyphs.running, palette.accent()),
        SlotState::Skipped => (glyphs.minus, palette.dim()),
        SlotState::Pending => (" ", palette.text()),
    };
    put(buffer, cells(row, columns.state(), 1), sign, style, glyphs);
    if let Some(number) = slot.number {
        put_right(
            buffer,
            cells(row, columns.number(), 2),
            &number.to_string(),
            text,
            glyphs,
        );
    }
    let running = matches!(slot.state, SlotState::Running { .. });
    let style = if running { palette.heading() } else { text };
    let mut title = gate::show_flat(&item.title).into_owned();
    if item.is_contested() {
        title = format!("{} {title}", glyphs.warning);
    }
    let room = columns.kind(width).saturating_sub(columns.title() + 2);
    put(buffer, cells(row, columns.title(), room), &title, style, glyphs);
    if columns.kind > 0 {
        let kind = forms::kind_name(*item.kind, ctx);
        put(
            buffer,
            cells(row, columns.kind(width), columns.kind),
            &kind,
            palette.dim(),
            glyphs,
        );
    }
    if let Some(minutes) = *item.minutes {
        let minutes = (i64::from(minutes) + i64::from(*item.adjust)).max(0);
        let length = tr!(locale, "agenda-minutes", minutes = minutes);
        put_right(
            buffer,
            cells(row, columns.length(width), Columns::LENGTH),
            &length,
            text,
            glyphs,
        );
    }
    draw_extra(
        buffer,
        cells(row, columns.extra(width), columns.extra),
        item,
        slot,
        columns,
        ctx,
    );
}

/// Draws what is to be said at the end of a row: the time left, or what a fixed item suffers.
fn draw_extra(buffer: &mut Buffer, area: Rect, item: &Item, slot: &Slot, columns: Columns, ctx: &Ctx<'_>) {
    let (palette, glyphs, locale) = (&ctx.look.palette, &ctx.look.glyphs, ctx.locale);
    match slot.state {
        SlotState::Running {
            elapsed,
            remaining,
            share,
        } => {
            let (text, style) = time_left(elapsed, remaining, ctx);
            let Some(share) =
                share.filter(|_| columns.bar > 0 && remaining.is_some_and(|left| left.num_seconds() >= 0))
            else {
                put(buffer, area, &text, style, glyphs);
                return;
            };
            let bar = Rect {
                width: columns.bar.min(area.width),
                ..area
            };
            bar::draw_bar(buffer, bar, share, palette.accent(), glyphs);
            let left = remaining.map(minutes_seconds).unwrap_or_default();
            put_right(buffer, area, &left, style, glyphs);
        }
        SlotState::Skipped => {
            put(
                buffer,
                area,
                &tr!(locale, "agenda-skipped"),
                palette.dim(),
                glyphs,
            );
        }
        SlotState::Pending if *item.fixed => {
            let buffered = slot.buffer.filter(|&minutes| minutes != 0).map(|minutes| {
                let sign = if minutes < 0 { glyphs.minus } else { "" };
                (minutes < 0, format!("{sign}{}", minutes.unsigned_abs()))
            });
            let (text, style) = match buffered {
                None => (tr!(locale, "agenda-fixed"), palette.dim()),
                Some((missing, minutes)) => {
                    let text = if columns.bar > 0 {
                        tr!(locale, "agenda-fixed-buffer", minutes = minutes)
                    } else {
                        tr!(locale, "agenda-buffer", minutes = minutes)
                    };
                    (text, if missing { palette.warning() } else { palette.dim() })
                }
            };
            put(buffer, area, &text, style, glyphs);
        }
        SlotState::Pending | SlotState::Done => {}
    }
}

/// Says how much time is left, or how much was taken too much.
fn time_left(elapsed: TimeDelta, remaining: Option<TimeDelta>, ctx: &Ctx<'_>) -> (String, Style) {
    let palette = &ctx.look.palette;
    match remaining {
        Some(left) if left.num_seconds() < 0 => (
            tr!(ctx.locale, "time-over", time = minutes_seconds(left)),
            palette.error(),
        ),
        Some(left) => {
            let style = if left.num_minutes() < 5 {
                palette.warning()
            } else {
                palette.text()
            };
            (tr!(ctx.locale, "time-left", time = minutes_seconds(left)), style)
        }
        None => (
            tr!(ctx.locale, "time-since", time = minutes_seconds(elapsed)),
            palette.text(),
        ),
    }
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
