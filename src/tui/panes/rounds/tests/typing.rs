//! Writing answers.

use super::{answers, day, day_without, running};
use crate::tui::pane::Draft;
use crate::tui::panes::rounds::entry::Entry;
use crate::tui::probe::Probe;
use crate::workshop::Kind;

fn last(probe: &Probe, theme: usize, question: usize) -> String {
    answers(probe.workshop(), theme, question)
        .pop()
        .unwrap_or_default()
}

#[test]
fn an_answer_costs_its_text_and_enter_and_knows_its_group_and_round() {
    let mut probe = day();
    probe.keys("alt+s");
    assert_eq!(running(probe.workshop()), Some(1));
    probe.text("Wer fragt, bekommt Antwort? q").keys("enter");
    assert_eq!(last(&probe, 0, 0), "A1 Wer fragt, bekommt Antwort? q");
    probe.text("noch einer").keys("enter");
    assert_eq!(last(&probe, 0, 0), "A1 noch einer");
    probe
        .keys("alt+n alt+right")
        .text("aus der zweiten Runde")
        .keys("enter");
    assert_eq!(last(&probe, 1, 0), "A2 aus der zweiten Runde");
    probe.keys("alt+s").text("im Wechsel").keys("enter");
    assert_eq!(last(&probe, 1, 0), "A2 im Wechsel");
}

#[test]
fn an_answer_can_be_typed_before_anything_is_drawn() {
    let mut probe = Probe::new(
        crate::locale::Language::De,
        80,
        24,
        crate::tui::fixture::meissen(),
    );
    for key in "F5 q ? s enter".split(' ') {
        let key = crate::tui::input::Input::Key(key.parse().unwrap());
        crate::tui::Screen::handle(&mut probe.app, &key);
    }
    assert_eq!(last(&probe, 0, 0), "-- q?s");
}

#[test]
fn tab_goes_on_to_the_next_question_and_around() {
    let mut probe = day();
    probe.keys("tab").text("zweite").keys("enter");
    probe.keys("tab tab").text("erste").keys("enter");
    probe.keys("shift+tab").text("dritte").keys("enter");
    assert_eq!(last(&probe, 0, 1), "-- zweite");
    assert_eq!(last(&probe, 0, 0), "-- erste");
    assert_eq!(last(&probe, 0, 2), "-- dritte");
}

#[test]
fn the_text_goes_along_to_another_question_and_theme() {
    let mut probe = day();
    probe.text("unterwegs").keys("tab alt+right ctrl+pagedown enter");
    assert_eq!(last(&probe, 2, 1), "-- unterwegs");
}

#[test]
fn arrows_move_inside_a_text_and_change_the_theme_beside_it() {
    let mut probe = day();
    probe.text("bc").keys("left left").text("a").keys("enter");
    assert_eq!(last(&probe, 0, 0), "-- abc");
    probe.keys("right").text("x").keys("enter");
    assert_eq!(last(&probe, 1, 0), "-- x");
    probe.keys("left left").text("y").keys("enter");
    assert_eq!(last(&probe, 2, 0), "-- y");
}

#[test]
fn an_answer_may_have_several_lines() {
    let mut probe = day();
    probe
        .text("erstens")
        .keys("alt+enter")
        .text("zweitens")
        .keys("up")
        .text("!");
    probe.keys("enter");
    assert_eq!(last(&probe, 0, 0), "-- erstens!\nzweitens");
}

#[test]
fn a_blank_line_is_no_answer() {
    let mut probe = day();
    let before = probe.workshop().answers.len();
    probe.keys("enter").text("   ").keys("enter");
    assert_eq!(probe.workshop().answers.len(), before);
}

#[test]
fn the_list_is_one_key_away_and_the_entry_line_as_well() {
    let mut probe = day();
    for (there, back) in [
        ("up", "a"),
        ("esc", "i"),
        ("down", "insert"),
        ("esc", "esc"),
        ("up", "enter"),
    ] {
        probe.keys(there);
        assert!(!probe.plain().contains("▸ Beitrag schreiben"), "{there} {back}");
        // Enter on an answer changes it: go to the question first.
        probe.keys("home").keys(back);
        assert!(probe.plain().contains("▸ Beitrag schreiben"), "{there} {back}");
    }
}

#[test]
fn what_is_half_typed_stays_in_the_list_until_it_is_taken_up_again() {
    let mut probe = day();
    probe.keys("tab").text("halb").keys("esc");
    assert!(probe.plain().contains("▸ halb"));
    probe.keys("end home down a").text(" fertig").keys("enter");
    assert_eq!(last(&probe, 0, 0), "-- halb fertig");
}

#[test]
fn a_pasted_list_becomes_an_answer_each_after_a_look_at_it() {
    let mut probe = day();
    probe
        .keys("alt+s tab")
        .paste("- kurze Wege\n- ein Bus,\n  der fährt\n- Geld");
    let screen = probe.plain();
    assert!(
        screen.contains("3 Beiträge zu „Was kann darüber hinaus"),
        "{screen}"
    );
    assert!(screen.contains("● kurze Wege") && screen.contains("  der fährt"));
    let before = answers(probe.workshop(), 0, 1).len();
    probe.keys("esc");
    assert_eq!(answers(probe.workshop(), 0, 1).len(), before);
    probe
        .paste("- kurze Wege\r\n- ein Bus,\r\n  der fährt\r\n- Geld")
        .keys("enter");
    let all = answers(probe.workshop(), 0, 1);
    assert_eq!(
        all[before..],
        ["A1 kurze Wege", "A1 ein Bus,\nder fährt", "A1 Geld"]
    );
    probe.keys("ctrl+z");
    assert_eq!(answers(probe.workshop(), 0, 1).len(), before, "one step of undo");
}

#[test]
fn a_pasted_line_goes_into_the_text() {
    let mut probe = day();
    probe.text("kurze ").paste("Wege\n").text("!").keys("enter");
    assert_eq!(last(&probe, 0, 0), "-- kurze Wege!");
    probe.keys("esc").paste("aus der Liste heraus").keys("enter");
    assert_eq!(last(&probe, 0, 0), "-- aus der Liste heraus");
}

#[test]
fn another_group_can_be_credited_until_the_theme_changes() {
    let mut probe = day();
    probe
        .keys("alt+s alt+g")
        .text("von B")
        .keys("enter")
        .text("auch von B")
        .keys("enter");
    assert_eq!(last(&probe, 0, 0), "B1 auch von B");
    probe.keys("alt+g alt+g").text("von niemandem").keys("enter");
    assert_eq!(last(&probe, 0, 0), "-1 von niemandem");
    probe.keys("alt+right").text("von B, wie geplant").keys("enter");
    assert_eq!(last(&probe, 1, 0), "B1 von B, wie geplant");
}

#[test]
fn without_groups_and_rounds_answers_can_be_written_all_the_same() {
    let mut probe = day_without(&[Kind::Group, Kind::Round, Kind::Answer]);
    probe.text("geht auch so").keys("enter");
    assert_eq!(answers(probe.workshop(), 0, 0), ["-- geht auch so"]);
}

#[test]
fn a_text_that_was_left_open_comes_back_where_it_was() {
    let mut probe = day();
    probe.keys("alt+right tab").text("angefangen");
    let workshop = probe.workshop();
    let (theme, question) = (
        workshop.themes.nth(1).unwrap().id(),
        workshop.questions.nth(1).unwrap().id(),
    );
    let draft = Draft {
        place: format!("rounds/entry/{theme}/{question}"),
        text: "angefangen".to_owned(),
    };
    let mut entry = Entry::default();
    assert_eq!(entry.restore(&draft), Some(Some(theme)));
    assert_eq!(entry.question, Some(question));
    assert_eq!(entry.draft(Some(theme)), Some(draft.clone()));
    // Two windows were open: nothing of either text is lost.
    entry.restore(&draft);
    assert_eq!(
        entry.draft(Some(theme)).map(|draft| draft.text).as_deref(),
        Some("angefangen\nangefangen")
    );
    assert!(
        entry
            .restore(&Draft {
                place: "cards/entry/x".to_owned(),
                text: String::new()
            })
            .is_none()
    );
}

#[test]
fn too_much_text_is_refused_and_said_so() {
    let mut probe = day();
    probe.paste(&"x".repeat(70_000));
    assert!(probe.plain().contains("zu viel Text"));
}
