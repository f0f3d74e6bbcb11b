//! Screens in tests: a fixture and some keys in, text and readable styles out.
//!
//! ```ignore
//! let mut probe = Probe::new(Language::De, 80, 24, fixture());
//! probe.keys("F3 text:KURZE,Space…");
//! insta::assert_snapshot!(probe.screen());
//! ```

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use chrono::DateTime;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use super::Screen;
use super::app::{App, Flow};
use super::export::Surroundings;
use super::input::{Input, KeyPress};
use super::style::Look;
use crate::clock::FixedClock;
use crate::locale::{Language, Locale};
use crate::session::Session;
use crate::workshop::{Change, Moment, Op, Workshop};

/// The moment at which every probe starts: the real day, ten past nine.
pub(crate) fn morning() -> Moment {
    DateTime::parse_from_rfc3339("2012-05-03T09:10:00+02:00").unwrap()
}

/// A workshop on a screen that is never shown.
pub(crate) struct Probe {
    pub(crate) app: App,
    pub(crate) clock: Arc<FixedClock>,
    /// Hears what the loop would be woken for.
    wakes: Receiver<()>,
    terminal: Terminal<TestBackend>,
}

impl Probe {
    /// Opens a workshop made of these operations.
    pub(crate) fn new(language: Language, width: u16, height: u16, ops: Vec<Op>) -> Self {
        let clock = Arc::new(FixedClock::at(morning()));
        let mut session = Session::in_memory(clock.clone(), 42);
        session.commit(Change { ops }).unwrap();
        Self::of(session, clock, language, width, height)
    }

    /// Shows a session.
    pub(crate) fn of(
        session: Session,
        clock: Arc<FixedClock>,
        language: Language,
        width: u16,
        height: u16,
    ) -> Self {
        let (waker, wakes) = channel();
        let surroundings = Surroundings {
            wake: Arc::new(move || {
                let _ = waker.send(());
            }),
            templates: None,
        };
        let app = App::new(session, Locale::new(language), Look::default()).within(surroundings);
        Self {
            wakes,
            ..Self::showing(app, clock, width, height)
        }
    }

    /// Shows an app.
    pub(crate) fn showing(app: App, clock: Arc<FixedClock>, width: u16, height: u16) -> Self {
        let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        Self {
            app,
            clock,
            wakes: channel().1,
            terminal,
        }
    }

    /// Presses keys: names with spaces between, in the notation of the keymap.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key: KeyPress = key.parse().unwrap_or_else(|_| panic!("{key} is no key"));
            self.app.handle(&Input::Key(key));
            self.draw();
        }
        self
    }

    /// Types a text, character by character.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            self.app.handle(&Input::Key(KeyPress::char(character)));
        }
        self.draw();
        self
    }

    /// Pastes a text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.app.handle(&Input::Paste(text.to_owned()));
        self.draw();
        self
    }

    /// Sends any input, and returns what the loop would do.
    pub(crate) fn input(&mut self, input: Input) -> Flow {
        let flow = self.app.handle(&input);
        self.draw();
        flow
    }

    /// Waits until the documentation is written; returns what the loop would do at the end.
    pub(crate) fn written(&mut self) -> Flow {
        let mut flow = Flow::Wait;
        while self.app.is_writing() {
            self.wakes.recv().unwrap();
            flow = self.input(Input::Wake);
        }
        flow
    }

    /// Returns the workshop as it is.
    pub(crate) fn workshop(&self) -> &Workshop {
        self.app.session().workshop()
    }

    /// Resizes the screen.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.input(Input::Resize(width, height));
        self
    }

    fn draw(&mut self) {
        let app = &mut self.app;
        self.terminal.draw(|frame| app.draw(frame)).unwrap();
    }

    /// Returns the text on the screen, without spaces at the ends of lines.
    pub(crate) fn plain(&mut self) -> String {
        self.draw();
        text(self.terminal.backend().buffer())
    }

    /// Returns the text on the screen and, below it, what is styled how.
    pub(crate) fn screen(&mut self) -> String {
        self.draw();
        told(self.terminal.backend().buffer())
    }
}

/// Returns the text of a buffer and, below it, what is styled how.
pub(crate) fn told(buffer: &Buffer) -> String {
    format!("{}\n---\n{}", text(buffer), styles(buffer))
}

fn row(buffer: &Buffer, y: u16) -> Vec<(String, Style)> {
    let mut cells = Vec::new();
    let mut skip = 0;
    for x in 0..buffer.area.width {
        let cell = &buffer[(x, y)];
        if skip > 0 {
            skip -= 1;
            continue;
        }
        skip = crate::gate::width(cell.symbol()).saturating_sub(1);
        cells.push((cell.symbol().to_owned(), cell.style()));
    }
    cells
}

/// Returns the text of a buffer, a line each row.
pub(crate) fn text(buffer: &Buffer) -> String {
    (0..buffer.area.height)
        .map(|y| {
            row(buffer, y)
                .into_iter()
                .map(|(symbol, _)| symbol)
                .collect::<String>()
                .trim_end()
                .to_owned()
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Returns what is not in plain style: a line each row, each run with its style in words.
fn styles(buffer: &Buffer) -> String {
    let mut lines = Vec::new();
    for y in 0..buffer.area.height {
        let mut runs: Vec<(String, String)> = Vec::new();
        for (symbol, style) in row(buffer, y) {
            let words = words(style);
            match runs.last_mut() {
                Some((text, last)) if *last == words => text.push_str(&symbol),
                _ => runs.push((symbol, words)),
            }
        }
        let told: Vec<String> = runs
            .into_iter()
            .filter(|(text, words)| !words.is_empty() && !text.trim().is_empty())
            .map(|(text, words)| format!("{words} {:?}", text.trim()))
            .collect();
        if !told.is_empty() {
            lines.push(format!("{y:>2}: {}", told.join(", ")));
        }
    }
    lines.join("\n")
}

fn words(style: Style) -> String {
    let mut words = Vec::new();
    if let Some(colour) = style.fg.filter(|colour| *colour != Color::Reset) {
        words.push(format!("{colour:?}").to_lowercase());
    }
    if let Some(colour) = style.bg.filter(|colour| *colour != Color::Reset) {
        words.push(format!("on-{colour:?}").to_lowercase());
    }
    for (modifier, word) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::ITALIC, "italic"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
    ] {
        if style.add_modifier.contains(modifier) {
            words.push(word.to_owned());
        }
    }
    words.join("+")
}
