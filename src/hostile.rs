//! The doors through which bytes of strangers come in, each as one function for whoever throws bytes at them.
//!
//! The fuzz targets in `fuzz/` and the property tests beside this file go through the same doors; a seed that a fuzzer
//! has found is thrown again by `cargo test`. A door checks what has to hold for whatever came in and panics if it
//! does not: that is the finding. Nothing of the program uses this module.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::clock::FixedClock;
use crate::example;
use crate::export::{Format, Order, Pictures, Style};
use crate::gate;
use crate::import::{apply, decode, json, outline};
use crate::locale::{Language, Locale};
use crate::report::Options;
use crate::session::Session;
use crate::store::{self, Env};
use crate::workshop::{Id, IdSource, Moment, Op, Stamp, Version, Workshop};

/// Parts the texts that an export is made of.
const BETWEEN_TEXTS: char = '\u{1f}';

fn env(seed: u64) -> Env {
    Env::new(
        Arc::new(FixedClock::at(Moment::default())),
        seed,
        Id::from_bits(42),
    )
}

fn fold(ops: Vec<Op>) -> Workshop {
    let mut workshop = Workshop::default();
    let at = Stamp { ms: 1, count: 0 };
    workshop.commit(ops, Version { at, run: Id::ONE });
    workshop
}

/// Opens a folder in which there is one log, of these bytes, and opens it again: the log is as it was, and the second
/// time everything is as it was the first time. The folder is made anew for it.
///
/// # Errors
///
/// Fails if the folder cannot be made; nothing is said by that about the bytes.
pub fn open(folder: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let log = folder.join("log").join(format!("{}.ron", Id::from_bits(7)));
    fs::create_dir_all(folder.join("log"))?;
    fs::write(&log, bytes)?;
    let mut states = Vec::new();
    for seed in [1, 2] {
        if let Ok(opened) = Session::open(folder, &env(seed)) {
            states.push(opened.session.workshop().plain());
            opened.session.close().map_err(|_| io::ErrorKind::Other)?;
        }
    }
    assert!(fs::read(&log)? == bytes, "the log is not what it was");
    assert!(
        states.windows(2).all(|pair| pair[0] == pair[1]),
        "a second opening finds something else"
    );
    Ok(())
}

/// Reads a piece of a log. What was understood is the same when it is written and read again.
pub fn log_line(bytes: &[u8]) {
    let lines = store::read_lines(bytes);
    let again = store::read_lines(&store::write_lines(&lines));
    assert!(lines == again, "a line that was read cannot be written");
}

/// Reads documentation, or a copy of a workshop, and makes a workshop of it.
pub fn import(bytes: &[u8]) {
    let Ok(text) = decode(bytes) else { return };
    let outline = outline::parse(&text);
    fold(apply::ops(
        &outline,
        &Locale::new(Language::De),
        &IdSource::new(1),
    ));
    if let Ok(snapshot) = json::parse(&text) {
        let (ops, rest) = snapshot.into_ops();
        let workshop = fold(ops);
        fold(rest.ops(&workshop));
    }
}

/// Shows a text on a terminal: nothing in it moves the cursor, and nothing is wider than it may be.
pub fn display_gate(text: &str) {
    for shown in [gate::show(text), gate::show_flat(text)] {
        assert!(
            !shown.chars().any(char::is_control),
            "a control character is shown"
        );
        assert!(gate::show(&shown) == shown, "what was shown is shown differently");
        for width in [0, 1, 7, 80] {
            assert!(gate::width(&gate::truncate(&shown, width)) <= width);
        }
    }
    let lines = gate::show_lines(text);
    let is_control = |c: char| c.is_control() && c != '\n';
    assert!(!lines.chars().any(is_control), "a control character is shown");
    for width in [1, 2, 7, 80] {
        gate::wrap(&lines, width);
    }
}

/// Writes the day in Meißen with these texts in place of its own.
pub fn export(format: Format, text: &str) {
    let mut plain = example::meissen();
    let mut texts = text.split(BETWEEN_TEXTS).cycle();
    plain.visit(&mut |place| texts.next().unwrap_or_default().clone_into(place));
    let workshop = fold(plain.into_ops());
    let (options, style, pictures) = (Options::default(), Style::default(), Pictures::default());
    for language in [Language::De, Language::En] {
        let locale = Locale::new(language);
        let order = Order::new(&workshop, &locale, &options, &style, &pictures, Moment::default());
        let output = format.write(&order);
        for sheet in &output.files {
            assert!(!sheet.bytes.is_empty(), "a file without anything in it");
            if format == Format::Json {
                let text = std::str::from_utf8(&sheet.bytes).unwrap_or_default();
                assert!(json::parse(text).is_ok(), "the copy cannot be read");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use proptest::prelude::*;

    use super::*;

    /// Returns the seeds of a fuzz target.
    fn seeds(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/seeds")
            .join(target);
        let mut seeds: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect();
        seeds.sort();
        assert!(!seeds.is_empty(), "{target} has no seeds");
        seeds
    }

    fn text_of(bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }

    #[test]
    fn every_seed_comes_in_through_its_door() {
        let room = tempfile::tempdir().unwrap();
        for (_, bytes) in seeds("open") {
            open(&room.path().join("w"), &bytes).unwrap();
        }
        for (_, bytes) in seeds("open").into_iter().chain(seeds("log_line")) {
            log_line(&bytes);
        }
        for (_, bytes) in seeds("import") {
            import(&bytes);
        }
        for (_, bytes) in seeds("display_gate") {
            display_gate(&text_of(&bytes));
        }
        for (_, bytes) in seeds("export") {
            for &format in Format::ALL {
                export(format, &text_of(&bytes));
            }
        }
    }

    /// Damages a seed here and there.
    fn damaged(target: &'static str) -> impl Strategy<Value = Vec<u8>> {
        let seeds: Vec<Vec<u8>> = seeds(target).into_iter().map(|(_, bytes)| bytes).collect();
        let edits = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 0..8);
        (prop::sample::select(seeds), edits).prop_map(|(mut bytes, edits)| {
            for (at, byte, how) in edits {
                let at = at.index(bytes.len() + 1);
                match how {
                    0 => bytes.insert(at, byte),
                    1 => bytes.truncate(at.max(1)),
                    _ => bytes.iter_mut().skip(at).take(1).for_each(|there| *there = byte),
                }
            }
            bytes
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_log_of_whatever_bytes_is_opened(bytes in prop_oneof![damaged("open"), prop::collection::vec(any::<u8>(), 0..400)]) {
            let room = tempfile::tempdir().unwrap();
            open(&room.path().join("w"), &bytes).unwrap();
        }

        #[test]
        fn whatever_bytes_are_documentation(bytes in prop_oneof![damaged("import"), prop::collection::vec(any::<u8>(), 0..400)]) {
            import(&bytes);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_line_of_whatever_bytes_is_read(bytes in prop_oneof![damaged("log_line"), prop::collection::vec(any::<u8>(), 0..200)]) {
            log_line(&bytes);
        }

        #[test]
        fn a_text_of_whatever_characters_is_shown(text in "\\PC{0,60}|[\\x00-\\x1f\u{7f}-\u{9f}\u{200b}-\u{202e}\u{2066}-\u{206f}\u{e0001}a-zä\u{301}👩🏽]{0,60}") {
            display_gate(&text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_texts_are_written_in_every_format(texts in prop::collection::vec("\\PC{0,24}|[\\x00-\\x1f\"'<>&;=+@\\\\|`*_#\u{202e}\u{feff}\u{fffe}]{0,24}", 1..40)) {
            for &format in Format::ALL {
                export(format, &texts.join("\u{1f}"));
            }
        }
    }
}
