//! What belongs into a calendar: the next meeting, and what is to be done by when.
//!
//! Like the document, [`Dates`] are in the language of their reader, with names masked and parts left out; a
//! writer needs neither workshop nor locale. A task without a day is among them, since a list of tasks from
//! which some are missing would be trusted all the same.

use chrono::{Datelike, NaiveDate};

use super::{Masker, Options, Part, Source, Wording, agreements, day, meeting};
use crate::locale::{Language, Locale};
use crate::tr;
use crate::workshop::{AgreementKind, Due, Minute, Status, Text, Workshop};

/// The years that a calendar can write.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// What belongs into a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Dates {
    /// The language it is written in.
    pub language: Language,
    /// What the workshop is called; empty if it has no name.
    pub name: String,
    /// The next meeting, if a day was chosen for it.
    pub meeting: Option<Meeting>,
    /// The tasks, in their order.
    pub tasks: Vec<Task>,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// What it is known by: the same whatever day is chosen in the end, and different for other workshops.
    pub key: String,
    /// What it is called.
    pub summary: String,
    /// What it is for, and a remark on its day.
    pub description: String,
    /// Where it is.
    pub place: String,
    /// The day.
    pub date: NaiveDate,
    /// The time it starts, as a clock on the wall shows it there; none: not said.
    pub time: Option<Minute>,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// What it is known by.
    pub key: String,
    /// What is to be done.
    pub summary: String,
    /// Who does it with whom, and whatever else was said.
    pub description: String,
    /// By which day; none: not said, or by a meeting that has none yet.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub status: Status,
}

/// Collects what belongs into a calendar, in the language of the locale.
#[must_use]
pub fn dates(workshop: &Workshop, locale: &Locale, options: &Options) -> Dates {
    let masker = Masker::new(workshop, options.names);
    let source = Source {
        workshop,
        locale,
        masker: &masker,
    };
    let mut dates = Dates {
        language: locale.language(),
        name: workshop.day().title.trim().to_owned(),
        meeting: (!options.leaves_out(Part::NextMeeting))
            .then(|| next_meeting(&source))
            .flatten(),
        tasks: if options.leaves_out(Part::Agreements) {
            Vec::new()
        } else {
            tasks(&source)
        },
    };
    if !masker.is_plain() {
        let mask = |text: &mut String| {
            if let std::borrow::Cow::Owned(masked) = masker.text(text) {
                *text = masked;
            }
        };
        mask(&mut dates.name);
        if let Some(meeting) = &mut dates.meeting {
            mask(&mut meeting.summary);
            mask(&mut meeting.description);
            mask(&mut meeting.place);
        }
        for task in &mut dates.tasks {
            mask(&mut task.summary);
            mask(&mut task.description);
        }
    }
    dates
}

/// Says whether a calendar can write the day.
fn is_writable(date: &NaiveDate) -> bool {
    YEARS.contains(&date.year())
}

fn next_meeting(source: &Source<'_>) -> Option<Meeting> {
    let (workshop, locale) = (source.workshop, source.locale);
    let chosen = meeting::chosen(source)?;
    let date = chosen.date.filter(is_writable)?;
    // The day of the meeting may be moved, but it stays the one meeting that this workshop leads to. What
    // stands for it is the date that was offered first, be it taken off since.
    let first = workshop
        .poll_options
        .iter()
        .chain(workshop.poll_options.removed())
        .min_by_key(|option| ((*option.pos).clone(), option.id()))?;
    let day = workshop.day();
    let name = day.title.trim();
    let title = tr!(locale, "doc-next-meeting");
    Some(Meeting {
        key: first.id().to_string(),
        summary: if name.is_empty() {
            title
        } else {
            format!("{title}: {name}")
        },
        description: lines([
            (tr!(locale, "doc-goal"), wordings(source, &day.next_goal)),
            (tr!(locale, "doc-note"), wordings(source, &chosen.label)),
        ]),
        place: day.next_place.trim().to_owned(),
        date,
        time: *chosen.time,
    })
}

fn tasks(source: &Source<'_>) -> Vec<Task> {
    let locale = source.locale;
    let head = day::title(source);
    let came_from = [head.full, head.dateline]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    source
        .workshop
        .agreements
        .iter()
        .filter(|agreement| *agreement.kind == AgreementKind::Task)
        .filter(|agreement| !Wording::of(&agreement.what).is_empty())
        .map(|agreement| {
            let rivals = agreement.what.rivals().iter();
            let rivals: Vec<&str> = rivals.map(|rival| rival.text.as_str()).collect();
            let said = lines([
                (tr!(locale, "doc-rival"), rivals.join("\n")),
                (
                    tr!(locale, "doc-responsible"),
                    source.person(*agreement.responsible).unwrap_or_default().text,
                ),
                (tr!(locale, "doc-with"), agreements::helpers(source, agreement)),
                (
                    tr!(locale, "doc-precondition"),
                    wordings(source, &agreement.precondition),
                ),
                (tr!(locale, "doc-origin"), wordings(source, &agreement.origin)),
            ]);
            let due = match *agreement.due {
                Some(Due::On(date)) => Some(date),
                Some(Due::NextMeeting) => meeting::chosen_date(source),
                None => None,
            };
            let waits = matches!(*agreement.due, Some(Due::NextMeeting)) && due.is_none();
            let by = if waits {
                lines([(tr!(locale, "doc-due"), tr!(locale, "doc-by-next-meeting"))])
            } else {
                String::new()
            };
            Task {
                key: agreement.id().to_string(),
                summary: agreement.what.to_string(),
                description: [said, by, came_from.clone()]
                    .into_iter()
                    .filter(|text| !text.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n"),
                due: due.filter(is_writable),
                status: *agreement.status,
            }
        })
        .collect()
}

/// Writes a text with its other wordings.
fn wordings(source: &Source<'_>, text: &Text) -> String {
    let rivals = text
        .rivals()
        .iter()
        .map(|rival| format!("({}: {})", tr!(source.locale, "doc-rival"), rival.text));
    std::iter::once(text.trim().to_owned())
        .chain(rivals)
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Writes a line for each value that is there: `Wer: Annegret Saal`.
fn lines<const N: usize>(facts: [(String, String); N]) -> String {
    facts
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(label, value)| format!("{label}: {value}"))
        .collect::<Vec<_>>()
        .join("\n")
}
