//! `werkstatt export`: the documentation of a workshop, as files or on standard output.

use super::args::{Export, is_stream};
use super::check::warnings;
use super::output::Output;
use super::{Context, Failure};
use crate::export::{self, Format, Order, Pictures, Style};
use crate::report::Options;
use crate::session::Session;
use crate::tr;

pub(super) fn export(export: &Export, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let opened = Session::open_to_read(&export.folder, &context.env)
        .map_err(|error| Failure::Said(locale.open_error(&error)))?;
    for warning in warnings(&opened.report, locale) {
        output.say(&warning);
    }
    let formats = distinct(&export.format);
    let folder = opened.session.folder().unwrap_or(&export.folder).to_owned();
    let (options, style, pictures) = (Options::default(), Style::default(), Pictures::of(&folder));
    let now = opened.session.now();
    let order = Order::new(
        opened.session.workshop(),
        locale,
        &options,
        &style,
        &pictures,
        now,
    );
    if export.output.as_deref().is_some_and(is_stream) {
        let [format] = formats[..] else {
            return Err(Failure::Said(tr!(locale, "cli-export-one-format")));
        };
        for sheet in format.write(&order).files {
            output.bytes(&sheet.bytes)?;
        }
        return Ok(());
    }
    for format in formats {
        for sheet in format.write(&order).files {
            let name = export::file_name(&folder, format, &sheet.part);
            let written = match &export.output {
                // "new/" is a folder, also before it is there.
                Some(target) if is_named_as_folder(target) => export::write_into(target, &name, &sheet.bytes),
                Some(target) if target.is_dir() || export.format.len() == 1 => {
                    export::write_new(target, name, &sheet.bytes)
                }
                Some(target) => export::write_into(target, &name, &sheet.bytes),
                None => export::write_into(&folder.join(export::FOLDER), &name, &sheet.bytes),
            };
            let path = written.map_err(|error| Failure::Said(locale.export_error(&error)))?;
            output.line(&path.display().to_string())?;
        }
    }
    Ok(())
}

/// Whether a path ends in a separator.
fn is_named_as_folder(path: &std::path::Path) -> bool {
    path.to_string_lossy().ends_with(std::path::is_separator)
}

fn distinct(formats: &[Format]) -> Vec<Format> {
    let mut distinct = Vec::new();
    for &format in formats {
        if !distinct.contains(&format) {
            distinct.push(format);
        }
    }
    distinct
}
