//! The built program, killed at random moments: what its status line called saved is there, and opening the folder
//! again changes nothing that was there.
//!
//! `cargo test --test kill -- --nocapture` kills 500 windows and exports. The long run, without what makes a test
//! program slow: `KILLS=10000 cargo test --release --test kill -- --nocapture`; `SEED=7` draws other moments.
//!
//! What a window has promised is read from its screen: a card that stands on the wall, or a number of cards that are
//! not sorted yet, in a frame whose head says "✓ saved". Everything that the window wrote before it was killed is
//! read, up to the last whole frame; nothing is promised by a frame that was cut off.
#![cfg(all(unix, feature = "terminal"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "these are helpers of tests")]

mod laptop;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use laptop::{Laptop, SEED, everything};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use werkstatt::clock::SystemClock;
use werkstatt::import::{apply, outline};
use werkstatt::locale::{Language, Locale};
use werkstatt::session::Session;
use werkstatt::store::{Env, Places};
use werkstatt::workshop::{Id, IdSource};

const KILLS: usize = 500;

/// After so many kills the day begins anew, with another folder.
const KILLS_A_DAY: usize = 20;

/// Far longer than anything takes, even on a machine that does a lot else.
const PATIENCE: Duration = Duration::from_secs(60);

const ROWS: u16 = 40;
const COLUMNS: u16 = 100;
const F3: &str = "\x1bOR";
const F4: &str = "\x1bOS";
/// What a frame ends with.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// Random numbers: splitmix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    /// Waits a little: the one thing here that is meant to be left to chance.
    fn wait(&mut self, most_ms: u64) {
        thread::sleep(Duration::from_micros(self.below(most_ms * 1000 + 1)));
    }
}

/// A window of the program, and what it has promised.
struct Window {
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    /// What came after the last whole frame.
    rest: Vec<u8>,
    screen: vt100::Parser,
    cards: BTreeSet<String>,
    /// How many cards were not sorted yet when that was saved.
    unsorted: Option<usize>,
}

impl Window {
    fn open(laptop: &Laptop, folder: &Path) -> Self {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_werkstatt"));
        command.args(["--lang", "en"]);
        command.arg(folder);
        command.env("TERM", "xterm-256color");
        command.env("WERKSTATT_HOME", laptop.path("home"));
        command.env("WERKSTATT_STATE", laptop.path("state"));
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self {
            _master: pair.master,
            writer,
            child,
            output,
            rest: Vec::new(),
            screen: vt100::Parser::new(ROWS.try_into().unwrap(), COLUMNS.try_into().unwrap(), 0),
            cards: BTreeSet::new(),
            unsorted: None,
        }
    }

    fn lines(&self) -> Vec<String> {
        self.screen.screen().rows(0, COLUMNS).collect()
    }

    /// Reads what the window wrote, frame by frame, and takes note of what it promises.
    fn read(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        while let Some(at) = self
            .rest
            .windows(FRAME_END.len())
            .position(|window| window == FRAME_END)
        {
            let frame: Vec<u8> = self.rest.drain(..at + FRAME_END.len()).collect();
            self.screen.process(&frame);
            let lines = self.lines();
            if lines[0].contains("✓ saved") {
                let end = lines.len() - 4;
                self.cards
                    .extend(lines[3..end].iter().flat_map(|line| names(line)));
                let unsorted = lines[3].split_once("Unsorted").map(|(_, rest)| rest);
                let count = unsorted.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
                self.unsorted = count.or(self.unsorted);
            }
        }
    }

    fn wait(&mut self, what: &str, wanted: impl Fn(&[String]) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !wanted(&self.lines()) {
            let patience = end.saturating_duration_since(Instant::now());
            let bytes = self.output.recv_timeout(patience);
            let bytes = bytes.unwrap_or_else(|_| panic!("waited in vain for {what}: {:#?}", self.lines()));
            self.read(&bytes);
        }
    }

    /// Shows the pane of a key that is known by a text on it.
    fn show(&mut self, key: &str, text: &str) {
        self.wait("the first frame", |lines| lines[0].contains("Werkstatt"));
        self.send(key);
        self.wait(text, |lines| lines.iter().any(|line| line.contains(text)));
    }

    fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Kills the process and reads what it had still written.
    fn kill(&mut self) {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), Signal::KILL).unwrap();
        self.child.wait().unwrap();
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.read(&bytes);
        }
    }
}

/// Finds the names of cards, such as `k00042`, in a text.
fn names(text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let is_name = |at: &usize| {
        bytes[*at] == b'k'
            && bytes
                .get(at + 1..at + 6)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_digit))
    };
    let found = (0..bytes.len()).filter(is_name);
    found.map(|at| text[at..at + 6].to_owned()).collect()
}

/// What was killed, and what came of it.
#[derive(Debug, Default)]
struct Count {
    kills: AtomicUsize,
    typing: AtomicUsize,
    sorting: AtomicUsize,
    exporting: AtomicUsize,
    recovering: AtomicUsize,
    with_two_windows: AtomicUsize,
    cards_typed: AtomicUsize,
    cards_acknowledged: AtomicUsize,
    cards_sorted: AtomicUsize,
    second_recoveries: AtomicUsize,
}

impl Count {
    fn add(to: &AtomicUsize, count: usize) {
        to.fetch_add(count, Ordering::Relaxed);
    }
}

/// A day in one folder, until the next one begins.
struct Day<'a> {
    laptop: Laptop,
    folder: PathBuf,
    dice: Dice,
    count: &'a Count,
    typed: usize,
    runs: u64,
    cards: BTreeSet<String>,
    /// How many cards have to be sorted.
    sorted: usize,
}

impl<'a> Day<'a> {
    fn new(seed: u64, count: &'a Count) -> Self {
        let laptop = Laptop::new();
        let folder = laptop.path("w");
        let mut day = Self {
            laptop,
            folder,
            dice: Dice(seed),
            count,
            typed: 0,
            runs: seed << 20,
            cards: BTreeSet::new(),
            sorted: 0,
        };
        let ops = apply::ops(
            &outline::parse(SEED),
            &Locale::new(Language::De),
            &IdSource::new(seed),
        );
        let env = day.env();
        Session::create(&day.folder, &env, ops).unwrap().close().unwrap();
        if day.dice.below(2) == 0 {
            day.damage();
        }
        day
    }

    fn env(&mut self) -> Env {
        self.runs += 1;
        let places = Places {
            workshops: self.laptop.path("home"),
            state: self.laptop.path("state"),
        };
        Env::new(Arc::new(SystemClock), self.runs, places.device(self.runs))
    }

    /// Puts a copy of the log beside it in which a line is damaged and the last one torn: every opening has something
    /// to keep.
    fn damage(&mut self) {
        let log = fs::read_dir(self.folder.join("log")).unwrap().next().unwrap();
        let mut bytes = fs::read(log.unwrap().path()).unwrap();
        let at = bytes.len() / 2 + self.dice.below(100) as usize;
        bytes[at] ^= 0xff;
        bytes.truncate(bytes.len() - 9);
        fs::write(self.folder.join(format!("log/{}.ron", Id::from_bits(5))), bytes).unwrap();
    }

    /// Lets something happen and kills it in the middle. Returns how many were killed.
    fn kill(&mut self) -> usize {
        let windows = 1 + usize::from(self.dice.below(3) == 0);
        if windows == 2 {
            Count::add(&self.count.with_two_windows, 2);
        }
        match self.dice.below(8) {
            0..=3 => self.kill_typing(windows),
            4 | 5 => self.kill_sorting(windows),
            6 => self.kill_exporting(),
            _ => self.kill_recovering(windows),
        }
    }

    fn windows(&self, count: usize, key: &str, text: &str) -> Vec<Window> {
        let open = || Window::open(&self.laptop, &self.folder);
        let mut windows: Vec<Window> = std::iter::repeat_with(open).take(count).collect();
        for window in &mut windows {
            window.show(key, text);
        }
        windows
    }

    fn kill_typing(&mut self, count: usize) -> usize {
        let mut windows = self.windows(count, F3, "▸");
        for _ in 0..=self.dice.below(4) {
            for window in &mut windows {
                for _ in 0..=self.dice.below(3) {
                    window.send(&format!("k{:05}\r", self.typed));
                    self.typed += 1;
                    Count::add(&self.count.cards_typed, 1);
                }
                self.dice.wait(4);
            }
        }
        self.dice.wait(40);
        for window in &mut windows {
            window.kill();
        }
        self.take_promises(windows, None);
        Count::add(&self.count.typing, count);
        count
    }

    fn kill_sorting(&mut self, count: usize) -> usize {
        let all = self.look().0;
        let mut windows = self.windows(count, F4, "Unsorted");
        for _ in 0..=self.dice.below(3) {
            for window in &mut windows {
                let theme = 1 + self.dice.below(3);
                window.send(&theme.to_string());
                self.dice.wait(4);
            }
        }
        self.dice.wait(40);
        for window in &mut windows {
            window.kill();
        }
        self.take_promises(windows, Some(all));
        Count::add(&self.count.sorting, count);
        count
    }

    /// Kills an export that runs beside a window in which somebody types.
    fn kill_exporting(&mut self) -> usize {
        let mut windows = self.windows(1, F3, "▸");
        let folder = self.folder.to_str().unwrap().to_owned();
        let mut command: Command = self.laptop.command(&["export", &folder, "--lang", "en"]);
        let mut export = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        windows[0].send(&format!("k{:05}\r", self.typed));
        self.typed += 1;
        Count::add(&self.count.cards_typed, 1);
        self.dice.wait(120);
        export.kill().unwrap();
        export.wait().unwrap();
        self.dice.wait(10);
        windows[0].kill();
        self.take_promises(windows, None);
        Count::add(&self.count.exporting, 2);
        2
    }

    /// Kills windows while they open the folder.
    fn kill_recovering(&mut self, count: usize) -> usize {
        let open = || Window::open(&self.laptop, &self.folder);
        let mut windows: Vec<Window> = std::iter::repeat_with(open).take(count).collect();
        for window in &mut windows {
            self.dice.wait(120);
            window.kill();
        }
        self.take_promises(windows, None);
        Count::add(&self.count.recovering, count);
        count
    }

    fn take_promises(&mut self, windows: Vec<Window>, all: Option<usize>) {
        for window in windows {
            self.cards.extend(window.cards);
            if let (Some(all), Some(unsorted)) = (all, window.unsorted) {
                self.sorted = self.sorted.max(all.saturating_sub(unsorted));
            }
        }
    }

    /// Reads how many cards there are, and how many of them are sorted, and their names.
    fn look(&mut self) -> (usize, usize, BTreeSet<String>) {
        let env = self.env();
        let session = Session::open_to_read(&self.folder, &env).unwrap().session;
        found(&session)
    }

    /// Opens and closes the folder, and returns what was found.
    fn recover(&mut self) -> (usize, usize, BTreeSet<String>) {
        let env = self.env();
        let session = Session::open(&self.folder, &env).unwrap().session;
        let found = found(&session);
        session.close().unwrap();
        found
    }

    /// Checks what was promised, and that opening changes nothing that was there; the second time nothing at all.
    fn check(&mut self) {
        let before: BTreeMap<PathBuf, Vec<u8>> = everything(&self.folder).into_iter().collect();
        let first = self.recover();
        let lost: Vec<_> = self.cards.difference(&first.2).collect();
        assert!(lost.is_empty(), "acknowledged, and lost: {lost:?}");
        assert!(
            first.1 >= self.sorted,
            "{} cards were sorted, {} are",
            self.sorted,
            first.1
        );
        let between: BTreeMap<PathBuf, Vec<u8>> = everything(&self.folder).into_iter().collect();
        for (path, bytes) in &before {
            let inside = path.strip_prefix(&self.folder).unwrap();
            // The copy is replaced; what was left of making one goes, and so do signs of life.
            let may_change = inside == Path::new("workshop.ron")
                || inside.starts_with("drafts")
                || inside.to_str().unwrap().starts_with(".workshop-");
            assert!(
                may_change || between.get(path) == Some(bytes),
                "{} is not what it was",
                path.display()
            );
        }
        assert_eq!(self.recover(), first, "a second opening finds something else");
        let after: BTreeMap<PathBuf, Vec<u8>> = everything(&self.folder).into_iter().collect();
        assert!(after == between, "a second opening changed something");
        Count::add(&self.count.second_recoveries, 1);
    }
}

fn found(session: &Session) -> (usize, usize, BTreeSet<String>) {
    let cards = &session.workshop().cards;
    let sorted = cards.iter().filter(|card| card.place.theme.is_some()).count();
    let names = cards.iter().flat_map(|card| names(card.text.as_str())).collect();
    (cards.iter().count(), sorted, names)
}

fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn whenever_it_is_killed_what_it_called_saved_is_there() {
    let kills = from_environment("KILLS").map_or(KILLS, |kills| kills as usize);
    let seed = from_environment("SEED").unwrap_or(1);
    let count = Count::default();
    let days = AtomicUsize::new(0);
    let workers = 2 * thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while count.kills.load(Ordering::Relaxed) < kills {
                    let number = days.fetch_add(1, Ordering::Relaxed) as u64;
                    let mut day = Day::new(seed << 32 | number, &count);
                    let mut killed = 0;
                    while killed < KILLS_A_DAY && count.kills.load(Ordering::Relaxed) < kills {
                        let now = day.kill();
                        killed += now;
                        Count::add(&count.kills, now);
                        day.check();
                    }
                    Count::add(&count.cards_acknowledged, day.cards.len());
                    Count::add(&count.cards_sorted, day.sorted);
                }
            });
        }
    });
    println!("{count:?}: 0 lost");
    assert!(count.kills.into_inner() >= kills);
    assert!(count.cards_acknowledged.into_inner() > 0 && count.cards_sorted.into_inner() > 0);
}
