//! What the wall asks, and what comes of the answers.

use super::{hall, picture, six};
use crate::locale::{Language, Locale};
use crate::tui::fixture;
use crate::tui::pane::{Ctx, Draft, Effect, Pane, PaneId};
use crate::tui::panes::clusters::Clusters;
use crate::tui::panes::clusters::board::Key;
use crate::tui::probe::Probe;

fn themes(probe: &Probe) -> String {
    let themes = probe.workshop().themes.iter();
    themes
        .map(|theme| theme.name.to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn enter_changes_the_text_of_a_card_and_undo_brings_the_old_one_back() {
    let mut probe = six();
    probe.keys("enter").text(" und mehr");
    probe.keys("ctrl+s");
    assert_eq!(picture(&probe), "1 und mehr 2 3 4 5 6 |  |  | ");
    probe.keys("ctrl+z");
    assert_eq!(picture(&probe), "1 2 3 4 5 6 |  |  | ");
}

#[test]
fn a_card_without_a_text_is_refused() {
    let mut probe = six();
    probe.keys(&format!("e {} ctrl+s", "backspace ".repeat(10)));
    assert!(probe.plain().contains("Eine Karte braucht einen Text."));
}

#[test]
fn a_theme_is_made_with_one_key_and_its_name() {
    let mut probe = Probe::new(Language::De, 80, 24, hall(1, &[]));
    probe.keys("F4 1");
    assert!(probe.plain().contains("a legt das erste an"));
    probe.keys("a").text("Inhalt");
    probe.keys("enter 1");
    assert_eq!(picture(&probe), " | 1");
    probe.keys("a").text("inhalt");
    probe.keys("enter");
    assert!(probe.plain().contains("gibt es schon"));
    probe.keys("esc ctrl+z ctrl+z");
    assert_eq!(picture(&probe), "1");
}

#[test]
fn a_theme_is_renamed_moved_and_deleted() {
    let mut probe = six();
    probe.keys("1 2 m down down enter").text(" im Land");
    probe.keys("enter left ctrl+s");
    assert_eq!(themes(&probe), "Inhalt Kooperation im Land Qualität");
    probe.keys("ctrl+z");
    assert_eq!(themes(&probe), "Inhalt Qualität Kooperation");
    probe.keys("m enter enter enter space ctrl+s");
    assert_eq!(themes(&probe), "Qualität Kooperation");
    assert_eq!(picture(&probe), "1 3 4 5 6 | 2 | ");
    assert!(probe.plain().contains("Thema „Inhalt“ gelöscht"));
    probe.keys("ctrl+z");
    assert_eq!(picture(&probe), "3 4 5 6 | 1 | 2 | ");
}

#[test]
fn managing_offers_a_new_theme_too() {
    let mut probe = Probe::new(Language::En, 80, 24, hall(1, &[]));
    probe.keys("F4 m enter").text("Content");
    probe.keys("enter");
    assert_eq!(themes(&probe), "Content");
}

#[test]
fn enter_in_an_empty_column_changes_its_theme() {
    let mut probe = six();
    probe.keys("right enter").text("e");
    probe.keys("ctrl+s");
    assert_eq!(themes(&probe), "Inhalte Qualität Kooperation");
}

#[test]
fn a_heading_needs_words_and_a_theme() {
    let mut probe = Probe::new(Language::De, 80, 24, hall(1, &[]));
    probe.keys("F4 c");
    assert!(probe.plain().contains("a legt das erste an"));
    let mut probe = six();
    probe.keys("c ctrl+s");
    assert!(probe.plain().contains("Wie soll die Überschrift lauten?"));
}

/// Every form that is left open names a place at which it opens again, with what was typed.
#[test]
fn what_was_being_typed_opens_again() {
    let mut probe = Probe::new(Language::De, 80, 24, fixture::meissen());
    probe.keys("F4");
    let locale = Locale::new(Language::De);
    let look = crate::tui::style::Look::default();
    let workshop = probe.workshop();
    let ctx = Ctx {
        workshop,
        ids: probe.app.session().ids(),
        now: probe.app.session().now(),
        locale: &locale,
        look: &look,
    };
    let card = workshop.cards.iter().next().unwrap().id();
    let theme = workshop.themes.iter().next().unwrap().id();
    let cluster = workshop.clusters.iter().next().unwrap().id();
    let twin = workshop.twins.iter().next().unwrap();
    let twin = format!("{}:{}", twin.card.unwrap(), twin.id());
    let mut pane = Clusters::default();
    for (place, field) in [
        (format!("clusters/card/{card}"), "text"),
        (format!("clusters/heading/{cluster}"), "heading"),
        (format!("clusters/theme/{theme}"), "name"),
        ("clusters/new-theme".to_owned(), "name"),
        (format!("clusters/group/{theme}/{card},{twin}"), "heading"),
        (format!("clusters/group/-/{card}"), "heading"),
    ] {
        let text = format!("[(\"{field}\",\"angefangen\")]");
        let draft = Draft {
            place: place.clone(),
            text,
        };
        let outcome = pane.restore(&draft, &ctx).expect(&place);
        let Some(Effect::Open(dialog)) = outcome.effects.into_iter().next() else {
            panic!("{place} opens nothing");
        };
        let again = dialog.draft().expect(&place);
        assert_eq!(again.place, place);
        assert!(again.text.contains("angefangen"));
    }
    for place in ["cards/new", "clusters/card/zzz", "clusters/group/-/", "clusters/"] {
        let draft = Draft {
            place: place.to_owned(),
            text: String::new(),
        };
        assert!(pane.restore(&draft, &ctx).is_none(), "{place}");
    }
}

#[test]
fn what_another_pane_points_at_is_selected_also_behind_a_filter() {
    let mut probe = Probe::new(Language::De, 80, 24, fixture::meissen());
    probe.keys("F4 /").text("zzz");
    probe.keys("enter");
    let card = fixture::card(probe.workshop(), "Finanzierung");
    let locale = Locale::new(Language::De);
    let look = crate::tui::style::Look::default();
    let ctx = Ctx {
        workshop: probe.workshop(),
        ids: probe.app.session().ids(),
        now: probe.app.session().now(),
        locale: &locale,
        look: &look,
    };
    let mut pane = Clusters::default();
    assert_eq!(pane.id(), PaneId::Clusters);
    pane.focus(card.into(), &ctx);
    assert_eq!(
        pane.selected().and_then(Key::hung).map(|hung| hung.card),
        Some(card)
    );
    let theme = fixture::theme(probe.workshop(), "Qualität");
    pane.focus(theme.into(), &ctx);
    assert_eq!(pane.lane, 2);
    let cluster = probe.workshop().clusters.iter().next().unwrap().id();
    pane.focus(cluster.into(), &ctx);
    assert_eq!(pane.lane, 1);
}
