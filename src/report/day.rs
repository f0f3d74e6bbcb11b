//! The head of the documentation: title, who was there, and the agenda: what was planned beside what came of it.

use chrono::Timelike;

use super::{Agenda, AgendaRow, Align, Block, Column, Origin, Row, Source, Span, Table, Title, Wording};
use crate::locale::Locale;
use crate::tr;
use crate::workshop::schedule::Schedule;
use crate::workshop::{Item, ItemKind, Minute, Moment, Target, schedule};

/// Minutes of a day.
const DAY: i64 = 24 * 60;

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
    let agenda = with_table(source, rows);
    let mut blocks = vec![Block::Agenda(agenda)];
    blocks.extend(compared(source, &schedule).map(|said| Block::Paragraph(said.into())));
    blocks.extend(dropped(source));
    blocks.extend(rounds(source));
    blocks
}

/// Writes a stretch as far as it is known.
fn span(span: Span, locale: &Locale) -> String {
    match (span.from, span.to) {
        (Some(from), Some(to)) if from != to => format!("{}–{}", locale.minute(from), locale.minute(to)),
        (Some(from), _) => locale.minute(from),
        _ => String::new(),
    }
}

/// Writes a stretch that has begun: what was started and not stopped says so.
fn begun(actual: Span, locale: &Locale) -> String {
    match (actual.from, actual.to) {
        (Some(from), None) => format!("{}–", locale.minute(from)),
        _ => span(actual, locale),
    }
}

/// Counts the minutes of a stretch of which both ends are known.
fn minutes(span: Span) -> Option<i64> {
    let (from, to) = (i64::from(span.from?.0), i64::from(span.to?.0));
    Some((to - from).rem_euclid(DAY))
}

/// Writes how many minutes something took, and how many more or fewer that is than planned.
fn took(planned: Option<i64>, actual: Option<i64>) -> String {
    let Some(actual) = actual else {
        return String::new();
    };
    let Some(planned) = planned else {
        return actual.to_string();
    };
    let sign = match actual - planned {
        0 => "±",
        1.. => "+",
        _ => "−",
    };
    format!("{actual} ({sign}{})", (actual - planned).unsigned_abs())
}

/// Adds a table with the columns in which there is something to show; none where titles are all there is.
fn with_table(source: &Source<'_>, rows: Vec<AgendaRow>) -> Agenda {
    let locale = source.locale;
    let planned = |row: &AgendaRow| match row.minutes {
        Some(minutes) if row.planned.is_empty() => tr!(locale, "doc-minutes", minutes = minutes),
        _ => span(row.planned, locale),
    };
    let is_dropped = |row: &AgendaRow| {
        let item = match row.origin {
            Some(Origin::Target(Target::Item(item))) => source.workshop.items.get(item),
            _ => None,
        };
        item.is_some_and(was_dropped)
    };
    let cells: Vec<Row> = rows
        .iter()
        .map(|row| {
            let actual = if is_dropped(row) {
                tr!(locale, "doc-dropped")
            } else {
                begun(row.actual, locale)
            };
            let planned_minutes = minutes(row.planned).or(row.minutes.map(i64::from));
            let actual_minutes = minutes(row.actual).filter(|_| row.kind != ItemKind::End);
            let number = row.number.map(|number| number.to_string());
            Row {
                cells: vec![
                    number.unwrap_or_default().into(),
                    row.title.clone(),
                    planned(row).into(),
                    actual.into(),
                    took(planned_minutes, actual_minutes).into(),
                ],
                strong: false,
                origin: row.origin,
            }
        })
        .collect();
    let columns = vec![
        Column::new(tr!(locale, "doc-number"), Align::End, 1),
        Column::new(tr!(locale, "doc-item"), Align::Start, 6).wanted(),
        Column::new(tr!(locale, "doc-planned"), Align::Start, 2),
        Column::new(tr!(locale, "doc-actual"), Align::Start, 2),
        Column::new(tr!(locale, "doc-took"), Align::End, 1),
    ];
    let is_filled = |at: usize| {
        cells
            .iter()
            .any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    let times = [2, 3].into_iter().filter(|&at| is_filled(at)).count();
    let table = (times > 0).then(|| Table::of_filled(columns, cells, 1));
    Agenda { rows, table, times }
}

/// Says whether an item was left out on purpose, and did not take place after all.
fn was_dropped(item: &Item) -> bool {
    *item.dropped && item.started.is_none()
}

/// Says how much later than planned the day began and ended.
fn compared(source: &Source<'_>, schedule: &Schedule) -> Option<String> {
    let locale = source.locale;
    let slots = &schedule.slots;
    let late = |actual: Minute, planned: Minute| {
        let minutes = i64::from(actual.0) - i64::from(planned.0);
        (minutes + DAY / 2).rem_euclid(DAY) - DAY / 2
    };
    let first = slots.iter().find(|slot| slot.actual.is_some())?;
    // What was planned before the first thing that happened was planned to be the beginning.
    let planned = slots.iter().find_map(|slot| slot.planned);
    let began = late(first.actual?, planned?);
    let last = slots
        .iter()
        .zip(source.workshop.items.iter())
        .rev()
        .find(|(_, item)| !was_dropped(item));
    let ended = last
        .and_then(|(slot, _)| slot.actual_end)
        .zip(schedule.planned_end);
    let ended = ended.map(|(actual, planned)| late(actual, planned));
    let off = |minutes: i64| {
        let count = minutes.unsigned_abs();
        if minutes > 0 {
            tr!(locale, "doc-later", minutes = count)
        } else {
            tr!(locale, "doc-earlier", minutes = count)
        }
    };
    Some(match (began, ended) {
        (0, None) => tr!(locale, "doc-day-began-on-time"),
        (began, None) => tr!(locale, "doc-day-began", began = off(began)),
        (0, Some(0)) => tr!(locale, "doc-day-on-time"),
        (0, Some(ended)) => tr!(locale, "doc-day-ended", ended = off(ended)),
        (began, Some(0)) => tr!(locale, "doc-day-began-ended-on-time", began = off(began)),
        (began, Some(ended)) => tr!(
            locale,
            "doc-day-began-and-ended",
            began = off(began),
            ended = off(ended)
        ),
    })
}

/// Names what was left out.
fn dropped(source: &Source<'_>) -> Option<Block> {
    let items = source.workshop.items.iter();
    let titles: Vec<String> = items
        .filter(|item| was_dropped(item) && !item.title.trim().is_empty())
        .map(|item| source.locale.quote(&one_line(&item.title)))
        .collect();
    let titles = (!titles.is_empty()).then(|| titles.join(", "))?;
    let said = tr!(source.locale, "doc-dropped-items", titles = titles);
    Some(Block::Paragraph(said.into()))
}

/// Compares the rounds with their plan, as soon as there was one.
fn rounds(source: &Source<'_>) -> Option<Block> {
    let (workshop, locale) = (source.workshop, source.locale);
    if workshop.rounds.iter().all(|round| round.started.is_none()) {
        return None;
    }
    let minute = |moment: &Option<Moment>| {
        let time = moment.as_ref()?.time();
        Some(Minute((time.hour() * 60 + time.minute()) as u16))
    };
    let rows = workshop.rounds.iter().zip(1..).map(|(round, number)| {
        let actual = Span {
            from: minute(&round.started),
            to: minute(&round.ended).filter(|_| round.started.is_some()),
        };
        let planned = i64::from(*round.minutes);
        Row {
            cells: vec![
                tr!(locale, "doc-round-number", number = number).into(),
                tr!(locale, "doc-minutes", minutes = planned).into(),
                begun(actual, locale).into(),
                took(Some(planned), minutes(actual)).into(),
            ],
            strong: false,
            origin: Some(Origin::Target(round.id().into())),
        }
    });
    let columns = vec![
        Column::new(tr!(locale, "doc-round-head"), Align::Start, 2).wanted(),
        Column::new(tr!(locale, "doc-planned"), Align::Start, 2),
        Column::new(tr!(locale, "doc-actual"), Align::Start, 2),
        Column::new(tr!(locale, "doc-took"), Align::End, 1),
    ];
    Some(Block::Table(Table::of_filled(columns, rows.collect(), 0)))
}
