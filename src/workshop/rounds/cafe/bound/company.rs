//! The bound person by person: what company everybody can have.
//!
//! Somebody who is beside *m* seats over all rounds, with *c* people to meet, meets each of them some number
//! of times: *j* times, *m* in all. If *m* is more than *c*, some are met again, whether they want or not. But
//! how often people of one table meet again in another round is known as well, at least (see
//! `overlap`): so the sum of *j* (*j* − 1) / 2 over all pairs has a floor, and the sum of *j* is
//! known, it follows from the sizes of the tables. The question is then which companies, one for each person,
//! have the most people in them who are met at all, with those two sums.
//!
//! That is a linear programme with two rows, and its dual gives a bound for any two prices (Lagrange): each
//! person takes the company that is best at the prices, whatever the others do, and what it has cost is
//! paid back at the two sums. The prices are searched for; a bad choice gives a worse bound, never a
//! wrong one, and everything is whole numbers. At given prices few companies are worth a look: of two who are
//! met *j* ≤ *k* times, 2 ≤ *j*, *k* < *rounds*, it is never worse to meet one less and the other more often. So
//! some are met each time, at most one in between, and the others once or not at all.

use std::collections::BTreeMap;

/// What somebody can choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Circumstances {
    /// How many people there are to meet.
    pub(super) others: usize,
    /// In how many rounds.
    pub(super) rounds: usize,
    /// How many seats are beside this person, all rounds together: at least, and at most.
    pub(super) seats: (usize, usize),
}

/// Who is met, as far as it counts.
#[derive(Clone, Copy, Debug)]
struct Company {
    /// People met at all.
    met: i64,
    /// Seats beside: the sum of j.
    seats: i64,
    /// The sum of j (j − 1) / 2.
    again: i64,
}

impl Company {
    /// So many people, each met that often.
    fn of(people: usize, times: usize) -> Self {
        let (people, times) = (people as i64, times as i64);
        Self {
            met: people * times.min(1),
            seats: people * times,
            again: people * (times * (times - 1) / 2),
        }
    }

    fn with(self, other: Self) -> Self {
        Self {
            met: self.met + other.met,
            seats: self.seats + other.seats,
            again: self.again + other.again,
        }
    }
}

impl Circumstances {
    /// The companies that are best at some prices, if any is possible.
    fn companies(&self) -> Vec<Company> {
        let companies = |seats: usize| {
            let mut companies = Vec::new();
            for always in 0..=seats.checked_div(self.rounds).unwrap_or(0).min(self.others) {
                for between in (0..self.rounds).filter(|&times| times != 1) {
                    let one = usize::from(between > 0);
                    let once = seats.checked_sub(always * self.rounds + between);
                    let left = self.others.checked_sub(always + one);
                    if let (Some(once), Some(left)) = (once, left)
                        && once <= left
                    {
                        let company = Company::of(always, self.rounds).with(Company::of(one, between));
                        companies.push(company.with(Company::of(once, 1)));
                    }
                }
            }
            frontier(companies)
        };
        (self.seats.0..=self.seats.1).flat_map(companies).collect()
    }
}

/// Leaves those of equally many seats that are best at some reward: the corners of their upper hull.
fn frontier(mut companies: Vec<Company>) -> Vec<Company> {
    companies.sort_by_key(|company| (std::cmp::Reverse(company.again), std::cmp::Reverse(company.met)));
    let mut corners: Vec<Company> = Vec::new();
    for company in companies {
        // Met again less often, so more people have to be met, and more for each time than before.
        if corners.last().is_some_and(|last| company.met <= last.met) {
            continue;
        }
        while let [.., before, last] = corners[..]
            && (last.met - before.met) * (last.again - company.again)
                <= (company.met - last.met) * (before.again - last.again)
        {
            corners.pop();
        }
        corners.push(company);
    }
    corners
}

/// Pairs of one sort, guests among themselves or guests with hosts, seen from both of each pair.
pub(super) struct Side {
    /// What each person can choose from.
    pub(super) people: Vec<Circumstances>,
    /// How many pairs sit beside each other, all rounds together.
    pub(super) seats: usize,
    /// How many of them again, at least: the floor of this side alone.
    pub(super) again: usize,
}

/// The unit of prices: many fractions are a whole number of it.
const UNIT: i64 = 120;

/// Returns how many pairs can meet at most, if so many of all sides together are met again at least.
pub(super) fn bound(sides: Vec<Side>, again: usize) -> Option<usize> {
    let sides: Vec<Market> = sides.into_iter().map(Market::new).collect();
    if sides
        .iter()
        .flat_map(|side| &side.kinds)
        .any(|(companies, _)| companies.is_empty())
    {
        return None;
    }
    let twice = lowest(0, 2 * UNIT, |reward| {
        sides.iter().map(|side| side.at(reward)).sum::<i64>() - reward * 2 * again as i64
    });
    usize::try_from(twice / (2 * UNIT)).ok()
}

/// A side, with the companies that are to be had, and how many people choose from them.
struct Market {
    kinds: Vec<(Vec<Company>, i64)>,
    seats: i64,
    again: i64,
    /// Whether everybody is beside a known number of seats, so that a price on them changes nothing.
    is_known: bool,
}

impl Market {
    fn new(side: Side) -> Self {
        let mut kinds: BTreeMap<Circumstances, i64> = BTreeMap::new();
        for circumstances in side.people {
            *kinds.entry(circumstances).or_default() += 1;
        }
        Self {
            is_known: kinds.keys().all(|kind| kind.seats.0 == kind.seats.1),
            kinds: kinds
                .into_iter()
                .map(|(kind, count)| (kind.companies(), count))
                .collect(),
            seats: 2 * side.seats as i64,
            again: 2 * side.again as i64,
        }
    }

    /// The dual at the best prices of this side, if meeting again is rewarded as much by the sides together.
    fn at(&self, reward: i64) -> i64 {
        let with = |own: i64| {
            let at = |price: i64| self.best(price, reward + own) + price * self.seats - own * self.again;
            if self.is_known {
                at(0)
            } else {
                lowest(-UNIT, 5 * UNIT, at)
            }
        };
        if self.again > 0 {
            lowest(0, 2 * UNIT, with)
        } else {
            with(0)
        }
    }

    /// What everybody's best company is worth.
    fn best(&self, price: i64, reward: i64) -> i64 {
        let worth = |company: &Company| UNIT * company.met + reward * company.again - price * company.seats;
        let best =
            |(companies, count): &(Vec<Company>, i64)| companies.iter().map(worth).max().unwrap_or(0) * count;
        self.kinds.iter().map(best).sum()
    }
}

/// Returns the least value of a function that falls and then rises.
fn lowest(mut low: i64, mut high: i64, value: impl Fn(i64) -> i64) -> i64 {
    while low < high {
        let middle = low + (high - low) / 2;
        if value(middle) <= value(middle + 1) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    value(low)
}
