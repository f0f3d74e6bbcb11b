//! The head of a documentation: what the day was called, when and where it was.
//!
//! Title, date and place may share a line or stand on lines of their own, in any order; the title may be
//! quoted after a lead-in ("Documentation of the workshop “…”") or be all there is.

use chrono::NaiveDate;

use super::quotes;
use super::weekdays::{is_weekday, without_weekday};
use super::words::{self, normal};
use super::{dates, times};

/// What is known of the head so far.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) date: Option<NaiveDate>,
    pub(super) place: String,
    /// Whether the place was called so.
    place_named: bool,
    /// Whether a second line of the title was taken.
    has_subtitle: bool,
    /// Whether the title is only a lead-in, so that a better one may follow.
    provisional: bool,
}

/// How much of a line the head could use.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// Nothing.
    No,
    /// All of it.
    All,
    /// Some of it; these parts remain.
    Except(Vec<String>),
}

impl Head {
    /// Takes a second line of the title that stands right below the first one.
    pub(super) fn goes_on(&mut self, line: &str) -> bool {
        let words = line.split_whitespace().count();
        let part = self.date.is_none()
            && self.place.is_empty()
            && !self.wants_title()
            && label(line).is_none()
            && dates::find(line).is_none()
            && !is_place(line)
            && (2..=12).contains(&words)
            && !line.ends_with(['.', ':', ';', ','])
            && words::fixed(line).is_none()
            && !times::is_time_led(line)
            && !self.has_subtitle;
        if part {
            let bare = quotes::unquote(line).unwrap_or(line);
            let small = bare.starts_with(char::is_lowercase);
            self.title
                .push_str(if small || self.title.ends_with([':', '–', '-', ',']) {
                    " "
                } else {
                    " – "
                });
            self.title.push_str(bare);
            self.has_subtitle = true;
        }
        part
    }

    /// Whether a title is still looked for.
    pub(super) fn wants_title(&self) -> bool {
        self.title.is_empty() || self.provisional
    }

    /// Reads a line as title, date or place. `next` is the next line that is not blank, for a line that
    /// only makes sense beside it.
    pub(super) fn take(&mut self, line: &str, next: &str) -> Taken {
        // "Date: …    Venue: …" stand beside each other.
        let beside = || {
            line.split(['\t'])
                .flat_map(|part| part.split("   "))
                .map(str::trim)
                .filter(|part| !part.is_empty())
        };
        if beside().count() > 1 && beside().all(|part| label(part).is_some()) {
            let rest: Vec<String> = beside()
                .filter_map(|part| label(part).map(|found| (part, found)))
                .flat_map(|(part, (label, value))| match self.labelled(label, value) {
                    Taken::All => Vec::new(),
                    Taken::Except(rest) => rest,
                    Taken::No => vec![part.to_owned()],
                })
                .collect();
            return if rest.is_empty() {
                Taken::All
            } else {
                Taken::Except(rest)
            };
        }
        if let Some((label, value)) = label(line) {
            return self.labelled(label, value);
        }
        let dated = dates::find(line);
        if let Some((open, inner, end)) = quotes::quoted(line)
            && self.wants_title()
            && is_title_in_quotes(&line[..open], inner, &line[end..])
        {
            self.set_title(inner);
            return self.rest(&line[end..]);
        }
        let Some((range, _)) = dated else {
            return self.undated(line, next);
        };
        let (before, after) = (&line[..range.start], &line[range.end..]);
        if self.wants_title() && !is_place_before_title(before, next) && !tidy(before).is_empty() {
            let before = tidy(before);
            let (title, place) = split_place(without_lead(before), after);
            if title.is_empty() {
                self.set_lead(before);
            } else {
                self.set_title(title);
            }
            let rest = &line[range.start..];
            return match place {
                Some(place) => {
                    self.set_place(place);
                    self.rest(rest)
                }
                None => self.rest(rest),
            };
        }
        self.rest(line)
    }

    /// A line without a date: the title, or a place.
    fn undated(&mut self, line: &str, next: &str) -> Taken {
        if self.wants_title() {
            let title = without_lead(line);
            if title.is_empty() {
                if !self.title.is_empty() {
                    return Taken::No;
                }
                self.set_lead(line);
            } else {
                self.set_title(quotes::unquote(title).unwrap_or(title));
            }
            return Taken::All;
        }
        let beside_date = self.date.is_some() || dates::find(next).is_some();
        if self.place.is_empty() && beside_date && is_place(line) {
            self.set_place(tidy(line));
            return Taken::All;
        }
        Taken::No
    }

    fn labelled(&mut self, label: Label, value: &str) -> Taken {
        match label {
            Label::Title if self.wants_title() => self.set_title(quotes::unquote(value).unwrap_or(value)),
            // What calls itself the place is it, whatever was taken for it before.
            Label::Place if !self.place_named => {
                self.set_place(value);
                self.place_named = true;
            }
            Label::Hours => return Taken::No,
            Label::Date if self.date.is_none() && dates::find(value).is_some() => return self.rest(value),
            _ => return Taken::No,
        }
        Taken::All
    }

    /// Reads date and place from what is left of a line; what is neither remains.
    fn rest(&mut self, text: &str) -> Taken {
        let mut pieces = vec![text];
        if let Some((range, date)) = dates::find(text) {
            if self.date.is_none() {
                self.date = Some(date);
                pieces = vec![&text[..range.start], &text[range.end..]];
            } else if self.date == Some(date) {
                pieces = vec![&text[..range.start], &text[range.end..]];
            }
        }
        let (mut place, mut left): (Vec<&str>, Vec<String>) = (Vec::new(), Vec::new());
        for part in pieces
            .into_iter()
            .flat_map(parts)
            .map(tidy)
            .map(without_weekday)
            .filter(|part| !part.is_empty())
        {
            if part
                .split([' ', '.'])
                .all(|word| word.is_empty() || is_weekday(&words::fold(word)))
            {
                continue;
            }
            if self.place.is_empty() && is_place(part) {
                place.push(part);
            } else if part != self.place {
                left.push(part.to_owned());
            }
        }
        if !place.is_empty() {
            self.set_place(&place.join(", "));
        }
        if left.is_empty() {
            Taken::All
        } else {
            Taken::Except(left)
        }
    }

    fn set_title(&mut self, title: &str) {
        self.title = tidy(title).to_owned();
        self.provisional = false;
    }

    fn set_lead(&mut self, lead: &str) {
        self.title = tidy(lead).to_owned();
        self.provisional = true;
    }

    fn set_place(&mut self, place: &str) {
        self.place = tidy(place).to_owned();
    }
}

/// What a label in front of a colon announces.
#[derive(Debug, Clone, Copy)]
enum Label {
    Title,
    Date,
    Place,
    /// When the day began and ended: nothing that the outline has a place for.
    Hours,
}

fn label(line: &str) -> Option<(Label, &str)> {
    let (label, value) = line.split_once(':')?;
    if label.len() > 30 || value.trim().is_empty() {
        return None;
    }
    let kind = match normal(label).trim() {
        "titel" | "title" | "thema" | "topic" | "theme" | "thema des tages" | "werkstatt" | "workshop" => {
            Label::Title
        }
        "datum" | "date" | "wann" | "when" | "termin" | "tag" | "day" => Label::Date,
        "ort" | "place" | "location" | "venue" | "where" | "wo" | "veranstaltungsort" => Label::Place,
        "beginn" | "ende" | "uhrzeit" | "zeit" | "dauer" | "start" | "end" | "time" | "duration"
        | "beginning"
            if value.contains(|c: char| c.is_ascii_digit()) =>
        {
            Label::Hours
        }
        _ => return None,
    };
    Some((kind, value.trim_matches([' ', '\t', '*', '_'])))
}

/// Words that say what a documentation is, before they say of what.
const PAPERS: &[&str] = &[
    "dokumentation",
    "protokoll",
    "ergebnisprotokoll",
    "fotoprotokoll",
    "kurzprotokoll",
    "bericht",
    "nachlese",
    "documentation",
    "minutes",
    "report",
    "record",
    "notes",
    "doku",
    "ergebnisdokumentation",
    "summary",
];

/// Words for the event itself and for what stands between.
const EVENTS: &[&str] = &[
    "des",
    "der",
    "die",
    "das",
    "den",
    "vom",
    "von",
    "zum",
    "zur",
    "zu",
    "unseres",
    "unserer",
    "of",
    "the",
    "on",
    "from",
    "our",
    "a",
    "an",
    "werkstatt",
    "werkstatttag",
    "werkstatttages",
    "werkstatttags",
    "tag",
    "tages",
    "tags",
    "workshop",
    "workshops",
    "day",
    "zukunftswerkstatt",
    "event",
    "veranstaltung",
    "tagung",
    "konferenz",
    "conference",
    "gremiums",
    "gremium",
    "treffens",
    "treffen",
    "sitzung",
    "meeting",
    "zukunftstag",
    "planungswerkstatt",
    "for",
    "thema",
    "topic",
    "am",
    "in",
    "facilitated",
    "klausur",
    "klausurtag",
];

/// Takes "Documentation of the workshop" from the beginning of a line; other titles stay whole.
fn without_lead(line: &str) -> &str {
    let line = tidy(line);
    let mut rest = line;
    let mut paper = false;
    loop {
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let word = words::fold(&rest[..end]);
        let names_paper = PAPERS.contains(&word.as_str());
        if word.is_empty() || !(names_paper || EVENTS.contains(&word.as_str())) {
            return if paper { rest } else { line };
        }
        paper |= names_paper;
        rest = rest[end..].trim_start_matches([' ', '\u{a0}', '-', '–', '—', ':', ',', '\t']);
    }
}

/// Whether the quoted part of a line is its title: after a lead-in or nothing, before date, place or nothing.
fn is_title_in_quotes(lead: &str, inner: &str, tail: &str) -> bool {
    let lead = normal(lead);
    let mut words = lead.split(' ').filter(|word| !word.is_empty());
    let told = words.clone().next().is_none()
        || words.any(|word| PAPERS.contains(&word) || (EVENTS.contains(&word) && word.len() > 3));
    let tail = tidy(tail);
    let closed = tail.is_empty() || dates::find(tail).is_some() || tail.split_whitespace().count() <= 4;
    !inner.is_empty() && ((told && closed) || dates::find(tail).is_some())
}

/// A single word before a date is a place if a longer line that can be the title follows.
fn is_place_before_title(before: &str, next: &str) -> bool {
    let before = tidy(before);
    let titled = quotes::quoted(next).is_some() || next.split_whitespace().count() >= 2;
    !before.contains(char::is_whitespace)
        && is_place(before)
        && titled
        && dates::find(next).is_none()
        && super::markers::numbered(next).is_none()
        && !next.starts_with(['-', '*', '•', '–', '#'])
}

/// Splits "Housing for all, Leeds" before a date behind which no place stands.
fn split_place<'a>(title: &'a str, after: &str) -> (&'a str, Option<&'a str>) {
    if !parts(after).all(|part| tidy(part).is_empty()) {
        return (title, None);
    }
    let cut = title
        .rfind([',', '|', '·', '–', '—', '('])
        .or_else(|| title.rfind(" in "));
    match cut.map(|at| (tidy(&title[..at]), tidy(&title[at..]))) {
        Some((title, place)) if !title.is_empty() && is_place(place) => (title, Some(place)),
        _ => (title, None),
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '|', '·', ';', '(', ')', '\t']).flat_map(|part| {
        // "9.00 - 15.30 Uhr" is one part.
        if times::is_span(tidy(part)) {
            return vec![part];
        }
        part.split(" – ").flat_map(|part| part.split(" - ")).collect()
    })
}

/// Trims separators and the small words that lead to a date or a place.
pub(super) fn tidy(text: &str) -> &str {
    const SMALL: [&str; 13] = [
        "am", "vom", "on", "in", "at", "den", "dem", "der", "the", "zu", "held", "Held", "im",
    ];
    const EDGES: [char; 15] = [
        '*', ' ', '\u{a0}', ',', ';', '|', '·', '•', '–', '—', '-', ':', '/', '\\', '\t',
    ];
    let mut text = text.trim().trim_matches(EDGES);
    if text.starts_with('(') && text.ends_with(')') {
        text = text[1..text.len() - 1].trim_matches(EDGES);
    }
    if !text.contains(')') {
        text = text.trim_start_matches('(').trim_end_matches('(');
    }
    text = text
        .trim_start_matches([')', ']'])
        .trim_end_matches(['(', '['])
        .trim_matches(EDGES);
    loop {
        let first = text.split_whitespace().next().unwrap_or_default();
        let last = text.split_whitespace().next_back().unwrap_or_default();
        if SMALL.contains(&first) {
            text = text[first.len()..].trim_matches(EDGES);
        } else if SMALL.contains(&last) {
            text = text[..text.len() - last.len()].trim_matches(EDGES);
        } else {
            return text;
        }
    }
}

/// Whether a text can be the name of a place: a few words, capitalised but for small ones.
fn is_place(text: &str) -> bool {
    const SMALL: [&str; 28] = [
        "und", "and", "sowie", "dem", "/", "&", "an", "der", "am", "im", "in", "bei", "ob", "upon", "on",
        "the", "of", "de", "la", "den", "zum", "zur", "near", "unter", "vor", "le", "sur", "under",
    ];
    let text = tidy(text);
    let named = fold_first(text);
    let paper = PAPERS.contains(&named.as_str())
        || (!text.contains(' ')
            && [
                "gespraech",
                "konferenz",
                "werkstatt",
                "workshop",
                "treffen",
                "sitzung",
                "versammlung",
                "protokoll",
            ]
            .iter()
            .any(|event| named.ends_with(event)));
    let count = text.split_whitespace().count();
    (1..=7).contains(&count)
        && !paper
        && text.chars().count() <= 70
        && text.starts_with(|c: char| c.is_uppercase())
        && !text.ends_with(['?', '!', '.'])
        && !text.contains([':', '"', '„', '“', '»'])
        && !times::is_time_led(text)
        && text
            .split_whitespace()
            .all(|word| SMALL.contains(&word) || !word.starts_with(char::is_lowercase))
}

/// The first word, folded.
fn fold_first(text: &str) -> String {
    words::fold(
        text.split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests;
