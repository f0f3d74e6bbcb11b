//! Stations where the plain rule does not do.

use proptest::prelude::*;

use super::super::super::testing::at;
use super::super::super::{GroupField, GroupId, ParticipantField, RoundField, Stand, ThemeField, ThemeId};
use super::super::{
    Conflict, clear_by_hand, conflicts, groups_at, is_by_hand, next_round, rota, send_group, start_round,
    swap_groups, tables_in, theme_of,
};
use super::{Hall, hall, picture};

fn send(hall: &mut Hall, round: usize, group: usize, at: Stand) {
    let change = send_group(&hall.play.workshop, hall.rounds[round], hall.groups[group], at);
    hall.play.commit(change);
}

fn know(hall: &mut Hall, group: usize, theme: usize) {
    let known = hall.play.workshop.groups.get(hall.groups[group]).unwrap();
    let mut knows = known.knows.to_vec();
    knows.push(hall.themes[theme]);
    hall.play.set((hall.groups[group], GroupField::Knows(knows)));
}

fn tables(hall: &mut Hall, theme: usize, tables: u32) {
    hall.play.set((hall.themes[theme], ThemeField::Tables(tables)));
}

#[test]
fn parallel_tables_of_every_theme_follow_the_rule() {
    let mut hall = hall(3, 6, 3);
    for theme in 0..3 {
        tables(&mut hall, theme, 2);
    }
    assert_eq!(picture(&hall), ["A+D B+E C+F", "C+F A+D B+E", "B+E C+F A+D"]);
    let first = tables_in(&hall.play.workshop, hall.rounds[0]);
    let groups: Vec<_> = first
        .tables
        .iter()
        .map(|table| (table.number, table.groups.clone()))
        .collect();
    assert_eq!(
        groups[..2],
        [(0, vec![hall.groups[0]]), (1, vec![hall.groups[3]])]
    );
}

#[test]
fn a_theme_with_more_tables_takes_more_groups() {
    let mut hall = hall(2, 3, 2);
    tables(&mut hall, 0, 2);
    let counts = |round: usize| {
        [0, 1].map(|theme| groups_at(&hall.play.workshop, hall.themes[theme], hall.rounds[round]).len())
    };
    let mut both = [counts(0), counts(1)];
    both.sort_unstable();
    assert_eq!(both, [[1, 2], [2, 1]]);
    for &group in &hall.groups {
        let seen = hall
            .rounds
            .iter()
            .filter_map(|&round| theme_of(&hall.play.workshop, group, round));
        assert_eq!(seen.collect::<std::collections::HashSet<_>>().len(), 2);
    }
}

#[test]
fn a_group_skips_what_it_knows_and_rests_where_nothing_is_left() {
    let mut hall = hall(3, 3, 3);
    know(&mut hall, 0, 0);
    let plan = rota(&hall.play.workshop);
    let of_a: Vec<_> = plan.iter().map(|round| round.seats[0].theme).collect();
    assert!(!of_a.contains(&Some(hall.themes[0])));
    assert_eq!(of_a.iter().flatten().count(), 2);
    for round in &plan {
        let mut themes: Vec<_> = round.seats.iter().filter_map(|seat| seat.theme).collect();
        let count = themes.len();
        themes.sort();
        themes.dedup();
        assert_eq!(themes.len(), count, "no two groups meet");
    }
    assert_eq!(conflicts(&hall.play.workshop), []);
}

#[test]
fn what_was_said_by_hand_holds_and_the_rest_follows() {
    let mut hall = hall(3, 3, 3);
    let there = Stand::At(hall.themes[1], 0);
    send(&mut hall, 0, 0, there);
    assert_eq!(
        theme_of(&hall.play.workshop, hall.groups[0], hall.rounds[0]),
        Some(hall.themes[1])
    );
    for &group in &hall.groups {
        let mut seen: Vec<_> = hall
            .rounds
            .iter()
            .filter_map(|&round| theme_of(&hall.play.workshop, group, round))
            .collect();
        seen.sort();
        seen.dedup();
        assert_eq!(
            seen.len(),
            3,
            "each sees each theme all the same: {:?}",
            picture(&hall)
        );
    }
    assert!(rota(&hall.play.workshop)[0].seats[0].is_by_hand);
    assert!(is_by_hand(&hall.play.workshop, hall.rounds[0]));
    assert!(!is_by_hand(&hall.play.workshop, hall.rounds[1]));
    hall.play.commit(clear_by_hand(&hall.play.workshop, None));
    assert_eq!(picture(&hall), ["A B C", "C A B", "B C A"]);
}

#[test]
fn two_groups_change_places_in_one_round() {
    let mut hall = hall(3, 3, 3);
    let change = swap_groups(
        &hall.play.workshop,
        hall.rounds[2],
        hall.groups[0],
        hall.groups[1],
    );
    hall.play.commit(change);
    assert_eq!(
        theme_of(&hall.play.workshop, hall.groups[0], hall.rounds[2]),
        Some(hall.themes[0])
    );
}

#[test]
fn nonsense_by_hand_is_named() {
    let mut hall = hall(2, 2, 2);
    for round in 0..2 {
        let there = Stand::At(hall.themes[0], 0);
        send(&mut hall, round, 0, there);
        send(&mut hall, round, 1, there);
    }
    let found = conflicts(&hall.play.workshop);
    let again = |group: GroupId, unseen: ThemeId| Conflict::Again {
        round: hall.rounds[1],
        group,
        theme: hall.themes[0],
        unseen: vec![unseen],
    };
    for group in &hall.groups {
        assert!(found.contains(&again(*group, hall.themes[1])));
        assert!(found.contains(&Conflict::Missed {
            group: *group,
            themes: vec![hall.themes[1]]
        }));
    }
    for &round in &hall.rounds {
        assert!(found.contains(&Conflict::Empty {
            round,
            theme: hall.themes[1],
            table: 0
        }));
        assert!(found.contains(&Conflict::Full {
            round,
            theme: hall.themes[0],
            table: 0,
            count: 2,
            fair: 1
        }));
    }
}

#[test]
fn a_theme_that_goes_between_two_rounds_changes_nothing_that_happened() {
    let mut hall = hall(3, 3, 3);
    hall.play.commit(next_round(&hall.play.workshop, at("11:00")));
    hall.play.commit(next_round(&hall.play.workshop, at("11:30")));
    let before = picture(&hall);
    hall.play.remove(hall.themes[0]);
    assert_eq!(before[0], "A B C");
    assert_eq!(
        picture(&hall)[..2],
        [" B C", " A B"],
        "who was there rests in the plan"
    );
    // B has seen 1 and 2 in these two rounds, A only 1, C only 2.
    let last = |group: usize| theme_of(&hall.play.workshop, hall.groups[group], hall.rounds[2]);
    assert_eq!((last(0), last(2)), (Some(hall.themes[2]), Some(hall.themes[1])));
}

#[test]
fn groups_that_are_moved_or_added_change_rounds_ahead_only() {
    let mut hall = hall(3, 3, 3);
    hall.play.commit(next_round(&hall.play.workshop, at("11:00")));
    let up = super::super::move_group(
        &hall.play.workshop,
        hall.groups[2],
        super::super::super::Direction::Up,
    );
    hall.play.commit(up);
    let late = hall.play.add(|w| &w.groups, GroupField::Pos, vec![]);
    hall.groups.push(late);
    assert_eq!(picture(&hall)[0], "A B C");
    let at_start = theme_of(&hall.play.workshop, late, hall.rounds[0]);
    assert_eq!(at_start, None, "it was not there");
    assert!(theme_of(&hall.play.workshop, late, hall.rounds[1]).is_some());
    let again = start_round(&hall.play.workshop, hall.rounds[1], at("11:30"));
    hall.play.commit(again);
    let again = start_round(&hall.play.workshop, hall.rounds[0], at("11:40"));
    hall.play.commit(again);
    assert_eq!(picture(&hall)[0].replace("+D", "").replace("D+", ""), "A B C");
    assert!(
        theme_of(&hall.play.workshop, late, hall.rounds[0]).is_some(),
        "started again it is there"
    );
}

#[test]
fn taking_back_the_start_of_a_round_leaves_nothing_written_down() {
    let mut hall = hall(3, 3, 3);
    let back = hall.play.commit(next_round(&hall.play.workshop, at("11:00")));
    hall.play.undo(back);
    assert!(hall.play.workshop.visits.iter().all(|visit| visit.at.is_none()));
    hall.play.remove(hall.themes[0]);
    hall.themes.remove(0);
    assert_eq!(picture(&hall), ["A+C B", "B A+C", "A+C B"]);
}

#[test]
fn only_those_present_sit_at_a_table_that_is_not_over() {
    let mut hall = hall(1, 1, 2);
    let person = |hall: &mut Hall, present| {
        let fields = vec![
            ParticipantField::Present(present),
            ParticipantField::Group(Some(hall.groups[0])),
        ];
        hall.play.add(|w| &w.participants, ParticipantField::Pos, fields)
    };
    let (stays, leaves) = (person(&mut hall, true), person(&mut hall, true));
    hall.play
        .set((hall.rounds[0], RoundField::Started(Some(at("11:00")))));
    hall.play
        .set((hall.rounds[0], RoundField::Ended(Some(at("11:20")))));
    hall.play.set((leaves, ParticipantField::Present(false)));
    let people = |round: usize| {
        tables_in(&hall.play.workshop, hall.rounds[round]).tables[0]
            .people
            .clone()
    };
    assert_eq!(people(0), [stays, leaves]);
    assert_eq!(people(1), [stays]);
}

#[test]
fn a_host_of_two_themes_and_one_who_left_are_named() {
    let mut hall = hall(2, 2, 2);
    let fields = vec![ParticipantField::Present(true)];
    let here = hall.play.add(|w| &w.participants, ParticipantField::Pos, fields);
    let gone = hall.play.add(|w| &w.participants, ParticipantField::Pos, vec![]);
    for theme in 0..2 {
        hall.play.set((hall.themes[theme], ThemeField::Host(Some(here))));
    }
    let twice = Conflict::Twice {
        person: here,
        themes: hall.themes.clone(),
    };
    assert_eq!(conflicts(&hall.play.workshop), [twice]);
    hall.play.set((hall.themes[1], ThemeField::Host(Some(gone))));
    let gone = Conflict::HostGone {
        theme: hall.themes[1],
        host: gone,
    };
    assert_eq!(conflicts(&hall.play.workshop), [gone]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_groups_know_they_see_the_rest_once_and_meet_nobody(
        themes in 1..6usize,
        groups in 1..6usize,
        known in prop::collection::vec((0..5usize, 0..5usize), 1..8),
    ) {
        let groups = groups.min(themes);
        let mut hall = hall(themes, groups, themes);
        let mut knows = vec![vec![false; themes]; groups];
        for (group, theme) in known {
            if group < groups && theme < themes {
                knows[group][theme] = true;
                know(&mut hall, group, theme);
            }
        }
        let plan = rota(&hall.play.workshop);
        for (group, knows) in knows.iter().enumerate() {
            for (theme, &knows) in knows.iter().enumerate() {
                let times = plan.iter().filter(|round| round.seats[group].theme == Some(hall.themes[theme])).count();
                prop_assert_eq!(times, usize::from(!knows), "{:?}", picture(&hall));
            }
        }
        for round in &plan {
            let mut there: Vec<_> = round.seats.iter().filter_map(|seat| seat.theme).collect();
            let count = there.len();
            there.sort();
            there.dedup();
            prop_assert_eq!(there.len(), count, "{:?}", picture(&hall));
        }
        prop_assert_eq!(conflicts(&hall.play.workshop), []);
    }

    #[test]
    fn with_anything_said_every_group_has_one_place_and_started_rounds_stay(
        themes in 1..5usize,
        groups in 1..8usize,
        more in prop::collection::vec(0..3u32, 5),
        said in prop::collection::vec((0..6usize, 0..8usize, 0..6usize), 0..6),
        started in 0..3usize,
        gone in 0..5usize,
    ) {
        let mut hall = hall(themes, groups, 5);
        for (theme, &more) in more.iter().enumerate().take(themes) {
            tables(&mut hall, theme, more);
        }
        for (round, group, theme) in said {
            if round < 5 && group < groups {
                let stand = hall.themes.get(theme).map_or(Stand::Rests, |&theme| Stand::At(theme, 0));
                send(&mut hall, round, group, stand);
            }
        }
        for round in 0..started {
            let time = format!("1{round}:00");
            let change = start_round(&hall.play.workshop, hall.rounds[round], at(&time));
            hall.play.commit(change);
        }
        let before = rota(&hall.play.workshop);
        let lost = hall.themes.get(gone).copied();
        if let Some(theme) = lost {
            hall.play.remove(theme);
        }
        let after = rota(&hall.play.workshop);
        for (number, round) in after.iter().enumerate() {
            prop_assert_eq!(round.seats.len(), groups);
            for (seat, was) in round.seats.iter().zip(&before[number].seats) {
                prop_assert_eq!(theme_of(&hall.play.workshop, seat.group, round.round), seat.theme);
                if number < started {
                    prop_assert_eq!(seat.theme, was.theme.filter(|&theme| Some(theme) != lost));
                }
            }
        }
        let named = conflicts(&hall.play.workshop).into_iter().filter_map(|conflict| conflict.round());
        let started: Vec<_> = hall.rounds.iter().take(started.saturating_sub(1)).collect();
        prop_assert!(named.into_iter().all(|round| !started.contains(&&round)), "what is over is no conflict");
    }
}

#[test]
fn what_has_happened_is_no_rule_although_its_groups_are_gone() {
    let mut hall = hall(3, 3, 2);
    let start = start_round(&hall.play.workshop, hall.rounds[0], at("11:00"));
    hall.play.commit(start);
    for group in hall.groups.clone() {
        hall.play.remove(group);
    }
    let fields = vec![GroupField::Name("neu".to_owned())];
    let new = hall.play.add(|w| &w.groups, GroupField::Pos, fields);
    assert_eq!(
        theme_of(&hall.play.workshop, new, hall.rounds[0]),
        None,
        "it was not there"
    );
    assert!(theme_of(&hall.play.workshop, new, hall.rounds[1]).is_some());
}
