//! What happens to changes that the folder does not take: nothing is lost, whatever fails, and everything comes
//! home.

use std::collections::BTreeSet;

use super::*;
use crate::session::CloseError;
use crate::store::{DamageKind, belongings, copy_workshop};

const KINDS: [io::ErrorKind; 5] = [
    io::ErrorKind::Other,
    io::ErrorKind::StorageFull,
    io::ErrorKind::ReadOnlyFilesystem,
    io::ErrorKind::PermissionDenied,
    io::ErrorKind::NotFound,
];

pub(super) const PLACE: &str = "/state/rescue";

/// A laptop with a place for rescue logs.
pub(super) fn laptop(disk: &MemoryDisk, seed: u64) -> Env {
    Env {
        rescue: Some(PLACE.into()),
        ..env(disk, seed)
    }
}

pub(super) fn create(disk: &MemoryDisk) -> Session {
    Session::create(Path::new("/w"), &laptop(disk, 1), Vec::new()).unwrap()
}

/// A laptop with a disk that fails at will, for the tests of whoever shows it: the workshop is in `/w`.
pub(crate) struct Laptop(MemoryDisk);

impl Laptop {
    pub(crate) fn new() -> Self {
        Self(MemoryDisk::default())
    }

    pub(crate) fn env(&self, seed: u64) -> Env {
        laptop(&self.0, seed)
    }

    /// Has everything fail from now on whose path has this in it.
    pub(crate) fn fail(&self, kind: io::ErrorKind, only: &'static str) {
        fault(&self.0, 0, usize::MAX, kind, only);
    }

    pub(crate) fn heal(&self) {
        self.0.state().fault = None;
    }

    pub(crate) fn forbid_writing(&self) {
        self.0.state().read_only = true;
    }

    pub(crate) fn has_room_for(&self, bytes: u64) {
        self.0.state().room = bytes;
    }
}

/// Everything below a folder.
pub(super) fn below(disk: &MemoryDisk, folder: &str) -> Vec<PathBuf> {
    let state = disk.state();
    let files = state.files.keys().filter(|path| path.starts_with(folder));
    files.cloned().collect()
}

/// How many cards an opening shows that looks into the folder and the rescue logs.
pub(super) fn shown(disk: &MemoryDisk) -> usize {
    let opened = Session::open_to_read(Path::new("/w"), &laptop(disk, 98)).unwrap();
    opened.session.workshop().cards.len()
}

pub(super) fn fault(disk: &MemoryDisk, after: usize, times: usize, kind: io::ErrorKind, only: &'static str) {
    disk.state().fault = Some(Fault {
        after,
        times,
        kind,
        only,
    });
}

/// A laptop after a crash: two cards are in the rescue log, one is in the folder.
fn crashed() -> MemoryDisk {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    add(&mut session, 0);
    saved(&session);
    fail(&disk, "/w/");
    add(&mut session, 1);
    add(&mut session, 2);
    let state = session.sync(LONG);
    assert!(
        matches!(state, SaveState::Rescued { pending: 2, .. }),
        "{state:?}"
    );
    let cut = disk.after_power_cut();
    assert_eq!((cards(&cut), shown(&cut)), (1, 3));
    cut
}

/// Takes a folder out of the disk, as if it was a stick; gives it back by [`plug`].
pub(super) fn pull(disk: &MemoryDisk, folder: &str) -> MemoryDisk {
    let stick = MemoryDisk::default();
    let mut state = disk.state();
    let mut away = stick.state();
    let (files, rest) = std::mem::take(&mut state.files)
        .into_iter()
        .partition(|(path, _)| path.starts_with(folder));
    (away.files, state.files) = (files, rest);
    let is_away = |path: &PathBuf| path.starts_with(folder);
    let (folders, rest): (BTreeSet<_>, _) = std::mem::take(&mut state.folders).into_iter().partition(is_away);
    (away.folders, state.folders) = (folders, rest);
    let (synced, rest): (BTreeSet<_>, _) = std::mem::take(&mut state.synced).into_iter().partition(is_away);
    (away.synced, state.synced) = (synced, rest);
    drop(away);
    drop(state);
    stick
}

pub(super) fn plug(disk: &MemoryDisk, stick: &MemoryDisk) {
    let mut state = disk.state();
    let away = stick.state();
    state.files.extend(away.files.clone());
    state.folders.extend(away.folders.iter().cloned());
    state.synced.extend(away.synced.iter().cloned());
}

#[test]
fn whatever_fails_and_however_long_what_was_acknowledged_is_in_the_folder_or_on_the_laptop() {
    for kind in KINDS {
        for (only, times) in [
            ("", 1),
            ("", usize::MAX),
            ("/w/", usize::MAX),
            ("/state", 1),
            ("/state", usize::MAX),
        ] {
            for after in 0.. {
                let disk = MemoryDisk::default();
                let mut session = create(&disk);
                fault(&disk, after, times, kind, only);
                let mut acknowledged = 0;
                for n in 0..3 {
                    add(&mut session, n);
                    match session.sync(LONG) {
                        SaveState::Saved | SaveState::Rescued { .. } => acknowledged = n + 1,
                        SaveState::Failed { pending, .. } => assert!(pending > 0),
                        state => panic!("{state:?}"),
                    }
                    let found = shown(&disk.after_power_cut());
                    assert!(
                        found >= acknowledged,
                        "{kind} {only} {times} {after}: {found} of {acknowledged}"
                    );
                }
                let fired = disk.state().fired();
                disk.state().fault = None;
                // The next change has everything tried again.
                add(&mut session, 3);
                saved(&session);
                assert_eq!(
                    below(&disk, PLACE),
                    [] as [PathBuf; 0],
                    "{kind} {only} {times} {after}"
                );
                let cut = disk.after_power_cut();
                assert_eq!(cards(&cut), 4);
                session.close().unwrap();
                let opened = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
                assert_eq!(opened.session.workshop().cards.len(), 4);
                assert!(opened.report.is_calm(), "{:?}", opened.report);
                if !fired {
                    assert!(after > 3 || only == "/state");
                    break;
                }
            }
        }
    }
}

#[test]
fn a_rescue_log_that_fails_goes_on_in_another_part_and_the_file_is_left_as_it_is() {
    for call in ["write /state", "sync /state"] {
        let disk = MemoryDisk::default();
        let mut session = create(&disk);
        fail(&disk, "/w/");
        add(&mut session, 0);
        session.sync(LONG);
        let first = below(&disk, PLACE);
        assert_eq!(first.len(), 1);
        // The folder goes on to fail; so does the rescue log, once.
        let stick = pull(&disk, "/w");
        fault(&disk, 0, 1, io::ErrorKind::Other, call);
        add(&mut session, 1);
        let state = session.sync(LONG);
        assert!(
            matches!(state, SaveState::Rescued { pending: 2, .. }),
            "{state:?}"
        );
        let bytes = disk.state().files[&first[0]].bytes.len();
        add(&mut session, 2);
        session.sync(LONG);
        assert_eq!(disk.state().files[&first[0]].bytes.len(), bytes);
        assert_eq!(below(&disk, PLACE).len(), 2);
        plug(&disk, &stick);
        assert_eq!(shown(&disk.after_power_cut()), 3);
    }
}

#[test]
fn without_folder_and_rescue_log_it_is_said_how_much_is_saved_nowhere() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    fail(&disk, "/w/");
    add(&mut session, 0);
    session.sync(LONG);
    fail(&disk, "");
    add(&mut session, 1);
    add(&mut session, 2);
    let state = session.sync(LONG);
    assert!(matches!(state, SaveState::Failed { pending: 2, .. }), "{state:?}");
    let error = session.close().unwrap_err();
    assert_eq!((error.unsaved, error.rescued), (2, 1));
}

#[test]
fn what_was_rescued_is_told_when_closing_and_comes_home_at_the_next_opening() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    fail(&disk, "/w/");
    add(&mut session, 0);
    let closed = session.close();
    let expected = CloseError {
        unsaved: 0,
        rescued: 1,
        kind: io::ErrorKind::Other,
    };
    assert_eq!(closed, Err(expected));
    disk.state().fault = None;
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
    assert_eq!(opened.report.rescued.brought, 1);
    assert_eq!(opened.session.workshop().cards.len(), 1);
    assert_eq!(below(&disk, PLACE), [] as [PathBuf; 0]);
    assert_eq!(cards(&disk.after_power_cut()), 1);
    opened.session.close().unwrap();
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 3)).unwrap();
    assert!(opened.report.is_calm(), "{:?}", opened.report);
    assert_eq!(opened.session.workshop().cards.len(), 1);
}

#[test]
fn what_came_home_can_be_undone_like_any_other_step_of_this_laptop() {
    let disk = MemoryDisk::default();
    create(&disk).close().unwrap();
    let mut session = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
    fail(&disk, "/w/");
    add(&mut session, 0);
    session.close().unwrap_err();
    disk.state().fault = None;
    let mut session = Session::open(Path::new("/w"), &laptop(&disk, 3)).unwrap().session;
    session.undo();
    assert_eq!(session.workshop().cards.len(), 0);
}

#[test]
fn whatever_fails_while_it_comes_home_it_comes_home_later() {
    for kind in KINDS {
        for times in [1, 2, usize::MAX] {
            for after in 0.. {
                let disk = crashed();
                fault(&disk, after, times, kind, "");
                let opened = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
                assert_eq!(opened.session.workshop().cards.len(), 3);
                let fired = disk.state().fired();
                drop(opened);
                // And the power is cut at that.
                let cut = disk.after_power_cut();
                assert_eq!(shown(&cut), 3, "{kind} {times} {after}");
                Session::open(Path::new("/w"), &laptop(&cut, 3)).unwrap();
                let again = cut.after_power_cut();
                assert_eq!((cards(&cut), cards(&again)), (3, 3));
                let opened = Session::open(Path::new("/w"), &laptop(&again, 4)).unwrap();
                assert_eq!(opened.session.workshop().cards.len(), 3);
                assert!(opened.report.damages.is_empty() && opened.report.missing.is_empty());
                if !fired {
                    assert!(after > 5);
                    break;
                }
            }
        }
    }
}

#[test]
fn two_windows_that_open_at_once_bring_it_home_together() {
    let disk = crashed();
    std::thread::scope(|scope| {
        for seed in 2..6 {
            let disk = &disk;
            scope.spawn(move || {
                let opened = Session::open(Path::new("/w"), &laptop(disk, seed)).unwrap();
                let mut session = opened.session;
                session.refresh().unwrap();
                session.close().unwrap();
            });
        }
    });
    assert_eq!(below(&disk, PLACE), [] as [PathBuf; 0]);
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 9)).unwrap();
    assert_eq!(opened.session.workshop().cards.len(), 3);
    assert!(opened.report.is_calm(), "{:?}", opened.report);
}

#[test]
fn the_rescue_log_of_a_run_that_lives_is_left_alone() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    fail(&disk, "/w/log/");
    add(&mut session, 0);
    session.sync(LONG);
    let before = below(&disk, PLACE);
    let other = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
    assert_eq!(other.session.workshop().cards.len(), 0);
    assert_eq!((below(&disk, PLACE), before.len()), (before, 1));
}

#[test]
fn where_the_folder_is_read_only_what_was_rescued_is_shown_and_stays() {
    let disk = crashed();
    disk.state().read_only = true;
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
    assert_eq!(opened.session.workshop().cards.len(), 3);
    let rescued = &opened.report.rescued;
    assert_eq!((rescued.brought, rescued.waiting, rescued.files.len()), (0, 2, 1));
    drop(opened);
    disk.state().read_only = false;
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 3)).unwrap();
    assert_eq!(opened.report.rescued.brought, 2);
}

#[test]
fn what_could_not_be_brought_home_stays_in_sight_when_others_write() {
    let disk = crashed();
    fail(&disk, "create /w/log");
    let mut session = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
    let state = session.save_state();
    assert!(
        matches!(state, SaveState::Rescued { pending: 2, .. }),
        "{state:?}"
    );
    add(&mut session, 6);
    let state = session.sync(LONG);
    assert!(
        matches!(state, SaveState::Rescued { pending: 3, .. }),
        "{state:?}"
    );
    disk.state().fault = None;
    let mut other = Session::open(Path::new("/w"), &env(&disk, 3)).unwrap().session;
    add(&mut other, 7);
    saved(&other);
    assert!(session.refresh().unwrap());
    assert_eq!(session.workshop().cards.len(), 5);
}

#[test]
fn what_could_not_be_brought_home_when_opening_is_brought_as_soon_as_it_can_be() {
    for types in [false, true] {
        let disk = crashed();
        fail(&disk, "/w/log");
        let mut session = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
        if types {
            add(&mut session, 6);
            session.sync(LONG);
        }
        disk.state().fault = None;
        saved(&session);
        assert_eq!(below(&disk, PLACE), [] as [PathBuf; 0]);
        assert_eq!(cards(&disk.after_power_cut()), 3 + usize::from(types));
        session.close().unwrap();
        let opened = Session::open(Path::new("/w"), &laptop(&disk, 3)).unwrap();
        assert!(opened.report.is_calm(), "{:?}", opened.report);
    }
}

#[test]
fn damage_in_a_rescue_log_costs_what_is_damaged_and_the_file_is_kept() {
    let whole = crashed();
    let path = below(&whole, PLACE)[0].clone();
    let len = whole.state().files[&path].bytes.len();
    let kept = |disk: &MemoryDisk| disk.state().files.values().any(|file| file.bytes.len() == len);
    for at in 0..len {
        let disk = whole.after_power_cut();
        disk.state().files.get_mut(&path).unwrap().bytes[at] ^= 0x20;
        let opened = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
        assert!(!opened.session.workshop().cards.is_empty());
        assert!(kept(&disk), "byte {at}");
        opened.session.close().unwrap();
    }
    let disk = whole.after_power_cut();
    let last = len - 5;
    disk.state().files.get_mut(&path).unwrap().bytes[last] ^= 1;
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
    assert_eq!(opened.session.workshop().cards.len(), 2);
    let damage = &opened.report.damages[0];
    assert!(matches!(
        damage.kind,
        DamageKind::Checksum | DamageKind::NoChecksum
    ));
    assert_eq!(
        damage.kept,
        Some(PathBuf::from(format!("{}.kept", path.display())))
    );
    assert!(kept(&disk));
}

#[test]
fn a_rescue_log_that_was_cut_off_gives_its_whole_lines_and_is_kept() {
    let whole = crashed();
    let path = below(&whole, PLACE)[0].clone();
    let bytes = whole.state().files[&path].bytes.clone();
    let ends = |upto: usize| bytes[..upto].iter().filter(|&&byte| byte == b'\n').count();
    for len in 0..=bytes.len() {
        let disk = whole.after_power_cut();
        disk.state().files.get_mut(&path).unwrap().bytes.truncate(len);
        let opened = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap();
        let cards = 1 + ends(len).saturating_sub(2);
        assert_eq!(opened.session.workshop().cards.len(), cards, "{len}");
        assert_eq!(
            below(&disk, PLACE).is_empty(),
            len == bytes.len() || bytes[..len].ends_with(b"\n") && ends(len) > 1
        );
    }
}

#[test]
fn a_stick_that_comes_back_under_another_name_gets_what_is_its_own() {
    let disk = crashed();
    let stick = pull(&disk, "/w");
    {
        let mut state = disk.state();
        let elsewhere = |path: &PathBuf| Path::new("/usb").join(path.strip_prefix("/w").unwrap());
        let away = stick.state();
        let files = away
            .files
            .iter()
            .map(|(path, file)| (elsewhere(path), file.clone()));
        state.files.extend(files);
        state.folders.extend(away.folders.iter().map(elsewhere));
    }
    let opened = Session::open(Path::new("/usb"), &laptop(&disk, 2)).unwrap();
    assert_eq!(
        (
            opened.session.workshop().cards.len(),
            opened.report.rescued.brought
        ),
        (3, 2)
    );
    opened.session.close().unwrap();
    // It may be a copy, and the original without what was rescued: that is kept, and comes there as well.
    assert_eq!(below(&disk, PLACE).len(), 1);
    let again = Session::open(Path::new("/usb"), &laptop(&disk, 3)).unwrap();
    assert_eq!(again.report.rescued.brought, 0);
    plug(&disk, &stick);
    assert_eq!(
        Session::open(Path::new("/w"), &laptop(&disk, 4))
            .unwrap()
            .report
            .rescued
            .brought,
        2
    );
    assert_eq!(below(&disk, PLACE), [] as [PathBuf; 0]);
}

#[test]
fn an_older_copy_does_not_get_what_belongs_to_the_original() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    disk.state().folders.insert("/".into());
    copy_workshop(Path::new("/w"), Path::new("/copy"), &disk).unwrap();
    add(&mut session, 0);
    saved(&session);
    fail(&disk, "/w/");
    add(&mut session, 1);
    session.close().unwrap_err();
    disk.state().fault = None;
    let opened = Session::open(Path::new("/copy"), &laptop(&disk, 2)).unwrap();
    assert_eq!(opened.session.workshop().cards.len(), 0);
    assert_eq!(below(&disk, PLACE).len(), 1);
    // While the original is away it is shown there as well, and still kept for it.
    let stick = pull(&disk, "/w");
    let opened = Session::open(Path::new("/copy"), &laptop(&disk, 3)).unwrap();
    assert_eq!(
        (opened.session.workshop().cards.len(), below(&disk, PLACE).len()),
        (1, 1)
    );
    plug(&disk, &stick);
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 4)).unwrap();
    assert_eq!(opened.session.workshop().cards.len(), 2);
    assert_eq!(below(&disk, PLACE).len(), 0);
}

#[test]
fn other_workshops_leave_it_alone() {
    let disk = crashed();
    let other = Session::create(Path::new("/other"), &laptop(&disk, 5), Vec::new()).unwrap();
    other.close().unwrap();
    let opened = Session::open(Path::new("/other"), &laptop(&disk, 6)).unwrap();
    assert_eq!(opened.session.workshop().cards.len(), 0);
    assert_eq!(below(&disk, PLACE).len(), 1);
    // Also one that has taken the place of the first.
    pull(&disk, "/w");
    let other = Session::create(Path::new("/w"), &laptop(&disk, 7), Vec::new()).unwrap();
    other.close().unwrap();
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 8)).unwrap();
    assert_eq!(opened.session.workshop().cards.len(), 0);
    assert_eq!(below(&disk, PLACE).len(), 1);
}

#[test]
fn a_workshop_that_could_not_be_made_leaves_nothing_on_the_laptop() {
    let disk = MemoryDisk::default();
    disk.state().folders.insert("/w".into());
    fail(&disk, "/w/log");
    assert!(Session::create(Path::new("/w"), &laptop(&disk, 1), Vec::new()).is_err());
    assert_eq!(below(&disk, "/state"), [] as [PathBuf; 0]);
}

#[test]
fn little_room_is_told_until_there_is_more() {
    let disk = MemoryDisk::default();
    disk.state().room = 12 << 20;
    let mut session = create(&disk);
    assert_eq!(session.little_room(), Some(12 << 20));
    disk.state().room = 20 << 20;
    add(&mut session, 0);
    while session.little_room().is_some() {
        std::thread::sleep(Duration::from_millis(10));
    }
    disk.state().room = (20 << 20) - 1;
    add(&mut session, 1);
    while session.little_room() != Some((20 << 20) - 1) {
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(session.save_state(), SaveState::Saved);
}

#[test]
fn nothing_is_published_that_rests_on_lines_which_are_not_in_the_folder() {
    let disk = crashed();
    fail(&disk, "/w/log");
    let session = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
    let error = session.close().unwrap_err();
    assert_eq!((error.unsaved, error.rescued), (0, 2));
    let copy = Path::new("/w/workshop.ron");
    assert!(!disk.state().files.contains_key(copy));
    disk.state().fault = None;
    let opened = Session::open(Path::new("/w"), &laptop(&disk, 3)).unwrap();
    assert_eq!(opened.report.rescued.brought, 2);
    opened.session.close().unwrap();
    assert!(disk.state().files.contains_key(copy));
}

/// What the next opening after a power cut offers.
fn offered(disk: &MemoryDisk, seed: u64) -> Vec<Draft> {
    let cut = disk.after_power_cut();
    let opened = Session::open(Path::new("/w"), &laptop(&cut, seed)).unwrap();
    opened.session.take_drafts()
}

#[test]
fn a_draft_is_on_the_disk_without_anything_else_being_done() {
    for only in ["nothing", "/w/"] {
        let disk = MemoryDisk::default();
        let session = create(&disk);
        if only == "/w/" {
            fail(&disk, only);
        }
        session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
        while offered(&disk, 2) != [draft("Wie FINANZIEREN?")] {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn a_draft_that_the_folder_does_not_take_is_offered_in_place_of_an_older_one() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    session.keep_drafts(vec![draft("Wie")]);
    while offered(&disk, 2) != [draft("Wie")] {
        std::thread::sleep(Duration::from_millis(20));
    }
    fail(&disk, "/w/");
    add(&mut session, 0);
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
    while offered(&disk, 2) != [draft("Wie FINANZIEREN?")] {
        std::thread::sleep(Duration::from_millis(20));
    }
    let cut = disk.after_power_cut();
    let mut session = Session::open(Path::new("/w"), &laptop(&cut, 2)).unwrap().session;
    let left = session.take_drafts();
    session.keep_drafts(left.clone());
    session.release_draft(&left[0]);
    session.keep_drafts(Vec::new());
    session.close().unwrap();
    assert_eq!(below(&cut, "/state"), [] as [PathBuf; 0]);
    assert_eq!(below(&cut, "/w/drafts"), [] as [PathBuf; 0]);
}

#[test]
fn drafts_return_to_the_folder_when_it_is_back() {
    let disk = MemoryDisk::default();
    let session = create(&disk);
    fail(&disk, "/w/");
    session.keep_drafts(vec![draft("Wie")]);
    while below(&disk, PLACE).is_empty() {
        std::thread::sleep(Duration::from_millis(20));
    }
    disk.state().fault = None;
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
    while !below(&disk, PLACE).is_empty() {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(offered(&disk, 2), [draft("Wie FINANZIEREN?")]);
    session.keep_drafts(Vec::new());
    session.close().unwrap();
    assert_eq!(below(&disk, "/w/drafts"), [] as [PathBuf; 0]);
}

#[test]
fn a_file_of_drafts_that_has_failed_is_not_written_to_again() {
    for call in ["write /w/drafts", "sync /w/drafts"] {
        let disk = MemoryDisk::default();
        let session = create(&disk);
        let first = below(&disk, "/w/drafts");
        fault(&disk, 0, 1, io::ErrorKind::Other, call);
        session.keep_drafts(vec![draft("Wie")]);
        while below(&disk, PLACE).is_empty() {
            std::thread::sleep(Duration::from_millis(20));
        }
        let bytes = disk.state().files[&first[0]].bytes.len();
        session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
        while !below(&disk, PLACE).is_empty() {
            let now = disk.state().files.get(&first[0]).map(|file| file.bytes.len());
            assert!(now.is_none_or(|now| now == bytes), "{call}");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(offered(&disk, 2), [draft("Wie FINANZIEREN?")]);
    }
}

/// Lets everything that is kept for a workshop lie there: a log, one that was kept for its damage, and drafts.
fn rescued_of_every_kind(disk: &MemoryDisk) -> Vec<PathBuf> {
    let log = below(disk, PLACE)[0].clone();
    let bytes = disk.state().files[&log].bytes.clone();
    let kept = PathBuf::from(format!("{}.kept", log.display()));
    let drafts = PathBuf::from(log.to_string_lossy().replace(".ron", "-drafts.ron"));
    for (path, id) in [(&kept, 9001), (&drafts, 9002)] {
        let file = super::memory::File::safe(bytes.clone(), id);
        disk.state().files.insert(path.clone(), file);
    }
    let mut all = vec![log, kept, drafts];
    all.sort();
    all
}

/// What goes of the place for rescue logs when a workshop is erased.
fn doomed(disk: &MemoryDisk, folder: &str) -> Vec<PathBuf> {
    let found = belongings(Path::new(folder), &laptop(disk, 40), Some(Path::new(PLACE))).unwrap();
    let mut doomed = found.own;
    doomed.retain(|path| path.starts_with(PLACE));
    doomed.sort();
    doomed
}

#[test]
fn erasing_a_copy_leaves_what_was_rescued_for_the_original() {
    let disk = MemoryDisk::default();
    disk.state().folders.insert("/".into());
    let mut session = create(&disk);
    add(&mut session, 0);
    saved(&session);
    copy_workshop(Path::new("/w"), Path::new("/older"), &disk).unwrap();
    add(&mut session, 1);
    saved(&session);
    copy_workshop(Path::new("/w"), Path::new("/copy"), &disk).unwrap();
    fail(&disk, "/w/");
    add(&mut session, 2);
    session.close().unwrap_err();
    disk.state().fault = None;
    let all = rescued_of_every_kind(&disk);
    assert_eq!(doomed(&disk, "/copy"), [] as [PathBuf; 0]);
    assert_eq!(doomed(&disk, "/older"), [] as [PathBuf; 0]);
    assert_eq!(doomed(&disk, "/w"), all);
    // Nobody knows what is on a stick that is not here.
    pull(&disk, "/w");
    assert_eq!(doomed(&disk, "/older"), [] as [PathBuf; 0]);
}

#[test]
fn a_damaged_rescue_log_does_not_take_the_place_of_an_older_one_that_was_kept() {
    let disk = crashed();
    let path = below(&disk, PLACE)[0].clone();
    let older = PathBuf::from(format!("{}.kept", path.display()));
    let file = super::memory::File::safe(b"was kept before".to_vec(), 9001);
    disk.state().files.insert(older.clone(), file);
    disk.state().files.get_mut(&path).unwrap().bytes.push(b'x');
    Session::open(Path::new("/w"), &laptop(&disk, 2))
        .unwrap()
        .session
        .close()
        .unwrap();
    assert_eq!(disk.state().files[&older].bytes, b"was kept before");
    assert_eq!(below(&disk, PLACE).len(), 2, "{:?}", below(&disk, PLACE));
}

#[test]
fn a_copy_that_cannot_be_made_whole_leaves_nothing_that_looks_like_a_workshop() {
    let disk = MemoryDisk::default();
    disk.state().folders.insert("/".into());
    let mut session = create(&disk);
    add(&mut session, 0);
    session.close().unwrap();
    for after in 0.. {
        let disk = disk.snapshot();
        fault(&disk, after, 1, io::ErrorKind::StorageFull, "/copy");
        let copied = copy_workshop(Path::new("/w"), Path::new("/copy"), &disk);
        if !disk.state().fired() {
            break;
        }
        if copied.is_err() {
            assert_eq!(below(&disk, "/copy"), [] as [PathBuf; 0], "{after}");
        }
        disk.state().fault = None;
        if copied.is_err() {
            copy_workshop(Path::new("/w"), Path::new("/copy"), &disk).unwrap();
        }
        let opened = Session::open_to_read(Path::new("/copy"), &env(&disk, 9)).unwrap();
        assert_eq!(opened.session.workshop().cards.len(), 1, "{after}");
    }
}

/// A workshop whose published copy somebody has edited.
fn edited_by_hand() -> (MemoryDisk, Session) {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    add(&mut session, 0);
    add(&mut session, 1);
    session.close().unwrap();
    {
        let mut state = disk.state();
        let copy = state.files.get_mut(Path::new("/w/workshop.ron")).unwrap();
        let text = String::from_utf8(copy.bytes.clone()).unwrap();
        copy.bytes = text.replace("Karte 0", "Von Hand").into_bytes();
    }
    let session = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
    assert_eq!(session.hand_edits().len(), 1);
    (disk, session)
}

#[test]
fn a_copy_is_not_offered_while_the_logs_cannot_be_read() {
    let (disk, session) = edited_by_hand();
    disk.state().fails_looks = true;
    for only in ["list /w/log", "read /w/log"] {
        fail(&disk, only);
        assert_eq!(session.hand_edits().len(), 0, "{only}");
        disk.state().fault = None;
        assert_eq!(session.hand_edits().len(), 1);
    }
}

#[test]
fn a_full_disk_leaves_no_halves_of_edited_copies() {
    for call in ["write /w/workshop-edited", "sync /w/workshop-edited"] {
        let (disk, mut session) = edited_by_hand();
        fault(&disk, 0, usize::MAX, io::ErrorKind::StorageFull, call);
        add(&mut session, 2);
        session.close().unwrap();
        assert_eq!(below(&disk, "/w/workshop-edited-1.ron"), [] as [PathBuf; 0]);
        disk.state().fault = None;
        let session = Session::open(Path::new("/w"), &laptop(&disk, 3)).unwrap().session;
        let edits = session.hand_edits();
        assert_eq!(edits.len(), 1, "{call}");
        assert!(edits[0].found.is_ok(), "{call}");
    }
}
