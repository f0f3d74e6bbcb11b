//! `werkstatt history` and `--at`: what was done when, and the workshop as it was.

#![cfg(feature = "terminal")]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

mod laptop;

use std::fs;
#[cfg(unix)]
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta};
use laptop::{Laptop, everything};
use werkstatt::clock::FixedClock;
use werkstatt::session::Session;
use werkstatt::store::{Env, SaveState};
use werkstatt::workshop::{CardField, CardId, Change, Day, DayField, Id, Op};

/// A morning in the folder `w`, written by two laptops.
struct Morning {
    laptop: Laptop,
    clock: Arc<FixedClock>,
}

impl Morning {
    fn new() -> Self {
        let ten = DateTime::parse_from_rfc3339("2012-05-03T10:00:00+02:00").unwrap();
        let morning = Self {
            laptop: Laptop::new(),
            clock: Arc::new(FixedClock::at(ten)),
        };
        let title = DayField::Title("Bürgerbus".into());
        let ops = vec![Op::Set((Day::the(), title).into())];
        let mut session = Session::create(&morning.laptop.path("w"), &morning.env(1, 7), ops).unwrap();
        morning.later(600);
        let card = morning.add(&mut session, "Fahrplan\nfür alle");
        morning.later(20);
        morning.edit(&mut session, card, "Fahrplan für alle Dörfer");
        morning.later(3600);
        morning.remove(&mut session, card);
        morning.later(60);
        session.undo();
        assert_eq!(session.sync(Duration::from_secs(20)), SaveState::Saved);
        session.close().unwrap();
        morning.later(60);
        let opened = Session::open(&morning.laptop.path("w"), &morning.env(2, 8)).unwrap();
        let mut session = opened.session;
        morning.add(&mut session, "böse \u{202e}Karte\u{1b}[31m");
        session.close().unwrap();
        morning
    }

    fn env(&self, seed: u64, device: u64) -> Env {
        Env::new(Arc::clone(&self.clock) as _, seed, Id::from_bits(device))
    }

    fn later(&self, seconds: i64) {
        self.clock.advance(TimeDelta::seconds(seconds));
    }

    fn add(&self, session: &mut Session, text: &str) -> CardId {
        let id: CardId = session.ids().fresh();
        let op = Op::Set((id, CardField::Text(text.into())).into());
        session.commit(Change::one(op)).unwrap();
        id
    }

    fn edit(&self, session: &mut Session, card: CardId, text: &str) {
        let over = session.workshop().cards.get(card).unwrap().text.version();
        let op = Op::Edit((card, CardField::Text(text.into())).into(), over);
        session.commit(Change::one(op)).unwrap();
    }

    fn remove(&self, session: &mut Session, card: CardId) {
        let removal = session.workshop().removal(card.into()).unwrap();
        session.commit(Change::one(removal)).unwrap();
    }

    /// Runs a command that must change nothing in the folder.
    #[track_caller]
    fn reads(&self, line: &str) -> laptop::Ran {
        let before = everything(&self.laptop.path("w"));
        let ran = self.laptop.german(line);
        assert_eq!(
            everything(&self.laptop.path("w")),
            before,
            "{line} changes nothing"
        );
        assert!(!ran.messages.contains("panicked"), "{ran:?}");
        ran
    }

    /// Returns the cards of the documentation as of then.
    #[track_caller]
    fn documented(&self, at: &str) -> String {
        let arguments = ["export", "w", "--at", at, "-o", "-", "--lang", "de"];
        let ran = self.laptop.run(&arguments);
        assert!(!self.laptop.path("w/export").exists());
        ran.result()
    }
}

#[test]
fn every_step_is_a_line_with_number_time_window_and_what_was_done() {
    let morning = Morning::new();
    let list = morning.reads("history w").result();
    let lines: Vec<&str> = list.lines().map(str::trim_end).collect();
    assert_eq!(
        lines,
        [
            "1  03.05.2012 10:00     anderer Laptop 1, Fenster 1  Workshop begonnen",
            "2  03.05.2012 10:10:00  anderer Laptop 1, Fenster 1  Karte „Fahrplan für alle“ hinzugefügt",
            "3  03.05.2012 10:10:20  anderer Laptop 1, Fenster 1  Karte „Fahrplan für alle Dörfer“ geändert",
            "4  03.05.2012 11:10     anderer Laptop 1, Fenster 1  Karte „Fahrplan für alle Dörfer“ gelöscht",
            "5  03.05.2012 11:11     anderer Laptop 1, Fenster 1  rückgängig: Karte „Fahrplan für alle Dörfer“ gelöscht",
            "6  03.05.2012 11:12     anderer Laptop 2, Fenster 2  Karte „böse \u{fffd}Karte␛[31m“ hinzugefügt",
        ]
    );
}

#[test]
fn the_list_can_be_cut_short_searched_and_told_with_its_logs() {
    let morning = Morning::new();
    let count = |line: &str| morning.reads(line).result().lines().count();
    assert_eq!(count("history w --last 2"), 2);
    assert_eq!(count("history w --last 0"), 0);
    assert_eq!(count("history w --last 99"), 6);
    assert_eq!(count("history w --find gelöscht"), 2);
    let last = morning
        .reads("history w --last 1 --long --find rückgängig")
        .result();
    assert!(last.starts_with("5  "), "{last}");
    let logs = fs::read_dir(morning.laptop.path("w/log")).unwrap();
    let named = logs
        .filter(|log| {
            let name = log.as_ref().unwrap().file_name().into_string().unwrap();
            last.contains(name.trim_end_matches(".ron"))
        })
        .count();
    assert_eq!(named, 1, "{last}");
    let none = morning.reads("history w --find nichtsdergleichen");
    assert!(none.messages.contains("Kein Schritt passt"), "{none:?}");
    let english = morning
        .laptop
        .run(&["history", "w", "--last", "1", "--lang", "en"])
        .result();
    assert!(english.contains("other laptop 2, window 2"), "{english}");
}

#[test]
fn the_documentation_is_that_of_the_moment_that_was_asked_for() {
    let morning = Morning::new();
    for (at, has, lacks) in [
        ("1", "Bürgerbus", "Fahrplan"),
        ("2", "Fahrplan", "Dörfer"),
        ("10:10:19", "Fahrplan", "Dörfer"),
        ("10:10", "Dörfer", "böse"),
        ("2012-05-03 11:10", "Bürgerbus", "Fahrplan"),
        ("03.05.2012 11:11", "Dörfer", "böse"),
        ("2012-05-03T09:11:30Z", "Dörfer", "böse"),
        ("23:59", "böse", "\u{1b}"),
    ] {
        let text = morning.documented(at);
        assert!(text.contains(has), "{at}: {text}");
        assert!(!text.contains(lacks), "{at}: {text}");
    }
    let now = morning
        .laptop
        .run(&["export", "w", "-o", "-", "--lang", "de"])
        .result();
    assert_eq!(morning.documented("6"), now, "the last step is now");
}

#[test]
fn which_state_it_is_is_said_and_a_file_of_it_is_a_new_one() {
    let morning = Morning::new();
    let ran = morning.reads("export w --at 10:10 -o -");
    assert!(
        ran.messages.contains("Stand 03.05.2012 10:10 (Schritt 3)."),
        "{}",
        ran.messages
    );
    let first = morning.laptop.german("export w --format md --at 2").path();
    let second = morning.laptop.german("export w --format md").path();
    assert_ne!(first, second);
    let first = fs::read_to_string(morning.laptop.path("").join(first)).unwrap();
    assert!(!first.contains("Dörfer"), "{first}");
}

#[test]
fn a_moment_that_is_none_is_refused_in_words() {
    let morning = Morning::new();
    for (line, sayings) in [
        (
            "export w --at 7",
            ["Schritt 7 gibt es nicht", "der letzte ist Schritt 6"],
        ),
        (
            "export w --at 09:59",
            ["Da gab es den Workshop noch nicht", "03.05.2012 10:00"],
        ),
        (
            "w --at 0",
            ["Schritt 0 gibt es nicht", "der letzte ist Schritt 6"],
        ),
    ] {
        // (The screen needs a terminal, which is looked for first.)
        let ran = morning.reads(line);
        if line.starts_with("export") {
            ran.refuses(&sayings);
        }
    }
    for line in [
        "export w --at gestern",
        "w --at gestern",
        "--at 10:42",
        "--at 10:42 history w",
    ] {
        let ran = morning.reads(line);
        assert_eq!(ran.code, Some(2), "{line}: {ran:?}");
        assert!(ran.messages.contains("--at"), "{line}: {ran:?}");
    }
}

#[test]
fn a_time_without_a_day_is_one_of_the_last_day_and_that_is_said() {
    let morning = Morning::new();
    morning.later(86_400);
    let opened = Session::open(&morning.laptop.path("w"), &morning.env(3, 7)).unwrap();
    let mut session = opened.session;
    morning.add(&mut session, "Nachtrag");
    session.close().unwrap();
    let ran = morning.reads("export w --at 11:30 -o -");
    assert!(
        ran.messages.contains("Gemeint ist der 04.05.2012"),
        "{}",
        ran.messages
    );
    assert!(ran.result().contains("Nachtrag"));
    let dated = morning.laptop.run(&[
        "export",
        "w",
        "--at",
        "2012-05-03 11:30",
        "-o",
        "-",
        "--lang",
        "de",
    ]);
    assert!(!dated.messages.contains("Gemeint"), "{}", dated.messages);
    assert!(!dated.result().contains("Nachtrag"));
}

#[test]
fn a_damaged_log_tells_what_can_be_read_and_one_without_lines_says_so() {
    let morning = Morning::new();
    let log = |nth: usize| {
        let mut logs: Vec<_> = fs::read_dir(morning.laptop.path("w/log")).unwrap().collect();
        logs.sort_by_key(|log| fs::metadata(log.as_ref().unwrap().path()).unwrap().len());
        logs.remove(nth).unwrap().path()
    };
    let long = log(1);
    let bytes = fs::read(&long).unwrap();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
    let mut damaged = lines.concat();
    let at = lines[0].len() + lines[1].len() + lines[2].len() + 10;
    damaged[at] ^= 1;
    fs::write(&long, damaged).unwrap();
    let ran = morning.reads("history w");
    assert!(!ran.messages.is_empty(), "{ran:?}");
    assert_eq!(ran.result().lines().count(), 5, "{ran:?}");
    fs::remove_dir_all(morning.laptop.path("w/log")).unwrap();
    let ran = morning.reads("history w");
    assert!(ran.messages.contains("kein Schritt aufgezeichnet"), "{ran:?}");
    assert!(ran.result().is_empty());
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_tells_its_history_as_well() {
    use std::os::unix::fs::PermissionsExt;
    let morning = Morning::new();
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let folders = [morning.laptop.path("w/log"), morning.laptop.path("w")];
    folders.iter().for_each(|folder| set(folder, 0o555));
    let ran = morning.reads("history w");
    folders.iter().for_each(|folder| set(folder, 0o755));
    assert_eq!(ran.result().lines().count(), 6);
}

#[test]
fn what_was_done_on_this_laptop_is_told_apart() {
    let laptop = Laptop::new();
    laptop.meissen();
    let list = laptop.german("history w").result();
    assert!(list.contains("dieser Laptop, Fenster 1"), "{list}");
    laptop.german("history nirgends").refuses(&["nirgends"]);
}

/// The built program on a terminal.
#[cfg(unix)]
struct Screen {
    child: Box<dyn portable_pty::Child + Send + Sync>,
    keys: Box<dyn std::io::Write + Send>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
    shown: Arc<std::sync::Mutex<vt100::Parser>>,
}

#[cfg(unix)]
impl Screen {
    fn open(laptop: &Laptop, arguments: &[&str]) -> Self {
        use std::io::Read;
        let size = portable_pty::PtySize {
            rows: 30,
            cols: 100,
            ..portable_pty::PtySize::default()
        };
        let pair = portable_pty::native_pty_system().openpty(size).unwrap();
        let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_werkstatt"));
        command.args(arguments);
        command.cwd(laptop.folder.path());
        command.env("WERKSTATT_HOME", laptop.path("home"));
        command.env("WERKSTATT_STATE", laptop.path("state"));
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser = vt100::Parser::new(30.try_into().unwrap(), 100.try_into().unwrap(), 0);
        let shown = Arc::new(std::sync::Mutex::new(parser));
        let (mut reader, seen) = (pair.master.try_clone_reader().unwrap(), Arc::clone(&shown));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                seen.lock().unwrap().process(&bytes[..count]);
            }
        });
        Self {
            child,
            keys: pair.master.take_writer().unwrap(),
            _master: pair.master,
            shown,
        }
    }

    /// Waits for a text on the screen, or for it to go.
    #[track_caller]
    fn waits(&self, text: &str, is_there: bool) {
        let begin = std::time::Instant::now();
        loop {
            let screen = self.shown.lock().unwrap().screen().contents();
            if screen.contains(text) == is_there {
                return;
            }
            assert!(
                begin.elapsed() < Duration::from_secs(60),
                "{text:?} {is_there}: {screen}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[track_caller]
    fn press(&mut self, keys: &str, text: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.waits(text, true);
    }

    #[track_caller]
    fn ends(mut self) {
        self.keys.write_all(b"\x11").unwrap();
        assert!(self.child.wait().unwrap().success());
    }
}

#[cfg(unix)]
#[test]
fn the_program_looks_back_and_comes_back_to_where_it_was() {
    let morning = Morning::new();
    let mut screen = Screen::open(&morning.laptop, &["w", "--lang", "de"]);
    screen.press("\x1bOR", "Fahrplan für alle Dörfer");
    screen.press("Notiz von jetzt\r", "▸ Karte schreiben");
    // Ctrl+R, then down to the step that made the first card.
    screen.press("\x12", "Verlauf · 7 Schritte");
    screen.press("\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B", "▌ 2");
    screen.press("\r", "Stand 03.05.2012 10:10 (Schritt 2) · nur ansehen");
    screen.waits("Notiz von jetzt", false);
    screen.press("Von damals\r", "Nicht geändert");
    screen.press("\x11", "Verlauf · 7 Schritte");
    screen.waits("nur ansehen", false);
    screen.press("\x1b", "Notiz von jetzt");
    screen.press("\x1a", "Rückgängig gemacht");
    screen.ends();
    let list = morning.reads("history w").result();
    assert_eq!(list.lines().count(), 8, "{list}");
    assert!(!list.contains("Von damals"), "{list}");
}

#[cfg(unix)]
#[test]
fn the_program_opened_in_the_past_only_shows() {
    let morning = Morning::new();
    let before = everything(&morning.laptop.path("w"));
    let mut screen = Screen::open(&morning.laptop, &["w", "--at", "10:10:00", "--lang", "de"]);
    screen.waits("Stand 03.05.2012 10:10 (Schritt 2) · nur ansehen", true);
    screen.press("\x1bOR", "Fahrplan");
    screen.press("Von damals\r", "Nicht geändert");
    screen.ends();
    assert_eq!(everything(&morning.laptop.path("w")), before);
}
