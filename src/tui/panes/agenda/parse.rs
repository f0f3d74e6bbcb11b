//! Times, lengths and dates as people type them.
//!
//! Whoever types an agenda while thirty people watch writes `9`, `9.30`, `0930` or `9:30 Uhr`, and means the
//! same each time. What cannot be meant as anything is refused by the form, with an example of what can.

use chrono::{Datelike, NaiveDate};

use crate::workshop::Minute;

/// The longest that an item can be planned to take: a day.
const LONGEST: u32 = 24 * 60;

/// Reads a time of day: `9`, `9:30`, `9.30`, `930`, `0930`, with or without `Uhr` or `h`, or with `am` and `pm`.
pub(super) fn time(text: &str) -> Option<Minute> {
    let text = text.trim().to_lowercase();
    let (text, half) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
        (Some(rest), _) => (rest, Some(12)),
        (_, Some(rest)) => (rest, Some(0)),
        _ => (
            text.strip_suffix("uhr")
                .or_else(|| text.strip_suffix('h'))
                .unwrap_or(&text),
            None,
        ),
    };
    let text = text.trim();
    let (hour, minute) = match text.split_once([':', '.', ',', 'h', ' ']) {
        Some((hour, minute)) => (number(hour, 2)?, number(minute.trim(), 2)?),
        None if text.len() > 2 => {
            let (hour, minute) = text.split_at_checked(text.len() - 2)?;
            (number(hour, 2)?, number(minute, 2)?)
        }
        None => (number(text, 2)?, 0),
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
        None if hour == 24 && minute == 0 => 0,
        None => hour,
    };
    (hour < 24 && minute < 60).then(|| Minute((hour * 60 + minute) as u16))
}

/// Reads a length in minutes: `45`, `45 min`, `1:30`, `1h30`, `1,5 h`.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let ends = |ends: &[&str]| ends.iter().find_map(|end| text.strip_suffix(end)).map(str::trim);
    let minutes = if let Some(hours) = ends(&["stunden", "stunde", "hours", "hour", "std.", "std", "h"]) {
        match hours.split_once([',', '.']) {
            Some((whole, part)) => {
                let tenths = number(part, 2)? * if part.len() == 1 { 10 } else { 1 };
                number(whole, 2)? * 60 + tenths * 60 / 100
            }
            None => number(hours, 2)? * 60,
        }
    } else if let Some((hours, minutes)) = text.split_once([':', 'h']) {
        number(hours.trim(), 2)? * 60 + number(minutes.trim(), 2).filter(|&minutes| minutes < 60)?
    } else {
        let bare = ends(&["minuten", "minutes", "minute", "min.", "min", "'", "m"]);
        number(bare.unwrap_or(&text), 4)?
    };
    (1..=LONGEST).contains(&minutes).then_some(minutes)
}

/// Reads a day: `3.5.2012`, `03.05.12`, `2012-05-03`; without a year (`3.5.`) it is the one of `near`.
pub(super) fn date(text: &str, near: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some((year, rest)) = text.split_once('-') {
        let (month, day) = rest.split_once('-')?;
        let year = number(year, 4).filter(|_| year.len() == 4)?;
        return NaiveDate::from_ymd_opt(year as i32, number(month, 2)?, number(day, 2)?);
    }
    let mut parts = text.split('.').map(str::trim);
    let (day, month) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let year = match parts.next() {
        None | Some("") => near.year(),
        Some(year) if year.len() == 2 => 2000 + number(year, 2)? as i32,
        Some(year) if year.len() == 4 => number(year, 4)? as i32,
        Some(_) => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Reads a number of so many digits at most.
fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number = (1..=digits).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_time_reads_however_it_is_typed() {
        for text in [
            "9:30",
            "9.30",
            "0930",
            "930",
            "09:30",
            " 9:30 Uhr",
            "9h30",
            "9,30",
            "9 30",
            "9:30 am",
        ] {
            assert_eq!(time(text), Some(Minute(570)), "{text}");
        }
        for (text, minute) in [
            ("9", 540),
            ("9 Uhr", 540),
            ("14h", 840),
            ("0", 0),
            ("24:00", 0),
            ("23:59", 1439),
            ("2pm", 840),
            ("12 am", 0),
            ("12:15 pm", 735),
        ] {
            assert_eq!(time(text), Some(Minute(minute)), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "", "25", "9:60", "24:01", "12345", "neun", "9:", ":30", "-9", "13 pm", "9:3x", "９", "ü9",
        ] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn a_length_reads_however_it_is_typed() {
        for (text, length) in [
            ("45", 45),
            ("45 min", 45),
            ("45 Minuten", 45),
            ("1:30", 90),
            ("1h30", 90),
            ("2 h", 120),
            ("1,5 Std.", 90),
            ("0,25 h", 15),
            ("1440", 1440),
        ] {
            assert_eq!(minutes(text), Some(length), "{text}");
        }
        for text in ["", "0", "1441", "lang", "1:60", "-5", "99999999999", "h"] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_reads_in_german_and_as_iso_writes_it() {
        let near = day(2012, 1, 1);
        for text in [
            "3.5.2012",
            "03.05.2012",
            "3.5.12",
            "3.5.",
            "3.5",
            "2012-05-03",
            " 3. 5. 2012",
        ] {
            assert_eq!(date(text, near), Some(day(2012, 5, 3)), "{text}");
        }
        for text in [
            "",
            "31.2.2012",
            "3/5/2012",
            "3.5.212",
            "2012-13-01",
            "12-05-03",
            "3.5.2012.1",
            "Mai",
        ] {
            assert_eq!(date(text, near), None, "{text}");
        }
    }
}
