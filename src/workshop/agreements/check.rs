//! The check before people leave: what an agreement lacks so that it holds, and what nobody has thought of.
//!
//! It names what is missing and where, and forbids nothing. Findings are grouped by what is missing, since
//! that is how a room works through them: first everything nobody answers for, then everything without a
//! date. Tasks that are done or dropped are past checking.
//!
//! **Who is not in the room** is found only where presence is noted at all.
//!
//! **A date is past** if it lies before today, or before the day of the workshop where that is still ahead:
//! what was taken over from an earlier one may be overdue before anybody has come.
//!
//! **A theme** needs an answer where there are questions, and a task in any case. What links the two stands
//! in [`super::themes`], what several owners are in [`super::owners`].

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Numbered, owners, postponed, tasks, themes};
use crate::workshop::change::{Target, Workshop};
use crate::workshop::people;
use crate::workshop::things::{Due, InviteeId, Participant, ParticipantId, Status};

/// How many people somebody can approach until the next time without forgetting one. A rule of thumb: it is
/// one call a week over the month in which invitations go out.
pub const MOST_PER_SPONSOR: usize = 3;

/// Something that the check before closing has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Where.
    pub target: Target,
    /// What is missing.
    pub kind: FindingKind,
}

/// What can be missing, in the order in which it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// Nobody answers for a task, or somebody who was removed from the list.
    NoResponsible,
    /// More than one person answers for a task.
    SeveralResponsible,
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
    /// Nothing that is to be done comes of a theme.
    ThemeWithoutTask,
    /// Nobody will approach somebody who is to be invited.
    InviteeWithoutSponsor,
    /// Somebody is to approach more than [`MOST_PER_SPONSOR`] people. The finding is at the first one too many.
    SponsorWithTooMany,
    /// Two wordings were typed at once, or one outlived its removal, and nobody has settled it.
    TextContested,
}

impl FindingKind {
    /// Every kind, in the order in which it is asked for.
    pub const ALL: [Self; 11] = [
        Self::NoResponsible,
        Self::SeveralResponsible,
        Self::ResponsibleAbsent,
        Self::NoDue,
        Self::DuePast,
        Self::NoPrecondition,
        Self::ThemeWithoutAnswer,
        Self::ThemeWithoutTask,
        Self::InviteeWithoutSponsor,
        Self::SponsorWithTooMany,
        Self::TextContested,
    ];
}

/// Returns what is still open, by kind, and within a kind in the order of the lists.
#[must_use]
pub fn open_points(workshop: &Workshop, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |target: Target, kind| findings.push(Finding { target, kind });

    let attended = people::attendance_is_kept(workshop);
    let day = day_of_check(workshop, today);
    let same = owners::SameTasks::of(workshop);
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
        if owners::main_owners(workshop, agreement).len() > 1 || same.elsewhere(agreement).is_some() {
            find(target, FindingKind::SeveralResponsible);
        }
        match *agreement.due {
            None => find(target, FindingKind::NoDue),
            Some(Due::On(due)) if due < day => find(target, FindingKind::DuePast),
            Some(_) => {}
        }
    }
    for Numbered { agreement, .. } in postponed(workshop) {
        let is_over = matches!(*agreement.status, Status::Done | Status::Dropped);
        if !is_over && agreement.precondition.trim().is_empty() {
            find(agreement.id().into(), FindingKind::NoPrecondition);
        }
    }
    if !workshop.questions.is_empty() {
        for theme in workshop.themes.iter() {
            let answered = workshop
                .answers
                .iter()
                .any(|answer| *answer.theme == Some(theme.id()) && !answer.text.trim().is_empty());
            if !answered {
                find(theme.id().into(), FindingKind::ThemeWithoutAnswer);
            }
        }
    }
    for theme in themes::without_task(workshop) {
        find(theme.into(), FindingKind::ThemeWithoutTask);
    }
    let mut approached: HashMap<ParticipantId, usize> = HashMap::new();
    for invitee in workshop.invitees.iter() {
        let id: InviteeId = invitee.id();
        let Some(sponsor) = living(workshop, *invitee.sponsor) else {
            find(id.into(), FindingKind::InviteeWithoutSponsor);
            continue;
        };
        let count = approached.entry(sponsor.id()).or_default();
        *count += 1;
        if *count == MOST_PER_SPONSOR + 1 {
            find(id.into(), FindingKind::SponsorWithTooMany);
        }
    }
    for target in workshop.contested() {
        find(target, FindingKind::TextContested);
    }
    findings.sort_by_key(|finding| finding.kind);
    findings
}

/// Returns the day before which a date is past.
#[must_use]
pub fn day_of_check(workshop: &Workshop, today: NaiveDate) -> NaiveDate {
    workshop.day().date.map_or(today, |day| day.max(today))
}

fn living(workshop: &Workshop, person: Option<ParticipantId>) -> Option<&Participant> {
    workshop.participants.get(person?)
}

#[cfg(test)]
mod tests {
    use super::FindingKind::{
        DuePast, InviteeWithoutSponsor, NoDue, NoPrecondition, NoResponsible, ResponsibleAbsent,
        SeveralResponsible, SponsorWithTooMany, TextContested, ThemeWithoutAnswer, ThemeWithoutTask,
    };
    use super::{FindingKind, MOST_PER_SPONSOR, open_points};
    use crate::workshop::agreements::{Numbered, decisions, number, postponed, tasks};
    use crate::workshop::testing::Play;
    use crate::workshop::{
        AgreementField, AgreementId, AgreementKind, AnswerField, Due, InviteeField, Op, ParticipantField,
        QuestionField, Status, Target, ThemeField, Version,
    };

    fn agreement(play: &mut Play, fields: Vec<AgreementField>) -> AgreementId {
        play.add(|w| &w.agreements, AgreementField::Pos, fields)
    }

    fn open(play: &Play) -> Vec<(Target, FindingKind)> {
        let findings = open_points(&play.workshop, "2012-05-03".parse().unwrap());
        findings
            .iter()
            .map(|finding| (finding.target, finding.kind))
            .collect()
    }

    #[test]
    fn each_list_counts_for_itself() {
        let mut play = Play::new();
        use AgreementKind::{Decision, Postponed, Task};
        let ids: Vec<_> = [Task, Decision, Task, Postponed]
            .map(|kind| agreement(&mut play, vec![AgreementField::Kind(kind)]))
            .to_vec();
        let numbers = |list: Vec<Numbered<'_>>| -> Vec<_> {
            list.iter()
                .map(|entry| (entry.number, entry.agreement.id()))
                .collect()
        };
        assert_eq!(numbers(tasks(&play.workshop)), [(1, ids[0]), (2, ids[2])]);
        assert_eq!(numbers(decisions(&play.workshop)), [(1, ids[1])]);
        assert_eq!(numbers(postponed(&play.workshop)), [(1, ids[3])]);
        let of = |at: usize| number(&play.workshop, play.workshop.agreements.get(ids[at]).unwrap());
        assert_eq!([0, 1, 2, 3].map(of), [1, 1, 2, 1]);
    }

    #[test]
    fn a_task_needs_somebody_in_the_room_and_a_day_to_come() {
        let mut play = Play::new();
        let away = play.add(|w| &w.participants, ParticipantField::Pos, vec![]);
        let bare = agreement(&mut play, vec![]);
        let fields = |day: &str| {
            let due = Due::On(day.parse().unwrap());
            vec![
                AgreementField::Responsible(Some(away)),
                AgreementField::Due(Some(due)),
            ]
        };
        let past = agreement(&mut play, fields("2012-05-02"));
        agreement(&mut play, fields("2012-05-03"));
        let expected = [
            (bare.into(), NoResponsible),
            (bare.into(), NoDue),
            (past.into(), DuePast),
        ];
        assert_eq!(
            open(&play),
            expected,
            "nobody is absent where nobody is marked as present"
        );
        let here = play.add(
            |w| &w.participants,
            ParticipantField::Pos,
            vec![ParticipantField::Present(true)],
        );
        assert_eq!(
            open(&play)
                .iter()
                .filter(|found| found.1 == ResponsibleAbsent)
                .count(),
            2
        );
        play.set((past, AgreementField::Responsible(Some(here))));
        play.set((past, AgreementField::Due(Some(Due::NextMeeting))));
        assert!(open(&play).iter().all(|found| found.0 != past.into()));
        play.remove(here);
        assert!(open(&play).contains(&(past.into(), NoResponsible)));
        for (status, is_open) in [
            (Status::Underway, true),
            (Status::Done, false),
            (Status::Dropped, false),
        ] {
            play.set((past, AgreementField::Status(status)));
            assert_eq!(open(&play).iter().any(|found| found.0 == past.into()), is_open);
        }
    }

    #[test]
    fn what_is_postponed_has_to_say_what_it_waits_for() {
        let mut play = Play::new();
        let item = agreement(&mut play, vec![AgreementField::Kind(AgreementKind::Postponed)]);
        agreement(&mut play, vec![AgreementField::Kind(AgreementKind::Decision)]);
        assert_eq!(open(&play), [(item.into(), NoPrecondition)]);
        play.set((item, AgreementField::Precondition("Grobkonzept".to_owned())));
        assert_eq!(open(&play), []);
    }

    #[test]
    fn a_theme_needs_an_answer_where_there_are_questions() {
        let mut play = Play::new();
        let theme = play.add(
            |w| &w.themes,
            ThemeField::Pos,
            vec![ThemeField::Name("Inhalt".into())],
        );
        let fields = vec![AgreementField::Origin("Thema Inhalt".into())];
        let task = agreement(&mut play, fields);
        play.set((task, AgreementField::Status(Status::Done)));
        assert_eq!(open(&play), []);
        play.add(|w| &w.questions, QuestionField::Pos, vec![]);
        play.add(
            |w| &w.answers,
            AnswerField::Pos,
            vec![AnswerField::Theme(Some(theme))],
        );
        assert_eq!(
            open(&play),
            [(theme.into(), ThemeWithoutAnswer)],
            "a blank answer is none"
        );
        play.add(
            |w| &w.answers,
            AnswerField::Pos,
            vec![AnswerField::Theme(Some(theme)), AnswerField::Text("x".into())],
        );
        assert_eq!(open(&play), []);
    }

    #[test]
    fn who_is_to_be_invited_needs_somebody_who_asks_them() {
        let mut play = Play::new();
        let invitee = play.add(|w| &w.invitees, InviteeField::Pos, vec![]);
        assert_eq!(open(&play), [(invitee.into(), InviteeWithoutSponsor)]);
        let sponsor = play.add(|w| &w.participants, ParticipantField::Pos, vec![]);
        play.set((invitee, InviteeField::Sponsor(Some(sponsor))));
        assert_eq!(open(&play), []);
    }

    #[test]
    fn two_wordings_typed_at_once_wait_to_be_settled() {
        let mut play = Play::new();
        let theme = play.add(
            |w| &w.themes,
            ThemeField::Pos,
            vec![ThemeField::Name("Inhalt".into())],
        );
        let edit = Op::Edit(
            (theme, ThemeField::Name("Inhalte".into())).into(),
            Version::default(),
        );
        play.commit(edit.into());
        assert_eq!(
            open(&play),
            [(theme.into(), ThemeWithoutTask), (theme.into(), TextContested)]
        );
        let settlement = play.workshop.settlement(theme.into()).unwrap();
        play.commit(settlement.into());
        assert_eq!(open(&play), [(theme.into(), ThemeWithoutTask)]);
    }

    #[test]
    fn what_is_due_before_the_day_itself_is_past_already() {
        let mut play = Play::new();
        play.date("2012-09-12");
        let who = play.add(|w| &w.participants, ParticipantField::Pos, vec![]);
        let due = |day: &str| {
            vec![
                AgreementField::Responsible(Some(who)),
                AgreementField::Due(Some(Due::On(day.parse().unwrap()))),
            ]
        };
        let before = agreement(&mut play, due("2012-09-11"));
        agreement(&mut play, due("2012-09-12"));
        assert_eq!(open(&play), [(before.into(), DuePast)]);
    }

    #[test]
    fn findings_are_grouped_by_what_is_missing() {
        let mut play = Play::new();
        let one = agreement(&mut play, vec![]);
        let other = agreement(&mut play, vec![]);
        let expected = [
            (one.into(), NoResponsible),
            (other.into(), NoResponsible),
            (one.into(), NoDue),
            (other.into(), NoDue),
        ];
        assert_eq!(open(&play), expected);
        let mut all = FindingKind::ALL;
        all.sort();
        assert_eq!(all, FindingKind::ALL);
    }

    #[test]
    fn whoever_is_to_approach_a_fourth_person_is_named_once() {
        let mut play = Play::new();
        let sponsor = play.add(|w| &w.participants, ParticipantField::Pos, vec![]);
        let invite = |play: &mut Play| {
            let fields = vec![InviteeField::Sponsor(Some(sponsor))];
            play.add(|w| &w.invitees, InviteeField::Pos, fields)
        };
        for _ in 0..MOST_PER_SPONSOR {
            invite(&mut play);
        }
        assert_eq!(open(&play), []);
        let fourth = invite(&mut play);
        invite(&mut play);
        assert_eq!(open(&play), [(fourth.into(), SponsorWithTooMany)]);
    }

    #[test]
    fn what_is_postponed_and_settled_needs_no_precondition_any_more() {
        let mut play = Play::new();
        let item = agreement(&mut play, vec![AgreementField::Kind(AgreementKind::Postponed)]);
        play.set((item, AgreementField::Status(Status::Done)));
        assert_eq!(open(&play), []);
    }

    #[test]
    fn two_who_answer_for_one_task_are_found() {
        let mut play = Play::new();
        let person = |play: &mut Play, name: &str| {
            let fields = vec![ParticipantField::Name(name.into())];
            play.add(|w| &w.participants, ParticipantField::Pos, fields)
        };
        let both = person(&mut play, "Annegret Saal und Mathias Abraham");
        let fields = vec![
            AgreementField::Responsible(Some(both)),
            AgreementField::Due(Some(Due::NextMeeting)),
        ];
        let task = agreement(&mut play, fields);
        assert_eq!(open(&play), [(task.into(), SeveralResponsible)]);
    }
}
