//! A page of text to scroll through: the help, the preview of a paste.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Dialog;
use crate::tui::action::Action;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome};
use crate::tui::widgets::overlay::Overlay;
use crate::workshop::Stage;

type Accept = Box<dyn FnMut(&Ctx<'_>) -> Outcome>;

/// A page of lines, with something that Enter does.
pub struct Page {
    title: String,
    hints: String,
    lines: Vec<Line<'static>>,
    top: usize,
    height: usize,
    accept: Option<Accept>,
    stage: Option<Stage>,
}

impl Page {
    /// Makes a page that Enter and Esc close.
    #[must_use]
    pub fn new(title: impl Into<String>, lines: Vec<Line<'static>>) -> Self {
        Self {
            title: title.into(),
            hints: String::new(),
            lines,
            top: 0,
            height: 1,
            accept: None,
            stage: None,
        }
    }

    /// Says in the lower border what the keys do.
    #[must_use]
    pub fn hints(mut self, hints: impl Into<String>) -> Self {
        self.hints = hints.into();
        self
    }

    /// Has the people in the room see something while it is open.
    #[must_use]
    pub const fn on_stage(mut self, stage: Stage) -> Self {
        self.stage = Some(stage);
        self
    }

    /// Does something on Enter, and closes.
    #[must_use]
    pub fn on_enter(mut self, accept: impl FnMut(&Ctx<'_>) -> Outcome + 'static) -> Self {
        self.accept = Some(Box::new(accept));
        self
    }

    fn scroll(&mut self, by: isize) {
        let last = self.lines.len().saturating_sub(self.height);
        self.top = self.top.saturating_add_signed(by).min(last);
    }
}

impl Dialog for Page {
    fn stage(&self, _: &Ctx<'_>) -> Option<Stage> {
        self.stage
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Page]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let page = self.height.saturating_sub(1).max(1) as isize;
        match action {
            Action::Up => self.scroll(-1),
            Action::Down => self.scroll(1),
            Action::PageUp => self.scroll(-page),
            Action::PageDown => self.scroll(page),
            Action::First => self.top = 0,
            Action::Last => self.scroll(isize::MAX),
            Action::Back | Action::Help | Action::Quit => return Outcome::effect(Effect::Close),
            Action::Enter => {
                let mut outcome = Outcome::effect(Effect::Close);
                if let Some(accept) = &mut self.accept {
                    let mut accepted = accept(ctx);
                    outcome.change = accepted.change;
                    outcome.effects.append(&mut accepted.effects);
                }
                return outcome;
            }
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, _ctx: &Ctx<'_>) -> Outcome {
        match mouse.action {
            MouseAction::WheelUp => self.scroll(-3),
            MouseAction::WheelDown => self.scroll(3),
            MouseAction::Click => {}
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let width = self
            .lines
            .iter()
            .map(Line::width)
            .max()
            .unwrap_or(0)
            .min(usize::from(u16::MAX)) as u16;
        let height = self.lines.len().min(usize::from(u16::MAX)) as u16;
        let overlay = Overlay {
            title: &self.title,
            hints: &self.hints,
            width,
            height,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, ctx.look);
        self.height = usize::from(inner.height).max(1);
        self.scroll(0);
        for (row, line) in self
            .lines
            .iter()
            .skip(self.top)
            .take(usize::from(inner.height))
            .enumerate()
        {
            frame
                .buffer_mut()
                .set_line(inner.x, inner.y + row as u16, line, inner.width);
        }
    }
}
