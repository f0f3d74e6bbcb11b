//! Words as the index compares them.

use super::super::fold::fold_letter;

/// Words of fewer letters say too little.
const SHORTEST: usize = 4;

/// The letters of a word that are compared: enough for *Donaudampfschifffahrtsgesellschaft*.
const LONGEST: usize = 40;

/// A common part shorter than this is chance.
const SHORTEST_PART: usize = 4;

/// So much of one of two words must be found in the other one.
const ALIKE: f32 = 0.6;

/// A word with what is needed to compare it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    letters: Box<[char]>,
    /// Every three letters in a row, with the word's borders, sorted and without doubles.
    pub(super) trigrams: Box<[u64]>,
}

impl Word {
    fn new(letters: &str) -> Self {
        let letters: Box<[char]> = letters.chars().take(LONGEST).collect();
        let border = std::iter::once('\0');
        let padded: Vec<char> = border
            .clone()
            .chain(letters.iter().copied())
            .chain(border)
            .collect();
        let mut trigrams: Vec<u64> = padded
            .windows(3)
            .map(|three| {
                three
                    .iter()
                    .fold(0, |bits, &letter| bits << 21 | u64::from(letter))
            })
            .collect();
        trigrams.sort_unstable();
        trigrams.dedup();
        Self {
            letters,
            trigrams: trigrams.into(),
        }
    }

    /// Returns how much the word says: its letters.
    pub(super) fn weight(&self) -> f32 {
        self.letters.len() as f32
    }
}

/// Returns the words of a text that say something, without case, accents and umlauts.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut folded = String::new();
    let joined = join_parted(text);
    for word in joined.split(|letter: char| !letter.is_alphanumeric() && letter != '\u{308}') {
        folded.clear();
        for letter in word.chars() {
            fold_letter(letter, &mut folded);
        }
        if folded.chars().nth(SHORTEST - 1).is_some() {
            let word = Word::new(&folded);
            if !found.contains(&word) {
                found.push(word);
            }
        }
    }
    found
}

/// Joins the words that were parted by a hyphen at the end of a line, as on a card that was too narrow.
/// Before a capital the hyphen belongs to the word, and only the line break goes.
#[must_use]
pub fn join_parted(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for (number, line) in text.lines().map(str::trim).enumerate() {
        let parted = joined.ends_with(['-', '\u{ad}', '\u{2010}'])
            && joined.chars().rev().nth(1).is_some_and(char::is_alphabetic);
        if parted && line.starts_with(char::is_lowercase) {
            joined.pop();
        } else if number > 0 && (!parted || !line.starts_with(char::is_uppercase)) {
            joined.push('\n');
        }
        joined.push_str(line);
    }
    joined
}

/// Returns how much of each of two words is found in the other, 0 to 1; nothing of either if that is too
/// little of both.
///
/// *Finanz* is found in *Finanzierung* as a whole; of *Bürgerpartizipation* a third in *Bürger*.
pub(super) fn covered(a: &Word, b: &Word) -> (f32, f32) {
    let shared = shared(&a.trigrams, &b.trigrams);
    if shared < 2 {
        return (0.0, 0.0);
    }
    let dice = 2.0 * shared as f32 / (a.trigrams.len() + b.trigrams.len()) as f32;
    let part = common_part(&a.letters, &b.letters).max(common_part(&b.letters, &a.letters));
    let part = if part < SHORTEST_PART { 0.0 } else { part as f32 };
    let of = |word: &Word| dice.max(part / word.weight()).min(1.0);
    let (of_a, of_b) = (of(a), of(b));
    if of_a.max(of_b) < ALIKE {
        return (0.0, 0.0);
    }
    (of_a, of_b)
}

/// Counts what two sorted lists share.
fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        count += usize::from(left == right);
        i += usize::from(left <= right);
        j += usize::from(right <= left);
    }
    count
}

/// Returns how many letters of `word`'s beginning stand somewhere in `other`.
fn common_part(word: &[char], other: &[char]) -> usize {
    (0..other.len())
        .map(|at| word.iter().zip(&other[at..]).take_while(|(a, b)| a == b).count())
        .max()
        .unwrap_or(0)
}
