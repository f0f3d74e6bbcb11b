//! What the template shows: the blocks of a document, with everything decided that a template should not decide.
//!
//! Texts are legible lines by now, headings have levels without gaps, cells know what they are, and pictures are
//! read. The template only lays this out and escapes it.

use super::Image;
use crate::export::{Notice, Order, legible};
use crate::report::{Agenda, AgendaRow, Align, Block, Heading, Photo, Span, Table, Tile, Wording};
use crate::tr;
use crate::workshop::Colour;

/// A block that is ready to be laid out.
pub(super) enum Piece {
    Heading(Head),
    Paragraph(Typed),
    Note(String),
    List(Listed),
    Facts(Vec<Labelled>),
    Cards(Vec<Card>),
    Table(Grid),
    Photos(Vec<Figure>),
}

/// A text that was typed, line by line.
pub(super) struct Typed {
    pub(super) lines: Vec<String>,
    pub(super) edited: bool,
    pub(super) rivals: Vec<Vec<String>>,
}

impl Typed {
    pub(super) fn of(wording: &Wording) -> Self {
        Self {
            lines: lines(&wording.text),
            edited: wording.edited,
            rivals: wording.rivals.iter().map(|rival| lines(rival)).collect(),
        }
    }

    /// Returns the text on one line, as headings want it.
    pub(super) fn line(&self) -> String {
        self.lines.join(" ")
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.rivals.is_empty()
    }
}

/// Returns the lines of a text, without empty ones at its end; none where there is nothing to read.
pub(super) fn lines(text: &str) -> Vec<String> {
    let text = legible(text);
    let text = text.trim_end();
    if text.is_empty() {
        return Vec::new();
    }
    text.split('\n').map(|line| line.trim_end().to_owned()).collect()
}

pub(super) struct Head {
    pub(super) level: usize,
    pub(super) number: Option<u32>,
    pub(super) sign: Option<String>,
    pub(super) colour: &'static str,
    pub(super) text: Typed,
    pub(super) anchor: String,
}

pub(super) struct Listed {
    pub(super) start: Option<u32>,
    pub(super) entries: Vec<Listing>,
}

pub(super) struct Listing {
    /// Its own number, where that does not follow from its place.
    pub(super) value: Option<u32>,
    /// Whether it stands in a numbered list without a number: a break.
    pub(super) is_bare: bool,
    pub(super) text: Typed,
    pub(super) note: String,
}

pub(super) struct Labelled {
    pub(super) label: String,
    pub(super) text: Typed,
}

pub(super) struct Card {
    pub(super) colour: &'static str,
    pub(super) sign: String,
    /// Said to those who see neither colour nor sign; empty where the heading says it.
    pub(super) category: String,
    pub(super) text: Typed,
    pub(super) also_at: String,
}

pub(super) struct Grid {
    /// The anchor of the heading that says what the table is.
    pub(super) label: String,
    is_matrix: bool,
    pub(super) columns: Vec<ColumnHead>,
    pub(super) rows: Vec<GridRow>,
}

impl Grid {
    pub(super) const fn class(&self) -> &'static str {
        if self.is_matrix {
            "table matrix"
        } else {
            "table rows"
        }
    }
}

pub(super) struct ColumnHead {
    pub(super) title: String,
    pub(super) class: &'static str,
    /// Which of the bars it explains.
    pub(super) swatch: Option<&'static str>,
}

pub(super) struct GridRow {
    pub(super) strong: bool,
    pub(super) cells: Vec<Cell>,
    pub(super) bar: Option<Bar>,
}

pub(super) struct Cell {
    pub(super) text: Typed,
    /// Whether it says what the row is about.
    pub(super) heads: bool,
    pub(super) class: &'static str,
    pub(super) label: String,
}

/// Where an agenda item lies in the day, or how much something is of the most, in hundredths: start and width.
pub(super) struct Bar {
    pub(super) planned: Option<(String, String)>,
    pub(super) actual: Option<(String, String)>,
}

pub(super) struct Figure {
    pub(super) picture: Option<Image>,
    pub(super) alt: String,
    pub(super) caption: Typed,
}

impl Figure {
    pub(super) fn has_caption(&self) -> bool {
        !self.caption.is_empty()
    }
}

/// A chapter in the table of contents, with the headings right below it.
pub(super) struct Chapter<'a> {
    pub(super) heading: &'a Head,
    pub(super) below: Vec<&'a Head>,
}

/// Gathers the two upper levels of headings.
pub(super) fn contents(sections: &[Vec<Piece>]) -> Vec<Chapter<'_>> {
    let mut chapters: Vec<Chapter<'_>> = Vec::new();
    for piece in sections.iter().flatten() {
        let Piece::Heading(heading) = piece else { continue };
        match (heading.level, chapters.last_mut()) {
            (2, _) => chapters.push(Chapter {
                heading,
                below: Vec::new(),
            }),
            (3, Some(chapter)) => chapter.below.push(heading),
            _ => {}
        }
    }
    chapters
}

/// Makes the sections of a document ready, and notes which pictures are not in them.
pub(super) fn sections(order: &Order<'_>, notices: &mut Vec<Notice>) -> Vec<Vec<Piece>> {
    let mut maker = Maker {
        order,
        notices,
        levels: Vec::new(),
        anchor: String::new(),
    };
    let sections = order.document().sections.iter();
    sections
        .map(|section| section.blocks.iter().map(|block| maker.piece(block)).collect())
        .collect()
}

struct Maker<'a, 'b> {
    order: &'a Order<'a>,
    notices: &'b mut Vec<Notice>,
    /// The levels of the headings that the current block stands under, as the document counts them.
    levels: Vec<u8>,
    /// The name of the last heading.
    anchor: String,
}

impl Maker<'_, '_> {
    fn piece(&mut self, block: &Block) -> Piece {
        match block {
            Block::Heading(heading) => Piece::Heading(self.head(heading)),
            Block::Paragraph(text) => Piece::Paragraph(Typed::of(text)),
            Block::Note(text) => Piece::Note(legible(text).into_owned()),
            Block::List(list) => Piece::List(Listed {
                start: list.start,
                entries: list
                    .entries
                    .iter()
                    .map(|entry| Listing {
                        value: None,
                        is_bare: false,
                        text: Typed::of(&entry.text),
                        note: one_line(&entry.note),
                    })
                    .collect(),
            }),
            Block::Facts(facts) => Piece::Facts(
                facts
                    .iter()
                    .map(|fact| Labelled {
                        label: fact.label.clone(),
                        text: Typed::of(&fact.text),
                    })
                    .collect(),
            ),
            Block::Cards(tiles) => Piece::Cards(tiles.iter().map(card).collect()),
            Block::Agenda(agenda) => self.agenda(agenda),
            Block::Table(table) => Piece::Table(self.table(table)),
            Block::Photos(photos) => Piece::Photos(photos.iter().map(|photo| self.figure(photo)).collect()),
        }
    }

    /// Puts a heading one level below the one that it stands under, even where the document leaves a level out.
    fn head(&mut self, heading: &Heading) -> Head {
        while self.levels.last().is_some_and(|level| *level >= heading.level) {
            self.levels.pop();
        }
        self.levels.push(heading.level);
        self.anchor.clone_from(&heading.anchor);
        let mark = heading.mark.as_ref();
        Head {
            level: (self.levels.len() + 1).min(6),
            number: heading.number,
            sign: mark
                .map(|mark| one_line(&mark.sign))
                .filter(|sign| !sign.is_empty()),
            colour: mark.map_or("plain", |mark| colour(mark.colour)),
            text: Typed::of(&heading.text),
            anchor: heading.anchor.clone(),
        }
    }

    fn agenda(&self, agenda: &Agenda) -> Piece {
        if let Some(table) = &agenda.table {
            let mut grid = self.table(table);
            let has_plan = agenda
                .rows
                .iter()
                .any(|row| !row.planned.is_empty() || row.minutes.is_some());
            let swatches = ["planned", "actual"].into_iter().skip(usize::from(!has_plan));
            let columns = grid.columns.iter_mut().skip(table.subject + 1);
            let bars = bars(&agenda.rows);
            if bars.iter().any(Option::is_some) {
                for (column, swatch) in columns.zip(swatches) {
                    column.swatch = Some(swatch);
                }
            }
            for (row, bar) in grid.rows.iter_mut().zip(bars) {
                row.bar = bar;
            }
            return Piece::Table(grid);
        }
        Piece::List(Listed {
            start: Some(1),
            entries: agenda
                .rows
                .iter()
                .map(|row| Listing {
                    value: row.number,
                    is_bare: row.number.is_none(),
                    text: Typed::of(&row.title),
                    note: String::new(),
                })
                .collect(),
        })
    }

    fn table(&self, table: &Table) -> Grid {
        let locale = self.order.locale;
        let answers = [
            (tr!(locale, "doc-poll-yes"), "centre yes"),
            (tr!(locale, "doc-poll-if-need-be"), "centre maybe"),
            (tr!(locale, "doc-poll-no"), "centre no"),
        ];
        let mut rows: Vec<GridRow> = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let mut cells = Vec::with_capacity(row.cells.len());
            let mut bar = None;
            for (at, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                // A bar is drawn below what it is about, and is nothing to read.
                if let Some(of) = column.bars {
                    let width = format!("{:.1}", table.fraction(row, of) * 100.0);
                    bar = Some(Bar {
                        planned: None,
                        actual: Some(("0".to_owned(), width)),
                    });
                    continue;
                }
                let mut text = Typed::of(cell);
                if text.is_empty() && column.wanted {
                    text.lines.push("–".to_owned());
                }
                let answer = answers
                    .iter()
                    .find(|(word, _)| column.align == Align::Centre && *word == cell.text);
                cells.push(Cell {
                    text,
                    heads: at == table.subject,
                    class: answer.map_or(class(column.align, column.weight), |(_, class)| class),
                    label: one_line(&column.title),
                });
            }
            rows.push(GridRow {
                strong: row.strong,
                cells,
                bar,
            });
        }
        Grid {
            label: self.anchor.clone(),
            is_matrix: table.columns.iter().any(|column| column.align == Align::Centre),
            columns: table
                .columns
                .iter()
                .filter(|column| column.bars.is_none())
                .map(|column| ColumnHead {
                    title: one_line(&column.title),
                    class: class(column.align, column.weight),
                    swatch: None,
                })
                .collect(),
            rows,
        }
    }

    fn figure(&mut self, photo: &Photo) -> Figure {
        let picture = match self.order.pictures.get(&photo.file) {
            Ok(picture) => Some(Image::of(&picture)),
            Err(error) => {
                self.notices.push(Notice::Photo {
                    file: photo.file.clone(),
                    error,
                });
                None
            }
        };
        let caption = Typed::of(&photo.caption);
        let word = &self.order.document().words.photo;
        Figure {
            picture,
            alt: if caption.lines.is_empty() {
                word.clone()
            } else {
                format!("{word}: {}", caption.line())
            },
            caption,
        }
    }
}

fn card(tile: &Tile) -> Card {
    let sign = one_line(&tile.mark.sign);
    let category = one_line(&tile.category);
    Card {
        // A card of no category has the mark of none, which looks like that of the first colour.
        colour: if sign.is_empty() && category.is_empty() {
            "plain"
        } else {
            colour(tile.mark.colour)
        },
        sign,
        category: if tile.of_one_kind { String::new() } else { category },
        text: Typed::of(&tile.text),
        also_at: one_line(&tile.also_at.join(", ")),
    }
}

const fn colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "green",
        Colour::Red => "red",
        Colour::Yellow => "yellow",
        Colour::Blue => "blue",
        Colour::Magenta => "magenta",
        Colour::Cyan => "cyan",
        Colour::Gray => "gray",
    }
}

const fn class(align: Align, weight: u8) -> &'static str {
    match (align, weight) {
        (Align::Centre, _) => "centre",
        (Align::End, _) => "end narrow",
        (Align::Start, 0 | 1) => "",
        (Align::Start, 2) => "w2",
        (Align::Start, 3) => "w3",
        (Align::Start, 4 | 5) => "w4",
        (Align::Start, 6..) => "w6",
    }
}

fn one_line(text: &str) -> String {
    legible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Places the items in the day, from its first to its last minute that is known of.
fn bars(rows: &[AgendaRow]) -> Vec<Option<Bar>> {
    let minutes = rows
        .iter()
        .flat_map(|row| [row.planned.from, row.planned.to, row.actual.from, row.actual.to])
        .flatten()
        .map(|minute| f64::from(minute.0));
    let first = minutes.clone().fold(f64::INFINITY, f64::min);
    let length = minutes.fold(first, f64::max) - first;
    let place = |span: Span| {
        let (from, to) = (f64::from(span.from?.0), f64::from(span.to?.0));
        // A day that goes past midnight has no picture.
        (from < to).then(|| {
            let part = |minutes: f64| format!("{:.2}", minutes / length * 100.0);
            (part(from - first), part(to - from))
        })
    };
    rows.iter()
        .map(|row| {
            let (planned, actual) = (place(row.planned), place(row.actual));
            (planned.is_some() || actual.is_some()).then_some(Bar { planned, actual })
        })
        .collect()
}
