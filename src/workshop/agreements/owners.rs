//! Main owners: who answers for a task, where that are several.
//!
//! A task has one field for the one person who answers for it, and another one for those who help. Several
//! answer for it all the same where
//!
//! - one name holds several people: *Annegret Saal und Mathias Abraham*, *Saal / Abraham*, *A. Saal, M. Abraham*;
//! - its own words make several responsible, or somebody else than its field: the day in Meißen says
//!   "verantwortlich fühlen sich Annegret Saal, Mathias Abraham, Maren Düsberg", and an import can only make
//!   the first of them the one who answers for it;
//! - it stands there twice, each time with somebody else: two laptops have typed it.
//!
//! Where two laptops set the field of one task, the later one counts and the earlier one is not to be seen any
//! more: to the log that is no other than a correction.

use std::collections::HashMap;

use crate::workshop::change::Workshop;
use crate::workshop::fold::{fold_letters, fold_spaces};
use crate::workshop::people;
use crate::workshop::things::{Agreement, AgreementId, AgreementKind, ParticipantId, Status};

/// How many words may stand between "verantwortlich" and the first name: "verantwortlich fühlen sich …".
const WORDS_BETWEEN: usize = 3;

/// The most words that a name has.
const WORDS_OF_A_NAME: usize = 5;

/// What makes people responsible, folded. A word that begins like it counts.
const MARKERS: [&str; 8] = [
    "verantwortlich",
    "hauptverantwortlich",
    "zustaendig",
    "federfuehr",
    "responsib",
    "owner",
    "in charge",
    "accountable",
];

/// What begins the name of a body, which may well have an "and" in it, folded.
const BODIES: [&str; 14] = [
    "ag",
    "amt",
    "abteilung",
    "arbeitsgruppe",
    "arbeitskreis",
    "ausschuss",
    "buero",
    "dezernat",
    "fachbereich",
    "gruppe",
    "ministerium",
    "referat",
    "team",
    "verein",
];

/// What stands between first and family name in small letters.
const PARTICLES: [&str; 10] = ["von", "vom", "van", "zu", "zum", "zur", "de", "der", "den", "del"];

/// Returns the names of those who answer for a task; of most tasks that is one, or nobody.
#[must_use]
pub fn main_owners(workshop: &Workshop, task: &Agreement) -> Vec<String> {
    let mut owners: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        if !owners.iter().any(|known| is_same(known, name)) {
            owners.push(name.to_owned());
        }
    };
    let responsible = task.responsible.and_then(|id| workshop.participants.get(id));
    if let Some(person) = responsible {
        for name in people_in(workshop, &person.name, &person.organisation) {
            add(name);
        }
    }
    for text in [&task.what, &task.precondition] {
        for name in named_responsible(workshop, text) {
            add(name);
        }
    }
    owners
}

/// Returns the other task that says the same and has somebody else who answers for it: the first one of them.
#[must_use]
pub fn same_task<'a>(workshop: &'a Workshop, task: &Agreement) -> Option<&'a Agreement> {
    let first = SameTasks::of(workshop).elsewhere(task)?;
    workshop.agreements.get(first)
}

/// The tasks by what they say.
pub(super) struct SameTasks(HashMap<String, (AgreementId, ParticipantId)>);

impl SameTasks {
    /// Finds the first task of each wording for which somebody answers.
    pub(super) fn of(workshop: &Workshop) -> Self {
        let mut first = HashMap::new();
        for task in workshop.agreements.iter().filter(|task| is_open_task(task)) {
            if let Some(person) = task.responsible.filter(|&id| workshop.participants.contains(id)) {
                first.entry(said(task)).or_insert((task.id(), person));
            }
        }
        Self(first)
    }

    /// Returns the first task that says the same, if another person answers for that one.
    pub(super) fn elsewhere(&self, task: &Agreement) -> Option<AgreementId> {
        let wording = said(task);
        let (first, person) = self.0.get(&wording).filter(|_| !wording.is_empty())?;
        let owner = (*task.responsible)?;
        (*first != task.id() && *person != owner).then_some(*first)
    }
}

fn is_open_task(task: &Agreement) -> bool {
    *task.kind == AgreementKind::Task && matches!(*task.status, Status::Open | Status::Underway)
}

fn said(task: &Agreement) -> String {
    let letters = fold_letters(&fold_spaces(&task.what));
    letters.trim_end_matches(['.', '!', ' ']).to_owned()
}

/// Splits a name that holds several people; one that does not is returned whole.
fn people_in<'a>(workshop: &Workshop, name: &'a str, organisation: &str) -> Vec<&'a str> {
    let parts = split(name);
    let whole = vec![name.trim()];
    let [first, rest @ ..] = parts.as_slice() else {
        return whole;
    };
    let (false, [second, ..]) = (is_body(first), rest) else {
        return whole;
    };
    // "Saal, Annegret" is one person, and so is "Petra Sommer, Diakonie" from the Diakonie.
    let one_word = |part: &str| part.split_whitespace().filter(|word| !is_title(word)).count() == 1;
    let is_turned = parts.len() == 2
        && name.contains(',')
        && one_word(first)
        && one_word(second)
        && !(is_family_name(workshop, first) && is_family_name(workshop, second));
    let organisation = fold_spaces(organisation);
    let is_organisation = |part: &str| {
        let part = fold_spaces(part);
        organisation.contains(&part)
    };
    if is_turned || !parts.iter().all(|part| is_name(part)) || rest.iter().any(|part| is_organisation(part)) {
        return whole;
    }
    parts
}

/// Returns whom a text makes responsible in so many words.
fn named_responsible<'a>(workshop: &Workshop, text: &'a str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let Some(rest) = behind_marker(sentence) else {
            continue;
        };
        let mut parts = split(rest).into_iter();
        let Some(first) = parts.next() else { continue };
        // "verantwortlich fühlen sich Annegret Saal": what is small and not part of a name goes first.
        let begins_name =
            |word: &str| !word.starts_with(char::is_lowercase) || PARTICLES.contains(&first_word(word));
        let mut name = first;
        for _ in 0..WORDS_BETWEEN {
            if begins_name(name) {
                break;
            }
            name = name.split_once(' ').map_or("", |(_, behind)| behind.trim_start());
        }
        let names = std::iter::once(name).chain(parts);
        found.extend(names.take_while(|name| is_name(name) && is_person(workshop, name)));
    }
    found
}

/// Returns what stands behind the first word that makes somebody responsible.
fn behind_marker(sentence: &str) -> Option<&str> {
    let mut rest = sentence.trim_start();
    while !rest.is_empty() {
        let word = first_word(rest);
        let behind = &rest[word.len()..];
        let folded = fold_letters(word);
        let start = folded.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let is_marker = MARKERS.iter().any(|marker| match marker.split_once(' ') {
            None => start.starts_with(marker),
            Some((one, other)) => start == one && fold_letters(behind).trim_start().starts_with(other),
        });
        if is_marker {
            // A name may follow without a space: "verantwortlich:Saal".
            let at = word.find(':').unwrap_or(word.len());
            return Some(rest[at..].trim_start_matches([':', ' ', '–', '-']));
        }
        rest = behind.trim_start();
    }
    None
}

fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

/// The sentences of a text: up to a full stop that ends none of the short words before names, a bracket, a line.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let before = || text[start..at].split_whitespace().next_back().unwrap_or_default();
        let ends = match letter {
            '\n' | '(' | ')' | '[' | ']' | '!' | '?' => true,
            '.' => before().chars().filter(|letter| letter.is_alphabetic()).count() > 4,
            _ => false,
        };
        if ends {
            sentences.push(&text[start..at]);
            start = at + letter.len_utf8();
        }
    }
    sentences.push(&text[start..]);
    sentences
}

/// Splits at what stands between two names.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in text.split([',', ';', '&', '+', '/', '\n', '\r']) {
        let mut rest = part;
        while let Some((before, after)) = [" und ", " and ", " sowie ", " u. ", " bzw. ", " oder ", " or "]
            .iter()
            .filter_map(|word| rest.find(word).map(|at| (at, word.len())))
            .min()
            .map(|(at, len)| (&rest[..at], &rest[at + len..]))
        {
            parts.push(before.trim());
            rest = after;
        }
        parts.push(rest.trim());
    }
    let mut parts: Vec<&str> = parts
        .into_iter()
        .map(|part| part.trim_end_matches(['.', ':']).trim())
        .collect();
    parts.retain(|part| !part.is_empty());
    parts
}

/// Says whether a text could be a name: some words that begin with capital letters.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word_of_name = |word: &&str| {
        (word.starts_with(char::is_uppercase) && !word.ends_with('-')) || PARTICLES.contains(word)
    };
    (1..=WORDS_OF_A_NAME).contains(&words.len()) && words.iter().all(is_word_of_name) && !is_body(text)
}

/// Says whether a name in the middle of a text is somebody's: one of two words, or one that is known.
fn is_person(workshop: &Workshop, name: &str) -> bool {
    name.split_whitespace().count() > 1
        || people::find(workshop, name).is_some()
        || is_family_name(workshop, name)
}

fn is_body(text: &str) -> bool {
    BODIES.contains(&fold_letters(first_word(text.trim_start())).as_str())
}

fn is_family_name(workshop: &Workshop, name: &str) -> bool {
    let name = fold_spaces(name);
    let family = |person: &str| person.split_whitespace().next_back().map(fold_spaces);
    workshop
        .participants
        .iter()
        .any(|person| split(&person.name).len() == 1 && family(&person.name).as_deref() == Some(&name))
}

/// Says whether two spellings mean one person: *A. Saal* and *Saal* are *Annegret Saal*.
fn is_same(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split_whitespace()
            .filter(|word| !is_title(word))
            .map(fold_spaces)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let (Some(family), Some(other_family)) = (one.last(), other.last()) else {
        return false;
    };
    if family != other_family {
        // "Annegret" alone is Annegret Saal.
        return match (one.as_slice(), other.as_slice()) {
            ([given], [first, ..]) | ([first, ..], [given]) => given == first,
            _ => false,
        };
    }
    match (one.as_slice(), other.as_slice()) {
        ([first, _, ..], [second, _, ..]) => {
            let is_short = |word: &str| word.ends_with('.');
            let letter = |word: &str| word.chars().next();
            first == second || ((is_short(first) || is_short(second)) && letter(first) == letter(second))
        }
        _ => true,
    }
}

/// Titles and forms of address, which a name has or has not.
fn is_title(word: &str) -> bool {
    const ADDRESSES: [&str; 5] = ["frau", "herr", "herrn", "mr", "mrs"];
    let is_short = word.ends_with('.') && word.chars().count() > 2;
    is_short || ADDRESSES.contains(&fold_letters(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::super::check::{FindingKind, open_points};
    use super::{main_owners, same_task};
    use crate::workshop::testing::Play;
    use crate::workshop::{AgreementField, AgreementId, ParticipantField, ParticipantId, Status};

    fn person(play: &mut Play, name: &str, organisation: &str) -> ParticipantId {
        let fields = vec![
            ParticipantField::Name(name.into()),
            ParticipantField::Organisation(organisation.into()),
        ];
        play.add(|w| &w.participants, ParticipantField::Pos, fields)
    }

    fn task(play: &mut Play, what: &str, responsible: Option<ParticipantId>) -> AgreementId {
        let fields = vec![
            AgreementField::What(what.into()),
            AgreementField::Responsible(responsible),
        ];
        play.add(|w| &w.agreements, AgreementField::Pos, fields)
    }

    fn owners(play: &Play, task: AgreementId) -> Vec<String> {
        main_owners(&play.workshop, play.workshop.agreements.get(task).unwrap())
    }

    #[test]
    fn a_name_that_holds_several_people_is_several_people() {
        for (name, parts) in [
            ("Annegret Saal und Mathias Abraham", 2),
            ("Annegret Saal / Mathias Abraham", 2),
            ("Saal/Abraham", 2),
            ("Annegret Saal, Mathias Abraham", 2),
            ("Annegret Saal, Mathias Abraham und Maren Düsberg", 3),
            ("Anna and Peter", 2),
            ("Dr. H. von Berg & Frau Kühnel", 2),
            ("Diakonie + Caritas", 2),
            ("Annegret Saal", 1),
            ("Saal, Annegret", 1),
            ("Saal, Dr. Annegret", 1),
            ("Dr. Hans-Joachim Großmann-Winkelmann", 1),
            ("Amt für Jugend und Familie", 1),
            ("Bau- und Ordnungsamt", 1),
            ("AG Kinder und Jugend", 1),
            ("Petra Sommer, Diakonie", 1),
            ("Sigmund Anders", 1),
            ("und", 1),
            (" und ", 1),
            ("/", 1),
        ] {
            let mut play = Play::new();
            let who = person(&mut play, name, "Diakonie Meißen");
            let task = task(&mut play, "", Some(who));
            assert_eq!(
                owners(&play, task).len(),
                parts,
                "{name:?}: {:?}",
                owners(&play, task)
            );
        }
    }

    #[test]
    fn two_family_names_that_are_known_are_two_people() {
        let mut play = Play::new();
        person(&mut play, "Uwe Krause", "");
        person(&mut play, "Petra Lorenz", "");
        let both = person(&mut play, "Krause, Lorenz", "");
        let task = task(&mut play, "", Some(both));
        assert_eq!(owners(&play, task), ["Krause", "Lorenz"]);
    }

    #[test]
    fn a_text_may_make_several_responsible_in_so_many_words() {
        for (text, names) in [
            (
                "Bestandsaufnahme: verantwortlich fühlen sich Annegret Saal, Mathias Abraham, Maren Düsberg. Sie \
                 eruieren Möglichkeiten der Durchführung.",
                3,
            ),
            ("Raum (verantwortlich: A. Saal und M. Abraham)", 2),
            ("Verantwortlich sind Saal und Mathias Abraham", 2),
            ("Responsible: Annegret Saal and Maren Düsberg", 2),
            ("Zuständig: Maren Düsberg", 2),
            ("zuständig ist Frau Saal", 1),
            ("Verantwortlich: Annegret Saal", 1),
            ("Klären, wer für Räume und Technik verantwortlich ist", 1),
            ("Verantwortliche Stellen für Bau und Verkehr finden", 1),
            ("Verantwortung übernehmen Kreis und Kommunen", 1),
            ("Mit Mathias Abraham und Maren Düsberg reden", 1),
        ] {
            let mut play = Play::new();
            let saal = person(&mut play, "Annegret Saal", "");
            person(&mut play, "Mathias Abraham", "");
            person(&mut play, "Maren Düsberg", "");
            let task = task(&mut play, text, Some(saal));
            assert_eq!(
                owners(&play, task).len(),
                names,
                "{text}: {:?}",
                owners(&play, task)
            );
        }
    }

    #[test]
    fn a_task_that_two_laptops_have_typed_has_two_owners() {
        let mut play = Play::new();
        let (saal, abraham) = (person(&mut play, "Saal", ""), person(&mut play, "Abraham", ""));
        let first = task(&mut play, "Protokoll verschicken", Some(saal));
        let again = task(&mut play, " Protokoll  verschicken.", Some(abraham));
        let found = |play: &Play| -> Vec<_> {
            open_points(&play.workshop, "2012-05-03".parse().unwrap())
                .iter()
                .filter(|finding| finding.kind == FindingKind::SeveralResponsible)
                .map(|finding| finding.target)
                .collect()
        };
        assert_eq!(found(&play), [again.into()]);
        let other = same_task(&play.workshop, play.workshop.agreements.get(again).unwrap());
        assert_eq!(other.map(crate::workshop::Agreement::id), Some(first));
        play.set((again, AgreementField::Responsible(Some(saal))));
        assert_eq!(found(&play), []);
        play.set((again, AgreementField::Responsible(Some(abraham))));
        play.set((first, AgreementField::Status(Status::Dropped)));
        assert_eq!(found(&play), []);
    }

    #[test]
    fn odd_texts_name_nobody_and_harm_nothing() {
        let mut play = Play::new();
        for text in [
            "verantwortlich",
            "verantwortlich:",
            "responsible ,,;;",
            "İ zuständig İ und \u{301}",
            "owner\n",
        ] {
            let task = task(&mut play, text, None);
            assert_eq!(owners(&play, task).len(), 0, "{text:?}");
        }
    }
}
