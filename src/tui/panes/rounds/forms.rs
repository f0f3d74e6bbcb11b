//! The forms of the pane: an answer, and everything that is set up.
//!
//! Each has a place, by which a text that was left open finds its way back ([`restore`]).

use crate::gate;
use crate::tr;
use crate::tui::dialogs::{Field, Form, Refusal, Values};
use crate::tui::pane::{Ctx, Draft, Effect, Outcome, Tone};
use crate::workshop::{
    AnswerField, AnswerId, Change, Group, GroupId, Id, ParticipantField, ParticipantId, Question, QuestionId,
    Round, RoundField, RoundId, Theme, ThemeId, answers, people, rounds,
};

use super::clock::{short, told};
use super::moves::theme_name;

/// What the places of all these forms begin with.
const PLACE: &str = "rounds";
/// The most groups, and the most rounds.
const MOST: u32 = 99;
/// The most minutes of a round or a changeover.
const MINUTES: u32 = 600;

/// Opens the form again whose text was left open.
pub(super) fn restore(draft: &Draft, ctx: &Ctx<'_>) -> Option<Form> {
    let mut parts = draft.place.split('/');
    if parts.next() != Some(PLACE) {
        return None;
    }
    let kind = parts.next()?;
    let id = parts.next().and_then(|id| id.parse::<Id>().ok());
    let form = match (kind, id) {
        ("answer", Some(id)) => answer(id.into(), ctx)?,
        ("theme", Some(id)) => theme(id.into(), ctx)?,
        ("host", Some(id)) => host(id.into(), ctx)?,
        ("question", Some(id)) => question(id.into(), ctx)?,
        ("group", Some(id)) => group(id.into(), ctx)?,
        ("round", Some(id)) => round(id.into(), ctx)?,
        ("theme", None) => new_theme(ctx),
        ("question", None) => new_question(ctx),
        ("group", None) => new_group(ctx),
        ("themes", None) => several_themes(ctx),
        ("questions", None) => several_questions(ctx),
        ("groups", None) => several_groups(ctx),
        ("rounds", None) => several_rounds(ctx),
        _ => return None,
    };
    Some(form.with_draft(&draft.text))
}

fn place(kind: &str, id: impl std::fmt::Display) -> String {
    format!("{PLACE}/{kind}/{id}")
}

/// A choice among things of which none may be meant.
struct Options<I> {
    ids: Vec<Option<I>>,
    names: Vec<String>,
}

impl<I: Copy + PartialEq> Options<I> {
    /// Lists what can be chosen. None comes first: where it may be, or where it is so now.
    fn new(things: impl Iterator<Item = (I, String)>, none: Option<String>) -> Self {
        let (ids, names) = none
            .into_iter()
            .map(|none| (None, none))
            .chain(things.map(|(id, name)| (Some(id), name)))
            .unzip();
        Self { ids, names }
    }

    fn at(&self, id: Option<I>) -> usize {
        self.ids.iter().position(|&other| other == id).unwrap_or(0)
    }

    fn get(&self, index: usize) -> Option<I> {
        self.ids.get(index).copied().flatten()
    }
}

/// Returns the form for an answer: its text, where it belongs, and whose it is.
pub(super) fn answer(id: AnswerId, ctx: &Ctx<'_>) -> Option<Form> {
    let (workshop, locale) = (ctx.workshop, ctx.locale);
    let answer = workshop.answers.get(id)?;
    let over = answer.text.version();
    let none = || tr!(locale, "rounds-none");
    let theme = answer.theme.filter(|&theme| workshop.themes.contains(theme));
    let asked = answer
        .question
        .filter(|&question| workshop.questions.contains(question));
    let group = answer.group.filter(|&group| workshop.groups.contains(group));
    let round = answer.round.filter(|&round| workshop.rounds.contains(round));
    let themes = Options::new(
        workshop
            .themes
            .iter()
            .map(|theme| (theme.id(), theme_name(theme.id(), workshop, locale))),
        theme.is_none().then(none),
    );
    let questions = Options::new(
        workshop.questions.iter().zip(1..).map(|(question, number)| {
            let text = gate::truncate(&gate::show_flat(&question.text), 44).into_owned();
            (question.id(), format!("{number} {text}"))
        }),
        asked.is_none().then(none),
    );
    let groups = Options::new(
        workshop
            .groups
            .iter()
            .map(|group| (group.id(), gate::show_flat(&group.name).into_owned())),
        Some(none()),
    );
    let rounds = Options::new(
        workshop
            .rounds
            .iter()
            .zip(1..)
            .map(|(round, number)| (round.id(), short(number, locale))),
        Some(none()),
    );
    let mut fields = vec![
        Field::lines("text", tr!(locale, "rounds-form-text"), &answer.text, 5),
        Field::choice(
            "theme",
            tr!(locale, "rounds-theme"),
            themes.names.clone(),
            themes.at(theme),
        ),
        Field::choice(
            "question",
            tr!(locale, "rounds-form-question"),
            questions.names.clone(),
            questions.at(asked),
        ),
    ];
    if !workshop.groups.is_empty() {
        let label = tr!(locale, "rounds-form-group");
        fields.push(Field::choice(
            "group",
            label,
            groups.names.clone(),
            groups.at(group),
        ));
    }
    if !workshop.rounds.is_empty() {
        let label = tr!(locale, "rounds-form-round");
        fields.push(Field::choice(
            "round",
            label,
            rounds.names.clone(),
            rounds.at(round),
        ));
    }
    let (has_groups, has_rounds) = (!workshop.groups.is_empty(), !workshop.rounds.is_empty());
    let title = tr!(locale, "rounds-form-answer");
    Some(Form::new(
        title,
        place("answer", id),
        fields,
        move |values, ctx| {
            let text = values.text("text");
            if text.is_empty() {
                return Err(Refusal::new("text", tr!(ctx.locale, "rounds-answer-blank")));
            }
            let mut change = answers::edit_answer(ctx.workshop, id, &text, over);
            let to = (
                themes.get(values.choice("theme")),
                questions.get(values.choice("question")),
            );
            // Only what was changed here is written: somebody may have moved it meanwhile.
            if let (Some(to_theme), Some(to_question)) = to
                && to != (theme, asked)
            {
                let moved = answers::transfer_answer(ctx.workshop, id, to_theme, to_question);
                change.ops.extend(moved.ops);
            }
            let to_group = groups.get(values.choice("group"));
            if has_groups && to_group != group {
                change.set((id, AnswerField::Group(to_group)));
            }
            let to_round = rounds.get(values.choice("round"));
            if has_rounds && to_round != round {
                change.set((id, AnswerField::Round(to_round)));
            }
            Ok(Outcome::commit(change))
        },
    ))
}

/// Returns the names that complete what is typed, people in the room first.
fn names(ctx: &Ctx<'_>) -> Vec<String> {
    people::complete(ctx.workshop, "")
        .into_iter()
        .map(|person| gate::show_flat(&person.name).into_owned())
        .collect()
}

fn host_name(theme: &Theme, ctx: &Ctx<'_>) -> String {
    let host = theme.host.and_then(|host| people::name_of(ctx.workshop, host));
    host.unwrap_or_default().to_owned()
}

/// Returns the form that says who stays at the table of a theme.
pub(super) fn host(id: ThemeId, ctx: &Ctx<'_>) -> Option<Form> {
    let theme = ctx.workshop.themes.get(id)?;
    let label = tr!(ctx.locale, "rounds-form-host");
    let field = Field::name("host", label, &host_name(theme, ctx), names(ctx))
        .hint(tr!(ctx.locale, "rounds-form-host-hint"));
    let title = tr!(
        ctx.locale,
        "rounds-form-host-title",
        theme = (theme_name(id, ctx.workshop, ctx.locale))
    );
    Some(Form::new(
        title,
        place("host", id),
        vec![field],
        move |values, ctx| {
            Ok(Outcome::commit(rounds::set_host(
                ctx.workshop,
                ctx.ids,
                id,
                &values.text("host"),
            )))
        },
    ))
}

/// Returns the form for a theme.
pub(super) fn theme(id: ThemeId, ctx: &Ctx<'_>) -> Option<Form> {
    let theme = ctx.workshop.themes.get(id)?;
    let over = theme.name.version();
    let fields = vec![
        Field::text("name", tr!(ctx.locale, "rounds-theme"), &theme.name),
        Field::name(
            "host",
            tr!(ctx.locale, "rounds-form-host"),
            &host_name(theme, ctx),
            names(ctx),
        )
        .hint(tr!(ctx.locale, "rounds-form-host-hint")),
    ];
    let title = tr!(ctx.locale, "rounds-form-theme");
    Some(Form::new(
        title,
        place("theme", id),
        fields,
        move |values, ctx| {
            let name = named(values, "name", ctx)?;
            let mut change = rounds::rename_theme(ctx.workshop, id, &name, over);
            let host = rounds::set_host(ctx.workshop, ctx.ids, id, &values.text("host"));
            change.ops.extend(host.ops);
            Ok(Outcome::commit(change))
        },
    ))
}

/// Returns a text that must not be blank.
fn named(values: &Values<'_>, key: &'static str, ctx: &Ctx<'_>) -> Result<String, Refusal> {
    let name = values.text(key);
    if name.is_empty() {
        return Err(Refusal::new(key, tr!(ctx.locale, "rounds-name-blank")));
    }
    Ok(name)
}

/// Returns the form for a new theme.
pub(super) fn new_theme(ctx: &Ctx<'_>) -> Form {
    let fields = vec![Field::text("name", tr!(ctx.locale, "rounds-theme"), "")];
    Form::new(
        tr!(ctx.locale, "rounds-form-new-theme"),
        place("theme", "new"),
        fields,
        |values, ctx| {
            let name = named(values, "name", ctx)?;
            Ok(Outcome::commit(rounds::add_themes(
                ctx.workshop,
                ctx.ids,
                &[name],
            )))
        },
    )
}

/// Returns the form for a question.
pub(super) fn question(id: QuestionId, ctx: &Ctx<'_>) -> Option<Form> {
    let question: &Question = ctx.workshop.questions.get(id)?;
    let over = question.text.version();
    let label = tr!(ctx.locale, "rounds-form-question");
    let fields = vec![Field::lines("text", label, &question.text, 4)];
    let title = tr!(ctx.locale, "rounds-form-edit-question");
    Some(Form::new(
        title,
        place("question", id),
        fields,
        move |values, ctx| {
            let text = named(values, "text", ctx)?;
            Ok(Outcome::commit(rounds::edit_question(
                ctx.workshop,
                id,
                &text,
                over,
            )))
        },
    ))
}

/// Returns the form for a new question.
pub(super) fn new_question(ctx: &Ctx<'_>) -> Form {
    let label = tr!(ctx.locale, "rounds-form-question");
    let fields = vec![Field::text("text", label, "").hint(tr!(ctx.locale, "rounds-form-question-hint"))];
    Form::new(
        tr!(ctx.locale, "rounds-form-new-question"),
        place("question", "new"),
        fields,
        |values, ctx| {
            let text = named(values, "text", ctx)?;
            Ok(Outcome::commit(rounds::add_questions(
                ctx.workshop,
                ctx.ids,
                &[text],
            )))
        },
    )
}

/// Returns the form for several themes, a line each.
pub(super) fn several_themes(ctx: &Ctx<'_>) -> Form {
    let field = Field::lines("names", tr!(ctx.locale, "rounds-form-themes"), "", 6)
        .hint(tr!(ctx.locale, "rounds-form-line-each"));
    Form::new(
        tr!(ctx.locale, "rounds-form-several-themes"),
        place("themes", "new"),
        vec![field],
        |values, ctx| {
            let text = named(values, "names", ctx)?;
            let names: Vec<&str> = text.lines().collect();
            Ok(Outcome::commit(rounds::add_themes(ctx.workshop, ctx.ids, &names)))
        },
    )
}

/// Returns the form for several questions, a line each.
pub(super) fn several_questions(ctx: &Ctx<'_>) -> Form {
    let field = Field::lines("texts", tr!(ctx.locale, "rounds-form-questions"), "", 6)
        .hint(tr!(ctx.locale, "rounds-form-line-each"));
    Form::new(
        tr!(ctx.locale, "rounds-form-several-questions"),
        place("questions", "new"),
        vec![field],
        |values, ctx| {
            let text = named(values, "texts", ctx)?;
            let texts: Vec<&str> = text.lines().collect();
            Ok(Outcome::commit(rounds::add_questions(
                ctx.workshop,
                ctx.ids,
                &texts,
            )))
        },
    )
}

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
pub(super) fn group(id: GroupId, ctx: &Ctx<'_>) -> Option<Form> {
    let group: &Group = ctx.workshop.groups.get(id)?;
    let over = group.name.version();
    let members = Members::of(id, ctx);
    let before = members.field();
    let fields = group_fields(&group.name, &before, ctx);
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
            Ok(Outcome::commit(change))
        },
    ))
}

/// Returns the form for a new group.
pub(super) fn new_group(ctx: &Ctx<'_>) -> Form {
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

/// Reads a number between two others.
fn number(
    values: &Values<'_>,
    key: &'static str,
    least: u32,
    most: u32,
    ctx: &Ctx<'_>,
) -> Result<u32, Refusal> {
    let read = values.text(key).parse::<u32>().ok();
    read.filter(|number| (least..=most).contains(number))
        .ok_or_else(|| {
            let said = tr!(ctx.locale, "rounds-number-refused", least = least, most = most);
            Refusal::new(key, said)
        })
}

/// Returns the form that makes so many groups of everybody in the room.
pub(super) fn several_groups(ctx: &Ctx<'_>) -> Form {
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
        let change = rounds::make_groups(ctx.workshop, count as usize, ctx.ids);
        let present = ctx.workshop.participants.iter().any(|person| *person.present);
        let (tone, said) = if present {
            (Tone::Info, tr!(ctx.locale, "rounds-groups-made", count = count))
        } else {
            (
                Tone::Warning,
                tr!(ctx.locale, "rounds-groups-made-empty", count = count),
            )
        };
        Ok(Outcome::commit(change).and(Effect::Notify(tone, said)))
    })
}

/// Returns the form for the length of a round.
pub(super) fn round(id: RoundId, ctx: &Ctx<'_>) -> Option<Form> {
    let round: &Round = ctx.workshop.rounds.get(id)?;
    let before = *round.minutes;
    let label = tr!(ctx.locale, "rounds-form-minutes");
    let fields = vec![Field::text("minutes", label, &before.to_string())];
    let rank = ctx.workshop.rounds.rank(id).unwrap_or(0);
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
            Ok(Outcome::commit(change))
        },
    ))
}

/// Returns the form that plans all rounds at once: *3 rounds of 25 minutes, 4 minutes between them*.
pub(super) fn several_rounds(ctx: &Ctx<'_>) -> Form {
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
