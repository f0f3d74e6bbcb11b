//! What is typed into forms: agreements, the invited, dates on offer, the goal of the next meeting.
//!
//! Names are typed as names; whoever is not in the list of people yet is put there by the same change. A text
//! that was there before is edited over the version that was on screen, and only if it was really changed.

mod meeting;

use chrono::NaiveDate;

pub(super) use meeting::{goal, invitee, invitee_fields, option};

use super::due;
use super::view::Area;
use crate::tr;
use crate::tui::dialogs::{Field, Form, Refusal, Values};
use crate::tui::pane::{Ctx, Effect, Outcome, PaneId};
use crate::workshop::{
    Agreement, AgreementField, AgreementId, AgreementKind, Change, Due, Op, ParticipantId, Record, Status,
    Target, Text, Version, order, people,
};

/// Begins the place of every draft of this pane.
pub(super) const PLACE: &str = "agreements/";

/// The kinds of agreements in the order of the strip, which is that of the choice.
pub(super) const KINDS: [AgreementKind; 3] = [
    AgreementKind::Task,
    AgreementKind::Decision,
    AgreementKind::Postponed,
];

/// A wording as it was when the form was opened.
#[derive(Clone, Default)]
struct Wording {
    text: String,
    seen: Version,
}

impl Wording {
    fn of(text: &Text) -> Self {
        Self {
            text: text.trim().to_owned(),
            seen: text.version(),
        }
    }

    /// Adds an edit to the change if the wording is another one now.
    fn replace<I, F>(&self, change: &mut Change, id: I, now: &str, field: impl Fn(String) -> F)
    where
        (I, F): Into<Record>,
    {
        if self.text != now {
            change.push(Op::Edit((id, field(now.to_owned())).into(), self.seen));
        }
    }
}

/// Names as they stood in a field, and whom they meant.
#[derive(Clone, Default)]
struct Names<T> {
    text: String,
    meant: T,
}

fn name(ctx: &Ctx<'_>, id: ParticipantId) -> String {
    people::name_of(ctx.workshop, id).unwrap_or_default().to_owned()
}

impl Names<Option<ParticipantId>> {
    fn one(ctx: &Ctx<'_>, meant: Option<ParticipantId>) -> Self {
        let text = meant.map(|id| name(ctx, id)).unwrap_or_default();
        Self { text, meant }
    }

    /// Whoever is meant now. A name that was not touched means whom it meant, also if that person was
    /// removed from the list since.
    fn now(&self, ctx: &Ctx<'_>, text: &str, change: &mut Change) -> Option<ParticipantId> {
        if text == self.text.trim() {
            return self.meant;
        }
        people::resolve(ctx.workshop, ctx.ids, text, change)
    }
}

impl Names<Vec<ParticipantId>> {
    fn many(ctx: &Ctx<'_>, meant: &[ParticipantId]) -> Self {
        let names: Vec<String> = meant.iter().map(|&id| name(ctx, id)).collect();
        Self {
            text: names.join(", "),
            meant: meant.to_vec(),
        }
    }

    fn now(&self, ctx: &Ctx<'_>, text: &str, change: &mut Change) -> Vec<ParticipantId> {
        if text == self.text.trim() {
            return self.meant.clone();
        }
        let mut all = Vec::new();
        for name in people::split_names(text) {
            let known = people::resolve(ctx.workshop, ctx.ids, name, change);
            all.extend(known.filter(|id| !all.contains(id)));
        }
        all
    }
}

/// Everybody whose name may be completed, those in the room first.
fn everybody(ctx: &Ctx<'_>) -> Vec<String> {
    people::complete(ctx.workshop, "")
        .into_iter()
        .map(|person| person.name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// The day from which dates without a year are counted.
fn base(ctx: &Ctx<'_>) -> NaiveDate {
    let date = *ctx.workshop.day().date;
    date.unwrap_or_else(|| ctx.now.date_naive())
}

fn go(change: Change, target: impl Into<Target>) -> Outcome {
    Outcome::commit(change).and(Effect::Go(PaneId::Agreements, Some(target.into())))
}

/// Says by when, in words.
pub(super) fn due_words(due: Option<Due>, ctx: &Ctx<'_>) -> String {
    match due {
        None => String::new(),
        Some(Due::On(day)) => ctx.locale.date(day),
        Some(Due::NextMeeting) => tr!(ctx.locale, "agreements-due-next"),
    }
}

/// Says how far a task is.
pub(super) fn status_words(status: Status, ctx: &Ctx<'_>) -> String {
    match status {
        Status::Open => tr!(ctx.locale, "agreements-status-open"),
        Status::Underway => tr!(ctx.locale, "agreements-status-underway"),
        Status::Done => tr!(ctx.locale, "agreements-status-done"),
        Status::Dropped => tr!(ctx.locale, "agreements-status-dropped"),
    }
}

/// Names a kind of agreement.
pub(super) fn kind_words(kind: AgreementKind, ctx: &Ctx<'_>) -> String {
    match kind {
        AgreementKind::Task => tr!(ctx.locale, "agreements-kind-task"),
        AgreementKind::Decision => tr!(ctx.locale, "agreements-kind-decision"),
        AgreementKind::Postponed => tr!(ctx.locale, "agreements-kind-postponed"),
    }
}

/// What an agreement was when its form was opened.
#[derive(Clone, Default)]
struct Before {
    id: Option<AgreementId>,
    what: Wording,
    precondition: Wording,
    origin: Wording,
    who: Names<Option<ParticipantId>>,
    with: Names<Vec<ParticipantId>>,
    due: Option<Due>,
}

/// Makes the form for an agreement: a given one, or a new one of the kind.
pub(super) fn agreement(ctx: &Ctx<'_>, kind: AgreementKind, known: Option<&Agreement>) -> Form {
    let locale = ctx.locale;
    let before = known.map_or_else(Before::default, |known| Before {
        id: Some(known.id()),
        what: Wording::of(&known.what),
        precondition: Wording::of(&known.precondition),
        origin: Wording::of(&known.origin),
        who: Names::one(ctx, *known.responsible),
        with: Names::many(ctx, &known.with),
        due: *known.due,
    });
    let status = known.map_or(Status::Open, |known| *known.status);
    let due = due_words(before.due, ctx);
    let at = |all: &[Status]| all.iter().position(|&other| other == status).unwrap_or(0);
    let kind_at = KINDS.iter().position(|&other| other == kind).unwrap_or(0);

    let what =
        Field::lines("what", tr!(locale, "agreements-field-what"), &before.what.text, 3).hint(match kind {
            AgreementKind::Task => tr!(locale, "agreements-hint-task"),
            AgreementKind::Decision => tr!(locale, "agreements-hint-decision"),
            AgreementKind::Postponed => tr!(locale, "agreements-hint-postponed"),
        });
    let precondition = Field::text(
        "precondition",
        match kind {
            AgreementKind::Postponed => tr!(locale, "agreements-field-waits"),
            _ => tr!(locale, "agreements-field-precondition"),
        },
        &before.precondition.text,
    )
    .hint(tr!(locale, "agreements-hint-precondition"));
    let mut fields = vec![
        what,
        Field::name(
            "who",
            tr!(locale, "agreements-field-who"),
            &before.who.text,
            everybody(ctx),
        )
        .hint(tr!(locale, "agreements-hint-who")),
        Field::names(
            "with",
            tr!(locale, "agreements-field-with"),
            &before.with.text,
            everybody(ctx),
        )
        .hint(tr!(locale, "agreements-hint-with")),
        Field::text("due", tr!(locale, "agreements-field-due"), &due)
            .hint(tr!(locale, "agreements-hint-due")),
        Field::choice(
            "status",
            tr!(locale, "agreements-field-status"),
            Status::ALL.map(|status| status_words(status, ctx)).to_vec(),
            at(&Status::ALL),
        ),
        Field::choice(
            "kind",
            tr!(locale, "agreements-field-kind"),
            KINDS.map(|kind| kind_words(kind, ctx)).to_vec(),
            kind_at,
        ),
        Field::text(
            "origin",
            tr!(locale, "agreements-field-origin"),
            &before.origin.text,
        )
        .hint(tr!(locale, "agreements-hint-origin")),
    ];
    // What is postponed is asked at once what it waits for.
    fields.insert(if kind == AgreementKind::Postponed { 1 } else { 4 }, precondition);

    let title = match (known.is_some(), kind) {
        (true, _) => tr!(locale, "agreements-form-edit"),
        (false, AgreementKind::Task) => tr!(locale, "agreements-form-task"),
        (false, AgreementKind::Decision) => tr!(locale, "agreements-form-decision"),
        (false, AgreementKind::Postponed) => tr!(locale, "agreements-form-postponed"),
    };
    let place = match before.id {
        Some(id) => format!("{PLACE}item/{id}"),
        None => format!("{PLACE}new/{kind_at}"),
    };
    Form::new(title, place, fields, move |values, ctx| {
        take_agreement(&before, values, ctx)
    })
}

fn take_agreement(before: &Before, values: &Values<'_>, ctx: &Ctx<'_>) -> Result<Outcome, Refusal> {
    let what = values.text("what");
    if what.is_empty() {
        return Err(Refusal::new("what", tr!(ctx.locale, "agreements-refuse-what")));
    }
    let who = values.text("who");
    if who != before.who.text.trim() && people::split_names(&who).count() > 1 {
        return Err(Refusal::new("who", tr!(ctx.locale, "agreements-refuse-who")));
    }
    let typed = values.text("due");
    // A date that was not touched stays the date it is, also if the language was changed meanwhile.
    let due = if typed == due_words(before.due, ctx) {
        before.due
    } else {
        due::due(&typed, base(ctx))
            .map_err(|_| Refusal::new("due", tr!(ctx.locale, "agreements-refuse-due")))?
    };
    let status = Status::ALL
        .get(values.choice("status"))
        .copied()
        .unwrap_or_default();
    let kind = KINDS.get(values.choice("kind")).copied().unwrap_or_default();
    let (precondition, origin) = (values.text("precondition"), values.text("origin"));

    let mut change = Change::default();
    let responsible = before.who.now(ctx, &who, &mut change);
    let mut with = before.with.now(ctx, &values.text("with"), &mut change);
    // Whoever answers for it need not be said to help.
    with.retain(|&helper| Some(helper) != responsible);
    let rest = vec![
        AgreementField::Kind(kind),
        AgreementField::Responsible(responsible),
        AgreementField::With(with),
        AgreementField::Due(due),
        AgreementField::Status(status),
    ];
    let id = before.id.unwrap_or_else(|| ctx.ids.fresh());
    if before.id.is_some() {
        before.what.replace(&mut change, id, &what, AgreementField::What);
        before
            .precondition
            .replace(&mut change, id, &precondition, AgreementField::Precondition);
        before
            .origin
            .replace(&mut change, id, &origin, AgreementField::Origin);
        change.set((id, rest));
    } else {
        let mut fields = vec![
            AgreementField::Pos(order::end(&ctx.workshop.agreements)),
            AgreementField::What(what),
        ];
        if !precondition.is_empty() {
            fields.push(AgreementField::Precondition(precondition));
        }
        if !origin.is_empty() {
            fields.push(AgreementField::Origin(origin));
        }
        fields.extend(rest);
        change.set((id, fields));
    }
    Ok(go(change, id))
}

/// Opens the form again that a draft was typed into, and says in which area it belongs.
pub(super) fn reopen(place: &str, ctx: &Ctx<'_>) -> Option<(Area, Form)> {
    let place = place.strip_prefix(PLACE)?;
    if place == "goal" {
        return Some((Area::Meeting, goal(ctx)));
    }
    let (what, which) = place.split_once('/')?;
    let id = || which.parse::<crate::workshop::Id>().ok();
    match (what, which) {
        ("new", kind) => {
            let kind = *KINDS.get(kind.parse::<usize>().ok()?)?;
            Some((Area::of(kind), agreement(ctx, kind, None)))
        }
        ("item", _) => {
            let known = ctx.workshop.agreements.get(id()?.into())?;
            Some((Area::of(*known.kind), agreement(ctx, *known.kind, Some(known))))
        }
        ("invitee", "new") => Some((Area::Invitees, invitee(ctx, None))),
        ("invitee", _) => {
            let known = ctx.workshop.invitees.get(id()?.into())?;
            Some((Area::Invitees, invitee(ctx, Some(known))))
        }
        ("option", "new") => Some((Area::Meeting, option(ctx, None))),
        ("option", _) => {
            let known = ctx.workshop.poll_options.get(id()?.into())?;
            Some((Area::Meeting, option(ctx, Some(known))))
        }
        _ => None,
    }
}
