//! Steps of the search that are for the themes alone: whole tables change their names, and who has not got around
//! yet sets out.

use super::Dice;
use super::heat::{Heat, Worth};
use super::search::Floor;

/// Two people who change places, each with the table of before.
#[derive(Clone, Copy)]
struct Exchange {
    round: usize,
    here: (usize, usize),
    there: (usize, usize),
}

impl<const W: usize> Floor<W> {
    /// Two tables to which nobody is bound are exchanged in a round, with all who sit there. Nobody meets anybody
    /// else for that.
    pub(super) fn try_tables(&mut self, open: &[usize], heat: &Heat, dice: &mut Dice) {
        let round = open[dice.below(open.len())];
        let loose = &self.loose[round];
        if loose.len() < 2 {
            return;
        }
        let (one, other) = (loose[dice.below(loose.len())], loose[dice.below(loose.len())]);
        let change = self.renaming(round, one, other);
        if heat.takes(change, dice) {
            self.rename(round, one, other, change);
        }
    }

    /// Exchanges tables as long as more is seen of the themes by it.
    pub(super) fn name_tables(&mut self, open: &[usize]) {
        let mut is_better = true;
        while is_better {
            is_better = false;
            for &round in open {
                for number in 1..self.loose[round].len() {
                    for before in 0..number {
                        let (one, other) = (self.loose[round][before], self.loose[round][number]);
                        let change = self.renaming(round, one, other);
                        // Nobody meets anybody else for it, so only what is seen of the themes changes.
                        if (change.moving, change.seen) > (0, 0) {
                            self.rename(round, one, other, change);
                            is_better = true;
                        }
                    }
                }
            }
        }
    }

    fn renaming(&self, round: usize, one: usize, other: usize) -> Worth {
        let mut change = Worth::default();
        for (from, to) in [(one, other), (other, one)] {
            for person in self.tables[round][from].people() {
                change = change + self.journeys.change(person, Some(from), to);
            }
        }
        change
    }

    fn rename(&mut self, round: usize, one: usize, other: usize, change: Worth) {
        for (from, to) in [(one, other), (other, one)] {
            for person in self.tables[round][from].people() {
                self.journeys.depart(person, from);
                self.journeys.arrive(person, to);
                self.seats[round][person] = Some(to);
            }
        }
        self.tables[round].swap(one, other);
        self.worth = self.worth + change;
    }

    /// Whoever still stays at one theme changes places with somebody else, at the least expense, as long as that
    /// helps.
    pub(super) fn set_out(&mut self, open: &[usize], enough: i64) {
        while let Some((worth, exchange)) = self.best_departure(open, enough) {
            if worth.rank(enough) <= self.worth.rank(enough) {
                return;
            }
            self.exchange(exchange.round, exchange.here, exchange.there);
            self.worth = worth;
        }
    }

    fn best_departure(&self, open: &[usize], enough: i64) -> Option<(Worth, Exchange)> {
        let mut best: Option<(Worth, Exchange)> = None;
        for &round in open {
            let alone = self.units[round].iter().filter(|unit| unit.len() == 1);
            let seated = alone.filter_map(|unit| Some((unit[0], self.seats[round][unit[0]]?)));
            let seated: Vec<(usize, usize)> = seated.collect();
            for &here in seated.iter().filter(|(person, _)| self.journeys.stays(*person)) {
                for &there in seated.iter().filter(|there| there.1 != here.1) {
                    let worth = self.worth + self.change(round, here, there);
                    if best.is_none_or(|(most, _)| worth.rank(enough) > most.rank(enough)) {
                        best = Some((worth, Exchange { round, here, there }));
                    }
                }
            }
        }
        best
    }
}
