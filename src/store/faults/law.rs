//! The law of opening: what has to hold on every disk that a power cut, a fault or a hand may leave.
//!
//! The same functions judge the program and the [canaries](super::canaries); they say what is broken instead of
//! failing, so that a canary can be seen to be caught.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::day::WORKSHOP;
use super::memory::{MemoryDisk, Step};
use super::{add, env};
use crate::session::Session;
use crate::store::folder::run_of;
use crate::store::published::Published;
use crate::store::{Draft, OpenError, log};
use crate::workshop::{Line, Plain, RunId};

/// What was promised up to a moment.
#[derive(Clone, Debug, Default)]
pub(super) struct Promised {
    pub(super) lines: BTreeMap<(RunId, u64), Line>,
    pub(super) drafts: Vec<Draft>,
}

impl Promised {
    pub(super) fn apply(&mut self, step: &Step) {
        match step {
            Step::Acknowledged(lines) => {
                let lines = lines.iter().cloned();
                self.lines
                    .extend(lines.map(|(run, line)| ((run, line.seq), line)));
            }
            Step::Drafted(drafts) => self.drafts.clone_from(drafts),
            _ => {}
        }
    }

    /// Every line that was acknowledged is read.
    pub(super) fn is_kept(
        &self,
        files: &BTreeMap<PathBuf, Vec<u8>>,
        scans: &mut Scans,
    ) -> Result<(), String> {
        let mut read: HashMap<(RunId, u64), Vec<&Line>> = HashMap::new();
        let logs: Vec<Arc<Log>> = files
            .iter()
            .filter(|(path, _)| path.starts_with("/w/log"))
            .map(|(path, bytes)| scans.scan(path, bytes))
            .collect();
        for log in &logs {
            let (Some(run), lines) = &**log else { continue };
            for line in lines {
                read.entry((*run, line.seq)).or_default().push(line);
            }
        }
        for (key, line) in &self.lines {
            if !read.get(key).is_some_and(|found| found.contains(&line)) {
                return Err(format!(
                    "line {} of {} was acknowledged and is not read",
                    key.1, key.0
                ));
            }
        }
        Ok(())
    }
}

/// The lines of a log, and the run they are of.
type Log = (Option<RunId>, Vec<Line>);

/// Remembers what stands in logs, which come up again and again.
#[derive(Debug, Default)]
pub(super) struct Scans(HashMap<Vec<u8>, Arc<Log>>);

impl Scans {
    fn scan(&mut self, path: &Path, bytes: &Vec<u8>) -> Arc<Log> {
        if let Some(known) = self.0.get(bytes) {
            return Arc::clone(known);
        }
        let scan = log::scan(bytes);
        let name = path.file_name().unwrap().to_str().unwrap();
        let run = scan.header.map(|header| header.run).or_else(|| run_of(name));
        let new = Arc::new((run, scan.lines));
        self.0.insert(bytes.clone(), Arc::clone(&new));
        new
    }
}

/// What opening a disk came to.
#[derive(Debug, PartialEq)]
struct State {
    plain: Plain,
    drafts: BTreeSet<(String, String)>,
    damages: usize,
}

/// Opens and closes the workshop on a disk; none: there is none yet.
fn recover(disk: &MemoryDisk, seed: u64) -> Result<Option<State>, String> {
    let run = || match Session::open(Path::new(WORKSHOP), &env(disk, seed)) {
        Ok(opened) => {
            let state = State {
                plain: opened.session.workshop().plain(),
                drafts: opened
                    .session
                    .take_drafts()
                    .into_iter()
                    .map(|draft| (draft.place, draft.text))
                    .collect(),
                damages: opened.report.damages.len(),
            };
            opened.session.close().map_err(|error| error.to_string())?;
            Ok(Some(state))
        }
        Err(OpenError::NotFound { .. } | OpenError::NotAWorkshop { .. }) => Ok(None),
        Err(error) => Err(format!("opening failed: {error}")),
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err("opening panicked".into()))
}

/// Opening reads everything that was promised, changes nothing that was there, and the second time nothing at all.
pub(super) fn recovers(disk: &MemoryDisk, promised: &Promised, scans: &mut Scans) -> Result<(), String> {
    let before = disk.everything();
    promised.is_kept(&before, scans)?;
    let Some(first) = recover(disk, 1 << 40)? else {
        return if promised.lines.is_empty() {
            Ok(())
        } else {
            Err("there was a workshop, and it is not found".into())
        };
    };
    for draft in &promised.drafts {
        if !first.drafts.contains(&(draft.place.clone(), draft.text.clone())) {
            return Err(format!("the draft {:?} is lost", draft.text));
        }
    }
    let between = disk.everything();
    is_untouched(&before, &between)?;
    let second = recover(disk, 1 << 41)?;
    if second.as_ref() != Some(&first) {
        return Err("a second opening finds something else".into());
    }
    let after = disk.everything();
    if after != between {
        let changed: Vec<&PathBuf> = after
            .iter()
            .chain(&between)
            .filter(|(path, _)| after.get(*path) != between.get(*path))
            .map(|(path, _)| path)
            .collect();
        return Err(format!("a second opening changes {changed:?}"));
    }
    Ok(())
}

/// No file that was there is another one now. The published copy is replaced and not written into, and kept if it was
/// not our own; what was left of making it goes, as do signs of life of windows that are gone.
pub(super) fn is_untouched(
    before: &BTreeMap<PathBuf, Vec<u8>>,
    after: &BTreeMap<PathBuf, Vec<u8>>,
) -> Result<(), String> {
    let root = Path::new(WORKSHOP);
    for (path, bytes) in before {
        let there = after.get(path);
        if there == Some(bytes) {
            continue;
        }
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let is_spent = there.is_none() && path.parent() == Some(&root.join("drafts"));
        let is_temporary = path.parent() == Some(root) && name.starts_with(".workshop-");
        let is_copy = *path == root.join("workshop.ron");
        let is_kept = || after.values().any(|kept| kept == bytes);
        if is_spent
            || is_temporary
            || (is_copy && (Published::of(path.clone(), bytes.clone()).is_untouched || is_kept()))
        {
            continue;
        }
        return Err(format!("{} was there and is another one now", path.display()));
    }
    Ok(())
}

/// Once a write to a file or its sync has failed, nothing is written to it again.
pub(super) fn leaves_failed_files_alone(journal: &[Step]) -> Result<(), String> {
    let mut failed = BTreeSet::new();
    for step in journal {
        match step {
            Step::Write { file, .. } | Step::Sync { file, .. } if failed.contains(file) => {
                return Err(format!("file {file} was used again after a fault"));
            }
            Step::Write {
                file, failed: true, ..
            }
            | Step::Sync { file, failed: true } => {
                failed.insert(*file);
            }
            _ => {}
        }
    }
    Ok(())
}

#[test]
fn the_law_sees_a_line_that_is_lost_and_a_file_that_is_altered() {
    let disk = MemoryDisk::default();
    disk.record();
    let mut session = Session::create(Path::new(WORKSHOP), &env(&disk, 1), Vec::new()).unwrap();
    add(&mut session, 1);
    session.close().unwrap();
    super::day::acknowledge(&disk, &mut BTreeSet::new());
    let mut promised = Promised::default();
    disk.journal().iter().for_each(|step| promised.apply(step));
    recovers(&disk.after_power_cut(), &promised, &mut Scans::default()).unwrap();
    let cut = disk.after_power_cut();
    let log = cut.logs()[0].clone();
    cut.state().files.get_mut(&log).unwrap().bytes.pop();
    assert!(
        recovers(&cut, &promised, &mut Scans::default())
            .unwrap_err()
            .contains("not read")
    );
    let before = disk.everything();
    let mut after = before.clone();
    after.get_mut(&log).unwrap().push(b'\n');
    assert!(is_untouched(&before, &after).is_err());
}
