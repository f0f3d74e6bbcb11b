//! The dots as bars: what a ballot came to, the most first; a scale from its low end to its high one.
//!
//! As long as nothing is counted, what can be voted on stands there without bars. Who ties has the same rank, and who nearly
//! ties is told so in words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::clock;
use super::letters::{Align, Lettering, Size};
use super::scene::{Scene, below};
use crate::tr;
use crate::tui::widgets::bar::draw_bar;
use crate::workshop::dots::{self, Line, Outcome};
use crate::workshop::{Ballot, BallotKind};

/// How many pages there may be before letters get smaller.
const PAGES: usize = 2;

/// A line of the ballot, set in letters.
struct Row {
    label: Lettering,
    value: Lettering,
    fraction: f64,
}

/// How much room is between the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Air {
    Wide,
    Tight,
    /// Each bar stands beside its text.
    InLine,
}

/// All lines in letters of one size.
struct Chart {
    rows: Vec<Row>,
    /// The rows of a bar, none before anything is counted.
    bar: u16,
    gap: u16,
    /// The rows between a text and its bar.
    space: u16,
    /// The cells of the texts, where each has its bar beside it.
    labels: Option<u16>,
    is_whole: bool,
}

/// Draws a page of what the ballot came to; returns how many pages there are.
pub(super) fn draw(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) -> usize {
    let ballots = &scene.workshop.ballots;
    let ballot = scene.stage.ballot.and_then(|ballot| ballots.get(ballot));
    let Some(ballot) = ballot.or_else(|| ballots.iter().next_back()) else {
        clock::draw(scene, buffer, area);
        return 1;
    };
    let outcome = dots::result(scene.workshop, ballot.id());
    let area = scene.header(buffer, area, &ballot.question, scene.look.palette.heading());
    let mut chart = None;
    // A scale is seen as a whole or not at all: which end is which is what it says.
    let most = if *ballot.kind == BallotKind::Scale {
        1
    } else {
        PAGES
    };
    let sizes = scene.sizes(Size::Dots(1)).into_iter();
    let choices = sizes.flat_map(|size| {
        let airs: &[Air] = match size {
            Size::Plain => &[Air::Wide, Air::Tight, Air::InLine],
            _ => &[Air::Wide, Air::Tight],
        };
        airs.iter().map(move |&air| (size, air))
    });
    for (size, air) in choices {
        let this = Chart::new(scene, ballot, &outcome, size, air, area);
        let fits = this.pages(area.height).len() <= most && this.is_whole;
        chart = Some(this);
        if fits {
            break;
        }
    }
    let Some(chart) = chart else { return 1 };
    let pages = chart.pages(area.height);
    if let Some(rows) = pages.get(page.min(pages.len().saturating_sub(1))) {
        chart.draw(scene, buffer, area, rows);
    }
    pages.len().max(1)
}

/// Says what a line is called: with its rank, and with what an end of a scale means.
fn label(scene: &Scene<'_>, ballot: &Ballot, line: &Line, number: usize, of: usize) -> String {
    let name = if line.label.trim().is_empty() {
        tr!(scene.locale, "rounds-unnamed")
    } else {
        line.label.replace('\n', " ")
    };
    if *ballot.kind == BallotKind::Scale {
        let end = match number {
            0 => ballot.low.trim(),
            number if number + 1 == of => ballot.high.trim(),
            _ => "",
        };
        return if end.is_empty() || end == name {
            name
        } else {
            format!("{name} {} {end}", scene.glyphs().separator)
        };
    }
    let near = if line.is_near_tie {
        format!("  ({})", tr!(scene.locale, "beamer-near"))
    } else {
        String::new()
    };
    match line.rank {
        Some(rank) => format!("{rank}. {name}{near}"),
        None => name,
    }
}

impl Chart {
    fn new(scene: &Scene<'_>, ballot: &Ballot, outcome: &Outcome, size: Size, air: Air, area: Rect) -> Self {
        let lines: Vec<&Line> = match *ballot.kind {
            BallotKind::Scale => outcome.lines.iter().collect(),
            _ => outcome.ranked(),
        };
        let is_counted = outcome.counted > 0;
        let of = lines.len();
        let row = |(number, line): (usize, &&Line)| {
            let value = line.dots.map_or_else(String::new, |dots| dots.to_string());
            let value = Lettering::in_size(&value, size, area.width);
            let room = area.width.saturating_sub(value.width() + 3);
            Row {
                label: Lettering::broken(&label(scene, ballot, line, number, of), size, room),
                value,
                fraction: match outcome.most() {
                    0 => 0.0,
                    most => f64::from(line.dots.unwrap_or(0)) / f64::from(most),
                },
            }
        };
        let rows: Vec<Row> = lines.iter().enumerate().map(row).collect();
        let is_plain = size == Size::Plain;
        Self {
            labels: rows
                .iter()
                .map(|row| row.label.width())
                .max()
                .filter(|_| is_counted && air == Air::InLine),
            is_whole: rows.iter().all(|row| row.label.size() == size),
            rows,
            bar: match (is_counted, is_plain || air == Air::Tight) {
                _ if air == Air::InLine => 0,
                (false, _) => 0,
                (true, true) => 1,
                (true, false) => 2,
            },
            gap: match (air, is_plain) {
                (Air::Tight | Air::InLine, true) | (Air::InLine, false) => 0,
                (Air::Tight, false) | (Air::Wide, true) => 1,
                (Air::Wide, false) => 2,
            },
            space: u16::from(is_counted && !is_plain && air == Air::Wide),
        }
    }

    fn height(&self, row: &Row) -> u16 {
        row.label.height() + self.space + self.bar
    }

    /// Returns which lines are on which page.
    fn pages(&self, height: u16) -> Vec<std::ops::Range<usize>> {
        let mut pages: Vec<std::ops::Range<usize>> = Vec::new();
        let mut left = 0;
        for (number, row) in self.rows.iter().enumerate() {
            let rows = self.height(row);
            match pages.last_mut().filter(|_| rows <= left) {
                Some(page) => page.end = number + 1,
                None => {
                    left = height;
                    pages.push(number..number + 1);
                }
            }
            left = left.saturating_sub(rows + self.gap);
        }
        pages
    }

    fn draw(&self, scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, shown: &std::ops::Range<usize>) {
        let (palette, glyphs) = (&scene.look.palette, scene.glyphs());
        let mut rest = area;
        for row in self.rows.get(shown.clone()).unwrap_or_default() {
            let width = row.value.width().min(rest.width);
            let value = Rect {
                x: rest.right() - width,
                width,
                ..rest
            };
            row.label
                .draw(buffer, rest, Align::Left, palette.heading(), glyphs);
            row.value
                .draw(buffer, value, Align::Left, palette.heading(), glyphs);
            if let Some(labels) = self.labels {
                let left = labels + 2;
                let bar = Rect {
                    x: rest.x + left.min(rest.width),
                    width: rest.width.saturating_sub(left + width + 2),
                    height: 1.min(rest.height),
                    ..rest
                };
                draw_bar(buffer, bar, row.fraction, palette.accent(), glyphs);
            }
            let bars = below(rest, self.height(row) - self.bar);
            for y in 0..self.bar.min(bars.height) {
                draw_bar(buffer, below(bars, y), row.fraction, palette.accent(), glyphs);
            }
            rest = below(rest, self.height(row) + self.gap);
        }
    }
}
