//! The published copy: the whole workshop in one file that people can read, compare and edit.
//!
//! ```text
//! #![enable(implicit_some, unwrap_newtypes)]
//! // (werkstatt:"workshop",format:1,program:"0.1.0",crc:"1f3c52aa",title:"…",date:"2012-05-03",place:"…",cards:33)
//! // {"0k4…":"1-57"}
//! (
//!     days: [ … ],
//!     cards: [
//!         (id: "…", text: "…"),
//! ```
//!
//! The second line is enough for a list of workshops; the third says which lines of which run were folded
//! into it; the checksum covers everything from there on, except CR. So a copy that somebody has edited is
//! told from one that is merely old: an old one is published anew, an edited one is kept.
//!
//! It is replaced by a rename. That is not safe from a power cut on every file system, and need not be:
//! the logs are the truth.

use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use chrono::NaiveDate;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::aside;
use super::disk::Kind;
use super::findings::OpenError;
use super::folder::{Folder, MAX_FILE};
use super::log::{self, FORMAT};
use super::seen::Seen;
use crate::mistake::Mistake;
use crate::workshop::{Plain, RunId, Workshop};

const EXTENSIONS: &str = "#![enable(implicit_some, unwrap_newtypes)]\n";
const COMMENT: &str = "// ";

/// How often a rename is tried where somebody has the file open (Windows), and how long to wait between.
const RENAMES: u32 = 20;
const BETWEEN_RENAMES: Duration = Duration::from_millis(100);

/// What the second line says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Head {
    /// What the file is: `"workshop"`.
    pub(super) werkstatt: String,
    pub(super) format: u32,
    pub(super) program: String,
    /// The checksum of everything from the third line on, without CR.
    pub(super) crc: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) date: Option<NaiveDate>,
    #[serde(default)]
    pub(super) place: String,
    #[serde(default)]
    pub(super) cards: usize,
}

/// A copy that was found.
#[derive(Debug)]
pub(super) struct Published {
    pub(super) head: Option<Head>,
    /// The lines that were folded into it.
    pub(super) from: Option<Seen>,
    /// Whether it is as it was published, or nothing was ever in it.
    pub(super) is_untouched: bool,
    pub(super) path: PathBuf,
    pub(super) bytes: Vec<u8>,
}

/// Writes a workshop out.
pub(super) fn encode(workshop: &Workshop, from: &Seen, program: &str) -> Result<Vec<u8>, ron::Error> {
    let mut rest = COMMENT.to_owned();
    rest += &log::ron().to_string(from)?;
    rest.push('\n');
    rest += &body(&workshop.plain())?;
    let day = workshop.day();
    let head = Head {
        werkstatt: "workshop".into(),
        format: FORMAT,
        program: program.into(),
        crc: format!("{:08x}", crc32c::crc32c(rest.as_bytes())),
        title: short(&day.title),
        date: *day.date,
        place: short(&day.place),
        cards: workshop.cards.len(),
    };
    Ok([EXTENSIONS, COMMENT, &log::ron().to_string(&head)?, "\n", &rest]
        .concat()
        .into_bytes())
}

/// Writes what is shown as people read it: a thing a line.
pub(super) fn body(plain: &Plain) -> Result<String, ron::Error> {
    let pretty = PrettyConfig::new()
        .depth_limit(2)
        .new_line("\n")
        .extensions(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    let mut body = log::ron().to_string_pretty(plain, pretty)?;
    // The extensions are said in the first line already.
    if body.starts_with(EXTENSIONS) {
        body.drain(..EXTENSIONS.len());
    }
    body.push('\n');
    Ok(body)
}

/// The head is to be found in the first bytes of the file, whatever somebody took for a title.
fn short(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Reads the head out of the first bytes of a copy.
pub(super) fn head(bytes: &[u8]) -> Option<Head> {
    let line = strip_bom(bytes).split(|&byte| byte == b'\n').nth(1)?;
    let text = std::str::from_utf8(line)
        .ok()?
        .trim()
        .strip_prefix(COMMENT.trim_end())?;
    let head: Head = log::ron().from_str(text).ok()?;
    (head.werkstatt == "workshop").then_some(head)
}

/// Says whether bytes that are no UTF-8 are what an editor for Windows makes of German text.
fn looks_like_latin1(bytes: &[u8]) -> bool {
    let mut odd = bytes.iter().filter(|byte| !byte.is_ascii()).peekable();
    odd.peek().is_some()
        && odd.all(|byte| matches!(byte, 0x80 | 0x82..=0x8c | 0x8e | 0x91..=0x9c | 0x9e..=0xff))
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|&byte| byte == 0)
}

fn strip_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

impl Published {
    /// Reads the copy in a folder; none: there is none.
    pub(super) fn read(folder: &Folder) -> io::Result<Option<Self>> {
        Self::read_at(folder, folder.copy())
    }

    /// Reads a copy that lies elsewhere in the folder.
    pub(super) fn read_at(folder: &Folder, path: PathBuf) -> io::Result<Option<Self>> {
        let meta = match folder.disk.meta(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            meta => meta?,
        };
        if meta.kind != Kind::File {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if meta.len > MAX_FILE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let bytes = folder.disk.read(&path, 0, MAX_FILE)?;
        Ok(Some(Self::of(path, bytes)))
    }

    pub(super) fn of(path: PathBuf, bytes: Vec<u8>) -> Self {
        let head = head(&bytes);
        let rest = || strip_bom(&bytes).splitn(3, |&byte| byte == b'\n').nth(2);
        let is_untouched = match (&head, rest()) {
            (Some(head), Some(rest)) => {
                let sum = rest
                    .split_inclusive(|&byte| byte == b'\r')
                    .map(|part| part.strip_suffix(b"\r").unwrap_or(part))
                    .fold(0, crc32c::crc32c_append);
                head.crc == format!("{sum:08x}")
            }
            // Nobody has edited it, and there is nothing in it to be kept.
            _ => is_blank(&bytes),
        };
        let from = rest()
            .and_then(|rest| rest.split(|&byte| byte == b'\n').next())
            .and_then(|line| std::str::from_utf8(line).ok()?.trim().strip_prefix(COMMENT))
            .and_then(|text| log::ron().from_str(text).ok());
        Self {
            head,
            from,
            is_untouched,
            path,
            bytes,
        }
    }

    /// Says whether nothing is in it, as a power cut may leave a file.
    pub(super) fn is_blank(&self) -> bool {
        is_blank(&self.bytes)
    }

    /// Reads the workshop itself.
    pub(super) fn plain(&self) -> Result<Plain, OpenError> {
        let path = self.path.clone();
        if let Some(head) = &self.head
            && head.format > FORMAT
        {
            return Err(OpenError::NewerCopy {
                path,
                program: head.program.clone(),
            });
        }
        let bytes = strip_bom(&self.bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            let line = before.iter().filter(|&&byte| byte == b'\n').count() as u64 + 1;
            OpenError::NotText {
                path: path.clone(),
                line,
                looks_like_latin1: looks_like_latin1(bytes),
            }
        })?;
        log::ron().from_str(text).map_err(|error| OpenError::Malformed {
            path,
            mistake: Box::new(Mistake::of(&error, text)),
        })
    }

    /// Says whether publishing a state that was folded from these lines would tell anything new.
    pub(super) fn is_older_than(&self, seen: &Seen) -> bool {
        !self.from.as_ref().is_some_and(|from| seen.is_within(from))
    }
}

/// By what a file is told from one that somebody has written since, without reading it: its length, and when it was
/// changed.
pub(super) type Trace = (u64, Option<SystemTime>);

/// What came of publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The copy that is there stays.
    Untouched,
    /// There is a new one.
    Written {
        /// What it looked like before anybody else could write to it; none: it could not be looked at.
        trace: Option<Trace>,
        /// Whether an edited one was put aside for it.
        is_aside: bool,
    },
}

/// Keeps a copy that knows more than the logs under a name of its own, before another one takes its place.
pub(super) fn keep_fuller(folder: &Folder) -> io::Result<()> {
    match Published::read(folder)? {
        Some(there) => aside::put_fuller(folder, &there.bytes),
        None => Ok(()),
    }
}

/// Publishes a state, unless the copy that is there knows all of it. A copy that was edited by hand, or
/// that cannot be read, is put aside first; unless it is the one of which somebody has `decided` what becomes of it.
/// Where no line was ever read or written there is nothing to publish: the next window would take the empty copy for all
/// that is left of a workshop.
pub(super) fn publish(
    folder: &Folder,
    run: RunId,
    workshop: &Workshop,
    seen: &Seen,
    program: &str,
    decided: Option<&[u8]>,
) -> io::Result<Outcome> {
    let mut is_aside = false;
    if seen.is_empty() {
        return Ok(Outcome::Untouched);
    }
    if let Some(there) = Published::read(folder)? {
        if there.head.as_ref().is_some_and(|head| head.format > FORMAT) {
            return Ok(Outcome::Untouched);
        }
        let is_decided = !there.is_untouched && decided == Some(&*there.bytes);
        // Also if it was edited: then the edits are all there is to say about it.
        if !there.is_older_than(seen) && !is_decided {
            return Ok(Outcome::Untouched);
        }
        if !there.is_untouched && !is_decided {
            aside::put_edited(folder, &there.bytes)?;
            is_aside = true;
        }
    }
    let trace = replace(folder, run, workshop, seen, program)?;
    Ok(Outcome::Written { trace, is_aside })
}

/// Publishes a state in place of whatever is there; returns by what it is told from what others write. That is looked
/// at before the file gets its name: from then on anybody may write to it.
pub(super) fn replace(
    folder: &Folder,
    run: RunId,
    workshop: &Workshop,
    seen: &Seen,
    program: &str,
) -> io::Result<Option<Trace>> {
    let bytes = encode(workshop, seen, program).map_err(io::Error::other)?;
    let temporary = folder.root.join(format!(".workshop-{run}.tmp"));
    match folder.disk.remove(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let publish = || {
        write(folder, &temporary, &bytes)?;
        let trace = trace(folder, &temporary);
        rename(folder, &temporary)?;
        Ok(trace)
    };
    publish().inspect_err(|_: &io::Error| {
        folder.disk.remove(&temporary).ok();
    })
}

/// Looks at a file, if it is there.
pub(super) fn trace(folder: &Folder, path: &Path) -> Option<Trace> {
    let meta = folder.disk.meta(path).ok()?;
    Some((meta.len, meta.modified))
}

fn rename(folder: &Folder, temporary: &Path) -> io::Result<()> {
    patiently(|| folder.disk.rename(temporary, &folder.copy()))?;
    folder.disk.sync_folder(&folder.root)
}

/// Renames a file; where somebody has it open that keeps Windows from it, tries again for two seconds.
pub(crate) fn patiently(mut rename: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let mut tries = 0;
    loop {
        match rename() {
            Err(error)
                if cfg!(windows) && tries < RENAMES && error.kind() == io::ErrorKind::PermissionDenied =>
            {
                tries += 1;
                thread::sleep(BETWEEN_RENAMES);
            }
            renamed => return renamed,
        }
    }
}

/// Writes and syncs a new file. One that cannot be written whole does not stay.
pub(super) fn write(folder: &Folder, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = folder.disk.create(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync());
    if written.is_err() {
        drop(file);
        folder.disk.remove(path).ok();
    }
    written
}
