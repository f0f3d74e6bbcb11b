//! What is taken over, and what the new workshop begins with.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{CarryError, Given, Taken, begin, read};
use crate::clock::SystemClock;
use crate::export;
use crate::locale::{Language, Locale};
use crate::report::{self, Options};
use crate::session::Session;
use crate::store::Env;
use crate::template::Template;
use crate::workshop::{
    AgreementField, AgreementId, AgreementKind, Change, Day, DayField, Due, Id, IdSource, InviteeField,
    InviteeId, ItemKind, Minute, Op, ParticipantField, ParticipantId, Plain, PollOptionField, PollOptionId,
    Position, Stamp, Status, Version, Workshop, people,
};

fn id<T: From<Id>>(number: u64) -> T {
    Id::from_bits(number).into()
}

fn german() -> Locale {
    Locale::new(Language::De)
}

fn workshop(ops: Vec<Op>) -> Workshop {
    let at = Stamp { ms: 1, count: 0 };
    let mut workshop = Workshop::default();
    workshop.commit(ops, Version { at, run: id(9) });
    workshop
}

/// A first meeting with something of everything.
fn first_meeting() -> Vec<Op> {
    let mut change = Change::default();
    let positions = Position::run_after(None, 20);
    change.set((
        Day::the(),
        vec![
            DayField::Title("Kooperation „mit Plan“".into()),
            DayField::Place("Meißen".into()),
            DayField::Date("2012-05-03".parse().ok()),
            DayField::NextGoal("Integration\nder „Neuen“".into()),
            DayField::NextPlace("Nossen, Rathaus".into()),
            DayField::NextOption(Some(id(50))),
        ],
    ));
    change.set((
        id::<PollOptionId>(50),
        vec![
            PollOptionField::Date("2012-09-12".parse().ok()),
            PollOptionField::Time(Some(Minute(14 * 60))),
        ],
    ));
    let people = [
        ("Annegret Saal", "Diakonie"),
        ("Mathias Abraham", ""),
        ("Maren Düsberg", "Stadt"),
        ("Uwe Krause", ""),
    ];
    for ((number, (name, organisation)), pos) in (0..).zip(people).zip(&positions) {
        change.set((
            id::<ParticipantId>(100 + number),
            vec![
                ParticipantField::Pos(pos.clone()),
                ParticipantField::Name(name.into()),
                ParticipantField::Organisation(organisation.into()),
                ParticipantField::Present(true),
            ],
        ));
    }
    let mut agreement = |number: usize, what: &str, fields: Vec<AgreementField>| {
        let pos = positions[number].clone();
        let mut all = vec![AgreementField::Pos(pos), AgreementField::What(what.into())];
        all.extend(fields);
        change.set((id::<AgreementId>(200 + number as u64), all));
    };
    agreement(
        0,
        "Bestandsaufnahme der sozialen Infrastruktur",
        vec![
            AgreementField::Responsible(Some(id(100))),
            AgreementField::With(vec![id(101), id(102)]),
            AgreementField::Due(Some(Due::NextMeeting)),
            AgreementField::Status(Status::Underway),
        ],
    );
    agreement(
        1,
        "Umfrage",
        vec![
            AgreementField::Due(Some(Due::On("2012-06-30".parse().unwrap()))),
            AgreementField::Origin("Thema Kooperation".into()),
        ],
    );
    agreement(2, "Protokoll", vec![AgreementField::Status(Status::Done)]);
    agreement(3, "Flyer", vec![AgreementField::Status(Status::Dropped)]);
    agreement(
        4,
        "Konsens gilt",
        vec![AgreementField::Kind(AgreementKind::Decision)],
    );
    agreement(
        5,
        "Modellprojekt",
        vec![
            AgreementField::Kind(AgreementKind::Postponed),
            AgreementField::Precondition("Grobkonzept".into()),
        ],
    );
    agreement(6, " ", vec![]);
    for (number, name, sponsor) in [(0, "Landrätin Hoffmann", Some(103)), (1, "Petra Sommer", None)] {
        change.set((
            id::<InviteeId>(300 + number),
            vec![
                InviteeField::Name(name.into()),
                InviteeField::Organisation("Landkreis".into()),
                InviteeField::Sponsor(sponsor.map(id)),
            ],
        ));
    }
    change.ops
}

fn template(text: &str) -> Template {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.ron");
    fs::write(&path, text).unwrap();
    crate::template::read(&path).unwrap()
}

fn begun(template: &Template, given: Given, earlier: &[Workshop]) -> (Plain, Vec<Taken>) {
    let given = given.or_agreed(earlier, &german());
    begin(template, &given, earlier, &IdSource::new(7), &german())
}

fn name(plain: &Plain, id: ParticipantId) -> &str {
    let mut people = plain.participants.iter();
    &people.find(|person| person.id == id).unwrap().name
}

#[test]
fn what_is_open_comes_with_its_people_and_the_rest_stays() {
    let (plain, taken) = begun(
        &Template::default(),
        Given::default(),
        &[workshop(first_meeting())],
    );
    let whats: Vec<&str> = plain.agreements.iter().map(|it| it.what.as_str()).collect();
    assert_eq!(
        whats,
        [
            "Bestandsaufnahme der sozialen Infrastruktur",
            "Umfrage",
            "Modellprojekt"
        ]
    );
    let [stock, survey, model] = plain.agreements.as_slice() else {
        panic!("{whats:?}")
    };
    assert_eq!(name(&plain, stock.responsible.unwrap()), "Annegret Saal");
    let helpers: Vec<&str> = stock.with.iter().map(|&id| name(&plain, id)).collect();
    assert_eq!(helpers, ["Mathias Abraham", "Maren Düsberg"]);
    assert_eq!(stock.status, Status::Underway);
    assert_eq!(
        stock.due,
        Some(Due::On("2012-09-12".parse().unwrap())),
        "that meeting is now"
    );
    assert_eq!(survey.due, Some(Due::On("2012-06-30".parse().unwrap())));
    assert_eq!(model.precondition, "Grobkonzept");
    assert_eq!(model.kind, AgreementKind::Postponed);
    assert_eq!(stock.origin, "Workshop „Kooperation ‚mit Plan‘“ vom 03.05.2012");
    assert!(
        survey.origin.starts_with("Thema Kooperation · Workshop „"),
        "{}",
        survey.origin
    );
    let people: Vec<(&str, &str)> = plain
        .participants
        .iter()
        .map(|person| (person.name.as_str(), person.organisation.as_str()))
        .collect();
    let expected = [
        ("Annegret Saal", "Diakonie"),
        ("Mathias Abraham", ""),
        ("Maren Düsberg", "Stadt"),
        ("Landrätin Hoffmann", "Landkreis"),
    ];
    assert_eq!(people, expected, "only who was asked by somebody is expected");
    assert!(plain.participants.iter().all(|person| !person.present));
    assert_eq!((taken[0].tasks, taken[0].postponed, taken[0].people), (2, 1, 4));
}

#[test]
fn the_next_meeting_that_was_agreed_on_is_what_nobody_has_to_type() {
    let earlier = [workshop(first_meeting())];
    let day = |given: Given| {
        let (plain, _) = begun(&Template::default(), given, &earlier);
        let day = plain.days[0].clone();
        (day.title, day.date.map(|date| date.to_string()), day.place)
    };
    let agreed = (
        "Integration der „Neuen“".to_owned(),
        Some("2012-09-12".to_owned()),
        "Nossen, Rathaus".to_owned(),
    );
    assert_eq!(day(Given::default()), agreed);
    let given = Given {
        title: "Zweites Treffen".into(),
        date: "2012-10-01".parse().ok(),
        place: "Riesa".into(),
    };
    let expected = (
        "Zweites Treffen".to_owned(),
        Some("2012-10-01".to_owned()),
        "Riesa".to_owned(),
    );
    assert_eq!(day(given), expected);
    let mut ops = first_meeting();
    let mut change = Change::default();
    change.set((
        Day::the(),
        vec![DayField::NextGoal(String::new()), DayField::NextOption(None)],
    ));
    ops.extend(change.ops);
    let given = Given::default().or_agreed(&[workshop(ops.clone())], &german());
    assert_eq!(given.title, "Folgetreffen: Kooperation „mit Plan“");
    let (plain, _) = begin(
        &Template::default(),
        &given,
        &[workshop(ops)],
        &IdSource::new(7),
        &german(),
    );
    assert_eq!(
        plain.agreements[0].due, None,
        "of a day that nobody knows nothing is due"
    );
}

#[test]
fn the_agenda_begins_with_what_is_open_and_the_template_follows_later() {
    let template = template(
        "(name: \"t\", agenda: [
            (title: \"Begrüßung\", start: \"09:00\", minutes: 30),
            (title: \"Karten\", start: \"09:30\", kind: Cards, minutes: 45),
            (title: \"Spätes\", start: \"23:55\"),
            (title: \"Mittag\", start: \"12:30\", fixed: true, kind: Break),
            (title: \"Gruppen\", start: \"13:30\", kind: Rounds),
        ])",
    );
    let (plain, _) = begun(&template, Given::default(), &[workshop(first_meeting())]);
    let items: Vec<(&str, Option<u16>, Option<u32>)> = plain
        .items
        .iter()
        .map(|item| (item.title.as_str(), item.start.map(|start| start.0), item.minutes))
        .collect();
    let expected = [
        ("Offene Verabredungen vom 03.05.2012", Some(540), Some(15)),
        ("Begrüßung", None, Some(30)),
        ("Karten", Some(585), Some(45)),
        ("Spätes", Some(1439), None),
        ("Mittag", Some(750), None),
        ("Gruppen", Some(810), None),
    ];
    assert_eq!(items, expected);
    assert!(plain.items.is_sorted_by(|one, other| one.pos < other.pos));
    let first = &plain.items[0];
    assert_eq!(first.kind, ItemKind::Agreements);
    insta::assert_snapshot!(first.notes);
}

#[test]
fn without_a_template_the_day_begins_when_it_was_agreed() {
    let (plain, _) = begun(
        &Template::default(),
        Given::default(),
        &[workshop(first_meeting())],
    );
    assert_eq!(plain.items.len(), 1);
    assert_eq!(plain.items[0].start, Some(Minute(14 * 60)));
}

#[test]
fn an_opening_before_a_fixed_beginning_comes_before_it() {
    let template = template("(name: \"t\", agenda: [(title: \"Andacht\", start: \"09:00\", fixed: true)])");
    let (plain, _) = begun(&template, Given::default(), &[workshop(first_meeting())]);
    let starts: Vec<_> = plain
        .items
        .iter()
        .map(|item| item.start.map(|start| start.0))
        .collect();
    assert_eq!(starts, [Some(525), Some(540)]);
}

#[test]
fn where_nothing_is_open_the_agenda_stays_as_it_is() {
    let template = template("(name: \"t\", agenda: [(title: \"Begrüßung\", start: \"09:00\")])");
    let (plain, taken) = begun(&template, Given::default(), &[Workshop::default()]);
    assert_eq!(plain.items.len(), 1);
    assert_eq!(plain.items[0].start, Some(Minute(540)));
    assert_eq!((taken[0].tasks, taken[0].postponed), (0, 0));
    let said = german().carried(&taken[0]);
    assert_eq!(
        said,
        "früherer Workshop: Nichts ist offen geblieben, es gab nichts zu übernehmen."
    );
}

#[test]
fn of_several_workshops_each_thing_and_each_person_comes_once() {
    let first = workshop(first_meeting());
    let mut ops = first_meeting();
    let mut change = Change::default();
    change.set((Day::the(), DayField::Date("2012-07-01".parse().ok())));
    let (task, who): (AgreementId, ParticipantId) = (id(999), id(998));
    change.set((who, ParticipantField::Name("annegret  SAAL".into())));
    change.set((
        task,
        vec![
            AgreementField::What("Neues".into()),
            AgreementField::Responsible(Some(who)),
        ],
    ));
    ops.extend(change.ops);
    let (plain, taken) = begun(&Template::default(), Given::default(), &[first, workshop(ops)]);
    let whats: Vec<&str> = plain.agreements.iter().map(|it| it.what.as_str()).collect();
    assert_eq!(whats.len(), 4, "{whats:?}");
    assert_eq!((taken[1].tasks, taken[1].postponed, taken[1].people), (1, 0, 0));
    let new = plain.agreements.iter().find(|it| it.what == "Neues").unwrap();
    assert_eq!(name(&plain, new.responsible.unwrap()), "Annegret Saal");
    let titles: Vec<&str> = plain.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Offene Verabredungen vom 03.05.2012",
            "Offene Verabredungen vom 01.07.2012"
        ]
    );
}

#[test]
fn two_of_one_name_on_one_list_stay_two() {
    let mut ops = first_meeting();
    let mut change = Change::default();
    change.set((
        id::<ParticipantId>(103),
        ParticipantField::Name("Annegret Saal".into()),
    ));
    change.set((id::<AgreementId>(201), AgreementField::Responsible(Some(id(103)))));
    ops.extend(change.ops);
    let (plain, _) = begun(&Template::default(), Given::default(), &[workshop(ops)]);
    assert_ne!(plain.agreements[0].responsible, plain.agreements[1].responsible);
}

#[test]
fn whoever_was_taken_off_the_list_still_answers_for_their_task() {
    let mut earlier = workshop(first_meeting());
    let removal = earlier.removal(id::<ParticipantId>(100).into()).unwrap();
    let at = Stamp { ms: 2, count: 0 };
    earlier.commit(vec![removal], Version { at, run: id(9) });
    let (plain, _) = begun(&Template::default(), Given::default(), &[earlier]);
    assert_eq!(
        name(&plain, plain.agreements[0].responsible.unwrap()),
        "Annegret Saal"
    );
}

#[test]
fn the_documentation_says_where_it_came_from_and_how_it_stands_at_the_end() {
    let (plain, _) = begun(
        &Template::default(),
        Given::default(),
        &[workshop(first_meeting())],
    );
    let task = plain.agreements[0].id;
    let mut ops = plain.into_ops();
    let mut change = Change::default();
    change.set((task, AgreementField::Status(Status::Done)));
    ops.extend(change.ops);
    let document = report::build(&workshop(ops), &german(), &Options::default());
    let text = export::markdown::write(&document);
    let task = text.split("1. Bestandsaufnahme").nth(1).unwrap();
    let task = task.split("2. Umfrage").next().unwrap();
    assert!(
        task.contains("erledigt") && task.contains("vom 03.05.2012"),
        "{text}"
    );
    assert!(
        !text.contains("Was ist daraus geworden?"),
        "notes are the facilitator's"
    );
}

#[test]
fn what_was_agreed_is_documented_under_the_last_item_that_is_about_it() {
    let template = template(
        "(name: \"t\", agenda: [
            (title: \"Karten\", kind: Cards),
            (title: \"Verabredungen\", kind: Agreements),
        ])",
    );
    let (plain, _) = begun(&template, Given::default(), &[workshop(first_meeting())]);
    let document = report::build(&workshop(plain.into_ops()), &german(), &Options::default());
    let text = export::markdown::write(&document);
    let (before, behind) = text.split_once("## 3. Verabredungen\n").unwrap();
    assert!(behind.contains("Bestandsaufnahme"), "{text}");
    assert!(!before.contains("Bestandsaufnahme"), "{text}");
}

fn env(seed: u64) -> Env {
    Env::new(Arc::new(SystemClock), seed, id(1))
}

fn all(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn a_folder_a_copy_of_its_state_and_an_export_are_read_and_not_written_to() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("w");
    let session = Session::create(&folder, &env(1), first_meeting()).unwrap();
    let state = serde_json::to_string(&session.workshop().plain()).unwrap();
    let json = format!("{{\"format\": \"werkstatt\", \"version\": 1, \"workshop\": {state}}}");
    session.close().unwrap();
    let exported = home.path().join("w.json");
    fs::write(&exported, json).unwrap();
    let alone = home.path().join("mail");
    fs::create_dir(&alone).unwrap();
    fs::copy(folder.join("workshop.ron"), alone.join("workshop.ron")).unwrap();
    let before = all(home.path());
    for path in [
        folder.clone(),
        folder.join("workshop.ron"),
        alone.join("workshop.ron"),
        exported,
    ] {
        let earlier = read(&path, &env(2)).unwrap();
        assert_eq!(earlier.agreements.len(), 7, "{}", path.display());
        assert_eq!(people::name_of(&earlier, id(100)), Some("Annegret Saal"));
    }
    assert_eq!(all(home.path()), before);
}

#[test]
fn what_cannot_be_read_as_a_whole_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("w");
    Session::create(&folder, &env(1), first_meeting())
        .unwrap()
        .close()
        .unwrap();
    let log = fs::read_dir(folder.join("log"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let sound = fs::read_to_string(&log).unwrap();
    let damaged = sound.replacen("Bestandsaufnahme", "Bestandsaufnahne", 1);
    assert_ne!(damaged, sound);
    fs::write(
        &log,
        damaged + &sound.lines().last().map(|line| format!("{line}\n")).unwrap(),
    )
    .unwrap();
    let error = read(&folder, &env(2)).unwrap_err();
    assert!(matches!(error, CarryError::Damaged { .. }), "{error}");
    let said = german().carry_error(&error);
    assert!(
        said.contains("ist beschädigt") && said.ends_with("Nichts wurde angelegt."),
        "{said}"
    );
    assert!(matches!(read(home.path(), &env(2)), Err(CarryError::Open(_))));
    let text = home.path().join("protokoll.txt");
    fs::write(&text, "Chancen\n\n- a").unwrap();
    assert!(matches!(read(&text, &env(2)), Err(CarryError::Text { .. })));
    fs::write(
        home.path().join("x.json"),
        "{\"format\": \"werkstatt\", \"version\": 99}",
    )
    .unwrap();
    assert!(matches!(
        read(&home.path().join("x.json"), &env(2)),
        Err(CarryError::Read(_))
    ));
}
