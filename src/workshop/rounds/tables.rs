//! The tables: who sits where in a round, whichever way people go from table to table.
//!
//! Whoever shows, prints or reads out the plan asks here and need not know of stations or of the World Café.

use std::collections::HashSet;

use super::super::things::{GroupId, Participant, ParticipantId, Rotation, RoundId, Stand, Theme, ThemeId};
use super::super::{Entity, Workshop, people};
use super::groups::members;
use super::seating::{is_open, seat_of};
use super::stations::seats_in;

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
    /// The groups that rest; none in a World Café.
    pub resting: Vec<GroupId>,
    /// Those who are present and neither sit anywhere nor rest, in the order of the list of people; none in a round
    /// that is over.
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

/// Returns who is where in a round. In one that is not over only those who are present sit anywhere, as long as
/// anybody is marked as present at all.
#[must_use]
pub fn tables_in(workshop: &Workshop, round: RoundId) -> Tables {
    let is_over = workshop.rounds.get(round).is_some_and(|round| !is_open(round));
    let shows_all = is_over || !people::attendance_is_kept(workshop);
    let sits = |person: ParticipantId| {
        shows_all
            || workshop
                .participants
                .get(person)
                .is_some_and(|person| *person.present)
    };
    let mut tables = empty(workshop);
    let mut resting = Vec::new();
    match *workshop.day().rotation {
        Rotation::Stations => stations(workshop, round, &mut tables, &mut resting, &sits),
        Rotation::WorldCafe => cafe(workshop, round, is_over, &mut tables, &sits),
    }
    let placed: HashSet<ParticipantId> = tables.iter().flat_map(|table| &table.people).copied().collect();
    let rests: HashSet<GroupId> = resting.iter().copied().collect();
    let is_resting = |person: &Participant| match *workshop.day().rotation {
        Rotation::Stations => person.group.is_some_and(|group| rests.contains(&group)),
        Rotation::WorldCafe => {
            seat_of(workshop, round, person.id()).is_some_and(|seat| *seat.at == Some(Stand::Rests))
        }
    };
    let nowhere = workshop.participants.iter().filter(|person| {
        !is_over && *person.present && !placed.contains(&person.id()) && !is_resting(person)
    });
    Tables {
        round,
        nowhere: nowhere.map(Entity::id).collect(),
        resting,
        tables,
    }
}

/// The most tables that a theme has, whatever a file says: more than any hall.
const MOST_TABLES: u32 = 20;

/// Returns how many tables a theme has: at least one.
#[must_use]
pub fn tables_of(theme: &Theme) -> u32 {
    (*theme.tables).clamp(1, MOST_TABLES)
}

/// Returns every table there is, with nobody at it.
fn empty(workshop: &Workshop) -> Vec<Table> {
    let mut tables = Vec::new();
    for theme in workshop.themes.iter() {
        let of = tables_of(theme);
        tables.extend((0..of).map(|number| Table {
            theme: theme.id(),
            number,
            of,
            groups: Vec::new(),
            host: None,
            people: Vec::new(),
        }));
    }
    tables
}

/// Fixed groups: at a table sits who is in its group; the host of the theme at the first one.
fn stations(
    workshop: &Workshop,
    round: RoundId,
    tables: &mut [Table],
    resting: &mut Vec<GroupId>,
    sits: &impl Fn(ParticipantId) -> bool,
) {
    for table in tables.iter_mut().filter(|table| table.number == 0) {
        let host = workshop.themes.get(table.theme).and_then(|theme| *theme.host);
        table.host = host.filter(|&host| sits(host));
        table.people.extend(table.host);
    }
    let hosts: HashSet<ParticipantId> = tables.iter().filter_map(|table| table.host).collect();
    for seat in seats_in(workshop, round) {
        // A table that there is no longer: the last one of its theme.
        let table = seat.theme.and_then(|theme| {
            let is_it = |table: &&mut Table| table.theme == theme && table.number <= seat.table;
            tables.iter_mut().rfind(is_it)
        });
        let Some(table) = table else {
            resting.push(seat.group);
            continue;
        };
        table.groups.push(seat.group);
        let members = members(workshop, seat.group).into_iter().map(Entity::id);
        table
            .people
            .extend(members.filter(|&person| sits(person) && !hosts.contains(&person)));
    }
}

/// A World Café: everybody sits where they were placed.
fn cafe(
    workshop: &Workshop,
    round: RoundId,
    is_over: bool,
    tables: &mut [Table],
    sits: &impl Fn(ParticipantId) -> bool,
) {
    for person in workshop.participants.iter().filter(|person| sits(person.id())) {
        let Some(seat) = seat_of(workshop, round, person.id()) else {
            continue;
        };
        let Some(Stand::At(theme, number)) = *seat.at else {
            continue;
        };
        // What has happened stays: who sat at a table that is gone is shown at the last one of its theme.
        let is_it = |table: &&mut Table| {
            table.theme == theme && (table.number == number || (is_over && table.number < number))
        };
        let Some(table) = tables.iter_mut().rfind(is_it) else {
            continue;
        };
        if *seat.hosts && table.host.is_none() {
            table.host = Some(person.id());
            table.people.insert(0, person.id());
        } else {
            table.people.push(person.id());
        }
    }
}
