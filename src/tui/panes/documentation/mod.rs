//! The documentation pane.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Outcome, Pane, PaneId};

/// The documentation pane.
#[derive(Default)]
pub struct Documentation {}

impl Pane for Documentation {
    fn id(&self) -> PaneId {
        PaneId::Documentation
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        &[Context::Documentation, Context::List]
    }

    fn update(&mut self, _action: Action, _ctx: &Ctx<'_>) -> Outcome {
        Outcome::ignored()
    }

    fn draw(&mut self, _frame: &mut Frame<'_>, _area: Rect, _ctx: &Ctx<'_>) {}
}
