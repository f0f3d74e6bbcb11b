//! Reading the logs: all of them at first, what was added later on.
//!
//! Nothing in here writes. A log may be of a run that is still going on, in this window or in another
//! one, and may be replaced by a longer one at any time by a synchroniser.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Kind;
use super::findings::{Damage, DamageKind, OpenError, Torn};
use super::folder::{Folder, MAX_FILE, is_log, run_of};
use super::log::{self, Flaw, Scan};
use super::seen::Seen;
use super::state::ReadOnly;
use crate::workshop::erase::{Veil, is_nothing, marks};
use crate::workshop::{Id, Line, RunId};

/// How far a log was read.
#[derive(Clone, Copy, Debug)]
struct Tail {
    run: Option<RunId>,
    /// How many bytes the file had.
    size: u64,
    /// From where on to read when it has grown: the end of the last whole line before any damage, since
    /// what looks damaged may just not have arrived.
    from: u64,
    /// The number of the line that begins there.
    line: u64,
}

/// Bytes that could not be read, on their way to be kept.
#[derive(Debug)]
pub(super) struct Rest {
    /// Which damage of the report they belong to.
    pub(super) damage: usize,
    /// What the kept file is called after.
    pub(super) name: String,
    pub(super) offset: usize,
    pub(super) bytes: Vec<u8>,
}

/// Everything that was found in the logs of a folder.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In the order of changes.
    pub(super) lines: Vec<(RunId, Line)>,
    /// Which device each run is of, where its log says so.
    pub(super) devices: BTreeMap<RunId, Id>,
    pub(super) logs: usize,
    pub(super) damages: Vec<Damage>,
    pub(super) rests: Vec<Rest>,
    pub(super) torn: Vec<Torn>,
    pub(super) newer: Option<ReadOnly>,
    pub(super) seen: Seen,
    /// Logs that hold what was erased since: copies that somebody has brought back.
    pub(super) stale: Vec<PathBuf>,
}

/// Knows how far every log was read, and what was erased.
#[derive(Debug, Default)]
pub(super) struct Reader {
    tails: BTreeMap<String, Tail>,
    veil: Veil,
}

/// The lines of one file.
struct FileLines {
    name: String,
    part: u32,
    lines: Vec<Line>,
}

impl Reader {
    /// Reads all logs from their beginning.
    pub(super) fn read_all(&mut self, folder: &Folder) -> Result<Found, OpenError> {
        self.tails.clear();
        let mut found = Found::default();
        let mut names = match folder.disk.list(&folder.log_folder()) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                found
                    .damages
                    .push(whole_file(folder.log_folder(), DamageKind::NotAFile));
                return Ok(found);
            }
            Err(error) => {
                return Err(OpenError::Io {
                    path: folder.log_folder(),
                    kind: error.kind(),
                });
            }
        };
        names.retain(|name| is_log(name));
        names.sort();
        let mut runs: BTreeMap<RunId, Vec<FileLines>> = BTreeMap::new();
        for name in names {
            if let Some((run, file)) = self.read_file(folder, name, &mut found)? {
                runs.entry(run).or_default().push(file);
            }
        }
        found
            .lines
            .reserve(runs.values().flatten().map(|file| file.lines.len()).sum());
        self.veil = Veil::of(runs.values().flatten().flat_map(|file| &file.lines));
        for (run, files) in runs {
            let lines = if self.veil.is_lifted() {
                unite(folder, files, &mut found.damages)
            } else {
                unite_veiled(folder, run, files, &self.veil, &mut found)
            };
            for line in &lines {
                found.seen.insert(run, line.seq);
            }
            found.lines.extend(lines.into_iter().map(|line| (run, line)));
        }
        found.lines.sort_by_key(|(run, line)| (line.at, *run, line.seq));
        Ok(found)
    }

    /// Returns the names of the logs that were read.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.tails.keys()
    }

    /// Takes note of a log of which all lines are known.
    pub(super) fn note(&mut self, folder: &Folder, path: &Path, run: RunId, lines: u64) {
        let name = path.file_name().and_then(|name| name.to_str());
        if let (Some(name), Ok(meta)) = (name, folder.disk.meta(path)) {
            let tail = Tail {
                run: Some(run),
                size: meta.len,
                from: meta.len,
                line: lines + 2,
            };
            self.tails.insert(name.to_owned(), tail);
        }
    }

    fn read_file(
        &mut self,
        folder: &Folder,
        name: String,
        found: &mut Found,
    ) -> Result<Option<(RunId, FileLines)>, OpenError> {
        let path = folder.log_folder().join(&name);
        found.logs += 1;
        let bytes = folder.disk.meta(&path).and_then(|meta| {
            let unread = Tail {
                run: None,
                size: meta.len,
                from: 0,
                line: 1,
            };
            self.tails.insert(name.clone(), unread);
            match meta.kind {
                Kind::File if meta.len > MAX_FILE => Ok(Err(meta.len)),
                Kind::File => folder.disk.read(&path, 0, MAX_FILE).map(Ok),
                Kind::Folder | Kind::Other => Err(io::ErrorKind::IsADirectory.into()),
            }
        });
        let bytes = match bytes {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(bytes)) => return Err(OpenError::TooLarge { path, bytes }),
            // A synchroniser has just taken it away.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                let kind = match error.kind() {
                    io::ErrorKind::IsADirectory => DamageKind::NotAFile,
                    kind => {
                        // It may be readable a moment later, without having grown.
                        self.tails.remove(&name);
                        DamageKind::Unreadable(kind)
                    }
                };
                found.damages.push(whole_file(path, kind));
                return Ok(None);
            }
        };
        let Scan {
            header,
            lines,
            mut flaws,
            newer,
            count,
            end,
        } = log::scan(&bytes);
        let run = header.as_ref().map(|header| header.run).or_else(|| run_of(&name));
        self.tails
            .insert(name.clone(), Tail::after(run, &bytes, &flaws, count, end));
        let rest = bytes.get(end..).unwrap_or_default();
        if rest.contains(&0) {
            // No write that was interrupted leaves zeros: lines have stood here that were acknowledged, perhaps.
            flaws.push(Flaw {
                bytes: end..bytes.len(),
                line: count + 1,
                kind: DamageKind::NoChecksum,
            });
        } else if !rest.is_empty() {
            let bytes = rest.len() as u64;
            found.torn.push(Torn {
                file: path.clone(),
                bytes,
            });
        }
        if let Some(line) = newer
            && found.newer.is_none()
        {
            let program = header.as_ref().map(|header| header.program.clone());
            found.newer = Some(ReadOnly::NewerVersion {
                file: path.clone(),
                line,
                program,
            });
        }
        note_flaws(&path, &name, run, &bytes, flaws, found);
        let Some(run) = run else {
            if end > 0 {
                found.damages.push(whole_file(path, DamageKind::NoRun));
            }
            return Ok(None);
        };
        let part = header.as_ref().map_or(1, |header| header.part);
        if let Some(header) = header {
            found.devices.insert(run, header.device);
        }
        Ok(Some((run, FileLines { name, part, lines })))
    }

    /// Says whether anything was ever erased here.
    pub(super) fn is_veiled(&self) -> bool {
        !self.veil.is_lifted()
    }

    /// Returns lines of a run as they count here: without what was erased.
    pub(super) fn veiled(&self, run: RunId, lines: Vec<Line>) -> Vec<Line> {
        if self.veil.is_lifted() {
            lines
        } else {
            self.veil.settle(run, lines)
        }
    }

    /// Reads what was added to the logs since, except to those of `own`, and what is new in it; in the
    /// order of changes. None: a log is not what it was, everything has to be read anew.
    pub(super) fn read_added(
        &mut self,
        folder: &Folder,
        own: RunId,
        seen: &mut Seen,
    ) -> io::Result<Option<Added>> {
        let mut added = Added::default();
        let mut refused = Ok(());
        let names = match folder.disk.list(&folder.log_folder()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(added)),
            names => names?,
        };
        for name in names {
            if !is_log(&name) || run_of(&name) == Some(own) {
                continue;
            }
            let path = folder.log_folder().join(&name);
            let Ok(meta) = folder.disk.meta(&path) else {
                continue;
            };
            let Some(tail) = self.tails.get(&name).copied() else {
                // Its header has not arrived yet, or it is a copy of a log that is known.
                if meta.kind == Kind::File && meta.len > 0 {
                    return Ok(None);
                }
                continue;
            };
            if meta.len == tail.size {
                continue;
            }
            let Some(run) = tail.run.filter(|_| meta.len > tail.size) else {
                return Ok(None);
            };
            let bytes = match folder.disk.read(&path, tail.from, MAX_FILE) {
                Ok(bytes) => bytes,
                Err(error) => {
                    // It is tried again next time; what the other logs say must not wait for it.
                    refused = Err(error);
                    continue;
                }
            };
            let Scan {
                lines,
                flaws,
                newer,
                count,
                end,
                ..
            } = log::scan_lines(&bytes, 0, tail.line);
            if let Some(line) = newer {
                let program = None;
                added.newer = Some(ReadOnly::NewerVersion {
                    file: path,
                    line,
                    program,
                });
            }
            let next = Tail::after(Some(run), &bytes, &flaws, count, end);
            let next = Tail {
                size: tail.from + next.size,
                from: tail.from + next.from,
                ..next
            };
            if lines.iter().any(|line| line.erased.is_some()) {
                return Ok(None);
            }
            self.tails.insert(name, next);
            let new = lines.into_iter().filter(|line| seen.insert(run, line.seq));
            added.lines.extend(new.map(|line| (run, line)));
        }
        if !self.veil.is_lifted() {
            let veil = &self.veil;
            let lines = std::mem::take(&mut added.lines).into_iter();
            let settled = lines.flat_map(|(run, line)| {
                let lines = veil.settle(run, vec![line]).into_iter();
                lines.map(move |line| (run, told(line)))
            });
            added.lines = settled.collect();
        }
        if added.lines.is_empty() && added.newer.is_none() {
            refused?;
        }
        added.lines.sort_by_key(|(run, line)| (line.at, *run, line.seq));
        Ok(Some(added))
    }
}

/// What was added to the logs.
#[derive(Debug, Default)]
pub(super) struct Added {
    pub(super) lines: Vec<(RunId, Line)>,
    pub(super) newer: Option<ReadOnly>,
}

impl Tail {
    fn after(run: Option<RunId>, bytes: &[u8], flaws: &[Flaw], count: u64, end: usize) -> Self {
        let (from, line) = match flaws.iter().find(|flaw| flaw.kind != DamageKind::Header) {
            Some(flaw) => (flaw.bytes.start, flaw.line),
            None => (end, count + 1),
        };
        // Without a whole line there is no header: begin at the beginning.
        let run = run.filter(|_| from > 0);
        Self {
            run,
            size: bytes.len() as u64,
            from: from as u64,
            line,
        }
    }
}

fn whole_file(file: PathBuf, kind: DamageKind) -> Damage {
    Damage {
        file,
        line: None,
        lines: 0,
        kind,
        kept: None,
    }
}

/// Takes note of flaws; what is damaged in a row is one damage.
fn note_flaws(
    path: &Path,
    name: &str,
    run: Option<RunId>,
    bytes: &[u8],
    flaws: Vec<Flaw>,
    found: &mut Found,
) {
    let mut end = None;
    for flaw in flaws {
        let rest = &bytes[flaw.bytes.clone()];
        match (found.rests.last_mut(), found.damages.last_mut()) {
            (Some(last), Some(damage)) if end == Some(flaw.bytes.start) && damage.kind == flaw.kind => {
                last.bytes.extend_from_slice(rest);
                damage.lines += 1;
            }
            _ => {
                found.rests.push(Rest {
                    damage: found.damages.len(),
                    name: run.map_or_else(|| name.trim_end_matches(".ron").to_owned(), |run| run.to_string()),
                    offset: flaw.bytes.start,
                    bytes: rest.to_owned(),
                });
                found.damages.push(Damage {
                    file: path.to_owned(),
                    line: Some(flaw.line),
                    lines: 1,
                    kind: flaw.kind,
                    kept: None,
                });
            }
        }
        end = Some(flaw.bytes.end);
    }
}

/// Makes one log of all files of a run: its parts, or copies of which one may be longer. Where two of
/// them say different things under one number, both count, and it is reported.
fn unite(folder: &Folder, mut files: Vec<FileLines>, damages: &mut Vec<Damage>) -> Vec<Line> {
    files.sort_by_key(|file| file.part);
    let mut files = files.into_iter();
    let mut lines = files.next().map_or_else(Vec::new, |file| file.lines);
    let mut in_order = lines.windows(2).all(|pair| pair[0].seq < pair[1].seq);
    for file in files {
        let mut by_seq: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for (at, line) in lines.iter().enumerate() {
            by_seq.entry(line.seq).or_default().push(at);
        }
        let mut differs = false;
        for line in file.lines {
            let same = by_seq.get(&line.seq).map_or(&[][..], Vec::as_slice);
            if same.iter().any(|&at| lines[at] == line) {
                continue;
            }
            differs |= !same.is_empty();
            lines.push(line);
            in_order = false;
        }
        if differs {
            damages.push(whole_file(
                folder.log_folder().join(&file.name),
                DamageKind::Differs,
            ));
        }
    }
    if !in_order {
        lines.sort_by_key(|line| (line.seq, line.at));
        lines.dedup();
    }
    lines
}

/// Like [`unite`], where something was erased: of two copies of a line that one counts from which more was.
fn unite_veiled(
    folder: &Folder,
    run: RunId,
    files: Vec<FileLines>,
    veil: &Veil,
    found: &mut Found,
) -> Vec<Line> {
    let mut versions: BTreeMap<u64, Vec<Line>> = BTreeMap::new();
    for line in files.iter().flat_map(|file| &file.lines) {
        versions.entry(line.seq).or_default().push(line.clone());
    }
    let settled: BTreeMap<u64, Vec<Line>> = versions
        .into_iter()
        .map(|(seq, versions)| (seq, veil.settle(run, versions)))
        .collect();
    for (at, file) in files.into_iter().enumerate() {
        let path = folder.log_folder().join(&file.name);
        if file.lines.iter().any(|line| is_stale(line, &settled)) {
            found.stale.push(path);
        } else if at > 0 && file.lines.iter().any(|line| is_contradicted(line, &settled)) {
            found.damages.push(whole_file(path, DamageKind::Differs));
        }
    }
    let mut lines: Vec<Line> = settled.into_values().flatten().map(told).collect();
    lines.sort_by_key(|line| (line.seq, line.at));
    lines
}

/// Says whether there is a cleaner version of a line.
fn is_stale(line: &Line, settled: &BTreeMap<u64, Vec<Line>>) -> bool {
    !settled.get(&line.seq).is_some_and(|lines| lines.contains(line))
}

/// Says whether another line bears the same number.
fn is_contradicted(line: &Line, settled: &BTreeMap<u64, Vec<Line>>) -> bool {
    marks(line).next().is_none() && settled.get(&line.seq).is_some_and(|lines| lines.len() > 1)
}

/// Returns a line without what does nothing.
fn told(mut line: Line) -> Line {
    line.ops.retain(|op| !is_nothing(op));
    line
}
