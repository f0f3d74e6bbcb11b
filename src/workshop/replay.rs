//! Folding what was written into what is.

use super::change::Workshop;
use super::history::{DEPTH, History, Line, StepId};
use super::stamp::{RunId, Stamp};

/// Where a line stands in the order of all changes.
pub type LineKey = (Stamp, RunId, u64);

/// Returns where a line stands in the order of all changes.
#[must_use]
pub const fn line_key(run: RunId, line: &Line) -> LineKey {
    (line.at, run, line.seq)
}

/// What comes of folding lines.
#[derive(Debug, Default)]
pub struct Replay {
    /// The state.
    pub workshop: Workshop,
    /// The way back, as far as the lines were one's own.
    pub history: History,
    /// Where the last line stands.
    pub last: LineKey,
}

/// Folds lines, which are in the order of changes, into a workshop and the history of those runs that are
/// one's own. Only steps that can still be taken back are remembered.
#[must_use]
pub fn replay(lines: Vec<(RunId, Line)>, is_own: impl Fn(RunId) -> bool) -> Replay {
    let mut steps = 0;
    let mut last_step = None;
    let remembered = lines
        .iter()
        .rposition(|(run, line)| {
            let step = StepId(*run, line.step);
            if is_own(*run) && last_step != Some(step) {
                last_step = Some(step);
                steps += 1;
            }
            steps > DEPTH
        })
        .map_or(0, |at| at + 1);
    let mut replay = Replay::default();
    replay.last = lines
        .last()
        .map_or(replay.last, |(run, line)| line_key(*run, line));
    for (at, (run, line)) in lines.into_iter().enumerate() {
        let version = line.version(run);
        if at < remembered || !is_own(run) {
            replay.workshop.fold(line.ops, version);
            continue;
        }
        let mut way_back = Vec::new();
        for op in line.ops {
            replay.workshop.apply(op, version, Some(&mut way_back));
        }
        way_back.reverse();
        replay.history.record(StepId(run, line.step), line.act, way_back);
    }
    replay.workshop.settle_order();
    replay
}
