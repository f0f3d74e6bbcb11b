//! The clock of the rounds: what starts, stops and stretches it.

use chrono::TimeDelta;

use super::moves::theme_name;
use super::plan;
use super::rota::names_of;
use crate::locale::Locale;
use crate::tr;
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::status::minutes_seconds;
use crate::workshop::rounds::{self, Phase};
use crate::workshop::{
    Change, Day, DayField, Entity, HostRule, Item, ItemKind, Op, Placement, Rotation, Round, RoundField,
    RoundId, Target, schedule,
};

/// Starts the round that comes, or stops the one that runs.
pub(super) fn start_stop(ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    if let Some(round) = rounds::running_round(workshop) {
        return stop(round, ctx);
    }
    match rounds::upcoming_round(workshop) {
        Some(round) => start(round.id(), ctx),
        None => nothing_to_start(ctx),
    }
}

/// Stops the round that runs and starts the one that comes.
pub(super) fn next(ctx: &Ctx<'_>) -> Outcome {
    match rounds::upcoming_round(ctx.workshop) {
        Some(round) => start(round.id(), ctx),
        None if rounds::running_round(ctx.workshop).is_some() => {
            Outcome::commit(rounds::next_round(ctx.workshop, ctx.now))
        }
        None => nothing_to_start(ctx),
    }
}

/// Stops a round; one that is stopped early can go on.
pub(super) fn stop(round: &Round, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    let change = rounds::stop_round(workshop, round.id(), ctx.now);
    let left = rounds::round_clock(workshop, ctx.now)
        .filter(|clock| clock.round == round.id() && clock.remaining > TimeDelta::zero());
    match left {
        Some(clock) => {
            let time = minutes_seconds(clock.remaining);
            let said = tr!(
                ctx.locale,
                "rounds-stopped-early",
                number = (clock.number),
                time = time
            );
            told(change, said)
        }
        None => Outcome::commit(change),
    }
}

/// Says who is where now: which groups at which themes or, in a World Café, that people change tables.
fn who_is_where(round: RoundId, ctx: &Ctx<'_>) -> String {
    let day = ctx.workshop.day();
    if *day.rotation == Rotation::WorldCafe {
        return match *day.hosts {
            HostRule::Stay => tr!(ctx.locale, "rounds-cafe-changes"),
            HostRule::Change => tr!(ctx.locale, "rounds-cafe-changes-hosts"),
        };
    }
    let at = ctx.workshop.themes.iter().filter_map(|theme| {
        let groups = rounds::groups_at(ctx.workshop, theme.id(), round);
        let name = theme_name(theme.id(), ctx.workshop, ctx.locale);
        (!groups.is_empty()).then(|| format!("{name} {}", names_of(&groups, ctx)))
    });
    at.collect::<Vec<_>>().join(" · ")
}

/// Says whether nobody knows yet where to sit in a round of a World Café.
fn is_not_drawn(round: RoundId, ctx: &Ctx<'_>) -> bool {
    let tables = || rounds::tables_in(ctx.workshop, round).tables;
    *ctx.workshop.day().rotation == Rotation::WorldCafe
        && tables().iter().all(|table| table.people.is_empty())
}

/// Starts a round. Where nobody has drawn the tables of a World Café yet, starting draws them: the people stand in the
/// room and want to know where to go. If that is not possible, it is said why, and the clock runs all the same.
pub(super) fn start(round: RoundId, ctx: &Ctx<'_>) -> Outcome {
    let ahead = ctx.workshop.rounds.iter().filter(|ahead| ahead.started.is_none());
    let ahead: Vec<RoundId> = ahead.map(Round::id).collect();
    if !ahead.contains(&round) || !is_not_drawn(round, ctx) {
        return start_drawn(round, ctx);
    }
    let (mut change, mut said) = plan::first_draw(ctx);
    // What was drawn for another round is known in the room by now: it is not drawn anew without being asked for.
    if !change.is_empty() && !ahead.iter().all(|&ahead| is_not_drawn(ahead, ctx)) {
        let people = ctx.workshop.participants.iter().map(Entity::id);
        let here: Vec<Target> = people
            .map(|person| Placement::id_of(round, person).into())
            .collect();
        change
            .ops
            .retain(|op| matches!(op, Op::Set(record) if here.contains(&record.target())));
        said = tr!(ctx.locale, "rounds-drawn-alone");
    }
    also(start_drawn(round, ctx), change, &said)
}

/// Does something else in the same step, and says it behind.
fn also(mut outcome: Outcome, change: Change, said: &str) -> Outcome {
    if outcome.change.is_empty() {
        return outcome;
    }
    outcome.change.ops.extend(change.ops);
    for effect in &mut outcome.effects {
        if let Effect::Notify(_, text) = effect {
            *text = format!("{text} {said}");
        }
    }
    outcome
}

/// Starts a round. With the very first one, the item of the agenda that waits for it begins too.
fn start_drawn(round: RoundId, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    let again = workshop
        .rounds
        .get(round)
        .is_some_and(|round| round.started.is_some());
    let mut change = rounds::start_round(workshop, round, ctx.now);
    let number = workshop.rounds.rank(round).map_or(1, |rank| rank + 1);
    match waiting_item(ctx).filter(|_| !change.is_empty()) {
        Some(item) => {
            change
                .ops
                .extend(schedule::start(workshop, item.id(), ctx.now).ops);
            let said = tr!(
                ctx.locale,
                "rounds-started-with-item",
                number = number,
                title = item.title.as_str()
            );
            told(change, said)
        }
        None if change.is_empty() => Outcome::commit(change),
        None if again => told(change, tr!(ctx.locale, "rounds-started-again", number = number)),
        None => {
            let at = who_is_where(round, ctx);
            let said = if at.is_empty() {
                tr!(ctx.locale, "rounds-started", number = number)
            } else {
                tr!(ctx.locale, "rounds-started-where", number = number, places = at)
            };
            told(change, said)
        }
    }
}

/// Returns the item of the agenda that begins with the first round: one that is ahead, if none of its kind
/// runs and no round was ever started.
fn waiting_item<'a>(ctx: &Ctx<'a>) -> Option<&'a Item> {
    let workshop = ctx.workshop;
    if workshop.rounds.iter().any(|round| round.started.is_some())
        || schedule::running(workshop).is_some_and(|item| *item.kind == ItemKind::Rounds)
    {
        return None;
    }
    workshop
        .items
        .iter()
        .find(|item| *item.kind == ItemKind::Rounds && item.started.is_none())
}

fn nothing_to_start(ctx: &Ctx<'_>) -> Outcome {
    let text = if ctx.workshop.rounds.is_empty() {
        tr!(ctx.locale, "rounds-none-to-start")
    } else {
        tr!(ctx.locale, "rounds-all-over-hint")
    };
    Outcome::notify(Tone::Info, text)
}

/// Gives minutes to what runs, to the changeover while the groups change places, or to the round that comes.
pub(super) fn stretch(minutes: i32, ctx: &Ctx<'_>) -> Outcome {
    let workshop = ctx.workshop;
    if let Some(round) = rounds::running_round(workshop) {
        return stretch_round(round.id(), minutes, ctx);
    }
    let clock = rounds::round_clock(workshop, ctx.now);
    if let Some(clock) = clock.filter(|clock| clock.phase == Phase::Changeover && clock.is_break) {
        let between = rounds::time_before(workshop, clock.round);
        let stretched = between.saturating_add_signed(minutes).max(1);
        let mut change = Change::default();
        if stretched != between {
            change.set((clock.round, RoundField::Pause(Some(stretched))));
        }
        return told(change, tr!(ctx.locale, "rounds-break-now", minutes = stretched));
    }
    if clock.is_some_and(|clock| clock.phase == Phase::Changeover) {
        let between = *workshop.day().changeover;
        let stretched = between.saturating_add_signed(minutes).max(1);
        let mut change = Change::default();
        if stretched != between {
            change.set((Day::the(), DayField::Changeover(stretched)));
        }
        let said = tr!(ctx.locale, "rounds-changeover-now", minutes = stretched);
        return told(change, said);
    }
    match rounds::upcoming_round(workshop) {
        Some(round) => stretch_round(round.id(), minutes, ctx),
        None => nothing_to_start(ctx),
    }
}

/// Gives minutes to one round.
pub(super) fn stretch_round(round: RoundId, minutes: i32, ctx: &Ctx<'_>) -> Outcome {
    let Some(stretched) = ctx.workshop.rounds.get(round) else {
        return Outcome::handled();
    };
    let change = rounds::extend_round(ctx.workshop, round, minutes);
    if change.is_empty() {
        return Outcome::handled();
    }
    let total = i64::from(*stretched.minutes) + i64::from(*stretched.adjust) + i64::from(minutes);
    let number = ctx.workshop.rounds.rank(round).map_or(1, |rank| rank + 1);
    let said = tr!(
        ctx.locale,
        "rounds-minutes-now",
        number = number,
        minutes = (total.max(1))
    );
    told(change, said)
}

/// Commits a change and says what came of it.
pub(super) fn told(change: Change, said: impl Into<String>) -> Outcome {
    let mut outcome = Outcome::notify(Tone::Info, said);
    outcome.change = change;
    outcome
}

/// Names a round where there is little room: `R2`.
pub(super) fn short(number: usize, locale: &Locale) -> String {
    tr!(locale, "round-short", number = number)
}
