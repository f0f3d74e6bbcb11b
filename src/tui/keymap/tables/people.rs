//! Keys of the people pane.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(People, ["a", "insert"], Action::New, "people-key-new", footer),
    row!(
        People,
        ["space", "p"],
        Action::Present,
        "people-key-present",
        footer
    ),
    row!(People, ["enter", "e"], Action::Edit, "people-key-edit", footer),
    row!(People, ["g"], Action::NextGroup, "people-key-group", footer),
    row!(People, ["m"], Action::MakeGroups, "people-key-groups", footer),
    row!(People, ["o"], Action::Sort, "people-key-sort"),
    row!(People, ["alt+up", "K"], Action::MoveUp, "people-key-up"),
    row!(People, ["alt+down", "J"], Action::MoveDown, "people-key-down"),
    row!(People, ["x", "delete"], Action::Delete, "people-key-delete"),
    row!(People, ["v"], Action::Settle, "people-key-settle"),
];
