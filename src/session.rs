//! The session: the only way in for a change.
//!
//! A session is one window on one workshop. It holds the workshop as it is, hands every change to the
//! log, and remembers what takes it back. Panes read [`Session::workshop`] and return a
//! [`Change`]; nothing else in the program can change anything.
//!
//! A change is applied at once and written in the background: [`Session::save_state`] tells how far the
//! disk is. Undo and redo are changes like any other, so they are in the log as well, survive a restart,
//! and never take back what somebody else has changed since.

mod edits;
mod follow;
mod past;

use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::clock::{Clock, ClockWatch, Sleep};
use crate::store::{
    self, Album, CommitError, CopyState, CreateError, Draft, Env, Fate, OpenError, OpenReport, ReadOnly,
    SaveState, Unsaved, Wake, Window,
};
use crate::workshop::{
    Act, Change, Gist, History, IdSource, Jump, Line, LineKey, Moment, Op, Plain, Replay, RunId, Stamp, Step,
    StepId, Target, Ticker, Version, Workshop, gist, line_key, mended, replay,
};

pub use edits::{Found, HandEdit};
pub use past::{Laptop, Past, PastError, Seat};

/// How many operations a line of the log holds at most: a large step is written as several lines, so that
/// a fault in one of them loses a part and not the whole.
const OPS_PER_LINE: usize = 25;

/// How large a line of several operations may be.
const BYTES_PER_LINE: usize = 1 << 20;

/// The stamp of what was there before any log.
const FIRST: Stamp = Stamp { ms: 1, count: 0 };

/// How long making a workshop waits for the disk.
const PATIENCE: Duration = Duration::from_secs(30);

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

/// Says what could not be saved when a session was closed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{unsaved} lines of the log could not be saved, {rescued} are on this laptop only: {kind}")]
pub struct CloseError {
    /// How many lines of the log are safe nowhere.
    pub unsaved: u64,
    /// How many are in a rescue log on this laptop, and not in the folder.
    pub rescued: u64,
    /// What the disk said.
    pub kind: io::ErrorKind,
}

/// A workshop that was opened, and what was found out by that.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// What was found.
    pub report: OpenReport,
}

/// A window on a workshop.
///
/// A session can also stand in the past ([`Session::look_back`]): it shows how everything was once, its clock
/// stands still, and nothing can be changed.
pub struct Session {
    clock: Arc<dyn Clock>,
    watch: ClockWatch,
    wake: Wake,
    ids: IdSource,
    run: RunId,
    /// Shared for the moment in which a copy of it is published.
    workshop: Arc<Workshop>,
    history: History,
    /// Steps that others have overtaken; a fold would bring them back.
    forgotten: Vec<StepId>,
    ticker: Ticker,
    /// Where the last line stands in the order of changes.
    last: LineKey,
    /// The sequence number of this run's last line.
    seq: u64,
    window: Option<Window>,
    /// What was written, as long as there is no disk that keeps it.
    kept: Vec<(RunId, Line)>,
    /// Why nothing can be changed, if this session stands in the past.
    past: Option<ReadOnly>,
    /// Whether the logs say more than was folded: reading all of them anew has failed.
    is_behind: bool,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("run", &self.run)
            .field("seq", &self.seq)
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}

impl Session {
    /// Makes a session without a disk: for tests, for pictures of screens, for a look at a template.
    #[must_use]
    pub fn in_memory(clock: Arc<dyn Clock>, seed: u64) -> Self {
        let ids = IdSource::new(seed);
        Self {
            watch: ClockWatch::new(&*clock),
            clock,
            wake: Arc::new(|| ()),
            run: ids.fresh(),
            ids,
            workshop: Arc::default(),
            history: History::default(),
            forgotten: Vec::new(),
            ticker: Ticker::default(),
            last: LineKey::default(),
            seq: 0,
            window: None,
            kept: Vec::new(),
            past: None,
            is_behind: false,
        }
    }

    /// Opens the workshop that a path means: its folder, or anything inside it.
    ///
    /// # Errors
    ///
    /// Fails if there is no workshop, or if it cannot be read at all. What is damaged in part is opened,
    /// and reported.
    pub fn open(path: &Path, env: &Env) -> Result<Opened, OpenError> {
        Self::open_how(path, env, false)
    }

    /// Opens a workshop to read it; nothing at all is written into its folder.
    ///
    /// # Errors
    ///
    /// Fails like [`Session::open`].
    pub fn open_to_read(path: &Path, env: &Env) -> Result<Opened, OpenError> {
        Self::open_how(path, env, true)
    }

    fn open_how(path: &Path, env: &Env, to_read: bool) -> Result<Opened, OpenError> {
        let mut session = Self::in_memory(Arc::clone(&env.clock), env.seed);
        session.wake = Arc::clone(&env.wake);
        let first_run = session.run;
        let store::Opened {
            window,
            lines,
            copy,
            report,
        } = Window::open(path, env, &mut session.run, &session.ids, to_read)?;
        if session.run != first_run {
            // A seed that was used before draws what was drawn before: begin elsewhere.
            session.ids = IdSource::new(session.run.bits() ^ session.ids.bits());
        }
        session.fold_all(lines, |run| window.owns(run));
        session.window = Some(window);
        match copy {
            Some(copy) if report.read_only.is_none() => {
                // What a hand has written into it counts: there is nothing else.
                let edited = session.edited_copy();
                session.begin_with(mended(copy, &session.ids_for(edited.as_ref())));
                if let (Some(edited), Some(window)) = (edited, &mut session.window) {
                    window.decide(edited.file, edited.bytes, Fate::Taken);
                }
            }
            Some(copy) => {
                let copy = mended(copy, &session.ids_for(session.edited_copy().as_ref()));
                let version = Version {
                    at: FIRST,
                    run: session.run,
                };
                Arc::make_mut(&mut session.workshop).commit(copy.into_ops(), version);
            }
            None if report.copy == CopyState::Stale || report.copy == CopyState::Missing => {
                if let Some(window) = &session.window {
                    window.publish(&session.workshop);
                }
            }
            None => {}
        }
        Ok(Opened { session, report })
    }

    /// Makes a new workshop that begins with these operations; they are on the disk when this returns.
    ///
    /// # Errors
    ///
    /// Fails if there is anything in the folder, or if the disk refuses.
    pub fn create(path: &Path, env: &Env, ops: Vec<Op>) -> Result<Self, CreateError> {
        Self::create_in_steps(path, env, ops, |_| Vec::new())
    }

    /// Makes a new workshop like [`Session::create`]; `then` sees what these operations have made and goes on
    /// from there, with edits of what was written and removals of what was there.
    ///
    /// # Errors
    ///
    /// Fails like [`Session::create`].
    pub fn create_in_steps(
        path: &Path,
        env: &Env,
        ops: Vec<Op>,
        then: impl FnOnce(&Workshop) -> Vec<Op>,
    ) -> Result<Self, CreateError> {
        let failed = |kind| CreateError::Io {
            path: path.to_owned(),
            kind,
        };
        store::make_empty_folder(&*env.disk, path)?;
        let mut session = Self::in_memory(Arc::clone(&env.clock), env.seed);
        session.wake = Arc::clone(&env.wake);
        let window = Window::begin(path, env, session.run).map_err(|error| match error {
            OpenError::Io { path, kind } => CreateError::Io { path, kind },
            _ => failed(io::ErrorKind::Other),
        })?;
        session.window = Some(window);
        session.write(ops, Act::Begin, None)?;
        let then = then(&session.workshop);
        if !then.is_empty() {
            session.write(then, Act::Begin, None)?;
        }
        let kind = match session.sync(PATIENCE) {
            SaveState::Saved => return Ok(session),
            SaveState::Failed { kind, .. } | SaveState::Rescued { kind, .. } => kind,
            SaveState::Saving { .. } | SaveState::ReadOnly(_) => io::ErrorKind::TimedOut,
        };
        if let Some(window) = session.window.take() {
            window.abandon(env);
        }
        Err(failed(kind))
    }

    /// Writes what a published copy says as the beginning of a log. It sorts before every other change, so
    /// that the lines of a log that turns up again later count.
    fn begin_with(&mut self, copy: Plain) {
        // Nothing refuses it: it fitted into a file.
        self.write(copy.into_ops(), Act::Begin, Some(FIRST)).ok();
    }

    /// Returns the workshop as it is.
    #[must_use]
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Shares the workshop as it is at this moment with whoever reads it beside the screen. While they do,
    /// the next change is made to a copy.
    #[must_use]
    pub fn share(&self) -> Arc<Workshop> {
        Arc::clone(&self.workshop)
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

    /// Returns how much time has passed in this run of the program, whatever the clock on the wall says.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.clock.elapsed()
    }

    /// Looks whether the clock on the wall was set since the last look, so that what is running goes on as if
    /// nothing had happened; and returns the sleep from which the machine has woken since, if it was a long one.
    /// To be called before anything that came in is answered. `is_ticking`: the next look is meant to follow
    /// within a second.
    pub fn look_at_clock(&mut self, is_ticking: bool) -> Option<Sleep> {
        let noticed = self.watch.look(&*self.clock, is_ticking);
        if let Some((from, by)) = noticed.jump {
            let after = self.ticker.latest();
            Arc::make_mut(&mut self.workshop).note_jump(Jump { after, from, by });
            if let Some(window) = &self.window {
                window.publish(&self.workshop);
            }
        }
        noticed.sleep
    }

    /// Returns the folder of the workshop, if it has one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.window.as_ref().map(Window::folder)
    }

    /// Returns the folder of the workshop's pictures, if it has one. It can be handed to another thread.
    #[must_use]
    pub fn album(&self) -> Option<Album> {
        self.window.as_ref().map(Window::album)
    }

    /// Returns what wakes whoever shows this session: for work on other threads.
    #[must_use]
    pub fn waker(&self) -> Wake {
        Arc::clone(&self.wake)
    }

    /// Tells whether everything is safe.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        if let Some(past) = &self.past {
            return SaveState::ReadOnly(past.clone());
        }
        self.window.as_ref().map_or(SaveState::Saved, Window::save_state)
    }

    /// Returns how many bytes are free on the disk, if that is little.
    #[must_use]
    pub fn little_room(&self) -> Option<u64> {
        self.window.as_ref().and_then(Window::little_room)
    }

    /// Waits until everything is safe or the disk refuses, but not longer than `patience`; then tells.
    pub fn sync(&self, patience: Duration) -> SaveState {
        if let Some(window) = &self.window {
            window.wait(patience);
        }
        self.save_state()
    }

    /// Makes a change: one step of undo. Returns whether it had any effect; one that has none is not
    /// written.
    ///
    /// # Errors
    ///
    /// Nothing is changed if the workshop is open for reading only, or if an operation is too large.
    pub fn commit(&mut self, change: Change) -> Result<bool, CommitError> {
        self.write(change.ops, Act::Do, None)
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
        match (self.write(step.way_back, act(step.id), None), gist) {
            (Ok(true), Some(gist)) => Undone::Done { gist, targets },
            (Ok(_), _) => {
                self.history.forget(step.id);
                self.forgotten.push(step.id);
                Undone::Overtaken { targets }
            }
            (Err(error), _) => Undone::Refused(error),
        }
    }

    /// Keeps the texts of all open fields, in place of those that were told before, so that no end of the
    /// program takes them along. They are on the disk a second later.
    pub fn keep_drafts(&self, drafts: Vec<Draft>) {
        if let Some(window) = &self.window {
            window.drafts(drafts);
        }
    }

    /// Returns what stood in open fields when earlier runs on this laptop ended, in whatever way. Each is
    /// offered again at the next start, until it is released.
    #[must_use]
    pub fn take_drafts(&self) -> Vec<Draft> {
        self.window
            .iter()
            .flat_map(Window::left_drafts)
            .cloned()
            .collect()
    }

    /// Lets go of a draft that was taken over or thrown away. If it was taken over, tell the new text by
    /// [`Session::keep_drafts`] before: that is on the disk before the old one goes.
    pub fn release_draft(&mut self, draft: &Draft) {
        if let Some(window) = &mut self.window {
            window.release(draft);
        }
    }

    /// Ends the session: waits for the disk and publishes the readable copy. Texts in open fields stay drafts.
    ///
    /// # Errors
    ///
    /// Says what could not be saved. Ask [`Session::save_state`] before, as long as something can be done.
    pub fn close(mut self) -> Result<(), CloseError> {
        let Some(window) = self.window.take() else {
            return Ok(());
        };
        match window.close(self.workshop) {
            None => Ok(()),
            Some(Unsaved { lost, rescued, kind }) => Err(CloseError {
                unsaved: lost,
                rescued,
                kind,
            }),
        }
    }

    /// Folds all lines there are, which are in the order of changes.
    fn fold_all(&mut self, lines: Vec<(RunId, Line)>, is_own: impl Fn(RunId) -> bool) {
        let Replay {
            mut workshop,
            mut history,
            last,
        } = replay(lines, is_own);
        workshop.succeed(&self.workshop);
        for &step in &self.forgotten {
            history.forget(step);
        }
        self.workshop = Arc::new(workshop);
        self.history = history;
        self.last = last;
        self.ticker.observe(last.0);
    }

    /// Applies operations and writes them as lines of one step. Their stamps are the next ones, or those
    /// from `first` on.
    fn write(&mut self, ops: Vec<Op>, act: Act, first: Option<Stamp>) -> Result<bool, CommitError> {
        if let Some(past) = &self.past {
            return Err(CommitError::ReadOnly(past.clone()));
        }
        let sizes = match &self.window {
            Some(window) => window.admit(&ops)?,
            None => vec![0; ops.len()],
        };
        let now_ms = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or(0);
        let wall = store::wall(&*self.clock);
        let step = self.seq + 1;
        let mut begin = first;
        let mut lines = Vec::new();
        let mut ops = ops.into_iter().zip(sizes).peekable();
        let workshop = Arc::make_mut(&mut self.workshop);
        while ops.peek().is_some() {
            let at = match &mut begin {
                Some(stamp) => {
                    let at = *stamp;
                    stamp.count += 1;
                    at
                }
                None => self.ticker.next(now_ms),
            };
            let version = Version { at, run: self.run };
            let (mut kept, mut way_back, mut bytes) = (Vec::new(), Vec::new(), 0);
            while kept.len() < OPS_PER_LINE
                && let Some((op, size)) =
                    ops.next_if(|(_, size)| kept.is_empty() || bytes + size <= BYTES_PER_LINE)
            {
                let Some(op) = workshop.trimmed(op) else {
                    continue;
                };
                if workshop.apply(op.clone(), version, Some(&mut way_back)) {
                    kept.push(op);
                    bytes += size;
                }
            }
            if kept.is_empty() {
                continue;
            }
            way_back.reverse();
            self.seq += 1;
            self.history.record(StepId(self.run, step), act, way_back);
            let line = Line {
                seq: self.seq,
                at,
                wall,
                step,
                act,
                ops: kept,
                erased: None,
            };
            self.last = self.last.max(line_key(self.run, &line));
            lines.push(line);
        }
        workshop.settle_order();
        if lines.is_empty() && act == Act::Begin {
            // A workshop that begins with nothing begins all the same.
            self.seq += 1;
            lines.push(Line {
                seq: self.seq,
                at: self.ticker.next(now_ms),
                wall,
                step,
                act,
                ops: Vec::new(),
                erased: None,
            });
        }
        if lines.is_empty() {
            return Ok(false);
        }
        match &mut self.window {
            Some(window) => window.append(lines, &self.workshop),
            None => self.kept.extend(lines.into_iter().map(|line| (self.run, line))),
        }
        Ok(true)
    }
}
