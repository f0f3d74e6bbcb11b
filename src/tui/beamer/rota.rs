//! Who is where: the plan of the stations as a whole, or the tables of the round in a World Café with their names.
//!
//! It is read by people who stand up and look for their own line, so the round that matters now is marked in the plan, and
//! stands alone where there are names.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::clock;
use super::letters::{Align, Lettering, Size};
use super::reading::Counts;
use super::scene::{Scene, below, ink};
use crate::gate;
use crate::tr;
use crate::workshop::rounds::{self, Table, Tables};
use crate::workshop::{Rotation, RoundId};

/// How many pages of names there may be before letters get smaller.
const PAGES: usize = 3;

/// The rows that a clock below the plan needs at least.
const LEAST_CLOCK: u16 = 5;

/// The cells between two columns.
const GAP: u16 = 3;

/// Draws a page of the plan; returns how many pages there are.
pub(super) fn draw(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) -> usize {
    match (scene.tables(), *scene.workshop.day().rotation) {
        (Some(tables), Rotation::WorldCafe) => draw_tables(scene, buffer, area, page, &tables),
        (Some(_), Rotation::Stations) => draw_plan(scene, buffer, area, page),
        (None, _) => {
            clock::draw(scene, buffer, area);
            1
        }
    }
}

/// Draws which round it is and how long still, and returns what is left. While groups change places the clock is what
/// everybody looks at: it takes all the rows that the plan, which needs so many, does not.
fn draw_head(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, round: RoundId, needed: u16) -> Rect {
    let title = scene.round_heading(Some(round));
    let style = scene.look.palette.heading();
    let header = |buffer: &mut Buffer, has_clock| scene.header_with(buffer, area, &title, style, has_clock);
    if matches!(scene.reading.counts, Counts::Changeover(_)) {
        let mut trial = Buffer::empty(buffer.area);
        let rest = header(&mut trial, false);
        // Large enough that it is larger than one in the heading, and never more than its part of the wall.
        let rows = rest.height.saturating_sub(needed + 1).min(rest.height / 2);
        if rows >= LEAST_CLOCK {
            header(buffer, false);
            let plan = Rect {
                height: rest.height - rows - 1,
                ..rest
            };
            clock::draw_alone(scene, buffer, below(rest, plan.height + 1));
            return plan;
        }
    }
    // The clock of something else would be taken for that of the round.
    header(buffer, scene.is_round_timed())
}

/// Adds widths up; nothing is wider than this.
fn together(widths: &[u16]) -> u16 {
    widths
        .iter()
        .copied()
        .fold(0, u16::saturating_add)
        .min(u16::MAX / 2)
}

/// A plan in cells: the names of the themes, and a row for each round.
struct Grid {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The row that matters now.
    now: Option<usize>,
}

impl Grid {
    fn new(scene: &Scene<'_>, tables: &[Tables]) -> Self {
        let first = tables.first();
        let heads = first
            .into_iter()
            .flat_map(|tables| &tables.tables)
            .map(|table| scene.table(table));
        let heads: Vec<String> = std::iter::once(String::new()).chain(heads).collect();
        let round = scene.round();
        let row = |(number, tables): (usize, &Tables)| {
            let name = tr!(scene.locale, "kit-round", number = (number + 1));
            let cells = tables.tables.iter().map(|table| {
                let names = table.groups.iter().map(|&group| short(scene, group));
                names.collect::<Vec<_>>().join(" + ")
            });
            std::iter::once(name).chain(cells).collect()
        };
        Self {
            heads,
            now: tables
                .iter()
                .position(|tables| Some(tables.round) == round)
                .filter(|_| !scene.is_past_rounds()),
            rows: tables.iter().enumerate().map(row).collect(),
        }
    }

    /// Returns the cells that each column takes in a size; none where a text has no letters in it.
    fn widths(&self, size: Size) -> Option<Vec<u16>> {
        let cells = |text: &String| Lettering::new(text, size, u16::MAX).map(|text| text.width());
        let column = |number: usize| {
            let texts = std::iter::once(&self.heads)
                .chain(&self.rows)
                .filter_map(|row| row.get(number));
            texts.map(cells).try_fold(0, |most, cells| Some(most.max(cells?)))
        };
        (0..self.heads.len()).map(column).collect()
    }
}

/// Returns the name of a group, in full only where it is not a single letter or number.
fn short(scene: &Scene<'_>, group: crate::workshop::GroupId) -> String {
    let name = scene
        .workshop
        .groups
        .get(group)
        .map_or_else(String::new, |group| group.name.to_string());
    if name.chars().count() > 2 {
        name
    } else {
        scene.group(group)
    }
}

/// Draws the plan of the stations.
fn draw_plan(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) -> usize {
    let (palette, glyphs) = (&scene.look.palette, scene.glyphs());
    let tables = rounds::tables(scene.workshop);
    let grid = Grid::new(scene, &tables);
    let rows = grid.rows.len() as u16 + 1;
    let area = match scene.round() {
        Some(round) => draw_head(scene, buffer, area, round, rows * 2),
        None => area,
    };
    let fitting = scene.sizes(Size::Dots(2)).into_iter().find_map(|size| {
        let widths = grid.widths(size)?;
        let gap = if size == Size::Plain { 2 } else { 5 };
        let width: u16 = together(&widths) + gap * (widths.len() as u16 - 1) + 2 * size.line();
        let fits = width <= area.width && rows * (size.line() + 1) <= area.height;
        (fits || size == Size::Plain).then_some((size, widths, gap))
    });
    let Some((size, mut widths, gap)) = fitting else {
        return 1;
    };
    let sign = Lettering::in_size(glyphs.running, size, u16::MAX);
    let mark = sign.width() + if size == Size::Plain { 1 } else { 3 };
    // What is too wide for the wall is cut evenly.
    let most = (area.width.saturating_sub(mark) / widths.len() as u16)
        .saturating_sub(gap)
        .max(3);
    let wide: u16 = together(&widths) + gap * (widths.len() as u16 - 1) + mark;
    if wide > area.width {
        widths.iter_mut().for_each(|width| *width = (*width).min(most));
    }
    // The columns spread over the wall, the rows over its height.
    let used: u16 = together(&widths) + mark;
    let spare = area.width.saturating_sub(used);
    let gap = spare
        .checked_div(widths.len() as u16)
        .map_or(gap, |each| each.clamp(gap, gap + 10));
    let per_page = usize::from(((area.height / (size.line() + 1)).saturating_sub(1)).max(1));
    let pages: Vec<&[Vec<String>]> = grid.rows.chunks(per_page).collect();
    let page = page.min(pages.len().saturating_sub(1));
    let shown = pages.get(page).copied().unwrap_or_default();
    let spread = (area.height / (shown.len() as u16 + 1))
        .clamp(size.line(), size.line() + if size == Size::Plain { 1 } else { 3 });
    let width = used + gap * (widths.len() as u16 - 1);
    let x = area.x + area.width.saturating_sub(width) / 2;
    let top = area.height.saturating_sub(spread * (shown.len() as u16 + 1)) / 2;
    let mut rest = below(area, top);
    let put = |buffer: &mut Buffer, row: &[String], rest: Rect, style: Style, is_now: bool| {
        if is_now {
            let place = Rect {
                x,
                width: mark.min(area.right().saturating_sub(x)),
                ..rest
            };
            sign.draw(buffer, place, Align::Left, palette.accent(), glyphs);
        }
        let mut at = x + mark;
        for (text, width) in row.iter().zip(&widths) {
            let place = Rect {
                x: at,
                width: (*width).min(area.right().saturating_sub(at)),
                ..rest
            };
            if size == Size::Plain {
                let text = gate::truncate_with(text, usize::from(place.width), glyphs.ellipsis);
                buffer.set_stringn(place.x, place.y, text, usize::from(place.width), style);
            } else {
                Lettering::in_size(text, size, u16::MAX).draw(buffer, place, Align::Left, style, glyphs);
            }
            at += width + gap;
        }
    };
    put(buffer, &grid.heads, rest, palette.accent(), false);
    for (row, number) in shown.iter().zip(page * per_page..) {
        rest = below(rest, spread);
        if rest.is_empty() {
            break;
        }
        let is_now = grid.now == Some(number);
        let style = match grid.now {
            Some(now) if number < now => palette.dim(),
            _ if is_now => palette.heading(),
            _ => palette.text(),
        };
        put(buffer, row, rest, style, is_now);
    }
    pages.len()
}

/// Draws the tables of a World Café with the names of those who sit there.
fn draw_tables(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize, tables: &Tables) -> usize {
    let glyphs = scene.glyphs();
    let blocks: Vec<Block> = tables
        .tables
        .iter()
        .map(|table| Block::new(scene, table))
        .filter(|block| !block.names.is_empty())
        .collect();
    // The last row says what the sign before a name means.
    let foot = if blocks.iter().any(Block::has_host) { 2 } else { 0 };
    let plain = Hall::new(&blocks, Size::Plain, 1, area);
    // With air between the names, if there is a single page of them.
    let needed = plain.rows() * 2 + foot;
    let area = draw_head(scene, buffer, area, tables.round, needed);
    let legend = below(area, area.height.saturating_sub(1));
    let area = Rect {
        height: area.height.saturating_sub(foot),
        ..area
    };
    let choices = scene.sizes(Size::Dots(1)).into_iter().flat_map(|size| {
        let line = size.line();
        match size {
            Size::Plain => vec![(size, 3, 1), (size, 2, 1), (size, 1, usize::MAX)],
            Size::Narrow => vec![(size, line + 1, 1), (size, line, 1), (size, line + 1, PAGES)],
            Size::Dots(_) => vec![(size, line + 1, 1)],
        }
    });
    // A changeover is short: who looks for their table is to find it at once.
    let is_short = matches!(scene.reading.counts, Counts::Changeover(_));
    let mut hall = None;
    for (size, pitch, most) in choices {
        let this = Hall::new(&blocks, size, pitch, area);
        let most = if is_short && size > Size::Plain { 1 } else { most };
        let fits = this.pages() <= most && this.is_whole;
        hall = Some(this);
        if fits {
            break;
        }
    }
    let Some(hall) = hall else { return 1 };
    let page = page.min(hall.pages().saturating_sub(1));
    if hall.has_host(page) {
        let text = format!("{} {}", glyphs.fixed, tr!(scene.locale, "kit-host"));
        let style = scene.look.palette.dim();
        buffer.set_stringn(legend.x, legend.y, text, usize::from(legend.width), style);
    }
    hall.draw(scene, buffer, area, page);
    hall.pages()
}

/// A table with its name and the names of its people; the host has a sign.
struct Block {
    name: String,
    names: Vec<(String, bool)>,
}

impl Block {
    fn new(scene: &Scene<'_>, table: &Table) -> Self {
        let person = |&person| {
            let is_host = table.host == Some(person);
            (scene.person(person), is_host)
        };
        Self {
            name: scene.table(table),
            names: table.people.iter().map(person).collect(),
        }
    }

    fn has_host(&self) -> bool {
        self.names.iter().any(|&(_, is_host)| is_host)
    }
}

/// A table, and which of its people.
type Part<'a> = (&'a Block, Range<usize>);

/// Tables beside and below each other, on pages.
struct Hall<'a> {
    size: Size,
    /// The rows from one name to the next.
    pitch: u16,
    widths: Vec<u16>,
    is_whole: bool,
    /// Each page: rows of tables; a table that is longer than a page is continued.
    pages: Vec<Vec<Vec<Part<'a>>>>,
}

impl<'a> Hall<'a> {
    fn new(blocks: &'a [Block], size: Size, pitch: u16, area: Rect) -> Self {
        let cells = |text: &str| Lettering::new(text, size, u16::MAX).map(|text| text.width() + 2);
        let widest = |block: &Block| {
            let texts = std::iter::once(&block.name).chain(block.names.iter().map(|(name, _)| name));
            texts
                .map(|text| cells(text))
                .try_fold(0, |most: u16, cells| Some(most.max(cells?)))
        };
        let each: Vec<Option<u16>> = blocks.iter().map(widest).collect();
        let is_whole = each
            .iter()
            .all(|cells| cells.is_some_and(|cells| cells <= area.width));
        let columns = |count: usize| -> Vec<u16> {
            let column = |column: usize| {
                let cells = each.iter().skip(column).step_by(count);
                cells.map(|cells| cells.unwrap_or(1)).max().unwrap_or(1)
            };
            (0..count).map(|number| column(number).min(area.width)).collect()
        };
        let gaps = |widths: &[u16]| GAP * (widths.len() as u16).saturating_sub(1);
        let taken = |widths: &[u16]| {
            let cells = widths.iter().fold(0u16, |sum, &cells| sum.saturating_add(cells));
            cells.saturating_add(gaps(widths))
        };
        // As many tables beside each other as there is room for; what is left over is shared by all.
        let mut widths = (1..=blocks.len().max(1))
            .rev()
            .map(columns)
            .find(|widths| taken(widths) <= area.width)
            .unwrap_or_else(|| vec![area.width.max(1)]);
        let count = widths.len();
        let spare = area.width.saturating_sub(taken(&widths)) / count as u16;
        widths.iter_mut().for_each(|width| *width += spare);
        let most = usize::from((area.height / pitch).saturating_sub(1).max(1));
        let mut pages: Vec<Vec<Vec<Part<'_>>>> = Vec::new();
        let mut left = 0;
        for row in blocks.chunks(count) {
            let longest = row.iter().map(|block| block.names.len()).max().unwrap_or(0);
            let mut from = 0;
            while from < longest {
                let to = (from + most).min(longest);
                let part: Vec<_> = row
                    .iter()
                    .map(|block| (block, from.min(block.names.len())..to.min(block.names.len())))
                    .collect();
                let rows = (to - from + 1) as u16 * pitch;
                match pages.last_mut().filter(|_| rows <= left) {
                    Some(page) => page.push(part),
                    None => {
                        left = area.height;
                        pages.push(vec![part]);
                    }
                }
                left = left.saturating_sub(rows + 1);
                from = to;
            }
        }
        Self {
            size,
            pitch,
            widths,
            is_whole,
            pages,
        }
    }

    /// Returns the rows that the longest page takes.
    fn rows(&self) -> u16 {
        self.pages
            .iter()
            .map(|page| self.page_rows(page))
            .max()
            .unwrap_or(0)
    }

    fn page_rows(&self, page: &[Vec<Part<'_>>]) -> u16 {
        let rows: u16 = page.iter().map(|row| self.row_height(row) + 1).sum();
        let below = self.pitch.saturating_sub(self.size.line()) + 1;
        rows.saturating_sub(below)
    }

    fn row_height(&self, row: &[Part<'_>]) -> u16 {
        let longest = row.iter().map(|(_, part)| part.len() as u16).max().unwrap_or(0);
        (longest + 1) * self.pitch
    }

    /// Says whether a host is on a page.
    fn has_host(&self, page: usize) -> bool {
        let mut parts = self.pages.get(page).into_iter().flatten().flatten();
        parts.any(|(block, part)| {
            let names = block.names.get(part.clone()).unwrap_or_default();
            names.iter().any(|&(_, is_host)| is_host)
        })
    }

    fn pages(&self) -> usize {
        self.pages.len().max(1)
    }

    fn draw(&self, scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) {
        let (palette, glyphs) = (&scene.look.palette, scene.glyphs());
        let Some(rows) = self.pages.get(page) else { return };
        // A single page stands in the middle; of several, all begin at the top.
        let top = match self.pages.len() {
            1 => area.height.saturating_sub(self.page_rows(rows)) / 2,
            _ => 0,
        };
        let mut rest = below(area, top);
        for row in rows {
            let mut x = area.x;
            for ((block, part), &width) in row.iter().zip(&self.widths) {
                let mut place = Rect {
                    x,
                    width: width.min(area.right().saturating_sub(x)),
                    ..rest
                };
                x += width + GAP;
                if part.is_empty() {
                    continue;
                }
                self.put(scene, buffer, place, &block.name, palette.accent());
                for (name, is_host) in block.names.get(part.clone()).unwrap_or_default() {
                    place = below(place, self.pitch);
                    if place.is_empty() {
                        break;
                    }
                    if *is_host {
                        let y = place.y + self.size.line().saturating_sub(2);
                        buffer.set_stringn(place.x, y, glyphs.fixed, 1, palette.accent());
                    }
                    let right = Rect {
                        x: place.x + 2,
                        width: place.width.saturating_sub(2),
                        ..place
                    };
                    let style = if *is_host {
                        palette.heading()
                    } else {
                        palette.text()
                    };
                    self.put(scene, buffer, right, name, style);
                }
            }
            rest = below(rest, self.row_height(row) + 1);
        }
    }

    fn put(&self, scene: &Scene<'_>, buffer: &mut Buffer, place: Rect, text: &str, style: Style) {
        let glyphs = scene.glyphs();
        if self.size == Size::Plain {
            let text = gate::truncate_with(text, usize::from(place.width), glyphs.ellipsis);
            buffer.set_stringn(place.x, place.y, text, usize::from(place.width), style);
        } else {
            let style = if style.add_modifier.contains(Modifier::REVERSED) {
                ink(style)
            } else {
                style
            };
            Lettering::in_size(text, self.size, u16::MAX).draw(buffer, place, Align::Left, style, glyphs);
        }
    }
}
