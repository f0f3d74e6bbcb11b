//! Text in letters that are read from ten metres.
//!
//! A text is set in one [`Size`] as a whole: in the letters of the terminal, or in letters made of dots. Where a single
//! character has no shape (an emoji, another script), all of the text is set in the letters of the terminal, so that it
//! never mixes. Everything has passed the display gate before it is measured.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;

use super::font::{self, Shape};
use crate::gate;
use crate::tui::style::{Blocks, Glyphs};

/// The rows of dots from one line of letters to the next.
const PITCH: usize = font::ROWS + 1;

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Size {
    /// The letters of the terminal.
    Plain,
    /// Four rows high and narrow: a dot is a quarter of a cell.
    Narrow,
    /// A dot is so many columns wide, and as many half rows high.
    Dots(u16),
}

impl Size {
    /// Every size there is for letters, the largest first.
    pub(super) const ALL: [Self; 7] = [
        Self::Dots(5),
        Self::Dots(4),
        Self::Dots(3),
        Self::Dots(2),
        Self::Dots(1),
        Self::Narrow,
        Self::Plain,
    ];

    /// Says whether these signs can draw it.
    pub(super) const fn is_drawn_by(self, blocks: Blocks) -> bool {
        match (self, blocks) {
            (Self::Plain, _) | (_, Blocks::Quarters) | (Self::Dots(_), Blocks::Halves) => true,
            (Self::Narrow, Blocks::Halves | Blocks::Whole) => false,
            (Self::Dots(dots), Blocks::Whole) => dots % 2 == 0,
        }
    }

    const fn columns(self, dots: usize) -> usize {
        match self {
            Self::Plain => dots,
            Self::Narrow => dots.div_ceil(2),
            Self::Dots(each) => dots * each as usize,
        }
    }

    const fn rows(self, dots: usize) -> usize {
        match self {
            Self::Plain => dots,
            Self::Narrow => dots.div_ceil(2),
            Self::Dots(each) => (dots * each as usize).div_ceil(2),
        }
    }

    /// Returns how many dots fit into so many columns.
    const fn fit(self, columns: usize) -> usize {
        match self {
            Self::Plain => columns,
            Self::Narrow => columns * 2,
            Self::Dots(each) => columns / each as usize,
        }
    }

    /// Returns the rows of a single line.
    pub(super) const fn line(self) -> u16 {
        match self {
            Self::Plain => 1,
            _ => self.rows(font::ROWS) as u16,
        }
    }
}

/// Where lines stand in their area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// At the left.
    Left,
    /// In the middle.
    Centre,
}

/// A text, set in lines.
#[derive(Clone, Debug)]
pub(super) struct Lettering {
    size: Size,
    lines: Vec<Setting>,
    /// Whether a word had to be parted.
    is_parted: bool,
}

/// A line, ready to be drawn.
#[derive(Clone, Debug)]
enum Setting {
    Plain(String),
    Dots(Vec<Shape>),
}

impl Lettering {
    /// Sets a text in lines of so many cells. In letters of dots none where a letter has no shape or a word does not fit
    /// into a line; the letters of the terminal fit always.
    pub(super) fn new(text: &str, size: Size, width: u16) -> Option<Self> {
        let text: String = gate::show_lines(text.trim_end()).nfc().collect();
        if size == Size::Plain {
            let lines = gate::wrap(&text, usize::from(width.max(1)));
            let lines = lines
                .into_iter()
                .map(|line| Setting::Plain(line.trim_end().to_owned()));
            return Some(Self {
                size,
                lines: lines.collect(),
                is_parted: false,
            });
        }
        wrap(&text, size.fit(usize::from(width)), false).map(|wrapped| Self::of(wrapped, size))
    }

    fn of(wrapped: Wrapped, size: Size) -> Self {
        Self {
            size,
            lines: wrapped.lines.into_iter().map(Setting::Dots).collect(),
            is_parted: wrapped.is_parted,
        }
    }

    /// Sets a text like [`Lettering::new`] in lines of as equal a length as can be, and no more of them.
    pub(super) fn balanced(text: &str, size: Size, width: u16) -> Option<Self> {
        let set = Self::new(text, size, width)?;
        let is_same = |narrow: &Self| narrow.len() == set.len() && narrow.is_parted == set.is_parted;
        let same = |narrow: u16| Self::new(text, size, narrow).filter(is_same);
        // The narrowest that has no more lines, by halves.
        let (mut least, mut most) = (width / 2, width);
        while least < most {
            let middle = least + (most - least) / 2;
            if same(middle).is_some() {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        same(most).or(Some(set))
    }

    /// Sets a text like [`Lettering::new`], with a hyphen in a word that is longer than a line.
    pub(super) fn broken(text: &str, size: Size, width: u16) -> Self {
        let shown: String = gate::show_lines(text.trim_end()).nfc().collect();
        let lines = match size {
            Size::Plain => None,
            size => wrap(&shown, size.fit(usize::from(width)), true),
        };
        match lines {
            Some(wrapped) => Self::of(wrapped, size),
            None => Self::in_size(text, Size::Plain, width),
        }
    }

    /// Sets a text in the largest of these sizes in which it fits into so many cells and rows; where it fits in none, in
    /// the letters of the terminal.
    pub(super) fn largest(text: &str, sizes: &[Size], width: u16, height: u16, blocks: Blocks) -> Self {
        let fits = |lettering: &Self| lettering.height() <= height;
        sizes
            .iter()
            .filter(|size| size.is_drawn_by(blocks))
            .find_map(|&size| Self::balanced(text, size, width).filter(fits))
            .or_else(|| Self::balanced(text, Size::Plain, width))
            .unwrap_or(Self {
                size: Size::Plain,
                lines: Vec::new(),
                is_parted: false,
            })
    }

    /// Says whether a text can be set in letters of dots at all.
    pub(super) fn has_shapes(text: &str) -> bool {
        let shown = gate::show_lines(text.trim_end());
        shown
            .nfc()
            .all(|character| character == '\n' || font::letter(character).is_some())
    }

    /// Sets a text in one size or, where that cannot be, in the letters of the terminal.
    pub(super) fn in_size(text: &str, size: Size, width: u16) -> Self {
        Self::new(text, size, width)
            .unwrap_or_else(|| Self::largest(text, &[], width, u16::MAX, Blocks::Whole))
    }

    /// Sets a clock in digits of so many dots.
    fn digits(text: &str, size: Size) -> Option<Self> {
        let shapes: Option<Vec<Shape>> = text.chars().map(font::digit).collect();
        Some(Self {
            size,
            lines: vec![Setting::Dots(shapes?)],
            is_parted: false,
        })
    }

    /// Sets a clock in the largest digits that fit into so many cells and rows; where none do, in those of the terminal.
    pub(super) fn clock(text: &str, width: u16, height: u16, blocks: Blocks) -> Self {
        let most = (height * 2 / font::DIGIT_ROWS as u16).min(24);
        (1..=most)
            .rev()
            .map(Size::Dots)
            .filter(|size| size.is_drawn_by(blocks) && *size != Size::Dots(1))
            .filter_map(|size| Self::digits(text, size))
            .find(|lettering| lettering.width() <= width && lettering.clock_height() <= height)
            // A number is never broken, however little room there is.
            .unwrap_or_else(|| Self::in_size(text, Size::Plain, u16::MAX))
    }

    /// Sets a clock in the smallest digits of dots, three rows high; none where these signs cannot draw them.
    pub(super) fn small_clock(text: &str, blocks: Blocks) -> Option<Self> {
        let size = Size::Dots(1);
        size.is_drawn_by(blocks)
            .then(|| Self::digits(text, size))
            .flatten()
    }

    /// Returns the size of the letters.
    pub(super) const fn size(&self) -> Size {
        self.size
    }

    /// Returns the number of lines.
    pub(super) const fn len(&self) -> usize {
        self.lines.len()
    }

    /// Returns the rows that it takes.
    pub(super) fn height(&self) -> u16 {
        let lines = self.lines.len();
        let rows = match self.size {
            Size::Plain => lines,
            size => size.rows((lines * PITCH).saturating_sub(1)),
        };
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    /// Returns the rows that it takes as a clock.
    pub(super) fn clock_height(&self) -> u16 {
        match self.size {
            Size::Plain => self.height(),
            size => size.rows(font::DIGIT_ROWS) as u16,
        }
    }

    /// Returns the cells that it takes.
    pub(super) fn width(&self) -> u16 {
        let widths = self.lines.iter().map(|line| line.columns(self.size));
        u16::try_from(widths.max().unwrap_or(0)).unwrap_or(u16::MAX)
    }

    /// Draws it from the top of an area, as far as there are rows.
    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, align: Align, style: Style, glyphs: &Glyphs) {
        let area = area.intersection(buffer.area);
        for (number, line) in self.lines.iter().enumerate() {
            let columns = line.columns(self.size).min(usize::from(area.width)) as u16;
            let x = area.x
                + match align {
                    Align::Left => 0,
                    Align::Centre => (area.width - columns) / 2,
                };
            match line {
                Setting::Plain(text) => {
                    let Some(y) = u16::try_from(number).ok().filter(|&y| y < area.height) else {
                        return;
                    };
                    buffer.set_stringn(x, area.y + y, text, usize::from(columns), style);
                }
                Setting::Dots(shapes) => {
                    let canvas = Canvas {
                        size: self.size,
                        top: number * PITCH,
                        glyphs,
                    };
                    canvas.draw(
                        buffer,
                        Rect {
                            x,
                            width: columns,
                            ..area
                        },
                        shapes,
                        style,
                    );
                }
            }
        }
    }
}

impl Setting {
    fn columns(&self, size: Size) -> usize {
        match self {
            Self::Plain(text) => gate::width(text),
            Self::Dots(shapes) => size.columns(dots(shapes)),
        }
    }
}

/// Returns the dots that letters take beside each other.
fn dots(shapes: &[Shape]) -> usize {
    let widths: usize = shapes.iter().map(|shape| shape.width + 1).sum();
    widths.saturating_sub(1)
}

/// Where the dots of a line go.
struct Canvas<'a> {
    size: Size,
    /// The row of dots, from the top of the text, in which the line begins.
    top: usize,
    glyphs: &'a Glyphs,
}

impl Canvas<'_> {
    fn draw(&self, buffer: &mut Buffer, area: Rect, shapes: &[Shape], style: Style) {
        let mut at = 0;
        let mut columns: Vec<[bool; font::ROWS]> = Vec::new();
        for shape in shapes {
            columns.resize(at, [false; font::ROWS]);
            for x in 0..shape.width {
                columns.push(shape.rows.map(|row| row >> x & 1 == 1));
            }
            at = columns.len() + 1;
        }
        let is_set = |x: usize, y: usize| {
            let row = y.checked_sub(self.top).filter(|&row| row < font::ROWS);
            row.is_some_and(|row| columns.get(x).is_some_and(|column| column[row]))
        };
        let first = self.size.rows(self.top).saturating_sub(1) as u16;
        let last = self.size.rows(self.top + font::ROWS) as u16;
        for y in first..last.min(area.height) {
            for x in 0..area.width {
                let Some(symbol) = self.symbol(usize::from(x), usize::from(y), &is_set) else {
                    continue;
                };
                if let Some(cell) = buffer.cell_mut((area.x + x, area.y + y)) {
                    cell.set_symbol(symbol).set_style(style);
                }
            }
        }
    }

    /// Returns what a cell looks like; none: it stays as it is.
    fn symbol(&self, x: usize, y: usize, is_set: &impl Fn(usize, usize) -> bool) -> Option<&'static str> {
        let full = self.glyphs.full;
        match self.size {
            Size::Plain => None,
            Size::Narrow => quarter([
                is_set(2 * x, 2 * y),
                is_set(2 * x + 1, 2 * y),
                is_set(2 * x, 2 * y + 1),
                is_set(2 * x + 1, 2 * y + 1),
            ]),
            Size::Dots(each) => {
                let each = usize::from(each);
                match (
                    is_set(x / each, 2 * y / each),
                    is_set(x / each, (2 * y + 1) / each),
                ) {
                    (true, true) => Some(full),
                    (true, false) => Some("▀"),
                    (false, true) => Some("▄"),
                    (false, false) => None,
                }
            }
        }
    }
}

/// Returns the sign for the quarters of a cell: top left, top right, bottom left, bottom right.
const fn quarter(set: [bool; 4]) -> Option<&'static str> {
    Some(match set {
        [false, false, false, false] => return None,
        [true, false, false, false] => "▘",
        [false, true, false, false] => "▝",
        [true, true, false, false] => "▀",
        [false, false, true, false] => "▖",
        [true, false, true, false] => "▌",
        [false, true, true, false] => "▞",
        [true, true, true, false] => "▛",
        [false, false, false, true] => "▗",
        [true, false, false, true] => "▚",
        [false, true, false, true] => "▐",
        [true, true, false, true] => "▜",
        [false, false, true, true] => "▄",
        [true, false, true, true] => "▙",
        [false, true, true, true] => "▟",
        [true, true, true, true] => "█",
    })
}

/// Lines of letters, and whether a word had to be parted for them.
struct Wrapped {
    lines: Vec<Vec<Shape>>,
    is_parted: bool,
}

/// Breaks a text into lines of so many dots: at its own breaks and between words; behind hyphens and slashes, and with a
/// hyphen of its own if that is allowed, only where a word has no room in a line. None where a letter has no shape, or a
/// word no room.
fn wrap(text: &str, room: usize, may_break: bool) -> Option<Wrapped> {
    let (mut lines, mut is_parted) = (Vec::new(), false);
    for paragraph in text.split('\n') {
        let mut line: Vec<Shape> = Vec::new();
        let mut put = |shapes: Vec<Shape>, blank: usize| {
            if !line.is_empty() && dots(&line) + 1 + dots(word(&shapes, blank)) > room {
                lines.push(trimmed(std::mem::take(&mut line)));
            }
            line.extend(shapes);
        };
        for piece in paragraph.split_inclusive(' ') {
            let shapes = set(piece)?;
            let blank = usize::from(piece.ends_with(' '));
            if dots(word(&shapes, blank)) <= room {
                put(shapes, blank);
                continue;
            }
            is_parted = true;
            for part in piece.split_inclusive(['-', '/']) {
                let mut shapes = set(part)?;
                let blank = usize::from(part.ends_with(' '));
                while dots(word(&shapes, blank)) > room {
                    let head = head(word(&shapes, blank), room).filter(|_| may_break)?;
                    let rest = shapes.split_off(head);
                    shapes.extend(font::letter('-'));
                    put(std::mem::replace(&mut shapes, rest), 0);
                }
                put(shapes, blank);
            }
        }
        lines.push(trimmed(line));
    }
    Some(Wrapped { lines, is_parted })
}

/// Returns the shapes of a text; none where a letter has none.
fn set(text: &str) -> Option<Vec<Shape>> {
    text.chars().map(font::letter).collect()
}

/// Returns the letters of a word without the spaces behind it.
fn word(shapes: &[Shape], blank: usize) -> &[Shape] {
    &shapes[..shapes.len().saturating_sub(blank)]
}

/// Returns how many letters of a word stand before the hyphen at the end of a line; at least three go to the next one.
fn head(word: &[Shape], room: usize) -> Option<usize> {
    let hyphen = font::letter('-')?;
    let fits = |&count: &usize| {
        word.get(..count)
            .is_some_and(|part| dots(part) + 1 + hyphen.width <= room)
    };
    let longest = (1..word.len()).rev().find(fits)?;
    Some(longest.min(word.len().saturating_sub(3)).max(1))
}

/// Returns a line without the spaces at its end.
fn trimmed(mut line: Vec<Shape>) -> Vec<Shape> {
    while line.last().is_some_and(|shape| shape.rows == [0; font::ROWS]) {
        line.pop();
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::probe;

    fn drawn(lettering: &Lettering, glyphs: &Glyphs) -> String {
        let area = Rect::new(0, 0, lettering.width(), lettering.height());
        let mut buffer = Buffer::empty(area);
        lettering.draw(&mut buffer, area, Align::Left, Style::new(), glyphs);
        probe::text(&buffer)
    }

    #[test]
    fn german_words_are_set_in_letters_of_dots() {
        let lettering = Lettering::new("Größe", Size::Dots(1), 80).unwrap();
        insta::assert_snapshot!(drawn(&lettering, &Glyphs::UNICODE));
        let lettering = Lettering::new("Große Überraschung", Size::Narrow, 48).unwrap();
        assert_eq!(lettering.len(), 2);
        insta::assert_snapshot!(drawn(&lettering, &Glyphs::UNICODE));
    }

    #[test]
    fn a_clock_is_as_large_as_there_is_room() {
        for (width, height, rows) in [(40, 8, 5), (80, 12, 10), (200, 40, 28), (17, 4, 1)] {
            let clock = Lettering::clock("07:12", width, height, Blocks::Quarters);
            assert!(clock.width() <= width && clock.clock_height() <= height);
            assert_eq!(clock.clock_height(), rows, "{width}x{height}");
        }
        let clock = Lettering::clock("07:12", 40, 6, Blocks::Whole);
        let text = drawn(&clock, &Glyphs::ASCII);
        assert!(text.is_ascii());
        insta::assert_snapshot!(text);
    }

    #[test]
    fn a_text_with_a_letter_that_has_no_shape_is_set_in_the_letters_of_the_terminal() {
        assert!(Lettering::new("Haus 漢", Size::Dots(1), 200).is_none());
        let lettering = Lettering::largest("Haus 漢", &Size::ALL, 200, 50, Blocks::Quarters);
        assert_eq!(lettering.size(), Size::Plain);
    }

    #[test]
    fn a_word_is_never_broken_in_letters_of_dots() {
        let text = "Donaudampfschifffahrtsgesellschaft";
        assert!(Lettering::new(text, Size::Dots(1), 80).is_none());
        let lettering = Lettering::largest(text, &Size::ALL, 80, 50, Blocks::Halves);
        assert_eq!((lettering.size(), lettering.len()), (Size::Plain, 1));
    }

    #[test]
    fn what_was_typed_in_two_marks_is_one_letter() {
        let lettering = Lettering::new("u\u{308}ber", Size::Narrow, 80).unwrap();
        assert_eq!(
            lettering.width(),
            Lettering::new("über", Size::Narrow, 80).unwrap().width()
        );
    }

    #[test]
    fn every_size_stays_within_its_area() {
        for size in Size::ALL {
            for width in [1, 7, 40, 120] {
                let Some(lettering) = Lettering::new("Wege\nund Ziele", size, width) else {
                    continue;
                };
                for height in 0..20 {
                    let area = Rect::new(0, 0, width, height);
                    let mut buffer = Buffer::empty(area);
                    lettering.draw(&mut buffer, area, Align::Centre, Style::new(), &Glyphs::UNICODE);
                }
                assert!(lettering.width() <= width);
            }
        }
    }
}
