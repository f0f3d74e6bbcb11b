//! Reactions: what later groups say to what earlier ones wrote.
//!
//! Whoever comes to a theme finds what was written there before, and can say two things to it. A group *confirms*:
//! that counts once for each group, however often it is pressed, and pressing again takes it back. It *objects* with
//! a word, as often as it has one. Group and round come by themselves, as they do with answers. Where there are no
//! groups, in a World Café, the round counts: whoever sits at the table then speaks with one voice.
//!
//! A reaction names its answer and goes with it: while the answer is removed nobody sees it, and when it comes
//! back its reactions are there.

use std::collections::HashMap;

use super::Workshop;
use super::answers::Credit;
use super::change::{Change, Op};
use super::id::{Id, IdSource};
use super::order;
use super::stamp::Version;
use super::things::{Answer, AnswerId, Day, Reaction, ReactionField, ReactionId, ReactionKind};

/// What was said to an answer.
#[derive(Clone, Debug, Default)]
pub struct Reactions<'a> {
    /// The consents, each group (or round) once.
    pub consents: Vec<&'a Reaction>,
    /// The objections, in order.
    pub objections: Vec<&'a Reaction>,
}

impl Reactions<'_> {
    /// Says whether nothing was said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.consents.is_empty() && self.objections.is_empty()
    }
}

/// Returns what was said to an answer.
#[must_use]
pub fn reactions(workshop: &Workshop, answer: AnswerId) -> Reactions<'_> {
    let mut found = Reactions::default();
    for reaction in workshop.reactions.iter() {
        if *reaction.answer == Some(answer) {
            found.add(reaction);
        }
    }
    found
}

/// Returns what was said to every answer that something was said to.
#[must_use]
pub fn by_answer(workshop: &Workshop) -> HashMap<AnswerId, Reactions<'_>> {
    let mut all: HashMap<AnswerId, Reactions<'_>> = HashMap::new();
    for reaction in workshop.reactions.iter() {
        if let Some(answer) = reaction
            .answer
            .filter(|&answer| workshop.answers.contains(answer))
        {
            all.entry(answer).or_default().add(reaction);
        }
    }
    all
}

impl<'a> Reactions<'a> {
    fn add(&mut self, reaction: &'a Reaction) {
        match *reaction.kind {
            ReactionKind::Confirms => self.consents.push(reaction),
            ReactionKind::Objects => self.objections.push(reaction),
        }
    }
}

/// Who says something to an answer: the group, without one the round, without that the room.
fn voice(credit: Credit) -> Id {
    credit
        .group
        .map(Id::from)
        .or_else(|| credit.round.map(Id::from))
        .unwrap_or_else(|| Day::the().into())
}

/// Says whether an answer was written by those who are to react to it: their group or, without groups, in this round.
#[must_use]
pub fn is_own(answer: &Answer, credit: Credit) -> bool {
    match (*answer.group, credit.group) {
        (None, None) => credit.round.is_some() && *answer.round == credit.round,
        (wrote, reacts) => wrote == reacts,
    }
}

/// Says whether these have confirmed an answer.
#[must_use]
pub fn has_confirmed(workshop: &Workshop, answer: AnswerId, credit: Credit) -> bool {
    let consent = workshop.reactions.get(Reaction::id_of(answer, voice(credit)));
    consent.is_some_and(|consent| *consent.answer == Some(answer))
}

/// Confirms an answer, or takes that back. What a group wrote itself it does not confirm: nothing changes.
#[must_use]
pub fn confirm(workshop: &Workshop, answer: AnswerId, credit: Credit) -> Change {
    let mut change = Change::default();
    let Some(confirmed) = workshop.answers.get(answer) else {
        return change;
    };
    let id = Reaction::id_of(answer, voice(credit));
    if has_confirmed(workshop, answer, credit) {
        change.set((id, ReactionField::Answer(None)));
    } else if !is_own(confirmed, credit) {
        change.set((
            id,
            vec![
                ReactionField::Answer(Some(answer)),
                ReactionField::Kind(ReactionKind::Confirms),
                ReactionField::Group(credit.group),
                ReactionField::Round(credit.round),
            ],
        ));
    }
    change
}

/// Objects to an answer. An objection needs a word.
#[must_use]
pub fn object(workshop: &Workshop, ids: &IdSource, answer: AnswerId, word: &str, credit: Credit) -> Change {
    let mut change = Change::default();
    let word = word.trim();
    if word.is_empty() || !workshop.answers.contains(answer) {
        return change;
    }
    change.set((
        ids.fresh::<ReactionId>(),
        vec![
            ReactionField::Word(word.to_owned()),
            ReactionField::Answer(Some(answer)),
            ReactionField::Kind(ReactionKind::Objects),
            ReactionField::Group(credit.group),
            ReactionField::Round(credit.round),
            ReactionField::Pos(order::end(&workshop.reactions)),
        ],
    ));
    change
}

/// Gives an objection another word in place of the one that its author saw. A blank one, and the one that it has,
/// change nothing.
#[must_use]
pub fn edit_objection(workshop: &Workshop, objection: ReactionId, word: &str, over: Version) -> Change {
    let word = word.trim();
    let same = workshop
        .reactions
        .get(objection)
        .is_none_or(|objection| objection.word.as_str() == word);
    if word.is_empty() || same {
        return Change::default();
    }
    let field = ReactionField::Word(word.to_owned());
    Change::one(Op::Edit((objection, field).into(), over))
}

#[cfg(test)]
mod tests {
    use super::super::testing::Play;
    use super::super::{AnswerField, GroupField, GroupId, RoundField, RoundId};
    use super::*;

    struct Table {
        play: Play,
        groups: [GroupId; 3],
        rounds: [RoundId; 2],
        answer: AnswerId,
    }

    impl Table {
        /// An answer of group A in the first round.
        fn new() -> Self {
            let mut play = Play::new();
            let groups = [(); 3].map(|()| play.add(|w| &w.groups, GroupField::Pos, vec![]));
            let rounds = [(); 2].map(|()| play.add(|w| &w.rounds, RoundField::Pos, vec![]));
            let fields = vec![
                AnswerField::Text("Wege unter 30 Minuten".to_owned()),
                AnswerField::Group(Some(groups[0])),
                AnswerField::Round(Some(rounds[0])),
            ];
            let answer = play.add(|w| &w.answers, AnswerField::Pos, fields);
            Self {
                play,
                groups,
                rounds,
                answer,
            }
        }

        fn credit(&self, group: Option<usize>, round: usize) -> Credit {
            Credit {
                group: group.map(|group| self.groups[group]),
                round: Some(self.rounds[round]),
            }
        }

        fn confirm(&mut self, credit: Credit) -> Vec<Op> {
            let change = confirm(&self.play.workshop, self.answer, credit);
            self.play.commit(change)
        }

        fn object(&mut self, word: &str, credit: Credit) {
            let change = object(&self.play.workshop, &self.play.ids, self.answer, word, credit);
            self.play.commit(change);
        }

        /// How many confirm, and the words of those who object.
        fn said(&self) -> (usize, Vec<&str>) {
            let said = reactions(&self.play.workshop, self.answer);
            let words = said.objections.iter().map(|objection| objection.word.as_str());
            (said.consents.len(), words.collect())
        }
    }

    #[test]
    fn each_group_confirms_once_and_pressing_again_takes_it_back() {
        let mut table = Table::new();
        table.confirm(table.credit(Some(1), 1));
        assert_eq!(table.said().0, 1);
        table.confirm(table.credit(Some(2), 1));
        assert_eq!(table.said().0, 2);
        let back = table.confirm(table.credit(Some(1), 0));
        assert_eq!(table.said().0, 1, "in another round it is the same group");
        table.play.undo(back);
        assert_eq!(table.said().0, 2);
        table.confirm(table.credit(Some(1), 1));
        table.confirm(table.credit(Some(1), 1));
        assert_eq!(table.said().0, 2, "and says it again");
    }

    #[test]
    fn a_group_does_not_confirm_what_it_wrote_itself() {
        let mut table = Table::new();
        let own = table.credit(Some(0), 1);
        assert!(confirm(&table.play.workshop, table.answer, own).is_empty());
        table.object("doch nicht", own);
        assert_eq!(
            table.said(),
            (0, vec!["doch nicht"]),
            "but may think better of it"
        );
    }

    #[test]
    fn without_groups_the_round_counts() {
        let mut table = Table::new();
        table.play.set((table.answer, AnswerField::Group(None)));
        let first = table.credit(None, 0);
        assert!(
            confirm(&table.play.workshop, table.answer, first).is_empty(),
            "its own round"
        );
        table.confirm(table.credit(None, 1));
        assert_eq!(table.said().0, 1);
        table.confirm(Credit::default());
        assert_eq!(table.said().0, 2, "and the room, when no round has begun");
    }

    #[test]
    fn objections_stand_in_order_with_group_and_round_and_change_their_word() {
        let mut table = Table::new();
        table.object("zu teuer", table.credit(Some(1), 1));
        table.object("  ", table.credit(Some(1), 1));
        table.object("schon da", table.credit(Some(1), 1));
        assert_eq!(table.said(), (0, vec!["zu teuer", "schon da"]));
        let first = reactions(&table.play.workshop, table.answer).objections[0];
        assert_eq!(
            (*first.group, *first.round),
            (Some(table.groups[1]), Some(table.rounds[1]))
        );
        let (id, over) = (first.id(), first.word.version());
        assert!(edit_objection(&table.play.workshop, id, " zu teuer ", over).is_empty());
        let change = edit_objection(&table.play.workshop, id, "kaum bezahlbar", over);
        let back = table.play.commit(change);
        assert_eq!(table.said().1, ["kaum bezahlbar", "schon da"]);
        table.play.undo(back);
        table.play.remove(id);
        assert_eq!(table.said().1, ["schon da"]);
    }

    #[test]
    fn reactions_go_with_their_answer_and_come_back_with_it() {
        let mut table = Table::new();
        table.confirm(table.credit(Some(1), 1));
        let removal = table.play.workshop.removal(table.answer.into());
        let back = table.play.commit(removal.into_iter().collect());
        assert!(by_answer(&table.play.workshop).is_empty());
        let gone = table.credit(Some(2), 1);
        assert!(confirm(&table.play.workshop, table.answer, gone).is_empty());
        table.play.undo(back);
        assert_eq!(by_answer(&table.play.workshop)[&table.answer].consents.len(), 1);
    }
}
