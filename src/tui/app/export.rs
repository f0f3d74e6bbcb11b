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
    pub(super) fn take_report(&mut self) {
        let Some(report) = self.desk.poll() else {
            return;
        };
        match report.summary(&self.locale) {
            (Tone::Error, text) => self.fail(text),
            (tone, text) => self.notify(tone, text),
        }
        let report = Rc::new(report);
        for pane in &mut self.panes {
            pane.exported(&report);
        }
    }

    /// Says what has failed beside the screen; whoever is leaving is to hear of it before.
    pub(super) fn fail(&mut self, text: String) {
        if let Some(failed) = &mut self.leaving {
            failed.push(text.clone());
        }
        self.notify(Tone::Error, text);
    }

    /// Closes the workshop, when what is being written and copied is on the disk; asked again, after the present
    /// file.
    pub(super) fn leave(&mut self) -> Flow {
        if self.ask_before_leaving() {
            return Flow::Draw;
        }
        if self.leaving.is_some() || !(self.is_writing() || self.is_copying()) {
            return Flow::Quit;
        }
        self.leaving = Some(Vec::new());
        let text = if self.is_writing() {
            tr!(self.locale, "export-leaving")
        } else {
            tr!(self.locale, "photos-leaving")
        };
        self.notify(Tone::Info, text);
        Flow::Draw
    }

    /// Closes the workshop if that is all that was waited for. If something has failed meanwhile it stays open, and
    /// says so.
    pub(super) fn leave_if_done(&mut self) -> Flow {
        if self.is_writing() || self.is_copying() {
            return Flow::Draw;
        }
        if self.waits_for_folder() {
            return if self.is_safe() { Flow::Quit } else { Flow::Draw };
        }
        match self.leaving.take() {
            None => Flow::Draw,
            Some(failed) if failed.is_empty() => Flow::Quit,
            Some(failed) => {
                self.errand = None;
                self.notify_until_read(Tone::Error, failed.join(" · "));
                Flow::Draw
            }
        }
    }
}
