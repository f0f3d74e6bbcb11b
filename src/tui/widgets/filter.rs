//! The filter of a list: a line to type into, and the question whether a text matches.
//!
//! A list owns one and asks [`Filter::matches`] for each of its rows. While the entry line is open
//! ([`Filter::is_open`]) the pane takes text; Enter closes the line and keeps the filter, Esc clears it.
//! Neither case nor umlauts nor accents need to be typed: `duesberg` and `dusberg` find *Düsberg*.

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::editor::{Editor, Lines};
use crate::gate;
use crate::tui::input::KeyPress;
use crate::tui::style::Look;

/// A word that narrows a list down.
#[derive(Debug, Default)]
pub struct Filter {
    entry: Option<Editor>,
    text: String,
    /// The text without case, umlauts in two spellings.
    folded: [String; 2],
}

impl Filter {
    /// A filter that lets everything through.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens the entry line, with what was typed before.
    pub fn open(&mut self) {
        self.entry = Some(Editor::new(&self.text, Lines::One));
    }

    /// Closes the entry line and keeps the filter.
    pub fn keep(&mut self) {
        self.entry = None;
    }

    /// Closes the entry line and lets everything through; tells whether anything changed by that.
    pub fn clear(&mut self) -> bool {
        let changed = self.entry.is_some() || self.is_active();
        self.entry = None;
        self.set("");
        changed
    }

    /// Tells whether the entry line is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.entry.is_some()
    }

    /// Tells whether anything is held back.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.folded[0].is_empty()
    }

    /// What was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes a key while the entry line is open; tells whether it meant anything there.
    pub fn key(&mut self, key: &KeyPress) -> bool {
        self.with_entry(|entry| entry.handle(key))
    }

    /// Takes pasted text while the entry line is open.
    pub fn paste(&mut self, text: &str) -> bool {
        self.with_entry(|entry| entry.paste(text))
    }

    /// Tells whether any of these texts contains what was typed.
    #[must_use]
    pub fn matches<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        !self.is_active()
            || texts.into_iter().any(|text| {
                let [long, short] = folded(text);
                long.contains(&self.folded[0]) || short.contains(&self.folded[1])
            })
    }

    /// Draws the line: what was typed and, at the right, how much of the list it shows.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, look: &Look, placeholder: &str, count: &str) {
        let area = area.intersection(frame.area());
        if area.is_empty() {
            return;
        }
        let sign = if self.is_open() {
            look.palette.accent()
        } else {
            look.palette.dim()
        };
        frame.buffer_mut().set_stringn(area.x, area.y, "/", 1, sign);
        let right = gate::width(count);
        let room = usize::from(area.width).saturating_sub(2);
        let count_room = if right + 12 <= room { right + 2 } else { 0 };
        let entry = Rect {
            x: (area.x + 2).min(area.right()),
            width: (room - count_room) as u16,
            height: 1,
            ..area
        };
        match &self.entry {
            Some(editor) => editor.draw(frame, entry, look, placeholder, true),
            None if !entry.is_empty() => {
                let text = gate::truncate_with(&self.text, entry.width.into(), look.glyphs.ellipsis);
                let style = look.palette.text();
                frame
                    .buffer_mut()
                    .set_stringn(entry.x, entry.y, text, entry.width.into(), style);
            }
            None => {}
        }
        if count_room > 0 {
            let x = area.right() - right as u16;
            frame
                .buffer_mut()
                .set_stringn(x, area.y, count, right, look.palette.dim());
        }
    }

    fn with_entry(&mut self, act: impl FnOnce(&mut Editor) -> bool) -> bool {
        let Some(entry) = &mut self.entry else {
            return false;
        };
        let meant = act(entry);
        let text = entry.text();
        self.set(&text);
        meant
    }

    fn set(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        self.folded = folded(text.trim());
    }
}

/// Returns a text in lower case and without accents, once with *ü* as `ue`, once with *ü* as `u`.
fn folded(text: &str) -> [String; 2] {
    let (mut long, mut short) = (
        String::with_capacity(text.len()),
        String::with_capacity(text.len()),
    );
    for part in text.nfd().flat_map(char::to_lowercase) {
        match part {
            '\u{308}' if long.ends_with(['a', 'o', 'u']) => long.push('e'),
            'ß' => {
                long.push_str("ss");
                short.push_str("ss");
            }
            part if is_combining_mark(part) => {}
            part if part.is_whitespace() => {
                long.push(' ');
                short.push(' ');
            }
            part => {
                long.push(part);
                short.push(part);
            }
        }
    }
    [long, short]
}

#[cfg(test)]
mod tests {
    use super::Filter;
    use crate::tui::input::keys;

    fn typed(text: &str) -> Filter {
        let mut filter = Filter::new();
        filter.open();
        for key in keys(text).unwrap() {
            assert!(filter.key(&key));
        }
        filter
    }

    #[test]
    fn nothing_typed_lets_everything_through() {
        let mut filter = Filter::new();
        assert!(filter.matches(["Maren Düsberg"]) && filter.matches([]));
        filter.open();
        assert!(filter.is_open() && !filter.is_active());
        assert!(filter.clear());
        assert!(!filter.clear());
    }

    #[test]
    fn umlauts_and_case_need_not_be_typed() {
        for text in ["duesberg", "dusberg", "DÜSB", "maren"] {
            assert!(typed(text).matches(["", "Maren Düsberg"]), "{text}");
        }
        assert!(typed("müller").matches(["Frau Mueller"]));
        assert!(typed("strasse").matches(["Hauptstraße"]));
        assert!(!typed("abraham").matches(["Maren Düsberg"]));
    }

    #[test]
    fn enter_keeps_and_esc_clears() {
        let mut filter = typed("abraham");
        filter.keep();
        assert!(!filter.is_open() && filter.is_active());
        filter.open();
        assert_eq!(filter.text(), "abraham");
        filter.clear();
        assert!(!filter.is_open() && !filter.is_active());
    }
}
