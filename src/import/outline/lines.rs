//! Lines and their outward shape, before anybody asks what they mean.
//!
//! A shape is what can be seen without context: a bullet, a number, a heading mark. Whether a numbered line
//! is an agenda item or an agreement is decided by the reader, which knows where it stands.

use super::markers::{self, Style};

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape<'a> {
    /// Nothing but white space, no-break spaces included.
    Blank,
    /// A rule of at least three `-`, `=`, `*`, `_` or `~`.
    Rule,
    /// A heading by its marks: `#` (level 1 to 6) or `**bold**` (level 0).
    Heading { level: u8, text: &'a str },
    /// A list entry; the text may be empty.
    Bullet { text: &'a str },
    /// `a)`, `A.`, `4a)` or `4.1`, in a text that counts so, and what follows.
    Lettered { text: &'a str },
    /// `1.`, `1)`, `(1)` or `TOP 1:` and what follows.
    Numbered { number: u32, text: &'a str },
    /// Anything else.
    Text,
}

/// One line of the input.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// The line without its end and without trailing white space.
    pub(super) raw: &'a str,
    /// The line without surrounding white space.
    pub(super) text: &'a str,
    /// The column of the first visible character; a tab reaches to the next multiple of four.
    pub(super) indent: usize,
    /// What the line looks like.
    pub(super) shape: Shape<'a>,
    /// Whether a blank line holds spaces.
    has_space: bool,
}

impl Line<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.shape == Shape::Blank
    }

    pub(super) fn is_bullet(&self) -> bool {
        matches!(self.shape, Shape::Bullet { .. } | Shape::Lettered { .. })
    }
}

/// All lines of the input, with a view ahead that costs nothing.
pub(super) struct Lines<'a> {
    lines: Vec<Line<'a>>,
    /// For every line the next one that is not blank, or the number of lines.
    next_filled: Vec<usize>,
    /// For every line the number of the next numbered line after it.
    next_number: Vec<Option<u32>>,
    /// How often a line was looked at: the measure of work.
    #[cfg(test)]
    looks: std::cell::Cell<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let style = Style::of(text);
        let lines: Vec<Line<'a>> = split(text)
            .scan(true, |fresh, raw| {
                let line = line(raw, style, *fresh);
                *fresh = line.is_blank();
                Some(line)
            })
            .collect();
        let mut next_filled = vec![lines.len(); lines.len()];
        let mut next_number = vec![None; lines.len()];
        let (mut filled, mut number) = (lines.len(), None);
        for (index, line) in lines.iter().enumerate().rev() {
            next_filled[index] = filled;
            next_number[index] = number;
            if !line.is_blank() {
                filled = index;
            }
            if let Shape::Numbered { number: found, .. } = line.shape {
                number = Some(found);
            }
        }
        Self {
            lines,
            next_filled,
            next_number,
            #[cfg(test)]
            looks: std::cell::Cell::new(0),
        }
    }

    /// Returns how often a line was looked at so far.
    #[cfg(test)]
    pub(super) fn looks(&self) -> usize {
        self.looks.get()
    }

    pub(super) fn get(&self, index: usize) -> Option<&Line<'a>> {
        #[cfg(test)]
        self.looks.set(self.looks.get() + 1);
        self.lines.get(index)
    }

    /// The line before, if there is one.
    pub(super) fn before(&self, index: usize) -> Option<&Line<'a>> {
        self.lines.get(index.checked_sub(1)?)
    }

    /// Whether a line is blank to the eye only: it holds spaces or no-break spaces.
    pub(super) fn is_soft_blank(&self, index: usize) -> bool {
        self.get(index)
            .is_some_and(|line| line.is_blank() && line.has_space)
    }

    /// The next line that is not blank.
    pub(super) fn filled_after(&self, index: usize) -> Option<&Line<'a>> {
        self.lines.get(*self.next_filled.get(index)?)
    }

    /// The number of the next numbered line.
    pub(super) fn number_after(&self, index: usize) -> Option<u32> {
        self.next_number.get(index).copied().flatten()
    }
}

/// Splits at LF, CR LF and at a CR alone; a final line end opens no further line.
fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['\n', '\r']).filter_map({
        let mut after_cr = false;
        move |piece| {
            let lf_of_cr_lf = after_cr && piece == "\n";
            after_cr = piece.ends_with('\r');
            (!lf_of_cr_lf).then(|| piece.trim_end_matches(['\n', '\r']))
        }
    })
}

fn line(raw: &str, style: Style, fresh: bool) -> Line<'_> {
    let has_space = !raw.is_empty();
    let raw = raw.trim_end();
    let text = raw.trim_start();
    let mut indent = 0;
    for c in raw[..raw.len() - text.len()].chars() {
        indent = if c == '\t' {
            (indent / 4 + 1) * 4
        } else {
            indent + 1
        };
    }
    Line {
        raw,
        text,
        indent,
        shape: markers::shape(text, style, fresh),
        has_space,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(text: &str) -> Vec<Shape<'_>> {
        Lines::read(text).lines.iter().map(|line| line.shape).collect()
    }

    #[test]
    fn every_line_end_there_is_splits_once() {
        assert_eq!(
            split("a\r\nb\nc\rd\n\ne").collect::<Vec<_>>(),
            ["a", "b", "c", "d", "", "e"]
        );
        assert_eq!(split("a\r\n\r\n").collect::<Vec<_>>(), ["a", ""]);
        assert_eq!(split("").count(), 0);
    }

    #[test]
    fn bullets_of_every_kind_are_bullets_and_plus_is_not() {
        for marker in ["-", "*", "•", "–", "▪"] {
            assert_eq!(
                shapes(&format!("  {marker} gut")),
                [Shape::Bullet { text: "gut" }],
                "{marker}"
            );
        }
        for line in ["+ Verzahnung", "→ zu mehreren", "-ung", "0", "\\sum", "2012 + 1"] {
            assert_eq!(shapes(&format!("- a\n{line}"))[1], Shape::Text, "{line}");
        }
    }

    #[test]
    fn a_text_that_never_writes_a_space_after_its_hyphens_has_bullets_all_the_same() {
        assert_eq!(
            shapes("-Gute Kontakte\n-Wege"),
            [
                Shape::Bullet {
                    text: "Gute Kontakte"
                },
                Shape::Bullet { text: "Wege" }
            ]
        );
    }

    #[test]
    fn numbers_of_lists_are_told_from_dates_and_times() {
        assert_eq!(
            shapes("1. Begrüßung"),
            [Shape::Numbered {
                number: 1,
                text: "Begrüßung"
            }]
        );
        assert_eq!(
            shapes("12) Ende"),
            [Shape::Numbered {
                number: 12,
                text: "Ende"
            }]
        );
        assert_eq!(
            shapes("(2) Pause"),
            [Shape::Numbered {
                number: 2,
                text: "Pause"
            }]
        );
        assert_eq!(
            shapes("TOP 3: Pause"),
            [Shape::Numbered {
                number: 3,
                text: "Pause"
            }]
        );
        for line in [
            "3. Mai 2012",
            "3. 5. 2012",
            "9.30 Uhr Pause",
            "2012. Jahr",
            "10:00 Pause",
            "1.1 Teil",
        ] {
            assert_eq!(shapes(line), [Shape::Text], "{line}");
        }
    }

    #[test]
    fn marked_headings_lose_their_marks() {
        assert_eq!(
            shapes("## Chancen ##"),
            [Shape::Heading {
                level: 2,
                text: "Chancen"
            }]
        );
        assert_eq!(
            shapes("**Chancen:**"),
            [Shape::Heading {
                level: 0,
                text: "Chancen:"
            }]
        );
        assert_eq!(
            shapes("**Chancen**:"),
            [Shape::Heading {
                level: 0,
                text: "Chancen"
            }]
        );
        assert_eq!(shapes("**Al** für **alle**"), [Shape::Text]);
        assert_eq!(shapes("#hashtag"), [Shape::Text]);
    }

    #[test]
    fn no_break_spaces_alone_make_a_blank_line() {
        assert_eq!(shapes(" \u{a0} "), [Shape::Blank]);
    }
}
