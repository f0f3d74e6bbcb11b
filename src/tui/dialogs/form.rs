//! The form: some labelled fields, one of them open.
//!
//! Every thing that has more than one text is typed into a form. Enter goes on to the next field and, from
//! the last one, takes the form over; Ctrl+S takes it over from anywhere; Esc leaves everything as it was.
//! What a field holds is checked when the form is taken over: a [`Refusal`] says which field is wrong and
//! what would be right, and the form stays open.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Dialog;
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Key, KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome};
use crate::tui::widgets::editor::{Editor, Lines};
use crate::tui::widgets::overlay::Overlay;

/// The widest a form gets, without its border.
const WIDEST: u16 = 76;
/// The widest the column of labels gets.
const LABELS: usize = 22;
/// The cells between labels and values: the sign before an open choice stands there.
const GAP: u16 = 3;
/// How many completions are shown at once.
const COMPLETIONS: usize = 5;

enum Input {
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
    key: &'static str,
    label: String,
    hint: String,
    input: Input,
    area: Rect,
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

    fn height(&self) -> u16 {
        match &self.input {
            Input::Text { rows, .. } => *rows,
            _ => 1,
        }
    }

    fn editor_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.input {
            Input::Text { editor, .. } => Some(editor),
            _ => None,
        }
    }

    /// Returns what could be meant by the name that is being typed.
    fn completions(&self) -> Vec<&str> {
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

    fn complete(&mut self, name: &str) {
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
        if let Some(editor) = self.fields.get_mut(self.open).and_then(Field::editor_mut) {
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
        let look = ctx.look;
        let labels = self
            .fields
            .iter()
            .map(|field| gate::width(&field.label))
            .max()
            .unwrap_or(0)
            .min(LABELS);
        let rows: u16 = self.fields.iter().map(Field::height).sum();
        let hints = match self.field().map(|field| &field.input) {
            Some(Input::Text { rows: 2.., .. }) => tr!(ctx.locale, "form-hints-lines"),
            Some(Input::Choice { .. } | Input::Check(_)) => tr!(ctx.locale, "form-hints-choice"),
            Some(Input::Text { .. }) | None => tr!(ctx.locale, "form-hints"),
        };
        let overlay = Overlay {
            title: &self.title,
            hints: &hints,
            width: WIDEST.min(area.width),
            height: rows + 3,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, look);
        if inner.is_empty() {
            return;
        }
        // Where not all fields fit, those before the open one go first.
        let room = inner.height.saturating_sub(1);
        let mut first = 0;
        let needed = |first: usize, open: usize, fields: &[Field]| -> u16 {
            fields[first..=open.min(fields.len().saturating_sub(1))]
                .iter()
                .map(Field::height)
                .sum()
        };
        while first < self.open && needed(first, self.open, &self.fields) > room {
            first += 1;
        }
        let mut y = inner.y + u16::from(rows + 2 < inner.height);
        let mut completions = None;
        for (index, field) in self.fields.iter_mut().enumerate() {
            field.area = Rect::ZERO;
            if index < first || y >= inner.bottom() {
                continue;
            }
            let open = index == self.open;
            let left = (inner.bottom() - y).min(field.height());
            if open {
                for row in 0..left {
                    frame
                        .buffer_mut()
                        .set_string(inner.x, y + row, look.glyphs.bar, look.palette.accent());
                }
            }
            let style = if open {
                look.palette.heading()
            } else {
                look.palette.dim()
            };
            let label = gate::truncate(&field.label, labels).into_owned();
            frame
                .buffer_mut()
                .set_stringn(inner.x + 2, y, label, labels, style);
            let x = (inner.x + 2 + labels as u16 + GAP).min(inner.right());
            field.area = Rect {
                x,
                y,
                width: inner.right() - x,
                height: left,
            };
            match &field.input {
                Input::Text { editor, .. } => editor.draw(frame, field.area, look, &field.hint, open),
                Input::Choice { options, chosen } => {
                    let value = options.get(*chosen).map_or("", String::as_str);
                    put(frame.buffer_mut(), field.area, value, open, ctx);
                }
                Input::Check(true) => put(frame.buffer_mut(), field.area, &tr!(ctx.locale, "yes"), open, ctx),
                Input::Check(false) => put(frame.buffer_mut(), field.area, &tr!(ctx.locale, "no"), open, ctx),
            }
            if open {
                completions = Some((
                    field.area,
                    field
                        .completions()
                        .iter()
                        .map(|&name| name.to_owned())
                        .collect::<Vec<_>>(),
                ));
            }
            y += left;
        }
        if let Some(message) = &self.message {
            let y = inner.bottom() - 1;
            let text = format!("{} {}", look.glyphs.warning, gate::show_flat(message));
            let room = usize::from(inner.width);
            frame.buffer_mut().set_stringn(
                inner.x,
                y,
                gate::truncate(&text, room),
                room,
                look.palette.warning(),
            );
        }
        if let Some((field, names)) = completions {
            draw_completions(frame.buffer_mut(), field, &names, self.completion, ctx);
        }
    }
}

/// Writes the value of a choice, between signs that say it can be changed where it is open.
fn put(buffer: &mut Buffer, area: Rect, value: &str, open: bool, ctx: &Ctx<'_>) {
    let style = if open {
        ctx.look.palette.accent()
    } else {
        ctx.look.palette.text()
    };
    let room = usize::from(area.width);
    if !open {
        buffer.set_stringn(area.x, area.y, gate::truncate(value, room), room, style);
        return;
    }
    let value = gate::truncate(value, room.saturating_sub(2)).into_owned();
    buffer.set_stringn(
        area.x.saturating_sub(2),
        area.y,
        format!("‹ {value} ›"),
        room + 2,
        style,
    );
}

fn draw_completions(
    buffer: &mut Buffer,
    field: Rect,
    names: &[String],
    chosen: Option<usize>,
    ctx: &Ctx<'_>,
) {
    for (row, name) in names.iter().enumerate() {
        let y = field.y + 1 + row as u16;
        if y >= buffer.area.bottom() {
            break;
        }
        let width = usize::from(field.width);
        let text = gate::pad(&format!("  {}", gate::show_flat(name)), width);
        let style = if chosen == Some(row) {
            ctx.look.palette.focused()
        } else {
            ctx.look.palette.dim()
        };
        crate::tui::widgets::overlay::clear(
            buffer,
            Rect {
                y,
                height: 1,
                ..field
            },
        );
        buffer.set_stringn(field.x, y, gate::truncate(&text, width), width, style);
    }
}
