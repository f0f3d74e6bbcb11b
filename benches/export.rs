//! What each format costs, from the workshop in memory to the finished bytes: `cargo bench --bench export`.
//!
//! The day in Meißen, then a whole day of 500 and of 2,000 cards. The baseline in the same run is the document
//! without any format, which every readable format is made of. Before that, one pass over each day prints the
//! share of each format and the bytes that came of it.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::allow_attributes,
    missing_docs,
    reason = "a benchmark"
)]

use std::hint::black_box;
use std::time::Instant;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use werkstatt::export::{Format, Order, Pictures, Style};
use werkstatt::locale::{Language, Locale};
use werkstatt::report::{self, Options};
use werkstatt::workshop::{Id, Moment, Plain, Stamp, Version, Workshop};

mod day;

fn workshop(plain: Plain) -> Workshop {
    let mut workshop = Workshop::default();
    let at = Stamp { ms: 1, count: 0 };
    let run = Id::from_bits(1);
    workshop.commit(plain.into_ops(), Version { at, run });
    workshop
}

fn now() -> Moment {
    "2012-05-03T16:40:00+02:00".parse().unwrap()
}

/// Writes a workshop in all formats once and prints what each of them took.
fn shares(name: &str, workshop: &Workshop, locale: &Locale) {
    let (options, style, pictures) = (Options::default(), Style::default(), Pictures::default());
    let order = Order::new(workshop, locale, &options, &style, &pictures, now());
    let begin = Instant::now();
    order.document();
    let document = begin.elapsed();
    let written: Vec<_> = Format::ALL
        .iter()
        .map(|&format| {
            let begin = Instant::now();
            let output = format.write(&order);
            let bytes: usize = output.files.iter().map(|sheet| sheet.bytes.len()).sum();
            (format, begin.elapsed(), bytes)
        })
        .collect();
    let all: std::time::Duration = document
        + written
            .iter()
            .map(|(_, time, _)| *time)
            .sum::<std::time::Duration>();
    println!("\n{name}: all formats in {:.0} ms", all.as_secs_f64() * 1e3);
    let share = |time: std::time::Duration| 100.0 * time.as_secs_f64() / all.as_secs_f64();
    println!(
        "  {:<8} {:>8.1} ms {:>5.1} %",
        "document",
        document.as_secs_f64() * 1e3,
        share(document)
    );
    for (format, time, bytes) in written {
        println!(
            "  {:<8} {:>8.1} ms {:>5.1} % {:>10} bytes",
            format.key(),
            time.as_secs_f64() * 1e3,
            share(time),
            bytes
        );
    }
}

fn exporting(c: &mut Criterion) {
    let locale = Locale::new(Language::De);
    let days = [
        ("meissen", werkstatt::example::meissen()),
        ("500_cards", day::plain(500)),
        ("2000_cards", day::plain(2_000)),
    ];
    for (name, plain) in days {
        let workshop = workshop(plain);
        shares(name, &workshop, &locale);
        let mut group = c.benchmark_group(format!("export_{name}"));
        group.sample_size(10);
        let (options, style, pictures) = (Options::default(), Style::default(), Pictures::default());
        group.bench_function(BenchmarkId::from_parameter("document"), |bench| {
            bench.iter(|| report::build(black_box(&workshop), &locale, &options));
        });
        for &format in Format::ALL {
            group.bench_function(BenchmarkId::from_parameter(format), |bench| {
                bench.iter(|| {
                    let order = Order::new(&workshop, &locale, &options, &style, &pictures, now());
                    format.write(black_box(&order))
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, exporting);
criterion_main!(benches);
