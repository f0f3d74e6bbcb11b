//! The README says what the program does: its key table is the keymap, written out.
//!
//! `UPDATE_README=1 cargo test --test readme` writes the table anew.

#![cfg(feature = "terminal")]

use std::fmt::Write as _;

use werkstatt::locale::{Language, Locale};
use werkstatt::tui::input::{KeyPress, KeyWords};
use werkstatt::tui::keymap::{Context, Keymap, context_name};

const BEGIN: &str = "<!-- keys: made by `UPDATE_README=1 cargo test --test readme` -->";
const END: &str = "<!-- end of keys -->";

/// Writes the key table as Markdown: a table for each context.
fn table() -> String {
    let (english, german) = (Locale::new(Language::En), Locale::new(Language::De));
    let mut contexts: Vec<Context> = Vec::new();
    for binding in Keymap::rows() {
        if !contexts.contains(&binding.context) {
            contexts.push(binding.context);
        }
    }
    let mut out = String::new();
    for context in contexts {
        let name = context_name(context, &english);
        let _ = writeln!(
            out,
            "\n**{name}** · {}\n\n| key | does | tut |\n|---|---|---|",
            context_name(context, &german)
        );
        for (binding, keys) in Keymap::the().of(context) {
            let keys: Vec<String> = keys
                .iter()
                .map(|key: &KeyPress| format!("`{}`", key.label(KeyWords::English)))
                .collect();
            let keys = if keys.is_empty() {
                "palette".to_owned()
            } else {
                keys.join(" ")
            };
            let _ = writeln!(
                out,
                "| {keys} | {} | {} |",
                (binding.name)(&english),
                (binding.name)(&german)
            );
        }
    }
    out.replace("`|`", "`\\|`")
}

#[test]
fn the_key_table_of_the_readme_is_the_keymap() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let begin = readme.find(BEGIN).expect("the README has a place for the keys") + BEGIN.len();
    let end = readme.find(END).expect("the place for the keys has an end");
    let wanted = format!("\n{}\n", table());
    if std::env::var_os("UPDATE_README").is_some() {
        let written = format!("{}{wanted}{}", &readme[..begin], &readme[end..]);
        std::fs::write(path, written).unwrap();
        return;
    }
    assert!(
        readme[begin..end] == *wanted,
        "the key table is stale: run `UPDATE_README=1 cargo test --test readme`"
    );
}
