//! The marks that open a line: bullets, numbers, letters, heading marks.
//!
//! Some marks only mean something where the whole text uses them so: a hyphen without a space behind it may be
//! the rest of a divided word, "a)" an abbreviation, "2.1" a number. [`Style`] looks at all lines once and
//! says what this text does.

use super::lines::Shape;
use super::{dates, quotes};

/// How this text marks its lines.
///
/// A hyphen that opens a line may also be the rest of a divided word, so it only counts as a bullet without
/// a space where the text never writes it with one. Letters count from "a" and "b" on, numbers of two parts
/// below a number that both belong to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    tight: TightMarkers,
    letters: bool,
    parts: bool,
    /// Whether items are counted without a point: "2 Welcome".
    bare: bool,
    /// A sign that opens lines where a bullet is expected, in a text without other bullets.
    odd: Option<char>,
}

impl Style {
    pub(super) fn of(text: &str) -> Self {
        let mut letters = [false; 2];
        let (mut first_part, mut second_part) = (false, false);
        for line in text.lines().map(str::trim_start) {
            match letter(line) {
                Some(('a', _)) => letters[0] = true,
                Some(('b', _)) => letters[1] = true,
                _ => {}
            }
            match part(line) {
                Some((_, 1, _)) => first_part = true,
                Some((_, 2, _)) => second_part = true,
                _ => {}
            }
        }
        Self {
            bare: counts_barely(text),
            odd: odd_bullet(text),
            tight: TightMarkers::of(text),
            letters: letters == [true; 2],
            parts: first_part && second_part,
        }
    }

    /// Reads `a)`, `(a)`, `A.`, `4a)` and `4.1`, where this text counts so.
    fn counted(self, text: &str) -> Option<&str> {
        let lettered = self.letters.then(|| letter(text)).flatten().map(|(_, rest)| rest);
        lettered.or_else(|| self.parts.then(|| part(text)).flatten().map(|(_, _, rest)| rest))
    }
}

/// Whether lines after a blank one count "1 …", "2 …" without a point.
fn counts_barely(text: &str) -> bool {
    let (mut wanted, mut blank) = (1, true);
    for line in text.lines().map(str::trim) {
        if blank && bare_number(line).is_some_and(|(number, _)| number == wanted) {
            wanted += 1;
        }
        if line.starts_with("1.") || line.starts_with("1)") {
            return false;
        }
        blank = line.is_empty();
    }
    wanted > 3
}

/// Reads `2 Welcome`.
fn bare_number(text: &str) -> Option<(u32, &str)> {
    let (number, rest) = text.split_once(' ')?;
    let counted = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let named = rest.starts_with(char::is_uppercase) && !dates::starts_with_date(text);
    let timed = rest.starts_with("Uhr");
    (counted && named && !timed)
        .then(|| number.parse().ok())
        .flatten()
        .map(|number| (number, rest))
}

/// The sign with which a text without any bullets opens its entries, if it does so three times at least.
fn odd_bullet(text: &str) -> Option<char> {
    const ODD: [char; 10] = ['>', '+', '→', '➢', '►', '✔', '✓', '~', 'o', '➤'];
    let mut seen = [0_usize; ODD.len()];
    for line in text.lines().map(str::trim_start) {
        if bullet(line, TightMarkers::default()).is_some() {
            return None;
        }
        let mut chars = line.chars();
        let at = chars
            .next()
            .and_then(|first| ODD.iter().position(|&odd| odd == first));
        if let Some(count) = at
            .and_then(|at| seen.get_mut(at))
            .filter(|_| chars.next() == Some(' '))
        {
            *count += 1;
        }
    }
    let (at, most) = seen.iter().enumerate().max_by_key(|(_, count)| **count)?;
    (*most >= 3).then(|| ODD.get(at).copied()).flatten()
}

/// Reads a letter that counts, in lower case, and what follows it.
fn letter(text: &str) -> Option<(char, &str)> {
    let open = text.strip_prefix('(');
    let body = open.unwrap_or(text);
    let digits = body.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let letter = body[digits..].chars().next().filter(char::is_ascii_alphabetic)?;
    let rest = &body[digits + 1..];
    let point = open.is_none() && (letter.is_ascii_uppercase() || digits > 0);
    let rest = rest
        .strip_prefix(')')
        .or_else(|| point.then(|| rest.strip_prefix('.')).flatten())?;
    let trimmed = rest.trim_start();
    (trimmed.len() < rest.len() && !trimmed.is_empty()).then_some((letter.to_ascii_lowercase(), trimmed))
}

/// Reads `2.1 Chancen`: both numbers, and what follows.
fn part(text: &str) -> Option<(u32, u32, &str)> {
    let digits = |text: &str| text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    let rest = text[first..].strip_prefix('.')?;
    let second = digits(rest);
    if !(1..=2).contains(&first) || !(1..=2).contains(&second) || dates::starts_with_date(text) {
        return None;
    }
    let after = rest[second..].trim_start_matches(['.', ')']);
    let words = after.trim_start();
    let named =
        words.starts_with(|c: char| c.is_uppercase() || quotes::is_quote(c)) && !words.starts_with("Uhr");
    (words.len() < after.len() && named).then_some((
        text[..first].parse().ok()?,
        rest[..second].parse().ok()?,
        words,
    ))
}

#[derive(Debug, Clone, Copy, Default)]
struct TightMarkers {
    hyphen: bool,
    dash: bool,
    star: bool,
}

impl TightMarkers {
    fn of(text: &str) -> Self {
        let (mut loose, mut tight) = (Self::default(), Self::default());
        for line in text.lines().map(str::trim) {
            let mut chars = line.chars();
            let (marker, next) = (chars.next(), chars.next());
            let seen = match next {
                Some(next) if next.is_alphabetic() || quotes::is_quote(next) => &mut tight,
                Some(next) if next.is_whitespace() => &mut loose,
                _ => continue,
            };
            match marker {
                Some('-') => seen.hyphen = true,
                Some('–') => seen.dash = true,
                Some('*') if !line.ends_with('*') => seen.star = true,
                _ => {}
            }
        }
        Self {
            hyphen: tight.hyphen && !loose.hyphen,
            dash: tight.dash && !loose.dash,
            star: tight.star && !loose.star,
        }
    }

    fn allow(self, marker: char, text: &str) -> bool {
        let on = match marker {
            '-' => self.hyphen,
            '–' => self.dash,
            '*' => self.star,
            _ => false,
        };
        // "*12 March, Leeds*" is emphasis.
        on && !text.ends_with('*')
            && text
                .chars()
                .next()
                .is_some_and(|c| c.is_uppercase() || quotes::is_quote(c))
    }
}

/// Reads the shape of a line from its text without surrounding white space. A fresh line stands below a
/// blank one.
pub(super) fn shape(text: &str, style: Style, fresh: bool) -> Shape<'_> {
    if text.is_empty() {
        return Shape::Blank;
    }
    if is_rule(text) {
        return Shape::Rule;
    }
    if let Some((level, text)) = marked_heading(text) {
        return Shape::Heading { level, text };
    }
    if let Some(text) = bullet(text, style.tight) {
        return Shape::Bullet { text };
    }
    if let Some(rest) = style
        .odd
        .and_then(|odd| text.strip_prefix(odd))
        .filter(|rest| rest.starts_with(' '))
    {
        return Shape::Bullet {
            text: rest.trim_start(),
        };
    }
    if let Some((number, text)) = (style.bare && fresh).then(|| bare_number(text)).flatten() {
        return Shape::Numbered { number, text };
    }
    if let Some(text) = style.counted(text) {
        return Shape::Lettered { text };
    }
    match numbered(text) {
        Some((number, text)) => Shape::Numbered { number, text },
        None => Shape::Text,
    }
}

fn is_rule(text: &str) -> bool {
    let mut chars = text.chars();
    let Some(first @ ('-' | '=' | '*' | '_' | '~')) = chars.next() else {
        return false;
    };
    text.len() >= 3 && chars.all(|c| c == first)
}

fn marked_heading(text: &str) -> Option<(u8, &str)> {
    let after = text.trim_start_matches('#');
    let level = text.len() - after.len();
    if (1..=6).contains(&level) && after.starts_with(char::is_whitespace) {
        let inner = after.trim().trim_end_matches('#').trim_end();
        return (!inner.is_empty()).then(|| (u8::try_from(level).unwrap_or(6), unbold(inner)));
    }
    let inner = unbold(text);
    (inner.len() < text.len()).then_some((0, inner))
}

/// Takes `**bold**` or `__bold__` marks away when they enclose the whole text; a colon after them stays.
pub(super) fn unbold(text: &str) -> &str {
    for mark in ["**", "__"] {
        let inner = text.strip_prefix(mark).and_then(|rest| {
            rest.strip_suffix(mark)
                .or_else(|| rest.strip_suffix(':').and_then(|rest| rest.strip_suffix(mark)))
        });
        if let Some(inner) = inner
            .map(str::trim)
            .filter(|inner| !inner.is_empty() && !inner.contains(mark))
        {
            return inner;
        }
    }
    text
}

/// Takes the box of a check list away; tells whether it was ticked.
pub(super) fn unticked(text: &str) -> (&str, bool) {
    let boxes = [
        ("[ ] ", false),
        ("[x] ", true),
        ("[X] ", true),
        ("☐ ", false),
        ("☑ ", true),
        ("☒ ", true),
    ];
    boxes
        .into_iter()
        .find_map(|(mark, done)| Some((text.strip_prefix(mark)?.trim_start(), done)))
        .filter(|(text, _)| !text.is_empty())
        .unwrap_or((text, false))
}

fn bullet(text: &str, tight: TightMarkers) -> Option<&str> {
    let marker = text.chars().next()?;
    let rest = &text[marker.len_utf8()..];
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let is_bullet = match marker {
        '-' | '–' | '—' | '*' => spaced || tight.allow(marker, rest),
        '•' | '‣' | '◦' | '▪' | '●' | '○' | '■' | '□' | '\u{F0B7}' => true,
        '·' => spaced,
        _ => false,
    };
    is_bullet.then(|| rest.trim_start())
}

/// Reads the number a line starts with, and what follows it.
pub(super) fn numbered(text: &str) -> Option<(u32, &str)> {
    if let Some(found) = spoken_number(text) {
        return Some(found);
    }
    let open = text.strip_prefix('(');
    let body = open.unwrap_or(text);
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let (number, rest) = body.split_at(digits);
    let rest = match open {
        Some(_) => rest.strip_prefix(')')?,
        None => rest.strip_prefix(['.', ')'])?,
    };
    let tight = |c: char| c.is_uppercase() || quotes::is_quote(c);
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(tight)) {
        return None;
    }
    // "3. Mai 2012" and "3. 5. 2012" open with a day, not with the number of a list.
    if dates::starts_with_date(text) {
        return None;
    }
    Some((number.parse().ok()?, rest.trim_start()))
}

/// Reads `TOP 3: …` (Tagesordnungspunkt) and `Item 3: …`.
fn spoken_number(text: &str) -> Option<(u32, &str)> {
    let rest = ["TOP ", "Top ", "Item ", "Agenda item "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = rest.split_at(digits);
    let after = rest
        .trim_start_matches([':', '.', ')'])
        .trim_start_matches([' ', '–', '-', '\t']);
    (digits <= 3 && after.len() < rest.len()).then_some((number.parse().ok()?, after))
}
