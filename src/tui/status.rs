//! The clock in the status line: what runs, how much is left, how late the day is.
//!
//! It stands at the left of the last line of every pane, so that nobody has to leave what they are typing
//! to see the time.

use ratatui::text::{Line, Span};

use super::style::Look;
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::workshop::schedule::{self, SlotState};
use crate::workshop::{Moment, Workshop, rounds};

/// How much of an item's title the status line shows.
const TITLE: usize = 28;

/// Says what runs and how late it is.
#[must_use]
pub fn clock(workshop: &Workshop, now: Moment, locale: &Locale, look: &Look) -> Line<'static> {
    let mut spans = Vec::new();
    let schedule = schedule::schedule(workshop, now);
    let running = schedule.slots.iter().find_map(|slot| match slot.state {
        SlotState::Running {
            elapsed, remaining, ..
        } => Some((slot, elapsed, remaining)),
        _ => None,
    });
    let round = rounds::round_clock(workshop, now);
    if let Some((slot, elapsed, remaining)) = running {
        let title = workshop
            .items
            .get(slot.item)
            .map(|item| gate::show_flat(&item.title).into_owned())
            .unwrap_or_default();
        let number = slot.number.map(|number| format!("{number} ")).unwrap_or_default();
        let sign = look.glyphs.running;
        spans.push(Span::styled(
            format!("{sign} {number}{}", gate::truncate(&title, TITLE)),
            look.palette.heading(),
        ));
        if round.is_none() {
            spans.push(Span::raw("  "));
            spans.push(left(elapsed, remaining, locale, look));
        }
    }
    if let Some(round) = round {
        if !spans.is_empty() {
            spans.push(Span::raw("  "));
        }
        let name = tr!(locale, "round-short", number = round.number);
        spans.push(Span::styled(format!("{name} "), look.palette.heading()));
        spans.push(left(
            chrono::TimeDelta::zero(),
            Some(round.remaining),
            locale,
            look,
        ));
    }
    if let Some(delay) = schedule.delay.filter(|_| !schedule.slots.is_empty()) {
        if !spans.is_empty() {
            spans.push(Span::raw("   "));
        }
        let (text, style) = match delay {
            0 => (tr!(locale, "day-on-time"), look.palette.dim()),
            1.. => (tr!(locale, "day-late", minutes = delay), look.palette.warning()),
            _ => (
                tr!(locale, "day-early", minutes = (delay.unsigned_abs())),
                look.palette.dim(),
            ),
        };
        spans.push(Span::styled(text, style));
    }
    Line::from(spans)
}

fn left(
    elapsed: chrono::TimeDelta,
    remaining: Option<chrono::TimeDelta>,
    locale: &Locale,
    look: &Look,
) -> Span<'static> {
    match remaining {
        Some(rest) if rest.num_seconds() < 0 => Span::styled(
            tr!(locale, "time-over", time = minutes_seconds(-rest)),
            look.palette.error(),
        ),
        Some(rest) if rest.num_minutes() < 5 => Span::styled(
            tr!(locale, "time-left", time = minutes_seconds(rest)),
            look.palette.warning(),
        ),
        Some(rest) => Span::styled(
            tr!(locale, "time-left", time = minutes_seconds(rest)),
            look.palette.text(),
        ),
        None => Span::styled(
            tr!(locale, "time-since", time = minutes_seconds(elapsed)),
            look.palette.text(),
        ),
    }
}

/// Writes a duration as `12:34`, or `1:02:03` past an hour.
#[must_use]
pub fn minutes_seconds(time: chrono::TimeDelta) -> String {
    let seconds = time.num_seconds().abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes:02}:{seconds:02}")
    }
}
