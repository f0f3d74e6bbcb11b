//! The clock of the rounds.

use super::{day, day_without, minutes, pass, running};
use crate::locale::Language;
use crate::tui::fixture::{at, meissen};
use crate::tui::probe::Probe;
use crate::workshop::{ItemKind, Kind, Op, Record, RoundField, Workshop, schedule};

fn item_runs(workshop: &Workshop) -> bool {
    schedule::running(workshop).is_some_and(|item| *item.kind == ItemKind::Rounds)
}

#[test]
fn the_first_round_begins_with_its_item_of_the_agenda_in_one_step() {
    let mut probe = day();
    probe.keys("esc s");
    assert_eq!(running(probe.workshop()), Some(1));
    assert!(item_runs(probe.workshop()));
    assert!(
        probe
            .plain()
            .contains("Runde 1 läuft, und mit ihr „Rotierende Arbeitsgruppen“.")
    );
    probe.keys("ctrl+z");
    assert_eq!(running(probe.workshop()), None);
    assert!(!item_runs(probe.workshop()), "the welcome runs again");
    assert!(schedule::running(probe.workshop()).is_some());
}

#[test]
fn a_later_round_leaves_the_agenda_alone() {
    let mut ops = meissen();
    let first = ops.iter_mut().find_map(|op| match op {
        Op::Set(Record::Round(_, fields)) => Some(fields),
        _ => None,
    });
    let times = [
        RoundField::Started(Some(at("08:00"))),
        RoundField::Ended(Some(at("08:25"))),
    ];
    first.unwrap().extend(times);
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F5 esc s");
    assert_eq!(running(probe.workshop()), Some(2));
    assert!(
        !item_runs(probe.workshop()),
        "whoever moved the agenda on meant it"
    );
}

#[test]
fn next_stops_the_round_and_starts_the_one_that_comes() {
    let mut probe = day();
    probe.keys("esc n n");
    assert_eq!(running(probe.workshop()), Some(2));
    probe.keys("n n");
    assert_eq!(running(probe.workshop()), None, "the last one is over");
    assert!(probe.plain().contains("Alle 3 Runden sind vorbei"));
    probe.keys("n");
    assert!(probe.plain().contains("Unter m startet s eine noch einmal."));
    probe.keys("s");
    assert_eq!(running(probe.workshop()), None);
}

#[test]
fn the_changeover_is_counted_and_n_ends_it() {
    let mut probe = day();
    probe.keys("esc s");
    pass(&probe, 25 * 60);
    probe.keys("s");
    pass(&probe, 50);
    let screen = probe.plain();
    assert!(
        screen.contains("Wechsel · noch 03:10 · dann Runde 2 von 3"),
        "{screen}"
    );
    assert!(screen.contains("gleich hier: Gruppe C"));
    probe.keys("n");
    assert_eq!(running(probe.workshop()), Some(2));
    assert!(probe.plain().contains("▶R2 C"));
}

#[test]
fn a_round_that_is_overdue_says_so() {
    let mut probe = day();
    probe.keys("esc s");
    pass(&probe, 26 * 60 + 5);
    let screen = probe.plain();
    assert!(
        screen.contains("Runde 1 von 3 ·  Zeit ist um, 01:05 drüber  · n startet Runde 2"),
        "{screen}"
    );
}

#[test]
fn minutes_go_to_what_runs_or_comes() {
    let mut probe = day();
    probe.keys("esc +");
    assert_eq!(minutes(probe.workshop()), [26, 25, 25]);
    assert!(probe.plain().contains("Runde 1 dauert jetzt 26 min."));
    probe.keys("s . -");
    assert_eq!(minutes(probe.workshop()), [30, 25, 25]);
    probe.keys(", , , , , , ,");
    assert_eq!(minutes(probe.workshop())[0], 1, "at least a minute stays");
    probe.keys("s +");
    assert_eq!(*probe.workshop().day().changeover, 5);
    assert!(probe.plain().contains("Der Wechsel dauert jetzt 5 min."));
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(*probe.workshop().day().changeover, 4);
}

#[test]
fn without_rounds_the_keys_of_the_clock_say_what_to_do() {
    let mut probe = day_without(&[Kind::Round]);
    for key in ["s", "n", "+", "."] {
        probe.keys("esc esc esc").keys(key);
        assert!(probe.plain().contains("Noch keine Runden"), "{key}");
    }
}

#[test]
fn when_the_time_is_up_every_pane_says_so_until_somebody_goes_on() {
    let mut probe = day();
    probe.keys("esc s F3");
    pass(&probe, 24 * 60);
    assert!(probe.plain().contains("⚠ noch 01:00"));
    pass(&probe, 70);
    for pane in ["F2", "F4", "F6", "F7"] {
        let screen = probe.keys(pane).plain();
        assert!(
            screen.contains("R1 Zeit ist um, 00:10 drüber"),
            "{pane}: {screen}"
        );
    }
    pass(&probe, 20);
    probe.keys("F3").text("Wege").keys("enter").text("kurz");
    pass(&probe, 20);
    assert!(
        probe.plain().contains("R1 Zeit ist um, 00:50 drüber"),
        "typing goes on, and so does the sign"
    );
    probe.keys("F5 n");
    assert!(!probe.plain().contains("Zeit ist um"));
}

#[test]
fn a_round_begins_with_the_right_groups_at_the_right_themes_and_says_where() {
    let mut probe = day();
    probe.keys("esc n n");
    assert!(
        probe
            .plain()
            .contains("Runde 2 läuft: Inhalt C · Qualität A · Kooperation B"),
    );
}

#[test]
fn a_round_that_is_stopped_early_or_started_again_says_what_becomes_of_it() {
    let mut probe = day();
    probe.keys("esc s");
    pass(&probe, 20 * 60);
    probe.keys("s");
    assert!(
        probe
            .plain()
            .contains("Runde 1 beendet (05:00 früher). Strg+Z setzt sie fort.")
    );
    probe.keys("ctrl+z");
    assert_eq!(running(probe.workshop()), Some(1));
    assert!(probe.plain().contains("Runde 1 von 3 · noch 05:00"));
    probe.keys("n m tab home s");
    assert_eq!(running(probe.workshop()), Some(1));
    assert!(probe.plain().contains("Runde 1 läuft noch einmal von vorn."));
}

#[test]
fn a_break_between_two_rounds_is_shown_as_one_with_its_own_length() {
    let mut probe = day();
    probe.keys("alt+m tab down e tab").text("15").keys("ctrl+s");
    assert!(probe.plain().contains("25 min, davor 15 min Pause"));
    assert!(probe.plain().contains("alles zusammen 94 min"));
    probe.keys("esc esc s");
    assert!(probe.plain().contains("danach 15 min Pause"));
    pass(&probe, 25 * 60);
    probe.keys("s");
    pass(&probe, 60);
    let screen = probe.plain();
    assert!(
        screen.contains("Pause · noch 14:00 · dann Runde 2 von 3"),
        "{screen}"
    );
    probe.keys("+ F3");
    let screen = probe.plain();
    assert!(screen.contains("Pause noch 15:00"), "{screen}");
    assert_eq!(*probe.workshop().day().changeover, 4);
}
