//! Hanging pictures of the wall into the documentation: what screen and command line have in common.
//!
//! A picture is looked at before it is copied, and copied before the change that names it is made: whatever
//! fails leaves the workshop as it was. [`take_in`] may take a second with a large picture and can run on a
//! thread of its own; [`attach`] makes the change from what it returns.

use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::export::PictureError;
use crate::export::pictures;
use crate::locale::Locale;
use crate::store::{Album, PhotoError, PhotoState};
use crate::tr;
use crate::workshop::{Change, Item, Photo, PhotoAt, PhotoField, PhotoId, Workshop, order};

/// The words that stand before the number of a thing, in every language: who has learnt one uses it everywhere.
const ITEM_WORDS: [&str; 3] = ["punkt", "programmpunkt", "item"];
const THEME_WORDS: [&str; 2] = ["thema", "theme"];
const QUESTION_WORDS: [&str; 2] = ["frage", "question"];

/// Why a picture was not attached.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {reason}", path.display())]
pub struct AttachError {
    /// The picture.
    pub path: PathBuf,
    /// Why not.
    pub reason: Reason,
}

/// What was in the way.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Reason {
    /// The file, or the folder it was to be copied to.
    #[error(transparent)]
    File(#[from] PhotoError),
    /// The picture that is in the file.
    #[error(transparent)]
    Picture(#[from] PictureError),
}

/// Copies a picture into the folder, if it can be shown; returns the name of its file there.
///
/// # Errors
///
/// Returns why not. Nothing was changed then.
pub fn take_in(album: &Album, original: &Path, id: PhotoId) -> Result<String, AttachError> {
    let failed = |reason| AttachError {
        path: original.to_owned(),
        reason,
    };
    let picture = album.read(original).map_err(|error| failed(error.into()))?;
    pictures::make(&picture.bytes).map_err(|error| failed(error.into()))?;
    album
        .keep(&picture, original, id)
        .map_err(|error| failed(error.into()))
}

/// Attaches a picture that is in the folder, behind all others.
#[must_use]
pub fn attach(workshop: &Workshop, id: PhotoId, file: String, at: Option<PhotoAt>, caption: &str) -> Change {
    let mut change = Change::default();
    change.set((
        id,
        vec![
            PhotoField::Pos(order::end(&workshop.photos)),
            PhotoField::File(file),
            PhotoField::At(at),
            PhotoField::Caption(caption.trim().to_owned()),
        ],
    ));
    change
}

/// Returns everything that a picture can belong to: items, themes, questions.
#[must_use]
pub fn places(workshop: &Workshop) -> Vec<PhotoAt> {
    let items = workshop.items.iter().map(|item| PhotoAt::Item(item.id()));
    let themes = workshop.themes.iter().map(|theme| PhotoAt::Theme(theme.id()));
    let questions = workshop.questions.iter();
    items
        .chain(themes)
        .chain(questions.map(|question| PhotoAt::Question(question.id())))
        .collect()
}

/// Returns what the place is called; none if it is gone.
#[must_use]
pub fn name(workshop: &Workshop, at: PhotoAt) -> Option<&str> {
    Some(match at {
        PhotoAt::Item(item) => &workshop.items.get(item)?.title,
        PhotoAt::Theme(theme) => &workshop.themes.get(theme)?.name,
        PhotoAt::Question(question) => &workshop.questions.get(question)?.text,
    })
}

/// Returns the number that the place bears: a break bears none.
fn number(workshop: &Workshop, at: PhotoAt) -> Option<usize> {
    match at {
        PhotoAt::Item(item) => {
            let mut numbered = workshop.items.iter().filter(|item| item.kind.is_numbered());
            numbered.position(|other: &Item| other.id() == item)
        }
        PhotoAt::Theme(theme) => workshop.themes.rank(theme),
        PhotoAt::Question(question) => workshop.questions.rank(question),
    }
    .map(|before| before + 1)
}

/// Returns what the place is called among all others: `Thema 1: Inhalt`.
#[must_use]
pub fn label(workshop: &Workshop, at: PhotoAt, locale: &Locale) -> Option<String> {
    let name = name(workshop, at)?
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let number = number(workshop, at).map(|number| number.to_string());
    Some(match (at, number) {
        (PhotoAt::Item(_), Some(number)) => tr!(locale, "photos-at-item", number = number, name = name),
        (PhotoAt::Item(_), None) => tr!(locale, "photos-at-break", name = name),
        (PhotoAt::Theme(_), number) => {
            let number = number.unwrap_or_default();
            tr!(locale, "photos-at-theme", number = number, name = name)
        }
        (PhotoAt::Question(_), number) => {
            let number = number.unwrap_or_default();
            tr!(locale, "photos-at-question", number = number, name = name)
        }
    })
}

/// Says what else there is where a place was not found.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Lost {
    /// Nothing is called so.
    #[error("nothing is called so")]
    Unknown,
    /// Several are called so.
    #[error("{} are called so", .0.len())]
    Ambiguous(Vec<PhotoAt>),
}

/// Finds a place by its name, by how its name begins, or by its number: `3` is an item of the agenda, `Thema 1`
/// a theme, `question 2` a question.
///
/// # Errors
///
/// Fails if there is none, or more than one. What is called exactly so comes before what begins so.
pub fn find(workshop: &Workshop, text: &str, locale: &Locale) -> Result<PhotoAt, Lost> {
    let wanted = plain(text);
    let all = places(workshop);
    let one_of = |found: Vec<PhotoAt>| match found[..] {
        [] => Err(Lost::Unknown),
        [one] => Ok(one),
        _ => Err(Lost::Ambiguous(found)),
    };
    if wanted.is_empty() {
        return Err(Lost::Unknown);
    }
    let names = |at: PhotoAt| {
        let label = label(workshop, at, locale).unwrap_or_default();
        [plain(name(workshop, at).unwrap_or_default()), plain(&label)]
    };
    let is_exact = |at: &PhotoAt| names(*at).contains(&wanted) || is_numbered_so(workshop, *at, &wanted);
    let exact: Vec<PhotoAt> = all.iter().copied().filter(is_exact).collect();
    if !exact.is_empty() {
        return one_of(exact);
    }
    let begins = |at: &PhotoAt| names(*at).iter().any(|name| name.starts_with(&wanted));
    one_of(all.into_iter().filter(begins).collect())
}

/// Says whether a text is the number of a place, with the word for it or, in the agenda, alone.
fn is_numbered_so(workshop: &Workshop, at: PhotoAt, text: &str) -> bool {
    let (word, digits) = text.rsplit_once(' ').unwrap_or(("", text));
    let words: &[&str] = match at {
        PhotoAt::Item(_) => &ITEM_WORDS,
        PhotoAt::Theme(_) => &THEME_WORDS,
        PhotoAt::Question(_) => &QUESTION_WORDS,
    };
    let is_meant = words.contains(&word) || (word.is_empty() && matches!(at, PhotoAt::Item(_)));
    is_meant
        && digits
            .parse()
            .is_ok_and(|digits: usize| number(workshop, at) == Some(digits))
}

/// Returns a text as it is compared: in lower case, with single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Returns the photos whose file is not as it should be.
#[must_use]
pub fn faults<'a>(workshop: &'a Workshop, album: &Album) -> Vec<(&'a Photo, PhotoState)> {
    let photos = workshop.photos.iter();
    photos
        .map(|photo| (photo, album.examine(&photo.file)))
        .filter(|(_, state)| *state != PhotoState::There)
        .collect()
}

#[cfg(test)]
mod tests;
