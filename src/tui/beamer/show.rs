//! `werkstatt show`: the beamer in a window of its own, which reads the folder and follows what happens in it.
//!
//! It writes nothing into the folder, not even a sign of life, and depends on no other window: when the one beside it
//! crashes, the last picture stays and its clock goes on.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use ratatui::Frame;

use super::{Answer, Beamer, Show, stage_of_day};
use crate::clock::SystemClock;
use crate::locale::{Language, Locale};
use crate::session::Session;
use crate::store::{Env, OpenReport, ReadOnly};
use crate::tr;
use crate::tui::action::Action;
use crate::tui::app::Flow;
use crate::tui::input::{self, Input, KeyPress, Signal};
use crate::tui::keymap::{Context, Keymap};
use crate::tui::run::{Ended, RunError, random};
use crate::tui::style::Look;
use crate::tui::terminal::{self, Terminal};
use crate::tui::{Ending, Screen, drive};
use crate::workshop::{Id, Stage, View};

/// The beamer in a window of its own.
pub(crate) struct BeamerWindow {
    session: Session,
    locale: Locale,
    look: Look,
    beamer: Beamer,
    stage: Stage,
    /// Whether a facilitator's window has said what it is at.
    is_told: bool,
    /// What cannot be read of the workshop, in words.
    caveat: Option<String>,
    /// Whether the folder could not be read when it was looked at last.
    is_cut_off: bool,
}

impl BeamerWindow {
    /// Shows a session.
    pub(crate) fn new(
        session: Session,
        report: &OpenReport,
        choice: Option<View>,
        locale: Locale,
        look: Look,
    ) -> Self {
        let caveat = match &report.read_only {
            Some(ReadOnly::NewerVersion { .. }) => Some(tr!(locale, "beamer-newer")),
            _ => None,
        };
        let beamer = Beamer::new(choice, session.elapsed());
        let mut window = Self {
            session,
            locale,
            look,
            beamer,
            stage: Stage::default(),
            is_told: false,
            caveat,
            is_cut_off: false,
        };
        window.look_at_stage();
        window
    }

    /// Looks at what the facilitator's window is at; says whether that is something else now.
    fn look_at_stage(&mut self) -> bool {
        let told = self.session.stage();
        self.is_told = told.is_some();
        let stage = told.unwrap_or_else(|| stage_of_day(self.session.workshop(), self.session.now()));
        std::mem::replace(&mut self.stage, stage) != stage
    }

    /// Takes over what was written into the folder.
    fn refresh(&mut self) -> Flow {
        let read = self.session.refresh();
        let is_away = self.session.folder().is_some_and(|folder| !folder.exists());
        let was_cut_off = std::mem::replace(&mut self.is_cut_off, is_away || read.is_err());
        let is_new = matches!(read, Ok(true));
        if self.look_at_stage() || is_new || was_cut_off != self.is_cut_off {
            Flow::Draw
        } else {
            Flow::Wait
        }
    }

    fn key(&mut self, key: &KeyPress) -> Flow {
        let elapsed = self.session.elapsed();
        let Some(action) = Keymap::the().action([Context::Beamer], key) else {
            self.beamer.remind(elapsed);
            return Flow::Draw;
        };
        match action {
            Action::Quit => return Flow::Quit,
            Action::Repaint => return Flow::Repaint,
            Action::Suspend => return Flow::Suspend,
            Action::Language => {
                let next = match self.locale.language() {
                    Language::De => Language::En,
                    Language::En => Language::De,
                };
                self.locale = Locale::new(next);
                return Flow::Draw;
            }
            _ => {}
        }
        match self.beamer.update(action, elapsed) {
            Answer::Close => Flow::Quit,
            Answer::Draw => Flow::Draw,
            Answer::Ignored => Flow::Wait,
        }
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Beamer, &Show<'_>) -> T) -> T {
        let cut_off = self.is_cut_off.then(|| tr!(self.locale, "beamer-cut-off"));
        let show = Show {
            workshop: self.session.workshop(),
            now: self.session.now(),
            elapsed: self.session.elapsed(),
            locale: &self.locale,
            look: &self.look,
            stage: self.stage,
            remark: cut_off.as_deref().or(self.caveat.as_deref()),
        };
        act(&mut self.beamer, &show)
    }
}

impl Screen for BeamerWindow {
    fn handle(&mut self, input: &Input) -> Flow {
        self.session.look_at_clock(false);
        match input {
            Input::Key(key) => self.key(key),
            Input::Resize(..) => Flow::Draw,
            Input::Wake => self.refresh(),
            Input::Failed | Input::Paste(_) | Input::Mouse(_) | Input::Signal(_) | Input::HungUp => {
                Flow::Wait
            }
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        self.with(|beamer, show| beamer.draw(frame, show));
    }

    fn stays_true(&self) -> Option<Duration> {
        self.beamer.stays_true(&Show {
            workshop: self.session.workshop(),
            now: self.session.now(),
            elapsed: self.session.elapsed(),
            locale: &self.locale,
            look: &self.look,
            stage: self.stage,
            remark: None,
        })
    }

    fn tick(&mut self) -> Flow {
        self.session.look_at_clock(true);
        self.beamer.tick(self.session.elapsed());
        if !self.is_told {
            let stage = stage_of_day(self.session.workshop(), self.session.now());
            self.stage = stage;
        }
        Flow::Draw
    }

    fn title(&self) -> String {
        let title = &self.session.workshop().day().title;
        if title.is_empty() {
            tr!(self.locale, "program-name")
        } else {
            title.to_string()
        }
    }

    fn take_bell(&mut self) -> bool {
        false
    }
}

/// Shows a workshop on the beamer until that is left; none for the picture: whatever goes with what the facilitator does.
///
/// # Errors
///
/// Returns why it could not be shown. The terminal is restored in any case.
pub fn show(folder: &Path, choice: Option<View>, locale: &Locale) -> Result<Ended, RunError> {
    terminal::is_usable()?;
    let (sender, inputs) = mpsc::channel();
    let opened = Session::open_to_read(folder, &env(&sender))?;
    terminal::tell_panics(&sender);
    input::watch_signals(&sender)?;
    let mut terminal = Terminal::enter("Werkstatt")?;
    input::start(&sender)?;
    let mut session = opened.session;
    // Where the system gives no thread for it, the picture stays as it is: better than none.
    let _ = session.follow();
    let mut window = BeamerWindow::new(session, &opened.report, choice, locale.clone(), Look::detect());
    let ending = drive(&mut window, &mut terminal, &inputs)?;
    drop(terminal);
    Ok(match ending {
        Ending::Done => Ended::Quit,
        Ending::Signal(signal) => Ended::Signal(signal),
        Ending::HungUp => Ended::Signal(Signal::HangUp),
    })
}

/// Returns the environment of a window that only reads: it has no place for rescue logs, and brings none home.
fn env(inputs: &Sender<Input>) -> Env {
    let inputs = inputs.clone();
    Env {
        wake: Arc::new(move || {
            // Nobody listens any more: then nothing has to be shown either.
            let _ = inputs.send(Input::Wake);
        }),
        ..Env::new(Arc::new(SystemClock), random(), Id::from_bits(random()))
    }
}
