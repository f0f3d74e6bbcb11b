//! Several windows, several laptops, several copies of one log.

use super::*;

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
        erased: None,
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
fn a_state_that_was_folded_again_is_never_taken_for_the_one_before() {
    let room = Room::new();
    let mut one = room.create(1);
    let id = card(&mut one, "eins");
    saved(&one);
    let mut two = room.open(2).session;
    for _ in 0..20 {
        // Counts as a revision, and is not written.
        let nothing = Op::Restore(id.into(), Version::default());
        assert!(!one.commit(nothing.into()).unwrap());
    }
    card(&mut one, "zwei");
    room.clock.advance(TimeDelta::minutes(-5));
    card(&mut two, "drei");
    saved(&two);
    let before = (one.workshop().revision(), one.workshop().cards.revision());
    assert!(one.refresh().unwrap());
    let after = (one.workshop().revision(), one.workshop().cards.revision());
    assert!(after.0 > before.0 && after.1 > before.1, "{before:?} {after:?}");
}
