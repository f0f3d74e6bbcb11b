use super::*;

#[test]
fn no_guest_stays_at_one_table_and_enough_people_meet_all_the_same() {
    for cafe in [
        hosted(30, 3, 3),
        plain(30, 3, 3),
        hosted(24, 4, 4),
        hosted(36, 4, 4),
        plain(30, 5, 2),
        hosted(45, 3, 3),
        hosted(20, 4, 5),
        plain(16, 4, 5),
    ] {
        let plan = mix(&cafe);
        assert_eq!(views(&cafe, &plan).staying, 0, "{cafe:?}");
        assert!(encounters(&cafe, &plan).percent() >= 95, "{cafe:?}");
    }
}

/// If nobody stays, nothing better than 111 of 117 is known: less than 95 %.
#[test]
fn enough_people_meet_even_if_a_guest_stays_for_that() {
    let cafe = hosted(18, 3, 3);
    let plan = mix(&cafe);
    assert!(encounters(&cafe, &plan).percent() >= 95);
    assert!(views(&cafe, &plan).staying <= 2);
}

#[test]
fn where_the_design_has_room_for_it_guests_see_a_table_in_each_round() {
    for cafe in [
        hosted(12, 3, 3),
        hosted(25, 5, 5),
        plain(20, 5, 5),
        hosted(40, 5, 4),
    ] {
        let views = views(&cafe, &mix(&cafe));
        assert_eq!(views.seen, views.most, "{cafe:?}");
    }
}

#[test]
fn tables_of_one_theme_are_as_good_as_one() {
    let cafe = Cafe {
        themes: vec![7, 7, 2, 2],
        ..hosted(24, 4, 3)
    };
    let plan = mix(&cafe);
    let found = views(&cafe, &plan);
    assert_eq!(
        (found.guests, found.staying, found.seen, found.most),
        (20, 0, 40, 40)
    );
    for person in 4..24 {
        let mut themes = (0..3).map(|round| cafe.themes[plan.table(round, person).unwrap()]);
        let first = themes.next();
        assert!(themes.any(|theme| Some(theme) != first));
    }
}

#[test]
fn with_one_theme_there_is_nothing_else_to_see() {
    let cafe = Cafe {
        themes: vec![0; 3],
        ..plain(12, 3, 3)
    };
    let found = views(&cafe, &mix(&cafe));
    assert_eq!(
        (found.guests, found.staying, found.seen, found.most),
        (12, 0, 12, 12)
    );
}

#[test]
fn who_is_bound_to_a_table_in_each_round_is_no_guest() {
    let mut settled = vec![None; 12];
    settled[5] = Some(1);
    let cafe = Cafe {
        settled: vec![settled; 3],
        together: vec![(0, 6)],
        ..hosted(12, 3, 3)
    };
    let plan = mix(&cafe);
    let found = views(&cafe, &plan);
    // Three hosts, one who is settled, and one who goes with a host.
    assert_eq!((found.guests, found.staying), (7, 0));
    assert!((0..3).all(|round| plan.table(round, 5) == Some(1) && plan.table(round, 6) == Some(0)));
}
