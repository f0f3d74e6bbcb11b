//! The forms for groups and their members.

use super::{MOST, named, names, number, place};
use crate::tr;
use crate::tui::dialogs::{Field, Form, Refusal};
use crate::tui::pane::{Ctx, Effect, Outcome, Tone};
use crate::tui::panes::rounds::moves::theme_name;
use crate::workshop::{
    Change, Group, GroupField, GroupId, ParticipantField, ParticipantId, Theme, ThemeId, people, rounds,
};

/// The members of a group as they stand in a field, where commas part names.
struct Members(Vec<(ParticipantId, String)>);

impl Members {
    fn of(group: GroupId, ctx: &Ctx<'_>) -> Self {
        let members = rounds::members(ctx.workshop, group).into_iter();
        Self(
            members
                .map(|person| {
                    let name = person.name.replace([',', '\n', '\r'], " ");
                    (person.id(), name.split_whitespace().collect::<Vec<_>>().join(" "))
                })
                .filter(|(_, name)| !name.is_empty())
                .collect(),
        )
    }

    fn field(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|(_, name)| name.as_str()).collect();
        names.join(", ")
    }

    /// Returns whom the names mean: those who stood in the field already, others by their names. Who is new
    /// is made, and is in the room: people who are put into groups are.
    fn resolve(&self, names: &[String], ctx: &Ctx<'_>, change: &mut Change) -> Vec<ParticipantId> {
        let mut known: Vec<&(ParticipantId, String)> = self.0.iter().collect();
        let mut members = Vec::new();
        for name in names {
            let at = known.iter().position(|(_, known)| known == name);
            let id = match at {
                Some(at) => known.remove(at).0,
                None => {
                    let before = change.ops.len();
                    let Some(id) = people::resolve(ctx.workshop, ctx.ids, name, change) else {
                        continue;
                    };
                    if change.ops.len() > before {
                        change.set((id, ParticipantField::Present(true)));
                    }
                    id
                }
            };
            if !members.contains(&id) {
                members.push(id);
            }
        }
        // Nameless members cannot stand in the field, and stay.
        members
    }
}

fn group_fields(name: &str, members: &str, ctx: &Ctx<'_>) -> Vec<Field> {
    vec![
        Field::text("name", tr!(ctx.locale, "rounds-form-name"), name),
        Field::names(
            "members",
            tr!(ctx.locale, "rounds-form-members"),
            members,
            names(ctx),
        )
        .hint(tr!(ctx.locale, "rounds-form-members-hint")),
    ]
}

/// Returns the form for a group.
pub(in super::super) fn group(id: GroupId, ctx: &Ctx<'_>) -> Option<Form> {
    let group: &Group = ctx.workshop.groups.get(id)?;
    let over = group.name.version();
    let members = Members::of(id, ctx);
    let before = members.field();
    let mut fields = group_fields(&group.name, &before, ctx);
    let known_before = known(id, ctx);
    if !ctx.workshop.themes.is_empty() {
        let label = tr!(ctx.locale, "rounds-form-knows");
        let names = ctx
            .workshop
            .themes
            .iter()
            .map(|theme| in_field(theme, ctx))
            .collect();
        fields.push(
            Field::names("knows", label, &known_before, names)
                .hint(tr!(ctx.locale, "rounds-form-knows-hint")),
        );
    }
    let title = tr!(ctx.locale, "rounds-form-edit-group");
    Some(Form::new(
        title,
        place("group", id),
        fields,
        move |values, ctx| {
            let name = named(values, "name", ctx)?;
            let mut change = rounds::rename_group(ctx.workshop, id, &name, over);
            if values.text("members") != before {
                let now = members.resolve(&values.names("members"), ctx, &mut change);
                let moved = rounds::set_members(ctx.workshop, id, &now);
                change.ops.extend(moved.ops);
            }
            if !ctx.workshop.themes.is_empty() && values.text("knows") != known_before {
                let knows = themes_named(&values.names("knows"), ctx)?;
                change.set((id, GroupField::Knows(knows)));
            }
            Ok(Outcome::commit(change))
        },
    ))
}

/// Names a theme where commas part names.
fn in_field(theme: &Theme, ctx: &Ctx<'_>) -> String {
    let name = theme_name(theme.id(), ctx.workshop, ctx.locale).replace(',', " ");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names the themes that a group knows already.
pub(in super::super) fn known(group: GroupId, ctx: &Ctx<'_>) -> String {
    let group = ctx.workshop.groups.get(group);
    let themes = group.map_or(&[][..], |group| group.knows.as_slice());
    let themes = themes.iter().filter_map(|&theme| ctx.workshop.themes.get(theme));
    themes
        .map(|theme| in_field(theme, ctx))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns the themes of these names; their numbers are understood as well.
fn themes_named(names: &[String], ctx: &Ctx<'_>) -> Result<Vec<ThemeId>, Refusal> {
    let mut found = Vec::new();
    for name in names {
        let lower = name.to_lowercase();
        let by_name = ctx
            .workshop
            .themes
            .iter()
            .find(|theme| in_field(theme, ctx).to_lowercase() == lower);
        let by_number = || {
            let rank = name.parse::<usize>().ok()?.checked_sub(1)?;
            ctx.workshop.themes.nth(rank)
        };
        let Some(theme) = by_name.or_else(by_number) else {
            let said = tr!(ctx.locale, "rounds-no-such-theme", name = name.as_str());
            return Err(Refusal::new("knows", said));
        };
        if !found.contains(&theme.id()) {
            found.push(theme.id());
        }
    }
    Ok(found)
}

/// Returns the form for a new group.
pub(in super::super) fn new_group(ctx: &Ctx<'_>) -> Form {
    let fields = group_fields(&rounds::next_group_name(ctx.workshop), "", ctx);
    Form::new(
        tr!(ctx.locale, "rounds-form-new-group"),
        place("group", "new"),
        fields,
        |values, ctx| {
            let mut change = Change::default();
            let id = rounds::add_group(ctx.workshop, ctx.ids, &values.text("name"), &mut change);
            let now = Members(Vec::new()).resolve(&values.names("members"), ctx, &mut change);
            change.ops.extend(rounds::set_members(ctx.workshop, id, &now).ops);
            Ok(Outcome::commit(change))
        },
    )
}

/// Returns the form that makes so many groups of everybody in the room.
pub(in super::super) fn several_groups(ctx: &Ctx<'_>) -> Form {
    let count = match (ctx.workshop.groups.len(), ctx.workshop.themes.len()) {
        (0, 0) => 3,
        (0, themes) => themes,
        (groups, _) => groups,
    };
    let present = ctx
        .workshop
        .participants
        .iter()
        .filter(|person| *person.present)
        .count();
    let label = tr!(ctx.locale, "rounds-form-how-many-groups");
    let fields = vec![Field::text("count", label, &count.to_string())];
    let title = tr!(ctx.locale, "rounds-form-several-groups", count = present);
    Form::new(title, place("groups", "new"), fields, |values, ctx| {
        let count = number(values, "count", 1, MOST, ctx)?;
        let wish = rounds::Wish {
            count: rounds::Count::Groups(count as usize),
            organisations: rounds::Organisations::Mix,
            seed: *ctx.workshop.day().seed,
        };
        let draw = rounds::draw_groups(ctx.workshop, &wish, ctx.ids);
        let said = groups_made(&draw, ctx);
        Ok(Outcome::commit(draw.change).and(said))
    })
}

/// Says how many groups were made, and what was wished for and could not be.
pub(in super::super) fn groups_made(draw: &rounds::Draw, ctx: &Ctx<'_>) -> Effect {
    let locale = ctx.locale;
    let count = draw.groups.len();
    let mut tone = Tone::Info;
    let mut said = match draw.short {
        Some(rounds::Short::NobodyPresent) if count > 0 => {
            tone = Tone::Warning;
            tr!(locale, "rounds-groups-made-empty", count = count)
        }
        Some(short) => {
            tone = Tone::Warning;
            locale.short_of_groups(short)
        }
        None => tr!(locale, "rounds-groups-made", count = count),
    };
    if let Some(unkept) = draw.unkept.first() {
        tone = Tone::Warning;
        said = format!("{said} {}", locale.unkept(ctx.workshop, unkept));
    }
    Effect::Notify(tone, said)
}
