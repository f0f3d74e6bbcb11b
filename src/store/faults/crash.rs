//! What a power cut may leave on a disk.
//!
//! A [`Platter`] is fed with the steps that were done, one after the other, and can be asked at any moment for what
//! is found after the power was cut. What was synced is there. Everything else is there or not, in any combination:
//! bytes of a file up to any byte, or in full length with blocks of zeros or of something else in between; names in a
//! folder as they were at any moment since the folder was synced, each for itself, whatever the others show; and
//! behind a name that was renamed over, the old file, the new one, nothing, or clusters of something else, which is
//! what FAT leaves.
//!
//! What a disk is trusted with: it does not damage what was synced before while it writes behind it, and it does not
//! say that something is synced which is not.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::dice::Dice;
use super::memory::{MemoryDisk, Step};

/// What a disk writes at once.
const BLOCKS: [usize; 2] = [512, 4096];

/// What is left of what was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    Nothing,
    All,
    Some,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    Nothing,
    Folder,
    File { id: u64, renamed: bool },
}

#[derive(Clone, Debug, Default)]
struct Inode {
    bytes: Vec<u8>,
    /// How far it is certain.
    synced: usize,
    dirty: usize,
    lost: Vec<Range<usize>>,
}

/// A disk as a list of what may be on it.
#[derive(Clone, Debug, Default)]
pub(super) struct Platter {
    inodes: BTreeMap<u64, Inode>,
    /// What stood behind each name since its folder was synced last; the first is certain.
    names: BTreeMap<PathBuf, Vec<Entry>>,
}

/// What is found after a power cut.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Wreck {
    pub(super) files: BTreeMap<PathBuf, Vec<u8>>,
    pub(super) folders: BTreeSet<PathBuf>,
}

impl Wreck {
    pub(super) fn disk(&self) -> MemoryDisk {
        MemoryDisk::with(self.files.clone(), self.folders.clone())
    }

    pub(super) fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

impl Platter {
    /// Begins with a disk that is certain.
    pub(super) fn of(wreck: &Wreck) -> Self {
        let mut platter = Self::default();
        for folder in &wreck.folders {
            platter.names.insert(folder.clone(), vec![Entry::Folder]);
        }
        // The order in which a disk in memory numbers them.
        for ((path, bytes), id) in wreck.files.iter().zip(1..) {
            let inode = Inode {
                bytes: bytes.clone(),
                synced: bytes.len(),
                dirty: bytes.len(),
                lost: Vec::new(),
            };
            platter.inodes.insert(id, inode);
            platter
                .names
                .insert(path.clone(), vec![Entry::File { id, renamed: false }]);
        }
        platter
    }

    pub(super) fn apply(&mut self, step: &Step) {
        match step {
            Step::Create { path, file } => {
                self.inodes.insert(*file, Inode::default());
                let entry = Entry::File {
                    id: *file,
                    renamed: false,
                };
                self.show(path, entry);
            }
            Step::Write { file, bytes, .. } => {
                self.inodes
                    .entry(*file)
                    .or_default()
                    .bytes
                    .extend_from_slice(bytes);
            }
            Step::Sync { file, failed } => {
                let inode = self.inodes.entry(*file).or_default();
                let end = inode.bytes.len();
                if inode.dirty < end {
                    if *failed {
                        inode.lost.push(inode.dirty..end);
                    } else {
                        inode.synced = end;
                    }
                    inode.dirty = end;
                }
            }
            Step::MakeFolder(path) => self.show(path, Entry::Folder),
            Step::SyncFolder(folder) => {
                for (path, entries) in &mut self.names {
                    if path.parent() == Some(folder) {
                        entries.drain(..entries.len() - 1);
                        if let Some(Entry::File { renamed, .. }) = entries.last_mut() {
                            *renamed = false;
                        }
                    }
                }
                self.names.retain(|_, entries| *entries != [Entry::Nothing]);
            }
            Step::Rename { from, to } => {
                if let Some(Entry::File { id, .. }) = self.now(from) {
                    let renamed = self.names.contains_key(to);
                    self.show(from, Entry::Nothing);
                    self.show(to, Entry::File { id, renamed });
                }
            }
            Step::Remove(path) | Step::RemoveFolder(path) => self.show(path, Entry::Nothing),
            Step::Acknowledged(_) | Step::Drafted(_) => {}
        }
    }

    fn now(&self, path: &Path) -> Option<Entry> {
        self.names.get(path)?.last().copied()
    }

    fn show(&mut self, path: &Path, entry: Entry) {
        self.names
            .entry(path.to_owned())
            .or_insert_with(|| vec![Entry::Nothing])
            .push(entry);
    }

    /// Says whether there is anything that a power cut could take.
    pub(super) fn is_uncertain(&self) -> bool {
        self.names.values().any(|entries| entries.len() > 1)
            || self
                .inodes
                .values()
                .any(|inode| inode.synced < inode.bytes.len() || !inode.lost.is_empty())
    }

    /// Cuts the power.
    pub(super) fn crash(&self, left: Left, dice: &mut Dice) -> Wreck {
        let mut wreck = Wreck {
            files: BTreeMap::new(),
            folders: BTreeSet::new(),
        };
        // A folder comes before what is in it.
        for (path, entries) in &self.names {
            let is_reachable = path
                .parent()
                .is_some_and(|parent| parent.parent().is_none() || wreck.folders.contains(parent));
            let at = match left {
                Left::Nothing => 0,
                Left::All => entries.len() - 1,
                Left::Some => dice.below(entries.len()),
            };
            match entries[at] {
                _ if !is_reachable => {}
                Entry::Nothing => {}
                Entry::Folder => {
                    wreck.folders.insert(path.clone());
                }
                Entry::File { id, renamed } => {
                    let inode = &self.inodes[&id];
                    let bytes = if renamed && left == Left::Some && dice.one_in(3) {
                        clusters(inode.bytes.len(), dice)
                    } else {
                        inode.crash(left, dice)
                    };
                    wreck.files.insert(path.clone(), bytes);
                }
            }
        }
        wreck
    }
}

/// What a name shows that points to clusters of another file.
fn clusters(len: usize, dice: &mut Dice) -> Vec<u8> {
    match dice.below(3) {
        0 => Vec::new(),
        1 => vec![0; len],
        _ => (0..len).map(|_| dice.byte()).collect(),
    }
}

impl Inode {
    fn crash(&self, left: Left, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = match left {
            Left::Nothing => self.bytes[..self.synced].to_vec(),
            Left::All => return self.bytes.clone(),
            Left::Some => self.torn(dice),
        };
        for lost in &self.lost {
            let end = lost.end.min(bytes.len());
            let lost = lost.start.min(end)..end;
            match left {
                Left::Some => scatter(&mut bytes, lost, dice),
                Left::Nothing | Left::All => bytes[lost].fill(0),
            }
        }
        bytes
    }

    /// What may be there of what was written and not synced.
    fn torn(&self, dice: &mut Dice) -> Vec<u8> {
        let unsynced = self.bytes.len() - self.synced;
        if unsynced == 0 {
            return self.bytes.clone();
        }
        match dice.below(4) {
            0 => self.bytes[..self.synced].to_vec(),
            1 => self.bytes.clone(),
            2 => self.bytes[..self.synced + dice.below(unsynced + 1)].to_vec(),
            _ => {
                let mut bytes = self.bytes[..self.synced + dice.below(unsynced + 1)].to_vec();
                let end = bytes.len();
                scatter(&mut bytes, self.synced..end, dice);
                bytes
            }
        }
    }
}

/// Takes some of the blocks of a range away: there are zeros in their place, or something else.
fn scatter(bytes: &mut [u8], range: Range<usize>, dice: &mut Dice) {
    let block = BLOCKS[dice.below(BLOCKS.len())];
    let mut from = range.start;
    while from < range.end {
        let end = ((from / block + 1) * block).min(range.end);
        match dice.below(3) {
            0 => bytes[from..end].fill(0),
            1 => bytes[from..end].iter_mut().for_each(|byte| *byte = dice.byte()),
            _ => {}
        }
        from = end;
    }
}
