//! Input that nobody would type on purpose, and some that somebody would.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{bare, read, rich, write, written};
use crate::example;
use crate::export::{Pictures, Style};
use crate::locale::Language;
use crate::workshop::{
    AgreementPlain, Availability, CardPlain, Day, DayPlain, IdSource, ItemPlain, Plain, PollOptionPlain,
    Position, Vote, VotePlain,
};

/// A card and an agreement that say the same.
fn saying(text: &str) -> Plain {
    let ids = IdSource::new(5);
    let mut plain = Plain::default();
    plain.days.push(DayPlain {
        id: Day::the(),
        title: text.into(),
        ..DayPlain::default()
    });
    plain.cards.push(CardPlain {
        id: ids.fresh(),
        text: text.into(),
        ..CardPlain::default()
    });
    plain.items.push(ItemPlain {
        id: ids.fresh(),
        title: text.into(),
        ..ItemPlain::default()
    });
    plain.agreements.push(AgreementPlain {
        id: ids.fresh(),
        what: text.into(),
        precondition: text.into(),
        ..AgreementPlain::default()
    });
    plain
}

#[test]
fn an_empty_workshop_is_a_page() {
    let read = read(&written(Plain::default(), Language::De));
    assert_eq!(read.pages.len(), 1);
    assert!(read.claims_accessibility());
    assert!(read.pages[0].contains("Dokumentation der Werkstatt"));
}

#[test]
fn accents_alone_or_on_a_letter_are_copied_as_they_were_typed() {
    for text in [
        "don`t geht´s Zoe¨ c¸a",
        "ẹ\u{301}kọ\u{301}",
        "Z\u{335}a\u{336}lgo",
        "width\u{200d}join",
    ] {
        let read = read(&written(saying(text), Language::De));
        let seen = |text: &str| -> String { bare(text).nfc().collect() };
        let pages = seen(&read.pages.concat());
        assert!(pages.contains(&seen(text)), "{text:?} in {pages:?}");
    }
}

#[test]
fn the_heading_of_a_wall_stands_on_the_page_of_its_first_card() {
    let ids = IdSource::new(6);
    for lines in 1..60 {
        let mut plain = example::meissen();
        plain.items.clear();
        plain.items.push(ItemPlain {
            id: ids.fresh(),
            title: vec!["Zeile"; lines].join("\n"),
            ..ItemPlain::default()
        });
        let read = read(&written(plain, Language::De));
        let page_of = |text: &str| {
            read.pages
                .iter()
                .position(|page| bare(page).contains(&bare(text)))
        };
        assert_eq!(
            page_of("22 Karten"),
            page_of("gute Kontakte"),
            "{lines} lines before"
        );
    }
}

#[test]
fn what_acts_is_shown_and_what_is_written_is_kept() {
    for text in [
        "a\u{1b}[31m\u{202e}b\u{0}c\u{2028}d\r\ne\tf",
        "<script>alert(1)</script> ](javascript:x) =cmd|' /C calc'!A0",
        "(/JavaScript) >> endobj stream",
        "مرحبا بالعالم und שלום",
        "e\u{301}\u{323}\u{308} z\u{335}\u{34f}\u{489}\u{20dd}",
        "👩‍👧 🏳️‍🌈 1️⃣ \u{fe0f}\u{200d}",
        "\u{301}",
        "\u{200d}\u{200b}\u{ad}",
        "   \n\n  \n",
        "\u{e000}\u{f8ff}\u{fdd0}\u{10ffff}",
        "नमस्ते ไทย 한국어 漢字",
    ] {
        let output = written(saying(text), Language::De);
        let read = read(&output);
        assert!(!read.pages.is_empty(), "{text:?}");
        assert_eq!(read.roles("H1"), 1, "{text:?}");
        assert_eq!(read.claims_accessibility(), output.notices.is_empty(), "{text:?}");
        if text.is_ascii() {
            assert!(
                bare(&read.pages.concat()).contains(&bare(text).replace(['\u{1b}', '\0'], "")),
                "{text:?}"
            );
        }
    }
}

#[test]
fn a_word_without_end_goes_over_as_many_lines_as_it_needs() {
    for word in [
        "x".repeat(10_000),
        "Donaudampfschiff".repeat(700),
        "ß".repeat(10_000),
    ] {
        let read = read(&written(saying(&word), Language::De));
        assert!(bare(&read.pages[0]).contains("x".repeat(40).as_str()) || !word.starts_with('x'));
        let letters = read.pages.concat().matches(&word[..2]).count();
        assert!(letters > 1_000, "{letters}");
    }
}

#[test]
fn a_card_taller_than_a_page_goes_on_over_the_next_ones() {
    let mut plain = example::meissen();
    let lines: Vec<String> = (0..500).map(|at| format!("Zeile {at}.")).collect();
    plain.cards[3].text = lines.join("\n");
    let read = read(&written(plain, Language::De));
    let all = read.pages.concat();
    assert!(lines.iter().all(|line| all.contains(line.as_str())));
    assert!(read.claims_accessibility());
}

#[test]
fn a_title_without_end_does_not_fill_the_head_of_every_page() {
    let mut plain = rich();
    plain.days[0].title = "Ein sehr langer Titel mit vielen Wörtern ".repeat(12);
    let read = read(&written(plain, Language::De));
    assert_eq!(bare(&read.pages[0]).matches("EinsehrlangerTitel").count(), 12);
    for margin in &read.margins[1..] {
        assert!(
            margin.contains("Ein sehr langer Titel") && margin.contains('…'),
            "{margin}"
        );
        assert!(margin.lines().count() <= 3, "{margin}");
    }
}

#[test]
fn thirty_dates_are_split_into_tables_that_can_be_read() {
    let ids = IdSource::new(6);
    let mut plain = rich();
    let mut places = Position::run_after(None, 200).into_iter();
    plain.poll_options.clear();
    plain.votes.clear();
    let person = plain.participants[0].id;
    for at in 0..30 {
        let option = PollOptionPlain {
            id: ids.fresh(),
            pos: places.next().unwrap(),
            date: chrono::NaiveDate::from_ymd_opt(2012, 9, 1 + at),
            ..PollOptionPlain::default()
        };
        plain.votes.push(VotePlain {
            id: Vote::id_of(option.id, person),
            pos: places.next().unwrap(),
            option: Some(option.id),
            participant: Some(person),
            availability: Some(Availability::Yes),
        });
        plain.poll_options.push(option);
    }
    let one = read(&written(plain.clone(), Language::De));
    let few = read(&written(rich(), Language::De));
    assert!(one.roles("Table") > few.roles("Table") + 2);
    let all = bare(&one.pages.concat());
    for at in 1..=30 {
        assert!(all.contains(&format!("{at:02}.09.2012")), "{at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_makes_a_file_that_can_be_read(text in any::<String>(), more in r"\PC{0,60}") {
        for text in [text, more] {
            let output = write(saying(&text), Language::De, &Style::default(), &Pictures::default());
            let read = read(&output);
            prop_assert_eq!(read.claims_accessibility(), output.notices.is_empty());
            prop_assert!(read.roles("H1") == 1);
        }
    }
}
