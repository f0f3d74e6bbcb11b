//! What the status line says, and what it drops first.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{StatusLine, minutes_seconds};
use crate::locale::{Language, Locale};
use crate::tui::fixture::{at, meissen};
use crate::tui::keymap::Context;
use crate::tui::pane::Tone;
use crate::tui::probe::{Probe, text};
use crate::tui::style::Look;
use crate::workshop::{Change, Moment, Workshop, rounds, schedule};

fn line(workshop: &Workshop, now: Moment, width: u16, notice: Option<&str>) -> String {
    lines(workshop, now, Rect::new(0, 0, width, 1), notice)
}

fn lines(workshop: &Workshop, now: Moment, area: Rect, notice: Option<&str>) -> String {
    let mut buffer = Buffer::empty(area);
    StatusLine {
        workshop,
        now,
        locale: &Locale::new(Language::De),
        look: &Look::default(),
        contexts: &[Context::Agenda, Context::List, Context::Everywhere],
        notice: notice.map(|notice| (Tone::Info, notice)),
    }
    .draw(&mut buffer, area);
    text(&buffer)
}

fn commit(probe: &Probe, workshop: &mut Workshop, change: Change) {
    let at = crate::workshop::Stamp {
        ms: u64::MAX >> 20,
        count: 1,
    };
    let run = probe.app.session().ids().fresh();
    workshop.commit(change.ops, crate::workshop::Version { at, run });
}

#[test]
fn the_clock_the_delay_and_help_are_there_at_every_width() {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    for width in 52..=200 {
        let line = line(probe.workshop(), at("09:10"), width, None);
        for part in ["▶ ", "noch 24:00", "Tag +4 min", "F1 Hilfe"] {
            assert!(line.contains(part), "{part} is missing at {width}: {line}");
        }
    }
    for width in 0..52 {
        line(probe.workshop(), at("09:10"), width, None);
    }
}

#[test]
fn with_more_room_come_more_keys_and_more_of_the_title() {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    let lines: Vec<String> = [60, 80, 100, 140]
        .map(|width| line(probe.workshop(), at("09:10"), width, None))
        .into();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_notice_leaves_the_time_in_sight_and_begins_above_where_it_is_long() {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    let now = at("09:10");
    let short = line(
        probe.workshop(),
        now,
        80,
        Some("Gelöscht. Strg+Z holt es zurück."),
    );
    assert_eq!(short, " ▶ noch 24:00   Gelöscht. Strg+Z holt es zurück.");
    let long = "Nicht geschrieben: In diesen Ordner darf nicht geschrieben werden, sagt das System.";
    let cut = line(probe.workshop(), now, 80, Some(long));
    assert!(cut.starts_with(" ▶ noch 24:00   Nicht geschrieben") && cut.ends_with('…'));
    let rows = lines(probe.workshop(), now, Rect::new(0, 0, 80, 2), Some(long));
    assert_eq!(
        rows,
        " Nicht geschrieben: In diesen Ordner darf nicht geschrieben werden, sagt das\n ▶ noch 24:00   System."
    );
}

#[test]
fn one_key_beside_help_is_worth_more_than_the_beginning_of_a_title() {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    for width in 60..80 {
        let line = line(probe.workshop(), at("09:10"), width, None);
        assert!(line.contains("s Start/Stopp"), "{width}: {line}");
    }
}

#[test]
fn a_round_counts_before_the_item_and_so_does_the_change_of_places() {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    let mut workshop = probe.workshop().clone();
    let round = workshop.rounds.nth(0).unwrap().id();
    let change = rounds::start_round(&workshop, round, at("09:10"));
    commit(&probe, &mut workshop, change);
    assert!(line(&workshop, at("09:20"), 80, None).contains("R1 noch 15:00"));
    let change = rounds::stop_round(&workshop, round, at("09:35"));
    commit(&probe, &mut workshop, change);
    assert!(line(&workshop, at("09:36"), 80, None).contains("Wechsel noch 03:00"));
}

#[test]
fn the_delay_is_said_in_every_state_of_the_day_and_checked_off_when_it_will_be_made_up() {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    let mut workshop = probe.workshop().clone();
    let items: Vec<_> = workshop.items.iter().map(crate::workshop::Item::id).collect();
    let said = |workshop: &Workshop, time: &str| line(workshop, at(time), 80, None);
    assert!(said(&workshop, "09:50").contains("Tag +20 min "), "running over");
    let change = schedule::stop(&workshop, items[0], at("09:50"));
    commit(&probe, &mut workshop, change);
    assert!(
        said(&workshop, "09:52").contains("Tag +22 min "),
        "between two items"
    );
    let change = schedule::start(&workshop, items[1], at("09:52"));
    commit(&probe, &mut workshop, change);
    let helped = schedule::late::lateness(&workshop, at("09:53"));
    commit(&probe, &mut workshop, helped.proposals[0].change.clone());
    assert!(
        said(&workshop, "09:53").contains(" min ✓"),
        "{}",
        said(&workshop, "09:53")
    );
    let change = schedule::start(&workshop, items[2], at("21:50"));
    commit(&probe, &mut workshop, change);
    let midnight: Moment = "2012-05-04T00:10:00+02:00".parse().unwrap();
    assert!(
        line(&workshop, midnight, 80, None).contains("Tag +"),
        "after midnight"
    );
    let empty = Probe::new(Language::De, 80, 24, Vec::new());
    assert!(
        !said(empty.workshop(), "09:50").contains("Tag"),
        "nothing is planned"
    );
}

#[test]
fn the_delay_is_in_sight_in_the_smallest_window() {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    for width in 40..52 {
        let line = line(probe.workshop(), at("09:50"), width, None);
        assert!(line.contains("Tag +20 min"), "{width}: {line}");
    }
}

#[test]
fn a_duration_is_written_in_minutes_and_past_an_hour_in_hours() {
    for (seconds, written) in [(0, "00:00"), (754, "12:34"), (3723, "1:02:03"), (-90, "01:30")] {
        assert_eq!(minutes_seconds(TimeDelta::seconds(seconds)), written);
    }
    assert!(!minutes_seconds(TimeDelta::MIN).is_empty());
}
