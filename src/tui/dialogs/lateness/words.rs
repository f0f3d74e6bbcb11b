//! What the helper says.

use crate::gate;
use crate::tr;
use crate::tui::pane::Ctx;
use crate::workshop::ItemId;
use crate::workshop::schedule::late::{GoalKind, Lateness, Proposal, Step};

/// The most cells that a title takes inside a sentence.
const TITLE: usize = 32;

/// Returns what an item is called, within quotes and not too long.
pub(super) fn title(item: ItemId, ctx: &Ctx<'_>) -> String {
    let item = ctx.workshop.items.get(item);
    let title = item.map_or_else(String::new, |item| gate::show_flat(&item.title).into_owned());
    let short = gate::truncate_with(&title, TITLE, ctx.look.glyphs.ellipsis);
    ctx.locale.quote(&short)
}

/// Joins names as they are said.
fn list(names: &[String], ctx: &Ctx<'_>) -> String {
    match names {
        [] => String::new(),
        [name] => name.clone(),
        [names @ .., last] => tr!(
            ctx.locale,
            "late-list",
            names = names.join(", "),
            last = last.as_str()
        ),
    }
}

/// Says how late the day is.
pub(super) fn head(late: &Lateness, ctx: &Ctx<'_>) -> String {
    match late.delay {
        None if ctx.workshop.items.is_empty() => tr!(ctx.locale, "late-empty"),
        None => tr!(ctx.locale, "late-not-running"),
        Some(0) => tr!(ctx.locale, "late-on-time"),
        Some(minutes @ 1..) => tr!(ctx.locale, "late-behind", minutes = minutes),
        Some(minutes) => tr!(ctx.locale, "late-ahead", minutes = (minutes.unsigned_abs())),
    }
}

/// Says what that costs; nothing where it costs nothing that has to be said.
pub(super) fn cost(late: &Lateness, ctx: &Ctx<'_>) -> Option<String> {
    let locale = ctx.locale;
    let missing = late.missing;
    let Some(goal) = late.goal else {
        let is_late = late.delay.is_some_and(|delay| delay > 0);
        return is_late.then(|| match missing {
            None => tr!(locale, "late-unknown"),
            Some(_) => tr!(locale, "late-made-up"),
        });
    };
    let (time, missing) = (locale.minute(goal.at), missing.unwrap_or(0));
    let title = title(goal.item, ctx);
    Some(match goal.kind {
        GoalKind::Begins => tr!(
            locale,
            "late-costs",
            title = title,
            time = time,
            minutes = missing
        ),
        GoalKind::Overdue => tr!(
            locale,
            "late-overdue",
            title = title,
            time = time,
            minutes = missing
        ),
        GoalKind::DayEnds => tr!(locale, "late-costs-end", time = time, minutes = missing),
    })
}

/// Says what could be marked as optional.
pub(super) fn candidates(late: &Lateness, ctx: &Ctx<'_>) -> Option<String> {
    let names: Vec<String> = late.candidates.iter().map(|&item| title(item, ctx)).collect();
    (!names.is_empty()).then(|| tr!(ctx.locale, "late-candidates", names = list(&names, ctx)))
}

/// Says what a proposal does.
pub(super) fn proposal(proposal: &Proposal, late: &Lateness, ctx: &Ctx<'_>) -> String {
    let locale = ctx.locale;
    let dropped: Vec<String> = proposal
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Drop(item) => Some(title(*item, ctx)),
            _ => None,
        })
        .collect();
    let moved: Vec<String> = proposal
        .steps
        .iter()
        .filter_map(|step| match *step {
            Step::Move { item, to } => {
                let (title, time) = (title(item, ctx), locale.minute(to));
                Some(tr!(locale, "late-move-one", title = title, time = time))
            }
            _ => None,
        })
        .collect();
    let is_resized = |step: &&Step| matches!(step, Step::Resize { .. });
    let resized: Vec<ItemId> = proposal
        .steps
        .iter()
        .filter_map(|step| match *step {
            Step::Resize { item, .. } => Some(item),
            _ => None,
        })
        .collect();
    let is_longer = proposal
        .steps
        .iter()
        .any(|step| matches!(step, Step::Resize { from, to, .. } if to > from));
    let moves_first = matches!(proposal.steps.first(), Some(Step::Move { .. }));
    let mut parts = Vec::new();
    let shift = (!moved.is_empty()).then(|| tr!(locale, "late-move", items = list(&moved, ctx)));
    if !dropped.is_empty() {
        parts.push(tr!(locale, "late-drop", items = list(&dropped, ctx)));
    }
    if moves_first {
        parts.extend(shift.clone());
    }
    let only = match resized[..] {
        [item] => Some(title(item, ctx)),
        _ => None,
    };
    if proposal.steps.iter().any(|step| is_resized(&step)) {
        parts.push(match only {
            _ if is_longer => tr!(locale, "late-lengthen"),
            _ if moves_first => tr!(locale, "late-shorten-after"),
            Some(title) => tr!(locale, "late-shorten-one", title = title),
            None if !dropped.is_empty() => tr!(locale, "late-shorten-rest"),
            None => match late.goal.filter(|goal| goal.kind != GoalKind::DayEnds) {
                Some(goal) => tr!(locale, "late-shorten-until", title = title(goal.item, ctx)),
                None => tr!(locale, "late-shorten"),
            },
        });
    }
    if !moves_first {
        parts.extend(shift);
    }
    parts.extend(proposal.steps.iter().filter_map(|step| match step {
        Step::TakeBack(item) => Some(tr!(locale, "late-take-back", title = title(*item, ctx))),
        _ => None,
    }));
    parts.join(", ")
}

/// Begins a phrase like a sentence.
pub(super) fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Says what comes of a proposal in a few words, and whether something is missing afterwards.
pub(super) fn result(proposal: &Proposal, late: &Lateness, ctx: &Ctx<'_>) -> (String, bool) {
    if let Some((_, missing)) = proposal.short {
        return (tr!(ctx.locale, "late-short", minutes = missing), true);
    }
    let is_moved = proposal
        .steps
        .iter()
        .any(|step| matches!(step, Step::Move { .. }));
    if late.goal.is_none() || is_moved {
        return (String::new(), false);
    }
    (tr!(ctx.locale, "late-won", minutes = (proposal.won)), false)
}

/// Says before what minutes are missing afterwards.
pub(super) fn short(proposal: &Proposal, ctx: &Ctx<'_>) -> Option<String> {
    let (item, missing) = proposal.short?;
    let title = title(item, ctx);
    Some(tr!(
        ctx.locale,
        "late-short-before",
        title = title,
        minutes = missing
    ))
}

/// Says which minutes the rounds get.
pub(super) fn rounds(proposal: &Proposal, ctx: &Ctx<'_>) -> Option<String> {
    if proposal.rounds.is_empty() {
        return None;
    }
    let minutes = |pick: fn(&crate::workshop::schedule::late::RoundMinutes) -> u32| {
        let each = proposal.rounds.iter().map(|round| pick(round).to_string());
        each.collect::<Vec<_>>().join(", ")
    };
    let (from, to) = (minutes(|round| round.from), minutes(|round| round.to));
    let arrow = ctx.look.glyphs.arrow;
    Some(tr!(
        ctx.locale,
        "late-rounds",
        count = (proposal.rounds.len()),
        minutes = format!("{from} {arrow} {to}")
    ))
}
