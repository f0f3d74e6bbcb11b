//! From bytes to text, or to an error that says what to do about them.
//!
//! People hand over what their word processor saved. Guessing an encoding would turn a facilitator's
//! *Befürchtungen* into *BefÃ¼rchtungen* on thirty cards, so only UTF-8 is read; anything else is refused
//! with the line where it broke and, where the bytes allow it, the encoding they probably are in.

use thiserror::Error;

/// The largest input that is read, in bytes: far beyond any workshop, small enough to stay quick.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Why bytes could not be read as text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DecodeError {
    /// The input is larger than [`MAX_BYTES`].
    #[error("the input has {bytes} bytes, more than the {MAX_BYTES} that are read")]
    TooLarge {
        /// How many bytes there were.
        bytes: usize,
    },
    /// The input holds NUL bytes or other bytes that no text has: a picture, a PDF, a word processor's file.
    #[error("the input is not text")]
    NotText,
    /// The input starts with the byte order mark of UTF-16, as some Windows editors save "Unicode".
    #[error("the input is saved as UTF-16; save it as UTF-8")]
    Utf16,
    /// The input is text, but not in UTF-8.
    #[error("line {line} is not valid UTF-8{}", if *.looks_like_latin1 { "; it looks like Latin-1 or Windows-1252" } else { "" })]
    NotUtf8 {
        /// The first line, counted from 1, that is not valid.
        line: usize,
        /// Whether the bytes would make a plausible Western European text in Latin-1 or Windows-1252.
        looks_like_latin1: bool,
    },
}

/// Reads bytes as UTF-8 text, without a leading byte order mark.
///
/// Line ends are left as they are.
///
/// # Errors
///
/// Returns a [`DecodeError`] for input that is too large, is no text, or is in another encoding.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    if bytes.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge { bytes: bytes.len() });
    }
    text_of(bytes)
}

/// Reads bytes like [`decode`], however many there are.
pub(super) fn text_of(bytes: &[u8]) -> Result<String, DecodeError> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || looks_like_utf16(bytes) {
        return Err(DecodeError::Utf16);
    }
    if bytes.contains(&0) || looks_binary(bytes) {
        return Err(DecodeError::NotText);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(DecodeError::NotUtf8 {
            line: 1 + line_ends(&bytes[..error.valid_up_to()]),
            looks_like_latin1: looks_like_latin1(bytes),
        }),
    }
}

/// Whether every other byte is zero nearly throughout, as in UTF-16 without its mark.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let zeros = |from: usize| {
        bytes
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let half = bytes.len() / 2;
    half > 4 && (even * 20 < half && odd * 10 > half * 8 || odd * 20 < half && even * 10 > half * 8)
}

/// Counts line ends as the outline counts them: LF, CR LF, or a CR alone.
fn line_ends(bytes: &[u8]) -> usize {
    let mut count = 0;
    let mut previous = 0;
    for &byte in bytes {
        if byte == b'\r' || (byte == b'\n' && previous != b'\r') {
            count += 1;
        }
        previous = byte;
    }
    count
}

/// Whether a file signature or a crowd of control bytes says that this was never text.
fn looks_binary(bytes: &[u8]) -> bool {
    const SIGNATURES: [&[u8]; 5] = [b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xFF\xD8\xFF", b"{\\rtf"];
    let control = bytes.iter().filter(|&&byte| is_control(byte)).count();
    SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) || control * 20 > bytes.len()
}

/// Whether a byte is a control character that does not occur in written text.
fn is_control(byte: u8) -> bool {
    (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C)) || byte == 0x7F
}

/// Whether the bytes above ASCII are those of a Western European text in a one-byte encoding: letters and
/// typographic signs, in their usual proportion, and none of the five that Windows-1252 leaves undefined.
fn looks_like_latin1(bytes: &[u8]) -> bool {
    let high = bytes.iter().filter(|&&byte| byte >= 0x80).count();
    let undefined = bytes
        .iter()
        .any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
    !undefined && high * 3 <= bytes.len() && !bytes.iter().any(|&byte| is_control(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        assert_eq!(decode(b"\xEF\xBB\xBFMei\xC3\x9Fen").unwrap(), "Meißen");
    }

    #[test]
    fn latin1_is_refused_with_its_line_and_the_likely_encoding() {
        let error = decode(b"Chancen\r\n\r\n- Bef\xFCrchtungen\n").unwrap_err();
        assert_eq!(
            error,
            DecodeError::NotUtf8 {
                line: 3,
                looks_like_latin1: true
            }
        );
        assert_eq!(
            error.to_string(),
            "line 3 is not valid UTF-8; it looks like Latin-1 or Windows-1252"
        );
    }

    #[test]
    fn windows_quotes_are_recognised_as_windows_1252() {
        let bytes = b"Werkstatt \x84Neue Wege\x93 \x96 Dokumentation";
        assert_eq!(
            decode(bytes),
            Err(DecodeError::NotUtf8 {
                line: 1,
                looks_like_latin1: true
            })
        );
    }

    #[test]
    fn broken_utf8_that_is_no_latin1_either_names_only_the_line() {
        let error = decode(b"gut\n\xF0\x9F\x98\x81\xF0\x9F\x98").unwrap_err();
        assert_eq!(
            error,
            DecodeError::NotUtf8 {
                line: 2,
                looks_like_latin1: false
            }
        );
        assert_eq!(error.to_string(), "line 2 is not valid UTF-8");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"a\0b"), Err(DecodeError::NotText));
        assert_eq!(decode(b"%PDF-1.7\n\xE2\xE3"), Err(DecodeError::NotText));
        assert_eq!(decode(b"\x01\x02\x03\x04ab"), Err(DecodeError::NotText));
        assert_eq!(decode(b"\xFF\xFEa\0"), Err(DecodeError::Utf16));
        assert_eq!(decode(b"C\0h\0a\0n\0c\0e\0n\0"), Err(DecodeError::Utf16));
    }

    #[test]
    fn input_is_read_up_to_the_cap_and_not_beyond() {
        assert!(decode(&vec![b'a'; MAX_BYTES]).is_ok());
        let error = decode(&vec![b'a'; MAX_BYTES + 1]).unwrap_err();
        assert_eq!(error, DecodeError::TooLarge { bytes: MAX_BYTES + 1 });
    }
}
