//! Following, tried on real folders: with what this system watches with, with what the others do, and with nothing but
//! looks. Everything waits until something is seen, never for a time.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::DateTime;

use super::eye::{Eye, Tell};
use super::*;
use crate::clock::FixedClock;
use crate::session::Session;
use crate::store::stage::{self, Standing};
use crate::store::{Env, SaveState};
use crate::workshop::{CardField, CardId, Change, Id, Stage, View};

/// Far longer than anything takes.
const LONG: Duration = Duration::from_secs(60);

/// A folder, and windows on it that hear of each other.
struct Hall {
    folder: tempfile::TempDir,
}

/// A window, and what wakes it.
struct Seat {
    session: Session,
    woken: Receiver<()>,
}

impl Hall {
    fn new() -> Self {
        let hall = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let session = Session::create(&hall.path(), &hall.env(1).0, Vec::new()).unwrap();
        session.close().unwrap();
        hall
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("meissen")
    }

    fn env(&self, seed: u64) -> (Env, Receiver<()>) {
        let morning = DateTime::parse_from_rfc3339("2012-05-03T10:00:00+02:00").unwrap();
        let (wake, woken) = waker();
        let env = Env {
            wake,
            ..Env::new(Arc::new(FixedClock::at(morning)), seed, Id::from_bits(42))
        };
        (env, woken)
    }

    /// Opens a window that hears of nothing.
    fn writer(&self, seed: u64) -> Session {
        Session::open(&self.path(), &self.env(seed).0).unwrap().session
    }

    /// Opens a window that follows.
    fn follower(&self, seed: u64) -> Seat {
        let (env, woken) = self.env(seed);
        let mut session = Session::open(&self.path(), &env).unwrap().session;
        session.follow().unwrap();
        Seat { session, woken }
    }
}

impl Seat {
    /// Takes over what comes, whenever it is woken, until something is true.
    fn until(&mut self, is_true: impl Fn(&Session) -> bool) {
        while !is_true(&self.session) {
            self.woken.recv_timeout(LONG).unwrap();
            // What cannot be read while a folder is away is read later.
            self.session.refresh().ok();
        }
    }

    fn until_it_shows(&mut self, text: &str) {
        self.until(|session| shows(session, text));
    }
}

fn waker() -> (Wake, Receiver<()>) {
    let (sender, woken) = channel();
    let sender = Mutex::new(sender);
    let wake: Wake = Arc::new(move || {
        sender.lock().unwrap().send(()).ok();
    });
    (wake, woken)
}

fn shows(session: &Session, text: &str) -> bool {
    session.workshop().cards.iter().any(|card| *card.text == *text)
}

fn card(session: &mut Session, text: &str) {
    let id: CardId = session.ids().fresh();
    let mut change = Change::default();
    change.set((id, vec![CardField::Text(text.into())]));
    assert!(session.commit(change).unwrap());
}

fn saved(session: &Session) {
    assert_eq!(session.sync(LONG), SaveState::Saved);
}

fn names(folder: &Path) -> Vec<std::ffi::OsString> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name()).collect()
}

fn post(folder: &Path, run: u64) -> (Post, Receiver<()>) {
    let (wake, woken) = waker();
    let disk: Arc<dyn crate::store::Disk> = Arc::new(crate::store::RealDisk);
    let post = Post {
        folder: Folder::new(folder, &disk),
        run: RunId::from(Id::from_bits(run)),
        glance: Arc::default(),
        wake,
    };
    (post, woken)
}

/// An eye that tells what a test tells it to.
fn told(heard: Sender<Tell>) -> impl Open {
    move |_: &Places, tell: Tell| {
        heard.send(tell).ok();
        Ok(Eye::new((), true))
    }
}

fn blind(_: &Places, _: Tell) -> io::Result<Eye> {
    Err(io::ErrorKind::Unsupported.into())
}

#[test]
fn what_one_window_writes_is_taken_over_by_the_other() {
    let hall = Hall::new();
    let mut one = hall.writer(2);
    let mut two = hall.follower(3);
    for n in 0..5 {
        card(&mut one, &format!("Karte {n}"));
        two.until_it_shows(&format!("Karte {n}"));
    }
    let mut late = hall.writer(4);
    card(&mut late, "aus einem neuen Log");
    two.until_it_shows("aus einem neuen Log");
}

#[test]
fn a_window_that_only_reads_follows_as_well_from_before_the_first_log() {
    let hall = Hall::new();
    fs::remove_dir_all(hall.path().join("log")).unwrap();
    let before = names(&hall.path());
    let (env, woken) = hall.env(2);
    let mut session = Session::open_to_read(&hall.path(), &env).unwrap().session;
    session.follow().unwrap();
    let mut reader = Seat { session, woken };
    reader.woken.recv_timeout(LONG).unwrap();
    assert_eq!(names(&hall.path()), before, "following leaves no trace");
    let mut writer = hall.writer(3);
    card(&mut writer, "die erste");
    reader.until_it_shows("die erste");
}

#[test]
fn a_log_that_a_synchroniser_puts_in_place_of_a_shorter_one_is_noticed() {
    let hall = Hall::new();
    let mut one = hall.writer(2);
    card(&mut one, "eins");
    saved(&one);
    let elsewhere = hall.folder.path().join("anderswo");
    let mut two = hall.follower(3);
    two.until_it_shows("eins");
    // Another laptop goes on with the log, and the whole of it is brought here.
    crate::store::copy_workshop(&hall.path(), &elsewhere, &crate::store::RealDisk).unwrap();
    card(&mut one, "zwei");
    saved(&one);
    let (name, longer) = fs::read_dir(hall.path().join("log"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap()))
        .max_by_key(|(_, bytes)| bytes.len())
        .unwrap();
    two.until_it_shows("zwei");
    drop(two);
    drop(one);
    let (env, woken) = hall.env(4);
    let mut session = Session::open(&elsewhere, &env).unwrap().session;
    session.follow().unwrap();
    let mut there = Seat { session, woken };
    assert!(!shows(&there.session, "zwei"));
    let part = elsewhere.join(".syncthing.tmp");
    fs::write(&part, longer).unwrap();
    fs::rename(part, elsewhere.join("log").join(name)).unwrap();
    there.until_it_shows("zwei");
}

#[test]
fn where_the_system_cannot_watch_changes_are_found_by_looking() {
    let hall = Hall::new();
    let mut one = hall.writer(2);
    let (post, woken) = post(&hall.path(), 0);
    let follower = Follower::start_with(post, blind).unwrap();
    // At the beginning, and for the copy, which this one does not know yet.
    woken.recv_timeout(LONG).unwrap();
    woken.recv_timeout(LONG).unwrap();
    for _ in 0..2 {
        card(&mut one, "eins");
        woken.recv_timeout(LONG).unwrap();
    }
    drop(follower);
    while woken.try_recv().is_ok() {}
    card(&mut one, "zwei");
    saved(&one);
    assert!(woken.recv().is_err(), "nobody is left to wake anybody");
}

#[test]
fn a_folder_that_is_away_for_a_while_is_followed_again() {
    let hall = Hall::new();
    let mut two = hall.follower(3);
    two.until(|_| true);
    for n in 0..2 {
        // What was made of it elsewhere comes back, in folders that were not watched.
        let elsewhere = hall.folder.path().join(format!("anderswo {n}"));
        crate::store::copy_workshop(&hall.path(), &elsewhere, &crate::store::RealDisk).unwrap();
        fs::remove_dir_all(hall.path()).unwrap();
        let env = hall.env(10 + n).0;
        let mut other = Session::open(&elsewhere, &env).unwrap().session;
        card(&mut other, &format!("unterwegs {n}"));
        other.close().unwrap();
        fs::rename(&elsewhere, hall.path()).unwrap();
        two.until_it_shows(&format!("unterwegs {n}"));
        let mut here = hall.writer(20 + n);
        card(&mut here, &format!("wieder hier {n}"));
        two.until_it_shows(&format!("wieder hier {n}"));
    }
}

#[test]
fn a_folder_that_comes_back_is_followed_without_an_eye_as_well() {
    let hall = Hall::new();
    let away = hall.folder.path().join("weg");
    let (post, woken) = post(&hall.path(), 0);
    fs::rename(hall.path(), &away).unwrap();
    let _follower = Follower::start_with(post, blind).unwrap();
    fs::rename(&away, hall.path()).unwrap();
    woken.recv_timeout(LONG).unwrap();
}

#[test]
fn a_burst_of_changes_wakes_at_once_and_then_a_few_times() {
    let hall = Hall::new();
    let (post, woken) = post(&hall.path(), 0);
    let (heard, eyes) = channel();
    let follower = Follower::start_with(post, told(heard)).unwrap();
    let tell = eyes.recv_timeout(LONG).unwrap();
    woken.recv_timeout(LONG).unwrap();
    let log = std::path::absolute(hall.path()).unwrap().join("log/0.ron");
    for _ in 0..1000 {
        tell(Sight::Touched(&log));
    }
    woken.recv_timeout(LONG).unwrap();
    drop(follower);
    assert!(woken.try_iter().count() < 500);
}

#[test]
fn when_a_folder_has_gone_it_is_watched_anew() {
    let hall = Hall::new();
    let (post, woken) = post(&hall.path(), 0);
    let (heard, eyes) = channel();
    let _follower = Follower::start_with(post, told(heard)).unwrap();
    for _ in 0..3 {
        let tell = eyes.recv_timeout(LONG).unwrap();
        woken.recv_timeout(LONG).unwrap();
        tell(Sight::Lost);
    }
}

#[test]
fn an_edit_of_the_readable_copy_is_noticed_while_nothing_else_happens() {
    let hall = Hall::new();
    let mut two = hall.follower(3);
    two.woken.recv_timeout(LONG).unwrap();
    two.session.refresh().unwrap();
    assert!(!two.session.is_copy_touched());
    let copy = hall.path().join("workshop.ron");
    let text = fs::read_to_string(&copy).unwrap();
    fs::write(&copy, text.replace("days", "days ")).unwrap();
    two.until(Session::is_copy_touched);
}

#[test]
fn what_a_run_writes_itself_touches_nothing() {
    let root = PathBuf::from("/w");
    let run = RunId::from(Id::from_bits(7));
    let places = Places {
        log: root.join("log"),
        drafts: root.join("drafts"),
        root,
        run,
    };
    let touched = |path: String| places.touched(Path::new(&path));
    let other = RunId::from(Id::from_bits(8));
    assert_eq!(touched(format!("/w/log/{run}.ron")), None);
    assert_eq!(touched(format!("/w/log/{run}-2.ron")), None);
    assert_eq!(touched(format!("/w/log/{other}.ron")), Some(Touched::Others));
    assert_eq!(touched("/w/log/log (Kopie).ron".into()), Some(Touched::Others));
    assert_eq!(touched("/w/log/.syncthing.x.ron.tmp".into()), None);
    assert_eq!(touched(format!("/w/drafts/{other}.ron")), None);
    assert_eq!(touched("/w/workshop.ron".into()), Some(Touched::Copy));
    assert_eq!(touched(format!("/w/.workshop-{run}.tmp")), None);
    assert_eq!(touched("/w/export/bericht.pdf".into()), None);
    assert_eq!(touched("/w/log".into()), Some(Touched::Places));
}

#[test]
fn what_watches_on_other_systems_sees_what_is_written() {
    let hall = Hall::new();
    let root = std::path::absolute(hall.path()).unwrap();
    let places = Places {
        log: root.join("log"),
        drafts: root.join("drafts"),
        root,
        run: RunId::from(Id::from_bits(7)),
    };
    let (sender, seen) = channel();
    let (log, copy) = (places.log.clone(), places.root.join(COPY));
    let tell = move |sight: Sight<'_>| match sight {
        Sight::Touched(path) => sender.send(path.to_owned()).unwrap(),
        Sight::Lost => {}
    };
    let eye = super::eye::others::open(&places, Box::new(tell)).unwrap();
    assert!(!eye.sees_everything);
    let mut one = hall.writer(2);
    card(&mut one, "eins");
    saved(&one);
    while seen.recv_timeout(LONG).unwrap().parent() != Some(&log) {}
    one.close().unwrap();
    while seen.recv_timeout(LONG).unwrap() != copy {}
}

fn at(view: View) -> Stage {
    Stage {
        view,
        ..Stage::default()
    }
}

/// The files that say what windows are at.
fn stages(hall: &Hall) -> Vec<String> {
    let names = names(&hall.path().join("drafts")).into_iter();
    let names = names.map(|name| name.into_string().unwrap());
    names.filter(|name| name.contains("stage")).collect()
}

#[test]
fn what_a_window_is_at_is_heard_by_the_others_until_it_is_closed() {
    let hall = Hall::new();
    let mut one = hall.writer(2);
    let mut two = hall.follower(3);
    assert_eq!(two.session.stage(), None);
    for view in View::ALL {
        one.set_stage(at(view));
        two.until(|session| session.stage() == Some(at(view)));
    }
    assert_eq!(one.stage(), None, "nobody else has said anything");
    two.session.set_stage(at(View::Rota));
    one.close().unwrap();
    assert_eq!(two.session.stage(), None);
    two.session.close().unwrap();
    assert_eq!(stages(&hall), Vec::<String>::new());
}

#[test]
fn what_a_window_was_at_stays_in_force_when_it_has_crashed_until_one_that_lives_says_more() {
    let hall = Hall::new();
    let mut one = hall.writer(2);
    let mut beamer = hall.follower(3);
    one.set_stage(at(View::Dots));
    beamer.until(|session| session.stage().is_some());
    drop(one);
    assert_eq!(beamer.session.stage(), Some(at(View::Dots)));
    // Whatever the clocks say: who lives counts.
    let late = Standing {
        stage: at(View::Rota),
        since: i64::MAX,
    };
    let disk: Arc<dyn crate::store::Disk> = Arc::new(crate::store::RealDisk);
    let folder = Folder::new(&hall.path(), &disk);
    let other_laptop = Id::from_bits(99);
    stage::write(&folder, Id::from_bits(1 << 40), other_laptop, late).unwrap();
    assert_eq!(beamer.session.stage(), Some(at(View::Rota)));
    let mut two = hall.writer(4);
    assert_eq!(two.take_drafts(), [], "it is no draft");
    two.set_stage(at(View::Cards));
    beamer.until(|session| session.stage() == Some(at(View::Cards)));
    two.set_stage(at(View::Clock));
    beamer.until(|session| session.stage() == Some(at(View::Clock)));
    two.close().unwrap();
    // This laptop's own that was over has gone; of the other's nobody can tell.
    assert_eq!(stages(&hall).len(), 1);
}

#[test]
fn what_a_window_is_at_is_not_copied_and_goes_with_the_workshop() {
    let hall = Hall::new();
    let mut one = hall.follower(2).session;
    one.set_stage(at(View::Dots));
    let mut reader = hall.follower(3);
    reader.until(|session| session.stage().is_some());
    drop(one);
    drop(reader);
    let elsewhere = hall.folder.path().join("anderswo");
    crate::store::copy_workshop(&hall.path(), &elsewhere, &crate::store::RealDisk).unwrap();
    assert!(!elsewhere.join("drafts").exists());
    assert_eq!(stages(&hall).len(), 1);
    let env = hall.env(9).0;
    let gone = crate::store::erase_everything(&hall.path(), &env, false, None).unwrap();
    assert_eq!(gone.foreign, Vec::<PathBuf>::new());
    assert!(!hall.path().exists());
}

#[test]
fn what_a_window_is_at_is_said_once_the_folder_that_was_away_is_back() {
    let hall = Hall::new();
    let mut one = hall.writer(2);
    let mut beamer = hall.follower(3);
    one.set_stage(at(View::Dots));
    beamer.until(|session| session.stage() == Some(at(View::Dots)));
    let away = hall.folder.path().join("weg");
    fs::rename(hall.path(), &away).unwrap();
    one.set_stage(at(View::Cards));
    fs::rename(&away, hall.path()).unwrap();
    beamer.until(|session| session.stage() == Some(at(View::Cards)));
}
