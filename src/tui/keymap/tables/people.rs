//! Keys of the people pane.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
