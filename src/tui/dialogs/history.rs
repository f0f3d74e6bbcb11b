//! The history: what was done when, the newest first, and what each step has changed.
//!
//! A step can be looked at from inside (the whole workshop as it was then), and a single thing that it changed
//! can be made again what it was before or after it. That is a change like any other: it stands at the end of
//! the history, can be undone, and each wording it replaces is named by it.
//!
//! Ten thousand steps cost no more than ten: rows are worded when they are visible, what a step changed is
//! worked out when it is selected, and all steps are worded once when something is looked for among them.

mod details;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use self::details::Details;
use super::Dialog;
use crate::gate;
use crate::session::Past;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, PaneId, Tone};
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::put;
use crate::workshop::{Change, Entry, Target, Workshop};

/// The columns that the dialog takes at most, without its border.
const WIDEST: u16 = 160;
/// From this width on, what a step changed stands beside the steps and not below them.
const BESIDE: u16 = 96;

/// The history of a workshop, as it was read when this was opened.
pub struct History {
    past: Rc<Past>,
    /// For which state of the workshop it was read.
    revision: u64,
    list: List,
    filter: Filter,
    /// The numbers of the steps that match, the newest first; none: all do.
    shown: Option<Vec<usize>>,
    /// For which filter that holds.
    looked_for: u64,
    /// Every step in words, from the first time on that something is looked for.
    words: Vec<String>,
    details: Details,
}

impl History {
    /// Shows a history.
    #[must_use]
    pub fn new(past: Past, workshop: &Workshop) -> Self {
        Self {
            past: Rc::new(past),
            revision: workshop.revision(),
            list: List::new(),
            filter: Filter::new(),
            shown: None,
            looked_for: 0,
            words: Vec::new(),
            details: Details::default(),
        }
    }

    fn len(&self) -> usize {
        let all = self.past.chronicle.entries().len();
        self.shown.as_ref().map_or(all, Vec::len)
    }

    /// Returns the number of the step in a row; the newest is in the first one.
    fn number(&self, row: usize) -> Option<usize> {
        match &self.shown {
            Some(shown) => shown.get(row).copied(),
            None => self.past.chronicle.entries().len().checked_sub(row),
        }
    }

    fn selected(&self) -> Option<usize> {
        self.list.selected(self.len()).and_then(|row| self.number(row))
    }

    /// Looks for what is typed, if that is something else than before.
    fn look_for(&mut self, ctx: &Ctx<'_>) {
        if self.filter.revision() == self.looked_for {
            return;
        }
        self.looked_for = self.filter.revision();
        let selected = self.selected();
        self.shown = self.filter.is_active().then(|| {
            if self.words.is_empty() {
                let entries = self.past.chronicle.entries().iter();
                self.words = entries.map(|entry| self.line(entry, ctx)).collect();
            }
            let matching = self.words.iter().enumerate().rev();
            matching
                .filter(|(_, words)| self.filter.matches(words))
                .map(|(at, _)| at + 1)
                .collect()
        });
        // The step stays selected where it is still among them.
        let row =
            selected.and_then(|selected| (0..self.len()).find(|&row| self.number(row) == Some(selected)));
        self.list.select(row.unwrap_or(0));
    }

    /// Words a step with all that it can be found by.
    fn line(&self, entry: &Entry, ctx: &Ctx<'_>) -> String {
        let chronicle = &self.past.chronicle;
        format!(
            "{} {} {} {} {}",
            entry.number,
            ctx.locale.step_date(entry),
            ctx.locale.step_time(chronicle, entry),
            ctx.locale.step(chronicle, entry),
            ctx.locale.seat(&self.past, entry.run()),
        )
    }

    fn look(&self) -> Outcome {
        match self.selected() {
            Some(number) => Outcome::effect(Effect::LookBack(Rc::clone(&self.past), number)),
            None => Outcome::handled(),
        }
    }

    /// Makes the thing that is shown what it was before or after the step.
    fn restore(&mut self, is_after: bool, ctx: &Ctx<'_>) -> Outcome {
        self.details.show(&self.past.chronicle, self.selected());
        let Some((target, touched)) = self.details.target() else {
            return Outcome::handled();
        };
        let then = if is_after { &touched.after } else { &touched.before };
        let what = ctx.locale.thing(ctx.workshop, target);
        let ops = ctx.workshop.restoration(target, then);
        if ops.is_empty() {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "history-is-so", what = what));
        }
        let shown = then.contains(target).then_some(target);
        Outcome::commit(Change { ops })
            .and(Effect::Close)
            .and(Effect::Go(home(target), shown))
            .and(Effect::Notify(
                Tone::Info,
                tr!(ctx.locale, "history-restored", what = what),
            ))
    }

    fn draw_step(&self, row: usize, area: Rect, buffer: &mut Buffer, selected: bool, ctx: &Ctx<'_>) {
        let chronicle = &self.past.chronicle;
        let Some(entry) = self.number(row).and_then(|number| chronicle.entry(number)) else {
            return;
        };
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        if selected {
            put(buffer, area, glyphs.bar, palette.accent(), glyphs);
        }
        let mut x = area.x + 2;
        let digits = chronicle.entries().len().to_string().len();
        let time = ctx.locale.step_time(chronicle, entry);
        let time = if chronicle.is_of_several_days() {
            format!("{} {}", ctx.locale.step_date(entry), gate::pad(&time, 8))
        } else {
            gate::pad(&time, 8)
        };
        for text in [gate::pad_left(&entry.number.to_string(), digits), time] {
            let cell = Rect {
                x,
                width: area.right().saturating_sub(x),
                ..area
            };
            x += put(buffer, cell, &text, palette.dim(), glyphs) + 2;
        }
        let style = if selected {
            palette.selected()
        } else {
            palette.text()
        };
        let rest = Rect {
            x,
            width: area.right().saturating_sub(x + 1),
            ..area
        };
        let words = ctx.locale.step_within(chronicle, entry, usize::from(rest.width));
        put(buffer, rest, &gate::show_flat(&words), style, glyphs);
    }
}

/// Returns the pane in which a thing is shown.
const fn home(target: Target) -> PaneId {
    match target {
        Target::Day(_) | Target::Item(_) | Target::Photo(_) => PaneId::Agenda,
        Target::Card(_) | Target::Category(_) => PaneId::Cards,
        Target::Theme(_) | Target::Cluster(_) | Target::Twin(_) | Target::Ballot(_) | Target::Choice(_) => {
            PaneId::Clusters
        }
        Target::Question(_)
        | Target::Group(_)
        | Target::Round(_)
        | Target::Answer(_)
        | Target::Reaction(_)
        | Target::Visit(_)
        | Target::Placement(_) => PaneId::Rounds,
        Target::Agreement(_) | Target::PollOption(_) | Target::Vote(_) | Target::Invitee(_) => {
            PaneId::Agreements
        }
        Target::Participant(_) | Target::Pair(_) => PaneId::People,
    }
}

impl Dialog for History {
    fn contexts(&self) -> &'static [Context] {
        if self.filter.is_open() {
            &[Context::FilterEntry]
        } else {
            &[Context::History, Context::List]
        }
    }

    fn takes_text(&self) -> bool {
        self.filter.is_open()
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        if self.filter.update(action) {
            self.look_for(ctx);
            return Outcome::handled();
        }
        let len = self.len();
        match action {
            _ if self.list.walk(action, len) => {}
            Action::Filter => self.filter.open(),
            Action::LookBack => return self.look(),
            Action::RestoreBefore => return self.restore(false, ctx),
            Action::RestoreAfter => return self.restore(true, ctx),
            Action::NextArea | Action::Right => self.details.turn(true),
            Action::PreviousArea | Action::Left => self.details.turn(false),
            Action::MoveDown => self.details.scroll(true),
            Action::MoveUp => self.details.scroll(false),
            Action::History if self.revision != ctx.workshop.revision() => {
                return Outcome::effect(Effect::Close).and(Effect::Run(Action::History));
            }
            Action::Back | Action::History | Action::Quit => return Outcome::effect(Effect::Close),
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        if !self.filter.key(key) {
            return Outcome::ignored();
        }
        self.look_for(ctx);
        Outcome::handled()
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        self.filter.paste(text);
        self.look_for(ctx);
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, _ctx: &Ctx<'_>) -> Outcome {
        let len = self.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    self.list.select(row);
                }
            }
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let (look, all) = (ctx.look, self.past.chronicle.entries().len());
        let hints = if self.revision == ctx.workshop.revision() {
            tr!(ctx.locale, "history-hints")
        } else {
            tr!(ctx.locale, "history-stale")
        };
        let overlay = Overlay {
            title: &tr!(ctx.locale, "history-title", count = all),
            hints: &hints,
            width: WIDEST.min(area.width),
            height: area.height,
        };
        let mut inner = overlay.draw(frame.buffer_mut(), area, look);
        if self.filter.is_shown() && inner.height > 2 {
            let line = Rect { height: 1, ..inner };
            self.filter.draw(frame, line, self.len(), all, ctx);
            inner.y += 1;
            inner.height -= 1;
        }
        let (steps, rule, details) = divide(inner);
        let len = self.len();
        if len == 0 {
            let text = if all == 0 {
                tr!(ctx.locale, "history-none")
            } else {
                tr!(ctx.locale, "history-none-matches")
            };
            put(frame.buffer_mut(), steps, &text, look.palette.dim(), &look.glyphs);
            return;
        }
        self.list.draw(
            frame.buffer_mut(),
            steps,
            len,
            look,
            |_, _| 1,
            |row, area, buffer, selected| self.draw_step(row, area, buffer, selected, ctx),
        );
        draw_rule(frame.buffer_mut(), rule, ctx);
        self.details.show(&self.past.chronicle, self.selected());
        self.details.draw(frame.buffer_mut(), details, &self.past, ctx);
    }
}

/// Divides the dialog: the steps, what separates them from it, and what the selected one has changed.
fn divide(inner: Rect) -> (Rect, Rect, Rect) {
    let areas: [Rect; 3] = if inner.width >= BESIDE {
        let [steps, rule, _, details] = Layout::horizontal([
            Constraint::Percentage(56),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ])
        .areas(inner);
        [steps, rule, details]
    } else {
        Layout::vertical([
            Constraint::Percentage(50),
            Constraint::Length(1),
            Constraint::Fill(1),
        ])
        .areas(inner)
    };
    let [steps, rule, details] = areas;
    (steps, rule, details)
}

fn draw_rule(buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
    let (glyphs, style) = (&ctx.look.glyphs, ctx.look.palette.dim());
    let line = if area.width == 1 {
        glyphs.vertical
    } else {
        glyphs.horizontal
    };
    for position in area.intersection(buffer.area).positions() {
        buffer.set_string(position.x, position.y, line, style);
    }
}
