//! The forms of the next meeting: who is to be invited, the days on offer, what it is for.

use super::{Names, PLACE, Wording, base, due, everybody, go};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Field, Form, Refusal};
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::workshop::{
    Change, Day, DayField, Invitee, InviteeField, InviteeId, ParticipantId, PollOption, PollOptionField,
    PollOptionId, Text, order,
};

/// Makes the form for somebody who is to be invited: a given one, or a new one, after which it opens again
/// for the next.
pub(in super::super) fn invitee(ctx: &Ctx<'_>, known: Option<&Invitee>) -> Form {
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
            return Ok(go(change, id).and(notice).and(Effect::Run(Action::New)));
        };
        name.replace(&mut change, id, &now, InviteeField::Name);
        organisation.replace(&mut change, id, &from, InviteeField::Organisation);
        note.replace(&mut change, id, &remark, InviteeField::Note);
        change.set((id, InviteeField::Sponsor(approaching)));
        Ok(go(change, id))
    })
}

/// Returns the fields of somebody who is to be invited, without those that are empty.
pub(in super::super) fn invitee_fields(
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
pub(in super::super) fn option(ctx: &Ctx<'_>, known: Option<&PollOption>) -> Form {
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
pub(in super::super) fn goal(ctx: &Ctx<'_>) -> Form {
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
