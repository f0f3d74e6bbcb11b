//! The lateness helper on the screen: how late the day is, what can be done, and what comes of it.
//!
//! The proposals stand in a list with a digit each; beside it, or below, stands when everything that is ahead would
//! come. A digit or Enter takes one: that is one step, and one step of undo. The clock goes on meanwhile, so
//! everything is reckoned anew for each minute.

mod draw;
#[cfg(test)]
mod tests;
mod words;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Dialog;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::list::List;
use crate::workshop::Moment;
use crate::workshop::schedule::late::{self, lateness};

/// The lateness helper.
#[derive(Default)]
pub struct Lateness {
    list: List,
    /// What was found, and for what: the state of the workshop, and the minute.
    found: late::Lateness,
    found_for: Option<(u64, i64)>,
}

impl Lateness {
    /// Reckons anew if a minute has passed, or anything has changed.
    fn sync(&mut self, ctx: &Ctx<'_>) {
        let key = Some((ctx.workshop.revision(), minute(ctx.now)));
        if self.found_for != key {
            self.found_for = key;
            self.found = lateness(ctx.workshop, ctx.now);
        }
    }

    fn selected(&self) -> Option<&late::Proposal> {
        let proposals = &self.found.proposals;
        proposals.get(self.list.selected(proposals.len())?)
    }

    fn take(&self, index: usize, ctx: &Ctx<'_>) -> Outcome {
        let Some(proposal) = self.found.proposals.get(index) else {
            return Outcome::handled();
        };
        let what = words::proposal(proposal, &self.found, ctx);
        Outcome::commit(proposal.change.clone())
            .and(Effect::Close)
            .and(Effect::Notify(
                Tone::Info,
                tr!(ctx.locale, "late-taken", what = what),
            ))
    }
}

/// Counts minutes: what is reckoned holds for one.
fn minute(now: Moment) -> i64 {
    now.timestamp().div_euclid(60)
}

impl Dialog for Lateness {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Lateness]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.sync(ctx);
        let len = self.found.proposals.len();
        match action {
            _ if self.list.walk(action, len) => Outcome::handled(),
            Action::Digit(digit) => match usize::from(digit).checked_sub(1) {
                Some(index) => self.take(index, ctx),
                None => Outcome::handled(),
            },
            Action::Enter => match self.list.selected(len) {
                Some(index) => self.take(index, ctx),
                None => Outcome::effect(Effect::Close),
            },
            Action::Back | Action::Lateness | Action::Quit => Outcome::effect(Effect::Close),
            _ => Outcome::ignored(),
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.sync(ctx);
        let len = self.found.proposals.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click => {
                let Some(row) = self.list.row_at(mouse.x, mouse.y) else {
                    return Outcome::handled();
                };
                if self.list.selected(len) == Some(row) {
                    return self.take(row, ctx);
                }
                self.list.select(row);
            }
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.sync(ctx);
        draw::draw(self, frame, area, ctx);
    }
}
