//! `werkstatt new`: a workshop from a template, or an empty one.

use std::path::Path;

use super::args::{New, is_stream};
use super::output::Output;
use super::{Context, Failure};
use crate::carrying::{self, Given};
use crate::locale::{Language, Locale};
use crate::session::{CloseError, Session};
use crate::store::{CreateError, workshop_at};
use crate::template::{self, Template};
use crate::tr;
use crate::workshop::IdSource;

pub(super) fn new(new: &New, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let template = match &new.template {
        Some(name) => chosen(name, context, output)?,
        None => Template::default(),
    };
    let locale = &context.locale;
    let mut earlier = Vec::new();
    for path in &new.from {
        let read = carrying::read(path, &context.env);
        earlier.push(read.map_err(|error| Failure::Said(locale.carry_error(&error)))?);
    }
    let given = Given {
        title: new.title.clone().unwrap_or_default(),
        date: new.date,
        place: new.place.clone().unwrap_or_default(),
    }
    .or_agreed(&earlier, locale);
    let ids = IdSource::new(!context.env.seed);
    let (plain, taken) = carrying::begin(&template, &given, &earlier, &ids, locale);
    create(&new.folder, context, output, |folder| {
        Session::create(folder, &context.env, plain.into_ops())
    })?;
    output.flush()?;
    for taken in &taken {
        output.say(&locale.carried(taken));
    }
    Ok(())
}

/// Makes the folder of a workshop and says on standard output where it is.
pub(super) fn create(
    folder: &Path,
    context: &Context,
    output: &mut Output,
    make: impl FnOnce(&Path) -> Result<Session, CreateError>,
) -> Result<(), Failure> {
    if is_stream(folder) {
        return Err(Failure::Said(tr!(context.locale, "cli-new-stream")));
    }
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let around = absolute
        .ancestors()
        .skip(1)
        .find_map(|above| workshop_at(above, &context.env).ok());
    if let Some(around) = around {
        return Err(Failure::Said(tr!(
            context.locale,
            "cli-new-inside",
            path = folder.display().to_string(),
            around = around.display().to_string()
        )));
    }
    let session = make(folder).map_err(|error| Failure::Said(context.locale.create_error(&error)))?;
    let folder = session.folder().unwrap_or(folder).to_owned();
    session
        .close()
        .map_err(|error| Failure::Said(unsaved(&folder, &error, &context.locale)))?;
    Ok(output.line(&folder.display().to_string())?)
}

/// Says that a folder does not hold everything, and where the rest is.
pub(super) fn unsaved(folder: &Path, error: &CloseError, locale: &Locale) -> String {
    let path = folder.display().to_string();
    if error.unsaved == 0 {
        return format!("{path}: {}", locale.close_error(error));
    }
    let reason = locale.io_reason(error.kind);
    tr!(locale, "cli-not-saved", path = path, reason = reason)
}

/// Finds a template by its name: one's own before those of the program, the language of the interface
/// before the other one. Own templates that cannot be read are mentioned and hide nothing.
fn chosen(name: &str, context: &Context, output: &mut Output) -> Result<Template, Failure> {
    let mut templates = Vec::new();
    if let Some(places) = &context.places {
        for read in template::own(&places.workshops.join(template::FOLDER)) {
            match read {
                Ok(template) => templates.push(template),
                Err(error) => output.say(&context.locale.template_error(&error)),
            }
        }
    }
    let first = context.locale.language();
    templates.extend(template::builtin(first));
    let offered: Vec<&str> = templates.iter().map(|template| template.name.as_str()).collect();
    let refusal = tr!(
        context.locale,
        "cli-new-no-template",
        name = name,
        names = offered.join(" · ")
    );
    for other in Language::ALL.into_iter().filter(|&language| language != first) {
        templates.extend(template::builtin(other));
    }
    template::find(&templates, name)
        .cloned()
        .ok_or(Failure::Said(refusal))
}
