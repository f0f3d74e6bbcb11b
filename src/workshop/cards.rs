//! Cards: the columns of the card query, and what can happen to a card.
//!
//! A card says what its author wrote: nothing here cuts, trims inside or corrects a text.

use std::collections::HashMap;

use super::Entity;
use super::change::{Change, Op, Workshop};
use super::id::IdSource;
use super::order::{self, Direction};
use super::position::Position;
use super::stamp::Version;
use super::things::{CardField, CardId, CategoryId};

/// The most words that are read from three metres away at a glance.
const WORDS: usize = 7;

/// The most lines that fit on a paper card.
const LINES: usize = 3;

/// The cards of one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardColumn {
    /// The category; none for cards without one, or of one that was removed.
    pub category: Option<CategoryId>,
    /// Its cards, in order.
    pub cards: Vec<CardId>,
}

/// Returns a column for each category in order, and behind them one for cards without a category if
/// there are such.
#[must_use]
pub fn columns(workshop: &Workshop) -> Vec<CardColumn> {
    let mut columns: Vec<CardColumn> = workshop
        .categories
        .iter()
        .map(|category| CardColumn {
            category: Some(category.id()),
            cards: Vec::new(),
        })
        .collect();
    let of: HashMap<CategoryId, usize> = workshop.categories.iter().map(Entity::id).zip(0..).collect();
    let mut loose = Vec::new();
    for card in workshop.cards.iter() {
        match card.category.and_then(|category| of.get(&category)) {
            Some(&column) => columns[column].cards.push(card.id()),
            None => loose.push(card.id()),
        }
    }
    if !loose.is_empty() {
        columns.push(CardColumn {
            category: None,
            cards: loose,
        });
    }
    columns
}

/// Adds a card behind all others; a blank one is no card.
#[must_use]
pub fn add_card(workshop: &Workshop, ids: &IdSource, text: &str, category: Option<CategoryId>) -> Change {
    add_cards(workshop, ids, [text], category)
}

/// Adds cards behind all others, in one step.
#[must_use]
pub fn add_cards<T: AsRef<str>>(
    workshop: &Workshop,
    ids: &IdSource,
    texts: impl IntoIterator<Item = T>,
    category: Option<CategoryId>,
) -> Change {
    let mut change = Change::default();
    let mut pos = order::end(&workshop.cards);
    for text in texts {
        let text = text.as_ref().trim();
        if text.is_empty() {
            continue;
        }
        let next = pos.after();
        change.set((
            ids.fresh::<CardId>(),
            vec![
                CardField::Text(text.to_owned()),
                CardField::Category(category),
                CardField::Pos(std::mem::replace(&mut pos, next)),
            ],
        ));
    }
    change
}

/// Gives a card a new wording in place of the one that its author saw. A blank wording, and the one that
/// it has, change nothing.
#[must_use]
pub fn edit_card(workshop: &Workshop, card: CardId, text: &str, over: Version) -> Change {
    let text = text.trim();
    let same = workshop
        .cards
        .get(card)
        .is_some_and(|card| card.text.as_str() == text);
    if text.is_empty() || same {
        return Change::default();
    }
    let field = CardField::Text(text.to_owned());
    Change::one(Op::Edit((card, field).into(), over))
}

/// Moves a card one place up or down in the column of its category.
#[must_use]
pub fn move_card(workshop: &Workshop, card: CardId, direction: Direction) -> Change {
    let columns = columns(workshop);
    let column = columns.iter().find(|column| column.cards.contains(&card));
    let ids = column.map_or(&[][..], |column| &column.cards);
    let mut change = Change::default();
    for (id, pos) in order::moved(&workshop.cards, ids, card, direction) {
        change.set((id, CardField::Pos(pos)));
    }
    change
}

/// Puts cards into a category, behind the cards that are there.
#[must_use]
pub fn change_category(workshop: &Workshop, cards: &[CardId], category: Option<CategoryId>) -> Change {
    let mut change = Change::default();
    let mut pos: Position = order::end(&workshop.cards);
    for &id in cards {
        let Some(card) = workshop.cards.get(id) else {
            continue;
        };
        if *card.category == category {
            continue;
        }
        let next = pos.after();
        change.set((
            id,
            vec![
                CardField::Category(category),
                CardField::Pos(std::mem::replace(&mut pos, next)),
            ],
        ));
    }
    change
}

/// Removes cards, with every twin they have.
#[must_use]
pub fn delete_cards(workshop: &Workshop, cards: &[CardId]) -> Change {
    let twins = workshop
        .twins
        .iter()
        .filter(|twin| twin.card.is_some_and(|card| cards.contains(&card)))
        .map(|twin| twin.id().into());
    cards
        .iter()
        .map(|&card| card.into())
        .chain(twins)
        .filter_map(|target| workshop.removal(target))
        .collect()
}

/// Says whether a text is longer than what a paper card holds: about seven words, three lines. A reason
/// to say so, never to cut. Signs alone are no words; a word parted at the end of a line is one.
#[must_use]
pub fn is_long(text: &str) -> bool {
    let text = text.trim();
    let words = super::similar::join_parted(text)
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count();
    words > WORDS || text.lines().count() > LINES
}
