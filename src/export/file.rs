//! Files that are made new, whatever is there already.

use std::ffi::{OsStr, OsString};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Format;

/// How many files of one name may stand side by side before something must be wrong.
const MOST: u32 = 10_000;

/// Why a documentation could not be written. Nothing that was there has been touched.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The folder for it could not be made.
    #[error("cannot make the folder {}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file could not be made or written.
    #[error("cannot write {}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// There are thousands of files of this name.
    #[error("too many files like {}", path.display())]
    TooMany {
        /// The file that was wanted.
        path: PathBuf,
    },
}

impl ExportError {
    /// Returns the file or folder it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder { path, .. } | Self::File { path, .. } | Self::TooMany { path } => path,
        }
    }
}

/// Returns what the documentation of the workshop in a folder is called. The folder bears the name already
/// by which people know the workshop, and it is safe, since it exists.
#[must_use]
pub fn file_name(folder: &Path, format: Format, part: &str) -> OsString {
    let absolute = folder.canonicalize();
    let folder = absolute.as_deref().unwrap_or(folder);
    let mut name = folder
        .file_name()
        .unwrap_or_else(|| OsStr::new("werkstatt"))
        .to_owned();
    // A kit is a PDF as the documentation is one: its name tells them apart.
    for part in [format.part(), part].into_iter().filter(|part| !part.is_empty()) {
        name.push("-");
        name.push(part);
    }
    name.push(".");
    name.push(format.extension());
    name
}

/// Writes a new file into a folder, which is made if it is not there; else like [`write_new`].
///
/// # Errors
///
/// Returns an [`ExportError`] with the path if it cannot be written.
pub fn write_into(folder: &Path, name: &OsStr, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    write_at(folder.join(name), bytes)
}

/// Writes a new file and returns where it is: in the folder `target` under the name `name`, or, where
/// `target` is no folder, as the file `target` itself. If there is a file of that name, the new one is
/// called `name-2`, `name-3`, … The bytes are on disk when this returns.
///
/// # Errors
///
/// Returns an [`ExportError`] with the path if it cannot be written; what was begun is removed then.
pub fn write_new(target: &Path, name: impl AsRef<OsStr>, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    write_at(
        if target.is_dir() {
            target.join(name.as_ref())
        } else {
            target.to_owned()
        },
        bytes,
    )
}

fn write_at(path: PathBuf, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    // A pipe or a device (/dev/stdout) takes what is written and keeps nothing that could be overwritten.
    if std::fs::metadata(&path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir()) {
        let written = OpenOptions::new()
            .write(true)
            .open(&path)
            .and_then(|mut device| device.write_all(bytes));
        return match written {
            Ok(()) => Ok(path),
            Err(source) => Err(ExportError::File { path, source }),
        };
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|source| ExportError::Folder {
            path: folder.to_owned(),
            source,
        })?;
    }
    for number in 1..=MOST {
        let numbered = numbered(&path, number);
        match OpenOptions::new().write(true).create_new(true).open(&numbered) {
            Ok(file) => return fill(file, numbered, bytes),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(source) => {
                return Err(ExportError::File {
                    path: numbered,
                    source,
                });
            }
        }
    }
    Err(ExportError::TooMany { path })
}

fn fill(mut file: File, path: PathBuf, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    match file.write_all(bytes).and_then(|()| file.sync_all()) {
        Ok(()) => Ok(path),
        Err(source) => {
            drop(file);
            // It is ours and it is half a file: better none. If even that fails, the error names it.
            let _ = std::fs::remove_file(&path);
            Err(ExportError::File { path, source })
        }
    }
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::{ExportError, write_new};

    #[test]
    fn a_second_export_stands_beside_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let first = write_new(folder.path(), "tag.md", b"one").unwrap();
        let second = write_new(folder.path(), "tag.md", b"two").unwrap();
        assert_eq!(first, folder.path().join("tag.md"));
        assert_eq!(second, folder.path().join("tag-2.md"));
        assert_eq!(std::fs::read(first).unwrap(), b"one");
        assert_eq!(std::fs::read(second).unwrap(), b"two");
    }

    #[test]
    fn a_named_file_keeps_its_name_and_what_was_there_before() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = folder.path().join("new/protokoll");
        assert_eq!(write_new(&wanted, "tag.md", b"one").unwrap(), wanted);
        assert_eq!(
            write_new(&wanted, "tag.md", b"two").unwrap(),
            folder.path().join("new/protokoll-2")
        );
        assert_eq!(std::fs::read(wanted).unwrap(), b"one");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let error = write_new(&file.join("below/tag.md"), "tag.md", b"one").unwrap_err();
        assert!(matches!(&error, ExportError::Folder { .. }), "{error:?}");
        assert_eq!(error.path(), file.join("below"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said_and_leaves_no_half_file() {
        let Err(error) = super::fill(
            std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap(),
            "no-such-folder/full".into(),
            &[0; 9],
        ) else {
            panic!("a full disk took nine bytes");
        };
        assert!(matches!(error, ExportError::File { .. }), "{error:?}");
    }
}
