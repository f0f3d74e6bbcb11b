//! The search: simulated annealing over exchanges of two seats in one round.
//!
//! The sizes of the tables never change as a whole: two people change places, or one goes from a table to
//! another that is smaller by one. Who belongs together moves as one, against as many from the other
//! table. Who meets whom is kept as sets of bits, for each person those not met yet and those met once, so
//! that an exchange is judged by a handful of instructions, however large the tables are.

use super::bound::Question;
use super::room::{Room, circles};
use super::{Cafe, Dice, Plan};

/// More people than this are not a World Café, and are left with the first plan.
const MOST: usize = 512;

/// How many times the search begins anew, with a share of the effort each.
const STARTS: usize = 2;

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
        .filter(|&round| rooms[round].units.len() > 1 && cafe.tables > 1)
        .collect();
    let most = Worth {
        kept: -unavoidable(cafe, rooms),
        met: Question::new(cafe, &first).bound() as i64,
    };
    let mut dice = Dice(cafe.seed);
    let mut floor = Floor::<W>::new(cafe, rooms, &first);
    let (mut best, mut worth) = (first, floor.worth);
    if open.is_empty() {
        return best;
    }
    let share = effort / STARTS;
    for start in 0..STARTS {
        if start == 1 {
            let seats = rooms.iter().map(|room| room.seats.clone()).collect();
            floor = Floor::new(cafe, rooms, &Plan { seats });
        }
        let mut heat = Heat::new(if start == 0 { MILD } else { HOT }, FROZEN, share);
        let mut step = 0;
        while step < share && worth < most {
            heat.step(step);
            step += floor.try_exchange(&open, &heat, &mut dice);
            if floor.worth > worth {
                worth = floor.worth;
                best.seats.clone_from(&floor.seats);
            }
        }
    }
    best
}

/// How often pairs that should be apart are bound to meet.
fn unavoidable(cafe: &Cafe, rooms: &[Room]) -> i64 {
    let are_bound = |&&(one, other): &&(usize, usize), room: &Room| {
        one != other
            && matches!((room.bound.get(one), room.bound.get(other)), (Some(Some(one)), Some(Some(other))) if one == other)
    };
    let bound = |room: &Room| cafe.apart.iter().filter(|pair| are_bound(pair, room)).count() as i64;
    rooms.iter().map(bound).sum()
}

/// How good a plan is: first the pairs kept together or apart (0 is all of them), then those who meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Worth {
    kept: i64,
    met: i64,
}

impl std::ops::Add for Worth {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            kept: self.kept + other.kept,
            met: self.met + other.met,
        }
    }
}

/// How many encounters a pair that is not kept weighs while it is warm.
const PRICE: i64 = 6;

/// How willingly a worse plan is taken.
struct Heat {
    /// The inverse of the temperature, which rises evenly.
    cold: f64,
    rise: f64,
    /// The step at which it gets colder next.
    next: usize,
    /// For each loss the chance of taking it, of 2³².
    chances: [u64; 24],
}

/// After so many steps it gets colder.
const STAGE: usize = 2048;

impl Heat {
    /// From so cold to so cold in so many steps.
    fn new(first: f64, last: f64, steps: usize) -> Self {
        let stages = (steps / STAGE).max(1) as f64;
        Self {
            cold: first,
            rise: (last - first) / stages,
            next: 0,
            chances: [0; 24],
        }
    }

    /// It is so late.
    fn step(&mut self, step: usize) {
        if step < self.next {
            return;
        }
        self.cold += if step > 0 { self.rise } else { 0.0 };
        self.next = step + STAGE;
        for (loss, chance) in self.chances.iter_mut().enumerate() {
            *chance = (falling(loss as f64 * self.cold) * 4_294_967_296.0) as u64;
        }
    }

    fn takes(&self, change: Worth, dice: &mut Dice) -> bool {
        let loss = -(change.met + PRICE * change.kept);
        match usize::try_from(loss) {
            Ok(loss) if loss > 0 => {
                let chance = self.chances.get(loss).copied().unwrap_or(0);
                chance > 0 && dice.roll() >> 32 < chance
            }
            _ => true,
        }
    }
}

/// Nearly e to the power of −x, by plain arithmetic alone: the same on every machine.
fn falling(x: f64) -> f64 {
    let mut power = 1.0 / (1.0 + x / 4096.0);
    for _ in 0..12 {
        power *= power;
    }
    power
}

/// After so many steps nobody else is looked for to fill up the number, where people move as one.
const TRIES: usize = 24;

/// A set of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Set<const W: usize>([u64; W]);

impl<const W: usize> Set<W> {
    const NONE: Self = Self([0; W]);

    fn bit(person: usize) -> (usize, u64) {
        (person / 64, 1 << (person % 64))
    }

    fn add(&mut self, person: usize) {
        let (word, bit) = Self::bit(person);
        self.0[word] |= bit;
    }

    fn remove(&mut self, person: usize) {
        let (word, bit) = Self::bit(person);
        self.0[word] &= !bit;
    }

    fn has(&self, person: usize) -> bool {
        let (word, bit) = Self::bit(person);
        self.0[word] & bit != 0
    }

    fn without(mut self, person: usize) -> Self {
        self.remove(person);
        self
    }

    fn except(mut self, others: &Self) -> Self {
        for word in 0..W {
            self.0[word] &= !others.0[word];
        }
        self
    }

    fn common(&self, other: &Self) -> i64 {
        let mut count = 0;
        for word in 0..W {
            count += (self.0[word] & other.0[word]).count_ones();
        }
        i64::from(count)
    }

    fn people(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(number, mut word)| {
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros() as usize;
                word &= word.wrapping_sub(1);
                (bit < 64).then_some(number * 64 + bit)
            })
        })
    }
}

/// All rounds at once, as they stand while the search goes on.
#[derive(Clone, Debug)]
struct Floor<const W: usize> {
    /// Round × person.
    seats: Vec<Vec<Option<usize>>>,
    /// Round × table: who sits there.
    tables: Vec<Vec<Set<W>>>,
    /// Round × those who move as one.
    units: Vec<Vec<Vec<usize>>>,
    /// How often each pair meets.
    times: Vec<Vec<u16>>,
    /// For each person those who may be met and have not been, and have been once.
    never: Vec<Set<W>>,
    once: Vec<Set<W>>,
    /// For each person those who must not be met, and whether there are any at all.
    apart: Vec<Set<W>>,
    is_anybody_apart: bool,
    worth: Worth,
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
        let mut floor = Self {
            seats: vec![vec![None; people]; plan.seats.len()],
            tables: vec![vec![Set::NONE; cafe.tables]; plan.seats.len()],
            units: rooms.iter().map(|room| room.units.clone()).collect(),
            times: vec![vec![0; people]; people],
            once: vec![Set::NONE; people],
            never,
            is_anybody_apart: apart.iter().any(|set| *set != Set::NONE),
            apart,
            worth: Worth::default(),
        };
        for (round, seats) in plan.seats.iter().enumerate() {
            for (person, table) in seats.iter().enumerate() {
                if let Some(table) = *table {
                    floor.worth = floor.worth + floor.arrival(person, &floor.tables[round][table]);
                    floor.arrive(round, table, person);
                }
            }
        }
        floor
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
        }
    }

    fn arrive(&mut self, round: usize, table: usize, person: usize) {
        for other in self.tables[round][table].people() {
            self.count(person, other, true);
        }
        self.tables[round][table].add(person);
        self.seats[round][person] = Some(table);
    }

    fn depart(&mut self, round: usize, table: usize, person: usize) {
        self.tables[round][table].remove(person);
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
        let company = self.tables[round][from].without(here);
        let others = self.tables[round][to].without(there);
        let change = self.departure(here, &company)
            + self.arrival(here, &others)
            + self.departure(there, &others)
            + self.arrival(there, &company);
        if heat.takes(change, dice) {
            self.exchange(round, (here, from), (there, to));
            self.worth = self.worth + change;
        }
        1
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
        if people != 1 || self.size(round, from) != self.size(round, to) + 1 {
            return;
        }
        let (company, others) = (self.tables[round][from].without(here), self.tables[round][to]);
        let change = self.departure(here, &company) + self.arrival(here, &others);
        if heat.takes(change, dice) {
            self.depart(round, from, here);
            self.arrive(round, to, here);
            self.worth = self.worth + change;
        }
    }

    fn size(&self, round: usize, table: usize) -> usize {
        self.tables[round][table]
            .0
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    fn exchange(&mut self, round: usize, (here, from): (usize, usize), (there, to): (usize, usize)) {
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
            change = change + self.departure(person, &company) + self.arrival(person, &others);
        }
        for person in coming.people() {
            change = change + self.departure(person, &others) + self.arrival(person, &company);
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
