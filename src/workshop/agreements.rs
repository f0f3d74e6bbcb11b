//! Agreements: the lists of what was agreed, and what is still missing before people leave.
//!
//! An agreement that holds names what, who (one person), and by when; what was postponed names what it
//! waits for. [`open_points`] is the check before closing (`check`).

mod check;
mod owners;
mod themes;

pub use check::{Finding, FindingKind, MOST_PER_SPONSOR, day_of_check, open_points};
pub use owners::{main_owners, same_task};

use super::change::Workshop;
use super::things::{Agreement, AgreementKind};

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

/// Returns the number of an agreement in its list, counted from 1.
#[must_use]
pub fn number(workshop: &Workshop, agreement: &Agreement) -> usize {
    let before = workshop
        .agreements
        .iter()
        .filter(|other| *other.kind == *agreement.kind);
    before.take_while(|other| other.id() != agreement.id()).count() + 1
}
