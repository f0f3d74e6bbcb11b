use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{cell, write};
use crate::export::{BYTE_ORDER_MARK, Notice, Output, Sheet, legible, testing};
use crate::locale::Language;
use crate::report::{Names, Options, Part};
use crate::workshop::{Plain, Workshop};

/// Reads a file as a spreadsheet does.
fn read(bytes: &[u8], language: Language) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).expect("a byte order mark");
    let delimiter = match language {
        Language::De => b';',
        Language::En => b',',
    };
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(bytes)
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn cells(output: &Output, language: Language) -> BTreeSet<String> {
    let tables = output.files.iter().map(|sheet| read(&sheet.bytes, language));
    tables.flatten().flatten().collect()
}

fn meissen() -> Workshop {
    testing::workshop(crate::example::meissen())
}

fn named<'a>(output: &'a Output, part: &str) -> &'a Sheet {
    output.files.iter().find(|sheet| sheet.part == part).unwrap()
}

#[test]
fn a_german_file_has_semicolons_and_what_a_spreadsheet_needs() {
    let output = testing::written(&meissen(), Language::De, &Options::default(), write);
    let parts: Vec<&str> = output.files.iter().map(|sheet| sheet.part.as_str()).collect();
    assert_eq!(parts, ["karten", "verabredungen"]);
    assert!(output.notices.is_empty());
    let text = std::str::from_utf8(&named(&output, "karten").bytes).unwrap();
    let mut lines = text.split("\r\n");
    assert_eq!(
        lines.next(),
        Some(
            "\u{feff}\"Nr.\";\"Kategorie\";\"Zeichen\";\"Text\";\"Thema\";\"Cluster\";\"Auch unter\";\
             \"Bearbeitet\";\"Andere Fassungen\""
        )
    );
    assert_eq!(
        lines.next(),
        Some(
            "1;\"Chancen\";\"+\";\"gute Kontakte\n→ zu mehreren\nOrten! + Verzahnung\";\"Kooperation\";\"\";\"\";\
             \"nein\";\"\""
        )
    );
    let agreements = read(&named(&output, "verabredungen").bytes, Language::De);
    assert_eq!(agreements.len(), 4, "{agreements:?}");
    assert_eq!(agreements[1][..2], ["1", "Aufgabe"]);
    assert_eq!(agreements[3][..2], ["3", "Zurückgestellt"]);
}

#[test]
fn an_english_file_has_commas_and_keeps_its_umlauts() {
    let output = testing::written(&meissen(), Language::En, &Options::default(), write);
    let cards = read(&named(&output, "cards").bytes, Language::En);
    assert_eq!(cards[0][..4], ["No.", "Category", "Sign", "Text"]);
    assert_eq!(cards.len(), 34);
    assert!(cards.iter().any(|row| row[3].contains("Flexibilität")));
}

#[test]
fn all_tables_in_one_file_have_one_mark_and_an_empty_line_between_them() {
    let output = testing::written(&meissen(), Language::De, &Options::default(), write);
    let joined = String::from_utf8(output.joined()).unwrap();
    assert!(joined.starts_with('\u{feff}'));
    assert_eq!(joined.matches('\u{feff}').count(), 1);
    assert_eq!(joined.matches("\r\n\r\n\"Nr.\";\"Art\";").count(), 1);
}

#[test]
fn an_empty_workshop_gives_the_heads_of_a_table() {
    let empty = Workshop::default();
    let output = testing::written(&empty, Language::De, &Options::default(), write);
    assert_eq!(output.files.len(), 1);
    assert_eq!(read(&output.files[0].bytes, Language::De).len(), 1);
    let nothing = Options {
        without: Part::ALL.into_iter().collect(),
        ..Options::default()
    };
    let output = testing::written(&empty, Language::De, &nothing, write);
    assert_eq!(
        (output.files, output.notices),
        (Vec::new(), vec![Notice::Nothing])
    );
}

#[test]
fn what_is_left_out_is_not_there_and_numbers_stay_those_of_the_document() {
    let without = |parts: &[Part]| {
        let options = Options {
            without: parts.iter().copied().collect(),
            ..Options::default()
        };
        testing::written(&meissen(), Language::De, &options, write)
    };
    let output = without(&[Part::Agreements, Part::Clusters, Part::Rounds]);
    let parts: Vec<&str> = output.files.iter().map(|sheet| sheet.part.as_str()).collect();
    assert_eq!(parts, ["karten", "verabredungen"]);
    let agreements = read(&named(&output, "verabredungen").bytes, Language::De);
    assert_eq!(agreements[1][0], "3");
    assert!(!cells(&output, Language::De).contains("Inhalt"));
}

#[test]
fn nobody_is_named_where_names_are_left_out() {
    let plain = crate::example::meissen();
    let names: Vec<String> = plain
        .participants
        .iter()
        .map(|person| person.name.clone())
        .collect();
    let options = Options {
        names: Names::None,
        ..Options::default()
    };
    let output = testing::written(&testing::workshop(plain), Language::De, &options, write);
    let text = String::from_utf8(output.joined()).unwrap();
    assert!(!names.is_empty());
    for name in names {
        assert!(!text.contains(&name), "{name}");
    }
    assert!(text.contains("Person "));
}

#[test]
fn what_a_spreadsheet_might_run_is_disarmed_and_signs_stay() {
    for (text, shown) in [
        ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
        ("+49 3521", "'+49 3521"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1+1", "'  =1+1"),
        ("\"=1+1", "'\"=1+1"),
        ("„=1+1", "'„=1+1"),
        ("＝1+1", "'＝1+1"),
        ("\u{200b}=1+1", "'\u{200b}=1+1"),
        ("\u{feff}=1+1", "'\u{fffd}=1+1"),
        ("\u{1}=1+1", "'␁=1+1"),
        ("\t=1+1", "'\t=1+1"),
        ("\r\n=1+1", "'\n=1+1"),
        ("\tText", "'\tText"),
        ("+", "+"),
        ("−", "−"),
        ("-", "-"),
        ("", ""),
        ("Rad-Weg = gut", "Rad-Weg = gut"),
        ("1+1=2", "1+1=2"),
    ] {
        assert_eq!(cell(text), shown, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_a_workshop_stands_in_a_cell_of_its_own(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let (plain, _) = testing::plain(&texts, &picks);
        let Plain { cards, answers, agreements, invitees, .. } = plain.clone();
        let wanted: Vec<String> = cards.iter().map(|card| &card.text)
            .chain(answers.iter().map(|answer| &answer.text))
            .chain(agreements.iter().flat_map(|agreement| [&agreement.what, &agreement.precondition, &agreement.origin]))
            .chain(invitees.iter().map(|invitee| &invitee.name))
            .cloned()
            .collect();
        let folded = testing::workshop(plain);
        for language in Language::ALL {
            let output = testing::written(&folded, language, &Options::default(), write);
            let seen = cells(&output, language);
            for text in &wanted {
                prop_assert!(seen.contains(&*legible(text)), "{text:?} is not found in\n{seen:#?}");
            }
            prop_assert!(!seen.iter().any(|cell| cell.contains(testing::PRIVATE)));
        }
    }

    #[test]
    fn a_cell_never_begins_like_a_formula(text in "[\t\r\n \"'=+@＝a1;,-]{0,8}") {
        let cell = cell(&text);
        let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
        prop_assert!(cell.trim().chars().count() < 2 || !bare.starts_with(['=', '+', '-', '@', '＝']), "{cell:?}");
    }
}
