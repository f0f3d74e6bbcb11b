//! A key as the rest of the house knows it: one value for one thing the user did.
//!
//! Terminals report the same key in several ways. [`KeyPress::from_event`] is the one place that knows them:
//!
//! - releases are dropped, repeats count as presses;
//! - *AltGr* arrives as Ctrl+Alt with the character it made: both are stripped, or `@` could not be typed;
//! - *Shift* is part of the character (`A`, `?`), so it is never also a modifier of one, except together with
//!   Ctrl, where some terminals can tell Ctrl+Shift+Z from Ctrl+Z and undoing instead of redoing would be wrong;
//! - letters with Ctrl or Alt and Ctrl are lower-case;
//! - what most terminals send for Ctrl+Backspace is Ctrl+H.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use unicode_normalization::UnicodeNormalization;

/// A key, without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A character as it was typed: upper-case where Shift was held.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab; Shift+Tab is this with `shift`.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// The language in which keys are named on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum KeyWords {
    /// `Strg+Z`, `Leertaste`, `Bild↑`, `Entf`.
    #[default]
    German,
    /// `Ctrl+Z`, `Space`, `PgUp`, `Del`.
    English,
}

/// One key with its modifiers, normalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyPress {
    /// The key.
    pub key: Key,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Whether Shift was held. Never set for a character without Ctrl: Shift is in the character then.
    pub shift: bool,
}

impl KeyPress {
    /// A key without modifiers.
    pub const fn plain(key: Key) -> Self {
        Self {
            key,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A character without modifiers.
    pub const fn char(character: char) -> Self {
        Self::plain(Key::Char(character))
    }

    /// A character with Ctrl.
    pub const fn ctrl(character: char) -> Self {
        Self {
            key: Key::Char(character),
            ctrl: true,
            alt: false,
            shift: false,
        }
    }

    /// The character that this press writes into a text field, if it writes one.
    pub fn text(&self) -> Option<char> {
        match self.key {
            Key::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }

    /// Tells whether this is that key without any modifier.
    pub fn is(&self, key: Key) -> bool {
        *self == Self::plain(key)
    }

    /// Normalises what the terminal reported; `None` for a release and for keys nothing can be bound to.
    ///
    /// `backspace_sends_ctrl_h` says that this terminal sends Ctrl+H for Backspace itself; elsewhere that is
    /// what Ctrl+Backspace sends.
    pub fn from_event(event: &KeyEvent, backspace_sends_ctrl_h: bool) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = |modifier| event.modifiers.contains(modifier);
        let mut ctrl = held(KeyModifiers::CONTROL);
        let mut alt = held(KeyModifiers::ALT);
        let mut shift = held(KeyModifiers::SHIFT);
        let key = match event.code {
            KeyCode::Char(character) => {
                if ctrl && alt && !character.is_ascii_alphabetic() {
                    (ctrl, alt) = (false, false);
                }
                let mut character = composed(character);
                if character.is_control() {
                    return None;
                }
                if ctrl {
                    character = lower(character);
                } else {
                    if shift {
                        character = upper(character);
                    }
                    shift = false;
                }
                if ctrl && !alt && character == 'h' && !shift {
                    ctrl = !backspace_sends_ctrl_h;
                    Key::Backspace
                } else {
                    Key::Char(character)
                }
            }
            KeyCode::Enter => Key::Enter,
            KeyCode::Esc => Key::Esc,
            KeyCode::Tab => Key::Tab,
            KeyCode::BackTab => {
                shift = true;
                Key::Tab
            }
            KeyCode::Backspace => Key::Backspace,
            KeyCode::Delete => Key::Delete,
            KeyCode::Insert => Key::Insert,
            KeyCode::Left => Key::Left,
            KeyCode::Right => Key::Right,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::F(number) => Key::F(number),
            _ => return None,
        };
        Some(Self {
            key,
            ctrl,
            alt,
            shift,
        })
    }

    /// Names the key as it is written on the keyboard of that language.
    pub fn label(&self, words: KeyWords) -> String {
        let german = words == KeyWords::German;
        let pick = |de: &'static str, en: &'static str| if german { de } else { en };
        let mut label = String::new();
        if self.ctrl {
            label.push_str(pick("Strg+", "Ctrl+"));
        }
        if self.alt {
            label.push_str("Alt+");
        }
        if self.shift {
            label.push_str(pick("Umschalt+", "Shift+"));
        }
        let name = match self.key {
            Key::Char(' ') => pick("Leertaste", "Space"),
            Key::Char(character) => {
                label.push(if self.ctrl || self.alt {
                    upper(character)
                } else {
                    character
                });
                return label;
            }
            Key::F(number) => {
                label.push_str(&format!("F{number}"));
                return label;
            }
            Key::Enter => "Enter",
            Key::Esc => "Esc",
            Key::Tab => "Tab",
            Key::Backspace => pick("Rück", "Backspace"),
            Key::Delete => pick("Entf", "Del"),
            Key::Insert => pick("Einfg", "Ins"),
            Key::Left => "←",
            Key::Right => "→",
            Key::Up => "↑",
            Key::Down => "↓",
            Key::Home => pick("Pos1", "Home"),
            Key::End => pick("Ende", "End"),
            Key::PageUp => pick("Bild↑", "PgUp"),
            Key::PageDown => pick("Bild↓", "PgDn"),
        };
        label.push_str(name);
        label
    }
}

/// A character as NFC writes it, where that is a single one.
fn composed(character: char) -> char {
    let mut normal = std::iter::once(character).nfc();
    match (normal.next(), normal.next()) {
        (Some(single), None) => single,
        _ => character,
    }
}

fn lower(character: char) -> char {
    let mut mapped = character.to_lowercase();
    match (mapped.next(), mapped.next()) {
        (Some(single), None) => single,
        _ => character,
    }
}

fn upper(character: char) -> char {
    let mut mapped = character.to_uppercase();
    match (mapped.next(), mapped.next()) {
        (Some(single), None) => single,
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<KeyPress> {
        KeyPress::from_event(&KeyEvent::new(code, modifiers), false)
    }

    const ALT_GR: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);

    #[test]
    fn a_release_is_no_press_but_a_repeat_is() {
        let event = |kind| KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, kind);
        assert_eq!(KeyPress::from_event(&event(KeyEventKind::Release), false), None);
        assert_eq!(
            KeyPress::from_event(&event(KeyEventKind::Repeat), false),
            Some(KeyPress::plain(Key::Enter))
        );
    }

    #[test]
    fn what_alt_gr_makes_can_be_typed() {
        for character in "@€{[]}\\~|²³µßł".chars() {
            assert_eq!(
                pressed(KeyCode::Char(character), ALT_GR),
                Some(KeyPress::char(character))
            );
        }
    }

    #[test]
    fn ctrl_and_alt_with_a_letter_stay_a_shortcut() {
        let press = pressed(KeyCode::Char('A'), ALT_GR).unwrap();
        assert_eq!((press.key, press.ctrl, press.alt), (Key::Char('a'), true, true));
        assert_eq!(press.text(), None);
    }

    #[test]
    fn shift_is_in_the_character() {
        for code in ['A', 'a'] {
            assert_eq!(
                pressed(KeyCode::Char(code), KeyModifiers::SHIFT),
                Some(KeyPress::char('A'))
            );
        }
        assert_eq!(
            pressed(KeyCode::Char('ß'), KeyModifiers::SHIFT),
            Some(KeyPress::char('ß'))
        );
        assert_eq!(
            pressed(KeyCode::Char('?'), KeyModifiers::SHIFT),
            Some(KeyPress::char('?'))
        );
    }

    #[test]
    fn letters_with_ctrl_are_lower_case_and_ctrl_shift_is_not_mistaken_for_ctrl() {
        assert_eq!(
            pressed(KeyCode::Char('Z'), KeyModifiers::CONTROL),
            Some(KeyPress::ctrl('z'))
        );
        let both = pressed(
            KeyCode::Char('Z'),
            KeyModifiers::CONTROL.union(KeyModifiers::SHIFT),
        );
        assert_ne!(both, Some(KeyPress::ctrl('z')));
    }

    #[test]
    fn back_tab_is_shift_tab() {
        let expected = Some(KeyPress {
            shift: true,
            ..KeyPress::plain(Key::Tab)
        });
        assert_eq!(pressed(KeyCode::BackTab, KeyModifiers::NONE), expected);
        assert_eq!(pressed(KeyCode::BackTab, KeyModifiers::SHIFT), expected);
    }

    #[test]
    fn ctrl_h_is_ctrl_backspace_unless_backspace_itself_sends_it() {
        let event = KeyEvent::new(KeyCode::Char('h'), KeyModifiers::CONTROL);
        let deletes_word = KeyPress {
            ctrl: true,
            ..KeyPress::plain(Key::Backspace)
        };
        assert_eq!(KeyPress::from_event(&event, false), Some(deletes_word));
        assert_eq!(
            KeyPress::from_event(&event, true),
            Some(KeyPress::plain(Key::Backspace))
        );
    }

    #[test]
    fn typed_characters_are_composed() {
        assert_eq!(
            pressed(KeyCode::Char('\u{212B}'), KeyModifiers::NONE),
            Some(KeyPress::char('Å'))
        );
    }

    #[test]
    fn keys_are_named_as_on_the_keyboard() {
        for (notation, german, english) in [
            ("ctrl+z", "Strg+Z", "Ctrl+Z"),
            ("space", "Leertaste", "Space"),
            ("pageup", "Bild↑", "PgUp"),
            ("del", "Entf", "Del"),
            ("F2", "F2", "F2"),
            ("shift+tab", "Umschalt+Tab", "Shift+Tab"),
            ("alt+enter", "Alt+Enter", "Alt+Enter"),
            ("a", "a", "a"),
            ("A", "A", "A"),
            ("?", "?", "?"),
        ] {
            let press: KeyPress = notation.parse().unwrap();
            assert_eq!(press.label(KeyWords::German), german);
            assert_eq!(press.label(KeyWords::English), english);
        }
    }
}
