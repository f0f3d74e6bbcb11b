//! Keys of the rounds pane.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(AnswerEntry, ["enter"], Action::Enter, "rounds-key-save", footer "rounds-key-save-short"),
    row!(
        AnswerEntry,
        ["tab"],
        Action::NextArea,
        "rounds-key-next-question",
        footer "rounds-key-next-question-short"
    ),
    row!(
        AnswerEntry,
        ["shift+tab"],
        Action::PreviousArea,
        "rounds-key-previous-question"
    ),
    row!(
        AnswerEntry,
        ["alt+right", "ctrl+pagedown"],
        Action::Right,
        "rounds-key-next-theme",
        footer "rounds-key-next-theme-short"
    ),
    row!(
        AnswerEntry,
        ["alt+left", "ctrl+pageup"],
        Action::Left,
        "rounds-key-previous-theme"
    ),
    row!(AnswerEntry, ["esc"], Action::Back, "rounds-key-list", footer "rounds-key-list-short"),
    row!(AnswerEntry, ["alt+enter"], Action::NewLine, "key-new-line"),
    row!(
        AnswerEntry,
        ["alt+g"],
        Action::OtherGroup,
        "rounds-key-other-group"
    ),
    row!(AnswerEntry, ["alt+z"], Action::Confirm, "rounds-key-confirm"),
    row!(AnswerEntry, ["alt+d"], Action::Object, "rounds-key-object"),
    row!(AnswerEntry, ["alt+s"], Action::StartStop, "rounds-key-start"),
    row!(AnswerEntry, ["alt+n"], Action::Next, "rounds-key-next"),
    row!(AnswerEntry, ["alt+m"], Action::Manage, "rounds-key-manage"),
    row!(AnswerEntry, ["alt+p"], Action::Photo, "photos-key-add"),
    row!(AnswerEntry, ["alt+w"], Action::Overview, "rounds-key-overview"),
    row!(
        Rounds,
        ["a", "i", "insert"],
        Action::New,
        "rounds-key-new",
        footer "rounds-key-new-short"
    ),
    row!(
        Rounds,
        ["s", "alt+s"],
        Action::StartStop,
        "rounds-key-start",
        footer "rounds-key-start-short"
    ),
    row!(
        Rounds,
        ["z", "alt+z"],
        Action::Confirm,
        "rounds-key-confirm",
        footer "rounds-key-confirm-short"
    ),
    row!(
        Rounds,
        ["d", "alt+d"],
        Action::Object,
        "rounds-key-object",
        footer "rounds-key-object-short"
    ),
    row!(Rounds, ["alt+g"], Action::OtherGroup, "rounds-key-other-group"),
    row!(Rounds, ["g"], Action::Grid, "rounds-key-grid", footer "rounds-key-grid-short"),
    row!(
        Rounds,
        ["w", "alt+w"],
        Action::Overview,
        "rounds-key-overview",
        footer
    ),
    row!(
        Rounds,
        ["m", "alt+m"],
        Action::Manage,
        "rounds-key-manage",
        footer "rounds-key-manage-short"
    ),
    row!(Rounds, ["n", "alt+n"], Action::Next, "rounds-key-next"),
    row!(Rounds, ["+", "="], Action::OneMore, "rounds-key-more"),
    row!(Rounds, ["-"], Action::OneLess, "rounds-key-less"),
    row!(Rounds, ["."], Action::FiveMore, "rounds-key-five-more"),
    row!(Rounds, [","], Action::FiveLess, "rounds-key-five-less"),
    row!(Rounds, ["enter"], Action::Enter, "rounds-key-open"),
    row!(Rounds, ["e"], Action::Edit, "rounds-key-edit"),
    row!(Rounds, ["x", "delete"], Action::Delete, "rounds-key-delete"),
    row!(Rounds, ["alt+up", "K"], Action::MoveUp, "rounds-key-up"),
    row!(Rounds, ["alt+down", "J"], Action::MoveDown, "rounds-key-down"),
    row!(
        Rounds,
        ["alt+left", "H"],
        Action::MoveLeft,
        "rounds-key-to-previous-theme"
    ),
    row!(
        Rounds,
        ["alt+right", "L"],
        Action::MoveRight,
        "rounds-key-to-next-theme"
    ),
    row!(Rounds, ["c"], Action::ChangeCategory, "rounds-key-transfer"),
    row!(Rounds, ["p", "alt+p"], Action::Photo, "photos-key-add"),
    row!(Rounds, ["P"], Action::Photos, "photos-key-list"),
    row!(Rounds, ["v"], Action::Settle, "rounds-key-settle"),
    row!(Rounds, ["o"], Action::Host, "rounds-key-host"),
    row!(Rounds, [], Action::MakeGroups, "rounds-key-make-groups"),
    row!(
        Rounds,
        ["right", "l", "ctrl+pagedown"],
        Action::Right,
        "rounds-key-next-theme"
    ),
    row!(
        Rounds,
        ["left", "h", "ctrl+pageup"],
        Action::Left,
        "rounds-key-previous-theme"
    ),
    row!(Rounds, ["1"], Action::Digit(1), "rounds-key-digit"),
    row!(Rounds, ["2"], Action::Digit(2), "rounds-key-digit"),
    row!(Rounds, ["3"], Action::Digit(3), "rounds-key-digit"),
    row!(Rounds, ["4"], Action::Digit(4), "rounds-key-digit"),
    row!(Rounds, ["5"], Action::Digit(5), "rounds-key-digit"),
    row!(Rounds, ["6"], Action::Digit(6), "rounds-key-digit"),
    row!(Rounds, ["7"], Action::Digit(7), "rounds-key-digit"),
    row!(Rounds, ["8"], Action::Digit(8), "rounds-key-digit"),
    row!(Rounds, ["9"], Action::Digit(9), "rounds-key-digit"),
    row!(
        RoundsSetup,
        ["a", "insert"],
        Action::New,
        "rounds-key-setup-new",
        footer
    ),
    row!(
        RoundsSetup,
        ["n"],
        Action::NewOther,
        "rounds-key-setup-several",
        footer
    ),
    row!(
        RoundsSetup,
        ["enter", "e"],
        Action::Edit,
        "rounds-key-setup-edit",
        footer
    ),
    row!(
        RoundsSetup,
        ["x", "delete"],
        Action::Delete,
        "rounds-key-setup-delete"
    ),
    row!(
        RoundsSetup,
        ["tab", "right", "l"],
        Action::NextArea,
        "rounds-key-setup-next",
        footer
    ),
    row!(
        RoundsSetup,
        ["shift+tab", "left", "h"],
        Action::PreviousArea,
        "rounds-key-setup-previous"
    ),
    row!(RoundsSetup, ["alt+up", "K"], Action::MoveUp, "rounds-key-up"),
    row!(
        RoundsSetup,
        ["alt+down", "J"],
        Action::MoveDown,
        "rounds-key-down"
    ),
    row!(RoundsSetup, ["o"], Action::Host, "rounds-key-host"),
    row!(RoundsSetup, ["s"], Action::StartStop, "rounds-key-setup-start"),
    row!(RoundsSetup, ["+", "="], Action::OneMore, "rounds-key-more"),
    row!(RoundsSetup, ["-"], Action::OneLess, "rounds-key-less"),
    row!(RoundsSetup, ["."], Action::FiveMore, "rounds-key-five-more"),
    row!(RoundsSetup, [","], Action::FiveLess, "rounds-key-five-less"),
    row!(RoundsSetup, ["esc", "m"], Action::Back, "key-close", footer),
];
