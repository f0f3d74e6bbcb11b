//! Werkstatt runs a moderated group workshop from one laptop.

pub mod clock;
pub mod locale;
pub mod workshop;
