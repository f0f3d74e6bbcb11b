//! What the system tells of a folder: the seam between following and the three ways in which systems do it.
//!
//! On Linux that is inotify itself, because it has to say more than a library for all systems passes on: that a disk was
//! taken out, and that something was mounted. Elsewhere it is the `notify` library; what it cannot see is looked for
//! once a second all the same.

#[cfg(target_os = "linux")]
mod inotify;
#[cfg(any(test, not(target_os = "linux")))]
pub(super) mod others;

use std::any::Any;
use std::fmt;
use std::io;
use std::path::Path;

#[cfg(target_os = "linux")]
pub(super) use inotify::open;
#[cfg(not(target_os = "linux"))]
pub(super) use others::open;

use super::Places;

/// What an eye has seen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sight<'p> {
    /// Something has happened to this.
    Touched(&'p Path),
    /// A folder has gone, or more has happened than could be told.
    Lost,
}

/// Hears what an eye sees, on a thread of the eye.
pub(super) type Tell = Box<dyn Fn(Sight<'_>) + Send>;

/// Opens an eye on a folder and on what is in it: fails if the system cannot watch it. What happens after this has
/// returned is told.
pub(super) trait Open: Fn(&Places, Tell) -> io::Result<Eye> + Send + 'static {}

impl<F: Fn(&Places, Tell) -> io::Result<Eye> + Send + 'static> Open for F {}

/// What watches a folder until it is dropped.
pub(super) struct Eye {
    /// Whether nothing can happen in the folder that it does not see.
    pub(super) sees_everything: bool,
    /// Held for its end.
    _held: Box<dyn Any + Send>,
}

impl Eye {
    pub(super) fn new(held: impl Any + Send, sees_everything: bool) -> Self {
        Self {
            sees_everything,
            _held: Box::new(held),
        }
    }
}

impl fmt::Debug for Eye {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Eye")
            .field("sees_everything", &self.sees_everything)
            .finish_non_exhaustive()
    }
}
