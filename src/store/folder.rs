//! Where things are in the folder of a workshop, and which folder is meant by a path.
//!
//! Folders inside it are made when the first file has to go there: opening a workshop to look at it
//! leaves no trace.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, Kind};
use super::findings::OpenError;
use crate::workshop::RunId;

/// The published copy.
pub(super) const COPY: &str = "workshop.ron";
/// The folders of a workshop; exports belong to others.
pub(super) const LOG: &str = "log";
const DRAFTS: &str = "drafts";
pub(super) const DAMAGED: &str = "damaged";
/// The folder of a workshop that holds its pictures.
pub const PHOTOS: &str = "photos";
const INSIDE: [&str; 5] = [LOG, DRAFTS, DAMAGED, PHOTOS, "export"];

/// No file that is read may be larger: 512 MiB.
pub(super) const MAX_FILE: u64 = 512 << 20;

/// Fewer free bytes than this are little.
const LITTLE_ROOM: u64 = 20 << 20;

/// The folder of a workshop on its disk.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    pub(super) root: PathBuf,
    pub(super) disk: Arc<dyn Disk>,
}

/// Finds the folder of the workshop that a path means: the folder itself, or anything inside it.
///
/// # Errors
///
/// Fails if there is no workshop; nothing of it is read.
pub fn workshop_at(path: &Path, env: &super::Env) -> Result<PathBuf, OpenError> {
    Folder::resolve(path, &env.disk).map(|folder| folder.root)
}

impl Folder {
    pub(super) fn new(root: &Path, disk: &Arc<dyn Disk>) -> Self {
        let root = if root.as_os_str().is_empty() {
            Path::new(".")
        } else {
            root
        };
        Self {
            root: root.to_owned(),
            disk: Arc::clone(disk),
        }
    }

    /// Finds the workshop that a path means: its folder, a folder inside it, or a file in one of these.
    pub(super) fn resolve(path: &Path, disk: &Arc<dyn Disk>) -> Result<Self, OpenError> {
        let meta = disk.meta(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => OpenError::NotFound {
                path: path.to_owned(),
            },
            kind => OpenError::Io {
                path: path.to_owned(),
                kind,
            },
        })?;
        let parent = path.parent().map(|parent| Self::new(parent, disk));
        let is_inside = |path: &Path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| INSIDE.contains(&name))
        };
        if meta.kind == Kind::Folder {
            let folder = Self::new(path, disk);
            return match folder.is_workshop() {
                Ok(true) => Ok(folder),
                Ok(false) => parent
                    .filter(|parent| is_inside(path) && parent.is_workshop().unwrap_or(false))
                    .ok_or_else(|| OpenError::NotAWorkshop {
                        path: path.to_owned(),
                    }),
                Err(error) => Err(OpenError::Io {
                    path: path.to_owned(),
                    kind: error.kind(),
                }),
            };
        }
        let grandparent = path
            .parent()
            .filter(|parent| is_inside(parent))
            .and_then(Path::parent)
            .map(|grandparent| Self::new(grandparent, disk));
        let is_copy = path.file_name().is_some_and(|name| name == COPY);
        parent
            .filter(|_| is_copy)
            .or(grandparent)
            .filter(|folder| folder.is_workshop().unwrap_or(false))
            .ok_or_else(|| OpenError::NotAFolder {
                path: path.to_owned(),
            })
    }

    /// Says whether there is a published copy or something that could be a log.
    pub(super) fn is_workshop(&self) -> io::Result<bool> {
        if self.disk.meta(&self.copy()).is_ok() {
            return Ok(true);
        }
        match self.disk.list(&self.log_folder()) {
            Ok(names) => Ok(names.iter().any(|name| is_log(name))),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    pub(super) fn copy(&self) -> PathBuf {
        self.root.join(COPY)
    }

    pub(super) fn log_folder(&self) -> PathBuf {
        self.root.join(LOG)
    }

    pub(super) fn log(&self, run: RunId, part: u32) -> PathBuf {
        self.log_folder().join(if part <= 1 {
            format!("{run}.ron")
        } else {
            format!("{run}-{part}.ron")
        })
    }

    pub(super) fn drafts_folder(&self) -> PathBuf {
        self.root.join(DRAFTS)
    }

    pub(super) fn damaged_folder(&self) -> PathBuf {
        self.root.join(DAMAGED)
    }

    pub(super) fn photos_folder(&self) -> PathBuf {
        self.root.join(PHOTOS)
    }

    /// Returns how many bytes are free, if that is little.
    pub(super) fn little_room(&self) -> Option<u64> {
        self.disk.room(&self.root).ok().filter(|&room| room < LITTLE_ROOM)
    }

    /// Makes a folder inside the workshop's, unless it is there, and makes sure that it stays.
    pub(super) fn ensure(&self, inside: &Path) -> io::Result<()> {
        match self.disk.make_folder(inside) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
            _ => self.disk.sync_folder(&self.root),
        }
    }
}

/// Says whether a file in the folder of the logs is one.
pub(super) fn is_log(name: &str) -> bool {
    name.ends_with(".ron") && !name.starts_with('.')
}

/// Returns the run that the name of a log or draft begins with.
pub(super) fn run_of(name: &str) -> Option<RunId> {
    name.get(..12)?.parse().ok()
}
