//! Colours and sizes of a document: calm, and readable on paper as well as for weak eyes.
//!
//! Whatever bears text keeps a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), also where an organisation has chosen a
//! light accent: [`crate::export::Style::ink`] is dark enough.

use super::layout::{Face, Look, Stroke};
use crate::export::style::Rgb;
use crate::workshop::Colour;

/// The colour of text.
pub(super) const INK: Rgb = Rgb(0x1d, 0x21, 0x26);

/// The colour of what stands quietly beside it.
pub(super) const QUIET: Rgb = Rgb(0x59, 0x60, 0x68);

/// The colour of lines that only guide the eye.
pub(super) const HAIR: Rgb = Rgb(0xd3, 0xd8, 0xdd);

/// What is behind rows that stand out.
pub(super) const SHADE: Rgb = Rgb(0xf2, 0xf4, 0xf6);

/// Text of the document.
pub(super) const BODY: Face = Face::of(10.0, INK);

/// Remarks of the document itself.
pub(super) const NOTE: Face = Face::of(9.0, QUIET);

/// Text in tables.
pub(super) const CELL: Face = Face::of(9.0, INK);

/// Text on cards.
pub(super) const CARD: Face = Face::of(9.5, INK);

/// Running title and footer.
pub(super) const MARGIN: Face = Face::of(8.0, QUIET);

/// Returns what is behind a card, and the colour of its sign.
pub(super) const fn card(colour: Colour) -> (Rgb, Rgb) {
    match colour {
        Colour::Green => (Rgb(0xe8, 0xf4, 0xeb), Rgb(0x1b, 0x6b, 0x3a)),
        Colour::Red => (Rgb(0xfb, 0xea, 0xea), Rgb(0xa3, 0x1f, 0x2b)),
        Colour::Yellow => (Rgb(0xfc, 0xf5, 0xd9), Rgb(0x75, 0x56, 0x00)),
        Colour::Blue => (Rgb(0xe8, 0xf0, 0xfa), Rgb(0x1f, 0x4e, 0x8c)),
        Colour::Magenta => (Rgb(0xf8, 0xea, 0xf5), Rgb(0x86, 0x2a, 0x7a)),
        Colour::Cyan => (Rgb(0xe4, 0xf4, 0xf6), Rgb(0x0b, 0x60, 0x6c)),
        Colour::Gray => (Rgb(0xf0, 0xf1, 0xf3), Rgb(0x4d, 0x53, 0x5a)),
    }
}

/// Returns the look of tables.
pub(super) const fn table(accent: Rgb) -> Look {
    Look {
        padding_x: 5.0,
        padding_y: 4.0,
        rule: Stroke::new(0.5, HAIR),
        head_rule: Stroke::new(1.0, accent),
        head_fill: None,
        verticals: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::style::{LEAST_CONTRAST, WHITE};

    #[test]
    fn text_can_be_read_on_what_is_behind_it() {
        for colour in [INK, QUIET] {
            assert!(colour.contrast(WHITE) >= LEAST_CONTRAST);
            assert!(colour.contrast(SHADE) >= LEAST_CONTRAST);
        }
        for colour in Colour::ALL {
            let (ground, sign) = card(colour);
            for text in [INK, QUIET, sign] {
                assert!(text.contrast(ground) >= LEAST_CONTRAST, "{colour:?} {text:?}");
            }
        }
    }
}
