//! The few widgets everything is made of.
//!
//! None of them knows what it shows. All of them draw into any area, down to none at all, and build only what
//! is visible.

pub mod bar;
pub mod dots;
pub mod editor;
pub mod filter;
pub mod list;
pub mod overlay;
pub mod text;

#[cfg(test)]
pub(crate) mod testing {
    //! What the tests of widgets share.

    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    /// Reads the characters of an area, a line each, without trailing spaces.
    pub(crate) fn read(buffer: &Buffer) -> Vec<String> {
        let area = buffer.area;
        let row = |y| {
            let mut text = String::new();
            let mut skip = 0;
            for x in area.left()..area.right() {
                if skip == 0 {
                    let symbol = buffer[(x, y)].symbol();
                    text.push_str(symbol);
                    skip = crate::gate::width(symbol).saturating_sub(1);
                } else {
                    skip -= 1;
                }
            }
            text.trim_end().to_owned()
        };
        (area.top()..area.bottom()).map(row).collect()
    }

    /// Draws at every size that could break something: small ones all, large ones some.
    pub(crate) fn at_every_size(mut draw: impl FnMut(Rect, &mut Buffer)) {
        let sizes = |all: u16, some: &'static [u16]| (0..all).chain(some.iter().copied());
        for width in sizes(13, &[20, 40, 79, 80, 120, 255, 256, 500]) {
            for height in sizes(7, &[10, 24, 40, 200]) {
                // In a larger buffer, and not at its corner: drawing outside of the area shows.
                let area = Rect::new(2, 1, width, height);
                let mut buffer = Buffer::empty(Rect::new(0, 0, width + 4, height + 2));
                draw(area, &mut buffer);
                for (index, cell) in buffer.content.iter().enumerate() {
                    let (x, y) = buffer.pos_of(index);
                    assert!(
                        area.contains((x, y).into()) || cell.symbol() == " ",
                        "{:?} at {x},{y} is outside of {area:?}",
                        cell.symbol()
                    );
                }
            }
        }
    }
}
