//! The one editor: every text that is typed is typed into one of these.
//!
//! `tui_textarea` keeps the lines and the cursor and does the edits. Around it, here:
//!
//! - our keys, and nothing else: what the editor does not know it leaves to whoever asks next. Undo is
//!   an action of the whole program, not of a field;
//! - cursor and deletion by what a reader takes for a character (a grapheme cluster), where the library
//!   counts code points;
//! - our own drawing: rows are wrapped between words and shown through the display gate, which the
//!   library's drawing does not know, with the real cursor of the terminal at its place;
//! - an upper limit ([`LIMIT`]), since each key costs in proportion to the text. Text beyond it is refused as a
//!   whole and said so, never cut.
//!
//! # Limitations
//!
//! There is no selection: the terminal's own (Shift and mouse) copies. A line longer than 65,535 characters can
//! only come from [`Editor::set_text`], and moving the cursor far into it is slow.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_textarea::{CursorMove, DataCursor, TextArea};
use unicode_normalization::char::{canonical_combining_class, compose};
use unicode_segmentation::UnicodeSegmentation;

use crate::gate;
use crate::tui::input::{Key, KeyPress};
use crate::tui::style::Look;

mod rows;

use rows::Rows;

/// The most bytes that can be typed or pasted into one field.
pub const LIMIT: usize = 64 * 1024 - 1;

/// What a line break is in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// There is none: a pasted one becomes a space.
    One,
    /// Enter is somebody else's, such as "this card is done"; Alt+Enter and Ctrl+J break the line.
    EnterCommits,
    /// Enter breaks the line, and so do Alt+Enter and Ctrl+J.
    Many,
}

/// A text field with its cursor.
#[derive(Clone, Debug)]
pub struct Editor {
    text: TextArea<'static>,
    lines: Lines,
    refused: bool,
    /// The column that moving up and down aims at.
    goal: Option<usize>,
    rows: RefCell<Option<Rows>>,
    top: Cell<usize>,
    /// The size in which the field was last drawn: what a row and a page are.
    drawn: Cell<(u16, u16)>,
}

impl Editor {
    /// A field with a text in it, the cursor behind it.
    pub fn new(text: &str, lines: Lines) -> Self {
        let mut editor = Self {
            text: TextArea::default(),
            lines,
            refused: false,
            goal: None,
            rows: RefCell::new(None),
            top: Cell::new(0),
            drawn: Cell::new((u16::MAX, 1)),
        };
        editor.set_text(text);
        editor
    }

    /// The text, its lines separated by `\n`.
    pub fn text(&self) -> String {
        self.text.lines().join("\n")
    }

    /// Replaces the text, whatever its length, and puts the cursor behind it.
    pub fn set_text(&mut self, text: &str) {
        let text = self.fitting(text);
        self.text = TextArea::new(text.split('\n').map(str::to_owned).collect());
        self.text.set_max_histories(0);
        self.text.move_cursor(CursorMove::Bottom);
        self.text.move_cursor(CursorMove::End);
        self.refused = false;
        self.top.set(0);
        self.changed();
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        self.set_text("");
    }

    /// Tells whether nothing is in the field, not even a space.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The number of lines, counted by line breaks.
    pub fn line_count(&self) -> usize {
        self.text.lines().len()
    }

    /// The line the cursor is in and the number of characters before it there, both from 0.
    pub fn cursor(&self) -> (usize, usize) {
        let DataCursor(line, column) = self.text.cursor();
        (line, column)
    }

    /// Tells, once, whether text was refused since the last time because it did not fit under [`LIMIT`].
    pub fn take_refused(&mut self) -> bool {
        std::mem::take(&mut self.refused)
    }

    /// How many rows the text takes in an area of that width: what the field would like to be high.
    pub fn wanted_height(&self, width: u16) -> u16 {
        self.with_rows(width, |rows| rows.len().try_into().unwrap_or(u16::MAX))
    }

    /// Does what a key means in a text field; returns whether it means anything here.
    ///
    /// Up and Down mean something only while there is a row to go to, Backspace and Delete only while there is
    /// text: at the edge they are left to whoever asks next.
    pub fn handle(&mut self, press: &KeyPress) -> bool {
        if let Some(character) = press.text() {
            self.type_character(character);
            return true;
        }
        let wide = press.ctrl || press.alt;
        match (press.key, press.ctrl, press.alt) {
            (Key::Enter, false, false) if self.lines == Lines::Many => return self.break_line(),
            (Key::Enter, false, true) | (Key::Char('j'), true, false) => return self.break_line(),
            (Key::Char('w'), true, false) => return self.delete_word_before(),
            (Key::Backspace, _, _) if wide => return self.delete_word_before(),
            (Key::Backspace, _, _) => return self.delete_before(),
            (Key::Delete, _, _) if wide => return self.delete_word_after(),
            (Key::Delete, _, _) => return self.delete_after(),
            (Key::Up, false, false) => return self.move_rows(-1),
            (Key::Down, false, false) => return self.move_rows(1),
            (Key::PageUp, false, false) => return self.move_rows(-self.page()),
            (Key::PageDown, false, false) => return self.move_rows(self.page()),
            (Key::Left, false, false) => self.move_clusters(false),
            (Key::Right, false, false) => self.move_clusters(true),
            (Key::Left, true, false) => self.text.move_cursor(CursorMove::WordBack),
            (Key::Right, true, false) => self.text.move_cursor(CursorMove::WordForward),
            (Key::Home, false, false) => self.move_in_row(false),
            (Key::End, false, false) => self.move_in_row(true),
            (Key::Home, true, false) => self.jump(0, 0),
            (Key::End, true, false) => {
                self.text.move_cursor(CursorMove::Bottom);
                self.text.move_cursor(CursorMove::End);
            }
            _ => return false,
        }
        self.goal = None;
        true
    }

    /// Inserts a text at the cursor; returns whether it fitted under [`LIMIT`]. Where it did not, nothing of it
    /// was inserted.
    ///
    /// In a field of one line, line breaks become spaces; one at the end is dropped, since whoever copies a line
    /// often copies its end.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = self.fitting(text);
        if !self.fits(text.len()) {
            return false;
        }
        self.text.insert_str(&text);
        self.changed();
        true
    }

    /// Puts the cursor where the mouse points, in the area in which the field was drawn.
    pub fn click(&mut self, area: Rect, x: u16, y: u16) {
        if area.contains(Position { x, y }) {
            let row = self.top.get() + usize::from(y - area.y);
            let place = self.with_rows(area.width, |rows| {
                let row = row.min(rows.len() - 1);
                rows.position(self.text.lines(), row, usize::from(x - area.x))
            });
            self.jump_to_byte(place);
            self.goal = None;
        }
    }

    /// Draws the field, and puts the cursor of the terminal into it if it has the focus; without it the field
    /// shows how its text begins.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, look: &Look, placeholder: &str, focused: bool) {
        let cursor = self.render_rows(frame.buffer_mut(), area, look, placeholder, focused);
        if let Some(cursor) = cursor.filter(|_| focused) {
            frame.set_cursor_position(cursor);
        }
    }

    /// Draws the field, and returns where its cursor is; `None` where there is no room for it.
    ///
    /// The last column is kept free for a cursor behind the last character of a row.
    pub fn render(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        look: &Look,
        placeholder: &str,
    ) -> Option<Position> {
        self.render_rows(buffer, area, look, placeholder, true)
    }

    fn render_rows(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        look: &Look,
        placeholder: &str,
        follows_cursor: bool,
    ) -> Option<Position> {
        let area = area.intersection(buffer.area);
        if area.is_empty() {
            return None;
        }
        self.drawn.set((area.width, area.height));
        if self.is_empty() {
            let hint = gate::truncate_with(placeholder, area.width.into(), look.glyphs.ellipsis);
            buffer.set_stringn(area.x, area.y, hint, area.width.into(), look.palette.dim());
            return Some(area.as_position());
        }
        let (line, byte) = self.cursor_byte();
        self.with_rows(area.width, |rows| {
            let (row, column) = rows.find(self.text.lines(), line, byte);
            let height = usize::from(area.height);
            let top = self
                .top
                .get()
                .min(rows.len().saturating_sub(height))
                .min(row)
                .max((row + 1).saturating_sub(height));
            let top = if follows_cursor { top } else { 0 };
            self.top.set(top);
            for (y, row) in (top..rows.len()).take(height).enumerate() {
                let place = Rect {
                    y: area.y + y as u16,
                    height: 1,
                    ..area
                };
                rows.draw(self.text.lines(), row, buffer, place, look.palette.text());
            }
            let x = column.min(usize::from(area.width) - 1) as u16;
            Some(Position {
                x: area.x + x,
                y: area.y + (row - top).min(height - 1) as u16,
            })
        })
    }

    // ---- edits -------------------------------------------------------------------------------------------------

    fn type_character(&mut self, character: char) {
        // An accent that is typed after its letter becomes one character with it.
        if canonical_combining_class(character) != 0
            && let Some(composed) = self
                .character_before()
                .and_then(|before| compose(before, character))
        {
            self.text.delete_char();
            self.text.insert_char(composed);
            self.changed();
        } else if self.fits(character.len_utf8()) {
            self.text.insert_char(character);
            self.changed();
        }
    }

    fn break_line(&mut self) -> bool {
        if self.lines == Lines::One {
            return false;
        }
        if self.fits(1) {
            self.text.insert_newline();
            self.changed();
        }
        true
    }

    fn delete_before(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        let (line, byte) = self.cursor_byte();
        let before = &self.text.lines()[line][..byte];
        // At the begin of a line, the line break is the one character.
        let characters = before
            .graphemes(true)
            .next_back()
            .map_or(1, |cluster| cluster.chars().count());
        for _ in 0..characters {
            self.text.delete_char();
        }
        self.changed();
        true
    }

    fn delete_after(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        let (line, byte) = self.cursor_byte();
        let characters = self.text.lines()[line][byte..]
            .graphemes(true)
            .next()
            .map_or(1, |c| c.chars().count());
        self.text.delete_str(characters);
        self.changed();
        true
    }

    fn delete_word_before(&mut self) -> bool {
        let any = !self.is_empty();
        self.text.delete_word();
        self.changed();
        any
    }

    fn delete_word_after(&mut self) -> bool {
        let any = !self.is_empty();
        self.text.delete_next_word();
        self.changed();
        any
    }

    /// Makes a text what this field can hold.
    fn fitting<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let text = if text.contains('\r') {
            Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
        } else {
            text.into()
        };
        if self.lines == Lines::One && text.contains('\n') {
            return Cow::Owned(text.trim_end_matches('\n').replace('\n', " "));
        }
        text
    }

    /// Tells whether so many bytes more fit, and remembers if they do not.
    fn fits(&mut self, more: usize) -> bool {
        let bytes: usize = self.text.lines().iter().map(|line| line.len() + 1).sum();
        let fits = bytes - 1 + more <= LIMIT;
        self.refused |= !fits;
        fits
    }

    fn changed(&mut self) {
        self.goal = None;
        self.rows.replace(None);
    }

    // ---- the cursor --------------------------------------------------------------------------------------------

    /// The line of the cursor, and the bytes before it there.
    fn cursor_byte(&self) -> (usize, usize) {
        let DataCursor(line, column) = self.text.cursor();
        let text = &self.text.lines()[line];
        (
            line,
            text.char_indices()
                .nth(column)
                .map_or(text.len(), |(byte, _)| byte),
        )
    }

    fn character_before(&self) -> Option<char> {
        let (line, byte) = self.cursor_byte();
        self.text.lines()[line][..byte].chars().next_back()
    }

    fn jump_to_byte(&mut self, (line, byte): (usize, usize)) {
        let column = self.text.lines()[line][..byte].chars().count();
        self.jump(line, column);
    }

    fn jump(&mut self, line: usize, column: usize) {
        if let (Ok(line), Ok(column)) = (line.try_into(), column.try_into()) {
            self.text.move_cursor(CursorMove::Jump(line, column));
            return;
        }
        // What the library's numbers cannot say is walked. It is never far: such places are only aimed at from
        // nearby.
        let target = DataCursor(line, column);
        let forth = self.text.cursor() < target;
        let step = if forth {
            CursorMove::Forward
        } else {
            CursorMove::Back
        };
        loop {
            let before = self.text.cursor();
            if before == target || (before < target) != forth {
                return;
            }
            self.text.move_cursor(step);
            if self.text.cursor() == before {
                return;
            }
        }
    }

    fn move_clusters(&mut self, forth: bool) {
        let (line, byte) = self.cursor_byte();
        let (before, after) = self.text.lines()[line].split_at(byte);
        let cluster = if forth {
            after.graphemes(true).next()
        } else {
            before.graphemes(true).next_back()
        };
        match cluster.map(str::len) {
            Some(bytes) if forth => self.jump_to_byte((line, byte + bytes)),
            Some(bytes) => self.jump_to_byte((line, byte - bytes)),
            None if forth && line + 1 < self.line_count() => self.jump(line + 1, 0),
            None if !forth && line > 0 => {
                let end = self.text.lines()[line - 1].len();
                self.jump_to_byte((line - 1, end));
            }
            None => {}
        }
    }

    /// Moves to the begin or the end of the row.
    fn move_in_row(&mut self, end: bool) {
        let (line, byte) = self.cursor_byte();
        let place = self.with_last_rows(|rows| {
            let (row, _) = rows.find(self.text.lines(), line, byte);
            rows.position(self.text.lines(), row, if end { usize::MAX } else { 0 })
        });
        self.jump_to_byte(place);
    }

    fn page(&self) -> isize {
        self.drawn
            .get()
            .1
            .saturating_sub(1)
            .max(1)
            .try_into()
            .unwrap_or(1)
    }

    /// Moves up or down by rows as they are drawn; tells whether there was a row to go to.
    fn move_rows(&mut self, by: isize) -> bool {
        let (line, byte) = self.cursor_byte();
        let goal = self.goal;
        let (place, goal, moved) = self.with_last_rows(|rows| {
            let (row, column) = rows.find(self.text.lines(), line, byte);
            let target = row.saturating_add_signed(by).min(rows.len() - 1);
            let goal = goal.unwrap_or(column);
            (
                rows.position(self.text.lines(), target, goal),
                goal,
                target != row,
            )
        });
        if moved {
            self.jump_to_byte(place);
            self.goal = Some(goal);
        }
        moved
    }

    // ---- rows --------------------------------------------------------------------------------------------------

    fn with_rows<T>(&self, width: u16, use_rows: impl FnOnce(&Rows) -> T) -> T {
        let mut cache = self.rows.borrow_mut();
        let rows = match cache.take() {
            Some(rows) if rows.width() == width => rows,
            _ => Rows::of(self.text.lines(), width),
        };
        let result = use_rows(&rows);
        *cache = Some(rows);
        result
    }

    /// The rows as they were last drawn, or very wide ones if they never were.
    fn with_last_rows<T>(&self, use_rows: impl FnOnce(&Rows) -> T) -> T {
        self.with_rows(self.drawn.get().0, use_rows)
    }
}

#[cfg(test)]
mod tests;
