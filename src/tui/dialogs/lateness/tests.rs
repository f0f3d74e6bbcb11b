//! What the lateness helper shows and does.

use chrono::TimeDelta;

use crate::locale::Language;
use crate::tui::Screen;
use crate::tui::fixture::{at, meissen};
use crate::tui::probe::Probe;
use crate::workshop::schedule::schedule;
use crate::workshop::{ItemField, ItemId, Op, Record};

/// The items of a fixture.
fn items(ops: &[Op]) -> Vec<ItemId> {
    let items = ops.iter().filter_map(|op| match op {
        Op::Set(Record::Item(id, _)) => Some(*id),
        _ => None,
    });
    let mut items: Vec<ItemId> = items.collect();
    items.dedup();
    items
}

/// The day at ten to ten: the cards run since twelve minutes to ten, eighteen minutes late.
fn late_ops() -> Vec<Op> {
    let mut ops = meissen();
    let items = items(&ops);
    let change = Some(at("09:48"));
    ops.push(Op::Set((items[0], ItemField::Ended(change)).into()));
    ops.push(Op::Set((items[1], ItemField::Started(change)).into()));
    ops.push(Op::Set((items[2], ItemField::Optional(true)).into()));
    ops.push(Op::Set((items[3], ItemField::Optional(true)).into()));
    ops
}

fn late(language: Language, width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(language, width, height, late_ops());
    later(&mut probe, "09:50");
    probe.keys("F2");
    probe
}

fn later(probe: &mut Probe, time: &str) {
    let now = probe.app.session().now();
    probe.clock.advance(at(time).signed_duration_since(now));
}

fn missing(probe: &Probe) -> Option<i64> {
    schedule(probe.workshop(), probe.app.session().now()).missing
}

#[test]
fn a_late_day_shows_its_proposals_and_what_comes_of_them() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        for (width, height) in [(80, 24), (100, 30), (200, 60)] {
            let mut probe = late(language, width, height);
            probe.keys("L");
            insta::assert_snapshot!(format!("late_{name}_{width}"), probe.screen());
        }
    }
}

#[test]
fn without_anything_optional_it_names_what_could_be() {
    let mut ops = late_ops();
    ops.retain(|op| {
        !matches!(op, Op::Set(Record::Item(_, fields)) if matches!(fields[..], [ItemField::Optional(_)]))
    });
    let mut probe = Probe::new(Language::De, 100, 30, ops);
    later(&mut probe, "09:50");
    probe.keys("F2 L down down");
    insta::assert_snapshot!("candidates_de_100", probe.screen());
}

#[test]
fn a_digit_takes_a_proposal_and_one_step_takes_it_back() {
    let mut probe = late(Language::De, 100, 30);
    let before = probe.workshop().plain();
    assert_eq!(missing(&probe), Some(18));
    probe.keys("L 2");
    assert_eq!(missing(&probe), Some(0));
    let dropped: Vec<_> = probe
        .workshop()
        .items
        .iter()
        .filter(|item| *item.dropped)
        .collect();
    assert_eq!(dropped.len(), 1);
    let screen = probe.plain();
    assert!(screen.contains("Übernommen: „Clustern"), "{screen}");
    assert!(screen.contains("entfällt"), "{screen}");
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().plain(), before);
    probe.keys("L down enter");
    assert_eq!(missing(&probe), Some(0));
    insta::assert_snapshot!("taken_de_100", probe.screen());
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().plain(), before);
}

#[test]
fn it_opens_from_every_pane_and_while_something_is_typed() {
    for pane in ["F2", "F3", "F4", "F5", "F6", "F7", "F8"] {
        let mut probe = late(Language::De, 100, 30);
        probe.keys(pane).keys("alt+l");
        let screen = probe.plain();
        assert!(
            screen.contains("Der Tag liegt 18 Minuten zurück."),
            "{pane}: {screen}"
        );
        probe.keys("alt+l");
        assert!(
            !probe.plain().contains("Bis „Mittagessen“"),
            "the same key closes it"
        );
    }
    let mut probe = late(Language::De, 100, 30);
    probe.keys("F3").text("Bürgerbus").keys("alt+l 1");
    assert_eq!(missing(&probe), Some(0));
    assert!(
        probe.plain().contains("Bürgerbus"),
        "what was being typed is there"
    );
}

#[test]
fn where_nothing_is_late_it_says_so_and_offers_nothing() {
    let mut ops = late_ops();
    let items = items(&ops);
    ops.push(Op::Set((items[0], ItemField::Started(Some(at("09:00")))).into()));
    ops.push(Op::Set((items[1], ItemField::Started(Some(at("09:30")))).into()));
    let mut probe = Probe::new(Language::De, 80, 24, ops);
    later(&mut probe, "09:50");
    probe.keys("F2 L");
    insta::assert_snapshot!("on_time_de_80", probe.screen());
    let before = probe.workshop().plain();
    probe.keys("1 enter");
    assert_eq!(probe.workshop().plain(), before);
    let mut empty = Probe::new(Language::De, 80, 24, Vec::new());
    empty.keys("F2 L");
    assert!(empty.plain().contains("Im Programm steht noch nichts."));
}

#[test]
fn the_agenda_says_what_was_decided_and_keeps_the_plan() {
    let mut probe = late(Language::De, 100, 30);
    probe.keys("L 1");
    let screen = probe.plain();
    assert!(
        screen.contains("~27 min") && screen.contains("statt 30 min"),
        "{screen}"
    );
    assert!(screen.contains("10:15   ~10:28"), "{screen}");
    probe.keys("L 6");
    let again = schedule(probe.workshop(), probe.app.session().now());
    // What runs gives five minutes itself.
    assert_eq!(
        (again.delay, again.missing),
        (Some(13), Some(0)),
        "there is no sixth proposal any more"
    );
}

#[test]
fn the_first_time_that_the_day_is_more_than_ten_minutes_late_the_key_is_named_once() {
    let mut probe = late(Language::De, 100, 30);
    let notice = "Der Tag liegt 18 Minuten zurück. Alt+L zeigt, was hilft.";
    assert!(probe.plain().contains(notice), "{}", probe.plain());
    assert_eq!(
        probe.app.session().workshop().items.len(),
        8,
        "nothing is in the way of typing"
    );
    probe.keys("F3").text("x").keys("ctrl+z F2 L 4 ctrl+z");
    probe.clock.advance(TimeDelta::seconds(90));
    probe.app.tick();
    assert!(!probe.plain().contains("zeigt, was hilft"), "it is said once");
    let mut early = Probe::new(Language::De, 100, 30, meissen());
    early.clock.advance(TimeDelta::seconds(2));
    early.keys("F2");
    assert!(
        !early.plain().contains("zeigt, was hilft"),
        "four minutes are nothing"
    );
}

#[test]
fn minutes_that_pass_while_it_is_open_are_counted() {
    let mut probe = late(Language::De, 100, 30);
    probe.keys("L");
    later(&mut probe, "10:40");
    assert!(
        probe.plain().contains("Der Tag liegt 25 Minuten zurück."),
        "{}",
        probe.plain()
    );
    probe.keys("1");
    assert_eq!(missing(&probe), Some(0));
}

#[test]
fn a_sleep_that_does_not_count_makes_the_day_later_and_the_helper_knows() {
    let mut probe = late(Language::De, 100, 30);
    probe.app.tick();
    probe.clock.sleep(TimeDelta::minutes(12));
    probe.app.tick();
    probe.keys("down enter L");
    let screen = probe.plain();
    assert!(screen.contains("Der Tag liegt 30 Minuten zurück."), "{screen}");
    probe.keys("1");
    assert_eq!(missing(&probe), Some(0));
}

#[test]
fn an_item_that_was_left_out_can_be_taken_in_again_here_or_in_its_form() {
    let mut probe = late(Language::De, 100, 30);
    probe.keys("L 2 L");
    let screen = probe.plain();
    assert!(screen.contains("doch noch machen"), "{screen}");
    assert!(screen.contains("Das wird eingeholt"), "{screen}");
    probe.keys("1");
    assert!(probe.workshop().items.iter().all(|item| !*item.dropped));
    probe.keys("ctrl+z home down down enter");
    assert!(probe.plain().contains("Entfällt"), "{}", probe.plain());
    probe.keys("tab tab tab tab tab tab space ctrl+s");
    assert!(probe.workshop().items.iter().all(|item| !*item.dropped));
}
