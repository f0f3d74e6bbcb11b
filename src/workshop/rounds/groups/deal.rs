//! Dealing people to groups, for numbers alone: who is in which group so that the groups are as large as each other,
//! give or take one, pairs are kept, and organisations mixed or kept together.
//!
//! Without pairs the deal itself is best already: people sorted by organisation are dealt like cards, so that each
//! organisation too differs by one at most from group to group; or whole organisations are put where they fit. Then
//! two people change places as long as that helps, pairs before organisations.

use super::super::cafe::Dice;
use super::Organisations;

/// What a pair that is not kept weighs, beside which organisations count for nothing.
const BROKEN: i64 = 1_000_000_000;

/// How often dealing begins anew where pairs are not kept yet.
const DEALS: usize = 12;

/// How often everybody is looked at in one deal.
const PASSES: usize = 30;

/// Whom to deal.
pub(super) struct People {
    /// The number of each person's organisation; none: from nowhere.
    pub(super) organisations: Vec<Option<usize>>,
    /// The number of the circle of those who belong together, one for each person.
    pub(super) circles: Vec<usize>,
    /// Whom each person must not meet.
    pub(super) apart: Vec<Vec<usize>>,
}

/// Returns the number of the group of each person.
pub(super) fn deal(people: &People, groups: usize, wish: Organisations, seed: u32) -> Vec<usize> {
    let mut dice = Dice(u64::from(seed));
    let mut best: Option<(i64, Vec<usize>)> = None;
    for _ in 0..DEALS {
        let group = match wish {
            Organisations::Mix => mixed(people, groups, &mut dice),
            Organisations::Keep => kept(people, groups, &mut dice),
        };
        let mut table = Table::new(people, groups, wish, group);
        table.improve(&mut dice);
        let cost = table.cost();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, table.group));
        }
        if cost < BROKEN {
            break;
        }
    }
    best.map(|(_, group)| group).unwrap_or_default()
}

/// Returns everybody, organisation by organisation in an order of chance, those from nowhere last.
fn by_organisation(people: &People, dice: &mut Dice) -> Vec<Vec<usize>> {
    let count = people
        .organisations
        .iter()
        .flatten()
        .max()
        .map_or(0, |most| most + 1);
    let mut organisations = vec![Vec::new(); count];
    let mut nowhere = Vec::new();
    for (person, organisation) in people.organisations.iter().enumerate() {
        match organisation {
            Some(organisation) => organisations[*organisation].push(person),
            None => nowhere.push(person),
        }
    }
    dice.shuffle(&mut organisations);
    organisations.push(nowhere);
    for organisation in &mut organisations {
        dice.shuffle(organisation);
    }
    organisations
}

fn mixed(people: &People, groups: usize, dice: &mut Dice) -> Vec<usize> {
    let mut group = vec![0; people.organisations.len()];
    for (number, person) in by_organisation(people, dice).into_iter().flatten().enumerate() {
        group[person] = number % groups;
    }
    group
}

fn kept(people: &People, groups: usize, dice: &mut Dice) -> Vec<usize> {
    let count = people.organisations.len();
    let mut room: Vec<usize> = (0..groups)
        .map(|number| count / groups + usize::from(number < count % groups))
        .collect();
    let mut organisations = by_organisation(people, dice);
    let nowhere = organisations.pop().unwrap_or_default();
    organisations.sort_by_key(|organisation| std::cmp::Reverse(organisation.len()));
    // Those from nowhere fill the gaps one by one.
    organisations.extend(nowhere.into_iter().map(|person| vec![person]));
    let mut group = vec![0; count];
    for organisation in organisations {
        let mut rest = &organisation[..];
        while !rest.is_empty() {
            let fitting = (0..groups).filter(|&number| room[number] >= rest.len());
            let widest = || (0..groups).max_by_key(|&number| (room[number], groups - number));
            let number = fitting
                .min_by_key(|&number| room[number])
                .or_else(widest)
                .unwrap_or(0);
            let (now, later) = rest.split_at(room[number].clamp(1, rest.len()));
            room[number] = room[number].saturating_sub(now.len());
            now.iter().for_each(|&person| group[person] = number);
            rest = later;
        }
    }
    group
}

/// A deal with everything counted, so that what a move would change is known at once.
struct Table<'a> {
    people: &'a People,
    groups: usize,
    /// What another two of one organisation in one group weigh.
    weight: i64,
    group: Vec<usize>,
    /// Organisation × group: how many.
    organisations: Vec<Vec<i64>>,
    /// Circle × group: how many.
    circles: Vec<Vec<i64>>,
}

impl<'a> Table<'a> {
    fn new(people: &'a People, groups: usize, wish: Organisations, group: Vec<usize>) -> Self {
        let rows = |numbers: &mut dyn Iterator<Item = usize>| numbers.max().map_or(0, |most| most + 1);
        let mut organisations =
            vec![vec![0; groups]; rows(&mut people.organisations.iter().flatten().copied())];
        let mut circles = vec![vec![0; groups]; rows(&mut people.circles.iter().copied())];
        for (person, &group) in group.iter().enumerate() {
            if let Some(organisation) = people.organisations[person] {
                organisations[organisation][group] += 1;
            }
            circles[people.circles[person]][group] += 1;
        }
        Self {
            people,
            groups,
            weight: match wish {
                Organisations::Mix => 1,
                Organisations::Keep => -1,
            },
            group,
            organisations,
            circles,
        }
    }

    fn cost(&self) -> i64 {
        let squares: i64 = self
            .organisations
            .iter()
            .flatten()
            .map(|count| count * count)
            .sum();
        let astray: i64 = self.circles.iter().map(|circle| astray(circle)).sum();
        let meeting = self.people.apart.iter().enumerate().map(|(one, apart)| {
            let meets = |&&other: &&usize| other > one && self.group[other] == self.group[one];
            apart.iter().filter(meets).count() as i64
        });
        // No deal is cheaper for organisations than all in one group: a cost below one broken pair has none.
        let most = match self.weight {
            1 => 0,
            _ => (self.group.len() * self.group.len()) as i64,
        };
        self.weight * squares + most + BROKEN * (astray + meeting.sum::<i64>())
    }

    /// Moves one person and returns what that costs.
    fn shift(&mut self, person: usize, to: usize) -> i64 {
        let from = std::mem::replace(&mut self.group[person], to);
        let mut cost = 0;
        if let Some(organisation) = self.people.organisations[person] {
            let counts = &mut self.organisations[organisation];
            // (a − 1)² − a² + (b + 1)² − b²
            cost += self.weight * 2 * (counts[to] - counts[from] + 1);
            counts[from] -= 1;
            counts[to] += 1;
        }
        let circle = &mut self.circles[self.people.circles[person]];
        let before = astray(circle);
        circle[from] -= 1;
        circle[to] += 1;
        cost += BROKEN * (astray(circle) - before);
        for &other in &self.people.apart[person] {
            cost += BROKEN * i64::from(self.group[other] == to);
            cost -= BROKEN * i64::from(self.group[other] == from);
        }
        cost
    }

    fn improve(&mut self, dice: &mut Dice) {
        if self.groups < 2 {
            return;
        }
        let mut order: Vec<usize> = (0..self.group.len()).collect();
        for _ in 0..PASSES {
            dice.shuffle(&mut order);
            let mut is_better = false;
            for &one in &order {
                for &other in &order {
                    is_better |= self.exchange(one, other);
                }
            }
            if !is_better {
                break;
            }
        }
    }

    /// Lets two people change places if that helps.
    fn exchange(&mut self, one: usize, other: usize) -> bool {
        let (from, to) = (self.group[one], self.group[other]);
        if from == to {
            return false;
        }
        let cost = self.shift(one, to) + self.shift(other, from);
        if cost >= 0 {
            self.shift(one, from);
            self.shift(other, to);
        }
        cost < 0
    }
}

/// How many of a circle are not with most of it.
fn astray(circle: &[i64]) -> i64 {
    circle.iter().sum::<i64>() - circle.iter().max().copied().unwrap_or(0)
}
