//! The forms of the pane: an answer, and everything that is set up.
//!
//! Each has a place, by which a text that was left open finds its way back ([`restore`]).

mod groups;
mod reactions;
mod rounds;

pub(super) use groups::{group, groups_made, known, new_group, several_groups};
pub(super) use reactions::{new_objection, objection};
pub(super) use rounds::{round, several_rounds};

use crate::gate;
use crate::tr;
use crate::tui::dialogs::{Field, Form, Refusal, Values};
use crate::tui::pane::{Ctx, Draft, Outcome};
use crate::workshop::{
    AnswerField, AnswerId, Id, Question, QuestionId, Theme, ThemeField, ThemeId, answers, people,
    rounds as rules,
};

use super::clock::short;
use super::moves::theme_name;

/// What the places of all these forms begin with.
const PLACE: &str = "rounds";
/// The most groups, and the most rounds.
const MOST: u32 = 99;
/// The most tables of a theme.
const TABLES: u32 = 9;
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
        ("object", Some(id)) => reactions::restored(id.into(), ctx)?,
        ("objection", Some(id)) => objection(id.into(), ctx)?,
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
            Ok(Outcome::commit(rules::set_host(
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
    let tables = rules::tables_of(theme);
    let fields = vec![
        Field::text("name", tr!(ctx.locale, "rounds-theme"), &theme.name),
        Field::name(
            "host",
            tr!(ctx.locale, "rounds-form-host"),
            &host_name(theme, ctx),
            names(ctx),
        )
        .hint(tr!(ctx.locale, "rounds-form-host-hint")),
        Field::text(
            "tables",
            tr!(ctx.locale, "rounds-form-tables"),
            &tables.to_string(),
        )
        .hint(tr!(ctx.locale, "rounds-form-tables-hint")),
    ];
    let title = tr!(ctx.locale, "rounds-form-theme");
    Some(Form::new(
        title,
        place("theme", id),
        fields,
        move |values, ctx| {
            let name = named(values, "name", ctx)?;
            let mut change = rules::rename_theme(ctx.workshop, id, &name, over);
            let host = rules::set_host(ctx.workshop, ctx.ids, id, &values.text("host"));
            change.ops.extend(host.ops);
            let now = number(values, "tables", 1, TABLES, ctx)?;
            if now != tables {
                change.set((id, ThemeField::Tables(now)));
            }
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
            Ok(Outcome::commit(rules::add_themes(ctx.workshop, ctx.ids, &[name])))
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
            Ok(Outcome::commit(rules::edit_question(
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
            Ok(Outcome::commit(rules::add_questions(
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
            Ok(Outcome::commit(rules::add_themes(ctx.workshop, ctx.ids, &names)))
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
            Ok(Outcome::commit(rules::add_questions(
                ctx.workshop,
                ctx.ids,
                &texts,
            )))
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
