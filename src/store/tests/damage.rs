//! Logs that are cut off, altered, or of a newer version.

use super::*;

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
fn zeros_where_the_last_lines_stood_are_damage_and_kept() {
    let room = Room::with_cards(&["eins", "zwei", "drei"]);
    let whole = fs::read(room.log()).unwrap();
    let ends: Vec<usize> = whole
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(at, _)| at + 1)
        .collect();
    let from = ends[ends.len() - 3];
    room.alter(|bytes| bytes[from..].fill(0));
    let Opened { session, report } = room.open(2);
    assert_eq!(texts(&session), ["eins"]);
    assert_eq!((report.torn.len(), report.damages.len()), (0, 1), "{report:?}");
    let kept = report.damages[0].kept.clone().unwrap();
    assert_eq!(fs::read(kept).unwrap(), vec![0; whole.len() - from]);
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
fn zeroed_blocks_cost_the_lines_in_them_and_no_others() {
    let all: Vec<String> = (0..40).map(|n| format!("Karte {n}")).collect();
    let room = Room::with_cards(&all.iter().map(String::as_str).collect::<Vec<_>>());
    let whole = fs::read(room.log()).unwrap();
    for block in 1..whole.len() / 512 {
        let zeroed = block * 512..(block + 1) * 512;
        let mut bytes = whole.clone();
        bytes[zeroed.clone()].fill(0);
        fs::write(room.log(), &bytes).unwrap();
        let mut end = 0;
        let mut wanted = Vec::new();
        for line in whole.split_inclusive(|&byte| byte == b'\n') {
            let start = end;
            end += line.len();
            let line = String::from_utf8_lossy(line);
            let card = all.iter().find(|card| line.contains(&format!("\"{card}\"")));
            wanted.extend(card.filter(|_| end <= zeroed.start || start >= zeroed.end));
        }
        let env = room.env(block as u64 + 10);
        let Opened { session, report } = Session::open_to_read(&room.path(), &env).unwrap();
        assert_eq!(texts(&session), wanted, "block {block}");
        assert!(
            !report.damages.is_empty() && !report.missing.is_empty(),
            "block {block}"
        );
        assert_eq!(fs::read(room.log()).unwrap(), bytes);
    }
    // What stood in them is kept before anything is written, and the log stays as it is.
    let bytes = fs::read(room.log()).unwrap();
    let log = room.log();
    let Opened { session, report } = room.open(2);
    assert!(
        report.damages.iter().all(|damage| damage.kept.is_some()),
        "{report:?}"
    );
    session.close().unwrap();
    assert_eq!(fs::read(log).unwrap(), bytes);
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
