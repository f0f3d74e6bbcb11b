//! Erasing: the one thing that takes something away from a folder.
//!
//! What an erasure means is said in [`crate::workshop::erase`]; here it reaches the disk. Everything is worked out
//! first ([`Plan`]), from the files as they are, and then done in an order in which a crash, at whatever point,
//! loses nothing else and leaves nothing that a second run would not find:
//!
//! 1. A tombstone says which things are gone. From here on they do not show, whatever the logs hold.
//! 2. The logs that hold anything of the person are written anew as further parts of their runs.
//! 3. A second line of the tombstone lists what was rewritten.
//! 4. The old logs are removed.
//! 5. Drafts, unreadable bytes and copies that were kept are written anew and the old ones removed; the published
//!    copy is replaced.
//!
//! No file is changed in place, and each step is on the disk before the next one begins. Afterwards everything is
//! read once more: what still holds the person is told ([`erase`]).
//!
//! Limitations: exports and pictures are listed, not read. A window on another laptop cannot be seen from here; if
//! one is writing, it has to be closed first. What a file system or a flash memory keeps of removed files is out of
//! reach, and so is every copy elsewhere.

mod everything;
mod logs;
mod others;

use std::io;
use std::path::{Path, PathBuf};

use super::disk::Kind;
use super::findings::OpenError;
use super::folder::{Folder, MAX_FILE};
use super::log;
use super::published;
use super::reader::{Found, Reader};
use super::seen::Seen;
use super::{Env, drafts, run_log, wall};
use crate::workshop::erase::{Erased as Marked, Erasure, Listed, Sought};
use crate::workshop::{Act, IdSource, Line, RunId, Stamp, Target, Ticker, replay};

pub use everything::{Belongings, belongings, erase_everything};
use logs::Logs;
use others::{Names, Rewritten};

/// The folder in which exports are written.
const EXPORT: &str = "export";

/// How many rewritten lines a line of a tombstone lists.
const LISTED: usize = 4000;

/// Foreign files up to this size are searched for the name.
const MAX_SEARCHED: u64 = 16 << 20;

/// What is to be erased.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The name, as far as texts are concerned; none: only what was erased before and has come back.
    pub sought: Option<&'a dyn Sought>,
    /// The things that are to go as a whole; the votes of people among them go as well.
    pub targets: &'a [Target],
    /// Whether what was written to `export` goes.
    pub exports: bool,
    /// Where this laptop keeps what could not be saved in a workshop's folder.
    pub rescue: Option<&'a Path>,
}

/// Says why nothing, or not everything, was erased.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EraseError {
    /// The folder cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Another window has the workshop open.
    #[error("the workshop is open in another window")]
    InUse,
    /// A log holds what only a newer version of the program understands.
    #[error("{} was written by a newer version", file.display())]
    Newer {
        /// The log.
        file: PathBuf,
    },
    /// A file cannot be read, so that nobody knows what is in it. Nothing was done.
    #[error("{} cannot be read: {kind}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// The disk refused half-way. Nothing else is lost; erasing once more goes on.
    #[error("{}: {kind}", path.display())]
    Io {
        /// What it was about.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
}

/// Which files an erasure concerns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// How many lines of the logs are rewritten.
    pub lines: usize,
    /// What is written anew or removed.
    pub concerned: Vec<PathBuf>,
    /// Whether the published copy holds anything of the person.
    pub copy: bool,
    /// Documentation that was written; it is not read.
    pub exports: Vec<PathBuf>,
    /// What is not the program's and holds the name, and pictures that bear it; they are left alone.
    pub left: Vec<PathBuf>,
    /// Whether there is anything to tell others: what is gone was not known to be gone.
    pub is_news: bool,
}

impl Files {
    /// Says whether there is nothing to be done.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.concerned.is_empty() && !self.copy && !self.is_news
    }
}

/// Tells what erasing would do; nothing is written.
///
/// # Errors
///
/// Fails like [`erase`].
pub fn files_to_erase(path: &Path, env: &Env, request: Request<'_>) -> Result<Files, EraseError> {
    let folder = Folder::resolve(path, &env.disk)?;
    Ok(Plan::make(&folder, env, IdSource::new(env.seed).fresh(), request)?.files())
}

/// Erases. Returns what was done, and what of it is left.
///
/// # Errors
///
/// Fails before anything is done if the workshop is open in another window of this laptop, or if a file cannot be
/// read; half-way if the disk refuses.
pub fn erase(path: &Path, env: &Env, request: Request<'_>) -> Result<(Files, Files), EraseError> {
    let folder = Folder::resolve(path, &env.disk)?;
    if !drafts::look(&folder, env.device, None, &Seen::default())
        .living
        .is_empty()
    {
        return Err(EraseError::InUse);
    }
    let ids = IdSource::new(env.seed);
    let plan = Plan::make(&folder, env, ids.fresh(), request)?;
    let done = plan.files();
    plan.execute(&folder, env, request)?;
    let left = Plan::make(&folder, env, ids.fresh(), request)?.files();
    Ok((done, left))
}

/// What is to be done, worked out before anything is.
struct Plan {
    run: RunId,
    logs: Logs,
    others: Vec<Rewritten>,
    is_copy_concerned: bool,
    does_copy_stay: bool,
    exports: Vec<PathBuf>,
    left: Vec<PathBuf>,
}

impl Plan {
    fn make(folder: &Folder, env: &Env, run: RunId, request: Request<'_>) -> Result<Self, EraseError> {
        let logs = logs::plan(folder, env, run, request)?;
        let scope = others::Scope {
            folder,
            veil: &logs.veil,
            sought: request.sought,
        };
        let mut names = Names::default();
        let mut others = others::drafts(&scope, &mut names)?;
        others.extend(others::unreadable(&scope, &mut names)?);
        others.extend(others::kept_copies(&scope, &mut names)?);
        if let Some(rescue) = request.rescue {
            others.extend(others::rescued(&scope, rescue, &logs.runs, run, &mut names)?);
        }
        let copy = others::published(&scope, &mut names)?;
        others.extend(copy.aside);
        Ok(Self {
            run,
            is_copy_concerned: copy.is_concerned,
            does_copy_stay: copy.stays,
            exports: others::files_in(folder, &folder.root.join(EXPORT)),
            left: others::foreign(&scope),
            logs,
            others,
        })
    }

    fn files(&self) -> Files {
        let others = self
            .others
            .iter()
            .filter(|other| !other.stays)
            .map(|other| &other.old);
        Files {
            lines: self.logs.lines,
            concerned: self.logs.doomed.iter().chain(others).cloned().collect(),
            copy: self.is_copy_concerned,
            exports: self.exports.clone(),
            left: self.left.clone(),
            is_news: !self.logs.targets.is_empty() || !self.logs.listed.is_empty(),
        }
    }

    fn execute(self, folder: &Folder, env: &Env, request: Request<'_>) -> Result<(), EraseError> {
        let logs = folder.log_folder();
        let at = |path: &Path| {
            let path = path.to_owned();
            move |error: io::Error| EraseError::Io {
                path,
                kind: error.kind(),
            }
        };
        if self.files().is_empty() && !request.exports {
            return Ok(());
        }
        let mut tombstone = Tombstone::new(folder, env, self.run, self.logs.latest);
        if !self.logs.targets.is_empty() {
            tombstone
                .write(self.run, self.logs.targets.clone(), Vec::new())
                .map_err(at(&logs))?;
        }
        for (path, bytes) in &self.logs.rewritten {
            published::write(folder, path, bytes).map_err(at(path))?;
        }
        if !self.logs.rewritten.is_empty() {
            folder.disk.sync_folder(&logs).map_err(at(&logs))?;
        }
        for (by, lines) in self.logs.listed {
            for lines in in_pieces(lines) {
                tombstone.write(by, Vec::new(), lines).map_err(at(&logs))?;
            }
        }
        remove_all(folder, &self.logs.doomed)?;
        for other in &self.others {
            if let Some((path, bytes)) = &other.new {
                published::write(folder, path, bytes).map_err(at(path))?;
            }
        }
        sync_parents(
            folder,
            self.others
                .iter()
                .filter_map(|other| other.new.as_ref())
                .map(|new| &new.0),
        )?;
        let old: Vec<PathBuf> = self
            .others
            .into_iter()
            .filter(|other| !other.stays)
            .map(|other| other.old)
            .collect();
        remove_all(folder, &old)?;
        if request.exports {
            remove_all(folder, &self.exports)?;
        }
        if self.does_copy_stay {
            return Ok(());
        }
        publish(folder, env, self.run)
    }
}

/// Replaces the published copy by what the logs say now.
fn publish(folder: &Folder, env: &Env, run: RunId) -> Result<(), EraseError> {
    let Found { lines, seen, .. } = Reader::default().read_all(folder)?;
    let workshop = replay(lines, |_| false).workshop;
    published::replace(folder, run, &workshop, &seen, &env.program).map_err(|error| EraseError::Io {
        path: folder.copy(),
        kind: error.kind(),
    })?;
    Ok(())
}

/// The log of the erasure itself.
struct Tombstone<'a> {
    folder: &'a Folder,
    env: &'a Env,
    run: RunId,
    ticker: Ticker,
    file: Option<Box<dyn super::DiskFile>>,
    seq: u64,
}

impl<'a> Tombstone<'a> {
    fn new(folder: &'a Folder, env: &'a Env, run: RunId, latest: Stamp) -> Self {
        let mut ticker = Ticker::default();
        ticker.observe(latest);
        Self {
            folder,
            env,
            run,
            ticker,
            file: None,
            seq: 0,
        }
    }

    /// Writes a line; it is on the disk when this returns.
    fn write(&mut self, by: RunId, targets: Vec<Target>, lines: Listed) -> io::Result<()> {
        let now = u64::try_from(self.env.clock.now().timestamp_millis()).unwrap_or(0);
        self.seq += 1;
        let erasure = Erasure { by, targets, lines };
        let line = Line {
            seq: self.seq,
            at: self.ticker.next(now),
            wall: wall(&*self.env.clock),
            step: 1,
            act: Act::Erase,
            ops: Vec::new(),
            erased: Some(Box::new(Marked {
                marks: Vec::new(),
                erasure: Some(erasure),
            })),
        };
        let mut bytes = Vec::new();
        let mut file = match self.file.take() {
            Some(file) => file,
            None => {
                self.folder.ensure(&self.folder.log_folder())?;
                let header = run_log::header(self.run, self.env);
                log::seal(
                    &log::ron().to_string(&header).map_err(io::Error::other)?,
                    &mut bytes,
                );
                self.folder.disk.create(&self.folder.log(self.run, 1))?
            }
        };
        log::seal(
            &log::ron().to_string(&line).map_err(io::Error::other)?,
            &mut bytes,
        );
        file.write_all(&bytes)?;
        file.sync()?;
        self.folder.disk.sync_folder(&self.folder.log_folder())?;
        self.file = Some(file);
        Ok(())
    }
}

/// Cuts a list into pieces that fit into a line each.
fn in_pieces(listed: Listed) -> Vec<Listed> {
    listed
        .into_iter()
        .flat_map(|(run, lines)| {
            let pieces: Vec<Listed> = lines
                .chunks(LISTED)
                .map(|piece| vec![(run, piece.to_vec())])
                .collect();
            pieces
        })
        .collect()
}

/// Removes files, and makes sure that they stay away.
fn remove_all(folder: &Folder, files: &[PathBuf]) -> Result<(), EraseError> {
    for path in files {
        match folder.disk.remove(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(EraseError::Io {
                    path: path.clone(),
                    kind: error.kind(),
                });
            }
            _ => {}
        }
    }
    sync_parents(folder, files.iter())
}

fn sync_parents<'p>(folder: &Folder, files: impl Iterator<Item = &'p PathBuf>) -> Result<(), EraseError> {
    let mut parents: Vec<&Path> = files.filter_map(|path| path.parent()).collect();
    parents.sort_unstable();
    parents.dedup();
    for parent in parents {
        folder.disk.sync_folder(parent).map_err(|error| EraseError::Io {
            path: parent.to_owned(),
            kind: error.kind(),
        })?;
    }
    Ok(())
}

/// Reads a file whole; none: it is gone.
fn read(folder: &Folder, path: &Path) -> Result<Option<Vec<u8>>, EraseError> {
    let unreadable = |kind| EraseError::Unreadable {
        path: path.to_owned(),
        kind,
    };
    match folder.disk.meta(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(error.kind())),
        Ok(meta) if meta.kind != Kind::File => return Err(unreadable(io::ErrorKind::IsADirectory)),
        Ok(meta) if meta.len > MAX_FILE => return Err(unreadable(io::ErrorKind::FileTooLarge)),
        Ok(_) => {}
    }
    match folder.disk.read(path, 0, MAX_FILE) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(error.kind())),
    }
}
