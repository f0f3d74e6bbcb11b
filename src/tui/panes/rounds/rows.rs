//! The rows of the pane: the questions of one theme with their answers beneath.
//!
//! They are made anew only when something they are made of has changed, so that a key costs the same however
//! much was written. What is selected is remembered by what it is, not by its number: it stays selected when
//! rows come and go around it.

use std::collections::HashMap;

use crate::gate;
use crate::tui::widgets::filter::Filter;
use crate::workshop::{
    Answer, AnswerId, Entity, QuestionId, Reaction, ReactionId, ThemeId, Workshop, answers, reactions,
};

/// The widest that group and round before an answer get.
const TAGS: usize = 14;

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Row {
    /// A question, by its place among the sections.
    Question(QuestionId),
    /// An answer to the question above it.
    Answer(AnswerId),
    /// An objection to the answer above it.
    Objection(ReactionId),
    /// The line in which an answer is typed.
    Entry,
    /// The head of what has lost its theme or question.
    Stray,
}

/// What is known about a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// Its number, from 1.
    pub(super) number: usize,
    /// How many answers it has.
    pub(super) total: usize,
    /// How many of them the filter lets through.
    pub(super) shown: usize,
}

/// What was said to an answer: how many confirm it, and who objects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) consents: usize,
    pub(super) objections: Vec<ReactionId>,
}

/// What the rows are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Source {
    revisions: [u64; 7],
    theme: Option<ThemeId>,
    /// The question under which the entry line stands.
    entry: Option<QuestionId>,
}

/// The rows, for as long as nothing changes.
#[derive(Debug, Default)]
pub(super) struct Rows {
    source: Option<Source>,
    pub(super) rows: Vec<Row>,
    sections: HashMap<QuestionId, Section>,
    said: HashMap<AnswerId, Said>,
    /// How many have lost their theme or question.
    pub(super) stray: usize,
    /// The cells that group and round need before an answer.
    pub(super) tags: usize,
}

impl Rows {
    /// Makes the rows anew if they no longer hold; returns what they were then.
    pub(super) fn update(
        &mut self,
        workshop: &Workshop,
        theme: Option<ThemeId>,
        entry: Option<QuestionId>,
        filter: &Filter,
    ) -> Option<Vec<Row>> {
        let source = Source {
            revisions: [
                workshop.answers.revision(),
                workshop.questions.revision(),
                workshop.themes.revision(),
                workshop.groups.revision(),
                workshop.rounds.revision(),
                workshop.reactions.revision(),
                filter.revision(),
            ],
            theme,
            entry,
        };
        if self.source.as_ref() == Some(&source) {
            return None;
        }
        self.source = Some(source);
        let before = std::mem::take(&mut self.rows);
        self.build(workshop, theme, entry, filter);
        Some(before)
    }

    fn build(
        &mut self,
        workshop: &Workshop,
        theme: Option<ThemeId>,
        entry: Option<QuestionId>,
        filter: &Filter,
    ) {
        let mut answered: HashMap<QuestionId, Vec<AnswerId>> = HashMap::new();
        let mut stray = Vec::new();
        self.sections = workshop
            .questions
            .iter()
            .zip(1..)
            .map(|(question, number)| {
                let section = Section {
                    number,
                    ..Section::default()
                };
                (question.id(), section)
            })
            .collect();
        self.stray = 0;
        let said = reactions::by_answer(workshop);
        let matches = |answer: &Answer| {
            let objections = said.get(&answer.id()).map_or(&[][..], |said| &said.objections);
            filter.matches(&answer.text) || objections.iter().any(|objection| filter.matches(&objection.word))
        };
        for answer in workshop.answers.iter() {
            let question = match *answer.question {
                Some(question) if !answers::is_stray(workshop, answer) => question,
                // It would be lost if it were shown nowhere: it is shown everywhere.
                _ => {
                    self.stray += 1;
                    if matches(answer) {
                        stray.push(answer.id());
                    }
                    continue;
                }
            };
            if *answer.theme != theme {
                continue;
            }
            let Some(section) = self.sections.get_mut(&question) else {
                continue;
            };
            section.total += 1;
            if matches(answer) {
                section.shown += 1;
                answered.entry(question).or_default().push(answer.id());
            }
        }
        self.said = said
            .into_iter()
            .map(|(answer, said)| {
                let said = Said {
                    consents: said.consents.len(),
                    objections: said.objections.into_iter().map(Reaction::id).collect(),
                };
                (answer, said)
            })
            .collect();
        let said = &self.said;
        let with_objections = |answers: Vec<AnswerId>| {
            let rows = answers.into_iter().map(|answer| {
                let objections = said.get(&answer).map_or(&[][..], |said| &said.objections);
                [Row::Answer(answer)]
                    .into_iter()
                    .chain(objections.iter().copied().map(Row::Objection))
            });
            rows.flatten().collect::<Vec<_>>()
        };
        for question in workshop.questions.iter().map(Entity::id) {
            let answers = answered.remove(&question).unwrap_or_default();
            if filter.is_active() && answers.is_empty() && entry != Some(question) {
                continue;
            }
            self.rows.push(Row::Question(question));
            self.rows.extend(with_objections(answers));
            if entry == Some(question) {
                self.rows.push(Row::Entry);
            }
        }
        if !stray.is_empty() {
            self.rows.push(Row::Stray);
            self.rows.extend(with_objections(stray));
        }
        self.tags = tags(workshop);
    }

    /// Returns what is known about a question.
    pub(super) fn section(&self, question: QuestionId) -> Section {
        self.sections.get(&question).copied().unwrap_or_default()
    }

    /// Returns what was said to an answer.
    pub(super) fn said(&self, answer: AnswerId) -> Option<&Said> {
        self.said.get(&answer)
    }

    /// Returns the answer that a row is, or that it objects to.
    pub(super) fn answer_at(&self, row: usize) -> Option<AnswerId> {
        let above = self.rows.get(..=row)?;
        let answer = above.iter().rev().find(|row| !matches!(row, Row::Objection(_)))?;
        match answer {
            Row::Answer(answer) => Some(*answer),
            _ => None,
        }
    }

    /// Returns where a row stands.
    pub(super) fn find(&self, row: Row) -> Option<usize> {
        self.rows.iter().position(|&other| other == row)
    }

    /// Returns the question to which a row belongs.
    pub(super) fn question_at(&self, row: usize) -> Option<QuestionId> {
        let above = self.rows.get(..=row)?;
        above.iter().rev().find_map(|row| match row {
            Row::Question(question) => Some(Some(*question)),
            Row::Stray => Some(None),
            _ => None,
        })?
    }

    /// Returns the next question below a row, or the one above it.
    pub(super) fn next_question(&self, from: usize, forward: bool) -> Option<usize> {
        let is_head = |&row: &usize| matches!(self.rows[row], Row::Question(_) | Row::Stray);
        if forward {
            (from + 1..self.rows.len()).find(is_head)
        } else {
            (0..from.min(self.rows.len())).rev().find(is_head)
        }
    }
}

/// Writes group and round of an answer: `A·R1`, one of them alone, or nothing.
pub(super) fn tag(
    workshop: &Workshop,
    credit: answers::Credit,
    round_name: impl Fn(usize) -> String,
) -> String {
    let group = credit
        .group
        .and_then(|group| workshop.groups.get(group))
        .map(|group| gate::truncate(&gate::show_flat(group.name.trim()), TAGS - 4).into_owned())
        .filter(|name| !name.is_empty());
    let round = credit
        .round
        .and_then(|round| workshop.rounds.rank(round))
        .map(|rank| round_name(rank + 1));
    match (group, round) {
        (Some(group), Some(round)) => format!("{group}·{round}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => String::new(),
    }
}

/// Returns who wrote an answer, and when.
pub(super) fn credit_of(answer: &Answer) -> answers::Credit {
    answers::Credit {
        group: *answer.group,
        round: *answer.round,
    }
}

/// Returns who objects, and when.
pub(super) fn credit_of_objection(objection: &Reaction) -> answers::Credit {
    answers::Credit {
        group: *objection.group,
        round: *objection.round,
    }
}

/// Returns the cells that the widest tag can need.
fn tags(workshop: &Workshop) -> usize {
    let groups = workshop.groups.iter().map(|group| gate::width(group.name.trim()));
    let group = groups.max().unwrap_or(0).min(TAGS - 4);
    let round = match workshop.rounds.len() {
        0 => 0,
        rounds => 1 + rounds.to_string().len(),
    };
    group + round + usize::from(group > 0 && round > 0)
}
