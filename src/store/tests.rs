//! What opening, writing and closing a folder promise, tried on real folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta};

use super::{
    CommitError, CopyState, CreateError, DamageKind, Draft, Env, OpenError, ReadOnly, SaveState, log,
};
use crate::clock::FixedClock;
use crate::session::{Opened, Session, Undone};
use crate::workshop::{
    Act, CardField, CardId, Change, Day, DayField, Id, Line, Op, Plain, Position, Stamp, Workshop,
};

const LONG: Duration = Duration::from_secs(20);

/// A folder for one test, and the laptop it is on.
struct Room {
    folder: tempfile::TempDir,
    clock: Arc<FixedClock>,
}

impl Room {
    fn new() -> Self {
        let morning = DateTime::parse_from_rfc3339("2012-05-03T10:00:00+02:00").unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(FixedClock::at(morning)),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("meissen")
    }

    fn env(&self, seed: u64) -> Env {
        Env::new(Arc::clone(&self.clock) as _, seed, Id::from_bits(42))
    }

    fn create(&self, seed: u64) -> Session {
        Session::create(&self.path(), &self.env(seed), Vec::new()).unwrap()
    }

    fn open(&self, seed: u64) -> Opened {
        Session::open(&self.path(), &self.env(seed)).unwrap()
    }

    /// A workshop with cards, closed in order, but without its published copy: only the log counts.
    fn with_cards(texts: &[&str]) -> Self {
        let room = Self::new();
        let mut session = room.create(1);
        for text in texts {
            card(&mut session, text);
        }
        session.close().unwrap();
        fs::remove_file(room.path().join("workshop.ron")).unwrap();
        room
    }

    fn logs(&self) -> Vec<PathBuf> {
        let mut logs: Vec<_> = fs::read_dir(self.path().join("log"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        logs.sort();
        logs
    }

    fn log(&self) -> PathBuf {
        let logs = self.logs();
        assert_eq!(logs.len(), 1);
        logs[0].clone()
    }

    fn alter(&self, alter: impl FnOnce(&mut Vec<u8>)) {
        let path = self.log();
        let mut bytes = fs::read(&path).unwrap();
        alter(&mut bytes);
        fs::write(path, bytes).unwrap();
    }
}

fn card(session: &mut Session, text: &str) -> CardId {
    let id: CardId = session.ids().fresh();
    let low = session
        .workshop()
        .cards
        .iter()
        .next_back()
        .map(|card| (*card.pos).clone());
    let pos = Position::between(low.as_ref(), None);
    let mut change = Change::default();
    change.set((id, vec![CardField::Pos(pos), CardField::Text(text.into())]));
    assert!(session.commit(change).unwrap());
    id
}

fn edit(session: &mut Session, id: CardId, text: &str) {
    let over = session.workshop().cards.get(id).unwrap().text.version();
    let op = Op::Edit((id, CardField::Text(text.into())).into(), over);
    assert!(session.commit(op.into()).unwrap());
}

fn texts(session: &Session) -> Vec<&str> {
    session
        .workshop()
        .cards
        .iter()
        .map(|card| card.text.as_str())
        .collect()
}

fn saved(session: &Session) {
    assert_eq!(session.sync(LONG), SaveState::Saved);
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).map_or_else(
        |_| Vec::new(),
        |entries| {
            entries
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect()
        },
    );
    names.sort();
    names
}

#[test]
fn what_was_committed_is_there_after_opening_again() {
    let room = Room::new();
    let mut session = room.create(1);
    let first = card(&mut session, "gute Kontakte");
    card(&mut session, "lokale Flexibilität\n→ jetzt Bürgerpartizipation");
    edit(
        &mut session,
        first,
        "gute \"Kontakte\" \\ \r\u{7f}\u{301}\u{2028}",
    );
    let before = session.workshop().plain();
    session.close().unwrap();

    let Opened { session, report } = room.open(2);
    assert_eq!(session.workshop().plain(), before);
    assert!(report.is_calm(), "{report:?}");
    assert_eq!(
        (report.logs, report.lines, report.copy),
        (1, 4, CopyState::Current)
    );
}

#[test]
fn a_change_that_changes_nothing_is_not_written() {
    let room = Room::new();
    let mut session = room.create(1);
    let id = card(&mut session, "gute Kontakte");
    saved(&session);
    let before = fs::read(room.log()).unwrap();
    assert!(!session.commit(Change::default()).unwrap());
    let mut same = Change::default();
    same.set((id, CardField::Text("gute Kontakte".into())));
    assert!(!session.commit(same).unwrap());
    assert_eq!(session.sync(LONG), SaveState::Saved);
    assert_eq!(fs::read(room.log()).unwrap(), before);
}

#[test]
fn a_large_change_is_several_lines_and_one_step() {
    let room = Room::new();
    let mut session = room.create(1);
    let ids: Vec<CardId> = (0..1000).map(|_| session.ids().fresh()).collect();
    let change = ids
        .iter()
        .map(|&id| Op::Set((id, CardField::Text(format!("Karte {id}"))).into()))
        .collect();
    session.commit(change).unwrap();
    session.close().unwrap();
    let Opened { mut session, report } = room.open(2);
    assert_eq!((session.workshop().cards.len(), report.lines), (1000, 1 + 4));
    assert!(matches!(session.undo(), Undone::Done { gist, .. } if gist.count == 1000));
    assert_eq!(session.workshop().cards.len(), 0);
    assert_eq!(session.undo(), Undone::Nothing);
    session.redo();
    assert_eq!(session.workshop().cards.len(), 1000);
}

#[test]
fn an_operation_larger_than_a_line_is_refused_and_changes_nothing() {
    let room = Room::new();
    let mut session = room.create(1);
    let id = card(&mut session, "klein");
    let mut change = Change::default();
    change.set((id, CardField::Text("a".into())));
    change.set((id, CardField::Text("x".repeat(5 << 20))));
    assert!(matches!(
        session.commit(change),
        Err(CommitError::TooLarge { .. })
    ));
    assert_eq!(texts(&session), ["klein"]);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let room = Room::new();
    let mut session = room.create(1);
    let id = card(&mut session, "eins");
    edit(&mut session, id, "zwei");
    edit(&mut session, id, "drei");
    session.undo();
    session.close().unwrap();

    let Opened { mut session, .. } = room.open(2);
    assert_eq!(texts(&session), ["zwei"]);
    assert!(matches!(session.redo(), Undone::Done { .. }));
    assert_eq!(texts(&session), ["drei"]);
    session.undo();
    session.undo();
    assert_eq!(texts(&session), ["eins"]);
    session.undo();
    assert!(texts(&session).is_empty());
    assert_eq!(session.undo(), Undone::Nothing);
    session.close().unwrap();

    let Opened { mut session, .. } = room.open(3);
    session.redo();
    session.redo();
    assert_eq!(texts(&session), ["zwei"]);
}

#[test]
fn undo_after_a_restart_is_for_the_same_laptop_only() {
    let room = Room::with_cards(&["eins"]);
    let other = Env {
        device: Id::from_bits(43),
        ..room.env(2)
    };
    let mut session = Session::open(&room.path(), &other).unwrap().session;
    assert_eq!(session.undo(), Undone::Nothing);
}

#[test]
fn what_a_workshop_began_with_cannot_be_undone() {
    let room = Room::new();
    let ops = vec![Op::Set((Day::the(), DayField::Title("Meißen".into())).into())];
    let mut session = Session::create(&room.path(), &room.env(1), ops).unwrap();
    assert_eq!(session.undo(), Undone::Nothing);
    drop(session);
    let mut session = room.open(2).session;
    assert_eq!(session.undo(), Undone::Nothing);
    assert_eq!(session.workshop().day().title.as_str(), "Meißen");
}

#[test]
fn a_torn_last_line_is_normal() {
    let room = Room::with_cards(&["eins", "zwei"]);
    room.alter(|bytes| bytes.truncate(bytes.len() - 10));
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins"]);
    assert!(report.is_calm(), "{report:?}");
    assert_eq!(report.torn.len(), 1);
}

#[test]
fn a_log_cut_off_at_any_byte_keeps_every_whole_line() {
    let room = Room::with_cards(&["eins", "zwei", "drei"]);
    let (path, whole) = (room.log(), fs::read(room.log()).unwrap());
    for end in 0..whole.len() {
        fs::write(&path, &whole[..end]).unwrap();
        let Opened { session, report } = Session::open_to_read(&room.path(), &room.env(2)).unwrap();
        let lines = whole[..end].iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!(texts(&session).len(), lines.saturating_sub(2), "cut off at {end}");
        assert!(report.damages.is_empty(), "cut off at {end}: {report:?}");
        let whole_lines = end == 0 || whole[end - 1] == b'\n';
        assert_eq!(report.torn.is_empty(), whole_lines, "cut off at {end}");
    }
}

#[test]
fn whichever_byte_of_a_log_is_flipped_all_other_lines_are_read() {
    let room = Room::with_cards(&["eins", "zwei", "drei"]);
    let (path, whole) = (room.log(), fs::read(room.log()).unwrap());
    let starts: Vec<usize> = std::iter::once(0)
        .chain(
            whole
                .iter()
                .enumerate()
                .filter(|(_, byte)| **byte == b'\n')
                .map(|(at, _)| at + 1),
        )
        .collect();
    for at in 0..whole.len() {
        for mask in [0x01, 0x20, 0x80, 0xff, whole[at] ^ b'\n'] {
            if mask == 0 {
                continue;
            }
            let mut bytes = whole.clone();
            bytes[at] ^= mask;
            fs::write(&path, &bytes).unwrap();
            let Opened { session, report } = Session::open_to_read(&room.path(), &room.env(2)).unwrap();
            let line = starts.iter().rposition(|&start| start <= at).unwrap();
            let mut expected = vec!["eins", "zwei", "drei"];
            if line >= 2 {
                expected.remove(line - 2);
            }
            assert_eq!(texts(&session), expected, "byte {at} ^ {mask:#x}, line {line}");
            let told = !report.damages.is_empty() || !report.torn.is_empty();
            // A digit of the checksum in capitals says the same.
            assert!(
                told || bytes.eq_ignore_ascii_case(&whole),
                "byte {at} ^ {mask:#x}: {report:?}"
            );
        }
    }
}

#[test]
fn damage_is_told_with_its_line_and_the_bytes_are_kept_once() {
    let room = Room::with_cards(&["eins", "zwei", "drei"]);
    room.alter(|bytes| {
        let at = bytes.windows(4).position(|window| window == b"zwei").unwrap();
        bytes[at] = b'Z';
    });
    let before = fs::read(room.log()).unwrap();
    for seed in 2..5 {
        let Opened { session, report } = room.open(seed);
        assert_eq!(texts(&session), ["eins", "drei"]);
        let damage = &report.damages[0];
        assert_eq!(
            (report.damages.len(), damage.line, damage.kind),
            (1, Some(4), DamageKind::Checksum)
        );
        assert_eq!(
            report
                .missing
                .iter()
                .map(|gap| (gap.from, gap.to))
                .collect::<Vec<_>>(),
            [(3, 3)]
        );
        let kept = fs::read_to_string(damage.kept.as_ref().unwrap()).unwrap();
        assert!(kept.contains("Zwei") && kept.ends_with('\n'));
        session.close().unwrap();
    }
    assert_eq!(names(&room.path().join("damaged")).len(), 1);
    assert_eq!(
        fs::read(
            room.logs()
                .iter()
                .find(|log| fs::read(log).unwrap() == before)
                .unwrap()
        )
        .unwrap(),
        before
    );
}

#[test]
fn a_log_without_its_header_is_read_by_its_name() {
    let room = Room::with_cards(&["eins"]);
    room.alter(|bytes| {
        let lf = bytes.iter().position(|&byte| byte == b'\n').unwrap();
        bytes.drain(..=lf);
    });
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins"]);
    assert_eq!(report.damages[0].kind, DamageKind::Header);
}

#[test]
fn a_file_that_is_no_log_is_told_and_left_alone() {
    let room = Room::with_cards(&["eins"]);
    fs::write(room.path().join("log/notizen.ron"), "Das ist keine Werkstatt.\n").unwrap();
    fs::write(room.path().join("log/leer.ron"), "").unwrap();
    fs::create_dir(room.path().join("log/ordner.ron")).unwrap();
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins"]);
    let kinds: Vec<_> = report.damages.iter().map(|damage| damage.kind).collect();
    assert_eq!(
        kinds,
        [DamageKind::Header, DamageKind::NoRun, DamageKind::NotAFile]
    );
}

#[test]
fn latin_1_text_is_told_as_such() {
    let room = Room::with_cards(&["für", "zwei"]);
    room.alter(|bytes| {
        let at = bytes
            .windows(2)
            .position(|window| window == "ü".as_bytes())
            .unwrap();
        bytes.splice(at..at + 2, [0xfc]);
    });
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["zwei"]);
    assert_eq!(report.damages[0].kind, DamageKind::NotText);
}

#[test]
fn a_byte_order_mark_and_crlf_change_nothing() {
    let room = Room::with_cards(&["eins", "zwei\nzwei"]);
    room.alter(|bytes| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
    });
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins", "zwei\nzwei"]);
    assert!(report.is_calm(), "{report:?}");
}

/// Adds a line with a valid checksum to the only log.
fn add_sealed(room: &Room, text: &str) {
    room.alter(|bytes| log::seal(text, bytes));
}

#[test]
fn an_operation_of_a_newer_version_opens_the_workshop_for_reading_only() {
    let room = Room::with_cards(&["eins"]);
    add_sealed(
        &room,
        "(seq:3,at:(2000000000000,0),wall:\"2033-05-18T05:33:20+02:00\",step:3,ops:[Teleport(\"x\")])",
    );
    let Opened { mut session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins"]);
    let Some(ReadOnly::NewerVersion { line, program, .. }) = &report.read_only else {
        panic!("{report:?}");
    };
    assert_eq!((*line, program.as_deref()), (4, Some(env!("CARGO_PKG_VERSION"))));
    assert!(report.damages.is_empty());
    let op = Op::Set((Day::the(), DayField::Title("Titel".into())).into());
    assert!(matches!(session.commit(op.into()), Err(CommitError::ReadOnly(_))));
    assert!(matches!(session.undo(), Undone::Nothing | Undone::Refused(_)));
    assert!(matches!(session.save_state(), SaveState::ReadOnly(_)));
    session.close().unwrap();
    assert_eq!(names(&room.path()), ["drafts", "log"]);
    assert_eq!(room.logs().len(), 1);
}

#[test]
fn a_log_of_a_newer_format_opens_the_workshop_for_reading_only() {
    let room = Room::with_cards(&["eins"]);
    let run = Id::from_bits(99);
    let mut bytes = Vec::new();
    let header = format!(
        "(werkstatt:\"log\",format:2,run:\"{run}\",device:\"{run}\",program:\"9.9\",wall:\"2033-05-18T05:33:20+02:00\")"
    );
    log::seal(&header, &mut bytes);
    fs::write(room.path().join(format!("log/{run}.ron")), bytes).unwrap();
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins"]);
    assert!(
        matches!(&report.read_only, Some(ReadOnly::NewerVersion { line: 1, program: Some(program), .. }) if program == "9.9")
    );
}

#[test]
fn a_stamp_beyond_the_end_of_time_is_damage_and_not_a_newer_version() {
    let room = Room::with_cards(&["eins"]);
    add_sealed(
        &room,
        "(seq:3,at:(18446744073709551615,0),wall:\"2033-05-18T05:33:20+02:00\",step:3,ops:[])",
    );
    let Opened { session, report } = room.open(2);
    assert_eq!(session.save_state(), SaveState::Saved);
    assert_eq!(report.damages[0].kind, DamageKind::Meaningless);
}

#[test]
fn a_clock_that_is_years_ahead_is_passed() {
    let room = Room::with_cards(&["eins"]);
    room.clock.advance(TimeDelta::days(3650));
    let mut ahead = room.open(2).session;
    let id = card(&mut ahead, "zwei");
    ahead.close().unwrap();
    room.clock.advance(TimeDelta::days(-7300));
    let mut behind = room.open(3).session;
    edit(&mut behind, id, "drei");
    behind.close().unwrap();
    assert_eq!(texts(&room.open(4).session), ["eins", "drei"]);
}

#[test]
fn a_copy_of_a_log_that_ends_earlier_is_no_conflict() {
    let room = Room::with_cards(&["eins", "zwei"]);
    let bytes = fs::read(room.log()).unwrap();
    let half = bytes.len() - 80;
    let stem = room.log().file_stem().unwrap().to_str().unwrap().to_owned();
    fs::write(room.path().join(format!("log/{stem} (1).ron")), &bytes[..half]).unwrap();
    fs::write(room.path().join("log/anders.ron"), &bytes).unwrap();
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins", "zwei"]);
    assert!(report.is_calm(), "{report:?}");
    assert_eq!(report.lines, 3);
}

#[test]
fn two_copies_of_a_log_that_differ_both_count_and_are_told() {
    let room = Room::with_cards(&["eins"]);
    let mut bytes = fs::read(room.log()).unwrap();
    let id = CardId::from(Id::from_bits(9));
    let line = Line {
        seq: 2,
        at: Stamp {
            ms: 2_000_000_000_000,
            count: 0,
        },
        wall: DateTime::default(),
        step: 2,
        act: Act::Do,
        ops: vec![Op::Set((id, CardField::Text("anders".into())).into())],
    };
    let keep = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .nth(1)
        .unwrap()
        .0
        + 1;
    bytes.truncate(keep);
    log::seal(&log::ron().to_string(&line).unwrap(), &mut bytes);
    fs::write(room.path().join("log/x.sync-conflict-20120503.ron"), bytes).unwrap();
    let Opened { session, report } = room.open(2);
    let mut both = texts(&session);
    both.sort_unstable();
    assert_eq!(both, ["anders", "eins"]);
    assert_eq!(
        report
            .damages
            .iter()
            .map(|damage| damage.kind)
            .collect::<Vec<_>>(),
        [DamageKind::Differs]
    );
}

#[test]
fn paths_that_are_no_workshop_get_an_answer_of_their_own() {
    let room = Room::with_cards(&["eins"]);
    let open = |path: &Path| Session::open(path, &room.env(2)).map(|_| ()).unwrap_err();
    let inside = |name: &str| room.folder.path().join(name);
    assert!(matches!(open(&inside("nirgends")), OpenError::NotFound { .. }));
    fs::write(inside("brief.txt"), "Liebe Leute").unwrap();
    assert!(matches!(open(&inside("brief.txt")), OpenError::NotAFolder { .. }));
    fs::create_dir(inside("leer")).unwrap();
    assert!(matches!(open(&inside("leer")), OpenError::NotAWorkshop { .. }));
    fs::create_dir(inside("leer/log")).unwrap();
    assert!(matches!(open(&inside("leer")), OpenError::NotAWorkshop { .. }));
    assert!(names(&inside("leer/log")).is_empty());
}

#[test]
fn a_path_into_a_workshop_means_the_workshop() {
    let room = Room::with_cards(&["eins"]);
    room.open(2).session.close().unwrap();
    for inside in [
        PathBuf::from("workshop.ron"),
        "log".into(),
        Path::new("log").join(room.log().file_name().unwrap()),
    ] {
        let opened = Session::open(&room.path().join(&inside), &room.env(3)).unwrap();
        assert_eq!(opened.report.folder, room.path(), "{inside:?}");
        opened.session.close().unwrap();
    }
}

#[test]
fn a_file_of_a_gigabyte_is_refused_without_being_read() {
    let room = Room::new();
    fs::create_dir_all(room.path().join("log")).unwrap();
    let huge = |name: &str| {
        let path = room.path().join(name);
        fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
        path
    };
    let started = std::time::Instant::now();
    let log = huge("log/0123456789ab.ron");
    assert!(
        matches!(Session::open(&room.path(), &room.env(1)), Err(OpenError::TooLarge { bytes, .. }) if bytes == 1 << 30)
    );
    assert!(matches!(
        Session::open(&huge("../riesig.txt"), &room.env(1)),
        Err(OpenError::NotAFolder { .. })
    ));
    fs::remove_file(log).unwrap();
    let copy = huge("workshop.ron");
    assert!(matches!(
        Session::open(&copy, &room.env(1)),
        Err(OpenError::TooLarge { .. })
    ));
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[test]
fn opening_to_read_leaves_no_trace() {
    let room = Room::with_cards(&["eins"]);
    fs::remove_dir(room.path().join("drafts")).unwrap();
    let before = names(&room.path());
    let Opened { mut session, report } = Session::open_to_read(&room.path(), &room.env(2)).unwrap();
    assert_eq!(report.read_only, Some(ReadOnly::Asked));
    assert!(
        session
            .commit(Op::Set((Day::the(), DayField::Title("T".into())).into()).into())
            .is_err()
    );
    session.close().unwrap();
    assert_eq!(names(&room.path()), before);
}

#[cfg(unix)]
#[test]
fn a_folder_that_must_not_be_written_to_is_opened_for_reading() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::with_cards(&["eins"]);
    fs::remove_dir(room.path().join("drafts")).unwrap();
    let allow = |mode| fs::set_permissions(room.path(), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o500);
    if fs::write(room.path().join("probe"), "").is_ok() {
        // Whoever may write everywhere (root) cannot try this; tests/faults tries it on another disk.
        allow(0o700);
        return;
    }
    let Opened { mut session, report } = room.open(2);
    assert_eq!(report.read_only, Some(ReadOnly::Permission));
    assert_eq!(texts(&session), ["eins"]);
    assert!(
        session
            .commit(Op::Set((Day::the(), DayField::Title("T".into())).into()).into())
            .is_err()
    );
    session.close().unwrap();
    allow(0o700);
}

#[cfg(unix)]
#[test]
fn folders_and_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    let mut session = room.create(1);
    card(&mut session, "eins");
    session.draft(Some(Draft::default()));
    saved(&session);
    session.close().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&room.path()), 0o700);
    assert_eq!(mode(&room.path().join("log")), 0o700);
    assert_eq!(mode(&room.log()), 0o600);
    assert_eq!(mode(&room.path().join("workshop.ron")), 0o600);
}

#[test]
fn a_new_workshop_needs_an_empty_folder() {
    let room = Room::new();
    fs::create_dir_all(room.path()).unwrap();
    fs::write(room.path().join("da.txt"), "").unwrap();
    let error = Session::create(&room.path(), &room.env(1), Vec::new()).unwrap_err();
    assert!(matches!(error, CreateError::NotEmpty { .. }));
    let file = room.path().join("da.txt");
    assert!(matches!(
        Session::create(&file, &room.env(1), Vec::new()),
        Err(CreateError::NotEmpty { .. })
    ));
    assert_eq!(names(&room.path()), ["da.txt"]);
}

#[test]
fn a_new_workshop_is_on_the_disk_at_once() {
    let room = Room::new();
    let deep = room.path().join("a/b/c");
    let ops = vec![Op::Set((Day::the(), DayField::Title("Meißen".into())).into())];
    let session = Session::create(&deep, &room.env(1), ops).unwrap();
    assert_eq!(session.save_state(), SaveState::Saved);
    let other = Session::open_to_read(&deep, &room.env(2)).unwrap().session;
    assert_eq!(other.workshop().day().title.as_str(), "Meißen");
}

#[test]
fn two_windows_see_what_the_other_writes_and_both_keep_everything() {
    let room = Room::new();
    let mut one = room.create(1);
    card(&mut one, "eins");
    saved(&one);
    let mut two = room.open(2).session;
    assert_eq!(texts(&two), ["eins"]);
    let mut revision = one.workshop().revision();
    for n in 0..20 {
        card(&mut one, &format!("links {n}"));
        if n % 3 == 0 {
            room.clock.advance(TimeDelta::milliseconds(1));
        }
        card(&mut two, &format!("rechts {n}"));
        saved(&one);
        saved(&two);
        assert!(one.refresh().unwrap());
        assert!(one.workshop().revision() > revision);
        revision = one.workshop().revision();
        if n % 2 == 0 {
            two.refresh().unwrap();
        }
    }
    two.refresh().unwrap();
    assert!(!one.refresh().unwrap() && !two.refresh().unwrap());
    assert_eq!(one.workshop().cards.len(), 41);
    assert_eq!(one.workshop().plain(), two.workshop().plain());
    one.close().unwrap();
    two.close().unwrap();
    let Opened { session, report } = room.open(3);
    assert_eq!(session.workshop().cards.len(), 41);
    assert_eq!((report.logs, report.missing.len()), (2, 0));
}

#[test]
fn undo_in_one_window_leaves_the_steps_of_the_other_alone() {
    let room = Room::new();
    let mut one = room.create(1);
    let id = card(&mut one, "eins");
    saved(&one);
    let mut two = room.open(2).session;
    assert_eq!(two.undo(), Undone::Nothing, "the other window is still open");
    edit(&mut two, id, "zwei");
    saved(&two);
    one.refresh().unwrap();
    assert!(matches!(one.undo(), Undone::Overtaken { .. }));
    assert_eq!(texts(&one), ["zwei"]);
    // Reading everything anew does not bring the step back.
    drop(two);
    let mut late = room.open(3).session;
    room.clock.advance(TimeDelta::days(-1));
    card(&mut late, "drei");
    saved(&late);
    one.refresh().unwrap();
    assert_eq!(one.undo(), Undone::Nothing);
}

#[test]
fn a_line_that_sorts_before_what_was_read_makes_the_state_fold_again() {
    let room = Room::new();
    let mut one = room.create(1);
    let id = card(&mut one, "eins");
    saved(&one);
    let mut two = room.open(2).session;
    room.clock.advance(TimeDelta::minutes(-5));
    edit(&mut two, id, "früher geschrieben");
    room.clock.advance(TimeDelta::minutes(10));
    edit(&mut one, id, "später geschrieben");
    saved(&one);
    saved(&two);
    assert!(one.refresh().unwrap() && two.refresh().unwrap());
    for session in [&one, &two] {
        assert_eq!(texts(session), ["später geschrieben"]);
        let rivals = session.workshop().cards.get(id).unwrap().text.rivals();
        assert_eq!(rivals[0].text, "früher geschrieben");
    }
    // What was one's own before the fold is so after it.
    assert!(matches!(one.undo(), Undone::Done { .. }));
    assert_eq!(texts(&one), ["früher geschrieben"]);
}

#[test]
fn a_line_is_read_only_when_all_of_it_has_arrived() {
    let room = Room::with_cards(&["eins", "zwei"]);
    let path = room.log();
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() - 30]).unwrap();
    let mut session = room.open(2).session;
    assert_eq!(texts(&session), ["eins"]);
    fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    assert!(!session.refresh().unwrap());
    fs::write(&path, &bytes).unwrap();
    assert!(session.refresh().unwrap());
    assert_eq!(texts(&session), ["eins", "zwei"]);
}

#[test]
fn what_looked_damaged_because_it_had_not_arrived_is_read_when_it_has() {
    let room = Room::with_cards(&["eins", "zwei", "drei"]);
    let path = room.log();
    let whole = fs::read(&path).unwrap();
    let mut bytes = whole.clone();
    let hole = bytes.windows(4).position(|window| window == b"zwei").unwrap();
    bytes[hole..hole + 4].fill(0);
    fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    let mut session = room.open(2).session;
    assert_eq!(texts(&session), ["eins"]);
    fs::write(&path, &whole).unwrap();
    session.refresh().unwrap();
    assert_eq!(texts(&session), ["eins", "zwei", "drei"]);
}

#[test]
fn a_program_that_dies_loses_nothing_that_was_acknowledged() {
    let room = Room::new();
    let mut session = room.create(1);
    for n in 0..50 {
        card(&mut session, &format!("Karte {n}"));
    }
    saved(&session);
    std::mem::forget(session);
    assert_eq!(room.open(2).session.workshop().cards.len(), 50);
}

#[test]
fn a_session_that_is_dropped_writes_what_it_still_has() {
    let room = Room::new();
    let mut session = room.create(1);
    for n in 0..50 {
        card(&mut session, &format!("Karte {n}"));
    }
    drop(session);
    let Opened { session, report } = room.open(2);
    assert_eq!(session.workshop().cards.len(), 50);
    assert!(report.is_calm(), "{report:?}");
}

#[test]
fn the_same_seed_twice_harms_nobody() {
    let room = Room::new();
    let mut session = room.create(1);
    card(&mut session, "eins");
    session.close().unwrap();
    let mut session = room.open(1).session;
    card(&mut session, "zwei");
    session.close().unwrap();
    assert_eq!(texts(&room.open(1).session), ["eins", "zwei"]);
    assert_eq!(room.logs().len(), 2);
}

fn copy_of(room: &Room) -> String {
    fs::read_to_string(room.path().join("workshop.ron")).unwrap()
}

#[test]
fn the_published_copy_reads_well_and_parses_as_the_state() {
    let room = Room::new();
    let ops = vec![Op::Set(
        (
            Day::the(),
            vec![
                DayField::Title("Kooperation".into()),
                DayField::Place("Meißen".into()),
            ],
        )
            .into(),
    )];
    let mut session = Session::create(&room.path(), &room.env(1), ops).unwrap();
    card(&mut session, "lokale Flexibilität\n→ jetzt Bürgerpartizipation");
    let plain = session.workshop().plain();
    session.close().unwrap();
    let copy = copy_of(&room);
    let card_line = copy.lines().find(|line| line.contains("Flexibilität")).unwrap();
    assert!(
        card_line.starts_with("        (id: \"") && card_line.ends_with("),"),
        "{card_line}"
    );
    assert!(
        copy.starts_with("#![enable(implicit_some, unwrap_newtypes)]\n// (werkstatt:\"workshop\",format:1,")
    );
    assert_eq!(ron::from_str::<Plain>(&copy).unwrap(), plain);
    assert_eq!(names(&room.path()), ["drafts", "log", "workshop.ron"]);
}

#[test]
fn the_published_copy_alone_is_enough_to_start_again() {
    let room = Room::new();
    let mut session = room.create(1);
    card(&mut session, "eins");
    let plain = session.workshop().plain();
    session.close().unwrap();
    fs::remove_dir_all(room.path().join("log")).unwrap();
    let Opened { mut session, report } = room.open(2);
    assert!(report.from_copy);
    assert_eq!(session.workshop().plain(), plain);
    assert_eq!(session.undo(), Undone::Nothing);
    session.close().unwrap();
    fs::remove_file(room.path().join("workshop.ron")).unwrap();
    let Opened { session, report } = room.open(3);
    assert!(!report.from_copy);
    assert_eq!(session.workshop().plain(), plain);
}

#[test]
fn a_copy_with_a_mistake_and_no_logs_is_told_by_line_and_column() {
    let room = Room::with_cards(&["eins"]);
    room.open(2).session.close().unwrap();
    fs::remove_dir_all(room.path().join("log")).unwrap();
    let copy = copy_of(&room).replace("text: \"eins\"", "text: eins");
    let write = |bytes: &[u8]| fs::write(room.path().join("workshop.ron"), bytes).unwrap();
    write(copy.as_bytes());
    let error = Session::open(&room.path(), &room.env(3)).map(|_| ()).unwrap_err();
    let line = copy.lines().position(|line| line.contains("eins")).unwrap() as u64 + 1;
    assert!(
        matches!(&error, OpenError::Malformed { line: at, .. } if *at == line),
        "{error:?}"
    );
    write(
        copy.replace("eins", "f\u{fc}r")
            .as_bytes()
            .iter()
            .map(|&byte| if byte == 0xc3 { 0xfc } else { byte })
            .collect::<Vec<_>>()
            .as_slice(),
    );
    assert!(matches!(
        Session::open(&room.path(), &room.env(3)),
        Err(OpenError::NotText { .. })
    ));
    write(b"");
    assert!(matches!(
        Session::open(&room.path(), &room.env(3)),
        Err(OpenError::Malformed { .. })
    ));
    assert_eq!(copy_of(&room), "");
    assert!(!room.path().join("log").exists());
}

#[test]
fn a_copy_that_was_edited_by_hand_is_told_and_kept() {
    let room = Room::with_cards(&["eins"]);
    room.open(2).session.close().unwrap();
    let edited = copy_of(&room).replace("eins", "von Hand");
    fs::write(room.path().join("workshop.ron"), &edited).unwrap();
    let Opened { mut session, report } = room.open(3);
    assert_eq!(report.copy, CopyState::HandEdited);
    assert_eq!(texts(&session), ["eins"]);
    card(&mut session, "zwei");
    session.close().unwrap();
    assert!(copy_of(&room).contains("zwei"));
    assert_eq!(
        fs::read_to_string(room.path().join("workshop-edited-1.ron")).unwrap(),
        edited
    );
    let Opened { session, report } = room.open(4);
    assert_eq!((report.copy, report.edited_copies.len()), (CopyState::Current, 1));
    drop(session);
}

#[test]
fn a_copy_that_is_merely_old_is_published_anew() {
    let room = Room::with_cards(&["eins"]);
    room.open(2).session.close().unwrap();
    let old = copy_of(&room);
    let mut session = room.open(3).session;
    card(&mut session, "zwei");
    session.close().unwrap();
    // Editors and synchronisers change line ends; that is no edit.
    fs::write(room.path().join("workshop.ron"), old.replace('\n', "\r\n")).unwrap();
    let Opened { session, report } = room.open(4);
    assert_eq!(report.copy, CopyState::Stale);
    session.close().unwrap();
    assert!(copy_of(&room).contains("zwei"));
    assert_eq!(names(&room.path()), ["drafts", "log", "workshop.ron"]);
}

#[test]
fn a_copy_is_published_while_the_program_is_running() {
    let room = Room::with_cards(&["eins"]);
    let mut session = room.open(2).session;
    card(&mut session, "zwei");
    for _ in 0..100 {
        std::thread::sleep(Duration::from_millis(50));
        if fs::read_to_string(room.path().join("workshop.ron")).is_ok_and(|copy| copy.contains("zwei")) {
            return;
        }
    }
    panic!("nothing was published");
}

fn draft(text: &str) -> Draft {
    Draft {
        place: "card".into(),
        text: text.into(),
        cursor: Some((0, 3)),
    }
}

#[test]
fn a_draft_comes_back_from_a_run_that_is_over_but_not_from_one_that_lives() {
    let room = Room::with_cards(&["eins"]);
    let first = room.open(2).session;
    first.draft(Some(draft("Wie FINANZ")));
    first.draft(Some(draft("Wie FINANZIEREN?")));
    std::thread::sleep(Duration::from_millis(1500));
    let second = room.open(3).session;
    assert!(second.take_drafts().is_empty(), "its writer is still at it");
    second.close().unwrap();
    drop(first);
    for seed in [4, 5] {
        let session = room.open(seed).session;
        assert_eq!(
            session.take_drafts(),
            [draft("Wie FINANZIEREN?")],
            "until it is released"
        );
        session.close().unwrap();
    }
    let mut session = room.open(6).session;
    session.release_draft(&draft("Wie FINANZIEREN?"));
    session.close().unwrap();
    assert!(room.open(7).session.take_drafts().is_empty());
}

#[test]
fn a_draft_of_another_laptop_is_left_alone() {
    let room = Room::with_cards(&["eins"]);
    let other = Env {
        device: Id::from_bits(43),
        ..room.env(2)
    };
    let session = Session::open(&room.path(), &other).unwrap().session;
    session.draft(Some(draft("Wie FINANZIEREN?")));
    drop(session);
    assert!(room.open(3).session.take_drafts().is_empty());
    assert_eq!(
        Session::open(&room.path(), &other)
            .unwrap()
            .session
            .take_drafts()
            .len(),
        1
    );
}

#[test]
fn closing_in_order_leaves_no_draft() {
    let room = Room::with_cards(&["eins"]);
    let session = room.open(2).session;
    session.draft(Some(draft("Wie FINANZIEREN?")));
    session.close().unwrap();
    assert!(names(&room.path().join("drafts")).is_empty());
}

#[test]
fn a_draft_that_was_taken_over_is_written_before_the_old_one_goes() {
    let room = Room::with_cards(&["eins"]);
    let session = room.open(2).session;
    session.draft(Some(draft("Wie FINANZIEREN?")));
    drop(session);
    let mut session = room.open(3).session;
    let found = session.take_drafts();
    session.draft(found.first().cloned());
    session.release_draft(&found[0]);
    drop(session);
    assert_eq!(room.open(4).session.take_drafts(), found);
    assert_eq!(names(&room.path().join("drafts")).len(), 1);
}

#[test]
fn a_draft_that_was_committed_does_not_come_back() {
    let room = Room::with_cards(&["eins"]);
    let mut session = room.open(2).session;
    session.draft(Some(draft("zwei")));
    std::thread::sleep(Duration::from_millis(1500));
    card(&mut session, "zwei");
    session.draft(None);
    drop(session);
    let session = room.open(3).session;
    assert!(session.take_drafts().is_empty());
    assert_eq!(texts(&session), ["eins", "zwei"]);
}

#[test]
fn the_list_of_workshops_tells_what_is_in_them() {
    let room = Room::new();
    let places = super::Places {
        workshops: room.folder.path().join("w"),
        state: room.folder.path().join("s"),
    };
    let create = |path: &Path, title: &str, seed| {
        let ops = vec![Op::Set((Day::the(), DayField::Title(title.into())).into())];
        let mut session = Session::create(path, &room.env(seed), ops).unwrap();
        card(&mut session, "eins");
        session.close().unwrap();
        places.note_opened(path).unwrap();
    };
    create(&places.workshops.join("a"), "Erste \"Werkstatt\"", 1);
    create(&room.folder.path().join("anderswo"), "Zweite", 2);
    fs::create_dir(places.workshops.join("keine")).unwrap();
    let list = super::recent(&places);
    let mut titles: Vec<_> = list
        .iter()
        .map(|recent| (recent.title.as_str(), recent.cards))
        .collect();
    titles.sort_unstable();
    assert_eq!(titles, [("Erste \"Werkstatt\"", 1), ("Zweite", 1)]);
    assert_eq!(
        fs::read_to_string(places.state.join("recent.ron"))
            .unwrap()
            .matches("anderswo")
            .count(),
        1
    );
}

#[test]
fn a_session_without_a_disk_works_like_one_with() {
    let room = Room::new();
    let mut session = Session::in_memory(Arc::clone(&room.clock) as _, 1);
    let id = card(&mut session, "eins");
    edit(&mut session, id, "zwei");
    session.undo();
    assert_eq!(texts(&session), ["eins"]);
    assert_eq!((session.save_state(), session.folder()), (SaveState::Saved, None));
    session.undo();
    assert_eq!(session.workshop().plain(), Workshop::default().plain());
    session.close().unwrap();
}
