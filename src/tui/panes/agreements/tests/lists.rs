//! Tasks, decisions, what was postponed.

use super::*;

#[test]
fn a_task_is_added_with_names_that_nobody_has_noted_yet() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("a").text("Fördermittel prüfen").keys("tab");
    probe.text("Clara Neumann").keys("enter");
    probe
        .text("Maren Düsberg, Otto Beyer; clara neumann")
        .keys("enter");
    probe.text("30.06.").keys("enter");
    probe.text("Haushalt liegt vor").keys("ctrl+s");
    let workshop = probe.workshop();
    let added = last_task(workshop);
    assert_eq!(added.what.as_str(), "Fördermittel prüfen");
    assert_eq!(name_of(workshop, *added.responsible), "Clara Neumann");
    let with: Vec<&str> = added.with.iter().map(|&id| name_of(workshop, Some(id))).collect();
    assert_eq!(with, ["Maren Düsberg", "Otto Beyer"]);
    assert_eq!(*added.due, Some(Due::On("2012-06-30".parse().unwrap())));
    assert_eq!(added.precondition.as_str(), "Haushalt liegt vor");
    assert_eq!(workshop.participants.len(), PEOPLE.len() + 2);
    assert!(
        probe.plain().contains("▌ 5  Fördermittel prüfen"),
        "{}",
        probe.plain()
    );
    undoes(&mut probe, &before);
}

#[test]
fn names_are_completed_while_they_are_typed() {
    let mut probe = german();
    probe
        .keys("a")
        .text("Anrufen")
        .keys("tab")
        .text("düs")
        .keys("down enter ctrl+s");
    let workshop = probe.workshop();
    assert_eq!(
        name_of(workshop, *last_task(workshop).responsible),
        "Maren Düsberg"
    );
}

#[test]
fn a_form_says_what_would_be_right() {
    let mut probe = german();
    probe.keys("a ctrl+s");
    assert!(probe.plain().contains("Hier fehlt noch, worum es geht."));
    probe
        .text("Anrufen")
        .keys("tab")
        .text("A. Saal, M. Abraham")
        .keys("ctrl+s");
    assert!(probe.plain().contains("Verantwortlich ist eine Person"));
    probe.keys("ctrl+backspace ctrl+backspace ctrl+backspace ctrl+backspace tab tab");
    probe.text("demnächst").keys("ctrl+s");
    assert!(probe.plain().contains("Ein Tag wie 30.06."), "{}", probe.plain());
    probe.keys("esc");
    assert_eq!(whats(&probe).len(), 4);
}

#[test]
fn a_form_that_is_taken_over_untouched_changes_nothing() {
    let mut probe = german();
    for keys in [
        "down enter ctrl+s",
        "2 enter ctrl+s",
        "3 enter ctrl+s",
        "4 e ctrl+s",
        "5 enter ctrl+s",
        "g ctrl+s",
    ] {
        let before = probe.workshop().plain();
        let history = probe.workshop().revision();
        probe.keys(keys);
        assert_eq!(probe.workshop().plain(), before, "{keys}");
        assert_eq!(probe.workshop().revision(), history, "{keys} wrote something");
    }
}

#[test]
fn only_what_was_changed_is_edited() {
    let mut probe = german();
    let before = probe.workshop().plain();
    let what = probe.workshop().agreements.get(task(1)).unwrap().what.version();
    probe.keys("down enter tab tab tab");
    for _ in 0..4 {
        probe.keys("ctrl+backspace");
    }
    probe.text("next meeting").keys("tab").text("!").keys("ctrl+s");
    let edited = probe.workshop().agreements.get(task(1)).unwrap();
    assert_eq!(edited.what.version(), what);
    assert_eq!(
        edited.precondition.as_str(),
        "Zugang zu den Daten der Landkreise!"
    );
    assert_eq!(*edited.due, Some(Due::NextMeeting));
    assert_eq!(edited.with.len(), 2);
    undoes(&mut probe, &before);
}

#[test]
fn somebody_removed_from_the_list_stays_named_and_is_not_made_twice() {
    let late = Stamp {
        ms: u64::MAX,
        count: u32::MAX,
    };
    let seen = Version { at: late, run: id(1) };
    let mut ops = meissen();
    ops.push(Op::Remove(person(1).into(), seen));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F6 down down");
    assert_eq!(probe.workshop().participants.len(), PEOPLE.len() - 1);
    let screen = probe.plain();
    assert!(
        screen.contains("Mathias Abraham") && screen.contains("⚠ nicht mehr dabei"),
        "{screen}"
    );
    probe.keys("enter").text("!").keys("ctrl+s");
    assert!(whats(&probe)[2].ends_with("Konzeptarbeit!"));
    assert_eq!(probe.workshop().participants.len(), PEOPLE.len() - 1);
    let agreement = probe.workshop().agreements.get(task(3)).unwrap();
    assert_eq!(*agreement.responsible, Some(person(1)));
}

#[test]
fn changing_the_kind_moves_an_agreement_to_the_other_list() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("3 enter tab tab tab tab tab tab left left ctrl+s");
    let moved = probe.workshop().agreements.get(task(2)).unwrap();
    assert_eq!(*moved.kind, AgreementKind::Task);
    // One is led to where it went.
    assert!(probe.plain().contains("▌ 3  Modellprojekt"), "{}", probe.plain());
    undoes(&mut probe, &before);
}

#[test]
fn c_goes_on_to_the_next_status_and_round_again() {
    let mut probe = german();
    let status = |probe: &Probe| *probe.workshop().agreements.get(task(0)).unwrap().status;
    for next in [Status::Underway, Status::Done, Status::Dropped, Status::Open] {
        let before = probe.workshop().plain();
        probe.keys("c");
        assert_eq!(status(&probe), next);
        undoes(&mut probe, &before);
        probe.keys("ctrl+y");
    }
    // Decisions have none.
    let before = probe.workshop().revision();
    probe.keys("2 c");
    assert_eq!(probe.workshop().revision(), before);
}

#[test]
fn what_is_deleted_comes_back() {
    let mut probe = german();
    for keys in ["x", "2 delete", "3 x", "5 down x", "4 x"] {
        let before = probe.workshop().plain();
        probe.keys(keys);
        assert_ne!(probe.workshop().plain(), before, "{keys}");
        assert!(probe.plain().contains("Gelöscht. Strg+Z holt es zurück."));
        undoes(&mut probe, &before);
    }
}

#[test]
fn a_row_moves_among_its_own_and_stays_selected() {
    let mut probe = german();
    let before = probe.workshop().plain();
    // Between the second and the third task stands something postponed.
    probe.keys("down alt+down");
    assert!(whats(&probe)[2].starts_with("Erstellung"));
    assert!(probe.plain().contains("▌ 3  Erstellung"), "{}", probe.plain());
    probe.keys("K K K");
    assert!(whats(&probe)[0].starts_with("Erstellung"));
    probe.keys("ctrl+z ctrl+z");
    undoes(&mut probe, &before);
    probe.keys("5 J");
    let first = probe.workshop().invitees.nth(0).unwrap();
    assert!(first.name.starts_with("Pfarrer"));
    undoes(&mut probe, &before);
}

#[test]
fn a_task_whose_day_has_passed_says_so_until_it_is_done() {
    let mut ops = meissen();
    let mut change = Change::default();
    let day = "2012-05-02".parse().unwrap();
    change.set((task(0), AgreementField::Due(Some(Due::On(day)))));
    ops.extend(change.ops);
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F6");
    assert!(probe.plain().contains("⚠ vorbei"), "{}", probe.plain());
    probe.keys("c c");
    assert!(!probe.plain().contains("⚠ vorbei"));
}
