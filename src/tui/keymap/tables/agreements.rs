//! Keys of the agreements pane.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
