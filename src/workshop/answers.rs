//! Answers: what the groups wrote to the questions of the themes.

use super::Workshop;
use super::change::Change;
use super::id::IdSource;
use super::order;
use super::rounds;
use super::things::{Answer, AnswerField, AnswerId, QuestionId, ThemeId};

/// Returns the answers to a question of a theme, in order.
#[must_use]
pub fn answers(workshop: &Workshop, theme: ThemeId, question: QuestionId) -> Vec<&Answer> {
    workshop
        .answers
        .iter()
        .filter(|answer| *answer.theme == Some(theme) && *answer.question == Some(question))
        .collect()
}

/// Adds an answer behind the others. While a round runs it belongs to that round and to the group that is
/// at the theme; between rounds to the round that was started last. A blank one is no answer.
#[must_use]
pub fn add_answer(
    workshop: &Workshop,
    ids: &IdSource,
    text: &str,
    theme: ThemeId,
    question: QuestionId,
) -> Change {
    let mut change = Change::default();
    let text = text.trim();
    if text.is_empty() {
        return change;
    }
    let round = rounds::current_round(workshop).map(super::Round::id);
    let group = round.and_then(|round| rounds::group_at(workshop, theme, round));
    change.set((
        ids.fresh::<AnswerId>(),
        vec![
            AnswerField::Text(text.to_owned()),
            AnswerField::Theme(Some(theme)),
            AnswerField::Question(Some(question)),
            AnswerField::Group(group),
            AnswerField::Round(round),
            AnswerField::Pos(order::end(&workshop.answers)),
        ],
    ));
    change
}
