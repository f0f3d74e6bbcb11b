//! Prints how many pairs meet in a World Café, against more than how many cannot, and how many tables guests see,
//! for sizes from 12 to 60 people: `cargo run --release --example encounters`. Another seed as an argument gives
//! other plans.
#![allow(
    clippy::print_stdout,
    clippy::allow_attributes,
    missing_docs,
    reason = "a tool of the workbench"
)]

use std::time::Instant;

use werkstatt::workshop::rounds::cafe::{Cafe, Plan, encounters, mix, views};

/// Where a best known number comes from.
#[derive(Clone, Copy)]
enum Origin {
    /// Nobody meets anybody twice, or everybody has met everybody: in the table of the social golfer problem by
    /// Meinolf Sellmann (cs.brown.edu/~sello/golf.html; CSPLib 010), or a finite plane.
    Published,
    /// No two Latin squares of order 6 are orthogonal (Tarry 1900); the best two have 34 different cells.
    Tarry,
    /// The best of two searches of this program, fifty times as long, and three of the usual length.
    Search,
}

/// People, tables, rounds; with hosts who stay the best known number where the bound is not reached; the same
/// without hosts.
type Size = (
    usize,
    usize,
    usize,
    Option<(usize, Origin)>,
    Option<(usize, Origin)>,
);

const SIZES: [Size; 26] = {
    use Origin::{Published, Search, Tarry};
    [
        (12, 3, 3, None, None),
        (12, 3, 4, Some((59, Search)), Some((59, Search))),
        (12, 4, 4, None, Some((48, Published))),
        (15, 3, 4, Some((91, Search)), Some((97, Search))),
        (15, 5, 5, None, Some((75, Published))),
        (16, 3, 4, Some((109, Search)), None),
        (16, 4, 5, None, Some((120, Published))),
        (18, 3, 3, None, None),
        (18, 6, 5, None, Some((90, Published))),
        (20, 4, 3, None, None),
        (20, 4, 5, None, Some((175, Search))),
        (20, 5, 5, None, Some((150, Published))),
        (24, 4, 4, None, None),
        (24, 6, 5, None, Some((180, Published))),
        (25, 5, 5, None, Some((250, Published))),
        (28, 4, 5, Some((343, Search)), Some((360, Search))),
        (30, 3, 3, None, None),
        (30, 5, 2, None, None),
        (30, 6, 5, Some((300, Search)), Some((300, Published))),
        (36, 4, 4, None, None),
        (36, 6, 4, None, Some((358, Tarry))),
        (40, 5, 4, None, None),
        (45, 3, 3, None, None),
        (48, 6, 4, None, Some((634, Search))),
        (60, 3, 5, None, None),
        (60, 6, 5, None, Some((1235, Search))),
    ]
};

fn main() {
    let seed = std::env::args()
        .nth(1)
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(1);
    println!("pairs met, the bound that is proven, and the best known where that is not reached:");
    println!("p published; t Tarry 1900; s the longest search of ours, so not proven");
    println!("stay: guests at one table in all rounds; seen: tables a guest sees on average\n");
    println!("                 |  hosts stay at every table                       |  no hosts");
    println!("people           |                                                  |");
    println!(
        "   tables rounds |  met bound    %  best known   stay seen      ms  |  met bound    %  best known   stay seen      ms"
    );
    println!(
        "-----------------+--------------------------------------------------+-------------------------------------------------"
    );
    for (people, tables, rounds, with_hosts, without) in SIZES {
        let plain = Cafe {
            people,
            tables,
            rounds,
            seed,
            ..Cafe::default()
        };
        let hosted = Cafe {
            hosts: vec![(0..tables).map(Some).collect(); rounds],
            ..plain.clone()
        };
        let (hosted, plain) = (columns(&hosted, with_hosts), columns(&plain, without));
        println!("{people:>5} {tables:>4} {rounds:>5} | {hosted} | {plain}");
    }
}

fn columns(cafe: &Cafe, known: Option<(usize, Origin)>) -> String {
    let start = Instant::now();
    let plan: Plan = mix(cafe);
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    let found = encounters(cafe, &plan);
    let views = views(cafe, &plan);
    let (staying, seen) = (views.staying, views.seen as f64 / views.guests.max(1) as f64);
    let share = |of: usize| 100.0 * found.met as f64 / of as f64;
    let known = known.map_or_else(String::new, |(best, origin)| {
        let letter = match origin {
            Origin::Published => 'p',
            Origin::Tarry => 't',
            Origin::Search => 's',
        };
        format!("{best} {letter} {:.1}", share(best))
    });
    let (met, bound, percent) = (found.met, found.bound, share(found.bound));
    format!("{met:>4} {bound:>5} {percent:>5.1}  {known:<12} {staying:>4} {seen:>4.1}  {milliseconds:>6.1}")
}
