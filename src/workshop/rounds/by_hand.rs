//! The plan edited by hand: somebody knows better where a group or a person belongs.
//!
//! What was said by hand stays when the plan is computed or drawn anew, until it is taken back. It may be nonsense;
//! then [`super::conflicts()`] says what is wrong with it, and nothing stops the facilitator. What has happened can be
//! put right the same way.

use super::super::Workshop;
use super::super::change::Change;
use super::super::things::{
    GroupId, ParticipantId, PlacementField, Rotation, Round, RoundId, Stand, VisitField,
};
use super::seating::{is_ahead, placement, seat_of};
use super::stations::{said, seats_in, visit};

/// Sends a group to a theme in a round, or lets it rest, whatever the rule has for it.
#[must_use]
pub fn send_group(workshop: &Workshop, round: RoundId, group: GroupId, at: Stand) -> Change {
    let mut change = Change::default();
    if said(workshop, round, group) != Some(at) {
        change.set(visit(round, group, Some(at)));
    }
    change
}

/// Lets two groups change places in a round.
#[must_use]
pub fn swap_groups(workshop: &Workshop, round: RoundId, one: GroupId, other: GroupId) -> Change {
    let mut change = Change::default();
    let seats = seats_in(workshop, round);
    let stand = |group: GroupId| {
        let seat = seats.iter().find(|seat| seat.group == group)?;
        Some(
            seat.theme
                .map_or(Stand::Rests, |theme| Stand::At(theme, seat.table)),
        )
    };
    if let (Some(first), Some(second)) = (stand(one), stand(other))
        && first != second
    {
        change.set(visit(round, one, Some(second)));
        change.set(visit(round, other, Some(first)));
    }
    change
}

/// Puts somebody at a table in a round of the World Café, as its host or not, or lets them rest. Whoever hosted
/// that table in this round is its guest from then on.
#[must_use]
pub fn seat(workshop: &Workshop, round: RoundId, person: ParticipantId, at: Stand, hosts: bool) -> Change {
    let mut change = Change::default();
    let hosts = hosts && at != Stand::Rests;
    let known = seat_of(workshop, round, person);
    if known.is_some_and(|known| *known.at == Some(at) && *known.hosts == hosts && *known.fixed) {
        return change;
    }
    if hosts {
        for other in workshop.placements.iter() {
            let is_host_there = *other.round == Some(round) && *other.at == Some(at) && *other.hosts;
            if is_host_there && *other.participant != Some(person) {
                change.set((other.id(), PlacementField::Hosts(false)));
            }
        }
    }
    change.set(placement(round, person, Some(at), hosts, true));
    change
}

/// Lets two people change places in a round of the World Café; a host's place with what goes with it.
#[must_use]
pub fn swap_people(workshop: &Workshop, round: RoundId, one: ParticipantId, other: ParticipantId) -> Change {
    let mut change = Change::default();
    let place = |person| {
        let seat = seat_of(workshop, round, person)?;
        Some(((*seat.at)?, *seat.hosts))
    };
    let (first, second) = (place(one), place(other));
    if first == second {
        return change;
    }
    for (person, place) in [(one, second), (other, first)] {
        let (at, hosts) = place.map_or((None, false), |(at, hosts)| (Some(at), hosts));
        change.set(placement(round, person, at, hosts, at.is_some()));
    }
    change
}

/// Says whether anything in a round that is ahead was said by hand.
#[must_use]
pub fn is_by_hand(workshop: &Workshop, round: RoundId) -> bool {
    workshop
        .rounds
        .get(round)
        .is_some_and(|round| !said_by_hand(workshop, round).is_empty())
}

/// Takes back what was said by hand in rounds that are ahead: in this one, or in all of them.
#[must_use]
pub fn clear_by_hand(workshop: &Workshop, round: Option<RoundId>) -> Change {
    let rounds = workshop
        .rounds
        .iter()
        .filter(|of| round.is_none_or(|round| of.id() == round));
    Change {
        ops: rounds
            .flat_map(|round| said_by_hand(workshop, round).ops)
            .collect(),
    }
}

fn said_by_hand(workshop: &Workshop, round: &Round) -> Change {
    let mut change = Change::default();
    if !is_ahead(round) {
        return change;
    }
    match *workshop.day().rotation {
        Rotation::Stations => {
            for visit in workshop.visits.iter() {
                if *visit.round == Some(round.id()) && visit.at.is_some() {
                    change.set((visit.id(), VisitField::At(None)));
                }
            }
        }
        Rotation::WorldCafe => {
            for placement in workshop.placements.iter() {
                if *placement.round == Some(round.id()) && placement.at.is_some() && *placement.fixed {
                    change.set((placement.id(), PlacementField::Fixed(false)));
                }
            }
        }
    }
    change
}
