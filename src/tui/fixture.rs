//! The day in Meißen as a workshop for tests: what the panes are drawn with.
//!
//! The cards, themes, questions and agreements are those of the real documentation of 3 May 2012, verbatim,
//! broken lines and unreadable words included. Most people are invented; the agenda has the times of the
//! sketches. The morning is young: the welcome has been running since four minutes past nine.
//!
//! Identities are drawn in a fixed order, so that the same thing has the same one in every test;
//! [`card`], [`theme`] and the like find one by how it begins.

mod source;

use chrono::{DateTime, NaiveDate};

use crate::workshop::{
    AgreementField, AgreementId, AgreementKind, AnswerField, AnswerId, Availability, CardField, CardId,
    CategoryField, CategoryId, ClusterField, ClusterId, Colour, Day, DayField, Due, GroupField, GroupId,
    IdSource, InviteeField, InviteeId, ItemField, ItemId, Minute, Moment, Op, ParticipantField,
    ParticipantId, Place, PollOptionField, PollOptionId, Position, QuestionField, QuestionId, Record,
    RoundField, RoundId, Theme, ThemeField, ThemeId, TwinField, TwinId, Vote, VoteField, Workshop,
};
use source::Hangs::{self, Cluster as C, No, Theme as T};
use source::{AGENDA, ANSWERS, CHANCES, CLUSTERS, FEARS, PEOPLE, QUESTIONS};

/// Writes operations that make things behind each other.
struct Maker {
    ids: IdSource,
    ops: Vec<Op>,
}

impl Maker {
    fn set(&mut self, record: impl Into<Record>) {
        self.ops.push(Op::Set(record.into()));
    }

    /// Makes as many things of a kind as there are lists of fields.
    fn make<I, F>(&mut self, pos: impl Fn(Position) -> F, things: Vec<Vec<F>>) -> Vec<I>
    where
        I: Copy + From<crate::workshop::Id>,
        (I, Vec<F>): Into<Record>,
    {
        let places = Position::run_after(None, things.len());
        things
            .into_iter()
            .zip(places)
            .map(|(mut fields, place)| {
                let id: I = self.ids.fresh();
                fields.insert(0, pos(place));
                self.set((id, fields));
                id
            })
            .collect()
    }
}

/// Returns a moment of the real day, such as `10:10`.
pub(crate) fn at(time: &str) -> Moment {
    DateTime::parse_from_rfc3339(&format!("2012-05-03T{time}:00+02:00")).unwrap()
}

fn date(day: u32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2012, month, day)
}

/// Makes the day in Meißen, at ten past nine.
pub(crate) fn meissen() -> Vec<Op> {
    let mut make = Maker {
        ids: IdSource::new(20_120_503),
        ops: Vec::new(),
    };
    make.set((
        Day::the(),
        vec![
            DayField::Title("Kooperation mit Plan vs. Parallelstruktur".to_owned()),
            DayField::Place("Meißen".to_owned()),
            DayField::Date(date(3, 5)),
            DayField::Changeover(4),
            DayField::NextGoal(
                "Integration der „Neuen“, Formulierung von konkreten Eckpunkten für eine Konzeptarbeit"
                    .to_owned(),
            ),
        ],
    ));
    agenda(&mut make);
    let groups: Vec<GroupId> = make.make(
        GroupField::Pos,
        ["A", "B", "C"]
            .map(|name| vec![GroupField::Name(name.to_owned())])
            .into(),
    );
    let people: Vec<ParticipantId> = make.make(
        ParticipantField::Pos,
        PEOPLE
            .map(|(name, organisation, group, present)| {
                vec![
                    ParticipantField::Name(name.to_owned()),
                    ParticipantField::Organisation(organisation.to_owned()),
                    ParticipantField::Present(present),
                    ParticipantField::Group(Some(groups[group])),
                ]
            })
            .into(),
    );
    let themes: Vec<ThemeId> = make.make(
        ThemeField::Pos,
        [("Inhalt", Some(2)), ("Qualität", None), ("Kooperation", None)]
            .map(|(name, host): (&str, Option<usize>)| {
                vec![
                    ThemeField::Name(name.to_owned()),
                    ThemeField::Host(host.map(|host| people[host])),
                ]
            })
            .into(),
    );
    cards(&mut make, &themes);
    answers(&mut make, &themes, &groups);
    agreements(&mut make, &people);
    make.ops
}

fn agenda(make: &mut Maker) {
    let items = AGENDA
        .map(|(title, kind, start, fixed, minutes)| {
            vec![
                ItemField::Title(title.to_owned()),
                ItemField::Kind(kind),
                ItemField::Start(start.map(Minute)),
                ItemField::Fixed(fixed),
                ItemField::Minutes(minutes),
            ]
        })
        .into();
    let items: Vec<ItemId> = make.make(ItemField::Pos, items);
    make.set((items[0], ItemField::Started(Some(at("09:04")))));
    make.set((
        items[1],
        ItemField::Notes(
            "Karten grün für Chancen, rot für Befürchtungen; vorlesen lassen, dann anpinnen.".to_owned(),
        ),
    ));
}

fn cards(make: &mut Maker, themes: &[ThemeId]) {
    let categories: Vec<CategoryId> = make.make(
        CategoryField::Pos,
        [
            ("Chancen", "+", Colour::Green),
            ("Befürchtungen", "−", Colour::Red),
        ]
        .map(|(name, sign, colour)| {
            vec![
                CategoryField::Name(name.to_owned()),
                CategoryField::Sign(sign.to_owned()),
                CategoryField::Colour(colour),
            ]
        })
        .into(),
    );
    let clusters: Vec<ClusterId> = make.make(
        ClusterField::Pos,
        CLUSTERS
            .map(|(heading, theme)| {
                vec![
                    ClusterField::Heading(heading.to_owned()),
                    ClusterField::Theme(Some(themes[theme])),
                ]
            })
            .into(),
    );
    let mut pos = Position::first();
    let mut place = |hangs: Hangs| {
        pos = pos.after();
        let (theme, cluster) = match hangs {
            No => return None,
            T(theme) => (themes[theme], None),
            C(cluster) => (themes[CLUSTERS[cluster].1], Some(clusters[cluster])),
        };
        Some(Place {
            theme: Some(theme),
            cluster,
            pos: pos.clone(),
        })
    };
    let all = CHANCES.iter().map(|card| (card, categories[0]));
    let all = all.chain(FEARS.iter().map(|card| (card, categories[1])));
    let fields = all
        .map(|(&(text, hangs), category)| {
            let mut fields = vec![
                CardField::Text(text.to_owned()),
                CardField::Category(Some(category)),
            ];
            fields.extend(place(hangs).map(CardField::Place));
            fields
        })
        .collect();
    let cards: Vec<CardId> = make.make(CardField::Pos, fields);
    let short_ways = CHANCES
        .iter()
        .position(|(text, _)| *text == "KURZE WEGE")
        .unwrap();
    let hangs_twice = vec![
        TwinField::Card(Some(cards[short_ways])),
        TwinField::Place(place(T(1)).unwrap()),
    ];
    let _: Vec<TwinId> = make.make(TwinField::Pos, vec![hangs_twice]);
}

fn answers(make: &mut Maker, themes: &[ThemeId], groups: &[GroupId]) {
    let questions: Vec<QuestionId> = make.make(
        QuestionField::Pos,
        QUESTIONS
            .map(|text| vec![QuestionField::Text(text.to_owned())])
            .into(),
    );
    let rounds: Vec<RoundId> = make.make(RoundField::Pos, vec![vec![RoundField::Minutes(25)]; 3]);
    let answers = ANSWERS
        .map(|(theme, question, group, round, text)| {
            vec![
                AnswerField::Text(text.to_owned()),
                AnswerField::Theme(Some(themes[theme])),
                AnswerField::Question(Some(questions[question])),
                AnswerField::Group(Some(groups[group])),
                AnswerField::Round(Some(rounds[round])),
            ]
        })
        .into();
    let _: Vec<AnswerId> = make.make(AnswerField::Pos, answers);
}

fn agreements(make: &mut Maker, people: &[ParticipantId]) {
    let task = |what: &str, responsible: Option<usize>, with: &[usize], due| {
        vec![
            AgreementField::What(what.to_owned()),
            AgreementField::Kind(AgreementKind::Task),
            AgreementField::Responsible(responsible.map(|person| people[person])),
            AgreementField::With(with.iter().map(|&person| people[person]).collect()),
            AgreementField::Due(due),
        ]
    };
    let agreements = vec![
        task(
            "Nächster Termin im September (Umfrage)",
            None,
            &[],
            date(30, 6).map(Due::On),
        ),
        task(
            "Bestandsaufnahme der sozialen Infrastruktur in Sachsen",
            Some(0),
            &[1, 2],
            Some(Due::NextMeeting),
        ),
        task("Eckpunkte für eine Konzeptarbeit", Some(1), &[], None),
        vec![
            AgreementField::What("Modellprojekt Integriertes Sozialzentrum".to_owned()),
            AgreementField::Kind(AgreementKind::Postponed),
            AgreementField::Precondition("Grobkonzept für eine flächendeckende Struktur".to_owned()),
        ],
    ];
    let _: Vec<AgreementId> = make.make(AgreementField::Pos, agreements);
    let options: Vec<PollOptionId> = make.make(
        PollOptionField::Pos,
        [(11, 600, ""), (13, 840, "mit Kinderbetreuung"), (20, 600, "")]
            .map(|(day, time, label)| {
                vec![
                    PollOptionField::Date(date(day, 9)),
                    PollOptionField::Time(Some(Minute(time))),
                    PollOptionField::Label(label.to_owned()),
                ]
            })
            .into(),
    );
    let says = [Availability::Yes, Availability::IfNeedBe, Availability::No];
    for (o, &option) in options.iter().enumerate() {
        for (p, &person) in people.iter().enumerate().take(6) {
            let says = says[(o * p + o + p / 2) % says.len()];
            make.set((
                Vote::id_of(option, person),
                vec![
                    VoteField::Option(Some(option)),
                    VoteField::Participant(Some(person)),
                    VoteField::Availability(Some(says)),
                ],
            ));
        }
    }
    let invitees = [
        ("Dr. Hannelore Grünberg", "Sächsisches Sozialministerium", Some(0)),
        ("Bürgermeister Nossen", "Stadt Nossen", Some(3)),
        ("Pfr. Matthias Öhler", "Kirchenbezirk Meißen-Großenhain", None),
        ("N. N.", "Verkehrsverbund Oberelbe", None),
    ]
    .map(|(name, organisation, sponsor): (_, _, Option<usize>)| {
        vec![
            InviteeField::Name(name.to_owned()),
            InviteeField::Organisation(organisation.to_owned()),
            InviteeField::Sponsor(sponsor.map(|person| people[person])),
        ]
    })
    .into();
    let _: Vec<InviteeId> = make.make(InviteeField::Pos, invitees);
}

/// Makes a workshop of so many cards in two categories, and nothing else.
pub(crate) fn many_cards(count: usize) -> Vec<Op> {
    let mut make = Maker {
        ids: IdSource::new(10_000),
        ops: Vec::new(),
    };
    let categories: Vec<CategoryId> = make.make(
        CategoryField::Pos,
        [
            ("Chancen", "+", Colour::Green),
            ("Befürchtungen", "−", Colour::Red),
        ]
        .map(|(name, sign, colour)| {
            vec![
                CategoryField::Name(name.to_owned()),
                CategoryField::Sign(sign.to_owned()),
                CategoryField::Colour(colour),
            ]
        })
        .into(),
    );
    let texts = CHANCES.iter().chain(&FEARS).map(|(text, _)| *text).cycle();
    let cards = texts
        .take(count)
        .enumerate()
        .map(|(n, text)| {
            vec![
                CardField::Text(format!("{text} {n}")),
                CardField::Category(Some(categories[n % 2])),
            ]
        })
        .collect();
    let _: Vec<CardId> = make.make(CardField::Pos, cards);
    make.ops
}

/// Finds the card that begins so.
pub(crate) fn card(workshop: &Workshop, begins: &str) -> CardId {
    let mut cards = workshop.cards.iter();
    cards.find(|card| card.text.starts_with(begins)).unwrap().id()
}

/// Finds the category that begins so.
pub(crate) fn category(workshop: &Workshop, begins: &str) -> CategoryId {
    let mut categories = workshop.categories.iter();
    categories
        .find(|category| category.name.starts_with(begins))
        .unwrap()
        .id()
}

/// Finds the theme that begins so.
pub(crate) fn theme(workshop: &Workshop, begins: &str) -> ThemeId {
    let mut themes = workshop.themes.iter();
    themes
        .find(|theme: &&Theme| theme.name.starts_with(begins))
        .unwrap()
        .id()
}

/// Finds the person whose name begins so.
pub(crate) fn person(workshop: &Workshop, begins: &str) -> ParticipantId {
    let mut people = workshop.participants.iter();
    people
        .find(|person| person.name.starts_with(begins))
        .unwrap()
        .id()
}

mod tests {
    use super::{card, category, many_cards, meissen, person, theme};
    use crate::locale::Language;
    use crate::tui::probe::Probe;
    use crate::workshop::cards::columns;

    #[test]
    fn the_day_in_meissen_has_all_its_cards() {
        let probe = Probe::new(Language::De, 80, 24, meissen());
        let workshop = probe.workshop();
        let columns = columns(workshop);
        let counts: Vec<usize> = columns.iter().map(|column| column.cards.len()).collect();
        assert_eq!(counts, [22, 11]);
        assert!(columns[1].cards.contains(&card(workshop, "Wie\nFINANZIEREN?")));
        assert_eq!(columns[0].category, Some(category(workshop, "Chancen")));
        assert!(workshop.themes.contains(theme(workshop, "Qualität")));
        assert!(workshop.participants.contains(person(workshop, "Maren")));
        let unsorted = workshop.cards.iter().filter(|card| card.place.theme.is_none());
        assert_eq!(unsorted.count(), 5);
    }

    #[test]
    fn many_cards_are_as_many() {
        let probe = Probe::new(Language::De, 80, 24, many_cards(700));
        assert_eq!(probe.workshop().cards.len(), 700);
    }
}
