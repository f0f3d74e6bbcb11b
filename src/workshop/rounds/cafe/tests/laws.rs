use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Enough to be a search, and little enough for hundreds of cases.
const SOME: usize = 4000;

fn some_table() -> impl Strategy<Value = Option<usize>> {
    prop_oneof![3 => Just(None), 1 => (0_usize..7).prop_map(Some)]
}

/// Anything a workshop can come up with, and some more: hosts of nothing, tables and people who do not exist.
fn any_cafe() -> impl Strategy<Value = Cafe> {
    let size = (0_usize..26, 0_usize..7, 0_usize..6);
    let hosts = prop_oneof![
        Just(vec![]),
        Just((0..6).map(|_| (0..6).map(Some).collect()).collect()),
        vec(vec(proptest::option::of(0_usize..28), 0..7), 0..6),
    ];
    let settled = prop_oneof![
        2 => Just(vec![]),
        1 => vec(vec(some_table(), 0..28), 0..6),
        1 => vec(vec((0_usize..3).prop_map(Some), 28), 0..3),
    ];
    let absent = prop_oneof![Just(vec![]), vec(vec(0_usize..28, 0..5), 0..6)];
    let pairs = || vec((0_usize..27, 0_usize..27), 0..7);
    let themes = prop_oneof![Just(vec![]), vec(0_usize..4, 0..8)];
    (
        size,
        hosts,
        settled,
        absent,
        pairs(),
        pairs(),
        themes,
        any::<u64>(),
    )
        .prop_map(
            |((people, tables, rounds), hosts, settled, absent, together, apart, themes, seed)| Cafe {
                people,
                tables,
                rounds,
                hosts,
                settled,
                absent,
                together,
                apart,
                themes,
                seed,
            },
        )
}

/// A café that is possible, because it was read off a plan: pairs that are together or apart in it anyway.
fn possible_cafe() -> impl Strategy<Value = Cafe> {
    let size = (8_usize..25, 2_usize..6, 1_usize..5);
    (
        size,
        vec((any::<usize>(), any::<usize>(), 0_usize..5), 0..7),
        any::<u64>(),
    )
        .prop_map(|((people, tables, rounds), picks, seed)| {
            let mut dice = Dice(seed);
            let mut order: Vec<usize> = (0..people).collect();
            let couples = people / 4;
            let mut cafe = Cafe {
                seed,
                ..plain(people, tables, rounds)
            };
            let mut plan = Plan::default();
            for _ in 0..rounds {
                // Couples take neighbouring numbers, the others any.
                dice.shuffle(&mut order);
                let mut sizes = vec![0; tables];
                let mut seats = vec![None; people];
                let mut units: Vec<Vec<usize>> = (0..couples)
                    .map(|couple| vec![2 * couple, 2 * couple + 1])
                    .collect();
                dice.shuffle(&mut units);
                units.extend(
                    order
                        .iter()
                        .filter(|&&person| person >= 2 * couples)
                        .map(|&person| vec![person]),
                );
                for unit in units {
                    let table = (0..tables).min_by_key(|&table| sizes[table]).unwrap();
                    sizes[table] += unit.len();
                    unit.iter().for_each(|&person| seats[person] = Some(table));
                }
                plan.seats.push(seats);
            }
            for (one, other, kind) in picks {
                let couple = one % couples;
                let (one, other) = (one % people, other % people);
                let never = plan.seats.iter().all(|seats| seats[one] != seats[other]);
                match kind {
                    0 | 1 => cafe.together.push((2 * couple, 2 * couple + 1)),
                    _ if never => cafe.apart.push((one, other)),
                    _ => {}
                }
            }
            cafe
        })
}

fn is_there(cafe: &Cafe, round: usize, person: usize) -> bool {
    !cafe
        .absent
        .get(round)
        .is_some_and(|absent| absent.contains(&person))
}

/// Where somebody is bound to be in a round: said once more, and differently.
fn bound(cafe: &Cafe, round: usize, person: usize) -> Option<usize> {
    let settled = cafe.settled.get(round).and_then(|seats| *seats.get(person)?);
    let hosts = cafe.hosts.get(round).map_or(&[][..], Vec::as_slice);
    let hosting = (0..cafe.tables.min(hosts.len())).find(|&table| hosts[table] == Some(person));
    let table = settled.filter(|&table| table < cafe.tables).or(hosting);
    table.filter(|_| is_there(cafe, round, person))
}

fn pairs_met(cafe: &Cafe, plan: &Plan) -> usize {
    let mut met = BTreeSet::new();
    for round in 0..cafe.rounds {
        for table in 0..cafe.tables {
            let there = plan.at(round, table);
            for one in &there {
                met.extend(
                    there
                        .iter()
                        .filter(|other| one < other)
                        .map(|other| (*one, *other)),
                );
            }
        }
    }
    met.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_who_is_there_sits_at_one_table_and_nobody_else_does(cafe in any_cafe()) {
        let plan = mix_with(&cafe, SOME);
        prop_assert_eq!(plan.seats.len(), cafe.rounds);
        for round in 0..cafe.rounds {
            prop_assert_eq!(plan.seats[round].len(), cafe.people);
            for person in 0..cafe.people {
                let table = plan.table(round, person);
                prop_assert_eq!(table.is_some(), is_there(&cafe, round, person) && cafe.tables > 0);
                prop_assert!(table.is_none_or(|table| table < cafe.tables));
            }
        }
    }

    #[test]
    fn hosts_are_where_they_belong_and_what_is_settled_is_not_moved(cafe in any_cafe()) {
        let plan = mix_with(&cafe, SOME);
        for round in 0..cafe.rounds {
            for person in 0..cafe.people {
                let bound = bound(&cafe, round, person);
                prop_assert!(bound.is_none() || plan.table(round, person) == bound);
            }
        }
    }

    #[test]
    fn tables_are_even_as_far_as_what_is_settled_allows(cafe in any_cafe()) {
        let plan = mix_with(&cafe, SOME);
        for round in (0..cafe.rounds).filter(|_| cafe.tables > 0) {
            let mut even = vec![0_usize; cafe.tables];
            let there: Vec<usize> = (0..cafe.people).filter(|&person| is_there(&cafe, round, person)).collect();
            let (bound, free): (Vec<_>, Vec<_>) = there.iter().map(|&person| bound(&cafe, round, person)).partition(Option::is_some);
            bound.into_iter().flatten().for_each(|table| even[table] += 1);
            even.sort_unstable();
            for _ in free {
                even[0] += 1;
                even.sort_unstable();
            }
            let mut sizes: Vec<usize> = (0..cafe.tables).map(|table| plan.at(round, table).len()).collect();
            sizes.sort_unstable();
            prop_assert_eq!(sizes, even);
        }
    }

    #[test]
    fn pairs_are_kept_or_named(cafe in any_cafe()) {
        let plan = mix_with(&cafe, SOME);
        let conflicts = conflicts(&cafe, &plan);
        let pairs = cafe.together.iter().map(|pair| (pair, true)).chain(cafe.apart.iter().map(|pair| (pair, false)));
        for (&(one, other), is_together) in pairs {
            let wanted = (one.min(other), one.max(other));
            let broken: Vec<usize> = (0..cafe.rounds)
                .filter(|&round| {
                    let seats = (plan.table(round, one), plan.table(round, other));
                    matches!(seats, (Some(one), Some(other)) if (one == other) != is_together)
                })
                .collect();
            let named = conflicts.iter().filter(|conflict| match conflict {
                Conflict::NotTogether { pair, rounds, .. } => is_together && *pair == wanted && (*rounds == broken),
                Conflict::NotApart { pair, rounds, .. } => !is_together && *pair == wanted && (*rounds == broken),
                _ => false,
            });
            let is_named = named.count() == 1;
            prop_assert!(is_named != broken.is_empty() || one == other, "{:?} {:?} {:?}", wanted, broken, conflicts);
        }
    }

    #[test]
    fn pairs_that_can_be_kept_are_kept(cafe in possible_cafe()) {
        prop_assert_eq!(conflicts(&cafe, &mix_with(&cafe, 10 * SOME)), []);
    }

    #[test]
    fn no_guest_stays_at_one_theme_whom_an_exchange_would_get_around(cafe in any_cafe()) {
        let cafe = Cafe { together: vec![], apart: vec![], ..cafe };
        let plan = mix_with(&cafe, SOME);
        let (staying, enough) = (views(&cafe, &plan).staying, encounters(&cafe, &plan).bound * 95);
        let is_free = |round, person| is_there(&cafe, round, person) && bound(&cafe, round, person).is_none();
        for round in (0..cafe.rounds).filter(|_| staying > 0) {
            for other in (0..cafe.people).filter(|&other| is_free(round, other)) {
                for one in (0..other).filter(|&one| is_free(round, one)) {
                    let mut plan = plan.clone();
                    plan.seats[round].swap(one, other);
                    let is_better = views(&cafe, &plan).staying < staying;
                    prop_assert!(!is_better || pairs_met(&cafe, &plan) * 100 < enough, "{} {} {}", round, one, other);
                }
            }
        }
    }

    #[test]
    fn the_same_cafe_gives_the_same_plan(cafe in any_cafe()) {
        prop_assert_eq!(mix_with(&cafe, SOME), mix_with(&cafe, SOME));
    }

    #[test]
    fn no_plan_is_above_its_bound(cafe in any_cafe()) {
        let plan = mix_with(&cafe, SOME);
        let encounters = encounters(&cafe, &plan);
        prop_assert_eq!(encounters.met, pairs_met(&cafe, &plan));
        prop_assert!(encounters.met <= encounters.bound);
        prop_assert!(encounters.bound <= encounters.possible);
    }

    #[test]
    fn no_plan_edited_by_hand_is_above_its_bound(
        cafe in any_cafe(),
        seats in vec(vec(some_table(), 0..30), 0..7),
        changes in vec((0_usize..6, 0_usize..27, some_table()), 0..12),
    ) {
        let mut edited = mix_with(&cafe, SOME);
        for (round, person, table) in changes {
            if let Some(seat) = edited.seats.get_mut(round).and_then(|seats| seats.get_mut(person)) {
                *seat = table;
            }
        }
        for plan in [edited, Plan { seats }] {
            let encounters = encounters(&cafe, &plan);
            prop_assert!(encounters.met <= encounters.bound, "{:?}", encounters);
            prop_assert!(encounters.bound <= encounters.possible, "{:?}", encounters);
            let _ = conflicts(&cafe, &plan);
        }
    }

    #[test]
    fn a_mixed_plan_meets_at_least_as_many_as_a_naive_rotation(
        people in 2_usize..40, tables in 1_usize..7, rounds in 1_usize..6, seed in any::<u64>(),
    ) {
        let cafe = Cafe { seed, ..plain(people, tables, rounds) };
        let seat = |round: usize, person: usize| Some((person + round * (person / tables)) % tables);
        let naive = Plan {
            seats: (0..rounds).map(|round| (0..people).map(|person| seat(round, person)).collect()).collect(),
        };
        // A few of them for the guests who would stay at one table in it.
        prop_assert!(100 * pairs_met(&cafe, &mix_with(&cafe, 10 * SOME)) >= 95 * pairs_met(&cafe, &naive));
    }
}
