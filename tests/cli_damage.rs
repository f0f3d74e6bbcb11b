//! Workshops to which something happened: what can be read is read, what cannot is named, nothing is changed.

#![cfg(feature = "terminal")]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

use std::fs;
use std::path::Path;

mod laptop;

use laptop::{Laptop, everything};

/// Checks a workshop; returns the exit code and what was said on both streams.
fn checked(laptop: &Laptop) -> (Option<i32>, String) {
    let ran = laptop.german("check w");
    let said = String::from_utf8(ran.results).unwrap() + &ran.messages;
    assert!(!said.contains("panicked"), "{said}");
    (ran.code, said)
}

#[track_caller]
fn assert_checked(laptop: &Laptop, code: i32, sayings: &[&str]) {
    let before = everything(&laptop.path("w"));
    let (found, said) = checked(laptop);
    assert_eq!(found, Some(code), "{said}");
    for saying in sayings {
        assert!(said.contains(saying), "{saying:?} was not said:\n{said}");
    }
    assert_eq!(everything(&laptop.path("w")), before, "checking changes nothing");
}

#[test]
fn a_workshop_of_which_only_the_copy_is_left_is_read_from_it() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::remove_dir_all(laptop.path("w/log")).unwrap();
    assert_checked(&laptop, 0, &["33 Karten", "In den Logs steht nichts"]);
}

#[test]
fn an_empty_log_hides_nothing_of_the_copy() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::write(laptop.log(), "").unwrap();
    assert_checked(&laptop, 0, &["33 Karten", "In den Logs steht nichts"]);
}

#[test]
fn a_file_where_the_logs_should_be_is_named() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::remove_dir_all(laptop.path("w/log")).unwrap();
    fs::write(laptop.path("w/log"), "x").unwrap();
    assert_checked(&laptop, 1, &["33 Karten", "log: kein Ordner"]);
}

#[test]
fn a_second_copy_of_a_log_counts_once() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    fs::copy(&log, log.with_file_name("kopie (1).ron")).unwrap();
    assert_checked(&laptop, 0, &["33 Karten", "Alles ist zu lesen"]);
}

#[test]
fn a_folder_among_the_logs_is_named_and_the_rest_is_read() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::create_dir(laptop.path("w/log/ordner.ron")).unwrap();
    assert_checked(&laptop, 1, &["33 Karten", "ordner.ron: keine Datei"]);
}

#[test]
fn lines_that_the_copy_knows_and_the_log_lacks_are_missed() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let bytes = fs::read(&log).unwrap();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
    fs::write(&log, lines[..2].concat()).unwrap();
    assert_checked(
        &laptop,
        1,
        &[
            "11 Karten",
            "fehlen die Zeilen 2 bis 3",
            "Was fehlt, steht noch darin",
        ],
    );
}

#[test]
fn a_flipped_byte_is_said_once_and_the_copy_that_still_knows_is_pointed_to() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let text = fs::read_to_string(&log).unwrap();
    fs::write(&log, text.replace("KURZE", "KURSE")).unwrap();
    let (_, said) = checked(&laptop);
    assert!(
        said.contains("Prüfsumme") && !said.contains("fehlt Zeile"),
        "{said}"
    );
    assert_checked(
        &laptop,
        1,
        &["Was fehlt, steht noch darin", "nichts wurde verändert"],
    );
}

#[test]
fn a_log_of_a_newer_format_is_opened_for_reading_only() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let text = fs::read_to_string(&log).unwrap();
    let (header, rest) = text.split_once('\n').unwrap();
    let header = header
        .split_once(" // ")
        .unwrap()
        .0
        .replace("format:1", "format:99");
    let sealed = format!("{header} // {:08x}\n{rest}", crc32c::crc32c(header.as_bytes()));
    fs::write(&log, sealed).unwrap();
    assert_checked(&laptop, 1, &["neueren Version", "nur lesen"]);
}

#[test]
fn a_copy_with_a_mistake_has_a_place_and_with_logs_it_does_not_matter() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::write(laptop.path("w/workshop.ron"), "(((").unwrap();
    assert_checked(&laptop, 0, &["33 Karten"]);
    fs::remove_dir_all(laptop.path("w/log")).unwrap();
    assert_checked(
        &laptop,
        1,
        &["workshop.ron, Zeile 1, Spalte", "Nichts wurde verändert"],
    );
}

#[test]
fn a_log_that_was_cut_anywhere_is_read_as_far_as_it_goes() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let bytes = fs::read(&log).unwrap();
    for end in (0..bytes.len()).step_by(97) {
        fs::write(&log, &bytes[..end]).unwrap();
        let (code, said) = checked(&laptop);
        assert!(matches!(code, Some(0 | 1)), "{end}: {said}");
        let all = said.contains("33 Karten") && said.contains("3 Verabredungen");
        assert!(
            all || code == Some(1),
            "{end}: something is missing and nothing is said: {said}"
        );
    }
}

#[test]
fn a_byte_that_was_changed_anywhere_is_found() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let bytes = fs::read(&log).unwrap();
    for at in (0..bytes.len()).step_by(97) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x20;
        fs::write(&log, &changed).unwrap();
        let (code, said) = checked(&laptop);
        let harmless = said.contains("33 Karten") && said.contains("3 Verabredungen");
        assert!(code == Some(1) || harmless, "{at}: {said}");
    }
}

/// A sparse file of a gigabyte is not taken into memory: there is a quarter of that.
#[cfg(target_os = "linux")]
#[test]
fn a_huge_file_is_refused_without_being_read() {
    for name in ["workshop.ron", "log"] {
        let laptop = Laptop::new();
        laptop.meissen();
        let path = if name == "log" {
            laptop.log()
        } else {
            laptop.path("w/workshop.ron")
        };
        let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.set_len(1 << 30).unwrap();
        let line = format!(
            "ulimit -v 262144; exec {} check w --lang de",
            env!("CARGO_BIN_EXE_werkstatt")
        );
        let command = laptop.command(&["unused"]);
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", &line]).env_clear().current_dir(laptop.path(""));
        for (key, value) in command.get_envs() {
            shell.env(key, value.unwrap_or_default());
        }
        let done = shell.output().unwrap();
        let said = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
        if name == "log" {
            assert_eq!(done.status.code(), Some(1), "{said}");
            assert!(
                said.contains("1,0 GB") && said.contains("an einen anderen Ort"),
                "{said}"
            );
        } else {
            assert_eq!(done.status.code(), Some(0), "{said}");
            assert!(said.contains("33 Karten") && said.contains("zu groß"), "{said}");
        }
        assert_eq!(fs::metadata(&path).unwrap().len(), 1 << 30);
    }
}

#[test]
fn a_fuller_copy_is_kept_before_another_one_takes_its_place() {
    let laptop = Laptop::new();
    let w = laptop.meissen();
    let copy = fs::read(w.join("workshop.ron")).unwrap();
    let log = laptop.log();
    let bytes = fs::read(&log).unwrap();
    let end = bytes.len() / 2;
    fs::write(&log, &bytes[..end]).unwrap();
    open_and_change(&w);
    assert_eq!(fs::read(w.join("workshop-before-1.ron")).unwrap(), copy);
    assert_ne!(fs::read(w.join("workshop.ron")).unwrap(), copy);
}

/// Opens a workshop as the screen does, adds something, and closes it.
fn open_and_change(folder: &Path) {
    use werkstatt::clock::SystemClock;
    use werkstatt::session::Session;
    use werkstatt::store::Env;
    use werkstatt::workshop::{Change, Id, ThemeField, ThemeId};
    let env = Env::new(std::sync::Arc::new(SystemClock), 77, Id::from_bits(7));
    let mut session = Session::open(folder, &env).unwrap().session;
    let theme: ThemeId = session.ids().fresh();
    let mut change = Change::default();
    change.set((theme, vec![ThemeField::Name("Neu".into())]));
    session.commit(change).unwrap();
    session.close().unwrap();
}
