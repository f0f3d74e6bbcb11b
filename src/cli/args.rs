//! The one definition of the command line, and its words in both languages.
//!
//! The structure is derived; what a person reads is set afterwards from the locale, for every argument that
//! there is (a test misses none). Clap's own headings are English only, so they are replaced as well.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgAction, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use unicode_normalization::UnicodeNormalization;

use crate::export::{Format, Paper, UnknownFormat};
use crate::locale::{Language, Locale};
use crate::report::{Names, Part, UnknownPart};
use crate::tr;
use crate::tui::beamer::Wanted as View;
use crate::workshop::When;

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "werkstatt",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Args {
    pub(super) folder: Option<PathBuf>,
    #[arg(long)]
    pub(super) at: Option<When>,
    #[arg(long, global = true)]
    lang: Option<Language>,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    New(New),
    Import(Import),
    Export(Export),
    Photo(Photo),
    History(History),
    Show(Show),
    Check(Check),
    Erase(Erase),
    Edits(Edits),
    Completions {
        #[arg(hide_possible_values = true)]
        shell: Shell,
    },
    #[command(hide = true)]
    Man,
}

/// A new workshop.
#[derive(Debug, clap::Args)]
pub(super) struct New {
    pub(super) folder: PathBuf,
    #[arg(long)]
    pub(super) template: Option<String>,
    #[arg(long)]
    pub(super) title: Option<String>,
    #[arg(long, value_parser = day)]
    pub(super) date: Option<NaiveDate>,
    #[arg(long)]
    pub(super) place: Option<String>,
    #[arg(long)]
    pub(super) from: Vec<PathBuf>,
}

/// A workshop from a text.
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    pub(super) file: PathBuf,
    #[arg(long)]
    pub(super) to: Option<PathBuf>,
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// A documentation from a workshop.
#[derive(Debug, clap::Args)]
pub(super) struct Export {
    pub(super) folder: PathBuf,
    #[arg(long, value_delimiter = ',', value_parser = wanted)]
    pub(super) format: Vec<Wanted>,
    #[arg(short, long)]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) names: Option<Names>,
    #[arg(long, value_delimiter = ',', value_parser = part)]
    pub(super) without: Vec<Part>,
    #[arg(long)]
    pub(super) paper: Option<Paper>,
    #[arg(long)]
    pub(super) style: Option<PathBuf>,
    #[arg(long)]
    pub(super) at: Option<When>,
}

/// What `--format` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Every format there is.
    All,
    /// A single one.
    One(Format),
}

/// Pictures of the wall for the documentation.
#[derive(Debug, clap::Args)]
pub(super) struct Photo {
    pub(super) folder: PathBuf,
    #[arg(required = true)]
    pub(super) files: Vec<PathBuf>,
    #[arg(long)]
    pub(super) at: Option<String>,
    #[arg(long)]
    pub(super) caption: Option<String>,
}

/// A list of what was done.
#[derive(Debug, clap::Args)]
pub(super) struct History {
    pub(super) folder: PathBuf,
    #[arg(long)]
    pub(super) last: Option<usize>,
    #[arg(long)]
    pub(super) find: Option<String>,
    #[arg(long)]
    pub(super) long: bool,
}

/// A workshop on the beamer.
#[derive(Debug, clap::Args)]
pub(super) struct Show {
    pub(super) folder: PathBuf,
    #[arg(long)]
    pub(super) view: Option<View>,
}

/// A look at everything in a folder.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    pub(super) folder: PathBuf,
    #[arg(long)]
    pub(super) agreements: bool,
}

/// What is to be erased.
#[derive(Debug, clap::Args)]
pub(super) struct Erase {
    pub(super) folder: PathBuf,
    #[arg(long)]
    pub(super) person: Option<String>,
    #[arg(long, requires = "person")]
    pub(super) organisation: Option<String>,
    #[arg(long, conflicts_with = "person")]
    pub(super) everything: bool,
    #[arg(long, conflicts_with_all = ["person", "everything"])]
    pub(super) again: bool,
    #[arg(long)]
    pub(super) exports: bool,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(long)]
    pub(super) yes: bool,
}

/// What was edited by hand.
#[derive(Debug, clap::Args)]
pub(super) struct Edits {
    pub(super) folder: PathBuf,
    #[arg(long, conflicts_with = "leave")]
    pub(super) take: bool,
    #[arg(long)]
    pub(super) leave: bool,
}

/// Reads a day as 2012-05-03 or 03.05.2012.
fn day(text: &str) -> Result<NaiveDate, chrono::ParseError> {
    let text = text.trim();
    NaiveDate::parse_from_str(text, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"))
}

/// Reads the name of a format, or what means all of them.
fn wanted(text: &str) -> Result<Wanted, UnknownFormat> {
    match text.trim() {
        "all" | "alle" => Ok(Wanted::All),
        name => name.parse().map(Wanted::One),
    }
}

/// Reads a part by its key or by its title in a documentation, whatever the language of that is.
fn part(text: &str) -> Result<Part, UnknownPart> {
    let folded = |text: &str| -> String {
        let letters = text.trim().nfc().flat_map(char::to_lowercase);
        letters
            .map(|letter| if letter.is_whitespace() { '-' } else { letter })
            .collect::<String>()
            .replace('ä', "ae")
    };
    let wanted = folded(text);
    wanted.parse().or_else(|_| {
        Language::ALL
            .into_iter()
            .map(Locale::new)
            .find_map(|locale| {
                Part::ALL
                    .into_iter()
                    .find(|part| folded(&locale.part_name(*part)) == wanted)
            })
            .ok_or_else(|| UnknownPart(text.to_owned()))
    })
}

/// Returns what `--format` may be.
pub(super) fn format_keys() -> String {
    let keys: Vec<&str> = Format::ALL.iter().map(|format| format.key()).collect();
    keys.join(", ")
}

/// Returns what `--without` may be.
pub(super) fn part_keys() -> String {
    Part::ALL.map(Part::key).join(", ")
}

/// Finds the language that the arguments ask for, before anything is parsed: help and errors need it.
pub(super) fn language(arguments: &[OsString]) -> Option<Language> {
    let mut rest = arguments.iter().skip(1).take_while(|argument| *argument != "--");
    let mut found = None;
    while let Some(argument) = rest.next() {
        let value = if argument == "--lang" {
            rest.next().and_then(|value| value.to_str())
        } else {
            argument
                .to_str()
                .and_then(|argument| argument.strip_prefix("--lang="))
        };
        found = value.and_then(|value| value.parse().ok()).or(found);
    }
    found
}

/// Returns the definition with its words in a language.
pub(super) fn command(locale: &Locale) -> clap::Command {
    let command = worded(Args::command(), "", locale);
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |sub| worded(sub, name, locale))
    })
}

/// Puts words to a command (empty name: the program itself) and its arguments.
fn worded(command: clap::Command, name: &str, locale: &Locale) -> clap::Command {
    let (about, usage) = match name {
        "new" => (tr!(locale, "cli-new"), tr!(locale, "cli-new-usage")),
        "import" => (tr!(locale, "cli-import"), tr!(locale, "cli-import-usage")),
        "export" => (tr!(locale, "cli-export"), tr!(locale, "cli-export-usage")),
        "photo" => (tr!(locale, "cli-photo"), tr!(locale, "cli-photo-usage")),
        "history" => (tr!(locale, "cli-history"), tr!(locale, "cli-history-usage")),
        "show" => (tr!(locale, "cli-show"), tr!(locale, "cli-show-usage")),
        "check" => (tr!(locale, "cli-check"), tr!(locale, "cli-check-usage")),
        "erase" => (tr!(locale, "cli-erase"), tr!(locale, "cli-erase-usage")),
        "edits" => (tr!(locale, "cli-edits"), tr!(locale, "cli-edits-usage")),
        "completions" => (
            tr!(locale, "cli-completions"),
            tr!(locale, "cli-completions-usage"),
        ),
        "man" => (tr!(locale, "cli-man"), "werkstatt man".to_owned()),
        _ => (tr!(locale, "cli-about"), tr!(locale, "cli-usage")),
    };
    let heading = tr!(locale, "cli-heading-usage");
    let command = command
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about-with-newline}}\n{heading} {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .subcommand_help_heading(tr!(locale, "cli-heading-commands"));
    let command = if name.is_empty() {
        command.after_help(tr!(locale, "cli-after-help"))
    } else {
        command
    };
    command.mut_args(|arg| {
        let positional = arg.is_positional();
        let (value, help) = words_of(name, arg.get_id().as_str(), locale);
        let heading = if positional {
            tr!(locale, "cli-heading-arguments")
        } else {
            tr!(locale, "cli-heading-options")
        };
        // What holds everywhere stands behind what the command is about.
        let arg = match arg.get_id().as_str() {
            "lang" => arg.display_order(100),
            "help" => arg.display_order(101),
            "version" => arg.display_order(102),
            _ => arg,
        };
        let arg = arg.help(help).help_heading(heading);
        match value {
            Some(value) => arg.value_name(value),
            None => arg,
        }
    })
}

/// Returns what an argument's value is called, if it takes one, and what the argument does.
fn words_of(command: &str, argument: &str, locale: &Locale) -> (Option<String>, String) {
    let folder = || Some(tr!(locale, "cli-value-folder"));
    match (command, argument) {
        ("new", "folder") => (folder(), tr!(locale, "cli-new-folder")),
        ("new", "template") => (
            Some(tr!(locale, "cli-value-name")),
            tr!(locale, "cli-new-template"),
        ),
        ("new", "title") => (Some(tr!(locale, "cli-value-text")), tr!(locale, "cli-new-title")),
        ("new", "date") => (Some(tr!(locale, "cli-value-date")), tr!(locale, "cli-new-date")),
        ("new", "place") => (Some(tr!(locale, "cli-value-text")), tr!(locale, "cli-new-place")),
        ("new", "from") => (
            Some(tr!(locale, "cli-value-earlier")),
            tr!(locale, "cli-new-from"),
        ),
        ("import", "file") => (
            Some(tr!(locale, "cli-value-file")),
            tr!(locale, "cli-import-file"),
        ),
        ("import", "to") => (folder(), tr!(locale, "cli-import-to")),
        ("import", "dry_run") => (None, tr!(locale, "cli-import-dry-run")),
        ("export", "folder") => (folder(), tr!(locale, "cli-any-folder")),
        ("export", "format") => (
            Some(tr!(locale, "cli-value-format")),
            tr!(
                locale,
                "cli-export-format",
                formats = format_keys(),
                usual = Format::usual().key()
            ),
        ),
        ("export", "output") => (
            Some(tr!(locale, "cli-value-target")),
            tr!(locale, "cli-export-output"),
        ),
        ("export", "names") => (
            Some(tr!(locale, "cli-value-names")),
            tr!(locale, "cli-export-names"),
        ),
        ("export", "without") => (
            Some(tr!(locale, "cli-value-part")),
            tr!(locale, "cli-export-without", parts = part_keys()),
        ),
        ("export", "paper") => (
            Some(tr!(locale, "cli-value-paper")),
            tr!(locale, "cli-export-paper"),
        ),
        ("export", "style") => (
            Some(tr!(locale, "cli-value-file")),
            tr!(locale, "cli-export-style"),
        ),
        ("photo", "folder") => (folder(), tr!(locale, "cli-any-folder")),
        ("photo", "files") => (
            Some(tr!(locale, "cli-value-file")),
            tr!(locale, "cli-photo-files"),
        ),
        ("photo", "at") => (Some(tr!(locale, "cli-value-text")), tr!(locale, "cli-photo-at")),
        ("photo", "caption") => (
            Some(tr!(locale, "cli-value-text")),
            tr!(locale, "cli-photo-caption"),
        ),
        ("export", "at") => (Some(tr!(locale, "cli-value-when")), tr!(locale, "cli-export-at")),
        ("history", "folder") => (folder(), tr!(locale, "cli-any-folder")),
        ("history", "last") => (
            Some(tr!(locale, "cli-value-count")),
            tr!(locale, "cli-history-last"),
        ),
        ("history", "find") => (
            Some(tr!(locale, "cli-value-text")),
            tr!(locale, "cli-history-find"),
        ),
        ("history", "long") => (None, tr!(locale, "cli-history-long")),
        ("show", "folder") => (folder(), tr!(locale, "cli-any-folder")),
        ("show", "view") => (
            Some(tr!(locale, "cli-value-view")),
            tr!(locale, "cli-show-view", views = (View::KEYS.join(", "))),
        ),
        ("check", "folder") => (folder(), tr!(locale, "cli-any-folder")),
        ("check", "agreements") => (None, tr!(locale, "cli-check-open-points")),
        ("erase", "folder") => (folder(), tr!(locale, "cli-any-folder")),
        ("erase", "person") => (
            Some(tr!(locale, "cli-value-name")),
            tr!(locale, "cli-erase-person"),
        ),
        ("erase", "organisation") => (
            Some(tr!(locale, "cli-value-text")),
            tr!(locale, "cli-erase-organisation"),
        ),
        ("erase", "everything") => (None, tr!(locale, "cli-erase-everything")),
        ("erase", "again") => (None, tr!(locale, "cli-erase-again")),
        ("erase", "exports") => (None, tr!(locale, "cli-erase-exports")),
        ("erase", "dry_run") => (None, tr!(locale, "cli-erase-dry-run")),
        ("erase", "yes") => (None, tr!(locale, "cli-erase-yes")),
        ("edits", "folder") => (folder(), tr!(locale, "cli-any-folder")),
        ("edits", "take") => (None, tr!(locale, "cli-edits-take")),
        ("edits", "leave") => (None, tr!(locale, "cli-edits-leave")),
        ("completions", "shell") => (Some("SHELL".to_owned()), tr!(locale, "cli-completions-shell")),
        (_, "at") => (Some(tr!(locale, "cli-value-when")), tr!(locale, "cli-at")),
        (_, "folder") => (folder(), tr!(locale, "cli-folder")),
        (_, "lang") => (Some("de|en".to_owned()), tr!(locale, "cli-lang")),
        (_, "help") => (None, tr!(locale, "cli-help")),
        (_, "version") => (None, tr!(locale, "cli-version")),
        _ => (None, String::new()),
    }
}

/// Says whether a path means standard input or output.
pub(super) fn is_stream(path: &std::path::Path) -> bool {
    path.as_os_str() == OsStr::new("-")
}

#[cfg(test)]
mod tests {
    use super::{Args, command, language, part};
    use crate::locale::{Language, Locale};
    use crate::report::Part;
    use clap::FromArgMatches;

    fn arguments(line: &str) -> Vec<std::ffi::OsString> {
        line.split(' ').map(Into::into).collect()
    }

    #[test]
    fn the_definition_is_sound() {
        command(&Locale::new(Language::De)).debug_assert();
    }

    #[test]
    fn every_command_and_argument_has_words_in_both_languages() {
        for language in Language::ALL {
            let mut root = command(&Locale::new(language));
            root.build();
            for command in std::iter::once(&root).chain(root.get_subcommands()) {
                assert!(command.get_about().is_some(), "{}", command.get_name());
                for arg in command.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{} {}", command.get_name(), arg.get_id());
                }
            }
        }
    }

    #[test]
    fn the_language_may_stand_before_or_behind_the_command() {
        for line in [
            "werkstatt --lang de check x",
            "werkstatt check x --lang de",
            "werkstatt check --lang=de x",
            "werkstatt x --lang de",
        ] {
            assert_eq!(language(&arguments(line)), Some(Language::De), "{line}");
            let matches = command(&Locale::new(Language::De)).try_get_matches_from(arguments(line));
            let args = Args::from_arg_matches(&matches.unwrap()).unwrap();
            assert_eq!(args.lang, Some(Language::De), "{line}");
        }
        assert_eq!(language(&arguments("werkstatt check -- --lang=de")), None);
    }

    #[test]
    fn a_part_is_known_by_its_key_and_by_its_title() {
        for part_of in Part::ALL {
            assert_eq!(part(part_of.key()).unwrap(), part_of);
            for language in Language::ALL {
                let title = Locale::new(language).part_name(part_of);
                assert_eq!(part(&title.to_uppercase()).unwrap(), part_of, "{title}");
            }
        }
        assert_eq!(part("naechstes-treffen").unwrap(), Part::NextMeeting);
        assert!(part("Anhang").is_err());
    }

    #[test]
    fn a_folder_without_a_command_is_opened() {
        let matches =
            command(&Locale::new(Language::En)).try_get_matches_from(arguments("werkstatt some/folder"));
        let args = Args::from_arg_matches(&matches.unwrap()).unwrap();
        assert_eq!(args.folder, Some("some/folder".into()));
        assert!(args.command.is_none());
    }
}
