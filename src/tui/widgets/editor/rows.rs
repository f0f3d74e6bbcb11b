//! The lines of a field as rows of a screen: where they break, and which cell shows which byte.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::gate;

/// The rows of a text at a width. There is always at least one.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    width: u16,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    line: usize,
    bytes: Range<usize>,
    /// Whether another row of the same line follows.
    continues: bool,
}

impl Rows {
    /// Breaks lines for an area of that width, one column of which is kept for the cursor.
    pub(super) fn of(lines: &[String], width: u16) -> Self {
        let room = usize::from(width.saturating_sub(1)).max(1);
        let mut rows = Vec::with_capacity(lines.len());
        for (line, text) in lines.iter().enumerate() {
            let ranges = gate::row_ranges(text, room);
            let last = ranges.len() - 1;
            rows.extend(ranges.into_iter().enumerate().map(|(at, bytes)| Row {
                line,
                bytes,
                continues: at < last,
            }));
        }
        Self { width, rows }
    }

    pub(super) fn width(&self) -> u16 {
        self.width
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The row and the column in which a byte of a line is shown.
    pub(super) fn find(&self, lines: &[String], line: usize, byte: usize) -> (usize, usize) {
        let after = self
            .rows
            .partition_point(|row| (row.line, row.bytes.start) <= (line, byte));
        let index = after.saturating_sub(1);
        let start = self.rows[index].bytes.start;
        (index, gate::width(&lines[line][start..byte.max(start)]))
    }

    /// The line and the byte that are shown in a row at a column, or nearest to it.
    pub(super) fn position(&self, lines: &[String], row: usize, column: usize) -> (usize, usize) {
        let Row {
            line,
            bytes,
            continues,
        } = &self.rows[row];
        let mut cells = 0;
        let mut byte = bytes.start;
        for (at, cluster) in lines[*line][bytes.clone()].grapheme_indices(true) {
            byte = bytes.start + at;
            cells += gate::width(cluster);
            if cells > column {
                return (*line, byte);
            }
        }
        // Behind the last cluster of a row that continues is the begin of the next row.
        (*line, if *continues { byte } else { bytes.end })
    }

    pub(super) fn draw(&self, lines: &[String], row: usize, buffer: &mut Buffer, area: Rect, style: Style) {
        let Row { line, bytes, .. } = &self.rows[row];
        buffer.set_stringn(
            area.x,
            area.y,
            gate::show(&lines[*line][bytes.clone()]),
            area.width.into(),
            style,
        );
    }
}
