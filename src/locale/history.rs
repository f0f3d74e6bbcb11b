//! Says in words what was done when, and which state of the past is meant.

use chrono::NaiveDateTime;

use super::Locale;
use crate::gate;
use crate::session::{Laptop, Past, PastError};
use crate::tr;
use crate::workshop::{Act, Chronicle, Entry, Moment, NotThen, RunId, Standing, Target, Workshop};

/// The longest name in a sentence, in characters: the beginning is enough to know a thing by.
const NAME: usize = 60;

/// The longest name of a thing that is talked about, in characters.
const THING: usize = 36;

/// The least of a name that is still worth its quotation marks.
const SHORTEST: usize = 8;

/// Returns what the clock on the wall of whoever noted the moment showed.
pub(crate) fn on_the_wall(moment: Moment) -> NaiveDateTime {
    let local = moment.naive_utc().checked_add_offset(*moment.offset());
    local.unwrap_or_else(|| moment.naive_utc())
}

impl Locale {
    /// Says what a step was: `card "money" added`, `undone: 3 cards moved`.
    #[must_use]
    pub fn step(&self, chronicle: &Chronicle, entry: &Entry) -> String {
        self.step_named(chronicle, entry, NAME)
    }

    /// Says what a step was in this many columns, if that can be: rather less of a name than of what happened.
    #[must_use]
    pub fn step_within(&self, chronicle: &Chronicle, entry: &Entry, columns: usize) -> String {
        let words = self.step(chronicle, entry);
        let beyond = gate::width(&words).saturating_sub(columns);
        if beyond == 0 {
            return words;
        }
        let about = chronicle.object(entry).unwrap_or(entry);
        let name = about.name.chars().count().min(NAME);
        self.step_named(chronicle, entry, name.saturating_sub(beyond + 1).max(SHORTEST))
    }

    fn step_named(&self, chronicle: &Chronicle, entry: &Entry, longest: usize) -> String {
        let done = |entry: &Entry| match (entry.act, &entry.gist) {
            (Act::Erase, _) => tr!(self, "history-erased"),
            (Act::Begin, _) | (_, None) => tr!(self, "history-begun"),
            (_, Some(gist)) => self.gist_of(gist, &self.short_name(&entry.name, longest)),
        };
        let meant = || chronicle.object(entry).unwrap_or(entry);
        match entry.act {
            Act::Begin | Act::Do | Act::Erase => done(entry),
            Act::Undo(_) => tr!(self, "history-undone", what = done(meant())),
            Act::Redo(_) => tr!(self, "history-redone", what = done(meant())),
        }
    }

    /// Puts the beginning of a name on one line, into quotation marks; of nothing there is none.
    fn short_name(&self, name: &str, longest: usize) -> String {
        let flat = name.split_whitespace().collect::<Vec<_>>().join(" ");
        match flat.char_indices().nth(longest) {
            _ if flat.is_empty() => String::new(),
            Some((end, _)) => self.quote(&format!("{}…", flat.get(..end).unwrap_or_default())),
            None => self.quote(&flat),
        }
    }

    /// Names a thing by its kind and, where it has one, its wording.
    #[must_use]
    pub fn thing(&self, workshop: &Workshop, target: Target) -> String {
        let name = self.short_name(workshop.name(target), THING);
        let named = [self.kind(target.kind(), 1), name].join(" ");
        named.trim_end().to_owned()
    }

    /// Says in which window something was done: `this laptop, window 2`.
    #[must_use]
    pub fn seat(&self, past: &Past, run: RunId) -> String {
        let seat = past.seat(run);
        let window = tr!(self, "history-window", number = seat.number);
        let laptop = match seat.laptop {
            Laptop::Here => tr!(self, "history-this-laptop"),
            Laptop::Other(number) if past.knows_several_others() => {
                tr!(self, "history-other-laptop-of", number = number)
            }
            Laptop::Other(_) => tr!(self, "history-other-laptop"),
            Laptop::Unknown => tr!(self, "history-unknown-laptop"),
        };
        format!("{laptop}, {window}")
    }

    /// Writes the time of a step: `10:42`, or `10:42:30` where seconds tell it from others.
    #[must_use]
    pub fn step_time(&self, chronicle: &Chronicle, entry: &Entry) -> String {
        let format = if chronicle.needs_seconds(entry.number) {
            "%H:%M:%S"
        } else {
            "%H:%M"
        };
        on_the_wall(entry.wall).format(format).to_string()
    }

    /// Writes the day of a step.
    #[must_use]
    pub fn step_date(&self, entry: &Entry) -> String {
        self.date(on_the_wall(entry.wall).date())
    }

    /// Names a moment by day and time.
    #[must_use]
    pub fn wall(&self, wall: Moment) -> String {
        let local = on_the_wall(wall);
        format!("{} {}", self.date(local.date()), local.format("%H:%M"))
    }

    /// Names the state that is shown: `As of 10:42 (step 57)`.
    #[must_use]
    pub fn standing(&self, step: usize, wall: Moment, day: Option<chrono::NaiveDate>) -> String {
        let local = on_the_wall(wall);
        let time = if Some(local.date()) == day {
            local.format("%H:%M").to_string()
        } else {
            self.wall(wall)
        };
        tr!(self, "history-standing", time = time, step = step)
    }

    /// Says what has to be known about a state that was found by a time; nothing: it is the one that was meant.
    #[must_use]
    pub fn standing_remarks(&self, standing: &Standing) -> Vec<String> {
        let day = standing
            .day
            .map(|day| tr!(self, "history-day-taken", day = self.date(day)));
        let passed_over = (standing.passed_over > 0).then(|| {
            tr!(
                self,
                "history-passed-over",
                count = standing.passed_over,
                step = (standing.number)
            )
        });
        day.into_iter().chain(passed_over).collect()
    }

    /// Says why a workshop could not be shown as it was once.
    #[must_use]
    pub fn past_error(&self, error: &PastError) -> String {
        match error {
            PastError::Open(error) => self.open_error(error),
            PastError::NotThen(NotThen::NoSteps) => tr!(self, "history-no-steps"),
            PastError::NotThen(NotThen::NoSuchStep { number, last }) => {
                tr!(self, "history-no-such-step", number = (*number), last = (*last))
            }
            PastError::NotThen(NotThen::BeforeBeginning { begun }) => {
                tr!(self, "history-before-beginning", begun = self.wall(*begun))
            }
        }
    }
}
