//! The rows, a file for each pane.

mod agenda;
mod agreements;
mod beamer;
mod cards;
mod clusters;
mod dialogs;
mod documentation;
mod dots;
mod everywhere;
mod people;
mod rounds;
mod start;

use super::Binding;

/// Every row, in the order in which help and README show them.
pub(super) const ALL: &[&[Binding]] = &[
    everywhere::ROWS,
    agenda::ROWS,
    cards::ROWS,
    clusters::ROWS,
    rounds::ROWS,
    agreements::ROWS,
    people::ROWS,
    documentation::ROWS,
    beamer::ROWS,
    start::ROWS,
    dots::ROWS,
    dialogs::ROWS,
];

/// Writes a row: `row!(Context, ["key", …], Action, "message-key")`, with `footer` at the end where the
/// status line shows it, and after that the message of a shorter name where it has one there.
macro_rules! row {
    ($context:ident, [$($key:literal),*], $action:expr, $name:literal) => {
        row!($context, [$($key),*], $action, $name, false, None)
    };
    ($context:ident, [$($key:literal),*], $action:expr, $name:literal, footer) => {
        row!($context, [$($key),*], $action, $name, true, None)
    };
    ($context:ident, [$($key:literal),*], $action:expr, $name:literal, footer $short:literal) => {
        row!($context, [$($key),*], $action, $name, true, Some(|locale| $crate::tr!(locale, $short)))
    };
    ($context:ident, [$($key:literal),*], $action:expr, $name:literal, $footer:literal, $short:expr) => {
        $crate::tui::keymap::Binding {
            context: $crate::tui::keymap::Context::$context,
            keys: &[$($key),*],
            action: $action,
            name: |locale| $crate::tr!(locale, $name),
            short: $short,
            footer: $footer,
        }
    };
}
use row;
