//! Sets of people as bits: who is to be met at a table is counted by a handful of instructions.

/// A set of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Set<const W: usize>([u64; W]);

impl<const W: usize> Set<W> {
    pub(super) const NONE: Self = Self([0; W]);

    fn bit(person: usize) -> (usize, u64) {
        (person / 64, 1 << (person % 64))
    }

    pub(super) fn add(&mut self, person: usize) {
        let (word, bit) = Self::bit(person);
        self.0[word] |= bit;
    }

    pub(super) fn remove(&mut self, person: usize) {
        let (word, bit) = Self::bit(person);
        self.0[word] &= !bit;
    }

    pub(super) fn has(&self, person: usize) -> bool {
        let (word, bit) = Self::bit(person);
        self.0[word] & bit != 0
    }

    pub(super) fn without(mut self, person: usize) -> Self {
        self.remove(person);
        self
    }

    pub(super) fn except(mut self, others: &Self) -> Self {
        for word in 0..W {
            self.0[word] &= !others.0[word];
        }
        self
    }

    pub(super) fn common(&self, other: &Self) -> i64 {
        let mut count = 0;
        for word in 0..W {
            count += (self.0[word] & other.0[word]).count_ones();
        }
        i64::from(count)
    }

    pub(super) fn people(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(number, mut word)| {
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros() as usize;
                word &= word.wrapping_sub(1);
                (bit < 64).then_some(number * 64 + bit)
            })
        })
    }

    /// How many people these are.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }
}
