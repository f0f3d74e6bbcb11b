//! Pairs: two people who are to be together, or must not meet, and why that cannot always be kept.

use std::collections::HashMap;

use super::super::Workshop;
use super::super::change::Change;
use super::super::things::{Pair, PairField, PairId, PairRule, ParticipantId};
use super::cafe::{Conflict, Reason};

/// What holds for two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PairOf {
    /// The rule's identity.
    pub id: PairId,
    /// Who stands first in the list of people.
    pub one: ParticipantId,
    /// The other one.
    pub other: ParticipantId,
    /// What holds for them.
    pub rule: PairRule,
}

/// Why a pair is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// Other pairs want the opposite: A with B, B with C, but A without C.
    Contradiction,
    /// More people belong together than fit at a table or into a group.
    TooMany,
    /// One is the host of a theme, or both are at different tables.
    Host,
    /// It was said by hand where they sit, or they sit there already.
    Settled,
    /// There was no way to seat everybody so that it holds.
    NoRoom,
    /// Nothing speaks against it but the plan as it was edited by hand.
    ByHand,
}

impl From<Reason> for Obstacle {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Contradiction => Self::Contradiction,
            Reason::TooMany => Self::TooMany,
            Reason::Hosts => Self::Host,
            Reason::Settled => Self::Settled,
            Reason::NoRoom => Self::NoRoom,
            Reason::Plan => Self::ByHand,
        }
    }
}

/// A pair that is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unkept {
    /// One of the two.
    pub one: ParticipantId,
    /// The other one.
    pub other: ParticipantId,
    /// What should hold for them.
    pub rule: PairRule,
    /// Why it does not.
    pub obstacle: Obstacle,
    /// In which rounds, counting from 0; none where it is about groups.
    pub rounds: Vec<usize>,
}

/// Returns the rules for pairs of people who are both in the list, in its order.
#[must_use]
pub fn rules(workshop: &Workshop) -> Vec<PairOf> {
    let mut rules: Vec<(usize, usize, PairOf)> = workshop
        .pairs
        .iter()
        .filter_map(|pair| {
            let (one, other, rule) = ((*pair.one)?, (*pair.other)?, (*pair.rule)?);
            let ranks = (
                workshop.participants.rank(one)?,
                workshop.participants.rank(other)?,
            );
            let (first, second) = if ranks.0 <= ranks.1 {
                (one, other)
            } else {
                (other, one)
            };
            let of = PairOf {
                id: pair.id(),
                one: first,
                other: second,
                rule,
            };
            Some((ranks.0.min(ranks.1), ranks.0.max(ranks.1), of))
        })
        .filter(|(first, second, _)| first != second)
        .collect();
    rules.sort_by_key(|&(first, second, _)| (first, second));
    rules.into_iter().map(|(_, _, rule)| rule).collect()
}

/// Returns what holds for two people.
#[must_use]
pub fn rule_of(workshop: &Workshop, one: ParticipantId, other: ParticipantId) -> Option<PairRule> {
    workshop
        .pairs
        .get(Pair::id_of(one, other))
        .and_then(|pair| *pair.rule)
}

/// Says what holds for two people from now on. What was drawn stays as it is until it is drawn anew.
#[must_use]
pub fn set_pair(workshop: &Workshop, one: ParticipantId, other: ParticipantId, rule: PairRule) -> Change {
    let mut change = Change::default();
    if one != other && rule_of(workshop, one, other) != Some(rule) {
        change.set((
            Pair::id_of(one, other),
            vec![
                PairField::One(Some(one.min(other))),
                PairField::Other(Some(one.max(other))),
                PairField::Rule(Some(rule)),
            ],
        ));
    }
    change
}

/// Takes back what was said of two people.
#[must_use]
pub fn clear_pair(workshop: &Workshop, pair: PairId) -> Change {
    let mut change = Change::default();
    if workshop.pairs.get(pair).is_some_and(|pair| pair.rule.is_some()) {
        change.set((pair, PairField::Rule(None)));
    }
    change
}

/// People as numbers.
pub(super) struct Numbers {
    pub(super) people: Vec<ParticipantId>,
    number: HashMap<ParticipantId, usize>,
}

impl Numbers {
    pub(super) fn new(people: impl IntoIterator<Item = ParticipantId>) -> Self {
        let people: Vec<ParticipantId> = people.into_iter().collect();
        Self {
            number: people.iter().copied().zip(0..).collect(),
            people,
        }
    }

    pub(super) fn of(&self, person: ParticipantId) -> Option<usize> {
        self.number.get(&person).copied()
    }

    /// Returns the pairs among these people for whom this rule holds.
    pub(super) fn pairs(&self, workshop: &Workshop, rule: PairRule) -> Vec<(usize, usize)> {
        rules(workshop)
            .iter()
            .filter(|pair| pair.rule == rule)
            .filter_map(|pair| Some((self.of(pair.one)?, self.of(pair.other)?)))
            .collect()
    }

    /// Returns for each person the number of the circle of those who belong together, be it through others.
    pub(super) fn circles(&self, workshop: &Workshop) -> Vec<usize> {
        let mut circle: Vec<usize> = (0..self.people.len()).collect();
        for (one, other) in self.pairs(workshop, PairRule::Together) {
            let (from, to) = (circle[one].max(circle[other]), circle[one].min(circle[other]));
            circle
                .iter_mut()
                .filter(|number| **number == from)
                .for_each(|number| *number = to);
        }
        circle
    }

    /// Returns the pair that a conflict is about, if it is about one: who stands first in the list first.
    pub(super) fn unkept(&self, workshop: &Workshop, conflict: &Conflict) -> Option<Unkept> {
        let (pair, rounds, reason, rule) = match conflict {
            Conflict::NotTogether { pair, rounds, reason } => (pair, rounds, reason, PairRule::Together),
            Conflict::NotApart { pair, rounds, reason } => (pair, rounds, reason, PairRule::Apart),
            _ => return None,
        };
        let mut pair = [*self.people.get(pair.0)?, *self.people.get(pair.1)?];
        pair.sort_by_key(|&person| workshop.participants.rank(person));
        let [one, other] = pair;
        Some(Unkept {
            one,
            other,
            rule,
            obstacle: (*reason).into(),
            rounds: rounds.clone(),
        })
    }
}
