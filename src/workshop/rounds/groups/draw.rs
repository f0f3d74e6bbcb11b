//! Drawing groups.

use std::collections::{HashMap, HashSet};

use super::super::super::Workshop;
use super::super::super::change::Change;
use super::super::super::id::IdSource;
use super::super::super::order;
use super::super::super::things::{
    Day, DayField, GroupField, GroupId, PairRule, ParticipantField, ParticipantId,
};
use super::super::cafe::{self, Cafe, Plan};
use super::super::pairs::{Numbers, Obstacle, Unkept, rules};
use super::deal::{People, deal};
use super::{forming, group_name, hosts, organisation};

/// More groups than this are a slip of the finger.
pub const MOST_GROUPS: usize = 99;

/// How many groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    /// So many.
    Groups(usize),
    /// As many as make groups of about so many people.
    About(usize),
}

/// What becomes of people of one organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Organisations {
    /// They are spread over the groups.
    #[default]
    Mix,
    /// They stay together, as far as groups are large enough.
    Keep,
}

/// What groups are wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wish {
    /// How many.
    pub count: Count,
    /// Who is with whom.
    pub organisations: Organisations,
    /// What is drawn with: the same people, pairs, wish and seed give the same groups.
    pub seed: u32,
}

/// Why there are not as many groups as were wished for, or nobody in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Short {
    /// Nobody is marked as present: the groups are empty.
    NobodyPresent,
    /// Everybody who is present is a host and stays at their theme: the groups are empty.
    OnlyHosts,
    /// There are fewer people than groups were wished for: each has one to itself.
    People(usize),
}

/// What was drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    /// What makes it so.
    pub change: Change,
    /// The groups, in order.
    pub groups: Vec<Drawn>,
    /// The pairs that could not be kept.
    pub unkept: Vec<Unkept>,
    /// Why it is not what was wished for.
    pub short: Option<Short>,
}

/// A group that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The group.
    pub group: GroupId,
    /// What it is called.
    pub name: String,
    /// Who is in it, in the order of the list of people.
    pub people: Vec<ParticipantId>,
}

/// Returns the seed that draws everything otherwise.
#[must_use]
pub fn next_seed(workshop: &Workshop) -> u32 {
    workshop.day().seed.wrapping_add(1)
}

impl Count {
    /// Returns how many groups these are for so many people.
    #[must_use]
    pub fn of(self, people: usize) -> usize {
        match self {
            Self::Groups(count) => count,
            Self::About(size) => (people + size / 2).checked_div(size).unwrap_or(0).max(1),
        }
        .min(MOST_GROUPS)
    }
}

/// Draws groups of everybody who is present and no host: as large as each other, give or take one.
///
/// Everybody is dealt anew; who is absent stays where they are, hosts leave their group for their theme. The first
/// groups of the list are kept with their names, missing ones are added (A, B, C …), surplus ones removed. The
/// seed is kept in the workshop.
#[must_use]
pub fn draw_groups(workshop: &Workshop, wish: &Wish, ids: &IdSource) -> Draw {
    let people = forming(workshop);
    let wanted = wish.count.of(people.len());
    let short = if people.is_empty() {
        let is_anybody_there = workshop.participants.iter().any(|person| *person.present);
        Some(if is_anybody_there {
            Short::OnlyHosts
        } else {
            Short::NobodyPresent
        })
    } else {
        (wanted > people.len()).then_some(Short::People(people.len()))
    };
    let count = match short {
        Some(Short::People(people)) => people,
        _ => wanted,
    };
    let mut change = Change::default();
    if count == 0 {
        return Draw {
            change,
            groups: Vec::new(),
            unkept: Vec::new(),
            short,
        };
    }
    let mut groups = kept_and_added(workshop, count, ids, &mut change);

    let numbers = Numbers::new(people.iter().map(|person| person.id()));
    let group = deal(
        &numbered(workshop, &people, &numbers),
        count,
        wish.organisations,
        wish.seed,
    );
    for (person, &group) in people.iter().zip(&group) {
        groups[group].people.push(person.id());
        if *person.group != Some(groups[group].group) {
            change.set((person.id(), ParticipantField::Group(Some(groups[group].group))));
        }
    }
    let hosts = hosts(workshop);
    for host in workshop
        .participants
        .iter()
        .filter(|person| hosts.contains(&person.id()))
    {
        if *host.present && host.group.is_some() {
            change.set((host.id(), ParticipantField::Group(None)));
        }
    }
    if *workshop.day().seed != wish.seed {
        change.set((Day::the(), DayField::Seed(wish.seed)));
    }
    let unkept = unkept(workshop, &numbers, &hosts, count, group);
    Draw {
        change,
        groups,
        unkept,
        short,
    }
}

fn numbered(workshop: &Workshop, people: &[&super::super::super::Participant], numbers: &Numbers) -> People {
    let mut known: HashMap<String, usize> = HashMap::new();
    let organisations = people
        .iter()
        .map(|person| {
            let organisation = organisation(person);
            let next = known.len();
            (!organisation.is_empty()).then(|| *known.entry(organisation).or_insert(next))
        })
        .collect();
    let circles = numbers.circles(workshop);
    let mut apart = vec![Vec::new(); people.len()];
    // Who belongs together, be it through others, stays so: the rule against it is named as a contradiction.
    for (one, other) in numbers.pairs(workshop, PairRule::Apart) {
        if circles[one] != circles[other] {
            apart[one].push(other);
            apart[other].push(one);
        }
    }
    People {
        organisations,
        circles,
        apart,
    }
}

/// Returns the pairs that are not kept, with the reason that a round of one table for each group would give.
fn unkept(
    workshop: &Workshop,
    numbers: &Numbers,
    hosts: &HashSet<ParticipantId>,
    groups: usize,
    group: Vec<usize>,
) -> Vec<Unkept> {
    let cafe = Cafe {
        people: group.len(),
        tables: groups,
        rounds: 1,
        together: numbers.pairs(workshop, PairRule::Together),
        apart: numbers.pairs(workshop, PairRule::Apart),
        ..Cafe::default()
    };
    let plan = Plan {
        seats: vec![group.into_iter().map(Some).collect()],
    };
    let mut unkept: Vec<Unkept> = cafe::conflicts(&cafe, &plan)
        .iter()
        .filter_map(|conflict| numbers.unkept(workshop, conflict))
        // A group is no round.
        .map(|unkept| Unkept {
            rounds: Vec::new(),
            ..unkept
        })
        .collect();
    // A host stays at the theme: whoever is to be with them will be so in one round at most.
    for rule in rules(workshop)
        .into_iter()
        .filter(|rule| rule.rule == PairRule::Together)
    {
        let is_there = |id| {
            workshop
                .participants
                .get(id)
                .is_some_and(|person| *person.present)
        };
        let hosting = hosts.contains(&rule.one) || hosts.contains(&rule.other);
        if hosting && is_there(rule.one) && is_there(rule.other) {
            unkept.push(Unkept {
                one: rule.one,
                other: rule.other,
                rule: rule.rule,
                obstacle: Obstacle::Host,
                rounds: Vec::new(),
            });
        }
    }
    unkept
}

/// Returns the groups to fill: those there are, new ones where too few, without those that are too many.
fn kept_and_added(workshop: &Workshop, count: usize, ids: &IdSource, change: &mut Change) -> Vec<Drawn> {
    let empty = |group, name| Drawn {
        group,
        name,
        people: Vec::new(),
    };
    let mut groups: Vec<Drawn> = workshop
        .groups
        .iter()
        .map(|group| empty(group.id(), group.name.to_string()))
        .collect();
    for surplus in groups.drain(count.min(groups.len())..) {
        change.ops.extend(workshop.removal(surplus.group.into()));
    }
    let taken: HashSet<&str> = workshop.groups.iter().map(|group| group.name.trim()).collect();
    let mut names = (0..)
        .map(group_name)
        .filter(|name| !taken.contains(name.as_str()));
    let mut pos = order::end(&workshop.groups);
    while groups.len() < count {
        let (id, name) = (ids.fresh(), names.next().unwrap_or_default());
        let next = pos.after();
        change.set((
            id,
            vec![
                GroupField::Name(name.clone()),
                GroupField::Pos(std::mem::replace(&mut pos, next)),
            ],
        ));
        groups.push(empty(id, name));
    }
    groups
}
