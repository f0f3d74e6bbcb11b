//! Times and durations written into the title of an agenda item.
//!
//! `09:00 Begrüßung`, `9.30 Uhr Pause (15 min)`, `10:00–10:30 Arbeitsgruppen`, `2:15 pm Closing`,
//! `Mittagessen (12:00–13:00 Uhr)`: the numbers are taken out, the title stays.

use super::words::fold;

/// A title without its times, and the times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Timed<'a> {
    pub(super) title: &'a str,
    /// Minutes since midnight.
    pub(super) start: Option<u16>,
    /// Duration in minutes.
    pub(super) minutes: Option<u32>,
}

const SEPARATORS: [char; 12] = [' ', '\u{a0}', '\t', '|', ':', ',', ';', '–', '—', '-', '·', '•'];

/// Takes leading and trailing times and durations from a title; a title of times alone stays whole.
pub(super) fn read(text: &str) -> Timed<'_> {
    let mut timed = Timed {
        title: text,
        start: None,
        minutes: None,
    };
    if let Some((start, minutes, rest)) = leading_time(text) {
        timed = Timed {
            title: rest,
            start: Some(start),
            minutes,
        };
    }
    for _ in 0..3 {
        let Some((title, start, minutes)) = trailing(timed.title) else {
            break;
        };
        timed.title = title;
        timed.start = timed.start.or(start);
        timed.minutes = timed.minutes.or(minutes);
    }
    timed
}

/// Whether a line opens with a time and goes on with words.
pub(super) fn is_time_led(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'a' | 'u' | 'A' | 'U'))
        && leading_time(text).is_some()
}

/// Whether a text is nothing but a time or two.
pub(super) fn is_span(text: &str) -> bool {
    span(text).is_some_and(|(_, _, rest)| rest.trim_matches(SEPARATORS).is_empty())
}

fn leading_time(text: &str) -> Option<(u16, Option<u32>, &str)> {
    let (start, minutes, rest) = span(text)?;
    let title = rest.trim_start_matches(SEPARATORS);
    let apart = title.len() < rest.len();
    let words = title.starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit());
    (apart && words && title.contains(char::is_alphabetic)).then_some((start, minutes, title))
}

/// A trailing `(15 min)`, `(09:00–09:30)`, `, 15 min` or `| 15 min`.
fn trailing(text: &str) -> Option<(&str, Option<u16>, Option<u32>)> {
    let text = text.trim_end();
    let (before, inside) = if let Some(open) = text.strip_suffix([')', ']']) {
        let at = open.rfind(['(', '['])?;
        (&text[..at], &open[at + 1..])
    } else {
        let at = text
            .rfind([',', '|', '–', '—', '\t'])
            .or_else(|| text.rfind(" - "))?;
        let mark = text[at..].chars().next().map_or(1, char::len_utf8);
        let tail = &text[at + mark..];
        (&text[..at], tail.strip_prefix("- ").unwrap_or(tail))
    };
    let title = before.trim_end_matches(SEPARATORS);
    if title.is_empty() {
        return None;
    }
    let inside = inside.trim();
    if let Some(minutes) = duration(inside) {
        return Some((title, None, Some(minutes)));
    }
    let (start, minutes, rest) = span(inside)?;
    let rest = rest.trim_start_matches(SEPARATORS);
    let extra = duration(rest);
    (rest.is_empty() || extra.is_some()).then_some((title, Some(start), minutes.or(extra)))
}

/// `9:00`, `9.30 Uhr`, `ab 9 Uhr`, `10:00–10:30`, `10.00 bis 10.30 Uhr`, `2–2:30 pm`, and what follows.
fn span(text: &str) -> Option<(u16, Option<u32>, &str)> {
    let text = ["ab ", "um ", "at ", "from ", "Ab ", "Um ", "At "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let first = clock(text)?;
    let second = after_dash(first.rest).and_then(clock);
    let Some(second) = second.filter(|second| second.sure || first.sure) else {
        return first.sure.then_some((first.minute, None, first.rest));
    };
    let mut start = first.minute;
    if !first.half_named && second.minute >= 720 && second.half_named && start + 720 <= second.minute {
        start += 720;
    }
    let minutes = second
        .minute
        .checked_sub(start)
        .filter(|minutes| *minutes > 0)
        .map(u32::from);
    Some((start, minutes, second.rest))
}

fn after_dash(rest: &str) -> Option<&str> {
    let rest = rest.trim_start_matches([' ', '\u{a0}']);
    let rest = rest.strip_prefix(['-', '–', '—']).or_else(|| {
        ["bis ", "to ", "until "]
            .iter()
            .find_map(|word| rest.strip_prefix(word))
    })?;
    Some(rest.trim_start_matches([' ', '\u{a0}']))
}

/// One time of day.
struct Clock<'a> {
    minute: u16,
    /// Whether it can be nothing but a time: a colon, `Uhr`, `h`, `am`, or a point with two digits by day.
    sure: bool,
    /// Whether `am` or `pm` was written.
    half_named: bool,
    rest: &'a str,
}

fn clock(text: &str) -> Option<Clock<'_>> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 2 {
        return None;
    }
    let mut hour: u16 = text[..digits].parse().ok()?;
    let mut rest = &text[digits..];
    let (mut minute, mut sure) = (0, false);
    if let Some(mark) = rest.chars().next().filter(|c| matches!(c, ':' | '.' | 'h')) {
        let after = &rest[1..];
        if after.bytes().take_while(u8::is_ascii_digit).count() == 2 {
            minute = after[..2].parse().ok()?;
            rest = &after[2..];
            sure = mark != '.' || hour >= 6;
            let goes_on = rest
                .strip_prefix(['.', ':', ','])
                .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
            if goes_on {
                return None;
            }
        }
    }
    let trimmed = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word = trimmed
        .split(|c: char| !c.is_alphabetic() && c != '.')
        .next()
        .unwrap_or_default();
    let mut half_named = false;
    match fold(word).trim_end_matches('.') {
        "uhr" | "h" | "o" => {
            sure = true;
            rest = &trimmed[word.len()..];
        }
        "am" | "a.m" | "pm" | "p.m" if hour <= 12 => {
            sure = true;
            half_named = true;
            let afternoon = word.starts_with(['p', 'P']);
            hour = hour % 12 + if afternoon { 12 } else { 0 };
            rest = &trimmed[word.len()..];
        }
        _ => {}
    }
    let ends = !rest.starts_with(char::is_alphanumeric);
    (hour < 24 && minute < 60 && ends).then_some(Clock {
        minute: hour * 60 + minute,
        sure,
        half_named,
        rest,
    })
}

/// `15 min`, `15'`, `ca. 20 Minuten`, `1 h`, `1,5 Std.`, `1 h 30 min`, in minutes.
fn duration(text: &str) -> Option<u32> {
    let text = fold(text);
    let text = ["ca. ", "ca ", "etwa ", "about ", "~"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(&text);
    let (mut total, mut rest) = (0_u32, text.trim());
    if rest.is_empty() || rest.len() > 40 {
        return None;
    }
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
            .unwrap_or(rest.len());
        let number: f64 = rest[..end]
            .replace(',', ".")
            .parse()
            .ok()
            .filter(|n| (0.0..1440.0).contains(n))?;
        rest = rest[end..].trim_start_matches([' ', '\u{a0}', '-']);
        let end = rest
            .find(|c: char| c.is_whitespace() || c.is_ascii_digit())
            .unwrap_or(rest.len());
        let unit = match rest[..end].trim_end_matches('.') {
            "min" | "mins" | "minute" | "minuten" | "minutes" | "'" | "′" | "m" => 1.0,
            "h" | "std" | "stunde" | "stunden" | "hour" | "hours" | "hr" | "hrs" => 60.0,
            _ => return None,
        };
        // Bounded above by the filter, so the conversion cannot lose anything.
        total += (number * unit).round().clamp(0.0, 1e5) as u32;
        rest = rest[end..].trim_start();
    }
    (1..=1440).contains(&total).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timed(text: &str) -> (&str, Option<u16>, Option<u32>) {
        let timed = read(text);
        (timed.title, timed.start, timed.minutes)
    }

    #[test]
    fn times_before_a_title_are_taken_from_it() {
        assert_eq!(timed("09:00 Begrüßung"), ("Begrüßung", Some(540), None));
        assert_eq!(timed("9.30 Uhr Pause (15 min)"), ("Pause", Some(570), Some(15)));
        assert_eq!(timed("10:00–10:30 Clustern"), ("Clustern", Some(600), Some(30)));
        assert_eq!(
            timed("10.00 - 10.45 Uhr: Clustern"),
            ("Clustern", Some(600), Some(45))
        );
        assert_eq!(timed("9 Uhr Ankommen"), ("Ankommen", Some(540), None));
        assert_eq!(timed("2:15 pm Closing"), ("Closing", Some(855), None));
        assert_eq!(timed("12:00–1 pm Lunch"), ("Lunch", Some(720), Some(60)));
        assert_eq!(
            timed("09:00 | Welcome | 15 min"),
            ("Welcome", Some(540), Some(15))
        );
        assert_eq!(timed("9–9.30 Uhr Pause"), ("Pause", Some(540), Some(30)));
    }

    #[test]
    fn times_behind_a_title_are_taken_from_it() {
        assert_eq!(
            timed("Mittagessen (12:00–13:00 Uhr)"),
            ("Mittagessen", Some(720), Some(60))
        );
        assert_eq!(timed("Groups, 1 h 30 min"), ("Groups", None, Some(90)));
        assert_eq!(timed("Gruppen (1,5 Std.)"), ("Gruppen", None, Some(90)));
        assert_eq!(timed("Pause – 15 Minuten"), ("Pause", None, Some(15)));
        assert_eq!(timed("Pause (10:15, 15 min)"), ("Pause", Some(615), Some(15)));
    }

    #[test]
    fn titles_with_other_numbers_stay_as_they_are() {
        for title in [
            "10.000 Euro für Leeds",
            "LEP 2012 + Politik",
            "3 Fragen",
            "Begrüßung (Frau Saal)",
            "1.10 Ziele",
            "24/7",
        ] {
            assert_eq!(timed(title), (title, None, None), "{title}");
        }
    }
}
