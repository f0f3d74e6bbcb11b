//! The people: who takes part, where they come from, whether they are here, and in which group.
//!
//! Everybody who takes part is in this list, and everybody whose name was ever said; who is not in the room
//! is shown secondary as soon as anybody is ticked off. The order is that of typing, which is that of the
//! list on paper; another view sorts by family name, and changes nothing.

mod draw;
mod forms;
mod making;
mod pairs;
mod paste;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tr;
use crate::tui::action::Action;
use crate::tui::beamer;
use crate::tui::dialogs;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome, Pane, PaneId, Tone};
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::workshop::codes::Spot;
use crate::workshop::{
    Change, Group, GroupId, Id, PairRule, Participant, ParticipantField, ParticipantId, Stage, Target, View,
    Workshop, order, people,
};

/// A working group with who is in it.
struct Members {
    group: GroupId,
    people: Vec<ParticipantId>,
    /// How many of them are in the room, or all as long as nobody is ticked off.
    count: usize,
}

/// What is worked out once and holds until something changes.
#[derive(Default)]
struct Known {
    rows: Vec<ParticipantId>,
    present: usize,
    /// Whether anybody is ticked off.
    attended: bool,
    groups: Vec<Members>,
    /// How many of those who count have no group.
    without: usize,
}

/// The people pane.
#[derive(Default)]
pub(super) struct People {
    list: List,
    filter: Filter,
    selected: Option<ParticipantId>,
    by_name: bool,
    /// The first of two people of whom a rule is about to be said.
    first: Option<(ParticipantId, PairRule)>,
    known: Known,
    /// What that was made of: the revisions of people, groups and filter, and the order.
    made_of: Option<(u64, u64, u64, bool)>,
}

impl People {
    /// Makes the rows anew if anything changed, and finds the selected person among them.
    fn sync(&mut self, ctx: &Ctx<'_>) {
        let workshop = ctx.workshop;
        let now = (
            workshop.participants.revision(),
            workshop.groups.revision(),
            self.filter.revision(),
            self.by_name,
        );
        if self.made_of != Some(now) {
            self.made_of = Some(now);
            let known = Known::of(workshop, &self.filter, self.by_name);
            let before = std::mem::replace(&mut self.known, known);
            self.list.find_again(&before.rows, &self.known.rows);
        }
        let rows = &self.known.rows;
        // Mostly the selected person is where they were.
        let there = self
            .list
            .selected(rows.len())
            .is_some_and(|row| Some(rows[row]) == self.selected);
        if !there {
            match rows.iter().position(|&row| Some(row) == self.selected) {
                Some(row) => self.list.select(row),
                None => self.select_row(),
            }
        }
    }

    /// Takes the row that the list is at for the selected one.
    fn select_row(&mut self) {
        let rows = &self.known.rows;
        self.selected = self
            .list
            .selected(rows.len())
            .and_then(|row| rows.get(row).copied());
    }

    fn person<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Participant> {
        self.selected.and_then(|id| ctx.workshop.participants.get(id))
    }

    fn edit(&self, ctx: &Ctx<'_>) -> Outcome {
        let form = self.selected.and_then(|id| forms::edit(id, ctx));
        form.map_or_else(Outcome::ignored, Outcome::open)
    }

    fn delete(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(person) = self.person(ctx) else {
            return Outcome::ignored();
        };
        let Some(removal) = ctx.workshop.removal(person.id().into()) else {
            return Outcome::ignored();
        };
        let notice = tr!(ctx.locale, "people-deleted", name = person.name.to_string());
        Outcome::commit(removal).and(Effect::Notify(Tone::Info, notice))
    }

    fn present(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(person) = self.person(ctx) else {
            return Outcome::ignored();
        };
        let mut change = Change::default();
        change.set((person.id(), ParticipantField::Present(!*person.present)));
        let outcome = Outcome::commit(change);
        match pairs::said_of(person, ctx) {
            Some((tone, said)) => outcome.and(Effect::Notify(tone, said)),
            None => outcome,
        }
    }

    /// Ticks off everybody in the list, as the filter shows it; if all of them are here, nobody is any more.
    fn all_present(&self, ctx: &Ctx<'_>) -> Outcome {
        let people: Vec<&Participant> = self
            .known
            .rows
            .iter()
            .filter_map(|&id| ctx.workshop.participants.get(id))
            .collect();
        let here = people.iter().any(|person| !*person.present);
        let mut change = Change::default();
        for person in people.iter().filter(|person| *person.present != here) {
            change.set((person.id(), ParticipantField::Present(here)));
        }
        let count = people.len();
        let said = match here {
            _ if count == 0 => return Outcome::handled(),
            true => tr!(ctx.locale, "people-all-here", count = count),
            false => tr!(ctx.locale, "people-all-gone", count = count),
        };
        Outcome::commit(change).and(Effect::Notify(Tone::Info, said))
    }

    /// Puts the selected person into the next group; behind the last one comes none.
    fn next_group(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(person) = self.person(ctx) else {
            return Outcome::ignored();
        };
        let groups = &ctx.workshop.groups;
        if groups.is_empty() {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "people-no-groups"));
        }
        let rank = person.group.and_then(|group| groups.rank(group));
        let next = groups.nth(rank.map_or(0, |rank| rank + 1)).map(Group::id);
        let mut change = Change::default();
        change.set((person.id(), ParticipantField::Group(next)));
        Outcome::commit(change)
    }

    fn make_groups(&self, ctx: &Ctx<'_>) -> Outcome {
        if self.known.present == 0 {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "people-groups-nobody"));
        }
        Outcome::open(making::Making::new(ctx))
    }

    fn shift(&self, direction: order::Direction, ctx: &Ctx<'_>) -> Outcome {
        let Some(id) = self.selected else {
            return Outcome::ignored();
        };
        if self.by_name {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "people-sorted"));
        }
        let mut change = Change::default();
        for (id, pos) in order::moved(&ctx.workshop.participants, &self.known.rows, id, direction) {
            change.set((id, ParticipantField::Pos(pos)));
        }
        Outcome::commit(change)
    }

    fn sort(&mut self, ctx: &Ctx<'_>) -> Outcome {
        self.by_name = !self.by_name;
        self.sync(ctx);
        let notice = if self.by_name {
            tr!(ctx.locale, "people-order-name")
        } else {
            tr!(ctx.locale, "people-order-typed")
        };
        Outcome::notify(Tone::Info, notice)
    }
}

impl Known {
    fn of(workshop: &Workshop, filter: &Filter, by_name: bool) -> Self {
        let attended = people::attendance_is_kept(workshop);
        let mut known = Self {
            attended,
            ..Self::default()
        };
        known.groups = workshop
            .groups
            .iter()
            .map(|group| Members {
                group: group.id(),
                people: Vec::new(),
                count: 0,
            })
            .collect();
        let numbers: HashMap<GroupId, usize> = known
            .groups
            .iter()
            .map(|members| members.group)
            .zip(0..)
            .collect();
        let mut rows: Vec<&Participant> = Vec::new();
        for person in workshop.participants.iter() {
            let counts = usize::from(!attended || *person.present);
            known.present += usize::from(*person.present);
            match person.group.and_then(|group| numbers.get(&group)) {
                Some(&number) => {
                    known.groups[number].people.push(person.id());
                    known.groups[number].count += counts;
                }
                None => known.without += counts,
            }
            if filter.matches(&person.name) || filter.matches(&person.organisation) {
                rows.push(person);
            }
        }
        if by_name {
            rows.sort_by_cached_key(|person| people::sort_key(&person.name));
        }
        known.rows = rows.into_iter().map(Participant::id).collect();
        known
    }
}

impl Pane for People {
    fn id(&self) -> PaneId {
        PaneId::People
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        if self.filter.is_open() {
            &[Context::FilterEntry]
        } else {
            &[Context::People, Context::List]
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
        let len = self.known.rows.len();
        match action {
            _ if self.list.walk(action, len) => true,
            Action::Filter => {
                self.filter.open();
                return Outcome::handled();
            }
            Action::New => return Outcome::open(forms::NewPerson::new("", "", ctx)),
            Action::Edit | Action::Enter => return self.edit(ctx),
            Action::Delete => return self.delete(ctx),
            Action::Erase => {
                let page = self.selected.and_then(|id| dialogs::erase_person(id, ctx));
                return page.map_or_else(Outcome::ignored, Outcome::open);
            }
            Action::MoveUp => return self.shift(order::Direction::Up, ctx),
            Action::MoveDown => return self.shift(order::Direction::Down, ctx),
            Action::Present | Action::Mark => return self.present(ctx),
            Action::AllPresent => return self.all_present(ctx),
            Action::NextGroup => return self.next_group(ctx),
            Action::MakeGroups => return self.make_groups(ctx),
            Action::Together => return self.pair(PairRule::Together, ctx),
            Action::Apart => return self.pair(PairRule::Apart, ctx),
            Action::Pairs => return pairs::list(ctx),
            Action::Place => return pairs::place(ctx),
            Action::Sort => return self.sort(ctx),
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
        if forms::is_list(text) {
            return Outcome::open(forms::preview(text, ctx));
        }
        match paste::read(text).entries.first() {
            Some(entry) => Outcome::open(forms::NewPerson::new(&entry.name, &entry.organisation, ctx)),
            None => Outcome::ignored(),
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.sync(ctx);
        let len = self.known.rows.len();
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
        let person = match target {
            Target::Participant(person) => person,
            Target::Group(group) => {
                let mut people = ctx.workshop.participants.iter();
                let Some(person) = people.find(|person| *person.group == Some(group)) else {
                    return;
                };
                person.id()
            }
            _ => return,
        };
        self.selected = Some(person);
        self.sync(ctx);
        if self.selected != Some(person) {
            // The filter must not hide what was asked for.
            self.filter.clear();
            self.selected = Some(person);
            self.sync(ctx);
        }
    }

    fn type_in(&mut self, spot: Spot, ctx: &Ctx<'_>) -> Outcome {
        match spot {
            Spot::Participants => Outcome::open(forms::NewPerson::new("", "", ctx)),
            _ => Outcome::ignored(),
        }
    }

    fn restore(&mut self, draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
        let new = || forms::NewPerson::new("", "", ctx).with_draft(&draft.text);
        if draft.place == forms::NEW {
            return Some(Outcome::open(new()));
        }
        let id: Id = draft.place.strip_prefix(forms::PERSON)?.parse().ok()?;
        let id = ParticipantId::from(id);
        self.selected = Some(id);
        Some(match forms::edit(id, ctx) {
            Some(form) => Outcome::open(form.with_draft(&draft.text)),
            // What was typed about somebody who is gone by now is not lost for that.
            None => Outcome::open(new()),
        })
    }

    fn stage(&self, ctx: &Ctx<'_>) -> Stage {
        let view = if beamer::has_rota(ctx.workshop) {
            View::Rota
        } else {
            View::Clock
        };
        Stage {
            view,
            ..Stage::default()
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.sync(ctx);
        draw::draw(self, frame, area, ctx);
    }
}
