//! What is done to a workshop while it is closed, and what is opened afterwards.
//!
//! A pane or dialog returns an errand as an effect; the workshop is closed in order, whatever was written to
//! it is on the disk, the errand is run, and what it leads to is opened in place of the workshop.

use std::path::{Path, PathBuf};

use crate::erasing;
use crate::locale::Locale;
use crate::store::{self, Env, Places};
use crate::tr;

/// Something to be done while the workshop is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Copies the workshop to where this laptop keeps its own, to work on the copy.
    WorkOnCopy,
    /// Erases the data of a person from all files of the workshop.
    ErasePerson {
        /// The name.
        name: String,
        /// Where they come from, if somebody else bears the same name.
        organisation: Option<String>,
    },
    /// Erases the workshop itself; what was exported stays.
    EraseWorkshop,
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
/// Says what did not work; what was not to be erased is what it was.
pub(super) fn run(
    errand: Errand,
    folder: &Path,
    places: &Places,
    env: &Env,
    locale: &Locale,
) -> Result<Led, String> {
    match errand {
        Errand::WorkOnCopy => {
            let name = folder
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let to = store::free_folder(&places.workshops, Some(env.clock.now().date_naive()), &name);
            store::copy_workshop(folder, &to, &*env.disk).map_err(|error| locale.create_error(&error))?;
            Ok(Led {
                notice: tr!(locale, "copy-made", folder = to.display().to_string()),
                folder: Some(to),
            })
        }
        Errand::ErasePerson { name, organisation } => {
            let rescue = places.rescue();
            let (_, left) = erasing::erase(folder, env, &name, organisation.as_deref(), false, Some(&rescue))
                .map_err(|error| locale.erasing_error(&error))?;
            if !left.is_empty() {
                return Err(tr!(locale, "erase-not-all"));
            }
            let done = tr!(locale, "erase-done", name = locale.quote(&name));
            Ok(Led {
                folder: Some(folder.to_owned()),
                notice: match left.exports.len() + left.left.len() {
                    0 => done,
                    count => format!("{done} {}", tr!(locale, "erase-look", count = count)),
                },
            })
        }
        Errand::EraseWorkshop => {
            let removed = store::erase_everything(folder, env, false, Some(places))
                .map_err(|error| locale.erasing_error(&error.into()))?;
            let notice = if removed.foreign.is_empty() {
                tr!(locale, "erase-all-done")
            } else {
                let folder = folder.display().to_string();
                tr!(locale, "erase-all-done-but", folder = folder)
            };
            Ok(Led { folder: None, notice })
        }
    }
}
