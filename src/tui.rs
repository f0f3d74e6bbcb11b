//! The terminal: what is drawn, and how keys come in.

pub mod input;
pub mod style;
pub mod terminal;
pub mod widgets;
