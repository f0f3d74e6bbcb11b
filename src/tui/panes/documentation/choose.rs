//! What is written, and how: the formats, the language, how people are named, what stays out.
//!
//! The choices are those of the pane, so that the page behind the dialog shows at once what they mean, and
//! the next export begins with them. Below stands whom the files will name, since names travel further than
//! the room.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Shelf;
use crate::export::{Format, Paper};
use crate::gate;
use crate::locale::{Language, Locale};
use crate::report::{Mentions, Names, Options, Part};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Dialog, Page};
use crate::tui::export::Choices;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::style::Look;
use crate::tui::widgets::list::List;
use crate::tui::widgets::overlay::Overlay;

/// The columns of the dialog, without its border.
const WIDTH: u16 = 66;
/// The columns of what a row is called.
const NAME: usize = 24;
/// The columns before that: the bar, and the check mark in its box.
const TEXT: u16 = 6;
/// The rows that say whom the files name: on a low screen, and on a high one.
const NAMED: (u16, u16) = (2, 4);
/// From this height on a screen is high.
const HIGH: u16 = 30;

/// A row of the first page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Format(Format),
    Language,
    Names,
    Contents,
    Paper,
}

/// Lists the rows of the first page.
fn rows() -> Vec<Row> {
    let formats = Format::ALL.iter().copied().map(Row::Format);
    formats
        .chain([Row::Language, Row::Names, Row::Contents, Row::Paper])
        .collect()
}

/// Whom a document names, for as long as it stays the same.
struct Named {
    revision: u64,
    language: Language,
    options: Options,
    /// Whether a format was chosen that lists everybody.
    everybody: bool,
    mentions: Mentions,
}

/// The dialog.
pub(super) struct Choose {
    choices: Rc<RefCell<Choices>>,
    shelf: Shelf,
    list: List,
    /// The second page, while it is open: which parts go in.
    parts: Option<List>,
    named: Option<Named>,
}

impl Choose {
    pub(super) fn new(choices: Rc<RefCell<Choices>>, shelf: Shelf) -> Self {
        Self {
            choices,
            shelf,
            list: List::new(),
            parts: None,
            named: None,
        }
    }

    /// Reads the document anew for names, if it is no longer the same.
    fn mentions(&mut self, ctx: &Ctx<'_>) -> &Mentions {
        let choices = self.choices.borrow();
        let (revision, language) = (ctx.workshop.revision(), choices.language(ctx.locale));
        let everybody = choices.formats.iter().any(|format| format.lists_everybody());
        let current = self.named.take().filter(|named| {
            named.revision == revision
                && named.language == language
                && named.options == choices.options
                && named.everybody == everybody
        });
        let named = current.unwrap_or_else(|| {
            let document = self.shelf.document(language, &choices.options, ctx);
            let mentions = if everybody {
                Mentions::of_everybody(&document, ctx.workshop, choices.options.names)
            } else {
                Mentions::of(&document, ctx.workshop)
            };
            Named {
                revision,
                language,
                options: choices.options.clone(),
                everybody,
                mentions,
            }
        });
        &self.named.insert(named).mentions
    }

    /// Does with the selected row of the first page what a key means there.
    fn change(&mut self, forward: bool, ctx: &Ctx<'_>) {
        let rows = rows();
        let selected = self.list.selected(rows.len()).and_then(|row| rows.get(row));
        let mut choices = self.choices.borrow_mut();
        match selected {
            Some(Row::Format(format)) => toggle(&mut choices.formats, *format),
            Some(Row::Language) => {
                choices.language = Some(match choices.language(ctx.locale) {
                    Language::De => Language::En,
                    Language::En => Language::De,
                });
            }
            Some(Row::Names) => {
                choices.options.names = turned(&Names::ALL, choices.options.names, forward);
            }
            Some(Row::Paper) => {
                let sizes = [None, Some(Paper::A4), Some(Paper::Letter)];
                choices.paper = turned(&sizes, choices.paper, forward);
            }
            Some(Row::Contents) => self.parts = Some(List::new()),
            None => {}
        }
    }

    fn update_parts(&mut self, action: Action) -> Outcome {
        let Some(list) = &mut self.parts else {
            return Outcome::ignored();
        };
        let mut choices = self.choices.borrow_mut();
        let without = &mut choices.options.without;
        match action {
            _ if list.walk(action, Part::ALL.len()) => {}
            Action::Mark => {
                if let Some(part) = list.selected(Part::ALL.len()).and_then(|row| Part::ALL.get(row)) {
                    toggle(without, *part);
                }
            }
            Action::All => without.clear(),
            Action::Back | Action::Enter | Action::Left => self.parts = None,
            Action::Right => {}
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    /// Makes a page of everybody whom the files name.
    fn names_page(&mut self, ctx: &Ctx<'_>) -> Page {
        let mentions = self.mentions(ctx);
        let text = ctx.locale.mentions(mentions, usize::MAX);
        let lines = gate::wrap(&text, usize::from(WIDTH));
        let lines = lines.into_iter().map(Line::from).collect();
        Page::new(tr!(ctx.locale, "export-names-title"), lines).hints(tr!(ctx.locale, "export-report-hints"))
    }

    fn write(&self, ctx: &Ctx<'_>) -> Outcome {
        let choices = self.choices.borrow();
        if choices.formats.is_empty() {
            return Outcome::notify(Tone::Warning, tr!(ctx.locale, "export-no-format"));
        }
        Outcome::effect(Effect::Close).and(Effect::Export(Box::new(choices.clone())))
    }

    fn draw_first(&mut self, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        let rows = rows();
        let choices = self.choices.borrow();
        self.list.draw(
            buffer,
            area,
            rows.len(),
            ctx.look,
            // What is set stands apart from what is chosen.
            |row, _| if rows[row] == Row::Language { 2 } else { 1 },
            |row, area, buffer, selected| {
                let area = Rect {
                    y: area.bottom() - 1,
                    height: 1,
                    ..area
                };
                let (checked, name, value) = words(rows[row], &choices, ctx.locale);
                draw_row(buffer, area, checked, &name, &value, selected, ctx.look);
            },
        );
    }

    fn draw_parts(&self, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        let Some(list) = &self.parts else {
            return;
        };
        let choices = self.choices.borrow();
        list.draw(
            buffer,
            area,
            Part::ALL.len(),
            ctx.look,
            |_, _| 1,
            |row, area, buffer, selected| {
                let part = Part::ALL[row];
                let checked = Some(!choices.options.leaves_out(part));
                let name = ctx.locale.part_name(part);
                draw_row(buffer, area, checked, &name, "", selected, ctx.look);
            },
        );
    }

    /// Says whom the files name, in so few rows as there are: of many, only some.
    fn draw_named(&mut self, buffer: &mut Buffer, area: Rect, ctx: &Ctx<'_>) {
        let mentions = self.mentions(ctx);
        let wrapped = |most: usize| {
            let mut text = ctx.locale.mentions(mentions, most);
            if most < mentions.names.len().max(mentions.alone.len()) {
                text = format!("{text} · {}", tr!(ctx.locale, "export-all-names"));
            }
            gate::wrap(&text, usize::from(area.width))
        };
        let fits = |lines: &Vec<String>| lines.len() <= usize::from(area.height);
        let counts = [usize::MAX, 20, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1];
        let lines = counts
            .into_iter()
            .map(wrapped)
            .find(fits)
            .unwrap_or_else(|| wrapped(1));
        let style = if mentions.names.is_empty() {
            ctx.look.palette.dim()
        } else {
            ctx.look.palette.text()
        };
        for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
            buffer.set_stringn(area.x, y, line, usize::from(area.width), style);
        }
    }
}

/// Takes a value out of a set, or puts it in.
fn toggle<T: Copy + Ord>(values: &mut BTreeSet<T>, value: T) {
    if !values.remove(&value) {
        values.insert(value);
    }
}

/// Returns the value before or behind another one, in a circle.
fn turned<T: Copy + PartialEq>(values: &[T], value: T, forward: bool) -> T {
    let len = values.len();
    let here = values.iter().position(|other| *other == value).unwrap_or(0);
    let next = if forward { here + 1 } else { here + len - 1 };
    values.get(next % len).copied().unwrap_or(value)
}

/// Returns of a row whether it is chosen, if it can be, what it is called, and what is set there.
fn words(row: Row, choices: &Choices, locale: &Locale) -> (Option<bool>, String, String) {
    match row {
        Row::Format(format) => (
            Some(choices.formats.contains(&format)),
            locale.format_name(format),
            locale.format_use(format),
        ),
        Row::Language => {
            let language = match choices.language(locale) {
                Language::De => tr!(locale, "export-german"),
                Language::En => tr!(locale, "export-english"),
            };
            (None, tr!(locale, "export-language"), language)
        }
        Row::Names => (
            None,
            tr!(locale, "export-names"),
            locale.names_name(choices.options.names),
        ),
        Row::Contents => (
            None,
            tr!(locale, "export-contents"),
            contents(&choices.options, locale).unwrap_or_else(|| tr!(locale, "export-contents-all")),
        ),
        Row::Paper => {
            let paper = match choices.paper {
                None => tr!(locale, "export-paper-of-style"),
                Some(Paper::A4) => "A4".to_owned(),
                Some(Paper::Letter) => "Letter".to_owned(),
            };
            (None, tr!(locale, "export-paper"), paper)
        }
    }
}

/// Says which parts stay out; none: all go in.
pub(super) fn contents(options: &Options, locale: &Locale) -> Option<String> {
    if options.without.is_empty() {
        return None;
    }
    let parts: Vec<String> = options
        .without
        .iter()
        .map(|part| locale.part_name(*part))
        .collect();
    Some(tr!(locale, "export-contents-without", parts = parts.join(", ")))
}

fn draw_row(
    buffer: &mut Buffer,
    area: Rect,
    checked: Option<bool>,
    name: &str,
    value: &str,
    selected: bool,
    look: &Look,
) {
    let (palette, glyphs) = (&look.palette, &look.glyphs);
    if selected {
        buffer.set_string(area.x, area.y, glyphs.bar, palette.accent());
    }
    let room = |x: u16| usize::from(area.right().saturating_sub(x));
    let mark = match checked {
        Some(true) => format!("[{}]", glyphs.check),
        Some(false) => "[ ]".to_owned(),
        None => String::new(),
    };
    let x = area.x + 2;
    let chosen = checked == Some(true);
    let style = if chosen { palette.saved() } else { palette.dim() };
    buffer.set_stringn(x, area.y, mark, room(x), style);
    let x = area.x + TEXT;
    let style = if selected {
        palette.selected()
    } else {
        palette.text()
    };
    buffer.set_stringn(x, area.y, gate::truncate(name, room(x)), room(x), style);
    let x = x + NAME as u16;
    // What a format is good for is said quietly; what is set is as loud as its name.
    let style = if checked.is_some() { palette.dim() } else { style };
    buffer.set_stringn(x, area.y, gate::truncate(value, room(x)), room(x), style);
}

impl Dialog for Choose {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Export]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        if action == Action::ExportReport {
            return Outcome::open(self.names_page(ctx));
        }
        if self.parts.is_some() {
            return self.update_parts(action);
        }
        match action {
            _ if self.list.walk(action, rows().len()) => {}
            Action::Mark => self.change(true, ctx),
            Action::Left | Action::Right => {
                // Only what is set has values beside each other.
                let row = self.list.selected(rows().len()).unwrap_or(0);
                let is_set = row >= Format::ALL.len();
                let opens = rows().get(row) == Some(&Row::Contents) && action == Action::Left;
                if is_set && !opens {
                    self.change(action == Action::Right, ctx);
                }
            }
            Action::All => {
                let mut choices = self.choices.borrow_mut();
                if choices.formats.len() == Format::ALL.len() {
                    choices.formats.clear();
                } else {
                    choices.formats = Format::ALL.iter().copied().collect();
                }
            }
            Action::Enter => return self.write(ctx),
            Action::Back => return Outcome::effect(Effect::Close),
            _ => return Outcome::ignored(),
        }
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, ctx: &Ctx<'_>) -> Outcome {
        let (list, len) = match &mut self.parts {
            Some(list) => (list, Part::ALL.len()),
            None => (&mut self.list, rows().len()),
        };
        match mouse.action {
            MouseAction::WheelUp => {
                list.wheel(false, len);
            }
            MouseAction::WheelDown => {
                list.wheel(true, len);
            }
            MouseAction::Click => {
                if let Some(row) = list.row_at(mouse.x, mouse.y) {
                    list.select(row);
                    return self.update(Action::Mark, ctx);
                }
            }
        }
        Outcome::handled()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        let named = if area.height >= HIGH { NAMED.1 } else { NAMED.0 };
        let (title, hints, wanted) = if self.parts.is_some() {
            let title = tr!(ctx.locale, "export-contents-title");
            (title, tr!(ctx.locale, "export-contents-hints"), Part::ALL.len())
        } else {
            let title = tr!(ctx.locale, "export-title");
            (title, tr!(ctx.locale, "export-hints"), rows().len() + 1)
        };
        let overlay = Overlay {
            title: &title,
            hints: &hints,
            width: WIDTH,
            height: wanted as u16 + 1 + named,
        };
        let inner = overlay.draw(frame.buffer_mut(), area, ctx.look);
        // Whom it names is said also where the rows have to scroll for it.
        let named = named.min(inner.height / 3);
        let below = Rect {
            y: inner.bottom() - named,
            height: named,
            ..inner
        };
        let list = Rect {
            height: inner.height - named - u16::from(inner.height > named + 1),
            ..inner
        };
        let buffer = frame.buffer_mut();
        if self.parts.is_some() {
            self.draw_parts(buffer, list, ctx);
        } else {
            self.draw_first(buffer, list, ctx);
        }
        self.draw_named(buffer, below, ctx);
    }
}
