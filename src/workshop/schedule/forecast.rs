//! The arithmetic of the schedule: the chain of the plan and the chain of what will come.
//!
//! Within this file times are minutes since the midnight before the plan's day, and may lie beyond a day.

use super::super::time::{self, MINUTE_MS};
use super::super::{Item, ItemKind, Minute, Moment, Workshop};
use super::{NIGHT, Schedule, Slot, SlotState};

/// What is planned for one item.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plan {
    pub(super) start: Option<i64>,
    pub(super) end: Option<i64>,
}

impl Plan {
    fn length(&self) -> Option<i64> {
        Some(self.end? - self.start?)
    }
}

/// What was decided about one item on the day, in place of what was planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Decision {
    /// Minutes that were added, or taken if negative.
    pub(super) adjust: i32,
    /// Whether it is left out.
    pub(super) dropped: bool,
    /// The start that it was moved to.
    pub(super) moved: Option<Minute>,
}

/// Returns what was decided about each item.
pub(super) fn decisions(workshop: &Workshop) -> Vec<Decision> {
    let items = workshop.items.iter();
    items
        .map(|item| Decision {
            adjust: *item.adjust,
            dropped: *item.dropped && item.started.is_none(),
            moved: *item.moved,
        })
        .collect()
}

/// The schedule of a moment, with what only the arithmetic knows of it.
pub(super) struct Reckoning {
    pub(super) schedule: Schedule,
    /// What is planned for each item.
    pub(super) plans: Vec<Plan>,
    /// When each item will start and end, in minutes of the plan, as far as that is ahead.
    pub(super) ahead: Vec<Plan>,
    /// How long each item takes, with what was added and taken.
    pub(super) lengths: Vec<Option<i64>>,
    /// The item that runs, of those that run the one started last.
    pub(super) running: Option<usize>,
    /// The item to start next.
    pub(super) next: Option<usize>,
    /// The moment, in minutes of the plan.
    pub(super) minute: i64,
    /// Minutes by which the day will end later than planned (or than it was moved to), where no fixed item is
    /// the last.
    pub(super) overrun: Option<i64>,
}

/// Chains the planned times: own starts where there are any, else the end of the one before.
fn plan(items: &[&Item]) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::with_capacity(items.len());
    let mut before = Plan::default();
    let mut latest_start = None;
    for item in items {
        let own = item.start.map(|Minute(minute)| {
            let minute = i64::from(minute);
            let is_next_day = latest_start.is_some_and(|latest: i64| minute + time::DAY / 2 < latest);
            minute + if is_next_day { time::DAY } else { 0 }
        });
        let start = own.or(before.end);
        let minutes = item.minutes.map(i64::from);
        let minutes = minutes.or_else(|| (*item.kind == ItemKind::End).then_some(0));
        before = Plan {
            start,
            end: start.and_then(|start| Some(start + minutes?)),
        };
        latest_start = start.or(latest_start);
        plans.push(before);
    }
    for i in 1..plans.len() {
        let (next, this) = (plans[i], &mut plans[i - 1]);
        if this.end.is_none() && next.start > this.start {
            this.end = next.start.filter(|_| this.start.is_some());
        }
    }
    plans
}

/// How far the chain of what will come has got.
struct Chain {
    /// The last time in it that is known.
    known: i64,
    /// When what comes before will end.
    end: Option<i64>,
    /// How much later than planned that is; negative when earlier.
    shift: i64,
}

/// The day as it stands at a moment.
struct Day<'a> {
    workshop: &'a Workshop,
    items: &'a [&'a Item],
    plans: &'a [Plan],
    decisions: &'a [Decision],
    /// The item that runs, or that was started last.
    anchor: Option<usize>,
    /// Whether it still runs.
    is_running: bool,
    /// The item to start next.
    next: Option<usize>,
    /// The moment.
    now: Moment,
    /// The moment, in minutes of the plan.
    minute: i64,
}

pub(super) fn schedule(workshop: &Workshop, now: Moment) -> Schedule {
    reckon(workshop, now, &decisions(workshop)).schedule
}

/// Reckons the day as it would be with these decisions, one for each item.
pub(super) fn reckon(workshop: &Workshop, now: Moment, decisions: &[Decision]) -> Reckoning {
    let items: Vec<&Item> = workshop.items.iter().collect();
    let plans = plan(&items);
    let running = super::running(workshop);
    let rank = |item: &Item| workshop.items.rank(item.id());
    let anchor = super::anchor(workshop).and_then(rank);
    let is_ahead = |&at: &usize| items[at].started.is_none() && !decisions[at].dropped;
    let day = Day {
        workshop,
        items: &items,
        plans: &plans,
        decisions,
        anchor,
        is_running: running.is_some(),
        next: (anchor.map_or(0, |anchor| anchor + 1)..items.len()).find(is_ahead),
        now,
        minute: minute_of_plan(workshop, anchor.map(|at| (items[at], plans[at])), now),
    };
    let is_live = is_live(workshop, running, now);

    let mut slots = day.slots();
    let mut delay = None;
    let mut ahead = vec![Plan::default(); items.len()];
    if is_live {
        let late = day.delay();
        day.forecast(late, &mut slots, &mut ahead);
        delay = late;
    } else {
        for i in 1..items.len() {
            if *items[i].fixed && matches!(slots[i].state, SlotState::Pending) {
                slots[i].buffer = plans[i]
                    .start
                    .zip(plans[i - 1].end)
                    .map(|(start, end)| start - end);
            }
        }
    }
    let last = slots.iter().rev().find(|slot| slot.state != SlotState::Dropped);
    let end = last.and_then(|slot| slot.actual_end.or(slot.forecast_end).or(slot.forecast));
    let planned_end = slots.last().and_then(|slot| slot.planned_end.or(slot.planned));
    let overrun = delay.and_then(|_| day.overrun(&ahead));
    let is_short = |slot: &Slot| slot.buffer.filter(|&buffer| buffer < 0);
    let short = slots.iter().find_map(is_short).map(|buffer| -buffer);
    let missing = delay.map(|_| short.or(overrun.filter(|&over| over > 0)).unwrap_or(0));
    // Where nothing is known of what comes, nobody can say that nothing is missing.
    let is_known = slots.iter().any(|slot| slot.buffer.is_some()) || overrun.is_some();
    let lengths = (0..items.len()).map(|i| day.length(i)).collect();
    Reckoning {
        schedule: Schedule {
            slots,
            delay,
            missing: missing.filter(|_| is_known),
            end,
            planned_end,
        },
        running: anchor.filter(|_| day.is_running),
        next: day.next,
        minute: day.minute,
        lengths,
        ahead,
        overrun,
        plans,
    }
}

/// Says whether the day of the workshop is running at a moment: it is the workshop's date, or something
/// was started today, or (without a date) nothing was started at all.
fn is_live(workshop: &Workshop, running: Option<&Item>, now: Moment) -> bool {
    let today = time::date(now);
    let started = || {
        let items = workshop.items.iter();
        items.filter_map(|item| workshop.by_present_clock(&item.started))
    };
    let still_on = running
        .and_then(|item| workshop.by_present_clock(&item.started))
        .is_some_and(|started| time::elapsed(started, now) < NIGHT);
    let is_the_day = match *workshop.day().date {
        Some(date) => today == Some(date),
        None => started().next().is_none(),
    };
    is_the_day || still_on || started().any(|started| time::date(started) == today)
}

/// Returns the present minute in the plan's days, of which the item started last tells the right one.
fn minute_of_plan(workshop: &Workshop, anchor: Option<(&Item, Plan)>, now: Moment) -> i64 {
    let minute = time::minute_of_day(now);
    let Some((item, plan)) = anchor else {
        return minute;
    };
    let Some(started) = workshop.by_present_clock(&item.started) else {
        return minute;
    };
    let elapsed = time::elapsed(started, now);
    if elapsed > NIGHT && item.ended.is_some() {
        return minute;
    }
    let start = time::minute_of_day(started);
    let start = plan.start.map_or(start, |planned| time::nearest(start, planned));
    time::nearest(minute, start.saturating_add(elapsed.num_minutes()))
}

impl Day<'_> {
    fn slots(&self) -> Vec<Slot> {
        let mut number = 0;
        let slot = |(i, item): (usize, &&Item)| {
            let numbered = item.kind.is_numbered();
            number += usize::from(numbered);
            let plan = self.plans[i];
            Slot {
                item: item.id(),
                number: numbered.then_some(number),
                planned: plan.start.map(time::wrapped),
                planned_end: plan.end.map(time::wrapped),
                actual: (*item.started).map(|at| time::wrapped(time::minute_of_day(at))),
                actual_end: (*item.ended)
                    .filter(|_| item.started.is_some())
                    .map(|at| time::wrapped(time::minute_of_day(at))),
                forecast: None,
                forecast_end: None,
                state: self.state(i),
                buffer: None,
            }
        };
        self.items.iter().enumerate().map(slot).collect()
    }

    /// Returns when an item was started, by the present clock.
    fn started(&self, i: usize) -> Option<Moment> {
        self.workshop.by_present_clock(&self.items[i].started)
    }

    fn state(&self, i: usize) -> SlotState {
        let item = self.items[i];
        match (self.started(i), *item.ended) {
            (Some(started), None) => {
                let elapsed = time::elapsed(started, self.now);
                let total = self.total_ms(i).map(chrono::TimeDelta::milliseconds);
                SlotState::Running {
                    elapsed,
                    remaining: total.and_then(|total| total.checked_sub(&elapsed)),
                    share: total.map(|total| time::share(elapsed, total)),
                }
            }
            (Some(_), Some(_)) => SlotState::Done,
            (None, _) if self.decisions[i].dropped => SlotState::Dropped,
            (None, _) if self.anchor.is_some_and(|anchor| i < anchor) => SlotState::Skipped,
            (None, _) => SlotState::Pending,
        }
    }

    /// Returns how long an item takes, with the minutes that were added or taken on the day. As long as nothing is
    /// planned, those that were added are all there is.
    fn length(&self, i: usize) -> Option<i64> {
        let adjust = i64::from(self.decisions[i].adjust);
        match self.plans[i].length().or(self.items[i].minutes.map(i64::from)) {
            Some(length) => Some(length + adjust),
            None => Some(adjust).filter(|&adjust| adjust > 0),
        }
    }

    fn total_ms(&self, i: usize) -> Option<i64> {
        Some(self.length(i)? * MINUTE_MS)
    }

    /// Returns when an item is to start: as it was moved on the day, or as it was planned.
    fn start(&self, i: usize) -> Option<i64> {
        let planned = self.plans[i].start;
        let moved = self.decisions[i].moved.map(|Minute(moved)| i64::from(moved));
        let moved = moved.map(|moved| planned.map_or(moved, |planned| time::nearest(moved, planned)));
        moved.or(planned)
    }

    /// Returns by how much what is last will end later than it is to; none where it is fixed or not ahead.
    fn overrun(&self, ahead: &[Plan]) -> Option<i64> {
        let last = (0..self.items.len())
            .rev()
            .find(|&i| !self.decisions[i].dropped)?;
        if *self.items[last].fixed {
            return None;
        }
        let end = ahead[last].end.or(ahead[last].start)?;
        let plan = self.plans[self.items.len() - 1];
        let moved = self.start(last).zip(self.plans[last].start);
        let by = moved.map_or(0, |(start, planned)| start - planned);
        Some(end - plan.end.or(plan.start)? - by)
    }

    /// Returns when the running item will end.
    fn end_of_running(&self, i: usize) -> Option<i64> {
        let elapsed = time::elapsed(self.started(i)?, self.now);
        let remaining = self.total_ms(i)?.saturating_sub(elapsed.num_milliseconds());
        let seconds = time::ms_of_day(self.now) % MINUTE_MS;
        Some(self.minute + (seconds + remaining.max(0)).div_euclid(MINUTE_MS))
    }

    /// Returns how late what comes next is already: negative while there is time left.
    fn next_is_late(&self) -> Option<i64> {
        let next = self.next?;
        let planned = self.plans[next].start?;
        // What was moved does not come before its time.
        let moved = self.start(next).filter(|_| self.decisions[next].moved.is_some());
        Some(moved.map_or(self.minute, |moved| self.minute.max(moved)) - planned)
    }

    /// Returns when what was started last was planned to be over, and with it what is left out behind it.
    fn planned_end(&self, anchor: usize) -> Option<i64> {
        let dropped = (anchor + 1..self.next.unwrap_or(self.items.len()))
            .rev()
            .filter(|&i| self.decisions[i].dropped);
        let mut ends = dropped.filter_map(|i| self.plans[i].end);
        ends.next().or(self.plans[anchor].end)
    }

    fn next_is_fixed(&self) -> bool {
        self.next.is_some_and(|next| *self.items[next].fixed)
    }

    /// Returns how late the day is.
    fn delay(&self) -> Option<i64> {
        let Some(anchor) = self.anchor else {
            return self.next.map(|_| self.next_is_late().unwrap_or(0).max(0));
        };
        let plan = self.plans[anchor];
        if self.is_running {
            let next_start = self.next.and_then(|next| self.plans[next].start);
            let late = match (self.end_of_running(anchor), plan.end) {
                (Some(end), Some(planned)) => end - planned,
                (Some(end), None) => next_start.map_or(0, |planned| (end - planned).max(0)),
                (None, _) => {
                    let start = self.started(anchor).zip(plan.start);
                    let start = start.map_or(0, |(started, planned)| {
                        time::nearest(time::minute_of_day(started), planned) - planned
                    });
                    start.max(self.next_is_late().unwrap_or(start))
                }
            };
            return Some(if self.next_is_fixed() { late.max(0) } else { late });
        }
        let ended = self.workshop.by_present_clock(&self.items[anchor].ended);
        let ended = ended.map(time::minute_of_day).zip(self.planned_end(anchor));
        let ended = ended.map(|(ended, planned)| time::nearest(ended, planned) - planned);
        if self.next.is_none() {
            return Some(ended.unwrap_or(0));
        }
        let Some(late) = self.next_is_late() else {
            return Some(ended.unwrap_or(0).max(0));
        };
        // Time before the next item is a gain only as far as the last one ended early, and none at all
        // when the next one does not move.
        let least = if self.next_is_fixed() {
            0
        } else {
            ended.unwrap_or(0).min(0)
        };
        Some(late.max(least))
    }

    /// Fills in when everything that is ahead will start and end.
    fn forecast(&self, delay: Option<i64>, slots: &mut [Slot], ahead: &mut [Plan]) {
        let mut chain = Chain {
            known: self.minute,
            end: None,
            shift: 0,
        };
        if let Some(anchor) = self.anchor.filter(|_| self.is_running) {
            chain.end = self.end_of_running(anchor);
            chain.shift = chain
                .end
                .zip(self.plans[anchor].end)
                .map_or(0, |(end, planned)| end - planned);
            slots[anchor].forecast_end = chain.end.map(time::wrapped);
            ahead[anchor].end = chain.end;
        }
        let first = self.anchor.map_or(0, |anchor| anchor + 1);
        for (i, slot) in slots.iter_mut().enumerate().skip(first) {
            if self.items[i].started.is_some() {
                continue;
            }
            let plan = self.plans[i];
            if self.decisions[i].dropped {
                // What comes behind it moves up.
                let shift = chain.end.zip(plan.end).map(|(end, planned)| end - planned);
                chain.shift = shift.unwrap_or(chain.shift);
                continue;
            }
            let is_fixed = *self.items[i].fixed;
            let is_first = self.next == Some(i) && !self.is_running;
            let due = self.start(i);
            if let Some(due) = due.filter(|_| is_fixed) {
                let before = chain
                    .end
                    .or((is_first && self.anchor.is_some()).then_some(self.minute));
                slot.buffer = before.map(|end| due - end);
            }
            let is_moved = self.decisions[i].moved.is_some();
            let start = match (due, chain.end) {
                (Some(due), _) if is_fixed => Some(due),
                (Some(due), end) if is_moved => Some(end.map_or(due, |end| end.max(due))),
                (Some(due), _) if is_first => Some(due + delay.unwrap_or(0)),
                (Some(due), Some(end)) => Some(end.max(due + chain.shift.min(0))),
                (Some(due), None) => Some(due.max(chain.known)),
                (None, Some(end)) => Some(end),
                (None, None) => is_first.then_some(self.minute),
            };
            let start = start.map(|start| start.max(self.minute));
            let end = start.zip(self.length(i));
            let end = end.map(|(start, length)| start + length.max(0));
            slot.forecast = start.map(time::wrapped);
            slot.forecast_end = end.map(time::wrapped);
            ahead[i] = Plan { start, end };
            chain.known = end.or(start).unwrap_or(chain.known);
            chain.shift = end.zip(plan.end).map_or(0, |(end, planned)| end - planned);
            chain.end = end;
        }
    }
}
