//! Days on a disk that fails.
//!
//! Faults are enumerated: the first call that changes something fails, then the second, until the day is
//! over before the fault fires. The disk is one in memory (`memory`), which forgets at a power cut what was not
//! synced (`crash`). What has to hold, whatever happens, is the law (`law`); it is tried on days that are drawn from a
//! seed (`day`, `traces`). What is promised and how each promise is tried is told in `tests/faults/README.md`.

pub(super) mod canaries;
mod crash;
mod day;
mod dice;
mod erase;
mod law;
mod matrix;
mod meissen;
mod memory;
pub(crate) mod rescue;
mod taken_away;
mod traces;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::DateTime;

use memory::{Fault, MemoryDisk};

use super::{CommitError, Draft, Env, OpenError, ReadOnly, SaveState};
use crate::clock::FixedClock;
use crate::session::Session;
use crate::workshop::{CardField, CardId, Change, Id};

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
    let is_first = |(path, _): &(PathBuf, usize)| !path.to_string_lossy().contains("-2");
    let first = logs().into_iter().find(is_first).unwrap();
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
