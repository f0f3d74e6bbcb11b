//! Order without a referee: the hybrid logical clock.
//!
//! Laptops in a village hall have no common clock, and some are wrong by years. A [`Stamp`] is wall time
//! as long as clocks behave, and a counter where they do not: [`Ticker::next`] is always later than
//! everything its window has read or written, whatever that said. So a change sorts after everything its
//! author had seen, and the order (stamp, run) is total. A stamp is for ordering; what people are shown
//! is the wall time that stands beside it in the log.
//!
//! Source: Kulkarni et al., *Logical Physical Clocks* (2014), without its bound on drift: a clock that is
//! years ahead is accepted, since refusing it would lose what somebody typed.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::id::Id;

/// Identifies one run of the program, and with it one log file.
pub type RunId = Id;

/// The latest time a stamp may name, in milliseconds since 1970: beyond it a line counts as unreadable,
/// so that there is always room to be later than what was read.
pub const LATEST_MS: u64 = 1 << 53;

/// A point in the order of changes: milliseconds since 1970 (UTC) and a counter within them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970 as the author's window believed, or later.
    pub ms: u64,
    /// Counts changes within one millisecond, or while the clock lags behind what was read.
    pub count: u32,
}

impl Stamp {
    /// Returns the next stamp for a window whose clock says `now_ms`.
    #[must_use]
    pub const fn after(self, now_ms: u64) -> Self {
        if now_ms > self.ms && now_ms <= LATEST_MS {
            Self { ms: now_ms, count: 0 }
        } else if let Some(count) = self.count.checked_add(1) {
            Self { ms: self.ms, count }
        } else {
            Self {
                ms: self.ms + 1,
                count: 0,
            }
        }
    }
}

/// Names one write to one field: who wrote (the run) and when in the order.
///
/// The default is the version of what nobody has written yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// When, in the order of changes.
    pub at: Stamp,
    /// By which run of the program.
    pub run: RunId,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", self.at.ms, self.at.count, self.run)
    }
}

/// Says that a text names no version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a version reads milliseconds-counter-run")]
pub struct NotAVersion;

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let mut parts = text.splitn(3, '-');
        let mut part = || parts.next().ok_or(NotAVersion);
        Ok(Self {
            at: Stamp {
                ms: part()?.parse().map_err(|_| NotAVersion)?,
                count: part()?.parse().map_err(|_| NotAVersion)?,
            },
            run: part()?.parse().map_err(|_| NotAVersion)?,
        })
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Version;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{NotAVersion}")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Version, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// A stamp is a pair in the log: `(1335945600000,0)`.
impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.ms, self.count).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (ms, count) = <(u64, u32)>::deserialize(deserializer)?;
        if ms > LATEST_MS {
            return Err(de::Error::custom("a stamp lies beyond the end of time"));
        }
        Ok(Self { ms, count })
    }
}

/// Hands out stamps that are later than everything seen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ticker {
    latest: Stamp,
}

impl Ticker {
    /// Takes note of a stamp that was read, however odd.
    pub fn observe(&mut self, stamp: Stamp) {
        self.latest = self.latest.max(stamp);
    }

    /// Returns the latest stamp observed or handed out.
    #[must_use]
    pub const fn latest(&self) -> Stamp {
        self.latest
    }

    /// Returns a stamp later than every one observed or handed out before.
    pub fn next(&mut self, now_ms: u64) -> Stamp {
        self.latest = self.latest.after(now_ms);
        self.latest
    }
}

#[cfg(test)]
mod tests {
    use super::{LATEST_MS, Stamp, Ticker};

    #[test]
    fn a_stamp_follows_the_wall_clock_while_it_behaves() {
        let mut ticker = Ticker::default();
        assert_eq!(ticker.next(100), Stamp { ms: 100, count: 0 });
        assert_eq!(ticker.next(250), Stamp { ms: 250, count: 0 });
    }

    #[test]
    fn a_clock_that_stands_still_or_goes_back_still_moves_on() {
        let mut ticker = Ticker::default();
        let stamps: Vec<Stamp> = [100, 100, 50, 0]
            .into_iter()
            .map(|now| ticker.next(now))
            .collect();
        assert!(stamps.windows(2).all(|pair| pair[0] < pair[1]), "{stamps:?}");
    }

    #[test]
    fn what_was_read_from_a_clock_years_ahead_is_passed() {
        let mut ticker = Ticker::default();
        let odd = Stamp {
            ms: LATEST_MS,
            count: u32::MAX,
        };
        ticker.observe(odd);
        assert!(ticker.next(100) > odd);
        assert!(ticker.next(101) > odd);
    }
}
