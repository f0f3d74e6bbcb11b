//! The clock of the rounds: one for all tables.

use chrono::TimeDelta;

use super::super::Workshop;
use super::super::change::Change;
use super::super::id::IdSource;
use super::super::order;
use super::super::things::{Moment, Round, RoundField, RoundId};
use super::super::time;
use super::stations::settled;

/// The minutes of a round when nothing says otherwise: between the 15 and 30 that are usual.
const USUAL_MINUTES: u32 = 25;

/// How long an overdue changeover is still shown: after that it was a break.
const OVERDUE: TimeDelta = TimeDelta::minutes(10);

/// What the clock of the rounds counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The groups work.
    Working,
    /// The groups change places; the round is the one that comes.
    Changeover,
}

/// The clock of the rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundClock {
    /// The round that runs, or that comes after the changeover.
    pub round: RoundId,
    /// Its number, from 1.
    pub number: usize,
    /// How many rounds there are.
    pub of: usize,
    /// What is counted.
    pub phase: Phase,
    /// How long it lasts still; negative when it should be over.
    pub remaining: TimeDelta,
    /// Which part of it has passed, 0 to 1.
    pub share: f64,
    /// How long the groups will change places after this round; none after the last one, during a
    /// changeover, or when no time is set aside for it.
    pub changeover: Option<TimeDelta>,
    /// Whether that time, or the changeover that is counted, is a break with a length of its own.
    pub is_break: bool,
}

/// Returns how long it is before a round, since the one before it: the break that was planned there, or else the usual
/// changeover.
#[must_use]
pub fn time_before(workshop: &Workshop, round: RoundId) -> u32 {
    let pause = workshop.rounds.get(round).and_then(|round| *round.pause);
    pause.unwrap_or(*workshop.day().changeover)
}

/// Returns the round that runs: of several (started on two laptops at once) the one started last.
#[must_use]
pub fn running_round(workshop: &Workshop) -> Option<&Round> {
    workshop
        .rounds
        .iter()
        .filter(|round| is_running(round))
        .max_by_key(|round| workshop.by_present_clock(&round.started))
}

/// Returns the round that runs, if it ran at that moment already.
#[must_use]
pub fn round_running_since(workshop: &Workshop, moment: Moment) -> Option<&Round> {
    running_round(workshop).filter(|round| {
        let started = workshop.by_present_clock(&round.started);
        started.is_some_and(|started| started <= moment)
    })
}

fn is_running(round: &Round) -> bool {
    round.started.is_some() && round.ended.is_none()
}

/// Returns the round to start next: the first one that is ahead behind what runs or was started last.
#[must_use]
pub fn upcoming_round(workshop: &Workshop) -> Option<&Round> {
    let last = current_round(workshop);
    let done = last
        .and_then(|round| workshop.rounds.rank(round.id()))
        .map_or(0, |rank| rank + 1);
    workshop
        .rounds
        .iter()
        .skip(done)
        .find(|round| round.started.is_none())
}

/// Returns the round that runs or, between two rounds, the one that was started last: where what is
/// written now belongs.
#[must_use]
pub fn current_round(workshop: &Workshop) -> Option<&Round> {
    running_round(workshop).or_else(|| last_started(workshop))
}

fn last_started(workshop: &Workshop) -> Option<&Round> {
    let started = workshop.rounds.iter().filter(|round| round.started.is_some());
    started.max_by_key(|round| workshop.by_present_clock(&round.started))
}

/// Returns the clock while a round runs, and between two rounds while the groups change places.
#[must_use]
pub fn round_clock(workshop: &Workshop, now: Moment) -> Option<RoundClock> {
    let upcoming = upcoming_round(workshop);
    let minutes = upcoming.map_or(0, |round| time_before(workshop, round.id()));
    let between = TimeDelta::minutes(i64::from(minutes));
    let is_break = upcoming.is_some_and(|round| round.pause.is_some());
    if let Some(round) = running_round(workshop) {
        let (passed, whole) = (
            time::elapsed(workshop.by_present_clock(&round.started)?, now),
            time::total(*round.minutes, *round.adjust),
        );
        let changeover = upcoming.map(|_| between).filter(|between| !between.is_zero());
        return clock(workshop, round, Phase::Working, passed, whole).map(|clock| RoundClock {
            changeover,
            is_break,
            ..clock
        });
    }
    let ended = workshop.by_present_clock(&last_started(workshop)?.ended)?;
    let passed = time::elapsed(ended, now);
    if between.is_zero() || passed > between + OVERDUE {
        return None;
    }
    clock(workshop, upcoming?, Phase::Changeover, passed, between)
        .map(|clock| RoundClock { is_break, ..clock })
}

fn clock(
    workshop: &Workshop,
    round: &Round,
    phase: Phase,
    passed: TimeDelta,
    whole: TimeDelta,
) -> Option<RoundClock> {
    Some(RoundClock {
        round: round.id(),
        number: workshop.rounds.rank(round.id())? + 1,
        of: workshop.rounds.len(),
        phase,
        remaining: whole.checked_sub(&passed).unwrap_or(TimeDelta::MIN),
        share: time::share(passed, whole),
        changeover: None,
        is_break: false,
    })
}

/// Adds a round behind the others, as long as the last one.
#[must_use]
pub fn add_round(workshop: &Workshop, ids: &IdSource) -> Change {
    let last = workshop.rounds.iter().next_back();
    let minutes = last.map(|round| *round.minutes).filter(|&minutes| minutes > 0);
    let mut change = Change::default();
    change.set((
        ids.fresh::<RoundId>(),
        vec![
            RoundField::Minutes(minutes.unwrap_or(USUAL_MINUTES)),
            RoundField::Pos(order::end(&workshop.rounds)),
        ],
    ));
    change
}

/// Starts a round, again if it was over, and stops the one that runs. Where the groups are is written down.
#[must_use]
pub fn start_round(workshop: &Workshop, round: RoundId, now: Moment) -> Change {
    let Some(starting) = workshop.rounds.get(round).filter(|round| !is_running(round)) else {
        return Change::default();
    };
    let mut change = stop_all(workshop, now);
    let mut fields = vec![RoundField::Started(Some(now)), RoundField::Ended(None)];
    if *starting.adjust != 0 {
        fields.push(RoundField::Adjust(0));
    }
    change.set((round, fields));
    change.ops.extend(settled(workshop, round).ops);
    change
}

/// Stops a round, if it runs.
#[must_use]
pub fn stop_round(workshop: &Workshop, round: RoundId, now: Moment) -> Change {
    let mut change = Change::default();
    if workshop.rounds.get(round).is_some_and(is_running) {
        change.set((round, RoundField::Ended(Some(now))));
    }
    change
}

/// Stops the round that runs and starts the next one, if there is one.
#[must_use]
pub fn next_round(workshop: &Workshop, now: Moment) -> Change {
    match upcoming_round(workshop) {
        Some(round) => start_round(workshop, round.id(), now),
        None => stop_all(workshop, now),
    }
}

fn stop_all(workshop: &Workshop, now: Moment) -> Change {
    let mut change = Change::default();
    for round in workshop.rounds.iter().filter(|round| is_running(round)) {
        change.set((round.id(), RoundField::Ended(Some(now))));
    }
    change
}

/// Gives a round more minutes, or fewer: one that runs is adjusted, one that is ahead is planned anew. At
/// least one minute stays; what is over is left as it was.
#[must_use]
pub fn extend_round(workshop: &Workshop, round: RoundId, minutes: i32) -> Change {
    let mut change = Change::default();
    let Some(extended) = workshop.rounds.get(round) else {
        return change;
    };
    if is_running(extended) {
        let adjust = time::adjusted(*extended.minutes, *extended.adjust, minutes);
        if adjust != *extended.adjust {
            change.set((round, RoundField::Adjust(adjust)));
        }
    } else if extended.started.is_none() {
        let stretched = time::stretched(*extended.minutes, minutes);
        if stretched != *extended.minutes {
            change.set((round, RoundField::Minutes(stretched)));
        }
    }
    change
}
