//! `werkstatt erase`: takes a person out of a workshop for good, or the whole workshop.
//!
//! The one command that takes something away: it shows what is affected first, asks, and says at the end what
//! it could not reach.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::args::Erase;
use super::output::Output;
use super::{Context, Failure};
use crate::erasing::{self, ErasingError, Person};
use crate::locale::Locale;
use crate::session::Session;
use crate::store::{self, Files, Places, Request};
use crate::tr;

pub(super) fn erase(erase: &Erase, context: &Context, output: &mut Output) -> Result<(), Failure> {
    match (&erase.person, erase.everything, erase.again) {
        (Some(name), false, false) => person(name, erase, context, output),
        (None, true, false) => everything(erase, context, output),
        (None, false, true) => again(erase, context, output),
        _ => Err(Failure::Said(tr!(context.locale, "erase-what"))),
    }
}

fn rescue(context: &Context) -> Option<PathBuf> {
    context.places.as_ref().map(Places::rescue)
}

fn failed(locale: &Locale) -> impl Fn(ErasingError) -> Failure + '_ {
    |error| Failure::Said(locale.erasing_error(&error))
}

fn person(name: &str, erase: &Erase, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let opened = Session::open_to_read(&erase.folder, &context.env)
        .map_err(|error| Failure::Said(locale.open_error(&error)))?;
    let folder = opened.report.folder.clone();
    let organisation = erase.organisation.as_deref();
    let unknown = |similar| Failure::Said(locale.erasing_error(&ErasingError::Unknown { similar }));
    let person =
        Person::find(opened.session.workshop(), name, organisation).ok_or_else(|| unknown(Vec::new()))?;
    drop(opened);
    let rescue = rescue(context);
    let files = store::files_to_erase(
        &folder,
        &context.env,
        person.request(erase.exports, rescue.as_deref()),
    )
    .map_err(|error| failed(locale)(error.into()))?;
    if person.is_unknown() && files.is_empty() {
        return Err(unknown(person.similar()));
    }
    output.line(&tr!(
        locale,
        "erase-affected",
        name = locale.quote(name.trim()),
        folder = folder.display().to_string()
    ))?;
    let said = person.describe(&files, &folder, locale);
    for line in said
        .iter()
        .chain(&erasing::left_alone(&files, Some(erase.exports), &folder, locale))
    {
        output.line(&format!("  {line}"))?;
    }
    output.flush()?;
    if erase.dry_run {
        output.say(&tr!(locale, "erase-dry-run"));
        return Ok(());
    }
    output.say(&tr!(locale, "erase-for-good"));
    confirm(name, erase.yes, locale, output)?;
    let (_, left) = erasing::erase(
        &folder,
        &context.env,
        name,
        organisation,
        erase.exports,
        rescue.as_deref(),
    )
    .map_err(failed(locale))?;
    if !left.is_empty() {
        return Err(Failure::Said(tr!(locale, "erase-not-all")));
    }
    output.line(&tr!(locale, "erase-done", name = locale.quote(name.trim())))?;
    output.flush()?;
    for line in erasing::left_alone(&left, None, &folder, locale) {
        output.say(&line);
    }
    output.say(&tr!(locale, "erase-out-of-reach"));
    Ok(())
}

/// Removes what was erased before and has come back.
fn again(erase: &Erase, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let rescue = rescue(context);
    let request = Request {
        sought: None,
        targets: &[],
        exports: false,
        rescue: rescue.as_deref(),
    };
    let open = |path: &Path| store::workshop_at(path, &context.env);
    let folder = open(&erase.folder).map_err(|error| failed(locale)(error.into()))?;
    let files: Files = store::files_to_erase(&folder, &context.env, request)
        .map_err(|error| failed(locale)(error.into()))?;
    if files.is_empty() {
        output.line(&tr!(locale, "erase-again-nothing"))?;
        return Ok(());
    }
    output.line(&tr!(locale, "erase-again"))?;
    for file in &files.concerned {
        let file = file.strip_prefix(&folder).unwrap_or(file);
        output.line(&format!("  {}", file.display()))?;
    }
    output.flush()?;
    if erase.dry_run {
        output.say(&tr!(locale, "erase-dry-run"));
        return Ok(());
    }
    erasing::opened(&folder, &context.env, |_| ()).map_err(failed(locale))?;
    let env = store::Env {
        seed: context.env.seed.wrapping_add(1),
        ..context.env.clone()
    };
    let (_, left) = store::erase(&folder, &env, request).map_err(|error| failed(locale)(error.into()))?;
    if !left.is_empty() {
        return Err(Failure::Said(tr!(locale, "erase-not-all")));
    }
    output.line(&tr!(locale, "erase-again-done"))?;
    Ok(())
}

fn everything(erase: &Erase, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let rescue = rescue(context);
    let belongings = store::belongings(&erase.folder, &context.env, rescue.as_deref())
        .map_err(|error| failed(locale)(error.into()))?;
    let folder = belongings.folder.clone();
    // A workshop that cannot be read can be deleted all the same.
    let title = Session::open_to_read(&folder, &context.env)
        .map(|opened| opened.session.workshop().day().title.trim().to_owned())
        .unwrap_or_default();
    output.line(&tr!(
        locale,
        "erase-all-affected",
        title = locale.quote(&title.replace('\n', " ")),
        folder = folder.display().to_string()
    ))?;
    for line in erasing::describe_everything(&belongings, erase.exports, locale) {
        output.line(&format!("  {line}"))?;
    }
    output.flush()?;
    if erase.dry_run {
        output.say(&tr!(locale, "erase-dry-run"));
        return Ok(());
    }
    output.say(&tr!(locale, "erase-for-good"));
    let name = folder
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let word = if title.is_empty() { name } else { title };
    confirm(&word, erase.yes, locale, output)?;
    let removed = store::erase_everything(&folder, &context.env, erase.exports, context.places.as_ref())
        .map_err(|error| failed(locale)(error.into()))?;
    output.line(&if removed.foreign.is_empty() {
        tr!(locale, "erase-all-done")
    } else {
        tr!(
            locale,
            "erase-all-done-but",
            folder = folder.display().to_string()
        )
    })?;
    output.flush()?;
    output.say(&tr!(locale, "erase-all-out-of-reach"));
    Ok(())
}

/// Asks for a word to be typed; nothing else is consent.
fn confirm(word: &str, yes: bool, locale: &Locale, output: &mut Output) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::Said(tr!(locale, "erase-no-terminal")));
    }
    output.say(&tr!(locale, "erase-type", word = locale.quote(word.trim())));
    let mut typed = String::new();
    io::stdin().read_line(&mut typed).ok();
    if erasing::is_same(&typed, word) {
        Ok(())
    } else {
        Err(Failure::Said(tr!(locale, "erase-not-confirmed")))
    }
}
