//! The letters and digits of the beamer, as dots.
//!
//! Letters are those of `font8x8` with their own widths: Latin with its umlauts and accents, and the few signs that
//! German texts need besides. Digits of a clock are all equally wide, so that nothing moves while it counts.

use font8x8::legacy::{BASIC_LEGACY, LATIN_LEGACY};

/// How many rows of dots a letter has, from the top of a capital with its accent to the foot of a `g`.
pub(super) const ROWS: usize = 8;

/// How many rows of dots a digit of a clock has.
pub(super) const DIGIT_ROWS: usize = 5;

/// The columns of a space.
const SPACE: usize = 4;

/// Dots in rows, from the top; the lowest bit of a row is at the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) rows: [u8; ROWS],
    pub(super) width: usize,
}

/// Returns the shape of a character; none where the font has none.
pub(super) fn letter(character: char) -> Option<Shape> {
    if matches!(character, ' ' | '\u{a0}' | '\u{202f}') {
        return Some(Shape {
            rows: [0; ROWS],
            width: SPACE,
        });
    }
    let rows = sign(character).or_else(|| latin(character))?;
    let all = rows.iter().fold(0, |all, row| all | row);
    if all == 0 {
        return None;
    }
    let left = all.trailing_zeros();
    Some(Shape {
        rows: rows.map(|row| row >> left),
        width: (u8::BITS - all.leading_zeros() - left) as usize,
    })
}

fn latin(character: char) -> Option<[u8; ROWS]> {
    let code = character as usize;
    match code {
        0x21..=0x7e => BASIC_LEGACY.get(code).copied(),
        0xa1..=0xff => LATIN_LEGACY.get(code - 0xa0).copied(),
        _ => None,
    }
}

/// Signs that are not Latin, or that the font has drawn otherwise than the room expects.
const fn sign(character: char) -> Option<[u8; ROWS]> {
    Some(match character {
        '–' | '−' => [0, 0, 0, 0b1_1111, 0, 0, 0, 0],
        '—' => [0, 0, 0, 0b111_1111, 0, 0, 0, 0],
        '„' => [0, 0, 0, 0, 0, 0b11011, 0b11011, 0b01001],
        '“' => [0b10010, 0b11011, 0b11011, 0, 0, 0, 0, 0],
        '”' => [0b11011, 0b11011, 0b01001, 0, 0, 0, 0, 0],
        '‚' => [0, 0, 0, 0, 0, 0b11, 0b11, 0b01],
        '‘' => [0b10, 0b11, 0b11, 0, 0, 0, 0, 0],
        '’' => [0b11, 0b11, 0b01, 0, 0, 0, 0, 0],
        '…' => [0, 0, 0, 0, 0, 0b1101_1011, 0b1101_1011, 0],
        '·' => [0, 0, 0, 0b11, 0b11, 0, 0, 0],
        '•' | '●' => [0, 0, 0b0_1110, 0b1_1111, 0b1_1111, 0b0_1110, 0, 0],
        '→' => [
            0, 0b001_0000, 0b011_0000, 0b111_1111, 0b011_0000, 0b001_0000, 0, 0,
        ],
        '←' => [
            0, 0b000_0100, 0b000_0110, 0b111_1111, 0b000_0110, 0b000_0100, 0, 0,
        ],
        '↑' => [
            0b00_1000, 0b01_1100, 0b11_1110, 0b00_1000, 0b00_1000, 0b00_1000, 0b00_1000, 0,
        ],
        '↓' => [
            0b00_1000, 0b00_1000, 0b00_1000, 0b00_1000, 0b11_1110, 0b01_1100, 0b00_1000, 0,
        ],
        'ẞ' => [
            0b1_1110, 0b11_0011, 0b11_0011, 0b1_1011, 0b11_0011, 0b11_0011, 0b1_1011, 0b00_0011,
        ],
        '■' => [0, 0, 0b1_1111, 0b1_1111, 0b1_1111, 0b1_1111, 0b1_1111, 0],
        '▶' | '►' => [
            0b0_0001, 0b0_0011, 0b0_0111, 0b0_1111, 0b0_0111, 0b0_0011, 0b0_0001, 0,
        ],
        '⚠' => [
            0b000_1000, 0b001_1100, 0b001_0100, 0b011_0110, 0b011_0110, 0b111_1111, 0b111_0111, 0b111_1111,
        ],
        '€' => [
            0b11_1100, 0b00_0110, 0b01_1111, 0b00_0110, 0b01_1111, 0b00_0110, 0b11_1100, 0,
        ],
        _ => return None,
    })
}

/// Returns the shape of a character of a clock: five rows, digits all three dots wide.
pub(super) const fn digit(character: char) -> Option<Shape> {
    let (rows, width) = match character {
        '0' => ([7, 5, 5, 5, 7], 3),
        '1' => ([4, 4, 4, 4, 4], 3),
        '2' => ([7, 4, 7, 1, 7], 3),
        '3' => ([7, 4, 7, 4, 7], 3),
        '4' => ([5, 5, 7, 4, 4], 3),
        '5' => ([7, 1, 7, 4, 7], 3),
        '6' => ([7, 1, 7, 5, 7], 3),
        '7' => ([7, 4, 4, 4, 4], 3),
        '8' => ([7, 5, 7, 5, 7], 3),
        '9' => ([7, 5, 7, 4, 7], 3),
        ':' => ([0, 1, 0, 1, 0], 1),
        '+' => ([0, 2, 7, 2, 0], 3),
        _ => return None,
    };
    let [a, b, c, d, e] = rows;
    Some(Shape {
        rows: [a, b, c, d, e, 0, 0, 0],
        width,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_german_and_of_its_neighbours_has_a_shape() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜẞabcdefghijklmnopqrstuvwxyzäöüß0123456789";
        let signs = "⚠▶■.,;:!?'\"()[]+-*/=%&#„“”‚‘’–—…·●→←↑↓€ÉÈéèêçñåøæ«»§°½";
        for character in letters.chars().chain(signs.chars()) {
            assert!(letter(character).is_some(), "{character}");
        }
    }

    #[test]
    fn what_has_no_shape_says_so() {
        for character in ['漢', 'Ж', '🙂', '\u{301}', '\n', '\u{7f}', '\u{ad}'] {
            assert_eq!(letter(character), None, "{character:?}");
        }
    }

    #[test]
    fn digits_of_a_clock_are_equally_wide() {
        for character in '0'..='9' {
            assert_eq!(digit(character).unwrap().width, 3);
        }
    }
}
