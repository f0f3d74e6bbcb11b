//! A progress bar of one row.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::tui::style::Glyphs;

/// Writes a bar of `width` cells, filled to `fraction` (0 to 1; what lies outside counts as the nearer end).
///
/// Where the glyphs have parts of a cell, it is precise to them. It is full only when the fraction is 1, and
/// empty only when it is 0, where it has the cells to tell.
pub fn bar_text(fraction: f64, width: usize, glyphs: &Glyphs) -> String {
    let steps = glyphs.parts.len() + 1;
    let all = width * steps;
    // A fraction that is no number is none.
    let fraction = if fraction.is_nan() {
        0.0
    } else {
        fraction.clamp(0.0, 1.0)
    };
    let mut filled = (fraction * all as f64).round() as usize;
    if all > 1 {
        if fraction > 0.0 {
            filled = filled.max(1);
        }
        if fraction < 1.0 {
            filled = filled.min(all - 1);
        }
    }
    let (full, part) = (filled / steps, filled % steps);
    let mut bar = glyphs.full.repeat(full);
    let mut cells = full;
    if part > 0 {
        bar.push_str(glyphs.parts[part - 1]);
        cells += 1;
    }
    bar.push_str(&glyphs.empty.repeat(width - cells));
    bar
}

/// Draws a bar over the first row of an area.
pub fn draw_bar(buffer: &mut Buffer, area: Rect, fraction: f64, style: Style, glyphs: &Glyphs) {
    let area = area.intersection(buffer.area);
    if !area.is_empty() {
        let width = usize::from(area.width);
        buffer.set_stringn(area.x, area.y, bar_text(fraction, width, glyphs), width, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::widgets::testing::at_every_size;

    #[test]
    fn a_bar_is_filled_to_its_fraction() {
        assert_eq!(bar_text(0.5, 8, &Glyphs::UNICODE), "████░░░░");
        assert_eq!(bar_text(0.55, 4, &Glyphs::UNICODE), "██▎░");
        assert_eq!(bar_text(0.5, 5, &Glyphs::CONSOLE), "██▌░░");
        assert_eq!(bar_text(0.5, 4, &Glyphs::ASCII), "##..");
    }

    #[test]
    fn only_the_ends_look_like_the_ends() {
        assert_eq!(bar_text(0.0, 3, &Glyphs::UNICODE), "░░░");
        assert_eq!(bar_text(0.0001, 3, &Glyphs::UNICODE), "▏░░");
        assert_eq!(bar_text(0.9999, 3, &Glyphs::UNICODE), "██▉");
        assert_eq!(bar_text(1.0, 3, &Glyphs::UNICODE), "███");
    }

    #[test]
    fn what_is_no_fraction_is_the_nearer_end() {
        assert_eq!(bar_text(-2.0, 2, &Glyphs::ASCII), "..");
        assert_eq!(bar_text(7.0, 2, &Glyphs::ASCII), "##");
        assert_eq!(bar_text(f64::NAN, 2, &Glyphs::ASCII), "..");
        assert_eq!(bar_text(f64::INFINITY, 2, &Glyphs::ASCII), "##");
    }

    #[test]
    fn every_width_and_fraction_fill_exactly_their_cells() {
        for glyphs in [Glyphs::UNICODE, Glyphs::CONSOLE, Glyphs::ASCII] {
            for width in 0..40 {
                for step in 0..=100 {
                    let bar = bar_text(f64::from(step) / 100.0, width, &glyphs);
                    assert_eq!(crate::gate::width(&bar), width);
                }
            }
        }
    }

    #[test]
    fn a_bar_draws_into_any_area() {
        at_every_size(|area, buffer| draw_bar(buffer, area, 0.4, Style::new(), &Glyphs::UNICODE));
    }
}
