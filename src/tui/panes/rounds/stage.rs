//! What the people in the room are to see while the facilitator is in the rounds.

use crate::tui::beamer;
use crate::tui::pane::Ctx;
use crate::workshop::rounds::{self, Phase};
use crate::workshop::{Entity, QuestionId, Stage, ThemeId, View};

/// While a round runs the question, while groups change places where they go to; before the first round and between two
/// where everybody will be, if that is planned.
pub(super) fn stage(theme: Option<ThemeId>, question: Option<QuestionId>, ctx: &Ctx<'_>) -> Stage {
    let workshop = ctx.workshop;
    let clock = rounds::round_clock(workshop, ctx.now);
    let is_ahead = || rounds::upcoming_round(workshop).is_some() && beamer::has_rota(workshop);
    let view = match clock {
        Some(clock) if clock.phase == Phase::Working => View::Question,
        Some(_) => View::Rota,
        None if is_ahead() => View::Rota,
        None => View::Question,
    };
    Stage {
        view,
        theme: theme.or_else(|| workshop.themes.nth(0).map(Entity::id)),
        question: question.or_else(|| workshop.questions.nth(0).map(Entity::id)),
        ..Stage::default()
    }
}
