//! Input on Unix: a thread that reads, a thread that watches for the hang-up, a thread for signals.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::termios::{SpecialCodeIndex, tcgetattr};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::{Input, Signal, translate};

/// How long the reader stays inside the event library after an event, in case more is buffered there. It is
/// the longest time for which that thread may be kept from running without an event being left behind until the
/// next key; it delays nothing.
const LINGER: Duration = Duration::from_millis(50);

pub(super) fn start(sender: &Sender<Input>) -> io::Result<()> {
    let watching = sender.clone();
    spawn("hang-up", move || {
        if wait_for(PollFlags::empty()) == Terminal::Gone {
            let _ = let_go();
            let _ = watching.send(Input::HungUp);
        }
    })?;
    let sender = sender.clone();
    spawn("input", move || read(&sender))
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name(name.into()).spawn(work).map(drop)
}

/// What the kernel says of the terminal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Terminal {
    Readable,
    Gone,
    /// This system cannot poll this device.
    Unknown,
}

/// Blocks until the terminal has what is waited for, or is gone.
fn wait_for(events: PollFlags) -> Terminal {
    let stdin = rustix::stdio::stdin();
    loop {
        let mut waiting = [PollFd::new(&stdin, events)];
        match poll(&mut waiting, None) {
            Err(Errno::INTR) => {}
            Err(_) => return Terminal::Unknown,
            Ok(_) => {
                let seen = waiting[0].revents();
                return if seen.contains(PollFlags::NVAL) {
                    Terminal::Unknown
                } else if seen.intersects(PollFlags::HUP | PollFlags::ERR) {
                    Terminal::Gone
                } else {
                    Terminal::Readable
                };
            }
        }
    }
}

/// Puts a pipe in the terminal's place to which nobody writes. Who reads or polls from now on waits for ever, also
/// the event library, which would take the end of the terminal for a pause and ask again at once.
fn let_go() -> io::Result<()> {
    let (reader, writer) = io::pipe()?;
    // Closed, it would be just such an end.
    std::mem::forget(writer);
    Ok(rustix::stdio::dup2_stdin(&reader)?)
}

/// Tells that nothing more will come, whatever way the reading ended.
struct End<'a>(&'a Sender<Input>);

impl Drop for End<'_> {
    fn drop(&mut self) {
        let _ = self.0.send(Input::HungUp);
    }
}

fn read(sender: &Sender<Input>) {
    let _end = End(sender);
    let backspace_sends_ctrl_h = backspace_sends_ctrl_h();
    loop {
        if wait_for(PollFlags::IN) == Terminal::Gone {
            return;
        }
        loop {
            let Ok(event) = crossterm::event::read() else {
                return;
            };
            // Resizes are reported by the signal thread, also while no key is pressed.
            if !matches!(event, crossterm::event::Event::Resize(..))
                && let Some(input) = translate(event, backspace_sends_ctrl_h)
                && sender.send(input).is_err()
            {
                return;
            }
            if !crossterm::event::poll(LINGER).unwrap_or(false) {
                break;
            }
        }
    }
}

/// Tells whether Backspace itself sends Ctrl+H here: the terminal says so in its erase character.
fn backspace_sends_ctrl_h() -> bool {
    tcgetattr(rustix::stdio::stdin()).is_ok_and(|mode| mode.special_codes[SpecialCodeIndex::VERASE] == 8)
}

pub(super) fn watch_signals(sender: Sender<Input>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    spawn("signals", move || {
        for signal in signals.forever() {
            let input = match signal {
                SIGWINCH => match crossterm::terminal::size() {
                    Ok((columns, rows)) => Input::Resize(columns, rows),
                    Err(_) => continue,
                },
                SIGINT => Input::Signal(Signal::Interrupt),
                SIGHUP => Input::Signal(Signal::HangUp),
                SIGTSTP => Input::Signal(Signal::Suspend),
                SIGCONT => Input::Signal(Signal::Continue),
                _ => Input::Signal(Signal::Terminate),
            };
            if sender.send(input).is_err() {
                return;
            }
        }
    })
}
