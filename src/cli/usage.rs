//! What was wrong with the command line, in the language of whoever typed it.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::{format_keys, part_keys};
use crate::export::Paper;
use crate::locale::{Language, Locale};
use crate::mistake::distance;
use crate::report::Names;
use crate::tr;
use crate::tui::beamer::Wanted as View;

/// The commands that a person may mean.
const COMMANDS: [&str; 9] = [
    "new",
    "import",
    "export",
    "photo",
    "history",
    "show",
    "check",
    "edits",
    "completions",
];

/// Explains a mistyped command, which the parser takes for the name of a folder.
pub(super) fn mistyped(error: &clap::Error, arguments: &[OsString], locale: &Locale) -> Option<String> {
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let first = arguments.get(1)?.to_str()?;
    if Path::new(first).exists() || COMMANDS.contains(&first) {
        return None;
    }
    let meant = command_like(first)?;
    Some(format!(
        "{} {}\n{}",
        tr!(locale, "cli-usage-unknown", argument = first),
        tr!(locale, "cli-usage-meant", meant = meant),
        tr!(locale, "cli-usage-help")
    ))
}

/// Finds the command from which a word differs by two keys at most.
pub(super) fn command_like(word: &str) -> Option<&'static str> {
    COMMANDS
        .into_iter()
        .map(|command| (distance(word, command), command))
        .filter(|&(distance, command)| distance <= 2 && distance * 2 < command.len())
        .min()
        .map(|(_, command)| command)
}

/// Explains an error of the parser in a sentence or two, and where there is more to read.
pub(super) fn explain(error: &clap::Error, locale: &Locale) -> String {
    let get = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = get(ContextKind::InvalidArg);
    let value = get(ContextKind::InvalidValue);
    let allowed = match get(ContextKind::ValidValue) {
        values if !values.is_empty() => values,
        _ if value.is_empty() => String::new(),
        _ if argument.starts_with("--lang") => Language::ALL.map(Language::code).join(", "),
        _ if argument.starts_with("--format") => format!("{}, all", format_keys()),
        _ if argument.starts_with("--without") => part_keys(),
        _ if argument.starts_with("--names") => Names::ALL.map(Names::key).join(", "),
        _ if argument.starts_with("--paper") => Paper::ALL.map(Paper::key).join(", "),
        _ if argument.starts_with("--view") => View::KEYS.join(", "),
        none => none,
    };
    let mut sentences = match error.kind() {
        ErrorKind::MissingRequiredArgument => tr!(locale, "cli-usage-missing", argument = argument),
        ErrorKind::UnknownArgument => tr!(locale, "cli-usage-unknown", argument = argument),
        ErrorKind::InvalidSubcommand => {
            tr!(
                locale,
                "cli-usage-unknown",
                argument = get(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            tr!(locale, "cli-usage-no-value", argument = argument)
        }
        ErrorKind::InvalidUtf8 => tr!(locale, "cli-usage-not-text"),
        ErrorKind::ValueValidation if argument.starts_with("--date") => {
            tr!(locale, "cli-usage-date", value = value)
        }
        ErrorKind::ValueValidation if argument.starts_with("--at") => {
            tr!(locale, "cli-usage-at", value = value)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            tr!(locale, "cli-usage-value", argument = argument, value = value)
        }
        ErrorKind::ArgumentConflict => tr!(locale, "cli-usage-twice", argument = argument),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            tr!(locale, "cli-usage-no-value", argument = argument)
        }
        _ => tr!(locale, "cli-usage-other"),
    };
    if !allowed.is_empty() {
        sentences.push(' ');
        sentences.push_str(&tr!(locale, "cli-usage-allowed", values = allowed));
    }
    let meant = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .map(get)
    .find(|meant| !meant.is_empty());
    if let Some(meant) = meant {
        sentences.push(' ');
        sentences.push_str(&tr!(locale, "cli-usage-meant", meant = meant));
    }
    format!("{sentences}\n{}", tr!(locale, "cli-usage-help"))
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        ContextValue::Bool(flag) => flag.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::command_like;

    #[test]
    fn a_mistyped_command_is_recognised() {
        for (typed, meant) in [
            ("impotr", Some("import")),
            ("exprot", Some("export")),
            ("chekc", Some("check")),
            ("chek", Some("check")),
            ("nwe", None),
            ("meissen", None),
            ("", None),
        ] {
            assert_eq!(command_like(typed), meant, "{typed}");
        }
    }
}
