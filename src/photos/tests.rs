//! Pictures on their way into the folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{AttachError, Lost, Reason, attach, faults, find, label, name, places, take_in};
use crate::clock::FixedClock;
use crate::export::{PictureError, Pictures};
use crate::locale::{Language, Locale};
use crate::picture::Unfit;
use crate::picture::samples::{photo, png_of, quarters, screenshot, tells_the_place};
use crate::session::{Session, Undone};
use crate::store::{Album, Env, PhotoError, PhotoState};
use crate::workshop::{Id, Moment, PhotoAt, PhotoId, Plain, QuestionPlain, ThemePlain};

struct Room {
    folder: tempfile::TempDir,
    session: Session,
}

fn env(seed: u64) -> Env {
    let now: Moment = "2012-05-03T09:10:00+02:00".parse().unwrap();
    Env::new(Arc::new(FixedClock::at(now)), seed, Id::from_bits(7))
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ops = crate::example::meissen().into_ops();
        let session = Session::create(&folder.path().join("w"), &env(1), ops).unwrap();
        Self { folder, session }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn album(&self) -> Album {
        self.session.album().unwrap()
    }

    fn take(&self, path: &Path) -> Result<String, AttachError> {
        take_in(&self.album(), path, self.session.ids().fresh())
    }

    fn photos(&self) -> Vec<String> {
        let photos = std::fs::read_dir(self.folder.path().join("w/photos"));
        let names = photos
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.folder.path().join("w/photos").join(name)).unwrap()
    }
}

#[test]
fn a_photo_comes_in_under_a_name_of_its_own_and_without_its_place() {
    let room = Room::new();
    let id: PhotoId = room.session.ids().fresh();
    let from = room.write("Wand „Inhalt“ – Übersicht.JPEG", &photo(6));
    let name = take_in(&room.album(), &from, id).unwrap();
    assert_eq!(name, format!("wand-inhalt-uebersicht-{id}.jpg"));
    assert!(!tells_the_place(&room.bytes(&name)));
    assert_eq!(
        std::fs::read(&from).unwrap(),
        photo(6),
        "the original is left alone"
    );
    let shown = Pictures::of(&room.folder.path().join("w")).get(&name).unwrap();
    assert!(shown.height > shown.width, "it stands upright");

    let again = take_in(&room.album(), &from, id).unwrap();
    assert_eq!(
        again,
        format!("wand-inhalt-uebersicht-{id}-2.jpg"),
        "nothing is written over"
    );
    assert_eq!(room.photos().len(), 2);
}

#[test]
fn the_name_says_what_is_in_the_file_and_every_system_accepts_it() {
    let room = Room::new();
    let png = screenshot(1);
    for (original, beginning) in [
        ("CON.jpg", "con-"),
        ("nul", "nul-"),
        ("日本.png", "foto-"),
        ("..png", "foto-"),
        (&format!("{}.jpg", "lang ".repeat(40)), "lang-lang-"),
    ] {
        let name = room.take(&room.write(original, &png)).unwrap();
        assert!(name.starts_with(beginning), "{name}");
        assert!(name.ends_with(".png"), "{name}");
        assert!(
            name.len() <= 60 + 1 + 12 + 4 && name.bytes().all(|byte| byte.is_ascii_graphic()),
            "{name}"
        );
    }
}

#[test]
fn what_cannot_be_used_is_named_and_leaves_no_trace() {
    let room = Room::new();
    let jpeg = photo(1);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let mut scrambled = png_of(quarters(32));
    let middle = scrambled.len() / 2;
    scrambled[middle..middle + 8].fill(0x55);
    for (name, bytes, wanted) in [
        ("text.jpg", b"Runde Tische".as_slice(), Unfit::NotAPicture),
        ("leer.png", b"", Unfit::NotAPicture),
        ("IMG_2041.HEIC", heic, Unfit::Heic),
        ("halb.jpg", &jpeg[..jpeg.len() / 2], Unfit::Damaged),
    ] {
        let refused = room.take(&room.write(name, bytes)).unwrap_err();
        assert_eq!(refused.reason, Reason::File(PhotoError::Unfit(wanted)), "{name}");
        for language in Language::ALL {
            let said = Locale::new(language).attach_error(&refused);
            assert!(said.contains(name) && !said.contains("No localization"), "{said}");
        }
    }
    let refused = room.take(&room.write("kaputt.png", &scrambled)).unwrap_err();
    assert!(
        matches!(refused.reason, Reason::Picture(PictureError::Damaged(_))),
        "{refused}"
    );
    let refused = room.take(&room.folder.path().join("fehlt.jpg")).unwrap_err();
    assert_eq!(refused.reason, Reason::File(PhotoError::Missing));
    let refused = room.take(room.folder.path()).unwrap_err();
    assert!(matches!(refused.reason, Reason::File(PhotoError::Read(_))));
    assert!(room.photos().is_empty());
}

#[test]
fn undo_takes_the_photo_off_and_leaves_its_file() {
    let mut room = Room::new();
    let id = room.session.ids().fresh();
    let file = take_in(&room.album(), &room.write("wand.jpg", &photo(1)), id).unwrap();
    let theme = room.session.workshop().themes.nth(0).unwrap().id();
    let change = attach(
        room.session.workshop(),
        id,
        file.clone(),
        Some(PhotoAt::Theme(theme)),
        " Die Wand ",
    );
    room.session.commit(change).unwrap();
    let photo = room.session.workshop().photos.get(id).unwrap();
    assert_eq!((&*photo.caption as &str, &*photo.file), ("Die Wand", &file));
    assert!(matches!(room.session.undo(), Undone::Done { .. }));
    assert!(room.session.workshop().photos.is_empty());
    assert_eq!(room.photos(), std::slice::from_ref(&file));
    room.session.redo();
    assert_eq!(&*room.session.workshop().photos.get(id).unwrap().file, &file);
    assert!(faults(room.session.workshop(), &room.album()).is_empty());
}

#[test]
fn a_photo_whose_file_is_gone_or_broken_is_found() {
    let mut room = Room::new();
    let mut attached = Vec::new();
    for name in ["eins.jpg", "zwei.jpg", "drei.jpg"] {
        let id = room.session.ids().fresh();
        let file = take_in(&room.album(), &room.write(name, &photo(1)), id).unwrap();
        let change = attach(room.session.workshop(), id, file.clone(), None, "");
        room.session.commit(change).unwrap();
        attached.push(file);
    }
    let photos = room.folder.path().join("w/photos");
    std::fs::remove_file(photos.join(&attached[0])).unwrap();
    let whole = room.bytes(&attached[2]);
    std::fs::write(photos.join(&attached[2]), &whole[..whole.len() - 20]).unwrap();
    let album = room.album();
    let found: Vec<_> = faults(room.session.workshop(), &album)
        .into_iter()
        .map(|(photo, state)| (photo.file.to_string(), state))
        .collect();
    assert_eq!(
        found,
        [
            (attached[0].clone(), PhotoState::Missing),
            (attached[2].clone(), PhotoState::Unreadable)
        ]
    );
    assert_eq!(album.state(&attached[1]), PhotoState::There);
    for outside in ["../workshop.ron", "/etc/passwd", "", "..", "a\\b"] {
        assert_eq!(album.state(outside), PhotoState::Missing, "{outside}");
    }
}

#[test]
fn a_place_is_found_by_name_beginning_and_number() {
    let session = Room::new().session;
    let (workshop, de) = (session.workshop(), Locale::new(Language::De));
    let found = |text: &str| {
        let at = find(workshop, text, &de).unwrap_or_else(|lost| panic!("{text}: {lost}"));
        label(workshop, at, &de).unwrap()
    };
    assert_eq!(found("thema 1"), "Thema 1: Inhalt");
    assert_eq!(found("Theme 1"), "Thema 1: Inhalt");
    assert_eq!(found("inHalt"), "Thema 1: Inhalt");
    assert_eq!(found("  Qual "), "Thema 2: Qualität");
    assert!(found("Frage 2").starts_with("Frage 2: "));
    assert!(found("question 1").starts_with("Frage 1: "));
    assert!(found("2").starts_with("Programmpunkt 2: "));
    assert!(found("Punkt 2").starts_with("Programmpunkt 2: "));
    for at in places(workshop) {
        let label = label(workshop, at, &de).unwrap();
        assert_eq!(found(&label), label, "what is shown can be typed");
    }
    for nothing in ["", "  ", "99", "Thema 9", "Bürgerbus"] {
        assert_eq!(find(workshop, nothing, &de), Err(Lost::Unknown), "{nothing}");
    }
}

#[test]
fn what_could_mean_several_places_means_none() {
    let themes = ["Inhalt", "Inhaltliches", "In"].map(|name| ThemePlain {
        name: name.into(),
        ..ThemePlain::default()
    });
    let question = QuestionPlain {
        text: "In welchem Ort?".into(),
        ..QuestionPlain::default()
    };
    let mut plain = Plain::default();
    let ids = crate::workshop::IdSource::new(3);
    plain.themes = themes
        .map(|theme| ThemePlain {
            id: ids.fresh(),
            ..theme
        })
        .into();
    plain.questions = vec![QuestionPlain {
        id: ids.fresh(),
        ..question
    }];
    let mut session = Session::in_memory(env(1).clock, 1);
    session
        .commit(crate::workshop::Change {
            ops: plain.into_ops(),
        })
        .unwrap();
    let (workshop, de) = (session.workshop(), Locale::new(Language::De));
    let names = |found: Vec<PhotoAt>| {
        let mut names: Vec<&str> = found.into_iter().filter_map(|at| name(workshop, at)).collect();
        names.sort_unstable();
        names
    };
    match find(workshop, "inh", &de) {
        Err(Lost::Ambiguous(found)) => assert_eq!(names(found), ["Inhalt", "Inhaltliches"]),
        other => panic!("{other:?}"),
    }
    for exact in ["inhalt", "in"] {
        let found = find(workshop, exact, &de).unwrap();
        assert_eq!(name(workshop, found).unwrap().to_lowercase(), exact);
    }
}
