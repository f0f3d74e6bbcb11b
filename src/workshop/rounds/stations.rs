//! The stations: fixed groups visit every theme.
//!
//! *The rule.* Counting from 0, group *g* is in round *r* at theme (*g* + *r*) mod *themes*: the cyclic Latin square
//! that facilitators draw on a flip chart. In as many rounds as there are themes each group visits each theme exactly
//! once; more rounds begin from the start again. With no more groups than themes no two groups ever meet at one
//! theme (some themes rest). With more groups than themes the surplus does not pause: groups that stand a multiple
//! of the number of themes apart share a theme, at its tables in parallel, and in every round the themes have equally
//! many groups, give or take one.
//!
//! *Where the rule does not do* (a group knows a theme, a theme has more tables than another, somebody said by hand
//! where a group is, a theme went or came between two rounds) each round is matched, one after the other, from
//! what has happened and what was said by hand: groups to seats, at the least cost (Kuhn and Munkres). In the order of
//! weight: no group is at a theme that it knows, nor at one again before it has seen the others; a group rests only
//! in as many rounds of a tour as it has nothing left to visit; themes that many have still to visit fill first;
//! tables are equally full; and the rule decides what is left. Matching what is most urgent first is what makes a
//! Latin rectangle with gaps completable (Kőnig): who has to see three themes in three rounds never loses one.
//!
//! *What has happened stays.* The rota is computed and never stored, except by starting a round: that writes down
//! where each group is ([`settled`]). So a theme that is removed, a group that is moved in the list, or one that is
//! added later changes rounds ahead and no other. A group that was at a theme which is gone now is shown as resting;
//! what it wrote there names it and the round.

use std::collections::HashMap;

use super::super::change::Change;
use super::super::things::{Group, GroupId, Rotation, Round, RoundId, Stand, ThemeId, Visit, VisitField};
use super::super::{Entity, Workshop};
use super::tables::tables_of;

/// Who is where in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundPlan {
    /// The round.
    pub round: RoundId,
    /// A seat for each group, in the order of groups; none in a World Café.
    pub seats: Vec<Seat>,
}

/// Where a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The group.
    pub group: GroupId,
    /// The theme it is at; none if it rests, or if there are no themes.
    pub theme: Option<ThemeId>,
    /// Which of the tables of the theme, counting from 0.
    pub table: u32,
    /// Whether that was said by hand, for a round that is ahead.
    pub is_by_hand: bool,
}

/// Returns who is where in every round.
#[must_use]
pub fn rota(workshop: &Workshop) -> Vec<RoundPlan> {
    Hall::of(workshop).plan()
}

/// Returns the groups at a theme in a round: mostly one, several with more groups than themes or several tables.
#[must_use]
pub fn groups_at(workshop: &Workshop, theme: ThemeId, round: RoundId) -> Vec<GroupId> {
    let seats = seats_in(workshop, round).into_iter();
    seats
        .filter(|seat| seat.theme == Some(theme))
        .map(|seat| seat.group)
        .collect()
}

/// Returns the (first) group at a theme in a round.
#[must_use]
pub fn group_at(workshop: &Workshop, theme: ThemeId, round: RoundId) -> Option<GroupId> {
    groups_at(workshop, theme, round).first().copied()
}

/// Returns the theme that a group is at in a round.
#[must_use]
pub fn theme_of(workshop: &Workshop, group: GroupId, round: RoundId) -> Option<ThemeId> {
    let mut seats = seats_in(workshop, round).into_iter();
    seats.find(|seat| seat.group == group).and_then(|seat| seat.theme)
}

/// Returns where every group is in a round.
#[must_use]
pub fn seats_in(workshop: &Workshop, round: RoundId) -> Vec<Seat> {
    let hall = Hall::of(workshop);
    match hall.rounds.iter().position(|other| other.id() == round) {
        Some(round) => hall.seats_in(round),
        None => Vec::new(),
    }
}

/// Says whether it is written down where the groups are in this round: it was started.
#[must_use]
pub fn is_settled(workshop: &Workshop, round: &Round) -> bool {
    // Also of groups that are gone by now: the rule says nothing of what has happened.
    let is_said = |visit: &Visit| *visit.round == Some(round.id()) && visit.at.is_some();
    round.started.is_some() && workshop.visits.iter().any(is_said)
}

/// Returns what was said of a group in a round.
pub(super) fn said(workshop: &Workshop, round: RoundId, group: GroupId) -> Option<Stand> {
    workshop
        .visits
        .get(Visit::id_of(round, group))
        .and_then(|visit| *visit.at)
}

/// Writes down where the groups are in a round that starts, so that it stays that way whatever becomes of themes and
/// groups later.
#[must_use]
pub fn settled(workshop: &Workshop, round: RoundId) -> Change {
    let mut change = Change::default();
    let mut hall = Hall::of(workshop);
    let Some(number) = hall.rounds.iter().position(|other| other.id() == round) else {
        return change;
    };
    // Started again: groups that were not there the first time are there now.
    hall.free(number);
    for seat in hall.seats_in(number) {
        let stand = seat
            .theme
            .map_or(Stand::Rests, |theme| Stand::At(theme, seat.table));
        if !hall.themes.is_empty() && said(workshop, round, seat.group) != Some(stand) {
            change.set(visit(round, seat.group, Some(stand)));
        }
    }
    change
}

/// The record that says where a group is in a round.
pub(super) fn visit(round: RoundId, group: GroupId, at: Option<Stand>) -> super::super::Record {
    let fields = vec![
        VisitField::Round(Some(round)),
        VisitField::Group(Some(group)),
        VisitField::At(at),
    ];
    (Visit::id_of(round, group), fields).into()
}

/// What was said of a group in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// Nothing: it is matched.
    Nothing,
    /// It is at this theme, at this table.
    At(usize, u32),
    /// It rests.
    Rests,
}

/// All that the plan depends on, as numbers.
struct Hall<'a> {
    themes: Vec<ThemeId>,
    /// How many tables each theme has.
    tables: Vec<usize>,
    groups: Vec<&'a Group>,
    rounds: Vec<&'a Round>,
    /// Group × theme: whether the group knows it.
    knows: Vec<Vec<bool>>,
    /// Round × group.
    said: Vec<Vec<Said>>,
    /// Whether a round has happened, or is happening, as it is written down.
    settled: Vec<bool>,
}

impl<'a> Hall<'a> {
    fn of(workshop: &'a Workshop) -> Self {
        let is_stations = *workshop.day().rotation == Rotation::Stations;
        let themes: Vec<ThemeId> = workshop.themes.iter().map(Entity::id).collect();
        let number: HashMap<ThemeId, usize> = themes.iter().copied().zip(0..).collect();
        let groups: Vec<&Group> = workshop.groups.iter().filter(|_| is_stations).collect();
        let rounds: Vec<&Round> = workshop.rounds.iter().collect();
        let settled: Vec<bool> = rounds.iter().map(|round| is_settled(workshop, round)).collect();
        let has_visits = !workshop.visits.is_empty();
        let stand = |(round, is_settled): (&&Round, &bool)| -> Vec<Said> {
            let said = |group: &&Group| {
                let said = has_visits
                    .then(|| said(workshop, round.id(), group.id()))
                    .flatten();
                match said {
                    Some(Stand::At(theme, table)) => match number.get(&theme) {
                        Some(&theme) => Said::At(theme, table),
                        None if *is_settled => Said::Rests,
                        None => Said::Nothing,
                    },
                    Some(Stand::Rests) => Said::Rests,
                    None if *is_settled => Said::Rests,
                    None => Said::Nothing,
                }
            };
            groups.iter().map(said).collect()
        };
        let knows = |group: &&Group| themes.iter().map(|theme| group.knows.contains(theme)).collect();
        Self {
            tables: workshop
                .themes
                .iter()
                .map(|theme| tables_of(theme) as usize)
                .collect(),
            knows: groups.iter().map(knows).collect(),
            said: rounds.iter().zip(&settled).map(stand).collect(),
            themes,
            groups,
            rounds,
            settled,
        }
    }

    /// Takes a round for one that is ahead.
    fn free(&mut self, round: usize) {
        if self.settled[round] {
            self.settled[round] = false;
            for said in self.said[round].iter_mut().filter(|said| **said == Said::Rests) {
                *said = Said::Nothing;
            }
        }
    }

    fn plan(&self) -> Vec<RoundPlan> {
        let spread = (!self.is_ruled()).then(|| self.spread(self.rounds.len()));
        let plan = |(number, round): (usize, &&Round)| {
            let themes = spread
                .as_ref()
                .map_or_else(|| self.ruled(number), |spread| spread[number].clone());
            RoundPlan {
                round: round.id(),
                seats: self.seats(number, &themes),
            }
        };
        self.rounds.iter().enumerate().map(plan).collect()
    }

    fn seats_in(&self, round: usize) -> Vec<Seat> {
        let themes = if self.is_ruled() {
            self.ruled(round)
        } else {
            self.spread(round + 1).pop().unwrap_or_default()
        };
        self.seats(round, &themes)
    }

    /// Says whether the rule does for the whole plan: nothing that was said or happened speaks against it.
    fn is_ruled(&self) -> bool {
        let is_even = self.tables.iter().all(|&tables| tables == self.tables[0]);
        let is_ruled = |(round, said): (usize, &Vec<Said>)| {
            said.iter().enumerate().all(|(group, said)| match *said {
                Said::Nothing => true,
                Said::At(theme, _) => self.rule(group, round) == Some(theme),
                Said::Rests => false,
            })
        };
        is_even
            && !self.knows.iter().flatten().any(|&knows| knows)
            && self.said.iter().enumerate().all(is_ruled)
    }

    /// The rule of the stations, counting from 0.
    fn rule(&self, group: usize, round: usize) -> Option<usize> {
        let themes = self.themes.len();
        (group % themes.max(1) + round % themes.max(1)).checked_rem(themes)
    }

    fn ruled(&self, round: usize) -> Vec<Option<usize>> {
        (0..self.groups.len())
            .map(|group| self.rule(group, round))
            .collect()
    }

    /// Gives each group a table at its theme: the one that was said, or the emptiest.
    fn seats(&self, round: usize, themes: &[Option<usize>]) -> Vec<Seat> {
        let mut taken: Vec<Vec<usize>> = self.tables.iter().map(|&tables| vec![0; tables]).collect();
        let said = &self.said[round];
        for (said, theme) in said.iter().zip(themes) {
            if let (Said::At(_, table), Some(theme)) = (*said, *theme)
                && let Some(taken) = taken[theme].get_mut(table as usize)
            {
                *taken += 1;
            }
        }
        let is_ahead = !self.settled[round];
        let seat = |((group, theme), said): ((&&Group, &Option<usize>), &Said)| {
            let table = match (*said, *theme) {
                (Said::At(_, table), _) => table,
                (_, Some(theme)) => {
                    let taken = &mut taken[theme];
                    let table = (0..taken.len()).min_by_key(|&table| taken[table]).unwrap_or(0);
                    taken[table] += 1;
                    table as u32
                }
                (_, None) => 0,
            };
            Seat {
                group: group.id(),
                theme: theme.map(|theme| self.themes[theme]),
                table,
                is_by_hand: is_ahead && *said != Said::Nothing,
            }
        };
        self.groups.iter().zip(themes).zip(said).map(seat).collect()
    }

    /// Matches the first rounds one after the other.
    fn spread(&self, rounds: usize) -> Vec<Vec<Option<usize>>> {
        let mut plan: Vec<Vec<Option<usize>>> = Vec::with_capacity(rounds);
        for round in 0..rounds {
            let next = Matching::of(self, round, &plan).matched();
            plan.push(next);
        }
        plan
    }
}

/// At a theme that the group knows or has seen in this tour.
const FORBIDDEN: i64 = 1_000_000_000_000_000;
/// Resting where there is something to see and no time to lose.
const LOST: i64 = 1_000_000_000_000;
/// At a theme again while others were seen less often.
const AGAIN: i64 = 10_000_000_000;
/// A seat left empty that has to be filled for everybody to see the theme in time.
const URGENT: i64 = 1_000_000_000;
/// One group more at a table than would be fair.
const CROWDED: i64 = 10_000_000;
/// Resting with time to spare.
const RESTS: i64 = 1_000_000;
/// One group more at a table than at the emptiest.
const UNEVEN: i64 = 10_000;

/// One round, while its groups are matched to seats.
struct Matching<'a> {
    hall: &'a Hall<'a>,
    round: usize,
    /// Which time all themes are visited, counting from 0.
    tour: usize,
    /// Group × theme: how often it was there before this round, or will be in this tour as was said.
    seen: Vec<Vec<usize>>,
}

impl<'a> Matching<'a> {
    fn of(hall: &'a Hall<'a>, round: usize, before: &[Vec<Option<usize>>]) -> Self {
        let themes = hall.themes.len();
        let tour = round.checked_div(themes).unwrap_or(0);
        let mut seen = vec![vec![0; themes]; hall.groups.len()];
        for seats in before {
            for (group, theme) in seats.iter().enumerate() {
                if let Some(theme) = *theme {
                    seen[group][theme] += 1;
                }
            }
        }
        let end = ((tour + 1) * themes).min(hall.rounds.len());
        for said in hall.said.iter().take(end).skip(round + 1) {
            for (group, said) in said.iter().enumerate() {
                if let Said::At(theme, _) = *said {
                    seen[group][theme] += 1;
                }
            }
        }
        Self {
            hall,
            round,
            tour,
            seen,
        }
    }

    fn is_open(&self, group: usize, theme: usize) -> bool {
        !self.hall.knows[group][theme] && self.seen[group][theme] <= self.tour
    }

    /// Returns in how many rounds of this tour, with this one, it is not said where a group is.
    fn rounds_left(&self, group: usize) -> usize {
        let end = ((self.tour + 1) * self.hall.themes.len()).min(self.hall.rounds.len());
        let said = self.hall.said.iter().take(end).skip(self.round);
        said.filter(|said| said[group] == Said::Nothing).count()
    }

    fn matched(&self) -> Vec<Option<usize>> {
        let hall = self.hall;
        let said = &hall.said[self.round];
        let mut places: Vec<Option<usize>> = said
            .iter()
            .map(|said| match *said {
                Said::At(theme, _) => Some(theme),
                Said::Nothing | Said::Rests => None,
            })
            .collect();
        let free: Vec<usize> = (0..said.len())
            .filter(|&group| said[group] == Said::Nothing)
            .collect();
        if free.is_empty() || hall.themes.is_empty() {
            return places;
        }
        let seats = self.seats(&free, &places);
        // Behind the seats everybody has a place to rest.
        let cost: Vec<Vec<i64>> = free
            .iter()
            .map(|&group| {
                let seats = seats.iter().map(|seat| self.cost(group, seat));
                seats
                    .chain(std::iter::repeat_n(self.rest(group), free.len()))
                    .collect()
            })
            .collect();
        for (&group, column) in free.iter().zip(cheapest(&cost)) {
            places[group] = seats.get(column).map(|seat| seat.theme);
        }
        places
    }

    /// Returns the seats that are free, each with what it costs whoever takes it.
    fn seats(&self, free: &[usize], places: &[Option<usize>]) -> Vec<Place> {
        let hall = self.hall;
        let all: usize = hall.tables.iter().sum();
        let left = free
            .iter()
            .map(|&group| self.rounds_left(group))
            .max()
            .unwrap_or(1)
            .max(1);
        let mut seats = Vec::new();
        for (theme, &tables) in hall.tables.iter().enumerate() {
            let taken = places.iter().filter(|place| **place == Some(theme)).count();
            let fair = (hall.groups.len() * tables).div_ceil(all.max(1)).max(tables);
            let waiting = free.iter().filter(|&&group| self.is_open(group, theme)).count();
            let urgent = waiting.saturating_sub(fair * (left - 1));
            for number in 0..free.len() {
                let level = (taken + number) / tables;
                let crowd = (taken + number + 1).saturating_sub(fair);
                let mut cost = level as i64 * UNEVEN + crowd as i64 * CROWDED;
                if number < urgent {
                    cost -= URGENT;
                }
                seats.push(Place { theme, cost });
            }
        }
        seats
    }

    fn cost(&self, group: usize, seat: &Place) -> i64 {
        let themes = self.hall.themes.len();
        let rule = self.hall.rule(group, self.round).unwrap_or(0);
        let mut cost = seat.cost + ((seat.theme + themes - rule) % themes) as i64;
        cost += self.seen[group][seat.theme] as i64 * AGAIN;
        if !self.is_open(group, seat.theme) {
            cost += FORBIDDEN;
        }
        cost
    }

    fn rest(&self, group: usize) -> i64 {
        let open = (0..self.hall.themes.len())
            .filter(|&theme| self.is_open(group, theme))
            .count();
        match open {
            0 => 0,
            open if open < self.rounds_left(group) => RESTS,
            _ => LOST,
        }
    }
}

/// A seat at a theme.
struct Place {
    theme: usize,
    cost: i64,
}

/// Returns the column for each row so that all together cost least (Kuhn and Munkres, with potentials). There are at
/// least as many columns as rows.
fn cheapest(cost: &[Vec<i64>]) -> Vec<usize> {
    let (rows, columns) = (cost.len(), cost.first().map_or(0, Vec::len));
    // Row and column 0 stand for none.
    let (mut row_potential, mut column_potential) = (vec![0_i64; rows + 1], vec![0_i64; columns + 1]);
    let mut taken_by = vec![0_usize; columns + 1];
    let mut way = vec![0_usize; columns + 1];
    for row in 1..=rows {
        taken_by[0] = row;
        let mut column = 0;
        let mut least = vec![i64::MAX; columns + 1];
        let mut used = vec![false; columns + 1];
        loop {
            used[column] = true;
            let from = taken_by[column];
            let (mut delta, mut next) = (i64::MAX, 0);
            for other in 1..=columns {
                if used[other] {
                    continue;
                }
                let price = cost[from - 1][other - 1] - row_potential[from] - column_potential[other];
                if price < least[other] {
                    least[other] = price;
                    way[other] = column;
                }
                if least[other] < delta {
                    delta = least[other];
                    next = other;
                }
            }
            for other in 0..=columns {
                if used[other] {
                    row_potential[taken_by[other]] += delta;
                    column_potential[other] -= delta;
                } else {
                    least[other] = least[other].saturating_sub(delta);
                }
            }
            column = next;
            if taken_by[column] == 0 {
                break;
            }
        }
        while column != 0 {
            let before = way[column];
            taken_by[column] = taken_by[before];
            column = before;
        }
    }
    let mut matched = vec![0; rows];
    for column in 1..=columns {
        if taken_by[column] > 0 {
            matched[taken_by[column] - 1] = column - 1;
        }
    }
    matched
}
