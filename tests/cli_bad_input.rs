//! What goes wrong on the command line, in both languages: a clear sentence, nothing overwritten, no panic.

#![cfg(feature = "terminal")]

use std::fs;

mod laptop;

use laptop::{Laptop, SEED, everything};

/// Runs a line that the parser refuses.
#[track_caller]
fn misunderstood(laptop: &Laptop, line: &str, sayings: &[&str]) {
    let ran = laptop.german(line);
    assert_eq!(ran.code, Some(2), "{line}: {ran:?}");
    for saying in sayings {
        assert!(
            ran.messages.contains(saying),
            "{line}: {saying:?} was not said: {}",
            ran.messages
        );
    }
}

#[test]
fn a_file_where_a_folder_is_expected_is_called_a_file() {
    let laptop = Laptop::new();
    laptop.write("brief.txt", SEED);
    for line in [
        "new brief.txt",
        "new brief.txt/w",
        "import brief.txt --to brief.txt",
    ] {
        laptop
            .german(line)
            .refuses(&["brief.txt ist eine Datei", "Nichts wurde überschrieben"]);
    }
    for line in ["check brief.txt", "export brief.txt", "brief.txt"] {
        laptop
            .german(line)
            .refuses(&["brief.txt ist eine Datei", "werkstatt import"]);
    }
    laptop
        .run(&["new", "brief.txt", "--lang", "en"])
        .refuses(&["brief.txt is a file"]);
    assert_eq!(fs::read_to_string(laptop.path("brief.txt")).unwrap(), SEED);
}

#[test]
fn anything_inside_a_workshop_means_the_workshop() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::create_dir(laptop.path("nebenan")).unwrap();
    let log = laptop.log();
    for path in [
        "w/workshop.ron".as_ref(),
        "w/log".as_ref(),
        "./nebenan/../w".as_ref(),
        log.as_os_str(),
    ] {
        let checked = laptop.run(&["check".as_ref(), path]).result();
        assert!(checked.contains("33 cards"), "{path:?}: {checked}");
    }
}

#[test]
fn no_workshop_is_made_inside_another_or_in_a_stream() {
    let laptop = Laptop::new();
    let w = laptop.meissen();
    let before = everything(&w);
    for line in ["new w/neu", "new w/log/neu", "import seed.txt --to w/neu"] {
        laptop
            .german(line)
            .refuses(&["im Workshop", "Nichts wurde angelegt"]);
    }
    laptop.german("new -").refuses(&["kein Ordner"]);
    laptop.german("import seed.txt --to -").refuses(&["kein Ordner"]);
    assert_eq!(everything(&w), before);
}

#[test]
fn a_day_is_read_as_people_write_it_and_no_day_is_refused() {
    let laptop = Laptop::new();
    for (name, date) in [("a", "2012-05-03"), ("b", "03.05.2012"), ("c", "3.5.2012")] {
        laptop.german(&format!("new {name} --date {date}")).path();
        let written = laptop.german(&format!("export {name} -o -")).result();
        assert!(written.contains("03.05.2012"), "{written}");
    }
    for date in ["31.02.", "2024-02-31", "31.02.2024", "morgen"] {
        misunderstood(
            &laptop,
            &format!("new d --date {date}"),
            &["kein Tag", "2012-05-03", date],
        );
    }
    assert!(!laptop.path("d").exists());
}

#[test]
fn a_value_that_does_not_fit_names_those_that_do() {
    let laptop = Laptop::new();
    laptop.meissen();
    misunderstood(&laptop, "export w --format odt", &["„odt“", "md"]);
    misunderstood(&laptop, "completions foo", &["bash"]);
    let ran = laptop.run(&["check", "w", "--lang", "fr"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.messages.contains("de, en"), "{}", ran.messages);
    laptop.german("new x --template foo").refuses(&[
        "Eine Vorlage „foo“ gibt es nicht",
        "World Café",
        "nichts angelegt",
    ]);
}

#[test]
fn a_mistyped_command_is_guessed() {
    let laptop = Laptop::new();
    laptop.write("seed.txt", SEED);
    misunderstood(&laptop, "impotr seed.txt", &["„impotr“", "„import“"]);
    laptop.german("chek").refuses(&["chek gibt es nicht", "„check“"]);
}

#[test]
fn what_cannot_be_read_as_a_text_is_refused_by_kind() {
    let laptop = Laptop::new();
    laptop.meissen();
    let utf16: Vec<u8> = SEED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    laptop.write("ohne-marke", &utf16);
    laptop.write("mit-marke", [b"\xFF\xFE".to_vec(), utf16].concat());
    laptop.write("gross", vec![b'a'; 20_000_000]);
    for (name, saying) in [
        ("ohne-marke", "UTF-16"),
        ("mit-marke", "UTF-16"),
        ("gross", "19,0 MB"),
        ("w", "ist ein Ordner"),
        ("w/log", "ist ein Ordner"),
        ("nichts", "gibt es nicht"),
    ] {
        laptop
            .german(&format!("import {name}"))
            .refuses(&[name, saying, "Es wurde nichts angelegt"]);
    }
    #[cfg(unix)]
    laptop.german("import /dev/null").refuses(&["steht nichts"]);
    assert!(!laptop.path("home").exists());
}

#[test]
fn names_with_spaces_and_umlauts_are_names_like_any_other() {
    let laptop = Laptop::new();
    laptop.write("Protokoll März.txt", SEED);
    let made = laptop
        .run(&["import", "Protokoll März.txt", "--to", "Tag 1/Meißen – früh"])
        .path();
    let written = laptop
        .run(&["export", "Tag 1/Meißen – früh", "-o", "Für alle/"])
        .path();
    assert_eq!(written, std::path::Path::new("Für alle/Meißen – früh.md"));
    assert!(laptop.path(&made.display().to_string()).exists());
    assert!(laptop.path(&written.display().to_string()).exists());
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_names_all_the_same() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let laptop = Laptop::new();
    let name = OsStr::from_bytes(b"w\xFFn");
    assert_eq!(laptop.run(&[OsStr::new("new"), name]).code, Some(0));
    assert_eq!(laptop.run(&[OsStr::new("check"), name]).code, Some(0));
    assert_eq!(laptop.run(&[OsStr::new("export"), name]).code, Some(0));
    let titled = laptop.run(&[OsStr::new("new"), OsStr::new("x"), OsStr::new("--title"), name]);
    assert_eq!(titled.code, Some(2), "{titled:?}");
    assert!(titled.messages.contains("UTF-8"), "{titled:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_in_words_and_a_device_takes_what_it_gets() {
    let laptop = Laptop::new();
    laptop.meissen();
    laptop
        .german("export w -o /dev/full")
        .refuses(&["/dev/full", "kein Platz mehr"]);
    assert!(!std::path::Path::new("/dev/full-2").exists());
    laptop.german("export w -o /dev/null").result();
    for line in ["export w -o -", "check w", "import seed.txt --dry-run"] {
        let mut command = laptop.command(&line.split(' ').chain(["--lang", "de"]).collect::<Vec<_>>());
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let done = command.stdout(full).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{line}: {said}");
        assert!(
            said.contains("Ausgabe lässt sich nicht schreiben") && said.contains("kein Platz mehr"),
            "{line}: {said}"
        );
    }
}

#[test]
fn help_is_german_throughout() {
    let laptop = Laptop::new();
    for command in ["", "new ", "import ", "export ", "check ", "completions "] {
        let help = laptop.german(&format!("{command}--help")).result();
        assert!(help.contains("Aufruf: werkstatt"), "{help}");
        for english in [
            "Usage",
            "Options:",
            "Commands:",
            "Arguments:",
            "Print",
            "possible values",
            "default",
        ] {
            assert!(!help.contains(english), "{english} in\n{help}");
        }
    }
}
