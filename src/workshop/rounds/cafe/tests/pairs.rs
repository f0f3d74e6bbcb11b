use super::*;

fn reasons(cafe: &Cafe) -> Vec<(usize, usize, Reason)> {
    let conflict = |conflict| match conflict {
        Conflict::NotTogether { pair, reason, .. } | Conflict::NotApart { pair, reason, .. } => {
            Some((pair.0, pair.1, reason))
        }
        _ => None,
    };
    conflicts(cafe, &mix_with(cafe, 100_000))
        .into_iter()
        .filter_map(conflict)
        .collect()
}

#[test]
fn couples_stay_together_and_quarrels_apart() {
    let cafe = Cafe {
        together: vec![(4, 5), (6, 7), (8, 9), (9, 10)],
        apart: vec![(4, 6), (11, 12), (0, 13)],
        ..hosted(24, 4, 4)
    };
    let plan = mix_with(&cafe, 100_000);
    assert_eq!(conflicts(&cafe, &plan), []);
    for round in 0..4 {
        assert_eq!(plan.table(round, 8), plan.table(round, 10));
        assert_ne!(plan.table(round, 0), plan.table(round, 13));
    }
}

#[test]
fn who_is_with_a_host_stays_with_the_host() {
    let cafe = Cafe {
        together: vec![(7, 1)],
        ..hosted(12, 3, 3)
    };
    let plan = mix_with(&cafe, 100_000);
    assert!((0..3).all(|round| plan.table(round, 7) == Some(1)));
    assert_eq!(conflicts(&cafe, &plan), []);
}

#[test]
fn together_through_others_but_apart_is_a_contradiction() {
    let cafe = Cafe {
        together: vec![(0, 1), (1, 2)],
        apart: vec![(2, 0)],
        ..plain(12, 3, 2)
    };
    assert_eq!(reasons(&cafe), [(0, 2, Reason::Contradiction)]);
}

#[test]
fn nobody_can_be_apart_from_themselves() {
    let cafe = Cafe {
        together: vec![(1, 1)],
        apart: vec![(3, 3)],
        ..plain(12, 3, 2)
    };
    assert_eq!(reasons(&cafe), [(3, 3, Reason::Contradiction)]);
}

#[test]
fn more_people_than_a_table_takes_cannot_be_together() {
    let cafe = Cafe {
        together: vec![(0, 1), (1, 2), (2, 3), (3, 4)],
        ..plain(12, 3, 2)
    };
    let reasons = reasons(&cafe);
    assert!(!reasons.is_empty());
    assert!(
        reasons.iter().all(|&(_, _, reason)| reason == Reason::TooMany),
        "{reasons:?}"
    );
}

#[test]
fn two_hosts_cannot_be_together() {
    let cafe = Cafe {
        together: vec![(0, 2)],
        ..hosted(12, 3, 2)
    };
    assert_eq!(reasons(&cafe), [(0, 2, Reason::Hosts)]);
}

#[test]
fn what_has_been_settled_is_stronger_than_a_pair() {
    let settled = vec![(0..12).map(|person| Some(person % 3)).collect()];
    let cafe = Cafe {
        settled,
        together: vec![(0, 1)],
        apart: vec![(2, 5)],
        ..plain(12, 3, 2)
    };
    assert_eq!(reasons(&cafe), [(0, 1, Reason::Settled), (2, 5, Reason::Settled)]);
}

#[test]
fn more_people_apart_than_tables_leave_somebody_together() {
    let cafe = Cafe {
        apart: vec![(0, 1), (1, 2), (0, 2)],
        ..plain(10, 2, 3)
    };
    let reasons = reasons(&cafe);
    assert!(!reasons.is_empty());
    assert!(
        reasons.iter().all(|&(_, _, reason)| reason == Reason::NoRoom),
        "{reasons:?}"
    );
}

#[test]
fn three_couples_do_not_fit_at_two_tables_of_three() {
    let cafe = Cafe {
        together: vec![(0, 1), (2, 3), (4, 5)],
        ..plain(6, 2, 1)
    };
    let reasons = reasons(&cafe);
    assert_eq!(reasons.len(), 1);
    assert_eq!(reasons[0].2, Reason::NoRoom);
}

#[test]
fn circles_of_different_sizes_find_the_tables_that_take_them() {
    let together = vec![(0, 1), (1, 2), (3, 4), (4, 5), (6, 7), (8, 9), (10, 11)];
    assert_eq!(
        reasons(&Cafe {
            together,
            ..plain(12, 2, 3)
        }),
        []
    );
}

#[test]
fn a_pair_is_broken_only_while_both_are_there() {
    let cafe = Cafe {
        hosts: vec![vec![Some(0), Some(1)]; 3],
        absent: vec![vec![0]],
        together: vec![(0, 1)],
        ..plain(8, 2, 3)
    };
    let plan = mix_with(&cafe, 100_000);
    let rounds = vec![1, 2];
    let broken = Conflict::NotTogether {
        pair: (0, 1),
        rounds,
        reason: Reason::Hosts,
    };
    assert!(conflicts(&cafe, &plan).contains(&broken));
}

#[test]
fn a_pair_parted_by_hand_is_the_plans_doing() {
    let cafe = Cafe {
        together: vec![(0, 1)],
        ..plain(4, 2, 1)
    };
    let plan = Plan {
        seats: vec![vec![Some(0), Some(1), Some(0), Some(1)]],
    };
    let broken = Conflict::NotTogether {
        pair: (0, 1),
        rounds: vec![0],
        reason: Reason::Plan,
    };
    assert_eq!(conflicts(&cafe, &plan), [broken]);
}
