//! The only place that asks what time it is.
//!
//! Everything else is handed a [`Moment`], so that a test can play a whole day in a millisecond and a
//! screen can be drawn for any minute of it.
//!
//! There are two kinds of time. The clock on the wall says when something was, for people and for the log; it
//! may be wrong by years, and it may be set at any moment. The time that passes cannot be set: it is measured
//! beside, and goes on while the machine sleeps where the system can tell. A [`ClockWatch`] compares the two
//! now and then, and says when the wall clock was set, and when the machine has slept for long.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, TimeDelta};

use crate::workshop::Moment;

/// Tells the time, with the zone of the room.
pub trait Clock: Send + Sync {
    /// Returns the present moment, as the clock on the wall shows it.
    fn now(&self) -> Moment;

    /// Returns how much time has passed since a beginning that stays the same for this run of the program.
    /// Nobody can set it. It goes on while the machine sleeps, where the system can tell.
    fn elapsed(&self) -> Duration;

    /// Returns how much of that time the machine has slept; none: the system does not tell.
    fn asleep(&self) -> Option<Duration>;
}

/// The clock of the system, in the zone of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Local::now().fixed_offset()
    }

    fn elapsed(&self) -> Duration {
        let (began, _) = *beginning();
        system::with_sleep().map_or_else(|| began.elapsed(), |at| at.saturating_sub(offset()))
    }

    fn asleep(&self) -> Option<Duration> {
        let (began, _) = *beginning();
        let awake = began.elapsed();
        Some(
            system::with_sleep()?
                .saturating_sub(offset())
                .saturating_sub(awake),
        )
    }
}

/// The beginning of this run, by the clock of the standard library and by the one that counts sleep.
fn beginning() -> &'static (Instant, Option<Duration>) {
    static BEGINNING: OnceLock<(Instant, Option<Duration>)> = OnceLock::new();
    BEGINNING.get_or_init(|| (Instant::now(), system::with_sleep()))
}

fn offset() -> Duration {
    beginning().1.unwrap_or_default()
}

/// Linux and macOS stop the clock of the standard library while the machine sleeps, and have another one that
/// goes on.
#[cfg(all(feature = "terminal", any(target_os = "linux", target_vendor = "apple")))]
mod system {
    use std::time::Duration;

    use rustix::time::{ClockId, clock_gettime};

    #[cfg(target_os = "linux")]
    const WITH_SLEEP: ClockId = ClockId::Boottime;
    #[cfg(target_vendor = "apple")]
    const WITH_SLEEP: ClockId = ClockId::Monotonic;

    pub(super) fn with_sleep() -> Option<Duration> {
        clock_gettime(WITH_SLEEP).try_into().ok()
    }
}

/// On Windows the clock of the standard library goes on by itself; how much of it was sleep is not told.
#[cfg(not(all(feature = "terminal", any(target_os = "linux", target_vendor = "apple"))))]
mod system {
    pub(super) const fn with_sleep() -> Option<std::time::Duration> {
        None
    }
}

/// A clock that shows what it was set to: for tests and for pictures of screens.
#[derive(Debug)]
pub struct FixedClock {
    offset: FixedOffset,
    ms: AtomicI64,
    elapsed_ms: AtomicI64,
    asleep_ms: AtomicI64,
}

impl FixedClock {
    /// Makes a clock that shows this moment until it is moved.
    #[must_use]
    pub fn at(moment: Moment) -> Self {
        Self {
            offset: *moment.offset(),
            ms: AtomicI64::new(moment.timestamp_millis()),
            // Far from zero, since tests turn time back.
            elapsed_ms: AtomicI64::new(1 << 48),
            asleep_ms: AtomicI64::new(0),
        }
    }

    /// Lets time pass (or turns it back).
    pub fn advance(&self, by: TimeDelta) {
        self.set(by);
        self.elapsed_ms
            .fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }

    /// Sets the clock on the wall on (or back), while no time passes.
    pub fn set(&self, by: TimeDelta) {
        self.ms.fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }

    /// Lets time pass in which the machine sleeps.
    pub fn sleep(&self, time: TimeDelta) {
        self.advance(time);
        self.asleep_ms
            .fetch_add(time.num_milliseconds(), Ordering::Relaxed);
    }
}

fn duration(ms: &AtomicI64) -> Duration {
    Duration::from_millis(u64::try_from(ms.load(Ordering::Relaxed)).unwrap_or(0))
}

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        let ms = self.ms.load(Ordering::Relaxed);
        DateTime::from_timestamp_millis(ms)
            .unwrap_or_default()
            .with_timezone(&self.offset)
    }

    fn elapsed(&self) -> Duration {
        duration(&self.elapsed_ms)
    }

    fn asleep(&self) -> Option<Duration> {
        Some(duration(&self.asleep_ms))
    }
}

/// By how much wall clock and passed time may part between two looks before that is a jump: a time server that
/// corrects gently stays below.
const JUMP: TimeDelta = TimeDelta::seconds(2);

/// From how long on a sleep is worth a question.
const LONG_SLEEP: TimeDelta = TimeDelta::minutes(2);

/// A sleep of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sleep {
    /// When it fell asleep, by the present clock.
    pub from: Moment,
    /// When it woke up.
    pub to: Moment,
    /// How long it has slept.
    pub time: TimeDelta,
}

/// What has happened between two looks at a clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// The clock on the wall was set: what it would show otherwise, and by how much it was set on.
    pub jump: Option<(Moment, TimeDelta)>,
    /// The machine has slept, for at least two minutes.
    pub sleep: Option<Sleep>,
}

/// Looks at a clock again and again, and notices what is out of the ordinary.
#[derive(Clone, Debug)]
pub struct ClockWatch {
    wall: Moment,
    elapsed: Duration,
    asleep: Option<Duration>,
    /// Whether somebody meant to look every second.
    is_ticking: bool,
}

impl ClockWatch {
    /// Looks for the first time.
    #[must_use]
    pub fn new(clock: &dyn Clock) -> Self {
        Self {
            wall: clock.now(),
            elapsed: clock.elapsed(),
            asleep: clock.asleep(),
            is_ticking: false,
        }
    }

    /// Looks again. `is_ticking` says whether the next look is meant to follow within a second: where the system
    /// does not tell how long it slept, a look that comes minutes late tells.
    pub fn look(&mut self, clock: &dyn Clock, is_ticking: bool) -> Noticed {
        let before = std::mem::replace(self, Self::new(clock));
        self.is_ticking = is_ticking;
        let passed = between(before.elapsed, self.elapsed);
        let slept = match (before.asleep, self.asleep) {
            (Some(before), Some(after)) => between(before, after),
            _ if before.is_ticking => passed,
            _ => TimeDelta::zero(),
        };
        let expected = before.wall.checked_add_signed(passed).unwrap_or(self.wall);
        let by = self.wall.signed_duration_since(expected);
        Noticed {
            jump: (by.abs() > JUMP).then_some((expected, by)),
            sleep: (slept >= LONG_SLEEP).then(|| Sleep {
                from: self.wall.checked_sub_signed(slept).unwrap_or(self.wall),
                to: self.wall,
                time: slept,
            }),
        }
    }
}

/// Returns the time from one reading to a later one; negative if it is an earlier one.
fn between(from: Duration, to: Duration) -> TimeDelta {
    let apart = TimeDelta::from_std(from.abs_diff(to)).unwrap_or(TimeDelta::MAX);
    if to < from { -apart } else { apart }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock() -> FixedClock {
        FixedClock::at(DateTime::parse_from_rfc3339("2012-05-03T12:02:00+02:00").unwrap())
    }

    #[test]
    fn time_that_passes_is_nothing_to_notice() {
        let clock = clock();
        let mut watch = ClockWatch::new(&clock);
        for seconds in [1, 60, 3600, 86_400] {
            clock.advance(TimeDelta::seconds(seconds));
            assert_eq!(watch.look(&clock, true), Noticed::default());
        }
    }

    #[test]
    fn a_clock_that_is_set_is_noticed_with_what_it_would_have_shown() {
        let clock = clock();
        let mut watch = ClockWatch::new(&clock);
        for hours in [3, -3, 24 * 365 * 20, -24 * 365 * 60] {
            clock.advance(TimeDelta::seconds(1));
            let expected = clock.now();
            clock.set(TimeDelta::hours(hours));
            let noticed = watch.look(&clock, true);
            assert_eq!(noticed.jump, Some((expected, TimeDelta::hours(hours))));
            assert_eq!(noticed.sleep, None);
        }
    }

    #[test]
    fn a_clock_that_is_corrected_gently_has_not_jumped() {
        let clock = clock();
        let mut watch = ClockWatch::new(&clock);
        for _ in 0..100 {
            clock.advance(TimeDelta::seconds(60));
            clock.set(TimeDelta::milliseconds(30));
            assert_eq!(watch.look(&clock, false), Noticed::default());
        }
    }

    #[test]
    fn a_long_sleep_is_told_with_its_times_and_a_nap_is_not() {
        let clock = clock();
        let mut watch = ClockWatch::new(&clock);
        let from = clock.now();
        clock.sleep(TimeDelta::minutes(43));
        let sleep = watch.look(&clock, true).sleep.unwrap();
        assert_eq!(
            (sleep.from, sleep.to, sleep.time),
            (from, clock.now(), TimeDelta::minutes(43))
        );
        clock.sleep(TimeDelta::seconds(119));
        assert_eq!(watch.look(&clock, true), Noticed::default());
    }

    /// A clock that does not tell how long it slept.
    struct Windows(FixedClock);

    impl Clock for Windows {
        fn now(&self) -> Moment {
            self.0.now()
        }

        fn elapsed(&self) -> Duration {
            self.0.elapsed()
        }

        fn asleep(&self) -> Option<Duration> {
            None
        }
    }

    #[test]
    fn where_sleep_is_not_told_a_look_that_comes_minutes_late_tells() {
        let clock = Windows(clock());
        let mut watch = ClockWatch::new(&clock);
        watch.look(&clock, false);
        clock.0.sleep(TimeDelta::minutes(43));
        assert_eq!(
            watch.look(&clock, true).sleep,
            None,
            "nobody meant to look before"
        );
        clock.0.sleep(TimeDelta::minutes(43));
        let sleep = watch.look(&clock, true).sleep.unwrap();
        assert_eq!(sleep.time, TimeDelta::minutes(43));
    }

    #[test]
    fn the_system_measures_time_that_nobody_sets() {
        let before = SystemClock.elapsed();
        std::thread::sleep(Duration::from_millis(2));
        let passed = SystemClock.elapsed() - before;
        assert!(passed >= Duration::from_millis(2) && passed < Duration::from_secs(600));
        if cfg!(all(feature = "terminal", target_os = "linux")) {
            assert!(SystemClock.asleep().unwrap() < Duration::from_secs(600));
        }
    }
}
