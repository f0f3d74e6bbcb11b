mod cafe;
mod groups;
mod stations;

use chrono::TimeDelta;
use proptest::prelude::*;

use super::super::testing::{Play, at};
use super::super::{
    AnswerField, Change, Day, DayField, GroupField, GroupId, QuestionField, RoundField, RoundId, ThemeField,
    ThemeId, answers,
};
use super::{
    Grid, Phase, Thin, add_round, completeness, extend_round, group_at, group_name, groups_at, next_round,
    rota, round_clock, running_round, start_round, stop_round, theme_of, upcoming_round,
};

struct Hall {
    play: Play,
    themes: Vec<ThemeId>,
    groups: Vec<GroupId>,
    rounds: Vec<RoundId>,
}

fn hall(themes: usize, groups: usize, rounds: usize) -> Hall {
    let mut play = Play::new();
    Hall {
        themes: (0..themes)
            .map(|_| play.add(|w| &w.themes, ThemeField::Pos, vec![]))
            .collect(),
        groups: (0..groups)
            .map(|_| play.add(|w| &w.groups, GroupField::Pos, vec![]))
            .collect(),
        rounds: (0..rounds)
            .map(|_| play.add(|w| &w.rounds, RoundField::Pos, vec![RoundField::Minutes(25)]))
            .collect(),
        play,
    }
}

/// Writes for each round which group is at each theme: `A B C`.
fn picture(hall: &Hall) -> Vec<String> {
    let letter = |id: &GroupId| group_name(hall.groups.iter().position(|group| group == id).unwrap());
    let at = |&theme: &ThemeId, round: RoundId| {
        let groups = groups_at(&hall.play.workshop, theme, round);
        groups.iter().map(letter).collect::<Vec<_>>().join("+")
    };
    let line = |&round: &RoundId| {
        let themes: Vec<_> = hall.themes.iter().map(|theme| at(theme, round)).collect();
        themes.join(" ")
    };
    hall.rounds.iter().map(line).collect()
}

#[test]
fn the_rota_is_that_of_the_sketch() {
    assert_eq!(picture(&hall(3, 3, 3)), ["A B C", "C A B", "B C A"]);
}

#[test]
fn a_theme_rests_when_there_are_fewer_groups() {
    assert_eq!(picture(&hall(3, 2, 3)), ["A B ", " A B", "B  A"]);
}

#[test]
fn surplus_groups_work_in_parallel() {
    assert_eq!(picture(&hall(2, 5, 2)), ["A+C+E B+D", "B+D A+C+E"]);
}

#[test]
fn without_themes_groups_have_nowhere_to_go() {
    let hall = hall(0, 2, 1);
    assert!(
        rota(&hall.play.workshop)[0]
            .seats
            .iter()
            .all(|seat| seat.theme.is_none())
    );
    assert_eq!(
        theme_of(&hall.play.workshop, hall.groups[0], hall.rounds[0]),
        None
    );
}

#[test]
fn one_clock_counts_rounds_and_changeovers() {
    let mut hall = hall(3, 3, 3);
    hall.play.set((Day::the(), DayField::Changeover(4)));
    let clock = |hall: &Hall, time: &str| round_clock(&hall.play.workshop, at(time));
    assert_eq!(clock(&hall, "11:00"), None);
    hall.play.commit(next_round(&hall.play.workshop, at("11:00")));
    let first = clock(&hall, "11:17:48").unwrap();
    assert_eq!(
        (first.round, first.number, first.of, first.phase),
        (hall.rounds[0], 1, 3, Phase::Working)
    );
    assert_eq!(first.remaining, TimeDelta::seconds(7 * 60 + 12));
    assert_eq!(first.changeover, Some(TimeDelta::minutes(4)));
    assert_eq!(clock(&hall, "11:26").unwrap().remaining, TimeDelta::minutes(-1));

    hall.play
        .commit(stop_round(&hall.play.workshop, hall.rounds[0], at("11:26")));
    let between = clock(&hall, "11:27").unwrap();
    assert_eq!(
        (between.round, between.number, between.phase),
        (hall.rounds[1], 2, Phase::Changeover)
    );
    assert_eq!(
        (between.remaining, between.changeover),
        (TimeDelta::minutes(3), None)
    );
    assert_eq!(clock(&hall, "11:32").unwrap().remaining, TimeDelta::minutes(-2));
    assert_eq!(clock(&hall, "12:32"), None, "that was no changeover but a break");

    hall.play
        .commit(start_round(&hall.play.workshop, hall.rounds[2], at("13:00")));
    assert_eq!(
        clock(&hall, "13:01").unwrap().changeover,
        None,
        "after the last round nobody changes places"
    );
    hall.play.commit(next_round(&hall.play.workshop, at("13:20")));
    assert_eq!(clock(&hall, "13:21"), None);
}

#[test]
fn starting_a_round_stops_the_one_that_runs() {
    let mut hall = hall(3, 3, 2);
    hall.play.commit(next_round(&hall.play.workshop, at("11:00")));
    hall.play
        .commit(extend_round(&hall.play.workshop, hall.rounds[0], 5));
    hall.play
        .commit(extend_round(&hall.play.workshop, hall.rounds[1], -5));
    assert_eq!(
        round_clock(&hall.play.workshop, at("11:00")).unwrap().remaining,
        TimeDelta::minutes(30)
    );
    hall.play.commit(next_round(&hall.play.workshop, at("11:30")));
    assert_eq!(running_round(&hall.play.workshop).unwrap().id(), hall.rounds[1]);
    assert_eq!(
        round_clock(&hall.play.workshop, at("11:30")).unwrap().remaining,
        TimeDelta::minutes(20)
    );
    assert!(extend_round(&hall.play.workshop, hall.rounds[0], 5).is_empty());
    hall.play
        .commit(start_round(&hall.play.workshop, hall.rounds[0], at("11:40")));
    let again = hall.play.workshop.rounds.get(hall.rounds[0]).unwrap();
    assert_eq!((*again.adjust, *again.ended), (0, None));
    assert!(start_round(&hall.play.workshop, hall.rounds[0], at("11:41")).is_empty());
}

#[test]
fn a_new_round_is_as_long_as_the_last_one() {
    let mut hall = hall(0, 0, 0);
    for _ in 0..2 {
        hall.play.commit(add_round(&hall.play.workshop, &hall.play.ids));
        let last = hall.play.workshop.rounds.iter().next_back().unwrap().id();
        hall.play.commit(extend_round(&hall.play.workshop, last, -5));
    }
    let minutes: Vec<_> = hall
        .play
        .workshop
        .rounds
        .iter()
        .map(|round| *round.minutes)
        .collect();
    assert_eq!(minutes, [20, 15]);
    assert_eq!(
        upcoming_round(&hall.play.workshop).map(|round| *round.minutes),
        Some(20)
    );
}

#[test]
fn an_answer_knows_its_group_and_round_by_itself() {
    let mut hall = hall(3, 3, 3);
    let question = hall.play.add(|w| &w.questions, QuestionField::Pos, vec![]);
    let write = |hall: &Hall, text: &str| -> Change {
        answers::add_answer(
            &hall.play.workshop,
            &hall.play.ids,
            text,
            hall.themes[0],
            question,
        )
    };
    let change = write(&hall, "vorher");
    hall.play.commit(change);
    hall.play.commit(next_round(&hall.play.workshop, at("11:00")));
    hall.play.commit(next_round(&hall.play.workshop, at("11:30")));
    let change = write(&hall, " Wege unter\n30 Minuten ");
    hall.play.commit(change);
    hall.play
        .commit(stop_round(&hall.play.workshop, hall.rounds[1], at("11:55")));
    let change = write(&hall, "Nachzügler");
    hall.play.commit(change);
    assert!(write(&hall, " ").is_empty());
    let found: Vec<_> = answers::answers(&hall.play.workshop, hall.themes[0], question)
        .iter()
        .map(|answer| (answer.text.to_string(), *answer.group, *answer.round))
        .collect();
    let (c, second) = (Some(hall.groups[2]), Some(hall.rounds[1]));
    let expected = [
        ("vorher", None, None),
        ("Wege unter\n30 Minuten", c, second),
        ("Nachzügler", c, second),
    ];
    assert_eq!(
        found,
        expected.map(|(text, group, round)| (text.to_owned(), group, round))
    );
}

#[test]
fn the_grid_shows_what_is_still_empty() {
    let mut hall = hall(2, 0, 0);
    let questions = [0, 1].map(|_| hall.play.add(|w| &w.questions, QuestionField::Pos, vec![]));
    for (theme, question, text) in [(0, 1, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, " ")] {
        let fields = vec![
            AnswerField::Text(text.to_owned()),
            AnswerField::Theme(Some(hall.themes[theme])),
            AnswerField::Question(Some(questions[question])),
        ];
        hall.play.add(|w| &w.answers, AnswerField::Pos, fields);
    }
    hall.play.add(
        |w| &w.answers,
        AnswerField::Pos,
        vec![AnswerField::Text("nowhere".into())],
    );
    let grid = completeness(&hall.play.workshop);
    assert_eq!(grid.cells, [[0, 2], [1, 0]]);
    hall.play.remove(hall.themes[0]);
    hall.play.remove(questions[0]);
    let expected = Grid {
        themes: vec![hall.themes[1]],
        questions: vec![questions[1]],
        cells: vec![vec![0]],
    };
    assert_eq!(completeness(&hall.play.workshop), expected);
}

#[test]
fn groups_are_named_by_letters() {
    let names: Vec<_> = [0, 25, 26, 51, 52, 701, 702].map(group_name).to_vec();
    assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
}

proptest! {
    #[test]
    fn the_rota_is_fair(themes in 1..7usize, groups in 1..13usize, rounds in 1..13usize) {
        let hall = hall(themes, groups, rounds);
        let workshop = &hall.play.workshop;
        let plans = rota(workshop);
        prop_assert_eq!(plans.len(), rounds);
        for plan in &plans {
            prop_assert_eq!(plan.seats.len(), groups, "everybody is somewhere");
            let counts: Vec<usize> = hall.themes.iter().map(|&theme| groups_at(workshop, theme, plan.round).len()).collect();
            let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
            prop_assert!(most - least <= 1, "{:?}", counts);
            prop_assert!(groups > themes || *most <= 1, "no two groups meet");
            for seat in &plan.seats {
                prop_assert_eq!(theme_of(workshop, seat.group, plan.round), seat.theme);
            }
            for &theme in &hall.themes {
                let first = plan.seats.iter().find(|seat| seat.theme == Some(theme)).map(|seat| seat.group);
                prop_assert_eq!(group_at(workshop, theme, plan.round), first);
            }
        }
        for &group in &hall.groups {
            for tour in plans.chunks(themes) {
                let mut visited: Vec<ThemeId> = tour.iter().filter_map(|plan| theme_of(workshop, group, plan.round)).collect();
                visited.sort();
                visited.dedup();
                prop_assert_eq!(visited.len(), tour.len(), "no theme twice in one tour");
            }
        }
    }

}

#[test]
fn a_round_over_the_change_of_the_clocks_lasts_as_long_as_any_other() {
    let moment = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap();
    // In Berlin two o'clock is three in spring, and in autumn three is two again.
    for (started, now) in [
        ("2012-03-25T01:50:00+01:00", "2012-03-25T03:10:00+02:00"),
        ("2012-10-28T02:50:00+02:00", "2012-10-28T02:10:00+01:00"),
    ] {
        let mut hall = hall(2, 2, 2);
        let start = start_round(&hall.play.workshop, hall.rounds[0], moment(started));
        hall.play.commit(start);
        let clock = round_clock(&hall.play.workshop, moment(now)).unwrap();
        assert_eq!(clock.remaining, TimeDelta::minutes(5), "{started}");
    }
}

#[test]
fn a_break_between_two_rounds_stands_in_place_of_the_changeover() {
    let mut hall = hall(3, 3, 3);
    hall.play.set((Day::the(), DayField::Changeover(4)));
    hall.play.set((hall.rounds[1], RoundField::Pause(Some(15))));
    hall.play.commit(next_round(&hall.play.workshop, at("11:00")));
    let clock = |hall: &Hall, time: &str| round_clock(&hall.play.workshop, at(time)).unwrap();
    let running = clock(&hall, "11:10");
    assert_eq!(
        (running.changeover, running.is_break),
        (Some(TimeDelta::minutes(15)), true)
    );
    let stop = stop_round(&hall.play.workshop, hall.rounds[0], at("11:25"));
    hall.play.commit(stop);
    let between = clock(&hall, "11:30");
    assert_eq!(
        (between.phase, between.is_break, between.remaining),
        (Phase::Changeover, true, TimeDelta::minutes(10))
    );
    hall.play.commit(next_round(&hall.play.workshop, at("11:40")));
    let running = clock(&hall, "11:41");
    assert_eq!(
        (running.changeover, running.is_break),
        (Some(TimeDelta::minutes(4)), false)
    );
}

#[test]
fn what_is_answered_clearly_less_than_elsewhere_is_thin() {
    let grid = |cells: Vec<Vec<usize>>| Grid {
        cells,
        ..Grid::default()
    };
    let (missing, few) = (Some(Thin::Missing), Some(Thin::Few));
    assert_eq!(
        grid(vec![vec![4, 1], vec![5, 3], vec![0, 4]]).thin(),
        [vec![None, few], vec![None, None], vec![missing, None]]
    );
    assert_eq!(
        grid(vec![vec![1, 2], vec![1, 1]]).thin(),
        [vec![None; 2], vec![None; 2]]
    );
    assert_eq!(grid(vec![vec![7]]).thin(), [vec![None]]);
    assert_eq!(grid(vec![vec![0, 0]]).thin(), [vec![missing, missing]]);
}
