//! What the wall does, key by key.
//!
//! Past five hundred lines on purpose: a list of small plays, each to be read alone.

mod asks;
mod screens;

use crate::locale::Language;
use crate::tui::probe::Probe;
use crate::workshop::wall::{self, Wall};
use crate::workshop::{
    CardField, CardId, CategoryField, CategoryId, ClusterField, ClusterId, Colour, IdSource, Op, Position,
    Record, Target, ThemeField, ThemeId, Version,
};

/// Returns a wall with so many cards, `Karte 1` and on, and with these themes.
pub(super) fn hall(cards: usize, themes: &[&str]) -> Vec<Op> {
    let ids = IdSource::new(7);
    let mut ops = Vec::new();
    let mut set = |record: Record| ops.push(Op::Set(record));
    let category: CategoryId = ids.fresh();
    set((
        category,
        vec![
            CategoryField::Name("Chancen".into()),
            CategoryField::Sign("+".into()),
            CategoryField::Colour(Colour::Green),
        ],
    )
        .into());
    let at = |count| Position::run_after(None, count).into_iter();
    for (number, pos) in (1..=cards).zip(at(cards)) {
        let text = format!("Karte {number}");
        let id: CardId = ids.fresh();
        let fields = vec![
            CardField::Text(text),
            CardField::Category(Some(category)),
            CardField::Pos(pos),
        ];
        set((id, fields).into());
    }
    for (name, pos) in themes.iter().zip(at(themes.len())) {
        let id: ThemeId = ids.fresh();
        set((id, vec![ThemeField::Name((*name).into()), ThemeField::Pos(pos)]).into());
    }
    ops
}

/// Opens a wall of six cards and three themes.
pub(super) fn six() -> Probe {
    let ops = hall(6, &["Inhalt", "Qualität", "Kooperation"]);
    let mut probe = Probe::new(Language::De, 120, 30, ops);
    probe.keys("F4");
    probe
}

/// Writes the wall as `unsorted | head; HEADING: cards | …`, a card as its number, twins with a star.
pub(super) fn picture(probe: &Probe) -> String {
    let workshop = probe.workshop();
    let Wall { unsorted, columns } = wall::wall(workshop);
    let cards = |cards: &[wall::Hung]| {
        let name = |hung: &wall::Hung| {
            let text = workshop.cards.get(hung.card).unwrap().text.to_string();
            let text = text.trim_start_matches("Karte ").to_owned();
            format!("{text}{}", if hung.twin.is_some() { "*" } else { "" })
        };
        cards.iter().map(name).collect::<Vec<_>>().join(" ")
    };
    let mut parts = vec![cards(&unsorted)];
    for column in &columns {
        let section = |section: &wall::Section| match section.cluster {
            None => cards(&section.cards),
            Some(id) => {
                let heading = workshop.clusters.get(id).unwrap().heading.to_string();
                format!("{heading}: {}", cards(&section.cards))
            }
        };
        let sections: Vec<String> = column.sections.iter().map(section).collect();
        parts.push(sections.join("; "));
    }
    parts.join(" | ")
}

/// Returns the row of the selected card or heading, without its frame.
pub(super) fn cursor(probe: &mut Probe) -> String {
    let screen = probe.plain();
    let row = screen
        .lines()
        .skip(5)
        .flat_map(|line| line.split('│'))
        .find(|cell| cell.starts_with('▌'));
    row.unwrap_or_default().trim_start_matches('▌').trim().to_owned()
}

fn clustered() -> Probe {
    let mut probe = six();
    probe.keys("t 1 1 1 1 right space space c").text("GELD");
    probe.keys("enter");
    assert_eq!(picture(&probe), "5 6 | 3 4; GELD: 1 2 |  | ");
    probe
}

#[test]
fn a_digit_sorts_the_card_and_the_cursor_is_on_the_next_one() {
    let mut probe = six();
    probe.keys("t 1");
    assert_eq!(cursor(&mut probe), "+ Karte 2");
    probe.keys("3 2 1");
    assert_eq!(picture(&probe), "5 6 | 1 4 | 3 | 2");
    assert_eq!(cursor(&mut probe), "+ Karte 5");
}

#[test]
fn from_the_middle_the_cursor_goes_on_to_the_next_card_not_back() {
    let mut probe = six();
    probe.keys("t down down 1");
    assert_eq!(cursor(&mut probe), "+ Karte 4");
    probe.keys("1 right down 2");
    assert_eq!(cursor(&mut probe), "+ Karte 3", "there is no next one");
}

#[test]
fn after_undo_the_cursor_is_on_the_card_that_is_back() {
    let mut probe = six();
    probe.keys("t 1 2 3 ctrl+z");
    assert_eq!(cursor(&mut probe), "+ Karte 3");
    probe.keys("1");
    assert_eq!(picture(&probe), "4 5 6 | 1 3 | 2 | ");
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(cursor(&mut probe), "+ Karte 2");
    probe.keys("ctrl+y");
    assert_eq!(cursor(&mut probe), "+ Karte 3");
}

#[test]
fn the_last_card_may_be_sorted_first() {
    let mut probe = six();
    probe.keys("t end 2");
    assert_eq!(cursor(&mut probe), "+ Karte 5");
    probe.keys("2 2 2 2 2 2");
    assert_eq!(picture(&probe), " |  | 6 5 4 3 2 1 | ");
    assert!(probe.plain().contains("Alle Karten hängen."));
}

#[test]
fn in_a_theme_a_digit_moves_the_card_on_and_the_cursor_to_the_next_one_there() {
    let mut probe = six();
    probe.keys("t 1 1 1 right 2");
    assert_eq!(picture(&probe), "4 5 6 | 2 3 | 1 | ");
    assert_eq!(cursor(&mut probe), "+ Karte 2");
    probe.keys("1");
    assert_eq!(picture(&probe), "4 5 6 | 2 3 | 1 | ", "it hangs there already");
    assert!(probe.plain().contains("Das hängt schon unter 1 Inhalt."));
}

#[test]
fn a_digit_without_a_theme_says_how_many_there_are() {
    let mut probe = six();
    probe.keys("7");
    assert!(probe.plain().contains("Es gibt kein 7. Thema, nur 3"));
    assert_eq!(picture(&probe), "1 2 3 4 5 6 |  |  | ");
}

#[test]
fn marked_cards_are_sorted_together_in_the_order_in_which_they_were_marked() {
    let mut probe = six();
    probe.keys("t down down space up up up space");
    assert!(probe.plain().contains("● 2 markiert"));
    probe.keys("2");
    assert_eq!(picture(&probe), "2 4 5 6 |  | 3 1 | ");
    assert!(!probe.plain().contains("markiert"));
    assert_eq!(cursor(&mut probe), "+ Karte 2");
    probe.keys("ctrl+z");
    assert_eq!(picture(&probe), "1 2 3 4 5 6 |  |  | ");
}

#[test]
fn marks_are_kept_between_columns_until_escape() {
    let mut probe = six();
    probe.keys("t 1 space right space tab");
    assert!(probe.plain().contains("● 2 markiert"));
    probe.keys("3");
    assert_eq!(picture(&probe), "3 4 5 6 |  |  | 2 1");
    probe.keys("right space esc");
    assert!(!probe.plain().contains("markiert"));
}

#[test]
fn space_on_a_heading_marks_its_cards() {
    let mut probe = clustered();
    probe.keys("home down down down space 2");
    assert_eq!(picture(&probe), "5 6 | 3 4; GELD:  | 1 2 | ");
}

#[test]
fn zero_and_u_bring_a_card_back_to_the_unsorted_ones() {
    let mut probe = six();
    probe.keys("t 1 1 1 right 0 u");
    assert_eq!(picture(&probe), "1 2 4 5 6 | 3 |  | ");
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(picture(&probe), "4 5 6 | 1 2 3 |  | ");
}

#[test]
fn x_takes_a_card_down_and_says_that_it_is_not_deleted() {
    let mut probe = six();
    probe.keys("t x");
    assert!(probe.plain().contains("Gelöscht werden Karten unter F3."));
    probe.keys("1 right x");
    assert!(probe.plain().contains("Abgehängt, nicht gelöscht: „Karte 1“"));
    assert_eq!(picture(&probe), "1 2 3 4 5 6 |  |  | ");
    probe.keys("ctrl+z");
    assert_eq!(picture(&probe), "2 3 4 5 6 | 1 |  | ");
}

#[test]
fn a_heading_is_made_for_the_marked_cards_and_taken_back_in_one_step() {
    let mut probe = clustered();
    probe.keys("ctrl+z");
    assert_eq!(picture(&probe), "5 6 | 1 2 3 4 |  | ");
}

#[test]
fn a_heading_that_is_there_is_joined() {
    let mut probe = clustered();
    probe.keys("home down c").text("geld");
    probe.keys("enter");
    assert_eq!(picture(&probe), "5 6 | 4; GELD: 1 2 3 |  | ");
}

#[test]
fn a_heading_for_unsorted_cards_asks_for_the_theme() {
    let mut probe = six();
    probe.keys("t space space c").text("WEGE");
    probe.keys("enter right right enter");
    assert_eq!(picture(&probe), "3 4 5 6 |  |  | ; WEGE: 1 2");
    assert!(!probe.plain().contains("markiert"));
    assert_eq!(cursor(&mut probe), "+ Karte 3");
}

#[test]
fn a_heading_is_renamed_and_dissolved_without_losing_a_card() {
    let mut probe = clustered();
    probe.keys("home down down down e").text("?");
    probe.keys("enter");
    assert_eq!(picture(&probe), "5 6 | 3 4; GELD?: 1 2 |  | ");
    probe.keys("x");
    assert!(probe.plain().contains("Überschrift „GELD?“ aufgelöst"));
    assert_eq!(picture(&probe), "5 6 | 1 2 3 4 |  | ");
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(picture(&probe), "5 6 | 3 4; GELD: 1 2 |  | ");
}

#[test]
fn the_cards_without_a_heading_are_given_one() {
    let mut probe = clustered();
    probe.keys("home enter").text("WEGE");
    probe.keys("enter");
    assert_eq!(picture(&probe), "5 6 | ; GELD: 1 2; WEGE: 3 4 |  | ");
}

#[test]
fn a_card_moves_within_its_section_and_over_headings() {
    let mut probe = clustered();
    probe.keys("home down alt+down");
    assert_eq!(picture(&probe), "5 6 | 4 3; GELD: 1 2 |  | ");
    probe.keys("J");
    assert_eq!(picture(&probe), "5 6 | 4; GELD: 3 1 2 |  | ");
    probe.keys("J J J");
    assert_eq!(picture(&probe), "5 6 | 4; GELD: 1 2 3 |  | ");
    assert_eq!(cursor(&mut probe), "+ Karte 3");
    probe.keys("alt+up K K");
    assert_eq!(picture(&probe), "5 6 | 4 3; GELD: 1 2 |  | ");
    probe.keys("ctrl+z");
    assert_eq!(picture(&probe), "5 6 | 4; GELD: 3 1 2 |  | ");
}

#[test]
fn a_card_moves_to_the_neighbouring_theme_and_the_cursor_goes_with_it() {
    let mut probe = six();
    probe.keys("t alt+right L");
    assert_eq!(picture(&probe), "2 3 4 5 6 |  | 1 | ");
    assert_eq!(cursor(&mut probe), "+ Karte 1");
    probe.keys("L L alt+left");
    assert_eq!(picture(&probe), "2 3 4 5 6 |  | 1 | ");
    probe.keys("H H H");
    assert_eq!(picture(&probe), "1 2 3 4 5 6 |  |  | ");
    assert_eq!(cursor(&mut probe), "+ Karte 1");
}

#[test]
fn marked_cards_move_on_together() {
    let mut probe = six();
    probe.keys("t space space up L L");
    assert_eq!(picture(&probe), "3 4 5 6 |  | 1 2 | ");
    assert!(probe.plain().contains("● 2 markiert"));
}

#[test]
fn a_heading_moves_with_its_cards() {
    let mut probe = clustered();
    probe.keys("home c").text("WEGE");
    probe.keys("enter home down down down");
    assert_eq!(cursor(&mut probe), "WEGE                      2");
    probe.keys("alt+up");
    assert_eq!(picture(&probe), "5 6 | ; WEGE: 3 4; GELD: 1 2 |  | ");
    probe.keys("L alt+right L");
    assert_eq!(picture(&probe), "5 6 | ; GELD: 1 2 |  | ; WEGE: 3 4");
    assert!(cursor(&mut probe).starts_with("WEGE"));
    probe.keys("ctrl+z ctrl+z ctrl+z");
    assert_eq!(picture(&probe), "5 6 | ; GELD: 1 2; WEGE: 3 4 |  | ");
}

#[test]
fn a_card_that_belongs_to_two_themes_hangs_twice_and_loses_one_place_at_a_time() {
    let mut probe = six();
    probe.keys("t 1 right d").text("3");
    probe.keys("enter");
    assert_eq!(picture(&probe), "2 3 4 5 6 | 1 |  | 1*");
    assert!(probe.plain().contains("⧉ auch unter 3 Kooperation"));
    probe.keys("right right x");
    assert_eq!(picture(&probe), "2 3 4 5 6 | 1 |  | ");
    assert!(probe.plain().contains("hängt nun einmal weniger"));
    probe.keys("ctrl+z ctrl+z");
    assert_eq!(picture(&probe), "2 3 4 5 6 | 1 |  | ");
}

#[test]
fn two_places_of_a_card_that_meet_under_a_theme_become_one() {
    let mut probe = six();
    probe.keys("t 1 right d").text("3");
    probe.keys("enter 3");
    assert_eq!(wall::wall(probe.workshop()).columns[2].count, 1);
}

#[test]
fn escape_leaves_the_filter_and_marks_survive_it() {
    let mut probe = six();
    probe.keys("t 1 space /").text("karte 5");
    let screen = probe.plain();
    assert!(
        screen.contains("Karte 5") && !screen.contains("Karte 3"),
        "{screen}"
    );
    probe.keys("enter 2");
    assert_eq!(
        picture(&probe),
        "3 4 5 6 | 1 | 2 | ",
        "what is marked counts, not what is shown"
    );
    probe.keys("2");
    assert_eq!(picture(&probe), "3 4 6 | 1 | 2 5 | ");
    probe.keys("esc");
    assert!(probe.plain().contains("Karte 3"));
}

#[test]
fn the_cursor_goes_to_where_the_filter_found_something() {
    let mut probe = six();
    probe.keys("t 2 2 home /").text("karte 2");
    probe.keys("enter");
    assert_eq!(cursor(&mut probe), "+ Karte 2");
}

#[test]
fn a_digit_can_be_typed_into_the_filter() {
    let mut probe = six();
    probe.keys("/").text("1q?");
    assert_eq!(picture(&probe), "1 2 3 4 5 6 |  |  | ");
    assert!(probe.plain().contains("Hier passt keine Karte zum"));
}

#[test]
fn what_is_like_sorted_cards_is_suggested_and_taken_with_one_key() {
    let mut ops = hall(0, &["Inhalt", "Kooperation"]);
    let ids = IdSource::new(99);
    for (text, pos) in ["Wie FINANZIEREN?", "Finanzierung", "kurze Wege"]
        .iter()
        .zip(Position::run_after(None, 3))
    {
        let fields = vec![CardField::Text((*text).into()), CardField::Pos(pos)];
        ops.push(Op::Set((ids.fresh::<CardId>(), fields).into()));
    }
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F4 2");
    assert!(
        probe
            .plain()
            .contains("Vorschlag: 2 Kooperation (wegen „Wie FINANZIEREN?“) · g übernimmt")
    );
    probe.keys("g");
    assert_eq!(picture(&probe), "kurze Wege |  | Wie FINANZIEREN? Finanzierung");
    probe.keys("g");
    assert!(probe.plain().contains("keinen Vorschlag"));
}

#[test]
fn a_click_selects_and_the_wheel_scrolls_its_column() {
    use crate::tui::input::{Input, Mouse, MouseAction};
    let mut probe = six();
    probe.keys("t 1 1");
    let mouse = |action, x, y| Input::Mouse(Mouse { action, x, y });
    probe.input(mouse(MouseAction::Click, 5, 7));
    assert_eq!(cursor(&mut probe), "+ Karte 5");
    probe.input(mouse(MouseAction::WheelDown, 40, 6));
    assert_eq!(cursor(&mut probe), "+ Karte 2");
    probe.input(mouse(MouseAction::Click, 110, 20));
    probe.keys("space");
    assert_eq!(cursor(&mut probe), "", "an empty column has no cursor");
}

#[test]
fn the_selection_stays_on_its_card_when_others_change_the_wall() {
    let mut probe = clustered();
    probe.keys("home down down");
    assert_eq!(cursor(&mut probe), "+ Karte 4");
    probe.keys("left 1 right");
    assert_eq!(cursor(&mut probe), "+ Karte 4");
}

#[test]
fn a_cluster_without_cards_keeps_its_heading() {
    let mut ops = hall(1, &["Inhalt"]);
    let Some(Op::Set(Record::Theme(theme, _))) = ops.last().cloned() else {
        panic!("the last one is the theme");
    };
    let cluster: ClusterId = IdSource::new(5).fresh();
    let fields = vec![
        ClusterField::Heading("LEER".into()),
        ClusterField::Theme(Some(theme)),
    ];
    ops.push(Op::Set((cluster, fields).into()));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F4 right");
    assert!(cursor(&mut probe).starts_with("LEER"));
}

#[test]
fn what_has_two_wordings_is_flagged_and_one_key_keeps_what_is_shown() {
    let mut ops = hall(2, &["Inhalt"]);
    let ids = IdSource::new(8);
    let cluster: ClusterId = ids.fresh();
    let named = |kind: fn(&Op) -> bool| ops.iter().find(|op| kind(op)).map(Op::target);
    let Some(Target::Card(card)) = named(|op| matches!(op.target(), Target::Card(_))) else {
        panic!("no card");
    };
    let Some(Target::Theme(theme)) = named(|op| matches!(op.target(), Target::Theme(_))) else {
        panic!("no theme");
    };
    let elsewhere = Version {
        run: ids.fresh(),
        ..Version::default()
    };
    ops.push(Op::Set(
        (
            cluster,
            vec![
                ClusterField::Heading("Wege".into()),
                ClusterField::Theme(Some(theme)),
            ],
        )
            .into(),
    ));
    let contest = |record: Record| Op::Contest(record, elsewhere);
    ops.push(contest((card, CardField::Text("Karte eins".into())).into()));
    ops.push(contest((theme, ThemeField::Name("Inhalte".into())).into()));
    ops.push(contest(
        (cluster, ClusterField::Heading("Wege dahin".into())).into(),
    ));
    for (width, height) in [(80, 24), (120, 40)] {
        let mut probe = Probe::new(Language::De, width, height, ops.clone());
        let flags = |probe: &mut Probe| probe.plain().matches('⚠').count();
        probe.keys("F4");
        assert_eq!(flags(&mut probe), 4, "three things, and what is selected says it");
        assert!(probe.plain().contains("zwei Fassungen"));
        probe.keys("v");
        assert_eq!(flags(&mut probe), 2);
        probe.keys("right");
        assert!(probe.plain().contains("Wege dahin"));
        probe.keys("v");
        assert_eq!(flags(&mut probe), 1);
        // Nothing under the cursor is contested any more: the name of the column is meant.
        probe.keys("v");
        assert_eq!(probe.workshop().contested().count(), 0);
        assert_eq!(flags(&mut probe), 0);
        probe.keys("ctrl+z ctrl+z ctrl+z");
        assert_eq!(probe.workshop().contested().count(), 3);
    }
}

#[test]
fn the_other_wording_of_a_card_can_be_chosen_on_the_wall() {
    let mut ops = hall(2, &["Inhalt"]);
    let Some(Target::Card(card)) = ops
        .iter()
        .map(Op::target)
        .find(|target| matches!(target, Target::Card(_)))
    else {
        panic!("no card");
    };
    let elsewhere = Version {
        run: IdSource::new(8).fresh(),
        ..Version::default()
    };
    let text = CardField::Text("Karte eins".into());
    ops.push(Op::Contest((card, text).into(), elsewhere));
    let mut probe = Probe::new(Language::De, 100, 30, ops);
    probe.keys("F4 V down enter");
    assert_eq!(&*probe.workshop().cards.get(card).unwrap().text, "Karte eins");
    assert_eq!(probe.workshop().contested().count(), 0);
}
