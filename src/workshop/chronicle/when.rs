//! A moment of the past, as people name it: by the number of a step, or by a time.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::workshop::Moment;

/// A moment of the past. A time to the minute means the whole minute, a day the whole day: whatever was done in
/// it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// When the step of this number was done.
    Step(usize),
    /// Before this time of the day.
    Clock {
        /// The first moment that does not count any more, since midnight.
        end: TimeDelta,
    },
    /// Before this time on the clocks of those who did something.
    Local {
        /// The first moment that does not count any more.
        end: NaiveDateTime,
    },
    /// Before this moment, wherever one was.
    Instant {
        /// The first moment that does not count any more.
        end: Moment,
    },
}

/// Says that a text names no moment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("neither the number of a step nor a time: {0}")]
pub struct NotAMoment(pub String);

impl When {
    /// Says whether a time without a day is meant.
    #[must_use]
    pub const fn lacks_day(self) -> bool {
        matches!(self, Self::Clock { .. })
    }

    /// Says whether something was done later than this; a time without a day is one of `day`.
    pub(super) fn is_before(self, wall: Moment, day: NaiveDate) -> bool {
        let local = || wall.naive_utc().checked_add_offset(*wall.offset());
        match self {
            Self::Step(_) => false,
            Self::Instant { end } => wall >= end,
            Self::Local { end } => local().is_none_or(|local| local >= end),
            Self::Clock { end } => {
                let end = day.and_time(NaiveTime::MIN).checked_add_signed(end);
                local().is_none_or(|local| end.is_some_and(|end| local >= end))
            }
        }
    }
}

impl FromStr for When {
    type Err = NotAMoment;

    /// Reads `57`, `10:42`, `10:42:30`, `2012-05-03 10:42`, `03.05.2012 10:42`, `2012-05-03`, and times with a
    /// zone as ISO 8601 writes them.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let trimmed = text.trim().trim_end_matches("Uhr").trim_end();
        read(trimmed).ok_or_else(|| NotAMoment(text.to_owned()))
    }
}

fn read(text: &str) -> Option<When> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(When::Step);
    }
    if let Some((time, length)) = time(text) {
        let end = time.signed_duration_since(NaiveTime::MIN) + length;
        return Some(When::Clock { end });
    }
    if let Some(day) = day(text) {
        let end = day
            .checked_add_days(chrono::Days::new(1))?
            .and_time(NaiveTime::MIN);
        return Some(When::Local { end });
    }
    let (day_text, rest) = text.split_once([' ', 'T', 't'])?;
    let (day, rest) = (day(day_text)?, rest.trim_start());
    if let Some((time, length)) = time(rest) {
        let end = day.and_time(time).checked_add_signed(length)?;
        return Some(When::Local { end });
    }
    zoned(&format!("{day}T{rest}"))
}

/// Reads a time of the day, and how long it lasts: a minute, or a second.
fn time(text: &str) -> Option<(NaiveTime, TimeDelta)> {
    let minute = || NaiveTime::parse_from_str(text, "%H:%M").map(|time| (time, TimeDelta::minutes(1)));
    let second = || NaiveTime::parse_from_str(text, "%H:%M:%S").map(|time| (time, TimeDelta::seconds(1)));
    minute().or_else(|_| second()).ok()
}

fn day(text: &str) -> Option<NaiveDate> {
    let iso = NaiveDate::parse_from_str(text, "%Y-%m-%d");
    iso.or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y")).ok()
}

fn zoned(text: &str) -> Option<When> {
    let text = match text.strip_suffix(['Z', 'z']) {
        Some(utc) => format!("{utc}+00:00"),
        None => text.to_owned(),
    };
    let read = |format, length| {
        let time = DateTime::parse_from_str(&text, format).ok()?;
        Some(When::Instant {
            end: time.checked_add_signed(length)?,
        })
    };
    read("%Y-%m-%dT%H:%M%:z", TimeDelta::minutes(1))
        .or_else(|| read("%Y-%m-%dT%H:%M:%S%.f%:z", TimeDelta::seconds(1)))
}
