//! One round before anybody has moved: who is there, who is bound to which table, who comes as one with
//! whom, and how large the tables may become.

use super::{Cafe, Dice};

/// One round.
#[derive(Clone, Debug)]
pub(super) struct Room {
    /// Who is there.
    pub(super) present: Vec<bool>,
    /// The table somebody is bound to because it is settled, or because of being the host there.
    pub(super) bound: Vec<Option<usize>>,
    /// Who can be moved: people who belong together move as one. Sorted from large to small.
    pub(super) units: Vec<Vec<usize>>,
    /// A first seat for everybody who is there.
    pub(super) seats: Vec<Option<usize>>,
}

impl Room {
    /// Returns the tables at which everybody can be moved.
    pub(super) fn loose(&self, tables: usize) -> Vec<usize> {
        let mut is_loose = vec![true; tables];
        let mut seats = self.seats.clone();
        self.units
            .iter()
            .flatten()
            .for_each(|&person| seats[person] = None);
        seats
            .into_iter()
            .flatten()
            .for_each(|table| is_loose[table] = false);
        (0..tables).filter(|&table| is_loose[table]).collect()
    }
}

/// Looks at every round.
pub(super) fn rooms(cafe: &Cafe) -> Vec<Room> {
    let circles = circles(cafe);
    (0..cafe.rounds)
        .map(|round| room(cafe, round, &circles))
        .collect()
}

fn room(cafe: &Cafe, round: usize, circles: &[Vec<usize>]) -> Room {
    let present = present(cafe, round);
    if cafe.tables == 0 {
        return Room {
            bound: vec![None; cafe.people],
            units: Vec::new(),
            seats: vec![None; cafe.people],
            present,
        };
    }
    let bound = bound(cafe, round, &present);
    let mut seats = bound.clone();
    let mut sizes = Sizes::new(cafe.tables, &present, &bound);
    let mut units = Vec::new();
    for circle in circles {
        let mut free: Vec<usize> = Vec::new();
        let mut anchors: Vec<usize> = Vec::new();
        for &person in circle.iter().filter(|&&person| present[person]) {
            match bound[person] {
                Some(table) => anchors.push(table),
                None => free.push(person),
            }
        }
        // Who belongs to somebody who cannot move goes there, as long as there is room.
        anchors.sort_unstable();
        anchors.dedup();
        free.retain(|&person| {
            let table = anchors.iter().copied().find(|&table| sizes.has_room(table, 1));
            if let Some(table) = table {
                sizes.add(table, 1);
                seats[person] = Some(table);
            }
            table.is_none()
        });
        let most = sizes.largest_room().max(1);
        units.extend(free.chunks(most).map(<[usize]>::to_vec));
    }
    let units = pack(units, &mut sizes, &mut seats, Dice(cafe.seed ^ round as u64));
    Room {
        present,
        bound,
        units,
        seats,
    }
}

pub(super) fn present(cafe: &Cafe, round: usize) -> Vec<bool> {
    let mut present = vec![true; cafe.people];
    for &person in cafe.absent.get(round).into_iter().flatten() {
        if let Some(is_there) = present.get_mut(person) {
            *is_there = false;
        }
    }
    present
}

pub(super) fn bound(cafe: &Cafe, round: usize, present: &[bool]) -> Vec<Option<usize>> {
    let mut bound = vec![None; cafe.people];
    let settled = cafe.settled.get(round).into_iter().flatten();
    for (person, table) in settled.enumerate().take(cafe.people) {
        bound[person] = table.filter(|&table| table < cafe.tables && present[person]);
    }
    let hosts = cafe.hosts.get(round).into_iter().flatten();
    for (table, host) in hosts.enumerate().take(cafe.tables) {
        if let Some(host) = host.filter(|&host| host < cafe.people && present[host]) {
            bound[host].get_or_insert(table);
        }
    }
    bound
}

/// Returns the people in circles of those who belong together, be it through others. Most are alone.
pub(super) fn circles(cafe: &Cafe) -> Vec<Vec<usize>> {
    let mut circle: Vec<usize> = (0..cafe.people).collect();
    for &(one, other) in &cafe.together {
        if let (Some(&from), Some(&to)) = (circle.get(one.max(other)), circle.get(one.min(other))) {
            circle
                .iter_mut()
                .filter(|number| **number == from)
                .for_each(|number| *number = to);
        }
    }
    let mut circles = vec![Vec::new(); cafe.people];
    for (person, &number) in circle.iter().enumerate() {
        circles[number].push(person);
    }
    circles.retain(|circle| !circle.is_empty());
    circles
}

/// How large the tables are, and may become so that in the end they differ by at most one, as far as those
/// who cannot be moved leave that open.
#[derive(Clone, Debug)]
struct Sizes {
    now: Vec<usize>,
    /// The size that every table reaches in the end …
    level: usize,
    /// … and how many tables may still have one more.
    larger: usize,
}

impl Sizes {
    fn new(tables: usize, present: &[bool], bound: &[Option<usize>]) -> Self {
        let mut now = vec![0; tables];
        for table in bound.iter().flatten() {
            now[*table] += 1;
        }
        let free = present.iter().filter(|is_there| **is_there).count() - now.iter().sum::<usize>();
        let mut then = now.clone();
        for _ in 0..free {
            if let Some(smallest) = then.iter_mut().min() {
                *smallest += 1;
            }
        }
        let level = then.iter().copied().min().unwrap_or(0);
        let larger = now
            .iter()
            .zip(&then)
            .filter(|&(&now, &then)| now <= level && then > level);
        Self {
            larger: larger.count(),
            level,
            now,
        }
    }

    fn has_room(&self, table: usize, people: usize) -> bool {
        let size = self.now[table] + people;
        size <= self.level || (size == self.level + 1 && people > 0 && self.larger > 0)
    }

    fn add(&mut self, table: usize, people: usize) {
        self.now[table] += people;
        let is_larger = self.now[table] == self.level + 1 && people > 0;
        self.larger = self.larger.saturating_sub(usize::from(is_larger));
    }

    fn remove(&mut self, table: usize, people: usize) {
        self.larger += usize::from(self.now[table] == self.level + 1 && people > 0);
        self.now[table] -= people;
    }

    fn room(&self, table: usize) -> usize {
        (self.level + usize::from(self.larger > 0)).saturating_sub(self.now[table])
    }

    fn largest_room(&self) -> usize {
        (0..self.now.len())
            .map(|table| self.room(table))
            .max()
            .unwrap_or(0)
    }
}

/// How many ways to put the circles on tables are tried before one of them is parted.
const WAYS: usize = 20_000;

/// Seats all units, and parts those for which there is no table. Returns them as they sit.
fn pack(
    mut units: Vec<Vec<usize>>,
    sizes: &mut Sizes,
    seats: &mut [Option<usize>],
    mut dice: Dice,
) -> Vec<Vec<usize>> {
    dice.shuffle(&mut units);
    units.sort_by_key(|unit| std::cmp::Reverse(unit.len()));
    let circles = units.partition_point(|unit| unit.len() > 1);
    let lengths: Vec<usize> = units[..circles].iter().map(Vec::len).collect();
    let mut tables = Vec::new();
    if !fit(&lengths, sizes, &mut tables, &mut WAYS.clone()) {
        tables.clear();
    }
    for (unit, &table) in units.iter().zip(&tables) {
        unit.iter().for_each(|&person| seats[person] = Some(table));
    }
    let mut packed: Vec<Vec<usize>> = units.drain(..tables.len()).collect();
    // From here on the largest room for the largest circle.
    let mut waiting = std::collections::VecDeque::from(units);
    while let Some(mut unit) = waiting.pop_front() {
        let Some(table) = (0..sizes.now.len()).max_by_key(|&table| sizes.room(table)) else {
            break;
        };
        let room = sizes.room(table).max(1);
        if unit.len() > room {
            waiting.push_front(unit.split_off(room));
        }
        sizes.add(table, unit.len());
        unit.iter().for_each(|&person| seats[person] = Some(table));
        packed.push(unit);
    }
    packed.sort_by_key(|unit| std::cmp::Reverse(unit.len()));
    packed
}

/// Looks for a table for every circle.
fn fit(lengths: &[usize], sizes: &mut Sizes, tables: &mut Vec<usize>, ways: &mut usize) -> bool {
    let Some(&length) = lengths.get(tables.len()) else {
        return true;
    };
    let mut order: Vec<usize> = (0..sizes.now.len())
        .filter(|&table| sizes.has_room(table, length))
        .collect();
    order.sort_by_key(|&table| sizes.now[table]);
    order.dedup_by_key(|table| sizes.now[*table]);
    for table in order {
        let Some(left) = ways.checked_sub(1) else {
            return false;
        };
        *ways = left;
        sizes.add(table, length);
        tables.push(table);
        if fit(lengths, sizes, tables, ways) {
            return true;
        }
        tables.pop();
        sizes.remove(table, length);
    }
    false
}
