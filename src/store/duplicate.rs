//! A copy of a whole workshop, to work on where the original must not be written to.

use std::io;
use std::path::{Path, PathBuf};

use super::aside;
use super::disk::{Disk, Kind};
use super::findings::CreateError;
use super::folder::{COPY, DAMAGED, LOG, MAX_FILE, PHOTOS};
use super::places::make_empty_folder;

/// Copies a workshop into a folder in which there is nothing: logs, photos, unreadable bytes that were kept, the
/// published copy, and edited ones of which nobody has decided yet. Drafts and exports stay where they are. Every file
/// is on the disk when this returns. The logs come last, after the copy that knows what has to be in them.
///
/// # Errors
///
/// Fails if there is anything in the folder, or if the disk refuses; the original is only read, and nothing stays of
/// what would look like a workshop and be half of one.
pub fn copy_workshop(from: &Path, to: &Path, disk: &dyn Disk) -> Result<(), CreateError> {
    let is_new = disk.meta(to).is_err();
    make_empty_folder(disk, to)?;
    let mut copying = Copying {
        disk,
        files: Vec::new(),
        folders: is_new.then(|| to.to_owned()).into_iter().collect(),
    };
    copying.all(from, to).map_err(|error| {
        copying.take_back();
        CreateError::Io {
            path: to.to_owned(),
            kind: error.kind(),
        }
    })
}

/// What was made so far.
struct Copying<'d> {
    disk: &'d dyn Disk,
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Copying<'_> {
    fn all(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        for inside in [PHOTOS, DAMAGED] {
            self.folder(&from.join(inside), &to.join(inside))?;
        }
        for name in self.disk.list(from)? {
            if name == COPY || aside::is_undecided(&name) {
                self.file(&from.join(&name), &to.join(&name))?;
            }
        }
        self.folder(&from.join(LOG), &to.join(LOG))?;
        self.disk.sync_folder(to)
    }

    fn folder(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let names = match self.disk.list(from) {
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(());
            }
            names => names?,
        };
        self.disk.make_folder(to)?;
        self.folders.push(to.to_owned());
        for name in names {
            self.file(&from.join(&name), &to.join(&name))?;
        }
        self.disk.sync_folder(to)
    }

    fn file(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        if self.disk.meta(from)?.kind != Kind::File {
            return Ok(());
        }
        let bytes = self.disk.read(from, 0, MAX_FILE)?;
        let mut file = self.disk.create(to)?;
        self.files.push(to.to_owned());
        file.write_all(&bytes)?;
        file.sync()
    }

    /// Removes what was made, the logs first: what is left if the disk refuses that as well is no workshop.
    fn take_back(&self) {
        for file in self.files.iter().rev() {
            self.disk.remove(file).ok();
        }
        for folder in self.folders.iter().rev() {
            self.disk.remove_folder(folder).ok();
        }
    }
}
