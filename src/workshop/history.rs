//! Steps and their way back: what undo and redo know.
//!
//! A step is what one person did at once: one key, one paste, one import. It is written as one or more
//! [`Line`]s of a log. Undo is a step as well: it is recorded like any other ([`Act::Undo`]), survives a
//! restart, and never rewrites what happened. So the [`History`] of a window can be rebuilt from its lines.

use serde::{Deserialize, Serialize};

use super::change::Op;
use super::erase::Erased;
use super::stamp::{RunId, Stamp, Version};
use super::things::Moment;

/// How many steps can be taken back; older ones are forgotten (not undone).
pub const DEPTH: usize = 1000;

/// Names a step: the run that made it, and the sequence number of its first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StepId(pub RunId, pub u64);

/// What kind of step a line belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Something new.
    #[default]
    Do,
    /// What the workshop began with: a template, an import, a copy. It cannot be taken back.
    Begin,
    /// Takes back a step.
    Undo(StepId),
    /// Does again what was taken back.
    Redo(StepId),
    /// Says that data of a person were erased. It cannot be taken back.
    Erase,
}

/// One line of a log: operations that were written, and acknowledged, together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Counts the lines of a log from 1, without gaps.
    pub seq: u64,
    /// Where the line stands in the order of all changes.
    pub at: Stamp,
    /// When it was written, by the clock on the wall: for people, never for order.
    pub wall: Moment,
    /// The sequence number of the first line of the step.
    pub step: u64,
    /// What kind of step it is.
    #[serde(default, skip_serializing_if = "super::entity::is_default")]
    pub act: Act,
    /// What was done.
    pub ops: Vec<Op>,
    /// What an erasure has done to it, or what it says about one; none, nearly always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erased: Option<Box<Erased>>,
}

impl Line {
    /// Returns the version that the line's writes have.
    #[must_use]
    pub const fn version(&self, run: RunId) -> Version {
        Version { at: self.at, run }
    }
}

/// A step that can be taken back, or done again.
#[derive(Clone, Debug)]
pub struct Step {
    /// Which step.
    pub id: StepId,
    /// What takes it back (or does it again), in the order in which to apply it.
    pub way_back: Vec<Op>,
}

/// The steps of one's own, done and undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The step that the latest line belongs to, so that the next line of the same step joins it.
    open: Option<StepId>,
}

impl History {
    /// Takes note of a line of one's own: the step it belongs to and what takes it back.
    pub fn record(&mut self, step: StepId, act: Act, way_back: Vec<Op>) {
        let joins = self.open == Some(step);
        self.open = Some(step);
        let (stack, id) = match act {
            Act::Begin | Act::Erase => return,
            Act::Do => {
                self.undone.clear();
                (&mut self.done, step)
            }
            Act::Undo(id) => {
                self.done.retain(|done| done.id != id);
                (&mut self.undone, id)
            }
            Act::Redo(id) => {
                self.undone.retain(|undone| undone.id != id);
                (&mut self.done, id)
            }
        };
        match stack.last_mut() {
            // The later line is taken back first.
            Some(last) if joins && last.id == id => {
                let earlier = std::mem::replace(&mut last.way_back, way_back);
                last.way_back.extend(earlier);
            }
            _ => stack.push(Step { id, way_back }),
        }
        if stack.len() > DEPTH {
            stack.remove(0);
        }
    }

    /// Returns the step that undo would take back.
    #[must_use]
    pub fn last_done(&self) -> Option<&Step> {
        self.done.last()
    }

    /// Returns the step that redo would do again.
    #[must_use]
    pub fn last_undone(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Forgets a step that can no longer be taken back, because others have changed what it did.
    pub fn forget(&mut self, id: StepId) {
        self.done.retain(|step| step.id != id);
        self.undone.retain(|step| step.id != id);
    }
}
