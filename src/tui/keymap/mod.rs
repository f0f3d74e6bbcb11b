//! One table of keys.
//!
//! The same rows drive dispatch, the status line, the help overlay, the command palette and the key table
//! of the README. A row says: in this context, these keys mean that action, which is called so.
//!
//! Contexts are asked from the innermost outwards (dialog, pane, everywhere). Where a text is open, keys
//! that print are text before they are anything else, so `?` and `q` can always be typed.

mod tables;

use std::collections::HashMap;
use std::sync::OnceLock;

use super::action::Action;
use super::input::{KeyPress, KeyWords};
use super::pane::PaneId;
use crate::locale::{Language, Locale};
use crate::tr;

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// In every pane and dialog.
    Everywhere,
    /// In every list.
    List,
    /// On the start screen.
    Start,
    /// In the agenda.
    Agenda,
    /// In the cards pane, while the entry line is open.
    CardEntry,
    /// In the cards pane, on the walls.
    CardWall,
    /// On the cluster wall.
    Clusters,
    /// In the rounds pane.
    Rounds,
    /// In the rounds pane, while an answer is typed.
    AnswerEntry,
    /// Where themes, questions, groups and rounds are set up.
    RoundsSetup,
    /// In the plan of who is where.
    RoundsPlan,
    /// In every part of the agreements pane.
    Agreements,
    /// In the lists of the agreements pane.
    AgreementList,
    /// In the list of tasks.
    Tasks,
    /// In the date poll.
    DatePoll,
    /// In the list of people.
    People,
    /// Where groups are made.
    Groups,
    /// In the documentation.
    Documentation,
    /// On the beamer.
    Beamer,
    /// While a filter is typed.
    FilterEntry,
    /// In a form.
    Form,
    /// In a form, in a text of several lines.
    FormText,
    /// In a list to choose from.
    Picker,
    /// In a page of text: help, a preview.
    Page,
    /// Where it is chosen what is written of the documentation.
    Export,
    /// In the history.
    History,
    /// In the list of ballots.
    Dots,
    /// Where dots are counted.
    DotsCount,
    /// Where proposals for a late day are shown.
    Lateness,
    /// In a list in which a few things are made, named and put in order: categories.
    Manage,
    /// Where it is decided what becomes of edits by hand.
    Edits,
}

/// A name in the language of the interface.
pub type Name = fn(&Locale) -> String;

/// One row of the table.
#[derive(Clone, Copy)]
pub struct Binding {
    /// Where it applies.
    pub context: Context,
    /// The keys, in the notation of [`KeyPress`]; none: only in the palette.
    pub keys: &'static [&'static str],
    /// What they mean.
    pub action: Action,
    /// What that is called: understood also where nothing is known but the context.
    pub name: Name,
    /// What the status line calls it, where that is shorter.
    pub short: Option<Name>,
    /// Whether the status line shows it when there is room.
    pub footer: bool,
}

impl Binding {
    /// Says in as few words as possible what the keys mean, for whoever has the pane before their eyes.
    #[must_use]
    pub fn short_name(&self, locale: &Locale) -> String {
        (self.short.unwrap_or(self.name))(locale)
    }
}

/// The table with an index by key.
pub struct Keymap {
    index: HashMap<(Context, KeyPress), Action>,
    rows: Vec<(&'static Binding, Vec<KeyPress>)>,
}

impl Keymap {
    /// Returns the one table there is.
    #[must_use]
    pub fn the() -> &'static Self {
        static KEYMAP: OnceLock<Keymap> = OnceLock::new();
        KEYMAP.get_or_init(|| {
            let mut index = HashMap::new();
            let mut rows = Vec::new();
            for binding in Self::rows() {
                // A test reads every key of the table: what does not parse does not get this far.
                let keys: Vec<KeyPress> = binding.keys.iter().filter_map(|key| key.parse().ok()).collect();
                for key in &keys {
                    index.entry((binding.context, *key)).or_insert(binding.action);
                }
                rows.push((binding, keys));
            }
            Self { index, rows }
        })
    }

    /// Goes through the rows of the table.
    pub fn rows() -> impl Iterator<Item = &'static Binding> {
        tables::ALL.iter().copied().flatten()
    }

    /// Returns what a key means, asked of these contexts in this order.
    #[must_use]
    pub fn action(&self, contexts: impl IntoIterator<Item = Context>, key: &KeyPress) -> Option<Action> {
        contexts
            .into_iter()
            .find_map(|context| self.index.get(&(context, *key)).copied())
    }

    /// Goes through the rows that apply in a context, with their keys.
    pub fn of(&self, context: Context) -> impl Iterator<Item = (&'static Binding, &[KeyPress])> {
        self.rows
            .iter()
            .filter(move |(binding, _)| binding.context == context)
            .map(|(binding, keys)| (*binding, &keys[..]))
    }
}

/// Returns the pane in which a context lives, if it lives in one only.
#[must_use]
pub const fn home(context: Context) -> Option<PaneId> {
    match context {
        Context::Agenda => Some(PaneId::Agenda),
        Context::CardEntry | Context::CardWall => Some(PaneId::Cards),
        Context::Clusters => Some(PaneId::Clusters),
        Context::Rounds | Context::AnswerEntry => Some(PaneId::Rounds),
        Context::Agreements | Context::AgreementList | Context::Tasks | Context::DatePoll => {
            Some(PaneId::Agreements)
        }
        Context::People => Some(PaneId::People),
        Context::Documentation => Some(PaneId::Documentation),
        Context::Everywhere
        | Context::Groups
        | Context::List
        | Context::Start
        | Context::RoundsSetup
        | Context::RoundsPlan
        | Context::Beamer
        | Context::FilterEntry
        | Context::Form
        | Context::FormText
        | Context::Picker
        | Context::Page
        | Context::Export
        | Context::History
        | Context::Dots
        | Context::DotsCount
        | Context::Lateness
        | Context::Edits
        | Context::Manage => None,
    }
}

/// Returns the language in which keys are named.
#[must_use]
pub const fn key_words(locale: &Locale) -> KeyWords {
    match locale.language() {
        Language::De => KeyWords::German,
        Language::En => KeyWords::English,
    }
}

/// Names a context in the language of the interface.
#[must_use]
pub fn context_name(context: Context, locale: &Locale) -> String {
    match context {
        Context::Everywhere => tr!(locale, "context-everywhere"),
        Context::List => tr!(locale, "context-list"),
        Context::Start => tr!(locale, "context-start"),
        Context::Agenda => tr!(locale, "pane-agenda"),
        Context::CardEntry => tr!(locale, "context-card-entry"),
        Context::CardWall => tr!(locale, "pane-cards"),
        Context::Clusters => tr!(locale, "pane-clusters"),
        Context::Rounds => tr!(locale, "pane-rounds"),
        Context::AnswerEntry => tr!(locale, "context-answer-entry"),
        Context::RoundsSetup => tr!(locale, "context-rounds-setup"),
        Context::RoundsPlan => tr!(locale, "context-rounds-plan"),
        Context::Agreements => tr!(locale, "pane-agreements"),
        Context::AgreementList => tr!(locale, "agreements-context-list"),
        Context::Tasks => tr!(locale, "agreements-tasks"),
        Context::DatePoll => tr!(locale, "agreements-context-poll"),
        Context::People => tr!(locale, "pane-people"),
        Context::Groups => tr!(locale, "groups-context"),
        Context::Documentation => tr!(locale, "pane-documentation"),
        Context::Beamer => tr!(locale, "context-beamer"),
        Context::FilterEntry => tr!(locale, "context-filter"),
        Context::Form => tr!(locale, "context-form"),
        Context::FormText => tr!(locale, "context-form-text"),
        Context::Picker => tr!(locale, "context-picker"),
        Context::Page => tr!(locale, "context-page"),
        Context::Export => tr!(locale, "context-export"),
        Context::History => tr!(locale, "context-history"),
        Context::Dots => tr!(locale, "context-dots"),
        Context::DotsCount => tr!(locale, "context-dots-count"),
        Context::Lateness => tr!(locale, "late-context"),
        Context::Edits => tr!(locale, "context-edits"),
        Context::Manage => tr!(locale, "context-manage"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Keymap;
    use crate::tui::input::KeyPress;

    #[test]
    fn every_key_of_the_table_reads_and_means_one_thing_in_its_context() {
        let mut seen = HashSet::new();
        for binding in Keymap::rows() {
            for key in binding.keys {
                let parsed: KeyPress = key.parse().unwrap_or_else(|_| panic!("{key} is no key"));
                assert!(
                    seen.insert((binding.context, parsed)),
                    "{key} stands twice in {:?}",
                    binding.context
                );
            }
        }
    }

    #[test]
    fn no_key_needs_altgr_on_a_german_keyboard_or_cannot_be_sent() {
        for key in Keymap::rows().flat_map(|binding| binding.keys) {
            assert!(
                !key.ends_with(|last| "[]{}\\@~|".contains(last)),
                "{key} needs AltGr"
            );
            assert!(
                !key.contains("shift+enter") && !key.contains("ctrl+shift+"),
                "{key} cannot be sent"
            );
        }
    }

    #[test]
    fn every_action_has_a_name_in_both_languages() {
        use crate::locale::{Language, Locale};
        for language in Language::ALL {
            let locale = Locale::new(language);
            for binding in Keymap::rows() {
                for name in [(binding.name)(&locale), binding.short_name(&locale)] {
                    assert!(
                        !name.is_empty() && !name.contains("No localization"),
                        "{:?}",
                        binding.action
                    );
                }
            }
        }
    }
}
