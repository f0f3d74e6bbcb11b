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
    assert!(probe.plain().contains("Runde 1 von 3 · 01:05 drüber"));
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
