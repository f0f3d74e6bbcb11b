//! Setting up: the themes, questions, groups and rounds, a list each, side by side in one dialog.

mod draw;
mod items;
mod rotation;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::clock::{self, told};
use super::forms;
use super::plan::Plan;
use crate::locale::Locale;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Dialog, Form};
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::list::List;
use crate::workshop::{Change, Direction, Rotation, RoundId, Target, ThemeId, Workshop, rounds};
use items::{Item, groups, questions, rounds_of, themes};

/// One of the four lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Themes,
    Questions,
    Groups,
    Rounds,
}

impl Tab {
    const ALL: [Self; 4] = [Self::Themes, Self::Questions, Self::Groups, Self::Rounds];

    fn name(self, locale: &Locale) -> String {
        match self {
            Self::Themes => tr!(locale, "rounds-themes"),
            Self::Questions => tr!(locale, "rounds-questions"),
            Self::Groups => tr!(locale, "rounds-groups-tab"),
            Self::Rounds => tr!(locale, "rounds-rounds"),
        }
    }

    /// Says what belongs into the list, where it is empty.
    fn teach(self, ctx: &Ctx<'_>) -> String {
        let locale = ctx.locale;
        match self {
            Self::Groups if is_cafe(ctx.workshop) => tr!(locale, "rotation-no-groups-needed"),
            Self::Themes => tr!(locale, "rounds-setup-no-themes"),
            Self::Questions => tr!(locale, "rounds-setup-no-questions"),
            Self::Groups => tr!(locale, "rounds-setup-no-groups"),
            Self::Rounds => tr!(locale, "rounds-setup-no-rounds"),
        }
    }
}

/// The dialog.
pub(super) struct Setup {
    tab: Tab,
    list: List,
    items: Vec<Item>,
    /// What is said below the list.
    note: String,
    /// The state of the workshop that the items show, and the list they are of.
    shown: Option<(u64, Tab)>,
    selected: Option<Target>,
    /// Where the names of the lists were drawn.
    tabs: Vec<(Tab, Rect)>,
}

impl Setup {
    /// Opens the dialog at the first list in which something is missing, or at the groups; in a World Café, which has
    /// none, at the themes with their hosts.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let workshop = ctx.workshop;
        let tab = if workshop.themes.is_empty() {
            Tab::Themes
        } else if workshop.questions.is_empty() {
            Tab::Questions
        } else if (is_cafe(workshop) || !workshop.groups.is_empty()) && workshop.rounds.is_empty() {
            Tab::Rounds
        } else if is_cafe(workshop) {
            Tab::Themes
        } else {
            Tab::Groups
        };
        Self {
            tab,
            list: List::new(),
            items: Vec::new(),
            note: String::new(),
            shown: None,
            selected: None,
            tabs: Vec::new(),
        }
    }

    /// Makes the items anew if something has changed.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.look(ctx, true);
    }

    /// Looks again; `is_own` says whether what has changed was done here.
    fn look(&mut self, ctx: &Ctx<'_>, is_own: bool) {
        let now = Some((ctx.workshop.revision(), self.tab));
        if self.shown == now {
            return;
        }
        let same_tab = self.shown.is_some_and(|(_, tab)| tab == self.tab);
        let targets = |items: &[Item]| items.iter().map(|item| item.target).collect::<Vec<_>>();
        let before = targets(&self.items);
        self.shown = now;
        (self.items, self.note) = match self.tab {
            Tab::Themes if is_cafe(ctx.workshop) => (themes(ctx), rotation::with_note(String::new(), ctx)),
            Tab::Themes => (themes(ctx), String::new()),
            Tab::Questions => (questions(ctx), String::new()),
            Tab::Groups => groups(ctx),
            Tab::Rounds => rounds_of(ctx),
        };
        if same_tab && is_own && self.items.len() > before.len() && !before.is_empty() {
            // One has come: that is the one to look at.
            self.list.select(self.items.len() - 1);
        } else if same_tab {
            self.list.find_again(&before, &targets(&self.items));
        }
        self.note_selection();
    }

    fn note_selection(&mut self) {
        let row = self.list.selected(self.items.len());
        self.selected = row.and_then(|row| self.items.get(row)).map(|item| item.target);
    }

    fn show(&mut self, tab: Tab) {
        self.tab = tab;
        self.list.select(0);
        self.selected = None;
    }

    fn step(&mut self, forward: bool) {
        let count = Tab::ALL.len();
        let now = Tab::ALL.iter().position(|&tab| tab == self.tab).unwrap_or(0);
        let next = if forward { now + 1 } else { now + count - 1 } % count;
        self.show(Tab::ALL[next]);
    }

    fn make(&self, ctx: &Ctx<'_>) -> Outcome {
        Outcome::open(match self.tab {
            Tab::Themes => forms::new_theme(ctx),
            Tab::Questions => forms::new_question(ctx),
            Tab::Groups => forms::new_group(ctx),
            Tab::Rounds if self.items.is_empty() => forms::several_rounds(ctx),
            Tab::Rounds => return Outcome::commit(rounds::add_round(ctx.workshop, ctx.ids)),
        })
    }

    fn make_several(&self, ctx: &Ctx<'_>) -> Form {
        match self.tab {
            Tab::Themes => forms::several_themes(ctx),
            Tab::Questions => forms::several_questions(ctx),
            Tab::Groups => forms::several_groups(ctx),
            Tab::Rounds => forms::several_rounds(ctx),
        }
    }

    /// Does what an action means to the selected thing.
    fn act(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let Some(target) = self.selected else {
            // Enter in an empty list makes the first one.
            return match action {
                Action::Edit => self.make(ctx),
                _ => Outcome::handled(),
            };
        };
        match (action, target) {
            (Action::Edit, target) => edit(target, ctx).map_or_else(Outcome::handled, Outcome::open),
            (Action::Delete, Target::Theme(theme)) => delete_theme(theme, ctx),
            (Action::Delete, Target::Round(round)) => delete_round(round, ctx),
            (Action::Delete, target) => {
                let removal = ctx.workshop.removal(target);
                told(removal.into_iter().collect(), tr!(ctx.locale, "rounds-deleted"))
            }
            (Action::MoveUp, target) => Outcome::commit(moved(target, Direction::Up, ctx.workshop)),
            (Action::MoveDown, target) => Outcome::commit(moved(target, Direction::Down, ctx.workshop)),
            (Action::Host, Target::Theme(theme)) => {
                forms::host(theme, ctx).map_or_else(Outcome::handled, Outcome::open)
            }
            (Action::StartStop, Target::Round(round)) => start_stop(round, ctx),
            (Action::OneMore, Target::Round(round)) => clock::stretch_round(round, 1, ctx),
            (Action::OneLess, Target::Round(round)) => clock::stretch_round(round, -1, ctx),
            (Action::FiveMore, Target::Round(round)) => clock::stretch_round(round, 5, ctx),
            (Action::FiveLess, Target::Round(round)) => clock::stretch_round(round, -5, ctx),
            _ => Outcome::handled(),
        }
    }
}

/// Says whether people mix anew in each round.
fn is_cafe(workshop: &Workshop) -> bool {
    *workshop.day().rotation == Rotation::WorldCafe
}

fn edit(target: Target, ctx: &Ctx<'_>) -> Option<Form> {
    match target {
        Target::Theme(id) => forms::theme(id, ctx),
        Target::Question(id) => forms::question(id, ctx),
        Target::Group(id) => forms::group(id, ctx),
        Target::Round(id) => forms::round(id, ctx),
        _ => None,
    }
}

fn moved(target: Target, direction: Direction, workshop: &Workshop) -> Change {
    match target {
        Target::Theme(id) => rounds::move_theme(workshop, id, direction),
        Target::Question(id) => rounds::move_question(workshop, id, direction),
        Target::Group(id) => rounds::move_group(workshop, id, direction),
        Target::Round(id) => rounds::move_round(workshop, id, direction),
        _ => Change::default(),
    }
}

/// Starts any round, also once more, or stops it.
fn start_stop(round: RoundId, ctx: &Ctx<'_>) -> Outcome {
    let running = rounds::running_round(ctx.workshop).filter(|running| running.id() == round);
    match running {
        Some(running) => clock::stop(running, ctx),
        None => clock::start(round, ctx),
    }
}

/// Removes a round. Of one that has begun it is said what that means.
fn delete_round(round: RoundId, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    let change: Change = workshop.removal(round.into()).into_iter().collect();
    let has_begun = workshop
        .rounds
        .get(round)
        .is_some_and(|round| round.started.is_some());
    if has_begun {
        let number = workshop.rounds.rank(round).map_or(1, |rank| rank + 1);
        let name = clock::short(number, ctx.locale);
        let said = tr!(ctx.locale, "rounds-begun-deleted", round = name);
        return Outcome::commit(change).and(Effect::Notify(Tone::Warning, said));
    }
    told(change, tr!(ctx.locale, "rounds-deleted"))
}

/// Removes a theme. What was written there stays, and once rounds have begun it is said where.
fn delete_theme(theme: ThemeId, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    let change: Change = workshop.removal(theme.into()).into_iter().collect();
    let written = workshop
        .answers
        .iter()
        .filter(|answer| *answer.theme == Some(theme));
    let said = match written.count() {
        0 => tr!(ctx.locale, "rounds-deleted"),
        count => tr!(ctx.locale, "rounds-theme-deleted", count = count),
    };
    told(change, said)
}

impl Dialog for Setup {
    fn contexts(&self) -> &'static [Context] {
        &[Context::RoundsSetup, Context::List]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let len = self.items.len();
        let outcome = match action {
            Action::Up => {
                self.list.up(len);
                Outcome::handled()
            }
            Action::Down => {
                self.list.down(len);
                Outcome::handled()
            }
            Action::PageUp => {
                self.list.page_up(len);
                Outcome::handled()
            }
            Action::PageDown => {
                self.list.page_down(len);
                Outcome::handled()
            }
            Action::First => {
                self.list.home(len);
                Outcome::handled()
            }
            Action::Last => {
                self.list.end(len);
                Outcome::handled()
            }
            Action::NextArea => {
                self.step(true);
                Outcome::handled()
            }
            Action::PreviousArea => {
                self.step(false);
                Outcome::handled()
            }
            Action::Back | Action::Manage => return Outcome::effect(Effect::Close),
            Action::New => self.make(ctx),
            Action::NewOther => Outcome::open(self.make_several(ctx)),
            Action::MakeGroups => Outcome::open(forms::several_groups(ctx)),
            Action::Overview => Outcome::open(Plan::new(ctx)),
            Action::Rotation => rotation::switch(ctx),
            Action::HostRule => rotation::switch_hosts(ctx),
            Action::Draw => rotation::draw(ctx),
            Action::Shuffle => rotation::shuffle(ctx),
            Action::Filter => Outcome::notify(Tone::Info, tr!(ctx.locale, "rounds-setup-no-filter")),
            Action::Edit
            | Action::Delete
            | Action::MoveUp
            | Action::MoveDown
            | Action::Host
            | Action::StartStop
            | Action::OneMore
            | Action::OneLess
            | Action::FiveMore
            | Action::FiveLess => self.act(action, ctx),
            _ => return Outcome::ignored(),
        };
        self.refresh(ctx);
        self.note_selection();
        outcome
    }

    fn others_changed(&mut self, ctx: &Ctx<'_>) {
        self.look(ctx, false);
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.refresh(ctx);
        let len = self.items.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click => {
                let place = (mouse.x, mouse.y).into();
                if let Some(&(tab, _)) = self.tabs.iter().find(|(_, area)| area.contains(place)) {
                    self.show(tab);
                } else if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    let again = self.list.selected(len) == Some(row);
                    self.list.select(row);
                    self.note_selection();
                    if again {
                        return self.act(Action::Edit, ctx);
                    }
                }
            }
        }
        self.refresh(ctx);
        self.note_selection();
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.refresh(ctx);
        self.draw_all(frame.buffer_mut(), area, ctx);
    }
}
