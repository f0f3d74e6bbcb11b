//! Keys of the beamer, in the window of its own and in the facilitator's.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(Beamer, ["0"], Action::Digit(0), "beamer-view-auto", footer "beamer-key-view"),
    row!(Beamer, ["1"], Action::Digit(1), "beamer-view-clock"),
    row!(Beamer, ["2"], Action::Digit(2), "beamer-view-question"),
    row!(Beamer, ["3"], Action::Digit(3), "beamer-view-cards"),
    row!(Beamer, ["4"], Action::Digit(4), "beamer-view-clusters"),
    row!(Beamer, ["5"], Action::Digit(5), "beamer-view-rota"),
    row!(Beamer, ["6"], Action::Digit(6), "beamer-view-dots"),
    row!(Beamer, ["right"], Action::Right, "beamer-key-next-view"),
    row!(Beamer, ["left"], Action::Left, "beamer-key-previous-view"),
    row!(Beamer, ["space", "pagedown"], Action::PageDown, "beamer-key-next-page", footer "beamer-key-next-page-short"),
    row!(Beamer, ["pageup"], Action::PageUp, "beamer-key-previous-page"),
    row!(Beamer, ["p"], Action::HoldPages, "beamer-key-hold", footer "beamer-key-hold-short"),
    row!(Beamer, ["b"], Action::Darken, "beamer-key-dark", footer "beamer-key-dark-short"),
    row!(Beamer, ["esc", "q", "F11", "alt+0"], Action::Back, "beamer-key-leave", footer "beamer-key-leave-short"),
    row!(Beamer, ["ctrl+g"], Action::Language, "key-language"),
    row!(Beamer, ["ctrl+l"], Action::Repaint, "key-repaint"),
    row!(Beamer, ["ctrl+q"], Action::Quit, "key-quit"),
];
