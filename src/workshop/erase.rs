//! Erasing: how the data of a person go, and stay away.
//!
//! Logs are only ever appended to, except for this. An erasure does two things. It *rewrites* lines: an operation
//! on something of the person becomes one that does nothing, a reference to them is dropped, and their name in
//! a text becomes [`ERASED`]. A line keeps its number, its stamp and the number of its operations, and says by a
//! [`Mark`] in which of them a text was rewritten by which erasure. And it leaves a tombstone, the [`Erasure`]: what
//! is gone, and what was rewritten, by identities alone; no name is in it.
//!
//! What is gone stays away by its identity, also from lines that another laptop writes which has not heard of it
//! ([`Veil::scrubbed`]). A text stays clean by its marks: of several copies of an operation the one counts that went
//! through every erasure that any copy, or any tombstone, knows of; if there is none, the text is withheld
//! ([`Veil::settle`]). Both are functions of the set of lines, so laptops may merge in any order and as often as they
//! like, and two of them may erase at the same time.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::change::{Op, Plain, Record, Target, Workshop};
use super::entity::is_default;
use super::history::Line;
use super::stamp::RunId;
use super::things::{
    AgreementField, InviteeField, PairField, ParticipantId, PlacementField, ThemeField, VoteField,
};

/// What stands in a text where a name was. It belongs to no language.
pub const ERASED: &str = "[…]";

/// Which operations of a line an erasure has rewritten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The erasure, named after the run that did it.
    pub by: RunId,
    /// The operations, counted from 0.
    pub ops: Vec<u32>,
}

/// What an erasure has done to a line, or what the line says about one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// What was rewritten in this line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub marks: Vec<Mark>,
    /// The tombstone that this line is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub erasure: Option<Erasure>,
}

/// Operations of lines of runs.
pub type Listed = Vec<(RunId, Vec<(u64, Vec<u32>)>)>;

/// A tombstone: what an erasure has taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// The erasure, named after the run that did it.
    pub by: RunId,
    /// The things that are gone for good.
    pub targets: Vec<Target>,
    /// The operations that were rewritten, by run and line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lines: Listed,
}

/// The person whose data are to be erased, as far as texts are concerned.
pub trait Sought {
    /// Returns the text without the name; none: it does not say it.
    fn without(&self, text: &str) -> Option<String>;
    /// Says whether a part of the name occurs in the text, which may mean somebody else or an ordinary word.
    fn is_hinted(&self, text: &str) -> bool;
}

/// Everything that tombstones and marks say, of all logs together.
#[derive(Clone, Debug, Default)]
pub struct Veil {
    targets: HashSet<Target>,
    people: HashSet<ParticipantId>,
    /// By which erasures an operation was rewritten.
    rewritten: HashMap<(RunId, u64), BTreeMap<u32, BTreeSet<RunId>>>,
    is_drawn: bool,
}

impl Veil {
    /// Learns what lines say about erasures.
    #[must_use]
    pub fn of<'l>(lines: impl Iterator<Item = &'l Line>) -> Self {
        let mut veil = Self::default();
        for erased in lines.filter_map(|line| line.erased.as_ref()) {
            veil.is_drawn = true;
            if let Some(erasure) = &erased.erasure {
                veil.take(erasure.targets.iter().copied());
                for (run, lines) in &erasure.lines {
                    for (seq, ops) in lines {
                        let known = veil.rewritten.entry((*run, *seq)).or_default();
                        for &op in ops {
                            known.entry(op).or_default().insert(erasure.by);
                        }
                    }
                }
            }
        }
        veil
    }

    /// Says whether nothing was ever erased, so that lines are what they are.
    #[must_use]
    pub const fn is_lifted(&self) -> bool {
        !self.is_drawn
    }

    /// Adds things that are gone.
    pub fn take(&mut self, targets: impl IntoIterator<Item = Target>) {
        for target in targets {
            self.is_drawn = true;
            self.targets.insert(target);
            if let Target::Participant(person) = target {
                self.people.insert(person);
            }
        }
    }

    /// Says whether a thing is gone.
    #[must_use]
    pub fn hides(&self, target: Target) -> bool {
        self.targets.contains(&target)
    }

    /// Goes through what is gone.
    pub fn gone(&self) -> impl Iterator<Item = Target> + '_ {
        self.targets.iter().copied()
    }

    /// Says whether a tombstone lists an operation as rewritten by an erasure.
    #[must_use]
    pub fn lists(&self, run: RunId, seq: u64, op: u32, by: RunId) -> bool {
        self.rewritten
            .get(&(run, seq))
            .and_then(|ops| ops.get(&op))
            .is_some_and(|known| known.contains(&by))
    }

    /// Says whether an operation is about what is gone: about the thing itself, or what the person shares with
    /// another thing, such as a vote or a seat.
    #[must_use]
    pub fn hides_op(&self, op: &Op) -> bool {
        let is_share = match op {
            Op::Set(record) | Op::Edit(record, _) | Op::Back(record, ..) | Op::Contest(record, _) => {
                self.is_share(record)
            }
            Op::Remove(..) | Op::Restore(..) | Op::Settle(..) => false,
        };
        is_share || self.hides(op.target())
    }

    fn is_share(&self, record: &Record) -> bool {
        let is_gone =
            |person: &Option<ParticipantId>| person.is_some_and(|person| self.people.contains(&person));
        match record {
            Record::Vote(_, fields) => fields
                .iter()
                .any(|field| matches!(field, VoteField::Participant(person) if is_gone(person))),
            Record::Placement(_, fields) => fields
                .iter()
                .any(|field| matches!(field, PlacementField::Participant(person) if is_gone(person))),
            Record::Pair(_, fields) => fields.iter().any(
                |field| matches!(field, PairField::One(person) | PairField::Other(person) if is_gone(person)),
            ),
            _ => false,
        }
    }

    /// Returns an operation without what is gone: one that does nothing in its place, or without references.
    #[must_use]
    pub fn scrubbed(&self, mut op: Op) -> Op {
        if self.targets.is_empty() {
            return op;
        }
        if self.hides_op(&op) {
            return nothing(op.target());
        }
        if let Op::Set(record) | Op::Edit(record, _) | Op::Back(record, ..) | Op::Contest(record, _) = &mut op
        {
            self.drop_references(record);
        }
        op
    }

    /// Takes what is gone out of a state that is written down, and references to it as well. Everything else stays
    /// as somebody has written it, also what has no identity yet.
    pub fn scrub(&self, plain: &mut Plain) {
        if self.targets.is_empty() {
            return;
        }
        let is_gone = |person: &ParticipantId| self.people.contains(person);
        plain.retain(&|target| !self.hides(target));
        plain
            .votes
            .retain(|vote| !vote.participant.as_ref().is_some_and(is_gone));
        plain
            .placements
            .retain(|placement| !placement.participant.as_ref().is_some_and(is_gone));
        plain
            .pairs
            .retain(|pair| ![&pair.one, &pair.other].into_iter().flatten().any(is_gone));
        for theme in &mut plain.themes {
            theme.host.take_if(|person| is_gone(person));
        }
        for agreement in &mut plain.agreements {
            agreement.responsible.take_if(|person| is_gone(person));
            agreement.with.retain(|person| !is_gone(person));
        }
        for invitee in &mut plain.invitees {
            invitee.sponsor.take_if(|person| is_gone(person));
        }
    }

    fn drop_references(&self, record: &mut Record) {
        let drop = |person: &mut Option<ParticipantId>| {
            person.take_if(|person| self.people.contains(person));
        };
        match record {
            Record::Theme(_, fields) => {
                for field in fields {
                    if let ThemeField::Host(person) = field {
                        drop(person);
                    }
                }
            }
            Record::Agreement(_, fields) => {
                for field in fields {
                    match field {
                        AgreementField::Responsible(person) => drop(person),
                        AgreementField::With(people) => people.retain(|person| !self.people.contains(person)),
                        _ => {}
                    }
                }
            }
            Record::Invitee(_, fields) => {
                for field in fields {
                    if let InviteeField::Sponsor(person) = field {
                        drop(person);
                    }
                }
            }
            _ => {}
        }
    }

    /// Makes of all versions of a line the one that counts, without what is gone. Lines that bear the same number
    /// and are not the same line are all returned. The order of the versions does not matter.
    #[must_use]
    pub fn settle(&self, run: RunId, versions: Vec<Line>) -> Vec<Line> {
        let mut lines: Vec<Vec<Line>> = Vec::new();
        for mut version in versions {
            version.ops = version.ops.into_iter().map(|op| self.scrubbed(op)).collect();
            let is_same = |line: &&mut Vec<Line>| {
                line.first()
                    .is_some_and(|first| first.at == version.at && first.ops.len() == version.ops.len())
            };
            match lines.iter_mut().find(is_same) {
                Some(line) if line.contains(&version) => {}
                Some(line) => line.push(version),
                None => lines.push(vec![version]),
            }
        }
        lines
            .into_iter()
            .flat_map(|versions| self.settle_one(run, versions))
            .collect()
    }

    fn settle_one(&self, run: RunId, mut versions: Vec<Line>) -> Vec<Line> {
        versions.sort_by_cached_key(|version| format!("{version:?}"));
        let Some(mut line) = versions.first().cloned() else {
            return versions;
        };
        let mut needed = self.rewritten.get(&(run, line.seq)).cloned().unwrap_or_default();
        for mark in versions.iter().flat_map(marks) {
            for &op in &mark.ops {
                needed.entry(op).or_default().insert(mark.by);
            }
        }
        if needed.is_empty() {
            return versions;
        }
        for (at, op) in line.ops.iter_mut().enumerate() {
            let Some(needed) = u32::try_from(at).ok().and_then(|at| needed.get(&at)) else {
                continue;
            };
            let known = versions
                .iter()
                .filter_map(|version| Some((rewriters(version, at), version.ops.get(at)?)));
            *op = cleanest(&known.collect::<Vec<_>>(), needed).unwrap_or_else(|| nothing(op.target()));
        }
        let erasure = line.erased.take().and_then(|erased| erased.erasure);
        let marks = gathered(&needed);
        line.erased = Some(Box::new(Erased { marks, erasure }));
        vec![line]
    }
}

/// Returns of several versions of an operation the one that went through all erasures. Where none did, what was
/// typed is taken from those that agree, and withheld where they do not. None: they have nothing in common.
fn cleanest(versions: &[(BTreeSet<RunId>, &Op)], needed: &BTreeSet<RunId>) -> Option<Op> {
    let mut bare = None;
    let mut texts: Vec<Vec<String>> = Vec::new();
    for (_, op) in versions {
        let mut op = (*op).clone();
        let mut own = Vec::new();
        visit(&mut op, &mut |text| own.push(std::mem::take(text)));
        if bare.get_or_insert_with(|| op.clone()) != &op {
            return None;
        }
        texts.push(own);
    }
    let mut op = bare?;
    let mut at = 0;
    visit(&mut op, &mut |text| {
        let wording = |version: &Vec<String>| version.get(at).cloned().unwrap_or_default();
        let is_clean = |wanted: &String| {
            let agreeing = texts
                .iter()
                .zip(versions)
                .filter(|(texts, _)| wording(texts) == *wanted);
            let by: BTreeSet<RunId> = agreeing.flat_map(|(_, (by, _))| by.iter().copied()).collect();
            by.is_superset(needed)
        };
        let clean: BTreeSet<String> = texts.iter().map(wording).filter(is_clean).collect();
        let is_empty = texts.iter().all(|texts| wording(texts).is_empty());
        *text = match clean.first() {
            Some(only) if clean.len() == 1 => only.clone(),
            _ if is_empty => String::new(),
            _ => ERASED.to_owned(),
        };
        at += 1;
    });
    Some(op)
}

/// Changes every text that an operation writes.
fn visit(op: &mut Op, change: &mut dyn FnMut(&mut String)) {
    match op {
        Op::Set(record) | Op::Edit(record, _) | Op::Back(record, ..) | Op::Contest(record, _) => {
            record.visit(change);
        }
        Op::Remove(..) | Op::Restore(..) | Op::Settle(..) => {}
    }
}

/// Returns what was rewritten in a line.
pub fn marks(line: &Line) -> impl Iterator<Item = &Mark> {
    line.erased.iter().flat_map(|erased| &erased.marks)
}

/// Adds to a line that an erasure has rewritten these of its operations.
pub fn mark(line: &mut Line, by: RunId, ops: &[u32]) {
    let mut known: BTreeMap<u32, BTreeSet<RunId>> = BTreeMap::new();
    for mark in marks(line) {
        for &op in &mark.ops {
            known.entry(op).or_default().insert(mark.by);
        }
    }
    for &op in ops {
        known.entry(op).or_default().insert(by);
    }
    line.erased.get_or_insert_default().marks = gathered(&known);
}

/// Returns an operation that has no effect, on whatever it is applied.
const fn nothing(target: Target) -> Op {
    Op::Settle(target, Vec::new())
}

/// Says whether an operation has no effect, on whatever it is applied.
#[must_use]
pub fn is_nothing(op: &Op) -> bool {
    matches!(op, Op::Settle(_, versions) if versions.is_empty())
}

fn rewriters(line: &Line, op: usize) -> BTreeSet<RunId> {
    marks(line)
        .filter(|mark| mark.ops.iter().any(|&marked| usize::try_from(marked) == Ok(op)))
        .map(|mark| mark.by)
        .collect()
}

fn gathered(ops: &BTreeMap<u32, BTreeSet<RunId>>) -> Vec<Mark> {
    let mut marks: BTreeMap<RunId, Vec<u32>> = BTreeMap::new();
    for (&op, by) in ops {
        for &by in by {
            marks.entry(by).or_default().push(op);
        }
    }
    marks.into_iter().map(|(by, ops)| Mark { by, ops }).collect()
}

/// What an erasure does to a workshop as it is now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Affected {
    /// What goes as a whole.
    pub gone: Vec<Target>,
    /// Texts, as they are and as they will be.
    pub texts: Vec<(Target, String, String)>,
    /// What will no longer name the person: tasks, themes, people to be invited.
    pub references: Vec<Target>,
    /// Texts that may mean the person, and stay as they are.
    pub hints: Vec<(Target, String)>,
}

/// Tells what erasing these things and a name will do to a workshop.
#[must_use]
pub fn affected(workshop: &Workshop, targets: &[Target], sought: &dyn Sought) -> Affected {
    let mut veil = Veil::default();
    veil.take(targets.iter().copied());
    let mut affected = Affected::default();
    for op in workshop.plain().into_ops() {
        let target = op.target();
        if veil.hides_op(&op) {
            affected.gone.push(target);
        } else if veil.scrubbed(op.clone()) != op {
            affected.references.push(target);
        }
    }
    // Somebody who was taken off a list goes as well.
    let off = targets
        .iter()
        .filter(|target| !workshop.contains(**target) && workshop.knows(**target));
    affected.gone.extend(off);
    for (target, _, text) in workshop
        .texts()
        .filter(|(target, ..)| !affected.gone.contains(target))
    {
        let rivals = text.rivals().iter().map(|rival| rival.text.as_str());
        for text in std::iter::once(text.as_str()).chain(rivals) {
            let after = sought.without(text);
            if sought.is_hinted(after.as_deref().unwrap_or(text)) {
                affected
                    .hints
                    .push((target, after.as_deref().unwrap_or(text).to_owned()));
            }
            affected
                .texts
                .extend(after.map(|after| (target, text.to_owned(), after)));
        }
    }
    affected
}

/// Erases in a line: what the veil hides, and the name. Tells whether anything had to be rewritten. Texts that were
/// are marked; whatever else goes, every laptop that knows the tombstone drops by itself.
pub fn rewrite(line: &mut Line, by: RunId, veil: &Veil, sought: Option<&dyn Sought>) -> bool {
    let (mut is_rewritten, mut marked) = (false, Vec::new());
    for (at, op) in (0..).zip(&mut line.ops) {
        let scrubbed = veil.scrubbed(op.clone());
        let clean = cleaned(scrubbed.clone(), veil, sought);
        if clean != scrubbed {
            marked.push(at);
        }
        is_rewritten |= clean != *op;
        *op = clean;
    }
    if !marked.is_empty() {
        mark(line, by, &marked);
    }
    is_rewritten
}

/// Returns an operation without what the veil hides and without the name.
#[must_use]
pub fn cleaned(op: Op, veil: &Veil, sought: Option<&dyn Sought>) -> Op {
    let mut op = veil.scrubbed(op);
    if let Some(sought) = sought {
        visit(&mut op, &mut |text| {
            if let Some(clean) = sought.without(text) {
                *text = clean;
            }
        });
    }
    op
}

#[cfg(test)]
mod tests;
