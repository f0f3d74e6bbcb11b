//! What can be done to cards and categories: the walls.
//!
//! Past five hundred lines on purpose: a list of small plays, each to be read alone.

use super::{Bare, Language, column, last, line_with, meissen, meissen_cards, nothing, open, two_wordings};
use crate::tui::action::Action;
use crate::tui::fixture::{card, category, many_cards};
use crate::tui::input::{Input, Mouse, MouseAction};
use crate::tui::pane::{Effect, Pane, PaneId};
use crate::tui::probe::Probe;
use crate::workshop::{CardField, Entity, Op, Target, Version};

/// Returns the beginning of what is selected.
fn selected(probe: &mut Probe) -> String {
    let screen = probe.plain();
    let line = screen.lines().find_map(|line| line.split_once("▌ "));
    let text = line.map(|(_, text)| text).unwrap_or_default();
    text.split('│')
        .next()
        .unwrap()
        .trim_end_matches(['▐', ' '])
        .to_owned()
}

fn state(probe: &Probe) -> crate::workshop::Plain {
    probe.workshop().plain()
}

/// Presses keys, and checks that one undo takes back all that they did.
fn undone(keys: &str) -> Probe {
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc home");
    let before = state(&probe);
    probe.keys(keys);
    let after = state(&probe);
    assert_ne!(before, after, "{keys} did nothing");
    probe.keys("ctrl+z");
    assert_eq!(state(&probe), before, "{keys} was not taken back");
    probe.keys("ctrl+y");
    assert_eq!(state(&probe), after, "{keys} was not done again");
    probe
}

#[test]
fn arrows_go_through_cards_and_columns() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc");
    assert_eq!(selected(&mut probe), "+ ALLTAGSANSATZ");
    probe.keys("up up");
    assert_eq!(selected(&mut probe), "+ KURZE WEGE");
    probe.keys("right");
    assert_eq!(selected(&mut probe), "− Vie", "the card beside it");
    probe.keys("right left");
    assert_eq!(selected(&mut probe), "+ KURZE WEGE");
    probe.keys("home");
    assert_eq!(selected(&mut probe), "+ gute Kontakte");
    probe.keys("pagedown j k end");
    assert_eq!(selected(&mut probe), "+ ALLTAGSANSATZ");
}

#[test]
fn down_from_the_last_card_is_the_entry_line_again() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("up down").text("Bus").keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "Bus");
}

#[test]
fn a_new_card_is_written_under_the_column_one_comes_from() {
    for key in ["a", "insert", "i"] {
        let mut probe = meissen_cards(80, 24);
        probe.keys("esc right").keys(key).text("Bus").keys("enter");
        assert_eq!(last(probe.workshop(), "Bef"), "Bus");
    }
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc right tab").text("Bus").keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "Bus", "Tab only goes back");
}

#[test]
fn a_card_is_edited_in_place_of_the_wording_that_was_seen() {
    let mut probe = undone("e ! ctrl+s");
    let id = card(probe.workshop(), "gute Kontakte");
    let text = &probe.workshop().cards.get(id).unwrap().text;
    assert_eq!(
        text.as_str(),
        "gute Kontakte\n→ zu mehreren\nOrten! + Verzahnung!"
    );
    assert!(text.is_edited() && text.rivals().is_empty());
    assert!(line_with(&mut probe, "gute Kontakte").contains('✎'));
}

#[test]
fn the_form_changes_the_category_too() {
    let probe = undone("enter tab right ctrl+s");
    assert!(last(probe.workshop(), "Bef").starts_with("gute Kontakte"));
}

#[test]
fn a_blank_card_is_refused_and_the_form_stays() {
    let mut probe = open(Language::De, 80, 24, many_cards(1));
    probe.keys("esc e").keys(&"ctrl+w ".repeat(15)).keys("ctrl+s");
    let screen = probe.plain();
    assert!(screen.contains("Eine Karte braucht einen Text"), "{screen}");
}

#[test]
fn a_card_is_deleted_with_a_word_on_how_it_comes_back() {
    for key in ["x", "delete"] {
        let mut probe = undone(key);
        assert_eq!(probe.workshop().cards.len(), 32);
        assert_eq!(selected(&mut probe), "+ schon vor");
    }
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc x");
    assert!(probe.plain().contains("Karte gelöscht, Strg+Z holt sie zurück."));
    assert_eq!(selected(&mut probe), "+ Niederschwelligkeit");
}

#[test]
fn a_card_moves_up_and_down_and_stays_selected() {
    for key in ["alt+down", "J"] {
        let mut probe = undone(key);
        assert!(column(probe.workshop(), "Chancen")[1].starts_with("gute Kontakte"));
        assert_eq!(selected(&mut probe), "+ gute Kontakte");
        probe.keys("K");
        assert!(column(probe.workshop(), "Chancen")[0].starts_with("gute Kontakte"));
    }
}

#[test]
fn a_card_goes_to_the_next_category_and_is_followed_there() {
    for key in ["c", "alt+right", "L"] {
        let probe = undone(key);
        assert!(last(probe.workshop(), "Bef").starts_with("gute Kontakte"));
        assert_eq!(column(probe.workshop(), "Chancen").len(), 21);
        let mut probe = meissen_cards(80, 24);
        probe.keys("esc home").keys(key);
        assert_eq!(selected(&mut probe), "− gute Kontakte");
        probe.keys("c");
        assert!(last(probe.workshop(), "Chancen").starts_with("gute Kontakte"));
    }
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc right H");
    assert_eq!(column(probe.workshop(), "Chancen").len(), 23);
    assert_eq!(selected(&mut probe), "+ Wie");
    probe.keys("H");
    assert_eq!(column(probe.workshop(), "Chancen").len(), 23);
}

#[test]
fn a_digit_names_the_category_and_goes_on_to_the_next_card() {
    let mut probe = undone("2");
    assert!(last(probe.workshop(), "Bef").starts_with("gute Kontakte"));
    assert_eq!(selected(&mut probe), "+ schon vor");
    probe.keys("1");
    assert_eq!(
        column(probe.workshop(), "Chancen").len(),
        21,
        "it is there already"
    );
    probe.keys("7");
    assert!(probe.plain().contains("Es gibt nur 2 Kategorien."));
}

#[test]
fn marked_cards_are_meant_together() {
    let probe = undone("space space x");
    assert_eq!(column(probe.workshop(), "Chancen").len(), 20);
    let probe = undone("space down space 2");
    let fears = column(probe.workshop(), "Bef");
    assert!(fears[11].starts_with("gute Kontakte") && fears[12].starts_with("Bestandteile"));
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc home space");
    assert!(probe.plain().contains("● 1 markiert"));
    probe.keys("esc");
    assert!(!probe.plain().contains("markiert"), "Esc takes the marks off");
    probe.keys("x");
    assert_eq!(probe.workshop().cards.len(), 32);
}

#[test]
fn a_mark_is_taken_off_by_the_same_key() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc home space up space");
    assert!(!probe.plain().contains("markiert"));
}

#[test]
fn what_a_filter_hides_is_not_meant() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc home space /").text("kurze").keys("enter x");
    assert_eq!(
        probe.workshop().cards.len(),
        33,
        "the marked card is not to be seen"
    );
    probe.keys("esc");
    assert!(probe.plain().contains("● 1 markiert"));
}

#[test]
fn a_filter_finds_words_across_broken_lines() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc /").text("verwaltungsstruk");
    assert!(probe.plain().contains("1 von 33"));
    probe.keys("enter x");
    assert_eq!(
        column(probe.workshop(), "Bef")[0],
        "Starke\nSesshaftigkeit\nVerstärkung"
    );
    probe.keys("esc");
    assert!(!probe.plain().contains(" von "));
}

#[test]
fn a_filter_widens_again_when_its_letters_go() {
    let mut probe = meissen_cards(80, 24);
    let count = |probe: &mut Probe| line_with(probe, " von ").trim().to_owned();
    probe.keys("esc /").text("f");
    let wide = count(&mut probe);
    probe.text("inanz");
    assert!(count(&mut probe).ends_with("4 von 33"));
    probe.keys("backspace backspace backspace backspace backspace");
    assert_eq!(count(&mut probe), wide);
    probe.text("inanz").keys("enter x");
    assert_eq!(
        count(&mut probe),
        "/ finanz".to_owned() + &" ".repeat(62) + "3 von 32"
    );
    probe.keys("ctrl+z");
    assert!(count(&mut probe).ends_with("4 von 33"));
}

#[test]
fn writing_a_card_ends_the_filter() {
    let mut probe = meissen_cards(80, 24);
    probe
        .keys("esc /")
        .text("kurze")
        .keys("enter a")
        .text("Bus")
        .keys("enter");
    assert!(probe.plain().contains("+ Bus"));
}

#[test]
fn a_contested_card_is_flagged_and_one_key_keeps_what_is_shown() {
    let mut probe = open(Language::De, 80, 24, two_wordings());
    assert!(line_with(&mut probe, "− Geld vom Land").contains('⚠'));
    probe.keys("esc /").text("Geld vom").keys("enter");
    assert!(probe.plain().contains("zwei Fassungen"));
    probe.keys("v");
    let id = card(probe.workshop(), "Geld vom");
    assert!(!probe.workshop().cards.get(id).unwrap().is_contested());
    assert!(!probe.plain().contains('⚠'));
    probe.keys("ctrl+z");
    assert!(probe.workshop().cards.get(id).unwrap().is_contested());
}

/// Opens the choice between the wordings of the selected card, and takes the one of that number.
fn choose(bare: &mut Bare, number: usize) -> Vec<Op> {
    let mut outcome = bare.with(|pane, ctx| pane.update(Action::Choose, ctx));
    let Some(Effect::Open(mut picker)) = outcome.effects.pop() else {
        panic!("nothing to choose");
    };
    bare.draw();
    for _ in 0..number {
        bare.with(|_, ctx| picker.update(Action::Down, ctx));
    }
    let chosen = bare.with(|_, ctx| picker.update(Action::Enter, ctx));
    bare.commit(chosen.change.ops)
}

#[test]
fn the_other_wording_can_be_chosen_and_that_be_undone() {
    let mut bare = Bare::new(meissen());
    let id = card(&bare.workshop, "Finanzierung");
    let text = CardField::Text("Geld vom Land".to_owned());
    bare.commit(vec![Op::Edit((id, text).into(), Version::default())]);
    bare.with(|pane, ctx| pane.focus(Target::Card(id), ctx));
    let way_back = choose(&mut bare, 1);
    let now = bare.workshop.cards.get(id).unwrap();
    assert_eq!(now.text.as_str(), "Finanzierung");
    assert!(!now.is_contested());
    bare.commit(way_back);
    let now = bare.workshop.cards.get(id).unwrap();
    assert_eq!(now.text.as_str(), "Geld vom Land");
    assert!(now.is_contested());
    choose(&mut bare, 0);
    let now = bare.workshop.cards.get(id).unwrap();
    assert_eq!(now.text.as_str(), "Geld vom Land");
    assert!(!now.is_contested());
}

#[test]
fn a_card_that_was_deleted_elsewhere_can_be_deleted_here_too() {
    let mut bare = Bare::new(meissen());
    let id = card(&bare.workshop, "Niederschwelligkeit");
    bare.commit(vec![Op::Remove(Target::Card(id), Version::default())]);
    bare.with(|pane, ctx| pane.focus(Target::Card(id), ctx));
    choose(&mut bare, 1);
    assert!(!bare.workshop.cards.contains(id));
}

#[test]
fn a_card_that_was_deleted_elsewhere_can_be_kept() {
    let mut bare = Bare::new(meissen());
    let id = card(&bare.workshop, "Niederschwelligkeit");
    // The other laptop has not seen the present wording.
    bare.commit(vec![Op::Remove(Target::Card(id), Version::default())]);
    bare.with(|pane, ctx| pane.focus(Target::Card(id), ctx));
    let screen = bare.draw();
    assert!(screen.contains("anderswo gelöscht, hier geändert"), "{screen}");
    let outcome = bare.with(|pane, ctx| pane.update(Action::Settle, ctx));
    bare.commit(outcome.change.ops);
    assert!(!bare.draw().contains('⚠'));
}

#[test]
fn a_card_of_one_wording_says_so() {
    for key in ["v", "V"] {
        let mut probe = meissen_cards(80, 24);
        probe.keys("esc").keys(key);
        assert!(probe.plain().contains("nur eine Fassung"));
    }
}

#[test]
fn categories_are_made_in_a_workshop_that_has_none() {
    let mut probe = nothing(Language::De);
    probe
        .text("schon da")
        .keys("enter alt+m a")
        .text("Fragen")
        .keys("ctrl+s");
    let id = category(probe.workshop(), "Fragen");
    let made = probe.workshop().categories.get(id).unwrap();
    assert_eq!(&**made.sign, "+");
    probe.keys("esc up").keys("left 1");
    assert_eq!(column(probe.workshop(), "Fragen"), Vec::<String>::new());
    probe.keys("right 1");
    assert_eq!(column(probe.workshop(), "Fragen"), ["schon da"]);
    assert!(!probe.plain().contains("ohne Kategorie"));
}

#[test]
fn a_new_category_takes_a_sign_and_a_colour_that_are_free() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc m a").text("Fragen").keys("ctrl+s esc");
    let made = probe.workshop().categories.nth(2).unwrap();
    assert_eq!(&**made.sign, "?");
    assert_eq!(*made.colour, crate::workshop::Colour::Yellow);
    assert!(probe.plain().contains("Fragen"));
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().categories.len(), 2);
}

#[test]
fn a_category_is_renamed_and_gets_another_sign() {
    let mut probe = meissen_cards(80, 24);
    let before = state(&probe);
    probe
        .keys("alt+m e")
        .text(" & Ideen")
        .keys("enter backspace *")
        .keys("ctrl+s");
    let first = probe.workshop().categories.nth(0).unwrap();
    assert_eq!((&*first.name, &**first.sign), ("Chancen & Ideen", "*"));
    probe.keys("esc ctrl+z");
    assert_eq!(state(&probe), before);
}

#[test]
fn a_category_without_a_name_or_with_two_signs_is_refused() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("alt+m a ctrl+s");
    assert!(probe.plain().contains("braucht einen Namen"));
    probe.text("Chancen").keys("ctrl+s");
    assert!(probe.plain().contains("gibt es schon"));
    probe.text(" 2").keys("tab").text("xy").keys("ctrl+s");
    assert!(probe.plain().contains("Ein einziges Zeichen"));
    assert_eq!(probe.workshop().categories.len(), 2);
}

#[test]
fn categories_change_their_order() {
    let mut probe = meissen_cards(80, 24);
    let before = state(&probe);
    probe.keys("alt+m alt+down");
    assert_eq!(&*probe.workshop().categories.nth(1).unwrap().name, "Chancen");
    assert!(
        line_with(&mut probe, "▌ +").contains("Chancen"),
        "it stays selected"
    );
    probe.keys("K");
    assert_eq!(&*probe.workshop().categories.nth(0).unwrap().name, "Chancen");
    probe.keys("esc ctrl+z ctrl+z");
    assert_eq!(state(&probe), before);
}

#[test]
fn a_deleted_category_leaves_its_cards() {
    let mut probe = meissen_cards(80, 24);
    let before = state(&probe);
    probe.keys("alt+m x");
    assert!(
        probe
            .plain()
            .contains("ihre 22 Karten stehen jetzt ohne Kategorie")
    );
    probe.keys("esc");
    assert_eq!(column(probe.workshop(), "").len(), 22);
    assert!(probe.plain().contains("ohne Kategorie"));
    probe.keys("ctrl+z");
    assert_eq!(state(&probe), before);
    assert!(!probe.plain().contains("ohne Kategorie"));
}

#[test]
fn a_jump_from_elsewhere_selects_the_card() {
    let mut bare = Bare::new(meissen());
    let id = card(&bare.workshop, "lokale");
    bare.with(|pane, ctx| pane.focus(Target::Card(id), ctx));
    let screen = bare.draw();
    assert!(screen.contains("▌ + lokale Flexibilität"), "{screen}");
    assert_eq!(bare.with(|pane, _| pane.id()), PaneId::Cards);
}

fn mouse(probe: &mut Probe, action: MouseAction, x: u16, y: u16) {
    probe.input(Input::Mouse(Mouse { action, x, y }));
}

#[test]
fn a_click_selects_a_card_and_a_second_one_opens_it() {
    let mut probe = meissen_cards(80, 24);
    mouse(&mut probe, MouseAction::Click, 50, 5);
    assert_eq!(selected(&mut probe), "− Subsidiarität");
    mouse(&mut probe, MouseAction::Click, 50, 5);
    assert!(probe.plain().contains("Karte ändern"));
}

#[test]
fn a_click_on_the_entry_line_opens_it() {
    let mut probe = meissen_cards(80, 24);
    probe.text("Bu").keys("esc");
    mouse(&mut probe, MouseAction::Click, 30, 21);
    probe.text("s").keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "Bus");
}

#[test]
fn the_wheel_scrolls_the_column_under_the_pointer() {
    let mut probe = meissen_cards(80, 24);
    mouse(&mut probe, MouseAction::WheelUp, 50, 10);
    let screen = probe.plain();
    assert!(screen.contains("ALLTAGSANSATZ"), "the other column stays");
    assert!(!screen.contains("FINANZIEREN?"), "{screen}");
    mouse(&mut probe, MouseAction::WheelDown, 50, 10);
    mouse(&mut probe, MouseAction::WheelDown, 50, 10);
    assert!(probe.plain().contains("FINANZIEREN?"));
    mouse(&mut probe, MouseAction::WheelUp, 50, 22);
}

#[test]
fn pages_scroll_while_the_entry_line_is_open() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("pageup");
    assert!(!probe.plain().contains("ALLTAGSANSATZ"));
    probe.keys("pageup pageup pageup");
    assert!(probe.plain().contains("gute Kontakte"));
    probe.keys("pagedown pagedown pagedown pagedown");
    assert!(probe.plain().contains("ALLTAGSANSATZ"));
}

#[test]
fn every_size_can_be_drawn_in_every_state() {
    let long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(20);
    for keys in ["", "esc", "esc space /", "alt+m", "alt+m a", "up e"] {
        let mut probe = meissen_cards(80, 24);
        probe.paste(&long).keys("enter").paste(&long).keys(keys);
        for (width, height) in [
            (0, 0),
            (1, 1),
            (10, 3),
            (40, 10),
            (41, 11),
            (53, 12),
            (79, 23),
            (500, 200),
        ] {
            probe.resize(width, height);
        }
    }
    let mut bare = Bare::new(meissen());
    for (width, height) in (0..60).flat_map(|width| (0..9).map(move |height| (width, height))) {
        let mut terminal = ratatui::Terminal::new(ratatui::backend::TestBackend::new(width, height)).unwrap();
        for on_wall in [false, true] {
            bare.with(|pane, ctx| {
                pane.on_wall = on_wall;
                terminal
                    .draw(|frame| pane.draw(frame, frame.area(), ctx))
                    .unwrap();
            });
        }
    }
}
