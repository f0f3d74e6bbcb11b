//! The accent colour, made readable.
//!
//! An organisation chooses its colour for letterheads, not for text on a screen: a bright yellow cannot be read
//! on white, a deep blue not on black. So there are two of it.

use crate::export::style::Rgb;

/// The darkest ground on which the accent stands in the light colours, and the lightest one in the dark colours.
const GROUNDS: (Rgb, Rgb) = (Rgb(0xf3, 0xf5, 0xf6), Rgb(0x1d, 0x23, 0x27));

/// Returns the accent for the light and for the dark colours.
pub(super) fn pair(accent: Rgb) -> (Rgb, Rgb) {
    (accent.readable_on(GROUNDS.0), accent.readable_on(GROUNDS.1))
}
