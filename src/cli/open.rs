//! `werkstatt [FOLDER]`: the screen.

use std::path::Path;

use super::{Context, Failure};
use crate::store::OpenError;
use crate::tui::{self, Ended};

pub(super) fn open(folder: Option<&Path>, context: &Context) -> Result<(), Failure> {
    if let Some(path) = folder.filter(|folder| !folder.exists()) {
        // A mistyped command looks like a folder: say that before anything about terminals.
        let path = path.to_owned();
        return Err(Failure::Said(
            context.locale.open_error(&OpenError::NotFound { path }),
        ));
    }
    match tui::run(folder.map(Path::to_path_buf), context.locale.language()) {
        Ok(Ended::Quit) => Ok(()),
        Ok(Ended::Signal(signal)) => Err(Failure::Signal(signal)),
        Err(error) => Err(Failure::Said(error.say(&context.locale))),
    }
}
