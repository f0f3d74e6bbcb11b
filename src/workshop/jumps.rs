//! Jumps of the clock while a window is open: what is running goes on as if nothing had happened.
//!
//! When a round began is noted by the clock on the wall. If that clock is set meanwhile (a time server is
//! reached at last, somebody corrects it by hand), the time that has passed is no longer the difference of two
//! moments. The window notices, since it measures the time in between as well, and notes the jump here; what
//! was noted before the jump is then read as the present clock would have shown it.
//!
//! This is no part of the state: it is neither written nor merged, and what is *shown* and handed out as the
//! start of a round stays what was noted. After a restart only the clock on the wall is known; nobody can say
//! then how it was set in between.

use chrono::TimeDelta;

use super::Workshop;
use super::register::Reg;
use super::stamp::Stamp;
use super::things::Moment;

/// A jump of the clock on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The last change before it.
    pub after: Stamp,
    /// What the clock would show now, had it not jumped.
    pub from: Moment,
    /// By how much it jumped on; negative: back.
    pub by: TimeDelta,
}

impl Workshop {
    /// Takes note of a jump of the clock.
    pub fn note_jump(&mut self, jump: Jump) {
        self.jumps.push(jump);
        self.touch();
    }

    /// Returns a moment that was noted, as the present clock would have shown it.
    pub(super) fn by_present_clock(&self, noted: &Reg<Option<Moment>>) -> Option<Moment> {
        let written = noted.version().at;
        self.jumps.iter().fold(**noted, |moment, jump| {
            let moment = moment?;
            // What lay ahead was noted by another clock, which was right perhaps.
            let is_before = written <= jump.after && moment <= jump.from;
            let moved = moment.checked_add_signed(jump.by).filter(|_| is_before);
            Some(moved.unwrap_or(moment))
        })
    }
}
