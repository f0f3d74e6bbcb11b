//! Keeping what could not be read, untouched, for somebody who can.

use std::io;

use super::findings::Damage;
use super::folder::{Folder, MAX_FILE};
use super::published;
use super::reader::Rest;

/// How many files of one name there may be.
const MAX_VERSIONS: u32 = 100;

/// Copies unreadable bytes to files of their own, created new. What is kept already is not kept twice.
/// What cannot be kept stays where it is: nothing ever writes there.
pub(super) fn keep(folder: &Folder, rests: Vec<Rest>, damages: &mut [Damage]) {
    for rest in rests.into_iter().filter(|rest| !rest.bytes.is_empty()) {
        for version in 1..MAX_VERSIONS {
            let name = match version {
                1 => format!("{}-{}.bin", rest.name, rest.offset),
                version => format!("{}-{}-{version}.bin", rest.name, rest.offset),
            };
            let path = folder.damaged_folder().join(name);
            match folder.disk.read(&path, 0, MAX_FILE) {
                Ok(kept) if kept == rest.bytes => {}
                Ok(_) => continue,
                Err(_) if write(folder, &path, &rest.bytes).is_err() => return,
                Err(_) => {}
            }
            damages[rest.damage].kept = Some(path);
            break;
        }
    }
}

fn write(folder: &Folder, path: &std::path::Path, bytes: &[u8]) -> io::Result<()> {
    folder.ensure(&folder.damaged_folder())?;
    published::write(folder, path, bytes)?;
    folder.disk.sync_folder(&folder.damaged_folder())
}
