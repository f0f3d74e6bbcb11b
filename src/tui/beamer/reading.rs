//! What the clock on the wall says: the round, the item, or the time of day.
//!
//! A number for everybody in the room, and one word for how serious it is. The word stands beside the colour, so that
//! whoever sees no colours knows as well.

use chrono::{TimeDelta, Timelike};

use crate::locale::Locale;
use crate::tr;
use crate::tui::status::minutes_seconds;
use crate::workshop::rounds::{self, Phase};
use crate::workshop::schedule::{self, Schedule, SlotState};
use crate::workshop::{ItemId, Minute, Moment, RoundId, Workshop};

/// How long before the end it is said, in seconds.
const SOON: i64 = 5 * 60;
/// How long before the end it is said again.
const LAST: i64 = 60;
/// How long the end is shown so that nobody overlooks it.
const SIGNAL: i64 = 60;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// A round.
    Round(RoundId),
    /// The time in which groups change places, before a round.
    Changeover(RoundId),
    /// An item of the agenda.
    Item(ItemId),
    /// Nothing: it is the time of day.
    Day,
}

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// There is time.
    Calm,
    /// Five minutes are left.
    Soon,
    /// One minute is left.
    Last,
    /// The time has just run out.
    Now,
    /// The time ran out a while ago.
    Over,
}

/// What the clock says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// What is counted.
    pub(super) counts: Counts,
    /// The digits.
    pub(super) digits: String,
    /// How serious it is.
    pub(super) sign: Sign,
    /// Whether it counts up since no end is known.
    pub(super) is_open: bool,
}

impl Reading {
    /// Reads the clock.
    pub(super) fn of(workshop: &Workshop, now: Moment) -> Self {
        if let Some(round) = rounds::round_clock(workshop, now) {
            let (counts, whole) = match round.phase {
                Phase::Working => {
                    let whole = workshop
                        .rounds
                        .get(round.round)
                        .map_or(0, |round| i64::from(*round.minutes) + i64::from(*round.adjust));
                    (Counts::Round(round.round), whole)
                }
                Phase::Changeover => (Counts::Changeover(round.round), 0),
            };
            return Self::down(counts, round.remaining, whole);
        }
        let running = schedule::running(workshop).map(|_| schedule::schedule(workshop, now));
        let slot = running
            .iter()
            .flat_map(|schedule| &schedule.slots)
            .find_map(|slot| match slot.state {
                SlotState::Running {
                    elapsed, remaining, ..
                } => Some((slot.item, elapsed, remaining)),
                _ => None,
            });
        match slot {
            Some((item, elapsed, Some(remaining))) => {
                let whole = elapsed.num_minutes().saturating_add(remaining.num_minutes());
                Self::down(Counts::Item(item), remaining, whole)
            }
            Some((item, elapsed, None)) => Self {
                counts: Counts::Item(item),
                digits: minutes_seconds(elapsed.max(TimeDelta::zero())),
                sign: Sign::Calm,
                is_open: true,
            },
            None => Self {
                counts: Counts::Day,
                digits: format!("{:02}:{:02}", now.hour(), now.minute()),
                sign: Sign::Calm,
                is_open: false,
            },
        }
    }

    /// Reads what is counted down; `whole` is how many minutes it was from the beginning.
    fn down(counts: Counts, remaining: TimeDelta, whole: i64) -> Self {
        let seconds = remaining.num_seconds();
        let sign = match seconds {
            ..0 if -seconds >= SIGNAL => Sign::Over,
            ..=0 => Sign::Now,
            // What takes five minutes from the beginning is not about to end all the time.
            1..=LAST => Sign::Last,
            ..=SOON if whole.saturating_mul(60) > SOON => Sign::Soon,
            _ => Sign::Calm,
        };
        let plus = if seconds < 0 { "+" } else { "" };
        Self {
            counts,
            digits: format!("{plus}{}", minutes_seconds(remaining)),
            sign,
            is_open: false,
        }
    }

    /// Says whether it changes each second.
    pub(super) fn ticks(&self) -> bool {
        self.counts != Counts::Day
    }

    /// Returns the word for how serious it is, if there is anything to say.
    pub(super) fn word(&self, locale: &Locale) -> Option<String> {
        match (self.sign, self.counts) {
            (Sign::Calm, _) if self.is_open => Some(tr!(locale, "beamer-since")),
            (Sign::Calm, _) => None,
            (Sign::Soon, _) => Some(tr!(locale, "beamer-soon")),
            (Sign::Last, _) => Some(tr!(locale, "beamer-last")),
            (_, Counts::Changeover(_)) => Some(tr!(locale, "beamer-changed")),
            (_, _) => Some(tr!(locale, "beamer-over")),
        }
    }
}

/// What comes next in the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Coming {
    pub(super) item: ItemId,
    /// When; none where it is not known.
    pub(super) at: Option<Minute>,
}

/// Returns what comes next, and when.
pub(super) fn coming(workshop: &Workshop, schedule: &Schedule) -> Option<Coming> {
    let item = schedule::next_item(workshop)?.id();
    let slot = schedule.slots.iter().find(|slot| slot.item == item)?;
    Some(Coming {
        item,
        at: slot.forecast.or(slot.planned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn down(seconds: i64, minutes: i64) -> (String, Sign) {
        let reading = Reading::down(Counts::Day, TimeDelta::seconds(seconds), minutes);
        (reading.digits, reading.sign)
    }

    #[test]
    fn the_sign_changes_at_five_minutes_at_one_and_at_the_end() {
        assert_eq!(down(301, 25), ("05:01".to_owned(), Sign::Calm));
        assert_eq!(down(300, 25), ("05:00".to_owned(), Sign::Soon));
        assert_eq!(down(61, 25), ("01:01".to_owned(), Sign::Soon));
        assert_eq!(down(60, 25), ("01:00".to_owned(), Sign::Last));
        assert_eq!(down(0, 25), ("00:00".to_owned(), Sign::Now));
        assert_eq!(down(-59, 25), ("+00:59".to_owned(), Sign::Now));
        assert_eq!(down(-130, 25), ("+02:10".to_owned(), Sign::Over));
    }

    #[test]
    fn what_takes_five_minutes_as_a_whole_is_not_about_to_end_from_the_beginning() {
        assert_eq!(down(299, 5).1, Sign::Calm);
        assert_eq!(down(59, 5).1, Sign::Last);
    }
}
