//! The head of the documentation: title, who was there, and the agenda.

use super::{Agenda, AgendaRow, Align, Block, Column, Origin, Row, Source, Span, Table, Title, Wording};
use crate::tr;
use crate::workshop::{Moment, schedule};

pub(super) fn title(source: &Source<'_>) -> Title {
    let (day, locale) = (source.workshop.day(), source.locale);
    let name = Wording::of(&day.title);
    let kind = tr!(locale, "doc-title");
    let date = day.date.map(|date| locale.date(date)).unwrap_or_default();
    let place = one_line(&day.place);
    let dateline = [date, place.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    Title {
        full: if name.is_empty() {
            kind.clone()
        } else {
            format!("{kind} {}", locale.quote(&one_line(&name.text)))
        },
        kind,
        name,
        dateline,
        date: *day.date,
        place,
    }
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn participants(source: &Source<'_>) -> Vec<Block> {
    let locale = source.locale;
    let workshop = source.workshop;
    let rows: Vec<Row> = workshop
        .participants
        .iter()
        .filter(|person| *person.present && !person.name.trim().is_empty())
        .map(|person| Row {
            cells: vec![
                source.person(Some(person.id())).unwrap_or_default(),
                Wording::of(&person.organisation),
                person
                    .group
                    .and_then(|group| workshop.groups.get(group))
                    .map(|group| Wording::of(&group.name))
                    .unwrap_or_default(),
            ],
            strong: false,
            origin: Some(Origin::Target(person.id().into())),
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::new(tr!(locale, "doc-name"), Align::Start, 3).wanted(),
        Column::new(tr!(locale, "doc-organisation"), Align::Start, 4),
        Column::new(tr!(locale, "doc-group"), Align::Start, 1),
    ];
    vec![Block::Table(Table::of_filled(columns, rows, 0))]
}

pub(super) fn agenda(source: &Source<'_>) -> Vec<Block> {
    let workshop = source.workshop;
    // Only what was planned and what happened is shown, and neither depends on what time it is.
    let schedule = schedule::schedule(workshop, Moment::default());
    let rows: Vec<AgendaRow> = workshop
        .items
        .iter()
        .zip(&schedule.slots)
        .map(|(item, slot)| AgendaRow {
            number: slot.number.and_then(|number| u32::try_from(number).ok()),
            title: Wording::of(&item.title),
            kind: *item.kind,
            planned: Span {
                from: slot.planned,
                to: slot.planned_end,
            },
            minutes: *item.minutes,
            actual: Span {
                from: slot.actual,
                to: slot.actual_end,
            },
            origin: Some(Origin::Target(item.id().into())),
        })
        .filter(|row| !row.title.is_empty())
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = table(source, &rows);
    vec![Block::Agenda(Agenda { rows, table })]
}

/// Makes a table with the columns in which there is something to show; none where titles are all there is.
fn table(source: &Source<'_>, rows: &[AgendaRow]) -> Option<Table> {
    let locale = source.locale;
    let span = |span: Span| match (span.from, span.to) {
        (Some(from), Some(to)) if from != to => format!("{}–{}", locale.minute(from), locale.minute(to)),
        (Some(from), _) => locale.minute(from),
        _ => String::new(),
    };
    // What was started and not stopped says so.
    let actual = |actual: Span| match (actual.from, actual.to) {
        (Some(from), None) => format!("{}–", locale.minute(from)),
        _ => span(actual),
    };
    let planned = |row: &AgendaRow| match row.minutes {
        Some(minutes) if row.planned.is_empty() => tr!(locale, "doc-minutes", minutes = minutes),
        _ => span(row.planned),
    };
    let cells: Vec<Row> = rows
        .iter()
        .map(|row| Row {
            cells: vec![
                row.number
                    .map(|number| number.to_string())
                    .unwrap_or_default()
                    .into(),
                row.title.clone(),
                planned(row).into(),
                actual(row.actual).into(),
            ],
            strong: false,
            origin: row.origin,
        })
        .collect();
    let columns = vec![
        Column::new(tr!(locale, "doc-number"), Align::End, 1),
        Column::new(tr!(locale, "doc-item"), Align::Start, 6).wanted(),
        Column::new(tr!(locale, "doc-planned"), Align::Start, 2),
        Column::new(tr!(locale, "doc-actual"), Align::Start, 2),
    ];
    let has_times = cells
        .iter()
        .any(|row| row.cells.iter().skip(2).any(|cell| !cell.is_empty()));
    has_times.then(|| Table::of_filled(columns, cells, 1))
}
