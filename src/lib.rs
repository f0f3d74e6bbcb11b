//! Werkstatt runs a moderated group workshop from one laptop.

pub mod clock;
pub mod session;
pub mod store;
pub mod workshop;
