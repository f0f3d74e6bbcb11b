//! Erasing: the one thing that asks first, and wants a word typed for an answer.
//!
//! A page shows what is affected; Enter leads from it to a line in which the name (or the title) has to be
//! typed. The line is no draft: what is typed here must not be kept.

use ratatui::text::Line;

use super::{Field, Form, Page, Refusal};
use crate::erasing::{Person, is_same};
use crate::gate;
use crate::store::Files;
use crate::tr;
use crate::tui::errand::Errand;
use crate::tui::pane::{Ctx, Effect, Outcome};
use crate::workshop::{Participant, ParticipantId};

/// How wide the page is set.
const WIDTH: usize = 72;

/// Shows what erasing a person takes away. None: they are gone, or have no name.
pub fn erase_person(id: ParticipantId, ctx: &Ctx<'_>) -> Option<Page> {
    let person = ctx.workshop.participants.get(id)?;
    let name = person.name.trim().to_owned();
    let organisation = organisation(person, ctx);
    let found = Person::find(ctx.workshop, &name, organisation.as_deref())?;
    let beyond = tr!(ctx.locale, "erase-out-of-reach");
    let mut lines = found.describe(&Files::default(), std::path::Path::new(""), ctx.locale);
    lines.push(tr!(ctx.locale, "erase-everywhere"));
    lines.push(tr!(ctx.locale, "erase-exports-note"));
    let title = tr!(
        ctx.locale,
        "erase-title",
        name = gate::show_flat(&name).into_owned()
    );
    let errand = Errand::ErasePerson {
        name: name.clone(),
        organisation,
    };
    Some(page(title, lines, beyond, name, errand, ctx))
}

/// Returns the organisation of a person, if there is somebody of the same name from elsewhere.
fn organisation(person: &Participant, ctx: &Ctx<'_>) -> Option<String> {
    let is_namesake = |other: &Participant| {
        is_same(&other.name, &person.name) && !is_same(&other.organisation, &person.organisation)
    };
    let has_namesake = ctx.workshop.participants.iter().any(is_namesake);
    has_namesake.then(|| person.organisation.trim().to_owned())
}

/// Shows what erasing the workshop means.
pub fn erase_workshop(ctx: &Ctx<'_>) -> Page {
    let title = ctx
        .workshop
        .day()
        .title
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let lines = vec![
        tr!(ctx.locale, "erase-workshop-what"),
        tr!(ctx.locale, "erase-workshop-exports"),
    ];
    let word = if title.is_empty() {
        tr!(ctx.locale, "erase-word")
    } else {
        title
    };
    page(
        tr!(ctx.locale, "erase-workshop-title"),
        lines,
        tr!(ctx.locale, "erase-all-out-of-reach"),
        word,
        Errand::EraseWorkshop,
        ctx,
    )
}

fn page(
    title: String,
    lines: Vec<String>,
    beyond: String,
    word: String,
    errand: Errand,
    ctx: &Ctx<'_>,
) -> Page {
    let (palette, locale) = (&ctx.look.palette, ctx.locale);
    let rows = |text: &str| -> Vec<String> {
        let indent = if text.starts_with("  ") { "  " } else { "" };
        gate::wrap(text.trim_start(), WIDTH - indent.len())
            .into_iter()
            .map(|row| format!("{indent}{row}"))
            .collect()
    };
    let mut shown: Vec<Line<'static>> = lines
        .iter()
        .flat_map(|line| rows(line))
        .map(|row| Line::styled(row, palette.text()))
        .collect();
    for (text, style) in [
        (beyond, palette.dim()),
        (tr!(locale, "erase-for-good"), palette.warning()),
    ] {
        shown.push(Line::default());
        shown.extend(rows(&text).into_iter().map(|row| Line::styled(row, style)));
    }
    Page::new(title.clone(), shown)
        .hints(tr!(locale, "erase-page-hints"))
        .on_enter(move |ctx| Outcome::open(confirmation(title.clone(), word.clone(), errand.clone(), ctx)))
}

fn confirmation(title: String, word: String, errand: Errand, ctx: &Ctx<'_>) -> Form {
    let label = tr!(ctx.locale, "erase-type-short");
    let field = Field::text("word", label, "").hint(gate::show_flat(&word).into_owned());
    Form::new(title, "", vec![field], move |values, ctx| {
        if is_same(&values.text("word"), &word) {
            Ok(Outcome::effect(Effect::Errand(errand.clone())))
        } else {
            Err(Refusal::new(
                "word",
                tr!(
                    ctx.locale,
                    "erase-type",
                    word = gate::show_flat(&word).into_owned()
                ),
            ))
        }
    })
}

#[cfg(test)]
mod tests;
