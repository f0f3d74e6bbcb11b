//! The built program at its border to the terminal: however it ends, and whatever happens to its window, the
//! terminal is as it was, the work is on the disk, and the exit code says what has happened.
//!
//! These tests wait for text on the screen, never for time, so that they pass on a loaded machine.
#![cfg(all(unix, feature = "terminal"))]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

mod window;

use std::path::Path;
use std::process::Command;

use rustix::process::Signal;
use tempfile::TempDir;
use window::{F3, F8, PANES, Window, run, workshop};

const CRASHED: &str = "Es ist nichts verloren";
/// What the panics of the tests carry, as those of a library would: a piece of a text.
const PAYLOAD: &str = "Geheim";
const TEXT: &str = "Zebrastreifen";

fn written(folder: &Path) -> String {
    let home = folder.parent().unwrap();
    run(home, &["export", folder.to_str().unwrap(), "-o", "-"])
}

fn drafts(folder: &Path) -> String {
    let files = std::fs::read_dir(folder.join("drafts")).unwrap().flatten();
    files
        .map(|file| std::fs::read_to_string(file.path()).unwrap())
        .collect()
}

/// Types a card, and a text that stays open.
fn type_something(window: &mut Window) {
    window.wait_for("Prüftag").send(F3).wait_for("Chancen ▸");
    window.send("Bürgerbus\r").wait("the card", |screen| {
        screen.contains("Bürgerbus") && !screen.contains("▸ Bürgerbus")
    });
    window.send(TEXT).wait_for("▸ Zebrastreifen");
}

/// Checks what a panic leaves: the terminal, the message, the folder, the exit code.
#[track_caller]
fn assert_crashed(window: &mut Window, folder: &Path) {
    assert_eq!(window.end(), 101, "{}", window.text());
    let said = window.last_words();
    assert!(said.contains(CRASHED), "{said:?}");
    // The terminal breaks the line where it likes.
    let name = folder.file_name().unwrap().to_str().unwrap();
    assert!(said.contains("Ordner: ") && said.contains(name), "{said:?}");
    assert!(said.contains("(src/trip.rs:"), "{said:?}");
    for secret in [PAYLOAD, "Bürgerbus", TEXT, "panicked"] {
        assert!(!said.contains(secret), "{secret} was said: {said:?}");
    }
    assert!(!window.output().contains(PAYLOAD));
}

#[cfg_attr(not(debug_assertions), ignore = "only builds for tests can be made to panic")]
#[test]
fn a_panic_in_any_pane_gives_the_terminal_back_and_leaves_everything_on_the_disk() {
    for (number, key) in PANES {
        let home = tempfile::tempdir().unwrap();
        let folder = workshop(home.path());
        // The first pane is drawn at once, and the second one is where the text is typed.
        let place = match number {
            2 => "ask F2:2".to_owned(),
            3 => format!("ask F3:{}", "Bürgerbus\r".chars().count() + TEXT.len() + 2),
            _ => format!("draw F{number}"),
        };
        let mut window = Window::open_with(home.path(), &folder, &[("WERKSTATT_PANIC", &place)]);
        type_something(&mut window);
        window.send(key).send("\x1b[B\x1b[B\x1b[B");
        assert_crashed(&mut window, &folder);
        assert!(drafts(&folder).contains(TEXT), "{place}");
        assert!(written(&folder).contains("Bürgerbus"), "{place}");
    }
}

#[cfg_attr(not(debug_assertions), ignore = "only builds for tests can be made to panic")]
#[test]
fn a_panic_in_a_dialog_gives_the_terminal_back_and_leaves_everything_on_the_disk() {
    for place in ["draw dialog", "ask dialog"] {
        let home = tempfile::tempdir().unwrap();
        let folder = workshop(home.path());
        let mut window = Window::open_with(home.path(), &folder, &[("WERKSTATT_PANIC", place)]);
        type_something(&mut window);
        // The palette, above the text.
        window.send("\x10x");
        assert_crashed(&mut window, &folder);
        assert!(drafts(&folder).contains(TEXT), "{place}");
        let mut window = Window::open(home.path(), &folder);
        window.wait_for("▸ Zebrastreifen").wait_for("Bürgerbus");
        window.signal(Signal::TERM);
        assert_eq!(window.end(), 143);
    }
}

#[cfg_attr(not(debug_assertions), ignore = "only builds for tests can be made to panic")]
#[test]
fn a_panic_beside_the_screen_is_told_and_costs_neither_the_screen_nor_the_work() {
    for place in ["log", "keeper", "export"] {
        let home = tempfile::tempdir().unwrap();
        let folder = workshop(home.path());
        let mut window = Window::open_with(home.path(), &folder, &[("WERKSTATT_PANIC", place)]);
        type_something(&mut window);
        if place == "export" {
            window.send("\x1b").wait_for("Neue Karte").send(F8);
            window.wait_for("So sieht die Dokumentation jetzt aus");
            window.send("W").wait_for("abgebrochen").send(F3);
        } else {
            window.wait_for("Neben dem Bildschirm ist ein Fehler aufgetreten");
            window.send("\x1b").wait_for("Neue Karte");
        }
        assert!(!window.output().contains(CRASHED), "the screen is still in use");
        window.wait_until_saved().send("q");
        assert_eq!(window.end(), 0, "{}", window.text());
        let said = window.last_words();
        assert!(said.contains(CRASHED) && !said.contains(PAYLOAD), "{said:?}");
        assert!(written(&folder).contains("Bürgerbus"), "{place}");
        assert!(drafts(&folder).contains(TEXT), "{place}");
    }
}

#[cfg_attr(not(debug_assertions), ignore = "only builds for tests can be made to panic")]
#[test]
fn a_panic_of_a_command_says_nothing_of_the_content() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let output = Command::new(env!("CARGO_BIN_EXE_werkstatt"))
        .args(["--lang", "de", "check"])
        .arg(&folder)
        .env("WERKSTATT_PANIC", "command")
        .env("WERKSTATT_STATE", home.path().join("state"))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(101));
    assert!(said.contains(CRASHED) && !said.contains(PAYLOAD), "{said}");
}

#[test]
fn stepping_aside_gives_the_shell_its_terminal_and_coming_back_finds_everything() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open_under_shell(home.path(), &folder);
    type_something(&mut window);
    // Strg+Z takes back here, as everywhere else in the house: the palette has the way to the shell.
    window.send("\x10in die shell").wait_for("zurück mit fg");
    window.send("\r").wait_for("beiseite");
    let aside = window.last_words();
    for mode in ["icanon", "echo", "isig", "icrnl", "opost"] {
        assert!(
            aside.split_whitespace().any(|word| word == mode),
            "{mode} in {aside}"
        );
    }
    // What was typed is on the disk meanwhile; the shell's word brings the program back.
    window.send("weiter\r").wait_for("▸ Zebrastreifen");
    window.send(" neu").wait_for("▸ Zebrastreifen neu");
    window.send("\x1b").wait_for("Neue Karte");
    window.wait_until_saved().send("q").wait_for("Ende mit 0.");
    assert_eq!(window.end(), 0);
    assert!(window.last_words().contains("Ende mit 0."));
    assert!(drafts(&folder).contains("Zebrastreifen neu"));
}

#[test]
fn being_stopped_from_outside_gives_the_terminal_back_as_well() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open_under_shell(home.path(), &folder);
    window.wait_for("Prüftag");
    let id = format!("/proc/{}/task", window.id());
    if !Path::new(&id).exists() {
        // Only Linux tells who the children of the shell are.
        window.send("q").wait_for("beiseite").send("\r");
        return;
    }
    window.signal_child(Signal::TSTP);
    window.wait_for("beiseite");
    assert!(
        window
            .last_words()
            .split_whitespace()
            .any(|word| word == "icanon")
    );
    window
        .send("\r")
        .wait_for("Prüftag")
        .send("q")
        .wait_for("Ende mit 0.");
    window.end();
}

/// The codes that help and man page tell; 101 is seen where it panics.
#[test]
fn the_exit_code_says_how_it_ended() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let help = run(home.path(), &["--lang", "de", "--help"]);
    let man = run(home.path(), &["--lang", "de", "man"]);
    for code in [0, 1, 2, 101, 129, 130, 143] {
        let is_told = |text: &str| {
            text.split([' ', ',', '.', ';'])
                .any(|word| word == code.to_string())
        };
        assert!(is_told(&help) && is_told(&man), "{code} in {help}{man}");
    }
    let command = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_werkstatt"));
        command
            .args(arguments)
            .env("WERKSTATT_STATE", home.path().join("state"));
        command.output().unwrap().status.code()
    };
    assert_eq!(command(&["check", folder.to_str().unwrap()]), Some(0));
    assert_eq!(command(&["check", "gibt-es-nicht"]), Some(1));
    assert_eq!(command(&["check", "--gibt-es-nicht"]), Some(2));
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag").send("q");
    assert_eq!(window.end(), 0);
    window.last_words();
    for (signal, code) in [
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 143),
        (Signal::TERM, 143),
    ] {
        let mut window = Window::open(home.path(), &folder);
        window.wait_for("Prüftag").send(F3).wait_for("Chancen ▸");
        window
            .send(&format!("vor {code}"))
            .wait_for(&format!("vor {code}"));
        window.signal(signal);
        assert_eq!(window.end(), code);
        assert_eq!(window.last_words(), "");
        assert!(drafts(&folder).contains(&format!("vor {code}")));
    }
}

#[test]
fn a_window_that_is_closed_ends_the_program_with_everything_on_the_disk() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    type_something(&mut window);
    window.hang_up();
    assert_eq!(window.end(), 129);
    assert!(written(&folder).contains("Bürgerbus"));
    assert!(drafts(&folder).contains(TEXT));
}

#[test]
fn a_storm_of_resizes_while_typing_loses_neither_a_key_nor_the_screen() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag").send(F3).wait_for("Chancen ▸");
    for step in 0_u16..200 {
        let (columns, rows) = match step % 8 {
            0 => (0, 0),
            1 => (1, 1),
            2 => (500, 200),
            3 => (0, 40),
            4 => (40, 10),
            5 => (39, 9),
            _ => (step.wrapping_mul(37) % 501, step.wrapping_mul(61) % 201),
        };
        window.resize(columns, rows).send("x");
        if step % 20 == 19 {
            window.send("\r");
        }
    }
    window.resize(100, 30);
    let card = "x".repeat(20);
    window.wait("the whole screen", |screen| {
        let lines: Vec<&str> = screen.lines().collect();
        lines
            .first()
            .is_some_and(|head| head.contains("Prüftag") && head.contains("✓ gesichert"))
            && lines.iter().filter(|line| line.contains(&card)).count() == 10
            && lines.len() == 30
    });
    window.send("\x1b").wait_for("Neue Karte").send("q");
    assert_eq!(window.end(), 0);
    window.last_words();
    assert_eq!(written(&folder).matches(&card).count(), 10);
}

#[test]
fn a_folder_of_its_own_for_temporary_files_stays_empty() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let temporary = TempDir::new().unwrap();
    let path = temporary.path().to_str().unwrap();
    let mut window = Window::open_with(home.path(), &folder, &[("TMPDIR", path)]);
    type_something(&mut window);
    window.send("\x1b").wait_for("Neue Karte").send(F8);
    window.wait_for("So sieht die Dokumentation jetzt aus");
    window.send("W").wait_for("i zeigt, was").send("q");
    assert_eq!(window.end(), 0);
    let status = Command::new(env!("CARGO_BIN_EXE_werkstatt"))
        .args(["export", "--format", "all"])
        .arg(&folder)
        .env("TMPDIR", path)
        .env("WERKSTATT_STATE", home.path().join("state"))
        .stdout(std::process::Stdio::null())
        .status();
    assert!(status.unwrap().success());
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0);
}
