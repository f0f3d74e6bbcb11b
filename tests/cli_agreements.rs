//! The built binary: what the agreements still lack, and a new workshop that goes on from an earlier one.

#![cfg(feature = "terminal")]

use std::fs;

mod laptop;

use laptop::{Laptop, everything};

#[test]
fn the_check_before_closing_is_printed_in_groups() {
    let laptop = Laptop::new();
    laptop.meissen();
    let before = everything(&laptop.path("w"));
    let said = laptop.german("check w --agreements").result();
    assert!(
        said.starts_with("w\n  „Kooperation mit Plan vs. Parallelstruktur“\nPrüfung: "),
        "{said}"
    );
    for line in [
        "Ohne Verantwortliche (1): Wer antwortet dafür? Eine Person eintragen.\n  Aufgabe 1: Ein nächster Termin",
        "Mehrere Verantwortliche (1): Eine Person antwortet dafür, die anderen helfen mit – auch im Text.\n  Aufgabe 2 (Annegret \
         Saal, Mathias Abraham, Maren Düsberg): Erstellung einer Bestandsaufnahme",
        "Thema ohne Aufgabe (",
    ] {
        assert!(said.contains(line), "{line:?} is missing in\n{said}");
    }
    let count = said
        .lines()
        .find_map(|line| line.strip_prefix("Prüfung: "))
        .unwrap();
    let count: usize = count.trim_end_matches(" offen").parse().unwrap();
    let findings = said.lines().skip(3).filter(|line| line.starts_with("  "));
    assert_eq!(findings.count(), count, "{said}");
    let english = laptop
        .run(&["check", "w", "--agreements", "--lang", "en"])
        .result();
    assert!(
        english.contains("More than one main owner (1): One person answers"),
        "{english}"
    );
    assert_eq!(everything(&laptop.path("w")), before);
}

#[test]
fn where_nothing_is_open_the_check_says_so_and_the_check_of_the_data_stays_what_it_was() {
    let laptop = Laptop::new();
    laptop.german("new w --title Leer").path();
    let said = laptop.german("check w --agreements").result();
    assert!(said.contains("Nichts ist mehr offen"), "{said}");
    let data = laptop.german("check w").result();
    assert!(
        data.contains("0 Karten") && !data.contains("Nichts ist mehr offen"),
        "{data}"
    );
}

#[test]
fn a_new_workshop_goes_on_from_an_earlier_one() {
    let laptop = Laptop::new();
    laptop.meissen();
    let before = everything(&laptop.path("w"));
    let made = laptop.run(&[
        "new",
        "next",
        "--lang",
        "de",
        "--from",
        "w",
        "--template",
        "chancen befürchtungen",
        "--date",
        "2012-09-12",
    ]);
    assert_eq!(made.path(), std::path::Path::new("next"));
    assert!(
        made.messages.contains(
            "Übernommen aus Workshop „Kooperation mit Plan vs. Parallelstruktur“ vom 03.05.2012: 2 Aufgaben, 1 \
             zurückgestellt, 3 Personen."
        ),
        "{}",
        made.messages
    );
    assert_eq!(
        everything(&laptop.path("w")),
        before,
        "the earlier one is only read"
    );
    let written = laptop.german("export next -o -").result();
    for line in [
        "12.09.2012",
        "Offene Verabredungen vom 03.05.2012",
        "Annegret Saal",
        "Mathias Abraham, Maren Düsberg",
        "Workshop „Kooperation mit Plan vs. Parallelstruktur“ vom 03.05.2012",
        "Modellprojekt Integriertes Sozialzentrum",
        "Abfrage von Chancen und Befürchtungen",
    ] {
        assert!(written.contains(line), "{line:?} is missing in\n{written}");
    }
    let copy = fs::read_to_string(laptop.path("next/workshop.ron")).unwrap();
    assert!(copy.contains("due: On(\"2012-09-12\")"), "{copy}");
    assert!(!copy.contains("present: true"), "nobody has come yet");
}

#[test]
fn a_copy_an_export_and_several_workshops_are_taken_as_well() {
    let laptop = Laptop::new();
    laptop.meissen();
    let exported = laptop.german("export w --format json -o w.json").path();
    assert_eq!(exported, std::path::Path::new("w.json"));
    fs::create_dir(laptop.path("mail")).unwrap();
    fs::copy(laptop.path("w/workshop.ron"), laptop.path("mail/workshop.ron")).unwrap();
    for (at, from) in ["w.json", "w/workshop.ron", "mail/workshop.ron"]
        .iter()
        .enumerate()
    {
        let made = laptop.german(&format!("new n{at} --from {from} --title T"));
        made.path();
        assert!(
            made.messages.contains("2 Aufgaben, 1 zurückgestellt"),
            "{from}: {}",
            made.messages
        );
    }
    assert!(!laptop.path("mail/log").exists());
    let made = laptop.german("new both --from w --from w.json --title T");
    made.path();
    assert_eq!(
        made.messages.matches("2 Aufgaben").count(),
        1,
        "{}",
        made.messages
    );
    assert!(
        made.messages.contains("Nichts ist offen geblieben"),
        "{}",
        made.messages
    );
}

#[test]
fn an_earlier_workshop_that_cannot_be_read_as_a_whole_is_refused_and_nothing_is_made() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let sound = fs::read_to_string(&log).unwrap();
    let last = sound.lines().last().unwrap();
    fs::write(
        &log,
        format!("{}{last}\n", sound.replacen("Chancen", "Chanzen", 1)),
    )
    .unwrap();
    laptop.german("new next --from w").refuses(&[
        "w ist beschädigt:",
        "export ORDNER --format json",
        "Nichts wurde angelegt.",
    ]);
    laptop
        .german("new next --from nowhere")
        .refuses(&["Nichts wurde angelegt."]);
    laptop
        .german("new next --from seed.txt")
        .refuses(&["seed.txt ist ein Text, kein Workshop", "Nichts wurde angelegt."]);
    laptop.write(
        "new.json",
        "{\"format\": \"werkstatt\", \"version\": 99, \"program\": \"9.9\", \"workshop\": {}}",
    );
    laptop
        .german("new next --from new.json")
        .refuses(&["9.9", "Es wurde nichts angelegt."]);
    assert!(!laptop.path("next").exists());
}
