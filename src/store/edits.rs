//! Copies that a hand has edited, made ready to be compared.
//!
//! A published copy names the lines that were folded into it. The same lines are folded again, and that is what an
//! edited copy is compared with: what happened in the program since is not the hand's doing. Where that cannot be
//! done, it is said: the copy no longer tells its lines (then the present state has to do), or the logs lack some of
//! them (then what they held is found beside the edits, and comes back with them).

use std::collections::HashMap;
use std::path::PathBuf;

use super::aside;
use super::findings::{Damage, DamageKind, OpenError};
use super::folder::Folder;
use super::log::FORMAT;
use super::published::Published;
use super::reader::Reader;
use super::seen::Seen;
use crate::workshop::erase::{ERASED, Veil};
use crate::workshop::{Id, Line, Plain, RunId, Stamp, Target, Version, Workshop};

/// What an edited copy is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The state that was written into it.
    Exact,
    /// That state without so many lines, which the logs lack.
    Lacking(u64),
    /// The present state: the copy does not tell any more what it was made of.
    Present,
}

/// A copy of which nobody has decided yet what becomes of it.
#[derive(Clone, Debug)]
pub(crate) struct EditedCopy {
    pub(crate) file: PathBuf,
    /// What it says, and what that is compared with; or why it cannot be read.
    pub(crate) read: Result<Edited, OpenError>,
    /// What decides later whether it still says the same.
    pub(crate) bytes: Vec<u8>,
    /// Whether nobody has edited it: the logs lack what it knows.
    pub(crate) is_fuller: bool,
}

/// What an edited copy says.
#[derive(Clone, Debug)]
pub(crate) struct Edited {
    pub(crate) plain: Plain,
    /// None: the present state.
    pub(crate) base: Option<Workshop>,
    pub(crate) basis: Basis,
}

impl EditedCopy {
    /// Returns a number that this text gives and no other one: the same on every laptop.
    pub(crate) fn seed(&self) -> u64 {
        let half = |init| u64::from(crc32c::crc32c_append(init, &self.bytes));
        half(0) << 32 | half(u32::MAX)
    }
}

/// Finds the copies of which nobody has decided yet. `waiting` are the lines of this run that may not be on the disk.
pub(super) fn find(folder: &Folder, run: RunId, waiting: &[Line]) -> Vec<EditedCopy> {
    let mut copies: Vec<Published> = aside::undecided(folder)
        .into_iter()
        .filter_map(|file| Published::read_at(folder, file).ok()?)
        .filter(|copy| !copy.is_blank())
        .collect();
    if let Ok(Some(copy)) = Published::read(folder)
        && !copy.is_untouched
        && copy.head.as_ref().is_none_or(|head| head.format <= FORMAT)
        && copies.iter().all(|aside| aside.bytes != copy.bytes)
    {
        copies.push(copy);
    }
    if copies.is_empty() {
        return Vec::new();
    }
    // Without the logs everything in a copy would look as if a hand had written it: who took that over would bring
    // back what was long changed. It is offered when they can be read again.
    let Ok(found) = Reader::default().read_all(folder) else {
        return Vec::new();
    };
    let is_unread = |damage: &Damage| matches!(damage.kind, DamageKind::Unreadable(_));
    if found.damages.iter().any(is_unread) {
        return Vec::new();
    }
    let mut lines = found.lines;
    let veil = Veil::of(lines.iter().map(|(_, line)| line));
    let mut seen = Seen::default();
    for (run, line) in &lines {
        seen.insert(*run, line.seq);
    }
    lines.extend(
        waiting
            .iter()
            .filter(|line| seen.insert(run, line.seq))
            .map(|line| (run, line.clone())),
    );
    lines.sort_by_key(|(run, line)| (line.at, *run, line.seq));
    copies
        .into_iter()
        .map(|copy| compared(copy, &lines, &seen, &veil))
        .collect()
}

fn compared(copy: Published, lines: &[(RunId, Line)], seen: &Seen, veil: &Veil) -> EditedCopy {
    let read = copy.plain().map(|mut plain| {
        // An old copy may come from where nobody has heard of it: what was erased is not offered again.
        veil.scrub(&mut plain);
        let Some(from) = &copy.from else {
            return Edited {
                plain,
                base: None,
                basis: Basis::Present,
            };
        };
        let base = folded(lines, from);
        let is_unheard = |(run, line): &(RunId, Line)| {
            line.erased
                .as_ref()
                .is_some_and(|erased| erased.erasure.is_some())
                && !from.contains(*run, line.seq)
        };
        if lines.iter().any(is_unheard) {
            unsay(&mut plain, &base);
        }
        let lacking = from.beyond(seen).iter().fold(0_u64, |sum, gap| {
            sum.saturating_add((gap.to - gap.from).saturating_add(1))
        });
        Edited {
            plain,
            base: Some(base),
            basis: if lacking == 0 {
                Basis::Exact
            } else {
                Basis::Lacking(lacking)
            },
        }
    });
    EditedCopy {
        file: copy.path,
        read,
        bytes: copy.bytes,
        is_fuller: copy.is_untouched,
    }
}

/// Folds those lines that a copy was made of.
fn folded(lines: &[(RunId, Line)], from: &Seen) -> Workshop {
    let mut workshop = Workshop::default();
    for (run, line) in lines.iter().filter(|(run, line)| from.contains(*run, line.seq)) {
        workshop.fold(line.ops.clone(), line.version(*run));
    }
    workshop.settle_order();
    workshop
}

/// Takes out of a copy that was published before an erasure what that has taken out of the texts. A text that was
/// edited by hand besides stays: nobody knows the name any more that is to be looked for in it.
fn unsay(plain: &mut Plain, base: &Workshop) {
    let clean = base.texts().filter(|(_, _, text)| text.as_str().contains(ERASED));
    let clean: HashMap<(Target, &str), &str> = clean
        .map(|(target, name, text)| ((target, name), text.as_str()))
        .collect();
    if clean.is_empty() {
        return;
    }
    let mut there = Workshop::default();
    let version = Version {
        at: Stamp { ms: 1, count: 0 },
        run: Id::ONE,
    };
    there.fold(plain.clone().into_ops(), version);
    there.settle_order();
    let mut unsaid: HashMap<&str, &str> = HashMap::new();
    for (target, name, text) in there.texts() {
        if let Some(clean) = clean
            .get(&(target, name))
            .filter(|clean| is_all_but(clean, text.as_str()))
        {
            unsaid.insert(text.as_str(), clean);
        }
    }
    plain.visit(&mut |text| {
        if let Some(clean) = unsaid.get(text.as_str()) {
            text.clear();
            text.push_str(clean);
        }
    });
}

/// Says whether a text is the clean one, with anything where something was erased.
fn is_all_but(clean: &str, text: &str) -> bool {
    let pieces: Vec<&str> = clean.split(ERASED).collect();
    let [first, between @ .., last] = &pieces[..] else {
        return clean == text;
    };
    let inside = text.strip_prefix(first).and_then(|rest| rest.strip_suffix(last));
    let after = |rest, piece: &&str| str::split_once(rest, *piece).map(|(_, after)| after);
    inside
        .and_then(|rest| between.iter().try_fold(rest, after))
        .is_some()
}
