//! The accent colour, made readable.
//!
//! An organisation chooses its colour for letterheads, not for text on a screen: a bright yellow cannot be read
//! on white, a deep blue not on black. It is mixed with black or white, step by step, until it can.

use crate::export::style::Rgb;

/// The darkest ground on which the accent stands in the light colours, and the lightest one in the dark colours.
const GROUNDS: (Rgb, Rgb) = (Rgb(0xf3, 0xf5, 0xf6), Rgb(0x1d, 0x23, 0x27));

/// The contrast that text has to have (WCAG 2.2, 1.4.3), with a little to spare for rounding.
const WANTED: f64 = 4.6;

const STEPS: u16 = 32;

/// Returns the accent for the light and for the dark colours.
pub(super) fn pair(accent: Rgb) -> (Rgb, Rgb) {
    (
        readable(accent, Rgb(0, 0, 0), GROUNDS.0),
        readable(accent, Rgb(255, 255, 255), GROUNDS.1),
    )
}

/// Mixes a colour with another one, as little as it takes to be read on a ground.
fn readable(colour: Rgb, other: Rgb, ground: Rgb) -> Rgb {
    (0..STEPS)
        .map(|step| mix(colour, other, step))
        .find(|mixed| contrast(*mixed, ground) >= WANTED)
        .unwrap_or(other)
}

fn mix(colour: Rgb, other: Rgb, step: u16) -> Rgb {
    let part = |from: u8, to: u8| {
        let mixed = (u16::from(from) * (STEPS - step) + u16::from(to) * step) / STEPS;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    Rgb(
        part(colour.0, other.0),
        part(colour.1, other.1),
        part(colour.2, other.2),
    )
}

/// Returns the contrast between two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub(super) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(Rgb(red, green, blue): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::{GROUNDS, contrast, pair};
    use crate::export::style::{Rgb, Style};

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(Rgb(0, 0, 0), Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
        assert!((contrast(Rgb(0x77, 0x77, 0x77), Rgb(255, 255, 255)) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn whatever_accent_was_chosen_can_be_read_on_light_and_dark() {
        for accent in [
            "#ffff00", "#000000", "#ffffff", "#808080", "#ff0000", "#00ff00", "#0000ff",
        ] {
            let (light, dark) = pair(accent.parse().unwrap());
            assert!(contrast(light, GROUNDS.0) >= 4.5, "{accent} became {light:?}");
            assert!(contrast(dark, GROUNDS.1) >= 4.5, "{accent} became {dark:?}");
        }
    }

    #[test]
    fn an_accent_that_can_be_read_stays_as_it_is() {
        let accent = Style::default().accent;
        assert_eq!(pair(accent).0, accent);
        assert_eq!(pair(Rgb(0xff, 0xe0, 0x66)).1, Rgb(0xff, 0xe0, 0x66));
    }
}
