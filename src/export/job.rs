//! The work of writing: one format after the other, each told when it is begun and when it is done.
//!
//! What goes wrong with one format (a full stick, a folder in which nothing may be written) is told once and
//! keeps no other from being written. The files of one export belong together and say so: all of them have
//! the same number in their names. What is there at any moment are whole files, also when the power fails.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::file::{file_name, free_number, stem, write_new};
use super::{ExportError, Format, Notice, Order};

/// How long the name of a file may be without number and ending, in characters.
const LONGEST_NAME: usize = 100;

/// How long a path may be, in characters: Windows knows programs that take no more than 260.
const LONGEST_PATH: usize = 240;

/// What of that is kept for what stands behind the name: `-einladungen-12.docx`.
const ENDING: usize = 24;

/// Where an export goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// Into a folder, which is made if it is not there.
    Folder(&'a Path),
    /// Into this one file: all that a format consists of, joined.
    File(&'a Path),
}

/// What has happened with a format.
#[derive(Debug)]
pub enum Progress {
    /// It is being written.
    Started {
        /// The format.
        format: Format,
        /// Which of them it is, counted from 1.
        at: usize,
        /// How many there are.
        of: usize,
    },
    /// Its files are on the disk.
    Written {
        /// The format.
        format: Format,
        /// Where they are.
        files: Vec<PathBuf>,
        /// What is not as it should be in them.
        notices: Vec<Notice>,
    },
    /// Not all of its files are on the disk.
    Failed {
        /// The format.
        format: Format,
        /// Those that are, and are whole.
        files: Vec<PathBuf>,
        /// What happened with the next one.
        error: ExportError,
    },
}

impl Format {
    /// Returns the format that is written where nobody has said which: what can be read and printed everywhere.
    #[must_use]
    pub fn usual() -> Self {
        let find = |key: &str| Self::ALL.iter().copied().find(|format| format.key() == key);
        find("pdf").unwrap_or(Self::Markdown)
    }
}

/// Writes a workshop, whose folder gives the files their names, in these formats. `tell` hears what happens,
/// and may break the work off: what was written until then stays. Returns the files that were written.
pub fn write(
    order: &Order<'_>,
    formats: &[Format],
    workshop: &Path,
    target: Target<'_>,
    mut tell: impl FnMut(Progress) -> ControlFlow<()>,
) -> Vec<PathBuf> {
    let formats = distinct(formats);
    let mut all = Vec::new();
    let (name, number) = match target {
        Target::Folder(folder) => {
            let name = stem(workshop, room(folder));
            let number = free_number(folder, &name, &formats);
            (name, number)
        }
        Target::File(_) => (String::new(), 1),
    };
    for (index, &format) in formats.iter().enumerate() {
        let started = Progress::Started {
            format,
            at: index + 1,
            of: formats.len(),
        };
        if tell(started).is_break() {
            break;
        }
        let mut output = format.write(order);
        let notices = std::mem::take(&mut output.notices);
        let pieces: Vec<(PathBuf, Vec<u8>)> = match target {
            // Where there is nothing to say, there is no file that says it.
            Target::File(_) if output.files.is_empty() => Vec::new(),
            Target::File(path) => vec![(path.to_owned(), output.joined())],
            Target::Folder(folder) => output
                .files
                .into_iter()
                .map(|sheet| (folder.join(file_name(&name, format, &sheet.part)), sheet.bytes))
                .collect(),
        };
        let mut files = Vec::new();
        let mut failed = None;
        for (path, bytes) in pieces {
            match write_new(&path, number, &bytes) {
                Ok(path) => files.push(path),
                Err(error) => {
                    failed = Some(error);
                    break;
                }
            }
        }
        all.extend_from_slice(&files);
        let told = tell(match failed {
            Some(error) => Progress::Failed { format, files, error },
            None => Progress::Written {
                format,
                files,
                notices,
            },
        });
        if told.is_break() {
            break;
        }
    }
    all
}

/// Returns how long a name may be in a folder.
fn room(folder: &Path) -> usize {
    let absolute = std::path::absolute(folder);
    let folder = absolute.as_deref().unwrap_or(folder).as_os_str();
    LONGEST_PATH
        .saturating_sub(folder.to_string_lossy().chars().count() + 1 + ENDING)
        .clamp(20, LONGEST_NAME)
}

fn distinct(formats: &[Format]) -> Vec<Format> {
    let mut distinct = Vec::new();
    for &format in formats {
        if !distinct.contains(&format) {
            distinct.push(format);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Pictures, Style};
    use crate::locale::{Language, Locale};
    use crate::report::Options;
    use crate::workshop::{Id, Moment, Stamp, Version, Workshop};

    fn now() -> Moment {
        chrono::DateTime::parse_from_rfc3339("2012-05-03T16:00:00+02:00").unwrap()
    }

    /// Writes the day in Meißen in all formats, and tells what happened.
    fn write_all(workshop: &Path, target: Target<'_>) -> (Vec<PathBuf>, Vec<Progress>) {
        let mut meissen = Workshop::default();
        let version = Version {
            at: Stamp { ms: 1, count: 1 },
            run: Id::from_bits(1),
        };
        meissen.commit(crate::example::ops(), version);
        let (locale, options) = (Locale::new(Language::De), Options::default());
        let (style, pictures) = (Style::default(), Pictures::default());
        let order = Order::new(&meissen, &locale, &options, &style, &pictures, now());
        let mut told = Vec::new();
        let files = write(&order, Format::ALL, workshop, target, |progress| {
            told.push(progress);
            ControlFlow::Continue(())
        });
        (files, told)
    }

    fn names(files: &[PathBuf]) -> Vec<String> {
        let name = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().into_owned();
        files.iter().map(name).collect()
    }

    #[test]
    fn every_format_is_begun_and_written_and_its_files_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let workshop = folder.path().join("Meißen");
        std::fs::create_dir(&workshop).unwrap();
        let (files, told) = write_all(&workshop, Target::Folder(&workshop.join("export")));
        assert_eq!(told.len(), 2 * Format::ALL.len());
        for (pair, (index, &wanted)) in told.chunks(2).zip(Format::ALL.iter().enumerate()) {
            let [
                Progress::Started { format, at, of },
                Progress::Written { files, .. },
            ] = pair
            else {
                panic!("{pair:?}");
            };
            assert_eq!((*format, *at, *of), (wanted, index + 1, Format::ALL.len()));
            assert!(!files.is_empty(), "{wanted}");
        }
        for file in &files {
            assert!(std::fs::metadata(file).unwrap().len() > 0, "{file:?}");
        }
        let there = std::fs::read_dir(workshop.join("export")).unwrap().count();
        assert_eq!(
            there,
            files.len(),
            "no two files are one, and nothing else is left"
        );
        assert!(names(&files).contains(&"Meißen.md".to_owned()));
    }

    #[test]
    fn all_files_of_an_export_have_the_same_number() {
        let folder = tempfile::tempdir().unwrap();
        let workshop = folder.path().join("tag");
        std::fs::create_dir(&workshop).unwrap();
        std::fs::write(folder.path().join("tag.md"), "mine").unwrap();
        std::fs::write(folder.path().join("tag-3.md"), "mine").unwrap();
        for number in ["-2.", "-4."] {
            let (files, _) = write_all(&workshop, Target::Folder(folder.path()));
            for name in names(&files) {
                assert!(name.contains(number), "{name}");
            }
        }
        assert_eq!(std::fs::read(folder.path().join("tag.md")).unwrap(), b"mine");
    }

    #[test]
    fn a_format_that_cannot_be_written_is_named_once_and_the_next_is_tried() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "mine").unwrap();
        let (files, told) = write_all(folder.path(), Target::Folder(&file.join("export")));
        assert!(files.is_empty());
        let failed = told
            .iter()
            .filter(|progress| matches!(progress, Progress::Failed { files, .. } if files.is_empty()));
        assert_eq!(failed.count(), Format::ALL.len());
        assert_eq!(std::fs::read(&file).unwrap(), b"mine");
    }

    #[test]
    fn work_that_is_broken_off_leaves_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let (workshop, locale, options) =
            (Workshop::default(), Locale::new(Language::De), Options::default());
        let (style, pictures) = (Style::default(), Pictures::default());
        let order = Order::new(&workshop, &locale, &options, &style, &pictures, now());
        let target = Target::Folder(folder.path());
        let files = write(&order, Format::ALL, folder.path(), target, |_| {
            ControlFlow::Break(())
        });
        assert!(files.is_empty());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_path_stays_short_enough_for_windows() {
        let deep = PathBuf::from("/").join("d".repeat(150));
        assert!(room(&deep) + deep.as_os_str().len() + 1 + ENDING <= LONGEST_PATH);
        assert_eq!(room(Path::new("/srv")), LONGEST_NAME);
        assert_eq!(room(&PathBuf::from("/").join("d".repeat(400))), 20);
    }
}
