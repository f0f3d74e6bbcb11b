//! What was wrong with the command line, in the language of whoever typed it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::locale::Locale;
use crate::tr;

/// Explains an error of the parser in a sentence or two, and where there is more to read.
pub(super) fn explain(error: &clap::Error, locale: &Locale) -> String {
    let get = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = get(ContextKind::InvalidArg);
    let value = get(ContextKind::InvalidValue);
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
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            tr!(locale, "cli-usage-value", argument = argument, value = value)
        }
        ErrorKind::ArgumentConflict => tr!(locale, "cli-usage-twice", argument = argument),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            tr!(locale, "cli-usage-no-value", argument = argument)
        }
        _ => tr!(locale, "cli-usage-other"),
    };
    let allowed = get(ContextKind::ValidValue);
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
