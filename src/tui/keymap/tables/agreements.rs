//! Keys of the agreements pane.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;
use crate::workshop::Availability;

pub(super) const ROWS: &[Binding] = &[
    row!(
        AgreementList,
        ["a", "insert"],
        Action::New,
        "agreements-key-new",
        footer "agreements-key-new-short"
    ),
    row!(
        AgreementList,
        ["enter", "e"],
        Action::Edit,
        "agreements-key-edit",
        footer "agreements-key-edit-short"
    ),
    row!(
        AgreementList,
        ["x", "delete"],
        Action::Delete,
        "agreements-key-delete"
    ),
    row!(
        AgreementList,
        ["alt+up", "K"],
        Action::MoveUp,
        "agreements-key-up"
    ),
    row!(
        AgreementList,
        ["alt+down", "J"],
        Action::MoveDown,
        "agreements-key-down"
    ),
    row!(Tasks, ["c"], Action::Cycle, "agreements-key-status", footer "agreements-key-status-short"),
    row!(
        DatePoll,
        ["a", "insert"],
        Action::New,
        "agreements-key-option",
        footer
    ),
    row!(
        DatePoll,
        ["space", "c"],
        Action::Cycle,
        "agreements-key-answer",
        footer "agreements-key-answer-short"
    ),
    row!(
        DatePoll,
        ["enter"],
        Action::Choose,
        "agreements-key-choose",
        footer
    ),
    row!(
        DatePoll,
        ["+"],
        Action::Vote(Some(Availability::Yes)),
        "agreements-key-yes"
    ),
    row!(
        DatePoll,
        ["o"],
        Action::Vote(Some(Availability::IfNeedBe)),
        "agreements-key-if-need-be"
    ),
    row!(
        DatePoll,
        ["-"],
        Action::Vote(Some(Availability::No)),
        "agreements-key-no"
    ),
    row!(DatePoll, ["delete"], Action::Vote(None), "agreements-key-silent"),
    row!(DatePoll, ["e"], Action::Edit, "agreements-key-edit-option"),
    row!(DatePoll, ["x"], Action::Delete, "agreements-key-delete-option"),
    row!(Agreements, ["p"], Action::Check, "agreements-key-check", footer "agreements-key-check-short"),
    row!(Agreements, ["g"], Action::Goal, "agreements-key-goal"),
    row!(Agreements, ["v"], Action::Settle, "agreements-key-settle"),
    row!(Agreements, ["1"], Action::Digit(1), "agreements-tasks"),
    row!(Agreements, ["2"], Action::Digit(2), "agreements-decisions"),
    row!(Agreements, ["3"], Action::Digit(3), "agreements-postponed"),
    row!(Agreements, ["4"], Action::Digit(4), "agreements-meeting"),
    row!(Agreements, ["5"], Action::Digit(5), "agreements-invitees"),
];
