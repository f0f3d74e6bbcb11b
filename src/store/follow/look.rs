//! A look at a folder: what there is, how large it is and when it was changed. Two looks tell what was touched between
//! them; nothing is read for it.

use std::collections::BTreeMap;
use std::time::SystemTime;

use crate::store::folder::{Folder, is_log, run_of};
use crate::store::keeper::Glance;
use crate::store::stage::is_stage;
use crate::workshop::RunId;

/// How large a file is, and when it was changed last.
type Meta = (u64, Option<SystemTime>);

/// What a look at a folder has seen.
#[derive(Debug)]
pub(super) struct Look {
    /// Whether there is a folder at all.
    is_there: bool,
    /// What other runs have written.
    others: BTreeMap<String, Meta>,
    copy: Option<Meta>,
}

impl Look {
    /// Looks at a folder; what `run` has written is passed over.
    pub(super) fn at(folder: &Folder, run: RunId) -> Self {
        let disk = &*folder.disk;
        let mut others = BTreeMap::new();
        let (log, drafts) = (folder.log_folder(), folder.drafts_folder());
        let files = |place| disk.list(place).unwrap_or_default().into_iter();
        let logs = files(&log).filter(|name| is_log(name)).map(|name| (&log, name));
        let stages = files(&drafts)
            .filter(|name| is_stage(name))
            .map(|name| (&drafts, name));
        for (place, name) in logs.chain(stages).filter(|(_, name)| run_of(name) != Some(run)) {
            if let Ok(meta) = disk.meta(&place.join(&name)) {
                others.insert(name, (meta.len, meta.modified));
            }
        }
        Self {
            is_there: disk.meta(&folder.root).is_ok(),
            others,
            copy: Glance::at(folder),
        }
    }

    /// Says whether there is no folder.
    pub(super) const fn is_nothing(&self) -> bool {
        !self.is_there
    }

    /// Says whether what others have written, and whether the readable copy is something else than before.
    pub(super) fn differs(&self, before: &Self) -> (bool, bool) {
        (self.others != before.others, self.copy != before.copy)
    }
}
