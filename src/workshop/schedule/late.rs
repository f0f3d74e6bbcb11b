//! The lateness helper: what can be done about a day that is late, and what comes of it.
//!
//! What is late matters where it hits something that does not move: lunch, the end, the last bus. So the helper looks
//! for the first fixed item that cannot begin when it should (where none is fixed, for the end of the day) and for
//! the minutes that are missing there, and proposes ways to find them: shorten what comes before by share, leave out
//! what is *optional*, move what is fixed after all, or two of these together where one is not enough.
//!
//! **Nothing is promised that was not reckoned.** Each proposal is a set of decisions (see
//! [`Item::adjust`](super::super::Item), `dropped`, `moved`), and its times are those of the very forecast that will
//! be shown after it was taken. The plan stays what it was.
//!
//! **Shortening** is by share of the planned minutes, in whole minutes. An item keeps half of its plan and never gets
//! less than five minutes; a break is touched last, and keeps a third and five minutes. What is running gives of the
//! time it has left, and keeps five minutes of it. An item with rounds is shortened through its rounds: those that
//! are ahead get shorter by as much as the item does, under the same rule, so that the clock of the rounds agrees with
//! the agenda and what is between the rounds keeps its time.
//!
//! **A day that is early** can be given back what it has won; what was left out can always be taken in again.

mod share;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::super::change::Change;
use super::super::things::{Item, ItemField, ItemId, ItemKind, Minute, Moment, RoundField, RoundId};
use super::super::{Workshop, time};
use super::forecast::{Decision, Reckoning, decisions, reckon};
use super::{Slot, SlotState};
use share::{minimum, share};

/// The most proposals: each has a digit.
const MOST: usize = 9;

/// The most optional items of which every set is looked at.
const MOST_SETS: usize = 10;

/// The most items that are named as those that could be optional.
const CANDIDATES: usize = 3;

/// What is late, and what can be done about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lateness {
    /// Minutes the day is late, negative when it is early; none while the day is not running.
    pub delay: Option<i64>,
    /// Minutes that are missing at the goal; none while nobody can say.
    pub missing: Option<i64>,
    /// What cannot begin, or end, when it should; none where nothing is missing.
    pub goal: Option<Goal>,
    /// What can be done, the mildest first.
    pub proposals: Vec<Proposal>,
    /// What could be left out if it were marked as optional; empty where something is marked.
    pub candidates: Vec<ItemId>,
}

/// What cannot begin, or end, when it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The item.
    pub item: ItemId,
    /// When it should.
    pub at: Minute,
    /// What should happen then.
    pub kind: GoalKind,
}

/// What should happen at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalKind {
    /// A fixed item begins.
    Begins,
    /// A fixed item should have begun already.
    Overdue,
    /// The day ends.
    DayEnds,
}

/// One way to deal with a delay.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What is done, in the order in which it is told.
    pub steps: Vec<Step>,
    /// The rounds that get other minutes with it.
    pub rounds: Vec<RoundMinutes>,
    /// Minutes that are won before the goal.
    pub won: i64,
    /// What is missing afterwards, and before (or at the end of) what; none: nothing.
    pub short: Option<(ItemId, i64)>,
    /// When everything that is ahead comes, before and after.
    pub times: Vec<Times>,
    /// What it changes: one step of undo.
    pub change: Change,
}

/// Something that is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An item takes other minutes.
    Resize {
        /// The item.
        item: ItemId,
        /// Its minutes until now.
        from: i64,
        /// Its minutes from now on.
        to: i64,
    },
    /// An item is left out.
    Drop(ItemId),
    /// An item that was left out is taken in again.
    TakeBack(ItemId),
    /// What is fixed moves.
    Move {
        /// The item.
        item: ItemId,
        /// When it starts from now on.
        to: Minute,
    },
}

/// A round that gets other minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundMinutes {
    /// The round.
    pub round: RoundId,
    /// Its minutes until now.
    pub from: u32,
    /// Its minutes from now on.
    pub to: u32,
}

/// When an item that is ahead comes, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// The item.
    pub item: ItemId,
    /// As it would come without the proposal.
    pub before: Stretch,
    /// As it comes with it.
    pub after: Stretch,
}

/// A stretch of the day that is ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// When it starts; none where that is not known, has happened, or does not happen.
    pub start: Option<Minute>,
    /// When it ends.
    pub end: Option<Minute>,
    /// How many minutes it takes.
    pub minutes: Option<i64>,
    /// Whether it is left out.
    pub dropped: bool,
}

/// Looks at the delay of a moment, and at what can be done about it.
#[must_use]
pub fn lateness(workshop: &Workshop, now: Moment) -> Lateness {
    let desk = Desk::new(workshop, now);
    let mut lateness = Lateness {
        delay: desk.base.schedule.delay,
        missing: desk.base.schedule.missing,
        ..Lateness::default()
    };
    if lateness.delay.is_none() {
        return lateness;
    }
    let mut drafts = Vec::new();
    let target = desk.target(&desk.base);
    match target {
        Some(target) => {
            lateness.goal = Some(desk.goal(target));
            drafts = desk.make_up(target);
            if desk.optional(target).is_empty() {
                lateness.candidates = desk.candidates(target);
            }
        }
        None => drafts.extend(desk.spend()),
    }
    drafts.extend(desk.take_back());
    let at = target.map(|target| target.at);
    for draft in drafts {
        let proposal = desk.proposal(&draft, at);
        let is_new = lateness
            .proposals
            .iter()
            .all(|other| other.change != proposal.change);
        if is_new && !proposal.change.is_empty() && lateness.proposals.len() < MOST {
            lateness.proposals.push(proposal);
        }
    }
    lateness
}

/// Where minutes are missing.
#[derive(Clone, Copy, Debug)]
struct Target {
    /// The item.
    at: usize,
    /// How many.
    missing: i64,
    /// Whether it is the end of the last item that matters, not the start of a fixed one.
    is_end: bool,
}

/// A proposal in the making.
#[derive(Clone, Debug)]
struct Draft {
    decisions: Vec<Decision>,
    /// The items that are decided about, in the order in which it is told.
    order: Vec<usize>,
}

/// Everything that is asked again and again.
struct Desk<'a> {
    workshop: &'a Workshop,
    now: Moment,
    items: Vec<&'a Item>,
    base: Reckoning,
    today: Vec<Decision>,
    /// The item whose rounds are ahead, and these with the minutes that each can give.
    rounds: Option<(usize, Vec<(RoundId, u32)>)>,
}

impl<'a> Desk<'a> {
    fn new(workshop: &'a Workshop, now: Moment) -> Self {
        let items: Vec<&Item> = workshop.items.iter().collect();
        let today = decisions(workshop);
        let base = reckon(workshop, now, &today);
        let has_rounds = |&at: &usize| *items[at].kind == ItemKind::Rounds;
        let ahead =
            (0..items.len()).filter(|&at| matches!(base.schedule.slots[at].state, SlotState::Pending));
        let rounds = workshop.rounds.iter();
        let rounds: Vec<_> = rounds.map(|round| (round.id(), *round.minutes)).collect();
        let is_ahead = |&(id, _): &(RoundId, u32)| {
            let round = workshop.rounds.get(id);
            round.is_some_and(|round| round.started.is_none())
        };
        let with_rounds = base.running.into_iter().chain(ahead).find(has_rounds);
        // An item that has had all its rounds is one like any other.
        let with_rounds = with_rounds
            .filter(|&at| rounds.iter().any(is_ahead) || (base.running == Some(at) && !rounds.is_empty()));
        let rounds = with_rounds.map(|at| (at, rounds.into_iter().filter(is_ahead).collect()));
        Self {
            workshop,
            now,
            items,
            base,
            today,
            rounds,
        }
    }

    fn reckon(&self, decisions: &[Decision]) -> Reckoning {
        reckon(self.workshop, self.now, decisions)
    }

    fn draft(&self) -> Draft {
        Draft {
            decisions: self.today.clone(),
            order: Vec::new(),
        }
    }

    fn is_ahead(&self, at: usize, decisions: &[Decision]) -> bool {
        self.items[at].started.is_none()
            && !decisions[at].dropped
            && self.base.schedule.slots[at].state != SlotState::Skipped
    }

    /// Finds the first place where minutes are missing.
    fn target(&self, reckoning: &Reckoning) -> Option<Target> {
        let slots = reckoning.schedule.slots.iter().enumerate();
        let mut short = slots.filter_map(|(at, slot)| Some((at, slot.buffer.filter(|&buffer| buffer < 0)?)));
        if let Some((at, buffer)) = short.next() {
            return Some(Target {
                at,
                missing: -buffer,
                is_end: false,
            });
        }
        let missing = reckoning.overrun.filter(|&over| over > 0)?;
        let not_dropped = |slot: &Slot| slot.state != SlotState::Dropped;
        let at = reckoning.schedule.slots.iter().rposition(not_dropped)?;
        let is_end = true;
        Some(Target { at, missing, is_end })
    }

    /// Returns what is left before a target; negative: missing.
    fn left(target: Target, reckoning: &Reckoning) -> Option<i64> {
        if target.is_end {
            reckoning.overrun.map(|over| -over)
        } else {
            reckoning.schedule.slots[target.at].buffer
        }
    }

    fn due(&self, at: usize, decisions: &[Decision]) -> Option<i64> {
        let planned = self.base.plans[at].start;
        let moved = decisions[at].moved.map(|Minute(moved)| i64::from(moved));
        let moved = moved.map(|moved| planned.map_or(moved, |planned| time::nearest(moved, planned)));
        moved.or(planned)
    }

    fn goal(&self, target: Target) -> Goal {
        let item = self.items[target.at].id();
        let due = self.due(target.at, &self.today).unwrap_or(self.base.minute);
        if target.is_end {
            let end = self.base.ahead[target.at];
            let end = end.end.or(end.start).unwrap_or(due) - target.missing;
            return Goal {
                item,
                at: time::wrapped(end),
                kind: GoalKind::DayEnds,
            };
        }
        Goal {
            item,
            at: time::wrapped(due),
            kind: if due < self.base.minute {
                GoalKind::Overdue
            } else {
                GoalKind::Begins
            },
        }
    }

    /// Returns what lies before a target and behind the fixed item before it, which itself can be shortened.
    fn segment(&self, target: Target, decisions: &[Decision]) -> Vec<usize> {
        let first = self.base.running.or(self.base.next).unwrap_or(target.at);
        let fixed = |&at: &usize| *self.items[at].fixed && self.is_ahead(at, decisions);
        let from = (first..target.at).rev().find(fixed).unwrap_or(first);
        let to = if target.is_end { target.at + 1 } else { target.at };
        (from..to)
            .filter(|&at| self.is_ahead(at, decisions) || self.base.running == Some(at))
            .collect()
    }

    /// Returns which part an item has when all are shortened, and how many minutes it can give.
    fn gives(&self, at: usize, decisions: &[Decision], reckoning: &Reckoning) -> (i64, i64) {
        let (item, decision) = (self.items[at], decisions[at]);
        let Some(length) = reckoning.lengths[at].filter(|_| *item.kind != ItemKind::End) else {
            return (0, 0);
        };
        let (weight, most) = if reckoning.running == Some(at) {
            let left = reckoning.ahead[at].end.map_or(0, |end| end - reckoning.minute);
            (left, left - share::LEAST)
        } else {
            let planned = length - i64::from(decision.adjust);
            (planned, length - minimum(*item.kind, planned))
        };
        let of_rounds = self.rounds.as_ref().filter(|(with, _)| *with == at);
        let most = of_rounds.map_or(most, |(_, rounds)| {
            most.min(
                rounds
                    .iter()
                    .map(|&(_, minutes)| share::round_gives(minutes))
                    .sum(),
            )
        });
        (weight.max(0), most.max(0))
    }

    /// Shortens what lies before a target: everything but breaks first, then these. None where that wins nothing.
    fn shorten(&self, draft: &Draft, target: Target) -> Option<Draft> {
        let before = self.reckon(&draft.decisions);
        let missing = -Self::left(target, &before)?;
        if missing <= 0 {
            return None;
        }
        let gives_something = |&at: &usize| {
            let mut less = draft.decisions.clone();
            less[at].adjust = less[at].adjust.saturating_sub(1);
            Self::left(target, &self.reckon(&less)) > Some(-missing)
        };
        let segment: Vec<usize> = self
            .segment(target, &draft.decisions)
            .into_iter()
            .filter(|&at| self.gives(at, &draft.decisions, &before).1 > 0)
            .filter(gives_something)
            .collect();
        let (breaks, others): (Vec<usize>, Vec<usize>) = segment
            .iter()
            .partition(|&&at| *self.items[at].kind == ItemKind::Break);
        let gives = |items: &[usize]| -> Vec<(i64, i64)> {
            let of = |&at: &usize| self.gives(at, &draft.decisions, &before);
            items.iter().map(of).collect()
        };
        let (of_others, of_breaks) = (gives(&others), gives(&breaks));
        let all: i64 = of_others.iter().chain(&of_breaks).map(|(_, most)| most).sum();
        let mut want = missing;
        // A gap in the plan may take up what was won: then more is asked for, as long as there is more.
        loop {
            want = want.min(all);
            let cuts = share(want, &of_others);
            let rest = want - cuts.iter().sum::<i64>();
            let cuts = others.iter().zip(cuts);
            let cuts = cuts.chain(breaks.iter().zip(share(rest, &of_breaks)));
            let mut shortened = draft.clone();
            for (&at, cut) in cuts.filter(|(_, cut)| *cut > 0) {
                let adjust = i64::from(shortened.decisions[at].adjust) - cut;
                shortened.decisions[at].adjust = clamped(adjust);
                shortened.order.push(at);
            }
            let left = Self::left(target, &self.reckon(&shortened.decisions))?;
            if left >= 0 || want >= all {
                // Told in the order of the day, breaks where they are.
                shortened.order[draft.order.len()..].sort_unstable();
                return (left + missing > 0).then_some(shortened);
            }
            want += -left;
        }
    }

    /// Leaves items out.
    fn drop_items(&self, draft: &Draft, items: &[usize]) -> Draft {
        let mut dropped = draft.clone();
        for &at in items {
            dropped.decisions[at].dropped = true;
            dropped.order.push(at);
        }
        dropped
    }

    /// Moves what minutes are missing for, and all that is hit by that, if `all`.
    fn shift(&self, draft: &Draft, all: bool) -> Draft {
        let mut shifted = draft.clone();
        for _ in 0..self.items.len() {
            let reckoning = self.reckon(&shifted.decisions);
            let Some(target) = self.target(&reckoning) else {
                break;
            };
            let to = if target.is_end {
                reckoning.ahead[target.at].start
            } else {
                let due = self.due(target.at, &shifted.decisions);
                due.map(|due| due + target.missing)
            };
            let Some(to) = to.filter(|_| self.items[target.at].started.is_none()) else {
                break;
            };
            shifted.decisions[target.at].moved = Some(time::wrapped(to));
            shifted.order.push(target.at);
            if !all {
                break;
            }
        }
        shifted
    }

    /// Says whether nothing is missing before a target.
    fn is_kept(&self, draft: &Draft, target: Target) -> bool {
        Self::left(target, &self.reckon(&draft.decisions)).is_some_and(|left| left >= 0)
    }

    /// Returns what may be left out before a target, and wins something.
    fn optional(&self, target: Target) -> Vec<usize> {
        let may = |&at: &usize| *self.items[at].optional && self.can_drop(at, target);
        self.segment(target, &self.today)
            .into_iter()
            .filter(may)
            .collect()
    }

    fn can_drop(&self, at: usize, target: Target) -> bool {
        if self.base.running == Some(at) || at == target.at || *self.items[at].kind == ItemKind::End {
            return false;
        }
        let dropped = self.drop_items(&self.draft(), &[at]);
        Self::left(target, &self.reckon(&dropped.decisions)) > Some(-target.missing)
    }

    /// Names what could be marked as optional, what fits best first.
    fn candidates(&self, target: Target) -> Vec<ItemId> {
        let length = |at: usize| self.base.lengths[at].unwrap_or(0);
        let segment = self.segment(target, &self.today);
        let mut candidates: Vec<usize> = segment
            .into_iter()
            .filter(|&at| *self.items[at].kind != ItemKind::Break && !*self.items[at].fixed)
            .filter(|&at| self.can_drop(at, target))
            .collect();
        candidates.sort_by_key(|&at| {
            let over = length(at) - target.missing;
            (over < 0, over.abs())
        });
        candidates.truncate(CANDIDATES);
        candidates.into_iter().map(|at| self.items[at].id()).collect()
    }

    /// Returns the smallest set of optional items that wins enough, of several the one that wins least.
    fn smallest_set(&self, target: Target, optional: &[usize]) -> Option<Draft> {
        let count = optional.len().min(MOST_SETS);
        let sets = (1_u32..1 << count).filter_map(|bits| {
            let chosen = optional.iter().enumerate();
            let chosen = chosen.filter(|(place, _)| *place < count && bits & (1 << place) != 0);
            let chosen: Vec<usize> = chosen.map(|(_, &at)| at).collect();
            let draft = self.drop_items(&self.draft(), &chosen);
            let left = Self::left(target, &self.reckon(&draft.decisions)).filter(|&left| left >= 0)?;
            Some(((chosen.len(), left), draft))
        });
        sets.min_by_key(|(key, _)| *key).map(|(_, draft)| draft)
    }

    /// Makes the proposals for minutes that are missing, the mildest first.
    fn make_up(&self, target: Target) -> Vec<Draft> {
        let draft = self.draft();
        let optional = self.optional(target);
        let mut drafts = Vec::new();
        let shortened = self.shorten(&draft, target);
        drafts.extend(shortened.clone().filter(|draft| self.is_kept(draft, target)));
        let mut singles = Vec::new();
        let mut not_enough = Vec::new();
        for &at in &optional {
            let dropped = self.drop_items(&draft, &[at]);
            match Self::left(target, &self.reckon(&dropped.decisions)) {
                Some(left) if left >= 0 => singles.push((left, dropped)),
                _ => not_enough.push(dropped),
            }
        }
        singles.sort_by_key(|(left, _)| *left);
        let is_alone = !singles.is_empty();
        drafts.extend(singles.into_iter().map(|(_, draft)| draft));
        if !is_alone {
            drafts.extend(self.smallest_set(target, &optional));
        }
        let rest_shortened = |dropped: &Draft| {
            let both = self.shorten(dropped, target);
            both.filter(|both| self.is_kept(both, target))
        };
        drafts.extend(not_enough.iter().filter_map(rest_shortened));
        let everything = self.drop_items(&draft, &optional);
        if drafts.is_empty() {
            drafts.extend(rest_shortened(&everything));
        }
        if drafts.is_empty() {
            // As much as can be won, and the rest of it moved.
            if !optional.is_empty() {
                let both = self
                    .shorten(&everything, target)
                    .unwrap_or_else(|| everything.clone());
                drafts.push(self.shift(&both, true));
            }
            drafts.extend(shortened.map(|draft| self.shift(&draft, true)));
            drafts.extend(not_enough.iter().map(|draft| self.shift(draft, true)));
        }
        drafts.extend(self.moves(&draft));
        drafts
    }

    /// Makes the proposals that move what is fixed: with what comes behind it shortened, moved as well, or as it is.
    fn moves(&self, draft: &Draft) -> Vec<Draft> {
        let moved = self.shift(draft, false);
        let mut moves = Vec::new();
        if let Some(next) = self.target(&self.reckon(&moved.decisions)) {
            let kept = self.shorten(&moved, next);
            moves.extend(kept.filter(|kept| self.target(&self.reckon(&kept.decisions)).is_none()));
            moves.push(self.shift(draft, true));
        }
        moves.push(moved);
        moves
    }

    /// Gives back what an early day has won, up to what is fixed.
    fn spend(&self) -> Option<Draft> {
        let early = -self.base.schedule.delay.filter(|&delay| delay < 0)?;
        let slots = self.base.schedule.slots.iter().enumerate();
        let fixed = slots.filter_map(|(at, slot)| Some((at, slot.buffer?))).next();
        let (target, room) = match fixed {
            Some((at, buffer)) => (at, buffer),
            None => {
                let not_dropped = |slot: &Slot| slot.state != SlotState::Dropped;
                let last = self.base.schedule.slots.iter().rposition(not_dropped)?;
                (last + 1, self.base.overrun?.saturating_neg())
            }
        };
        let target = Target {
            at: target,
            missing: 0,
            is_end: false,
        };
        let is_work = |&at: &usize| {
            let kind = *self.items[at].kind;
            !matches!(kind, ItemKind::Break | ItemKind::End)
                && self.base.lengths[at].is_some_and(|length| length > 0)
        };
        let segment = self.segment(target, &self.today);
        let items: Vec<usize> = segment.into_iter().filter(is_work).collect();
        let of = |&at: &usize| (self.gives(at, &self.today, &self.base).0, i64::MAX);
        let more = share(early.min(room), &items.iter().map(of).collect::<Vec<_>>());
        let mut draft = self.draft();
        for (&at, more) in items.iter().zip(more).filter(|(_, more)| *more > 0) {
            draft.decisions[at].adjust = clamped(i64::from(draft.decisions[at].adjust) + more);
            draft.order.push(at);
        }
        (!draft.order.is_empty()).then_some(draft)
    }

    /// Takes in again what was left out and could still come.
    fn take_back(&self) -> Vec<Draft> {
        let first = self.base.running.map_or(0, |running| running + 1);
        let first = first.max(
            self.items
                .iter()
                .rposition(|item| item.started.is_some())
                .map_or(0, |at| at + 1),
        );
        let dropped = (first..self.items.len()).filter(|&at| self.today[at].dropped);
        dropped
            .map(|at| {
                let mut draft = self.draft();
                draft.decisions[at].dropped = false;
                draft.order.push(at);
                draft
            })
            .collect()
    }

    fn proposal(&self, draft: &Draft, target: Option<usize>) -> Proposal {
        let after = self.reckon(&draft.decisions);
        let left = |reckoning: &Reckoning, at: usize| {
            let buffer = reckoning.schedule.slots[at].buffer;
            buffer.or(reckoning.overrun.map(|over| -over)).unwrap_or(0)
        };
        let rounds = self.round_minutes(draft);
        let short = self.target(&after);
        Proposal {
            steps: self.steps(draft, &after),
            won: target.map_or(0, |at| left(&after, at) - left(&self.base, at)),
            short: short.map(|short| (self.items[short.at].id(), short.missing)),
            times: self.times(&after),
            change: self.change(draft, &rounds),
            rounds,
        }
    }

    fn steps(&self, draft: &Draft, after: &Reckoning) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut told = BTreeSet::new();
        for &at in draft.order.iter().filter(|&&at| told.insert(at)) {
            let (was, is, item) = (self.today[at], draft.decisions[at], self.items[at].id());
            if was.dropped != is.dropped {
                steps.push(if is.dropped {
                    Step::Drop(item)
                } else {
                    Step::TakeBack(item)
                });
            }
            if was.moved != is.moved
                && let Some(to) = is.moved
            {
                steps.push(Step::Move { item, to });
            }
            if was.adjust != is.adjust
                && let (Some(from), Some(to)) = (self.base.lengths[at], after.lengths[at])
            {
                steps.push(Step::Resize { item, from, to });
            }
        }
        steps
    }

    fn times(&self, after: &Reckoning) -> Vec<Times> {
        let stretch = |reckoning: &Reckoning, at: usize| {
            let slot = &reckoning.schedule.slots[at];
            Stretch {
                start: slot.forecast,
                end: slot.forecast_end,
                minutes: reckoning.lengths[at],
                dropped: slot.state == SlotState::Dropped,
            }
        };
        let states = self.base.schedule.slots.iter().enumerate();
        states
            .filter(|(at, slot)| match slot.state {
                SlotState::Pending | SlotState::Dropped => true,
                SlotState::Running { .. } => self.base.running == Some(*at),
                SlotState::Done | SlotState::Skipped => false,
            })
            .map(|(at, slot)| Times {
                item: slot.item,
                before: stretch(&self.base, at),
                after: stretch(after, at),
            })
            .collect()
    }

    /// Returns what becomes of the rounds of the item that is shortened or lengthened.
    fn round_minutes(&self, draft: &Draft) -> Vec<RoundMinutes> {
        let Some((with, rounds)) = &self.rounds else {
            return Vec::new();
        };
        let by = i64::from(draft.decisions[*with].adjust) - i64::from(self.today[*with].adjust);
        let gives = |&(_, minutes): &(RoundId, u32)| {
            let most = if by < 0 {
                share::round_gives(minutes)
            } else {
                i64::MAX
            };
            (i64::from(minutes), most)
        };
        // The odd minute is taken from the last: the first round is the one that needs its time.
        let parts = share(by.abs(), &rounds.iter().rev().map(gives).collect::<Vec<_>>());
        let changed = rounds.iter().zip(parts.into_iter().rev());
        changed
            .filter(|(_, part)| *part > 0)
            .map(|(&(round, from), part)| {
                let to = i64::from(from) + part * by.signum();
                let to = to.clamp(0, i64::from(u32::MAX)) as u32;
                RoundMinutes { round, from, to }
            })
            .collect()
    }

    fn change(&self, draft: &Draft, rounds: &[RoundMinutes]) -> Change {
        let mut change = Change::default();
        for (at, item) in self.items.iter().enumerate() {
            let (was, is) = (self.today[at], draft.decisions[at]);
            let mut fields = Vec::new();
            if was.adjust != is.adjust {
                fields.push(ItemField::Adjust(is.adjust));
            }
            if was.dropped != is.dropped {
                fields.push(ItemField::Dropped(is.dropped));
            }
            if was.moved != is.moved {
                fields.push(ItemField::Moved(is.moved));
            }
            if !fields.is_empty() {
                change.set((item.id(), fields));
            }
        }
        for round in rounds {
            change.set((round.round, RoundField::Minutes(round.to)));
        }
        change
    }
}

fn clamped(adjust: i64) -> i32 {
    adjust.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}
