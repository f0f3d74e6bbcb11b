//! The form: some labelled fields, one of them open.
//!
//! Every thing that has more than one text is typed into a form. Enter goes on to the next field and, from
//! the last one, takes the form over; Ctrl+S takes it over from anywhere; Esc leaves everything as it was.
//! What a field holds is checked when the form is taken over: a [`Refusal`] says which field is wrong and
//! what would be right, and the form stays open.

mod draw;
mod field;

pub use field::Field;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Dialog;
use crate::tui::action::Action;
use crate::tui::input::{Key, KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome};
use field::Input;

/// What the fields of a form hold when it is taken over.
pub struct Values<'a>(&'a [Field]);

impl Values<'_> {
    fn field(&self, key: &str) -> Option<&Field> {
        self.0.iter().find(|field| field.key == key)
    }

    /// Returns a text, without spaces around it; empty if there is no such field.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        match self.field(key).map(|field| &field.input) {
            Some(Input::Text { editor, .. }) => editor.text().trim().to_owned(),
            _ => String::new(),
        }
    }

    /// Returns the names of a field for several.
    #[must_use]
    pub fn names(&self, key: &str) -> Vec<String> {
        self.text(key)
            .split(',')
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect()
    }

    /// Returns which of the options is chosen; 0 if there is no such field.
    #[must_use]
    pub fn choice(&self, key: &str) -> usize {
        match self.field(key).map(|field| &field.input) {
            Some(Input::Choice { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    /// Returns whether a field says yes.
    #[must_use]
    pub fn checked(&self, key: &str) -> bool {
        matches!(
            self.field(key).map(|field| &field.input),
            Some(Input::Check(true))
        )
    }
}

/// Says which field is wrong, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The field.
    pub field: &'static str,
    /// What would be right, in the language of the interface.
    pub message: String,
}

impl Refusal {
    /// Makes a refusal.
    #[must_use]
    pub fn new(field: &'static str, message: impl Into<String>) -> Self {
        Self {
            field,
            message: message.into(),
        }
    }
}

type Submit = Box<dyn FnMut(&Values<'_>, &Ctx<'_>) -> Result<Outcome, Refusal>>;

/// Some labelled fields, one of them open.
pub struct Form {
    title: String,
    place: String,
    fields: Vec<Field>,
    open: usize,
    /// The completion that Enter would take, if one was gone to.
    completion: Option<usize>,
    message: Option<String>,
    /// Whether nothing was pressed yet in the open field.
    fresh: bool,
    changed: bool,
    submit: Submit,
}

impl Form {
    /// Makes a form. `place` names what is being edited, so that a draft of it finds its way back.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        place: impl Into<String>,
        fields: Vec<Field>,
        submit: impl FnMut(&Values<'_>, &Ctx<'_>) -> Result<Outcome, Refusal> + 'static,
    ) -> Self {
        Self {
            title: title.into(),
            place: place.into(),
            fields,
            open: 0,
            completion: None,
            message: None,
            fresh: true,
            changed: false,
            submit: Box::new(submit),
        }
    }

    /// Opens another field than the first one.
    #[must_use]
    pub fn open(mut self, key: &str) -> Self {
        self.open = self.fields.iter().position(|field| field.key == key).unwrap_or(0);
        self
    }

    /// Fills the texts in from a draft of this form.
    #[must_use]
    pub fn with_draft(mut self, draft: &str) -> Self {
        let texts: Vec<(String, String)> = ron::from_str(draft).unwrap_or_default();
        for (key, text) in texts {
            if let Some(editor) = self
                .fields
                .iter_mut()
                .find(|field| field.key == key)
                .and_then(Field::editor_mut)
            {
                editor.set_text(&text);
                self.changed = true;
            }
        }
        self
    }

    fn field(&self) -> Option<&Field> {
        self.fields.get(self.open)
    }

    fn go(&mut self, forward: bool) {
        let last = self.fields.len().saturating_sub(1);
        self.open = match (forward, self.open) {
            (true, open) if open >= last => 0,
            (true, open) => open + 1,
            (false, 0) => last,
            (false, open) => open - 1,
        };
        self.completion = None;
        self.fresh = true;
    }

    fn take(&mut self, ctx: &Ctx<'_>) -> Outcome {
        match (self.submit)(&Values(&self.fields), ctx) {
            Ok(taken) => {
                let mut outcome = Outcome::effect(Effect::Close);
                outcome.change = taken.change;
                outcome.effects.extend(taken.effects);
                outcome
            }
            Err(refusal) => {
                self.message = Some(refusal.message);
                if let Some(wrong) = self.fields.iter().position(|field| field.key == refusal.field) {
                    self.open = wrong;
                }
                Outcome::handled()
            }
        }
    }

    /// Goes through completions with the arrow keys; returns whether there were any.
    fn walk_completions(&mut self, down: bool) -> bool {
        let count = self.field().map_or(0, |field| field.completions().len());
        if count == 0 || (self.completion.is_none() && !down) {
            return false;
        }
        self.completion = match (self.completion, down) {
            (None, _) => Some(0),
            (Some(row), true) => Some((row + 1).min(count - 1)),
            (Some(0), false) => None,
            (Some(row), false) => Some(row - 1),
        };
        true
    }

    fn step_value(&mut self, forward: bool) -> bool {
        let Some(field) = self.fields.get_mut(self.open) else {
            return false;
        };
        match &mut field.input {
            Input::Choice { options, chosen } if !options.is_empty() => {
                let count = options.len();
                *chosen = if forward {
                    (*chosen + 1) % count
                } else {
                    (*chosen + count - 1) % count
                };
            }
            Input::Check(value) => *value = !*value,
            _ => return false,
        }
        self.changed = true;
        true
    }
}

impl Dialog for Form {
    fn contexts(&self) -> &'static [Context] {
        match self.field().map(|field| &field.input) {
            Some(Input::Text { rows: 2.., .. }) => &[Context::FormText],
            _ => &[Context::Form],
        }
    }

    fn takes_text(&self) -> bool {
        matches!(self.field().map(|field| &field.input), Some(Input::Text { .. }))
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        match action {
            Action::Submit => return self.take(ctx),
            Action::Back => return Outcome::effect(Effect::Close),
            Action::Enter => {
                let chosen = self.completion.take().and_then(|row| {
                    self.field()
                        .and_then(|field| field.completions().get(row).map(|&name| name.to_owned()))
                });
                if let (Some(name), Some(field)) = (chosen, self.fields.get_mut(self.open)) {
                    field.complete(&name);
                    self.changed = true;
                } else if self.open + 1 >= self.fields.len() {
                    return self.take(ctx);
                } else {
                    self.go(true);
                }
            }
            // The arrows go through completions first, Tab does not.
            Action::NextArea => self.go(true),
            Action::PreviousArea => self.go(false),
            Action::Down if self.walk_completions(true) => {}
            Action::Up if self.walk_completions(false) => {}
            Action::Down => self.go(true),
            Action::Up => self.go(false),
            Action::NewLine => {
                if let Some(editor) = self.fields.get_mut(self.open).and_then(Field::editor_mut) {
                    editor.handle(&KeyPress::plain(Key::Enter));
                    self.changed = true;
                }
            }
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn key(&mut self, key: &KeyPress, _ctx: &Ctx<'_>) -> Outcome {
        self.message = None;
        let fresh = std::mem::take(&mut self.fresh);
        if let Some(editor) = self.fields.get_mut(self.open).and_then(Field::editor_mut) {
            // Nobody adds a digit to a number that is on offer: another one is meant.
            let is_digit = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            if fresh && key.text().is_some_and(|digit| digit.is_ascii_digit()) && is_digit(&editor.text()) {
                editor.set_text("");
            }
            if !editor.handle(key) {
                return match key.key {
                    Key::Down | Key::Up => {
                        self.go(key.key == Key::Down);
                        Outcome::handled()
                    }
                    _ => Outcome::ignored(),
                };
            }
            self.changed = true;
            self.completion = None;
            return Outcome::handled();
        }
        match key.key {
            Key::Right | Key::Char(' ') => self.step_value(true),
            Key::Left => self.step_value(false),
            _ => return Outcome::ignored(),
        };
        Outcome::handled()
    }

    fn paste(&mut self, text: &str, _ctx: &Ctx<'_>) -> Outcome {
        if let Some(editor) = self.fields.get_mut(self.open).and_then(Field::editor_mut) {
            editor.paste(text);
            self.changed = true;
        }
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, _ctx: &Ctx<'_>) -> Outcome {
        if mouse.action == MouseAction::Click {
            let hit = self
                .fields
                .iter()
                .position(|field| field.area.contains((mouse.x, mouse.y).into()));
            if let Some(index) = hit {
                if self.open == index {
                    self.step_value(true);
                }
                self.open = index;
                let area = self.fields[index].area;
                if let Some(editor) = self.fields[index].editor_mut() {
                    editor.click(area, mouse.x, mouse.y);
                }
            }
        }
        Outcome::handled()
    }

    fn draft(&self) -> Option<Draft> {
        if !self.changed || self.place.is_empty() {
            return None;
        }
        let texts: Vec<(&str, String)> = self
            .fields
            .iter()
            .filter_map(|field| match &field.input {
                Input::Text { editor, .. } => Some((field.key, editor.text())),
                _ => None,
            })
            .collect();
        if texts.iter().all(|(_, text)| text.trim().is_empty()) {
            return None;
        }
        let text = ron::to_string(&texts).ok()?;
        Some(Draft {
            place: self.place.clone(),
            text,
        })
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.draw_into(frame, area, ctx);
    }
}
