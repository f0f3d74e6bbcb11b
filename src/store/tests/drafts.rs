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
