//! Order: moving a thing one place up or down in a list that people see.
//!
//! Lists are ordered by fractional positions, so a move is mostly one write to the thing that moves. Two
//! laptops may have found the same position for neighbours, and templates written by hand may give none
//! at all; then there is no room between them, and the whole list that was given is numbered anew.

use super::entity::Entity;
use super::position::Position;
use super::table::Table;

/// Where a thing moves in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Returns the identities of everything that is there, in order.
#[must_use]
pub fn ids<E: Entity>(table: &Table<E>) -> Vec<E::Id> {
    table.iter().map(Entity::id).collect()
}

/// Returns a position behind everything in the table.
#[must_use]
pub fn end<E: Entity>(table: &Table<E>) -> Position {
    Position::between(table.iter().next_back().map(Entity::position), None)
}

/// Returns the positions to write so that a thing changes places with its neighbour among `ids`, which
/// are in order: mostly one, none where it cannot go further or is not among them.
#[must_use]
pub fn moved<E: Entity>(
    table: &Table<E>,
    ids: &[E::Id],
    id: E::Id,
    direction: Direction,
) -> Vec<(E::Id, Position)> {
    let list: Vec<_> = ids
        .iter()
        .filter_map(|&id| Some((id, table.get(id)?.position())))
        .collect();
    moved_among(&list, id, direction)
}

/// Does what [`moved`] does, for any list of things with positions.
#[must_use]
pub fn moved_among<I: Copy + Eq>(list: &[(I, &Position)], id: I, direction: Direction) -> Vec<(I, Position)> {
    let Some(from) = list.iter().position(|&(other, _)| other == id) else {
        return Vec::new();
    };
    let to = match direction {
        Direction::Up => from.checked_sub(1),
        Direction::Down => Some(from + 1),
    };
    to.map_or_else(Vec::new, |to| placed(list, from, to))
}

/// Returns the positions to write so that what stands at `from` stands at `to` afterwards.
#[must_use]
pub fn placed<I: Copy>(list: &[(I, &Position)], from: usize, to: usize) -> Vec<(I, Position)> {
    if from >= list.len() || to >= list.len() || from == to {
        return Vec::new();
    }
    let mut rest = list.to_vec();
    let moving = rest.remove(from);
    let low = to.checked_sub(1).map(|before| rest[before].1);
    let high = rest.get(to).map(|next| next.1);
    let position = Position::between(low, high);
    if low.is_none_or(|low| *low < position) && high.is_none_or(|high| position < *high) {
        return vec![(moving.0, position)];
    }
    rest.insert(to, moving);
    rest.iter()
        .map(|&(id, _)| id)
        .zip(Position::run_after(None, list.len()))
        .collect()
}
