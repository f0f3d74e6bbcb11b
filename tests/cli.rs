//! The built binary, as somebody types it: results, messages and exit codes.

#![cfg(feature = "terminal")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

mod laptop;

use laptop::{Laptop, SEED, everything, ran};

/// Returns the lines of the seed that a reader of its documentation looks for.
fn lines_of_the_seed() -> Vec<&'static str> {
    SEED.lines()
        .skip(8)
        .map(|line| {
            line.trim()
                .trim_start_matches("- ")
                .trim_start_matches(|c: char| c.is_ascii_digit())
        })
        .map(|line| line.trim_start_matches(". ").trim_matches(['„', '“']))
        .filter(|line| !line.is_empty() && !line.starts_with("Thema "))
        .collect()
}

#[test]
fn the_seed_goes_in_and_its_documentation_comes_out() {
    let laptop = Laptop::new();
    laptop.write("seed.txt", SEED);
    let imported = laptop.german("import seed.txt");
    assert_eq!(imported.path(), laptop.path("home/2012-05-03-meissen"));
    assert!(
        imported.messages.contains("Chancen        22 Karten"),
        "{}",
        imported.messages
    );
    assert!(
        imported.messages.contains("Befürchtungen  11 Karten"),
        "{}",
        imported.messages
    );
    assert!(
        imported.messages.contains("Alles verstanden."),
        "{}",
        imported.messages
    );

    let exported = laptop.german("export home/2012-05-03-meissen --format md").path();
    let folder = Path::new("home/2012-05-03-meissen");
    assert_eq!(exported, folder.join("export/2012-05-03-meissen.md"));
    let written =
        fs::read_to_string(laptop.path("home/2012-05-03-meissen/export/2012-05-03-meissen.md")).unwrap();
    for line in lines_of_the_seed() {
        assert!(written.contains(line), "{line:?} is missing in\n{written}");
    }
    assert!(written.starts_with(
        "# Dokumentation der Werkstatt „Kooperation mit Plan vs. Parallelstruktur“\n\n03.05.2012, Meißen\n"
    ));

    let again = laptop.german("export home/2012-05-03-meissen --format md").path();
    assert_eq!(again, folder.join("export/2012-05-03-meissen-2.md"));
}

#[test]
fn a_documentation_goes_where_it_is_wanted_and_never_over_anything() {
    let laptop = Laptop::new();
    laptop.meissen();
    let streamed = laptop.run(&["export", "w", "--lang", "en", "-o", "-"]).result();
    assert!(streamed.starts_with("# Documentation of the workshop “Kooperation"));
    fs::create_dir(laptop.path("out")).unwrap();
    assert_eq!(
        laptop.run(&["export", "w", "--format", "md", "-o", "out"]).path(),
        Path::new("out/w.md")
    );
    laptop.write("mine.md", "mine");
    assert_eq!(
        laptop.run(&["export", "w", "-o", "mine.md"]).path(),
        Path::new("mine-2.md")
    );
    assert_eq!(fs::read(laptop.path("mine.md")).unwrap(), b"mine");
}

#[test]
fn a_dry_run_prints_what_is_understood_and_makes_nothing() {
    let laptop = Laptop::new();
    laptop.write("seed.txt", SEED.replacen("Meißen\n", "Meißen\n\n???\n", 1));
    let summary = laptop.german("import seed.txt --dry-run").result();
    assert!(
        summary.contains("  Themen         Inhalt, Qualität, Kooperation\n"),
        "{summary}"
    );
    assert!(summary.contains("2 Aufgaben, eine zurückgestellt"), "{summary}");
    assert!(!laptop.path("home").exists());
    assert!(summary.contains("Nicht verstanden"), "{summary}");
    assert!(
        summary.contains(
            "  Zeile 5: ???
"
        ),
        "{summary}"
    );
}

#[test]
fn a_text_comes_in_through_a_pipe_as_well() {
    let laptop = Laptop::new();
    let mut child = laptop
        .command(&["import", "-", "--to", "w", "--lang", "de"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(SEED.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "w\n");
    assert!(laptop.german("check w").result().contains("33 Karten"));
}

#[test]
fn a_new_workshop_begins_with_its_template() {
    let laptop = Laptop::new();
    let made = laptop.run(&[
        "new",
        "w",
        "--lang",
        "de",
        "--template",
        "chancen befürchtungen",
        "--title",
        "Mobilität",
        "--date",
        "2026-03-14",
        "--place",
        "Großschönau",
    ]);
    assert_eq!(made.path(), Path::new("w"));
    let written = laptop.run(&["export", "w", "--lang", "de", "-o", "-"]).result();
    assert!(written.starts_with("# Dokumentation der Werkstatt „Mobilität“\n\n14.03.2026, Großschönau\n"));
    assert!(
        written.contains("|   5 | Verabredungen für die Weiterarbeit"),
        "{written}"
    );
    assert!(written.contains("12:30–13:30"), "{written}");
}

#[test]
fn a_template_of_ones_own_is_found_and_a_broken_one_is_named() {
    let laptop = Laptop::new();
    fs::create_dir_all(laptop.path("home/templates")).unwrap();
    laptop.write(
        "home/templates/zukunft.ron",
        "(name: \"Zukunftswerkstatt\", themes: [\"Kritik\", \"Utopie\"])",
    );
    laptop.write(
        "home/templates/kaputt.ron",
        "(\n  name: \"Kaputt\",\n  thema: [],\n)",
    );
    let made = laptop.german("new w --template Zukunftswerkstatt");
    assert_eq!(made.path(), Path::new("w"));
    assert!(
        made.messages
            .contains("kaputt.ron hat einen Fehler in Zeile 3, Spalte"),
        "{}",
        made.messages
    );
    assert!(laptop.german("check w").result().contains("2 Themen"));

    let refused = laptop.german("new v --template Kaffeeklatsch");
    refused.refuses(&[
        "Kaffeeklatsch",
        "Zukunftswerkstatt",
        "World Café",
        "nichts angelegt",
    ]);
    assert!(!laptop.path("v").exists());
}

#[test]
fn a_folder_that_is_not_empty_is_left_alone() {
    let laptop = Laptop::new();
    let folder = laptop.meissen();
    let before = everything(&folder);
    laptop
        .german("new w")
        .refuses(&["w ist nicht leer", "Nichts wurde überschrieben"]);
    laptop
        .german("import seed.txt --to w")
        .refuses(&["w ist nicht leer"]);
    laptop.german("new seed.txt").refuses(&["seed.txt"]);
    assert_eq!(everything(&folder), before);
    assert_eq!(fs::read_to_string(laptop.path("seed.txt")).unwrap(), SEED);
}

#[test]
fn what_is_no_text_is_not_imported() {
    let laptop = Laptop::new();
    laptop.write("empty.txt", "");
    laptop.write("latin1.txt", b"Chancen\n\n- Bef\xFCrchtung\n- gr\xF6\xDFer\n");
    laptop.write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0");
    laptop.write("prose.txt", "Es war einmal.\n");
    fs::create_dir(laptop.path("folder")).unwrap();
    let huge = fs::File::create(laptop.path("huge.txt")).unwrap();
    huge.set_len(1 << 30).unwrap();
    for (file, sayings) in [
        ("empty.txt", &["In empty.txt steht nichts"][..]),
        ("latin1.txt", &["latin1.txt, Zeile 3", "Latin-1", "als UTF-8"]),
        ("picture.txt", &["picture.txt ist kein Text"]),
        ("prose.txt", &["prose.txt", "nichts zu erkennen"]),
        ("folder", &["folder ist ein Ordner"]),
        ("huge.txt", &["huge.txt ist mit 1,0 GB zu groß", "8,0 MB"]),
        ("none.txt", &["none.txt", "gibt es nicht"]),
    ] {
        let ran = laptop.german(&format!("import {file} --to w"));
        ran.refuses(sayings);
        ran.refuses(&["nichts angelegt"]);
        assert!(!laptop.path("w").exists(), "{file}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_title() {
    let laptop = Laptop::new();
    laptop.write("bom.txt", format!("\u{feff}{}", SEED.trim_start()));
    laptop.german("import bom.txt --to w").path();
    let written = laptop.german("export w -o -").result();
    assert!(
        written.contains("„Kooperation mit Plan vs. Parallelstruktur“"),
        "{written}"
    );
    assert!(!written.contains('\u{feff}'));
}

#[test]
fn what_is_no_workshop_is_named_and_left_as_it_is() {
    let laptop = Laptop::new();
    laptop.write("file.txt", "text");
    laptop.write("empty", "");
    fs::create_dir_all(laptop.path("folder/log")).unwrap();
    let before = everything(laptop.folder.path());
    for command in ["check", "export"] {
        let run = |path: &str| laptop.german(&format!("{command} {path}"));
        run("file.txt").refuses(&["file.txt ist eine Datei", "werkstatt import"]);
        run("empty").refuses(&["empty ist eine Datei"]);
        run("folder").refuses(&["folder ist kein Workshop", "werkstatt new"]);
        run("nowhere").refuses(&["nowhere gibt es nicht"]);
    }
    fs::remove_dir_all(laptop.path("state")).ok();
    assert_eq!(everything(laptop.folder.path()), before);
}

#[test]
fn a_published_copy_alone_is_read_and_a_mistake_in_it_has_a_place() {
    let laptop = Laptop::new();
    let folder = laptop.meissen();
    fs::remove_dir_all(folder.join("log")).unwrap();
    let checked = laptop.german("check w").result();
    assert!(
        checked.contains("33 Karten") && checked.contains("In den Logs steht nichts"),
        "{checked}"
    );

    fs::write(folder.join("workshop.ron"), "(\n  days: [\n    (id: 7),\n  ],\n)").unwrap();
    laptop
        .german("check w")
        .refuses(&["workshop.ron, Zeile 3, Spalte", "Nichts wurde verändert"]);
    fs::write(folder.join("workshop.ron"), b"(\n// \xFC\n)").unwrap();
    laptop
        .german("check w")
        .refuses(&["workshop.ron, Zeile 2", "UTF-8"]);
}

#[test]
fn a_flipped_byte_is_found_with_its_line_and_everything_else_is_read() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let mut bytes = fs::read(&log).unwrap();
    let at = bytes
        .windows(9)
        .position(|window| window == b"KURZE WEG")
        .unwrap();
    let line = 1 + bytes[..at].iter().filter(|&&byte| byte == b'\n').count();
    bytes[at] ^= 1;
    fs::write(&log, &bytes).unwrap();

    let checked = laptop.german("check w");
    assert_eq!(checked.code, Some(1), "{checked:?}");
    let said = String::from_utf8(checked.results).unwrap();
    let name = log.file_name().unwrap().to_str().unwrap().to_owned();
    let place = Path::new("log").join(name).display().to_string();
    assert!(
        said.contains("Beschädigt:") && said.contains(&format!("{place}, Zeile {line}:")),
        "{said}"
    );
    assert!(
        checked.messages.contains("nichts wurde verändert"),
        "{}",
        checked.messages
    );
    assert_eq!(fs::read(&log).unwrap(), bytes);
    // A step of many changes is written in small lines, so that one fault takes few of them.
    assert!(
        said.contains("11 Karten") && said.contains("3 Verabredungen"),
        "{said}"
    );

    let exported = laptop.german("export w -o -");
    assert_eq!(exported.code, Some(0));
    assert!(
        exported.messages.contains("nicht alles zu lesen"),
        "{}",
        exported.messages
    );
}

#[test]
fn the_end_of_an_interrupted_write_is_no_damage() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let mut bytes = fs::read(&log).unwrap();
    bytes.extend_from_slice(b"(seq:2,at:(17954");
    fs::write(&log, &bytes).unwrap();
    let said = laptop.german("check w").result();
    assert!(said.contains("beim Schreiben unterbrochen (16 Bytes)"), "{said}");
    assert!(
        said.contains("33 Karten") && said.contains("Alles ist zu lesen."),
        "{said}"
    );
}

#[test]
fn an_operation_of_a_newer_version_is_named_and_the_rest_is_read() {
    let laptop = Laptop::new();
    laptop.meissen();
    let log = laptop.log();
    let mut bytes = fs::read(&log).unwrap();
    let lines = bytes.iter().filter(|&&byte| byte == b'\n').count();
    let line = format!(
        "(seq:{lines},at:(1795406325151,0),wall:\"2026-11-23T03:58:45Z\",step:{lines},ops:[Teleport(\"x\")])"
    );
    writeln!(bytes, "{line} // {:08x}", crc32c::crc32c(line.as_bytes())).unwrap();
    fs::write(&log, &bytes).unwrap();
    let checked = laptop.german("check w");
    // Not everything could be read: a script must not take that for well.
    assert_eq!(checked.code, Some(1));
    let said = String::from_utf8(checked.results).unwrap();
    assert!(!said.contains("Alles ist zu lesen"), "{said}");
    let place = format!("Zeile {}: von einer neueren Version", lines + 1);
    assert!(said.contains(&place), "{said}");
    assert!(said.contains("33 Karten"), "{said}");
    let exported = laptop.german("export w -o -");
    assert_eq!(exported.code, Some(0));
    assert!(
        exported.messages.contains("neueren Version"),
        "{}",
        exported.messages
    );
}

#[cfg(unix)]
#[test]
fn a_folder_in_which_nothing_may_be_written_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let laptop = Laptop::new();
    laptop.meissen();
    let protect = |mode| fs::set_permissions(laptop.path("w"), fs::Permissions::from_mode(mode)).unwrap();
    protect(0o555);
    // Root may write anywhere: then there is nothing to test.
    if fs::create_dir(laptop.path("w/probe")).is_err() {
        laptop
            .german("export w")
            .refuses(&["w/export", "keine Berechtigung", "-o"]);
        laptop.german("export w -o -").result();
        laptop.german("check w").result();
        laptop
            .german("new w/new")
            .refuses(&["keine Berechtigung", "anderen Ort"]);
    }
    protect(0o755);
}

#[test]
fn without_a_terminal_the_screen_is_refused_in_a_sentence() {
    let laptop = Laptop::new();
    laptop.meissen();
    laptop
        .german("w")
        .refuses(&["Terminal", "new, import, export, history, edits, erase"]);
    laptop
        .run::<&str>(&[])
        .refuses(&["terminal", "new, import, export, history, edits, erase"]);
    laptop.german("chekc").refuses(&["chekc gibt es nicht"]);
}

#[cfg(unix)]
#[test]
fn a_terminal_that_cannot_place_text_is_refused_in_a_sentence() {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::io::Read;
    let laptop = Laptop::new();
    laptop.meissen();
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_werkstatt"));
    command.args(["w", "--lang", "de"]);
    command.cwd(laptop.folder.path());
    command.env("TERM", "dumb");
    command.env("WERKSTATT_STATE", laptop.path("state"));
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut said = Vec::new();
    // Linux ends the stream of a closed terminal with an error.
    let _ = pair.master.try_clone_reader().unwrap().read_to_end(&mut said);
    let said = String::from_utf8(said).unwrap();
    assert_eq!(child.wait().unwrap().exit_code(), 1);
    assert!(said.contains("TERM=dumb"), "{said}");
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn the_command_line_speaks_the_language_that_is_asked_for_or_set() {
    let laptop = Laptop::new();
    for arguments in [&["--lang", "de", "--help"][..], &["--help", "--lang=de"]] {
        let help = laptop.run(arguments).result();
        for word in [
            "Aufruf:",
            "Befehle:",
            "Optionen:",
            "Legt einen neuen Workshop an",
            "Zeigt diese Hilfe",
        ] {
            assert!(help.contains(word), "{word} is missing in\n{help}");
        }
        for word in ["Usage", "Commands", "Options", "Print"] {
            assert!(!help.contains(word), "{word} is left in\n{help}");
        }
    }
    let mut german = laptop.command(&["check", "--help"]);
    assert!(
        ran(german.env("LANG", "de_DE.UTF-8"))
            .result()
            .contains("Aufruf: werkstatt check")
    );
    assert!(
        laptop
            .run(&["check", "--help"])
            .result()
            .contains("Usage: werkstatt check")
    );
}

#[test]
fn a_command_line_that_is_not_understood_is_explained() {
    let laptop = Laptop::new();
    for (line, sayings) in [
        ("new", &["Es fehlt", "ORDNER"][..]),
        ("new w --tempate x", &["--tempate", "War „--template“ gemeint?"]),
        ("new w --date morgen", &["„morgen“", "--date"]),
        ("export w --format pdfx", &["„pdfx“", "--format"]),
        ("completions fisch", &["„fisch“", "bash", "fish"]),
        ("w check w", &["„w“ steht vor einem Befehl"]),
    ] {
        let ran = laptop.german(line);
        assert_eq!(ran.code, Some(2), "{line}: {ran:?}");
        assert!(ran.results.is_empty(), "{line}: {ran:?}");
        for saying in sayings {
            assert!(
                ran.messages.contains(saying),
                "{line}: {saying:?} was not said: {}",
                ran.messages
            );
        }
    }
    assert!(!laptop.path("w").exists());
}

#[test]
fn completions_and_the_manual_are_printed() {
    let laptop = Laptop::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = laptop.run(&["completions", shell]).result();
        assert!(script.contains("dry-run"), "{shell}");
    }
    assert!(laptop.german("man").result().contains("werkstatt"));
    assert!(laptop.run(&["--version"]).result().starts_with("werkstatt "));
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_error() {
    let laptop = Laptop::new();
    laptop.meissen();
    for arguments in [
        &["export", "w", "-o", "-"][..],
        &["completions", "bash"],
        &["--help"],
        &["check", "w"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = laptop.command(arguments).stdout(writer).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.success() && !said.contains("error"),
            "{arguments:?}: {said}"
        );
    }
}

#[test]
fn what_a_name_hides_is_made_visible_in_messages() {
    let laptop = Laptop::new();
    let ran = laptop.run(&["check", "a\u{1b}[31mb\u{202e}c"]);
    ran.refuses(&["a␛[31mb\u{fffd}c"]);
    assert!(!ran.messages.contains('\u{1b}'));
}
