//! `werkstatt edits`: what somebody has edited by hand in the readable copy, and what becomes of it.

use super::args::Edits;
use super::output::Output;
use super::{Context, Failure};
use crate::locale::Locale;
use crate::session::{HandEdit, Session};
use crate::store::{Fate, SaveState};
use crate::tr;
use crate::workshop::What;

pub(super) fn edits(args: &Edits, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let fate = match (args.take, args.leave) {
        (true, _) => Some(Fate::Taken),
        (_, true) => Some(Fate::Left),
        _ => None,
    };
    let opened = match fate {
        Some(_) => Session::open(&args.folder, &context.env),
        None => Session::open_to_read(&args.folder, &context.env),
    };
    let mut session = opened
        .map_err(|error| Failure::Said(locale.open_error(&error)))?
        .session;
    let edits = session.hand_edits();
    if edits.is_empty() {
        output.line(&tr!(locale, "cli-edits-none"))?;
        return closed(session, context);
    }
    let is_readable = edits.iter().any(|edit| edit.found.is_ok());
    for edit in &edits {
        for line in told(edit, locale) {
            output.line(&line)?;
        }
    }
    let Some(fate) = fate else {
        output.flush()?;
        if is_readable {
            output.say(&tr!(locale, "cli-edits-advice"));
        }
        return closed(session, context);
    };
    if let SaveState::ReadOnly(reason) = session.save_state() {
        return Err(Failure::Said(locale.read_only(&reason)));
    }
    let mut is_whole = true;
    // Each is compared anew: what was taken over of the one before may stand in the next one as well.
    let files: Vec<_> = edits.into_iter().map(|edit| edit.file).collect();
    for file in files {
        let Some(edit) = session.hand_edits().into_iter().find(|edit| edit.file == file) else {
            continue;
        };
        let name = edit.name();
        match (fate, &edit.found) {
            (Fate::Taken, Ok(found)) => {
                let change = found.differences.change(|_| true);
                session
                    .commit(change)
                    .map_err(|error| Failure::Said(locale.commit_error(&error)))?;
                output.line(&tr!(locale, "cli-edits-taken", file = name))?;
                session.decide(edit, fate);
            }
            (Fate::Taken, Err(_)) => is_whole = false,
            (Fate::Left, _) => {
                output.line(&tr!(locale, "cli-edits-left", file = name))?;
                session.decide(edit, fate);
            }
        }
    }
    closed(session, context)?;
    if is_whole {
        Ok(())
    } else {
        Err(Failure::Said(tr!(locale, "cli-edits-not-readable")))
    }
}

fn closed(session: Session, context: &Context) -> Result<(), Failure> {
    let folder = session.folder().map(|folder| folder.display().to_string());
    session.close().map_err(|error| {
        let reason = context.locale.io_reason(error.kind);
        let path = folder.unwrap_or_default();
        Failure::Said(tr!(context.locale, "cli-not-saved", path = path, reason = reason))
    })
}

/// Tells what was found in an edited copy, with every before and after.
pub(super) fn told(edit: &HandEdit, locale: &Locale) -> Vec<String> {
    let mut lines = vec![locale.hand_edit(edit)];
    let Ok(found) = &edit.found else {
        return lines;
    };
    lines.extend(locale.basis(found).into_iter().map(|line| format!("  {line}")));
    for difference in &found.differences.list {
        let sign = match difference.what {
            What::Added | What::Restored => "+",
            What::Changed | What::Moved => "~",
            What::Removed => "−",
        };
        lines.push(format!(
            "  {sign} {}",
            locale.different_thing(difference, &found.differences)
        ));
        let details = locale.difference(difference, &found.differences);
        lines.extend(details.into_iter().map(|line| format!("      {line}")));
    }
    lines
}
