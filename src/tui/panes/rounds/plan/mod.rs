//! The plan: who is where in which round, to read, to read aloud from, and to change by hand.
//!
//! It reads in three ways, and one key goes from each to the next: by round (which table has whom), by group (the way of
//! each through the themes), and by person, where a name is looked for. A cursor goes from name to name; a digit sends
//! whoever is under it to the table of that number, and what is wrong with the plan then is marked where it is and said
//! in a sentence below. Nothing is forbidden: the facilitator may know better.

mod draw;
mod edit;
mod rows;
mod sentences;

pub(super) use edit::{draw, first_draw, shuffle};
pub(super) use sentences::met;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::locale::Locale;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::Dialog;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::workshop::rounds::{self, Conflict};
use crate::workshop::{Entity, GroupId, ParticipantId, Rotation, RoundId, Stage, View as Picture};

use rows::{Kind, Row};

/// How the plan is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Rounds,
    Groups,
    People,
}

impl View {
    const ALL: [Self; 3] = [Self::Rounds, Self::Groups, Self::People];

    fn name(self, locale: &Locale) -> String {
        match self {
            Self::Rounds => tr!(locale, "plan-by-round"),
            Self::Groups => tr!(locale, "plan-by-group"),
            Self::People => tr!(locale, "plan-by-person"),
        }
    }
}

/// Whose place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Group(GroupId),
    Person(ParticipantId),
}

/// A place in the plan: of somebody in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    round: RoundId,
    who: Who,
}

/// The dialog.
pub(super) struct Plan {
    view: View,
    list: List,
    /// Which of the places of a row the cursor is on.
    column: usize,
    /// The place under the cursor, by what it is.
    chosen: Option<Spot>,
    /// The place that is to change with another one.
    marked: Option<Spot>,
    filter: Filter,
    rows: Vec<Row>,
    conflicts: Vec<Conflict>,
    /// Which of the conflicts was gone to last.
    at_conflict: Option<usize>,
    /// What is said of the whole plan.
    note: Option<String>,
    /// What the rows show: the state of the workshop, the way of reading, and the filter.
    shown: Option<(u64, View, u64)>,
    /// Where the names of the ways of reading were drawn.
    tabs: Vec<(View, Rect)>,
}

impl Plan {
    /// Opens the plan by round, at the round that matters now.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let mut plan = Self {
            view: View::Rounds,
            list: List::new(),
            column: 0,
            chosen: None,
            marked: None,
            filter: Filter::new(),
            rows: Vec::new(),
            conflicts: Vec::new(),
            at_conflict: None,
            note: None,
            shown: None,
            tabs: Vec::new(),
        };
        plan.refresh(ctx);
        let now = super::rota::round_at_hand(ctx).map(|(round, _)| round);
        let at = plan.rows.iter().position(|row| match row.kind {
            Kind::Table(round, _) => Some(round) == now,
            _ => false,
        });
        plan.list.select(at.unwrap_or(0));
        // Its heading stands above it: all tables of the round are to be seen.
        plan.list.show_from(at.unwrap_or(0).saturating_sub(1));
        plan.note_spot();
        plan
    }

    /// Makes the rows anew if something has changed.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let now = Some((ctx.workshop.revision(), self.view, self.filter.revision()));
        if self.shown == now {
            return;
        }
        if self
            .shown
            .is_none_or(|(revision, _, _)| Some(revision) != now.map(|(revision, _, _)| revision))
        {
            self.conflicts = rounds::conflicts(ctx.workshop);
            self.note = sentences::met(ctx);
        }
        self.shown = now;
        self.rows = rows::rows(self.view, &self.conflicts, &self.filter, ctx);
        self.find();
    }

    /// Puts the cursor back on the place that was chosen.
    fn find(&mut self) {
        let Some(chosen) = self.chosen else { return };
        let found = self.rows.iter().enumerate().find_map(|(at, row)| {
            let column = row.spots().position(|spot| spot == chosen)?;
            Some((at, column))
        });
        if let Some((row, column)) = found {
            self.list.select(row);
            self.column = column;
        }
    }

    fn row(&self) -> Option<&Row> {
        let row = self.list.selected(self.rows.len())?;
        self.rows.get(row)
    }

    /// Remembers what is under the cursor by what it is.
    fn note_spot(&mut self) {
        let spots: Vec<Spot> = self.row().map(|row| row.spots().collect()).unwrap_or_default();
        self.chosen = match spots.len() {
            0 => None,
            count => spots.get(self.column.min(count - 1)).copied(),
        };
    }

    fn show(&mut self, view: View, ctx: &Ctx<'_>) {
        self.view = view;
        self.list.select(0);
        self.refresh(ctx);
        self.note_spot();
    }

    fn step(&mut self, forward: bool, ctx: &Ctx<'_>) {
        let count = View::ALL.len();
        let now = View::ALL.iter().position(|&view| view == self.view).unwrap_or(0);
        let next = if forward { now + 1 } else { now + count - 1 } % count;
        self.show(View::ALL[next], ctx);
    }

    /// Goes to the next of the places of a row, or to the one before.
    fn walk(&mut self, forward: bool) {
        let count = self.row().map_or(0, |row| row.spots().count());
        let now = self.column.min(count.saturating_sub(1));
        self.column = if forward {
            (now + 1).min(count.saturating_sub(1))
        } else {
            now.saturating_sub(1)
        };
        self.note_spot();
    }

    /// Goes where a conflict is.
    fn jump(&mut self, number: usize, ctx: &Ctx<'_>) -> Outcome {
        let Some(conflict) = self.conflicts.get(number).cloned() else {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-no-conflicts"));
        };
        self.at_conflict = Some(number);
        self.filter.clear();
        let (view, spot) = rows::place_of(&conflict, ctx);
        self.view = view;
        self.chosen = spot;
        self.shown = None;
        self.refresh(ctx);
        if spot.is_none() {
            let at = self.rows.iter().position(|row| match row.kind {
                Kind::Table(round, table) => {
                    conflict.round().is_none_or(|of| of == round)
                        && conflict.theme().is_none_or(|theme| table.0 == theme)
                }
                _ => false,
            });
            self.list.select(at.unwrap_or(0));
            self.column = 0;
            self.note_spot();
        }
        Outcome::notify(Tone::Warning, sentences::conflict(&conflict, ctx))
    }

    fn next_conflict(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let next = match self.at_conflict {
            Some(number) if number + 1 < self.conflicts.len() => number + 1,
            _ => 0,
        };
        self.jump(next, ctx)
    }

    fn act(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        if self.list.walk(action, self.rows.len()) {
            self.note_spot();
            return Outcome::handled();
        }
        match action {
            Action::NextArea => self.step(true, ctx),
            Action::PreviousArea => self.step(false, ctx),
            Action::Right => self.walk(true),
            Action::Left => self.walk(false),
            Action::Filter => {
                if self.view == View::Rounds {
                    self.show(View::People, ctx);
                }
                self.filter.open();
            }
            Action::Back => {
                if self.marked.take().is_none() && !self.filter.update(Action::Back) {
                    return Outcome::effect(Effect::Close);
                }
            }
            Action::Overview => return Outcome::effect(Effect::Close),
            Action::NextConflict => return self.next_conflict(ctx),
            Action::Enter => match self.row().map(|row| row.kind) {
                Some(Kind::Conflict(number)) => return self.jump(number, ctx),
                _ => return Outcome::handled(),
            },
            Action::Shuffle => return edit::shuffle(ctx),
            Action::Draw => return edit::draw(ctx),
            Action::Late => return edit::place_late(ctx),
            Action::Suggested => return edit::take_over(&self.conflicts, ctx),
            Action::All => return edit::clear(ctx),
            Action::Digit(number) => return self.edit(|spot, ctx| edit::send_to(spot, number, ctx), ctx),
            Action::MoveRight => return self.edit(|spot, ctx| edit::send_on(spot, true, ctx), ctx),
            Action::MoveLeft => return self.edit(|spot, ctx| edit::send_on(spot, false, ctx), ctx),
            Action::Delete => return self.edit(edit::take_back, ctx),
            Action::Host => return self.edit(edit::make_host, ctx),
            Action::Mark => return self.mark(ctx),
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    /// Changes what is under the cursor.
    fn edit(&self, change: impl Fn(Spot, &Ctx<'_>) -> Outcome, ctx: &Ctx<'_>) -> Outcome {
        match self.chosen {
            Some(spot)
                if self
                    .row()
                    .is_some_and(|row| row.spots().any(|other| other == spot)) =>
            {
                change(spot, ctx)
            }
            _ => Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-choose-first")),
        }
    }

    /// Marks a place, or lets the marked one change with this.
    fn mark(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let Some(spot) = self.chosen else {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-choose-first"));
        };
        match self.marked.take() {
            None => {
                self.marked = Some(spot);
                let name = sentences::name(spot.who, ctx);
                Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-marked", name = name))
            }
            Some(marked) if marked == spot => Outcome::handled(),
            Some(marked) => edit::swap(marked, spot, ctx),
        }
    }
}

impl Dialog for Plan {
    fn stage(&self, _: &Ctx<'_>) -> Option<Stage> {
        Some(Stage {
            view: Picture::Rota,
            ..Stage::default()
        })
    }

    fn contexts(&self) -> &'static [Context] {
        if self.filter.is_open() {
            &[Context::FilterEntry]
        } else {
            &[Context::RoundsPlan, Context::List]
        }
    }

    fn takes_text(&self) -> bool {
        self.filter.is_open()
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let outcome = if self.filter.is_open() {
            if self.filter.update(action) || self.list.walk(action, self.rows.len()) {
                Outcome::handled()
            } else {
                Outcome::ignored()
            }
        } else {
            self.act(action, ctx)
        };
        self.refresh(ctx);
        outcome
    }

    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        if !self.filter.key(key) {
            return Outcome::ignored();
        }
        self.refresh(ctx);
        self.list.select(0);
        self.note_spot();
        Outcome::handled()
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        self.filter.paste(text);
        self.refresh(ctx);
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let len = self.rows.len();
        match mouse.action {
            MouseAction::WheelUp | MouseAction::WheelDown => {
                self.list.wheel(mouse.action == MouseAction::WheelDown, len);
            }
            MouseAction::Click => {
                let place = (mouse.x, mouse.y).into();
                if let Some(&(view, _)) = self.tabs.iter().find(|(_, area)| area.contains(place)) {
                    self.show(view, ctx);
                } else if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    self.list.select(row);
                }
            }
        }
        self.note_spot();
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.refresh(ctx);
        self.draw_all(frame, area, ctx);
    }
}

/// Says what is missing before there can be a plan, and the key that helps.
fn missing(ctx: &Ctx<'_>) -> Option<String> {
    let (workshop, locale) = (ctx.workshop, ctx.locale);
    let present = workshop.participants.iter().filter(|person| *person.present);
    let is_cafe = *workshop.day().rotation == Rotation::WorldCafe;
    Some(if workshop.themes.is_empty() {
        tr!(locale, "plan-no-themes")
    } else if workshop.rounds.is_empty() {
        tr!(locale, "plan-no-rounds")
    } else if is_cafe && workshop.participants.is_empty() {
        tr!(locale, "plan-no-people")
    } else if is_cafe && present.clone().count() == 0 {
        tr!(locale, "plan-nobody-present")
    } else if is_cafe && present.count() == 1 {
        tr!(locale, "plan-one-present")
    } else if !is_cafe && workshop.groups.is_empty() {
        tr!(locale, "plan-no-groups")
    } else {
        return None;
    })
}

/// Says whether tables were drawn for a round.
fn is_drawn(round: RoundId, ctx: &Ctx<'_>) -> bool {
    let mut placements = ctx.workshop.placements.iter();
    placements.any(|placement| *placement.round == Some(round) && placement.at.is_some())
}

/// Returns whoever the plan by person lists: who is present, and who sits somewhere all the same.
fn people(ctx: &Ctx<'_>) -> Vec<ParticipantId> {
    let kept = crate::workshop::people::attendance_is_kept(ctx.workshop);
    let seated: std::collections::HashSet<ParticipantId> = rounds::tables(ctx.workshop)
        .into_iter()
        .flat_map(|tables| tables.tables)
        .flat_map(|table| table.people)
        .collect();
    let shown =
        |person: &&crate::workshop::Participant| !kept || *person.present || seated.contains(&person.id());
    ctx.workshop
        .participants
        .iter()
        .filter(shown)
        .map(Entity::id)
        .collect()
}
