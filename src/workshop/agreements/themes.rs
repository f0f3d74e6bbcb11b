//! Themes and tasks: what comes of what was worked on.
//!
//! A task says in words where it comes from; nothing else links it to a theme. It belongs to one if
//!
//! - what it says, what it needs, or where it comes from names the theme or the heading of one of its clusters,
//!   as a word or as the beginning of one ("Kooperationsvertrag" is about *Kooperation*);
//! - its origin names the theme by its number ("Thema 2"), or repeats (a part of) one of its answers or cards.
//!
//! What stands in quotation marks is the name of something else, such as the workshop that a task was taken
//! over from, and counts only if it is the theme's name as a whole. Dropped tasks count for nothing.

use crate::workshop::change::Workshop;
use crate::workshop::fold::{fold_letters, fold_spaces};
use crate::workshop::things::{AgreementKind, Status, Theme, ThemeId};

/// The shortest name that may be the beginning of a longer word; a shorter one has to be the whole word.
const LONG_ENOUGH: usize = 5;

/// The shortest origin that is looked for in answers and on cards.
const QUOTED: usize = 8;

/// What a theme is called in front of its number, folded.
const NUMBERED: [&str; 4] = ["thema", "theme", "topic", "tisch"];

/// What a task says, folded.
struct Words {
    /// What it says outside of quotation marks.
    open: Vec<String>,
    /// What stands inside of them.
    quoted: Vec<String>,
    /// Where it comes from.
    origin: String,
}

/// Returns the themes that no task comes of.
pub(super) fn without_task(workshop: &Workshop) -> Vec<ThemeId> {
    if workshop.themes.is_empty() {
        return Vec::new();
    }
    let tasks: Vec<Words> = workshop
        .agreements
        .iter()
        .filter(|task| *task.kind == AgreementKind::Task && *task.status != Status::Dropped)
        .map(|task| {
            let mut words = Words {
                open: Vec::new(),
                quoted: Vec::new(),
                origin: folded(&task.origin),
            };
            for text in [&task.what, &task.precondition, &task.origin] {
                for (at, part) in text.split(['„', '“', '”', '"', '»', '«']).enumerate() {
                    let side = if at % 2 == 0 {
                        &mut words.open
                    } else {
                        &mut words.quoted
                    };
                    side.push(folded(part));
                }
            }
            words
        })
        .collect();
    (1..)
        .zip(workshop.themes.iter())
        .filter(|(number, theme)| !has_task(workshop, *number, theme, &tasks))
        .map(|(_, theme)| theme.id())
        .collect()
}

fn has_task(workshop: &Workshop, number: usize, theme: &Theme, tasks: &[Words]) -> bool {
    let headings = workshop
        .clusters
        .iter()
        .filter(|cluster| *cluster.theme == Some(theme.id()))
        .map(|cluster| folded(&cluster.heading));
    let names: Vec<String> = std::iter::once(folded(&theme.name))
        .chain(headings)
        .filter(|name| !name.is_empty())
        .collect();
    let numbers = NUMBERED.map(|word| format!("{word} {number}"));
    let is_named = tasks.iter().any(|task| {
        names
            .iter()
            .any(|name| task.open.iter().any(|text| names_it(text, name)) || task.quoted.contains(name))
            || numbers.iter().any(|number| {
                word_at(&task.origin, number, |behind| {
                    !behind.starts_with(|c: char| c.is_ascii_digit())
                })
            })
    });
    is_named || {
        let origins: Vec<&str> = tasks
            .iter()
            .map(|task| task.origin.as_str())
            .filter(|origin| origin.chars().count() >= QUOTED)
            .collect();
        !origins.is_empty()
            && texts(workshop, theme).any(|text| origins.iter().any(|origin| repeats(origin, &text)))
    }
}

/// The answers and cards of a theme.
fn texts<'a>(workshop: &'a Workshop, theme: &'a Theme) -> impl Iterator<Item = String> + 'a {
    let answers = workshop
        .answers
        .iter()
        .filter(|answer| *answer.theme == Some(theme.id()))
        .map(|answer| folded(&answer.text));
    let cards = workshop
        .cards
        .iter()
        .filter(|card| card.place.theme == Some(theme.id()))
        .map(|card| folded(&card.text));
    answers.chain(cards)
}

fn repeats(origin: &str, text: &str) -> bool {
    let is_long = text.chars().count() >= QUOTED;
    text.contains(origin) || (is_long && origin.contains(text))
}

/// Says whether a text names something: as a whole word, or at the beginning of one if the name is long enough.
fn names_it(text: &str, name: &str) -> bool {
    let may_go_on = name.chars().count() >= LONG_ENOUGH;
    word_at(text, name, |behind| {
        may_go_on || !behind.starts_with(char::is_alphanumeric)
    })
}

/// Says whether a name stands at the beginning of a word, with something fitting behind it.
fn word_at(text: &str, name: &str, fits: impl Fn(&str) -> bool) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let begins = !text[..at].ends_with(char::is_alphanumeric);
        begins && fits(&text[at + name.len()..])
    })
}

fn folded(text: &str) -> String {
    fold_letters(&fold_spaces(text))
}

#[cfg(test)]
mod tests {
    use super::without_task;
    use crate::workshop::testing::Play;
    use crate::workshop::{
        AgreementField, AgreementKind, AnswerField, ClusterField, Status, ThemeField, ThemeId,
    };

    fn theme(play: &mut Play, name: &str) -> ThemeId {
        play.add(
            |w| &w.themes,
            ThemeField::Pos,
            vec![ThemeField::Name(name.into())],
        )
    }

    #[test]
    fn a_task_belongs_to_the_theme_that_it_names() {
        for (what, origin, is_linked) in [
            ("Kooperationsvertrag entwerfen", "", true),
            ("Vertrag entwerfen", "Thema Kooperation", true),
            ("Vertrag entwerfen", "Thema „Kooperation“", true),
            ("Vertrag entwerfen", "Thema 2", true),
            ("Vertrag entwerfen", "Thema 21", false),
            ("Geld beantragen", "", true),
            ("Geldern besuchen", "", false),
            ("Vertrag entwerfen", "Verträge zwischen den Trägern", true),
            (
                "Vertrag entwerfen",
                "Werkstatt „Kooperation mit Plan“, 03.05.2012",
                false,
            ),
            ("Vertrag entwerfen", "", false),
            ("Unkooperativ", "", false),
        ] {
            let mut play = Play::new();
            let first = theme(&mut play, "Inhalt");
            let second = theme(&mut play, "Kooperation");
            play.add(
                |w| &w.clusters,
                ClusterField::Pos,
                vec![
                    ClusterField::Heading("GELD".into()),
                    ClusterField::Theme(Some(second)),
                ],
            );
            play.add(
                |w| &w.answers,
                AnswerField::Pos,
                vec![
                    AnswerField::Theme(Some(second)),
                    AnswerField::Text("Verträge zwischen den Trägern schließen".into()),
                ],
            );
            assert_eq!(without_task(&play.workshop), [first, second]);
            let fields = vec![
                AgreementField::What(what.into()),
                AgreementField::Origin(origin.into()),
            ];
            play.add(|w| &w.agreements, AgreementField::Pos, fields);
            let left = without_task(&play.workshop);
            assert!(left.contains(&first));
            assert_eq!(!left.contains(&second), is_linked, "{what}, {origin}");
        }
    }

    #[test]
    fn a_decision_and_a_dropped_task_are_nothing_to_be_done() {
        let mut play = Play::new();
        let only = theme(&mut play, "Qualität");
        let what = || AgreementField::What("Qualität sichern".into());
        let decision = play.add(
            |w| &w.agreements,
            AgreementField::Pos,
            vec![what(), AgreementField::Kind(AgreementKind::Decision)],
        );
        assert_eq!(without_task(&play.workshop), [only]);
        play.set((decision, AgreementField::Kind(AgreementKind::Task)));
        assert_eq!(without_task(&play.workshop), []);
        play.set((decision, AgreementField::Status(Status::Dropped)));
        assert_eq!(without_task(&play.workshop), [only]);
    }
}
