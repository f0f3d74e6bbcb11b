//! Keys of the clusters pane.

use super::row;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[
    row!(Clusters, ["1"], Action::Digit(1), "clusters-key-digit", footer "clusters-key-digit-short"),
    row!(Clusters, ["2"], Action::Digit(2), "clusters-key-digit"),
    row!(Clusters, ["3"], Action::Digit(3), "clusters-key-digit"),
    row!(Clusters, ["4"], Action::Digit(4), "clusters-key-digit"),
    row!(Clusters, ["5"], Action::Digit(5), "clusters-key-digit"),
    row!(Clusters, ["6"], Action::Digit(6), "clusters-key-digit"),
    row!(Clusters, ["7"], Action::Digit(7), "clusters-key-digit"),
    row!(Clusters, ["8"], Action::Digit(8), "clusters-key-digit"),
    row!(Clusters, ["9"], Action::Digit(9), "clusters-key-digit"),
    row!(Clusters, ["0", "u"], Action::Unsort, "clusters-key-unsort"),
    row!(Clusters, ["space"], Action::Mark, "clusters-key-mark", footer "clusters-key-mark-short"),
    row!(Clusters, ["c"], Action::Heading, "clusters-key-heading", footer "clusters-key-heading-short"),
    row!(Clusters, ["d"], Action::Twin, "clusters-key-twin", footer "clusters-key-twin-short"),
    row!(Clusters, ["g"], Action::Suggested, "clusters-key-suggested"),
    row!(Clusters, ["enter", "e"], Action::Edit, "clusters-key-edit"),
    row!(Clusters, ["x", "delete"], Action::Delete, "clusters-key-delete"),
    row!(Clusters, ["alt+up", "K"], Action::MoveUp, "clusters-key-up"),
    row!(Clusters, ["alt+down", "J"], Action::MoveDown, "clusters-key-down"),
    row!(Clusters, ["alt+left", "H"], Action::MoveLeft, "clusters-key-left"),
    row!(
        Clusters,
        ["alt+right", "L"],
        Action::MoveRight,
        "clusters-key-right"
    ),
    row!(Clusters, ["a", "insert"], Action::New, "clusters-key-new", footer),
    row!(Clusters, ["m"], Action::Manage, "clusters-key-manage"),
    row!(Clusters, ["t"], Action::Tiles, "clusters-key-tiles"),
    row!(Clusters, ["b"], Action::NewOther, "clusters-key-vote"),
    row!(Clusters, ["s"], Action::SortByDots, "clusters-key-by-dots"),
    row!(Clusters, ["p"], Action::Photo, "photos-key-add"),
    row!(Clusters, ["P"], Action::Photos, "photos-key-list"),
    row!(Clusters, ["v"], Action::Settle, "clusters-key-settle"),
    row!(Clusters, ["V"], Action::Choose, "cards-key-wordings"),
];
