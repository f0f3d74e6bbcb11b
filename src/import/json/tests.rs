use super::{CopyError, MAX_COPY_BYTES, Misfit, looks_like_json, parse};
use crate::locale::{Language, Locale};

const SMALL: &str = r#"{
  "format": "werkstatt",
  "version": 1,
  "program": "0.1.0",
  "workshop": {
    "days": [{ "id": "000000000000", "title": "Größe \u00e4 👩", "date": "2012-05-03" }],
    "cards": [{ "id": "00000000000a", "pos": "a0", "text": "Geld", "place": { "theme": "00000000000b" } }],
    "agreements": [{ "id": "00000000000c", "due": { "On": "2012-06-01" }, "with": ["00000000000d"] }]
  },
  "wordings": [{ "of": { "Card": "00000000000a" }, "field": "text", "rivals": ["Mittel"] }],
  "outlived": [{ "Card": "00000000000a" }]
}
"#;

/// Replaces a piece of the small copy and returns what is wrong with it then.
fn wrong(piece: &str, by: &str) -> CopyError {
    assert!(SMALL.contains(piece), "{piece}");
    parse(&SMALL.replacen(piece, by, 1)).unwrap_err()
}

#[test]
fn a_small_copy_is_read_and_references_to_nothing_are_taken_as_they_are() {
    let snapshot = parse(SMALL).unwrap();
    assert_eq!(snapshot.workshop.cards[0].text, "Geld");
    assert_eq!(snapshot.wordings[0].rivals, ["Mittel"]);
}

#[test]
fn a_copy_that_was_cut_off_anywhere_is_refused_with_its_place() {
    let whole = SMALL.trim_end();
    for end in 0..whole.len() {
        let Some(part) = whole.get(..end) else {
            continue;
        };
        match parse(part) {
            Err(CopyError::CutOff { line, column }) => {
                assert_eq!(line, part.split('\n').count(), "{part}");
                assert!(column <= part.len(), "{part}");
            }
            other => panic!("{other:?} of\n{part}"),
        }
    }
}

#[test]
fn a_byte_that_flipped_never_makes_it_panic() {
    for at in 0..SMALL.len() {
        for by in [b'"', b'{', b'}', b'[', b'9', b'-', b'\\', b' ', b',', b'\n'] {
            let mut bytes = SMALL.as_bytes().to_vec();
            bytes[at] = by;
            if let Ok(text) = std::str::from_utf8(&bytes) {
                let _ = parse(text);
            }
        }
    }
}

#[test]
fn what_does_not_fit_is_named_with_its_place() {
    let misfit = |piece: &str, by: &str| match wrong(piece, by) {
        CopyError::Misfit { line, misfit, .. } => (line, misfit),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        misfit(r#""text": "Geld""#, r#""colour": 3"#),
        (7, Misfit::Unknown("colour".into()))
    );
    assert_eq!(
        misfit(r#""text": "Geld""#, r#""text": "", "text": """#),
        (7, Misfit::Double("text".into()))
    );
    assert_eq!(
        misfit(r#""text": "Geld""#, r#""text": 99999999999999999999"#),
        (
            7,
            Misfit::Unexpected {
                found: "floating point `1e+20`".into(),
                expected: "a string".into()
            }
        )
    );
    assert_eq!(misfit(r#""2012-05-03""#, r#""3. Mai""#).0, 6);
    assert_eq!(misfit(r#""00000000000d""#, r#""Saal""#).0, 8);
    assert_eq!(misfit(r#"{ "On": "2012-06-01" }"#, r#""Soon""#).0, 8);
    assert_eq!(
        misfit(r#""outlived": ["#, r#""outlived": [{ "Karte": "00000000000a" },"#).0,
        11
    );
    assert_eq!(misfit(r#""version": 1"#, r#""version": "1""#).0, 3);
    assert_eq!(
        misfit(r#""program""#, r#""programm""#),
        (4, Misfit::Unknown("programm".into()))
    );
}

#[test]
fn what_would_be_lost_in_part_is_refused() {
    assert!(matches!(
        wrong(r#""cards": ["#, r#""cards": [{ "id": "00000000000a" }, "#),
        CopyError::Twice { thing } if thing == "Card 00000000000a"
    ));
    assert!(matches!(
        wrong(r#""id": "00000000000a", "#, ""),
        CopyError::NoIdentity { kind } if kind == "Card"
    ));
    assert!(matches!(
        wrong("000000000000", "00000000000z"),
        CopyError::AnotherDay { .. }
    ));
    assert!(matches!(
        wrong(r#""field": "text""#, r#""field": "place""#),
        CopyError::NoSuchText { field, .. } if field == "place"
    ));
}

#[test]
fn what_is_no_copy_or_a_later_one_is_told_apart() {
    for foreign in [
        "[]",
        "[1, 2]",
        "3",
        "\"werkstatt\"",
        "{}",
        r#"{ "format": "miro" }"#,
        r#"{ "format": ["werkstatt"] }"#,
    ] {
        assert_eq!(parse(foreign), Err(CopyError::Foreign), "{foreign}");
    }
    let newer = SMALL
        .replace("\"version\": 1", "\"version\": 2")
        .replace("outlived", "novelties");
    assert_eq!(
        parse(&newer.replace("0.1.0", "0.9.0")),
        Err(CopyError::Newer {
            version: 2,
            program: "0.9.0".into()
        })
    );
    for text in ["Chancen\n- a", "{ format: 1 }", "{\"a\": 1,}", "{} {}"] {
        assert!(matches!(parse(text), Err(CopyError::Syntax { .. })), "{text}");
    }
}

#[test]
fn what_is_nested_without_end_is_refused() {
    let deep = |open: &str| {
        format!(
            "{{\"format\": \"werkstatt\", \"version\": 1, \"workshop\": {}",
            open.repeat(200_000)
        )
    };
    for open in ["[", "{\"a\":", "{\"days\":["] {
        assert!(parse(&deep(open)).is_err(), "{open}");
        assert!(parse(&open.repeat(200_000)).is_err(), "{open}");
    }
    let closed = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(parse(&SMALL.replace("\"0.1.0\"", &closed)).is_err());
    assert!(matches!(
        parse(&" ".repeat(MAX_COPY_BYTES + 1)),
        Err(CopyError::TooLarge { .. })
    ));
}

#[test]
fn json_is_known_by_how_it_begins() {
    for head in ["{\"", " \r\n{ \"a\"", "\u{feff}{\n\t\"", "{}"] {
        assert!(looks_like_json(head.as_bytes()), "{head}");
    }
    for head in ["", "{", "[1]", "{ Chancen }", "Chancen {\"", "{\\rtf1"] {
        assert!(!looks_like_json(head.as_bytes()), "{head}");
    }
}

#[test]
fn every_refusal_is_a_sentence_in_both_languages() {
    let errors = [
        wrong(r#""text": "Geld""#, r#""colour": 3"#),
        wrong(r#""text": "Geld""#, r#""text": 3"#),
        wrong(r#""text": "Geld""#, r#""text": """#.trim_end_matches('"')),
        wrong(r#""version": 1"#, r#""version": 7"#),
        parse("[]").unwrap_err(),
    ];
    for error in errors {
        for (language, nothing) in [
            (Language::De, "Es wurde nichts angelegt."),
            (Language::En, "Nothing was made."),
        ] {
            let error = crate::import::ReadError::Copy {
                path: "tag.json".into(),
                source: error.clone(),
            };
            let said = Locale::new(language).read_error(&error);
            assert!(said.starts_with("tag.json") && said.ends_with(nothing), "{said}");
        }
    }
}
