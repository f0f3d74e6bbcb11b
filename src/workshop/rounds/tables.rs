//! The tables: who sits where in a round, whichever way people go from table to table.
//!
//! Whoever shows, prints or reads out the plan asks here and need not know of stations or of the World Café.

use std::collections::HashSet;

use super::super::things::{GroupId, ParticipantId, Rotation, RoundId, Stand, ThemeId};
use super::super::{Entity, Workshop};
use super::{groups_at, members};

/// A table in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What is worked on.
    pub theme: ThemeId,
    /// Which of the tables of its theme it is, counting from 0.
    pub number: u32,
    /// How many tables the theme has.
    pub of: u32,
    /// The groups that sit there; none in a World Café.
    pub groups: Vec<GroupId>,
    /// Who stays at it.
    pub host: Option<ParticipantId>,
    /// Everybody who sits there, the host first, the others in the order of the list of people.
    pub people: Vec<ParticipantId>,
}

/// Who is where in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// The round.
    pub round: RoundId,
    /// The tables, in the order of the themes.
    pub tables: Vec<Table>,
    /// The groups that rest.
    pub resting: Vec<GroupId>,
    /// Those who are present and sit nowhere, in the order of the list of people.
    pub nowhere: Vec<ParticipantId>,
}

/// Returns who is where in every round.
#[must_use]
pub fn tables(workshop: &Workshop) -> Vec<Tables> {
    workshop
        .rounds
        .iter()
        .map(|round| tables_in(workshop, round.id()))
        .collect()
}

/// Returns who is where in a round.
#[must_use]
pub fn tables_in(workshop: &Workshop, round: RoundId) -> Tables {
    let tables = match *workshop.day().rotation {
        Rotation::Stations => stations(workshop, round),
        Rotation::WorldCafe => cafe(workshop, round),
    };
    let placed: HashSet<ParticipantId> = tables.iter().flat_map(|table| &table.people).copied().collect();
    let seated: HashSet<GroupId> = tables.iter().flat_map(|table| &table.groups).copied().collect();
    let resting = match *workshop.day().rotation {
        Rotation::Stations => workshop.groups.iter().map(Entity::id).collect(),
        Rotation::WorldCafe => Vec::new(),
    };
    Tables {
        round,
        resting: resting
            .into_iter()
            .filter(|group| !seated.contains(group))
            .collect(),
        nowhere: workshop
            .participants
            .iter()
            .filter(|person| *person.present && !placed.contains(&person.id()))
            .map(Entity::id)
            .collect(),
        tables,
    }
}

/// Fixed groups: at a table sits who is in its group, and its host.
fn stations(workshop: &Workshop, round: RoundId) -> Vec<Table> {
    let table = |theme: &super::super::Theme| {
        let groups = groups_at(workshop, theme.id(), round);
        let host = *theme.host;
        let members = groups.iter().flat_map(|&group| members(workshop, group));
        let guests = members.map(Entity::id).filter(|&person| Some(person) != host);
        Table {
            theme: theme.id(),
            number: 0,
            of: 1,
            host,
            people: host.into_iter().chain(guests).collect(),
            groups,
        }
    };
    workshop.themes.iter().map(table).collect()
}

/// A World Café: everybody sits where they were placed.
fn cafe(workshop: &Workshop, round: RoundId) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for theme in workshop.themes.iter() {
        let of = (*theme.tables).max(1);
        tables.extend((0..of).map(|number| Table {
            theme: theme.id(),
            number,
            of,
            groups: Vec::new(),
            host: None,
            people: Vec::new(),
        }));
    }
    for person in workshop.participants.iter() {
        let place = super::super::Placement::id_of(round, person.id());
        let Some(placement) = workshop.placements.get(place) else {
            continue;
        };
        let Some(Stand::At(theme, number)) = *placement.at else {
            continue;
        };
        let table = tables
            .iter_mut()
            .find(|table| table.theme == theme && table.number == number);
        let Some(table) = table else { continue };
        if *placement.hosts && table.host.is_none() {
            table.host = Some(person.id());
            table.people.insert(0, person.id());
        } else {
            table.people.push(person.id());
        }
    }
    tables
}
