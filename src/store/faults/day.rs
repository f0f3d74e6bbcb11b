//! Days that nobody has lived: what people do with the program, drawn from a seed.
//!
//! A day is typed on a disk in memory that writes down what is done to it. After each step of the day, everything that
//! the windows call saved is noted in between, so that whoever cuts the power at any place of the trace knows what
//! had been promised until then.

use std::collections::BTreeSet;
use std::path::Path;

use super::dice::Dice;
use super::memory::{MemoryDisk, Step};
use super::{LONG, env};
use crate::session::Session;
use crate::store::folder::Folder;
use crate::store::reader::Reader;
use crate::store::{Draft, SaveState};
use crate::workshop::{
    Card, CardField, CardId, Change, Line, Op, Place, Position, RunId, Target, Theme, ThemeField, ThemeId,
};

/// The folder of the workshop on the disk in memory.
pub(super) const WORKSHOP: &str = "/w";

/// What people write on cards.
const WORDS: [&str; 8] = [
    "Wie FINANZIEREN?",
    "→ zu mehreren Orten! + Verzahnung",
    "lokale Flexibilität",
    "Verwaltungs-\nstrukturen",
    "Starke Sesshaftigkeit „Verstärkung“",
    "LEP 2012 + Politik schafft Rahmen-\nbedingungen an der Planung vorbei",
    "Subsidiarität",
    "kurze Wege",
];

/// Reads every line that can be read in the logs of a disk.
pub(super) fn lines(disk: &MemoryDisk) -> Vec<(RunId, Line)> {
    let disk: std::sync::Arc<dyn crate::store::Disk> = std::sync::Arc::new(disk.snapshot());
    let folder = Folder::new(Path::new(WORKSHOP), &disk);
    Reader::default()
        .read_all(&folder)
        .map_or_else(|_| Vec::new(), |found| found.lines)
}

/// Notes what of the logs was not known to be safe before: called when all windows say that everything is.
pub(super) fn acknowledge(disk: &MemoryDisk, known: &mut BTreeSet<(RunId, u64)>) {
    let mut new = lines(disk);
    new.retain(|(run, line)| known.insert((*run, line.seq)));
    if !new.is_empty() {
        disk.note(Step::Acknowledged(new));
    }
}

/// A day, and who lives it.
struct Day {
    disk: MemoryDisk,
    dice: Dice,
    windows: Vec<Session>,
    runs: u64,
    known: BTreeSet<(RunId, u64)>,
}

/// Lives a day and returns what was done to the disk.
pub(super) fn trace(seed: u64) -> Vec<Step> {
    let disk = MemoryDisk::default();
    disk.record();
    let mut day = Day {
        windows: Vec::new(),
        dice: Dice::new(seed),
        runs: seed << 8,
        known: BTreeSet::new(),
        disk,
    };
    let env = day.env();
    day.windows
        .push(Session::create(Path::new(WORKSHOP), &env, Vec::new()).unwrap());
    day.settle();
    for _ in 0..10 + day.dice.below(16) {
        day.step();
        day.settle();
    }
    while let Some(window) = day.windows.pop() {
        if day.dice.one_in(2) {
            window.close().unwrap();
        } else {
            drop(window);
        }
    }
    day.disk.journal()
}

impl Day {
    fn env(&mut self) -> crate::store::Env {
        self.runs += 1;
        env(&self.disk, self.runs)
    }

    /// Waits until everything is safe, so that the next step finds the same disk in every run of the test.
    fn settle(&mut self) {
        for window in &self.windows {
            assert_eq!(window.sync(LONG), SaveState::Saved);
        }
        acknowledge(&self.disk, &mut self.known);
    }

    fn step(&mut self) {
        let at = self.dice.below(self.windows.len());
        match self.dice.below(16) {
            0..=4 => self.type_cards(at, 1),
            // Sometimes more than a line holds.
            5 => {
                let count = if self.dice.one_in(4) { 26 } else { 3 };
                self.type_cards(at, count);
            }
            6 | 7 => self.edit(at),
            8 => self.sort(at),
            9 => self.remove(at),
            10 => {
                self.windows[at].undo();
            }
            11 => {
                self.windows[at].redo();
            }
            12 => {
                self.windows[at].refresh().unwrap();
            }
            13 => self.second_window(),
            14 => self.leave_draft(at),
            _ => self.reopen(at),
        }
    }

    fn card(&mut self, at: usize) -> Option<CardId> {
        let cards: Vec<CardId> = self.windows[at].workshop().cards.iter().map(Card::id).collect();
        (!cards.is_empty()).then(|| cards[self.dice.below(cards.len())])
    }

    fn text(&mut self) -> String {
        format!(
            "{} {}",
            WORDS[self.dice.below(WORDS.len())],
            self.dice.below(1000)
        )
    }

    fn type_cards(&mut self, at: usize, count: usize) {
        let mut change = Change::default();
        let last = self.windows[at].workshop().cards.iter().next_back();
        let low = last.map(|card| (*card.pos).clone());
        for pos in Position::run_after(low.as_ref(), count) {
            let id: CardId = self.windows[at].ids().fresh();
            let text = self.text();
            change.set((id, vec![CardField::Pos(pos), CardField::Text(text)]));
        }
        self.windows[at].commit(change).unwrap();
    }

    fn edit(&mut self, at: usize) {
        let Some(id) = self.card(at) else { return };
        let text = self.text();
        let over = self.windows[at].workshop().cards.get(id).unwrap().text.version();
        let op = Op::Edit((id, CardField::Text(text)).into(), over);
        self.windows[at].commit(op.into()).unwrap();
    }

    /// Puts a card under a theme, which is made first if there is none.
    fn sort(&mut self, at: usize) {
        let Some(id) = self.card(at) else { return };
        let mut change = Change::default();
        let known = self.windows[at].workshop().themes.iter().next().map(Theme::id);
        let theme = known.unwrap_or_else(|| {
            let theme: ThemeId = self.windows[at].ids().fresh();
            change.set((theme, ThemeField::Name("Kooperation".into())));
            theme
        });
        let place = Place {
            theme: Some(theme),
            ..Place::default()
        };
        change.set((id, CardField::Place(place)));
        self.windows[at].commit(change).unwrap();
    }

    fn remove(&mut self, at: usize) {
        let Some(id) = self.card(at) else { return };
        let removal = self.windows[at].workshop().removal(Target::Card(id)).unwrap();
        self.windows[at].commit(removal.into()).unwrap();
    }

    /// Opens a second window, or closes it.
    fn second_window(&mut self) {
        if self.windows.len() > 1 {
            self.windows.pop().unwrap().close().unwrap();
        } else {
            let env = self.env();
            let opened = Session::open(Path::new(WORKSHOP), &env).unwrap();
            self.windows.push(opened.session);
        }
    }

    /// Ends a window in the middle of typing: what stands in its open field is a draft from then on.
    fn leave_draft(&mut self, at: usize) {
        let draft = Draft {
            place: "card".into(),
            text: self.text(),
            cursor: None,
        };
        let left = self.windows[at].take_drafts();
        let mut texts = left.clone();
        texts.push(draft);
        self.windows[at].keep_drafts(texts.clone());
        if self.dice.one_in(2) {
            // Taken over: they are safe under the new name before the old file goes.
            for draft in &left {
                self.windows[at].release_draft(draft);
            }
        }
        drop(self.windows.swap_remove(at));
        self.disk.note(Step::Drafted(texts));
        self.open_if_none();
    }

    fn reopen(&mut self, at: usize) {
        let window = self.windows.swap_remove(at);
        if self.dice.one_in(3) {
            drop(window);
        } else {
            window.close().unwrap();
        }
        self.open_if_none();
    }

    fn open_if_none(&mut self) {
        if self.windows.is_empty() {
            let env = self.env();
            let opened = Session::open(Path::new(WORKSHOP), &env).unwrap();
            self.windows.push(opened.session);
        }
    }
}

#[test]
fn a_seed_is_the_same_day_every_time() {
    for seed in 0..3 {
        assert_eq!(trace(seed), trace(seed));
    }
}
