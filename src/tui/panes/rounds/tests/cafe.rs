//! A World Café: set up, drawn, changed by hand, and written for.

use super::{answers, day, day_without, meissen_at, pass};
use crate::locale::Language;
use crate::tui::probe::Probe;
use crate::workshop::{Kind, Workshop, rounds};

/// A World Café of the people in Meißen at three tables, drawn.
fn drawn() -> Probe {
    let mut probe = day();
    probe.keys("alt+m c d esc");
    probe
}

/// How many sit at each table in a round, counting from 0.
fn sizes(workshop: &Workshop, round: usize) -> Vec<usize> {
    let round = workshop.rounds.nth(round).unwrap().id();
    let tables = rounds::tables_in(workshop, round).tables;
    tables.iter().map(|table| table.people.len()).collect()
}

#[test]
fn it_is_set_up_and_drawn_with_one_key_each_and_shuffled_anew() {
    let mut probe = day();
    probe.keys("alt+m c");
    assert!(probe.plain().contains("World Café: d lost aus"));
    probe.keys("d");
    let screen = probe.plain();
    assert!(screen.contains("Paaren begegnen sich (Obergrenze"), "{screen}");
    for round in 0..3 {
        let sizes = sizes(probe.workshop(), round);
        assert_eq!(sizes.iter().sum::<usize>(), 10);
        assert!(sizes.iter().all(|size| (3..=4).contains(size)), "{sizes:?}");
    }
    let before = rounds::tables(probe.workshop());
    probe.keys("r");
    assert_ne!(rounds::tables(probe.workshop()), before);
    probe.keys("ctrl+z");
    assert_eq!(rounds::tables(probe.workshop()), before, "in one step");
    probe.keys("b");
    assert!(probe.plain().contains("In jeder Runde bleibt jemand anderes"));
    probe.keys("c");
    assert!(probe.plain().contains("Stationen: die Gruppen gehen"));
}

#[test]
fn whoever_is_looked_for_is_found_with_their_way_through_the_rounds() {
    let mut probe = drawn();
    probe.keys("alt+s alt+w tab tab /").text("düsberg").keys("enter");
    let screen = probe.plain();
    assert!(
        screen.contains("▶R1 Inhalt (G) · R2 Inhalt (G) · R3 Inhalt (G)"),
        "the host of the first theme stays: {screen}"
    );
    assert!(screen.contains("Paaren begegnen sich (Obergrenze"), "{screen}");
}

#[test]
fn a_person_is_sent_swapped_made_host_and_given_back_to_the_draw() {
    let mut probe = drawn();
    probe.keys("alt+w tab tab right");
    let before = sizes(probe.workshop(), 1);
    let round = probe.workshop().rounds.nth(1).unwrap().id();
    let first = probe.workshop().participants.nth(0).unwrap().id();
    let seat = |probe: &Probe| {
        let tables = rounds::tables_in(probe.workshop(), round).tables;
        tables
            .iter()
            .position(|table| table.people.contains(&first))
            .unwrap()
    };
    let was = seat(&probe);
    probe.keys("alt+right");
    assert_eq!(seat(&probe), (was + 1) % 3);
    assert!(probe.plain().contains("■"));
    probe.keys("o");
    let tables = rounds::tables_in(probe.workshop(), round).tables;
    assert_eq!(tables[(was + 1) % 3].host, Some(first));
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(sizes(probe.workshop(), 1), before);
    probe.keys("3 x");
    assert!(probe.plain().contains("folgt wieder der Regel"));
    probe.keys("7");
    assert!(probe.plain().contains("Einen Tisch 7 gibt es nicht."));
}

#[test]
fn answers_belong_to_the_round_and_the_line_above_reads_well() {
    let mut probe = drawn();
    probe.keys("alt+s");
    let screen = probe.plain();
    assert!(
        screen.contains("R1 · Inhalt, Gastgeber:in M. Düsberg · "),
        "{screen}"
    );
    probe.text("Bürgerbus").keys("enter");
    assert_eq!(answers(probe.workshop(), 0, 0)[3], "-1 Bürgerbus");
    probe.keys("up z");
    assert!(probe.plain().contains("aus der laufenden Runde"));
    probe.keys("n");
    assert!(probe.plain().contains("alle wechseln, Gastgeber:innen bleiben"));
    probe.keys("z");
    assert!(probe.plain().contains("✓1"));
}

#[test]
fn starting_what_nobody_has_drawn_draws_it_in_the_same_step() {
    let mut probe = day();
    probe.keys("alt+m c esc");
    assert_eq!(sizes(probe.workshop(), 0).iter().sum::<usize>(), 0);
    probe.keys("alt+s");
    let screen = probe.plain();
    assert!(screen.contains("Runde 1 läuft"), "{screen}");
    assert!(screen.contains("Ausgelost: "), "{screen}");
    for round in 0..3 {
        assert_eq!(sizes(probe.workshop(), round).iter().sum::<usize>(), 10);
    }
    let drawn = rounds::tables(probe.workshop());
    probe.keys("alt+n");
    assert_eq!(rounds::tables(probe.workshop()), drawn, "once is enough");
    probe.keys("ctrl+z ctrl+z");
    assert!(rounds::running_round(probe.workshop()).is_none());
    assert_eq!(sizes(probe.workshop(), 0).iter().sum::<usize>(), 0, "in one step");
}

#[test]
fn a_round_that_came_later_is_not_drawn_over_the_others() {
    let mut probe = drawn();
    let before = rounds::tables(probe.workshop());
    // A fourth round, which nobody has drawn, is moved to the front and started.
    probe.keys("alt+m tab tab tab a K K K s");
    let screen = probe.plain();
    assert!(screen.contains("Runde 1 läuft"), "{screen}");
    assert!(screen.contains("die anderen Runden bleiben"), "{screen}");
    assert_eq!(sizes(probe.workshop(), 0).iter().sum::<usize>(), 10);
    assert_eq!(rounds::tables(probe.workshop())[1..], before[..]);
}

#[test]
fn a_round_starts_although_there_is_nobody_to_be_seated_and_says_so() {
    let mut probe = day_without(&[Kind::Participant]);
    probe.keys("esc m c esc alt+s");
    let screen = probe.plain();
    assert!(rounds::running_round(probe.workshop()).is_some(), "{screen}");
    assert!(screen.contains("Noch niemand auf der"), "{screen}");
    assert!(screen.contains("Liste: F7 Personen"), "{screen}");
}

#[test]
fn without_people_or_tables_it_says_what_is_missing() {
    let missing: [(&[Kind], &str); 3] = [
        (&[Kind::Participant], "Noch niemand auf der Liste: F7"),
        (&[Kind::Theme], "Noch keine Themen"),
        (&[Kind::Round], "Noch keine Runden"),
    ];
    for (kinds, said) in missing {
        let mut probe = day_without(kinds);
        probe.keys("esc m c d");
        let screen = probe.plain();
        assert!(screen.contains(said), "{said}: {screen}");
        probe.keys("esc w");
        let screen = probe.plain();
        assert!(screen.contains(said), "{said}: {screen}");
    }
}

#[test]
fn a_world_cafe_at_every_size() {
    for (width, height) in [(80, 24), (100, 30), (200, 60)] {
        let mut probe = meissen_at(Language::De, width, height);
        probe.keys("alt+m c d esc alt+s");
        pass(&probe, 60);
        insta::assert_snapshot!(format!("cafe_round_de_{width}x{height}"), probe.screen());
        probe.keys("alt+w");
        insta::assert_snapshot!(format!("cafe_plan_rounds_de_{width}x{height}"), probe.screen());
        probe.keys("tab tab");
        insta::assert_snapshot!(format!("cafe_plan_people_de_{width}x{height}"), probe.screen());
        probe.keys("esc alt+m");
        insta::assert_snapshot!(format!("cafe_setup_de_{width}x{height}"), probe.screen());
    }
}

#[test]
fn when_a_host_has_left_somebody_at_the_table_takes_over_with_one_key() {
    let mut probe = drawn();
    let host = crate::tui::fixture::person(probe.workshop(), "Maren");
    probe.keys("F7 /").text("düsberg").keys("enter space F5 alt+w c");
    let is_there = probe
        .workshop()
        .participants
        .get(host)
        .is_some_and(|host| *host.present);
    assert!(!is_there);
    let screen = probe.plain();
    assert!(
        screen.contains("Maren Düsberg betreut „Inhalt“ und ist nicht da"),
        "{screen}"
    );
    probe.keys("v");
    let theme = probe.workshop().themes.nth(0).unwrap();
    assert!(theme.host.is_some_and(|next| next != host));
    let screen = probe.plain();
    assert!(screen.contains("übernimmt"), "{screen}");
    assert!(
        !screen.contains("Hinweise") && !screen.contains("ein Hinweis"),
        "{screen}"
    );
    probe.keys("ctrl+z");
    assert_eq!(*probe.workshop().themes.nth(0).unwrap().host, Some(host));
}

#[test]
fn it_needs_no_groups_and_says_so_where_they_would_be() {
    let mut probe = day_without(&[Kind::Group]);
    probe.keys("esc m c");
    let screen = probe.plain();
    assert!(
        screen.contains("Im World Café gibt es keine festen Gruppen"),
        "{screen}"
    );
    assert!(screen.contains("World Café: Gastgeber:innen bleiben"), "{screen}");
}

#[test]
fn groups_that_stations_left_behind_are_not_counted_in_it() {
    let mut probe = day();
    probe.keys("alt+m a ctrl+s");
    assert!(probe.plain().contains("noch niemand"));
    probe.keys("c");
    let screen = probe.plain();
    assert!(
        !screen.contains("Ohne Gruppe") && !screen.contains("noch niemand"),
        "{screen}"
    );
    assert!(screen.contains("diese hier gelten wieder an"), "{screen}");
    probe.keys("esc alt+m");
    let screen = probe.plain();
    assert!(
        screen.contains("▸ Themen"),
        "the tables with their hosts: {screen}"
    );
}

#[test]
fn the_plan_opens_with_all_tables_of_the_round_that_runs() {
    let mut probe = meissen_at(Language::De, 80, 19);
    probe.keys("alt+m c d esc alt+s esc");
    for _ in 0..8 {
        if super::running(probe.workshop()) != Some(3) {
            probe.keys("n");
        }
    }
    assert_eq!(super::running(probe.workshop()), Some(3));
    let screen = probe.keys("alt+w").plain();
    let tail = screen.split("Runde 3").nth(1).unwrap_or_default();
    for theme in ["Inhalt", "Qualität", "Kooperation"] {
        assert!(tail.contains(theme), "{theme}: {screen}");
    }
}
