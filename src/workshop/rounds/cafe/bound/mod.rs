//! How many pairs meet, and how many can at most.
//!
//! The bound is the smallest of these, each of which holds for every plan whose tables are as large (who sits
//! at the tables that are larger by one may change), with the same people bound to their tables and the same
//! pairs kept together and apart:
//!
//! * *Possible pairs*: all who are in the room together, without those who cannot meet because both are bound
//!   to other tables each time (hosts who stay), and without those kept apart.
//! * *Rounds that overlap*: in `overlap`.
//! * *Hosts and guests*: people bound to a table in all rounds meet each other as they do; a guest meets no
//!   more of them than there are, and in each round no more than sit at one table; guests among themselves
//!   are bound by the overlap, at tables that are smaller by those hosts.
//! * *Person by person*: in `company`.
//!
//! Up to as many rounds as there are tables the overlap is mostly exact: plans that reach it are found. Beyond,
//! person by person is better; where plans stay below it (15 people, 3 tables with hosts who stay, 4 rounds: 91
//! of 96), very long searches have found no better plan, so it is probably the bound that is too high.

mod company;
mod overlap;

use company::{Circumstances, Side};

use super::{Cafe, Plan, room};

/// A plan, seen as the question how many pairs meet.
pub(super) struct Question<'a> {
    cafe: &'a Cafe,
    /// Round × person: the table, if there is one of that number.
    seats: Vec<Vec<Option<usize>>>,
    /// Round × person: the table this person is bound to and sits at.
    bound: Vec<Vec<Option<usize>>>,
    /// Round × table: whether this is one of the smallest, or larger by one and could as well be one of them.
    is_changing: Vec<Vec<bool>>,
}

impl<'a> Question<'a> {
    pub(super) fn new(cafe: &'a Cafe, plan: &Plan) -> Self {
        let seat = |round, person| plan.table(round, person).filter(|&table| table < cafe.tables);
        let seats: Vec<Vec<Option<usize>>> = (0..cafe.rounds)
            .map(|round| (0..cafe.people).map(|person| seat(round, person)).collect())
            .collect();
        let bound = |(round, seats): (usize, &Vec<Option<usize>>)| {
            let bound = room::bound(cafe, round, &room::present(cafe, round));
            let kept = bound
                .iter()
                .zip(seats)
                .map(|(bound, seat)| bound.filter(|_| bound == seat));
            kept.collect()
        };
        let mut question = Self {
            cafe,
            bound: seats.iter().enumerate().map(bound).collect(),
            seats,
            is_changing: Vec::new(),
        };
        question.is_changing = (0..cafe.rounds).map(|round| question.changing(round)).collect();
        question
    }

    fn changing(&self, round: usize) -> Vec<bool> {
        let sizes = self.sizes(round, &vec![true; self.cafe.people]);
        let level = sizes.iter().copied().min().unwrap_or(0);
        let mut is_changing: Vec<bool> = sizes.iter().map(|&size| size == level).collect();
        for (seat, bound) in self.seats[round].iter().zip(&self.bound[round]) {
            if let (Some(table), None) = (*seat, bound) {
                is_changing[table] |= sizes[table] == level + 1;
            }
        }
        is_changing
    }

    /// Counts the pairs that meet.
    pub(super) fn met(&self) -> usize {
        self.pairs()
            .filter(|&(one, other)| self.times(one, other) > 0)
            .count()
    }

    /// Counts the pairs that are in the room together.
    pub(super) fn possible(&self) -> usize {
        let is_possible = |&(one, other): &(usize, usize)| {
            self.seats
                .iter()
                .any(|seats| seats[one].is_some() && seats[other].is_some())
        };
        self.pairs().filter(is_possible).count()
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.cafe.people).flat_map(|other| (0..other).map(move |one| (one, other)))
    }

    /// How often a pair meets.
    fn times(&self, one: usize, other: usize) -> usize {
        let is_met = |seats: &&Vec<Option<usize>>| seats[one].is_some() && seats[one] == seats[other];
        self.seats.iter().filter(is_met).count()
    }

    /// How many of these people sit at each table.
    fn sizes(&self, round: usize, who: &[bool]) -> Vec<usize> {
        let mut sizes = vec![0; self.cafe.tables];
        for (seat, _) in self.seats[round]
            .iter()
            .zip(who)
            .filter(|(_, is_meant)| **is_meant)
        {
            if let Some(table) = *seat {
                sizes[table] += 1;
            }
        }
        sizes
    }

    /// Returns how many pairs can meet at most.
    pub(super) fn bound(&self) -> usize {
        let may_meet = self.may_meet();
        let possible = self.pairs().filter(|&(one, other)| may_meet[one][other]).count();
        let hosts = self.hosts();
        possible
            .min(self.overlap(&vec![true; self.cafe.people]))
            .min(self.hosts_and_guests(&hosts))
            .min(self.company(&hosts, &may_meet).unwrap_or(possible))
    }

    /// Person × person: whether there is a plan of the kind in which they meet.
    fn may_meet(&self) -> Vec<Vec<bool>> {
        let mut may_meet = vec![vec![false; self.cafe.people]; self.cafe.people];
        for (one, other) in self.pairs() {
            let is_open = |(seats, bound): (&Vec<Option<usize>>, &Vec<Option<usize>>)| {
                let are_there = seats[one].is_some() && seats[other].is_some();
                are_there && (bound[one].is_none() || bound[other].is_none() || bound[one] == bound[other])
            };
            let may = self.seats.iter().zip(&self.bound).any(is_open);
            may_meet[one][other] = may;
            may_meet[other][one] = may;
        }
        for &(one, other) in &self.cafe.apart {
            if one.max(other) < self.cafe.people && self.times(one, other) == 0 {
                may_meet[one][other] = false;
                may_meet[other][one] = false;
            }
        }
        may_meet
    }

    /// Who is bound to a table in all rounds: nobody, if it would matter which tables are larger by one.
    fn hosts(&self) -> Vec<bool> {
        let is_bound = |person: usize| {
            let mut rounds = self.seats.iter().zip(&self.bound);
            rounds.all(|(seats, bound)| seats[person] == bound[person])
        };
        let hosts: Vec<bool> = (0..self.cafe.people).map(is_bound).collect();
        let are_alike = |round: usize| {
            let sizes = self.sizes(round, &hosts);
            let mut changing = self.is_changing[round]
                .iter()
                .zip(sizes)
                .filter(|(is_changing, _)| **is_changing);
            let first = changing.next();
            changing.all(|(_, size)| first.is_none_or(|(_, first)| first == size))
        };
        if (0..self.cafe.rounds).all(are_alike) {
            hosts
        } else {
            vec![false; self.cafe.people]
        }
    }

    fn hosts_and_guests(&self, hosts: &[bool]) -> usize {
        let guests: Vec<bool> = hosts.iter().map(|is_host| !is_host).collect();
        let among_hosts = self.pairs().filter(|&(one, other)| hosts[one] && hosts[other]);
        let met = among_hosts.filter(|&(one, other)| self.times(one, other) > 0);
        let most: Vec<usize> = (0..self.cafe.rounds)
            .map(|round| self.sizes(round, hosts).into_iter().max().unwrap_or(0))
            .collect();
        let all = hosts.iter().filter(|is_host| **is_host).count();
        let welcomes = |guest: usize| {
            let rounds = (0..self.cafe.rounds).filter(|&round| self.seats[round][guest].is_some());
            rounds.map(|round| most[round]).sum::<usize>().min(all)
        };
        let welcomes = (0..self.cafe.people)
            .filter(|&person| guests[person])
            .map(welcomes);
        met.count() + welcomes.sum::<usize>() + self.overlap(&guests)
    }

    /// The bound person by person, guests among themselves and with hosts told apart.
    fn company(&self, hosts: &[bool], may_meet: &[Vec<bool>]) -> Option<usize> {
        let all = vec![true; self.cafe.people];
        let guests: Vec<bool> = hosts.iter().map(|is_host| !is_host).collect();
        let circumstances = |who: &[bool], is_with_hosts: bool| -> Vec<Circumstances> {
            let with = if is_with_hosts { hosts } else { &guests };
            let people = (0..self.cafe.people).filter(|&person| who[person]);
            people
                .map(|person| self.circumstances(person, with, is_with_hosts, may_meet))
                .collect()
        };
        // Hosts among themselves are as they are.
        let (mut met, mut seats_of_hosts, mut again_of_hosts) = (0, 0, 0);
        for (one, other) in self.pairs().filter(|&(one, other)| hosts[one] && hosts[other]) {
            let times = self.times(one, other);
            met += times.min(1);
            seats_of_hosts += times;
            again_of_hosts += pairs(times);
        }
        let seats = self.seats_of(&guests);
        let mut sides = vec![Side {
            people: circumstances(&guests, false),
            seats,
            again: 0,
        }];
        if hosts.contains(&true) {
            sides[0].again = self.again_of(&guests);
            let mut people = circumstances(&guests, true);
            people.extend(circumstances(hosts, false));
            sides.push(Side {
                people,
                seats: self.seats_of(&all) - seats - seats_of_hosts,
                again: 0,
            });
        }
        let again = self.again_of(&all).saturating_sub(again_of_hosts);
        Some(met + company::bound(sides, again)?)
    }

    fn circumstances(
        &self,
        person: usize,
        with: &[bool],
        is_with_hosts: bool,
        may_meet: &[Vec<bool>],
    ) -> Circumstances {
        let others = (0..self.cafe.people).filter(|&other| with[other] && may_meet[person][other]);
        let there = (0..self.cafe.rounds).filter(|&round| self.seats[round][person].is_some());
        let all = vec![true; self.cafe.people];
        let mut seats = (0, 0);
        for round in there.clone() {
            let (of_all, of_those) = (self.sizes(round, &all), self.sizes(round, with));
            let level = of_all.iter().copied().min().unwrap_or(0);
            let is_open = |&table: &usize| match self.bound[round][person] {
                Some(bound) => bound == table,
                None => of_all[table] > 0,
            };
            let tables = (0..self.cafe.tables).filter(is_open);
            // With guests, a table that may be larger or not has from one seat less to one more.
            let ranges = tables.map(|table| {
                let size = of_those[table];
                if is_with_hosts || !self.is_changing[round][table] {
                    return (size, size);
                }
                let least = size + level - of_all[table];
                (least, least + 1)
            });
            let oneself = usize::from(with[person]);
            seats.0 += ranges
                .clone()
                .map(|(least, _)| least)
                .min()
                .unwrap_or(0)
                .saturating_sub(oneself);
            seats.1 += ranges
                .map(|(_, most)| most)
                .max()
                .unwrap_or(0)
                .saturating_sub(oneself);
        }
        Circumstances {
            others: others.count(),
            rounds: there.count(),
            seats,
        }
    }

    /// How many pairs of these people sit beside each other, all rounds together.
    fn seats_of(&self, who: &[bool]) -> usize {
        let sizes = (0..self.cafe.rounds).flat_map(|round| self.sizes(round, who));
        sizes.map(pairs).sum()
    }

    /// How many pairs of these people meet again, each pair of rounds taken alone, at least.
    fn again_of(&self, who: &[bool]) -> usize {
        let two_rounds = (0..self.cafe.rounds).flat_map(|other| (0..other).map(move |one| (one, other)));
        two_rounds.map(|(one, other)| self.again(one, other, who)).sum()
    }
}

/// The number of pairs among so many people.
fn pairs(people: usize) -> usize {
    people * people.saturating_sub(1) / 2
}
