//! What guests see of the themes: nobody comes to a World Café to sit at one table all day.
//!
//! Hosts who stay do, of course, and whoever else is bound to a table or to somebody there in every round. All others
//! are guests, and should see as many themes as they are there for rounds. Tables of one theme are as good as one.

use super::heat::Worth;
use super::room::{Room, rooms};
use super::{Cafe, Plan};

/// How much the guests see of the themes in a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Views {
    /// Those who can be at another theme in at least one round.
    pub guests: usize,
    /// The guests who could see several themes and stay at one.
    pub staying: usize,
    /// How many themes the guests see, all of them together …
    pub seen: usize,
    /// … and could at most.
    pub most: usize,
}

/// Counts how much the guests see of the themes, in a plan of [`mix`](super::mix) or one edited by hand.
#[must_use]
pub fn views(cafe: &Cafe, plan: &Plan) -> Views {
    let mut journeys = Journeys::new(cafe, &rooms(cafe));
    for person in 0..cafe.people {
        let tables = (0..cafe.rounds).filter_map(|round| plan.table(round, person));
        tables
            .filter(|&table| table < cafe.tables)
            .for_each(|table| journeys.arrive(person, table));
    }
    let mut views = Views::default();
    for person in (0..cafe.people).filter(|&person| journeys.reach[person] > 0) {
        views.guests += 1;
        views.staying += usize::from(journeys.stays(person));
        views.seen += journeys.seen[person].min(journeys.reach[person]);
        views.most += journeys.reach[person];
    }
    views
}

/// Who has been at which themes, as the plan stands while the search goes on.
#[derive(Clone, Debug)]
pub(super) struct Journeys {
    /// The theme of each table.
    themes: Vec<usize>,
    /// Person × theme: in how many rounds.
    visits: Vec<Vec<u16>>,
    /// How many themes somebody sees.
    seen: Vec<usize>,
    /// How many themes a guest could see; 0 for everybody else.
    reach: Vec<usize>,
}

impl Journeys {
    /// Nobody has been anywhere yet.
    pub(super) fn new(cafe: &Cafe, rooms: &[Room]) -> Self {
        let themes = themes(cafe);
        let count = themes.iter().max().map_or(0, |&last| last + 1);
        let mut fixed = vec![vec![false; count]; cafe.people];
        let mut free = vec![0; cafe.people];
        for room in rooms {
            let mut is_free = vec![false; cafe.people];
            room.units
                .iter()
                .flatten()
                .for_each(|&person| is_free[person] = true);
            for (person, seat) in room.seats.iter().enumerate() {
                if is_free[person] {
                    free[person] += 1;
                } else if let Some(table) = *seat {
                    fixed[person][themes[table]] = true;
                }
            }
        }
        let reach = |(fixed, &free): (&Vec<bool>, &usize)| {
            let fixed = fixed.iter().filter(|is_fixed| **is_fixed).count();
            if free == 0 { 0 } else { count.min(fixed + free) }
        };
        Self {
            reach: fixed.iter().zip(&free).map(reach).collect(),
            visits: vec![vec![0; count]; cafe.people],
            seen: vec![0; cafe.people],
            themes,
        }
    }

    /// What it is worth how they stand now.
    pub(super) fn worth(&self) -> Worth {
        let people = self.seen.iter().enumerate();
        people.fold(Worth::default(), |sum, (person, &seen)| {
            sum + self.view(person, seen)
        })
    }

    /// What it is worth if somebody sees so many themes: the more are missing, the worse is each.
    fn view(&self, person: usize, seen: usize) -> Worth {
        let reach = self.reach[person];
        let missing = reach.saturating_sub(seen) as i64;
        Worth {
            moving: -i64::from(reach > 1 && seen < 2),
            seen: -missing * (missing + 1) / 2,
            ..Worth::default()
        }
    }

    /// What it is worth if somebody is at another table in a round.
    pub(super) fn change(&self, person: usize, from: Option<usize>, to: usize) -> Worth {
        let (from, to) = (from.map(|table| self.themes[table]), self.themes[to]);
        if from == Some(to) || self.reach[person] == 0 {
            return Worth::default();
        }
        let visits = &self.visits[person];
        let is_lost = from.is_some_and(|from| visits[from] == 1);
        let is_new = visits[to] == 0;
        if is_lost == is_new {
            return Worth::default();
        }
        let seen = self.seen[person];
        let (before, after) = (
            self.view(person, seen),
            self.view(person, if is_new { seen + 1 } else { seen - 1 }),
        );
        Worth {
            moving: after.moving - before.moving,
            seen: after.seen - before.seen,
            ..Worth::default()
        }
    }

    pub(super) fn arrive(&mut self, person: usize, table: usize) {
        let visits = &mut self.visits[person][self.themes[table]];
        *visits += 1;
        self.seen[person] += usize::from(*visits == 1);
    }

    pub(super) fn depart(&mut self, person: usize, table: usize) {
        let visits = &mut self.visits[person][self.themes[table]];
        *visits -= 1;
        self.seen[person] -= usize::from(*visits == 0);
    }

    /// Says whether a guest who could see several themes stays at one.
    pub(super) fn stays(&self, person: usize) -> bool {
        self.reach[person] > 1 && self.seen[person] < 2
    }
}

/// Returns the theme of each table, numbered from 0 as they come.
fn themes(cafe: &Cafe) -> Vec<usize> {
    let mut known: Vec<usize> = Vec::new();
    let mut themes: Vec<usize> = Vec::new();
    for table in 0..cafe.tables {
        let theme = cafe.themes.get(table);
        let same = theme.and_then(|theme| (0..table).find(|&before| cafe.themes.get(before) == Some(theme)));
        let theme = same.map_or(known.len(), |before| themes[before]);
        if theme == known.len() {
            known.push(table);
        }
        themes.push(theme);
    }
    themes
}
