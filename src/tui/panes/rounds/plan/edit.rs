//! Changing the plan by hand, and drawing it anew. Every key is one step to undo.

use crate::tr;
use crate::tui::pane::{Ctx, Outcome, Tone};
use crate::tui::panes::rounds::clock::{short, told};
use crate::workshop::rounds::Conflict;
use crate::workshop::{
    Change, Placement, PlacementField, Rotation, Stand, ThemeId, Version, Visit, VisitField, rounds,
};

use super::sentences::{self, drawn, name, table_name};
use super::{Spot, Who};

fn is_cafe(ctx: &Ctx<'_>) -> bool {
    *ctx.workshop.day().rotation == Rotation::WorldCafe
}

/// The tables in the order of their digits.
fn tables(ctx: &Ctx<'_>) -> Vec<(ThemeId, u32)> {
    let themes = ctx.workshop.themes.iter();
    themes
        .flat_map(|theme| (0..rounds::tables_of(theme)).map(|number| (theme.id(), number)))
        .collect()
}

/// Sends somebody to the table of a number; 0: nowhere.
pub(super) fn send_to(spot: Spot, number: u8, ctx: &Ctx<'_>) -> Outcome {
    let Some(at) = usize::from(number).checked_sub(1) else {
        return send(spot, Stand::Rests, ctx);
    };
    match tables(ctx).get(at) {
        Some(&(theme, table)) => send(spot, Stand::At(theme, table), ctx),
        None => Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-no-such-table", number = number)),
    }
}

/// Sends somebody to the next table, or to the one before.
pub(super) fn send_on(spot: Spot, forward: bool, ctx: &Ctx<'_>) -> Outcome {
    let tables = tables(ctx);
    if tables.is_empty() {
        return Outcome::handled();
    }
    let now = match stand(spot, ctx) {
        Some(Stand::At(theme, number)) => tables.iter().position(|&at| at == (theme, number)),
        _ => None,
    };
    let count = tables.len();
    let next = match now {
        Some(now) if forward => (now + 1) % count,
        Some(now) => (now + count - 1) % count,
        None if forward => 0,
        None => count - 1,
    };
    let (theme, number) = tables[next];
    send(spot, Stand::At(theme, number), ctx)
}

/// Returns where somebody is.
fn stand(spot: Spot, ctx: &Ctx<'_>) -> Option<Stand> {
    match spot.who {
        Who::Group(group) => {
            let seats = rounds::seats_in(ctx.workshop, spot.round);
            let seat = seats.into_iter().find(|seat| seat.group == group)?;
            Some(
                seat.theme
                    .map_or(Stand::Rests, |theme| Stand::At(theme, seat.table)),
            )
        }
        Who::Person(person) => *rounds::seat_of(ctx.workshop, spot.round, person)?.at,
    }
}

/// At stations a person goes with their group.
fn goes_with_group(ctx: &Ctx<'_>) -> Outcome {
    Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-goes-with-group"))
}

fn send(spot: Spot, at: Stand, ctx: &Ctx<'_>) -> Outcome {
    let change = match spot.who {
        Who::Group(group) => rounds::send_group(ctx.workshop, spot.round, group, at),
        Who::Person(person) if is_cafe(ctx) => {
            let hosts = rounds::seat_of(ctx.workshop, spot.round, person)
                .is_some_and(|seat| *seat.hosts && *seat.at == Some(at));
            rounds::seat(ctx.workshop, spot.round, person, at, hosts)
        }
        Who::Person(_) => return goes_with_group(ctx),
    };
    let (name, round) = (name(spot.who, ctx), round(spot, ctx));
    let said = match at {
        Stand::At(theme, number) => {
            let table = table_name(theme, number, ctx);
            tr!(ctx.locale, "plan-sent", round = round, name = name, table = table)
        }
        Stand::Rests => tr!(ctx.locale, "plan-rests-now", round = round, name = name),
    };
    told(change, said)
}

fn round(spot: Spot, ctx: &Ctx<'_>) -> String {
    let rank = ctx.workshop.rounds.rank(spot.round).unwrap_or(0);
    short(rank + 1, ctx.locale)
}

/// Makes somebody the host of the table where they are in this round.
pub(super) fn make_host(spot: Spot, ctx: &Ctx<'_>) -> Outcome {
    let Who::Person(person) = spot.who else {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-host-is-a-person"));
    };
    if !is_cafe(ctx) {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-host-of-theme"));
    }
    let Some(Stand::At(theme, number)) = stand(spot, ctx) else {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-host-needs-table"));
    };
    let change = rounds::seat(ctx.workshop, spot.round, person, Stand::At(theme, number), true);
    let said = tr!(
        ctx.locale,
        "plan-hosts-now",
        round = (round(spot, ctx)),
        name = (name(spot.who, ctx)),
        table = (table_name(theme, number, ctx))
    );
    told(change, said)
}

/// Takes back what was said by hand of a place.
pub(super) fn take_back(spot: Spot, ctx: &Ctx<'_>) -> Outcome {
    let mut change = Change::default();
    let is_ahead = ctx
        .workshop
        .rounds
        .get(spot.round)
        .is_some_and(|round| round.started.is_none());
    if !is_ahead {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-has-happened"));
    }
    match spot.who {
        Who::Group(group) => {
            let id = Visit::id_of(spot.round, group);
            if ctx
                .workshop
                .visits
                .get(id)
                .is_some_and(|visit| visit.at.is_some())
            {
                change.set((id, VisitField::At(None)));
            }
        }
        Who::Person(person) => {
            let seat = rounds::seat_of(ctx.workshop, spot.round, person);
            if seat.is_some_and(|seat| *seat.fixed) {
                let id = Placement::id_of(spot.round, person);
                change.set((id, PlacementField::Fixed(false)));
            }
        }
    }
    if change.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-nothing-by-hand"));
    }
    let (round, name) = (round(spot, ctx), name(spot.who, ctx));
    told(
        change,
        tr!(ctx.locale, "plan-by-rule-again", round = round, name = name),
    )
}

/// Takes back all that was said by hand for what is ahead.
pub(super) fn clear(ctx: &Ctx<'_>) -> Outcome {
    let change = rounds::clear_by_hand(ctx.workshop, None);
    if change.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-nothing-by-hand"));
    }
    told(change, tr!(ctx.locale, "plan-all-by-rule-again"))
}

/// Lets two change places. They have to be in the same round.
pub(super) fn swap(one: Spot, other: Spot, ctx: &Ctx<'_>) -> Outcome {
    if one.round != other.round {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-swap-same-round"));
    }
    let change = match (one.who, other.who) {
        (Who::Group(first), Who::Group(second)) => {
            rounds::swap_groups(ctx.workshop, one.round, first, second)
        }
        (Who::Person(first), Who::Person(second)) if is_cafe(ctx) => {
            rounds::swap_people(ctx.workshop, one.round, first, second)
        }
        (Who::Person(_), Who::Person(_)) => return goes_with_group(ctx),
        _ => return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-swap-alike")),
    };
    if change.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-swap-same-table"));
    }
    let said = tr!(
        ctx.locale,
        "plan-swapped",
        round = (round(one, ctx)),
        one = (name(one.who, ctx)),
        other = (name(other.who, ctx))
    );
    told(change, said)
}

/// Draws the tables of the World Café, with the seed that the workshop has.
pub(in super::super) fn draw(ctx: &Ctx<'_>) -> Outcome {
    draw_with(*ctx.workshop.day().seed, ctx)
}

/// Draws them anew, otherwise.
pub(in super::super) fn shuffle(ctx: &Ctx<'_>) -> Outcome {
    draw_with(rounds::next_seed(ctx.workshop), ctx)
}

/// Returns the first draw, with the seed that the workshop has, and what came of it.
pub(in super::super) fn first_draw(ctx: &Ctx<'_>) -> (Change, String) {
    let draw = rounds::plan_cafe(ctx.workshop, *ctx.workshop.day().seed);
    let said = drawn(&draw, ctx);
    (draw.change, said)
}

fn draw_with(seed: u32, ctx: &Ctx<'_>) -> Outcome {
    if !is_cafe(ctx) {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-stations-follow-a-rule"));
    }
    let draw = rounds::plan_cafe(ctx.workshop, seed);
    let said = drawn(&draw, ctx);
    told(draw.change, said)
}

/// Gives everybody who came late a place.
pub(super) fn place_late(ctx: &Ctx<'_>) -> Outcome {
    let people = rounds::unplaced(ctx.workshop);
    let said = sentences::late(&people, ctx);
    told(rounds::place_latecomers(ctx.workshop), said)
}

/// Lets somebody at the table take over from each host who has left.
pub(super) fn take_over(conflicts: &[Conflict], ctx: &Ctx<'_>) -> Outcome {
    let mut change = Change::default();
    let mut said = Vec::new();
    // Who has taken over one table cannot take over another.
    let mut workshop = ctx.workshop.clone();
    for conflict in conflicts {
        let Conflict::HostGone { theme, .. } = conflict else {
            continue;
        };
        let (taken, next) = rounds::take_over(&workshop, *theme, 0);
        let Some(next) = next else { continue };
        workshop.commit(taken.ops.clone(), Version::default());
        change.ops.extend(taken.ops);
        said.push(tr!(
            ctx.locale,
            "plan-takes-over",
            theme = (table_name(*theme, 0, ctx)),
            name = (name(Who::Person(next), ctx))
        ));
    }
    if change.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-nobody-to-take-over"));
    }
    told(change, said.join(" "))
}
