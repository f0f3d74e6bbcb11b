//! Drafts: what stands in an open text field, so that a crash does not take it along.
//!
//! Each run has one file, `drafts/<run>.ron`, made when it opens the workshop and locked as long as it
//! lives. That makes the file a sign of life as well: a run whose file is not locked (or is gone) is over,
//! and what its last line holds was left behind. The lock ends with the process, however that ends.
//!
//! A file of drafts is a log: a header, then a sealed line for every state of the open fields; the last one
//! that can be read counts. An empty list says that none is open.
//!
//! While the folder refuses, the drafts go into a file beside the rescue logs (`rescue`), `<run>-drafts.ron`, which
//! says as those do which workshop it belongs to. What stands in there is newer than what the same run has left
//! in the folder.
//!
//! Limitation: where the file system knows no locks, a run that lives looks like one that is over, and its
//! draft is offered to a second window on the same laptop. Nothing but that is lost by it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::disk::{Disk, DiskFile};
use super::folder::{Folder, run_of};
use super::log::{self, FORMAT, Header};
use super::places::make_folders;
use super::rescue;
use super::seen::Seen;
use super::stage;
use crate::workshop::{Id, RunId};

/// What the first line of a file of drafts says it is.
const KIND: &str = "draft";

/// What a file of drafts beside the rescue logs is called after its run.
const RESCUED: &str = "-drafts";

/// Past this size a file of drafts is begun anew.
const MAX_SIZE: usize = 1 << 20;

/// Of a file of drafts only so much is read.
const MAX_READ: u64 = 8 << 20;

/// How often a lock is tried that somebody else holds for a moment.
const LOCK_TRIES: u32 = 20;

/// Text in an open field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Draft {
    /// Which field: the interface knows what it means.
    pub place: String,
    /// What stands in it.
    pub text: String,
    /// Where the cursor is, as line and column.
    #[serde(default)]
    pub cursor: Option<(usize, usize)>,
}

/// Where files of drafts are.
#[derive(Clone, Debug)]
pub(super) struct Drawer {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) place: PathBuf,
    /// The folder that has to be synced for the place to be found again.
    above: Option<PathBuf>,
    /// What the name of a file says after the run.
    suffix: &'static str,
    /// The line after the header, if there is one.
    origin: Option<String>,
}

impl Drawer {
    /// Returns the one in the folder of the workshop.
    pub(super) fn of(folder: &Folder) -> Self {
        Self {
            disk: Arc::clone(&folder.disk),
            place: folder.drafts_folder(),
            above: Some(folder.root.clone()),
            suffix: "",
            origin: None,
        }
    }

    /// Returns the one beside the rescue logs, for a workshop that a line names.
    pub(super) fn rescue(disk: &Arc<dyn Disk>, place: &Path, origin: String) -> Self {
        Self {
            disk: Arc::clone(disk),
            place: place.to_owned(),
            above: None,
            suffix: RESCUED,
            origin: Some(origin),
        }
    }

    fn make(&self) -> io::Result<()> {
        if self.above.is_none() {
            return make_folders(&*self.disk, &self.place);
        }
        // Not synced yet: a sign of life need not survive a power cut, and opening must not wait.
        match self.disk.make_folder(&self.place) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
            _ => Ok(()),
        }
    }
}

/// The file of a run that lives.
#[derive(Debug)]
pub(super) struct OwnDrafts {
    drawer: Drawer,
    header: Header,
    path: PathBuf,
    file: Box<dyn DiskFile>,
    size: usize,
    /// Whether the file is found again after a power cut.
    is_synced: bool,
    /// Whether nothing may be written to the file any more.
    is_broken: bool,
    /// Whether the last line says that no field is open.
    pub(super) is_clear: bool,
}

impl OwnDrafts {
    /// Makes the file and locks it.
    pub(super) fn begin(drawer: Drawer, header: &Header) -> io::Result<Self> {
        let mut header = Header {
            werkstatt: KIND.into(),
            part: 1,
            ..header.clone()
        };
        drawer.make()?;
        let (path, file, size) = begin_part(&drawer, &mut header)?;
        Ok(Self {
            drawer,
            header,
            path,
            file,
            size,
            is_synced: false,
            is_broken: false,
            is_clear: true,
        })
    }

    /// Adds the state of the open fields. A file that this has failed on is not written to again.
    pub(super) fn write(&mut self, drafts: &[Draft]) -> io::Result<()> {
        let text = log::ron().to_string(drafts).map_err(io::Error::other)?;
        let mut bytes = Vec::new();
        log::seal(&text, &mut bytes);
        let disk = Arc::clone(&self.drawer.disk);
        // Somebody has taken the file away, or its folder.
        self.is_broken |= disk
            .meta(&self.path)
            .is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
        let is_full = self.size + bytes.len() > MAX_SIZE && self.size > bytes.len() * 2;
        if self.is_broken || is_full {
            self.header.part += 1;
            let (path, mut file, size) = begin_part(&self.drawer, &mut self.header)?;
            let written = file
                .write_all(&bytes)
                .and_then(|()| file.sync())
                .and_then(|()| disk.sync_folder(&self.drawer.place));
            if written.is_err() {
                drop(file);
                disk.remove(&path).ok();
                return written;
            }
            disk.remove(&self.path).ok();
            (self.path, self.file, self.size) = (path, file, size + bytes.len());
            self.is_broken = false;
        } else {
            self.is_broken = true;
            self.file.write_all(&bytes)?;
            self.file.sync()?;
            self.is_broken = false;
            self.size += bytes.len();
        }
        if !self.is_synced {
            if let Some(above) = &self.drawer.above {
                disk.sync_folder(above)?;
            }
            disk.sync_folder(&self.drawer.place)?;
            self.is_synced = true;
        }
        self.is_clear = drafts.is_empty();
        Ok(())
    }

    /// Removes the file: this run ends in order, and leaves nothing behind.
    pub(super) fn end(self) {
        drop(self.file);
        self.drawer.disk.remove(&self.path).ok();
    }
}

fn begin_part(drawer: &Drawer, header: &mut Header) -> io::Result<(PathBuf, Box<dyn DiskFile>, usize)> {
    loop {
        let name = match header.part {
            1 => format!("{}{}.ron", header.run, drawer.suffix),
            part => format!("{}{}-{part}.ron", header.run, drawer.suffix),
        };
        let path = drawer.place.join(name);
        let mut file = match drawer.disk.create(&path) {
            // What a failed write left there.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && header.part < u32::MAX => {
                header.part += 1;
                continue;
            }
            file => file?,
        };
        // Where there are no locks there is no sign of life either; the drafts are worth it all the same.
        // (Somebody who looks whether this run lives holds the lock for a moment.)
        for _ in 0..LOCK_TRIES {
            if !matches!(file.try_lock(), Ok(false)) {
                break;
            }
            thread::sleep(Duration::from_millis(1));
        }
        let mut bytes = Vec::new();
        log::seal(
            &log::ron().to_string(header).map_err(io::Error::other)?,
            &mut bytes,
        );
        if let Some(origin) = &drawer.origin {
            log::seal(origin, &mut bytes);
        }
        return match file.write_all(&bytes) {
            Ok(()) => Ok((path, file, bytes.len())),
            Err(error) => {
                drop(file);
                drawer.disk.remove(&path).ok();
                Err(error)
            }
        };
    }
}

/// What other runs of this device have left in the folder.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// Runs that live.
    pub(super) living: Vec<RunId>,
    /// Drafts of runs that are over, and their files.
    pub(super) drafts: Vec<(Draft, PathBuf)>,
    /// Files of runs that are over and have left no draft.
    pub(super) empty: Vec<PathBuf>,
}

/// Looks through the files of drafts in a folder, and through those beside the rescue logs that belong to it.
pub(super) fn look(folder: &Folder, device: Id, rescued: Option<&Path>, seen: &Seen) -> Left {
    let mut left = Left::default();
    let mut newer = Vec::new();
    for (run, path) in files(&*folder.disk, rescued.unwrap_or(Path::new(""))) {
        let Some(bytes) = over(&*folder.disk, &path) else {
            continue;
        };
        let is_ours = rescue::origin(&bytes).is_some_and(|origin| origin.is_of(run, folder, seen));
        if let Some((_, drafts)) = last(&bytes).filter(|_| is_ours) {
            newer.push(run);
            left.add(drafts, path);
        }
    }
    for (run, path) in files(&*folder.disk, &folder.drafts_folder()) {
        let Some(bytes) = over(&*folder.disk, &path) else {
            left.living.push(run);
            continue;
        };
        match last(&bytes) {
            // Another laptop's: whether that lives cannot be told from here.
            Some((header, _)) if header.device != device => {}
            Some(_) if newer.contains(&run) => left.empty.push(path),
            Some((_, drafts)) => left.add(drafts, path),
            // Damaged, or of a newer version: not ours to throw away.
            None => {}
        }
    }
    left
}

impl Left {
    fn add(&mut self, drafts: Vec<Draft>, path: PathBuf) {
        if drafts.is_empty() {
            self.empty.push(path);
        } else {
            let drafts = drafts.into_iter().map(|draft| (draft, path.clone()));
            self.drafts.extend(drafts);
        }
    }
}

/// Says whether a run gives a sign of life on this laptop.
pub(super) fn lives(folder: &Folder, run: RunId) -> bool {
    files(&*folder.disk, &folder.drafts_folder())
        .into_iter()
        .any(|(other, path)| other == run && is_locked(&*folder.disk, &path))
}

fn files(disk: &dyn Disk, place: &Path) -> Vec<(RunId, PathBuf)> {
    let mut names = disk.list(place).unwrap_or_default();
    names.retain(|name| name.ends_with(".ron") && !stage::is_no_draft(name));
    names.sort();
    names
        .into_iter()
        .filter_map(|name| Some((run_of(&name)?, place.join(name))))
        .collect()
}

/// Reads the file of a run that is over; none: the run lives.
fn over(disk: &dyn Disk, path: &Path) -> Option<Vec<u8>> {
    (!is_locked(disk, path)).then(|| disk.read(path, 0, MAX_READ).unwrap_or_default())
}

fn is_locked(disk: &dyn Disk, path: &Path) -> bool {
    // (The lock that is got here ends with this line.)
    disk.open(path)
        .is_ok_and(|file| matches!(file.try_lock(), Ok(false)))
}

/// Returns the header and the open fields in the last line that can be read; none: there are lines, and none
/// of them can be read.
pub(super) fn last(bytes: &[u8]) -> Option<(Header, Vec<Draft>)> {
    let mut lines = bytes
        .split_inclusive(|&byte| byte == b'\n')
        .filter_map(|line| line.strip_suffix(b"\n"));
    let header: Header = log::ron().from_str(log::unseal(lines.next()?).ok()?).ok()?;
    if header.werkstatt != KIND {
        return None;
    }
    let mut lines = lines.rev().peekable();
    if header.format > FORMAT {
        return None;
    }
    if lines.peek().is_none() {
        return Some((header, Vec::new()));
    }
    let drafts = lines.find_map(|line| log::ron().from_str(log::unseal(line).ok()?).ok())?;
    Some((header, drafts))
}
