//! Published cases of the social golfer problem (CSPLib 010; table of Meinolf Sellmann): groups, people in a
//! group, rounds in which nobody meets anybody twice.

use super::*;

#[test]
fn three_groups_of_three_meet_in_four_rounds() {
    assert_eq!(met(&plain(9, 3, 4)), 36);
}

#[test]
fn four_groups_of_three_meet_nobody_twice_in_four_rounds() {
    assert_eq!(met(&plain(12, 4, 4)), 4 * 4 * 3);
}

#[test]
fn four_groups_of_four_meet_in_five_rounds() {
    assert_eq!(met(&plain(16, 4, 5)), 120);
}

#[test]
fn fifteen_schoolgirls_meet_on_seven_days() {
    assert_eq!(met(&plain(15, 5, 7)), 105);
}

#[test]
fn five_groups_of_four_meet_nobody_twice_in_five_rounds() {
    assert_eq!(met(&plain(20, 5, 5)), 5 * 5 * 6);
}

#[test]
fn five_groups_of_five_meet_in_six_rounds() {
    assert_eq!(met(&plain(25, 5, 6)), 300);
}

#[test]
fn six_groups_of_three_meet_nobody_twice_in_seven_rounds() {
    assert_eq!(met(&plain(18, 6, 7)), 7 * 6 * 3);
}

#[test]
fn six_groups_of_four_meet_nobody_twice_in_five_rounds() {
    assert_eq!(met(&plain(24, 6, 5)), 5 * 6 * 6);
}

#[test]
fn six_groups_of_six_meet_nobody_twice_in_three_rounds() {
    assert_eq!(met(&plain(36, 6, 3)), 3 * 6 * 15);
}

/// In a fourth round somebody has to meet again: there are no two orthogonal Latin squares of order 6
/// (Tarry 1900). The best two share two cells.
#[test]
fn thirty_six_officers_meet_all_but_two_in_four_rounds() {
    assert_eq!(met(&plain(36, 6, 4)), 4 * 6 * 15 - 2);
}

/// Seven tables of eight, seven rounds: an affine plane without one of its lines, in a field.
#[test]
fn with_a_prime_power_of_tables_the_design_is_the_best_plan() {
    assert_eq!(mix_with(&plain(64, 8, 9), 0).seats.len(), 9);
    let cafe = plain(64, 8, 9);
    assert_eq!(encounters(&cafe, &mix_with(&cafe, 0)).met, 64 * 63 / 2);
    let cafe = hosted(30, 7, 7);
    assert_eq!(encounters(&cafe, &mix_with(&cafe, 0)).percent(), 100);
}
