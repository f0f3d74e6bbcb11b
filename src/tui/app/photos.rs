//! Photos on their way into the folder.
//!
//! A photo of twelve megapixels takes a moment to look at and to copy, on a stick even longer. That happens on a
//! thread of its own, so that the clock goes on and cards can be typed; the photo is attached when its file is
//! safe. Whoever quits before waits for that.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use super::App;
use crate::gate;
use crate::photos::{self, AttachError};
use crate::store::Wake;
use crate::tr;
use crate::trip;
use crate::tui::files;
use crate::tui::pane::Tone;
use crate::tui::panes::photos as dialogs;
use crate::tui::panes::photos::Want;
use crate::workshop::{PhotoAt, PhotoId};

/// The photos that are being copied, and where the last one came from.
#[derive(Default)]
pub(super) struct Darkroom {
    from: Option<PathBuf>,
    jobs: Vec<Job>,
}

/// A photo that is being copied.
struct Job {
    id: PhotoId,
    at: Option<PhotoAt>,
    caption: String,
    done: Receiver<Result<String, AttachError>>,
}

/// Wakes the loop when it goes.
struct Waking(Wake);

impl Drop for Waking {
    fn drop(&mut self) {
        (self.0)();
    }
}

impl App {
    /// Says whether a photo is being copied.
    pub(super) const fn is_copying(&self) -> bool {
        !self.darkroom.jobs.is_empty()
    }

    pub(super) fn photo(&mut self, want: Want) {
        match want {
            Want::Choose(at) => {
                if self.session.album().is_none() {
                    self.notify(Tone::Error, tr!(self.locale, "photos-error-no-folder"));
                    return;
                }
                let start = self.darkroom.from.clone().unwrap_or_else(files::pictures);
                let title = tr!(self.locale, "photos-files-title");
                let picker = files::photos(title, start, at, &self.locale);
                self.dialogs_mut().push(Box::new(picker));
            }
            Want::List(at) => {
                let list = dialogs::Photos::new(self.session.album(), at, &self.ctx());
                self.dialogs_mut().push(Box::new(list));
            }
            Want::Attach { file, at, caption } => self.take_in(file, at, caption),
        }
    }

    fn take_in(&mut self, file: PathBuf, at: Option<PhotoAt>, caption: String) {
        let Some(album) = self.session.album() else {
            return;
        };
        self.darkroom.from = file.parent().map(Path::to_owned);
        let (sender, done) = mpsc::channel();
        let (id, wake) = (self.session.ids().fresh(), self.session.waker());
        let started = thread::Builder::new().name("photo".to_owned()).spawn(move || {
            // Whoever is leaving waits for it: they are woken even if it panics.
            let _wake = Waking(wake);
            trip::wire(format_args!("photo"));
            let sender = sender;
            // Nobody listens any more only if the program is over.
            sender.send(photos::take_in(&album, &file, id)).ok();
        });
        if started.is_err() {
            self.notify(Tone::Error, tr!(self.locale, "photos-error-thread"));
            return;
        }
        self.notify(Tone::Info, tr!(self.locale, "photos-taking"));
        self.darkroom.jobs.push(Job {
            id,
            at,
            caption,
            done,
        });
    }

    /// Attaches the photos whose files are safe by now.
    pub(super) fn develop(&mut self) {
        for job in std::mem::take(&mut self.darkroom.jobs) {
            match job.done.try_recv() {
                Ok(taken) => self.attach(job, taken),
                Err(TryRecvError::Empty) => self.darkroom.jobs.push(job),
                Err(TryRecvError::Disconnected) => self.fail(tr!(self.locale, "photos-error-thread")),
            }
        }
    }

    /// Waits for all photos that are being copied, and attaches them.
    pub(crate) fn finish_photos(&mut self) {
        for job in std::mem::take(&mut self.darkroom.jobs) {
            match job.done.recv() {
                Ok(taken) => self.attach(job, taken),
                Err(_) => self.fail(tr!(self.locale, "photos-error-thread")),
            }
        }
    }

    fn attach(&mut self, job: Job, taken: Result<String, AttachError>) {
        let file = match taken {
            Ok(file) => file,
            Err(error) => {
                // The status line is short: the name has to do.
                let path = error.path.file_name().map_or(error.path.clone(), PathBuf::from);
                let text = self.locale.attach_error(&AttachError { path, ..error });
                self.fail(gate::show_flat(&text).into_owned());
                return;
            }
        };
        let change = photos::attach(self.session.workshop(), job.id, file, job.at, &job.caption);
        match self.session.commit(change) {
            Ok(_) => {
                let place = gate::show_flat(&dialogs::place(job.at, &self.ctx())).into_owned();
                self.notify(Tone::Info, tr!(self.locale, "photos-attached", place = place));
            }
            Err(error) => self.fail(self.locale.commit_error(&error)),
        }
    }
}
