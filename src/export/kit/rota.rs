//! The rota as a poster: a table whose letters are as large as the paper allows.

use std::collections::BTreeSet;

use super::{INK, Press, QUIET, SHADE, centred};
use crate::export::pdf::layout::{Area, Belongs, Element, Face, Paragraph, Role, Setting, Span, Stroke};
use crate::report::kit::{Rota, Sheet};

/// How many rows and columns stand on one page at most.
const ROWS: usize = 9;
const COLUMNS: usize = 8;

/// The share of the width, and of the height, that the heads take.
const SIDE: f32 = 0.17;
const TOP: f32 = 0.17;

const PADDING: f32 = 8.0;
/// The largest letters of a remark.
const NOTE: f32 = 16.0;

/// A cell before it takes its place.
struct Field {
    area: Area,
    text: String,
    note: String,
    kind: Kind,
    element: Element,
}

/// What a field is: letters are as large as those of its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Column,
    Row,
    Cell,
}

impl Kind {
    const fn largest(self) -> f32 {
        match self {
            Self::Column => 36.0,
            Self::Row => 48.0,
            Self::Cell => 110.0,
        }
    }
}

/// Text in the middle, its lines as close as letters allow.
fn tight() -> Setting {
    centred().leaded(1.0)
}

impl Press<'_> {
    pub(super) fn rota(&mut self, sheet: &Sheet, rota: &Rota) {
        let part = self.flow.element(None, Role::Section);
        let mut is_first = true;
        for rows in rota.rows.chunks(ROWS) {
            for first in (0..rota.columns.len()).step_by(COLUMNS) {
                let room = self.page(true);
                let heading = self.heading(sheet, room, Some(part), is_first) + 6.0;
                let area = Area::new(room.x, room.y + heading, room.width, room.height - heading);
                let last = rota.columns.len().min(first + COLUMNS);
                self.grid(rota, rows, first..last, area, part);
                is_first = false;
            }
        }
    }

    fn grid(
        &mut self,
        rota: &Rota,
        rows: &[(String, String, Vec<String>)],
        shown: std::ops::Range<usize>,
        area: Area,
        part: Element,
    ) {
        let side = area.width * SIDE;
        let top = area.height * TOP;
        let width = (area.width - side) / shown.len().max(1) as f32;
        let height = (area.height - top) / rows.len().max(1) as f32;
        let table = self.flow.element(Some(part), Role::Table);
        let group = self.flow.element(Some(table), Role::HeadRows);
        let row = self.flow.element(Some(group), Role::Row);
        let head = Area::new(area.x, area.y, area.width, top);
        self.flow.rectangle(head, 0.0, Some(SHADE), None);
        let mut fields = vec![Field {
            area: Area::new(area.x, area.y, side, top),
            text: rota.corner.clone(),
            note: String::new(),
            kind: Kind::Column,
            element: self.flow.element(Some(row), Role::ColumnHead),
        }];
        let columns = rota.columns.get(shown.clone()).unwrap_or_default();
        for (at, (text, note)) in columns.iter().enumerate() {
            fields.push(Field {
                area: Area::new(area.x + side + width * at as f32, area.y, width, top),
                text: text.clone(),
                note: note.clone(),
                kind: Kind::Column,
                element: self.flow.element(Some(row), Role::ColumnHead),
            });
        }
        let group = self.flow.element(Some(table), Role::BodyRows);
        for (number, (text, note, cells)) in rows.iter().enumerate() {
            let y = area.y + top + height * number as f32;
            let row = self.flow.element(Some(group), Role::Row);
            fields.push(Field {
                area: Area::new(area.x, y, side, height),
                text: text.clone(),
                note: note.clone(),
                kind: Kind::Row,
                element: self.flow.element(Some(row), Role::RowHead),
            });
            let cells = cells.get(shown.clone()).unwrap_or_default();
            for (at, text) in cells.iter().enumerate() {
                fields.push(Field {
                    area: Area::new(area.x + side + width * at as f32, y, width, height),
                    text: text.clone(),
                    note: String::new(),
                    kind: Kind::Cell,
                    element: self.flow.element(Some(row), Role::Cell(1)),
                });
            }
        }
        self.fill(&fields);
        self.lines_of(area, (side, width, shown.len()), (top, height, rows.len()));
    }

    /// Puts the texts into their fields: letters of nearly the same size in all fields of a kind.
    fn fill(&mut self, fields: &[Field]) {
        for kind in [Kind::Column, Kind::Row, Kind::Cell] {
            let face = Face::of(kind.largest(), INK).bold();
            let fields: Vec<&Field> = fields.iter().filter(|field| field.kind == kind).collect();
            let texts: BTreeSet<&str> = fields.iter().map(|field| field.text.as_str()).collect();
            let mut sizes: Vec<f32> = Vec::new();
            for text in texts {
                if let Some(field) = fields.iter().find(|field| field.text == text) {
                    sizes.push(size_of(&self.letters(field, face)));
                }
            }
            sizes.sort_by(f32::total_cmp);
            // A few long names are smaller; they do not make all others small.
            let usual = sizes
                .get(sizes.len() / 2)
                .copied()
                .unwrap_or(face.size)
                .min(face.size);
            for field in fields {
                let set = self.letters(field, face.sized(usual));
                // A time stays on its line, however narrow the column is.
                let (note, width) = (Face::of(NOTE, QUIET), field.area.width - 2.0 * PADDING);
                let natural = self
                    .flow
                    .type_
                    .measure(&[Span::new(field.note.as_str(), note)])
                    .natural;
                let most = (NOTE * width / natural.max(1.0)).min(size_of(&set) * 0.6);
                let note = self.set(&field.note, note.sized(most.clamp(5.0, NOTE)), tight(), width);
                let both = set.height() + note.height();
                let y = field.area.y + (field.area.height - both) / 2.0;
                let belongs = Belongs::To(field.element);
                self.flow.lines(field.area.x + PADDING, y, &set.lines, belongs);
                self.flow
                    .lines(field.area.x + PADDING, y + set.height(), &note.lines, belongs);
                if set.lines.is_empty() && note.lines.is_empty() {
                    self.flow.nothing(field.element);
                }
            }
        }
    }

    fn letters(&mut self, field: &Field, face: Face) -> Paragraph {
        let note = if field.note.is_empty() {
            0.0
        } else {
            NOTE.min(field.area.height * 0.25)
        };
        let room = (
            field.area.width - 2.0 * PADDING,
            (field.area.height - PADDING - note).max(8.0),
        );
        self.fit(&field.text, face, 5.0, room, tight())
    }

    fn lines_of(&mut self, area: Area, across: (f32, f32, usize), down: (f32, f32, usize)) {
        let (side, width, columns) = across;
        let (top, height, rows) = down;
        let (right, bottom) = (area.x + area.width, area.y + area.height);
        self.flow.rectangle(area, 0.0, None, Some(Stroke::new(1.6, INK)));
        for at in 0..columns {
            let x = area.x + side + width * at as f32;
            let thick = if at == 0 { 1.6 } else { 0.8 };
            self.flow.rule((x, area.y), (x, bottom), Stroke::new(thick, INK));
        }
        for at in 0..rows {
            let y = area.y + top + height * at as f32;
            let thick = if at == 0 { 1.6 } else { 0.8 };
            self.flow.rule((area.x, y), (right, y), Stroke::new(thick, INK));
        }
    }
}

/// Returns the size of the letters of a text that was set; a large one for none, which is content with any.
fn size_of(paragraph: &Paragraph) -> f32 {
    let line = paragraph.lines.first();
    line.map_or(f32::MAX, |line| line.height / tight().leading)
}
