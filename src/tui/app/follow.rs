//! What others have changed: taken over without disturbing whoever is typing.

use super::App;
use crate::tui::pane::{Ctx, Tone};

impl App {
    /// Takes over what others have written into the folder. What is selected, open or half typed stays so, in every
    /// pane, and in the dialogs above them.
    pub(super) fn follow(&mut self) {
        match self.session.refresh() {
            Ok(false) => {}
            Ok(true) => {
                let ctx = Ctx::of(&self.session, &self.locale, &self.look);
                for pane in &mut self.panes {
                    pane.others_changed(&ctx);
                }
                for dialog in self.dialogs.iter_mut().flatten() {
                    dialog.others_changed(&ctx);
                }
            }
            Err(error) if self.is_safe() => {
                let text = self.locale.open_error(&error);
                self.notify(Tone::Warning, text);
            }
            Err(_) => {}
        }
    }
}

#[cfg(test)]
mod tests;
