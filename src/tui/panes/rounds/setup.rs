//! Setting up: the themes, questions, groups and rounds, a list each, side by side in one dialog.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::clock::{self, told};
use super::moves::theme_name;
use super::{forms, overview};
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Dialog, Form};
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::{
    Change, Direction, Entity, GroupId, Moment, QuestionId, Round, RoundId, Target, ThemeId, Workshop,
    people, rounds,
};

/// The columns that the dialog asks for.
const WIDTH: u16 = 92;
/// The rows that its list asks for at least.
const ROWS: u16 = 8;
/// The cells of what stands at the right of a row.
const DETAIL: u16 = 20;

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
    fn teach(self, locale: &Locale) -> String {
        match self {
            Self::Themes => tr!(locale, "rounds-setup-no-themes"),
            Self::Questions => tr!(locale, "rounds-setup-no-questions"),
            Self::Groups => tr!(locale, "rounds-setup-no-groups"),
            Self::Rounds => tr!(locale, "rounds-setup-no-rounds"),
        }
    }
}

/// One thing in a list.
struct Item {
    target: Target,
    /// The number or letter before it.
    label: String,
    text: String,
    /// What stands at the right.
    detail: String,
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
    /// Opens the dialog at the first list in which something is missing, or at the groups.
    pub(super) fn new(ctx: &Ctx<'_>) -> Self {
        let workshop = ctx.workshop;
        let tab = if workshop.themes.is_empty() {
            Tab::Themes
        } else if workshop.questions.is_empty() {
            Tab::Questions
        } else if !workshop.groups.is_empty() && workshop.rounds.is_empty() {
            Tab::Rounds
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
        let now = Some((ctx.workshop.revision(), self.tab));
        if self.shown == now {
            return;
        }
        let same_tab = self.shown.is_some_and(|(_, tab)| tab == self.tab);
        let before = self.items.len();
        self.shown = now;
        (self.items, self.note) = match self.tab {
            Tab::Themes => (themes(ctx), String::new()),
            Tab::Questions => (questions(ctx), String::new()),
            Tab::Groups => groups(ctx),
            Tab::Rounds => rounds_of(ctx),
        };
        let at = |target| self.items.iter().position(|item| item.target == target);
        if same_tab && self.items.len() > before && before > 0 {
            // One has come: that is the one to look at.
            self.list.select(self.items.len() - 1);
        } else if let Some(row) = self.selected.and_then(at) {
            self.list.select(row);
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
    let stop = rounds::stop_round(ctx.workshop, round, ctx.now);
    if stop.is_empty() {
        clock::start(round, ctx)
    } else {
        Outcome::commit(stop)
    }
}

fn themes(ctx: &Ctx<'_>) -> Vec<Item> {
    let item = |(id, number): (ThemeId, usize)| {
        let host = ctx.workshop.themes.get(id).and_then(|theme| *theme.host);
        let host = host.and_then(|host| people::name_of(ctx.workshop, host));
        Item {
            target: id.into(),
            label: number.to_string(),
            text: theme_name(id, ctx.workshop, ctx.locale),
            detail: host.map_or_else(String::new, people::short_name),
        }
    };
    ctx.workshop
        .themes
        .iter()
        .map(Entity::id)
        .zip(1..)
        .map(item)
        .collect()
}

fn questions(ctx: &Ctx<'_>) -> Vec<Item> {
    let grid = rounds::completeness(ctx.workshop);
    let count = |column: usize| grid.cells.iter().map(|row| row[column]).sum::<usize>();
    let item = |(column, &id): (usize, &QuestionId)| Item {
        target: id.into(),
        label: (column + 1).to_string(),
        text: ctx
            .workshop
            .questions
            .get(id)
            .map_or_else(String::new, |question| question.text.trim().to_owned()),
        detail: match count(column) {
            0 => String::new(),
            count => tr!(ctx.locale, "rounds-answers", count = count),
        },
    };
    grid.questions.iter().enumerate().map(item).collect()
}

fn groups(ctx: &Ctx<'_>) -> (Vec<Item>, String) {
    let members = overview::members(ctx);
    let item = |id: GroupId, name: &str| {
        let people = members.get(&Some(id)).map_or(&[][..], Vec::as_slice);
        Item {
            target: id.into(),
            label: gate::show_flat(name.trim()).into_owned(),
            text: if people.is_empty() {
                tr!(ctx.locale, "rounds-overview-nobody")
            } else {
                overview::names(people, ctx)
            },
            detail: tr!(ctx.locale, "rounds-people", count = people.len()),
        }
    };
    let items = ctx
        .workshop
        .groups
        .iter()
        .map(|group| item(group.id(), &group.name))
        .collect();
    let note = match members.get(&None) {
        Some(people) => {
            let names = overview::names(people, ctx);
            tr!(
                ctx.locale,
                "rounds-without-group",
                count = people.len(),
                names = names
            )
        }
        None => String::new(),
    };
    (items, note)
}

fn rounds_of(ctx: &Ctx<'_>) -> (Vec<Item>, String) {
    let workshop = ctx.workshop;
    let running = rounds::running_round(workshop).map(Round::id);
    let item = |(round, number): (&Round, usize)| {
        let minutes = i64::from(*round.minutes) + i64::from(*round.adjust);
        Item {
            target: round.id().into(),
            label: clock::short(number, ctx.locale),
            text: tr!(ctx.locale, "doc-minutes", minutes = minutes),
            detail: match (*round.started, *round.ended) {
                (Some(started), _) if running == Some(round.id()) => {
                    tr!(ctx.locale, "rounds-runs-since", time = (time(started)))
                }
                (Some(started), Some(ended)) => {
                    format!("{} {}–{}", ctx.look.glyphs.check, time(started), time(ended))
                }
                (Some(started), None) => time(started),
                (None, _) => String::new(),
            },
        }
    };
    let items: Vec<Item> = workshop.rounds.iter().zip(1..).map(item).collect();
    if items.is_empty() {
        return (items, String::new());
    }
    let changeover = *workshop.day().changeover;
    let worked: i64 = workshop
        .rounds
        .iter()
        .map(|round| i64::from(*round.minutes) + i64::from(*round.adjust))
        .sum();
    let total = worked + i64::from(changeover) * (items.len() as i64 - 1);
    let note = tr!(ctx.locale, "rounds-sum", changeover = changeover, total = total);
    (items, note)
}

/// Writes a time of day.
fn time(moment: Moment) -> String {
    moment.format("%H:%M").to_string()
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
            Action::Overview => Outcome::open(overview::page(WIDTH, ctx)),
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
        let look = ctx.look;
        let title = tr!(ctx.locale, "rounds-setup-title");
        let hints = tr!(ctx.locale, "rounds-setup-hints");
        let overlay = Overlay {
            title: &title,
            hints: &hints,
            width: WIDTH.min(area.width.saturating_sub(4)),
            height: area.height.saturating_sub(2).min(ROWS + 16).max(ROWS),
        };
        let inner = overlay.draw(frame.buffer_mut(), area, look);
        self.tabs.clear();
        if inner.height < 3 {
            return;
        }
        let buffer = frame.buffer_mut();
        let mut x = inner.x;
        for tab in Tab::ALL {
            let style = if tab == self.tab {
                look.palette.accent()
            } else {
                look.palette.dim()
            };
            let sign = if tab == self.tab { look.glyphs.prompt } else { " " };
            let place = Rect {
                x,
                width: inner.right().saturating_sub(x),
                height: 1,
                ..inner
            };
            let used = put(
                buffer,
                place,
                &format!("{sign} {}", tab.name(ctx.locale)),
                style,
                &look.glyphs,
            );
            self.tabs.push((tab, Rect { width: used, ..place }));
            x += used + 2;
        }
        let mut body = Rect {
            y: inner.y + 2,
            height: inner.height - 2,
            ..inner
        };
        if self.items.is_empty() {
            let text = self.tab.teach(ctx.locale);
            let lines = gate::wrap(&text, usize::from(body.width.saturating_sub(2).max(1)));
            for (y, line) in (body.top()..body.bottom()).zip(&lines) {
                let place = Rect {
                    x: body.x + 2,
                    y,
                    height: 1,
                    width: body.width.saturating_sub(2),
                };
                put(buffer, place, line, look.palette.text(), &look.glyphs);
            }
            return;
        }
        if !self.note.is_empty() && body.height > 4 {
            let lines = gate::wrap(&self.note, usize::from(body.width.saturating_sub(2).max(1)));
            let lines = &lines[..lines.len().min(3)];
            body.height -= lines.len() as u16 + 1;
            for (y, line) in (body.bottom() + 1..).zip(lines) {
                let place = Rect {
                    x: body.x + 2,
                    y,
                    height: 1,
                    width: body.width.saturating_sub(2),
                };
                put(buffer, place, line, look.palette.dim(), &look.glyphs);
            }
        }
        self.draw_list(buffer, body, ctx);
    }
}

impl Setup {
    fn draw_list(&self, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        let look = ctx.look;
        let labels = self
            .items
            .iter()
            .map(|item| gate::width(&item.label))
            .max()
            .unwrap_or(0);
        let labels = labels.clamp(2, 12) as u16;
        let details = self
            .items
            .iter()
            .map(|item| gate::width(&item.detail))
            .max()
            .unwrap_or(0);
        let details = details.min(usize::from(DETAIL)) as u16;
        let room = |width: u16| width.saturating_sub(labels + details + 8).max(8);
        let wrapped = |row: usize, width: u16| {
            let text = self.items.get(row).map_or("", |item| item.text.as_str());
            gate::wrap(text, usize::from(room(width)))
        };
        self.list.draw(
            buffer,
            area,
            self.items.len(),
            look,
            |row, width| wrapped(row, width).len().min(usize::from(u16::MAX)) as u16,
            |row, place, buffer, selected| {
                let Some(item) = self.items.get(row) else {
                    return;
                };
                let style = if selected {
                    look.palette.selected()
                } else {
                    look.palette.text()
                };
                let first = Rect { height: 1, ..place };
                let at = Rect {
                    x: place.x + 2,
                    width: labels,
                    ..first
                };
                let label = if matches!(item.target, Target::Theme(_) | Target::Question(_)) {
                    gate::pad_left(&item.label, usize::from(labels))
                } else {
                    item.label.clone()
                };
                put(buffer, at.intersection(place), &label, style, &look.glyphs);
                for (y, line) in (place.top()..place.bottom()).zip(wrapped(row, place.width)) {
                    if selected {
                        buffer.set_string(place.x, y, look.glyphs.bar, look.palette.accent());
                    }
                    let at = Rect {
                        x: place.x + labels + 4,
                        y,
                        width: room(place.width),
                        height: 1,
                    };
                    put(
                        buffer,
                        at.intersection(place),
                        line.trim_end(),
                        style,
                        &look.glyphs,
                    );
                }
                let at = Rect {
                    x: place.right().saturating_sub(details + 2).max(place.x),
                    width: details,
                    ..first
                };
                put_right(
                    buffer,
                    at.intersection(place),
                    &item.detail,
                    look.palette.dim(),
                    &look.glyphs,
                );
            },
        );
    }
}
