//! The World Café of a workshop: who sits where in each round, drawn by [`super::cafe`] and written down.
//!
//! Other than at stations nothing follows from a rule, so every seat is a record
//! ([`Placement`](super::super::things::Placement)). Drawing writes those
//! of the rounds that are ahead; what has happened, the round that runs, and what was said by hand stay, and count for
//! who has met whom. Drawing again with the next seed gives other tables.
//!
//! *Hosts.* Where hosts stay, the host of a theme is at its first table in every round. Further tables of a theme that
//! has a host get one from those who are there, and keep them. If a host has left, one of those who were at the table
//! takes over. Where hosts change, the host of a round is somebody who was at that very table in the round before:
//! who knows what was said there.
//!
//! *Who leaves* keeps their seats in the records, in case they come back, but sits nowhere: only those who are present
//! are shown in rounds that are not over. *Who comes late* is seated in all rounds that are not over, at one of the
//! smallest tables, with those not met yet, and nobody else moves.

mod hosts;
mod room;

pub use room::seat_of;
pub(super) use room::{Room, placement};

use super::super::Workshop;
use super::super::change::Change;
use super::super::things::{Day, DayField, ParticipantId, Rotation, Round, RoundId, Stand};
use super::cafe::{self, EFFORT, Encounters, Plan};
use super::groups::late::unplaced;
use super::pairs::Unkept;
use super::tables::tables_of;

/// The tables of all rounds ahead, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct CafeDraw {
    /// What makes it so.
    pub change: Change,
    /// How many pairs meet then, of how many.
    pub encounters: Encounters,
    /// The pairs that could not be kept.
    pub unkept: Vec<Unkept>,
    /// Why there is nothing to draw.
    pub short: Option<CafeShort>,
}

/// Why there is nothing to draw in a World Café, or not much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CafeShort {
    /// There is no theme, and so no table.
    NoTables,
    /// There is no round ahead.
    NoRounds,
    /// Nobody is marked as present.
    NobodyPresent,
    /// There are fewer people than tables: some stay empty.
    Tables {
        /// The people.
        people: usize,
        /// The tables.
        tables: usize,
    },
}

/// Draws the tables of all rounds that are ahead, with this seed, which the workshop keeps.
#[must_use]
pub fn plan_cafe(workshop: &Workshop, seed: u32) -> CafeDraw {
    plan_cafe_with(workshop, seed, EFFORT)
}

/// As [`plan_cafe`], trying so many exchanges of two people at most.
#[must_use]
pub fn plan_cafe_with(workshop: &Workshop, seed: u32, effort: usize) -> CafeDraw {
    let mut room = Room::shuffled(workshop, seed);
    room.cafe.seed = u64::from(seed);
    let short = short(workshop, &room);
    hosts::choose(&mut room, seed);
    let cafe = room.to_draw();
    let plan = cafe::mix_with(&cafe, effort);
    let mut change = room.written(&plan);
    if *workshop.day().seed != seed {
        change.set((Day::the(), DayField::Seed(seed)));
    }
    let unkept = cafe::conflicts(&cafe, &plan);
    CafeDraw {
        encounters: room.encounters(&plan),
        unkept: unkept
            .iter()
            .filter_map(|conflict| room.numbers.unkept(workshop, conflict))
            .collect(),
        change,
        short,
    }
}

fn short(workshop: &Workshop, room: &Room<'_>) -> Option<CafeShort> {
    let people = workshop
        .participants
        .iter()
        .filter(|person| *person.present)
        .count();
    let tables = room.tables.len();
    if tables == 0 {
        Some(CafeShort::NoTables)
    } else if !workshop.rounds.iter().any(is_ahead) {
        Some(CafeShort::NoRounds)
    } else if people == 0 {
        Some(CafeShort::NobodyPresent)
    } else {
        (people < tables).then_some(CafeShort::Tables { people, tables })
    }
}

/// Says whether a round can still be drawn.
pub(super) fn is_ahead(round: &Round) -> bool {
    round.started.is_none()
}

/// Says whether a round can still be joined: it is ahead, or runs.
pub(super) fn is_open(round: &Round) -> bool {
    round.ended.is_none() || round.started.is_none()
}

/// Returns the plan as it stands, and the room with those bound to their tables who host them in it.
pub(super) fn standing(workshop: &Workshop) -> (Room<'_>, Plan) {
    let mut room = Room::of(workshop);
    let plan = room.standing();
    hosts::bind(&mut room, &plan);
    (room, plan)
}

/// Returns how many pairs meet in the plan as it stands, of how many possible ones, and how many could at most; none
/// at stations, and while nobody is seated.
#[must_use]
pub fn encounters(workshop: &Workshop) -> Option<Encounters> {
    if *workshop.day().rotation != Rotation::WorldCafe {
        return None;
    }
    let (room, plan) = standing(workshop);
    let is_seated = plan.seats.iter().flatten().any(Option::is_some);
    is_seated.then(|| room.encounters(&plan))
}

/// Seats everybody who is present and has no seat yet in the rounds that are not over, moving nobody else.
pub(super) fn seat_latecomers(workshop: &Workshop) -> Change {
    let room = Room::of(workshop);
    let mut plan = room.standing();
    let drawn: Vec<RoundId> = drawn_rounds(workshop).map(Round::id).collect();
    let mut change = Change::default();
    for person in unplaced(workshop) {
        let Some(number) = room.numbers.of(person) else {
            continue;
        };
        for (round, _) in room.rounds_to_join() {
            let has_place = plan.table(round, number).is_some() || room.rests(round, number);
            if has_place || !drawn.contains(&room.rounds[round].id()) {
                continue;
            }
            if let Some(table) = best_table(&room, &plan, round, number) {
                plan.seats[round][number] = Some(table);
                change.set(room.record(round, number, table, false));
            }
        }
    }
    change
}

/// Says whether any round that is not over was drawn.
pub(super) fn is_drawn(workshop: &Workshop) -> bool {
    drawn_rounds(workshop).next().is_some()
}

fn drawn_rounds(workshop: &Workshop) -> impl Iterator<Item = &Round> {
    let is_drawn = |round: &&Round| {
        let mut placements = workshop.placements.iter();
        placements.any(|placement| *placement.round == Some(round.id()) && placement.at.is_some())
    };
    workshop
        .rounds
        .iter()
        .filter(|round| is_open(round))
        .filter(is_drawn)
}

/// Says whether somebody has no seat, at a table that there is, in a round that was drawn and is not over.
pub(super) fn lacks_seat(workshop: &Workshop, person: ParticipantId) -> bool {
    drawn_rounds(workshop).any(|round| {
        let stand = seat_of(workshop, round.id(), person).and_then(|seat| *seat.at);
        match stand {
            Some(Stand::Rests) => false,
            Some(Stand::At(theme, table)) => {
                let theme = workshop.themes.get(theme);
                theme.is_none_or(|theme| table >= tables_of(theme))
            }
            None => true,
        }
    })
}

/// Returns the table that suits somebody who comes late: pairs are kept, tables stay even, and the most new people sit
/// there.
fn best_table(room: &Room<'_>, plan: &Plan, round: usize, person: usize) -> Option<usize> {
    let has_met = |other: usize| {
        let mut rounds = 0..plan.seats.len();
        rounds.any(|round| {
            let seat = plan.table(round, person);
            seat.is_some() && seat == plan.table(round, other)
        })
    };
    let partner = |pairs: &[(usize, usize)], other: usize| {
        pairs
            .iter()
            .any(|&pair| pair == (person, other) || pair == (other, person))
    };
    (0..room.tables.len()).min_by_key(|&table| {
        let there = plan.at(round, table);
        let enemies = there
            .iter()
            .filter(|&&other| partner(&room.cafe.apart, other))
            .count();
        let friends = there
            .iter()
            .filter(|&&other| partner(&room.cafe.together, other))
            .count();
        let known = there.iter().filter(|&&other| has_met(other)).count();
        (enemies, usize::MAX - friends, there.len(), known, table)
    })
}

/// Lets one of those who sit at a table in the next round to come, or sat there last, take over from a host who has
/// left: in all rounds that are ahead. Nobody else moves. Returns who it is.
#[must_use]
pub fn take_over(
    workshop: &Workshop,
    theme: super::super::ThemeId,
    table: u32,
) -> (Change, Option<ParticipantId>) {
    let mut change = Change::default();
    let room = Room::of(workshop);
    let Some(at) = room.tables.iter().position(|&known| known == (theme, table)) else {
        return (change, None);
    };
    let plan = room.standing();
    let Some(next) = hosts::successor(&room, &plan, at) else {
        return (change, None);
    };
    for (round, _) in room.rounds_to_join() {
        let is_hosted = |&person: &usize| person != next && room.is_host(round, person);
        if plan.at(round, at).iter().any(is_hosted) {
            continue;
        }
        if plan.table(round, next) != Some(at) || !room.is_host(round, next) {
            change.set(room.record(round, next, at, true));
        }
    }
    let next = room.numbers.people[next];
    let left = workshop.themes.get(theme).and_then(|theme| *theme.host);
    if table == 0 && left != Some(next) {
        change.set((theme, super::super::ThemeField::Host(Some(next))));
    }
    (change, Some(next))
}

/// Where somebody was put, if it is at a table that there is.
const fn table_of(stand: Option<Stand>) -> Option<(super::super::ThemeId, u32)> {
    match stand {
        Some(Stand::At(theme, table)) => Some((theme, table)),
        Some(Stand::Rests) | None => None,
    }
}
