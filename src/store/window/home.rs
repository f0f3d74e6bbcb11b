//! Taking home what earlier runs on this laptop have rescued.

use std::collections::BTreeSet;

use super::Window;
use crate::store::Env;
use crate::store::findings::{Damage, Rescued};
use crate::store::folder::Folder;
use crate::store::reader::{Found, Reader};
use crate::store::rescue::{self, Left};

/// Looks for what earlier runs on this laptop could not bring into the folder, and adds it to what was found.
pub(super) fn look(folder: &Folder, env: &Env, reader: &Reader, found: &mut Found) -> Vec<Left> {
    let Some(place) = &env.rescue else {
        return Vec::new();
    };
    let mut rescued = rescue::look(place, folder, &found.seen);
    for left in &mut rescued {
        // What was erased meanwhile does not come home.
        left.lines = reader.veiled(left.run(), std::mem::take(&mut left.lines));
        found.devices.insert(left.run(), left.device());
        for line in &left.lines {
            found.seen.insert(left.run(), line.seq);
            found.lines.push((left.run(), line.clone()));
        }
    }
    if !rescued.is_empty() {
        found.lines.sort_by_key(|(run, line)| (line.at, *run, line.seq));
    }
    rescued
}

impl Window {
    /// Brings what was rescued into the folder, if it can be written to. What cannot be brought is kept in mind,
    /// and brought later. Returns what is to be told, and what was damaged.
    pub(super) fn take_home(
        &mut self,
        rescued: Vec<Left>,
        known: Option<&BTreeSet<String>>,
    ) -> (Rescued, Vec<Damage>) {
        let (mut told, mut damages, mut waiting) = (Rescued::default(), Vec::new(), Vec::new());
        let mut refused = None;
        for mut left in rescued {
            let (run, count) = (left.run(), left.lines.len());
            let taken = self
                .threads
                .as_ref()
                .map(|_| rescue::take_home(&mut left, &self.folder, known));
            damages.append(&mut left.damages);
            match taken {
                Some(Ok(part)) => {
                    if let Some(part) = part {
                        self.reader.note(&self.folder, &part, run, count as u64);
                    }
                    told.brought += count;
                    continue;
                }
                Some(Err(error)) => refused = Some(error.kind()),
                None => {}
            }
            if count > 0 {
                let lines = left.lines.iter().cloned();
                self.rescued.extend(lines.map(|line| (run, line)));
                told.waiting += count;
                told.files.push(left.path.clone());
                waiting.push(left);
            }
        }
        if let (Some(threads), Some(kind)) = (&self.threads, refused) {
            threads.writer.bring_home(waiting, kind);
        }
        (told, damages)
    }
}
