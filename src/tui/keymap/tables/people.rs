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
    row!(People, ["A"], Action::AllPresent, "people-key-all-present"),
    row!(People, ["enter", "e"], Action::Edit, "people-key-edit", footer "people-key-edit-short"),
    row!(People, ["g"], Action::NextGroup, "people-key-group", footer "people-key-group-short"),
    row!(People, ["m"], Action::MakeGroups, "people-key-groups", footer),
    row!(People, ["u"], Action::Place, "people-key-place"),
    row!(People, ["+", "="], Action::Together, "people-key-together"),
    row!(People, ["-"], Action::Apart, "people-key-apart"),
    row!(People, ["r"], Action::Pairs, "people-key-pairs"),
    row!(People, ["o"], Action::Sort, "people-key-sort"),
    row!(People, ["alt+up", "K"], Action::MoveUp, "people-key-up"),
    row!(People, ["alt+down", "J"], Action::MoveDown, "people-key-down"),
    row!(People, ["x", "delete"], Action::Delete, "people-key-delete"),
    row!(People, ["X"], Action::Erase, "erase-key-person"),
    row!(People, ["v"], Action::Settle, "people-key-settle"),
    row!(
        Groups,
        ["enter", "ctrl+s"],
        Action::Enter,
        "groups-key-take",
        footer
    ),
    row!(Groups, ["n", "space"], Action::Next, "groups-key-shuffle", footer),
    row!(
        Groups,
        ["up", "right", "k", "l", "+", "="],
        Action::OneMore,
        "groups-key-more"
    ),
    row!(
        Groups,
        ["down", "left", "j", "h", "-"],
        Action::OneLess,
        "groups-key-less"
    ),
    row!(Groups, ["tab", "shift+tab"], Action::NextArea, "groups-key-size"),
    row!(Groups, ["o"], Action::Sort, "groups-key-organisations"),
    row!(Groups, ["pageup"], Action::PageUp, "key-page-up"),
    row!(Groups, ["pagedown"], Action::PageDown, "key-page-down"),
    row!(Groups, ["esc", "q", "m"], Action::Back, "key-cancel", footer),
    row!(Groups, ["0"], Action::Digit(0), "groups-key-digit"),
    row!(Groups, ["1"], Action::Digit(1), "groups-key-digit"),
    row!(Groups, ["2"], Action::Digit(2), "groups-key-digit"),
    row!(Groups, ["3"], Action::Digit(3), "groups-key-digit"),
    row!(Groups, ["4"], Action::Digit(4), "groups-key-digit"),
    row!(Groups, ["5"], Action::Digit(5), "groups-key-digit"),
    row!(Groups, ["6"], Action::Digit(6), "groups-key-digit"),
    row!(Groups, ["7"], Action::Digit(7), "groups-key-digit"),
    row!(Groups, ["8"], Action::Digit(8), "groups-key-digit"),
    row!(Groups, ["9"], Action::Digit(9), "groups-key-digit"),
];
