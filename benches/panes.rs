//! One key to one frame, in each pane, at 100, 1,000 and 10,000 cards: `cargo bench --bench panes`.
//!
//! The baseline in the same run is the least that a program on the same drawing library can do: a list of
//! which only the visible rows are built, redrawn after a key. What is measured is what a key costs from the
//! keymap to the finished screen in memory; the terminal's part is the same for both.

use std::hint::black_box;
use std::sync::Arc;

use chrono::DateTime;
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::text::Line;
use ratatui::widgets::{Block, List, ListItem, ListState};

use werkstatt::clock::FixedClock;
use werkstatt::locale::{Language, Locale};
use werkstatt::session::Session;
use werkstatt::tui::Screen;
use werkstatt::tui::app::App;
use werkstatt::tui::input::{Input, KeyPress};
use werkstatt::tui::style::Look;
use werkstatt::workshop::{
    CardField, CardId, CategoryField, CategoryId, Change, IdSource, Op, Place, Position, QuestionField,
    QuestionId, Record, ThemeField, ThemeId,
};

const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// A workshop of so many cards in two categories, half of them sorted under three themes.
fn workshop(cards: usize) -> Vec<Op> {
    let ids = IdSource::new(1);
    let places = Position::run_after(None, cards.max(3));
    let mut ops = Vec::new();
    let categories: Vec<CategoryId> = ["Chancen", "Befürchtungen"]
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let id: CategoryId = ids.fresh();
            let fields = vec![
                CategoryField::Pos(places[index].clone()),
                CategoryField::Name((*name).to_owned()),
            ];
            ops.push(Op::Set(Record::Category(id, fields)));
            id
        })
        .collect();
    let themes: Vec<ThemeId> = ["Inhalt", "Qualität", "Kooperation"]
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let id: ThemeId = ids.fresh();
            let fields = vec![
                ThemeField::Pos(places[index].clone()),
                ThemeField::Name((*name).to_owned()),
            ];
            ops.push(Op::Set(Record::Theme(id, fields)));
            id
        })
        .collect();
    let question: QuestionId = ids.fresh();
    ops.push(Op::Set(Record::Question(
        question,
        vec![QuestionField::Text("Was muss beachtet werden?".to_owned())],
    )));
    for (index, pos) in places.iter().take(cards).enumerate() {
        let id: CardId = ids.fresh();
        let theme = (index % 2 == 0).then(|| themes[index / 2 % 3]);
        let fields = vec![
            CardField::Pos(pos.clone()),
            CardField::Text(format!(
                "Karte {index}: kurze Wege und eine\nAnlaufstelle für alle"
            )),
            CardField::Category(Some(categories[index % 2])),
            CardField::Place(Place {
                theme,
                cluster: None,
                pos: pos.clone(),
            }),
        ];
        ops.push(Op::Set(Record::Card(id, fields)));
    }
    ops
}

struct Desk {
    app: App,
    terminal: Terminal<TestBackend>,
}

impl Desk {
    fn new(cards: usize) -> Self {
        let now = DateTime::parse_from_rfc3339("2012-05-03T09:10:00+02:00").unwrap_or_default();
        let mut session = Session::in_memory(Arc::new(FixedClock::at(now)), 7);
        let change = Change { ops: workshop(cards) };
        assert!(
            session.commit(change).is_ok(),
            "an empty workshop takes every change"
        );
        let app = App::new(session, Locale::new(Language::De), Look::default());
        let backend = TestBackend::new(120, 40);
        let Ok(terminal) = Terminal::new(backend);
        Self { app, terminal }
    }

    fn press(&mut self, key: KeyPress) {
        self.app.handle(&Input::Key(key));
    }

    fn frame(&mut self) {
        let Ok(frame) = self.terminal.draw(|frame| self.app.draw(frame));
        black_box(frame.count);
    }
}

fn key(name: &str) -> KeyPress {
    name.parse().unwrap_or_else(|_| KeyPress::char('?'))
}

/// A key and its frame in every pane: down and up in turn, so that there is always somewhere to go.
fn key_to_frame(criterion: &mut Criterion) {
    let panes = [
        ("agenda", "F2", ""),
        ("cards, typing", "F3", ""),
        ("cards, wall", "F3", "esc"),
        ("clusters", "F4", ""),
        ("rounds", "F5", "esc"),
        ("agreements", "F6", ""),
        ("people", "F7", ""),
        ("document", "F8", ""),
    ];
    for (name, open, then) in panes {
        let mut group = criterion.benchmark_group(format!("key to frame: {name}"));
        for cards in SIZES {
            let mut desk = Desk::new(cards);
            desk.press(key(open));
            if !then.is_empty() {
                desk.press(key(then));
            }
            desk.frame();
            let typing = name.contains("typing");
            let keys = if typing {
                [key("x"), key("backspace")]
            } else {
                [key("up"), key("down")]
            };
            let mut turn = 0;
            group.bench_function(BenchmarkId::from_parameter(cards), |bencher| {
                bencher.iter(|| {
                    turn ^= 1;
                    desk.press(keys[turn]);
                    desk.frame();
                });
            });
        }
        group.finish();
    }
}

/// The document as it stands, from the key that opens it: everything is built anew.
fn document_opened(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("the document opened, to the frame");
    for cards in [100, 2_000] {
        group.bench_function(BenchmarkId::from_parameter(cards), |bencher| {
            bencher.iter_batched(
                || Desk::new(cards),
                |mut desk| {
                    desk.press(key("F8"));
                    desk.frame();
                    desk
                },
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

/// A card typed and taken over: the change itself, its fold, and the frame.
fn card_to_frame(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a card added and undone, to the frame");
    for cards in SIZES {
        let mut desk = Desk::new(cards);
        desk.press(key("F3"));
        desk.frame();
        group.bench_function(BenchmarkId::from_parameter(cards), |bencher| {
            bencher.iter(|| {
                desk.press(key("x"));
                desk.press(key("enter"));
                desk.frame();
                desk.press(key("ctrl+z"));
                desk.frame();
            });
        });
    }
    group.finish();
}

/// Two hundred keys that arrive at once are taken before one frame is drawn.
fn queued_keys(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("200 queued keys, one frame");
    for cards in SIZES {
        let mut desk = Desk::new(cards);
        desk.press(key("F3"));
        desk.frame();
        group.bench_function(BenchmarkId::from_parameter(cards), |bencher| {
            bencher.iter(|| {
                for _ in 0..100 {
                    desk.press(key("x"));
                }
                for _ in 0..100 {
                    desk.press(key("backspace"));
                }
                desk.frame();
            });
        });
    }
    group.finish();
}

/// A paste of 64 KB into the entry line, until the screen shows it.
fn paste(criterion: &mut Criterion) {
    let paragraph = "Verwaltungsstrukturen, die über Jahre gewachsen sind – und bleiben. ";
    let text = paragraph.repeat(64 * 1024 / paragraph.len() - 1);
    criterion.bench_function("a paste of 64 KB, to the frame", |bencher| {
        bencher.iter_batched(
            || {
                let mut desk = Desk::new(100);
                desk.press(key("F3"));
                desk.frame();
                desk
            },
            |mut desk| {
                desk.app.handle(&Input::Paste(text.clone()));
                desk.frame();
            },
            BatchSize::LargeInput,
        );
    });
}

/// The baseline: the visible rows of a list, redrawn.
fn floor(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("floor: visible rows of a list");
    for cards in SIZES {
        let rows: Vec<String> = (0..cards)
            .map(|index| format!("Karte {index}: kurze Wege für alle"))
            .collect();
        let Ok(mut terminal) = Terminal::new(TestBackend::new(120, 40));
        let mut selected = 0;
        group.bench_function(BenchmarkId::from_parameter(cards), |bencher| {
            bencher.iter(|| {
                selected ^= 1;
                let Ok(frame) = terminal.draw(|frame| {
                    let visible = rows.iter().take(usize::from(frame.area().height));
                    let items = visible.map(|row| ListItem::new(Line::raw(row.as_str())));
                    let list = List::new(items).block(Block::bordered()).highlight_symbol("> ");
                    let mut state = ListState::default().with_selected(Some(selected));
                    frame.render_stateful_widget(list, frame.area(), &mut state);
                });
                black_box(frame.count);
            });
        });
    }
    group.finish();
}

criterion_group! {
    name = panes;
    config = Criterion::default().sample_size(40).warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(2));
    targets = floor, key_to_frame, document_opened, card_to_frame, queued_keys, paste
}
criterion_main!(panes);
