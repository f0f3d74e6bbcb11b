use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::{WIDTH, wrapped, write};
use crate::example;
use crate::export::html::tests::day;
use crate::export::{Format, legible, testing};
use crate::import::outline::{self, Outline};
use crate::locale::{Language, Locale};
use crate::report::{Options, build};
use crate::workshop::Plain;

const SEED: &str = include_str!("../../../tests/fixtures/werkstatt-tag-meissen-2012.txt");

fn written(plain: Plain, language: Language) -> String {
    let (workshop, locale) = (testing::workshop(plain), Locale::new(language));
    write(&build(&workshop, &locale, &Options::default()), &locale)
}

/// The words of a text, without the white space between them.
fn bare(text: &str) -> String {
    legible(text).split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_a_workshop_is_found_in_the_text(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let (plain, wanted) = testing::plain(&texts, &picks);
        let workshop = testing::workshop(plain);
        for language in Language::ALL {
            let output = testing::written(&workshop, language, &Options::default(), |order| Format::Text.write(order));
            let text = String::from_utf8(output.files[0].bytes.clone()).unwrap();
            let seen = bare(&text);
            for words in &wanted {
                prop_assert!(seen.contains(&bare(words)), "{words:?} is not found in\n{text}");
            }
            prop_assert!(!text.contains(testing::PRIVATE), "{text}");
        }
    }

    #[test]
    fn wrapping_loses_nothing_but_the_spaces_at_the_breaks(line in "[ a-zß.1>-]{0,300}") {
        prop_assert_eq!(wrapped(&line, WIDTH).join(" "), line);
    }

    #[test]
    fn words_are_wrapped_where_the_line_is_full(line in "[a-zß]{2,9}( [a-zß]{2,9}){0,60}") {
        let lines = wrapped(&line, WIDTH);
        for (piece, next) in lines.iter().zip(lines.iter().skip(1)) {
            let more = next.split(' ').next().unwrap_or_default();
            prop_assert!(piece.width() <= WIDTH && piece.width() + 1 + more.width() > WIDTH, "{lines:#?}");
        }
    }
}

fn cards(outline: &Outline) -> Vec<(&str, Vec<&str>)> {
    outline
        .categories
        .iter()
        .map(|category| {
            let cards = category.cards.iter().map(|card| card.text.as_str());
            (category.name.as_str(), cards.collect())
        })
        .collect()
}

fn themes(outline: &Outline) -> Vec<&str> {
    outline.themes.iter().map(|theme| theme.name.as_str()).collect()
}

#[test]
fn the_text_of_the_example_can_be_read_in_again() {
    let text = written(example::meissen(), Language::De);
    let (seed, again) = (outline::parse(SEED), outline::parse(&text));
    assert_eq!(again.title, seed.title);
    assert_eq!((again.date, &again.place), (seed.date, &seed.place));
    assert_eq!(cards(&again), cards(&seed));
    assert_eq!(
        again
            .categories
            .iter()
            .map(|category| category.cards.len())
            .sum::<usize>(),
        33
    );
    assert_eq!(themes(&again), themes(&seed));
    assert_eq!(again.questions, seed.questions);
    assert_eq!(
        again.meeting_goal.as_deref().map(bare),
        seed.meeting_goal.as_deref().map(bare)
    );
    let titles: Vec<&str> = again
        .items
        .iter()
        .map(|item| item.title.as_str())
        .take(5)
        .collect();
    assert_eq!(
        titles,
        seed.items
            .iter()
            .map(|item| item.title.as_str())
            .collect::<Vec<_>>()
    );
    assert_eq!(again.agreements.len(), seed.agreements.len());
    for (again, seed) in again.agreements.iter().zip(&seed.agreements) {
        assert_eq!(again.kind, seed.kind);
        assert_eq!(again.until, seed.until);
        assert_eq!(again.responsible, seed.responsible);
        // Who, when and how far it is stands below its words.
        assert!(bare(&again.text).starts_with(&bare(&seed.text)), "{}", again.text);
    }
}

#[test]
fn a_whole_day_reads_well() {
    insta::assert_snapshot!(written(day::plain(), Language::De));
}

#[test]
fn only_cards_headings_and_long_words_are_wider_than_a_mail() {
    let text = written(day::plain(), Language::De);
    for line in text.lines().filter(|line| line.width() > WIDTH) {
        assert!(line.starts_with("3. Clustern"), "{line}");
    }
}

#[test]
fn a_word_stays_whole_however_long_it_is() {
    let word = "https://example.org/".repeat(500);
    assert_eq!(
        wrapped(&format!("siehe {word} dort"), 72),
        ["siehe", &word, "dort"]
    );
    let family = "👩‍👧".repeat(80);
    assert_eq!(wrapped(&family, 72), [family.as_str()]);
}

#[test]
fn any_number_of_spaces_is_walked_through_once() {
    let spaces = " ".repeat(200_000);
    let hard = "\u{a0} ".repeat(100_000);
    for line in [
        spaces.clone(),
        format!("{spaces}Wege und Ziele"),
        format!("Wege{spaces}und Ziele"),
        format!("Wege und Ziele{spaces}"),
        format!("Wege{hard}und Ziele"),
    ] {
        assert!(wrapped(&line, WIDTH).join(" ") == line, "something was lost");
    }
}

#[test]
fn no_line_begins_like_a_list_because_it_was_wrapped_there() {
    let text = "Wir treffen uns im Rathaus - 12. September - und zwar um - vier Uhr";
    let lines = wrapped(text, 28);
    assert_eq!(
        lines,
        [
            "Wir treffen uns im",
            "Rathaus - 12. September -",
            "und zwar um - vier Uhr"
        ]
    );
}

#[test]
fn what_acts_is_shown_instead() {
    let mut plain = example::meissen();
    plain.cards[0].text = "a\u{1b}[2Jb\u{202e}c\r\nd".to_owned();
    let text = written(plain, Language::De);
    assert!(text.contains("- a␛[2Jb\u{fffd}c\n  d\n"), "{text}");
}
