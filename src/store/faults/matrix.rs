//! Every call to the disk fails once, in every way: what people do × errors × {once, from then on} × the n-th call.
//!
//! For each of them n rises until the fault no longer fires. Calls that only look at the disk fail as well.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::day::{WORKSHOP, acknowledge, lines};
use super::law::{Promised, Scans, leaves_failed_files_alone, recovers};
use super::memory::{Fault, MemoryDisk, SHORT, Step};
use super::{LONG, draft, env};
use crate::session::{Session, Undone};
use crate::store::{Env, SaveState};
use crate::workshop::{Card, CardField, CardId, Change, Op, Place, Theme, ThemeField, ThemeId};

/// What the system says. The kind that Rust gives EIO has no name.
const ERRORS: [(&str, io::ErrorKind); 6] = [
    ("EIO", io::ErrorKind::Other),
    ("ENOSPC", io::ErrorKind::StorageFull),
    ("EROFS", io::ErrorKind::ReadOnlyFilesystem),
    ("EACCES", io::ErrorKind::PermissionDenied),
    ("EINTR", io::ErrorKind::Interrupted),
    ("short write", SHORT),
];

/// Most of the time is waiting for the next try.
const THREADS: usize = 24;

/// Something that people do with a workshop while the disk fails.
struct Play {
    disk: MemoryDisk,
    fault: Fault,
    known: BTreeSet<(crate::workshop::RunId, u64)>,
    has_rescue: bool,
    /// How many lines there should be.
    lines: usize,
    /// How many of them closing has told not to be safe.
    unsaved: usize,
    /// How many lines have to be found after a power cut because closing has said so.
    told: usize,
}

/// What is done, and whether there is a place for rescue logs.
#[derive(Clone, Copy)]
struct Scene {
    name: &'static str,
    play: fn(&mut Play),
    has_rescue: bool,
}

const SCENES: [Scene; 12] = [
    scene("creating", creating),
    scene("opening", opening),
    scene("typing", typing),
    scene("sorting", sorting),
    scene("publishing", publishing),
    scene("drafts", drafts),
    scene("closing", closing),
    scene("recovery", recovery),
    scene("following", following),
    rescued("typing, with a rescue log", typing),
    rescued("closing, with a rescue log", closing),
    rescued("recovery, with a rescue log", recovery),
];

const fn scene(name: &'static str, play: fn(&mut Play)) -> Scene {
    Scene {
        name,
        play,
        has_rescue: false,
    }
}

const fn rescued(name: &'static str, play: fn(&mut Play)) -> Scene {
    Scene {
        has_rescue: true,
        ..scene(name, play)
    }
}

impl Play {
    fn env(&self, seed: u64) -> Env {
        self.env_of(&self.disk, seed)
    }

    fn env_of(&self, disk: &MemoryDisk, seed: u64) -> Env {
        Env {
            rescue: self.has_rescue.then(|| "/state/rescue".into()),
            ..env(disk, seed)
        }
    }

    /// Lets the disk fail from here on.
    fn begin(&self) {
        let mut state = self.disk.state();
        state.fails_looks = true;
        state.fault = Some(self.fault);
    }

    fn open(&self, seed: u64) -> Option<Session> {
        let opened = Session::open(Path::new(WORKSHOP), &self.env(seed));
        opened.ok().map(|opened| opened.session)
    }

    /// Waits for the disk, and takes note of what is said to be safe.
    fn settle(&mut self, session: &Session) {
        if session.sync(LONG) == SaveState::Saved {
            acknowledge(&self.disk, &mut self.known);
        }
    }

    fn close(&mut self, session: Session) {
        if let Err(error) = session.close() {
            assert!(error.unsaved + error.rescued > 0);
            self.unsaved += error.unsaved as usize;
        }
        self.told = self.lines - self.unsaved;
    }

    fn commit(&mut self, session: &mut Session, change: Change) {
        if session.commit(change) == Ok(true) {
            self.lines += 1;
        }
    }

    fn card(&mut self, session: &mut Session, n: usize) {
        let id: CardId = session.ids().fresh();
        let mut change = Change::default();
        change.set((id, CardField::Text(format!("Karte {n}"))));
        self.commit(session, change);
    }

    /// Makes a workshop with some cards, a theme, and a draft that somebody has left.
    fn prepare(&mut self) {
        let mut session = Session::create(Path::new(WORKSHOP), &self.env(1), Vec::new()).unwrap();
        let theme: ThemeId = session.ids().fresh();
        let mut change = Change::default();
        change.set((theme, ThemeField::Name("Kooperation".into())));
        self.lines += 1;
        self.commit(&mut session, change);
        for n in 0..3 {
            self.card(&mut session, n);
        }
        self.settle(&session);
        session.keep_drafts(vec![draft("Wie FINANZIEREN?")]);
        drop(session);
        self.disk.note(Step::Drafted(vec![draft("Wie FINANZIEREN?")]));
    }
}

fn creating(play: &mut Play) {
    play.begin();
    if let Ok(mut session) = Session::create(Path::new(WORKSHOP), &play.env(1), Vec::new()) {
        play.lines += 1;
        play.settle(&session);
        play.card(&mut session, 1);
        play.close(session);
    }
}

fn opening(play: &mut Play) {
    play.prepare();
    play.begin();
    if let Some(session) = play.open(2) {
        play.close(session);
    }
}

fn typing(play: &mut Play) {
    play.prepare();
    let mut session = play.open(2).unwrap();
    play.begin();
    for n in 10..13 {
        play.card(&mut session, n);
        play.settle(&session);
    }
    play.close(session);
}

fn sorting(play: &mut Play) {
    play.prepare();
    let mut session = play.open(2).unwrap();
    play.begin();
    let cards: Vec<CardId> = session.workshop().cards.iter().map(Card::id).collect();
    let theme = session.workshop().themes.iter().next().map(Theme::id);
    for id in cards {
        let place = Place {
            theme,
            ..Place::default()
        };
        let op = Op::Set((id, CardField::Place(place)).into());
        play.commit(&mut session, op.into());
        play.settle(&session);
    }
    for undone in [Session::undo, Session::redo] {
        if let Undone::Done { .. } = undone(&mut session) {
            play.lines += 1;
        }
        play.settle(&session);
    }
    play.close(session);
}

fn publishing(play: &mut Play) {
    play.prepare();
    let mut session = play.open(2).unwrap();
    play.card(&mut session, 10);
    play.settle(&session);
    play.begin();
    play.close(session);
}

fn drafts(play: &mut Play) {
    play.prepare();
    let mut session = play.open(2).unwrap();
    play.begin();
    let left = session.take_drafts();
    let mut all = left.clone();
    all.push(draft("und wer SETZT UM?"));
    session.keep_drafts(all);
    for draft in &left {
        session.release_draft(draft);
    }
    play.card(&mut session, 10);
    drop(session);
}

fn closing(play: &mut Play) {
    play.prepare();
    let mut session = play.open(2).unwrap();
    play.begin();
    for n in 10..20 {
        play.card(&mut session, n);
    }
    play.close(session);
}

/// A line in the middle was damaged, the last one torn, and the copy is an old one.
fn recovery(play: &mut Play) {
    play.prepare();
    play.open(2).unwrap().close().unwrap();
    let mut files = play.disk.everything();
    let log = files.get_mut(&play.disk.logs()[0]).unwrap();
    log.truncate(log.len() - 10);
    let middle = log.windows(7).position(|window| window == b"Karte 0").unwrap();
    log[middle] = b'k';
    let folders = play.disk.state().folders.clone();
    play.disk = MemoryDisk::with(files, folders);
    play.disk.record();
    play.known.clear();
    play.lines = 3;
    acknowledge(&play.disk, &mut play.known);
    play.disk.note(Step::Drafted(vec![draft("Wie FINANZIEREN?")]));
    play.begin();
    if let Some(mut session) = play.open(3) {
        play.card(&mut session, 10);
        play.settle(&session);
        play.close(session);
    }
}

fn following(play: &mut Play) {
    play.prepare();
    let mut first = play.open(2).unwrap();
    let mut second = play.open(3).unwrap();
    play.begin();
    for n in 10..12 {
        play.card(&mut first, n);
        play.settle(&first);
        second.refresh().ok();
        play.card(&mut second, n);
        play.settle(&second);
        first.refresh().ok();
    }
    play.close(first);
    play.close(second);
}

/// Judges what was done, on the disk as it is and on what a power cut leaves of it.
fn judge(play: &Play) -> Result<(), String> {
    let journal = play.disk.journal();
    let mut promised = Promised::default();
    journal.iter().for_each(|step| promised.apply(step));
    let cut = play.disk.after_power_cut();
    let mut scans = Scans::default();
    recovers(&cut, &promised, &mut scans)?;
    if !play.has_rescue && lines(&cut).len() < play.told {
        return Err(format!("closing told of {} safe lines", play.told));
    }
    let now = play.disk.snapshot();
    if play.has_rescue {
        let found = Session::open_to_read(Path::new(WORKSHOP), &play.env_of(&now, 90));
        let lines = found.map_or(0, |opened| opened.report.lines);
        if lines < play.told {
            return Err(format!("{lines} lines are on this laptop, of {}", play.told));
        }
    }
    if now.everything() != cut.everything() {
        recovers(&now, &promised, &mut scans)?;
    }
    leaves_failed_files_alone(&journal)
}

/// Types while each of some calls fails once, on this thread alone.
pub(super) fn typing_survives(only: &'static str) -> Result<(), String> {
    enumerate(scene("typing", typing), io::ErrorKind::Other, 1, only).map(drop)
}

/// Plays a scene for every n until the fault no longer fires. Returns how often it fired.
fn enumerate(scene: Scene, kind: io::ErrorKind, times: usize, only: &'static str) -> Result<usize, String> {
    for after in 0.. {
        let disk = MemoryDisk::default();
        disk.record();
        let mut play = Play {
            disk,
            fault: Fault {
                after,
                times,
                kind,
                only,
            },
            known: BTreeSet::new(),
            has_rescue: scene.has_rescue,
            lines: 0,
            unsaved: 0,
            told: 0,
        };
        (scene.play)(&mut play);
        judge(&play).map_err(|broken| format!("call {after}: {broken}"))?;
        let fault = play.disk.state().fault.unwrap();
        if fault.times == times {
            return Ok(after);
        }
    }
    Ok(usize::MAX)
}

#[test]
fn whichever_call_fails_in_whatever_way_nothing_that_was_acknowledged_is_lost() {
    let jobs: Vec<_> = SCENES
        .iter()
        .flat_map(|&scene| ERRORS.map(|error| (scene, error)))
        .flat_map(|job| [1, usize::MAX].map(|times| (job, times)))
        .collect();
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some(&((scene, (error, kind)), times)) =
                    jobs.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let fired = enumerate(scene, kind, times, "");
                    results
                        .lock()
                        .unwrap()
                        .push((scene.name, error, times == 1, fired));
                }
            });
        }
    });
    let results = results.into_inner().unwrap();
    let broken: Vec<_> = results.iter().filter(|(.., fired)| fired.is_err()).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    assert_eq!(results.len(), jobs.len());
    let fired = |scene: &str| -> usize {
        let of_scene = results.iter().filter(|(name, ..)| *name == scene);
        of_scene.map(|(.., fired)| fired.as_ref().copied().unwrap()).sum()
    };
    for scene in SCENES.map(|scene| scene.name) {
        println!("{scene}: {} faults", fired(scene));
        assert!(fired(scene) > ERRORS.len(), "{scene} is tried");
    }
    let all: usize = SCENES.iter().map(|scene| fired(scene.name)).sum();
    println!(
        "{} scenes × {} errors × 2: {all} faults",
        SCENES.len(),
        ERRORS.len()
    );
}
