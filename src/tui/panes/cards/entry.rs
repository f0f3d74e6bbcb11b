//! The entry line: one card as it is being typed, and what can be said about it meanwhile.

use ratatui::layout::Rect;

use crate::gate;
use crate::locale::Locale;
use crate::tui::pane::Draft;
use crate::tui::widgets::editor::{Editor, Lines};
use crate::workshop::cards::is_long;
use crate::workshop::similar::SimilarIndex;
use crate::workshop::{CategoryId, Entity, Id, Workshop};

/// What the place of a draft of the entry line begins with; the category follows.
const PLACE: &str = "cards/entry/";

/// How many letters have to be typed before anything can be alike.
const LETTERS: usize = 3;

/// How many like cards are named.
const LIKE: usize = 3;

/// How much of a like card is shown, in cells.
const SHOWN: usize = 24;

/// Beyond so many bytes a text is long whatever it says, and is not compared as a whole.
const COMPARED: usize = 400;

/// The line in which cards are typed.
pub(super) struct Entry {
    pub(super) editor: Editor,
    /// The category that was chosen last; it may be gone.
    category: Option<CategoryId>,
    /// Where the line was drawn, label included.
    pub(super) area: Rect,
    /// Where its text was drawn.
    pub(super) text_area: Rect,
    /// What was handed over as a card, and the revision of the cards before it was.
    sent: Option<(String, u64)>,
    index: SimilarIndex,
    like: Like,
}

/// The cards that are like what is typed, and for which text and cards that was found.
#[derive(Default)]
struct Like {
    text: String,
    revision: u64,
    cards: Vec<String>,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            editor: Editor::new("", Lines::EnterCommits),
            category: None,
            area: Rect::ZERO,
            text_area: Rect::ZERO,
            sent: None,
            index: SimilarIndex::default(),
            like: Like::default(),
        }
    }
}

impl Entry {
    /// Returns the category that the next card belongs to: the chosen one while it is there, or the first.
    pub(super) fn category(&self, workshop: &Workshop) -> Option<CategoryId> {
        self.category
            .filter(|&category| workshop.categories.contains(category))
            .or_else(|| workshop.categories.nth(0).map(Entity::id))
    }

    pub(super) fn choose(&mut self, category: Option<CategoryId>) {
        if category.is_some() {
            self.category = category;
        }
    }

    pub(super) fn step_category(&mut self, workshop: &Workshop, forward: bool) {
        let count = workshop.categories.len();
        let now = self
            .category(workshop)
            .and_then(|id| workshop.categories.rank(id));
        if let Some(now) = now {
            let next = if forward { now + 1 } else { now + count - 1 } % count;
            self.category = workshop.categories.nth(next).map(Entity::id);
        }
    }

    /// Empties the line, because its text is handed over as a card.
    pub(super) fn send(&mut self, workshop: &Workshop) {
        self.sent = Some((self.editor.text(), workshop.cards.revision()));
        self.editor.clear();
    }

    /// Takes a text back that was handed over and did not become a card: the disk may be full, the workshop
    /// open for reading only.
    pub(super) fn refresh(&mut self, workshop: &Workshop) {
        if let Some((text, before)) = self.sent.take_if(|_| self.editor.is_empty())
            && before == workshop.cards.revision()
        {
            self.editor.set_text(&text);
        }
    }

    pub(super) fn click(&mut self, x: u16, y: u16) {
        self.editor.click(self.text_area, x, y);
    }

    /// Says whether the text is longer than a card should be.
    pub(super) fn is_long(&self) -> bool {
        let text = self.editor.text();
        text.len() > COMPARED || is_long(&text)
    }

    /// Returns the beginnings of cards that say nearly the same as what is typed.
    pub(super) fn similar(&mut self, workshop: &Workshop, locale: &Locale) -> &[String] {
        let mut text = self.editor.text();
        let mut compared = COMPARED.min(text.len());
        while !text.is_char_boundary(compared) {
            compared -= 1;
        }
        text.truncate(compared);
        let cards = &workshop.cards;
        if text != self.like.text || cards.revision() != self.like.revision {
            let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count();
            self.like.cards.clear();
            if letters >= LETTERS {
                self.index.update(cards);
                let found = self.index.find(&text, LIKE).into_iter();
                self.like.cards = found
                    .filter_map(|(card, _)| cards.get(card))
                    .map(|card| locale.quote(&gate::truncate(&gate::show_flat(&card.text), SHOWN)))
                    .collect();
            }
            self.like.text = text;
            self.like.revision = cards.revision();
        }
        &self.like.cards
    }

    pub(super) fn draft(&self) -> Option<Draft> {
        if self.editor.is_empty() {
            return None;
        }
        let category = self.category.map(|id| id.to_string()).unwrap_or_default();
        Some(Draft {
            place: format!("{PLACE}{category}"),
            text: self.editor.text(),
        })
    }

    /// Takes a draft back, if it is one of this line; what is typed already stays.
    pub(super) fn restore(&mut self, draft: &Draft) -> bool {
        let Some(category) = draft.place.strip_prefix(PLACE) else {
            return false;
        };
        if let Ok(category) = category.parse::<Id>() {
            self.category = Some(category.into());
        }
        let typed = self.editor.text();
        let gap = if typed.is_empty() { "" } else { "\n" };
        self.editor.set_text(&format!("{typed}{gap}{}", draft.text));
        true
    }
}
