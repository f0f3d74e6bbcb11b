//! Looking back: what is read for it, and that nothing is written.

use super::{LONG, Room, card, edit, names, saved, texts};
use crate::session::{Laptop, PastError, Session};
use crate::store::{CommitError, Env, ReadOnly, SaveState};
use crate::workshop::{Change, Id, NotThen, When};
use chrono::TimeDelta;
use std::fs;
use std::sync::Arc;

fn steps(session: &Session) -> usize {
    session.past().unwrap().chronicle.entries().len()
}

#[test]
fn what_is_not_on_the_disk_yet_is_told_as_well() {
    let room = Room::new();
    let mut session = room.create(1);
    for n in 0..20 {
        card(&mut session, &format!("Karte {n}"));
        assert_eq!(steps(&session), n + 2);
    }
    saved(&session);
    assert_eq!(steps(&session), 21);
}

#[test]
fn the_past_stands_beside_a_session_that_goes_on() {
    let room = Room::new();
    let mut session = room.create(1);
    let first = card(&mut session, "eins");
    edit(&mut session, first, "eins, anders");
    let past = session.past().unwrap();
    let mut then = session.look_back(&past.chronicle, 2).unwrap();
    assert!(session.look_back(&past.chronicle, 4).is_none());
    assert_eq!(texts(&then), ["eins"]);
    assert_eq!(then.folder(), session.folder());

    card(&mut session, "zwei");
    saved(&session);
    let mut other = room.open(2).session;
    let third = card(&mut other, "drei");
    other.close().unwrap();
    assert!(!then.refresh().unwrap());
    assert_eq!(texts(&then), ["eins"]);
    let refused = then.commit(Change::one(session.workshop().removal(first.into()).unwrap()));
    assert!(matches!(
        refused,
        Err(CommitError::ReadOnly(ReadOnly::Past { step: 2, .. }))
    ));
    assert!(matches!(
        then.save_state(),
        SaveState::ReadOnly(ReadOnly::Past { step: 2, .. })
    ));
    assert!(then.take_drafts().is_empty());
    then.close().unwrap();
    assert!(session.refresh().unwrap());
    assert!(session.workshop().cards.contains(third));
    assert_eq!(texts(&session), ["eins, anders", "zwei", "drei"]);
    assert_eq!(session.sync(LONG), SaveState::Saved);
}

#[test]
fn the_past_sees_no_time_pass() {
    let room = Room::new();
    let mut session = room.create(1);
    room.clock.advance(TimeDelta::minutes(10));
    card(&mut session, "eins");
    room.clock.advance(TimeDelta::minutes(10));
    card(&mut session, "zwei");
    let past = session.past().unwrap();
    let then = session.look_back(&past.chronicle, 2).unwrap();
    assert_eq!(then.now(), session.now() - TimeDelta::minutes(10));
    room.clock.advance(TimeDelta::minutes(10));
    assert_eq!(then.now(), session.now() - TimeDelta::minutes(20));
}

#[test]
fn a_workshop_is_opened_as_it_was_without_a_trace() {
    let room = Room::with_cards(&["eins", "zwei", "drei"]);
    let before = (
        names(&room.path()),
        names(&room.path().join("log")),
        fs::read(room.log()).unwrap(),
    );
    let open = |when| Session::open_at(&room.path(), &room.env(7), when);
    let (opened, standing) = open(When::Step(3)).unwrap();
    assert_eq!(texts(&opened.session), ["eins", "zwei"]);
    assert_eq!((standing.number, standing.passed_over), (3, 0));
    assert!(matches!(
        opened.report.read_only,
        Some(ReadOnly::Past { step: 3, .. })
    ));
    opened.session.close().unwrap();
    let (opened, standing) = open("10:00".parse().unwrap()).unwrap();
    assert_eq!((opened.session.workshop().cards.len(), standing.number), (3, 4));
    assert!(matches!(
        open(When::Step(9)),
        Err(PastError::NotThen(NotThen::NoSuchStep { number: 9, last: 4 }))
    ));
    let after = (
        names(&room.path()),
        names(&room.path().join("log")),
        fs::read(room.log()).unwrap(),
    );
    assert_eq!(before, after);
}

#[test]
fn windows_are_told_apart_by_laptop_and_in_the_order_in_which_they_began() {
    let room = Room::with_cards(&["hier"]);
    let env = |seed, device| Env::new(Arc::clone(&room.clock) as _, seed, Id::from_bits(device));
    for (seed, device, text) in [
        (2, 99, "dort"),
        (3, 42, "wieder hier"),
        (4, 98, "anderswo"),
        (5, 99, "wieder dort"),
    ] {
        let mut session = Session::open(&room.path(), &env(seed, device)).unwrap().session;
        card(&mut session, text);
        session.close().unwrap();
    }
    let session = Session::open_to_read(&room.path(), &env(6, 42)).unwrap().session;
    let past = session.past().unwrap();
    let seats: Vec<(Laptop, usize)> = past.chronicle.entries()[1..]
        .iter()
        .map(|entry| past.seat(entry.run()))
        .map(|seat| (seat.laptop, seat.number))
        .collect();
    assert_eq!(
        seats,
        [
            (Laptop::Here, 1),
            (Laptop::Other(1), 2),
            (Laptop::Here, 3),
            (Laptop::Other(2), 4),
            (Laptop::Other(1), 5),
        ]
    );
    assert!(past.knows_several_others());
}
