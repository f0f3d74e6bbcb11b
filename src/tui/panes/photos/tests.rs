//! Attaching photos with the keyboard.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::clock::FixedClock;
use crate::export::Pictures;
use crate::locale::Language;
use crate::picture::samples::{photo, tells_the_place};
use crate::session::Session;
use crate::store::Env;
use crate::tui::app::Flow;
use crate::tui::fixture::meissen;
use crate::tui::input::Input;
use crate::tui::keymap::{Context, Keymap};
use crate::tui::probe::{Probe, morning};
use crate::workshop::{Id, PhotoAt};

struct Room {
    folder: tempfile::TempDir,
    probe: Probe,
}

impl Room {
    fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::at(morning()));
        let env = Env::new(clock.clone(), 42, Id::from_bits(7));
        let session = Session::create(&folder.path().join("w"), &env, meissen()).unwrap();
        let probe = Probe::of(session, clock, language, 80, 24);
        let room = Self { folder, probe };
        std::fs::create_dir(room.path("Bilder")).unwrap();
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Takes a photo so many minutes before now.
    fn shoot(&self, name: &str, minutes: u64) -> PathBuf {
        let path = self.path("Bilder").join(name);
        std::fs::write(&path, photo(6)).unwrap();
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(60 * minutes))
            .unwrap();
        path
    }

    /// Presses the key for it, types the path and the caption, and waits until the photo is attached.
    fn attach(&mut self, path: &Path, caption: &str) {
        self.probe
            .keys("p")
            .paste(&path.display().to_string())
            .keys("enter");
        self.probe.text(caption).keys("ctrl+s");
        self.develop();
    }

    fn develop(&mut self) {
        self.probe.app.finish_photos();
        self.probe.app.session().sync(Duration::from_secs(30));
        self.probe.plain();
    }

    fn photos(&self) -> Vec<(String, String, Option<PhotoAt>)> {
        let photos = self.probe.workshop().photos.iter();
        photos
            .map(|photo| (photo.caption.to_string(), photo.file.to_string(), *photo.at))
            .collect()
    }
}

#[test]
fn a_photo_is_attached_to_what_is_selected_in_the_agenda_the_clusters_and_the_rounds() {
    let mut room = Room::new(Language::De);
    let wall = room.shoot("IMG 2041.JPG", 1);
    let workshop = room.probe.workshop();
    let item = workshop.items.nth(1).unwrap().id();
    let theme = workshop.themes.nth(1).unwrap().id();
    let first = workshop.themes.nth(0).unwrap().id();
    let question = workshop.questions.nth(1).unwrap().id();

    room.probe.keys("F2 down");
    room.attach(&wall, "Die Kartenwand");
    assert!(room.probe.plain().contains("Foto angehängt – Programmpunkt 2"));
    room.probe.keys("F4 home right right");
    room.attach(&wall, "");
    room.probe.keys("F5 esc home tab");
    room.attach(&wall, "Das Plakat");
    room.probe.keys("F5 i");
    room.probe.text("noch offen").keys("alt+p");
    room.probe.paste(&wall.display().to_string()).keys("enter ctrl+s");
    room.develop();
    assert!(room.probe.plain().contains("noch offen"), "what is typed stays");

    let at: Vec<_> = room.photos().into_iter().map(|(_, _, at)| at).collect();
    assert_eq!(
        at,
        [
            Some(PhotoAt::Item(item)),
            Some(PhotoAt::Theme(theme)),
            Some(PhotoAt::Question(question)),
            Some(PhotoAt::Theme(first)),
        ]
    );
    for (_, file, _) in room.photos() {
        assert!(file.starts_with("img-2041-") && file.ends_with(".jpg"), "{file}");
        let bytes = std::fs::read(room.path("w/photos").join(&file)).unwrap();
        assert!(!tells_the_place(&bytes));
        let picture = Pictures::of(&room.path("w")).get(&file).unwrap();
        assert!(picture.height > picture.width);
    }
}

#[test]
fn the_newest_photo_is_on_top_and_its_folder_is_where_the_next_one_is_looked_for() {
    let mut room = Room::new(Language::De);
    let first = room.shoot("alt.jpg", 60);
    room.shoot("neu.jpg", 1);
    room.shoot("mittel.png", 30);
    std::fs::write(room.path("Bilder/notizen.txt"), "Text").unwrap();
    room.probe.keys("F2");
    room.attach(&first, "");
    room.probe.keys("p");
    let screen = room.probe.plain();
    let row = |name: &str| screen.lines().position(|line| line.contains(name));
    assert!(row("neu.jpg").unwrap() < row("mittel.png").unwrap(), "{screen}");
    assert!(row("mittel.png").unwrap() < row("alt.jpg").unwrap(), "{screen}");
    assert_eq!(row("notizen.txt"), None, "{screen}");
    room.probe.keys("enter");
    assert!(room.probe.plain().contains("Foto neu.jpg"));
}

#[test]
fn what_is_no_photo_is_named_and_nothing_is_attached() {
    let mut room = Room::new(Language::De);
    let heic = room.path("IMG_1.HEIC");
    std::fs::write(&heic, b"\0\0\0\x18ftypheic\0\0\0\0").unwrap();
    room.probe.keys("F2");
    room.attach(&heic, "");
    let screen = room.probe.plain();
    assert!(
        screen.contains("IMG_1.HEIC ist ein Bild im Format HEIC"),
        "{screen}"
    );
    assert!(
        !screen.contains(&*heic.display().to_string()),
        "the name has to do"
    );
    assert!(room.photos().is_empty());
}

#[test]
fn the_photo_comes_when_its_file_is_safe_and_whoever_quits_before_waits_for_it() {
    let mut room = Room::new(Language::De);
    let wall = room.shoot("wand.jpg", 1);
    room.probe
        .keys("F2 p")
        .paste(&wall.display().to_string())
        .keys("enter ctrl+s");
    assert!(room.probe.plain().contains("Das Foto wird kopiert …"));
    while room.photos().is_empty() {
        std::thread::yield_now();
        room.probe.input(Input::Wake);
    }
    room.probe
        .keys("p")
        .paste(&wall.display().to_string())
        .keys("enter ctrl+s");
    let session = room.probe.app.into_session();
    assert_eq!(session.workshop().photos.len(), 2);
    session.close().unwrap();
}

fn quit() -> Input {
    Input::Key("ctrl+q".parse().unwrap())
}

#[test]
fn leaving_waits_until_the_photo_is_attached() {
    let mut room = Room::new(Language::De);
    let wall = room.shoot("wand.jpg", 1);
    room.probe
        .keys("F2 p")
        .paste(&wall.display().to_string())
        .keys("enter ctrl+s");
    assert_eq!(room.probe.input(quit()), Flow::Draw);
    assert!(
        room.probe
            .plain()
            .contains("Das Foto wird noch kopiert, dann ist Schluss.")
    );
    let mut flow = Flow::Draw;
    while flow == Flow::Draw {
        std::thread::yield_now();
        flow = room.probe.input(Input::Wake);
    }
    assert_eq!(flow, Flow::Quit);
    assert_eq!(room.photos().len(), 1);
}

#[test]
fn leaving_waits_for_photo_and_files_alike() {
    let mut room = Room::new(Language::De);
    let wall = room.shoot("wand.jpg", 1);
    room.probe
        .keys("F2 p")
        .paste(&wall.display().to_string())
        .keys("enter ctrl+s F8 W");
    assert_eq!(room.probe.input(quit()), Flow::Draw);
    assert!(room.probe.plain().contains("Erst wird fertig geschrieben"));
    let mut flow = Flow::Draw;
    while flow == Flow::Draw {
        std::thread::yield_now();
        flow = room.probe.input(Input::Wake);
    }
    assert_eq!(flow, Flow::Quit);
    assert!(!room.probe.app.is_writing());
    assert_eq!(room.photos().len(), 1);
}

#[test]
fn a_photo_that_fails_on_the_way_out_keeps_the_workshop_open_and_is_named_until_somebody_reads_it() {
    let mut room = Room::new(Language::De);
    let letter = room.path("brief.jpg");
    std::fs::write(&letter, "Liebe Kollegin").unwrap();
    let wall = room.shoot("wand.jpg", 1);
    room.probe.keys("F2");
    for photo in [&letter, &wall] {
        room.probe
            .keys("p")
            .paste(&photo.display().to_string())
            .keys("enter ctrl+s");
    }
    assert_eq!(room.probe.input(quit()), Flow::Draw);
    while room.photos().is_empty() || !room.probe.plain().contains("brief.jpg") {
        std::thread::yield_now();
        assert_eq!(room.probe.input(Input::Wake), Flow::Draw);
    }
    let screen = room.probe.plain();
    assert!(screen.contains("brief.jpg ist weder JPEG noch PNG"), "{screen}");
    assert_eq!(room.probe.input(quit()), Flow::Quit);
}

#[test]
fn one_step_of_undo_takes_a_photo_off_and_its_file_stays() {
    let mut room = Room::new(Language::De);
    let wall = room.shoot("wand.jpg", 1);
    room.probe.keys("F2");
    room.attach(&wall, "Die Wand");
    let attached = room.photos();
    room.probe.keys("ctrl+z");
    assert!(room.photos().is_empty());
    assert!(room.path("w/photos").join(&attached[0].1).is_file());
    room.probe.keys("ctrl+y");
    assert_eq!(room.photos(), attached);
}

#[test]
fn photos_are_described_moved_and_taken_off_in_their_list() {
    let mut room = Room::new(Language::De);
    let wall = room.shoot("wand.jpg", 1);
    room.probe.keys("F2");
    room.attach(&wall, "eins");
    room.attach(&wall, "zwei");
    let captions = |room: &Room| {
        let photos = room.photos().into_iter();
        photos.map(|(caption, ..)| caption).collect::<Vec<_>>().join(" ")
    };
    room.probe.keys("P home alt+down");
    assert_eq!(captions(&room), "zwei eins");
    room.probe.keys("e").text(" und mehr").keys("tab left ctrl+s");
    assert_eq!(captions(&room), "zwei eins und mehr");
    let at = room.photos()[1].2;
    assert_ne!(at, room.photos()[0].2, "it belongs to something else now");
    room.probe.keys("x");
    assert_eq!(captions(&room), "zwei");
    assert!(room.probe.plain().contains("Die Datei bleibt im Ordner „photos“"));
    assert_eq!(std::fs::read_dir(room.path("w/photos")).unwrap().count(), 2);
    room.probe.keys("ctrl+z");
    assert_eq!(captions(&room), "zwei eins und mehr");
    room.probe
        .keys("a")
        .paste(&wall.display().to_string())
        .keys("enter ctrl+s");
    room.develop();
    assert_eq!(room.photos().len(), 3, "one more is attached from the list");
    assert!(room.probe.plain().contains("ohne Bildunterschrift"));
}

#[test]
fn the_dialogs_in_both_languages() {
    for (language, name) in [(Language::De, "de"), (Language::En, "en")] {
        let mut room = Room::new(language);
        let wall = room.shoot("IMG_2041.JPG", 1);
        room.probe.keys("F2 down P");
        insta::assert_snapshot!(format!("{name}_empty"), room.probe.screen());
        room.probe
            .keys("a")
            .paste(&wall.display().to_string())
            .keys("enter");
        insta::assert_snapshot!(format!("{name}_form"), room.probe.screen());
        room.probe
            .text("Die Kartenwand nach der Abfrage, links die Chancen")
            .keys("enter right enter");
        room.develop();
        room.probe.keys("esc F4 home right");
        room.attach(&wall, "");
        room.probe.keys("F5 esc home tab");
        room.attach(&wall, "Plakat „Kooperation“");
        room.probe.keys("esc");
        let lost = room.photos()[1].1.clone();
        std::fs::remove_file(room.path("w/photos").join(lost)).unwrap();
        room.probe.keys("F4 P");
        insta::assert_snapshot!(format!("{name}_list"), room.probe.screen());
        room.probe.keys("home e");
        insta::assert_snapshot!(format!("{name}_edit"), room.probe.screen());
    }
}

#[test]
fn a_workshop_without_a_folder_takes_no_photos() {
    let mut probe = Probe::new(Language::De, 80, 24, meissen());
    probe.keys("F2 p");
    assert!(probe.plain().contains("hat keinen Ordner"));
    probe.keys("P");
    assert!(probe.plain().contains("Noch kein Foto"));
}

#[test]
fn the_same_keys_attach_and_list_photos_wherever_a_wall_is_shown() {
    for context in [Context::Agenda, Context::Clusters, Context::Rounds] {
        for (key, action) in [
            ("p", crate::tui::action::Action::Photo),
            ("P", crate::tui::action::Action::Photos),
        ] {
            assert_eq!(
                Keymap::the().action([context], &key.parse().unwrap()),
                Some(action)
            );
        }
    }
}
