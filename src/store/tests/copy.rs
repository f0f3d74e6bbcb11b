//! The published copy.

use super::*;

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
        matches!(&error, OpenError::Malformed { mistake, .. } if mistake.line == line),
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
    let Opened { session, report } = room.open(8);
    assert_eq!(report.copy, CopyState::HandEdited);
    session.close().unwrap();
    assert_eq!(copy_of(&room), edited, "there is nothing new to publish");
    let mut session = room.open(3).session;
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
