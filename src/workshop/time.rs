//! Arithmetic on moments that never panics, whatever a log or a hand-made file says.

use chrono::{NaiveDate, TimeDelta, Timelike};

use super::things::{Minute, Moment};

/// Minutes of a day.
pub(super) const DAY: i64 = 24 * 60;

/// Milliseconds of a minute.
pub(super) const MINUTE_MS: i64 = 60_000;

/// Returns how long ago `started` was in real time; nothing when it lies ahead, as it can by the clock of
/// another laptop.
pub(super) fn elapsed(started: Moment, now: Moment) -> TimeDelta {
    now.signed_duration_since(started).max(TimeDelta::zero())
}

/// Returns the date on the calendar of whoever noted the moment.
pub(super) fn date(moment: Moment) -> Option<NaiveDate> {
    let local = moment.naive_utc().checked_add_offset(*moment.offset())?;
    Some(local.date())
}

/// Returns the milliseconds since midnight on the clock of whoever noted the moment.
pub(super) fn ms_of_day(moment: Moment) -> i64 {
    let time = moment.time();
    i64::from(time.num_seconds_from_midnight()) * 1000 + i64::from(time.nanosecond() / 1_000_000).min(999)
}

/// Returns the minute that a clock on the wall showed.
pub(super) fn minute_of_day(moment: Moment) -> i64 {
    ms_of_day(moment) / MINUTE_MS
}

/// Returns the time of day of minutes that may lie before or behind this day.
pub(super) fn wrapped(minutes: i64) -> Minute {
    Minute(minutes.rem_euclid(DAY) as u16)
}

/// Returns the whole days to add to `minutes` to come nearest to `to`, added.
pub(super) fn nearest(minutes: i64, to: i64) -> i64 {
    minutes + DAY * (to - minutes + DAY / 2).div_euclid(DAY)
}

/// Returns planned and added minutes together, as time.
pub(super) fn total(minutes: u32, adjust: i32) -> TimeDelta {
    TimeDelta::minutes(i64::from(minutes) + i64::from(adjust))
}

/// Returns the adjustment that is `by` more than `adjust`, leaving at least one of `minutes`.
pub(super) fn adjusted(minutes: u32, adjust: i32, by: i32) -> i32 {
    let least = 1 - i64::from(minutes);
    (i64::from(adjust) + i64::from(by))
        .max(least)
        .clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

/// Returns planned minutes that are `by` more, at least one.
pub(super) fn stretched(minutes: u32, by: i32) -> u32 {
    (i64::from(minutes) + i64::from(by)).clamp(1, i64::from(u32::MAX)) as u32
}

/// Returns which part of `whole` has passed, between 0 and 1.
pub(super) fn share(passed: TimeDelta, whole: TimeDelta) -> f64 {
    if whole <= TimeDelta::zero() {
        return 1.0;
    }
    (passed.num_milliseconds() as f64 / whole.num_milliseconds() as f64).clamp(0.0, 1.0)
}
