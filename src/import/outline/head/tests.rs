//! Heads of documentations, as people write them.

use super::*;

/// Reads head lines; returns title, date, place and what remained.
fn read(lines: &[&str]) -> (String, String, String, Vec<String>) {
    let (mut head, mut left) = (Head::default(), Vec::new());
    for (index, line) in lines.iter().enumerate() {
        match head.take(line, lines.get(index + 1).unwrap_or(&"")) {
            Taken::All => {}
            Taken::No => left.push((*line).to_owned()),
            Taken::Except(rest) => left.extend(rest),
        }
    }
    (
        head.title,
        head.date.map(|date| date.to_string()).unwrap_or_default(),
        head.place,
        left,
    )
}

#[test]
fn title_date_and_place_are_found_however_they_are_arranged() {
    for lines in [
        &["Documentation of the workshop “Housing for all”, 12 March 2019, Leeds"][..],
        &["Documentation of the workshop \"Housing for all\" on March 12, 2019 in Leeds"],
        &["Documentation of the workshop “Housing for all”, Leeds, 2019-03-12"],
        &["Dokumentation der Werkstatt »Housing for all« Leeds, den 12. März 2019"],
        &["Dokumentation des Workshops Housing for all am 12.3.2019 in Leeds"],
        &["Housing for all, 12.3.2019, Leeds"],
        &["Housing for all, Leeds, 12.3.2019"],
        &["Housing for all – 12 March 2019 – Leeds"],
        &["Housing for all (Leeds, 12 March 2019)"],
        &["Housing for all", "12 March 2019, Leeds"],
        &["Housing for all", "Leeds, Tuesday 12 March 2019"],
        &["Housing for all", "Leeds", "12/03/2019"],
        &["Housing for all", "2019-03-12", "Leeds"],
        &["Documentation", "“Housing for all”", "Leeds | Tue, 12 March 2019"],
        &[
            "Documentation of the workshop",
            "Housing for all",
            "Date: 12 March 2019",
            "Venue: Leeds",
        ],
        &["Leeds, 12 March 2019", "Housing for all"],
        &["12 March 2019", "“Housing for all”", "Leeds"],
        &["Workshop report: Housing for all", "*12 March 2019, Leeds*"],
        &["Title: Housing for all", "Place: Leeds", "Date: 2019-03-12"],
    ] {
        let expected = (
            "Housing for all".into(),
            "2019-03-12".into(),
            "Leeds".into(),
            vec![],
        );
        assert_eq!(read(lines), expected, "{lines:?}");
    }
}

#[test]
fn a_title_keeps_its_own_commas_quotes_and_lead_words() {
    assert_eq!(
        read(&["Housing, heating and hope, 2019-03-12"]).0,
        "Housing, heating and hope"
    );
    assert_eq!(read(&["Werkstatt Zukunft"]).0, "Werkstatt Zukunft");
    assert_eq!(
        read(&["Der „runde Tisch“ macht weiter mit der Arbeit"]).0,
        "Der „runde Tisch“ macht weiter mit der Arbeit"
    );
}

#[test]
fn what_is_neither_title_nor_date_nor_place_remains() {
    let (title, date, place, left) = read(&["„Wohnen“, 3.5.2012, 9–16 Uhr, Meißen", "Es war ein guter Tag."]);
    assert_eq!(
        (title.as_str(), date.as_str(), place.as_str()),
        ("Wohnen", "2012-05-03", "Meißen")
    );
    assert_eq!(left, ["9–16 Uhr", "Es war ein guter Tag."]);
}
