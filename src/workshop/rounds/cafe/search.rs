//! The search: simulated annealing over exchanges of two seats in one round.
//!
//! The sizes of the tables never change as a whole: two people change places, or one goes from a table to
//! another that is smaller by one. Who belongs together moves as one, against as many from the other
//! table. Who meets whom is kept as sets of bits, for each person those not met yet and those met once, so
//! that an exchange is judged by a handful of instructions, however large the tables are.
//!
//! It goes in three steps. The first looks at pairs alone, and so finds how many can meet. The second begins anew
//! with guests who stay at one theme weighing more than a few pairs; the third goes on from what is best then or,
//! if some still stay, tries to get as many of them around as can be had for the pairs that may be missed.

use super::bound::Question;
use super::heat::{CHEAP, DEAR, FREE, Heat, Worth};
use super::room::{Room, circles};
use super::set::Set;
use super::themes::Journeys;
use super::{Cafe, Dice, Plan};

/// More people than this are not a World Café, and are left with the first plan.
const MOST: usize = 512;

/// So many of the pairs that could meet, in percent, come before guests who stay at one theme.
const LEAST: i64 = 95;

/// More steps for each that can be moved, if there are few, find nothing more.
const ENOUGH: usize = 20_000;

/// How cold it is in the beginning: without a plan worth keeping, and with one.
const HOT: f64 = 1.5;
const MILD: f64 = 2.0;
/// How cold it is in the end.
const FROZEN: f64 = 4.5;

/// Returns a plan at least as good as `first`.
pub(super) fn improve(cafe: &Cafe, rooms: &[Room], first: Plan, effort: usize) -> Plan {
    match cafe.people.div_ceil(64) {
        0 | 1 => anneal::<1>(cafe, rooms, first, effort),
        2 => anneal::<2>(cafe, rooms, first, effort),
        _ if cafe.people <= MOST => anneal::<{ MOST / 64 }>(cafe, rooms, first, effort),
        _ => first,
    }
}

fn anneal<const W: usize>(cafe: &Cafe, rooms: &[Room], first: Plan, effort: usize) -> Plan {
    let open: Vec<usize> = (0..rooms.len())
        .filter(|&round| !rooms[round].units.is_empty() && cafe.tables > 1)
        .collect();
    let mut dice = Dice(cafe.seed);
    let mut floor = Floor::<W>::new(cafe, rooms, &first);
    let most = Worth {
        kept: -floor.unavoidable(rooms),
        met: Question::new(cafe, &first).bound() as i64,
        ..Worth::default()
    };
    let movable: usize = open.iter().map(|&round| rooms[round].units.len()).sum();
    let effort = effort.min(ENOUGH * movable);

    // First only pairs count, so that it is known how many can meet …
    floor.name_tables(&open);
    let mut best = Best::new(&floor, most.met);
    floor.cool(
        &open,
        Heat::new(FREE, MILD, FROZEN, effort / 4),
        &mut dice,
        most,
        &mut best,
    );
    let least = |met: i64| (met * LEAST + 99) / 100;
    let enough = least(if best.worth.met < least(most.met) {
        best.worth.met
    } else {
        most.met
    });
    floor = Floor::new(cafe, rooms, &best.plan);
    floor.name_tables(&open);
    best = Best::new(&floor, enough);
    let richest = best.plan.clone();
    // … and then guests have to get around as well, for a small part of them.
    let seats = rooms.iter().map(|room| room.seats.clone()).collect();
    floor = Floor::new(cafe, rooms, &Plan { seats });
    floor.cool(
        &open,
        Heat::new(DEAR, HOT, FROZEN, effort / 2),
        &mut dice,
        most,
        &mut best,
    );
    let (from, price) = if best.worth.moving < 0 {
        (&richest, CHEAP)
    } else {
        (&best.plan, DEAR)
    };
    floor = Floor::new(cafe, rooms, from);
    floor.cool(
        &open,
        Heat::new(price, MILD, FROZEN, effort / 4),
        &mut dice,
        most,
        &mut best,
    );
    if best.worth.moving < 0 {
        floor = Floor::new(cafe, rooms, &best.plan);
        floor.set_out(&open, enough);
        best.see(&floor);
    }
    best.plan
}

/// The best plan so far.
struct Best {
    plan: Plan,
    worth: Worth,
    /// So many pairs who meet come before everything that guests see of the themes.
    enough: i64,
}

impl Best {
    fn new<const W: usize>(floor: &Floor<W>, enough: i64) -> Self {
        Self {
            plan: Plan {
                seats: floor.seats.clone(),
            },
            worth: floor.worth,
            enough,
        }
    }

    fn see<const W: usize>(&mut self, floor: &Floor<W>) {
        if floor.worth.rank(self.enough) > self.worth.rank(self.enough) {
            self.worth = floor.worth;
            self.plan.seats.clone_from(&floor.seats);
        }
    }
}

/// After so many exchanges of people two tables are exchanged.
const TURNS: usize = 64;

/// After so many steps nobody else is looked for to fill up the number, where people move as one.
const TRIES: usize = 24;

/// All rounds at once, as they stand while the search goes on.
#[derive(Clone, Debug)]
pub(super) struct Floor<const W: usize> {
    /// Round × person.
    pub(super) seats: Vec<Vec<Option<usize>>>,
    /// Round × table: who sits there.
    pub(super) tables: Vec<Vec<Set<W>>>,
    /// Round × those who move as one.
    pub(super) units: Vec<Vec<Vec<usize>>>,
    /// How often each pair meets.
    times: Vec<Vec<u16>>,
    /// For each person those who may be met and have not been, and have been once.
    never: Vec<Set<W>>,
    once: Vec<Set<W>>,
    /// For each person those who must not be met, and whether there are any at all.
    apart: Vec<Set<W>>,
    is_anybody_apart: bool,
    /// Round × the tables that can be exchanged as a whole: nobody there is bound to them.
    pub(super) loose: Vec<Vec<usize>>,
    pub(super) journeys: Journeys,
    pub(super) worth: Worth,
}

impl<const W: usize> Floor<W> {
    fn new(cafe: &Cafe, rooms: &[Room], plan: &Plan) -> Self {
        let people = cafe.people;
        let mut apart = vec![Set::NONE; people];
        // Who comes together anyway cannot be kept apart, and need not be tried.
        let circles = circles(cafe);
        let are_together = |one: usize, other: usize| {
            circles
                .iter()
                .any(|circle| circle.contains(&one) && circle.contains(&other))
        };
        for &(one, other) in &cafe.apart {
            if one < people && other < people && !are_together(one, other) {
                apart[one].add(other);
                apart[other].add(one);
            }
        }
        let mut never = vec![Set::NONE; people];
        for person in 0..people {
            (0..people)
                .filter(|&other| other != person && !apart[person].has(other))
                .for_each(|other| never[person].add(other));
        }
        let journeys = Journeys::new(cafe, rooms);
        let mut floor = Self {
            seats: vec![vec![None; people]; plan.seats.len()],
            tables: vec![vec![Set::NONE; cafe.tables]; plan.seats.len()],
            units: rooms.iter().map(|room| room.units.clone()).collect(),
            times: vec![vec![0; people]; people],
            once: vec![Set::NONE; people],
            never,
            is_anybody_apart: apart.iter().any(|set| *set != Set::NONE),
            apart,
            loose: rooms.iter().map(|room| room.loose(cafe.tables)).collect(),
            worth: journeys.worth(),
            journeys,
        };
        for (round, seats) in plan.seats.iter().enumerate() {
            for (person, table) in seats.iter().enumerate() {
                if let Some(table) = *table {
                    floor.worth = floor.worth
                        + floor.arrival(person, &floor.tables[round][table])
                        + floor.journeys.change(person, None, table);
                    floor.arrive(round, table, person);
                }
            }
        }
        floor
    }

    /// How often people who should be apart are bound to meet.
    fn unavoidable(&self, rooms: &[Room]) -> i64 {
        let meet = |room: &Room, one: usize, other: usize| {
            room.bound[one].is_some() && room.bound[one] == room.bound[other]
        };
        let mut times = 0;
        for (one, others) in self.apart.iter().enumerate() {
            for other in others.people().filter(|&other| one < other) {
                times += rooms.iter().filter(|room| meet(room, one, other)).count();
            }
        }
        times as i64
    }

    /// What it is worth if this person comes to those.
    fn arrival(&self, person: usize, company: &Set<W>) -> Worth {
        Worth {
            kept: if self.is_anybody_apart {
                -company.common(&self.apart[person])
            } else {
                0
            },
            met: company.common(&self.never[person]),
            ..Worth::default()
        }
    }

    /// What it is worth if this person leaves those.
    fn departure(&self, person: usize, company: &Set<W>) -> Worth {
        Worth {
            kept: if self.is_anybody_apart {
                company.common(&self.apart[person])
            } else {
                0
            },
            met: -company.common(&self.once[person]),
            ..Worth::default()
        }
    }

    fn arrive(&mut self, round: usize, table: usize, person: usize) {
        for other in self.tables[round][table].people() {
            self.count(person, other, true);
        }
        self.tables[round][table].add(person);
        self.journeys.arrive(person, table);
        self.seats[round][person] = Some(table);
    }

    fn depart(&mut self, round: usize, table: usize, person: usize) {
        self.tables[round][table].remove(person);
        self.journeys.depart(person, table);
        for other in self.tables[round][table].people() {
            self.count(person, other, false);
        }
    }

    fn count(&mut self, one: usize, other: usize, is_more: bool) {
        let times = self.times[one][other];
        let times = if is_more { times + 1 } else { times - 1 };
        self.times[one][other] = times;
        self.times[other][one] = times;
        if self.is_anybody_apart && self.apart[one].has(other) {
            return;
        }
        for (one, other) in [(one, other), (other, one)] {
            match times {
                0 => {
                    self.never[one].add(other);
                    self.once[one].remove(other);
                }
                1 => {
                    self.never[one].remove(other);
                    self.once[one].add(other);
                }
                _ => self.once[one].remove(other),
            }
        }
    }

    /// Anneals the plan, and keeps the best one that comes along, until there can be none better.
    fn cool(&mut self, open: &[usize], mut heat: Heat, dice: &mut Dice, most: Worth, best: &mut Best) {
        let (mut step, mut turn) = (0, 0_usize);
        let most = heat.matters(most.rank(best.enough));
        while step < heat.steps && heat.matters(best.worth.rank(best.enough)) < most {
            heat.step(step);
            if turn.is_multiple_of(TURNS) {
                self.try_tables(open, &heat, dice);
            }
            turn += 1;
            step += self.try_exchange(open, &heat, dice);
            best.see(self);
        }
    }

    /// Tries one change, and returns how many steps that has taken.
    fn try_exchange(&mut self, open: &[usize], heat: &Heat, dice: &mut Dice) -> usize {
        let round = open[dice.below(open.len())];
        let units = &self.units[round];
        let (one, other) = (dice.below(units.len()), dice.below(units.len()));
        let (here, there) = (units[one][0], units[other][0]);
        let (Some(from), Some(to)) = (self.seats[round][here], self.seats[round][there]) else {
            return 1;
        };
        if from == to {
            self.try_move(round, (here, from), units[one].len(), heat, dice);
            return 1;
        }
        if units[one].len() + units[other].len() > 2 {
            return self.try_circles(round, (one, from), (other, to), heat, dice);
        }
        let change = self.change(round, (here, from), (there, to));
        if heat.takes(change, dice) {
            self.exchange(round, (here, from), (there, to));
            self.worth = self.worth + change;
        }
        1
    }

    /// What it is worth if two people change places.
    pub(super) fn change(
        &self,
        round: usize,
        (here, from): (usize, usize),
        (there, to): (usize, usize),
    ) -> Worth {
        let company = self.tables[round][from].without(here);
        let others = self.tables[round][to].without(there);
        self.departure(here, &company)
            + self.arrival(here, &others)
            + self.departure(there, &others)
            + self.arrival(there, &company)
            + self.journeys.change(here, Some(from), to)
            + self.journeys.change(there, Some(to), from)
    }

    /// Somebody goes to any table that is smaller by one.
    fn try_move(
        &mut self,
        round: usize,
        (here, from): (usize, usize),
        people: usize,
        heat: &Heat,
        dice: &mut Dice,
    ) {
        let to = dice.below(self.tables[round].len());
        if people != 1 || self.tables[round][from].count() != self.tables[round][to].count() + 1 {
            return;
        }
        let (company, others) = (self.tables[round][from].without(here), self.tables[round][to]);
        let change = self.departure(here, &company)
            + self.arrival(here, &others)
            + self.journeys.change(here, Some(from), to);
        if heat.takes(change, dice) {
            self.depart(round, from, here);
            self.arrive(round, to, here);
            self.worth = self.worth + change;
        }
    }

    pub(super) fn exchange(
        &mut self,
        round: usize,
        (here, from): (usize, usize),
        (there, to): (usize, usize),
    ) {
        self.depart(round, from, here);
        self.depart(round, to, there);
        self.arrive(round, to, here);
        self.arrive(round, from, there);
    }

    /// People who move as one change places with as many others of the other table.
    fn try_circles(
        &mut self,
        round: usize,
        (one, from): (usize, usize),
        (other, to): (usize, usize),
        heat: &Heat,
        dice: &mut Dice,
    ) -> usize {
        let units = &self.units[round];
        let (large, small, from, to) = if units[one].len() >= units[other].len() {
            (one, other, from, to)
        } else {
            (other, one, to, from)
        };
        let (mut going, mut coming) = (Set::NONE, Set::NONE);
        units[large].iter().for_each(|&person| going.add(person));
        units[small].iter().for_each(|&person| coming.add(person));
        let mut missing = units[large].len() - units[small].len();
        let mut steps = units[large].len();
        while missing > 0 && steps < TRIES {
            steps += 1;
            let unit = &units[dice.below(units.len())];
            if unit.len() <= missing && self.seats[round][unit[0]] == Some(to) && !coming.has(unit[0]) {
                unit.iter().for_each(|&person| coming.add(person));
                missing -= unit.len();
            }
        }
        if missing > 0 {
            return steps;
        }
        let company = self.tables[round][from].except(&going);
        let others = self.tables[round][to].except(&coming);
        let mut change = Worth::default();
        for person in going.people() {
            change = change
                + self.departure(person, &company)
                + self.arrival(person, &others)
                + self.journeys.change(person, Some(from), to);
        }
        for person in coming.people() {
            change = change
                + self.departure(person, &others)
                + self.arrival(person, &company)
                + self.journeys.change(person, Some(to), from);
        }
        if heat.takes(change, dice) {
            for (here, there) in going.people().zip(coming.people()) {
                self.exchange(round, (here, from), (there, to));
            }
            self.worth = self.worth + change;
        }
        steps
    }
}
