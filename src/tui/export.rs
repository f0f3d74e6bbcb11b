//! Writes the documentation from inside the program.

use std::path::Path;

use crate::export::{self, ExportError, Format, Order, Pictures, Style};
use crate::gate;
use crate::locale::{Language, Locale};
use crate::report::Options;
use crate::session::Session;
use crate::tr;

/// Writes the documentation into the workshop's folder `export/`; returns what to say about it.
///
/// # Errors
///
/// Returns what to say if it could not be written.
pub fn write(session: &Session, locale: &Locale, language: Language) -> Result<String, String> {
    let Some(folder) = session.folder() else {
        return Err(tr!(locale, "documentation-no-folder"));
    };
    let (options, style, pictures) = (Options::default(), Style::default(), Pictures::of(folder));
    let written_in = Locale::new(language);
    let order = Order::new(
        session.workshop(),
        &written_in,
        &options,
        &style,
        &pictures,
        session.now(),
    );
    let name = export::file_name(folder, Format::Markdown, "");
    let bytes = crate::export::markdown::write(order.document()).into_bytes();
    let path = export::write_into(&folder.join(export::FOLDER), &name, &bytes)
        .map_err(|error| refusal(&error, locale))?;
    Ok(tr!(locale, "documentation-written", file = shown(&path)))
}

fn shown(path: &Path) -> String {
    gate::show_flat(&super::files::short(path)).into_owned()
}

/// Says why nothing was written, without the advice that only the command line can follow.
fn refusal(error: &ExportError, locale: &Locale) -> String {
    match error {
        ExportError::Folder { path, source } | ExportError::File { path, source } => tr!(
            locale,
            "documentation-not-written",
            file = shown(path),
            reason = locale.io_reason(source.kind())
        ),
        ExportError::TooMany { .. } => locale.export_error(error),
    }
}
