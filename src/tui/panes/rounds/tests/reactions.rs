//! What later groups say to earlier answers.

use super::{day, meissen_at, pass};
use crate::locale::Language;
use crate::tui::probe::Probe;
use crate::workshop::{Workshop, reactions};

/// The second round, in which group C is at the first theme, with its first answer selected: one of group A.
fn second_round() -> Probe {
    let mut probe = day();
    probe.keys("esc n n home down");
    probe
}

/// How many confirm the answer that begins so, and who objects with which word.
fn said(workshop: &Workshop, begins: &str) -> (usize, Vec<String>) {
    let mut answers = workshop.answers.iter();
    let answer = answers.find(|answer| answer.text.starts_with(begins)).unwrap();
    let said = reactions::reactions(workshop, answer.id());
    let objections = said.objections.iter().map(|objection| {
        let group = objection.group.and_then(|group| workshop.groups.get(group));
        let round = objection.round.and_then(|round| workshop.rounds.rank(round));
        format!(
            "{}{} {}",
            group.map_or("-", |group| group.name.as_str()),
            round.map_or("-".to_owned(), |round| (round + 1).to_string()),
            objection.word.as_str()
        )
    });
    (said.consents.len(), objections.collect())
}

#[test]
fn one_key_confirms_for_the_group_that_is_here_and_again_takes_it_back() {
    let mut probe = second_round();
    probe.keys("z");
    assert_eq!(said(probe.workshop(), "Wege").0, 1);
    let screen = probe.plain();
    assert!(screen.contains("Zugestimmt: Gruppe C"), "{screen}");
    assert!(screen.contains("✓1"), "{screen}");
    probe.keys("z");
    assert_eq!(said(probe.workshop(), "Wege").0, 0);
    assert!(probe.plain().contains("Zustimmung zurückgenommen."));
    probe.keys("ctrl+z");
    assert_eq!(said(probe.workshop(), "Wege").0, 1, "undo knows of it too");
    probe.keys("n z");
    assert_eq!(said(probe.workshop(), "Wege").0, 2, "then group B is here");
}

#[test]
fn a_group_does_not_confirm_itself() {
    let mut probe = second_round();
    probe.keys("down down z");
    assert_eq!(said(probe.workshop(), "Träger").0, 0);
    assert!(
        probe
            .plain()
            .contains("Diesen Beitrag hat Gruppe C selbst geschrieben.")
    );
    probe.keys("alt+g z");
    assert_eq!(
        said(probe.workshop(), "Träger").0,
        1,
        "somebody from group A was here too"
    );
}

#[test]
fn an_objection_has_a_word_is_changed_deleted_and_comes_back() {
    let mut probe = second_round();
    probe.keys("d").text("zu weit gegriffen").keys("ctrl+s");
    probe.keys("d").text("kostet").keys("ctrl+s");
    assert_eq!(
        said(probe.workshop(), "Wege").1,
        ["C2 zu weit gegriffen", "C2 kostet"]
    );
    probe.keys("down e").text("?").keys("ctrl+s");
    assert_eq!(said(probe.workshop(), "Wege").1[0], "C2 zu weit gegriffen?");
    probe.keys("x");
    assert_eq!(said(probe.workshop(), "Wege").1, ["C2 kostet"]);
    probe.keys("ctrl+z");
    assert_eq!(said(probe.workshop(), "Wege").1.len(), 2);
    probe.keys("z");
    assert_eq!(
        said(probe.workshop(), "Wege").0,
        1,
        "on an objection its answer is meant"
    );
    probe.keys("d ctrl+s");
    assert!(probe.plain().contains("Ein Einwand braucht ein Wort."));
}

#[test]
fn what_is_being_typed_stays_while_an_earlier_answer_is_confirmed() {
    let mut probe = second_round();
    probe.keys("home enter").text("Bürgerbus am").keys("alt+z");
    let screen = probe.plain();
    assert!(screen.contains("Welchem Beitrag wird zugestimmt?"), "{screen}");
    assert!(
        !screen.contains("Träger sprechen"),
        "one's own are not offered: {screen}"
    );
    probe.keys("down enter").text(" Abend").keys("enter");
    assert_eq!(said(probe.workshop(), "eine Anlaufstelle").0, 1);
    assert!(probe.plain().contains("Bürgerbus am Abend"));
    probe.keys("tab alt+d").text("fährt selten").keys("ctrl+s");
    assert_eq!(
        said(probe.workshop(), "mobile").1,
        ["C2 fährt selten"],
        "a single one is meant at once"
    );
}

#[test]
fn a_question_and_the_entry_line_cannot_be_confirmed() {
    let mut probe = second_round();
    probe.keys("up z");
    assert!(probe.plain().contains("erst einen wählen"));
}

#[test]
fn consents_and_objections_stand_beside_and_beneath_the_answer() {
    for (width, height) in [(80, 24), (100, 30), (200, 60)] {
        let mut probe = meissen_at(Language::De, width, height);
        probe.keys("esc n n home down z n z down z d");
        probe.text(
            "nur wenn sie auch abends und am Wochenende jemanden hat, der ans Telefon geht und etwas weiß",
        );
        probe.keys("ctrl+s");
        pass(&probe, 60);
        insta::assert_snapshot!(format!("reactions_de_{width}x{height}"), probe.screen());
    }
}
