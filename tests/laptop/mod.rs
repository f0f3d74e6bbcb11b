//! The built binary on a laptop of its own: what is typed, and what comes of it.

#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]
#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test program needs a part"
)]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub(crate) const SEED: &str = include_str!("../fixtures/werkstatt-tag-meissen-2012.txt");

/// A laptop of its own: a home for workshops, and a place to work in.
pub(crate) struct Laptop {
    pub(crate) folder: TempDir,
}

/// What came of a command.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) results: Vec<u8>,
    pub(crate) messages: String,
}

impl Ran {
    #[track_caller]
    pub(crate) fn result(&self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        String::from_utf8(self.results.clone()).unwrap()
    }

    /// Returns the one path that was printed.
    #[track_caller]
    pub(crate) fn path(&self) -> PathBuf {
        let result = self.result();
        let mut lines = result.lines();
        let path = PathBuf::from(lines.next().unwrap());
        assert_eq!(lines.next(), None, "{result}");
        path
    }

    /// Checks that it failed without a result, and said all of this.
    #[track_caller]
    pub(crate) fn refuses(&self, sayings: &[&str]) {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert!(self.results.is_empty(), "{self:?}");
        for saying in sayings {
            assert!(
                self.messages.contains(saying),
                "{saying:?} was not said: {}",
                self.messages
            );
        }
        assert!(!self.messages.contains("panicked"), "{self:?}");
    }
}

impl Laptop {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_werkstatt"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("WERKSTATT_HOME", self.path("home"))
            .env("WERKSTATT_STATE", self.path("state"))
            .env("TERM", "xterm-256color")
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Ran {
        ran(&mut self.command(arguments))
    }

    /// Runs a command line in German; arguments have no spaces.
    pub(crate) fn german(&self, line: &str) -> Ran {
        let arguments: Vec<&str> = line.split(' ').chain(["--lang", "de"]).collect();
        self.run(&arguments)
    }

    /// Makes the workshop of the seed in the folder `w`.
    pub(crate) fn meissen(&self) -> PathBuf {
        self.write("seed.txt", SEED);
        self.german("import seed.txt --to w").path();
        self.path("w")
    }

    pub(crate) fn log(&self) -> PathBuf {
        let mut logs = fs::read_dir(self.path("w/log")).unwrap();
        let log = logs.next().unwrap().unwrap().path();
        assert!(logs.next().is_none());
        log
    }
}

pub(crate) fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code(),
        results: output.stdout,
        messages: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Lists everything below a folder with its bytes.
pub(crate) fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}
