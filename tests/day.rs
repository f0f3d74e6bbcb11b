//! The built program on a pseudo-terminal: what was saved is there, whatever happens to the process.
//!
//! These tests wait for text on the screen, never for time, so that they pass on a loaded machine.
#![cfg(all(unix, feature = "terminal"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "these are helpers of tests")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// Far longer than anything takes, even on a machine that does a lot else.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program in a window of 100 columns and 30 rows.
struct Window {
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl Window {
    fn open(home: &Path, folder: &Path) -> Self {
        let size = PtySize {
            rows: 30,
            cols: 100,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_werkstatt"));
        command.args(["--lang", "de"]);
        command.arg(folder);
        command.env("TERM", "xterm-256color");
        command.env("WERKSTATT_HOME", home.join("workshops"));
        command.env("WERKSTATT_STATE", home.join("state"));
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
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
            screen: vt100::Parser::new(
                const { NonZero::new(30).unwrap() },
                const { NonZero::new(100).unwrap() },
                0,
            ),
        }
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Reads until the screen is as wanted.
    fn wait(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !wanted(&self.text()) {
            match self
                .output
                .recv_timeout(end.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("waited in vain for {what}:\n{}", self.text()),
            }
        }
        self
    }

    fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| screen.contains(text))
    }

    fn send(&mut self, keys: &str) -> &mut Self {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    fn signal(&mut self, signal: Signal) {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    /// Waits for the end of the process and returns its exit code.
    fn end(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(Instant::now() < end, "does not end:\n{}", self.text());
            // The window has to be read, or the process could be waiting for that.
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(20)) {
                self.screen.process(&bytes);
            }
        }
    }
}

const F2: &str = "\x1bOQ";
const F3: &str = "\x1bOR";
const F8: &str = "\x1b[19~";

fn run(home: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_werkstatt"))
        .args(args)
        .env("WERKSTATT_HOME", home.join("workshops"))
        .env("WERKSTATT_STATE", home.join("state"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Makes a workshop with two categories and returns its folder.
fn workshop(home: &Path) -> std::path::PathBuf {
    let folder = home.join("tag");
    run(
        home,
        &[
            "--lang",
            "de",
            "new",
            folder.to_str().unwrap(),
            "--template",
            "Chancen & Befürchtungen",
            "--title",
            "Prüftag",
        ],
    );
    folder
}

#[test]
fn a_card_that_was_said_to_be_saved_outlives_a_kill() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag").wait_for("gesichert");
    window.send(F3).wait_for("Chancen ▸");
    window.send("Bürgerbus für alle\r");
    // The entry line is empty again, the card on the wall, and the head says that it is on the disk.
    window.wait("the saved card", |screen| {
        screen.contains("Bürgerbus für alle")
            && !screen.contains("▸ Bürgerbus")
            && screen
                .lines()
                .next()
                .is_some_and(|head| head.contains("✓ gesichert"))
    });
    window.signal(Signal::KILL);
    window.end();

    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F3).wait_for("Bürgerbus für alle");
    window.send("\x1b").wait_for("Neue Karte");
    window.send("q");
    assert_eq!(window.end(), 0);
    assert!(
        run(home.path(), &["export", folder.to_str().unwrap(), "-o", "-"]).contains("Bürgerbus für alle")
    );
}

#[test]
fn the_documentation_is_written_beside_the_day_and_leaving_waits_for_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F8).wait_for("So sieht die Dokumentation jetzt aus");
    // The loop is woken for what comes from beside it: no key is pressed until it is said.
    window.send("W").wait_for("i zeigt, was");
    window.send("wq").wait_for("So sieht die Dokumentation jetzt aus");
    window.send("Wq");
    assert_eq!(window.end(), 0);
    let written: Vec<_> = std::fs::read_dir(folder.join("export"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .collect();
    assert!(written.len() >= 2, "{written:?}");
    for file in written {
        assert!(file.metadata().unwrap().len() > 0, "{file:?}");
    }
}

#[test]
fn a_text_that_was_open_comes_back_after_a_kill() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F3).wait_for("Chancen ▸");
    window
        .send("halb fertiger Gedanke")
        .wait_for("halb fertiger Gedanke");
    // The draft is on the disk within two seconds; the file says when.
    let end = Instant::now() + PATIENCE;
    let is_there = || {
        let drafts = std::fs::read_dir(folder.join("drafts"))
            .into_iter()
            .flatten()
            .flatten();
        drafts
            .filter_map(|file| std::fs::read_to_string(file.path()).ok())
            .any(|text| text.contains("halb fertiger Gedanke"))
    };
    while !is_there() {
        assert!(Instant::now() < end, "no draft was written");
        std::thread::sleep(Duration::from_millis(20));
    }
    window.signal(Signal::KILL);
    window.end();

    let mut window = Window::open(home.path(), &folder);
    window.wait_for("halb fertiger Gedanke");
    window.signal(Signal::KILL);
    window.end();
}

#[test]
fn a_text_that_was_open_comes_back_after_every_kind_of_end() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("Prüftag");
    window.send(F3).wait_for("Chancen ▸");
    window.send("angefangener Satz").wait_for("angefangener Satz");
    for signal in [Signal::TERM, Signal::HUP] {
        window.signal(signal);
        window.end();
        window = Window::open(home.path(), &folder);
        window.wait_for("angefangener Satz");
    }
    window.send("\x1b").wait_for("Neue Karte");
    window.send("q");
    assert_eq!(window.end(), 0);
    let mut window = Window::open(home.path(), &folder);
    window.wait_for("angefangener Satz");
    window.signal(Signal::KILL);
    window.end();
}

#[test]
fn being_told_to_end_ends_in_good_order() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
        let mut window = Window::open(home.path(), &folder);
        window.wait_for("Prüftag");
        window.send(F3).wait_for("Chancen ▸");
        window
            .send(&format!("Karte vor {code}\r"))
            .wait_for(&format!("Karte vor {code}"));
        window.signal(signal);
        assert_eq!(window.end(), code);
        let text = run(home.path(), &["export", folder.to_str().unwrap(), "-o", "-"]);
        assert!(text.contains(&format!("Karte vor {code}")), "{text}");
    }
}

#[test]
fn two_windows_on_one_folder_harm_nothing() {
    let home = tempfile::tempdir().unwrap();
    let folder = workshop(home.path());
    let mut one = Window::open(home.path(), &folder);
    let mut two = Window::open(home.path(), &folder);
    for window in [&mut one, &mut two] {
        window.wait_for("Prüftag");
        window.send(F3).wait_for("Chancen ▸");
    }
    for round in 1..=5 {
        one.send(&format!("Eins {round}\r"))
            .wait_for(&format!("Eins {round}"));
        two.send(&format!("Zwei {round}\r"))
            .wait_for(&format!("Zwei {round}"));
    }
    for window in [&mut one, &mut two] {
        window.send(F2).wait("the saved cards", |screen| {
            screen
                .lines()
                .next()
                .is_some_and(|head| head.contains("✓ gesichert"))
        });
        window.signal(Signal::KILL);
        window.end();
    }
    let text = run(home.path(), &["export", folder.to_str().unwrap(), "-o", "-"]);
    for round in 1..=5 {
        assert!(
            text.contains(&format!("Eins {round}")) && text.contains(&format!("Zwei {round}")),
            "{text}"
        );
    }
}
