//! A whole day of any size, with everything that a documentation can hold: for benchmarks, for tests of
//! exports, and for looking at what comes out. The same size gives the same day.

use chrono::{DateTime, NaiveDate};
use werkstatt::workshop::{
    AgreementKind, AgreementPlain, AnswerPlain, Availability, CardPlain, CategoryPlain, ClusterPlain, Colour,
    Day, DayPlain, Due, GroupPlain, IdSource, InviteePlain, ItemKind, ItemPlain, Minute, Moment,
    ParticipantPlain, Place, Plain, PollOptionPlain, Position, QuestionPlain, RoundPlain, Status, ThemePlain,
    TwinPlain, Vote, VotePlain,
};

const THOUGHTS: [&str; 16] = [
    "Wege unter 30 Minuten,\nauch ohne Auto",
    "eine Anlaufstelle, die alle kennen",
    "lokale Flexibilität\n→ jetzt Bürgerpartizipation",
    "KURZE WEGE",
    "Träger sprechen sich ab, bevor geplant wird",
    "Ort bürgerschaftlichen Engagements",
    "Wie FINANZIEREN?",
    "Verwaltungsstrukturen",
    "Nachbarschaftshilfe\n+ Verantwortlichkeit",
    "mobile Beratung im Bürgerbus",
    "Kinderbetreuungseinrichtungen länger offen",
    "Machtkonzentration\nb. Kommunen?",
    "„Globale“ Einflüsse auf Bürger",
    "Ehrenamt & Hauptamt",
    "Al für alle!\nmit e ohne Problem",
    "Straßenverkehrsberuhigungsmaßnahmen",
];

const PEOPLE: [(&str, &str); 30] = [
    ("Annegret Saal", "Diakonie Sachsen"),
    ("Mathias Abraham", "Landratsamt"),
    ("Maren Düsberg", "Paritätischer Wohlfahrtsverband"),
    ("Jürgen Größel", "Stadt Meißen"),
    ("Ines Böhme", "Kirchgemeinde St. Afra"),
    ("Thomas Wünsche", "Gemeinderat"),
    ("Katrin Oßwald", "Caritas"),
    ("Uwe Lässig", "Freiwillige Feuerwehr"),
    ("Heike Mühlbach", "Grundschule"),
    ("Falk Körner", "Verkehrsverbund"),
    ("Sabine Jähnig", "Seniorenbeirat"),
    ("Ralf Töpfer", "Bürgerbusverein"),
    ("Petra Schönfeld", "Volkssolidarität"),
    ("Dirk Nößler", "Sportverein"),
    ("Antje Krüger", "Kita Regenbogen"),
    ("Holger Rühle", "Handwerkskammer"),
    ("Silke Prüfer", "Jugendamt"),
    ("Andreas Förster", "Wohnungsgenossenschaft"),
    ("Gabriele Hänsel", "Tafel"),
    ("Steffen Löffler", "Sparkasse"),
    ("Kerstin Düring", "Volkshochschule"),
    ("Jens Schütze", "Polizeirevier"),
    ("Monika Bräuer", "Landfrauen"),
    ("Torsten Grün", "Agrargenossenschaft"),
    ("Birgit Völker", "Bibliothek"),
    ("Lutz Ärmel", "Heimatverein"),
    ("Doreen Süß", "Pflegedienst"),
    ("Frank Zöllner", "Tourismusverband"),
    ("Anke Häfner", "Elternrat"),
    ("Bernd Künzel", "Ortschaftsrat"),
];

fn moment(text: &str) -> Option<Moment> {
    DateTime::parse_from_rfc3339(&format!("2012-05-03T{text}:00+02:00")).ok()
}

fn date(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2012, month, day)
}

/// Makes a day with so many cards, an answer for every eighth of them, and a long list of agreements.
pub(crate) fn plain(cards: usize) -> Plain {
    let ids = IdSource::new(2012);
    let places = Position::run_after(None, cards.max(100));
    let pos = |at: usize| places[at].clone();
    let mut plain = Plain::default();
    let items = [
        (
            "Begrüßung, Einführung in das Thema",
            ItemKind::Plenary,
            Some(540),
            30,
            Some(("09:04", "09:38")),
        ),
        (
            "Abfrage von Chancen und Befürchtungen",
            ItemKind::Cards,
            None,
            45,
            Some(("09:38", "10:31")),
        ),
        (
            "Clustern nach den Themen Inhalt, Qualität und Kooperation",
            ItemKind::Clustering,
            None,
            30,
            Some(("10:31", "10:58")),
        ),
        ("Pause", ItemKind::Break, None, 15, Some(("10:58", "11:12"))),
        (
            "Arbeit in rotierenden Arbeitsgruppen",
            ItemKind::Rounds,
            None,
            90,
            Some(("11:12", "12:40")),
        ),
        (
            "Mittagessen",
            ItemKind::Break,
            Some(750),
            60,
            Some(("12:40", "13:32")),
        ),
        (
            "Verabredungen für die Weiterarbeit",
            ItemKind::Agreements,
            Some(810),
            60,
            Some(("13:32", "14:26")),
        ),
        ("Ende", ItemKind::End, Some(870), 0, None),
    ];
    for (at, (title, kind, start, minutes, went)) in items.into_iter().enumerate() {
        plain.items.push(ItemPlain {
            id: ids.fresh(),
            pos: pos(at),
            title: title.into(),
            notes: "Nur für die Moderation.".into(),
            kind,
            start: start.map(Minute),
            fixed: kind == ItemKind::Break && start.is_some(),
            minutes: (minutes > 0).then_some(minutes),
            started: went.and_then(|(from, _)| moment(from)),
            ended: went.and_then(|(_, to)| moment(to)),
            ..ItemPlain::default()
        });
    }
    for (at, name) in ["A", "B", "C"].into_iter().enumerate() {
        plain.groups.push(GroupPlain {
            id: ids.fresh(),
            pos: pos(at),
            name: name.into(),
            ..GroupPlain::default()
        });
    }
    for (at, (name, organisation)) in PEOPLE.into_iter().enumerate() {
        plain.participants.push(ParticipantPlain {
            id: ids.fresh(),
            pos: pos(at),
            name: name.into(),
            organisation: organisation.into(),
            present: at % 10 != 9,
            group: Some(plain.groups[at % 3].id),
        });
    }
    for (at, (name, sign, colour)) in [
        ("Chancen", "+", Colour::Green),
        ("Befürchtungen", "−", Colour::Red),
        ("Fragen", "?", Colour::Yellow),
    ]
    .into_iter()
    .enumerate()
    {
        plain.categories.push(CategoryPlain {
            id: ids.fresh(),
            pos: pos(at),
            name: name.into(),
            sign: sign.into(),
            colour,
        });
    }
    for (at, name) in ["Inhalt", "Qualität", "Kooperation"].into_iter().enumerate() {
        plain.themes.push(ThemePlain {
            id: ids.fresh(),
            pos: pos(at),
            name: name.into(),
            host: Some(plain.participants[at].id),
            ..ThemePlain::default()
        });
    }
    for at in 0..9 {
        plain.clusters.push(ClusterPlain {
            id: ids.fresh(),
            pos: pos(at),
            heading: [
                "NETZ IN DER FLÄCHE",
                "HALTUNG",
                "WER STEUERT?",
                "GELD",
                "NEUE AUFGABEN",
            ][at % 5]
                .into(),
            theme: Some(plain.themes[at % 3].id),
        });
    }
    for at in 0..cards {
        let theme = at % 3;
        let place = match at % 7 {
            0 => Place::default(),
            1 | 2 => Place {
                theme: Some(plain.themes[theme].id),
                cluster: None,
                pos: pos(at),
            },
            rest => Place {
                theme: Some(plain.themes[theme].id),
                cluster: Some(plain.clusters[theme + 3 * (rest % 3)].id),
                pos: pos(at),
            },
        };
        plain.cards.push(CardPlain {
            id: ids.fresh(),
            pos: pos(at),
            text: format!("{} ({})", THOUGHTS[(at * 7 + at / 16) % THOUGHTS.len()], at + 1),
            category: Some(plain.categories[[0, 1, 0, 1, 0, 2][at % 6]].id),
            place,
        });
    }
    for at in 0..cards / 40 {
        plain.twins.push(TwinPlain {
            id: ids.fresh(),
            pos: pos(at),
            card: Some(plain.cards[at * 5].id),
            place: Place {
                theme: Some(plain.themes[(at + 1) % 3].id),
                cluster: None,
                pos: pos(at),
            },
        });
    }
    for (at, text) in [
        "Was muss unbedingt beachtet/umgesetzt werden?",
        "Was kann darüber hinaus geleistet werden?",
        "Welche Rahmenbedingungen sind notwendig?",
    ]
    .into_iter()
    .enumerate()
    {
        plain.questions.push(QuestionPlain {
            id: ids.fresh(),
            pos: pos(at),
            text: text.into(),
        });
    }
    for at in 0..3 {
        plain.rounds.push(RoundPlain {
            id: ids.fresh(),
            pos: pos(at),
            minutes: 25,
            ..RoundPlain::default()
        });
    }
    for at in 0..(cards / 8).max(18) {
        plain.answers.push(AnswerPlain {
            id: ids.fresh(),
            pos: pos(at),
            text: format!(
                "{}: Beitrag {}",
                THOUGHTS[(at * 5) % THOUGHTS.len()].replace('\n', " "),
                at + 1
            ),
            theme: Some(plain.themes[at % 3].id),
            question: Some(plain.questions[(at / 3) % 3].id),
            group: Some(plain.groups[(at / 2) % 3].id),
            round: Some(plain.rounds[(at / 9) % 3].id),
        });
    }
    let kinds = [
        AgreementKind::Task,
        AgreementKind::Task,
        AgreementKind::Task,
        AgreementKind::Decision,
        AgreementKind::Postponed,
    ];
    for at in 0..20 {
        let kind = kinds[at % 5];
        plain.agreements.push(AgreementPlain {
            id: ids.fresh(),
            pos: pos(at),
            what: [
                "Erstellung einer Bestandsaufnahme der sozialen Infrastruktur in Sachsen",
                "Nächster Termin im September (Umfrage)",
                "Eckpunkte für eine Konzeptarbeit formulieren",
                "Protokolle gehen an alle, auch an die, die nicht kommen konnten.",
                "Modellprojekt Integriertes Sozialzentrum",
            ][at % 5]
                .into(),
            precondition: if kind == AgreementKind::Postponed {
                "ein Grobkonzept für eine flächendeckende Struktur".into()
            } else {
                String::new()
            },
            origin: if at % 3 == 0 {
                "Thema Kooperation".into()
            } else {
                String::new()
            },
            kind,
            responsible: (at % 4 != 3).then(|| plain.participants[at].id),
            with: (0..at % 3)
                .map(|with| plain.participants[at + with + 1].id)
                .collect(),
            due: match at % 3 {
                0 => date(6, 30).map(Due::On),
                1 => Some(Due::NextMeeting),
                _ => None,
            },
            status: [Status::Open, Status::Open, Status::Underway, Status::Done][at % 4],
        });
    }
    for (at, (day, minute)) in [(5, 840), (12, 840), (13, 600), (19, 1080), (26, 840)]
        .into_iter()
        .enumerate()
    {
        plain.poll_options.push(PollOptionPlain {
            id: ids.fresh(),
            pos: pos(at),
            label: if at == 3 { "online".into() } else { String::new() },
            date: date(9, day),
            time: Some(Minute(minute)),
        });
    }
    for at in 0..60 {
        let (option, person) = (&plain.poll_options[at % 5], &plain.participants[at / 5]);
        let answers = [
            Availability::Yes,
            Availability::No,
            Availability::IfNeedBe,
            Availability::Yes,
        ];
        plain.votes.push(VotePlain {
            id: Vote::id_of(option.id, person.id),
            pos: Position::default(),
            option: Some(option.id),
            participant: Some(person.id),
            availability: Some(answers[(at * 3 + at / 7) % 4]),
        });
    }
    for at in 0..14 {
        plain.invitees.push(InviteePlain {
            id: ids.fresh(),
            pos: pos(at),
            name: [
                "Landrat",
                "Pfarrerin Lindner",
                "Dr. Ute Hörnig",
                "Ole Petersen",
                "Frau Bauer",
            ][at % 5]
                .into(),
            organisation: ["Landkreis", "Kirchenbezirk", "TU Dresden", "Deutsche Bahn", ""][at % 5].into(),
            note: if at % 4 == 0 {
                "hat schon einmal abgesagt".into()
            } else {
                String::new()
            },
            sponsor: (at % 3 != 2).then(|| plain.participants[at].id),
        });
    }
    plain.days.push(DayPlain {
        id: Day::the(),
        title: "Kooperation mit Plan vs. Parallelstruktur".into(),
        place: "Meißen".into(),
        notes: "Nur für die Moderation.".into(),
        next_goal: "Integration der „Neuen“, Formulierung von konkreten Eckpunkten für eine Konzeptarbeit"
            .into(),
        next_place: "Rathaus, Kleiner Saal".into(),
        date: date(5, 3),
        next_option: Some(plain.poll_options[1].id),
        ..DayPlain::default()
    });
    plain
}
