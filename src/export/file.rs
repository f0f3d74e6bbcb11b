//! Files that are made new, whatever is there already. A documentation is full of names: file and folder are made
//! for their owner alone, where the system knows such a thing. Handing it out is what people do, not a default.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use super::Format;
use crate::store;

/// How many files of one name may stand side by side before something must be wrong.
const MOST: u32 = 10_000;

/// How many drafts this process has begun.
static DRAFTS: AtomicU32 = AtomicU32::new(0);

/// How many bytes of a name are kept: file systems take 255, and a number and an ending come behind it.
const MOST_BYTES: usize = 180;

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

/// Returns what the files of a documentation are called, without what tells them apart, in at most so many
/// characters. The folder bears the name already by which people know the workshop; what another system
/// would not take in a name gives way, since files are sent and copied.
#[must_use]
pub fn stem(workshop: &Path, most: usize) -> String {
    let absolute = workshop.canonicalize();
    let name = absolute.as_deref().unwrap_or(workshop).file_name();
    safe(&name.unwrap_or_default().to_string_lossy(), most)
}

/// Returns the name of a file of a format.
#[must_use]
pub fn file_name(stem: &str, format: Format, part: &str) -> String {
    let mut name = stem.to_owned();
    // A kit is a PDF as the documentation is one: its name tells them apart.
    for part in [format.part(), part].into_iter().filter(|part| !part.is_empty()) {
        name.push('-');
        name.push_str(part);
    }
    name.push('.');
    name.push_str(format.extension());
    name
}

/// Makes a name of a text that every system takes.
fn safe(text: &str, most: usize) -> String {
    let kept = |c: char| {
        let is_hidden =
            matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
        if c.is_control() || is_hidden || "<>:\"/\\|?*\u{feff}\u{fffd}".contains(c) {
            '-'
        } else {
            c
        }
    };
    let mut name = String::new();
    for c in text.nfc().map(kept).take(most) {
        if name.len() + c.len_utf8() > MOST_BYTES {
            break;
        }
        name.push(c);
    }
    let name = name.trim_matches([' ', '.']);
    if name.chars().all(|c| c == '-') {
        return "werkstatt".to_owned();
    }
    if store::is_reserved(name) {
        return format!("_{name}");
    }
    name.to_owned()
}

/// Returns the first number that no file of these formats bears in a folder yet, so that the files of one
/// export can all have the same.
#[must_use]
pub fn free_number(folder: &Path, stem: &str, formats: &[Format]) -> u32 {
    // What was written as one letter, some systems list as two.
    let plain = |name: &str| name.nfc().collect::<String>().to_lowercase();
    let stem = plain(stem);
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let taken: BTreeSet<u32> = entries
        .filter_map(|entry| {
            let name = plain(&entry.file_name().to_string_lossy());
            let (name, extension) = name.rsplit_once('.')?;
            let rest = name.strip_prefix(&stem)?;
            let is_ours = formats
                .iter()
                .any(|format| format.extension() == extension && bears(*format, rest));
            is_ours.then(|| number_of(rest))
        })
        .collect();
    (1..).find(|number| !taken.contains(number)).unwrap_or(1)
}

/// Says whether a file of this format may be called so behind the stem.
fn bears(format: Format, rest: &str) -> bool {
    let has = |part: &str| {
        let behind = rest.strip_prefix('-').and_then(|rest| rest.strip_prefix(part));
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with('-'))
    };
    if !format.part().is_empty() {
        return has(format.part());
    }
    let is_of_another = Format::ALL
        .iter()
        .filter(|other| other.extension() == format.extension() && !other.part().is_empty())
        .any(|other| has(other.part()));
    (rest.is_empty() || rest.starts_with('-')) && !is_of_another
}

/// Returns the number at the end of a name; a name without one is the first.
fn number_of(rest: &str) -> u32 {
    rest.rsplit_once('-')
        .and_then(|(_, number)| number.parse().ok())
        .unwrap_or(1)
}

/// Writes a new file and returns where it is: `path`, or with a number in its name, from `first` on, as soon
/// as there is nothing of that name. The bytes are on disk when this returns. Where a file can have two names,
/// nobody has seen a part of them under that one, whatever has happened in between. Where it cannot (most sticks,
/// some shares), the file is empty for a moment under its name, and stays so if the power goes at that moment.
///
/// # Errors
///
/// Returns an [`ExportError`] with the path if it cannot be written; what was begun is removed then.
pub fn write_new(path: &Path, first: u32, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    // A pipe or a device (/dev/stdout) takes what is written and keeps nothing that could be overwritten.
    if std::fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir()) {
        let written = OpenOptions::new()
            .write(true)
            .open(path)
            .and_then(|mut device| device.write_all(bytes));
        return match written {
            Ok(()) => Ok(path.to_owned()),
            Err(source) => Err(ExportError::File {
                path: path.to_owned(),
                source,
            }),
        };
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder {
        store::make_private_folders(folder).map_err(|source| ExportError::Folder {
            path: folder.to_owned(),
            // What exists already is not the folder, or nothing would have to be made.
            source: match source.kind() {
                ErrorKind::AlreadyExists => ErrorKind::NotADirectory.into(),
                _ => source,
            },
        })?;
    }
    let failed = |path: PathBuf| move |source| ExportError::File { path, source };
    let begun = begin(folder.unwrap_or(Path::new(".")), &DRAFTS);
    let (file, draft) = begun.map_err(failed(numbered(path, first)))?;
    let written = fill(file, bytes).map_err(failed(numbered(path, first)));
    let placed = written.and_then(|()| {
        for number in first..first.saturating_add(MOST) {
            let numbered = numbered(path, number);
            match place(&draft, &numbered) {
                Ok(()) => return Ok(numbered),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(source) => return Err(failed(numbered)(source)),
            }
        }
        Err(ExportError::TooMany {
            path: path.to_owned(),
        })
    });
    // Under its own name it has become a file; under this one it is nothing to anybody.
    let _ = std::fs::remove_file(draft);
    placed
}

/// Makes the file that is kept aside until it is whole. Another laptop may have drawn the same name on a share,
/// and one that was switched off may have left it there: then it is the next one.
fn begin(folder: &Path, drafts: &AtomicU32) -> std::io::Result<(File, PathBuf)> {
    for _ in 0..MOST {
        let count = drafts.fetch_add(1, Ordering::Relaxed);
        let draft = folder.join(format!(".werkstatt-{}-{count}.part", std::process::id()));
        match store::create_private(&draft) {
            Ok(file) => return Ok((file, draft)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn fill(mut file: File, bytes: &[u8]) -> std::io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives a whole file its name, if nothing is called so yet.
fn place(draft: &Path, path: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(draft, path) {
        // A stick has no second names for a file.
        Err(error) if error.kind() != ErrorKind::AlreadyExists => rename_new(draft, path),
        placed => placed,
    }
}

/// Renames a file if nothing is called so yet: the name is taken first, by an empty file, and the whole one put
/// in its place.
fn rename_new(draft: &Path, path: &Path) -> std::io::Result<()> {
    store::create_private(path)?;
    store::patiently(|| std::fs::rename(draft, path)).inspect_err(|_| {
        let _ = std::fs::remove_file(path);
    })
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
    use std::sync::atomic::AtomicU32;

    use super::{ExportError, begin, fill, free_number, number_of, rename_new, safe, write_new};
    use crate::export::Format;

    #[test]
    fn a_second_export_stands_beside_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = folder.path().join("new/tag.md");
        let first = write_new(&wanted, 1, b"one").unwrap();
        let second = write_new(&wanted, 1, b"two").unwrap();
        assert_eq!(first, wanted);
        assert_eq!(second, folder.path().join("new/tag-2.md"));
        assert_eq!(std::fs::read(first).unwrap(), b"one");
        assert_eq!(std::fs::read(second).unwrap(), b"two");
        let names = std::fs::read_dir(folder.path().join("new")).unwrap().count();
        assert_eq!(names, 2, "something else was left behind");
    }

    #[test]
    fn a_name_without_an_ending_gets_its_number_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = folder.path().join("protokoll");
        assert_eq!(write_new(&wanted, 1, b"one").unwrap(), wanted);
        assert_eq!(
            write_new(&wanted, 1, b"two").unwrap(),
            folder.path().join("protokoll-2")
        );
        assert_eq!(std::fs::read(wanted).unwrap(), b"one");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let error = write_new(&file.join("below/tag.md"), 1, b"one").unwrap_err();
        assert!(matches!(&error, ExportError::Folder { .. }), "{error:?}");
        assert_eq!(error.path(), file.join("below"));
        let ExportError::Folder { source, .. } = write_new(&file.join("tag.md"), 1, b"one").unwrap_err()
        else {
            panic!("a file was taken for a folder");
        };
        assert_eq!(source.kind(), std::io::ErrorKind::NotADirectory);
    }

    #[test]
    fn a_name_that_nothing_takes_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let wanted = folder.path().join(format!("{}.md", "n".repeat(400)));
        let error = write_new(&wanted, 1, b"one").unwrap_err();
        assert_eq!(error.path(), wanted);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_on_a_stick_gets_its_name_without_taking_one_from_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("draft"), "whole").unwrap();
        std::fs::write(path("tag.md"), "mine").unwrap();
        let taken = rename_new(&path("draft"), &path("tag.md")).unwrap_err();
        assert_eq!(taken.kind(), std::io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(path("tag.md")).unwrap(), b"mine");
        rename_new(&path("draft"), &path("tag-2.md")).unwrap();
        assert_eq!(std::fs::read(path("tag-2.md")).unwrap(), b"whole");
        rename_new(&path("draft"), &path("tag-3.md")).unwrap_err();
        assert!(!path("tag-3.md").exists(), "an empty file was left behind");
    }

    #[test]
    fn a_draft_that_was_left_behind_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let (mut kept, mut names) = (Vec::new(), Vec::new());
        for _ in 0..3 {
            // Each counts from the beginning, as another laptop does whose process bears the same number.
            let (file, draft) = begin(folder.path(), &AtomicU32::new(0)).unwrap();
            kept.push(file);
            names.push(draft);
        }
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 3);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said() {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        assert!(fill(full, &[0; 9]).is_err(), "a full disk took nine bytes");
    }

    #[test]
    fn a_name_is_one_on_every_system() {
        for (typed, name) in [
            ("2012-05-03-meissen", "2012-05-03-meissen"),
            ("Für alle – Übergänge", "Für alle – Übergänge"),
            ("a\u{308}hnlich", "ähnlich"),
            ("CON", "_CON"),
            ("nul.txt", "_nul.txt"),
            ("Com7", "_Com7"),
            ("lpt¹", "_lpt¹"),
            ("Kontakte", "Kontakte"),
            ("../x", "-x"),
            ("a<b>c:d\"e|f?g*h\\i", "a-b-c-d-e-f-g-h-i"),
            ("Ende. . ", "Ende"),
            (".versteckt", "versteckt"),
            ("zeile\r\nzwei\u{202e}fdp", "zeile--zwei-fdp"),
            ("", "werkstatt"),
            ("???", "werkstatt"),
        ] {
            assert_eq!(safe(typed, 100), name, "{typed:?}");
        }
        assert_eq!(safe(&"ü".repeat(300), 100).chars().count(), 90);
        assert_eq!(safe(&"n".repeat(300), 100).len(), 100);
        assert_eq!(safe("Ende. und mehr", 6), "Ende");
    }

    #[test]
    fn the_files_of_an_export_get_the_first_number_that_is_free_for_all() {
        let folder = tempfile::tempdir().unwrap();
        let number = || free_number(folder.path(), "Tag", Format::ALL);
        let put = |name: &str| std::fs::write(folder.path().join(name), "").unwrap();
        assert_eq!(free_number(&folder.path().join("new"), "Tag", Format::ALL), 1);
        put("Tagung.md");
        put("Tag.exe");
        put("tag.log");
        assert_eq!(number(), 1);
        put("tag.MD");
        assert_eq!(number(), 2);
        put("Tag-2.md");
        put("Tag-karten-3.md");
        put("Tag-5.md");
        assert_eq!(number(), 4);
    }

    #[test]
    fn a_name_that_is_listed_letter_by_letter_is_the_same_name() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("U\u{308}bergang.md"), "").unwrap();
        let one_letter = "\u{dc}bergang";
        assert_eq!(free_number(folder.path(), one_letter, Format::ALL), 2);
    }

    #[test]
    fn the_number_stands_at_the_end() {
        for (rest, number) in [("", 1), ("-2", 2), ("-karten", 1), ("-karten-12", 12), ("-", 1)] {
            assert_eq!(number_of(rest), number, "{rest}");
        }
    }
}
