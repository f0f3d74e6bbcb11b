//! The agreements pane on the day in Meißen: what is common to its tests.

mod everywhere;
mod lists;
mod meeting;
mod screens;

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

/// The same day at its end, with something of everything that the check looks for.
fn closing() -> Vec<Op> {
    let mut ops = meissen();
    let mut change = Change::default();
    let (theme, question): (ThemeId, QuestionId) = (id(500), id(501));
    change.set((theme, ThemeField::Name("Qualität".into())));
    change.set((
        question,
        QuestionField::Text("Was muss unbedingt beachtet werden?".into()),
    ));
    change.set((
        person(6),
        ParticipantField::Name("Sabine Hübner und Jörg Zschoche".into()),
    ));
    change.set((task(3), AgreementField::Responsible(Some(person(5)))));
    let mut add = |number: u64, fields: Vec<AgreementField>| {
        let mut all = vec![AgreementField::Pos(
            Position::run_after(None, 40)[number as usize].clone(),
        )];
        all.extend(fields);
        change.set((task(number), all));
    };
    add(
        6,
        vec![
            AgreementField::What("Räume für das nächste Treffen anfragen".into()),
            AgreementField::Responsible(Some(person(6))),
            AgreementField::Due(Some(Due::On("2012-05-02".parse().unwrap()))),
        ],
    );
    add(
        7,
        vec![
            AgreementField::What("Fördermittel der Landkreise bündeln".into()),
            AgreementField::Kind(AgreementKind::Postponed),
        ],
    );
    for (number, name) in (10..).zip(["Jugendamt", "Seniorenbeirat", "Verkehrsverbund"]) {
        change.set((
            invitee(number),
            vec![
                InviteeField::Pos(Position::run_after(None, 40)[number as usize].clone()),
                InviteeField::Name(name.into()),
                InviteeField::Sponsor(Some(person(0))),
            ],
        ));
    }
    ops.extend(change.ops);
    ops
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
