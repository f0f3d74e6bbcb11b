//! Tables: all things of one kind, by identity and in their order.
//!
//! Rows never move in memory; an index finds one by identity and a sorted list of row numbers gives the
//! order of positions. While a log is folded, changed rows are only noted; [`Table::tidy`] puts them in
//! place afterwards, so that opening ten thousand cards sorts once.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::entity::Entity;
use super::id::Id;

/// Past this many changed rows one sort is cheaper than putting each in its place.
const SORT_ALL: usize = 64;

/// Ids are random already: hashing them again would only cost time.
#[derive(Clone, Debug, Default)]
pub(super) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u64(&mut self, bits: u64) {
        // The top bits choose the bucket's tag, and an id has only sixty.
        self.0 = bits.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// All things of one kind.
#[derive(Clone, Debug)]
pub struct Table<E> {
    rows: Vec<E>,
    index: HashMap<Id, u32, BuildHasherDefault<IdHasher>>,
    /// Row numbers of what is there (not removed), sorted by (position, id).
    order: Vec<u32>,
    /// Rows whose place in `order` may be wrong.
    loose: Vec<u32>,
    revision: u64,
}

impl<E> Default for Table<E> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            index: HashMap::default(),
            order: Vec::new(),
            loose: Vec::new(),
            revision: 0,
        }
    }
}

impl<E: Entity> Table<E> {
    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Says whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Returns a number that changes whenever something in this table may have changed: what a view
    /// compares to know whether what it prepared still holds.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the thing of this identity, unless it was removed.
    #[must_use]
    pub fn get(&self, id: E::Id) -> Option<&E> {
        self.get_any(id).filter(|entity| !entity.life().is_removed())
    }

    /// Returns the thing of this identity, even if it was removed.
    #[must_use]
    pub fn get_any(&self, id: E::Id) -> Option<&E> {
        self.index.get(&id.into()).map(|&row| &self.rows[row as usize])
    }

    /// Says whether the thing is there and was not removed.
    #[must_use]
    pub fn contains(&self, id: E::Id) -> bool {
        self.get(id).is_some()
    }

    /// Goes through what is there in the order of positions.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &E> + ExactSizeIterator + Clone {
        self.order.iter().map(|&row| &self.rows[row as usize])
    }

    /// Returns the `n`th thing in the order of positions.
    #[must_use]
    pub fn nth(&self, n: usize) -> Option<&E> {
        self.order.get(n).map(|&row| &self.rows[row as usize])
    }

    /// Returns where in the order the thing stands.
    #[must_use]
    pub fn rank(&self, id: E::Id) -> Option<usize> {
        let row = *self.index.get(&id.into())?;
        let key = sort_key(&self.rows[row as usize]);
        self.order
            .binary_search_by(|&other| sort_key(&self.rows[other as usize]).cmp(&key))
            .ok()
    }

    /// Goes through what was removed, in no particular order.
    pub fn removed(&self) -> impl Iterator<Item = &E> {
        self.rows.iter().filter(|entity| entity.life().is_removed())
    }

    /// Makes the revision larger than it was in `before`.
    pub(super) fn succeed(&mut self, before: &Self) {
        self.revision = self.revision.max(before.revision) + 1;
    }

    /// Returns the row that was made first, in a table that was made with one.
    pub(super) fn first_row(&self) -> &E {
        &self.rows[0]
    }

    /// Returns the row to write to, made if there is none, and says whether it was made.
    pub(super) fn row_mut(&mut self, id: E::Id) -> (&mut E, bool) {
        self.revision += 1;
        let mut made = false;
        let row = *self.index.entry(id.into()).or_insert_with(|| {
            made = true;
            self.rows.push(E::new(id));
            (self.rows.len() - 1) as u32
        });
        if self.loose.last() != Some(&row) {
            self.loose.push(row);
        }
        (&mut self.rows[row as usize], made)
    }

    /// Returns the row to write to, if there is one.
    pub(super) fn existing_mut(&mut self, id: E::Id) -> Option<&mut E> {
        self.index.contains_key(&id.into()).then(|| self.row_mut(id).0)
    }

    /// Puts every changed row in its place.
    pub(super) fn tidy(&mut self) {
        if self.loose.is_empty() {
            return;
        }
        let mut loose = std::mem::take(&mut self.loose);
        loose.sort_unstable();
        loose.dedup();
        let rows = &self.rows;
        let by_key = |a: &u32, b: &u32| sort_key(&rows[*a as usize]).cmp(&sort_key(&rows[*b as usize]));
        if loose.len() > SORT_ALL {
            self.order = (0..rows.len() as u32)
                .filter(|&row| !rows[row as usize].life().is_removed())
                .collect();
            self.order.sort_by(by_key);
            return;
        }
        self.order.retain(|row| loose.binary_search(row).is_err());
        for row in loose {
            if !rows[row as usize].life().is_removed() {
                let at = self.order.partition_point(|other| by_key(other, &row).is_lt());
                self.order.insert(at, row);
            }
        }
    }
}

fn sort_key<E: Entity>(entity: &E) -> (&super::Position, Id) {
    (entity.position(), entity.id().into())
}
