//! The built program in a window: a pseudo-terminal, what is typed into it, and what is seen there.
//!
//! Everything waits for text on the screen, never for time, so that tests pass on a loaded machine.

#![expect(clippy::unwrap_used, clippy::panic, reason = "these are helpers of tests")]
#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test program needs a part"
)]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// Far longer than anything takes, even on a machine that does a lot else.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

const ROWS: u16 = 30;
const COLUMNS: u16 = 100;

/// The program in a window of 100 columns and 30 rows.
pub(crate) struct Window {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    /// Everything that has come out.
    bytes: Vec<u8>,
    screen: vt100::Parser,
    /// How the terminal was before.
    mode: String,
}

impl Window {
    pub(crate) fn open(home: &Path, folder: &Path) -> Self {
        Self::open_with(home, folder, &[])
    }

    /// Opens with variables in the environment.
    pub(crate) fn open_with(home: &Path, folder: &Path, variables: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_werkstatt"));
        command.args(["--lang", "de"]);
        command.arg(folder);
        Self::start(home, command, variables)
    }

    /// Opens under a shell that says when the program steps aside and how it ended, and waits for a key between.
    pub(crate) fn open_under_shell(home: &Path, folder: &Path) -> Self {
        let mut shell = CommandBuilder::new("sh");
        let script = "set -m; \"$@\"; stty -a; echo beiseite; read key; fg; echo Ende mit $?.";
        shell.args([
            "-c",
            script,
            "sh",
            env!("CARGO_BIN_EXE_werkstatt"),
            "--lang",
            "de",
        ]);
        shell.arg(folder);
        Self::start(home, shell, &[])
    }

    /// Starts a command in a window.
    pub(crate) fn start(home: &Path, mut command: CommandBuilder, variables: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(COLUMNS, ROWS)).unwrap();
        command.env("TERM", "xterm-256color");
        command.env("RUST_BACKTRACE", "1");
        command.env("WERKSTATT_HOME", home.join("workshops"));
        command.env("WERKSTATT_STATE", home.join("state"));
        for (name, value) in variables {
            command.env(name, value);
        }
        let mode = format!("{:?}", pair.master.get_termios());
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
            master: Some(pair.master),
            writer: Some(writer),
            child,
            output,
            bytes: Vec::new(),
            screen: vt100::Parser::new(
                const { NonZero::new(ROWS).unwrap() },
                const { NonZero::new(COLUMNS).unwrap() },
                0,
            ),
            mode,
        }
    }

    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Returns everything that has come out.
    pub(crate) fn output(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.bytes.extend_from_slice(bytes);
    }

    /// Reads until the screen is as wanted.
    pub(crate) fn wait(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !wanted(&self.text()) {
            match self
                .output
                .recv_timeout(end.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(_) => panic!("waited in vain for {what}:\n{}", self.text()),
            }
        }
        self
    }

    pub(crate) fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| screen.contains(text))
    }

    /// Waits until the head says that everything is on the disk.
    pub(crate) fn wait_until_saved(&mut self) -> &mut Self {
        self.wait("the saved work", |screen| {
            let head = screen.lines().next();
            head.is_some_and(|head| head.contains("✓ gesichert"))
        })
    }

    pub(crate) fn send(&mut self, keys: &str) -> &mut Self {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Makes the window so large, in columns and rows.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
        if let (Some(rows), Some(columns)) = (NonZero::new(rows), NonZero::new(columns)) {
            self.screen.screen_mut().set_size(rows, columns);
        }
        self
    }

    /// Closes the window while the program runs.
    pub(crate) fn hang_up(&mut self) {
        self.writer = None;
        self.master = None;
        // The thread that reads holds the terminal open until it is written to: so nobody listens any more.
        self.output = channel().1;
    }

    pub(crate) fn signal(&mut self, signal: Signal) {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    /// Returns the number of the process that was started.
    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal to the program that the shell has started; only on Linux.
    pub(crate) fn signal_child(&mut self, signal: Signal) {
        let children = format!("/proc/{0}/task/{0}/children", self.id());
        let children = std::fs::read_to_string(children).unwrap();
        let pid = children.split_whitespace().next().unwrap().parse().unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    /// Waits for the end of the process and returns its exit code.
    pub(crate) fn end(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(50)) {
                    self.take(&bytes);
                }
                return status.exit_code();
            }
            assert!(Instant::now() < end, "does not end:\n{}", self.text());
            // The window has to be read, or the process could be waiting for that.
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(20)) {
                self.take(&bytes);
            }
        }
    }

    /// Checks that everything that was changed of the terminal was put back, in order, and that nothing was drawn
    /// afterwards; returns what was said then.
    #[track_caller]
    pub(crate) fn last_words(&self) -> String {
        let output = self.output();
        let mut rest = &output[output.rfind("\x1b[?1049h").unwrap_or(0)..];
        for (what, sequence) in [
            ("mouse", "\x1b[?1000l"),
            ("bracketed paste", "\x1b[?2004l"),
            ("attributes", "\x1b[0m"),
            ("cursor", "\x1b[?25h"),
            ("alternate screen", "\x1b[?1049l"),
            ("title", "\x1b[23;0t"),
        ] {
            let at = rest.find(sequence);
            let at = at.unwrap_or_else(|| panic!("the {what} was not put back in {output:?}"));
            rest = &rest[at + sequence.len()..];
        }
        assert!(
            !rest.contains('\x1b'),
            "something was drawn after the end: {rest:?}"
        );
        if let Some(master) = &self.master {
            assert_eq!(
                format!("{:?}", master.get_termios()),
                self.mode,
                "the terminal mode"
            );
        }
        rest.to_owned()
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

pub(crate) const F2: &str = "\x1bOQ";
pub(crate) const F3: &str = "\x1bOR";
pub(crate) const F8: &str = "\x1b[19~";
/// The keys of the seven panes, by the numbers on them.
pub(crate) const PANES: [(u8, &str); 7] = [
    (2, F2),
    (3, F3),
    (4, "\x1bOS"),
    (5, "\x1b[15~"),
    (6, "\x1b[17~"),
    (7, "\x1b[18~"),
    (8, F8),
];

pub(crate) fn run(home: &Path, args: &[&str]) -> String {
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
pub(crate) fn workshop(home: &Path) -> std::path::PathBuf {
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
