//! The plan of the stations: to read, and to change by hand.

use super::{day, day_without, meissen_at};
use crate::locale::Language;
use crate::tui::probe::Probe;
use crate::workshop::{Kind, Workshop, rounds};

/// Which groups are at each theme in a round, counting from 0: `C A B`.
fn at(workshop: &Workshop, round: usize) -> String {
    let round = workshop.rounds.nth(round).unwrap().id();
    let groups = workshop.themes.iter().map(|theme| {
        let groups = rounds::groups_at(workshop, theme.id(), round);
        let names: Vec<&str> = groups
            .iter()
            .map(|&group| workshop.groups.get(group).unwrap().name.as_str())
            .collect();
        names.join("+")
    });
    groups.collect::<Vec<_>>().join(" ")
}

/// The plan by groups while the first round runs, the first group in that round under the cursor.
fn after_the_first() -> Probe {
    let mut probe = day();
    probe.keys("alt+s alt+w tab");
    probe
}

/// The plan by groups, the first group in the first round under the cursor.
fn by_group() -> Probe {
    let mut probe = day();
    probe.keys("alt+w tab");
    probe
}

#[test]
fn one_key_goes_from_rounds_to_groups_to_people() {
    let mut probe = day();
    probe.keys("alt+s alt+w");
    let screen = probe.plain();
    assert!(screen.contains("Runde 1 · 25 min · läuft"), "{screen}");
    let screen = probe.keys("tab").plain();
    assert!(
        screen.contains("▶R1 Inhalt · R2 Qualität · R3 Kooperation"),
        "{screen}"
    );
    probe.keys("tab / ").text("weißflog").keys("enter");
    let screen = probe.plain();
    assert!(screen.contains("Jürgen Weißflog"), "{screen}");
    assert!(!screen.contains("Silke Hörnig"), "{screen}");
    probe.keys("esc tab");
    assert!(probe.plain().contains("Runde 3 · 25 min"));
    probe.keys("esc");
    assert!(!probe.plain().contains("nach Personen"));
}

#[test]
fn a_digit_sends_a_group_and_what_is_wrong_then_is_said_at_once() {
    let mut probe = after_the_first();
    assert_eq!(at(probe.workshop(), 1), "C A B");
    probe.keys("right 1");
    assert!(
        at(probe.workshop(), 1).starts_with('A'),
        "once more at the first theme"
    );
    let screen = probe.plain();
    assert!(screen.contains("R2: Gruppe A jetzt bei Inhalt"), "{screen}");
    assert!(screen.contains("Hinweis"), "{screen}");
    assert!(screen.contains("!R2 Inhalt ■"), "{screen}");
    probe.keys("x");
    assert_eq!(at(probe.workshop(), 1), "C A B", "back to the rule");
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(at(probe.workshop(), 1), "C A B");
    probe.keys("ctrl+y 0");
    assert!(probe.plain().contains("R2: Gruppe A pausiert jetzt"));
    probe.keys("X");
    assert!(probe.plain().contains("Alles folgt wieder der Regel."));
    assert_eq!(at(probe.workshop(), 1), "C A B");
}

#[test]
fn two_groups_swap_in_one_round_only() {
    let mut probe = by_group();
    probe.keys("space down down space");
    assert_eq!(at(probe.workshop(), 0), "B A C");
    assert!(
        probe
            .plain()
            .contains("R1: Gruppe A und Gruppe B haben getauscht")
    );
    probe.keys("ctrl+z");
    assert_eq!(at(probe.workshop(), 0), "A B C", "in one step");
    probe.keys("space right space");
    assert!(probe.plain().contains("Tauschen geht nur in derselben Runde."));
}

#[test]
fn from_a_remark_enter_goes_where_it_is() {
    let mut probe = after_the_first();
    probe.keys("right 1 home end enter");
    let screen = probe.plain();
    assert!(
        screen.contains("▸ nach Runden"),
        "a table that stays empty: {screen}"
    );
    probe.keys("c c");
    let screen = probe.plain();
    assert!(
        screen.contains("R2: Gruppe A ist wieder bei „Inhalt“"),
        "{screen}"
    );
    probe.keys("x");
    assert_eq!(at(probe.workshop(), 1), "C A B", "the cursor is on it: {screen}");
}

#[test]
fn what_is_missing_is_said_in_a_sentence_with_the_key_that_helps() {
    let missing: [(&[Kind], &str); 3] = [
        (&[Kind::Theme], "Noch keine Themen"),
        (&[Kind::Round], "Noch keine Runden"),
        (&[Kind::Group], "Noch keine Gruppen"),
    ];
    for (kinds, said) in missing {
        let mut probe = day_without(kinds);
        probe.keys("esc w");
        let screen = probe.plain();
        assert!(screen.contains(said), "{said}: {screen}");
    }
}

#[test]
fn the_plan_of_stations_at_every_size() {
    for (width, height) in [(80, 24), (100, 30), (200, 60)] {
        let mut probe = meissen_at(Language::De, width, height);
        probe.keys("alt+s alt+w");
        insta::assert_snapshot!(format!("plan_rounds_de_{width}x{height}"), probe.screen());
        probe.keys("tab right 1");
        insta::assert_snapshot!(format!("plan_groups_de_{width}x{height}"), probe.screen());
        probe.keys("tab");
        insta::assert_snapshot!(format!("plan_people_de_{width}x{height}"), probe.screen());
    }
    let mut probe = meissen_at(Language::En, 80, 24);
    probe.keys("alt+s alt+w tab right 1");
    insta::assert_snapshot!("plan_groups_en_80x24", probe.screen());
}
