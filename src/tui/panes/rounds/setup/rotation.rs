//! How people go from table to table: stations or a World Café, and drawing who is with whom.

use super::super::clock::told;
use super::super::{forms, plan};
use crate::tr;
use crate::tui::pane::{Ctx, Outcome, Tone};
use crate::workshop::rounds::{self, Count, Organisations, Wish};
use crate::workshop::{Change, Day, DayField, HostRule, Rotation};

/// Says below a list how people go from table to table, and the keys that change it.
pub(super) fn with_note(note: String, ctx: &Ctx<'_>) -> String {
    let day = ctx.workshop.day();
    let mut lines = vec![match (*day.rotation, *day.hosts) {
        (Rotation::Stations, _) => tr!(ctx.locale, "rotation-stations"),
        (Rotation::WorldCafe, HostRule::Stay) => tr!(ctx.locale, "rotation-cafe-stay"),
        (Rotation::WorldCafe, HostRule::Change) => tr!(ctx.locale, "rotation-cafe-change"),
    }];
    lines.extend(plan::met(ctx));
    if !note.is_empty() {
        lines.push(note);
    }
    lines.join("\n")
}

/// Switches between stations and World Café. What groups wrote stays theirs.
pub(super) fn switch(ctx: &Ctx<'_>) -> Outcome {
    let (next, said) = match *ctx.workshop.day().rotation {
        Rotation::Stations => (Rotation::WorldCafe, tr!(ctx.locale, "rotation-now-cafe")),
        Rotation::WorldCafe => (Rotation::Stations, tr!(ctx.locale, "rotation-now-stations")),
    };
    let mut change = Change::default();
    change.set((Day::the(), DayField::Rotation(next)));
    told(change, said)
}

/// Says whether hosts stay, or others take over in each round.
pub(super) fn switch_hosts(ctx: &Ctx<'_>) -> Outcome {
    if *ctx.workshop.day().rotation == Rotation::Stations {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "rotation-hosts-cafe-only"));
    }
    let (next, said) = match *ctx.workshop.day().hosts {
        HostRule::Stay => (HostRule::Change, tr!(ctx.locale, "rotation-hosts-change")),
        HostRule::Change => (HostRule::Stay, tr!(ctx.locale, "rotation-hosts-stay")),
    };
    let mut change = Change::default();
    change.set((Day::the(), DayField::Hosts(next)));
    told(change, said)
}

/// Draws tables, or groups at stations, with the seed that the workshop has.
pub(super) fn draw(ctx: &Ctx<'_>) -> Outcome {
    match *ctx.workshop.day().rotation {
        Rotation::WorldCafe => plan::draw(ctx),
        Rotation::Stations => draw_groups(*ctx.workshop.day().seed, ctx),
    }
}

/// Draws them anew, otherwise.
pub(super) fn shuffle(ctx: &Ctx<'_>) -> Outcome {
    match *ctx.workshop.day().rotation {
        Rotation::WorldCafe => plan::shuffle(ctx),
        Rotation::Stations => draw_groups(rounds::next_seed(ctx.workshop), ctx),
    }
}

/// Deals everybody who is present to the groups that there are; without any to one for each theme.
fn draw_groups(seed: u32, ctx: &Ctx<'_>) -> Outcome {
    let count = match ctx.workshop.groups.len() {
        0 => ctx.workshop.themes.len(),
        groups => groups,
    };
    if count == 0 {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "plan-no-themes"));
    }
    let wish = Wish {
        count: Count::Groups(count),
        organisations: Organisations::Mix,
        seed,
    };
    let draw = rounds::draw_groups(ctx.workshop, &wish, ctx.ids);
    let said = forms::groups_made(&draw, ctx);
    Outcome::commit(draw.change).and(said)
}
