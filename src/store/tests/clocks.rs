//! Laptops whose clock is wrong by years: what was done later is later, and nothing refuses to open.

use super::*;
use crate::clock::Clock;

/// Sets the clock of the laptop.
fn set(room: &Room, moment: &str) {
    let moment = DateTime::parse_from_rfc3339(moment).unwrap();
    room.clock.set(moment.signed_duration_since(room.clock.now()));
}

#[test]
fn each_session_comes_after_the_one_before_whatever_its_clock_says() {
    let room = Room::new();
    let mut session = room.create(1);
    let id = card(&mut session, "2012");
    session.close().unwrap();
    let clocks = [
        "1992-05-03T10:00:00+02:00",
        "2032-05-03T10:00:00+02:00",
        "1969-12-31T23:59:59.999-12:00",
        "1900-01-01T00:00:00+00:53",
        "0001-01-01T00:00:00+00:00",
        "2038-01-19T03:14:08Z",
        "9999-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59+14:00",
        "2012-05-03T09:00:00+02:00",
    ];
    for (seed, moment) in (2..).zip(clocks) {
        set(&room, moment);
        let Opened { mut session, report } = room.open(seed);
        assert!(
            report.damages.is_empty() && report.missing.is_empty(),
            "{report:?}"
        );
        edit(&mut session, id, moment);
        card(&mut session, "danach");
        assert!(matches!(session.undo(), Undone::Done { .. }), "{moment}");
        session.close().unwrap();

        // By the log alone, and by the copy alone.
        fs::remove_file(room.path().join("workshop.ron")).unwrap();
        let Opened { session, report } = room.open(seed + 100);
        assert!(report.damages.is_empty(), "{report:?}");
        assert_eq!(texts(&session), [moment]);
        session.close().unwrap();
        let logs = room.path().join("log");
        let aside = room.folder.path().join("aside");
        fs::rename(&logs, &aside).unwrap();
        let Opened { session, .. } = Session::open_to_read(&room.path(), &room.env(seed + 200)).unwrap();
        assert_eq!(texts(&session), [moment]);
        drop(session);
        fs::rename(&aside, &logs).unwrap();
    }
}

#[test]
fn a_clock_that_is_set_in_the_middle_of_a_session_keeps_the_order() {
    let room = Room::new();
    let mut session = room.create(1);
    let id = card(&mut session, "0");
    for (step, years) in (1..).zip([20, -40, -60, 100]) {
        room.clock.set(TimeDelta::days(365 * years));
        session.look_at_clock(false);
        edit(&mut session, id, &step.to_string());
    }
    session.close().unwrap();
    fs::remove_file(room.path().join("workshop.ron")).unwrap();
    let Opened { mut session, .. } = room.open(2);
    assert_eq!(texts(&session), ["4"]);
    for text in ["3", "2", "1", "0"] {
        session.undo();
        assert_eq!(texts(&session), [text]);
    }
}

#[test]
fn a_clock_that_is_set_is_published_with_the_workshop_that_was_there() {
    let room = Room::new();
    let mut session = room.create(1);
    card(&mut session, "gesichert");
    session.sync(LONG);
    room.clock.set(TimeDelta::hours(3));
    session.look_at_clock(false);
    session.close().unwrap();
    let copy = fs::read_to_string(room.path().join("workshop.ron")).unwrap();
    assert!(copy.contains("gesichert"));
}
