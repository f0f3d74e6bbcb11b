//! The documentation pane on the day in Meißen.

mod export;

use crate::locale::Language;
use crate::tui::fixture::meissen;
use crate::tui::pane::PaneId;
use crate::tui::probe::Probe;

fn open(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, meissen());
    probe.keys("F8");
    probe
}

#[test]
fn the_document_in_german_at_80_by_24() {
    insta::assert_snapshot!(open(Language::De, 80, 24).screen());
}

#[test]
fn the_document_in_english_at_80_by_24() {
    insta::assert_snapshot!(open(Language::En, 80, 24).screen());
}

#[test]
fn the_document_in_german_at_120_by_40() {
    insta::assert_snapshot!(open(Language::De, 120, 40).screen());
}

#[test]
fn the_document_in_english_at_120_by_40() {
    insta::assert_snapshot!(open(Language::En, 120, 40).screen());
}

#[test]
fn the_end_of_the_document_has_agreements_and_what_waits() {
    let mut probe = open(Language::De, 80, 24);
    insta::assert_snapshot!(probe.keys("end").screen());
}

#[test]
fn an_empty_workshop_has_a_document_as_well() {
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    insta::assert_snapshot!(probe.keys("F8").screen());
}

#[test]
fn the_language_of_the_document_is_chosen_on_its_own() {
    let mut probe = open(Language::De, 120, 40);
    assert!(probe.plain().contains("Programm"));
    probe.keys("l");
    let screen = probe.plain();
    assert!(
        screen.contains("Agenda") && screen.contains("F2 Programm"),
        "{screen}"
    );
}

#[test]
fn tab_goes_from_heading_to_heading_and_back() {
    let mut probe = open(Language::De, 80, 24);
    let marked = |probe: &mut Probe| {
        let screen = probe.plain();
        screen
            .lines()
            .find(|line| line.contains('▌'))
            .map(|line| line.trim().to_owned())
            .unwrap_or_default()
    };
    probe.keys("tab");
    let first = marked(&mut probe);
    probe.keys("tab");
    let second = marked(&mut probe);
    assert_ne!(first, second);
    probe.keys("shift+tab");
    assert_eq!(marked(&mut probe), first);
}

#[test]
fn enter_goes_where_a_row_came_from() {
    let mut probe = open(Language::De, 80, 24);
    probe.keys("end enter");
    assert_eq!(probe.app.active(), PaneId::Agreements);
    probe.keys("F8 home tab enter");
    assert_ne!(probe.app.active(), PaneId::Documentation);
}

#[test]
fn the_document_follows_what_is_typed() {
    let mut probe = open(Language::De, 80, 24);
    probe
        .keys("F3")
        .text("Bürgerbus bis in den letzten Ort")
        .keys("enter F8");
    let mut found = false;
    for _ in 0..40 {
        found |= probe.plain().contains("Bürgerbus bis in den letzten Ort");
        probe.keys("pagedown");
    }
    assert!(found);
}
