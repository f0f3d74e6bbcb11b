//! The alarm: says when the time of an item or a round is nearly up, and rings once when it is.
//!
//! Never in the way of typing: what comes of it is a notice in the status line and a bell. An alarm is the
//! crossing of a mark between two looks at the clock, so it sounds once, however often one looks, and also after
//! the laptop slept through it. Whoever moves the end by hand is not told what they just did: marks are
//! crossed by the clock alone.

use std::time::Duration;

use chrono::TimeDelta;

use crate::workshop::rounds::{self, Phase};
use crate::workshop::schedule::{self, SlotState};
use crate::workshop::{Moment, Target, Workshop};

/// The minutes before the end at which something is said, the last first.
const MARKS: [i64; 2] = [1, 5];

/// How much the end may move by itself between two looks: what is cut off when times are rounded.
const SLACK: TimeDelta = TimeDelta::milliseconds(1500);

/// What is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// So many minutes are left.
    Soon(i64),
    /// The time is up.
    Over,
}

/// Says which mark lies between the time that was left and the time that is left now; of several, the last.
#[must_use]
pub fn alarm(before: TimeDelta, after: TimeDelta) -> Option<Alarm> {
    let crossed = |mark: TimeDelta| before > mark && after <= mark;
    if crossed(TimeDelta::zero()) {
        return Some(Alarm::Over);
    }
    let mark = MARKS.into_iter().find(|&mark| crossed(TimeDelta::minutes(mark)));
    mark.filter(|_| after > TimeDelta::zero()).map(Alarm::Soon)
}

/// Something whose time runs out.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Countdown {
    what: Target,
    /// Whether it is the time in which groups change places before a round.
    changeover: bool,
    remaining: TimeDelta,
}

/// An alarm, and what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ring {
    /// The item, or the round.
    pub what: Target,
    /// Whether it is the time in which groups change places before that round.
    pub changeover: bool,
    /// What is to be said.
    pub alarm: Alarm,
}

/// Looks at the clock again and again, and remembers what it saw.
#[derive(Debug, Default)]
pub struct Watch {
    /// When it looked last, in the time that has passed.
    looked: Option<Duration>,
    seen: Vec<Countdown>,
}

impl Watch {
    /// Looks at the clock, and returns what is to be said since the last look. `elapsed` is the time that has
    /// passed, which nobody can set.
    pub fn look(&mut self, workshop: &Workshop, now: Moment, elapsed: Duration) -> Vec<Ring> {
        let before = std::mem::replace(&mut self.seen, countdowns(workshop, now));
        let Some(looked) = self.looked.replace(elapsed) else {
            return Vec::new();
        };
        let passed = TimeDelta::from_std(elapsed.abs_diff(looked)).unwrap_or(TimeDelta::MAX);
        let rings = self.seen.iter().filter_map(|after| {
            let before = before
                .iter()
                .find(|before| before.what == after.what && before.changeover == after.changeover)?;
            let moved = before
                .remaining
                .checked_sub(&after.remaining)?
                .checked_sub(&passed)?;
            if moved.abs() > SLACK {
                return None;
            }
            let alarm = alarm(before.remaining, after.remaining)?;
            // Groups that change places are told only when it is over.
            (!after.changeover || alarm == Alarm::Over).then_some(Ring {
                what: after.what,
                changeover: after.changeover,
                alarm,
            })
        });
        rings.collect()
    }

    /// Says whether a second has passed since the last look, so that another one is worth its while.
    #[must_use]
    pub fn is_due(&self, elapsed: Duration) -> bool {
        self.looked
            .is_none_or(|looked| elapsed.abs_diff(looked) >= Duration::from_secs(1))
    }
}

/// Collects everything whose time runs out: the item that runs, and the round.
fn countdowns(workshop: &Workshop, now: Moment) -> Vec<Countdown> {
    let mut countdowns = Vec::new();
    if schedule::running(workshop).is_some() {
        let schedule = schedule::schedule(workshop, now);
        countdowns.extend(schedule.slots.iter().filter_map(|slot| match slot.state {
            SlotState::Running {
                remaining: Some(remaining),
                ..
            } => Some(Countdown {
                what: slot.item.into(),
                changeover: false,
                remaining,
            }),
            _ => None,
        }));
    }
    countdowns.extend(rounds::round_clock(workshop, now).map(|round| Countdown {
        what: round.round.into(),
        changeover: round.phase == Phase::Changeover,
        remaining: round.remaining,
    }));
    countdowns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crossing(before: i64, after: i64) -> Option<Alarm> {
        alarm(TimeDelta::seconds(before), TimeDelta::seconds(after))
    }

    #[test]
    fn an_alarm_sounds_when_a_mark_is_crossed_and_only_then() {
        assert_eq!(crossing(301, 300), Some(Alarm::Soon(5)));
        assert_eq!(crossing(300, 299), None);
        assert_eq!(crossing(61, 60), Some(Alarm::Soon(1)));
        assert_eq!(crossing(1, 0), Some(Alarm::Over));
        assert_eq!(crossing(0, -1), None);
        assert_eq!(crossing(1000, 999), None);
    }

    #[test]
    fn who_sleeps_through_several_marks_hears_of_the_last() {
        assert_eq!(crossing(400, 30), Some(Alarm::Soon(1)));
        assert_eq!(crossing(400, -3600), Some(Alarm::Over));
    }

    #[test]
    fn a_clock_that_is_set_back_rings_nothing() {
        assert_eq!(crossing(-5, 500), None);
        assert_eq!(crossing(10, 70), None);
    }
}
