//! Changes: what can happen to a workshop, and what each does.
//!
//! A [`Change`] is a list of [`Op`]s that belong together for the person who made it. An operation names
//! its target by identity and its fields by name; applied to a state in which the target is gone, or was
//! changed by somebody else, it has a defined effect and never fails. Folding the same operations in the
//! same order gives the same state on every laptop.
//!
//! Applying an operation can tell what takes it back. Taking back is again an operation ([`Op::Back`],
//! [`Op::Remove`], [`Op::Restore`]), and each of them looks whether the value is still the one it means
//! to replace: undo never overwrites what somebody else has written since.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::apply::{contest, remove, restoration, restore, settle, trim, trim_edit, write};
use super::difference::{Called, Difference, called, compare};
use super::entity::{Entity, Mutable};
use super::id::IdSource;
use super::jumps::Jump;
use super::register::{Text, Write};
use super::stamp::Version;
use super::table::Table;
use super::things::{
    Agreement, AgreementField, AgreementId, AgreementPlain, Answer, AnswerField, AnswerId, AnswerPlain,
    Ballot, BallotField, BallotId, BallotPlain, Card, CardField, CardId, CardPlain, Category, CategoryField,
    CategoryId, CategoryPlain, Choice, ChoiceField, ChoiceId, ChoicePlain, Cluster, ClusterField, ClusterId,
    ClusterPlain, Day, DayField, DayId, DayPlain, Group, GroupField, GroupId, GroupPlain, Invitee,
    InviteeField, InviteeId, InviteePlain, Item, ItemField, ItemId, ItemPlain, Pair, PairField, PairId,
    PairPlain, Participant, ParticipantField, ParticipantId, ParticipantPlain, Photo, PhotoField, PhotoId,
    PhotoPlain, Placement, PlacementField, PlacementId, PlacementPlain, PollOption, PollOptionField,
    PollOptionId, PollOptionPlain, Question, QuestionField, QuestionId, QuestionPlain, Reaction,
    ReactionField, ReactionId, ReactionPlain, Round, RoundField, RoundId, RoundPlain, Theme, ThemeField,
    ThemeId, ThemePlain, Twin, TwinField, TwinId, TwinPlain, Visit, VisitField, VisitId, VisitPlain, Vote,
    VoteField, VoteId, VotePlain,
};

/// One operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Op {
    /// Gives fields their values; makes the thing if there is none of this identity.
    Set(Record),
    /// Gives a text a new wording in place of the version that its author saw.
    Edit(Record, Version),
    /// Takes back the write of the first version: the value of the second one holds again.
    Back(Record, Version, Version),
    /// Puts a wording of this version beside the current one, as typed at the same time.
    Contest(Record, Version),
    /// Removes a thing whose texts were seen up to this version.
    Remove(Target, Version),
    /// Takes back the removal of this version.
    Restore(Target, Version),
    /// Drops the rival wordings (or the outlived removal) of these versions.
    Settle(Target, Vec<Version>),
}

impl Op {
    /// Returns what the operation is about.
    #[must_use]
    pub const fn target(&self) -> Target {
        match self {
            Self::Set(record)
            | Self::Edit(record, _)
            | Self::Back(record, _, _)
            | Self::Contest(record, _) => record.target(),
            Self::Remove(target, _) | Self::Restore(target, _) | Self::Settle(target, _) => *target,
        }
    }
}

/// What belongs together for the person who did it: one step of undo.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// What is done, in this order.
    pub ops: Vec<Op>,
}

impl Change {
    /// Makes a change of one operation.
    #[must_use]
    pub fn one(op: Op) -> Self {
        Self { ops: vec![op] }
    }

    /// Says whether nothing is done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ops.is_empty()
    }

    /// Returns what is written to first: where the cursor belongs after something was added.
    #[must_use]
    pub fn first_target(&self) -> Option<Target> {
        self.ops.first().map(|op| match op {
            Op::Set(record) | Op::Edit(record, _) | Op::Back(record, ..) | Op::Contest(record, _) => {
                record.target()
            }
            Op::Remove(target, _) | Op::Restore(target, _) | Op::Settle(target, _) => *target,
        })
    }

    /// Adds an operation.
    pub fn push(&mut self, op: Op) {
        self.ops.push(op);
    }

    /// Adds a write to some fields of a thing.
    pub fn set(&mut self, record: impl Into<Record>) {
        self.ops.push(Op::Set(record.into()));
    }
}

impl From<Op> for Change {
    fn from(op: Op) -> Self {
        Self::one(op)
    }
}

impl FromIterator<Op> for Change {
    fn from_iter<I: IntoIterator<Item = Op>>(ops: I) -> Self {
        Self {
            ops: ops.into_iter().collect(),
        }
    }
}

/// Ties the kinds of things together: their tables, and the two enums by which operations name them.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $Kind:ident: $Id:ident, $Field:ident, $Plain:ident, $table:ident; )*) => {
        /// The state of a workshop: the fold of all its changes.
        #[derive(Clone, Debug)]
        pub struct Workshop {
            $( $(#[$doc])* pub $table: Table<$Kind>, )*
            revision: u64,
            /// How the clock has jumped while this window was open.
            pub(super) jumps: Vec<Jump>,
        }

        impl Default for Workshop {
            /// Makes a workshop in which nothing has happened yet.
            fn default() -> Self {
                let mut workshop = Self { $( $table: Table::default(), )* revision: 0, jumps: Vec::new() };
                workshop.days.row_mut(Day::the());
                workshop.tidy();
                workshop
            }
        }

        /// Names a kind of thing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $( $(#[$doc])* $Kind, )*
        }

        /// Names a thing of any kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Target {
            $( $(#[$doc])* $Kind($Id), )*
        }

        impl Target {
            /// Returns the identity of what is named.
            #[must_use]
            pub fn id(self) -> super::id::Id {
                match self {
                    $( Self::$Kind(id) => id.into(), )*
                }
            }

            /// Returns the kind of what is named.
            #[must_use]
            pub const fn kind(&self) -> Kind {
                match self {
                    $( Self::$Kind(_) => Kind::$Kind, )*
                }
            }
        }

        /// A thing of any kind with some of its fields.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Record {
            $( $(#[$doc])* $Kind($Id, Vec<$Field>), )*
        }

        impl Record {
            /// Returns what is written to.
            #[must_use]
            pub const fn target(&self) -> Target {
                match self {
                    $( Self::$Kind(id, _) => Target::$Kind(*id), )*
                }
            }

            /// Changes every text in it that people typed.
            pub fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
                match self {
                    $( Self::$Kind(_, fields) => {
                        fields.iter_mut().filter_map($Kind::text_mut).for_each(change);
                    } )*
                }
            }

            /// Says whether nothing but the place in the order of its kind is written.
            pub(super) fn is_only_pos(&self) -> bool {
                match self {
                    $( Self::$Kind(_, fields) => {
                        !fields.is_empty() && fields.iter().all(|field| matches!(field, $Field::Pos(_)))
                    } )*
                }
            }
        }

        $(
            impl From<($Id, Vec<$Field>)> for Record {
                fn from((id, fields): ($Id, Vec<$Field>)) -> Self {
                    Self::$Kind(id, fields)
                }
            }

            impl From<($Id, $Field)> for Record {
                fn from((id, field): ($Id, $Field)) -> Self {
                    Self::$Kind(id, vec![field])
                }
            }

            impl From<$Id> for Target {
                fn from(id: $Id) -> Self {
                    Self::$Kind(id)
                }
            }
        )*

        /// The whole state without its history: what the readable copy, templates and exports hold.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Plain {
            $( $(#[$doc])* #[serde(default, skip_serializing_if = "Vec::is_empty")] pub $table: Vec<$Plain>, )*
        }

        impl Workshop {
            /// Applies an operation. What takes it back is pushed to `undo`, if that is wanted, in the
            /// order in which it has to be applied *backwards*. Returns whether it had any effect.
            pub fn apply(&mut self, op: Op, version: Version, undo: Option<&mut Vec<Op>>) -> bool {
                self.revision += 1;
                match op {
                    Op::Set(record) => self.write(record, Write::Set, version, undo),
                    Op::Edit(record, over) => self.write(record, Write::Edit { over }, version, undo),
                    Op::Back(record, over, to) => self.write(record, Write::Back { over, to }, version, undo),
                    Op::Contest(record, of) => match record {
                        $( Record::$Kind(id, fields) => contest(&mut self.$table, id, fields, of, undo), )*
                    },
                    Op::Remove(target, seen) => match target {
                        $( Target::$Kind(id) => remove(&mut self.$table, id, seen, version, undo), )*
                    },
                    Op::Restore(target, over) => match target {
                        $( Target::$Kind(id) => restore(&mut self.$table, id, over, undo), )*
                    },
                    Op::Settle(target, versions) => match target {
                        $( Target::$Kind(id) => settle(&mut self.$table, id, &versions, undo), )*
                    },
                }
            }

            fn write(&mut self, record: Record, how: Write, version: Version, undo: Option<&mut Vec<Op>>) -> bool {
                match record {
                    $( Record::$Kind(id, fields) => write(&mut self.$table, id, fields, how, version, undo), )*
                }
            }

            /// Puts every table in order after operations were applied.
            pub(super) fn tidy(&mut self) {
                $( self.$table.tidy(); )*
            }

            /// Says whether there is, or ever was, such a thing.
            #[must_use]
            pub fn knows(&self, target: Target) -> bool {
                match target {
                    $( Target::$Kind(id) => self.$table.get_any(id).is_some(), )*
                }
            }

            /// Says whether there is such a thing.
            #[must_use]
            pub fn contains(&self, target: Target) -> bool {
                match target {
                    $( Target::$Kind(id) => self.$table.contains(id), )*
                }
            }

            /// Makes every revision larger than it was in `before`, so that no view takes this state,
            /// folded anew, for the one that it knows. What was noted of the clock stays noted.
            pub fn succeed(&mut self, before: &Self) {
                self.revision = self.revision.max(before.revision) + 1;
                self.jumps.clone_from(&before.jumps);
                $( self.$table.succeed(&before.$table); )*
            }

            /// Returns the operation without what its author, who sees this state, cannot mean: a field that
            /// is given the value it has, the removal of an older wording. None: nothing is left to do.
            #[must_use]
            pub fn trimmed(&self, op: Op) -> Option<Op> {
                match op {
                    Op::Set(record) => match record {
                        $( Record::$Kind(id, fields) => {
                            trim(&self.$table, id, fields).map(|fields| Op::Set(Record::$Kind(id, fields)))
                        } )*
                    },
                    Op::Edit(record, over) => match record {
                        $( Record::$Kind(id, fields) => trim_edit(&self.$table, id, fields, over)
                            .map(|fields| Op::Edit(Record::$Kind(id, fields), over)), )*
                    },
                    // Its author has the later wording before their eyes. (One that has seen nothing puts
                    // a removal back beside the edit that outlived it.)
                    Op::Remove(target, seen) if seen != Version::default() => match target {
                        $( Target::$Kind(id) => (self.$table.get(id)?.wording() <= seen).then_some(op), )*
                    },
                    op => Some(op),
                }
            }

            /// Returns the operation that removes a thing as it is now, or none if it is not there.
            #[must_use]
            pub fn removal(&self, target: Target) -> Option<Op> {
                let seen = match target {
                    $( Target::$Kind(id) => self.$table.get(id)?.wording(), )*
                };
                Some(Op::Remove(target, seen))
            }

            /// Returns what makes a thing here what it was in `then`; nothing, if it is that already. Each edit
            /// names the wording here that it replaces.
            #[must_use]
            pub fn restoration(&self, target: Target, then: &Self) -> Vec<Op> {
                match target {
                    $( Target::$Kind(id) => match then.$table.get(id) {
                        Some(then) => restoration(&self.$table, then),
                        None => self.removal(target).into_iter().collect(),
                    }, )*
                }
            }

            /// Returns the first text of a thing, be it removed or not.
            pub(super) fn first_text(&self, target: Target) -> Option<&Text> {
                match target {
                    $( Target::$Kind(id) => self.$table.get_any(id)?.texts().first().map(|&(_, text)| text), )*
                }
            }

            /// Returns the operation that settles what is contested about a thing in favour of what is
            /// shown, or none if nothing is.
            #[must_use]
            pub fn settlement(&self, target: Target) -> Option<Op> {
                let versions = match target {
                    $( Target::$Kind(id) => self.$table.get(id)?.contested(), )*
                };
                (!versions.is_empty()).then_some(Op::Settle(target, versions))
            }

            /// Goes through everything that is contested.
            pub fn contested(&self) -> impl Iterator<Item = Target> + '_ {
                std::iter::empty()
                    $( .chain(self.$table.iter().filter(|thing| thing.is_contested()).map(|thing| Target::$Kind(thing.id()))) )*
            }

            /// Goes through what was removed and is there all the same, since an edit has outlived the removal.
            pub fn outlived(&self) -> impl Iterator<Item = Target> + '_ {
                std::iter::empty()
                    $( .chain(self.$table.iter().filter(|thing| thing.life().outlived.is_some()).map(|thing| Target::$Kind(thing.id()))) )*
            }

            /// Goes through every text with all its wordings: whose it is, and the name of its field.
            pub fn texts(&self) -> impl Iterator<Item = (Target, &'static str, &Text)> + '_ {
                std::iter::empty()
                    $( .chain(self.$table.iter().flat_map(|thing| {
                        let target = Target::$Kind(thing.id());
                        thing.texts().into_iter().map(move |(name, text)| (target, name, text))
                    })) )*
            }

            /// Returns the state without its history, every table in its order.
            #[must_use]
            pub fn plain(&self) -> Plain {
                Plain { $( $table: self.$table.iter().map(Entity::plain).collect(), )* }
            }
        }

        impl Target {
            /// Returns what writes a wording to the text of this name; none: the thing has no such text.
            #[must_use]
            pub fn wording(self, name: &str, wording: String) -> Option<Record> {
                match self {
                    $( Self::$Kind(id) => {
                        let field = $Kind::text_field(name, wording)?;
                        Some(Record::$Kind(id, vec![field]))
                    } )*
                }
            }
        }

        impl Plain {
            /// Changes every text that people typed.
            pub fn visit(&mut self, change: &mut dyn FnMut(&mut String)) {
                $( self.$table.iter_mut().for_each(|thing| thing.visit(change)); )*
            }

            /// Drops what is not to be kept.
            pub(super) fn retain(&mut self, keep: &dyn Fn(Target) -> bool) {
                $( self.$table.retain(|thing| keep(Target::$Kind(thing.id))); )*
            }

            /// Goes through everything there is.
            pub fn targets(&self) -> impl Iterator<Item = Target> + '_ {
                std::iter::empty() $( .chain(self.$table.iter().map(|thing| Target::$Kind(thing.id))) )*
            }

            /// Compares what a hand has left of every kind with what was there.
            pub(super) fn compare(base: &Workshop, now: &Workshop, edited: &mut Self, ids: &IdSource, found: &mut Vec<Difference>) {
                $( compare(&base.$table, &now.$table, &mut edited.$table, ids, found); )*
            }

            /// Notes what everything is called.
            pub(super) fn call(&self, names: &mut HashMap<Target, Called>) {
                $( for (rank, thing) in self.$table.iter().enumerate() {
                    names.insert(Target::$Kind(thing.id), called(thing, rank));
                } )*
            }

            /// Returns the operations that make this state out of an empty one, a thing each.
            #[must_use]
            pub fn into_ops(self) -> Vec<Op> {
                let mut ops = Vec::new();
                $( ops.extend(self.$table.into_iter().map(|plain| {
                    let (id, fields) = $Kind::fields(plain);
                    Op::Set(Record::$Kind(id, fields))
                })); )*
                ops
            }
        }
    };
}

kinds! {
    /// The workshop itself; this table always has its one row.
    Day: DayId, DayField, DayPlain, days;
    /// The agenda.
    Item: ItemId, ItemField, ItemPlain, items;
    /// The working groups.
    Group: GroupId, GroupField, GroupPlain, groups;
    /// The people.
    Participant: ParticipantId, ParticipantField, ParticipantPlain, participants;
    /// The categories of cards.
    Category: CategoryId, CategoryField, CategoryPlain, categories;
    /// The themes.
    Theme: ThemeId, ThemeField, ThemePlain, themes;
    /// The clusters inside the themes.
    Cluster: ClusterId, ClusterField, ClusterPlain, clusters;
    /// The cards.
    Card: CardId, CardField, CardPlain, cards;
    /// The second places of cards.
    Twin: TwinId, TwinField, TwinPlain, twins;
    /// The questions that each theme is asked.
    Question: QuestionId, QuestionField, QuestionPlain, questions;
    /// The rounds of the rotation.
    Round: RoundId, RoundField, RoundPlain, rounds;
    /// What the groups wrote.
    Answer: AnswerId, AnswerField, AnswerPlain, answers;
    /// What was agreed.
    Agreement: AgreementId, AgreementField, AgreementPlain, agreements;
    /// The dates on offer.
    PollOption: PollOptionId, PollOptionField, PollOptionPlain, poll_options;
    /// The votes on them.
    Vote: VoteId, VoteField, VotePlain, votes;
    /// Who is to come next time.
    Invitee: InviteeId, InviteeField, InviteePlain, invitees;
    /// The pictures of the wall.
    Photo: PhotoId, PhotoField, PhotoPlain, photos;
    /// Who is to be together, and who apart.
    Pair: PairId, PairField, PairPlain, pairs;
    /// Where groups are, where that was said by hand.
    Visit: VisitId, VisitField, VisitPlain, visits;
    /// Who sits where in the rounds of a World Café.
    Placement: PlacementId, PlacementField, PlacementPlain, placements;
    /// What groups say to the answers of others.
    Reaction: ReactionId, ReactionField, ReactionPlain, reactions;
    /// The questions that are answered with dots.
    Ballot: BallotId, BallotField, BallotPlain, ballots;
    /// What dots are put on, and how many.
    Choice: ChoiceId, ChoiceField, ChoicePlain, choices;
}

impl Workshop {
    /// Returns what there is one of: title, date, place, the next meeting.
    #[must_use]
    pub fn day(&self) -> &Day {
        self.days.first_row()
    }

    /// Returns a number that changes with every operation.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes the revision another one.
    pub(super) const fn touch(&mut self) {
        self.revision += 1;
    }

    /// Applies the operations of a change and puts the tables in order. Returns what takes it back, to
    /// be applied in the order given; empty: the change had no effect.
    pub fn commit(&mut self, ops: Vec<Op>, version: Version) -> Vec<Op> {
        let mut undo = Vec::new();
        for op in ops {
            self.apply(op, version, Some(&mut undo));
        }
        self.tidy();
        undo.reverse();
        undo
    }

    /// Applies operations without keeping what takes them back; [`Workshop::settle_order`] has to follow.
    pub fn fold(&mut self, ops: Vec<Op>, version: Version) {
        for op in ops {
            self.apply(op, version, None);
        }
    }

    /// Puts the tables in order after [`Workshop::fold`].
    pub fn settle_order(&mut self) {
        self.tidy();
    }
}
