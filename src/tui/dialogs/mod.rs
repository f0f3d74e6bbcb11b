//! Dialogs: what lies above a pane for a moment.
//!
//! A form for fields, a picker to choose from, a page to read, a question to answer. Each pane has its own stack of them, so that
//! a form that is half filled in stays where it is while another pane is looked at. Like a pane, a dialog
//! changes nothing itself: it returns an [`Outcome`].

mod dots;
mod edits;
mod erase;
mod form;
mod help;
mod history;
mod lateness;
mod page;
mod palette;
mod paper;
mod picker;
mod question;

pub use dots::{Ballots, Counting, bars_of};
pub(super) use dots::{Topic, new_ballot, restored as restored_dots, sort_clusters};
pub use edits::HandEdits;
pub use erase::{erase_person, erase_workshop};
pub use form::{Field, Form, Refusal, Values};
pub use help::help;
pub use history::History;
pub use lateness::Lateness;
pub use page::Page;
pub use palette::palette;
pub(super) use paper::{paper, spot_name};
pub use picker::{Choice, Picker};
pub use question::Question;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::locale::Locale;
use crate::workshop::Stage;

use super::action::Action;
use super::input::{KeyPress, Mouse};
use super::keymap::{Context, Keymap, key_words};
use super::pane::{Ctx, Draft, Outcome};

/// Returns the key of an action that means the same everywhere, as it is written on the keyboard.
pub(super) fn key_of(action: Action, locale: &Locale) -> String {
    let mut rows = Keymap::the().of(Context::Everywhere);
    let keys = rows
        .find(|(binding, _)| binding.action == action)
        .map(|(_, keys)| keys);
    keys.and_then(|keys| keys.first())
        .map(|key| key.label(key_words(locale)))
        .unwrap_or_default()
}

/// What lies above a pane. Returns [`super::pane::Effect::Close`] when it is done.
pub trait Dialog {
    /// Returns the contexts whose keys apply, the innermost first.
    fn contexts(&self) -> &'static [Context];

    /// Says whether a text is open: printable keys then go to [`Dialog::key`] first.
    fn takes_text(&self) -> bool {
        false
    }

    /// Does what an action means here.
    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome;

    /// Takes a key that no binding matched.
    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        let _ = (key, ctx);
        Outcome::ignored()
    }

    /// Takes pasted text.
    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        let _ = (text, ctx);
        Outcome::ignored()
    }

    /// Takes a click or a turn of the wheel; `area` is what [`Dialog::draw`] was given last.
    fn mouse(&mut self, mouse: &Mouse, area: Rect, ctx: &Ctx<'_>) -> Outcome {
        let _ = (mouse, area, ctx);
        Outcome::handled()
    }

    /// Takes note that somebody else has changed the workshop: what is selected stays selected, and nothing that has
    /// come is gone to.
    fn others_changed(&mut self, ctx: &Ctx<'_>) {
        let _ = ctx;
    }

    /// Returns the text that is open, if one is and it was changed.
    fn draft(&self) -> Option<Draft> {
        None
    }

    /// Says what the people in the room are to see while this is open; none: what goes with the pane.
    fn stage(&self, ctx: &Ctx<'_>) -> Option<Stage> {
        let _ = ctx;
        None
    }

    /// Draws the dialog into the pane's area, over what is there.
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>);
}
