//! What opening, writing and closing a folder promise, tried on real folders.

mod clocks;
mod copy;
mod damage;
mod drafts;
mod edits;
mod erase;
mod opening;
mod past;
mod windows;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta};

use super::{
    CommitError, CopyState, CreateError, DamageKind, Draft, Env, OpenError, ReadOnly, SaveState, log,
};
use crate::clock::FixedClock;
use crate::session::{Opened, Session, Undone};
use crate::workshop::{
    Act, CardField, CardId, Change, Day, DayField, Id, Line, Op, Plain, Position, Stamp, Version, Workshop,
};

const LONG: Duration = Duration::from_secs(20);

/// A folder for one test, and the laptop it is on.
struct Room {
    folder: tempfile::TempDir,
    clock: Arc<FixedClock>,
}

impl Room {
    fn new() -> Self {
        let morning = DateTime::parse_from_rfc3339("2012-05-03T10:00:00+02:00").unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(FixedClock::at(morning)),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("meissen")
    }

    fn env(&self, seed: u64) -> Env {
        Env::new(Arc::clone(&self.clock) as _, seed, Id::from_bits(42))
    }

    fn create(&self, seed: u64) -> Session {
        Session::create(&self.path(), &self.env(seed), Vec::new()).unwrap()
    }

    fn open(&self, seed: u64) -> Opened {
        Session::open(&self.path(), &self.env(seed)).unwrap()
    }

    /// A workshop with cards, closed in order, but without its published copy: only the log counts.
    fn with_cards(texts: &[&str]) -> Self {
        let room = Self::new();
        let mut session = room.create(1);
        for text in texts {
            card(&mut session, text);
        }
        session.close().unwrap();
        fs::remove_file(room.path().join("workshop.ron")).unwrap();
        room
    }

    fn logs(&self) -> Vec<PathBuf> {
        let mut logs: Vec<_> = fs::read_dir(self.path().join("log"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        logs.sort();
        logs
    }

    fn log(&self) -> PathBuf {
        let logs = self.logs();
        assert_eq!(logs.len(), 1);
        logs[0].clone()
    }

    fn alter(&self, alter: impl FnOnce(&mut Vec<u8>)) {
        let path = self.log();
        let mut bytes = fs::read(&path).unwrap();
        alter(&mut bytes);
        fs::write(path, bytes).unwrap();
    }
}

fn card(session: &mut Session, text: &str) -> CardId {
    let id: CardId = session.ids().fresh();
    let low = session
        .workshop()
        .cards
        .iter()
        .next_back()
        .map(|card| (*card.pos).clone());
    let pos = Position::between(low.as_ref(), None);
    let mut change = Change::default();
    change.set((id, vec![CardField::Pos(pos), CardField::Text(text.into())]));
    assert!(session.commit(change).unwrap());
    id
}

fn edit(session: &mut Session, id: CardId, text: &str) {
    let over = session.workshop().cards.get(id).unwrap().text.version();
    let op = Op::Edit((id, CardField::Text(text.into())).into(), over);
    assert!(session.commit(op.into()).unwrap());
}

fn texts(session: &Session) -> Vec<&str> {
    session
        .workshop()
        .cards
        .iter()
        .map(|card| card.text.as_str())
        .collect()
}

fn saved(session: &Session) {
    assert_eq!(session.sync(LONG), SaveState::Saved);
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).map_or_else(
        |_| Vec::new(),
        |entries| {
            entries
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect()
        },
    );
    names.sort();
    names
}
