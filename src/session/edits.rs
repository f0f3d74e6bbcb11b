//! The published copy in somebody's hands: what they have changed in it, and what becomes of that.
//!
//! Nothing is taken over unasked, and nothing is ignored: a session finds the copies of which nobody has decided yet,
//! and says what they would change.

use std::path::PathBuf;

use super::Session;
use crate::store::{Basis, EditedCopy, Fate, OpenError, Window};
use crate::workshop::{Differences, IdSource, differences};

/// A published copy that somebody has edited, or one that knows what the logs lack; nobody has decided yet what
/// becomes of it.
#[derive(Clone, Debug)]
pub struct HandEdit {
    /// The file.
    pub file: PathBuf,
    /// What it would change; or why it cannot be read.
    pub found: Result<Found, OpenError>,
    /// Whether it was put aside under a name of its own, since the program has published another one.
    pub is_aside: bool,
    /// Whether nobody has edited it: it was put aside since the logs lack what it knows.
    pub is_fuller: bool,
    bytes: Vec<u8>,
}

impl HandEdit {
    /// Returns the name of the file.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.file.file_name().unwrap_or(self.file.as_os_str());
        name.to_string_lossy().into_owned()
    }

    /// Returns the line (counted from 1) as it stands in the file.
    #[must_use]
    pub fn line(&self, line: u64) -> Option<String> {
        let at = usize::try_from(line).ok()?.checked_sub(1)?;
        let bytes = self.bytes.split(|&byte| byte == b'\n').nth(at)?;
        Some(String::from_utf8_lossy(bytes).trim_end().to_owned())
    }
}

/// What an edited copy would change.
#[derive(Clone, Debug)]
pub struct Found {
    /// The differences.
    pub differences: Differences,
    /// What they were found by.
    pub basis: Basis,
}

impl Session {
    /// Returns the published copy, if somebody has edited it.
    pub(super) fn edited_copy(&self) -> Option<EditedCopy> {
        let window = self.window.as_ref()?;
        let mut copies = window.edited_copies().into_iter();
        copies.find(|copy| window.is_the_copy(&copy.file))
    }

    /// Draws identities for what has none in an edited copy: the same ones each time.
    pub(super) fn ids_for(&self, copy: Option<&EditedCopy>) -> IdSource {
        IdSource::new(copy.map_or_else(|| self.ids.bits(), EditedCopy::seed))
    }

    /// Says whether somebody else may have written to the published copy since this was asked last: a look at the
    /// file from outside, which costs nothing worth mentioning.
    #[must_use]
    pub fn is_copy_touched(&self) -> bool {
        self.window.as_ref().is_some_and(Window::is_copy_touched)
    }

    /// Finds the copies that somebody has edited, and of which nobody has decided yet what becomes of them, and
    /// compares them with what was written into them. The oldest stands first. One that says the same in other
    /// words, with a comment say, is none.
    #[must_use]
    pub fn hand_edits(&self) -> Vec<HandEdit> {
        let copies = self.window.iter().flat_map(Window::edited_copies);
        copies
            .map(|copy| {
                let ids = self.ids_for(Some(&copy));
                HandEdit {
                    is_aside: self.window.as_ref().is_some_and(|window| !window.is_the_copy(&copy.file)),
                    file: copy.file,
                    found: copy.read.map(|edited| Found {
                        differences: differences(
                            edited.base.as_ref().unwrap_or(&self.workshop),
                            &self.workshop,
                            edited.plain,
                            &ids,
                        ),
                        basis: edited.basis,
                    }),
                    bytes: copy.bytes,
                    is_fuller: copy.is_fuller,
                }
            })
            .filter(|edit| {
                !matches!(&edit.found, Ok(found) if found.differences.list.is_empty() && found.differences.surplus == 0)
            })
            .collect()
    }

    /// Notes what becomes of an edited copy: nobody is asked again. It is kept under a name that says so, and the
    /// copy is published anew. If it is taken over, commit the change before; it is noted when that is on the disk.
    pub fn decide(&mut self, edit: HandEdit, fate: Fate) {
        if let Some(window) = &mut self.window {
            window.decide(edit.file, edit.bytes, fate);
            window.publish(&self.workshop);
        }
    }
}
