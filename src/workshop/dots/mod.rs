//! Dots: a question that people answer by sticking dots, and what was counted on the wall (Punktabfrage).
//!
//! What is voted on follows from the workshop: as long as a ballot is open, whatever is on the wall is on the list,
//! also what came later, and what was deleted since keeps its line with its dots. Nothing but a count is ever
//! written, and a count is never refused: what does not add up is a [`Finding`], said beside the numbers, since the
//! wall is right and the rule may not have been kept.
//!
//! A ballot that is closed shows what was counted, and no more. On a scale everybody has one dot; there are no ranks
//! then but a distribution.

mod changes;
mod options;
mod rank;
mod rules;
mod spread;
#[cfg(test)]
mod tests;

pub use changes::{
    Plan, add_options, again, close, count, create, delete, edit, move_option, remove_option, rename_option,
    reset, settle_people, sort_clusters,
};
pub use rules::{Rule, Suggestion, suggestions};
pub use spread::{Spread, spread};

use std::collections::{HashMap, HashSet};

use super::things::{About, Ballot, BallotId, BallotKind, CategoryId, ChoiceId, ClusterId, ThemeId};
use super::wall::Wall;
use super::{CardId, Workshop, wall};

/// The steps of a scale, unless somebody wants others.
pub const STEPS: usize = 5;

/// The largest count that is taken for one: whoever types more has slipped.
pub const MOST: u32 = 99_999;

/// What is voted on, with its dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The thing; none: an option of its own, or a step of a scale.
    pub about: Option<About>,
    /// Where its dots are kept; none: nothing was counted yet.
    pub choice: Option<ChoiceId>,
    /// What it says, verbatim; may be blank.
    pub label: String,
    /// How many dots were counted; none: not counted.
    pub dots: Option<u32>,
    /// Whether it still belongs to what is voted on.
    pub standing: Standing,
    /// Its rank among what was counted: 1, 2, 2, 4. None: not counted, or on a scale.
    pub rank: Option<usize>,
    /// Whether another line has nearly as many dots: so few more or less that it may be a miscount.
    pub is_near_tie: bool,
    /// Its part of all dots that were counted, in thousandths.
    pub share: u32,
}

/// Whether a line still belongs to what is voted on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    #[default]
    Here,
    /// It was voted on, and has another category or theme by now.
    Elsewhere,
    /// It was deleted after dots were counted.
    Deleted,
}

/// What does not add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There is nothing to vote on.
    NoOptions,
    /// Nobody knows how many people put dots, so that nothing can be checked.
    NoPeople,
    /// Nobody has a dot.
    NoDots,
    /// More dots were counted than there are.
    TooMany {
        /// How many more.
        by: u64,
    },
    /// More dots are on one thing than may be.
    TooManyOn {
        /// The number of its line, counting from 0.
        line: usize,
        /// How many may be at most: people × the most on one.
        most: u64,
    },
}

/// What a ballot came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// A line for everything that is voted on, in the order in which it hangs on the wall.
    pub lines: Vec<Line>,
    /// How many dots were counted.
    pub sum: u64,
    /// How many dots there are; none: nobody knows how many people put dots.
    pub allowed: Option<u64>,
    /// How many people put dots.
    pub people: Option<u32>,
    /// How many lines were counted.
    pub counted: usize,
    /// What does not add up, the most important first.
    pub findings: Vec<Finding>,
}

impl Outcome {
    /// Returns the lines by rank, ties in the order of the wall, those that were not counted last.
    #[must_use]
    pub fn ranked(&self) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.dots.map(u64::from).map_or(0, |dots| dots + 1)));
        lines
    }

    /// Returns the most dots that any line has.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.lines.iter().filter_map(|line| line.dots).max().unwrap_or(0)
    }
}

/// Says what a ballot came to; empty, if there is no such ballot.
#[must_use]
pub fn result(workshop: &Workshop, ballot: BallotId) -> Outcome {
    let Some(ballot) = workshop.ballots.get(ballot) else {
        return Outcome::default();
    };
    let mut lines = options::lines(workshop, ballot);
    let is_scale = *ballot.kind == BallotKind::Scale;
    rank::rank(&mut lines, is_scale);
    let sum = lines.iter().filter_map(|line| line.dots).map(u64::from).sum();
    let people = people(workshop, ballot);
    let allowed = people.map(|people| u64::from(people) * u64::from(dots_each(ballot)));
    let mut outcome = Outcome {
        counted: lines.iter().filter(|line| line.dots.is_some()).count(),
        lines,
        sum,
        allowed,
        people,
        findings: Vec::new(),
    };
    outcome.findings = findings(ballot, &outcome);
    outcome
}

/// Returns how many dots each person has: on a scale one.
#[must_use]
pub fn dots_each(ballot: &Ballot) -> u32 {
    match *ballot.kind {
        BallotKind::Scale => 1,
        _ => *ballot.dots,
    }
}

/// Returns how many people put dots: as many as was said, or else those who are present; none, if nobody is.
#[must_use]
pub fn people(workshop: &Workshop, ballot: &Ballot) -> Option<u32> {
    ballot.people.or_else(|| present(workshop))
}

/// Returns how many people are in the room; none, if nobody is marked so.
#[must_use]
pub fn present(workshop: &Workshop) -> Option<u32> {
    let present = workshop
        .participants
        .iter()
        .filter(|person| *person.present)
        .count();
    u32::try_from(present).ok().filter(|&present| present > 0)
}

fn findings(ballot: &Ballot, outcome: &Outcome) -> Vec<Finding> {
    let mut findings = Vec::new();
    if outcome.lines.is_empty() {
        findings.push(Finding::NoOptions);
    }
    if dots_each(ballot) == 0 {
        findings.push(Finding::NoDots);
    }
    let Some(people) = outcome.people.filter(|&people| people > 0) else {
        findings.push(Finding::NoPeople);
        return findings;
    };
    if let Some(by) = outcome
        .allowed
        .and_then(|allowed| outcome.sum.checked_sub(allowed))
        .filter(|&by| by > 0 && dots_each(ballot) > 0)
    {
        findings.push(Finding::TooMany { by });
    }
    // A scale has one dot for each person, and nothing else to keep to.
    if let Some(on_one) = ballot.most.filter(|_| *ballot.kind != BallotKind::Scale) {
        let most = u64::from(people) * u64::from(on_one);
        let over = |line: &Line| line.dots.is_some_and(|dots| u64::from(dots) > most);
        findings.extend(
            (0..)
                .zip(&outcome.lines)
                .filter(|(_, line)| over(line))
                .map(|(line, _)| Finding::TooManyOn { line, most }),
        );
    }
    findings
}

/// Counts what there is to vote on.
#[must_use]
pub fn count_options(
    workshop: &Workshop,
    kind: BallotKind,
    category: Option<CategoryId>,
    theme: Option<ThemeId>,
) -> usize {
    let topic = options::Topic {
        kind,
        category,
        theme,
    };
    let things: HashSet<About> = options::things(workshop, topic).into_iter().collect();
    things.len()
}

/// Returns the last ballot on cards or clusters in which anything was counted.
#[must_use]
pub fn last_on_wall(workshop: &Workshop) -> Option<BallotId> {
    let on_wall = |ballot: &&Ballot| matches!(*ballot.kind, BallotKind::Cards | BallotKind::Clusters);
    let mut ballots = workshop.ballots.iter().rev().filter(on_wall).map(Ballot::id);
    ballots.find(|&ballot| {
        options::counts(workshop, ballot)
            .values()
            .any(|(_, dots)| dots.is_some())
    })
}

/// How many dots hang on the cluster wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnWall {
    /// On each card that has any.
    pub cards: HashMap<CardId, u32>,
    /// On the heading of each cluster that has any.
    pub clusters: HashMap<ClusterId, u32>,
}

impl OnWall {
    /// Returns how many dots a card has.
    #[must_use]
    pub fn of_card(&self, card: CardId) -> u32 {
        self.cards.get(&card).copied().unwrap_or(0)
    }

    /// Returns how many dots the heading of a cluster has.
    #[must_use]
    pub fn of_cluster(&self, cluster: Option<ClusterId>) -> u32 {
        cluster
            .and_then(|cluster| self.clusters.get(&cluster))
            .copied()
            .unwrap_or(0)
    }
}

/// Returns the dots that hang on the cluster wall: of the last ballot on cards and of the last one on clusters, of
/// those in which anything was counted.
#[must_use]
pub fn on_wall(workshop: &Workshop) -> OnWall {
    let mut found = OnWall::default();
    for wanted in [BallotKind::Cards, BallotKind::Clusters] {
        let mut ballots = workshop.ballots.iter().rev();
        let counted = ballots.find_map(|ballot| {
            let dots = options::counts(workshop, ballot.id());
            (*ballot.kind == wanted && dots.values().any(|&(_, dots)| dots.is_some())).then_some(dots)
        });
        for (about, (_, dots)) in counted.unwrap_or_default() {
            match (about, dots) {
                (About::Card(card), Some(dots @ 1..)) => _ = found.cards.insert(card, dots),
                (About::Cluster(cluster), Some(dots @ 1..)) => _ = found.clusters.insert(cluster, dots),
                _ => {}
            }
        }
    }
    found
}

/// Returns how many dots each cluster has in a ballot: those on itself, or those on its cards.
#[must_use]
pub fn of_clusters(workshop: &Workshop, ballot: BallotId) -> HashMap<ClusterId, u64> {
    of_clusters_on(workshop, ballot, &wall::wall(workshop))
}

fn of_clusters_on(workshop: &Workshop, ballot: BallotId, wall: &Wall) -> HashMap<ClusterId, u64> {
    let counts = options::counts(workshop, ballot);
    let dots = |about| {
        counts
            .get(&about)
            .and_then(|&(_, dots)| dots)
            .map_or(0, u64::from)
    };
    let sections = wall.columns.iter().flat_map(|column| &column.sections);
    sections
        .filter_map(|section| {
            let cluster = section.cluster?;
            let cards = section.cards.iter().map(|hung| dots(About::Card(hung.card)));
            Some((cluster, dots(About::Cluster(cluster)) + cards.sum::<u64>()))
        })
        .collect()
}
