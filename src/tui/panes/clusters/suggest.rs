//! Suggestions: under which theme hangs what says nearly the same.
//!
//! A hint in the line below, taken over with one key and otherwise without consequence. It is only made where
//! it costs nothing that can be felt: taking note of all wordings of a huge wall is not worth it, and no
//! group has ever written so many cards.

use std::collections::HashMap;

use super::board::Stamp;
use crate::workshop::similar::SimilarIndex;
use crate::workshop::{CardId, ThemeId, Workshop};

/// On a wall with more cards than this nothing is suggested.
const MOST_CARDS: usize = 1_500;

/// How many similar cards have a say.
const VOICES: usize = 8;

/// So much of what they say must be for the same theme.
const MAJORITY: f32 = 0.6;

/// A theme for a card, and the card that speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    pub(super) theme: ThemeId,
    pub(super) because: CardId,
}

/// Finds suggestions, and keeps the last one.
#[derive(Default)]
pub(super) struct Suggester {
    index: SimilarIndex,
    last: Option<(CardId, Stamp, Option<Suggestion>)>,
}

impl Suggester {
    /// Suggests a theme for a card.
    pub(super) fn suggest(&mut self, workshop: &Workshop, card: CardId, stamp: Stamp) -> Option<Suggestion> {
        match self.last {
            Some((of, when, suggestion)) if of == card && when == stamp => suggestion,
            _ => {
                let suggestion = self.find(workshop, card);
                self.last = Some((card, stamp, suggestion));
                suggestion
            }
        }
    }

    fn find(&mut self, workshop: &Workshop, card: CardId) -> Option<Suggestion> {
        if workshop.cards.len() > MOST_CARDS || workshop.themes.is_empty() {
            return None;
        }
        self.index.update(&workshop.cards);
        let text = &workshop.cards.get(card)?.text;
        let voices: Vec<(CardId, ThemeId, f32)> = self
            .index
            .find(text, VOICES + 1)
            .into_iter()
            .filter(|&(other, _)| other != card)
            .filter_map(|(other, likeness)| Some((other, theme_of(workshop, other)?, likeness)))
            .collect();
        let mut said: HashMap<ThemeId, f32> = HashMap::new();
        for (_, theme, likeness) in &voices {
            *said.entry(*theme).or_default() += likeness;
        }
        let all: f32 = voices.iter().map(|(_, _, likeness)| likeness).sum();
        // The voices are sorted: the first one for the theme is the one most alike.
        voices
            .iter()
            .find(|(_, theme, _)| said.get(theme).is_some_and(|said| *said >= MAJORITY * all))
            .map(|&(because, theme, _)| Suggestion { theme, because })
    }
}

/// Returns the theme under which a card hangs first.
fn theme_of(workshop: &Workshop, card: CardId) -> Option<ThemeId> {
    let place = &workshop.cards.get(card)?.place;
    let cluster = place
        .cluster
        .and_then(|cluster| workshop.clusters.get_any(cluster));
    let theme = match cluster {
        Some(cluster) => (*cluster.theme).or(place.theme),
        None => place.theme,
    };
    theme.filter(|&theme| workshop.themes.contains(theme))
}
