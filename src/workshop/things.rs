//! The things a workshop is made of, as lists of their fields.
//!
//! The words are those of the design: an agenda of items, participants in groups, categories of cards,
//! themes with clusters, questions with answers, rounds, agreements, the date poll with its votes, and
//! the people who are to be invited. Every list of fields here becomes a type, its identity, its fields
//! as a change writes them, and its plain form (see [`super::entity`]).
//!
//! References name identities and may point at what was removed since; whoever reads one asks the table
//! and treats "gone" like "none".

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::change::Target;
use super::entity::{entity, is_default};
use super::id::Id;
use super::position::Position;

/// A moment as the people in the room knew it: with the offset of their clock from UTC.
pub type Moment = DateTime<FixedOffset>;

/// A time of day in minutes since midnight, 0 to 1439.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minute(pub u16);

/// What happens in an agenda item; the pane that goes with it follows from this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ItemKind {
    /// Everybody listens or talks together.
    #[default]
    Plenary,
    /// Cards are collected.
    Cards,
    /// Cards are sorted under themes.
    Clustering,
    /// Groups go from theme to theme.
    Rounds,
    /// A break or a meal.
    Break,
    /// What comes next is agreed.
    Agreements,
    /// The end of the day.
    End,
}

impl ItemKind {
    /// Every kind, in the order in which a day meets them.
    pub const ALL: [Self; 7] = [
        Self::Plenary,
        Self::Cards,
        Self::Clustering,
        Self::Rounds,
        Self::Break,
        Self::Agreements,
        Self::End,
    ];

    /// Says whether the documentation counts items of this kind: breaks and the end bear no number.
    #[must_use]
    pub const fn is_numbered(self) -> bool {
        !matches!(self, Self::Break | Self::End)
    }
}

/// The colour of a category. Never the only bearer of meaning: the sign always stands beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Colour {
    /// For chances, mostly.
    #[default]
    Green,
    /// For fears, mostly.
    Red,
    /// A third category.
    Yellow,
    /// A fourth category.
    Blue,
    /// A fifth category.
    Magenta,
    /// A sixth category.
    Cyan,
    /// Neither here nor there.
    Gray,
}

impl Colour {
    /// Every colour, in the order in which new categories take them.
    pub const ALL: [Self; 7] = [
        Self::Green,
        Self::Red,
        Self::Yellow,
        Self::Blue,
        Self::Magenta,
        Self::Cyan,
        Self::Gray,
    ];
}

/// Where a card hangs on the cluster wall: one value, so that a move is one write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The column; none: not sorted yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub theme: Option<ThemeId>,
    /// The cluster inside the column; none: under the column's head.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cluster: Option<ClusterId>,
    /// The order inside the cluster, or inside the part of the column without heading.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pos: Position,
}

/// What was agreed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AgreementKind {
    /// Somebody does something until some day.
    #[default]
    Task,
    /// Something holds from now on.
    Decision,
    /// Something waits for something else to exist.
    Postponed,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    Underway,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

impl Status {
    /// Every status, in the order in which a task passes them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Underway, Self::Done, Self::Dropped];
}

/// By when a task is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Due {
    /// By a day.
    On(NaiveDate),
    /// By the next meeting, whenever that is.
    NextMeeting,
}

/// Whether a participant can come on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Availability {
    /// Cannot come.
    No,
    /// Could come, if need be.
    IfNeedBe,
    /// Can come.
    Yes,
}

entity! {
    /// The workshop itself: what there is one of.
    Day, DayId, DayField, DayPlain {
        text /** What the workshop is called. */ title / Title;
        text /** The town, the hall. */ place / Place;
        text /** Private notes of the facilitator, and what an import did not understand. */ notes / Notes;
        text /** What the next meeting is for. */ next_goal / NextGoal;
        text /** Where the next meeting is. */ next_place / NextPlace;
        value /** The day it takes place. */ date / Date: Option<NaiveDate>;
        value /** Minutes between two rounds. */ changeover / Changeover: u32;
        value /** How people go from table to table. */ rotation / Rotation: Rotation;
        value /** Whether a table keeps its host over the rounds. */ hosts / Hosts: HostRule;
        value /** What groups and tables are drawn with: the same people and the same seed give the same plan. */ seed / Seed: u32;
        value /** The option of the date poll that was chosen. */ next_option / NextOption: Option<PollOptionId>;
    }
}

entity! {
    /// An item of the agenda, planned and as it came.
    Item, ItemId, ItemField, ItemPlain {
        text /** What it is called. */ title / Title;
        text /** How to do it: for the facilitator alone. */ notes / Notes;
        value /** What happens in it. */ kind / Kind: ItemKind;
        value /** When it is planned to start; none: when the one before ends. */ start / Start: Option<Minute>;
        value /** Whether its start does not move, whatever happens before (lunch, the last bus). */ fixed / Fixed: bool;
        value /** How many minutes are planned; none: not said. */ minutes / Minutes: Option<u32>;
        value /** Minutes that were added on the day (or taken, if negative). */ adjust / Adjust: i32;
        value /** When it was started. */ started / Started: Option<Moment>;
        value /** When it was stopped. */ ended / Ended: Option<Moment>;
        value /** Whether the day can do without it. */ optional / Optional: bool;
        value /** Whether it was left out on the day. */ dropped / Dropped: bool;
        value /** The start that it was moved to on the day, in place of the planned one. */ moved / Moved: Option<Minute>;
    }
}

entity! {
    /// Somebody who takes part, or whose name was said.
    Participant, ParticipantId, ParticipantField, ParticipantPlain {
        text /** First and family name. */ name / Name;
        text /** Where they come from. */ organisation / Organisation;
        value /** Whether they are in the room. */ present / Present: bool;
        value /** Their working group. */ group / Group: Option<GroupId>;
    }
}

entity! {
    /// A colour and sign of cards: chances, fears.
    Category, CategoryId, CategoryField, CategoryPlain {
        text /** What its column is called. */ name / Name;
        value /** The sign that stands before each card, one character. */ sign / Sign: String;
        value /** The colour of its cards. */ colour / Colour: Colour;
    }
}

entity! {
    /// One thought, verbatim, with its line breaks.
    Card, CardId, CardField, CardPlain {
        text /** What the card says. */ text / Text;
        value /** The category it was collected under. */ category / Category: Option<CategoryId>;
        value /** Where it hangs on the cluster wall. */ place / Place: Place;
    }
}

entity! {
    /// A second place of a card on the cluster wall.
    Twin, TwinId, TwinField, TwinPlain {
        value /** The card that hangs here too. */ card / Card: Option<CardId>;
        value /** Where. */ place / Place: Place;
    }
}

entity! {
    /// A column of the cluster wall, and a table in the rounds.
    Theme, ThemeId, ThemeField, ThemePlain {
        text /** What it is called. */ name / Name;
        value /** Who stays at its table while the groups move on. */ host / Host: Option<ParticipantId>;
        value /** At how many tables it is worked on at once; none counts as one. */ tables / Tables: u32;
    }
}

entity! {
    /// Cards that belong together, under a heading that the group chose.
    Cluster, ClusterId, ClusterField, ClusterPlain {
        text /** Its heading. */ heading / Heading;
        value /** The column it is in. */ theme / Theme: Option<ThemeId>;
    }
}

entity! {
    /// A question that every theme is asked.
    Question, QuestionId, QuestionField, QuestionPlain {
        text /** Its wording. */ text / Text;
    }
}

entity! {
    /// A working group. Its members are the participants who name it.
    Group, GroupId, GroupField, GroupPlain {
        text /** What it is called, mostly a letter. */ name / Name;
        value /** The themes that it knows already, and skips. */ knows / Knows: Vec<ThemeId>;
    }
}

entity! {
    /// One round of the rotation, planned and as it came.
    Round, RoundId, RoundField, RoundPlain {
        value /** How many minutes are planned. */ minutes / Minutes: u32;
        value /** Minutes that were added (or taken, if negative) while it ran. */ adjust / Adjust: i32;
        value /** When it was started. */ started / Started: Option<Moment>;
        value /** When it was stopped. */ ended / Ended: Option<Moment>;
        value /** Minutes of the break before it, in place of the usual changeover. */ pause / Pause: Option<u32>;
    }
}

entity! {
    /// What a group wrote to a question of a theme, in a round.
    Answer, AnswerId, AnswerField, AnswerPlain {
        text /** Its wording. */ text / Text;
        value /** The theme it belongs to. */ theme / Theme: Option<ThemeId>;
        value /** The question it answers. */ question / Question: Option<QuestionId>;
        value /** The group that wrote it. */ group / Group: Option<GroupId>;
        value /** The round it was written in. */ round / Round: Option<RoundId>;
    }
}

entity! {
    /// A task, a decision, or something postponed.
    Agreement, AgreementId, AgreementField, AgreementPlain {
        text /** What is to be done, holds, or waits. */ what / What;
        text /** What has to exist or happen before. */ precondition / Precondition;
        text /** Where it came from. */ origin / Origin;
        value /** Which of the three. */ kind / Kind: AgreementKind;
        value /** The one person who answers for it. */ responsible / Responsible: Option<ParticipantId>;
        value /** Who helps. */ with / With: Vec<ParticipantId>;
        value /** By when. */ due / Due: Option<Due>;
        value /** How far it is. */ status / Status: Status;
    }
}

entity! {
    /// A day (and time) on offer for the next meeting.
    PollOption, PollOptionId, PollOptionField, PollOptionPlain {
        text /** A remark: "with children's care", "online". */ label / Label;
        value /** The day. */ date / Date: Option<NaiveDate>;
        value /** The time it starts. */ time / Time: Option<Minute>;
    }
}

entity! {
    /// What a participant says to an option. Its identity is made of both: see [`Vote::id_of`].
    Vote, VoteId, VoteField, VotePlain {
        value /** The option. */ option / Option: Option<PollOptionId>;
        value /** The participant. */ participant / Participant: Option<ParticipantId>;
        value /** What they say; none: taken back. */ availability / Availability: Option<Availability>;
    }
}

/// What a photo shows the work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PhotoAt {
    /// An item of the agenda: the wall as it was then.
    Item(ItemId),
    /// A theme: its column on the wall, its table.
    Theme(ThemeId),
    /// A question: what was written to it.
    Question(QuestionId),
}

entity! {
    /// A picture of the wall, taken into the documentation.
    Photo, PhotoId, PhotoField, PhotoPlain {
        text /** What it shows, in a sentence; also for those who do not see it. */ caption / Caption;
        value /** The name of its file in the workshop's folder `photos`. */ file / File: String;
        value /** What it belongs to; none: the workshop as a whole. */ at / At: Option<PhotoAt>;
    }
}

entity! {
    /// Somebody who is to come next time.
    Invitee, InviteeId, InviteeField, InviteePlain {
        text /** First and family name, or an office. */ name / Name;
        text /** Where they come from. */ organisation / Organisation;
        text /** A remark. */ note / Note;
        value /** The participant who will approach them. */ sponsor / Sponsor: Option<ParticipantId>;
    }
}

/// How people go from table to table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rotation {
    /// Fixed groups visit every theme.
    #[default]
    Stations,
    /// Hosts stay, everybody else meets other people in each round.
    WorldCafe,
}

/// Whether a table of the World Café keeps its host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HostRule {
    /// The host of the first round stays for all rounds.
    #[default]
    Stay,
    /// In each round somebody else stays: one of those who were at the table in the round before.
    Change,
}

/// What holds for two people whenever groups or tables are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PairRule {
    /// They belong to the same group, and sit at the same table.
    Together,
    /// They do not.
    Apart,
}

entity! {
    /// Two people who are to be together, or apart. Its identity is made of both: see [`Pair::id_of`].
    Pair, PairId, PairField, PairPlain {
        value /** One of the two. */ one / One: Option<ParticipantId>;
        value /** The other one. */ other / Other: Option<ParticipantId>;
        value /** What holds for them; none: taken back. */ rule / Rule: Option<PairRule>;
    }
}

/// Where a group or a person is in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stand {
    /// At a theme, and at which of its tables, counting from 0.
    At(ThemeId, u32),
    /// Nowhere: it rests.
    Rests,
}

entity! {
    /// Where a group is in a round, where that was said by hand. Its identity is made of both: see [`Visit::id_of`].
    Visit, VisitId, VisitField, VisitPlain {
        value /** The round. */ round / Round: Option<RoundId>;
        value /** The group. */ group / Group: Option<GroupId>;
        value /** Where it is; none: where the rule has it. */ at / At: Option<Stand>;
    }
}

entity! {
    /// Where somebody sits in a round of the World Café. Its identity is made of both: see [`Placement::id_of`].
    Placement, PlacementId, PlacementField, PlacementPlain {
        value /** The round. */ round / Round: Option<RoundId>;
        value /** The person. */ participant / Participant: Option<ParticipantId>;
        value /** Where they sit; none: not placed. */ at / At: Option<Stand>;
        value /** Whether they are the host of that table in this round. */ hosts / Hosts: bool;
        value /** Whether this was said by hand, and stays when tables are drawn anew. */ fixed / Fixed: bool;
    }
}

/// What a later group says to what an earlier one wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReactionKind {
    /// It agrees.
    #[default]
    Confirms,
    /// It does not, and says why.
    Objects,
}

entity! {
    /// What a later group says to an answer.
    Reaction, ReactionId, ReactionField, ReactionPlain {
        text /** Why, in a word. */ word / Word;
        value /** The answer. */ answer / Answer: Option<AnswerId>;
        value /** Which of the two. */ kind / Kind: ReactionKind;
        value /** The group that says it. */ group / Group: Option<GroupId>;
        value /** The round in which it does. */ round / Round: Option<RoundId>;
    }
}

/// What dots are put on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BallotKind {
    /// On cards.
    #[default]
    Cards,
    /// On clusters.
    Clusters,
    /// On themes.
    Themes,
    /// On answers.
    Answers,
    /// On tasks.
    Tasks,
    /// On options that were made for it.
    Options,
    /// On a scale: one dot each, for the mood or at the close.
    Scale,
}

impl BallotKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Cards,
        Self::Clusters,
        Self::Themes,
        Self::Answers,
        Self::Tasks,
        Self::Options,
        Self::Scale,
    ];
}

entity! {
    /// A question that is answered with dots.
    Ballot, BallotId, BallotField, BallotPlain {
        text /** Its wording. */ question / Question;
        text /** What the low end of a scale means. */ low / Low;
        text /** What the high end of a scale means. */ high / High;
        value /** What dots are put on. */ kind / Kind: BallotKind;
        value /** How many dots each person has. */ dots / Dots: u32;
        value /** How many of them may go on one thing; none: all. */ most / Most: Option<u32>;
        value /** How many people put dots; none: all who are present. */ people / People: Option<u32>;
        value /** The category that cards have to be of; none: of any. */ category / Category: Option<CategoryId>;
        value /** The theme that things have to belong to; none: to any. */ theme / Theme: Option<ThemeId>;
        value /** Whether it is over. */ closed / Closed: bool;
    }
}

/// A thing that dots are put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum About {
    /// A card.
    Card(CardId),
    /// A cluster.
    Cluster(ClusterId),
    /// A theme.
    Theme(ThemeId),
    /// An answer.
    Answer(AnswerId),
    /// A task.
    Task(AgreementId),
}

entity! {
    /// Something that dots can be put on, and how many were. If it is about a thing, its identity is made of that and of
    /// the ballot: see [`Choice::id_of`].
    Choice, ChoiceId, ChoiceField, ChoicePlain {
        text /** An option of its own, or a step of a scale. */ label / Label;
        value /** The ballot. */ ballot / Ballot: Option<BallotId>;
        value /** The thing; none: it is its label. */ about / About: Option<About>;
        value /** How many dots were counted; none: not counted. */ dots / Dots: Option<u32>;
    }
}

impl About {
    /// Returns the thing.
    #[must_use]
    pub const fn target(self) -> Target {
        match self {
            Self::Card(id) => Target::Card(id),
            Self::Cluster(id) => Target::Cluster(id),
            Self::Theme(id) => Target::Theme(id),
            Self::Answer(id) => Target::Answer(id),
            Self::Task(id) => Target::Agreement(id),
        }
    }
}

impl Day {
    /// The identity of the one day there is.
    #[must_use]
    pub fn the() -> DayId {
        Id::ONE.into()
    }
}

impl Vote {
    /// Returns the identity of the vote of this participant on this option.
    #[must_use]
    pub fn id_of(option: PollOptionId, participant: ParticipantId) -> VoteId {
        Id::from(option).pair(participant.into()).into()
    }
}

impl Pair {
    /// Returns the identity of the rule for these two, in whatever order they are named.
    #[must_use]
    pub fn id_of(one: ParticipantId, other: ParticipantId) -> PairId {
        let (first, second) = (one.min(other), one.max(other));
        Id::from(first).pair(second.into()).into()
    }
}

impl Visit {
    /// Returns the identity of what is said about this group in this round.
    #[must_use]
    pub fn id_of(round: RoundId, group: GroupId) -> VisitId {
        Id::from(round).pair(group.into()).into()
    }
}

impl Placement {
    /// Returns the identity of the place of this participant in this round.
    #[must_use]
    pub fn id_of(round: RoundId, participant: ParticipantId) -> PlacementId {
        Id::from(round).pair(participant.into()).into()
    }
}

impl Reaction {
    /// Returns the identity of the consent of a group (or of whoever is there in a round) to an answer: it counts once.
    #[must_use]
    pub fn id_of(answer: AnswerId, from: Id) -> ReactionId {
        Id::from(answer).pair(from).into()
    }
}

impl Choice {
    /// Returns the identity of the choice that stands for a thing in this ballot.
    #[must_use]
    pub fn id_of(ballot: BallotId, about: About) -> ChoiceId {
        Id::from(ballot).pair(about.target().id()).into()
    }
}
