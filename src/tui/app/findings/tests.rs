//! Edits by hand and what opening has found, on the screen.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use insta::assert_snapshot;

use crate::clock::FixedClock;
use crate::locale::Language;
use crate::session::Session;
use crate::store::{Env, SaveState};
use crate::tui::fixture::meissen;
use crate::tui::input::Input;
use crate::tui::probe::{Probe, morning};
use crate::workshop::Id;

/// A folder with the day in Meißen.
struct Room {
    folder: tempfile::TempDir,
    clock: Arc<FixedClock>,
    seed: u64,
}

impl Room {
    fn new() -> Self {
        let mut room = Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(FixedClock::at(morning())),
            seed: 0,
        };
        let env = room.env();
        Session::create(&room.path(), &env, meissen())
            .unwrap()
            .close()
            .unwrap();
        room
    }

    fn env(&mut self) -> Env {
        self.seed += 1;
        Env::new(Arc::clone(&self.clock) as _, self.seed, Id::from_bits(42))
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("meissen")
    }

    fn copy(&self) -> String {
        fs::read_to_string(self.path().join("workshop.ron")).unwrap()
    }

    fn edit(&self, edit: impl FnOnce(String) -> String) {
        fs::write(self.path().join("workshop.ron"), edit(self.copy())).unwrap();
    }

    fn open(&mut self, language: Language, width: u16, height: u16) -> Probe {
        let env = self.env();
        let opened = Session::open(&self.path(), &env).unwrap();
        let mut probe = Probe::of(opened.session, Arc::clone(&self.clock), language, width, height);
        probe.app.found(&opened.report);
        probe.plain();
        probe
    }

    fn log(&self) -> PathBuf {
        let mut logs = fs::read_dir(self.path().join("log")).unwrap();
        logs.next().unwrap().unwrap().path()
    }
}

/// Three cards changed, one of them moved, one added, one agreement taken out.
fn by_hand(copy: String) -> String {
    let gone = copy
        .lines()
        .find(|line| line.contains("Modellprojekt"))
        .unwrap()
        .to_owned();
    copy.replace("KURZE WEGE", "KURZE WEGE für alle")
        .replace("lokale Flexibilität", "Flexibilität am Ort")
        .replace("Starke Sesshaftigkeit", "Große Sesshaftigkeit")
        .replace(
            "    cards: [\n",
            "    cards: [\n        (text: \"von Hand dazu\"),\n",
        )
        .replace(&format!("{gone}\n"), "")
        .replace("place: \"Meißen\"", "place: \"Meißen, Rathaus\"")
}

fn saved(probe: &Probe) {
    assert_eq!(
        probe.app.session().sync(Duration::from_secs(20)),
        SaveState::Saved
    );
}

#[test]
fn what_a_hand_has_changed_is_told_in_a_sentence_and_shown_on_request() {
    let mut room = Room::new();
    room.edit(by_hand);
    let mut probe = room.open(Language::De, 80, 24);
    assert_snapshot!("told_80", probe.screen());
    probe.keys("F12");
    assert_snapshot!("shown_80", probe.screen());
    probe.keys("end space");
    assert_snapshot!("marked_off_80", probe.screen());
    drop(probe);
    assert_snapshot!(
        "shown_100_en",
        room.open(Language::En, 100, 30).keys("F12").screen()
    );
    assert_snapshot!("shown_200", room.open(Language::De, 200, 60).keys("F12").screen());
}

#[test]
fn a_sentence_about_edits_does_not_get_in_the_way_of_typing() {
    let mut room = Room::new();
    room.edit(by_hand);
    let mut probe = room.open(Language::De, 100, 30);
    probe.keys("F3").text("Karte wie immer").keys("enter");
    assert!(
        probe
            .workshop()
            .cards
            .iter()
            .any(|card| card.text.as_str() == "Karte wie immer")
    );
    assert!(
        probe.plain().contains("wurde von Hand geändert"),
        "{}",
        probe.plain()
    );
}

#[test]
fn edits_are_taken_over_as_one_step_without_those_that_were_marked_off() {
    let mut room = Room::new();
    room.edit(by_hand);
    let mut probe = room.open(Language::De, 100, 30);
    let cards = probe.workshop().cards.len();
    let agreements = probe.workshop().agreements.len();
    probe.keys("F12 end space enter");
    let workshop = probe.workshop();
    assert_eq!(
        (workshop.cards.len(), workshop.agreements.len()),
        (cards + 1, agreements)
    );
    assert_eq!(workshop.day().place.as_str(), "Meißen, Rathaus");
    assert!(probe.plain().contains("Übernommen:"), "{}", probe.plain());
    probe.keys("F12");
    assert!(probe.plain().contains("Alles ist zu lesen"), "{}", probe.plain());
    probe.keys("esc ctrl+z");
    assert_eq!(probe.workshop().cards.len(), cards);
    assert_eq!(probe.workshop().day().place.as_str(), "Meißen");
}

#[test]
fn with_nothing_ticked_nothing_is_taken_over_and_the_dialog_stays() {
    let mut room = Room::new();
    room.edit(by_hand);
    let mut probe = room.open(Language::De, 100, 30);
    let before = probe.workshop().plain();
    probe.keys("F12 a enter");
    assert_eq!(probe.workshop().plain(), before);
    assert!(
        probe.plain().contains("Nichts ist angekreuzt"),
        "{}",
        probe.plain()
    );
    probe.keys("a enter");
    assert_ne!(probe.workshop().plain(), before);
}

#[test]
fn deciding_later_decides_nothing_and_leaving_is_final() {
    let mut room = Room::new();
    room.edit(by_hand);
    let mut probe = room.open(Language::De, 100, 30);
    probe.keys("F12 esc");
    assert!(
        probe.plain().contains("gefragt wird beim nächsten Öffnen"),
        "{}",
        probe.plain()
    );
    probe.app.into_session().close().unwrap();
    let mut probe = room.open(Language::De, 100, 30);
    assert!(
        probe.plain().contains("wurde von Hand geändert"),
        "{}",
        probe.plain()
    );
    let before = probe.workshop().plain();
    probe.keys("F12 x");
    assert_eq!(probe.workshop().plain(), before);
    probe.app.into_session().close().unwrap();
    let mut probe = room.open(Language::De, 100, 30);
    assert!(!probe.plain().contains("von Hand"), "{}", probe.plain());
}

#[test]
fn an_edit_while_the_program_is_open_is_told_when_it_is_woken() {
    let mut room = Room::new();
    let mut probe = room.open(Language::De, 100, 30);
    probe.input(Input::Wake);
    assert!(!probe.plain().contains("von Hand"));
    room.edit(by_hand);
    probe.input(Input::Wake);
    assert!(
        probe
            .plain()
            .contains("workshop.ron wurde von Hand geändert (F12 zeigt es): "),
        "{}",
        probe.plain()
    );
}

#[test]
fn an_edit_with_a_mistake_shows_the_place() {
    let mut room = Room::new();
    room.edit(|copy| copy.replace("text: \"KURZE WEGE\"", "text: „KURZE WEGE für alle“"));
    let mut probe = room.open(Language::De, 80, 24);
    assert_snapshot!("mistake_told_80", probe.screen());
    probe.keys("F12");
    assert_snapshot!("mistake_80", probe.screen());
    drop(probe);
    assert_snapshot!(
        "mistake_100_en",
        room.open(Language::En, 100, 30).keys("F12").screen()
    );
}

#[test]
fn what_opening_has_found_is_told_in_a_sentence_and_in_detail_on_request() {
    let mut room = Room::new();
    let log = room.log();
    let text = fs::read_to_string(&log).unwrap();
    fs::write(&log, text.replace("KURZE", "KURSE") + "(seq:99,at:").unwrap();
    let mut probe = room.open(Language::De, 80, 24);
    assert!(probe.plain().contains("F12"), "{}", probe.plain());
    probe.keys("F12");
    assert_snapshot!("findings_80", probe.screen());
    // The copy still knows what could not be read.
    probe.keys("enter");
    assert_snapshot!("findings_fuller_80", probe.screen());
    probe.keys("enter");
    saved(&probe);
    assert!(
        probe
            .workshop()
            .cards
            .iter()
            .any(|card| card.text.as_str() == "KURZE WEGE")
    );
    drop(probe);
    assert_snapshot!(
        "findings_100_en",
        room.open(Language::En, 100, 30).keys("F12").screen()
    );
}

#[test]
fn where_nothing_was_found_the_page_says_so_in_every_size() {
    let mut room = Room::new();
    for language in Language::ALL {
        let mut probe = room.open(language, 80, 24);
        probe.keys("F12");
        for (width, height) in [(200, 60), (40, 12), (20, 5), (3, 2), (1, 1), (80, 24)] {
            probe.resize(width, height);
        }
        assert!(probe.plain().contains(['.']), "{}", probe.plain());
        probe.keys("esc ctrl+p").text("von hand").keys("enter");
    }
}

#[test]
fn the_dialog_draws_into_any_screen() {
    let mut room = Room::new();
    room.edit(by_hand);
    for mistaken in [false, true] {
        if mistaken {
            room.edit(|copy| copy.replacen("text: ", "text ", 1));
        }
        let mut probe = room.open(Language::De, 80, 24);
        probe.keys("F12");
        for (width, height) in [(0, 0), (1, 1), (5, 3), (20, 5), (40, 12), (500, 200), (80, 24)] {
            probe.resize(width, height).keys("down space end home pagedown");
        }
    }
}

#[test]
fn edits_by_hand_are_a_matter_of_the_present_and_not_of_the_past() {
    let mut room = Room::new();
    let mut probe = room.open(Language::De, 100, 30);
    probe.keys("F3").text("Nachher").keys("enter");
    saved(&probe);
    room.edit(by_hand);
    let chronicle = probe.app.session().past().unwrap().chronicle;
    let past = probe.app.session().look_back(&chronicle, 1).unwrap();
    let mut past = Probe::of(past, Arc::clone(&room.clock), Language::De, 100, 30);
    past.input(Input::Wake);
    assert!(!past.plain().contains("von Hand"), "{}", past.plain());
    past.keys("F12");
    assert!(past.plain().contains("Alles ist zu lesen"), "{}", past.plain());
    past.keys("esc ctrl+p").text("von Hand").keys("enter");
    assert!(past.plain().contains("Stand von damals"), "{}", past.plain());
    assert!(
        !past.plain().contains("Von Hand wurde nichts"),
        "{}",
        past.plain()
    );
}

#[test]
fn what_nobody_can_note_is_not_said_to_be_decided() {
    let mut room = Room::new();
    room.edit(by_hand);
    let env = room.env();
    let opened = Session::open_to_read(&room.path(), &env).unwrap();
    let mut probe = Probe::of(opened.session, Arc::clone(&room.clock), Language::De, 100, 30);
    probe.keys("F12 x");
    let plain = probe.plain();
    assert!(plain.contains("nur zum Lesen geöffnet"), "{plain}");
    assert!(!plain.contains("bleibt aufgehoben"), "{plain}");
    probe.keys("F12");
    assert!(probe.plain().contains("Von Hand geändert"), "{}", probe.plain());
}
