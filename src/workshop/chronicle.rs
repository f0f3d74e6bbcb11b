//! The chronicle: what was done when and by whom, and how everything stood after each step.
//!
//! It is made of the lines of the logs, which say *what* was written; what a step meant to people (a card was
//! added, another one came back) shows only beside the state it was made in. So the lines are folded once, and
//! of each step is noted what it was about. Everything else is worked out when it is asked for: a state of the
//! past by folding the lines up to there, what a step did to a thing by folding the lines about this thing.
//! That is enough, since an operation on one thing depends on nothing but this thing.
//!
//! Steps are counted from 1 in the order of changes, each at the place of its last line. The number is what
//! people name a state by; lines of another laptop that arrive late and sort before a step move its number on.
//!
//! The order of changes is never that of the clocks on the walls. A time therefore means: every step before the
//! first one that bears a later time. Where the clocks of two laptops disagree, steps behind that one may bear
//! an earlier time; [`Standing::passed_over`] counts them, so that it can be said.

mod when;

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::change::{Target, Workshop};
use super::gist::{Gist, Tally};
use super::history::{Act, Line, StepId};
use super::stamp::RunId;
use super::things::Moment;
use super::time;

pub use when::{NotAMoment, When};

/// A step, as people did it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its number, from 1 in the order of changes.
    pub number: usize,
    /// Which step it is; says also whose.
    pub step: StepId,
    /// What kind of step.
    pub act: Act,
    /// When it was done, by the clock on the wall of whoever did it.
    pub wall: Moment,
    /// What it was mainly about; none: a beginning with nothing.
    pub gist: Option<Gist>,
    /// The wording of the one thing it was about; empty: there were several, or it has none.
    pub name: String,
    /// Its first line.
    from: usize,
    /// Behind its last line.
    until: usize,
}

impl Entry {
    /// Returns the run that did it.
    #[must_use]
    pub const fn run(&self) -> RunId {
        self.step.0
    }

    fn holds(&self, run: RunId, line: &Line) -> bool {
        run == self.step.0 && (line.step == self.step.1 || (self.act == Act::Begin && line.act == Act::Begin))
    }
}

/// What a step has touched.
#[derive(Clone, Debug)]
pub struct Touched {
    /// The things, in the order in which they were first written to.
    pub targets: Vec<Target>,
    /// These things, and nothing else, before the step.
    pub before: Workshop,
    /// These things after it.
    pub after: Workshop,
}

/// The step after which somebody wants to see everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its number.
    pub number: usize,
    /// The day that was taken for a time without one, if the steps are of several days.
    pub day: Option<NaiveDate>,
    /// How many later steps bear an earlier time, since the clocks of two laptops disagree.
    pub passed_over: usize,
}

/// Why there is no such state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotThen {
    /// Nothing is recorded.
    #[error("no step is recorded")]
    NoSteps,
    /// There is no step of this number.
    #[error("there is no step {number}, the last one is {last}")]
    NoSuchStep {
        /// What was asked for.
        number: usize,
        /// The last one.
        last: usize,
    },
    /// The workshop was begun later.
    #[error("the workshop was begun at {begun}")]
    BeforeBeginning {
        /// When it was begun.
        begun: Moment,
    },
}

/// Everything that was done, step by step.
#[derive(Clone, Debug, Default)]
pub struct Chronicle {
    lines: Vec<(RunId, Line)>,
    entries: Vec<Entry>,
    places: HashMap<StepId, usize>,
}

impl Chronicle {
    /// Reads lines, which are in the order of changes.
    #[must_use]
    pub fn of(lines: Vec<(RunId, Line)>) -> Self {
        let mut workshop = Workshop::default();
        let mut drafts: Vec<(Entry, Tally)> = Vec::new();
        let mut places: HashMap<StepId, usize> = HashMap::new();
        for (at, (run, line)) in lines.iter().enumerate() {
            let step = StepId(*run, line.step);
            let joins_beginning = || {
                let last = drafts.len().checked_sub(1)?;
                drafts
                    .last()
                    .filter(|(entry, _)| entry.holds(*run, line))
                    .map(|_| last)
            };
            let place = places
                .get(&step)
                .copied()
                .or_else(joins_beginning)
                .unwrap_or(drafts.len());
            places.insert(step, place);
            if place == drafts.len() {
                let entry = Entry {
                    number: 0,
                    step,
                    act: line.act,
                    wall: line.wall,
                    gist: None,
                    name: String::new(),
                    from: at,
                    until: at,
                };
                drafts.push((entry, Tally::default()));
            }
            let Some((entry, tally)) = drafts.get_mut(place) else {
                continue;
            };
            for op in &line.ops {
                tally.add(&workshop, op);
            }
            workshop.fold(line.ops.clone(), line.version(*run));
            entry.until = at + 1;
            let main = tally.main();
            entry.gist = main.map(|(gist, _)| gist);
            entry.name = match main {
                Some((Gist { count: 1, .. }, target)) => workshop.name(target).to_owned(),
                _ => String::new(),
            };
        }
        let mut entries: Vec<Entry> = drafts.into_iter().map(|(entry, _)| entry).collect();
        // Two laptops can have written at once: a step is done when its last line is there.
        let mut order: Vec<usize> = (0..entries.len()).collect();
        order.sort_by_key(|&at| entries.get(at).map(|entry| entry.until));
        let mut rank = vec![0; entries.len()];
        for (new, &old) in order.iter().enumerate() {
            if let Some(rank) = rank.get_mut(old) {
                *rank = new;
            }
        }
        for place in places.values_mut() {
            *place = rank.get(*place).copied().unwrap_or(*place);
        }
        entries.sort_by_key(|entry| entry.until);
        for (at, entry) in entries.iter_mut().enumerate() {
            entry.number = at + 1;
        }
        Self {
            lines,
            entries,
            places,
        }
    }

    /// Returns the steps in the order of changes.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the step of this number.
    #[must_use]
    pub fn entry(&self, number: usize) -> Option<&Entry> {
        self.entries.get(number.checked_sub(1)?)
    }

    /// Returns the step that another one takes back or does again.
    #[must_use]
    pub fn object(&self, entry: &Entry) -> Option<&Entry> {
        match entry.act {
            Act::Undo(step) | Act::Redo(step) => self.entries.get(*self.places.get(&step)?),
            Act::Do | Act::Begin | Act::Erase => None,
        }
    }

    /// Returns the lines with their runs, in the order of changes.
    #[must_use]
    pub fn lines(&self) -> &[(RunId, Line)] {
        &self.lines
    }

    /// Returns everything as it stood after the step of this number; after 0 there was nothing yet.
    #[must_use]
    pub fn at(&self, number: usize) -> Workshop {
        let until = self.entry(number).map_or(0, |entry| entry.until);
        let mut workshop = Workshop::default();
        for (run, line) in self.lines.iter().take(until) {
            workshop.fold(line.ops.clone(), line.version(*run));
        }
        workshop.settle_order();
        workshop
    }

    /// Returns what the step of this number has touched.
    #[must_use]
    pub fn touched(&self, number: usize) -> Option<Touched> {
        let entry = self.entry(number)?;
        let mut known = HashSet::new();
        let lines = self.lines.get(entry.from..entry.until)?;
        let targets: Vec<Target> = lines
            .iter()
            .filter(|(run, line)| entry.holds(*run, line))
            .flat_map(|(_, line)| line.ops.iter().map(super::Op::target))
            .filter(|target| known.insert(*target))
            .collect();
        let fold = |workshop: &mut Workshop, lines: &[(RunId, Line)]| {
            for (run, line) in lines {
                for op in line.ops.iter().filter(|op| known.contains(&op.target())) {
                    workshop.apply(op.clone(), line.version(*run), None);
                }
            }
            workshop.settle_order();
        };
        let mut before = Workshop::default();
        fold(&mut before, self.lines.get(..entry.from)?);
        let mut after = before.clone();
        fold(&mut after, lines);
        Some(Touched {
            targets,
            before,
            after,
        })
    }

    /// Finds the step that somebody means.
    ///
    /// # Errors
    ///
    /// Says why there is none.
    pub fn find(&self, when: When) -> Result<Standing, NotThen> {
        let (Some(first), Some(last)) = (self.entries.first(), self.entries.last()) else {
            return Err(NotThen::NoSteps);
        };
        if let When::Step(number) = when {
            return match self.entry(number) {
                Some(_) => Ok(Standing {
                    number,
                    day: None,
                    passed_over: 0,
                }),
                None => Err(NotThen::NoSuchStep {
                    number,
                    last: last.number,
                }),
            };
        }
        // A time without a day is one of the day on which something was done last.
        let day = time::date(last.wall).unwrap_or_default();
        let is_later = |entry: &Entry| when.is_before(entry.wall, day);
        let kept = self.entries.iter().take_while(|entry| !is_later(entry)).count();
        let rest = self.entries.iter().skip(kept);
        match kept {
            0 => Err(NotThen::BeforeBeginning { begun: first.wall }),
            number => Ok(Standing {
                number,
                day: (when.lacks_day() && self.is_of_several_days()).then_some(day),
                passed_over: rest.filter(|entry| !is_later(entry)).count(),
            }),
        }
    }

    /// Says whether the first and the last step were done on different days.
    #[must_use]
    pub fn is_of_several_days(&self) -> bool {
        let day = |entry: Option<&Entry>| entry.and_then(|entry| time::date(entry.wall));
        day(self.entries.first()) != day(self.entries.last())
    }

    /// Says whether another step was done in the same minute, so that seconds tell them apart.
    #[must_use]
    pub fn needs_seconds(&self, number: usize) -> bool {
        let minute = |number: Option<usize>| {
            let wall = self.entry(number?)?.wall;
            Some((time::date(wall), time::minute_of_day(wall)))
        };
        let own = minute(Some(number));
        own.is_some() && (own == minute(number.checked_sub(1)) || own == minute(Some(number + 1)))
    }
}

impl Workshop {
    /// Returns the wording by which people know a thing, be it removed or not; empty: it has none.
    #[must_use]
    pub fn name(&self, target: Target) -> &str {
        let target = match target {
            Target::Day(_) => None,
            Target::Twin(id) => self.twins.get_any(id).and_then(|twin| twin.card.map(Into::into)),
            Target::Vote(id) => {
                let vote = self.votes.get_any(id);
                vote.and_then(|vote| vote.participant.map(Into::into))
            }
            Target::Pair(id) => self.pairs.get_any(id).and_then(|pair| pair.one.map(Into::into)),
            Target::Visit(id) => self
                .visits
                .get_any(id)
                .and_then(|visit| visit.group.map(Into::into)),
            Target::Placement(id) => {
                let placement = self.placements.get_any(id);
                placement.and_then(|placement| placement.participant.map(Into::into))
            }
            Target::Reaction(id) if self.reactions.get_any(id).is_some_and(|it| it.word.is_empty()) => {
                let reaction = self.reactions.get_any(id);
                reaction.and_then(|reaction| reaction.answer.map(Into::into))
            }
            Target::Choice(id) if self.choices.get_any(id).is_some_and(|it| it.about.is_some()) => {
                let choice = self.choices.get_any(id);
                choice.and_then(|choice| choice.about.map(super::About::target))
            }
            target => Some(target),
        };
        let text = target.and_then(|target| self.first_text(target));
        text.map_or("", super::Text::as_str)
    }
}
