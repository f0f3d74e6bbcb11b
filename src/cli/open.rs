//! `werkstatt [FOLDER]`: the screen, and `werkstatt show FOLDER`: the beamer.

use std::path::Path;

use super::args::Show;
use super::output::Output;
use super::usage::command_like;
use super::{Context, Failure};
use crate::store::{OpenError, workshop_at};
use crate::tr;
use crate::tui::input::Signal;
use crate::tui::{self, Ended, RunError};
use crate::workshop::When;

/// Shows the workshop in the folder, or the start screen. Here alone the command line enters
/// the terminal.
pub(super) fn open(
    folder: Option<&Path>,
    at: Option<When>,
    context: &Context,
    output: &mut Output,
) -> Result<(), Failure> {
    let locale = &context.locale;
    if let Some(path) = folder.filter(|folder| !folder.exists()) {
        // A mistyped command looks like a folder: say that before anything about terminals.
        let meant = path.to_str().and_then(command_like);
        let path = path.to_owned();
        let mut said = locale.open_error(&OpenError::NotFound { path });
        if let Some(meant) = meant {
            said.push(' ');
            said.push_str(&tr!(locale, "cli-usage-meant", meant = meant));
        }
        return Err(Failure::Said(said));
    }
    if let Some(path) = folder {
        is_workshop(path, context)?;
    }
    ended(tui::run(folder.map(Path::to_owned), at, locale), context, output)
}

/// Shows the workshop in the folder on the beamer.
pub(super) fn show(show: &Show, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let path = &show.folder;
    if !path.exists() {
        let path = path.clone();
        return Err(Failure::Said(locale.open_error(&OpenError::NotFound { path })));
    }
    is_workshop(path, context)?;
    let view = show.view.and_then(|wanted| wanted.0);
    ended(tui::beamer::show::show(path, view, locale), context, output)
}

/// Says that there is no workshop before anything is said about terminals.
fn is_workshop(path: &Path, context: &Context) -> Result<(), Failure> {
    match workshop_at(path, &context.env) {
        Err(error @ (OpenError::NotAFolder { .. } | OpenError::NotAWorkshop { .. })) => {
            Err(Failure::Said(context.locale.open_error(&error)))
        }
        _ => Ok(()),
    }
}

fn ended(result: Result<Ended, RunError>, context: &Context, output: &mut Output) -> Result<(), Failure> {
    match result {
        Ok(Ended::Quit) => Ok(()),
        Ok(Ended::Told(text)) => {
            output.say(&text);
            Ok(())
        }
        Ok(Ended::Signal(signal)) => Err(Failure::Signal(code(signal))),
        Err(error) => Err(Failure::Said(error.say(&context.locale))),
    }
}

/// Returns the exit code by which a shell knows the signal: 128 and its number.
const fn code(signal: Signal) -> u8 {
    match signal {
        Signal::HangUp => 129,
        Signal::Interrupt => 130,
        _ => 143,
    }
}
