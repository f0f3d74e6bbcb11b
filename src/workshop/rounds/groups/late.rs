//! Who comes late: a place for each, and nobody else moves.

use std::cmp::Reverse;

use super::super::super::Workshop;
use super::super::super::change::Change;
use super::super::super::entity::Entity;
use super::super::super::people;
use super::super::super::things::{
    GroupId, PairRule, Participant, ParticipantField, ParticipantId, Rotation,
};
use super::super::pairs::rule_of;
use super::super::seating;
use super::{hosts, organisation};

/// Says whether places were given at all: there are groups with people in them, or a World Café was drawn.
#[must_use]
pub fn has_places(workshop: &Workshop) -> bool {
    match *workshop.day().rotation {
        Rotation::Stations => workshop
            .participants
            .iter()
            .any(|person| has_group(workshop, person)),
        Rotation::WorldCafe => seating::is_drawn(workshop),
    }
}

/// Says whether somebody, once present, has no place although places were given: no group, or no seat in a round of
/// the World Café that is not over.
#[must_use]
pub fn lacks_place(workshop: &Workshop, person: ParticipantId) -> bool {
    if !has_places(workshop) {
        return false;
    }
    match *workshop.day().rotation {
        Rotation::Stations => {
            let is_host = hosts(workshop).contains(&person);
            let person = workshop.participants.get(person);
            person.is_some_and(|person| !is_host && !has_group(workshop, person))
        }
        Rotation::WorldCafe => seating::lacks_seat(workshop, person),
    }
}

fn has_group(workshop: &Workshop, person: &Participant) -> bool {
    person.group.is_some_and(|group| workshop.groups.contains(group))
}

/// Returns who is present and lacks a place.
#[must_use]
pub fn unplaced(workshop: &Workshop) -> Vec<ParticipantId> {
    let present = workshop.participants.iter().filter(|person| *person.present);
    present
        .map(Entity::id)
        .filter(|&person| lacks_place(workshop, person))
        .collect()
}

/// Gives everybody who is [`unplaced`] the place that suits best. A group suits if pairs are kept in it; of those the
/// smallest (as of those who are present), and of these one in which few come from the same organisation.
#[must_use]
pub fn place_latecomers(workshop: &Workshop) -> Change {
    if *workshop.day().rotation == Rotation::WorldCafe {
        return seating::seat_latecomers(workshop);
    }
    let mut change = Change::default();
    let is_kept = people::attendance_is_kept(workshop);
    let mut groups: Vec<(GroupId, Vec<&Participant>)> = workshop
        .groups
        .iter()
        .map(|group| {
            let of_it =
                |person: &&Participant| *person.group == Some(group.id()) && (*person.present || !is_kept);
            (group.id(), workshop.participants.iter().filter(of_it).collect())
        })
        .collect();
    for person in unplaced(workshop)
        .into_iter()
        .filter_map(|id| workshop.participants.get(id))
    {
        let ruled = |there: &[&Participant], rule: PairRule| {
            let is_ruled = |other: &&&Participant| rule_of(workshop, person.id(), other.id()) == Some(rule);
            there.iter().filter(is_ruled).count()
        };
        let home = organisation(person);
        let best = groups.iter_mut().min_by_key(|(_, there)| {
            let same = there
                .iter()
                .filter(|other| !home.is_empty() && organisation(other) == home);
            (
                ruled(there, PairRule::Apart),
                Reverse(ruled(there, PairRule::Together)),
                there.len(),
                same.count(),
            )
        });
        if let Some((group, there)) = best {
            there.push(person);
            change.set((person.id(), ParticipantField::Group(Some(*group))));
        }
    }
    change
}
