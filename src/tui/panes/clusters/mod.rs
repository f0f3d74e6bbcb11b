//! The clusters pane: the wall on which a group sorts its cards.
//!
//! In the first column hangs what is not sorted yet, beside it a column for each theme. Thirty people look
//! on while one person sorts, so **a card costs one key**: its theme's digit. The cursor is on the next card
//! before the hand has left the keyboard, and the card that was sorted stands at the end of its column, where
//! the eye looks for it.
//!
//! What a key does to a card it does to all that are marked. Marks are kept while the cursor goes from column
//! to column, and are gone when they were used.
//!
//! Nothing is deleted here: a card that is taken off the wall is unsorted again. The rules of the wall are in
//! [`crate::workshop::wall`]; this pane shows them ([`draw`]), remembers where the cursor is, and turns keys into changes ([`act`]).

mod act;
mod below;
mod board;
mod draw;
mod forms;
mod paint;
mod suggest;

#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::board::{Board, Key, Stamp};
use self::draw::Places;
use self::suggest::Suggester;
use crate::tui::action::Action;
use crate::tui::dialogs;
use crate::tui::input::{KeyPress, Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Outcome, Pane, PaneId};
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::workshop::codes::Spot;
use crate::workshop::dots::{self, OnWall};
use crate::workshop::wall::Hung;
use crate::workshop::{Stage, Target, View};

/// The clusters pane.
#[derive(Default)]
pub(super) struct Clusters {
    board: Board,
    /// The selection of each column, in the order of the board's.
    lists: Vec<List>,
    /// The column where I am.
    lane: usize,
    /// The first column of themes that is visible.
    first: usize,
    /// What is marked, in the order in which it was.
    marks: Vec<Hung>,
    /// Set by a form that has used the marks.
    used: Rc<Cell<bool>>,
    /// The cards that were sorted away from under the cursor, the last one last.
    gone: Vec<Hung>,
    /// What is to be selected as soon as it is on the board.
    follow: Option<Key>,
    filter: Filter,
    /// Tiles or lines, where somebody has chosen.
    tiles: Option<bool>,
    suggester: Suggester,
    /// The dots that hang on the wall, and for which ballots and counts.
    dots: OnWall,
    dots_of: Option<[u64; 2]>,
    /// Where things were drawn last.
    places: Places,
}

impl Clusters {
    /// Lays the board out anew if something has changed, and finds the selection again.
    fn look_again(&mut self, ctx: &Ctx<'_>) {
        self.look(ctx, true);
    }

    /// Looks again; `is_own` says whether what has changed was done here.
    fn look(&mut self, ctx: &Ctx<'_>, is_own: bool) {
        if self.board.stamp != Some(Stamp::of(ctx.workshop, &self.filter)) {
            let before = std::mem::replace(&mut self.board, Board::new(ctx.workshop, &self.filter));
            let here = before.lanes.get(self.lane).map(|lane| lane.theme);
            let mut lists: Vec<Option<List>> =
                std::mem::take(&mut self.lists).into_iter().map(Some).collect();
            for lane in &self.board.lanes {
                let old = before.lanes.iter().position(|old| old.theme == lane.theme);
                let mut list = old.and_then(|old| lists.get_mut(old)?.take()).unwrap_or_default();
                if let Some(old) = old.map(|old| &before.lanes[old])
                    && let Some(row) = list.selected(old.rows.len())
                {
                    list.find_again(&old.rows, &lane.rows);
                    list.select(lane.follow(old, row));
                }
                self.lists.push(list);
            }
            self.lane = match here {
                Some(theme) => {
                    let same = self.board.lanes.iter().position(|lane| lane.theme == theme);
                    same.unwrap_or_else(|| self.lane.min(self.board.lanes.len() - 1))
                }
                // Whoever comes when all is sorted wants to see the themes.
                None => usize::from(self.board.lanes[0].count == 0 && self.board.lanes.len() > 1),
            };
            if is_own {
                self.come_back(&before);
            }
            self.marks.retain(|hung| {
                ctx.workshop.cards.contains(hung.card)
                    && hung.twin.is_none_or(|twin| ctx.workshop.twins.contains(twin))
            });
        }
        let counted = [ctx.workshop.ballots.revision(), ctx.workshop.choices.revision()];
        if self.dots_of.replace(counted) != Some(counted) {
            self.dots = dots::on_wall(ctx.workshop);
        }
        if self.used.take() {
            self.marks.clear();
        }
        if let Some((lane, row)) = self.follow.take().and_then(|key| self.board.find(key)) {
            self.lane = lane;
            self.lists[lane].select(row);
        }
    }

    /// Selects a card that was sorted away and is back, as it is after undo: whoever has hit the wrong digit
    /// hits another one next, and means the same card.
    fn come_back(&mut self, before: &Board) {
        let Some(&hung) = self.gone.last() else {
            return;
        };
        let key = Key::Card(hung);
        let now = &self.board.lanes[self.lane];
        let was = before.lanes.iter().find(|lane| lane.theme == now.theme);
        let was_here = was.is_some_and(|lane| lane.rows.contains(&key));
        if let Some(row) = now
            .rows
            .iter()
            .position(|&other| other == key)
            .filter(|_| !was_here)
        {
            self.lists[self.lane].select(row);
            self.gone.pop();
        }
    }

    fn rows(&self) -> &[Key] {
        self.board.lanes.get(self.lane).map_or(&[], |lane| &lane.rows)
    }

    /// Returns what the cursor is on.
    fn selected(&self) -> Option<Key> {
        let rows = self.rows();
        let row = self.lists.get(self.lane)?.selected(rows.len())?;
        rows.get(row).copied()
    }

    /// Returns what the next key means: all that is marked, or else the selected card.
    fn meant(&self) -> Vec<Hung> {
        if self.marks.is_empty() {
            self.selected().and_then(Key::hung).into_iter().collect()
        } else {
            self.marks.clone()
        }
    }

    /// Goes to a column in which something was found, if nothing was where I am.
    fn go_to_found(&mut self, ctx: &Ctx<'_>) {
        self.look_again(ctx);
        if self.filter.is_active() && self.rows().is_empty() {
            let found = self.board.lanes.iter().position(|lane| !lane.rows.is_empty());
            self.lane = found.unwrap_or(self.lane);
        }
    }

    /// Moves the cursor; returns whether the action was a movement.
    fn go(&mut self, action: Action) -> bool {
        let (len, last) = (self.rows().len(), self.board.lanes.len().saturating_sub(1));
        let Some(list) = self.lists.get_mut(self.lane) else {
            return false;
        };
        match action {
            Action::Up => _ = list.up(len),
            Action::Down => _ = list.down(len),
            Action::PageUp => _ = list.page_up(len),
            Action::PageDown => _ = list.page_down(len),
            Action::First => _ = list.home(len),
            Action::Last => _ = list.end(len),
            Action::Left => self.lane = self.lane.saturating_sub(1),
            Action::Right => self.lane = (self.lane + 1).min(last),
            Action::NextArea => self.lane = if self.lane == last { 0 } else { self.lane + 1 },
            Action::PreviousArea => self.lane = self.lane.checked_sub(1).unwrap_or(last),
            _ => return false,
        }
        true
    }

    /// Marks the selected card, or all cards under the selected heading, and goes on; or takes the marks back.
    fn mark(&mut self) {
        let rows = self.rows();
        let Some(row) = self
            .lists
            .get(self.lane)
            .and_then(|list| list.selected(rows.len()))
        else {
            return;
        };
        let meant: Vec<Hung> = match rows[row] {
            Key::Card(hung) => vec![hung],
            Key::Heading(..) => rows[row + 1..].iter().map_while(|key| key.hung()).collect(),
        };
        if meant.iter().all(|hung| self.marks.contains(hung)) {
            self.marks.retain(|hung| !meant.contains(hung));
        } else {
            let new: Vec<Hung> = meant
                .into_iter()
                .filter(|hung| !self.marks.contains(hung))
                .collect();
            self.marks.extend(new);
        }
        self.go(Action::Down);
    }
}

impl Pane for Clusters {
    fn id(&self) -> PaneId {
        PaneId::Clusters
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        if self.filter.is_open() {
            &[Context::FilterEntry]
        } else {
            &[Context::Clusters, Context::List]
        }
    }

    fn takes_text(&self) -> bool {
        self.filter.is_open()
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.look_again(ctx);
        match action {
            // Esc goes back one step: out of the filter's line, then the marks, then the filter.
            Action::Back if !self.filter.is_open() && !self.marks.is_empty() => self.marks.clear(),
            Action::Enter | Action::Back if self.filter.update(action) => self.go_to_found(ctx),
            Action::Filter => self.filter.open(),
            Action::Mark => self.mark(),
            Action::Tiles => self.tiles = Some(!self.places.tiles),
            _ if self.go(action) => {}
            _ => return self.act(action, ctx),
        }
        Outcome::handled()
    }

    fn key(&mut self, key: &KeyPress, _ctx: &Ctx<'_>) -> Outcome {
        if self.filter.key(key) {
            Outcome::handled()
        } else {
            Outcome::ignored()
        }
    }

    fn paste(&mut self, text: &str, _ctx: &Ctx<'_>) -> Outcome {
        if self.filter.paste(text) {
            Outcome::handled()
        } else {
            Outcome::ignored()
        }
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.look_again(ctx);
        let Some(lane) = self
            .places
            .lane_at(mouse.x, mouse.y)
            .filter(|&lane| lane < self.lists.len())
        else {
            return Outcome::ignored();
        };
        let was_here = self.lane == lane;
        self.lane = lane;
        let len = self.rows().len();
        let list = &mut self.lists[lane];
        match mouse.action {
            MouseAction::Click => {
                if let Some(row) = list.row_at(mouse.x, mouse.y) {
                    // A click on what is selected opens it, as everywhere.
                    if was_here && list.selected(len) == Some(row) {
                        return self.update(Action::Edit, ctx);
                    }
                    list.select(row);
                }
            }
            MouseAction::WheelUp => _ = list.wheel(false, len),
            MouseAction::WheelDown => _ = list.wheel(true, len),
        }
        Outcome::handled()
    }

    fn focus(&mut self, target: Target, ctx: &Ctx<'_>) {
        self.filter.clear();
        self.look_again(ctx);
        let has = |key: &Key| match (target, key) {
            (Target::Card(card), Key::Card(hung)) => hung.card == card,
            (Target::Twin(twin), Key::Card(hung)) => hung.twin == Some(twin),
            (Target::Cluster(cluster), Key::Heading(_, heading)) => *heading == Some(cluster),
            _ => false,
        };
        if let Target::Theme(theme) = target {
            let lanes = &self.board.lanes;
            if let Some(lane) = lanes.iter().position(|lane| lane.theme == Some(theme)) {
                self.lane = lane;
            }
        }
        self.follow = self
            .board
            .lanes
            .iter()
            .flat_map(|lane| &lane.rows)
            .find(|key| has(key))
            .copied();
        self.look_again(ctx);
    }

    fn others_changed(&mut self, ctx: &Ctx<'_>) {
        self.look(ctx, false);
    }

    fn type_in(&mut self, spot: Spot, ctx: &Ctx<'_>) -> Outcome {
        match spot {
            Spot::Theme(theme) => self.focus(theme.into(), ctx),
            Spot::Cluster(cluster) => self.focus(cluster.into(), ctx),
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn restore(&mut self, draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
        if let Some(outcome) = dialogs::restored_dots(draft, ctx) {
            return Some(outcome);
        }
        let form = forms::restored(&draft.place, &self.used, ctx)?;
        Some(Outcome::open(form.with_draft(&draft.text)))
    }

    fn stage(&self, _: &Ctx<'_>) -> Stage {
        Stage {
            view: View::Clusters,
            ..Stage::default()
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.look_again(ctx);
        draw::draw(self, frame, area, ctx);
    }
}
