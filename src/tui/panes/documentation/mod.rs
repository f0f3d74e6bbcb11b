//! The documentation as it stands, at any minute of the day.
//!
//! What is shown is built from the same document that every export writes, so there are no surprises at the
//! door. It is built anew only when something has changed and somebody looks. Every row knows what it came
//! from: Enter goes there.

mod preview;
#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::gate;
use crate::locale::{Language, Locale};
use crate::report::{self, Document, Options, Origin, Part};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Mouse, MouseAction};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Effect, Outcome, Pane, PaneId};
use crate::tui::widgets::list::List;
use crate::tui::widgets::text::put;
use crate::workshop::{Kind, Target};

use preview::Row;

/// The widest a page gets: longer lines are hard to read.
const WIDEST: u16 = 92;

/// The documentation pane.
#[derive(Default)]
pub(super) struct Documentation {
    /// The language of the document; none: that of the interface.
    language: Option<Language>,
    page: Option<Page>,
    list: List,
}

/// The rows of the document, for as long as nothing changes.
struct Page {
    revision: u64,
    language: Language,
    width: u16,
    rows: Vec<Row>,
}

impl Documentation {
    fn language(&self, ctx: &Ctx<'_>) -> Language {
        self.language.unwrap_or_else(|| ctx.locale.language())
    }

    /// Builds the rows anew if what they were built from is no longer so.
    fn page(&mut self, width: u16, ctx: &Ctx<'_>) -> &Page {
        let (revision, language) = (ctx.workshop.revision(), self.language(ctx));
        let current = self
            .page
            .take()
            .filter(|page| page.revision == revision && page.language == language && page.width == width);
        let page = current.unwrap_or_else(|| {
            let document = document(language, ctx);
            Page {
                revision,
                language,
                width,
                rows: preview::rows(&document, width, ctx.look),
            }
        });
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

/// Builds the document in a language, whatever that of the interface is.
fn document(language: Language, ctx: &Ctx<'_>) -> Document {
    let options = Options::default();
    if language == ctx.locale.language() {
        report::build(ctx.workshop, ctx.locale, &options)
    } else {
        report::build(ctx.workshop, &Locale::new(language), &options)
    }
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
                Kind::Group | Kind::Round | Kind::Question | Kind::Answer => PaneId::Rounds,
                Kind::Participant => PaneId::People,
                Kind::Category | Kind::Card => PaneId::Cards,
                Kind::Theme | Kind::Cluster | Kind::Twin => PaneId::Clusters,
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
                self.language = Some(match self.language(ctx) {
                    Language::De => Language::En,
                    Language::En => Language::De,
                });
                true
            }
            Action::Export => return Outcome::effect(Effect::Export(self.language(ctx))),
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

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        if area.height < 2 || area.width < 8 {
            return;
        }
        let look = ctx.look;
        let language = match self.language(ctx) {
            Language::De => tr!(ctx.locale, "documentation-in-german"),
            Language::En => tr!(ctx.locale, "documentation-in-english"),
        };
        let head = tr!(ctx.locale, "documentation-head", language = language);
        put(
            frame.buffer_mut(),
            Rect {
                x: area.x + 1,
                height: 1,
                width: area.width - 2,
                ..area
            },
            &head,
            look.palette.dim(),
            &look.glyphs,
        );

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
