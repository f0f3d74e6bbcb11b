//! The names of the days of the week.

use super::head::tidy;
use super::words;

/// Whether a folded word is the name of a weekday.
pub(super) fn is_weekday(word: &str) -> bool {
    matches!(
        word,
        "montag"
            | "dienstag"
            | "mittwoch"
            | "donnerstag"
            | "freitag"
            | "samstag"
            | "sonnabend"
            | "sonntag"
            | "mo"
            | "di"
            | "mi"
            | "do"
            | "fr"
            | "sa"
            | "so"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "mon"
            | "tue"
            | "wed"
            | "thu"
            | "fri"
            | "sat"
            | "sun"
    )
}

/// Takes a weekday from the end: "Village Hall on Saturday".
pub(super) fn without_weekday(text: &str) -> &str {
    match text.rsplit_once(' ') {
        Some((before, last)) if is_weekday(&words::fold(last.trim_end_matches('.'))) && last.len() > 3 => {
            tidy(before)
        }
        _ => text,
    }
}
