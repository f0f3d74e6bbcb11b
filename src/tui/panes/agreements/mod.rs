//! The agreements pane: what comes of the day.
//!
//! Five areas, switched with Tab or a digit: tasks, decisions, what was postponed, the next meeting with its
//! date poll, and the invitation list. The strip above them counts what is there and says how much the check
//! before closing still finds open. The pane keeps the selection and what follows from the workshop
//! ([`view`]); forms ([`forms`]) and drawing ([`draw`], [`meeting`]) are beside it.

mod cells;
mod check;
mod draw;
mod due;
mod forms;
mod meeting;
mod paste;
mod view;

#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::Form;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome, Pane, PaneId, Tone};
use crate::workshop::codes::Spot;
use crate::workshop::{
    Agreement, AgreementField, AgreementId, Availability, Change, Day, DayField, Direction, Invitee,
    InviteeField, InviteeId, PollOptionId, Status, Target, order, poll,
};

use view::{Area, Facts, Shelf};

/// The agreements pane.
#[derive(Default)]
pub(super) struct Agreements {
    area: Area,
    shelves: [Shelf; Area::ALL.len()],
    facts: Facts,
    /// The option of the poll that the cursor is on.
    column: usize,
    /// How far the room has come with what the check has found.
    reached: check::Reached,
    /// Where things were drawn last, for the mouse.
    spots: draw::Spots,
}

impl Agreements {
    fn shelf(&self) -> &Shelf {
        &self.shelves[self.area as usize]
    }

    fn shelf_mut(&mut self) -> &mut Shelf {
        &mut self.shelves[self.area as usize]
    }

    /// Brings what is prepared up to date with the workshop.
    fn sync(&mut self, ctx: &Ctx<'_>) {
        let option = self.option();
        if self.facts.update(ctx.workshop, ctx.now.date_naive())
            && let Some(column) = option.and_then(|option| self.facts.poll.find(option))
        {
            self.column = column;
        }
        self.shelves[self.area as usize].update(self.area, ctx.workshop, &self.facts);
    }

    /// Returns the option of the poll that the cursor is on.
    fn option(&self) -> Option<PollOptionId> {
        let options = &self.facts.poll.table.options;
        let column = self.column.min(options.len().checked_sub(1)?);
        options.get(column).map(|tally| tally.id)
    }

    fn agreement<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Agreement> {
        match self.shelf().selected()?.target {
            Target::Agreement(id) => ctx.workshop.agreements.get(id),
            _ => None,
        }
    }

    fn invitee<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Invitee> {
        match self.shelf().selected()?.target {
            Target::Invitee(id) => ctx.workshop.invitees.get(id),
            _ => None,
        }
    }

    fn show(&mut self, area: Area, ctx: &Ctx<'_>) -> Outcome {
        // A line that is open elsewhere would swallow what is typed here.
        self.shelf_mut().filter.update(Action::Enter);
        self.area = area;
        self.sync(ctx);
        Outcome::handled()
    }

    /// Opens the form for something new of the area.
    fn new_form(&self, ctx: &Ctx<'_>) -> Form {
        match self.area.kind() {
            Some(kind) => forms::agreement(ctx, kind, None),
            None if self.area == Area::Meeting => forms::option(ctx, None),
            None => forms::invitee(ctx, None),
        }
    }

    fn edit(&self, ctx: &Ctx<'_>) -> Outcome {
        let form = match self.area {
            Area::Meeting => match self.option().and_then(|id| ctx.workshop.poll_options.get(id)) {
                Some(option) => forms::option(ctx, Some(option)),
                None => forms::goal(ctx),
            },
            Area::Invitees => match self.invitee(ctx) {
                Some(invitee) => forms::invitee(ctx, Some(invitee)),
                None => return Outcome::ignored(),
            },
            Area::Tasks | Area::Decisions | Area::Postponed => match self.agreement(ctx) {
                Some(agreement) => forms::agreement(ctx, *agreement.kind, Some(agreement)),
                None => return Outcome::ignored(),
            },
        };
        Outcome::open(match self.missing_field() {
            Some(field) => form.open(field),
            None => form,
        })
    }

    /// Returns the field that the check has led here for, if it is still missing something.
    fn missing_field(&self) -> Option<&'static str> {
        let (_, finding) = self.reached.get()?;
        let is_here = self.target() == Some(finding.target) && self.facts.findings.contains(&finding);
        check::field(finding.kind).filter(|_| is_here)
    }

    /// What an action on a thing would mean: the option in the poll, the selected row elsewhere.
    fn target(&self) -> Option<Target> {
        match self.area {
            Area::Meeting => self.option().map(Target::from),
            _ => self.shelf().selected().map(|row| row.target),
        }
    }

    fn delete(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(removal) = self.target().and_then(|target| ctx.workshop.removal(target)) else {
            return Outcome::ignored();
        };
        let notice = tr!(ctx.locale, "agreements-deleted");
        Outcome::commit(removal).and(Effect::Notify(Tone::Info, notice))
    }

    fn settle(&self, ctx: &Ctx<'_>) -> Outcome {
        let own = self.target().and_then(|target| ctx.workshop.settlement(target));
        // Goal and place of the next meeting are texts of the day itself.
        let goal = || ctx.workshop.settlement(Day::the().into());
        let settlement = if self.area == Area::Meeting {
            own.or_else(goal)
        } else {
            own
        };
        match settlement {
            Some(settlement) => Outcome::commit(settlement),
            None => Outcome::ignored(),
        }
    }

    fn move_row(&self, direction: Direction, ctx: &Ctx<'_>) -> Outcome {
        let Some(row) = self.shelf().selected() else {
            return Outcome::ignored();
        };
        let rows = &self.shelf().rows;
        let mut change = Change::default();
        match row.target {
            Target::Agreement(id) => {
                let ids: Vec<AgreementId> = rows
                    .iter()
                    .filter_map(|row| match row.target {
                        Target::Agreement(id) => Some(id),
                        _ => None,
                    })
                    .collect();
                for (id, pos) in order::moved(&ctx.workshop.agreements, &ids, id, direction) {
                    change.set((id, AgreementField::Pos(pos)));
                }
            }
            Target::Invitee(id) => {
                let ids: Vec<InviteeId> = rows
                    .iter()
                    .filter_map(|row| match row.target {
                        Target::Invitee(id) => Some(id),
                        _ => None,
                    })
                    .collect();
                for (id, pos) in order::moved(&ctx.workshop.invitees, &ids, id, direction) {
                    change.set((id, InviteeField::Pos(pos)));
                }
            }
            _ => return Outcome::ignored(),
        }
        Outcome::commit(change)
    }

    /// Goes on to the next status of a task, or to the next answer in the poll.
    fn cycle(&self, ctx: &Ctx<'_>) -> Outcome {
        if self.area == Area::Meeting {
            let Some((row, column)) = self.cell() else {
                return Outcome::ignored();
            };
            return self.vote(match self.facts.poll.says(row, column) {
                None => Some(Availability::Yes),
                Some(Availability::Yes) => Some(Availability::IfNeedBe),
                Some(Availability::IfNeedBe) => Some(Availability::No),
                Some(Availability::No) => None,
            });
        }
        match self.agreement(ctx) {
            Some(task) if self.area == Area::Tasks => {
                let at = Status::ALL.iter().position(|status| *status == *task.status);
                let next = Status::ALL[at.map_or(0, |at| (at + 1) % Status::ALL.len())];
                let mut change = Change::default();
                change.set((task.id(), AgreementField::Status(next)));
                Outcome::commit(change)
            }
            _ => Outcome::ignored(),
        }
    }

    /// Returns the voter and the option of the cell that the cursor is on, by their places in the poll.
    fn cell(&self) -> Option<(usize, usize)> {
        let row = self.shelf().selected()?;
        let option = self.facts.poll.find(self.option()?)?;
        Some((row.number.checked_sub(1)?, option))
    }

    fn vote(&self, availability: Option<Availability>) -> Outcome {
        let (Some((row, _)), Some(option)) = (self.cell(), self.option()) else {
            return Outcome::ignored();
        };
        match self.facts.poll.table.voters.get(row) {
            Some(&voter) => Outcome::commit(poll::set_vote(option, voter, availability)),
            None => Outcome::ignored(),
        }
    }

    /// Takes an option for the next meeting, or lets go of it again.
    fn choose(&self, ctx: &Ctx<'_>) -> Outcome {
        let Some(option) = self.option() else {
            return Outcome::ignored();
        };
        let chosen = *ctx.workshop.day().next_option == Some(option);
        let mut change = Change::default();
        change.set((Day::the(), DayField::NextOption((!chosen).then_some(option))));
        let day = ctx
            .workshop
            .poll_options
            .get(option)
            .map(|option| meeting::long_day(option, ctx))
            .unwrap_or_default();
        let notice = if chosen {
            tr!(ctx.locale, "agreements-unchosen", day = day)
        } else {
            tr!(ctx.locale, "agreements-chosen", day = day)
        };
        Outcome::commit(change).and(Effect::Notify(Tone::Info, notice))
    }

    fn move_column(&mut self, right: bool) -> Outcome {
        let Some(last) = self.facts.poll.table.options.len().checked_sub(1) else {
            return Outcome::ignored();
        };
        if self.area != Area::Meeting {
            return Outcome::ignored();
        }
        let column = self.column.min(last);
        self.column = if right {
            (column + 1).min(last)
        } else {
            column.saturating_sub(1)
        };
        Outcome::handled()
    }

    fn click(&mut self, mouse: &Mouse, ctx: &Ctx<'_>) -> Outcome {
        if let Some(area) = self.spots.area_at(mouse) {
            return self.show(area, ctx);
        }
        let row = self.shelf().list.row_at(mouse.x, mouse.y);
        let column = self.spots.column_at(mouse);
        let before = (self.shelf().list.selected(self.shelf().len()), self.column);
        if let Some(row) = row {
            self.shelf_mut().list.select(row);
        }
        if self.area == Area::Meeting {
            if let Some(column) = column {
                self.column = column;
            }
            return match (row, column) {
                (Some(row), Some(column)) if before == (Some(row), column) => self.cycle(ctx),
                _ => Outcome::handled(),
            };
        }
        match row {
            Some(row) if before.0 == Some(row) => self.edit(ctx),
            _ => Outcome::handled(),
        }
    }
}

impl Pane for Agreements {
    fn id(&self) -> PaneId {
        PaneId::Agreements
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        if self.shelf().filter.is_open() {
            return &[Context::FilterEntry];
        }
        match self.area {
            Area::Tasks => &[
                Context::AgreementList,
                Context::Tasks,
                Context::Agreements,
                Context::List,
            ],
            Area::Meeting => &[Context::DatePoll, Context::Agreements, Context::List],
            _ => &[Context::AgreementList, Context::Agreements, Context::List],
        }
    }

    fn takes_text(&self) -> bool {
        self.shelf().filter.is_open()
    }

    fn reach(&mut self, context: Context, ctx: &Ctx<'_>) {
        self.shelf_mut().filter.update(Action::Enter);
        match context {
            Context::Tasks => self.show(Area::Tasks, ctx),
            Context::AgreementList if self.area == Area::Meeting => self.show(Area::Tasks, ctx),
            Context::DatePoll => self.show(Area::Meeting, ctx),
            _ => return,
        };
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.sync(ctx);
        let len = self.shelf().len();
        let list = &mut self.shelf_mut().list;
        match action {
            _ if list.walk(action, len) => true,
            Action::Left => return self.move_column(false),
            Action::Right => return self.move_column(true),
            Action::NextArea => return self.show(self.area.next(), ctx),
            Action::PreviousArea => return self.show(self.area.previous(), ctx),
            Action::Digit(digit) => {
                return match usize::from(digit).checked_sub(1).and_then(|at| Area::ALL.get(at)) {
                    Some(&area) => self.show(area, ctx),
                    None => Outcome::ignored(),
                };
            }
            Action::Filter => {
                self.shelf_mut().filter.open();
                return Outcome::handled();
            }
            Action::Enter | Action::Back => {
                if !self.shelf_mut().filter.update(action) {
                    return Outcome::ignored();
                }
                self.sync(ctx);
                return Outcome::handled();
            }
            Action::New => return Outcome::open(self.new_form(ctx)),
            Action::Edit => return self.edit(ctx),
            Action::Delete => return self.delete(ctx),
            Action::MoveUp => return self.move_row(Direction::Up, ctx),
            Action::MoveDown => return self.move_row(Direction::Down, ctx),
            Action::Cycle => return self.cycle(ctx),
            Action::Settle => return self.settle(ctx),
            Action::Check => return check::open(&self.facts.findings, &self.reached, ctx),
            Action::Goal => {
                self.show(Area::Meeting, ctx);
                return Outcome::open(forms::goal(ctx));
            }
            Action::Choose => return self.choose(ctx),
            Action::Vote(availability) => return self.vote(availability),
            _ => return Outcome::ignored(),
        };
        Outcome::handled()
    }

    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        if !self.shelf_mut().filter.key(key) {
            return Outcome::ignored();
        }
        self.sync(ctx);
        Outcome::handled()
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        if self.shelf_mut().filter.paste(text) {
            self.sync(ctx);
            return Outcome::handled();
        }
        match paste::preview(self.area, text, ctx) {
            Some(page) if self.area != Area::Meeting => Outcome::open(page),
            _ => Outcome::ignored(),
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.sync(ctx);
        let len = self.shelf().len();
        match mouse.action {
            MouseAction::Click => return self.click(mouse, ctx),
            MouseAction::WheelUp => self.shelf_mut().list.wheel(false, len),
            MouseAction::WheelDown => self.shelf_mut().list.wheel(true, len),
        };
        Outcome::handled()
    }

    fn focus(&mut self, target: Target, ctx: &Ctx<'_>) {
        let area = match target {
            Target::Agreement(id) => ctx.workshop.agreements.get(id).map(|known| Area::of(*known.kind)),
            Target::Invitee(_) => Some(Area::Invitees),
            Target::PollOption(_) | Target::Vote(_) | Target::Day(_) => Some(Area::Meeting),
            _ => None,
        };
        let Some(area) = area else { return };
        self.show(area, ctx);
        match target {
            Target::PollOption(id) => {
                if let Some(column) = self.facts.poll.find(id) {
                    self.column = column;
                }
            }
            // What is held back by a filter is not where one is led.
            Target::Agreement(_) | Target::Invitee(_) if !self.shelf_mut().select(target) => {
                self.shelf_mut().filter.clear();
                self.sync(ctx);
                self.shelf_mut().select(target);
            }
            _ => {}
        }
    }

    fn type_in(&mut self, spot: Spot, ctx: &Ctx<'_>) -> Outcome {
        let area = match spot {
            Spot::Agreements => Area::Tasks,
            Spot::Invitations => Area::Invitees,
            Spot::Poll => Area::Meeting,
            _ => return Outcome::ignored(),
        };
        self.show(area, ctx);
        match area {
            // The poll is a grid of people and dates: there is no text to open.
            Area::Meeting => Outcome::handled(),
            _ => Outcome::open(self.new_form(ctx)),
        }
    }

    fn restore(&mut self, draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
        let (area, form) = forms::reopen(&draft.place, ctx)?;
        self.show(area, ctx);
        Some(Outcome::open(form.with_draft(&draft.text)))
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.sync(ctx);
        draw::draw(self, frame, area, ctx);
    }
}
