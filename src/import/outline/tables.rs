//! Tables, as they are typed: cells between `|`, or in columns made with tabs or many spaces.
//!
//! A table is read by its first row. "Was | Wer | Bis wann" holds agreements, "Zeit | Programmpunkt" items,
//! "Name | Organisation" people, and where cards are collected each column is a category. Any other table
//! stays what it is: text.

use super::lines::Shape;
use super::reader::{Columns, RawAgreement, Reader, Section};
use super::words::{self, normal};
use super::{OutlineAgreementKind, OutlineCard, tones};

/// What a column holds, by its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    What,
    Who,
    With,
    When,
    Condition,
    Status,
    Time,
    Name,
    Other,
}

/// What a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Agreements(Vec<Column>),
    Programme,
    People,
    Cards,
}

impl<'a> Reader<'a> {
    /// Reads a table that begins in this line; returns the line after it.
    pub(super) fn table(&mut self, index: usize) -> Option<usize> {
        let (kind, header) = self.table_at(index)?;
        let end = (index + 1..)
            .find(|&at| self.row(at).is_none())
            .unwrap_or(index + 1);
        self.understand(index, index);
        let mut columns = vec![Vec::new(); header.len()];
        for at in index + 1..end {
            self.understand(at, at);
            let Some(cells) = self.row(at).filter(|cells| !is_ruler(cells)) else {
                continue;
            };
            match &kind {
                Kind::Agreements(roles) => self.agreement_row(at, &header, roles, &cells),
                Kind::Programme => {
                    let text = self.lines.get(at).map_or("", |line| line.text);
                    let text = text.trim_matches(['|', ' ', '\t']);
                    self.section = Section::Agenda;
                    self.open_item(at, None, text);
                }
                Kind::People => {
                    let filled: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
                    if !filled.is_empty() {
                        self.out.participants.push(filled.join(", "));
                    }
                }
                Kind::Cards => {
                    for (column, cell) in columns.iter_mut().zip(&cells) {
                        column.push((at, *cell));
                    }
                }
            }
        }
        if kind == Kind::Cards {
            for (name, cells) in header.iter().zip(columns) {
                let category = self.open_category(name);
                let cards = cells.into_iter().filter(|(_, text)| !text.is_empty());
                if let Some(category) = self.out.categories.get_mut(category) {
                    category.cards.extend(cards.map(|(at, text)| OutlineCard {
                        text: text.to_owned(),
                        line: at + 1,
                    }));
                }
            }
        }
        Some(end)
    }

    /// Whether a table that means something begins here.
    pub(super) fn is_table(&self, index: usize) -> bool {
        self.table_at(index).is_some()
    }

    fn table_at(&self, index: usize) -> Option<(Kind, Vec<&'a str>)> {
        let header = self.row(index)?;
        let below = self.row(index + 1)?;
        let piped = self.lines.get(index).is_some_and(|line| line.text.contains('|'));
        if header.len() != below.len() && !piped {
            return None;
        }
        let roles: Vec<Column> = header.iter().map(|cell| column(cell)).collect();
        let has = |role| roles.contains(&role);
        let kind = if has(Column::What) && (has(Column::Who) || has(Column::When)) {
            Kind::Agreements(roles)
        } else if has(Column::Time) && piped {
            Kind::Programme
        } else if has(Column::Name) {
            Kind::People
        } else if piped && self.heads_cards(&header) {
            Kind::Cards
        } else {
            return None;
        };
        Some((kind, header))
    }

    /// Whether every cell is the name of a category.
    fn heads_cards(&self, header: &[&str]) -> bool {
        let named = |cell: &&str| !cell.is_empty() && cell.split_whitespace().count() <= 8;
        let known = |cell: &&str| tones::is_category(cell) || tones::is_review(cell);
        header.iter().all(named) && (header.iter().all(known) || self.is_among_cards())
    }

    /// The cells of a line that is a row of a table.
    fn row(&self, index: usize) -> Option<Vec<&'a str>> {
        let line = self.lines.get(index).filter(|line| line.shape == Shape::Text)?;
        let text = line.text;
        let cells: Vec<&str> = if text.contains('|') {
            let inner = text.strip_prefix('|').unwrap_or(text);
            let inner = inner.strip_suffix('|').unwrap_or(inner);
            inner.split('|').map(cell).collect()
        } else if text.contains('\t') || text.contains("   ") {
            text.split('\t')
                .flat_map(|part| part.split("   "))
                .map(cell)
                .filter(|cell| !cell.is_empty())
                .collect()
        } else {
            return None;
        };
        (cells.len() >= 2).then_some(cells)
    }

    /// Whether a line is an agreement in labelled columns: "Wer: Ada    Was: anrufen    Bis: 3.5.".
    pub(super) fn is_record(&self, index: usize) -> bool {
        self.row(index).is_some_and(|cells| {
            let roles: Vec<Column> = cells.iter().map(|cell| labelled(cell).0).collect();
            roles.contains(&Column::What) && !roles.contains(&Column::Other)
        })
    }

    pub(super) fn record(&mut self, index: usize) {
        let Some(cells) = self.row(index) else { return };
        let (roles, values): (Vec<Column>, Vec<&str>) = cells.iter().map(|cell| labelled(cell)).unzip();
        self.understand(index, index);
        self.agreement_row(index, &[], &roles, &values);
    }

    fn agreement_row(&mut self, index: usize, header: &[&str], roles: &[Column], cells: &[&str]) {
        let mut columns = Columns::default();
        let mut text = String::new();
        for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let own = |cell: &str| Some(cell.to_owned());
            match roles.get(at).copied().unwrap_or(Column::Other) {
                Column::Number => {}
                Column::What if text.is_empty() => text.push_str(cell),
                Column::Who | Column::Name => columns.who = own(cell),
                Column::With => columns.with = own(cell),
                Column::When | Column::Time => columns.until = own(cell),
                Column::Condition => columns.condition = own(cell),
                Column::Status if is_done(cell) => columns.done = true,
                Column::What | Column::Status | Column::Other => {
                    if !text.is_empty() {
                        text.push('\n');
                    }
                    if let Some(name) = header.get(at).filter(|name| !name.is_empty()) {
                        text.push_str(name);
                        text.push_str(": ");
                    }
                    text.push_str(cell);
                }
            }
        }
        if text.is_empty() {
            return;
        }
        let expected: Option<OutlineAgreementKind> = match self.section {
            Section::Agreements { kind, .. } => kind,
            _ => None,
        };
        self.raw_agreements.push(RawAgreement {
            text,
            line: index + 1,
            expected,
            columns,
        });
    }
}

/// A cell that says itself what it holds.
fn labelled(cell: &str) -> (Column, &str) {
    match cell.split_once(':') {
        Some((label, value)) => (column(label), value.trim()),
        None => (Column::Other, cell),
    }
}

/// Whether a label opens a line that tells more of the agreement above it.
pub(super) fn is_detail(label: &str) -> bool {
    matches!(
        column(label),
        Column::Who | Column::With | Column::When | Column::Condition | Column::Status
    )
}

/// A cell without white space and emphasis.
fn cell(text: &str) -> &str {
    super::markers::unbold(text.trim())
}

/// Whether a row only draws the line below the heading.
fn is_ruler(cells: &[&str]) -> bool {
    cells.iter().all(|cell| {
        cell.chars()
            .all(|c| matches!(c, '-' | ':' | '=' | ' ' | '+' | '_'))
    })
}

fn is_done(cell: &str) -> bool {
    matches!(
        words::fold(cell).as_str(),
        "erledigt" | "fertig" | "done" | "x" | "✓" | "✔" | "ok" | "closed"
    )
}

/// Reads the heading of a column.
fn column(heading: &str) -> Column {
    if heading.len() > 60 {
        return Column::Other;
    }
    if matches!(heading.trim(), "#" | "Nr." | "Nr" | "No." | "No") {
        return Column::Number;
    }
    match normal(heading).trim() {
        "was" | "was ist zu tun" | "was tun" | "aufgabe" | "aufgaben" | "massnahme" | "massnahmen"
        | "what" | "task" | "tasks" | "action" | "actions" | "action item" | "to do" | "todo"
        | "verabredung" | "vereinbarung" | "agreement" | "schritt" | "naechster schritt" | "next step"
        | "beschluss" | "decision" | "thema was" => Column::What,
        "wer"
        | "who"
        | "verantwortlich"
        | "verantwortliche"
        | "verantwortung"
        | "zustaendig"
        | "responsible"
        | "owner"
        | "owners"
        | "lead"
        | "wer macht es"
        | "wer ist verantwortlich"
        | "verantwortliche person" => Column::Who,
        "mit wem" | "mit" | "with" | "with whom" | "beteiligte" | "unterstuetzung" | "support" => {
            Column::With
        }
        "wann" | "bis wann" | "bis" | "termin" | "frist" | "when" | "by when" | "by" | "due" | "due date"
        | "deadline" | "until" | "datum" | "faellig" | "faellig am" | "zieldatum" => Column::When,
        "voraussetzung" | "vorbedingung" | "bedingung" | "precondition" | "depends on" | "wartet auf" => {
            Column::Condition
        }
        "status" | "stand" | "erledigt" | "done" => Column::Status,
        "zeit" | "uhrzeit" | "time" | "beginn" | "start" | "von bis" => Column::Time,
        "name" | "namen" | "vorname name" | "teilnehmende" | "teilnehmer" | "teilnehmerin"
        | "participant" | "participants" => Column::Name,
        _ => Column::Other,
    }
}
