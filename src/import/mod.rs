//! What comes in from outside: texts that other programs and other people wrote.
//!
//! A workshop rarely starts empty. There is last year's documentation, a list of cards somebody typed, a
//! programme in a mail. This module reads such material and says what it found; it does not change a
//! workshop. The caller looks at the result, shows it, and turns it into changes — so an import is one step
//! that can be undone like any other.
//!
//! A copy of a whole workshop ([`json`]) comes back as it was, with its pictures ([`photos`]). Of everything else
//! bytes become text in [`read`] and [`decode`], text becomes an outline in [`outline::parse`], an outline
//! becomes operations in [`apply::ops`]. Two promises hold for whatever comes in:
//!
//! - **Nothing is dropped silently.** What is not understood is listed with its line number.
//! - **No input makes it panic,** and the time grows with the length of the input only.

pub mod apply;
mod file;
pub mod json;
pub mod outline;
pub mod photos;
mod text;

pub use file::{Material, ReadError, read, read_from};
pub use json::{CopyError, MAX_COPY_BYTES, Misfit};
pub use text::{DecodeError, MAX_BYTES, decode};
