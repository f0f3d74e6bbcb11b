//! The built program on a pseudo-terminal: what was saved is there, whatever happens to the process.
//!
//! These tests wait for text on the screen, never for time, so that they pass on a loaded machine.
#![cfg(all(unix, feature = "terminal"))]

mod window;

use std::time::{Duration, Instant};

use rustix::process::Signal;
use window::{F2, F3, F8, PATIENCE, Window, run, workshop};

#[test]
fn a_card_that_was_said_to_be_saved_outlives_a_kill() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag").wait_for("gesichert");
    window.send(F3).wait_for("Chancen ▸");
    window.send("Bürgerbus für alle\r");
    // The entry line is empty again, the card on the wall, and the head says that it is on the disk.
    window.wait("the saved card", |screen| {
        screen.contains("Bürgerbus für alle")
            && !screen.contains("▸ Bürgerbus")
            && screen
                .lines()
                .next()
                .is_some_and(|head| head.contains("✓ gesichert"))
    });
    window.signal(Signal::KILL);
    window.end();

    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F3).wait_for("Bürgerbus für alle");
    window.send("\x1b").wait_for("Neue Karte");
    window.send("q");
    assert_eq!(window.end(), 0);
    assert!(
        run(home.path(), &["export", folder.to_str().unwrap(), "-o", "-"]).contains("Bürgerbus für alle")
    );
}

#[test]
fn the_documentation_is_written_beside_the_day_and_leaving_waits_for_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F8).wait_for("So sieht die Dokumentation jetzt aus");
    // The loop is woken for what comes from beside it: no key is pressed until it is said.
    window.send("W").wait_for("i zeigt, was");
    window.send("wq").wait_for("So sieht die Dokumentation jetzt aus");
    window.send("Wq");
    assert_eq!(window.end(), 0);
    let written: Vec<_> = std::fs::read_dir(folder.join("export"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .collect();
    assert!(written.len() >= 2, "{written:?}");
    for file in written {
        assert!(file.metadata().unwrap().len() > 0, "{file:?}");
    }
}

#[test]
fn a_text_that_was_open_comes_back_after_a_kill() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F3).wait_for("Chancen ▸");
    window
        .send("halb fertiger Gedanke")
        .wait_for("halb fertiger Gedanke");
    // The draft is on the disk within two seconds; the file says when.
    let end = Instant::now() + PATIENCE;
    let is_there = || {
        let drafts = std::fs::read_dir(folder.join("drafts"))
            .into_iter()
            .flatten()
            .flatten();
        drafts
            .filter_map(|file| std::fs::read_to_string(file.path()).ok())
            .any(|text| text.contains("halb fertiger Gedanke"))
    };
    while !is_there() {
        assert!(Instant::now() < end, "no draft was written");
        std::thread::sleep(Duration::from_millis(20));
    }
    window.signal(Signal::KILL);
    window.end();

    let mut window = Window::open(home.path(), &folder);
    window.wait_for("halb fertiger Gedanke");
    window.signal(Signal::KILL);
    window.end();
}

#[test]
fn a_text_that_was_open_comes_back_after_every_kind_of_end() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F3).wait_for("Chancen ▸");
    window.send("angefangener Satz").wait_for("angefangener Satz");
    for signal in [Signal::TERM, Signal::HUP] {
        window.signal(signal);
        window.end();
        window = Window::open(home.path(), &folder);
        window.wait_for("angefangener Satz");
    }
    window.send("\x1b").wait_for("Neue Karte");
    window.send("q");
    assert_eq!(window.end(), 0);
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("angefangener Satz");
    window.signal(Signal::KILL);
    window.end();
}

#[test]
fn being_told_to_end_ends_in_good_order() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
        let mut window = Window::open(home.path(), &folder);
        window.wait_for("Prüftag");
        window.send(F3).wait_for("Chancen ▸");
        window
            .send(&format!("Karte vor {code}\r"))
            .wait_for(&format!("Karte vor {code}"));
        window.signal(signal);
        assert_eq!(window.end(), code);
        let text = run(home.path(), &["export", folder.to_str().unwrap(), "-o", "-"]);
        assert!(text.contains(&format!("Karte vor {code}")), "{text}");
    }
}

#[test]
fn two_windows_on_one_folder_harm_nothing() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut one = Window::open(home.path(), &folder);
    let mut two = Window::open(home.path(), &folder);
    for window in [&mut one, &mut two] {
        window.wait_for("Prüftag");
        window.send(F3).wait_for("Chancen ▸");
    }
    for round in 1..=5 {
        one.send(&format!("Eins {round}\r"))
            .wait_for(&format!("Eins {round}"));
        two.send(&format!("Zwei {round}\r"))
            .wait_for(&format!("Zwei {round}"));
    }
    for window in [&mut one, &mut two] {
        window.send(F2).wait("the saved cards", |screen| {
            screen
                .lines()
                .next()
                .is_some_and(|head| head.contains("✓ gesichert"))
        });
        window.signal(Signal::KILL);
        window.end();
    }
    let text = run(home.path(), &["export", folder.to_str().unwrap(), "-o", "-"]);
    for round in 1..=5 {
        assert!(
            text.contains(&format!("Eins {round}")) && text.contains(&format!("Zwei {round}")),
            "{text}"
        );
    }
}
