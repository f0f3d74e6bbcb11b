//! Keys of the agenda pane.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(Agenda, ["s"], Action::StartStop, "agenda-key-start", footer "agenda-key-start-short"),
    row!(Agenda, ["n"], Action::Next, "agenda-key-next", footer "agenda-key-next-short"),
    row!(Agenda, ["a", "insert"], Action::New, "agenda-key-new", footer "agenda-key-new-short"),
    row!(Agenda, ["enter", "e"], Action::Edit, "agenda-key-edit", footer "agenda-key-edit-short"),
    row!(Agenda, ["+", "="], Action::OneMore, "agenda-key-more", footer "agenda-key-more-short"),
    row!(Agenda, ["-"], Action::OneLess, "agenda-key-less"),
    row!(
        Agenda,
        [".", "ctrl+right"],
        Action::FiveMore,
        "agenda-key-five-more"
    ),
    row!(
        Agenda,
        [",", "ctrl+left"],
        Action::FiveLess,
        "agenda-key-five-less"
    ),
    row!(Agenda, ["L"], Action::Lateness, "late-key"),
    row!(Agenda, ["f"], Action::Fix, "agenda-key-fix"),
    row!(Agenda, ["alt+up", "K"], Action::MoveUp, "agenda-key-up"),
    row!(Agenda, ["alt+down", "J"], Action::MoveDown, "agenda-key-down"),
    row!(Agenda, ["x", "delete"], Action::Delete, "agenda-key-delete"),
    row!(Agenda, ["t"], Action::Day, "agenda-key-day"),
    row!(Agenda, ["g"], Action::Jump, "agenda-key-jump"),
    row!(Agenda, ["p"], Action::Photo, "photos-key-add"),
    row!(Agenda, ["P"], Action::Photos, "photos-key-list"),
    row!(Agenda, ["v"], Action::Settle, "agenda-key-settle"),
];
