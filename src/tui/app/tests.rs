//! The clock and the app, when it rings and when it draws by itself; and what becomes of open texts.

use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};

use super::Flow;
use crate::clock::FixedClock;
use crate::locale::{Language, Locale};
use crate::session::Session;
use crate::store::Env;
use crate::tr;
use crate::tui::Screen;
use crate::tui::fixture::{at, meissen};
use crate::tui::input::{Input, Key, KeyPress};
use crate::tui::probe::{Probe, morning};
use crate::workshop::{Day, DayField, Id, ItemField, Minute, Moment, Op, Target};
use crate::workshop::{RoundField, RoundId};

fn probe() -> Probe {
    let mut probe = Probe::new(Language::De, 80, 24, meissen());
    probe.keys("F2");
    probe
}

fn later(probe: &mut Probe, time: &str) {
    let now = probe.app.session().now();
    probe.clock.advance(at(time).signed_duration_since(now));
}

#[test]
fn five_minutes_and_one_before_the_end_are_told_and_the_bell_rings_once_at_the_end() {
    let mut probe = probe();
    probe.app.tick();
    let mut bells = 0;
    let mut heard = Vec::new();
    // The welcome began at 09:04 and takes thirty minutes.
    later(&mut probe, "09:28");
    for _ in 0..(8 * 60) {
        probe.clock.advance(TimeDelta::seconds(1));
        probe.app.tick();
        bells += usize::from(probe.app.take_bell());
        let screen = probe.plain();
        let last = screen.lines().last().unwrap().to_owned();
        for text in ["Noch 5 Minuten", "Noch eine Minute", "Die Zeit ist um"] {
            if last.contains(text) && heard.last() != Some(&text) {
                heard.push(text);
            }
        }
    }
    assert_eq!(heard, ["Noch 5 Minuten", "Noch eine Minute", "Die Zeit ist um"]);
    assert_eq!(bells, 1);
}

#[test]
fn the_alarm_is_heard_while_keys_come_without_a_pause() {
    let mut probe = probe();
    probe.keys("down");
    later(&mut probe, "09:34");
    probe.clock.advance(TimeDelta::seconds(1));
    let flow = probe.input(Input::Key(KeyPress::plain(Key::Down)));
    assert_eq!(flow, Flow::Draw);
    assert!(probe.app.take_bell());
    assert!(probe.plain().lines().last().unwrap().contains("Die Zeit ist um"));
}

#[test]
fn who_takes_minutes_away_is_not_rung_for_it() {
    let mut probe = probe();
    later(&mut probe, "09:28");
    probe.keys("- - -");
    probe.clock.advance(TimeDelta::seconds(1));
    probe.app.tick();
    assert!(!probe.plain().contains("Noch 5 Minuten"));
}

#[test]
fn the_screen_stays_true_for_a_second_at_work_and_for_ever_on_another_day() {
    let probe = probe();
    assert!(probe.app.stays_true().unwrap() <= std::time::Duration::from_secs(1));
    let mut idle = Probe::new(Language::De, 80, 24, Vec::new());
    idle.keys("F2");
    let date = NaiveDate::from_ymd_opt(2030, 1, 1);
    let other_day = vec![Op::Set((Day::the(), DayField::Date(date)).into())];
    let idle = Probe::new(Language::De, 80, 24, other_day);
    assert_eq!(idle.app.stays_true(), None);
}

#[test]
fn what_is_undone_is_named_by_the_step_not_by_its_opposite() {
    let mut probe = probe();
    probe.keys("F3").text("Bürgerbus").keys("enter");
    probe.text("noch offen").keys("ctrl+z");
    assert!(probe.plain().contains("Rückgängig gemacht: „Karte hinzugefügt“"));
    assert!(probe.plain().contains("▸ noch offen"), "what is typed stays");
    probe.keys("ctrl+y");
    assert!(probe.plain().contains("Wiederholt: „Karte hinzugefügt“"));
}

#[test]
fn ctrl_c_says_how_to_quit_and_ends_nothing() {
    let mut probe = probe();
    for pane in ["F2", "F3", "F2 e", "F7"] {
        let flow = {
            probe.keys(pane);
            probe.input(Input::Key(KeyPress::ctrl('c')))
        };
        assert_eq!(flow, Flow::Draw);
        assert!(probe.plain().contains("Strg+Q beendet"), "{pane}");
    }
}

#[test]
fn what_failed_on_the_way_out_stays_until_somebody_is_there_to_read_it() {
    let mut probe = probe();
    probe
        .app
        .notify_until_read(crate::tui::pane::Tone::Error, "Nicht kopiert".to_owned());
    assert_eq!(probe.app.notice_lasts(), None);
    probe.app.tick();
    assert!(probe.plain().contains("Nicht kopiert"));
    probe.keys("down");
    assert!(probe.plain().contains("Nicht kopiert"));
    assert!(probe.app.notice_lasts().is_some());
}

#[test]
fn on_the_smallest_screen_every_pane_has_its_key_and_every_item_its_title() {
    let mut probe = Probe::new(Language::De, 40, 10, meissen());
    for pane in ["F2", "F3", "F4", "F5", "F6", "F7", "F8"] {
        probe.keys(pane);
        let screen = probe.plain();
        let tabs = screen.lines().nth(1).unwrap();
        for key in 2..=8 {
            assert!(tabs.contains(&format!("F{key}")), "{tabs}");
        }
    }
    probe.keys("F2");
    assert!(probe.plain().contains("Begrüßu"), "{}", probe.plain());
}

#[test]
fn the_time_left_is_in_sight_in_every_pane_beside_a_long_notice_and_in_dialogs() {
    let mut probe = probe();
    for keys in ["F2", "F3", "F4", "F5", "F6", "F7", "F8", "F2 e", "F3 ctrl+p"] {
        probe.keys(keys);
        assert!(probe.plain().contains("noch 24:00"), "{keys}");
    }
    let long = "Dieser Satz ist so lang, dass er neben der Uhr keinen Platz mehr hat und darüber beginnt.";
    probe.app.notify(crate::tui::pane::Tone::Warning, long);
    probe.keys("esc");
    let screen = probe.plain();
    assert!(
        screen.contains("noch 24:00") && screen.contains("beginnt."),
        "{screen}"
    );
}

#[test]
fn a_number_on_offer_is_replaced_by_the_first_digit_and_only_by_that() {
    let mut probe = probe();
    probe.keys("F2 down e tab tab tab").text("30").keys("ctrl+s");
    assert!(probe.plain().contains("30 min"));
    let length = |probe: &Probe| *probe.workshop().items.nth(1).unwrap().minutes;
    assert_eq!(length(&probe), Some(30));
    probe.keys("e tab tab tab end backspace").text("5").keys("ctrl+s");
    assert_eq!(length(&probe), Some(35));
}

#[test]
fn a_second_click_opens_what_the_first_one_selected_on_the_cluster_wall_too() {
    use crate::tui::input::{Mouse, MouseAction};
    let mut probe = probe();
    probe.keys("F4");
    let click = Input::Mouse(Mouse {
        action: MouseAction::Click,
        x: 25,
        y: 7,
    });
    probe.input(click.clone());
    assert!(!probe.plain().contains("Strg+S"));
    probe.input(click);
    assert!(probe.plain().contains("Strg+S"), "{}", probe.plain());
}

fn env(seed: u64) -> (Env, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(morning()));
    (Env::new(clock.clone(), seed, Id::from_bits(1)), clock)
}

fn open(folder: &Path, seed: u64) -> Probe {
    let (env, clock) = env(seed);
    let session = Session::open(folder, &env).unwrap().session;
    Probe::of(session, clock, Language::De, 100, 30)
}

fn made(seed: u64) -> (tempfile::TempDir, std::path::PathBuf) {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("tag");
    let session = Session::create(&folder, &env(seed).0, meissen()).unwrap();
    session.close().unwrap();
    (room, folder)
}

#[test]
fn every_open_text_comes_back_also_those_of_panes_that_are_not_shown() {
    let (_room, folder) = made(1);
    let mut probe = open(&folder, 2);
    probe.keys("F3").text("eine halbe Karte");
    probe.keys("F2 a").text("ein halber Punkt");
    probe.keys("F8");
    // Dropping it without closing it is what a crash looks like.
    drop(probe);
    let mut probe = open(&folder, 3);
    assert!(probe.keys("F3").plain().contains("eine halbe Karte"));
    assert!(probe.keys("F2").plain().contains("ein halber Punkt"));
    // They are this run's now, and outlive it too.
    drop(probe);
    let mut probe = open(&folder, 4);
    assert!(probe.keys("F3").plain().contains("eine halbe Karte"));
    assert!(probe.keys("F2").plain().contains("ein halber Punkt"));
}

#[test]
fn a_form_that_cannot_be_saved_stays_open_with_what_was_typed() {
    let (_room, folder) = made(1);
    let (env, clock) = env(2);
    let session = Session::open_to_read(&folder, &env).unwrap().session;
    let mut probe = Probe::of(session, clock, Language::De, 100, 30);
    probe.keys("F2 a").text("ein neuer Punkt");
    probe.keys("ctrl+s");
    let screen = probe.plain();
    assert!(screen.contains("ein neuer Punkt"), "{screen}");
}

#[test]
fn numbers_that_no_day_has_break_no_pane() {
    let mut ops = meissen();
    let targets: Vec<Target> = ops.iter().map(Op::target).collect();
    let ends = [
        Moment::from(chrono::DateTime::<chrono::Utc>::MIN_UTC),
        chrono::DateTime::<chrono::Utc>::MAX_UTC.into(),
    ];
    for (n, target) in targets.into_iter().enumerate() {
        let Target::Item(item) = target else { continue };
        let fields = vec![
            ItemField::Minutes(Some(u32::MAX)),
            ItemField::Adjust([i32::MIN, i32::MAX][n % 2]),
            ItemField::Start(Some(Minute(u16::MAX))),
            ItemField::Fixed(n % 3 == 0),
            ItemField::Started(Some(ends[n % 2])),
            ItemField::Ended((n % 4 > 1).then_some(ends[(n + 1) % 2])),
        ];
        ops.push(Op::Set((item, fields).into()));
    }
    for n in 0..4_u64 {
        let fields = vec![
            RoundField::Minutes(u32::MAX),
            RoundField::Adjust(i32::MAX),
            RoundField::Started(Some(ends[n as usize % 2])),
        ];
        ops.push(Op::Set((RoundId::from(Id::from_bits(n + 77)), fields).into()));
    }
    ops.push(Op::Set((Day::the(), DayField::Changeover(u32::MAX)).into()));
    for language in [Language::De, Language::En] {
        let mut probe = Probe::new(language, 100, 30, ops.clone());
        for pane in ["F2", "F3", "F4", "F5", "F6", "F7", "F8"] {
            probe.keys(pane).keys("esc down enter esc + - . , s n");
            probe.clock.advance(TimeDelta::seconds(61));
            probe.app.tick();
            probe.app.stays_true();
        }
        assert!(probe.plain().contains("F8"));
    }
}

#[test]
fn two_wordings_of_what_no_list_shows_can_be_settled_from_the_palette() {
    use crate::workshop::{Day, DayField, Op, Version};
    let mut ops = meissen();
    let other = DayField::Title("Kooperation oder Parallelstruktur".to_owned());
    ops.push(Op::Contest((Day::the(), other).into(), Version::default()));
    let mut probe = Probe::new(Language::De, 100, 30, ops);
    assert_eq!(probe.workshop().contested().count(), 1);
    probe.keys("ctrl+p").text("doppelten").keys("enter");
    assert_eq!(probe.workshop().contested().count(), 0);
    assert!(probe.plain().contains("geklärt"));
    probe.keys("ctrl+z");
    assert_eq!(probe.workshop().contested().count(), 1);
}

#[test]
fn what_is_said_in_trouble_fits_beside_the_clock_of_a_hundred_columns() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let file = "log/k7rf2m9qx4ta.ron";
        let reason = locale.refusal(std::io::ErrorKind::PermissionDenied);
        let said = [
            tr!(locale, "found-permission"),
            tr!(locale, "found-newer", file = file, line = 120, program = "0.9.12"),
            tr!(locale, "copy-newer"),
            tr!(locale, "error-thread"),
            tr!(locale, "rescue-told", reason = reason.as_str()),
            tr!(locale, "rescue-told-full"),
            tr!(locale, "rescue-told-gone"),
            tr!(locale, "rescue-failed", reason = reason.as_str()),
            tr!(locale, "rescue-failed-full"),
            tr!(locale, "edits-later", key = "F12"),
            tr!(
                locale,
                "sleep-notice",
                minutes = 480,
                from = "23:10",
                to = "07:10"
            ),
        ];
        for text in said {
            assert!(crate::gate::width(&text) <= 100, "{text}");
        }
    }
}
