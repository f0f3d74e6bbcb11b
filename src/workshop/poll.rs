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

#[cfg(test)]
mod tests {
    use super::super::testing::Play;
    use super::super::{
        Availability, Minute, ParticipantField, ParticipantId, PollOptionField, PollOptionId, VoteField,
        VoteId,
    };
    use super::{poll, set_vote, vote};

    const YES: Option<Availability> = Some(Availability::Yes);
    const MAYBE: Option<Availability> = Some(Availability::IfNeedBe);
    const NO: Option<Availability> = Some(Availability::No);

    fn people(play: &mut Play, count: usize, present: bool) -> Vec<ParticipantId> {
        let fields = || vec![ParticipantField::Present(present)];
        (0..count)
            .map(|_| play.add(|w| &w.participants, ParticipantField::Pos, fields()))
            .collect()
    }

    fn options(play: &mut Play, dates: &[Option<(&str, u16)>]) -> Vec<PollOptionId> {
        dates
            .iter()
            .map(|date| {
                let fields = vec![
                    PollOptionField::Date(date.map(|(date, _)| date.parse().unwrap())),
                    PollOptionField::Time(date.map(|(_, time)| Minute(time))),
                ];
                play.add(|w| &w.poll_options, PollOptionField::Pos, fields)
            })
            .collect()
    }

    /// Makes a poll of three people and returns the best of its options, by their number.
    fn best(said: &[[Option<Availability>; 3]]) -> Vec<usize> {
        let mut play = Play::new();
        let people = people(&mut play, 3, true);
        let options = options(&mut play, &vec![None; said.len()]);
        for (option, said) in options.iter().zip(said) {
            for (person, said) in people.iter().zip(said) {
                play.commit(set_vote(*option, *person, *said));
            }
        }
        let table = poll(&play.workshop);
        (0..said.len()).filter(|&i| table.options[i].best).collect()
    }

    #[test]
    fn the_best_option_has_the_most_yes_and_then_the_fewest_no() {
        assert_eq!(best(&[[YES, NO, NO], [YES, YES, NO]]), [1]);
        assert_eq!(best(&[[YES, NO, NO], [YES, MAYBE, NO]]), [1]);
        assert_eq!(best(&[[YES, None, NO], [YES, MAYBE, NO], [NO, YES, YES]]), [2]);
    }

    #[test]
    fn equal_options_are_all_best() {
        assert_eq!(best(&[[YES, NO, None], [NO, YES, MAYBE], [NO, NO, NO]]), [0, 1]);
    }

    #[test]
    fn an_option_that_nobody_can_come_to_is_never_best() {
        assert_eq!(best(&[[None, None, None], [NO, NO, NO]]), [0; 0]);
        assert_eq!(best(&[[None, None, None], [MAYBE, NO, NO]]), [1]);
    }

    #[test]
    fn options_stand_by_day_and_time_and_what_has_none_comes_last() {
        let mut play = Play::new();
        let dates = [
            None,
            Some(("2012-09-20", 600)),
            Some(("2012-09-13", 840)),
            Some(("2012-09-20", 540)),
            None,
        ];
        let options = options(&mut play, &dates);
        let sorted: Vec<_> = poll(&play.workshop)
            .options
            .iter()
            .map(|tally| tally.id)
            .collect();
        assert_eq!(sorted, [2, 3, 1, 0, 4].map(|i| options[i]));
    }

    #[test]
    fn who_is_present_or_has_voted_is_asked() {
        let mut play = Play::new();
        let absent = people(&mut play, 2, false);
        assert_eq!(
            poll(&play.workshop).voters,
            absent,
            "as long as nobody is marked as present"
        );
        let present = people(&mut play, 1, true);
        let options = options(&mut play, &[None]);
        assert_eq!(poll(&play.workshop).voters, present);
        play.commit(set_vote(options[0], absent[1], NO));
        let table = poll(&play.workshop);
        assert_eq!(table.voters, [absent[1], present[0]]);
        assert_eq!((table.options[0].no, table.options[0].silent), (1, 1));
    }

    #[test]
    fn a_vote_can_be_changed_and_taken_back() {
        let mut play = Play::new();
        let person = people(&mut play, 1, true)[0];
        let option = options(&mut play, &[None])[0];
        assert_eq!(vote(&play.workshop, option, person), None);
        for said in [YES, NO, None] {
            play.commit(set_vote(option, person, said));
            assert_eq!(vote(&play.workshop, option, person), said);
        }
        assert_eq!(poll(&play.workshop).options[0].silent, 1);
    }

    #[test]
    fn a_vote_from_a_file_counts_until_it_is_overwritten() {
        let mut play = Play::new();
        let person = people(&mut play, 1, true)[0];
        let option = options(&mut play, &[None])[0];
        let odd: VoteId = play.ids.fresh();
        let fields = [
            VoteField::Option(Some(option)),
            VoteField::Participant(Some(person)),
            VoteField::Availability(YES),
        ];
        play.set((odd, fields.to_vec()));
        assert_eq!(vote(&play.workshop, option, person), YES);
        play.commit(set_vote(option, person, None));
        assert_eq!(vote(&play.workshop, option, person), None);
        assert_eq!(poll(&play.workshop).options[0].yes, 0);
    }

    #[test]
    fn votes_of_removed_people_and_on_removed_options_do_not_count() {
        let mut play = Play::new();
        let people = people(&mut play, 2, true);
        let options = options(&mut play, &[None, None]);
        play.commit(set_vote(options[0], people[0], YES));
        play.remove(people[0]);
        play.remove(options[1]);
        let table = poll(&play.workshop);
        assert_eq!((table.options.len(), table.options[0].yes), (1, 0));
    }
}
