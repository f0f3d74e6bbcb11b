//! Input on Windows: one thread for the console, and its control events.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use super::{Input, Signal, translate};

pub(super) fn watch_signals(signals: Sender<Input>) -> io::Result<()> {
    // Closing the window, logging off and shutting down come here too; Windows does not say which, and ends the
    // process soon after. What was acknowledged is on disk already.
    ctrlc::set_handler(move || {
        let _ = signals.send(Input::Signal(Signal::Terminate));
    })
    .map_err(io::Error::other)
}

pub(super) fn start(sender: &Sender<Input>) -> io::Result<()> {
    let sender = sender.clone();
    thread::Builder::new().name("input".into()).spawn(move || {
        loop {
            let Ok(event) = crossterm::event::read() else {
                let _ = sender.send(Input::HungUp);
                return;
            };
            if let Some(input) = translate(event, false)
                && sender.send(input).is_err()
            {
                return;
            }
        }
    })?;
    Ok(())
}
