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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Direction, moved_among, placed};
    use crate::workshop::Position;

    fn ordered(mut list: Vec<(usize, Position)>) -> Vec<usize> {
        list.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
        list.into_iter().map(|(id, _)| id).collect()
    }

    fn write(list: &mut [(usize, Position)], writes: Vec<(usize, Position)>) {
        for (id, pos) in writes {
            for entry in list.iter_mut().filter(|entry| entry.0 == id) {
                entry.1 = pos.clone();
            }
        }
    }

    fn refs(list: &[(usize, Position)]) -> Vec<(usize, &Position)> {
        list.iter().map(|(id, pos)| (*id, pos)).collect()
    }

    #[test]
    fn a_move_is_one_write_where_there_is_room() {
        let list: Vec<_> = (0..3).zip(Position::run_after(None, 3)).collect();
        assert_eq!(moved_among(&refs(&list), 2, Direction::Up).len(), 1);
        assert_eq!(moved_among(&refs(&list), 0, Direction::Up), []);
        assert_eq!(moved_among(&refs(&list), 2, Direction::Down), []);
        assert_eq!(moved_among(&refs(&list), 7, Direction::Down), []);
    }

    proptest! {
        #[test]
        fn what_is_placed_stands_there(keys in prop::collection::vec(0..5usize, 1..8), from in 0..8usize, to in 0..8usize) {
            // Positions that were found twice, never given, or written by hand.
            let mut given = Position::run_after(None, 3);
            given.insert(0, Position::default());
            given.push(ron::from_str("\"~\"").unwrap());
            let mut keys = keys;
            keys.sort_unstable();
            let mut list: Vec<(usize, Position)> = keys.iter().map(|&key| given[key].clone()).enumerate().collect();
            let mut expected: Vec<usize> = (0..list.len()).collect();
            if from < list.len() && to < list.len() {
                let moving = expected.remove(from);
                expected.insert(to, moving);
            }
            let writes = placed(&refs(&list), from, to);
            write(&mut list, writes);
            prop_assert_eq!(ordered(list), expected);
        }
    }
}
