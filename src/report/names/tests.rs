//! Names in texts, however they are written.

use super::{Masker, Names};
use crate::workshop::{Id, IdSource, ParticipantPlain, Plain, Position, Stamp, Version, Workshop};

fn masker(people: &[&str], names: Names) -> Masker {
    let ids = IdSource::new(3);
    let plain = Plain {
        participants: people
            .iter()
            .zip(Position::run_after(None, people.len()))
            .map(|(name, pos)| ParticipantPlain {
                id: ids.fresh(),
                pos,
                name: (*name).to_owned(),
                ..ParticipantPlain::default()
            })
            .collect(),
        ..Plain::default()
    };
    let mut workshop = Workshop::default();
    let version = Version {
        at: Stamp { ms: 1, count: 1 },
        run: Id::from_bits(1),
    };
    workshop.commit(plain.into_ops(), version);
    Masker::new(&workshop, names)
}

const MEISSEN: [&str; 9] = [
    "Annegret Saal",
    "Dr. Mathias Abraham",
    "Anna Sommer-Groß",
    "Toni",
    "Frau Wille",
    "Käthe Maria Erler",
    "Sinéad O'Brien",
    "Zoë Krüger",
    "Tim Weiß (Amt)",
];

#[test]
fn a_name_is_found_however_it_is_written() {
    let masker = masker(&MEISSEN, Names::Initials);
    for (text, masked) in [
        ("Annegret Saal fragt nach.", "A. S. fragt nach."),
        ("ANNEGRET\nSAAL", "A. S."),
        ("(Saal, Annegret)", "(A. S.)"),
        ("A. Saal und Annegret S.", "A. S. und A. S."),
        ("Frau Saal, Herr Dr. Abraham", "Frau A. S., Herr Dr. M. A."),
        ("Annegret Saals Liste", "A. S. Liste"),
        ("Anna Sommer-Groß kommt", "A. S. 2 kommt"),
        ("Es fragt Annegret Saal.", "Es fragt A. S."),
        (
            "Käthe Erler kommt, Erler, Käthe auch",
            "K. M. E. kommt, K. M. E. auch",
        ),
        (
            "Sinéad O’Briens Idee, Zoe\u{308} Kru\u{308}ger",
            "S. O. Idee, Z. K.",
        ),
        (
            "ANNA SOMMER-GROSS, Tim Weiß, zoe.krueger@web.de",
            "A. S. 2, T. W., Z. K.@web.de",
        ),
        ("Anna Sommer\u{2011}Groß", "A. S. 2"),
        ("Mathias Saal, Annegret Saal", "Mathias Saal, A. S."),
        ("mit Frau Wille reden", "mit Frau W. reden"),
        ("Toni bringt Kuchen", "T. bringt Kuchen"),
    ] {
        assert_eq!(masker.text(text), masked, "{text}");
    }
}

#[test]
fn a_word_that_is_also_a_family_name_stays() {
    let masker = masker(&MEISSEN, Names::None);
    for text in [
        "Der Saal ist kalt",
        "ein Sommer",
        "Annegret kommt später",
        "Tonight",
        "Abrahams Schoß",
    ] {
        assert_eq!(masker.text(text), text);
    }
}

#[test]
fn without_names_a_person_is_the_same_number_everywhere() {
    let masker = masker(&MEISSEN, Names::None);
    assert_eq!(
        masker.text("Annegret Saal, Mathias Abraham; A. Saal"),
        "Person 1, Person 2; Person 1"
    );
}

#[test]
fn names_in_full_change_nothing() {
    let masker = masker(&MEISSEN, Names::Full);
    assert_eq!(masker.text("Annegret   Saal"), "Annegret   Saal");
}

#[test]
fn it_is_said_who_is_named_and_which_words_may_be_names() {
    let masker = masker(&MEISSEN, Names::Full);
    let mentions = masker.mentions(["Mathias Abraham ruft an", "im Saal", "so kalt"].into_iter());
    assert_eq!(mentions.names, ["Dr. Mathias Abraham"]);
    assert_eq!(mentions.alone, ["Saal"]);
}
