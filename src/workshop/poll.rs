//! The date poll: who can come when, and which option is best.
//!
//! The best option is the one most people say yes to; of equals the one that the fewest rule out; what is
//! still equal is shown as equal. "If need be" counts as neither, but an option that nobody could come to
//! at all is never the best.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::change::Change;
use super::people;
use super::things::{Availability, ParticipantId, PollOption, PollOptionId, Vote, VoteField};
use super::{Entity, Workshop};

/// The poll, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PollTable {
    /// The options by day and time; those without come last, in their own order.
    pub options: Vec<OptionTally>,
    /// Who is asked: everybody who is present or has said something, and everybody at all as long as
    /// nobody is marked as present.
    pub voters: Vec<ParticipantId>,
}

/// What was said to one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionTally {
    /// The option.
    pub id: PollOptionId,
    /// How many can come.
    pub yes: usize,
    /// How many could come if need be.
    pub if_need_be: usize,
    /// How many cannot come.
    pub no: usize,
    /// How many have said nothing.
    pub silent: usize,
    /// Whether no other option is better.
    pub best: bool,
}

/// Counts the poll.
#[must_use]
pub fn poll(workshop: &Workshop) -> PollTable {
    let said = votes(workshop);
    let attended = people::attendance_is_kept(workshop);
    let voted: std::collections::HashSet<ParticipantId> = said.keys().map(|&(_, voter)| voter).collect();
    let voters: Vec<ParticipantId> = workshop
        .participants
        .iter()
        .filter(|person| !attended || *person.present || voted.contains(&person.id()))
        .map(Entity::id)
        .collect();

    let mut sorted: Vec<&PollOption> = workshop.poll_options.iter().collect();
    sorted.sort_by_key(|option| {
        (
            option.date.is_none(),
            *option.date,
            option.time.is_none(),
            *option.time,
        )
    });
    let mut options: Vec<OptionTally> = sorted
        .into_iter()
        .map(|option| {
            let count = |wanted| {
                let by = |&&voter: &&ParticipantId| said.get(&(option.id(), voter)).copied() == wanted;
                voters.iter().filter(by).count()
            };
            OptionTally {
                id: option.id(),
                yes: count(Some(Availability::Yes)),
                if_need_be: count(Some(Availability::IfNeedBe)),
                no: count(Some(Availability::No)),
                silent: count(None),
                best: false,
            }
        })
        .collect();
    let rank = |tally: &OptionTally| (tally.yes, Reverse(tally.no));
    let possible = |tally: &OptionTally| tally.yes + tally.if_need_be > 0;
    if let Some(best) = options.iter().filter(|tally| possible(tally)).map(rank).max() {
        for tally in &mut options {
            tally.best = possible(tally) && rank(tally) == best;
        }
    }
    PollTable { options, voters }
}

/// Returns what a participant says to an option.
#[must_use]
pub fn vote(workshop: &Workshop, option: PollOptionId, participant: ParticipantId) -> Option<Availability> {
    match workshop.votes.get(Vote::id_of(option, participant)) {
        Some(vote) => *vote.availability,
        None => votes(workshop).get(&(option, participant)).copied(),
    }
}

/// Notes what a participant says to an option; none takes it back.
#[must_use]
pub fn set_vote(
    option: PollOptionId,
    participant: ParticipantId,
    availability: Option<Availability>,
) -> Change {
    let mut change = Change::default();
    change.set((
        Vote::id_of(option, participant),
        vec![
            VoteField::Option(Some(option)),
            VoteField::Participant(Some(participant)),
            VoteField::Availability(availability),
        ],
    ));
    change
}

/// Everything that was said. A vote under its proper identity beats one that a file made up.
fn votes(workshop: &Workshop) -> HashMap<(PollOptionId, ParticipantId), Availability> {
    let mut said = HashMap::new();
    let mut proper = Vec::new();
    for vote in workshop.votes.iter() {
        let (Some(option), Some(participant)) = (*vote.option, *vote.participant) else {
            continue;
        };
        if vote.id() == Vote::id_of(option, participant) {
            proper.push(((option, participant), *vote.availability));
        } else if let Some(availability) = *vote.availability {
            said.insert((option, participant), availability);
        }
    }
    for (key, availability) in proper {
        match availability {
            Some(availability) => said.insert(key, availability),
            None => said.remove(&key),
        };
    }
    said
}
