//! What stood in an open field.

use super::*;

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
    first.keep_drafts(vec![draft("Wie FINANZ")]);
    first.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
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
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
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
fn closing_in_order_keeps_what_is_open_and_leaves_nothing_else() {
    let room = Room::with_cards(&["eins"]);
    let session = room.open(2).session;
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
    session.close().unwrap();
    let mut session = room.open(3).session;
    assert_eq!(session.take_drafts(), [draft("Wie FINANZIEREN?")]);
    session.release_draft(&draft("Wie FINANZIEREN?"));
    session.close().unwrap();
    assert!(names(&room.path().join("drafts")).is_empty());
}

#[test]
fn the_texts_of_several_open_fields_come_back_and_go_one_by_one() {
    let room = Room::with_cards(&["eins"]);
    let session = room.open(2).session;
    let open = [draft("Karte"), draft("Beitrag")];
    session.keep_drafts(open.to_vec());
    drop(session);
    let mut session = room.open(3).session;
    assert_eq!(session.take_drafts(), open);
    session.release_draft(&open[0]);
    session.close().unwrap();
    // The file still holds one that nobody has taken over.
    let mut session = room.open(4).session;
    for draft in session.take_drafts() {
        session.release_draft(&draft);
    }
    session.close().unwrap();
    assert!(names(&room.path().join("drafts")).is_empty());
}

#[test]
fn drafts_that_cannot_be_read_are_not_thrown_away() {
    let room = Room::with_cards(&["eins"]);
    let session = room.open(2).session;
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
    drop(session);
    let folder = room.path().join("drafts");
    let path = folder.join(&names(&folder)[0]);
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.len() - 30;
    bytes[at] ^= 1;
    fs::write(&path, &bytes).unwrap();
    room.open(3).session.close().unwrap();
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_draft_that_was_taken_over_is_written_before_the_old_one_goes() {
    let room = Room::with_cards(&["eins"]);
    let session = room.open(2).session;
    session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
    drop(session);
    let mut session = room.open(3).session;
    let found = session.take_drafts();
    session.keep_drafts(found.clone());
    session.release_draft(&found[0]);
    drop(session);
    assert_eq!(room.open(4).session.take_drafts(), found);
    assert_eq!(names(&room.path().join("drafts")).len(), 1);
}

#[test]
fn a_draft_that_was_committed_does_not_come_back() {
    let room = Room::with_cards(&["eins"]);
    let mut session = room.open(2).session;
    session.keep_drafts(vec![draft("zwei")]);
    std::thread::sleep(Duration::from_millis(1500));
    card(&mut session, "zwei");
    session.keep_drafts(Vec::new());
    drop(session);
    let session = room.open(3).session;
    assert!(session.take_drafts().is_empty());
    assert_eq!(texts(&session), ["eins", "zwei"]);
}
