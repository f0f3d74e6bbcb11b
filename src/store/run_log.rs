//! The log of a run in the folder: one file, or several parts after faults.
//!
//! A file that a write or a sync has failed on is never touched again, since nobody knows what is in it: what it
//! was to hold goes into the next part. And before a part is begun, the folder has to be the one that is meant.
//! The place where a stick was is an empty folder once the stick is pulled, and a log that is begun there would
//! be found by nobody.

use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::path::PathBuf;

use super::Env;
use super::disk::DiskFile;
use super::folder::Folder;
use super::log::{self, Header};
use super::writer::{Batch, Lines, Part};
use crate::trip;
use crate::workshop::RunId;

/// The log of a run.
#[derive(Debug)]
pub(super) struct RunLog {
    folder: Folder,
    header: Header,
    file: Option<Box<dyn DiskFile>>,
    /// Whether nothing of the present part was acknowledged yet.
    fresh: bool,
    /// How many bytes of the present part were acknowledged.
    len: u64,
    /// The logs by which the folder is known again; none: nothing was ever seen in it.
    known: Option<BTreeSet<String>>,
}

impl RunLog {
    /// Makes the log of a run; nothing is made on the disk before the first line.
    pub(super) const fn new(folder: Folder, header: Header, known: Option<BTreeSet<String>>) -> Self {
        Self {
            folder,
            header,
            file: None,
            fresh: true,
            len: 0,
            known,
        }
    }

    /// Returns the file of the present part.
    pub(super) fn path(&self) -> PathBuf {
        self.folder.log(self.header.run, self.header.part)
    }

    /// Makes the file of the present part, or of the next one whose name is free.
    fn begin(&mut self) -> io::Result<(Box<dyn DiskFile>, Vec<u8>)> {
        if !self.is_at_home()? {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.folder.ensure(&self.folder.log_folder())?;
        loop {
            match self.folder.disk.create(&self.path()) {
                Ok(file) => {
                    self.fresh = true;
                    self.len = 0;
                    let header = log::ron().to_string(&self.header).map_err(io::Error::other)?;
                    let mut bytes = Vec::new();
                    log::seal(&header, &mut bytes);
                    return Ok((file, bytes));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && self.header.part < u32::MAX => {
                    self.header.part += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Says whether this is still the folder that was opened: whether a log is in it that was there before, or
    /// at least the published copy, if there was no log.
    fn is_at_home(&self) -> io::Result<bool> {
        let Some(known) = &self.known else {
            return Ok(true);
        };
        match self.folder.disk.list(&self.folder.log_folder()) {
            Ok(names) if names.iter().any(|name| known.contains(name)) => return Ok(true),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        Ok(known.is_empty() && self.folder.disk.meta(&self.folder.copy()).is_ok())
    }

    fn give_up(&mut self) {
        self.header.part = self.header.part.saturating_add(1);
        self.fresh = true;
    }
}

impl Lines for RunLog {
    fn write(&mut self, batches: &VecDeque<Batch>) -> io::Result<()> {
        // Taken out: if anything fails, this file is not written to again.
        let (mut file, mut bytes) = match self.file.take() {
            Some(file) => (file, Vec::new()),
            None => self.begin()?,
        };
        trip::wire(format_args!("log"));
        for batch in batches {
            bytes.extend_from_slice(&batch.bytes);
        }
        let written = file.write_all(&bytes).and_then(|()| file.sync()).and_then(|()| {
            if self.fresh {
                self.folder.disk.sync_folder(&self.folder.log_folder())
            } else {
                Ok(())
            }
        });
        if written.is_err() {
            drop(file);
            if self.fresh {
                // Nothing in it counts, and the next part repeats it: no need to leave it lying about.
                self.folder.disk.remove(&self.path()).ok();
            }
            self.give_up();
            return written;
        }
        if self.fresh {
            let path = self.path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            self.known.get_or_insert_default().extend(name);
        }
        self.fresh = false;
        self.len += bytes.len() as u64;
        self.file = Some(file);
        Ok(())
    }

    fn part(&self) -> Option<Part> {
        (!self.fresh).then_some(Part {
            number: self.header.part,
            len: self.len,
        })
    }

    fn is_lost(&mut self) -> bool {
        let is_lost = self
            .part()
            .is_some_and(|part| part.is_lost(&self.folder, self.header.run));
        if is_lost {
            self.file = None;
            self.give_up();
        }
        is_lost
    }

    fn learn(&mut self, names: BTreeSet<String>) {
        self.known.get_or_insert_default().extend(names);
    }

    fn known(&self) -> Option<&BTreeSet<String>> {
        self.known.as_ref()
    }
}

/// Returns the header of a run's log.
pub(super) fn header(run: RunId, env: &Env) -> Header {
    Header {
        werkstatt: "log".into(),
        format: log::FORMAT,
        run,
        device: env.device,
        program: env.program.clone(),
        wall: super::wall(&*env.clock),
        part: 1,
    }
}
