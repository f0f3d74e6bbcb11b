//! The help overlay: the keys of where I am, from the one table.

use std::collections::HashSet;

use ratatui::text::{Line, Span};

use super::Page;
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::KeyPress;
use crate::tui::keymap::{Context, Keymap, context_name, key_words};

/// Makes the page of keys for these contexts, the innermost first.
///
/// A key that means something else further in is not shown again, and none that prints where a text is open:
/// there it is typed.
#[must_use]
pub fn help(contexts: &[Context], typing: bool, locale: &Locale) -> Page {
    let mut taken = HashSet::new();
    let words = key_words(locale);
    let label = |keys: &[KeyPress]| {
        keys.iter()
            .map(|key| key.label(words))
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let sections: Vec<(Context, Vec<(String, String)>)> = contexts
        .iter()
        .map(|&context| {
            let mut rows: Vec<(String, String)> = Vec::new();
            for (binding, keys) in Keymap::the().of(context) {
                let keys: Vec<KeyPress> = keys
                    .iter()
                    .copied()
                    .filter(|key| !(typing && key.text().is_some()) && taken.insert(*key))
                    .collect();
                if keys.is_empty() {
                    continue;
                }
                // The digits that mean the same of one thing each share a row.
                let name = (binding.name)(locale);
                match rows.last_mut() {
                    Some((first, last)) if *last == name && matches!(binding.action, Action::Digit(_)) => {
                        let begin = first.split('–').next().unwrap_or_default();
                        *first = format!("{begin}–{}", label(&keys));
                    }
                    _ => rows.push((label(&keys), name)),
                }
            }
            (context, rows)
        })
        .collect();
    let width = sections
        .iter()
        .flat_map(|(_, rows)| rows)
        .map(|(keys, _)| gate::width(keys))
        .max()
        .unwrap_or(0);
    let mut lines = Vec::new();
    for (context, rows) in sections {
        if rows.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::from(Span::styled(
            context_name(context, locale),
            ratatui::style::Style::new().add_modifier(ratatui::style::Modifier::BOLD),
        )));
        lines.extend(
            rows.into_iter()
                .map(|(keys, name)| Line::from(format!("  {}  {name}", gate::pad(&keys, width)))),
        );
    }
    Page::new(tr!(locale, "help-title"), lines).hints(tr!(locale, "help-hints"))
}
