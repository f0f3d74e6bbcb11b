//! Documentation on its way out: a file in one of the formats that its readers use.
//!
//! Each format is a writer over the same [`Document`] and escapes for its own reader; none of them knows
//! the workshop. [`write_new`] puts the result on disk under a name that is safe on every system and never
//! over anything that is there: a second export stands beside the first.

mod file;
mod legible;
pub mod markdown;

use std::fmt;
use std::str::FromStr;

pub use file::{ExportError, file_name, write_into, write_new};
pub use legible::legible;

use crate::report::Document;

/// The folder of a workshop into which its documentation goes if nothing else is said.
pub const FOLDER: &str = "export";

/// A format that a documentation can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// CommonMark with GitHub's tables.
    Markdown,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 1] = [Self::Markdown];

    /// Returns the name by which the command line knows the format, which is also the ending of its files.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
        }
    }

    /// Writes a document in this format.
    #[must_use]
    pub fn write(self, document: &Document) -> Vec<u8> {
        match self {
            Self::Markdown => markdown::write(document).into_bytes(),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension())
    }
}

/// Says that a text names no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a format that can be written: {0}")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        match text.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Ok(Self::Markdown),
            _ => Err(UnknownFormat(text.to_owned())),
        }
    }
}
