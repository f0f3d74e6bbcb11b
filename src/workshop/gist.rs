//! What a change was about, in three words: for notices, and for the list of what was done.
//!
//! A [`Gist`] is not the change: it names the kind of thing that the change is mainly about, what happened
//! to it, and how many there were. The interface makes a sentence of it in its own language.

use std::collections::BTreeSet;

use super::change::{Kind, Op, Record, Target, Workshop};
use super::things::{CardField, TwinField};

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// It was made.
    Added,
    /// It was removed.
    Removed,
    /// It came back.
    Restored,
    /// What was contested about it was settled, or is contested again.
    Settled,
    /// It hangs or stands somewhere else, and says the same.
    Moved,
    /// Something about it was changed.
    Changed,
}

impl Verb {
    /// What comes and goes says more about a change than what was moved along with it.
    const fn weight(self) -> u8 {
        match self {
            Self::Added | Self::Removed | Self::Restored => 2,
            Self::Settled => 1,
            Self::Moved | Self::Changed => 0,
        }
    }
}

/// What a change was mainly about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gist {
    /// What happened.
    pub verb: Verb,
    /// To what kind of thing.
    pub kind: Kind,
    /// To how many of them.
    pub count: usize,
}

/// Sums up operations that are about to be applied to this state; none: nothing is done.
#[must_use]
pub fn gist(before: &Workshop, ops: &[Op]) -> Option<Gist> {
    let mut tally = Tally::default();
    for op in ops {
        tally.add(before, op);
    }
    Some(tally.main()?.0)
}

/// Counts what happens to what, operation by operation.
#[derive(Debug, Default)]
pub(super) struct Tally {
    groups: Vec<(Verb, Kind, BTreeSet<Target>)>,
}

impl Tally {
    /// Counts an operation that is about to be applied to this state.
    pub(super) fn add(&mut self, before: &Workshop, op: &Op) {
        let target = op.target();
        let verb = verb(before, op);
        // What is made and then written to was made.
        let known = self.groups.iter_mut().find(|(known, kind, targets)| {
            *kind == target.kind() && (*known == verb || (*known == Verb::Added && targets.contains(&target)))
        });
        match known {
            Some((_, _, targets)) => {
                targets.insert(target);
            }
            None => self.groups.push((verb, target.kind(), BTreeSet::from([target]))),
        }
    }

    /// Returns what most of it is about, and the first thing that this happened to; none: nothing was counted.
    pub(super) fn main(&self) -> Option<(Gist, Target)> {
        self.groups
            .iter()
            .filter_map(|(verb, kind, targets)| {
                let gist = Gist {
                    verb: *verb,
                    kind: *kind,
                    count: targets.len(),
                };
                Some((gist, *targets.first()?))
            })
            // Of equals the one that came first.
            .rev()
            .max_by_key(|(gist, _)| (gist.verb.weight(), gist.count))
    }
}

fn verb(before: &Workshop, op: &Op) -> Verb {
    match op {
        Op::Set(record) | Op::Edit(record, _) if !before.knows(record.target()) => Verb::Added,
        Op::Set(record) | Op::Edit(record, _) | Op::Back(record, _, _) if only_moves(record) => Verb::Moved,
        Op::Set(_) | Op::Edit(..) | Op::Back(..) => Verb::Changed,
        Op::Remove(..) => Verb::Removed,
        Op::Restore(..) => Verb::Restored,
        Op::Settle(..) | Op::Contest(..) => Verb::Settled,
    }
}

/// Says whether nothing but places is written.
fn only_moves(record: &Record) -> bool {
    match record {
        Record::Card(_, fields) => all(fields, |field| {
            matches!(field, CardField::Pos(_) | CardField::Place(_))
        }),
        Record::Twin(_, fields) => all(fields, |field| {
            matches!(field, TwinField::Pos(_) | TwinField::Place(_))
        }),
        record => record.is_only_pos(),
    }
}

fn all<F>(fields: &[F], is_place: impl Fn(&F) -> bool) -> bool {
    !fields.is_empty() && fields.iter().all(is_place)
}

#[cfg(test)]
mod tests {
    use super::{Gist, Verb, gist};
    use crate::workshop::{
        CardField, CardId, CategoryId, Id, Kind, Op, Place, Position, Record, Version, Workshop,
    };

    fn card(n: u64) -> CardId {
        Id::from_bits(n).into()
    }

    fn set(record: impl Into<Record>) -> Op {
        Op::Set(record.into())
    }

    fn with_cards() -> Workshop {
        let mut workshop = Workshop::default();
        let ops = (1..=3)
            .map(|n| set((card(n), CardField::Text("Karte".into()))))
            .collect();
        workshop.commit(
            ops,
            Version {
                run: Id::from_bits(9),
                ..Version::default()
            },
        );
        workshop
    }

    fn said(workshop: &Workshop, ops: &[Op]) -> Option<(Verb, Kind, usize)> {
        gist(workshop, ops).map(|Gist { verb, kind, count }| (verb, kind, count))
    }

    #[test]
    fn what_is_made_and_then_written_to_was_added_once() {
        let ops = [
            set((card(7), CardField::Text("neu".into()))),
            set((card(7), CardField::Pos(Position::first()))),
        ];
        assert_eq!(said(&with_cards(), &ops), Some((Verb::Added, Kind::Card, 1)));
    }

    #[test]
    fn sorting_cards_is_moving_them_and_a_new_text_is_a_change() {
        let place = |n| set((card(n), CardField::Place(Place::default())));
        assert_eq!(
            said(&with_cards(), &[place(1), place(2)]),
            Some((Verb::Moved, Kind::Card, 2))
        );
        let edit = Op::Edit(
            (card(1), CardField::Text("anders".into())).into(),
            Version::default(),
        );
        assert_eq!(said(&with_cards(), &[edit]), Some((Verb::Changed, Kind::Card, 1)));
    }

    #[test]
    fn what_goes_counts_more_than_what_was_moved_along_with_it() {
        let category = CategoryId::from(Id::from_bits(5));
        let ops = [
            set((card(1), CardField::Place(Place::default()))),
            set((card(2), CardField::Place(Place::default()))),
            Op::Remove(category.into(), Version::default()),
        ];
        assert_eq!(
            said(&with_cards(), &ops),
            Some((Verb::Removed, Kind::Category, 1))
        );
        assert_eq!(said(&with_cards(), &[]), None);
    }
}
