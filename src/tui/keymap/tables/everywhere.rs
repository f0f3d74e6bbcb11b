//! Keys that mean the same in every pane, and in every list.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;
use crate::tui::pane::PaneId;

pub(super) const ROWS: &[Binding] = &[
    row!(
        Everywhere,
        ["F2", "alt+1"],
        Action::Pane(PaneId::Agenda),
        "pane-agenda"
    ),
    row!(
        Everywhere,
        ["F3", "alt+2"],
        Action::Pane(PaneId::Cards),
        "pane-cards"
    ),
    row!(
        Everywhere,
        ["F4", "alt+3"],
        Action::Pane(PaneId::Clusters),
        "pane-clusters"
    ),
    row!(
        Everywhere,
        ["F5", "alt+4"],
        Action::Pane(PaneId::Rounds),
        "pane-rounds"
    ),
    row!(
        Everywhere,
        ["F6", "alt+5"],
        Action::Pane(PaneId::Agreements),
        "pane-agreements"
    ),
    row!(
        Everywhere,
        ["F7", "alt+6"],
        Action::Pane(PaneId::People),
        "pane-people"
    ),
    row!(
        Everywhere,
        ["F8", "alt+7"],
        Action::Pane(PaneId::Documentation),
        "pane-documentation"
    ),
    row!(Everywhere, ["F11", "alt+0"], Action::Beamer, "key-beamer"),
    row!(Everywhere, ["ctrl+z"], Action::Undo, "key-undo"),
    row!(Everywhere, ["ctrl+y"], Action::Redo, "key-redo"),
    row!(Everywhere, ["ctrl+p"], Action::Palette, "key-palette"),
    row!(Everywhere, ["ctrl+t", "F9"], Action::Paper, "key-paper"),
    row!(Everywhere, ["ctrl+r"], Action::History, "key-history"),
    row!(Everywhere, ["ctrl+d"], Action::Dots, "key-dots"),
    row!(Everywhere, ["alt+l"], Action::Lateness, "late-key"),
    row!(Everywhere, ["F1", "?"], Action::Help, "key-help", footer),
    row!(Everywhere, ["ctrl+g"], Action::Language, "key-language"),
    row!(Everywhere, ["F12"], Action::Findings, "key-findings"),
    row!(Everywhere, ["ctrl+o"], Action::Check, "agreements-key-check"),
    row!(Everywhere, [], Action::HandEdits, "key-hand-edits"),
    row!(Everywhere, [], Action::SettleAll, "key-settle-all"),
    row!(Everywhere, ["ctrl+k"], Action::WorkOnCopy, "key-work-on-copy"),
    row!(Everywhere, [], Action::EraseWorkshop, "erase-key-workshop"),
    row!(Everywhere, ["ctrl+l"], Action::Repaint, "key-repaint"),
    row!(Everywhere, [], Action::Suspend, "key-suspend"),
    row!(Everywhere, ["ctrl+q", "q"], Action::Quit, "key-quit"),
    row!(List, ["up", "k"], Action::Up, "key-up"),
    row!(List, ["down", "j"], Action::Down, "key-down"),
    row!(List, ["left", "h"], Action::Left, "key-left"),
    row!(List, ["right", "l"], Action::Right, "key-right"),
    row!(List, ["pageup"], Action::PageUp, "key-page-up"),
    row!(List, ["pagedown"], Action::PageDown, "key-page-down"),
    row!(List, ["home"], Action::First, "key-first"),
    row!(List, ["end"], Action::Last, "key-last"),
    row!(List, ["tab"], Action::NextArea, "key-next-area"),
    row!(List, ["shift+tab"], Action::PreviousArea, "key-previous-area"),
    row!(List, ["/"], Action::Filter, "key-filter"),
    row!(List, ["esc"], Action::Back, "key-back"),
];
