//! The list of workshops for the start screen.
//!
//! It shows what is in the workshops folder, and what was opened elsewhere: the state folder holds one
//! small file of paths for that. Of each workshop only the head of the published copy is read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::disk::{Disk, RealDisk};
use super::folder::COPY;
use super::places::{Places, make_folders};
use super::{log, published};

/// How many workshops outside the workshops folder are remembered.
const MAX_ELSEWHERE: usize = 50;

/// The head of a copy lies within these bytes.
const HEAD: u64 = 4 << 10;

/// The file of paths is never larger.
const MAX_LIST: u64 = 1 << 20;

/// A workshop that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Its folder.
    pub path: PathBuf,
    /// What it is called; empty: nothing was published yet.
    pub title: String,
    /// The day it takes place.
    pub date: Option<NaiveDate>,
    /// Where.
    pub place: String,
    /// How many cards there are.
    pub cards: usize,
    /// When something in it was changed last.
    pub modified: Option<SystemTime>,
}

/// Lists the workshops of this laptop, the latest first.
#[must_use]
pub fn recent(places: &Places) -> Vec<Recent> {
    let names = RealDisk.list(&places.workshops).unwrap_or_default();
    let mut paths: Vec<PathBuf> = names
        .into_iter()
        .map(|name| places.workshops.join(name))
        .collect();
    for path in elsewhere(places) {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    let mut workshops: Vec<Recent> = paths.into_iter().filter_map(look).collect();
    workshops.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.path.cmp(&b.path)));
    workshops
}

fn look(path: PathBuf) -> Option<Recent> {
    let modified = |path: &Path| RealDisk.meta(path).ok()?.modified;
    let (copy, log) = (path.join(COPY), path.join("log"));
    let modified = modified(&copy).max(modified(&log))?;
    let head = RealDisk
        .read(&copy, 0, HEAD)
        .ok()
        .and_then(|bytes| published::head(&bytes));
    if head.is_none() && !log.is_dir() {
        return None;
    }
    let (title, date, place, cards) = head.map_or_else(Default::default, |head| {
        (head.title, head.date, head.place, head.cards)
    });
    Some(Recent {
        path,
        title,
        date,
        place,
        cards,
        modified: Some(modified),
    })
}

impl Places {
    /// Remembers that a workshop was opened, if it lies outside the workshops folder.
    ///
    /// # Errors
    ///
    /// Returns what the system says; nothing but the list of workshops suffers from it.
    pub fn note_opened(&self, folder: &Path) -> io::Result<()> {
        let folder = std::path::absolute(folder)?;
        if folder
            .parent()
            .is_some_and(|parent| same(parent, &self.workshops))
        {
            return Ok(());
        }
        let mut paths = elsewhere(self);
        if paths.first() == Some(&folder) {
            return Ok(());
        }
        paths.retain(|path| *path != folder);
        paths.insert(0, folder);
        paths.truncate(MAX_ELSEWHERE);
        self.write_list(paths)
    }

    /// Forgets where a workshop was.
    ///
    /// # Errors
    ///
    /// Returns what the system says.
    pub fn forget(&self, folder: &Path) -> io::Result<()> {
        let folder = std::path::absolute(folder)?;
        let mut paths = elsewhere(self);
        let before = paths.len();
        paths.retain(|path| *path != folder);
        if paths.len() == before {
            return Ok(());
        }
        self.write_list(paths)
    }

    fn write_list(&self, paths: Vec<PathBuf>) -> io::Result<()> {
        make_folders(&RealDisk, &self.state)?;
        let list = self.state.join("recent.ron");
        let text = log::ron()
            .to_string(&List { elsewhere: paths })
            .map_err(io::Error::other)?;
        let temporary = self.state.join(format!("recent-{}.tmp", std::process::id()));
        fs::remove_file(&temporary).ok();
        RealDisk.create(&temporary)?.write_all(text.as_bytes())?;
        fs::rename(&temporary, &list)
    }
}

fn same(a: &Path, b: &Path) -> bool {
    a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

#[derive(Default, Serialize, Deserialize)]
struct List {
    elsewhere: Vec<PathBuf>,
}

fn elsewhere(places: &Places) -> Vec<PathBuf> {
    let bytes = RealDisk
        .read(&places.state.join("recent.ron"), 0, MAX_LIST)
        .unwrap_or_default();
    log::ron()
        .from_bytes::<List>(&bytes)
        .unwrap_or_default()
        .elsewhere
}
