//! The command line: what can be done without looking at a screen.
//!
//! One definition (`args`) drives parser, help, man page and completions; its words come from the locale,
//! so `--lang de` makes the help German as well. Results go to standard output, messages to standard error
//! through the display gate, and the exit code says whether it worked: 0 yes, 1 no, 2 the command line was
//! not understood, 101 after a panic, 128 and the number of the signal that ended the screen. Whatever fails says what happened, where, and that nothing was overwritten.

mod args;
mod check;
mod edits;
mod erase;
mod export;
mod history;
mod import;
mod new;
mod open;
mod output;
mod photo;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use crate::clock::SystemClock;
use crate::locale::{Language, Locale};
use crate::store::{Env, Places};
use crate::tr;
use crate::trip;
use crate::tui::terminal;
use crate::workshop::Id;

use args::{Args, Command};
use output::Output;

/// Why a command did not do what it was asked.
enum Failure {
    /// The sentences to say about it.
    Said(String),
    /// Everything was said already.
    Silent,
    /// A signal ended the screen; the exit code says which.
    Signal(u8),
    /// The results could not be written to standard output.
    Results(std::io::ErrorKind),
    /// Nobody reads our output any more: no reason to complain.
    Closed,
}

impl From<std::io::Error> for Failure {
    /// Standard output is the only thing that is written to without a typed error.
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::Closed,
            kind => Self::Results(kind),
        }
    }
}

/// What every command gets.
struct Context {
    locale: Locale,
    places: Option<Places>,
    env: Env,
}

/// Runs the program with the arguments and the environment of the process.
#[must_use]
pub fn main() -> ExitCode {
    run(std::env::args_os().collect())
}

fn run(arguments: Vec<OsString>) -> ExitCode {
    let language = args::language(&arguments)
        .unwrap_or_else(|| Language::of_environment(|name| std::env::var(name).ok()));
    let locale = Locale::new(language);
    // The words of a panic may be those of a card: from the first moment on none of them is said.
    terminal::restore_on_panic(locale.crash(None));
    let mut output = Output::of_process();
    let command = args::command(&locale);
    let parsed = command
        .try_get_matches_from(&arguments)
        .and_then(|matches| Args::from_arg_matches(&matches));
    let args = match parsed {
        Ok(args) => args,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return finish(
                output.text(&error.render().to_string()).map_err(Into::into),
                &locale,
                &mut output,
            );
        }
        Err(error) => {
            let mistyped = usage::mistyped(&error, &arguments, &locale);
            output.complain(
                &locale,
                &mistyped.unwrap_or_else(|| usage::explain(&error, &locale)),
            );
            return ExitCode::from(2);
        }
    };
    if let (Some(folder), Some(_)) = (&args.folder, &args.command) {
        let folder = folder.display().to_string();
        output.complain(
            &locale,
            &tr!(locale, "cli-usage-folder-and-command", folder = folder),
        );
        return ExitCode::from(2);
    }
    if args.at.is_some() && args.folder.is_none() {
        output.complain(&locale, &tr!(locale, "cli-at-folder"));
        return ExitCode::from(2);
    }
    let context = match Context::new(locale) {
        Ok(context) => context,
        Err((locale, reason)) => {
            output.complain(&locale, &reason);
            return ExitCode::FAILURE;
        }
    };
    trip::wire(format_args!("command"));
    let result = match args.command {
        None => open::open(args.folder.as_deref(), args.at, &context, &mut output),
        Some(Command::New(new)) => new::new(&new, &context, &mut output),
        Some(Command::Import(import)) => import::import(&import, &context, &mut output),
        Some(Command::Export(export)) => export::export(&export, &context, &mut output),
        Some(Command::Photo(photo)) => photo::photo(&photo, &context, &mut output),
        Some(Command::History(history)) => history::history(&history, &context, &mut output),
        Some(Command::Show(show)) => open::show(&show, &context, &mut output),
        Some(Command::Check(check)) => check::check(&check, &context, &mut output),
        Some(Command::Erase(erase)) => erase::erase(&erase, &context, &mut output),
        Some(Command::Edits(edits)) => edits::edits(&edits, &context, &mut output),
        Some(Command::Completions { shell }) => completions(shell, &context, &mut output),
        Some(Command::Man) => man(&context, &mut output),
    };
    finish(result, &context.locale, &mut output)
}

fn finish(result: Result<(), Failure>, locale: &Locale, output: &mut Output) -> ExitCode {
    match result.and_then(|()| Ok(output.flush()?)) {
        Ok(()) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Silent) => ExitCode::FAILURE,
        Err(Failure::Signal(code)) => ExitCode::from(code),
        Err(Failure::Results(kind)) => {
            let reason = locale.io_reason(kind);
            output.complain(locale, &tr!(locale, "cli-no-results", reason = reason));
            ExitCode::FAILURE
        }
        Err(Failure::Said(text)) => {
            // What was found out before belongs before the complaint.
            let _ = output.flush();
            output.complain(locale, &text);
            ExitCode::FAILURE
        }
    }
}

impl Context {
    fn new(locale: Locale) -> Result<Self, (Locale, String)> {
        let mut bytes = [0; 16];
        if let Err(error) = getrandom::fill(&mut bytes) {
            let text = tr!(locale, "cli-no-randomness", reason = error.to_string());
            return Err((locale, text));
        }
        let random = u128::from_le_bytes(bytes);
        let (seed, device) = ((random >> 64) as u64, random as u64);
        let places = Places::of_system();
        let device = places
            .as_ref()
            .map_or_else(|| Id::from_bits(device), |places| places.device(device));
        let env = Env {
            rescue: places.as_ref().map(Places::rescue),
            ..Env::new(Arc::new(SystemClock), seed, device)
        };
        Ok(Self { locale, places, env })
    }
}

fn completions(shell: clap_complete::Shell, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let mut command = args::command(&context.locale);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "werkstatt", &mut script);
    Ok(output.bytes(&script)?)
}

fn man(context: &Context, output: &mut Output) -> Result<(), Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(args::command(&context.locale)).render(&mut page)?;
    Ok(output.bytes(&page)?)
}
