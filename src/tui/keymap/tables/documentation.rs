//! Keys of the documentation pane.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
