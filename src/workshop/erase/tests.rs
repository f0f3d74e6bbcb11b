//! The laws of erasing: whatever comes back, in whatever order, says nothing that was erased.

use proptest::prelude::*;

use super::{ERASED, Erased, Erasure, Sought, Veil, marks, rewrite};
use crate::workshop::{
    Act, AgreementField, AgreementId, CardField, CardId, Id, Line, Moment, Op, ParticipantField,
    ParticipantId, RunId, Stamp, Target,
};

/// Looks for one word.
struct Word(&'static str);

impl Sought for Word {
    fn without(&self, text: &str) -> Option<String> {
        text.contains(self.0).then(|| text.replace(self.0, ERASED))
    }

    fn is_hinted(&self, _: &str) -> bool {
        false
    }
}

const NAMES: [&str; 2] = ["Anna", "Bert"];

fn run() -> RunId {
    Id::from_bits(7)
}

fn person(at: usize) -> ParticipantId {
    Id::from_bits(100 + at as u64).into()
}

fn erasure(at: usize) -> RunId {
    Id::from_bits(200 + at as u64)
}

fn line(seq: u64, ops: Vec<Op>) -> Line {
    Line {
        seq,
        at: Stamp { ms: 5, count: 0 },
        wall: Moment::default(),
        step: seq,
        act: Act::Do,
        ops,
        erased: None,
    }
}

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(vec!["Anna", "Bert", "Karte", "Saal"]), 0..4)
        .prop_map(|words| words.join(" "))
}

fn ops() -> impl Strategy<Value = Op> {
    let id = || (0u64..3).prop_map(Id::from_bits);
    prop_oneof![
        (id(), texts()).prop_map(|(id, text)| Op::Set((CardId::from(id), CardField::Text(text)).into())),
        (id(), texts(), texts(), 0..3usize).prop_map(|(id, what, origin, who)| {
            let fields = vec![
                AgreementField::What(what),
                AgreementField::Origin(origin),
                AgreementField::Responsible(Some(person(who))),
            ];
            Op::Set((AgreementId::from(id), fields).into())
        }),
        (0..3usize, texts())
            .prop_map(|(who, name)| { Op::Set((person(who), ParticipantField::Name(name)).into()) }),
    ]
}

/// Erases one of the two people in a line, as a laptop does that knows of no other erasure.
fn without(line: &Line, at: usize) -> Line {
    let mut veil = Veil::default();
    veil.take([Target::from(person(at))]);
    let mut line = line.clone();
    rewrite(&mut line, erasure(at), &veil, Some(&Word(NAMES[at])));
    line
}

fn tombstone(at: usize, line: &Line) -> Line {
    let by = erasure(at);
    let ops: Vec<u32> = marks(&without(line, at))
        .flat_map(|mark| mark.ops.clone())
        .collect();
    let mut tombstone = self::line(1, Vec::new());
    tombstone.act = Act::Erase;
    tombstone.erased = Some(Box::new(Erased {
        marks: Vec::new(),
        erasure: Some(Erasure {
            by,
            targets: vec![person(at).into()],
            lines: vec![(run(), vec![(line.seq, ops)])],
        }),
    }));
    tombstone
}

proptest! {
    #[test]
    fn what_was_erased_stays_away_in_every_order_and_however_often(
        ops in prop::collection::vec(ops(), 1..4),
        picked in prop::collection::vec(0..5usize, 1..6),
        stones in prop::collection::vec(0..2usize, 0..3),
        turn in 0..6usize,
    ) {
        let original = line(3, ops);
        let (a, b) = (without(&original, 0), without(&original, 1));
        let (ab, ba) = (without(&a, 1), without(&b, 0));
        let all = [original.clone(), a, b, ab, ba];
        let versions: Vec<Line> = picked.iter().map(|&at| all[at].clone()).collect();
        let stones: Vec<Line> = stones.iter().map(|&at| tombstone(at, &original)).collect();
        let veil = Veil::of(versions.iter().chain(&stones));
        let settled = veil.settle(run(), versions.clone());

        let mut turned = versions.clone();
        turned.rotate_left(turn % versions.len());
        prop_assert_eq!(&veil.settle(run(), turned), &settled);
        let again: Vec<Line> = versions.iter().chain(&settled).cloned().collect();
        prop_assert_eq!(&veil.settle(run(), again), &settled);

        let said = format!("{settled:?}");
        for (at, name) in NAMES.iter().enumerate() {
            let has_stone = stones.iter().any(|stone| {
                stone.erased.as_ref().and_then(|erased| erased.erasure.as_ref()).map(|erasure| erasure.by)
                    == Some(erasure(at))
            });
            let was_marked = versions.iter().flat_map(marks).any(|mark| mark.by == erasure(at));
            let in_text = without(&original, at) != original;
            if has_stone || (was_marked && in_text) {
                // (An operation on the person that bears no mark is dropped by the tombstone alone.)
                let texts_say = settled.iter().flat_map(|line| &line.ops).any(|op| {
                    !matches!(op.target(), Target::Participant(_)) && format!("{op:?}").contains(name)
                });
                prop_assert!(!texts_say, "{}", said);
            }
            if has_stone {
                let theirs = settled.iter().flat_map(|line| &line.ops);
                let dropped = theirs.filter(|op| op.target() == Target::from(person(at)));
                prop_assert!(dropped.into_iter().all(super::is_nothing), "{}", said);
            }
        }
    }

    #[test]
    fn where_nothing_was_erased_every_line_counts_as_it_is(ops in prop::collection::vec(ops(), 0..4)) {
        let line = line(3, ops);
        let veil = Veil::of(std::iter::once(&line));
        prop_assert!(veil.is_lifted());
        prop_assert_eq!(veil.settle(run(), vec![line.clone(), line.clone()]), vec![line]);
    }
}
