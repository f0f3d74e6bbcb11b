//! What is asked before anything is erased.

use crate::locale::Language;
use crate::tui::Screen;
use crate::tui::app::Flow;
use crate::tui::errand::Errand;
use crate::tui::fixture::meissen;
use crate::tui::input::Input;
use crate::tui::probe::Probe;

fn probe(language: Language) -> Probe {
    let mut probe = Probe::new(language, 90, 30, meissen());
    probe.keys("F7 home");
    probe
}

fn enter(probe: &mut Probe) -> Flow {
    probe.app.handle(&Input::Key("enter".parse().unwrap()))
}

#[test]
fn a_person_is_erased_only_after_their_name_was_typed() {
    let mut probe = probe(Language::De);
    let name = probe.workshop().participants.nth(0).unwrap().name.to_string();
    probe.keys("X");
    assert!(probe.plain().contains("nicht rückgängig"), "{}", probe.plain());
    probe.keys("enter").text("jemand");
    assert_eq!(enter(&mut probe), Flow::Draw);
    assert_eq!(probe.app.take_errand(), None);
    assert!(probe.plain().contains(&name), "{}", probe.plain());
    probe.keys("esc X enter").text(&name.to_lowercase());
    assert_eq!(enter(&mut probe), Flow::Quit);
    assert_eq!(
        probe.app.take_errand(),
        Some(Errand::ErasePerson {
            name,
            organisation: None
        })
    );
}

#[test]
fn the_whole_workshop_is_erased_only_after_its_title_was_typed() {
    let mut probe = probe(Language::En);
    probe.keys("ctrl+p").text("erase the whole").keys("enter");
    assert!(probe.plain().contains("cannot be undone"), "{}", probe.plain());
    probe.keys("enter");
    assert_eq!(enter(&mut probe), Flow::Draw);
    let title = probe.workshop().day().title.to_string();
    probe.text(&title);
    assert_eq!(enter(&mut probe), Flow::Quit);
    assert_eq!(probe.app.take_errand(), Some(Errand::EraseWorkshop));
}

#[test]
fn the_page_tells_what_is_affected() {
    let mut german = probe(Language::De);
    german.keys("X");
    insta::assert_snapshot!("erase_person_german", german.plain());
    let mut english = probe(Language::En);
    english.keys("ctrl+p").text("erase the whole").keys("enter");
    insta::assert_snapshot!("erase_workshop_english", english.plain());
}
