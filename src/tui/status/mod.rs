//! The status line: the clock at the left, how late the day is in the middle, the keys that matter at the right.
//!
//! It is the last line of every pane, so that nobody has to leave what they are typing to see the time. A notice
//! takes the place of the keys for a few seconds; the time left stays beside it. What is too long for that
//! begins in the rule above the line.
//!
//! Where it gets narrow the title of what runs is shortened first, then the keys give way from the last, and before
//! nothing but help is left the title goes; the time left, the delay and the key for help are there as long as
//! anything is. A delay that will be made up, since there is room for it or something was done about it, has a check
//! behind it.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::action::Action;
use super::keymap::{Context, Keymap, key_words};
use super::pane::Tone;
use super::style::Look;
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::workshop::rounds::Phase;
use crate::workshop::schedule::{self, Schedule, SlotState};
use crate::workshop::{Moment, Workshop, rounds};

/// The most cells that the title of what runs gets.
const TITLE: usize = 28;
/// The fewest.
const TITLE_LEAST: usize = 8;
/// The cells between the parts of the line.
const GAP: usize = 2;
/// What is left at the end when it gets serious.
const SERIOUS: i64 = 5;

/// What the status line says.
#[derive(Clone, Copy)]
pub struct StatusLine<'a> {
    /// The workshop whose clock is shown.
    pub workshop: &'a Workshop,
    /// The present moment.
    pub now: Moment,
    /// The language of the interface.
    pub locale: &'a Locale,
    /// Colours and signs.
    pub look: &'a Look,
    /// Where keys go, the innermost first.
    pub contexts: &'a [Context],
    /// What is to be said instead of the keys.
    pub notice: Option<(Tone, &'a str)>,
}

/// The clock in its parts, which get narrow one after the other.
struct Clock {
    /// The sign, and the number of the item.
    lead: String,
    title: String,
    /// The round, or that groups change places.
    round: Option<String>,
    time: Option<(String, Style)>,
    style: Style,
}

impl Clock {
    /// Joins the parts, the title in so many cells at most; none: without title and number.
    fn line(&self, title: Option<usize>, sign: &'static str) -> Line<'static> {
        let mut spans = Vec::new();
        match title {
            Some(room) => {
                let title = gate::truncate(&self.title, room).into_owned();
                spans.push(Span::styled(format!("{}{title}", self.lead), self.style));
                spans.push(Span::raw(" ".repeat(GAP)));
            }
            None => spans.push(Span::styled(format!("{sign} "), self.style)),
        }
        if let Some(round) = &self.round {
            spans.push(Span::styled(format!("{round} "), self.style));
        }
        if let Some((time, style)) = &self.time {
            spans.push(Span::styled(time.clone(), *style));
        }
        Line::from(spans)
    }
}

impl StatusLine<'_> {
    /// Draws the line into the last row of an area; the one above it is used for what is long.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect) {
        let area = area.intersection(buffer.area);
        let inner = Rect {
            x: area.x.saturating_add(1),
            width: area.width.saturating_sub(2),
            ..area
        };
        if inner.is_empty() {
            return;
        }
        let above = (area.height > 1).then(|| Rect {
            y: area.bottom() - 2,
            height: 1,
            ..area
        });
        let area = Rect {
            y: area.bottom() - 1,
            height: 1,
            ..inner
        };
        let schedule = schedule::schedule(self.workshop, self.now);
        let clock = self.clock(&schedule);
        if let Some((tone, text)) = self.notice {
            self.draw_notice(buffer, above, area, clock.as_ref(), tone, text);
            return;
        }
        let width = usize::from(area.width);
        let delay = self.delay(&schedule);
        let delay_width = delay.as_ref().map_or(0, |(text, _)| gate::width(text) + GAP);
        let hints = self.hints();
        let wanted = self.wanted(&hints);
        let help = hints.last().filter(|_| hints.len() > 2);
        let clock = clock.map(|clock| {
            let bare = clock.line(Some(0), "").width();
            let room = width.saturating_sub(delay_width + GAP);
            let left = room.saturating_sub(bare + wanted);
            let title = left.clamp((width / 8).clamp(TITLE_LEAST, TITLE), TITLE);
            // Two keys beside help are worth more than the beginning of a title.
            let beside = room.saturating_sub(bare + self.wanted(hints.iter().take(2).chain(help)));
            let title = if beside < TITLE_LEAST / 2 {
                0
            } else {
                title.min(beside)
            };
            clock.line(Some(title), "")
        });
        let clock_width = clock.as_ref().map_or(0, Line::width);
        if let Some(clock) = &clock {
            buffer.set_line(area.x, area.y, clock, area.width);
        }
        let taken = clock_width + if clock_width > 0 { GAP } else { 0 };
        let keys = self.keys(&hints, width.saturating_sub(taken + delay_width));
        let keys_at = width.saturating_sub(keys.width());
        if let Some((text, style)) = delay {
            // In the middle where there is room for that, else between its neighbours.
            let text_width = gate::width(&text);
            let middle = (width.saturating_sub(text_width)) / 2;
            let latest = keys_at.saturating_sub(text_width + GAP);
            let at = middle.min(latest).max(taken).min(width);
            buffer.set_stringn(area.x + at as u16, area.y, text, width - at, style);
        }
        if keys_at >= taken {
            buffer.set_line(area.x + keys_at as u16, area.y, &keys, keys.width() as u16);
        }
    }

    fn draw_notice(
        &self,
        buffer: &mut Buffer,
        above: Option<Rect>,
        area: Rect,
        clock: Option<&Clock>,
        tone: Tone,
        text: &str,
    ) {
        let palette = &self.look.palette;
        let style = match tone {
            Tone::Info => palette.accent(),
            Tone::Warning => palette.warning(),
            Tone::Error => palette.error(),
        };
        let text = gate::show_flat(text);
        let width = usize::from(area.width);
        let mut at = 0;
        if let Some(clock) = clock.filter(|clock| clock.time.is_some()) {
            let time = clock.line(None, self.look.glyphs.running);
            buffer.set_line(area.x, area.y, &time, area.width);
            at = (time.width() + GAP + 1).min(width);
        }
        let mut rest = text.as_ref();
        if let Some(above) = above.filter(|_| gate::width(rest) > width - at) {
            let rows = gate::row_ranges(rest, width);
            let end = rows.first().map_or(0, |row| row.end);
            let (begun, left) = rest.split_at(end);
            rest = left;
            let begun = gate::pad(&format!(" {}", begun.trim_end()), usize::from(above.width));
            buffer.set_stringn(above.x, above.y, begun, usize::from(above.width), style);
        }
        let rest = gate::truncate_with(rest, width - at, self.look.glyphs.ellipsis);
        buffer.set_stringn(area.x + at as u16, area.y, rest, width - at, style);
    }

    /// Says what runs and how long still, or what is next.
    fn clock(&self, schedule: &Schedule) -> Option<Clock> {
        let (palette, glyphs) = (&self.look.palette, &self.look.glyphs);
        let running = schedule.slots.iter().find_map(|slot| match slot.state {
            SlotState::Running {
                elapsed, remaining, ..
            } => Some((slot, elapsed, remaining)),
            _ => None,
        });
        let name = |item, number: Option<usize>, sign: &str| {
            let item = self.workshop.items.get(item);
            let title = item.map(|item| gate::show_flat(&item.title).into_owned());
            let number = number.map(|number| format!("{number} ")).unwrap_or_default();
            (format!("{sign} {number}"), title.unwrap_or_default())
        };
        let round = rounds::round_clock(self.workshop, self.now).map(|round| {
            let name = match round.phase {
                Phase::Working => tr!(self.locale, "round-short", number = round.number),
                Phase::Changeover if round.is_break => tr!(self.locale, "status-break"),
                Phase::Changeover => tr!(self.locale, "status-changeover"),
            };
            (name, self.round_left(&round))
        });
        let style = palette.heading();
        match (running, round) {
            (Some((slot, elapsed, remaining)), round) => {
                let (lead, title) = name(slot.item, slot.number, glyphs.running);
                let (round, time) = match round {
                    Some((name, time)) => (Some(name), time),
                    None => (None, self.left(elapsed, remaining)),
                };
                Some(Clock {
                    lead,
                    title,
                    round,
                    time: Some(time),
                    style,
                })
            }
            (None, Some((name, time))) => Some(Clock {
                lead: format!("{} ", glyphs.running),
                title: String::new(),
                round: Some(name),
                time: Some(time),
                style,
            }),
            (None, None) => {
                schedule.delay?;
                let next = schedule::next_item(self.workshop)?.id();
                let slot = schedule.slots.iter().find(|slot| slot.item == next)?;
                let (lead, title) = name(next, slot.number, &tr!(self.locale, "status-next"));
                let time = slot
                    .forecast
                    .map(|start| (self.locale.minute(start), palette.dim()));
                Some(Clock {
                    lead,
                    title,
                    round: None,
                    time,
                    style: palette.dim(),
                })
            }
        }
    }

    /// Says how much time is left of a round. Towards its end a sign stands before it; when the time is up that is said
    /// in words, and the other way round in colour, for as long as nobody has gone on.
    fn round_left(&self, round: &rounds::RoundClock) -> (String, Style) {
        let (text, style) = self.left(TimeDelta::zero(), Some(round.remaining));
        let seconds = round.remaining.num_seconds();
        if seconds <= 0 {
            let time = minutes_seconds(-round.remaining);
            let text = tr!(self.locale, "status-time-up", time = time);
            return (text, self.look.palette.error().add_modifier(Modifier::REVERSED));
        }
        let is_serious = seconds < SERIOUS * 60 && round.phase == Phase::Working;
        if !is_serious {
            let plain = round.phase == Phase::Changeover;
            return (text, if plain { self.look.palette.text() } else { style });
        }
        let text = format!("{} {text}", self.look.glyphs.warning);
        if seconds < 60 {
            return (text, style.add_modifier(Modifier::REVERSED));
        }
        (text, style)
    }

    /// Says how much time is left or, where no end is known, how long it has been.
    fn left(&self, elapsed: TimeDelta, remaining: Option<TimeDelta>) -> (String, Style) {
        let (palette, locale) = (&self.look.palette, self.locale);
        match remaining {
            Some(rest) if rest.num_seconds() < 0 => (
                tr!(locale, "time-over", time = minutes_seconds(-rest)),
                palette.error(),
            ),
            Some(rest) => {
                let style = if rest.num_minutes() < SERIOUS {
                    palette.warning()
                } else {
                    palette.text()
                };
                (tr!(locale, "time-left", time = minutes_seconds(rest)), style)
            }
            None => (
                tr!(locale, "time-since", time = minutes_seconds(elapsed)),
                palette.text(),
            ),
        }
    }

    fn delay(&self, schedule: &Schedule) -> Option<(String, Style)> {
        let (palette, locale) = (&self.look.palette, self.locale);
        let delay = schedule.delay.filter(|_| !schedule.slots.is_empty())?;
        Some(match delay {
            0 => (tr!(locale, "day-on-time"), palette.dim()),
            // It will be made up before it costs anything.
            1.. if schedule.missing == Some(0) => {
                let late = tr!(locale, "day-late", minutes = delay);
                (format!("{late} {}", self.look.glyphs.check), palette.dim())
            }
            1.. => (tr!(locale, "day-late", minutes = delay), palette.warning()),
            _ => (
                tr!(locale, "day-early", minutes = (delay.unsigned_abs())),
                palette.dim(),
            ),
        })
    }

    /// Collects the keys that matter here with their names; help is the last.
    fn hints(&self) -> Vec<(String, String)> {
        let words = key_words(self.locale);
        let mut hints = Vec::new();
        let mut help = None;
        for &context in self.contexts {
            for (binding, keys) in Keymap::the().of(context).filter(|(binding, _)| binding.footer) {
                let Some(key) = keys.first() else { continue };
                // The digits are one key to whoever reads the line.
                let label = match binding.action {
                    Action::Digit(1) => "1–9".to_owned(),
                    _ => key.label(words),
                };
                let hint = (label, binding.short_name(self.locale));
                if context == Context::Everywhere {
                    help = Some(hint);
                } else {
                    hints.push(hint);
                }
            }
        }
        hints.extend(help);
        hints
    }

    /// Returns the cells that keys take, with the signs between them.
    fn wanted<'a>(&self, hints: impl IntoIterator<Item = &'a (String, String)>) -> usize {
        let separator = gate::width(self.look.glyphs.separator) + 2;
        let widths = hints
            .into_iter()
            .map(|(key, name)| hint_width(key, name) + separator);
        widths.sum::<usize>().saturating_sub(separator)
    }

    /// Lines up as many keys as there is room for, and the last one in any case.
    fn keys(&self, hints: &[(String, String)], room: usize) -> Line<'static> {
        let Some(((last_key, last_name), others)) = hints.split_last() else {
            return Line::default();
        };
        let last = hint_width(last_key, last_name);
        if last > room {
            return Line::default();
        }
        let mut left = room - last;
        let mut spans = Vec::new();
        let mut add = |key: &str, name: &str| {
            spans.push(Span::styled(key.to_owned(), self.look.palette.accent()));
            spans.push(Span::styled(format!(" {name}"), self.look.palette.dim()));
        };
        let separator = format!(" {} ", self.look.glyphs.separator);
        let mut shown = Vec::new();
        for (key, name) in others {
            let Some(rest) = left.checked_sub(hint_width(key, name) + 3) else {
                break;
            };
            left = rest;
            shown.push((key, name));
        }
        for (key, name) in shown {
            add(key, &format!("{name}{separator}"));
        }
        add(last_key, last_name);
        Line::from(spans)
    }
}

fn hint_width(key: &str, name: &str) -> usize {
    gate::width(key) + 1 + gate::width(name)
}

/// Writes a duration as `12:34`, or `1:02:03` past an hour.
#[must_use]
pub fn minutes_seconds(time: TimeDelta) -> String {
    let seconds = time.num_seconds().unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes:02}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests;
