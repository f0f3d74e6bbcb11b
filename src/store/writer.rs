//! The writer: a thread that brings changes to the disk and says when they are safe.
//!
//! It owns the log of this run. Lines come encoded; whatever has queued up is written and synced at once,
//! and only then acknowledged. When the disk refuses, nothing is lost and nothing is assumed: the lines
//! stay in memory, the file is never touched again (after a failed write or sync nobody knows what is in
//! it), and they are written anew to the next part of the log, now and again until it works. Lines that
//! reached the disk in both parts are one line to the reader. A panic of the thread is answered in the same way.

use std::collections::VecDeque;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::disk::DiskFile;
use super::folder::Folder;
use super::log::{self, Header};
use super::{Env, Wake};
use crate::trip;
use crate::workshop::RunId;

/// How long to wait before the first retry, and at most before later ones.
const FIRST_WAIT: Duration = Duration::from_millis(20);
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// How often writing is tried when the window is closing.
const LAST_TRIES: u32 = 3;

/// Encoded lines of the log.
#[derive(Debug)]
struct Batch {
    /// The sequence number of the last of them.
    seq: u64,
    bytes: Vec<u8>,
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
    /// The number of the last line that is safe.
    pub(super) acknowledged: u64,
    /// What the disk said last, if it refused.
    pub(super) refused: Option<io::ErrorKind>,
}

impl Progress {
    pub(super) fn state(&self) -> State {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until a line is safe or the disk refuses, but not longer than `patience`.
    pub(super) fn wait_for(&self, seq: u64, patience: Duration) -> State {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(state, patience, |state| {
            state.acknowledged < seq && state.refused.is_none()
        });
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    fn update(&self, update: impl FnOnce(&mut State)) {
        update(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }
}

/// The handle of the thread. Dropping it lets the thread finish what is queued.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Sender<Batch>,
    progress: Arc<Progress>,
    /// Closed when the thread has ended.
    ended: Receiver<()>,
}

impl Writer {
    /// Starts the thread. Nothing is made on the disk before the first line.
    pub(super) fn start(folder: Folder, header: Header, wake: Wake) -> io::Result<Self> {
        let (queue, batches) = channel();
        let (end, ended) = channel();
        let progress = Arc::<Progress>::default();
        let mut log = RunLog {
            folder,
            header,
            file: None,
            fresh: true,
        };
        let shared = Arc::clone(&progress);
        thread::Builder::new().name("log".into()).spawn(move || {
            let mut unsafe_yet = VecDeque::new();
            for _ in 0..super::LIVES {
                let work = || work(&mut log, &batches, &mut unsafe_yet, &shared, &wake);
                if panic::catch_unwind(AssertUnwindSafe(work)).is_ok() {
                    break;
                }
                shared.update(|state| state.refused = Some(io::ErrorKind::Other));
                wake();
            }
            drop(end);
        })?;
        Ok(Self {
            queue,
            progress,
            ended,
        })
    }

    /// Queues lines that end with the number `seq`.
    pub(super) fn append(&self, bytes: Vec<u8>, seq: u64) {
        if self.queue.send(Batch { seq, bytes }).is_err() {
            // The thread has died, which it never should: say so rather than pretend.
            self.progress
                .update(|state| state.refused = Some(io::ErrorKind::BrokenPipe));
        }
    }

    pub(super) fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    /// Lets the thread end and waits for it; returns whether it did in time.
    pub(super) fn finish(self, patience: Duration) -> bool {
        drop(self.queue);
        !matches!(self.ended.recv_timeout(patience), Err(RecvTimeoutError::Timeout))
    }
}

fn work(
    log: &mut RunLog,
    batches: &Receiver<Batch>,
    unsafe_yet: &mut VecDeque<Batch>,
    progress: &Progress,
    wake: &Wake,
) {
    let mut wait = (!unsafe_yet.is_empty()).then_some(FIRST_WAIT);
    let mut last_tries = LAST_TRIES;
    while last_tries > 0 {
        let next = match wait {
            None => batches.recv().map_err(RecvTimeoutError::from),
            // It is tried again with the next change, or after a while.
            Some(pause) => batches.recv_timeout(pause),
        };
        match next {
            Ok(batch) => unsafe_yet.push_back(batch),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                if last_tries < LAST_TRIES {
                    thread::sleep(FIRST_WAIT);
                }
                last_tries -= 1;
            }
        }
        unsafe_yet.extend(batches.try_iter());
        let Some(last) = unsafe_yet.back().map(|batch| batch.seq) else {
            continue;
        };
        match log.write(unsafe_yet) {
            Ok(()) => {
                unsafe_yet.clear();
                wait = None;
                progress.update(|state| {
                    *state = State {
                        acknowledged: last,
                        refused: None,
                    }
                });
            }
            Err(error) => {
                wait = Some(wait.map_or(FIRST_WAIT, |pause: Duration| (pause * 2).min(LONGEST_WAIT)));
                progress.update(|state| state.refused = Some(error.kind()));
            }
        }
        wake();
    }
}

/// The log of this run: one file, or several parts after faults.
#[derive(Debug)]
struct RunLog {
    folder: Folder,
    header: Header,
    file: Option<Box<dyn DiskFile>>,
    /// Whether nothing of the present part was acknowledged yet.
    fresh: bool,
}

impl RunLog {
    /// Writes and syncs batches, all or none.
    fn write(&mut self, batches: &VecDeque<Batch>) -> io::Result<()> {
        // Taken out: if anything fails, this file is not written to again.
        let (mut file, mut bytes) = match self.file.take() {
            Some(file) => (file, Vec::new()),
            None => self.begin()?,
        };
        trip::wire(format_args!("log"));
        for batch in batches {
            bytes.extend_from_slice(&batch.bytes);
        }
        let written = file.write_all(&bytes).and_then(|()| file.sync()).and_then(|()| {
            if self.fresh {
                self.folder.disk.sync_folder(&self.folder.log_folder())
            } else {
                Ok(())
            }
        });
        match written {
            Ok(()) => {
                self.fresh = false;
                self.file = Some(file);
            }
            Err(_) => {
                drop(file);
                if self.fresh {
                    // Nothing in it counts, and the next part repeats it: no need to leave it lying about.
                    let path = self.folder.log(self.header.run, self.header.part);
                    self.folder.disk.remove(&path).ok();
                }
                self.header.part += 1;
                self.fresh = true;
            }
        }
        written
    }

    /// Makes the file of the present part, or of the next one whose name is free.
    fn begin(&mut self) -> io::Result<(Box<dyn DiskFile>, Vec<u8>)> {
        self.folder.ensure(&self.folder.log_folder())?;
        loop {
            match self
                .folder
                .disk
                .create(&self.folder.log(self.header.run, self.header.part))
            {
                Ok(file) => {
                    let header = log::ron().to_string(&self.header).map_err(io::Error::other)?;
                    let mut bytes = Vec::new();
                    log::seal(&header, &mut bytes);
                    return Ok((file, bytes));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && self.header.part < u32::MAX => {
                    self.header.part += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// Returns the header of a run's log.
pub(super) fn header(run: RunId, env: &Env) -> Header {
    Header {
        werkstatt: "log".into(),
        format: log::FORMAT,
        run,
        device: env.device,
        program: env.program.clone(),
        wall: super::wall(&*env.clock),
        part: 1,
    }
}
