//! Agreements: the lists of what was agreed, and what is still missing before people leave.
//!
//! An agreement that holds names what, who (one person), and by when; what was postponed names what it
//! waits for. [`open_points`] is the check before closing: it names what is missing and where, and
//! forbids nothing.

use chrono::NaiveDate;

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
                .any(|answer| *answer.theme == Some(theme.id()) && !answer.text.trim().is_empty());
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

#[cfg(test)]
mod tests {
    use super::super::testing::Play;
    use super::super::{
        AgreementField, AgreementId, AgreementKind, AnswerField, Due, InviteeField, Op, ParticipantField,
        QuestionField, Status, Target, ThemeField, Version,
    };
    use super::FindingKind::{
        DuePast, InviteeWithoutSponsor, NoDue, NoPrecondition, NoResponsible, ResponsibleAbsent,
        TextContested, ThemeWithoutAnswer,
    };
    use super::{FindingKind, decisions, open_points, postponed, tasks};

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
        let numbers = |list: Vec<super::Numbered<'_>>| -> Vec<_> {
            list.iter()
                .map(|entry| (entry.number, entry.agreement.id()))
                .collect()
        };
        assert_eq!(numbers(tasks(&play.workshop)), [(1, ids[0]), (2, ids[2])]);
        assert_eq!(numbers(decisions(&play.workshop)), [(1, ids[1])]);
        assert_eq!(numbers(postponed(&play.workshop)), [(1, ids[3])]);
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
        let theme = play.add(|w| &w.themes, ThemeField::Pos, vec![]);
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
        assert_eq!(open(&play), [(theme.into(), TextContested)]);
        let settlement = play.workshop.settlement(theme.into()).unwrap();
        play.commit(settlement.into());
        assert_eq!(open(&play), []);
    }
}
