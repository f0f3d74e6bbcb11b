//! Agreements: the lists of what was agreed, and what is still missing before people leave.
//!
//! An agreement that holds names what, who (one person), and by when; what was postponed names what it
//! waits for. [`open_points`] is the check before closing: it names what is missing and where, and
//! forbids nothing.

use chrono::NaiveDate;

use super::Entity;
use super::change::{Target, Workshop};
use super::people;
use super::things::{Agreement, AgreementKind, Due, ParticipantId, Status};

/// An agreement with its number in its list.
#[derive(Clone, Copy, Debug)]
pub struct Numbered<'a> {
    /// Counts from 1 within the list.
    pub number: usize,
    /// The agreement.
    pub agreement: &'a Agreement,
}

/// Returns the tasks in order.
#[must_use]
pub fn tasks(workshop: &Workshop) -> Vec<Numbered<'_>> {
    of_kind(workshop, AgreementKind::Task)
}

/// Returns the decisions in order.
#[must_use]
pub fn decisions(workshop: &Workshop) -> Vec<Numbered<'_>> {
    of_kind(workshop, AgreementKind::Decision)
}

/// Returns what was postponed, in order.
#[must_use]
pub fn postponed(workshop: &Workshop) -> Vec<Numbered<'_>> {
    of_kind(workshop, AgreementKind::Postponed)
}

/// Returns the agreements of a kind in order.
#[must_use]
pub fn of_kind(workshop: &Workshop, kind: AgreementKind) -> Vec<Numbered<'_>> {
    workshop
        .agreements
        .iter()
        .filter(|agreement| *agreement.kind == kind)
        .zip(1..)
        .map(|(agreement, number)| Numbered { number, agreement })
        .collect()
}

/// Something that the check before closing has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Where.
    pub target: Target,
    /// What is missing.
    pub kind: FindingKind,
}

/// What can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// Nobody answers for a task, or somebody who was removed from the list.
    NoResponsible,
    /// Who answers for a task is not in the room.
    ResponsibleAbsent,
    /// A task has no date.
    NoDue,
    /// A task was due before today.
    DuePast,
    /// Something is postponed without saying what it waits for.
    NoPrecondition,
    /// A theme has no answer to any question.
    ThemeWithoutAnswer,
    /// Nobody will approach somebody who is to be invited.
    InviteeWithoutSponsor,
    /// Two wordings were typed at once, or one outlived its removal, and nobody has settled it.
    TextContested,
}

/// Returns what is still open, in the order of the lists. Tasks that are done or dropped are past
/// checking; absence is found only where presence is noted at all; themes need answers only where there
/// are questions.
#[must_use]
pub fn open_points(workshop: &Workshop, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |target: Target, kind| findings.push(Finding { target, kind });

    let attended = people::attendance_is_kept(workshop);
    for Numbered { agreement, .. } in tasks(workshop) {
        if matches!(*agreement.status, Status::Done | Status::Dropped) {
            continue;
        }
        let target = agreement.id().into();
        match living(workshop, *agreement.responsible) {
            None => find(target, FindingKind::NoResponsible),
            Some(person) if attended && !*person.present => find(target, FindingKind::ResponsibleAbsent),
            Some(_) => {}
        }
        match *agreement.due {
            None => find(target, FindingKind::NoDue),
            Some(Due::On(day)) if day < today => find(target, FindingKind::DuePast),
            Some(_) => {}
        }
    }
    for Numbered { agreement, .. } in postponed(workshop) {
        if agreement.precondition.trim().is_empty() {
            find(agreement.id().into(), FindingKind::NoPrecondition);
        }
    }
    if !workshop.questions.is_empty() {
        for theme in workshop.themes.iter() {
            let answered = workshop
                .answers
                .iter()
                .any(|answer| *answer.theme == Some(theme.id()));
            if !answered {
                find(theme.id().into(), FindingKind::ThemeWithoutAnswer);
            }
        }
    }
    for invitee in workshop.invitees.iter() {
        if living(workshop, *invitee.sponsor).is_none() {
            find(invitee.id().into(), FindingKind::InviteeWithoutSponsor);
        }
    }
    for target in workshop.contested() {
        find(target, FindingKind::TextContested);
    }
    findings
}

fn living(workshop: &Workshop, person: Option<ParticipantId>) -> Option<&super::Participant> {
    workshop.participants.get(person?)
}
