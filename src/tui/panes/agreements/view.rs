//! What the pane has prepared of the workshop, and where the cursor stands in it.
//!
//! Everything that takes a whole table to find out (which agreements a list shows, how the poll counts, what
//! the check has found) is found out once after each change and kept; a frame and a key cost the same however
//! much there is.

use chrono::NaiveDate;

use crate::gate;
use crate::tui::widgets::filter::Filter;
use crate::tui::widgets::list::List;
use crate::workshop::agreements::{self, Finding};
use crate::workshop::poll::{self, PollTable};
use crate::workshop::{
    Agreement, AgreementKind, Availability, Invitee, ParticipantId, PollOptionId, Target, Vote, Workshop,
    people,
};

/// The parts of the pane, in the order of the strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Area {
    #[default]
    Tasks,
    Decisions,
    Postponed,
    Meeting,
    Invitees,
}

impl Area {
    pub(super) const ALL: [Self; 5] = [
        Self::Tasks,
        Self::Decisions,
        Self::Postponed,
        Self::Meeting,
        Self::Invitees,
    ];

    pub(super) fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    pub(super) fn previous(self) -> Self {
        Self::ALL[(self as usize + Self::ALL.len() - 1) % Self::ALL.len()]
    }

    /// The kind of agreements that the area lists, if it lists agreements.
    pub(super) const fn kind(self) -> Option<AgreementKind> {
        match self {
            Self::Tasks => Some(AgreementKind::Task),
            Self::Decisions => Some(AgreementKind::Decision),
            Self::Postponed => Some(AgreementKind::Postponed),
            Self::Meeting | Self::Invitees => None,
        }
    }

    pub(super) const fn of(kind: AgreementKind) -> Self {
        match kind {
            AgreementKind::Task => Self::Tasks,
            AgreementKind::Decision => Self::Decisions,
            AgreementKind::Postponed => Self::Postponed,
        }
    }
}

/// A row of a list: what it shows, and its number among all rows without a filter, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) target: Target,
}

/// One area's list: its rows, its filter, its selection.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) list: List,
    pub(super) filter: Filter,
    pub(super) rows: Vec<Row>,
    /// What the rows were made of: the revisions of workshop and filter.
    made_of: Option<(u64, u64)>,
}

impl Shelf {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn selected(&self) -> Option<Row> {
        let row = self.list.selected(self.rows.len())?;
        self.rows.get(row).copied()
    }

    pub(super) fn select(&mut self, target: Target) -> bool {
        let found = self.rows.iter().position(|row| row.target == target);
        if let Some(row) = found {
            self.list.select(row);
        }
        found.is_some()
    }

    /// Brings the rows up to date. Whatever was selected stays selected, wherever it went.
    pub(super) fn update(&mut self, area: Area, workshop: &Workshop, facts: &Facts) {
        let made_of = Some((workshop.revision(), self.filter.revision()));
        if self.made_of == made_of {
            return;
        }
        self.made_of = made_of;
        let targets = |rows: &[Row]| rows.iter().map(|row| row.target).collect::<Vec<_>>();
        let before = targets(&self.rows);
        self.rows = rows(area, workshop, facts, &self.filter);
        self.list.find_again(&before, &targets(&self.rows));
    }
}

fn rows(area: Area, workshop: &Workshop, facts: &Facts, filter: &Filter) -> Vec<Row> {
    let row = |number, target| Row { number, target };
    if let Some(kind) = area.kind() {
        return agreements::of_kind(workshop, kind)
            .into_iter()
            .filter(|numbered| matches_agreement(workshop, filter, numbered.agreement))
            .map(|numbered| row(numbered.number, numbered.agreement.id().into()))
            .collect();
    }
    if area == Area::Meeting {
        return (1..)
            .zip(&facts.poll.table.voters)
            .filter(|&(_, &voter)| filter.matches(people::name_of(workshop, voter).unwrap_or_default()))
            .map(|(number, &voter)| row(number, voter.into()))
            .collect();
    }
    (1..)
        .zip(workshop.invitees.iter())
        .filter(|(_, invitee)| matches_invitee(workshop, filter, invitee))
        .map(|(number, invitee)| row(number, invitee.id().into()))
        .collect()
}

/// Says whether the texts contain, together, what is looked for.
fn matches<'a>(filter: &Filter, texts: impl Iterator<Item = &'a str>) -> bool {
    !filter.is_active() || filter.matches(&texts.collect::<Vec<_>>().join("\n"))
}

fn matches_agreement(workshop: &Workshop, filter: &Filter, agreement: &Agreement) -> bool {
    let people = agreement.responsible.iter().chain(agreement.with.iter());
    let names = people.filter_map(|&person| people::name_of(workshop, person));
    let texts: [&str; 3] = [&agreement.what, &agreement.precondition, &agreement.origin];
    matches(filter, texts.into_iter().chain(names))
}

fn matches_invitee(workshop: &Workshop, filter: &Filter, invitee: &Invitee) -> bool {
    let sponsor = invitee
        .sponsor
        .and_then(|sponsor| people::name_of(workshop, sponsor));
    let texts: [&str; 3] = [&invitee.name, &invitee.organisation, &invitee.note];
    matches(filter, texts.into_iter().chain(sponsor))
}

/// The date poll, counted and laid out.
#[derive(Debug, Default)]
pub(super) struct Poll {
    pub(super) table: PollTable,
    /// What each voter says to each option, in the orders of the table.
    said: Vec<Vec<Option<Availability>>>,
    /// The cells that the longest name takes.
    pub(super) name_width: usize,
}

impl Poll {
    fn of(workshop: &Workshop) -> Self {
        let table = poll::poll(workshop);
        // A vote under another identity than its proper one has to be searched for; only files make such.
        let strays = workshop
            .votes
            .iter()
            .any(|vote| match (*vote.option, *vote.participant) {
                (Some(option), Some(voter)) => vote.id() != Vote::id_of(option, voter),
                _ => false,
            });
        let says = |option, voter| {
            if strays {
                return poll::vote(workshop, option, voter);
            }
            let vote = workshop.votes.get(Vote::id_of(option, voter))?;
            *vote.availability
        };
        let said = table
            .voters
            .iter()
            .map(|&voter| {
                table
                    .options
                    .iter()
                    .map(|option| says(option.id, voter))
                    .collect()
            })
            .collect();
        let name_width = table
            .voters
            .iter()
            .filter_map(|&voter| people::name_of(workshop, voter))
            .map(gate::width)
            .max()
            .unwrap_or(0);
        Self {
            table,
            said,
            name_width,
        }
    }

    pub(super) fn says(&self, voter: usize, option: usize) -> Option<Availability> {
        *self.said.get(voter)?.get(option)?
    }

    pub(super) fn find(&self, option: PollOptionId) -> Option<usize> {
        self.table.options.iter().position(|tally| tally.id == option)
    }
}

/// What follows from the whole workshop.
#[derive(Debug, Default)]
pub(super) struct Facts {
    known: Option<(u64, NaiveDate)>,
    /// How many things each area lists; voters do not count.
    pub(super) counts: [usize; Area::ALL.len()],
    /// How many of the invited nobody will approach.
    pub(super) unsponsored: usize,
    pub(super) findings: Vec<Finding>,
    pub(super) poll: Poll,
}

impl Facts {
    /// Finds everything out again if anything has changed; tells whether it had.
    pub(super) fn update(&mut self, workshop: &Workshop, today: NaiveDate) -> bool {
        let known = Some((workshop.revision(), today));
        if self.known == known {
            return false;
        }
        let mut counts = [0; Area::ALL.len()];
        for agreement in workshop.agreements.iter() {
            counts[Area::of(*agreement.kind) as usize] += 1;
        }
        counts[Area::Invitees as usize] = workshop.invitees.len();
        let sponsored = |invitee: &&Invitee| {
            let sponsor = |id: ParticipantId| workshop.participants.contains(id);
            invitee.sponsor.is_some_and(sponsor)
        };
        *self = Self {
            known,
            counts,
            unsponsored: workshop.invitees.len() - workshop.invitees.iter().filter(sponsored).count(),
            findings: agreements::open_points(workshop, today),
            poll: Poll::of(workshop),
        };
        true
    }
}
