//! What comes in from the terminal: keys, pasted text, mouse, resizes, signals, and its end.
//!
//! Everything ends in one channel as an [`Input`], already normalised, so that the run loop has one place to
//! wait at and nothing to interpret. Other threads (the writer, the folder watcher) put an [`Input::Wake`] into
//! the same channel.
//!
//! While nothing happens no thread wakes up: each is blocked in the kernel.
//!
//! # The end of the terminal
//!
//! Reading a terminal that was hung up returns at once, with nothing, for ever; an event library that loops on
//! that burns a core until the machine is shut down. So on Unix the reading thread asks the kernel *before*
//! each read whether the terminal is still there, a second thread is blocked in `poll` for the hang-up alone
//! (for the case that it comes in the middle of a sequence), and either one sends [`Input::HungUp`], after
//! which nothing is read any more: the second thread puts a pipe in the terminal's place on which nothing ever
//! comes, so that also who is inside the event library at that moment sleeps. The process is meant to end then.
//!
//! # Limitations
//!
//! A terminal without bracketed paste delivers pasted text as keys; it cannot be told from typing.

use std::io;
use std::sync::mpsc::Sender;

use crossterm::event::{Event, MouseButton, MouseEventKind};
use unicode_normalization::{UnicodeNormalization, is_nfc};

mod key;
mod notation;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as platform;
#[cfg(windows)]
use windows as platform;

pub use key::{Key, KeyPress, KeyWords};
pub use notation::{UnknownKey, keys};

/// Something that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(KeyPress),
    /// Text was pasted: composed (NFC), line breaks are `\n`, no other control characters than tabs.
    Paste(String),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// A signal came from outside.
    Signal(Signal),
    /// The terminal is gone. Nothing more will come from it, and nothing can be shown on it.
    HungUp,
    /// Another thread has something to tell.
    Wake,
    /// Another thread has panicked: something beside the screen is not done any more.
    Failed,
}

/// A use of the mouse, at a cell counted from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub action: MouseAction,
    /// The column, from 0.
    pub x: u16,
    /// The row, from 0.
    pub y: u16,
}

/// What was done with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseAction {
    /// The main button was pressed.
    Click,
    /// The wheel was turned away from the user.
    WheelUp,
    /// The wheel was turned towards the user.
    WheelDown,
}

/// A wish from outside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Stop as if the user had quit: SIGINT from outside, or Ctrl+C or Ctrl+Break on Windows.
    Interrupt,
    /// Stop now: SIGTERM, SIGQUIT, or the console window is closed.
    Terminate,
    /// The terminal or the connection is closed: SIGHUP.
    HangUp,
    /// Step aside: SIGTSTP.
    Suspend,
    /// Go on after a stop: SIGCONT. The shell has used the terminal meanwhile.
    Continue,
}

impl Signal {
    /// Tells whether this asks the program to end.
    pub fn ends(self) -> bool {
        matches!(self, Self::Interrupt | Self::Terminate | Self::HangUp)
    }
}

/// Has signals sent into `sender` from now on, in place of what they would do to the process.
///
/// Call it once, before the terminal is entered: a process that a signal ends gives nothing back.
///
/// # Errors
///
/// Fails where the system refuses a thread or a signal handler.
pub fn watch_signals(sender: &Sender<Input>) -> io::Result<()> {
    platform::watch_signals(sender.clone())
}

/// Starts the threads that read the terminal, and lets them send into `sender`.
///
/// Call it once, after the terminal was entered. The threads end when the receiver is gone or the terminal is;
/// nothing waits for them.
///
/// # Errors
///
/// Fails where the system refuses a thread.
pub fn start(sender: &Sender<Input>) -> io::Result<()> {
    platform::start(sender)
}

/// Turns an event of the terminal into an input; `None` for what nobody listens to.
fn translate(event: Event, backspace_sends_ctrl_h: bool) -> Option<Input> {
    match event {
        Event::Key(key) => KeyPress::from_event(&key, backspace_sends_ctrl_h).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(clean_paste(&text))),
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        Event::Mouse(mouse) => {
            let action = match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => MouseAction::Click,
                MouseEventKind::ScrollUp => MouseAction::WheelUp,
                MouseEventKind::ScrollDown => MouseAction::WheelDown,
                _ => return None,
            };
            Some(Input::Mouse(Mouse {
                action,
                x: mouse.column,
                y: mouse.row,
            }))
        }
        Event::FocusGained | Event::FocusLost => None,
    }
}

/// Makes pasted text what typed text is: composed, with `\n` for every kind of line break, without control
/// characters other than tabs.
pub fn clean_paste(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                clean.push('\n');
            }
            // Vertical tab is what word processors put for a line break inside a paragraph.
            '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push('\t'),
            control if control.is_control() => {}
            other => clean.push(other),
        }
    }
    if is_nfc(&clean) {
        clean
    } else {
        clean.nfc().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyModifiers, MouseEvent};

    #[test]
    fn every_kind_of_line_break_becomes_one() {
        assert_eq!(clean_paste("a\r\nb\rc\nd\u{B}e\u{2028}f"), "a\nb\nc\nd\ne\nf");
        assert_eq!(clean_paste("\r\r\n"), "\n\n");
    }

    #[test]
    fn pasted_text_is_composed_and_keeps_no_control_characters() {
        assert_eq!(clean_paste("u\u{308}ber\u{0}\u{1b}[2J\tall"), "über[2J\tall");
    }

    #[test]
    fn only_click_and_wheel_of_the_mouse_come_in() {
        let event = |kind| {
            Event::Mouse(MouseEvent {
                kind,
                column: 3,
                row: 4,
                modifiers: KeyModifiers::NONE,
            })
        };
        let click = Mouse {
            action: MouseAction::Click,
            x: 3,
            y: 4,
        };
        assert_eq!(
            translate(event(MouseEventKind::Down(MouseButton::Left)), false),
            Some(Input::Mouse(click))
        );
        assert_eq!(translate(event(MouseEventKind::Moved), false), None);
        assert_eq!(
            translate(event(MouseEventKind::Up(MouseButton::Left)), false),
            None
        );
    }
}
