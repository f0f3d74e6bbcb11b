//! The frame of a dialog: cleared ground, a border, a title, and below the keys that matter.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::gate;
use crate::tui::style::Look;

/// Below this width or height a frame only costs room, and the dialog takes the screen without one.
const SMALLEST: (u16, u16) = (20, 5);

/// A dialog in the middle of the screen.
#[derive(Clone, Copy, Debug)]
pub struct Overlay<'a> {
    /// Written into the upper border.
    pub title: &'a str,
    /// Written into the lower border: the keys that matter here.
    pub hints: &'a str,
    /// The columns wanted for the content, without border.
    pub width: u16,
    /// The rows wanted for the content, without border.
    pub height: u16,
}

impl Overlay<'_> {
    /// Places the dialog: centred, as large as wanted and the screen allows, border included.
    pub fn place(&self, screen: Rect) -> Rect {
        // The title must be readable also where the content needs less.
        let titles = gate::width(self.title)
            .max(gate::width(self.hints))
            .min(usize::from(u16::MAX) - 4) as u16;
        let width = self
            .width
            .saturating_add(4)
            .max(titles.saturating_add(4))
            .min(screen.width);
        let height = self.height.saturating_add(2).min(screen.height);
        Rect {
            x: screen.x + (screen.width - width) / 2,
            y: screen.y + (screen.height - height) / 2,
            width,
            height,
        }
    }

    /// Draws the frame, and returns the area for the content.
    ///
    /// On a screen too small for a frame the content gets all of it.
    pub fn draw(&self, buffer: &mut Buffer, screen: Rect, look: &Look) -> Rect {
        let screen = screen.intersection(buffer.area);
        let framed = screen.width >= SMALLEST.0 && screen.height >= SMALLEST.1;
        let outer = if framed { self.place(screen) } else { screen };
        clear(buffer, outer);
        if !framed || outer.height < 2 {
            return outer;
        }
        let glyphs = &look.glyphs;
        let style = look.palette.dim();
        let [top_left, top_right, bottom_left, bottom_right] = glyphs.corners;
        let line = glyphs
            .horizontal
            .repeat(usize::from(outer.width.saturating_sub(2)));
        let bottom = outer.bottom() - 1;
        for (y, left, right) in [
            (outer.y, top_left, top_right),
            (bottom, bottom_left, bottom_right),
        ] {
            let edge = format!("{left}{line}{right}");
            buffer.set_stringn(outer.x, y, edge, usize::from(outer.width), style);
        }
        for y in outer.y + 1..bottom {
            buffer.set_string(outer.x, y, glyphs.vertical, style);
            buffer.set_string(outer.right() - 1, y, glyphs.vertical, style);
        }
        let heading = look.palette.heading();
        in_border(buffer, outer, outer.y, self.title, heading, look);
        in_border(buffer, outer, bottom, self.hints, style, look);
        Rect {
            x: outer.x + 2,
            y: outer.y + 1,
            width: outer.width - 4,
            height: outer.height - 2,
        }
    }
}

/// Writes into a border, a space on either side.
fn in_border(buffer: &mut Buffer, outer: Rect, y: u16, text: &str, style: Style, look: &Look) {
    let room = usize::from(outer.width.saturating_sub(4));
    let text = gate::truncate_with(text, room, look.glyphs.ellipsis);
    if !text.is_empty() {
        buffer.set_stringn(
            outer.x + 1,
            y,
            format!(" {text} "),
            room + 2,
            Style::reset().patch(style),
        );
    }
}

/// Empties an area, whatever was drawn there, also half of a wide character at its left edge.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    for y in area.top()..area.bottom() {
        if area.x > buffer.area.x && !area.is_empty() {
            let before = &mut buffer[(area.x - 1, y)];
            if gate::width(before.symbol()) > 1 {
                before.set_symbol(" ");
            }
        }
        for x in area.left()..area.right() {
            buffer[(x, y)].reset();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::widgets::testing::{at_every_size, read};

    const DIALOG: Overlay<'_> = Overlay {
        title: "Neue Frage",
        hints: "Enter anlegen · Esc zurück",
        width: 10,
        height: 2,
    };

    fn screen(width: u16, height: u16) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        for y in 0..height {
            buffer.set_string(0, y, "x".repeat(usize::from(width)), Style::new());
        }
        buffer
    }

    fn draw(dialog: &Overlay<'_>, buffer: &mut Buffer) -> Rect {
        let screen = buffer.area;
        dialog.draw(buffer, screen, &Look::default())
    }

    #[test]
    fn a_dialog_stands_in_the_middle_on_cleared_ground() {
        let mut buffer = screen(40, 6);
        let inner = draw(&DIALOG, &mut buffer);
        assert_eq!(inner, Rect::new(7, 2, 26, 2));
        assert_eq!(
            read(&buffer),
            [
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "xxxxx┌ Neue Frage ────────────────┐xxxxx",
                "xxxxx│                            │xxxxx",
                "xxxxx│                            │xxxxx",
                "xxxxx└ Enter anlegen · Esc zurück ┘xxxxx",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            ]
        );
    }

    #[test]
    fn on_a_small_screen_the_dialog_takes_all_of_it() {
        let mut buffer = screen(20, 5);
        let inner = draw(
            &Overlay {
                width: 90,
                height: 30,
                ..DIALOG
            },
            &mut buffer,
        );
        assert_eq!(inner, Rect::new(2, 1, 16, 3));
        assert_eq!(read(&buffer)[4], "└ Enter anlegen · … ┘".replace(" … ", "… "));
    }

    #[test]
    fn below_that_the_content_has_all_the_room() {
        let mut buffer = screen(19, 4);
        assert_eq!(draw(&DIALOG, &mut buffer), Rect::new(0, 0, 19, 4));
        assert_eq!(read(&buffer), ["", "", "", ""]);
    }

    #[test]
    fn a_wide_character_that_is_half_covered_goes() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        buffer.set_string(0, 0, "日本語", Style::new());
        clear(&mut buffer, Rect::new(3, 0, 3, 1));
        assert_eq!(read(&buffer), ["日"]);
    }

    #[test]
    fn a_dialog_draws_into_any_screen_and_leaves_room_inside_it() {
        at_every_size(|area, buffer| {
            let inner = DIALOG.draw(buffer, area, &Look::default());
            assert_eq!(inner.intersection(area), inner);
        });
    }
}
