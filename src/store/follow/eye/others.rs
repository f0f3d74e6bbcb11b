//! Watching where there is no inotify: kqueue on macOS, ReadDirectoryChangesW on Windows, by way of the `notify` library.
//!
//! It is not relied upon alone. kqueue sees only the files that are open for it, and neither system says with certainty
//! that a disk was taken out; so somebody looks once a second as well.

use std::io;
use std::path::Path;

use notify::event::{EventKind, ModifyKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Eye, Sight, Tell};
use crate::store::follow::Places;

/// Opens an eye on a folder.
pub(in crate::store::follow) fn open(places: &Places, tell: Tell) -> io::Result<Eye> {
    let (root, log, drafts) = (places.root.clone(), places.log.clone(), places.drafts.clone());
    let is_folder = move |path: &Path| path == root || path == log || path == drafts;
    let hear = move |event: notify::Result<Event>| match event {
        Ok(event) if event.need_rescan() => tell(Sight::Lost),
        // Everybody reads when somebody has written.
        Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
        Ok(event) => {
            let is_content = matches!(
                event.kind,
                EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Any)
            );
            for path in &event.paths {
                // Of a folder it is told as well that something in it has changed.
                if !(is_content && is_folder(path)) {
                    tell(Sight::Touched(path));
                }
            }
            // New files have to be opened for kqueue: watching begins anew.
            if cfg!(target_os = "macos") && !is_content {
                tell(Sight::Lost);
            }
        }
        Err(_) => tell(Sight::Lost),
    };
    let mut watcher = RecommendedWatcher::new(hear, Config::default()).map_err(failed)?;
    watcher
        .watch(&places.root, RecursiveMode::NonRecursive)
        .map_err(failed)?;
    let copy = places.root.join(crate::store::folder::COPY);
    for inside in [&places.log, &places.drafts, &copy] {
        if inside.exists() {
            watcher.watch(inside, RecursiveMode::Recursive).map_err(failed)?;
        }
    }
    Ok(Eye::new(watcher, false))
}

fn failed(error: notify::Error) -> io::Error {
    match error.kind {
        notify::ErrorKind::Io(error) => error,
        notify::ErrorKind::PathNotFound => io::ErrorKind::NotFound.into(),
        _ => io::Error::other(error),
    }
}
