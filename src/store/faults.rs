//! A disk in memory that forgets what was not synced, and fails where it is told to.
//!
//! Faults are enumerated: the first call that changes something fails, then the second, until the day is
//! over before the fault fires.
//!
//! Past five hundred lines on purpose: the disk, its faults and the days they are tried on are read together.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::DateTime;

use super::disk::{Disk, DiskFile, Kind, Meta};
use super::{CommitError, Draft, Env, OpenError, ReadOnly, SaveState};
use crate::clock::FixedClock;
use crate::session::Session;
use crate::workshop::{CardField, CardId, Change, Id};

#[derive(Clone, Debug, Default)]
struct File {
    bytes: Vec<u8>,
    /// What a power cut leaves of it.
    synced: usize,
    locked: bool,
}

/// Which calls fail.
#[derive(Clone, Copy, Debug)]
struct Fault {
    /// How many calls succeed before.
    after: usize,
    /// How many fail then.
    times: usize,
    kind: io::ErrorKind,
    /// Only calls of which `call path` contains this.
    only: &'static str,
}

#[derive(Debug, Default)]
struct State {
    files: BTreeMap<PathBuf, File>,
    folders: BTreeSet<PathBuf>,
    /// The entries that a power cut leaves.
    synced: BTreeSet<PathBuf>,
    fault: Option<Fault>,
    read_only: bool,
    /// What cannot be read at the moment.
    unreadable: Option<PathBuf>,
}

/// A disk in memory.
#[derive(Clone, Debug, Default)]
struct MemoryDisk(Arc<Mutex<State>>);

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

    fn fired(&self) -> bool {
        self.fault.is_some_and(|fault| fault.after == 0)
    }
}

impl MemoryDisk {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    fn logs(&self) -> Vec<PathBuf> {
        let state = self.state();
        let logs = state.files.keys().filter(|path| path.starts_with("/w/log"));
        logs.cloned().collect()
    }

    /// Returns what is on the disk after the power was cut.
    fn after_power_cut(&self) -> Self {
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
}

#[derive(Debug)]
struct Handle {
    disk: MemoryDisk,
    path: PathBuf,
    locks: std::cell::Cell<bool>,
}

impl DiskFile for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
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
        struck
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

fn env(disk: &MemoryDisk, seed: u64) -> Env {
    let morning = DateTime::parse_from_rfc3339("2012-05-03T10:00:00+02:00").unwrap();
    let clock = Arc::new(FixedClock::at(morning));
    Env {
        disk: Arc::new(disk.clone()),
        ..Env::new(clock, seed, Id::from_bits(42))
    }
}

fn add(session: &mut Session, n: usize) {
    let id: CardId = session.ids().fresh();
    let mut change = Change::default();
    change.set((id, CardField::Text(format!("Karte {n}"))));
    session.commit(change).unwrap();
}

fn cards(disk: &MemoryDisk) -> usize {
    let opened = Session::open_to_read(Path::new("/w"), &env(disk, 99)).unwrap();
    opened.session.workshop().cards.len()
}

const LONG: Duration = Duration::from_secs(20);

/// Waits until everything is safe, however often the disk refuses.
fn saved(session: &Session) {
    for _ in 0..1000 {
        if session.sync(LONG) == SaveState::Saved {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("{:?}", session.save_state());
}

#[test]
fn what_was_acknowledged_survives_a_power_cut() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    for n in 1..=20 {
        add(&mut session, n);
        assert_eq!(session.sync(LONG), SaveState::Saved);
        assert_eq!(cards(&disk.after_power_cut()), n);
    }
}

#[test]
fn whichever_call_to_the_disk_fails_every_change_is_safe_in_the_end() {
    for kind in [io::ErrorKind::Other, io::ErrorKind::StorageFull] {
        for after in 0.. {
            let disk = MemoryDisk::default();
            let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
            disk.state().fault = Some(Fault {
                after,
                times: 1,
                kind,
                only: "",
            });
            for n in 0..5 {
                add(&mut session, n);
                session.sync(LONG);
            }
            saved(&session);
            let fired = disk.state().fired();
            assert_eq!(cards(&disk.after_power_cut()), 5, "call {after}");
            session.close().unwrap();
            let opened = Session::open(Path::new("/w"), &env(&disk, 2)).unwrap();
            assert_eq!(opened.session.workshop().cards.len(), 5);
            assert!(
                opened.report.damages.is_empty() && opened.report.missing.is_empty(),
                "{:?}",
                opened.report
            );
            if !fired {
                assert!(
                    after >= 10,
                    "the fault has to fire at least at every write and sync"
                );
                break;
            }
        }
    }
}

#[test]
fn a_file_is_never_written_to_again_after_a_fault() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    let logs = || -> Vec<(PathBuf, usize)> {
        let is_log = |path: &Path| path.parent() == Some(Path::new("/w/log"));
        let state = disk.state();
        state
            .files
            .iter()
            .filter(|(path, _)| is_log(path))
            .map(|(path, file)| (path.clone(), file.bytes.len()))
            .collect()
    };
    // The sync fails: the bytes may be there or not, and nobody will ever know.
    disk.state().fault = Some(Fault {
        after: 1,
        times: 1,
        kind: io::ErrorKind::Other,
        only: "",
    });
    add(&mut session, 1);
    session.sync(LONG);
    let first = logs()[0].clone();
    saved(&session);
    add(&mut session, 2);
    saved(&session);
    assert_eq!(logs().iter().find(|(path, _)| *path == first.0), Some(&first));
    assert_eq!(logs().len(), 2);
    assert_eq!(cards(&disk.after_power_cut()), 2);
}

#[test]
fn a_disk_that_is_full_is_told_and_heals_when_there_is_room() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    disk.state().fault = Some(Fault {
        after: 0,
        times: usize::MAX,
        kind: io::ErrorKind::StorageFull,
        only: "",
    });
    add(&mut session, 1);
    add(&mut session, 2);
    let state = session.sync(LONG);
    assert!(
        matches!(
            state,
            SaveState::Failed {
                pending: 1 | 2,
                kind: io::ErrorKind::StorageFull
            }
        ),
        "{state:?}"
    );
    assert_eq!(session.workshop().cards.len(), 2);
    assert_eq!(
        disk.state()
            .files
            .keys()
            .filter(|path| path.starts_with("/w/log"))
            .count(),
        1
    );
    disk.state().fault = None;
    saved(&session);
    assert_eq!(cards(&disk.after_power_cut()), 2);
}

#[test]
fn what_could_not_be_saved_is_told_when_closing() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    disk.state().fault = Some(Fault {
        after: 0,
        times: usize::MAX,
        kind: io::ErrorKind::Other,
        only: "",
    });
    add(&mut session, 1);
    let error = session.close().unwrap_err();
    assert_eq!((error.unsaved, error.kind), (1, io::ErrorKind::Other));
}

#[test]
fn a_refold_keeps_what_is_not_on_the_disk_yet() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    let mut other = Session::open(Path::new("/w"), &env(&disk, 2)).unwrap().session;
    add(&mut other, 1);
    saved(&other);
    disk.state().fault = Some(Fault {
        after: 0,
        times: usize::MAX,
        kind: io::ErrorKind::Other,
        only: "",
    });
    add(&mut session, 2);
    add(&mut session, 3);
    session.sync(LONG);
    assert!(session.refresh().unwrap());
    assert_eq!(session.workshop().cards.len(), 3);
    disk.state().fault = None;
    saved(&session);
    other.refresh().unwrap();
    assert_eq!(other.workshop().plain(), session.workshop().plain());
}

#[test]
fn a_disk_that_must_not_be_written_to_opens_for_reading() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    add(&mut session, 1);
    session.close().unwrap();
    disk.state().read_only = true;
    let mut session = Session::open(Path::new("/w"), &env(&disk, 2)).unwrap().session;
    assert_eq!(session.save_state(), SaveState::ReadOnly(ReadOnly::Permission));
    assert_eq!(session.workshop().cards.len(), 1);
    let mut change = Change::default();
    change.set((session.ids().fresh::<CardId>(), CardField::Text("zwei".into())));
    assert_eq!(
        session.commit(change),
        Err(CommitError::ReadOnly(ReadOnly::Permission))
    );
    assert_eq!(session.workshop().cards.len(), 1);
    session.close().unwrap();
    assert!(Session::create(Path::new("/neu"), &env(&disk, 3), Vec::new()).is_err());
    assert!(matches!(
        Session::open(Path::new("/nie"), &env(&disk, 3)),
        Err(OpenError::NotFound { .. })
    ));
}

#[test]
fn a_disk_that_keeps_failing_is_not_littered_with_parts() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    // Making a file works, writing to it does not.
    disk.state().fault = Some(Fault {
        after: 0,
        times: 6,
        kind: io::ErrorKind::StorageFull,
        only: "write /w/log",
    });
    add(&mut session, 1);
    saved(&session);
    let parts = disk
        .state()
        .files
        .keys()
        .filter(|path| path.starts_with("/w/log"))
        .count();
    assert_eq!(parts, 2);
    assert_eq!(cards(&disk.after_power_cut()), 1);
}

fn draft(text: &str) -> Draft {
    Draft {
        place: "card".into(),
        text: text.into(),
        cursor: None,
    }
}

/// Fails everything that is done below a folder from now on.
fn fail(disk: &MemoryDisk, only: &'static str) {
    disk.state().fault = Some(Fault {
        after: 0,
        times: usize::MAX,
        kind: io::ErrorKind::Other,
        only,
    });
}

#[test]
fn a_log_that_cannot_be_read_for_a_moment_keeps_no_other_log_from_counting() {
    for hidden in 0..3 {
        let disk = MemoryDisk::default();
        let mut own = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
        let mut others =
            [2, 3].map(|seed| Session::open(Path::new("/w"), &env(&disk, seed)).unwrap().session);
        for (n, other) in others.iter_mut().enumerate() {
            add(other, n);
            saved(other);
        }
        assert!(own.refresh().unwrap());
        let logs = disk.logs();
        assert_eq!(logs.len(), 3);
        for (n, other) in others.iter_mut().enumerate() {
            add(other, 10 + n);
            saved(other);
        }
        disk.state().unreadable = Some(logs[hidden].clone());
        let _ = own.refresh();
        disk.state().unreadable = None;
        own.refresh().unwrap();
        assert_eq!(own.workshop().cards.len(), 4, "hidden: {hidden}");
    }
}

#[test]
fn a_log_that_could_not_be_read_while_another_was_new_is_read_later() {
    let disk = MemoryDisk::default();
    let mut own = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    let mut second = Session::open(Path::new("/w"), &env(&disk, 2)).unwrap().session;
    let before = disk.logs();
    add(&mut second, 1);
    saved(&second);
    assert!(own.refresh().unwrap());
    let hidden = disk.logs().into_iter().find(|path| !before.contains(path));
    let mut third = Session::open(Path::new("/w"), &env(&disk, 3)).unwrap().session;
    add(&mut third, 2);
    saved(&third);
    disk.state().unreadable = hidden;
    own.refresh().unwrap();
    disk.state().unreadable = None;
    own.refresh().unwrap();
    assert_eq!(own.workshop().cards.len(), 2);
}

#[test]
fn a_draft_is_not_dropped_before_what_was_made_of_it_is_safe() {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
    std::thread::sleep(Duration::from_millis(1300));
    fail(&disk, "/w/log/");
    add(&mut session, 1);
    session.keep_drafts(Vec::new());
    drop(session);
    let left = Session::open(Path::new("/w"), &env(&disk.after_power_cut(), 2))
        .unwrap()
        .session
        .take_drafts();
    assert_eq!(left, [draft("Wie FINANZIEREN?")]);
}

#[test]
fn a_draft_that_cannot_be_taken_over_stays_where_it_was() {
    let disk = MemoryDisk::default();
    let session = Session::create(Path::new("/w"), &env(&disk, 1), Vec::new()).unwrap();
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
    drop(session);
    let mut session = Session::open(Path::new("/w"), &env(&disk, 2)).unwrap().session;
    let left = session.take_drafts();
    let own = disk
        .state()
        .files
        .keys()
        .filter(|path| path.starts_with("/w/drafts"))
        .count();
    assert_eq!((left.len(), own), (1, 2));
    fail(&disk, "write /w/drafts");
    session.keep_drafts(left.clone());
    session.release_draft(&left[0]);
    std::mem::forget(session);
    std::thread::sleep(Duration::from_millis(200));
    let cut = disk.after_power_cut();
    let left_now = Session::open(Path::new("/w"), &env(&cut, 3))
        .unwrap()
        .session
        .take_drafts();
    assert_eq!(left_now, left);
}
