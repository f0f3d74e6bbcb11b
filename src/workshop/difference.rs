//! What a hand has changed in the readable copy: the state that was written out, beside what stands there now.
//!
//! Somebody opens `workshop.ron` in an editor, corrects a word, adds a line, takes one out, moves one up. The
//! comparison is made against the state that the copy was made of and not against the present one, so that
//! exactly the hand's changes are found, however much has happened in the program since. Each [`Difference`] knows
//! the operations that take it over; they name the wording that the hand has replaced, so a text that was changed
//! elsewhere meanwhile becomes two wordings beside each other and is never overwritten.
//!
//! Hands do not draw identities and know nothing of positions. What has no identity, or that of something else,
//! gets one of its own; what has no place stands where it stands in the file; a line that was moved has moved.
//! Nothing of that fails. Where the identities come from a seed that the text of the file gives, two laptops that
//! take over the same file add the same things.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::change::{Change, Op, Plain, Record, Target, Workshop};
use super::entity::Entity;
use super::id::{Id, IdSource};
use super::position::Position;
use super::stamp::Version;
use super::table::Table;
use super::things::{
    About, AgreementKind, AnswerId, Availability, BallotId, BallotKind, CardId, CategoryId, Choice,
    ChoicePlain, Colour, Day, Due, GroupId, HostRule, ItemKind, Minute, Moment, Pair, PairPlain, PairRule,
    ParticipantId, PhotoAt, Place, Placement, PlacementPlain, PollOptionId, QuestionId, ReactionKind,
    Rotation, RoundId, Stand, Status, ThemeId, Visit, VisitPlain, Vote, VotePlain,
};

/// A value of a field, for whoever words it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// None, or not said.
    Nothing,
    /// What somebody typed.
    Text(String),
    /// A number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Minute(Minute),
    /// A moment.
    Moment(Moment),
    /// What happens in an item of the agenda.
    Item(ItemKind),
    /// A colour.
    Colour(Colour),
    /// What was agreed.
    Agreement(AgreementKind),
    /// How far a task is.
    Status(Status),
    /// By the next meeting.
    NextMeeting,
    /// What somebody says to a date.
    Availability(Availability),
    /// How people go from table to table.
    Rotation(Rotation),
    /// Whether tables keep their hosts.
    Hosts(HostRule),
    /// What holds for two people.
    Pair(PairRule),
    /// Where a group or a person is in a round.
    Stand(Stand),
    /// What a group says to an answer.
    Reaction(ReactionKind),
    /// What dots are put on.
    Ballot(BallotKind),
    /// Other things, by their identities.
    Things(Vec<Target>),
    /// A place on the cluster wall.
    Place(Place),
    /// A place in the order of a kind.
    Position(Position),
}

macro_rules! values {
    ($( $Type:ty: $value:ident => $as:expr; )*) => {
        $( impl From<&$Type> for Value {
            fn from($value: &$Type) -> Self {
                $as
            }
        } )*
    };
}

/// Names another thing, if there is one.
fn thing(id: Option<impl Into<Target>>) -> Value {
    id.map_or(Value::Nothing, |id| Value::Things(vec![id.into()]))
}

values! {
    String: text => if text.is_empty() { Self::Nothing } else { Self::Text(text.clone()) };
    u32: number => Self::Number((*number).into());
    i32: number => Self::Number((*number).into());
    bool: flag => Self::Flag(*flag);
    Option<u32>: number => number.map_or(Self::Nothing, |number| Self::Number(number.into()));
    Option<NaiveDate>: date => date.map_or(Self::Nothing, Self::Date);
    Option<Minute>: minute => minute.map_or(Self::Nothing, Self::Minute);
    Option<Moment>: moment => moment.map_or(Self::Nothing, Self::Moment);
    ItemKind: kind => Self::Item(*kind);
    Colour: colour => Self::Colour(*colour);
    AgreementKind: kind => Self::Agreement(*kind);
    Status: status => Self::Status(*status);
    Option<Due>: due => match due {
        None => Self::Nothing,
        Some(Due::On(date)) => Self::Date(*date),
        Some(Due::NextMeeting) => Self::NextMeeting,
    };
    Option<Availability>: says => says.map_or(Self::Nothing, Self::Availability);
    Place: place => if *place == Place::default() { Self::Nothing } else { Self::Place(place.clone()) };
    Position: position => Self::Position(position.clone());
    Option<PollOptionId>: id => thing(*id);
    Option<GroupId>: id => thing(*id);
    Option<CategoryId>: id => thing(*id);
    Option<CardId>: id => thing(*id);
    Option<ThemeId>: id => thing(*id);
    Option<ParticipantId>: id => thing(*id);
    Option<QuestionId>: id => thing(*id);
    Option<RoundId>: id => thing(*id);
    Option<AnswerId>: id => thing(*id);
    Option<BallotId>: id => thing(*id);
    Rotation: rotation => Self::Rotation(*rotation);
    HostRule: rule => Self::Hosts(*rule);
    Option<PairRule>: rule => rule.map_or(Self::Nothing, Self::Pair);
    Option<Stand>: stand => stand.map_or(Self::Nothing, Self::Stand);
    ReactionKind: kind => Self::Reaction(*kind);
    BallotKind: kind => Self::Ballot(*kind);
    Option<About>: about => about.map_or(Self::Nothing, |about| Self::Things(vec![about.target()]));
    Vec<ThemeId>: ids => match &ids[..] {
        [] => Self::Nothing,
        ids => Self::Things(ids.iter().map(|&id| id.into()).collect()),
    };
    Vec<ParticipantId>: ids => match &ids[..] {
        [] => Self::Nothing,
        ids => Self::Things(ids.iter().map(|&id| id.into()).collect()),
    };
    Option<PhotoAt>: at => match *at {
        None => Self::Nothing,
        Some(PhotoAt::Item(id)) => Self::Things(vec![id.into()]),
        Some(PhotoAt::Theme(id)) => Self::Things(vec![id.into()]),
        Some(PhotoAt::Question(id)) => Self::Things(vec![id.into()]),
    };
}

/// A field of a plain thing, by its name, as it is shown and as a change writes it.
#[derive(Clone, Debug)]
pub(super) struct Written<F> {
    pub(super) name: &'static str,
    pub(super) is_text: bool,
    pub(super) value: Value,
    pub(super) field: F,
}

/// What the plain forms of all kinds have in common.
pub(super) trait PlainThing: Clone + PartialEq {
    type Field: Clone;
    fn id(&self) -> Id;
    fn set_id(&mut self, id: Id);
    fn pos(&self) -> &Position;
    fn set_pos(&mut self, pos: Position);
    /// Returns every field, its place in the order first.
    fn written(&self) -> Vec<Written<Self::Field>>;
}

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// It was added.
    Added,
    /// It was removed, and stands there again.
    Restored,
    /// Something about it was changed.
    Changed,
    /// It stands somewhere else.
    Moved,
    /// It was taken out.
    Removed,
}

/// A field that is not what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldDifference {
    /// The name of the field, as the file has it.
    pub field: &'static str,
    /// What stood there when the copy was made.
    pub before: Value,
    /// What stands there now.
    pub after: Value,
    /// What has become of it in the program meanwhile, if that is neither.
    pub meanwhile: Option<Value>,
}

/// What a hand has done to one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The thing.
    pub target: Target,
    /// What was done to it.
    pub what: What,
    /// The fields that this is about: those that differ, or all that say something.
    pub fields: Vec<FieldDifference>,
    /// Whether it was removed in the program meanwhile.
    pub is_gone: bool,
    /// Whether its wording was changed in the program meanwhile.
    pub is_reworded: bool,
    /// What takes it over.
    ops: Vec<Op>,
}

/// What a thing is called, for whoever words a difference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Called {
    /// Its first text that says something.
    pub text: String,
    /// The day of a date on offer.
    pub date: Option<NaiveDate>,
    /// How many of its kind stand before it.
    pub rank: usize,
    /// What it belongs to, where it has no text of its own.
    pub of: Vec<Target>,
}

/// Everything that a hand has changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differences {
    /// Kind by kind, in the order of the file; what was taken out stands last.
    pub list: Vec<Difference>,
    /// What the things are called, those as well that a difference only mentions.
    pub names: HashMap<Target, Called>,
    /// How many entries say something of a second workshop, for which there is no room.
    pub surplus: usize,
}

impl Differences {
    /// Returns the change that takes over those differences for which `is_chosen` holds.
    pub fn change(&self, is_chosen: impl Fn(usize) -> bool) -> Change {
        let mut change = Change::default();
        // What was taken out first: a vote that was moved to another person leaves its place before that.
        for removes in [true, false] {
            for (at, difference) in self.list.iter().enumerate() {
                if is_chosen(at) && (difference.what == What::Removed) == removes {
                    change.ops.extend(difference.ops.iter().cloned());
                }
            }
        }
        change
    }
}

/// What is known by the two things that it joins: a vote is whose it is and what it is about.
trait Joint: PlainThing {
    /// Returns the identity that follows from what is joined; none: one of the two is not said.
    fn joined(&self) -> Option<Id>;
}

impl Joint for VotePlain {
    fn joined(&self) -> Option<Id> {
        Some(Vote::id_of(self.option?, self.participant?).into())
    }
}

impl Joint for PairPlain {
    fn joined(&self) -> Option<Id> {
        Some(Pair::id_of(self.one?, self.other?).into())
    }
}

impl Joint for VisitPlain {
    fn joined(&self) -> Option<Id> {
        Some(Visit::id_of(self.round?, self.group?).into())
    }
}

impl Joint for PlacementPlain {
    fn joined(&self) -> Option<Id> {
        Some(Placement::id_of(self.round?, self.participant?).into())
    }
}

impl Joint for ChoicePlain {
    fn joined(&self) -> Option<Id> {
        Some(Choice::id_of(self.ballot?, self.about?).into())
    }
}

/// Gives what joins two things the identity that follows from them, unless it joins what it always did.
fn name_by_what_they_join(base: &Workshop, plain: &mut Plain) {
    fn name<E: Entity<Plain: Joint>>(base: &Table<E>, things: &mut [E::Plain]) {
        for thing in things {
            let was = base.get(thing.id().into()).and_then(|was| was.plain().joined());
            if let Some(id) = thing.joined().filter(|&id| was != Some(id)) {
                thing.set_id(id);
            }
        }
    }
    name(&base.votes, &mut plain.votes);
    name(&base.pairs, &mut plain.pairs);
    name(&base.visits, &mut plain.visits);
    name(&base.placements, &mut plain.placements);
    name(&base.choices, &mut plain.choices);
}

/// Compares what stands in a file with what was written into it.
///
/// `base` is the state that was written out and `now` the present one; `ids` gives identities to what has none.
#[must_use]
pub fn differences(base: &Workshop, now: &Workshop, mut edited: Plain, ids: &IdSource) -> Differences {
    let mut found = Differences::default();
    let days = std::mem::take(&mut edited.days);
    found.surplus = days.len().saturating_sub(1);
    let the_day = days.iter().position(|day| day.id == Day::the()).unwrap_or(0);
    let mut day = days.into_iter().nth(the_day).unwrap_or_default();
    day.id = Day::the();
    edited.days = vec![day];
    name_by_what_they_join(base, &mut edited);
    Plain::compare(base, now, &mut edited, ids, &mut found.list);
    now.plain().call(&mut found.names);
    base.plain().call(&mut found.names);
    edited.call(&mut found.names);
    found
}

/// Gives everything an identity of its own, so that nothing of it takes the place of something else.
#[must_use]
pub fn mended(mut plain: Plain, ids: &IdSource) -> Plain {
    let nothing = Workshop::default();
    name_by_what_they_join(&nothing, &mut plain);
    plain.days.truncate(1);
    for day in &mut plain.days {
        day.id = Day::the();
    }
    let mut ignored = Vec::new();
    Plain::compare(&nothing, &nothing, &mut plain, ids, &mut ignored);
    plain
}

/// Compares one kind.
pub(super) fn compare<E>(
    base: &Table<E>,
    now: &Table<E>,
    edited: &mut [E::Plain],
    ids: &IdSource,
    found: &mut Vec<Difference>,
) where
    E: Entity,
    E::Plain: PlainThing<Field = E::Field>,
    (E::Id, E::Field): Into<Record>,
    (E::Id, Vec<E::Field>): Into<Record>,
    E::Id: Into<Target>,
{
    let before: HashMap<Id, E::Plain> = base
        .iter()
        .map(Entity::plain)
        .map(|plain| (plain.id(), plain))
        .collect();
    if !matches!(E::Id::from(Id::ONE).into(), Target::Day(_)) {
        name(&before, edited, ids);
        place(&before, edited);
    }
    let there: HashSet<Id> = edited.iter().map(PlainThing::id).collect();
    for thing in edited.iter() {
        let id = E::Id::from(thing.id());
        let present = now.get(id).map(Entity::plain);
        if let Some(was) = before.get(&thing.id()) {
            let versions = base.get(id);
            found.extend(changed(versions, was, thing, present.as_ref()));
        } else if let Some(present) = &present {
            found.extend(changed(now.get(id), present, thing, Some(present)));
        } else if let Some(removed) = now.get_any(id) {
            let version = removed.life().removed.unwrap_or_default();
            let mut ops = vec![Op::Restore(id.into(), version)];
            ops.extend(
                changed(Some(removed), &removed.plain(), thing, None)
                    .into_iter()
                    .flat_map(|difference| difference.ops),
            );
            found.push(Difference {
                target: id.into(),
                what: What::Restored,
                fields: said(thing),
                is_gone: false,
                is_reworded: false,
                ops,
            });
        } else {
            let (id, fields) = E::fields(thing.clone());
            found.push(Difference {
                target: id.into(),
                what: What::Added,
                fields: said(thing),
                is_gone: false,
                is_reworded: false,
                ops: vec![Op::Set((id, fields).into())],
            });
        }
    }
    for was in base
        .iter()
        .filter(|was| !there.contains(&Into::<Id>::into(was.id())))
    {
        let Some(present) = now.get(was.id()) else {
            continue;
        };
        let is_reworded = present.wording() > was.wording();
        // One that has seen nothing leaves what was reworded meanwhile where it is, and flags it.
        let seen = if is_reworded {
            Version::default()
        } else {
            was.wording()
        };
        found.push(Difference {
            target: was.id().into(),
            what: What::Removed,
            fields: said(&was.plain()),
            is_gone: false,
            is_reworded,
            ops: vec![Op::Remove(was.id().into(), seen)],
        });
    }
}

/// Finds out what was done to a thing that is known; none: nothing, or what was done has happened already.
fn changed<E>(
    versions: Option<&E>,
    was: &E::Plain,
    is: &E::Plain,
    present: Option<&E::Plain>,
) -> Option<Difference>
where
    E: Entity,
    E::Plain: PlainThing<Field = E::Field>,
    (E::Id, E::Field): Into<Record>,
    (E::Id, Vec<E::Field>): Into<Record>,
    E::Id: Into<Target>,
{
    if was == is {
        return None;
    }
    let id = E::Id::from(is.id());
    let present = present.map(PlainThing::written);
    let (mut fields, mut ops, mut values) = (Vec::new(), Vec::new(), Vec::new());
    let mut is_reworded = false;
    for (at, (was, is)) in was.written().into_iter().zip(is.written()).enumerate() {
        if was.value == is.value {
            continue;
        }
        let now = present.as_ref().and_then(|present| Some(&present.get(at)?.value));
        if now == Some(&is.value) {
            continue;
        }
        let meanwhile = now.filter(|&now| *now != was.value).cloned();
        is_reworded |= is.is_text && meanwhile.is_some();
        fields.push(FieldDifference {
            field: is.name,
            before: was.value,
            after: is.value,
            meanwhile,
        });
        if is.is_text {
            let over = versions
                .and_then(|thing| thing.texts().into_iter().find(|(name, _)| *name == is.name))
                .map_or(Version::default(), |(_, text)| text.version());
            ops.push(Op::Edit((id, is.field).into(), over));
        } else {
            values.push(is.field);
        }
    }
    if fields.is_empty() {
        return None;
    }
    let is_move = fields.iter().all(|field| {
        field.field == "pos"
            || field.field == "place"
                && matches!(
                    (&field.before, &field.after),
                    (Value::Place(_) | Value::Nothing, Value::Place(_) | Value::Nothing)
                )
    });
    if !values.is_empty() {
        ops.insert(0, Op::Set((id, values).into()));
    }
    Some(Difference {
        target: id.into(),
        what: if is_move { What::Moved } else { What::Changed },
        fields,
        is_gone: present.is_none(),
        is_reworded,
        ops,
    })
}

/// Returns what a thing says, for whoever sees it come or go.
fn said<P: PlainThing>(thing: &P) -> Vec<FieldDifference> {
    thing
        .written()
        .into_iter()
        .filter(|written| {
            !matches!(
                written.value,
                Value::Nothing | Value::Position(_) | Value::Number(0) | Value::Flag(false)
            )
        })
        .map(|written| FieldDifference {
            field: written.name,
            before: Value::Nothing,
            after: written.value,
            meanwhile: None,
        })
        .collect()
}

/// Gives an identity to what has none, and to what has that of something else.
fn name<P: PlainThing>(before: &HashMap<Id, P>, edited: &mut [P], ids: &IdSource) {
    // Of several with one identity it is that of the one that says what was said before, or else of the first.
    let mut owners: HashMap<Id, usize> = HashMap::new();
    for (at, thing) in edited.iter().enumerate() {
        let is_original = before.get(&thing.id()).is_some_and(|was| was == thing);
        let owner = owners.entry(thing.id()).or_insert(at);
        if is_original && before.get(&thing.id()) != Some(&edited[*owner]) {
            *owner = at;
        }
    }
    let taken: HashSet<Id> = owners.keys().copied().collect();
    for (at, thing) in edited.iter_mut().enumerate() {
        let id = thing.id();
        if id != Id::ONE && owners.get(&id) == Some(&at) {
            continue;
        }
        // The same file draws the same ones: what was taken over from it before is known by them.
        let fresh = loop {
            let fresh: Id = ids.fresh();
            if fresh != Id::ONE && !taken.contains(&fresh) {
                break fresh;
            }
        };
        thing.set_id(fresh);
        if id != Id::ONE {
            // It was copied from the line above, place included.
            thing.set_pos(Position::default());
        }
    }
}

/// Gives a place to what has none, and another one to what stands in another place of the file than before.
fn place<P: PlainThing>(before: &HashMap<Id, P>, edited: &mut [P]) {
    // A place that was changed by hand is meant as it is; it says nothing of the lines around it.
    let is_bound = |thing: &P| {
        thing.pos() != &Position::default()
            && before.get(&thing.id()).is_none_or(|was| was.pos() == thing.pos())
    };
    let bound: Vec<usize> = (0..edited.len()).filter(|&at| is_bound(&edited[at])).collect();
    let steady: HashSet<usize> = longest_rise(&bound, |at| (edited[at].pos().clone(), edited[at].id()));
    let moved: Vec<usize> = (0..edited.len())
        .filter(|at| !steady.contains(at))
        .filter(|&at| is_bound(&edited[at]) || edited[at].pos() == &Position::default())
        .collect();
    let mut last: Option<Position> = None;
    let mut next_moved = moved.into_iter().peekable();
    for at in 0..edited.len() {
        if next_moved.peek() != Some(&at) {
            if steady.contains(&at) {
                last = Some(edited[at].pos().clone());
            }
            continue;
        }
        next_moved.next();
        let was = before.get(&edited[at].id()).map(|was| was.pos().clone());
        if was.as_ref() == Some(&Position::default()) && edited[at].pos() == &Position::default() {
            // It never had one.
            continue;
        }
        let high = (at + 1..edited.len()).find(|later| steady.contains(later));
        let high = high.map(|later| edited[later].pos().clone());
        let pos = Position::between(last.as_ref(), high.as_ref());
        last = Some(pos.clone());
        edited[at].set_pos(pos);
    }
}

/// Returns the longest part of a list that rises: what need not be moved for the rest to be in order.
fn longest_rise<K: Ord>(list: &[usize], key: impl Fn(usize) -> K) -> HashSet<usize> {
    let keys: Vec<K> = list.iter().map(|&at| key(at)).collect();
    // The last element of the best rise of each length, and for each element the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(keys.len());
    for n in 0..keys.len() {
        let length = ends.partition_point(|&end| keys[end] < keys[n]);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(n);
        } else {
            ends[length] = n;
        }
    }
    let mut rise = HashSet::new();
    let mut at = ends.last().copied();
    while let Some(n) = at {
        rise.insert(list[n]);
        at = before[n];
    }
    rise
}

/// Says what a plain thing is called.
pub(super) fn called<P: PlainThing>(thing: &P, rank: usize) -> Called {
    let mut called = Called {
        rank,
        ..Called::default()
    };
    for written in thing.written() {
        match written.value {
            Value::Text(text) if called.text.is_empty() && written.is_text => called.text = text,
            Value::Date(date) if called.date.is_none() => called.date = Some(date),
            Value::Things(things) => called.of.extend(things),
            _ => {}
        }
    }
    called
}

#[cfg(test)]
mod tests;
