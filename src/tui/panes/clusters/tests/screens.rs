//! What the wall looks like.

use super::hall;
use crate::locale::Language;
use crate::tui::fixture;
use crate::tui::probe::Probe;
use crate::workshop::{CardField, CardId, ClusterField, ClusterId, IdSource, Op, ThemeField, ThemeId};

fn meissen(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, fixture::meissen());
    probe.keys("F4");
    probe
}

#[test]
fn the_wall_of_meissen_small_in_german() {
    insta::assert_snapshot!(meissen(Language::De, 80, 24).screen());
}

#[test]
fn the_wall_of_meissen_small_in_english() {
    let mut probe = meissen(Language::En, 80, 24);
    insta::assert_snapshot!(probe.keys("right right end space up space up").screen());
}

#[test]
fn the_wall_of_meissen_large_in_german() {
    insta::assert_snapshot!(meissen(Language::De, 120, 40).screen());
}

#[test]
fn the_wall_of_meissen_large_in_english() {
    let mut probe = meissen(Language::En, 120, 40);
    insta::assert_snapshot!(probe.keys("t right right right end").screen());
}

#[test]
fn nine_themes_scroll_sideways_under_a_strip() {
    let names = [
        "Inhalt",
        "Qualität",
        "Kooperation",
        "Finanzierung",
        "Personal",
        "Öffentlichkeitsarbeit",
        "Recht",
        "Verkehr",
        "Ehrenamt",
    ];
    let mut probe = Probe::new(Language::De, 80, 24, hall(20, &names));
    insta::assert_snapshot!(probe.keys("F4 1 2 3 6 9 9 tab tab tab tab tab tab").plain());
}

#[test]
fn an_empty_wall_teaches_in_german() {
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    insta::assert_snapshot!(probe.keys("F4").plain());
}

#[test]
fn a_wall_without_cards_teaches_in_english() {
    let mut probe = Probe::new(Language::En, 80, 24, hall(0, &["Content", "Quality"]));
    insta::assert_snapshot!(probe.keys("F4").plain());
}

#[test]
fn a_wall_without_themes_says_how_to_make_one() {
    let mut probe = Probe::new(Language::En, 80, 24, hall(3, &[]));
    insta::assert_snapshot!(probe.keys("F4").plain());
}

#[test]
fn the_filter_narrows_all_columns() {
    let mut probe = meissen(Language::De, 80, 24);
    probe.keys("/").text("finanz");
    insta::assert_snapshot!(probe.plain());
}

#[test]
fn a_heading_is_asked_for() {
    let mut probe = meissen(Language::De, 80, 24);
    insta::assert_snapshot!(probe.keys("space space c").plain());
}

#[test]
fn the_second_theme_is_asked_for() {
    let mut probe = meissen(Language::De, 80, 24);
    insta::assert_snapshot!(probe.keys("right end d").plain());
}

#[test]
fn a_theme_is_managed() {
    let mut probe = meissen(Language::De, 80, 24);
    insta::assert_snapshot!(probe.keys("m enter").plain());
}

#[test]
fn the_keys_of_the_wall_are_told() {
    let mut probe = meissen(Language::De, 80, 50);
    insta::assert_snapshot!(probe.keys("F1").plain());
}

#[test]
fn hostile_texts_stay_in_their_places_at_every_size() {
    let mut ops = hall(2, &["Inhalt", "Qualität"]);
    let ids = IdSource::new(3);
    let texts = [
        "a\u{202E}b\u{1b}[2J\n\n日本語日本語日本語日本語",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        &"Zeile\n".repeat(200),
        &"x".repeat(6_000),
        "👩\u{200D}👩\u{200D}👧 e\u{301}",
    ];
    for text in texts {
        ops.push(Op::Set(
            (ids.fresh::<CardId>(), CardField::Text(text.to_owned())).into(),
        ));
        let theme: ThemeId = ids.fresh();
        ops.push(Op::Set((theme, ThemeField::Name(text.to_owned())).into()));
        let cluster: ClusterId = ids.fresh();
        let fields = vec![
            ClusterField::Heading(text.to_owned()),
            ClusterField::Theme(Some(theme)),
        ];
        ops.push(Op::Set((cluster, fields).into()));
    }
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F4 1 2 3");
    for (width, height) in [
        (0, 0),
        (1, 1),
        (10, 3),
        (40, 10),
        (41, 11),
        (50, 14),
        (80, 24),
        (100, 30),
        (200, 60),
        (500, 200),
    ] {
        probe.resize(width, height);
        probe.keys("tab down tab end t t tab tab left home e esc c esc / esc tab tab tab");
        assert!(!probe.plain().contains(['\u{202E}', '\u{1b}']));
    }
}
