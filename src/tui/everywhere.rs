//! What holds in every pane and in every dialog: no size of the screen is too small or too large, and nothing that
//! a file says reaches the terminal as anything but text.
//!
//! Panes and dialogs are found through the keymap: every action that has a row in it is done in every pane. Whatever
//! looks different from all that was seen is looked at; what lies deeper is walked through at random.

use std::collections::HashSet;
use std::sync::OnceLock;

use chrono::TimeDelta;
use proptest::prelude::*;

use super::Screen;
use super::action::Action;
use super::fixture::meissen;
use super::input::{Input, Key, KeyPress, Mouse, MouseAction};
use super::keymap::Keymap;
use super::probe::Probe;
use crate::gate;
use crate::locale::Language;
use crate::workshop::{
    BallotField, BallotId, BallotKind, ChoiceField, ChoiceId, Entity, Id, Op, Plain, ReactionField,
    ReactionId, ReactionKind, Record, Version, Workshop,
};

const WIDTH: u16 = 100;
const HEIGHT: u16 = 30;

/// The day in Meißen with everything that only a later hour brings: objections, and dots of each kind.
fn full_day() -> Vec<Op> {
    let mut ops = meissen();
    let mut workshop = Workshop::default();
    workshop.commit(ops.clone(), Version::default());
    let mut add = |record: Record| ops.push(Op::Set(record));
    let answer = workshop.answers.nth(0).map(Entity::id);
    let objection = vec![
        ReactionField::Answer(answer),
        ReactionField::Kind(ReactionKind::Objects),
        ReactionField::Word("Wer zahlt die Fahrer?".to_owned()),
    ];
    add((ReactionId::from(Id::from_bits(901)), objection).into());
    let (own, scale) = (
        BallotId::from(Id::from_bits(911)),
        BallotId::from(Id::from_bits(912)),
    );
    let options = vec![
        BallotField::Kind(BallotKind::Options),
        BallotField::Question("Woran arbeiten wir weiter?".to_owned()),
        BallotField::Dots(2),
    ];
    add((own, options).into());
    let mood = vec![
        BallotField::Kind(BallotKind::Scale),
        BallotField::Question("Wie gehe ich nach Hause?".to_owned()),
        BallotField::Low("erschöpft".to_owned()),
        BallotField::High("voller Energie".to_owned()),
    ];
    add((scale, mood).into());
    for (number, ballot, label) in [
        (921, own, "Bürgerbus"),
        (922, own, "Dorfladen"),
        (923, scale, "niedrig"),
        (924, scale, "hoch"),
    ] {
        let fields = vec![
            ChoiceField::Ballot(Some(ballot)),
            ChoiceField::Label(label.to_owned()),
            ChoiceField::Dots(Some(7)),
        ];
        add((ChoiceId::from(Id::from_bits(number)), fields).into());
    }
    ops
}

/// Keys to what lies deeper than one action: the pages on which dots are counted, the plan, each view of the beamer.
const DEEPER: [&str; 13] = [
    "ctrl+d",
    "ctrl+d enter",
    "ctrl+d down enter",
    "ctrl+d down enter r",
    "F5 alt+w",
    "F5 alt+w tab tab",
    "F11",
    "F11 1",
    "F11 2",
    "F11 3",
    "F11 4",
    "F11 5",
    "F11 6",
];

/// Every action of the keymap.
fn actions() -> Vec<Action> {
    let mut actions = Vec::new();
    for row in Keymap::rows() {
        if !actions.contains(&row.action) {
            actions.push(row.action);
        }
    }
    actions
}

/// The way to something on the screen: a pane, and what was done in it.
#[derive(Clone, Copy, Debug)]
struct Way {
    pane: usize,
    action: Option<Action>,
}

impl Way {
    fn go(self, ops: &[Op]) -> Probe {
        let mut probe = Probe::new(Language::De, WIDTH, HEIGHT, ops.to_vec());
        probe.keys(&format!("F{}", self.pane + 2));
        if let Some(action) = self.action {
            probe.app.act(action);
        }
        probe
    }
}

/// Everything that can be reached in one step from a pane, once.
fn ways() -> &'static [Way] {
    static WAYS: OnceLock<Vec<Way>> = OnceLock::new();
    WAYS.get_or_init(|| {
        let ops = full_day();
        let mut seen = HashSet::new();
        let mut ways = Vec::new();
        for pane in 0..7 {
            let start = Way { pane, action: None };
            let mut probe = start.go(&ops);
            let before = probe.plain();
            seen.insert(before.clone());
            ways.push(start);
            for action in actions() {
                let way = Way {
                    pane,
                    action: Some(action),
                };
                probe.app.act(action);
                let after = probe.plain();
                if after != before {
                    probe = start.go(&ops);
                    if seen.insert(after) {
                        ways.push(way);
                    }
                }
            }
        }
        ways
    })
}

#[test]
fn no_size_is_too_small_or_too_large_for_any_pane_or_dialog() {
    let mut sizes: Vec<(u16, u16)> = (0..=12).flat_map(|x| (0..=12).map(move |y| (x, y))).collect();
    sizes.extend([
        (39, 10),
        (40, 9),
        (40, 10),
        (41, 11),
        (44, 13),
        (79, 23),
        (500, 10),
        (40, 200),
        (500, 200),
    ]);
    let ops = full_day();
    for way in ways() {
        let mut probe = way.go(&ops);
        for &(width, height) in &sizes {
            probe.resize(width, height);
        }
    }
    for keys in DEEPER {
        let mut probe = Probe::new(Language::De, WIDTH, HEIGHT, ops.clone());
        probe.keys(keys);
        for &(width, height) in &sizes {
            probe.resize(width, height);
        }
    }
    assert!(ways().len() > 60, "only {} screens were found", ways().len());
}

/// Begins every text that people have typed with this: an escape sequence that would name the window, one that
/// would clear it, an override of the direction of writing, something without width, a line break.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{200b}\u{feff}\r\n";

fn hostile() -> Vec<Op> {
    let mut workshop = Workshop::default();
    workshop.commit(full_day(), Version::default());
    let mut plain = serde_json::to_value(workshop.plain()).unwrap();
    for (name, table) in plain.as_object_mut().unwrap() {
        for row in table.as_array_mut().unwrap() {
            for (key, value) in row.as_object_mut().unwrap() {
                let is_wording = [
                    "title",
                    "place",
                    "notes",
                    "next_goal",
                    "next_place",
                    "name",
                    "organisation",
                    "sign",
                    "text",
                    "heading",
                    "what",
                    "precondition",
                    "origin",
                    "label",
                    "caption",
                    "note",
                    "word",
                    "low",
                    "high",
                ];
                // What an answer says of its question is an identity.
                let is_question = name == "ballots" && key == "question";
                let is_text = is_question || is_wording.contains(&key.as_str());
                if let (true, serde_json::Value::String(text)) = (is_text, value) {
                    text.insert_str(0, HOSTILE);
                }
            }
        }
    }
    let plain: Plain = serde_json::from_value(plain).unwrap();
    plain.into_ops()
}

#[test]
fn no_text_of_a_file_reaches_the_screen_as_anything_but_text() {
    let ops = hostile();
    let mut marked = 0;
    let screens = ways()
        .iter()
        .map(|way| (format!("{way:?}"), way.go(&ops).plain()));
    let deeper = DEEPER.iter().map(|keys| {
        let mut probe = Probe::new(Language::De, WIDTH, HEIGHT, ops.clone());
        ((*keys).to_owned(), probe.keys(keys).plain())
    });
    for (way, screen) in screens.chain(deeper) {
        for line in screen.lines() {
            assert_eq!(gate::show(line), line, "{way}");
        }
        // Where the sequence is shown at all, the mark of its first character stands before it, or a dialog above: it
        // went through the gate, and was not just swallowed on its way.
        for (at, _) in screen.match_indices("]0;x") {
            let before = screen[..at].chars().next_back();
            let is_seen = before.is_some_and(|before| "␛│┐┘".contains(before));
            assert!(is_seen, "{way}:\n{screen}");
            marked += 1;
        }
    }
    assert!(marked > 500, "only {marked} texts were shown");
}

/// What can happen to a screen.
#[derive(Clone, Debug)]
enum Step {
    Act(usize),
    Pane(u8),
    Key(Key),
    Text(String),
    Paste(String),
    Resize(u16, u16),
    Mouse(MouseAction, u16, u16),
    Wait(i64),
    SetClock(i64),
    Sleep(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let size = prop_oneof![4 => 0_u16..=14, 4 => 36_u16..=130, 1 => Just(500)];
    let height = prop_oneof![4 => 0_u16..=14, 4 => 20_u16..=40, 1 => Just(200)];
    let key = prop_oneof![
        Just(Key::Enter),
        Just(Key::Esc),
        Just(Key::Tab),
        Just(Key::Up),
        Just(Key::Down),
        Just(Key::Left),
        Just(Key::Right),
        Just(Key::Backspace),
        Just(Key::Delete),
        Just(Key::Home),
        Just(Key::End),
        Just(Key::PageUp),
        Just(Key::PageDown),
    ];
    let mouse = prop_oneof![
        Just(MouseAction::Click),
        Just(MouseAction::WheelUp),
        Just(MouseAction::WheelDown)
    ];
    prop_oneof![
        4 => (0..actions().len()).prop_map(Step::Act),
        1 => (2_u8..=8).prop_map(Step::Pane),
        4 => key.prop_map(Step::Key),
        2 => "[a-zäß0-9 .:,+-]{1,6}".prop_map(Step::Text),
        1 => "\\PC{0,20}(\n- \\PC{0,12}){0,3}".prop_map(Step::Paste),
        4 => (size, height).prop_map(|(width, height)| Step::Resize(width, height)),
        1 => (mouse, 0_u16..500, 0_u16..200).prop_map(|(action, x, y)| Step::Mouse(action, x, y)),
        1 => (0_i64..4000).prop_map(Step::Wait),
        1 => prop_oneof![Just(3), Just(-3), -500_000_i64..500_000].prop_map(Step::SetClock),
        1 => (0_i64..600).prop_map(Step::Sleep),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_in_whatever_size_nothing_panics(steps in prop::collection::vec(step(), 1..60)) {
        let actions = actions();
        let mut probe = Probe::new(Language::De, WIDTH, HEIGHT, full_day());
        for step in steps {
            match step {
                Step::Act(index) => {
                    probe.app.act(actions[index]);
                    probe.plain();
                }
                Step::Pane(number) => {
                    probe.keys(&format!("F{number}"));
                }
                Step::Key(key) => {
                    probe.input(Input::Key(KeyPress::plain(key)));
                }
                Step::Text(text) => {
                    probe.text(&text);
                }
                Step::Paste(text) => {
                    probe.paste(&text);
                }
                Step::Resize(width, height) => {
                    probe.resize(width, height);
                }
                Step::Mouse(action, x, y) => {
                    probe.input(Input::Mouse(Mouse { action, x, y }));
                }
                Step::Wait(seconds) => {
                    probe.clock.advance(TimeDelta::seconds(seconds));
                    probe.app.tick();
                }
                Step::SetClock(hours) => {
                    probe.clock.set(TimeDelta::hours(hours));
                    probe.app.tick();
                }
                Step::Sleep(minutes) => {
                    probe.clock.sleep(TimeDelta::minutes(minutes));
                    probe.app.tick();
                }
            }
            probe.app.stays_true();
        }
    }
}
