//! Writing a text onto one row: through the gate, cut where the row ends, never outside of its area.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::gate;
use crate::tui::style::Glyphs;

/// Writes a text at the left of the first row of an area; returns the cells it took.
pub fn put(buffer: &mut Buffer, area: Rect, text: &str, style: Style, glyphs: &Glyphs) -> u16 {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return 0;
    }
    let shown = gate::truncate_with(text, area.width.into(), glyphs.ellipsis);
    buffer
        .set_stringn(area.x, area.y, shown, area.width.into(), style)
        .0
        - area.x
}

/// Writes a text at the right of the first row of an area; returns the cells it took.
pub fn put_right(buffer: &mut Buffer, area: Rect, text: &str, style: Style, glyphs: &Glyphs) -> u16 {
    let area = area.intersection(buffer.area);
    let shown = gate::truncate_with(text, area.width.into(), glyphs.ellipsis);
    // It was cut to the width of the area.
    let width = gate::width(&shown) as u16;
    put(
        buffer,
        Rect {
            x: area.right() - width,
            width,
            ..area
        },
        &shown,
        style,
        glyphs,
    )
}

/// Returns the part of the first row of an area from the column `x` on, of this width at most.
#[must_use]
pub fn cells(area: Rect, x: u16, width: u16) -> Rect {
    Rect {
        x: area.x.saturating_add(x),
        width: width.min(area.width.saturating_sub(x)),
        height: area.height.min(1),
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::widgets::testing::{at_every_size, read};

    #[test]
    fn a_text_stands_at_the_left_or_at_the_right() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        let glyphs = &Glyphs::UNICODE;
        assert_eq!(
            put(&mut buffer, Rect::new(1, 0, 11, 1), "Käse", Style::new(), glyphs),
            4
        );
        assert_eq!(
            put_right(&mut buffer, Rect::new(0, 0, 12, 1), "22", Style::new(), glyphs),
            2
        );
        assert_eq!(
            put_right(
                &mut buffer,
                Rect::new(0, 1, 6, 1),
                "Finanzierung",
                Style::new(),
                glyphs
            ),
            6
        );
        assert_eq!(read(&buffer), [" Käse     22", "Finan…"]);
    }

    #[test]
    fn a_text_passes_the_gate_and_stays_in_its_area() {
        at_every_size(|area, buffer| {
            for text in [
                "",
                "kurz",
                "a\u{202E}b\u{1b}[2J\n日本語",
                "日日日日日日日日日日日日日日日日",
            ] {
                let cells = put(buffer, area, text, Style::new(), &Glyphs::CONSOLE);
                assert!(cells <= area.width);
                put_right(buffer, area, text, Style::new(), &Glyphs::UNICODE);
            }
            assert!(
                buffer
                    .content
                    .iter()
                    .all(|cell| !cell.symbol().contains('\u{202E}'))
            );
        });
    }
}
