//! The agenda: where the day is, and how late.
//!
//! One row for each item, planned and as it came: when it was to start, when it did or will, how long it
//! takes, and for the one that runs how much is left. What follows from a delay is seen at once, since every
//! row behind it moves, except those that are fixed: they say what the delay costs them.
//!
//! The pane does no arithmetic of its own; times come from [`crate::workshop::schedule`].

mod draw;
mod forms;
mod parse;
mod row;
#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome, Pane, PaneId, Tone};
use crate::tui::panes::photos;
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::workshop::schedule::{self, Schedule, Slot};
use crate::workshop::{Change, Id, Item, ItemField, ItemId, ItemKind, Minute, PhotoAt, Target, order};

/// The agenda pane.
#[derive(Default)]
pub(super) struct Agenda {
    list: List,
    filter: Filter,
    selected: Option<ItemId>,
    rows: Vec<ItemId>,
    /// What the rows were made of: the revisions of the items and of the filter.
    made_of: Option<(u64, u64)>,
}

impl Agenda {
    /// Makes the rows anew if anything changed, and finds the selected item among them.
    fn sync(&mut self, ctx: &Ctx<'_>) {
        let now = (ctx.workshop.items.revision(), self.filter.revision());
        if self.made_of != Some(now) {
            self.made_of = Some(now);
            let items = ctx.workshop.items.iter();
            let rows = items
                .filter(|item| self.filter.matches(&item.title) || self.filter.matches(&item.notes))
                .map(Item::id)
                .collect();
            let before = std::mem::replace(&mut self.rows, rows);
            self.list.find_again(&before, &self.rows);
        }
        if self.selected.is_none() {
            let here = schedule::running(ctx.workshop).or_else(|| schedule::next_item(ctx.workshop));
            self.selected = here.map(Item::id);
        }
        match self.rows.iter().position(|&row| Some(row) == self.selected) {
            Some(row) => self.list.select(row),
            None => self.select_row(),
        }
    }

    /// Takes the row that the list is at for the selected one.
    fn select_row(&mut self) {
        let row = self.list.selected(self.rows.len());
        self.selected = row.and_then(|row| self.rows.get(row).copied());
    }

    fn slot(schedule: &Schedule, item: ItemId) -> Option<&Slot> {
        schedule.slots.iter().find(|slot| slot.item == item)
    }

    fn edit(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(id) = self.selected else {
            return Outcome::ignored();
        };
        let schedule = schedule::schedule(ctx.workshop, ctx.now);
        forms::edit_item(id, Self::slot(&schedule, id), ctx).map_or_else(Outcome::ignored, Outcome::open)
    }

    fn delete(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(item) = self.selected.and_then(|id| ctx.workshop.items.get(id)) else {
            return Outcome::ignored();
        };
        let Some(removal) = ctx.workshop.removal(item.id().into()) else {
            return Outcome::ignored();
        };
        let title = ctx.locale.quote(&item.title);
        Outcome::commit(removal).and(Effect::Notify(
            Tone::Info,
            tr!(ctx.locale, "agenda-deleted", title = title),
        ))
    }

    fn start_or_stop(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(id) = self.selected else {
            return Outcome::ignored();
        };
        let stop = schedule::stop(ctx.workshop, id, ctx.now);
        if stop.is_empty() {
            Outcome::commit(schedule::start(ctx.workshop, id, ctx.now))
        } else {
            Outcome::commit(stop)
        }
    }

    fn next(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let next = schedule::next_item(ctx.workshop).map(Item::id);
        if next.is_none() && schedule::running(ctx.workshop).is_none() {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "agenda-nothing-next"));
        }
        if next.is_some() {
            self.selected = next;
        }
        Outcome::commit(schedule::next(ctx.workshop, ctx.now))
    }

    /// Gives minutes to the selected item or, if that one is over, to the one that runs.
    fn extend(&self, by: i32, ctx: &Ctx<'_>) -> Outcome {
        let open = |id: &ItemId| {
            let item = ctx.workshop.items.get(*id);
            item.is_some_and(|item| item.ended.is_none())
        };
        let running = || schedule::running(ctx.workshop).map(Item::id);
        let Some(id) = self.selected.filter(open).or_else(running) else {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "agenda-is-over"));
        };
        Outcome::commit(extension(id, by, ctx))
    }

    fn fix(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(item) = self.selected.and_then(|id| ctx.workshop.items.get(id)) else {
            return Outcome::ignored();
        };
        let mut change = Change::default();
        if *item.fixed {
            change.set((item.id(), ItemField::Fixed(false)));
            return Outcome::commit(change);
        }
        let mut fields = vec![ItemField::Fixed(true)];
        if item.start.is_none() {
            // What is fixed is the time that the plan says.
            let schedule = schedule::schedule(ctx.workshop, ctx.now);
            let slot = Self::slot(&schedule, item.id());
            let Some(start) = slot.and_then(|slot| slot.planned.or(slot.forecast)) else {
                return Outcome::notify(Tone::Warning, tr!(ctx.locale, "agenda-fix-needs-time"));
            };
            fields.push(ItemField::Start(Some(start)));
        }
        change.set((item.id(), fields));
        Outcome::commit(change)
    }

    /// Goes to the pane in which the selected item takes place.
    fn jump(&self, ctx: &Ctx<'_>) -> Outcome {
        let item = self.selected.and_then(|id| ctx.workshop.items.get(id));
        let pane = match item.map(|item| *item.kind) {
            Some(ItemKind::Cards) => PaneId::Cards,
            Some(ItemKind::Clustering) => PaneId::Clusters,
            Some(ItemKind::Rounds) => PaneId::Rounds,
            Some(ItemKind::Agreements) => PaneId::Agreements,
            Some(ItemKind::Plenary | ItemKind::Break) => PaneId::People,
            Some(ItemKind::End) => PaneId::Documentation,
            None => return Outcome::ignored(),
        };
        Outcome::effect(Effect::Go(pane, None))
    }

    fn shift(&self, direction: order::Direction, ctx: &Ctx<'_>) -> Outcome {
        let Some(id) = self.selected else {
            return Outcome::ignored();
        };
        let mut change = Change::default();
        for (id, pos) in order::moved(&ctx.workshop.items, &self.rows, id, direction) {
            change.set((id, ItemField::Pos(pos)));
        }
        Outcome::commit(change)
    }
}

/// Gives an item minutes. One without planned minutes has those up to the next planned start: they are what
/// the minutes are added to.
fn extension(id: ItemId, by: i32, ctx: &Ctx<'_>) -> Change {
    let plain = schedule::extend(ctx.workshop, id, by);
    let Some(item) = ctx.workshop.items.get(id) else {
        return plain;
    };
    if item.minutes.is_some() || item.started.is_some() {
        return plain;
    }
    let schedule = schedule::schedule(ctx.workshop, ctx.now);
    let length = Agenda::slot(&schedule, id).and_then(|slot| Some(length(slot.planned?, slot.planned_end?)));
    let Some(length) = length.filter(|&length| length > 0) else {
        return plain;
    };
    let minutes = (i64::from(length) + i64::from(by)).max(1) as u32;
    let mut change = Change::default();
    change.set((id, ItemField::Minutes(Some(minutes))));
    change
}

/// Counts the minutes from one time of day to the next time it is that late.
fn length(Minute(start): Minute, Minute(end): Minute) -> u32 {
    const DAY: i32 = 24 * 60;
    (i32::from(end) - i32::from(start)).rem_euclid(DAY) as u32
}

impl Pane for Agenda {
    fn id(&self) -> PaneId {
        PaneId::Agenda
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        if self.filter.is_open() {
            &[Context::FilterEntry]
        } else {
            &[Context::Agenda, Context::List]
        }
    }

    fn takes_text(&self) -> bool {
        self.filter.is_open()
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.sync(ctx);
        if self.filter.update(action) {
            self.sync(ctx);
            return Outcome::handled();
        }
        let len = self.rows.len();
        match action {
            _ if self.list.walk(action, len) => true,
            Action::Filter => {
                self.filter.open();
                return Outcome::handled();
            }
            Action::New => return Outcome::open(forms::new_item(self.selected, ctx)),
            Action::Edit | Action::Enter => return self.edit(ctx),
            Action::Day => return Outcome::open(forms::edit_day(ctx)),
            Action::Delete => return self.delete(ctx),
            Action::MoveUp => return self.shift(order::Direction::Up, ctx),
            Action::MoveDown => return self.shift(order::Direction::Down, ctx),
            Action::StartStop => return self.start_or_stop(ctx),
            Action::Next => return self.next(ctx),
            Action::OneMore => return self.extend(1, ctx),
            Action::OneLess => return self.extend(-1, ctx),
            Action::FiveMore => return self.extend(5, ctx),
            Action::FiveLess => return self.extend(-5, ctx),
            Action::Fix => return self.fix(ctx),
            Action::Jump => return self.jump(ctx),
            Action::Photo => return photos::choose(self.selected.map(PhotoAt::Item)),
            Action::Photos => return photos::list(self.selected.map(PhotoAt::Item)),
            Action::Settle => {
                let target = self.selected.map(Target::from);
                let settlement = target.and_then(|target| ctx.workshop.settlement(target));
                return settlement.map_or_else(Outcome::ignored, Outcome::commit);
            }
            _ => return Outcome::ignored(),
        };
        self.select_row();
        Outcome::handled()
    }

    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        if self.filter.key(key) {
            self.sync(ctx);
            return Outcome::handled();
        }
        Outcome::ignored()
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        if self.filter.paste(text) {
            self.sync(ctx);
            return Outcome::handled();
        }
        Outcome::ignored()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.sync(ctx);
        let len = self.rows.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click => {
                let Some(row) = self.list.row_at(mouse.x, mouse.y) else {
                    return Outcome::ignored();
                };
                if self.list.selected(len) == Some(row) {
                    return self.edit(ctx);
                }
                self.list.select(row);
            }
        }
        self.select_row();
        Outcome::handled()
    }

    fn focus(&mut self, target: Target, ctx: &Ctx<'_>) {
        if let Target::Item(item) = target {
            self.selected = Some(item);
            self.sync(ctx);
            if self.selected != Some(item) {
                // The filter must not hide what was asked for.
                self.filter.clear();
                self.selected = Some(item);
                self.sync(ctx);
            }
        }
    }

    fn restore(&mut self, draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
        self.sync(ctx);
        let form = match draft.place.as_str() {
            forms::NEW => forms::new_item(self.selected, ctx),
            forms::DAY => forms::edit_day(ctx),
            place => {
                let id: Id = place.strip_prefix(forms::ITEM)?.parse().ok()?;
                let schedule = schedule::schedule(ctx.workshop, ctx.now);
                let id = ItemId::from(id);
                self.selected = Some(id);
                // What was typed about an item that is gone by now is not lost for that.
                forms::edit_item(id, Self::slot(&schedule, id), ctx)
                    .unwrap_or_else(|| forms::new_item(None, ctx))
            }
        };
        Some(Outcome::open(form.with_draft(&draft.text)))
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.sync(ctx);
        draw::draw(self, frame, area, ctx);
    }
}
