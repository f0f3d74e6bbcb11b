//! The rounds pane as it is used: keys in, answers, clock and screens out.

mod clock;
mod editing;
mod reactions;
mod screens;
mod setup;
mod typing;

use chrono::TimeDelta;

use crate::locale::Language;
use crate::tui::fixture::meissen;
use crate::tui::probe::Probe;
use crate::workshop::{Kind, Op, Workshop, rounds};

/// Opens the rounds of the day in Meißen.
fn meissen_at(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, meissen());
    probe.keys("F5");
    probe
}

/// Opens the rounds of the day in Meißen, in German at 80×24.
fn day() -> Probe {
    meissen_at(Language::De, 80, 24)
}

/// Opens the rounds of a day in which these kinds of things are missing.
fn day_without(kinds: &[Kind]) -> Probe {
    without(Language::De, 80, 24, kinds)
}

fn without(language: Language, width: u16, height: u16, kinds: &[Kind]) -> Probe {
    let ops: Vec<Op> = meissen()
        .into_iter()
        .filter(|op| !kinds.contains(&op.target().kind()))
        .collect();
    let mut probe = Probe::new(language, width, height, ops);
    probe.keys("F5");
    probe
}

fn pass(probe: &Probe, seconds: i64) {
    probe.clock.advance(TimeDelta::seconds(seconds));
}

/// Writes the answers to a question of a theme, counting from 0, each with its group and round.
fn answers(workshop: &Workshop, theme: usize, question: usize) -> Vec<String> {
    let theme = workshop.themes.nth(theme).unwrap().id();
    let question = workshop.questions.nth(question).unwrap().id();
    let all = crate::workshop::answers::answers(workshop, theme, question);
    all.iter()
        .map(|answer| {
            let group = answer.group.and_then(|group| workshop.groups.get(group));
            let round = answer.round.and_then(|round| workshop.rounds.rank(round));
            format!(
                "{}{} {}",
                group.map_or("-", |group| group.name.as_str()),
                round.map_or("-".to_owned(), |round| (round + 1).to_string()),
                answer.text.as_str()
            )
        })
        .collect()
}

fn running(workshop: &Workshop) -> Option<usize> {
    let round = rounds::running_round(workshop)?;
    workshop.rounds.rank(round.id()).map(|rank| rank + 1)
}

fn minutes(workshop: &Workshop) -> Vec<i64> {
    let rounds = workshop.rounds.iter();
    rounds
        .map(|round| i64::from(*round.minutes) + i64::from(*round.adjust))
        .collect()
}
