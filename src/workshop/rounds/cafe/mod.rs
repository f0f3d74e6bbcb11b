//! The World Café: hosts stay at their tables, everybody else mixes anew in each round, so that over the
//! rounds as many different pairs of people as possible sit at one table.
//!
//! This is the social golfer problem with more golfers in a group than the textbooks like. It is solved here
//! for numbers alone: people, tables and rounds count from 0, and nothing in this module knows a workshop.
//! What it promises:
//!
//! * Everybody who is there sits at exactly one table in each round, hosts where they belong, and what is
//!   settled is never moved. The tables are as large as each other, give or take one, as far as what is
//!   settled leaves that open.
//! * Pairs that must or must not meet do so in every round. Those that cannot (three who must not meet at
//!   two tables, two hosts together) do not stop anything: [`conflicts`] names them with the reason.
//! * Guests get around: who is not bound to one theme does not stay at one in all rounds, as long as at least
//!   95 % of the pairs that can meet do (of the bound or, where that is not reached, of the best plan found), and
//!   as long as an exchange of two people can change it. Beyond that a theme not seen yet counts a sixth of a
//!   pair, more if several are missing. What that costs depends on the size: nothing up to 5 % (30 people, 3
//!   tables with hosts, 3 rounds: 324 of 333), most with few tables, where in 2 rounds some guests do stay:
//!   who all change to another one of three tables take half of their company along. [`views`] tells it.
//! * [`encounters`] says how many pairs meet, and more than how many never can (the bound is proven).
//! * The same [`Cafe`] gives the same plan on every machine: the seed is part of it, effort is counted in
//!   steps and not in time, and nothing but plain arithmetic decides.
//!
//! Nonsense does not panic: who or what does not exist is passed over.

mod bound;
mod conflict;
mod design;
mod heat;
mod room;
mod search;
mod set;
mod tables;
#[cfg(test)]
mod tests;
mod themes;

pub use conflict::{Conflict, Reason, conflicts};
pub use themes::{Views, views};

use bound::Question;

/// What is to be planned. Rows that are missing say nothing: an empty table of hosts means no hosts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cafe {
    /// How many people there are; they are numbered from 0.
    pub people: usize,
    /// How many tables there are in each round.
    pub tables: usize,
    /// How many rounds there are.
    pub rounds: usize,
    /// Round × table: who hosts there. Who stays has the same table in each row.
    pub hosts: Vec<Vec<Option<usize>>>,
    /// Round × person: the table where this person was, or has been put by hand. It is never moved, not
    /// even for a host, and wins against everything but absence.
    pub settled: Vec<Vec<Option<usize>>>,
    /// Round × who is not there then. Absent people sit nowhere, whatever else is said of them.
    pub absent: Vec<Vec<usize>>,
    /// Pairs that sit at one table in every round.
    pub together: Vec<(usize, usize)>,
    /// Pairs that never sit at one table.
    pub apart: Vec<(usize, usize)>,
    /// The theme of each table, as any number: tables of one theme are as good as one for those who want to see
    /// other themes. A table of which nothing is said has a theme of its own.
    pub themes: Vec<usize>,
    /// Another seed, another plan.
    pub seed: u64,
}

/// Who sits where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Plan {
    /// Round × person: the table; none for who is not there.
    pub seats: Vec<Vec<Option<usize>>>,
}

impl Plan {
    /// Returns the table of a person in a round.
    #[must_use]
    pub fn table(&self, round: usize, person: usize) -> Option<usize> {
        *self.seats.get(round)?.get(person)?
    }

    /// Returns who sits at a table in a round, in the order of people.
    #[must_use]
    pub fn at(&self, round: usize, table: usize) -> Vec<usize> {
        let seats = self.seats.get(round).map_or(&[][..], Vec::as_slice);
        (0..seats.len())
            .filter(|&person| seats[person] == Some(table))
            .collect()
    }
}

/// How many pairs of people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encounters {
    /// The pairs that sit at one table at least once.
    pub met: usize,
    /// All pairs that are in the room in at least one round together.
    pub possible: usize,
    /// More pairs than this cannot meet with tables of these sizes, hosts and settled seats: proven.
    pub bound: usize,
}

impl Encounters {
    /// Returns how close the plan comes to what can be reached, in percent, rounded down; 100 if nobody can
    /// meet anybody.
    #[must_use]
    pub fn percent(&self) -> usize {
        (self.met * 100).checked_div(self.bound).unwrap_or(100)
    }
}

/// How many exchanges of two people [`mix`] tries: a blink on a slow laptop, and more does not find more.
pub const EFFORT: usize = 2_000_000;

/// Returns a plan in which as many pairs as possible meet, and guests get around.
#[must_use]
pub fn mix(cafe: &Cafe) -> Plan {
    mix_with(cafe, EFFORT)
}

/// As [`mix`], trying so many exchanges at most. Whatever the effort, the plan is complete.
#[must_use]
pub fn mix_with(cafe: &Cafe, effort: usize) -> Plan {
    let rooms = room::rooms(cafe);
    let first = design::plan(cafe, &rooms);
    search::improve(cafe, &rooms, first, effort)
}

/// Counts who meets whom, in a plan of [`mix`] or one edited by hand. The bound is that of the plans with
/// equally large tables.
#[must_use]
pub fn encounters(cafe: &Cafe, plan: &Plan) -> Encounters {
    let question = Question::new(cafe, plan);
    Encounters {
        met: question.met(),
        possible: question.possible(),
        bound: question.bound(),
    }
}

/// Deterministic chance: SplitMix64 (Steele, Lea, Flood 2014).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `end`, or 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (((self.roll() >> 32) * end as u64) >> 32) as usize
    }

    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
