//! Carrying over: what is still open of earlier workshops, for a new one that begins with it.
//!
//! A meeting begins with what was agreed at the last one. So a new workshop can take over, from one or several
//! earlier ones, each task that is open or underway and each item that was postponed, with the people who answer
//! for it and help. Decisions, and what is done or dropped, stay where they are.
//!
//! - **People** come with their names and organisations, nobody of them present. Those who were to be invited
//!   come as well if somebody was to approach them: this is the meeting that they were invited to.
//! - **Dates** stay. What was due by the next meeting is due on the day of this one: that meeting is now.
//! - **The origin** says which workshop a thing comes from, and of which day. What was taken over once and is
//!   taken over again names both.
//! - **The next meeting** that was agreed on is the default for what nobody gives: its goal is the title, its
//!   chosen date the day, its place the place.
//! - **The agenda** begins with an item for each earlier workshop, whose notes list what was taken over. What
//!   the template has follows, later by as much; what is fixed stays where it is.
//!
//! The earlier workshop is read and never written to. One that is damaged, or that a newer version has written
//! to, is refused: what could not be read might be the very thing that somebody waits for.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use thiserror::Error;

use crate::import::{self, Material, ReadError};
use crate::locale::Locale;
use crate::session::{Opened, Session};
use crate::store::{Env, OpenError, OpenReport, ReadOnly, workshop_at};
use crate::template::Template;
use crate::tr;
use crate::workshop::{
    Agreement, AgreementKind, AgreementPlain, Due, Id, IdSource, ItemKind, ItemPlain, Minute, ParticipantId,
    ParticipantPlain, Plain, PollOption, Position, Snapshot, Stamp, Status, Version, Workshop, people,
};

/// Minutes for opening the round on what was agreed, for each thing in it, and the most in all.
const TO_BEGIN: usize = 5;
const FOR_EACH: usize = 3;
const MOST: usize = 45;

/// The last minute of a day.
const MIDNIGHT: u32 = 24 * 60 - 1;

/// Why nothing could be taken over. Nothing has been written.
#[derive(Debug, Error)]
pub enum CarryError {
    /// There is no workshop, or it cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is no copy of a workshop in the file.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It is the text of a documentation.
    #[error("{} is a text, not a workshop", path.display())]
    Text {
        /// The file.
        path: PathBuf,
    },
    /// A newer version has written to it: what this one sees may be a part.
    #[error("{} was written to by a newer version", path.display())]
    Newer {
        /// What was named.
        path: PathBuf,
        /// What was found.
        report: Box<OpenReport>,
    },
    /// Something in it cannot be read.
    #[error("{} is damaged", path.display())]
    Damaged {
        /// What was named.
        path: PathBuf,
        /// What was found.
        report: Box<OpenReport>,
    },
}

/// Reads an earlier workshop: its folder, the copy `workshop.ron`, or an export in JSON. Nothing is written.
///
/// # Errors
///
/// Fails if there is no workshop, or not all of it can be read.
pub fn read(path: &Path, env: &Env) -> Result<Workshop, CarryError> {
    if path.is_file() && matches!(workshop_at(path, env), Err(OpenError::NotAFolder { .. })) {
        return match import::read(path)? {
            Material::Copy(snapshot) => Ok(made_of(*snapshot)),
            Material::Text(_) => Err(CarryError::Text {
                path: path.to_owned(),
            }),
        };
    }
    let Opened { session, report } = Session::open_to_read(path, env)?;
    let path = path.to_owned();
    if matches!(report.read_only, Some(ReadOnly::NewerVersion { .. })) {
        let report = Box::new(report);
        return Err(CarryError::Newer { path, report });
    }
    if !report.damages.is_empty() || !report.missing.is_empty() {
        let report = Box::new(report);
        return Err(CarryError::Damaged { path, report });
    }
    Ok(Workshop::clone(session.workshop()))
}

fn made_of(snapshot: Snapshot) -> Workshop {
    let version = |ms| Version {
        at: Stamp { ms, count: 0 },
        run: Id::ONE,
    };
    let mut workshop = Workshop::default();
    let (ops, remainder) = snapshot.into_ops();
    workshop.commit(ops, version(1));
    let ops = remainder.ops(&workshop);
    workshop.commit(ops, version(2));
    workshop
}

/// What is said of a new workshop; empty: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// What it is to be called.
    pub title: String,
    /// When it takes place.
    pub date: Option<NaiveDate>,
    /// Where.
    pub place: String,
}

impl Given {
    /// Fills in what was not given from what the earlier workshops say of their next meeting, the first one that
    /// says anything.
    #[must_use]
    pub fn or_agreed(mut self, earlier: &[Workshop], locale: &Locale) -> Self {
        for workshop in earlier {
            if self.title.trim().is_empty() {
                self.title = flat(&workshop.day().next_goal);
            }
            if self.place.trim().is_empty() {
                self.place = flat(&workshop.day().next_place);
            }
            self.date = self.date.or_else(|| *chosen(workshop)?.date);
        }
        let called = earlier.iter().map(|workshop| flat(&workshop.day().title));
        if self.title.trim().is_empty()
            && let Some(title) = called.into_iter().find(|title| !title.is_empty())
        {
            self.title = tr!(locale, "carry-title", title = title);
        }
        self
    }
}

/// Returns the option of the poll that was chosen for the next meeting.
fn chosen(workshop: &Workshop) -> Option<&PollOption> {
    workshop.poll_options.get((*workshop.day().next_option)?)
}

/// How much was taken over from an earlier workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// What the earlier workshop is called; mostly its origin.
    pub origin: String,
    /// Tasks that are open or underway.
    pub tasks: usize,
    /// What was postponed.
    pub postponed: usize,
    /// People who came with it, and were not there yet.
    pub people: usize,
}

/// Makes a new workshop of a template and of what is open of earlier ones; tells how much of each was taken.
#[must_use]
pub fn begin(
    template: &Template,
    given: &Given,
    earlier: &[Workshop],
    ids: &IdSource,
    locale: &Locale,
) -> (Plain, Vec<Taken>) {
    let mut plain = template.plain(ids, given.title.trim(), given.date, given.place.trim());
    let mut carrier = Carrier {
        ids,
        locale,
        day: given.date,
        people: People::default(),
        said: HashSet::new(),
        agreements: Vec::new(),
    };
    let mut opening = Vec::new();
    let mut taken = Vec::new();
    for (source, workshop) in earlier.iter().enumerate() {
        let (item, tally) = carrier.take(source, workshop);
        opening.extend(item);
        taken.push(tally);
    }
    let places = Position::run_after(None, carrier.agreements.len());
    for (agreement, pos) in carrier.agreements.iter_mut().zip(places) {
        agreement.pos = pos;
    }
    plain.agreements = carrier.agreements;
    plain.participants = carrier.people.list;
    let places = Position::run_after(None, plain.participants.len());
    for (person, pos) in plain.participants.iter_mut().zip(places) {
        person.pos = pos;
    }
    let agreed_start = earlier.iter().find_map(|workshop| *chosen(workshop)?.time);
    plain.items = agenda(opening, std::mem::take(&mut plain.items), agreed_start, locale);
    (plain, taken)
}

/// Puts what the day opens with before the agenda of a template, which begins that much later.
fn agenda(
    mut opening: Vec<ItemPlain>,
    mut template: Vec<ItemPlain>,
    agreed_start: Option<Minute>,
    locale: &Locale,
) -> Vec<ItemPlain> {
    let Some(first) = opening.first_mut() else {
        return template;
    };
    let planned = template.first().and_then(|item| item.start);
    if let Some(time) = agreed_start.filter(|time| planned.is_some_and(|planned| planned != *time)) {
        first.notes.push('\n');
        first.notes += &tr!(locale, "carry-agreed-start", time = locale.minute(time));
    }
    first.start = planned.or(agreed_start);
    let minutes: u32 = opening.iter().filter_map(|item| item.minutes).sum();
    let later = |Minute(start): Minute| {
        let shifted = (u32::from(start) + minutes).min(MIDNIGHT);
        Minute(u16::try_from(shifted).unwrap_or(start))
    };
    for (at, item) in template.iter_mut().enumerate().filter(|(_, item)| !item.fixed) {
        item.start = match at {
            // The first one begins when the opening is over.
            0 => None,
            _ => item.start.map(later),
        };
    }
    if let Some((Minute(start), first)) = template
        .first()
        .filter(|item| item.fixed)
        .and_then(|item| item.start)
        .zip(opening.first_mut())
    {
        let before = u32::from(start).saturating_sub(minutes);
        first.start = u16::try_from(before).ok().map(Minute);
    }
    opening.extend(template);
    let places = Position::run_after(None, opening.len());
    for (item, pos) in opening.iter_mut().zip(places) {
        item.pos = pos;
    }
    opening
}

/// Takes over from one workshop after the other.
struct Carrier<'a> {
    ids: &'a IdSource,
    locale: &'a Locale,
    /// The day of the new workshop.
    day: Option<NaiveDate>,
    people: People,
    /// What was taken over from the workshops before: the same thing does not come twice.
    said: HashSet<(bool, String)>,
    agreements: Vec<AgreementPlain>,
}

impl Carrier<'_> {
    /// Takes over what is open, and makes the item of the agenda that is about it.
    fn take(&mut self, source: usize, earlier: &Workshop) -> (Option<ItemPlain>, Taken) {
        let locale = self.locale;
        let known = self.people.list.len();
        let mut taken = Taken {
            origin: origin(earlier, locale),
            ..Taken::default()
        };
        let (mut tasks, mut postponed, mut said) = (Vec::new(), Vec::new(), Vec::new());
        for agreement in earlier.agreements.iter().filter(|agreement| is_open(agreement)) {
            let is_task = *agreement.kind == AgreementKind::Task;
            let wording = (is_task, people::key(&agreement.what));
            if self.said.contains(&wording) {
                continue;
            }
            said.push(wording);
            let line = self.line(agreement, earlier);
            if is_task {
                taken.tasks += 1;
                tasks.push(line);
            } else {
                taken.postponed += 1;
                postponed.push(line);
            }
            let carried = self.agreement(source, agreement, earlier, &taken.origin);
            self.agreements.push(carried);
        }
        self.said.extend(said);
        for invitee in earlier.invitees.iter() {
            let sponsor = invitee.sponsor.filter(|&id| earlier.participants.contains(id));
            if sponsor.is_some() && !invitee.name.trim().is_empty() {
                self.people
                    .invited(&invitee.name, &invitee.organisation, self.ids);
            }
        }
        taken.people = self.people.list.len() - known;
        let count = tasks.len() + postponed.len();
        if count == 0 {
            return (None, taken);
        }
        let mut notes = vec![tr!(locale, "carry-how")];
        let goal = flat(&earlier.day().next_goal);
        if !goal.is_empty() {
            notes.push(tr!(locale, "carry-goal", goal = goal));
        }
        notes.extend(tasks);
        if !postponed.is_empty() {
            notes.push(tr!(locale, "carry-postponed"));
            notes.extend(postponed);
        }
        let minutes = (TO_BEGIN + FOR_EACH * count).next_multiple_of(5).min(MOST);
        let item = ItemPlain {
            id: self.ids.fresh(),
            title: opening(earlier, locale),
            notes: notes.join("\n"),
            kind: ItemKind::Agreements,
            minutes: u32::try_from(minutes).ok(),
            ..ItemPlain::default()
        };
        (Some(item), taken)
    }

    fn agreement(
        &mut self,
        source: usize,
        agreement: &Agreement,
        earlier: &Workshop,
        origin: &str,
    ) -> AgreementPlain {
        let mut person = |id: ParticipantId| self.people.known(source, earlier, id, self.ids);
        let responsible = agreement.responsible.and_then(&mut person);
        let mut with: Vec<ParticipantId> = agreement.with.iter().filter_map(|&id| person(id)).collect();
        with.retain(|&helper| Some(helper) != responsible);
        let own = flat(&agreement.origin);
        AgreementPlain {
            id: self.ids.fresh(),
            what: agreement.what.to_string(),
            precondition: agreement.precondition.to_string(),
            origin: if own.is_empty() {
                origin.to_owned()
            } else {
                format!("{own} · {origin}")
            },
            kind: *agreement.kind,
            responsible,
            with,
            due: match *agreement.due {
                Some(Due::NextMeeting) => self.day.map(Due::On),
                due => due,
            },
            status: *agreement.status,
            ..AgreementPlain::default()
        }
    }

    /// Says what was agreed on one line of the notes.
    fn line(&self, agreement: &Agreement, earlier: &Workshop) -> String {
        let locale = self.locale;
        let name = |id: ParticipantId| people::name_of(earlier, id).map(flat);
        let mut facts = Vec::new();
        facts.extend(agreement.responsible.and_then(name));
        let helpers: Vec<String> = agreement.with.iter().filter_map(|&id| name(id)).collect();
        if !helpers.is_empty() {
            facts.push(tr!(locale, "carry-with", names = helpers.join(", ")));
        }
        facts.extend(agreement.due.map(|due| match due {
            Due::On(day) => tr!(locale, "carry-due", day = locale.date(day)),
            Due::NextMeeting => tr!(locale, "carry-due-now"),
        }));
        if *agreement.status == Status::Underway {
            facts.push(tr!(locale, "doc-status-underway"));
        }
        let waits = flat(&agreement.precondition);
        if !waits.is_empty() {
            facts.push(tr!(locale, "carry-waits", what = waits));
        }
        let what = flat(&agreement.what);
        if facts.is_empty() {
            format!("– {what}")
        } else {
            format!("– {what} ({})", facts.join("; "))
        }
    }
}

/// Says whether somebody still has to do something about it.
fn is_open(agreement: &Agreement) -> bool {
    *agreement.kind != AgreementKind::Decision
        && matches!(*agreement.status, Status::Open | Status::Underway)
        && !agreement.what.trim().is_empty()
}

/// The people of the new workshop.
#[derive(Default)]
struct People {
    list: Vec<ParticipantPlain>,
    /// Who somebody of an earlier workshop is in the new one.
    known: HashMap<(usize, ParticipantId), ParticipantId>,
}

impl People {
    /// Returns who a person of an earlier workshop is in the new one. Two of one name are two people if they are
    /// on the same list, and one if they are on the lists of different workshops.
    fn known(
        &mut self,
        source: usize,
        earlier: &Workshop,
        id: ParticipantId,
        ids: &IdSource,
    ) -> Option<ParticipantId> {
        if let Some(&known) = self.known.get(&(source, id)) {
            return Some(known);
        }
        let person = earlier.participants.get_any(id)?;
        let name = people::key(&person.name);
        if name.is_empty() {
            return None;
        }
        let of_this_list: HashSet<ParticipantId> = self
            .known
            .iter()
            .filter(|((other, _), _)| *other == source)
            .map(|(_, &new)| new)
            .collect();
        let same = self
            .list
            .iter()
            .find(|other| people::key(&other.name) == name && !of_this_list.contains(&other.id))
            .map(|other| other.id);
        let new = same.unwrap_or_else(|| self.add(&person.name, &person.organisation, ids));
        self.known.insert((source, id), new);
        Some(new)
    }

    /// Takes somebody who was invited, unless they are there already.
    fn invited(&mut self, name: &str, organisation: &str, ids: &IdSource) {
        let wanted = people::key(name);
        if !self.list.iter().any(|person| people::key(&person.name) == wanted) {
            self.add(name, organisation, ids);
        }
    }

    fn add(&mut self, name: &str, organisation: &str, ids: &IdSource) -> ParticipantId {
        let id = ids.fresh();
        self.list.push(ParticipantPlain {
            id,
            name: flat(name),
            organisation: flat(organisation),
            ..ParticipantPlain::default()
        });
        id
    }
}

/// Says where something comes from.
fn origin(earlier: &Workshop, locale: &Locale) -> String {
    let day = earlier.day();
    // Inside of quotation marks stand single ones.
    let title: String = flat(&day.title)
        .chars()
        .map(|letter| match letter {
            '„' => '‚',
            '“' => '‘',
            '”' => '’',
            '"' => '\'',
            other => other,
        })
        .collect();
    match (title.is_empty(), *day.date) {
        (true, None) => tr!(locale, "carry-origin-unknown"),
        (true, Some(date)) => tr!(locale, "carry-origin-day", day = locale.date(date)),
        (false, None) => tr!(locale, "carry-origin-title", title = locale.quote(&title)),
        (false, Some(date)) => tr!(
            locale,
            "carry-origin",
            title = locale.quote(&title),
            day = locale.date(date)
        ),
    }
}

/// Names the item of the agenda that is about what was taken over.
fn opening(earlier: &Workshop, locale: &Locale) -> String {
    match *earlier.day().date {
        Some(day) => tr!(locale, "carry-item-day", day = locale.date(day)),
        None => {
            let title = flat(&earlier.day().title);
            if title.is_empty() {
                tr!(locale, "carry-item")
            } else {
                tr!(locale, "carry-item-title", title = locale.quote(&title))
            }
        }
    }
}

/// Returns a text on one line.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
