//! The example with everything that a day can bring, to be looked at.

use crate::example;
use crate::workshop::{
    AgreementKind, AgreementPlain, AnswerPlain, Availability, Due, GroupPlain, IdSource, InviteePlain,
    ItemKind, ItemPlain, Minute, ParticipantPlain, PhotoAt, PhotoPlain, Plain, PollOptionPlain, Position,
    RoundPlain, Status, Vote, VotePlain,
};

const PEOPLE: [(&str, &str, usize); 12] = [
    ("Annegret Saal", "Diakonisches Werk Meißen", 0),
    ("Mathias Abraham", "Landkreis Meißen, Sozialplanung", 0),
    ("Maren Düsberg", "Bürgerstiftung", 1),
    ("Jörg Öhler", "Stadt Riesa", 1),
    ("Dr. Friederike von der Marwitz", "Kirchenbezirk", 2),
    ("Toni", "", 2),
    ("فاطمة الزهراء", "Integrationsrat", 0),
    ("Karin Groß", "Seniorenbeirat Coswig", 1),
    ("Ute Weiß", "Mehrgenerationenhaus Radebeul", 2),
    ("Henry Mai", "Jobcenter", 0),
    ("Sven-Olaf Petersen", "Kreissportbund", 1),
    ("Beate Klotzsche", "Volkssolidarität Elbtal-Meißen", 2),
];

/// Makes the day.
pub(in crate::export) fn plain() -> Plain {
    let mut plain = example::meissen();
    let ids = IdSource::new(7);
    let moment = |text: &str| Some(format!("2012-05-03T{text}:30+02:00").parse().unwrap());
    let places = |count| Position::run_after(None, count);
    agenda(&mut plain, &ids, moment);
    let groups: Vec<GroupPlain> = ["A", "B", "C"]
        .into_iter()
        .zip(places(3))
        .map(|(name, pos)| GroupPlain {
            id: ids.fresh(),
            pos,
            name: name.to_owned(),
            ..GroupPlain::default()
        })
        .collect();
    plain.participants = PEOPLE
        .into_iter()
        .zip(places(PEOPLE.len()))
        .map(|((name, organisation, group), pos)| ParticipantPlain {
            id: ids.fresh(),
            pos,
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            group: Some(groups[group].id),
            present: true,
        })
        .collect();
    let rounds: Vec<RoundPlain> = places(3)
        .into_iter()
        .map(|pos| RoundPlain {
            id: ids.fresh(),
            pos,
            minutes: 25,
            ..RoundPlain::default()
        })
        .collect();
    let answers = [
        ("Wege unter 30 Minuten, auch ohne Auto", 0, Some(0), 0, 0),
        ("eine Anlaufstelle,\ndie alle kennen", 0, Some(0), 1, 1),
        (
            "mobile Beratung im Bürgerbus → einmal in der Woche in jedem Ort",
            0,
            Some(1),
            0,
            0,
        ),
        (
            "Verlässliche Finanzierung über mindestens drei Jahre, damit nicht jedes Jahr im November die Arbeit ruht und neue Leute eingearbeitet werden müssen.",
            0,
            Some(2),
            2,
            2,
        ),
        ("Zweisprachigkeit: مرحبا بكم في الورشة", 1, Some(0), 1, 0),
        ("gemeinsame Standards", 1, Some(0), 2, 1),
        ("ohne Frage gesagt", 1, None, 1, 0),
    ];
    plain.answers = answers
        .into_iter()
        .zip(places(answers.len()))
        .map(|((text, theme, question, group, round), pos)| AnswerPlain {
            id: ids.fresh(),
            pos,
            text: text.to_owned(),
            theme: Some(plain.themes[theme].id),
            question: question.map(|question: usize| plain.questions[question].id),
            group: Some(groups[group].id),
            round: Some(rounds[round].id),
        })
        .collect();
    plain.groups = groups;
    plain.rounds = rounds;
    agreements(&mut plain, &ids);
    poll(&mut plain, &ids);
    plain.invitees = (0..14)
        .zip(places(14))
        .map(|(at, pos)| InviteePlain {
            id: ids.fresh(),
            pos,
            name: format!(
                "{} {}",
                ["Frau", "Herr"][at % 2],
                [
                    "Lindner",
                    "Şahin",
                    "Quaas-Döbereiner",
                    "Hoyer",
                    "Nguyễn",
                    "Zschoche",
                    "Richter"
                ][at % 7]
            ),
            organisation: ["Stadtrat", "", "Freiwillige Feuerwehr", "Gymnasium Franziskaneum"][at % 4]
                .to_owned(),
            sponsor: (at % 3 != 2).then(|| plain.participants[at % 12].id),
            note: if at == 3 {
                "kennt das Modell aus Döbeln".to_owned()
            } else {
                String::new()
            },
        })
        .collect();
    plain.photos = [
        (
            "wand.jpg",
            "Die Wand nach dem Clustern, 11:20 Uhr",
            Some(PhotoAt::Theme(plain.themes[0].id)),
        ),
        (
            "hoch.jpg",
            "Flipchart der Gruppe B",
            Some(PhotoAt::Question(plain.questions[1].id)),
        ),
        ("fehlt.jpg", "Das Bild zu diesem Satz fehlt", None),
        ("wand.jpg", "", None),
    ]
    .into_iter()
    .zip(places(4))
    .map(|((file, caption, at), pos)| PhotoPlain {
        id: ids.fresh(),
        pos,
        file: file.to_owned(),
        caption: caption.to_owned(),
        at,
    })
    .collect();
    plain
}

fn agenda(plain: &mut Plain, ids: &IdSource, moment: impl Fn(&str) -> Option<crate::workshop::Moment>) {
    let times = [
        (Some(540), Some(30), moment("09:04"), moment("09:38")),
        (None, Some(45), moment("09:38"), moment("10:20")),
        (None, Some(30), moment("10:30"), moment("11:12")),
        (Some(660), Some(90), moment("11:12"), moment("12:40")),
        (Some(810), Some(60), moment("13:32"), None),
    ];
    for (item, (start, minutes, started, ended)) in plain.items.iter_mut().zip(times) {
        item.start = start.map(Minute);
        item.minutes = minutes;
        item.started = started;
        item.ended = ended;
        item.notes = "privat: leise sprechen".to_owned();
    }
    plain.items.insert(
        2,
        ItemPlain {
            id: ids.fresh(),
            pos: Position::between(Some(&plain.items[1].pos), Some(&plain.items[2].pos)),
            title: "Kaffeepause".to_owned(),
            kind: ItemKind::Break,
            minutes: Some(15),
            ..ItemPlain::default()
        },
    );
    plain.days[0].next_place = "Rathaus Meißen, Ratssaal".to_owned();
}

fn agreements(plain: &mut Plain, ids: &IdSource) {
    let people: Vec<_> = plain.participants.iter().map(|person| person.id).collect();
    let more = [
        (
            "Räume anfragen",
            AgreementKind::Task,
            Some(0),
            Some(Due::NextMeeting),
            Status::Underway,
            "",
        ),
        (
            "Protokoll an alle senden,\nauch an die Eingeladenen",
            AgreementKind::Task,
            Some(3),
            Some(Due::On("2012-05-10".parse().unwrap())),
            Status::Open,
            "",
        ),
        (
            "Kontakt zur Sparkassenstiftung aufnehmen",
            AgreementKind::Task,
            None,
            None,
            Status::Open,
            "Kostenplan",
        ),
        (
            "Das Gremium tagt öffentlich.",
            AgreementKind::Decision,
            None,
            None,
            Status::Open,
            "",
        ),
    ];
    let mut pos = plain.agreements.last().unwrap().pos.clone();
    for (what, kind, who, due, status, precondition) in more {
        pos = pos.after();
        plain.agreements.push(AgreementPlain {
            id: ids.fresh(),
            pos: pos.clone(),
            what: what.to_owned(),
            kind,
            responsible: who.map(|who: usize| people[who]),
            due,
            status,
            precondition: precondition.to_owned(),
            ..AgreementPlain::default()
        });
    }
}

fn poll(plain: &mut Plain, ids: &IdSource) {
    let answers = [Availability::Yes, Availability::IfNeedBe, Availability::No];
    let mut pos = Position::run_after(None, 6).into_iter();
    for at in 0..6 {
        let option = PollOptionPlain {
            id: ids.fresh(),
            pos: pos.next().unwrap(),
            date: format!("2012-09-{}", 11 + at).parse().ok(),
            time: Some(Minute(14 * 60)),
            label: if at == 2 {
                "online".to_owned()
            } else {
                String::new()
            },
        };
        for (who, person) in plain.participants.iter().enumerate() {
            if (at + who) % 7 != 5 {
                plain.votes.push(VotePlain {
                    id: Vote::id_of(option.id, person.id),
                    option: Some(option.id),
                    participant: Some(person.id),
                    availability: Some(answers[(at * 5 + who * 3 + at * who) % 3]),
                    ..VotePlain::default()
                });
            }
        }
        plain.poll_options.push(option);
    }
    plain.days[0].next_option = Some(plain.poll_options[1].id);
}
