//! Identities: how a change names what it is about.
//!
//! Operations must mean the same on every laptop and in every order of arrival, so they never name a
//! row or a column: they name an [`Id`] that was drawn at random when the thing was made. Ids are short
//! enough to be read aloud and wide enough (60 bits) that two laptops which never met do not collide.

use std::cell::Cell;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// Crockford's base-32 alphabet: no `i`, `l`, `o`, `u`, so nothing is misread.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// The value of each letter, and [`NO_DIGIT`] for those that are none: ten thousand cards name a great many.
const VALUES: [u8; 256] = values();
const NO_DIGIT: u8 = u8::MAX;
const DIGITS: usize = 12;
const BITS: u32 = 60;

const fn values() -> [u8; 256] {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0;
    while value < ALPHABET.len() {
        values[ALPHABET[value] as usize] = value as u8;
        value += 1;
    }
    values
}

/// A random 60-bit identity, written as twelve base-32 digits.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// The identity of things of which there is exactly one, such as the day itself.
    pub const ONE: Self = Self(0);

    /// Makes an identity of the lower 60 bits.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits & ((1 << BITS) - 1))
    }

    /// Returns the 60 bits.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Derives the identity of what belongs to both, the same on every laptop: the vote of a
    /// participant on an option is one thing, wherever it was typed.
    #[must_use]
    pub const fn pair(self, other: Self) -> Self {
        // splitmix64's finaliser over both: cheap, well mixed, and not symmetric.
        let mut z = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ other.0.rotate_left(29);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self::from_bits(z ^ (z >> 31))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = [b'0'; DIGITS];
        let mut rest = self.0;
        for digit in digits.iter_mut().rev() {
            *digit = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
        }
        f.write_str(std::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Says that a text is no identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an identity has twelve digits of 0-9 and a-z without i, l, o, u")]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != DIGITS {
            return Err(NotAnId);
        }
        text.bytes()
            .try_fold(0u64, |bits, byte| {
                let digit = VALUES[usize::from(byte)];
                (digit != NO_DIGIT)
                    .then_some((bits << 5) | u64::from(digit))
                    .ok_or(NotAnId)
            })
            .map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Id;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{NotAnId}")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Id, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// Draws identities from a seed: the domain never asks the system for randomness itself.
///
/// The generator is splitmix64. Two sources with different seeds are as unlikely to meet as two random
/// numbers; the same seed draws the same identities, which is what tests want.
#[derive(Debug)]
pub struct IdSource(Cell<u64>);

impl IdSource {
    /// Starts from a seed, which the caller takes from the system or, in tests, from a constant.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    /// Draws the next 64 bits.
    pub fn bits(&self) -> u64 {
        let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.0.set(state);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Draws a fresh identity of any kind: `let card: CardId = ids.fresh();`
    pub fn fresh<T: From<Id>>(&self) -> T {
        T::from(Id::from_bits(self.bits()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, IdSource};

    #[test]
    fn an_identity_reads_back_as_itself() {
        for bits in [0, 1, 31, 32, 0x0123_4567_89ab_cdef, (1 << 60) - 1] {
            let id = Id::from_bits(bits);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn what_is_no_identity_is_refused() {
        for text in [
            "",
            "abc",
            "0000000000000",
            "00000000000i",
            "00000000000U",
            "ähnlich",
        ] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_pair_of_two_differs_from_the_pair_the_other_way_round() {
        let ids = IdSource::new(7);
        let (a, b): (Id, Id) = (ids.fresh(), ids.fresh());
        assert_eq!(a.pair(b), a.pair(b));
        assert_ne!(a.pair(b), b.pair(a));
    }
}
