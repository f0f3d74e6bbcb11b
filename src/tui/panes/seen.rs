//! What a form was opened with: the wording that its author saw.
//!
//! An edit names the version it replaces, so that two people who change the same text at the same time lose
//! neither wording. And what was only looked at is not written: a form remembers what its editor would give
//! back untouched, and only another text counts as typed.

use crate::tui::widgets::editor::{Editor, Lines};
use crate::workshop::{Change, Op, Record, Text, Version};

/// A text as it was when its form was opened.
pub(super) struct Seen {
    text: String,
    version: Version,
}

impl Seen {
    /// Remembers a text as a field of these lines gives it back, without spaces around it.
    pub(super) fn new(text: &Text, lines: Lines) -> Self {
        Self {
            text: Editor::new(text, lines).text().trim().to_owned(),
            version: text.version(),
        }
    }

    /// Remembers a text by its words, the spaces between them single ones.
    pub(super) fn words(text: &Text) -> Self {
        Self {
            text: words(text),
            version: text.version(),
        }
    }

    /// Writes what was typed over the wording that was seen, if it is another one.
    pub(super) fn edit(&self, typed: String, change: &mut Change, record: impl FnOnce(String) -> Record) {
        if typed != self.text {
            change.push(Op::Edit(record(typed), self.version));
        }
    }
}

/// Returns a text with single spaces between its words and none around.
pub(super) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
