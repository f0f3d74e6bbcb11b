//! What can happen to a ballot. Every function returns one step; a count of something that is gone is kept all the
//! same, since its line is.

use super::super::change::{Change, Op};
use super::super::id::IdSource;
use super::super::order::{self, Direction};
use super::super::position::Position;
use super::super::stamp::Version;
use super::super::things::{
    About, BallotField, BallotId, BallotKind, CategoryId, Choice, ChoiceField, ChoiceId, ClusterField,
    ClusterId, ThemeId,
};
use super::super::{Entity, Workshop};
use super::{MOST, of_clusters, options};

/// What is planned of a ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The question.
    pub question: String,
    /// What dots are put on.
    pub kind: BallotKind,
    /// The category that cards have to be of.
    pub category: Option<CategoryId>,
    /// The theme that things have to belong to.
    pub theme: Option<ThemeId>,
    /// How many dots each person has.
    pub dots: u32,
    /// How many of them may go on one thing; none: all.
    pub most: Option<u32>,
    /// How many people put dots; none: those who are present.
    pub people: Option<u32>,
    /// What the low end of a scale means.
    pub low: String,
    /// What its high end means.
    pub high: String,
    /// The options of its own, or a blank for each step of a scale.
    pub options: Vec<String>,
}

/// Makes a ballot behind all others.
#[must_use]
pub fn create(workshop: &Workshop, ids: &IdSource, plan: &Plan) -> Change {
    let id: BallotId = ids.fresh();
    let mut fields = vec![
        BallotField::Question(plan.question.trim().to_owned()),
        BallotField::Kind(plan.kind),
        BallotField::Dots(plan.dots),
        BallotField::Most(plan.most),
        BallotField::People(plan.people),
        BallotField::Category(plan.category),
        BallotField::Theme(plan.theme),
        BallotField::Pos(order::end(&workshop.ballots)),
    ];
    for (end, field) in [
        (&plan.low, BallotField::Low as fn(String) -> BallotField),
        (&plan.high, BallotField::High),
    ] {
        if !end.trim().is_empty() {
            fields.push(field(end.trim().to_owned()));
        }
    }
    let mut change = Change::default();
    change.set((id, fields));
    let may_be_blank = plan.kind == BallotKind::Scale;
    let own = put_behind(workshop, ids, id, &plan.options, may_be_blank);
    change.ops.extend(own.ops);
    change
}

/// Settles for how many people a ballot is, where that was not said: for those who are present now. What was complete in
/// the morning is not too much because somebody goes home at noon.
#[must_use]
pub fn settle_people(workshop: &Workshop, ballot: BallotId) -> Change {
    let mut change = Change::default();
    let is_open = workshop
        .ballots
        .get(ballot)
        .is_some_and(|ballot| ballot.people.is_none());
    if let Some(people) = super::present(workshop).filter(|_| is_open) {
        change.set((ballot, BallotField::People(Some(people))));
    }
    change
}

/// Changes how many dots there are, and for how many people.
#[must_use]
pub fn edit(ballot: BallotId, dots: u32, most: Option<u32>, people: Option<u32>) -> Change {
    let mut change = Change::default();
    change.set((
        ballot,
        vec![
            BallotField::Dots(dots),
            BallotField::Most(most),
            BallotField::People(people),
        ],
    ));
    change
}

/// Makes a ballot like another one, without its counts: the same question after as before.
#[must_use]
pub fn again(workshop: &Workshop, ids: &IdSource, ballot: BallotId) -> Change {
    let Some(like) = workshop.ballots.get(ballot) else {
        return Change::default();
    };
    let plan = Plan {
        question: like.question.to_string(),
        kind: *like.kind,
        category: *like.category,
        theme: *like.theme,
        dots: *like.dots,
        most: *like.most,
        people: *like.people,
        low: like.low.to_string(),
        high: like.high.to_string(),
        options: options::own(workshop, ballot)
            .map(|choice| choice.label.to_string())
            .collect(),
    };
    create(workshop, ids, &plan)
}

/// Adds options of its own behind those that are there; blank ones are none.
#[must_use]
pub fn add_options(workshop: &Workshop, ids: &IdSource, ballot: BallotId, labels: &[String]) -> Change {
    put_behind(workshop, ids, ballot, labels, false)
}

fn put_behind(
    workshop: &Workshop,
    ids: &IdSource,
    ballot: BallotId,
    labels: &[String],
    may_be_blank: bool,
) -> Change {
    let mut change = Change::default();
    let mut pos = order::end(&workshop.choices);
    let labels = labels.iter().map(|label| label.trim());
    for label in labels.filter(|label| may_be_blank || !label.is_empty()) {
        let next = pos.after();
        change.set((
            ids.fresh::<ChoiceId>(),
            vec![
                ChoiceField::Label(label.to_owned()),
                ChoiceField::Ballot(Some(ballot)),
                ChoiceField::Pos(std::mem::replace(&mut pos, next)),
            ],
        ));
    }
    change
}

/// Gives an option of its own, or a step, another wording in place of the one that its author saw.
#[must_use]
pub fn rename_option(workshop: &Workshop, choice: ChoiceId, label: &str, over: Version) -> Change {
    let label = label.trim();
    let known = workshop.choices.get(choice);
    if known.is_none_or(|choice| choice.label.as_str() == label) {
        return Change::default();
    }
    Change::one(Op::Edit(
        (choice, ChoiceField::Label(label.to_owned())).into(),
        over,
    ))
}

/// Removes an option of its own with its dots.
#[must_use]
pub fn remove_option(workshop: &Workshop, choice: ChoiceId) -> Change {
    let own = workshop
        .choices
        .get(choice)
        .filter(|choice| choice.about.is_none());
    own.and_then(|_| workshop.removal(choice.into()))
        .into_iter()
        .collect()
}

/// Moves an option of its own one place up or down.
#[must_use]
pub fn move_option(workshop: &Workshop, choice: ChoiceId, direction: Direction) -> Change {
    let ballot = workshop.choices.get(choice).and_then(|choice| *choice.ballot);
    let mut change = Change::default();
    let Some(ballot) = ballot else {
        return change;
    };
    let ids: Vec<ChoiceId> = options::own(workshop, ballot).map(Entity::id).collect();
    for (id, pos) in order::moved(&workshop.choices, &ids, choice, direction) {
        change.set((id, ChoiceField::Pos(pos)));
    }
    change
}

/// Notes how many dots a line has; none: it was not counted after all.
#[must_use]
pub fn count(ballot: BallotId, about: Option<About>, choice: Option<ChoiceId>, dots: Option<u32>) -> Change {
    let dots = dots.map(|dots| dots.min(MOST));
    let mut change = Change::default();
    match (about, choice) {
        // Whatever a file called it, from now on it has its proper identity, which every laptop knows.
        (Some(about), _) => change.set((
            Choice::id_of(ballot, about),
            vec![
                ChoiceField::Ballot(Some(ballot)),
                ChoiceField::About(Some(about)),
                ChoiceField::Dots(dots),
            ],
        )),
        (None, Some(choice)) => change.set((choice, ChoiceField::Dots(dots))),
        (None, None) => {}
    }
    change
}

/// Takes all counts of a ballot back.
#[must_use]
pub fn reset(workshop: &Workshop, ballot: BallotId) -> Change {
    let mut change = Change::default();
    let counted = workshop
        .choices
        .iter()
        .filter(|choice| *choice.ballot == Some(ballot) && choice.dots.is_some());
    for choice in counted {
        change.set((choice.id(), ChoiceField::Dots(None)));
    }
    change
}

/// Closes a ballot, or opens it again.
#[must_use]
pub fn close(workshop: &Workshop, ballot: BallotId, closed: bool) -> Change {
    let mut change = Change::default();
    if workshop.ballots.contains(ballot) {
        change.set((ballot, BallotField::Closed(closed)));
    }
    change
}

/// Removes a ballot with everything that was counted.
#[must_use]
pub fn delete(workshop: &Workshop, ballot: BallotId) -> Change {
    let mut change: Change = workshop.removal(ballot.into()).into_iter().collect();
    let choices = workshop
        .choices
        .iter()
        .filter(|choice| *choice.ballot == Some(ballot));
    change
        .ops
        .extend(choices.filter_map(|choice| workshop.removal(choice.id().into())));
    change
}

/// Puts the clusters of each theme in the order of their dots, the most first; a card's dots count for the cluster
/// that it hangs in. Those with equally many stay as they are; nothing, if all do.
#[must_use]
pub fn sort_clusters(workshop: &Workshop, ballot: BallotId) -> Change {
    let dots = of_clusters(workshop, ballot);
    let mut change = Change::default();
    for theme in workshop.themes.iter().map(Entity::id) {
        let clusters: Vec<(ClusterId, &Position)> = workshop
            .clusters
            .iter()
            .filter(|cluster| *cluster.theme == Some(theme))
            .map(|cluster| (cluster.id(), cluster.position()))
            .collect();
        let mut sorted = clusters.clone();
        sorted.sort_by_key(|(id, _)| std::cmp::Reverse(dots.get(id).copied().unwrap_or(0)));
        if sorted == clusters {
            continue;
        }
        // They change places among themselves; where two had the same place all get new ones.
        let places = if clusters.is_sorted_by(|(_, one), (_, other)| one < other) {
            clusters.iter().map(|&(_, pos)| pos.clone()).collect()
        } else {
            Position::run_after(None, clusters.len())
        };
        for ((id, was), pos) in sorted.into_iter().zip(places) {
            if *was != pos {
                change.set((id, ClusterField::Pos(pos)));
            }
        }
    }
    change
}
