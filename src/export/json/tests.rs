use proptest::prelude::*;

use super::write;
use crate::export::{Notice, Output, testing};
use crate::import::json::parse;
use crate::locale::{Language, Locale};
use crate::report::{self, Names, Options, Part};
use crate::workshop::{
    CardField, Day, DayField, Id, IdSource, Op, ParticipantPlain, Snapshot, Stamp, Version, Workshop,
};

fn text(output: &Output) -> String {
    String::from_utf8(output.joined()).unwrap()
}

fn copy(workshop: &Workshop) -> String {
    text(&testing::written(
        workshop,
        Language::De,
        &Options::default(),
        write,
    ))
}

fn version(ms: u64) -> Version {
    Version {
        at: Stamp { ms, count: 0 },
        run: Id::from_bits(3),
    }
}

/// Makes a workshop of a copy, as the import does.
fn imported(json: &str) -> Workshop {
    let (ops, remainder) = parse(json).unwrap().into_ops();
    let mut workshop = Workshop::default();
    workshop.commit(ops, version(1));
    let then = remainder.ops(&workshop);
    workshop.commit(then, version(2));
    workshop
}

/// A workshop in which cards were edited, contested and removed, and somebody has left.
fn lively(texts: &[String], picks: &[usize]) -> Workshop {
    let (mut plain, _) = testing::plain(texts, picks);
    let gone = ParticipantPlain {
        id: IdSource::new(77).fresh(),
        name: "Annegret Saal".into(),
        ..ParticipantPlain::default()
    };
    plain.agreements[1].responsible = Some(gone.id);
    plain.participants.push(gone.clone());
    let cards: Vec<_> = plain.cards.iter().map(|card| card.id).collect();
    let mut workshop = testing::workshop(plain);
    let field = |text: &str| CardField::Text(text.to_owned());
    let over = workshop.cards.get(cards[0]).unwrap().text.version();
    for (card, said) in [(cards[0], texts[0].as_str()), (cards[1], "")] {
        workshop.commit(
            vec![Op::Edit((card, field(&format!("{said}!"))).into(), over)],
            version(10),
        );
    }
    workshop.commit(
        vec![Op::Edit((cards[1], field("")).into(), version(10))],
        version(11),
    );
    // Two laptops that did not know of each other.
    workshop.commit(
        vec![Op::Edit((cards[2], field(&texts[1])).into(), over)],
        version(12),
    );
    workshop.commit(
        vec![Op::Edit((cards[2], field(&texts[2])).into(), over)],
        version(13),
    );
    workshop.commit(vec![Op::Remove(cards[3].into(), Version::default())], version(14));
    let title = (Day::the(), DayField::Title("Der Tag".into()));
    let over = workshop.day().title.version();
    workshop.commit(vec![Op::Edit(title.into(), over)], version(15));
    let removal = workshop.removal(gone.id.into());
    workshop.commit(removal.into_iter().collect(), version(16));
    workshop
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_back_is_the_same_workshop(
        texts in testing::texts(48),
        odd in prop::collection::vec(any::<String>(), 4),
        picks in prop::collection::vec(0..24_usize, 48),
    ) {
        let mut texts = texts;
        for (text, odd) in texts.iter_mut().zip(&odd) {
            text.push_str(odd);
        }
        let workshop = lively(&texts, &picks);
        let json = copy(&workshop);
        let again = imported(&json);
        prop_assert_eq!(again.plain(), workshop.plain());
        prop_assert_eq!(Snapshot::of(&again), Snapshot::of(&workshop));
        prop_assert_eq!(copy(&again), json.as_str());
        for names in Names::ALL {
            let options = Options { names, ..Options::default() };
            let locale = Locale::new(Language::De);
            prop_assert_eq!(report::build(&again, &locale, &options), report::build(&workshop, &locale, &options));
        }
        prop_assert!(json.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", json);
        for removed in testing::plain(&texts, &picks).0.cards.iter().skip(3) {
            prop_assert!(again.outlived().any(|target| target == removed.id.into()));
        }
    }

    #[test]
    fn a_copy_for_others_is_read_back_and_holds_no_notes(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
        parts in 0..1_u16 << Part::ALL.len(),
        names in prop::sample::select(Names::ALL.to_vec()),
    ) {
        let without = (0..).zip(Part::ALL).filter(|(bit, _)| parts >> bit & 1 == 1).map(|(_, part)| part);
        let options = Options { without: without.collect(), names };
        let workshop = lively(&texts, &picks);
        let output = testing::written(&workshop, Language::De, &options, write);
        let json = text(&output);
        let again = imported(&json);
        if options == Options::default() {
            prop_assert_eq!(output.notices, vec![Notice::PrivateNotes]);
            return Ok(());
        }
        prop_assert!(!json.contains(testing::PRIVATE), "{json}");
        prop_assert!(output.notices.is_empty());
        if options.leaves_out(Part::Cards) {
            prop_assert!(again.cards.is_empty());
        }
        if names != Names::Full {
            prop_assert!(!json.contains("Annegret Saal"), "{json}");
        }
    }
}

#[test]
fn a_copy_begins_by_saying_what_it_is() {
    let json = copy(&testing::workshop(crate::example::meissen()));
    let head = format!(
        "{{\n  \"format\": \"werkstatt\",\n  \"version\": 1,\n  \"program\": \"{}\",\n  \"workshop\": {{\n",
        env!("CARGO_PKG_VERSION")
    );
    assert!(json.starts_with(&head), "{}", &json[..200]);
    assert!(json.ends_with("\n}\n"));
    assert_eq!(
        imported(&json).plain(),
        testing::workshop(crate::example::meissen()).plain()
    );
}

#[test]
fn private_notes_are_pointed_out_and_nothing_else_is() {
    let mut plain = crate::example::meissen();
    plain.items.iter_mut().for_each(|item| item.notes.clear());
    plain.days.iter_mut().for_each(|day| day.notes.clear());
    let notices = |plain| {
        testing::written(
            &testing::workshop(plain),
            Language::De,
            &Options::default(),
            write,
        )
        .notices
    };
    assert!(notices(plain.clone()).is_empty());
    plain.items[0].notes = "leise sprechen".into();
    assert_eq!(notices(plain), [Notice::PrivateNotes]);
}

#[test]
fn whoever_is_still_named_stays_when_the_list_of_people_is_left_out() {
    let mut plain = crate::example::meissen();
    plain.participants.push(ParticipantPlain {
        id: IdSource::new(77).fresh(),
        name: "Jonas Weck".into(),
        present: true,
        ..ParticipantPlain::default()
    });
    let agreements = plain.agreements.iter();
    let named: Vec<_> = agreements
        .flat_map(|agreement| agreement.responsible.into_iter().chain(agreement.with.clone()))
        .collect();
    assert!(
        plain
            .participants
            .iter()
            .any(|person| !named.contains(&person.id))
    );
    let options = Options {
        without: [Part::Participants].into(),
        ..Options::default()
    };
    let output = testing::written(&testing::workshop(plain), Language::De, &options, write);
    let again = imported(&text(&output));
    assert!(
        !again
            .participants
            .iter()
            .any(|person| person.name.contains("Weck"))
    );
    assert!(named.iter().all(|&person| again.participants.contains(person)));
    assert!(
        again
            .participants
            .iter()
            .all(|person| named.contains(&person.id()) && !*person.present)
    );
}

/// The fields that `docs/json.md` has to speak of.
#[test]
fn every_field_is_documented() {
    let page = include_str!("../../../docs/json.md");
    let (mut plain, _) = testing::plain(&vec!["x".to_owned(); 48], &[1]);
    plain.items[0].started = Some("2012-05-03T09:00:00+02:00".parse().unwrap());
    for field in [
        "format",
        "version",
        "program",
        "struck_off",
        "wordings",
        "outlived",
        "of",
        "field",
        "edited",
        "rivals",
    ] {
        assert!(page.contains(&format!("`{field}`")), "{field}");
    }
    // A field that is not known is refused by naming all that are.
    for table in [
        "days",
        "items",
        "groups",
        "participants",
        "categories",
        "themes",
        "clusters",
        "cards",
        "twins",
        "questions",
        "rounds",
        "answers",
        "agreements",
        "poll_options",
        "votes",
        "invitees",
        "photos",
    ] {
        assert!(page.contains(&format!("`{table}`")), "{table}");
        let json = format!(r#"{{"{table}": [{{"": 0}}]}}"#);
        let error = serde_json::from_str::<crate::workshop::Plain>(&json)
            .unwrap_err()
            .to_string();
        let section = page.split(&format!("### `{table}`")).nth(1).unwrap_or_default();
        let section = section.split("\n#").next().unwrap_or_default();
        for field in error.split('`').skip(3).step_by(2) {
            let known = ["id", "pos"].contains(&field) || section.contains(&format!("`{field}`"));
            assert!(known, "{table}: {field}");
        }
    }
}
