//! What happens when a folder, or a log in it, is taken away under an open window: a stick is pulled, a backup is put
//! back, a synchroniser replaces a file. Nothing that was shown goes, and everything is written once more.

use super::memory::File;
use super::rescue::{PLACE, below, create, fault, laptop, plug, pull, shown};
use super::*;

#[test]
fn a_stick_that_was_pulled_is_missed_and_gets_everything_when_it_is_back() {
    // With the folder in which it hangs gone or empty.
    for is_there in [false, true] {
        let disk = MemoryDisk::default();
        create(&disk).close().unwrap();
        let mut session = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
        let stick = pull(&disk, "/w");
        if is_there {
            disk.state().folders.insert("/w".into());
        } else {
            // What a system says when a folder is to be made in one that is not there.
            fault(&disk, 0, usize::MAX, io::ErrorKind::NotFound, "make_folder /w/");
        }
        add(&mut session, 0);
        let state = session.sync(LONG);
        assert!(
            matches!(
                state,
                SaveState::Rescued {
                    pending: 1,
                    kind: io::ErrorKind::NotFound
                }
            ),
            "{state:?}"
        );
        assert_eq!(below(&disk, "/w"), [] as [PathBuf; 0]);
        // What is shown stays, whatever wakes the window.
        assert!(!session.refresh().unwrap_or(false));
        assert_eq!(session.workshop().cards.len(), 1);
        disk.state().fault = None;
        plug(&disk, &stick);
        add(&mut session, 1);
        saved(&session);
        assert_eq!(cards(&disk.after_power_cut()), 2);
        assert_eq!(below(&disk, PLACE), [] as [PathBuf; 0]);
    }
}

#[test]
fn a_log_that_is_taken_away_under_an_open_handle_is_written_once_more() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    add(&mut session, 0);
    saved(&session);
    let stick = pull(&disk, "/w");
    // The system writes on into a file that no name leads to any more.
    add(&mut session, 1);
    session.sync(LONG);
    // The keeper misses it, sooner or later; closing would at last.
    while !matches!(session.save_state(), SaveState::Rescued { pending: 3, .. }) {
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(below(&disk, "/w"), [] as [PathBuf; 0]);
    plug(&disk, &stick);
    assert_eq!(shown(&disk.after_power_cut()), 2);
    add(&mut session, 2);
    saved(&session);
    assert_eq!(cards(&disk.after_power_cut()), 3);
    assert_eq!(below(&disk, PLACE), [] as [PathBuf; 0]);
}

#[test]
fn a_log_that_is_taken_away_just_before_the_end_is_missed_when_closing() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    add(&mut session, 0);
    saved(&session);
    let stick = pull(&disk, "/w");
    let error = session.close().unwrap_err();
    assert_eq!((error.unsaved, error.rescued), (0, 2));
    assert_eq!(below(&disk, "/w"), [] as [PathBuf; 0]);
    plug(&disk, &stick);
    assert_eq!(shown(&disk.after_power_cut()), 1);
}

/// What the log of the first window holds, and its path.
fn first_log(disk: &MemoryDisk) -> (PathBuf, Vec<u8>) {
    let path = disk.logs()[0].clone();
    let bytes = disk.state().files[&path].bytes.clone();
    (path, bytes)
}

/// Waits until the window has missed its log and written everything once more.
fn written_once_more(session: &mut Session, disk: &MemoryDisk, expected: usize) {
    for _ in 0..1000 {
        let _ = session.refresh();
        if session.sync(LONG) == SaveState::Saved && cards(&disk.after_power_cut()) == expected {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!(
        "{:?}, {} cards",
        session.save_state(),
        cards(&disk.after_power_cut())
    );
}

#[test]
fn however_often_a_pulled_stick_is_looked_for_what_is_shown_stays() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    let mut other = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
    add(&mut other, 0);
    saved(&other);
    add(&mut session, 1);
    saved(&session);
    assert!(session.refresh().unwrap());
    // Another log is shorter than it was, so that everything is read anew; then the stick is gone.
    let logs = disk.logs();
    disk.state().unreadable = Some(logs[1].clone());
    let stick = pull(&disk, "/w");
    disk.state().folders.extend(["/w".into(), "/w/log".into()]);
    disk.state()
        .files
        .insert("/w/log/0000000000zz.ron".into(), File::safe(b"x".to_vec(), 4711));
    for _ in 0..3 {
        let _ = session.refresh();
        disk.state().files.remove(Path::new("/w/log/0000000000zz.ron"));
        assert_eq!(session.workshop().cards.len(), 2);
    }
    assert!(
        matches!(session.past(), Err(OpenError::NotFound { .. })),
        "looking back has to say so as well"
    );
    disk.state().unreadable = None;
    plug(&disk, &stick);
    session.refresh().unwrap();
    assert_eq!(session.workshop().cards.len(), 2);
}

#[test]
fn a_log_that_an_older_one_has_replaced_is_written_once_more() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    add(&mut session, 0);
    saved(&session);
    let (path, older) = first_log(&disk);
    add(&mut session, 1);
    saved(&session);
    // A backup is put back: the window writes on into a file that no name leads to.
    disk.state().files.insert(path, File::safe(older, 4711));
    add(&mut session, 2);
    written_once_more(&mut session, &disk, 3);
}

#[test]
fn what_somebody_has_taken_out_of_the_folder_stays_in_sight_of_who_wrote_it() {
    let disk = MemoryDisk::default();
    let mut session = create(&disk);
    add(&mut session, 0);
    saved(&session);
    let (path, _) = first_log(&disk);
    let mut other = Session::open(Path::new("/w"), &laptop(&disk, 2)).unwrap().session;
    add(&mut other, 1);
    saved(&other);
    session.refresh().unwrap();
    // The log goes, and another one comes whose lines belong before what is known: all is read anew.
    disk.state().files.remove(&path);
    let copy = disk.logs()[0].with_file_name("copy of it.ron");
    let (_, bytes) = first_log(&disk);
    disk.state().files.insert(copy, File::safe(bytes, 4712));
    session.refresh().unwrap();
    assert_eq!(session.workshop().cards.len(), 2);
    written_once_more(&mut session, &disk, 2);
}
