//! The only place that asks what time it is.
//!
//! Everything else is handed a [`Moment`], so that a test can play a whole day in a millisecond and a
//! screen can be drawn for any minute of it.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, FixedOffset, Local, TimeDelta};

use crate::workshop::Moment;

/// Tells the time, with the zone of the room.
pub trait Clock: Send + Sync {
    /// Returns the present moment.
    fn now(&self) -> Moment;
}

/// The clock of the system, in the zone of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Local::now().fixed_offset()
    }
}

/// A clock that shows what it was set to: for tests and for pictures of screens.
#[derive(Debug)]
pub struct FixedClock {
    offset: FixedOffset,
    ms: AtomicI64,
}

impl FixedClock {
    /// Makes a clock that shows this moment until it is moved.
    #[must_use]
    pub fn at(moment: Moment) -> Self {
        Self {
            offset: *moment.offset(),
            ms: AtomicI64::new(moment.timestamp_millis()),
        }
    }

    /// Moves the clock on (or back).
    pub fn advance(&self, by: TimeDelta) {
        self.ms.fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        let ms = self.ms.load(Ordering::Relaxed);
        DateTime::from_timestamp_millis(ms)
            .unwrap_or_default()
            .with_timezone(&self.offset)
    }
}
