//! The working groups: who belongs to which, drawn from those who are in the room.
//!
//! Groups are drawn anew ([`draw_groups`]), which moves everybody, or kept: who comes later is put into the group
//! that suits best ([`place_latecomers`](super::place_latecomers)), who leaves keeps theirs and counts as absent. What
//! a group wrote names it by identity, so drawing keeps as many of the groups that there are as it can, with their
//! names, and only adds and removes at the end of the list.
//!
//! Hosts stay at their theme and belong to no group.

mod deal;
mod draw;
pub(super) mod late;

pub use draw::{Count, Draw, Drawn, MOST_GROUPS, Organisations, Short, Wish, draw_groups, next_seed};

use std::collections::HashSet;

use super::super::Workshop;
use super::super::fold::fold_spaces;
use super::super::things::{GroupId, Participant, ParticipantId};

/// Returns the members of a group, in the order of the list of people, present or not.
#[must_use]
pub fn members(workshop: &Workshop, group: GroupId) -> Vec<&Participant> {
    workshop
        .participants
        .iter()
        .filter(|person| *person.group == Some(group))
        .collect()
}

/// Returns the name of the `n`th group, counting from 0: A to Z, then AA, AB and so on.
#[must_use]
pub fn group_name(n: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = n;
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

/// Returns who stays at a theme, present or not.
#[must_use]
pub fn hosts(workshop: &Workshop) -> HashSet<ParticipantId> {
    workshop.themes.iter().filter_map(|theme| *theme.host).collect()
}

/// Returns whom groups are made of: everybody who is present and no host, in the order of the list.
#[must_use]
pub fn forming(workshop: &Workshop) -> Vec<&Participant> {
    let hosts = hosts(workshop);
    workshop
        .participants
        .iter()
        .filter(|person| *person.present && !hosts.contains(&person.id()))
        .collect()
}

/// The organisation that somebody comes from, however it is typed; empty for none.
pub(super) fn organisation(person: &Participant) -> String {
    fold_spaces(&person.organisation)
}
