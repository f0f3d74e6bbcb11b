//! How many pairs meet, and how many can at most.

use std::collections::HashSet;

use super::{Cafe, Plan};

/// A plan, seen as the question how many pairs meet.
pub(super) struct Question {
    people: usize,
    /// Round × person: the table, if there is one of that number.
    seats: Vec<Vec<Option<usize>>>,
    /// Round × table: how many sit there.
    sizes: Vec<Vec<usize>>,
}

impl Question {
    pub(super) fn new(cafe: &Cafe, plan: &Plan) -> Self {
        let seat = |round, person| plan.table(round, person).filter(|&table| table < cafe.tables);
        let seats: Vec<Vec<Option<usize>>> = (0..cafe.rounds)
            .map(|round| (0..cafe.people).map(|person| seat(round, person)).collect())
            .collect();
        let sizes = seats.iter().map(|seats| sizes(seats, cafe.tables)).collect();
        Self {
            people: cafe.people,
            seats,
            sizes,
        }
    }

    /// Counts the pairs that meet.
    pub(super) fn met(&self) -> usize {
        self.pairs(|round, one, other| self.seats[round][one] == self.seats[round][other])
    }

    /// Counts the pairs that are in the room together.
    pub(super) fn possible(&self) -> usize {
        self.pairs(|_, _, _| true)
    }

    fn pairs(&self, is_counted: impl Fn(usize, usize, usize) -> bool) -> usize {
        let mut pairs = HashSet::new();
        for (round, seats) in self.seats.iter().enumerate() {
            let there: Vec<usize> = (0..self.people)
                .filter(|&person| seats[person].is_some())
                .collect();
            for (number, &one) in there.iter().enumerate() {
                for &other in &there[number + 1..] {
                    if is_counted(round, one, other) {
                        pairs.insert((one, other));
                    }
                }
            }
        }
        pairs.len()
    }

    /// Returns how many pairs can meet at most.
    pub(super) fn bound(&self) -> usize {
        let seats: usize = self.sizes.iter().flatten().map(|&size| pairs(size)).sum();
        self.possible().min(seats)
    }
}

fn sizes(seats: &[Option<usize>], tables: usize) -> Vec<usize> {
    let mut sizes = vec![0; tables];
    seats.iter().flatten().for_each(|&table| sizes[table] += 1);
    sizes
}

/// The number of pairs among so many people.
fn pairs(people: usize) -> usize {
    people * people.saturating_sub(1) / 2
}
