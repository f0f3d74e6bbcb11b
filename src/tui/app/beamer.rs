//! The beamer in the facilitator's own window: it fills the screen until it is left, and what is open below stays open.

use std::time::Duration;

use ratatui::Frame;

use super::{App, Flow};
use crate::tui::action::Action;
use crate::tui::beamer::{Answer, Beamer, Show};
use crate::tui::input::KeyPress;
use crate::tui::keymap::{Context, Keymap};
use crate::workshop::Stage;

impl App {
    /// Returns what the people in the room are to see now.
    pub(super) fn stage(&self) -> Stage {
        let ctx = self.ctx();
        // A form above the page of the dots is about that page: what the room sees stays.
        let dialog = self.dialogs().iter().rev().find_map(|dialog| dialog.stage(&ctx));
        dialog.unwrap_or_else(|| self.panes[self.index()].stage(&ctx))
    }

    /// Tells whoever follows this window what it is at.
    pub(super) fn tell_stage(&mut self) {
        if !self.session.is_past() {
            let stage = self.stage();
            self.session.set_stage(stage);
        }
    }

    pub(super) fn show_beamer(&mut self) -> Flow {
        self.beamer = Some(Beamer::new(None, self.session.elapsed()));
        Flow::Draw
    }

    pub(super) fn beamer_key(&mut self, key: &KeyPress) -> Flow {
        let elapsed = self.session.elapsed();
        let Some(beamer) = &mut self.beamer else {
            return Flow::Wait;
        };
        let Some(action) = Keymap::the().action([Context::Beamer, Context::Everywhere], key) else {
            beamer.remind(elapsed);
            return Flow::Draw;
        };
        match action {
            // Whoever wants to go on working has seen enough of it.
            Action::Pane(_) => {
                self.beamer = None;
                self.act(action).and(Flow::Draw)
            }
            Action::Quit => {
                self.beamer = None;
                self.act(action)
            }
            Action::Language | Action::Repaint | Action::Suspend => self.act(action),
            _ => match beamer.update(action, elapsed) {
                Answer::Close => {
                    self.beamer = None;
                    Flow::Draw
                }
                Answer::Draw => Flow::Draw,
                Answer::Ignored => {
                    beamer.remind(elapsed);
                    Flow::Draw
                }
            },
        }
    }

    /// Returns how long what is on the beamer stays true, if it is shown and changes by itself.
    pub(super) fn beamer_stays_true(&self) -> Option<Duration> {
        self.beamer.as_ref()?.stays_true(&self.shown())
    }

    pub(super) fn turn_beamer(&mut self) {
        let elapsed = self.session.elapsed();
        if let Some(beamer) = &mut self.beamer {
            beamer.tick(elapsed);
        }
    }

    pub(super) fn draw_beamer(&mut self, frame: &mut Frame<'_>) {
        if let Some(mut beamer) = self.beamer.take() {
            beamer.draw(frame, &self.shown());
            self.beamer = Some(beamer);
        }
    }

    fn shown(&self) -> Show<'_> {
        Show {
            workshop: self.session.workshop(),
            now: self.session.now(),
            elapsed: self.session.elapsed(),
            locale: &self.locale,
            look: &self.look,
            stage: self.stage(),
            remark: None,
        }
    }
}
