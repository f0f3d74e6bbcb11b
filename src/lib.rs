//! Werkstatt runs a moderated group workshop from one laptop.

pub mod clock;
pub mod gate;
pub mod locale;
pub mod session;
pub mod store;
#[cfg(feature = "terminal")]
pub mod tui;
pub mod workshop;
