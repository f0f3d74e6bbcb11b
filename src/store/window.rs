//! One window's side of a folder: what it has read of it, and the threads that write to it.

mod copies;
mod follow;
mod home;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::aside;
use super::drafts::{self, Draft, Drawer, OwnDrafts};
use super::findings::{CopyState, Missing, OpenError, OpenReport};
use super::folder::{COPY, Folder};
use super::follow::Follower;
use super::keeper::{Desk, Glance, Keeper};
use super::photos::Album;
use super::published::{self, Published};
use super::reader::{Added, Found, Reader};
use super::rescue::{self, Origin, RescueLog};
use super::run_log::{self, RunLog};
use super::seen::Seen;
use super::state::{CommitError, ReadOnly, SaveState};
use super::writer::{Lines, Progress, Writer};
use super::{Env, damaged, log};
use crate::workshop::{Id, IdSource, Line, Op, Plain, RunId, Stage, Workshop};

/// How long closing waits for the disk.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a window that goes down without being closed waits for it.
const LAST_PATIENCE: Duration = Duration::from_secs(2);

/// What opening a folder yields.
pub(crate) struct Opened {
    pub(crate) window: Window,
    /// All lines, in the order of changes.
    pub(crate) lines: Vec<(RunId, Line)>,
    /// What the published copy says, if there are no lines.
    pub(crate) copy: Option<Plain>,
    pub(crate) report: OpenReport,
}

/// What could not be brought into the folder when a window was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unsaved {
    /// How many lines are safe nowhere.
    pub(crate) lost: u64,
    /// How many lines are safe on this laptop only.
    pub(crate) rescued: u64,
    /// What the disk said.
    pub(crate) kind: io::ErrorKind,
}

/// Everything that is recorded, and which device each run is of.
#[derive(Debug, Default)]
pub(crate) struct Recorded {
    /// In the order of changes.
    pub(crate) lines: Vec<(RunId, Line)>,
    pub(crate) devices: BTreeMap<RunId, Id>,
}

/// A folder as one window sees it.
#[derive(Debug)]
pub(crate) struct Window {
    folder: Folder,
    device: Id,
    run: RunId,
    reader: Reader,
    seen: Seen,
    /// The runs whose steps this window may take back: its own, and those of this laptop that are over.
    own: BTreeSet<RunId>,
    read_only: Option<ReadOnly>,
    threads: Option<Threads>,
    /// Tells when somebody else writes into the folder, if anybody wants to hear of it.
    follower: Option<Follower>,
    /// What this window was said to be at.
    stage: Option<Stage>,
    /// This run's lines: they may not be on the disk yet, or somebody may take them away.
    written: Vec<Line>,
    /// The number of this run's last line.
    queued: u64,
    left: Vec<(Draft, PathBuf)>,
    /// Lines of runs that are over which could not be brought into the folder.
    rescued: Vec<(RunId, Line)>,
    glance: Arc<Mutex<Glance>>,
    /// The edited copies of which this window has decided, with what they said.
    decided: Vec<(PathBuf, Vec<u8>)>,
}

#[derive(Debug)]
struct Threads {
    writer: Writer,
    keeper: Keeper,
}

impl Window {
    /// Opens the workshop that a path means.
    pub(crate) fn open(
        path: &Path,
        env: &Env,
        run: &mut RunId,
        ids: &IdSource,
        to_read: bool,
    ) -> Result<Opened, OpenError> {
        let folder = Folder::resolve(path, &env.disk)?;
        let mut reader = Reader::default();
        let mut found = reader.read_all(&folder)?;
        while found.seen.knows(*run) {
            // The same seed twice: only tests do that.
            *run = ids.fresh();
        }
        let meta = Glance::at(&folder);
        let (mut copy, mut copy_state, mut beyond) = read_copy(&folder, &found)?;
        if copy_state == CopyState::Fuller {
            // Another window has written, and published, since the logs were read: nothing is missing then.
            found = reader.read_all(&folder)?;
            (copy, copy_state, beyond) = read_copy(&folder, &found)?;
        }
        let at_home = known(&folder, &reader);
        let rescued = home::look(&folder, env, &reader, &mut found);
        let left = drafts::look(&folder, env.device, env.rescue.as_deref(), &found.seen);
        let mut own: BTreeSet<RunId> = found
            .devices
            .iter()
            .filter(|&(run, device)| *device == env.device && !left.living.contains(run))
            .map(|(&run, _)| run)
            .collect();
        own.insert(*run);
        let mut window = Self {
            folder,
            device: env.device,
            run: *run,
            reader,
            seen: found.seen,
            own,
            read_only: found.newer.take().or(to_read.then_some(ReadOnly::Asked)),
            threads: None,
            follower: None,
            stage: None,
            written: Vec::new(),
            queued: 0,
            left: Vec::new(),
            rescued: Vec::new(),
            glance: Arc::default(),
            decided: Vec::new(),
        };
        if let Ok(mut glance) = window.glance.lock() {
            glance.meta = meta;
        }
        if window.read_only.is_none() {
            // What could not be read is kept before anything else is written here.
            damaged::keep(&window.folder, found.rests, &mut found.damages);
            window.start(env, at_home.clone())?;
        }
        let (rescued, mut unread) = window.take_home(rescued, at_home.as_ref());
        if rescued.brought > 0 && copy_state == CopyState::Current {
            copy_state = CopyState::Stale;
        }
        if window.threads.is_some() {
            if copy_state == CopyState::Fuller {
                published::keep_fuller(&window.folder).ok();
            }
            for file in left.empty {
                window.folder.disk.remove(&file).ok();
            }
            window.left = left.drafts;
        }
        found.damages.append(&mut unread);
        let report = OpenReport {
            folder: window.folder.root.clone(),
            logs: found.logs,
            lines: found.lines.len(),
            damages: found.damages,
            missing: lacking(&window.seen, beyond),
            torn: found.torn,
            rescued,
            erased_again: found.stale,
            copy: copy_state,
            edited_copies: aside::undecided(&window.folder),
            from_copy: copy.is_some(),
            read_only: window.read_only.clone(),
        };
        Ok(Opened {
            window,
            lines: found.lines,
            copy,
            report,
        })
    }

    /// Takes a folder in which there is nothing yet.
    pub(crate) fn begin(path: &Path, env: &Env, run: RunId) -> Result<Self, OpenError> {
        let mut window = Self {
            folder: Folder::new(path, &env.disk),
            device: env.device,
            run,
            reader: Reader::default(),
            seen: Seen::default(),
            own: BTreeSet::from([run]),
            read_only: None,
            threads: None,
            follower: None,
            stage: None,
            written: Vec::new(),
            queued: 0,
            left: Vec::new(),
            rescued: Vec::new(),
            glance: Arc::default(),
            decided: Vec::new(),
        };
        window.start(env, None)?;
        match window.read_only {
            None => Ok(window),
            Some(_) => Err(OpenError::Io {
                path: path.to_owned(),
                kind: io::ErrorKind::PermissionDenied,
            }),
        }
    }

    /// Gives the sign of life, by which it turns out whether anything can be written here, and starts the
    /// threads. `known` are the logs by which the folder is known again.
    fn start(&mut self, env: &Env, known: Option<BTreeSet<String>>) -> Result<(), OpenError> {
        let header = run_log::header(self.run, env);
        let drafts = match OwnDrafts::begin(Drawer::of(&self.folder), &header) {
            Ok(drafts) => Some(drafts),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
                ) =>
            {
                self.read_only = Some(ReadOnly::Permission);
                return Ok(());
            }
            // A full disk, most likely: there may be room again when there is something to write.
            Err(_) => None,
        };
        let failed = |error: io::Error| OpenError::Io {
            path: self.folder.root.clone(),
            kind: error.kind(),
        };
        let rescue = env
            .rescue
            .as_deref()
            .map(|place| RescueLog::new(place, &self.folder, &header, &self.seen));
        let spare = env.rescue.as_deref().and_then(|place| {
            let origin = log::ron()
                .to_string(&Origin::new(&self.folder, &self.seen))
                .ok()?;
            Some(Drawer::rescue(&env.disk, place, origin))
        });
        #[cfg(test)]
        let wrong = super::faults::canaries::wrong_log(&self.folder, &header);
        let log: Box<dyn Lines> = Box::new(RunLog::new(self.folder.clone(), header.clone(), known));
        #[cfg(test)]
        let log = wrong.unwrap_or(log);
        let folder = self.folder.clone();
        let writer = Writer::start(log, rescue, folder, Arc::clone(&env.wake)).map_err(failed)?;
        let little_room = self.folder.little_room();
        writer.progress().update(|state| state.little_room = little_room);
        let keeper = Keeper::start(Desk {
            folder: self.folder.clone(),
            run: self.run,
            program: env.program.clone(),
            progress: Arc::clone(writer.progress()),
            writer: writer.queue().clone(),
            wake: Arc::clone(&env.wake),
            header,
            drafts,
            spare,
            glance: Arc::clone(&self.glance),
        })
        .map_err(failed)?;
        self.threads = Some(Threads { writer, keeper });
        Ok(())
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder.root
    }

    /// Says whether the steps of a run are this window's to take back.
    pub(crate) fn owns(&self, run: RunId) -> bool {
        self.own.contains(&run)
    }

    /// Returns an error unless the folder can be written to and every operation fits into a line; and how
    /// large each operation is.
    pub(crate) fn admit(&self, ops: &[Op]) -> Result<Vec<usize>, CommitError> {
        if let Some(reason) = &self.read_only {
            return Err(CommitError::ReadOnly(reason.clone()));
        }
        ops.iter()
            .map(|op| {
                let bytes = log::ron().to_string(op).map_or(usize::MAX, |text| text.len());
                if bytes > log::MAX_OP {
                    Err(CommitError::TooLarge { bytes })
                } else {
                    Ok(bytes)
                }
            })
            .collect()
    }

    /// Hands lines over to the disk.
    pub(crate) fn append(&mut self, lines: Vec<Line>, workshop: &Arc<Workshop>) {
        let Some(threads) = &self.threads else {
            return;
        };
        let mut bytes = Vec::new();
        for line in &lines {
            self.seen.insert(self.run, line.seq);
            self.queued = line.seq;
            if let Ok(text) = log::ron().to_string(line) {
                log::seal(&text, &mut bytes);
            }
        }
        threads.writer.append(bytes, self.queued);
        threads.keeper.changed(workshop, &self.seen, self.queued);
        self.written.extend(lines);
    }

    /// Returns the folder of the pictures.
    pub(crate) fn album(&self) -> Album {
        Album::new(self.folder.clone(), self.read_only.clone())
    }

    pub(crate) fn save_state(&self) -> SaveState {
        let progress = match (&self.read_only, &self.threads) {
            (Some(reason), None) => return SaveState::ReadOnly(reason.clone()),
            (None, None) => return SaveState::Saved,
            (_, Some(threads)) => threads.writer.progress().state(),
        };
        let count = |safe: u64| usize::try_from(self.queued.saturating_sub(safe)).unwrap_or(usize::MAX);
        let (pending, lost) = (count(progress.acknowledged), count(progress.safe()));
        let homeless = |lines: u64| usize::try_from(lines).unwrap_or(usize::MAX);
        match (progress.refused, &self.read_only) {
            _ if pending == 0
                && let Some((lines, kind)) = progress.homeless =>
            {
                SaveState::Rescued {
                    pending: homeless(lines),
                    kind,
                }
            }
            (_, Some(reason)) if pending == 0 => SaveState::ReadOnly(reason.clone()),
            (_, None) if pending == 0 => SaveState::Saved,
            (Some(kind), _) if lost == 0 => {
                let others = progress.homeless.map_or(0, |(lines, _)| homeless(lines));
                SaveState::Rescued {
                    pending: pending.saturating_add(others),
                    kind,
                }
            }
            (Some(kind), _) if progress.is_lost => SaveState::Failed { pending: lost, kind },
            _ => SaveState::Saving { pending: lost },
        }
    }

    /// Returns how many bytes are free on the disk, if that is little.
    pub(crate) fn little_room(&self) -> Option<u64> {
        let threads = self.threads.as_ref()?;
        threads.writer.progress().state().little_room
    }

    /// Waits until everything is safe or the disk refuses, but not longer than `patience`.
    pub(crate) fn wait(&self, patience: Duration) {
        if let Some(threads) = &self.threads {
            threads.writer.progress().wait_for(self.queued, patience);
        }
    }

    /// Reads what others have added; in the order of changes. None: read everything anew.
    pub(crate) fn read_added(&mut self) -> io::Result<Option<Vec<(RunId, Line)>>> {
        let Some(Added { lines, newer }) = self.reader.read_added(&self.folder, self.run, &mut self.seen)?
        else {
            return Ok(None);
        };
        self.read_only = newer.or(self.read_only.take());
        Ok(Some(lines))
    }

    /// Reads everything, together with what is not on the disk yet. Returns the lines in the order of
    /// changes, and whether there is any that was not known.
    pub(crate) fn read_again(&mut self) -> Result<(Vec<(RunId, Line)>, bool), OpenError> {
        let mut found = self.reader.read_all(&self.folder)?;
        if let Some(threads) = &self.threads
            && found
                .seen
                .lacks(self.run, threads.writer.progress().state().acknowledged)
        {
            // Somebody has taken this window's own log away, or put an older one in its place.
            threads.writer.queue().look();
        }
        self.complete(&mut found)?;
        if let Some(threads) = &self.threads {
            let names = self.reader.names().cloned().collect();
            threads.writer.queue().learn(names);
        }
        // Of lines with the same numbers a cleaner version may have come.
        let is_new = found.seen != self.seen || self.reader.is_veiled();
        self.seen = found.seen;
        self.read_only = found.newer.take().or(self.read_only.take());
        Ok((found.lines, is_new))
    }

    /// Reads everything that is recorded, together with what is not on the disk yet; what this window knows
    /// stays what it is.
    pub(crate) fn recorded(&self) -> Result<Recorded, OpenError> {
        let mut found = Reader::default().read_all(&self.folder)?;
        self.complete(&mut found)?;
        // Its own log may not have begun yet.
        found.devices.insert(self.run, self.device);
        Ok(Recorded {
            lines: found.lines,
            devices: found.devices,
        })
    }

    /// Adds the lines that are not in the folder: this window's own that are on their way to it, or that somebody has
    /// taken away, and those that were rescued. Fails if a stick was pulled, or is another one: then what is shown stays
    /// until it is back.
    fn complete(&self, found: &mut Found) -> Result<(), OpenError> {
        let is_related = found.seen.shares_a_run_with(&self.seen);
        let written = self.written.iter().map(|line| (self.run, line));
        let rescued = self.rescued.iter().map(|(run, line)| (*run, line));
        for (run, line) in written.chain(rescued) {
            if found.seen.insert(run, line.seq) {
                found.lines.push((run, line.clone()));
            }
        }
        found.lines.sort_by_key(|(run, line)| (line.at, *run, line.seq));
        if is_related || self.seen.is_within(&found.seen) {
            Ok(())
        } else {
            Err(OpenError::NotFound {
                path: self.folder.log_folder(),
            })
        }
    }

    /// Says which laptop this window is on.
    pub(crate) const fn device(&self) -> Id {
        self.device
    }

    /// Returns a window on the same folder that only reads.
    pub(crate) fn to_read(&self) -> Self {
        Self {
            folder: self.folder.clone(),
            device: self.device,
            run: self.run,
            reader: Reader::default(),
            seen: Seen::default(),
            own: BTreeSet::new(),
            read_only: Some(ReadOnly::Asked),
            threads: None,
            follower: None,
            stage: None,
            written: self.written.clone(),
            queued: 0,
            left: Vec::new(),
            rescued: self.rescued.clone(),
            glance: Arc::default(),
            decided: Vec::new(),
        }
    }

    /// Keeps the texts of the open fields, in place of those it was told before.
    pub(crate) fn drafts(&self, drafts: Vec<Draft>) {
        if let Some(threads) = &self.threads {
            threads.keeper.drafts(drafts, self.queued);
        }
    }

    /// Returns what was left in text fields by runs that are over.
    pub(crate) fn left_drafts(&self) -> impl Iterator<Item = &Draft> {
        self.left.iter().map(|(draft, _)| draft)
    }

    /// Lets go of a draft that was taken over or thrown away; the file goes with the last one in it.
    pub(crate) fn release(&mut self, draft: &Draft) {
        let (released, left): (Vec<_>, Vec<_>) = std::mem::take(&mut self.left)
            .into_iter()
            .partition(|(known, _)| known == draft);
        self.left = left;
        let is_over = |path: &PathBuf| self.left.iter().all(|(_, other)| other != path);
        let files: Vec<PathBuf> = released
            .into_iter()
            .map(|(_, path)| path)
            .filter(is_over)
            .collect();
        if let Some(threads) = &self.threads
            && !files.is_empty()
        {
            threads.keeper.release(files);
        }
    }

    /// Waits for the disk, publishes, and ends. Returns what is not safe in the folder.
    pub(crate) fn close(mut self, workshop: Arc<Workshop>) -> Option<Unsaved> {
        drop(self.follower.take());
        let Threads { writer, keeper } = self.threads.take()?;
        let progress: Arc<Progress> = Arc::clone(writer.progress());
        let in_time = writer.finish(PATIENCE);
        keeper.close(workshop, std::mem::take(&mut self.seen), self.queued, PATIENCE);
        let state = progress.state();
        let lost = self.queued.saturating_sub(state.safe());
        let others = state.homeless.map_or(0, |(lines, _)| lines);
        let rescued = self
            .queued
            .saturating_sub(state.acknowledged)
            .saturating_sub(lost);
        let kind = state.refused.or(state.homeless.map(|(_, kind)| kind));
        let kind = kind.or((!in_time).then_some(io::ErrorKind::TimedOut));
        (lost + rescued + others > 0).then(|| Unsaved {
            lost,
            rescued: rescued + others,
            kind: kind.unwrap_or(io::ErrorKind::Other),
        })
    }

    /// Ends a window on a workshop that never came to be; nothing of it is kept on this laptop.
    pub(crate) fn abandon(mut self, env: &Env) {
        if let Some(Threads { writer, keeper }) = self.threads.take() {
            writer.finish(LAST_PATIENCE);
            keeper.finish(LAST_PATIENCE);
        }
        if let Some(place) = &env.rescue {
            rescue::forget(place, self.run, &*env.disk);
        }
    }
}

impl Drop for Window {
    /// What a panic leaves behind: everything is written that can be, and the draft stays.
    fn drop(&mut self) {
        if let Some(Threads { writer, keeper }) = self.threads.take() {
            writer.finish(LAST_PATIENCE);
            keeper.finish(LAST_PATIENCE);
        }
    }
}

/// Returns the logs by which a folder is known again; none: there is nothing to know it by.
fn known(folder: &Folder, reader: &Reader) -> Option<BTreeSet<String>> {
    let names: BTreeSet<String> = reader.names().cloned().collect();
    (!names.is_empty() || folder.disk.meta(&folder.copy()).is_ok()).then_some(names)
}

/// Puts together which lines are missing: those before the highest number of each log, and those that the
/// published copy knows.
fn lacking(seen: &Seen, beyond: Vec<Missing>) -> Vec<Missing> {
    let gaps = seen.missing().into_iter().filter(|gap| {
        !beyond
            .iter()
            .any(|known| known.run == gap.run && known.from <= gap.to && gap.from <= known.to)
    });
    let mut lacking: Vec<Missing> = gaps.chain(beyond.iter().copied()).collect();
    lacking.sort_by_key(|missing| (missing.run, missing.from));
    lacking
}

/// Looks at the published copy, and reads it if there is nothing else. The lines that it knows beside those
/// of the logs come with it.
fn read_copy(folder: &Folder, found: &Found) -> Result<(Option<Plain>, CopyState, Vec<Missing>), OpenError> {
    let is_needed = found.lines.is_empty();
    let copy = match Published::read(folder) {
        Ok(Some(copy)) => copy,
        Ok(None) => return Ok((None, CopyState::Missing, Vec::new())),
        Err(error) if is_needed && found.logs == 0 => {
            let path = folder.root.join(COPY);
            let bytes = folder.disk.meta(&path).map_or(0, |meta| meta.len);
            return Err(match error.kind() {
                io::ErrorKind::FileTooLarge => OpenError::TooLarge { path, bytes },
                io::ErrorKind::IsADirectory => OpenError::NotAWorkshop {
                    path: folder.root.clone(),
                },
                kind => OpenError::Io { path, kind },
            });
        }
        Err(error) => return Ok((None, CopyState::Unreadable(error.kind()), Vec::new())),
    };
    let beyond = match &copy.from {
        Some(from) if copy.is_untouched && !is_needed => from.beyond(&found.seen),
        _ => Vec::new(),
    };
    let state = match (copy.is_untouched, copy.is_older_than(&found.seen)) {
        _ if !beyond.is_empty() => CopyState::Fuller,
        (false, _) => CopyState::HandEdited,
        (true, true) => CopyState::Stale,
        (true, false) => CopyState::Current,
    };
    if !is_needed {
        return Ok((None, state, beyond));
    }
    match copy.plain() {
        Ok(plain) => Ok((Some(plain), state, beyond)),
        Err(error) if found.logs == 0 => Err(error),
        Err(_) => Ok((None, state, beyond)),
    }
}
