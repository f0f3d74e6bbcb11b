//! What a ballot comes to, whatever happens to the wall and to the numbers.

use proptest::prelude::*;

use super::super::testing::Play;
use super::super::{
    About, BallotField, BallotId, BallotKind, CardField, CardId, CategoryField, ChoiceField, ClusterField,
    ClusterId, ParticipantField, Place, ThemeField,
};
use super::{
    Finding, Outcome, Plan, Standing, again, close, count, create, delete, of_clusters, on_wall,
    remove_option, reset, result, sort_clusters, spread,
};

fn ballot(play: &mut Play, plan: &Plan) -> BallotId {
    let change = create(&play.workshop, &play.ids, plan);
    play.commit(change);
    play.workshop.ballots.iter().next_back().unwrap().id()
}

/// Makes a ballot on options of its own, with these counts.
fn counted(play: &mut Play, plan: Plan, dots: &[Option<u32>]) -> BallotId {
    let options = (1..=dots.len())
        .map(|number| format!("Vorschlag {number}"))
        .collect();
    let kind = match plan.kind {
        BallotKind::Scale => BallotKind::Scale,
        _ => BallotKind::Options,
    };
    let id = ballot(
        play,
        &Plan {
            kind,
            options,
            ..plan
        },
    );
    let lines = result(&play.workshop, id).lines;
    for (line, &dots) in lines.iter().zip(dots) {
        play.commit(count(id, None, line.choice, dots));
    }
    id
}

fn all(dots: &[u32]) -> Vec<Option<u32>> {
    dots.iter().copied().map(Some).collect()
}

fn outcome(plan: Plan, dots: &[u32]) -> Outcome {
    let mut play = Play::new();
    let id = counted(&mut play, plan, &all(dots));
    result(&play.workshop, id)
}

fn thirty(dots: u32, most: Option<u32>) -> Plan {
    Plan {
        dots,
        most,
        people: Some(30),
        ..Plan::default()
    }
}

fn cards(play: &mut Play, texts: &[&str]) -> Vec<CardId> {
    texts
        .iter()
        .map(|text| {
            let fields = vec![CardField::Text((*text).to_owned())];
            play.add(|w| &w.cards, CardField::Pos, fields)
        })
        .collect()
}

fn put(play: &mut Play, id: BallotId, about: About, dots: u32) {
    play.commit(count(id, Some(about), None, Some(dots)));
}

fn labels(play: &Play, id: BallotId) -> Vec<(String, Option<u32>, Standing)> {
    let lines = result(&play.workshop, id).lines;
    lines
        .into_iter()
        .map(|line| (line.label, line.dots, line.standing))
        .collect()
}

#[test]
fn equal_numbers_share_the_better_rank_and_the_next_ranks_stay_free() {
    let outcome = outcome(thirty(2, None), &[9, 20, 9, 4]);
    let ranks: Vec<_> = outcome.lines.iter().map(|line| line.rank).collect();
    assert_eq!(ranks, [Some(2), Some(1), Some(2), Some(4)]);
    let ranked: Vec<_> = outcome.ranked().iter().map(|line| line.label.clone()).collect();
    assert_eq!(
        ranked,
        ["Vorschlag 2", "Vorschlag 1", "Vorschlag 3", "Vorschlag 4"]
    );
}

#[test]
fn numbers_that_may_be_a_miscount_apart_are_near_ties() {
    let near = |dots: &[u32]| -> Vec<bool> {
        let lines = outcome(thirty(9, None), dots).lines;
        lines.iter().map(|line| line.is_near_tie).collect()
    };
    assert_eq!(near(&[12, 11, 5]), [true, true, false]);
    assert_eq!(near(&[60, 57, 40, 1, 0]), [true, true, false, false, false]);
    assert_eq!(near(&[7, 7, 3]), [false; 3], "a tie is a tie");
    assert_eq!(near(&[8, 7, 7]), [true; 3]);
}

#[test]
fn too_many_dots_are_found_and_every_number_stays() {
    let outcome = outcome(thirty(2, Some(1)), &[33, 20, 10]);
    assert_eq!((outcome.sum, outcome.allowed), (63, Some(60)));
    assert_eq!(
        outcome.findings,
        [
            Finding::TooMany { by: 3 },
            Finding::TooManyOn { line: 0, most: 30 }
        ]
    );
    assert_eq!(outcome.lines[0].dots, Some(33));
}

#[test]
fn a_count_that_keeps_to_the_rule_is_free_of_findings() {
    assert_eq!(outcome(thirty(2, Some(1)), &[30, 20, 10]).findings, []);
    assert_eq!(outcome(thirty(2, None), &[60, 0]).findings, []);
}

#[test]
fn nobody_nothing_and_no_dots_are_said_and_break_nothing() {
    let nobody = outcome(
        Plan {
            dots: 3,
            ..Plan::default()
        },
        &[4],
    );
    assert_eq!(nobody.findings, [Finding::NoPeople]);
    assert_eq!((nobody.allowed, nobody.sum), (None, 4));
    let none = outcome(
        Plan {
            dots: 3,
            people: Some(0),
            ..Plan::default()
        },
        &[4],
    );
    assert_eq!(none.findings, [Finding::NoPeople]);
    assert_eq!(outcome(thirty(0, None), &[4]).findings, [Finding::NoDots]);
    assert_eq!(outcome(thirty(3, None), &[]).findings, [Finding::NoOptions]);
    assert_eq!(
        result(
            &Play::new().workshop,
            BallotId::from(super::super::Id::from_bits(7))
        ),
        Outcome::default()
    );
}

#[test]
fn those_who_are_present_put_dots_unless_somebody_says_otherwise() {
    let mut play = Play::new();
    for present in [true, true, false] {
        let fields = vec![ParticipantField::Present(present)];
        play.add(|w| &w.participants, ParticipantField::Pos, fields);
    }
    let id = counted(
        &mut play,
        Plan {
            dots: 3,
            ..Plan::default()
        },
        &all(&[5]),
    );
    assert_eq!(result(&play.workshop, id).allowed, Some(6));
    play.set((id, BallotField::People(Some(9))));
    assert_eq!(result(&play.workshop, id).allowed, Some(27));
}

#[test]
fn what_comes_to_the_wall_later_is_on_the_list_and_what_is_deleted_keeps_its_dots() {
    let mut play = Play::new();
    let first = cards(&mut play, &["Wege", "Geld", "Zeit"]);
    let id = ballot(&mut play, &thirty(3, None));
    put(&mut play, id, About::Card(first[0]), 7);
    put(&mut play, id, About::Card(first[1]), 2);
    cards(&mut play, &["Orte"]);
    play.remove(first[0]);
    play.remove(first[2]);
    let line = |label: &str, dots, standing| (label.to_owned(), dots, standing);
    assert_eq!(
        labels(&play, id),
        [
            line("Geld", Some(2), Standing::Here),
            line("Orte", None, Standing::Here),
            line("Wege", Some(7), Standing::Deleted),
        ]
    );
    assert_eq!(result(&play.workshop, id).sum, 9);
}

#[test]
fn a_closed_ballot_shows_what_was_counted_and_no_more() {
    let mut play = Play::new();
    let some = cards(&mut play, &["Wege", "Geld"]);
    let id = ballot(&mut play, &thirty(3, None));
    put(&mut play, id, About::Card(some[1]), 0);
    play.commit(close(&play.workshop, id, true));
    cards(&mut play, &["Orte"]);
    assert_eq!(labels(&play, id), [("Geld".to_owned(), Some(0), Standing::Here)]);
    play.commit(close(&play.workshop, id, false));
    assert_eq!(labels(&play, id).len(), 3);
}

#[test]
fn a_ballot_on_a_category_that_is_gone_still_knows_its_cards() {
    let mut play = Play::new();
    let category = play.add(
        |w| &w.categories,
        CategoryField::Pos,
        vec![CategoryField::Name("Chancen".into())],
    );
    let both = cards(&mut play, &["Wege", "Geld"]);
    play.set((both[0], CardField::Category(Some(category))));
    let id = ballot(
        &mut play,
        &Plan {
            category: Some(category),
            ..thirty(3, None)
        },
    );
    play.remove(category);
    assert_eq!(labels(&play, id), [("Wege".to_owned(), None, Standing::Here)]);
    put(&mut play, id, About::Card(both[0]), 4);
    play.set((both[0], CardField::Category(None)));
    assert_eq!(
        labels(&play, id),
        [("Wege".to_owned(), Some(4), Standing::Elsewhere)]
    );
}

#[test]
fn a_ballot_on_a_theme_knows_the_cards_that_hang_there_once_each() {
    let mut play = Play::new();
    let theme = play.add(|w| &w.themes, ThemeField::Pos, vec![]);
    let both = cards(&mut play, &["Wege", "Geld"]);
    let place = Place {
        theme: Some(theme),
        ..Place::default()
    };
    play.set((both[1], CardField::Place(place)));
    let id = ballot(
        &mut play,
        &Plan {
            theme: Some(theme),
            ..thirty(3, None)
        },
    );
    assert_eq!(labels(&play, id), [("Geld".to_owned(), None, Standing::Here)]);
    play.remove(theme);
    assert_eq!(result(&play.workshop, id).findings, [Finding::NoOptions]);
}

#[test]
fn two_laptops_that_count_the_same_card_write_the_same_number() {
    let mut play = Play::new();
    let card = cards(&mut play, &["Wege"])[0];
    let id = ballot(&mut play, &thirty(3, None));
    put(&mut play, id, About::Card(card), 7);
    put(&mut play, id, About::Card(card), 8);
    assert_eq!(play.workshop.choices.len(), 1);
    assert_eq!(result(&play.workshop, id).sum, 8);
}

#[test]
fn the_steps_of_a_scale_are_numbers_and_have_no_ranks() {
    let mut play = Play::new();
    let plan = Plan {
        kind: BallotKind::Scale,
        options: vec![String::new(); 3],
        people: Some(4),
        ..Plan::default()
    };
    let id = ballot(&mut play, &plan);
    let lines = result(&play.workshop, id).lines;
    let labels: Vec<_> = lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(labels, ["1", "2", "3"]);
    play.commit(count(id, None, lines[2].choice, Some(5)));
    let outcome = result(&play.workshop, id);
    assert_eq!((outcome.lines[2].rank, outcome.lines[2].share), (None, 1000));
    assert_eq!(outcome.findings, [Finding::TooMany { by: 1 }], "one dot each");
}

#[test]
fn a_scale_has_a_middle_and_a_mean_from_five_dots_on() {
    let scale = |dots: &[u32]| {
        let plan = Plan {
            kind: BallotKind::Scale,
            ..thirty(1, None)
        };
        spread(&outcome(plan, dots)).map(|it| (it.middle_halves, it.mean_tenths))
    };
    assert_eq!(scale(&[0, 2, 2]), None);
    assert_eq!(scale(&[1, 0, 3, 2, 4]), Some((8, 38)));
    assert_eq!(scale(&[0, 0, 3, 3, 0]), Some((7, 35)));
    assert_eq!(scale(&[5, 0]), Some((2, 10)));
}

#[test]
fn the_same_question_is_asked_again_without_its_counts() {
    let mut play = Play::new();
    let plan = Plan {
        question: "Was zuerst?".into(),
        most: Some(2),
        ..thirty(3, None)
    };
    let id = counted(&mut play, plan, &all(&[3, 5]));
    let change = again(&play.workshop, &play.ids, id);
    play.commit(change);
    let other = play.workshop.ballots.iter().next_back().unwrap();
    assert_eq!(
        (other.question.as_str(), *other.dots, *other.most),
        ("Was zuerst?", 3, Some(2))
    );
    let outcome = result(&play.workshop, other.id());
    assert_eq!((outcome.lines.len(), outcome.counted), (2, 0));
}

#[test]
fn deleting_a_ballot_deletes_its_counts_and_undo_brings_all_back() {
    let mut play = Play::new();
    let id = counted(&mut play, thirty(3, None), &all(&[3, 5]));
    let way_back = play.commit(delete(&play.workshop, id));
    assert!(play.workshop.ballots.is_empty() && play.workshop.choices.is_empty());
    play.undo(way_back);
    assert_eq!(result(&play.workshop, id).sum, 8);
}

#[test]
fn counts_are_taken_back_and_options_removed() {
    let mut play = Play::new();
    let id = counted(&mut play, thirty(3, None), &all(&[3, 5]));
    let first = result(&play.workshop, id).lines[0].choice.unwrap();
    play.commit(remove_option(&play.workshop, first));
    assert_eq!(result(&play.workshop, id).sum, 5);
    play.commit(reset(&play.workshop, id));
    assert_eq!(result(&play.workshop, id).counted, 0);
}

#[test]
fn a_count_from_a_file_holds_until_it_is_counted_anew() {
    let mut play = Play::new();
    let card = cards(&mut play, &["Wege"])[0];
    let id = ballot(&mut play, &thirty(3, None));
    let fields = vec![
        ChoiceField::Ballot(Some(id)),
        ChoiceField::About(Some(About::Card(card))),
        ChoiceField::Dots(Some(3)),
    ];
    play.add(|w| &w.choices, ChoiceField::Pos, fields);
    assert_eq!(result(&play.workshop, id).sum, 3);
    put(&mut play, id, About::Card(card), 4);
    assert_eq!(result(&play.workshop, id).sum, 4);
}

fn clusters(play: &mut Play, headings: &[&str]) -> Vec<ClusterId> {
    let theme = play.add(|w| &w.themes, ThemeField::Pos, vec![]);
    headings
        .iter()
        .map(|heading| {
            let fields = vec![
                ClusterField::Heading((*heading).to_owned()),
                ClusterField::Theme(Some(theme)),
            ];
            play.add(|w| &w.clusters, ClusterField::Pos, fields)
        })
        .collect()
}

fn headings(play: &Play) -> Vec<&str> {
    play.workshop
        .clusters
        .iter()
        .map(|cluster| cluster.heading.as_str())
        .collect()
}

#[test]
fn clusters_are_sorted_by_their_dots_and_those_of_their_cards_in_one_step() {
    let mut play = Play::new();
    let three = clusters(&mut play, &["Netz", "Geld", "Zeit"]);
    let card = cards(&mut play, &["Wege"])[0];
    let place = Place {
        cluster: Some(three[2]),
        ..Place::default()
    };
    play.set((card, CardField::Place(place)));
    let id = ballot(&mut play, &thirty(3, None));
    put(&mut play, id, About::Card(card), 7);
    assert_eq!(of_clusters(&play.workshop, id)[&three[2]], 7);
    let way_back = play.commit(sort_clusters(&play.workshop, id));
    assert_eq!(headings(&play), ["Zeit", "Netz", "Geld"]);
    assert!(
        sort_clusters(&play.workshop, id).is_empty(),
        "they are in order now"
    );
    play.undo(way_back);
    assert_eq!(headings(&play), ["Netz", "Geld", "Zeit"]);
}

#[test]
fn clusters_that_have_no_places_of_their_own_are_sorted_all_the_same() {
    let mut play = Play::new();
    let two = clusters(&mut play, &["Netz", "Geld"]);
    for &cluster in &two {
        play.set((cluster, ClusterField::Pos(super::super::Position::default())));
    }
    let id = ballot(
        &mut play,
        &Plan {
            kind: BallotKind::Clusters,
            ..thirty(3, None)
        },
    );
    let last = *headings(&play).last().unwrap();
    let last = two[usize::from(last == "Geld")];
    put(&mut play, id, About::Cluster(last), 2);
    play.commit(sort_clusters(&play.workshop, id));
    assert_eq!(play.workshop.clusters.iter().next().unwrap().id(), last);
}

#[test]
fn the_wall_shows_the_dots_of_the_last_ballot_in_which_something_was_counted() {
    let mut play = Play::new();
    let both = cards(&mut play, &["Wege", "Geld"]);
    let first = ballot(&mut play, &thirty(3, None));
    put(&mut play, first, About::Card(both[0]), 7);
    put(&mut play, first, About::Card(both[1]), 0);
    ballot(&mut play, &thirty(3, None));
    let wall = on_wall(&play.workshop);
    assert_eq!(wall.cards.get(&both[0]), Some(&7));
    assert_eq!(wall.cards.len(), 1, "no dot is no dot");
}

proptest! {
    #[test]
    fn ranks_follow_from_the_numbers_alone(
        dots in prop::collection::vec(prop::option::of(0_u32..40), 0..60),
        people in prop::option::of(0_u32..50),
        each in 0_u32..12,
        most in prop::option::of(0_u32..4),
    ) {
        let mut play = Play::new();
        let plan = Plan { dots: each, most, people, ..Plan::default() };
        let id = counted(&mut play, plan, &dots);
        let outcome = result(&play.workshop, id);
        let known: Vec<u32> = dots.iter().flatten().copied().collect();

        prop_assert_eq!(outcome.sum, known.iter().map(|&dots| u64::from(dots)).sum::<u64>());
        prop_assert_eq!(outcome.counted, known.len());
        for (line, &dots) in outcome.lines.iter().zip(&dots) {
            prop_assert_eq!(line.dots, dots);
            let ahead = |dots| known.iter().filter(|&&other| other > dots).count() + 1;
            prop_assert_eq!(line.rank, dots.map(ahead));
        }
        // Nothing is lost by ranking, and nobody stands before somebody with more.
        let ranked = outcome.ranked();
        prop_assert_eq!(ranked.len(), outcome.lines.len());
        prop_assert!(ranked.is_sorted_by(|one, other| one.dots >= other.dots));
        // A near-tie is never alone.
        for line in ranked.iter().filter(|line| line.is_near_tie) {
            prop_assert!(ranked.iter().any(|other| other.is_near_tie && other.dots != line.dots));
        }
        let over = people
            .filter(|&people| people > 0 && each > 0)
            .and_then(|people| outcome.sum.checked_sub(u64::from(people * each)))
            .filter(|&by| by > 0);
        let found = outcome.findings.iter().find_map(|finding| match finding {
            Finding::TooMany { by } => Some(*by),
            _ => None,
        });
        prop_assert_eq!(found, over);
    }
}
