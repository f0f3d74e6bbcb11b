//! A list to choose from, narrowed down by typing.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::Frame;
use ratatui::layout::Rect;

use super::Dialog;
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome};
use crate::tui::widgets::editor::{Editor, Lines};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;

/// The widest a picker gets, without its border.
const WIDEST: usize = 70;

/// Something to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// What stands at the right, secondary.
    pub detail: String,
}

type Choose = Box<dyn FnMut(usize, &Ctx<'_>) -> Outcome>;

type OpenTyped = Box<dyn FnMut(&str, &Ctx<'_>) -> Outcome>;

/// What can be typed instead of being chosen: a path, say.
struct Typed {
    knows: Box<dyn Fn(&str) -> bool>,
    open: OpenTyped,
}

/// A list to choose from.
pub struct Picker {
    title: String,
    choices: Vec<Choice>,
    choose: Choose,
    typed: Option<Typed>,
    /// Whether what is typed is known as such.
    is_typed: bool,
    query: Editor,
    /// The choices that match, best first.
    shown: Vec<usize>,
    list: List,
}

impl Picker {
    /// Makes a picker; `choose` is told the index of the choice that was taken.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        choices: Vec<Choice>,
        choose: impl FnMut(usize, &Ctx<'_>) -> Outcome + 'static,
    ) -> Self {
        let shown = (0..choices.len()).collect();
        Self {
            title: title.into(),
            choices,
            choose: Box::new(choose),
            typed: None,
            is_typed: false,
            query: Editor::new("", Lines::One),
            shown,
            list: List::new(),
        }
    }

    /// Selects a choice to begin with.
    #[must_use]
    pub fn selected(mut self, index: usize) -> Self {
        self.list.select(index);
        self
    }

    /// Takes what is typed as well, where `knows` says that it names something.
    #[must_use]
    pub fn or_typed(
        mut self,
        knows: impl Fn(&str) -> bool + 'static,
        open: impl FnMut(&str, &Ctx<'_>) -> Outcome + 'static,
    ) -> Self {
        self.typed = Some(Typed {
            knows: Box::new(knows),
            open: Box::new(open),
        });
        self
    }

    fn narrow(&mut self) {
        let query = self.query.text();
        self.is_typed = self.typed.as_ref().is_some_and(|typed| (typed.knows)(&query));
        if query.trim().is_empty() {
            self.shown = (0..self.choices.len()).collect();
        } else {
            let mut matcher = Matcher::new(Config::DEFAULT);
            let pattern = Pattern::parse(&query, CaseMatching::Ignore, Normalization::Smart);
            let mut buffer = Vec::new();
            let mut scored: Vec<(u32, usize)> = self
                .choices
                .iter()
                .enumerate()
                .filter_map(|(index, choice)| {
                    let score = pattern.score(Utf32Str::new(&choice.label, &mut buffer), &mut matcher)?;
                    Some((score, index))
                })
                .collect();
            scored.sort_by_key(|&(score, index)| (std::cmp::Reverse(score), index));
            self.shown = scored.into_iter().map(|(_, index)| index).collect();
        }
        self.list.select(0);
    }

    fn take(&mut self, ctx: &Ctx<'_>) -> Outcome {
        if let Some(typed) = self.typed.as_mut().filter(|_| self.is_typed) {
            return closing((typed.open)(&self.query.text(), ctx));
        }
        let Some(&index) = self
            .list
            .selected(self.shown.len())
            .and_then(|row| self.shown.get(row))
        else {
            return Outcome::handled();
        };
        closing((self.choose)(index, ctx))
    }
}

/// Closes the picker, then does what was chosen.
fn closing(chosen: Outcome) -> Outcome {
    let mut outcome = Outcome::effect(Effect::Close);
    outcome.change = chosen.change;
    outcome.effects.extend(chosen.effects);
    outcome
}

impl Dialog for Picker {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker]
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let len = self.shown.len();
        match action {
            _ if self.list.walk(action, len) => true,
            Action::Enter => return self.take(ctx),
            Action::Back | Action::Palette => return Outcome::effect(Effect::Close),
            _ => return Outcome::ignored(),
        };
        Outcome::handled()
    }

    fn key(&mut self, key: &KeyPress, _ctx: &Ctx<'_>) -> Outcome {
        if !self.query.handle(key) {
            return Outcome::ignored();
        }
        self.narrow();
        Outcome::handled()
    }

    fn paste(&mut self, text: &str, _ctx: &Ctx<'_>) -> Outcome {
        self.query.paste(text);
        self.narrow();
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        let len = self.shown.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click if self.is_typed => {}
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    self.list.select(row);
                    return self.take(ctx);
                }
            }
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let widest = |text: fn(&Choice) -> &str| {
            self.choices
                .iter()
                .map(|choice| gate::width(text(choice)))
                .max()
                .unwrap_or(0)
        };
        let detail = widest(|choice| &choice.detail);
        let width = (widest(|choice| &choice.label) + detail + 5).clamp(30, WIDEST);
        let overlay = Overlay {
            title: &self.title,
            hints: &tr!(ctx.locale, "picker-hints"),
            width: width as u16,
            height: (self.choices.len().max(1) + 2).min(usize::from(u16::MAX)) as u16,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, ctx.look);
        if inner.height < 2 {
            return;
        }
        let prompt = ctx.look.glyphs.prompt;
        frame
            .buffer_mut()
            .set_string(inner.x, inner.y, prompt, ctx.look.palette.accent());
        let entry = Rect {
            x: inner.x + 2,
            width: inner.width.saturating_sub(2),
            height: 1,
            ..inner
        };
        self.query.draw(
            frame,
            entry,
            ctx.look,
            &tr!(ctx.locale, "picker-placeholder"),
            true,
        );

        let rows = Rect {
            y: inner.y + 2,
            height: inner.height.saturating_sub(2),
            ..inner
        };
        let said = if self.is_typed {
            Some(tr!(ctx.locale, "picker-typed"))
        } else {
            self.shown.is_empty().then(|| tr!(ctx.locale, "picker-nothing"))
        };
        if let Some(said) = said {
            let room = usize::from(rows.width);
            let style = ctx.look.palette.dim();
            frame.buffer_mut().set_stringn(
                rows.x,
                rows.y,
                gate::truncate(&format!("  {said}"), room),
                room,
                style,
            );
            return;
        }
        let (choices, shown, look) = (&self.choices, &self.shown, ctx.look);
        self.list.draw(
            frame.buffer_mut(),
            rows,
            shown.len(),
            look,
            |_, _| 1,
            |row, area, buffer, selected| {
                let choice = &choices[shown[row]];
                let style = if selected {
                    look.palette.selected()
                } else {
                    look.palette.text()
                };
                if selected {
                    buffer.set_string(area.x, area.y, look.glyphs.bar, look.palette.accent());
                }
                // Where nothing stands at the right, the label has its room as well.
                let own = gate::width(&choice.detail);
                let taken = if own > 0 { detail + 4 } else { 3 };
                let room = usize::from(area.width).saturating_sub(taken);
                let label = gate::show_flat(&choice.label);
                buffer.set_stringn(area.x + 2, area.y, gate::truncate(&label, room), room, style);
                let x = area
                    .right()
                    .saturating_sub(gate::width(&choice.detail) as u16 + 1)
                    .max(area.x);
                buffer.set_stringn(
                    x,
                    area.y,
                    &choice.detail,
                    usize::from(area.right() - x),
                    look.palette.dim(),
                );
            },
        );
    }
}
