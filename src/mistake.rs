//! What is wrong with a RON file that a person has edited: where, what is expected there, and what stands there.
//!
//! People edit three kinds of files here: the readable copy of a workshop, templates, and the look of the
//! documentation. The reader of RON says in English, and in the words of a programmer, what it stumbled over. A
//! [`Mistake`] says the same without a language, so that [`crate::locale`] can put it into a sentence, and adds what
//! the reader does not know: which word stands there, which one was probably meant, and that the mistake is earlier
//! where a quotation mark was left open.

use std::fmt;

use ron::error::{Error, SpannedError};

/// How much of what stands there is shown, in characters.
const MOST_FOUND: usize = 24;

/// A sign that belongs where something else stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// `(`
    Opening,
    /// `)`
    Closing,
    /// `[`
    OpeningList,
    /// `]`
    ClosingList,
    /// `{`
    OpeningMap,
    /// `}`
    ClosingMap,
    /// `,` or the end of what is listed.
    Comma,
    /// `:`
    Colon,
    /// A text in quotation marks.
    Text,
    /// The quotation mark at the end of a text.
    ClosingQuote,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A single character in apostrophes.
    Character,
    /// The name of a field.
    Name,
    /// `Some(…)` or `None`.
    Option,
    /// `)]` at the end of the first line.
    EndOfEnable,
}

/// Quotation marks for print, and what stands for them where there are none.
const TYPOGRAPHIC: [char; 10] = ['„', '“', '”', '‟', '«', '»', '’', '‘', '‚', '\''];

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Something else is expected here.
    Expected(Wanted),
    /// The file ends in the middle.
    End,
    /// Something stands behind the end.
    Trailing,
    /// There is no such field.
    UnknownField {
        /// What stands there.
        found: String,
        /// The fields there are.
        known: Vec<&'static str>,
    },
    /// There is no such value.
    UnknownValue {
        /// What stands there.
        found: String,
        /// The values there are.
        known: Vec<&'static str>,
    },
    /// A field that has to be there is missing.
    Missing(String),
    /// A field stands there twice.
    Twice(String),
    /// A name stands before the parenthesis that does not belong there.
    WrongName(String),
    /// The value is of another kind than this field takes.
    WrongValue,
    /// There are more or fewer values than belong there.
    WrongCount(usize),
    /// The number is larger or smaller than this field takes.
    OutOfRange,
    /// A character that is no digit stands in a number.
    Digit(char),
    /// A text has a `\` before something that it means nothing with.
    Escape,
    /// A comment that begins with `/*` does not end.
    Comment,
    /// More parentheses are open than are ever needed.
    TooDeep,
    /// The first line asks for something that does not exist.
    Extension(String),
    /// It is no identity.
    Identity,
    /// It is neither a day nor a moment.
    Date,
    /// It is no time of day.
    Time,
    /// Anything else, as the reader says it.
    Other,
}

/// What may help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The text before it, which begins in this line, goes on over the end of the line: its quotation mark is missing.
    OpenQuote(u64),
    /// Quotation marks for print stand where straight ones belong.
    Typographic,
    /// This was probably meant.
    Meant(String),
}

/// A mistake in a file that a person has edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, counted from 1.
    pub line: u64,
    /// The column, counted from 1.
    pub column: u64,
    /// What is wrong.
    pub slip: Slip,
    /// What stands there; none: the end of the file.
    pub found: Option<String>,
    /// What may help.
    pub hint: Option<Hint>,
    /// What the reader said: English, technical.
    pub said: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said)
    }
}

impl Mistake {
    /// Understands what the reader said of a text.
    #[must_use]
    pub fn of(error: &SpannedError, text: &str) -> Self {
        let slip = slip(&error.code);
        let at = seen(
            text,
            offset(text, error.span.start.line, error.span.start.col),
            &slip,
        );
        let (before, rest) = text.split_at(at);
        let found = word(rest);
        let hint = hint(&slip, before, found.as_deref());
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            line: before.matches('\n').count() as u64 + 1,
            column: before[start..].chars().count() as u64 + 1,
            slip,
            found,
            hint,
            said: error.code.to_string(),
        }
    }
}

/// Finds a place in a text.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let in_line = text[start..].char_indices().nth(column.saturating_sub(1));
    in_line.map_or(text.len(), |(at, _)| start + at)
}

/// Finds the place that a person would point at: the reader stops before blanks, or behind the sign that a text or a
/// number begins with.
fn seen(text: &str, at: usize, slip: &Slip) -> usize {
    let (before, rest) = text.split_at(at);
    let back = match slip {
        Slip::Identity | Slip::Date | Slip::Time | Slip::Expected(Wanted::ClosingQuote) => Some('"'),
        Slip::OutOfRange => Some('-'),
        Slip::Escape => return at + escape(rest).unwrap_or_default(),
        _ => None,
    };
    if let Some(sign) = back.filter(|&sign| before.ends_with(sign)) {
        return at - sign.len_utf8();
    }
    let blanks = rest.len() - rest.trim_start().len();
    at + blanks
}

/// Finds the first `\` that stands before something that it means nothing with.
fn escape(rest: &str) -> Option<usize> {
    let is_code = |code: &str| {
        let digits = code.strip_prefix('{').and_then(|code| code.split_once('}'));
        let code = digits.and_then(|(digits, _)| u32::from_str_radix(digits, 16).ok());
        code.and_then(char::from_u32).is_some()
    };
    let mut characters = rest.char_indices();
    while let Some((at, character)) = characters.next() {
        if character != '\\' {
            continue;
        }
        match characters.next() {
            Some((_, 'n' | 'r' | 't' | '0' | '\'' | '"' | '\\')) => {}
            Some((next, 'u')) if is_code(&rest[next + 1..]) => {}
            _ => return Some(at),
        }
    }
    None
}

/// Returns the word, the text or the sign that a text begins with.
fn word(rest: &str) -> Option<String> {
    let first = rest.chars().next()?;
    let end = if first == '"' {
        rest[1..].find(['"', '\n']).map_or(rest.len(), |end| end + 2)
    } else if first.is_alphanumeric() || first == '-' || first == '_' {
        rest.find(|character: char| !(character.is_alphanumeric() || matches!(character, '-' | '_' | '.')))
            .unwrap_or(rest.len())
    } else if TYPOGRAPHIC.contains(&first) {
        rest.find([',', ')', '\n']).unwrap_or(rest.len())
    } else {
        first.len_utf8()
    };
    let word = rest[..end.min(rest.len())].trim_end();
    let short: String = word.chars().take(MOST_FOUND).collect();
    Some(if short.len() < word.len() {
        short + "…"
    } else {
        short
    })
}

fn slip(error: &Error) -> Slip {
    let expected = Slip::Expected;
    match error {
        Error::Eof => Slip::End,
        Error::ExpectedArray => expected(Wanted::OpeningList),
        Error::ExpectedArrayEnd => expected(Wanted::ClosingList),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd => expected(Wanted::EndOfEnable),
        Error::ExpectedBoolean => expected(Wanted::Flag),
        Error::ExpectedComma => expected(Wanted::Comma),
        Error::ExpectedChar | Error::ExpectedByteLiteral => expected(Wanted::Character),
        Error::ExpectedFloat | Error::FloatUnderscore => expected(Wanted::Number),
        Error::ExpectedInteger | Error::UnderscoreAtBeginning => expected(Wanted::Integer),
        Error::ExpectedOption => expected(Wanted::Option),
        Error::ExpectedOptionEnd | Error::ExpectedStructLikeEnd => expected(Wanted::Closing),
        Error::ExpectedMap => expected(Wanted::OpeningMap),
        Error::ExpectedMapColon => expected(Wanted::Colon),
        Error::ExpectedMapEnd => expected(Wanted::ClosingMap),
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructName(_)
        | Error::ExpectedUnit => expected(Wanted::Opening),
        Error::ExpectedString | Error::ExpectedByteString => expected(Wanted::Text),
        Error::ExpectedStringEnd => expected(Wanted::ClosingQuote),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            expected(Wanted::Name)
        }
        Error::ExpectedDifferentStructName { found, .. } => Slip::WrongName(found.clone()),
        Error::InvalidEscape(_) => Slip::Escape,
        Error::IntegerOutOfBounds => Slip::OutOfRange,
        Error::InvalidIntegerDigit { digit, .. } => Slip::Digit(*digit),
        Error::NoSuchExtension(name) => Slip::Extension(name.clone()),
        Error::UnclosedBlockComment => Slip::Comment,
        Error::TrailingCharacters => Slip::Trailing,
        Error::InvalidValueForType { .. } => Slip::WrongValue,
        Error::ExpectedDifferentLength { found, .. } => Slip::WrongCount(*found),
        Error::NoSuchEnumVariant { expected, found, .. } => Slip::UnknownValue {
            found: found.clone(),
            known: expected.to_vec(),
        },
        Error::NoSuchStructField { expected, found, .. } => Slip::UnknownField {
            found: found.clone(),
            known: expected.to_vec(),
        },
        Error::MissingStructField { field, .. } => Slip::Missing((*field).to_owned()),
        Error::DuplicateStructField { field, .. } => Slip::Twice((*field).to_owned()),
        Error::ExceededRecursionLimit => Slip::TooDeep,
        Error::Message(message) => said(message),
        _ => Slip::Other,
    }
}

/// Understands what the fields themselves say of a text that they cannot take.
fn said(message: &str) -> Slip {
    // What chrono says of a day or a moment has no other form than these words.
    const DATES: [&str; 6] = [
        "input is out of range",
        "no possible date and time matching input",
        "input is not enough for unique date and time",
        "input contains invalid characters",
        "premature end of input",
        "trailing input",
    ];
    if message == crate::workshop::NotAnId.to_string() {
        Slip::Identity
    } else if DATES.contains(&message) {
        Slip::Date
    } else if message.starts_with(NOT_A_TIME) {
        Slip::Time
    } else {
        Slip::Other
    }
}

/// How templates say that a text is no time of day.
pub(crate) const NOT_A_TIME: &str = "not a time of day";

fn hint(slip: &Slip, before: &str, found: Option<&str>) -> Option<Hint> {
    if let Slip::UnknownField { found, known } | Slip::UnknownValue { found, known } = slip {
        return meant(found, known).map(|meant| Hint::Meant(meant.to_owned()));
    }
    if found.is_some_and(|found| found.starts_with(TYPOGRAPHIC)) && *slip == Slip::Expected(Wanted::Text) {
        return Some(Hint::Typographic);
    }
    if *slip == Slip::Expected(Wanted::ClosingQuote) {
        return Some(Hint::OpenQuote(before.matches('\n').count() as u64 + 1));
    }
    let is_of_text = matches!(
        slip,
        Slip::Expected(_) | Slip::End | Slip::Trailing | Slip::Escape | Slip::Other
    );
    is_of_text
        .then(|| long_text(before))
        .flatten()
        .map(Hint::OpenQuote)
}

/// Returns the line in which a text begins that goes on over the end of a line and stands last in what was read, or
/// that was never closed.
fn long_text(before: &str) -> Option<u64> {
    let (mut line, mut last) = (1, None);
    let mut rest = before.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\n' => line += 1,
            '/' if rest.peek() == Some(&'/') => {
                rest.by_ref()
                    .take_while(|&character| character != '\n')
                    .for_each(drop);
                line += 1;
            }
            '"' => {
                let began = line;
                let mut is_closed = false;
                while let Some(character) = rest.next() {
                    match character {
                        '\\' => {
                            rest.next();
                        }
                        '\n' => line += 1,
                        '"' => {
                            is_closed = true;
                            break;
                        }
                        _ => {}
                    }
                }
                last = (line > began || !is_closed).then_some(began);
            }
            _ => {}
        }
    }
    last
}

/// Finds the name that was probably meant.
fn meant(found: &str, known: &[&'static str]) -> Option<&'static str> {
    let found = found.to_lowercase();
    known
        .iter()
        .map(|&name| (distance(&found, &name.to_lowercase()), name))
        .filter(|&(distance, name)| distance <= 2 && distance * 2 < name.chars().count() + 1)
        .min()
        .map(|(_, name)| name)
}

/// How many letters have to be put in, taken out or exchanged to make one word of another.
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut before = at;
        let mut left = at + 1;
        let mut next = vec![left];
        for (&wanted, &above) in other.iter().zip(&row[1..]) {
            left = (above + 1)
                .min(left + 1)
                .min(before + usize::from(letter != wanted));
            before = above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests;
