//! Plain text: what can be pasted into an e-mail, and typed on in any editor.
//!
//! It looks like the documentations that people type: a title, numbered items underlined, categories with their
//! cards as bullets below, quoted questions, numbered agreements. So [`crate::import::outline`] reads it again:
//! the same cards with the same line breaks, the same themes, questions and agreements. Whoever has only this
//! file left can go on with it.
//!
//! A mail is read on a telephone as well, in whatever font: nothing depends on columns standing below each other.
//! A table becomes a list, each row with its cells below it; a poll becomes a list of dates, each with those who
//! can come. Texts are wrapped at 72 columns, as mails are. Three things are not: a card, since it is given word
//! for word; a heading, since it would be none on two lines; and a word that is longer, since half an address
//! leads nowhere. Lines end in LF, and there is no byte order mark: mail programs show it, and every editor of
//! the last years does without.

use unicode_width::UnicodeWidthStr;

use super::legible;
use crate::locale::Locale;
use crate::report::{
    Agenda, Align, Block, Document, Entry, Fact, Heading, List, Part, Photo, Row, Section, Table, Tile,
    Wording, Words,
};
use crate::tr;

/// How wide a line may be, in columns: room for two quotation marks in a mail of 80 columns, as is the custom.
const WIDTH: usize = 72;

/// Writes a document as plain text. The locale is that of the document.
#[must_use]
pub fn write(document: &Document, locale: &Locale) -> String {
    let mut writer = Writer {
        words: &document.words,
        answers: [
            tr!(locale, "doc-poll-yes"),
            tr!(locale, "doc-poll-if-need-be"),
            tr!(locale, "doc-poll-no"),
        ],
        out: String::new(),
    };
    let title = &document.title;
    let head = writer.with_rivals(&title.full, &title.name);
    writer.underlined(&head, "=");
    writer.line(&one_line(&title.dateline));
    for section in &document.sections {
        writer.section(section);
    }
    writer.out
}

struct Writer<'a> {
    words: &'a Words,
    /// What can be said about a date, from the best to the worst.
    answers: [String; 3],
    out: String,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section) {
        let mut blocks = section.blocks.iter().peekable();
        let mut rest = &section.blocks[..];
        while let Some(block) = blocks.next() {
            rest = rest.split_first().map_or(rest, |(_, rest)| rest);
            match block {
                Block::Heading(heading) => {
                    // The number of cards stands behind the name of their category, as people write it.
                    let count = match rest {
                        [Block::Note(count), Block::Cards(_), ..] => {
                            blocks.next();
                            rest = &rest[1..];
                            Some(one_line(count))
                        }
                        _ if section.part == Part::Clusters && heading.level == 3 => {
                            Some(cards_below(rest).to_string())
                        }
                        _ => None,
                    };
                    self.heading(heading, count);
                }
                Block::Paragraph(text) => {
                    self.gap(1);
                    let text = self.wording(text);
                    self.hang("", &text);
                }
                Block::Note(text) => {
                    self.gap(1);
                    self.hang("", &format!("({})", one_line(text)));
                }
                Block::List(list) => self.list(list),
                Block::Facts(facts) => self.facts(facts),
                Block::Cards(tiles) => self.cards(tiles),
                Block::Agenda(agenda) => self.agenda(agenda),
                Block::Table(table) if section.part == Part::Participants => self.people(table),
                Block::Table(table) if table.columns.iter().any(|column| column.align == Align::Centre) => {
                    self.matrix(table);
                }
                Block::Table(table) => self.records(table),
                Block::Photos(photos) => self.photos(photos),
            }
        }
    }

    /// Leaves so many lines empty before what comes next.
    fn gap(&mut self, lines: usize) {
        if self.out.is_empty() {
            return;
        }
        let there = self.out.len() - self.out.trim_end_matches('\n').len();
        for _ in there..=lines {
            self.out.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    fn underlined(&mut self, text: &str, with: &str) {
        self.line(text);
        self.line(&with.repeat(text.width().clamp(3, WIDTH)));
    }

    fn heading(&mut self, heading: &Heading, count: Option<String>) {
        let mut text = self.with_rivals(&heading.text.text, &heading.text);
        if let Some(number) = heading.number {
            text = format!("{number}. {text}");
        }
        if let Some(count) = count {
            text = format!("{text} ({count})");
        }
        if heading.level <= 2 {
            self.gap(2);
            self.underlined(&text, "-");
        } else {
            self.gap(1);
            self.line(&text);
        }
    }

    /// Writes a text on one line, as headings want it, with its other wordings.
    fn with_rivals(&self, text: &str, wording: &Wording) -> String {
        let mut line = one_line(text);
        for rival in &wording.rivals {
            line.push_str(&format!(" ({}: {})", self.words.rival, one_line(rival)));
        }
        line
    }

    /// Writes a text with its marks, and with its line breaks.
    fn wording(&self, wording: &Wording) -> String {
        let mut text = legible(&wording.text).trim_end().to_owned();
        if wording.edited {
            text.push_str(&format!(" ({})", self.words.edited));
        }
        for rival in &wording.rivals {
            text.push_str(&format!(
                "\n({}:) {}",
                self.words.rival,
                legible(rival).trim_end()
            ));
        }
        text
    }

    /// Sets a text behind a marker, wrapped, with the lines below under its first letter.
    fn hang(&mut self, marker: &str, text: &str) {
        let width = WIDTH.saturating_sub(marker.width());
        let indent = " ".repeat(marker.width());
        let lines = text.split('\n').flat_map(|line| wrapped(line, width));
        for (at, line) in lines.enumerate() {
            self.out.push_str(match (at, line.trim().is_empty()) {
                (0, _) => marker,
                (_, true) => "",
                (_, false) => &indent,
            });
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }

    /// Sets a card behind a marker, line by line as it is. An empty line inside it keeps its indentation: by that
    /// a reader knows that the card goes on.
    fn verbatim(&mut self, marker: &str, text: &str) {
        let indent = " ".repeat(marker.width());
        for (at, line) in text.split('\n').enumerate() {
            self.out.push_str(if at == 0 { marker } else { &indent });
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }

    fn list(&mut self, list: &List) {
        self.gap(1);
        for (entry, at) in list.entries.iter().zip(0..) {
            let text = self.entry(entry);
            match list.start {
                Some(start) => self.hang(&format!("{}. ", start + at), &text),
                None => self.hang("- ", &text),
            }
        }
    }

    fn entry(&self, entry: &Entry) -> String {
        let mut text = self.wording(&entry.text);
        if !entry.note.is_empty() {
            text.push_str(&format!(" ({})", one_line(&entry.note)));
        }
        text
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.gap(1);
        for fact in facts {
            let text = format!("{}: {}", one_line(&fact.label), self.wording(&fact.text));
            self.hang("", &text);
        }
    }

    fn cards(&mut self, tiles: &[Tile]) {
        self.gap(1);
        for tile in tiles {
            let mut text = self.wording(&tile.text);
            if !tile.also_at.is_empty() {
                let places = one_line(&tile.also_at.join(", "));
                text.push_str(&format!(" ({} {places})", self.words.also_at));
            }
            let sign = one_line(&tile.mark.sign);
            let marker = match (tile.of_one_kind, sign.is_empty()) {
                (true, _) => "- ".to_owned(),
                (false, true) => "· ".to_owned(),
                (false, false) => format!("{sign} "),
            };
            self.verbatim(&marker, &text);
        }
    }

    /// Names the pictures by their captions.
    fn photos(&mut self, photos: &[Photo]) {
        self.gap(1);
        for photo in photos {
            let caption = self.wording(&photo.caption);
            let word = &self.words.photo;
            if caption.is_empty() {
                self.line(&format!("[{word}]"));
            } else {
                self.hang("", &format!("[{word}: {caption}]"));
            }
        }
    }

    fn agenda(&mut self, agenda: &Agenda) {
        if let Some(table) = &agenda.table {
            return self.records(table);
        }
        self.gap(1);
        for row in &agenda.rows {
            let title = self.with_rivals(&row.title.text, &row.title);
            match row.number {
                Some(number) => self.line(&format!("{number}. {title}")),
                None => self.line(&format!("- {title}")),
            }
        }
    }

    /// Writes who was there, each on a line: `- Ada Lovelace, Analytical Society, Group A`.
    fn people(&mut self, table: &Table) {
        self.gap(1);
        for row in &table.rows {
            let cells = row
                .cells
                .iter()
                .zip(&table.columns)
                .filter(|(cell, _)| !cell.is_empty());
            let parts: Vec<String> = cells
                .map(|(cell, column)| {
                    let text = self.with_rivals(&cell.text, cell);
                    // A name says what it is, the letter of a group does not.
                    if column.weight > 1 {
                        text
                    } else {
                        format!("{} {text}", one_line(&column.title))
                    }
                })
                .collect();
            self.hang("- ", &parts.join(", "));
        }
    }

    /// Writes a table as a list: what each row is about, and its other cells below, as many as fit on a line.
    fn records(&mut self, table: &Table) {
        self.gap(1);
        for row in &table.rows {
            let number = row
                .cells
                .first()
                .filter(|_| table.subject > 0)
                .map(|cell| one_line(&cell.text))
                .filter(|text| !text.is_empty());
            let marker = number.map_or("- ".to_owned(), |number| format!("{number}. "));
            let mut text = row
                .cells
                .get(table.subject)
                .map(|subject| self.wording(subject))
                .unwrap_or_default();
            let details = self.details(table, row);
            if !details.is_empty() && text.contains("\n\n") {
                // Below several paragraphs the details are one more, else they would end the last of them.
                text.push('\n');
            }
            let mut line = String::new();
            for detail in details {
                let fits = line.width() + 3 + detail.width() + marker.width() <= WIDTH;
                if !line.is_empty() && fits && !detail.contains('\n') && !line.contains('\n') {
                    line.push_str(" · ");
                } else if !line.is_empty() {
                    text.push('\n');
                    text.push_str(&std::mem::take(&mut line));
                }
                line.push_str(&detail);
            }
            if !line.is_empty() {
                text.push('\n');
                text.push_str(&line);
            }
            self.hang(&marker, &text);
        }
    }

    fn details(&self, table: &Table, row: &Row) -> Vec<String> {
        let others = table.columns.iter().zip(&row.cells).enumerate();
        others
            .filter(|(at, (column, cell))| *at > table.subject && (column.wanted || !cell.is_empty()))
            .map(|(_, (column, cell))| {
                let text = if cell.is_empty() {
                    "–".to_owned()
                } else {
                    self.wording(cell)
                };
                format!("{}: {text}", one_line(&column.title))
            })
            .collect()
    }

    /// Writes a poll as a list of its columns: under each date who said what about it, and the sum behind it.
    fn matrix(&mut self, table: &Table) {
        self.gap(1);
        for (at, column) in table.columns.iter().enumerate() {
            if at == table.subject {
                continue;
            }
            let mut sum = String::new();
            let mut said: Vec<(&str, Vec<String>)> = Vec::new();
            for row in &table.rows {
                let (Some(cell), Some(subject)) = (row.cells.get(at), row.cells.get(table.subject)) else {
                    continue;
                };
                let name = self.with_rivals(&subject.text, subject);
                if row.strong {
                    sum.push_str(&format!(" – {name}: {}", one_line(&cell.text)));
                } else if !cell.is_empty() {
                    match said.iter_mut().find(|(word, _)| *word == cell.text) {
                        Some((_, names)) => names.push(name),
                        None => said.push((&cell.text, vec![name])),
                    }
                }
            }
            self.hang("- ", &format!("{}{sum}", one_line(&column.title)));
            let rank = |word: &str| self.answers.iter().position(|answer| answer == word);
            said.sort_by_key(|(word, _)| rank(word).unwrap_or(self.answers.len()));
            for (word, names) in said {
                self.hang("  ", &format!("{}: {}", one_line(word), names.join(", ")));
            }
        }
    }
}

fn one_line(text: &str) -> String {
    legible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Counts the cards that hang under a theme: up to the next heading of its level.
fn cards_below(blocks: &[Block]) -> usize {
    let mut count = 0;
    for block in blocks {
        match block {
            Block::Heading(heading) if heading.level <= 3 => break,
            Block::Cards(tiles) => count += tiles.len(),
            _ => {}
        }
    }
    count
}

/// Wraps a line at its spaces. A line that fits stays as it is, and a word that does not fit stays whole. No line
/// begins with what looks like the marker of a list, so that a dash in a sentence does not become a bullet.
fn wrapped(line: &str, width: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    // Where the present line begins, and where the last of its words ends.
    let (mut start, mut end) = (0, 0);
    // The last space at which the line can be broken.
    let mut last = None;
    let mut next = 0;
    for word in line.split(' ') {
        let at = next;
        next += word.len() + 1;
        // Between two spaces there is nothing.
        if word.is_empty() {
            continue;
        }
        if end > start && !looks_like_marker(word) {
            last = at.checked_sub(1);
        }
        let seen = word.trim_end();
        if seen.is_empty() {
            continue;
        }
        end = at + seen.len();
        if let Some(space) = last
            && line[start..end].width() > width
        {
            lines.push(&line[start..space]);
            start = space + 1;
            last = None;
        }
    }
    lines.push(&line[start..]);
    lines
}

fn looks_like_marker(word: &str) -> bool {
    let is_number = word
        .strip_suffix(['.', ')'])
        .is_some_and(|digits| digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    is_number || word.chars().all(|character| "-–—*•+=_~#>".contains(character)) || word.starts_with('>')
}

#[cfg(test)]
mod tests;
