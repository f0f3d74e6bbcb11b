//! Drafts: what stands in an open text field, so that a crash does not take it along.
//!
//! Each run has one file, `drafts/<run>.ron`, made when it opens the workshop and locked as long as it
//! lives. That makes the file a sign of life as well: a run whose file is not locked (or is gone) is over,
//! and what its last line holds was left behind. The lock ends with the process, however that ends.
//!
//! A file of drafts is a log: a header, then a sealed line for every state of the open fields; the last one
//! that can be read counts. An empty list says that none is open.
//!
//! Limitation: where the file system knows no locks, a run that lives looks like one that is over, and its
//! draft is offered to a second window on the same laptop. Nothing but that is lost by it.

use std::io;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::disk::DiskFile;
use super::folder::{Folder, run_of};
use super::log::{self, FORMAT, Header};
use crate::workshop::{Id, RunId};

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

/// The file of a run that lives.
#[derive(Debug)]
pub(super) struct OwnDrafts {
    folder: Folder,
    header: Header,
    path: PathBuf,
    file: Box<dyn DiskFile>,
    size: usize,
    /// Whether the file is found again after a power cut.
    is_synced: bool,
    /// Whether the last line says that no field is open.
    pub(super) is_clear: bool,
    /// Whether writing has failed: nobody knows what is in the file now, and nothing is written to it any more.
    is_broken: bool,
}

impl OwnDrafts {
    /// Makes the file and locks it.
    pub(super) fn begin(folder: &Folder, header: &Header) -> io::Result<Self> {
        let mut header = Header {
            werkstatt: "draft".into(),
            part: 1,
            ..header.clone()
        };
        // Not synced yet: a sign of life need not survive a power cut, and opening must not wait.
        match folder.disk.make_folder(&folder.drafts_folder()) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        let (path, file, size) = begin_part(folder, &mut header)?;
        Ok(Self {
            folder: folder.clone(),
            header,
            path,
            file,
            size,
            is_synced: false,
            is_clear: true,
            is_broken: false,
        })
    }

    /// Adds the state of the open fields.
    pub(super) fn write(&mut self, drafts: &[Draft]) -> io::Result<()> {
        let text = log::ron().to_string(drafts).map_err(io::Error::other)?;
        let mut bytes = Vec::new();
        log::seal(&text, &mut bytes);
        let is_full = self.size + bytes.len() > MAX_SIZE && self.size > bytes.len() * 2;
        if self.is_broken || is_full {
            self.begin_anew(&bytes)?;
        } else {
            let written = self.file.write_all(&bytes).and_then(|()| self.file.sync());
            self.is_broken = written.is_err();
            written?;
            self.size += bytes.len();
        }
        if !self.is_synced {
            self.folder.disk.sync_folder(&self.folder.root)?;
            self.folder.disk.sync_folder(&self.folder.drafts_folder())?;
            self.is_synced = true;
        }
        self.is_clear = drafts.is_empty();
        Ok(())
    }

    /// Goes on in another file; this one goes once that is safe.
    fn begin_anew(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.header.part += 1;
        let (path, mut file, size) = begin_part(&self.folder, &mut self.header)?;
        let written = file
            .write_all(bytes)
            .and_then(|()| file.sync())
            .and_then(|()| self.folder.disk.sync_folder(&self.folder.drafts_folder()));
        if written.is_err() {
            self.folder.disk.remove(&path).ok();
            return written;
        }
        self.folder.disk.remove(&self.path).ok();
        (self.path, self.file, self.size) = (path, file, size + bytes.len());
        self.is_broken = false;
        Ok(())
    }

    /// Removes the file: this run ends in order, and leaves nothing behind.
    pub(super) fn end(self) {
        drop(self.file);
        self.folder.disk.remove(&self.path).ok();
    }
}

fn begin_part(folder: &Folder, header: &mut Header) -> io::Result<(PathBuf, Box<dyn DiskFile>, usize)> {
    loop {
        let name = match header.part {
            1 => format!("{}.ron", header.run),
            part => format!("{}-{part}.ron", header.run),
        };
        let path = folder.drafts_folder().join(name);
        let mut file = match folder.disk.create(&path) {
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
        if let Err(error) = file.write_all(&bytes) {
            folder.disk.remove(&path).ok();
            return Err(error);
        }
        return Ok((path, file, bytes.len()));
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

/// Looks through the files of drafts.
pub(super) fn look(folder: &Folder, device: Id) -> Left {
    let mut left = Left::default();
    let mut names = folder.disk.list(&folder.drafts_folder()).unwrap_or_default();
    names.retain(|name| name.ends_with(".ron"));
    names.sort();
    for name in names {
        let path = folder.drafts_folder().join(&name);
        let Some(run) = run_of(&name) else {
            continue;
        };
        // (The lock that is got here ends with this block.)
        let lives = folder
            .disk
            .open(&path)
            .is_ok_and(|file| matches!(file.try_lock(), Ok(false)));
        if lives {
            left.living.push(run);
            continue;
        }
        match folder
            .disk
            .read(&path, 0, MAX_READ)
            .ok()
            .and_then(|bytes| last(&bytes))
        {
            // Another laptop's: whether that lives cannot be told from here.
            Some((header, _)) if header.device != device => {}
            Some((_, drafts)) if drafts.is_empty() => left.empty.push(path),
            Some((_, drafts)) => left
                .drafts
                .extend(drafts.into_iter().map(|draft| (draft, path.clone()))),
            // Damaged, or of a newer version: not ours to throw away.
            None => {}
        }
    }
    left
}

/// Returns the header and the open fields in the last line that can be read; none: there are lines, and none
/// of them can be read.
fn last(bytes: &[u8]) -> Option<(Header, Vec<Draft>)> {
    let mut lines = bytes
        .split_inclusive(|&byte| byte == b'\n')
        .filter_map(|line| line.strip_suffix(b"\n"));
    let header: Header = log::ron().from_str(log::unseal(lines.next()?).ok()?).ok()?;
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
