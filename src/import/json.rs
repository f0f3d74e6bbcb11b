//! JSON: a workshop that `werkstatt export --format json` has written, and nothing else.
//!
//! A copy is read as a whole or not at all. A field that this version does not know, a second thing of the same
//! identity, or a text that is no identity is refused with its place, since to skip it would lose it without
//! a word. A reference to what is not there is taken as it is: the logs have such references as well, and
//! everything that reads them treats "gone" like "none".

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use serde::Deserialize;
use thiserror::Error;

use crate::export::json::{FORMAT, VERSION};
use crate::workshop::{Day, DayId, Id, ParticipantPlain, Plain, Snapshot, Target, Wordings};

/// The largest copy that is read, in bytes: ten times a workshop of ten thousand cards.
pub const MAX_COPY_BYTES: usize = 64 << 20;

/// Why a copy could not be read. Nothing has been written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CopyError {
    /// It is larger than [`MAX_COPY_BYTES`].
    #[error("{bytes} bytes are more than the {MAX_COPY_BYTES} that are read")]
    TooLarge {
        /// How many bytes there were.
        bytes: u64,
    },
    /// It ends in the middle.
    #[error("line {line}: the file ends in the middle")]
    CutOff {
        /// The last line, counted from 1.
        line: usize,
        /// The column behind its last character, counted from 1.
        column: usize,
    },
    /// It is no JSON.
    #[error("line {line}, column {column}: {reason}")]
    Syntax {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// What the parser said.
        reason: String,
    },
    /// It is JSON, but it does not say that it is a workshop.
    #[error("not a workshop (\"format\": \"werkstatt\" is missing)")]
    Foreign,
    /// It was written by a later version.
    #[error("format version {version}, written by {program}")]
    Newer {
        /// The version of the format.
        version: u64,
        /// The version of the program.
        program: String,
    },
    /// It is JSON, but something in it does not fit.
    #[error("line {line}, column {column}: {misfit}")]
    Misfit {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// What does not fit.
        misfit: Misfit,
    },
    /// Two things of one kind have the same identity.
    #[error("{thing} is there twice")]
    Twice {
        /// The kind and the identity.
        thing: String,
    },
    /// A thing has no identity. (In a file for people it would get one; in a copy of a machine something is wrong.)
    #[error("a {kind} has no identity")]
    NoIdentity {
        /// Its kind.
        kind: String,
    },
    /// It describes something other than the one workshop that it is about.
    #[error("the workshop itself has the identity {expected}, not {found}")]
    AnotherDay {
        /// The identity that the workshop itself has.
        expected: DayId,
        /// The one that was found.
        found: DayId,
    },
    /// It says something of a text that things of this kind do not have.
    #[error("{thing} has no text {field}")]
    NoSuchText {
        /// The kind and the identity.
        thing: String,
        /// The name that no text has.
        field: String,
    },
}

/// What does not fit in a copy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Misfit {
    /// A field that is not known.
    #[error("unknown field {0}")]
    Unknown(String),
    /// A field that has to be there.
    #[error("missing field {0}")]
    Missing(String),
    /// A field that stands there twice.
    #[error("field {0} stands twice")]
    Double(String),
    /// Something else stands there than what is expected.
    #[error("{found} where {expected} is expected")]
    Unexpected {
        /// What stands there.
        found: String,
        /// What should.
        expected: String,
    },
    /// Anything else, as the parser says it.
    #[error("{0}")]
    Other(String),
}

impl Misfit {
    /// Understands what the parser says. Its messages are the only form in which it tells what was expected.
    fn of(message: &str) -> Self {
        let name = |rest: &str| rest.split('`').nth(1).unwrap_or(rest).to_owned();
        for (beginning, misfit) in [
            ("unknown field ", Self::Unknown as fn(String) -> Self),
            ("missing field ", Self::Missing),
            ("duplicate field ", Self::Double),
        ] {
            if let Some(rest) = message.strip_prefix(beginning) {
                return misfit(name(rest));
            }
        }
        for beginning in [
            "invalid type: ",
            "invalid value: ",
            "invalid length ",
            "unknown variant ",
        ] {
            let parts = message
                .strip_prefix(beginning)
                .and_then(|rest| rest.rsplit_once(", expected "));
            if let Some((found, expected)) = parts {
                return Self::Unexpected {
                    found: found.to_owned(),
                    expected: expected.to_owned(),
                };
            }
        }
        Self::Other(message.to_owned())
    }
}

impl From<serde_json::Error> for CopyError {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let said = error.to_string();
        let place = format!(" at line {line} column {column}");
        let reason = said.strip_suffix(&place).unwrap_or(&said).to_owned();
        match error.classify() {
            serde_json::error::Category::Eof => Self::CutOff { line, column },
            serde_json::error::Category::Data => Self::Misfit {
                line,
                column,
                misfit: Misfit::of(&reason),
            },
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => {
                Self::Syntax { line, column, reason }
            }
        }
    }
}

/// What says which version of which format a file is in; everything else is for the second look.
#[derive(Deserialize)]
struct Header {
    #[serde(default)]
    format: Option<serde_json::Value>,
    #[serde(default)]
    version: Option<serde_json::Value>,
    #[serde(default)]
    program: Option<serde_json::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    #[serde(default, rename = "program")]
    _program: String,
    workshop: Plain,
    #[serde(default)]
    struck_off: Vec<ParticipantPlain>,
    #[serde(default)]
    wordings: Vec<Wordings>,
    #[serde(default)]
    outlived: Vec<Target>,
}

/// Says whether a text begins as JSON does: no documentation begins with a brace and a quotation mark.
#[must_use]
pub fn looks_like_json(head: &[u8]) -> bool {
    let head = head
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(head)
        .trim_ascii_start();
    let Some(inside) = head.strip_prefix(b"{") else {
        return false;
    };
    matches!(inside.trim_ascii_start().first(), Some(b'"' | b'}'))
}

/// Reads a copy of a workshop.
///
/// # Errors
///
/// Returns a [`CopyError`] with the place for whatever is no copy that this version understands in full.
pub fn parse(text: &str) -> Result<Snapshot, CopyError> {
    if text.len() > MAX_COPY_BYTES {
        return Err(CopyError::TooLarge {
            bytes: text.len() as u64,
        });
    }
    let header: Header = match serde_json::from_str(text) {
        Ok(header) => header,
        Err(error) if error.is_data() && !text.trim_start().starts_with('{') => {
            return Err(CopyError::Foreign);
        }
        Err(error) => return Err(error.into()),
    };
    if header.format.as_ref().and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(CopyError::Foreign);
    }
    if let Some(version) = header.version.as_ref().and_then(serde_json::Value::as_u64)
        && version > u64::from(VERSION)
    {
        let program = header.program.as_ref().and_then(serde_json::Value::as_str);
        return Err(CopyError::Newer {
            version,
            program: program.unwrap_or("?").to_owned(),
        });
    }
    let Envelope {
        workshop,
        struck_off,
        wordings,
        outlived,
        ..
    } = serde_json::from_str(text)?;
    let snapshot = Snapshot {
        workshop,
        struck_off,
        wordings,
        outlived,
    };
    check(&snapshot)?;
    Ok(snapshot)
}

/// Refuses what could not be taken over without losing a part of it.
fn check(snapshot: &Snapshot) -> Result<(), CopyError> {
    let another = snapshot.workshop.days.iter().find(|day| day.id != Day::the());
    if let Some(day) = another {
        return Err(CopyError::AnotherDay {
            expected: Day::the(),
            found: day.id,
        });
    }
    let mut seen = HashSet::new();
    let struck_off = snapshot.struck_off.iter().map(|person| Target::from(person.id));
    for target in snapshot.workshop.targets().chain(struck_off) {
        let name = named(target);
        if let (Some((kind, id)), false) = (name.split_once(' '), target == Day::the().into())
            && id.parse() == Ok(Id::ONE)
        {
            return Err(CopyError::NoIdentity {
                kind: kind.to_owned(),
            });
        }
        if !seen.insert(target) {
            return Err(CopyError::Twice { thing: named(target) });
        }
    }
    for Wordings { of, field, .. } in &snapshot.wordings {
        if of.wording(field, String::new()).is_none() {
            return Err(CopyError::NoSuchText {
                thing: named(*of),
                field: field.clone(),
            });
        }
    }
    Ok(())
}

/// Names a thing as the file does: `Card 0123456789ab`.
fn named(target: Target) -> String {
    match serde_json::to_value(target) {
        Ok(serde_json::Value::Object(object)) => object
            .iter()
            .map(|(kind, id)| format!("{kind} {}", id.as_str().unwrap_or_default()))
            .collect(),
        _ => String::new(),
    }
}
