//! Erasing a person or a whole workshop, through the built binary.

#![cfg(feature = "terminal")]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

use std::fs;

mod laptop;

use laptop::{Laptop, everything};

const NAME: &str = "Annegret Saal";

fn holding(laptop: &Laptop, what: &str) -> Vec<String> {
    let folder = laptop.path("w");
    let files = everything(&folder).into_iter();
    files
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(what))
        .map(|(path, _)| path.strip_prefix(&folder).unwrap().display().to_string())
        .collect()
}

fn erase(laptop: &Laptop, arguments: &[&str]) -> laptop::Ran {
    let all: Vec<&str> = ["erase", "w", "--lang", "de"]
        .into_iter()
        .chain(arguments.iter().copied())
        .collect();
    laptop.run(&all)
}

#[test]
fn a_person_goes_out_of_every_file_and_the_rest_of_the_day_stays() {
    let laptop = Laptop::new();
    let folder = laptop.meissen();
    fs::create_dir(folder.join("export")).unwrap();
    fs::write(folder.join("export/protokoll.md"), "Annegret Saal war da").unwrap();
    fs::write(folder.join("notiz.txt"), "Annegret Saal anrufen").unwrap();
    let ran = erase(&laptop, &["--person", NAME, "--yes"]);
    let said = ran.result();
    assert!(said.contains("Teilnehmende: Annegret Saal"), "{said}");
    assert!(said.contains("Gelöscht: „Annegret Saal“"), "{said}");
    for left in ["protokoll.md", "notiz.txt", "SSD"] {
        assert!(ran.messages.contains(left), "{}", ran.messages);
    }
    assert_eq!(holding(&laptop, "Annegret"), ["export/protokoll.md", "notiz.txt"]);
    let check = laptop.german("check w").result();
    assert!(
        check.contains("33 Karten") && check.contains("2 Personen"),
        "{check}"
    );
    let markdown = laptop.german("export w -o - --format md").result();
    assert!(
        markdown.contains("[…]") && !markdown.contains("Annegret"),
        "{markdown}"
    );
    erase(&laptop, &["--person", NAME, "--yes"]).refuses(&["gibt es hier nicht"]);
}

#[test]
fn nothing_is_erased_by_looking_or_where_nobody_can_be_asked() {
    let laptop = Laptop::new();
    let folder = laptop.meissen();
    let before = everything(&folder);
    assert!(
        erase(&laptop, &["--person", NAME, "--dry-run"])
            .result()
            .contains("Annegret Saal")
    );
    let ran = erase(&laptop, &["--person", NAME]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.messages.contains("--yes"), "{}", ran.messages);
    erase(&laptop, &["--person", "Annegret", "--yes"]).refuses(&["Ähnlich heißen", NAME]);
    erase(&laptop, &["--yes"]).refuses(&["--person NAME"]);
    erase(&laptop, &["--everything", "--dry-run"]).result();
    assert_eq!(everything(&folder), before);
}

#[test]
fn an_old_log_that_comes_back_is_told_and_removed_without_the_name() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let bytes = fs::read(&log).unwrap();
    erase(&laptop, &["--person", NAME, "--yes"]).result();
    fs::write(&log, bytes).unwrap();
    let check = laptop.german("check w").result();
    assert!(check.contains("--again"), "{check}");
    assert!(
        !laptop
            .german("export w -o - --format md")
            .result()
            .contains("Annegret")
    );
    let said = erase(&laptop, &["--again"]).result();
    assert!(said.contains("Entfernt."), "{said}");
    assert_eq!(holding(&laptop, "Annegret"), Vec::<String>::new());
    assert!(!laptop.german("check w").result().contains("--again"));
    assert!(
        erase(&laptop, &["--again"])
            .result()
            .contains("nichts Gelöschtes")
    );
}

#[test]
fn a_workshop_that_has_only_its_readable_copy_is_rid_of_a_person_too() {
    let laptop = Laptop::new();
    let folder = laptop.meissen();
    fs::remove_dir_all(folder.join("log")).unwrap();
    erase(&laptop, &["--person", NAME, "--yes"]).result();
    assert_eq!(holding(&laptop, "Annegret"), Vec::<String>::new());
    assert!(laptop.german("check w").result().contains("33 Karten"));
}

#[test]
fn the_whole_workshop_goes_and_what_is_not_of_it_stays() {
    let laptop = Laptop::new();
    let folder = laptop.meissen();
    fs::create_dir(folder.join("photos")).unwrap();
    fs::write(folder.join("photos/wand.jpg"), "bild").unwrap();
    fs::write(folder.join("notiz.txt"), "anrufen").unwrap();
    let ran = erase(&laptop, &["--everything", "--yes"]);
    assert!(ran.result().contains("Der Workshop ist gelöscht."), "{ran:?}");
    assert_eq!(laptop::everything(&folder).len(), 1, "{:?}", everything(&folder));
    fs::remove_dir_all(&folder).unwrap();

    laptop.meissen();
    fs::create_dir(folder.join("export")).unwrap();
    fs::write(folder.join("export/protokoll.md"), "x").unwrap();
    erase(&laptop, &["--everything", "--exports", "--yes"]).result();
    assert!(!folder.exists());
}
