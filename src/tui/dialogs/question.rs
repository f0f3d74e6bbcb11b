//! A question with a few answers, each of which says what it does.
//!
//! There are not many of them: what can be undone is not asked about.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Dialog;
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;

/// The widest a question gets, without its border.
const WIDEST: usize = 64;

/// An answer, and what it does.
type Answer = (String, Box<dyn Fn() -> Outcome>);

/// A question with a few answers.
pub struct Question {
    title: String,
    text: String,
    answers: Vec<Answer>,
    list: List,
}

impl Question {
    /// Makes a question. Esc closes it, and does nothing else.
    #[must_use]
    pub fn new(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
            answers: Vec::new(),
            list: List::new(),
        }
    }

    /// Adds an answer; the first one is selected.
    #[must_use]
    pub fn answer(mut self, label: impl Into<String>, does: impl Fn() -> Outcome + 'static) -> Self {
        self.answers.push((label.into(), Box::new(does)));
        self
    }

    fn take(&self) -> Outcome {
        let mut outcome = Outcome::effect(Effect::Close);
        let selected = self.list.selected(self.answers.len());
        if let Some((_, does)) = selected.and_then(|index| self.answers.get(index)) {
            let taken = does();
            outcome.change = taken.change;
            outcome.effects.extend(taken.effects);
        }
        outcome
    }
}

impl Dialog for Question {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker]
    }

    fn update(&mut self, action: Action, _ctx: &Ctx<'_>) -> Outcome {
        match action {
            _ if self.list.walk(action, self.answers.len()) => Outcome::handled(),
            Action::Enter => self.take(),
            Action::Back | Action::Quit => Outcome::effect(Effect::Close),
            _ => Outcome::ignored(),
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, _ctx: &Ctx<'_>) -> Outcome {
        match mouse.action {
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    self.list.select(row);
                    return self.take();
                }
            }
            MouseAction::WheelUp | MouseAction::WheelDown => {}
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let widest = self.answers.iter().map(|(label, _)| gate::width(label) + 3).max();
        let room = usize::from(area.width.saturating_sub(4)).clamp(1, WIDEST);
        let width = gate::width(&self.text).max(widest.unwrap_or(0)).clamp(1, room);
        let lines = gate::wrap(&self.text, width);
        let height = (lines.len() + 1 + self.answers.len()).min(usize::from(u16::MAX));
        let overlay = Overlay {
            title: &self.title,
            hints: &tr!(ctx.locale, "question-hints"),
            width: width as u16,
            height: height as u16,
        };
        let buffer = frame.buffer_mut();
        let inner = overlay.draw(buffer, area, ctx.look);
        // Where it is narrow the answers come before the whole of the text.
        let answers = (self.answers.len() as u16).min(inner.height);
        let text = inner.height.saturating_sub(answers);
        for (row, line) in (0..text).zip(&lines) {
            buffer.set_stringn(
                inner.x,
                inner.y + row,
                line,
                usize::from(inner.width),
                ctx.look.palette.text(),
            );
        }
        let rows = Rect {
            y: inner.bottom() - answers,
            height: answers,
            ..inner
        };
        self.list.draw(
            buffer,
            rows,
            self.answers.len(),
            ctx.look,
            |_, _| 1,
            |index, area, buffer, selected| {
                let style = if selected {
                    buffer.set_string(area.x, area.y, ctx.look.glyphs.bar, ctx.look.palette.accent());
                    ctx.look.palette.selected()
                } else {
                    ctx.look.palette.text()
                };
                let room = usize::from(area.width.saturating_sub(2));
                if let Some((label, _)) = self.answers.get(index) {
                    buffer.set_stringn(area.x + 2, area.y, gate::truncate(label, room), room, style);
                }
            },
        );
    }
}
