//! A copy of a whole workshop, to work on where the original must not be written to.

use std::io;
use std::path::Path;

use super::disk::{Disk, Kind};
use super::findings::CreateError;
use super::folder::{COPY, DAMAGED, LOG, MAX_FILE, PHOTOS};
use super::places::make_empty_folder;

/// Copies a workshop into a folder in which there is nothing: logs, photos, unreadable bytes that were kept, and
/// the published copy. Drafts and exports stay where they are. Every file is on the disk when this returns.
///
/// # Errors
///
/// Fails if there is anything in the folder, or if the disk refuses; the original is only read.
pub fn copy_workshop(from: &Path, to: &Path, disk: &dyn Disk) -> Result<(), CreateError> {
    make_empty_folder(disk, to)?;
    let copied = [LOG, PHOTOS, DAMAGED]
        .iter()
        .try_for_each(|inside| copy_folder(&from.join(inside), &to.join(inside), disk))
        .and_then(|()| match copy_file(&from.join(COPY), &to.join(COPY), disk) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            copied => copied,
        })
        .and_then(|()| disk.sync_folder(to));
    copied.map_err(|error| CreateError::Io {
        path: to.to_owned(),
        kind: error.kind(),
    })
}

fn copy_folder(from: &Path, to: &Path, disk: &dyn Disk) -> io::Result<()> {
    let names = match disk.list(from) {
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
    disk.make_folder(to)?;
    for name in names {
        if disk.meta(&from.join(&name))?.kind == Kind::File {
            copy_file(&from.join(&name), &to.join(&name), disk)?;
        }
    }
    disk.sync_folder(to)
}

fn copy_file(from: &Path, to: &Path, disk: &dyn Disk) -> io::Result<()> {
    let bytes = disk.read(from, 0, MAX_FILE)?;
    let mut file = disk.create(to)?;
    file.write_all(&bytes)?;
    file.sync()
}
