//! Keys of the cards pane.

use super::row;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Context};

/// The row of a digit: the category of that number.
macro_rules! digit {
    ($digit:literal) => {
        Binding {
            context: Context::CardWall,
            keys: &[stringify!($digit)],
            action: Action::Digit($digit),
            name: |locale| tr!(locale, "cards-key-digit", number = $digit),
            short: None,
            footer: false,
        }
    };
}

pub(super) const ROWS: &[Binding] = &[
    row!(CardEntry, ["enter"], Action::Enter, "cards-key-save", footer "cards-key-save-short"),
    row!(
        CardEntry,
        ["alt+enter", "ctrl+j"],
        Action::NewLine,
        "key-new-line"
    ),
    row!(
        CardEntry,
        ["tab"],
        Action::NextCategory,
        "cards-key-category",
        footer "cards-key-category-short"
    ),
    row!(
        CardEntry,
        ["shift+tab"],
        Action::PreviousCategory,
        "cards-key-previous-category"
    ),
    row!(CardEntry, ["esc"], Action::Back, "cards-key-wall", footer),
    row!(CardEntry, ["up"], Action::Up, "cards-key-newest"),
    row!(CardEntry, ["pageup"], Action::PageUp, "key-page-up"),
    row!(CardEntry, ["pagedown"], Action::PageDown, "key-page-down"),
    row!(CardEntry, ["alt+m"], Action::Manage, "cards-key-manage"),
    row!(
        CardWall,
        ["a", "insert", "i"],
        Action::New,
        "cards-key-write",
        footer
    ),
    row!(CardWall, ["enter", "e"], Action::Edit, "cards-key-edit", footer "cards-key-edit-short"),
    row!(
        CardWall,
        ["x", "delete"],
        Action::Delete,
        "cards-key-delete",
        footer "cards-key-delete-short"
    ),
    row!(
        CardWall,
        ["c"],
        Action::ChangeCategory,
        "cards-key-change-category",
        footer "cards-key-change-category-short"
    ),
    row!(CardWall, ["space"], Action::Mark, "cards-key-mark", footer "cards-key-mark-short"),
    row!(CardWall, ["alt+up", "K"], Action::MoveUp, "cards-key-move-up"),
    row!(
        CardWall,
        ["alt+down", "J"],
        Action::MoveDown,
        "cards-key-move-down"
    ),
    row!(
        CardWall,
        ["alt+left", "H"],
        Action::MoveLeft,
        "cards-key-move-left"
    ),
    row!(
        CardWall,
        ["alt+right", "L"],
        Action::MoveRight,
        "cards-key-move-right"
    ),
    row!(CardWall, ["v"], Action::Settle, "cards-key-settle"),
    row!(CardWall, ["V"], Action::Choose, "cards-key-wordings"),
    row!(CardWall, ["m", "alt+m"], Action::Manage, "cards-key-manage"),
    row!(CardWall, ["esc"], Action::Back, "cards-key-back"),
    digit!(1),
    digit!(2),
    digit!(3),
    digit!(4),
    digit!(5),
    digit!(6),
    digit!(7),
    digit!(8),
    digit!(9),
];
