//! A disk in memory that forgets what was not synced, and fails where it is told to.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::store::disk::{Disk, DiskFile, Kind, Meta};

#[derive(Clone, Debug, Default)]
pub(super) struct File {
    pub(super) bytes: Vec<u8>,
    /// What a power cut leaves of it.
    pub(super) synced: usize,
    pub(super) locked: bool,
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
        match self.fault.as_mut().filter(is_meant) {
            Some(Fault { after, .. }) if *after > 0 => *after -= 1,
            Some(Fault { times, kind, .. }) if *times > 0 => {
                *times -= 1;
                return Err((*kind).into());
            }
            _ => {}
        }
        Ok(())
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
            .map(|(path, file)| {
                let bytes = file.bytes[..file.synced].to_vec();
                (
                    path.clone(),
                    File {
                        synced: bytes.len(),
                        bytes,
                        locked: false,
                    },
                )
            });
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
            ..State::default()
        })))
    }
}

impl Disk for MemoryDisk {
    fn meta(&self, path: &Path) -> io::Result<Meta> {
        let state = self.state();
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
        let state = self.state();
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
        let state = self.state();
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
        Ok(())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.state();
        state.strike("create", path)?;
        if state.files.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        state.files.insert(path.to_owned(), File::default());
        Ok(Box::new(Handle {
            disk: self.clone(),
            path: path.to_owned(),
            locks: false.into(),
        }))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.meta(path)?;
        Ok(Box::new(Handle {
            disk: self.clone(),
            path: path.to_owned(),
            locks: false.into(),
        }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("rename", to)?;
        let file = state.files.remove(from).ok_or(io::ErrorKind::NotFound)?;
        state.files.insert(to.to_owned(), file);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("remove", path)?;
        state
            .files
            .remove(path)
            .map(|_| ())
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.strike("remove_folder", folder)?;
        let mut inside = state.files.keys().chain(&state.folders);
        if inside.any(|path| path.parent() == Some(folder)) {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        if state.folders.remove(folder) {
            Ok(())
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    fn room(&self, _: &Path) -> io::Result<u64> {
        Ok(self.state().room)
    }
}

#[derive(Debug)]
struct Handle {
    disk: MemoryDisk,
    path: PathBuf,
    locks: std::cell::Cell<bool>,
}

impl DiskFile for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.state();
        let struck = state.strike("write", &self.path);
        // Half of a write that fails is done.
        let written = if struck.is_ok() {
            bytes.len()
        } else {
            bytes.len() / 2
        };
        if let Some(file) = state.files.get_mut(&self.path) {
            file.bytes.extend_from_slice(&bytes[..written]);
        }
        struck.map(|()| written)
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.state();
        state.strike("sync", &self.path)?;
        if let Some(file) = state.files.get_mut(&self.path) {
            file.synced = file.bytes.len();
        }
        Ok(())
    }

    fn try_lock(&self) -> io::Result<bool> {
        let mut state = self.disk.state();
        let free = state
            .files
            .get_mut(&self.path)
            .is_some_and(|file| !std::mem::replace(&mut file.locked, true));
        self.locks.set(free);
        Ok(free)
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        if self.locks.get()
            && let Some(file) = self.disk.state().files.get_mut(&self.path)
        {
            file.locked = false;
        }
    }
}
