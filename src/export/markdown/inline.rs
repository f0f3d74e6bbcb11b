//! Text inside Markdown: escaped where it would mean something, and left alone where it would not.
//!
//! A person who opens the file in an editor reads what stood on the card, so an escape is set only where a
//! parser would otherwise see markup: a `*` that could pair with another one, a `-` that begins a line, a
//! backslash before punctuation. What can pair depends on everything in the same paragraph, so a
//! [`Paragraph`] collects its pieces first and escapes them together.
//!
//! Rules: CommonMark 0.31 and the tables, strikethrough, task lists, footnotes and maths of GitHub.

use crate::export::legible::legible;

/// Where a paragraph stands, as far as escaping goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A block of its own, or the text of a list entry: line breaks are hard breaks, and what begins a line
    /// can begin a block.
    Block,
    /// A heading: one line.
    Heading,
    /// A cell of a table: one line, line breaks as `<br>`.
    Cell,
}

/// A run of inline text: what was typed, and the marks around it.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pieces: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    /// What was typed. In emphasis of ours every delimiter is escaped, since it would close it.
    Text { text: String, emphasised: bool },
    /// Markup of our own, which is balanced.
    Mark(&'static str),
    /// A line break of our own.
    Break,
}

impl Paragraph {
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.push_text(text, false);
        self
    }

    pub(super) fn space(&mut self) -> &mut Self {
        self.pieces.push(Piece::Mark(" "));
        self
    }

    pub(super) fn line_break(&mut self) -> &mut Self {
        self.pieces.push(Piece::Break);
        self
    }

    /// Adds a text in italics.
    pub(super) fn quiet(&mut self, text: &str) -> &mut Self {
        self.surrounded("*", text)
    }

    /// Adds a text in bold.
    pub(super) fn strong(&mut self, text: &str) -> &mut Self {
        self.surrounded("**", text)
    }

    fn surrounded(&mut self, delimiter: &'static str, text: &str) -> &mut Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.pieces.push(Piece::Mark(delimiter));
            self.push_text(&text, true);
            self.pieces.push(Piece::Mark(delimiter));
        }
        self
    }

    fn push_text(&mut self, text: &str, emphasised: bool) {
        self.pieces.push(Piece::Text {
            text: legible(text).into_owned(),
            emphasised,
        });
    }

    /// Writes the paragraph for its place; in a block, its lines stand one below the other.
    pub(super) fn write(&self, place: Place) -> String {
        let rules = Rules::of(&self.pieces, place);
        let mut out = Out {
            place,
            written: String::new(),
        };
        for piece in &self.pieces {
            match piece {
                Piece::Mark(mark) => out.written.push_str(mark),
                Piece::Break => out.line_break(),
                Piece::Text { text, emphasised } => {
                    out.lines(text.trim_end(), rules, *emphasised);
                }
            }
        }
        if place == Place::Heading {
            close_open_hashes(&mut out.written);
        }
        out.written
    }
}

/// What has to be escaped wherever it stands in this paragraph.
#[derive(Clone, Copy, Debug)]
struct Rules {
    place: Place,
    backticks: bool,
    dollars: bool,
    brackets: bool,
    stars: bool,
    underscores: bool,
    tildes: bool,
}

impl Rules {
    fn of(pieces: &[Piece], place: Place) -> Self {
        let texts = || {
            pieces.iter().filter_map(|piece| match piece {
                Piece::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
        };
        // Emphasis of our own is strict anyway; a delimiter outside pairs with delimiters outside.
        let outside: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text {
                    text,
                    emphasised: false,
                } => as_neighbours(text, place),
                _ => " ".to_owned(),
            })
            .collect();
        let count = |sought: char| texts().flat_map(str::chars).filter(|&c| c == sought).count();
        let anywhere = |sought: &str| texts().any(|text| text.contains(sought));
        Self {
            place,
            // A backslash does not keep a backtick from closing a code span: one alone, or all escaped.
            backticks: count('`') > 1,
            dollars: count('$') > 1,
            brackets: ["](", "][", "]:", "[[", "[^"]
                .iter()
                .any(|sought| anywhere(sought)),
            stars: can_pair(&outside, '*'),
            underscores: can_pair(&outside, '_'),
            tildes: can_pair(&outside, '~'),
        }
    }
}

/// Returns a text as its delimiters will see it, white space being written as it will be.
fn as_neighbours(text: &str, place: Place) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            let line = line.trim_end();
            match line.chars().next() {
                // It will be a character reference, which ends in a semicolon.
                Some(first) if place == Place::Block && first.is_whitespace() => {
                    format!(";{}", &line[first.len_utf8()..])
                }
                _ => line.to_owned(),
            }
        })
        .collect();
    lines.join(match place {
        Place::Block => "\n",
        Place::Heading => " ",
        Place::Cell => "<br>",
    })
}

/// Says whether a delimiter that could open stands before one that could close.
///
/// Errs on the side of yes: punctuation around a delimiter, which restricts what it can do, is only looked
/// at for `_`, which does nothing inside a word.
fn can_pair(text: &str, delimiter: char) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let mut opened = false;
    let mut at = 0;
    while at < characters.len() {
        if characters[at] != delimiter {
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).map(|before| characters[before]);
        let length = characters[at..].iter().take_while(|&&c| c == delimiter).count();
        let after = characters.get(at + length).copied();
        let is_space = |character: Option<char>| character.is_none_or(char::is_whitespace);
        let in_word =
            |character: Option<char>| delimiter == '_' && character.is_some_and(char::is_alphanumeric);
        if opened && !is_space(before) && !in_word(after) {
            return true;
        }
        opened |= !is_space(after) && !in_word(before);
        at += length;
    }
    false
}

struct Out {
    place: Place,
    written: String,
}

impl Out {
    fn line_break(&mut self) {
        match self.place {
            // A line that is empty so far cannot end in two spaces: that would end the paragraph.
            Place::Block if self.written.is_empty() || self.written.ends_with('\n') => {
                self.written.push_str("\\\n");
            }
            // Two spaces, not a backslash: the line reads as it was typed.
            Place::Block => self.written.push_str("  \n"),
            Place::Heading => self.written.push(' '),
            Place::Cell => self.written.push_str("<br>"),
        }
    }

    fn lines(&mut self, text: &str, rules: Rules, emphasised: bool) {
        let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
        let is_filled = |at: Option<usize>| {
            at.and_then(|at| lines.get(at))
                .is_some_and(|line| !line.is_empty())
        };
        // One empty line between two others is what Markdown has paragraphs for.
        let parts = |at: usize| {
            self.place == Place::Block
                && !is_filled(Some(at))
                && is_filled(at.checked_sub(1))
                && is_filled(Some(at + 1))
        };
        let parting: Vec<bool> = (0..lines.len()).map(parts).collect();
        for (at, line) in lines.iter().enumerate() {
            if at > 0 && parting[at - 1] {
                self.written.push_str("\n\n");
            } else if at > 0 && !parting[at] {
                self.line_break();
            }
            self.line(line, rules, emphasised);
        }
    }

    fn line(&mut self, line: &str, rules: Rules, emphasised: bool) {
        let begins = self.place == Place::Block && (self.written.is_empty() || self.written.ends_with('\n'));
        let mut rest = line;
        if begins {
            // White space before a line would be dropped, or be an indentation.
            let indent = line.len() - line.trim_start().len();
            let mut characters = line.chars();
            if indent > 0
                && let Some(first) = characters.next()
            {
                self.written.push_str(&format!("&#{};", u32::from(first)));
                rest = characters.as_str();
            } else {
                let escaped = line_start(line);
                self.written.push_str(&line[..escaped.copied]);
                if escaped.escapes > 0 {
                    for character in line[escaped.copied..].chars().take(escaped.escapes) {
                        self.written.push('\\');
                        self.written.push(character);
                    }
                }
                let done: usize = line[escaped.copied..]
                    .chars()
                    .take(escaped.escapes)
                    .map(char::len_utf8)
                    .sum();
                rest = &line[escaped.copied + done..];
            }
        }
        self.inline(rest, rules, emphasised);
    }

    fn inline(&mut self, text: &str, rules: Rules, emphasised: bool) {
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            rest = &rest[character.len_utf8()..];
            let next = rest.chars().next();
            let escape = match character {
                '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
                '*' => emphasised || rules.stars,
                '_' => emphasised || rules.underscores,
                '~' => emphasised || rules.tildes,
                '`' => rules.backticks,
                '$' => rules.dollars,
                '[' | ']' => rules.brackets,
                '<' => is_tag(rest),
                '&' => is_entity(rest),
                '|' => rules.place == Place::Cell,
                _ => false,
            };
            if escape {
                self.written.push('\\');
            }
            self.written.push(character);
        }
    }
}

/// How the beginning of a line is kept from beginning a block: so many bytes stay as they are (the digits
/// of a list number), so many characters behind them are escaped.
struct LineStart {
    copied: usize,
    escapes: usize,
}

fn line_start(line: &str) -> LineStart {
    let none = LineStart {
        copied: 0,
        escapes: 0,
    };
    let first = LineStart {
        copied: 0,
        escapes: 1,
    };
    let Some(character) = line.chars().next() else {
        return none;
    };
    let run = line.chars().take_while(|&c| c == character).count();
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let only = |allowed: &str| line.chars().all(|c| allowed.contains(c));
    match character {
        '#' if run <= 6 && ends(&line[run..]) => first,
        '-' | '+' | '*' if ends(&line[1..]) => first,
        '>' => first,
        '=' if only("= \t") => first,
        // Setext underlines, rules, and the line under the head of a table.
        '-' | '|' | ':' if only("-|: \t") => first,
        '*' if run >= 3 || only("* \t") => LineStart {
            copied: 0,
            escapes: run,
        },
        '_' if only("_ \t") => LineStart {
            copied: 0,
            escapes: run,
        },
        '`' | '~' if run >= 3 => LineStart {
            copied: 0,
            escapes: run,
        },
        // An empty box, or one with a tick, at the start of a list entry is a task.
        '[' if ["[ ]", "[x]", "[X]"].iter().any(|task| line.starts_with(task)) => first,
        '0'..='9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let behind = &line[digits..];
            if behind.starts_with(['.', ')']) && ends(&behind[1..]) {
                LineStart {
                    copied: digits,
                    escapes: 1,
                }
            } else {
                none
            }
        }
        _ => none,
    }
}

/// Says whether what follows `<` would make it a tag, a comment, or an address in pointed brackets.
fn is_tag(rest: &str) -> bool {
    rest.starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next)) || rest.contains('@')
}

/// Says whether what follows an ampersand would make it a character reference.
fn is_entity(rest: &str) -> bool {
    rest.split_once(';').is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
    })
}

/// Hashes at the end of a heading would be taken for its closing.
fn close_open_hashes(heading: &mut String) {
    let without = heading.trim_end_matches('#').len();
    if without < heading.len() && (without == 0 || heading[..without].ends_with([' ', '\t'])) {
        heading.insert(without, '\\');
    }
}
