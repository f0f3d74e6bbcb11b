//! Making groups, pairs, and who comes late.

use proptest::prelude::*;

use super::super::super::testing::Play;
use super::super::super::{GroupId, PairRule, ParticipantField, ParticipantId, ThemeField};
use super::super::{
    Count, Draw, Obstacle, Organisations, Short, Wish, clear_pair, draw_groups, members, next_seed,
    place_latecomers, rule_of, rules, set_pair, unplaced,
};
use super::hall;

fn person(play: &mut Play, organisation: &str, group: Option<GroupId>) -> ParticipantId {
    let fields = vec![
        ParticipantField::Present(true),
        ParticipantField::Organisation(organisation.to_owned()),
        ParticipantField::Group(group),
    ];
    play.add(|w| &w.participants, ParticipantField::Pos, fields)
}

fn people(play: &mut Play, organisations: &[&str]) -> Vec<ParticipantId> {
    organisations
        .iter()
        .map(|organisation| person(play, organisation, None))
        .collect()
}

fn wish(count: usize, seed: u32) -> Wish {
    Wish {
        count: Count::Groups(count),
        organisations: Organisations::Mix,
        seed,
    }
}

fn draw(play: &mut Play, wish: &Wish) -> Draw {
    let draw = draw_groups(&play.workshop, wish, &play.ids);
    play.commit(draw.change.clone());
    draw
}

fn pair(play: &mut Play, one: ParticipantId, other: ParticipantId, rule: PairRule) {
    let change = set_pair(&play.workshop, one, other, rule);
    play.commit(change);
}

fn group(play: &Play, person: ParticipantId) -> Option<GroupId> {
    *play.workshop.participants.get(person).unwrap().group
}

fn sizes(play: &Play) -> Vec<usize> {
    play.workshop
        .groups
        .iter()
        .map(|group| members(&play.workshop, group.id()).len())
        .collect()
}

/// Writes the groups as their names with the organisations in them.
fn organisations(play: &Play) -> Vec<String> {
    let line = |group: &super::super::super::Group| {
        let mut from: Vec<_> = members(&play.workshop, group.id())
            .iter()
            .map(|person| person.organisation.to_string())
            .collect();
        from.sort();
        format!("{}: {}", &*group.name, from.concat())
    };
    play.workshop.groups.iter().map(line).collect()
}

#[test]
fn what_is_shown_before_is_what_comes() {
    let mut play = Play::new();
    people(&mut play, &["a", "a", "a", "b", "b", "a", "c", "b"]);
    let draw = draw(&mut play, &wish(3, 7));
    assert_eq!((draw.unkept, draw.short), (vec![], None));
    for drawn in &draw.groups {
        let there: Vec<_> = members(&play.workshop, drawn.group)
            .iter()
            .map(|person| person.id())
            .collect();
        assert_eq!(there, drawn.people);
    }
    assert_eq!(sizes(&play), [3, 3, 2]);
    assert_eq!(*play.workshop.day().seed, 7);
}

#[test]
fn the_same_seed_gives_the_same_groups_and_the_next_one_others() {
    let mut play = Play::new();
    people(&mut play, &["a"; 12]);
    draw(&mut play, &wish(3, 0));
    assert!(
        draw_groups(&play.workshop, &wish(3, 0), &play.ids)
            .change
            .is_empty()
    );
    let before = organisations(&play).len();
    let again = wish(3, next_seed(&play.workshop));
    let back = play.commit(draw_groups(&play.workshop, &again, &play.ids).change);
    assert_eq!(
        (*play.workshop.day().seed, organisations(&play).len()),
        (1, before)
    );
    assert!(back.len() > 3, "people have moved");
    play.undo(back);
    assert_eq!(*play.workshop.day().seed, 0);
    assert!(
        draw_groups(&play.workshop, &wish(3, 0), &play.ids)
            .change
            .is_empty()
    );
}

#[test]
fn groups_of_about_five_are_as_many_as_come_nearest() {
    for (present, size, groups) in [
        (12, 5, 2),
        (13, 5, 3),
        (30, 5, 6),
        (2, 5, 1),
        (0, 5, 1),
        (7, 1, 7),
        (5, 0, 1),
    ] {
        assert_eq!(
            Count::About(size).of(present),
            groups,
            "{present} people, about {size}"
        );
    }
}

#[test]
fn organisations_stay_together_if_that_is_wished_for() {
    let mut play = Play::new();
    people(&mut play, &["a", "b", "c", "a", "b", "c", "", "a"]);
    let wish = Wish {
        organisations: Organisations::Keep,
        ..wish(3, 1)
    };
    draw(&mut play, &wish);
    let mut groups: Vec<String> = organisations(&play)
        .iter()
        .map(|line| line[3..].to_owned())
        .collect();
    groups.sort();
    assert_eq!(groups, ["aaa", "bb", "cc"].map(str::to_owned).map(|of| of));
}

#[test]
fn pairs_are_together_or_apart_whatever_the_seed() {
    let mut play = Play::new();
    let people = people(&mut play, &["a", "a", "b", "b", "c", "c", "d", "d"]);
    pair(&mut play, people[0], people[1], PairRule::Together);
    pair(&mut play, people[1], people[7], PairRule::Together);
    for other in [2, 3, 4] {
        pair(&mut play, people[0], people[other], PairRule::Apart);
    }
    for seed in 0..20 {
        let draw = draw(&mut play, &wish(2, seed));
        assert_eq!(draw.unkept, [], "{seed}");
        let of = |number: usize| group(&play, people[number]);
        assert_eq!((of(0), of(0)), (of(1), of(7)));
        assert!([2, 3, 4].iter().all(|&other| of(other) != of(0)));
        assert_eq!(sizes(&play), [4, 4]);
    }
}

#[test]
fn pairs_that_contradict_each_other_are_named() {
    let mut play = Play::new();
    let people = people(&mut play, &["a", "b", "c", "d", "e", "f"]);
    pair(&mut play, people[0], people[1], PairRule::Together);
    pair(&mut play, people[1], people[2], PairRule::Together);
    pair(&mut play, people[0], people[2], PairRule::Apart);
    let draw = draw(&mut play, &wish(2, 0));
    let obstacles: Vec<_> = draw.unkept.iter().map(|unkept| unkept.obstacle).collect();
    assert_eq!(obstacles, [Obstacle::Contradiction]);
    assert_eq!(sizes(&play), [3, 3]);
}

#[test]
fn more_people_who_belong_together_than_a_group_holds_are_named() {
    let mut play = Play::new();
    let people = people(&mut play, &["a", "b", "c", "d"]);
    pair(&mut play, people[0], people[1], PairRule::Together);
    pair(&mut play, people[1], people[2], PairRule::Together);
    let draw = draw(&mut play, &wish(2, 0));
    assert_eq!(draw.unkept.len(), 1);
    assert_eq!(draw.unkept[0].obstacle, Obstacle::TooMany);
    assert_eq!(sizes(&play), [2, 2]);
}

#[test]
fn three_who_must_not_meet_need_three_groups() {
    let mut play = Play::new();
    let people = people(&mut play, &["a", "b", "c", "d"]);
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
        pair(&mut play, people[one], people[other], PairRule::Apart);
    }
    let drawn = draw(&mut play, &wish(2, 0));
    assert_eq!(
        drawn
            .unkept
            .iter()
            .map(|unkept| unkept.obstacle)
            .collect::<Vec<_>>(),
        [Obstacle::NoRoom]
    );
    assert_eq!(draw(&mut play, &wish(3, 0)).unkept, []);
}

#[test]
fn a_rule_is_one_thing_in_whatever_order_the_two_are_named() {
    let mut play = Play::new();
    let people = people(&mut play, &["a", "b"]);
    pair(&mut play, people[1], people[0], PairRule::Together);
    pair(&mut play, people[0], people[1], PairRule::Apart);
    assert_eq!(rules(&play.workshop).len(), 1);
    assert_eq!(
        rule_of(&play.workshop, people[1], people[0]),
        Some(PairRule::Apart)
    );
    assert!(set_pair(&play.workshop, people[0], people[0], PairRule::Apart).is_empty());
    let rule = rules(&play.workshop)[0];
    assert_eq!((rule.one, rule.other), (people[0], people[1]));
    let change = clear_pair(&play.workshop, rule.id);
    play.commit(change);
    assert!(rules(&play.workshop).is_empty() && clear_pair(&play.workshop, rule.id).is_empty());
}

#[test]
fn who_comes_late_is_placed_and_nobody_else_moves() {
    let mut play = Play::new();
    let early = people(&mut play, &["a", "a", "b", "b", "c"]);
    assert!(unplaced(&play.workshop).is_empty(), "no groups, nobody lacks one");
    draw(&mut play, &wish(2, 3));
    let before: Vec<_> = early.iter().map(|&person| group(&play, person)).collect();
    let late = person(&mut play, "a", None);
    assert_eq!(unplaced(&play.workshop), [late]);
    let change = place_latecomers(&play.workshop);
    assert_eq!(change.ops.len(), 1);
    play.commit(change);
    assert_eq!(sizes(&play), [3, 3]);
    let after: Vec<_> = early.iter().map(|&person| group(&play, person)).collect();
    assert_eq!(before, after);
    assert!(place_latecomers(&play.workshop).is_empty());
}

#[test]
fn a_latecomer_goes_where_pairs_are_kept_rather_than_where_there_is_room() {
    let mut hall = hall(0, 2, 0);
    let (one, other) = (hall.groups[0], hall.groups[1]);
    let enemy = person(&mut hall.play, "", Some(one));
    person(&mut hall.play, "", Some(other));
    person(&mut hall.play, "", Some(other));
    let late = person(&mut hall.play, "", None);
    pair(&mut hall.play, late, enemy, PairRule::Apart);
    hall.play.commit(place_latecomers(&hall.play.workshop));
    assert_eq!(group(&hall.play, late), Some(other));
}

#[test]
fn who_leaves_keeps_the_group_and_makes_room_in_it() {
    let mut hall = hall(0, 2, 0);
    let leaver = person(&mut hall.play, "", Some(hall.groups[0]));
    person(&mut hall.play, "", Some(hall.groups[1]));
    hall.play.set((leaver, ParticipantField::Present(false)));
    let late = person(&mut hall.play, "", None);
    hall.play.commit(place_latecomers(&hall.play.workshop));
    assert_eq!(group(&hall.play, late), Some(hall.groups[0]));
    assert_eq!(group(&hall.play, leaver), Some(hall.groups[0]));
}

#[test]
fn hosts_stay_at_their_theme_and_absent_people_out_of_the_count() {
    let mut hall = hall(0, 1, 0);
    let host = person(&mut hall.play, "", Some(hall.groups[0]));
    let friend = person(&mut hall.play, "", None);
    let absent = hall.play.add(|w| &w.participants, ParticipantField::Pos, vec![]);
    hall.play
        .add(|w| &w.themes, ThemeField::Pos, vec![ThemeField::Host(Some(host))]);
    pair(&mut hall.play, host, friend, PairRule::Together);
    let draw = draw(&mut hall.play, &wish(1, 0));
    assert_eq!((group(&hall.play, host), group(&hall.play, absent)), (None, None));
    assert_eq!(group(&hall.play, friend), Some(hall.groups[0]));
    assert_eq!(draw.unkept[0].obstacle, Obstacle::Host);
    assert!(unplaced(&hall.play.workshop).is_empty());
}

#[test]
fn nobody_one_person_and_too_many_groups_are_no_harm() {
    let mut play = Play::new();
    assert!(
        draw_groups(&play.workshop, &wish(0, 0), &play.ids)
            .change
            .is_empty()
    );
    assert_eq!(draw(&mut play, &wish(3, 0)).short, Some(Short::NobodyPresent));
    assert_eq!(organisations(&play), ["A: ", "B: ", "C: "]);
    draw(&mut play, &wish(usize::MAX, 0));
    assert_eq!(play.workshop.groups.len(), 99);
    let one = person(&mut play, "", None);
    assert!(
        unplaced(&play.workshop).is_empty(),
        "groups that nobody is in were not made of people"
    );
    assert_eq!(draw(&mut play, &wish(3, 0)).short, Some(Short::People(1)));
    assert_eq!(sizes(&play), [1]);
    play.add(|w| &w.themes, ThemeField::Pos, vec![ThemeField::Host(Some(one))]);
    assert_eq!(draw(&mut play, &wish(2, 0)).short, Some(Short::OnlyHosts));
}

proptest! {
    #[test]
    fn groups_are_always_equal_give_or_take_one(
        people in prop::collection::vec((0..4u8, prop::option::of(0..6usize)), 0..40),
        pairs in prop::collection::vec((0..40usize, 0..40usize, prop::bool::ANY), 0..8),
        count in 1..8usize,
        seed in 0..5u32,
        keeps in prop::bool::ANY,
    ) {
        let mut hall = hall(0, 6, 0);
        let mut all = Vec::new();
        for (organisation, group) in people.iter().copied() {
            let group = group.map(|group| hall.groups[group]);
            all.push(person(&mut hall.play, &organisation.to_string(), group));
        }
        for (one, other, together) in pairs {
            if one < all.len() && other < all.len() {
                let rule = if together { PairRule::Together } else { PairRule::Apart };
                pair(&mut hall.play, all[one], all[other], rule);
            }
        }
        let wish = Wish {
            count: Count::Groups(count),
            organisations: if keeps { Organisations::Keep } else { Organisations::Mix },
            seed,
        };
        let drawn = draw(&mut hall.play, &wish);
        let sizes = sizes(&hall.play);
        prop_assert_eq!(sizes.iter().sum::<usize>(), people.len(), "everybody is in one");
        prop_assert_eq!(sizes.len(), if people.is_empty() { count } else { count.min(people.len()) });
        prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{:?}", sizes);
        for rule in rules(&hall.play.workshop) {
            let is_kept = (group(&hall.play, rule.one) == group(&hall.play, rule.other)) == (rule.rule == PairRule::Together);
            let is_named = drawn.unkept.iter().any(|unkept| {
                unkept.rule == rule.rule && [unkept.one, unkept.other].contains(&rule.one) && [unkept.one, unkept.other].contains(&rule.other)
            });
            prop_assert!(is_kept != is_named, "kept or named: {:?}", rule);
        }
        prop_assert!(draw_groups(&hall.play.workshop, &wish, &hall.play.ids).change.is_empty(), "made is made");
    }

    #[test]
    fn each_organisation_is_spread_over_all_groups(people in prop::collection::vec(0..4u8, 1..40), count in 1..8usize, seed in 0..5u32) {
        let mut play = Play::new();
        for organisation in &people {
            person(&mut play, &organisation.to_string(), None);
        }
        draw(&mut play, &wish(count, seed));
        for organisation in 0..4u8 {
            let wanted = organisation.to_string();
            let of = |group: &super::super::super::Group| {
                members(&play.workshop, group.id()).iter().filter(|person| *person.organisation == *wanted).count()
            };
            let counts: Vec<usize> = play.workshop.groups.iter().map(of).collect();
            prop_assert!(counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1, "{:?}", counts);
        }
    }
}
