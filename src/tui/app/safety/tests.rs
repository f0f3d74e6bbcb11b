//! What whoever is typing sees of a disk that refuses.

use std::fmt::Write;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::clock::FixedClock;
use crate::locale::Language;
use crate::session::Session;
use crate::store::faults::rescue::Laptop;
use crate::store::{Env, SaveState};
use crate::tui::app::Flow;
use crate::tui::errand::Errand;
use crate::tui::fixture::meissen;
use crate::tui::input::{Input, KeyPress};
use crate::tui::probe::{Probe, morning};

const LONG: Duration = Duration::from_secs(20);

fn open(laptop: &Laptop, language: Language, seed: u64) -> Probe {
    let clock = Arc::new(FixedClock::at(morning()));
    let env = Env {
        clock: clock.clone(),
        ..laptop.env(seed)
    };
    let session = match Session::open(Path::new("/w"), &env) {
        Ok(opened) => opened.session,
        Err(_) => Session::create(Path::new("/w"), &env, meissen()).unwrap(),
    };
    Probe::of(session, clock, language, 80, 24)
}

/// Types cards, and waits for what the disk says to it.
fn type_cards(probe: &mut Probe, texts: &[&str]) {
    probe.keys("F3");
    for text in texts {
        probe.text(text).keys("enter");
    }
    probe.app.session().sync(LONG);
    probe.input(Input::Wake);
}

/// What the first and the last lines say, in all sizes.
fn bands(probe: &mut Probe) -> String {
    let mut bands = String::new();
    for (width, height) in [(80, 24), (100, 30), (200, 60)] {
        let screen = probe.resize(width, height).plain();
        let lines: Vec<&str> = screen.lines().collect();
        let (head, foot) = (lines[0], &lines[lines.len() - 2..]);
        writeln!(bands, "{head}\n{}", foot.join("\n")).unwrap();
    }
    probe.resize(80, 24);
    bands
}

fn quit(probe: &mut Probe) -> Flow {
    probe.input(Input::Key(KeyPress::ctrl('q')))
}

#[test]
fn a_disk_that_is_full_is_told_at_once_and_so_is_that_it_goes_on() {
    let mut told = String::new();
    for language in Language::ALL {
        let laptop = Laptop::new();
        let mut probe = open(&laptop, language, 1);
        laptop.fail(ErrorKind::StorageFull, "/w/");
        type_cards(&mut probe, &["eins", "zwei"]);
        told += &bands(&mut probe);
        laptop.heal();
        type_cards(&mut probe, &["drei"]);
        told += &bands(&mut probe);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn what_is_saved_nowhere_is_told_in_red() {
    let mut told = String::new();
    for language in Language::ALL {
        let laptop = Laptop::new();
        let mut probe = open(&laptop, language, 1);
        laptop.fail(ErrorKind::Other, "");
        type_cards(&mut probe, &["eins", "zwei"]);
        told += &bands(&mut probe);
        let screen = probe.screen();
        let head = screen.lines().find(|line| line.starts_with(" 0: ")).unwrap();
        writeln!(told, "{head}").unwrap();
    }
    insta::assert_snapshot!(told);
}

#[test]
fn little_room_is_told_beside_the_state() {
    let mut told = String::new();
    for language in Language::ALL {
        let laptop = Laptop::new();
        laptop.has_room_for(12 << 20);
        let mut probe = open(&laptop, language, 1);
        probe.app.session().sync(LONG);
        told += &bands(&mut probe);
        laptop.fail(ErrorKind::Other, "/w/");
        type_cards(&mut probe, &["eins"]);
        told += &bands(&mut probe);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn leaving_asks_where_something_is_not_in_the_folder() {
    let mut told = String::new();
    for language in Language::ALL {
        for only in ["/w/", ""] {
            let laptop = Laptop::new();
            let mut probe = open(&laptop, language, 1);
            laptop.fail(ErrorKind::StorageFull, only);
            type_cards(&mut probe, &["eins", "zwei"]);
            assert_eq!(quit(&mut probe), Flow::Draw);
            told += &probe.plain();
            told.push('\n');
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn whoever_waits_leaves_when_everything_is_in_the_folder() {
    let laptop = Laptop::new();
    let mut probe = open(&laptop, Language::De, 1);
    laptop.fail(ErrorKind::Other, "");
    type_cards(&mut probe, &["eins"]);
    quit(&mut probe);
    assert_eq!(probe.input(Input::Key("enter".parse().unwrap())), Flow::Draw);
    assert_eq!(probe.input(Input::Wake), Flow::Draw);
    assert!(probe.plain().contains("beendet sich"), "{}", probe.plain());
    laptop.heal();
    while probe.app.session().save_state() != SaveState::Saved {
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(probe.input(Input::Wake), Flow::Quit);
}

#[test]
fn whoever_stays_or_goes_on_typing_is_not_thrown_out() {
    let laptop = Laptop::new();
    let mut probe = open(&laptop, Language::De, 1);
    laptop.fail(ErrorKind::Other, "/w/");
    type_cards(&mut probe, &["eins"]);
    quit(&mut probe);
    probe.keys("down down enter").text("halb");
    assert!(probe.plain().contains("halb"));
    // Waiting ends with the next key as well.
    quit(&mut probe);
    probe.keys("enter").text(" geschrieben");
    laptop.heal();
    while probe.app.session().save_state() != SaveState::Saved {
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(probe.input(Input::Wake), Flow::Draw);
    assert!(probe.plain().contains("halb geschrieben"));
    assert_eq!(quit(&mut probe), Flow::Quit);
}

#[test]
fn whoever_quits_anyway_leaves_at_once() {
    for only in ["/w/", ""] {
        let laptop = Laptop::new();
        let mut probe = open(&laptop, Language::De, 1);
        laptop.fail(ErrorKind::Other, only);
        type_cards(&mut probe, &["eins"]);
        quit(&mut probe);
        probe.keys("down");
        assert_eq!(probe.input(Input::Key("enter".parse().unwrap())), Flow::Quit);
        let error = probe.app.into_session().close().unwrap_err();
        let rescued = u64::from(only == "/w/");
        assert_eq!((error.unsaved, error.rescued), (1 - rescued, rescued));
    }
}

#[test]
fn what_needs_a_closed_workshop_waits_until_everything_is_in_it() {
    let laptop = Laptop::new();
    let mut probe = open(&laptop, Language::De, 1);
    laptop.fail(ErrorKind::Other, "/w/");
    type_cards(&mut probe, &["eins"]);
    let effect = super::Effect::Errand(Errand::WorkOnCopy);
    assert_eq!(probe.app.effect(effect), Flow::Draw);
    assert_eq!(probe.app.take_errand(), None);
}

#[test]
fn a_workshop_that_can_only_be_read_is_copied_with_one_key_from_an_open_text_too() {
    let laptop = Laptop::new();
    let probe = open(&laptop, Language::De, 1);
    probe.app.into_session().close().unwrap();
    laptop.forbid_writing();
    let mut probe = open(&laptop, Language::De, 2);
    probe.keys("F3").text("halb");
    let key = Input::Key(KeyPress::ctrl('k'));
    assert_eq!(probe.input(key.clone()), Flow::Quit);
    assert_eq!(probe.app.take_errand(), Some(Errand::WorkOnCopy));
    // What was begun goes along: nothing of it could be kept where it was.
    let texts = probe.app.open_texts();
    let mut copy = open(&Laptop::new(), Language::De, 3);
    copy.app.open_again(&texts);
    copy.text("es Wort").keys("enter");
    assert_eq!(
        copy.workshop().cards.iter().last().unwrap().text.as_str(),
        "halbes Wort"
    );
    // Where it can be written to, that is all the key says.
    let mut probe = open(&Laptop::new(), Language::De, 1);
    assert_eq!(probe.input(key), Flow::Draw);
    assert!(probe.plain().contains("nicht nötig"), "{}", probe.plain());
    assert_eq!(probe.app.take_errand(), None);
}
