//! What the facilitator sees, in both languages and sizes.

use super::{meissen_at, pass, without};
use crate::locale::Language;
use crate::tui::probe::Probe;
use crate::workshop::Kind;

fn both(name: &str, show: impl Fn(&mut Probe)) {
    for (language, short) in [(Language::De, "de"), (Language::En, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut probe = meissen_at(language, width, height);
            show(&mut probe);
            insta::assert_snapshot!(format!("{name}_{short}_{width}x{height}"), probe.screen());
        }
    }
}

#[test]
fn on_arrival_the_entry_line_is_open() {
    both("arrival", |_| {});
}

#[test]
fn in_the_second_round() {
    both("second_round", |probe| {
        probe
            .keys("alt+s alt+n")
            .text("Bürgerbus auch am Wochenende,")
            .keys("alt+enter");
        probe.text("und barrierefrei");
        pass(probe, 17 * 60 + 48);
    });
}

#[test]
fn the_list_during_the_changeover() {
    both("changeover", |probe| {
        probe.keys("alt+s alt+s esc tab tab");
        pass(probe, 50);
    });
}

#[test]
fn the_grid() {
    both("grid", |probe| {
        probe.keys("esc g right");
    });
}

#[test]
fn the_form_of_an_answer() {
    both("answer_form", |probe| {
        probe.keys("esc home down e");
    });
}

#[test]
fn setting_up_groups_and_rounds() {
    both("setup_groups", |probe| {
        probe.keys("alt+m");
    });
    both("setup_rounds", |probe| {
        probe.keys("alt+s alt+m tab");
    });
}

#[test]
fn nothing_is_there_yet() {
    let all = [
        Kind::Theme,
        Kind::Question,
        Kind::Group,
        Kind::Round,
        Kind::Answer,
    ];
    for (language, short) in [(Language::De, "de"), (Language::En, "en")] {
        let missing: [(&str, &[Kind]); 4] = [
            ("no_themes", &all),
            ("no_questions", &all[1..]),
            ("no_groups", &all[2..]),
            ("no_rounds", &all[3..]),
        ];
        for (name, kinds) in missing {
            let mut probe = without(language, 80, 24, kinds);
            insta::assert_snapshot!(format!("{name}_{short}"), probe.screen());
        }
    }
}

#[test]
fn many_themes_and_groups_find_room() {
    use crate::workshop::{GroupField, IdSource, Op, Position, ThemeField};
    let ids = IdSource::new(7);
    let mut ops = crate::tui::fixture::meissen();
    let mut pos = Position::run_after(None, 40).into_iter().skip(20);
    for n in 4..=9 {
        let name = format!("Thema mit langem Namen {n}");
        let fields = vec![ThemeField::Name(name), ThemeField::Pos(pos.next().unwrap())];
        ops.push(Op::Set((ids.fresh::<crate::workshop::ThemeId>(), fields).into()));
        let fields = vec![
            GroupField::Name(format!("Gruppe {n}")),
            GroupField::Pos(pos.next().unwrap()),
        ];
        ops.push(Op::Set((ids.fresh::<crate::workshop::GroupId>(), fields).into()));
    }
    for (width, height) in [(80, 24), (120, 40)] {
        let mut probe = Probe::new(Language::De, width, height, ops.clone());
        probe.keys("F5 alt+s esc 8");
        insta::assert_snapshot!(format!("many_themes_{width}x{height}"), probe.screen());
        probe.keys("g");
        insta::assert_snapshot!(format!("many_themes_grid_{width}x{height}"), probe.screen());
    }
}
