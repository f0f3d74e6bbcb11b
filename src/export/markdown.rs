//! Markdown: CommonMark with the tables of GitHub.
//!
//! The file is read twice: rendered, and as it is in an editor. So a card keeps its lines (each a hard
//! break), an escape stands only where it is needed, and a table is drawn with aligned columns as long as
//! it fits on a page; one that is wider becomes a list with a line for each cell, which no editor tears
//! apart. Whatever was typed comes out as text: no link, no HTML and no heading can be smuggled in.

mod inline;

use unicode_width::UnicodeWidthStr;

use crate::report::{
    Agenda, Align, Block, Document, Entry, Fact, Heading, List, Photo, Row, Table, Tile, Wording, Words,
};

use self::inline::{Paragraph, Place};

/// The widest table that is still drawn as one, in columns of an editor that fills a screen.
const WIDEST_TABLE: usize = 140;

/// Writes a document as Markdown.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut writer = Writer {
        words: &document.words,
        out: String::new(),
    };
    writer.title(document);
    for block in document.blocks() {
        writer.block(block);
    }
    writer.out
}

struct Writer<'a> {
    words: &'a Words,
    out: String,
}

impl Writer<'_> {
    /// Sets a block with an empty line before it.
    fn put(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn title(&mut self, document: &Document) {
        let title = &document.title;
        let mut head = Paragraph::default();
        head.text(&title.full);
        self.rivals(&mut head, &title.name, Place::Heading);
        self.put(&format!("# {}", head.write(Place::Heading)));
        if !title.dateline.is_empty() {
            self.put(
                Paragraph::default()
                    .text(&title.dateline)
                    .write(Place::Block)
                    .trim(),
            );
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) => {
                let text = self.wording(text, Place::Block);
                self.put(&text);
            }
            Block::Note(text) => self.put(&Paragraph::default().quiet(text).write(Place::Block)),
            Block::List(list) => self.list(list),
            Block::Facts(facts) => self.facts(facts),
            Block::Cards(tiles) => self.cards(tiles),
            Block::Agenda(agenda) => self.agenda(agenda),
            Block::Table(table) => self.table(table),
            Block::Photos(photos) => self.photos(photos),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let mut text = Paragraph::default();
        if let Some(number) = heading.number {
            text.text(&format!("{number}.")).space();
        }
        if let Some(mark) = heading.mark.as_ref().filter(|mark| !mark.sign.trim().is_empty()) {
            text.text(&mark.sign).space();
        }
        self.add(&mut text, &heading.text, Place::Heading);
        let hashes = "#".repeat(usize::from(heading.level.clamp(1, 6)));
        self.put(&format!("{hashes} {}", text.write(Place::Heading)));
    }

    fn list(&mut self, list: &List) {
        let entries: Vec<String> = list
            .entries
            .iter()
            .zip(0..)
            .map(|(entry, at)| match list.start {
                Some(start) => hang(&format!("{}. ", start + at), &self.entry(entry)),
                None => hang("- ", &self.entry(entry)),
            })
            .collect();
        self.put(&entries.join("\n"));
    }

    fn entry(&self, entry: &Entry) -> String {
        let mut text = Paragraph::default();
        self.add(&mut text, &entry.text, Place::Block);
        if !entry.note.is_empty() {
            text.space().quiet(&format!("({})", entry.note));
        }
        text.write(Place::Block)
    }

    fn facts(&mut self, facts: &[Fact]) {
        let entries: Vec<String> = facts
            .iter()
            .map(|fact| hang("- ", &self.labelled(&fact.label, &fact.text)))
            .collect();
        self.put(&entries.join("\n"));
    }

    fn labelled(&self, label: &str, value: &Wording) -> String {
        let mut text = Paragraph::default();
        text.strong(&format!("{label}:")).space();
        self.add(&mut text, value, Place::Block);
        text.write(Place::Block)
    }

    fn cards(&mut self, tiles: &[Tile]) {
        let entries: Vec<String> = tiles.iter().map(|tile| hang("- ", &self.card(tile))).collect();
        self.put(&entries.join("\n"));
    }

    fn card(&self, tile: &Tile) -> String {
        let mut text = Paragraph::default();
        // On a wall of one category the heading says it; elsewhere each card has to.
        if !tile.of_one_kind && !tile.mark.sign.trim().is_empty() {
            text.strong(&tile.mark.sign).space();
        }
        self.add(&mut text, &tile.text, Place::Block);
        if !tile.also_at.is_empty() {
            let places = tile.also_at.join(", ");
            text.space().quiet(&format!("({} {places})", self.words.also_at));
        }
        text.write(Place::Block)
    }

    /// Names the pictures by their captions: the file stands alone, wherever it is sent. Each is a paragraph, since
    /// an entry of a list would belong to the list of cards above it.
    fn photos(&mut self, photos: &[Photo]) {
        for photo in photos {
            let text = if photo.caption.is_empty() {
                Paragraph::default().strong(&self.words.photo).write(Place::Block)
            } else {
                self.labelled(&self.words.photo, &photo.caption)
            };
            self.put(&text);
        }
    }

    fn agenda(&mut self, agenda: &Agenda) {
        if let Some(table) = &agenda.table {
            return self.table(table);
        }
        let entries: Vec<String> = agenda
            .rows
            .iter()
            .map(|row| {
                let title = self.wording(&row.title, Place::Block);
                match row.number {
                    Some(number) => hang(&format!("{number}. "), &title),
                    None => hang("- ", &title),
                }
            })
            .collect();
        self.put(&entries.join("\n"));
    }

    /// Writes a wording with its marks.
    fn wording(&self, wording: &Wording, place: Place) -> String {
        let mut text = Paragraph::default();
        self.add(&mut text, wording, place);
        text.write(place)
    }

    fn add(&self, paragraph: &mut Paragraph, wording: &Wording, place: Place) {
        paragraph.text(&wording.text);
        if wording.edited {
            paragraph.space().quiet(&format!("({})", self.words.edited));
        }
        self.rivals(paragraph, wording, place);
    }

    fn rivals(&self, paragraph: &mut Paragraph, wording: &Wording, place: Place) {
        for rival in &wording.rivals {
            if place == Place::Heading {
                paragraph.space();
            } else {
                paragraph.line_break();
            }
            paragraph
                .quiet(&format!("({}:)", self.words.rival))
                .space()
                .text(rival);
        }
    }

    fn table(&mut self, table: &Table) {
        let grid: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| self.cell(cell, row)).collect())
            .collect();
        let heads: Vec<String> = table
            .columns
            .iter()
            .map(|column| Paragraph::default().text(&column.title).write(Place::Cell))
            .collect();
        let widths: Vec<usize> = heads
            .iter()
            .enumerate()
            .map(|(at, head)| {
                let cells = grid.iter().filter_map(|row| row.get(at));
                cells
                    .chain([head])
                    .map(|text| text.width())
                    .max()
                    .unwrap_or(0)
                    .max(3)
            })
            .collect();
        let width = widths.iter().map(|width| width + 3).sum::<usize>() + 1;
        // A number and a text are a list already.
        let is_list = table.columns.len() == 2 && table.subject == 1;
        if is_list || width > WIDEST_TABLE || grid.iter().flatten().any(|cell| cell.contains("<br>")) {
            return self.records(table);
        }
        let mut lines = vec![drawn(&heads, &widths, table), ruled(&widths, table)];
        lines.extend(grid.iter().map(|row| drawn(row, &widths, table)));
        self.put(&lines.join("\n"));
    }

    fn cell(&self, cell: &Wording, row: &Row) -> String {
        let plain = !row.strong || !cell.rivals.is_empty() || cell.text.trim().is_empty();
        let text = if plain {
            self.wording(cell, Place::Cell)
        } else {
            Paragraph::default().strong(&cell.text).write(Place::Cell)
        };
        text.trim().to_owned()
    }

    /// Writes a table that is too wide as a list: what each row is about, and its other cells below.
    fn records(&mut self, table: &Table) {
        let entries: Vec<String> = table.rows.iter().map(|row| self.record(table, row)).collect();
        self.put(&entries.join("\n"));
    }

    fn record(&self, table: &Table, row: &Row) -> String {
        let empty = Wording::default();
        let subject = row.cells.get(table.subject).unwrap_or(&empty);
        let number = row.cells[..table.subject.min(row.cells.len())]
            .first()
            .filter(|cell| is_list_number(&cell.text));
        let mut text = self.wording(subject, Place::Block);
        for (at, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
            if at == table.subject || (at == 0 && number.is_some()) {
                continue;
            }
            let missing = Wording::from("–");
            let cell = match (cell.is_empty(), column.wanted) {
                (false, _) => cell,
                (true, true) => &missing,
                (true, false) => continue,
            };
            text.push('\n');
            text.push_str(&hang("- ", &self.labelled(&column.title, cell)));
        }
        match number {
            Some(number) => hang(&format!("{}. ", number.text), &text),
            None => hang("- ", &text),
        }
    }
}

fn is_list_number(text: &str) -> bool {
    (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Sets a list entry behind its marker, with the lines below under its first letter.
fn hang(marker: &str, text: &str) -> String {
    let indent = " ".repeat(marker.len());
    let mut lines = text.split('\n');
    let mut result = marker.to_owned() + lines.next().unwrap_or_default();
    for line in lines {
        result.push('\n');
        if !line.is_empty() {
            result.push_str(&indent);
        }
        result.push_str(line);
    }
    result
}

fn drawn(cells: &[String], widths: &[usize], table: &Table) -> String {
    let mut line = String::from("|");
    for ((cell, width), column) in cells.iter().zip(widths).zip(&table.columns) {
        let room = width.saturating_sub(cell.width());
        let before = match column.align {
            Align::Start => 0,
            Align::Centre => room / 2,
            Align::End => room,
        };
        line.push(' ');
        line.push_str(&" ".repeat(before));
        line.push_str(cell);
        line.push_str(&" ".repeat(room - before));
        line.push_str(" |");
    }
    line
}

fn ruled(widths: &[usize], table: &Table) -> String {
    let mut line = String::from("|");
    for (width, column) in widths.iter().zip(&table.columns) {
        let (left, right) = match column.align {
            Align::Start => ("", ""),
            Align::Centre => (":", ":"),
            Align::End => ("", ":"),
        };
        let dashes = width - left.len() - right.len();
        line.push_str(&format!(" {left}{}{right} |", "-".repeat(dashes)));
    }
    line
}

#[cfg(test)]
mod tests;
