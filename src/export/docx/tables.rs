//! Tables that stay legible: columns as wide as their weight says but never narrower than their words, a head that
//! is repeated on each page, rows that are not torn apart, and a table that is too wide for the page in several
//! pieces, each with the columns that say what a row is about.

use super::paragraph::{Look, Paragraph, hex, one_line};
use super::xml::Xml;
use crate::export::style::Rgb;
use crate::report::{Column, Row, Table, Wording, Words};

/// The room that a cell needs beside its text, in twips: its margins, and a little air.
const MARGINS: u64 = 200;

/// The width of a letter in a cell, in twips: a generous mean of the letters and digits of Arial.
const LETTER: u64 = 108;

/// A longer word may be hyphenated; what holds digits, as dates do, may not.
const LONGEST_WHOLE: usize = 9;

/// The longest word for which a column makes room, in letters.
const LONGEST_ASKED: usize = 26;

/// A table with fewer rows than this stays on one page.
const FEW_ROWS: usize = 13;

/// A row that holds more characters than this may go on on the next page: it could be higher than one.
pub(super) const LONGEST_UNTORN: usize = 1200;

/// The letters of a short line.
const LINE: usize = 20;

/// The geometry of a table.
pub(super) struct Grid<'a> {
    pub(super) style: &'static str,
    pub(super) widths: &'a [u64],
    /// What the table is about, for those who have it read out.
    pub(super) caption: &'a str,
    pub(super) has_head: bool,
}

impl Grid<'_> {
    /// Writes the table around its rows.
    pub(super) fn write(&self, xml: &mut Xml, rows: impl FnOnce(&mut Xml)) {
        let yes_if = |yes: bool| if yes { "1" } else { "0" };
        let sum: u64 = self.widths.iter().sum();
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| {
                xml.value("w:tblStyle", self.style);
                xml.empty("w:tblW", &[("w:w", &sum.to_string()), ("w:type", "dxa")]);
                xml.empty("w:tblLayout", &[("w:type", "fixed")]);
                let look = [
                    ("w:val", if self.has_head { "0620" } else { "0600" }),
                    ("w:firstRow", yes_if(self.has_head)),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "0"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ];
                xml.empty("w:tblLook", &look);
                let caption = one_line(self.caption);
                if !caption.is_empty() {
                    xml.value("w:tblCaption", &caption);
                }
            });
            xml.element("w:tblGrid", &[], |xml| {
                for width in self.widths {
                    xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
                }
            });
            rows(xml);
        });
    }
}

/// Writes a cell around its paragraphs, of which there has to be one even where there is nothing to say: without it
/// the file is broken.
pub(super) fn cell(xml: &mut Xml, width: u64, fill: Option<Rgb>, centred: bool, paragraphs: &[Paragraph]) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if let Some(fill) = fill {
                let fill = hex(fill);
                xml.empty(
                    "w:shd",
                    &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &fill)],
                );
            }
            if centred {
                xml.value("w:vAlign", "center");
            }
        });
        for paragraph in paragraphs {
            paragraph.write(xml);
        }
    });
}

/// Writes a row around its cells.
pub(super) fn row(xml: &mut Xml, is_head: bool, is_torn: bool, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        if is_head || !is_torn {
            xml.element("w:trPr", &[], |xml| {
                if !is_torn {
                    xml.empty("w:cantSplit", &[]);
                }
                if is_head {
                    xml.empty("w:tblHeader", &[]);
                }
            });
        }
        cells(xml);
    });
}

/// Writes a table into the width of the page, in one piece or several.
pub(super) fn table(xml: &mut Xml, table: &Table, words: &Words, room: u64, caption: &str) {
    let columns: Vec<Measure> = (0..table.columns.len())
        .map(|at| Measure::of(table, at))
        .collect();
    for (at, shown) in pieces(table, &columns, room).iter().enumerate() {
        if at > 0 {
            gap(xml);
        }
        piece(xml, table, shown, &columns, words, room, caption);
    }
}

/// Writes what keeps two tables apart.
pub(super) fn gap(xml: &mut Xml) {
    Paragraph::new("Gap").write(xml);
}

fn piece(
    xml: &mut Xml,
    table: &Table,
    shown: &[usize],
    measures: &[Measure],
    words: &Words,
    room: u64,
    caption: &str,
) {
    let shown: Vec<(usize, &Column)> = shown
        .iter()
        .filter_map(|&at| Some((at, table.columns.get(at)?)))
        .collect();
    let measures: Vec<Measure> = shown
        .iter()
        .filter_map(|&(at, _)| measures.get(at).copied())
        .collect();
    let widths = widths(&measures, room);
    let grid = Grid {
        style: "LinedTable",
        widths: &widths,
        caption,
        has_head: true,
    };
    // Word keeps rows together whose paragraphs keep with the next one.
    let together = table.rows.len() < FEW_ROWS && !table.rows.iter().any(is_long);
    grid.write(xml, |xml| {
        // A head that is higher than a page could not be repeated.
        let is_high = shown
            .iter()
            .any(|(_, column)| column.title.chars().count() > LONGEST_UNTORN);
        row(xml, !is_high, is_high, |xml| {
            for ((_, column), width) in shown.iter().zip(&widths) {
                let head = Paragraph::new("TableHead")
                    .aligned(column.align)
                    .plain(&column.title);
                cell(xml, *width, None, false, &[head]);
            }
        });
        for (at, line) in table.rows.iter().enumerate() {
            let keep_next = together && at + 1 < table.rows.len();
            row(xml, false, is_long(line), |xml| {
                for ((at, column), width) in shown.iter().zip(&widths) {
                    let mut text = Paragraph::new("TableText")
                        .keep_next(keep_next)
                        .aligned(column.align);
                    if let Some(wording) = line.cells.get(*at) {
                        let look = if line.strong { Look::Strong } else { Look::Plain };
                        text = text.wording(wording, words, look);
                    }
                    cell(xml, *width, None, false, &[text]);
                }
            });
        }
    });
}

fn is_long(row: &Row) -> bool {
    row.cells.iter().any(|cell| length(cell) > LONGEST_UNTORN)
}

/// Returns how many characters a wording has; a line break is as good as a short line.
pub(super) fn length(wording: &Wording) -> usize {
    let texts = std::iter::once(&wording.text).chain(&wording.rivals);
    let letters = |text: &String| text.chars().count() + LINE * text.matches('\n').count();
    texts.map(letters).sum()
}

/// What a column asks for, in twips.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Its share of what there is.
    weight: u64,
    /// With less than this its words cannot be read.
    need: u64,
    /// With this much none of its words is hyphenated.
    wish: u64,
    /// With more than this it would only be empty.
    most: u64,
}

impl Measure {
    /// Measures a column that takes what it gets.
    pub(super) const EVEN: Self = Self {
        weight: 1,
        need: 0,
        wish: 0,
        most: u64::MAX,
    };

    fn of(table: &Table, at: usize) -> Self {
        let column = table.columns.get(at);
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let texts = cells.flat_map(|cell| std::iter::once(&cell.text).chain(&cell.rivals));
        let (mut need, mut wish, mut most) = (0, 0, 0);
        for text in column.map(|column| &column.title).into_iter().chain(texts) {
            for line in text.lines() {
                most = most.max(line.chars().count());
            }
            for word in text.split_whitespace() {
                let letters = word.chars().take(LONGEST_ASKED).count();
                wish = wish.max(letters);
                let is_whole = letters <= LONGEST_WHOLE || word.contains(|c: char| c.is_ascii_digit());
                need = need.max(if is_whole { letters } else { LONGEST_WHOLE });
            }
        }
        // A column in which much is said gets more than its weight, so that its cells do not become towers.
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let letters: usize = cells.map(length).sum();
        let said = (letters / table.rows.len().max(1)).isqrt().clamp(2, 8) as u64;
        let twips = |letters: usize| letters as u64 * LETTER + MARGINS;
        Self {
            weight: said * column.map_or(1, |column| u64::from(column.weight.max(1))),
            need: twips(need),
            wish: twips(wish),
            most: twips(most),
        }
    }
}

/// Says which columns stand beside each other: all, or as many as find room beside those that say what a row is about.
fn pieces(table: &Table, measures: &[Measure], room: u64) -> Vec<Vec<usize>> {
    let need = |at: usize| measures.get(at).map_or(0, |measure| measure.need);
    let sum = |columns: &[usize]| columns.iter().map(|&at| need(at)).sum::<u64>();
    let every: Vec<usize> = (0..measures.len()).collect();
    if sum(&every) <= room {
        return vec![every];
    }
    let (mut leading, mut rest): (Vec<usize>, Vec<usize>) =
        every.iter().partition(|at| **at <= table.subject);
    if sum(&leading) > room / 2 {
        (leading, rest) = every.iter().partition(|at| **at == table.subject);
    }
    let widest = rest.iter().map(|&at| need(at)).max().unwrap_or(1);
    let beside = usize::try_from(room.saturating_sub(sum(&leading)) / widest.max(1)).unwrap_or(1);
    // As many in each piece, rather than a lonely column in the last.
    let count = rest.len().div_ceil(beside.max(1)).max(1);
    rest.chunks(rest.len().div_ceil(count).max(1))
        .map(|piece| leading.iter().chain(piece).copied().collect())
        .collect()
}

/// Shares out the room by weight, to each column at least what it needs, and no more than it can fill as long as
/// another one can.
pub(super) fn widths(measures: &[Measure], room: u64) -> Vec<u64> {
    let needed: u64 = measures.iter().map(|measure| measure.need).sum();
    if needed >= room {
        // There is not enough for all: everybody gets the same part of what they need.
        let part = |measure: &Measure| measure.need * room / needed.max(1);
        return rounded(measures.iter().map(part).collect(), room);
    }
    // Between what is needed and what is wished for, everybody is granted the same part of the way.
    let wished: u64 = measures
        .iter()
        .map(|measure| measure.wish.max(measure.need))
        .sum();
    let least = |measure: &Measure| {
        let way = measure.wish.saturating_sub(measure.need);
        measure.need + way * (room - needed).min(wished - needed) / (wished - needed).max(1)
    };
    let least: Vec<u64> = measures.iter().map(least).collect();
    let mut fixed = vec![None; measures.len()];
    fix(&mut fixed, measures, room, |at, share| {
        least.get(at).copied().filter(|least| share < *least)
    });
    fix(&mut fixed, measures, room, |at, share| {
        measures
            .get(at)
            .map(|measure| measure.most)
            .filter(|most| share > *most)
    });
    let (left, weights) = left(&fixed, measures, room);
    let mut widths: Vec<u64> = measures
        .iter()
        .zip(&fixed)
        .map(|(measure, fixed)| fixed.unwrap_or(left * measure.weight / weights.max(1)))
        .collect();
    if weights == 0 {
        // Everybody has what they can fill, and the page is wider. By the square of the weight, so that the number of
        // a row gets next to nothing of it.
        let square = |measure: &Measure| measure.weight * measure.weight;
        let squares: u64 = measures.iter().map(square).sum();
        for (measure, width) in measures.iter().zip(&mut widths) {
            *width += left * square(measure) / squares.max(1);
        }
    }
    rounded(widths, room)
}

/// Fixes the width of columns whose share of what is left is not right for them, until it is for all others.
fn fix(
    fixed: &mut [Option<u64>],
    measures: &[Measure],
    room: u64,
    corrected: impl Fn(usize, u64) -> Option<u64>,
) {
    loop {
        let (left, weights) = left(fixed, measures, room);
        let mut is_right = true;
        for ((at, measure), fixed) in measures.iter().enumerate().zip(&mut *fixed) {
            if fixed.is_none() {
                *fixed = corrected(at, left * measure.weight / weights.max(1));
                is_right &= fixed.is_none();
            }
        }
        if is_right {
            return;
        }
    }
}

/// Returns the room that is not given away yet, and the weights of those who share it.
fn left(fixed: &[Option<u64>], measures: &[Measure], room: u64) -> (u64, u64) {
    let given: u64 = fixed.iter().flatten().sum();
    let open = measures.iter().zip(fixed).filter(|(_, fixed)| fixed.is_none());
    let weights = open.map(|(measure, _)| measure.weight).sum();
    (room.saturating_sub(given), weights)
}

/// Gives what was lost in rounding to the last column.
fn rounded(mut widths: Vec<u64>, room: u64) -> Vec<u64> {
    let sum: u64 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += room.saturating_sub(sum);
    }
    widths
}
