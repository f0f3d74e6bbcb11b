use super::*;

fn cafe(people: usize, tables: usize, rounds: usize) -> Cafe {
    Cafe {
        people,
        tables,
        rounds,
        seed: 1,
        ..Cafe::default()
    }
}

fn met(cafe: &Cafe) -> usize {
    let plan = mix(cafe);
    assert_eq!(conflicts(cafe, &plan), []);
    encounters(cafe, &plan).met
}

#[test]
fn sixteen_golfers_at_four_tables_all_meet_in_five_rounds() {
    assert_eq!(met(&cafe(16, 4, 5)), 120);
}

#[test]
fn fifteen_schoolgirls_all_meet_on_seven_days() {
    assert_eq!(met(&cafe(15, 5, 7)), 105);
}
