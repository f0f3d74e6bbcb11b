//! Lists that are handed round: who is here, what is agreed, who can come when, who is to be invited.

use super::{Body, List, Maker, Sheet};
use crate::report::Part;
use crate::report::day::one_line;
use crate::report::meeting;
use crate::report::names::Names;
use crate::tr;
use crate::workshop::codes::Spot;
use crate::workshop::{Agreement, AgreementKind, Availability, Participant, PollOption, people, poll};

/// How many empty rows follow what is known at least.
const SPARE: usize = 12;
/// How many dates stand on one page.
const DATES: usize = 6;
/// How many columns for dates there are at least, with or without a date in their head.
const FEWEST_DATES: usize = 5;

impl Maker<'_> {
    /// Returns everybody who is known, by family name; whether they are in the room yet or not.
    fn people(&self) -> Vec<&Participant> {
        let participants = self.workshop().participants.iter();
        let mut people: Vec<&Participant> = participants
            .filter(|person| !person.name.trim().is_empty())
            .collect();
        people.sort_by_cached_key(|person| people::sort_key(&person.name));
        people
    }

    fn list(&self, title: String, spot: Spot, mut list: List) -> Sheet {
        let columns = list.columns.len();
        let rows = list.rows.iter_mut();
        rows.for_each(|row| row.resize(columns, String::new()));
        Sheet {
            title,
            code: self.code(spot),
            body: Body::List(list),
        }
    }

    /// Who is here, with room to sign.
    pub(super) fn attendance(&self) -> Sheet {
        let locale = self.locale();
        let columns = vec![
            (tr!(locale, "doc-name"), 5),
            (tr!(locale, "doc-organisation"), 5),
            (tr!(locale, "kit-email"), 5),
            (tr!(locale, "kit-signature"), 5),
        ];
        let known = self.people().into_iter();
        let known = known.map(|person| vec![self.person(Some(person.id())), self.line(&person.organisation)]);
        // Where no names are to be printed, an order by names would still tell something.
        let (rows, spare) = match self.options.names {
            Names::None => (Vec::new(), SPARE + known.len()),
            _ => (known.collect(), SPARE),
        };
        let list = List {
            intro: tr!(locale, "kit-attendance-intro"),
            columns,
            numbers: Some((tr!(locale, "doc-number"), 1)),
            rows,
            spare,
        };
        self.list(tr!(locale, "kit-attendance"), Spot::Participants, list)
    }

    /// Room for what is agreed, numbered on from the tasks that are there.
    pub(super) fn agreements(&self) -> Sheet {
        let locale = self.locale();
        let is_task = |agreement: &&Agreement| {
            *agreement.kind == AgreementKind::Task && !agreement.what.trim().is_empty()
        };
        let known = self.workshop().agreements.iter().filter(is_task).count();
        let columns = vec![
            (tr!(locale, "doc-what"), 8),
            (tr!(locale, "doc-responsible"), 4),
            (tr!(locale, "doc-with"), 4),
            (tr!(locale, "doc-due"), 3),
            (tr!(locale, "doc-precondition"), 4),
        ];
        let list = List {
            intro: tr!(locale, "kit-agreements-intro"),
            columns,
            numbers: Some((tr!(locale, "doc-number"), known + 1)),
            rows: Vec::new(),
            spare: SPARE,
        };
        self.list(tr!(locale, "doc-agreements"), Spot::Agreements, list)
    }

    /// People and dates, with what they have said already; several sheets if there are many dates.
    pub(super) fn poll(&self) -> Vec<Sheet> {
        let (workshop, locale) = (self.workshop(), self.locale());
        let options: Vec<&PollOption> = workshop.poll_options.iter().collect();
        let everybody = self.people();
        let has_voted = |person: &Participant| {
            let mut options = options.iter();
            options.any(|option| poll::vote(workshop, option.id(), person.id()).is_some())
        };
        // Whoever has voted is part of the poll, as in the documentation; the others are only on the list of people.
        let is_shown = |person: &&Participant| match self.options.names {
            Names::None => false,
            _ => !self.options.leaves_out(Part::Participants) || has_voted(person),
        };
        let people: Vec<&Participant> = everybody.iter().copied().filter(is_shown).collect();
        let spare = SPARE + everybody.len() - people.len();
        let said = |option: &PollOption, person: &Participant| match poll::vote(
            workshop,
            option.id(),
            person.id(),
        ) {
            Some(Availability::Yes) => tr!(locale, "doc-poll-yes"),
            Some(Availability::IfNeedBe) => tr!(locale, "doc-poll-if-need-be"),
            Some(Availability::No) => tr!(locale, "doc-poll-no"),
            None => String::new(),
        };
        let mut pages: Vec<&[&PollOption]> = options.chunks(DATES).collect();
        if pages.is_empty() {
            pages.push(&[]);
        }
        let sheet = |options: &&[&PollOption]| {
            let mut columns = vec![(tr!(locale, "doc-name"), 4)];
            let names = options
                .iter()
                .map(|option| meeting::option_name(&self.source, option));
            columns.extend(names.map(|name| (self.line(&name), 2)));
            while columns.len() <= FEWEST_DATES {
                columns.push((String::new(), 2));
            }
            let known = people.iter().map(|person| {
                let votes = options.iter().map(|option| said(option, person));
                [self.person(Some(person.id()))]
                    .into_iter()
                    .chain(votes)
                    .collect()
            });
            let list = List {
                intro: tr!(locale, "kit-poll-intro"),
                columns,
                numbers: None,
                rows: known.collect(),
                spare,
            };
            self.list(tr!(locale, "doc-poll"), Spot::Poll, list)
        };
        pages.iter().map(sheet).collect()
    }

    /// Who is to come next time, with room for the name of whoever can speak to them.
    pub(super) fn invitations(&self) -> Sheet {
        let locale = self.locale();
        let columns = vec![
            (tr!(locale, "doc-name"), 4),
            (tr!(locale, "doc-organisation"), 4),
            (tr!(locale, "kit-sponsor"), 4),
            (tr!(locale, "doc-note"), 4),
        ];
        let known = self.workshop().invitees.iter().map(|invitee| {
            let name = match self.options.names {
                Names::None => String::new(),
                _ => one_line(
                    &self
                        .source
                        .named(&invitee.name, self.source.masker.invitee(invitee.id()))
                        .text,
                ),
            };
            vec![
                name,
                self.line(&invitee.organisation),
                self.person(*invitee.sponsor),
                self.line(&invitee.note),
            ]
        });
        let known = known.filter(|row| row.iter().any(|cell| !cell.is_empty()));
        let list = List {
            intro: tr!(locale, "kit-invitations-intro"),
            columns,
            numbers: None,
            rows: known.collect(),
            spare: SPARE,
        };
        self.list(tr!(locale, "doc-invitations"), Spot::Invitations, list)
    }
}
