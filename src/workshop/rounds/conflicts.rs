//! What is wrong with the plan as it stands, also after it was edited by hand.
//!
//! Only rounds that are not over are looked at: what has happened can no longer be planned better. That two groups
//! share a table because there are more groups than tables is no conflict, nor that a theme rests because there are
//! fewer; whoever plans sees that in the rota.

use std::collections::{HashMap, HashSet};

use super::super::people;
use super::super::things::{GroupId, HostRule, PairRule, ParticipantId, Rotation, RoundId, Stand, ThemeId};
use super::super::{Entity, Workshop};
use super::cafe;
use super::pairs::{Unkept, rules};
use super::seating::{is_open, seat_of, standing};
use super::stations::{RoundPlan, rota, said};
use super::tables::{Table, Tables, tables_in};

/// Something that is wrong with the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// A round of the World Café for which no tables were drawn yet.
    NotDrawn {
        /// The round.
        round: RoundId,
    },
    /// People who are present and sit nowhere.
    Nowhere {
        /// The round.
        round: RoundId,
        /// Who.
        people: Vec<ParticipantId>,
    },
    /// Somebody has two places: the host of two themes, at stations.
    Twice {
        /// Who.
        person: ParticipantId,
        /// The themes.
        themes: Vec<ThemeId>,
    },
    /// A group is at a theme once more while it has not seen another one that it does not know.
    Again {
        /// The round.
        round: RoundId,
        /// Which group.
        group: GroupId,
        /// Where.
        theme: ThemeId,
        /// What it has not seen until then.
        unseen: Vec<ThemeId>,
    },
    /// A group is at a theme that it knows.
    Known {
        /// The round.
        round: RoundId,
        /// Which group.
        group: GroupId,
        /// Where.
        theme: ThemeId,
    },
    /// A group does not come to a theme that it does not know, though there are rounds enough.
    Missed {
        /// Which group.
        group: GroupId,
        /// Where it never is.
        themes: Vec<ThemeId>,
    },
    /// A table with nobody at it (but its host), though there are enough groups or people for all.
    Empty {
        /// The round.
        round: RoundId,
        /// The theme.
        theme: ThemeId,
        /// The table, counting from 0.
        table: u32,
    },
    /// A table with more at it than would be fair, by more than one.
    Full {
        /// The round.
        round: RoundId,
        /// The theme.
        theme: ThemeId,
        /// The table, counting from 0.
        table: u32,
        /// How many are there: groups at stations, people in a World Café.
        count: usize,
        /// How many would be fair at most.
        fair: usize,
    },
    /// The host of a theme is not in the room (any longer).
    HostGone {
        /// The theme.
        theme: ThemeId,
        /// Who should host it.
        host: ParticipantId,
    },
    /// The host of a theme who is to stay sits elsewhere.
    HostAway {
        /// The round.
        round: RoundId,
        /// The theme.
        theme: ThemeId,
        /// Who should host it.
        host: ParticipantId,
    },
    /// A pair is not kept in some rounds; at stations in the groups.
    Pair(Unkept),
    /// A group was sent to a theme that is gone; the rule decides instead.
    GroupAstray {
        /// The round.
        round: RoundId,
        /// Which group.
        group: GroupId,
    },
    /// Somebody was put at a theme or a table that is gone.
    PersonAstray {
        /// The round.
        round: RoundId,
        /// Who.
        person: ParticipantId,
    },
}

impl Conflict {
    /// Returns the round that it is about, if it is about one.
    #[must_use]
    pub const fn round(&self) -> Option<RoundId> {
        match self {
            Self::NotDrawn { round }
            | Self::Nowhere { round, .. }
            | Self::Again { round, .. }
            | Self::Known { round, .. }
            | Self::Empty { round, .. }
            | Self::Full { round, .. }
            | Self::HostAway { round, .. }
            | Self::GroupAstray { round, .. }
            | Self::PersonAstray { round, .. } => Some(*round),
            Self::Twice { .. } | Self::Missed { .. } | Self::HostGone { .. } | Self::Pair(_) => None,
        }
    }

    /// Returns the theme that it is about, if it is about one.
    #[must_use]
    pub const fn theme(&self) -> Option<ThemeId> {
        match self {
            Self::Again { theme, .. }
            | Self::Known { theme, .. }
            | Self::Empty { theme, .. }
            | Self::Full { theme, .. }
            | Self::HostGone { theme, .. }
            | Self::HostAway { theme, .. } => Some(*theme),
            _ => None,
        }
    }

    /// Returns the group that it is about, if it is about one.
    #[must_use]
    pub const fn group(&self) -> Option<GroupId> {
        match self {
            Self::Again { group, .. }
            | Self::Known { group, .. }
            | Self::Missed { group, .. }
            | Self::GroupAstray { group, .. } => Some(*group),
            _ => None,
        }
    }

    /// Says whether somebody is among those it is about.
    #[must_use]
    pub fn concerns(&self, person: ParticipantId) -> bool {
        match self {
            Self::Nowhere { people, .. } => people.contains(&person),
            Self::Twice { person: who, .. } | Self::PersonAstray { person: who, .. } => *who == person,
            Self::HostGone { host, .. } | Self::HostAway { host, .. } => *host == person,
            Self::Pair(pair) => pair.one == person || pair.other == person,
            _ => false,
        }
    }
}

/// Returns everything that is wrong with the plan: what is about the whole of it first, then round by round.
#[must_use]
pub fn conflicts(workshop: &Workshop) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    if workshop.rounds.is_empty() || workshop.themes.is_empty() {
        return conflicts;
    }
    hosts_gone(workshop, &mut conflicts);
    match *workshop.day().rotation {
        Rotation::Stations => stations(workshop, &mut conflicts),
        Rotation::WorldCafe => world_cafe(workshop, &mut conflicts),
    }
    conflicts
}

fn is_present(workshop: &Workshop, person: ParticipantId) -> bool {
    workshop
        .participants
        .get(person)
        .is_some_and(|person| *person.present)
}

/// Hosts who are not there, unless somebody else hosts their table in every round that is not over, or hosts change
/// anyway.
fn hosts_gone(workshop: &Workshop, conflicts: &mut Vec<Conflict>) {
    let is_cafe = *workshop.day().rotation == Rotation::WorldCafe;
    if !people::attendance_is_kept(workshop) || (is_cafe && *workshop.day().hosts == HostRule::Change) {
        return;
    }
    let open = workshop.rounds.iter().filter(|round| is_open(round));
    let open: Vec<Tables> = open
        .filter(|_| is_cafe)
        .map(|round| tables_in(workshop, round.id()))
        .collect();
    let is_hosted = |theme: ThemeId, here: &Tables| {
        let mut first = here
            .tables
            .iter()
            .filter(|table| table.theme == theme && table.number == 0);
        first.any(|table| table.host.is_some())
    };
    for theme in workshop.themes.iter() {
        if !open.is_empty() && open.iter().all(|here| is_hosted(theme.id(), here)) {
            continue;
        }
        if let Some(host) = theme.host.filter(|&host| !is_present(workshop, host)) {
            conflicts.push(Conflict::HostGone {
                theme: theme.id(),
                host,
            });
        }
    }
}

fn stations(workshop: &Workshop, conflicts: &mut Vec<Conflict>) {
    let mut hosts: Vec<(ParticipantId, Vec<ThemeId>)> = Vec::new();
    for theme in workshop.themes.iter() {
        let Some(host) = *theme.host else { continue };
        match hosts.iter_mut().find(|(known, _)| *known == host) {
            Some((_, themes)) => themes.push(theme.id()),
            None => hosts.push((host, vec![theme.id()])),
        }
    }
    let several = hosts.into_iter().filter(|(_, themes)| themes.len() > 1);
    conflicts.extend(several.map(|(person, themes)| Conflict::Twice { person, themes }));
    pairs_in_groups(workshop, conflicts);
    let plan = rota(workshop);
    missed(workshop, &plan, conflicts);
    for (number, round) in workshop
        .rounds
        .iter()
        .enumerate()
        .filter(|(_, round)| is_open(round))
    {
        visits(workshop, &plan, number, conflicts);
        let here = tables_in(workshop, round.id());
        // Nobody has a group while none were made.
        if !workshop.groups.is_empty() {
            nowhere(&here, conflicts);
        }
        crowds(&here, |table| table.groups.len(), conflicts);
    }
}

fn nowhere(here: &Tables, conflicts: &mut Vec<Conflict>) {
    if !here.nowhere.is_empty() {
        conflicts.push(Conflict::Nowhere {
            round: here.round,
            people: here.nowhere.clone(),
        });
    }
}

/// Pairs that are in one group, or not, against what should hold.
fn pairs_in_groups(workshop: &Workshop, conflicts: &mut Vec<Conflict>) {
    let group = |person| {
        let person = workshop
            .participants
            .get(person)
            .filter(|person| *person.present)?;
        person.group.filter(|&group| workshop.groups.contains(group))
    };
    for rule in rules(workshop) {
        let (Some(one), Some(other)) = (group(rule.one), group(rule.other)) else {
            continue;
        };
        if (one == other) != (rule.rule == PairRule::Together) {
            conflicts.push(Conflict::Pair(Unkept {
                one: rule.one,
                other: rule.other,
                rule: rule.rule,
                obstacle: super::Obstacle::ByHand,
                rounds: Vec::new(),
            }));
        }
    }
}

/// Groups that never come to a theme, though there are rounds enough.
fn missed(workshop: &Workshop, plan: &[RoundPlan], conflicts: &mut Vec<Conflict>) {
    let is_anything_ahead = workshop.rounds.iter().any(|round| round.started.is_none());
    if !is_anything_ahead || workshop.rounds.len() < workshop.themes.len() {
        return;
    }
    for group in workshop.groups.iter() {
        let seats = plan.iter().flat_map(|round| &round.seats);
        let seen: HashSet<ThemeId> = seats
            .filter(|seat| seat.group == group.id())
            .filter_map(|seat| seat.theme)
            .collect();
        let themes = workshop.themes.iter().map(Entity::id);
        let missed: Vec<ThemeId> = themes
            .filter(|theme| !seen.contains(theme) && !group.knows.contains(theme))
            .collect();
        if !missed.is_empty() {
            conflicts.push(Conflict::Missed {
                group: group.id(),
                themes: missed,
            });
        }
    }
}

/// Where groups are against what is fair, in one round.
fn visits(workshop: &Workshop, plan: &[RoundPlan], number: usize, conflicts: &mut Vec<Conflict>) {
    let round = plan[number].round;
    for seat in &plan[number].seats {
        let group = seat.group;
        if let Some(Stand::At(theme, _)) = said(workshop, round, group)
            && !workshop.themes.contains(theme)
        {
            conflicts.push(Conflict::GroupAstray { round, group });
        }
        let Some(theme) = seat.theme else { continue };
        let knows = |theme: ThemeId| {
            workshop
                .groups
                .get(group)
                .is_some_and(|group| group.knows.contains(&theme))
        };
        if knows(theme) {
            conflicts.push(Conflict::Known { round, group, theme });
            continue;
        }
        let mut seen: HashMap<ThemeId, usize> = HashMap::new();
        for before in plan[..number].iter().flat_map(|round| &round.seats) {
            if let Some(theme) = before.theme.filter(|_| before.group == group) {
                *seen.entry(theme).or_default() += 1;
            }
        }
        let times = |theme: ThemeId| seen.get(&theme).copied().unwrap_or(0);
        let unseen: Vec<ThemeId> = workshop
            .themes
            .iter()
            .map(Entity::id)
            .filter(|&other| !knows(other) && times(other) < times(theme))
            .collect();
        if !unseen.is_empty() {
            conflicts.push(Conflict::Again {
                round,
                group,
                theme,
                unseen,
            });
        }
    }
}

/// Tables that are empty, or far too full, in one round.
fn crowds(here: &Tables, count: impl Fn(&Table) -> usize, conflicts: &mut Vec<Conflict>) {
    let all: usize = here.tables.iter().map(&count).sum();
    let tables = here.tables.len().max(1);
    let fair = all.div_ceil(tables);
    for table in &here.tables {
        let count = count(table);
        if count == 0 && all >= tables {
            conflicts.push(Conflict::Empty {
                round: here.round,
                theme: table.theme,
                table: table.number,
            });
        } else if count > fair + 1 || (fair == 1 && count > fair) {
            conflicts.push(Conflict::Full {
                round: here.round,
                theme: table.theme,
                table: table.number,
                count,
                fair,
            });
        }
    }
}

fn world_cafe(workshop: &Workshop, conflicts: &mut Vec<Conflict>) {
    let (room, plan) = standing(workshop);
    let is_open_at = |round: &usize| is_open(room.rounds[*round]);
    for conflict in cafe::conflicts(&room.to_draw(), &plan) {
        if let Some(mut pair) = room.numbers.unkept(workshop, &conflict) {
            pair.rounds.retain(is_open_at);
            if !pair.rounds.is_empty() {
                conflicts.push(Conflict::Pair(pair));
            }
        }
    }
    for round in room.rounds.iter().filter(|round| is_open(round)) {
        let here = tables_in(workshop, round.id());
        if here.tables.iter().all(|table| table.people.is_empty()) {
            conflicts.push(Conflict::NotDrawn { round: round.id() });
            continue;
        }
        let (gone, lost): (Vec<ParticipantId>, Vec<ParticipantId>) = here
            .nowhere
            .iter()
            .partition(|&&person| seat_of(workshop, round.id(), person).is_some());
        conflicts.extend(gone.into_iter().map(|person| Conflict::PersonAstray {
            round: round.id(),
            person,
        }));
        if !lost.is_empty() {
            conflicts.push(Conflict::Nowhere {
                round: round.id(),
                people: lost,
            });
        }
        hosts_away(workshop, &here, conflicts);
        crowds(&here, |table| table.people.len(), conflicts);
    }
}

/// Hosts who are to stay at the first table of their theme, and sit elsewhere.
fn hosts_away(workshop: &Workshop, here: &Tables, conflicts: &mut Vec<Conflict>) {
    if *workshop.day().hosts != HostRule::Stay {
        return;
    }
    for theme in workshop.themes.iter() {
        let Some(host) = theme.host.filter(|&host| is_present(workshop, host)) else {
            continue;
        };
        let is_home = |table: &&Table| table.theme == theme.id() && table.people.contains(&host);
        if !here.tables.iter().any(|table| is_home(&table)) && !here.nowhere.contains(&host) {
            conflicts.push(Conflict::HostAway {
                round: here.round,
                theme: theme.id(),
                host,
            });
        }
    }
}
