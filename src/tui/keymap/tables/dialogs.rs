//! Keys of dialogs: forms, lists to choose from, pages of text.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(Form, ["enter"], Action::Enter, "key-form-next"),
    row!(Form, ["ctrl+s"], Action::Submit, "key-form-submit", footer),
    row!(Form, ["tab"], Action::NextArea, "key-next-field"),
    row!(Form, ["shift+tab"], Action::PreviousArea, "key-previous-field"),
    row!(Form, ["down"], Action::Down, "key-next-field"),
    row!(Form, ["up"], Action::Up, "key-previous-field"),
    row!(Form, ["esc"], Action::Back, "key-cancel", footer),
    row!(FormText, ["enter"], Action::NewLine, "key-new-line"),
    row!(FormText, ["alt+enter"], Action::Enter, "key-form-next"),
    row!(FormText, ["ctrl+s"], Action::Submit, "key-form-submit", footer),
    row!(FormText, ["tab"], Action::NextArea, "key-next-field"),
    row!(
        FormText,
        ["shift+tab"],
        Action::PreviousArea,
        "key-previous-field"
    ),
    row!(FormText, ["esc"], Action::Back, "key-cancel", footer),
    row!(Picker, ["up"], Action::Up, "key-up"),
    row!(Picker, ["down"], Action::Down, "key-down"),
    row!(Picker, ["pageup"], Action::PageUp, "key-page-up"),
    row!(Picker, ["pagedown"], Action::PageDown, "key-page-down"),
    row!(Picker, ["enter"], Action::Enter, "key-choose", footer),
    row!(Picker, ["esc"], Action::Back, "key-cancel", footer),
    row!(Page, ["up", "k"], Action::Up, "key-up"),
    row!(Page, ["down", "j"], Action::Down, "key-down"),
    row!(Page, ["pageup"], Action::PageUp, "key-page-up"),
    row!(Page, ["pagedown", "space"], Action::PageDown, "key-page-down"),
    row!(Page, ["home"], Action::First, "key-first"),
    row!(Page, ["end"], Action::Last, "key-last"),
    row!(Page, ["enter"], Action::Enter, "key-close"),
    row!(Page, ["esc", "q"], Action::Back, "key-close", footer),
    row!(FilterEntry, ["enter"], Action::Enter, "key-filter-keep", footer),
    row!(FilterEntry, ["esc"], Action::Back, "key-filter-clear", footer),
    row!(FilterEntry, ["up"], Action::Up, "key-up"),
    row!(FilterEntry, ["down"], Action::Down, "key-down"),
    row!(Manage, ["a", "insert"], Action::New, "key-manage-new", footer),
    row!(Manage, ["enter", "e"], Action::Edit, "key-manage-edit", footer),
    row!(
        Manage,
        ["x", "delete"],
        Action::Delete,
        "key-manage-delete",
        footer
    ),
    row!(Manage, ["alt+up", "K"], Action::MoveUp, "key-manage-up"),
    row!(Manage, ["alt+down", "J"], Action::MoveDown, "key-manage-down"),
    row!(Manage, ["esc", "m"], Action::Back, "key-close", footer),
];
