//! The two streams: results on standard output, messages on standard error.
//!
//! What a terminal shows goes through the display gate. Results that go into a file or a pipe stay as they
//! are, since a path that was made visible is no longer the path.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use crate::gate;
use crate::locale::Locale;
use crate::tr;

/// How wide messages are set on a terminal that has the room, and at least.
const WIDTH: usize = 100;
const NARROW: usize = 20;

/// The standard streams of the process.
pub(super) struct Output {
    results: BufWriter<Stdout>,
    results_are_seen: bool,
    messages_are_seen: bool,
}

impl Output {
    pub(super) fn of_process() -> Self {
        Self {
            results_are_seen: io::stdout().is_terminal(),
            messages_are_seen: io::stderr().is_terminal(),
            results: BufWriter::new(io::stdout()),
        }
    }

    /// Writes a line of a result.
    pub(super) fn line(&mut self, line: &str) -> io::Result<()> {
        if self.results_are_seen {
            writeln!(self.results, "{}", gate::show(line))
        } else {
            writeln!(self.results, "{line}")
        }
    }

    /// Writes a result of several lines that comes from the program itself.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        let text = gate::show_lines(text);
        self.results.write_all(text.as_bytes())?;
        if text.ends_with('\n') {
            Ok(())
        } else {
            writeln!(self.results)
        }
    }

    /// Writes the bytes of a file that was asked for on standard output. What a terminal is shown of it is not the
    /// file any more, but cannot harm it.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.results_are_seen {
            self.text(&String::from_utf8_lossy(bytes))
        } else {
            self.results.write_all(bytes)
        }
    }

    /// Makes sure that everything was written.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.results.flush()
    }

    /// Says something on standard error.
    pub(super) fn say(&mut self, text: &str) {
        // Where the width is not known, most terminals have as many columns.
        let columns = crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns));
        let width = columns.clamp(NARROW, WIDTH);
        let mut lines = String::new();
        for line in text.lines() {
            let wrapped = if self.messages_are_seen {
                gate::wrap(line, width)
            } else {
                vec![gate::show(line).into_owned()]
            };
            for line in wrapped {
                lines.push_str(&line);
                lines.push('\n');
            }
        }
        // Whoever closed standard error does not want to hear that it is closed.
        let _ = io::stderr().lock().write_all(lines.as_bytes());
    }

    /// Says what went wrong.
    pub(super) fn complain(&mut self, locale: &Locale, text: &str) {
        self.say(&format!("{}: {text}", tr!(locale, "error-prefix")));
    }
}
