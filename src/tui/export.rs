//! Writes the documentation from inside the program.

use crate::export::{self, Format};
use crate::gate;
use crate::locale::{Language, Locale};
use crate::report::{self, Options};
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
    let document = report::build(session.workshop(), &Locale::new(language), &Options::default());
    let name = export::file_name(folder, Format::Markdown);
    let path = export::write_into(&folder.join("export"), &name, &Format::Markdown.write(&document))
        .map_err(|error| locale.export_error(&error))?;
    let shown = super::files::short(&path);
    Ok(tr!(
        locale,
        "documentation-written",
        file = gate::show_flat(&shown).into_owned()
    ))
}
