//! Sorting by hand: what one key at the wall does to one card, or to all that are marked.

use std::collections::HashSet;

use super::{Hung, Wall, hang_on, move_within, place, put, unsort, wall};
use crate::workshop::change::{Change, Workshop};
use crate::workshop::id::IdSource;
use crate::workshop::order::Direction;
use crate::workshop::position::Position;
use crate::workshop::things::{CardId, Place, ThemeId, TwinField, TwinId};

/// Returns the cards that hang under a theme by a place that is not one of these.
fn hang_here_otherwise(wall: &Wall, theme: ThemeId, except: &[Hung]) -> HashSet<CardId> {
    let except: HashSet<Hung> = except.iter().copied().collect();
    wall.columns
        .iter()
        .filter(|column| column.theme == theme)
        .flat_map(super::Column::hung)
        .filter(|hung| !except.contains(hung))
        .map(|hung| hung.card)
        .collect()
}

/// Puts cards under a theme, behind what hangs there. What hangs there already stays where it is, and a card
/// that would hang there twice hangs there once.
#[must_use]
pub fn sort_under(workshop: &Workshop, cards: &[Hung], theme: ThemeId) -> Change {
    if !workshop.themes.contains(theme) {
        return Change::default();
    }
    let wall = wall(workshop);
    let column = wall.columns.iter().find(|column| column.theme == theme);
    let here: HashSet<Hung> = column.into_iter().flat_map(super::Column::hung).collect();
    let coming: Vec<Hung> = cards
        .iter()
        .copied()
        .filter(|hung| !here.contains(hung))
        .collect();
    let mut taken = hang_here_otherwise(&wall, theme, &coming);
    let (mut on, mut off) = (Vec::new(), Vec::new());
    // A card's own place goes before its twins, so that of two that meet here the twin is the one that goes.
    for own in [true, false] {
        for (order, &hung) in coming.iter().enumerate() {
            if (hung.twin.is_none()) != own {
                continue;
            }
            if taken.insert(hung.card) {
                on.push((order, hung));
            } else {
                off.push(hung);
            }
        }
    }
    on.sort_unstable();
    let on: Vec<Hung> = on.into_iter().map(|(_, hung)| hung).collect();
    let mut change = hang_on(&wall, workshop, &on, theme, None);
    if !off.is_empty() {
        change.ops.extend(unsort(workshop, &off).ops);
    }
    change
}

/// Hangs cards under a second theme as well, in this order. One that hangs there already stays as it is, and
/// one that is not sorted yet is sorted.
#[must_use]
pub fn twins(workshop: &Workshop, ids: &IdSource, cards: &[CardId], theme: ThemeId) -> Change {
    let mut change = Change::default();
    if !workshop.themes.contains(theme) {
        return change;
    }
    let wall = wall(workshop);
    let mut taken = hang_here_otherwise(&wall, theme, &[]);
    let unsorted: HashSet<Hung> = wall.unsorted.iter().copied().collect();
    let mut coming = Vec::new();
    for &card in cards {
        if !workshop.cards.contains(card) || !taken.insert(card) {
            continue;
        }
        if unsorted.contains(&card.into()) {
            coming.push(card.into());
            continue;
        }
        let twin = ids.fresh::<TwinId>();
        change.set((twin, TwinField::Card(Some(card))));
        coming.push(Hung {
            card,
            twin: Some(twin),
        });
    }
    change
        .ops
        .extend(hang_on(&wall, workshop, &coming, theme, None).ops);
    change
}

/// Moves a card one place up or down in its column: within its section, and from its end over the heading
/// into the next one.
#[must_use]
pub fn step(workshop: &Workshop, hung: Hung, direction: Direction) -> Change {
    let wall = wall(workshop);
    let mut change = Change::default();
    let found = wall.columns.iter().find_map(|column| {
        let at = column
            .sections
            .iter()
            .position(|section| section.cards.contains(&hung))?;
        Some((column, at))
    });
    let Some((column, at)) = found else {
        return change;
    };
    let cards = &column.sections[at].cards;
    let (edge, next) = match direction {
        Direction::Up => (cards.first(), at.checked_sub(1)),
        Direction::Down => (cards.last(), Some(at + 1)),
    };
    if edge != Some(&hung) {
        return move_within(workshop, hung, direction);
    }
    let Some(next) = next.and_then(|next| column.sections.get(next)) else {
        return change;
    };
    let position = |hung: Option<&Hung>| hung.and_then(|&hung| Some(&place(workshop, hung)?.pos));
    let pos = match direction {
        Direction::Up => Position::between(position(next.cards.last()), None),
        Direction::Down => Position::between(None, position(next.cards.first())),
    };
    let (theme, cluster) = (Some(column.theme), next.cluster);
    put(hung, Place { theme, cluster, pos }, &mut change);
    change
}
