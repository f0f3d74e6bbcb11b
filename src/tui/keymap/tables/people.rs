//! Keys of the people pane.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(People, ["a", "insert"], Action::New, "people-key-new", footer "people-key-new-short"),
    row!(
        People,
        ["space", "p"],
        Action::Present,
        "people-key-present",
        footer "people-key-present-short"
    ),
    row!(People, ["enter", "e"], Action::Edit, "people-key-edit", footer "people-key-edit-short"),
    row!(People, ["g"], Action::NextGroup, "people-key-group", footer "people-key-group-short"),
    row!(People, ["m"], Action::MakeGroups, "people-key-groups", footer),
    row!(People, ["o"], Action::Sort, "people-key-sort"),
    row!(People, ["alt+up", "K"], Action::MoveUp, "people-key-up"),
    row!(People, ["alt+down", "J"], Action::MoveDown, "people-key-down"),
    row!(People, ["x", "delete"], Action::Delete, "people-key-delete"),
    row!(People, ["X"], Action::Erase, "erase-key-person"),
    row!(People, ["v"], Action::Settle, "people-key-settle"),
];
