//! Keys of the cards pane.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
