//! The display gate: every string that leaves for a terminal passes here, standard error included.
//!
//! A card may carry anything that was ever on a clipboard: escape sequences that would reprogram the
//! terminal, bidirectional overrides that turn a name around, characters without any width that make two
//! different names look alike. The gate turns each of them into a visible mark. It changes what is *shown*;
//! what is *stored* stays as it was, so nothing in here may be used on the way into a file.
//!
//! Text that is already clean, which is nearly all of it, is borrowed and costs one scan. Passing twice
//! changes nothing: marks are clean.
//!
//! [`show`], [`show_flat`] and [`show_lines`] differ only in what becomes of a line break. The functions
//! that measure and cut ([`width`], [`truncate`], [`wrap`], [`pad`], …) pass their text through the gate
//! themselves, because a mark takes room.
//!
//! # Limitations
//!
//! Which code points are *unassigned* depends on the Unicode version of terminal and font; only
//! noncharacters, which no version assigns, are marked. Private-use characters are let through.

use std::borrow::Cow;

mod fit;

pub use fit::{pad, pad_left, row_ranges, truncate, truncate_with, width, wrap};

/// Stands for a line break where text is shown on one line.
pub const LINE_BREAK: char = '⏎';
/// Stands for a character that has no look of its own, or that would change the look of others.
pub const HIDDEN: char = '\u{FFFD}';
/// Stands where text was cut.
pub const ELLIPSIS: &str = "…";

/// What becomes of a line break.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Mark,
    Space,
    Keep,
}

/// What becomes of one character.
enum Verdict {
    Keep,
    Replace(char),
    Drop,
}

/// Shows a text on one line: a line break is the visible mark [`LINE_BREAK`].
pub fn show(text: &str) -> Cow<'_, str> {
    filter(text, Breaks::Mark)
}

/// Shows a text on one line: a line break is a space.
pub fn show_flat(text: &str) -> Cow<'_, str> {
    filter(text, Breaks::Space)
}

/// Shows a text on several lines: line breaks stay, as `\n`.
pub fn show_lines(text: &str) -> Cow<'_, str> {
    filter(text, Breaks::Keep)
}

fn filter(text: &str, breaks: Breaks) -> Cow<'_, str> {
    if text.bytes().all(|byte| (0x20..0x7F).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut shown: Option<String> = None;
    let mut previous = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let verdict = judge(previous, character, next, breaks);
        previous = Some(character);
        if let (Verdict::Keep, None) = (&verdict, &shown) {
            continue;
        }
        let shown = shown.get_or_insert_with(|| {
            let mut start = String::with_capacity(text.len() + 8);
            start.push_str(&text[..at]);
            start
        });
        match verdict {
            Verdict::Keep => shown.push(character),
            Verdict::Replace(mark) => shown.push(mark),
            Verdict::Drop => {}
        }
    }
    shown.map_or(Cow::Borrowed(text), Cow::Owned)
}

fn judge(previous: Option<char>, character: char, next: Option<char>, breaks: Breaks) -> Verdict {
    match character {
        ' '..='~' => Verdict::Keep,
        '\n' | '\u{2028}' | '\u{2029}' => match breaks {
            Breaks::Mark => Verdict::Replace(LINE_BREAK),
            Breaks::Space => Verdict::Replace(' '),
            Breaks::Keep if character == '\n' => Verdict::Keep,
            Breaks::Keep => Verdict::Replace('\n'),
        },
        '\r' if next == Some('\n') => Verdict::Drop,
        '\t' => Verdict::Replace(' '),
        // The control pictures lie in the order of the control characters.
        '\0'..='\u{1F}' => Verdict::Replace(char::from_u32(0x2400 + u32::from(character)).unwrap_or(HIDDEN)),
        '\u{7F}' => Verdict::Replace('␡'),
        // A soft hyphen is invisible unless a line breaks there, and terminals disagree about its width.
        '\u{AD}' => Verdict::Drop,
        '\u{200C}' | '\u{200D}' if joins(previous, character, next) => Verdict::Keep,
        _ if is_tag(character) => match previous {
            Some(previous) if is_tag(previous) => Verdict::Drop,
            _ => Verdict::Replace(HIDDEN),
        },
        _ if is_hidden(character) => Verdict::Replace(HIDDEN),
        _ => Verdict::Keep,
    }
}

/// Tells whether a joiner does its proper work here: inside an emoji, or in a script that needs it.
fn joins(previous: Option<char>, joiner: char, next: Option<char>) -> bool {
    let Some(previous) = previous else { return false };
    let script =
        matches!(previous, '\u{0600}'..='\u{0DFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{18AF}');
    let emoji = |c: char| {
        matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}' | '\u{FE0F}'
            | '\u{1F000}'..='\u{1FAFF}')
    };
    script || (joiner == '\u{200D}' && emoji(previous) && next.is_some_and(emoji))
}

fn is_tag(character: char) -> bool {
    matches!(character, '\u{E0000}'..='\u{E007F}')
}

fn is_hidden(character: char) -> bool {
    matches!(character,
        // C1 controls
        '\u{80}'..='\u{9F}'
        // Arabic letter mark, Mongolian vowel separator
        | '\u{061C}' | '\u{180E}'
        // zero-width space and joiners, directional marks
        | '\u{200B}'..='\u{200F}'
        // bidirectional embeddings, overrides, isolates; invisible operators; deprecated format characters
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        // Hangul fillers, byte order mark, annotation marks
        | '\u{3164}' | '\u{FFA0}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        // noncharacters
        | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(character) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_text_is_borrowed() {
        for text in [
            "",
            "Wie FINANZIEREN?",
            "Befürchtungen − „Sesshaftigkeit“ → \\sum 0",
            "日本語",
            "👍🏽",
            "❤\u{FE0F}",
        ] {
            assert!(
                matches!(show(text), Cow::Borrowed(same) if same == text),
                "{text:?}"
            );
        }
    }

    #[test]
    fn an_escape_sequence_becomes_readable_instead_of_working() {
        assert_eq!(show("a\u{1b}[31mb\u{7}\u{7f}"), "a␛[31mb␇␡");
        assert_eq!(show("a\u{9b}31m"), "a\u{FFFD}31m");
    }

    #[test]
    fn a_line_break_is_a_mark_a_space_or_kept() {
        assert_eq!(show("eins\r\nzwei\ndrei"), "eins⏎zwei⏎drei");
        assert_eq!(show_flat("eins\r\nzwei\u{2028}drei"), "eins zwei drei");
        assert_eq!(show_lines("eins\r\nzwei\u{2028}drei\r"), "eins\nzwei\ndrei␍");
    }

    #[test]
    fn direction_overrides_and_invisible_characters_are_seen() {
        for hidden in "\u{202A}\u{202E}\u{2066}\u{2069}\u{200E}\u{200F}\u{061C}\u{200B}\u{2060}\u{FEFF}\u{FDD0}\u{1FFFF}".chars() {
            assert_eq!(show(&format!("a{hidden}b")), "a\u{FFFD}b", "{hidden:?}");
        }
    }

    #[test]
    fn a_run_of_tag_characters_is_one_mark() {
        assert_eq!(show("x\u{E0041}\u{E0042}\u{E007F}y"), "x\u{FFFD}y");
    }

    #[test]
    fn a_joiner_stays_where_it_works_and_is_seen_where_it_hides() {
        let family = "👩\u{200D}👩\u{200D}👧";
        assert_eq!(show(family), family);
        assert_eq!(show("می\u{200C}خواهم"), "می\u{200C}خواهم");
        assert_eq!(show("an\u{200D}na"), "an\u{FFFD}na");
        assert_eq!(show("an\u{200C}na"), "an\u{FFFD}na");
    }

    #[test]
    fn a_tab_is_a_space_and_a_soft_hyphen_is_nothing() {
        assert_eq!(show("Rahmen\u{AD}bedingungen\tda"), "Rahmenbedingungen da");
    }

    #[test]
    fn passing_twice_changes_nothing() {
        let once = show("a\u{1b}\u{202E}\n\u{E0041}\u{AD}").into_owned();
        assert_eq!(show(&once), once);
    }
}
