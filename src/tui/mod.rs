//! The terminal: panes, dialogs, keys, and the loop between them.
//!
//! The loop is synchronous. It waits for one channel into which keys, signals, acknowledged writes and
//! changed folders all come; it drains what is there, and draws once. While no clock is on the screen it
//! waits for ever, and an idle program costs nothing.

pub mod action;
pub mod alarm;
pub mod app;
pub mod beamer;
pub mod dialogs;
pub mod errand;
#[cfg(test)]
mod everywhere;
pub mod export;
pub mod files;
#[cfg(test)]
pub(crate) mod fixture;
pub mod input;
pub mod keymap;
pub mod pane;
pub mod panes;
#[cfg(test)]
pub(crate) mod probe;
mod run;
pub mod start;
pub mod status;
pub mod style;
pub mod terminal;
pub mod widgets;

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use ratatui::Frame;

pub use run::{Ended, RunError, random, run};

use app::Flow;
use input::{Input, Signal};
use terminal::Terminal;

/// How many inputs are taken before the screen is drawn in between: more than anybody types at once, few
/// enough that a key held down is seen to act.
const DRAIN: usize = 512;

/// Something that fills the screen and is driven by the loop.
pub trait Screen {
    /// Takes what came in.
    fn handle(&mut self, input: &Input) -> Flow;
    /// Draws everything.
    fn draw(&mut self, frame: &mut Frame<'_>);
    /// Returns how long the screen stays true without any input; none: for ever.
    fn stays_true(&self) -> Option<Duration>;
    /// Takes note that this time has passed.
    fn tick(&mut self) -> Flow;
    /// Returns what the window is to be called.
    fn title(&self) -> String;
    /// Returns whether the bell is to be rung, once.
    fn take_bell(&mut self) -> bool;
}

/// Why the loop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The user was done with this screen.
    Done,
    /// A signal asked the program to end.
    Signal(Signal),
    /// The terminal is gone.
    HungUp,
}

/// Drives a screen until it is done, or the terminal is gone.
///
/// # Errors
///
/// Fails when the terminal cannot be written to, although it is there.
pub fn drive(
    screen: &mut dyn Screen,
    terminal: &mut Terminal,
    inputs: &Receiver<Input>,
) -> io::Result<Ending> {
    match turn(screen, terminal, inputs) {
        // Who draws at that moment may notice it before whoever watches for it.
        Err(error) if terminal::is_gone(&error) => Ok(Ending::HungUp),
        ended => ended,
    }
}

/// Waits, takes what came in, and draws, again and again.
fn turn(screen: &mut dyn Screen, terminal: &mut Terminal, inputs: &Receiver<Input>) -> io::Result<Ending> {
    let mut flow = Flow::Draw;
    loop {
        match flow {
            Flow::Wait => {}
            Flow::Quit => return Ok(Ending::Done),
            Flow::Suspend => {
                if !terminal.suspend()? {
                    terminal.ring()?;
                }
                terminal.draw(|frame| screen.draw(frame))?;
            }
            Flow::Repaint => {
                terminal.resume()?;
                terminal.draw(|frame| screen.draw(frame))?;
            }
            Flow::Draw => {
                terminal.set_title(&screen.title())?;
                terminal.draw(|frame| screen.draw(frame))?;
            }
        }
        if screen.take_bell() {
            terminal.ring()?;
        }
        flow = Flow::Wait;
        let first = match screen.stays_true() {
            Some(time) => match inputs.recv_timeout(time) {
                Ok(input) => input,
                Err(RecvTimeoutError::Timeout) => {
                    flow = screen.tick();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(Ending::HungUp),
            },
            None => match inputs.recv() {
                Ok(input) => input,
                Err(_) => return Ok(Ending::HungUp),
            },
        };
        // Whatever has come in meanwhile is taken before anything is drawn.
        let mut next = Some(first);
        let mut taken = 0;
        while let Some(input) = next {
            match input {
                Input::HungUp => return Ok(Ending::HungUp),
                Input::Signal(signal) if signal.ends() => return Ok(Ending::Signal(signal)),
                Input::Signal(Signal::Suspend) => flow = Flow::Suspend,
                Input::Signal(_) => flow = Flow::Repaint,
                input => flow = flow.and(screen.handle(&input)),
            }
            taken += 1;
            if matches!(flow, Flow::Quit | Flow::Suspend | Flow::Repaint) || taken >= DRAIN {
                break;
            }
            next = inputs.try_recv().ok();
        }
    }
}
