//! The walls: a column of cards for each category, what is selected there and what is marked.
//!
//! The columns are made anew only when cards, categories or the filter have changed; the selection stays on
//! its card then, wherever that stands now. Of the cards only those on the screen are wrapped into rows,
//! and these rows are kept.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use ratatui::layout::Rect;

use crate::gate;
use crate::tui::pane::Outcome;
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::workshop::cards::{CardColumn, columns};
use crate::workshop::similar::join_parted;
use crate::workshop::{Card, CardId, CategoryId, Version, Workshop};

/// How many cards' rows are kept.
const KEPT: usize = 600;

/// How many cards a turn of the wheel moves.
const WHEEL: usize = 3;

/// One column.
#[derive(Default)]
pub(super) struct Wall {
    pub(super) category: Option<CategoryId>,
    /// Its cards, as far as the filter lets them through.
    pub(super) cards: Vec<CardId>,
    /// How many cards there are without the filter.
    pub(super) total: usize,
    pub(super) list: List,
    /// Where it was drawn, head included.
    pub(super) area: Rect,
}

impl Wall {
    fn selected(&self) -> Option<CardId> {
        let row = self.list.selected(self.cards.len())?;
        self.cards.get(row).copied()
    }

    /// Scrolls so that what is seen moves with the selection.
    fn scroll(&mut self, down: bool, by: usize) {
        let bottom = self.area.bottom().saturating_sub(1);
        if down {
            let text = self.area.x.saturating_add(1);
            let last = self.list.row_at(text, bottom).unwrap_or(self.cards.len());
            self.list
                .select(last.saturating_add(by).min(self.cards.len().saturating_sub(1)));
        } else {
            self.list.select(self.list.top().saturating_sub(by));
        }
    }
}

/// A card's text in rows.
struct Rows {
    version: Version,
    width: usize,
    rows: Vec<String>,
}

/// The columns side by side.
#[derive(Default)]
pub(super) struct Walls {
    pub(super) columns: Vec<Wall>,
    /// The revisions that the columns were made of: cards, categories, filter.
    made_of: Option<(u64, u64, u64)>,
    /// What the filter looked for then.
    narrowed_by: String,
    pub(super) active: usize,
    pub(super) filter: Filter,
    pub(super) marked: HashSet<CardId>,
    /// What is to be selected as soon as it is there.
    follow: Option<CardId>,
    /// Whether that was looked for in the columns as they are.
    looked: bool,
    /// The row of the screen that going sideways aims at.
    goal: Option<u16>,
    rows: RefCell<HashMap<CardId, Rows>>,
}

impl Walls {
    /// Makes the columns anew where they have to be. `newest` says whether they are to show the newest card
    /// when one has come.
    pub(super) fn refresh(&mut self, workshop: &Workshop, newest: bool) {
        let made_of = (
            workshop.cards.revision(),
            workshop.categories.revision(),
            self.filter.revision(),
        );
        if self.made_of == Some(made_of) {
            if !self.looked {
                self.select_followed();
            }
            return;
        }
        let active = self.columns.get(self.active).map(|wall| wall.category);
        // A longer filter lets through some of what the shorter one did.
        let narrows = self
            .made_of
            .is_some_and(|(cards, categories, _)| (cards, categories) == (made_of.0, made_of.1))
            && !self.narrowed_by.trim().is_empty()
            && self.filter.query().starts_with(&self.narrowed_by);
        let before = std::mem::take(&mut self.columns);
        self.columns = if narrows {
            self.narrowed(before, workshop, newest)
        } else {
            self.made_anew(before, workshop, newest)
        };
        self.made_of = Some(made_of);
        self.filter.query().clone_into(&mut self.narrowed_by);
        let active = active.and_then(|active| self.columns.iter().position(|wall| wall.category == active));
        self.active = active
            .unwrap_or(self.active)
            .min(self.columns.len().saturating_sub(1));
        if self.filter.is_active() && self.wall().is_some_and(|wall| wall.cards.is_empty()) {
            let matching = self.columns.iter().position(|wall| !wall.cards.is_empty());
            self.active = matching.unwrap_or(self.active);
        }
        self.marked.retain(|&card| workshop.cards.contains(card));
        self.select_followed();
        self.follow = None;
    }

    fn narrowed(&self, before: Vec<Wall>, workshop: &Workshop, newest: bool) -> Vec<Wall> {
        let narrow = |wall: Wall| {
            let cards = wall.cards.iter().copied();
            let mut now = Wall {
                category: wall.category,
                total: wall.total,
                cards: cards
                    .filter(|&card| matches(&self.filter, workshop, card))
                    .collect(),
                ..Wall::default()
            };
            keep_selection(wall, &mut now, newest);
            now
        };
        before.into_iter().map(narrow).collect()
    }

    fn made_anew(&self, mut before: Vec<Wall>, workshop: &Workshop, newest: bool) -> Vec<Wall> {
        let mut make = |column: CardColumn| {
            let mut now = Wall {
                category: column.category,
                total: column.cards.len(),
                cards: column.cards,
                ..Wall::default()
            };
            if self.filter.is_active() {
                now.cards.retain(|&card| matches(&self.filter, workshop, card));
            }
            match before.iter().position(|wall| wall.category == now.category) {
                Some(at) => keep_selection(before.swap_remove(at), &mut now, newest),
                None => now.list.select(usize::MAX),
            }
            now
        };
        columns(workshop).into_iter().map(&mut make).collect()
    }

    fn select_followed(&mut self) {
        self.looked = true;
        let Some(card) = self.follow else { return };
        let place = self.columns.iter().enumerate().find_map(|(column, wall)| {
            let row = wall.cards.iter().rposition(|&other| other == card)?;
            Some((column, row))
        });
        if let Some((column, row)) = place {
            self.active = column;
            self.columns[column].list.select(row);
        }
    }

    /// Selects a card, and again when it has moved to another column by what is done next.
    pub(super) fn follow(&mut self, card: Option<CardId>) {
        self.follow = card;
        self.looked = false;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.columns.iter().all(|wall| wall.cards.is_empty())
    }

    fn wall(&self) -> Option<&Wall> {
        self.columns.get(self.active)
    }

    /// Returns the category of the active column, if there is a column.
    pub(super) fn category(&self) -> Option<Option<CategoryId>> {
        self.wall().map(|wall| wall.category)
    }

    /// Returns the category of the column beside the active one.
    pub(super) fn neighbour(&self, right: bool) -> Option<CategoryId> {
        let at = if right {
            self.active + 1
        } else {
            self.active.checked_sub(1)?
        };
        self.columns.get(at)?.category
    }

    pub(super) fn selected(&self) -> Option<CardId> {
        self.wall().and_then(Wall::selected)
    }

    /// Returns what the next action means: all that is marked, in order, or else what is selected.
    pub(super) fn meant(&self) -> Vec<CardId> {
        if self.marked.is_empty() {
            return self.selected().into_iter().collect();
        }
        // What the filter hides stays marked, but nothing happens to what cannot be seen.
        let all = self.columns.iter().flat_map(|wall| &wall.cards);
        all.copied().filter(|card| self.marked.contains(card)).collect()
    }

    /// Marks the selected card, or takes its mark off, and goes on to the next.
    pub(super) fn mark(&mut self) {
        if let Some(card) = self.selected() {
            if !self.marked.remove(&card) {
                self.marked.insert(card);
            }
            self.down();
        }
    }

    /// Takes all marks off; tells whether there were any.
    pub(super) fn clear_marks(&mut self) -> bool {
        let any = !self.marked.is_empty();
        self.marked.clear();
        any
    }

    /// Makes the column of a category the active one.
    pub(super) fn show_category(&mut self, category: Option<CategoryId>) {
        if let Some(column) = self.columns.iter().position(|wall| wall.category == category) {
            self.active = column;
        }
    }

    /// Selects the last card of every column.
    pub(super) fn show_newest(&mut self) {
        self.follow = None;
        for wall in &mut self.columns {
            wall.list.select(usize::MAX);
        }
    }

    fn step(&mut self, step: impl FnOnce(&mut List, usize) -> bool) -> bool {
        self.follow = None;
        self.goal = None;
        match self.columns.get_mut(self.active) {
            Some(wall) => step(&mut wall.list, wall.cards.len()),
            None => false,
        }
    }

    pub(super) fn up(&mut self) {
        self.step(List::up);
    }

    /// Goes to the next card; tells whether there was one.
    pub(super) fn down(&mut self) -> bool {
        self.step(List::down)
    }

    pub(super) fn page(&mut self, down: bool) {
        self.step(if down { List::page_down } else { List::page_up });
    }

    pub(super) fn end(&mut self, last: bool) {
        self.step(if last { List::end } else { List::home });
    }

    /// Goes to the card beside the selected one.
    pub(super) fn sideways(&mut self, right: bool) {
        self.follow = None;
        let to = if right {
            self.active + 1
        } else {
            match self.active.checked_sub(1) {
                Some(to) => to,
                None => return,
            }
        };
        let y = self.goal.or_else(|| {
            let wall = self.wall()?;
            let row = wall.list.selected(wall.cards.len())?;
            Some(wall.list.area_of(row)?.y)
        });
        let Some(wall) = self.columns.get_mut(to) else {
            return;
        };
        if let Some(row) = y.and_then(|y| wall.list.row_at(wall.area.x.saturating_add(1), y)) {
            wall.list.select(row);
        }
        self.active = to;
        self.goal = y;
    }

    /// Scrolls the active column by a page without selecting anything that is shown.
    pub(super) fn scroll_page(&mut self, down: bool) {
        if let Some(wall) = self.columns.get_mut(self.active) {
            let rows = usize::from(wall.area.height / 4).max(1);
            wall.scroll(down, rows);
        }
    }

    fn at(&self, x: u16, y: u16) -> Option<usize> {
        self.columns
            .iter()
            .position(|wall| wall.area.contains((x, y).into()))
    }

    pub(super) fn wheel(&mut self, x: u16, y: u16, down: bool) -> Outcome {
        match self.at(x, y) {
            Some(column) => {
                self.follow = None;
                self.columns[column].scroll(down, WHEEL);
                Outcome::handled()
            }
            None => Outcome::ignored(),
        }
    }

    /// Selects the column and the card that was clicked; tells whether it was one.
    pub(super) fn click(&mut self, x: u16, y: u16) -> bool {
        let Some(column) = self.at(x, y) else {
            return false;
        };
        self.follow = None;
        self.goal = None;
        self.active = column;
        let wall = &mut self.columns[column];
        if let Some(row) = wall.list.row_at(x, y) {
            wall.list.select(row);
        }
        true
    }

    /// Counts the cards whose rows are kept.
    #[cfg(test)]
    pub(super) fn rows_kept(&self) -> usize {
        self.rows.borrow().len()
    }

    /// Hands out the rows of a card at a width.
    pub(super) fn with_rows<T>(&self, card: &Card, width: usize, rows: impl FnOnce(&[String]) -> T) -> T {
        let mut kept = self.rows.borrow_mut();
        if kept.len() > KEPT {
            kept.clear();
        }
        let version = card.text.version();
        let known = kept.entry(card.id()).or_insert_with(|| Rows {
            version,
            width: 0,
            rows: Vec::new(),
        });
        if known.version != version || known.width != width {
            *known = Rows {
                version,
                width,
                rows: gate::wrap(&card.text, width),
            };
        }
        rows(&known.rows)
    }
}

fn matches(filter: &Filter, workshop: &Workshop, card: CardId) -> bool {
    workshop.cards.get(card).is_some_and(|card| {
        if card.text.contains("-\n") {
            filter.matches(&join_parted(&card.text))
        } else {
            filter.matches(&card.text)
        }
    })
}

/// Hands the place in a column on to what the column has become. Whoever looks at the newest card sees the one that
/// comes; whoever has scrolled away from it stays where they are.
fn keep_selection(before: Wall, now: &mut Wall, newest: bool) {
    let was_at_end = before.list.selected(before.cards.len()) == before.cards.len().checked_sub(1);
    let has_come = now.cards.last() != before.cards.last();
    now.area = before.area;
    now.list = before.list;
    now.list.find_again(&before.cards, &now.cards);
    if before.cards.is_empty() || (newest && was_at_end && has_come) {
        now.list.select(usize::MAX);
    }
}
