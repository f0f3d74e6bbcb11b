//! The pictures of the wall: files beside the log, which names them.
//!
//! A picture is copied into the folder before the change that names it is made, so that no log ever names one
//! that is not there. It gets a name of its own, with the identity of its photo in it: two laptops that work in
//! the same folder, or whose folders are joined later, never mean different pictures by one name. What came in
//! stays: neither undo nor deleting removes a file.

use std::io;
use std::path::Path;

use thiserror::Error;

use super::disk::{DiskFile, Kind};
use super::folder::Folder;
use super::names::{is_reserved, safe_name};
use super::state::ReadOnly;
use crate::picture::{self, Clean, Unfit};
use crate::workshop::PhotoId;

/// The largest picture that is taken in: 128 MiB.
pub const MAX_PHOTO: u64 = 128 << 20;

/// How much of a picture is read to see that it is one.
const GLANCE: u64 = 16;

/// How many files of one name there may be. A second one is there only after a write that failed.
const MAX_VERSIONS: u32 = 100;

/// Why a picture was not taken in. Nothing was overwritten, and nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PhotoError {
    /// There is no such file.
    #[error("the file is missing")]
    Missing,
    /// The file could not be read.
    #[error("cannot be read: {0}")]
    Read(io::ErrorKind),
    /// The file is larger than any photo.
    #[error("{bytes} bytes are too many")]
    TooLarge {
        /// How large it is.
        bytes: u64,
    },
    /// The file is no picture that can be used.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The copy could not be written.
    #[error("cannot be copied: {0}")]
    Write(io::ErrorKind),
    /// Nothing can be changed in this workshop.
    #[error("the workshop is open for reading only")]
    ReadOnly(ReadOnly),
}

/// How a picture in the folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoState {
    /// It is there, and begins like a picture.
    There,
    /// Its file is not there.
    Missing,
    /// Its file cannot be read, or is no picture.
    Unreadable,
}

/// The folder in which the pictures of a workshop are. It can be handed to another thread, which may take its
/// time.
#[derive(Clone, Debug)]
pub struct Album {
    folder: Folder,
    read_only: Option<ReadOnly>,
}

impl Album {
    pub(super) const fn new(folder: Folder, read_only: Option<ReadOnly>) -> Self {
        Self { folder, read_only }
    }

    /// Reads a picture from anywhere, without anything that it tells besides.
    ///
    /// # Errors
    ///
    /// Returns why it cannot be used.
    pub fn read(&self, path: &Path) -> Result<Clean, PhotoError> {
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => PhotoError::Missing,
            kind => PhotoError::Read(kind),
        };
        let meta = self.folder.disk.meta(path).map_err(failed)?;
        match meta.kind {
            Kind::File => {}
            Kind::Folder => return Err(PhotoError::Read(io::ErrorKind::IsADirectory)),
            // A pipe has no end.
            Kind::Other => return Err(Unfit::NotAPicture.into()),
        }
        if meta.len > MAX_PHOTO {
            return Err(PhotoError::TooLarge { bytes: meta.len });
        }
        let bytes = self.folder.disk.read(path, 0, MAX_PHOTO).map_err(failed)?;
        Ok(picture::clean(&bytes)?)
    }

    /// Copies a picture into the folder and returns the name of its file. It is safe from a power cut when this
    /// returns; what could not be written whole is removed again.
    ///
    /// # Errors
    ///
    /// Returns why it could not be written.
    pub fn keep(&self, picture: &Clean, original: &Path, id: PhotoId) -> Result<String, PhotoError> {
        if let Some(reason) = &self.read_only {
            return Err(PhotoError::ReadOnly(reason.clone()));
        }
        let photos = self.folder.photos_folder();
        let failed = |error: io::Error| PhotoError::Write(error.kind());
        self.folder.ensure(&photos).map_err(failed)?;
        let stem = original.file_stem().unwrap_or_default().to_string_lossy();
        let stem = match safe_name(&stem) {
            empty if empty.is_empty() => "foto".to_owned(),
            stem => stem,
        };
        let extension = picture.kind.extension();
        for version in 1..MAX_VERSIONS {
            let name = match version {
                1 => format!("{stem}-{id}.{extension}"),
                version => format!("{stem}-{id}-{version}.{extension}"),
            };
            let path = photos.join(&name);
            match self.folder.disk.create(&path) {
                Ok(file) => {
                    self.fill(file, &path, &picture.bytes).map_err(failed)?;
                    return Ok(name);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Err(PhotoError::Write(io::ErrorKind::AlreadyExists))
    }

    /// Writes a new file whole, or removes it again.
    fn fill(&self, mut file: Box<dyn DiskFile>, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let disk = &self.folder.disk;
        let written = file
            .write_all(bytes)
            .and_then(|()| file.sync())
            .and_then(|()| disk.sync_folder(&self.folder.photos_folder()));
        // Windows removes no file that is open.
        drop(file);
        if written.is_err() {
            disk.remove(path).ok();
        }
        written
    }

    /// Looks how a picture in the folder is, without reading all of it.
    #[must_use]
    pub fn state(&self, file: &str) -> PhotoState {
        self.look(file, |path| {
            let read = self.folder.disk.read(path, 0, GLANCE);
            let bytes = read.map_err(|error| PhotoError::Read(error.kind()))?;
            picture::Kind::of(&bytes).ok_or(Unfit::NotAPicture)?;
            Ok(())
        })
    }

    /// Reads all of a picture in the folder to see how it is.
    #[must_use]
    pub fn examine(&self, file: &str) -> PhotoState {
        self.look(file, |path| self.read(path).map(|_| ()))
    }

    fn look(&self, file: &str, look: impl FnOnce(&Path) -> Result<(), PhotoError>) -> PhotoState {
        if !is_photo_name(file) {
            return PhotoState::Missing;
        }
        let path = self.folder.photos_folder().join(file);
        match self.folder.disk.meta(&path) {
            Ok(meta) if meta.kind == Kind::File => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return PhotoState::Missing,
            _ => return PhotoState::Unreadable,
        }
        match look(&path) {
            Ok(()) => PhotoState::There,
            Err(_) => PhotoState::Unreadable,
        }
    }
}

/// Says whether a text names a file in a folder, on any system, and nothing outside of it. Logs and copies come
/// from elsewhere, too; and what Windows takes for a device there is no picture here either.
pub(crate) fn is_photo_name(file: &str) -> bool {
    Path::new(file).file_name().is_some_and(|name| name == file)
        && !file.contains(['/', '\\', ':'])
        && !is_reserved(file)
}

#[cfg(test)]
mod tests {
    use super::is_photo_name;

    #[test]
    fn a_photo_is_named_by_a_file_name_that_leads_nowhere_else_on_any_system() {
        for name in [
            "wand.jpg",
            "Wand 1 – Übergänge.JPG",
            "konto.png",
            "com.jpg",
            ".jpg",
        ] {
            assert!(is_photo_name(name), "{name}");
        }
        for name in [
            "",
            ".",
            "..",
            "../wand.jpg",
            "a/b.jpg",
            "/wand.jpg",
            "wand.jpg/",
            "a\\b.jpg",
            "C:wand.jpg",
            "wand.jpg:mehr",
            "CON",
            "NUL.jpg",
            "nul .png",
            "Com1.foto.jpg",
            "LPT³.jpg",
            "conin$.jpg",
        ] {
            assert!(!is_photo_name(name), "{name}");
        }
    }
}
