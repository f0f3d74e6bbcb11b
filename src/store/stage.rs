//! What the other windows on a folder are at, so that a beamer can show what goes with it.
//!
//! A window that writes leaves a file beside its sign of life, `drafts/<run>-stage.ron`: one sealed line of identities,
//! put in place of the one before whenever it changes, and taken away when the window is closed. It is no part of the
//! workshop and is never synced: if it cannot be written, or a power cut takes it, the beamer shows something else.
//!
//! If the window crashes its file stays, and what it says stays in force until somebody who lives says something else.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::drafts;
use super::folder::{Folder, run_of};
use super::log::{self, FORMAT};
use super::published::patiently;
use crate::workshop::{Id, RunId, Stage};

/// What the line says it is.
const KIND: &str = "stage";

/// What the file is called after its run, and while it is written.
const SUFFIX: &str = "-stage.ron";
const NEW: &str = "-stage-new.ron";

/// Of a file only so much is read.
const MAX_READ: u64 = 4096;

/// What stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) stage: Stage,
    /// Since when, in milliseconds since 1970 by the clock on the wall.
    pub(super) since: i64,
}

#[derive(Serialize, Deserialize)]
struct Said {
    werkstatt: String,
    format: u32,
    device: Id,
    since: i64,
    stage: Stage,
}

/// Says whether a file among the drafts is one that says what a window is at.
pub(super) fn is_stage(name: &str) -> bool {
    name.ends_with(SUFFIX)
}

/// Says whether a file among the drafts is one of these, written or half-written: no draft.
pub(super) fn is_no_draft(name: &str) -> bool {
    is_stage(name) || name.ends_with(NEW)
}

/// Says what a run is at, in place of what it said before.
pub(super) fn write(folder: &Folder, run: RunId, device: Id, standing: Standing) -> io::Result<()> {
    let said = Said {
        werkstatt: KIND.into(),
        format: FORMAT,
        device,
        since: standing.since,
        stage: standing.stage,
    };
    let mut bytes = Vec::new();
    log::seal(
        &log::ron().to_string(&said).map_err(io::Error::other)?,
        &mut bytes,
    );
    let new = place(folder, run, NEW);
    // What a write that was interrupted has left.
    folder.disk.remove(&new).ok();
    let mut file = folder.disk.create(&new)?;
    let written = file.write_all(&bytes);
    drop(file);
    written
        .and_then(|()| patiently(|| folder.disk.rename(&new, &place(folder, run, SUFFIX))))
        .inspect_err(|_| {
            folder.disk.remove(&new).ok();
        })
}

/// Takes away what a run has said.
pub(super) fn remove(folder: &Folder, run: RunId) {
    folder.disk.remove(&place(folder, run, SUFFIX)).ok();
}

/// Takes away what runs of this laptop have said that are over.
pub(super) fn remove_left(folder: &Folder, device: Id) {
    for (run, said) in all(folder) {
        if said.device == device && !drafts::lives(folder, run) {
            remove(folder, run);
        }
    }
}

/// Returns what a window other than `own` is at: the one that lives and has said something last, or else the last of
/// those that are over.
pub(super) fn read(folder: &Folder, own: RunId) -> Option<Stage> {
    all(folder)
        .into_iter()
        .filter(|(run, _)| *run != own)
        .map(|(run, said)| (drafts::lives(folder, run), said.since, run, said.stage))
        .max_by_key(|&(lives, since, run, _)| (lives, since, run))
        .map(|(.., stage)| stage)
}

fn all(folder: &Folder) -> Vec<(RunId, Said)> {
    let place = folder.drafts_folder();
    let mut names = folder.disk.list(&place).unwrap_or_default();
    names.retain(|name| is_stage(name));
    names
        .into_iter()
        .filter_map(|name| {
            let run = run_of(&name)?;
            let bytes = folder.disk.read(&place.join(name), 0, MAX_READ).ok()?;
            let text = log::unseal(bytes.strip_suffix(b"\n")?).ok()?;
            let said: Said = log::ron().from_str(text).ok()?;
            (said.werkstatt == KIND && said.format <= FORMAT).then_some((run, said))
        })
        .collect()
}

fn place(folder: &Folder, run: RunId, suffix: &str) -> PathBuf {
    folder.drafts_folder().join(format!("{run}{suffix}"))
}
