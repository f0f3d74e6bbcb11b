//! The cards pane, played: a workshop and some keys in, a screen or a workshop out.

mod screens;
mod steps;
mod typing;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::Cards;
use crate::locale::{Language, Locale};
use crate::tui::fixture::{card, meissen};
use crate::tui::pane::{Ctx, Pane};
use crate::tui::probe::{Probe, morning};
use crate::tui::style::Look;
use crate::workshop::{CardField, Id, IdSource, Op, Stamp, Version, Workshop};

/// Opens the pane on the day in Meißen.
fn meissen_cards(width: u16, height: u16) -> Probe {
    open(Language::De, width, height, meissen())
}

/// Opens the pane on a workshop in which nothing has happened yet.
fn nothing(language: Language) -> Probe {
    open(language, 80, 24, Vec::new())
}

fn open(language: Language, width: u16, height: u16, ops: Vec<Op>) -> Probe {
    let mut probe = Probe::new(language, width, height, ops);
    probe.keys("F3");
    probe
}

/// Returns the texts of a column: its category begins so.
fn column(workshop: &Workshop, begins: &str) -> Vec<String> {
    let columns = crate::workshop::cards::columns(workshop);
    let column = columns.into_iter().find(|column| {
        let category = column.category.and_then(|id| workshop.categories.get(id));
        category.map_or(begins.is_empty(), |category| {
            !begins.is_empty() && category.name.starts_with(begins)
        })
    });
    let ids = column.map(|column| column.cards).unwrap_or_default();
    ids.into_iter()
        .map(|id| workshop.cards.get(id).unwrap().text.to_string())
        .collect()
}

fn last(workshop: &Workshop, begins: &str) -> String {
    column(workshop, begins).pop().unwrap()
}

/// Returns the texts of all cards.
fn texts(workshop: &Workshop) -> Vec<String> {
    workshop.cards.iter().map(|card| card.text.to_string()).collect()
}

/// Returns the line of the screen that holds a text.
fn line_with(probe: &mut Probe, text: &str) -> String {
    let screen = probe.plain();
    let line = screen.lines().find(|line| line.contains(text));
    line.unwrap_or_else(|| panic!("{text:?} is not on\n{screen}"))
        .to_owned()
}

/// A pane without an app around it, on a workshop that changes come to from elsewhere.
struct Bare {
    pane: Cards,
    workshop: Workshop,
    ids: IdSource,
    locale: Locale,
    look: Look,
    count: u32,
}

impl Bare {
    fn new(ops: Vec<Op>) -> Self {
        let mut bare = Self {
            pane: Cards::default(),
            workshop: Workshop::default(),
            ids: IdSource::new(7),
            locale: Locale::new(Language::De),
            look: Look::default(),
            count: 0,
        };
        bare.commit(ops);
        bare
    }

    /// Applies operations, whoever made them; returns what takes them back.
    fn commit(&mut self, ops: Vec<Op>) -> Vec<Op> {
        self.count += 1;
        let at = Stamp {
            ms: 1,
            count: self.count,
        };
        let version = Version {
            at,
            run: Id::from_bits(7),
        };
        self.workshop.commit(ops, version)
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Cards, &Ctx<'_>) -> T) -> T {
        let ctx = Ctx {
            workshop: &self.workshop,
            ids: &self.ids,
            now: morning(),
            locale: &self.locale,
            look: &self.look,
        };
        act(&mut self.pane, &ctx)
    }

    fn draw(&mut self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        self.with(|pane, ctx| {
            terminal
                .draw(|frame| pane.draw(frame, frame.area(), ctx))
                .unwrap();
        });
        crate::tui::probe::text(terminal.backend().buffer())
    }
}

/// The day in Meißen with a card of two wordings: *Geld vom Land* is shown, *Finanzierung* its rival.
fn two_wordings() -> Vec<Op> {
    let probe = Probe::new(Language::De, 80, 24, meissen());
    let id = card(probe.workshop(), "Finanzierung");
    let text = |text: &str| (id, CardField::Text(text.to_owned()));
    let mut ops = meissen();
    ops.push(Op::Set(text("Geld vom Land").into()));
    ops.push(Op::Contest(text("Finanzierung").into(), Version::default()));
    ops
}
