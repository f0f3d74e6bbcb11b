//! What no format should carry as it is: characters that act instead of being read.
//!
//! An escape sequence reprograms the terminal of whoever runs `cat` on the file, a bidirectional override
//! turns a name around, a tag character hides a text inside another one. [`legible`] puts a visible mark in
//! the place of each. Joiners and direction marks that scripts and emoji need stay, and so does every line
//! break, as `\n`, however it was written.

use std::borrow::Cow;

/// Returns the text with a visible mark for each character that cannot be read, and with `\n` line breaks.
#[must_use]
pub fn legible(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| byte == b'\n' || byte == b'\t' || (0x20..0x7f).contains(&byte))
    {
        return Cow::Borrowed(text);
    }
    let mut result = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                result.push('\n');
            }
            '\n' | '\t' => result.push(character),
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => result.push('\n'),
            // The control pictures stand in the order of the control characters.
            '\0'..='\u{1f}' => result.extend(char::from_u32(0x2400 + u32::from(character))),
            '\u{7f}' => result.push('\u{2421}'),
            '\u{80}'..='\u{9f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{206a}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}' => result.push('\u{fffd}'),
            other if is_noncharacter(other) => result.push('\u{fffd}'),
            other => result.push(other),
        }
    }
    Cow::Owned(result)
}

fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::legible;

    #[test]
    fn what_acts_is_shown_instead() {
        assert_eq!(legible("a\u{1b}[31mb\u{202e}c\u{7f}\0"), "a␛[31mb\u{fffd}c␡␀");
    }

    #[test]
    fn every_kind_of_line_break_is_one() {
        assert_eq!(
            legible("a\r\nb\rc\nd\u{2028}e\u{85}f\n\r"),
            "a\nb\nc\nd\ne\nf\n\n"
        );
    }

    #[test]
    fn scripts_and_emoji_keep_what_they_need() {
        for text in ["👩‍👧", "می‌خواهم", "שלום\u{200f}", "a\u{301}", "→ Bürger*"] {
            assert_eq!(legible(text), text);
        }
    }
}
