//! A snapshot: everything that is known about a workshop now, as a value that can be written and read.
//!
//! [`Plain`] holds what is shown. A snapshot adds what a workshop knows besides: that a text is no longer what
//! was written first, which other wordings stand against it, whose removal an edit has outlived, and who was
//! taken off the list of people while a task still names them. What it does not hold is the way there: who
//! wrote what when, what else was removed, and what undo would take back.
//!
//! A workshop made of a snapshot ([`Snapshot::into_ops`], then [`Remainder::ops`]) gives the same snapshot.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::change::{Op, Plain, Target, Workshop};
use super::entity::{Entity, is_default};
use super::id::Id;
use super::stamp::{Stamp, Version};
use super::things::{ParticipantId, ParticipantPlain};

/// What stands in an edited text that has become empty until its edit follows: a text that never held
/// anything could not have been edited.
const PLACEHOLDER: &str = "…";

/// Everything that is known about a workshop now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    /// What is shown.
    pub workshop: Plain,
    /// The people who were taken off the list. A task may still name them, and so may any text, which whoever
    /// replaces names has to know.
    pub struck_off: Vec<ParticipantPlain>,
    /// The texts of which there is more to say than what they say.
    pub wordings: Vec<Wordings>,
    /// What was removed and is there all the same, since it was edited elsewhere at the same time.
    pub outlived: Vec<Target>,
}

/// What is to be said of a text besides its wording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wordings {
    /// Whose text it is.
    pub of: Target,
    /// The name of its field.
    pub field: String,
    /// Whether it is no longer what was written first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub edited: bool,
    /// The other wordings that were typed at the same time.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rivals: Vec<String>,
}

impl Snapshot {
    /// Takes a snapshot of a workshop.
    #[must_use]
    pub fn of(workshop: &Workshop) -> Self {
        let mut struck_off: Vec<ParticipantPlain> = workshop
            .participants
            .removed()
            .map(|person| ParticipantPlain {
                // Where they stood in the list means nothing any more.
                pos: super::Position::default(),
                ..person.plain()
            })
            .collect();
        struck_off.sort_by_key(|person| person.id);
        Self {
            workshop: workshop.plain(),
            struck_off,
            wordings: workshop
                .texts()
                .filter(|(_, _, text)| text.is_edited() || !text.rivals().is_empty())
                .map(|(of, field, text)| Wordings {
                    of,
                    field: field.to_owned(),
                    edited: text.is_edited(),
                    rivals: text.rivals().iter().map(|rival| rival.text.clone()).collect(),
                })
                .collect(),
            outlived: workshop.outlived().collect(),
        }
    }

    /// Changes every text that people typed.
    pub fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
        self.workshop.visit(change);
        self.struck_off.iter_mut().for_each(|person| person.visit(change));
        for wordings in &mut self.wordings {
            wordings.rivals.iter_mut().for_each(&mut *change);
        }
    }

    /// Forgets what is said of things that are no longer in it.
    pub fn prune(&mut self) {
        let there: HashSet<Target> = self.workshop.targets().collect();
        self.wordings.retain(|wordings| there.contains(&wordings.of));
        self.outlived.retain(|target| there.contains(target));
    }

    /// Returns the operations that an empty workshop begins with, and what has to follow them.
    #[must_use]
    pub fn into_ops(self) -> (Vec<Op>, Remainder) {
        let mut ops = self.workshop.into_ops();
        let mut made = Workshop::default();
        let version = Version {
            at: Stamp { ms: 1, count: 0 },
            run: Id::ONE,
        };
        made.commit(ops.clone(), version);
        let said: HashMap<(Target, &str), &str> = made
            .texts()
            .map(|(of, field, text)| ((of, field), text.as_str()))
            .collect();
        let texts: Vec<(Wordings, String)> = self
            .wordings
            .into_iter()
            .filter_map(|wordings| {
                let text = (*said.get(&(wordings.of, wordings.field.as_str()))?).to_owned();
                Some((wordings, text))
            })
            .collect();
        for (wordings, _) in texts
            .iter()
            .filter(|(wordings, text)| wordings.edited && text.is_empty())
        {
            let record = wordings.of.wording(&wordings.field, PLACEHOLDER.to_owned());
            ops.extend(record.map(Op::Set));
        }
        let struck_off = self.struck_off.iter().map(|person| person.id).collect();
        let struck = Plain {
            participants: self.struck_off,
            ..Plain::default()
        };
        ops.extend(struck.into_ops());
        let remainder = Remainder {
            struck_off,
            texts,
            outlived: self.outlived,
        };
        (ops, remainder)
    }
}

/// What has to follow the operations that a workshop begins with, so that it becomes what the snapshot says.
#[derive(Clone, Debug, Default)]
pub struct Remainder {
    struck_off: Vec<ParticipantId>,
    /// What is to be said of a text, and what it says in the end.
    texts: Vec<(Wordings, String)>,
    outlived: Vec<Target>,
}

impl Remainder {
    /// Returns the operations that follow, given what the first ones have made. They need a later version.
    #[must_use]
    pub fn ops(&self, workshop: &Workshop) -> Vec<Op> {
        let versions: HashMap<(Target, &str), (&str, Version)> = if self.texts.is_empty() {
            HashMap::new()
        } else {
            workshop
                .texts()
                .map(|(of, field, text)| ((of, field), (text.as_str(), text.version())))
                .collect()
        };
        let mut ops = Vec::new();
        let mut rivals = 0;
        for (wordings, text) in &self.texts {
            let Some(&(present, version)) = versions.get(&(wordings.of, wordings.field.as_str())) else {
                continue;
            };
            let record = |wording: &str| wordings.of.wording(&wordings.field, wording.to_owned());
            if wordings.edited {
                // An edit that says what stands there already is one over a wording that nobody knows any more.
                let over = if present == text {
                    Version::default()
                } else {
                    version
                };
                ops.extend(record(text).map(|record| Op::Edit(record, over)));
            }
            for rival in &wordings.rivals {
                rivals += 1;
                // A version that no run of the program writes, and each of them once.
                let version = Version {
                    at: Stamp { ms: 1, count: rivals },
                    run: Id::ONE,
                };
                ops.extend(record(rival).map(|record| Op::Contest(record, version)));
            }
        }
        for &target in self.outlived.iter().filter(|&&target| workshop.contains(target)) {
            // A removal that has seen nothing is outlived at once.
            ops.push(Op::Remove(target, Version::default()));
        }
        ops.extend(
            self.struck_off
                .iter()
                .filter_map(|&person| workshop.removal(person.into())),
        );
        ops
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Play;
    use super::super::{
        CardField, CardId, Day, DayField, Id, ParticipantField, Stamp, Version, Workshop, order,
    };
    use super::{Op, Snapshot, Target};

    fn made(snapshot: Snapshot) -> Workshop {
        let version = |ms| Version {
            at: Stamp { ms, count: 0 },
            run: Id::from_bits(5),
        };
        let mut workshop = Workshop::default();
        let (ops, remainder) = snapshot.into_ops();
        workshop.commit(ops, version(1));
        let ops = remainder.ops(&workshop);
        workshop.commit(ops, version(2));
        workshop
    }

    fn edit(play: &mut Play, card: CardId, text: &str) {
        let over = play.workshop.cards.get(card).unwrap().text.version();
        let record = (card, CardField::Text(text.into())).into();
        play.commit(Op::Edit(record, over).into());
    }

    #[test]
    fn a_workshop_made_of_a_snapshot_gives_the_same_snapshot() {
        let mut play = Play::new();
        let card = |play: &mut Play, text: &str| {
            play.add(
                |workshop| &workshop.cards,
                CardField::Pos,
                vec![CardField::Text(text.into())],
            )
        };
        let cards: Vec<CardId> = ["eins", "zwei", "drei", "vier", "fünf"]
            .iter()
            .map(|text| card(&mut play, text))
            .collect();
        edit(&mut play, cards[1], "zwei, berichtigt");
        edit(&mut play, cards[2], "");
        for (ms, rival) in [(7, "vier hier"), (8, "vier dort")] {
            let version = Version {
                at: Stamp { ms, count: 0 },
                run: Id::from_bits(77),
            };
            let record = (cards[3], CardField::Text(rival.into())).into();
            play.commit(Op::Contest(record, version).into());
        }
        play.commit(Op::Remove(cards[4].into(), Version::default()).into());
        play.set((Day::the(), DayField::Title("Tag".into())));
        let over = play.workshop.day().title.version();
        play.commit(Op::Edit((Day::the(), DayField::Title("Der Tag".into())).into(), over).into());
        let person = play.add(
            |workshop| &workshop.participants,
            ParticipantField::Pos,
            vec![ParticipantField::Name("Annegret Saal".into())],
        );
        play.remove(person);

        let snapshot = Snapshot::of(&play.workshop);
        assert_eq!(snapshot.struck_off.len(), 1);
        assert_eq!(snapshot.outlived, [Target::from(cards[4])]);
        assert_eq!(snapshot.wordings.len(), 4, "{:?}", snapshot.wordings);
        let again = made(snapshot.clone());
        assert_eq!(Snapshot::of(&again), snapshot);
        assert!(again.participants.get(person).is_none());
        assert!(again.cards.get(cards[2]).unwrap().text.is_edited());
        assert!(!again.cards.get(cards[0]).unwrap().text.is_edited());
    }

    #[test]
    fn what_is_said_of_nothing_makes_nothing() {
        let mut play = Play::new();
        let card = CardId::from(Id::from_bits(3));
        play.set((card, CardField::Pos(order::end(&play.workshop.cards))));
        let mut snapshot = Snapshot::of(&play.workshop);
        let gone = CardId::from(Id::from_bits(4));
        for (of, field) in [(gone, "text"), (card, "Text"), (card, "pos")] {
            snapshot.wordings.push(super::Wordings {
                of: of.into(),
                field: field.into(),
                edited: true,
                rivals: vec!["anders".into()],
            });
        }
        snapshot.outlived.push(gone.into());
        let again = made(snapshot);
        assert_eq!(again.cards.len(), 1);
        assert!(again.contested().next().is_none());
    }
}
