//! iCalendar (RFC 5545): the next meeting as an event, each task as a to-do.
//!
//! A second import updates what the first one made. So the identity of an entry comes from the identity of
//! what it is about and from nothing else (no name of a machine, no time), and its `SEQUENCE` grows with the
//! time of writing.
//!
//! A workshop knows no time zone, and a meeting at two is at two by the clock in the room, whether summer time
//! begins in between or not. So its time is a *floating* one (§3.3.5, form 1): a time in UTC, reckoned with the
//! offset of the day on which it was written, would be an hour off after the clocks were changed.
//!
//! The lines are put together here, some forty lines of code. The crate `icalendar`, which reads them in the tests, lets the last
//! part of a folded line be an octet too long and takes quadratic time for long ones.

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{Notice, Order, Output, legible};
use crate::locale::Language;
use crate::report::{self, Dates, Meeting, Task};
use crate::workshop::{Moment, Status};

/// How long a meeting is taken to last, in hours: nobody says, and without an end some calendars show none.
const HOURS: i64 = 2;

/// The beginning of the year 2000, from which `SEQUENCE` counts seconds: as a number of 32 bits they last until 2068.
const MILLENNIUM: i64 = 946_684_800;

/// The longest line in octets, without its end.
const LONGEST_LINE: usize = 75;

/// Writes the next meeting and the tasks of a workshop; no file if there are none, since a calendar must not
/// be empty.
#[must_use]
pub fn write(order: &Order<'_>) -> Output {
    let dates = report::dates(order.workshop, order.locale, order.options);
    if dates.meeting.is_none() && dates.tasks.is_empty() {
        return Output {
            files: Vec::new(),
            notices: vec![Notice::Nothing],
        };
    }
    calendar(&dates, order.now).into_bytes().into()
}

fn calendar(dates: &Dates, now: Moment) -> String {
    let mut lines = Lines::default();
    let language = match dates.language {
        Language::De => "DE",
        Language::En => "EN",
    };
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put(
        "PRODID",
        &format!(
            "-//Werkstatt//Werkstatt {}//{language}",
            env!("CARGO_PKG_VERSION")
        ),
    );
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    if !dates.name.is_empty() {
        lines.text("X-WR-CALNAME", &one_line(&dates.name));
    }
    let revision = Revision::at(now);
    if let Some(meeting) = &dates.meeting {
        event(&mut lines, meeting, &revision);
    }
    for task in &dates.tasks {
        todo(&mut lines, task, &revision);
    }
    lines.put("END", "VCALENDAR");
    lines.out
}

/// What tells a later calendar from an earlier one.
struct Revision {
    stamp: String,
    sequence: i64,
}

impl Revision {
    fn at(now: Moment) -> Self {
        Self {
            stamp: now.to_utc().format("%Y%m%dT%H%M%SZ").to_string(),
            // In minutes: seconds will not fit into the 32 bits of an INTEGER from 2038 on. Of two calendars of
            // the same minute the stamp tells which one is later (RFC 5546, §2.1.5).
            sequence: (now.timestamp() - MILLENNIUM).clamp(0, i64::from(i32::MAX)),
        }
    }

    fn put(&self, lines: &mut Lines, uid: &str) {
        lines.put("UID", uid);
        lines.put("DTSTAMP", &self.stamp);
        lines.put("LAST-MODIFIED", &self.stamp);
        lines.put("SEQUENCE", &self.sequence.to_string());
    }
}

fn event(lines: &mut Lines, meeting: &Meeting, revision: &Revision) {
    lines.put("BEGIN", "VEVENT");
    revision.put(lines, &format!("meeting-{}@werkstatt", meeting.key));
    let time = meeting.time.and_then(|time| {
        let minutes = u32::from(time.0) % (24 * 60);
        NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
    });
    match time {
        Some(time) => {
            let start = meeting.date.and_time(time);
            let end = start.checked_add_signed(TimeDelta::hours(HOURS)).unwrap_or(start);
            lines.put("DTSTART", &start.format("%Y%m%dT%H%M%S").to_string());
            lines.put("DTEND", &end.format("%Y%m%dT%H%M%S").to_string());
        }
        // The whole day, as long as nobody has said when.
        None => lines.put("DTSTART;VALUE=DATE", &day(meeting.date)),
    }
    lines.text("SUMMARY", &one_line(&meeting.summary));
    lines.text_if_any("DESCRIPTION", &meeting.description);
    lines.text_if_any("LOCATION", &one_line(&meeting.place));
    lines.put("END", "VEVENT");
}

fn todo(lines: &mut Lines, task: &Task, revision: &Revision) {
    lines.put("BEGIN", "VTODO");
    revision.put(lines, &format!("task-{}@werkstatt", task.key));
    if let Some(due) = task.due {
        lines.put("DUE;VALUE=DATE", &day(due));
    }
    lines.text("SUMMARY", &one_line(&task.summary));
    lines.text_if_any("DESCRIPTION", &task.description);
    let status = match task.status {
        Status::Open => "NEEDS-ACTION",
        Status::Underway => "IN-PROCESS",
        Status::Done => "COMPLETED",
        Status::Dropped => "CANCELLED",
    };
    lines.put("STATUS", status);
    lines.put("END", "VTODO");
}

fn day(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

fn one_line(text: &str) -> String {
    legible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Content lines (§3.1): ended by CR LF, folded so that none is longer than 75 octets.
#[derive(Default)]
struct Lines {
    out: String,
}

impl Lines {
    /// Writes a property whose value the program itself has made.
    fn put(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if length + character.len_utf8() > LONGEST_LINE {
                self.out.push_str("\r\n ");
                length = 1;
            }
            self.out.push(character);
            length += character.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    /// Writes a text (§3.3.11). Whatever was typed, it stays one value of one property.
    fn text(&mut self, name: &str, text: &str) {
        let text = legible(text);
        let mut value = String::with_capacity(text.len());
        for character in text.trim().chars() {
            match character {
                '\n' => value.push_str("\\n"),
                '\\' | ';' | ',' => value.extend(['\\', character]),
                other => value.push(other),
            }
        }
        self.put(name, &value);
    }

    fn text_if_any(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.text(name, text);
        }
    }
}
