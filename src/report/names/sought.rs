//! One person among those whom the workshop knows: where a text names them, and them alone.
//!
//! Finding goes by the same rules as leaving names out of a documentation. What could as well be somebody
//! else („Frau Saal“ where there are two), or an ordinary word, is not taken for the person: it is hinted.

use std::ops::Range;

use super::{Masker, Names, PARTICLE, TITLES, folded, is_word, words};
use crate::workshop::erase::{ERASED, Sought};
use crate::workshop::{Entity, InviteeId, ParticipantId, Text, Workshop};

/// Words that begin with so many of the same letters are similar.
const BEGINNING: usize = 4;

/// A person whose name is looked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    masker: Masker,
    person: usize,
    /// Whether somebody else of the very same name is to stay, so that no text says who is meant.
    has_namesake: bool,
}

impl Wanted {
    /// Looks for a name; none: there is no word in it.
    #[must_use]
    pub fn new(workshop: &Workshop, name: &str) -> Option<Self> {
        let mut masker = Masker::new(workshop, Names::Full);
        let person = masker.learn(name, None, true)?;
        Some(Self {
            masker,
            person,
            has_namesake: false,
        })
    }

    /// Lets texts alone, since somebody of the same name stays.
    #[must_use]
    pub fn with_namesake(self, has_namesake: bool) -> Self {
        Self { has_namesake, ..self }
    }

    /// Lists the participants of this name, also those who were taken off the list.
    #[must_use]
    pub fn participants(&self, workshop: &Workshop) -> Vec<ParticipantId> {
        let people = workshop
            .participants
            .iter()
            .chain(workshop.participants.removed());
        let mut found: Vec<_> = people
            .filter(|person| self.bears(&person.name))
            .map(Entity::id)
            .collect();
        found.sort_unstable();
        found
    }

    /// Lists the invitees of this name, also those who were taken off the list.
    #[must_use]
    pub fn invitees(&self, workshop: &Workshop) -> Vec<InviteeId> {
        let people = workshop.invitees.iter().chain(workshop.invitees.removed());
        let mut found: Vec<_> = people
            .filter(|person| self.bears(&person.name))
            .map(Entity::id)
            .collect();
        found.sort_unstable();
        found
    }

    /// Lists the names that the workshop knows and that share a word with this one.
    #[must_use]
    pub fn similar(&self) -> Vec<&str> {
        let wanted = &self.masker.people[self.person].words;
        let beginning = |word: &str| word.chars().take(BEGINNING).collect::<String>();
        let shares = |words: &[String]| {
            let mut pairs = words
                .iter()
                .flat_map(|word| wanted.iter().map(move |other| (word, other)));
            pairs.any(|(word, other)| beginning(word) == beginning(other))
        };
        let others = self.masker.people.iter().enumerate();
        others
            .filter(|&(index, person)| index != self.person && shares(&person.words))
            .map(|(_, person)| person.name.as_str())
            .collect()
    }

    fn bears(&self, name: &Text) -> bool {
        let rivals = name.rivals().iter().map(|rival| rival.text.as_str());
        std::iter::once(name.as_str())
            .chain(rivals)
            .any(|name| self.masker.is_name_of(name) == Some(self.person))
    }

    /// Finds where a text names this person and nobody else.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let places: Vec<Range<usize>> = words(text).collect();
        let folded: Vec<String> = places.iter().map(|place| folded(&text[place.clone()])).collect();
        let masker = &self.masker;
        let is_whole = |person: usize, count: usize| masker.people[person].words.len() == count;
        let (mut found, mut at) = (Vec::new(), 0);
        while at < places.len() {
            let matches: Vec<_> = masker
                .candidates(&folded, at)
                .filter_map(|person| masker.match_at(text, &places, &folded, at, person))
                .collect();
            let Some(best) = matches.iter().map(|(range, _, count)| (*count, range.end)).max() else {
                at += 1;
                continue;
            };
            let mut meant: Vec<usize> = matches
                .iter()
                .filter(|(range, _, count)| (*count, range.end) == best)
                .map(|&(_, person, _)| person)
                .collect();
            // Whoever is called just that is meant rather than somebody with a middle name.
            if meant.iter().any(|&person| is_whole(person, best.0)) {
                meant.retain(|&person| is_whole(person, best.0));
            }
            if meant.iter().all(|&person| person == self.person) {
                found.extend(
                    matches
                        .into_iter()
                        .filter(|(range, person, count)| {
                            *person == self.person && (*count, range.end) == best
                        })
                        .map(|(range, ..)| range)
                        .take(1),
                );
            }
            at += best.0;
        }
        if found.is_empty() && masker.is_name_of(text) == Some(self.person) && !text.contains('(') {
            // A field in which there is nothing but the name, a single word as it may be.
            found.extend(
                places
                    .first()
                    .zip(places.last())
                    .map(|(first, last)| first.start..last.end),
            );
        }
        found
    }
}

impl Sought for Wanted {
    fn without(&self, text: &str) -> Option<String> {
        if self.has_namesake {
            return None;
        }
        let mut places = self.places(text).into_iter().peekable();
        places.peek()?;
        let (mut result, mut done) = (String::new(), 0);
        for place in places {
            result.push_str(&text[done..place.start]);
            result.push_str(ERASED);
            done = place.end;
        }
        result.push_str(&text[done..]);
        Some(result)
    }

    fn is_hinted(&self, text: &str) -> bool {
        let wanted = &self.masker.people[self.person].words;
        let mut said = vec![false; wanted.len()];
        for place in words(text) {
            let word = &text[place];
            let folded = folded(word);
            for (name, said) in wanted.iter().zip(&mut said) {
                if !is_word(&folded, name) {
                    continue;
                }
                let is_telling = name.chars().count() > PARTICLE || wanted.len() == 1;
                if is_telling && word.starts_with(char::is_uppercase) && !TITLES.contains(&folded.as_str()) {
                    return true;
                }
                *said = true;
            }
        }
        said.into_iter().all(|said| said)
    }
}
