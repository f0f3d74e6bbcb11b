//! What is done to a workshop while it is closed, and what is opened afterwards.
//!
//! A pane or dialog returns an errand as an effect; the workshop is closed in order, whatever was written to
//! it is on the disk, the errand is run, and what it leads to is opened in place of the workshop.

use std::path::{Path, PathBuf};

use crate::locale::Locale;
use crate::store::{self, Disk, Places};
use crate::tr;
use crate::workshop::Moment;

/// Something to be done while the workshop is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Copies the workshop to where this laptop keeps its own, to work on the copy.
    WorkOnCopy,
}

/// What an errand leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Led {
    /// What is to be opened; none: the workshop is gone.
    pub(super) folder: Option<PathBuf>,
    /// What is to be said about it.
    pub(super) notice: String,
}

/// Runs an errand on the workshop in a folder, which nobody has open.
///
/// # Errors
///
/// Says what did not work; the workshop is what it was.
pub(super) fn run(
    errand: Errand,
    folder: &Path,
    places: &Places,
    disk: &dyn Disk,
    now: Moment,
    locale: &Locale,
) -> Result<Led, String> {
    match errand {
        Errand::WorkOnCopy => {
            let name = folder
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let to = store::free_folder(&places.workshops, Some(now.date_naive()), &name);
            store::copy_workshop(folder, &to, disk).map_err(|error| locale.create_error(&error))?;
            Ok(Led {
                notice: tr!(locale, "copy-made", folder = to.display().to_string()),
                folder: Some(to),
            })
        }
    }
}
