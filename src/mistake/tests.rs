//! What people do to RON files, and what they are told.

use ron::extensions::Extensions;
use serde::Deserialize;

use super::{Hint, Mistake, Slip, Wanted};
use crate::locale::{Language, Locale};
use crate::workshop::Plain;

const FILE: &str = "(\n    cards: [\n        (id: \"00000000000a\", text: \"eins\"),\n        (id: \"00000000000b\", text: \"zwei\"),\n    ],\n    rounds: [\n        (id: \"00000000000c\", minutes: 25, started: \"2012-05-03T09:30:00+02:00\"),\n    ],\n    items: [\n        (id: \"00000000000d\", title: \"Plenum\", kind: Cards, fixed: true),\n    ],\n    poll_options: [\n        (id: \"00000000000e\", date: \"2012-09-11\"),\n    ],\n)\n";

fn read(text: &str) -> Option<Mistake> {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    let error = options.from_str::<Plain>(text).err()?;
    Some(Mistake::of(&error, text))
}

/// What is found after a piece of the file was replaced.
#[track_caller]
fn mistake(piece: &str, by: &str) -> Mistake {
    assert!(FILE.contains(piece), "{piece}");
    read(&FILE.replacen(piece, by, 1)).unwrap_or_else(|| panic!("{by} is no mistake"))
}

#[test]
fn the_file_as_it_is_has_no_mistake() {
    assert_eq!(read(FILE), None);
    assert_eq!(read(&FILE.replace('\n', "\r\n")), None);
    assert_eq!(read(&FILE.replace("        ", "\t")), None);
}

#[test]
fn what_people_do_is_told_with_its_place_and_what_stands_there() {
    let expected = Slip::Expected;
    for (piece, by, line, column, slip, found) in [
        (
            "\"00000000000b\", text",
            "\"00000000000b\" text",
            4,
            29,
            expected(Wanted::Comma),
            "text",
        ),
        ("\"eins\"),", "\"eins\")", 4, 9, expected(Wanted::Comma), "("),
        (
            "text: \"eins\"",
            "text \"eins\"",
            3,
            35,
            expected(Wanted::Colon),
            "\"eins\"",
        ),
        ("\"eins\"", "eins", 3, 36, expected(Wanted::Text), "eins"),
        ("\"eins\"", "12", 3, 36, expected(Wanted::Text), "12"),
        ("25", "\"25\"", 7, 39, expected(Wanted::Integer), "\"25\""),
        ("25", "-5", 7, 39, Slip::OutOfRange, "-5"),
        ("25", "99999999999", 7, 39, Slip::OutOfRange, "99999999999"),
        ("fixed: true", "fixed: ja", 10, 67, expected(Wanted::Flag), "ja"),
        (
            "\"2012-09-11\"",
            "\"11.09.2012\"",
            13,
            36,
            Slip::Date,
            "\"11.09.2012\"",
        ),
        (
            "\"2012-09-11\"",
            "\"2012-13-45\"",
            13,
            36,
            Slip::Date,
            "\"2012-13-45\"",
        ),
        (
            "\"2012-05-03T09:30:00+02:00\"",
            "\"gestern\"",
            7,
            52,
            Slip::Date,
            "\"gestern\"",
        ),
        ("\"00000000000a\"", "\"neu\"", 3, 14, Slip::Identity, "\"neu\""),
        (
            "text: \"eins\"",
            "text: \"eins\", text: \"\"",
            3,
            44,
            Slip::Twice("text".into()),
            "text",
        ),
        ("\"eins\"", "\"ei\\ns\\q\"", 3, 42, Slip::Escape, "\\"),
        (
            "(id: \"00000000000a\", text: \"eins\"),",
            "[id: \"\"],",
            3,
            9,
            expected(Wanted::Opening),
            "[",
        ),
        ("cards: [", "cards: (", 2, 12, expected(Wanted::OpeningList), "("),
        ("cards: [", "cards [", 2, 11, expected(Wanted::Colon), "["),
        ("\"eins\"),", "\"eins\"),,", 3, 44, expected(Wanted::Opening), ","),
        ("\"eins\"", "\"eins\", 12: 3", 3, 44, expected(Wanted::Name), "12"),
    ] {
        let mistake = mistake(piece, by);
        assert_eq!(mistake.slip, slip, "{by}: {mistake:?}");
        assert_eq!(
            (mistake.line, mistake.column),
            (line, column),
            "{by}: {mistake:?}"
        );
        assert_eq!(mistake.found.as_deref(), Some(found), "{by}: {mistake:?}");
    }
}

#[test]
fn a_name_that_was_mistyped_is_known_again() {
    for (piece, by, meant) in [
        ("text: \"eins\"", "txt: \"eins\"", "text"),
        ("cards: [", "crads: [", "cards"),
        ("kind: Cards", "kind: Crads", "Cards"),
        ("kind: Cards", "kind: cards", "Cards"),
        ("minutes", "minuten", "minutes"),
    ] {
        assert_eq!(mistake(piece, by).hint, Some(Hint::Meant(meant.into())), "{by}");
    }
    assert_eq!(mistake("text: \"eins\"", "vollkommen: 3").hint, None);
}

#[test]
fn a_quotation_mark_that_is_missing_is_looked_for_where_the_text_begins() {
    for (piece, by) in [("\"eins\"),", "\"eins),"), ("\"eins\"),", "eins\"),")] {
        let mistake = mistake(piece, by);
        assert!(mistake.line >= 3, "{mistake:?}");
        if by.starts_with('"') {
            assert_eq!(mistake.hint, Some(Hint::OpenQuote(3)), "{mistake:?}");
        }
    }
    // The last text of the file: there is no other mark behind it.
    let last = mistake("\"2012-09-11\"", "\"2012-09-11");
    assert_eq!(last.slip, Slip::Expected(Wanted::ClosingQuote));
    assert_eq!(last.hint, Some(Hint::OpenQuote(13)));
    assert_eq!(mistake("\"eins\"", "„eins“").hint, Some(Hint::Typographic));
}

#[test]
fn a_file_that_ends_too_early_or_goes_on_too_long_is_told() {
    let text = FILE.trim_end().strip_suffix(')').unwrap();
    assert_eq!(read(text).map(|mistake| mistake.slip), Some(Slip::End));
    assert_eq!(
        read(&format!("{FILE})")).map(|mistake| mistake.slip),
        Some(Slip::Trailing)
    );
    let trailing = read(&format!("{FILE}und noch was")).unwrap();
    assert_eq!(
        (trailing.slip, trailing.found.as_deref()),
        (Slip::Trailing, Some("und"))
    );
    let open = read(&FILE.replace("    rounds", "    /* rounds")).unwrap();
    assert_eq!(open.slip, Slip::Comment);
    assert_eq!(read("").map(|mistake| mistake.found), Some(None));
    assert_eq!(
        read("#![enable(alles)]\n()").map(|mistake| mistake.slip),
        Some(Slip::Extension("alles".into()))
    );
    assert_eq!(
        read("cards: [],").map(|mistake| mistake.slip),
        Some(Slip::WrongName("cards".into()))
    );
}

#[test]
fn what_is_nested_too_deeply_is_refused_and_told() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only its shape is wanted")]
    struct Deep(Vec<Deep>);
    let text = format!("{}{}", "([".repeat(300), "])".repeat(300));
    let error = ron::from_str::<Deep>(&text).unwrap_err();
    assert_eq!(Mistake::of(&error, &text).slip, Slip::TooDeep);
}

#[test]
fn columns_are_counted_in_characters_whatever_the_line_ends_are() {
    let text = FILE.replace("\"eins\"", "\"äöü\" x").replace('\n', "\r\n");
    let mistake = read(&text).unwrap();
    assert_eq!(
        (mistake.line, mistake.column, mistake.found.as_deref()),
        (3, 42, Some("x"))
    );
}

#[test]
fn wherever_a_file_is_cut_or_a_byte_is_changed_a_sentence_is_said_in_both_languages() {
    let locales = Language::ALL.map(Locale::new);
    let said = |text: &str| {
        if let Some(mistake) = read(text) {
            for locale in &locales {
                let said = locale.mistake(&mistake);
                assert!(
                    !said.is_empty() && !said.contains("No localization"),
                    "{mistake:?}"
                );
                // Nothing that a person does to the file is told in the reader's own words.
                assert_ne!(mistake.slip, Slip::Other, "{mistake:?}\n{text}");
            }
        }
    };
    for (at, _) in FILE.char_indices() {
        said(&FILE[..at]);
        for by in [
            "", "\"", "(", ")", "[", "]", ",", ":", "x", "7", "-", "\\", "„", "/*", "'", "\n", "_", "{",
        ] {
            let end = at + FILE[at..].chars().next().map_or(0, char::len_utf8);
            said(&format!("{}{by}{}", &FILE[..at], &FILE[end..]));
        }
    }
}

#[test]
fn the_sentences_read_well() {
    let locale = Locale::new(Language::De);
    for (piece, by, said) in [
        (
            "\"00000000000b\", text",
            "\"00000000000b\" text",
            "erwartet wird ein Komma oder das Ende der Aufzählung, da steht „text“",
        ),
        (
            "text: \"eins\"",
            "txt: \"eins\"",
            "ein Feld „txt“ gibt es hier nicht; bekannt sind: id, pos, text, category, place. War „text“ gemeint?",
        ),
        (
            "\"eins\"",
            "„eins“",
            "erwartet wird ein Text in geraden Anführungszeichen, da steht „eins“. Um Texte gehören gerade \
             Anführungszeichen: \"so\"",
        ),
        (
            "\"2012-09-11\"",
            "\"11.09.2012\"",
            "\"11.09.2012\" ist kein Datum; ein Tag schreibt sich \"2012-05-03\", ein Zeitpunkt \
             \"2012-05-03T09:30:00+02:00\"",
        ),
    ] {
        assert_eq!(locale.mistake(&mistake(piece, by)), said);
    }
}
