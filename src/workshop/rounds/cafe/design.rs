//! Where the search starts: people in columns, as many in each as there are tables, and in round *r* who is
//! *y*th in column *x* sits at table *y* − *r x*.
//!
//! Over a finite field this is a transversal design: two people of different columns meet in exactly one
//! round, two of the same column never, and a column that has shifted by nothing is that of the hosts who
//! stay. So with a prime power of tables, no more columns than tables and no more rounds than tables nobody
//! meets anybody twice, and no plan can be better. One more round, for each column a table, makes it an affine
//! plane if it is full, and everybody has met everybody. Without a field (6 tables), and with more columns,
//! the same rule is a good start.

use super::room::Room;
use super::{Cafe, Plan};

/// Returns a complete plan: that of the design as far as people are free, otherwise the first seats.
pub(super) fn plan(cafe: &Cafe, rooms: &[Room]) -> Plan {
    let columns = columns(cafe, rooms);
    let field = Field::new(cafe.tables);
    let seats = rooms
        .iter()
        .enumerate()
        .map(|(round, room)| seats(round, room, &columns, &field).unwrap_or_else(|| room.seats.clone()));
    Plan {
        seats: seats.collect(),
    }
}

/// Puts people in columns: the hosts of the first round with anybody free in the first one.
fn columns(cafe: &Cafe, rooms: &[Room]) -> Vec<(usize, usize)> {
    let tables = cafe.tables.max(1);
    let mut place = vec![None; cafe.people];
    let mut taken = vec![false; cafe.people + tables];
    if let Some(room) = rooms.iter().find(|room| !room.units.is_empty()) {
        for (person, table) in room.bound.iter().enumerate() {
            if let Some(table) = table.filter(|&table| !taken[table]) {
                taken[table] = true;
                place[person] = Some(table);
            }
        }
    }
    let mut free = (0..taken.len()).filter(|&number| !taken[number]);
    place
        .into_iter()
        .map(|number| number.or_else(|| free.next()).unwrap_or_default())
        .map(|number| (number / tables, number % tables))
        .collect()
}

/// Returns the seats of a round by the rule; none if that does not keep what has to be kept.
fn seats(round: usize, room: &Room, columns: &[(usize, usize)], field: &Field) -> Option<Vec<Option<usize>>> {
    if room.units.is_empty() || room.units.iter().any(|unit| unit.len() > 1) {
        return None;
    }
    let seat = |person: usize| room.present[person].then(|| field.table(round, columns[person]));
    let seats: Vec<Option<usize>> = (0..columns.len()).map(seat).collect();
    let mut is_free = vec![false; columns.len()];
    room.units
        .iter()
        .flatten()
        .for_each(|&person| is_free[person] = true);
    let is_fitting = (0..seats.len()).all(|person| is_free[person] || seats[person] == room.seats[person])
        && sizes(&seats, field.tables) == sizes(&room.seats, field.tables);
    is_fitting.then_some(seats)
}

/// Returns the sizes of the tables, sorted.
fn sizes(seats: &[Option<usize>], tables: usize) -> Vec<usize> {
    let mut sizes = vec![0; tables];
    seats.iter().flatten().for_each(|&table| sizes[table] += 1);
    sizes.sort_unstable();
    sizes
}

/// The numbers below the number of tables, as a field if there is one, otherwise modulo that number.
struct Field {
    tables: usize,
    /// For 4 and 8: the polynomial that makes carryless multiplication a field.
    polynomial: Option<usize>,
}

impl Field {
    fn new(tables: usize) -> Self {
        let polynomial = match tables {
            4 => Some(0b111),
            8 => Some(0b1011),
            _ => None,
        };
        Self { tables, polynomial }
    }

    fn table(&self, round: usize, (x, y): (usize, usize)) -> usize {
        let tables = self.tables;
        // More rounds than tables: this one is for the columns themselves.
        if round % (tables + 1) == tables {
            return x % tables;
        }
        let (round, x) = (round % (tables + 1), x % tables);
        match self.polynomial {
            Some(polynomial) => y ^ Self::product(round, x, polynomial, tables),
            None => (y + tables * tables - round * x) % tables,
        }
    }

    fn product(one: usize, other: usize, polynomial: usize, order: usize) -> usize {
        let (mut product, mut one, mut other) = (0, one, other);
        while other > 0 {
            if other & 1 == 1 {
                product ^= one;
            }
            one <<= 1;
            if one >= order {
                one ^= polynomial;
            }
            other >>= 1;
        }
        product
    }
}
