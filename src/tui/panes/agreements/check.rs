//! The check before people leave: what is still open, in words, and the way there.

use crate::gate;
use crate::tr;
use crate::tui::dialogs::{Choice, Picker};
use crate::tui::pane::{Ctx, Effect, Outcome, PaneId, Tone};
use crate::workshop::agreements::{self, Finding, FindingKind};
use crate::workshop::{Agreement, Kind, Target, Workshop, people};

/// How much of a text the list shows beside what is missing.
const DETAIL: usize = 28;

/// Opens the list of what is open, or says that nothing is.
pub(super) fn open(findings: &[Finding], ctx: &Ctx<'_>) -> Outcome {
    if findings.is_empty() {
        return Outcome::notify(Tone::Info, tr!(ctx.locale, "agreements-check-clear"));
    }
    let choices = findings.iter().map(|finding| choice(finding, ctx)).collect();
    let targets: Vec<Target> = findings.iter().map(|finding| finding.target).collect();
    let title = tr!(ctx.locale, "agreements-check-title", count = findings.len());
    Outcome::open(Picker::new(title, choices, move |index, ctx| {
        match targets.get(index) {
            Some(&target) => Outcome::effect(Effect::Go(home(target, ctx), Some(target))),
            None => Outcome::handled(),
        }
    }))
}

/// Returns the pane in which a thing is put right.
fn home(target: Target, ctx: &Ctx<'_>) -> PaneId {
    let day = ctx.workshop.day();
    match target.kind() {
        Kind::Day if day.next_goal.rivals().is_empty() && day.next_place.rivals().is_empty() => {
            PaneId::Agenda
        }
        Kind::Day | Kind::Agreement | Kind::PollOption | Kind::Vote | Kind::Invitee => PaneId::Agreements,
        Kind::Item | Kind::Photo => PaneId::Agenda,
        Kind::Category | Kind::Card => PaneId::Cards,
        Kind::Cluster | Kind::Twin | Kind::Ballot | Kind::Choice => PaneId::Clusters,
        Kind::Theme
        | Kind::Question
        | Kind::Round
        | Kind::Answer
        | Kind::Reaction
        | Kind::Visit
        | Kind::Placement => PaneId::Rounds,
        Kind::Participant | Kind::Group | Kind::Pair => PaneId::People,
    }
}

fn choice(finding: &Finding, ctx: &Ctx<'_>) -> Choice {
    let locale = ctx.locale;
    let text = text_of(ctx.workshop, finding.target);
    let short = gate::truncate(&gate::show_flat(&text), DETAIL).into_owned();
    let found = match finding.target {
        Target::Agreement(id) => ctx.workshop.agreements.get(id),
        _ => None,
    };
    let number = found.map_or(0, |agreement| number(ctx.workshop, agreement));
    let label = match finding.kind {
        FindingKind::NoResponsible => tr!(locale, "agreements-found-nobody", number = number),
        FindingKind::ResponsibleAbsent => {
            let who = found
                .and_then(|agreement| *agreement.responsible)
                .and_then(|id| people::name_of(ctx.workshop, id))
                .unwrap_or_default();
            let who = gate::show_flat(who).into_owned();
            tr!(locale, "agreements-found-absent", number = number, name = who)
        }
        FindingKind::NoDue => tr!(locale, "agreements-found-no-date", number = number),
        FindingKind::DuePast => tr!(locale, "agreements-found-overdue", number = number),
        FindingKind::NoPrecondition => tr!(locale, "agreements-found-no-precondition", number = number),
        FindingKind::ThemeWithoutAnswer => {
            tr!(
                locale,
                "agreements-found-no-answer",
                name = (locale.quote(&short))
            )
        }
        FindingKind::InviteeWithoutSponsor => {
            tr!(locale, "agreements-found-no-sponsor", name = short.clone())
        }
        FindingKind::TextContested => tr!(locale, "agreements-found-contested"),
    };
    let named = matches!(
        finding.kind,
        FindingKind::ThemeWithoutAnswer | FindingKind::InviteeWithoutSponsor
    );
    let detail = if named { String::new() } else { short };
    Choice { label, detail }
}

fn number(workshop: &Workshop, agreement: &Agreement) -> usize {
    agreements::of_kind(workshop, *agreement.kind)
        .iter()
        .find(|numbered| numbered.agreement.id() == agreement.id())
        .map_or(0, |numbered| numbered.number)
}

/// Returns what a thing says, to know it by.
fn text_of(workshop: &Workshop, target: Target) -> String {
    let text = match target {
        Target::Day(_) => Some(&workshop.day().title),
        Target::Item(id) => workshop.items.get(id).map(|it| &it.title),
        Target::Group(id) => workshop.groups.get(id).map(|it| &it.name),
        Target::Participant(id) => workshop.participants.get(id).map(|it| &it.name),
        Target::Category(id) => workshop.categories.get(id).map(|it| &it.name),
        Target::Theme(id) => workshop.themes.get(id).map(|it| &it.name),
        Target::Cluster(id) => workshop.clusters.get(id).map(|it| &it.heading),
        Target::Card(id) => workshop.cards.get(id).map(|it| &it.text),
        Target::Question(id) => workshop.questions.get(id).map(|it| &it.text),
        Target::Answer(id) => workshop.answers.get(id).map(|it| &it.text),
        Target::Agreement(id) => workshop.agreements.get(id).map(|it| &it.what),
        Target::PollOption(id) => workshop.poll_options.get(id).map(|it| &it.label),
        Target::Photo(id) => workshop.photos.get(id).map(|it| &it.caption),
        Target::Invitee(id) => workshop.invitees.get(id).map(|it| &it.name),
        Target::Reaction(id) => workshop.reactions.get(id).map(|it| &it.word),
        Target::Ballot(id) => workshop.ballots.get(id).map(|it| &it.question),
        Target::Choice(id) => workshop.choices.get(id).map(|it| &it.label),
        Target::Twin(_)
        | Target::Round(_)
        | Target::Vote(_)
        | Target::Pair(_)
        | Target::Visit(_)
        | Target::Placement(_) => None,
    };
    text.map(|text| text.as_str().to_owned()).unwrap_or_default()
}
