//! Quotation marks of every usual style, and questions, which are often written in them.

const OPENING: [char; 9] = ['„', '“', '”', '"', '»', '«', '‚', '‘', '›'];
const CLOSING: [char; 9] = ['“', '”', '"', '«', '»', '‘', '’', '‹', '„'];

/// Whether a character is a quotation mark.
pub(super) fn is_quote(c: char) -> bool {
    OPENING.contains(&c) || CLOSING.contains(&c)
}

/// Finds the first quoted part: where it opens, what stands inside, and where it is over.
pub(super) fn quoted(text: &str) -> Option<(usize, &str, usize)> {
    let (open, mark) = text.char_indices().find(|(_, c)| OPENING.contains(c))?;
    let inside = open + mark.len_utf8();
    let closers: &[char] = match mark {
        '„' => &['“', '”', '"'],
        '“' => &['”', '“', '"'],
        '”' => &['”'],
        '»' => &['«'],
        '«' => &['»'],
        '‚' => &['‘', '’'],
        '‘' => &['’'],
        '›' => &['‹'],
        _ => &['"', '“', '”'],
    };
    let mut depth = 0;
    for (at, c) in text[inside..].char_indices() {
        if closers.contains(&c) {
            if depth == 0 {
                return Some((open, text[inside..inside + at].trim(), inside + at + c.len_utf8()));
            }
            depth -= 1;
        } else if c == mark {
            depth += 1;
        }
    }
    None
}

/// Takes the quotes from a text that is quoted as a whole; a final point or question mark may follow.
pub(super) fn unquote(text: &str) -> Option<&str> {
    let text = text.trim();
    let (open, inner, end) = quoted(text)?;
    let whole = open == 0 && text[end..].trim_matches(['.', ',', ';', ' ']).is_empty() && !inner.is_empty();
    whole.then_some(inner)
}

/// Reads a question: a text that ends in a question mark, quoted or not, without its quotes.
pub(super) fn question(text: &str) -> Option<&str> {
    let text = text.trim();
    let bare = unquote(text).unwrap_or(text);
    bare.ends_with('?').then_some(bare)
}

/// Reads a question only if it stands in quotes.
pub(super) fn quoted_question(text: &str) -> Option<&str> {
    unquote(text).filter(|bare| bare.ends_with('?'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_of_every_style_come_off() {
        for text in [
            "„Was?“",
            "“Was?”",
            "\"Was?\"",
            "»Was?«",
            "«Was?»",
            "‚Was?‘",
            "„Was?\"",
            "„Was?”",
        ] {
            assert_eq!(quoted_question(text), Some("Was?"), "{text}");
        }
        assert_eq!(unquote("„Global“ denken"), None);
        assert_eq!(
            unquote("„Integration der „Neuen“ jetzt“"),
            Some("Integration der „Neuen“ jetzt")
        );
    }
}
