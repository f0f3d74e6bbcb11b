//! Whatever a file, a folder or an argument is called, and whatever stands in it: a terminal is shown text, never
//! commands. The bytes that come out of the built program on a pseudo-terminal are looked at.
#![cfg(all(unix, feature = "terminal"))]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

mod laptop;
mod window;

use std::fs;
use std::path::Path;

use laptop::Laptop;
use portable_pty::CommandBuilder;
use window::{PANES, Window};

/// Would name the window, clear it, turn the direction of writing around, and hide what follows.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{200b}\u{feff}";

/// Puts it before every text of a copy of a workshop, and before every text in what is nested in it.
fn spoil(value: &mut serde_json::Value) {
    const TEXTS: [&str; 16] = [
        "title",
        "place",
        "notes",
        "next_goal",
        "next_place",
        "name",
        "organisation",
        "sign",
        "text",
        "heading",
        "what",
        "precondition",
        "origin",
        "label",
        "caption",
        "note",
    ];
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    serde_json::Value::String(text) if TEXTS.contains(&key.as_str()) => {
                        text.insert_str(0, HOSTILE);
                    }
                    value => spoil(value),
                }
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(spoil),
        _ => {}
    }
}

/// A laptop on which everything is called so: the workshop, what is in it, its folder, a template, a photo.
fn laptop() -> Laptop {
    let laptop = Laptop::new();
    laptop.meissen();
    let copy = laptop
        .run(&["export", "w", "--format", "json", "-o", "-"])
        .result();
    let mut copy: serde_json::Value = serde_json::from_str(&copy).unwrap();
    spoil(&mut copy);
    laptop.write("spoilt.json", copy.to_string());
    laptop.run(&["import", "spoilt.json", "--to", &folder()]);
    assert!(
        fs::read_to_string(laptop.path(&folder()).join("workshop.ron"))
            .unwrap()
            .contains("\\u{1b}]0;x")
    );
    fs::create_dir_all(laptop.path("home/templates")).unwrap();
    laptop.write(
        &format!("home/templates/{HOSTILE}vorlage.ron"),
        format!("(name: \"{HOSTILE}Vorlage\")"),
    );
    laptop.write(
        &format!("home/templates/{HOSTILE}kaputt.ron"),
        format!("({HOSTILE}"),
    );
    laptop.write(&format!("{HOSTILE}foto.jpg"), "kein Foto");
    laptop
}

fn folder() -> String {
    format!("{HOSTILE}tag")
}

/// Checks that nothing of it came out as it was.
#[track_caller]
fn assert_harmless(what: &str, output: &str) {
    for part in ["\u{1b}]0;x", "\u{9b}", "\u{202e}", "\u{200b}", "\u{feff}"] {
        assert!(!output.contains(part), "{what}: {part:?} in {output:?}");
    }
}

fn command(laptop: &Laptop, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_werkstatt"));
    command.args(arguments);
    command.args(["--lang", "de"]);
    command.cwd(laptop.folder.path());
    command
}

#[test]
fn every_command_shows_text_on_a_terminal() {
    let laptop = laptop();
    let folder = folder();
    let photo = format!("{HOSTILE}foto.jpg");
    // What is damaged, edited by hand and left over has its own sentences, with the names of files in them.
    fs::write(
        laptop.path(&folder).join("log").join(format!("{HOSTILE}.ron")),
        HOSTILE,
    )
    .unwrap();
    let commands: [&[&str]; 18] = [
        &["check", &folder],
        &["check", HOSTILE],
        &["export", &folder],
        &["export", &folder, "-o", "-"],
        &["export", &folder, "-o", "-", "--format", "json"],
        &["export", &folder, "-o", "-", "--format", "pdf"],
        &["export", &folder, "-o", &photo],
        &["export", &folder, "--format", HOSTILE],
        &["export", &folder, "--style", &photo],
        &["photo", &folder, &photo],
        &["photo", &folder, HOSTILE],
        &["import", &photo],
        &["import", "spoilt.json", "--dry-run"],
        &["import", "spoilt.json"],
        &["new", HOSTILE, "--template", HOSTILE],
        &["new", &folder],
        &["new", "neu", "--date", HOSTILE],
        &[HOSTILE, "check", HOSTILE],
    ];
    let mut marked = 0;
    for arguments in commands {
        let mut window = Window::start(
            laptop.folder.path(),
            command(&laptop, arguments),
            &[("WERKSTATT_HOME", laptop.path("home").to_str().unwrap())],
        );
        window.end();
        let output = window.output();
        assert_harmless(&format!("{arguments:?}"), &output);
        assert!(!output.contains('\u{1b}'), "{arguments:?}: {output:?}");
        marked += usize::from(output.contains("␛]0;x"));

        // And where standard error alone is a file, say, that somebody looks at later.
        let ran = laptop.run(&[arguments, &["--lang", "de"]].concat());
        assert_harmless(&format!("{arguments:?}"), &ran.messages);
    }
    assert!(marked > 12, "only {marked} commands have shown it");
}

#[test]
fn every_pane_and_the_start_screen_show_text() {
    let laptop = laptop();
    let home = laptop.path("home");
    let open = |arguments: &[&str]| {
        let variables = [("WERKSTATT_HOME", home.to_str().unwrap())];
        Window::start(laptop.folder.path(), command(&laptop, arguments), &variables)
    };
    let mut window = open(&[&folder()]);
    window.wait_for("␛]0;x");
    for (number, key) in PANES {
        window.send(key);
        window.wait(&format!("F{number}"), |screen| screen.contains("␛]0;x"));
    }
    window.send("\x10personen").wait_for("Personen").send("\x1b");
    window.signal(rustix::process::Signal::TERM);
    assert_eq!(window.end(), 143);
    assert_harmless("the panes", &window.output());

    // The list of workshops, the names of templates, what is wrong with one.
    let mut window = open(&[]);
    window.wait_for("␛]0;x").send("n").wait_for("Vorlage");
    window.send("\x1b").signal(rustix::process::Signal::TERM);
    assert_eq!(window.end(), 143);
    assert_harmless("the start screen", &window.output());
    assert!(Path::new(&laptop.path("state")).exists());
}
