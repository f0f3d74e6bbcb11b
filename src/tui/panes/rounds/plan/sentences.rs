//! What is said of a plan: how many pairs meet, and what is wrong, each in a sentence.

use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::tui::panes::rounds::band::groups_named;
use crate::workshop::rounds::cafe::Encounters;
use crate::workshop::rounds::{self, CafeShort, Conflict};
use crate::workshop::{ParticipantId, ThemeId, people};

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
    let said = ctx.locale.plan_conflict(ctx.workshop, conflict);
    gate::show_flat(&said).into_owned()
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
