//! The board: the wall as rows of columns, as the filter leaves it.
//!
//! It follows from the workshop and the filter alone and is made anew when one of them has changed; in
//! between a key costs what is visible. Rows name things, not places on the screen, so that a selection
//! finds its row again after whatever happened.

use std::collections::HashMap;

use crate::tui::widgets::filter::Filter;
use crate::workshop::wall::{self, Hung, Section};
use crate::workshop::{CardId, ClusterId, ThemeId, Workshop};

/// What a board was made of; equal stamps mean equal boards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp([u64; 5]);

impl Stamp {
    pub(super) const fn of(workshop: &Workshop, filter: &Filter) -> Self {
        Self([
            workshop.cards.revision(),
            workshop.twins.revision(),
            workshop.clusters.revision(),
            workshop.themes.revision(),
            filter.revision(),
        ])
    }
}

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A heading; none: the part of a column that has none.
    Heading(ThemeId, Option<ClusterId>),
    /// A card at one of its places.
    Card(Hung),
}

impl Key {
    pub(super) const fn hung(self) -> Option<Hung> {
        match self {
            Self::Card(hung) => Some(hung),
            Self::Heading(..) => None,
        }
    }
}

/// A column of the board.
#[derive(Clone, Debug, Default)]
pub(super) struct Lane {
    /// The theme; none for the cards that are not sorted.
    pub(super) theme: Option<ThemeId>,
    /// How many cards hang here, also those that the filter hides.
    pub(super) count: usize,
    /// What is shown, in order.
    pub(super) rows: Vec<Key>,
    /// How many cards are shown under the heading in a row.
    pub(super) headings: HashMap<usize, usize>,
}

/// The wall as rows of columns; the first column holds what is not sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Board {
    pub(super) stamp: Option<Stamp>,
    pub(super) lanes: Vec<Lane>,
    /// How often each card hangs that hangs more than once.
    places: HashMap<CardId, usize>,
    /// How many cards the filter lets through, of how many.
    pub(super) shown: (usize, usize),
}

impl Board {
    /// Lays out the wall.
    pub(super) fn new(workshop: &Workshop, filter: &Filter) -> Self {
        let wall = wall::wall(workshop);
        let passes = |card: CardId| {
            !filter.is_active()
                || workshop
                    .cards
                    .get(card)
                    .is_some_and(|card| filter.matches(&card.text))
        };
        let mut places: HashMap<CardId, usize> = HashMap::new();
        if !workshop.twins.is_empty() {
            for hung in wall.hung() {
                *places.entry(hung.card).or_default() += 1;
            }
            places.retain(|_, places| *places > 1);
        }
        let cards = |section: &[Hung], rows: &mut Vec<Key>| {
            let before = rows.len();
            rows.extend(
                section
                    .iter()
                    .filter(|hung| passes(hung.card))
                    .map(|&hung| Key::Card(hung)),
            );
            rows.len() - before
        };
        let mut unsorted = Lane {
            theme: None,
            count: wall.unsorted.len(),
            ..Lane::default()
        };
        let mut shown = cards(&wall.unsorted, &mut unsorted.rows);
        let mut total = unsorted.count;
        let mut lanes = vec![unsorted];
        for column in &wall.columns {
            let (mut rows, mut headings) = (Vec::new(), HashMap::new());
            let has_clusters = column.sections.len() > 1;
            for Section {
                cluster,
                cards: section,
            } in &column.sections
            {
                let heading = rows.len();
                rows.push(Key::Heading(column.theme, *cluster));
                let found = cards(section, &mut rows);
                shown += found;
                let named = cluster
                    .filter(|_| found == 0)
                    .and_then(|cluster| workshop.clusters.get(cluster))
                    .is_some_and(|cluster| filter.matches(&cluster.heading));
                let wanted = if cluster.is_some() {
                    found > 0 || named
                } else {
                    found > 0 && has_clusters
                };
                if wanted {
                    headings.insert(heading, found);
                } else {
                    rows.remove(heading);
                }
            }
            total += column.count;
            lanes.push(Lane {
                theme: Some(column.theme),
                count: column.count,
                rows,
                headings,
            });
        }
        Self {
            stamp: Some(Stamp::of(workshop, filter)),
            lanes,
            places,
            shown: (shown, total),
        }
    }

    /// Says whether a card hangs at several places.
    pub(super) fn hangs_twice(&self, card: CardId) -> bool {
        self.places.contains_key(&card)
    }

    /// Returns the column and row of a thing.
    pub(super) fn find(&self, key: Key) -> Option<(usize, usize)> {
        self.lanes.iter().enumerate().find_map(|(lane, column)| {
            let row = column.rows.iter().position(|&other| other == key)?;
            Some((lane, row))
        })
    }

    /// Returns the columns in which a card hangs.
    pub(super) fn lanes_of(&self, card: CardId) -> impl Iterator<Item = usize> + '_ {
        let hangs = move |key: &Key| key.hung().is_some_and(|hung| hung.card == card);
        self.lanes
            .iter()
            .enumerate()
            .filter(move |(_, lane)| lane.rows.iter().any(hangs))
            .map(|(index, _)| index)
    }
}

impl Lane {
    /// Returns the row that takes over where the thing in a row of `before` has gone: itself if it is still
    /// here, else the next card, else the card before, else whatever is near.
    pub(super) fn follow(&self, before: &Self, row: usize) -> usize {
        let Some(&key) = before.rows.get(row) else {
            return row;
        };
        if self.rows.get(row) == Some(&key) {
            return row;
        }
        let rows: HashMap<Key, usize> = self.rows.iter().copied().zip(0..).collect();
        if let Some(&row) = rows.get(&key) {
            return row;
        }
        let card = |key: &Key| key.hung().and_then(|_| rows.get(key)).copied();
        before.rows[row + 1..]
            .iter()
            .find_map(card)
            .or_else(|| before.rows[..row].iter().rev().find_map(card))
            .unwrap_or(row)
    }
}
