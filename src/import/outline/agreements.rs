//! What an agreement says: its kind, who, until when, and what it waits for.
//!
//! The text of an agreement is kept word for word; everything here is read from it and added beside it.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::persons::Known;
use super::reader::RawAgreement;
use super::words::normal;
use super::{OutlineAgreement, OutlineAgreementKind, dates, people, until};

const POSTPONED: [&str; 14] = [
    "verschoben",
    "zurückgestellt",
    "zurueckgestellt",
    "vertagt",
    "aufgeschoben",
    "ausgesetzt",
    "postponed",
    "deferred",
    "adjourned",
    "shelved",
    "put off",
    "on hold",
    "verschieben",
    "zurückstellen",
];

/// Reads an agreement from its text and from what a table says beside it. The heading above it may have
/// announced its kind.
pub(super) fn read(raw: RawAgreement, workshop: Option<NaiveDate>, known: &Known) -> OutlineAgreement {
    let RawAgreement {
        text,
        line,
        expected,
        columns,
    } = raw;
    // A letter and its combining mark would be no word otherwise; the text itself stays as it is.
    let written = text;
    let text: String = written.nfc().collect();
    let lower = text.to_lowercase();
    let keyword = postponed_at(&lower);
    let condition = columns.condition.or_else(|| waits(&text));
    let kind = match (keyword, expected) {
        (None, None) if condition.is_some() && waits(&text).is_some() => OutlineAgreementKind::Postponed,
        (Some(_), _) => OutlineAgreementKind::Postponed,
        (None, Some(kind)) => kind,
        (None, None) if is_decision(&text) => OutlineAgreementKind::Decision,
        (None, None) => OutlineAgreementKind::Task,
    };
    // Lower-casing may change lengths in a few scripts; then the keyword's place in the text is not known.
    let after = keyword
        .filter(|_| lower.len() == text.len())
        .and_then(|(start, end)| {
            text.get(end..)
                .map(|rest| (start == 0 && rest.trim_start().starts_with(':'), rest))
        });
    let precondition = condition
        .or_else(|| labelled_precondition(&text))
        .or_else(|| match (kind, after) {
            (OutlineAgreementKind::Postponed, Some((is_label, rest))) => reason(rest, is_label),
            (OutlineAgreementKind::Postponed, None) => reason(&text, true).or_else(|| remark(&text)),
            _ => None,
        });
    let mut responsible = match &columns.who {
        Some(who) => people::names(who.trim_start_matches('@')).0,
        None => people::responsible(&text),
    };
    if responsible.is_empty() && columns.who.is_none() {
        responsible = known.acting(&text);
    }
    let with = columns
        .with
        .map(|with| people::names(&with).0)
        .unwrap_or_default();
    for name in with.into_iter().chain(people::helping(&text)) {
        if !responsible.is_empty() && !responsible.contains(&name) {
            responsible.push(name);
        }
    }
    let until = match &columns.until {
        Some(cell) => until::until(&format!("bis {cell}"), workshop),
        None => until::until(&text, workshop).or_else(|| until::last_part(&text, workshop)),
    };
    OutlineAgreement {
        kind,
        responsible,
        until,
        precondition,
        done: columns.done,
        line,
        text: written,
    }
}

/// Where a word for postponing stands, as a word of its own.
fn postponed_at(lower: &str) -> Option<(usize, usize)> {
    POSTPONED
        .iter()
        .filter_map(|word| {
            let start = lower.find(word)?;
            let end = start + word.len();
            let apart = !lower[..start].ends_with(char::is_alphabetic)
                && !lower[end..].starts_with(char::is_alphabetic);
            let denied = ["nicht ", "not ", "nicht mehr "]
                .iter()
                .any(|no| lower[..start].ends_with(no));
            (apart && !denied).then_some((start, end))
        })
        .min()
}

/// What something waits for that is not called postponed: "erst wenn der Bescheid da ist".
fn waits(text: &str) -> Option<String> {
    const LINKS: [&str; 6] = [
        "erst wenn ",
        "erst nachdem ",
        "only when ",
        "only after ",
        "waiting for ",
        "wartet auf ",
    ];
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let (at, link) = LINKS
        .iter()
        .filter_map(|link| Some((lower.find(link)?, link)))
        .min()?;
    // In the middle of a sentence it is a condition of something else.
    let opens = at == 0
        || text[..at]
            .trim_end()
            .ends_with([':', '–', '—', '-', ',', '(', '.']);
    opens
        .then(|| clean(first_sentence(&text[at + link.len()..])))
        .flatten()
}

/// The remark behind a postponed matter: "Begegnungscafé (kein Raum)", "New kitchen – no money".
fn remark(text: &str) -> Option<String> {
    let line = text.lines().next()?.trim_end_matches('.');
    if let Some((_, inside)) = line.strip_suffix(')').and_then(|line| line.rsplit_once('(')) {
        return clean(inside);
    }
    let (_, rest) = line.split_once(" – ").or_else(|| line.split_once(" - "))?;
    clean(rest)
}

fn is_decision(text: &str) -> bool {
    let words = normal(text);
    [
        " beschlossen ",
        " beschliesst ",
        " beschliessen ",
        " entschieden ",
        " decided ",
        " resolved ",
    ]
    .iter()
    .any(|word| words.contains(word))
        || [" beschluss ", " decision ", " entscheidung "]
            .iter()
            .any(|word| words.starts_with(word) && text.contains(':'))
}

/// The precondition behind its own label: "Voraussetzung: …".
fn labelled_precondition(text: &str) -> Option<String> {
    const LABELS: [&str; 6] = [
        "Voraussetzung:",
        "Vorbedingung:",
        "Bedingung:",
        "Precondition:",
        "Condition:",
        "Prerequisite:",
    ];
    LABELS.iter().find_map(|label| {
        let at = text
            .find(label)
            .or_else(|| text.find(label.to_lowercase().as_str()))?;
        clean(first_sentence(&text[at + label.len()..]))
    })
}

/// What a postponed matter waits for, from the words behind "verschoben".
fn reason(rest: &str, is_label: bool) -> Option<String> {
    const LINKS: [&str; 12] = [
        "bis ",
        "until ",
        "till ",
        "because ",
        "weil ",
        "da ",
        "erst wenn ",
        "sobald ",
        "as soon as ",
        "wenn ",
        "once ",
        "since ",
    ];
    let rest = rest.split("\n\n").next().unwrap_or_default();
    let opened = rest
        .trim_start()
        .trim_start_matches([',', ';', ':', '.', '–', '—', '-', '(', ' ']);
    let linked = |text: &str| LINKS.iter().any(|link| text.starts_with(link));
    let direct = !is_label && (opened.len() < rest.trim_start().len() || linked(opened));
    let found = if direct {
        opened
    } else {
        let at = LINKS
            .iter()
            .filter_map(|link| rest.find(&format!(" {link}")))
            .min()?;
        rest[at..].trim_start()
    };
    let found = ["bis ", "until ", "till "]
        .iter()
        .find_map(|link| found.strip_prefix(link))
        .unwrap_or(found);
    let found = found.strip_prefix("dass ").unwrap_or(found);
    let found = clean(first_sentence(found))?;
    let only_a_date = dates::find_partial(&found).is_some_and(|date| date.range.len() + 12 > found.len());
    let only_a_meeting = found.len() < 45 && until::is_next_meeting(&normal(&found));
    (!only_a_date && !only_a_meeting).then_some(found)
}

fn clean(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', ' ']);
    let text = if text.contains('(') {
        text
    } else {
        text.trim_end_matches(')').trim_end_matches('.')
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// A text up to the end of its first sentence. A point after a number or a short word ends none.
fn first_sentence(text: &str) -> &str {
    let text = text.split("\n\n").next().unwrap_or_default();
    for (at, _) in text.match_indices(['.', '!']) {
        let after = &text[at + 1..];
        if !after.starts_with(char::is_whitespace) {
            continue;
        }
        let opens = after
            .trim_start()
            .starts_with(|c: char| c.is_uppercase() || super::quotes::is_quote(c));
        let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let abbreviation = word.chars().count() <= 3 || word.chars().all(|c| c.is_ascii_digit());
        if opens && !abbreviation {
            return &text[..=at];
        }
    }
    text
}

/// Reads the goal of the next meeting from a paragraph that names one: "Ziel des …treffens: …".
pub(super) fn meeting_goal(text: &str) -> Option<String> {
    const GOALS: [&str; 7] = [
        "ziel ",
        "ziele ",
        "goal ",
        "goals ",
        "aim ",
        "purpose ",
        "objective ",
    ];
    const MEETINGS: [&str; 8] = [
        "treff",
        "sitzung",
        "termin",
        "meeting",
        "session",
        "gremium",
        "workshop",
        "werkstatt",
    ];
    let paragraphs = text.split("\n\n").flat_map(|paragraph| {
        let inner = paragraph
            .match_indices(['\n', '.'])
            .map(move |(at, _)| paragraph[at + 1..].trim_start());
        std::iter::once(paragraph.trim_start()).chain(inner)
    });
    for candidate in paragraphs {
        let window = &candidate[..until::floor_char_boundary(candidate, 80)];
        let Some(colon) = window.find(':') else { continue };
        let label = normal(&window[..colon]);
        let label = label
            .trim_start()
            .trim_start_matches("the ")
            .trim_start_matches("das ");
        let named = GOALS.iter().any(|goal| label.starts_with(goal))
            || label.starts_with("meeting goal")
            || label.starts_with("treffensziel");
        if named && MEETINGS.iter().any(|meeting| label.contains(meeting)) {
            return clean(candidate[colon + 1..].split("\n\n").next().unwrap_or_default());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::OutlineUntil;
    use super::*;

    fn agreement(text: &str) -> OutlineAgreement {
        let raw = RawAgreement {
            text: text.to_owned(),
            line: 1,
            ..RawAgreement::default()
        };
        read(raw, NaiveDate::from_ymd_opt(2012, 5, 3), &Known::default())
    }

    fn date(year: i32, month: u32, day: u32) -> Option<OutlineUntil> {
        NaiveDate::from_ymd_opt(year, month, day).map(OutlineUntil::Date)
    }

    #[test]
    fn postponed_items_say_what_they_wait_for() {
        for (text, precondition) in [
            (
                "Detailplanung verschoben, es muss erst ein Konzept da sein.",
                "es muss erst ein Konzept da sein",
            ),
            (
                "Pilot project: postponed until a concept exists.",
                "a concept exists",
            ),
            (
                "Der Punkt wird vertagt, bis der Kreistag entschieden hat.",
                "der Kreistag entschieden hat",
            ),
            (
                "Zurückgestellt: das Modellprojekt, bis ein Konzept vorliegt.",
                "ein Konzept vorliegt",
            ),
            ("Pilot deferred (first we need a lease)", "first we need a lease"),
            (
                "Umbau zurückgestellt. Voraussetzung: Zusage der Stadt. Frau Saal fragt.",
                "Zusage der Stadt",
            ),
            (
                "Umbau vertagt. Erst muss das Geld da sein. Anna fragt nach.",
                "Erst muss das Geld da sein",
            ),
        ] {
            let agreement = agreement(text);
            assert_eq!(agreement.kind, OutlineAgreementKind::Postponed, "{text}");
            assert_eq!(agreement.precondition.as_deref(), Some(precondition), "{text}");
        }
    }

    #[test]
    fn a_date_to_which_something_is_postponed_is_no_precondition() {
        let agreement = agreement("Umbau verschoben bis 30.06.2012.");
        assert_eq!(agreement.precondition, None);
        assert_eq!(agreement.until, date(2012, 6, 30));
        assert_eq!(
            super::tests::agreement("Umbau: postponed until the next meeting.").precondition,
            None
        );
    }

    #[test]
    fn decisions_are_told_from_tasks() {
        assert_eq!(
            agreement("Es wird beschlossen, weiterzumachen.").kind,
            OutlineAgreementKind::Decision
        );
        assert_eq!(
            agreement("We decided to meet monthly.").kind,
            OutlineAgreementKind::Decision
        );
        assert_eq!(
            agreement("Decision: monthly meetings").kind,
            OutlineAgreementKind::Decision
        );
        assert_eq!(agreement("Prepare a decision").kind, OutlineAgreementKind::Task);
        assert_eq!(
            agreement("Not postponed: invite the council").kind,
            OutlineAgreementKind::Task
        );
    }

    #[test]
    fn deadlines_are_dates_or_the_next_meeting() {
        for text in [
            "bis 30.06.2012",
            "Bis zum 30. Juni 2012",
            "by 30 June",
            "by Saturday, 30 June 2012",
            "Termin: 30.6.",
        ] {
            assert_eq!(agreement(text).until, date(2012, 6, 30), "{text}");
        }
        for text in [
            "bis zum nächsten Treffen.",
            "by the next meeting",
            "bis zur nächsten Sitzung",
            "until our next session",
        ] {
            assert_eq!(agreement(text).until, Some(OutlineUntil::NextMeeting), "{text}");
        }
        for text in [
            "die Liste für den 3. Mai 2012",
            "bis bald",
            "nächstes Treffen am 4.9.2012",
            "step by step",
        ] {
            assert_eq!(agreement(text).until, None, "{text}");
        }
    }

    #[test]
    fn the_goal_of_the_next_meeting_is_found_in_a_paragraph_of_its_own() {
        assert_eq!(
            meeting_goal("Doodle.\n\nZiel des Gremiumstreffens: Neue finden").as_deref(),
            Some("Neue finden")
        );
        assert_eq!(
            meeting_goal("Goal of the next meeting: find\nnew people.").as_deref(),
            Some("find new people")
        );
        assert_eq!(meeting_goal("Ziel: Geld"), None);
        assert_eq!(meeting_goal("Wir treffen uns: morgen"), None);
    }
}
