//! Pairs of people, and who comes or goes: what is said when, and the keys that follow from it.

use super::People;
use crate::tr;
use crate::tui::dialogs::{Choice, Picker};
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::workshop::rounds::{self, PairOf};
use crate::workshop::{PairRule, Participant, ParticipantId, Rotation, people};

impl People {
    /// Takes the selected person for the first of two, or says the rule of both.
    pub(super) fn pair(&mut self, rule: PairRule, ctx: &Ctx<'_>) -> Outcome {
        let Some(second) = self.person(ctx).map(Participant::id) else {
            return Outcome::ignored();
        };
        let first = self
            .first
            .take()
            .filter(|&(first, kind)| kind == rule && ctx.workshop.participants.contains(first));
        let Some((first, _)) = first else {
            self.first = Some((second, rule));
            let name = name(second, ctx);
            return Outcome::notify(
                Tone::Info,
                match rule {
                    PairRule::Together => tr!(ctx.locale, "people-pair-first-together", name = name),
                    PairRule::Apart => tr!(ctx.locale, "people-pair-first-apart", name = name),
                },
            );
        };
        if first == second {
            return Outcome::notify(Tone::Info, tr!(ctx.locale, "people-pair-none"));
        }
        let (one, other) = (name(first, ctx), name(second, ctx));
        let change = rounds::set_pair(ctx.workshop, first, second, rule);
        if change.is_empty() {
            let said = tr!(ctx.locale, "people-pair-same", one = one, other = other);
            return Outcome::notify(Tone::Info, said);
        }
        let said = match rule {
            PairRule::Together => tr!(ctx.locale, "people-pair-together", one = one, other = other),
            PairRule::Apart => tr!(ctx.locale, "people-pair-apart", one = one, other = other),
        };
        Outcome::commit(change).and(Effect::Notify(Tone::Info, said))
    }
}

fn name(person: ParticipantId, ctx: &Ctx<'_>) -> String {
    people::name_of(ctx.workshop, person)
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// Lists the pairs of which something was said; choosing one takes that back.
pub(super) fn list(ctx: &Ctx<'_>) -> Outcome {
    let rules = rounds::rules(ctx.workshop);
    if rules.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "people-pairs-empty"));
    }
    let choice = |pair: &PairOf| Choice {
        label: format!("{} + {}", name(pair.one, ctx), name(pair.other, ctx)),
        detail: match pair.rule {
            PairRule::Together => tr!(ctx.locale, "value-together"),
            PairRule::Apart => tr!(ctx.locale, "value-apart"),
        },
    };
    let choices = rules.iter().map(choice).collect();
    let title = tr!(ctx.locale, "people-pairs-title");
    Outcome::open(Picker::new(title, choices, move |index, ctx| {
        let Some(pair) = rules.get(index) else {
            return Outcome::handled();
        };
        let said = tr!(
            ctx.locale,
            "people-pair-cleared",
            one = name(pair.one, ctx),
            other = name(pair.other, ctx)
        );
        Outcome::commit(rounds::clear_pair(ctx.workshop, pair.id)).and(Effect::Notify(Tone::Info, said))
    }))
}

/// Gives a place to everybody who is present and has none.
pub(super) fn place(ctx: &Ctx<'_>) -> Outcome {
    let waiting = rounds::unplaced(ctx.workshop);
    if !waiting.is_empty() {
        let said = tr!(ctx.locale, "people-placed", count = waiting.len());
        let change = rounds::place_latecomers(ctx.workshop);
        return Outcome::commit(change).and(Effect::Notify(Tone::Info, said));
    }
    let said = if rounds::has_places(ctx.workshop) {
        tr!(ctx.locale, "people-nobody-waits")
    } else {
        tr!(ctx.locale, "people-nothing-to-place")
    };
    Outcome::notify(Tone::Info, said)
}

/// Returns what there is to say when somebody comes or goes: who comes late lacks a place, who goes may be a host.
pub(super) fn said_of(person: &Participant, ctx: &Ctx<'_>) -> Option<(Tone, String)> {
    let workshop = ctx.workshop;
    let called = name(person.id(), ctx);
    if *person.present {
        let theme = workshop
            .themes
            .iter()
            .find(|theme| *theme.host == Some(person.id()))?;
        let theme = theme.name.trim().to_owned();
        let said = match *workshop.day().rotation {
            Rotation::Stations => tr!(
                ctx.locale,
                "people-host-left-stations",
                name = called,
                theme = theme
            ),
            Rotation::WorldCafe => tr!(ctx.locale, "people-host-left", name = called, theme = theme),
        };
        return Some((Tone::Warning, said));
    }
    if !rounds::lacks_place(workshop, person.id()) {
        return None;
    }
    let said = match *workshop.day().rotation {
        Rotation::Stations => tr!(ctx.locale, "people-arrived-group", name = called),
        Rotation::WorldCafe => tr!(ctx.locale, "people-arrived-seat", name = called),
    };
    Some((Tone::Info, said))
}
