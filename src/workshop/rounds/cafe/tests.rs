mod bounds;
mod laws;
mod pairs;
mod published;
mod themes;

use super::*;

/// Nothing but the numbers.
fn plain(people: usize, tables: usize, rounds: usize) -> Cafe {
    Cafe {
        people,
        tables,
        rounds,
        seed: 1,
        ..Cafe::default()
    }
}

/// At every table a host who stays: the first people.
fn hosted(people: usize, tables: usize, rounds: usize) -> Cafe {
    Cafe {
        hosts: vec![(0..tables).map(Some).collect(); rounds],
        ..plain(people, tables, rounds)
    }
}

fn met(cafe: &Cafe) -> usize {
    let plan = mix(cafe);
    assert_eq!(conflicts(cafe, &plan), []);
    encounters(cafe, &plan).met
}

#[test]
fn nobody_no_tables_and_no_rounds_are_a_plan_as_well() {
    for cafe in [plain(0, 3, 3), plain(5, 3, 0), plain(0, 0, 0)] {
        assert_eq!(conflicts(&cafe, &mix(&cafe)), []);
        assert_eq!(encounters(&cafe, &mix(&cafe)).percent(), 100);
    }
    let without_tables = plain(5, 0, 2);
    let plan = mix(&without_tables);
    assert_eq!(plan.seats, vec![vec![None; 5]; 2]);
    assert_eq!(conflicts(&without_tables, &plan), [Conflict::NoTables]);
}

#[test]
fn one_person_sits_alone() {
    let cafe = plain(1, 3, 2);
    let plan = mix(&cafe);
    assert!(plan.seats.iter().all(|seats| seats[0].is_some()));
    let nobody = Encounters {
        met: 0,
        possible: 0,
        bound: 0,
    };
    assert_eq!(encounters(&cafe, &plan), nobody);
}

#[test]
fn another_seed_gives_another_plan() {
    for cafe in [hosted(20, 4, 5), plain(16, 4, 5), hosted(30, 3, 3)] {
        let other = Cafe {
            seed: 2,
            ..cafe.clone()
        };
        assert_ne!(mix_with(&cafe, 100_000), mix_with(&other, 100_000));
    }
}

#[test]
fn a_latecomer_is_placed_where_most_others_are_met_and_nobody_is_moved() {
    let people = plain(16, 4, 3);
    let plan = mix(&people);
    let without_last = |seats: &Vec<Option<usize>>| seats[..15].to_vec();
    let settled: Vec<Vec<Option<usize>>> = plan.seats.iter().map(without_last).collect();
    let cafe = Cafe {
        people: 17,
        settled,
        apart: vec![(15, 16)],
        ..people
    };
    let late = mix(&cafe);
    assert_eq!(conflicts(&cafe, &late), []);
    assert!(
        late.seats
            .iter()
            .zip(&cafe.settled)
            .all(|(seats, settled)| seats.starts_with(settled))
    );
    let met = |person: usize| {
        let company = (0..3).flat_map(|round| late.at(round, late.table(round, person).unwrap()));
        company.collect::<std::collections::BTreeSet<usize>>().len() - 1
    };
    // Three tables of four people each who meet in one round only: at best one person is at all three.
    assert_eq!(met(15) + met(16), 9 + 10);
}

#[test]
fn a_plan_says_who_sits_at_a_table() {
    let plan = Plan {
        seats: vec![vec![Some(1), None, Some(0), Some(1)]],
    };
    assert_eq!(plan.at(0, 1), [0, 3]);
    assert_eq!(
        (
            plan.table(0, 2),
            plan.table(0, 1),
            plan.table(1, 0),
            plan.table(0, 9)
        ),
        (Some(0), None, None, None)
    );
    assert_eq!(plan.at(7, 1), [0; 0]);
}

#[test]
fn hosts_may_change_from_round_to_round() {
    let cafe = Cafe {
        hosts: vec![vec![Some(0), Some(1), None], vec![Some(4), None, Some(0)]],
        ..plain(9, 3, 2)
    };
    let plan = mix(&cafe);
    assert_eq!((plan.table(0, 0), plan.table(0, 1)), (Some(0), Some(1)));
    assert_eq!((plan.table(1, 4), plan.table(1, 0)), (Some(0), Some(2)));
    assert_eq!(conflicts(&cafe, &plan), []);
}

#[test]
fn a_host_who_has_left_is_named_and_the_table_filled_all_the_same() {
    let cafe = Cafe {
        absent: vec![vec![], vec![1]],
        ..hosted(12, 3, 2)
    };
    let plan = mix(&cafe);
    assert_eq!(plan.table(1, 1), None);
    assert!(plan.at(1, 1).len() >= 3);
    assert_eq!(
        conflicts(&cafe, &plan),
        [Conflict::HostMissing {
            person: 1,
            round: 1,
            table: 1
        }]
    );
}

#[test]
fn a_host_of_two_tables_sits_at_the_first_and_is_missed_at_the_other() {
    let cafe = Cafe {
        hosts: vec![vec![Some(3), Some(3)]],
        ..plain(6, 2, 1)
    };
    let plan = mix(&cafe);
    assert_eq!(plan.table(0, 3), Some(0));
    assert_eq!(
        conflicts(&cafe, &plan),
        [Conflict::HostElsewhere {
            person: 3,
            round: 0,
            table: 1
        }]
    );
}

#[test]
fn rounds_that_have_been_stay_and_the_others_make_the_best_of_it() {
    let groups: Vec<Option<usize>> = (0..16).map(|person| Some(person / 4)).collect();
    let cafe = Cafe {
        settled: vec![groups.clone()],
        ..plain(16, 4, 5)
    };
    let plan = mix(&cafe);
    assert_eq!(plan.seats[0], groups);
    assert_eq!(encounters(&cafe, &plan).met, 120);
}

#[test]
fn what_is_settled_unevenly_is_filled_up_as_evenly_as_it_goes() {
    let mut settled = vec![None; 11];
    settled[..6].fill(Some(2));
    let cafe = Cafe {
        settled: vec![settled],
        ..plain(11, 3, 1)
    };
    let plan = mix(&cafe);
    let mut sizes = [0, 1, 2].map(|table| plan.at(0, table).len());
    sizes.sort_unstable();
    assert_eq!(sizes, [2, 3, 6]);
    assert_eq!(
        conflicts(&cafe, &plan),
        [Conflict::Uneven {
            round: 0,
            smallest: 2,
            largest: 6
        }]
    );
}

#[test]
fn what_was_edited_by_hand_is_told() {
    let cafe = Cafe {
        absent: vec![vec![4]],
        settled: vec![vec![None, None, Some(1)]],
        ..hosted(6, 2, 1)
    };
    let plan = Plan {
        seats: vec![vec![Some(1), Some(1), Some(0), None, Some(1), Some(1)]],
    };
    assert_eq!(
        conflicts(&cafe, &plan),
        [
            Conflict::Unseated { person: 3, round: 0 },
            Conflict::Absent { person: 4, round: 0 },
            Conflict::Uneven {
                round: 0,
                smallest: 1,
                largest: 3
            },
            Conflict::HostElsewhere {
                person: 0,
                round: 0,
                table: 0
            },
            Conflict::Moved {
                person: 2,
                round: 0,
                table: 1
            },
        ]
    );
}
