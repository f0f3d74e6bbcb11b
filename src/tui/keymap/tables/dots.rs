//! Keys of the dots: the list of ballots, and the page on which dots are counted.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(Dots, ["n", "a", "insert"], Action::New, "dots-key-new", footer "dots-key-new-short"),
    row!(Dots, ["enter"], Action::Enter, "dots-key-open", footer),
    row!(Dots, ["e"], Action::Edit, "dots-key-edit", footer "dots-key-edit-short"),
    row!(Dots, ["c"], Action::CloseBallot, "dots-key-close", footer "dots-key-close-short"),
    row!(Dots, ["w"], Action::Again, "dots-key-again", footer "dots-key-again-short"),
    row!(Dots, ["x", "delete"], Action::Delete, "dots-key-delete"),
    row!(DotsCount, ["0"], Action::Digit(0), "dots-key-digit"),
    row!(DotsCount, ["1"], Action::Digit(1), "dots-key-digit"),
    row!(DotsCount, ["2"], Action::Digit(2), "dots-key-digit"),
    row!(DotsCount, ["3"], Action::Digit(3), "dots-key-digit"),
    row!(DotsCount, ["4"], Action::Digit(4), "dots-key-digit"),
    row!(DotsCount, ["5"], Action::Digit(5), "dots-key-digit"),
    row!(DotsCount, ["6"], Action::Digit(6), "dots-key-digit"),
    row!(DotsCount, ["7"], Action::Digit(7), "dots-key-digit"),
    row!(DotsCount, ["8"], Action::Digit(8), "dots-key-digit"),
    row!(DotsCount, ["9"], Action::Digit(9), "dots-key-digit"),
    row!(DotsCount, ["enter"], Action::Enter, "dots-key-next"),
    row!(DotsCount, ["+"], Action::OneMore, "dots-key-more"),
    row!(DotsCount, ["-"], Action::OneLess, "dots-key-less"),
    row!(DotsCount, ["x", "delete"], Action::Delete, "dots-key-clear"),
    row!(DotsCount, ["X"], Action::ResetBallot, "dots-key-reset"),
    row!(DotsCount, ["r"], Action::Sort, "dots-key-rank", footer "dots-key-rank-short"),
    row!(DotsCount, ["e"], Action::Edit, "dots-key-edit", footer "dots-key-edit-short"),
    row!(DotsCount, ["c"], Action::CloseBallot, "dots-key-close", footer "dots-key-close-short"),
    row!(DotsCount, ["a", "insert"], Action::New, "dots-key-option"),
    row!(DotsCount, ["u"], Action::Heading, "dots-key-rename"),
    row!(DotsCount, ["alt+up", "K"], Action::MoveUp, "dots-key-up"),
    row!(DotsCount, ["alt+down", "J"], Action::MoveDown, "dots-key-down"),
    row!(DotsCount, ["s"], Action::SortByDots, "dots-key-clusters"),
];
