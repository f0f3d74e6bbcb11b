//! A workshop's World Café as numbers, and back.

use super::super::super::Record;
use super::super::super::change::Change;
use super::super::super::things::{
    PairRule, Participant, ParticipantId, Placement, PlacementField, Round, RoundId, Stand, ThemeId,
};
use super::super::super::{Entity, Workshop};
use super::super::cafe::{self, Cafe, Dice, Encounters, Plan};
use super::super::pairs::Numbers;
use super::super::tables::tables_of;
use super::{is_ahead, is_open, table_of};

/// Returns where somebody was put in a round.
#[must_use]
pub fn seat_of(workshop: &Workshop, round: RoundId, person: ParticipantId) -> Option<&Placement> {
    let placement = workshop.placements.get(Placement::id_of(round, person))?;
    placement.at.is_some().then_some(placement)
}

/// The record that says where somebody sits.
pub(in super::super) fn placement(
    round: RoundId,
    person: ParticipantId,
    at: Option<Stand>,
    hosts: bool,
    fixed: bool,
) -> Record {
    let fields = vec![
        PlacementField::Round(Some(round)),
        PlacementField::Participant(Some(person)),
        PlacementField::At(at),
        PlacementField::Hosts(hosts),
        PlacementField::Fixed(fixed),
    ];
    (Placement::id_of(round, person), fields).into()
}

/// All that the plan depends on, as numbers: who is present, and who sat somewhere in a round that is over or runs;
/// the tables, theme by theme; the rounds in order.
pub(in super::super) struct Room<'a> {
    pub(in super::super) workshop: &'a Workshop,
    pub(in super::super) numbers: Numbers,
    /// The tables that there are.
    pub(in super::super) tables: Vec<(ThemeId, u32)>,
    /// Tables that are gone, at which people sat.
    gone: Vec<(ThemeId, u32)>,
    pub(in super::super) rounds: Vec<&'a Round>,
    /// What there is to plan. Its tables are those that there are and those that are gone.
    pub(in super::super) cafe: Cafe,
}

impl<'a> Room<'a> {
    pub(in super::super) fn of(workshop: &'a Workshop) -> Self {
        Self::with(workshop, |_| {})
    }

    /// The same with everybody numbered by chance: where many plans are as good, another seed gives another one.
    pub(in super::super) fn shuffled(workshop: &'a Workshop, seed: u32) -> Self {
        Self::with(workshop, |people| Dice(u64::from(seed)).shuffle(people))
    }

    fn with(workshop: &'a Workshop, order: impl FnOnce(&mut [ParticipantId])) -> Self {
        let rounds: Vec<&Round> = workshop.rounds.iter().collect();
        let tables: Vec<(ThemeId, u32)> = workshop
            .themes
            .iter()
            .flat_map(|theme| (0..tables_of(theme)).map(|number| (theme.id(), number)))
            .collect();
        let was_there = |person: &Participant| {
            let mut over = rounds.iter().filter(|round| !is_ahead(round));
            over.any(|round| seat_of(workshop, round.id(), person.id()).is_some())
        };
        let people = workshop
            .participants
            .iter()
            .filter(|person| *person.present || was_there(person));
        let mut people: Vec<ParticipantId> = people.map(Entity::id).collect();
        order(&mut people);
        let numbers = Numbers::new(people);
        let mut room = Self {
            workshop,
            cafe: Cafe {
                people: numbers.people.len(),
                rounds: rounds.len(),
                together: numbers.pairs(workshop, PairRule::Together),
                apart: numbers.pairs(workshop, PairRule::Apart),
                ..Cafe::default()
            },
            numbers,
            tables,
            gone: Vec::new(),
            rounds,
        };
        room.fill();
        room
    }

    fn fill(&mut self) {
        let people = 0..self.numbers.people.len();
        for round in 0..self.rounds.len() {
            let mut settled = vec![None; people.len()];
            let mut absent = Vec::new();
            let mut hosts = Vec::new();
            for person in people.clone() {
                let is_there = self.is_there(round, person);
                let seat = self.seat(round, person);
                let table = seat
                    .and_then(|seat| table_of(*seat.at))
                    .and_then(|table| self.number(round, table));
                let is_ahead = is_ahead(self.rounds[round]);
                let rests = seat.is_some_and(|seat| *seat.at == Some(Stand::Rests));
                let is_bound = seat.is_some_and(|seat| *seat.fixed || !is_ahead);
                if !is_there || (rests && is_bound) || (!is_ahead && table.is_none()) {
                    absent.push(person);
                } else if let Some(table) = table.filter(|_| is_bound) {
                    settled[person] = Some(table);
                    if seat.is_some_and(|seat| *seat.hosts) {
                        hosts.push((table, person));
                    }
                }
            }
            let mut row = vec![None; self.tables.len()];
            for (table, person) in hosts {
                if let Some(host) = row.get_mut(table) {
                    *host = Some(person);
                }
            }
            self.cafe.hosts.push(row);
            self.cafe.settled.push(settled);
            self.cafe.absent.push(absent);
        }
        self.cafe.tables = self.tables.len() + self.gone.len();
        // Tables of one theme are the same to whoever wants to see another one.
        let themes: Vec<ThemeId> = self
            .tables
            .iter()
            .chain(&self.gone)
            .map(|table| table.0)
            .collect();
        let first = |theme: &ThemeId| themes.iter().position(|known| known == theme);
        self.cafe.themes = themes.iter().filter_map(first).collect();
    }

    /// Returns the number of a table; in a round that was started, those that are gone count as well.
    fn number(&mut self, round: usize, table: (ThemeId, u32)) -> Option<usize> {
        if let Some(number) = self.tables.iter().position(|&known| known == table) {
            return Some(number);
        }
        if is_ahead(self.rounds[round]) {
            return None;
        }
        let gone = self
            .gone
            .iter()
            .position(|&known| known == table)
            .unwrap_or_else(|| {
                self.gone.push(table);
                self.gone.len() - 1
            });
        Some(self.tables.len() + gone)
    }

    /// Returns what was said of somebody in a round.
    pub(in super::super) fn seat(&self, round: usize, person: usize) -> Option<&'a Placement> {
        seat_of(
            self.workshop,
            self.rounds[round].id(),
            self.numbers.people[person],
        )
    }

    pub(in super::super) fn is_host(&self, round: usize, person: usize) -> bool {
        self.seat(round, person).is_some_and(|seat| *seat.hosts)
    }

    pub(in super::super) fn rests(&self, round: usize, person: usize) -> bool {
        self.seat(round, person)
            .is_some_and(|seat| *seat.at == Some(Stand::Rests))
    }

    /// Says whether somebody is in the room in a round: as far as that is known for one that is over.
    pub(in super::super) fn is_there(&self, round: usize, person: usize) -> bool {
        let is_present = || {
            let person = self.workshop.participants.get(self.numbers.people[person]);
            person.is_some_and(|person| *person.present)
        };
        !is_open(self.rounds[round]) || is_present()
    }

    pub(in super::super) fn rounds_to_join(&self) -> impl Iterator<Item = (usize, &'a Round)> + '_ {
        let rounds = self.rounds.iter().copied().enumerate();
        rounds.filter(|(_, round)| is_open(round))
    }

    /// Returns what is to be drawn: with the tables that there are, without what happened at those that are gone.
    pub(in super::super) fn to_draw(&self) -> Cafe {
        let mut cafe = self.cafe.clone();
        cafe.tables = self.tables.len();
        for (settled, absent) in cafe.settled.iter_mut().zip(&mut cafe.absent) {
            for (person, table) in settled.iter_mut().enumerate() {
                if table.is_some_and(|table| table >= cafe.tables) {
                    *table = None;
                    absent.push(person);
                }
            }
        }
        cafe
    }

    /// Returns the plan as it stands: of those who are there.
    pub(in super::super) fn standing(&self) -> Plan {
        let seat = |round: usize, person: usize| {
            let table = table_of(*self.seat(round, person)?.at)?;
            let known = self.tables.iter().position(|&known| known == table);
            let gone = || Some(self.tables.len() + self.gone.iter().position(|&known| known == table)?);
            known.or_else(gone).filter(|_| self.is_there(round, person))
        };
        let people = self.numbers.people.len();
        Plan {
            seats: (0..self.rounds.len())
                .map(|round| (0..people).map(|person| seat(round, person)).collect())
                .collect(),
        }
    }

    /// Counts who meets whom in a plan, in which what has happened is that.
    pub(in super::super) fn encounters(&self, plan: &Plan) -> Encounters {
        let mut whole = plan.clone();
        for (round, settled) in self.cafe.settled.iter().enumerate() {
            for (person, table) in settled.iter().enumerate() {
                if let (Some(table), Some(seat)) = (
                    table.filter(|&table| table >= self.tables.len()),
                    whole.seats.get_mut(round).and_then(|seats| seats.get_mut(person)),
                ) {
                    *seat = Some(table);
                }
            }
        }
        cafe::encounters(&self.cafe, &whole)
    }

    /// The record that puts somebody at a table, drawn and not by hand.
    pub(in super::super) fn record(&self, round: usize, person: usize, table: usize, hosts: bool) -> Record {
        let (theme, number) = self.tables[table];
        let at = Some(Stand::At(theme, number));
        placement(
            self.rounds[round].id(),
            self.numbers.people[person],
            at,
            hosts,
            false,
        )
    }

    /// Writes a plan down for the rounds that are ahead, as far as it is not what stands there already.
    pub(in super::super) fn written(&self, plan: &Plan) -> Change {
        let mut change = Change::default();
        for (number, round) in self
            .rounds
            .iter()
            .enumerate()
            .filter(|(_, round)| is_ahead(round))
        {
            let hosts = &self.cafe.hosts[number];
            for (person, &id) in self.numbers.people.iter().enumerate() {
                let seat = self.seat(number, person);
                if seat.is_some_and(|seat| *seat.fixed) {
                    continue;
                }
                let table = plan
                    .table(number, person)
                    .filter(|&table| table < self.tables.len());
                let at = table.map(|table| Stand::At(self.tables[table].0, self.tables[table].1));
                let is_host = table.is_some_and(|table| hosts[table] == Some(person));
                if seat.map(|seat| (*seat.at, *seat.hosts)) != at.map(|at| (Some(at), is_host)) {
                    change.set(placement(round.id(), id, at, is_host, false));
                }
            }
            // Who has left by now takes no seat in a plan that is drawn anew.
            for placement in self.workshop.placements.iter() {
                let left = placement
                    .participant
                    .filter(|&person| self.numbers.of(person).is_none());
                if *placement.round == Some(round.id()) && left.is_some() && placement.at.is_some() {
                    change.set((placement.id(), PlacementField::At(None)));
                }
            }
        }
        change
    }
}
