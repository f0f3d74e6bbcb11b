//! Following: who has a workshop open hears when somebody else writes into its folder.
//!
//! A thread watches the logs above all, the readable copy, which a hand may edit, and what the other windows say they
//! are at; it wakes whoever shows the session, and they read what is new. It reads names and sizes, never contents, and
//! it writes nothing. What this run writes itself is passed over.
//!
//! The first change is told at once, and what follows within a moment is told together. Where nothing happens nobody is
//! woken: the system itself says when something does (`eye`). Where it cannot, because a folder is on another machine
//! or there are no watches left, the thread looks once a second (`look`), and so it does while the folder is away,
//! until it is back.
//!
//! Limitation: if a folder above the workshop's is renamed, and another one takes the old name, nobody hears of that.

mod eye;
mod look;
#[cfg(test)]
mod tests;

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::Wake;
use super::folder::{COPY, Folder, is_log, run_of};
use super::keeper::Glance;
use super::stage::is_stage;
use crate::workshop::RunId;
use eye::{Eye, Open, Sight};
use look::Look;

/// How long after somebody was woken they are woken again, at the earliest.
const GAP: Duration = Duration::from_millis(40);

/// How long the readable copy has to be left alone before it is looked at: editors write in several steps.
const SETTLE: Duration = Duration::from_millis(300);

/// How long after folders have come or gone they are watched anew, and after they were the last time, at the earliest.
const BREATH: Duration = Duration::from_millis(20);
const LONG_BREATH: Duration = Duration::from_millis(200);

/// How long from one look to the next where nobody tells.
const PAUSE: Duration = Duration::from_secs(1);

/// How long the end of the thread is waited for: on a share that hangs it may not come.
const PATIENCE: Duration = Duration::from_secs(1);

/// What the thread is told.
enum News {
    /// Something was touched.
    Touched(Touched),
    /// What was to be read could not be read.
    Again,
    /// The window is closed.
    Stop,
}

/// What was touched in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Touched {
    /// A log of another run, or what another window is at.
    Others,
    /// The readable copy.
    Copy,
    /// A folder that is watched: what watches it sees nothing any more.
    Places,
}

/// Whom the thread is for.
pub(super) struct Post {
    pub(super) folder: Folder,
    /// Whose changes are passed over.
    pub(super) run: RunId,
    /// What this window knows of the readable copy.
    pub(super) glance: Arc<Mutex<Glance>>,
    pub(super) wake: Wake,
}

/// The handle of the thread; it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Follower {
    queue: Sender<News>,
    ended: Receiver<()>,
}

impl Follower {
    /// Starts the thread. Whoever it is for is woken once at the beginning, since something may have happened
    /// before.
    pub(super) fn start(post: Post) -> io::Result<Self> {
        Self::start_with(post, eye::open)
    }

    fn start_with(post: Post, open: impl Open) -> io::Result<Self> {
        let (queue, news) = channel();
        let (end, ended) = channel();
        let mut work = Work::new(post, Box::new(open), queue.clone())?;
        thread::Builder::new().name("follow".into()).spawn(move || {
            for _ in 0..super::LIVES {
                if panic::catch_unwind(AssertUnwindSafe(|| work.run(&news))).is_ok() {
                    break;
                }
            }
            // Nothing is watched any more when the end is told.
            drop(work);
            drop(end);
        })?;
        Ok(Self { queue, ended })
    }

    /// Has whoever it is for woken again in a while: what they wanted to read could not be read.
    pub(super) fn again(&self) {
        self.queue.send(News::Again).ok();
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.queue.send(News::Stop).ok();
        self.ended.recv_timeout(PATIENCE).ok();
    }
}

/// Where things are.
#[derive(Clone, Debug)]
struct Places {
    root: PathBuf,
    log: PathBuf,
    drafts: PathBuf,
    run: RunId,
}

impl Places {
    /// Says what it means that something has happened to a path, if anything.
    fn touched(&self, path: &Path) -> Option<Touched> {
        let name = path.file_name()?.to_str()?;
        let above = path.parent()?;
        let is_own = run_of(name) == Some(self.run);
        if path == self.log || path == self.drafts || path == self.root {
            Some(Touched::Places)
        } else if above == self.log {
            (is_log(name) && !is_own).then_some(Touched::Others)
        } else if above == self.drafts {
            (is_stage(name) && !is_own).then_some(Touched::Others)
        } else {
            (above == self.root && name == COPY).then_some(Touched::Copy)
        }
    }
}

struct Work {
    post: Post,
    places: Places,
    open: Box<dyn Open>,
    tell: Sender<News>,
    eye: Option<Eye>,
    /// What the last look has seen, where looking is needed.
    look: Option<Look>,
    /// Whether the folder was gone when it was looked at last.
    is_away: bool,
    woken: Option<Instant>,
    wake_at: Option<Instant>,
    copy_at: Option<Instant>,
    open_at: Option<Instant>,
    opened: Option<Instant>,
    look_at: Option<Instant>,
    /// Whether it is watched anew once more after that: what goes may go in steps.
    is_shaken: bool,
}

impl Work {
    fn new(post: Post, open: Box<dyn Open>, tell: Sender<News>) -> io::Result<Self> {
        let folder = Folder::new(&std::path::absolute(&post.folder.root)?, &post.folder.disk);
        Ok(Self {
            places: Places {
                log: folder.log_folder(),
                drafts: folder.drafts_folder(),
                root: folder.root,
                run: post.run,
            },
            post,
            open,
            tell,
            eye: None,
            look: None,
            is_away: false,
            woken: None,
            wake_at: None,
            copy_at: None,
            open_at: Some(Instant::now()),
            opened: None,
            look_at: None,
            is_shaken: false,
        })
    }

    fn run(&mut self, news: &Receiver<News>) {
        loop {
            let times = [self.wake_at, self.copy_at, self.open_at, self.look_at];
            let next = times.into_iter().flatten().min();
            let mut heard = match next {
                None => news.recv().map_err(RecvTimeoutError::from),
                Some(at) => news.recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            let now = Instant::now();
            loop {
                match heard {
                    Ok(News::Touched(what)) => self.note(what, now),
                    Ok(News::Again) => {
                        self.wake_at.get_or_insert(now + PAUSE);
                    }
                    Ok(News::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => break,
                }
                heard = news.try_recv().map_err(|_| RecvTimeoutError::Timeout);
            }
            self.work_off(now);
        }
    }

    fn note(&mut self, what: Touched, now: Instant) {
        match what {
            Touched::Others => {
                let soonest = self.woken.map_or(now, |woken| now.max(woken + GAP));
                self.wake_at = Some(self.wake_at.map_or(soonest, |at| at.min(soonest)));
            }
            Touched::Copy => self.copy_at = Some(now + SETTLE),
            Touched::Places => {
                let soonest = self.opened.map_or(now, |opened| opened + LONG_BREATH);
                self.open_at = Some(soonest.max(now + BREATH));
                self.is_shaken = true;
            }
        }
    }

    /// Does what is due.
    fn work_off(&mut self, now: Instant) {
        let is_due = |at: &mut Option<Instant>| at.take_if(|at| *at <= now).is_some();
        if is_due(&mut self.open_at) {
            self.watch(now);
        }
        if is_due(&mut self.look_at) {
            self.look(now);
        }
        if is_due(&mut self.copy_at) && self.is_copy_touched() {
            self.note(Touched::Others, now);
        }
        if self.wake_at.take_if(|at| *at <= now).is_some() {
            self.woken = Some(now);
            (self.post.wake)();
        }
    }

    /// Opens an eye on the folder as it is now.
    fn watch(&mut self, now: Instant) {
        self.eye = None;
        self.opened = Some(now);
        let (tell, places) = (self.tell.clone(), self.places.clone());
        let opened = (self.open)(
            &self.places,
            Box::new(move |sight| {
                let touched = match sight {
                    Sight::Touched(path) => places.touched(path),
                    Sight::Lost => Some(Touched::Places),
                };
                if let Some(touched) = touched {
                    tell.send(News::Touched(touched)).ok();
                }
            }),
        );
        let is_enough = opened.as_ref().is_ok_and(|eye| eye.sees_everything);
        self.eye = opened.ok();
        // What has happened while nobody watched is found by whoever is woken, or by the next look.
        self.look = (!is_enough).then(|| Look::at(&self.post.folder, self.post.run));
        self.is_away = self.look.as_ref().is_some_and(Look::is_nothing);
        self.look_at = (!is_enough).then(|| now + PAUSE);
        if std::mem::take(&mut self.is_shaken) {
            self.open_at = Some(now + PAUSE);
        }
        if !self.is_away {
            self.note(Touched::Others, now);
            self.note(Touched::Copy, now);
        }
    }

    /// Looks what has changed since the last look.
    fn look(&mut self, now: Instant) {
        self.look_at = Some(now + PAUSE);
        let look = Look::at(&self.post.folder, self.post.run);
        let was_away = std::mem::replace(&mut self.is_away, look.is_nothing());
        if was_away && !self.is_away {
            self.watch(now);
            return;
        }
        if self.is_away {
            // What is read there now is nothing, and what was there may come back as it was.
            return;
        }
        if let Some(before) = self.look.replace(look)
            && let Some(after) = &self.look
        {
            let (others, copy) = after.differs(&before);
            if others {
                self.note(Touched::Others, now);
            }
            if copy {
                self.note(Touched::Copy, now);
            }
        }
    }

    /// Says whether somebody else has written to the readable copy.
    fn is_copy_touched(&self) -> bool {
        let meta = Glance::at(&self.post.folder);
        let known = self.post.glance.lock().ok().and_then(|glance| glance.meta);
        meta.is_some() && meta != known
    }
}
