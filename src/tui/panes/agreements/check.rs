//! The check before people leave: what is still open, in words, and the way there.
//!
//! A list over the pane, grouped by what is missing; each group says what to do about it. Enter leads to the
//! thing itself. Whoever opens the check again is one further: so a room goes through all of it, with two keys
//! for each.

use std::cell::Cell;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::draw::put;
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Dialog, key_of};
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, PaneId, Tone};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::workshop::agreements::{Finding, FindingKind};
use crate::workshop::{Kind, Target};

/// The widest the list gets, without its border.
const WIDEST: usize = 100;

/// From this height of the pane on there is air between two groups.
const AIRY: u16 = 26;

/// How far the room has come: where it was led last, and the place of that in the list.
pub(super) type Reached = Rc<Cell<Option<(usize, Finding)>>>;

/// Opens the list of what is open, one behind where the room was led last; or says that nothing is.
pub(super) fn open(findings: &[Finding], reached: &Reached, ctx: &Ctx<'_>) -> Outcome {
    if findings.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "closing-clear"));
    }
    let mut list = List::new();
    list.select(next(findings, reached.get()));
    Outcome::open(Check {
        findings: findings.to_vec(),
        reached: Rc::clone(reached),
        list,
    })
}

/// Returns the place to go on from: behind what was reached, or where it was if it is settled now.
fn next(findings: &[Finding], reached: Option<(usize, Finding)>) -> usize {
    let Some((place, finding)) = reached else { return 0 };
    let behind = match findings.iter().position(|other| *other == finding) {
        Some(still_there) => still_there + 1,
        None => place,
    };
    if behind < findings.len() { behind } else { 0 }
}

/// Returns the field of the form in which something is put right that a finding names.
pub(super) const fn field(kind: FindingKind) -> Option<&'static str> {
    match kind {
        FindingKind::NoResponsible | FindingKind::SeveralResponsible | FindingKind::ResponsibleAbsent => {
            Some("who")
        }
        FindingKind::NoDue | FindingKind::DuePast => Some("due"),
        FindingKind::NoPrecondition => Some("precondition"),
        FindingKind::InviteeWithoutSponsor | FindingKind::SponsorWithTooMany => Some("sponsor"),
        FindingKind::ThemeWithoutAnswer | FindingKind::ThemeWithoutTask | FindingKind::TextContested => None,
    }
}

/// The list of what is open.
struct Check {
    findings: Vec<Finding>,
    reached: Reached,
    list: List,
}

impl Check {
    /// Leads to the selected thing.
    fn go(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some((place, &finding)) = self
            .list
            .selected(self.findings.len())
            .and_then(|place| Some((place, self.findings.get(place)?)))
        else {
            return Outcome::effect(Effect::Close);
        };
        self.reached.set(Some((place, finding)));
        let target = finding.target;
        let outcome = Outcome::effect(Effect::Close).and(Effect::Go(home(target, ctx), Some(target)));
        match self.findings.len() - 1 {
            0 => outcome,
            left => {
                let key = key_of(Action::Check, ctx.locale);
                let notice = tr!(ctx.locale, "closing-next", key = key, left = left);
                outcome.and(Effect::Notify(Tone::Info, notice))
            }
        }
    }

    /// Makes the head of the group that a finding begins; none: it stands inside of one.
    fn head(&self, place: usize, width: usize, ctx: &Ctx<'_>) -> Option<Head> {
        let kind = self.findings.get(place)?.kind;
        let before = place.checked_sub(1).and_then(|before| self.findings.get(before));
        if before.is_some_and(|before| before.kind == kind) {
            return None;
        }
        let count = self
            .findings
            .iter()
            .filter(|finding| finding.kind == kind)
            .count();
        let name = format!("{} ({count})", ctx.locale.finding_kind(kind));
        let advice = ctx.locale.finding_advice(kind);
        let beside = gate::width(&name) + 2 + gate::width(&advice) <= width;
        let advice = if beside {
            vec![advice]
        } else {
            gate::wrap(&advice, width.saturating_sub(2))
        };
        Some(Head { name, advice, beside })
    }

    fn height(&self, place: usize, width: usize, airy: bool, ctx: &Ctx<'_>) -> u16 {
        let Some(head) = self.head(place, width, ctx) else {
            return 1;
        };
        let below = if head.beside { 0 } else { head.advice.len() };
        (2 + below + usize::from(airy && place > 0)) as u16
    }

    fn draw_row(
        &self,
        place: usize,
        area: Rect,
        buffer: &mut Buffer,
        (selected, airy): (bool, bool),
        ctx: &Ctx<'_>,
    ) {
        let Some(finding) = self.findings.get(place) else {
            return;
        };
        let (palette, width) = (&ctx.look.palette, usize::from(area.width));
        let bottom = area.bottom();
        // A row at the lower edge may have got less than it needs.
        let mut line = |x: u16, y: u16, text: &str, style: Style| {
            let room = usize::from(area.right().saturating_sub(x));
            if y < bottom {
                put(buffer, x, y, text, room, style)
            } else {
                x
            }
        };
        let mut y = area.y;
        if let Some(head) = self.head(place, width, ctx) {
            y += u16::from(airy && place > 0);
            let end = line(area.x, y, &head.name, palette.heading());
            if head.beside {
                line(end + 2, y, &head.advice.concat(), palette.dim());
            } else {
                for advice in &head.advice {
                    y += 1;
                    line(area.x + 2, y, advice, palette.dim());
                }
            }
            y += 1;
        }
        let style = if selected {
            palette.selected()
        } else {
            palette.text()
        };
        if selected {
            line(area.x, y, ctx.look.glyphs.bar, palette.accent());
        }
        let text = ctx.locale.finding(ctx.workshop, finding);
        line(area.x + 2, y, &text, style);
    }
}

/// What stands above a group.
struct Head {
    /// What is missing, and how often.
    name: String,
    /// What to do about it.
    advice: Vec<String>,
    /// Whether that has room on the same line.
    beside: bool,
}

impl Dialog for Check {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let len = self.findings.len();
        match action {
            _ if self.list.walk(action, len) => {}
            // The key of the check, once more.
            Action::Check => {
                let at = self.list.selected(len).map_or(0, |at| at + 1);
                self.list.select(if at < len { at } else { 0 });
            }
            Action::Enter => return self.go(ctx),
            Action::Back => return Outcome::effect(Effect::Close),
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        let len = self.findings.len();
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
                    return self.go(ctx);
                }
            }
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let airy = area.height >= AIRY;
        let len = self.findings.len();
        let rows = |width: usize| -> usize {
            let height = |place| usize::from(self.height(place, width, airy, ctx));
            (0..len).map(height).sum()
        };
        let width = WIDEST.min(usize::from(area.width.saturating_sub(4))).max(1);
        let title = tr!(ctx.locale, "agreements-check-title", count = len);
        let overlay = Overlay {
            title: &title,
            hints: &tr!(ctx.locale, "closing-hints"),
            width: width as u16,
            height: rows(width).min(usize::from(u16::MAX)) as u16,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, ctx.look);
        self.list.draw(
            frame.buffer_mut(),
            inner,
            len,
            ctx.look,
            |place, width| self.height(place, usize::from(width), airy, ctx),
            |place, area, buffer, selected| self.draw_row(place, area, buffer, (selected, airy), ctx),
        );
    }
}

/// Returns the pane in which a thing is put right.
fn home(target: Target, ctx: &Ctx<'_>) -> PaneId {
    let day = ctx.workshop.day();
    match target.kind() {
        Kind::Day if day.next_goal.rivals().is_empty() && day.next_place.rivals().is_empty() => {
            PaneId::Agenda
        }
        Kind::Day | Kind::Agreement | Kind::PollOption | Kind::Vote | Kind::Invitee => PaneId::Agreements,
        Kind::Item | Kind::Photo => PaneId::Agenda,
        Kind::Category | Kind::Card => PaneId::Cards,
        Kind::Cluster | Kind::Twin | Kind::Ballot | Kind::Choice => PaneId::Clusters,
        Kind::Theme
        | Kind::Question
        | Kind::Round
        | Kind::Answer
        | Kind::Reaction
        | Kind::Visit
        | Kind::Placement => PaneId::Rounds,
        Kind::Participant | Kind::Group | Kind::Pair => PaneId::People,
    }
}
