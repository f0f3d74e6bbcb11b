//! Dates as people write them, in German and in English.
//!
//! Read are `2012-05-03`, `03.05.2012`, `3. 5. 12`, `3. Mai 2012`, `3 May 2012`, `3rd of May 2012`,
//! `May 3, 2012` and `3/5/2012` (day first, unless only the other order exists), and for several days
//! (`3.–4. Mai 2012`, `March 12–13, 2019`) the first of them. A year of two digits is one of this century.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::words::fold;

/// A date found in a text. The year may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Found {
    /// The date, when a year was written.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }

    /// The date; without a written year the first such day from `reference` on.
    pub(super) fn date_from(&self, reference: Option<NaiveDate>) -> Option<NaiveDate> {
        if self.year.is_some() {
            return self.date();
        }
        let reference = reference?;
        (reference.year()..=reference.year() + 1)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, self.month, self.day))
            .find(|date| *date >= reference)
    }
}

/// Finds the first complete date in a text.
pub(super) fn find(text: &str) -> Option<(Range<usize>, NaiveDate)> {
    starts(text).find_map(|start| {
        let found = parse_at(text, start)?;
        Some((found.range.clone(), found.date()?))
    })
}

/// Finds the first date in a text, with or without a year.
pub(super) fn find_partial(text: &str) -> Option<Found> {
    starts(text).find_map(|start| parse_at(text, start))
}

/// Reads the last day of a month from "Ende Juni", "end of June 2014" at the beginning of a text.
pub(super) fn month_end(text: &str, reference: Option<NaiveDate>) -> Option<NaiveDate> {
    let mut cursor = Cursor { text, at: 0 };
    cursor.spaces();
    if cursor.word_if(|word| word == "the") {
        cursor.spaces();
    }
    if !cursor.word_if(|word| matches!(word, "ende" | "end")) {
        return None;
    }
    cursor.spaces();
    cursor.word_if(|word| matches!(word, "of" | "des"));
    cursor.spaces();
    let month = cursor.month()?;
    let year = cursor.year_after();
    let last_day = |year| {
        let (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
        NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
    };
    match (year, reference) {
        (Some(year), _) => last_day(year),
        (None, Some(reference)) => (reference.year()..=reference.year() + 1)
            .filter_map(last_day)
            .find(|date| *date >= reference),
        (None, None) => None,
    }
}

/// Whether a text opens with a date that names its month (`3. Mai`) or its year.
pub(super) fn starts_with_date(text: &str) -> bool {
    parse_at(text, 0).is_some()
}

/// The places where a date can begin: the first characters of words and numbers.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    text.char_indices().filter_map(move |(index, c)| {
        let begins = c.is_alphanumeric() && !inside;
        inside = c.is_alphanumeric();
        begins.then_some(index)
    })
}

fn parse_at(text: &str, start: usize) -> Option<Found> {
    let forms = [iso, numeric, day_first, month_first];
    forms.iter().find_map(|form| {
        let mut cursor = Cursor { text, at: start };
        let (day, month, year) = form(&mut cursor)?;
        // A leap year stands in where the year is missing, so that 29 February is a day.
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
        Some(Found {
            range: start..cursor.at,
            day,
            month,
            year,
        })
    })
}

type Parts = (u32, u32, Option<i32>);

/// `2012-05-03`, `2012/05/03`
fn iso(cursor: &mut Cursor<'_>) -> Option<Parts> {
    let year = cursor.digits(4..=4)?;
    let mark = cursor.one_of(&['-', '/'])?;
    let month = cursor.digits(1..=2)?;
    cursor.one_of(&[mark])?;
    let day = cursor.digits(1..=2)?;
    cursor.ends().then_some((day, month, i32::try_from(year).ok()))
}

/// `03.05.2012`, `3. 5. 12`, `30.06.` and `3/5/2012`
fn numeric(cursor: &mut Cursor<'_>) -> Option<Parts> {
    let first = cursor.digits(1..=2)?;
    let mark = cursor.one_of(&['.', '/'])?;
    if mark == '.' {
        cursor.several_days();
    }
    let spaced = cursor.spaces();
    let second = cursor.digits(1..=2)?;
    let closed = cursor.one_of(&[mark]).is_some();
    let end = cursor.at;
    // "3. 10.00" is a number before a time: a date has its spaces on both sides or on none.
    let even = cursor.spaces() == spaced;
    let year = (closed && even).then(|| cursor.year()).flatten();
    if year.is_none() {
        // Without a year only "30.06." with both points is a date, and not "1. 2. Treffen" or "9.30".
        cursor.at = end;
        let tight = mark == '.' && closed && !cursor.text[..end].ends_with(' ');
        return (tight && cursor.ends()).then_some((first, second, None));
    }
    match mark {
        '/' if second > 12 => Some((second, first, year)),
        _ => Some((first, second, year)),
    }
}

/// `3. Mai 2012`, `3 May`, `3rd of May 2012`, `3./4. Mai 2012`
fn day_first(cursor: &mut Cursor<'_>) -> Option<Parts> {
    let day = cursor.digits(1..=2)?;
    cursor.ordinal();
    cursor.several_days();
    cursor.spaces();
    cursor.word_if(|word| word == "of");
    cursor.spaces();
    let month = cursor.month()?;
    Some((day, month, cursor.year_after()))
}

/// `May 3, 2012`, `March 12th`
fn month_first(cursor: &mut Cursor<'_>) -> Option<Parts> {
    let month = cursor.month()?;
    cursor.spaces();
    let day = cursor.digits(1..=2)?;
    cursor.ordinal();
    cursor.several_days();
    let year = cursor.year_after();
    // "Mai 12" is more often May of 2012 than a day; English writes the year after it.
    (year.is_some() || cursor.ends()).then_some((day, month, year))
}

/// A place in a text from which small pieces are read. A piece that does not fit leaves the place as it was.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Steps over spaces; tells whether there were any.
    fn spaces(&mut self) -> bool {
        let rest = self.rest();
        let count = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\t']).len();
        self.at += count;
        count > 0
    }

    fn one_of(&mut self, marks: &[char]) -> Option<char> {
        let mark = self.rest().chars().next().filter(|c| marks.contains(c))?;
        self.at += mark.len_utf8();
        Some(mark)
    }

    fn digits(&mut self, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let rest = self.rest();
        let count = rest.bytes().take(10).take_while(u8::is_ascii_digit).count();
        let number = length
            .contains(&count)
            .then(|| rest[..count].parse().ok())
            .flatten()?;
        self.at += count;
        Some(number)
    }

    /// A year of four digits, or of two that no further number follows.
    fn year(&mut self) -> Option<i32> {
        let before = self.at;
        let year = match self.digits(4..=4) {
            Some(year) => year,
            None => 2000 + self.digits(2..=2)?,
        };
        if !self.ends() || !(1000..=2999).contains(&year) {
            self.at = before;
            return None;
        }
        i32::try_from(year).ok()
    }

    /// A year of four digits behind a space or a comma.
    fn year_after(&mut self) -> Option<i32> {
        let before = self.at;
        self.one_of(&['.']);
        self.one_of(&[',']);
        self.spaces();
        if self.rest().bytes().take(5).take_while(u8::is_ascii_digit).count() == 4
            && let Some(year) = self.year()
        {
            return Some(year);
        }
        self.at = before;
        None
    }

    /// `.`, `st`, `nd`, `rd` or `th` after a day.
    fn ordinal(&mut self) {
        if self.one_of(&['.']).is_none() {
            self.word_if(|word| matches!(word, "st" | "nd" | "rd" | "th"));
        }
    }

    /// The further days of `3.–4.`, `3./4.`, `3. und 4.`, `12-13`.
    fn several_days(&mut self) {
        let before = self.at;
        self.spaces();
        let joined = self.one_of(&['-', '–', '—', '/', '+', '&']).is_some()
            || self.word_if(|word| matches!(word, "und" | "and" | "bis" | "to"));
        self.spaces();
        if joined && self.digits(1..=2).is_some() {
            self.ordinal();
        } else {
            self.at = before;
        }
    }

    fn word_if(&mut self, fits: impl Fn(&str) -> bool) -> bool {
        let word: &str = self.word();
        let fitting = !word.is_empty() && fits(&fold(word));
        if fitting {
            self.at += word.len();
        }
        fitting
    }

    fn word(&self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .find(|(_, c)| !c.is_alphabetic())
            .map_or(rest.len(), |(end, _)| end);
        &rest[..end]
    }

    fn month(&mut self) -> Option<u32> {
        let word = self.word();
        if word.len() > 12 {
            return None;
        }
        let month = month(&fold(word))?;
        self.at += word.len();
        self.one_of(&['.']);
        Some(month)
    }

    /// Whether no digit or letter follows directly, and no further part of a number.
    fn ends(&self) -> bool {
        let mut chars = self.rest().chars();
        match chars.next() {
            Some('.' | ':' | '-' | '/') => !chars.next().is_some_and(|c| c.is_ascii_digit()),
            next => !next.is_some_and(char::is_alphanumeric),
        }
    }
}

/// The number of a month from its folded name or a usual abbreviation.
fn month(word: &str) -> Option<u32> {
    Some(match word {
        "januar" | "jaenner" | "january" | "jan" => 1,
        "februar" | "february" | "feber" | "feb" => 2,
        "maerz" | "march" | "mar" | "maer" | "mrz" => 3,
        "april" | "apr" => 4,
        "mai" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nov" => 11,
        "dezember" | "december" | "dez" | "dec" => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_is_read_in_every_usual_form() {
        for text in [
            "2012-05-03",
            "03.05.2012",
            "3.5.2012",
            "3. 5. 2012",
            "3.5.12",
            "3. Mai 2012",
            "03. Mai 2012",
            "3 May 2012",
            "3rd May 2012",
            "3rd of May, 2012",
            "May 3, 2012",
            "May 3rd 2012",
            "3/5/2012",
            "3.–4. Mai 2012",
            "3./4. Mai 2012",
            "3. und 4. Mai 2012",
            "May 3–4, 2012",
            "3-4 May 2012",
            "3.-4.5.2012",
            "3.\u{a0}Mai 2012",
            "2012/5/3",
        ] {
            assert_eq!(find(text), Some((0..text.len(), ymd(2012, 5, 3))), "{text}");
        }
    }

    #[test]
    fn a_date_is_found_between_words() {
        let text = "am 12 March 2019, Leeds";
        assert_eq!(find(text), Some((3..16, ymd(2019, 3, 12))));
    }

    #[test]
    fn numbers_that_are_no_date_are_left_alone() {
        for text in [
            "LEP 2012 +",
            "9.30 Uhr",
            "10.000 Euro",
            "1.2.3.4",
            "3. 10.00 Pause",
            "30.02.2012",
            "May",
            "3. Treffen 2012",
            "12:30",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_next_one_from_the_workshop_on() {
        let workshop = Some(ymd(2012, 5, 3));
        assert_eq!(
            find_partial("bis 30.06.").unwrap().date_from(workshop),
            Some(ymd(2012, 6, 30))
        );
        assert_eq!(
            find_partial("by 15 January").unwrap().date_from(workshop),
            Some(ymd(2013, 1, 15))
        );
        assert_eq!(find_partial("bis 30. Juni").unwrap().date_from(None), None);
    }
}
