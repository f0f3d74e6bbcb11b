//! The page on which the dots of a ballot are counted.
//!
//! Digits go to the line where the cursor is; Enter or an arrow takes the number and goes on. What is being typed is
//! taken with whatever comes next, so that no number is lost by a hurried key; Esc alone drops it. Plus and minus
//! count one dot at once: whoever looks at the wall's picture sees it grow.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::{Dialog, key_of};
use super::{WIDEST, bars_of, forms, on_stage, sort_clusters, toggle_closed};
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Key, KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome, Tone};
use crate::tui::widgets::dots::{Bar, row};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::{cells, put};
use crate::workshop::dots::{self, Finding, Line};
use crate::workshop::{Ballot, BallotId, BallotKind, Change, Choice, ChoiceId, Direction, Stage};

/// The rows that the question takes at most.
const QUESTION: usize = 2;
/// From this height on there is air between what stands above and below.
const AIRY: u16 = 16;
/// The most digits of a number.
const DIGITS: usize = 5;
/// The most digits that are shown of one that is too large.
const SHOWN: usize = 12;

/// The lines of a ballot as they were when the workshop was looked at last.
#[derive(Default)]
struct Seen {
    /// For which state of the workshop, and in which order.
    of: Option<(u64, bool)>,
    outcome: dots::Outcome,
    /// The lines in the order shown.
    lines: Vec<Line>,
    bars: Vec<Bar>,
}

/// The page on which dots are counted.
pub struct Counting {
    ballot: BallotId,
    list: List,
    by_rank: bool,
    /// The number that is being typed.
    typing: String,
    seen: Seen,
}

impl Counting {
    /// Opens the page of a ballot.
    #[must_use]
    pub fn new(ballot: BallotId) -> Self {
        Self {
            ballot,
            list: List::new(),
            by_rank: false,
            typing: String::new(),
            seen: Seen::default(),
        }
    }

    /// Opens the page of a ballot with a number that was being typed to a line.
    pub(super) fn resumed(ballot: BallotId, choice: ChoiceId, typed: &str, ctx: &Ctx<'_>) -> Self {
        let mut page = Self::new(ballot);
        page.look_again(ctx);
        if let Some(at) = page
            .seen
            .lines
            .iter()
            .position(|line| page.identity(line) == Some(choice))
        {
            page.list.select(at);
            page.typing = typed.chars().filter(char::is_ascii_digit).take(SHOWN).collect();
        }
        page
    }

    /// Says which ballot it is.
    #[must_use]
    pub const fn ballot(&self) -> BallotId {
        self.ballot
    }

    /// Returns by which identity a line is found again.
    fn identity(&self, line: &Line) -> Option<ChoiceId> {
        match line.about {
            Some(about) => Some(Choice::id_of(self.ballot, about)),
            None => line.choice,
        }
    }

    /// Counts anew if something has changed, and finds the selected line again.
    fn look_again(&mut self, ctx: &Ctx<'_>) {
        let now = (ctx.workshop.revision(), self.by_rank);
        if self.seen.of == Some(now) {
            return;
        }
        let here = self.line().and_then(|line| self.identity(line));
        let outcome = dots::result(ctx.workshop, self.ballot);
        let Some(ballot) = ctx.workshop.ballots.get(self.ballot) else {
            self.seen = Seen::default();
            return;
        };
        let by_rank = self.by_rank && *ballot.kind != BallotKind::Scale;
        let lines: Vec<Line> = if by_rank {
            outcome.ranked().into_iter().cloned().collect()
        } else {
            outcome.lines.clone()
        };
        let bars = bars_of(ballot, &outcome, by_rank, ctx.locale, &ctx.look.glyphs);
        self.seen = Seen {
            of: Some(now),
            outcome,
            lines,
            bars,
        };
        let Some(here) = here else { return };
        let mut lines = self.seen.lines.iter();
        match lines.position(|line| self.identity(line) == Some(here)) {
            Some(at) => self.list.select(at),
            // It is gone: the number that was being typed was meant for no other line.
            None => self.typing.clear(),
        }
    }

    fn line(&self) -> Option<&Line> {
        self.seen.lines.get(self.list.selected(self.seen.lines.len())?)
    }

    /// Writes a number to a line; with the first one it is settled how many people put dots.
    fn count(&self, line: &Line, dots: u32, ctx: &Ctx<'_>) -> Change {
        let mut change = dots::count(self.ballot, line.about, line.choice, Some(dots));
        change
            .ops
            .extend(dots::settle_people(ctx.workshop, self.ballot).ops);
        change
    }

    /// Returns the number that was typed, and forgets it. One that is too large is none: its first digits would be
    /// another number.
    fn typed(&mut self) -> Option<u32> {
        let typed = std::mem::take(&mut self.typing);
        typed.parse().ok().filter(|_| typed.len() <= DIGITS)
    }

    /// Returns the change that writes the number that was typed, and forgets it.
    fn take(&mut self, ctx: &Ctx<'_>) -> Change {
        match (self.typed(), self.line()) {
            (Some(dots), Some(line)) => self.count(line, dots, ctx),
            _ => Change::default(),
        }
    }

    /// Writes what was typed, then does something that needs no change of its own.
    fn then(&mut self, ctx: &Ctx<'_>, outcome: Outcome) -> Outcome {
        let mut change = self.take(ctx);
        change.ops.extend(outcome.change.ops);
        Outcome {
            handled: true,
            change,
            effects: outcome.effects,
        }
    }

    /// Counts one dot more or less; what is being typed counts as typed.
    fn step(&mut self, more: bool, ctx: &Ctx<'_>) -> Outcome {
        let typed = self.typed();
        let Some(line) = self.line() else {
            return Outcome::handled();
        };
        let dots = typed.or(line.dots).unwrap_or(0);
        let dots = if more {
            dots.saturating_add(1)
        } else {
            dots.saturating_sub(1)
        };
        Outcome::commit(self.count(line, dots, ctx))
    }

    fn digit(&mut self, digit: u8, ctx: &Ctx<'_>) -> Outcome {
        if self.typing.len() < SHOWN {
            self.typing.push(char::from(b'0' + digit.min(9)));
        }
        if self.typing.len() > DIGITS {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "dots-too-large"));
        }
        Outcome::handled()
    }

    /// Takes a number back; an option of its own that has none goes.
    fn clear(&mut self, ballot: &Ballot, ctx: &Ctx<'_>) -> Outcome {
        if !self.typing.is_empty() {
            self.typing.clear();
            return Outcome::handled();
        }
        let Some(line) = self.line() else {
            return Outcome::handled();
        };
        match (line.dots, line.choice) {
            (None, Some(choice)) if *ballot.kind == BallotKind::Options => {
                Outcome::commit(dots::remove_option(ctx.workshop, choice))
            }
            (None, _) => Outcome::handled(),
            (Some(_), choice) => Outcome::commit(dots::count(self.ballot, line.about, choice, None)),
        }
    }

    /// Takes all numbers back, and what is being typed with them: they can be had again with one step back.
    fn reset(&mut self, ctx: &Ctx<'_>) -> Outcome {
        self.typing.clear();
        let change = dots::reset(ctx.workshop, self.ballot);
        if change.is_empty() {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "dots-reset-nothing"));
        }
        let undo = key_of(Action::Undo, ctx.locale);
        let mut outcome = Outcome::notify(Tone::Info, tr!(ctx.locale, "dots-reset", key = undo));
        outcome.change = change;
        outcome
    }

    fn move_option(&self, direction: Direction, ctx: &Ctx<'_>) -> Change {
        let own = self.line().filter(|line| line.about.is_none() && !self.by_rank);
        own.and_then(|line| line.choice)
            .map(|choice| dots::move_option(ctx.workshop, choice, direction))
            .unwrap_or_default()
    }

    fn act(&mut self, action: Action, ballot: &Ballot, ctx: &Ctx<'_>) -> Outcome {
        let (id, own) = (ballot.id(), *ballot.kind == BallotKind::Options);
        if *ballot.closed
            && matches!(
                action,
                Action::Digit(_)
                    | Action::OneMore
                    | Action::OneLess
                    | Action::Delete
                    | Action::ResetBallot
                    | Action::New
            )
        {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "dots-is-closed"));
        }
        match action {
            Action::Digit(digit) => self.digit(digit, ctx),
            Action::OneMore => self.step(true, ctx),
            Action::OneLess => self.step(false, ctx),
            Action::Delete => self.clear(ballot, ctx),
            Action::ResetBallot => self.reset(ctx),
            Action::Sort => {
                let outcome = self.then(ctx, Outcome::handled());
                self.by_rank = !self.by_rank;
                outcome
            }
            Action::Edit => match forms::edit(id, ctx) {
                Some(form) => self.then(ctx, Outcome::open(form)),
                None => Outcome::handled(),
            },
            Action::CloseBallot => self.then(ctx, toggle_closed(ballot, ctx)),
            Action::New if own => self.then(ctx, Outcome::open(forms::options(id, ctx))),
            Action::Heading => {
                let choice = self
                    .line()
                    .filter(|line| line.about.is_none())
                    .and_then(|line| line.choice);
                match choice.and_then(|choice| forms::rename(choice, ctx)) {
                    Some(form) => self.then(ctx, Outcome::open(form)),
                    None => Outcome::handled(),
                }
            }
            Action::SortByDots => self.then(ctx, sort_clusters(Some(id), ctx)),
            Action::MoveUp => Outcome::commit(self.move_option(Direction::Up, ctx)),
            Action::MoveDown => Outcome::commit(self.move_option(Direction::Down, ctx)),
            _ => Outcome::ignored(),
        }
    }

    /// Returns what stands below the lines: the sum, and what does not add up.
    fn remarks(&self, ballot: &Ballot, width: usize, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
        let (locale, palette, glyphs) = (ctx.locale, &ctx.look.palette, &ctx.look.glyphs);
        let outcome = &self.seen.outcome;
        let mut said: Vec<(String, Style)> = Vec::new();
        let mut warn = |text: String| said.push((format!("{} {text}", glyphs.warning), palette.warning()));
        let over = outcome
            .findings
            .iter()
            .any(|it| matches!(it, Finding::TooMany { .. }));
        if over {
            warn(format!(
                "{}. {}",
                locale.dots_sum(outcome),
                tr!(locale, "dots-recount")
            ));
        }
        let mut on_one = 0;
        for &finding in &outcome.findings {
            on_one += usize::from(matches!(finding, Finding::TooManyOn { .. }));
            if on_one > 1 && matches!(finding, Finding::TooManyOn { .. }) {
                continue;
            }
            if finding == Finding::NoOptions && *ballot.kind == BallotKind::Options {
                continue;
            }
            if let Some(text) = locale.dots_finding(finding, outcome) {
                warn(text);
            }
        }
        if on_one > 1 {
            warn(tr!(locale, "dots-over-more", count = (on_one - 1)));
        }
        if !over && !outcome.lines.is_empty() {
            said.insert(0, (locale.dots_sum(outcome), palette.heading()));
        }
        if let Some(spread) = dots::spread(outcome).filter(|_| *ballot.kind == BallotKind::Scale) {
            said.push((locale.dots_spread(spread), palette.text()));
        }
        if outcome.lines.iter().any(|line| line.is_near_tie) {
            said.push((locale.dots_near(glyphs.near), palette.dim()));
        }
        let wrapped = said.into_iter().flat_map(|(text, style)| {
            let rows = gate::wrap(&text, width.max(1));
            rows.into_iter().map(move |row| (row, style))
        });
        wrapped.collect()
    }

    fn draw_row(&self, at: usize, area: Rect, buffer: &mut Buffer, selected: bool, ctx: &Ctx<'_>) {
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        let Some(bar) = self.seen.bars.get(at) else {
            return;
        };
        let mut style = if bar.quiet { palette.dim() } else { palette.text() };
        if selected {
            put(buffer, cells(area, 0, 1), glyphs.bar, palette.accent(), glyphs);
            style = palette.selected();
        }
        let place = cells(area, 2, area.width.saturating_sub(3));
        if !selected || self.typing.is_empty() {
            row(buffer, place, &self.seen.bars, bar, style, ctx.look);
            return;
        }
        let typed = Bar {
            value: format!("{}_", self.typing),
            ..bar.clone()
        };
        let mut all = self.seen.bars.clone();
        all.push(typed.clone());
        row(buffer, place, &all, &typed, style, ctx.look);
    }
}

impl Dialog for Counting {
    fn stage(&self, _: &Ctx<'_>) -> Option<Stage> {
        Some(on_stage(self.ballot))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::DotsCount, Context::List]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.look_again(ctx);
        let Some(ballot) = ctx.workshop.ballots.get(self.ballot) else {
            return Outcome::effect(Effect::Close);
        };
        let len = self.seen.lines.len();
        match action {
            Action::Back if !self.typing.is_empty() => {
                self.typing.clear();
                Outcome::handled()
            }
            Action::Back | Action::Dots | Action::Quit => self.then(ctx, Outcome::effect(Effect::Close)),
            // Taking a number back while one is typed means that one.
            Action::Undo if !self.typing.is_empty() => {
                self.typing.clear();
                Outcome::handled()
            }
            Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::Enter => {
                let outcome = self.then(ctx, Outcome::handled());
                let walk = if action == Action::Enter {
                    Action::Down
                } else {
                    action
                };
                self.list.walk(walk, len);
                outcome
            }
            action => self.act(action, ballot, ctx),
        }
    }

    fn key(&mut self, key: &KeyPress, _ctx: &Ctx<'_>) -> Outcome {
        if key.is(Key::Backspace) && self.typing.pop().is_some() {
            Outcome::handled()
        } else {
            Outcome::ignored()
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.look_again(ctx);
        let len = self.seen.lines.len();
        let outcome = self.then(ctx, Outcome::handled());
        match mouse.action {
            MouseAction::WheelUp => _ = self.list.wheel(false, len),
            MouseAction::WheelDown => _ = self.list.wheel(true, len),
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    self.list.select(row);
                }
            }
        }
        outcome
    }

    fn draft(&self) -> Option<Draft> {
        let line = self.line().filter(|_| !self.typing.is_empty())?;
        let choice = self.identity(line)?;
        Some(Draft {
            place: forms::count_place(self.ballot, choice),
            text: self.typing.clone(),
        })
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.look_again(ctx);
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        let ballot = ctx.workshop.ballots.get(self.ballot);
        let hints = match ballot.map(|ballot| *ballot.kind) {
            Some(BallotKind::Options) => tr!(ctx.locale, "dots-hints-own"),
            _ => tr!(ctx.locale, "dots-hints-count"),
        };
        let overlay = Overlay {
            title: &tr!(ctx.locale, "dots-title-count"),
            hints: &hints,
            width: WIDEST.min(area.width),
            height: area.height,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, ctx.look);
        // It was deleted elsewhere: the next key closes the page.
        let Some(ballot) = ballot.filter(|_| !inner.is_empty()) else {
            return;
        };
        let buffer = frame.buffer_mut();
        let air = u16::from(inner.height >= AIRY);
        let width = usize::from(inner.width);
        let mut top = inner.y;
        let mut question = gate::wrap(&ctx.locale.ballot_question(ballot), width);
        question.truncate(QUESTION);
        let plan = ctx.locale.ballot_plan(ctx.workshop, ballot);
        let head = question.into_iter().map(|row| (row, palette.heading()));
        for (text, style) in head.chain([(plan, palette.dim())]) {
            // A line of the list is worth more than what stands above it.
            if top + 2 < inner.bottom() {
                put(
                    buffer,
                    Rect {
                        y: top,
                        height: 1,
                        ..inner
                    },
                    &text,
                    style,
                    glyphs,
                );
                top += 1;
            }
        }
        top += air;
        let remarks = self.remarks(ballot, width, ctx);
        let room = inner.bottom().saturating_sub(top);
        let foot = (remarks.len().min(usize::from(room / 2))) as u16;
        let bottom = inner.bottom() - foot;
        for (y, (text, style)) in (bottom..inner.bottom()).zip(&remarks) {
            put(
                buffer,
                Rect {
                    y,
                    height: 1,
                    ..inner
                },
                text,
                *style,
                glyphs,
            );
        }
        let lines = Rect {
            y: top,
            height: bottom.saturating_sub(top).saturating_sub(air),
            ..inner
        };
        if self.seen.lines.is_empty() {
            if *ballot.kind == BallotKind::Options {
                put(
                    buffer,
                    lines,
                    &tr!(ctx.locale, "dots-no-options-own"),
                    palette.text(),
                    glyphs,
                );
            }
            return;
        }
        let page = &*self;
        page.list.draw(
            buffer,
            lines,
            page.seen.lines.len(),
            ctx.look,
            |_, _| 1,
            |at, area, buffer, selected| page.draw_row(at, area, buffer, selected, ctx),
        );
    }
}
