//! The command palette: every action by its name, in the language of the interface.

use std::collections::HashSet;

use super::{Choice, Picker};
use crate::locale::Locale;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Context, Keymap, context_name, home, key_words};
use crate::tui::pane::{Effect, Outcome};

/// Makes a picker of all actions: those of where I am first, then those that are everywhere, then those of the
/// other panes.
#[must_use]
pub fn palette(contexts: &[Context], locale: &Locale) -> Picker {
    let words = key_words(locale);
    let mut rows: Vec<_> = Keymap::rows()
        .filter(|binding| is_offered(binding, contexts))
        .collect();
    let here = contexts.first().and_then(|&context| home(context));
    rows.sort_by_key(|binding| match binding.context {
        Context::Everywhere => 2,
        context if contexts.contains(&context) => 0,
        context if home(context) == here => 1,
        _ => 3,
    });
    // What is called the same is the same, under another key.
    let mut seen = HashSet::new();
    rows.retain(|binding| seen.insert(label(binding, locale)));
    let choices = rows
        .iter()
        .map(|binding| {
            let key = binding.keys.first().and_then(|key| key.parse().ok());
            let key = key
                .map(|key: crate::tui::input::KeyPress| key.label(words))
                .unwrap_or_default();
            Choice {
                label: label(binding, locale),
                detail: key,
            }
        })
        .collect();
    let runs: Vec<_> = rows
        .iter()
        .map(|binding| (binding.context, binding.action))
        .collect();
    Picker::new(
        tr!(locale, "palette-title"),
        choices,
        move |index, _| match runs.get(index) {
            Some(&(context, action)) => Outcome::effect(Effect::Command(context, action)),
            None => Outcome::handled(),
        },
    )
}

/// Names an action so that it is understood without knowing where one is.
fn label(binding: &Binding, locale: &Locale) -> String {
    let name = (binding.name)(locale);
    match (binding.action, home(binding.context)) {
        (Action::Pane(_), _) => tr!(locale, "palette-go", pane = name),
        (_, Some(_)) => format!("{}: {name}", context_name(binding.context, locale)),
        _ => name,
    }
}

/// Says whether an action can be looked for: not the moves of a cursor, which nobody looks for by name, and
/// nothing of a text line that is not open.
fn is_offered(binding: &Binding, contexts: &[Context]) -> bool {
    let is_here = contexts.contains(&binding.context);
    let has_place = match binding.context {
        Context::Everywhere => match binding.action {
            // On the start screen there is no workshop to go to, or to take something back in.
            Action::Pane(_)
            | Action::Undo
            | Action::Redo
            | Action::SettleAll
            | Action::Findings
            | Action::HandEdits
            | Action::Paper
            | Action::Beamer
            | Action::WorkOnCopy
            | Action::EraseWorkshop
            | Action::Dots
            | Action::History
            | Action::Lateness => !contexts.contains(&Context::Start),
            action => action != Action::Palette,
        },
        Context::List => {
            binding.action == Action::Filter && contexts.iter().any(|&context| home(context).is_some())
        }
        // What has a key of its own here means the same everywhere.
        Context::Agenda if binding.action == Action::Lateness => false,
        Context::CardEntry | Context::AnswerEntry => is_here,
        Context::Picker | Context::Page | Context::FilterEntry | Context::Beamer => false,
        context => is_here || (home(context).is_some() && !contexts.contains(&Context::Start)),
    };
    let is_move = match binding.action {
        Action::Up
        | Action::Down
        | Action::Left
        | Action::Right
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last
        | Action::NextArea
        | Action::PreviousArea
        | Action::Back
        | Action::NewLine => true,
        // Which theme or category has which number is not known here; the areas of a pane have names.
        Action::Digit(_) => binding.context != Context::Agreements,
        _ => false,
    };
    has_place && !is_move
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::tui::fixture::meissen;
    use crate::tui::probe::Probe;

    fn labels(contexts: &[Context], language: Language) -> Vec<String> {
        let locale = Locale::new(language);
        Keymap::rows()
            .filter(|binding| is_offered(binding, contexts))
            .map(|binding| label(binding, &locale))
            .collect()
    }

    const WORKSHOP: &[&[Context]] = &[
        &[Context::Agenda, Context::List, Context::Everywhere],
        &[Context::CardEntry, Context::Everywhere],
        &[Context::Clusters, Context::List, Context::Everywhere],
        &[Context::AnswerEntry, Context::Everywhere],
        &[Context::Form, Context::Everywhere],
    ];

    #[test]
    fn no_two_rows_read_the_same() {
        for language in Language::ALL {
            for contexts in WORKSHOP {
                let mut labels = labels(contexts, language);
                let count = labels.len();
                labels.sort();
                labels.dedup();
                assert_eq!(labels.len(), count, "{contexts:?} in {language:?}: {labels:#?}");
            }
        }
    }

    #[test]
    fn the_start_screen_offers_nothing_that_needs_a_workshop() {
        let labels = labels(
            &[Context::Start, Context::List, Context::Everywhere],
            Language::En,
        );
        assert!(
            labels
                .iter()
                .all(|label| !label.contains(':') || label.contains("Meißen")),
            "{labels:#?}"
        );
        assert!(!labels.contains(&"Undo".to_owned()));
    }

    #[test]
    fn a_command_of_another_pane_works_from_an_open_entry_line() {
        let mut probe = Probe::new(Language::De, 100, 30, meissen());
        let cards = probe.workshop().cards.len();
        probe.keys("F3").text("halb geschrieben").keys("F2 ctrl+p");
        probe.text("karten löschen").keys("enter");
        assert_eq!(probe.workshop().cards.len(), cards - 1);
        assert!(probe.plain().contains("halb geschrieben"));
        probe.keys("a ctrl+p").text("stand der aufgabe").keys("enter");
        assert!(probe.plain().contains("in Arbeit"), "{}", probe.plain());
    }

    #[test]
    fn a_command_reaches_its_pane_under_an_open_form() {
        let mut probe = Probe::new(Language::De, 100, 30, meissen());
        probe
            .keys("F2 e F3 ctrl+p")
            .text("nächsten programmpunkt")
            .keys("enter");
        assert!(probe.plain().contains("▶ 2"), "{}", probe.plain());
        assert!(probe.plain().contains("Strg+S"));
    }
}
