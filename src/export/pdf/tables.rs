//! The tables of a document, and its agenda with bars along the day.
//!
//! A table that is too wide for a page is split into several below each other, each with the columns that say
//! what a row is about: thirty dates stay as legible as three.

use super::agenda::{Axis, Bars, SAMPLE, bar};
use super::layout::{Cell, Column, Face, Grid, Role, Row, Setting, Span, Widths};
use super::look::{self, BODY, CELL, NOTE, QUIET, SHADE};
use super::writer::Writer;
use crate::report::{Agenda, Table};

/// The longest word that a column is made as wide as; longer ones are broken.
const LONGEST_WORD: f32 = 96.0;

/// The width up to which a text stays on one line: dates, times, a name.
const SHORT: f32 = 72.0;

/// The room between tables and what is before them.
const GAP: f32 = 7.0;

/// The share of a column of bars.
const BARS: f32 = 126.0;

impl Writer<'_> {
    /// Sets a table.
    pub(super) fn table(&mut self, table: &Table) {
        let total = self.flow.sizes().inner_width();
        for grid in self.grids(table, total, None) {
            self.pieces.push(Box::new(grid));
        }
    }

    /// Sets the agenda: as a table with bars where there are times, as a list otherwise.
    pub(super) fn agenda(&mut self, agenda: &Agenda) {
        let Some(table) = &agenda.table else {
            return self.titles(agenda);
        };
        let bars = Axis::of(&agenda.rows).map(|axis| Bars::of(agenda, axis, self.accent));
        let total = self.flow.sizes().inner_width();
        for grid in self.grids(table, total, bars) {
            self.pieces.push(Box::new(grid));
        }
    }

    fn titles(&mut self, agenda: &Agenda) {
        let numbered = agenda.rows.iter().any(|row| row.number.is_some());
        let element = self.element(Role::List { numbered });
        for (at, row) in agenda.rows.iter().enumerate() {
            let label = match row.number {
                Some(number) => format!("{number}."),
                None => "•".to_owned(),
            };
            let label = Span::new(label, BODY.coloured(self.accent));
            let body = self.wording(&row.title, BODY, NOTE);
            let gap = if at == 0 { GAP } else { 3.0 };
            self.entry(element, label, &body, 22.0, gap);
        }
    }

    /// Makes one table, or several where the columns do not fit beside each other.
    fn grids(&mut self, table: &Table, total: f32, bars: Option<Bars>) -> Vec<Grid> {
        let room = if bars.is_some() { total - BARS } else { total };
        let look = look::table(self.accent);
        let mut columns: Vec<Column> = (0..table.columns.len())
            .map(|at| self.column(table, at))
            .collect();
        if let Some(bars) = &bars {
            // The heads of the times explain the bars.
            for column in columns.iter_mut().skip(table.subject + 1).take(bars.times()) {
                column.widths.least += SAMPLE + 5.0;
                column.widths.natural += SAMPLE + 5.0;
            }
        }
        let parts = parts(&columns, table.subject, room, look.padding_x);
        let mut bars = bars;
        parts
            .into_iter()
            .enumerate()
            .map(|(part, shown)| {
                let wanted: Vec<Column> = shown.iter().filter_map(|&at| columns.get(at).copied()).collect();
                let widths = Column::share(&wanted, room, look.padding_x);
                let bars = if part == 0 { bars.take() } else { None };
                self.grid(table, &shown, widths, bars)
            })
            .collect()
    }

    fn grid(&mut self, table: &Table, shown: &[usize], mut widths: Vec<f32>, bars: Option<Bars>) -> Grid {
        let look = look::table(self.accent);
        let head_face = CELL.sized(8.5).bold().coloured(self.accent);
        let mut head = Vec::new();
        for (&at, width) in shown.iter().zip(&widths) {
            let Some(column) = table.columns.get(at) else {
                continue;
            };
            if column.bars.is_some() {
                head.push(bar(0.0, self.accent));
                continue;
            }
            let setting = Setting::default().leaded(1.25).aligned(column.align).hyphenated();
            let span = Span::new(column.title.as_str(), head_face);
            let paragraph = self
                .flow
                .type_
                .set(&[span], setting, width - 2.0 * look.padding_x);
            head.push(Cell::from(paragraph));
        }
        let mut rows = Vec::new();
        for row in &table.rows {
            let face = if row.strong { CELL.bold() } else { CELL };
            let mut cells = Vec::new();
            for (&at, width) in shown.iter().zip(&widths) {
                let (Some(column), Some(cell)) = (table.columns.get(at), row.cells.get(at)) else {
                    continue;
                };
                if let Some(of) = column.bars {
                    cells.push(bar(table.fraction(row, of), self.accent));
                    continue;
                }
                let setting = Setting::default().leaded(1.3).aligned(column.align).hyphenated();
                let spans = if cell.is_empty() && column.wanted {
                    vec![Span::new("–", CELL.coloured(QUIET))]
                } else {
                    self.wording(cell, face, NOTE.sized(8.0))
                };
                let paragraph = self.flow.type_.set(&spans, setting, width - 2.0 * look.padding_x);
                cells.push(Cell::from(paragraph));
            }
            rows.push(Row {
                fill: row.strong.then_some(SHADE),
                ..Row::from(cells)
            });
        }
        if let Some(bars) = bars {
            bars.explain(head.get_mut(table.subject + 1..).unwrap_or_default());
            let hours = bars.head(&mut self.flow.type_);
            head.push(hours);
            for (row, bar) in rows.iter_mut().zip(bars.rows()) {
                row.cells.push(bar);
            }
            widths.push(BARS);
        }
        Grid {
            indent: 0.0,
            widths,
            head: Some(Row::from(head)),
            rows,
            subject: shown.iter().position(|&at| at == table.subject),
            look,
            gap: GAP + 3.0,
            parent: self.section(),
        }
    }

    /// Measures what a column wants.
    fn column(&mut self, table: &Table, at: usize) -> Column {
        let mut widths = Widths::default();
        let mut measure = |text: &str, face: Face| {
            let own = self.flow.type_.measure(&[Span::new(text, face)]);
            widths.least = widths.least.max(own.least.min(LONGEST_WORD));
            widths.natural = widths.natural.max(own.natural);
        };
        let Some(column) = table.columns.get(at) else {
            return Column::default();
        };
        measure(&column.title, CELL.sized(8.5).bold());
        for row in &table.rows {
            if let Some(cell) = row.cells.get(at) {
                measure(&cell.text, if row.strong { CELL.bold() } else { CELL });
                for rival in &cell.rivals {
                    measure(rival, CELL);
                }
            }
        }
        if widths.natural <= SHORT {
            widths.least = widths.natural;
        }
        Column {
            widths,
            weight: column.weight,
        }
    }
}

/// Says which columns stand in which table: all in one if they fit, otherwise those up to the subject in each.
fn parts(columns: &[Column], subject: usize, room: f32, padding: f32) -> Vec<Vec<usize>> {
    let width = |at: usize| {
        columns
            .get(at)
            .map_or(0.0, |column| column.widths.least + 2.0 * padding)
    };
    let all: Vec<usize> = (0..columns.len()).collect();
    let lead: Vec<usize> = all.iter().copied().filter(|&at| at <= subject).collect();
    let lead_width: f32 = lead.iter().map(|&at| width(at)).sum();
    if all.iter().map(|&at| width(at)).sum::<f32>() <= room || lead_width > room * 0.6 {
        return vec![all];
    }
    let mut parts = Vec::new();
    let (mut part, mut used) = (lead.clone(), lead_width);
    for at in all.into_iter().filter(|&at| at > subject) {
        if used + width(at) > room && part.len() > lead.len() {
            parts.push(std::mem::replace(&mut part, lead.clone()));
            used = lead_width;
        }
        part.push(at);
        used += width(at);
    }
    parts.push(part);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_is_too_wide_is_split_and_each_part_says_what_it_is_about() {
        let column = Column {
            widths: Widths {
                least: 42.0,
                natural: 60.0,
            },
            weight: 1,
        };
        assert_eq!(parts(&[column; 4], 1, 500.0, 4.0), [vec![0, 1, 2, 3]]);
        let parts = parts(&[column; 12], 1, 250.0, 4.0);
        assert!(
            parts
                .iter()
                .all(|part| part.starts_with(&[0, 1]) && part.len() <= 5),
            "{parts:?}"
        );
        let mut shown: Vec<usize> = parts.into_iter().flatten().filter(|&at| at > 1).collect();
        shown.sort_unstable();
        assert_eq!(shown, (2..12).collect::<Vec<_>>());
    }
}
