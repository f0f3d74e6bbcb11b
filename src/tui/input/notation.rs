//! Keys in writing: `ctrl+z`, `alt+enter`, `F2`, for scripts and tests, and for the table of keys.

use std::fmt;
use std::str::FromStr;

use super::{Key, KeyPress};

/// What could not be read as a key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key is written “{0}”")]
pub struct UnknownKey(pub String);

/// The names of keys in the notation of scripts and tests; the first of a key is the one that is written.
const NAMES: &[(&str, Key)] = &[
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("space", Key::Char(' ')),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("del", Key::Delete),
    ("insert", Key::Insert),
    ("left", Key::Left),
    ("right", Key::Right),
    ("up", Key::Up),
    ("down", Key::Down),
    ("home", Key::Home),
    ("end", Key::End),
    ("pageup", Key::PageUp),
    ("pagedown", Key::PageDown),
    ("lt", Key::Char('<')),
    ("plus", Key::Char('+')),
];

impl FromStr for KeyPress {
    type Err = UnknownKey;

    /// Reads a notation such as `ctrl+z`, `alt+enter`, `shift+tab`, `F2`, `space`, `a`, `?`.
    fn from_str(notation: &str) -> Result<Self, UnknownKey> {
        let unknown = || UnknownKey(notation.to_owned());
        let mut press = Self::plain(Key::Enter);
        let mut rest = notation;
        while let Some((modifier, after)) = rest.split_once('+').filter(|(_, after)| !after.is_empty()) {
            match modifier.to_ascii_lowercase().as_str() {
                "ctrl" => press.ctrl = true,
                "alt" => press.alt = true,
                "shift" => press.shift = true,
                _ => return Err(unknown()),
            }
            rest = after;
        }
        let mut characters = rest.chars();
        press.key = match (characters.next(), characters.as_str()) {
            (Some(character), "") => Key::Char(character),
            (Some('F' | 'f'), number) if number.parse::<u8>().is_ok_and(|n| (1..=24).contains(&n)) => {
                Key::F(number.parse().map_err(|_| unknown())?)
            }
            _ => {
                NAMES
                    .iter()
                    .find(|(name, _)| name.eq_ignore_ascii_case(rest))
                    .ok_or_else(unknown)?
                    .1
            }
        };
        Ok(press)
    }
}

impl fmt::Display for KeyPress {
    /// Writes the notation that [`FromStr`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl+"), (self.alt, "alt+"), (self.shift, "shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.key {
            Key::F(number) => write!(f, "F{number}"),
            key => match (NAMES.iter().find(|(_, named)| *named == key), key) {
                (Some((name, _)), _) => f.write_str(name),
                (None, Key::Char(character)) => write!(f, "{character}"),
                (None, _) => Ok(()),
            },
        }
    }
}

/// Reads a script of keys: text is typed as it stands, a key that is no character stands in angle brackets.
///
/// `Wie FINANZIEREN?<enter><ctrl+z>` types fourteen letters, a space and a question mark, then Enter, then
/// Ctrl+Z. A `<` that is meant as such is written `<lt>`; a line break is Enter.
///
/// # Errors
///
/// Names the first bracket that holds no key.
pub fn keys(script: &str) -> Result<Vec<KeyPress>, UnknownKey> {
    let mut presses = Vec::new();
    let mut rest = script;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        rest = match character {
            '<' => {
                let (notation, after) = after.split_once('>').ok_or_else(|| UnknownKey(rest.to_owned()))?;
                presses.push(notation.parse()?);
                after
            }
            '\n' => {
                presses.push(KeyPress::plain(Key::Enter));
                after
            }
            _ => {
                presses.push(KeyPress::char(character));
                after
            }
        };
    }
    Ok(presses)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notation_reads_what_it_writes() {
        for notation in [
            "ctrl+z",
            "alt+shift+left",
            "F12",
            "a",
            "?",
            "+",
            "ctrl++",
            "<",
            "space",
            "pagedown",
        ] {
            let press: KeyPress = notation.parse().unwrap();
            assert_eq!(press.to_string().parse(), Ok(press), "{notation}");
        }
        for nonsense in ["", "F0", "F99", "meta+x", "ctrl+", "nokey"] {
            assert!(nonsense.parse::<KeyPress>().is_err(), "{nonsense:?}");
        }
    }

    #[test]
    fn a_script_types_text_and_presses_keys() {
        let presses = keys("Ä <lt><ctrl+z>\n").unwrap();
        let expected = ["Ä", "space", "<", "ctrl+z", "enter"].map(|n| n.parse::<KeyPress>().unwrap());
        assert_eq!(presses, expected);
        assert!(keys("<nokey>").is_err());
        assert!(keys("<enter").is_err());
    }
}
