//! Templates: the methods a facilitator starts from, as plain RON files.
//!
//! A template is an agenda with its times and hints, categories, themes, questions, and groups or a World Café with its
//! rounds. Those
//! in `data/templates/` are part of the program, in both languages; files of the same shape in a folder of
//! one's own are read beside them. A file that cannot be read is an error of its own, with line and column,
//! and never hides the others.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use ron::Options;
use ron::extensions::Extensions;
use rust_embed::RustEmbed;
use serde::Deserialize;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use crate::export::style;
use crate::locale::Language;
use crate::mistake::{Mistake, NOT_A_TIME};
use crate::workshop::{
    CategoryPlain, Colour, Day, DayPlain, GroupPlain, HostRule, IdSource, ItemKind, ItemPlain, Minute, Op,
    Plain, Position, QuestionPlain, Rotation, RoundPlain, ThemePlain,
};

/// The largest file that is read as a template, in bytes.
pub const MAX_BYTES: u64 = 256 * 1024;

/// The name of the folder of one's own templates, beside one's workshops.
pub const FOLDER: &str = "templates";

/// The ending of template files.
const EXTENSION: &str = "ron";

#[derive(RustEmbed)]
#[folder = "data/templates"]
struct Builtin;

/// A method to start a workshop from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The name of its file, without folder and ending.
    #[serde(skip)]
    pub stem: String,
    /// What it is called.
    pub name: String,
    /// One sentence on what it is good for.
    #[serde(default)]
    pub summary: String,
    /// The language it is written in, `de` or `en`; empty if it does not say.
    #[serde(default)]
    pub language: String,
    /// The agenda.
    #[serde(default)]
    pub agenda: Vec<TemplateItem>,
    /// The categories of cards.
    #[serde(default)]
    pub categories: Vec<TemplateCategory>,
    /// The themes.
    #[serde(default)]
    pub themes: Vec<String>,
    /// The questions that each theme is asked.
    #[serde(default)]
    pub questions: Vec<String>,
    /// The working groups.
    #[serde(default)]
    pub groups: Vec<String>,
    /// How people go from table to table.
    #[serde(default)]
    pub rotation: Rotation,
    /// Whether a table of a World Café keeps its host.
    #[serde(default)]
    pub hosts: HostRule,
    /// The rounds, each with its minutes.
    #[serde(default)]
    pub rounds: Vec<u32>,
    /// Minutes between two rounds.
    #[serde(default)]
    pub changeover: u32,
}

/// An item of a template's agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateItem {
    /// What it is called.
    pub title: String,
    /// What happens in it.
    #[serde(default)]
    pub kind: ItemKind,
    /// When it starts; none: when the one before ends.
    #[serde(default, deserialize_with = "time_of_day")]
    pub start: Option<Minute>,
    /// How many minutes it takes; none: not said.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Whether its start does not move.
    #[serde(default)]
    pub fixed: bool,
    /// Whether the day can do without it.
    #[serde(default)]
    pub optional: bool,
    /// Hints for the facilitator.
    #[serde(default)]
    pub notes: String,
}

/// A category of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateCategory {
    /// What it is called.
    pub name: String,
    /// The sign before each of its cards.
    #[serde(default)]
    pub sign: String,
    /// The colour of its cards.
    #[serde(default)]
    pub colour: Colour,
}

/// Reads `"09:30"`.
fn time_of_day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Minute>, D::Error> {
    use serde::de::Error;
    let Some(text) = Option::<String>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let minute = text.split_once(':').and_then(|(hour, minute)| {
        let (hour, minute): (u16, u16) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
        (hour < 24 && minute < 60).then_some(Minute(hour * 60 + minute))
    });
    minute
        .map(Some)
        .ok_or_else(|| D::Error::custom(format!("{NOT_A_TIME} like \"09:30\": {text:?}")))
}

/// Why a file is no template.
#[derive(Debug, Error)]
#[error("{}: {problem}", path.display())]
pub struct TemplateError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    #[source]
    pub problem: TemplateProblem,
}

/// What can be wrong with a template's file.
#[derive(Debug, Error)]
pub enum TemplateProblem {
    /// It cannot be read.
    #[error("cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// It is larger than any template.
    #[error("larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// It is not in UTF-8.
    #[error("line {line} is not in UTF-8")]
    NotUtf8 {
        /// The first line, counted from 1, that is not.
        line: usize,
    },
    /// It is no RON, or RON that says something else.
    #[error("line {}, column {}: {_0}", _0.line, _0.column)]
    Syntax(Box<Mistake>),
}

/// Returns the templates that come with the program in a language, in the order of their names.
#[must_use]
pub fn builtin(language: Language) -> Vec<Template> {
    let folder = format!("{}/", language.code());
    let mut names: Vec<_> = Builtin::iter().filter(|name| name.starts_with(&folder)).collect();
    // The method of the seed first: it is the one that uses every pane.
    names.sort_by_key(|name| {
        let is_first = name.contains("befuerchtungen") || name.contains("fears");
        (!is_first, name.clone())
    });
    names
        .iter()
        .filter_map(|name| {
            let file = Builtin::get(name)?;
            // A test reads all of them: there is nothing to fail at run time.
            parse(Path::new(&**name), &file.data).ok()
        })
        .collect()
}

/// Reads the templates in a folder of one's own, by file name. A folder that is not there holds none.
#[must_use]
pub fn own(folder: &Path) -> Vec<Result<Template, TemplateError>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            return vec![Err(TemplateError {
                path: folder.to_owned(),
                problem: error.into(),
            })];
        }
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION))
        })
        // The look of the documentation lies beside the templates and is none.
        .filter(|path| {
            path.file_name()
                .is_none_or(|name| !name.eq_ignore_ascii_case(style::FILE))
        })
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// Reads a template from a file.
///
/// # Errors
///
/// Returns a [`TemplateError`] if the file cannot be read, is too large, or is no template.
pub fn read(path: &Path) -> Result<Template, TemplateError> {
    let fail = |problem| TemplateError {
        path: path.to_owned(),
        problem,
    };
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| fail(error.into()))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(fail(TemplateProblem::TooLarge));
    }
    parse(path, &bytes).map_err(fail)
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Template, TemplateProblem> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| TemplateProblem::NotUtf8 {
        line: 1 + bytes[..error.valid_up_to()]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count(),
    })?;
    // What is typed with combining accents is the same name.
    let text: String = text.nfc().collect();
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let mut template: Template = options
        .from_str(&text)
        .map_err(|error| TemplateProblem::Syntax(Box::new(Mistake::of(&error, &text))))?;
    template.stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(template)
}

/// Finds a template by the name of its file or by what it is called; case, accents and spelled-out umlauts
/// do not matter, nor does what stands between the words.
#[must_use]
pub fn find<'a>(templates: &'a [Template], name: &str) -> Option<&'a Template> {
    let wanted = key(name);
    templates.iter().find(|template| {
        !wanted.is_empty() && (key(&template.stem) == wanted || key(&template.name) == wanted)
    })
}

/// Folds a name to the letters and digits by which it is found: `Chancen & Befürchtungen` and
/// `chancen-befuerchtungen` are the same.
fn key(name: &str) -> String {
    let mut folded = String::new();
    for character in name.nfc().flat_map(char::to_lowercase) {
        match character {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            other => folded.extend(std::iter::once(other).nfd().filter(|part| part.is_alphanumeric())),
        }
    }
    folded
}

impl Template {
    /// Returns the operations that make a new workshop of the template.
    #[must_use]
    pub fn ops(&self, ids: &IdSource, title: &str, date: Option<NaiveDate>, place: &str) -> Vec<Op> {
        self.plain(ids, title, date, place).into_ops()
    }

    pub(crate) fn plain(&self, ids: &IdSource, title: &str, date: Option<NaiveDate>, place: &str) -> Plain {
        let places = |count| Position::run_after(None, count);
        Plain {
            days: vec![DayPlain {
                id: Day::the(),
                title: title.to_owned(),
                date,
                place: place.to_owned(),
                changeover: self.changeover,
                rotation: self.rotation,
                hosts: self.hosts,
                ..DayPlain::default()
            }],
            items: self
                .agenda
                .iter()
                .zip(places(self.agenda.len()))
                .map(|(item, pos)| ItemPlain {
                    id: ids.fresh(),
                    pos,
                    title: item.title.clone(),
                    notes: item.notes.clone(),
                    kind: item.kind,
                    start: item.start,
                    fixed: item.fixed,
                    optional: item.optional,
                    minutes: item.minutes,
                    ..ItemPlain::default()
                })
                .collect(),
            categories: self
                .categories
                .iter()
                .zip(places(self.categories.len()))
                .map(|(category, pos)| CategoryPlain {
                    id: ids.fresh(),
                    pos,
                    name: category.name.clone(),
                    sign: category.sign.clone(),
                    colour: category.colour,
                })
                .collect(),
            themes: self
                .themes
                .iter()
                .zip(places(self.themes.len()))
                .map(|(name, pos)| ThemePlain {
                    id: ids.fresh(),
                    pos,
                    name: name.clone(),
                    ..ThemePlain::default()
                })
                .collect(),
            questions: self
                .questions
                .iter()
                .zip(places(self.questions.len()))
                .map(|(text, pos)| QuestionPlain {
                    id: ids.fresh(),
                    pos,
                    text: text.clone(),
                })
                .collect(),
            groups: self
                .groups
                .iter()
                .zip(places(self.groups.len()))
                .map(|(name, pos)| GroupPlain {
                    id: ids.fresh(),
                    pos,
                    name: name.clone(),
                    ..GroupPlain::default()
                })
                .collect(),
            rounds: self
                .rounds
                .iter()
                .zip(places(self.rounds.len()))
                .map(|(&minutes, pos)| RoundPlain {
                    id: ids.fresh(),
                    pos,
                    minutes,
                    ..RoundPlain::default()
                })
                .collect(),
            ..Plain::default()
        }
    }
}

#[cfg(test)]
mod tests;
