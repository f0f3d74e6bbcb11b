//! What the four lists show: a row each thing, and below them what is to be said of all.

use super::super::moves::theme_name;
use super::super::{clock, forms, overview};
use super::rotation;
use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::workshop::{
    Entity, GroupId, Moment, QuestionId, Rotation, Round, Target, ThemeId, people, rounds,
};

/// One thing in a list.
pub(super) struct Item {
    pub(super) target: Target,
    /// The number or letter before it.
    pub(super) label: String,
    pub(super) text: String,
    /// What stands at the right.
    pub(super) detail: String,
}

pub(super) fn themes(ctx: &Ctx<'_>) -> Vec<Item> {
    let item = |(id, number): (ThemeId, usize)| {
        let host = ctx.workshop.themes.get(id).and_then(|theme| *theme.host);
        let host = host.and_then(|host| people::name_of(ctx.workshop, host));
        let tables = ctx.workshop.themes.get(id).map_or(1, rounds::tables_of);
        Item {
            target: id.into(),
            label: number.to_string(),
            text: match tables {
                1 => theme_name(id, ctx.workshop, ctx.locale),
                tables => {
                    let name = theme_name(id, ctx.workshop, ctx.locale);
                    tr!(ctx.locale, "rounds-theme-tables", theme = name, tables = tables)
                }
            },
            detail: host.map_or_else(String::new, people::short_name),
        }
    };
    ctx.workshop
        .themes
        .iter()
        .map(Entity::id)
        .zip(1..)
        .map(item)
        .collect()
}

pub(super) fn questions(ctx: &Ctx<'_>) -> Vec<Item> {
    let grid = rounds::completeness(ctx.workshop);
    let count = |column: usize| grid.cells.iter().map(|row| row[column]).sum::<usize>();
    let item = |(column, &id): (usize, &QuestionId)| Item {
        target: id.into(),
        label: (column + 1).to_string(),
        text: ctx
            .workshop
            .questions
            .get(id)
            .map_or_else(String::new, |question| question.text.trim().to_owned()),
        detail: match count(column) {
            0 => String::new(),
            count => tr!(ctx.locale, "rounds-answers", count = count),
        },
    };
    grid.questions.iter().enumerate().map(item).collect()
}

pub(super) fn groups(ctx: &Ctx<'_>) -> (Vec<Item>, String) {
    let members = overview::members(ctx);
    // Tables are drawn there: that nobody is in a group says nothing.
    let is_cafe = *ctx.workshop.day().rotation == Rotation::WorldCafe;
    let item = |id: GroupId, name: &str| {
        let people = members.get(&Some(id)).map_or(&[][..], Vec::as_slice);
        let knows = forms::known(id, ctx);
        let names = if people.is_empty() && is_cafe {
            String::new()
        } else if people.is_empty() {
            tr!(ctx.locale, "rounds-overview-nobody")
        } else {
            overview::names(people, ctx)
        };
        Item {
            target: id.into(),
            label: gate::show_flat(name.trim()).into_owned(),
            text: if knows.is_empty() || is_cafe {
                names
            } else {
                format!(
                    "{names}\n{}",
                    tr!(ctx.locale, "rounds-group-knows", themes = knows)
                )
            },
            detail: match people.len() {
                0 if is_cafe => String::new(),
                count => tr!(ctx.locale, "rounds-people", count = count),
            },
        }
    };
    let items: Vec<Item> = ctx
        .workshop
        .groups
        .iter()
        .map(|group| item(group.id(), &group.name))
        .collect();
    let note = match members.get(&None) {
        _ if is_cafe && items.is_empty() => String::new(),
        _ if is_cafe => tr!(ctx.locale, "rounds-groups-rest"),
        Some(people) => {
            let names = overview::names(people, ctx);
            tr!(
                ctx.locale,
                "rounds-without-group",
                count = people.len(),
                names = names
            )
        }
        None => String::new(),
    };
    (items, rotation::with_note(note, ctx))
}

pub(super) fn rounds_of(ctx: &Ctx<'_>) -> (Vec<Item>, String) {
    let workshop = ctx.workshop;
    let running = rounds::running_round(workshop).map(Round::id);
    let item = |(round, number): (&Round, usize)| {
        let minutes = i64::from(*round.minutes) + i64::from(*round.adjust);
        Item {
            target: round.id().into(),
            label: clock::short(number, ctx.locale),
            text: match *round.pause {
                Some(pause) if number > 1 => {
                    tr!(
                        ctx.locale,
                        "rounds-minutes-after-break",
                        minutes = minutes,
                        pause = pause
                    )
                }
                _ => tr!(ctx.locale, "doc-minutes", minutes = minutes),
            },
            detail: match (*round.started, *round.ended) {
                (Some(started), _) if running == Some(round.id()) => {
                    tr!(ctx.locale, "rounds-runs-since", time = (time(started)))
                }
                (Some(started), Some(ended)) => {
                    format!("{} {}–{}", ctx.look.glyphs.check, time(started), time(ended))
                }
                (Some(started), None) => time(started),
                (None, _) => String::new(),
            },
        }
    };
    let items: Vec<Item> = workshop.rounds.iter().zip(1..).map(item).collect();
    if items.is_empty() {
        return (items, rotation::with_note(String::new(), ctx));
    }
    let changeover = *workshop.day().changeover;
    let worked: i64 = workshop
        .rounds
        .iter()
        .map(|round| i64::from(*round.minutes) + i64::from(*round.adjust))
        .sum();
    let between: i64 = workshop
        .rounds
        .iter()
        .skip(1)
        .map(|round| i64::from(rounds::time_before(workshop, round.id())))
        .sum();
    let total = worked + between;
    let note = tr!(ctx.locale, "rounds-sum", changeover = changeover, total = total);
    (items, rotation::with_note(note, ctx))
}

/// Writes a time of day.
fn time(moment: Moment) -> String {
    moment.format("%H:%M").to_string()
}
