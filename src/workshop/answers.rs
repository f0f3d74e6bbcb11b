//! Answers: what the groups wrote to the questions of the themes.

use super::Workshop;
use super::change::{Change, Op};
use super::id::IdSource;
use super::order::{self, Direction};
use super::rounds;
use super::stamp::Version;
use super::things::{Answer, AnswerField, AnswerId, GroupId, QuestionId, Rotation, RoundId, ThemeId};

/// Returns the answers to a question of a theme, in order.
#[must_use]
pub fn answers(workshop: &Workshop, theme: ThemeId, question: QuestionId) -> Vec<&Answer> {
    workshop
        .answers
        .iter()
        .filter(|answer| *answer.theme == Some(theme) && *answer.question == Some(question))
        .collect()
}

/// Who wrote an answer, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Credit {
    /// The group that wrote it.
    pub group: Option<GroupId>,
    /// The round in which it did.
    pub round: Option<RoundId>,
}

/// Returns whose is what is written at a theme now: while a round runs, of the group that is there; between
/// rounds, of the one that was there in the round that was started last. In a World Café there are no groups: it is
/// of the round alone.
#[must_use]
pub fn credit(workshop: &Workshop, theme: ThemeId) -> Credit {
    let round = rounds::current_round(workshop).map(super::Round::id);
    let group = match *workshop.day().rotation {
        Rotation::Stations => round.and_then(|round| rounds::group_at(workshop, theme, round)),
        Rotation::WorldCafe => None,
    };
    Credit { group, round }
}

/// Adds an answer behind the others, with the [`credit`] that is due now. A blank one is no answer.
#[must_use]
pub fn add_answer(
    workshop: &Workshop,
    ids: &IdSource,
    text: &str,
    theme: ThemeId,
    question: QuestionId,
) -> Change {
    add_answers(workshop, ids, [text], theme, question, credit(workshop, theme))
}

/// Adds answers behind the others, in one step. Blank ones are none.
#[must_use]
pub fn add_answers<T: AsRef<str>>(
    workshop: &Workshop,
    ids: &IdSource,
    texts: impl IntoIterator<Item = T>,
    theme: ThemeId,
    question: QuestionId,
    credit: Credit,
) -> Change {
    let mut change = Change::default();
    let mut pos = order::end(&workshop.answers);
    for text in texts {
        let text = text.as_ref().trim();
        if text.is_empty() {
            continue;
        }
        let next = pos.after();
        change.set((
            ids.fresh::<AnswerId>(),
            vec![
                AnswerField::Text(text.to_owned()),
                AnswerField::Theme(Some(theme)),
                AnswerField::Question(Some(question)),
                AnswerField::Group(credit.group),
                AnswerField::Round(credit.round),
                AnswerField::Pos(std::mem::replace(&mut pos, next)),
            ],
        ));
    }
    change
}

/// Gives an answer a new wording in place of the one that its author saw. A blank wording, and the one that
/// it has, change nothing.
#[must_use]
pub fn edit_answer(workshop: &Workshop, answer: AnswerId, text: &str, over: Version) -> Change {
    let text = text.trim();
    let same = workshop
        .answers
        .get(answer)
        .is_some_and(|answer| answer.text.as_str() == text);
    if text.is_empty() || same {
        return Change::default();
    }
    let field = AnswerField::Text(text.to_owned());
    Change::one(Op::Edit((answer, field).into(), over))
}

/// Moves an answer one place up or down among those to its question of its theme.
#[must_use]
pub fn move_answer(workshop: &Workshop, answer: AnswerId, direction: Direction) -> Change {
    let mut change = Change::default();
    let Some((theme, question)) = workshop
        .answers
        .get(answer)
        .and_then(|answer| Some(((*answer.theme)?, (*answer.question)?)))
    else {
        return change;
    };
    let ids: Vec<AnswerId> = answers(workshop, theme, question)
        .into_iter()
        .map(Answer::id)
        .collect();
    for (id, pos) in order::moved(&workshop.answers, &ids, answer, direction) {
        change.set((id, AnswerField::Pos(pos)));
    }
    change
}

/// Puts an answer to another question or under another theme, behind what is there. Who wrote it stays.
#[must_use]
pub fn transfer_answer(
    workshop: &Workshop,
    answer: AnswerId,
    theme: ThemeId,
    question: QuestionId,
) -> Change {
    let mut change = Change::default();
    let Some(moved) = workshop.answers.get(answer) else {
        return change;
    };
    let mut fields = Vec::new();
    if *moved.theme != Some(theme) {
        fields.push(AnswerField::Theme(Some(theme)));
    }
    if *moved.question != Some(question) {
        fields.push(AnswerField::Question(Some(question)));
    }
    if !fields.is_empty() {
        fields.push(AnswerField::Pos(order::end(&workshop.answers)));
        change.set((answer, fields));
    }
    change
}

/// Says whether an answer has lost its theme or its question: they were removed since, or never named.
#[must_use]
pub fn is_stray(workshop: &Workshop, answer: &Answer) -> bool {
    let themed = answer.theme.is_some_and(|theme| workshop.themes.contains(theme));
    let asked = answer
        .question
        .is_some_and(|question| workshop.questions.contains(question));
    !(themed && asked)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Play, at};
    use super::super::{GroupField, QuestionField, RoundField, ThemeField, rounds};
    use super::*;

    struct Table {
        play: Play,
        themes: [ThemeId; 2],
        questions: [QuestionId; 2],
        groups: [GroupId; 2],
        round: RoundId,
    }

    impl Table {
        fn new() -> Self {
            let mut play = Play::new();
            let themes = [(); 2].map(|()| play.add(|w| &w.themes, ThemeField::Pos, vec![]));
            let questions = [(); 2].map(|()| play.add(|w| &w.questions, QuestionField::Pos, vec![]));
            let groups = [(); 2].map(|()| play.add(|w| &w.groups, GroupField::Pos, vec![]));
            let round = play.add(|w| &w.rounds, RoundField::Pos, vec![]);
            Self {
                play,
                themes,
                questions,
                groups,
                round,
            }
        }

        fn write(&mut self, texts: &[&str]) {
            let credit = credit(&self.play.workshop, self.themes[0]);
            let change = add_answers(
                &self.play.workshop,
                &self.play.ids,
                texts,
                self.themes[0],
                self.questions[0],
                credit,
            );
            self.play.commit(change);
        }

        fn texts(&self, theme: usize, question: usize) -> Vec<&str> {
            answers(&self.play.workshop, self.themes[theme], self.questions[question])
                .iter()
                .map(|answer| answer.text.as_str())
                .collect()
        }

        fn id(&self, text: &str) -> AnswerId {
            let mut all = self.play.workshop.answers.iter();
            all.find(|answer| answer.text.as_str() == text).unwrap().id()
        }
    }

    #[test]
    fn several_answers_stand_in_the_order_in_which_they_were_pasted() {
        let mut table = Table::new();
        table.write(&["eins", "  ", "zwei\nfort", "drei"]);
        assert_eq!(table.texts(0, 0), ["eins", "zwei\nfort", "drei"]);
    }

    #[test]
    fn an_answer_belongs_to_the_group_at_the_theme_while_its_round_runs() {
        let mut table = Table::new();
        assert_eq!(credit(&table.play.workshop, table.themes[1]), Credit::default());
        let start = rounds::start_round(&table.play.workshop, table.round, at("11:00"));
        table.play.commit(start);
        let due = credit(&table.play.workshop, table.themes[1]);
        assert_eq!((due.group, due.round), (Some(table.groups[1]), Some(table.round)));
    }

    #[test]
    fn an_answer_moves_among_those_to_its_question_only() {
        let mut table = Table::new();
        table.write(&["eins", "zwei", "drei"]);
        let elsewhere = transfer_answer(
            &table.play.workshop,
            table.id("zwei"),
            table.themes[0],
            table.questions[1],
        );
        let back = table.play.commit(elsewhere);
        assert_eq!(table.texts(0, 1), ["zwei"]);
        let up = move_answer(&table.play.workshop, table.id("drei"), Direction::Up);
        table.play.commit(up);
        assert_eq!(table.texts(0, 0), ["drei", "eins"]);
        table.play.undo(back);
        assert_eq!(table.texts(0, 1), [""; 0]);
    }

    #[test]
    fn moving_an_answer_to_where_it_is_changes_nothing() {
        let mut table = Table::new();
        table.write(&["eins"]);
        let id = table.id("eins");
        let change = transfer_answer(&table.play.workshop, id, table.themes[0], table.questions[0]);
        assert!(change.is_empty());
        assert!(move_answer(&table.play.workshop, id, Direction::Up).is_empty());
        let version = table.play.workshop.answers.get(id).unwrap().text.version();
        assert!(edit_answer(&table.play.workshop, id, " eins ", version).is_empty());
        assert!(edit_answer(&table.play.workshop, id, " ", version).is_empty());
    }

    #[test]
    fn an_answer_without_its_question_or_theme_is_astray() {
        let mut table = Table::new();
        table.write(&["eins"]);
        let id = table.id("eins");
        let stray =
            |table: &Table| is_stray(&table.play.workshop, table.play.workshop.answers.get(id).unwrap());
        assert!(!stray(&table));
        table.play.remove(table.themes[0]);
        assert!(stray(&table));
        let change = transfer_answer(&table.play.workshop, id, table.themes[1], table.questions[1]);
        table.play.commit(change);
        assert!(!stray(&table));
        table.play.remove(table.questions[1]);
        assert!(stray(&table));
    }
}
