//! The filter: a small entry line that narrows a list down to what contains the words typed.
//!
//! Every list has one, opened with `/`. While the line is open its text goes here; Enter closes the line and
//! keeps the list narrow, Esc gives the whole list back. A pane asks [`Filter::matches`] for each text and
//! caches what came of it under [`Filter::revision`], so that drawing costs nothing more.
//!
//! Words are matched wherever they stand, all of them, in any order. Case does not count, and neither does how
//! an umlaut is typed: *dues*, *dus* and *Düs* all find *Düsberg*.

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::editor::{Editor, Lines};
use crate::gate;
use crate::tr;
use crate::tui::action::Action;
use crate::tui::input::{Key, KeyPress};
use crate::tui::pane::Ctx;

/// Narrows a list down.
#[derive(Debug)]
pub struct Filter {
    entry: Editor,
    is_open: bool,
    query: String,
    /// What is looked for, a word each.
    words: Vec<Folded>,
    revision: u64,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            entry: Editor::new("", Lines::One),
            is_open: false,
            query: String::new(),
            words: Vec::new(),
            revision: 0,
        }
    }
}

impl Filter {
    /// Makes a filter that lets everything through.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens the entry line; what was typed before is still there.
    pub fn open(&mut self) {
        self.is_open = true;
    }

    /// Says whether the entry line is open: the pane then takes text, and its context is
    /// [`crate::tui::keymap::Context::FilterEntry`].
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.is_open
    }

    /// Says whether anything is kept out.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.words.is_empty()
    }

    /// Says whether the filter needs its row on the screen.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.is_open || self.is_active()
    }

    /// Returns what was typed.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Returns a number that changes whenever something else matches.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Does what an action means to the filter, and returns whether it meant anything: Enter keeps it while
    /// the line is open, Back clears it, also when the line is closed already.
    pub fn update(&mut self, action: Action) -> bool {
        match action {
            Action::Enter if self.is_open => self.is_open = false,
            Action::Back if self.is_shown() => self.clear(),
            _ => return false,
        }
        true
    }

    /// Takes a key while the line is open; returns whether it meant anything.
    pub fn key(&mut self, key: &KeyPress) -> bool {
        if !self.is_open {
            return false;
        }
        if key.is(Key::Backspace) && self.entry.is_empty() {
            self.is_open = false;
            return true;
        }
        let taken = self.entry.handle(key);
        self.read();
        taken
    }

    /// Takes pasted text while the line is open; returns whether it did.
    pub fn paste(&mut self, text: &str) -> bool {
        if self.is_open {
            self.entry.paste(text);
            self.read();
        }
        self.is_open
    }

    /// Closes the line and lets everything through.
    pub fn clear(&mut self) {
        self.is_open = false;
        self.entry.clear();
        self.read();
    }

    fn read(&mut self) {
        let query = self.entry.text();
        if query != self.query {
            self.words = query.split_whitespace().map(Folded::new).collect();
            self.query = query;
            self.revision += 1;
        }
    }

    /// Says whether a text contains every word that is looked for.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = Folded::new(text);
        self.words.iter().all(|word| text.contains(word))
    }

    /// Draws the line: what is typed and, at the right, how much is left of the list.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, shown: usize, total: usize, ctx: &Ctx<'_>) {
        let area = Rect { height: 1, ..area }.intersection(frame.area());
        if area.width < 4 {
            return;
        }
        let (palette, width) = (&ctx.look.palette, usize::from(area.width));
        let count = tr!(ctx.locale, "filter-count", shown = shown, total = total);
        let count_width = gate::width(&count);
        // The entry keeps at least half of the row.
        let room = if count_width + 6 <= width / 2 {
            let x = area.right() - count_width as u16 - 1;
            frame
                .buffer_mut()
                .set_stringn(x, area.y, &count, count_width, palette.dim());
            width - count_width - 5
        } else {
            width - 3
        };
        frame
            .buffer_mut()
            .set_string(area.x + 1, area.y, "/", palette.accent());
        let entry = Rect {
            x: area.x + 3,
            width: room as u16,
            ..area
        };
        if self.is_open {
            let hint = tr!(ctx.locale, "filter-hint");
            self.entry.draw(frame, entry, ctx.look, &hint, true);
        } else {
            let query = gate::truncate_with(&self.query, room, ctx.look.glyphs.ellipsis);
            frame
                .buffer_mut()
                .set_stringn(entry.x, entry.y, query, room, palette.accent());
        }
    }
}

/// A text as it is compared: with umlauts written out, and with umlauts without their dots.
#[derive(Debug)]
struct Folded {
    written_out: String,
    /// Only where it is another text.
    without_dots: Option<String>,
}

impl Folded {
    fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self {
                written_out: text.to_ascii_lowercase(),
                without_dots: None,
            };
        }
        let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
        let mut written_out = String::with_capacity(lower.len());
        for letter in lower.chars() {
            match letter {
                'ä' => written_out.push_str("ae"),
                'ö' => written_out.push_str("oe"),
                'ü' => written_out.push_str("ue"),
                _ => bare(letter, &mut written_out),
            }
        }
        let mut without_dots = String::with_capacity(lower.len());
        for letter in lower.chars() {
            bare(letter, &mut without_dots);
        }
        let without_dots = (without_dots != written_out).then_some(without_dots);
        Self {
            written_out,
            without_dots,
        }
    }

    fn without_dots(&self) -> &str {
        self.without_dots.as_deref().unwrap_or(&self.written_out)
    }

    fn contains(&self, word: &Self) -> bool {
        self.written_out.contains(&word.written_out) || self.without_dots().contains(word.without_dots())
    }
}

/// Adds a letter without its accents.
fn bare(letter: char, folded: &mut String) {
    if letter == 'ß' {
        folded.push_str("ss");
    } else {
        folded.extend(
            std::iter::once(letter)
                .nfd()
                .filter(|&part| !is_combining_mark(part)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(query: &str) -> Filter {
        let mut filter = Filter::new();
        filter.open();
        for character in query.chars() {
            filter.key(&KeyPress::char(character));
        }
        filter
    }

    #[test]
    fn an_empty_filter_lets_everything_through() {
        let filter = filter("  ");
        assert!(filter.matches("") && filter.matches("Karte"));
        assert!(!filter.is_active());
    }

    #[test]
    fn every_word_has_to_be_there_in_any_order_and_case() {
        let filter = filter("LAND kon");
        assert!(filter.matches("Konzept für den Landkreis"));
        assert!(!filter.matches("Konzept für die Stadt"));
    }

    #[test]
    fn umlauts_may_be_typed_as_they_are_written_out_or_without_dots() {
        for query in ["Düsberg", "DÜS", "duesb", "dusb", "u\u{308}sberg"] {
            assert!(filter(query).matches("Maren Düsberg"), "{query}");
        }
        assert!(filter("düsberg").matches("Duesberg"));
        assert!(filter("straße").matches("STRASSE"));
        assert!(filter("ruckl").matches("Rückläufe"));
        assert!(filter("cafe").matches("World Café"));
        assert!(filter("ell").matches("aktuell"));
        assert!(!filter("ü").matches("e"));
    }

    #[test]
    fn enter_keeps_what_is_typed_and_escape_gives_the_whole_list_back() {
        let mut filter = filter("wege");
        assert!(filter.update(Action::Enter));
        assert!(!filter.is_open() && filter.is_active());
        assert!(!filter.update(Action::Enter), "Enter is the pane's again");
        assert!(filter.update(Action::Back));
        assert!(!filter.is_shown() && filter.matches("anything"));
        assert!(!filter.update(Action::Back), "Esc is the pane's again");
    }

    #[test]
    fn the_revision_changes_with_what_matches_and_only_then() {
        let mut filter = filter("weg");
        let before = filter.revision();
        filter.key(&KeyPress::plain(Key::Left));
        assert_eq!(filter.revision(), before);
        filter.key(&KeyPress::char('x'));
        assert_ne!(filter.revision(), before);
    }

    #[test]
    fn backspace_in_the_empty_line_closes_it() {
        let mut filter = filter("w");
        filter.key(&KeyPress::plain(Key::Backspace));
        assert!(filter.is_open());
        filter.key(&KeyPress::plain(Key::Backspace));
        assert!(!filter.is_open());
    }

    #[test]
    fn text_is_taken_only_while_the_line_is_open() {
        let mut filter = Filter::new();
        assert!(!filter.key(&KeyPress::char('a')) && !filter.paste("b"));
        filter.open();
        assert!(filter.paste("kurze\nWege"));
        assert_eq!(filter.query(), "kurze Wege");
    }
}
