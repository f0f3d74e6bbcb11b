//! Reads a text from a file, or from wherever bytes come, without ever taking in more than a text can have.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::text::{DecodeError, MAX_BYTES, decode};

/// Why a text could not be read. Nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The system refused.
    #[error("{}: {kind}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// A folder stands where a file is expected.
    #[error("{} is a folder", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// There is nothing in the file, or only white space.
    #[error("{} is empty", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The bytes are no text that is read here.
    #[error("{}: {source}", path.display())]
    Decode {
        /// The file.
        path: PathBuf,
        /// What is wrong with them.
        source: DecodeError,
    },
}

/// Reads a text from a file.
///
/// # Errors
///
/// Returns a [`ReadError`] for what is no file, too large, empty, or no text in UTF-8.
pub fn read(path: &Path) -> Result<String, ReadError> {
    let io = |error: io::Error| ReadError::Io {
        path: path.to_owned(),
        kind: error.kind(),
    };
    let meta = std::fs::metadata(path).map_err(io)?;
    if meta.is_dir() {
        return Err(ReadError::Folder {
            path: path.to_owned(),
        });
    }
    if meta.is_file() && meta.len() > MAX_BYTES as u64 {
        let bytes = usize::try_from(meta.len()).unwrap_or(usize::MAX);
        return Err(ReadError::Decode {
            path: path.to_owned(),
            source: DecodeError::TooLarge { bytes },
        });
    }
    read_from(path, File::open(path).map_err(io)?)
}

/// Reads a text from a source that is called `name` in errors.
///
/// # Errors
///
/// Returns a [`ReadError`] like [`read`].
pub fn read_from(name: &Path, source: impl Read) -> Result<String, ReadError> {
    let mut bytes = Vec::new();
    source
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| ReadError::Io {
            path: name.to_owned(),
            kind: error.kind(),
        })?;
    let text = decode(&bytes).map_err(|source| ReadError::Decode {
        path: name.to_owned(),
        source,
    })?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty {
            path: name.to_owned(),
        });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{ReadError, read, read_from};
    use crate::import::{DecodeError, MAX_BYTES};

    #[test]
    fn what_is_no_text_is_refused_by_kind() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("empty"), " \n\t\n").unwrap();
        std::fs::write(path("latin1"), b"Bef\xFCrchtungen").unwrap();
        std::fs::File::create(path("huge"))
            .unwrap()
            .set_len(1 << 30)
            .unwrap();

        assert!(matches!(read(folder.path()), Err(ReadError::Folder { .. })));
        assert!(matches!(read(&path("empty")), Err(ReadError::Empty { .. })));
        assert!(matches!(read(&path("none")), Err(ReadError::Io { .. })));
        let decode = |name: &str| match read(&path(name)) {
            Err(ReadError::Decode { source, .. }) => source,
            other => panic!("{other:?}"),
        };
        assert!(matches!(decode("latin1"), DecodeError::NotUtf8 { line: 1, .. }));
        assert_eq!(decode("huge"), DecodeError::TooLarge { bytes: 1 << 30 });
    }

    #[test]
    fn a_source_without_end_is_left_behind_the_cap() {
        let endless = std::io::repeat(b'a');
        assert_eq!(
            read_from(Path::new("-"), endless),
            Err(ReadError::Decode {
                path: "-".into(),
                source: DecodeError::TooLarge { bytes: MAX_BYTES + 1 },
            })
        );
    }
}
