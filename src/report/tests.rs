//! What a documentation says, read in the format that is easiest to read.

mod masked;
mod rota;

use super::{Block, Heading, Options, Origin, Part, build};
use crate::example;
use crate::export::markdown;
use crate::locale::{Language, Locale};
use crate::workshop::reactions;
use crate::workshop::{
    AgreementField, AgreementKind, AgreementPlain, AnswerPlain, Availability, CardField, CardPlain,
    CategoryPlain, Day, DayField, DayPlain, Due, GroupPlain, Id, IdSource, InviteePlain, ItemKind, ItemPlain,
    Minute, Op, ParticipantPlain, Plain, PollOptionPlain, Position, QuestionPlain, Record, RoundField,
    RoundPlain, Stamp, Status, Target, ThemePlain, Version, Vote, VotePlain, Workshop,
};

struct Play {
    workshop: Workshop,
    count: u32,
}

impl Play {
    fn of(plain: Plain) -> Self {
        let mut play = Self {
            workshop: Workshop::default(),
            count: 0,
        };
        play.commit(plain.into_ops());
        play
    }

    fn commit(&mut self, ops: Vec<Op>) -> Version {
        self.count += 1;
        let at = Stamp {
            ms: 1,
            count: self.count,
        };
        let version = Version {
            at,
            run: Id::from_bits(1),
        };
        self.workshop.commit(ops, version);
        version
    }

    fn set(&mut self, record: impl Into<Record>) {
        self.commit(vec![Op::Set(record.into())]);
    }

    fn written(&self, language: Language) -> String {
        self.written_without(language, &[])
    }

    fn written_without(&self, language: Language, parts: &[Part]) -> String {
        let options = Options {
            without: parts.iter().copied().collect(),
            ..Options::default()
        };
        markdown::write(&build(&self.workshop, &Locale::new(language), &options))
    }
}

fn meissen() -> Play {
    Play::of(example::meissen())
}

fn date(text: &str) -> Option<chrono::NaiveDate> {
    Some(text.parse().unwrap())
}

fn moment(text: &str) -> Option<crate::workshop::Moment> {
    Some(format!("2012-05-03T{text}:30+02:00").parse().unwrap())
}

/// The example, with everything that a day can bring.
fn a_whole_day() -> Play {
    let mut plain = example::meissen();
    let ids = IdSource::new(7);
    let times = [
        (Some(540), Some(30), moment("09:04"), moment("09:38")),
        (None, Some(45), moment("09:38"), moment("10:20")),
        (None, Some(30), moment("10:20"), None),
        (Some(660), Some(90), None, None),
        (Some(810), Some(60), None, None),
    ];
    for (item, (start, minutes, started, ended)) in plain.items.iter_mut().zip(times) {
        item.start = start.map(Minute);
        item.minutes = minutes;
        item.started = started;
        item.ended = ended;
        item.notes = "privat: leise sprechen".to_owned();
    }
    plain.items.insert(
        3,
        ItemPlain {
            id: ids.fresh(),
            pos: Position::between(Some(&plain.items[2].pos), Some(&plain.items[3].pos)),
            title: "Pause".to_owned(),
            kind: ItemKind::Break,
            minutes: Some(10),
            ..ItemPlain::default()
        },
    );
    plain.days[0].notes = "privat: Frau X. nicht neben Herrn Y. setzen".to_owned();
    plain.days[0].next_place = "Rathaus".to_owned();
    let groups = ["A", "Gruppe Nord"].map(|name| GroupPlain {
        id: ids.fresh(),
        name: name.to_owned(),
        ..GroupPlain::default()
    });
    plain.groups.extend(groups.clone());
    for (person, organisation) in plain
        .participants
        .iter_mut()
        .zip(["Diakonie", "Stadt | Meißen", ""])
    {
        person.organisation = organisation.to_owned();
        person.present = true;
        person.group = Some(groups[0].id);
    }
    plain.participants.push(ParticipantPlain {
        id: ids.fresh(),
        pos: plain.participants[2].pos.after(),
        name: "Wer Nicht-Da-War".to_owned(),
        ..ParticipantPlain::default()
    });
    let rounds = [1, 2].map(|number| RoundPlain {
        id: ids.fresh(),
        pos: Position::run_after(None, number)[number - 1].clone(),
        minutes: 25,
        ..RoundPlain::default()
    });
    plain.rounds.extend(rounds.clone());
    for (at, (text, theme, question, group, round)) in [
        ("Wege unter 30 Minuten", 0, Some(0), 0, 0),
        ("eine Anlaufstelle,\ndie alle kennen", 0, Some(0), 1, 1),
        ("mobile Beratung im Bürgerbus", 0, Some(1), 0, 0),
        ("ohne Frage gesagt", 1, None, 1, 0),
    ]
    .into_iter()
    .enumerate()
    {
        plain.answers.push(AnswerPlain {
            id: ids.fresh(),
            pos: Position::run_after(None, at + 1)[at].clone(),
            text: text.to_owned(),
            theme: Some(plain.themes[theme].id),
            question: question.map(|question: usize| plain.questions[question].id),
            group: Some(groups[group].id),
            round: Some(rounds[round].id),
        });
    }
    let people: Vec<_> = plain.participants.iter().map(|person| person.id).collect();
    let last = plain.agreements.last().unwrap().pos.clone();
    plain.agreements.clear();
    for (what, kind, responsible, due, status, precondition) in [
        (
            "Räume anfragen",
            AgreementKind::Task,
            Some(0),
            Some(Due::NextMeeting),
            Status::Underway,
            "",
        ),
        (
            "Protokoll verschicken",
            AgreementKind::Task,
            None,
            date("2012-05-10").map(Due::On),
            Status::Open,
            "",
        ),
        (
            "Wir treffen uns reihum",
            AgreementKind::Decision,
            None,
            None,
            Status::Open,
            "",
        ),
        (
            "Modellprojekt",
            AgreementKind::Postponed,
            None,
            None,
            Status::Open,
            "Grobkonzept",
        ),
    ] {
        let pos = plain
            .agreements
            .last()
            .map_or(last.clone(), |last| last.pos.after());
        plain.agreements.push(AgreementPlain {
            id: ids.fresh(),
            pos,
            what: what.to_owned(),
            precondition: precondition.to_owned(),
            kind,
            responsible: responsible.map(|at: usize| people[at]),
            with: if responsible.is_some() {
                vec![people[1], people[2]]
            } else {
                vec![]
            },
            due,
            status,
            ..AgreementPlain::default()
        });
    }
    for (at, (day, time)) in [
        ("2012-09-12", Some(840)),
        ("2012-09-13", None),
        ("2012-09-20", None),
    ]
    .into_iter()
    .enumerate()
    {
        plain.poll_options.push(PollOptionPlain {
            id: ids.fresh(),
            pos: Position::run_after(None, at + 1)[at].clone(),
            date: date(day),
            time: time.map(Minute),
            ..PollOptionPlain::default()
        });
    }
    plain.days[0].next_option = Some(plain.poll_options[0].id);
    for (option, person, availability) in [
        (0, 0, Availability::Yes),
        (0, 1, Availability::Yes),
        (0, 2, Availability::IfNeedBe),
        (1, 0, Availability::No),
        (1, 1, Availability::Yes),
    ] {
        let (option, participant) = (plain.poll_options[option].id, people[person]);
        plain.votes.push(VotePlain {
            id: Vote::id_of(option, participant),
            option: Some(option),
            participant: Some(participant),
            availability: Some(availability),
            ..VotePlain::default()
        });
    }
    plain.invitees.push(InviteePlain {
        id: ids.fresh(),
        name: "Sozialamt".to_owned(),
        organisation: "Landkreis".to_owned(),
        sponsor: Some(people[1]),
        ..InviteePlain::default()
    });
    plain.invitees.push(InviteePlain {
        id: ids.fresh(),
        name: "Pfarrerin Beispiel".to_owned(),
        ..InviteePlain::default()
    });
    Play::of(plain)
}

#[test]
fn a_whole_day_reads_well_in_german() {
    insta::assert_snapshot!(a_whole_day().written(Language::De));
}

#[test]
fn a_whole_day_reads_well_in_english() {
    insta::assert_snapshot!(a_whole_day().written(Language::En));
}

#[test]
fn what_is_private_stays_out() {
    let written = a_whole_day().written(Language::De);
    assert!(!written.contains("privat"), "{written}");
    assert!(!written.contains("Wer Nicht-Da-War"), "{written}");
}

#[test]
fn an_edited_card_says_so_and_keeps_its_lines() {
    let mut play = meissen();
    let card = play.workshop.cards.nth(0).unwrap();
    let (id, over) = (card.id(), card.text.version());
    play.commit(vec![Op::Edit(
        (id, CardField::Text("gute Kontakte\nüberall".into())).into(),
        over,
    )]);
    let written = play.written(Language::De);
    assert!(
        written.contains("- gute Kontakte  \n  überall *(bearbeitet)*\n"),
        "{written}"
    );
    assert_eq!(
        written.matches("bearbeitet").count(),
        2,
        "once by category, once by theme:\n{written}"
    );
}

#[test]
fn a_contested_text_is_shown_with_all_its_wordings() {
    let mut play = meissen();
    let card = play.workshop.cards.nth(4).unwrap();
    let (id, over) = (card.id(), card.text.version());
    for text in ["Ort der Bürger", "Ort für\nEhrenamt"] {
        play.commit(vec![Op::Edit((id, CardField::Text(text.into())).into(), over)]);
    }
    let written = play.written_without(Language::De, &[Part::Clusters]);
    assert!(
        written.contains("- Ort für  \n  Ehrenamt *(bearbeitet)*  \n  *(andere Fassung:)* Ort der Bürger\n"),
        "{written}"
    );
}

#[test]
fn a_card_that_hangs_twice_is_shown_under_both_themes() {
    let written = meissen().written(Language::De);
    assert!(
        written.contains("- **+** KURZE WEGE *(auch unter Qualität: HALTUNG)*\n"),
        "{written}"
    );
    assert!(
        written.contains("- **+** KURZE WEGE *(auch unter Inhalt: NETZ IN DER FLÄCHE)*\n"),
        "{written}"
    );
}

#[test]
fn what_is_empty_is_left_out_but_themes_without_answers_say_so() {
    assert_eq!(
        Play::of(Plain::default()).written(Language::De),
        "# Dokumentation der Werkstatt\n"
    );
    let mut plain = example::meissen();
    plain.items.clear();
    plain.agreements.clear();
    plain.days[0].next_goal.clear();
    let written = Play::of(plain).written(Language::De);
    let headings: Vec<&str> = written.lines().filter(|line| line.starts_with("## ")).collect();
    assert_eq!(
        headings,
        ["## Karten", "## Cluster nach Themen", "## Arbeitsgruppen"]
    );
    assert_eq!(written.matches("*noch keine Beiträge*").count(), 3);
}

#[test]
fn chapters_follow_the_agenda_and_take_their_titles_from_it() {
    let mut plain = example::meissen();
    let mut kinds = [ItemKind::Agreements, ItemKind::Rounds, ItemKind::Plenary].into_iter();
    plain.items.truncate(3);
    for item in &mut plain.items {
        item.kind = kinds.next().unwrap();
    }
    let written = Play::of(plain).written(Language::De);
    let headings: Vec<&str> = written.lines().filter(|line| line.starts_with("## ")).collect();
    assert_eq!(
        headings,
        [
            "## Programm",
            "## Karten",
            "## Cluster nach Themen",
            "## 1. Begrüßung, Einführung in das Thema",
            "## 2. Abfrage von Chancen und Befürchtungen",
        ]
    );
}

#[test]
fn a_part_that_is_left_out_leaves_its_chapter_to_the_others() {
    let play = a_whole_day();
    let written = play.written_without(Language::De, &[Part::Agreements, Part::Poll, Part::Participants]);
    assert!(
        written.contains("## 5. Verabredungen für die Weiterarbeit\n\n### Nächstes Treffen\n"),
        "{written}"
    );
    for left_out in ["Räume anfragen", "Terminabfrage", "## Teilnehmende"] {
        assert!(!written.contains(left_out), "{left_out} is in\n{written}");
    }
}

#[test]
fn what_refers_to_something_that_is_gone_is_still_documented() {
    let mut play = a_whole_day();
    let theme = play.workshop.themes.nth(0).unwrap().id();
    let question = play.workshop.questions.nth(1).unwrap().id();
    let category = play.workshop.categories.nth(1).unwrap().id();
    let person = play.workshop.participants.nth(0).unwrap().id();
    let targets = [
        Target::from(theme),
        question.into(),
        category.into(),
        person.into(),
    ];
    for target in targets {
        let removal = play.workshop.removal(target).unwrap();
        play.commit(vec![removal]);
    }
    let written = play.written(Language::De);
    for text in [
        "### Weitere Beiträge",
        "Wege unter 30 Minuten",
        "mobile Beratung im Bürgerbus",
        "### Ohne Kategorie",
        "FINANZIEREN?",
        "Annegret Saal",
    ] {
        assert!(written.contains(text), "{text} is missing in\n{written}");
    }
}

#[test]
fn headings_lead_back_to_where_they_came_from_and_have_names_of_their_own() {
    let play = a_whole_day();
    let document = build(&play.workshop, &Locale::new(Language::De), &Options::default());
    let headings: Vec<&Heading> = document.headings().collect();
    let mut anchors: Vec<&str> = headings.iter().map(|heading| heading.anchor.as_str()).collect();
    assert!(anchors.iter().all(|anchor| {
        anchor
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    }));
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), headings.len());
    assert!(
        headings
            .iter()
            .all(|heading| heading.origin.is_some() && (2..=4).contains(&heading.level))
    );
    let theme = play.workshop.themes.nth(0).unwrap().id();
    let question = play.workshop.questions.nth(0).unwrap().id();
    assert!(
        headings
            .iter()
            .any(|heading| heading.origin == Some(Origin::Cell(theme, question)))
    );
}

/// Writes the agenda of a day of which these items are over, each `(minutes planned, from, to)`.
fn agenda_of(items: &[(u32, &str, &str)], change: impl Fn(usize, &mut ItemPlain)) -> String {
    let ids = IdSource::new(7);
    let places = Position::run_after(None, items.len());
    let plain = items
        .iter()
        .zip(places)
        .enumerate()
        .map(|(at, (&(minutes, from, to), pos))| {
            let mut item = ItemPlain {
                id: ids.fresh(),
                pos,
                title: format!("Punkt {at}"),
                start: (at == 0).then_some(Minute(540)),
                minutes: Some(minutes),
                started: Some(from).filter(|from| !from.is_empty()).and_then(moment),
                ended: Some(to).filter(|to| !to.is_empty()).and_then(moment),
                ..ItemPlain::default()
            };
            change(at, &mut item);
            item
        });
    let play = Play::of(Plain {
        items: plain.collect(),
        ..Plain::default()
    });
    play.written(Language::De)
}

#[test]
fn the_documentation_says_how_much_later_than_planned_the_day_began_and_ended() {
    let same = |_: usize, _: &mut ItemPlain| {};
    for (from, to, said) in [
        (
            "09:04",
            "10:12",
            "Der Tag begann 4 Minuten später und endete 12 Minuten später als geplant.",
        ),
        ("09:00", "10:00", "Der Tag begann und endete pünktlich."),
        (
            "09:00",
            "09:59",
            "Der Tag begann pünktlich und endete eine Minute früher als geplant.",
        ),
        (
            "09:01",
            "10:00",
            "Der Tag begann eine Minute später als geplant und endete pünktlich.",
        ),
        ("08:55", "", "Der Tag begann 5 Minuten früher als geplant."),
    ] {
        let written = agenda_of(&[(30, from, "09:30"), (30, "09:30", to)], same);
        assert!(written.contains(said), "{written}");
    }
    let unstarted = agenda_of(&[(30, "", "")], same);
    assert!(!unstarted.contains("Der Tag begann"), "{unstarted}");
}

#[test]
fn what_was_left_out_is_named_and_what_was_taken_from_an_item_leaves_its_plan() {
    let written = agenda_of(
        &[(30, "09:00", "09:30"), (20, "", ""), (40, "09:30", "10:00")],
        |at, item| match at {
            1 => item.dropped = true,
            2 => item.adjust = -10,
            _ => {}
        },
    );
    let row = |title: &str| {
        written
            .lines()
            .find(|line| line.contains(title))
            .unwrap()
            .to_owned()
    };
    assert!(row("Punkt 0").contains("30 (±0)"), "{written}");
    assert!(
        row("| Punkt 1").contains("09:30–09:50") && row("| Punkt 1").contains("entfallen"),
        "{written}"
    );
    assert!(row("Punkt 2").contains("09:50–10:30"), "{written}");
    assert!(
        row("Punkt 2").contains("09:30–10:00") && row("Punkt 2").contains("30 (−10)"),
        "{written}"
    );
    assert!(written.contains("Entfallen: „Punkt 1“."), "{written}");
    assert!(written.contains("endete 30 Minuten früher"), "{written}");
}

#[test]
fn rounds_are_compared_with_their_plan_as_soon_as_there_was_one() {
    let mut play = a_whole_day();
    assert!(!play.written(Language::De).contains("Runde 1 "));
    let rounds = [(25, "11:00", "11:27"), (25, "11:31", "11:51"), (20, "", "")];
    for (at, (minutes, from, to)) in rounds.into_iter().enumerate() {
        let round: crate::workshop::RoundId = Id::from_bits(700 + at as u64).into();
        let mut fields = vec![
            RoundField::Pos(Position::run_after(None, 3)[at].clone()),
            RoundField::Minutes(minutes),
        ];
        if !from.is_empty() {
            fields.extend([RoundField::Started(moment(from)), RoundField::Ended(moment(to))]);
        }
        play.set((round, fields));
    }
    let written = play.written(Language::De);
    for row in [
        "25 min",
        "11:00–11:27",
        "27 (+2)",
        "11:31–11:51",
        "20 (−5)",
        "20 min",
    ] {
        assert!(written.contains(row), "{row}: {written}");
    }
}

#[test]
fn every_row_of_a_table_has_a_cell_for_each_column() {
    let document = build(
        &a_whole_day().workshop,
        &Locale::new(Language::En),
        &Options::default(),
    );
    let mut tables = 0;
    for block in document.blocks() {
        let table = match block {
            Block::Table(table) => table,
            Block::Agenda(agenda) => agenda.table.as_ref().unwrap(),
            _ => continue,
        };
        tables += 1;
        assert!(table.subject < table.columns.len());
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.cells.len() == table.columns.len())
        );
    }
    assert_eq!(tables, 10);
}

#[test]
fn an_untitled_workshop_and_odd_texts_do_no_harm() {
    let mut play = Play::of(Plain {
        days: vec![DayPlain {
            id: Day::the(),
            title: "Zeile 1\r\n# Zeile 2".to_owned(),
            place: "](javascript:x)".to_owned(),
            ..DayPlain::default()
        }],
        categories: vec![CategoryPlain {
            id: Id::from_bits(1).into(),
            name: "<script>".to_owned(),
            sign: "`".to_owned(),
            ..CategoryPlain::default()
        }],
        cards: vec![CardPlain {
            id: Id::from_bits(2).into(),
            text: " \n".to_owned(),
            ..CardPlain::default()
        }],
        themes: vec![ThemePlain::default()],
        questions: vec![QuestionPlain::default()],
        ..Plain::default()
    });
    play.set((Day::the(), DayField::NextGoal("- [ ] x".to_owned())));
    let agreement = Id::from_bits(3).into();
    play.set((agreement, vec![AgreementField::What("a | b\nc".to_owned())]));
    let written = play.written(Language::En);
    assert!(
        written.starts_with("# Documentation of the workshop “Zeile 1 # Zeile 2”\n"),
        "{written}"
    );
    assert!(!written.contains("## Cards"), "{written}");
    assert!(written.contains("\\](javascript:x)"), "{written}");
}

#[test]
fn what_later_groups_said_stands_behind_the_answer() {
    let mut play = a_whole_day();
    let answers: Vec<_> = play
        .workshop
        .answers
        .iter()
        .map(crate::workshop::Answer::id)
        .collect();
    let groups: Vec<_> = play
        .workshop
        .groups
        .iter()
        .map(crate::workshop::Group::id)
        .collect();
    let round = play.workshop.rounds.iter().next().map(crate::workshop::Round::id);
    let author = play
        .workshop
        .answers
        .get(answers[0])
        .and_then(|answer| *answer.group);
    let others = groups.iter().filter(|&&group| Some(group) != author);
    for &group in others {
        let credit = crate::workshop::answers::Credit {
            group: Some(group),
            round,
        };
        let change = reactions::confirm(&play.workshop, answers[0], credit);
        play.commit(change.ops);
    }
    let (ids, nobody) = (IdSource::new(5), crate::workshop::answers::Credit::default());
    let change = reactions::object(&play.workshop, &ids, answers[0], "zu *teuer*,\nsagen wir", nobody);
    play.commit(change.ops);
    let consents = groups.len() - 1;
    let count = match consents {
        1 => "eine Zustimmung".to_owned(),
        count => format!("{count} Zustimmungen"),
    };
    let written = play.written(Language::De);
    let said = format!(r"{count}; Einwand: „zu \*teuer\*, sagen wir“");
    assert!(written.contains(&said), "{said}: {written}");
}
