//! Open texts: kept while they are typed, opened again after a crash.
//!
//! Several texts can be open at once, since a form that is half filled in stays in its pane while another
//! pane is typed into.

use super::App;
use crate::store;
use crate::tr;
use crate::tui::pane::{Ctx, Draft, Tone};

impl App {
    /// Tells the session which texts are open, on every pane, so that they come back after a crash.
    pub(super) fn keep_drafts(&mut self) {
        let in_dialogs = self.dialogs.iter().flatten().filter_map(|dialog| dialog.draft());
        let in_panes = self.panes.iter().filter_map(|pane| pane.draft());
        let drafts: Vec<Draft> = in_panes.chain(in_dialogs).collect();
        if drafts == self.drafts {
            return;
        }
        let kept = drafts.iter().cloned();
        self.session.keep_drafts(
            kept.map(|Draft { place, text }| store::Draft {
                place,
                text,
                cursor: None,
            })
            .collect(),
        );
        self.drafts = drafts;
    }

    /// Opens again what was open when the program ended. What no pane knows stays on disk.
    pub(super) fn restore_drafts(&mut self) {
        for left in self.session.take_drafts() {
            let draft = Draft {
                place: left.place.clone(),
                text: left.text.clone(),
            };
            // The text is a draft of this run now; only then the old one may go.
            if self.reopen(&draft) {
                self.session.release_draft(&left);
                let text = tr!(self.locale, "draft-restored");
                self.notify(Tone::Info, text);
            }
        }
    }

    /// Returns the texts that are open, to be opened again in a copy of the workshop: where nothing can be written
    /// they are kept nowhere else.
    #[must_use]
    pub fn open_texts(&self) -> Vec<Draft> {
        self.drafts.clone()
    }

    /// Opens texts again that were open in the workshop of which this is a copy.
    pub fn open_again(&mut self, drafts: &[Draft]) {
        for draft in drafts {
            self.reopen(draft);
        }
    }

    /// Opens a text in the pane that knows it; returns whether there is one.
    fn reopen(&mut self, draft: &Draft) -> bool {
        let ctx = Ctx::of(&self.session, &self.locale, &self.look);
        let home = self.panes.iter_mut().find_map(|pane| {
            let outcome = pane.restore(draft, &ctx)?;
            Some((pane.id(), outcome))
        });
        let Some((pane, outcome)) = home else {
            return false;
        };
        self.active = pane;
        self.apply(outcome);
        true
    }
}
