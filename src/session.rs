//! The session: the only way in for a change.
//!
//! A session is one window on one workshop. It holds the workshop as it is, hands every change to the
//! log, and remembers what takes it back. Panes read [`Session::workshop`] and return a
//! [`Change`](crate::workshop::Change); nothing else in the program can change anything.
//!
//! A change is applied at once and written in the background: [`Session::save_state`] tells how far the
//! disk is. Undo and redo are changes like any other, so they are in the log as well, survive a restart,
//! and never take back what somebody else has changed since.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::Timelike;

use crate::clock::Clock;
use crate::store::{CommitError, SaveState};
use crate::workshop::{
    Act, Change, Gist, History, IdSource, Line, Moment, Op, RunId, Step, StepId, Target, Ticker, Version,
    Workshop, gist,
};

/// How many operations a line of the log holds at most: a large step is written as several lines, so that
/// a fault in one of them loses a part and not the whole.
const OPS_PER_LINE: usize = 300;

/// What came of undo or redo.
#[derive(Clone, Debug, PartialEq)]
pub enum Undone {
    /// The step was taken back (or done again).
    Done {
        /// What happened by that.
        gist: Gist,
        /// To what it happened, in the order in which it did.
        targets: Vec<Target>,
    },
    /// There is no step.
    Nothing,
    /// Everything that the step did was changed by somebody else since. It is left as it is, and the step
    /// is forgotten.
    Overtaken {
        /// What the step was about.
        targets: Vec<Target>,
    },
    /// Nothing can be changed.
    Refused(CommitError),
}

/// A window on a workshop.
pub struct Session {
    clock: Arc<dyn Clock>,
    ids: IdSource,
    run: RunId,
    workshop: Arc<Workshop>,
    history: History,
    ticker: Ticker,
    /// The sequence number of this run's last line.
    seq: u64,
}

impl Session {
    /// Makes a session without a disk: for tests, for pictures of screens, for a look at a template.
    #[must_use]
    pub fn in_memory(clock: Arc<dyn Clock>, seed: u64) -> Self {
        let ids = IdSource::new(seed);
        Self {
            clock,
            run: ids.fresh(),
            ids,
            workshop: Arc::default(),
            history: History::default(),
            ticker: Ticker::default(),
            seq: 0,
        }
    }

    /// Returns the workshop as it is.
    #[must_use]
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Returns the source of identities for new things.
    #[must_use]
    pub const fn ids(&self) -> &IdSource {
        &self.ids
    }

    /// Returns the present moment.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Returns the folder of the workshop, if it has one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        None
    }

    /// Tells whether everything is safe.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        SaveState::Saved
    }

    /// Makes a change: one step of undo. Returns whether it had any effect; one that has none is not
    /// written.
    ///
    /// # Errors
    ///
    /// Nothing is changed if the workshop is open for reading only, or if an operation is too large.
    pub fn commit(&mut self, change: Change) -> Result<bool, CommitError> {
        self.write(change.ops, Act::Do)
    }

    /// Takes back one's own last step.
    pub fn undo(&mut self) -> Undone {
        let step = self.history.last_done().cloned();
        self.take(step, Act::Undo)
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) -> Undone {
        let step = self.history.last_undone().cloned();
        self.take(step, Act::Redo)
    }

    fn take(&mut self, step: Option<Step>, act: fn(StepId) -> Act) -> Undone {
        let Some(step) = step else {
            return Undone::Nothing;
        };
        let gist = gist(&self.workshop, &step.way_back);
        let mut seen = BTreeSet::new();
        let targets = step
            .way_back
            .iter()
            .map(Op::target)
            .filter(|&target| seen.insert(target));
        let targets: Vec<Target> = targets.collect();
        match (self.write(step.way_back, act(step.id)), gist) {
            (Ok(true), Some(gist)) => Undone::Done { gist, targets },
            (Ok(_), _) => {
                self.history.forget(step.id);
                Undone::Overtaken { targets }
            }
            (Err(error), _) => Undone::Refused(error),
        }
    }

    /// Applies operations and writes them as lines of one step.
    fn write(&mut self, ops: Vec<Op>, act: Act) -> Result<bool, CommitError> {
        let now = self.clock.now();
        let now_ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let wall = now.with_nanosecond(0).unwrap_or(now);
        let step = self.seq + 1;
        let mut lines = Vec::new();
        let mut ops = ops.into_iter().peekable();
        let workshop = Arc::make_mut(&mut self.workshop);
        while ops.peek().is_some() {
            let at = self.ticker.next(now_ms);
            let version = Version { at, run: self.run };
            let (mut kept, mut way_back) = (Vec::new(), Vec::new());
            while kept.len() < OPS_PER_LINE
                && let Some(op) = ops.next()
            {
                let Some(op) = workshop.trimmed(op) else {
                    continue;
                };
                if workshop.apply(op.clone(), version, Some(&mut way_back)) {
                    kept.push(op);
                }
            }
            if kept.is_empty() {
                continue;
            }
            way_back.reverse();
            self.seq += 1;
            self.history.record(StepId(self.run, step), act, way_back);
            lines.push(Line {
                seq: self.seq,
                at,
                wall,
                step,
                act,
                ops: kept,
            });
        }
        workshop.settle_order();
        Ok(!lines.is_empty())
    }
}
