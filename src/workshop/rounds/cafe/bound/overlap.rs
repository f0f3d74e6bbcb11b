//! The bound by rounds that overlap (Hunter 1976, Worsley 1982).
//!
//! Let E(r) be the pairs that meet in round r. Walk along any tree whose nodes are the rounds: each pair that
//! meets in j rounds is counted j times by the nodes, and at most j − 1 times by the edges, as edges within j
//! nodes of a tree are a forest. So the number of different pairs is at most the sum of all |E(r)|, minus the
//! sum over the edges of |E(r) ∩ E(q)|. The first is known from the sizes of the tables. The second has a floor
//! by the pigeonhole: those of one table have to go to the tables of the other round, and where several go the
//! same way they meet again; that is least when they spread evenly. The best tree is the one with the largest
//! floors. Rounds that are settled as a whole are one node, whose pairs are counted and not estimated.

use super::{Question, pairs};

impl Question<'_> {
    /// The bound for pairs among these people; of others there may be only such as are bound.
    pub(super) fn overlap(&self, who: &[bool]) -> usize {
        let is_settled = |&round: &usize| {
            let mut seats = self.seats[round].iter().zip(&self.bound[round]).zip(who);
            seats.all(|((seat, bound), is_meant)| !is_meant || seat == bound)
        };
        let (settled, open): (Vec<usize>, Vec<usize>) = (0..self.cafe.rounds).partition(is_settled);
        let met_before = |&(one, other): &(usize, usize)| {
            let mut rounds = settled.iter().map(|&round| &self.seats[round]);
            rounds.any(|seats| seats[one].is_some() && seats[one] == seats[other])
        };
        let meant = self.pairs().filter(|&(one, other)| who[one] && who[other]);
        let tables = open.iter().flat_map(|&round| self.sizes(round, who));
        let sum = meant.filter(met_before).count() + tables.map(pairs).sum::<usize>();

        // The largest tree, grown from what is settled, if anything is.
        let again = |one: usize, other: usize| self.again(one, other, who);
        let mut waiting: Vec<(usize, usize)> = open
            .iter()
            .map(|&round| (round, settled.iter().map(|&before| again(round, before)).max()))
            .map(|(round, floor)| (round, floor.unwrap_or(0)))
            .collect();
        if settled.is_empty()
            && let Some((first, _)) = waiting.pop()
        {
            waiting
                .iter_mut()
                .for_each(|(round, floor)| *floor = again(*round, first));
        }
        let mut twice = 0;
        while let Some(largest) = (0..waiting.len()).max_by_key(|&number| waiting[number].1) {
            let (next, floor) = waiting.swap_remove(largest);
            twice += floor;
            waiting
                .iter_mut()
                .for_each(|(round, floor)| *floor = again(*round, next).max(*floor));
        }
        sum.saturating_sub(twice)
    }

    /// How many pairs among these people meet in both rounds, at least.
    pub(super) fn again(&self, one: usize, other: usize, who: &[bool]) -> usize {
        let tables = self.cafe.tables;
        let people = (0..self.cafe.people).filter(|&person| who[person]);
        let mut bound = vec![vec![0; tables]; tables];
        for person in people.clone() {
            if let (Some(from), Some(to)) = (self.bound[one][person], self.bound[other][person]) {
                bound[from][to] += 1;
            }
        }
        let (from, to) = (self.sizes(one, who), self.sizes(other, who));
        let is_there = |round: usize, person: usize| self.seats[round][person].is_some();
        let stay = people
            .filter(|&person| is_there(one, person) && is_there(other, person))
            .count();
        let open = |sizes: &[usize]| sizes.iter().filter(|size| **size > 0).count();
        // Everybody anywhere, row by row, and column by column: as far as nobody comes or goes.
        let mut all: Vec<usize> = bound
            .iter()
            .flatten()
            .copied()
            .filter(|&people| people > 0)
            .collect();
        all.resize((open(&from) * open(&to)).max(all.len()), 0);
        let mut floor = spread(stay, all);
        if stay == from.iter().sum::<usize>() {
            floor = floor.max(lines(&from, &self.is_changing[one], open(&to), |row| {
                bound[row].clone()
            }));
        }
        if stay == to.iter().sum::<usize>() {
            let column = |column: usize| bound.iter().map(|row| row[column]).collect();
            floor = floor.max(lines(&to, &self.is_changing[other], open(&from), column));
        }
        floor.max(self.kept_together(one, other, who))
    }

    /// How many pairs sit together in both rounds because they have to.
    fn kept_together(&self, one: usize, other: usize, who: &[bool]) -> usize {
        let mut kept: Vec<(usize, usize)> = self.cafe.together.clone();
        kept.iter_mut()
            .for_each(|pair| *pair = (pair.0.min(pair.1), pair.0.max(pair.1)));
        kept.sort_unstable();
        kept.dedup();
        kept.retain(|&(a, b)| {
            let sit_together = |round: usize| {
                let seats = &self.seats[round];
                seats[a].is_some() && seats[a] == seats[b]
            };
            a != b && b < self.cafe.people && who[a] && who[b] && sit_together(one) && sit_together(other)
        });
        kept.len()
    }
}

/// The floor if those of each table spread over so many tables of the other round, some of whom are bound
/// to do so in a certain way. Which tables are larger by one is open: the best ones.
fn lines(
    sizes: &[usize],
    is_changing: &[bool],
    targets: usize,
    bound: impl Fn(usize) -> Vec<usize>,
) -> usize {
    let places = |table: usize| {
        let mut places: Vec<usize> = bound(table).into_iter().filter(|&people| people > 0).collect();
        places.resize(targets.max(places.len()), 0);
        places
    };
    let changing = || (0..sizes.len()).filter(|&table| is_changing[table]);
    let level = changing().map(|table| sizes[table]).min().unwrap_or(0);
    let larger: usize = changing().map(|table| sizes[table] - level).sum();
    let mut more: Vec<usize> = changing()
        .map(|table| spread(level + 1, places(table)) - spread(level, places(table)))
        .collect();
    more.sort_unstable();
    let floor = |table: usize| {
        spread(
            if is_changing[table] { level } else { sizes[table] },
            places(table),
        )
    };
    (0..sizes.len()).map(floor).sum::<usize>() + more.iter().take(larger).sum::<usize>()
}

/// Spreads people as evenly as possible, some of whom are already where they belong, and returns how many
/// pairs are together then: the least there can be, as the number of pairs is convex.
fn spread(people: usize, mut places: Vec<usize>) -> usize {
    places.sort_unstable();
    let mut free = people.saturating_sub(places.iter().sum());
    let Some(&(mut level)) = places.first() else {
        return 0;
    };
    // As with water: the lowest places, level with each other, are filled up to the next one.
    let mut lowest = 0;
    loop {
        lowest += places[lowest..]
            .iter()
            .take_while(|place| **place == level)
            .count();
        let next = places.get(lowest).map_or(usize::MAX, |next| next - level);
        let rise = next.min(free / lowest);
        level += rise;
        free -= rise * lowest;
        if rise < next {
            break;
        }
    }
    let rest: usize = places[lowest..].iter().copied().map(pairs).sum();
    rest + free * pairs(level + 1) + (lowest - free) * pairs(level)
}
