//! `werkstatt [FOLDER]`: the screen.

use std::path::Path;

use super::output::Output;
use super::{Context, Failure};
use crate::locale::Locale;
use crate::store::OpenError;
use crate::tr;
use crate::tui::terminal::{self, Unusable};

pub(super) fn open(folder: Option<&Path>, context: &Context, _output: &mut Output) -> Result<(), Failure> {
    if let Some(path) = folder.filter(|folder| !folder.exists()) {
        // A mistyped command looks like a folder: say that before anything about terminals.
        let path = path.to_owned();
        return Err(Failure::Said(
            context.locale.open_error(&OpenError::NotFound { path }),
        ));
    }
    terminal::is_usable().map_err(|reason| Failure::Said(unusable(&reason, &context.locale)))?;
    show(folder, context)
}

/// Shows the workshop in the folder, or the start screen. The one place from which the command line enters
/// the terminal.
fn show(folder: Option<&Path>, context: &Context) -> Result<(), Failure> {
    let _ = (folder, context); // MERGE: crate::tui::run(...)
    Ok(())
}

fn unusable(reason: &Unusable, locale: &Locale) -> String {
    let what = match reason {
        Unusable::InputIsNoTerminal => tr!(locale, "cli-no-terminal-input"),
        Unusable::OutputIsNoTerminal => tr!(locale, "cli-no-terminal-output"),
        Unusable::UnknownTerminal => tr!(locale, "cli-no-terminal-unknown"),
        Unusable::DumbTerminal(kind) => tr!(locale, "cli-no-terminal-dumb", kind = kind.as_str()),
    };
    format!("{what} {}", tr!(locale, "cli-no-terminal-instead"))
}
