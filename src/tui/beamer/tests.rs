//! Every picture on walls of every size, and what must never be on one.

use std::sync::Arc;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::{Beamer, Show, Wanted};
use crate::clock::{Clock, FixedClock};
use crate::locale::{Language, Locale};
use crate::session::Session;
use crate::tui::action::Action;
use crate::tui::fixture::{at, meissen};
use crate::tui::probe;
use crate::tui::style::{Look, Surroundings};
use crate::workshop::{
    Change, Day, DayField, Entity, ItemField, Op, RoundField, Stage, View, Workshop,
};

/// A beamer that nobody sees.
struct Wall {
    session: Session,
    clock: Arc<FixedClock>,
    beamer: Beamer,
    look: Look,
    language: Language,
    stage: Stage,
    terminal: Terminal<TestBackend>,
}

impl Wall {
    fn new(choice: Option<View>, width: u16, height: u16, ops: Vec<Op>) -> Self {
        let clock = Arc::new(FixedClock::at(probe::morning()));
        let mut session = Session::in_memory(clock.clone(), 42);
        session.commit(Change { ops }).unwrap();
        let mut wall = Self {
            beamer: Beamer::new(choice, session.elapsed()),
            session,
            clock,
            look: Look::default(),
            language: Language::De,
            stage: Stage::default(),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
        };
        // The keys are gone.
        wall.wait(4);
        wall
    }

    fn commit(&mut self, change: impl Into<Change>) -> &mut Self {
        self.session.commit(change.into()).unwrap();
        self
    }

    fn wait(&mut self, seconds: i64) -> &mut Self {
        self.clock.advance(chrono::TimeDelta::seconds(seconds));
        self.beamer.tick(self.session.elapsed());
        self
    }

    fn act(&mut self, action: Action) -> &mut Self {
        self.beamer.update(action, self.session.elapsed());
        self
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Beamer, &mut Terminal<TestBackend>, &Show<'_>) -> T) -> T {
        let locale = Locale::new(self.language);
        let show = Show {
            workshop: self.session.workshop(),
            now: self.session.now(),
            elapsed: self.session.elapsed(),
            locale: &locale,
            look: &self.look,
            stage: self.stage,
            remark: None,
        };
        act(&mut self.beamer, &mut self.terminal, &show)
    }

    fn plain(&mut self) -> String {
        self.with(|beamer, terminal, show| {
            terminal.draw(|frame| beamer.draw(frame, show)).unwrap();
            probe::text(terminal.backend().buffer())
        })
    }
}

#[test]
#[ignore = "prints"]
fn look() {
    for (w, h) in [(80, 24), (100, 30), (200, 60)] {
        for view in View::ALL {
            println!("=== {view:?} {w}x{h}");
            let mut ops = meissen();
            if std::env::var("ROUND").is_ok() {
                ops.push(Op::Set((round(&ops), vec![RoundField::Minutes(25), RoundField::Started(Some(at("08:52")))]).into()));
            }
            println!("{}", Wall::new(Some(view), w, h, ops).plain());
        }
    }
}

fn round(ops: &[Op]) -> crate::workshop::RoundId {
    let clock = Arc::new(FixedClock::at(probe::morning()));
    let mut session = Session::in_memory(clock, 42);
    session.commit(Change { ops: ops.to_vec() }).unwrap();
    session.workshop().rounds.nth(1).unwrap().id()
}
