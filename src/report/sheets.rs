//! What is counted, sorted and filtered: cards, answers, agreements and invitations as tables.
//!
//! A [`Grid`] is what a spreadsheet reads: a line for each thing, a column for each of its properties, whether
//! or not there is anything in it, so that the columns of two workshops fit below each other. It follows the
//! same rules as the document: names are masked, parts are left out, numbers are those of the document, and
//! what says nothing is no line. A contested text brings its other wordings along in a column of their own.

use std::collections::HashMap;

use super::{Masker, Options, Part, Source, Wording, agreements, dots, meeting};
use crate::locale::Locale;
use crate::tr;
use crate::workshop::dots::Line;
use crate::workshop::reactions;
use crate::workshop::wall::{self, Hung};
use crate::workshop::{
    AgreementKind, Answer, BallotKind, CardId, ClusterId, Due, QuestionId, Text, ThemeId, Workshop, cards,
};

/// A table for a spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// What it is called in the name of a file: lower-case ASCII letters.
    pub name: String,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// Its lines, each with a cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a [`Grid`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number to count with.
    Number(usize),
    /// What somebody typed, or a word of the document.
    Text(String),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Wording> for Cell {
    fn from(wording: Wording) -> Self {
        Self::Text(wording.text)
    }
}

/// Makes the tables of a workshop in the language of the locale. Those in which there is nothing are left out;
/// if all are, the first one that was not excluded stays with its columns.
#[must_use]
pub fn sheets(workshop: &Workshop, locale: &Locale, options: &Options) -> Vec<Grid> {
    let masker = Masker::new(workshop, options.names);
    let source = Source {
        workshop,
        locale,
        masker: &masker,
    };
    let wants = |part| !options.leaves_out(part);
    let mut grids = Vec::new();
    if wants(Part::Cards) {
        grids.push(cards_grid(&source, wants(Part::Clusters)));
    }
    if wants(Part::Dots) {
        grids.push(dots_grid(&source));
    }
    if wants(Part::Rounds) {
        grids.push(answers_grid(&source));
    }
    if wants(Part::Agreements) || wants(Part::Postponed) {
        grids.push(agreements_grid(&source, options));
    }
    if wants(Part::Invitations) {
        grids.push(invitations_grid(&source));
    }
    if grids.iter().all(|grid| grid.rows.is_empty()) {
        grids.truncate(1);
    } else {
        grids.retain(|grid| !grid.rows.is_empty());
    }
    if !masker.is_plain() {
        for cell in grids.iter_mut().flat_map(|grid| &mut grid.rows).flatten() {
            if let Cell::Text(text) = cell
                && let std::borrow::Cow::Owned(masked) = masker.text(text)
            {
                *text = masked;
            }
        }
    }
    grids
}

/// Lists the other wordings of contested texts, one below the other.
fn rivals(texts: &[&Text]) -> Cell {
    let wordings: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.rivals())
        .map(|rival| rival.text.as_str())
        .collect();
    Cell::Text(wordings.join("\n"))
}

type Spot = (ThemeId, Option<ClusterId>);

/// Where each card hangs, its own place before those of its twins.
fn spots(workshop: &Workshop) -> HashMap<CardId, Vec<Spot>> {
    let mut spots: HashMap<CardId, Vec<Spot>> = HashMap::new();
    for column in &wall::wall(workshop).columns {
        for section in &column.sections {
            for &Hung { card, twin } in &section.cards {
                let places = spots.entry(card).or_default();
                let at = if twin.is_none() { 0 } else { places.len() };
                places.insert(at, (column.theme, section.cluster));
            }
        }
    }
    spots
}

fn cards_grid(source: &Source<'_>, with_places: bool) -> Grid {
    let (workshop, locale) = (source.workshop, source.locale);
    let spots = if with_places {
        spots(workshop)
    } else {
        HashMap::new()
    };
    let theme = |id| workshop.themes.get(id).map(|theme| theme.name.to_string());
    let cluster = |id: Option<ClusterId>| {
        let heading = workshop.clusters.get(id?)?.heading.to_string();
        (!heading.trim().is_empty()).then_some(heading)
    };
    let mut rows = Vec::new();
    for column in cards::columns(workshop) {
        let category = column.category.and_then(|id| workshop.categories.get(id));
        for card in column.cards.iter().filter_map(|&id| workshop.cards.get(id)) {
            let text = Wording::verbatim(&card.text);
            if text.is_empty() {
                continue;
            }
            let mut row = vec![
                Cell::Number(rows.len() + 1),
                Cell::Text(
                    category
                        .map(|category| category.name.to_string())
                        .unwrap_or_default(),
                ),
                Cell::Text(
                    category
                        .map(|category| category.sign.to_string())
                        .unwrap_or_default(),
                ),
                Cell::Text(text.text),
            ];
            if with_places {
                let places = spots.get(&card.id()).map_or(&[][..], Vec::as_slice);
                let (first, others) = places
                    .split_first()
                    .map_or((None, &[][..]), |(first, others)| (Some(*first), others));
                let others: Vec<String> = others
                    .iter()
                    .filter_map(|&(at, below)| {
                        Some(match cluster(below) {
                            Some(heading) => format!("{}: {heading}", theme(at)?),
                            None => theme(at)?,
                        })
                    })
                    .collect();
                row.extend([
                    Cell::Text(first.and_then(|(at, _)| theme(at)).unwrap_or_default()),
                    Cell::Text(first.and_then(|(_, below)| cluster(below)).unwrap_or_default()),
                    Cell::Text(others.join(", ")),
                ]);
            }
            row.push(Cell::Text(if text.edited {
                tr!(locale, "doc-poll-yes")
            } else {
                tr!(locale, "doc-poll-no")
            }));
            row.push(rivals(&[&card.text]));
            rows.push(row);
        }
    }
    let mut columns = vec![
        tr!(locale, "doc-number"),
        tr!(locale, "sheet-category"),
        tr!(locale, "sheet-sign"),
        tr!(locale, "sheet-text"),
    ];
    if with_places {
        columns.extend([
            tr!(locale, "sheet-theme"),
            tr!(locale, "sheet-cluster"),
            tr!(locale, "sheet-also-at"),
        ]);
    }
    columns.extend([tr!(locale, "sheet-edited"), tr!(locale, "sheet-rivals")]);
    Grid {
        name: tr!(locale, "sheet-name-cards"),
        columns,
        rows,
    }
}

fn dots_grid(source: &Source<'_>) -> Grid {
    let locale = source.locale;
    let yes = |is: bool| match is {
        true => tr!(locale, "doc-poll-yes"),
        false => tr!(locale, "doc-poll-no"),
    };
    let mut rows = Vec::new();
    for (ballot, outcome) in [false, true]
        .into_iter()
        .flat_map(|scales| dots::counted(source, scales))
    {
        let is_scale = *ballot.kind == BallotKind::Scale;
        let lines: Vec<(&Line, String)> = if is_scale {
            let steps = outcome.lines.iter().enumerate();
            let named = steps.map(|(at, line)| (line, dots::step(ballot, &outcome, at, line)));
            named.collect()
        } else {
            let ranked = outcome.ranked().into_iter();
            ranked.map(|line| (line, line.label.clone())).collect()
        };
        let topic = locale.ballot_topic(source.workshop, *ballot.kind, *ballot.category, *ballot.theme);
        for (line, label) in lines {
            let count = |number: Option<usize>| number.map_or(Cell::Text(String::new()), Cell::Number);
            rows.push(vec![
                Cell::Number(rows.len() + 1),
                Cell::Text(ballot.question.to_string()),
                Cell::Text(topic.clone()),
                count(line.rank),
                Cell::Text(label),
                count(line.dots.and_then(|dots| usize::try_from(dots).ok())),
                Cell::Text(if is_scale {
                    String::new()
                } else {
                    yes(line.is_near_tie)
                }),
                Cell::Text(locale.dots_standing(line.standing)),
                rivals(&[&ballot.question]),
            ]);
        }
    }
    Grid {
        name: tr!(locale, "sheet-name-dots"),
        columns: vec![
            tr!(locale, "doc-number"),
            tr!(locale, "sheet-question"),
            tr!(locale, "sheet-kind"),
            tr!(locale, "doc-dots-rank"),
            tr!(locale, "doc-dots-what"),
            tr!(locale, "doc-dots-dots"),
            tr!(locale, "sheet-near"),
            tr!(locale, "sheet-standing"),
            tr!(locale, "sheet-rivals"),
        ],
        rows,
    }
}

fn answers_grid(source: &Source<'_>) -> Grid {
    let (workshop, locale) = (source.workshop, source.locale);
    // What belongs to a theme or a question that is gone stands behind what has one, as in the document.
    let theme = |answer: &Answer| answer.theme.and_then(|id: ThemeId| workshop.themes.get(id));
    let question = |answer: &Answer| {
        answer
            .question
            .and_then(|id: QuestionId| workshop.questions.get(id))
    };
    let mut answers: Vec<&Answer> = workshop
        .answers
        .iter()
        .filter(|answer| !Wording::of(&answer.text).is_empty())
        .collect();
    answers.sort_by_cached_key(|answer| {
        let theme = theme(answer).and_then(|theme| workshop.themes.rank(theme.id()));
        let question = question(answer).and_then(|question| workshop.questions.rank(question.id()));
        (theme.is_none(), theme, question.is_none(), question)
    });
    let said = reactions::by_answer(workshop);
    let rows = answers
        .iter()
        .zip(1..)
        .map(|(answer, number)| {
            let said = said.get(&answer.id());
            let objections = said.map_or(&[][..], |said| &said.objections);
            let words: Vec<&Text> = objections.iter().map(|objection| &objection.word).collect();
            let texts: Vec<&Text> = std::iter::once(&answer.text)
                .chain(words.iter().copied())
                .collect();
            let words: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
            let group = answer.group.and_then(|id| workshop.groups.get_any(id));
            let round = answer.round.and_then(|id| workshop.rounds.rank(id));
            vec![
                Cell::Number(number),
                Cell::Text(
                    theme(answer)
                        .map(|theme| theme.name.to_string())
                        .unwrap_or_default(),
                ),
                Cell::Text(
                    question(answer)
                        .map(|question| question.text.to_string())
                        .unwrap_or_default(),
                ),
                Cell::Text(answer.text.to_string()),
                Cell::Text(group.map(|group| group.name.to_string()).unwrap_or_default()),
                round.map_or(Cell::Text(String::new()), |rank| Cell::Number(rank + 1)),
                Cell::Number(said.map_or(0, |said| said.consents.len())),
                Cell::Text(words.join("\n")),
                rivals(&texts),
            ]
        })
        .collect();
    Grid {
        name: tr!(locale, "sheet-name-answers"),
        columns: vec![
            tr!(locale, "doc-number"),
            tr!(locale, "sheet-theme"),
            tr!(locale, "sheet-question"),
            tr!(locale, "sheet-text"),
            tr!(locale, "doc-group"),
            tr!(locale, "sheet-round"),
            tr!(locale, "sheet-consents"),
            tr!(locale, "sheet-objections"),
            tr!(locale, "sheet-rivals"),
        ],
        rows,
    }
}

fn agreements_grid(source: &Source<'_>, options: &Options) -> Grid {
    let (workshop, locale) = (source.workshop, source.locale);
    let kinds = [
        (AgreementKind::Task, Part::Agreements, tr!(locale, "sheet-task")),
        (
            AgreementKind::Decision,
            Part::Agreements,
            tr!(locale, "sheet-decision"),
        ),
        (
            AgreementKind::Postponed,
            Part::Postponed,
            tr!(locale, "sheet-postponed"),
        ),
    ];
    let mut rows = Vec::new();
    let mut number = 0;
    for (kind, part, word) in kinds {
        for agreement in workshop.agreements.iter() {
            if *agreement.kind != kind || Wording::of(&agreement.what).is_empty() {
                continue;
            }
            // The numbers go on over what is left out: they are those of the whole document.
            number += 1;
            if options.leaves_out(part) {
                continue;
            }
            // A day alone: a spreadsheet sorts by it, which it cannot do by a sentence.
            let due = match (*agreement.due, meeting::chosen_date(source)) {
                (Some(Due::On(date)), _) | (Some(Due::NextMeeting), Some(date)) => locale.date(date),
                (Some(Due::NextMeeting), None) => tr!(locale, "doc-by-next-meeting"),
                (None, _) => String::new(),
            };
            let is_task = kind == AgreementKind::Task;
            rows.push(vec![
                Cell::Number(number),
                Cell::Text(word.clone()),
                Cell::Text(agreement.what.to_string()),
                source.person(*agreement.responsible).unwrap_or_default().into(),
                agreements::helpers(source, agreement).into(),
                due.into(),
                Cell::Text(agreement.precondition.to_string()),
                agreements::status(source, *agreement.status, is_task).into(),
                Cell::Text(agreement.origin.to_string()),
                rivals(&[&agreement.what, &agreement.precondition, &agreement.origin]),
            ]);
        }
    }
    Grid {
        name: tr!(locale, "sheet-name-agreements"),
        columns: vec![
            tr!(locale, "doc-number"),
            tr!(locale, "sheet-kind"),
            tr!(locale, "doc-what"),
            tr!(locale, "doc-responsible"),
            tr!(locale, "doc-with"),
            tr!(locale, "doc-due"),
            tr!(locale, "doc-precondition"),
            tr!(locale, "doc-status"),
            tr!(locale, "doc-origin"),
            tr!(locale, "sheet-rivals"),
        ],
        rows,
    }
}

fn invitations_grid(source: &Source<'_>) -> Grid {
    let locale = source.locale;
    let rows = source
        .workshop
        .invitees
        .iter()
        .filter(|invitee| meeting::is_invited(invitee))
        .map(|invitee| {
            vec![
                source
                    .named(&invitee.name, source.masker.invitee(invitee.id()))
                    .into(),
                Cell::Text(invitee.organisation.to_string()),
                source.person(*invitee.sponsor).unwrap_or_default().into(),
                Cell::Text(invitee.note.to_string()),
                match source.masker.is_plain() {
                    true => rivals(&[&invitee.name, &invitee.organisation, &invitee.note]),
                    false => rivals(&[&invitee.organisation, &invitee.note]),
                },
            ]
        })
        .collect();
    Grid {
        name: tr!(locale, "sheet-name-invitations"),
        columns: vec![
            tr!(locale, "doc-name"),
            tr!(locale, "doc-organisation"),
            tr!(locale, "doc-sponsor"),
            tr!(locale, "doc-note"),
            tr!(locale, "sheet-rivals"),
        ],
        rows,
    }
}
