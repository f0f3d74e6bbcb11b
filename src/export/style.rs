//! The look of an organisation: logo, accent colour, footer, paper.
//!
//! A plain RON file `style.ron` beside one's own templates, as short as this:
//!
//! ```text
//! (
//!     accent: "#1f6f5c",
//!     footer: "Landkreis Meißen · Sozialplanung",
//!     logo: "logo.png",
//!     paper: A4,
//! )
//! ```
//!
//! Everything in it may be left out. A file that cannot be read is told with line and column, and the
//! documentation is written without it.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use ron::extensions::Extensions;
use serde::Deserialize;
use thiserror::Error;

use super::pictures::{self, Picture, PictureError};
use crate::mistake::Mistake;

/// The name of the file, in the folder of one's own templates.
pub const FILE: &str = "style.ron";

/// The largest style file and the largest logo that are read, in bytes.
const MAX_BYTES: u64 = 8 << 20;

/// The contrast that text has at least (WCAG 2.2, 1.4.3).
pub(super) const LEAST_CONTRAST: f64 = 4.5;

/// In how many steps a colour becomes black or white.
const MIXTURES: u16 = 32;

const BLACK: Rgb = Rgb(0x00, 0x00, 0x00);

/// The paper.
pub(super) const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);

/// A colour on paper and screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Writes it as `#1f6f5c`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Returns the contrast to another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Returns the colour as text of it can be read on a ground: mixed with black on a light one, with white on a
    /// dark one, as little as it takes.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let end = if BLACK.contrast(ground) >= WHITE.contrast(ground) {
            BLACK
        } else {
            WHITE
        };
        (0..MIXTURES)
            .map(|step| self.mixed(end, step))
            .find(|mixed| mixed.contrast(ground) >= LEAST_CONTRAST)
            .unwrap_or(end)
    }

    fn mixed(self, other: Self, step: u16) -> Self {
        let part = |from: u8, to: u8| {
            let mixed = (u16::from(from) * (MIXTURES - step) + u16::from(to) * step) / MIXTURES;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Self(
            part(self.0, other.0),
            part(self.1, other.1),
            part(self.2, other.2),
        )
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl FromStr for Rgb {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.trim().strip_prefix('#').ok_or(())?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(());
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| ());
        Ok(Self(part(0)?, part(2)?, part(4)?))
    }
}

/// The size of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Returns the name by which the command line knows it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// Returns width and height in points of 1/72 inch.
    #[must_use]
    pub const fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// Says that a text names no paper.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("not a size of paper: {0} (a4, letter)")]
pub struct UnknownPaper(pub String);

impl FromStr for Paper {
    type Err = UnknownPaper;

    fn from_str(text: &str) -> Result<Self, UnknownPaper> {
        Self::ALL
            .into_iter()
            .find(|paper| paper.key() == text.to_ascii_lowercase())
            .ok_or_else(|| UnknownPaper(text.to_owned()))
    }
}

/// The look of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// The colour of headings and lines, as it was chosen: for letterheads perhaps rather than for text.
    pub accent: Rgb,
    /// What stands at the foot of each page; empty: nothing.
    pub footer: String,
    /// What stands at the head of the document.
    pub logo: Option<Picture>,
    /// The size of a page.
    pub paper: Paper,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            accent: Rgb(0x1f, 0x5f, 0x7a),
            footer: String::new(),
            logo: None,
            paper: Paper::default(),
        }
    }
}

/// What is written in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    accent: Option<String>,
    footer: String,
    logo: Option<String>,
    paper: Option<Paper>,
}

/// Why a style could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {problem}", path.display())]
pub struct StyleError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    #[source]
    pub problem: StyleProblem,
}

/// What can be wrong with a style.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StyleProblem {
    /// It cannot be read.
    #[error("cannot be read: {0}")]
    Io(std::io::ErrorKind),
    /// It is no RON, or RON that says something else.
    #[error("line {}, column {}: {_0}", _0.line, _0.column)]
    Syntax(Box<Mistake>),
    /// The accent is no colour like `#1f6f5c`.
    #[error("not a colour like \"#1f6f5c\": {0}")]
    Colour(String),
    /// The logo is no picture that can be used.
    #[error("logo {0}: {1}")]
    Logo(String, PictureError),
}

impl Style {
    /// Returns the accent as text of it can be read on white paper.
    #[must_use]
    pub fn ink(&self) -> Rgb {
        self.accent.readable_on(WHITE)
    }

    /// Reads the style in a folder; the usual one where there is none.
    ///
    /// # Errors
    ///
    /// Returns a [`StyleError`] if there is one that cannot be used.
    pub fn in_folder(folder: &Path) -> Result<Self, StyleError> {
        let path = folder.join(FILE);
        if path.exists() {
            Self::read(&path)
        } else {
            Ok(Self::default())
        }
    }

    /// Reads a style from a file; its logo is looked for beside it.
    ///
    /// # Errors
    ///
    /// Returns a [`StyleError`] if it cannot be used.
    pub fn read(path: &Path) -> Result<Self, StyleError> {
        let fail = |problem| StyleError {
            path: path.to_owned(),
            problem,
        };
        let bytes = bytes_of(path).map_err(|kind| fail(StyleProblem::Io(kind)))?;
        let text =
            String::from_utf8(bytes).map_err(|_| fail(StyleProblem::Io(std::io::ErrorKind::InvalidData)))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let written: Written = options
            .from_str(text)
            .map_err(|error| fail(StyleProblem::Syntax(Box::new(Mistake::of(&error, text)))))?;
        let mut style = Self {
            footer: written.footer,
            paper: written.paper.unwrap_or_default(),
            ..Self::default()
        };
        if let Some(accent) = written.accent {
            style.accent = accent.parse().map_err(|()| fail(StyleProblem::Colour(accent)))?;
        }
        if let Some(logo) = written.logo {
            let folder = path.parent().unwrap_or(Path::new("."));
            let picture = bytes_of(&folder.join(&logo))
                .map_err(|kind| match kind {
                    std::io::ErrorKind::NotFound => PictureError::Missing,
                    kind => PictureError::Io(kind),
                })
                .and_then(|bytes| pictures::make(&bytes));
            style.logo = Some(picture.map_err(|error| fail(StyleProblem::Logo(logo, error)))?);
        }
        Ok(style)
    }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, std::io::ErrorKind> {
    let meta = std::fs::metadata(path).map_err(|error| error.kind())?;
    if meta.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory);
    }
    // Opening a pipe would wait for whoever writes into it.
    if !meta.is_file() {
        return Err(std::io::ErrorKind::InvalidData);
    }
    let file = std::fs::File::open(path).map_err(|error| error.kind())?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| error.kind())?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(std::io::ErrorKind::FileTooLarge);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::{LEAST_CONTRAST, Rgb, Style, WHITE};

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((Rgb(0, 0, 0).contrast(WHITE) - 21.0).abs() < 1e-9);
        assert!((Rgb(0x77, 0x77, 0x77).contrast(WHITE) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn whatever_accent_was_chosen_can_be_read_on_any_ground() {
        for accent in [
            "#ffff00", "#000000", "#ffffff", "#808080", "#ff0000", "#00ff00", "#0000ff", "#66ccff",
        ] {
            let accent: Rgb = accent.parse().unwrap();
            for ground in [WHITE, Rgb(0, 0, 0), Rgb(0x80, 0x80, 0x80), Rgb(0x1d, 0x23, 0x27)] {
                let readable = accent.readable_on(ground);
                assert!(
                    readable.contrast(ground) >= LEAST_CONTRAST,
                    "{accent:?} became {readable:?} on {ground:?}"
                );
            }
        }
    }

    #[test]
    fn an_accent_that_can_be_read_stays_as_it_is() {
        let style = Style::default();
        assert_eq!(style.ink(), style.accent);
        let light = Rgb(0xff, 0xe0, 0x66);
        assert_eq!(light.readable_on(Rgb(0x1d, 0x23, 0x27)), light);
        assert_ne!(light.readable_on(WHITE), light);
    }

    #[cfg(unix)]
    #[test]
    fn a_style_or_a_logo_that_is_a_pipe_is_not_waited_for_and_one_behind_a_link_is_found() {
        use super::{FILE, PictureError, Style, StyleProblem};

        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let made = std::process::Command::new("mkfifo").arg(path("pipe")).status();
        assert!(made.unwrap().success());
        let read = |name: &str| Style::read(&path(name)).map_err(|error| error.problem);
        let kind = std::io::ErrorKind::InvalidData;
        assert_eq!(read("pipe"), Err(StyleProblem::Io(kind)));
        assert_eq!(read("."), Err(StyleProblem::Io(std::io::ErrorKind::IsADirectory)));
        std::fs::write(path("logo.ron"), "(logo: \"pipe\")").unwrap();
        let problem = StyleProblem::Logo("pipe".to_owned(), PictureError::Io(kind));
        assert_eq!(read("logo.ron"), Err(problem));
        std::fs::write(path("house"), "(footer: \"Landkreis\")").unwrap();
        std::os::unix::fs::symlink(path("house"), path(FILE)).unwrap();
        assert_eq!(Style::in_folder(folder.path()).unwrap().footer, "Landkreis");
    }
}
