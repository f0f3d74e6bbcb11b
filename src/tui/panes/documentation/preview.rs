//! The document as rows of a page: one of its writers, for the terminal.

use ratatui::style::Style;

use crate::gate;
use crate::report::{Align, Block, Document, Heading, Origin, Table, Tile, Wording, Words};
use crate::tui::panes::hue;
use crate::tui::style::Look;

/// The narrowest column of a table.
const NARROWEST: usize = 3;

/// A row of the page.
#[derive(Default, PartialEq)]
pub(super) struct Row {
    pub(super) spans: Vec<(String, Style)>,
    /// Where what it says came from.
    pub(super) origin: Option<Origin>,
    /// Whether it is the first row of a heading.
    pub(super) heading: bool,
}

/// Lays a document out in rows of at most this width.
pub(super) fn rows(document: &Document, width: u16, look: &Look) -> Vec<Row> {
    let mut page = Page {
        rows: Vec::new(),
        width: usize::from(width).max(10),
        look,
        words: &document.words,
    };
    page.text(&document.title.full, "", "", look.palette.accent(), None);
    if !document.title.dateline.is_empty() {
        page.text(&document.title.dateline, "", "", look.palette.dim(), None);
    }
    for section in &document.sections {
        for block in &section.blocks {
            page.block(block);
        }
    }
    page.rows
}

struct Page<'a> {
    rows: Vec<Row>,
    width: usize,
    look: &'a Look,
    words: &'a Words,
}

impl Page<'_> {
    fn gap(&mut self) {
        if self.rows.last().is_some_and(|row| !row.spans.is_empty()) {
            self.rows.push(Row::default());
        }
    }

    /// Wraps a text; `first` stands before its first row, `rest` before the others.
    fn text(&mut self, text: &str, first: &str, rest: &str, style: Style, origin: Option<Origin>) {
        let room = self.width.saturating_sub(gate::width(first)).max(4);
        for (index, line) in gate::wrap(text, room).into_iter().enumerate() {
            let before = if index == 0 { first } else { rest };
            let mut spans = Vec::new();
            if !before.is_empty() {
                spans.push((before.to_owned(), self.look.palette.dim()));
            }
            spans.push((line, style));
            self.rows.push(Row {
                spans,
                origin,
                heading: false,
            });
        }
    }

    /// Writes a wording with the marks that it needs.
    fn wording(&mut self, wording: &Wording, first: &str, rest: &str, style: Style, origin: Option<Origin>) {
        let text = if wording.edited {
            format!("{} {}", wording.text, self.words.edited)
        } else {
            wording.text.clone()
        };
        self.text(&text, first, rest, style, origin);
        for rival in &wording.rivals {
            let text = format!("{} {rival}", self.words.rival);
            self.text(&text, rest, rest, self.look.palette.warning(), origin);
        }
    }

    fn block(&mut self, block: &Block) {
        let plain = self.look.palette.text();
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(wording) => {
                self.gap();
                self.wording(wording, "", "", plain, None);
            }
            Block::Note(note) => self.text(note, "  ", "  ", self.look.palette.dim(), None),
            Block::List(list) => {
                for (index, entry) in list.entries.iter().enumerate() {
                    let first = match list.start {
                        Some(start) => format!("{:>3}. ", start as usize + index),
                        None => "  - ".to_owned(),
                    };
                    let rest = " ".repeat(gate::width(&first));
                    self.wording(&entry.text, &first, &rest, plain, entry.origin);
                    if !entry.note.is_empty() {
                        self.text(&entry.note, &rest, &rest, self.look.palette.dim(), entry.origin);
                    }
                }
            }
            Block::Facts(facts) => {
                self.gap();
                for fact in facts {
                    let first = format!("{}: ", fact.label);
                    self.wording(&fact.text, &first, "    ", plain, None);
                }
            }
            Block::Cards(tiles) => tiles.iter().for_each(|tile| self.tile(tile)),
            Block::Agenda(agenda) => match &agenda.table {
                Some(table) => self.table(table),
                None => {
                    for row in &agenda.rows {
                        let first = row
                            .number
                            .map_or_else(|| "     ".to_owned(), |number| format!("{number:>3}. "));
                        self.wording(&row.title, &first, "     ", plain, row.origin);
                    }
                }
            },
            Block::Table(table) => {
                if self.rows.last().is_some_and(|row| !row.heading) {
                    self.gap();
                }
                self.table(table);
            }
            Block::Photos(photos) => {
                for photo in photos {
                    let first = format!("{}: ", self.words.photo);
                    self.wording(&photo.caption, &first, "  ", plain, photo.origin);
                }
            }
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.gap();
        let palette = &self.look.palette;
        let style = match &heading.mark {
            Some(mark) => palette.hue(hue(mark.colour)).patch(palette.heading()),
            None if heading.level <= 2 => palette.accent(),
            None => palette.heading(),
        };
        let mut text = heading.text.text.clone();
        if let Some(mark) = heading.mark.as_ref().filter(|mark| !mark.sign.is_empty()) {
            text = format!("{} {text}", mark.sign);
        }
        if let Some(number) = heading.number {
            text = format!("{number}. {text}");
        }
        let first = self.rows.len();
        self.text(&text, "", "", style, heading.origin);
        if let Some(row) = self.rows.get_mut(first) {
            row.heading = true;
        }
    }

    fn tile(&mut self, tile: &Tile) {
        let sign = if tile.of_one_kind || tile.mark.sign.is_empty() {
            "-"
        } else {
            &tile.mark.sign
        };
        let style = self.look.palette.hue(hue(tile.mark.colour));
        let first = format!("  {} ", gate::show_flat(sign));
        let rest = " ".repeat(gate::width(&first));
        let from = self.rows.len();
        self.wording(&tile.text, &first, &rest, self.look.palette.text(), tile.origin);
        if let Some((_, sign)) = self.rows.get_mut(from).and_then(|row| row.spans.first_mut()) {
            *sign = style;
        }
        if !tile.also_at.is_empty() {
            let text = format!("{} {}", self.words.also_at, tile.also_at.join(", "));
            self.text(&text, &rest, &rest, self.look.palette.dim(), tile.origin);
        }
    }

    fn table(&mut self, table: &Table) {
        let widths = widths(table, self.width);
        let head: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        self.table_row(&head, &widths, &aligns, self.look.palette.dim(), None);
        for row in &table.rows {
            let cells: Vec<String> = row.cells.iter().map(|cell| self.cell(cell)).collect();
            let style = if row.strong {
                self.look.palette.heading()
            } else {
                self.look.palette.text()
            };
            self.table_row(&cells, &widths, &aligns, style, row.origin);
        }
    }

    fn cell(&self, wording: &Wording) -> String {
        let mut text = wording.text.clone();
        for rival in &wording.rivals {
            text.push_str(&format!(" {} {rival}", self.words.rival));
        }
        text
    }

    fn table_row(
        &mut self,
        cells: &[String],
        widths: &[usize],
        aligns: &[Align],
        style: Style,
        origin: Option<Origin>,
    ) {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, &width)| gate::wrap(cell, width.max(1)))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let mut text = String::new();
            for ((lines, &width), align) in wrapped.iter().zip(widths).zip(aligns) {
                let part = lines.get(line).map_or("", String::as_str);
                let part = match align {
                    Align::End => gate::pad_left(part, width),
                    Align::Centre => {
                        let before = width.saturating_sub(gate::width(part)) / 2;
                        gate::pad(&format!("{}{part}", " ".repeat(before)), width)
                    }
                    Align::Start => gate::pad(part, width),
                };
                text.push_str(&part);
                text.push_str("  ");
            }
            self.rows.push(Row {
                spans: vec![(text.trim_end().to_owned(), style)],
                origin,
                heading: false,
            });
        }
    }
}

/// Gives every column what its longest cell needs; where that is too much, the widest give way first.
fn widths(table: &Table, room: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(index));
            let widest = |text: &str| text.lines().map(gate::width).max().unwrap_or(0);
            cells
                .map(|cell| widest(&cell.text))
                .chain([widest(&column.title)])
                .max()
                .unwrap_or(0)
                .max(NARROWEST)
        })
        .collect();
    let gaps = 2 * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => break,
        }
    }
    widths
}
