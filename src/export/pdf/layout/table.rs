//! Tables over as many pages as they need: the head stands on each of them, and no row is torn apart unless it
//! is taller than a page.

use super::flow::{Flow, Piece, fitting};
use super::page::{Area, Belongs, Stroke};
use super::tags::{Element, Role};
use super::text::{Line, Paragraph, Widths};
use crate::export::style::Rgb;

/// The fewest lines that a torn row leaves at the foot of a page.
const LEAST_TORN: usize = 3;

/// The height from which a row is torn on any paper, whatever else stands on the page.
const TORN: f32 = 560.0;

/// The fewest rows of which two stand together at the beginning and at the end.
const MANY: usize = 4;

/// The height up to which two rows stand together: one taller row fills a page well enough by itself.
const TOGETHER: f32 = 240.0;

/// The share of a page that a repeated head takes at most.
const HIGHEST_HEAD: f32 = 0.4;

/// Draws what stands in a cell besides its text, given the cell without its padding.
pub(crate) type Drawing = Box<dyn Fn(&mut Flow, Area)>;

/// What a column wants.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Column {
    /// How wide its texts are.
    pub(crate) widths: Widths,
    /// Its share of what is left.
    pub(crate) weight: u8,
}

/// A cell of a table.
#[derive(Default)]
pub(crate) struct Cell {
    /// What it says, set to the width of its column without padding.
    pub(crate) paragraph: Paragraph,
    /// What is drawn in it. A cell that is only drawn is no cell to those who hear the document.
    pub(crate) drawing: Option<Drawing>,
}

impl Cell {
    const fn is_heard(&self) -> bool {
        self.drawing.is_none() || !self.paragraph.lines.is_empty()
    }
}

impl From<Paragraph> for Cell {
    fn from(paragraph: Paragraph) -> Self {
        Self {
            paragraph,
            drawing: None,
        }
    }
}

/// A row of a table.
#[derive(Default)]
pub(crate) struct Row {
    /// A cell per column.
    pub(crate) cells: Vec<Cell>,
    /// The height that it has at least, with its padding.
    pub(crate) height: f32,
    /// What is behind it.
    pub(crate) fill: Option<Rgb>,
}

impl From<Vec<Cell>> for Row {
    fn from(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            height: 0.0,
            fill: None,
        }
    }
}

/// What a table looks like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// The room left and right of a text in its cell.
    pub(crate) padding_x: f32,
    /// The room above and below it.
    pub(crate) padding_y: f32,
    /// The line below each row.
    pub(crate) rule: Stroke,
    /// The line below the head.
    pub(crate) head_rule: Stroke,
    /// What is behind the head.
    pub(crate) head_fill: Option<Rgb>,
    /// The lines between columns and at both sides.
    pub(crate) verticals: Option<Stroke>,
}

/// A table that is ready to take its place.
pub(crate) struct Grid {
    /// How far it is from the left margin.
    pub(crate) indent: f32,
    /// The widths of its columns, with their padding.
    pub(crate) widths: Vec<f32>,
    /// Its head, if it has one.
    pub(crate) head: Option<Row>,
    /// Its rows.
    pub(crate) rows: Vec<Row>,
    /// Which column says what a row is about.
    pub(crate) subject: Option<usize>,
    /// What it looks like.
    pub(crate) look: Look,
    /// The room before it.
    pub(crate) gap: f32,
    /// The element it belongs to.
    pub(crate) parent: Option<Element>,
}

impl Column {
    /// Shares a width out: no column is narrower than its longest word as long as that is possible, none is
    /// wider than its text while another one has to break lines, and the rest goes by weight. The widths are
    /// those of whole cells, `padding` on each side included.
    pub(crate) fn share(columns: &[Self], total: f32, padding: f32) -> Vec<f32> {
        let least: Vec<f32> = columns
            .iter()
            .map(|column| column.widths.least + 2.0 * padding)
            .collect();
        let natural: Vec<f32> = columns
            .iter()
            .map(|column| column.widths.natural + 2.0 * padding + 0.5)
            .collect();
        let needed: f32 = least.iter().sum();
        if needed >= total {
            // Words have to be broken: the widest columns give most.
            let mut cap = total / columns.len().max(1) as f32;
            for _ in 0..8 {
                let (mut narrow, mut wide) = (0.0, 0);
                for width in &least {
                    if *width <= cap {
                        narrow += width;
                    } else {
                        wide += 1;
                    }
                }
                if wide > 0 {
                    cap = (total - narrow) / wide as f32;
                }
            }
            return least.iter().map(|width| width.min(cap)).collect();
        }
        let mut settled: Vec<Option<f32>> = vec![None; columns.len()];
        loop {
            let taken: f32 = settled.iter().flatten().sum();
            let weights: f32 = columns
                .iter()
                .zip(&settled)
                .filter(|(_, settled)| settled.is_none())
                .map(|(column, _)| f32::from(column.weight.max(1)))
                .sum();
            let share = |at: usize| {
                columns.get(at).map_or(0.0, |column| {
                    (total - taken) * f32::from(column.weight.max(1)) / weights
                })
            };
            let open: Vec<usize> = (0..columns.len())
                .filter(|&at| settled.get(at).is_some_and(Option::is_none))
                .collect();
            // First those that need more than their share, then those that need less.
            let tight = open
                .iter()
                .copied()
                .filter(|&at| least.get(at).is_some_and(|width| *width > share(at)));
            let mut settle: Vec<(usize, f32)> = tight.filter_map(|at| Some((at, *least.get(at)?))).collect();
            if settle.is_empty() {
                let loose = open
                    .iter()
                    .copied()
                    .filter(|&at| natural.get(at).is_some_and(|width| *width < share(at)));
                settle = loose.filter_map(|at| Some((at, *natural.get(at)?))).collect();
            }
            if settle.is_empty() || settle.len() == open.len() {
                // Whatever is left is shared: the table is as wide as the text.
                let given: f32 = settle.iter().map(|(_, width)| width).sum();
                let over = if settle.is_empty() {
                    0.0
                } else {
                    total - taken - given
                };
                return (0..columns.len())
                    .map(|at| {
                        let settled = settled.get(at).copied().flatten();
                        let own = settle.iter().find(|(own, _)| *own == at).map(|(_, width)| *width);
                        settled.unwrap_or_else(|| {
                            own.map_or_else(
                                || share(at),
                                |own| own + over * share(at) / (total - taken).max(1.0),
                            )
                        })
                    })
                    .collect();
            }
            for (at, width) in settle {
                if let Some(settled) = settled.get_mut(at) {
                    *settled = Some(width);
                }
            }
        }
    }
}

impl Piece for Grid {
    fn least(&self) -> f32 {
        let head = self.head.as_ref().map_or(0.0, |head| self.height(head));
        let first = self.rows.first().map_or(0.0, |row| {
            let torn = row
                .cells
                .iter()
                .map(|cell| top(&cell.paragraph))
                .fold(0.0, f32::max);
            let height = self.height(row);
            if height > TORN {
                torn + 2.0 * self.look.padding_y
            } else {
                self.pair(0).unwrap_or(height)
            }
        });
        head + first
    }

    fn gap(&self) -> f32 {
        self.gap
    }

    fn place(mut self: Box<Self>, flow: &mut Flow) {
        let table = flow.element(self.parent, Role::Table);
        let most = flow.sizes().inner_height();
        if let Some(head) = self.head.take() {
            let rows = flow.element(Some(table), Role::HeadRows);
            let row = flow.element(Some(rows), Role::Row);
            let cells = cells(flow, &head, row, |_| Role::ColumnHead);
            if self.height(&head) <= most * HIGHEST_HEAD {
                self.draw_head(flow, &head, Some(&cells));
                self.head = Some(head);
            } else {
                // It would leave no room for anything else: it stands once, like a row.
                self.draw_torn(flow, &head, &cells);
            }
        }
        let body = flow.element(Some(table), Role::BodyRows);
        let full = most - self.head.as_ref().map_or(0.0, |head| self.height(head));
        let last = self.rows.len().saturating_sub(2);
        for (at, row) in self.rows.iter().enumerate() {
            let element = flow.element(Some(body), Role::Row);
            let cells = cells(flow, row, element, |at| {
                if self.subject == Some(at) {
                    Role::RowHead
                } else {
                    Role::Cell(1)
                }
            });
            let height = self.height(row);
            let needed = if at == last {
                self.pair(last).filter(|pair| *pair <= full)
            } else {
                None
            };
            if needed.unwrap_or(height) <= flow.room() {
                self.draw_row(flow, row, height, &cells);
            } else if height <= full {
                self.turn(flow);
                self.draw_row(flow, row, height, &cells);
            } else {
                self.draw_torn(flow, row, &cells);
            }
        }
    }
}

/// Makes the elements of the cells of a row.
fn cells(flow: &mut Flow, row: &Row, parent: Element, role: impl Fn(usize) -> Role) -> Vec<Option<Element>> {
    let cells = row.cells.iter().enumerate();
    cells
        .map(|(at, cell)| cell.is_heard().then(|| flow.element(Some(parent), role(at))))
        .collect()
}

/// Returns the height of those lines that have to stand together when a row is torn.
fn top(paragraph: &Paragraph) -> f32 {
    paragraph
        .lines
        .iter()
        .take(LEAST_TORN)
        .map(|line| line.height)
        .sum()
}

impl Grid {
    fn height(&self, row: &Row) -> f32 {
        let text = row
            .cells
            .iter()
            .map(|cell| cell.paragraph.height())
            .fold(0.0, f32::max);
        (text + 2.0 * self.look.padding_y).max(row.height)
    }

    /// Returns the height of a row and the one behind it, if these two have to stand together.
    fn pair(&self, at: usize) -> Option<f32> {
        let pair = self.rows.get(at..at + 2)?;
        let height = pair.iter().map(|row| self.height(row)).sum();
        (self.rows.len() >= MANY && height <= TOGETHER).then_some(height)
    }

    fn width(&self) -> f32 {
        self.widths.iter().sum()
    }

    /// Goes on to the next page, under a head.
    fn turn(&self, flow: &mut Flow) {
        flow.break_page();
        if let Some(head) = &self.head {
            self.draw_head(flow, head, None);
        }
    }

    /// Draws the head; where it is only repeated, it belongs to no element.
    fn draw_head(&self, flow: &mut Flow, head: &Row, cells: Option<&[Option<Element>]>) {
        let height = self.height(head);
        let y = flow.take(height);
        let x = flow.sizes().side + self.indent;
        let area = Area::new(x, y, self.width(), height);
        if let Some(fill) = self.look.head_fill {
            flow.rectangle(area, 0.0, Some(fill), None);
        }
        self.draw_sides(flow, area);
        let mut left = x;
        for (at, (cell, width)) in head.cells.iter().zip(&self.widths).enumerate() {
            let element = cells.and_then(|cells| cells.get(at)).copied().flatten();
            self.draw_drawing(flow, cell, Area::new(left, y, *width, height));
            // Heads stand on the line below them.
            let down = height - self.look.padding_y - cell.paragraph.height();
            self.draw_cell(flow, &cell.paragraph.lines, left, y + down, element);
            left += width;
        }
        let below = y + height;
        flow.rule((x, below), (x + self.width(), below), self.look.head_rule);
    }

    fn draw_row(&self, flow: &mut Flow, row: &Row, height: f32, cells: &[Option<Element>]) {
        let y = flow.take(height);
        let x = flow.sizes().side + self.indent;
        self.draw_ground(flow, row, Area::new(x, y, self.width(), height));
        let mut left = x;
        for ((cell, width), element) in row.cells.iter().zip(&self.widths).zip(cells) {
            self.draw_drawing(flow, cell, Area::new(left, y, *width, height));
            self.draw_cell(
                flow,
                &cell.paragraph.lines,
                left,
                y + self.look.padding_y,
                *element,
            );
            left += width;
        }
    }

    fn draw_drawing(&self, flow: &mut Flow, cell: &Cell, area: Area) {
        let (x, y) = (self.look.padding_x, self.look.padding_y);
        if let Some(drawing) = &cell.drawing {
            let (width, height) = (area.width - 2.0 * x, area.height - 2.0 * y);
            drawing(flow, Area::new(area.x + x, area.y + y, width, height));
        }
    }

    /// Draws a row that is taller than a page: on each page as many lines as fit.
    fn draw_torn(&self, flow: &mut Flow, row: &Row, cells: &[Option<Element>]) {
        let mut rest: Vec<&[Line]> = row
            .cells
            .iter()
            .map(|cell| cell.paragraph.lines.as_slice())
            .collect();
        let padding = 2.0 * self.look.padding_y;
        let first = row
            .cells
            .iter()
            .map(|cell| top(&cell.paragraph))
            .fold(0.0, f32::max);
        if first + padding > flow.room() {
            self.turn(flow);
        }
        let mut fresh = true;
        loop {
            let room = flow.room() - padding;
            let mut parts: Vec<&[Line]> = Vec::with_capacity(rest.len());
            for lines in &mut rest {
                let (now, later) = lines.split_at(fitting(lines, room));
                parts.push(now);
                *lines = later;
            }
            if parts.iter().all(|part| part.is_empty()) && !fresh {
                // Not even a line fits below the head: it is set all the same.
                for (part, lines) in parts.iter_mut().zip(&mut rest) {
                    let (now, later) = lines.split_at(lines.len().min(1));
                    *part = now;
                    *lines = later;
                }
            }
            fresh = false;
            let height = |part: &&[Line]| part.iter().map(|line| line.height).sum::<f32>();
            let height = parts.iter().map(height).fold(0.0, f32::max) + padding;
            let y = flow.take(height);
            let x = flow.sizes().side + self.indent;
            self.draw_ground(flow, row, Area::new(x, y, self.width(), height));
            let mut left = x;
            for ((part, width), element) in parts.iter().zip(&self.widths).zip(cells) {
                self.draw_cell(flow, part, left, y + self.look.padding_y, *element);
                left += width;
            }
            if rest.iter().all(|lines| lines.is_empty()) {
                return;
            }
            self.turn(flow);
        }
    }

    fn draw_cell(&self, flow: &mut Flow, lines: &[Line], x: f32, y: f32, element: Option<Element>) {
        let belongs = element.map_or(Belongs::Look, Belongs::To);
        flow.lines(x + self.look.padding_x, y, lines, belongs);
        if let (Some(element), true) = (element, lines.is_empty()) {
            flow.nothing(element);
        }
    }

    fn draw_ground(&self, flow: &mut Flow, row: &Row, area: Area) {
        if let Some(fill) = row.fill {
            flow.rectangle(area, 0.0, Some(fill), None);
        }
        self.draw_sides(flow, area);
        let below = area.y + area.height;
        flow.rule((area.x, below), (area.x + area.width, below), self.look.rule);
    }

    fn draw_sides(&self, flow: &mut Flow, area: Area) {
        let Some(stroke) = self.look.verticals else {
            return;
        };
        let mut x = area.x;
        flow.rule((x, area.y), (x, area.y + area.height), stroke);
        for width in &self.widths {
            x += width;
            flow.rule((x, area.y), (x, area.y + area.height), stroke);
        }
    }
}
