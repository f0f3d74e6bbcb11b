//! Writing cards: the entry line.

use super::{Bare, Language, column, last, line_with, meissen, meissen_cards, nothing, open, texts};
use crate::tui::action::Action;
use crate::tui::fixture::many_cards;
use crate::tui::keymap::Context;
use crate::tui::pane::{Draft, Pane};

#[test]
fn a_card_costs_its_text_and_enter() {
    let mut probe = meissen_cards(80, 24);
    probe
        .text("Bus nach acht")
        .keys("enter")
        .text("Ärzte")
        .keys("enter");
    assert_eq!(
        column(probe.workshop(), "Chancen")[22..],
        ["Bus nach acht", "Ärzte"]
    );
    assert!(line_with(&mut probe, "Ärzte").contains('+'));
    assert!(probe.plain().contains("▸ Karte schreiben"));
}

#[test]
fn question_mark_digits_and_q_are_text() {
    let mut probe = meissen_cards(80, 24);
    probe.text("q? 1 / a x").keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "q? 1 / a x");
}

#[test]
fn tab_goes_through_the_categories_and_back() {
    let mut probe = meissen_cards(80, 24);
    probe
        .keys("tab")
        .text("teuer")
        .keys("enter tab")
        .text("schön")
        .keys("enter shift+tab");
    probe.text("noch teurer").keys("enter");
    assert_eq!(
        column(probe.workshop(), "Befürchtungen")[11..],
        ["teuer", "noch teurer"]
    );
    assert_eq!(last(probe.workshop(), "Chancen"), "schön");
}

#[test]
fn a_card_may_have_several_lines() {
    for key in ["alt+enter", "ctrl+j"] {
        let mut probe = meissen_cards(80, 24);
        probe.text("Wege").keys(key).text("→ unter 30 min").keys("enter");
        assert_eq!(last(probe.workshop(), "Chancen"), "Wege\n→ unter 30 min");
    }
}

#[test]
fn the_entry_line_grows_to_four_rows_and_no_further() {
    let mut probe = meissen_cards(80, 24);
    let rows = |probe: &mut crate::tui::probe::Probe| {
        let screen = probe.plain();
        let rule = screen
            .lines()
            .rev()
            .skip(2)
            .position(|line| line.starts_with('─'));
        rule.unwrap()
    };
    assert_eq!(rows(&mut probe), 1);
    probe.text("a").keys("alt+enter").text("b");
    assert_eq!(rows(&mut probe), 2);
    probe.keys("alt+enter alt+enter alt+enter alt+enter").text("c");
    assert_eq!(rows(&mut probe), 4);
}

#[test]
fn nothing_is_no_card() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("enter").text("   ").keys("enter");
    assert_eq!(probe.workshop().cards.len(), 33);
}

#[test]
fn up_moves_inside_the_text_first_and_then_to_the_newest_card() {
    let mut probe = meissen_cards(80, 24);
    probe.text("a").keys("alt+enter").text("b").keys("up").text("x");
    probe.keys("up");
    assert!(line_with(&mut probe, "ALLTAGSANSATZ").starts_with(" ▌"));
    // What was typed waits in the line.
    probe.keys("down enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "ax\nb");
}

#[test]
fn escape_leaves_the_text_where_it_is() {
    let mut probe = meissen_cards(80, 24);
    probe
        .text("halb fert")
        .keys("esc up up esc")
        .text("ig")
        .keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "halb fertig");
}

#[test]
fn a_card_can_be_written_without_any_category() {
    let mut probe = nothing(Language::De);
    probe.text("Erst mal sammeln").keys("enter");
    assert_eq!(column(probe.workshop(), ""), ["Erst mal sammeln"]);
    assert!(probe.plain().contains("ohne Kategorie"));
}

#[test]
fn undo_takes_a_card_back_while_the_line_is_open() {
    let mut probe = meissen_cards(80, 24);
    probe.text("Versehen").keys("enter").text("und").keys("ctrl+z");
    assert_eq!(probe.workshop().cards.len(), 33);
    probe.keys("ctrl+y enter");
    assert_eq!(column(probe.workshop(), "Chancen")[22..], ["Versehen", "und"]);
}

#[test]
fn a_long_card_is_remarked_on_and_taken_as_it_is() {
    let mut probe = meissen_cards(80, 24);
    let text = "eins zwei drei vier fünf sechs sieben acht";
    probe.text(text);
    assert!(probe.plain().contains("lang: eine Karte"));
    probe.keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), text);
    assert!(!probe.plain().contains("lang:"));
}

#[test]
fn like_cards_are_named_from_three_letters_on() {
    let mut probe = meissen_cards(120, 40);
    probe.text("Ni");
    assert!(!probe.plain().contains("ähnlich"));
    probe.text("ederschwellig");
    assert!(line_with(&mut probe, "ähnlich").contains("„Niederschwelligkeit“"));
    probe.keys("ctrl+w");
    assert!(!probe.plain().contains("ähnlich"));
}

#[test]
fn a_list_that_is_pasted_is_shown_before_it_is_taken() {
    let mut probe = meissen_cards(80, 24);
    probe.paste("• Bus\r\n• Bahn\r\n  und Rad\r\n");
    assert!(probe.plain().contains("2 Karten in Chancen"));
    assert_eq!(probe.workshop().cards.len(), 33);
    probe.keys("enter");
    assert_eq!(
        column(probe.workshop(), "Chancen")[22..],
        ["Bus", "Bahn\nund Rad"]
    );
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().cards.len(), 33, "all of them are one step");
}

#[test]
fn escape_takes_nothing_of_a_paste() {
    let mut probe = meissen_cards(80, 24);
    probe.text("davor").paste("Bus\nBahn").keys("esc enter");
    assert_eq!(column(probe.workshop(), "Chancen")[22..], ["davor"]);
}

#[test]
fn a_single_line_that_is_pasted_goes_into_the_entry_line() {
    let mut probe = meissen_cards(80, 24);
    probe.text("ein ").paste("Bus\n").text("!").keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "ein Bus!");
}

#[test]
fn one_bullet_of_several_lines_goes_into_the_entry_line() {
    let mut probe = meissen_cards(80, 24);
    probe.paste("- Bus\n  nach acht\n").keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "Bus\nnach acht");
}

#[test]
fn a_paste_on_the_wall_is_a_card_and_no_keys() {
    let mut probe = meissen_cards(80, 24);
    probe.keys("esc").paste("xxx").keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), "xxx");
    assert_eq!(probe.workshop().cards.len(), 34);
}

#[test]
fn a_paste_that_is_too_large_for_a_card_is_refused_in_words() {
    let mut probe = meissen_cards(80, 24);
    probe.paste(&"Wort ".repeat(20_000));
    assert!(probe.plain().contains("zu viel Text"));
    assert!(probe.plain().contains("Karte schreiben"));
}

#[test]
fn hostile_text_is_kept_and_shown_as_marks() {
    let mut probe = meissen_cards(80, 24);
    let text = "\u{1b}[31mrot \u{202e}links\u{200b}";
    probe.paste(text).keys("enter");
    assert_eq!(last(probe.workshop(), "Chancen"), text);
    let screen = probe.plain();
    assert!(screen.contains("␛[31mrot"), "{screen}");
    assert!(!screen.contains(['\u{1b}', '\u{202e}', '\u{200b}']));
}

#[test]
fn the_text_of_the_line_is_a_draft_and_comes_back_with_its_category() {
    let mut bare = Bare::new(meissen());
    let fears = crate::tui::fixture::category(&bare.workshop, "Bef");
    let draft = Draft {
        place: format!("cards/entry/{fears}"),
        text: "Wer zahlt".to_owned(),
    };
    assert!(bare.with(|pane, ctx| pane.restore(&draft, ctx)).is_some());
    assert_eq!(bare.with(|pane, _| pane.draft()), Some(draft.clone()));
    let outcome = bare.with(|pane, ctx| pane.update(Action::Enter, ctx));
    bare.commit(outcome.change.ops);
    assert_eq!(last(&bare.workshop, "Bef"), "Wer zahlt");
    assert_eq!(bare.with(|pane, _| pane.draft()), None);
    let other = Draft {
        place: "agenda/item/1".to_owned(),
        ..draft
    };
    assert!(bare.with(|pane, ctx| pane.restore(&other, ctx)).is_none());
}

#[test]
fn a_draft_of_a_form_opens_the_form_again() {
    let mut bare = Bare::new(meissen());
    let card = crate::tui::fixture::card(&bare.workshop, "KURZE");
    let text = "[(\"text\",\"KURZE WEGE, bitte\")]".to_owned();
    for place in [format!("cards/card/{card}"), "cards/category/new".to_owned()] {
        let draft = Draft {
            place,
            text: text.clone(),
        };
        let outcome = bare.with(|pane, ctx| pane.restore(&draft, ctx)).unwrap();
        assert_eq!(outcome.effects.len(), 1);
    }
}

#[test]
fn a_text_that_did_not_become_a_card_comes_back_into_the_line() {
    let mut bare = Bare::new(meissen());
    bare.with(|pane, ctx| pane.paste("Bus", ctx));
    // The change is refused, as it is while the disk is full.
    let outcome = bare.with(|pane, ctx| pane.update(Action::Enter, ctx));
    assert!(!outcome.change.is_empty());
    assert!(bare.draw().contains("▸ Bus"));
}

#[test]
fn a_card_that_comes_from_elsewhere_is_scrolled_to() {
    let mut bare = Bare::new(meissen());
    assert!(bare.draw().contains("ALLTAGSANSATZ"));
    let chances = crate::tui::fixture::category(&bare.workshop, "Cha");
    let change =
        crate::workshop::cards::add_card(&bare.workshop, &bare.ids, "vom anderen Laptop", Some(chances));
    bare.commit(change.ops);
    assert!(bare.draw().contains("vom anderen Laptop"));
}

#[test]
fn the_contexts_follow_the_area_that_has_the_keys() {
    let mut bare = Bare::new(meissen());
    let contexts = |bare: &mut Bare| bare.with(|pane, ctx| pane.contexts(ctx).to_vec());
    assert_eq!(contexts(&mut bare), [Context::CardEntry]);
    bare.with(|pane, ctx| pane.update(Action::Back, ctx));
    assert_eq!(contexts(&mut bare), [Context::CardWall, Context::List]);
    bare.with(|pane, ctx| pane.update(Action::Filter, ctx));
    assert_eq!(contexts(&mut bare), [Context::FilterEntry]);
}

#[test]
fn ten_thousand_cards_are_not_looked_at_to_draw_a_screenful() {
    let mut bare = Bare::new(many_cards(10_000));
    bare.draw();
    let looked_at = bare.pane.walls.rows_kept();
    assert!(looked_at < 100, "{looked_at} cards were wrapped");
}

#[test]
fn a_large_paste_becomes_as_many_cards() {
    let mut probe = open(Language::De, 80, 24, many_cards(10));
    let list: String = (0..5_000).map(|n| format!("Karte {n}\n")).collect();
    probe.paste(&list).keys("enter");
    assert_eq!(texts(probe.workshop()).len(), 5_010);
}
