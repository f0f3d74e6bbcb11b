//! By when: the day, the end of a month or the next meeting that an agreement names.

use chrono::NaiveDate;

use super::words::{fold, normal};
use super::{OutlineUntil, dates};

/// A date that stands alone in the last part of a line: "Grace – lease – 15 June", "(Ada, 15.3.)".
pub(super) fn last_part(text: &str, workshop: Option<NaiveDate>) -> Option<OutlineUntil> {
    let line = text.lines().next()?.trim_end_matches([')', ' ']);
    let part = line.rsplit([',', '(', '–', '—', '|', ';', '>', '→']).next()?;
    let part = part.rsplit(" - ").next()?.trim();
    if part.len() == line.len() {
        return None;
    }
    let found = dates::find_partial(part)?;
    let alone = found.range.start == 0 && part[found.range.end..].trim_matches(['.', ' ']).is_empty();
    alone
        .then(|| found.date_from(workshop))
        .flatten()
        .map(OutlineUntil::Date)
}

/// Until when: the first date or next meeting that a "bis" or "by" leads to.
pub(super) fn until(text: &str, workshop: Option<NaiveDate>) -> Option<OutlineUntil> {
    const LEADS: [&str; 13] = [
        "bis", "by", "until", "till", "before", "vor", "due", "termin", "frist", "deadline", "faellig",
        "wann", "when",
    ];
    let mut from = 0;
    while let Some(start) = text[from..].find(char::is_alphabetic).map(|at| from + at) {
        let end = text[start..]
            .find(|c: char| !c.is_alphabetic())
            .map_or(text.len(), |at| start + at);
        from = end;
        if end - start > 9 || !LEADS.contains(&fold(&text[start..end]).as_str()) {
            continue;
        }
        let ahead = &text[end..floor_char_boundary(text, end + 60)];
        if let Some(date) = dates::find_partial(ahead)
            && only_small_words(&ahead[..date.range.start])
            && let Some(date) = date.date_from(workshop)
        {
            return Some(OutlineUntil::Date(date));
        }
        if let Some(date) = dates::month_end(ahead.trim_start_matches([':', ' ']), workshop) {
            return Some(OutlineUntil::Date(date));
        }
        if is_next_meeting(&normal(ahead)) {
            return Some(OutlineUntil::NextMeeting);
        }
    }
    None
}

/// The largest character boundary that is not beyond `at`.
pub(super) fn floor_char_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// Whether nothing but articles, weekdays and the like stand here.
fn only_small_words(text: &str) -> bool {
    const SMALL: [&str; 15] = [
        "zum",
        "zur",
        "am",
        "spaetestens",
        "einschliesslich",
        "the",
        "end",
        "ende",
        "of",
        "at",
        "latest",
        "on",
        "ist",
        "is",
        "date",
    ];
    !text.contains(['.', ';'])
        && normal(text)
            .split(' ')
            .filter(|word| !word.is_empty())
            .all(|word| SMALL.contains(&word) || super::weekdays::is_weekday(word))
}

/// Whether a normalised text opens with "zum nächsten Treffen" or "the next meeting".
pub(super) fn is_next_meeting(words: &str) -> bool {
    const MEETINGS: [&str; 23] = [
        "konferenz",
        "stadtteilkonferenz",
        "retro",
        "retrospective",
        "klausur",
        "elternabend",
        "treffen",
        "treffens",
        "termin",
        "sitzung",
        "mal",
        "workshop",
        "werkstatt",
        "gremium",
        "gremiumstreffen",
        "zusammenkunft",
        "meeting",
        "session",
        "time",
        "gathering",
        "werkstatttag",
        "runde",
        "veranstaltung",
    ];
    let mut words = words.split(' ').filter(|word| !word.is_empty());
    let mut next = words.next();
    while next.is_some_and(|word| {
        matches!(
            word,
            "zum" | "zur" | "the" | "our" | "unserem" | "unserer" | "dem" | "der"
        )
    }) {
        next = words.next();
    }
    next.is_some_and(|word| word == "next" || word.starts_with("naechst") || word.starts_with("folgend"))
        && words.take(3).any(|word| MEETINGS.contains(&word))
}
