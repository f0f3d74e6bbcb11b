//! The grid: how many answers each question of each theme has, and what is still empty or thin.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::moves::theme_name;
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::pane::Ctx;
use crate::tui::widgets::list::List;
use crate::tui::widgets::text::{put, put_right};
use crate::workshop::rounds::{self, Grid as Counts, Thin};
use crate::workshop::{QuestionId, ThemeId, Workshop};

/// The narrowest the column of questions gets.
const QUESTIONS: u16 = 24;
/// The widest the column of a theme gets.
const WIDEST: u16 = 18;

/// The grid with its cursor.
pub(super) struct Grid {
    counts: Counts,
    /// What is thin, in the order of the counts.
    thin: Vec<Vec<Option<Thin>>>,
    revisions: Option<[u64; 3]>,
    list: List,
    column: usize,
    /// The first theme that is shown.
    first: usize,
    /// Where the columns were drawn.
    columns: Vec<(usize, Rect)>,
}

impl Grid {
    /// Opens the grid with the cursor on a question of a theme.
    pub(super) fn new(theme: Option<ThemeId>, question: Option<QuestionId>, workshop: &Workshop) -> Self {
        let mut grid = Self {
            counts: Counts::default(),
            thin: Vec::new(),
            revisions: None,
            list: List::new(),
            column: 0,
            first: 0,
            columns: Vec::new(),
        };
        grid.update(workshop);
        if let Some(theme) = theme {
            grid.go_to(theme);
        }
        if let Some(row) = question.and_then(|question| workshop.questions.rank(question)) {
            grid.list.select(row);
        }
        grid
    }

    /// Counts anew if something has changed.
    pub(super) fn update(&mut self, workshop: &Workshop) {
        let revisions = [
            workshop.answers.revision(),
            workshop.questions.revision(),
            workshop.themes.revision(),
        ];
        if self.revisions != Some(revisions) {
            self.revisions = Some(revisions);
            let (theme, _) = self.cell();
            let before = std::mem::replace(&mut self.counts, rounds::completeness(workshop));
            self.list.find_again(&before.questions, &self.counts.questions);
            self.thin = self.counts.thin();
            self.column = self.column.min(self.counts.themes.len().saturating_sub(1));
            if let Some(theme) = theme {
                self.go_to(theme);
            }
        }
    }

    /// Puts the cursor into the column of a theme.
    pub(super) fn go_to(&mut self, theme: ThemeId) {
        if let Some(column) = self.counts.themes.iter().position(|&other| other == theme) {
            self.column = column;
        }
    }

    /// Returns where the cursor is.
    pub(super) fn cell(&self) -> (Option<ThemeId>, Option<QuestionId>) {
        let row = self.list.selected(self.counts.questions.len());
        (
            self.counts.themes.get(self.column).copied(),
            row.and_then(|row| self.counts.questions.get(row)).copied(),
        )
    }

    /// Moves the cursor; returns whether the action was one that does.
    pub(super) fn update_by(&mut self, action: Action) -> bool {
        let len = self.counts.questions.len();
        let last = self.counts.themes.len().saturating_sub(1);
        match action {
            _ if self.list.walk(action, len) => true,
            Action::Left => {
                self.column = self.column.saturating_sub(1);
                true
            }
            Action::Right => {
                self.column = (self.column + 1).min(last);
                true
            }
            Action::NextArea | Action::PreviousArea => self.go_to_next_thin(action == Action::NextArea),
            _ => return false,
        };
        true
    }

    /// Goes on to the next cell that is thin, or back to the one before.
    fn go_to_next_thin(&mut self, forward: bool) -> bool {
        let (rows, columns) = (self.counts.questions.len(), self.counts.themes.len());
        let cells = rows * columns;
        let now = self.list.selected(rows).unwrap_or(0) * columns + self.column;
        let found = (1..cells)
            .map(|step| (if forward { now + step } else { now + cells - step }) % cells)
            .find(|cell| self.thin[cell % columns][cell / columns].is_some());
        if let Some(cell) = found {
            self.list.select(cell / columns);
            self.column = cell % columns;
        }
        found.is_some()
    }

    /// Takes a click or a turn of the wheel; returns whether the cell under the cursor is to be opened.
    pub(super) fn mouse(&mut self, mouse: &Mouse) -> bool {
        let len = self.counts.questions.len();
        match mouse.action {
            MouseAction::WheelUp => self.list.wheel(false, len),
            MouseAction::WheelDown => self.list.wheel(true, len),
            MouseAction::Click => {
                let Some(row) = self.list.row_at(mouse.x, mouse.y) else {
                    return false;
                };
                let hit = self
                    .columns
                    .iter()
                    .find(|(_, area)| area.contains((mouse.x, area.y).into()));
                let column = hit.map_or(self.column, |&(column, _)| column);
                let again = self.list.selected(len) == Some(row) && column == self.column;
                self.list.select(row);
                self.column = column;
                return again;
            }
        };
        false
    }

    /// Draws the grid: a row each question, a column each theme, below what is still missing.
    pub(super) fn draw(&mut self, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        if area.height < 3 || area.width < 12 {
            return;
        }
        let (palette, glyphs) = (&ctx.look.palette, &ctx.look.glyphs);
        let missing = tr!(ctx.locale, "rounds-missing-short");
        let few = |count: usize| tr!(ctx.locale, "rounds-few-short", count = count);
        let widest = self
            .counts
            .cells
            .iter()
            .flatten()
            .max()
            .map_or(0, |&most| gate::width(&few(most)));
        self.place_columns(area, widest.max(gate::width(&missing)) as u16, ctx);
        let line = |y| Rect { y, height: 1, ..area };
        let left = self.columns.first().map_or(area.right(), |(_, column)| column.x);
        let head = Rect {
            x: area.x + 1,
            width: left.saturating_sub(area.x + 2),
            ..line(area.y)
        };
        put(
            buffer,
            head,
            &tr!(ctx.locale, "rounds-grid-head"),
            palette.dim(),
            glyphs,
        );
        for &(column, place) in &self.columns {
            let name = theme_name(self.counts.themes[column], ctx.workshop, ctx.locale);
            let style = if column == self.column {
                palette.accent()
            } else {
                palette.heading()
            };
            let title = Rect {
                y: area.y,
                width: place.width - 1,
                ..place
            };
            put_right(buffer, title, &name, style, glyphs);
        }
        let rows = Rect {
            y: area.y + 1,
            height: area.height - 2,
            ..area
        };
        let room = usize::from(head.width.saturating_sub(4)).max(4);
        let text = |row: usize| {
            let question = self
                .counts
                .questions
                .get(row)
                .and_then(|&id| ctx.workshop.questions.get(id));
            gate::wrap(question.map_or("", |question| question.text.trim()), room)
        };
        let air = u16::from(usize::from(rows.height) > 4 * self.counts.questions.len());
        self.list.draw(
            buffer,
            rows,
            self.counts.questions.len(),
            ctx.look,
            |row, _| text(row).len() as u16 + air,
            |row, place, buffer, selected| {
                let top = place.y + air;
                let style = if selected {
                    palette.selected()
                } else {
                    palette.text()
                };
                let lines = text(row);
                for (y, line) in (top..place.bottom()).zip(&lines) {
                    if selected {
                        buffer.set_string(place.x, y, glyphs.bar, palette.accent());
                    }
                    let at = Rect {
                        x: place.x + 4,
                        y,
                        width: room as u16,
                        height: 1,
                    };
                    put(buffer, at, line, style, glyphs);
                }
                if top >= place.bottom() {
                    return;
                }
                let number = gate::pad_left(&(row + 1).to_string(), 2);
                buffer.set_stringn(place.x + 1, top, number, 2, palette.dim());
                for &(column, at) in &self.columns {
                    let count = self.counts.cells[column][row];
                    let here = selected && column == self.column;
                    let (text, sign, style) = match self.thin[column][row] {
                        Some(Thin::Missing) => (missing.clone(), glyphs.warning, palette.warning()),
                        Some(Thin::Few) => (few(count), glyphs.warning, palette.warning()),
                        None => (count.to_string(), "", palette.text()),
                    };
                    let (sign, style) = if here {
                        (glyphs.prompt, palette.accent())
                    } else {
                        (sign, style)
                    };
                    let text = format!("{sign} {text}");
                    let cell = Rect {
                        x: at.x,
                        y: top,
                        width: at.width - 1,
                        height: 1,
                    };
                    put_right(buffer, cell, &text, style, glyphs);
                }
            },
        );
        let all = self.counts.cells.iter().map(Vec::len).sum::<usize>();
        let empty = self
            .counts
            .cells
            .iter()
            .flatten()
            .filter(|&&count| count == 0)
            .count();
        let few = self
            .thin
            .iter()
            .flatten()
            .filter(|&&thin| thin == Some(Thin::Few));
        let few = few.count();
        let (said, style) = if empty == 0 && few > 0 {
            (tr!(ctx.locale, "rounds-grid-few", few = few), palette.warning())
        } else if few > 0 {
            let missing = tr!(ctx.locale, "rounds-grid-missing", empty = empty, all = all);
            let few = tr!(ctx.locale, "rounds-grid-and-few", few = few);
            (format!("{missing} {few}"), palette.warning())
        } else if empty == 0 {
            (tr!(ctx.locale, "rounds-grid-complete"), palette.saved())
        } else {
            (
                tr!(ctx.locale, "rounds-grid-missing", empty = empty, all = all),
                palette.warning(),
            )
        };
        let foot = Rect {
            x: area.x + 1,
            width: area.width - 1,
            ..line(area.bottom() - 1)
        };
        put(buffer, foot, &said, style, glyphs);
    }

    /// Decides which columns are shown, so that the one with the cursor is among them.
    fn place_columns(&mut self, area: Rect, missing: u16, ctx: &Ctx<'_>) {
        let widths: Vec<u16> = self
            .counts
            .themes
            .iter()
            .map(|&theme| {
                let name = gate::width(&theme_name(theme, ctx.workshop, ctx.locale)).min(usize::from(WIDEST));
                (name as u16).max(missing + 2) + 3
            })
            .collect();
        let room = area.width.saturating_sub(QUESTIONS.min(area.width / 2));
        let fits = |first: usize, to: usize| {
            widths[first..to]
                .iter()
                .map(|&width| u32::from(width))
                .sum::<u32>()
                <= u32::from(room)
        };
        self.first = self.first.min(self.column);
        while self.first < self.column && !fits(self.first, self.column + 1) {
            self.first += 1;
        }
        let mut end = widths.len().min(self.column + 1);
        while end < widths.len() && fits(self.first, end + 1) {
            end += 1;
        }
        while self.first > 0 && fits(self.first - 1, end) {
            self.first -= 1;
        }
        self.columns.clear();
        let mut x = area.right();
        for column in (self.first..end).rev() {
            let width = widths[column].min(x.saturating_sub(area.x));
            if width < 2 {
                break;
            }
            x -= width;
            self.columns.push((
                column,
                Rect {
                    x,
                    y: area.y,
                    width,
                    height: 1,
                },
            ));
        }
        self.columns.reverse();
    }
}
