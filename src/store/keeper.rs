//! The keeper: a thread for what may take its time, the published copy and the drafts.
//!
//! It sleeps until it is told something, does it a second later, and sleeps again: an idle program is not
//! woken. The workshop is handed to it as a weak reference, so that a change that comes meanwhile is made
//! in place; only while a copy is being written does the session work on a copy of its own.
//!
//! Nothing is published, and no draft is dropped, before the lines that it rests on are safe. The keeper also
//! looks whether the log is still where it was, and how much room there is on the disk: after it has published
//! something, and again as long as there is little.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

use super::Wake;
use super::aside::{self, Fate};
use super::drafts::{Draft, Drawer, OwnDrafts};
use super::folder::Folder;
use super::log::Header;
use super::published::{self, Outcome, Trace};
use super::seen::Seen;
use super::stage::{self, Standing};
use super::writer::{Progress, Queue, State};
use crate::trip;
use crate::workshop::{RunId, Workshop};

/// How long after a change the copy is published, or a draft written.
const PAUSE: Duration = Duration::from_secs(1);

/// How long after the last change of somebody else the copy is published, unless they have done so by then: as a rule
/// they have.
const FOLLOWED_PAUSE: Duration = Duration::from_secs(5);

/// How long changes that never pause can put off the next copy.
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// How long after a failure the copy is tried again, and how long it takes until the room is measured again
/// where there was little.
const LONG_PAUSE: Duration = Duration::from_secs(5);

/// What the keeper is told.
enum Message {
    /// The workshop has changed; the last line of this run in it is `after`.
    Changed {
        workshop: Weak<Workshop>,
        seen: Seen,
        after: u64,
        /// Whether somebody else has changed it.
        is_followed: bool,
    },
    /// The texts in open fields when the last line was `after`.
    Drafts { drafts: Vec<Draft>, after: u64 },
    /// This is what the window is at.
    Stage(Standing),
    /// Drafts of others were taken over or thrown away.
    Release(Vec<PathBuf>),
    /// Somebody has decided what becomes of an edited copy; what was taken over of it is in the lines up to `after`.
    Decided { decided: Decided, after: u64 },
    /// The window is closed in order.
    Close {
        workshop: Arc<Workshop>,
        seen: Seen,
        after: u64,
    },
}

/// What was decided of an edited copy.
#[derive(Debug)]
pub(super) struct Decided {
    pub(super) file: PathBuf,
    /// What it said.
    pub(super) bytes: Vec<u8>,
    pub(super) fate: Fate,
}

/// What the copy was when this window looked at it last, or published it; what somebody else has written since is
/// told by that, without reading it.
#[derive(Debug, Default)]
pub(super) struct Glance {
    pub(super) meta: Option<Trace>,
    /// Whether an edited copy was put aside since.
    pub(super) is_aside: bool,
}

impl Glance {
    pub(super) fn at(folder: &Folder) -> Option<Trace> {
        published::trace(folder, &folder.copy())
    }
}

/// The handle of the thread. Dropping it is what a crash looks like: drafts that wait are written.
#[derive(Debug)]
pub(super) struct Keeper {
    queue: Sender<Message>,
    ended: Receiver<()>,
}

/// What the thread works with.
pub(super) struct Desk {
    pub(super) folder: Folder,
    pub(super) run: RunId,
    pub(super) program: String,
    pub(super) progress: Arc<Progress>,
    /// The way to the writer.
    pub(super) writer: Queue,
    pub(super) wake: Wake,
    pub(super) header: Header,
    /// None: the file could not be made.
    pub(super) drafts: Option<OwnDrafts>,
    /// Where drafts go that the folder does not take.
    pub(super) spare: Option<Drawer>,
    pub(super) glance: Arc<Mutex<Glance>>,
}

impl Keeper {
    pub(super) fn start(desk: Desk) -> io::Result<Self> {
        let (queue, messages) = channel();
        let (end, ended) = channel();
        thread::Builder::new().name("keeper".into()).spawn(move || {
            let mut work = Work::new(desk);
            for _ in 0..super::LIVES {
                // What fails once, like a copy of something odd, must not cost the drafts as well.
                if panic::catch_unwind(AssertUnwindSafe(|| work.run(&messages))).is_ok() {
                    break;
                }
            }
            // The lock on the drafts is gone when the end is told.
            drop(work);
            drop(end);
        })?;
        Ok(Self { queue, ended })
    }

    /// The workshop has changed.
    pub(super) fn changed(&self, workshop: &Arc<Workshop>, seen: &Seen, after: u64) {
        self.tell(Message::Changed {
            workshop: Arc::downgrade(workshop),
            seen: seen.clone(),
            after,
            is_followed: false,
        });
    }

    /// Somebody else has changed the workshop.
    pub(super) fn followed(&self, workshop: &Arc<Workshop>, seen: &Seen, after: u64) {
        self.tell(Message::Changed {
            workshop: Arc::downgrade(workshop),
            seen: seen.clone(),
            after,
            is_followed: true,
        });
    }

    pub(super) fn drafts(&self, drafts: Vec<Draft>, after: u64) {
        self.tell(Message::Drafts { drafts, after });
    }

    pub(super) fn stage(&self, standing: Standing) {
        self.tell(Message::Stage(standing));
    }

    pub(super) fn release(&self, files: Vec<PathBuf>) {
        self.tell(Message::Release(files));
    }

    pub(super) fn decided(&self, decided: Decided, after: u64) {
        self.tell(Message::Decided { decided, after });
    }

    /// Publishes what is left to be published and ends the thread.
    pub(super) fn close(self, workshop: Arc<Workshop>, seen: Seen, after: u64, patience: Duration) {
        self.tell(Message::Close {
            workshop,
            seen,
            after,
        });
        self.finish(patience);
    }

    /// Lets the thread end and waits for it.
    pub(super) fn finish(self, patience: Duration) {
        drop(self.queue);
        self.ended.recv_timeout(patience).ok();
    }

    fn tell(&self, message: Message) {
        // Without the thread there is no copy and no draft; the log is another thread's.
        self.queue.send(message).ok();
    }
}

struct Work {
    desk: Desk,
    state: Option<(Weak<Workshop>, Seen, u64)>,
    publish_at: Option<Instant>,
    /// Since when there is something of one's own to publish.
    waiting_since: Option<Instant>,
    drafts: Option<(Vec<Draft>, u64)>,
    drafts_at: Option<Instant>,
    /// The drafts that the folder does not take.
    rescued: Option<OwnDrafts>,
    /// Whether it was ever said what the window is at.
    has_stage: bool,
    /// What the window is at and the folder did not take, and when it is tried again.
    unsaid: Option<(Standing, Instant)>,
    /// When to look how much room there is.
    measure_at: Option<Instant>,
    decided: Vec<(Decided, u64)>,
    decided_at: Option<Instant>,
    /// What the copy says of which somebody has decided: it may be replaced.
    replaceable: Option<Vec<u8>>,
}

impl Work {
    fn new(desk: Desk) -> Self {
        let is_scarce = desk.progress.state().little_room.is_some();
        Self {
            measure_at: is_scarce.then(|| Instant::now() + LONG_PAUSE),
            desk,
            state: None,
            publish_at: None,
            waiting_since: None,
            drafts: None,
            drafts_at: None,
            rescued: None,
            has_stage: false,
            unsaid: None,
            decided: Vec::new(),
            decided_at: None,
            replaceable: None,
        }
    }

    fn run(&mut self, messages: &Receiver<Message>) {
        loop {
            let times = [
                self.publish_at,
                self.drafts_at,
                self.decided_at,
                self.measure_at,
                self.unsaid.map(|(_, at)| at),
            ];
            let next = times.into_iter().flatten().min();
            let message = match next {
                None => messages.recv().map_err(RecvTimeoutError::from),
                Some(at) => messages.recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            let now = Instant::now();
            match message {
                Ok(Message::Changed {
                    workshop,
                    seen,
                    after,
                    is_followed,
                }) => {
                    self.state = Some((workshop, seen, after));
                    if !is_followed {
                        let since = *self.waiting_since.get_or_insert(now);
                        self.publish_at = Some((now + PAUSE).min(since + LONGEST_PAUSE));
                    } else if self.waiting_since.is_none() {
                        self.publish_at = Some(now + FOLLOWED_PAUSE);
                    }
                }
                Ok(Message::Drafts { drafts, after }) => {
                    self.drafts = Some((drafts, after));
                    self.drafts_at.get_or_insert(now + PAUSE);
                }
                Ok(Message::Stage(standing)) => self.say_stage(standing, now),
                Ok(Message::Release(files)) => {
                    // What was taken over is safe under this run's name before the old file goes.
                    if self.write_drafts().is_ok() {
                        for file in files {
                            self.desk.folder.disk.remove(&file).ok();
                        }
                    }
                }
                Ok(Message::Decided { decided, after }) => {
                    self.decided.push((decided, after));
                    self.decided_at = Some(now);
                }
                Ok(Message::Close {
                    workshop,
                    seen,
                    after,
                }) => {
                    self.decide(now);
                    self.end_drafts();
                    if self.has_stage {
                        stage::remove(&self.desk.folder, self.desk.run);
                    }
                    if !self.is_log_lost() {
                        self.publish(&workshop, &seen, after);
                    }
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.decide(now);
                    self.end_drafts();
                    return;
                }
            }
            self.work_off(now);
        }
    }

    /// Does what is due.
    fn work_off(&mut self, now: Instant) {
        trip::wire(format_args!("keeper"));
        if self.drafts_at.is_some_and(|at| at <= now) && self.write_drafts().is_err() {
            self.drafts_at = Some(now + PAUSE);
        }
        if self.decided_at.is_some_and(|at| at <= now) {
            self.decide(now);
        }
        if self.publish_at.is_some_and(|at| at <= now) {
            self.publish_at = None;
            // If the reference has gone, a newer one is on its way.
            let Some((workshop, seen, after)) = self.state.take() else {
                return;
            };
            let is_lost = self.is_log_lost();
            let state = self.desk.progress.state();
            if is_lost || state.acknowledged < after || state.homeless.is_some() {
                let has_failed = is_lost || state.refused.is_some() || state.homeless.is_some();
                self.publish_at = Some(now + if has_failed { LONG_PAUSE } else { PAUSE });
                self.state = Some((workshop, seen, after));
            } else if let Some(workshop) = workshop.upgrade() {
                self.waiting_since = None;
                self.publish(&workshop, &seen, after);
                self.measure_at = Some(now);
            }
        }
        if let Some((standing, _)) = self.unsaid.take_if(|(_, at)| *at <= now) {
            self.say_stage(standing, now);
        }
        if self.measure_at.is_some_and(|at| at <= now) {
            self.measure_at = self.measure().then(|| now + LONG_PAUSE);
        }
    }

    /// Looks whether the log is where it was, and has the writer look as well if it is not.
    fn is_log_lost(&self) -> bool {
        let Desk {
            folder,
            run,
            progress,
            ..
        } = &self.desk;
        let part = progress.state().part;
        let is_lost = part.is_some_and(|part| part.is_lost(folder, *run));
        if is_lost {
            self.desk.writer.look();
        }
        is_lost
    }

    /// Looks how much room there is, and tells if that has changed; returns whether there is little.
    fn measure(&self) -> bool {
        let room = self.desk.folder.little_room();
        if self.desk.progress.state().little_room != room {
            self.desk.progress.update(|state| state.little_room = room);
            (self.desk.wake)();
        }
        room.is_some()
    }

    /// Notes what was decided of edited copies, as soon as what was taken over of them is safe. What cannot be noted
    /// is asked again when the workshop is opened next.
    fn decide(&mut self, now: Instant) {
        let State {
            acknowledged,
            refused,
            ..
        } = self.desk.progress.state();
        let folder = &self.desk.folder;
        let waiting = std::mem::take(&mut self.decided);
        for (decided, after) in waiting {
            if acknowledged < after && refused.is_none() {
                self.decided.push((decided, after));
            } else if acknowledged >= after
                && aside::decide(folder, &decided.file, &decided.bytes, decided.fate).is_ok()
                && decided.file == folder.copy()
            {
                self.replaceable = Some(decided.bytes);
            }
        }
        self.decided_at = (!self.decided.is_empty()).then(|| now + PAUSE);
    }

    /// Publishes a state whose lines are safe. If that fails, the copy stays what it is: old.
    fn publish(&self, workshop: &Workshop, seen: &Seen, after: u64) {
        let Desk {
            folder,
            run,
            program,
            progress,
            ..
        } = &self.desk;
        let state = progress.state();
        // Where a stick was there may be an empty folder.
        if state.acknowledged < after || state.homeless.is_some() || !folder.is_workshop().unwrap_or(false) {
            return;
        }
        let decided = self.replaceable.as_deref();
        let outcome = published::publish(folder, *run, workshop, seen, program, decided);
        if let Ok(Outcome::Written { trace, is_aside }) = outcome
            && let Ok(mut glance) = self.desk.glance.lock()
        {
            glance.meta = trace;
            glance.is_aside |= is_aside;
            drop(glance);
            if is_aside {
                (self.desk.wake)();
            }
        }
    }

    /// Says what the window is at, and takes back what windows have said that are over. Nothing rests on it; but a
    /// folder that was away for a while is to say what the window is at now, and not what it was at when it went.
    fn say_stage(&mut self, standing: Standing, now: Instant) {
        let Desk {
            folder, run, header, ..
        } = &self.desk;
        let is_said = stage::write(folder, *run, header.device, standing).is_ok();
        self.unsaid = (!is_said).then_some((standing, now + LONG_PAUSE));
        if is_said && !std::mem::replace(&mut self.has_stage, true) {
            stage::remove_left(folder, header.device);
        }
    }

    /// Writes down what is open. What was open and is in the log by now stays until the log is on the disk.
    fn write_drafts(&mut self) -> io::Result<()> {
        let Some((drafts, after)) = self.drafts.take() else {
            self.drafts_at = None;
            return Ok(());
        };
        let state = self.desk.progress.state();
        let is_early = state.safe() < after && (drafts.is_empty() || state.refused.is_none());
        let is_clear = |own: &Option<OwnDrafts>| own.as_ref().is_none_or(|own| own.is_clear);
        let is_done = drafts.is_empty() && is_clear(&self.desk.drafts) && self.rescued.is_none();
        let done = if is_done {
            Ok(())
        } else if is_early {
            Err(io::ErrorKind::WouldBlock.into())
        } else {
            self.write(&drafts)
        };
        match done {
            Ok(()) => self.drafts_at = None,
            Err(_) => self.drafts = Some((drafts, after)),
        }
        done
    }

    /// Writes drafts into the folder, or else beside the rescue logs.
    fn write(&mut self, drafts: &[Draft]) -> io::Result<()> {
        let Desk {
            folder,
            header,
            drafts: own,
            spare,
            ..
        } = &mut self.desk;
        if own.is_none() && folder.is_workshop()? {
            *own = OwnDrafts::begin(Drawer::of(folder), header).ok();
        }
        let written = own
            .as_mut()
            .map_or(Err(io::ErrorKind::NotFound.into()), |own| own.write(drafts));
        match (&written, spare) {
            (Ok(()), _) => {
                if let Some(rescued) = self.rescued.take() {
                    rescued.end();
                }
            }
            (Err(_), None) => return written,
            (Err(_), Some(spare)) => {
                if self.rescued.is_none() {
                    self.rescued = Some(OwnDrafts::begin(spare.clone(), header)?);
                }
                if let Some(rescued) = &mut self.rescued {
                    rescued.write(drafts)?;
                }
            }
        }
        Ok(())
    }

    /// Leaves behind what is open; if nothing is, the file goes.
    fn end_drafts(&mut self) {
        self.write_drafts().ok();
        let is_over = self.drafts.is_none();
        if let Some(own) = self.desk.drafts.take_if(|own| own.is_clear && is_over) {
            own.end();
        }
        if let Some(rescued) = self.rescued.take_if(|own| own.is_clear && is_over)
            && self.desk.drafts.is_none()
        {
            rescued.end();
        }
    }
}
