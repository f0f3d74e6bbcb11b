//! Headings that name a theme, or the group that works on one.

use super::quotes::unquote;
use super::words::{fold, normal};

/// Reads the name of a theme from its heading: `Thema Inhalt`, `Theme: Content`, `Thementisch 2 – Wohnen`.
pub(super) fn theme(heading: &str) -> Option<&str> {
    const LEADS: [&str; 10] = [
        "thema",
        "theme",
        "topic",
        "themenfeld",
        "themenblock",
        "themeninsel",
        "thementisch",
        "themenbereich",
        "subject",
        "themengruppe",
    ];
    let end = heading.find(|c: char| !c.is_alphanumeric())?;
    if !LEADS.contains(&fold(&heading[..end]).as_str()) {
        return None;
    }
    let rest = heading[end..].trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let numberless = rest[digits..].trim_start();
    let after = if digits > 0 && numberless.starts_with([':', '–', '-', '.', ')']) {
        numberless
    } else {
        rest
    };
    let name = after.trim_start_matches([':', '–', '—', '-', '.', ')', ' ', '\u{a0}']);
    let name = unquote(name).unwrap_or(name).trim().trim_end_matches(':');
    let marked = after.len() != name.len();
    let named = name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || marked;
    let prose = name.len() > 80 || name.ends_with(['.', '!', ';']) || name.split_whitespace().count() > 8;
    (named && !name.is_empty() && !prose).then_some(name)
}

/// Reads the theme from the heading of the group that works on it: `AG 2: Jugend`, `Table 1 – Children`.
pub(super) fn group_theme(heading: &str) -> Option<&str> {
    const LEADS: [&str; 9] = [
        "ag",
        "arbeitsgruppe",
        "gruppe",
        "kleingruppe",
        "group",
        "tisch",
        "table",
        "station",
        "insel",
    ];
    let end = heading.find(|c: char| !c.is_alphanumeric())?;
    if !LEADS.contains(&fold(&heading[..end]).as_str()) {
        return None;
    }
    let rest = heading[end..].trim_start();
    let count = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    if count > 2 && matches!(fold(&heading[..end]).as_str(), "ag" | "arbeitsgruppe") {
        // "AG Wohnen" needs no number.
        let short = rest.split_whitespace().count() <= 3 && !rest.contains([',', '.', ':', '?', '!', '(']);
        return (short && rest.starts_with(char::is_uppercase)).then_some(rest);
    }
    let counted = (1..=2).contains(&count);
    let after = rest[count..].trim_start();
    // "Gruppe 1 (Leitung: Frau Hesse): Wohnen"
    let after = after
        .strip_prefix('(')
        .and_then(|inside| inside.split_once(')'))
        .map_or(after, |(_, after)| after.trim_start());
    let name = after.trim_start_matches([':', '–', '—', '-', ')', ' ', '\u{a0}']);
    let name = unquote(name).unwrap_or(name).trim().trim_end_matches(':');
    // "Gruppe 1: Ada, Bert, Cleo" says who is in it.
    let listed = name.contains(',') || name.ends_with(['.', '?', '!', ';']);
    let named =
        name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 8 && name.len() <= 80;
    (counted && name.len() < after.len() && named && !listed).then_some(name)
}

/// Whether a heading counts the days or parts of the event: "Tag 2", "Part 1".
pub(super) fn is_part(heading: &str) -> bool {
    let normal = normal(heading);
    let mut words = normal.split_whitespace();
    let lead = matches!(
        words.next(),
        Some("tag" | "day" | "teil" | "part" | "block" | "phase" | "session")
    );
    let number = words
        .next()
        .is_some_and(|word| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()));
    lead && number && words.count() <= 4
}

#[cfg(test)]
mod tests {
    use super::{group_theme, is_part, theme};

    #[test]
    fn theme_headings_name_their_theme() {
        assert_eq!(theme("Thema Inhalt"), Some("Inhalt"));
        assert_eq!(theme("Theme: content"), Some("content"));
        assert_eq!(theme("Topic 2: Quality of life"), Some("Quality of life"));
        assert_eq!(theme("Thema „Kooperation“"), Some("Kooperation"));
        assert_eq!(theme("Thema"), None);
        assert_eq!(theme("Thema ist die Kooperation"), None);
        assert_eq!(theme("Themen Inhalt"), None);
    }

    #[test]
    fn groups_name_the_theme_they_work_on() {
        for (heading, name) in [
            ("AG 2: Jugend", Some("Jugend")),
            ("Table 1 – Children", Some("Children")),
            ("Gruppe 1 (Leitung: Frau Hesse): Wohnen", Some("Wohnen")),
            ("Arbeitsgruppe Räume", Some("Räume")),
            ("Gruppe 1", None),
            ("Gruppe 1: Ada, Bert, Cleo", None),
            ("Gruppenarbeit", None),
            ("Tisch und Stuhl", None),
        ] {
            assert_eq!(group_theme(heading), name, "{heading}");
        }
    }

    #[test]
    fn days_are_counted() {
        assert!(is_part("Tag 2") && is_part("Part 1: morning"));
        assert!(!is_part("Tag der offenen Tür"));
    }
}
