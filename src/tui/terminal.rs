//! The terminal guard: takes the terminal over, gives it back on every way out.
//!
//! Raw mode, the alternate screen, bracketed paste, the mouse, the cursor and the window title are changed on
//! [`Terminal::enter`] and put back by [`restore`], in the reverse order. `restore` needs no value and may be
//! called from any thread, any number of times: on drop, after an error, from the panic hook, on the way out
//! of a signal. Only the first call after an `enter` does anything.
//!
//! One frame is one write: everything drawn is collected and sent between the marks of a synchronised update,
//! so that a slow line or a beamer never shows half a screen. What was collected and not sent when the
//! terminal was given back is thrown away, so a panic in the middle of a frame leaves nothing on the shell's
//! screen.
//!
//! Of the mouse only clicks and the wheel are asked for. Asking for every movement, as the event library would,
//! would wake the program whenever somebody pushes the laptop. Keyboard enhancement flags are not used.

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write};
use std::panic::PanicHookInfo;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ThreadId};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;

use super::input::Input;
use crate::gate;

/// Why the program cannot be shown here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Standard input is a file or a pipe.
    #[error("standard input is not a terminal")]
    InputIsNoTerminal,
    /// Standard output is a file or a pipe.
    #[error("standard output is not a terminal")]
    OutputIsNoTerminal,
    /// `TERM` is not set, so nothing is known about the terminal.
    #[error("TERM is not set")]
    UnknownTerminal,
    /// `TERM` names a terminal that cannot place text, such as `dumb`.
    #[error("the terminal “{0}” cannot place text on its screen")]
    DumbTerminal(String),
}

/// Tells whether the program can be shown here.
///
/// # Errors
///
/// Says why it cannot.
pub fn is_usable() -> Result<(), Unusable> {
    let kind = cfg!(unix).then(|| std::env::var("TERM").unwrap_or_default());
    diagnose(
        io::stdin().is_terminal(),
        io::stdout().is_terminal(),
        kind.as_deref(),
    )
}

/// Decides from what is known; `kind` is the value of `TERM` where it means something.
fn diagnose(input: bool, output: bool, kind: Option<&str>) -> Result<(), Unusable> {
    match (input, output, kind) {
        (false, _, _) => Err(Unusable::InputIsNoTerminal),
        (_, false, _) => Err(Unusable::OutputIsNoTerminal),
        (_, _, Some("")) => Err(Unusable::UnknownTerminal),
        (_, _, Some(kind @ ("dumb" | "unknown"))) => Err(Unusable::DumbTerminal(kind.to_owned())),
        _ => Ok(()),
    }
}

/// Whether the terminal is ours at this moment.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// The thread that entered it: a panic there ends the program.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);
/// What other threads want to say on standard error once the terminal is given back.
static LATER: Mutex<Vec<String>> = Mutex::new(Vec::new());
/// Who is told of their panics meanwhile.
static LOOP: Mutex<Option<Sender<Input>>> = Mutex::new(None);

/// The terminal while the program is shown on it.
///
/// Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Terminal {
    screen: ratatui::Terminal<CrosstermBackend<Collected>>,
    frame: Rc<RefCell<Vec<u8>>>,
    title: String,
    /// The signal that ends our own suspension is still to come.
    continuing: bool,
}

impl Terminal {
    /// Takes the terminal over and names its window.
    ///
    /// # Errors
    ///
    /// Fails where the terminal refuses; it is as before then.
    pub fn enter(title: &str) -> io::Result<Self> {
        let frame = Rc::new(RefCell::new(Vec::new()));
        push_title()
            .and_then(|()| take_over(title))
            .inspect_err(|_| restore())?;
        let screen = ratatui::Terminal::new(CrosstermBackend::new(Collected(Rc::clone(&frame))))
            .inspect_err(|_| restore())?;
        Ok(Self {
            screen,
            frame,
            title: title.to_owned(),
            continuing: false,
        })
    }

    /// Draws one frame and sends it in one write.
    ///
    /// # Errors
    ///
    /// Fails where the terminal cannot be written to, which is to say that it is gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.frame.borrow_mut().clear();
        queue!(self.screen.backend_mut(), BeginSynchronizedUpdate)?;
        self.screen.draw(draw)?;
        queue!(self.screen.backend_mut(), EndSynchronizedUpdate)?;
        let frame = self.frame.borrow();
        if ENTERED.load(Ordering::SeqCst) {
            send(&frame)
        } else {
            Ok(())
        }
    }

    /// Names the window.
    ///
    /// # Errors
    ///
    /// As [`Terminal::draw`].
    pub fn set_title(&mut self, title: &str) -> io::Result<()> {
        if self.title == title {
            return Ok(());
        }
        title.clone_into(&mut self.title);
        let mut bytes = Vec::new();
        if has_title() {
            queue!(bytes, SetTitle(gate::show_flat(title)))?;
        }
        send(&bytes)
    }

    /// Rings the bell.
    ///
    /// # Errors
    ///
    /// As [`Terminal::draw`].
    pub fn ring(&mut self) -> io::Result<()> {
        send(b"\x07")
    }

    /// Takes the terminal over again after the process was stopped and continued from outside, when the shell
    /// has used it meanwhile. The next frame is drawn whole.
    ///
    /// # Errors
    ///
    /// As [`Terminal::enter`].
    pub fn resume(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.continuing) {
            // The library believes that the terminal is still raw, and would do nothing.
            let _ = disable_raw_mode();
            take_over(&self.title).inspect_err(|_| restore())?;
        }
        self.redraw()
    }

    /// Steps aside: gives the terminal back, stops the process, and takes the terminal over again when it is
    /// continued. Returns whether that happened: where there is no shell to return to, it does not.
    ///
    /// # Errors
    ///
    /// As [`Terminal::enter`].
    pub fn suspend(&mut self) -> io::Result<bool> {
        if !job_control::has_shell() {
            return Ok(false);
        }
        restore();
        job_control::stop()?;
        self.continuing = true;
        push_title()
            .and_then(|()| take_over(&self.title))
            .inspect_err(|_| restore())?;
        self.redraw()?;
        Ok(true)
    }

    /// Makes the next frame a whole one.
    fn redraw(&mut self) -> io::Result<()> {
        // `clear` would ask the terminal for its cursor and wait for an answer that the reading thread gets.
        let size = self.screen.size()?;
        self.screen.resize(size.into())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Collects what is drawn until the frame is complete; flushing in between does nothing.
#[derive(Clone, Debug)]
struct Collected(Rc<RefCell<Vec<u8>>>);

impl Write for Collected {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes bytes to the terminal, all of them, also where another program has made it non-blocking.
fn send(mut bytes: &[u8]) -> io::Result<()> {
    let mut output = io::stdout().lock();
    while !bytes.is_empty() {
        match output.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => job_control::wait_until_writable()?,
            Err(error) => return Err(error),
        }
    }
    loop {
        match output.flush() {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => job_control::wait_until_writable()?,
            done => return done,
        }
    }
}

/// Tells whether this terminal has a window to name. The Linux console has none, and old ones print the name.
fn has_title() -> bool {
    std::env::var_os("TERM").is_none_or(|kind| kind != "linux")
}

const PUSH_TITLE: &str = "\x1b[22;0t";
const POP_TITLE: &str = "\x1b[23;0t";

fn push_title() -> io::Result<()> {
    if has_title() {
        send(PUSH_TITLE.as_bytes())
    } else {
        Ok(())
    }
}

fn take_over(title: &str) -> io::Result<()> {
    *OWNER.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread::current().id());
    ENTERED.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    let mut bytes = Vec::new();
    if has_title() {
        queue!(bytes, SetTitle(gate::show_flat(title)))?;
    }
    queue!(bytes, EnterAlternateScreen, Clear(ClearType::All), Hide)?;
    // Consoles of old Windows have no bracketed paste; that is no reason not to start.
    let _ = queue!(bytes, EnableBracketedPaste);
    mouse::listen(&mut bytes)?;
    send(&bytes)
}

/// Gives the terminal back, if it is ours: the reverse of entering it. Errors are of no use here and ignored.
pub fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut bytes = Vec::new();
    // Writing into memory cannot fail.
    let _ = mouse::ignore(&mut bytes);
    let _ = queue!(bytes, EndSynchronizedUpdate);
    let _ = queue!(bytes, DisableBracketedPaste);
    let _ = queue!(bytes, SetAttribute(Attribute::Reset), Show, LeaveAlternateScreen);
    if has_title() {
        let _ = queue!(bytes, Print(POP_TITLE));
    }
    let _ = send(&bytes);
    let _ = disable_raw_mode();
    for message in LATER.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
        say(&message);
    }
}

/// Writes to standard error, through the gate.
fn say(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", gate::show_lines(message));
}

/// Makes a panic give the terminal back first, and then say `message` and the place in the source, on standard
/// error. What the panic carries is not said: it may be what somebody wrote on a card.
///
/// A panic of another thread leaves the screen alone, which is still in use: whoever asked by [`tell_panics`]
/// hears of it at once, and the message comes when the terminal is given back.
pub fn restore_on_panic(message: String) {
    std::panic::set_hook(Box::new(move |panic: &PanicHookInfo<'_>| {
        let place = panic
            .location()
            .map(|place| format!("\n({}:{})", place.file(), place.line()));
        let report = format!("{message}{}", place.unwrap_or_default());
        let owner = *OWNER.lock().unwrap_or_else(PoisonError::into_inner);
        if ENTERED.load(Ordering::SeqCst) && owner != Some(thread::current().id()) {
            LATER.lock().unwrap_or_else(PoisonError::into_inner).push(report);
            if let Some(told) = &*LOOP.lock().unwrap_or_else(PoisonError::into_inner) {
                let _ = told.send(Input::Failed);
            }
        } else {
            restore();
            say(&report);
        }
    }));
}

/// Has panics of other threads told to the loop, as [`Input::Failed`].
pub fn tell_panics(told: &Sender<Input>) {
    *LOOP.lock().unwrap_or_else(PoisonError::into_inner) = Some(told.clone());
}

/// Tells whether writing has failed because nobody is at the other end any more.
pub(super) fn is_gone(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe || job_control::is_hung_up(error)
}

#[cfg(unix)]
mod mouse {
    //! Clicks and the wheel, in the notation that knows columns beyond 223; no movements.
    use std::io::{self, Write};

    pub(super) fn listen(output: &mut impl Write) -> io::Result<()> {
        output.write_all(b"\x1b[?1000h\x1b[?1006h")
    }

    pub(super) fn ignore(output: &mut impl Write) -> io::Result<()> {
        output.write_all(b"\x1b[?1006l\x1b[?1000l")
    }
}

#[cfg(windows)]
mod mouse {
    //! The mouse is a mode of the console here.
    use std::io::{self, Write};

    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    use crossterm::execute;

    pub(super) fn listen(_: &mut impl Write) -> io::Result<()> {
        execute!(io::stdout(), EnableMouseCapture)
    }

    pub(super) fn ignore(_: &mut impl Write) -> io::Result<()> {
        execute!(io::stdout(), DisableMouseCapture)
    }
}

#[cfg(unix)]
mod job_control {
    //! Stopping, as Ctrl+Z in a shell does it.
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;
    use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
    use signal_hook::consts::SIGCONT;
    use signal_hook::{flag, low_level};

    /// Tells whether somebody is there to continue us: a shell puts us into a group of our own. A terminal
    /// that was opened for this program alone has nobody, and stopping would be for ever.
    pub(super) fn has_shell() -> bool {
        getsid(None).is_ok_and(|session| session != getpgrp())
    }

    /// Stops the whole job, so that also the shell of `cargo run` notices; returns when it is continued.
    pub(super) fn stop() -> io::Result<()> {
        let continued = Arc::new(AtomicBool::new(false));
        let watching = flag::register(SIGCONT, Arc::clone(&continued))?;
        // Not the signal we catch ourselves: that would come back to us as a wish to stop.
        let stopped = kill_current_process_group(Signal::STOP);
        // The signal may reach another thread first, and this one would go on for a moment and take the terminal
        // over again. Having been continued is what tells that it was stopped.
        while stopped.is_ok() && !continued.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(1));
        }
        low_level::unregister(watching);
        Ok(stopped?)
    }

    /// A terminal that was hung up answers so.
    pub(super) fn is_hung_up(error: &io::Error) -> bool {
        [Errno::IO, Errno::NXIO]
            .iter()
            .any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
    }

    pub(super) fn wait_until_writable() -> io::Result<()> {
        let output = rustix::stdio::stdout();
        poll(&mut [PollFd::new(&output, PollFlags::OUT)], None)?;
        Ok(())
    }
}

#[cfg(not(unix))]
mod job_control {
    //! There is no stopping here.
    use std::io;

    pub(super) fn has_shell() -> bool {
        false
    }

    pub(super) fn stop() -> io::Result<()> {
        Ok(())
    }

    pub(super) fn is_hung_up(_: &io::Error) -> bool {
        false
    }

    pub(super) fn wait_until_writable() -> io::Result<()> {
        std::thread::yield_now();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_that_cannot_place_text_is_refused_by_name() {
        assert_eq!(diagnose(true, true, Some("xterm-256color")), Ok(()));
        assert_eq!(diagnose(true, true, None), Ok(()));
        assert_eq!(
            diagnose(true, true, Some("dumb")),
            Err(Unusable::DumbTerminal("dumb".into()))
        );
        assert_eq!(diagnose(true, true, Some("")), Err(Unusable::UnknownTerminal));
    }

    #[test]
    fn files_and_pipes_are_no_terminals() {
        assert_eq!(
            diagnose(false, false, Some("xterm")),
            Err(Unusable::InputIsNoTerminal)
        );
        assert_eq!(
            diagnose(true, false, Some("dumb")),
            Err(Unusable::OutputIsNoTerminal)
        );
    }

    #[test]
    fn giving_back_what_was_never_taken_does_nothing() {
        restore();
        restore();
    }
}
