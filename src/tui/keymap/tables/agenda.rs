//! Keys of the agenda pane.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
