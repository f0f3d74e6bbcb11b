//! What the group that is here says to what earlier ones wrote: consent, or an objection.
//!
//! In the list that is one key on the answer. While an answer is being typed the key offers what stands under the
//! question already; what is typed stays where it is.

use super::band::groups_named;
use super::clock::{short, told};
use super::entry::Entry;
use super::forms;
use super::rows::{credit_of, tag};
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Choice, Picker};
use crate::tui::pane::{Ctx, Outcome, Tone};
use crate::workshop::answers::{self, Credit};
use crate::workshop::{Answer, AnswerId, ThemeId, reactions, rounds};

/// The most cells of an answer in the list that it is chosen from.
const WIDEST: usize = 56;

/// Says something to an answer.
pub(super) fn react(
    action: Action,
    answer: AnswerId,
    theme: Option<ThemeId>,
    entry: &Entry,
    ctx: &Ctx<'_>,
) -> Outcome {
    let Some(answer) = ctx.workshop.answers.get(answer) else {
        return Outcome::handled();
    };
    let credit = voice(answer, theme, entry, ctx);
    say(action, answer, credit, ctx)
}

/// Says who speaks: the group that is credited now or, where that wrote the answer itself, another one at the same theme.
fn voice(answer: &Answer, theme: Option<ThemeId>, entry: &Entry, ctx: &Ctx<'_>) -> Credit {
    let Some(theme) = answer
        .theme
        .filter(|&theme| ctx.workshop.themes.contains(theme))
        .or(theme)
    else {
        return Credit::default();
    };
    let due = entry.credit(ctx.workshop, theme);
    if due.group.is_none() || !reactions::is_own(answer, due) {
        return due;
    }
    let here = due
        .round
        .map_or_else(Vec::new, |round| rounds::groups_at(ctx.workshop, theme, round));
    let other = here.into_iter().find(|&group| Some(group) != due.group);
    Credit {
        group: other.or(due.group),
        ..due
    }
}

fn say(action: Action, answer: &Answer, credit: Credit, ctx: &Ctx<'_>) -> Outcome {
    if action == Action::Object {
        return forms::new_objection(answer.id(), credit, ctx).map_or_else(Outcome::handled, Outcome::open);
    }
    let was_confirmed = reactions::has_confirmed(ctx.workshop, answer.id(), credit);
    let change = reactions::confirm(ctx.workshop, answer.id(), credit);
    let who = credit.group.map(|group| groups_named(&[group], ctx));
    if change.is_empty() {
        let said = match who {
            Some(who) => tr!(ctx.locale, "rounds-own-answer", groups = who),
            None => tr!(ctx.locale, "rounds-own-round"),
        };
        return Outcome::notify(Tone::Info, said);
    }
    let said = match (who, was_confirmed) {
        (Some(who), false) => tr!(ctx.locale, "rounds-confirmed-by", groups = who),
        (None, false) => tr!(ctx.locale, "rounds-confirmed"),
        (_, true) => tr!(ctx.locale, "rounds-confirmed-no-more"),
    };
    told(change, said)
}

/// Offers the answers to the question at hand that something can be said to; a single one is meant at once.
pub(super) fn choose(action: Action, theme: Option<ThemeId>, entry: &Entry, ctx: &Ctx<'_>) -> Outcome {
    let (Some(theme), Some(question)) = (theme, entry.question) else {
        return Outcome::handled();
    };
    let offered: Vec<(AnswerId, Credit)> = answers::answers(ctx.workshop, theme, question)
        .into_iter()
        .map(|answer| (answer, voice(answer, Some(theme), entry, ctx)))
        .filter(|&(answer, credit)| action == Action::Object || !reactions::is_own(answer, credit))
        .map(|(answer, credit)| (answer.id(), credit))
        .collect();
    match offered.as_slice() {
        [] => Outcome::notify(Tone::Info, tr!(ctx.locale, "rounds-nothing-earlier")),
        &[(answer, credit)] => match ctx.workshop.answers.get(answer) {
            Some(answer) => say(action, answer, credit, ctx),
            None => Outcome::handled(),
        },
        _ => Outcome::open(picker(action, offered, ctx)),
    }
}

fn picker(action: Action, offered: Vec<(AnswerId, Credit)>, ctx: &Ctx<'_>) -> Picker {
    let check = ctx.look.glyphs.check;
    let choices = offered.iter().filter_map(|&(id, credit)| {
        let answer = ctx.workshop.answers.get(id)?;
        let said = reactions::reactions(ctx.workshop, id);
        let mine = if reactions::has_confirmed(ctx.workshop, id, credit) {
            tr!(ctx.locale, "rounds-confirmed-already")
        } else {
            String::new()
        };
        let mut detail = vec![mine];
        if !said.consents.is_empty() {
            detail.push(format!("{check}{}", said.consents.len()));
        }
        detail.push(tag(ctx.workshop, credit_of(answer), |number| {
            short(number, ctx.locale)
        }));
        detail.retain(|part| !part.is_empty());
        Some(Choice {
            label: gate::truncate(&gate::show_flat(answer.text.trim()), WIDEST).into_owned(),
            detail: detail.join("  "),
        })
    });
    let choices = choices.collect();
    let title = if action == Action::Object {
        tr!(ctx.locale, "rounds-object-title")
    } else {
        tr!(ctx.locale, "rounds-confirm-title")
    };
    Picker::new(title, choices, move |index, ctx| {
        let chosen = offered.get(index);
        let answer = chosen.and_then(|&(answer, credit)| Some((ctx.workshop.answers.get(answer)?, credit)));
        answer.map_or_else(Outcome::handled, |(answer, credit)| {
            say(action, answer, credit, ctx)
        })
    })
}
