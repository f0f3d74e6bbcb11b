//! The power is cut at every place of 200 days, and again while the workshop is opened, and again.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::crash::{Left, Platter, Wreck};
use super::day::trace;
use super::dice::Dice;
use super::law::{Promised, Scans, recovers};
use super::memory::Step;

/// Of so many reorderings one is opened like a person does it, twice; of the others, the logs are read.
const OPENED: usize = 50;

/// How many days are lived, unless the environment says otherwise.
const DAYS: u64 = 200;

/// Lives some days with so many reorderings each, on this thread alone.
pub(super) fn days_survive(days: Range<u64>, reorderings: usize) -> Result<(), String> {
    days.into_iter()
        .try_for_each(|day| cut_everywhere(day, &trace(day), reorderings, &Count::default()))
}

/// How often what was not synced is put together anew, over all days.
const REORDERINGS: usize = 100_000;

fn days() -> u64 {
    let asked = std::env::var("DAYS").ok();
    asked.and_then(|days| days.parse().ok()).unwrap_or(DAYS)
}

#[derive(Debug, Default)]
struct Count {
    steps: AtomicUsize,
    prefixes: AtomicUsize,
    reorderings: AtomicUsize,
    different: AtomicUsize,
    opened: AtomicUsize,
    levels: [AtomicUsize; 2],
}

fn add(to: &AtomicUsize, count: usize) {
    to.fetch_add(count, Ordering::Relaxed);
}

/// Every window has threads of its own, for which a day has to wait: so there are many days at a time.
const THREADS: usize = 16;

/// Works through days.
fn on_every_day(days: u64, work: impl Fn(u64) + Sync) {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let day = next.fetch_add(1, Ordering::Relaxed) as u64;
                    if day >= days {
                        break;
                    }
                    work(day);
                }
            });
        }
    });
}

/// Cuts the power after every step, with nothing, everything, and random parts of what was not synced.
fn cut_everywhere(day: u64, steps: &[Step], reorderings: usize, count: &Count) -> Result<(), String> {
    let mut dice = Dice::new(day);
    let mut platter = Platter::default();
    let mut promised = Promised::default();
    let (mut scans, mut known) = (Scans::default(), HashSet::new());
    let mut is_new = |wreck: &Wreck, promised: &Promised| {
        let is_new = known.insert((wreck.fingerprint(), promised.lines.len(), promised.drafts.len()));
        add(&count.different, usize::from(is_new));
        is_new
    };
    let mut uncertain = Vec::new();
    for (at, step) in std::iter::once(None).chain(steps.iter().map(Some)).enumerate() {
        if let Some(step) = step {
            platter.apply(step);
            promised.apply(step);
        }
        add(&count.prefixes, 1);
        for (nth, left) in [Left::Nothing, Left::All].into_iter().enumerate() {
            let wreck = platter.crash(left, &mut dice);
            if !is_new(&wreck, &promised) {
                continue;
            }
            // Of the two, one is opened like a person does it, twice; of the other one the logs are read.
            let judged = if at % 2 == nth || !platter.is_uncertain() {
                add(&count.opened, 1);
                recovers(&wreck.disk(), &promised, &mut scans)
            } else {
                promised.is_kept(&wreck.files, &mut scans)
            };
            judged.map_err(|broken| format!("day {day}, cut after {at} steps, left {left:?}: {broken}"))?;
        }
        if platter.is_uncertain() {
            uncertain.push((at, platter.clone(), promised.clone()));
        }
    }
    for reordering in 0..reorderings {
        let (at, platter, promised) = &uncertain[dice.below(uncertain.len())];
        let wreck = platter.crash(Left::Some, &mut dice);
        add(&count.reorderings, 1);
        if !is_new(&wreck, promised) {
            continue;
        }
        let judged = if reordering % OPENED == 0 {
            add(&count.opened, 1);
            recovers(&wreck.disk(), promised, &mut scans)
        } else {
            promised.is_kept(&wreck.files, &mut scans)
        };
        judged.map_err(|broken| format!("day {day}, cut after {at} steps, reordered: {broken}"))?;
    }
    Ok(())
}

#[test]
fn whenever_the_power_is_cut_what_was_acknowledged_is_there() {
    let count = Count::default();
    let days = days();
    on_every_day(days, |day| {
        let steps = trace(day);
        add(&count.steps, steps.len());
        cut_everywhere(day, &steps, REORDERINGS / DAYS as usize, &count).unwrap();
    });
    println!("{days} days: {count:?}");
}

/// Opens a wreck and returns what that does to the disk.
fn opening(wreck: &Wreck, promised: &Promised) -> Result<Vec<Step>, String> {
    let disk = wreck.disk();
    disk.record();
    recovers(&disk, promised, &mut Scans::default())?;
    Ok(disk.journal())
}

/// Cuts the power after every step of opening a wreck, and while that is opened, and so on.
fn cut_while_opening(
    wreck: &Wreck,
    promised: &Promised,
    levels: &[AtomicUsize],
    dice: &mut Dice,
    known: &mut HashSet<u64>,
) -> Result<(), String> {
    let steps = opening(wreck, promised)?;
    let Some((level, deeper)) = levels.split_first() else {
        return Ok(());
    };
    let mut platter = Platter::of(wreck);
    for step in &steps {
        platter.apply(step);
        for left in [Left::Nothing, Left::All, Left::Some] {
            let wreck = platter.crash(left, dice);
            if known.insert(wreck.fingerprint()) {
                add(level, 1);
                cut_while_opening(&wreck, promised, deeper, dice, known)?;
            }
        }
    }
    Ok(())
}

#[test]
fn whenever_the_power_is_cut_while_a_workshop_is_recovered_it_is_recovered_later() {
    let count = Count::default();
    on_every_day(DAYS / 4, |day| {
        let day = DAYS + day;
        let steps = trace(day);
        let mut dice = Dice::new(day);
        let end = dice.below(steps.len());
        let mut platter = Platter::default();
        let mut promised = Promised::default();
        for step in &steps[..end] {
            platter.apply(step);
            promised.apply(step);
        }
        let wreck = platter.crash(Left::Some, &mut dice);
        cut_while_opening(&wreck, &promised, &count.levels, &mut dice, &mut HashSet::new())
            .map_err(|broken| format!("day {day}, cut after {end} steps: {broken}"))
            .unwrap();
    });
    println!("{} days: {count:?}", DAYS / 4);
}
