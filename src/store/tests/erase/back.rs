//! What comes back after a person was erased, from other laptops and old copies: nothing of them.

use std::collections::BTreeSet;

use super::*;

#[test]
fn an_old_copy_that_comes_back_does_not_count_and_is_told() {
    let room = Room::new();
    day(&room).close().unwrap();
    let old: Vec<(PathBuf, Vec<u8>)> = files(&room.path().join("log"))
        .into_iter()
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    erase_her(&room, 5).unwrap();
    let erased = state(&room, 9);
    for (at, (path, bytes)) in old.iter().enumerate() {
        let name = ["konflikt", "copy"][at % 2];
        fs::write(path, bytes).unwrap();
        fs::write(room.path().join("log").join(format!("{name}.ron")), bytes).unwrap();
    }
    let Opened { session, report } = room.open(10);
    assert_eq!(report.erased_again.len(), old.len() * 2, "{report:?}");
    assert!(!report.is_calm() && report.damages.is_empty());
    assert_eq!(session.workshop().plain(), erased);
    session.close().unwrap();

    // The name need not be known any more.
    let again = Request {
        sought: None,
        targets: &[],
        exports: false,
        rescue: None,
    };
    let (done, left) = erase(&room.path(), &room.env(20), again).unwrap();
    assert_eq!(done.concerned.len(), old.len() * 2);
    assert!(left.is_empty());
    nothing_of_her(&room);
    assert_eq!(state(&room, 30), erased);
    let Opened { report, .. } = room.open(31);
    assert!(report.is_calm(), "{report:?}");
}

#[test]
fn an_old_copy_wins_nothing_even_where_the_rewritten_log_has_gone() {
    let room = Room::new();
    day(&room).close().unwrap();
    let old = room.log();
    let bytes = fs::read(&old).unwrap();
    erase_her(&room, 5).unwrap();
    for log in room.logs() {
        if log.to_string_lossy().contains("-2") {
            fs::remove_file(log).unwrap();
        }
    }
    fs::remove_file(room.path().join("workshop.ron")).unwrap();
    fs::write(&old, bytes).unwrap();
    let plain = state(&room, 9);
    assert_eq!(plain.participants.len(), 1);
    // What stood beside the name in the same text is withheld with it: nobody can tell them apart any more.
    let cards: Vec<&str> = plain.cards.iter().map(|card| card.text.as_str()).collect();
    assert_eq!(cards, ["Der große Saal ist zu klein", "[…]"]);
    assert!(!format!("{plain:?}").contains("Annegret"));
}

#[test]
fn what_another_laptop_writes_about_an_erased_person_does_not_show() {
    let room = Room::new();
    let session = day(&room);
    let person = wanted(&session).1[0];
    session.close().unwrap();
    // The other laptop has a copy of its own, and has not heard of it.
    let there = Room::new();
    crate::store::copy_workshop(&room.path(), &there.path(), &crate::store::RealDisk).unwrap();
    let mut other = there.open(77).session;
    let Target::Participant(id) = person else {
        panic!("{person:?}");
    };
    let mut change = Change::default();
    change.set((id, ParticipantField::Organisation("Frauenhaus Riesa".into())));
    let option = other.workshop().poll_options.iter().next().unwrap().id();
    change.set((
        Vote::id_of(option, id),
        vec![
            VoteField::Option(Some(option)),
            VoteField::Participant(Some(id)),
            VoteField::Availability(Some(Availability::Yes)),
        ],
    ));
    other.commit(change).unwrap();
    card(&mut other, "drei");
    other.close().unwrap();
    erase_her(&room, 5).unwrap();
    for log in there.logs() {
        let to = room.path().join("log").join(log.file_name().unwrap());
        fs::copy(&log, to).unwrap();
    }
    let Opened { session, report } = room.open(9);
    let plain = session.workshop().plain();
    assert_eq!(
        (plain.participants.len(), plain.votes.len(), plain.cards.len()),
        (1, 1, 3)
    );
    assert!(!format!("{plain:?}").contains("Frauenhaus"));
    assert_eq!(report.erased_again.len(), 2);
    session.close().unwrap();
    let again = Request {
        sought: None,
        targets: &[],
        exports: false,
        rescue: None,
    };
    erase(&room.path(), &room.env(20), again).unwrap();
    nothing_of_her(&room);
    assert_eq!(state(&room, 30), plain);
}

#[test]
fn two_laptops_may_erase_two_people_at_the_same_time() {
    let room = Room::new();
    day(&room).close().unwrap();
    let there = Room::new();
    crate::store::copy_workshop(&room.path(), &there.path(), &crate::store::RealDisk).unwrap();
    erase_her(&room, 5).unwrap();
    let opened = Session::open_to_read(&there.path(), &there.env(105)).unwrap();
    let him = Wanted::new(opened.session.workshop(), "Mathias Abraham").unwrap();
    let targets: Vec<Target> = him
        .participants(opened.session.workshop())
        .into_iter()
        .map(Target::from)
        .collect();
    let request = Request {
        sought: Some(&him),
        targets: &targets,
        exports: false,
        rescue: None,
    };
    erase(&there.path(), &there.env(106), request).unwrap();
    let logs: BTreeSet<PathBuf> = there.logs().into_iter().collect();
    for log in logs {
        let name = log.file_stem().unwrap().to_str().unwrap().to_owned();
        fs::copy(&log, room.path().join("log").join(format!("{name}-dort.ron"))).unwrap();
    }
    let plain = state(&room, 200);
    let said = format!("{plain:?}");
    assert!(!said.contains("Annegret") && !said.contains("Mathias"), "{said}");
    assert_eq!(
        (plain.participants.len(), plain.votes.len(), plain.cards.len()),
        (0, 0, 2)
    );
}

#[test]
fn a_window_on_another_laptop_forgets_a_person_when_it_hears_of_it() {
    let room = Room::new();
    day(&room).close().unwrap();
    let there = Room::new();
    crate::store::copy_workshop(&room.path(), &there.path(), &crate::store::RealDisk).unwrap();
    let mut other = there.open(77).session;
    let before: Vec<PathBuf> = there.logs();
    card(&mut other, "drei");
    saved(&other);
    erase_her(&room, 5).unwrap();
    // The tombstone may be there before what was rewritten.
    let mut logs = room.logs();
    logs.sort_by_key(|log| log.to_string_lossy().contains("-2"));
    for log in logs {
        fs::copy(&log, there.path().join("log").join(log.file_name().unwrap())).unwrap();
        assert!(other.refresh().unwrap());
        assert!(!format!("{:?}", other.workshop().plain()).contains("Annegret"));
    }
    for log in before {
        fs::remove_file(log).unwrap();
    }
    other.refresh().unwrap();
    assert_eq!(
        texts(&other),
        ["Der große Saal ist zu klein", "[…] fragt im Rathaus nach", "drei"]
    );
    other.close().unwrap();
    nothing_of_her(&there);
}

#[test]
fn an_edited_copy_from_another_laptop_does_not_offer_an_erased_person_again() {
    let room = Room::new();
    let session = day(&room);
    let person = wanted(&session).1[0];
    session.close().unwrap();
    let copy = fs::read_to_string(room.path().join("workshop.ron")).unwrap();
    erase_her(&room, 5).unwrap();
    let edited = copy.replace("zu klein", "zu warm");
    fs::write(room.path().join("workshop-edited-1.ron"), edited).unwrap();
    let mut session = room.open(9).session;
    let edit = session.hand_edits().remove(0);
    let found = edit.found.as_ref().unwrap();
    assert_eq!(found.differences.list.len(), 1, "{:?}", found.differences.list);
    let change = found.differences.change(|_| true);
    assert!(session.commit(change).unwrap());
    session.decide(edit, crate::store::Fate::Taken);
    session.close().unwrap();
    assert!(!state(&room, 20).targets().any(|target| target == person));
    for log in room.logs() {
        let text = fs::read_to_string(&log).unwrap();
        assert!(!text.contains("Frauenhaus") && !text.contains(NAME), "{text}");
    }
}
