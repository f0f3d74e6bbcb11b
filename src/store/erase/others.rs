//! What else in a folder may hold data of a person: drafts, unreadable bytes, copies that were kept.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::super::aside;
use super::super::disk::Kind;
use super::super::drafts::{self, Draft};
use super::super::folder::{COPY, Folder, LOG, PHOTOS, is_log};
use super::super::log::{self, Header};
use super::super::published::{self, Published};
use super::{EraseError, MAX_SEARCHED, read};
use crate::workshop::erase::{Sought, Veil, rewrite};
use crate::workshop::{Line, Plain, RunId};

/// What is gone, and what is looked for.
pub(super) struct Scope<'a> {
    pub(super) folder: &'a Folder,
    pub(super) veil: &'a Veil,
    pub(super) sought: Option<&'a dyn Sought>,
}

/// A file that holds something of the person.
pub(super) struct Rewritten {
    pub(super) old: PathBuf,
    /// What stands in its place, if anything is left.
    pub(super) new: Option<(PathBuf, Vec<u8>)>,
    /// Whether something else takes the place of the old file.
    pub(super) stays: bool,
}

impl Rewritten {
    fn of(old: PathBuf, new: Option<(PathBuf, Vec<u8>)>) -> Self {
        Self {
            old,
            new,
            stays: false,
        }
    }
}

impl Scope<'_> {
    /// Returns a text without the name; none: it does not say it.
    fn without(&self, text: &str) -> Option<String> {
        self.sought.and_then(|sought| sought.without(text))
    }

    /// Says whether bytes of whatever kind say the name, or name something that is gone.
    pub(super) fn is_said(&self, bytes: &[u8]) -> bool {
        let text = String::from_utf8_lossy(bytes);
        // Line breaks in RON.
        self.names_what_is_gone(&text) || self.without(&text.replace("\\n", "\n")).is_some()
    }

    /// Says whether bytes that nobody needs any more may hold anything of the person.
    pub(super) fn is_suspect(&self, bytes: &[u8]) -> bool {
        !bytes.is_empty()
            && (self.is_said(bytes)
                || self
                    .sought
                    .is_some_and(|sought| sought.is_hinted(&String::from_utf8_lossy(bytes))))
    }

    fn names_what_is_gone(&self, text: &str) -> bool {
        self.veil
            .gone()
            .any(|target| text.contains(&target.id().to_string()))
    }
}

/// Returns unreadable bytes without anything of the person; none: they hold nothing. Lines that name what is gone
/// go as a whole.
pub(super) fn redact(scope: &Scope<'_>, bytes: &[u8]) -> Option<Vec<u8>> {
    if !scope.is_said(bytes) {
        return None;
    }
    let lines = bytes.split_inclusive(|&byte| byte == b'\n');
    let kept = lines.filter_map(|line| match std::str::from_utf8(line) {
        Ok(text) if scope.names_what_is_gone(text) => None,
        Ok(text) => Some(
            scope
                .without(text)
                .map_or_else(|| line.to_vec(), String::into_bytes),
        ),
        Err(_) => (!scope.is_said(line)).then(|| line.to_vec()),
    });
    let kept: Vec<u8> = kept.flatten().collect();
    // What is said across the ends of lines has to go as well.
    Some(if scope.is_said(&kept) { Vec::new() } else { kept })
}

/// Looks through the drafts of runs that are over.
pub(super) fn drafts(scope: &Scope<'_>, names: &mut Names) -> Result<Vec<Rewritten>, EraseError> {
    let folder = scope.folder.drafts_folder();
    let mut rewritten = Vec::new();
    for path in all_files_in(scope.folder, &folder)? {
        let Some(bytes) = read(scope.folder, &path)? else {
            continue;
        };
        if !is_draft_concerned(scope, &bytes, 1) {
            continue;
        }
        let new = last_drafts(scope, &bytes).and_then(|(mut header, drafts)| {
            let name = |part: u32| folder.join(format!("{}-{part}.ron", header.run));
            let part = (2..u32::MAX).find(|part| names.is_free(scope.folder, &name(*part)))?;
            let path = name(part);
            header.part = part;
            let mut bytes = Vec::new();
            log::seal(&log::ron().to_string(&header).ok()?, &mut bytes);
            log::seal(&log::ron().to_string(&drafts).ok()?, &mut bytes);
            (!drafts.is_empty()).then(|| (names.take(path), bytes))
        });
        rewritten.push(Rewritten::of(path, new));
    }
    Ok(rewritten)
}

/// Says whether a file of drafts holds anything of the person. So many lines stand before the first state.
fn is_draft_concerned(scope: &Scope<'_>, bytes: &[u8], before: usize) -> bool {
    let lines = bytes.iter().filter(|&&byte| byte == b'\n').count();
    // What was typed before it was the whole name is no longer needed.
    scope.is_said(bytes) || (lines > before + 1 && scope.is_suspect(bytes))
}

/// Returns the header of a file of drafts and its last state, without anything of the person.
fn last_drafts(scope: &Scope<'_>, bytes: &[u8]) -> Option<(Header, Vec<Draft>)> {
    let (header, mut drafts) = drafts::last(bytes)?;
    drafts.retain(|draft| !scope.names_what_is_gone(&draft.place));
    for draft in &mut drafts {
        if let Some(text) = scope.without(&draft.text) {
            draft.text = text;
            draft.cursor = None;
        }
    }
    Some((header, drafts))
}

/// Looks through the unreadable bytes that were kept.
pub(super) fn unreadable(scope: &Scope<'_>, names: &mut Names) -> Result<Vec<Rewritten>, EraseError> {
    let mut rewritten = Vec::new();
    for path in all_files_in(scope.folder, &scope.folder.damaged_folder())? {
        let Some(bytes) = read(scope.folder, &path)? else {
            continue;
        };
        if let Some(kept) = redact(scope, &bytes) {
            let new = (!kept.is_empty()).then(|| (names.beside(scope.folder, &path), kept));
            rewritten.push(Rewritten::of(path, new));
        }
    }
    Ok(rewritten)
}

/// Looks through the copies that were put aside, and for what an interrupted publishing has left.
pub(super) fn kept_copies(scope: &Scope<'_>, names: &mut Names) -> Result<Vec<Rewritten>, EraseError> {
    let mut rewritten = Vec::new();
    for path in all_files_in(scope.folder, &scope.folder.root)? {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let is_temporary = name.starts_with(".workshop-") && name.ends_with(".tmp");
        if is_temporary {
            // Nobody needs it, whatever is in it.
            let bytes = read(scope.folder, &path)?.unwrap_or_default();
            if scope.is_suspect(&bytes) {
                rewritten.push(Rewritten::of(path, None));
            }
        } else if is_kept_copy(&name)
            && let Some(bytes) = read(scope.folder, &path)?
            && let Some(clean) = without_in_copy(scope, &bytes)
        {
            let new = (names.aside(scope.folder, &path), clean);
            rewritten.push(Rewritten::of(path, Some(new)));
        }
    }
    Ok(rewritten)
}

/// Says whether a file is a copy of the workshop that was put aside.
pub(super) fn is_kept_copy(name: &str) -> bool {
    name.starts_with("workshop-") && name.ends_with(".ron")
}

/// What is to be done about the published copy.
pub(super) struct Copy {
    /// Whether it holds anything of the person.
    pub(super) is_concerned: bool,
    /// Whether it was edited by hand and holds nothing of the person, so that it stays.
    pub(super) stays: bool,
    /// What has to be put aside of one that was edited by hand.
    pub(super) aside: Option<Rewritten>,
}

/// Looks into the published copy.
pub(super) fn published(scope: &Scope<'_>, names: &mut Names) -> Result<Copy, EraseError> {
    let path = scope.folder.copy();
    let mut found = Copy {
        is_concerned: false,
        stays: false,
        aside: None,
    };
    let Some(bytes) = read(scope.folder, &path)? else {
        return Ok(found);
    };
    let clean = without_in_copy(scope, &bytes);
    found.is_concerned = clean.is_some();
    if !Published::of(path.clone(), bytes).is_untouched {
        found.stays = clean.is_none();
        found.aside = clean.map(|clean| Rewritten {
            new: Some((
                names.aside(scope.folder, &aside::before_edited(scope.folder)),
                clean,
            )),
            old: path,
            stays: true,
        });
    }
    Ok(found)
}

/// Returns a copy of the workshop without anything of the person; none: it holds nothing.
fn without_in_copy(scope: &Scope<'_>, bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok();
    let plain = text.and_then(|text| {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        log::ron().from_str::<Plain>(text).ok()
    });
    let Some(mut plain) = plain else {
        // Whoever edited it made a mistake: then it is text, nothing else.
        return redact(scope, bytes);
    };
    // What was written into it by hand has no identity yet, and must not lose itself.
    let found = plain.clone();
    scope.veil.scrub(&mut plain);
    plain.visit(&mut |text| {
        if let Some(clean) = scope.without(text) {
            *text = clean;
        }
    });
    let head: Vec<&str> = text
        .into_iter()
        .flat_map(str::lines)
        .take_while(|line| line.trim_start().starts_with(['#', '/']))
        .collect();
    let head = format!("{}\n", head.join("\n"));
    let clean_head = scope.without(&head);
    let is_clean = plain == found && clean_head.is_none();
    let mut text = clean_head.unwrap_or(head);
    text += &published::body(&plain).ok()?;
    let text = text.into_bytes();
    // It may also be said beside it, in a comment.
    let is_said_beside = || scope.is_said(bytes) && !scope.is_said(&text);
    (!is_clean || is_said_beside()).then_some(text)
}

/// Looks through the logs that this laptop keeps for the folder because it could not be written to.
pub(super) fn rescued(
    scope: &Scope<'_>,
    place: &Path,
    runs: &BTreeSet<RunId>,
    by: RunId,
    names: &mut Names,
) -> Result<Vec<Rewritten>, EraseError> {
    let mut rewritten = Vec::new();
    for (path, bytes) in rescue_logs(scope.folder, place, runs)? {
        let clean = match last_drafts(scope, &bytes) {
            Some(last) => is_draft_concerned(scope, &bytes, 2)
                .then(|| rescued_drafts(scope, &bytes, &last))
                .flatten(),
            None => without_in_log(scope, &bytes, by),
        };
        if let Some(clean) = clean {
            let new = (names.beside(scope.folder, &path), clean);
            rewritten.push(Rewritten::of(path, Some(new)));
        }
    }
    Ok(rewritten)
}

/// Returns what stands in place of a file of drafts beside the rescue logs: which workshop it belongs to, and its
/// last state. That no field is open is said as well: it is newer than what the folder holds.
fn rescued_drafts(
    scope: &Scope<'_>,
    bytes: &[u8],
    (header, drafts): &(Header, Vec<Draft>),
) -> Option<Vec<u8>> {
    let mut clean = Vec::new();
    log::seal(&log::ron().to_string(header).ok()?, &mut clean);
    let origin = bytes.split(|&byte| byte == b'\n').nth(1);
    if let Some(origin) = origin.and_then(|line| log::unseal(line).ok()) {
        let without = scope.without(origin);
        log::seal(without.as_deref().unwrap_or(origin), &mut clean);
    }
    log::seal(&log::ron().to_string(drafts).ok()?, &mut clean);
    Some(clean)
}

/// Reads the rescue logs that belong to a workshop of these runs: they are of one of them, or say in their second
/// line that they had read one.
pub(super) fn rescue_logs(
    folder: &Folder,
    place: &Path,
    runs: &BTreeSet<RunId>,
) -> Result<Vec<(PathBuf, Vec<u8>)>, EraseError> {
    let mut logs = Vec::new();
    for path in all_files_in(folder, place)? {
        let lives = folder
            .disk
            .open(&path)
            .is_ok_and(|file| matches!(file.try_lock(), Ok(false)));
        let bytes = match read(folder, &path) {
            // Windows lets nobody read what is locked.
            Err(_) if lives => continue,
            bytes => bytes?.unwrap_or_default(),
        };
        let head: Vec<u8> = bytes
            .split_inclusive(|&byte| byte == b'\n')
            .take(2)
            .flatten()
            .copied()
            .collect();
        let head = String::from_utf8_lossy(&head);
        if runs.iter().any(|run| head.contains(&run.to_string())) {
            if lives {
                return Err(EraseError::InUse);
            }
            logs.push((path, bytes));
        }
    }
    Ok(logs)
}

/// Returns the text of a log with everything erased, line by line, whatever it says it is; none: it holds nothing of
/// the person.
pub(super) fn without_in_log(scope: &Scope<'_>, bytes: &[u8], by: RunId) -> Option<Vec<u8>> {
    let (mut clean, mut is_concerned) = (Vec::new(), false);
    for raw in bytes.split_inclusive(|&byte| byte == b'\n') {
        let text = raw.strip_suffix(b"\n").and_then(|raw| log::unseal(raw).ok());
        if let Some(mut line) = text.and_then(|text| log::ron().from_str::<Line>(text).ok()) {
            if rewrite(&mut line, by, scope.veil, scope.sought) {
                is_concerned = true;
                if let Ok(text) = log::ron().to_string(&line) {
                    log::seal(&text, &mut clean);
                }
            } else {
                clean.extend_from_slice(raw);
            }
            continue;
        }
        // Drafts that are kept beside it, and what it says about where it comes from.
        if let Some(text) = text.filter(|text| !scope.names_what_is_gone(text))
            && let Some(text) = scope.without(text)
        {
            is_concerned = true;
            log::seal(&text, &mut clean);
            continue;
        }
        let redacted = redact(scope, raw);
        is_concerned |= redacted.is_some();
        clean.extend(redacted.unwrap_or_else(|| raw.to_vec()));
    }
    is_concerned.then_some(clean)
}

/// Lists what is left alone and says the name: files that are none of the program's, and pictures by their names.
pub(super) fn foreign(scope: &Scope<'_>) -> Vec<PathBuf> {
    let folder = scope.folder;
    let is_ours = |path: &Path| {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        name == COPY || is_kept_copy(&name) || (name.starts_with(".workshop-") && name.ends_with(".tmp"))
    };
    let in_root = files_in(folder, &folder.root)
        .into_iter()
        .filter(|path| !is_ours(path));
    let in_log = files_in(folder, &folder.root.join(LOG))
        .into_iter()
        .filter(|path| {
            path.file_name()
                .is_none_or(|name| !is_log(&name.to_string_lossy()))
        });
    let says_it = |path: &PathBuf| {
        let is_small = folder.disk.meta(path).is_ok_and(|meta| meta.len <= MAX_SEARCHED);
        is_small
            && folder
                .disk
                .read(path, 0, MAX_SEARCHED)
                .is_ok_and(|bytes| scope.is_said(&bytes))
    };
    let mut left: Vec<PathBuf> = in_root.chain(in_log).filter(says_it).collect();
    let photos = files_in(folder, &folder.root.join(PHOTOS)).into_iter();
    left.extend(photos.filter(|path| {
        let name = path
            .file_stem()
            .map(|name| name.to_string_lossy().replace(['-', '_'], " "));
        name.is_some_and(|name| scope.without(&name).is_some())
    }));
    left
}

/// Lists the files in a folder that has to be readable, since nobody knows what is in it otherwise.
fn all_files_in(folder: &Folder, inside: &Path) -> Result<Vec<PathBuf>, EraseError> {
    match folder.disk.list(inside) {
        Err(error)
            if !matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Err(EraseError::Unreadable {
                path: inside.to_owned(),
                kind: error.kind(),
            })
        }
        _ => Ok(files_in(folder, inside)),
    }
}

/// Lists the files in a folder.
pub(super) fn files_in(folder: &Folder, inside: &Path) -> Vec<PathBuf> {
    let mut names = folder.disk.list(inside).unwrap_or_default();
    names.sort();
    names
        .into_iter()
        .map(|name| inside.join(name))
        .filter(|path| folder.disk.meta(path).is_ok_and(|meta| meta.kind == Kind::File))
        .collect()
}

/// The names that are meant for new files, of which none is there yet.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<PathBuf>);

impl Names {
    fn is_free(&self, folder: &Folder, path: &Path) -> bool {
        !self.0.contains(path) && folder.disk.meta(path).is_err()
    }

    fn take(&mut self, path: PathBuf) -> PathBuf {
        self.0.insert(path.clone());
        path
    }

    /// Takes a path beside a file at which nothing stands: `name-2.ron`.
    fn beside(&mut self, folder: &Folder, path: &Path) -> PathBuf {
        let part = |part: Option<&std::ffi::OsStr>| {
            part.map(|part| part.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        let (stem, extension) = (part(path.file_stem()), part(path.extension()));
        let free = (1..u32::MAX)
            .map(|number| path.with_file_name(format!("{stem}-{number}.{extension}")))
            .find(|path| self.is_free(folder, path));
        self.take(free.unwrap_or_else(|| path.to_owned()))
    }

    /// Takes a path for what replaces a copy that was put aside: it has to be offered again from there.
    fn aside(&mut self, folder: &Folder, path: &Path) -> PathBuf {
        match aside::next_name(folder, path, &|path| self.0.contains(path)) {
            Some(free) => self.take(free),
            None => self.beside(folder, path),
        }
    }
}
