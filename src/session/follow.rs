//! What other windows and laptops write: hearing of it, and taking it over.

use std::io;
use std::sync::Arc;

use super::Session;
use crate::store::OpenError;
use crate::workshop::{Stage, line_key};

impl Session {
    /// Has whoever shows this session woken, from now on and once at the beginning, when anybody else has written into
    /// the folder, or a hand into the readable copy; [`Session::refresh`] takes it over. That ends with the session.
    ///
    /// # Errors
    ///
    /// Fails if the system gives no thread: then only what wakes the session otherwise brings what others have written.
    pub fn follow(&mut self) -> io::Result<()> {
        match &mut self.window {
            Some(window) => window.follow(Arc::clone(&self.wake)),
            None => Ok(()),
        }
    }

    /// Takes over what other windows and laptops have written. Returns whether there was anything.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read; the session goes on with what it knows.
    pub fn refresh(&mut self) -> Result<bool, OpenError> {
        let read = self.read();
        if read.is_err()
            && let Some(window) = &self.window
        {
            window.read_later();
        }
        read
    }

    /// Says what this window is at, for those who follow: a beamer shows what goes with it. It costs next to nothing
    /// where nothing has changed.
    pub fn set_stage(&mut self, stage: Stage) {
        let now = self.now();
        if let Some(window) = &mut self.window {
            window.set_stage(stage, now);
        }
    }

    /// Returns what another window on this folder is at: the one that has said something last and lives, or else the
    /// last one that has crashed. This looks into the folder: to be asked again when the session was woken.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.window.as_ref()?.stage()
    }

    fn read(&mut self) -> Result<bool, OpenError> {
        let Some(window) = self.window.as_mut().filter(|_| self.past.is_none()) else {
            return Ok(false);
        };
        let was_behind = self.is_behind;
        let added = if was_behind {
            None
        } else {
            window.read_added().map_err(|error| OpenError::Io {
                path: window.folder().to_owned(),
                kind: error.kind(),
            })?
        };
        match added {
            Some(lines) if lines.is_empty() => Ok(false),
            Some(lines) if lines.iter().all(|(run, line)| line_key(*run, line) > self.last) => {
                let workshop = Arc::make_mut(&mut self.workshop);
                for (run, line) in lines {
                    self.ticker.observe(line.at);
                    self.last = line_key(run, &line);
                    let version = line.version(run);
                    workshop.fold(line.ops, version);
                }
                workshop.settle_order();
                self.publish_followed();
                Ok(true)
            }
            added => {
                self.is_behind = true;
                let (lines, is_new) = window.read_again()?;
                self.is_behind = false;
                let is_new = is_new || was_behind || added.is_some();
                if let Some(window) = self.window.take_if(|_| is_new) {
                    self.fold_all(lines, |run| window.owns(run));
                    self.window = Some(window);
                    self.publish_followed();
                }
                Ok(is_new)
            }
        }
    }

    /// Has the state published that there is now: the one that was handed over before has changed.
    fn publish_followed(&self) {
        if let Some(window) = &self.window {
            window.publish_followed(&self.workshop);
        }
    }
}
