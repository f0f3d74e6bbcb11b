use super::*;

fn percent(cafe: &Cafe) -> usize {
    encounters(cafe, &mix(cafe)).percent()
}

#[test]
fn thirty_people_at_three_tables_meet_as_many_as_can_be() {
    let cafe = plain(30, 3, 3);
    let best = Encounters {
        met: 333,
        possible: 435,
        bound: 333,
    };
    assert_eq!(encounters(&cafe, &mix(&cafe)), best);
    // With hosts who stay as many could meet, but some guests would have to stay as well.
    let cafe = hosted(30, 3, 3);
    let found = encounters(&cafe, &mix(&cafe));
    assert_eq!((found.bound, found.met), (333, 324));
}

#[test]
fn plans_come_within_five_percent_of_the_bound() {
    for cafe in [
        plain(25, 5, 5),
        plain(60, 3, 5),
        hosted(24, 4, 4),
        hosted(60, 6, 3),
        plain(48, 6, 4),
    ] {
        assert!(percent(&cafe) >= 95, "{cafe:?}");
    }
}

#[test]
fn hosts_who_stay_lower_the_bound() {
    let (plain, hosted) = (plain(16, 4, 5), hosted(16, 4, 5));
    assert_eq!(encounters(&plain, &mix(&plain)).bound, 120);
    assert!(encounters(&hosted, &mix(&hosted)).bound <= 120 - 6);
}

#[test]
fn pairs_kept_apart_and_together_lower_the_bound() {
    let people = plain(9, 3, 4);
    let apart = Cafe {
        apart: vec![(0, 1), (1, 0), (4, 5)],
        ..people.clone()
    };
    assert!(encounters(&apart, &mix(&apart)).bound <= 34);
    let couples = Cafe {
        together: (0..6).map(|couple| (2 * couple, 2 * couple + 1)).collect(),
        ..plain(12, 3, 2)
    };
    let encounters = encounters(&couples, &mix(&couples));
    assert!(encounters.bound <= 36 - 6, "{encounters:?}");
    assert!(encounters.met * 100 >= 95 * encounters.bound, "{encounters:?}");
}

#[test]
fn a_plan_with_everybody_at_one_table_is_measured_by_its_own_tables() {
    let cafe = plain(10, 3, 2);
    let plan = Plan {
        seats: vec![vec![Some(0); 10]; 2],
    };
    assert_eq!(
        encounters(&cafe, &plan),
        Encounters {
            met: 45,
            possible: 45,
            bound: 45
        }
    );
}

/// All ways to seat people in one round, with tables of these sizes at most.
fn ways(people: usize, tables: usize, fixed: &[Option<usize>]) -> Vec<Vec<Option<usize>>> {
    let mut ways: Vec<Vec<Option<usize>>> = vec![vec![]];
    for person in 0..people {
        ways = ways
            .into_iter()
            .flat_map(|way| {
                (0..tables).map(move |table| way.iter().copied().chain([Some(table)]).collect::<Vec<_>>())
            })
            .filter(|way| fixed[person].is_none_or(|table| way[person] == Some(table)))
            .collect();
    }
    let is_even = |way: &Vec<Option<usize>>| {
        let sizes = (0..tables).map(|table| way.iter().filter(|seat| **seat == Some(table)).count());
        sizes.clone().max() <= sizes.min().map(|size| size + 1)
    };
    ways.retain(is_even);
    ways
}

/// The most pairs that meet in any plan at all.
fn most(cafe: &Cafe) -> usize {
    let none = vec![None; cafe.people];
    let rounds: Vec<Vec<Vec<Option<usize>>>> = (0..cafe.rounds)
        .map(|round| ways(cafe.people, cafe.tables, cafe.settled.get(round).unwrap_or(&none)))
        .collect();
    let mask = |way: &Vec<Option<usize>>| {
        let pairs = (0..way.len()).flat_map(|other| (0..other).map(move |one| (one, other)));
        pairs.fold((0_u64, 0), |(mask, bit), (one, other)| {
            (mask | u64::from(way[one] == way[other]) << bit, bit + 1)
        })
    };
    let mut met = std::collections::BTreeSet::from([0_u64]);
    for ways in rounds {
        let masks: std::collections::BTreeSet<u64> = ways.iter().map(|way| mask(way).0).collect();
        met = met
            .iter()
            .flat_map(|met| masks.iter().map(move |mask| met | mask))
            .collect();
    }
    met.into_iter()
        .map(|mask| mask.count_ones() as usize)
        .max()
        .unwrap_or(0)
}

#[test]
fn small_plans_are_the_best_there_are_and_the_bound_holds() {
    let hosted = |people, tables, rounds| Cafe {
        settled: vec![
            (0..people)
                .map(|person| Some(person).filter(|&person| person < tables))
                .collect();
            rounds
        ],
        ..plain(people, tables, rounds)
    };
    let some_hosted = |people, tables, rounds| Cafe {
        settled: vec![(0..people).map(|person| Some(0).filter(|_| person < 2)).collect(); rounds],
        ..plain(people, tables, rounds)
    };
    for people in 2..=7 {
        for (tables, rounds) in [(2, 2), (2, 3), (3, 2), (3, 3), (4, 2)] {
            if people == 7 && rounds * tables > 6 {
                continue;
            }
            for cafe in [
                plain(people, tables, rounds),
                hosted(people, tables, rounds),
                some_hosted(people, tables, rounds),
            ] {
                if cafe
                    .settled
                    .iter()
                    .any(|seats| ways(people, tables, seats).is_empty())
                {
                    continue;
                }
                let (found, most) = (encounters(&cafe, &mix_with(&cafe, 20_000)), most(&cafe));
                assert_eq!(found.met, most, "{cafe:?}");
                assert!(found.bound >= most, "{found:?} {cafe:?}");
            }
        }
    }
}
