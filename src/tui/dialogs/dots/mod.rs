//! Dots: the list of ballots, and behind each of them the page on which its dots are counted ([`count`]).
//!
//! Whoever counts stands at the wall or listens to somebody who does, and looks at the keyboard. So a number and
//! Enter are all it takes, nothing is asked, and what does not add up is said below without standing in the way.

mod count;
mod forms;
mod shown;
#[cfg(test)]
mod tests;

pub use count::Counting;
pub(in crate::tui) use forms::{Topic, new as new_ballot, restored};
pub use shown::bars_of;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Dialog;
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::{cells, put, put_right};
use crate::workshop::dots;
use crate::workshop::{Ballot, BallotId, Change, Stage, View};

/// The columns that the dialogs take at most, without their border.
const WIDEST: u16 = 120;
/// From this width on, what a ballot is about stands beside its question.
const BESIDE: u16 = 90;

/// The list of ballots.
#[derive(Default)]
pub struct Ballots {
    list: List,
}

impl Ballots {
    /// Shows the list, the newest ballot selected.
    #[must_use]
    pub fn new(ctx: &Ctx<'_>) -> Self {
        let mut list = List::new();
        list.select(ctx.workshop.ballots.len().saturating_sub(1));
        Self { list }
    }

    fn selected<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Ballot> {
        let ballots = &ctx.workshop.ballots;
        ballots.nth(self.list.selected(ballots.len())?)
    }

    fn act(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        if action == Action::New {
            return Outcome::open(forms::new(None, ctx));
        }
        let Some(ballot) = self.selected(ctx) else {
            return match action {
                // Where there is nothing, Enter makes the first one.
                Action::Enter => Outcome::open(forms::new(None, ctx)),
                _ => Outcome::ignored(),
            };
        };
        let id = ballot.id();
        match action {
            Action::Enter => Outcome::open(Counting::new(id)),
            Action::Edit => forms::edit(id, ctx).map_or_else(Outcome::handled, Outcome::open),
            Action::CloseBallot => toggle_closed(ballot, ctx),
            Action::Again => self.add(dots::again(ctx.workshop, ctx.ids, id), ctx),
            Action::Delete => Outcome::commit(dots::delete(ctx.workshop, id)),
            _ => Outcome::ignored(),
        }
    }

    /// Makes a ballot, and has it selected.
    fn add(&mut self, change: Change, ctx: &Ctx<'_>) -> Outcome {
        self.list.select(ctx.workshop.ballots.len());
        Outcome::commit(change)
    }

    fn draw_empty(buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        let title = tr!(ctx.locale, "dots-empty");
        put(
            buffer,
            cells(area, 0, area.width),
            &title,
            palette.heading(),
            glyphs,
        );
        let how = gate::wrap(&tr!(ctx.locale, "dots-empty-how"), usize::from(area.width));
        for (y, line) in (area.y.saturating_add(2)..area.bottom()).zip(&how) {
            let row = Rect { y, height: 1, ..area };
            put(buffer, row, line, palette.text(), glyphs);
        }
    }
}

/// Closes a ballot or opens it again, and says which.
fn toggle_closed(ballot: &Ballot, ctx: &Ctx<'_>) -> Outcome {
    let closed = !*ballot.closed;
    let said = if closed {
        tr!(ctx.locale, "dots-closed-now")
    } else {
        tr!(ctx.locale, "dots-opened")
    };
    Outcome::commit(dots::close(ctx.workshop, ballot.id(), closed)).and(Effect::Notify(Tone::Info, said))
}

/// Puts the clusters in the order of their dots, of a ballot or of the last one on cards or clusters; says so.
pub(in crate::tui) fn sort_clusters(ballot: Option<BallotId>, ctx: &Ctx<'_>) -> Outcome {
    let Some(ballot) = ballot.or_else(|| dots::last_on_wall(ctx.workshop)) else {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "dots-sorted-nothing"));
    };
    let change = dots::sort_clusters(ctx.workshop, ballot);
    if change.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "dots-sorted-already"));
    }
    Outcome::commit(change).and(Effect::Notify(Tone::Info, tr!(ctx.locale, "dots-sorted")))
}

/// Draws a ballot as a row or two of the list.
fn draw_ballot(ballot: &Ballot, area: Rect, buffer: &mut Buffer, selected: bool, ctx: &Ctx<'_>) {
    let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
    let style = if selected {
        palette.selected()
    } else {
        palette.text()
    };
    if selected {
        for y in area.top()..area.bottom() {
            let place = Rect {
                y,
                width: 1,
                height: 1,
                ..area
            };
            put(buffer, place, glyphs.bar, palette.accent(), glyphs);
        }
    }
    let outcome = dots::result(ctx.workshop, ballot.id());
    let over = outcome.allowed.is_some_and(|allowed| outcome.sum > allowed);
    let (sum, sum_style) = match (outcome.counted, over) {
        (0, _) => (tr!(ctx.locale, "doc-dots-uncounted"), palette.dim()),
        (_, true) => (
            format!(
                "{} {}/{}",
                glyphs.warning,
                outcome.sum,
                outcome.allowed.unwrap_or_default()
            ),
            palette.warning(),
        ),
        (_, false) => (tr!(ctx.locale, "dots-sum", count = outcome.sum), palette.text()),
    };
    let line = cells(area, 2, area.width.saturating_sub(3));
    let taken = put_right(buffer, line, &sum, sum_style, glyphs).saturating_add(2);
    let question = ctx.locale.ballot_question(ballot);
    let plan = ctx.locale.ballot_plan(ctx.workshop, ballot);
    let room = line.width.saturating_sub(taken);
    if area.width >= BESIDE {
        let half = room / 2;
        put(
            buffer,
            cells(line, 0, half.saturating_sub(2)),
            &question,
            style,
            glyphs,
        );
        put(
            buffer,
            cells(line, half, room - half),
            &plan,
            palette.dim(),
            glyphs,
        );
        return;
    }
    put(buffer, cells(line, 0, room), &question, style, glyphs);
    if area.height > 1 {
        let below = Rect {
            y: area.y + 1,
            height: 1,
            ..line
        };
        put(buffer, below, &plan, palette.dim(), glyphs);
    }
}

/// What the people in the room are to see while the dots of a ballot are counted, or it is chosen.
fn on_stage(ballot: BallotId) -> Stage {
    Stage {
        view: View::Dots,
        ballot: Some(ballot),
        ..Stage::default()
    }
}

impl Dialog for Ballots {
    fn stage(&self, ctx: &Ctx<'_>) -> Option<Stage> {
        self.selected(ctx).map(|ballot| on_stage(ballot.id()))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Dots, Context::List]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        match action {
            _ if self.list.walk(action, ctx.workshop.ballots.len()) => Outcome::handled(),
            Action::Back | Action::Dots | Action::Quit => Outcome::effect(Effect::Close),
            action => self.act(action, ctx),
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        let len = ctx.workshop.ballots.len();
        match mouse.action {
            MouseAction::WheelUp => _ = self.list.wheel(false, len),
            MouseAction::WheelDown => _ = self.list.wheel(true, len),
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    // A click on what is selected opens it, as everywhere.
                    if self.list.selected(len) == Some(row) {
                        return self.act(Action::Enter, ctx);
                    }
                    self.list.select(row);
                }
            }
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let overlay = Overlay {
            title: &tr!(ctx.locale, "dots-title"),
            hints: &tr!(ctx.locale, "dots-hints"),
            width: WIDEST.min(area.width),
            height: area.height,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, ctx.look);
        let len = ctx.workshop.ballots.len();
        if len == 0 {
            Self::draw_empty(frame.buffer_mut(), inner, ctx);
            return;
        }
        self.list.draw(
            frame.buffer_mut(),
            inner,
            len,
            ctx.look,
            |_, width| if width >= BESIDE { 1 } else { 2 },
            |row, area, buffer, selected| {
                if let Some(ballot) = ctx.workshop.ballots.nth(row) {
                    draw_ballot(ballot, area, buffer, selected, ctx);
                }
            },
        );
    }
}
