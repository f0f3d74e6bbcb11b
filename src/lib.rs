//! Werkstatt runs a moderated group workshop from one laptop.

#[cfg(feature = "terminal")]
pub mod cli;
pub mod clock;
pub mod example;
pub mod export;
pub mod gate;
pub mod import;
pub mod locale;
pub mod report;
pub mod session;
pub mod store;
pub mod template;
#[cfg(feature = "terminal")]
pub mod tui;
pub mod workshop;
