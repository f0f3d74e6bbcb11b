//! Which lines of which run are known.
//!
//! The highest number says little: a line before it may have been damaged, or not have arrived yet. So
//! this keeps ranges. Written as text it is `1-57,60-99`.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::findings::Missing;
use crate::workshop::RunId;

/// A set of sequence numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seqs(Vec<(u64, u64)>);

impl Seqs {
    /// Adds a number; returns whether it was not there.
    pub(super) fn insert(&mut self, seq: u64) -> bool {
        #[cfg(test)]
        if super::faults::canaries::trusts_the_highest_number() {
            let highest = self.0.last().map_or(0, |&(_, to)| to);
            self.0 = vec![(1, seq.max(highest))];
            return seq > highest;
        }
        // Nearly always the number after the last one.
        let at = self
            .0
            .iter()
            .rposition(|&(from, _)| from <= seq)
            .map_or(0, |at| at + 1);
        if at > 0 && seq <= self.0[at - 1].1 {
            return false;
        }
        let joins_left = at > 0 && self.0[at - 1].1.checked_add(1) == Some(seq);
        let joins_right = self
            .0
            .get(at)
            .is_some_and(|&(from, _)| seq.checked_add(1) == Some(from));
        match (joins_left, joins_right) {
            (true, true) => {
                self.0[at - 1].1 = self.0[at].1;
                self.0.remove(at);
            }
            (true, false) => self.0[at - 1].1 = seq,
            (false, true) => self.0[at].0 = seq,
            (false, false) => self.0.insert(at, (seq, seq)),
        }
        true
    }

    fn is_within(&self, other: &Self) -> bool {
        self.0
            .iter()
            .all(|&(from, to)| other.0.iter().any(|&(low, high)| low <= from && to <= high))
    }

    /// The ranges of this set that are not in the other one.
    fn beyond(&self, other: &Self) -> Vec<(u64, u64)> {
        let mut beyond = Vec::new();
        for &(from, to) in &self.0 {
            let mut next = Some(from);
            for &(low, high) in other.0.iter().filter(|&&(low, high)| low <= to && high >= from) {
                let Some(start) = next else { break };
                if start < low {
                    beyond.push((start, low - 1));
                }
                next = high.checked_add(1).map(|after| after.max(start));
            }
            beyond.extend(next.filter(|&start| start <= to).map(|start| (start, to)));
        }
        beyond
    }

    /// Goes through the gaps before the highest number.
    fn gaps(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        let before = std::iter::once(0).chain(self.0.iter().map(|&(_, to)| to));
        before
            .zip(&self.0)
            .filter(|&(before, &(from, _))| from > before + 1)
            .map(|(before, &(from, _))| (before + 1, from - 1))
    }
}

impl fmt::Display for Seqs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, (from, to)) in self.0.iter().enumerate() {
            let comma = if n == 0 { "" } else { "," };
            write!(f, "{comma}{from}-{to}")?;
        }
        Ok(())
    }
}

impl Serialize for Seqs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Seqs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let range = |range: &str| {
            let (from, to) = range.split_once('-')?;
            Some((from.parse().ok()?, to.parse().ok()?))
        };
        let ranges: Option<Vec<(u64, u64)>> = text
            .split(',')
            .filter(|range| !range.is_empty())
            .map(range)
            .collect();
        ranges
            .map(Self)
            .ok_or_else(|| de::Error::custom("ranges read from-to,from-to"))
    }
}

/// The known lines of every run.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Seen(BTreeMap<RunId, Seqs>);

impl Seen {
    /// Says whether any line of a run is known.
    pub(super) fn knows(&self, run: RunId) -> bool {
        self.0.contains_key(&run)
    }

    /// Says whether nothing is known.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says whether there is a run of which lines are known here and there.
    pub(super) fn shares_a_run_with(&self, other: &Self) -> bool {
        self.0.keys().any(|run| other.knows(*run))
    }

    /// Says whether a line is known.
    pub(super) fn contains(&self, run: RunId, seq: u64) -> bool {
        self.0
            .get(&run)
            .is_some_and(|known| known.0.iter().any(|&(from, to)| from <= seq && seq <= to))
    }

    /// Says whether any of the lines of a run up to this number is not known.
    pub(super) fn lacks(&self, run: RunId, up_to: u64) -> bool {
        up_to > 0
            && !self.0.get(&run).is_some_and(|known| {
                known
                    .0
                    .first()
                    .is_some_and(|&(from, to)| from <= 1 && up_to <= to)
            })
    }

    pub(super) fn insert(&mut self, run: RunId, seq: u64) -> bool {
        self.0.entry(run).or_default().insert(seq)
    }

    /// Says whether everything known here is known there.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.0
            .iter()
            .all(|(run, seqs)| other.0.get(run).is_some_and(|known| seqs.is_within(known)))
    }

    /// Lists what is known here and not there.
    pub(super) fn beyond(&self, other: &Self) -> Vec<Missing> {
        let none = Seqs::default();
        self.0
            .iter()
            .flat_map(|(&run, seqs)| {
                seqs.beyond(other.0.get(&run).unwrap_or(&none))
                    .into_iter()
                    .map(move |(from, to)| Missing { run, from, to })
            })
            .collect()
    }

    pub(super) fn missing(&self) -> Vec<Missing> {
        self.0
            .iter()
            .flat_map(|(&run, seqs)| seqs.gaps().map(move |(from, to)| Missing { run, from, to }))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Seen, Seqs};
    use crate::workshop::Id;

    #[test]
    fn numbers_in_any_order_become_ranges() {
        let mut seqs = Seqs::default();
        for seq in [5, 1, 2, 9, 8, 4, 2] {
            seqs.insert(seq);
        }
        assert_eq!(seqs.to_string(), "1-2,4-5,8-9");
        assert!(seqs.insert(3));
        assert!(!seqs.insert(3));
        assert_eq!(seqs.to_string(), "1-5,8-9");
        assert!(!seqs.insert(4) && seqs.insert(6));
    }

    #[test]
    fn what_is_missing_before_the_highest_number_is_told() {
        let (mut seen, run) = (Seen::default(), Id::from_bits(5));
        for seq in [2, 3, 7] {
            seen.insert(run, seq);
        }
        let gaps: Vec<_> = seen.missing().iter().map(|gap| (gap.from, gap.to)).collect();
        assert_eq!(gaps, [(1, 1), (4, 6)]);
    }

    #[test]
    fn what_one_set_knows_beyond_another_is_told_in_ranges() {
        let run = Id::from_bits(5);
        let seen = |seqs: &[u64]| {
            let mut seen = Seen::default();
            for &seq in seqs {
                seen.insert(run, seq);
            }
            seen
        };
        for (there, here, beyond) in [
            (&[1, 2, 3, 4, 5, 6][..], &[1, 2, 5][..], &[(3, 4), (6, 6)][..]),
            (&[1, 2], &[1, 2, 3], &[]),
            (&[2, 3], &[], &[(2, 3)]),
            (&[1, 4, 5], &[2, 3], &[(1, 1), (4, 5)]),
        ] {
            let found = seen(there).beyond(&seen(here));
            let found: Vec<_> = found.iter().map(|range| (range.from, range.to)).collect();
            assert_eq!(found, beyond, "{there:?} beyond {here:?}");
        }
    }

    #[test]
    fn a_set_is_within_another_only_if_no_line_of_it_is_missing_there() {
        let run = Id::from_bits(5);
        let seen = |seqs: &[u64]| {
            let mut seen = Seen::default();
            for &seq in seqs {
                seen.insert(run, seq);
            }
            seen
        };
        assert!(seen(&[1, 2]).is_within(&seen(&[1, 2, 3])));
        assert!(!seen(&[1, 2]).is_within(&seen(&[2, 3, 4])));
        assert!(seen(&[]).is_within(&seen(&[])));
    }
}
