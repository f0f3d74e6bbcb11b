//! The start screen: what one sees when no folder was named.
//!
//! It lists the workshops that are there, makes new ones from a template, reads the text of an earlier one,
//! and opens the example. It does none of that itself: it says what is wanted ([`Wish`]), since opening and
//! making folders is the business of whoever drives the screen.

mod draw;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;

use super::Screen;
use super::action::Action;
use super::app::Flow;
use super::dialogs::{self, Choice, Dialog, Field, Form, Picker, Refusal};
use super::files;
use super::input::{Input, KeyPress, MouseAction};
use super::keymap::{Context, Keymap};
use super::pane::{Ctx, Effect, Outcome, Tone};
use super::style::Look;
use super::widgets::filter::Filter;
use super::widgets::list::List;
use crate::locale::{Language, Locale};
use crate::tr;
use crate::workshop::{IdSource, Moment, Workshop};

/// The widest the screen's column gets.
const WIDEST: u16 = 100;

/// From so many rows on there is air between the parts.
const ROOMY: u16 = 20;

/// A workshop that can be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Its folder.
    pub folder: PathBuf,
    /// What it is called.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// When it takes place.
    pub date: Option<NaiveDate>,
    /// When it was changed last.
    pub changed: Option<Moment>,
    /// How many cards it has.
    pub cards: usize,
}

/// A template that a new workshop can be made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What it is called.
    pub name: String,
    /// What it is for, in a sentence.
    pub summary: String,
}

/// What the person wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To open a workshop.
    Open(PathBuf),
    /// To make a workshop.
    New {
        /// The template, by its place among those on offer; none: an empty workshop.
        template: Option<usize>,
        /// What it is to be called.
        title: String,
        /// When it is to take place.
        date: Option<NaiveDate>,
        /// Where it is to take place.
        place: String,
        /// The earlier workshop of which it takes over what is open.
        from: Option<PathBuf>,
    },
    /// To read a text of an earlier workshop.
    Import(PathBuf),
    /// To look at the example.
    Example,
}

/// The start screen.
pub struct Start {
    locale: Locale,
    look: Look,
    known: Vec<Known>,
    offers: Vec<Offer>,
    home: PathBuf,
    now: Moment,
    ids: IdSource,
    /// Dialogs look at a workshop; here there is none yet.
    nothing: Workshop,
    list: List,
    filter: Filter,
    /// The workshops that match the filter.
    shown: Vec<usize>,
    dialogs: Vec<Box<dyn Dialog>>,
    notice: Option<(Tone, String)>,
    wish: Option<Wish>,
}

impl Start {
    /// Shows these workshops and templates; `home` is the folder in which new workshops are made.
    #[must_use]
    pub fn new(
        locale: Locale,
        look: Look,
        known: Vec<Known>,
        offers: Vec<Offer>,
        home: PathBuf,
        now: Moment,
    ) -> Self {
        let shown = (0..known.len()).collect();
        Self {
            locale,
            look,
            known,
            offers,
            home,
            now,
            ids: IdSource::new(0),
            nothing: Workshop::default(),
            list: List::new(),
            filter: Filter::new(),
            shown,
            dialogs: Vec::new(),
            notice: None,
            wish: None,
        }
    }

    /// Returns what is wanted, once.
    pub fn take_wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    /// Returns the language of the interface.
    #[must_use]
    pub const fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Says something: mostly that a wish could not be granted, and why.
    pub fn notify(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some((tone, text.into()));
    }

    fn contexts(&self) -> Vec<Context> {
        let inner: &[Context] = match self.dialogs.last() {
            Some(dialog) => dialog.contexts(),
            None if self.filter.is_open() => &[Context::FilterEntry],
            None => &[Context::Start, Context::List],
        };
        inner.iter().copied().chain([Context::Everywhere]).collect()
    }

    fn takes_text(&self) -> bool {
        match self.dialogs.last() {
            Some(dialog) => dialog.takes_text(),
            None => self.filter.is_open(),
        }
    }

    fn with_dialog(&mut self, ask: impl FnOnce(&mut dyn Dialog, &Ctx<'_>) -> Outcome) -> Option<Outcome> {
        let ctx = Ctx {
            workshop: &self.nothing,
            ids: &self.ids,
            now: self.now,
            locale: &self.locale,
            look: &self.look,
        };
        self.dialogs.last_mut().map(|dialog| ask(&mut **dialog, &ctx))
    }

    fn act(&mut self, action: Action) -> Flow {
        self.notice = None;
        if let Some(outcome) = self.with_dialog(|dialog, ctx| dialog.update(action, ctx)) {
            if outcome.handled {
                return self.apply(outcome);
            }
        } else {
            if self.filter.update(action) {
                self.narrow();
                return Flow::Draw;
            }
            let len = self.shown.len();
            match action {
                _ if self.list.walk(action, len) => true,
                Action::Enter => {
                    self.wish = self
                        .list
                        .selected(len)
                        .map(|row| Wish::Open(self.known[self.shown[row]].folder.clone()));
                    return if self.wish.is_some() {
                        Flow::Quit
                    } else {
                        Flow::Wait
                    };
                }
                Action::Filter if !self.known.is_empty() => {
                    self.filter.open();
                    true
                }
                Action::New => return self.choose_template(),
                Action::Import => {
                    let title = tr!(self.locale, "start-import-title");
                    return self.open(files::texts(title, self.home.clone(), &self.locale));
                }
                Action::OpenFolder => {
                    let title = tr!(self.locale, "start-open-title");
                    return self.open(files::folders(title, self.home.clone(), &self.locale));
                }
                Action::Example => {
                    self.wish = Some(Wish::Example);
                    return Flow::Quit;
                }
                _ => return self.general(action),
            };
            return Flow::Draw;
        }
        self.general(action)
    }

    /// Finds the workshops that match the filter.
    fn narrow(&mut self) {
        let matches = |known: &Known| self.filter.matches(&format!("{} {}", known.title, known.place));
        self.shown = (0..self.known.len())
            .filter(|&row| matches(&self.known[row]))
            .collect();
        self.list.select(0);
    }

    fn general(&mut self, action: Action) -> Flow {
        match action {
            Action::Language => {
                self.locale = Locale::new(match self.locale.language() {
                    Language::De => Language::En,
                    Language::En => Language::De,
                });
                Flow::Draw
            }
            Action::Help => {
                let help = dialogs::help(&self.contexts(), self.takes_text(), &self.locale);
                self.open(help)
            }
            Action::Palette => {
                let palette = dialogs::palette(&[Context::Start, Context::Everywhere], &self.locale);
                self.open(palette)
            }
            Action::Repaint => Flow::Repaint,
            Action::Quit => Flow::Quit,
            _ => Flow::Wait,
        }
    }

    fn open(&mut self, dialog: impl Dialog + 'static) -> Flow {
        self.dialogs.push(Box::new(dialog));
        Flow::Draw
    }

    fn choose_template(&mut self) -> Flow {
        let empty = Choice {
            label: tr!(self.locale, "start-template-empty"),
            detail: String::new(),
        };
        let choices = self
            .offers
            .iter()
            .map(|offer| Choice {
                label: offer.name.clone(),
                detail: String::new(),
            })
            .chain([empty])
            .collect();
        let offers = self.offers.clone();
        let earlier = self.known.clone();
        self.open(Picker::new(
            tr!(self.locale, "start-template-title"),
            choices,
            move |index, ctx| {
                let name = offers.get(index).map(|offer| offer.name.clone());
                let template = (index < offers.len()).then_some(index);
                Outcome::open(new_workshop(template, name, &earlier, ctx))
            },
        ))
    }

    fn apply(&mut self, outcome: Outcome) -> Flow {
        for effect in outcome.effects {
            match effect {
                Effect::Open(dialog) => self.dialogs.push(dialog),
                Effect::Close => {
                    self.dialogs.pop();
                }
                Effect::Notify(tone, text) => self.notify(tone, text),
                Effect::Run(action) | Effect::Command(_, action) => return self.act(action),
                Effect::Wish(wish) => {
                    self.wish = Some(wish);
                    return Flow::Quit;
                }
                Effect::Language(language) => self.locale = Locale::new(language),
                Effect::Go(..)
                | Effect::TypeIn(_)
                | Effect::Photo(_)
                | Effect::Export(_)
                | Effect::HandEdit(..)
                | Effect::Errand(_)
                | Effect::Part(_)
                | Effect::LookBack(..)
                | Effect::Bell => {}
            }
        }
        Flow::Draw
    }
}

/// Asks for title, date and place of a new workshop, and for the earlier one that it goes on from, if there is any.
fn new_workshop(template: Option<usize>, name: Option<String>, earlier: &[Known], ctx: &Ctx<'_>) -> Form {
    let locale = ctx.locale;
    let today = locale.date(ctx.now.date_naive());
    let title = name.unwrap_or_else(|| tr!(locale, "start-template-empty"));
    let mut fields = vec![
        Field::text("title", tr!(locale, "start-new-name"), "").hint(tr!(locale, "start-new-name-hint")),
        Field::text("date", tr!(locale, "start-new-date"), &today).hint(tr!(locale, "date-hint")),
        Field::text("place", tr!(locale, "start-new-place"), ""),
    ];
    if !earlier.is_empty() {
        let none = tr!(locale, "start-new-from-none");
        let names = earlier.iter().map(|known| known_name(known, locale));
        let names = std::iter::once(none).chain(names).collect();
        fields.push(Field::choice("from", tr!(locale, "start-new-from"), names, 0));
    }
    let folders: Vec<PathBuf> = earlier.iter().map(|known| known.folder.clone()).collect();
    Form::new(title, "", fields, move |values, ctx| {
        let title = values.text("title");
        let from = values
            .choice("from")
            .checked_sub(1)
            .and_then(|place| folders.get(place).cloned());
        // The goal that was agreed on for this meeting is a title as well.
        if title.is_empty() && from.is_none() {
            return Err(Refusal::new("title", tr!(ctx.locale, "start-new-needs-name")));
        }
        let text = values.text("date");
        let date = ctx.locale.read_date(&text, ctx.now.date_naive());
        if date.is_none() && !text.is_empty() {
            return Err(Refusal::new("date", tr!(ctx.locale, "date-refused")));
        }
        // A date that was only proposed gives way to the one that was agreed on.
        let date = date.filter(|_| from.is_none() || text != today);
        let place = values.text("place");
        Ok(Outcome::effect(Effect::Wish(Wish::New {
            template,
            title,
            date,
            place,
            from,
        })))
    })
}

/// Names a workshop that is known by its title and its day, or by its folder.
fn known_name(known: &Known, locale: &Locale) -> String {
    let title = known.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = if title.is_empty() {
        files::short(&known.folder)
    } else {
        title
    };
    match known.date {
        // The day first: titles are long.
        Some(date) => format!("{} {title}", locale.date(date)),
        None => title,
    }
}

impl Screen for Start {
    fn handle(&mut self, input: &Input) -> Flow {
        match input {
            Input::Key(key) => {
                if !(self.takes_text() && key.text().is_some())
                    && let Some(action) = Keymap::the().action(self.contexts(), key)
                {
                    return self.act(action);
                }
                match self.with_dialog(|dialog, ctx| dialog.key(key, ctx)) {
                    Some(outcome) if outcome.handled => self.apply(outcome),
                    None if self.filter.key(key) => {
                        self.narrow();
                        Flow::Draw
                    }
                    _ if *key == KeyPress::ctrl('c') => {
                        let text = tr!(self.locale, "how-to-quit");
                        self.notify(Tone::Info, text);
                        Flow::Draw
                    }
                    _ => Flow::Wait,
                }
            }
            Input::Paste(text) => match self.with_dialog(|dialog, ctx| dialog.paste(text, ctx)) {
                Some(outcome) => self.apply(outcome),
                None if self.filter.paste(text) => {
                    self.narrow();
                    Flow::Draw
                }
                None => Flow::Wait,
            },
            Input::Mouse(mouse) => {
                if let Some(outcome) = self.with_dialog(|dialog, ctx| dialog.mouse(mouse, Rect::ZERO, ctx)) {
                    return self.apply(outcome);
                }
                match mouse.action {
                    MouseAction::WheelUp => self.act(Action::Up),
                    MouseAction::WheelDown => self.act(Action::Down),
                    MouseAction::Click => match self.list.row_at(mouse.x, mouse.y) {
                        Some(row) if self.list.selected(self.shown.len()) == Some(row) => {
                            self.act(Action::Enter)
                        }
                        Some(row) => {
                            self.list.select(row);
                            Flow::Draw
                        }
                        None => Flow::Wait,
                    },
                }
            }
            Input::Resize(..) => Flow::Draw,
            Input::Signal(_) | Input::HungUp | Input::Wake | Input::Failed => Flow::Wait,
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        let screen = frame.area();
        let column = Rect {
            x: screen.x + screen.width.saturating_sub(WIDEST) / 2,
            width: screen.width.min(WIDEST),
            ..screen
        };
        self.draw_page(frame.buffer_mut(), column);
        let ctx = Ctx {
            workshop: &self.nothing,
            ids: &self.ids,
            now: self.now,
            locale: &self.locale,
            look: &self.look,
        };
        if self.filter.is_shown() {
            // Above the list, where the motto leaves a row.
            let line = Rect {
                x: column.x + 4.min(column.width / 8),
                y: column.y + if column.height >= ROOMY { 4 } else { 2 },
                width: column.width.saturating_sub(8),
                height: 1,
            };
            self.filter
                .draw(frame, line, self.shown.len(), self.known.len(), &ctx);
        }
        if let Some(dialog) = self.dialogs.last_mut() {
            dialog.draw(frame, screen, &ctx);
        }
    }

    fn stays_true(&self) -> Option<Duration> {
        None
    }

    fn tick(&mut self) -> Flow {
        Flow::Wait
    }

    fn title(&self) -> String {
        tr!(self.locale, "program-name")
    }

    fn take_bell(&mut self) -> bool {
        false
    }
}
