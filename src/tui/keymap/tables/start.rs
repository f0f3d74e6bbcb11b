//! Keys of the start screen.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(Start, ["enter"], Action::Enter, "key-start-open"),
    row!(Start, ["n", "a"], Action::New, "key-start-new", footer),
    row!(Start, ["i"], Action::Import, "key-start-import", footer),
    row!(Start, ["o"], Action::OpenFolder, "key-start-folder", footer),
    row!(Start, ["m"], Action::Example, "key-start-example", footer),
    row!(Start, ["l"], Action::Language, "key-language"),
    row!(Start, ["esc"], Action::Quit, "key-quit"),
];
