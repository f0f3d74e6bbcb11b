//! What was agreed: the action table, decisions, and what was postponed.
//!
//! Agreements are numbered through, in the order of the document: tasks, decisions, what was postponed. So
//! "number 3" means one thing in the room, and tasks have the numbers that their pane shows.

use super::{Align, Block, Column, Origin, Part, Row, Section, Source, Table, Wording, meeting, section};
use crate::tr;
use crate::workshop::{Agreement, AgreementKind, Due, Status};

/// Returns the sections under the heading of the agreements, some of them empty.
pub(super) fn sections(source: &Source<'_>) -> Vec<Section> {
    let mut first = 1;
    let mut table_of = |kind: AgreementKind| {
        let agreements: Vec<&Agreement> = source
            .workshop
            .agreements
            .iter()
            .filter(|agreement| *agreement.kind == kind && !Wording::of(&agreement.what).is_empty())
            .collect();
        let numbered_from = first;
        first += agreements.len();
        (!agreements.is_empty()).then(|| table(source, &agreements, numbered_from, kind))
    };
    let mut agreed = Vec::new();
    if let Some(tasks) = table_of(AgreementKind::Task) {
        agreed.extend([
            sub_heading(tr!(source.locale, "doc-tasks"), "tasks", Part::Agreements),
            tasks,
        ]);
    }
    if let Some(decisions) = table_of(AgreementKind::Decision) {
        agreed.extend([
            sub_heading(tr!(source.locale, "doc-decisions"), "decisions", Part::Agreements),
            decisions,
        ]);
    }
    let mut postponed = Vec::new();
    if let Some(table) = table_of(AgreementKind::Postponed) {
        postponed.extend([source.sub_heading(Part::Postponed), table]);
    }
    vec![
        section(Part::Agreements, agreed),
        section(Part::NextMeeting, meeting::next(source)),
        section(Part::Poll, meeting::poll(source)),
        section(Part::Invitations, meeting::invitations(source)),
        section(Part::Postponed, postponed),
    ]
}

fn sub_heading(text: String, anchor: &str, part: Part) -> Block {
    Block::Heading(super::heading(
        3,
        text.into(),
        anchor.to_owned(),
        Origin::Part(part),
    ))
}

/// Makes a table of agreements of one kind. A task shows who does it by when even where nobody said so,
/// since the empty cell is what has to be filled; everything else shows what there is.
fn table(source: &Source<'_>, agreements: &[&Agreement], first: usize, kind: AgreementKind) -> Block {
    let locale = source.locale;
    let is_task = kind == AgreementKind::Task;
    let what = match kind {
        AgreementKind::Task => tr!(locale, "doc-task"),
        AgreementKind::Decision => tr!(locale, "doc-decision"),
        AgreementKind::Postponed => tr!(locale, "doc-what"),
    };
    let precondition = match kind {
        AgreementKind::Postponed => tr!(locale, "doc-waits-for"),
        _ => tr!(locale, "doc-precondition"),
    };
    let columns = vec![
        Column::new(tr!(locale, "doc-number"), Align::End, 1).wanted(),
        Column::new(what, Align::Start, 6).wanted(),
        Column::new(tr!(locale, "doc-responsible"), Align::Start, 3).wanted_if(is_task),
        Column::new(tr!(locale, "doc-with"), Align::Start, 3),
        Column::new(tr!(locale, "doc-due"), Align::Start, 2).wanted_if(is_task),
        Column::new(precondition, Align::Start, 4).wanted_if(kind == AgreementKind::Postponed),
        Column::new(tr!(locale, "doc-status"), Align::Start, 2).wanted_if(is_task),
        Column::new(tr!(locale, "doc-origin"), Align::Start, 3),
    ];
    let rows = agreements
        .iter()
        .zip(first..)
        .map(|(agreement, number)| Row {
            cells: vec![
                number.to_string().into(),
                Wording::of(&agreement.what),
                source.person(*agreement.responsible).unwrap_or_default(),
                helpers(source, agreement).into(),
                agreement
                    .due
                    .map(|due| by_when(source, due))
                    .unwrap_or_default()
                    .into(),
                Wording::of(&agreement.precondition),
                status(source, *agreement.status, is_task).into(),
                Wording::of(&agreement.origin),
            ],
            strong: false,
            origin: Some(Origin::Target(agreement.id().into())),
        })
        .collect();
    Block::Table(Table::of_filled(columns, rows, 1))
}

pub(super) fn helpers(source: &Source<'_>, agreement: &Agreement) -> String {
    agreement
        .with
        .iter()
        .filter_map(|&id| source.person(Some(id)))
        .map(|name| name.text)
        .collect::<Vec<_>>()
        .join(", ")
}

fn by_when(source: &Source<'_>, due: Due) -> String {
    let locale = source.locale;
    match (due, meeting::chosen_date(source)) {
        (Due::On(date), _) => locale.date(date),
        (Due::NextMeeting, Some(date)) => {
            tr!(locale, "doc-by-next-meeting-on", date = locale.date(date))
        }
        (Due::NextMeeting, None) => tr!(locale, "doc-by-next-meeting"),
    }
}

pub(super) fn status(source: &Source<'_>, status: Status, is_task: bool) -> String {
    match status {
        // Only a task can be done; for the others an untouched status says nothing.
        Status::Open if !is_task => String::new(),
        Status::Open => tr!(source.locale, "doc-status-open"),
        Status::Underway => tr!(source.locale, "doc-status-underway"),
        Status::Done => tr!(source.locale, "doc-status-done"),
        Status::Dropped => tr!(source.locale, "doc-status-dropped"),
    }
}
