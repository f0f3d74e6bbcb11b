//! Human language: German and English, complete in both.
//!
//! Every sentence that a person reads comes from `data/locales/<language>/werkstatt.ftl`. The macro
//! [`tr!`](crate::tr) checks at compile time that a key exists; a test compares the keys of both
//! languages. The language of the interface and that of the documentation are two [`Locale`]s, chosen on
//! their own. Dates and numbers are written here too, so that 3 May 2012 reads 03.05.2012 in German and
//! 2012-05-03 in English.

mod carrying;
mod closing;
mod dots;
mod edits;
mod errors;
mod findings;
mod gist;
mod history;
mod mistakes;
mod notices;
mod photos;
mod rotation;
mod things;
mod values;

use std::str::FromStr;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "data/locales"]
struct Messages;

/// A language that Werkstatt speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// German.
    De,
    /// English.
    En,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// Returns the two-letter code of ISO 639-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Guesses from the environment, as POSIX orders it (`LC_ALL`, `LC_MESSAGES`, `LANG`): German where
    /// a German locale is set, English otherwise.
    #[must_use]
    pub fn of_environment(var: impl Fn(&str) -> Option<String>) -> Self {
        ["WERKSTATT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| var(name).filter(|value| !value.is_empty()))
            .and_then(|value| value.parse().ok())
            .unwrap_or(Self::En)
    }
}

/// Says that a text names no language that Werkstatt speaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language that is spoken here: {0} (de, en)")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let lower = text.to_ascii_lowercase();
        match lower.split(['_', '-', '.', '@']).next() {
            Some("de" | "german" | "deutsch") => Ok(Self::De),
            Some("en" | "english" | "c" | "posix") => Ok(Self::En),
            _ => Err(UnknownLanguage(text.to_owned())),
        }
    }
}

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Locale {
    language: Language,
    /// Shared by all clones: reading the messages is most of what starting the program costs.
    loader: Arc<FluentLanguageLoader>,
}

impl Locale {
    /// Loads the messages of a language; they are part of the program.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let loader = fluent_language_loader!();
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        // The files are embedded and a test loads both: there is nothing to fail at run time.
        let loaded = loader.load_languages(&Messages, &[id]);
        debug_assert!(loaded.is_ok(), "{loaded:?}");
        // Isolation marks are right for browsers; in a terminal they are visible rubbish.
        loader.set_use_isolating(false);
        let loader = Arc::new(loader);
        Self { language, loader }
    }

    /// Returns the language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Returns what [`tr!`](crate::tr) asks for messages.
    #[must_use]
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }

    /// Writes a date as its readers do: `03.05.2012`, `2012-05-03`.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        match self.language {
            Language::De => date.format("%d.%m.%Y").to_string(),
            Language::En => date.format("%Y-%m-%d").to_string(),
        }
    }

    /// Reads a date as people type it: `03.05.2012`, `3.5.12`, `3.5.` (in the year of `today`), `2012-05-03`.
    #[must_use]
    pub fn read_date(&self, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        let text = text.trim();
        if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Some(date);
        }
        let mut parts = text.split('.').map(str::trim);
        let day = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let year = match parts.next() {
            None | Some("") => today.year(),
            Some(year) if year.len() == 2 => 2000 + year.parse::<i32>().ok()?,
            Some(year) if year.len() == 4 => year.parse().ok()?,
            Some(_) => return None,
        };
        if parts.next().is_some() {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// Writes a time of day: `09:30`.
    #[must_use]
    pub fn minute(&self, minute: crate::workshop::Minute) -> String {
        format!("{:02}:{:02}", minute.0 / 60 % 24, minute.0 % 60)
    }

    /// Puts a text into the quotation marks of the language.
    #[must_use]
    pub fn quote(&self, text: &str) -> String {
        match self.language {
            Language::De => format!("„{text}“"),
            Language::En => format!("“{text}”"),
        }
    }
}

/// Says a message in the language of a [`Locale`]: `tr!(locale, "saved")`,
/// `tr!(locale, "cards-count", count = 3)`. A key that does not exist does not compile.
#[macro_export]
macro_rules! tr {
    ($locale:expr, $($message:tt)*) => {
        ::i18n_embed_fl::fl!($locale.loader(), $($message)*)
    };
}

#[cfg(test)]
mod tests {
    use super::{Language, Locale};

    #[test]
    fn both_languages_say_the_same_things() {
        let keys = |text: &str| {
            let mut keys: Vec<String> = text
                .lines()
                .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
                .filter_map(|line| line.split_once('='))
                .map(|(key, _)| key.trim().to_owned())
                .collect();
            keys.sort();
            let unique = keys.len();
            keys.dedup();
            assert_eq!(unique, keys.len(), "a key stands twice");
            keys
        };
        assert_eq!(
            keys(include_str!("../../data/locales/de/werkstatt.ftl")),
            keys(include_str!("../../data/locales/en/werkstatt.ftl")),
        );
    }

    #[test]
    fn every_language_loads_and_speaks() {
        assert_eq!(tr!(Locale::new(Language::De), "saved"), "gesichert");
        assert_eq!(tr!(Locale::new(Language::En), "saved"), "saved");
    }

    #[test]
    fn a_date_is_read_as_people_type_it() {
        let today = chrono::NaiveDate::from_ymd_opt(2012, 5, 3).unwrap();
        let read = |text: &str| {
            Locale::new(Language::De)
                .read_date(text, today)
                .map(|date| date.to_string())
        };
        for text in ["03.05.2012", "3.5.2012", "3.5.12", " 3.5. ", "3.5", "2012-05-03"] {
            assert_eq!(read(text).as_deref(), Some("2012-05-03"), "{text}");
        }
        for text in ["", "31.2.2012", "3", "5/3/2012", "3.5.2012.1", "morgen"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_language_follows_the_environment() {
        let guess = |value: &str| Language::of_environment(|name| (name == "LANG").then(|| value.to_owned()));
        assert_eq!(guess("de_DE.UTF-8"), Language::De);
        assert_eq!(guess("de_AT@euro"), Language::De);
        assert_eq!(guess("en_GB.UTF-8"), Language::En);
        assert_eq!(guess("C"), Language::En);
        assert_eq!(guess("fr_FR"), Language::En);
    }
}
