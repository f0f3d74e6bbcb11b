//! Which paths are a workshop, and what is made of one that is not.

use super::*;
use crate::store::{Places, recent};

#[test]
fn paths_that_are_no_workshop_get_an_answer_of_their_own() {
    let room = Room::with_cards(&["eins"]);
    let open = |path: &Path| Session::open(path, &room.env(2)).map(|_| ()).unwrap_err();
    let inside = |name: &str| room.folder.path().join(name);
    assert!(matches!(open(&inside("nirgends")), OpenError::NotFound { .. }));
    fs::write(inside("brief.txt"), "Liebe Leute").unwrap();
    assert!(matches!(open(&inside("brief.txt")), OpenError::NotAFolder { .. }));
    fs::create_dir(inside("leer")).unwrap();
    assert!(matches!(open(&inside("leer")), OpenError::NotAWorkshop { .. }));
    fs::create_dir(inside("leer/log")).unwrap();
    assert!(matches!(open(&inside("leer")), OpenError::NotAWorkshop { .. }));
    assert!(names(&inside("leer/log")).is_empty());
}

#[test]
fn a_path_into_a_workshop_means_the_workshop() {
    let room = Room::with_cards(&["eins"]);
    room.open(2).session.close().unwrap();
    for inside in [
        PathBuf::from("workshop.ron"),
        "log".into(),
        Path::new("log").join(room.log().file_name().unwrap()),
    ] {
        let opened = Session::open(&room.path().join(&inside), &room.env(3)).unwrap();
        assert_eq!(opened.report.folder, room.path(), "{inside:?}");
        opened.session.close().unwrap();
    }
}

#[test]
fn a_file_of_a_gigabyte_is_refused_without_being_read() {
    let room = Room::new();
    fs::create_dir_all(room.path().join("log")).unwrap();
    let huge = |name: &str| {
        let path = room.path().join(name);
        fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
        path
    };
    let started = std::time::Instant::now();
    let log = huge("log/0123456789ab.ron");
    assert!(
        matches!(Session::open(&room.path(), &room.env(1)), Err(OpenError::TooLarge { bytes, .. }) if bytes == 1 << 30)
    );
    assert!(matches!(
        Session::open(&huge("../riesig.txt"), &room.env(1)),
        Err(OpenError::NotAFolder { .. })
    ));
    fs::remove_file(log).unwrap();
    let copy = huge("workshop.ron");
    assert!(matches!(
        Session::open(&copy, &room.env(1)),
        Err(OpenError::TooLarge { .. })
    ));
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[test]
fn opening_to_read_leaves_no_trace() {
    let room = Room::with_cards(&["eins"]);
    fs::remove_dir(room.path().join("drafts")).unwrap();
    let before = names(&room.path());
    let Opened { mut session, report } = Session::open_to_read(&room.path(), &room.env(2)).unwrap();
    assert_eq!(report.read_only, Some(ReadOnly::Asked));
    assert!(
        session
            .commit(Op::Set((Day::the(), DayField::Title("T".into())).into()).into())
            .is_err()
    );
    session.close().unwrap();
    assert_eq!(names(&room.path()), before);
}

#[cfg(unix)]
#[test]
fn a_folder_that_must_not_be_written_to_is_opened_for_reading() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::with_cards(&["eins"]);
    fs::remove_dir(room.path().join("drafts")).unwrap();
    let allow = |mode| fs::set_permissions(room.path(), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o500);
    if fs::write(room.path().join("probe"), "").is_ok() {
        // Whoever may write everywhere (root) cannot try this; tests/faults tries it on another disk.
        allow(0o700);
        return;
    }
    let Opened { mut session, report } = room.open(2);
    assert_eq!(report.read_only, Some(ReadOnly::Permission));
    assert_eq!(texts(&session), ["eins"]);
    assert!(
        session
            .commit(Op::Set((Day::the(), DayField::Title("T".into())).into()).into())
            .is_err()
    );
    session.close().unwrap();
    allow(0o700);
}

#[cfg(unix)]
#[test]
fn folders_and_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    let mut session = room.create(1);
    card(&mut session, "eins");
    session.keep_drafts(vec![Draft::default()]);
    saved(&session);
    session.close().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&room.path()), 0o700);
    assert_eq!(mode(&room.path().join("log")), 0o700);
    assert_eq!(mode(&room.log()), 0o600);
    assert_eq!(mode(&room.path().join("workshop.ron")), 0o600);
}

#[test]
fn a_new_workshop_needs_an_empty_folder() {
    let room = Room::new();
    fs::create_dir_all(room.path()).unwrap();
    fs::write(room.path().join("da.txt"), "").unwrap();
    let error = Session::create(&room.path(), &room.env(1), Vec::new()).unwrap_err();
    assert!(matches!(error, CreateError::NotEmpty { .. }));
    let file = room.path().join("da.txt");
    assert!(matches!(
        Session::create(&file, &room.env(1), Vec::new()),
        Err(CreateError::NotAFolder { .. })
    ));
    assert_eq!(names(&room.path()), ["da.txt"]);
}

#[test]
fn a_new_workshop_is_on_the_disk_at_once() {
    let room = Room::new();
    let deep = room.path().join("a/b/c");
    let ops = vec![Op::Set((Day::the(), DayField::Title("Meißen".into())).into())];
    let session = Session::create(&deep, &room.env(1), ops).unwrap();
    assert_eq!(session.save_state(), SaveState::Saved);
    let other = Session::open_to_read(&deep, &room.env(2)).unwrap().session;
    assert_eq!(other.workshop().day().title.as_str(), "Meißen");
}

#[test]
fn the_list_of_workshops_tells_what_is_in_them() {
    let room = Room::new();
    let places = Places {
        workshops: room.folder.path().join("w"),
        state: room.folder.path().join("s"),
    };
    let create = |path: &Path, title: &str, seed| {
        let ops = vec![Op::Set((Day::the(), DayField::Title(title.into())).into())];
        let mut session = Session::create(path, &room.env(seed), ops).unwrap();
        card(&mut session, "eins");
        session.close().unwrap();
        places.note_opened(path).unwrap();
    };
    create(&places.workshops.join("a"), "Erste \"Werkstatt\"", 1);
    create(&room.folder.path().join("anderswo"), "Zweite", 2);
    fs::create_dir(places.workshops.join("keine")).unwrap();
    let list = recent(&places);
    let mut titles: Vec<_> = list
        .iter()
        .map(|recent| (recent.title.as_str(), recent.cards))
        .collect();
    titles.sort_unstable();
    assert_eq!(titles, [("Erste \"Werkstatt\"", 1), ("Zweite", 1)]);
    assert_eq!(
        fs::read_to_string(places.state.join("recent.ron"))
            .unwrap()
            .matches("anderswo")
            .count(),
        1
    );
}
