//! The one list: every pane and every dialog that shows rows one below the other uses it.
//!
//! It builds only the rows that are visible. Rows are asked for by index, may differ in height, and are drawn by
//! the caller; what they are, and whether one is marked, is the caller's. A frame and a key cost the same for ten
//! rows and for ten thousand: which row is the first one visible is found by walking back from the selection (or
//! from the end) over at most a screenful, never from the beginning.
//!
//! [`List`] is the state that lives as long as its pane. The caller says with every call how many rows there are
//! now; a selection beyond them counts as the last one, so a row that vanished needs no ceremony. Where rows come
//! and go anywhere, since others write as well, [`List::find_again`] finds the selected one, and nothing jumps.
//!
//! What was drawn where is remembered, for the mouse and for what a page is.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::Hash;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::input::{Key, KeyPress};
use crate::tui::style::Look;

/// How many rows one turn of the wheel moves.
const WHEEL: usize = 3;

/// Which row is selected, and which is the first one visible.
#[derive(Debug, Default)]
pub struct List {
    selected: usize,
    top: Cell<usize>,
    drawn: RefCell<Vec<Drawn>>,
    whole: Cell<usize>,
}

/// Where a row was drawn.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    index: usize,
    area: Rect,
}

impl List {
    /// A list with the first row selected.
    pub fn new() -> Self {
        Self::default()
    }

    /// The selected row of `len`; `None` where there is none.
    pub fn selected(&self, len: usize) -> Option<usize> {
        len.checked_sub(1).map(|last| self.selected.min(last))
    }

    /// Selects a row. Whether it exists is seen when it is asked for.
    pub fn select(&mut self, index: usize) {
        self.selected = index;
    }

    /// Finds the selected row again when the rows have changed: the same thing wherever it is now, or else what
    /// comes in its place. What is seen stays where it is seen, whatever has come or gone above it.
    pub fn find_again<T: Copy + Eq + Hash>(&mut self, before: &[T], now: &[T]) {
        if let Some(row) = self.selected(before.len()) {
            self.selected = again(row, before, now);
        }
        self.top.set(again(self.top.get(), before, now));
    }

    /// Goes with the rows where, from a place on, some have gone and others have come instead.
    pub fn splice(&mut self, at: usize, gone: usize, come: usize) {
        let shift = |row: usize| {
            if row < at {
                row
            } else if row >= at + gone {
                row - gone + come
            } else {
                row.min(at + come.saturating_sub(1))
            }
        };
        self.selected = shift(self.selected);
        self.top.set(shift(self.top.get()));
    }

    /// The index of the first visible row, as last drawn.
    pub fn top(&self) -> usize {
        self.top.get()
    }

    /// Shows the rows from this one on, as far as there are enough of them and the selected one stays to be seen.
    pub fn show_from(&self, index: usize) {
        self.top.set(index);
    }

    /// Selects the row above; tells whether there was one.
    pub fn up(&mut self, len: usize) -> bool {
        self.back(1, len)
    }

    /// Selects the row below; tells whether there was one.
    pub fn down(&mut self, len: usize) -> bool {
        self.forth(1, len)
    }

    /// Moves a page up: as many rows as were wholly visible, less one to keep the place.
    pub fn page_up(&mut self, len: usize) -> bool {
        self.back(self.page(), len)
    }

    /// Moves a page down.
    pub fn page_down(&mut self, len: usize) -> bool {
        self.forth(self.page(), len)
    }

    /// Selects the first row.
    pub fn home(&mut self, len: usize) -> bool {
        self.back(len, len)
    }

    /// Selects the last row.
    pub fn end(&mut self, len: usize) -> bool {
        self.forth(len, len)
    }

    /// Moves by an action; tells whether it was one that moves, also where there was nowhere to go.
    pub fn walk(&mut self, action: Action, len: usize) -> bool {
        match action {
            Action::Up => self.up(len),
            Action::Down => self.down(len),
            Action::PageUp => self.page_up(len),
            Action::PageDown => self.page_down(len),
            Action::First => self.home(len),
            Action::Last => self.end(len),
            _ => return false,
        };
        true
    }

    /// Moves by a turn of the wheel.
    pub fn wheel(&mut self, down: bool, len: usize) -> bool {
        if down {
            self.forth(WHEEL, len)
        } else {
            self.back(WHEEL, len)
        }
    }

    /// Moves by a key: arrows, `j` and `k`, page keys, Home and End. Tells whether it was one of them, also
    /// where there was nowhere to move.
    pub fn handle(&mut self, press: &KeyPress, len: usize) -> bool {
        if press.ctrl || press.alt || press.shift {
            return false;
        }
        match press.key {
            Key::Up | Key::Char('k') => self.up(len),
            Key::Down | Key::Char('j') => self.down(len),
            Key::PageUp => self.page_up(len),
            Key::PageDown => self.page_down(len),
            Key::Home => self.home(len),
            Key::End => self.end(len),
            _ => return false,
        };
        true
    }

    /// The row that was last drawn at a cell of the screen.
    pub fn row_at(&self, x: u16, y: u16) -> Option<usize> {
        self.drawn
            .borrow()
            .iter()
            .find(|row| row.area.contains((x, y).into()))
            .map(|row| row.index)
    }

    /// Where a row was last drawn, if it was visible.
    pub fn area_of(&self, index: usize) -> Option<Rect> {
        self.drawn
            .borrow()
            .iter()
            .find(|row| row.index == index)
            .map(|row| row.area)
    }

    /// Draws the visible rows and, where not all are visible, a scroll bar in the last column.
    ///
    /// `height` says how many cells a row needs at a width (0 counts as 1); `row` draws one, and is told whether
    /// it is the selected one. A row at the lower edge may get less than the height it asked for.
    pub fn draw(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        len: usize,
        look: &Look,
        height: impl Fn(usize, u16) -> u16,
        mut row: impl FnMut(usize, Rect, &mut Buffer, bool),
    ) {
        let area = area.intersection(buffer.area);
        let mut drawn = self.drawn.borrow_mut();
        drawn.clear();
        self.whole.set(0);
        let Some(selected) = self.selected(len).filter(|_| !area.is_empty()) else {
            self.top.set(0);
            return;
        };
        let height = |index, width| usize::from(height(index, width).max(1));
        let room = usize::from(area.height);
        // Without a scroll bar the rows have the whole width. Whether one is needed is known after a screenful.
        let scrolls = area.width > 1 && fits_from(0, len, room, |index| height(index, area.width)) < len;
        let width = area.width - u16::from(scrolls);
        let height = |index| height(index, width);

        let top = first_visible(self.top.get(), selected, len, room, height);
        self.top.set(top);
        let mut y = area.y;
        for index in top..len {
            if y >= area.bottom() {
                break;
            }
            let wanted = height(index);
            let left = usize::from(area.bottom() - y);
            let place = Rect {
                x: area.x,
                y,
                width,
                height: wanted.min(left) as u16,
            };
            row(index, place, buffer, index == selected);
            drawn.push(Drawn { index, area: place });
            self.whole.set(self.whole.get() + usize::from(wanted <= left));
            y += place.height;
        }
        if scrolls {
            draw_scroll_bar(buffer, area, top, drawn.len(), len, look);
        }
    }

    fn page(&self) -> usize {
        self.whole.get().saturating_sub(1).max(1)
    }

    fn back(&mut self, rows: usize, len: usize) -> bool {
        self.go(|selected, _| selected.saturating_sub(rows), len)
    }

    fn forth(&mut self, rows: usize, len: usize) -> bool {
        self.go(|selected, last| selected.saturating_add(rows).min(last), len)
    }

    fn go(&mut self, to: impl Fn(usize, usize) -> usize, len: usize) -> bool {
        let Some(selected) = self.selected(len) else {
            return false;
        };
        self.selected = to(selected, len - 1);
        self.selected != selected
    }
}

/// Returns where the thing in a row is now: if it has gone, where the next one that is still there is, or else the
/// one before.
fn again<T: Copy + Eq + Hash>(row: usize, before: &[T], now: &[T]) -> usize {
    if before.get(row) == now.get(row) {
        return row;
    }
    let rows: HashMap<T, usize> = now.iter().copied().zip(0..).collect();
    let find = |thing: &T| rows.get(thing).copied();
    let (above, below) = before.split_at(row.min(before.len()));
    below
        .iter()
        .find_map(find)
        .or_else(|| above.iter().rev().find_map(find))
        .unwrap_or(row)
}

/// Counts the rows from `first` that fit wholly into `room`.
fn fits_from(first: usize, len: usize, room: usize, height: impl Fn(usize) -> usize) -> usize {
    let mut left = room;
    let mut count = 0;
    for index in first..len {
        match left.checked_sub(height(index)) {
            Some(rest) => left = rest,
            None => break,
        }
        count += 1;
    }
    count
}

/// Finds the first row with which `last` is still wholly visible: at least `last` itself.
fn first_that_shows(last: usize, room: usize, height: impl Fn(usize) -> usize) -> usize {
    let mut left = room.saturating_sub(height(last));
    let mut first = last;
    while let Some(before) = first.checked_sub(1) {
        match left.checked_sub(height(before)) {
            Some(rest) => left = rest,
            None => break,
        }
        first = before;
    }
    first
}

/// Finds the first visible row: where it was, moved no more than needed to show the selection whole and to
/// leave no room unused below the last row.
fn first_visible(
    top: usize,
    selected: usize,
    len: usize,
    room: usize,
    height: impl Fn(usize) -> usize,
) -> usize {
    let lowest = first_that_shows(len - 1, room, &height);
    let top = top.min(lowest);
    if selected <= top {
        selected
    } else {
        top.max(first_that_shows(selected, room, &height))
    }
}

fn draw_scroll_bar(buffer: &mut Buffer, area: Rect, top: usize, visible: usize, len: usize, look: &Look) {
    let track = usize::from(area.height);
    let thumb = (track * visible / len).clamp(1, track);
    let hidden = len.saturating_sub(visible);
    let start = if hidden == 0 {
        0
    } else {
        (top.min(hidden) * (track - thumb)).div_ceil(hidden)
    };
    for y in start..start + thumb {
        let cell = &mut buffer[(area.right() - 1, area.y + y as u16)];
        cell.set_symbol(look.glyphs.thumb).set_style(look.palette.dim());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::widgets::testing::{at_every_size, read};
    use ratatui::style::Style;

    /// Draws rows whose height is their index modulo 3, plus 1; returns the rows that were asked for anything.
    fn draw_in(list: &List, buffer: &mut Buffer, area: Rect, len: usize) -> Vec<usize> {
        let asked = RefCell::new(Vec::new());
        let height = |index: usize, _| {
            asked.borrow_mut().push(index);
            (index % 3 + 1) as u16
        };
        list.draw(
            buffer,
            area,
            len,
            &Look::default(),
            height,
            |index, area, buffer, selected| {
                let mark = if selected { "▌" } else { " " };
                for y in area.top()..area.bottom() {
                    buffer.set_stringn(
                        area.x,
                        y,
                        format!("{mark}{index}"),
                        area.width.into(),
                        Style::new(),
                    );
                }
            },
        );
        asked.into_inner()
    }

    fn draw(list: &List, width: u16, height: u16, len: usize) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        draw_in(list, &mut buffer, area, len);
        read(&buffer)
    }

    #[test]
    fn all_rows_are_shown_without_a_scroll_bar_while_they_fit() {
        assert_eq!(
            draw(&List::new(), 5, 7, 3),
            ["▌0", " 1", " 1", " 2", " 2", " 2", ""]
        );
    }

    #[test]
    fn a_scroll_bar_appears_when_rows_are_out_of_sight() {
        assert_eq!(draw(&List::new(), 5, 4, 4), ["▌0  ▐", " 1  ▐", " 1  ▐", " 2"]);
    }

    #[test]
    fn the_view_moves_no_more_than_it_must() {
        let mut list = List::new();
        draw(&list, 5, 6, 100);
        list.select(3);
        assert_eq!(draw(&list, 4, 6, 100)[5], "▌3");
        assert_eq!(list.top(), 1);
        list.select(2);
        draw(&list, 4, 6, 100);
        assert_eq!(list.top(), 1);
        list.select(0);
        draw(&list, 4, 6, 100);
        assert_eq!(list.top(), 0);
    }

    #[test]
    fn a_row_that_is_taller_than_the_view_is_shown_from_its_top() {
        let mut list = List::new();
        list.select(5);
        assert_eq!(draw(&list, 4, 2, 9), ["▌5", "▌5 ▐"]);
    }

    #[test]
    fn no_room_is_left_unused_when_rows_vanish() {
        let mut list = List::new();
        list.end(30);
        draw(&list, 4, 6, 30);
        assert_eq!(list.selected(4), Some(3));
        draw(&list, 4, 7, 4);
        assert_eq!(list.top(), 0);
    }

    #[test]
    fn a_row_is_found_again_wherever_it_is_and_the_view_does_not_jump() {
        let mut list = List::new();
        let before: Vec<u32> = (0..50).collect();
        list.select(20);
        draw(&list, 5, 9, before.len());
        let (top, on_screen) = (list.top(), 20 - list.top());
        // Two come above what is seen, one of those that are seen goes, one comes at the end.
        let mut now = vec![100, 101];
        now.extend(before.iter().copied().filter(|&row| row != 21));
        now.push(102);
        list.find_again(&before, &now);
        assert_eq!(list.selected(now.len()), Some(22));
        assert_eq!(22 - list.top(), on_screen);
        assert_eq!(list.top(), top + 2);
        // What was selected goes, and so does what is next: the one behind them takes over.
        let before = std::mem::replace(&mut now, vec![7, 100, 101, 23, 8]);
        list.find_again(&before, &now);
        assert_eq!(list.selected(now.len()), Some(3));
        // Everything behind goes: the one before takes over.
        list.find_again(&now, &[100, 101]);
        assert_eq!(list.selected(2), Some(1));
        list.find_again(&[100, 101], &[]);
        list.find_again::<u32>(&[], &[]);
        assert_eq!(list.selected(0), None);
    }

    #[test]
    fn a_row_goes_with_what_was_spliced_in_above_it() {
        let mut list = List::new();
        list.select(20);
        list.splice(21, 5, 9);
        assert_eq!(list.selected(99), Some(20));
        list.splice(3, 0, 4);
        assert_eq!(list.selected(99), Some(24));
        list.splice(10, 10, 2);
        assert_eq!(list.selected(99), Some(16));
        list.splice(16, 3, 0);
        assert_eq!(list.selected(99), Some(16));
        list.splice(14, 6, 1);
        assert_eq!(list.selected(99), Some(14));
    }

    #[test]
    fn a_page_is_what_was_visible_less_one() {
        let mut list = List::new();
        draw(&list, 4, 12, 100);
        list.page_down(100);
        assert_eq!(list.selected(100), Some(5));
        list.page_up(100);
        assert_eq!(list.selected(100), Some(0));
    }

    #[test]
    fn keys_move_the_selection_and_stop_at_the_ends() {
        let mut list = List::new();
        let mut press = |keys: &str| {
            for key in crate::tui::input::keys(keys).unwrap() {
                assert!(list.handle(&key, 9), "{key}");
            }
            list.selected(9)
        };
        assert_eq!(press("jj<down>"), Some(3));
        assert_eq!(press("k<up><up><up>"), Some(0));
        assert_eq!(press("<end><down>"), Some(8));
        assert_eq!(press("<home>"), Some(0));
        assert!(!list.handle(&KeyPress::ctrl('j'), 9));
        assert!(!list.handle(&KeyPress::char('x'), 9));
    }

    #[test]
    fn a_list_without_rows_has_no_selection_and_draws_nothing() {
        let mut list = List::new();
        assert!(!list.down(0) && !list.end(0) && !list.page_up(0));
        assert_eq!(list.selected(0), None);
        assert_eq!(draw(&list, 3, 2, 0), ["", ""]);
    }

    #[test]
    fn the_mouse_finds_the_row_it_points_at() {
        let mut list = List::new();
        draw(&list, 5, 6, 3);
        assert_eq!(
            (list.row_at(0, 0), list.row_at(4, 2), list.row_at(4, 3)),
            (Some(0), Some(1), Some(2))
        );
        assert_eq!(list.row_at(9, 9), None);
        list.wheel(true, 3);
        assert_eq!(list.selected(3), Some(2));
    }

    #[test]
    fn ten_thousand_rows_cost_no_more_than_a_screenful() {
        const LEN: usize = 10_000;
        let mut list = List::new();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 40));
        let moves: [fn(&mut List) -> bool; 8] = [
            |list| list.down(LEN),
            |list| list.page_down(LEN),
            |list| list.end(LEN),
            |list| list.up(LEN),
            |list| list.page_up(LEN),
            |list| list.home(LEN),
            |list| list.wheel(true, LEN),
            |list| {
                list.select(LEN / 2);
                true
            },
        ];
        for go in moves {
            go(&mut list);
            let asked = draw_in(&list, &mut buffer, Rect::new(0, 0, 80, 40), LEN).len();
            assert!(asked <= 4 * 41, "{asked} rows were asked for");
        }
    }

    #[test]
    fn a_list_draws_into_any_area_and_shows_the_selection() {
        for selected in [0, 1, 7, 49, 99] {
            let mut list = List::new();
            list.select(selected);
            at_every_size(|area, buffer| {
                draw_in(&list, buffer, area, 50);
                let visible = list.area_of(selected.min(49)).is_some();
                assert_eq!(visible, !area.is_empty());
            });
        }
    }

    #[test]
    fn the_thumb_stays_in_its_track() {
        at_every_size(|area, buffer| {
            if !area.is_empty() {
                for (top, visible, len) in [(0, 1, 2), (1, 1, 2), (9_999, 1, 10_000), (0, 1, 1), (5, 3, 4)] {
                    draw_scroll_bar(buffer, area, top, visible, len, &Look::default());
                }
            }
        });
    }
}
