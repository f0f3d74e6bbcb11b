//! `workshop.ron` edited by hand, on the command line: told in words, taken over or left.

#![cfg(feature = "terminal")]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

use std::fs;

mod laptop;

use laptop::{Laptop, everything};

/// The workshop of the seed with three cards changed, one added and an agreement taken out.
fn edited() -> Laptop {
    let laptop = Laptop::new();
    laptop.meissen();
    let path = laptop.path("w/workshop.ron");
    let copy = fs::read_to_string(&path).unwrap();
    let gone = copy
        .lines()
        .find(|line| line.contains("Modellprojekt"))
        .unwrap()
        .to_owned();
    let by_hand = copy
        .replace("KURZE WEGE", "KURZE WEGE für alle")
        .replace("gute Kontakte", "beste Kontakte")
        .replace("LEP 2012", "LEP 2013")
        .replace(
            "    cards: [\n",
            "    cards: [\n        (text: \"von Hand dazu\"),\n",
        )
        .replace(&format!("{gone}\n"), "");
    fs::write(path, by_hand).unwrap();
    laptop
}

#[track_caller]
fn says(said: &str, sayings: &[&str]) {
    for saying in sayings {
        assert!(said.contains(saying), "{saying:?} was not said:\n{said}");
    }
}

#[test]
fn check_tells_in_words_what_a_hand_has_changed_and_changes_nothing() {
    let laptop = edited();
    let before = everything(&laptop.path("w"));
    let ran = laptop.german("check w");
    says(
        &ran.result(),
        &[
            "workshop.ron wurde von Hand geändert: ",
            "3 Karten geändert",
            "Karte hinzugefügt",
            "Verabredung gelöscht",
            "~ Karte „KURZE WEGE für alle“",
            "Text: „KURZE WEGE“ → „KURZE WEGE für alle“",
            "+ Karte „von Hand dazu“",
            "− Verabredung „",
        ],
    );
    says(&ran.messages, &["werkstatt edits --take"]);
    let ran = laptop.run(&["edits", "w", "--lang", "en"]);
    says(
        &ran.result(),
        &[
            "workshop.ron was edited by hand: ",
            "3 cards changed",
            "Text: “KURZE WEGE” → “KURZE WEGE für alle”",
        ],
    );
    assert_eq!(everything(&laptop.path("w")), before, "looking changes nothing");
}

#[test]
fn edits_are_taken_over_once_and_the_file_is_kept() {
    let laptop = edited();
    let by_hand = fs::read(laptop.path("w/workshop.ron")).unwrap();
    says(
        &laptop.german("edits --take w").result(),
        &["workshop.ron: übernommen"],
    );
    assert_eq!(
        fs::read(laptop.path("w/workshop-edited-1.taken.ron")).unwrap(),
        by_hand
    );
    let copy = fs::read_to_string(laptop.path("w/workshop.ron")).unwrap();
    assert!(copy.contains("KURZE WEGE für alle") && !copy.contains("Modellprojekt"));
    says(
        &laptop.german("check w").result(),
        &["34 Karten", "Alles ist zu lesen"],
    );
    says(
        &laptop.german("edits w").result(),
        &["Von Hand wurde nichts geändert"],
    );
}

#[test]
fn edits_are_left_and_nobody_is_asked_again() {
    let laptop = edited();
    let by_hand = fs::read(laptop.path("w/workshop.ron")).unwrap();
    says(&laptop.german("edits --leave w").result(), &["nichts übernommen"]);
    assert_eq!(
        fs::read(laptop.path("w/workshop-edited-1.left.ron")).unwrap(),
        by_hand
    );
    let said = laptop.german("check w").result();
    assert!(said.contains("33 Karten") && !said.contains("von Hand"), "{said}");
}

#[test]
fn taking_over_and_leaving_at_once_is_not_understood() {
    let laptop = edited();
    let before = everything(&laptop.path("w"));
    assert_eq!(laptop.german("edits --take --leave w").code, Some(2));
    assert_eq!(everything(&laptop.path("w")), before);
}

#[test]
fn a_mistake_is_told_with_its_place_what_is_expected_and_what_stands_there() {
    let laptop = Laptop::new();
    laptop.meissen();
    let path = laptop.path("w/workshop.ron");
    let copy = fs::read_to_string(&path).unwrap();
    let at = copy.lines().position(|line| line.contains("KURZE WEGE")).unwrap() + 1;
    fs::write(&path, copy.replace("text: \"KURZE WEGE\"", "txt: \"KURZE WEGE\"")).unwrap();
    let place = format!("workshop.ron, Zeile {at}, Spalte ");
    let said = laptop.german("check w").result();
    says(
        &said,
        &[
            "33 Karten",
            &place,
            "ein Feld „txt“ gibt es hier nicht",
            "War „text“ gemeint?",
            "Verloren ist nichts",
        ],
    );
    let ran = laptop.german("edits --take w");
    assert_eq!(ran.code, Some(1));
    says(&ran.messages, &["lässt sich nicht übernehmen"]);
    assert!(!laptop.path("w/workshop-edited-1.taken.ron").exists());
    // Without logs it is all there is: the same sentence, and nothing was changed.
    fs::remove_dir_all(laptop.path("w/log")).unwrap();
    laptop.german("check w").refuses(&[
        &place,
        "ein Feld „txt“ gibt es hier nicht",
        "Nichts wurde verändert",
    ]);
}

#[test]
fn what_the_logs_lack_is_brought_back_out_of_the_copy() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let bytes = fs::read(&log).unwrap();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
    fs::write(&log, lines[..2].concat()).unwrap();
    says(
        &laptop.german("edits --take w").result(),
        &["workshop-before-1.ron: übernommen"],
    );
    let copy = fs::read_to_string(laptop.path("w/workshop.ron")).unwrap();
    assert!(copy.contains("KURZE WEGE") && copy.contains("Modellprojekt"));
    assert!(laptop.path("w/workshop-before-1.taken.ron").exists());
}
