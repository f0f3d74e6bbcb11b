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

#[cfg(test)]
mod tests {
    use super::super::testing::Play;
    use super::super::{CardField, CardId, CategoryField, CategoryId, Direction, Target, ThemeField};
    use super::{add_card, add_cards, change_category, columns, delete_cards, edit_card, is_long, move_card};

    struct Deck {
        play: Play,
        chances: CategoryId,
        fears: CategoryId,
    }

    impl Deck {
        fn new() -> Self {
            let mut play = Play::new();
            let mut category = |name: &str| {
                let fields = vec![CategoryField::Name(name.to_owned())];
                play.add(|w| &w.categories, CategoryField::Pos, fields)
            };
            let (chances, fears) = (category("Chancen"), category("Befürchtungen"));
            Self { play, chances, fears }
        }

        fn add(&mut self, text: &str, category: CategoryId) -> Option<CardId> {
            let change = add_card(&self.play.workshop, &self.play.ids, text, Some(category));
            let target = change.first_target();
            self.play.commit(change);
            target.map(|target| match target {
                Target::Card(id) => id,
                other => panic!("{other:?}"),
            })
        }

        fn texts(&self) -> Vec<Vec<String>> {
            let text = |&card: &CardId| self.play.workshop.cards.get(card).unwrap().text.to_string();
            let columns = columns(&self.play.workshop);
            columns
                .iter()
                .map(|column| column.cards.iter().map(text).collect())
                .collect()
        }
    }

    #[test]
    fn cards_stand_in_the_column_of_their_category_in_the_order_they_came() {
        let mut deck = Deck::new();
        let (chances, fears) = (deck.chances, deck.fears);
        deck.add("gute Kontakte\n→ zu mehreren", chances);
        deck.add("Finanzierung", fears);
        deck.add(" KURZE WEGE ", chances);
        assert_eq!(deck.add("  \n", chances), None);
        assert_eq!(
            deck.texts(),
            [
                vec!["gute Kontakte\n→ zu mehreren", "KURZE WEGE"],
                vec!["Finanzierung"]
            ]
        );
    }

    #[test]
    fn many_cards_are_added_in_one_step() {
        let mut deck = Deck::new();
        let texts = ["eins", " ", "zwei", "drei"];
        let change = add_cards(&deck.play.workshop, &deck.play.ids, texts, Some(deck.fears));
        let way_back = deck.play.commit(change);
        assert_eq!(deck.texts()[1], ["eins", "zwei", "drei"]);
        deck.play.undo(way_back);
        assert!(deck.play.workshop.cards.is_empty());
    }

    #[test]
    fn cards_of_a_removed_category_stand_in_a_column_of_their_own() {
        let mut deck = Deck::new();
        let (chances, fears) = (deck.chances, deck.fears);
        deck.add("eins", chances);
        deck.add("zwei", fears);
        deck.play.remove(chances);
        assert_eq!(deck.texts(), [["zwei"], ["eins"]]);
        assert_eq!(columns(&deck.play.workshop)[1].category, None);
    }

    #[test]
    fn a_card_moves_among_those_of_its_category() {
        let mut deck = Deck::new();
        let (chances, fears) = (deck.chances, deck.fears);
        let first = deck.add("eins", chances).unwrap();
        deck.add("dazwischen", fears);
        let last = deck.add("zwei", chances).unwrap();
        let up = move_card(&deck.play.workshop, last, Direction::Up);
        deck.play.commit(up);
        assert_eq!(deck.texts(), [vec!["zwei", "eins"], vec!["dazwischen"]]);
        assert!(move_card(&deck.play.workshop, last, Direction::Up).is_empty());
        assert!(move_card(&deck.play.workshop, first, Direction::Down).is_empty());
    }

    #[test]
    fn a_card_that_changes_its_category_goes_to_the_end() {
        let mut deck = Deck::new();
        let (chances, fears) = (deck.chances, deck.fears);
        let first = deck.add("eins", chances).unwrap();
        let second = deck.add("zwei", chances).unwrap();
        deck.add("drei", fears);
        let change = change_category(&deck.play.workshop, &[first, second], Some(fears));
        deck.play.commit(change);
        assert_eq!(deck.texts(), [vec![], vec!["drei", "eins", "zwei"]]);
        assert!(change_category(&deck.play.workshop, &[first], Some(fears)).is_empty());
    }

    #[test]
    fn an_edit_names_the_wording_it_replaces() {
        let mut deck = Deck::new();
        let chances = deck.chances;
        let id = deck.add("eins", chances).unwrap();
        let seen = deck.play.workshop.cards.get(id).unwrap().text.version();
        let (mine, theirs) = (
            edit_card(&deck.play.workshop, id, "mein", seen),
            edit_card(&deck.play.workshop, id, "dein", seen),
        );
        deck.play.commit(mine);
        deck.play.commit(theirs);
        let card = deck.play.workshop.cards.get(id).unwrap();
        assert_eq!(&*card.text, "dein");
        assert_eq!(card.text.rivals()[0].text, "mein");
        assert!(edit_card(&deck.play.workshop, id, " dein\n", card.text.version()).is_empty());
        assert!(edit_card(&deck.play.workshop, id, "", card.text.version()).is_empty());
    }

    #[test]
    fn deleting_leaves_other_cards_and_what_is_gone_alone() {
        let mut deck = Deck::new();
        let chances = deck.chances;
        let id = deck.add("eins", chances).unwrap();
        deck.add("zwei", chances);
        deck.play.add(|w| &w.themes, ThemeField::Pos, vec![]);
        let change = delete_cards(&deck.play.workshop, &[id]);
        deck.play.commit(change);
        assert_eq!(deck.texts()[0], ["zwei"]);
        assert!(delete_cards(&deck.play.workshop, &[id]).is_empty());
        deck.play.set((id, CardField::Category(None)));
    }

    #[test]
    fn seven_words_and_three_lines_are_enough_for_a_card() {
        for short in [
            "",
            "gute Kontakte\n→ zu mehreren\nOrten! + Verzahnung",
            "eins zwei drei vier fünf sechs sieben",
            "Bürger* ein-\nbringung + Struktur → Gestalt-\nbewusst",
        ] {
            assert!(!is_long(short), "{short}");
        }
        for long in ["eins zwei drei vier fünf sechs sieben acht", "a\nb\nc\nd"] {
            assert!(is_long(long), "{long}");
        }
    }
}
