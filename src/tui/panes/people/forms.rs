//! The forms of the people pane: a new person, one that there is, and the preview of a pasted list.
//!
//! The form for a new person stays open for the next one: thirty names are typed in one go, Tab or Enter
//! between, and Enter in the empty form (or Esc) is the end. Who was only mentioned so far, such as somebody who
//! answers for a task, is not made twice: the same name means the same person.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::paste::{self, Pasted};
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::dialogs::{Dialog, Field, Form, Page, Refusal};
use crate::tui::input::{KeyPress, Mouse};
use crate::tui::keymap::Context;
use crate::tui::pane::{Ctx, Draft, Effect, Outcome, PaneId, Tone};
use crate::tui::panes::seen::{Seen, words};
use crate::workshop::{
    Change, Entity, GroupId, Op, Participant, ParticipantField, ParticipantId, Position, order, people,
};

/// The place of drafts of a new person.
pub(super) const NEW: &str = "people/new";
/// What the places of drafts of people begin with.
pub(super) const PERSON: &str = "people/person/";

/// The form for a new person, to which a whole list can be pasted.
pub(super) struct NewPerson(Form);

impl NewPerson {
    /// Opens the form with this name and organisation in it.
    pub(super) fn new(name: &str, organisation: &str, ctx: &Ctx<'_>) -> Self {
        let present = is_the_day(ctx);
        let title = if present {
            tr!(ctx.locale, "people-new-present")
        } else {
            tr!(ctx.locale, "people-new")
        };
        let fields = vec![
            Field::text("name", tr!(ctx.locale, "people-field-name"), name)
                .hint(tr!(ctx.locale, "people-hint-new")),
            Field::name(
                "organisation",
                tr!(ctx.locale, "people-field-organisation"),
                organisation,
                organisations(ctx),
            ),
        ];
        let form = Form::new(title, NEW, fields, move |values, ctx| {
            let name = words(&values.text("name"));
            let organisation = words(&values.text("organisation"));
            if name.is_empty() {
                return if organisation.is_empty() {
                    Ok(Outcome::handled())
                } else {
                    Err(Refusal::new("name", tr!(ctx.locale, "people-needs-name")))
                };
            }
            let next = Effect::Open(Box::new(Self::new("", "", ctx)));
            Ok(take(&name, &organisation, present, ctx).and(next))
        });
        Self(form)
    }

    pub(super) fn with_draft(self, draft: &str) -> Self {
        Self(self.0.with_draft(draft))
    }
}

impl Dialog for NewPerson {
    fn contexts(&self) -> &'static [Context] {
        self.0.contexts()
    }

    fn takes_text(&self) -> bool {
        self.0.takes_text()
    }

    fn update(&mut self, action: Action, ctx: &Ctx<'_>) -> Outcome {
        self.0.update(action, ctx)
    }

    fn key(&mut self, key: &KeyPress, ctx: &Ctx<'_>) -> Outcome {
        self.0.key(key, ctx)
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> Outcome {
        if is_list(text) {
            return Outcome::open(preview(text, ctx));
        }
        self.0.paste(text, ctx)
    }

    fn mouse(&mut self, mouse: &Mouse, area: Rect, ctx: &Ctx<'_>) -> Outcome {
        self.0.mouse(mouse, area, ctx)
    }

    fn draft(&self) -> Option<Draft> {
        self.0.draft()
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
        self.0.draw(frame, area, ctx);
    }
}

/// Says whether a text is more than one line.
pub(super) fn is_list(text: &str) -> bool {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .nth(1)
        .is_some()
}

/// Says whether whoever is typed in now is in the room: it is the day of the workshop, or people are being
/// ticked off.
fn is_the_day(ctx: &Ctx<'_>) -> bool {
    match *ctx.workshop.day().date {
        Some(date) => date == ctx.now.date_naive(),
        None => people::attendance_is_kept(ctx.workshop),
    }
}

/// Lists the organisations there are, for completion.
fn organisations(ctx: &Ctx<'_>) -> Vec<String> {
    let people = ctx.workshop.participants.iter();
    let mut names: Vec<String> = people
        .map(|person| gate::show_flat(person.organisation.trim()).into_owned())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Finds who is meant: a person of this name, unless they are known to belong elsewhere.
fn namesake<'a>(name: &str, organisation: &str, ctx: &Ctx<'a>) -> Option<&'a Participant> {
    let known = people::find(ctx.workshop, name)?;
    let theirs = words(&known.organisation).to_lowercase();
    let is_same = organisation.is_empty() || theirs.is_empty() || theirs == organisation.to_lowercase();
    is_same.then_some(known)
}

/// Takes a person in, or what was typed about one who is there already.
fn take(name: &str, organisation: &str, present: bool, ctx: &Ctx<'_>) -> Outcome {
    let mut change = Change::default();
    if let Some(known) = namesake(name, organisation, ctx) {
        complete(known, organisation, &mut change);
        let arrives = present && !*known.present;
        if arrives {
            change.set((known.id(), ParticipantField::Present(true)));
        }
        let name = gate::show_flat(name).into_owned();
        let notice = if arrives {
            tr!(ctx.locale, "people-known-arrives", name = name)
        } else {
            tr!(ctx.locale, "people-known", name = name)
        };
        return Outcome::commit(change)
            .and(Effect::Notify(Tone::Info, notice))
            .and(Effect::Go(PaneId::People, Some(known.id().into())));
    }
    let id: ParticipantId = ctx.ids.fresh();
    let pos = order::end(&ctx.workshop.participants);
    change.set((id, fields(pos, name, organisation, present)));
    Outcome::commit(change).and(Effect::Go(PaneId::People, Some(id.into())))
}

/// Adds an organisation that was not known yet.
fn complete(known: &Participant, organisation: &str, change: &mut Change) {
    if known.organisation.trim().is_empty() && !organisation.is_empty() {
        let field = ParticipantField::Organisation(organisation.to_owned());
        change.push(Op::Edit((known.id(), field).into(), known.organisation.version()));
    }
}

fn fields(pos: Position, name: &str, organisation: &str, present: bool) -> Vec<ParticipantField> {
    let mut fields = vec![
        ParticipantField::Pos(pos),
        ParticipantField::Name(name.to_owned()),
    ];
    if !organisation.is_empty() {
        fields.push(ParticipantField::Organisation(organisation.to_owned()));
    }
    if present {
        fields.push(ParticipantField::Present(true));
    }
    fields
}

/// Returns the form for a person that there is.
pub(super) fn edit(id: ParticipantId, ctx: &Ctx<'_>) -> Option<Form> {
    let person = ctx.workshop.participants.get(id)?;
    let name = Seen::words(&person.name);
    let organisation = Seen::words(&person.organisation);
    let (group, present) = (*person.group, *person.present);
    let groups: Vec<GroupId> = ctx.workshop.groups.iter().map(Entity::id).collect();
    let chosen = group
        .and_then(|group| groups.iter().position(|&other| other == group))
        .map_or(0, |at| at + 1);
    let names = ctx
        .workshop
        .groups
        .iter()
        .map(|group| gate::show_flat(&group.name).into_owned());
    let names = std::iter::once(tr!(ctx.locale, "people-no-group"))
        .chain(names)
        .collect();
    let fields = vec![
        Field::text("name", tr!(ctx.locale, "people-field-name"), &person.name),
        Field::name(
            "organisation",
            tr!(ctx.locale, "people-field-organisation"),
            &person.organisation,
            organisations(ctx),
        ),
        Field::choice("group", tr!(ctx.locale, "people-field-group"), names, chosen),
        Field::check("present", tr!(ctx.locale, "people-field-present"), present),
    ];
    let title = tr!(ctx.locale, "people-edit");
    Some(Form::new(
        title,
        format!("{PERSON}{id}"),
        fields,
        move |values, ctx| {
            let typed = words(&values.text("name"));
            if typed.is_empty() {
                return Err(Refusal::new("name", tr!(ctx.locale, "people-needs-name")));
            }
            let mut change = Change::default();
            name.edit(typed, &mut change, |text| {
                (id, ParticipantField::Name(text)).into()
            });
            let typed = words(&values.text("organisation"));
            organisation.edit(typed, &mut change, |text| {
                (id, ParticipantField::Organisation(text)).into()
            });
            let typed = values
                .choice("group")
                .checked_sub(1)
                .and_then(|at| groups.get(at).copied());
            if values.choice("group") != chosen {
                change.set((id, ParticipantField::Group(typed)));
            }
            if values.checked("present") != present {
                change.set((id, ParticipantField::Present(!present)));
            }
            Ok(Outcome::commit(change))
        },
    ))
}

/// Shows what a pasted list means, and takes it in on Enter.
pub(super) fn preview(text: &str, ctx: &Ctx<'_>) -> Page {
    let Pasted { entries, left_out } = paste::read(text);
    let (palette, locale) = (&ctx.look.palette, ctx.locale);
    let widest = entries.iter().map(|entry| gate::width(&entry.name)).max();
    let width = widest.unwrap_or(0).min(32);
    let mut fresh = 0;
    let mut lines = Vec::new();
    for entry in &entries {
        let known = namesake(&entry.name, &entry.organisation, ctx).is_some();
        fresh += usize::from(!known);
        let style = if known { palette.dim() } else { palette.text() };
        let mut spans = vec![
            Span::styled(gate::pad(&entry.name, width), style),
            Span::styled(
                format!("  {}", gate::truncate(&entry.organisation, 40)),
                palette.dim(),
            ),
        ];
        if known {
            let known = tr!(locale, "people-paste-known");
            spans.push(Span::styled(format!("  {known}"), palette.accent()));
        }
        lines.push(Line::from(spans));
    }
    if !left_out.is_empty() {
        let columns = gate::show_flat(&left_out.join(", ")).into_owned();
        let text = tr!(locale, "people-paste-left-out", columns = columns);
        lines.push(Line::default());
        lines.push(Line::styled(text, palette.warning()));
    }
    Page::new(tr!(locale, "people-paste", count = fresh), lines)
        .hints(tr!(locale, "people-paste-hints"))
        .on_enter(move |ctx| {
            let mut change = Change::default();
            let mut last = None;
            let low = ctx.workshop.participants.iter().next_back();
            let places = Position::run_after(low.map(Entity::position), entries.len());
            for (entry, pos) in entries.iter().zip(places) {
                match namesake(&entry.name, &entry.organisation, ctx) {
                    Some(known) => complete(known, &entry.organisation, &mut change),
                    None => {
                        let id: ParticipantId = ctx.ids.fresh();
                        change.set((id, fields(pos, &entry.name, &entry.organisation, false)));
                        last = Some(id);
                    }
                }
            }
            let outcome = Outcome::commit(change);
            match last {
                Some(id) => outcome.and(Effect::Go(PaneId::People, Some(id.into()))),
                None => outcome,
            }
        })
}
