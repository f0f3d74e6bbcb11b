//! The forms for rounds: how many, how long.

use super::{MINUTES, MOST, number, place};
use crate::tr;
use crate::tui::dialogs::{Field, Form};
use crate::tui::pane::{Ctx, Outcome};
use crate::tui::panes::rounds::clock::told;
use crate::workshop::{Change, Round, RoundField, RoundId, rounds};

/// Returns the form for the length of a round.
pub(in super::super) fn round(id: RoundId, ctx: &Ctx<'_>) -> Option<Form> {
    let round: &Round = ctx.workshop.rounds.get(id)?;
    let before = *round.minutes;
    let pause = *round.pause;
    let label = tr!(ctx.locale, "rounds-form-minutes");
    let mut fields = vec![Field::text("minutes", label, &before.to_string())];
    let rank = ctx.workshop.rounds.rank(id).unwrap_or(0);
    // Before the first round there is nothing to have a break from.
    let has_pause = rank > 0 || pause.is_some();
    if has_pause {
        let label = tr!(ctx.locale, "rounds-form-pause");
        let value = pause.map_or_else(String::new, |pause| pause.to_string());
        let hint = tr!(
            ctx.locale,
            "rounds-form-pause-hint",
            minutes = (*ctx.workshop.day().changeover)
        );
        fields.push(Field::text("pause", label, &value).hint(hint));
    }
    let title = tr!(ctx.locale, "rounds-form-edit-round", number = (rank + 1));
    Some(Form::new(
        title,
        place("round", id),
        fields,
        move |values, ctx| {
            let minutes = number(values, "minutes", 1, MINUTES, ctx)?;
            let mut change = Change::default();
            if minutes != before {
                change.set((id, RoundField::Minutes(minutes)));
            }
            if has_pause {
                let now = match values.text("pause").as_str() {
                    "" => None,
                    _ => Some(number(values, "pause", 0, MINUTES, ctx)?),
                };
                if now != pause {
                    change.set((id, RoundField::Pause(now)));
                }
            }
            Ok(Outcome::commit(change))
        },
    ))
}

/// Returns the form that plans all rounds at once: *3 rounds of 25 minutes, 4 minutes between them*.
pub(in super::super) fn several_rounds(ctx: &Ctx<'_>) -> Form {
    let workshop = ctx.workshop;
    let count = match (workshop.rounds.len(), workshop.themes.len()) {
        (0, 0) => 3,
        (0, themes) => themes,
        (rounds, _) => rounds,
    };
    let minutes = workshop
        .rounds
        .iter()
        .next_back()
        .map_or(25, |round| *round.minutes);
    // A plan that is begun keeps its changeover, also none; a new one proposes what is usual.
    let changeover = match (*workshop.day().changeover, workshop.rounds.is_empty()) {
        (0, true) => 5,
        (changeover, _) => changeover,
    };
    let text = |key, label, number: usize| Field::text(key, label, &number.to_string());
    let fields = vec![
        text("count", tr!(ctx.locale, "rounds-form-count"), count),
        text(
            "minutes",
            tr!(ctx.locale, "rounds-form-minutes"),
            minutes as usize,
        ),
        text(
            "changeover",
            tr!(ctx.locale, "rounds-form-changeover"),
            changeover as usize,
        ),
    ];
    let title = tr!(ctx.locale, "rounds-form-plan");
    Form::new(title, place("rounds", "new"), fields, |values, ctx| {
        let count = number(values, "count", 1, MOST, ctx)?;
        let minutes = number(values, "minutes", 1, MINUTES, ctx)?;
        let changeover = number(values, "changeover", 0, MINUTES, ctx)?;
        let change = rounds::plan_rounds(ctx.workshop, ctx.ids, count as usize, minutes, changeover);
        let started = ctx
            .workshop
            .rounds
            .iter()
            .filter(|round| round.started.is_some())
            .count();
        if started > count as usize {
            let said = tr!(ctx.locale, "rounds-started-stay", count = started);
            return Ok(told(change, said));
        }
        Ok(Outcome::commit(change))
    })
}
