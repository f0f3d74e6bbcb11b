//! What a hand has changed in the readable copy: looked through, taken over or left.
//!
//! Each thing that was changed has a box to tick, a sign (+ added, ~ changed, − taken out) and its before and after.
//! Nothing happens before somebody says so, and closing the dialog decides nothing. A copy with a mistake in it shows
//! the place instead.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Dialog;
use crate::gate;
use crate::locale::Locale;
use crate::session::{Found, HandEdit};
use crate::store::{Fate, OpenError};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::style::Look;
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;
use crate::workshop::What;

/// The widest the dialog gets, without its border.
const WIDEST: u16 = 110;

/// How far the details stand in.
const INDENT: usize = 6;

/// A row of the dialog, and how it is drawn.
type Row = (String, Style);

/// An edited copy, looked through.
pub struct HandEdits {
    edit: HandEdit,
    chosen: Vec<bool>,
    list: List,
}

impl HandEdits {
    /// Shows an edited copy, everything in it ticked.
    #[must_use]
    pub fn new(edit: HandEdit) -> Self {
        let count = edit
            .found
            .as_ref()
            .map_or(0, |found| found.differences.list.len());
        Self {
            edit,
            chosen: vec![true; count],
            list: List::new(),
        }
    }

    fn toggle(&mut self) {
        if let Some(at) = self.list.selected(self.chosen.len()) {
            self.chosen[at] = !self.chosen[at];
        }
    }

    fn toggle_all(&mut self) {
        let all = self.chosen.iter().all(|&chosen| chosen);
        self.chosen.fill(!all);
    }

    fn take(&self, ctx: &Ctx<'_>) -> Outcome {
        let Ok(found) = &self.edit.found else {
            return Outcome::handled();
        };
        if !self.chosen.contains(&true) {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "edits-none-chosen"));
        }
        let change = found.differences.change(|at| self.chosen.get(at) == Some(&true));
        self.decided(Outcome::commit(change), Fate::Taken)
    }

    fn decided(&self, outcome: Outcome, fate: Fate) -> Outcome {
        outcome
            .and(Effect::Close)
            .and(Effect::HandEdit(Box::new(self.edit.clone()), fate))
    }

    /// What stands above the list.
    fn head(&self, ctx: &Ctx<'_>, width: usize) -> Vec<Row> {
        let palette = &ctx.look.palette;
        let mut rows = Vec::new();
        match &self.edit.found {
            Ok(found) => {
                let summary = ctx.locale.differences(&found.differences);
                wrapped(&mut rows, &summary, "", width, palette.heading());
                for line in ctx.locale.basis(found) {
                    wrapped(&mut rows, &line, "", width, palette.warning());
                }
            }
            Err(error) => self.mistake(error, ctx, width, &mut rows),
        }
        rows.push((String::new(), palette.text()));
        rows
    }

    /// Shows where the copy cannot be read.
    fn mistake(&self, error: &OpenError, ctx: &Ctx<'_>, width: usize, rows: &mut Vec<Row>) {
        let (locale, palette) = (ctx.locale, &ctx.look.palette);
        match error {
            OpenError::Malformed { mistake, .. } => {
                let said = tr!(
                    locale,
                    "edits-mistake-where",
                    line = mistake.line.to_string(),
                    column = mistake.column.to_string(),
                    reason = locale.mistake(mistake)
                );
                wrapped(rows, &said, "", width, palette.warning());
                if let Some(line) = self.edit.line(mistake.line) {
                    rows.push((String::new(), palette.text()));
                    rows.push((tr!(locale, "edits-mistake-left"), palette.text()));
                    rows.extend(pointed_at(&line, mistake.column, width, ctx.look));
                }
            }
            error => wrapped(rows, &locale.open_error(error), "", width, palette.warning()),
        }
        rows.push((String::new(), palette.text()));
        wrapped(
            rows,
            &tr!(locale, "edits-mistake-calm"),
            "",
            width,
            palette.text(),
        );
        wrapped(
            rows,
            &tr!(locale, "edits-mistake-next"),
            "",
            width,
            palette.text(),
        );
    }
}

/// Shows a part of a line around a column, with a mark below it.
fn pointed_at(line: &str, column: u64, width: usize, look: &Look) -> [Row; 2] {
    let at = usize::try_from(column).unwrap_or(usize::MAX).saturating_sub(1);
    let room = width.saturating_sub(4).max(1);
    let start = if at >= room { at - room / 2 } else { 0 };
    let part: String = line.chars().skip(start).take(room).collect();
    let shown = gate::show_flat(&part);
    let before: String = part.chars().take(at - start.min(at)).collect();
    let indent = gate::width(&gate::show_flat(&before)) + 2;
    let mark = format!("{}^", " ".repeat(indent));
    [
        (format!("  {shown}"), look.palette.dim()),
        (mark, look.palette.error()),
    ]
}

/// Adds a text in as many rows as it needs.
fn wrapped(rows: &mut Vec<Row>, text: &str, indent: &str, width: usize, style: Style) {
    let text = gate::show_flat(text);
    let room = width.saturating_sub(gate::width(indent)).max(1);
    for range in gate::row_ranges(&text, room) {
        rows.push((format!("{indent}{}", text[range].trim_end()), style));
    }
}

/// Returns the rows of one difference: what it is about, then what is different.
fn rows_of(
    found: &Found,
    at: usize,
    is_chosen: bool,
    is_selected: bool,
    width: usize,
    locale: &Locale,
    look: &Look,
) -> Vec<Row> {
    let Some(difference) = found.differences.list.get(at) else {
        return Vec::new();
    };
    let palette = &look.palette;
    let (sign, style) = match difference.what {
        What::Added | What::Restored => ("+", palette.saved()),
        What::Changed | What::Moved => ("~", palette.accent()),
        What::Removed => (look.glyphs.minus, palette.error()),
    };
    let style = if is_chosen { style } else { palette.dim() };
    let tick = if is_chosen { "[x]" } else { "[ ]" };
    let name = locale.different_thing(difference, &found.differences);
    let mut rows = Vec::new();
    let mut name_rows = Vec::new();
    wrapped(
        &mut name_rows,
        &name,
        "",
        width.saturating_sub(INDENT + 2),
        if is_selected {
            style.patch(palette.selected())
        } else {
            style
        },
    );
    for (n, (text, style)) in name_rows.into_iter().enumerate() {
        let lead = if n == 0 {
            format!("{tick} {sign} ")
        } else {
            " ".repeat(INDENT)
        };
        rows.push((format!("{lead}{text}"), style));
    }
    let detail = if is_chosen { palette.text() } else { palette.dim() };
    for line in locale.difference(difference, &found.differences) {
        wrapped(
            &mut rows,
            &line,
            &" ".repeat(INDENT),
            width.saturating_sub(2),
            detail,
        );
    }
    rows
}

impl Dialog for HandEdits {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Edits]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let len = self.chosen.len();
        match action {
            _ if self.list.walk(action, len) => {}
            Action::Mark => self.toggle(),
            Action::All => self.toggle_all(),
            Action::Enter => return self.take(ctx),
            Action::Delete => return self.decided(Outcome::handled(), Fate::Left),
            Action::Back | Action::Findings | Action::HandEdits => {
                let key = super::key_of(Action::Findings, ctx.locale);
                let said = tr!(ctx.locale, "edits-later", key = key);
                return Outcome::effect(Effect::Close).and(Effect::Notify(Tone::Info, said));
            }
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, _ctx: &Ctx<'_>) -> Outcome {
        let len = self.chosen.len();
        match mouse.action {
            MouseAction::WheelUp => {
                self.list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                self.list.wheel(true, len);
            }
            MouseAction::Click => {
                if let Some(row) = self.list.row_at(mouse.x, mouse.y) {
                    self.list.select(row);
                    self.toggle();
                }
            }
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let (locale, look) = (ctx.locale, ctx.look);
        let width = area.width.saturating_sub(4).min(WIDEST);
        let head = self.head(ctx, usize::from(width));
        let found = self.edit.found.as_ref().ok();
        let rows = |at: usize, width: u16, is_selected: bool| {
            let is_chosen = self.chosen.get(at) == Some(&true);
            found.map_or_else(Vec::new, |found| {
                rows_of(
                    found,
                    at,
                    is_chosen,
                    is_selected,
                    usize::from(width),
                    locale,
                    look,
                )
            })
        };
        let len = self.chosen.len();
        // Of many it is enough to know that they do not fit.
        let mut height = head.len();
        for at in 0..len {
            if height > usize::from(area.height) {
                break;
            }
            height += rows(at, width, false).len();
        }
        let name = self.edit.name();
        let title = if self.edit.is_fuller {
            tr!(locale, "edits-title-fuller", file = name)
        } else {
            tr!(locale, "edits-title", file = name)
        };
        let hints = if found.is_some() {
            tr!(locale, "edits-hints")
        } else {
            tr!(locale, "edits-hints-mistake")
        };
        let overlay = Overlay {
            title: &title,
            hints: &hints,
            width,
            height: height.min(usize::from(u16::MAX)) as u16,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, look);
        let buffer: &mut Buffer = frame.buffer_mut();
        // The list has at least half of a small screen.
        let most = if len == 0 { inner.height } else { inner.height / 2 };
        let head_height = (head.len() as u16).min(most);
        for (y, (text, style)) in (inner.y..).zip(head.iter().take(usize::from(head_height))) {
            buffer.set_stringn(inner.x, y, text, usize::from(inner.width), *style);
        }
        let below = Rect {
            y: inner.y + head_height,
            height: inner.height - head_height,
            ..inner
        };
        self.list.draw(
            buffer,
            below,
            len,
            look,
            |at, width| rows(at, width, false).len() as u16,
            |at, area, buffer, is_selected| {
                if is_selected {
                    for y in area.y..area.bottom() {
                        buffer.set_string(area.x, y, look.glyphs.bar, look.palette.accent());
                    }
                }
                for (y, (text, style)) in (area.y..area.bottom()).zip(rows(at, area.width, is_selected)) {
                    let room = usize::from(area.width.saturating_sub(2));
                    buffer.set_stringn(area.x + 2.min(area.width), y, text, room, style);
                }
            },
        );
    }
}
