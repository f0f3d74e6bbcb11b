//! Keys of the start screen.

use crate::tui::keymap::Binding;

pub(super) const ROWS: &[Binding] = &[];
