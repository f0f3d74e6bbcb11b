//! `workshop.ron` edited by hand, while nobody looked and while somebody worked.

use std::io;
use std::sync::Mutex;

use super::*;
use crate::session::HandEdit;
use crate::store::{Basis, Fate};
use crate::store::{Disk, DiskFile, Meta, RealDisk};
use crate::workshop::What;

/// The disk of the system, with a list of the files that were made on it, and somebody who edits what is published.
#[derive(Clone, Debug, Default)]
struct Journal(Arc<Mutex<Vec<PathBuf>>>, Option<(&'static str, &'static str)>);

impl Disk for Journal {
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.0.lock().unwrap().push(path.to_owned());
        RealDisk.create(path)
    }

    fn meta(&self, path: &Path) -> io::Result<Meta> {
        RealDisk.meta(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        RealDisk.list(folder)
    }

    fn read(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
        RealDisk.read(path, from, limit)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.make_folder(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.sync_folder(folder)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        RealDisk.open(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)?;
        if let Some((before, after)) = self.1
            && to.ends_with("workshop.ron")
        {
            fs::write(to, fs::read_to_string(to)?.replace(before, after))?;
        }
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.remove_folder(folder)
    }

    fn room(&self, path: &Path) -> io::Result<u64> {
        RealDisk.room(path)
    }
}

impl Room {
    fn copy(&self) -> String {
        fs::read_to_string(self.path().join("workshop.ron")).unwrap()
    }

    /// Edits the copy as an editor does.
    fn edit(&self, edit: impl FnOnce(String) -> String) -> String {
        let edited = edit(self.copy());
        fs::write(self.path().join("workshop.ron"), &edited).unwrap();
        edited
    }
}

/// A workshop that was published and closed.
fn published(texts: &[&str]) -> Room {
    let room = Room::with_cards(texts);
    room.open(2).session.close().unwrap();
    room
}

fn only(session: &Session) -> HandEdit {
    let mut edits = session.hand_edits();
    assert_eq!(edits.len(), 1, "{edits:?}");
    edits.remove(0)
}

fn whats(edit: &HandEdit) -> Vec<What> {
    let found = edit.found.as_ref().unwrap();
    found
        .differences
        .list
        .iter()
        .map(|difference| difference.what)
        .collect()
}

fn take(session: &mut Session, edit: HandEdit) {
    let change = edit.found.as_ref().unwrap().differences.change(|_| true);
    assert!(session.commit(change).unwrap());
    session.decide(edit, Fate::Taken);
}

#[test]
fn what_was_edited_while_the_program_was_closed_is_offered_and_taken_over_as_one_step() {
    let room = published(&["eins", "zwei", "drei"]);
    let edited = room.edit(|copy| {
        let line = copy
            .lines()
            .find(|line| line.contains("drei"))
            .unwrap()
            .to_owned();
        copy.replace("\"eins\"", "\"eins, von Hand\"")
            .replace(&format!("{line}\n"), "        (text: \"vier\"),\n")
    });
    let Opened { mut session, report } = room.open(3);
    assert_eq!(report.copy, CopyState::HandEdited);
    assert_eq!(
        texts(&session),
        ["eins", "zwei", "drei"],
        "nothing is applied silently"
    );
    let edit = only(&session);
    assert_eq!(edit.found.as_ref().unwrap().basis, Basis::Exact);
    assert_eq!(whats(&edit), [What::Changed, What::Added, What::Removed]);
    take(&mut session, edit);
    assert_eq!(texts(&session), ["eins, von Hand", "zwei", "vier"]);
    assert_eq!(session.hand_edits().len(), 0, "nobody is asked again");
    session.close().unwrap();
    assert_eq!(
        fs::read_to_string(room.path().join("workshop-edited-1.taken.ron")).unwrap(),
        edited
    );
    assert!(!room.path().join("workshop-edited-1.ron").exists());
    let Opened { mut session, report } = room.open(4);
    assert!(report.is_calm(), "{report:?}");
    assert_eq!(session.hand_edits().len(), 0);
    assert!(matches!(session.undo(), Undone::Done { .. }));
    assert_eq!(texts(&session), ["eins", "zwei", "drei"]);
}

#[test]
fn what_is_left_is_kept_and_nobody_is_asked_again() {
    let room = published(&["eins"]);
    let edited = room.edit(|copy| copy.replace("eins", "von Hand"));
    let mut session = room.open(3).session;
    let edit = only(&session);
    session.decide(edit, Fate::Left);
    session.close().unwrap();
    assert_eq!(
        fs::read_to_string(room.path().join("workshop-edited-1.left.ron")).unwrap(),
        edited
    );
    assert!(room.copy().contains("\"eins\""), "published anew");
    let Opened { session, report } = room.open(4);
    assert!(report.is_calm(), "{report:?}");
    assert_eq!((texts(&session), session.hand_edits().len()), (vec!["eins"], 0));
    drop(session);
    // Who has changed their mind gives the file its name back.
    let path = room.path();
    fs::rename(
        path.join("workshop-edited-1.left.ron"),
        path.join("workshop-edited-1.ron"),
    )
    .unwrap();
    assert_eq!(whats(&only(&room.open(5).session)), [What::Changed]);
}

#[test]
fn an_edited_copy_that_was_put_aside_is_offered_until_somebody_decides() {
    let room = published(&["eins", "zwei"]);
    room.edit(|copy| copy.replace("eins", "von Hand"));
    for seed in 3..6 {
        let mut session = room.open(seed).session;
        assert_eq!(whats(&only(&session)), [What::Changed], "{seed}");
        // The program goes on, and publishes.
        card(&mut session, "noch eine");
        session.close().unwrap();
        assert!(room.copy().contains("\"eins\""));
        assert!(room.path().join("workshop-edited-1.ron").exists());
        assert!(!room.path().join("workshop-edited-2.ron").exists());
    }
    let mut session = room.open(7).session;
    let edit = only(&session);
    take(&mut session, edit);
    assert_eq!(
        texts(&session),
        ["von Hand", "zwei", "noch eine", "noch eine", "noch eine"]
    );
    session.close().unwrap();
    assert_eq!(room.open(8).report.edited_copies, Vec::<PathBuf>::new());
}

#[test]
fn what_is_edited_while_the_program_is_open_is_seen_at_the_next_change() {
    let room = published(&["eins"]);
    let mut session = room.open(3).session;
    assert!(!session.is_copy_touched());
    let edited = room.edit(|copy| copy.replace("eins", "von Hand, und länger"));
    assert!(session.is_copy_touched());
    assert!(!session.is_copy_touched(), "asked once, told once");
    assert_eq!(whats(&only(&session)), [What::Changed]);
    // The program publishes before anybody has decided: the edited copy is put aside, and offered from there.
    card(&mut session, "zwei");
    for _ in 0..200 {
        if room.copy().contains("zwei") {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(
        fs::read_to_string(room.path().join("workshop-edited-1.ron")).unwrap(),
        edited
    );
    assert_eq!(whats(&only(&session)), [What::Changed]);
    let edit = only(&session);
    take(&mut session, edit);
    assert_eq!(texts(&session), ["von Hand, und länger", "zwei"]);
    session.close().unwrap();
    assert!(room.path().join("workshop-edited-1.taken.ron").exists());
}

#[test]
fn what_the_program_publishes_itself_is_no_edit() {
    let room = published(&["eins"]);
    let mut session = room.open(3).session;
    card(&mut session, "zwei");
    for _ in 0..200 {
        if room.copy().contains("zwei") {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(session.hand_edits().len(), 0);
    session.close().unwrap();
    assert!(!names(&room.path()).iter().any(|name| name.contains("edited")));
}

#[test]
fn an_edit_in_the_moment_after_the_program_has_published_is_seen_as_well() {
    let room = published(&["eins"]);
    let env = Env {
        disk: Arc::new(Journal(Arc::default(), Some(("eins", "von Hand, und länger")))),
        ..room.env(3)
    };
    let mut session = Session::open(&room.path(), &env).unwrap().session;
    card(&mut session, "zwei");
    let is_seen = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        let is_published = room.copy().contains("zwei");
        is_published && session.is_copy_touched() && session.hand_edits().len() == 1
    });
    assert!(is_seen, "{}", room.copy());
    session.close().unwrap();
}

#[test]
fn a_copy_that_is_edited_again_after_it_was_looked_at_is_offered_again() {
    let room = published(&["eins"]);
    room.edit(|copy| copy.replace("eins", "von Hand"));
    let mut session = room.open(3).session;
    let edit = only(&session);
    room.edit(|copy| copy.replace("von Hand", "noch einmal"));
    session.decide(edit, Fate::Left);
    assert_eq!(whats(&only(&session)), [What::Changed]);
    session.close().unwrap();
    assert_eq!(whats(&only(&room.open(4).session)), [What::Changed]);
}

#[test]
fn a_copy_that_does_not_tell_its_lines_any_more_is_compared_with_the_present_state() {
    let room = published(&["eins", "zwei"]);
    room.edit(|copy| {
        let mut lines: Vec<&str> = copy.lines().collect();
        lines.drain(1..3);
        lines.join("\n").replace("zwei", "von Hand")
    });
    let mut session = room.open(3).session;
    let edit = only(&session);
    assert_eq!(edit.found.as_ref().unwrap().basis, Basis::Present);
    assert_eq!(whats(&edit), [What::Changed]);
    take(&mut session, edit);
    assert_eq!(texts(&session), ["eins", "von Hand"]);
}

#[test]
fn what_the_logs_lack_is_offered_out_of_the_copy() {
    let room = published(&["eins", "zwei", "drei"]);
    // The last line was lost, the copy still knows it.
    room.alter(|bytes| {
        let end = bytes[..bytes.len() - 1]
            .iter()
            .rposition(|&byte| byte == b'\n')
            .unwrap();
        bytes.truncate(end + 1);
    });
    let Opened { mut session, report } = room.open(3);
    assert_eq!(report.copy, CopyState::Fuller);
    assert_eq!(texts(&session), ["eins", "zwei"]);
    let edit = only(&session);
    assert!(edit.is_fuller);
    assert_eq!(edit.found.as_ref().unwrap().basis, Basis::Lacking(1));
    assert_eq!(whats(&edit), [What::Added]);
    take(&mut session, edit);
    assert_eq!(texts(&session), ["eins", "zwei", "drei"]);
    session.close().unwrap();
    assert!(room.path().join("workshop-before-1.taken.ron").exists());
    let session = room.open(4).session;
    assert_eq!(
        (texts(&session), session.hand_edits().len()),
        (vec!["eins", "zwei", "drei"], 0)
    );
}

#[test]
fn a_fuller_copy_that_was_left_is_not_offered_again() {
    let room = published(&["eins", "zwei"]);
    room.alter(|bytes| {
        let end = bytes[..bytes.len() - 1]
            .iter()
            .rposition(|&byte| byte == b'\n')
            .unwrap();
        bytes.truncate(end + 1);
    });
    let mut session = room.open(3).session;
    let edit = only(&session);
    session.decide(edit, Fate::Left);
    session.close().unwrap();
    let session = room.open(4).session;
    assert_eq!(session.hand_edits().len(), 0, "{:?}", names(&room.path()));
}

#[test]
fn edits_in_a_copy_that_is_fuller_as_well_come_with_what_the_logs_lack() {
    let room = published(&["eins", "zwei", "drei"]);
    room.alter(|bytes| {
        let end = bytes[..bytes.len() - 1]
            .iter()
            .rposition(|&byte| byte == b'\n')
            .unwrap();
        bytes.truncate(end + 1);
    });
    room.edit(|copy| copy.replace("eins", "von Hand"));
    let mut session = room.open(3).session;
    let edit = only(&session);
    assert_eq!(edit.found.as_ref().unwrap().basis, Basis::Lacking(1));
    assert_eq!(whats(&edit), [What::Changed, What::Added]);
    take(&mut session, edit);
    assert_eq!(texts(&session), ["von Hand", "zwei", "drei"]);
}

#[test]
fn a_copy_edited_by_hand_is_enough_when_all_logs_are_gone() {
    let room = published(&["eins", "zwei"]);
    room.edit(|copy| {
        let line = copy
            .lines()
            .find(|line| line.contains("zwei"))
            .unwrap()
            .to_owned();
        // A line copied with its identity, and one without.
        let copied = line.replace("zwei", "drei");
        copy.replace(&line, &format!("{line}\n{copied}\n        (text: \"vier\"),"))
    });
    fs::remove_dir_all(room.path().join("log")).unwrap();
    let Opened { session, report } = room.open(3);
    assert!(report.from_copy);
    assert_eq!(texts(&session), ["eins", "zwei", "drei", "vier"]);
    session.close().unwrap();
    let session = room.open(4).session;
    assert_eq!(texts(&session), ["eins", "zwei", "drei", "vier"]);
    assert_eq!(
        session.hand_edits().len(),
        0,
        "what counts already is not asked about"
    );
}

#[test]
fn an_edit_with_a_mistake_changes_nothing_and_counts_when_it_is_corrected() {
    let room = published(&["eins", "zwei"]);
    let edited = room.edit(|copy| copy.replace("text: \"eins\"", "text \"von Hand\""));
    let mut session = room.open(3).session;
    let edit = only(&session);
    let line = edited.lines().position(|line| line.contains("von Hand")).unwrap() as u64 + 1;
    assert!(
        matches!(&edit.found, Err(OpenError::Malformed { mistake, .. }) if mistake.line == line),
        "{edit:?}"
    );
    assert!(edit.line(line).unwrap().contains("von Hand"));
    card(&mut session, "drei");
    session.close().unwrap();
    let aside = room.path().join("workshop-edited-1.ron");
    assert_eq!(fs::read_to_string(&aside).unwrap(), edited);
    fs::write(&aside, edited.replace("text \"von Hand\"", "text: \"von Hand\"")).unwrap();
    let mut session = room.open(4).session;
    let edit = only(&session);
    take(&mut session, edit);
    assert_eq!(texts(&session), ["von Hand", "zwei", "drei"]);
}

#[test]
fn editors_that_change_marks_and_line_ends_do_not_get_in_the_way() {
    for alter in [
        (|copy: String| format!("\u{feff}{}", copy.replace("eins", "von Hand"))) as fn(String) -> String,
        |copy| copy.replace("eins", "von Hand").replace('\n', "\r\n"),
        |copy| copy.replace("eins", "von Hand").replace("        ", "\t\t"),
        |copy| copy.replace("eins", "von Hand").trim_end().to_owned(),
        |copy| copy.replace("eins", "von Hand") + "\n\n// Anmerkung\n",
    ] {
        let room = published(&["eins", "zwei"]);
        room.edit(alter);
        let session = room.open(3).session;
        assert_eq!(whats(&only(&session)), [What::Changed]);
    }
    // Without anything that was changed it is no edit at all.
    let room = published(&["eins"]);
    room.edit(|copy| copy + "// Anmerkung\n");
    assert_eq!(room.open(3).session.hand_edits().len(), 0);
}

#[test]
fn text_in_the_encoding_of_old_windows_is_told_by_its_line() {
    let room = published(&["eins"]);
    let edited = room.copy().replace("eins", "f\u{fc}r");
    let bytes: Vec<u8> = edited
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect();
    fs::write(room.path().join("workshop.ron"), bytes).unwrap();
    let edit = only(&room.open(3).session);
    let line = edited.lines().position(|line| line.contains('\u{fc}')).unwrap() as u64 + 1;
    assert!(
        matches!(&edit.found, Err(OpenError::NotText { line: at, looks_like_latin1: true, .. }) if *at == line),
        "{edit:?}"
    );
}

#[test]
fn what_was_taken_over_is_noted_only_when_it_is_safe() {
    let room = published(&["eins"]);
    room.edit(|copy| copy.replace("eins", "von Hand"));
    let mut session = room.open(3).session;
    let edit = only(&session);
    take(&mut session, edit);
    saved(&session);
    // The program dies without being closed in order; its lines were acknowledged.
    drop(session);
    let session = room.open(4).session;
    assert_eq!(texts(&session), ["von Hand"]);
    assert_eq!(session.hand_edits().len(), 0);
}

#[test]
fn two_laptops_that_take_over_the_same_edits_do_not_add_them_twice() {
    let room = published(&["eins"]);
    room.edit(|copy| copy.replace("    cards: [\n", "    cards: [\n        (text: \"neu\"),\n"));
    let mut here = room.open(3).session;
    let mut there = room.open(4).session;
    let (first, second) = (only(&here), only(&there));
    take(&mut here, first);
    let change = second.found.unwrap().differences.change(|_| true);
    there.commit(change).unwrap();
    saved(&here);
    saved(&there);
    here.refresh().unwrap();
    assert_eq!(texts(&here), ["neu", "eins"]);
}

#[test]
fn unreadable_bytes_are_kept_before_anything_else_is_written() {
    let room = Room::with_cards(&["eins", "zwei"]);
    room.alter(|bytes| {
        let at = bytes.len() - 30;
        bytes[at] ^= 1;
    });
    let journal = Journal::default();
    let env = Env {
        disk: Arc::new(journal.clone()),
        ..room.env(3)
    };
    let opened = Session::open(&room.path(), &env).unwrap();
    assert!(opened.report.damages[0].kept.is_some());
    drop(opened);
    let made = journal.0.lock().unwrap();
    let is_in = |path: &Path, folder: &str| path.parent().is_some_and(|parent| parent.ends_with(folder));
    assert!(is_in(&made[0], "damaged"), "{made:?}");
    assert!(made.iter().any(|path| is_in(path, "drafts")), "{made:?}");
}

#[test]
fn a_theme_with_an_identity_of_its_own_can_be_used_in_the_same_edit() {
    let room = published(&["eins"]);
    room.edit(|copy| {
        copy.replace(
            "text: \"eins\"",
            "text: \"eins\", place: (theme: \"00000000000k\")",
        )
        .replace(
            "    cards: [\n",
            "    themes: [\n        (id: \"00000000000k\", name: \"Inhalt\"),\n    ],\n    cards: [\n",
        )
    });
    let mut session = room.open(3).session;
    let edit = only(&session);
    assert_eq!(whats(&edit), [What::Added, What::Moved]);
    take(&mut session, edit);
    let theme = session.workshop().themes.iter().next().unwrap();
    assert_eq!(theme.name.as_str(), "Inhalt");
    let card = session.workshop().cards.iter().next().unwrap();
    assert_eq!(card.place.theme, Some(theme.id()));
}

#[test]
fn a_line_taken_out_by_hand_and_reworded_in_the_program_stays_and_is_flagged() {
    let room = published(&["eins", "zwei"]);
    room.edit(|copy| {
        let line = copy
            .lines()
            .find(|line| line.contains("eins"))
            .unwrap()
            .to_owned();
        copy.replace(&format!("{line}\n"), "")
    });
    let mut session = room.open(3).session;
    let first = session.workshop().cards.iter().next().unwrap().id();
    edit(&mut session, first, "eins, im Programm");
    let by_hand = only(&session);
    assert_eq!(whats(&by_hand), [What::Removed]);
    take(&mut session, by_hand);
    assert_eq!(texts(&session), ["eins, im Programm", "zwei"]);
    assert_eq!(session.workshop().outlived().count(), 1);
}

#[test]
fn what_nobody_has_decided_of_comes_along_into_a_copy_of_the_workshop() {
    let room = published(&["eins", "zwei"]);
    room.edit(|copy| copy.replace("eins", "von Hand"));
    let mut session = room.open(3).session;
    card(&mut session, "drei");
    session.close().unwrap();
    fs::write(room.path().join("workshop-edited-2.left.ron"), "(").unwrap();
    let there = Room::new();
    crate::store::copy_workshop(&room.path(), &there.path(), &RealDisk).unwrap();
    assert_eq!(
        names(&there.path()),
        ["log", "workshop-edited-1.ron", "workshop.ron"]
    );
    assert_eq!(whats(&only(&there.open(9).session)), [What::Changed]);
}

#[test]
fn a_copy_with_nothing_in_it_is_nobodys_edit_and_is_published_anew() {
    for blank in [&b""[..], &[0; 4096]] {
        let room = published(&["eins"]);
        fs::write(room.path().join("workshop.ron"), blank).unwrap();
        let Opened { mut session, report } = room.open(3);
        assert_eq!(report.copy, CopyState::Stale);
        assert_eq!(session.hand_edits().len(), 0);
        card(&mut session, "zwei");
        session.close().unwrap();
        assert!(room.copy().contains("zwei"));
        assert!(!names(&room.path()).iter().any(|name| name.contains("edited")));
    }
}
