//! The built program on the beamer: it follows the window beside it, writes nothing, and outlives it.
//!
//! These tests wait for text on the screen, never for time, so that they pass on a loaded machine. A few cards are set in
//! letters made of dots, in which there is no text to wait for; a sign that has no such letter keeps these readable.
#![cfg(all(unix, feature = "terminal"))]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

mod window;

use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;
use rustix::process::Signal;
use tempfile::TempDir;
use window::{F3, Window, run, workshop};

const F11: &str = "\x1b[23~";

/// Shows a workshop on a beamer, with a home of its own.
fn show(home: &Path, folder: &Path, view: &str) -> Window {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_werkstatt"));
    command.args(["--lang", "de", "show"]);
    command.arg(folder);
    command.args(["--view", view]);
    Window::start(&home.join("beamer"), command, &[])
}

/// Makes a workshop with a card in it.
fn with_card(home: &Path) -> PathBuf {
    let folder = workshop(home);
    let mut window = Window::open(home, &folder);
    window.wait_for("Prüftag").send(F3).wait_for("Chancen ▸");
    window.send("№ Bürgerbus\r").wait_until_saved().send("\x11");
    assert_eq!(window.end(), 0, "{}", window.text());
    folder
}

/// Says whether there are letters made of dots.
fn is_large(screen: &str) -> bool {
    screen.contains('▀') || screen.contains('█')
}

/// Returns every file below a folder with what is in it.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.push((path.clone(), Vec::new()));
            found.extend(files(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn a_typed_card_appears_on_the_beamer_which_goes_on_when_the_window_is_killed() {
    let home = TempDir::new().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag").send(F3).wait_for("Chancen ▸");
    let mut beamer = show(home.path(), &folder, "auto");
    beamer.wait("a picture", is_large);
    window.send("№ Bürgerbus\r").wait_until_saved();
    beamer.wait_for("Bürgerbus");
    // What is being typed is nobody's business yet.
    window.send("№ Geheim").wait_for("▸ № Geheim");
    window.send("\r").wait_until_saved();
    beamer.wait_for("Geheim");
    window.signal(Signal::KILL);
    beamer
        .send("b")
        .wait("the dark", |screen| !screen.contains("Bürgerbus"));
    beamer.send("b").wait_for("Bürgerbus");
    beamer.send("q");
    assert_eq!(beamer.end(), 0, "{}", beamer.text());
}

#[test]
fn the_beamer_writes_nothing_into_the_folder() {
    let home = TempDir::new().unwrap();
    let folder = with_card(home.path());
    // Not even what an open window would: the readable copy is out of date.
    std::fs::remove_file(folder.join("workshop.ron")).unwrap();
    let before = files(&folder);
    let mut beamer = show(home.path(), &folder, "cards");
    beamer.wait_for("Bürgerbus");
    assert_eq!(files(&folder), before);
    for key in ["1", "2", "4", "5", "6", "0", " ", "p", "b", "b"] {
        beamer.send(key);
    }
    beamer.send("\x11");
    assert_eq!(beamer.end(), 0, "{}", beamer.text());
    assert_eq!(files(&folder), before);
}

#[test]
fn a_folder_in_which_nobody_may_write_is_shown_all_the_same() {
    use std::os::unix::fs::PermissionsExt;
    let home = TempDir::new().unwrap();
    let folder = with_card(home.path());
    let mode = |mode| {
        for path in [folder.clone(), folder.join("log")] {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    mode(0o555);
    let mut beamer = show(home.path(), &folder, "cards");
    beamer.wait_for("Bürgerbus").send("q");
    assert_eq!(beamer.end(), 0, "{}", beamer.text());
    mode(0o755);
}

#[test]
fn the_window_itself_becomes_the_beamer_and_a_window_again() {
    let home = TempDir::new().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window
        .wait_for("Prüftag")
        .send(F3)
        .wait_for("Chancen ▸")
        .send("Bürgerbus");
    window.wait_for("▸ Bürgerbus").send(F11);
    window.wait("the beamer", |screen| is_large(screen) && !screen.contains("F3"));
    assert!(!window.text().contains("Bürgerbus"), "{}", window.text());
    window.send(F11).wait_for("▸ Bürgerbus").send("\x11");
    assert_eq!(window.end(), 0, "{}", window.text());
}

#[test]
fn what_cannot_be_shown_is_said_before_any_screen() {
    let home = TempDir::new().unwrap();
    let program = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_werkstatt"))
            .args(arguments)
            .args(["--lang", "de"])
            .env("WERKSTATT_STATE", home.path().join("state"))
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let missing = home.path().join("nirgends");
    let (code, said) = program(&["show", missing.to_str().unwrap()]);
    assert!(code == Some(1) && said.contains("nirgends"), "{said}");
    let (code, said) = program(&["show", home.path().to_str().unwrap()]);
    assert!(code == Some(1) && !said.contains("Terminal"), "{said}");
    let folder = workshop(home.path());
    let (code, said) = program(&["show", folder.to_str().unwrap(), "--view", "fernsehen"]);
    assert!(
        code == Some(2) && said.contains("auto, clock, question, cards"),
        "{said}"
    );
    let help = run(home.path(), &["--lang", "de", "show", "--help"]);
    assert!(help.contains("rota"), "{help}");
}
