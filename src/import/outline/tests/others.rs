//! Documentations as other people type them: minutes of secretaries, flip charts, markdown, tables, mails.
//!
//! Each was judged by reading it: what would whoever ran that day expect to find where? The snapshots hold
//! the answer; a change of one is a change of what people get.

use std::fmt::Write as _;

use super::super::{Outline, OutlineUntil, parse};
use super::nothing_lost::assert_nothing_is_lost;

/// A text with its name.
macro_rules! text {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../../../tests/fixtures/outlines/", $name)),
        )
    };
}

/// The texts, by name.
const TEXTS: &[(&str, &str)] = &[
    text!("alt-werden.txt"),
    text!("bibliothek.md"),
    text!("bus-services.txt"),
    text!("dorfmitte.txt"),
    text!("ehrenamt.txt"),
    text!("garden.txt"),
    text!("integration.txt"),
    text!("kalenderwoche.txt"),
    text!("klausur.txt"),
    text!("klima.md"),
    text!("kulturhaus.txt"),
    text!("library.txt"),
    text!("nachbarschaft.txt"),
    text!("retrospective.md"),
    text!("schulhof.txt"),
    text!("sozialstation.md"),
    text!("stadtteil.txt"),
    text!("strategy.txt"),
    text!("teamtag.txt"),
    text!("verkehr.txt"),
    text!("village.txt"),
];

/// Writes an outline as a person would check it.
fn written(outline: &Outline) -> String {
    let mut out = String::new();
    let date = outline.date.map(|date| date.to_string()).unwrap_or_default();
    let _ = writeln!(out, "{} | {date} | {}", outline.title, outline.place);
    for item in &outline.items {
        let _ = write!(out, "item {:?}: {}", item.kind, item.title);
        if let Some(start) = item.start {
            let _ = write!(out, " ({:02}:{:02}", start / 60, start % 60);
            let _ = write!(
                out,
                "{})",
                item.minutes
                    .map(|minutes| format!(", {minutes} min"))
                    .unwrap_or_default()
            );
        }
        out.push('\n');
        for line in item.notes.lines() {
            let _ = writeln!(out, "    {line}");
        }
    }
    for category in &outline.categories {
        let _ = writeln!(out, "category {:?}: {}", category.tone, category.name);
        for card in &category.cards {
            let _ = writeln!(out, "  - {}", card.text.replace('\n', "\n    "));
        }
    }
    for question in &outline.questions {
        let _ = writeln!(out, "question: {question}");
    }
    for theme in &outline.themes {
        let _ = writeln!(out, "theme: {}", theme.name);
        for answer in &theme.answers {
            let question = answer.question.map(|at| (at + 1).to_string()).unwrap_or_default();
            let _ = writeln!(out, "  {question:1} {}", answer.text.replace('\n', "\n    "));
        }
    }
    for agreement in &outline.agreements {
        let _ = writeln!(
            out,
            "{:?}: {}",
            agreement.kind,
            agreement.text.replace('\n', "\n    ")
        );
        if !agreement.responsible.is_empty() {
            let _ = writeln!(out, "    who: {}", agreement.responsible.join(", "));
        }
        match agreement.until {
            Some(OutlineUntil::NextMeeting) => out.push_str("    until: the next meeting\n"),
            Some(OutlineUntil::Date(date)) => {
                let _ = writeln!(out, "    until: {date}");
            }
            None => {}
        }
        if let Some(precondition) = &agreement.precondition {
            let _ = writeln!(out, "    waits for: {precondition}");
        }
        if agreement.done {
            out.push_str("    done\n");
        }
    }
    if let Some(goal) = &outline.meeting_goal {
        let _ = writeln!(out, "goal: {goal}");
    }
    for person in &outline.participants {
        let _ = writeln!(out, "person: {person}");
    }
    for note in &outline.notes {
        let _ = writeln!(
            out,
            "left, line {}: {}",
            note.line,
            note.text.replace('\n', " / ")
        );
    }
    out
}

#[test]
fn documentations_of_other_people_are_read_as_their_facilitators_would() {
    for (name, text) in TEXTS {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_suffix => "" }, {
            insta::assert_snapshot!(format!("outline_{name}"), written(&parse(text)));
        });
    }
}

#[test]
fn nothing_is_lost_of_any_of_them() {
    for (_, text) in TEXTS {
        assert_nothing_is_lost(text);
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    for (name, text) in TEXTS {
        let windows = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
        assert_eq!(parse(&windows), parse(text), "{name}");
    }
}
