//! The rounds: what the groups write to the questions of the themes, while the clock runs.
//!
//! A theme is a table: the pane shows one at a time, its questions with what was written to each, and knows
//! from the rota which group stands there now. So an answer costs its text and Enter; group and round come
//! by themselves. The entry line stands under its question, where the answer will be, and is open on
//! arrival. Esc goes to the list (and back): there answers are changed, put in order, or moved elsewhere.
//!
//! Around that: the round's clock and the rota above ([`band`]), what later groups say to earlier answers
//! ([`reactions`]), the grid of what is still empty or thin ([`grid`]), the plan of who is where ([`plan`]), and the
//! setting up of all of it ([`setup`]).
//!
//! Nothing of this is needed to write answers but a theme and a question: a workshop without groups and
//! rounds is one with a single table.

mod band;
mod clock;
mod draw;
mod entry;
mod forms;
mod grid;
mod moves;
mod overview;
mod plan;
mod reactions;
mod rota;
mod rows;
mod setup;
mod stage;
#[cfg(test)]
mod tests;
mod typing;

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::{Context, Keymap};
use crate::tui::pane::{Ctx, Draft, Outcome, Pane, PaneId, Tone};
use crate::tui::panes::photos;
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::workshop::codes::Spot;
use crate::workshop::{AnswerId, Entity, PhotoAt, QuestionId, ReactionKind, Stage, Target, Theme, ThemeId};

use entry::Entry;
use grid::Grid;
use plan::Plan;
use rows::{Row, Rows};
use setup::Setup;

/// The rounds pane.
pub(super) struct Rounds {
    /// The theme at hand.
    theme: Option<ThemeId>,
    entry: Entry,
    rows: Rows,
    list: List,
    /// What is selected, by what it is.
    selected: Option<Row>,
    filter: Filter,
    /// The grid of what is still empty, while it is shown.
    grid: Option<Grid>,
    /// Where the names of the themes were drawn.
    strip: Vec<(ThemeId, Rect)>,
    /// How wide the pane was drawn last.
    width: u16,
    /// Whether keys go to the entry line, as far as was seen last.
    writing: Cell<bool>,
}

impl Default for Rounds {
    fn default() -> Self {
        Self {
            theme: None,
            entry: Entry::default(),
            rows: Rows::default(),
            list: List::new(),
            selected: None,
            filter: Filter::new(),
            grid: None,
            strip: Vec::new(),
            width: 80,
            // Until the first look: what is typed right behind F5 is meant as text.
            writing: Cell::new(true),
        }
    }
}

impl Rounds {
    /// Says whether keys go to the entry line.
    fn is_writing(&self, ctx: &Ctx<'_>) -> bool {
        let writing = self.entry.open
            && self.grid.is_none()
            && !self.filter.is_open()
            && !ctx.workshop.themes.is_empty()
            && !ctx.workshop.questions.is_empty();
        self.writing.set(writing);
        writing
    }

    /// Brings everything that is remembered in line with the workshop as it is.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let workshop = ctx.workshop;
        self.theme = self
            .theme
            .filter(|&theme| workshop.themes.contains(theme))
            .or_else(|| workshop.themes.nth(0).map(Entity::id));
        self.entry.refresh(workshop);
        let writing = self.is_writing(ctx);
        let entry = self
            .entry
            .question
            .filter(|_| self.theme.is_some() && (writing || !self.entry.editor.is_empty()));
        if let Some(before) = self.rows.update(workshop, self.theme, entry, &self.filter) {
            self.list.find_again(&before, &self.rows.rows);
        }
        let wanted = if writing { Some(Row::Entry) } else { self.selected };
        if let Some(row) = wanted.and_then(|row| self.rows.find(row)) {
            self.list.select(row);
        }
        self.note();
        if let Some(grid) = &mut self.grid {
            grid.update(workshop);
        }
    }

    /// Remembers what is selected by what it is.
    fn note(&mut self) {
        let row = self.list.selected(self.rows.rows.len());
        self.selected = row.and_then(|row| self.rows.rows.get(row)).copied();
    }

    /// Returns the question that the selection belongs to.
    fn question(&self) -> Option<QuestionId> {
        let row = self.list.selected(self.rows.rows.len())?;
        self.rows.question_at(row)
    }

    /// Returns the answer that is selected, also by an objection to it.
    fn answer(&self) -> Option<AnswerId> {
        let row = self.list.selected(self.rows.rows.len())?;
        self.rows.answer_at(row)
    }

    /// Returns what a photo shows: the question that is selected, or else the theme at hand.
    fn photo_at(&self) -> Option<PhotoAt> {
        match self.selected {
            Some(Row::Question(question)) if self.grid.is_none() => Some(PhotoAt::Question(question)),
            _ => self.theme.map(PhotoAt::Theme),
        }
    }

    /// Opens the entry line under a question.
    fn write(&mut self, question: Option<QuestionId>) {
        if question.is_some() {
            self.entry.question = question;
        }
        self.grid = None;
        self.entry.open = true;
    }

    /// Shows a theme, at the same question as before.
    fn go_to(&mut self, theme: ThemeId, ctx: &Ctx<'_>) {
        let question = self.question();
        self.theme = Some(theme);
        self.selected = question.map(Row::Question);
        self.refresh(ctx);
    }

    fn step_theme(&mut self, forward: bool, ctx: &Ctx<'_>) {
        let themes = &ctx.workshop.themes;
        let Some(now) = self.theme.and_then(|theme| themes.rank(theme)) else {
            return;
        };
        let count = themes.len();
        let next = if forward { now + 1 } else { now + count - 1 } % count;
        if let Some(theme) = themes.nth(next) {
            self.go_to(theme.id(), ctx);
        }
    }

    /// Does what means the same in every view of the pane.
    fn act_anywhere(&mut self, action: Action, ctx: &Ctx<'_>) -> Option<Outcome> {
        Some(match action {
            Action::StartStop => clock::start_stop(ctx),
            Action::Next => clock::next(ctx),
            Action::OneMore => clock::stretch(1, ctx),
            Action::OneLess => clock::stretch(-1, ctx),
            Action::FiveMore => clock::stretch(5, ctx),
            Action::FiveLess => clock::stretch(-5, ctx),
            Action::Manage => Outcome::open(Setup::new(ctx)),
            Action::MakeGroups => Outcome::open(forms::several_groups(ctx)),
            Action::Overview => Outcome::open(Plan::new(ctx)),
            Action::Photo => photos::choose(self.photo_at()),
            Action::Photos => photos::list(self.photo_at()),
            Action::Host => match self.theme.and_then(|theme| forms::host(theme, ctx)) {
                Some(form) => Outcome::open(form),
                None => Outcome::notify(Tone::Info, tr!(ctx.locale, "rounds-no-theme-yet")),
            },
            Action::Grid => {
                self.grid = match self.grid {
                    Some(_) => None,
                    None => Some(Grid::new(self.theme, self.question(), ctx.workshop)),
                };
                Outcome::handled()
            }
            Action::Filter => {
                self.grid = None;
                self.filter.open();
                Outcome::handled()
            }
            Action::Digit(number) => {
                let nth = usize::from(number).checked_sub(1);
                let theme = nth.and_then(|nth| ctx.workshop.themes.nth(nth)).map(Theme::id);
                if let Some(theme) = theme {
                    self.go_to(theme, ctx);
                    if let Some(grid) = &mut self.grid {
                        grid.go_to(theme);
                    }
                }
                Outcome::handled()
            }
            _ => return None,
        })
    }

    fn move_selection(&mut self, action: Action) -> bool {
        let len = self.rows.rows.len();
        match action {
            _ if self.list.walk(action, len) => true,
            _ => return false,
        };
        self.note();
        true
    }

    fn act_in_list(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        if self.move_selection(action) {
            return Outcome::handled();
        }
        match action {
            Action::NextArea | Action::PreviousArea => {
                let from = self.list.selected(self.rows.rows.len()).unwrap_or(0);
                if let Some(row) = self.rows.next_question(from, action == Action::NextArea) {
                    self.list.select(row);
                    self.note();
                }
            }
            Action::Right => self.step_theme(true, ctx),
            Action::Left => self.step_theme(false, ctx),
            Action::Back => {
                if !self.filter.update(Action::Back) {
                    self.write(None);
                }
            }
            Action::New => {
                let workshop = ctx.workshop;
                if workshop.themes.is_empty() {
                    return Outcome::open(forms::several_themes(ctx));
                }
                if workshop.questions.is_empty() {
                    return Outcome::open(forms::several_questions(ctx));
                }
                self.write(self.question());
            }
            Action::Enter => match self.selected {
                Some(Row::Question(question)) => self.write(Some(question)),
                Some(Row::Entry) => self.write(None),
                Some(Row::Answer(_) | Row::Objection(_)) => return self.edit(ctx),
                Some(Row::Stray) => {}
                None => return self.act_in_list(Action::New, ctx),
            },
            Action::Edit => return self.edit(ctx),
            Action::Confirm | Action::Object => {
                let Some(answer) = self.answer() else {
                    return Outcome::notify(Tone::Info, tr!(ctx.locale, "rounds-react-to-answers"));
                };
                return reactions::react(action, answer, self.theme, &self.entry, ctx);
            }
            Action::OtherGroup => return self.other_group(ctx),
            _ => return moves::act(action, self.selected, self.theme, ctx),
        }
        Outcome::handled()
    }

    /// Opens what is selected for changing it.
    fn edit(&mut self, ctx: &Ctx<'_>) -> Outcome {
        let form = match self.selected {
            Some(Row::Answer(answer)) => forms::answer(answer, ctx),
            Some(Row::Question(question)) => forms::question(question, ctx),
            Some(Row::Objection(objection)) => forms::objection(objection, ctx),
            Some(Row::Entry) => {
                self.write(None);
                None
            }
            Some(Row::Stray) | None => None,
        };
        form.map_or_else(Outcome::handled, Outcome::open)
    }

    fn act_in_grid(&mut self, action: Action) -> Outcome {
        let Some(grid) = &mut self.grid else {
            return Outcome::ignored();
        };
        match action {
            Action::Back => self.grid = None,
            Action::Enter | Action::New | Action::Edit => {
                let (theme, question) = grid.cell();
                if theme.is_some() {
                    self.theme = theme;
                }
                self.write(question);
            }
            action => {
                if !grid.update_by(action) {
                    return Outcome::ignored();
                }
                self.theme = grid.cell().0.or(self.theme);
            }
        }
        Outcome::handled()
    }
}

impl Pane for Rounds {
    fn id(&self) -> PaneId {
        PaneId::Rounds
    }

    fn contexts(&self, ctx: &Ctx<'_>) -> &'static [Context] {
        if self.filter.is_open() {
            &[Context::FilterEntry]
        } else if self.is_writing(ctx) {
            &[Context::AnswerEntry]
        } else {
            &[Context::Rounds, Context::List]
        }
    }

    fn takes_text(&self) -> bool {
        self.filter.is_open() || self.writing.get()
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.entry.take_back(ctx.workshop);
        self.refresh(ctx);
        let outcome = if self.filter.is_open() {
            if self.filter.update(action) || self.move_selection(action) {
                Outcome::handled()
            } else {
                Outcome::ignored()
            }
        } else if let Some(outcome) = self.act_anywhere(action, ctx) {
            outcome
        } else if self.grid.is_some() {
            self.act_in_grid(action)
        } else if self.is_writing(ctx) {
            self.act_in_entry(action, ctx)
        } else {
            self.act_in_list(action, ctx)
        };
        self.refresh(ctx);
        outcome
    }

    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        self.entry.take_back(ctx.workshop);
        if self.filter.is_open() {
            let taken = self.filter.key(key);
            self.refresh(ctx);
            return if taken {
                Outcome::handled()
            } else {
                Outcome::ignored()
            };
        }
        if !self.is_writing(ctx) {
            // It was taken for text before anything was seen: now it is known to be none.
            return match Keymap::the().action(self.contexts(ctx).iter().copied(), key) {
                Some(action) => self.update(action, ctx),
                None => Outcome::ignored(),
            };
        }
        self.type_key(key, ctx)
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        self.entry.take_back(ctx.workshop);
        if self.filter.paste(text) {
            self.refresh(ctx);
            return Outcome::handled();
        }
        self.type_paste(text, ctx)
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let place = (mouse.x, mouse.y).into();
        if mouse.action == MouseAction::Click {
            let clicked = self.strip.iter().find(|(_, area)| area.contains(place));
            if let Some(&(theme, _)) = clicked {
                self.go_to(theme, ctx);
                if let Some(grid) = &mut self.grid {
                    grid.go_to(theme);
                }
                return Outcome::handled();
            }
        }
        if let Some(grid) = &mut self.grid {
            if grid.mouse(mouse) {
                return self.act_in_grid(Action::Enter);
            }
            self.theme = grid.cell().0.or(self.theme);
            return Outcome::handled();
        }
        let len = self.rows.rows.len();
        match mouse.action {
            MouseAction::WheelUp | MouseAction::WheelDown => {
                self.entry.open = false;
                self.list.wheel(mouse.action == MouseAction::WheelDown, len);
            }
            MouseAction::Click => {
                let Some(row) = self.list.row_at(mouse.x, mouse.y) else {
                    return Outcome::handled();
                };
                if self.rows.rows.get(row) == Some(&Row::Entry) {
                    self.write(None);
                    self.entry.editor.click(self.entry.area, mouse.x, mouse.y);
                    return Outcome::handled();
                }
                let again = !self.entry.open && self.list.selected(len) == Some(row);
                self.entry.open = false;
                self.list.select(row);
                self.note();
                if again {
                    return self.act_in_list(Action::Enter, ctx);
                }
            }
        }
        self.note();
        Outcome::handled()
    }

    fn focus(&mut self, target: Target, ctx: &Ctx<'_>) {
        self.refresh(ctx);
        let row = match target {
            Target::Theme(theme) => {
                self.go_to(theme, ctx);
                return;
            }
            Target::Question(question) => Row::Question(question),
            Target::Answer(answer) => {
                if let Some(answer) = ctx.workshop.answers.get(answer) {
                    self.theme = answer.theme.or(self.theme);
                }
                Row::Answer(answer)
            }
            Target::Reaction(reaction) => {
                let Some(said) = ctx.workshop.reactions.get(reaction) else {
                    return;
                };
                let answer = said.answer.and_then(|answer| ctx.workshop.answers.get(answer));
                self.theme = answer.and_then(|answer| *answer.theme).or(self.theme);
                match (*said.kind, *said.answer) {
                    (ReactionKind::Confirms, Some(answer)) => Row::Answer(answer),
                    _ => Row::Objection(reaction),
                }
            }
            _ => return,
        };
        self.grid = None;
        self.filter.clear();
        self.entry.open = false;
        self.selected = Some(row);
        self.refresh(ctx);
    }

    fn type_in(&mut self, spot: Spot, ctx: &Ctx<'_>) -> Outcome {
        self.entry.take_back(ctx.workshop);
        self.filter.clear();
        match spot {
            Spot::Answers(theme, question) => {
                self.theme = Some(theme);
                self.write(Some(question));
            }
            Spot::AnyAnswers => self.write(None),
            _ => return Outcome::ignored(),
        }
        self.refresh(ctx);
        Outcome::handled()
    }

    fn draft(&self) -> Option<Draft> {
        self.entry.draft(self.theme)
    }

    fn restore(&mut self, draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
        if let Some(theme) = self.entry.restore(draft) {
            self.theme = theme;
            self.refresh(ctx);
            return Some(Outcome::handled());
        }
        forms::restore(draft, ctx).map(Outcome::open)
    }

    fn stage(&self, ctx: &Ctx<'_>) -> Stage {
        stage::stage(self.theme, self.question().or(self.entry.question), ctx)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.entry.take_back(ctx.workshop);
        self.refresh(ctx);
        self.width = area.width;
        draw::draw(self, frame, area, ctx);
    }
}
