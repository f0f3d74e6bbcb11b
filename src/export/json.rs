//! JSON: the whole workshop, for other programs and for a way back.
//!
//! `docs/json.md` says what every field means. As long as nothing is left out and names are written as they
//! were typed, the file is lossless: [`crate::import`] makes the same workshop of it, with the private notes of
//! the facilitator, which a [`Notice`] points out. A file that leaves something out or hides names is meant for
//! somebody else, and has no notes in it.
//!
//! Characters that act instead of being read are written as `\u` escapes: they come back as they were, and do
//! nothing to a terminal that shows the file.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write;

use serde::Serialize;

use super::{Notice, Order, Output, legible};
use crate::report::{Masker, Options, Part};
use crate::workshop::{
    AgreementKind, ParticipantId, ParticipantPlain, Place, Plain, Snapshot, Target, Wordings,
};

/// What the field `format` says.
pub const FORMAT: &str = "werkstatt";

/// The version of the format that is written; it grows when an older program could no longer read it.
pub const VERSION: u32 = 1;

/// What stands in the file, in this order.
#[derive(Serialize)]
struct Envelope<'a> {
    format: &'static str,
    version: u32,
    program: &'static str,
    workshop: &'a Plain,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    struck_off: &'a [ParticipantPlain],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    wordings: &'a [Wordings],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    outlived: &'a [Target],
}

/// Writes the whole workshop, or what the options leave of it.
#[must_use]
pub fn write(order: &Order<'_>) -> Output {
    let mut snapshot = Snapshot::of(order.workshop);
    let mut notices = Vec::new();
    if *order.options != Options::default() {
        make_fit(&mut snapshot, order);
    } else if has_notes(&snapshot) {
        notices.push(Notice::PrivateNotes);
    }
    let envelope = Envelope {
        format: FORMAT,
        version: VERSION,
        program: env!("CARGO_PKG_VERSION"),
        workshop: &snapshot.workshop,
        struck_off: &snapshot.struck_off,
        wordings: &snapshot.wordings,
        outlived: &snapshot.outlived,
    };
    // Every key is a text and every value has a form in JSON: there is nothing to fail at run time.
    let mut json = escaped(&serde_json::to_string_pretty(&envelope).unwrap_or_default());
    json.push('\n');
    Output {
        notices,
        ..json.into_bytes().into()
    }
}

/// Writes what acts instead of being read as escapes. Outside of texts JSON has no such characters.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut buffer = [0; 4];
    for character in json.chars() {
        let is_plain = character == '\n'
            || (' '..='~').contains(&character)
            || *legible(character.encode_utf8(&mut buffer)) == *character.encode_utf8(&mut [0; 4]);
        if is_plain {
            out.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Memory takes everything.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

fn is_note(wordings: &Wordings) -> bool {
    matches!(wordings.of, Target::Day(_) | Target::Item(_)) && wordings.field == "notes"
}

fn has_notes(snapshot: &Snapshot) -> bool {
    let Plain { days, items, .. } = &snapshot.workshop;
    let rivals = snapshot
        .wordings
        .iter()
        .any(|wordings| is_note(wordings) && !wordings.rivals.is_empty());
    rivals || days.iter().any(|day| !day.notes.is_empty()) || items.iter().any(|item| !item.notes.is_empty())
}

/// Makes a snapshot fit for somebody else: without notes, without the parts that are left out, and with
/// people named the way that was chosen.
fn make_fit(snapshot: &mut Snapshot, order: &Order<'_>) {
    let workshop = &mut snapshot.workshop;
    workshop.days.iter_mut().for_each(|day| day.notes.clear());
    workshop.items.iter_mut().for_each(|item| item.notes.clear());
    snapshot.wordings.retain(|wordings| !is_note(wordings));
    for &part in &order.options.without {
        leave_out(snapshot, part);
    }
    leave_out_what_is_left(snapshot, order.options);
    snapshot.prune();

    let masker = Masker::new(order.workshop, order.options.names);
    if masker.is_plain() {
        return;
    }
    snapshot.visit(&mut |text| {
        if let Cow::Owned(masked) = masker.text(text) {
            *text = masked;
        }
    });
    // The name of a file may name somebody, and cannot be changed here.
    snapshot
        .workshop
        .photos
        .iter_mut()
        .for_each(|photo| photo.file.clear());
    let people = snapshot.workshop.participants.iter_mut();
    for person in people.chain(&mut snapshot.struck_off) {
        masker
            .participant(person.id)
            .unwrap_or_default()
            .clone_into(&mut person.name);
    }
    for invitee in &mut snapshot.workshop.invitees {
        masker
            .invitee(invitee.id)
            .unwrap_or_default()
            .clone_into(&mut invitee.name);
    }
    // Another wording of a name is a name.
    snapshot.wordings.retain(|wordings| {
        !(matches!(wordings.of, Target::Participant(_) | Target::Invitee(_)) && wordings.field == "name")
    });
}

/// Empties the tables that a part of the documentation is made of.
fn leave_out(snapshot: &mut Snapshot, part: Part) {
    let workshop = &mut snapshot.workshop;
    let nowhere = |place: &mut Place| *place = Place::default();
    match part {
        // Some of it belongs to other parts as well.
        Part::Participants | Part::Poll => {}
        Part::Agenda => workshop.items.clear(),
        Part::Cards => {
            workshop.categories.clear();
            workshop.cards.clear();
            workshop.twins.clear();
        }
        Part::Clusters => {
            workshop.clusters.clear();
            workshop.twins.clear();
            workshop
                .cards
                .iter_mut()
                .for_each(|card| nowhere(&mut card.place));
        }
        Part::Dots => {
            workshop.ballots.clear();
            workshop.choices.clear();
        }
        Part::Rounds => {
            workshop.questions.clear();
            workshop.rounds.clear();
            workshop.answers.clear();
            workshop.reactions.clear();
            workshop.visits.clear();
            workshop.placements.clear();
        }
        Part::Agreements => workshop
            .agreements
            .retain(|agreement| agreement.kind == AgreementKind::Postponed),
        Part::Postponed => workshop
            .agreements
            .retain(|agreement| agreement.kind != AgreementKind::Postponed),
        Part::NextMeeting => {
            for day in &mut workshop.days {
                day.next_goal.clear();
                day.next_place.clear();
            }
            snapshot
                .wordings
                .retain(|wordings| !matches!(wordings.field.as_str(), "next_goal" | "next_place"));
        }
        Part::Invitations => workshop.invitees.clear(),
        Part::Photos => workshop.photos.clear(),
    }
}

/// Empties what belongs to several parts, once none of them wants it any more.
fn leave_out_what_is_left(snapshot: &mut Snapshot, options: &Options) {
    let leaves_out = |part| options.leaves_out(part);
    let workshop = &mut snapshot.workshop;
    if leaves_out(Part::Clusters) && leaves_out(Part::Rounds) {
        workshop.themes.clear();
    }
    let chosen = workshop.days.first().and_then(|day| day.next_option);
    let is_wanted = |id| Some(id) == chosen && !leaves_out(Part::NextMeeting);
    if leaves_out(Part::Poll) {
        workshop.votes.clear();
        workshop.poll_options.retain(|option| is_wanted(option.id));
    }
    if leaves_out(Part::NextMeeting) {
        workshop.days.iter_mut().for_each(|day| day.next_option = None);
    }
    let named = named(workshop);
    snapshot.struck_off.retain(|person| named.contains(&person.id));
    if leaves_out(Part::Participants) {
        // Who is to do something is named where that stands, as in the document.
        workshop.participants.retain(|person| named.contains(&person.id));
        for person in &mut workshop.participants {
            *person = ParticipantPlain {
                id: person.id,
                pos: person.pos.clone(),
                name: std::mem::take(&mut person.name),
                ..ParticipantPlain::default()
            };
        }
        snapshot
            .wordings
            .retain(|wordings| !matches!(wordings.of, Target::Participant(_)) || wordings.field == "name");
        workshop.pairs.clear();
        if leaves_out(Part::Rounds) {
            workshop.groups.clear();
        }
    }
}

/// Returns whoever is named by something else than the list of people.
fn named(workshop: &Plain) -> HashSet<ParticipantId> {
    let agreements = workshop.agreements.iter();
    agreements
        .flat_map(|agreement| agreement.responsible.iter().chain(&agreement.with))
        .chain(
            workshop
                .invitees
                .iter()
                .filter_map(|invitee| invitee.sponsor.as_ref()),
        )
        .chain(workshop.themes.iter().filter_map(|theme| theme.host.as_ref()))
        .chain(workshop.votes.iter().filter_map(|vote| vote.participant.as_ref()))
        .chain(
            workshop
                .placements
                .iter()
                .filter_map(|seat| seat.participant.as_ref()),
        )
        .copied()
        .collect()
}
