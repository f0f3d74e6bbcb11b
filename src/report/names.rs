//! Who is named in a documentation, and how: in full, by initials, or not at all.
//!
//! Names of people are personal data, and a documentation travels further than the room. A [`Masker`] writes
//! the people that the workshop knows, participants and invitees, the way that was chosen, in the cells that
//! hold a name and wherever a text says one: „Annegret Saal“, „Saal, Annegret“, „A. Saal“, „Frau Saal“. A
//! family name that stands alone is left, since half of them are ordinary words (*Saal* is a hall), and
//! [`Mentions`] says which ones a reader will still find. Names that the workshop does not know cannot be
//! found by anybody but a reader.

mod sought;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

pub use sought::Wanted;

use super::Document;
use crate::workshop::{InviteeId, ParticipantId, Text, Workshop};

/// How people are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Names {
    /// As they were typed.
    #[default]
    Full,
    /// By the first letters of their names: `A. S.`
    Initials,
    /// By a number that stands for the same person throughout: `Person 3`.
    None,
}

impl Names {
    /// Every way, the most talkative first.
    pub const ALL: [Self; 3] = [Self::Full, Self::Initials, Self::None];

    /// Returns the name by which the command line knows it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Initials => "initials",
            Self::None => "none",
        }
    }
}

/// Says that a text is no way of naming people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a way of naming people: {0} (full, initials, none)")]
pub struct UnknownNames(pub String);

impl FromStr for Names {
    type Err = UnknownNames;

    fn from_str(text: &str) -> Result<Self, UnknownNames> {
        Self::ALL
            .into_iter()
            .find(|names| names.key() == text.to_ascii_lowercase())
            .ok_or_else(|| UnknownNames(text.to_owned()))
    }
}

/// The longest part of a name that does not stand for it, as in „von der Heide“, in letters.
const PARTICLE: usize = 3;

/// What goes before a name and is none.
const TITLES: [&str; 16] = [
    "dr",
    "prof",
    "frau",
    "herr",
    "herrn",
    "fr",
    "hr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "pfarrer",
    "pfarrerin",
    "pfr",
    "dipl",
    "ing",
];

/// Writes the people of a workshop the way that was chosen.
#[derive(Clone, Debug)]
pub struct Masker {
    names: Names,
    people: Vec<Known>,
    participants: HashMap<ParticipantId, usize>,
    invitees: HashMap<InviteeId, usize>,
    /// The people in whose names a word occurs, the word in small letters.
    words: HashMap<String, Vec<usize>>,
    /// How many people have a number.
    numbered: usize,
}

/// Somebody the workshop knows.
#[derive(Clone, Debug)]
struct Known {
    name: String,
    label: String,
    /// The words of the name without titles, in small letters.
    words: Vec<String>,
    /// Whether a text in which a name of one word stands means this person.
    is_called: bool,
}

impl Masker {
    /// Learns who the workshop knows; those who were taken off its lists too, since a task may still name them.
    #[must_use]
    pub fn new(workshop: &Workshop, names: Names) -> Self {
        let mut masker = Self {
            names,
            people: Vec::new(),
            participants: HashMap::new(),
            invitees: HashMap::new(),
            words: HashMap::new(),
            numbered: 0,
        };
        let mut removed: Vec<_> = workshop.participants.removed().collect();
        removed.sort_by_key(|person| person.id());
        for person in workshop.participants.iter().chain(removed) {
            if let Some(index) = masker.learn_all(&person.name, true) {
                masker.participants.insert(person.id(), index);
            }
        }
        let mut removed: Vec<_> = workshop.invitees.removed().collect();
        removed.sort_by_key(|invitee| invitee.id());
        for invitee in workshop.invitees.iter().chain(removed) {
            if let Some(index) = masker.learn_all(&invitee.name, false) {
                masker.invitees.insert(invitee.id(), index);
            }
        }
        masker
    }

    /// Learns a name with the other wordings of it, which stand for the same person.
    fn learn_all(&mut self, name: &Text, is_called: bool) -> Option<usize> {
        let index = self.learn(name, None, is_called);
        let label = index.map(|index| self.people[index].label.clone());
        for rival in name.rivals() {
            self.learn(&rival.text, label.as_deref(), is_called);
        }
        index
    }

    fn learn(&mut self, name: &str, label: Option<&str>, is_called: bool) -> Option<usize> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        // What stands in brackets is where somebody comes from.
        let bare = match name.split_once('(') {
            Some((before, _)) if !before.trim().is_empty() => before,
            _ => &name,
        };
        let spelled: Vec<&str> = words(bare).map(|range| &bare[range]).collect();
        let words = name_words(bare);
        if words.is_empty() {
            return None;
        }
        if let Some(known) = self.people.iter().position(|person| person.words == words) {
            return Some(known);
        }
        let index = self.people.len();
        let label = match (label, self.names) {
            (Some(label), _) => label.to_owned(),
            (None, Names::Full) => name.clone(),
            (None, Names::Initials) => self.initials(&spelled),
            (None, Names::None) => {
                self.numbered += 1;
                format!("Person {}", self.numbered)
            }
        };
        for word in &words {
            let known = self.words.entry(word.clone()).or_default();
            if known.last() != Some(&index) {
                known.push(index);
            }
        }
        self.people.push(Known {
            name,
            label,
            words,
            is_called,
        });
        Some(index)
    }

    /// Makes initials; of two people with the same ones the second is told apart by a number.
    fn initials(&self, spelled: &[&str]) -> String {
        let initials = spelled
            .iter()
            .filter(|word| !TITLES.contains(&word.to_lowercase().as_str()))
            .filter_map(|word| word.chars().next())
            .map(|first| format!("{}.", first.to_uppercase()))
            .collect::<Vec<_>>()
            .join(" ");
        let taken = |label: &str| self.people.iter().any(|person| person.label == label);
        if !taken(&initials) {
            return initials;
        }
        (2..)
            .map(|number| format!("{initials} {number}"))
            .find(|label| !taken(label))
            .unwrap_or(initials)
    }

    /// Says whether names are written as they were typed.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.names == Names::Full
    }

    /// Returns how a participant is named, also one who was taken off the list; none: they have no name.
    #[must_use]
    pub fn participant(&self, id: ParticipantId) -> Option<&str> {
        let index = *self.participants.get(&id)?;
        Some(&self.people[index].label)
    }

    /// Returns how an invitee is named; none: they have no name.
    #[must_use]
    pub fn invitee(&self, id: InviteeId) -> Option<&str> {
        let index = *self.invitees.get(&id)?;
        Some(&self.people[index].label)
    }

    /// Writes a text with everybody whom it names named the way that was chosen.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.is_plain() || self.people.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut result = String::new();
        let mut done = 0;
        for (range, person) in self.found(text) {
            result.push_str(&text[done..range.start]);
            result.push_str(&self.people[person].label);
            // Of the stop after an initial and that of the sentence one is enough.
            let stops = usize::from(result.ends_with('.') && text[range.end..].starts_with('.'));
            done = range.end + stops;
        }
        if done == 0 {
            return Cow::Borrowed(text);
        }
        result.push_str(&text[done..]);
        Cow::Owned(result)
    }

    /// Finds whoever is named in a text, and where.
    fn found(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let places: Vec<Range<usize>> = words(text).collect();
        let folded: Vec<String> = places.iter().map(|place| folded(&text[place.clone()])).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < places.len() {
            let best = self
                .candidates(&folded, at)
                .filter_map(|person| self.match_at(text, &places, &folded, at, person))
                .max_by_key(|(range, _, count)| (*count, range.end));
            match best {
                Some((range, person, count)) => {
                    found.push((range, person));
                    at += count;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Returns who could be meant by the words from here on.
    fn candidates<'a>(&'a self, folded: &'a [String], at: usize) -> impl Iterator<Item = usize> + 'a {
        folded[at..]
            .iter()
            .take(2)
            .flat_map(|word| std::iter::once(word.as_str()).chain(word.strip_suffix('s')))
            .filter_map(|word| self.words.get(word.trim_end_matches(['\'', '’'])))
            .flatten()
            .copied()
    }

    /// Says whether the words from here on name a person: which part of the text does, and how many words.
    fn match_at(
        &self,
        text: &str,
        places: &[Range<usize>],
        folded: &[String],
        at: usize,
        person: usize,
    ) -> Option<(Range<usize>, usize, usize)> {
        let words = &self.people[person].words;
        let (last, given) = words.split_last()?;
        let is_close = |from: usize, to: usize| {
            places[from..=to].windows(2).all(|pair| {
                let between = &text[pair[0].end..pair[1].start];
                between.chars().all(|c| c.is_whitespace() || ".,/".contains(c)) && between.len() <= 4
            })
        };
        let run = |count: usize| {
            (at + count <= places.len() && is_close(at, at + count - 1)).then(|| &folded[at..at + count])
        };
        let spans = |from: usize, count: usize| {
            let range = places[from].start..places[at + count - 1].end;
            (range, person, count)
        };
        // "Mathias Saal, Annegret Saal" names two people: the family name before the comma is the first one's.
        let is_anothers = |count: usize| {
            let next = folded.get(at + count);
            next.is_some_and(|next| is_word(next, last) && is_close(at + count - 1, at + count))
        };
        // In full, or family name first.
        if let Some(run) = run(words.len()) {
            let in_order = is_word(&run[words.len() - 1], last) && run[..given.len()] == *given;
            let reversed = !given.is_empty() && run[0] == *last && run[1..].iter().eq(given);
            let alone = given.is_empty() && (!self.people[person].is_called || last.chars().count() < 3);
            if (in_order || (reversed && !is_anothers(words.len()))) && !alone {
                return Some(spans(at, words.len()));
            }
        }
        // "Frau Saal", "Frau Dr. Saal".
        let pair = run(2)?;
        if TITLES.contains(&pair[0].as_str()) && is_word(&pair[1], last) {
            return Some(spans(at + 1, 2));
        }
        // Without middle names, in either order.
        let first = given.first()?;
        let in_order = pair[0] == *first
            && words[1..]
                .iter()
                .any(|name| name.len() > PARTICLE && is_word(&pair[1], name));
        let reversed = pair[0] == *last && is_word(&pair[1], first);
        if in_order || (reversed && !is_anothers(2)) {
            return Some(spans(at, 2));
        }
        // "A. Saal", "Annegret S."
        let is_initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
        if is_initial(&pair[0], first) && is_word(&pair[1], last) {
            return Some(spans(at, 2));
        }
        if pair[0] == *first && is_initial(&pair[1], last) {
            return Some(spans(at, 2));
        }
        None
    }

    /// Returns whose name a text is, with nothing else in it: a cell of a list.
    fn is_name_of(&self, text: &str) -> Option<usize> {
        let words = name_words(text.split_once(" (").map_or(text, |(before, _)| before));
        let known = self.words.get(words.last()?)?;
        known
            .iter()
            .copied()
            .find(|&person| self.people[person].words == words)
    }

    /// Lists who is named in texts, and which family names stand alone in them.
    fn mentions<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Mentions {
        let (mut named, mut alone) = (BTreeSet::new(), BTreeSet::new());
        for text in texts {
            let found = self.found(text);
            named.extend(found.iter().map(|(_, person)| *person));
            named.extend(self.is_name_of(text));
            for place in words(text) {
                let word = &text[place.clone()];
                if found
                    .iter()
                    .any(|(range, _)| range.start <= place.start && place.end <= range.end)
                {
                    continue;
                }
                let folded = folded(word);
                let stem = folded.strip_suffix('s').unwrap_or(&folded);
                let people = [folded.as_str(), stem]
                    .into_iter()
                    .filter_map(|word| self.words.get(word));
                let is_family = people.flatten().any(|&person| {
                    let words = &self.people[person].words;
                    words.len() > 1 && words.last().is_some_and(|last| *last == folded || last == stem)
                });
                if is_family && word.starts_with(char::is_uppercase) {
                    alone.insert(word.to_owned());
                }
            }
        }
        Mentions {
            names: named
                .into_iter()
                .map(|person| self.people[person].name.clone())
                .collect(),
            alone: alone.into_iter().collect(),
        }
    }
}

/// Whose names a documentation contains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// The people who are named, in the order of the workshop's lists.
    pub names: Vec<String>,
    /// Family names that stand alone, and may be ordinary words.
    pub alone: Vec<String>,
}

impl Mentions {
    /// Reads a documentation for the people whom the workshop knows.
    #[must_use]
    pub fn of(document: &Document, workshop: &Workshop) -> Self {
        let masker = Masker::new(workshop, Names::Full);
        let mut texts = Vec::new();
        let mut document = document.clone();
        document.visit(&mut |text| texts.push(text.clone()));
        masker.mentions(texts.iter().map(String::as_str))
    }

    /// Reads the same for a file that lists everybody whom the workshop knows, mentioned or not: the copy of
    /// the whole workshop, the lists of the print kit.
    #[must_use]
    pub fn of_everybody(document: &Document, workshop: &Workshop, names: Names) -> Self {
        let mentions = Self::of(document, workshop);
        if names != Names::Full {
            return mentions;
        }
        let people = Masker::new(workshop, Names::Full).people;
        Self {
            names: people.into_iter().map(|person| person.name).collect(),
            ..mentions
        }
    }
}

/// Finds the words of a text: letters, digits, hyphens and apostrophes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_inside = |c: char| c.is_alphanumeric() || "-'’\u{2010}\u{2011}\u{ad}".contains(c) || is_mark(c);
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let start = loop {
            let (at, c) = rest.next()?;
            if c.is_alphanumeric() {
                break at;
            }
        };
        let mut end = text.len();
        while let Some(&(at, c)) = rest.peek() {
            if !is_inside(c) {
                end = at;
                break;
            }
            rest.next();
        }
        let word = &text[start..end];
        Some(start..start + word.trim_end_matches(['-', '\'', '’']).len())
    })
}

/// Returns the words of a name without titles, in small letters.
fn name_words(name: &str) -> Vec<String> {
    words(name)
        .map(|range| folded(&name[range]))
        .filter(|word| !TITLES.contains(&word.as_str()))
        .collect()
}

/// Writes a word so that it is the same however it was typed: in small letters, umlauts and ß spelled out, other
/// letters without their accents, with the apostrophe and the hyphen of the keyboard.
fn folded(word: &str) -> String {
    let mut result = String::with_capacity(word.len());
    for character in word.nfc().flat_map(char::to_lowercase) {
        match character {
            'ä' => result.push_str("ae"),
            'ö' => result.push_str("oe"),
            'ü' => result.push_str("ue"),
            'ß' => result.push_str("ss"),
            '’' => result.push('\''),
            '\u{2010}' | '\u{2011}' => result.push('-'),
            '\u{ad}' => {}
            other => result.extend(std::iter::once(other).nfd().filter(|&part| !is_mark(part))),
        }
    }
    result
}

/// Accents that were typed as characters of their own.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Says whether a word is the name, or its genitive.
fn is_word(word: &str, name: &str) -> bool {
    word.strip_prefix(name)
        .is_some_and(|rest| ["", "s", "'s", "'"].contains(&rest))
}

#[cfg(test)]
mod tests;
