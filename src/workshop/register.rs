//! Registers: one value of one field, and who wrote it.
//!
//! A [`Reg`] keeps the last write; that is right for a category or a date. A [`Text`] is what somebody
//! typed: of two edits of the same wording on two laptops both are kept, the later one shown, the other
//! one as a [`Rival`] until somebody settles it. Both remember the [`Version`] of the write they show, so
//! that undo can tell whether the value is still one's own.

use std::ops::Deref;

use super::stamp::Version;

/// How a value is written to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Write {
    /// Gives the field its value.
    Set,
    /// Replaces the wording that its author saw.
    Edit {
        /// The version that was on screen when the author began.
        over: Version,
    },
    /// Takes back the write `over`: the value becomes that of the version `to` again.
    Back {
        /// The write that is taken back; nothing happens when it is no longer the current one.
        over: Version,
        /// The version whose value is put back.
        to: Version,
    },
}

/// What a write replaced: enough to take it back.
#[derive(Debug)]
pub(super) struct Replaced<T> {
    pub(super) value: T,
    /// The version that the field had.
    pub(super) was: Version,
    /// The version that it has now.
    pub(super) now: Version,
    /// Rivals that the write made pointless.
    pub(super) dropped: Vec<(T, Version)>,
}

impl<T> Replaced<T> {
    /// Wraps every value, as a field of an entity wraps it.
    pub(super) fn map<U>(self, wrap: impl Fn(T) -> U) -> Replaced<U> {
        Replaced {
            value: wrap(self.value),
            was: self.was,
            now: self.now,
            dropped: self
                .dropped
                .into_iter()
                .map(|(value, version)| (wrap(value), version))
                .collect(),
        }
    }
}

/// A field whose last write counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reg<T> {
    value: T,
    version: Version,
}

impl<T> Reg<T> {
    /// Returns the write that gave the current value.
    pub const fn version(&self) -> Version {
        self.version
    }

    pub(super) fn write(&mut self, value: T, how: Write, version: Version) -> Option<Replaced<T>> {
        let now = match how {
            Write::Set | Write::Edit { .. } => version,
            Write::Back { over, to } if over == self.version => to,
            Write::Back { .. } => return None,
        };
        let was = std::mem::replace(&mut self.version, now);
        Some(Replaced {
            value: std::mem::replace(&mut self.value, value),
            was,
            now,
            dropped: Vec::new(),
        })
    }
}

impl<T> Deref for Reg<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A wording that was typed elsewhere at the same time and is not the one shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The wording.
    pub text: String,
    /// The write that it came with.
    pub version: Version,
}

/// A field that holds what somebody typed, of which no wording is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    value: String,
    version: Version,
    first: Version,
    rivals: Vec<Rival>,
}

impl Text {
    /// Returns the wording that is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// Returns the write that gave the shown wording: what an edit has to name.
    #[must_use]
    pub const fn version(&self) -> Version {
        self.version
    }

    /// Says whether the wording is no longer the one that was typed first.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.version != self.first
    }

    /// Returns the wordings that were typed at the same time as the one shown.
    #[must_use]
    pub fn rivals(&self) -> &[Rival] {
        &self.rivals
    }

    pub(super) fn write(&mut self, value: String, how: Write, version: Version) -> Option<Replaced<String>> {
        let mut dropped = Vec::new();
        let now = match how {
            Write::Set => version,
            Write::Edit { over } => {
                // The wording that the author saw is replaced, even if it has become a rival since.
                dropped = self.settle(&[over]);
                // (What this very change wrote before was on nobody's screen.)
                if over != self.version && self.version != version && value != self.value {
                    self.contest(self.value.clone(), self.version);
                }
                version
            }
            Write::Back { over, to } if over == self.version => {
                dropped = self.settle(&[to]);
                if to == Version::default() {
                    self.first = to;
                }
                to
            }
            Write::Back { .. } => return None,
        };
        if self.first == Version::default() {
            self.first = now;
        }
        let was = std::mem::replace(&mut self.version, now);
        Some(Replaced {
            value: std::mem::replace(&mut self.value, value),
            was,
            now,
            dropped: dropped
                .into_iter()
                .map(|rival| (rival.text, rival.version))
                .collect(),
        })
    }

    /// Puts a rival beside the wording that is shown; returns whether it is not there already.
    pub(super) fn contest(&mut self, text: String, version: Version) -> bool {
        let is_new = self.rivals.iter().all(|rival| rival.version != version);
        if is_new {
            self.rivals.push(Rival { text, version });
        }
        is_new
    }

    /// Drops the rivals of these versions and returns them.
    pub(super) fn settle(&mut self, versions: &[Version]) -> Vec<Rival> {
        if self.rivals.is_empty() {
            return Vec::new();
        }
        let (settled, open) = std::mem::take(&mut self.rivals)
            .into_iter()
            .partition(|rival| versions.contains(&rival.version));
        self.rivals = open;
        settled
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}
