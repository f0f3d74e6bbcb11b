//! Looking back: the history above a pane, and the wish to see the workshop as it was.

use std::rc::Rc;

use super::{App, Flow};
use crate::session::{Past, Session};
use crate::store::{CommitError, SaveState};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::History;
use crate::tui::pane::Tone;

impl App {
    /// Says that this is a visit to the past, which Esc ends as well.
    #[must_use]
    pub const fn on_a_visit(mut self) -> Self {
        self.is_visit = true;
        self
    }

    /// Says whether the workshop is to be shown as it was once.
    #[must_use]
    pub const fn wants_past(&self) -> bool {
        self.past.is_some()
    }

    /// Returns the workshop as it was, if it is to be shown.
    #[must_use]
    pub fn take_past(&mut self) -> Option<Session> {
        self.past.take()
    }

    /// Opens the history above the pane.
    pub(super) fn history(&mut self) -> Flow {
        match self.session.past() {
            Ok(past) => {
                let history = History::new(past, self.session.workshop());
                self.dialogs_mut().push(Box::new(history));
            }
            Err(error) => {
                let text = self.locale.open_error(&error);
                self.notify(Tone::Error, text);
            }
        }
        Flow::Draw
    }

    /// Leaves this screen for a while, for one that shows the workshop as it was.
    pub(super) fn look_back(&mut self, past: &Rc<Past>, step: usize) -> Flow {
        self.past = self.session.look_back(&past.chronicle, step);
        if self.past.is_some() {
            Flow::Quit
        } else {
            Flow::Draw
        }
    }

    /// Refuses in the past what is only done to the workshop as it is now, before anything is asked about it.
    pub(super) fn refuses_in_past(&mut self, action: Action) -> bool {
        let is_of_the_present = matches!(
            action,
            Action::Erase | Action::EraseWorkshop | Action::WorkOnCopy | Action::HandEdits
        );
        let refuses = is_of_the_present && self.session.is_past();
        if refuses {
            self.refuse();
        }
        refuses
    }

    /// Says whether nothing can be written at all.
    pub(super) fn is_read_only(&self) -> bool {
        matches!(self.session.save_state(), SaveState::ReadOnly(_))
    }

    /// Says why nothing can be written.
    pub(super) fn refuse(&mut self) {
        if let SaveState::ReadOnly(why) = self.session.save_state() {
            let text = self.refusal(&CommitError::ReadOnly(why));
            self.notify(Tone::Error, text);
        }
    }

    /// Says why a change was refused, and in the past also how to get out of it.
    pub(super) fn refusal(&self, error: &CommitError) -> String {
        let mut text = self.locale.commit_error(error);
        if self.is_visit {
            text.push(' ');
            text.push_str(&tr!(self.locale, "history-way-back"));
        }
        text
    }
}
