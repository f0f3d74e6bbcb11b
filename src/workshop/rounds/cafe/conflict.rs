//! What does not hold in a plan: one of [`mix`](super::mix), where something wished for cannot be, or one
//! edited by hand.

use super::room::{Room, circles, rooms};
use super::{Cafe, Plan};

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Conflict {
    /// There are people and rounds, but no table.
    NoTables,
    /// Somebody who is there sits nowhere, or at a table that does not exist.
    Unseated {
        /// Who.
        person: usize,
        /// When.
        round: usize,
    },
    /// Somebody who is not there has a seat.
    Absent {
        /// Who.
        person: usize,
        /// When.
        round: usize,
    },
    /// The tables differ by more than one.
    Uneven {
        /// When.
        round: usize,
        /// The size of the smallest table.
        smallest: usize,
        /// The size of the largest table.
        largest: usize,
    },
    /// A table is without its host, who is not there.
    HostMissing {
        /// Who should host.
        person: usize,
        /// When.
        round: usize,
        /// Where.
        table: usize,
    },
    /// A table is without its host, who sits at another one: hosting there as well, settled or moved by hand.
    HostElsewhere {
        /// Who should host.
        person: usize,
        /// When.
        round: usize,
        /// Where.
        table: usize,
    },
    /// Somebody does not sit where it was settled.
    Moved {
        /// Who.
        person: usize,
        /// When.
        round: usize,
        /// Where it was settled.
        table: usize,
    },
    /// A pair that should sit together does not.
    NotTogether {
        /// The pair.
        pair: (usize, usize),
        /// When.
        rounds: Vec<usize>,
        /// Why, in the first of these rounds.
        reason: Reason,
    },
    /// A pair that should not meet does.
    NotApart {
        /// The pair.
        pair: (usize, usize),
        /// When.
        rounds: Vec<usize>,
        /// Why, in the first of these rounds.
        reason: Reason,
    },
}

/// Why a pair is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Other pairs want the opposite: A with B, B with C, but A without C; or one person as a pair.
    Contradiction,
    /// More people belong together than fit at a table.
    TooMany,
    /// Both are hosts, each at a table of their own, or belong to such hosts.
    Hosts,
    /// It is settled where they sit.
    Settled,
    /// There was no way to seat everybody so that it holds.
    NoRoom,
    /// Nothing is known to speak against it but the plan: it was edited by hand, or a better one was not found.
    Plan,
}

/// Returns everything that does not hold in a plan, round by round, pairs last.
#[must_use]
pub fn conflicts(cafe: &Cafe, plan: &Plan) -> Vec<Conflict> {
    let rooms = rooms(cafe);
    let mut conflicts = Vec::new();
    if cafe.tables == 0 && rooms.iter().any(|room| room.present.contains(&true)) {
        return vec![Conflict::NoTables];
    }
    for (round, room) in rooms.iter().enumerate() {
        seats(cafe, plan, round, room, &mut conflicts);
    }
    let wishes = Wishes {
        cafe,
        plan,
        rooms: &rooms,
        circles: circles(cafe),
    };
    let mut seen = Vec::new();
    for (pair, is_together) in wishes.all() {
        if !seen.contains(&(pair, is_together)) {
            seen.push((pair, is_together));
            conflicts.extend(wishes.conflict(pair, is_together));
        }
    }
    conflicts
}

fn seats(cafe: &Cafe, plan: &Plan, round: usize, room: &Room, conflicts: &mut Vec<Conflict>) {
    let mut sizes = vec![0_usize; cafe.tables];
    for person in 0..cafe.people {
        let table = plan.table(round, person);
        match (room.present[person], table) {
            (true, Some(table)) if table < cafe.tables => sizes[table] += 1,
            (true, _) => conflicts.push(Conflict::Unseated { person, round }),
            (false, Some(_)) => conflicts.push(Conflict::Absent { person, round }),
            (false, None) => {}
        }
    }
    let (smallest, largest) = (sizes.iter().min(), sizes.iter().max());
    if let (Some(&smallest), Some(&largest)) = (smallest, largest)
        && largest > smallest + 1
    {
        conflicts.push(Conflict::Uneven {
            round,
            smallest,
            largest,
        });
    }
    let hosts = cafe
        .hosts
        .get(round)
        .into_iter()
        .flatten()
        .enumerate()
        .take(cafe.tables);
    for (table, host) in hosts {
        let Some(person) = host.filter(|&host| host < cafe.people) else {
            continue;
        };
        if !room.present[person] {
            conflicts.push(Conflict::HostMissing { person, round, table });
        } else if plan.table(round, person).is_some_and(|seat| seat != table) {
            conflicts.push(Conflict::HostElsewhere { person, round, table });
        }
    }
    let settled = cafe.settled.get(round).into_iter().flatten().enumerate();
    for (person, table) in settled.take(cafe.people) {
        let Some(table) = table.filter(|&table| table < cafe.tables && room.present[person]) else {
            continue;
        };
        if plan.table(round, person).is_some_and(|seat| seat != table) {
            conflicts.push(Conflict::Moved { person, round, table });
        }
    }
}

struct Wishes<'a> {
    cafe: &'a Cafe,
    plan: &'a Plan,
    rooms: &'a [Room],
    circles: Vec<Vec<usize>>,
}

impl Wishes<'_> {
    /// All pairs of people who exist, the smaller number first.
    fn all(&self) -> impl Iterator<Item = ((usize, usize), bool)> {
        let together = self.cafe.together.iter().map(|&pair| (pair, true));
        let apart = self.cafe.apart.iter().map(|&pair| (pair, false));
        together
            .chain(apart)
            .map(|((one, other), is_together)| ((one.min(other), one.max(other)), is_together))
            .filter(|&((_, other), _)| other < self.cafe.people)
    }

    fn conflict(&self, pair: (usize, usize), is_together: bool) -> Option<Conflict> {
        let (one, other) = pair;
        // Everybody sits with themselves: nothing to keep, or nothing that could be.
        if one == other {
            let reason = Reason::Contradiction;
            let rounds = (0..self.cafe.rounds).collect();
            return (!is_together).then_some(Conflict::NotApart { pair, rounds, reason });
        }
        let is_broken = |&round: &usize| {
            let seats = (self.plan.table(round, one), self.plan.table(round, other));
            matches!(seats, (Some(one), Some(other)) if (one == other) != is_together)
        };
        let rounds: Vec<usize> = (0..self.cafe.rounds).filter(is_broken).collect();
        let reason = self.reason(pair, is_together, *rounds.first()?);
        Some(if is_together {
            Conflict::NotTogether { pair, rounds, reason }
        } else {
            Conflict::NotApart { pair, rounds, reason }
        })
    }

    fn reason(&self, (one, other): (usize, usize), is_together: bool, round: usize) -> Reason {
        let room = &self.rooms[round];
        let circle = self.circles.iter().find(|circle| circle.contains(&one));
        let circle: Vec<usize> = circle
            .into_iter()
            .flatten()
            .copied()
            .filter(|&person| room.present[person])
            .collect();
        let are_in_circle = circle.contains(&other);
        if !is_together {
            return match (room.bound[one], room.bound[other]) {
                _ if are_in_circle => Reason::Contradiction,
                (Some(one), Some(other)) if one == other => Reason::Settled,
                _ if self.crowd(one, other, room) > self.cafe.tables => Reason::NoRoom,
                (Some(_), _) | (_, Some(_)) if room.seats[one] == room.seats[other] => Reason::NoRoom,
                _ => Reason::Plan,
            };
        }
        let mut tables: Vec<usize> = circle.iter().filter_map(|&person| room.bound[person]).collect();
        tables.sort_unstable();
        tables.dedup();
        let is_settled = |&person: &usize| {
            let settled = self.cafe.settled.get(round).and_then(|seats| seats.get(person));
            settled.is_some_and(Option::is_some)
        };
        let mut sizes = vec![0_usize; self.cafe.tables];
        room.seats.iter().flatten().for_each(|&table| sizes[table] += 1);
        if tables.len() > 1 {
            let is_settled = circle.iter().any(is_settled);
            return if is_settled {
                Reason::Settled
            } else {
                Reason::Hosts
            };
        }
        if sizes.iter().all(|&size| size < circle.len()) {
            return Reason::TooMany;
        }
        if room.seats[one] == room.seats[other] {
            Reason::Plan
        } else {
            Reason::NoRoom
        }
    }

    /// How many people, these two among them, must all not meet each other, at least.
    fn crowd(&self, one: usize, other: usize, room: &Room) -> usize {
        let are_apart = |one: usize, other: usize| {
            let pair = |&(a, b): &(usize, usize)| (a, b) == (one, other) || (b, a) == (one, other);
            self.cafe.apart.iter().any(pair)
        };
        let mut crowd = vec![one, other];
        for person in (0..self.cafe.people).filter(|&person| room.present[person]) {
            if crowd
                .iter()
                .all(|&there| there != person && are_apart(there, person))
            {
                crowd.push(person);
            }
        }
        crowd.len()
    }
}
