//! How safe the work is: what the status line tells, and why a change may be refused.

use std::io;
use std::path::PathBuf;

/// Why nothing can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The system does not let us write into the folder.
    Permission,
    /// A log holds what only a newer version of the program understands; changing what we see only a part
    /// of could do harm.
    NewerVersion {
        /// The log.
        file: PathBuf,
        /// The line in it, counted from 1.
        line: u64,
        /// The version of the program that wrote it, if the log says so.
        program: Option<String>,
    },
    /// The folder was opened to be read only.
    Asked,
}

/// Whether what was typed is safe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is written and synced.
    #[default]
    Saved,
    /// Changes are on their way to the disk.
    Saving {
        /// How many lines of the log are not acknowledged yet.
        pending: usize,
    },
    /// Nothing can be changed.
    ReadOnly(ReadOnly),
    /// The folder refused. The changes are safe on this laptop, in a rescue log, and the folder is tried again.
    Rescued {
        /// How many lines of the log are not in the folder yet.
        pending: usize,
        /// What the folder said.
        kind: io::ErrorKind,
    },
    /// The disk refused. The changes are kept in memory only, and writing is tried again.
    Failed {
        /// How many lines of the log are safe nowhere.
        pending: usize,
        /// What the disk said.
        kind: io::ErrorKind,
    },
}

/// Says why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// Nothing can be changed here.
    #[error("the workshop is open for reading only")]
    ReadOnly(ReadOnly),
    /// One operation is larger than a line of the log may be.
    #[error("an operation of {bytes} bytes is larger than a line of the log may be")]
    TooLarge {
        /// Its size as it would be written.
        bytes: usize,
    },
}
