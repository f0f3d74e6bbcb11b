//! The documentation, written beside the workshop: when it begins, what is told of it, and leaving meanwhile.

use std::rc::Rc;

use super::{App, Flow};
use crate::tr;
use crate::tui::export::{Choices, Desk, Surroundings};
use crate::tui::pane::Tone;

impl App {
    /// Tells what there is around the screen.
    #[must_use]
    pub fn within(mut self, surroundings: Surroundings) -> Self {
        self.desk = Desk::new(surroundings);
        self
    }

    /// Says whether the documentation is being written.
    #[must_use]
    pub const fn is_writing(&self) -> bool {
        self.desk.is_busy()
    }

    /// Begins to write the documentation; the workshop goes on meanwhile.
    pub(super) fn export(&mut self, choices: &Choices) {
        if let Err(text) = self.desk.begin(&self.session, &self.locale, choices) {
            self.notify(Tone::Error, text);
        }
    }

    /// Takes what is new of the export; at its end it is said here, and kept by the panes.
    pub(super) fn take_report(&mut self) -> Flow {
        let Some(report) = self.desk.poll() else {
            return Flow::Draw;
        };
        let (tone, text) = report.summary(&self.locale);
        self.notify(tone, text);
        let report = Rc::new(report);
        for pane in &mut self.panes {
            pane.exported(&report);
        }
        if self.is_leaving { Flow::Quit } else { Flow::Draw }
    }

    /// Closes the workshop, when what is being written is on the disk; asked again, after the present file.
    pub(super) fn leave(&mut self) -> Flow {
        if !self.desk.is_busy() || self.is_leaving {
            return Flow::Quit;
        }
        self.is_leaving = true;
        let text = tr!(self.locale, "export-leaving");
        self.notify(Tone::Info, text);
        Flow::Draw
    }
}
