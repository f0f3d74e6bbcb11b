//! Keys of the documentation pane.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(Documentation, ["w"], Action::Export, "key-doc-export", footer),
    row!(Documentation, ["W"], Action::ExportNow, "key-doc-export-now"),
    row!(Documentation, ["i"], Action::ExportReport, "key-doc-report"),
    row!(Documentation, ["enter"], Action::Jump, "key-doc-jump", footer),
    row!(
        Documentation,
        ["l"],
        Action::DocumentLanguage,
        "key-doc-language",
        footer
    ),
    row!(
        Documentation,
        ["tab", "right"],
        Action::NextArea,
        "key-doc-next-heading"
    ),
    row!(
        Documentation,
        ["shift+tab", "left"],
        Action::PreviousArea,
        "key-doc-previous-heading"
    ),
];
