//! What was committed is there again, and undo with it.

use super::*;

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
    assert_eq!((session.workshop().cards.len(), report.lines), (1000, 1 + 40));
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
