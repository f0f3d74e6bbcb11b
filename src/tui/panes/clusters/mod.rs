//! The clusters pane.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Outcome, Pane, PaneId};

/// The clusters pane.
#[derive(Default)]
pub struct Clusters {}

impl Pane for Clusters {
    fn id(&self) -> PaneId {
        PaneId::Clusters
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        &[Context::Clusters, Context::List]
    }

    fn update(&mut self, _action: Action, _ctx: &Ctx<'_>) -> Outcome {
        Outcome::ignored()
    }

    fn draw(&mut self, _frame: &mut Frame<'_>, _area: Rect, _ctx: &Ctx<'_>) {}
}
