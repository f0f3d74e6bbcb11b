//! Lists that are handed round: rows of twelve millimetres, the head and the code on every page.

use super::{INK, Press, QUIET, RULED, SHADE, plain};
use crate::export::pdf::layout::{Cell, Face, Grid, Look, Piece, Role, Row, Stroke};
use crate::report::kit::{List, Sheet};

/// The height of a row to write in: twelve millimetres.
const ROW: f32 = 34.0;
/// The width of the column with the numbers.
const NUMBERS: f32 = 32.0;
/// The size of texts that need more than two lines.
const SMALL: f32 = 8.5;

const LOOK: Look = Look {
    padding_x: 5.0,
    padding_y: 4.0,
    rule: Stroke::new(0.7, RULED),
    head_rule: Stroke::new(1.2, INK),
    head_fill: Some(SHADE),
    verticals: Some(Stroke::new(0.7, RULED)),
};

impl Press<'_> {
    /// Fills as many pages as what is known and the spare rows need, the last one to its end.
    pub(super) fn list(&mut self, sheet: &Sheet, list: &List) {
        let part = self.flow.element(None, Role::Section);
        let mut wanted = list.rows.len() + list.spare;
        let empty = vec![String::new(); list.columns.len()];
        let mut known = list.rows.iter();
        let mut number = list.numbers.as_ref().map(|(_, first)| *first);
        let mut next: Option<Row> = None;
        let mut is_first = true;
        while is_first || wanted > 0 {
            let room = self.page(true);
            let widths = widths(list, room.width);
            let heading = self.heading(sheet, room, Some(part), is_first);
            self.flow.take(heading.max(20.0));
            if !list.intro.is_empty() {
                let y = self.flow.take(18.0);
                self.say(
                    &list.intro,
                    Face::of(10.5, QUIET),
                    room.x,
                    y,
                    room.width,
                    Some(part),
                );
            }
            let numbers = list.numbers.iter().map(|(name, _)| name.clone());
            let names: Vec<String> = numbers
                .chain(list.columns.iter().map(|(name, _)| name.clone()))
                .collect();
            // What has no name yet gets one by hand.
            let head_height = if names.iter().any(String::is_empty) {
                ROW
            } else {
                0.0
            };
            let head = self.row(&names, &widths, Face::of(10.0, INK).bold(), head_height);
            let mut left = self.flow.room() - 8.0 - height(&head);
            let mut rows = Vec::new();
            loop {
                let row = next.take().unwrap_or_else(|| {
                    let cells = known.next().unwrap_or(&empty);
                    let label = number.map(|number| number.to_string());
                    number = number.map(|number| number + 1);
                    let cells: Vec<String> = label.into_iter().chain(cells.iter().cloned()).collect();
                    self.row(&cells, &widths, Face::of(11.0, INK), ROW)
                });
                left -= height(&row);
                // A row taller than a page has one to itself.
                if left < 0.0 && !rows.is_empty() {
                    next = Some(row);
                    break;
                }
                rows.push(row);
                wanted = wanted.saturating_sub(1);
            }
            let grid = Grid {
                indent: 0.0,
                widths,
                head: Some(head),
                rows,
                subject: Some(0),
                look: LOOK,
                gap: 6.0,
                parent: Some(part),
            };
            let piece: Box<dyn Piece> = Box::new(grid);
            self.flow.run(vec![piece]);
            is_first = false;
        }
    }

    fn row(&mut self, cells: &[String], widths: &[f32], face: Face, height: f32) -> Row {
        let cells = cells.iter().zip(widths).map(|(text, width)| {
            let width = width - 2.0 * LOOK.padding_x;
            let paragraph = self.set(text, face, plain(), width);
            // What would make the row much higher is written smaller.
            Cell::from(if paragraph.lines.len() > 2 {
                self.set(text, face.sized(SMALL), plain(), width)
            } else {
                paragraph
            })
        });
        Row {
            height,
            ..Row::from(cells.collect::<Vec<Cell>>())
        }
    }
}

/// Returns how high a row will be.
fn height(row: &Row) -> f32 {
    let texts = row.cells.iter().map(|cell| cell.paragraph.height());
    (texts.fold(0.0, f32::max) + 2.0 * LOOK.padding_y).max(row.height)
}

fn widths(list: &List, total: f32) -> Vec<f32> {
    let number = list.numbers.as_ref().map(|_| NUMBERS);
    let total = total - number.unwrap_or_default();
    let weights = list.columns.iter().map(|(_, weight)| f32::from(*weight));
    let sum: f32 = weights.clone().sum();
    let shares = weights.map(|weight| total * weight / sum.max(1.0));
    number.into_iter().chain(shares).collect()
}
