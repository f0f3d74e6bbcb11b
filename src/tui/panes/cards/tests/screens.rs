//! What the pane looks like.

use super::{Language, meissen, meissen_cards, nothing, open, two_wordings};
use crate::tui::fixture::many_cards;
use crate::workshop::{CardField, CategoryField, CategoryId, Colour, IdSource, Op};

/// Five categories, one of them named by a long compound, with a card each and one without.
fn five_categories() -> Vec<Op> {
    let ids = IdSource::new(5);
    let names = [
        ("Chancen", "+", Colour::Green),
        ("Befürchtungen", "−", Colour::Red),
        (
            "Donaudampfschifffahrtsgesellschaftskapitänsfragen",
            "?",
            Colour::Yellow,
        ),
        ("日本語", "語", Colour::Blue),
        ("Ideen", "!", Colour::Magenta),
    ];
    let mut ops = Vec::new();
    let place = crate::workshop::Position::run_after(None, 6);
    for (number, (name, sign, colour)) in names.into_iter().enumerate() {
        let id: CategoryId = ids.fresh();
        let fields = vec![
            CategoryField::Pos(place[number].clone()),
            CategoryField::Name(name.to_owned()),
            CategoryField::Sign(sign.to_owned()),
            CategoryField::Colour(colour),
        ];
        ops.push(Op::Set((id, fields).into()));
        let card: crate::workshop::CardId = ids.fresh();
        let fields = vec![
            CardField::Pos(place[number].clone()),
            CardField::Text(format!("Eine Karte zu {name}")),
            CardField::Category(Some(id)),
        ];
        ops.push(Op::Set((card, fields).into()));
    }
    let card: crate::workshop::CardId = ids.fresh();
    let fields = vec![
        CardField::Pos(place[5].clone()),
        CardField::Text("lose Karte".to_owned()),
    ];
    ops.push(Op::Set((card, fields).into()));
    ops
}

#[test]
fn the_entry_line_is_open_on_arrival_and_the_walls_show_the_newest_cards() {
    insta::assert_snapshot!(meissen_cards(80, 24).screen());
}

#[test]
fn more_room_shows_more_cards() {
    insta::assert_snapshot!(meissen_cards(120, 40).screen());
}

#[test]
fn english_with_a_hint_at_similar_cards() {
    insta::assert_snapshot!(open(Language::En, 80, 24, meissen()).text("Finanz").screen());
}

#[test]
fn english_with_more_room_and_a_long_card_of_two_lines() {
    let mut probe = open(Language::En, 120, 40, meissen());
    probe
        .keys("tab")
        .text("Who pays for all of that in the end,")
        .keys("alt+enter");
    insta::assert_snapshot!(probe.text("and who decides about Finanzierung?").screen());
}

#[test]
fn on_the_wall_with_marks() {
    insta::assert_snapshot!(meissen_cards(80, 24).keys("esc home space space down").screen());
}

#[test]
fn nothing_yet_teaches() {
    insta::assert_snapshot!(nothing(Language::De).screen());
}

#[test]
fn nothing_yet_teaches_in_english() {
    insta::assert_snapshot!(nothing(Language::En).screen());
}

#[test]
fn categories_without_cards_teach() {
    insta::assert_snapshot!(open(Language::De, 80, 24, many_cards(0)).screen());
}

#[test]
fn few_cards_have_air_between_them() {
    insta::assert_snapshot!(open(Language::De, 100, 30, many_cards(8)).screen());
}

#[test]
fn where_not_all_columns_have_room_a_strip_names_the_others() {
    insta::assert_snapshot!(
        open(Language::De, 80, 24, five_categories())
            .keys("tab tab")
            .screen()
    );
}

#[test]
fn a_wide_screen_has_room_for_all_columns() {
    insta::assert_snapshot!(
        open(Language::De, 200, 24, five_categories())
            .keys("esc")
            .screen()
    );
}

#[test]
fn the_dialog_of_the_categories() {
    insta::assert_snapshot!(meissen_cards(80, 24).keys("alt+m").screen());
}

#[test]
fn the_form_of_a_new_category() {
    insta::assert_snapshot!(meissen_cards(80, 24).keys("alt+m a").screen());
}

#[test]
fn the_form_of_a_card() {
    insta::assert_snapshot!(meissen_cards(80, 24).keys("tab up e").screen());
}

#[test]
fn the_preview_of_a_paste() {
    let list = "- Wege\n  unter 30 Minuten\n- Bus\n- Ärzte, die auch am Abend und am Wochenende noch zu erreichen sind, wenn es darauf ankommt\n";
    insta::assert_snapshot!(meissen_cards(80, 24).paste(list).screen());
}

#[test]
fn a_filter_narrows_all_columns_down() {
    insta::assert_snapshot!(meissen_cards(80, 24).keys("esc /").text("finanz").screen());
}

#[test]
fn two_wordings_and_an_edit_are_flagged() {
    let mut probe = open(Language::De, 80, 24, two_wordings());
    probe.keys("tab up e").text("!").keys("ctrl+s");
    probe.keys("up up up up up up");
    insta::assert_snapshot!(probe.screen());
}

#[test]
fn the_choice_between_two_wordings() {
    let mut probe = open(Language::De, 80, 24, two_wordings());
    probe.keys("esc /").text("Geld vom").keys("enter V");
    insta::assert_snapshot!(probe.screen());
}
