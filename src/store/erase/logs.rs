//! Which logs hold anything of a person, and what stands in their place.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::super::Env;
use super::super::folder::{Folder, is_log, run_of};
use super::super::log::{self, Header, Scan};
use super::super::run_log;
use super::others::{Scope, redact, without_in_log};
use super::{EraseError, Request, read};
use crate::workshop::erase::{Listed, Veil, marks, rewrite};
use crate::workshop::{Line, RunId, Stamp, Target};

/// A log as it was found.
struct LogFile {
    path: PathBuf,
    name: String,
    header: Option<Header>,
    run: Option<RunId>,
    lines: Vec<Line>,
    /// What could not be read, each with its line end.
    junk: Vec<Vec<u8>>,
    /// The torn end.
    torn: Vec<u8>,
}

/// What is to be done to the logs.
pub(super) struct Logs {
    /// What is gone now, and was not before.
    pub(super) targets: Vec<Target>,
    /// What is gone altogether.
    pub(super) veil: Veil,
    /// New parts of logs.
    pub(super) rewritten: Vec<(PathBuf, Vec<u8>)>,
    /// Logs that go when these are there.
    pub(super) doomed: Vec<PathBuf>,
    /// Rewritten operations that no tombstone lists yet, by erasure.
    pub(super) listed: Vec<(RunId, Listed)>,
    /// How many lines this erasure rewrites.
    pub(super) lines: usize,
    /// The runs whose logs there are.
    pub(super) runs: BTreeSet<RunId>,
    /// The latest stamp there is.
    pub(super) latest: Stamp,
}

/// Reads the logs of a folder and works out what is to be done to them.
pub(super) fn plan(folder: &Folder, env: &Env, by: RunId, request: Request<'_>) -> Result<Logs, EraseError> {
    let files = read_logs(folder)?;
    let all = || files.iter().flat_map(|file| &file.lines);
    let known = Veil::of(all());
    let mut veil = known.clone();
    veil.take(request.targets.iter().copied());
    let votes: BTreeSet<Target> = all()
        .flat_map(|line| &line.ops)
        .filter(|op| veil.hides_op(op) && !veil.hides(op.target()))
        .map(crate::workshop::Op::target)
        .collect();
    veil.take(votes.iter().copied());
    let mut targets: Vec<Target> = request.targets.iter().copied().chain(votes).collect();
    targets.retain(|target| !known.hides(*target));
    let mut plan = Logs {
        targets,
        rewritten: Vec::new(),
        doomed: Vec::new(),
        listed: Vec::new(),
        lines: 0,
        runs: files.iter().filter_map(|file| file.run).collect(),
        latest: all().map(|line| line.at).max().unwrap_or_default(),
        veil,
    };
    let mut taken: BTreeSet<String> = files.iter().map(|file| file.name.clone()).collect();
    let mut runs: BTreeMap<RunId, Vec<LogFile>> = BTreeMap::new();
    let mut adrift = Vec::new();
    for file in files {
        match file.run {
            Some(run) => runs.entry(run).or_default().push(file),
            None => adrift.push(file),
        }
    }
    let mut unlisted: BTreeMap<RunId, BTreeMap<RunId, BTreeMap<u64, Vec<u32>>>> = BTreeMap::new();
    for (run, files) in runs {
        let settled = settle(run, &files, by, request, &mut plan);
        for line in settled.values().flatten() {
            for mark in marks(line) {
                let new = mark
                    .ops
                    .iter()
                    .filter(|&&op| !known.lists(run, line.seq, op, mark.by));
                let new: Vec<u32> = new.copied().collect();
                if !new.is_empty() {
                    let lines = unlisted.entry(mark.by).or_default().entry(run).or_default();
                    lines.entry(line.seq).or_default().extend(new);
                }
            }
        }
        rewrite_run(folder, env, run, files, &settled, request, &mut taken, &mut plan)?;
    }
    plan.listed = unlisted
        .into_iter()
        .map(|(by, runs)| {
            let runs = runs
                .into_iter()
                .map(|(run, lines)| (run, lines.into_iter().collect()));
            (by, runs.collect())
        })
        .collect();
    for file in adrift {
        rewrite_adrift(folder, &file, by, request, &mut taken, &mut plan)?;
    }
    Ok(plan)
}

/// Makes of all files of a run the lines that count, with everything erased.
fn settle(
    run: RunId,
    files: &[LogFile],
    by: RunId,
    request: Request<'_>,
    plan: &mut Logs,
) -> BTreeMap<u64, Vec<Line>> {
    let mut versions: BTreeMap<u64, Vec<Line>> = BTreeMap::new();
    for line in files.iter().flat_map(|file| &file.lines) {
        versions.entry(line.seq).or_default().push(line.clone());
    }
    let mut settled = BTreeMap::new();
    for (seq, versions) in versions {
        let mut lines = plan.veil.settle(run, versions);
        for line in &mut lines {
            plan.lines += usize::from(rewrite(line, by, &plan.veil, request.sought));
        }
        lines.dedup();
        settled.insert(seq, lines);
    }
    settled
}

/// Works out which files of a run go, and what the file holds that stands in their place.
#[expect(
    clippy::too_many_arguments,
    reason = "what is known of a run, and where it goes"
)]
fn rewrite_run(
    folder: &Folder,
    env: &Env,
    run: RunId,
    files: Vec<LogFile>,
    settled: &BTreeMap<u64, Vec<Line>>,
    request: Request<'_>,
    taken: &mut BTreeSet<String>,
    plan: &mut Logs,
) -> Result<(), EraseError> {
    let scope = Scope {
        folder,
        veil: &plan.veil,
        sought: request.sought,
    };
    let counts = |line: &Line| settled.get(&line.seq).is_some_and(|lines| lines.contains(line));
    let is_dirty = |file: &LogFile| {
        !file.lines.iter().all(counts)
            || file.junk.iter().any(|junk| redact(&scope, junk).is_some())
            || scope.is_suspect(&file.torn)
    };
    let (dirty, clean): (Vec<LogFile>, Vec<LogFile>) = files.into_iter().partition(is_dirty);
    if dirty.is_empty() {
        return Ok(());
    }
    let kept: Vec<&Line> = clean.iter().flat_map(|file| &file.lines).collect();
    let kept_seqs: BTreeMap<u64, Vec<&Line>> = kept.iter().fold(BTreeMap::new(), |mut seqs, line| {
        seqs.entry(line.seq).or_insert_with(Vec::new).push(*line);
        seqs
    });
    let homeless = settled
        .values()
        .flatten()
        .filter(|line| !kept_seqs.get(&line.seq).is_some_and(|lines| lines.contains(line)));
    let mut body = Vec::new();
    for line in homeless {
        seal(line, &mut body)?;
    }
    let mut junk = Vec::new();
    for piece in dirty.iter().flat_map(|file| &file.junk) {
        junk.extend(redact(&scope, piece).unwrap_or_else(|| piece.clone()));
    }
    if !body.is_empty() || !junk.is_empty() {
        let part = (2..u32::MAX)
            .find(|part| !taken.contains(&name_of(run, *part)))
            .unwrap_or(u32::MAX);
        let name = name_of(run, part);
        let found = dirty.iter().chain(&clean).find_map(|file| file.header.clone());
        let header = Header {
            part,
            ..found.unwrap_or_else(|| run_log::header(run, env))
        };
        let mut bytes = Vec::new();
        seal(&header, &mut bytes)?;
        bytes.extend(junk);
        bytes.extend(body);
        plan.rewritten.push((folder.log_folder().join(&name), bytes));
        taken.insert(name);
    }
    plan.doomed.extend(dirty.into_iter().map(|file| file.path));
    Ok(())
}

/// A log of no run counts for nothing; it must not hold anything of the person all the same.
fn rewrite_adrift(
    folder: &Folder,
    file: &LogFile,
    by: RunId,
    request: Request<'_>,
    taken: &mut BTreeSet<String>,
    plan: &mut Logs,
) -> Result<(), EraseError> {
    let scope = Scope {
        folder,
        veil: &plan.veil,
        sought: request.sought,
    };
    let found = read(folder, &file.path)?.unwrap_or_default();
    let Some(bytes) = without_in_log(&scope, &found, by) else {
        return Ok(());
    };
    let stem = file.name.trim_end_matches(".ron");
    let name = (2..u32::MAX)
        .map(|number| format!("{stem}-{number}.ron"))
        .find(|name| !taken.contains(name))
        .unwrap_or_default();
    plan.rewritten.push((folder.log_folder().join(&name), bytes));
    taken.insert(name);
    plan.doomed.push(file.path.clone());
    Ok(())
}

fn name_of(run: RunId, part: u32) -> String {
    format!("{run}-{part}.ron")
}

fn seal<T: serde::Serialize>(value: &T, into: &mut Vec<u8>) -> Result<(), EraseError> {
    let text = log::ron().to_string(value).map_err(|_| EraseError::Io {
        path: PathBuf::new(),
        kind: std::io::ErrorKind::InvalidData,
    })?;
    log::seal(&text, into);
    Ok(())
}

/// Reads every log there is.
fn read_logs(folder: &Folder) -> Result<Vec<LogFile>, EraseError> {
    let mut names = match folder.disk.list(&folder.log_folder()) {
        Ok(names) => names,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            return Err(EraseError::Unreadable {
                path: folder.log_folder(),
                kind: error.kind(),
            });
        }
    };
    names.retain(|name| is_log(name));
    names.sort();
    let mut files = Vec::new();
    for name in names {
        let path = folder.log_folder().join(&name);
        if let Some(bytes) = read(folder, &path)? {
            files.push(log_file(path, name, &bytes)?);
        }
    }
    Ok(files)
}

/// Takes a log apart.
fn log_file(path: PathBuf, name: String, bytes: &[u8]) -> Result<LogFile, EraseError> {
    let Scan {
        header,
        lines,
        flaws,
        newer,
        end,
        ..
    } = log::scan(bytes);
    if newer.is_some() {
        return Err(EraseError::Newer { file: path });
    }
    let junk = flaws
        .into_iter()
        .map(|flaw| bytes.get(flaw.bytes).unwrap_or_default().to_vec());
    Ok(LogFile {
        run: header.as_ref().map(|header| header.run).or_else(|| run_of(&name)),
        path,
        name,
        lines,
        junk: junk.filter(|junk| !junk.is_empty()).collect(),
        torn: bytes.get(end..).unwrap_or_default().to_vec(),
        header,
    })
}
