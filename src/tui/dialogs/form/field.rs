//! The fields of a form: texts, names, choices, yes or no.

use ratatui::layout::Rect;

use crate::tui::widgets::editor::{Editor, Lines};

/// How many completions are shown at once.
const COMPLETIONS: usize = 5;

/// What a field holds.
pub(super) enum Input {
    Text {
        editor: Box<Editor>,
        rows: u16,
        names: Vec<String>,
        many: bool,
    },
    Choice {
        options: Vec<String>,
        chosen: usize,
    },
    Check(bool),
}

/// One labelled field.
pub struct Field {
    pub(super) key: &'static str,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) input: Input,
    /// Where its value was drawn last.
    pub(super) area: Rect,
}

impl Field {
    fn new(key: &'static str, label: impl Into<String>, input: Input) -> Self {
        Self {
            key,
            label: label.into(),
            hint: String::new(),
            input,
            area: Rect::ZERO,
        }
    }

    /// A text of one line.
    #[must_use]
    pub fn text(key: &'static str, label: impl Into<String>, value: &str) -> Self {
        let editor = Box::new(Editor::new(value, Lines::One));
        Self::new(
            key,
            label,
            Input::Text {
                editor,
                rows: 1,
                names: Vec::new(),
                many: false,
            },
        )
    }

    /// A text of several lines, shown in so many rows.
    #[must_use]
    pub fn lines(key: &'static str, label: impl Into<String>, value: &str, rows: u16) -> Self {
        let editor = Box::new(Editor::new(value, Lines::Many));
        Self::new(
            key,
            label,
            Input::Text {
                editor,
                rows,
                names: Vec::new(),
                many: false,
            },
        )
    }

    /// A name, completed from those given.
    #[must_use]
    pub fn name(key: &'static str, label: impl Into<String>, value: &str, names: Vec<String>) -> Self {
        let editor = Box::new(Editor::new(value, Lines::One));
        Self::new(
            key,
            label,
            Input::Text {
                editor,
                rows: 1,
                names,
                many: false,
            },
        )
    }

    /// Several names with commas between, each completed from those given.
    #[must_use]
    pub fn names(key: &'static str, label: impl Into<String>, value: &str, names: Vec<String>) -> Self {
        let editor = Box::new(Editor::new(value, Lines::One));
        Self::new(
            key,
            label,
            Input::Text {
                editor,
                rows: 1,
                names,
                many: true,
            },
        )
    }

    /// One of a few values, changed with the arrow keys.
    #[must_use]
    pub fn choice(key: &'static str, label: impl Into<String>, options: Vec<String>, chosen: usize) -> Self {
        let chosen = chosen.min(options.len().saturating_sub(1));
        Self::new(key, label, Input::Choice { options, chosen })
    }

    /// Yes or no, changed with space.
    #[must_use]
    pub fn check(key: &'static str, label: impl Into<String>, value: bool) -> Self {
        Self::new(key, label, Input::Check(value))
    }

    /// Says, in the empty field, what is expected.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    pub(super) fn height(&self) -> u16 {
        match &self.input {
            Input::Text { rows, .. } => *rows,
            _ => 1,
        }
    }

    pub(super) fn editor_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.input {
            Input::Text { editor, .. } => Some(editor),
            _ => None,
        }
    }

    /// Returns what could be meant by the name that is being typed.
    pub(super) fn completions(&self) -> Vec<&str> {
        let Input::Text {
            editor, names, many, ..
        } = &self.input
        else {
            return Vec::new();
        };
        let text = editor.text();
        let typed = if *many {
            text.rsplit(',').next().unwrap_or_default()
        } else {
            &text
        }
        .trim()
        .to_lowercase();
        if typed.is_empty() {
            return Vec::new();
        }
        let starts = |name: &str| {
            let name = name.to_lowercase();
            name != typed
                && (name.starts_with(&typed) || name.split([' ', '-']).any(|word| word.starts_with(&typed)))
        };
        names
            .iter()
            .map(String::as_str)
            .filter(|name| starts(name))
            .take(COMPLETIONS)
            .collect()
    }

    pub(super) fn complete(&mut self, name: &str) {
        let Input::Text { editor, many, .. } = &mut self.input else {
            return;
        };
        if *many {
            let text = editor.text();
            let kept = text.rfind(',').map_or("", |comma| &text[..=comma]);
            let space = if kept.is_empty() { "" } else { " " };
            editor.set_text(&format!("{kept}{space}{name}"));
        } else {
            editor.set_text(name);
        }
    }
}
