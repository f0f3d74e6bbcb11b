//! What the seven panes have in common, and what they may return.
//!
//! A pane reads the session and draws; it cannot change the workshop. What it wants done it returns as an
//! [`Outcome`]: a change for the session, and effects for the interface around it.

use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::action::Action;
use super::app::Parting;
use super::dialogs::Dialog;
use super::errand::Errand;
use super::export::{Choices, Report};
use super::input::{KeyPress, Mouse};
use super::keymap::Context;
use super::panes::photos::Want;
use super::start::Wish;
use super::style::Look;
use crate::locale::{Language, Locale};
use crate::session::{HandEdit, Past, Session};
use crate::store::Fate;
use crate::workshop::codes::Spot;
use crate::workshop::{Change, IdSource, Moment, Stage, Target, Workshop};

/// The panes, in the order of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaneId {
    /// Where we are, and how late.
    Agenda,
    /// The card query.
    Cards,
    /// The cluster wall.
    Clusters,
    /// Groups, rotation, answers.
    Rounds,
    /// What comes next.
    Agreements,
    /// Who is there.
    People,
    /// What is handed out.
    Documentation,
}

impl PaneId {
    /// Every pane, in the order of the tabs.
    pub const ALL: [Self; 7] = [
        Self::Agenda,
        Self::Cards,
        Self::Clusters,
        Self::Rounds,
        Self::Agreements,
        Self::People,
        Self::Documentation,
    ];
}

/// What a pane or dialog may look at.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    /// The state of the workshop.
    pub workshop: &'a Workshop,
    /// Draws identities for what is new.
    pub ids: &'a IdSource,
    /// The present moment.
    pub now: Moment,
    /// The language of the interface.
    pub locale: &'a Locale,
    /// Colours and signs.
    pub look: &'a Look,
}

impl<'a> Ctx<'a> {
    /// Looks at a session as it is at this moment.
    #[must_use]
    pub fn of(session: &'a Session, locale: &'a Locale, look: &'a Look) -> Self {
        Self {
            workshop: session.workshop(),
            ids: session.ids(),
            now: session.now(),
            locale,
            look,
        }
    }
}

/// An open text, kept so that it comes back after a crash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which field it is, in words that only the pane or dialog understands.
    pub place: String,
    /// The text as it stands.
    pub text: String,
}

/// How important a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Worth a look.
    Warning,
    /// Something did not work.
    Error,
}

/// What is wanted from the interface around a pane.
pub enum Effect {
    /// Opens a dialog above the pane.
    Open(Box<dyn Dialog>),
    /// Closes the dialog that returned this.
    Close,
    /// Says something in the status line.
    Notify(Tone, String),
    /// Shows a pane, with something selected in it.
    Go(PaneId, Option<Target>),
    /// Shows the pane in which something written on paper is typed in, ready for typing.
    TypeIn(Spot),
    /// Does an action as if its key had been pressed.
    Run(Action),
    /// Does an action of a context, wherever one is: first the pane is shown in which it means something.
    Command(Context, Action),
    /// Writes the documentation.
    Export(Box<Choices>),
    /// Chooses, shows or attaches photos.
    Photo(Want),
    /// Switches the language of the interface.
    Language(Language),
    /// Shows the workshop as it was after a step, until one comes back.
    LookBack(Rc<Past>, usize),
    /// Closes the workshop, does something with it, and opens what that leads to.
    Errand(Errand),
    /// Leaves the workshop although something is not in its folder.
    Part(Parting),
    /// Decides what becomes of a copy that somebody has edited.
    HandEdit(Box<HandEdit>, Fate),
    /// Rings the bell.
    Bell,
    /// Opens, makes or reads a workshop: only the start screen can grant it.
    Wish(Wish),
}

/// What came of an action, a key or a paste.
#[derive(Default)]
pub struct Outcome {
    /// Whether anybody felt meant; if not, the next in line is asked.
    pub handled: bool,
    /// What is to be changed in the workshop: one step of undo. Empty: nothing.
    pub change: Change,
    /// What else is wanted, in this order, after the change.
    pub effects: Vec<Effect>,
}

impl Outcome {
    /// Nobody felt meant.
    #[must_use]
    pub fn ignored() -> Self {
        Self::default()
    }

    /// Something on the screen may have changed, nothing else.
    #[must_use]
    pub fn handled() -> Self {
        Self {
            handled: true,
            ..Self::default()
        }
    }

    /// The workshop is to be changed.
    #[must_use]
    pub fn commit(change: impl Into<Change>) -> Self {
        Self {
            handled: true,
            change: change.into(),
            ..Self::default()
        }
    }

    /// Something is wanted from the interface around.
    #[must_use]
    pub fn effect(effect: Effect) -> Self {
        Self::handled().and(effect)
    }

    /// Opens a dialog.
    #[must_use]
    pub fn open(dialog: impl Dialog + 'static) -> Self {
        Self::effect(Effect::Open(Box::new(dialog)))
    }

    /// Says something in the status line.
    #[must_use]
    pub fn notify(tone: Tone, text: impl Into<String>) -> Self {
        Self::effect(Effect::Notify(tone, text.into()))
    }

    /// Adds an effect.
    #[must_use]
    pub fn and(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }
}

/// One of the seven panes.
pub trait Pane {
    /// Which one it is.
    fn id(&self) -> PaneId;

    /// Returns the contexts whose keys apply here, the innermost first; the global one is not named.
    fn contexts(&self, ctx: &Ctx<'_>) -> &'static [Context];

    /// Says whether a text is open: printable keys then go to [`Pane::key`] first.
    fn takes_text(&self) -> bool {
        false
    }

    /// Goes where the actions of a context of this pane mean something; what is typed stays typed.
    fn reach(&mut self, context: Context, ctx: &Ctx<'_>) {
        if self.takes_text() && !self.contexts(ctx).contains(&context) {
            self.update(Action::Back, ctx);
        }
    }

    /// Does what an action means here.
    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome;

    /// Takes a key that no binding matched: text for what is open.
    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        let _ = (key, ctx);
        Outcome::ignored()
    }

    /// Takes pasted text.
    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        let _ = (text, ctx);
        Outcome::ignored()
    }

    /// Takes a click or a turn of the wheel; `area` is what [`Pane::draw`] was given last.
    fn mouse(&mut self, mouse: &Mouse, area: Rect, ctx: &Ctx<'_>) -> Outcome {
        let _ = (mouse, area, ctx);
        Outcome::ignored()
    }

    /// Takes note that somebody else has changed the workshop: what is selected stays selected, and nothing that has
    /// come is gone to.
    fn others_changed(&mut self, ctx: &Ctx<'_>) {
        let _ = ctx;
    }

    /// Selects a thing, if it is shown here.
    fn focus(&mut self, target: Target, ctx: &Ctx<'_>) {
        let _ = (target, ctx);
    }

    /// Gets ready for typing in what was written on paper, if it belongs here.
    fn type_in(&mut self, spot: Spot, ctx: &Ctx<'_>) -> Outcome {
        let _ = (spot, ctx);
        Outcome::ignored()
    }

    /// Returns the text that is open, if one is and it is not empty.
    fn draft(&self) -> Option<Draft> {
        None
    }

    /// Opens a text that was left open when the program ended, if it is one of this pane's.
    fn restore(&mut self, draft: &Draft, ctx: &Ctx<'_>) -> Option<Outcome> {
        let _ = (draft, ctx);
        None
    }

    /// Takes note of what came of an export.
    fn exported(&mut self, report: &Rc<Report>) {
        let _ = report;
    }

    /// Says what the people in the room are to see while this pane is worked in.
    fn stage(&self, ctx: &Ctx<'_>) -> Stage {
        let _ = ctx;
        Stage::default()
    }

    /// Draws the pane. Only what is visible may cost anything.
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>);
}
