//! People: finding the person that a name means.
//!
//! Wherever a name is asked for, typing it is enough: a name that is known means the participant, a new
//! one makes a participant who is not (yet) present. Two spellings are the same name when they differ
//! only in case and spaces; *Müller* and *Mueller* may be two people.
//!
//! A participant who was removed from the list keeps their name wherever they are mentioned — a task does
//! not lose its owner's name in the documentation because somebody tidied the list. Only erasing, which
//! rewrites the logs, takes a name out.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::Workshop;
use super::change::{Change, Op, Record};
use super::fold::{fold_letters, fold_spaces};
use super::id::IdSource;
use super::order;
use super::position::Position;
use super::things::{Participant, ParticipantField, ParticipantId};

/// Returns the participant of this name: a known one, one that this change makes already, or a new one
/// who is added to the change and not present. A blank name means nobody.
pub fn resolve(
    workshop: &Workshop,
    ids: &IdSource,
    name: &str,
    change: &mut Change,
) -> Option<ParticipantId> {
    let wanted = key(name);
    if wanted.is_empty() {
        return None;
    }
    if let Some(known) = find(workshop, name) {
        return Some(known.id());
    }
    let mut last: Option<&Position> = None;
    for op in &change.ops {
        let Op::Set(Record::Participant(id, fields)) = op else {
            continue;
        };
        for field in fields {
            match field {
                ParticipantField::Name(made) if key(made) == wanted => return Some(*id),
                ParticipantField::Pos(pos) => last = last.max(Some(pos)),
                _ => {}
            }
        }
    }
    let end = order::end(&workshop.participants);
    let pos = match last {
        Some(last) if *last >= end => last.after(),
        _ => end,
    };
    let id = ids.fresh();
    change.set((
        id,
        vec![
            ParticipantField::Name(name.split_whitespace().collect::<Vec<_>>().join(" ")),
            ParticipantField::Pos(pos),
        ],
    ));
    Some(id)
}

/// Returns the participant of this name; of several, one who is present.
#[must_use]
pub fn find<'a>(workshop: &'a Workshop, name: &str) -> Option<&'a Participant> {
    let wanted = key(name);
    if wanted.is_empty() {
        return None;
    }
    let mut same = workshop
        .participants
        .iter()
        .filter(|person| key(&person.name) == wanted);
    let first = same.next()?;
    if *first.present {
        return Some(first);
    }
    Some(same.find(|person| *person.present).unwrap_or(first))
}

/// Returns what two spellings of a name have in common.
pub(crate) fn key(name: &str) -> String {
    fold_spaces(name)
}

/// Splits what was typed into a field for several names: at commas, semicolons, `&` and line breaks.
pub fn split_names(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '&', '\n', '\r'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// Returns the participants a name that is being typed can mean: those with a word that begins like it,
/// present ones first. Accents and umlauts need not be typed (`duesberg` finds *Düsberg*); nothing typed
/// yet means everybody.
#[must_use]
pub fn complete<'a>(workshop: &'a Workshop, prefix: &str) -> Vec<&'a Participant> {
    let prefix = fold_letters(&fold_spaces(prefix));
    let mut found: Vec<&Participant> = workshop
        .participants
        .iter()
        .filter(|person| {
            let name = fold_letters(&fold_spaces(&person.name));
            let mut starts = std::iter::once(0).chain(
                name.match_indices(|letter: char| !letter.is_alphanumeric())
                    .map(|(at, gap)| at + gap.len()),
            );
            !name.is_empty() && starts.any(|start| name[start..].starts_with(&prefix))
        })
        .collect();
    found.sort_by_key(|person| !*person.present);
    found
}

/// Returns the first letters of the first and the last name: *AS* for Annegret Saal.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter(|word| !is_title(word));
    let first = words.next().and_then(first_letter);
    let last = words.next_back().and_then(first_letter);
    first
        .into_iter()
        .chain(last)
        .flat_map(str::chars)
        .flat_map(char::to_uppercase)
        .collect()
}

/// Returns the name with its first name as a letter, for narrow columns: *A. Saal* for Annegret Saal.
#[must_use]
pub fn short_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().filter(|word| !is_title(word)).collect();
    match words.as_slice() {
        [first, .., last] => match first_letter(first) {
            Some(letter) => format!("{letter}. {last}"),
            None => (*last).to_owned(),
        },
        _ => name.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Returns the short names of everybody; of two who would be called the same, the whole names.
#[must_use]
pub fn short_names(workshop: &Workshop) -> HashMap<ParticipantId, String> {
    let mut count: HashMap<String, usize> = HashMap::new();
    let people: Vec<(&Participant, String)> = workshop
        .participants
        .iter()
        .map(|person| (person, short_name(&person.name)))
        .collect();
    for (_, short) in &people {
        *count.entry(short.to_lowercase()).or_default() += 1;
    }
    people
        .into_iter()
        .map(|(person, short)| {
            let is_own = count.get(&short.to_lowercase()) == Some(&1);
            let name = if is_own {
                short
            } else {
                person.name.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            (person.id(), name)
        })
        .collect()
}

/// Titles end in a dot and have more than one letter: *Dr.*, *Prof.*, but not *J.*
fn is_title(word: &str) -> bool {
    word.ends_with('.') && word.graphemes(true).count() > 2
}

fn first_letter(word: &str) -> Option<&str> {
    word.graphemes(true)
        .find(|letter| letter.chars().any(char::is_alphanumeric))
}

/// Returns what people are sorted by: the family name, then all of it; an umlaut sorts with its letter, as in a
/// telephone book.
#[must_use]
pub fn sort_key(name: &str) -> (String, String) {
    let folded: String = name
        .nfd()
        .filter(|&letter| !is_combining_mark(letter))
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .replace('ß', "ss");
    let family = folded.split_whitespace().next_back().unwrap_or_default();
    (family.to_owned(), folded.clone())
}

/// Returns the name of somebody who is mentioned, also when they were removed from the list since; none
/// for somebody who never was in it or has no name.
#[must_use]
pub fn name_of(workshop: &Workshop, id: ParticipantId) -> Option<&str> {
    let name = workshop.participants.get_any(id)?.name.as_str();
    (!name.trim().is_empty()).then_some(name)
}

/// Says whether anybody is marked as present. While nobody is, nobody can be called absent either.
#[must_use]
pub fn attendance_is_kept(workshop: &Workshop) -> bool {
    workshop.participants.iter().any(|person| *person.present)
}

#[cfg(test)]
mod tests {
    use super::super::testing::Play;
    use super::super::{Change, Participant, ParticipantField, ParticipantId};
    use super::{complete, initials, name_of, resolve, short_name, short_names, split_names};

    fn person(play: &mut Play, name: &str, present: bool) -> ParticipantId {
        let fields = vec![
            ParticipantField::Name(name.to_owned()),
            ParticipantField::Present(present),
        ];
        play.add(|w| &w.participants, ParticipantField::Pos, fields)
    }

    #[test]
    fn a_known_name_means_the_participant_however_it_is_typed() {
        let mut play = Play::new();
        let saal = person(&mut play, "Annegret Saal", true);
        person(&mut play, "Müller", true);
        let mut change = Change::default();
        for typed in ["Annegret Saal", "  annegret   SAAL\t"] {
            assert_eq!(resolve(&play.workshop, &play.ids, typed, &mut change), Some(saal));
        }
        assert!(change.is_empty());
        assert_ne!(
            resolve(&play.workshop, &play.ids, "Mueller", &mut change),
            Some(saal)
        );
        assert_eq!(change.ops.len(), 1, "Mueller is not Müller");
    }

    #[test]
    fn of_two_of_the_same_name_the_one_in_the_room_is_meant() {
        let mut play = Play::new();
        person(&mut play, "M. Abraham", false);
        let present = person(&mut play, "M. Abraham", true);
        assert_eq!(
            resolve(&play.workshop, &play.ids, "m. abraham", &mut Change::default()),
            Some(present)
        );
    }

    #[test]
    fn a_new_name_makes_one_participant_who_is_not_present() {
        let mut play = Play::new();
        let known = person(&mut play, "Annegret Saal", true);
        let mut change = Change::default();
        let maren = resolve(&play.workshop, &play.ids, " Maren  Düsberg ", &mut change).unwrap();
        assert_eq!(
            resolve(&play.workshop, &play.ids, "MAREN DÜSBERG", &mut change),
            Some(maren)
        );
        let mathias = resolve(&play.workshop, &play.ids, "Mathias Abraham", &mut change).unwrap();
        assert_eq!(resolve(&play.workshop, &play.ids, " \t", &mut change), None);
        play.commit(change);
        let order: Vec<_> = play.workshop.participants.iter().map(Participant::id).collect();
        assert_eq!(order, [known, maren, mathias]);
        let maren = play.workshop.participants.get(maren).unwrap();
        assert_eq!((&*maren.name, *maren.present), ("Maren Düsberg", false));
    }

    #[test]
    fn a_name_typed_in_two_pieces_is_the_same_name() {
        let mut play = Play::new();
        let id = person(&mut play, "Maren D\u{fc}sberg", true);
        assert_eq!(
            resolve(
                &play.workshop,
                &play.ids,
                "Maren Du\u{308}sberg",
                &mut Change::default()
            ),
            Some(id)
        );
    }

    #[test]
    fn any_word_of_a_name_completes_and_people_in_the_room_come_first() {
        let mut play = Play::new();
        let away = person(&mut play, "Maren Düsberg", false);
        let here = person(&mut play, "Mathias Abraham-Döring", true);
        person(&mut play, "", true);
        let found = |typed: &str| {
            complete(&play.workshop, typed)
                .iter()
                .map(|person| person.id())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("ma"), [here, away]);
        assert_eq!(found("abr"), [here]);
        assert_eq!(found("doer"), [here]);
        assert_eq!(found("Maren dü"), [away]);
        assert_eq!(found("duesberg"), [away]);
        assert_eq!(found("sberg"), [away; 0]);
        assert_eq!(found(" "), [here, away]);
    }

    #[test]
    fn names_become_short_for_narrow_columns() {
        for (name, letters, short) in [
            ("Annegret Saal", "AS", "A. Saal"),
            ("Dr. Maren  Düsberg", "MD", "M. Düsberg"),
            ("J. P. Müller", "JM", "J. Müller"),
            ("élodie", "É", "élodie"),
            ("", "", ""),
            ("Prof. Dr.", "", "Prof. Dr."),
        ] {
            assert_eq!(
                (initials(name).as_str(), short_name(name).as_str()),
                (letters, short)
            );
        }
    }

    #[test]
    fn two_people_of_one_short_name_are_called_by_their_whole_names() {
        let mut play = Play::new();
        let anna = person(&mut play, "Anna  Müller", true);
        let achim = person(&mut play, "Achim Müller", false);
        let saal = person(&mut play, "Annegret Saal", true);
        let called = short_names(&play.workshop);
        assert_eq!(called[&anna], "Anna Müller");
        assert_eq!(called[&achim], "Achim Müller");
        assert_eq!(called[&saal], "A. Saal");
    }

    #[test]
    fn names_in_one_field_are_parted() {
        let names: Vec<_> = split_names("Annegret Saal, Mathias Abraham; Maren Düsberg & ,\nX").collect();
        assert_eq!(names, ["Annegret Saal", "Mathias Abraham", "Maren Düsberg", "X"]);
    }

    #[test]
    fn who_was_removed_keeps_their_name() {
        let mut play = Play::new();
        let id = person(&mut play, "Annegret Saal", true);
        play.remove(id);
        assert_eq!(name_of(&play.workshop, id), Some("Annegret Saal"));
        assert_eq!(name_of(&play.workshop, play.ids.fresh()), None);
        assert!(complete(&play.workshop, "anne").is_empty());
    }

    #[test]
    fn two_who_would_be_called_the_same_keep_their_whole_names() {
        let mut play = Play::new();
        for name in ["Anna Müller", "Achim Müller", "Ada Saal"] {
            person(&mut play, name, true);
        }
        let names = short_names(&play.workshop);
        let mut names: Vec<&str> = names.values().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["A. Saal", "Achim Müller", "Anna Müller"]);
    }
}
