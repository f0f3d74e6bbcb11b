//! The logs of the day in Meißen, cut off at every byte, with every byte flipped, with blocks of zeros in them.
//!
//! Every position is tried on the lines around it: a log is read line by line, so that what stands farther away
//! cannot matter. Every so many positions, and every whole block, is tried on the whole folder, through the door
//! that a person takes. `cargo test --release --lib meissen -- --ignored --nocapture` tries the whole log at every
//! position.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::day::{WORKSHOP, lines};
use super::law::{Promised, Scans, recovers};
use super::memory::MemoryDisk;
use super::{LONG, env};
use crate::example;
use crate::session::Session;
use crate::store::{DamageKind, SaveState, log};
use crate::workshop::{Card, CardField, Line, Op, RunId};

/// Every so many positions the whole folder is opened.
const STRIDE: usize = 331;

/// The disk after the day, and the log.
struct Meissen {
    disk: MemoryDisk,
    path: PathBuf,
    log: Vec<u8>,
    /// Where each line of the file begins; the header is the first.
    starts: Vec<usize>,
    lines: Vec<(RunId, Line)>,
}

static MEISSEN: LazyLock<Meissen> = LazyLock::new(|| {
    let disk = MemoryDisk::default();
    let mut session = Session::create(Path::new(WORKSHOP), &env(&disk, 1), example::ops()).unwrap();
    let cards: Vec<_> = session.workshop().cards.iter().map(Card::id).collect();
    for (n, id) in cards.into_iter().enumerate() {
        let text = &session.workshop().cards.get(id).unwrap().text;
        let op = Op::Edit(
            (id, CardField::Text(format!("{} ({n})", text.as_str()))).into(),
            text.version(),
        );
        session.commit(op.into()).unwrap();
    }
    assert_eq!(session.sync(LONG), SaveState::Saved);
    session.close().unwrap();
    let disk = disk.snapshot();
    let path = disk.logs()[0].clone();
    let log = disk.everything()[&path].clone();
    let ends = log.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let mut starts: Vec<usize> = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
    starts.pop();
    let lines = lines(&disk);
    assert_eq!(lines.len() + 1, starts.len());
    Meissen {
        disk,
        path,
        log,
        starts,
        lines,
    }
});

impl Meissen {
    /// The line of the file in which a byte stands.
    fn line_of(&self, at: usize) -> usize {
        self.starts.partition_point(|&start| start <= at) - 1
    }

    fn end_of(&self, line: usize) -> usize {
        self.starts.get(line + 1).copied().unwrap_or(self.log.len())
    }

    /// Judges a folder with another log in place of the one that was written; these lines have to be read.
    fn judge(&self, log: Vec<u8>, kept: impl Fn(usize) -> bool) -> Result<(), String> {
        let mut files = self.disk.everything();
        files.insert(self.path.clone(), log);
        let promised = Promised {
            lines: self.promised(kept),
            drafts: Vec::new(),
        };
        let disk = MemoryDisk::with(files, self.disk.state().folders.clone());
        recovers(&disk, &promised, &mut Scans::default())
    }

    fn promised(&self, kept: impl Fn(usize) -> bool) -> BTreeMap<(RunId, u64), Line> {
        let lines = self.lines.iter().enumerate().filter(|(at, _)| kept(at + 1));
        lines
            .map(|(_, (run, line))| ((*run, line.seq), line.clone()))
            .collect()
    }

    /// The lines of a piece of the log, read by themselves.
    fn expected(&self, kept: impl Fn(usize) -> bool) -> Vec<&Line> {
        let lines = self.lines.iter().enumerate().filter(|(at, _)| kept(at + 1));
        lines.map(|(_, (_, line))| line).collect()
    }
}

fn read(bytes: &[u8]) -> Vec<Line> {
    log::scan(bytes).lines
}

#[test]
fn a_log_cut_off_at_any_byte_keeps_every_line_before() {
    let day = &*MEISSEN;
    let header = &day.log[..day.starts[1]];
    let mut opened = 0;
    for end in 0..=day.log.len() {
        let line = day.line_of(end.saturating_sub(1).min(day.log.len() - 1));
        let whole = |at: usize| day.end_of(at) <= end;
        // The header, the line before, and what is left of this one.
        let from = day.starts[line.saturating_sub(1).max(1)].min(end);
        let piece = if line == 0 {
            day.log[..end].to_vec()
        } else {
            [header, &day.log[from..end]].concat()
        };
        let expected = day.expected(|at| at + 1 >= line && at <= line && whole(at));
        let found = read(&piece);
        assert!(found.iter().eq(expected), "cut off at {end}");
        let is_edge = day.starts.contains(&end) || day.starts.contains(&(end + 1));
        if end.is_multiple_of(STRIDE) || (is_edge && line.is_multiple_of(4)) {
            day.judge(day.log[..end].to_vec(), whole)
                .unwrap_or_else(|broken| panic!("cut off at {end}: {broken}"));
            opened += 1;
        }
    }
    println!(
        "the log of {} bytes and {} lines, cut off at every byte: {} cuts, {opened} of them opened",
        day.log.len(),
        day.starts.len(),
        day.log.len() + 1
    );
}

#[test]
fn whichever_byte_is_flipped_every_other_line_is_read() {
    let day = &*MEISSEN;
    let header = &day.log[..day.starts[1]];
    let (mut flips, mut opened) = (0, 0);
    for at in 0..day.log.len() {
        let line = day.line_of(at);
        let (from, to) = (
            day.starts[line.saturating_sub(1)],
            day.end_of((line + 1).min(day.starts.len() - 1)),
        );
        // All bits, one bit, and whatever makes a line end of it or of a line end.
        for mask in [0xff, 1 << (at % 8), day.log[at] ^ b'\n'] {
            if mask == 0 || (mask != 0xff && at % 5 != 0) {
                continue;
            }
            flips += 1;
            let mut piece = if line <= 1 { Vec::new() } else { header.to_vec() };
            let moved = piece.len();
            piece.extend_from_slice(&day.log[from..to]);
            piece[moved + at - from] ^= mask;
            let expected = day.expected(|other| other != line && other + 1 >= line && other <= line + 1);
            let found = read(&piece);
            let is_same = piece[moved + at - from].eq_ignore_ascii_case(&day.log[at]);
            assert!(
                found.iter().eq(expected) || is_same,
                "byte {at} ^ {mask:#x} in line {line}"
            );
            if at.is_multiple_of(STRIDE) {
                let mut log = day.log.clone();
                log[at] ^= mask;
                day.judge(log, |other| other != line)
                    .unwrap_or_else(|broken| panic!("byte {at} ^ {mask:#x}: {broken}"));
                opened += 1;
            }
        }
    }
    println!("every byte flipped: {flips} flips, {opened} of them opened");
}

#[test]
fn blocks_of_zeros_take_their_own_lines_and_no_others() {
    let day = &*MEISSEN;
    let mut blocks = 0;
    for size in [512, 4096] {
        for from in (0..day.log.len()).step_by(size) {
            let end = (from + size).min(day.log.len());
            let mut log = day.log.clone();
            log[from..end].fill(0);
            let is_hit = |line: usize| day.starts[line] < end && day.end_of(line) > from;
            day.judge(log, |line| !is_hit(line))
                .unwrap_or_else(|broken| panic!("{size} zeros at {from}: {broken}"));
            blocks += 1;
        }
    }
    println!("blocks of 512 and 4096 zeros: {blocks}, all opened");
}

#[test]
#[ignore = "takes minutes without optimisation"]
fn the_whole_log_cut_off_and_flipped_at_every_byte() {
    let day = &*MEISSEN;
    for at in 0..day.log.len() {
        let kept = |line: usize| day.end_of(line) <= at;
        assert!(
            read(&day.log[..at]).iter().eq(day.expected(kept)),
            "cut off at {at}"
        );
        let mut log = day.log.clone();
        log[at] ^= 0xff;
        let line = day.line_of(at);
        assert!(
            read(&log).iter().eq(day.expected(|other| other != line)),
            "byte {at}"
        );
    }
    println!("the whole log, cut off and flipped: {} times each", day.log.len());
}

fn report(files: BTreeMap<PathBuf, Vec<u8>>) -> (Vec<DamageKind>, usize) {
    let disk = MemoryDisk::with(files, MEISSEN.disk.state().folders.clone());
    let opened = Session::open(Path::new(WORKSHOP), &env(&disk, 7)).unwrap();
    let kinds = opened.report.damages.iter().map(|damage| damage.kind);
    (kinds.collect(), opened.report.lines)
}

#[test]
fn two_copies_of_a_log_that_differ_both_count() {
    let day = &*MEISSEN;
    let whole = day.lines.len();
    let copy = day.path.with_file_name(format!("{}-copy.ron", day.lines[0].0));
    for line in 1..day.starts.len() {
        // The copy says something else in one line, which is as valid as the first.
        let text = log::unseal(&day.log[day.starts[line]..day.end_of(line) - 1]).unwrap();
        let mut other = day.log[..day.starts[line]].to_vec();
        log::seal(&text.replacen("wall:\"2012", "wall:\"2013", 1), &mut other);
        other.extend_from_slice(&day.log[day.end_of(line)..]);
        let mut files = day.disk.everything();
        files.insert(copy.clone(), other);
        assert_eq!(
            report(files),
            (vec![DamageKind::Differs], whole + 1),
            "line {line}"
        );
    }
}

#[test]
fn a_log_with_a_damaged_header_is_read_by_its_name_and_one_without_either_is_kept() {
    let day = &*MEISSEN;
    let whole = day.lines.len();
    let mut damaged = day.log.clone();
    damaged[20] ^= 0xff;
    let mut files = day.disk.everything();
    files.insert(day.path.clone(), damaged.clone());
    let (kinds, lines) = report(files);
    assert_eq!((kinds.len(), lines), (1, whole));
    let nameless = day.path.with_file_name("kopie.ron");
    let mut files = day.disk.everything();
    let log = files.remove(&day.path).unwrap();
    files.insert(nameless.clone(), log);
    assert_eq!(report(files.clone()), (vec![], whole));
    files.insert(nameless, damaged);
    let (kinds, lines) = report(files);
    assert_eq!((kinds.contains(&DamageKind::NoRun), lines), (true, 0));
}
