//! One row of the agenda, and the names of its columns.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::forms;
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::status::minutes_seconds;
use crate::tui::widgets::bar;
use crate::tui::widgets::text::{cells, put, put_right};
use crate::workshop::schedule::{Slot, SlotState};
use crate::workshop::{Entity, Item, ItemKind, Minute};

/// Below this width there is one column of times, and what is said at the end of a row stands in the status line.
const NARROW: u16 = 60;
/// How many cells the time left takes beside the progress bar.
const TIME: u16 = 9;
/// Where the columns stand, for a width.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    /// Whether there is a column for when things come after all.
    now: bool,
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

    pub(super) fn new(width: u16, ctx: &Ctx<'_>) -> Self {
        let kind = if width >= 120 {
            let widths = ItemKind::ALL.map(|kind| gate::width(&forms::kind_name(kind, ctx)));
            widths.into_iter().max().unwrap_or(0).min(20) as u16
        } else {
            0
        };
        let now = width >= NARROW;
        let bar = match width {
            0..96 => 0,
            96..140 => 9,
            _ => 18,
        };
        Self {
            now,
            end: width >= 108,
            kind,
            bar,
            extra: match bar {
                _ if !now => 0,
                0 => 12,
                bar => bar + TIME,
            },
        }
    }

    fn state(&self) -> u16 {
        match (self.now, self.end) {
            (false, _) => Self::NOW,
            (true, false) => 19,
            (true, true) => 25,
        }
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

pub(super) fn draw_header(buffer: &mut Buffer, row: Rect, columns: Columns, ctx: &Ctx<'_>) {
    let (style, glyphs, locale) = (ctx.look.palette.dim(), &ctx.look.glyphs, ctx.locale);
    let width = row.width;
    let mut left = |x: u16, room: u16, text: &str| put(buffer, cells(row, x, room), text, style, glyphs);
    left(Columns::PLAN, 5, &tr!(locale, "agenda-column-plan"));
    if columns.now {
        left(Columns::NOW + 1, 5, &tr!(locale, "agenda-column-now"));
    }
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

pub(super) fn draw_row(
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
    let is_dropped = slot.state == SlotState::Dropped;
    let past = is_dropped || matches!(slot.state, SlotState::Done | SlotState::Skipped);
    let text = if past && !selected { palette.dim() } else { bold };
    let text = if is_dropped {
        text.add_modifier(Modifier::CROSSED_OUT)
    } else {
        text
    };
    if selected {
        put(buffer, cells(row, 1, 1), glyphs.bar, palette.accent(), glyphs);
    }
    let time = |minute: Option<Minute>| minute.map(|minute| locale.minute(minute)).unwrap_or_default();
    put(
        buffer,
        cells(row, Columns::PLAN, 5),
        &time(if columns.now {
            slot.planned
        } else {
            slot.forecast.or(slot.planned)
        }),
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
    if columns.now {
        put(buffer, cells(row, Columns::NOW, 6), &now, text, glyphs);
    }
    if columns.end && *item.kind != ItemKind::End && !is_dropped {
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
        SlotState::Skipped | SlotState::Dropped => (glyphs.minus, palette.dim()),
        SlotState::Pending if *item.optional => (glyphs.optional, palette.dim()),
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
        // What is no longer as it was planned has the sign of a forecast.
        let about = if is_adjusted(item, slot) { "~" } else { "" };
        let length = format!("{about}{}", tr!(locale, "agenda-minutes", minutes = minutes));
        put_right(
            buffer,
            cells(row, columns.length(width), Columns::LENGTH),
            &length,
            text,
            glyphs,
        );
    }
    if columns.extra == 0 {
        return;
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
                None if item.moved.is_some() => (tr!(locale, "agenda-moved"), palette.dim()),
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
        SlotState::Dropped => {
            put(
                buffer,
                area,
                &tr!(locale, "agenda-dropped"),
                palette.dim(),
                glyphs,
            );
        }
        SlotState::Pending if is_adjusted(item, slot) => {
            let planned = item.minutes.unwrap_or(0);
            let text = tr!(locale, "agenda-instead", minutes = planned);
            put(buffer, area, &text, palette.dim(), glyphs);
        }
        SlotState::Pending if *item.optional => {
            put(
                buffer,
                area,
                &tr!(locale, "agenda-optional"),
                palette.dim(),
                glyphs,
            );
        }
        SlotState::Pending | SlotState::Done => {}
    }
}

/// Says whether an item that is ahead takes other minutes than planned.
fn is_adjusted(item: &Item, slot: &Slot) -> bool {
    *item.adjust != 0 && item.minutes.is_some() && slot.state == SlotState::Pending
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
