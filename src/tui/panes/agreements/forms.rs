//! What is typed into forms: agreements, the invited, dates on offer, the goal of the next meeting.
//!
//! Names are typed as names; whoever is not in the list of people yet is put there by the same change. A text
//! that was there before is edited over the version that was on screen, and only if it was really changed.

use chrono::NaiveDate;

use super::due;
use super::view::Area;
use crate::tr;
use crate::tui::dialogs::{Field, Form, Refusal, Values};
use crate::tui::pane::{Ctx, Effect, Outcome, PaneId, Tone};
use crate::workshop::{
    Agreement, AgreementField, AgreementId, AgreementKind, Change, Day, DayField, Due, Invitee, InviteeField,
    InviteeId, Op, ParticipantId, PollOption, PollOptionField, PollOptionId, Record, Status, Target, Text,
    Version, order, people,
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

/// Makes the form for somebody who is to be invited: a given one, or a new one, after which it opens again
/// for the next.
pub(super) fn invitee(ctx: &Ctx<'_>, known: Option<&Invitee>) -> Form {
    let locale = ctx.locale;
    let id = known.map(Invitee::id);
    let wording =
        |text: fn(&Invitee) -> &Text| known.map(|known| Wording::of(text(known))).unwrap_or_default();
    let (name, organisation, note) = (
        wording(|known| &known.name),
        wording(|known| &known.organisation),
        wording(|known| &known.note),
    );
    let sponsor = Names::one(ctx, known.and_then(|known| *known.sponsor));
    let fields = vec![
        Field::text("name", tr!(locale, "agreements-field-name"), &name.text)
            .hint(tr!(locale, "agreements-hint-name")),
        Field::text(
            "organisation",
            tr!(locale, "agreements-field-organisation"),
            &organisation.text,
        ),
        Field::name(
            "sponsor",
            tr!(locale, "agreements-field-sponsor"),
            &sponsor.text,
            everybody(ctx),
        )
        .hint(tr!(locale, "agreements-hint-sponsor")),
        Field::text("note", tr!(locale, "agreements-field-note"), &note.text),
    ];
    let title = match id {
        Some(_) => tr!(locale, "agreements-form-invitee-edit"),
        None => {
            let number = ctx.workshop.invitees.len() + 1;
            tr!(locale, "agreements-form-invitee", number = number)
        }
    };
    let place = match id {
        Some(id) => format!("{PLACE}invitee/{id}"),
        None => format!("{PLACE}invitee/new"),
    };
    Form::new(title, place, fields, move |values, ctx| {
        let typed = |key| values.text(key);
        let (now, from, remark) = (typed("name"), typed("organisation"), typed("note"));
        if now.is_empty() {
            let nothing = [&from, &remark, &typed("sponsor")]
                .iter()
                .all(|text| text.is_empty());
            if id.is_none() && nothing {
                return Ok(Outcome::handled());
            }
            return Err(Refusal::new("name", tr!(ctx.locale, "agreements-refuse-name")));
        }
        let mut change = Change::default();
        let approaching = sponsor.now(ctx, &typed("sponsor"), &mut change);
        let Some(id) = id else {
            let id: InviteeId = ctx.ids.fresh();
            let twice = ctx.workshop.invitees.iter().any(|known| known.name.trim() == now);
            let said = ctx.locale.quote(&now);
            let fields = invitee_fields(now, from, remark, approaching);
            let pos = InviteeField::Pos(order::end(&ctx.workshop.invitees));
            change.set((id, [vec![pos], fields].concat()));
            let notice = if twice {
                Effect::Notify(
                    Tone::Warning,
                    tr!(ctx.locale, "agreements-invited-twice", name = said),
                )
            } else {
                Effect::Notify(Tone::Info, tr!(ctx.locale, "agreements-invited", name = said))
            };
            return Ok(go(change, id)
                .and(notice)
                .and(Effect::Run(None, crate::tui::action::Action::New)));
        };
        name.replace(&mut change, id, &now, InviteeField::Name);
        organisation.replace(&mut change, id, &from, InviteeField::Organisation);
        note.replace(&mut change, id, &remark, InviteeField::Note);
        change.set((id, InviteeField::Sponsor(approaching)));
        Ok(go(change, id))
    })
}

/// Returns the fields of somebody who is to be invited, without those that are empty.
pub(super) fn invitee_fields(
    name: String,
    organisation: String,
    note: String,
    sponsor: Option<ParticipantId>,
) -> Vec<InviteeField> {
    let mut fields = vec![InviteeField::Name(name)];
    if !organisation.is_empty() {
        fields.push(InviteeField::Organisation(organisation));
    }
    if !note.is_empty() {
        fields.push(InviteeField::Note(note));
    }
    if sponsor.is_some() {
        fields.push(InviteeField::Sponsor(sponsor));
    }
    fields
}

/// Makes the form for a day on offer.
pub(super) fn option(ctx: &Ctx<'_>, known: Option<&PollOption>) -> Form {
    let locale = ctx.locale;
    let id = known.map(PollOption::id);
    let label = known.map(|known| Wording::of(&known.label)).unwrap_or_default();
    let (day, time) = (
        known.and_then(|known| *known.date),
        known.and_then(|known| *known.time),
    );
    let day_words = day.map(|day| locale.date(day)).unwrap_or_default();
    let time_words = time.map(|time| locale.minute(time)).unwrap_or_default();
    let fields = vec![
        Field::text("date", tr!(locale, "agreements-field-date"), &day_words)
            .hint(tr!(locale, "agreements-hint-date")),
        Field::text("time", tr!(locale, "agreements-field-time"), &time_words)
            .hint(tr!(locale, "agreements-hint-time")),
        Field::text("label", tr!(locale, "agreements-field-note"), &label.text)
            .hint(tr!(locale, "agreements-hint-label")),
    ];
    let (title, place) = match id {
        Some(id) => (
            tr!(locale, "agreements-form-option-edit"),
            format!("{PLACE}option/{id}"),
        ),
        None => (
            tr!(locale, "agreements-form-option"),
            format!("{PLACE}option/new"),
        ),
    };
    Form::new(title, place, fields, move |values, ctx| {
        let remark = values.text("label");
        let typed = values.text("date");
        let date = match typed.as_str() {
            "" => None,
            typed if typed == day_words => day,
            typed => match due::date(typed, base(ctx)) {
                Some(date) => Some(date),
                None => return Err(Refusal::new("date", tr!(ctx.locale, "agreements-refuse-date"))),
            },
        };
        if date.is_none() && remark.is_empty() {
            return Err(Refusal::new("date", tr!(ctx.locale, "agreements-refuse-date")));
        }
        let typed = values.text("time");
        let start = match typed.as_str() {
            "" => None,
            typed => match due::time(typed) {
                Some(time) => Some(time),
                None => return Err(Refusal::new("time", tr!(ctx.locale, "agreements-refuse-time"))),
            },
        };
        let mut change = Change::default();
        let fresh: PollOptionId = id.unwrap_or_else(|| ctx.ids.fresh());
        let mut fields = vec![PollOptionField::Date(date), PollOptionField::Time(start)];
        if id.is_some() {
            label.replace(&mut change, fresh, &remark, PollOptionField::Label);
        } else {
            fields.push(PollOptionField::Pos(order::end(&ctx.workshop.poll_options)));
            if !remark.is_empty() {
                fields.push(PollOptionField::Label(remark));
            }
        }
        change.set((fresh, fields));
        Ok(go(change, fresh))
    })
}

/// Makes the form for what the next meeting is for, and where it is.
pub(super) fn goal(ctx: &Ctx<'_>) -> Form {
    let day = ctx.workshop.day();
    let (goal, place) = (Wording::of(&day.next_goal), Wording::of(&day.next_place));
    let fields = vec![
        Field::lines("goal", tr!(ctx.locale, "agreements-field-goal"), &goal.text, 4)
            .hint(tr!(ctx.locale, "agreements-hint-goal")),
        Field::text("place", tr!(ctx.locale, "agreements-field-place"), &place.text),
    ];
    let title = tr!(ctx.locale, "agreements-meeting");
    Form::new(title, format!("{PLACE}goal"), fields, move |values, _| {
        let mut change = Change::default();
        let id = Day::the();
        goal.replace(&mut change, id, &values.text("goal"), DayField::NextGoal);
        place.replace(&mut change, id, &values.text("place"), DayField::NextPlace);
        Ok(go(change, id))
    })
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
