//! Who was where in which round: by round, by group and by person, and how many met.
//!
//! What stands here is the plan as it is when the documentation is written; for rounds that were started that is what
//! happened. Nothing stands here while there is no plan.

use super::document::{Align, Block, Column, Origin, Part, Row, Table};
use super::{Source, Wording, heading};
use crate::tr;
use crate::workshop::rounds::{self, Tables};
use crate::workshop::{Group, GroupId, Participant, ParticipantId, Rotation, Theme, ThemeId};

/// More rounds than this make no table that can be read: then rows tell it by round only.
const MOST_ROUNDS: usize = 8;

/// Says who was where, below a heading; nothing if there is no plan.
pub(super) fn rota(source: &Source<'_>) -> Vec<Block> {
    let workshop = source.workshop;
    let plan = rounds::tables(workshop);
    if workshop.themes.is_empty() || plan.is_empty() {
        return Vec::new();
    }
    let mut blocks = match *workshop.day().rotation {
        Rotation::Stations if workshop.groups.is_empty() => return Vec::new(),
        Rotation::Stations => {
            let mut blocks = vec![by_round(source, &plan)];
            blocks.extend(by_group(source, &plan));
            blocks
        }
        Rotation::WorldCafe => {
            if plan
                .iter()
                .all(|round| round.tables.iter().all(|table| table.people.is_empty()))
            {
                return Vec::new();
            }
            let mut blocks = vec![seats(source, &plan)];
            blocks.extend(met(source));
            blocks
        }
    };
    blocks.extend(by_person(source, &plan));
    let title = tr!(source.locale, "kit-rota").into();
    let head = heading(3, title, "rota".to_owned(), Origin::Part(Part::Rounds));
    blocks.insert(0, Block::Heading(head));
    blocks
}

fn sub_heading(title: String, anchor: &str) -> Block {
    Block::Heading(heading(
        4,
        title.into(),
        anchor.to_owned(),
        Origin::Part(Part::Rounds),
    ))
}

/// Calls a table by its theme; by its number as well, where the theme has several.
pub(super) fn table_name(source: &Source<'_>, theme: &Theme, number: u32) -> String {
    let name = Wording::of(&theme.name).text;
    let name = if name.is_empty() {
        tr!(source.locale, "rounds-unnamed")
    } else {
        name
    };
    if *theme.tables > 1 {
        let table = (u64::from(number) + 1).to_string();
        tr!(source.locale, "rotation-table", theme = name, table = table)
    } else {
        name
    }
}

fn round_heads(source: &Source<'_>, count: usize) -> Vec<Column> {
    let head = |number: usize| tr!(source.locale, "kit-round", number = (number + 1));
    (0..count)
        .map(|number| Column::new(head(number), Align::Start, 3).wanted())
        .collect()
}

/// A row for each round, a column for each theme: the groups that are there.
fn by_round(source: &Source<'_>, plan: &[Tables]) -> Block {
    let (workshop, locale) = (source.workshop, source.locale);
    let mut columns = vec![Column::new(tr!(locale, "kit-round-line"), Align::Start, 2).wanted()];
    for theme in workshop.themes.iter() {
        columns.push(Column::new(Wording::of(&theme.name).text, Align::Start, 3).wanted());
    }
    let row = |(number, round): (usize, &Tables)| {
        let at = |theme: ThemeId| {
            let tables = round.tables.iter().filter(|table| table.theme == theme);
            let groups = tables.flat_map(|table| &table.groups);
            groups
                .map(|&group| group_name(source, group))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let mut cells: Vec<Wording> = vec![tr!(locale, "kit-round", number = (number + 1)).into()];
        cells.extend(workshop.themes.iter().map(|theme| at(theme.id()).into()));
        Row {
            cells,
            strong: false,
            origin: Some(Origin::Target(round.round.into())),
        }
    };
    Block::Table(Table::of_filled(
        columns,
        plan.iter().enumerate().map(row).collect(),
        0,
    ))
}

fn group_name(source: &Source<'_>, group: GroupId) -> String {
    let groups = &source.workshop.groups;
    let name = groups.get(group).map_or("", |group| group.name.trim());
    if name.is_empty() {
        rounds::group_name(groups.rank(group).unwrap_or_default())
    } else {
        name.to_owned()
    }
}

/// A row for each group, a column for each round: where it is, and who is in it.
fn by_group(source: &Source<'_>, plan: &[Tables]) -> Vec<Block> {
    let (workshop, locale) = (source.workshop, source.locale);
    if plan.len() > MOST_ROUNDS {
        return Vec::new();
    }
    let mut columns = vec![Column::new(tr!(locale, "doc-group"), Align::Start, 2).wanted()];
    columns.extend(round_heads(source, plan.len()));
    let row = |group: &Group| {
        let at = |round: &Tables| {
            let table = round
                .tables
                .iter()
                .find(|table| table.groups.contains(&group.id()));
            let theme = table.and_then(|table| Some((workshop.themes.get(table.theme)?, table.number)));
            theme.map_or_else(resting, |(theme, number)| table_name(source, theme, number))
        };
        let mut cells: Vec<Wording> = vec![group_name(source, group.id()).into()];
        cells.extend(plan.iter().map(|round| at(round).into()));
        Row {
            cells,
            strong: false,
            origin: Some(Origin::Target(group.id().into())),
        }
    };
    let rows = workshop.groups.iter().map(row).collect();
    vec![
        sub_heading(tr!(locale, "doc-rota-groups"), "rota-groups"),
        Block::Table(Table::of_filled(columns, rows, 0)),
    ]
}

/// What stands for no place.
fn resting() -> String {
    "–".to_owned()
}

/// A row for each table of each round of a World Café: who sits there.
fn seats(source: &Source<'_>, plan: &[Tables]) -> Block {
    let (workshop, locale) = (source.workshop, source.locale);
    let columns = vec![
        Column::new(tr!(locale, "kit-round-line"), Align::Start, 2).wanted(),
        Column::new(tr!(locale, "doc-rota-table"), Align::Start, 3).wanted(),
        Column::new(tr!(locale, "kit-host"), Align::Start, 3),
        Column::new(tr!(locale, "doc-rota-people"), Align::Start, 8).wanted(),
    ];
    let mut rows = Vec::new();
    for (number, round) in plan.iter().enumerate() {
        for table in &round.tables {
            let Some(theme) = workshop.themes.get(table.theme) else {
                continue;
            };
            let guests = table.people.iter().filter(|&&person| Some(person) != table.host);
            let guests: Vec<String> = guests.map(|&person| named(source, person)).collect();
            rows.push(Row {
                cells: vec![
                    tr!(locale, "kit-round", number = (number + 1)).into(),
                    table_name(source, theme, table.number).into(),
                    table
                        .host
                        .map(|host| named(source, host))
                        .unwrap_or_default()
                        .into(),
                    guests.join(", ").into(),
                ],
                strong: false,
                origin: Some(Origin::Target(theme.id().into())),
            });
        }
    }
    Block::Table(Table::of_filled(columns, rows, 1))
}

fn named(source: &Source<'_>, person: ParticipantId) -> String {
    source
        .person(Some(person))
        .map(|name| name.text)
        .unwrap_or_default()
}

/// Says how many pairs meet, of how many.
fn met(source: &Source<'_>) -> Option<Block> {
    let encounters = rounds::encounters(source.workshop)?;
    let said = tr!(
        source.locale,
        "doc-rota-met",
        met = encounters.met,
        possible = encounters.possible,
        bound = encounters.bound
    );
    Some(Block::Paragraph(said.into()))
}

/// A row for each person, a column for each round: where they are.
fn by_person(source: &Source<'_>, plan: &[Tables]) -> Vec<Block> {
    let (workshop, locale) = (source.workshop, source.locale);
    if plan.len() > MOST_ROUNDS || !has_ways(source) {
        return Vec::new();
    }
    let row = |person: &Participant| {
        let name = source.person(Some(person.id()))?;
        let places = ways(source, plan, person.id())?;
        let mut cells = vec![name];
        cells.extend(places.into_iter().map(Wording::from));
        Some(Row {
            cells,
            strong: false,
            origin: Some(Origin::Target(person.id().into())),
        })
    };
    let rows: Vec<Row> = workshop.participants.iter().filter_map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![Column::new(tr!(locale, "doc-name"), Align::Start, 4).wanted()];
    columns.extend(round_heads(source, plan.len()));
    vec![
        sub_heading(tr!(locale, "doc-rota-persons"), "rota-persons"),
        Block::Table(Table::of_filled(columns, rows, 0)),
    ]
}

/// Says whether people have a way of their own: at stations only who is in a group.
pub(super) fn has_ways(source: &Source<'_>) -> bool {
    rounds::has_places(source.workshop) || *source.workshop.day().rotation == Rotation::WorldCafe
}

/// Returns where somebody is in each round, a dash where nowhere; nothing if that is so in all of them.
pub(super) fn ways(source: &Source<'_>, plan: &[Tables], person: ParticipantId) -> Option<Vec<String>> {
    let at = |round: &Tables| {
        let table = round.tables.iter().find(|table| table.people.contains(&person))?;
        let theme = source.workshop.themes.get(table.theme)?;
        Some(table_name(source, theme, table.number))
    };
    let places: Vec<Option<String>> = plan.iter().map(at).collect();
    let is_anywhere = places.iter().any(Option::is_some);
    is_anywhere.then(|| {
        places
            .into_iter()
            .map(|place| place.unwrap_or_else(resting))
            .collect()
    })
}
