//! Makes a workshop of any size, to see how the program and its documentation take it:
//! `cargo run --release --example large_day -- FOLDER 2000`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::allow_attributes,
    missing_docs,
    reason = "a tool of the workbench"
)]

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use werkstatt::clock::SystemClock;
use werkstatt::session::Session;
use werkstatt::store::Env;
use werkstatt::workshop::Id;

#[path = "../benches/day/mod.rs"]
mod day;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map(PathBuf::from);
    let cards = arguments.next().and_then(|cards| cards.to_str()?.parse().ok());
    let (Some(folder), Some(cards)) = (folder, cards) else {
        eprintln!("usage: large_day FOLDER CARDS");
        return ExitCode::from(2);
    };
    let env = Env::new(Arc::new(SystemClock), getrandom::u64().unwrap(), Id::from_bits(1));
    match Session::create(&folder, &env, day::plain(cards).into_ops()) {
        Ok(session) => {
            session.close().unwrap();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
