//! What is done to answers that were written.

use super::{answers, day, day_without, meissen_at};
use crate::locale::Language;
use crate::tui::fixture::meissen;
use crate::tui::input::{Input, Mouse, MouseAction};
use crate::tui::probe::Probe;
use crate::workshop::{AnswerField, Id, Kind, Op, Record, Stamp, ThemeField, Version};

const FIRST: &str = "A1 Wege unter 30 Minuten";
const SECOND: &str = "A1 eine Anlaufstelle, die alle kennen";
const THIRD: &str = "C2 Träger sprechen sich ab, bevor geplant wird";

/// Opens the list with the first answer selected.
fn listed() -> Probe {
    let mut probe = day();
    probe.keys("esc home down");
    probe
}

#[test]
fn an_answer_is_changed_in_a_form_with_everything_about_it() {
    let mut probe = listed();
    probe.keys("enter").text(" zu Fuß").keys("ctrl+s");
    assert_eq!(
        answers(probe.workshop(), 0, 0)[0],
        "A1 Wege unter 30 Minuten zu Fuß"
    );
    probe.keys("e tab right tab right tab right tab right ctrl+s");
    assert_eq!(
        answers(probe.workshop(), 1, 1),
        ["B2 Wege unter 30 Minuten zu Fuß"]
    );
    probe.keys("ctrl+z");
    assert_eq!(
        answers(probe.workshop(), 0, 0)[0],
        "A1 Wege unter 30 Minuten zu Fuß"
    );
    probe.keys("ctrl+z");
    assert_eq!(answers(probe.workshop(), 0, 0), [FIRST, SECOND, THIRD]);
}

#[test]
fn an_answer_needs_a_text() {
    let mut probe = listed();
    probe.keys("e ctrl+w ctrl+w ctrl+w ctrl+w ctrl+w ctrl+s");
    assert!(probe.plain().contains("Ein Beitrag braucht einen Text."));
    probe.keys("esc");
    assert_eq!(answers(probe.workshop(), 0, 0)[0], FIRST);
}

#[test]
fn a_deleted_answer_comes_back_with_undo() {
    let mut probe = listed();
    probe.keys("x");
    assert_eq!(answers(probe.workshop(), 0, 0), [SECOND, THIRD]);
    assert!(
        probe
            .plain()
            .contains("Beitrag gelöscht, Strg+Z holt ihn zurück.")
    );
    probe.keys("ctrl+z");
    assert_eq!(answers(probe.workshop(), 0, 0), [FIRST, SECOND, THIRD]);
}

#[test]
fn answers_are_put_in_order_among_those_to_their_question() {
    let mut probe = listed();
    probe.keys("alt+up");
    assert_eq!(answers(probe.workshop(), 0, 0), [FIRST, SECOND, THIRD]);
    probe.keys("alt+down J");
    assert_eq!(answers(probe.workshop(), 0, 0), [SECOND, THIRD, FIRST]);
    probe.keys("alt+down K");
    assert_eq!(answers(probe.workshop(), 0, 0), [SECOND, FIRST, THIRD]);
    probe.keys("ctrl+z ctrl+z ctrl+z");
    assert_eq!(answers(probe.workshop(), 0, 0), [FIRST, SECOND, THIRD]);
}

#[test]
fn an_answer_moves_to_another_question_or_theme() {
    let mut probe = listed();
    probe.keys("c enter");
    assert_eq!(answers(probe.workshop(), 0, 1)[1], FIRST);
    assert!(
        probe
            .plain()
            .contains("Jetzt bei Inhalt · 2 Was kann darüber hinaus")
    );
    probe.keys("ctrl+z").keys("home down alt+right");
    assert_eq!(answers(probe.workshop(), 1, 0)[1], FIRST);
    assert_eq!(answers(probe.workshop(), 0, 0), [SECOND, THIRD]);
    probe.keys("ctrl+z home down alt+left");
    assert_eq!(answers(probe.workshop(), 0, 0), [FIRST, SECOND, THIRD]);
}

#[test]
fn a_question_is_changed_from_the_list_and_removed_only_while_nobody_answered() {
    let mut probe = listed();
    probe.keys("home e").text(" Und wie?").keys("ctrl+s");
    let text = |probe: &Probe| probe.workshop().questions.nth(0).unwrap().text.to_string();
    assert_eq!(
        text(&probe),
        "Was muss unbedingt beachtet/umgesetzt werden? Und wie?"
    );
    probe.keys("x");
    assert_eq!(probe.workshop().questions.len(), 3);
    assert!(probe.plain().contains("Zu dieser Frage gibt es Beiträge."));
    probe.keys("alt+down");
    assert_eq!(text(&probe), "Was kann darüber hinaus geleistet werden?");
    let mut probe = day_without(&[Kind::Answer]);
    probe.keys("esc home x");
    assert_eq!(probe.workshop().questions.len(), 2);
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().questions.len(), 3);
}

#[test]
fn of_two_wordings_both_are_shown_until_one_is_kept() {
    let mut ops = meissen();
    let answer = ops.iter().find_map(|op| match op {
        Op::Set(Record::Answer(id, _)) => Some(*id),
        _ => None,
    });
    let rival = AnswerField::Text("Wege unter einer Stunde".to_owned());
    let version = Version {
        at: Stamp { ms: 1, count: 1 },
        run: Id::from_bits(9),
    };
    ops.push(Op::Contest((answer.unwrap(), rival).into(), version));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F5 esc home down");
    assert!(
        probe
            .plain()
            .contains("⚠ andere Fassung: Wege unter einer Stunde")
    );
    probe.keys("v");
    let screen = probe.plain();
    assert!(!screen.contains("Stunde") && screen.contains("Diese Fassung gilt."));
    probe.keys("v");
    assert!(
        probe
            .plain()
            .contains("Von diesem Beitrag gibt es nur eine Fassung.")
    );
    probe.keys("ctrl+z");
    assert!(probe.plain().contains("Wege unter einer Stunde"));
}

#[test]
fn answers_whose_theme_was_removed_are_shown_until_they_have_a_place() {
    let mut probe = day();
    probe.keys("alt+m shift+tab shift+tab x esc");
    let screen = probe.plain();
    assert!(
        screen.contains("⚠ Ohne Thema oder Frage: c ordnet neu zu"),
        "{screen}"
    );
    assert!(screen.contains("Wege unter 30 Minuten"));
    probe.keys("esc end c enter");
    assert_eq!(
        answers(probe.workshop(), 0, 0).last().map(String::as_str),
        Some("A1 mobile Beratung im Bürgerbus")
    );
}

#[test]
fn the_filter_narrows_the_answers_and_escape_gives_them_back() {
    let mut probe = day();
    probe.keys("esc /").text("buerger");
    let screen = probe.plain();
    assert!(screen.contains("mobile Beratung im Bürgerbus"));
    assert!(
        !screen.contains("Wege unter 30") && screen.contains("1 von 4"),
        "{screen}"
    );
    probe.keys("enter end x");
    assert!(probe.plain().contains("Kein Beitrag passt zum Filter."));
    probe.keys("esc");
    assert!(probe.plain().contains("Wege unter 30 Minuten"));
}

#[test]
fn digits_and_arrows_choose_the_theme() {
    let mut probe = day();
    probe.keys("esc 3");
    assert!(probe.plain().contains("Eine Stelle im Landkreis"));
    probe.keys("9 left");
    assert!(probe.plain().contains("Niemand muss sein Problem"));
    probe.keys("h left");
    assert!(probe.plain().contains("Eine Stelle im Landkreis"), "around");
    probe.keys("l tab tab");
    assert!(probe.plain().contains("▌ 3 Welche Rahmenbedingungen"));
    probe.keys("shift+tab");
    assert!(probe.plain().contains("▌ 2 Was kann"));
}

#[test]
fn the_grid_leads_to_what_is_missing() {
    let mut probe = day();
    probe.keys("esc g tab");
    assert!(probe.plain().contains("▸ fehlt"));
    probe.keys("enter").text("nicht mehr leer").keys("enter");
    let counts = crate::workshop::rounds::completeness(probe.workshop());
    let empty = counts.cells.iter().flatten().filter(|&&count| count == 0).count();
    assert_eq!(empty, 4);
    probe.keys("esc g right right down down esc");
    assert!(
        probe
            .plain()
            .contains("Thema   1 Inhalt    2 Qualität  ▸ 3 Kooperation")
    );
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let mut probe = day();
    let click = |x, y| {
        Input::Mouse(Mouse {
            action: MouseAction::Click,
            x,
            y,
        })
    };
    let line = |probe: &mut Probe, text: &str| {
        let screen = probe.plain();
        screen.lines().position(|line| line.contains(text)).unwrap() as u16
    };
    let y = line(&mut probe, "eine Anlaufstelle");
    probe.input(click(20, y));
    assert!(probe.plain().contains("▌   A·R1  eine Anlaufstelle"));
    probe.input(click(20, y));
    assert!(probe.plain().contains("Beitrag ändern"));
    probe.keys("esc a");
    let y = line(&mut probe, "▸ Beitrag schreiben");
    probe.input(click(20, y));
    probe.text("x").keys("enter");
    let y = line(&mut probe, "Thema ▸ 1 Inhalt");
    probe.input(click(24, y));
    assert!(probe.plain().contains("▸ 2 Qualität"));
    for action in [MouseAction::WheelDown, MouseAction::WheelUp] {
        probe.input(Input::Mouse(Mouse { action, x: 20, y: 12 }));
    }
    probe.keys("g");
    let y = line(&mut probe, "1 Was muss");
    probe.input(click(76, y));
    probe.input(click(76, y));
    assert!(probe.plain().contains("▸ 3 Kooperation"));
}

#[test]
fn other_panes_can_show_an_answer_or_a_question_here() {
    let mut probe = day();
    // From the documentation, Enter goes to where a row came from.
    probe.keys("F8 home");
    let here = |screen: &str| {
        let mut lines = screen.lines();
        lines.any(|line| line.contains('▌') && line.contains("mobile Beratung"))
    };
    for _ in 0..300 {
        if here(&probe.plain()) {
            break;
        }
        probe.keys("down");
    }
    probe.keys("enter");
    let screen = probe.plain();
    assert!(
        screen.contains("▌   A·R1  mobile Beratung im Bürgerbus"),
        "{screen}"
    );
    assert!(!screen.contains("▸ Beitrag schreiben"));
}

#[test]
fn hostile_and_very_long_texts_are_drawn_as_what_they_are() {
    let mut ops = meissen();
    for op in &mut ops {
        match op {
            Op::Set(Record::Answer(_, fields)) => {
                fields.push(AnswerField::Text(
                    "a\u{202E}b\u{1b}[2J\u{200B}\nDonaudampfschifffahrtsgesellschaftskapitänsmützenverordnungsentwurfsbesprechung日本語".to_owned(),
                ));
            }
            Op::Set(Record::Theme(_, fields)) => {
                fields.push(ThemeField::Name("T\u{7}hema\u{202E} ".repeat(12)));
            }
            _ => {}
        }
    }
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F5");
    for (width, height) in [(40, 10), (80, 24), (93, 17), (120, 40), (200, 60)] {
        probe.resize(width, height);
        probe.keys("esc esc esc s g g w esc m tab tab tab tab esc c esc e esc o esc");
        let screen = probe.plain();
        assert!(screen.chars().all(|c| c == '\n' || !c.is_control()));
        assert!(!screen.contains('\u{202E}') && !screen.contains('\u{200B}'));
    }
}

#[test]
fn every_view_can_be_drawn_at_every_size() {
    for language in Language::ALL {
        let mut probe = meissen_at(language, 80, 24);
        for (width, height) in [
            (0, 0),
            (1, 1),
            (8, 4),
            (10, 3),
            (40, 10),
            (41, 11),
            (60, 12),
            (79, 23),
            (90, 16),
            (91, 24),
            (200, 60),
            (500, 200),
        ] {
            probe.resize(width, height);
            probe
                .keys("a x alt+enter y esc g right down g w esc m tab tab tab e esc esc / x esc c esc s esc");
        }
    }
}
