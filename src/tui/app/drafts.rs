//! Open texts: kept while they are typed, opened again after a crash.
//!
//! Several texts can be open at once, since a form that is half filled in stays in its pane while another
//! pane is typed into. The session keeps one draft for a window; all open texts are written into it together.

use super::App;
use crate::store;
use crate::tr;
use crate::tui::pane::{Ctx, Draft, Tone};

/// The place of a draft that holds several.
const SEVERAL: &str = "several";

impl App {
    /// Tells the session which texts are open, so that they come back after a crash.
    pub(super) fn keep_draft(&mut self) {
        let open = packed(self.open_texts().collect());
        self.session.draft(open);
    }

    /// Says whether a text is open that did not become anything yet.
    #[must_use]
    pub fn has_open_text(&self) -> bool {
        self.open_texts().next().is_some()
    }

    fn open_texts(&self) -> impl Iterator<Item = Draft> {
        let dialogs = self.dialogs.iter().flatten().filter_map(|dialog| dialog.draft());
        let panes = self.panes.iter().filter_map(|pane| pane.draft());
        dialogs.chain(panes)
    }

    /// Opens again what was open when the program ended. What no pane knows stays on disk.
    pub(super) fn restore_drafts(&mut self) {
        for left in self.session.take_drafts() {
            let mut restored = false;
            for draft in unpacked(&left) {
                restored |= self.restore_draft(&draft);
            }
            if restored {
                // The texts are a draft of this run now; only then the old one may go.
                self.keep_draft();
                self.session.release_draft(&left);
                let text = tr!(self.locale, "draft-restored");
                self.notify(Tone::Info, text);
            }
        }
    }

    fn restore_draft(&mut self, draft: &Draft) -> bool {
        let ctx = Ctx::of(&self.session, &self.locale, &self.look);
        let home = self.panes.iter_mut().find_map(|pane| {
            let outcome = pane.restore(draft, &ctx)?;
            Some((pane.id(), outcome))
        });
        let Some((pane, outcome)) = home else { return false };
        self.active = pane;
        self.apply(outcome);
        true
    }
}

/// Puts all open texts into one draft; none: nothing is open.
fn packed(mut drafts: Vec<Draft>) -> Option<store::Draft> {
    let Draft { place, text } = if drafts.len() > 1 {
        let texts: Vec<(String, String)> = drafts
            .into_iter()
            .map(|draft| (draft.place, draft.text))
            .collect();
        Draft {
            place: SEVERAL.to_owned(),
            text: ron::to_string(&texts).ok()?,
        }
    } else {
        drafts.pop()?
    };
    Some(store::Draft {
        place,
        text,
        cursor: None,
    })
}

/// Takes a draft apart again.
fn unpacked(left: &store::Draft) -> Vec<Draft> {
    if left.place == SEVERAL {
        let texts: Vec<(String, String)> = ron::from_str(&left.text).unwrap_or_default();
        return texts
            .into_iter()
            .map(|(place, text)| Draft { place, text })
            .collect();
    }
    vec![Draft {
        place: left.place.clone(),
        text: left.text.clone(),
    }]
}

#[cfg(test)]
mod tests {
    use super::{packed, unpacked};
    use crate::tui::pane::Draft;

    fn draft(place: &str, text: &str) -> Draft {
        Draft {
            place: place.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn every_open_text_comes_back_from_the_one_draft() {
        for drafts in [
            vec![draft("cards/entry/a", "Wie „finanzieren“?\nWer?")],
            vec![
                draft("agenda/item/x", "[(\"title\", \"Pause\")]"),
                draft("cards/entry/a", "Bürgerbus"),
            ],
        ] {
            let kept = packed(drafts.clone()).unwrap();
            assert_eq!(unpacked(&kept), drafts);
        }
        assert!(packed(Vec::new()).is_none());
    }
}
