//! Photos of the wall: attaching one, and the list of those that are attached.
//!
//! Whoever has just photographed a wall is in the pane that shows the same thing: the agenda, the clusters, the
//! rounds. From there one key chooses the file; what is selected is what the photo belongs to. Reading and copying
//! is not the business of dialogs: they say what is wanted ([`Want`]), and the app does it.

mod forms;
mod list;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use crate::photos;
use crate::tr;
use crate::tui::pane::{Ctx, Effect, Outcome};
use crate::workshop::PhotoAt;

pub(crate) use forms::attach;
pub(crate) use list::Photos;

/// What is wanted of a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    /// To choose a file that is to belong to this.
    Choose(Option<PhotoAt>),
    /// To see all that are attached; those of this first.
    List(Option<PhotoAt>),
    /// To attach a file.
    Attach {
        /// The file, wherever it is.
        file: PathBuf,
        /// What it belongs to; none: the workshop as a whole.
        at: Option<PhotoAt>,
        /// What it shows.
        caption: String,
    },
}

/// Wants to attach a photo to what is selected.
pub(super) fn choose(at: Option<PhotoAt>) -> Outcome {
    Outcome::effect(Effect::Photo(Want::Choose(at)))
}

/// Wants to see the photos.
pub(super) fn list(at: Option<PhotoAt>) -> Outcome {
    Outcome::effect(Effect::Photo(Want::List(at)))
}

/// Names what a photo belongs to.
pub(crate) fn place(at: Option<PhotoAt>, ctx: &Ctx<'_>) -> String {
    at.and_then(|at| photos::label(ctx.workshop, at, ctx.locale))
        .unwrap_or_else(|| tr!(ctx.locale, "photos-at-workshop"))
}
