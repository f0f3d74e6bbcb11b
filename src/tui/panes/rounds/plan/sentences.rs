//! What is said of a plan: how many pairs meet, and what is wrong, each in a sentence.

use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::panes::rounds::band::groups_named;
use crate::workshop::rounds::cafe::Encounters;
use crate::workshop::rounds::{self, CafeShort, Conflict, Obstacle, Unkept};
use crate::workshop::{GroupId, PairRule, ParticipantId, RoundId, ThemeId, people};

use super::Who;
use super::rows::theme;

/// The most names in a sentence.
const NAMES: usize = 4;

/// Names somebody.
pub(super) fn name(who: Who, ctx: &Ctx<'_>) -> String {
    match who {
        Who::Group(group) => groups_named(&[group], ctx),
        Who::Person(person) => person_name(person, ctx),
    }
}

fn person_name(person: ParticipantId, ctx: &Ctx<'_>) -> String {
    let name = people::name_of(ctx.workshop, person);
    name.map_or_else(
        || tr!(ctx.locale, "plan-somebody"),
        |name| gate::show_flat(name.trim()).into_owned(),
    )
}

/// Names a table: by its theme and, where that has several, by its number.
pub(super) fn table_name(of: ThemeId, number: u32, ctx: &Ctx<'_>) -> String {
    let tables = ctx.workshop.themes.get(of).map_or(1, rounds::tables_of);
    let name = theme(of, ctx);
    if tables > 1 {
        tr!(
            ctx.locale,
            "plan-table",
            theme = name,
            number = (number.saturating_add(1))
        )
    } else {
        name
    }
}

/// Says how many pairs meet, of how many, and how close that is to what is possible.
fn sentence(encounters: &Encounters, ctx: &Ctx<'_>) -> String {
    tr!(
        ctx.locale,
        "plan-met",
        met = (encounters.met),
        possible = (encounters.possible),
        bound = (encounters.bound),
        percent = (encounters.percent())
    )
}

/// Says how many pairs meet in the plan as it stands; nothing at stations.
pub(in super::super) fn met(ctx: &Ctx<'_>) -> Option<String> {
    let encounters = rounds::encounters(ctx.workshop)?;
    Some(sentence(&encounters, ctx))
}

/// Says what came of drawing the tables with a seed.
pub(super) fn drawn(draw: &rounds::CafeDraw, ctx: &Ctx<'_>) -> String {
    let locale = ctx.locale;
    match draw.short {
        Some(CafeShort::NoTables) => tr!(locale, "plan-no-themes"),
        Some(CafeShort::NoRounds) if ctx.workshop.rounds.is_empty() => tr!(locale, "plan-no-rounds"),
        Some(CafeShort::NoRounds) => tr!(locale, "plan-no-rounds-ahead"),
        Some(CafeShort::NobodyPresent) if ctx.workshop.participants.is_empty() => {
            tr!(locale, "plan-no-people")
        }
        Some(CafeShort::NobodyPresent) => tr!(locale, "plan-nobody-present"),
        Some(CafeShort::Tables { people: 1, .. }) => tr!(locale, "plan-one-present"),
        Some(CafeShort::Tables { people, tables }) => {
            tr!(locale, "plan-few-people", people = people, tables = tables)
        }
        None => {
            let said = tr!(locale, "plan-drawn", met = (sentence(&draw.encounters, ctx)));
            if draw.unkept.is_empty() {
                said
            } else {
                format!(
                    "{said} {}",
                    tr!(locale, "plan-unkept", count = (draw.unkept.len()))
                )
            }
        }
    }
}

fn round(round: RoundId, ctx: &Ctx<'_>) -> usize {
    ctx.workshop.rounds.rank(round).map_or(0, |rank| rank + 1)
}

fn group(group: GroupId, ctx: &Ctx<'_>) -> String {
    groups_named(&[group], ctx)
}

fn themes(of: &[ThemeId], ctx: &Ctx<'_>) -> String {
    let names: Vec<String> = of.iter().map(|&of| theme(of, ctx)).collect();
    names.join(", ")
}

fn names(of: &[ParticipantId], ctx: &Ctx<'_>) -> String {
    let mut names: Vec<String> = of
        .iter()
        .take(NAMES)
        .map(|&person| person_name(person, ctx))
        .collect();
    if of.len() > NAMES {
        names.push(ctx.look.glyphs.ellipsis.to_owned());
    }
    names.join(", ")
}

/// Says what is wrong, in a sentence.
pub(super) fn conflict(conflict: &Conflict, ctx: &Ctx<'_>) -> String {
    let locale = ctx.locale;
    match conflict {
        Conflict::NotDrawn { round: then } => {
            tr!(locale, "conflict-not-drawn", round = (round(*then, ctx)))
        }
        Conflict::Nowhere { round: then, people } => tr!(
            locale,
            "conflict-nowhere",
            round = (round(*then, ctx)),
            count = people.len(),
            names = (names(people, ctx))
        ),
        Conflict::Twice { person, themes: at } => tr!(
            locale,
            "conflict-twice",
            name = (person_name(*person, ctx)),
            themes = (themes(at, ctx))
        ),
        Conflict::Again {
            round: then,
            group: who,
            theme: at,
            unseen,
        } => tr!(
            locale,
            "conflict-again",
            round = (round(*then, ctx)),
            group = (group(*who, ctx)),
            theme = (theme(*at, ctx)),
            unseen = (themes(unseen, ctx))
        ),
        Conflict::Known {
            round: then,
            group: who,
            theme: at,
        } => tr!(
            locale,
            "conflict-known",
            round = (round(*then, ctx)),
            group = (group(*who, ctx)),
            theme = (theme(*at, ctx))
        ),
        Conflict::Missed {
            group: who,
            themes: at,
        } => tr!(
            locale,
            "conflict-missed",
            group = (group(*who, ctx)),
            themes = (themes(at, ctx))
        ),
        Conflict::Empty {
            round: then,
            theme: at,
            table,
        } => tr!(
            locale,
            "conflict-empty",
            round = (round(*then, ctx)),
            table = (table_name(*at, *table, ctx))
        ),
        Conflict::Full {
            round: then,
            theme: at,
            table,
            count,
            fair,
        } => tr!(
            locale,
            "conflict-full",
            round = (round(*then, ctx)),
            table = (table_name(*at, *table, ctx)),
            count = (*count),
            fair = (*fair)
        ),
        Conflict::HostGone { theme: at, host } => tr!(
            locale,
            "conflict-host-gone",
            theme = (theme(*at, ctx)),
            name = (person_name(*host, ctx))
        ),
        Conflict::HostAway {
            round: then,
            theme: at,
            host,
        } => tr!(
            locale,
            "conflict-host-away",
            round = (round(*then, ctx)),
            theme = (theme(*at, ctx)),
            name = (person_name(*host, ctx))
        ),
        Conflict::Pair(pair) => unkept(pair, ctx),
        Conflict::GroupAstray {
            round: then,
            group: who,
        } => tr!(
            locale,
            "conflict-group-astray",
            round = (round(*then, ctx)),
            group = (group(*who, ctx))
        ),
        Conflict::PersonAstray { round: then, person } => tr!(
            locale,
            "conflict-person-astray",
            round = (round(*then, ctx)),
            name = (person_name(*person, ctx))
        ),
    }
}

/// Says which pair is not kept, and why.
fn unkept(pair: &Unkept, ctx: &Ctx<'_>) -> String {
    let locale = ctx.locale;
    let (one, other) = (person_name(pair.one, ctx), person_name(pair.other, ctx));
    let what = match pair.rule {
        PairRule::Together => tr!(locale, "conflict-not-together", one = one, other = other),
        PairRule::Apart => tr!(locale, "conflict-not-apart", one = one, other = other),
    };
    let rounds: Vec<String> = pair
        .rounds
        .iter()
        .map(|&rank| super::super::clock::short(rank + 1, locale))
        .collect();
    let what = if rounds.is_empty() {
        what
    } else {
        format!("{}: {what}", rounds.join(", "))
    };
    let why = match pair.obstacle {
        Obstacle::Contradiction => tr!(locale, "obstacle-contradiction"),
        Obstacle::TooMany => tr!(locale, "obstacle-too-many"),
        Obstacle::Host => tr!(locale, "obstacle-host"),
        Obstacle::Settled => tr!(locale, "obstacle-settled"),
        Obstacle::NoRoom => tr!(locale, "obstacle-no-room"),
        Obstacle::ByHand => tr!(locale, "obstacle-by-hand"),
    };
    format!("{what} ({why})")
}

/// Says who came late and was given a place, or that nobody waits for one.
pub(super) fn late(people: &[ParticipantId], ctx: &Ctx<'_>) -> String {
    if people.is_empty() {
        return tr!(ctx.locale, "plan-nobody-late");
    }
    tr!(
        ctx.locale,
        "plan-late-placed",
        count = people.len(),
        names = (names(people, ctx))
    )
}
