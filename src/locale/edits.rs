//! What a hand has changed in the readable copy, in words: how many of which kind, and each with its before and after.

use super::Locale;
use crate::session::{Found, HandEdit};
use crate::store::{Basis, OpenError};
use crate::tr;
use crate::workshop::{Difference, Differences, FieldDifference, Gist, Kind, Target, Value, Verb, What};

/// A text is shown as far as so many characters.
const LONGEST: usize = 160;

/// What a thing is called is shown as far as so many.
const LONGEST_NAME: usize = 70;

impl Locale {
    /// Names an edited copy: what it was, and what it is called since it was put aside.
    #[must_use]
    pub fn edited_file(&self, edit: &HandEdit) -> String {
        if edit.is_aside && !edit.is_fuller {
            tr!(self, "edits-aside", file = edit.name())
        } else {
            edit.name()
        }
    }

    /// Says in one sentence what was found in an edited copy.
    #[must_use]
    pub fn hand_edit(&self, edit: &HandEdit) -> String {
        let file = self.edited_file(edit);
        match &edit.found {
            Ok(found) if edit.is_fuller => {
                tr!(
                    self,
                    "edits-found-fuller",
                    file = file,
                    summary = self.differences(&found.differences)
                )
            }
            Ok(found) => tr!(
                self,
                "edits-found",
                file = file,
                summary = self.differences(&found.differences)
            ),
            Err(OpenError::Malformed { mistake, .. }) => tr!(
                self,
                "edits-found-mistake",
                file = file,
                line = mistake.line.to_string(),
                column = mistake.column.to_string(),
                reason = self.mistake(mistake)
            ),
            Err(_) => tr!(self, "edits-found-unreadable", file = file),
        }
    }

    /// Says what has to be known about the comparison, if there is anything.
    #[must_use]
    pub fn basis(&self, found: &Found) -> Vec<String> {
        let basis = match found.basis {
            Basis::Exact => None,
            Basis::Lacking(count) => Some(tr!(self, "edits-lacking", count = count)),
            Basis::Present => Some(tr!(self, "edits-present")),
        };
        let surplus = found.differences.surplus;
        let surplus = (surplus > 0).then(|| tr!(self, "edits-surplus", count = surplus));
        basis.into_iter().chain(surplus).collect()
    }

    /// Counts what was changed: `3 Karten geändert, eine Verabredung gelöscht`.
    #[must_use]
    pub fn differences(&self, differences: &Differences) -> String {
        let mut counts: Vec<(What, Kind, usize)> = Vec::new();
        for difference in &differences.list {
            let (what, kind) = (difference.what, difference.target.kind());
            match counts.iter_mut().find(|known| (known.0, known.1) == (what, kind)) {
                Some((_, _, count)) => *count += 1,
                None => counts.push((what, kind, 1)),
            }
        }
        let said = counts.into_iter().map(|(what, kind, count)| {
            let verb = match what {
                What::Added => Verb::Added,
                What::Restored => Verb::Restored,
                What::Changed => Verb::Changed,
                What::Moved => Verb::Moved,
                What::Removed => Verb::Removed,
            };
            self.gist(&Gist { verb, kind, count })
        });
        said.collect::<Vec<_>>().join(", ")
    }

    /// Names the thing that a difference is about: `Karte „KURZE WEGE“`.
    #[must_use]
    pub fn different_thing(&self, difference: &Difference, differences: &Differences) -> String {
        let kind = self.kind(difference.target.kind(), 1);
        if difference.target.kind() == Kind::Day {
            return kind;
        }
        format!("{kind} {}", self.called(difference.target, differences))
    }

    /// Says what is different about the thing, a line each.
    #[must_use]
    pub fn difference(&self, difference: &Difference, differences: &Differences) -> Vec<String> {
        let comes_or_goes = matches!(difference.what, What::Added | What::Restored | What::Removed);
        let name = &differences
            .names
            .get(&difference.target)
            .map(|called| called.text.as_str());
        let mut lines = Vec::new();
        for field in &difference.fields {
            let label = self.field(difference.target.kind(), field.field);
            if comes_or_goes {
                // What it is called is said already.
                if !matches!((&field.after, name), (Value::Text(text), Some(name)) if text == name) {
                    lines.push(format!(
                        "{label}: {}",
                        self.value(field.field, &field.after, differences)
                    ));
                }
                continue;
            }
            lines.push(self.changed_field(&label, field, differences));
            if let Some(meanwhile) = &field.meanwhile {
                let mut said = tr!(
                    self,
                    "edits-meanwhile",
                    value = self.value(field.field, meanwhile, differences)
                );
                if matches!(field.after, Value::Text(_)) {
                    said = format!("{said}; {}", tr!(self, "edits-keeps-both"));
                }
                lines.push(said);
            }
        }
        if difference.is_gone {
            lines.push(tr!(self, "edits-gone"));
        }
        if difference.what == What::Removed && difference.is_reworded {
            lines.push(tr!(self, "edits-stays"));
        }
        lines
    }

    fn changed_field(&self, label: &str, field: &FieldDifference, differences: &Differences) -> String {
        if let (Value::Position(_), Value::Position(_)) = (&field.before, &field.after) {
            return format!("{label}: {}", tr!(self, "edits-new-place"));
        }
        let (before, after) = (
            self.value(field.field, &field.before, differences),
            self.value(field.field, &field.after, differences),
        );
        if before == after {
            // Two places in one cluster, say.
            return format!("{label}: {}", tr!(self, "edits-new-place"));
        }
        tr!(
            self,
            "edits-field-line",
            field = label,
            before = before,
            after = after
        )
    }

    /// Says what a thing is called.
    fn called(&self, target: Target, differences: &Differences) -> String {
        let Some(called) = differences.names.get(&target) else {
            return tr!(self, "edits-gone-thing");
        };
        let of = || {
            let names = called.of.iter().filter(|&&of| of != target);
            let names: Vec<String> = names
                .map(|of| match differences.names.get(of) {
                    Some(called) if !called.text.is_empty() => self.short(&called.text, LONGEST_NAME),
                    Some(called) => called
                        .date
                        .map_or_else(|| (called.rank + 1).to_string(), |date| self.date(date)),
                    None => tr!(self, "edits-gone-thing"),
                })
                .collect();
            names.join(" · ")
        };
        match (called.text.is_empty(), called.date) {
            (false, None) => self.short(&called.text, LONGEST_NAME),
            (false, Some(date)) if target.kind() == Kind::PollOption => {
                format!("{} {}", self.date(date), self.short(&called.text, LONGEST_NAME))
            }
            (false, Some(_)) => self.short(&called.text, LONGEST_NAME),
            (true, Some(date)) => self.date(date),
            (true, None) if !called.of.is_empty() => of(),
            (true, None) => (called.rank + 1).to_string(),
        }
    }

    /// Puts a text into quotation marks, on one line and not longer than a line or two.
    fn short(&self, text: &str, most: usize) -> String {
        let flat = text.replace('\n', " ⏎ ");
        let mut short: String = flat.chars().take(most).collect();
        if short.len() < flat.len() {
            short.push('…');
        }
        self.quote(&short)
    }

    fn value(&self, field: &str, value: &Value, differences: &Differences) -> String {
        match value {
            Value::Nothing => tr!(self, "edits-nothing"),
            Value::Text(text) => self.short(text, LONGEST),
            Value::Number(minutes) if matches!(field, "changeover" | "minutes" | "adjust" | "pause") => {
                tr!(self, "field-minutes-value", minutes = minutes.to_string())
            }
            Value::Number(number) => number.to_string(),
            Value::Flag(true) => tr!(self, "edits-yes"),
            Value::Flag(false) => tr!(self, "edits-no"),
            Value::Date(date) => self.date(*date),
            Value::Minute(minute) => self.minute(*minute),
            Value::Moment(moment) => {
                format!("{} {}", self.date(moment.date_naive()), moment.format("%H:%M"))
            }
            Value::Item(kind) => self.item_kind(*kind),
            Value::Colour(colour) => self.colour(*colour),
            Value::Agreement(kind) => self.agreement_kind(*kind),
            Value::Status(status) => self.status(*status),
            Value::Rotation(rotation) => self.rotation(*rotation),
            Value::Hosts(rule) => self.host_rule(*rule),
            Value::Pair(rule) => self.pair_rule(*rule),
            Value::Reaction(kind) => self.reaction_kind(*kind),
            Value::Ballot(kind) => self.ballot_kind(*kind),
            Value::Stand(stand) => self.stand(*stand, |theme| self.called(theme.into(), differences)),
            Value::NextMeeting => tr!(self, "edits-next-meeting"),
            Value::Availability(says) => self.availability(*says),
            Value::Things(things) => {
                let names: Vec<String> = things
                    .iter()
                    .map(|&thing| self.called(thing, differences))
                    .collect();
                names.join(", ")
            }
            Value::Place(place) => {
                let of = [place.theme.map(Target::from), place.cluster.map(Target::from)];
                let names: Vec<String> = of
                    .into_iter()
                    .flatten()
                    .map(|of| self.called(of, differences))
                    .collect();
                if names.is_empty() {
                    tr!(self, "edits-nothing")
                } else {
                    names.join(" · ")
                }
            }
            Value::Position(_) => tr!(self, "edits-new-place"),
        }
    }

    /// Names a field. One that this version of the words does not know is named as the file names it.
    fn field(&self, kind: Kind, field: &str) -> String {
        match field {
            "pos" => tr!(self, "edits-field-pos"),
            "title" => tr!(self, "field-title"),
            "place" if kind == Kind::Day => tr!(self, "field-place"),
            "place" => tr!(self, "edits-field-wall"),
            "notes" => tr!(self, "field-notes"),
            "next_goal" => tr!(self, "field-next-goal"),
            "next_place" => tr!(self, "field-next-place"),
            "date" => tr!(self, "field-date"),
            "changeover" => tr!(self, "field-changeover"),
            "next_option" => tr!(self, "field-next-option"),
            "kind" => tr!(self, "field-kind"),
            "start" => tr!(self, "field-start"),
            "fixed" if kind == Kind::Placement => tr!(self, "field-seat-fixed"),
            "fixed" => tr!(self, "field-fixed"),
            "minutes" => tr!(self, "field-minutes"),
            "adjust" => tr!(self, "field-adjust"),
            "started" => tr!(self, "field-started"),
            "ended" => tr!(self, "field-ended"),
            "name" => tr!(self, "field-name"),
            "organisation" => tr!(self, "field-organisation"),
            "present" => tr!(self, "field-present"),
            "group" => tr!(self, "field-group"),
            "sign" => tr!(self, "field-sign"),
            "colour" => tr!(self, "field-colour"),
            "text" => tr!(self, "field-text"),
            "category" => tr!(self, "field-category"),
            "card" => tr!(self, "field-card"),
            "theme" => tr!(self, "field-theme"),
            "host" => tr!(self, "field-host"),
            "heading" => tr!(self, "field-heading"),
            "question" => tr!(self, "field-question"),
            "round" => tr!(self, "field-round"),
            "what" => tr!(self, "field-what"),
            "precondition" => tr!(self, "field-precondition"),
            "origin" => tr!(self, "field-origin"),
            "responsible" => tr!(self, "field-responsible"),
            "with" => tr!(self, "field-with"),
            "due" => tr!(self, "field-due"),
            "status" => tr!(self, "field-status"),
            "time" => tr!(self, "field-time"),
            "option" => tr!(self, "field-option"),
            "participant" => tr!(self, "field-participant"),
            "availability" => tr!(self, "field-availability"),
            "caption" => tr!(self, "field-caption"),
            "file" => tr!(self, "field-file"),
            "at" if kind == Kind::Photo => tr!(self, "field-belongs-to"),
            "at" => tr!(self, "field-stand"),
            "rotation" => tr!(self, "field-rotation"),
            "hosts" if kind == Kind::Day => tr!(self, "field-hosts"),
            "hosts" => tr!(self, "field-hosting"),
            "seed" => tr!(self, "field-seed"),
            "optional" => tr!(self, "field-optional"),
            "dropped" => tr!(self, "field-dropped"),
            "moved" => tr!(self, "field-moved"),
            "tables" => tr!(self, "field-tables"),
            "knows" => tr!(self, "field-knows"),
            "pause" => tr!(self, "field-pause"),
            "one" => tr!(self, "field-one"),
            "other" => tr!(self, "field-other"),
            "rule" => tr!(self, "field-pair-rule"),
            "answer" => tr!(self, "field-answer"),
            "word" => tr!(self, "field-word"),
            "low" => tr!(self, "field-low"),
            "high" => tr!(self, "field-high"),
            "dots" if kind == Kind::Ballot => tr!(self, "field-dots-each"),
            "dots" => tr!(self, "field-dots"),
            "most" => tr!(self, "field-most"),
            "people" => tr!(self, "field-people"),
            "closed" => tr!(self, "field-closed"),
            "ballot" => tr!(self, "field-ballot"),
            "about" => tr!(self, "field-about"),
            "label" if kind == Kind::Choice => tr!(self, "field-text"),
            "label" | "note" => tr!(self, "field-note"),
            "sponsor" => tr!(self, "field-sponsor"),
            other => other.to_owned(),
        }
    }
}
