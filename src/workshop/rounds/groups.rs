//! The working groups: who belongs to which.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::super::Workshop;
use super::super::change::Change;
use super::super::fold::fold_spaces;
use super::super::id::IdSource;
use super::super::order;
use super::super::things::{Group, GroupField, GroupId, Participant, ParticipantField, ParticipantId};

/// Returns the members of a group, in the order of the list of people, present or not.
#[must_use]
pub fn members(workshop: &Workshop, group: GroupId) -> Vec<&Participant> {
    workshop
        .participants
        .iter()
        .filter(|person| *person.group == Some(group))
        .collect()
}

/// Returns the name of the `n`th group, counting from 0: A to Z, then AA, AB and so on.
#[must_use]
pub fn group_name(n: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = n;
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

/// More groups than this are a slip of the finger.
const MOST: usize = 99;

/// Makes `count` groups of everybody who is present: as large as each other, give or take one, and with as
/// few people of one organisation in each as can be.
///
/// Who has a group stays there as long as it is not too large; the first groups of the list are kept with
/// their names, missing ones are added (A, B, C …), surplus ones removed. Hosts, who stay at their theme,
/// get no group unless they have one. Nobody absent is moved. The same people give the same groups.
#[must_use]
pub fn make_groups(workshop: &Workshop, count: usize, ids: &IdSource) -> Change {
    let mut change = Change::default();
    if count == 0 {
        return change;
    }
    let mut drafts: Vec<Draft<'_>> = groups(workshop, count.min(MOST), ids, &mut change);

    let hosts: HashSet<ParticipantId> = workshop.themes.iter().filter_map(|theme| *theme.host).collect();
    let mut waiting: Vec<&Participant> = Vec::new();
    for person in workshop.participants.iter().filter(|person| *person.present) {
        let draft = drafts.iter_mut().find(|draft| *person.group == Some(draft.id));
        match draft {
            Some(draft) => draft.members.push(person),
            None if hosts.contains(&person.id()) => {}
            None => waiting.push(person),
        }
    }
    let people = waiting.len() + drafts.iter().map(|draft| draft.members.len()).sum::<usize>();
    waiting.extend(surplus(&mut drafts, people));

    // The largest organisations first: they are the hardest to spread.
    let mut sizes: HashMap<String, usize> = HashMap::new();
    for person in &waiting {
        *sizes.entry(organisation(person)).or_default() += 1;
    }
    waiting.sort_by_cached_key(|person| {
        let organisation = organisation(person);
        let rank = workshop.participants.rank(person.id());
        (Reverse(sizes.get(&organisation).copied()), organisation, rank)
    });
    for person in waiting {
        let organisation = organisation(person);
        let room = Room::of(&drafts, people);
        let draft = drafts
            .iter_mut()
            .filter(|draft| room.is_in(draft))
            .min_by_key(|draft| (draft.of(&organisation), draft.members.len()));
        if let Some(draft) = draft {
            draft.members.push(person);
        }
    }
    for draft in &drafts {
        for person in draft
            .members
            .iter()
            .filter(|person| *person.group != Some(draft.id))
        {
            change.set((person.id(), ParticipantField::Group(Some(draft.id))));
        }
    }
    change
}

/// A group that is being put together.
struct Draft<'a> {
    id: GroupId,
    members: Vec<&'a Participant>,
}

impl Draft<'_> {
    fn of(&self, wanted: &str) -> usize {
        let same = |person: &&&Participant| organisation(person) == wanted;
        self.members.iter().filter(same).count()
    }
}

/// How large groups may become so that in the end they are equal, give or take one.
struct Room {
    base: usize,
    is_one_more_left: bool,
}

impl Room {
    fn of(drafts: &[Draft<'_>], people: usize) -> Self {
        let base = people / drafts.len().max(1);
        let larger = drafts.iter().filter(|draft| draft.members.len() > base).count();
        Self {
            base,
            is_one_more_left: larger < people - base * drafts.len(),
        }
    }

    fn is_in(&self, draft: &Draft<'_>) -> bool {
        draft.members.len() < self.base || (self.is_one_more_left && draft.members.len() == self.base)
    }
}

/// Returns the groups to fill: those there are, new ones where too few, without those that are too many.
fn groups<'a>(workshop: &Workshop, count: usize, ids: &IdSource, change: &mut Change) -> Vec<Draft<'a>> {
    let mut kept: Vec<GroupId> = workshop.groups.iter().map(Group::id).collect();
    for surplus in kept.drain(count.min(kept.len())..) {
        change.ops.extend(workshop.removal(surplus.into()));
    }
    let taken: HashSet<&str> = workshop.groups.iter().map(|group| group.name.trim()).collect();
    let mut names = (0..)
        .map(group_name)
        .filter(|name| !taken.contains(name.as_str()));
    let mut pos = order::end(&workshop.groups);
    while kept.len() < count {
        let id = ids.fresh();
        let next = pos.after();
        change.set((
            id,
            vec![
                GroupField::Name(names.next().unwrap_or_default()),
                GroupField::Pos(std::mem::replace(&mut pos, next)),
            ],
        ));
        kept.push(id);
    }
    let draft = |id| Draft {
        id,
        members: Vec::new(),
    };
    kept.into_iter().map(draft).collect()
}

/// Takes out of groups that are too large who comes from the organisation that most others there come
/// from as well: the last ones in the list first.
fn surplus<'a>(drafts: &mut [Draft<'a>], people: usize) -> Vec<&'a Participant> {
    let base = people / drafts.len().max(1);
    let mut larger = people - base * drafts.len();
    let mut moving = Vec::new();
    for draft in drafts {
        let mut most = base;
        if draft.members.len() > base && larger > 0 {
            larger -= 1;
            most += 1;
        }
        while draft.members.len() > most {
            let leaves = (0..draft.members.len())
                .max_by_key(|&i| (draft.of(&organisation(draft.members[i])), i))
                .unwrap_or(0);
            moving.push(draft.members.remove(leaves));
        }
    }
    moving
}

fn organisation(person: &Participant) -> String {
    fold_spaces(&person.organisation)
}
