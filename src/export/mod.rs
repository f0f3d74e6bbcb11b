//! Documentation on its way out: files in the formats that its readers use.
//!
//! Each format is a writer of its own and escapes for its own reader. Those that are read walk over the same
//! [`Document`]; those that are counted with or taken over (spreadsheets, calendars, the JSON of the whole
//! workshop) take what [`crate::report`] makes ready for them. An [`Order`] is what all of them get; what could
//! not be written as it should is a [`Notice`], and the rest is written. A [`job`] puts the result on disk
//! under names that are safe on every system and never over anything that is there: a second export stands
//! beside the first.

pub mod csv;
pub mod docx;
mod file;
pub mod html;
pub mod ics;
pub mod job;
pub mod json;
#[cfg(feature = "pdf")]
mod kit;
mod legible;
pub mod markdown;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod pictures;
pub mod style;
#[cfg(test)]
mod testing;
pub mod text;

use std::cell::OnceCell;
use std::fmt;
use std::str::FromStr;

pub use file::{ExportError, file_name, free_number, stem, write_new};
pub use legible::legible;
pub use pictures::{Picture, PictureError, Pictures};
pub use style::{Paper, Style, StyleError, StyleProblem, UnknownPaper};

use crate::locale::Locale;
use crate::report::{self, Document, Mentions, Options};
use crate::workshop::{Moment, Workshop};

/// The folder of a workshop into which its documentation goes if nothing else is said.
pub const FOLDER: &str = "export";

/// What tells a spreadsheet that a file is in UTF-8, at its very beginning.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// What is to be written, and how.
#[derive(Debug)]
pub struct Order<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// The language of what is written.
    pub locale: &'a Locale,
    /// What goes in, and how people are named.
    pub options: &'a Options,
    /// The look.
    pub style: &'a Style,
    /// The pictures of the wall.
    pub pictures: &'a Pictures,
    /// When it is written.
    pub now: Moment,
    document: OnceCell<Document>,
}

impl<'a> Order<'a> {
    /// Orders the documentation of a workshop.
    #[must_use]
    pub const fn new(
        workshop: &'a Workshop,
        locale: &'a Locale,
        options: &'a Options,
        style: &'a Style,
        pictures: &'a Pictures,
        now: Moment,
    ) -> Self {
        Self {
            workshop,
            locale,
            options,
            style,
            pictures,
            now,
            document: OnceCell::new(),
        }
    }

    /// Says whom files of these formats will name.
    #[must_use]
    pub fn mentions(&self, formats: &[Format]) -> Mentions {
        if formats.iter().any(|format| format.lists_everybody()) {
            Mentions::of_everybody(self.document(), self.workshop, self.options.names)
        } else {
            Mentions::of(self.document(), self.workshop)
        }
    }

    /// Returns the document, built once for all formats.
    pub fn document(&self) -> &Document {
        self.document
            .get_or_init(|| report::build(self.workshop, self.locale, self.options))
    }
}

/// What came of an order in one format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Output {
    /// The files, in the order in which they are read.
    pub files: Vec<Sheet>,
    /// What is not as it should be.
    pub notices: Vec<Notice>,
}

impl Output {
    /// Puts all files of a text format into one, for a single file or a pipe: an empty line between two of
    /// them, and a byte order mark at the very beginning only.
    #[must_use]
    pub fn joined(&self) -> Vec<u8> {
        let mut joined = Vec::new();
        for sheet in &self.files {
            let mut bytes = &sheet.bytes[..];
            if !joined.is_empty() {
                joined.extend(b"\r\n");
                bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
            }
            joined.extend(bytes);
        }
        joined
    }
}

/// A file that was made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What tells it from the other files of its format, for its name; empty where there is one.
    pub part: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Output {
    /// Nothing came of it.
    fn not_made() -> Self {
        Self {
            files: Vec::new(),
            notices: vec![Notice::NotMade],
        }
    }
}

impl From<Vec<u8>> for Output {
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            files: vec![Sheet {
                part: String::new(),
                bytes,
            }],
            notices: Vec::new(),
        }
    }
}

/// What is not as it should be in a file that was written all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A picture is not in it.
    Photo {
        /// The name of its file.
        file: String,
        /// Why.
        error: PictureError,
    },
    /// There is nothing that could be written in this format, and so there is no file.
    Nothing,
    /// The private notes of the facilitator are in it.
    PrivateNotes,
    /// It could not be made, and so there is no file.
    NotMade,
    /// It does not keep to PDF/UA, though every character is there.
    NotUniversal,
    /// Characters are shown as a mark, since no font has them.
    Characters {
        /// The characters, each once.
        missing: String,
    },
}

/// A format that a documentation can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// PDF, accessible and ready to print.
    #[cfg(feature = "pdf")]
    Pdf,
    /// WordprocessingML, for word processors.
    Docx,
    /// One HTML file without script.
    Html,
    /// CommonMark with GitHub's tables.
    Markdown,
    /// Plain text, as it goes into an e-mail.
    Text,
    /// Tables for a spreadsheet.
    Csv,
    /// The whole workshop, for other programs and for a way back.
    Json,
    /// The next meeting and the tasks for a calendar.
    Ics,
    /// Sheets to print the evening before: the day on paper.
    #[cfg(feature = "pdf")]
    Kit,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: &[Self] = &[
        #[cfg(feature = "pdf")]
        Self::Pdf,
        Self::Docx,
        Self::Html,
        Self::Markdown,
        Self::Text,
        Self::Csv,
        Self::Json,
        Self::Ics,
        #[cfg(feature = "pdf")]
        Self::Kit,
    ];

    /// Returns the name by which the command line knows the format.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            #[cfg(feature = "pdf")]
            Self::Kit => "kit",
        }
    }

    /// Says whether it lists everybody whom the workshop knows, and not only whom the document mentions.
    #[must_use]
    pub fn lists_everybody(self) -> bool {
        ["json", "kit"].contains(&self.key())
    }

    /// Returns the ending of its files.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Self::Kit => "pdf",
            other => other.key(),
        }
    }

    /// Returns what tells its files from those of a format with the same ending.
    #[must_use]
    pub const fn part(self) -> &'static str {
        match self {
            #[cfg(feature = "pdf")]
            Self::Kit => "kit",
            _ => "",
        }
    }

    /// Writes in this format.
    #[must_use]
    pub fn write(self, order: &Order<'_>) -> Output {
        match self {
            #[cfg(feature = "pdf")]
            Self::Pdf => pdf::write(order),
            Self::Docx => docx::write(order),
            Self::Html => html::write(order),
            Self::Markdown => markdown::write(order.document()).into_bytes().into(),
            Self::Text => text::write(order.document(), order.locale).into_bytes().into(),
            Self::Csv => csv::write(order),
            Self::Json => json::write(order),
            Self::Ics => ics::write(order),
            #[cfg(feature = "pdf")]
            Self::Kit => kit::write(order),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// Says that a text names no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a format that can be written: {0}")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        let text = text.to_ascii_lowercase();
        let known = Self::ALL.iter().find(|format| format.key() == text);
        match text.as_str() {
            "word" => Ok(Self::Docx),
            "markdown" => Ok(Self::Markdown),
            "text" => Ok(Self::Text),
            "icalendar" | "ical" => Ok(Self::Ics),
            _ => known.copied().ok_or(UnknownFormat(text)),
        }
    }
}
