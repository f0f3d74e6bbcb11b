//! From an outline to a workshop: the operations that make one out of what was read.
//!
//! Everything the outline holds arrives: cards and agreements word for word, people who took part as
//! present, people who were only named (as responsible for something) as known but not present, and what
//! was not understood in the notes of the day, with its line numbers.

use super::outline::{Outline, OutlineAgreement, OutlineAgreementKind, OutlineKind, OutlineUntil, Tone};
use crate::locale::Locale;
use crate::tr;
use crate::workshop::{
    AgreementKind, AgreementPlain, AnswerPlain, CardPlain, CategoryPlain, Colour, Day, DayPlain, Due,
    IdSource, ItemKind, ItemPlain, Minute, Op, ParticipantId, ParticipantPlain, Plain, Position,
    QuestionPlain, Status, ThemePlain,
};

/// Returns the operations that make a new workshop of an outline.
#[must_use]
pub fn ops(outline: &Outline, locale: &Locale, ids: &IdSource) -> Vec<Op> {
    plain(outline, locale, ids).into_ops()
}

/// Makes the state of a new workshop of an outline. The locale gives words to what has none: cards under no
/// heading, and the line numbers of what was not understood.
#[must_use]
pub fn plain(outline: &Outline, locale: &Locale, ids: &IdSource) -> Plain {
    let mut people = People::default();
    for entry in &outline.participants {
        people.attending(entry, ids);
    }
    let agreements = outline
        .agreements
        .iter()
        .zip(places(outline.agreements.len()))
        .map(|(agreement, pos)| agreed(agreement, pos, &mut people, ids))
        .collect();
    let questions: Vec<QuestionPlain> = outline
        .questions
        .iter()
        .zip(places(outline.questions.len()))
        .map(|(text, pos)| QuestionPlain {
            id: ids.fresh(),
            pos,
            text: text.clone(),
        })
        .collect();
    let (categories, cards) = cards(outline, locale, ids);
    let (themes, answers) = themes(outline, &questions, ids);
    Plain {
        days: vec![day(outline, locale)],
        items: items(outline, ids),
        participants: people.0,
        categories,
        themes,
        cards,
        questions,
        answers,
        agreements,
        ..Plain::default()
    }
}

/// Returns so many positions from the first one on.
fn places(count: usize) -> std::vec::IntoIter<Position> {
    Position::run_after(None, count).into_iter()
}

fn day(outline: &Outline, locale: &Locale) -> DayPlain {
    let mut notes = String::new();
    if !outline.notes.is_empty() {
        notes.push_str(&tr!(locale, "import-notes"));
        for note in &outline.notes {
            notes.push('\n');
            notes.push_str(&tr!(
                locale,
                "import-note",
                line = note.line.to_string(),
                text = note.text.as_str()
            ));
        }
    }
    DayPlain {
        id: Day::the(),
        title: outline.title.clone(),
        place: outline.place.clone(),
        date: outline.date,
        next_goal: outline.meeting_goal.clone().unwrap_or_default(),
        notes,
        ..DayPlain::default()
    }
}

fn items(outline: &Outline, ids: &IdSource) -> Vec<ItemPlain> {
    outline
        .items
        .iter()
        .zip(places(outline.items.len()))
        .map(|(item, pos)| ItemPlain {
            id: ids.fresh(),
            pos,
            title: item.title.clone(),
            notes: item.notes.clone(),
            kind: match item.kind {
                OutlineKind::Plenary => ItemKind::Plenary,
                OutlineKind::Cards => ItemKind::Cards,
                OutlineKind::Clustering => ItemKind::Clustering,
                OutlineKind::Rounds => ItemKind::Rounds,
                OutlineKind::Break => ItemKind::Break,
                OutlineKind::Agreements => ItemKind::Agreements,
                OutlineKind::End => ItemKind::End,
            },
            start: item.start.map(Minute),
            minutes: item.minutes,
            ..ItemPlain::default()
        })
        .collect()
}

fn cards(outline: &Outline, locale: &Locale, ids: &IdSource) -> (Vec<CategoryPlain>, Vec<CardPlain>) {
    let count = outline
        .categories
        .iter()
        .map(|category| category.cards.len())
        .sum();
    let mut card_places = places(count);
    let mut looks = Looks::default();
    let mut cards = Vec::with_capacity(count);
    let categories = outline
        .categories
        .iter()
        .zip(places(outline.categories.len()))
        .map(|(category, pos)| {
            let (sign, colour) = looks.of(category.tone);
            let made = CategoryPlain {
                id: ids.fresh(),
                pos,
                name: if category.name.trim().is_empty() {
                    tr!(locale, "import-cards")
                } else {
                    category.name.clone()
                },
                sign: sign.to_owned(),
                colour,
            };
            cards.extend(
                category
                    .cards
                    .iter()
                    .zip(&mut card_places)
                    .map(|(card, pos)| CardPlain {
                        id: ids.fresh(),
                        pos,
                        text: card.text.clone(),
                        category: Some(made.id),
                        ..CardPlain::default()
                    }),
            );
            made
        })
        .collect();
    (categories, cards)
}

/// Gives each category a sign and a colour: green plus and red minus to the first that speak for and
/// against, and to all others what is still free, so that no two look the same while there are enough.
#[derive(Default)]
struct Looks {
    taken: Vec<Colour>,
    neutral: usize,
}

impl Looks {
    fn of(&mut self, tone: Tone) -> (&'static str, Colour) {
        const SIGNS: [&str; 5] = ["•", "◆", "▲", "■", "★"];
        let sign = match tone {
            Tone::Positive => "+",
            Tone::Negative => "−",
            Tone::Neutral => {
                self.neutral += 1;
                SIGNS[(self.neutral - 1) % SIGNS.len()]
            }
        };
        let wanted = match tone {
            Tone::Positive => Some(Colour::Green),
            Tone::Negative => Some(Colour::Red),
            Tone::Neutral => None,
        };
        let others = Colour::ALL.into_iter().skip(2);
        let colour = wanted
            .into_iter()
            .chain(others)
            .find(|colour| !self.taken.contains(colour))
            .unwrap_or(Colour::Gray);
        self.taken.push(colour);
        (sign, colour)
    }
}

fn themes(
    outline: &Outline,
    questions: &[QuestionPlain],
    ids: &IdSource,
) -> (Vec<ThemePlain>, Vec<AnswerPlain>) {
    let count = outline.themes.iter().map(|theme| theme.answers.len()).sum();
    let mut answer_places = places(count);
    let mut answers = Vec::with_capacity(count);
    let themes = outline
        .themes
        .iter()
        .zip(places(outline.themes.len()))
        .map(|(theme, pos)| {
            let made = ThemePlain {
                id: ids.fresh(),
                pos,
                name: theme.name.clone(),
                ..ThemePlain::default()
            };
            answers.extend(theme.answers.iter().zip(&mut answer_places).map(|(answer, pos)| {
                AnswerPlain {
                    id: ids.fresh(),
                    pos,
                    text: answer.text.clone(),
                    theme: Some(made.id),
                    question: answer
                        .question
                        .and_then(|index| questions.get(index))
                        .map(|question| question.id),
                    ..AnswerPlain::default()
                }
            }));
            made
        })
        .collect();
    (themes, answers)
}

fn agreed(
    agreement: &OutlineAgreement,
    pos: Position,
    people: &mut People,
    ids: &IdSource,
) -> AgreementPlain {
    let mut named = agreement.responsible.iter().map(|name| people.named(name, ids));
    AgreementPlain {
        id: ids.fresh(),
        pos,
        what: agreement.text.clone(),
        precondition: agreement.precondition.clone().unwrap_or_default(),
        kind: match agreement.kind {
            OutlineAgreementKind::Task => AgreementKind::Task,
            OutlineAgreementKind::Decision => AgreementKind::Decision,
            OutlineAgreementKind::Postponed => AgreementKind::Postponed,
        },
        // One person answers for a task: the one who is named first.
        responsible: named.next(),
        with: named.collect(),
        due: agreement.until.map(|until| match until {
            OutlineUntil::NextMeeting => Due::NextMeeting,
            OutlineUntil::Date(date) => Due::On(date),
        }),
        status: if agreement.done {
            Status::Done
        } else {
            Status::Open
        },
        ..AgreementPlain::default()
    }
}

#[derive(Default)]
struct People(Vec<ParticipantPlain>);

impl People {
    /// Adds somebody from the list of those who took part: `Annegret Saal (Diakonie)`, `Saal, Diakonie`.
    fn attending(&mut self, entry: &str, ids: &IdSource) {
        let entry = entry.trim();
        let (name, organisation) = match entry.strip_suffix(')').and_then(|entry| entry.split_once(" (")) {
            Some(parts) => parts,
            None => entry
                .split_once(", ")
                .or_else(|| entry.split_once(" – "))
                .unwrap_or((entry, "")),
        };
        if !name.trim().is_empty() {
            self.add(name, organisation, true, ids);
        }
    }

    /// Returns somebody who is named, known already or new.
    fn named(&mut self, name: &str, ids: &IdSource) -> ParticipantId {
        let key = |name: &str| {
            name.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase()
        };
        let known = self.0.iter().find(|person| key(&person.name) == key(name));
        match known {
            Some(person) => person.id,
            None => self.add(name, "", false, ids),
        }
    }

    fn add(&mut self, name: &str, organisation: &str, present: bool, ids: &IdSource) -> ParticipantId {
        let id = ids.fresh();
        self.0.push(ParticipantPlain {
            id,
            pos: Position::between(self.0.last().map(|last| &last.pos), None),
            name: name.trim().to_owned(),
            organisation: organisation.trim().to_owned(),
            present,
            ..ParticipantPlain::default()
        });
        id
    }
}

#[cfg(test)]
mod tests {
    use super::ops;
    use crate::export::markdown;
    use crate::import::outline::parse;
    use crate::locale::{Language, Locale};
    use crate::report::{self, Options};
    use crate::workshop::{Colour, Due, IdSource, Stamp, Version, Workshop};

    const SEED: &str = include_str!("../../tests/fixtures/werkstatt-tag-meissen-2012.txt");

    fn imported(text: &str) -> Workshop {
        let mut workshop = Workshop::default();
        let at = Stamp { ms: 1, count: 0 };
        let run = crate::workshop::Id::from_bits(1);
        workshop.commit(
            ops(&parse(text), &Locale::new(Language::De), &IdSource::new(1)),
            Version { at, run },
        );
        workshop
    }

    fn documented(workshop: &Workshop, language: Language) -> String {
        markdown::write(&report::build(
            workshop,
            &Locale::new(language),
            &Options::default(),
        ))
    }

    #[test]
    fn the_seed_becomes_a_workshop_with_everything_in_it() {
        let workshop = imported(SEED);
        let day = workshop.day();
        assert_eq!(&*day.title, "Kooperation mit Plan vs. Parallelstruktur");
        assert_eq!(&*day.place, "Meißen");
        assert_eq!(
            day.date.map(|date| date.to_string()).as_deref(),
            Some("2012-05-03")
        );
        assert_eq!(
            (
                workshop.items.len(),
                workshop.categories.len(),
                workshop.cards.len(),
                workshop.themes.len(),
                workshop.questions.len(),
                workshop.agreements.len(),
                workshop.participants.len(),
            ),
            (5, 2, 33, 3, 3, 3, 3)
        );
        let chances = workshop.categories.nth(0).unwrap();
        let fears = workshop.categories.nth(1).unwrap();
        assert_eq!((chances.sign.as_str(), *chances.colour), ("+", Colour::Green));
        assert_eq!((fears.sign.as_str(), *fears.colour), ("−", Colour::Red));
        let count = |category| {
            workshop
                .cards
                .iter()
                .filter(|card| *card.category == Some(category))
                .count()
        };
        assert_eq!((count(chances.id()), count(fears.id())), (22, 11));

        let survey = workshop.agreements.nth(1).unwrap();
        let name = |id| workshop.participants.get(id).unwrap().name.as_str();
        assert_eq!(survey.responsible.map(name), Some("Annegret Saal"));
        assert_eq!(
            survey.with.iter().copied().map(name).collect::<Vec<_>>(),
            ["Mathias Abraham", "Maren Düsberg"]
        );
        assert_eq!(*survey.due, Some(Due::NextMeeting));
        assert!(workshop.participants.iter().all(|person| !*person.present));
        assert!(workshop.contested().next().is_none());
    }

    #[test]
    fn every_line_of_the_seed_is_in_its_documentation() {
        let outline = parse(SEED);
        for language in Language::ALL {
            let documentation = documented(&imported(SEED), language);
            let wanted = outline
                .categories
                .iter()
                .flat_map(|category| &category.cards)
                .flat_map(|card| card.text.lines())
                .chain(outline.questions.iter().map(String::as_str))
                .chain(
                    outline
                        .agreements
                        .iter()
                        .flat_map(|agreement| agreement.text.lines()),
                )
                .chain(outline.items.iter().map(|item| item.title.as_str()))
                .chain(outline.themes.iter().map(|theme| theme.name.as_str()));
            for line in wanted {
                assert!(
                    documentation.contains(line),
                    "{line} is missing in\n{documentation}"
                );
            }
        }
    }

    #[test]
    fn the_documentation_of_the_seed_reads_well() {
        insta::assert_snapshot!(documented(&imported(SEED), Language::De));
    }

    #[test]
    fn what_is_not_understood_is_in_the_notes_with_its_line() {
        let outline = parse("Werkstatt „X“ 03.05.2012, Meißen\n\nirgendetwas\n\nChancen\n- a\n\n***\n");
        let workshop = imported("Werkstatt „X“ 03.05.2012, Meißen\n\nirgendetwas\n\nChancen\n- a\n\n***\n");
        for note in &outline.notes {
            let line = format!("Zeile {}: {}", note.line, note.text);
            assert!(workshop.day().notes.contains(&line), "{line}");
        }
        assert!(!outline.notes.is_empty());
        assert!(!documented(&workshop, Language::De).contains("irgendetwas"));
    }

    #[test]
    fn who_took_part_is_present_and_who_is_only_named_is_not() {
        let outline = crate::import::outline::Outline {
            participants: vec![
                "Annegret Saal (Diakonie)".to_owned(),
                "Mathias Abraham, Stadt Meißen".to_owned(),
                "Maren Düsberg".to_owned(),
            ],
            agreements: parse("Verabredungen\n1. X: verantwortlich: annegret saal, Neu Mann\n").agreements,
            ..Default::default()
        };
        let plain = super::plain(&outline, &Locale::new(Language::En), &IdSource::new(1));
        let people: Vec<(&str, &str, bool)> = plain
            .participants
            .iter()
            .map(|person| (person.name.as_str(), person.organisation.as_str(), person.present))
            .collect();
        assert_eq!(
            people[..3],
            [
                ("Annegret Saal", "Diakonie", true),
                ("Mathias Abraham", "Stadt Meißen", true),
                ("Maren Düsberg", "", true),
            ]
        );
    }
}
