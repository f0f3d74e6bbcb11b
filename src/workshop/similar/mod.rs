//! Likeness: which cards say nearly the same as what is being typed.
//!
//! A hint, never a verdict: the facilitator sees *ähnlich: „Finanzierung“* while typing and decides. So it
//! is better to miss a likeness than to show something odd, and it has to be there within the time of a
//! keypress, also beside ten thousand cards.
//!
//! **What counts.** Texts are compared without case, accents, umlauts and the hyphens at line ends. Words of
//! up to three letters say too little and are left out. Two words are alike when one begins with what the
//! other contains (*Finanz-*, *Bürgerpartizipation* and *Partizipation*: inflection is at the end, compounds
//! grow in front), or when they share most of their trigrams (a slip of the pen). How much of what is typed
//! is found in a card, weighed by the length of words, is its likeness; how much of the card is meant
//! decides between equals.
//!
//! **How.** An inverted index from trigrams to cards names the few cards that share most; only those are
//! compared word by word. Taking note of changes costs what has changed, and a look at the rest.

#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::stamp::Version;
use super::table::Table;
use super::things::{Card, CardId};
use words::{Word, covered, words};

pub use words::join_parted;

/// From here on a likeness is worth a hint.
const WORTH_A_HINT: f32 = 0.5;

/// What a card's own words weigh in its likeness, so that of cards that hold all that is typed the one
/// that says little else comes first.
const OWN_WEIGHT: f32 = 0.2;

/// How many cards are compared word by word.
const CANDIDATES: usize = 24;

/// How many words of a text are compared, the longest ones.
const MOST_WORDS: usize = 12;

/// How many entries of the index one question may look at, so that a key costs the same among ten thousand cards
/// as among a hundred.
const VISITS: usize = 12_000;

/// Finds cards whose text is like another one.
#[derive(Clone, Debug, Default)]
pub struct SimilarIndex {
    /// The revision of the table that was taken note of.
    revision: Option<u64>,
    entries: Vec<Entry>,
    /// Which entry holds a card's present wording.
    entry_of: HashMap<CardId, u32, BuildHasherDefault<Mixer>>,
    /// Which entries hold a trigram.
    postings: HashMap<u64, Vec<u32>, BuildHasherDefault<Mixer>>,
    dead: usize,
}

/// A wording of a card.
#[derive(Clone, Debug)]
struct Entry {
    card: CardId,
    version: Version,
    words: Vec<Word>,
    /// How much all its words weigh.
    weight: f32,
    is_alive: bool,
}

impl SimilarIndex {
    /// Takes note of what has changed in the cards since the last time.
    pub fn update(&mut self, cards: &Table<Card>) {
        if self.revision == Some(cards.revision()) {
            return;
        }
        self.revision = Some(cards.revision());
        for entry in &mut self.entries {
            let is_current = cards
                .get(entry.card)
                .is_some_and(|card| card.text.version() == entry.version);
            if entry.is_alive && !is_current {
                entry.is_alive = false;
                entry.words = Vec::new();
                self.dead += 1;
                self.entry_of.remove(&entry.card);
            }
        }
        if self.dead > self.entries.len() / 2 {
            self.entries.clear();
            self.entry_of.clear();
            self.postings.clear();
            self.dead = 0;
        }
        for card in cards.iter() {
            if !self.entry_of.contains_key(&card.id()) {
                self.insert(card);
            }
        }
    }

    fn insert(&mut self, card: &Card) {
        let words = words(&card.text);
        let number = self.entries.len() as u32;
        for &trigram in words.iter().flat_map(|word| &word.trigrams) {
            let postings = self.postings.entry(trigram).or_default();
            if postings.last() != Some(&number) {
                postings.push(number);
            }
        }
        self.entry_of.insert(card.id(), number);
        self.entries.push(Entry {
            card: card.id(),
            version: card.text.version(),
            weight: words.iter().map(Word::weight).sum(),
            words,
            is_alive: true,
        });
    }

    /// Returns the cards that say nearly the same, the most alike first (of equals, the one noted first),
    /// with their likeness from 0 to 1.
    #[must_use]
    pub fn find(&self, text: &str, limit: usize) -> Vec<(CardId, f32)> {
        let mut query = words(text);
        query.sort_by_key(|word| std::cmp::Reverse(word.trigrams.len()));
        query.truncate(MOST_WORDS);
        let weight: f32 = query.iter().map(Word::weight).sum();
        let mut found: Vec<(u32, f32)> = self
            .candidates(&query)
            .into_iter()
            .map(|number| {
                (
                    number,
                    self.likeness(&query, weight, &self.entries[number as usize]),
                )
            })
            .filter(|&(_, likeness)| likeness >= WORTH_A_HINT)
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(limit);
        found
            .into_iter()
            .map(|(number, likeness)| (self.entries[number as usize].card, likeness))
            .collect()
    }

    /// Returns the entries that share most of the rarer trigrams, in proportion to their own length.
    fn candidates(&self, query: &[Word]) -> Vec<u32> {
        let mut trigrams: Vec<u64> = query
            .iter()
            .flat_map(|word| word.trigrams.iter().copied())
            .collect();
        trigrams.sort_unstable();
        trigrams.dedup();
        // The rarest say the most; those that half of all cards have say nearly nothing and cost the most.
        let mut known: Vec<&Vec<u32>> = trigrams
            .iter()
            .filter_map(|trigram| self.postings.get(trigram))
            .collect();
        known.sort_by_key(|postings| postings.len());
        let mut shared = vec![0.0f32; self.entries.len()];
        let (mut touched, mut visited) = (Vec::new(), 0);
        for postings in known {
            if visited > 0 && visited + postings.len() > VISITS {
                break;
            }
            visited += postings.len();
            let rarity = (1.0 + self.entries.len() as f32 / postings.len() as f32).ln();
            for &number in postings {
                let share = &mut shared[number as usize];
                if *share == 0.0 {
                    touched.push(number);
                }
                *share += rarity;
            }
        }
        touched.retain(|&number| self.entries[number as usize].is_alive);
        let score = |number: u32| shared[number as usize] / (20.0 + self.entries[number as usize].weight);
        let by_score = |a: &u32, b: &u32| score(*b).total_cmp(&score(*a)).then(a.cmp(b));
        if touched.len() > CANDIDATES {
            touched.select_nth_unstable_by(CANDIDATES, by_score);
            touched.truncate(CANDIDATES);
        }
        touched
    }

    fn likeness(&self, query: &[Word], weight: f32, entry: &Entry) -> f32 {
        let mut found = 0.0;
        let mut meant = vec![0.0f32; entry.words.len()];
        for word in query {
            let mut best = 0.0f32;
            for (own, meant) in entry.words.iter().zip(&mut meant) {
                let (of_word, of_own) = covered(word, own);
                best = best.max(of_word);
                *meant = meant.max(of_own);
            }
            found += best * word.weight();
        }
        let own: f32 = entry
            .words
            .iter()
            .zip(meant)
            .map(|(word, meant)| word.weight() * meant)
            .sum();
        (1.0 - OWN_WEIGHT) * found / weight.max(1.0) + OWN_WEIGHT * own / entry.weight.max(1.0)
    }
}

/// Spreads identities and trigrams over buckets: cheap, since nobody attacks a list of cards.
#[derive(Clone, Debug, Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, bits: u64) {
        let mixed = (self.0.rotate_left(5) ^ bits).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
