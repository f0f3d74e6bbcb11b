//! The questions, and what the groups answered at each theme.

use std::collections::{BTreeMap, HashMap};

use super::{Block, Entry, List, Origin, Part, Source, Wording, heading, rota};
use crate::tr;
use crate::workshop::answers::Credit;
use crate::workshop::reactions::{self, Reactions};
use crate::workshop::{Answer, AnswerId, ItemKind, QuestionId, ThemeId};

type Answers<'a> = BTreeMap<(Option<ThemeId>, Option<QuestionId>), Vec<&'a Answer>>;

/// What was answered, and what later groups said to it.
struct Given<'a> {
    answers: Answers<'a>,
    said: HashMap<AnswerId, Reactions<'a>>,
}

pub(super) fn rounds(source: &Source<'_>) -> Vec<Block> {
    let workshop = source.workshop;
    let mut answers = Answers::new();
    for answer in workshop
        .answers
        .iter()
        .filter(|answer| !Wording::of(&answer.text).is_empty())
    {
        // What was answered at a theme that is gone, or to a question that is, is kept under neither.
        let theme = answer.theme.filter(|&theme| workshop.themes.get(theme).is_some());
        let question = answer.question.filter(|&id| workshop.questions.get(id).is_some());
        answers.entry((theme, question)).or_default().push(answer);
    }
    let given = Given {
        answers,
        said: reactions::by_answer(workshop),
    };
    let answers = &given.answers;
    let has_rounds = !workshop.questions.is_empty()
        || !workshop.rounds.is_empty()
        || workshop.items.iter().any(|item| *item.kind == ItemKind::Rounds);
    if answers.is_empty() && (!has_rounds || (workshop.themes.is_empty() && workshop.questions.is_empty())) {
        return Vec::new();
    }
    let mut blocks = questions(source);
    blocks.extend(rota::rota(source));
    for theme in workshop.themes.iter() {
        let id = theme.id();
        let mut title = Wording::of(&theme.name);
        title.text = tr!(source.locale, "doc-theme", name = title.text);
        blocks.push(Block::Heading(heading(
            3,
            title,
            format!("answers-{id}"),
            Origin::Target(id.into()),
        )));
        if answers.keys().any(|(theme, _)| *theme == Some(id)) {
            at_theme(source, Some(id), &given, &mut blocks);
        } else {
            blocks.push(Block::Note(tr!(source.locale, "doc-no-answers")));
        }
    }
    if answers.keys().any(|(theme, _)| theme.is_none()) {
        if !workshop.themes.is_empty() {
            blocks.push(Block::Heading(heading(
                3,
                tr!(source.locale, "doc-no-theme").into(),
                "answers-none".to_owned(),
                Origin::Part(Part::Rounds),
            )));
        }
        at_theme(source, None, &given, &mut blocks);
    }
    blocks
}

fn questions(source: &Source<'_>) -> Vec<Block> {
    let entries: Vec<Entry> = source
        .workshop
        .questions
        .iter()
        .map(|question| Entry {
            text: quoted(source, Wording::of(&question.text)),
            note: String::new(),
            origin: Some(Origin::Target(question.id().into())),
        })
        .collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let count = entries.len();
    vec![
        Block::Paragraph(tr!(source.locale, "doc-questions", count = count).into()),
        Block::List(List {
            start: Some(1),
            entries,
        }),
    ]
}

fn quoted(source: &Source<'_>, question: Wording) -> Wording {
    Wording {
        text: source.locale.quote(&question.text),
        rivals: question
            .rivals
            .iter()
            .map(|rival| source.locale.quote(rival))
            .collect(),
        ..question
    }
}

/// Adds what was answered at a theme, question by question; where a theme has answers at all, a question
/// without any says so.
fn at_theme(source: &Source<'_>, theme: Option<ThemeId>, all: &Given<'_>, blocks: &mut Vec<Block>) {
    let workshop = source.workshop;
    let anchor = theme.map_or_else(|| "none".to_owned(), |theme| theme.to_string());
    for question in workshop.questions.iter() {
        let id = question.id();
        let given = all.answers.get(&(theme, Some(id)));
        if given.is_none() && theme.is_none() {
            continue;
        }
        let origin = theme.map_or(Origin::Target(id.into()), |theme| Origin::Cell(theme, id));
        blocks.push(Block::Heading(heading(
            4,
            quoted(source, Wording::of(&question.text)),
            format!("answers-{anchor}-{id}"),
            origin,
        )));
        blocks.push(match given {
            Some(given) => list(source, given, all),
            None => Block::Note(tr!(source.locale, "doc-no-answers")),
        });
    }
    if let Some(given) = all.answers.get(&(theme, None)) {
        if !workshop.questions.is_empty() {
            blocks.push(Block::Heading(heading(
                4,
                tr!(source.locale, "doc-no-question").into(),
                format!("answers-{anchor}-none"),
                theme.map_or(Origin::Part(Part::Rounds), |theme| Origin::Target(theme.into())),
            )));
        }
        blocks.push(list(source, given, all));
    }
}

fn list(source: &Source<'_>, answers: &[&Answer], all: &Given<'_>) -> Block {
    Block::List(List {
        start: None,
        entries: answers
            .iter()
            .map(|answer| Entry {
                text: Wording::of(&answer.text),
                note: note(source, answer, all.said.get(&answer.id())),
                origin: Some(Origin::Target(answer.id().into())),
            })
            .collect(),
    })
}

/// Says who wrote an answer, and what others said to it: `Gruppe A, Runde 1; 2 Zustimmungen; Einwand Gruppe C, Runde 2:
/// „zu teuer“`.
fn note(source: &Source<'_>, answer: &Answer, said: Option<&Reactions<'_>>) -> String {
    let locale = source.locale;
    let written = by(
        source,
        Credit {
            group: *answer.group,
            round: *answer.round,
        },
    );
    let mut parts = vec![written];
    let Some(said) = said else {
        return parts.remove(0);
    };
    if !said.consents.is_empty() {
        parts.push(tr!(locale, "doc-consents", count = (said.consents.len())));
    }
    for objection in &said.objections {
        let wording = Wording::of(&objection.word);
        let words = std::iter::once(&wording.text).chain(&wording.rivals);
        let words = words.map(|word| word.split_whitespace().collect::<Vec<_>>().join(" "));
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(|word| locale.quote(&word))
            .collect();
        let word = words.join(" / ");
        let credit = Credit {
            group: *objection.group,
            round: *objection.round,
        };
        let who = by(source, credit);
        parts.push(if who.is_empty() {
            tr!(locale, "doc-objection", word = word)
        } else {
            tr!(locale, "doc-objection-by", word = word, who = who)
        });
    }
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

/// Says which group, and when: `Gruppe A, Runde 1`.
fn by(source: &Source<'_>, credit: Credit) -> String {
    let (workshop, locale) = (source.workshop, source.locale);
    let group = credit
        .group
        // What a group wrote stays its own, also when there are other groups by now.
        .and_then(|group| workshop.groups.get_any(group))
        .map(|group| group.name.trim().to_owned())
        .filter(|name| !name.is_empty())
        // A letter needs the word before it; "Gruppe Nord" has it already.
        .map(|name| match name.chars().count() {
            1 | 2 => tr!(locale, "doc-group-named", name = name),
            _ => name,
        });
    let round = credit
        .round
        .and_then(|round| workshop.rounds.rank(round))
        .map(|rank| tr!(locale, "doc-round", number = (rank + 1)));
    [group, round]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}
