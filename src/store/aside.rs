//! Copies that were put aside: each under a name of its own, until somebody decides what becomes of it.
//!
//! `workshop-edited-1.ron` is a copy that somebody has edited, `workshop-before-1.ron` one that knows lines which the
//! logs lack. Nobody has decided of them yet. When somebody does, the file is renamed and kept:
//! `workshop-edited-1.taken.ron` was taken over, `workshop-edited-1.left.ron` was left. Giving a file its old name back
//! means deciding anew. Nothing is ever written into such a file again, and none is deleted.

use std::io;
use std::path::{Path, PathBuf};

use super::folder::{Folder, MAX_FILE};
use super::published::{patiently, write};

/// What an edited copy is called that was put aside.
const EDITED: &str = "workshop-edited";
/// What a copy is called that knows more than the logs.
const FULLER: &str = "workshop-before";

/// How many copies of one name are kept at most.
const MOST: u32 = 1000;

/// What somebody has decided of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was taken over.
    Taken,
    /// It was left.
    Left,
}

impl Fate {
    const fn ending(self) -> &'static str {
        match self {
            Self::Taken => ".taken.ron",
            Self::Left => ".left.ron",
        }
    }
}

const UNDECIDED: &str = ".ron";
const ENDINGS: [&str; 3] = [UNDECIDED, Fate::Taken.ending(), Fate::Left.ending()];

fn path(folder: &Folder, name: &str, number: u32, ending: &str) -> PathBuf {
    folder.root.join(format!("{name}-{number}{ending}"))
}

/// Keeps an edited copy, unless it is kept already and nobody has decided of it yet.
pub(super) fn put_edited(folder: &Folder, bytes: &[u8]) -> io::Result<()> {
    if kept(folder, EDITED, &[UNDECIDED], bytes)?.is_some() {
        return Ok(());
    }
    put_new(folder, EDITED, UNDECIDED, bytes)
}

/// Keeps a copy that knows more than the logs, unless it is kept already. It stays where it is until there is
/// something new to publish, so whatever was decided of it holds.
pub(super) fn put_fuller(folder: &Folder, bytes: &[u8]) -> io::Result<()> {
    if kept(folder, FULLER, &ENDINGS, bytes)?.is_some() {
        return Ok(());
    }
    put_new(folder, FULLER, UNDECIDED, bytes)
}

/// Finds a copy that says this.
fn kept(folder: &Folder, name: &str, endings: &[&str], bytes: &[u8]) -> io::Result<Option<PathBuf>> {
    for path in endings.iter().flat_map(|ending| of(folder, name, ending)) {
        // One of another length is another one: no reason to read it.
        if folder.disk.meta(&path)?.len == bytes.len() as u64
            && folder.disk.read(&path, 0, MAX_FILE)? == bytes
        {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

fn put_new(folder: &Folder, name: &str, ending: &str, bytes: &[u8]) -> io::Result<()> {
    for number in 1..MOST {
        if is_free(folder, name, number)? {
            write(folder, &path(folder, name, number, ending), bytes)?;
            return folder.disk.sync_folder(&folder.root);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn is_free(folder: &Folder, name: &str, number: u32) -> io::Result<bool> {
    for ending in ENDINGS {
        match folder.disk.meta(&path(folder, name, number, ending)) {
            Ok(_) => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// Returns a name for what takes the place of a copy that was put aside: the next number that is free, so that it
/// is found again. None: it is no such copy.
pub(super) fn next_name(folder: &Folder, old: &Path, is_taken: &dyn Fn(&Path) -> bool) -> Option<PathBuf> {
    let file = old.file_name()?.to_str()?;
    let (name, number, ending) = [EDITED, FULLER].iter().find_map(|name| {
        let ending = ENDINGS
            .iter()
            .find(|ending| number(file, name, ending).is_some())?;
        Some((*name, number(file, name, ending)?, *ending))
    })?;
    let is_free = |number: &u32| {
        let mut paths = ENDINGS.iter().map(|ending| path(folder, name, *number, ending));
        paths.all(|path| !is_taken(&path) && folder.disk.meta(&path).is_err())
    };
    let number = (number.checked_add(1)?..u32::MAX).find(is_free)?;
    Some(path(folder, name, number, ending))
}

/// Returns what stands before the first name for an edited copy.
pub(super) fn before_edited(folder: &Folder) -> PathBuf {
    path(folder, EDITED, 0, UNDECIDED)
}

/// Notes what was decided of a copy that said this. One that says something else by now is left as it is: nobody has
/// decided of that.
pub(super) fn decide(folder: &Folder, file: &Path, bytes: &[u8], fate: Fate) -> io::Result<()> {
    let file = if file == folder.copy() {
        // It may have been put aside since.
        match kept(folder, EDITED, &[UNDECIDED], bytes)? {
            Some(kept) => kept,
            None => return put_new(folder, EDITED, fate.ending(), bytes),
        }
    } else {
        file.to_owned()
    };
    match folder.disk.read(&file, 0, MAX_FILE) {
        Ok(there) if there == bytes => {}
        Ok(_) => return Ok(()),
        // Another window has decided of it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    }
    let stem = file
        .file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_suffix(UNDECIDED));
    let stem = stem.unwrap_or(EDITED);
    let mut target = folder.root.join(format!("{stem}{}", fate.ending()));
    let mut number = 1;
    // A rename must not take the place of anything.
    while folder.disk.meta(&target).is_ok() {
        number += 1;
        target = folder.root.join(format!("{stem}-{number}{}", fate.ending()));
    }
    patiently(|| folder.disk.rename(&file, &target))?;
    folder.disk.sync_folder(&folder.root)
}

/// Says whether a file bears the name of a copy of which nobody has decided yet.
pub(super) fn is_undecided(file: &str) -> bool {
    [EDITED, FULLER]
        .iter()
        .any(|name| number(file, name, UNDECIDED).is_some())
}

/// Lists the copies of which nobody has decided yet, the oldest first.
pub(super) fn undecided(folder: &Folder) -> Vec<PathBuf> {
    let mut files = of(folder, FULLER, UNDECIDED);
    files.extend(of(folder, EDITED, UNDECIDED));
    files
}

/// Returns the number in the name of a copy.
fn number(file: &str, name: &str, ending: &str) -> Option<u32> {
    let rest = file.strip_prefix(name)?.strip_prefix('-')?;
    rest.strip_suffix(ending)?.parse().ok()
}

/// Lists the copies of a name and an ending.
fn of(folder: &Folder, name: &str, ending: &str) -> Vec<PathBuf> {
    let names = folder.disk.list(&folder.root).unwrap_or_default();
    let mut numbers: Vec<u32> = names
        .iter()
        .filter_map(|file| number(file, name, ending))
        .collect();
    numbers.sort_unstable();
    numbers
        .into_iter()
        .map(|number| path(folder, name, number, ending))
        .collect()
}
