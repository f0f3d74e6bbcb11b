//! Canaries: the program with a mistake put into it on purpose, which the laws have to see.
//!
//! A test that has never failed proves little. So each way of writing that loses work, and that people do write, takes
//! the place of the right one for a moment, and the very functions by which the program is judged must refuse it. The
//! mistake is put in for one thread and stays in test code: the right code asks here for it only in a test.

use std::cell::Cell;
use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::path::{Path, PathBuf};

use super::memory::MemoryDisk;
use super::{add, env, matrix, saved, traces};
use crate::session::Session;
use crate::store::disk::DiskFile;
use crate::store::folder::Folder;
use crate::store::log::{self, Header};
use crate::store::writer::{Batch, Lines, Part};

/// A mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Canary {
    /// What was written is said to be safe; it is synced with the next change.
    AcknowledgesBeforeSync,
    /// The log is written anew with every change, and renamed over the old one.
    TakesARenameForTruth,
    /// After a write that failed, the same file is gone on with.
    AppendsAfterJunk,
    /// After a sync that failed, the same file is synced again, and believed.
    RetriesAfterAnError,
    /// Whoever has read line 7 is taken to have read everything before it.
    TrustsTheHighestNumber,
}

thread_local! {
    static CANARY: Cell<Option<Canary>> = const { Cell::new(None) };
}

/// Judges with a mistake in the program.
fn with<T>(canary: Canary, judge: impl FnOnce() -> T) -> T {
    CANARY.set(Some(canary));
    let judged = judge();
    CANARY.set(None);
    judged
}

/// Says whether [`Seqs`](crate::store::seen) has its mistake.
pub(in crate::store) fn trusts_the_highest_number() -> bool {
    CANARY.get() == Some(Canary::TrustsTheHighestNumber)
}

/// Returns the wrong log that takes the place of a right one.
pub(in crate::store) fn wrong_log(folder: &Folder, header: &Header) -> Option<Box<dyn Lines>> {
    let canary = CANARY
        .get()
        .filter(|&canary| canary != Canary::TrustsTheHighestNumber)?;
    Some(Box::new(WrongLog {
        canary,
        folder: folder.clone(),
        header: header.clone(),
        file: None,
        all: Vec::new(),
        written: 0,
    }))
}

#[derive(Debug)]
struct WrongLog {
    canary: Canary,
    folder: Folder,
    header: Header,
    file: Option<Box<dyn DiskFile>>,
    /// Everything that was ever written.
    all: Vec<u8>,
    /// The number of the last line that the file has taken.
    written: u64,
}

impl WrongLog {
    fn path(&self) -> PathBuf {
        self.folder.log(self.header.run, 1)
    }

    fn head(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        log::seal(&log::ron().to_string(&self.header).unwrap(), &mut bytes);
        bytes
    }

    /// Makes the file if there is none, and hands it out.
    fn file(&mut self) -> io::Result<&mut Box<dyn DiskFile>> {
        if self.file.is_none() {
            self.folder.ensure(&self.folder.log_folder())?;
            let mut file = self.folder.disk.create(&self.path())?;
            file.write_all(&self.head())?;
            self.folder.disk.sync_folder(&self.folder.log_folder())?;
            self.file = Some(file);
        }
        self.file.as_mut().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn replace(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.folder.ensure(&self.folder.log_folder())?;
        let all = [&self.all, bytes].concat();
        let temporary = self.folder.log_folder().join(".log.tmp");
        let mut file = self.folder.disk.create(&temporary)?;
        file.write_all(&self.head())?;
        file.write_all(&all)?;
        file.sync()?;
        self.folder.disk.rename(&temporary, &self.path())?;
        self.folder.disk.sync_folder(&self.folder.log_folder())?;
        self.all = all;
        Ok(())
    }
}

impl Lines for WrongLog {
    fn write(&mut self, batches: &VecDeque<Batch>) -> io::Result<()> {
        let last = batches.back().map_or(0, |batch| batch.seq);
        let new = batches.iter().filter(|batch| batch.seq > self.written);
        let bytes: Vec<u8> = new.flat_map(|batch| batch.bytes.iter().copied()).collect();
        match self.canary {
            Canary::AcknowledgesBeforeSync => {
                let file = self.file()?;
                file.sync()?;
                file.write_all(&bytes)?;
            }
            Canary::TakesARenameForTruth => self.replace(&bytes)?,
            Canary::AppendsAfterJunk | Canary::TrustsTheHighestNumber => {
                let file = self.file()?;
                file.write_all(&bytes)?;
                file.sync()?;
            }
            Canary::RetriesAfterAnError => {
                self.file()?.write_all(&bytes)?;
                self.written = last;
                self.file()?.sync()?;
            }
        }
        self.written = last;
        Ok(())
    }

    fn part(&self) -> Option<Part> {
        None
    }

    fn learn(&mut self, _: BTreeSet<String>) {}

    fn is_lost(&mut self) -> bool {
        false
    }

    fn known(&self) -> Option<&BTreeSet<String>> {
        None
    }
}

/// A window that follows another one whose log arrives in pieces, out of order, sees what an opening sees; and what
/// has not arrived is called missing.
fn follows() -> Result<(), String> {
    let folder = Path::new("/w");
    for hole in 1..6 {
        let disk = MemoryDisk::default();
        let mut own = Session::create(folder, &env(&disk, 1), Vec::new()).unwrap();
        let before = disk.logs();
        let mut other = Session::open(folder, &env(&disk, 2)).unwrap().session;
        for n in 0..7 {
            add(&mut other, n);
        }
        saved(&other);
        let path = disk
            .logs()
            .into_iter()
            .find(|path| !before.contains(path))
            .unwrap();
        let whole = disk.everything()[&path].clone();
        let ends: Vec<usize> = (0..whole.len())
            .filter(|&at| whole[at] == b'\n')
            .map(|at| at + 1)
            .collect();
        let mut piece = whole[..ends[6]].to_vec();
        piece[ends[hole - 1]..ends[hole] - 1].fill(0);
        disk.state().files.get_mut(&path).unwrap().bytes = piece;
        own.refresh().unwrap();
        let report = Session::open_to_read(folder, &env(&disk, 3)).unwrap().report;
        let missing: Vec<_> = report.missing.iter().map(|gap| (gap.from, gap.to)).collect();
        if missing != [(hole as u64, hole as u64)] {
            return Err(format!(
                "line {hole} has not arrived, and {missing:?} is called missing"
            ));
        }
        disk.state().files.get_mut(&path).unwrap().bytes = whole;
        own.refresh().unwrap();
        let opened = Session::open_to_read(folder, &env(&disk, 4)).unwrap().session;
        if own.workshop().plain() != opened.workshop().plain() {
            return Err(format!(
                "line {hole} has arrived, and the window does not show it"
            ));
        }
    }
    Ok(())
}

/// Some days with the power cut everywhere.
fn power() -> Result<(), String> {
    traces::days_survive(0..3, 200)
}

#[test]
fn without_a_mistake_every_law_is_kept() {
    follows().unwrap();
    power().unwrap();
    for call in ["write /w/log", "sync /w/log"] {
        matrix::typing_survives(call).unwrap();
    }
}

#[test]
fn every_mistake_is_seen() {
    let mut seen = Vec::new();
    let mut see = |canary: Canary, judged: Result<(), String>, saying: &str| {
        let broken = judged.expect_err(&format!("{canary:?} is not seen"));
        assert!(broken.contains(saying), "{canary:?} is seen as {broken}");
        seen.push(canary);
        println!("{canary:?}: {broken}");
    };
    let lost = "was acknowledged and is not read";
    for canary in [Canary::AcknowledgesBeforeSync, Canary::TakesARenameForTruth] {
        see(canary, with(canary, power), lost);
    }
    for (canary, call, saying) in [
        (
            Canary::AppendsAfterJunk,
            "write /w/log",
            "was used again after a fault",
        ),
        (Canary::RetriesAfterAnError, "sync /w/log", lost),
    ] {
        see(canary, with(canary, || matrix::typing_survives(call)), saying);
    }
    let canary = Canary::TrustsTheHighestNumber;
    see(canary, with(canary, follows), "is called missing");
    assert_eq!(seen.len(), 5);
}
