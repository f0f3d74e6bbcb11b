//! Choosing what is written, and writing it while the workshop goes on.

use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;

use crate::clock::FixedClock;
use crate::export::Format;
use crate::locale::Language;
use crate::session::Session;
use crate::store::Env;
use crate::tui::Screen;
use crate::tui::app::Flow;
use crate::tui::export::Choices;
use crate::tui::fixture::meissen;
use crate::tui::input::{Input, KeyPress};
use crate::tui::probe::{Probe, morning};
use crate::workshop::Id;

/// Shows the day in Meißen from a folder, so that there is somewhere to write to.
fn in_folder(width: u16, height: u16) -> (Probe, TempDir) {
    let home = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::at(morning()));
    let env = Env::new(clock.clone(), 7, Id::from_bits(1));
    let session = Session::create(&home.path().join("tag"), &env, meissen()).unwrap();
    let mut probe = Probe::of(session, clock, Language::De, width, height);
    probe.keys("F8");
    (probe, home)
}

fn files(home: &TempDir) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(home.path().join("tag/export"))
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

fn dialog(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = super::open(language, width, height);
    probe.keys("w");
    probe
}

#[test]
fn the_dialog_in_german_at_80_by_24() {
    insta::assert_snapshot!(dialog(Language::De, 80, 24).screen());
}

#[test]
fn the_dialog_in_english_at_80_by_24() {
    insta::assert_snapshot!(dialog(Language::En, 80, 24).screen());
}

#[test]
fn the_dialog_in_german_at_120_by_40() {
    insta::assert_snapshot!(dialog(Language::De, 120, 40).screen());
}

#[test]
fn the_dialog_in_english_at_120_by_40() {
    insta::assert_snapshot!(dialog(Language::En, 120, 40).screen());
}

#[test]
fn the_page_of_the_parts_at_80_by_24() {
    let mut probe = dialog(Language::De, 80, 24);
    insta::assert_snapshot!(probe.keys("end up space down space").screen());
}

#[test]
fn the_dialog_stands_on_the_smallest_screen() {
    let mut probe = dialog(Language::De, 40, 10);
    let screen = probe.plain();
    assert!(
        screen.contains("[✓]") && screen.contains("Enthält Namen"),
        "{screen}"
    );
}

#[test]
fn space_chooses_a_format_and_a_all_or_none() {
    let mut probe = dialog(Language::De, 80, 24);
    let chosen = |probe: &mut Probe| probe.plain().matches("[✓]").count();
    let before = chosen(&mut probe);
    assert_eq!(before, Choices::default().formats.len());
    probe.keys("space");
    assert_eq!(chosen(&mut probe).abs_diff(before), 1);
    probe.keys("space");
    if before < Format::ALL.len() {
        probe.keys("a");
        assert_eq!(chosen(&mut probe), Format::ALL.len());
    }
    probe.keys("a");
    assert_eq!(chosen(&mut probe), 0);
    let screen = probe.keys("enter").plain();
    assert!(screen.contains("kein Format gewählt"), "{screen}");
    assert!(screen.contains("Dokumentation schreiben"), "{screen}");
}

#[test]
fn how_people_are_named_is_seen_at_once() {
    let mut probe = dialog(Language::De, 120, 40);
    assert!(probe.plain().contains("Enthält Namen von"));
    probe.keys("end up up right");
    let screen = probe.plain();
    assert!(
        screen.contains("Anfangsbuchstaben") && !screen.contains("Annegret Saal"),
        "{screen}"
    );
    probe.keys("right");
    let screen = probe.plain();
    assert!(
        screen.contains("nur Nummern") && screen.contains("Enthält keine Namen"),
        "{screen}"
    );
    probe.keys("right left left esc");
    let screen = probe.plain();
    assert!(screen.contains("Namen: Anfangsbuchstaben"), "{screen}");
    assert!(screen.contains("Teilnehmende"), "{screen}");
    // What was chosen is remembered.
    assert!(probe.keys("w").plain().contains("Anfangsbuchstaben"));
    // On a low screen not all names have room; a page shows them.
    let mut probe = dialog(Language::De, 80, 24);
    assert!(!probe.plain().contains("Torsten Groß"));
    assert!(probe.keys("i").plain().contains("Torsten Groß"));
    assert!(probe.keys("esc").plain().contains("Dokumentation schreiben"));
}

#[test]
fn a_part_that_is_taken_out_is_gone_from_the_page() {
    let mut probe = super::open(Language::De, 120, 40);
    assert!(probe.plain().contains("Teilnehmende"));
    probe.keys("w end up space space esc esc");
    let screen = probe.plain();
    assert!(screen.contains("ohne Teilnehmende)"), "{screen}");
    assert_eq!(screen.matches("Teilnehmende").count(), 1, "{screen}");
    probe.keys("w end up space a esc esc");
    assert!(!probe.plain().contains("ohne Teilnehmende"));
}

#[test]
fn language_and_paper_are_chosen_with_the_arrows() {
    let mut probe = dialog(Language::De, 120, 40);
    probe.keys("end right right");
    assert!(probe.plain().contains("Letter"));
    probe.keys("right left left");
    assert!(probe.plain().contains("A4"));
    probe.keys("up up up right esc");
    let screen = probe.plain();
    assert!(screen.contains("(auf Englisch)"), "{screen}");
}

#[test]
fn the_files_are_written_while_cards_are_typed_and_it_is_said_where_they_are() {
    let (mut probe, home) = in_folder(120, 40);
    probe.keys("w enter");
    assert!(probe.app.is_writing());
    let cards = probe.workshop().cards.len();
    probe.keys("F3").text("Bürgerbus").keys("enter").text("halb");
    assert_eq!(probe.workshop().cards.len(), cards + 1);
    probe.written();
    let screen = probe.plain();
    assert!(
        screen.contains("halb") && screen.contains("Bürgerbus"),
        "{screen}"
    );
    let written = files(&home);
    assert!(written.len() >= Choices::default().formats.len(), "{written:?}");
    for file in &written {
        assert!(std::fs::metadata(file).unwrap().len() > 0);
    }
    // It is said for a moment in every pane, and lastingly here.
    assert!(screen.contains(" in ") && screen.contains("export"), "{screen}");
    probe.keys("F8");
    let screen = probe.plain();
    assert!(screen.contains("i zeigt, was"), "{screen}");
    let screen = probe.keys("i").plain();
    assert!(screen.contains("Zuletzt geschrieben"), "{screen}");
    for file in &written {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(screen.contains(name), "{name}: {screen}");
    }
}

#[test]
fn one_key_writes_again_as_it_was_chosen_and_overwrites_nothing() {
    let (mut probe, home) = in_folder(80, 24);
    probe.keys("W").written();
    let first = files(&home).len();
    probe.keys("W").written();
    assert_eq!(files(&home).len(), 2 * first);
}

#[test]
fn a_second_export_waits_for_the_first() {
    let (mut probe, _home) = in_folder(80, 24);
    let screen = probe.keys("W W").plain();
    assert!(screen.contains("Es wird noch geschrieben"), "{screen}");
    probe.written();
}

#[test]
fn leaving_waits_until_the_files_are_whole() {
    let (mut probe, home) = in_folder(80, 24);
    probe.keys("W");
    let quit = Input::Key("ctrl+q".parse::<KeyPress>().unwrap());
    assert_eq!(probe.input(quit.clone()), Flow::Draw);
    assert!(probe.plain().contains("Erst wird fertig geschrieben"));
    assert_eq!(probe.written(), Flow::Quit);
    assert!(!files(&home).is_empty());
}

#[test]
fn files_that_fail_on_the_way_out_keep_the_workshop_open() {
    let (mut probe, home) = in_folder(120, 40);
    std::fs::write(home.path().join("tag/export"), "mine").unwrap();
    probe.keys("W");
    let quit = Input::Key("ctrl+q".parse::<KeyPress>().unwrap());
    assert_eq!(probe.input(quit.clone()), Flow::Draw);
    assert_eq!(probe.written(), Flow::Draw);
    assert!(probe.keys("F2").plain().contains("Nicht geschrieben: "));
    assert_eq!(probe.input(quit), Flow::Quit);
}

#[test]
fn leaving_twice_breaks_off_behind_a_whole_file() {
    let (mut probe, home) = in_folder(80, 24);
    probe.keys("W");
    let quit = Input::Key("ctrl+q".parse::<KeyPress>().unwrap());
    probe.input(quit.clone());
    assert_eq!(probe.app.handle(&quit), Flow::Quit);
    probe.app.into_session().close().unwrap();
    for file in files(&home) {
        assert!(file.file_name().unwrap().to_str().unwrap().starts_with("tag"));
        assert!(std::fs::metadata(&file).unwrap().len() > 0);
    }
}

#[test]
fn what_cannot_be_written_is_said_and_stays_said() {
    let (mut probe, home) = in_folder(120, 40);
    std::fs::write(home.path().join("tag/export"), "mine").unwrap();
    probe.keys("W").written();
    let screen = probe.plain();
    assert!(
        screen.contains("Nicht geschrieben: ") && screen.contains("kein Ordner"),
        "{screen}"
    );
    let screen = probe.keys("i").plain();
    for format in Choices::default().formats {
        let name = probe.app.locale().format_name(format);
        assert!(screen.contains(&format!("⚠ {name}: ")), "{screen}");
    }
    assert!(screen.contains("Nichts wurde überschrieben."), "{screen}");
    assert_eq!(std::fs::read(home.path().join("tag/export")).unwrap(), b"mine");
}

#[test]
fn nothing_written_yet_is_said_as_well() {
    let mut probe = super::open(Language::De, 80, 24);
    assert!(probe.keys("i").plain().contains("noch nichts geschrieben"));
}

#[test]
fn writing_without_a_folder_says_so() {
    let mut probe = super::open(Language::De, 80, 24);
    assert!(probe.keys("W").plain().contains("keinen Ordner"));
}
