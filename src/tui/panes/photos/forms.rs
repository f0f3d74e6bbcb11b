//! The forms of a photo: what it shows, and what it belongs to.

use std::path::PathBuf;

use super::{Want, place};
use crate::gate;
use crate::photos;
use crate::tr;
use crate::tui::dialogs::{Field, Form, Values};
use crate::tui::pane::{Ctx, Effect, Outcome};
use crate::tui::panes::seen::Seen;
use crate::tui::widgets::editor::Lines;
use crate::workshop::{Change, PhotoAt, PhotoField, PhotoId};

/// How much of a file's name stands in the title.
const NAME: usize = 48;
/// How much of what a photo belongs to is shown.
const PLACE: usize = 44;

/// Asks what a photo shows that is to be attached.
#[must_use]
pub(crate) fn attach(file: PathBuf, at: Option<PhotoAt>, ctx: &Ctx<'_>) -> Form {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name = gate::truncate(&gate::show_flat(&name), NAME).into_owned();
    let (fields, places) = fields("", at, ctx);
    Form::new(
        tr!(ctx.locale, "photos-form-new", file = name),
        "",
        fields,
        move |values, _| {
            Ok(Outcome::effect(Effect::Photo(Want::Attach {
                file: file.clone(),
                at: chosen(values, &places),
                caption: values.text("caption"),
            })))
        },
    )
}

/// Asks for another caption or place of a photo.
pub(super) fn edit(id: PhotoId, ctx: &Ctx<'_>) -> Option<Form> {
    let photo = ctx.workshop.photos.get(id)?;
    let seen = Seen::new(&photo.caption, Lines::One);
    let before = *photo.at;
    let (fields, places) = fields(&photo.caption, before, ctx);
    Some(Form::new(
        tr!(ctx.locale, "photos-form-edit"),
        "",
        fields,
        move |values, _| {
            let mut change = Change::default();
            seen.edit(values.text("caption"), &mut change, |caption| {
                (id, PhotoField::Caption(caption)).into()
            });
            let at = chosen(values, &places);
            if at != before {
                change.set((id, PhotoField::At(at)));
            }
            Ok(Outcome::commit(change))
        },
    ))
}

/// Makes the fields, and returns what the second one offers.
fn fields(caption: &str, at: Option<PhotoAt>, ctx: &Ctx<'_>) -> (Vec<Field>, Vec<Option<PhotoAt>>) {
    let mut places: Vec<Option<PhotoAt>> = vec![None];
    places.extend(photos::places(ctx.workshop).into_iter().map(Some));
    let chosen = places.iter().position(|&place| place == at).unwrap_or(0);
    let names = places.iter().map(|&at| place(at, ctx));
    let names = names.map(|name| gate::truncate(&gate::show_flat(&name), PLACE).into_owned());
    let fields = vec![
        Field::text("caption", tr!(ctx.locale, "photos-field-caption"), caption)
            .hint(tr!(ctx.locale, "photos-field-caption-hint")),
        Field::choice("at", tr!(ctx.locale, "photos-field-at"), names.collect(), chosen),
    ];
    (fields, places)
}

fn chosen(values: &Values<'_>, places: &[Option<PhotoAt>]) -> Option<PhotoAt> {
    places.get(values.choice("at")).copied().flatten()
}
