//! The documentation as it stands, at any minute of the day.
//!
//! What is shown is built from the same document that every export writes, so there are no surprises at the
//! door: also what was chosen to stay out stays out here. It is built anew only when something has changed and
//! somebody looks. Every row knows what it came from: Enter goes there.

mod choose;
mod preview;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::gate;
use crate::locale::{Language, Locale};
use crate::report::{self, Document, Names, Options, Origin, Part};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::export::{Choices, Report};
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Pane, PaneId, Tone};
use crate::tui::widgets::list::List;
use crate::tui::widgets::text::put;
use crate::workshop::{Kind, Target};

use choose::Choose;
use preview::Row;

/// The widest a page gets: longer lines are hard to read.
const WIDEST: u16 = 92;

/// The documentation pane.
#[derive(Default)]
pub(super) struct Documentation {
    /// What is written, and how; the dialog changes the same.
    choices: Rc<RefCell<Choices>>,
    shelf: Shelf,
    page: Option<Page>,
    list: List,
    /// What came of the last export.
    report: Option<Rc<Report>>,
    /// How wide the pane was drawn last.
    width: u16,
}

/// The rows of the document, for as long as nothing changes.
struct Page {
    revision: u64,
    language: Language,
    options: Options,
    width: u16,
    rows: Vec<Row>,
}

/// The document that was built last: the page and the dialog above it read the same.
#[derive(Clone, Default)]
struct Shelf(Rc<RefCell<Option<Built>>>);

/// A document, and what it was built from.
struct Built {
    revision: u64,
    language: Language,
    options: Options,
    document: Rc<Document>,
}

impl Shelf {
    /// Returns the document in a language, whatever that of the interface is; built anew only if something has
    /// changed.
    fn document(&self, language: Language, options: &Options, ctx: &Ctx<'_>) -> Rc<Document> {
        let revision = ctx.workshop.revision();
        let mut last = self.0.borrow_mut();
        let current = last.take().filter(|built| {
            built.revision == revision && built.language == language && built.options == *options
        });
        let built = current.unwrap_or_else(|| Built {
            revision,
            language,
            options: options.clone(),
            document: Rc::new(build(language, options, ctx)),
        });
        Rc::clone(&last.insert(built).document)
    }
}

impl Documentation {
    /// Builds the rows anew if what they were built from is no longer so.
    fn page(&mut self, width: u16, ctx: &Ctx<'_>) -> &Page {
        let choices = self.choices.borrow();
        let (revision, language) = (ctx.workshop.revision(), choices.language(ctx.locale));
        let is_current = |page: &Page| {
            page.revision == revision
                && page.language == language
                && page.options == choices.options
                && page.width == width
        };
        let page = match self.page.take() {
            Some(page) if is_current(&page) => page,
            last => {
                let document = self.shelf.document(language, &choices.options, ctx);
                let rows = preview::rows(&document, width, ctx.look);
                if let Some(last) = last {
                    keep_place(&mut self.list, &last.rows, &rows);
                }
                Page {
                    revision,
                    language,
                    options: choices.options.clone(),
                    width,
                    rows,
                }
            }
        };
        self.page.insert(page)
    }

    fn rows(&self) -> &[Row] {
        self.page.as_ref().map_or(&[], |page| &page.rows)
    }

    /// Goes to the next heading, or back to the one before.
    fn go_to_heading(&mut self, forward: bool) {
        let here = self.list.selected(self.rows().len()).unwrap_or(0);
        let rows = self.rows();
        let heading = if forward {
            (here + 1..rows.len()).find(|&row| rows[row].heading)
        } else {
            (0..here).rev().find(|&row| rows[row].heading)
        };
        if let Some(row) = heading {
            self.list.select(row);
        }
    }

    /// Returns what the selected row, or the nearest one above it, came from.
    fn origin(&self) -> Option<Origin> {
        let here = self.list.selected(self.rows().len())?;
        self.rows()[..=here].iter().rev().find_map(|row| row.origin)
    }
}

/// Whoever reads goes on reading where they were, whatever has come or gone above it.
fn keep_place(list: &mut List, before: &[Row], now: &[Row]) {
    let same = |(before, now): &(&Row, &Row)| before == now;
    let above = before.iter().zip(now).take_while(same).count();
    let below = before[above..]
        .iter()
        .rev()
        .zip(now[above..].iter().rev())
        .take_while(same)
        .count();
    list.splice(above, before.len() - above - below, now.len() - above - below);
}

fn build(language: Language, options: &Options, ctx: &Ctx<'_>) -> Document {
    if language == ctx.locale.language() {
        report::build(ctx.workshop, ctx.locale, options)
    } else {
        report::build(ctx.workshop, &Locale::new(language), options)
    }
}

/// Says how the document is made: its language, and what was chosen besides.
fn how(choices: &Choices, locale: &Locale) -> String {
    let mut how = match choices.language(locale) {
        Language::De => tr!(locale, "documentation-in-german"),
        Language::En => tr!(locale, "documentation-in-english"),
    };
    if let Some(contents) = choose::contents(&choices.options, locale) {
        how = format!("{how}, {contents}");
    }
    let names = choices.options.names;
    if names != Names::Full {
        let label = tr!(locale, "export-names");
        how = format!("{how}, {label}: {}", locale.names_name(names));
    }
    how
}

/// Returns the pane in which a part of the document is made, and what to select there.
fn home(origin: Origin) -> (PaneId, Option<Target>) {
    match origin {
        Origin::Part(part) => {
            let pane = match part {
                Part::Participants => PaneId::People,
                Part::Agenda | Part::Photos => PaneId::Agenda,
                Part::Cards => PaneId::Cards,
                Part::Clusters => PaneId::Clusters,
                Part::Rounds => PaneId::Rounds,
                Part::Agreements | Part::NextMeeting | Part::Poll | Part::Invitations | Part::Postponed => {
                    PaneId::Agreements
                }
            };
            (pane, None)
        }
        Origin::Target(target) => {
            let pane = match target.kind() {
                Kind::Day | Kind::Item | Kind::Photo => PaneId::Agenda,
                Kind::Group
                | Kind::Round
                | Kind::Question
                | Kind::Answer
                | Kind::Reaction
                | Kind::Visit
                | Kind::Placement => PaneId::Rounds,
                Kind::Participant | Kind::Pair => PaneId::People,
                Kind::Category | Kind::Card => PaneId::Cards,
                Kind::Theme | Kind::Cluster | Kind::Twin | Kind::Ballot | Kind::Choice => PaneId::Clusters,
                Kind::Agreement | Kind::PollOption | Kind::Vote | Kind::Invitee => PaneId::Agreements,
            };
            (pane, Some(target))
        }
        Origin::Cell(_, question) => (PaneId::Rounds, Some(question.into())),
    }
}

impl Pane for Documentation {
    fn id(&self) -> PaneId {
        PaneId::Documentation
    }

    fn contexts(&self, _ctx: &Ctx<'_>) -> &'static [Context] {
        &[Context::Documentation, Context::List]
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        let len = self.rows().len();
        match action {
            _ if self.list.walk(action, len) => true,
            Action::NextArea | Action::Right => {
                self.go_to_heading(true);
                true
            }
            Action::PreviousArea | Action::Left => {
                self.go_to_heading(false);
                true
            }
            Action::Jump => {
                return match self.origin() {
                    Some(origin) => {
                        let (pane, target) = home(origin);
                        Outcome::effect(Effect::Go(pane, target))
                    }
                    None => Outcome::handled(),
                };
            }
            Action::DocumentLanguage => {
                let mut choices = self.choices.borrow_mut();
                choices.language = Some(match choices.language(ctx.locale) {
                    Language::De => Language::En,
                    Language::En => Language::De,
                });
                true
            }
            Action::Export => {
                let choices = Rc::clone(&self.choices);
                return Outcome::open(Choose::new(choices, self.shelf.clone()));
            }
            Action::ExportNow => {
                let choices = Box::new(self.choices.borrow().clone());
                return Outcome::effect(Effect::Export(choices));
            }
            Action::ExportReport => {
                return match &self.report {
                    Some(report) => Outcome::open(report.page(self.width, ctx)),
                    None => Outcome::notify(Tone::Info, tr!(ctx.locale, "export-report-nothing")),
                };
            }
            _ => return Outcome::ignored(),
        };
        Outcome::handled()
    }

    fn mouse(&mut self, mouse: &Mouse, _area: Rect, _ctx: &Ctx<'_>) -> Outcome {
        let len = self.rows().len();
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
                }
            }
        }
        Outcome::handled()
    }

    fn exported(&mut self, report: &Rc<Report>) {
        self.report = Some(Rc::clone(report));
    }

    fn draw(&mut self, frame: &mut Frame<'_>, mut area: Rect, ctx: &Ctx<'_>) {
        self.width = area.width;
        if area.height < 3 || area.width < 8 {
            return;
        }
        let look = ctx.look;
        let how = how(&self.choices.borrow(), ctx.locale);
        let head = tr!(ctx.locale, "documentation-head", how = how);
        let line = |y| Rect {
            x: area.x + 1,
            y,
            width: area.width - 2,
            height: 1,
        };
        let (dim, glyphs) = (look.palette.dim(), &look.glyphs);
        put(frame.buffer_mut(), line(area.y), &head, dim, glyphs);
        if let Some(report) = &self.report {
            let (tone, text) = report.summary(ctx.locale);
            let (sign, style) = match tone {
                Tone::Info => (glyphs.check, look.palette.saved()),
                Tone::Warning => (glyphs.warning, look.palette.warning()),
                Tone::Error => (glyphs.warning, look.palette.error()),
            };
            let details = tr!(ctx.locale, "export-details");
            // A long path gives way before the key that shows all of it.
            let room = usize::from(area.width - 2).saturating_sub(gate::width(&details) + 3);
            let text = format!("{sign} {text}");
            let text = gate::truncate_with(&text, room, glyphs.ellipsis);
            let text = format!("{text} {} {details}", glyphs.separator);
            put(frame.buffer_mut(), line(area.y + 1), &text, style, glyphs);
            area.y += 1;
            area.height -= 1;
        }

        let width = (area.width - 4).min(WIDEST);
        let left = area.x + (area.width - 2 - width) / 2;
        let place = Rect {
            x: left,
            y: area.y + 1,
            width: area.right() - left,
            height: area.height - 1,
        };
        self.page(width, ctx);
        let rows = self.rows();
        self.list.draw(
            frame.buffer_mut(),
            place,
            rows.len(),
            look,
            |_, _| 1,
            |row, area, buffer, selected| {
                if selected {
                    buffer.set_stringn(area.x, area.y, look.glyphs.bar, 1, look.palette.accent());
                }
                let mut x = area.x + 2;
                for (text, style) in &rows[row].spans {
                    let room = usize::from(area.right().saturating_sub(x));
                    x = buffer
                        .set_stringn(x, area.y, gate::show_flat(text), room, *style)
                        .0;
                }
            },
        );
    }
}
