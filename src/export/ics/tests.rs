use icalendar::{Calendar, CalendarComponent, Component};
use proptest::prelude::*;

use super::{Lines, one_line, write};
use crate::export::{Notice, Order, Pictures, Style, testing};
use crate::locale::{Language, Locale};
use crate::report::{Names, Options, Part};
use crate::workshop::{
    AgreementKind, AgreementPlain, Day, DayPlain, Due, Id, Minute, ParticipantPlain, Plain, PollOptionPlain,
    Position, Status,
};

fn id<T: From<Id>>(bits: u64) -> T {
    Id::from_bits(bits).into()
}

fn date(text: &str) -> Option<chrono::NaiveDate> {
    text.parse().ok()
}

/// A workshop with a chosen date and three tasks.
fn plain() -> Plain {
    let option = |bits, pos: &Position, day, time| PollOptionPlain {
        id: id(bits),
        pos: pos.clone(),
        label: "mit Kinderbetreuung".into(),
        date: date(day),
        time,
    };
    let (first, second) = (Position::first(), Position::first().after());
    let task = |bits, what: &str, due, status| AgreementPlain {
        id: id(bits),
        what: what.into(),
        responsible: Some(id(1)),
        due,
        status,
        ..AgreementPlain::default()
    };
    Plain {
        days: vec![DayPlain {
            id: Day::the(),
            title: "Runde; Tische, alle".into(),
            date: date("2012-05-03"),
            place: "Meißen".into(),
            next_goal: "Die Schule\nmitnehmen".into(),
            next_place: "Rathaus, Saal 2".into(),
            next_option: Some(id(11)),
            ..DayPlain::default()
        }],
        participants: vec![ParticipantPlain {
            id: id(1),
            name: "Annegret Saal".into(),
            ..ParticipantPlain::default()
        }],
        poll_options: vec![
            option(10, &first, "2012-09-11", None),
            option(11, &second, "2012-09-12", Some(Minute(14 * 60))),
        ],
        agreements: vec![
            task(
                20,
                "Brief an den Rat",
                Some(Due::On(date("2012-06-01").unwrap())),
                Status::Open,
            ),
            task(21, "Raum suchen", Some(Due::NextMeeting), Status::Underway),
            task(22, "Danken", None, Status::Done),
            AgreementPlain {
                kind: AgreementKind::Decision,
                ..task(23, "Wir bleiben dabei", None, Status::Open)
            },
        ],
        ..Plain::default()
    }
}

fn calendar(plain: Plain, options: &Options) -> String {
    let output = testing::written(&testing::workshop(plain), Language::De, options, write);
    String::from_utf8(output.joined()).unwrap()
}

/// Undoes the folding.
fn unfolded(calendar: &str) -> String {
    calendar.replace("\r\n ", "")
}

#[test]
fn the_meeting_and_the_tasks_are_read_by_others() {
    let text = calendar(plain(), &Options::default());
    let unfolded = unfolded(&text);
    for line in [
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Runde\\; Tische\\, alle",
        "UID:meeting-00000000000a@werkstatt",
        "DTSTAMP:20120503T144000Z",
        "DTSTART:20120912T140000",
        "DTEND:20120912T160000",
        "SUMMARY:Nächstes Treffen: Runde\\; Tische\\, alle",
        "DESCRIPTION:Ziel: Die Schule\\nmitnehmen\\nBemerkung: mit Kinderbetreuung",
        "LOCATION:Rathaus\\, Saal 2",
        "UID:task-00000000000m@werkstatt",
        "DUE;VALUE=DATE:20120601",
        "DUE;VALUE=DATE:20120912",
        "STATUS:IN-PROCESS",
        "STATUS:COMPLETED",
    ] {
        assert!(
            unfolded.contains(&format!("\r\n{line}\r\n")),
            "{line}\n{unfolded}"
        );
    }
    assert!(!text.contains("bleiben dabei"));
    let read: Calendar = text.parse().unwrap();
    let (mut events, mut todos) = (0, Vec::new());
    for component in &read.components {
        match component {
            CalendarComponent::Event(_) => events += 1,
            CalendarComponent::Todo(todo) => todos.push(todo.get_summary().unwrap().to_owned()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(events, 1);
    assert_eq!(todos, ["Brief an den Rat", "Raum suchen", "Danken"]);
}

#[test]
fn a_later_calendar_updates_an_earlier_one_also_when_another_day_was_chosen() {
    let workshop = testing::workshop(plain());
    let mut later = plain();
    later.days[0].next_option = Some(id(10));
    later.agreements[0].what = "Brief an den Stadtrat".into();
    let later = testing::workshop(later);
    let (locale, options, style, pictures) = (
        Locale::new(Language::De),
        Options::default(),
        Style::default(),
        Pictures::default(),
    );
    let write = |workshop, now: &str| {
        let now = now.parse().unwrap();
        let order = Order::new(workshop, &locale, &options, &style, &pictures, now);
        String::from_utf8(super::write(&order).joined()).unwrap()
    };
    let first = write(&workshop, "2012-05-03T16:40:00+02:00");
    let second = write(&later, "2012-05-04T09:00:00+02:00");
    let all = |text: &str, name: &str| -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.strip_prefix(name));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(all(&first, "UID:"), all(&second, "UID:"));
    let sequence = |text: &str| all(text, "SEQUENCE:")[0].parse::<i32>().unwrap();
    assert!(sequence(&second) > sequence(&first));
    assert!(second.contains("\r\nDTSTART;VALUE=DATE:20120911\r\n"), "{second}");
    assert!(!second.contains("DTEND"));
}

#[test]
fn nothing_makes_no_calendar_and_what_is_left_out_is_not_in_it() {
    let nothing = testing::written(
        &testing::workshop(Plain::default()),
        Language::De,
        &Options::default(),
        write,
    );
    assert_eq!(
        (nothing.files, nothing.notices),
        (Vec::new(), vec![Notice::Nothing])
    );
    let without = |part| Options {
        without: [part].into(),
        ..Options::default()
    };
    assert!(!calendar(plain(), &without(Part::NextMeeting)).contains("VEVENT"));
    assert!(!calendar(plain(), &without(Part::Agreements)).contains("VTODO"));
    let nameless = Options {
        names: Names::None,
        ..Options::default()
    };
    let nameless = unfolded(&calendar(plain(), &nameless));
    assert!(
        !nameless.contains("Saal\\n") && nameless.contains("Wer: Person 1\\n"),
        "{nameless}"
    );
}

#[test]
fn a_day_that_no_calendar_can_write_is_left_out_and_a_late_meeting_ends_the_next_day() {
    let mut odd = plain();
    odd.agreements[0].due = Some(Due::On(chrono::NaiveDate::MAX));
    odd.poll_options[1].date = date("9999-12-31");
    odd.poll_options[1].time = Some(Minute(u16::MAX));
    let text = calendar(odd.clone(), &Options::default());
    assert_eq!(text.matches("DUE;").count(), 1, "{text}");
    odd.poll_options[1].time = Some(Minute(23 * 60));
    odd.poll_options[1].date = date("2012-12-31");
    assert!(calendar(odd, &Options::default()).contains("DTEND:20130101T010000"));
}

/// Checks what holds for every line of a calendar.
fn check(text: &str) -> Result<(), TestCaseError> {
    prop_assert!(text.ends_with("\r\n"));
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        prop_assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        prop_assert!(!line.is_empty() && !line.contains(['\r', '\n']), "{line:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_task_is_found_by_another_reader_whatever_it_says(
        texts in testing::texts(48),
        picks in prop::collection::vec(0..24_usize, 48),
        odd in "\\PC{0,90}|[\r\n:;,\\\\a-c\u{85}\u{2028}]{0,30}",
    ) {
        let (mut plain, _) = testing::plain(&texts, &picks);
        plain.agreements[0].what = format!("M0x{odd}BEGIN:VALARM\r\nEND:VCALENDAR");
        plain.agreements[0].kind = AgreementKind::Task;
        plain.days[0].title = odd;
        let wanted: Vec<String> = plain.agreements.iter()
            .filter(|agreement| agreement.kind == AgreementKind::Task)
            .map(|agreement| one_line(&agreement.what))
            .collect();
        let text = calendar(plain, &Options::default());
        check(&text)?;
        prop_assert!(!text.contains(testing::PRIVATE));
        let read: Calendar = text.parse().map_err(TestCaseError::fail)?;
        let found: Vec<String> = read.components.iter()
            .map(|component| match component {
                CalendarComponent::Todo(todo) => todo.get_summary().unwrap_or_default().to_owned(),
                other => format!("{other:?}"),
            })
            .collect();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn a_line_is_folded_between_characters_and_unfolds_to_what_it_was(value in "[a-cäß→👩 ]{0,300}") {
        let mut lines = Lines::default();
        lines.put("SUMMARY", &value);
        check(&lines.out)?;
        let unfolded = unfolded(&lines.out);
        prop_assert_eq!(unfolded, format!("SUMMARY:{value}\r\n"));
    }
}
