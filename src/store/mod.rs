//! The folder: everything that is read from and written to a disk.

mod state;

pub use state::{CommitError, ReadOnly, SaveState};
