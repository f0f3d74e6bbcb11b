//! Reads a text from a file, or from wherever bytes come, without ever taking in more than a text can have.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::json::{self, CopyError, MAX_COPY_BYTES};
use super::text::{DecodeError, MAX_BYTES, decode, text_of};
use crate::workshop::Snapshot;

/// How much of a source tells what it is.
const HEAD: u64 = 512;

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
    /// It is JSON, but no copy of a workshop that is understood.
    #[error("{}: {source}", path.display())]
    Copy {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: CopyError,
    },
}

/// What can be made into a workshop.
#[derive(Debug, Clone, PartialEq)]
pub enum Material {
    /// A text that somebody wrote.
    Text(String),
    /// The whole of a workshop, as [`crate::export::json`] writes it.
    Copy(Box<Snapshot>),
}

/// Reads a text, or the copy of a workshop, from a file.
///
/// # Errors
///
/// Returns a [`ReadError`] for what is no file, too large, empty, no text in UTF-8, or JSON that is not a copy
/// of a workshop.
pub fn read(path: &Path) -> Result<Material, ReadError> {
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
    read_source(
        path,
        File::open(path).map_err(io)?,
        meta.is_file().then_some(meta.len()),
    )
}

/// Reads a text, or the copy of a workshop, from a source that is called `name` in errors.
///
/// # Errors
///
/// Returns a [`ReadError`] like [`read`].
pub fn read_from(name: &Path, source: impl Read) -> Result<Material, ReadError> {
    read_source(name, source, None)
}

/// Reads a source of which the size may be known before.
fn read_source(path: &Path, mut source: impl Read, size: Option<u64>) -> Result<Material, ReadError> {
    let io = |error: io::Error| ReadError::Io {
        path: path.to_owned(),
        kind: error.kind(),
    };
    let mut bytes = Vec::new();
    source.by_ref().take(HEAD).read_to_end(&mut bytes).map_err(io)?;
    let is_named_json = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let is_copy = is_named_json || json::looks_like_json(&bytes);
    let most = if is_copy { MAX_COPY_BYTES } else { MAX_BYTES };
    let too_large = |bytes: u64| {
        let path = path.to_owned();
        if is_copy {
            let source = CopyError::TooLarge { bytes };
            return ReadError::Copy { path, source };
        }
        let source = DecodeError::TooLarge {
            bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
        };
        ReadError::Decode { path, source }
    };
    if let Some(size) = size.filter(|&size| size > most as u64) {
        return Err(too_large(size));
    }
    let rest = (most + 1).saturating_sub(bytes.len());
    source.take(rest as u64).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() > most {
        return Err(too_large(bytes.len() as u64));
    }
    let text = if is_copy { text_of(&bytes) } else { decode(&bytes) };
    let text = text.map_err(|source| ReadError::Decode {
        path: path.to_owned(),
        source,
    })?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty {
            path: path.to_owned(),
        });
    }
    if !is_copy {
        return Ok(Material::Text(text));
    }
    let snapshot = json::parse(&text).map_err(|source| ReadError::Copy {
        path: path.to_owned(),
        source,
    })?;
    Ok(Material::Copy(Box::new(snapshot)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Material, ReadError, read, read_from};
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
    fn a_copy_is_known_by_what_it_begins_with_or_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            read(&path)
        };
        let copy = r#" { "format": "werkstatt", "version": 1, "workshop": {} }"#;
        for name in ["copy", "copy.txt", "copy.json", "COPY.JSON"] {
            assert!(matches!(write(name, copy), Ok(Material::Copy(_))), "{name}");
            let marked = format!("\u{feff}{copy}");
            assert!(matches!(write(name, &marked), Ok(Material::Copy(_))), "{name}");
        }
        assert!(matches!(
            write("tag.txt", "{ Chancen }\n\n- a"),
            Ok(Material::Text(_))
        ));
        assert!(matches!(
            write("tag.json", "Chancen\n\n- a"),
            Err(ReadError::Copy { .. })
        ));
        let utf16: Vec<u8> = copy.encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::write(folder.path().join("wide.json"), utf16).unwrap();
        assert!(matches!(
            read(&folder.path().join("wide.json")),
            Err(ReadError::Decode {
                source: DecodeError::Utf16,
                ..
            })
        ));
        std::fs::File::create(folder.path().join("huge.json"))
            .unwrap()
            .set_len(1 << 30)
            .unwrap();
        assert!(matches!(
            read(&folder.path().join("huge.json")),
            Err(ReadError::Copy { .. })
        ));
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
