//! The start screen: what it shows, and what it wishes for.

use std::path::PathBuf;

use chrono::NaiveDate;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::{Known, Offer, Start, Wish};
use crate::locale::{Language, Locale};
use crate::tui::Screen;
use crate::tui::app::Flow;
use crate::tui::input::{Input, KeyPress};
use crate::tui::pane::Tone;
use crate::tui::probe::{morning, text};
use crate::tui::style::Look;

struct Desk {
    start: Start,
    terminal: Terminal<TestBackend>,
}

impl Desk {
    fn new(language: Language, width: u16, height: u16, known: Vec<Known>) -> Self {
        let offers = ["Chancen & Befürchtungen", "World Café"].map(|name| Offer {
            name: name.to_owned(),
            summary: String::new(),
        });
        let start = Start::new(
            Locale::new(language),
            Look::default(),
            known,
            offers.to_vec(),
            PathBuf::from("/daheim/Werkstatt"),
            morning(),
        );
        let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        Self { start, terminal }
    }

    fn keys(&mut self, keys: &str) -> Flow {
        let mut flow = Flow::Wait;
        for key in keys.split_whitespace() {
            let key: KeyPress = key.parse().unwrap_or_else(|_| panic!("{key} is no key"));
            flow = self.start.handle(&Input::Key(key));
        }
        flow
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            self.start.handle(&Input::Key(KeyPress::char(character)));
        }
    }

    fn screen(&mut self) -> String {
        self.terminal.draw(|frame| self.start.draw(frame)).unwrap();
        text(self.terminal.backend().buffer())
    }
}

fn known() -> Vec<Known> {
    vec![
        Known {
            folder: "/daheim/Werkstatt/mobilitaet".into(),
            title: "Mobilität auf dem Land".to_owned(),
            place: "Großschönau".to_owned(),
            date: NaiveDate::from_ymd_opt(2024, 10, 11),
            changed: Some(morning()),
            cards: 128,
        },
        Known {
            folder: "/daheim/Werkstatt/kooperation".into(),
            title: "Kooperation mit Plan vs. Parallelstruktur".to_owned(),
            place: "Meißen".to_owned(),
            date: NaiveDate::from_ymd_opt(2012, 5, 3),
            changed: Some(morning() - chrono::TimeDelta::days(1)),
            cards: 1,
        },
    ]
}

#[test]
fn the_start_screen_in_german() {
    insta::assert_snapshot!(Desk::new(Language::De, 80, 24, known()).screen());
}

#[test]
fn the_start_screen_in_english_with_more_room() {
    insta::assert_snapshot!(Desk::new(Language::En, 120, 40, known()).screen());
}

#[test]
fn a_first_start_says_how_to_begin() {
    insta::assert_snapshot!(Desk::new(Language::De, 80, 24, Vec::new()).screen());
}

#[test]
fn a_sentence_that_says_what_to_do_is_not_cut() {
    let mut desk = Desk::new(Language::De, 80, 24, known());
    let sentence = "In /daheim/Werkstatt/alt ist kein Workshop, es fehlen der Ordner log und die Datei workshop.ron; \
                    bitte einen anderen Ordner nehmen.";
    desk.start.notify(Tone::Error, sentence);
    let screen = desk.screen();
    assert!(
        screen.contains("bitte einen") && screen.contains("nehmen."),
        "{screen}"
    );
}

#[test]
fn enter_opens_the_selected_workshop() {
    let mut desk = Desk::new(Language::De, 80, 24, known());
    assert_eq!(desk.keys("down enter"), Flow::Quit);
    assert_eq!(
        desk.start.take_wish(),
        Some(Wish::Open("/daheim/Werkstatt/kooperation".into()))
    );
}

#[test]
fn one_key_opens_the_example() {
    let mut desk = Desk::new(Language::De, 80, 24, Vec::new());
    assert_eq!(desk.keys("m"), Flow::Quit);
    assert_eq!(desk.start.take_wish(), Some(Wish::Example));
}

#[test]
fn a_new_workshop_asks_for_template_title_date_and_place() {
    let mut desk = Desk::new(Language::De, 80, 24, Vec::new());
    desk.keys("n down enter");
    desk.text("Wohnen für alle");
    desk.keys("enter");
    assert!(
        desk.screen().contains("03.05.2012"),
        "the day of today is offered:\n{}",
        desk.screen()
    );
    desk.keys("enter");
    desk.text("Zittau");
    assert_eq!(desk.keys("enter"), Flow::Quit);
    let wish = Wish::New {
        template: Some(1),
        title: "Wohnen für alle".to_owned(),
        date: NaiveDate::from_ymd_opt(2012, 5, 3),
        place: "Zittau".to_owned(),
        from: None,
    };
    assert_eq!(desk.start.take_wish(), Some(wish));
}

#[test]
fn a_new_workshop_may_go_on_from_an_earlier_one() {
    let mut desk = Desk::new(Language::De, 80, 24, known());
    desk.keys("n enter tab tab tab right right");
    insta::assert_snapshot!("new_from_de", desk.screen());
    assert_eq!(desk.keys("ctrl+s"), Flow::Quit);
    let wish = Wish::New {
        template: Some(0),
        title: String::new(),
        // The day of today was only proposed.
        date: None,
        place: String::new(),
        from: Some("/daheim/Werkstatt/kooperation".into()),
    };
    assert_eq!(desk.start.take_wish(), Some(wish));
    let mut desk = Desk::new(Language::En, 100, 30, known());
    desk.keys("n enter tab end backspace");
    desk.text("4");
    desk.keys("tab tab right");
    insta::assert_snapshot!("new_from_en", desk.screen());
    desk.keys("ctrl+s");
    let Some(Wish::New { date, from, .. }) = desk.start.take_wish() else {
        panic!("nothing was wished for")
    };
    assert_eq!(date, NaiveDate::from_ymd_opt(2012, 5, 4), "what was typed counts");
    assert_eq!(from, Some("/daheim/Werkstatt/mobilitaet".into()));
}

#[test]
fn a_workshop_without_a_title_or_with_an_odd_date_is_refused_with_a_word() {
    let mut desk = Desk::new(Language::De, 80, 24, Vec::new());
    desk.keys("n enter ctrl+s");
    assert!(desk.screen().contains("Ein Titel fehlt"), "{}", desk.screen());
    desk.text("Tag");
    desk.keys("tab");
    desk.text("0");
    desk.keys("ctrl+s");
    assert!(desk.screen().contains("kein Datum"), "{}", desk.screen());
    assert_eq!(desk.start.take_wish(), None);
}

#[test]
fn a_filter_narrows_the_workshops_down() {
    let mut desk = Desk::new(Language::De, 80, 24, known());
    desk.keys("/");
    desk.text("koop");
    let screen = desk.screen();
    assert!(
        screen.contains("Kooperation") && !screen.contains("Mobilität"),
        "{screen}"
    );
    desk.keys("enter");
    assert_eq!(desk.keys("enter"), Flow::Quit);
    assert_eq!(
        desk.start.take_wish(),
        Some(Wish::Open("/daheim/Werkstatt/kooperation".into()))
    );
}

#[test]
fn the_language_can_be_changed_before_anything_else() {
    let mut desk = Desk::new(Language::De, 80, 24, known());
    desk.keys("l");
    assert!(desk.screen().contains("A workshop day"), "{}", desk.screen());
}

#[test]
fn it_is_drawn_at_every_size() {
    for (width, height) in [(0, 0), (1, 1), (10, 3), (40, 10), (80, 24), (500, 200)] {
        let mut desk = Desk::new(Language::De, width, height, known());
        desk.screen();
        desk.keys("n");
        desk.screen();
        desk.keys("esc ?");
        desk.screen();
    }
}
