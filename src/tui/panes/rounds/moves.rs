//! What is done to the selected answer (or question): delete it, move it, settle what is contested about it.

use super::clock::told;
use super::rows::Row;
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Choice, Picker};
use crate::tui::pane::{Ctx, Outcome, Tone};
use crate::workshop::{
    AnswerId, Change, Direction, Question, QuestionId, Target, Theme, ThemeId, Workshop, answers, rounds,
};

/// Does what an action means to the selected row.
pub(super) fn act(action: Action, row: Option<Row>, theme: Option<ThemeId>, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    match (action, row) {
        (Action::Delete, Some(Row::Answer(answer))) => {
            let removal = workshop.removal(answer.into());
            told(
                removal.into_iter().collect(),
                tr!(ctx.locale, "rounds-answer-deleted"),
            )
        }
        (Action::Delete, Some(Row::Objection(objection))) => {
            let removal = workshop.removal(objection.into());
            told(
                removal.into_iter().collect(),
                tr!(ctx.locale, "rounds-objection-deleted"),
            )
        }
        (Action::Delete, Some(Row::Question(question))) => delete_question(question, ctx),
        (Action::MoveUp | Action::MoveDown, Some(row)) => {
            let direction = if action == Action::MoveUp {
                Direction::Up
            } else {
                Direction::Down
            };
            Outcome::commit(match row {
                Row::Answer(answer) => answers::move_answer(workshop, answer, direction),
                Row::Question(question) => rounds::move_question(workshop, question, direction),
                Row::Objection(_) | Row::Entry | Row::Stray => Change::default(),
            })
        }
        (Action::MoveLeft | Action::MoveRight, Some(Row::Answer(answer))) => {
            to_next_theme(answer, action == Action::MoveRight, ctx)
        }
        (Action::ChangeCategory, Some(Row::Answer(answer))) => transfer(answer, theme, ctx),
        (Action::Settle, Some(Row::Answer(answer))) => settle(answer.into(), ctx),
        (Action::Settle, Some(Row::Objection(objection))) => settle(objection.into(), ctx),
        (
            Action::Delete
            | Action::MoveUp
            | Action::MoveDown
            | Action::MoveLeft
            | Action::MoveRight
            | Action::ChangeCategory
            | Action::Settle,
            _,
        ) => Outcome::handled(),
        _ => Outcome::ignored(),
    }
}

/// Removes a question that nobody has answered; one with answers is removed where that is meant.
fn delete_question(question: QuestionId, ctx: &Ctx<'_>) -> Outcome {
    let mut answers = ctx.workshop.answers.iter();
    if answers.any(|answer| *answer.question == Some(question)) {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "rounds-question-answered"));
    }
    let removal = ctx.workshop.removal(question.into());
    told(
        removal.into_iter().collect(),
        tr!(ctx.locale, "rounds-question-deleted"),
    )
}

fn to_next_theme(answer: AnswerId, forward: bool, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    let Some(moved) = workshop.answers.get(answer) else {
        return Outcome::handled();
    };
    let rank = moved.theme.and_then(|theme| workshop.themes.rank(theme));
    let next = rank.and_then(|rank| {
        if forward {
            Some(rank + 1)
        } else {
            rank.checked_sub(1)
        }
    });
    let next = next.and_then(|rank| workshop.themes.nth(rank)).map(Theme::id);
    match (next, *moved.question) {
        (Some(theme), Some(question)) => put(answer, theme, question, ctx),
        _ => Outcome::handled(),
    }
}

/// Offers every question of every theme to put an answer to.
fn transfer(answer: AnswerId, at_hand: Option<ThemeId>, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    let Some(moved) = workshop.answers.get(answer) else {
        return Outcome::handled();
    };
    let mut cells: Vec<(ThemeId, QuestionId)> = workshop
        .themes
        .iter()
        .flat_map(|theme| {
            let questions = workshop.questions.iter().map(Question::id);
            questions.map(|question| (theme.id(), question))
        })
        .filter(|&(theme, question)| *moved.theme != Some(theme) || *moved.question != Some(question))
        .collect();
    // The other questions of this theme are the likeliest.
    cells.sort_by_key(|&(theme, _)| Some(theme) != at_hand);
    if cells.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "rounds-nowhere-else"));
    }
    let choices = cells
        .iter()
        .map(|&(theme, question)| Choice {
            label: cell_name(theme, question, workshop, ctx.locale),
            detail: String::new(),
        })
        .collect();
    let title = tr!(ctx.locale, "rounds-transfer-title");
    Outcome::open(Picker::new(title, choices, move |index, ctx| {
        match cells.get(index) {
            Some(&(theme, question)) => put(answer, theme, question, ctx),
            None => Outcome::handled(),
        }
    }))
}

fn put(answer: AnswerId, theme: ThemeId, question: QuestionId, ctx: &Ctx<'_>) -> Outcome {
    let change = answers::transfer_answer(ctx.workshop, answer, theme, question);
    let place = cell_name(theme, question, ctx.workshop, ctx.locale);
    told(change, tr!(ctx.locale, "rounds-answer-moved", place = place))
}

/// Names a question of a theme.
fn cell_name(theme: ThemeId, question: QuestionId, workshop: &Workshop, locale: &Locale) -> String {
    let number = workshop.questions.rank(question).map_or(0, |rank| rank + 1);
    let text = workshop
        .questions
        .get(question)
        .map_or("", |question| question.text.as_str());
    let text = gate::show_flat(text);
    format!("{} · {number} {text}", theme_name(theme, workshop, locale))
}

/// Names a theme, also one without a name.
pub(super) fn theme_name(theme: ThemeId, workshop: &Workshop, locale: &Locale) -> String {
    let name = workshop.themes.get(theme).map_or("", |theme| theme.name.trim());
    if name.is_empty() {
        return tr!(locale, "rounds-unnamed");
    }
    gate::show_flat(name).into_owned()
}

fn settle(target: Target, ctx: &Ctx<'_>) -> Outcome {
    match ctx.workshop.settlement(target) {
        Some(settlement) => told(Change::one(settlement), tr!(ctx.locale, "rounds-settled")),
        None => Outcome::notify(Tone::Info, tr!(ctx.locale, "rounds-not-contested")),
    }
}
