//! What the built binary says and does when a folder does not take everything.

#![cfg(feature = "terminal")]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use werkstatt::clock::SystemClock;
use werkstatt::session::Session;
use werkstatt::store::Env;
use werkstatt::workshop::{CardField, CardId, Change, Id};

mod laptop;

use laptop::Laptop;

const WALL: &[u8] = include_bytes!("../src/picture/samples/progressive.jpg");

fn rescued(laptop: &Laptop) -> Vec<PathBuf> {
    let entries = fs::read_dir(laptop.path("state/rescue")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// Types a card while the folder is away, and leaves.
fn type_while_away(laptop: &Laptop) {
    let env = Env {
        rescue: Some(laptop.path("state/rescue")),
        ..Env::new(Arc::new(SystemClock), 79, Id::from_bits(8))
    };
    let mut session = Session::open(&laptop.path("w"), &env).unwrap().session;
    fs::rename(laptop.path("w"), laptop.path("away")).unwrap();
    let id: CardId = session.ids().fresh();
    let mut change = Change::default();
    change.set((id, CardField::Text("unterwegs".into())));
    session.commit(change).unwrap();
    let error = session.close().unwrap_err();
    assert_eq!((error.unsaved, error.rescued), (0, 1));
    assert!(!laptop.path("w").exists());
    fs::rename(laptop.path("away"), laptop.path("w")).unwrap();
}

#[test]
fn what_is_on_this_laptop_only_is_counted_told_and_brought_home() {
    let laptop = Laptop::new();
    laptop.meissen();
    type_while_away(&laptop);
    assert_eq!(rescued(&laptop).len(), 1);
    let checked = laptop.german("check w");
    assert_eq!(checked.code, Some(0), "{checked:?}");
    let said = checked.result();
    assert!(
        said.contains("34 Karten") && said.contains("Eine Änderung ist nur auf diesem Laptop"),
        "{said}"
    );
    let exported = laptop.german("export w --format markdown --output -");
    assert!(exported.result().contains("unterwegs"));
    assert!(exported.messages.contains("noch nicht im Ordner"), "{exported:?}");
    // Whoever opens it to write brings it home.
    laptop.write("wand.jpg", WALL);
    let photo = laptop.german("photo w wand.jpg");
    assert!(photo.messages.contains("ist jetzt im Ordner"), "{photo:?}");
    assert_eq!(photo.code, Some(0));
    assert_eq!(rescued(&laptop), [] as [PathBuf; 0]);
    let said = laptop.german("check w").result();
    assert!(
        said.contains("34 Karten") && !said.contains("nur auf diesem Laptop"),
        "{said}"
    );
}

#[test]
fn what_did_not_get_into_the_folder_is_told_with_the_exit_code() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::remove_dir_all(laptop.path("w/log")).unwrap();
    laptop.write("w/log", "kein Ordner");
    laptop.write("wand.jpg", WALL);
    let photo = laptop.german("photo w wand.jpg");
    photo.refuses(&["nur auf diesem Laptop gesichert", "nächsten Öffnen"]);
    assert_eq!(rescued(&laptop).len(), 1);
    fs::remove_file(laptop.path("w/log")).unwrap();
    let said = laptop.german("check w").result();
    assert!(said.contains("nur auf diesem Laptop gesichert"), "{said}");
}

#[cfg(unix)]
#[test]
fn rescue_logs_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let laptop = Laptop::new();
    laptop.meissen();
    type_while_away(&laptop);
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(laptop.path("state/rescue")), 0o700);
    assert_eq!(mode(rescued(&laptop)[0].clone()), 0o600);
}
