use chrono::TimeDelta;
use proptest::prelude::*;

use super::super::testing::{Play, at, moment};
use super::super::{Direction, ItemField, ItemId, ItemKind, Minute, Moment};
use super::{Schedule, SlotState, extend, move_item, next, next_item, running, schedule, start, stop};

/// Writes a schedule as the screen does: planned, actual or forecast, buffer.
fn lines(schedule: &Schedule) -> Vec<String> {
    let clock = |minute: Option<Minute>| {
        minute.map_or("--:--".to_owned(), |Minute(m)| {
            format!("{:02}:{:02}", m / 60, m % 60)
        })
    };
    schedule
        .slots
        .iter()
        .map(|slot| {
            let (sign, time) = match slot.state {
                SlotState::Pending => ('~', slot.forecast),
                SlotState::Running { .. } => ('>', slot.actual),
                SlotState::Done => ('x', slot.actual),
                SlotState::Skipped => ('/', None),
                SlotState::Dropped => ('-', None),
            };
            let buffer = slot.buffer.map_or(String::new(), |buffer| format!(" {buffer:+}"));
            format!("{} {sign}{}{buffer}", clock(slot.planned), clock(time))
        })
        .collect()
}

fn minute(hours: u16, minutes: u16) -> Option<Minute> {
    Some(Minute(hours * 60 + minutes))
}

/// The morning of the sketch: the first item from 9:04 to 9:38, the second since 9:38.
fn morning() -> (Play, Vec<ItemId>) {
    let mut play = Play::new();
    play.date("2012-05-03");
    let items = play.day_in_meissen();
    play.commit(start(&play.workshop, items[0], at("09:04")));
    play.commit(next(&play.workshop, at("09:38")));
    (play, items)
}

#[test]
fn the_day_of_the_sketch_is_eight_minutes_late_and_lunch_takes_them_up() {
    let (play, _) = morning();
    let schedule = schedule(&play.workshop, at("10:10:26"));
    assert_eq!(
        lines(&schedule),
        [
            "09:00 x09:04",
            "09:30 >09:38",
            "10:15 ~10:23",
            "10:45 ~10:53",
            "11:00 ~11:08",
            "12:30 ~12:30 -8",
            "13:30 ~13:30",
            "14:30 ~14:30 +0",
        ]
    );
    assert_eq!(schedule.delay, Some(8));
    assert_eq!(schedule.end, minute(14, 30));
    assert_eq!(schedule.planned_end, minute(14, 30));
    let SlotState::Running {
        elapsed,
        remaining,
        share,
    } = schedule.slots[1].state
    else {
        panic!("{:?}", schedule.slots[1]);
    };
    assert_eq!(elapsed, TimeDelta::seconds(32 * 60 + 26));
    assert_eq!(remaining, Some(TimeDelta::seconds(12 * 60 + 34)));
    assert!((share.unwrap() - 1946.0 / 2700.0).abs() < 1e-9);
    let numbers: Vec<_> = schedule.slots.iter().map(|slot| slot.number).collect();
    assert_eq!(
        numbers,
        [Some(1), Some(2), Some(3), None, Some(4), None, Some(5), None]
    );
}

#[test]
fn the_forecast_does_not_flicker_while_the_seconds_pass() {
    let mut play = Play::new();
    let items = play.day_in_meissen();
    play.commit(start(&play.workshop, items[0], at("09:04:40")));
    let first = schedule(&play.workshop, at("09:04:40"));
    for second in 0..(29 * 60) {
        let now = at("09:04:41") + TimeDelta::seconds(second);
        let later = schedule(&play.workshop, now);
        assert_eq!(later.delay, Some(4));
        assert_eq!(lines(&later), lines(&first), "at {now}");
    }
}

#[test]
fn what_runs_over_pushes_the_rest_on_minute_by_minute() {
    let (play, _) = morning();
    let schedule = schedule(&play.workshop, at("10:40"));
    assert_eq!(schedule.slots[1].forecast_end, minute(10, 40));
    assert_eq!(schedule.delay, Some(25));
    assert_eq!(lines(&schedule)[2], "10:15 ~10:40");
    assert_eq!(lines(&schedule)[5], "12:30 ~12:30 -25");
    let SlotState::Running { remaining, share, .. } = schedule.slots[1].state else {
        panic!("{:?}", schedule.slots[1]);
    };
    assert_eq!(remaining, Some(TimeDelta::minutes(-17)));
    assert_eq!(share, Some(1.0));
}

#[test]
fn minutes_that_are_added_while_an_item_runs_move_its_end() {
    let (mut play, items) = morning();
    play.commit(extend(&play.workshop, items[1], -5));
    play.commit(extend(&play.workshop, items[1], -1));
    assert_eq!(*play.workshop.items.get(items[1]).unwrap().minutes, Some(45));
    let schedule = schedule(&play.workshop, at("10:00"));
    assert_eq!(schedule.slots[1].forecast_end, minute(10, 17));
    assert_eq!(schedule.delay, Some(2));
}

#[test]
fn an_item_keeps_at_least_one_minute() {
    let (mut play, items) = morning();
    play.commit(extend(&play.workshop, items[1], i32::MIN));
    assert_eq!(*play.workshop.items.get(items[1]).unwrap().adjust, -44);
    play.commit(extend(&play.workshop, items[2], i32::MIN));
    assert_eq!(*play.workshop.items.get(items[2]).unwrap().minutes, Some(1));
    assert!(extend(&play.workshop, items[2], -1).is_empty());
    assert!(extend(&play.workshop, items[0], 5).is_empty(), "over is over");
}

#[test]
fn added_minutes_are_the_length_of_an_item_that_has_none() {
    let mut play = Play::new();
    let item = play.item(vec![]);
    assert!(extend(&play.workshop, item, -5).is_empty());
    play.commit(start(&play.workshop, item, at("09:00")));
    let length = |play: &Play| match schedule(&play.workshop, at("09:02")).slots[0].state {
        SlotState::Running { remaining, .. } => remaining,
        _ => None,
    };
    assert_eq!(length(&play), None);
    play.commit(extend(&play.workshop, item, 5));
    assert_eq!(length(&play), Some(TimeDelta::minutes(3)));
}

#[test]
fn an_early_end_is_a_gain_where_the_next_item_can_move() {
    let (mut play, items) = morning();
    play.commit(stop(&play.workshop, items[1], at("10:05")));
    let early = schedule(&play.workshop, at("10:07"));
    assert_eq!(early.delay, Some(-8));
    assert_eq!(lines(&early)[2], "10:15 ~10:07");
    assert_eq!(lines(&early)[4], "11:00 ~10:52");
    assert_eq!(lines(&early)[5], "12:30 ~12:30 +8");
    assert_eq!(schedule(&play.workshop, at("10:15")).delay, Some(0));
    assert_eq!(schedule(&play.workshop, at("10:20")).delay, Some(5));
}

#[test]
fn an_early_end_before_a_fixed_item_is_a_buffer_and_no_gain() {
    let (mut play, items) = morning();
    play.commit(start(&play.workshop, items[4], at("10:45")));
    let during = schedule(&play.workshop, at("11:00"));
    assert_eq!(during.slots[4].forecast_end, minute(12, 15));
    assert_eq!(during.delay, Some(0));
    assert_eq!(during.slots[5].buffer, Some(15));
    play.commit(stop(&play.workshop, items[4], at("12:10")));
    let between = schedule(&play.workshop, at("12:12"));
    assert_eq!(between.delay, Some(0));
    assert_eq!(lines(&between)[5], "12:30 ~12:30 +18");
    let late = schedule(&play.workshop, at("12:33"));
    assert_eq!(late.delay, Some(3));
    assert_eq!(
        lines(&late)[5..],
        ["12:30 ~12:33 -3", "13:30 ~13:33", "14:30 ~14:30 -3"]
    );
}

#[test]
fn items_that_were_jumped_over_are_skipped() {
    let (mut play, items) = morning();
    play.commit(start(&play.workshop, items[4], at("10:45")));
    let states: Vec<_> = schedule(&play.workshop, at("11:00"))
        .slots
        .iter()
        .map(|slot| slot.state)
        .collect();
    assert_eq!(
        states[1..4],
        [SlotState::Done, SlotState::Skipped, SlotState::Skipped]
    );
    assert_eq!(next_item(&play.workshop).unwrap().id(), items[5]);
    play.commit(start(&play.workshop, items[2], at("11:10")));
    assert_eq!(
        next_item(&play.workshop).unwrap().id(),
        items[3],
        "going back goes on from there"
    );
    assert_eq!(
        schedule(&play.workshop, at("11:12")).slots[3].state,
        SlotState::Pending
    );
}

#[test]
fn a_gap_in_the_plan_takes_up_a_delay() {
    let mut play = Play::new();
    let first = play.item(vec![ItemField::Start(minute(9, 0)), ItemField::Minutes(Some(30))]);
    play.item(vec![
        ItemField::Start(minute(10, 0)),
        ItemField::Minutes(Some(30)),
    ]);
    play.commit(start(&play.workshop, first, at("09:20")));
    let slipped = schedule(&play.workshop, at("09:25"));
    assert_eq!(lines(&slipped), ["09:00 >09:20", "10:00 ~10:00"]);
    assert_eq!(slipped.delay, Some(20));
    play.commit(stop(&play.workshop, first, at("09:50")));
    assert_eq!(schedule(&play.workshop, at("09:51")).delay, Some(0));
}

#[test]
fn an_item_without_minutes_lasts_until_the_next_one_that_has_a_time() {
    let mut play = Play::new();
    play.item(vec![ItemField::Start(minute(9, 0))]);
    play.item(vec![ItemField::Start(minute(9, 30))]);
    play.item(vec![]);
    play.item(vec![
        ItemField::Kind(ItemKind::End),
        ItemField::Start(minute(11, 0)),
    ]);
    let schedule = schedule(&play.workshop, moment("2030-01-01T08:00:00+01:00"));
    let planned: Vec<_> = schedule
        .slots
        .iter()
        .map(|slot| (slot.planned, slot.planned_end))
        .collect();
    assert_eq!(
        planned,
        [
            (minute(9, 0), minute(9, 30)),
            (minute(9, 30), None),
            (None, None),
            (minute(11, 0), minute(11, 0)),
        ]
    );
}

#[test]
fn nothing_is_late_before_the_day_has_begun() {
    let mut play = Play::new();
    play.day_in_meissen();
    let early = schedule(&play.workshop, at("08:30"));
    assert_eq!(early.delay, Some(0));
    assert_eq!(lines(&early)[0], "09:00 ~09:00");
    let late = schedule(&play.workshop, at("09:12"));
    assert_eq!(late.delay, Some(12));
    assert_eq!(lines(&late)[4..6], ["11:00 ~11:12", "12:30 ~12:30 -12"]);
}

#[test]
fn on_another_day_there_is_only_the_plan() {
    let mut play = Play::new();
    play.date("2012-05-03");
    play.day_in_meissen();
    let schedule = schedule(&play.workshop, moment("2026-11-02T20:00:00+01:00"));
    assert_eq!((schedule.delay, schedule.end), (None, None));
    assert_eq!(schedule.planned_end, minute(14, 30));
    assert_eq!(lines(&schedule)[5], "12:30 ~--:-- +0");
}

#[test]
fn a_day_that_is_over_is_late_no_more_on_the_next_one() {
    let (mut play, items) = morning();
    play.commit(start(&play.workshop, items[7], at("14:40")));
    assert!(running(&play.workshop).is_none(), "the end does not run");
    let evening = schedule(&play.workshop, at("18:00"));
    assert_eq!((evening.delay, evening.end), (Some(10), minute(14, 40)));
    let later = schedule(&play.workshop, moment("2012-05-04T09:00:00+02:00"));
    assert_eq!(later.delay, None);
    assert_eq!(later.slots[1].actual, minute(9, 38));
}

#[test]
fn an_example_of_another_year_can_be_played_today() {
    let mut play = Play::new();
    play.date("2012-05-03");
    let items = play.day_in_meissen();
    let today = moment("2026-11-02T09:05:00+01:00");
    play.commit(start(&play.workshop, items[0], today));
    let schedule = schedule(&play.workshop, today + TimeDelta::minutes(10));
    assert_eq!(schedule.delay, Some(5));
    assert_eq!(lines(&schedule)[..2], ["09:00 >09:05", "09:30 ~09:35"]);
}

#[test]
fn an_evening_goes_on_past_midnight() {
    let mut play = Play::new();
    let late = play.item(vec![
        ItemField::Start(minute(23, 0)),
        ItemField::Minutes(Some(90)),
    ]);
    play.item(vec![ItemField::Minutes(Some(30))]);
    play.item(vec![ItemField::Start(minute(1, 15)), ItemField::Fixed(true)]);
    play.commit(start(&play.workshop, late, at("23:10")));
    let after = schedule(&play.workshop, moment("2012-05-04T00:50:00+02:00"));
    assert_eq!(after.delay, Some(20));
    assert_eq!(lines(&after), ["23:00 >23:10", "00:30 ~00:50", "01:15 ~01:15 -5"]);
    play.commit(next(&play.workshop, moment("2012-05-04T00:50:00+02:00")));
    assert_eq!(
        schedule(&play.workshop, moment("2012-05-04T00:55:00+02:00")).delay,
        Some(20)
    );
}

#[test]
fn the_night_in_which_the_clocks_change_makes_nobody_late() {
    let mut play = Play::new();
    let item = play.item(vec![
        ItemField::Start(minute(1, 30)),
        ItemField::Minutes(Some(120)),
    ]);
    play.commit(start(&play.workshop, item, moment("2012-10-28T01:30:00+02:00")));
    // Half an hour after three o'clock became two o'clock: two hours have passed.
    let schedule = schedule(&play.workshop, moment("2012-10-28T02:30:00+01:00"));
    let SlotState::Running {
        elapsed, remaining, ..
    } = schedule.slots[0].state
    else {
        panic!("{:?}", schedule.slots[0]);
    };
    assert_eq!(elapsed, TimeDelta::hours(2));
    assert_eq!(remaining, Some(TimeDelta::zero()));
}

#[test]
fn starting_an_item_stops_what_runs_and_forgets_old_adjustments() {
    let (mut play, items) = morning();
    play.commit(extend(&play.workshop, items[1], 7));
    play.commit(next(&play.workshop, at("10:00")));
    assert_eq!(
        *play.workshop.items.get(items[1]).unwrap().ended,
        Some(at("10:00"))
    );
    assert!(
        start(&play.workshop, items[2], at("10:01")).is_empty(),
        "it runs already"
    );
    play.commit(start(&play.workshop, items[1], at("10:05")));
    let again = play.workshop.items.get(items[1]).unwrap();
    assert_eq!(
        (*again.started, *again.ended, *again.adjust),
        (Some(at("10:05")), None, 0)
    );
    assert_eq!(running(&play.workshop).unwrap().id(), items[1]);
}

#[test]
fn of_two_items_started_on_two_laptops_the_later_one_runs_and_both_are_stopped() {
    let (mut play, items) = morning();
    play.set((items[3], ItemField::Started(Some(at("09:50")))));
    assert_eq!(running(&play.workshop).unwrap().id(), items[3]);
    play.commit(next(&play.workshop, at("10:10")));
    assert_eq!(
        *play.workshop.items.get(items[1]).unwrap().ended,
        Some(at("10:10"))
    );
    assert_eq!(
        *play.workshop.items.get(items[3]).unwrap().ended,
        Some(at("10:10"))
    );
    assert_eq!(running(&play.workshop).unwrap().id(), items[4]);
}

#[test]
fn behind_the_last_item_next_only_stops() {
    let mut play = Play::new();
    let only = play.item(vec![]);
    play.commit(next(&play.workshop, at("09:00")));
    play.commit(next(&play.workshop, at("09:30")));
    assert_eq!(*play.workshop.items.get(only).unwrap().ended, Some(at("09:30")));
    assert!(next(&play.workshop, at("09:31")).is_empty());
}

#[test]
fn an_item_moves_up_and_down_the_agenda_but_not_out_of_it() {
    let (mut play, items) = morning();
    play.commit(move_item(&play.workshop, items[2], Direction::Up));
    play.commit(move_item(&play.workshop, items[0], Direction::Up));
    play.commit(move_item(&play.workshop, items[6], Direction::Down));
    let order: Vec<_> = play.workshop.items.iter().map(super::super::Item::id).collect();
    let expected = [0, 2, 1, 3, 4, 5, 7, 6].map(|i| items[i]);
    assert_eq!(order, expected);
}

#[test]
fn an_empty_agenda_has_no_times() {
    let play = Play::new();
    assert_eq!(schedule(&play.workshop, at("09:00")), Schedule::default());
    assert!(next(&play.workshop, at("09:00")).is_empty());
}

pub(super) fn any_moment() -> impl Strategy<Value = Moment> {
    let seconds = prop_oneof![
        1_336_000_000i64..1_336_200_000,
        Just(chrono::DateTime::<chrono::Utc>::MIN_UTC.timestamp()),
        Just(chrono::DateTime::<chrono::Utc>::MAX_UTC.timestamp()),
        any::<i32>().prop_map(i64::from),
    ];
    (seconds, -86_399..86_400i32).prop_map(|(seconds, offset)| {
        let offset = chrono::FixedOffset::east_opt(offset).unwrap();
        chrono::DateTime::from_timestamp(seconds, 0)
            .unwrap()
            .with_timezone(&offset)
    })
}

pub(super) fn any_item() -> impl Strategy<Value = Vec<ItemField>> {
    (
        prop::sample::select(&ItemKind::ALL[..]),
        prop::option::of(prop_oneof![0..1440u16, any::<u16>()].prop_map(Minute)),
        any::<bool>(),
        prop::option::of(prop_oneof![0..120u32, any::<u32>(), Just(u32::MAX)]),
        prop_oneof![Just(0), any::<i32>(), Just(i32::MIN), Just(i32::MAX)],
        prop::option::of(any_moment()),
        prop::option::of(any_moment()),
    )
        .prop_map(|(kind, start, fixed, minutes, adjust, started, ended)| {
            vec![
                ItemField::Kind(kind),
                ItemField::Start(start),
                ItemField::Fixed(fixed),
                ItemField::Minutes(minutes),
                ItemField::Adjust(adjust),
                ItemField::Started(started),
                ItemField::Ended(ended),
            ]
        })
}

proptest! {
    #[test]
    fn no_agenda_however_odd_breaks_the_schedule(
        items in prop::collection::vec(any_item(), 0..8),
        now in any_moment(),
        by in any::<i32>(),
    ) {
        let mut play = Play::new();
        let ids: Vec<ItemId> = items.into_iter().map(|item| play.item(item)).collect();
        let schedule = schedule(&play.workshop, now);
        prop_assert_eq!(schedule.slots.len(), ids.len());
        for slot in &schedule.slots {
            let times = [slot.planned, slot.planned_end, slot.actual, slot.actual_end, slot.forecast, slot.forecast_end];
            prop_assert!(times.iter().flatten().all(|minute| minute.0 < 1440));
            if let SlotState::Running { elapsed, share, .. } = slot.state {
                prop_assert!(elapsed >= TimeDelta::zero());
                prop_assert!(share.is_none_or(|share| (0.0..=1.0).contains(&share)));
            }
        }
        for id in ids {
            play.commit(extend(&play.workshop, id, by));
        }
        play.commit(next(&play.workshop, now));
        prop_assert!(play.workshop.items.iter().filter(|item| item.started.is_some() && item.ended.is_none()).count() <= 1);
    }

    #[test]
    fn what_is_fixed_starts_as_planned_as_long_as_that_can_be(late in 0..120i64, passed in 0..60i64) {
        let mut play = Play::new();
        let items = play.day_in_meissen();
        let started = at("09:00") + TimeDelta::minutes(late);
        play.commit(start(&play.workshop, items[0], started));
        let schedule = schedule(&play.workshop, started + TimeDelta::minutes(passed));
        prop_assert_eq!(schedule.slots[5].forecast, schedule.slots[5].planned);
        prop_assert_eq!(schedule.slots[5].buffer, Some(-schedule.delay.unwrap()));
        prop_assert_eq!(schedule.slots[6].forecast, schedule.slots[6].planned, "behind lunch the plan holds");
    }
}
