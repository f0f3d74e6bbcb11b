//! The writer: a thread that brings changes to the disk and says when they are safe.
//!
//! Lines come encoded; whatever has queued up is written to the log of this run and synced at once, and only
//! then acknowledged. When the disk refuses, nothing is lost and nothing is assumed:
//!
//! 1. Everything that is not acknowledged is written anew to a new part of the log.
//! 2. If that fails too, it goes into a rescue log on this laptop; what is in there is safe, but not where it
//!    belongs.
//! 3. If that fails too, it stays in memory, and whoever looks is told so.
//!
//! The folder is tried again and again, with the next change or after a while. When it is back, all that it
//! lacks is written to a new part; only when that is synced does the rescue log go. Lines that are found twice
//! are one line to the reader.
//!
//! A file can also be taken away under an open handle: its folder was removed, or another disk hangs in its
//! place. Writing goes on to work then, and saves nothing. So the keeper has it looked after now and again, and
//! everything that this run has written is kept in memory, to be written once more. A panic of the thread is answered
//! like a disk that refuses.

use std::collections::{BTreeSet, VecDeque};
use std::fmt;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::Wake;
use super::folder::Folder;
use super::rescue::{self, Left, RescueLog};
use crate::workshop::RunId;

/// How long to wait before the first retry, and at most before later ones.
const FIRST_WAIT: Duration = Duration::from_millis(20);
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// How often writing is tried when the window is closing.
const LAST_TRIES: u32 = 3;

/// Encoded lines of the log.
#[derive(Debug)]
pub(super) struct Batch {
    /// The sequence number of the last of them.
    pub(super) seq: u64,
    pub(super) bytes: Vec<u8>,
}

/// Where lines become safe.
pub(super) trait Lines: fmt::Debug + Send {
    /// Writes and syncs batches, all or none.
    fn write(&mut self, batches: &VecDeque<Batch>) -> io::Result<()>;

    /// Returns which part of the log the last lines are in, if any are.
    fn part(&self) -> Option<Part>;

    /// Says whether what was written is not where it was any more; if so, it is not written to again.
    fn is_lost(&mut self) -> bool;

    /// Learns of logs that are in the folder.
    fn learn(&mut self, names: BTreeSet<String>);

    /// Returns the logs by which the folder is known again; none: nothing was ever seen in it.
    fn known(&self) -> Option<&BTreeSet<String>>;
}

/// A file of a run's log, as far as it was acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) number: u32,
    /// Its size in bytes, or a little less: what is being written is not counted yet.
    pub(super) len: u64,
}

impl Part {
    /// Says whether what was written is not in the folder any more: the file is gone, or another one, older and
    /// shorter, has taken its place.
    pub(super) fn is_lost(self, folder: &Folder, run: RunId) -> bool {
        match folder.disk.meta(&folder.log(run, self.number)) {
            Ok(meta) => meta.len < self.len,
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
    }
}

/// What the thread is told.
enum Task {
    Write(Batch),
    /// Somebody has missed the log.
    Look,
    /// These logs are in the folder.
    Learn(BTreeSet<String>),
    /// What earlier runs have rescued could not be brought into the folder yet.
    Home(Vec<Left>),
}

/// How far the disk is: written by the writer, read by everybody.
#[derive(Debug, Default)]
pub(super) struct Progress {
    state: Mutex<State>,
    changed: Condvar,
}

/// What is known of the disk.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct State {
    /// The number of the last line that is safe in the folder.
    pub(super) acknowledged: u64,
    /// The number of the last line that is safe in the rescue log, as long as there is one.
    pub(super) rescued: u64,
    /// What the folder said last, if it refused.
    pub(super) refused: Option<io::ErrorKind>,
    /// Whether there is no rescue either.
    pub(super) is_lost: bool,
    /// The part of the log that the last acknowledged line is in.
    pub(super) part: Option<Part>,
    /// How many bytes are free, if that is little.
    pub(super) little_room: Option<u64>,
    /// How many lines of earlier runs are in rescue logs only, and why.
    pub(super) homeless: Option<(u64, io::ErrorKind)>,
}

impl State {
    /// Returns the number of the last line that is safe anywhere.
    pub(super) fn safe(&self) -> u64 {
        self.acknowledged.max(self.rescued)
    }
}

impl Progress {
    pub(super) fn state(&self) -> State {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until a line is safe in the folder or the folder refuses, but not longer than `patience`. If it
    /// refuses, the line is in the rescue log when this returns, or nowhere.
    pub(super) fn wait_for(&self, seq: u64, patience: Duration) -> State {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(state, patience, |state| {
            let is_decided = state.refused.is_some() && (state.rescued >= seq || state.is_lost);
            state.acknowledged < seq && !is_decided
        });
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    pub(super) fn update(&self, update: impl FnOnce(&mut State)) {
        update(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }
}

/// The way to the thread; it ends when the way is closed.
#[derive(Clone, Debug)]
pub(super) struct Queue(Arc<Mutex<Option<Sender<Task>>>>);

impl Queue {
    fn send(&self, task: Task) -> bool {
        let queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        queue.as_ref().is_some_and(|queue| queue.send(task).is_ok())
    }

    /// Has it looked after whether the log is where it was.
    pub(super) fn look(&self) {
        self.send(Task::Look);
    }

    /// Tells which logs are in the folder, by which it is known again.
    pub(super) fn learn(&self, names: BTreeSet<String>) {
        self.send(Task::Learn(names));
    }

    fn close(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

/// The handle of the thread. Dropping it lets the thread finish what is queued.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Queue,
    progress: Arc<Progress>,
    /// Closed when the thread has ended.
    ended: Receiver<()>,
}

impl Writer {
    /// Starts the thread. Nothing is made on the disk before the first line.
    pub(super) fn start(
        log: Box<dyn Lines>,
        rescue: Option<RescueLog>,
        folder: Folder,
        wake: Wake,
    ) -> io::Result<Self> {
        let (queue, tasks) = channel();
        let (end, ended) = channel();
        let progress = Arc::<Progress>::default();
        let mut work = Work {
            log,
            rescue,
            progress: Arc::clone(&progress),
            wake,
            pending: VecDeque::new(),
            acknowledged: Vec::new(),
            folder,
            homeless: Vec::new(),
            wait: None,
        };
        thread::Builder::new().name("log".into()).spawn(move || {
            for _ in 0..super::LIVES {
                if panic::catch_unwind(AssertUnwindSafe(|| work.run(&tasks))).is_ok() {
                    break;
                }
                work.go_on();
            }
            work.give_up();
            // Whoever waits for the end may open the workshop anew: nothing is locked any more by then.
            drop(work);
            drop(end);
        })?;
        Ok(Self {
            queue: Queue(Arc::new(Mutex::new(Some(queue)))),
            progress,
            ended,
        })
    }

    /// Queues lines that end with the number `seq`.
    pub(super) fn append(&self, bytes: Vec<u8>, seq: u64) {
        if !self.queue.send(Task::Write(Batch { seq, bytes })) {
            // The thread has died, which it never should: say so rather than pretend.
            self.progress.update(|state| {
                state.refused = Some(io::ErrorKind::BrokenPipe);
                state.is_lost = true;
            });
        }
    }

    /// Hands over what earlier runs have rescued, to be brought into the folder when that is possible.
    pub(super) fn bring_home(&self, rescued: Vec<Left>, kind: io::ErrorKind) {
        let lines = rescued.iter().map(|left| left.lines.len() as u64).sum();
        self.progress.update(|state| state.homeless = Some((lines, kind)));
        self.queue.send(Task::Home(rescued));
    }

    pub(super) const fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    pub(super) const fn queue(&self) -> &Queue {
        &self.queue
    }

    /// Lets the thread end and waits for it; returns whether it did in time.
    pub(super) fn finish(self, patience: Duration) -> bool {
        self.queue.look();
        self.queue.close();
        !matches!(self.ended.recv_timeout(patience), Err(RecvTimeoutError::Timeout))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue.close();
    }
}

struct Work {
    log: Box<dyn Lines>,
    rescue: Option<RescueLog>,
    progress: Arc<Progress>,
    wake: Wake,
    /// What is not safe in the folder yet.
    pending: VecDeque<Batch>,
    /// What is, for the case that the folder is taken away.
    acknowledged: Vec<Batch>,
    folder: Folder,
    /// What earlier runs have rescued, and the folder has not taken yet.
    homeless: Vec<Left>,
    /// How long to wait for the next try; none: nothing has failed.
    wait: Option<Duration>,
}

impl Work {
    fn run(&mut self, tasks: &Receiver<Task>) {
        let mut last_tries = LAST_TRIES;
        while last_tries > 0 {
            let next = match self.wait {
                None => tasks.recv().map_err(RecvTimeoutError::from),
                // It is tried again with the next change, or after a while.
                Some(pause) => tasks.recv_timeout(pause),
            };
            match next {
                Ok(task) => self.take(task),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected)
                    if self.pending.is_empty() && self.homeless.is_empty() =>
                {
                    return;
                }
                Err(RecvTimeoutError::Disconnected) => {
                    if last_tries < LAST_TRIES {
                        thread::sleep(FIRST_WAIT);
                    }
                    last_tries -= 1;
                }
            }
            for task in tasks.try_iter() {
                self.take(task);
            }
            let last = self.pending.back().map(|batch| batch.seq);
            if last.is_none() && self.homeless.is_empty() {
                continue;
            }
            let written = last.map_or(Ok(()), |last| self.write(last));
            let written = written.and_then(|()| self.bring_home());
            self.wait = written.is_err().then(|| {
                let longer = |pause: Duration| (pause * 2).min(LONGEST_WAIT);
                self.wait.map_or(FIRST_WAIT, longer)
            });
            (self.wake)();
        }
    }

    /// Goes on after a panic: nobody knows how far the last write got, so it begins with another one.
    fn go_on(&mut self) {
        self.wait = Some(FIRST_WAIT);
        self.progress
            .update(|state| state.refused = Some(io::ErrorKind::Other));
        (self.wake)();
    }

    /// Ends with what the folder has not taken, if anything: on this laptop, or it is said that it is nowhere.
    fn give_up(&mut self) {
        if !self.pending.is_empty() {
            self.rescue();
            (self.wake)();
        }
    }

    fn take(&mut self, task: Task) {
        match task {
            Task::Write(batch) => self.pending.push_back(batch),
            Task::Look if self.log.is_lost() => {
                let again = std::mem::take(&mut self.acknowledged);
                let rest = std::mem::take(&mut self.pending);
                self.pending = again.into_iter().chain(rest).collect();
                self.progress.update(|state| {
                    state.acknowledged = 0;
                    state.rescued = 0;
                    state.part = None;
                });
            }
            Task::Look => {}
            Task::Learn(names) => self.log.learn(names),
            Task::Home(rescued) => self.homeless.extend(rescued),
        }
    }

    /// Brings what earlier runs have rescued into the folder, which has just taken what is new.
    fn bring_home(&mut self) -> io::Result<()> {
        while let Some(left) = self.homeless.last_mut() {
            let taken = rescue::take_home(left, &self.folder, self.log.known());
            let lines = match &taken {
                Ok(_) => {
                    self.homeless.pop();
                    self.homeless.iter().map(|left| left.lines.len() as u64).sum()
                }
                Err(_) => self.homeless.iter().map(|left| left.lines.len() as u64).sum(),
            };
            let kind = taken.as_ref().err().map(io::Error::kind);
            self.progress.update(|state| {
                let before = state.homeless.map(|(_, kind)| kind);
                state.homeless = (lines > 0).then_some(lines).zip(kind.or(before));
            });
            taken?;
        }
        Ok(())
    }

    /// Writes what is pending, up to the number `last`, wherever it can be. Fails if that is not the folder.
    fn write(&mut self, last: u64) -> io::Result<()> {
        let is_failing = self.wait.is_some();
        if is_failing {
            // What is new is safe on this laptop before the folder is asked, which may take its time.
            self.rescue();
        }
        let mut written = self.log.write(&self.pending);
        if written.is_err() && !is_failing {
            // Once more, into a new part: it may have been that file alone.
            written = self.log.write(&self.pending);
        }
        match &written {
            Ok(()) => {
                self.acknowledged.extend(self.pending.drain(..));
                if let Some(rescue) = &mut self.rescue {
                    rescue.end();
                }
                let part = self.log.part();
                self.progress.update(|state| {
                    *state = State {
                        acknowledged: last,
                        part,
                        little_room: state.little_room,
                        homeless: state.homeless,
                        ..State::default()
                    }
                });
            }
            Err(error) => {
                let (rescued, is_lost) = if is_failing {
                    let State { rescued, is_lost, .. } = self.progress.state();
                    (rescued, is_lost)
                } else {
                    self.rescued()
                };
                self.progress.update(|state| {
                    state.refused = Some(error.kind());
                    state.rescued = rescued;
                    state.is_lost = is_lost;
                });
            }
        }
        written
    }

    /// Brings what is new into the rescue log, and says so at once.
    fn rescue(&mut self) {
        let (rescued, is_lost) = self.rescued();
        self.progress.update(|state| {
            state.rescued = rescued;
            state.is_lost = is_lost;
        });
    }

    /// Brings what is new into the rescue log. Returns the last number in there, and whether anything is not.
    fn rescued(&mut self) -> (u64, bool) {
        let State {
            acknowledged,
            rescued,
            ..
        } = self.progress.state();
        let Some(last) = self.pending.back().map(|batch| batch.seq) else {
            return (rescued, false);
        };
        let Some(rescue) = &mut self.rescue else {
            return (rescued, true);
        };
        let new: Vec<&Batch> = self.pending.iter().filter(|batch| batch.seq > rescued).collect();
        if new.is_empty() {
            return (rescued, false);
        }
        // As with the folder: once more, into a new part.
        match rescue
            .write(&new, acknowledged)
            .or_else(|_| rescue.write(&new, acknowledged))
        {
            Ok(()) => (last, false),
            Err(_) => (rescued, true),
        }
    }
}
