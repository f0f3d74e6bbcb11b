//! The schedule: the agenda as it was planned, as it came, and as it will come.
//!
//! A plan is a chain: an item starts at its own time, or when the one before ends. What happened moves the
//! chain; what is *fixed* (lunch, the last bus) does not move, and takes up the delay before it: the
//! *buffer* says how many minutes are left, or missing. So the rounds that run until 12:38 cost the lunch
//! at 12:30 eight minutes, and behind lunch the plan holds again.
//!
//! **The length** of an item is its planned minutes; where none are planned, the time until the own start
//! of the next item; the end of the day has no length. What is not known stays unknown.
//!
//! **Minutes.** Every time is cut to the minute that a clock on the wall shows, and delays are differences
//! of what is shown, so that the columns on the screen add up. Only [`SlotState::Running`] counts exactly,
//! and in real time: a night in which the clocks change makes nobody late.
//!
//! **Days.** Times of day are read as the nearest ones: an item planned for 23:30 and started at 00:10 is
//! forty minutes late. An own start more than twelve hours before that of the item above belongs to the
//! next day. Nothing here fails for odd values; times beyond midnight wrap.
//!
//! **What is decided on the day** (minutes added or taken, an item left out, another time for what is fixed) changes
//! what will come and leaves the plan as it is: it is what the documentation compares the day with. How a delay can
//! be made up is [`late`]'s affair.

mod forecast;
pub mod late;
#[cfg(test)]
mod tests;

use chrono::TimeDelta;

use super::Workshop;
use super::change::Change;
use super::order::{self, Direction};
use super::things::{Item, ItemField, ItemId, ItemKind, Minute, Moment};
use super::time;

/// A running item of another day counts as today's for this long (an evening past midnight).
const NIGHT: TimeDelta = TimeDelta::hours(12);

/// The agenda with its times.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule {
    /// One for each item of the agenda, in order.
    pub slots: Vec<Slot>,
    /// Minutes the day is late, negative when it is early; none while the day is not running.
    pub delay: Option<i64>,
    /// Minutes that are missing before the first fixed item that cannot begin when it should, else until the end of
    /// the day; nothing where the delay is made up before that. None while that is not known or the day is not
    /// running.
    pub missing: Option<i64>,
    /// When the day will end; none while that is not known or the day is not running.
    pub end: Option<Minute>,
    /// When the day was planned to end.
    pub planned_end: Option<Minute>,
}

/// One item with its times.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// The item.
    pub item: ItemId,
    /// Its number in the documentation; breaks and the end bear none.
    pub number: Option<usize>,
    /// When it was planned to start.
    pub planned: Option<Minute>,
    /// When it was planned to end.
    pub planned_end: Option<Minute>,
    /// When it started.
    pub actual: Option<Minute>,
    /// When it ended.
    pub actual_end: Option<Minute>,
    /// When it will start; none if it has started, was skipped, or the day is not running.
    pub forecast: Option<Minute>,
    /// When it will end; none if it has ended, was skipped, or the day is not running.
    pub forecast_end: Option<Minute>,
    /// Whether it is ahead, on, or over.
    pub state: SlotState,
    /// For a fixed item that is ahead: the minutes left between what comes before and its start, negative
    /// when they are missing. While the day is not running, those of the plan.
    pub buffer: Option<i64>,
}

/// Whether an item is ahead, on, or over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SlotState {
    /// Ahead.
    Pending,
    /// Started and not yet over.
    Running {
        /// How long it has been running.
        elapsed: TimeDelta,
        /// How long it will run, negative when it should be over; none if its length is not known.
        remaining: Option<TimeDelta>,
        /// Which part of its time has passed, 0 to 1; none if its length is not known.
        share: Option<f64>,
    },
    /// Over.
    Done,
    /// Not started, although something behind it in the agenda was.
    Skipped,
    /// Left out: somebody has decided so.
    Dropped,
}

/// Returns the schedule as it looks at a moment.
#[must_use]
pub fn schedule(workshop: &Workshop, now: Moment) -> Schedule {
    forecast::schedule(workshop, now)
}

/// Returns the item that runs: of several (started on two laptops at once) the one started last.
#[must_use]
pub fn running(workshop: &Workshop) -> Option<&Item> {
    workshop
        .items
        .iter()
        .filter(|item| is_running(item))
        .max_by_key(|item| workshop.by_present_clock(&item.started))
}

/// Returns the item to start next: the first one that is ahead behind what runs or was started last.
#[must_use]
pub fn next_item(workshop: &Workshop) -> Option<&Item> {
    let done = anchor(workshop)
        .and_then(|item| workshop.items.rank(item.id()))
        .map_or(0, |rank| rank + 1);
    workshop
        .items
        .iter()
        .skip(done)
        .find(|item| item.started.is_none() && !*item.dropped)
}

/// Returns the item that runs or was started last.
fn anchor(workshop: &Workshop) -> Option<&Item> {
    running(workshop).or_else(|| {
        let started = workshop.items.iter().filter(|item| item.started.is_some());
        started.max_by_key(|item| workshop.by_present_clock(&item.started))
    })
}

fn is_running(item: &Item) -> bool {
    item.started.is_some() && item.ended.is_none()
}

/// Starts an item, again if it was over, and stops what runs. The end of the day is over at once. Minutes that were
/// added or taken before it starts hold; those of the time before it is started again do not. What was left out and is
/// started after all is left out no longer.
#[must_use]
pub fn start(workshop: &Workshop, item: ItemId, now: Moment) -> Change {
    let Some(starting) = workshop.items.get(item).filter(|item| !is_running(item)) else {
        return Change::default();
    };
    let mut change = stop_all(workshop, now);
    let ended = (*starting.kind == ItemKind::End).then_some(now);
    let mut fields = vec![ItemField::Started(Some(now)), ItemField::Ended(ended)];
    if *starting.adjust != 0 && starting.started.is_some() {
        fields.push(ItemField::Adjust(0));
    }
    if *starting.dropped {
        fields.push(ItemField::Dropped(false));
    }
    change.set((item, fields));
    change
}

/// Stops an item, if it runs.
#[must_use]
pub fn stop(workshop: &Workshop, item: ItemId, now: Moment) -> Change {
    let mut change = Change::default();
    if workshop.items.get(item).is_some_and(is_running) {
        change.set((item, ItemField::Ended(Some(now))));
    }
    change
}

/// Stops what runs and starts the next item, if there is one.
#[must_use]
pub fn next(workshop: &Workshop, now: Moment) -> Change {
    match next_item(workshop) {
        Some(item) => start(workshop, item.id(), now),
        None => stop_all(workshop, now),
    }
}

fn stop_all(workshop: &Workshop, now: Moment) -> Change {
    let mut change = Change::default();
    for item in workshop.items.iter().filter(|item| is_running(item)) {
        change.set((item.id(), ItemField::Ended(Some(now))));
    }
    change
}

/// Gives an item more minutes, or fewer: one that runs is adjusted, one that is ahead is planned anew.
/// At least one minute stays; what is over is left as it was.
#[must_use]
pub fn extend(workshop: &Workshop, item: ItemId, minutes: i32) -> Change {
    let mut change = Change::default();
    let Some(extended) = workshop.items.get(item) else {
        return change;
    };
    if is_running(extended) {
        let adjust = time::adjusted(extended.minutes.unwrap_or(0), *extended.adjust, minutes);
        if adjust != *extended.adjust {
            change.set((item, ItemField::Adjust(adjust)));
        }
    } else if extended.started.is_none() && (extended.minutes.is_some() || minutes > 0) {
        // What was taken on the day leaves one of them.
        let taken = extended.adjust.min(0).saturating_neg();
        let stretched = time::stretched(extended.minutes.unwrap_or(0), minutes);
        let stretched = Some(stretched.max(taken.unsigned_abs().saturating_add(1)));
        if stretched != *extended.minutes {
            change.set((item, ItemField::Minutes(stretched)));
        }
    }
    change
}

/// Moves an item one place up or down in the agenda.
#[must_use]
pub fn move_item(workshop: &Workshop, item: ItemId, direction: Direction) -> Change {
    let mut change = Change::default();
    for (id, pos) in order::moved(&workshop.items, &order::ids(&workshop.items), item, direction) {
        change.set((id, ItemField::Pos(pos)));
    }
    change
}
