//! The agreements pane on the day in Meißen.

use crate::locale::Language;
use crate::tui::input::{Input, Mouse, MouseAction};
use crate::tui::pane::PaneId;
use crate::tui::probe::Probe;
use crate::workshop::{
    Agreement, AgreementField, AgreementId, AgreementKind, Availability, Change, Day, DayField, Due, Id,
    InviteeField, InviteeId, Minute, Op, ParticipantField, ParticipantId, PollOptionField, PollOptionId,
    Position, QuestionField, QuestionId, Stamp, Status, ThemeField, ThemeId, Version, Workshop, agreements,
    people, poll,
};

const PEOPLE: [&str; 10] = [
    "Annegret Saal",
    "Mathias Abraham",
    "Maren Düsberg",
    "Dr. Hans-Joachim Großmann-Winkelmann",
    "Petra Lorenz",
    "Uwe Krause",
    "Sabine Hübner",
    "Jörg Zschoche",
    "Ines Kühnel",
    "Katrin Weiß",
];

fn id<T: From<Id>>(number: u64) -> T {
    Id::from_bits(number).into()
}

fn person(number: u64) -> ParticipantId {
    id(100 + number)
}

fn task(number: u64) -> AgreementId {
    id(200 + number)
}

fn option(number: u64) -> PollOptionId {
    id(300 + number)
}

fn invitee(number: u64) -> InviteeId {
    id(400 + number)
}

/// The people, the three agreements of the seed and what might have been added to them.
fn meissen() -> Vec<Op> {
    let mut change = Change::default();
    change.set((
        Day::the(),
        vec![
            DayField::Title("Kooperation mit Plan vs. Parallelstruktur".into()),
            DayField::Place("Meißen".into()),
            DayField::Date("2012-05-03".parse().ok()),
            DayField::NextGoal(
                "Integration der „Neuen“, Formulierung von konkreten Eckpunkten für eine Konzeptarbeit"
                    .into(),
            ),
            DayField::NextPlace("Meißen, Landratsamt".into()),
        ],
    ));
    let positions: Vec<Position> = Position::run_after(None, 40);
    for ((number, name), pos) in (0..).zip(PEOPLE).zip(&positions) {
        change.set((
            person(number),
            vec![
                ParticipantField::Pos(pos.clone()),
                ParticipantField::Name(name.into()),
                ParticipantField::Present(number != 5),
            ],
        ));
    }
    let agreement = |number: usize, what: &str, more: Vec<AgreementField>| {
        let mut fields = vec![
            AgreementField::Pos(positions[number].clone()),
            AgreementField::What(what.into()),
        ];
        fields.extend(more);
        (task(number as u64), fields)
    };
    change.set(agreement(
        0,
        "Nächster Termin des Gremiums im September, mit Hilfe einer Umfrage",
        vec![
            AgreementField::Due(Some(Due::On("2012-06-30".parse().unwrap()))),
            AgreementField::Origin("Verabredung 1".into()),
        ],
    ));
    change.set(agreement(
        1,
        "Erstellung einer Bestandsaufnahme der sozialen Infrastruktur in Sachsen: Möglichkeiten der Durchführung \
         und Finanzierung eruieren",
        vec![
            AgreementField::Responsible(Some(person(0))),
            AgreementField::With(vec![person(1), person(2)]),
            AgreementField::Due(Some(Due::NextMeeting)),
            AgreementField::Status(Status::Underway),
            AgreementField::Precondition("Zugang zu den Daten der Landkreise".into()),
        ],
    ));
    change.set(agreement(
        2,
        "Modellprojekt Integriertes Sozialzentrum: Detailplanung",
        vec![
            AgreementField::Kind(AgreementKind::Postponed),
            AgreementField::Precondition("Grobkonzept für eine flächendeckende Struktur".into()),
        ],
    ));
    change.set(agreement(
        3,
        "Eckpunkte für eine Konzeptarbeit",
        vec![AgreementField::Responsible(Some(person(1)))],
    ));
    change.set(agreement(
        4,
        "Protokoll an alle verschicken",
        vec![
            AgreementField::Responsible(Some(person(3))),
            AgreementField::Due(Some(Due::On("2012-05-04".parse().unwrap()))),
            AgreementField::Status(Status::Done),
        ],
    ));
    change.set(agreement(
        5,
        "Das Gremium arbeitet nach dem Konsensprinzip",
        vec![
            AgreementField::Kind(AgreementKind::Decision),
            AgreementField::Origin("Thema Kooperation".into()),
        ],
    ));
    let days = [
        ("2012-09-11", Some(1020), ""),
        ("2012-09-12", Some(1020), "mit Kinderbetreuung"),
        ("2012-09-18", Some(570), ""),
        ("2012-09-20", None, ""),
    ];
    for ((number, (day, time, label)), pos) in (0..).zip(days).zip(&positions) {
        change.set((
            option(number),
            vec![
                PollOptionField::Pos(pos.clone()),
                PollOptionField::Date(day.parse().ok()),
                PollOptionField::Time(time.map(Minute)),
                PollOptionField::Label(label.into()),
            ],
        ));
    }
    let yes = Some(Availability::Yes);
    let maybe = Some(Availability::IfNeedBe);
    let no = Some(Availability::No);
    for (voter, said) in [
        (0, [yes, yes, no, yes]),
        (1, [yes, maybe, yes, None]),
        (2, [no, yes, maybe, yes]),
        (3, [maybe, yes, no, no]),
        (4, [yes, no, None, None]),
    ] {
        for (number, availability) in (0..).zip(said).filter(|(_, said)| said.is_some()) {
            change
                .ops
                .extend(poll::set_vote(option(number), person(voter), availability).ops);
        }
    }
    let guests = [
        ("Landrätin Ursula Hoffmann", "Landkreis Meißen", Some(0), ""),
        (
            "Pfarrer Ernst-August Schönfelder",
            "Ev.-Luth. Kirchspiel",
            Some(7),
            "kann nur abends",
        ),
        ("Petra Sommer", "Diakonie Meißen", None, ""),
        (
            "Amt für Kreisentwicklung",
            "Landratsamt",
            None,
            "Frau Lehmann fragen",
        ),
    ];
    for ((number, (name, organisation, sponsor, note)), pos) in (0..).zip(guests).zip(&positions) {
        change.set((
            invitee(number),
            vec![
                InviteeField::Pos(pos.clone()),
                InviteeField::Name(name.into()),
                InviteeField::Organisation(organisation.into()),
                InviteeField::Sponsor(sponsor.map(person)),
                InviteeField::Note(note.into()),
            ],
        ));
    }
    change.ops
}

fn probe(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, meissen());
    probe.keys("F6");
    probe
}

fn german() -> Probe {
    probe(Language::De, 80, 24)
}

/// Returns the tasks by their texts.
fn whats(probe: &Probe) -> Vec<String> {
    let tasks = agreements::tasks(probe.workshop());
    tasks.iter().map(|task| task.agreement.what.to_string()).collect()
}

fn last_task(workshop: &Workshop) -> &Agreement {
    agreements::tasks(workshop).last().unwrap().agreement
}

fn name_of(workshop: &Workshop, id: Option<ParticipantId>) -> &str {
    id.and_then(|id| people::name_of(workshop, id))
        .unwrap_or_default()
}

/// Checks that undo brings back what was before.
fn undoes(probe: &mut Probe, before: &crate::workshop::Plain) {
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().plain(), *before);
}

macro_rules! screens {
    ($($name:ident, $area:literal;)*) => {$(
        #[test]
        fn $name() {
            for (language, code) in [(Language::De, "de"), (Language::En, "en")] {
                for (width, height) in [(80, 24), (120, 40)] {
                    let mut probe = probe(language, width, height);
                    probe.keys($area);
                    insta::assert_snapshot!(
                        format!("{}_{code}_{width}x{height}", stringify!($name)),
                        probe.screen()
                    );
                }
            }
        }
    )*};
}

screens! {
    the_tasks_say_who_does_what_by_when, "down";
    the_decisions_say_what_holds, "2";
    the_postponed_say_what_they_wait_for, "3";
    the_next_meeting_has_a_goal_and_a_poll, "4 down right";
    the_invitation_list_names_who_approaches_whom, "5 down";
    the_check_says_in_words_what_is_open, "p";
    a_task_is_typed_into_a_form, "a";
}

#[test]
fn a_wide_screen_shows_every_column() {
    let mut wide = probe(Language::De, 200, 30);
    insta::assert_snapshot!("tasks_de_200x30", wide.plain());
    wide.keys("5");
    insta::assert_snapshot!("invitees_de_200x30", wide.plain());
    wide.keys("4");
    insta::assert_snapshot!("meeting_de_200x30", wide.plain());
}

#[test]
fn a_narrow_screen_keeps_what_matters() {
    let mut narrow = probe(Language::De, 50, 16);
    insta::assert_snapshot!("tasks_de_50x16", narrow.plain());
    narrow.keys("4");
    insta::assert_snapshot!("meeting_de_50x16", narrow.plain());
}

#[test]
fn empty_areas_say_what_belongs_there_and_how_it_begins() {
    for language in Language::ALL {
        let mut probe = Probe::new(language, 80, 24, Vec::new());
        let mut all = String::new();
        for area in ["F6", "2", "3", "4", "5"] {
            probe.keys(area);
            all += &probe.plain();
            all += "\n\n";
        }
        insta::assert_snapshot!(format!("empty_{}", language.code()), all);
    }
}

#[test]
fn a_task_is_added_with_names_that_nobody_has_noted_yet() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("a").text("Fördermittel prüfen").keys("tab");
    probe.text("Clara Neumann").keys("enter");
    probe
        .text("Maren Düsberg, Otto Beyer; clara neumann")
        .keys("enter");
    probe.text("30.06.").keys("enter");
    probe.text("Haushalt liegt vor").keys("ctrl+s");
    let workshop = probe.workshop();
    let added = last_task(workshop);
    assert_eq!(added.what.as_str(), "Fördermittel prüfen");
    assert_eq!(name_of(workshop, *added.responsible), "Clara Neumann");
    let with: Vec<&str> = added.with.iter().map(|&id| name_of(workshop, Some(id))).collect();
    assert_eq!(with, ["Maren Düsberg", "Otto Beyer"]);
    assert_eq!(*added.due, Some(Due::On("2012-06-30".parse().unwrap())));
    assert_eq!(added.precondition.as_str(), "Haushalt liegt vor");
    assert_eq!(workshop.participants.len(), PEOPLE.len() + 2);
    assert!(
        probe.plain().contains("▌ 5  Fördermittel prüfen"),
        "{}",
        probe.plain()
    );
    undoes(&mut probe, &before);
}

#[test]
fn names_are_completed_while_they_are_typed() {
    let mut probe = german();
    probe
        .keys("a")
        .text("Anrufen")
        .keys("tab")
        .text("düs")
        .keys("down enter ctrl+s");
    let workshop = probe.workshop();
    assert_eq!(
        name_of(workshop, *last_task(workshop).responsible),
        "Maren Düsberg"
    );
}

#[test]
fn a_form_says_what_would_be_right() {
    let mut probe = german();
    probe.keys("a ctrl+s");
    assert!(probe.plain().contains("Hier fehlt noch, worum es geht."));
    probe
        .text("Anrufen")
        .keys("tab")
        .text("A. Saal, M. Abraham")
        .keys("ctrl+s");
    assert!(probe.plain().contains("Verantwortlich ist eine Person"));
    probe.keys("ctrl+backspace ctrl+backspace ctrl+backspace ctrl+backspace tab tab");
    probe.text("demnächst").keys("ctrl+s");
    assert!(probe.plain().contains("Ein Tag wie 30.06."), "{}", probe.plain());
    probe.keys("esc");
    assert_eq!(whats(&probe).len(), 4);
}

#[test]
fn a_form_that_is_taken_over_untouched_changes_nothing() {
    let mut probe = german();
    for keys in [
        "down enter ctrl+s",
        "2 enter ctrl+s",
        "3 enter ctrl+s",
        "4 e ctrl+s",
        "5 enter ctrl+s",
        "g ctrl+s",
    ] {
        let before = probe.workshop().plain();
        let history = probe.workshop().revision();
        probe.keys(keys);
        assert_eq!(probe.workshop().plain(), before, "{keys}");
        assert_eq!(probe.workshop().revision(), history, "{keys} wrote something");
    }
}

#[test]
fn only_what_was_changed_is_edited() {
    let mut probe = german();
    let before = probe.workshop().plain();
    let what = probe.workshop().agreements.get(task(1)).unwrap().what.version();
    probe.keys("down enter tab tab tab");
    for _ in 0..4 {
        probe.keys("ctrl+backspace");
    }
    probe.text("next meeting").keys("tab").text("!").keys("ctrl+s");
    let edited = probe.workshop().agreements.get(task(1)).unwrap();
    assert_eq!(edited.what.version(), what);
    assert_eq!(
        edited.precondition.as_str(),
        "Zugang zu den Daten der Landkreise!"
    );
    assert_eq!(*edited.due, Some(Due::NextMeeting));
    assert_eq!(edited.with.len(), 2);
    undoes(&mut probe, &before);
}

#[test]
fn somebody_removed_from_the_list_stays_named_and_is_not_made_twice() {
    let late = Stamp {
        ms: u64::MAX,
        count: u32::MAX,
    };
    let seen = Version { at: late, run: id(1) };
    let mut ops = meissen();
    ops.push(Op::Remove(person(1).into(), seen));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F6 down down");
    assert_eq!(probe.workshop().participants.len(), PEOPLE.len() - 1);
    let screen = probe.plain();
    assert!(
        screen.contains("Mathias Abraham") && screen.contains("⚠ nicht mehr dabei"),
        "{screen}"
    );
    probe.keys("enter").text("!").keys("ctrl+s");
    assert!(whats(&probe)[2].ends_with("Konzeptarbeit!"));
    assert_eq!(probe.workshop().participants.len(), PEOPLE.len() - 1);
    let agreement = probe.workshop().agreements.get(task(3)).unwrap();
    assert_eq!(*agreement.responsible, Some(person(1)));
}

#[test]
fn changing_the_kind_moves_an_agreement_to_the_other_list() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("3 enter tab tab tab tab tab tab left left ctrl+s");
    let moved = probe.workshop().agreements.get(task(2)).unwrap();
    assert_eq!(*moved.kind, AgreementKind::Task);
    // One is led to where it went.
    assert!(probe.plain().contains("▌ 3  Modellprojekt"), "{}", probe.plain());
    undoes(&mut probe, &before);
}

#[test]
fn c_goes_on_to_the_next_status_and_round_again() {
    let mut probe = german();
    let status = |probe: &Probe| *probe.workshop().agreements.get(task(0)).unwrap().status;
    for next in [Status::Underway, Status::Done, Status::Dropped, Status::Open] {
        let before = probe.workshop().plain();
        probe.keys("c");
        assert_eq!(status(&probe), next);
        undoes(&mut probe, &before);
        probe.keys("ctrl+y");
    }
    // Decisions have none.
    let before = probe.workshop().revision();
    probe.keys("2 c");
    assert_eq!(probe.workshop().revision(), before);
}

#[test]
fn what_is_deleted_comes_back() {
    let mut probe = german();
    for keys in ["x", "2 delete", "3 x", "5 down x", "4 x"] {
        let before = probe.workshop().plain();
        probe.keys(keys);
        assert_ne!(probe.workshop().plain(), before, "{keys}");
        assert!(probe.plain().contains("Gelöscht. Strg+Z holt es zurück."));
        undoes(&mut probe, &before);
    }
}

#[test]
fn a_row_moves_among_its_own_and_stays_selected() {
    let mut probe = german();
    let before = probe.workshop().plain();
    // Between the second and the third task stands something postponed.
    probe.keys("down alt+down");
    assert!(whats(&probe)[2].starts_with("Erstellung"));
    assert!(probe.plain().contains("▌ 3  Erstellung"), "{}", probe.plain());
    probe.keys("K K K");
    assert!(whats(&probe)[0].starts_with("Erstellung"));
    probe.keys("ctrl+z ctrl+z");
    undoes(&mut probe, &before);
    probe.keys("5 J");
    let first = probe.workshop().invitees.nth(0).unwrap();
    assert!(first.name.starts_with("Pfarrer"));
    undoes(&mut probe, &before);
}

#[test]
fn space_goes_through_the_answers_and_keys_give_them_directly() {
    let mut probe = german();
    probe.keys("4 end home");
    let said =
        |probe: &Probe, number: u64, voter: u64| poll::vote(probe.workshop(), option(number), person(voter));
    assert_eq!(said(&probe, 0, 0), Some(Availability::Yes));
    for next in [
        Some(Availability::IfNeedBe),
        Some(Availability::No),
        None,
        Some(Availability::Yes),
    ] {
        let before = probe.workshop().plain();
        probe.keys("space");
        assert_eq!(said(&probe, 0, 0), next);
        undoes(&mut probe, &before);
        probe.keys("ctrl+y");
    }
    for (key, next) in [
        ("o", Some(Availability::IfNeedBe)),
        ("-", Some(Availability::No)),
        ("+", Some(Availability::Yes)),
        ("delete", None),
    ] {
        probe.keys(key);
        assert_eq!(said(&probe, 0, 0), next, "{key}");
    }
    probe.keys("right right down +");
    assert_eq!(said(&probe, 2, 1), Some(Availability::Yes));
}

#[test]
fn enter_takes_a_day_for_the_next_meeting_and_lets_go_of_it() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("4 right right enter");
    assert_eq!(*probe.workshop().day().next_option, Some(option(2)));
    assert!(
        probe.plain().contains("▸ Di 18.09.2012, 09:30 Uhr"),
        "{}",
        probe.plain()
    );
    undoes(&mut probe, &before);
    probe.keys("ctrl+y enter");
    assert_eq!(*probe.workshop().day().next_option, None);
}

#[test]
fn a_day_is_offered_and_the_cursor_is_on_it() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe
        .keys("4 a")
        .text("13.9.")
        .keys("enter")
        .text("16")
        .keys("enter");
    probe.text("online").keys("enter");
    let added = probe.workshop().poll_options.iter().last().unwrap();
    assert_eq!(*added.date, "2012-09-13".parse().ok());
    assert_eq!(*added.time, Some(Minute(960)));
    assert_eq!(added.label.as_str(), "online");
    let screen = probe.plain();
    assert!(
        screen.contains("Do 13.09.2012, 16:00 Uhr (online): 0 ja"),
        "{screen}"
    );
    undoes(&mut probe, &before);
    probe.keys("4 a ctrl+s");
    assert!(probe.plain().contains("Ein Tag wie 18.09."));
    probe.text("x").keys("ctrl+s esc");
    assert_eq!(probe.workshop().plain(), before);
}

#[test]
fn many_days_and_many_people_scroll() {
    let mut ops = meissen();
    let mut change = Change::default();
    for number in 10..30_u64 {
        let day = format!("2012-10-{number}").parse().ok();
        change.set((option(number), vec![PollOptionField::Date(day)]));
        change.set((
            person(number),
            vec![
                ParticipantField::Name(format!("Person Nummer {number}")),
                ParticipantField::Present(true),
            ],
        ));
    }
    ops.extend(change.ops);
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F6 4 end");
    for _ in 0..30 {
        probe.keys("right");
    }
    insta::assert_snapshot!("meeting_scrolled_de_80x24", probe.plain());
    probe.keys("+");
    assert_eq!(
        poll::vote(probe.workshop(), option(29), person(9)),
        Some(Availability::Yes)
    );
}

#[test]
fn the_goal_is_written_in_several_lines() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("g enter").text("Und: ein Termin").keys("ctrl+s");
    assert!(
        probe
            .workshop()
            .day()
            .next_goal
            .ends_with("Konzeptarbeit\nUnd: ein Termin")
    );
    undoes(&mut probe, &before);
}

#[test]
fn the_invited_are_typed_one_after_the_other() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe.keys("5 a");
    for name in ["Rosa Winter", "Emil Sommer"] {
        probe.text(name).keys("enter").text("Caritas").keys("enter");
        probe.text("Ines").keys("down enter enter enter");
    }
    assert!(probe.plain().contains("Einladung 7"), "{}", probe.plain());
    probe.keys("esc");
    let names: Vec<String> = probe
        .workshop()
        .invitees
        .iter()
        .map(|invitee| invitee.name.to_string())
        .collect();
    assert_eq!(names[4..], ["Rosa Winter", "Emil Sommer"]);
    assert_eq!(
        *probe.workshop().invitees.nth(5).unwrap().sponsor,
        Some(person(8))
    );
    probe.keys("ctrl+z");
    undoes(&mut probe, &before);
}

#[test]
fn nothing_typed_ends_the_series_and_a_second_time_is_noticed() {
    let mut probe = german();
    probe.keys("5 a ctrl+s");
    assert_eq!(probe.workshop().invitees.len(), 4);
    assert!(!probe.plain().contains("Einladung 5"));
    probe.keys("a").text("Petra Sommer").keys("ctrl+s");
    assert!(
        probe
            .plain()
            .contains("„Petra Sommer“ steht jetzt zweimal auf der Liste.")
    );
}

#[test]
fn a_pasted_list_becomes_a_row_for_each_line_after_a_look() {
    let mut probe = german();
    let before = probe.workshop().plain();
    probe
        .keys("5")
        .paste("Rosa Winter, Caritas\n\nEmil Sommer;Diakonie;Annegret Saal;ruft selbst an\n");
    insta::assert_snapshot!("paste_de_80x24", probe.plain());
    probe.keys("esc");
    assert_eq!(probe.workshop().plain(), before);
    probe.paste("Rosa Winter, Caritas\n\nEmil Sommer;Diakonie;Annegret Saal;ruft selbst an\n");
    probe.keys("enter");
    assert_eq!(probe.workshop().invitees.len(), 6);
    let emil = probe.workshop().invitees.nth(5).unwrap();
    assert_eq!(*emil.sponsor, Some(person(0)));
    assert_eq!(emil.note.as_str(), "ruft selbst an");
    undoes(&mut probe, &before);
    probe.keys("1").paste("Haus mieten\nKuchen backen").keys("enter");
    assert_eq!(whats(&probe)[4..], ["Haus mieten", "Kuchen backen"]);
    undoes(&mut probe, &before);
}

#[test]
fn a_filter_narrows_down_and_esc_lets_go() {
    let mut probe = german();
    probe.keys("/").text("duesb");
    let screen = probe.plain();
    assert!(
        screen.contains("Bestandsaufnahme") && !screen.contains("Protokoll"),
        "{screen}"
    );
    assert!(screen.contains("1 von 4"));
    probe.keys("enter c");
    assert_eq!(
        *probe.workshop().agreements.get(task(1)).unwrap().status,
        Status::Done
    );
    probe.keys("/").text("qqq").keys("enter");
    assert!(probe.plain().contains("Nichts gefunden."));
    probe.keys("esc");
    assert!(probe.plain().contains("Protokoll"));
    probe.keys("4 /").text("weiss").keys("enter +");
    assert_eq!(
        poll::vote(probe.workshop(), option(0), person(9)),
        Some(Availability::Yes)
    );
}

#[test]
fn what_is_filtered_out_is_shown_when_one_is_led_there() {
    let mut probe = german();
    probe.keys("/").text("protokoll").keys("enter p enter");
    assert!(
        probe.plain().contains("▌ 1  Nächster Termin"),
        "{}",
        probe.plain()
    );
}

#[test]
fn the_check_leads_to_what_is_open() {
    let mut probe = german();
    let mut change = Change::default();
    let (theme, question): (ThemeId, QuestionId) = (id(500), id(501));
    change.set((theme, ThemeField::Name("Qualität".into())));
    change.set((question, QuestionField::Text("Was?".into())));
    let mut ops = meissen();
    ops.extend(change.ops);
    let count = agreements::open_points(probe.workshop(), "2012-05-03".parse().unwrap()).len();
    probe.keys("3 p");
    assert!(probe.plain().contains(&format!("Prüfung: {count} offen")));
    probe.keys("esc p").text("Petra").keys("enter");
    assert!(probe.plain().contains("▌ 3  Petra Sommer"));
    probe.keys("p").text("bis wann").keys("enter");
    assert!(probe.plain().contains("▌ 3  Eckpunkte"), "{}", probe.plain());
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    probe.keys("F6 p").text("Thema").keys("enter");
    assert_eq!(probe.app.active(), PaneId::Rounds);
}

#[test]
fn nothing_open_is_said() {
    let mut probe = Probe::new(Language::De, 80, 24, Vec::new());
    probe.keys("F6 p");
    assert!(probe.plain().contains("Prüfung: Es ist nichts mehr offen."));
}

#[test]
fn tab_and_digits_switch_areas() {
    let mut probe = german();
    let strip = |probe: &mut Probe| probe.screen();
    for (keys, name) in [
        ("tab", "\"Beschlüsse 1\""),
        ("tab", "\"Zurückgestellt 1\""),
        ("shift+tab", "\"Beschlüsse 1\""),
        ("5", "\"Einladungen 4\""),
        ("tab", "\"Aufgaben 4\""),
    ] {
        probe.keys(keys);
        let screen = strip(&mut probe);
        assert!(screen.contains(&format!("cyan {name}")), "{keys}: {screen}");
    }
}

#[test]
fn the_mouse_selects_opens_and_switches() {
    let mut probe = german();
    let click = |probe: &mut Probe, text: &str| {
        let screen = probe.plain();
        let (y, line) = screen
            .lines()
            .enumerate()
            .find(|(_, line)| line.contains(text))
            .unwrap();
        let x = crate::gate::width(&line[..line.find(text).unwrap()]);
        let (x, y) = (x as u16, y as u16);
        let action = MouseAction::Click;
        probe.input(Input::Mouse(Mouse { action, x, y }));
    };
    click(&mut probe, "Protokoll");
    assert!(probe.plain().contains("▌ 4  Protokoll"));
    click(&mut probe, "Protokoll");
    assert!(probe.plain().contains("Verabredung bearbeiten"));
    probe.keys("esc");
    click(&mut probe, "Treffen");
    click(&mut probe, "Mi 12.09.");
    assert!(probe.plain().contains("Mi 12.09.2012, 17:00"));
    probe.keys("1");
    probe.input(Input::Mouse(Mouse {
        action: MouseAction::WheelUp,
        x: 5,
        y: 8,
    }));
    assert!(probe.plain().contains("▌ 1  Nächster"));
}

#[test]
fn an_open_form_comes_back() {
    use crate::tui::pane::{Ctx, Draft, Pane};
    let probe = german();
    let session = probe.app.session();
    let ctx = Ctx {
        workshop: session.workshop(),
        ids: session.ids(),
        now: session.now(),
        locale: &crate::locale::Locale::new(Language::De),
        look: &crate::tui::style::Look::default(),
    };
    let places = [
        "agreements/new/0".to_owned(),
        "agreements/new/2".to_owned(),
        format!("agreements/item/{}", task(1)),
        "agreements/invitee/new".to_owned(),
        format!("agreements/invitee/{}", invitee(1)),
        "agreements/option/new".to_owned(),
        format!("agreements/option/{}", option(1)),
        "agreements/goal".to_owned(),
    ];
    let mut pane = super::Agreements::default();
    for place in places {
        let text = "[(\"what\",\"angefangen\")]".to_owned();
        let restored = pane.restore(
            &Draft {
                place: place.clone(),
                text,
            },
            &ctx,
        );
        assert!(
            restored.is_some_and(|outcome| outcome.effects.len() == 1),
            "{place}"
        );
    }
    for place in [
        "agenda/new",
        "agreements/new/9",
        "agreements/item/nix",
        "agreements/",
        "agreements/x/y",
    ] {
        let draft = Draft {
            place: place.to_owned(),
            text: String::new(),
        };
        assert!(pane.restore(&draft, &ctx).is_none(), "{place}");
    }
}

#[test]
fn hostile_text_is_shown_and_harms_nothing() {
    let evil = "a\u{1b}[31m\u{202E}rtl\u{200B}\n\u{E0041}Donaudampfschifffahrtsgesellschaftskapitänsmützenband\tx日本語👩\u{200D}👩\u{200D}👧";
    let mut ops = meissen();
    let mut change = Change::default();
    change.set((person(0), ParticipantField::Name(evil.into())));
    change.set((task(0), AgreementField::What(evil.repeat(200))));
    change.set((task(0), AgreementField::Responsible(Some(person(0)))));
    change.set((task(2), AgreementField::Precondition(evil.into())));
    change.set((task(5), AgreementField::Origin(evil.into())));
    change.set((option(0), PollOptionField::Label(evil.into())));
    change.set((
        invitee(0),
        vec![InviteeField::Name(evil.into()), InviteeField::Note(evil.into())],
    ));
    change.set((
        Day::the(),
        vec![DayField::NextGoal(evil.into()), DayField::NextPlace(evil.into())],
    ));
    ops.extend(change.ops);
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    for keys in [
        "F6",
        "2",
        "3",
        "4",
        "5",
        "p",
        "esc 1 enter",
        "esc 4 e",
        "esc 5 e",
        "esc g",
    ] {
        probe.keys(keys);
        let screen = probe.plain();
        assert!(
            !screen.contains(['\u{1b}', '\u{202E}', '\u{200B}', '\u{E0041}']),
            "{keys}"
        );
    }
}

#[test]
fn every_area_can_be_drawn_at_every_size() {
    let mut probe = german();
    for area in ["1", "2", "3", "4", "5"] {
        probe.keys(area);
        for width in (0..24).chain([40, 41, 59, 60, 79, 103, 104, 149, 150, 179, 180, 500]) {
            for height in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 24, 50, 200] {
                probe.resize(width, height);
            }
        }
        probe.resize(80, 24);
    }
}
