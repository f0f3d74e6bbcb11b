//! The forms for an objection: its word.

use super::place;
use crate::gate;
use crate::tr;
use crate::tui::dialogs::{Field, Form, Refusal};
use crate::tui::pane::{Ctx, Outcome};
use crate::workshop::answers::{self, Credit};
use crate::workshop::{AnswerId, ReactionId, reactions};

/// The most cells of the answer that the title names.
const TITLE: usize = 48;

/// Returns the form in which these object to an answer.
pub(in super::super) fn new_objection(answer: AnswerId, credit: Credit, ctx: &Ctx<'_>) -> Option<Form> {
    let objected = ctx.workshop.answers.get(answer)?;
    let text = gate::truncate(&gate::show_flat(objected.text.trim()), TITLE).into_owned();
    let fields = vec![
        Field::text("word", tr!(ctx.locale, "rounds-form-objection"), "")
            .hint(tr!(ctx.locale, "rounds-form-objection-hint")),
    ];
    let title = tr!(ctx.locale, "rounds-form-object", text = text);
    Some(Form::new(
        title,
        place("object", answer),
        fields,
        move |values, ctx| {
            let word = values.text("word");
            if word.is_empty() {
                return Err(Refusal::new("word", tr!(ctx.locale, "rounds-objection-blank")));
            }
            Ok(Outcome::commit(reactions::object(
                ctx.workshop,
                ctx.ids,
                answer,
                &word,
                credit,
            )))
        },
    ))
}

/// Returns the form for a new objection that was left open; it belongs to whoever is at the theme now.
pub(super) fn restored(answer: AnswerId, ctx: &Ctx<'_>) -> Option<Form> {
    let theme = *ctx.workshop.answers.get(answer)?.theme;
    let credit = theme.map_or_else(Credit::default, |theme| answers::credit(ctx.workshop, theme));
    new_objection(answer, credit, ctx)
}

/// Returns the form for the word of an objection.
pub(in super::super) fn objection(id: ReactionId, ctx: &Ctx<'_>) -> Option<Form> {
    let objection = ctx.workshop.reactions.get(id)?;
    let over = objection.word.version();
    let label = tr!(ctx.locale, "rounds-form-objection");
    let fields = vec![Field::text("word", label, &objection.word)];
    let title = tr!(ctx.locale, "rounds-form-edit-objection");
    Some(Form::new(
        title,
        place("objection", id),
        fields,
        move |values, ctx| {
            let word = values.text("word");
            if word.is_empty() {
                return Err(Refusal::new("word", tr!(ctx.locale, "rounds-objection-blank")));
            }
            Ok(Outcome::commit(reactions::edit_objection(
                ctx.workshop,
                id,
                &word,
                over,
            )))
        },
    ))
}
