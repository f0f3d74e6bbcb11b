//! Who hosts which table of a World Café in which round.

use super::super::super::things::HostRule;
use super::super::cafe::{Dice, Plan};
use super::is_ahead;
use super::room::Room;

/// Chooses the hosts of the rounds ahead. Where hosts change, those who will be the next ones are bound to the table
/// in the round before.
pub(super) fn choose(room: &mut Room<'_>, seed: u32) {
    let mut dice = Dice(u64::from(seed) ^ 0x0057_0000);
    let standing = room.standing();
    let changes = !stays(room);
    let mut served = vec![0_usize; room.cafe.people];
    let mut last: Vec<Option<usize>> = vec![None; room.tables.len()];
    for round in 0..room.rounds.len() {
        if !is_ahead(room.rounds[round]) {
            last = (0..room.tables.len())
                .map(|table| host_at(room, &standing, round, table))
                .collect();
            last.iter().flatten().for_each(|&host| served[host] += 1);
            continue;
        }
        for (table, &before) in last.iter().enumerate() {
            if room.cafe.hosts[round][table].is_some() {
                continue;
            }
            let host = if changes && round > 0 {
                next_host(room, &standing, round, table, &served, &mut dice).or(before)
            } else {
                let named = named(room, table);
                before
                    .into_iter()
                    .chain(named)
                    .find(|&host| is_free(room, round, table, host))
                    .or_else(|| heir(room, &standing, round, table, &served, &mut dice))
            };
            let Some(host) = host.filter(|&host| is_free(room, round, table, host)) else {
                continue;
            };
            room.cafe.hosts[round][table] = Some(host);
            served[host] += 1;
            if changes && round > 0 && is_ahead(room.rounds[round - 1]) {
                room.cafe.settled[round - 1][host] = Some(table);
            }
        }
        last.clone_from(&room.cafe.hosts[round]);
    }
}

/// The host of the theme, at its first table.
fn named(room: &Room<'_>, table: usize) -> Option<usize> {
    let (theme, number) = room.tables[table];
    let host = (*room.workshop.themes.get(theme)?.host)?;
    room.numbers.of(host).filter(|_| number == 0)
}

/// Who hosted a table in a round that was started.
fn host_at(room: &Room<'_>, plan: &Plan, round: usize, table: usize) -> Option<usize> {
    plan.at(round, table)
        .into_iter()
        .find(|&person| room.is_host(round, person))
}

/// Whether somebody can host this table in this round: there, bound to no other one.
fn is_free(room: &Room<'_>, round: usize, table: usize, person: usize) -> bool {
    let is_elsewhere = |(other, host): (usize, Option<usize>)| other != table && host == Some(person);
    let named = (0..room.tables.len()).map(|other| named(room, other)).enumerate();
    let is_taken = room.cafe.hosts[round]
        .iter()
        .copied()
        .enumerate()
        .any(is_elsewhere);
    let is_named = stays(room) && named.into_iter().any(is_elsewhere);
    let is_bound = room.cafe.settled[round][person].is_some_and(|settled| settled != table);
    let is_absent = room.cafe.absent[round].contains(&person);
    !(is_taken || is_named || is_bound || is_absent)
}

fn stays(room: &Room<'_>) -> bool {
    *room.workshop.day().hosts == HostRule::Stay
}

/// Whether a table has a host at all: its theme has one (or had one who left), or hosts change anyway.
fn is_hosted(room: &Room<'_>, table: usize) -> bool {
    let theme = room.workshop.themes.get(room.tables[table].0);
    !stays(room) || theme.is_some_and(|theme| theme.host.is_some())
}

/// Somebody to host a table that nobody is named for: who was there last, otherwise anybody.
fn heir(
    room: &Room<'_>,
    standing: &Plan,
    round: usize,
    table: usize,
    served: &[usize],
    dice: &mut Dice,
) -> Option<usize> {
    if !is_hosted(room, table) {
        return None;
    }
    let before = (0..round).rev().find(|&before| !is_ahead(room.rounds[before]));
    let there = before.map_or_else(Vec::new, |before| standing.at(before, table));
    pick(room, round, table, &there, served, dice)
        .or_else(|| pick(room, round, table, &everybody(room), served, dice))
}

/// Who hosts a table after somebody else: one of those who were there in the round before or, if that is still to be
/// drawn, will be.
fn next_host(
    room: &Room<'_>,
    standing: &Plan,
    round: usize,
    table: usize,
    served: &[usize],
    dice: &mut Dice,
) -> Option<usize> {
    let before = round - 1;
    if !is_ahead(room.rounds[before]) {
        return pick(room, round, table, &standing.at(before, table), served, dice);
    }
    let could_be_there: Vec<usize> = everybody(room)
        .into_iter()
        .filter(|&person| {
            !room.cafe.absent[before].contains(&person)
                && room.cafe.settled[before][person].is_none_or(|settled| settled == table)
                && !room.cafe.hosts[before].contains(&Some(person))
        })
        .collect();
    pick(room, round, table, &could_be_there, served, dice)
}

fn everybody(room: &Room<'_>) -> Vec<usize> {
    (0..room.cafe.people).collect()
}

/// Draws one of these who is free, has hosted least, and is bound to nobody else by a rule.
fn pick(
    room: &Room<'_>,
    round: usize,
    table: usize,
    from: &[usize],
    served: &[usize],
    dice: &mut Dice,
) -> Option<usize> {
    let is_paired = |person: usize| {
        let mut pairs = room.cafe.together.iter().chain(&room.cafe.apart);
        pairs.any(|&(one, other)| one == person || other == person)
    };
    let free: Vec<usize> = from
        .iter()
        .copied()
        .filter(|&person| is_free(room, round, table, person))
        .collect();
    let worth = |person: usize| (served[person], is_paired(person));
    let best = free.iter().map(|&person| worth(person)).min()?;
    let best: Vec<usize> = free.into_iter().filter(|&person| worth(person) == best).collect();
    best.get(dice.below(best.len())).copied()
}

/// Returns who takes over a table: of those who sit there in the next round that is not over, otherwise of those who
/// sat there last, the first in the list who hosts no other table.
pub(super) fn successor(room: &Room<'_>, plan: &Plan, table: usize) -> Option<usize> {
    let open: Vec<usize> = room.rounds_to_join().map(|(round, _)| round).collect();
    let over = (0..room.rounds.len()).rev().filter(|round| !open.contains(round));
    let may = |&person: &usize| {
        let is_present = room.workshop.participants.get(room.numbers.people[person]);
        is_present.is_some_and(|person| *person.present)
            && !open
                .iter()
                .any(|&round| room.is_host(round, person) && plan.table(round, person) != Some(table))
            && !(0..room.tables.len()).any(|other| other != table && named(room, other) == Some(person))
    };
    let mut rounds = open.iter().copied().chain(over);
    rounds.find_map(|round| plan.at(round, table).into_iter().find(may))
}

/// Binds those who host a table in a plan as it stands to it, as [`choose`] would have done.
pub(super) fn bind(room: &mut Room<'_>, plan: &Plan) {
    for round in (0..room.rounds.len()).filter(|&round| is_ahead(room.rounds[round])) {
        for table in 0..room.tables.len() {
            let host = host_at(room, plan, round, table);
            let Some(host) = host.filter(|_| room.cafe.hosts[round][table].is_none()) else {
                continue;
            };
            room.cafe.hosts[round][table] = Some(host);
            let came =
                round > 0 && is_ahead(room.rounds[round - 1]) && plan.table(round - 1, host) == Some(table);
            if came && !stays(room) {
                room.cafe.settled[round - 1][host] = Some(table);
            }
        }
    }
}
