//! The folder: everything that is read from and written to a disk.
//!
//! A workshop is a folder of logs that are only ever appended to (except for erasing), one for each run of the program;
//! its state is the fold of all their lines. This module reads them (`reader`, `log`), writes this run's on a thread of
//! its own (`writer`, `run_log`), keeps on this laptop what the folder does not take (`rescue`), publishes the readable
//! copy and drafts beside (`keeper`, `published`, `drafts`), compares a copy that a hand has changed (`edits`, `aside`),
//! keeps the pictures of the wall (`photos`) and what could not be read (`damaged`), erases (`erase`), and follows what
//! other windows and laptops write. It promises:
//!
//! - A line is acknowledged only after it was written and synced.
//! - Nothing is ever written into a file that this run has not made, and nothing is written again into a
//!   file after a write to it has failed.
//! - Whatever is in the folder, opening it never panics, reads everything that can be read, and says what
//!   could not.
//!
//! It knows no human language: its errors say what, where and of which kind; the interface words them.

mod aside;
mod damaged;
mod disk;
mod drafts;
mod duplicate;
mod edits;
mod erase;
#[cfg(test)]
pub(crate) mod faults;
mod findings;
mod folder;
mod follow;
mod keeper;
mod log;
mod names;
mod photos;
mod places;
mod published;
mod quick;
mod reader;
mod recent;
mod rescue;
mod run_log;
mod seen;
mod stage;
mod state;
#[cfg(test)]
mod tests;
mod window;
mod writer;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::Timelike;

use crate::clock::Clock;
use crate::workshop::{Id, Moment};

pub use aside::Fate;
pub use disk::{Disk, DiskFile, Kind, Meta, RealDisk};
pub(crate) use disk::{create_private, make_private_folders};
pub use drafts::Draft;
pub use duplicate::copy_workshop;
pub use edits::Basis;
pub(crate) use edits::EditedCopy;
pub use erase::{
    Belongings, EraseError, Files, Request, belongings, erase, erase_everything, files_to_erase,
};
pub use findings::{
    CopyState, CreateError, Damage, DamageKind, Missing, OpenError, OpenReport, Rescued, Torn,
};
pub use folder::{PHOTOS, workshop_at};
pub(crate) use log::{read_lines, write_lines};
pub use names::free_folder;
pub(crate) use names::is_reserved;
pub(crate) use photos::is_photo_name;
pub use photos::{Album, MAX_PHOTO, PhotoError, PhotoState};
pub use places::Places;
pub(crate) use places::make_empty_folder;
pub(crate) use published::patiently;
pub use recent::{Recent, recent};
pub use state::{CommitError, ReadOnly, SaveState};
pub(crate) use window::{Opened, Recorded, Unsaved, Window};

/// How often a thread of a window may panic before it is given up: it begins again with what it had.
const LIVES: usize = 4;

/// Wakes whoever shows the state of saving. Called from other threads.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What a session gets from the world around it.
#[derive(Clone)]
pub struct Env {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Where random numbers begin; no two runs may share it.
    pub seed: u64,
    /// This laptop.
    pub device: Id,
    /// Called when the state of saving has changed, from another thread.
    pub wake: Wake,
    /// The version of the program.
    pub program: String,
    /// The disk.
    pub disk: Arc<dyn Disk>,
    /// The folder of this laptop for what a workshop's folder does not take; none: there is no such place.
    pub rescue: Option<PathBuf>,
}

impl Env {
    /// Makes an environment with the disk of the system, the version of this crate, nobody to wake and no place
    /// for rescue logs.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>, seed: u64, device: Id) -> Self {
        Self {
            clock,
            seed,
            device,
            wake: Arc::new(|| ()),
            program: env!("CARGO_PKG_VERSION").into(),
            disk: Arc::new(RealDisk),
            rescue: None,
        }
    }
}

impl fmt::Debug for Env {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Env")
            .field("seed", &self.seed)
            .field("device", &self.device)
            .field("program", &self.program)
            .field("disk", &self.disk)
            .field("rescue", &self.rescue)
            .finish_non_exhaustive()
    }
}

/// Returns the time as logs say it: to the second.
pub(crate) fn wall(clock: &dyn Clock) -> Moment {
    let now = clock.now();
    now.with_nanosecond(0).unwrap_or(now)
}
