//! What is said where an errand leads to.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;

use super::*;
use crate::tui::fixture::meissen;

/// A laptop with a workshop that is closed.
struct Laptop {
    world: World,
    folder: PathBuf,
    _disk: tempfile::TempDir,
}

fn laptop() -> Laptop {
    let disk = tempfile::tempdir().unwrap();
    let world = World {
        places: Places {
            workshops: disk.path().join("workshops"),
            state: disk.path().join("state"),
        },
        device: Id::from_bits(7),
        inputs: channel().0,
        clock: Arc::new(SystemClock),
    };
    let folder = disk.path().join("meissen");
    let session = Session::create(&folder, &world.env(), meissen()).unwrap();
    session.close().unwrap();
    Laptop {
        world,
        folder,
        _disk: disk,
    }
}

fn erased(laptop: &Laptop) -> Said {
    let locale = Locale::new(Language::De);
    follow(
        &laptop.world,
        Errand::EraseWorkshop,
        laptop.folder.clone(),
        &locale,
    )
    .err()
    .unwrap()
}

#[test]
fn that_a_workshop_was_erased_is_said_although_nothing_is_open_then() {
    let locale = Locale::new(Language::De);
    assert_eq!(erased(&laptop()), (Tone::Info, tr!(locale, "erase-all-done")));
}

#[test]
fn what_is_left_in_the_folder_of_an_erased_workshop_is_said_too() {
    let laptop = laptop();
    fs::write(laptop.folder.join("einkauf.txt"), "Kekse").unwrap();
    let (tone, text) = erased(&laptop);
    assert_eq!(tone, Tone::Info);
    assert!(text.contains(&laptop.folder.display().to_string()), "{text}");
    assert!(laptop.folder.join("einkauf.txt").exists());
}

#[test]
fn what_became_of_an_errand_is_said_although_the_folder_has_vanished() {
    let laptop = laptop();
    fs::remove_dir_all(&laptop.folder).unwrap();
    let locale = Locale::new(Language::De);
    let errand = Errand::ErasePerson {
        name: "Annegret".to_owned(),
        organisation: None,
    };
    let (tone, text) = follow(&laptop.world, errand, laptop.folder.clone(), &locale)
        .err()
        .unwrap();
    assert_eq!(tone, Tone::Error);
    let path = laptop.folder.clone();
    let vanished = locale.open_error(&OpenError::NotFound { path });
    assert_eq!(text.matches(&vanished).count(), 1, "{text}");
}
