//! The command palette: every action by its name, in the language of the interface.

use super::{Choice, Picker};
use crate::locale::Locale;
use crate::tr;
use crate::tui::keymap::{Context, Keymap, context_name, home, key_words};
use crate::tui::pane::{Effect, Outcome};

/// Makes a picker of all actions: those of where I am first, then those of the other panes.
#[must_use]
pub fn palette(contexts: &[Context], locale: &Locale) -> Picker {
    let words = key_words(locale);
    let mut rows: Vec<_> = Keymap::rows()
        .filter(|binding| contexts.contains(&binding.context) || home(binding.context).is_some())
        .filter(|binding| binding.context != Context::List)
        .collect();
    rows.sort_by_key(|binding| !contexts.contains(&binding.context));
    let choices = rows
        .iter()
        .map(|binding| {
            let key = binding.keys.first().and_then(|key| key.parse().ok());
            let key = key
                .map(|key: crate::tui::input::KeyPress| key.label(words))
                .unwrap_or_default();
            let label = match home(binding.context) {
                Some(_) => format!(
                    "{}: {}",
                    context_name(binding.context, locale),
                    (binding.name)(locale)
                ),
                None => (binding.name)(locale),
            };
            Choice { label, detail: key }
        })
        .collect();
    let runs: Vec<_> = rows
        .iter()
        .map(|binding| (home(binding.context), binding.action))
        .collect();
    Picker::new(
        tr!(locale, "palette-title"),
        choices,
        move |index, _| match runs.get(index) {
            Some(&(pane, action)) => Outcome::effect(Effect::Run(pane, action)),
            None => Outcome::handled(),
        },
    )
}
