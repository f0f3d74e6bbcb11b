//! Werkstatt
pub mod import;
