//! Dates and times as people type them.
//!
//! `30.06.2012`, `30.6.`, `18. September`, `Di 18.09.`, `18 Sep 2012` and `2012-06-30` are all dates; a date
//! without a year is the next one of that name, counted from the day of the workshop, since what is agreed
//! lies ahead. What is not understood is refused and never guessed.

use chrono::{Datelike, NaiveDate};

use crate::workshop::{Due, Minute};

/// The first letters of the months, German and English.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän"],
    &["feb"],
    &["mär", "mae", "mar"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dez", "dec"],
];

/// The first letters of the days of the week, German and English.
const WEEKDAYS: [&str; 11] = ["mo", "di", "mi", "do", "fr", "sa", "so", "tu", "we", "th", "su"];

/// Reads by when something is to be done: a date, the next meeting in either language, or nothing. An error
/// for what is none of them.
pub(super) fn due(text: &str, base: NaiveDate) -> Result<Option<Due>, NotADate> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let lower = text.to_lowercase();
    if lower.contains("treffen") || lower.contains("meeting") {
        return Ok(Some(Due::NextMeeting));
    }
    date(text, base).map(Due::On).map(Some).ok_or(NotADate)
}

/// Says that a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotADate;

/// Reads a date. One without a year is the first of that name that is not before `base`.
pub(super) fn date(text: &str, base: NaiveDate) -> Option<NaiveDate> {
    if let Ok(date) = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d") {
        return sane(date.year()).then_some(date);
    }
    let lower = text.to_lowercase();
    let mut parts = lower
        .split(|c: char| c == '.' || c == ',' || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .peekable();
    parts.next_if(|part| WEEKDAYS.iter().any(|day| part.starts_with(day)));
    let day: u32 = number(parts.next()?, 2)?;
    let month = month(parts.next()?)?;
    let year = match parts.next() {
        None => None,
        Some(year) if year.len() == 2 => Some(2000 + number(year, 2)? as i32),
        Some(year) => Some(number(year, 4)? as i32),
    };
    if parts.next().is_some() {
        return None;
    }
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day).filter(|_| sane(year));
    }
    // Four years on from anywhere there is a 29 February, except around 2100.
    (base.year()..=base.year().saturating_add(8))
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= base)
}

const fn sane(year: i32) -> bool {
    year >= 1900 && year < 2200
}

fn month(part: &str) -> Option<u32> {
    if let Some(month) = number(part, 2) {
        return Some(month);
    }
    let at = MONTHS
        .iter()
        .position(|starts| starts.iter().any(|start| part.starts_with(start)))?;
    Some(at as u32 + 1)
}

fn number(part: &str, digits: usize) -> Option<u32> {
    if part.len() > digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    part.parse().ok()
}

/// Reads a time of day: `17`, `17:00`, `17.30`, `1730`, `9 Uhr`.
pub(super) fn time(text: &str) -> Option<Minute> {
    let lower = text.trim().to_lowercase();
    let clock = lower
        .strip_suffix("uhr")
        .or_else(|| lower.strip_suffix('h'))
        .unwrap_or(&lower)
        .trim();
    let (hours, minutes) = match clock.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => (number(hours, 2)?, number(minutes, 2)?),
        Some(_) => return None,
        None if clock.len() > 2 => {
            let all = number(clock, 4)?;
            (all / 100, all % 100)
        }
        None => (number(clock, 2)?, 0),
    };
    (hours < 24 && minutes < 60).then(|| Minute((hours * 60 + minutes) as u16))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{NotADate, date, due, time};
    use crate::workshop::{Due, Minute};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_read_as_germans_english_and_machines_write_them() {
        let base = day("2012-05-03");
        for text in [
            "18.09.2012",
            "18.9.12",
            "18.9.",
            "18.9",
            "2012-09-18",
            "Di 18.09.",
            "Di, 18. September",
            "18 Sep",
            "Tuesday, 18 September 2012",
        ] {
            assert_eq!(date(text, base), Some(day("2012-09-18")), "{text}");
        }
    }

    #[test]
    fn a_date_without_a_year_lies_ahead() {
        assert_eq!(date("15.01.", day("2012-11-20")), Some(day("2013-01-15")));
        assert_eq!(date("20.11.", day("2012-11-20")), Some(day("2012-11-20")));
        assert_eq!(date("29.02.", day("2013-01-01")), Some(day("2016-02-29")));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        let base = day("2012-05-03");
        for text in [
            "",
            "bald",
            "31.02.2012",
            "32.1.",
            "1.13.",
            "9/11",
            "18.09.2012 foo",
            "0.0.",
            "1.1.99999",
            "1.1.123",
            "Sommer",
            "999999999999999.1.",
            "2012-13-01",
            "٣.٥.",
        ] {
            assert_eq!(date(text, base), None, "{text}");
        }
        assert_eq!(due("bald", base), Err(NotADate));
    }

    #[test]
    fn the_next_meeting_is_a_date_too() {
        let base = day("2012-05-03");
        for text in [
            "nächstes Treffen",
            "bis zum nächsten Treffen",
            "next meeting",
            " Next Meeting ",
        ] {
            assert_eq!(due(text, base), Ok(Some(Due::NextMeeting)), "{text}");
        }
        assert_eq!(due("  ", base), Ok(None));
        assert_eq!(due("30.06.", base), Ok(Some(Due::On(day("2012-06-30")))));
    }

    #[test]
    fn times_are_read_with_and_without_colon() {
        for text in ["17:30", "17.30", "1730", "17:30 Uhr", "17.30h"] {
            assert_eq!(time(text), Some(Minute(1050)), "{text}");
        }
        assert_eq!(time("9"), Some(Minute(540)));
        assert_eq!(time("930"), Some(Minute(570)));
        for text in ["", "24:00", "12:60", "abends", "12:3", "1:2:3", "-1", "12345"] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
