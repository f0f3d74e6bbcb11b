//! The World Café of a workshop.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;

use super::super::super::testing::at;
use super::super::super::{
    Day, DayField, HostRule, PairRule, ParticipantField, ParticipantId, Placement, PlacementField, Rotation,
    Stand, ThemeField,
};
use super::super::{
    CafeDraw, CafeShort, Conflict, Obstacle, clear_by_hand, conflicts, encounters, next_round,
    place_latecomers, plan_cafe_with, seat, seat_of, set_pair, swap_people, tables, tables_in, take_over,
    unplaced,
};
use super::{Hall, hall};

/// Enough to be well mixed, and quick without optimisation.
const EFFORT: usize = 2_000;

struct Cafe {
    hall: Hall,
    people: Vec<ParticipantId>,
}

impl Cafe {
    fn new(people: usize, themes: usize, rounds: usize) -> Self {
        let mut hall = hall(themes, 0, rounds);
        hall.play
            .set((Day::the(), DayField::Rotation(Rotation::WorldCafe)));
        let mut cafe = Self { hall, people: vec![] };
        for _ in 0..people {
            cafe.comes();
        }
        cafe
    }

    fn comes(&mut self) -> ParticipantId {
        let fields = vec![ParticipantField::Present(true)];
        let person = self
            .hall
            .play
            .add(|w| &w.participants, ParticipantField::Pos, fields);
        self.people.push(person);
        person
    }

    fn leaves(&mut self, person: usize) {
        self.hall
            .play
            .set((self.people[person], ParticipantField::Present(false)));
    }

    fn host(&mut self, theme: usize, person: usize) {
        let host = Some(self.people[person]);
        self.hall
            .play
            .set((self.hall.themes[theme], ThemeField::Host(host)));
    }

    fn changes_hosts(&mut self) {
        self.hall
            .play
            .set((Day::the(), DayField::Hosts(HostRule::Change)));
    }

    fn draw(&mut self, seed: u32) -> CafeDraw {
        let draw = plan_cafe_with(&self.hall.play.workshop, seed, EFFORT);
        self.hall.play.commit(draw.change.clone());
        draw
    }

    fn next_round(&mut self, time: &str) {
        let change = next_round(&self.hall.play.workshop, at(time));
        self.hall.play.commit(change);
    }

    fn seats(&self) -> HashMap<(usize, ParticipantId), (Stand, bool)> {
        let mut seats = HashMap::new();
        for (number, &round) in self.hall.rounds.iter().enumerate() {
            for &person in &self.people {
                if let Some(seat) = seat_of(&self.hall.play.workshop, round, person) {
                    seats.insert((number, person), (seat.at.unwrap(), *seat.hosts));
                }
            }
        }
        seats
    }

    /// Checks that everybody who is present is at exactly one table in each round that is not over.
    fn assert_seated(&self) {
        for tables in tables(&self.hall.play.workshop) {
            let there: Vec<_> = tables.tables.iter().flat_map(|table| &table.people).collect();
            assert_eq!(
                there.iter().collect::<HashSet<_>>().len(),
                there.len(),
                "nobody twice"
            );
            assert_eq!(tables.nowhere, [], "everybody somewhere");
        }
    }

    fn conflicts(&self) -> Vec<Conflict> {
        conflicts(&self.hall.play.workshop)
    }
}

#[test]
fn thirty_people_three_themes_three_rounds() {
    let mut cafe = Cafe::new(30, 3, 3);
    for theme in 0..3 {
        cafe.host(theme, theme);
    }
    assert_eq!(cafe.conflicts().len(), 3, "nothing is drawn yet");
    assert_eq!(encounters(&cafe.hall.play.workshop), None);
    let draw = plan_cafe_with(&cafe.hall.play.workshop, 5, 50 * EFFORT);
    cafe.hall.play.commit(draw.change.clone());
    cafe.assert_seated();
    for tables in tables(&cafe.hall.play.workshop) {
        for (number, table) in tables.tables.iter().enumerate() {
            assert_eq!((table.people.len(), table.host), (10, Some(cafe.people[number])));
            assert_eq!(table.people[0], cafe.people[number]);
        }
    }
    assert_eq!(encounters(&cafe.hall.play.workshop), Some(draw.encounters));
    assert!(draw.encounters.met <= draw.encounters.bound && draw.encounters.bound <= 435);
    assert!(
        draw.encounters.met >= 320,
        "of 333 that are possible: {:?}",
        draw.encounters
    );
    assert_eq!(
        (cafe.conflicts(), *cafe.hall.play.workshop.day().seed),
        (vec![], 5)
    );
    assert!(
        plan_cafe_with(&cafe.hall.play.workshop, 5, 50 * EFFORT)
            .change
            .is_empty()
    );
    assert!(
        !plan_cafe_with(&cafe.hall.play.workshop, 6, EFFORT)
            .change
            .is_empty()
    );
}

/// How many guests, who host nothing, are at one theme in all rounds.
fn staying(cafe: &Cafe) -> usize {
    let rounds = tables(&cafe.hall.play.workshop);
    let hosts: HashSet<ParticipantId> = rounds
        .iter()
        .flat_map(|round| round.tables.iter().filter_map(|table| table.host))
        .collect();
    let stays = |person: &&ParticipantId| {
        let seen = rounds.iter().flat_map(|round| {
            let there = round.tables.iter().filter(|table| table.people.contains(person));
            there.map(|table| table.theme)
        });
        !hosts.contains(*person) && seen.collect::<HashSet<_>>().len() == 1
    };
    cafe.people.iter().filter(stays).count()
}

#[test]
fn no_guest_stays_at_one_theme_all_day() {
    for (people, themes, rounds, parallel) in [(30, 3, 3, 1), (20, 4, 2, 1), (32, 3, 3, 2)] {
        let mut cafe = Cafe::new(people, themes, rounds);
        for theme in 0..themes {
            cafe.host(theme, theme);
        }
        cafe.hall
            .play
            .set((cafe.hall.themes[0], ThemeField::Tables(parallel)));
        for seed in 0..3 {
            let draw = plan_cafe_with(&cafe.hall.play.workshop, seed, 50 * EFFORT);
            cafe.hall.play.commit(draw.change);
            assert_eq!(
                staying(&cafe),
                0,
                "{people} {themes} {rounds} {parallel}, seed {seed}"
            );
        }
    }
}

#[test]
fn further_tables_of_a_theme_with_a_host_keep_one_as_well() {
    let mut cafe = Cafe::new(16, 2, 3);
    cafe.hall.play.set((cafe.hall.themes[0], ThemeField::Tables(2)));
    cafe.host(0, 0);
    cafe.draw(0);
    let hosts: Vec<Vec<_>> = tables(&cafe.hall.play.workshop)
        .iter()
        .map(|round| round.tables.iter().map(|table| table.host).collect())
        .collect();
    assert_eq!(hosts[0][0], Some(cafe.people[0]));
    assert!(hosts[0][1].is_some() && hosts[0][2].is_none());
    assert!(hosts.iter().all(|round| *round == hosts[0]));
}

#[test]
fn hosts_change_to_one_who_was_at_that_table() {
    let mut cafe = Cafe::new(20, 3, 4);
    cafe.changes_hosts();
    cafe.host(0, 0);
    cafe.draw(1);
    cafe.assert_seated();
    let rounds = tables(&cafe.hall.play.workshop);
    assert_eq!(rounds[0].tables[0].host, Some(cafe.people[0]));
    for (before, now) in rounds.iter().zip(&rounds[1..]) {
        for (before, now) in before.tables.iter().zip(&now.tables) {
            let host = now.host.unwrap();
            assert!(before.people.contains(&host), "knows what was said there");
            assert_ne!(Some(host), before.host);
        }
    }
    assert_eq!(cafe.conflicts(), []);
}

#[test]
fn what_has_happened_and_what_was_said_by_hand_stays() {
    let mut cafe = Cafe::new(12, 3, 3);
    cafe.draw(0);
    cafe.next_round("11:00");
    let (person, there) = (cafe.people[4], Stand::At(cafe.hall.themes[2], 0));
    let by_hand = seat(
        &cafe.hall.play.workshop,
        cafe.hall.rounds[2],
        person,
        there,
        false,
    );
    cafe.hall.play.commit(by_hand);
    let before = cafe.seats();
    for seed in 1..5 {
        cafe.draw(seed);
        let after = cafe.seats();
        assert_eq!(after[&(2, person)], (there, false));
        for &person in &cafe.people {
            assert_eq!(after[&(0, person)], before[&(0, person)], "the first round runs");
        }
    }
    assert_ne!(cafe.seats(), before);
    let clear = clear_by_hand(&cafe.hall.play.workshop, None);
    cafe.hall.play.commit(clear);
    assert!(
        !*seat_of(&cafe.hall.play.workshop, cafe.hall.rounds[2], person)
            .unwrap()
            .fixed
    );
}

#[test]
fn a_latecomer_is_seated_in_all_rounds_to_come_and_nobody_else_moves() {
    let mut cafe = Cafe::new(11, 3, 3);
    cafe.draw(0);
    cafe.next_round("11:00");
    cafe.next_round("11:30");
    let before = cafe.seats();
    let late = cafe.comes();
    assert_eq!(unplaced(&cafe.hall.play.workshop), [late]);
    let change = place_latecomers(&cafe.hall.play.workshop);
    assert_eq!(change.ops.len(), 2, "not in the round that is over");
    cafe.hall.play.commit(change);
    let mut after = cafe.seats();
    after.retain(|(_, person), _| *person != late);
    assert_eq!(after, before);
    cafe.assert_seated();
    for round in [1, 2] {
        let sizes = tables_in(&cafe.hall.play.workshop, cafe.hall.rounds[round]).tables;
        assert!(sizes.iter().all(|table| table.people.len() == 4));
    }
    assert!(unplaced(&cafe.hall.play.workshop).is_empty());
}

#[test]
fn who_leaves_sits_nowhere_any_longer_and_nobody_else_moves() {
    let mut cafe = Cafe::new(12, 3, 3);
    cafe.draw(0);
    cafe.next_round("11:00");
    cafe.next_round("11:30");
    cafe.leaves(5);
    let before: Vec<_> = tables(&cafe.hall.play.workshop);
    let gone = cafe.people[5];
    let is_at = |round: usize| {
        before[round]
            .tables
            .iter()
            .any(|table| table.people.contains(&gone))
    };
    assert!(is_at(0), "that has happened");
    assert!(!is_at(1) && !is_at(2));
    assert_eq!(cafe.conflicts(), []);
    cafe.draw(1);
    assert!(seat_of(&cafe.hall.play.workshop, cafe.hall.rounds[2], gone).is_none());
}

#[test]
fn somebody_of_the_table_takes_over_from_a_host_who_left() {
    let mut cafe = Cafe::new(12, 3, 3);
    cafe.host(1, 0);
    cafe.draw(0);
    cafe.next_round("11:00");
    cafe.leaves(0);
    let theme = cafe.hall.themes[1];
    let gone = Conflict::HostGone {
        theme,
        host: cafe.people[0],
    };
    assert_eq!(cafe.conflicts(), [gone]);
    let before = cafe.seats();
    let (change, next) = take_over(&cafe.hall.play.workshop, theme, 0);
    cafe.hall.play.commit(change);
    let next = next.unwrap();
    assert_eq!(
        before[&(0, next)].0,
        Stand::At(theme, 0),
        "one who sits there now"
    );
    for tables in tables(&cafe.hall.play.workshop) {
        assert_eq!(tables.tables[1].host, Some(next));
    }
    assert_eq!(cafe.conflicts(), []);
    let mut after = cafe.seats();
    after.retain(|(_, person), _| *person != next);
    assert!(
        after.iter().all(|(key, seat)| before[key] == *seat),
        "nobody else moves"
    );
    // Drawn anew the heir stays.
    cafe.draw(3);
    assert!(
        tables(&cafe.hall.play.workshop)
            .iter()
            .all(|tables| tables.tables[1].host == Some(next))
    );
}

#[test]
fn drawn_anew_without_its_host_a_table_has_one_of_those_who_were_there() {
    let mut cafe = Cafe::new(12, 3, 3);
    cafe.host(1, 0);
    cafe.draw(0);
    cafe.next_round("11:00");
    let there = tables_in(&cafe.hall.play.workshop, cafe.hall.rounds[0]).tables[1]
        .people
        .clone();
    cafe.leaves(0);
    cafe.draw(1);
    let hosts: HashSet<_> = [1, 2]
        .map(|round| tables_in(&cafe.hall.play.workshop, cafe.hall.rounds[round]).tables[1].host)
        .into();
    assert_eq!(hosts.len(), 1);
    assert!(hosts.iter().all(|host| there.contains(&host.unwrap())));
}

#[test]
fn pairs_sit_together_or_apart_or_are_named() {
    let mut cafe = Cafe::new(12, 3, 3);
    cafe.host(0, 0);
    cafe.host(1, 1);
    for (one, other, rule) in [
        (2, 3, PairRule::Together),
        (4, 5, PairRule::Apart),
        (0, 1, PairRule::Together),
    ] {
        let change = set_pair(
            &cafe.hall.play.workshop,
            cafe.people[one],
            cafe.people[other],
            rule,
        );
        cafe.hall.play.commit(change);
    }
    let draw = cafe.draw(0);
    for tables in tables(&cafe.hall.play.workshop) {
        let of = |person: usize| {
            tables
                .tables
                .iter()
                .position(|table| table.people.contains(&cafe.people[person]))
        };
        assert_eq!(of(2), of(3));
        assert_ne!(of(4), of(5));
    }
    assert_eq!(draw.unkept.len(), 1);
    assert_eq!(
        (draw.unkept[0].obstacle, &draw.unkept[0].rounds[..]),
        (Obstacle::Host, &[0, 1, 2][..])
    );
    assert_eq!(cafe.conflicts(), [Conflict::Pair(draw.unkept[0].clone())]);
}

#[test]
fn two_people_change_places_and_a_new_host_replaces_the_old_one() {
    let mut cafe = Cafe::new(9, 3, 2);
    cafe.host(0, 0);
    cafe.draw(0);
    let round = cafe.hall.rounds[1];
    let before = cafe.seats();
    let (one, other) = (cafe.people[3], cafe.people[7]);
    let change = swap_people(&cafe.hall.play.workshop, round, one, other);
    cafe.hall.play.commit(change);
    assert_eq!(cafe.seats()[&(1, one)], before[&(1, other)]);
    assert_eq!(cafe.seats()[&(1, other)], before[&(1, one)]);
    let home = Stand::At(cafe.hall.themes[0], 0);
    let change = seat(&cafe.hall.play.workshop, round, one, home, true);
    cafe.hall.play.commit(change);
    let table = &tables_in(&cafe.hall.play.workshop, round).tables[0];
    assert_eq!(table.host, Some(one));
    let away = Stand::At(cafe.hall.themes[1], 0);
    let change = seat(&cafe.hall.play.workshop, round, cafe.people[0], away, false);
    cafe.hall.play.commit(change);
    let is_away =
        |conflict: &Conflict| matches!(conflict, Conflict::HostAway { host, .. } if *host == cafe.people[0]);
    assert!(cafe.conflicts().iter().any(is_away));
}

#[test]
fn a_theme_that_goes_leaves_people_to_be_seated_and_what_happened_counts() {
    let mut cafe = Cafe::new(12, 3, 3);
    cafe.draw(0);
    cafe.next_round("11:00");
    let met = encounters(&cafe.hall.play.workshop).unwrap().met;
    let theme = cafe.hall.themes[2];
    cafe.hall.play.remove(theme);
    let astray = cafe
        .conflicts()
        .iter()
        .filter(|conflict| matches!(conflict, Conflict::PersonAstray { .. }))
        .count();
    assert_eq!(astray, 12, "four in each round that is not over");
    cafe.draw(1);
    let now = tables_in(&cafe.hall.play.workshop, cafe.hall.rounds[1]);
    assert_eq!((now.tables.len(), now.nowhere.len()), (2, 0));
    let again = encounters(&cafe.hall.play.workshop).unwrap();
    assert!(again.met > met / 3 && again.met <= again.bound, "{again:?}");
}

#[test]
fn nobody_one_person_no_table_no_round_are_no_harm() {
    for (people, themes, rounds, short) in [
        (0, 3, 3, Some(CafeShort::NobodyPresent)),
        (5, 0, 3, Some(CafeShort::NoTables)),
        (5, 3, 0, Some(CafeShort::NoRounds)),
        (1, 1, 2, None),
        (2, 3, 2, Some(CafeShort::Tables { people: 2, tables: 3 })),
    ] {
        let mut cafe = Cafe::new(people, themes, rounds);
        assert_eq!(cafe.draw(0).short, short);
        if themes > 0 {
            cafe.assert_seated();
        }
        cafe.conflicts();
        let (_, heir) = take_over(
            &cafe.hall.play.workshop,
            cafe.hall.themes.first().copied().unwrap_or_default(),
            0,
        );
        assert!(heir.is_none() || people > 0);
    }
}

#[test]
fn a_seat_at_a_table_that_is_gone_is_no_seat() {
    let mut cafe = Cafe::new(4, 1, 1);
    cafe.draw(0);
    let placement = Placement::id_of(cafe.hall.rounds[0], cafe.people[0]);
    let nowhere = Stand::At(cafe.hall.themes[0], 7);
    cafe.hall.play.set((placement, PlacementField::At(Some(nowhere))));
    let astray = Conflict::PersonAstray {
        round: cafe.hall.rounds[0],
        person: cafe.people[0],
    };
    assert_eq!(cafe.conflicts(), [astray]);
    assert_eq!(unplaced(&cafe.hall.play.workshop), [cafe.people[0]]);
    let change = place_latecomers(&cafe.hall.play.workshop);
    cafe.hall.play.commit(change);
    cafe.assert_seated();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_happens_everybody_is_somewhere_and_nobody_twice(
        people in 0..20usize,
        themes in 1..4usize,
        rounds in 1..4usize,
        changes in prop::bool::ANY,
        hosts in prop::collection::vec((0..4usize, 0..20usize), 0..4),
        leave in prop::collection::vec(0..20usize, 0..4),
        late in 0..4usize,
        started in 0..3usize,
        seed in 0..4u32,
    ) {
        let mut cafe = Cafe::new(people, themes, rounds);
        if changes {
            cafe.changes_hosts();
        }
        for (theme, person) in hosts {
            if theme < themes && person < people {
                cafe.host(theme, person);
            }
        }
        cafe.draw(seed);
        cafe.assert_seated();
        for round in 0..started {
            cafe.next_round(&format!("1{round}:00"));
        }
        for person in leave {
            if person < people {
                cafe.leaves(person);
            }
        }
        let before = cafe.seats();
        for _ in 0..late {
            cafe.comes();
        }
        let change = place_latecomers(&cafe.hall.play.workshop);
        cafe.hall.play.commit(change);
        if people > 0 {
            cafe.assert_seated();
        }
        let after = cafe.seats();
        prop_assert!(before.iter().all(|(key, seat)| after[key] == *seat), "nobody moves");
        let draw = cafe.draw(seed + 1);
        if people > 0 {
            cafe.assert_seated();
        }
        prop_assert!(draw.encounters.met <= draw.encounters.bound);
        if let Some(encounters) = encounters(&cafe.hall.play.workshop) {
            prop_assert_eq!(encounters, draw.encounters);
        }
        if !changes {
            for tables in tables(&cafe.hall.play.workshop) {
                let round = cafe.hall.play.workshop.rounds.get(tables.round).unwrap();
                for table in tables.tables.iter().filter(|_| round.started.is_none()) {
                    let host = *cafe.hall.play.workshop.themes.get(table.theme).unwrap().host;
                    let is_theirs = |person| {
                        let themes = cafe.hall.play.workshop.themes.iter();
                        themes.filter(|theme| *theme.host == Some(person)).count() == 1
                    };
                    let is_there = |person| *cafe.hall.play.workshop.participants.get(person).unwrap().present;
                    if let Some(host) = host.filter(|&host| is_there(host) && is_theirs(host)) {
                        prop_assert!(started > 0 || table.people.contains(&host), "hosts where they belong");
                    }
                }
            }
        }
        cafe.conflicts();
    }
}

#[test]
fn a_round_that_is_over_shows_everybody_also_when_a_table_is_gone() {
    let mut cafe = Cafe::new(12, 2, 2);
    cafe.hall.play.set((cafe.hall.themes[0], ThemeField::Tables(3)));
    cafe.draw(1);
    cafe.next_round("11:00");
    cafe.next_round("11:30");
    cafe.hall.play.set((cafe.hall.themes[0], ThemeField::Tables(1)));
    let first = tables_in(&cafe.hall.play.workshop, cafe.hall.rounds[0]);
    let there = first.tables.iter().flat_map(|table| &table.people).count();
    assert_eq!(there, 12, "what has happened stays");
}

#[test]
fn a_host_who_left_is_no_hint_any_more_once_somebody_else_hosts_the_rounds_ahead() {
    let mut cafe = Cafe::new(12, 3, 2);
    cafe.host(0, 0);
    cafe.draw(1);
    cafe.leaves(0);
    let is_gone = |cafe: &Cafe| {
        let mut conflicts = cafe.conflicts().into_iter();
        conflicts.any(|conflict| matches!(conflict, Conflict::HostGone { .. }))
    };
    assert!(is_gone(&cafe));
    cafe.draw(2);
    assert!(!is_gone(&cafe), "the draw has found an heir");
    cafe.hall
        .play
        .set((Day::the(), DayField::Rotation(Rotation::Stations)));
    assert!(is_gone(&cafe));
}

#[test]
fn a_file_cannot_ask_for_more_tables_than_any_hall_has() {
    let mut cafe = Cafe::new(6, 2, 1);
    cafe.hall
        .play
        .set((cafe.hall.themes[0], ThemeField::Tables(u32::MAX)));
    cafe.draw(1);
    let tables = tables_in(&cafe.hall.play.workshop, cafe.hall.rounds[0]).tables;
    assert_eq!(tables.len(), 21);
    cafe.assert_seated();
    cafe.hall
        .play
        .set((Day::the(), DayField::Rotation(Rotation::Stations)));
    assert_eq!(
        tables_in(&cafe.hall.play.workshop, cafe.hall.rounds[0])
            .tables
            .len(),
        21
    );
    cafe.conflicts();
}
