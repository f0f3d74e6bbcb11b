//! A disk in memory that forgets what was not synced, fails where it is told to, and writes down what was done.
//!
//! A sync that fails drops what it was to write, as Linux does: the bytes can still be read, a later sync of the
//! same file says that all is well, and after a power cut they are not there. What was done is a list of [`Step`]s,
//! from which [`Platter`](super::crash::Platter) builds what a power cut may leave at any moment.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::store::Draft;
use crate::store::disk::{Disk, DiskFile, Kind, Meta};
use crate::workshop::{Line, RunId};

#[derive(Clone, Debug, Default)]
pub(super) struct File {
    pub(super) bytes: Vec<u8>,
    /// What a power cut leaves of it.
    pub(super) synced: usize,
    pub(super) locked: bool,
    /// Tells it from every other file there ever was.
    pub(super) id: u64,
    /// From where on a sync has something to do.
    dirty: usize,
    /// What a failed sync has dropped.
    lost: Vec<Range<usize>>,
}

impl File {
    /// Makes a file that is on the disk as it is.
    pub(super) fn safe(bytes: Vec<u8>, id: u64) -> Self {
        Self {
            synced: bytes.len(),
            dirty: bytes.len(),
            bytes,
            id,
            ..Self::default()
        }
    }

    fn after_power_cut(&self) -> Self {
        let mut bytes = self.bytes[..self.synced].to_vec();
        for lost in &self.lost {
            let end = lost.end.min(bytes.len());
            bytes[lost.start.min(end)..end].fill(0);
        }
        Self::safe(bytes, self.id)
    }
}

/// Something that was done to the disk, or was said about it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Create {
        path: PathBuf,
        file: u64,
    },
    Write {
        file: u64,
        bytes: Vec<u8>,
        failed: bool,
    },
    Sync {
        file: u64,
        failed: bool,
    },
    MakeFolder(PathBuf),
    SyncFolder(PathBuf),
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Remove(PathBuf),
    RemoveFolder(PathBuf),
    /// A window has said that these lines are safe.
    Acknowledged(Vec<(RunId, Line)>),
    /// From now on these are the texts in open fields that must not be lost.
    Drafted(Vec<Draft>),
}

/// Which calls fail.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fault {
    /// How many calls succeed before.
    pub(super) after: usize,
    /// How many fail then.
    pub(super) times: usize,
    pub(super) kind: io::ErrorKind,
    /// Only calls of which `call path` contains this.
    pub(super) only: &'static str,
}

/// The kind that stands for no error at all: a write takes only a part.
pub(super) const SHORT: io::ErrorKind = io::ErrorKind::WriteZero;

#[derive(Debug)]
pub(super) struct State {
    pub(super) files: BTreeMap<PathBuf, File>,
    pub(super) folders: BTreeSet<PathBuf>,
    /// The entries that a power cut leaves.
    pub(super) synced: BTreeSet<PathBuf>,
    pub(super) fault: Option<Fault>,
    pub(super) read_only: bool,
    /// What cannot be read at the moment.
    pub(super) unreadable: Option<PathBuf>,
    /// How many bytes there is room for.
    pub(super) room: u64,
    /// Whether the fault is meant for calls that only look, too.
    pub(super) fails_looks: bool,
    /// What was done, if anybody wants to know.
    pub(super) journal: Option<Vec<Step>>,
    files_ever: u64,
}

/// A disk in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct MemoryDisk(Arc<Mutex<State>>);

impl Default for State {
    fn default() -> Self {
        Self {
            files: BTreeMap::new(),
            folders: BTreeSet::new(),
            synced: BTreeSet::new(),
            fault: None,
            read_only: false,
            unreadable: None,
            room: 1 << 30,
            fails_looks: false,
            journal: None,
            files_ever: 0,
        }
    }
}

impl State {
    /// Called before everything that changes something.
    fn strike(&mut self, call: &str, path: &Path) -> io::Result<()> {
        if self.read_only {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        let is_meant = |fault: &&mut Fault| format!("{call} {}", path.display()).contains(fault.only);
        let is_write = call == "write";
        match self.fault.as_mut().filter(is_meant) {
            // Only a write can be short.
            Some(Fault { kind: SHORT, .. }) if !is_write => {}
            Some(Fault { after, .. }) if *after > 0 => *after -= 1,
            Some(Fault { times, kind, .. }) if *times > 0 => {
                *times -= 1;
                return Err((*kind).into());
            }
            _ => {}
        }
        Ok(())
    }

    /// Called before everything that only looks.
    fn strike_look(&mut self, call: &str, path: &Path) -> io::Result<()> {
        if self.fails_looks && !self.read_only {
            self.strike(call, path)
        } else {
            Ok(())
        }
    }

    fn note(&mut self, step: Step) {
        if let Some(journal) = &mut self.journal {
            journal.push(step);
        }
    }

    fn file(&mut self, id: u64) -> Option<&mut File> {
        self.files.values_mut().find(|file| file.id == id)
    }

    pub(super) fn fired(&self) -> bool {
        self.fault.is_some_and(|fault| fault.after == 0)
    }
}

impl MemoryDisk {
    pub(super) fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    pub(super) fn logs(&self) -> Vec<PathBuf> {
        let state = self.state();
        let logs = state.files.keys().filter(|path| path.starts_with("/w/log"));
        logs.cloned().collect()
    }

    /// Returns what is on the disk after the power was cut.
    pub(super) fn after_power_cut(&self) -> Self {
        let state = self.state();
        let survives = |path: &PathBuf| state.synced.contains(path);
        let files = state
            .files
            .iter()
            .filter(|(path, _)| survives(path))
            .map(|(path, file)| (path.clone(), file.after_power_cut()));
        let folders: BTreeSet<PathBuf> = state
            .folders
            .iter()
            .filter(|path| survives(path))
            .cloned()
            .collect();
        Self(Arc::new(Mutex::new(State {
            files: files.collect(),
            folders,
            synced: state.synced.clone(),
            files_ever: state.files_ever,
            ..State::default()
        })))
    }

    /// Makes a disk on which there is this, all of it safe.
    pub(super) fn with(files: BTreeMap<PathBuf, Vec<u8>>, folders: BTreeSet<PathBuf>) -> Self {
        let synced = files.keys().chain(&folders).cloned().collect();
        let files_ever = files.len() as u64;
        let files = files.into_iter().zip(1..);
        Self(Arc::new(Mutex::new(State {
            files: files
                .map(|((path, bytes), id)| (path, File::safe(bytes, id)))
                .collect(),
            folders,
            synced,
            files_ever,
            ..State::default()
        })))
    }

    /// Begins to write down what is done.
    pub(super) fn record(&self) {
        self.state().journal = Some(Vec::new());
    }

    /// Returns what was done since.
    pub(super) fn journal(&self) -> Vec<Step> {
        self.state().journal.clone().unwrap_or_default()
    }

    pub(super) fn note(&self, step: Step) {
        self.state().note(step);
    }

    /// Returns every file with its bytes.
    pub(super) fn everything(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let state = self.state();
        let files = state.files.iter();
        files
            .map(|(path, file)| (path.clone(), file.bytes.clone()))
            .collect()
    }

    /// Returns what is there now as a disk of its own, on which nothing fails.
    pub(super) fn snapshot(&self) -> Self {
        let folders = self.state().folders.clone();
        Self::with(self.everything(), folders)
    }

    fn handle(&self, file: u64) -> Box<dyn DiskFile> {
        Box::new(Handle {
            disk: self.clone(),
            file,
            locks: false.into(),
        })
    }
}

impl Disk for MemoryDisk {
    fn meta(&self, path: &Path) -> io::Result<Meta> {
        let mut state = self.state();
        state.strike_look("meta", path)?;
        let (kind, len) = match state.files.get(path) {
            Some(file) => (Kind::File, file.bytes.len() as u64),
            None if state.folders.contains(path) => (Kind::Folder, 0),
            None => return Err(io::ErrorKind::NotFound.into()),
        };
        Ok(Meta {
            kind,
            len,
            modified: None,
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut state = self.state();
        state.strike_look("list", folder)?;
        if !state.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let inside = state
            .files
            .keys()
            .chain(&state.folders)
            .filter(|path| path.parent() == Some(folder));
        Ok(inside
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect())
    }

    fn read(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        state.strike_look("read", path)?;
        if state.unreadable.as_deref() == Some(path) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let file = state.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(file
            .bytes
            .iter()
            .skip(from as usize)
            .take(limit as usize)
            .copied()
            .collect())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("make_folder", folder)?;
        if !state.folders.insert(folder.to_owned()) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        state.note(Step::MakeFolder(folder.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("sync_folder", folder)?;
        let is_inside = |path: &&PathBuf| path.parent() == Some(folder);
        let now: Vec<PathBuf> = state
            .files
            .keys()
            .chain(&state.folders)
            .filter(is_inside)
            .cloned()
            .collect();
        state.synced.retain(|path| !is_inside(&path));
        state.synced.extend(now);
        state.note(Step::SyncFolder(folder.to_owned()));
        Ok(())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.strike("create", path)?;
        if state.files.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if path
            .parent()
            .is_some_and(|folder| !state.folders.contains(folder) && folder.parent().is_some())
        {
            return Err(io::ErrorKind::NotFound.into());
        }
        state.files_ever += 1;
        let id = state.files_ever;
        state.files.insert(path.to_owned(), File::safe(Vec::new(), id));
        state.note(Step::Create {
            path: path.to_owned(),
            file: id,
        });
        Ok(self.handle(id))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.strike_look("open", path)?;
        let file = state.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(self.handle(file.id))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("rename", to)?;
        let file = state.files.remove(from).ok_or(io::ErrorKind::NotFound)?;
        state.files.insert(to.to_owned(), file);
        state.note(Step::Rename {
            from: from.to_owned(),
            to: to.to_owned(),
        });
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("remove", path)?;
        state.files.remove(path).ok_or(io::ErrorKind::NotFound)?;
        state.note(Step::Remove(path.to_owned()));
        Ok(())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("remove_folder", folder)?;
        let mut inside = state.files.keys().chain(&state.folders);
        if inside.any(|path| path.parent() == Some(folder)) {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        if state.folders.remove(folder) {
            state.note(Step::RemoveFolder(folder.to_owned()));
            Ok(())
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    fn room(&self, path: &Path) -> io::Result<u64> {
        let mut state = self.state();
        state.strike_look("room", path)?;
        Ok(state.room)
    }
}

#[derive(Debug)]
struct Handle {
    disk: MemoryDisk,
    file: u64,
    locks: std::cell::Cell<bool>,
}

impl Handle {
    /// Says where the file is, for faults that are meant for some files only.
    fn path(&self, state: &State) -> PathBuf {
        let mut files = state.files.iter();
        let found = files.find(|(_, file)| file.id == self.file);
        found.map_or_else(PathBuf::new, |(path, _)| path.clone())
    }
}

impl DiskFile for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.state();
        let path = self.path(&state);
        let struck = state.strike("write", &path);
        let is_short = struck.as_ref().is_err_and(|error| error.kind() == SHORT);
        let is_interrupted = struck
            .as_ref()
            .is_err_and(|error| error.kind() == io::ErrorKind::Interrupted);
        // Half of a write that fails is done; an interrupted one has not begun.
        let written = match &struck {
            Ok(()) => bytes.len(),
            Err(_) if is_short => bytes.len().div_ceil(2),
            Err(_) if is_interrupted => 0,
            Err(_) => bytes.len() / 2,
        };
        if let Some(file) = state.file(self.file) {
            file.bytes.extend_from_slice(&bytes[..written]);
        }
        if !is_interrupted {
            state.note(Step::Write {
                file: self.file,
                bytes: bytes[..written].to_vec(),
                failed: struck.is_err() && !is_short,
            });
        }
        if is_short {
            Ok(written)
        } else {
            struck.map(|()| written)
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.state();
        let path = self.path(&state);
        let struck = state.strike("sync", &path);
        if let Some(file) = state.file(self.file)
            && file.dirty < file.bytes.len()
        {
            let end = file.bytes.len();
            match &struck {
                Ok(()) => file.synced = end,
                // It has not begun.
                Err(error) if error.kind() == io::ErrorKind::Interrupted => return struck,
                Err(_) => file.lost.push(file.dirty..end),
            }
            file.dirty = end;
        }
        state.note(Step::Sync {
            file: self.file,
            failed: struck.is_err(),
        });
        struck
    }

    fn try_lock(&self) -> io::Result<bool> {
        let mut state = self.disk.state();
        let path = self.path(&state);
        state.strike_look("try_lock", &path)?;
        let free = state
            .file(self.file)
            .is_some_and(|file| !std::mem::replace(&mut file.locked, true));
        self.locks.set(free);
        Ok(free)
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        if self.locks.get()
            && let Some(file) = self.disk.state().file(self.file)
        {
            file.locked = false;
        }
    }
}
