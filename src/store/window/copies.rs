//! The published copy in somebody's hands, as one window sees it.

use std::path::{Path, PathBuf};

use super::Window;
use crate::store::aside::Fate;
use crate::store::edits::{self, EditedCopy};
use crate::store::keeper::{Decided, Glance};

impl Window {
    /// Says whether somebody else may have written to the published copy since this was asked last.
    pub(crate) fn is_copy_touched(&self) -> bool {
        let meta = Glance::at(&self.folder);
        let Ok(mut glance) = self.glance.lock() else {
            return false;
        };
        let is_touched = glance.is_aside || (meta.is_some() && glance.meta != meta);
        glance.meta = meta;
        glance.is_aside = false;
        is_touched
    }

    /// Finds the edited copies of which nobody has decided yet.
    pub(crate) fn edited_copies(&self) -> Vec<EditedCopy> {
        let mut copies = edits::find(&self.folder, self.run, &self.written);
        copies.retain(|copy| {
            self.decided
                .iter()
                .all(|(file, bytes)| *file != copy.file || *bytes != copy.bytes)
        });
        copies
    }

    /// Says whether a file is the published copy.
    pub(crate) fn is_the_copy(&self, file: &Path) -> bool {
        *file == self.folder.copy()
    }

    /// Notes what becomes of an edited copy that said this, as soon as what was taken over of it is safe.
    pub(crate) fn decide(&mut self, file: PathBuf, bytes: Vec<u8>, fate: Fate) {
        self.decided.push((file.clone(), bytes.clone()));
        if let Some(threads) = &self.threads {
            threads.keeper.decided(Decided { file, bytes, fate }, self.queued);
        }
    }
}
