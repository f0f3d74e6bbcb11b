//! What the disk costs: opening a workshop of 100, 1,000 and 10,000 cards, and one change until it is safe,
//! beside a bare append and sync of the same bytes on the same disk in the same run.
#![allow(
    clippy::unwrap_used,
    clippy::allow_attributes,
    missing_docs,
    reason = "a benchmark"
)]

use std::fs::{self, File, OpenOptions};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::DateTime;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use werkstatt::clock::{Clock, FixedClock, SystemClock};
use werkstatt::session::Session;
use werkstatt::store::{Env, SaveState};
use werkstatt::workshop::{CardField, CardId, CategoryId, Change, Id, Op, Position};

fn env(seed: u64) -> Env {
    let morning = DateTime::parse_from_rfc3339("2012-05-03T10:00:00+02:00").unwrap();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::at(morning));
    Env::new(clock, seed, Id::from_bits(42))
}

/// Makes a workshop in which every card was typed on its own: a line of the log each.
fn workshop(folder: &Path, cards: usize) {
    let mut session = Session::create(folder, &env(1), Vec::new()).unwrap();
    let category: CategoryId = session.ids().fresh();
    for (n, pos) in Position::run_after(None, cards).into_iter().enumerate() {
        let id: CardId = session.ids().fresh();
        let text = format!("lokale Flexibilität\n→ jetzt Bürgerpartizipation {n}");
        let mut change = Change::default();
        change.set((
            id,
            vec![
                CardField::Pos(pos),
                CardField::Text(text),
                CardField::Category(Some(category)),
            ],
        ));
        session.commit(change).unwrap();
    }
    session.close().unwrap();
}

fn opening(c: &mut Criterion) {
    let mut group = c.benchmark_group("open");
    group.sample_size(20);
    for cards in [100, 1_000, 10_000] {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("w");
        workshop(&folder, cards);
        group.bench_function(BenchmarkId::new("to_read", cards), |bench| {
            bench.iter_with_large_drop(|| Session::open_to_read(black_box(&folder), &env(2)).unwrap());
        });
        group.bench_function(BenchmarkId::new("to_write", cards), |bench| {
            bench.iter_with_large_drop(|| Session::open(black_box(&folder), &env(2)).unwrap());
        });
    }
    group.finish();
}

/// Where the workshops of a benchmark of writing are: a real disk, not the memory that /tmp may be.
fn on_disk() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

fn editing(c: &mut Criterion) {
    let mut group = c.benchmark_group("edit");
    group.sample_size(50).measurement_time(Duration::from_secs(5));
    for cards in [100, 10_000] {
        let home = on_disk();
        let folder = home.path().join("w");
        workshop(&folder, cards);
        let env = Env {
            clock: Arc::new(SystemClock),
            ..env(2)
        };
        let mut session = Session::open(&folder, &env).unwrap().session;
        let card = session.workshop().cards.nth(50).unwrap().id();
        let mut n = 0;
        let mut edit = |session: &mut Session| {
            n += 1;
            let over = session.workshop().cards.get(card).unwrap().text.version();
            let op = Op::Edit(
                (card, CardField::Text(format!("Wie FINANZIEREN? {n}"))).into(),
                over,
            );
            session.commit(op.into()).unwrap();
            assert_eq!(session.sync(Duration::from_secs(30)), SaveState::Saved);
        };
        edit(&mut session);
        let log = newest_log(&folder);
        let before = fs::metadata(&log).unwrap().len();
        edit(&mut session);
        let line = vec![b'x'; (fs::metadata(&log).unwrap().len() - before) as usize];
        let mut bare: File = OpenOptions::new()
            .append(true)
            .create(true)
            .open(home.path().join("bare"))
            .unwrap();
        group.bench_function(BenchmarkId::new("bare_append_and_sync", cards), |bench| {
            bench.iter(|| {
                bare.write_all(&line).unwrap();
                bare.sync_data().unwrap();
            });
        });
        group.bench_function(BenchmarkId::new("committed_until_safe", cards), |bench| {
            bench.iter(|| edit(&mut session));
        });
        session.close().unwrap();
    }
    group.finish();
}

fn newest_log(folder: &Path) -> std::path::PathBuf {
    let logs = fs::read_dir(folder.join("log"))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    logs.max_by_key(|log| fs::metadata(log).unwrap().modified().unwrap())
        .unwrap()
}

criterion_group!(benches, opening, editing);
criterion_main!(benches);
