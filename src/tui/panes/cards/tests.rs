//! The cards pane, played: a workshop and some keys in, a screen or a workshop out.

use crate::locale::Language;
use crate::tui::fixture::{card, category, many_cards, meissen};
use crate::tui::input::{Input, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Pane, PaneId};
use crate::tui::probe::Probe;
use crate::tui::style::Look;
use crate::workshop::{
    CardField, CardId, CategoryField, CategoryId, Entity, Id, IdSource, Op, RunId, Stamp, Target, Version,
    Workshop,
};

fn cards(width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(Language::De, width, height, meissen());
    probe.keys("F3");
    probe
}

fn english(width: u16, height: u16) -> Probe {
    let mut probe = Probe::new(Language::En, width, height, meissen());
    probe.keys("F3");
    probe
}

fn empty(language: Language) -> Probe {
    let mut probe = Probe::new(language, 80, 24, Vec::new());
    probe.keys("F3");
    probe
}

#[test]
fn snap_german_80() {
    insta::assert_snapshot!(cards(80, 24).screen());
}

#[test]
fn snap_german_120() {
    insta::assert_snapshot!(cards(120, 40).screen());
}

#[test]
fn snap_english_80() {
    insta::assert_snapshot!(english(80, 24).text("Finanz").screen());
}

#[test]
fn snap_wall() {
    insta::assert_snapshot!(cards(80, 24).keys("esc home space space down").screen());
}

#[test]
fn snap_empty() {
    insta::assert_snapshot!(empty(Language::De).screen());
}

#[test]
fn snap_categories() {
    insta::assert_snapshot!(cards(80, 24).keys("alt+m").screen());
}

#[test]
fn snap_category_form() {
    insta::assert_snapshot!(cards(80, 24).keys("alt+m a").screen());
}

#[test]
fn snap_form() {
    insta::assert_snapshot!(cards(80, 24).keys("up e").screen());
}

#[test]
fn snap_paste() {
    insta::assert_snapshot!(
        cards(80, 24)
            .paste("- Wege\n  unter 30 Minuten\n- Bus\n- Ärzte\n")
            .screen()
    );
}

#[test]
fn snap_filter() {
    insta::assert_snapshot!(cards(80, 24).keys("esc /").text("finanz").screen());
}

#[test]
fn snap_narrow() {
    insta::assert_snapshot!(cards(48, 20).screen());
}

#[test]
fn snap_help() {
    insta::assert_snapshot!(cards(80, 24).keys("esc ?").screen());
}
