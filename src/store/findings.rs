//! What opening a folder found out: the good and the bad, without words.

use std::io;
use std::path::PathBuf;

use super::state::ReadOnly;
use crate::workshop::RunId;

/// What is wrong with a file, or with some bytes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DamageKind {
    /// A line is not the one that was written.
    Checksum,
    /// A line has no checksum at its end.
    NoChecksum,
    /// The bytes of a line are not UTF-8.
    NotText,
    /// A line is longer than a line may be.
    TooLong,
    /// A line was written as it is, and means nothing.
    Meaningless,
    /// The first line does not say what the file is; what follows was read all the same.
    Header,
    /// Neither the first line nor the name says which run the log is of: nothing of it could be used.
    NoRun,
    /// There is something else where a file is expected.
    NotAFile,
    /// The system did not let us read it.
    Unreadable(io::ErrorKind),
    /// Two copies of the log of one run say different things; both were used.
    Differs,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The file.
    pub file: PathBuf,
    /// The first line that is concerned, counted from 1; none: the whole file.
    pub line: Option<u64>,
    /// How many lines are concerned.
    pub lines: u64,
    /// What is wrong.
    pub kind: DamageKind,
    /// Where a copy of the bytes was put, if one was.
    pub kept: Option<PathBuf>,
}

/// Lines that must have been there, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The run whose log lacks them.
    pub run: RunId,
    /// The first one.
    pub from: u64,
    /// The last one.
    pub to: u64,
}

/// The end of a log that was cut off while it was written: normal after a crash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Torn {
    /// The log.
    pub file: PathBuf,
    /// How many bytes are left of the line.
    pub bytes: u64,
}

/// How the published copy stands to the logs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CopyState {
    /// There is none.
    #[default]
    Missing,
    /// It says what the logs say.
    Current,
    /// It is what was published some changes ago.
    Stale,
    /// It was published when there were lines that the logs lack now: what is missing stands in it. It is kept
    /// under another name before the next one is published.
    Fuller,
    /// Somebody has edited it. It is kept under another name before the next one is published.
    HandEdited,
    /// It could not be read.
    Unreadable(io::ErrorKind),
}

/// What was found on this laptop of changes that the folder lacked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    /// How many lines were brought into the folder.
    pub brought: usize,
    /// How many lines are shown, and are on this laptop only.
    pub waiting: usize,
    /// The files in which these are.
    pub files: Vec<PathBuf>,
}

/// What opening a folder found out.
#[derive(Clone, Debug, Default)]
pub struct OpenReport {
    /// The folder of the workshop.
    pub folder: PathBuf,
    /// How many logs there are.
    pub logs: usize,
    /// How many lines were read.
    pub lines: usize,
    /// What could not be read. What stands behind it was.
    pub damages: Vec<Damage>,
    /// Lines that are missing.
    pub missing: Vec<Missing>,
    /// Logs whose end was cut off.
    pub torn: Vec<Torn>,
    /// How the published copy stands to the logs.
    pub copy: CopyState,
    /// Copies that were edited by hand, and kept.
    pub edited_copies: Vec<PathBuf>,
    /// Whether there was no log, so that the workshop was read from its published copy.
    pub from_copy: bool,
    /// What was saved on this laptop when the folder did not take it.
    pub rescued: Rescued,
    /// Why nothing can be changed.
    pub read_only: Option<ReadOnly>,
}

impl OpenReport {
    /// Says whether there is nothing that anybody has to be told.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.damages.is_empty()
            && self.missing.is_empty()
            && self.edited_copies.is_empty()
            && !self.from_copy
            && self.rescued == Rescued::default()
            && self.read_only.is_none()
            && matches!(
                self.copy,
                CopyState::Missing | CopyState::Current | CopyState::Stale
            )
    }
}

/// Says why a folder was not opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There is nothing of this name.
    #[error("{} does not exist", path.display())]
    NotFound {
        /// What was asked for.
        path: PathBuf,
    },
    /// It is a file, and none of a workshop.
    #[error("{} is not a folder", path.display())]
    NotAFolder {
        /// What was asked for.
        path: PathBuf,
    },
    /// It is a folder without logs and without a published copy.
    #[error("{} is not a workshop", path.display())]
    NotAWorkshop {
        /// What was asked for.
        path: PathBuf,
    },
    /// A file is larger than any workshop.
    #[error("{} is too large to be read ({bytes} bytes)", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// There are no logs, and the published copy is not UTF-8.
    #[error("{}:{line}: not UTF-8", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: u64,
    },
    /// There are no logs, and the published copy has a mistake in it.
    #[error("{}:{line}:{column}: {reason}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: u64,
        /// The column, counted from 1.
        column: u64,
        /// What the reader said: English, technical.
        reason: String,
    },
    /// There are no logs, and the published copy is of a newer version of the program.
    #[error("{} was written by a newer version", path.display())]
    NewerCopy {
        /// The file.
        path: PathBuf,
        /// The version that wrote it.
        program: String,
    },
    /// The system refused.
    #[error("{}: {kind}", path.display())]
    Io {
        /// What it was about.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
}

/// Says why no workshop was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CreateError {
    /// A file stands where the folder would be.
    #[error("{} is a file", path.display())]
    NotAFolder {
        /// The file.
        path: PathBuf,
    },
    /// There is something in the folder.
    #[error("{} is not empty", path.display())]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// What it is to begin with is too large.
    #[error(transparent)]
    Refused(#[from] super::state::CommitError),
    /// The system refused.
    #[error("{}: {kind}", path.display())]
    Io {
        /// What it was about.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
}
