//! Two windows of the built program on one folder: each sees what the other writes, and is not disturbed by it.
//!
//! These tests wait for text on the screen, never for time, so that they pass on a loaded machine.
#![cfg(all(unix, feature = "terminal"))]

mod window;

use rustix::process::Signal;
use window::{F3, Window, run, workshop};

/// Opens a window with the line open in which cards are typed.
fn cards(home: &std::path::Path, folder: &std::path::Path) -> Window {
    let mut window = Window::open(home, folder);
    window.wait_for("Prüftag").send(F3).wait_for("Chancen ▸");
    window
}

#[test]
fn what_is_typed_in_one_window_appears_in_the_other_where_half_a_card_stays_typed() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut one = cards(home.path(), &folder);
    let mut two = cards(home.path(), &folder);
    two.send("Zebrastr").wait_for("▸ Zebrastr");
    for card in ["Bürgerbus", "Rufbus", "Mitfahrbank"] {
        one.send(card).send("\r");
        two.wait_for(card);
        assert!(two.text().contains("▸ Zebrastr"), "{}", two.text());
    }
    two.send("eifen\r");
    one.wait_for("Zebrastreifen");
    // Each takes back its own last step.
    one.send("\x1a")
        .wait("no bench", |screen| !screen.contains("Mitfahrbank"));
    two.wait("no bench", |screen| !screen.contains("Mitfahrbank"));
    assert!(two.text().contains("Zebrastreifen"));
    two.send("\x1a");
    one.wait("no crossing", |screen| !screen.contains("Zebrastreifen"));
    assert!(one.text().contains("Rufbus"), "{}", one.text());
    for window in [&mut one, &mut two] {
        window.send("\x1b").wait_for("Neue Karte").wait_until_saved();
        window.send("q");
        assert_eq!(window.end(), 0, "{}", window.text());
    }
}

#[test]
fn when_one_window_is_killed_the_other_goes_on_and_hears_of_the_next_one() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut one = cards(home.path(), &folder);
    let mut two = cards(home.path(), &folder);
    one.send("Bürgerbus\r");
    two.wait_for("Bürgerbus").send("Rufb").wait_for("▸ Rufb");
    one.signal(Signal::KILL);
    one.end();
    two.send("us\r").wait("the card", |screen| {
        screen.contains("Rufbus") && !screen.contains("▸ Rufbus")
    });
    let mut three = cards(home.path(), &folder);
    three.wait_for("Bürgerbus").wait_for("Rufbus");
    three.send("Mitfahrbank\r");
    two.wait_for("Mitfahrbank");
    for window in [&mut two, &mut three] {
        window.send("\x1b").wait_for("Neue Karte").wait_until_saved();
        window.send("q");
        assert_eq!(window.end(), 0, "{}", window.text());
    }
    let written = run(home.path(), &["export", folder.to_str().unwrap(), "-o", "-"]);
    for card in ["Bürgerbus", "Rufbus", "Mitfahrbank"] {
        assert!(written.contains(card), "{written}");
    }
}

#[test]
fn what_a_hand_writes_into_the_readable_copy_is_told_while_nobody_types() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut one = cards(home.path(), &folder);
    one.send("Bürgerbus\r").send("\x1b").wait_for("Neue Karte");
    one.wait_until_saved().send("q");
    assert_eq!(one.end(), 0, "{}", one.text());
    // The next window has nothing to publish: the copy is as the one before has left it.
    let mut one = cards(home.path(), &folder);
    one.wait_for("Bürgerbus");
    let copy = folder.join("workshop.ron");
    let text = std::fs::read_to_string(&copy).unwrap();
    assert!(text.contains("Bürgerbus"));
    std::fs::write(&copy, text.replace("Bürgerbus", "Bürgerbahn")).unwrap();
    one.wait_for("workshop.ron");
    one.send("\x1b")
        .wait_for("Neue Karte")
        .wait_until_saved()
        .send("q");
    assert_eq!(one.end(), 0, "{}", one.text());
}
