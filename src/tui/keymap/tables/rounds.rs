//! Keys of the rounds pane.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
