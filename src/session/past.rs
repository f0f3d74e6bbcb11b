//! Looking back: what was done and by whom, and a workshop as it was once.
//!
//! A session folds its lines and lets go of them. Whoever looks back has them read anew, together with what
//! is not on the disk yet; nothing is written for that, and the session goes on meanwhile.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::{Opened, Session};
use crate::clock::FixedClock;
use crate::store::{Env, OpenError, ReadOnly, Recorded, Window};
use crate::workshop::{Chronicle, Id, NotThen, RunId, Standing, When};

/// Why a workshop could not be shown as it was once.
#[derive(Debug, thiserror::Error)]
pub enum PastError {
    /// The workshop cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is no such state.
    #[error(transparent)]
    NotThen(#[from] NotThen),
}

/// The laptop on which something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Laptop {
    /// The one this program runs on.
    Here,
    /// Another one, counted from 1 in the order in which they began.
    Other(usize),
    /// Nothing is known of it: the beginning of the log is damaged.
    Unknown,
}

/// The window in which something was done: one run of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// On which laptop.
    pub laptop: Laptop,
    /// Counted from 1 over all laptops, in the order in which they began.
    pub number: usize,
}

/// What was done in a workshop, and where.
#[derive(Debug, Default)]
pub struct Past {
    /// The steps.
    pub chronicle: Chronicle,
    seats: BTreeMap<RunId, Seat>,
}

impl Past {
    fn of(recorded: Recorded, here: Option<Id>) -> Self {
        let chronicle = Chronicle::of(recorded.lines);
        let (mut seats, mut others) = (BTreeMap::new(), Vec::new());
        for (run, _) in chronicle.lines() {
            let number = seats.len() + 1;
            seats.entry(*run).or_insert_with(|| {
                let laptop = match recorded.devices.get(run) {
                    None => Laptop::Unknown,
                    Some(device) if Some(*device) == here => Laptop::Here,
                    Some(device) => {
                        let known = others.iter().position(|other| other == device);
                        Laptop::Other(
                            1 + known.unwrap_or_else(|| {
                                others.push(*device);
                                others.len() - 1
                            }),
                        )
                    }
                };
                Seat { laptop, number }
            });
        }
        Self { chronicle, seats }
    }

    /// Returns where a run was.
    #[must_use]
    pub fn seat(&self, run: RunId) -> Seat {
        let unknown = Seat {
            laptop: Laptop::Unknown,
            number: 0,
        };
        self.seats.get(&run).copied().unwrap_or(unknown)
    }

    /// Says whether something was done on more than one other laptop.
    #[must_use]
    pub fn knows_several_others(&self) -> bool {
        self.seats
            .values()
            .any(|seat| seat.laptop >= Laptop::Other(2) && seat.laptop != Laptop::Unknown)
    }
}

impl Session {
    /// Reads what was done in this workshop.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read.
    pub fn past(&self) -> Result<Past, OpenError> {
        Ok(match &self.window {
            Some(window) => Past::of(window.recorded()?, Some(window.device())),
            None => {
                let here = Id::ONE;
                let recorded = Recorded {
                    lines: self.kept.clone(),
                    devices: BTreeMap::from([(self.run, here)]),
                };
                Past::of(recorded, Some(here))
            }
        })
    }

    /// Makes a session that shows this workshop as it was after a step; this one stays what it is. None: there
    /// is no such step.
    #[must_use]
    pub fn look_back(&self, chronicle: &Chronicle, step: usize) -> Option<Self> {
        let wall = chronicle.entry(step)?.wall;
        let mut past = Self::in_memory(Arc::new(FixedClock::at(wall)), self.ids.bits());
        past.run = self.run;
        past.wake = Arc::clone(&self.wake);
        past.window = self.window.as_ref().map(Window::to_read);
        past.kept.clone_from(&self.kept);
        past.past = Some(ReadOnly::Past { step, wall });
        let mut workshop = chronicle.at(step);
        workshop.succeed(&self.workshop);
        past.workshop = Arc::new(workshop);
        Some(past)
    }

    /// Opens a workshop as it was once, to read it; nothing at all is written into its folder.
    ///
    /// # Errors
    ///
    /// Fails if the workshop cannot be read, or if there is no such state.
    pub fn open_at(path: &Path, env: &Env, when: When) -> Result<(Opened, Standing), PastError> {
        let Opened { session, mut report } = Self::open_to_read(path, env)?;
        let past = session.past()?;
        let standing = past.chronicle.find(when)?;
        let session = session
            .look_back(&past.chronicle, standing.number)
            .ok_or(NotThen::NoSteps)?;
        // What only a newer version understands is missing from the past as well; that has to be told first.
        if !matches!(report.read_only, Some(ReadOnly::NewerVersion { .. })) {
            report.read_only.clone_from(&session.past);
        }
        Ok((Opened { session, report }, standing))
    }

    /// Says whether this session stands in the past.
    #[must_use]
    pub const fn is_past(&self) -> bool {
        self.past.is_some()
    }
}
