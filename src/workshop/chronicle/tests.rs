//! A morning with two laptops, told step by step.

use super::{Chronicle, NotThen, When};
use crate::workshop::testing::moment;
use crate::workshop::{
    Act, CardField, CardId, Change, DayField, Gist, Id, Kind, Line, Op, Record, RunId, Stamp, StepId, Target,
    Verb, Version, Workshop,
};

/// Writes lines as windows would.
#[derive(Default)]
struct Log {
    lines: Vec<(RunId, Line)>,
    workshop: Workshop,
}

impl Log {
    fn line(&mut self, run: u64, step: u64, wall: &str, act: Act, ops: Vec<Op>) {
        let run: RunId = Id::from_bits(run);
        let seq = 1 + self.lines.iter().filter(|(other, _)| *other == run).count() as u64;
        let at = Stamp {
            ms: 1 + self.lines.len() as u64,
            count: 0,
        };
        let wall = moment(&format!("2012-05-{wall}+02:00"));
        let line = Line {
            seq,
            at,
            wall,
            step,
            act,
            ops,
            erased: None,
        };
        self.workshop.fold(line.ops.clone(), line.version(run));
        self.workshop.settle_order();
        self.lines.push((run, line));
    }

    fn step(&mut self, run: u64, wall: &str, ops: Vec<Op>) {
        let step = 1 + self.lines.iter().filter(|(other, _)| other.bits() == run).count() as u64;
        self.line(run, step, wall, Act::Do, ops);
    }

    fn chronicle(&self) -> Chronicle {
        Chronicle::of(self.lines.clone())
    }
}

fn card(n: u64) -> CardId {
    Id::from_bits(n).into()
}

fn add(n: u64, text: &str) -> Op {
    Op::Set((card(n), CardField::Text(text.into())).into())
}

fn edit(log: &Log, n: u64, text: &str) -> Op {
    let over = log.workshop.cards.get_any(card(n)).unwrap().text.version();
    Op::Edit((card(n), CardField::Text(text.into())).into(), over)
}

/// A step: its number, what happened to what and to how many, and the name of it.
type Told<'a> = (usize, Option<(Verb, Kind, usize)>, &'a str);

fn told(chronicle: &Chronicle) -> Vec<Told<'_>> {
    let entries = chronicle.entries().iter();
    entries
        .map(|entry| {
            let gist = entry.gist.map(|Gist { verb, kind, count }| (verb, kind, count));
            (entry.number, gist, entry.name.as_str())
        })
        .collect()
}

#[test]
fn every_step_is_told_with_the_thing_it_was_about() {
    let mut log = Log::default();
    log.step(1, "03T09:00:00", vec![add(1, "Geld")]);
    log.step(1, "03T09:01:00", vec![edit(&log, 1, "Finanzierung")]);
    log.step(1, "03T09:02:00", vec![add(2, "Busse"), add(3, "Bahn")]);
    let removal = log.workshop.removal(card(1).into()).unwrap();
    log.step(1, "03T09:03:00", vec![removal]);
    let chronicle = log.chronicle();
    assert_eq!(
        told(&chronicle),
        [
            (1, Some((Verb::Added, Kind::Card, 1)), "Geld"),
            (2, Some((Verb::Changed, Kind::Card, 1)), "Finanzierung"),
            (3, Some((Verb::Added, Kind::Card, 2)), ""),
            (4, Some((Verb::Removed, Kind::Card, 1)), "Finanzierung"),
        ]
    );
    assert_eq!(chronicle.at(1).cards.iter().next().unwrap().text.as_str(), "Geld");
    assert_eq!(chronicle.at(3).cards.len(), 3);
    assert_eq!(chronicle.at(4).cards.len(), 2);
}

#[test]
fn the_lines_of_one_step_are_one_step_also_where_another_laptop_wrote_between() {
    let mut log = Log::default();
    log.line(1, 1, "03T09:00:00", Act::Do, vec![add(1, "a")]);
    log.line(2, 1, "03T09:00:00", Act::Do, vec![add(9, "anderswo")]);
    log.line(1, 1, "03T09:00:00", Act::Do, vec![add(2, "b")]);
    let chronicle = log.chronicle();
    assert_eq!(
        told(&chronicle),
        [
            (1, Some((Verb::Added, Kind::Card, 1)), "anderswo"),
            (2, Some((Verb::Added, Kind::Card, 2)), ""),
        ]
    );
    let touched = chronicle.touched(2).unwrap();
    assert_eq!(touched.targets, [Target::Card(card(1)), Target::Card(card(2))]);
    assert_eq!(touched.before.cards.len(), 0);
    assert_eq!(touched.after.cards.len(), 2);
}

#[test]
fn all_that_a_workshop_began_with_is_one_step() {
    let mut log = Log::default();
    log.line(1, 1, "03T09:00:00", Act::Begin, vec![add(1, "a")]);
    log.line(1, 1, "03T09:00:00", Act::Begin, vec![add(2, "b")]);
    log.line(1, 3, "03T09:00:00", Act::Begin, vec![add(3, "c")]);
    log.line(1, 4, "03T09:05:00", Act::Do, vec![add(4, "d")]);
    let chronicle = log.chronicle();
    assert_eq!(chronicle.entries().len(), 2);
    assert_eq!(chronicle.touched(1).unwrap().targets.len(), 3);
    assert_eq!(chronicle.at(1).cards.len(), 3);
}

#[test]
fn an_undo_names_the_step_that_it_took_back() {
    let mut log = Log::default();
    log.step(1, "03T09:00:00", vec![add(1, "a")]);
    log.step(1, "03T09:01:00", vec![add(2, "b")]);
    let removal = log.workshop.removal(card(2).into()).unwrap();
    let step = StepId(Id::from_bits(1), 2);
    log.line(1, 3, "03T09:02:00", Act::Undo(step), vec![removal]);
    let unknown = StepId(Id::from_bits(8), 2);
    log.line(1, 4, "03T09:03:00", Act::Redo(unknown), Vec::new());
    let chronicle = log.chronicle();
    let object = |number| {
        let entry = chronicle.entry(number).unwrap();
        chronicle.object(entry).map(|object| object.number)
    };
    assert_eq!([object(2), object(3), object(4)], [None, Some(2), None]);
}

#[test]
fn a_thing_comes_back_with_the_wording_it_had_then() {
    let mut log = Log::default();
    log.step(1, "03T09:00:00", vec![add(1, "Geld")]);
    log.step(1, "03T09:01:00", vec![edit(&log, 1, "Finanzierung")]);
    let removal = log.workshop.removal(card(1).into()).unwrap();
    log.step(1, "03T09:02:00", vec![removal]);
    let chronicle = log.chronicle();
    let then = chronicle.touched(2).unwrap().before;
    let ops = log.workshop.restoration(card(1).into(), &then);
    assert_eq!(ops.len(), 2, "{ops:?}");
    let change = Change { ops };
    let version = Version {
        at: Stamp { ms: 99, count: 0 },
        run: Id::from_bits(3),
    };
    log.workshop.commit(change.ops, version);
    let restored = log.workshop.cards.get(card(1)).unwrap();
    assert_eq!(restored.text.as_str(), "Geld");
    assert!(restored.text.rivals().is_empty());
    assert_eq!(log.workshop.contested().count(), 0);
}

#[test]
fn a_field_that_was_empty_is_empty_again() {
    let mut log = Log::default();
    let day = |field| Record::Day(crate::workshop::Day::the(), vec![field]);
    log.step(
        1,
        "03T09:00:00",
        vec![Op::Set(day(DayField::Title("Meißen".into())))],
    );
    let then = log.chronicle().touched(1).unwrap().before;
    log.workshop.commit(
        log.workshop
            .restoration(crate::workshop::Day::the().into(), &then),
        Version::default(),
    );
    assert_eq!(log.workshop.day().title.as_str(), "");
}

fn found(chronicle: &Chronicle, when: &str) -> Result<usize, NotThen> {
    let when: When = when.parse().unwrap();
    chronicle.find(when).map(|standing| standing.number)
}

#[test]
fn a_time_means_every_step_before_the_first_later_one() {
    let mut log = Log::default();
    for (n, wall) in ["03T10:41:10", "03T10:42:00", "03T10:42:30", "03T10:43:00"]
        .iter()
        .enumerate()
    {
        log.step(1, wall, vec![add(n as u64, "x")]);
    }
    let chronicle = log.chronicle();
    for (when, number) in [
        ("10:41", 1),
        ("10:42", 3),
        ("10:42:00", 2),
        ("10:42:29", 2),
        ("10:42:30", 3),
        ("10:42 Uhr", 3),
        ("2012-05-03 10:42", 3),
        ("03.05.2012 10:42:00", 2),
        ("3.5.2012 10:42", 3),
        ("2012-05-03T08:42:30Z", 3),
        ("2012-05-03T10:42:00+02:00", 2),
        ("2012-05-03T08:42+00:00", 3),
        ("2012-05-03 10:42:00+02:00", 2),
        ("2012-05-03", 4),
        ("03.05.2012", 4),
        ("2013-01-01 00:00", 4),
        ("23:59", 4),
        ("2", 2),
        (" 4 ", 4),
    ] {
        assert_eq!(found(&chronicle, when), Ok(number), "{when}");
    }
    let begun = moment("2012-05-03T10:41:10+02:00");
    for when in ["10:40", "10:41:09", "2012-05-02", "2012-05-03T08:41:09Z"] {
        assert_eq!(
            found(&chronicle, when),
            Err(NotThen::BeforeBeginning { begun }),
            "{when}"
        );
    }
    for number in [0, 5] {
        assert_eq!(
            found(&chronicle, &number.to_string()),
            Err(NotThen::NoSuchStep { number, last: 4 })
        );
    }
    assert_eq!(found(&Chronicle::default(), "10:42"), Err(NotThen::NoSteps));
}

#[test]
fn what_is_no_moment_is_refused() {
    for text in [
        "",
        "x",
        "25:00",
        "10:60",
        "2012-13-01",
        "2012-05-03 25:00",
        "10",
        "-1",
        "1.5",
        "gestern",
        "99999999999999999999999",
        "2012-05-03T10:42:00+99:00",
        "262142-12-31",
        "10:42 2012-05-03",
    ] {
        let read = text.parse::<When>();
        assert_eq!(read.is_ok(), text == "10", "{text}: {read:?}");
    }
}

#[test]
fn a_time_without_a_day_is_one_of_the_last_day() {
    let mut log = Log::default();
    log.step(1, "02T18:00:00", vec![add(1, "x")]);
    log.step(1, "03T10:00:00", vec![add(2, "x")]);
    log.step(1, "03T11:00:00", vec![add(3, "x")]);
    let standing = log.chronicle().find("10:30".parse().unwrap()).unwrap();
    assert_eq!(standing.number, 2);
    assert_eq!(standing.day, chrono::NaiveDate::from_ymd_opt(2012, 5, 3));
    // Before the first step of that day, everything of the day before counts.
    assert_eq!(found(&log.chronicle(), "09:00"), Ok(1));
    let dated = log.chronicle().find("2012-05-02 19:00".parse().unwrap()).unwrap();
    assert_eq!((dated.number, dated.day), (1, None));
}

#[test]
fn where_clocks_disagree_the_order_of_changes_counts_and_it_is_said() {
    let mut log = Log::default();
    log.step(1, "03T10:00:00", vec![add(1, "x")]);
    // A laptop whose clock is a year behind, and one that is twenty minutes ahead.
    log.step(2, "02T10:00:00", vec![add(2, "x")]);
    log.step(1, "03T10:10:00", vec![add(3, "x")]);
    log.step(3, "03T10:30:00", vec![add(4, "x")]);
    log.step(1, "03T10:12:00", vec![add(5, "x")]);
    let at = |when: &str| {
        let standing = log.chronicle().find(when.parse().unwrap()).unwrap();
        (standing.number, standing.passed_over)
    };
    assert_eq!(at("2012-05-03 10:10"), (3, 0));
    assert_eq!(at("2012-05-03 10:15"), (3, 1));
    assert_eq!(at("2012-05-03 10:30"), (5, 0));
}

#[test]
fn seconds_are_told_where_two_steps_share_a_minute() {
    let mut log = Log::default();
    for wall in ["03T10:42:10", "03T10:42:50", "03T10:43:00", "04T10:43:00"] {
        log.step(1, wall, vec![add(1, wall)]);
    }
    let chronicle = log.chronicle();
    let needs: Vec<bool> = (1..=4).map(|number| chronicle.needs_seconds(number)).collect();
    assert_eq!(needs, [true, true, false, false]);
}
