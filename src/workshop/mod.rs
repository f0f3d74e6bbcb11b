//! The domain: what a workshop is, and what can happen to it.
//!
//! A workshop is the fold of its changes. This module knows the things (agenda, people, cards, themes,
//! rounds, answers, agreements), the operations on them, and what follows from them (the schedule, the
//! rota, what is still empty). It knows no clock, no disk, no screen and no human language: time and
//! randomness come in as values, and whoever wants words asks [`crate::locale`].
//!
//! Two laptops that fold the same changes hold the same workshop; nothing in here may depend on the order
//! in which changes arrived, or on iteration over a hash map.

mod apply;
mod change;
mod chronicle;
mod difference;
mod entity;
mod fold;
mod gist;
mod history;
mod id;
mod jumps;
#[cfg(test)]
mod laws;
mod position;
mod register;
mod replay;
mod snapshot;
mod stage;
mod stamp;
mod table;
mod things;
mod time;

pub mod agreements;
pub mod answers;
pub mod cards;
pub mod codes;
pub mod dots;
pub mod erase;
pub mod order;
pub mod paste;
pub mod people;
pub mod poll;
pub mod reactions;
pub mod rounds;
pub mod schedule;
pub mod similar;
pub mod wall;

#[cfg(test)]
mod testing;

pub use change::{Change, Kind, Op, Plain, Record, Target, Workshop};
pub use chronicle::{Chronicle, Entry, NotAMoment, NotThen, Standing, Touched, When};
pub use difference::{Called, Difference, Differences, FieldDifference, Value, What, differences, mended};
pub use entity::{Entity, Life};
pub use gist::{Gist, Verb, gist};
pub use history::{Act, DEPTH, History, Line, Step, StepId};
pub use id::{Id, IdSource, NotAnId};
pub use jumps::Jump;
pub use order::Direction;
pub use position::Position;
pub use register::{Reg, Rival, Text};
pub use replay::{LineKey, Replay, line_key, replay};
pub use snapshot::{Remainder, Snapshot, Wordings};
pub use stage::{Stage, View};
pub use stamp::{LATEST_MS, NotAVersion, RunId, Stamp, Ticker, Version};
pub use table::Table;
pub use things::*;
