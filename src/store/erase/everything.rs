//! Erasing a whole workshop: everything of it goes, and nothing that is not of it.

use std::io;
use std::path::{Path, PathBuf};

use super::super::disk::Kind;
use super::super::folder::{COPY, DAMAGED, Folder, LOG, PHOTOS, is_log, run_of};
use super::super::reader::Reader;
use super::super::seen::Seen;
use super::super::{Env, Places, drafts, rescue};
use super::others::{files_in, is_kept_copy, rescue_logs};
use super::{EXPORT, EraseError, remove_all};
use crate::store::photos::is_photo_name;

/// What is in the folder of a workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    /// The folder.
    pub folder: PathBuf,
    /// What belongs to the workshop.
    pub own: Vec<PathBuf>,
    /// Documentation that was written.
    pub exports: Vec<PathBuf>,
    /// Everything else; it is left alone.
    pub foreign: Vec<PathBuf>,
}

/// Lists what is in the folder of a workshop; nothing is written.
///
/// # Errors
///
/// Fails if there is no workshop.
pub fn belongings(path: &Path, env: &Env, rescue: Option<&Path>) -> Result<Belongings, EraseError> {
    list(&Folder::resolve(path, &env.disk)?, rescue)
}

fn list(folder: &Folder, rescue: Option<&Path>) -> Result<Belongings, EraseError> {
    let mut belongings = Belongings {
        folder: folder.root.clone(),
        exports: files_in(folder, &folder.root.join(EXPORT)),
        ..Belongings::default()
    };
    let drafts = folder.drafts_folder();
    for inside in [
        folder.root.clone(),
        folder.log_folder(),
        drafts.clone(),
        folder.root.join(DAMAGED),
        folder.root.join(PHOTOS),
    ] {
        for path in files_in(folder, &inside) {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let is_own = if inside == folder.root {
                name == COPY
                    || is_kept_copy(&name)
                    || (name.starts_with(".workshop-") && name.ends_with(".tmp"))
            } else if inside == folder.log_folder() || inside == drafts {
                is_log(&name)
            } else if inside.ends_with(PHOTOS) {
                is_photo_name(&name)
            } else {
                name.ends_with(".bin")
            };
            let to = if is_own {
                &mut belongings.own
            } else {
                &mut belongings.foreign
            };
            to.push(path);
        }
    }
    let known = [LOG, "drafts", DAMAGED, PHOTOS, EXPORT];
    let names = folder.disk.list(&folder.root).unwrap_or_default();
    belongings.foreign.extend(
        names
            .into_iter()
            .filter(|name| !known.contains(&name.as_str()))
            .map(|name| folder.root.join(name))
            .filter(|path| folder.disk.meta(path).is_ok_and(|meta| meta.kind != Kind::File)),
    );
    belongings.foreign.sort();
    if let Some(place) = rescue {
        let logs = folder.disk.list(&folder.log_folder()).unwrap_or_default();
        let runs = logs.iter().filter_map(|name| run_of(name)).collect();
        let seen = Reader::default().read_all(folder)?.seen;
        // A copy shares its runs with the workshop that it was made of. What was rescued for that one is not to go
        // with the copy: nobody else has it.
        let is_ours = |path: &Path, bytes: &[u8]| {
            let name = path.file_name().map(|name| name.to_string_lossy());
            let run = name.and_then(|name| run_of(&name));
            run.is_some_and(|run| rescue::is_only_of(bytes, run, folder, &seen))
        };
        let rescued = rescue_logs(folder, place, &runs)?;
        let rescued = rescued.into_iter().filter(|(path, bytes)| is_ours(path, bytes));
        belongings.own.extend(rescued.map(|(path, _)| path));
    }
    Ok(belongings)
}

/// Removes everything that belongs to a workshop, then the folders in which nothing is left, and forgets where it was.
/// Returns what was removed and what was left.
///
/// # Errors
///
/// Fails before anything is done if the workshop is open in another window of this laptop; half-way if the
/// disk refuses. Erasing once more goes on.
pub fn erase_everything(
    path: &Path,
    env: &Env,
    exports: bool,
    places: Option<&Places>,
) -> Result<Belongings, EraseError> {
    let folder = Folder::resolve(path, &env.disk)?;
    if !drafts::look(&folder, env.device, None, &Seen::default())
        .living
        .is_empty()
    {
        return Err(EraseError::InUse);
    }
    let rescue = places.map(Places::rescue);
    let mut removed = list(&folder, rescue.as_deref())?;
    // Logs and the published copy go last: as long as one is there, the folder is known to be a workshop.
    removed.own.sort_by_key(|path| {
        (
            path.parent() == Some(&folder.log_folder()),
            *path == folder.copy(),
        )
    });
    if exports {
        remove_all(&folder, &removed.exports)?;
    }
    remove_all(&folder, &removed.own)?;
    for inside in [LOG, "drafts", DAMAGED, PHOTOS, EXPORT] {
        remove_empty(&folder, &folder.root.join(inside));
    }
    remove_empty(&folder, &folder.root);
    if let Some(places) = places {
        places.forget(&folder.root).map_err(|error| EraseError::Io {
            path: places.state.clone(),
            kind: error.kind(),
        })?;
    }
    if !exports {
        removed.foreign.append(&mut removed.exports);
    }
    Ok(removed)
}

fn remove_empty(folder: &Folder, path: &Path) {
    if folder.disk.list(path).is_ok_and(|names| names.is_empty()) {
        // If something has just come into it, it stays.
        let gone: io::Result<()> = folder.disk.remove_folder(path);
        gone.ok();
    }
}
