//! Keys of the clusters pane.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
