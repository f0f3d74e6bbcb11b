use chrono::TimeDelta;
use proptest::prelude::*;

use super::super::super::testing::{Play, at, moment};
use super::super::super::{ItemField, ItemId, ItemKind, Minute, RoundField};
use super::super::{SlotState, next, next_item, schedule, start, stop};
use super::share::{LEAST, minimum, share};
use super::{GoalKind, Lateness, Proposal, Step, lateness};

fn clock(minute: Minute) -> String {
    format!("{:02}:{:02}", minute.0 / 60, minute.0 % 60)
}

/// Writes a proposal in a line: what is done, what is won, what is still missing.
fn line(play: &Play, proposal: &Proposal) -> String {
    let number = |item: ItemId| play.workshop.items.rank(item).unwrap();
    let mut parts: Vec<String> = proposal
        .steps
        .iter()
        .map(|step| match *step {
            Step::Resize { item, from, to } => format!("{}:{from}>{to}", number(item)),
            Step::Drop(item) => format!("{}:drop", number(item)),
            Step::TakeBack(item) => format!("{}:back", number(item)),
            Step::Move { item, to } => format!("{}@{}", number(item), clock(to)),
        })
        .collect();
    let rounds = proposal.rounds.iter();
    parts.extend(rounds.map(|round| format!("r{}>{}", round.from, round.to)));
    parts.push(format!("won {}", proposal.won));
    parts.extend(
        proposal
            .short
            .map(|(item, missing)| format!("{}:{missing} short", number(item))),
    );
    parts.join(" ")
}

fn told(play: &Play, lateness: &Lateness) -> Vec<String> {
    lateness
        .proposals
        .iter()
        .map(|proposal| line(play, proposal))
        .collect()
}

/// The day in Meißen, of which the welcome began so late.
fn late(minutes: i64) -> (Play, Vec<ItemId>) {
    let mut play = Play::new();
    play.date("2012-05-03");
    let items = play.day_in_meissen();
    play.commit(start(
        &play.workshop,
        items[0],
        at("09:00") + TimeDelta::minutes(minutes),
    ));
    play.commit(next(&play.workshop, at("09:30") + TimeDelta::minutes(minutes)));
    (play, items)
}

/// Takes the proposal that reads so.
fn take(play: &mut Play, wanted: &str, time: &str) {
    let helped = lateness(&play.workshop, at(time));
    let mut proposals = helped.proposals.iter();
    let proposal = proposals.find(|proposal| line(play, proposal) == wanted);
    let change = proposal
        .unwrap_or_else(|| panic!("{:?}", told(play, &helped)))
        .change
        .clone();
    play.commit(change);
}

#[test]
fn eighteen_minutes_are_shared_out_before_lunch_or_lunch_moves() {
    let (play, items) = late(18);
    let lateness = lateness(&play.workshop, at("09:50"));
    assert_eq!((lateness.delay, lateness.missing), (Some(18), Some(18)));
    let goal = lateness.goal.unwrap();
    assert_eq!(
        (goal.item, clock(goal.at), goal.kind),
        (items[5], "12:30".to_owned(), GoalKind::Begins)
    );
    assert_eq!(
        told(&play, &lateness),
        [
            "1:45>40 2:30>27 4:90>80 won 18",
            "5@12:48 6:60>42 won 18",
            "5@12:48 7@14:48 won 18",
            "5@12:48 won 18 7:18 short",
        ]
    );
    assert_eq!(
        lateness.candidates,
        [items[2], items[4]],
        "what fits best comes first"
    );
}

#[test]
fn what_is_optional_is_left_out_alone_or_in_the_smallest_set_that_is_enough() {
    let (mut play, items) = late(18);
    play.set((items[2], ItemField::Optional(true)));
    play.set((items[3], ItemField::Optional(true)));
    let first = lateness(&play.workshop, at("09:50"));
    assert_eq!(
        told(&play, &first)[..3],
        [
            "1:45>40 2:30>27 4:90>80 won 18",
            "2:drop won 30",
            "3:drop 1:45>44 4:90>88 won 18",
        ],
        "a break of 15 minutes is not enough without another three"
    );
    assert!(first.candidates.is_empty());
    let (mut play, items) = late(40);
    play.set((items[2], ItemField::Optional(true)));
    play.set((items[3], ItemField::Optional(true)));
    let both = lateness(&play.workshop, at("10:12"));
    assert!(told(&play, &both).contains(&"2:drop 3:drop won 45".to_owned()));
}

#[test]
fn what_was_left_out_is_not_counted_and_can_be_taken_in_again() {
    let (mut play, items) = late(18);
    play.set((items[2], ItemField::Optional(true)));
    take(&mut play, "2:drop won 30", "09:50");
    let times = schedule(&play.workshop, at("09:50"));
    assert_eq!((times.delay, times.missing), (Some(18), Some(0)));
    assert_eq!(times.slots[2].state, SlotState::Dropped);
    assert_eq!(times.slots[3].forecast.map(clock), Some("10:33".to_owned()));
    assert_eq!(times.slots[5].buffer, Some(12));
    let after = lateness(&play.workshop, at("09:50"));
    assert_eq!(after.goal, None, "the delay is made up");
    assert_eq!(told(&play, &after), ["2:back won 0 5:18 short"]);
    play.commit(start(&play.workshop, items[2], at("10:33")));
    assert!(
        !*play.workshop.items.get(items[2]).unwrap().dropped,
        "it takes place after all"
    );
}

#[test]
fn a_day_that_moves_up_behind_what_was_left_out_is_early() {
    let (mut play, items) = late(0);
    play.commit(stop(&play.workshop, items[1], at("10:15")));
    play.set((items[2], ItemField::Dropped(true)));
    let times = schedule(&play.workshop, at("10:17"));
    assert_eq!(times.delay, Some(-28));
    assert_eq!(next_item(&play.workshop).unwrap().id(), items[3]);
    assert_eq!(times.slots[3].forecast.map(clock), Some("10:17".to_owned()));
}

#[test]
fn rounds_get_shorter_with_their_item_and_keep_what_is_between_them() {
    let (mut play, _) = late(18);
    for _ in 0..3 {
        play.add(
            |workshop| &workshop.rounds,
            RoundField::Pos,
            vec![RoundField::Minutes(25)],
        );
    }
    take(
        &mut play,
        "1:45>40 2:30>27 4:90>80 r25>22 r25>22 r25>21 won 18",
        "09:50",
    );
    let minutes: Vec<u32> = play.workshop.rounds.iter().map(|round| *round.minutes).collect();
    assert_eq!(minutes, [22, 22, 21]);
}

#[test]
fn minutes_that_were_taken_hold_when_the_item_starts_and_not_when_it_starts_again() {
    let (mut play, items) = late(18);
    take(&mut play, "1:45>40 2:30>27 4:90>80 won 18", "09:50");
    let item = |play: &Play| *play.workshop.items.get(items[2]).unwrap().adjust;
    assert_eq!(item(&play), -3);
    assert_eq!(
        *play.workshop.items.get(items[2]).unwrap().minutes,
        Some(30),
        "the plan stays"
    );
    play.commit(next(&play.workshop, at("10:28")));
    assert_eq!(item(&play), -3);
    let times = schedule(&play.workshop, at("10:28"));
    assert_eq!(times.slots[2].forecast_end.map(clock), Some("10:55".to_owned()));
    assert_eq!((times.delay, times.missing), (Some(10), Some(0)));
    play.commit(stop(&play.workshop, items[2], at("10:40")));
    play.commit(start(&play.workshop, items[2], at("10:41")));
    assert_eq!(item(&play), 0);
}

#[test]
fn without_anything_fixed_it_is_the_end_of_the_day_that_counts() {
    let mut play = Play::new();
    for minutes in [30, 60, 40] {
        let start = (minutes == 30).then_some(Minute(540));
        play.item(vec![ItemField::Start(start), ItemField::Minutes(Some(minutes))]);
    }
    play.commit(next(&play.workshop, at("09:20")));
    let late = lateness(&play.workshop, at("09:21"));
    let goal = late.goal.unwrap();
    assert_eq!(
        (clock(goal.at), goal.kind),
        ("11:10".to_owned(), GoalKind::DayEnds)
    );
    assert_eq!(
        told(&play, &late),
        ["0:30>25 1:60>51 2:40>34 won 20", "2@10:50 won 20"]
    );
    take(&mut play, "2@10:50 won 20", "09:21");
    let moved = schedule(&play.workshop, at("09:21"));
    assert_eq!((moved.delay, moved.missing), (Some(20), Some(0)));
    assert_eq!(
        moved.slots[2].planned.map(clock),
        Some("10:30".to_owned()),
        "the plan stays"
    );
}

#[test]
fn where_shortening_is_not_enough_the_rest_is_moved() {
    let (mut play, items) = late(100);
    let late = lateness(&play.workshop, at("11:39"));
    assert_eq!(
        told(&play, &late)[0],
        "1:45>34 2:30>15 3:15>5 4:90>45 5@12:49 7@14:49 won 100"
    );
    play.set((items[3], ItemField::Optional(true)));
    let late = lateness(&play.workshop, at("11:39"));
    assert_eq!(
        told(&play, &late)[0],
        "3:drop 1:45>34 2:30>15 4:90>45 5@12:44 7@14:44 won 100"
    );
}

#[test]
fn what_is_fixed_and_past_can_only_be_moved() {
    let (play, items) = late(18);
    let mut play = play;
    play.commit(start(&play.workshop, items[4], at("12:10")));
    let late = lateness(&play.workshop, at("12:40"));
    assert_eq!(late.goal.unwrap().kind, GoalKind::Overdue);
    assert!(late.proposals.iter().all(|proposal| {
        let moves = |step: &Step| matches!(step, Step::Move { item, .. } if *item == items[5]);
        proposal.steps.iter().any(moves)
    }));
    assert!(!late.proposals.is_empty());
}

#[test]
fn a_day_that_is_early_can_be_given_the_time_back() {
    let (mut play, items) = late(0);
    play.commit(stop(&play.workshop, items[1], at("10:03")));
    play.commit(next(&play.workshop, at("10:03")));
    let early = lateness(&play.workshop, at("10:03"));
    assert_eq!((early.delay, early.goal), (Some(-12), None));
    assert_eq!(told(&play, &early), ["2:30>33 4:90>99 won 0"]);
    take(&mut play, "2:30>33 4:90>99 won 0", "10:03");
    assert_eq!(schedule(&play.workshop, at("10:03")).slots[5].buffer, Some(0));
}

#[test]
fn where_nothing_is_late_nothing_is_proposed() {
    let (play, _) = late(0);
    let fine = lateness(&play.workshop, at("09:40"));
    assert_eq!((fine.delay, fine.missing), (Some(0), Some(0)));
    assert!(fine.proposals.is_empty() && fine.goal.is_none());
    assert_eq!(lateness(&Play::new().workshop, at("09:40")).proposals, []);
    let other_day = lateness(&play.workshop, moment("2012-06-01T09:40:00+02:00"));
    assert_eq!(other_day, Lateness::default());
}

#[test]
fn without_any_lengths_nobody_can_say_what_is_missing() {
    let mut play = Play::new();
    let first = play.item(vec![ItemField::Start(Some(Minute(540)))]);
    play.item(vec![]);
    play.item(vec![]);
    play.commit(start(&play.workshop, first, at("09:18")));
    let late = lateness(&play.workshop, at("09:20"));
    assert_eq!((late.delay, late.missing), (Some(18), None));
    assert!(late.proposals.is_empty());
}

#[test]
fn an_evening_that_goes_past_midnight_is_helped_as_well() {
    let mut play = Play::new();
    play.item(vec![
        ItemField::Start(Some(Minute(23 * 60))),
        ItemField::Minutes(Some(50)),
    ]);
    play.item(vec![ItemField::Minutes(Some(30))]);
    play.item(vec![
        ItemField::Start(Some(Minute(20))),
        ItemField::Fixed(true),
        ItemField::Kind(ItemKind::End),
    ]);
    play.commit(next(&play.workshop, at("23:15")));
    play.commit(next(&play.workshop, moment("2012-05-04T00:05:00+02:00")));
    let late = lateness(&play.workshop, moment("2012-05-04T00:06:00+02:00"));
    assert_eq!(clock(late.goal.unwrap().at), "00:20");
    assert_eq!(told(&play, &late), ["1:30>15 won 15", "2@00:35 won 15"]);
}

#[test]
fn of_two_items_that_run_the_later_one_is_helped() {
    let (mut play, items) = late(18);
    play.set((items[2], ItemField::Started(Some(at("09:49")))));
    let late = lateness(&play.workshop, at("09:50"));
    assert!(
        late.proposals
            .iter()
            .all(|proposal| { proposal.times.iter().all(|times| times.item != items[1]) })
    );
}

#[test]
fn minutes_are_shared_by_weight_to_nobody_more_than_it_takes() {
    assert_eq!(share(10, &[(1, 9), (1, 9), (1, 9)]), [4, 3, 3]);
    assert_eq!(share(10, &[(90, 2), (10, 9)]), [2, 8]);
    assert_eq!(share(100, &[(90, 2), (10, 9)]), [2, 9]);
    assert_eq!(share(5, &[(0, 9)]), [0]);
    assert_eq!(minimum(ItemKind::Break, 15), 5);
    assert_eq!(minimum(ItemKind::Cards, 45), 23);
    assert_eq!(minimum(ItemKind::Cards, 4), 4);
}

/// An item of a day: its kind, its minutes, whether it is optional, whether it is fixed.
type Laid = (usize, u32, bool, bool);

fn any_day() -> impl Strategy<Value = (Vec<Laid>, i64, i64)> {
    let item = (
        0..ItemKind::ALL.len(),
        0..90_u32,
        any::<bool>(),
        prop::bool::weighted(0.2),
    );
    (prop::collection::vec(item, 1..9), 0..120_i64, 0..60_i64)
}

/// Lays out a day of items; what is fixed stands where the plan has it.
fn lay_out(items: &[Laid]) -> (Play, Vec<ItemId>) {
    let mut play = Play::new();
    let mut clock = 9 * 60;
    let mut ids = Vec::new();
    for (at, &(kind, minutes, optional, fixed)) in items.iter().enumerate() {
        ids.push(play.item(vec![
            ItemField::Kind(ItemKind::ALL[kind]),
            ItemField::Start((at == 0 || fixed).then_some(Minute((clock % 1440) as u16))),
            ItemField::Minutes(Some(minutes)),
            ItemField::Optional(optional),
            ItemField::Fixed(fixed && at > 0),
        ]));
        clock += minutes;
    }
    (play, ids)
}

proptest! {
    #[test]
    fn what_is_promised_is_what_comes_and_one_step_takes_it_back((items, late, passed) in any_day()) {
        let (mut play, ids) = lay_out(&items);
        let began = at("09:00") + TimeDelta::minutes(late);
        play.commit(start(&play.workshop, ids[0], began));
        let now = began + TimeDelta::minutes(passed);
        let before = play.workshop.plain();
        let base = schedule(&play.workshop, now);
        let helped = lateness(&play.workshop, now);
        prop_assert_eq!(helped.missing, base.missing);
        prop_assert_eq!(helped.goal.is_some(), base.missing.is_some_and(|missing| missing > 0));
        for proposal in &helped.proposals {
            let way_back = play.commit(proposal.change.clone());
            let after = schedule(&play.workshop, now);
            for times in &proposal.times {
                let slot = &after.slots[play.workshop.items.rank(times.item).unwrap()];
                prop_assert_eq!((slot.forecast, slot.forecast_end), (times.after.start, times.after.end));
                prop_assert_eq!(slot.state == SlotState::Dropped, times.after.dropped);
            }
            prop_assert_eq!(after.missing, Some(proposal.short.map_or(0, |(_, missing)| missing)));
            for (item, was) in play.workshop.items.iter().zip(&base.slots) {
                let planned = i64::from(item.minutes.unwrap_or(0));
                let length = planned + i64::from(*item.adjust);
                let is_shorter = *item.adjust < 0;
                if is_shorter && matches!(was.state, SlotState::Pending) {
                    prop_assert!(length >= minimum(*item.kind, planned), "{} of {}", length, planned);
                }
                prop_assert!(!is_shorter || length >= LEAST);
                prop_assert!(!*item.dropped || *item.optional);
                prop_assert!(item.moved.is_none() || *item.kind == ItemKind::End || proposal.won > 0);
            }
            // What is said to be won is what is won before the goal.
            if let Some(goal) = helped.goal.filter(|goal| goal.kind != GoalKind::DayEnds) {
                let at = play.workshop.items.rank(goal.item).unwrap();
                if let (Some(was), Some(is)) = (base.slots[at].buffer, after.slots[at].buffer) {
                    prop_assert_eq!(is - was, proposal.won);
                }
            }
            // What is fixed and was not moved starts as planned, as long as nothing is said to be missing.
            if proposal.short.is_none() {
                for (item, slot) in play.workshop.items.iter().zip(&after.slots) {
                    if *item.fixed && item.moved.is_none() && slot.forecast.is_some() {
                        prop_assert_eq!(slot.forecast, slot.planned);
                    }
                }
            }
            play.undo(way_back);
            prop_assert_eq!(&play.workshop.plain(), &before);
        }
        // Whatever is late, there is a way that leaves nothing missing, unless there is nothing left to move.
        if helped.goal.is_some_and(|goal| Some(goal.item) != ids.first().copied()) {
            prop_assert!(helped.proposals.iter().any(|proposal| proposal.short.is_none()), "{:?}", helped.proposals);
        }
    }

    #[test]
    fn no_agenda_however_odd_breaks_the_helper(
        items in prop::collection::vec(super::super::tests::any_item(), 0..6),
        now in super::super::tests::any_moment(),
        flags in any::<u32>(),
    ) {
        let mut play = Play::new();
        for (at, fields) in items.into_iter().enumerate() {
            let bits = flags >> (at * 3);
            let item = play.item(fields);
            play.set((item, vec![ItemField::Optional(bits & 1 > 0), ItemField::Dropped(bits & 2 > 0)]));
            play.set((item, ItemField::Moved((bits & 4 > 0).then_some(Minute((flags % 1500) as u16)))));
        }
        let helped = lateness(&play.workshop, now);
        prop_assert!(helped.proposals.len() <= 9);
    }
}
