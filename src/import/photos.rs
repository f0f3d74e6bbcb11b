//! The pictures that a copy of a workshop names: they lie beside it, and are copied along.
//!
//! The copy says names only. A name that would lead somewhere else names no picture, and so does a link: what
//! is copied are plain files out of one folder, and of them only what makes the picture: where it was taken
//! stays behind.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::picture;
use crate::store::{self, MAX_PHOTO, PHOTOS};
use crate::workshop::Snapshot;

/// What came of the pictures of a copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// How many were copied.
    pub copied: usize,
    /// The names of those that were not, in order.
    pub missing: Vec<String>,
}

/// Copies the pictures that lie in the folder `photos` beside the copy (or beside the folder that it lies in, as
/// a copy in `export` does) into a workshop. A copy that came through a pipe lies nowhere.
pub fn bring(snapshot: &Snapshot, copy: Option<&Path>, workshop: &Path) -> Brought {
    let names: BTreeSet<&str> = snapshot
        .workshop
        .photos
        .iter()
        .map(|photo| photo.file.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    let beside = copy.map(|copy| copy.canonicalize().unwrap_or_else(|_| copy.to_owned()));
    let folders: Vec<PathBuf> = beside
        .iter()
        .flat_map(|copy| copy.ancestors().skip(1).take(2))
        .map(|folder| folder.join(PHOTOS))
        .collect();
    let mut brought = Brought::default();
    for name in names {
        let is_copied = store::is_photo_name(name)
            && folders
                .iter()
                .any(|folder| copy_new(&folder.join(name), &workshop.join(PHOTOS), name));
        if is_copied {
            brought.copied += 1;
        } else {
            brought.missing.push(name.to_owned());
        }
    }
    brought
}

/// Copies a picture into a folder in which there is no file of its name; says whether it is there now.
fn copy_new(from: &Path, folder: &Path, name: &str) -> bool {
    let is_plain = fs::symlink_metadata(from).is_ok_and(|meta| meta.is_file() && meta.len() <= MAX_PHOTO);
    let copied = || -> io::Result<()> {
        let picture = picture::clean(&fs::read(from)?).map_err(|_| io::ErrorKind::InvalidData)?;
        store::make_private_folders(folder)?;
        let path = folder.join(name);
        let mut file = store::create_private(&path)?;
        let written = file.write_all(&picture.bytes).and_then(|()| file.sync_all());
        if written.is_err() {
            // Windows removes no file that is open.
            drop(file);
            fs::remove_file(&path)?;
        }
        written
    };
    is_plain && copied().is_ok()
}

#[cfg(test)]
mod tests {
    use super::{Brought, bring};
    use crate::picture::samples;
    use crate::workshop::{PhotoPlain, Plain, Snapshot};

    fn naming(files: &[&str]) -> Snapshot {
        let photos = files.iter().map(|file| PhotoPlain {
            file: (*file).into(),
            ..PhotoPlain::default()
        });
        Snapshot {
            workshop: Plain {
                photos: photos.collect(),
                ..Plain::default()
            },
            ..Snapshot::default()
        }
    }

    #[test]
    fn pictures_come_along_from_beside_the_copy_and_what_is_missing_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for folder in ["old/export", "old/photos", "new"] {
            std::fs::create_dir_all(path(folder)).unwrap();
        }
        std::fs::write(path("old/photos/wand.jpg"), samples::photo(6)).unwrap();
        std::fs::write(path("old/photos/brief.jpg"), "Liebe Kollegin").unwrap();
        std::fs::write(path("old/geheim.txt"), "!").unwrap();
        let snapshot = naming(&["wand.jpg", "brief.jpg", "weg.jpg", "../geheim.txt", "", ".."]);
        let brought = bring(&snapshot, Some(&path("old/export/tag.json")), &path("new"));
        assert_eq!(
            brought,
            Brought {
                copied: 1,
                missing: ["..", "../geheim.txt", "brief.jpg", "weg.jpg"]
                    .map(Into::into)
                    .into(),
            }
        );
        let copied = std::fs::read(path("new/photos/wand.jpg")).unwrap();
        assert!(copied.starts_with(&[0xff, 0xd8]));
        assert!(!samples::tells_the_place(&copied));
        assert!(!path("new/geheim.txt").exists());
        assert_eq!(bring(&snapshot, None, &path("new")).copied, 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_no_picture() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("photos")).unwrap();
        std::fs::write(folder.path().join("geheim"), "!").unwrap();
        std::os::unix::fs::symlink(folder.path().join("geheim"), folder.path().join("photos/a.jpg")).unwrap();
        let brought = bring(
            &naming(&["a.jpg"]),
            Some(&folder.path().join("tag.json")),
            &folder.path().join("new"),
        );
        assert_eq!(brought.missing, ["a.jpg"]);
    }
}
