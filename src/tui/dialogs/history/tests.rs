//! The history of a morning, on screens of all sizes.

use chrono::TimeDelta;

use crate::locale::Language;
use crate::session::Session;
use crate::tui::app::{App, Flow};
use crate::tui::fixture::{card, meissen};
use crate::tui::input::Input;
use crate::tui::pane::{PaneId, Tone};
use crate::tui::probe::Probe;
use crate::tui::style::Look;
use crate::workshop::{Card, CardId, Theme};

/// Plays a quarter of an hour: cards are typed, changed, sorted, deleted, and one of that is taken back.
fn morning(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, meissen());
    let later = |probe: &mut Probe, seconds: i64| {
        probe.clock.advance(TimeDelta::seconds(seconds));
    };
    later(&mut probe, 90);
    probe.keys("F3");
    probe.text("Der Bürgerbus fährt nur zweimal am Tag, das ist für Ältere kein Angebot");
    probe.keys("enter");
    later(&mut probe, 20);
    probe.text("Wer zahlt das?").keys("enter esc");
    later(&mut probe, 60);
    probe.keys("e");
    probe.text(" Und wie lange?").keys("ctrl+s");
    later(&mut probe, 60);
    probe.keys("x");
    later(&mut probe, 30);
    probe.keys("ctrl+z");
    later(&mut probe, 60);
    probe.keys("x");
    later(&mut probe, 240);
    probe.keys("F4 1");
    later(&mut probe, 60);
    probe.keys("F3");
    probe
}

fn card_ids(session: &Session) -> Vec<CardId> {
    session.workshop().cards.iter().map(Card::id).collect()
}

#[test]
fn the_history_reads_at_every_size_and_in_both_languages() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (100, 30), (200, 60)] {
            let mut probe = morning(language, width, height);
            probe.keys("ctrl+r down down down down");
            let name = format!("history_{}_{width}x{height}", language.code());
            insta::assert_snapshot!(name, probe.screen());
        }
    }
}

#[test]
fn a_step_that_touched_several_things_shows_one_after_the_other() {
    let mut probe = morning(Language::De, 100, 30);
    probe.keys("ctrl+r end");
    assert!(probe.plain().contains("Workshop · 1 von"), "{}", probe.plain());
    probe.keys("tab");
    assert!(probe.plain().contains("· 2 von"), "{}", probe.plain());
    probe.keys("shift+tab shift+tab");
    assert!(!probe.plain().contains("· 1 von"), "{}", probe.plain());
}

#[test]
fn what_is_longer_than_its_room_can_be_scrolled() {
    let mut probe = Probe::new(Language::De, 80, 24, meissen());
    probe.keys("F3").text("eins zwei drei ");
    for _ in 0..40 {
        probe.text("vierundzwanzigfünfundzwanzig sechsundzwanzig ");
    }
    probe.text("zuletzt").keys("enter ctrl+r");
    assert!(probe.plain().contains("… noch"), "{}", probe.plain());
    assert!(!probe.plain().contains("zuletzt"));
    for _ in 0..60 {
        probe.keys("alt+down");
    }
    assert!(probe.plain().contains("zuletzt"), "{}", probe.plain());
    assert!(!probe.plain().contains("… noch"));
    probe.keys("K K");
    assert!(probe.plain().contains("… noch"));
}

#[test]
fn steps_are_looked_for_by_what_was_done_and_by_number() {
    let mut probe = morning(Language::De, 100, 30);
    probe.keys("ctrl+r /").text("gelöscht wer zahlt");
    let screen = probe.plain();
    assert!(screen.contains("2 von 8"), "{screen}");
    assert!(!screen.contains("Bürgerbus"), "{screen}");
    assert!(screen.contains("▌ 6"), "{screen}");
    probe.keys("enter down");
    assert!(probe.plain().contains("▌ 5"), "{}", probe.plain());
    probe.keys("esc");
    assert!(probe.plain().contains("Bürgerbus"));
    probe.keys("/").text("nichtsdergleichen");
    assert!(probe.plain().contains("Kein Schritt passt."), "{}", probe.plain());
    probe.keys("esc esc");
    assert!(!probe.plain().contains("Verlauf ·"), "{}", probe.plain());
}

#[test]
fn a_deleted_card_comes_back_and_can_be_taken_back() {
    let mut probe = morning(Language::De, 100, 30);
    let before = card_ids(probe.app.session());
    // The newest step has sorted a card, the one before has deleted the other.
    probe.keys("ctrl+r down");
    assert!(probe.plain().contains("nicht vorhanden"), "{}", probe.plain());
    probe.keys("r");
    let plain = probe.plain();
    assert!(
        plain.contains("Karte „Der Bürgerbus fährt nur zweimal am T…“ ist wieder so."),
        "{plain}"
    );
    assert_eq!(probe.app.active(), PaneId::Cards);
    assert!(!plain.contains("Verlauf ·"));
    assert_eq!(probe.workshop().cards.len(), before.len() + 1);
    probe.keys("ctrl+z");
    assert_eq!(card_ids(probe.app.session()), before);
}

#[test]
fn an_edited_card_gets_its_old_wording_and_its_new_one_again() {
    let mut probe = Probe::new(Language::De, 100, 30, meissen());
    let old = card(probe.workshop(), "soziale Integration");
    let wording = |probe: &Probe| probe.workshop().cards.get(old).unwrap().text.to_string();
    let first = wording(&probe);
    probe
        .keys("F3 esc home")
        .keys("/")
        .text("soziale integration")
        .keys("enter e");
    probe.text(" und mehr").keys("ctrl+s");
    let second = wording(&probe);
    assert_ne!(first, second);
    probe.keys("ctrl+r r");
    assert_eq!(wording(&probe), first, "{}", probe.plain());
    assert_eq!(probe.workshop().contested().count(), 0);
    probe.keys("ctrl+r down R");
    assert_eq!(wording(&probe), second);
    probe.keys("ctrl+r down down R");
    assert!(probe.plain().contains("ist schon so"), "{}", probe.plain());
}

#[test]
fn what_was_changed_since_is_told_before_it_is_made_again_what_it_was() {
    let mut probe = Probe::new(Language::De, 100, 30, meissen());
    probe.keys("F3").text("Zur Bahn").keys("enter tab");
    probe
        .text("Zum Bus")
        .keys("enter esc e")
        .text(" hin")
        .keys("ctrl+s c");
    probe.keys("ctrl+r down");
    let plain = probe.plain();
    assert!(plain.contains("danach   Zum Bus hin"), "{plain}");
    assert!(plain.contains("Kategorie"), "{plain}");
    assert!(plain.contains("jetzt    Chancen"), "{plain}");
    probe.keys("r ctrl+r");
    let plain = probe.plain();
    assert!(plain.contains("danach   Zum Bus"), "{plain}");
    assert!(plain.contains("danach   Befürchtungen"), "{plain}");
}

#[test]
fn what_was_made_by_a_step_was_not_there_before_it() {
    let mut probe = Probe::new(Language::De, 100, 30, meissen());
    let count = probe.workshop().cards.len();
    probe.keys("F3").text("Neu").keys("enter ctrl+r r");
    assert_eq!(probe.workshop().cards.len(), count);
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().cards.len(), count + 1);
}

#[test]
fn the_history_opens_from_an_open_text_and_keeps_it() {
    let mut probe = Probe::new(Language::De, 100, 30, meissen());
    probe.keys("F3").text("halb geschr").keys("ctrl+r");
    assert!(probe.plain().contains("Verlauf ·"));
    probe.keys("ctrl+r").text("ieben").keys("enter");
    assert!(probe.plain().contains("halb geschrieben"));
    probe.keys("ctrl+p").text("verlauf wann").keys("enter");
    assert!(probe.plain().contains("Verlauf ·"), "{}", probe.plain());
    probe.keys("F1");
    assert!(
        probe.plain().contains("Wieder so machen wie vor dem Schritt"),
        "{}",
        probe.plain()
    );
}

#[test]
fn what_happens_meanwhile_is_read_on_request() {
    let mut probe = Probe::new(Language::De, 100, 30, meissen());
    probe.keys("F3").text("Neu").keys("enter ctrl+r");
    assert!(probe.plain().contains("2 Schritte"));
    probe.keys("ctrl+z");
    let plain = probe.plain();
    assert!(plain.contains("Inzwischen ist mehr geschehen"), "{plain}");
    assert!(plain.contains("2 Schritte"), "{plain}");
    probe.keys("ctrl+r");
    assert!(probe.plain().contains("3 Schritte"), "{}", probe.plain());
}

/// Looks at the step that is selected, as the loop would.
fn visit(probe: &mut Probe) -> Probe {
    assert_eq!(probe.input(Input::Key("enter".parse().unwrap())), Flow::Quit);
    assert!(probe.app.wants_past());
    let session = probe.app.take_past().unwrap();
    let locale = probe.app.locale().clone();
    let app = App::new(session, locale, Look::default()).on_a_visit();
    Probe::showing(app, probe.clock.clone(), 100, 30)
}

#[test]
fn the_past_is_shown_as_such_in_every_pane_and_nothing_can_be_changed() {
    let mut probe = morning(Language::De, 100, 30);
    let now = probe.workshop().plain();
    probe.keys("ctrl+r down down down down down");
    let mut past = visit(&mut probe);
    assert_eq!(past.workshop().cards.len(), probe.workshop().cards.len() + 1);
    past.keys("F3");
    insta::assert_snapshot!("past_de_100x30", past.screen());
    let then = past.workshop().plain();
    for pane in ["F2", "F3", "F4", "F5", "F6", "F7", "F8"] {
        past.keys(pane);
        let plain = past.plain();
        assert!(
            plain.contains("⚠ Stand 09:11 (Schritt 3) · nur ansehen"),
            "{pane}: {plain}"
        );
    }
    past.keys("F3").text("Etwas Neues").keys("enter");
    let plain = past.plain();
    assert!(plain.contains("Nicht geändert"), "{plain}");
    assert!(plain.contains("Strg+Q führt zurück"), "{plain}");
    past.keys("ctrl+z ctrl+y F4 1 x F7 a");
    assert_eq!(past.workshop().plain(), then);
    assert_eq!(probe.workshop().plain(), now);
}

#[test]
fn nothing_is_erased_or_copied_from_the_past_and_nobody_is_asked_for_a_name_there() {
    let mut probe = morning(Language::De, 100, 30);
    probe.keys("ctrl+r down down down");
    let mut past = visit(&mut probe);
    past.keys("F7 home");
    for way in [
        "X",
        "ctrl+k",
        "ctrl+p text:Daten der Person",
        "ctrl+p text:ganzen Workshop",
    ] {
        past.app.notify(Tone::Info, "");
        match way.split_once(" text:") {
            Some((key, text)) => past.keys(key).text(text).keys("enter"),
            None => past.keys(way),
        };
        let plain = past.plain();
        assert!(plain.contains("Stand von damals"), "{way}: {plain}");
        assert!(plain.contains("Strg+Q führt zurück"), "{way}: {plain}");
        assert!(!plain.contains("nicht rückgängig"), "{way}: {plain}");
    }
    assert_eq!(past.app.take_errand(), None);
}

#[test]
fn whoever_comes_back_from_the_past_is_where_they_were() {
    for language in Language::ALL {
        let mut probe = morning(language, 80, 24);
        probe.keys("ctrl+r down down");
        let before = probe.plain();
        let mut past = visit(&mut probe);
        past.keys("F2");
        assert_eq!(past.input(Input::Key("esc".parse().unwrap())), Flow::Quit);
        assert_eq!(past.input(Input::Key("ctrl+q".parse().unwrap())), Flow::Quit);
        assert!(!past.app.wants_past());
        probe.input(Input::Wake);
        assert_eq!(probe.plain(), before);
    }
}

#[test]
fn the_clock_of_the_past_stands_still_and_no_alarm_sounds() {
    let mut probe = morning(Language::De, 100, 30);
    probe.keys("ctrl+r down");
    let mut past = visit(&mut probe);
    let first = past.plain();
    past.clock.advance(TimeDelta::hours(5));
    past.input(Input::Wake);
    assert_eq!(past.plain(), first);
    assert!(!crate::tui::Screen::take_bell(&mut past.app));
    assert_eq!(crate::tui::Screen::stays_true(&past.app), None);
}

#[test]
fn from_the_past_one_gets_to_another_past() {
    let mut probe = morning(Language::De, 100, 30);
    probe.keys("ctrl+r down");
    let mut past = visit(&mut probe);
    past.keys("ctrl+r end");
    let first = visit(&mut past);
    assert!(first.workshop().themes.iter().map(Theme::id).count() > 0);
    assert_eq!(first.workshop().cards.len(), probe.workshop().cards.len() - 1);
}

#[test]
fn a_hostile_wording_is_shown_with_visible_marks() {
    let mut probe = Probe::new(Language::De, 100, 30, meissen());
    probe.keys("F3").paste("böse \u{202e}Karte\u{1b}[31m\u{200b}");
    probe.keys("enter ctrl+r");
    let plain = probe.plain();
    assert!(!plain.contains(['\u{202e}', '\u{1b}', '\u{200b}']), "{plain:?}");
    assert!(plain.contains("böse"), "{plain}");
}

#[test]
fn the_history_draws_at_any_size() {
    let mut probe = morning(Language::De, 100, 30);
    probe.keys("ctrl+r");
    for width in (0..=220).step_by(7) {
        for height in (0..=62).step_by(3) {
            probe.resize(width, height);
        }
    }
}
