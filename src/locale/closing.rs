//! The check before closing, in words: what each kind of finding is called, what to do about it, and what it
//! is about.

use super::Locale;
use crate::gate;
use crate::tr;
use crate::workshop::agreements::{self, Finding, FindingKind, MOST_PER_SPONSOR};
use crate::workshop::{Agreement, AgreementKind, Target, Workshop, people};

impl Locale {
    /// Names a kind of finding.
    #[must_use]
    pub fn finding_kind(&self, kind: FindingKind) -> String {
        match kind {
            FindingKind::NoResponsible => tr!(self, "closing-nobody"),
            FindingKind::SeveralResponsible => tr!(self, "closing-several"),
            FindingKind::ResponsibleAbsent => tr!(self, "closing-absent"),
            FindingKind::NoDue => tr!(self, "closing-no-date"),
            FindingKind::DuePast => tr!(self, "closing-overdue"),
            FindingKind::NoPrecondition => tr!(self, "closing-no-precondition"),
            FindingKind::ThemeWithoutAnswer => tr!(self, "closing-no-answer"),
            FindingKind::ThemeWithoutTask => tr!(self, "closing-no-task"),
            FindingKind::InviteeWithoutSponsor => tr!(self, "closing-no-sponsor"),
            FindingKind::SponsorWithTooMany => tr!(self, "closing-many", most = MOST_PER_SPONSOR),
            FindingKind::TextContested => tr!(self, "closing-contested"),
        }
    }

    /// Says what to do about a kind of finding.
    #[must_use]
    pub fn finding_advice(&self, kind: FindingKind) -> String {
        match kind {
            FindingKind::NoResponsible => tr!(self, "closing-nobody-do"),
            FindingKind::SeveralResponsible => tr!(self, "closing-several-do"),
            FindingKind::ResponsibleAbsent => tr!(self, "closing-absent-do"),
            FindingKind::NoDue => tr!(self, "closing-no-date-do"),
            FindingKind::DuePast => tr!(self, "closing-overdue-do"),
            FindingKind::NoPrecondition => tr!(self, "closing-no-precondition-do"),
            FindingKind::ThemeWithoutAnswer => tr!(self, "closing-no-answer-do"),
            FindingKind::ThemeWithoutTask => tr!(self, "closing-no-task-do"),
            FindingKind::InviteeWithoutSponsor => tr!(self, "closing-no-sponsor-do"),
            FindingKind::SponsorWithTooMany => tr!(self, "closing-many-do"),
            FindingKind::TextContested => tr!(self, "closing-contested-do"),
        }
    }

    /// Says what a finding is about, on one line: the number and the beginning of a task, the name of a theme.
    #[must_use]
    pub fn finding(&self, workshop: &Workshop, finding: &Finding) -> String {
        let text = gate::show_flat(&text_of(workshop, finding.target))
            .trim()
            .to_owned();
        let agreement = match finding.target {
            Target::Agreement(id) => workshop.agreements.get(id),
            _ => None,
        };
        let Some(agreement) = agreement else {
            if finding.kind == FindingKind::SponsorWithTooMany
                && let Some(said) = self.approaches(workshop, finding.target)
            {
                return said;
            }
            return text;
        };
        let note = match finding.kind {
            FindingKind::ResponsibleAbsent => responsible(workshop, agreement),
            FindingKind::SeveralResponsible => Some(self.owners(workshop, agreement)),
            FindingKind::DuePast => match *agreement.due {
                Some(crate::workshop::Due::On(day)) => Some(self.date(day)),
                _ => None,
            },
            _ => None,
        };
        let number = agreements::number(workshop, agreement);
        let number = match *agreement.kind {
            AgreementKind::Task => tr!(self, "closing-task", number = number),
            AgreementKind::Decision => tr!(self, "closing-decision", number = number),
            AgreementKind::Postponed => tr!(self, "closing-postponed", number = number),
        };
        match note {
            // Whom it is about comes first: the text may be too long for its line.
            Some(note) => format!("{number} ({note}): {text}"),
            None => format!("{number}: {text}"),
        }
    }

    /// Names those who answer for a task, or says where it stands a second time.
    fn owners(&self, workshop: &Workshop, task: &Agreement) -> String {
        let owners = agreements::main_owners(workshop, task);
        if owners.len() > 1 {
            return gate::show_flat(&owners.join(", ")).into_owned();
        }
        match agreements::same_task(workshop, task) {
            Some(other) => {
                let names = responsible(workshop, other).unwrap_or_default();
                let number = agreements::number(workshop, other);
                tr!(self, "closing-same", number = number, names = names)
            }
            None => String::new(),
        }
    }

    /// Says how many people whoever approaches this invitee is to approach in all.
    fn approaches(&self, workshop: &Workshop, target: Target) -> Option<String> {
        let Target::Invitee(id) = target else { return None };
        let sponsor = *workshop.invitees.get(id)?.sponsor;
        let name = gate::show_flat(people::name_of(workshop, sponsor?)?).into_owned();
        let theirs = workshop
            .invitees
            .iter()
            .filter(|invitee| *invitee.sponsor == sponsor);
        Some(tr!(
            self,
            "closing-approaches",
            name = name,
            count = theirs.count()
        ))
    }
}

fn responsible(workshop: &Workshop, agreement: &Agreement) -> Option<String> {
    let name = people::name_of(workshop, (*agreement.responsible)?)?;
    Some(gate::show_flat(name).into_owned())
}

/// Returns what a thing says, to know it by.
fn text_of(workshop: &Workshop, target: Target) -> String {
    let text = match target {
        Target::Day(_) => Some(&workshop.day().title),
        Target::Item(id) => workshop.items.get(id).map(|it| &it.title),
        Target::Group(id) => workshop.groups.get(id).map(|it| &it.name),
        Target::Participant(id) => workshop.participants.get(id).map(|it| &it.name),
        Target::Category(id) => workshop.categories.get(id).map(|it| &it.name),
        Target::Theme(id) => workshop.themes.get(id).map(|it| &it.name),
        Target::Cluster(id) => workshop.clusters.get(id).map(|it| &it.heading),
        Target::Card(id) => workshop.cards.get(id).map(|it| &it.text),
        Target::Question(id) => workshop.questions.get(id).map(|it| &it.text),
        Target::Answer(id) => workshop.answers.get(id).map(|it| &it.text),
        Target::Agreement(id) => workshop.agreements.get(id).map(|it| &it.what),
        Target::PollOption(id) => workshop.poll_options.get(id).map(|it| &it.label),
        Target::Photo(id) => workshop.photos.get(id).map(|it| &it.caption),
        Target::Invitee(id) => workshop.invitees.get(id).map(|it| match it.name.trim() {
            "" => &it.organisation,
            _ => &it.name,
        }),
        Target::Reaction(id) => workshop.reactions.get(id).map(|it| &it.word),
        Target::Ballot(id) => workshop.ballots.get(id).map(|it| &it.question),
        Target::Choice(id) => workshop.choices.get(id).map(|it| &it.label),
        Target::Twin(_)
        | Target::Round(_)
        | Target::Vote(_)
        | Target::Pair(_)
        | Target::Visit(_)
        | Target::Placement(_) => None,
    };
    text.map(|text| text.as_str().to_owned()).unwrap_or_default()
}
