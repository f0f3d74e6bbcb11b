//! Rescue logs: what the folder does not take is kept on this laptop until it does.
//!
//! When the folder of a workshop refuses (a stick was pulled, a disk is full), the writer puts what it cannot
//! bring there into a file among the things that the program remembers about itself, `rescue/<run>.ron`. That is a log like any
//! other, with one more line after its header: which workshop it belongs to. A stick gets another drive letter,
//! so the path says little; the runs whose lines the window had read say more.
//!
//! As long as its run lives the file is locked, like a file of drafts, and nobody else touches it. When the
//! run is over, whoever opens the workshop takes the lines home: those that the folder lacks are written to a
//! new part of that run's log, synced, and only then the rescue log goes. It stays
//!
//! - if the folder cannot be written to: its lines are shown all the same;
//! - if it may belong to another copy of the workshop, which is not at hand: lines that are found twice do no
//!   harm, lines that are found nowhere do;
//! - under another name, if anything in it could not be read.

use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::disk::{Disk, DiskFile};
use super::findings::{Damage, DamageKind};
use super::folder::{Folder, MAX_FILE, run_of};
use super::log::{self, FORMAT, Header, Scan};
use super::places::make_folders;
use super::run_log::RunLog;
use super::seen::Seen;
use super::writer::{Batch, Lines};
use crate::workshop::{Id, Line, RunId};

/// What the first line of a rescue log says it is.
const KIND: &str = "rescue";

/// How often a lock is tried that somebody else holds for a moment.
const LOCK_TRIES: u32 = 20;

/// The second line: which workshop this belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Origin {
    /// Where its folder was.
    folder: PathBuf,
    /// The lines that were in it.
    seen: Seen,
}

impl Origin {
    /// Describes a folder in which these lines are.
    pub(super) fn new(folder: &Folder, seen: &Seen) -> Self {
        // (Where the present folder is unknown, the path is what was asked for.)
        let root = std::path::absolute(&folder.root).unwrap_or_else(|_| folder.root.clone());
        Self {
            folder: root,
            seen: seen.clone(),
        }
    }

    /// Says whether something of a run belongs to a folder in which these lines are.
    pub(super) fn is_of(&self, run: RunId, folder: &Folder, seen: &Seen) -> bool {
        belongs(Some(self), run, folder, seen).is_some()
    }
}

/// The rescue log of a run that lives.
#[derive(Debug)]
pub(super) struct RescueLog {
    disk: Arc<dyn Disk>,
    place: PathBuf,
    header: Header,
    origin: Origin,
    /// All parts, of which the last one may be written to.
    parts: Vec<(PathBuf, Box<dyn DiskFile>)>,
    /// Whether nothing may be written to the last part any more.
    is_broken: bool,
}

impl RescueLog {
    /// Makes the rescue log of a run in a place; nothing is made on the disk before it is needed.
    pub(super) fn new(place: &Path, folder: &Folder, header: &Header, seen: &Seen) -> Self {
        Self {
            disk: Arc::clone(&folder.disk),
            place: place.to_owned(),
            header: Header {
                werkstatt: KIND.into(),
                ..header.clone()
            },
            origin: Origin::new(folder, seen),
            parts: Vec::new(),
            is_broken: false,
        }
    }

    /// Writes and syncs batches, all or none. The folder has this run's lines up to `acknowledged`.
    pub(super) fn write(&mut self, batches: &[&Batch], acknowledged: u64) -> io::Result<()> {
        if let Some((_, file)) = self.parts.last_mut().filter(|_| !self.is_broken) {
            let mut bytes = Vec::new();
            batches
                .iter()
                .for_each(|batch| bytes.extend_from_slice(&batch.bytes));
            let written = file.write_all(&bytes).and_then(|()| file.sync());
            self.is_broken = written.is_err();
            return written;
        }
        let (path, mut file) = self.begin()?;
        let written = self
            .beginning(batches, acknowledged)
            .and_then(|bytes| file.write_all(&bytes))
            .and_then(|()| file.sync())
            .and_then(|()| self.disk.sync_folder(&self.place));
        match &written {
            Ok(()) => {
                self.parts.push((path, file));
                self.is_broken = false;
            }
            Err(_) => {
                drop(file);
                self.disk.remove(&path).ok();
                self.header.part = self.header.part.saturating_add(1);
            }
        }
        written
    }

    /// Removes it: the folder has everything.
    pub(super) fn end(&mut self) {
        let is_there = !self.parts.is_empty();
        for (path, file) in self.parts.drain(..) {
            drop(file);
            self.disk.remove(&path).ok();
        }
        if is_there {
            self.disk.sync_folder(&self.place).ok();
        }
        self.is_broken = false;
    }

    /// Makes the file of the next part whose name is free, and locks it.
    fn begin(&mut self) -> io::Result<(PathBuf, Box<dyn DiskFile>)> {
        make_folders(&*self.disk, &self.place)?;
        loop {
            let path = self.place.join(name(self.header.run, self.header.part));
            match self.disk.create(&path) {
                Ok(file) => {
                    // (Somebody who looks whether this run lives holds the lock for a moment.)
                    for _ in 0..LOCK_TRIES {
                        if !matches!(file.try_lock(), Ok(false)) {
                            break;
                        }
                        thread::sleep(Duration::from_millis(1));
                    }
                    return Ok((path, file));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && self.header.part < u32::MAX => {
                    self.header.part += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    fn beginning(&self, batches: &[&Batch], acknowledged: u64) -> io::Result<Vec<u8>> {
        let mut origin = self.origin.clone();
        for seq in 1..=acknowledged {
            origin.seen.insert(self.header.run, seq);
        }
        let mut bytes = Vec::new();
        let header = log::ron().to_string(&self.header).map_err(io::Error::other)?;
        log::seal(&header, &mut bytes);
        let origin = log::ron().to_string(&origin).map_err(io::Error::other)?;
        log::seal(&origin, &mut bytes);
        for batch in batches {
            bytes.extend_from_slice(&batch.bytes);
        }
        Ok(bytes)
    }
}

fn name(run: RunId, part: u32) -> String {
    match part {
        0 | 1 => format!("{run}.ron"),
        part => format!("{run}-{part}.ron"),
    }
}

/// A rescue log of a run that is over, and of the workshop that is being opened.
#[derive(Debug)]
pub(super) struct Left {
    pub(super) path: PathBuf,
    header: Header,
    /// The lines that the folder lacks.
    pub(super) lines: Vec<Line>,
    /// What could not be read of it.
    pub(super) damages: Vec<Damage>,
    /// Whether every byte of it was read.
    is_whole: bool,
    /// Whether this folder is the one that it belongs to, and not a copy of it.
    is_home: bool,
}

impl Left {
    /// Returns the run whose lines these are.
    pub(super) const fn run(&self) -> RunId {
        self.header.run
    }

    /// Returns the device that they were written on.
    pub(super) const fn device(&self) -> Id {
        self.header.device
    }
}

/// Looks for rescue logs that belong to a folder in which these lines were found.
pub(super) fn look(place: &Path, folder: &Folder, seen: &Seen) -> Vec<Left> {
    let disk = &*folder.disk;
    let mut names = disk.list(place).unwrap_or_default();
    names.retain(|name| name.ends_with(".ron") && run_of(name).is_some());
    names.sort();
    let mut known = seen.clone();
    let mut left = Vec::new();
    for name in names {
        let path = place.join(name);
        // (The lock that is got here ends with this block.)
        let lives = disk
            .open(&path)
            .is_ok_and(|file| matches!(file.try_lock(), Ok(false)));
        if lives {
            continue;
        }
        let Ok(bytes) = disk.read(&path, 0, MAX_FILE) else {
            continue;
        };
        let Some((header, origin, scan)) = read(&bytes) else {
            continue;
        };
        let Some(is_home) = belongs(origin.as_ref(), header.run, folder, seen) else {
            continue;
        };
        let flaws = scan.flaws.iter().map(|flaw| Damage {
            file: path.clone(),
            line: Some(flaw.line),
            lines: 1,
            kind: flaw.kind,
            kept: None,
        });
        let mut damages: Vec<Damage> = flaws.collect();
        if origin.is_none() {
            damages.push(Damage {
                file: path.clone(),
                line: Some(2),
                lines: 1,
                kind: DamageKind::Header,
                kept: None,
            });
        }
        let is_whole = damages.is_empty() && scan.newer.is_none() && scan.end == bytes.len();
        let mut lines = scan.lines;
        lines.retain(|line| known.insert(header.run, line.seq));
        left.push(Left {
            path,
            header,
            lines,
            damages,
            is_whole,
            is_home,
        });
    }
    left
}

/// Returns what the second line of a file says about where it belongs.
pub(super) fn origin(bytes: &[u8]) -> Option<Origin> {
    let line = bytes.split(|&byte| byte == b'\n').nth(1)?;
    log::ron().from_str(log::unseal(line).ok()?).ok()
}

/// Says whether a file of a run beside the rescue logs belongs to a folder in which these lines are, and to no other
/// one.
pub(super) fn is_only_of(bytes: &[u8], run: RunId, folder: &Folder, seen: &Seen) -> bool {
    belongs(origin(bytes).as_ref(), run, folder, seen) == Some(true)
}

/// Takes a rescue log apart; none: it is none, or of a newer version.
fn read(bytes: &[u8]) -> Option<(Header, Option<Origin>, Scan)> {
    let end = |from: usize| Some(bytes.get(from..)?.iter().position(|&byte| byte == b'\n')? + from);
    let first = end(0)?;
    let header: Header = log::ron().from_str(log::unseal(bytes.get(..first)?).ok()?).ok()?;
    if header.werkstatt != KIND || header.format > FORMAT {
        return None;
    }
    let origin = end(first + 1).and_then(|second| Some((origin(bytes)?, second)));
    Some(match origin {
        Some((origin, second)) => (header, Some(origin), log::scan_lines(bytes, second + 1, 3)),
        // Its line end may be what was damaged: the line after it is found nonetheless.
        None => (header, None, log::scan_lines(bytes, first + 1, 2)),
    })
}

/// Says whether a rescue log belongs to a folder, and if so, whether it has no other home.
fn belongs(origin: Option<&Origin>, run: RunId, folder: &Folder, seen: &Seen) -> Option<bool> {
    let Some(origin) = origin else {
        return seen.knows(run).then_some(false);
    };
    let root = std::path::absolute(&folder.root).unwrap_or_else(|_| folder.root.clone());
    let is_related = seen.knows(run) || origin.seen.shares_a_run_with(seen);
    let is_unknown = origin.seen.is_empty() || seen.is_empty();
    if root == origin.folder {
        return (is_related || is_unknown).then_some(true);
    }
    if !is_related {
        return None;
    }
    let elsewhere = Folder::new(&origin.folder, &folder.disk)
        .is_workshop()
        .unwrap_or(false);
    // An older copy gets nothing while what it was copied from is there. Elsewhere nobody knows whether this is the same
    // stick under another letter or a copy of it, so that the lines come, and the rescue log stays.
    let is_older = elsewhere && !origin.seen.is_within(seen);
    (!is_older).then_some(false)
}

/// Writes the lines of a rescue log to a new part of its run's log, and removes it. Returns the part, if there
/// was anything to be written. `known` are the logs by which the folder is known again.
pub(super) fn take_home(
    left: &mut Left,
    folder: &Folder,
    known: Option<&BTreeSet<String>>,
) -> io::Result<Option<PathBuf>> {
    let mut part = None;
    if let Some(last) = left.lines.last() {
        let mut batch = Batch {
            seq: last.seq,
            bytes: Vec::new(),
        };
        for line in &left.lines {
            let text = log::ron().to_string(line).map_err(io::Error::other)?;
            log::seal(&text, &mut batch.bytes);
        }
        let header = Header {
            werkstatt: "log".into(),
            part: 1,
            ..left.header.clone()
        };
        let batches = VecDeque::from([batch]);
        let mut log = RunLog::new(folder.clone(), header, known.cloned());
        log.write(&batches).or_else(|_| log.write(&batches))?;
        part = Some(log.path());
    }
    if !left.is_whole {
        let kept = kept_name(&*folder.disk, &left.path);
        if folder.disk.rename(&left.path, &kept).is_ok() {
            for damage in &mut left.damages {
                damage.kept = Some(kept.clone());
            }
        }
    } else if left.is_home {
        folder.disk.remove(&left.path).ok();
    }
    if let Some(place) = left.path.parent() {
        folder.disk.sync_folder(place).ok();
    }
    Ok(part)
}

/// Returns a name for a rescue log that stays: a rename must not take the place of an older one.
fn kept_name(disk: &dyn Disk, path: &Path) -> PathBuf {
    let mut ending = String::from(".kept");
    let mut number = 1;
    loop {
        let mut kept = path.to_owned().into_os_string();
        kept.push(&ending);
        let kept = PathBuf::from(kept);
        if disk.meta(&kept).is_err() {
            return kept;
        }
        number += 1;
        ending = format!("-{number}.kept");
    }
}

/// Removes what a run has rescued, if it is over: it belongs to a workshop that never came to be.
pub(super) fn forget(place: &Path, run: RunId, disk: &dyn Disk) {
    for name in disk.list(place).unwrap_or_default() {
        if run_of(&name) == Some(run) {
            disk.remove(&place.join(name)).ok();
        }
    }
}
