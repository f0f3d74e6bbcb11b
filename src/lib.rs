//! Werkstatt
