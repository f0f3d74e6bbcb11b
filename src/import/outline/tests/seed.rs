//! The documentation of 3 May 2012, to the letter.

use chrono::NaiveDate;

use super::super::{OutlineAgreementKind, OutlineUntil, Tone};
use super::{OutlineKind, SEED, cards, items, notes, parse, themes};

#[test]
fn the_head_of_the_seed_is_title_date_and_place() {
    let outline = parse(SEED);
    assert_eq!(outline.title, "Kooperation mit Plan vs. Parallelstruktur");
    assert_eq!(outline.date, NaiveDate::from_ymd_opt(2012, 5, 3));
    assert_eq!(outline.place, "Meißen");
}

#[test]
fn the_seed_has_five_items_though_one_lost_its_number() {
    let outline = parse(SEED);
    assert_eq!(
        items(&outline),
        [
            ("Begrüßung, Einführung in das Thema", OutlineKind::Plenary),
            ("Abfrage von Chancen und Befürchtungen", OutlineKind::Cards),
            (
                "Clustern der Chancen und Befürchtungen nach den Themen Inhalt, Qualität und Kooperation",
                OutlineKind::Clustering
            ),
            (
                "Arbeit in rotierenden Arbeitsgruppen mit den Fragestellungen",
                OutlineKind::Rounds
            ),
            ("Verabredungen für die Weiterarbeit", OutlineKind::Agreements),
        ]
    );
    assert_eq!(
        outline.items.iter().map(|item| item.line).collect::<Vec<_>>(),
        [5, 6, 96, 100, 117]
    );
    assert!(outline.items.iter().all(|item| item.notes.is_empty()));
}

#[test]
fn the_cards_of_the_seed_are_verbatim() {
    let outline = parse(SEED);
    assert_eq!(
        cards(&outline, "Chancen"),
        [
            "gute Kontakte\n→ zu mehreren\nOrten! + Verzahnung",
            "schon vor\nvon kommunalen ge-\ndankt",
            "Bestandteile\nKooperation",
            "lokale Flexibilität\n→ jetzt Bürger-\npartizipation",
            "Ort Bürgerschaftl.\nEngagements",
            "Bürger* ein-\nbringung\nStruktur, Gestalt-\nbewusst",
            "wirtschaftliche\nAnlaufstelle\n+ Hilfenetzwerk",
            "„Ston“\nTabelle der Aufgaben\n+ Verantwortlichkeit",
            "Al für alle!\nmit e ohne Problem\nBehilflichkeit ist Stigma!",
            "Folge der Einigung:\nmentalität a. Personal",
            "auswärtiger\nverschiedener Beschäftig-\ntungen/Dienste\nAnlaufstelle",
            "bestehen fortsetzen\n+ beibehalten können",
            "Ersuchen auto-\nnomer sozialer\nEinheiten",
            "soziale Integration\nals Präventionsansatz",
            "Gute Chance insbesondere\nin ländlichen Raum",
            "Flächendeckung\ndurch Kopf verschill. Träger\n(wie ein Netz)",
            "„Globale“ Einflüsse\nfür Bürger",
            "Verknüpfung Bestehendes\n+ neue Aufgabe",
            "Chance! Reaktion\nauf demograf. Wandel",
            "KURZE WEGE",
            "Niederschwelligkeit",
            "ALLTAGSANSATZ",
        ]
    );
    assert_eq!(
        cards(&outline, "Befürchtungen"),
        [
            "Verwaltungs-\nstrukturen",
            "Starke\nSesshaftigkeit\nVerstärkung",
            "LEP 2012 +\nPolitik schafft Rahmen-\nbedingungen an der\nPlanung vorbei",
            "kein Einzelband\nFinanzierung ohne\nEinigung + Einigkeit",
            "Finanzierung",
            "Subsidiarität\nvs.\nVerwaltungsmacht",
            "begrenzte Finanzierung\nwie zwischen/land\ngemeinsam =",
            "Machtkonzentration\nb. Kommunen?",
            "FLÄCHENDECKEND\n(Schlüssel) \\sum\n0",
            "Vie\nSTEUERN?",
            "Wie\nFINANZIEREN?",
        ]
    );
    assert_eq!(outline.categories.len(), 2);
    assert_eq!(outline.categories[0].tone, Tone::Positive);
    assert_eq!(outline.categories[1].tone, Tone::Negative);
    assert_eq!(outline.categories[0].cards[0].line, 11);
}

#[test]
fn the_seed_has_three_themes_and_three_questions() {
    let outline = parse(SEED);
    assert_eq!(themes(&outline), ["Inhalt", "Qualität", "Kooperation"]);
    assert!(outline.themes.iter().all(|theme| theme.answers.is_empty()));
    assert_eq!(
        outline.questions,
        [
            "Was muss unbedingt beachtet/umgesetzt werden?",
            "Was kann darüber hinaus geleistet werden?",
            "Welche Rahmenbedingungen sind notwendig?",
        ]
    );
}

#[test]
fn the_seed_has_three_agreements_with_all_they_say() {
    let outline = parse(SEED);
    let [meeting, survey, model] = &outline.agreements[..] else {
        panic!("{:#?}", outline.agreements)
    };

    assert_eq!(meeting.kind, OutlineAgreementKind::Task);
    assert!(
        meeting
            .text
            .starts_with("Ein nächster Termin des Gremiums soll für den September")
    );
    assert!(meeting.text.ends_with(
        "angesprochen werden kann.)\n\nZiel des Gremiumstreffens: Integration der „Neuen“, Formulierung von \
         konkreten Eckpunkten für eine Konzeptarbeit"
    ));
    assert_eq!(
        (meeting.responsible.len(), meeting.until, meeting.line),
        (0, None, 119)
    );
    assert_eq!(
        outline.meeting_goal.as_deref(),
        Some("Integration der „Neuen“, Formulierung von konkreten Eckpunkten für eine Konzeptarbeit")
    );

    assert_eq!(survey.kind, OutlineAgreementKind::Task);
    assert_eq!(
        survey.responsible,
        ["Annegret Saal", "Mathias Abraham", "Maren Düsberg"]
    );
    assert_eq!(survey.until, Some(OutlineUntil::NextMeeting));
    assert_eq!(survey.precondition, None);

    assert_eq!(model.kind, OutlineAgreementKind::Postponed);
    assert_eq!(
        model.precondition.as_deref(),
        Some(
            "es muss zunächst ein Grobkonzept für eine flächendeckende Struktur existieren, bevor \
             Modellstandorte angedacht werden können"
        )
    );
    assert_eq!((model.responsible.len(), model.until, model.line), (0, None, 125));
    assert!(
        model
            .text
            .starts_with("Modellprojekt Integriertes Sozialzentrum: Detailplanung verschoben, es muss")
    );
}

#[test]
fn everything_in_the_seed_is_understood() {
    let outline = parse(SEED);
    assert_eq!(notes(&outline), []);
    assert_eq!(outline.participants, Vec::<String>::new());
}

#[test]
fn line_ends_and_byte_order_mark_change_nothing() {
    let expected = parse(SEED);
    assert_eq!(parse(&SEED.replace('\n', "\r\n")), expected);
    assert_eq!(parse(&SEED.replace('\n', "\r")), expected);
    assert_eq!(parse(&format!("\u{FEFF}{SEED}")), expected);
}

#[test]
fn bullets_of_another_kind_change_nothing() {
    let expected = parse(SEED);
    for marker in ["*", "•", "–", "—", "▪"] {
        let text: String = SEED
            .split_inclusive('\n')
            .map(|line| match line.trim_start().strip_prefix("- ") {
                Some(rest) => format!("{}{marker} {rest}", &line[..line.len() - rest.len() - 2]),
                None => line.to_owned(),
            })
            .collect();
        assert_eq!(parse(&text), expected, "{marker}");
    }
}

#[test]
fn other_quotes_numbers_and_indentation_change_little() {
    let expected = parse(SEED);
    let english = parse(&SEED.replace(['„', '“'], "\""));
    assert_eq!(
        (english.title, english.questions),
        (expected.title.clone(), expected.questions.clone())
    );

    let parentheses: String = SEED
        .split_inclusive('\n')
        .map(|line| {
            if line.as_bytes()[0].is_ascii_digit() && line.as_bytes().get(1) == Some(&b'.') {
                line.replacen('.', ")", 1)
            } else {
                line.to_owned()
            }
        })
        .collect();
    assert_eq!(parse(&parentheses), expected);

    let indented = parse(&SEED.replace(" - „", "    - „"));
    assert_eq!(indented.questions, expected.questions);
    assert_eq!(items(&indented), items(&expected));
}

#[test]
fn the_seed_without_its_blank_lines_has_the_same_cards_themes_and_agreements() {
    let dense: String = SEED
        .split_inclusive('\n')
        .filter(|line| !line.trim().is_empty())
        .collect();
    let (expected, outline) = (parse(SEED), parse(&dense));
    assert_eq!(items(&outline), items(&expected));
    assert_eq!(cards(&outline, "Chancen"), cards(&expected, "Chancen"));
    assert_eq!(
        cards(&outline, "Befürchtungen"),
        cards(&expected, "Befürchtungen")
    );
    assert_eq!(themes(&outline), themes(&expected));
    assert_eq!(outline.questions, expected.questions);
    assert_eq!(outline.agreements.len(), 3);
    assert_eq!(
        outline.agreements[1].responsible,
        expected.agreements[1].responsible
    );
    assert_eq!(outline.meeting_goal, expected.meeting_goal);
}

#[test]
fn any_number_of_the_programme_may_be_missing() {
    let expected = parse(SEED);
    for (numbered, bare) in [
        ("3. Clustern", "- Clustern"),
        ("- Arbeit in", "4. Arbeit in"),
        ("5. Verabredungen", "- Verabredungen"),
        ("5. Verabredungen", "Verabredungen"),
        ("2. Erstellung", "- Erstellung"),
    ] {
        let outline = parse(&SEED.replace(numbered, bare));
        assert_eq!(items(&outline), items(&expected), "{bare}");
        assert_eq!(outline.categories, expected.categories, "{bare}");
        assert_eq!(outline.agreements, expected.agreements, "{bare}");
        assert_eq!(notes(&outline), [], "{bare}");
    }
}

#[test]
fn decomposed_umlauts_are_understood_as_well() {
    use unicode_normalization::UnicodeNormalization;
    let outline = parse(&SEED.nfd().collect::<String>());
    assert_eq!(
        outline.items.iter().map(|item| item.kind).collect::<Vec<_>>(),
        [
            OutlineKind::Plenary,
            OutlineKind::Cards,
            OutlineKind::Clustering,
            OutlineKind::Rounds,
            OutlineKind::Agreements
        ]
    );
    assert_eq!(outline.categories[1].tone, Tone::Negative);
    assert_eq!(outline.agreements[1].until, Some(OutlineUntil::NextMeeting));
    assert_eq!(outline.agreements[1].responsible.len(), 3);
    assert_eq!(notes(&outline), []);
}
