//! `werkstatt export`: what goes out, in which files, whom it names, and what happens when something is wrong.
#![cfg(feature = "terminal")]

mod laptop;

use std::fs;
use std::path::Path;

use laptop::{Laptop, Ran, everything};
use werkstatt::export::Format;

/// Returns the paths that were printed.
#[track_caller]
fn paths(ran: &Ran) -> Vec<String> {
    ran.result().lines().map(ToOwned::to_owned).collect()
}

#[track_caller]
fn says(ran: &Ran, sayings: &[&str]) {
    for saying in sayings {
        assert!(ran.messages.contains(saying), "{saying:?}: {}", ran.messages);
    }
}

#[test]
fn all_formats_are_written_and_belong_together_by_their_number() {
    let laptop = Laptop::new();
    laptop.meissen();
    let first = paths(&laptop.german("export w --format all"));
    let second = paths(&laptop.german("export w --format all"));
    for &format in Format::ALL {
        let ending = format!(".{}", format.extension());
        assert!(
            first.iter().any(|path| path.ends_with(&ending)),
            "{format}: {first:?}"
        );
    }
    assert_eq!(first.len(), second.len());
    for (first, second) in first.iter().zip(&second) {
        let (name, ending) = first.rsplit_once('.').unwrap();
        assert_eq!(*second, format!("{name}-2.{ending}"));
        assert!(fs::metadata(laptop.path(first)).unwrap().len() > 0, "{first}");
    }
}

#[test]
fn formats_may_be_listed_named_twice_and_given_several_times() {
    let laptop = Laptop::new();
    laptop.meissen();
    let written = paths(&laptop.german("export w --format md,MD --format markdown"));
    assert_eq!(written, [Path::new("w/export/w.md").display().to_string()]);
    let all = paths(&laptop.german("export w --format alle -o new/"));
    assert!(all.len() >= Format::ALL.len(), "{all:?}");
}

#[test]
fn without_a_format_the_ending_of_the_file_says_which() {
    let laptop = Laptop::new();
    laptop.meissen();
    let usual = paths(&laptop.german("export w"));
    let ending = format!(".{}", Format::usual().extension());
    assert!(usual.iter().all(|path| path.ends_with(&ending)), "{usual:?}");
    assert!(
        laptop
            .german("export w -o -")
            .result()
            .starts_with("# Dokumentation")
    );
    laptop.german("export w -o Tag.MD").result();
    let text = fs::read_to_string(laptop.path("Tag.MD")).unwrap();
    assert!(text.starts_with("# Dokumentation"));
    let help = laptop.german("export --help").result();
    assert!(help.contains(Format::usual().key()), "{help}");
}

#[test]
fn it_is_said_before_writing_whom_the_files_name() {
    let laptop = Laptop::new();
    laptop.meissen();
    let full = laptop.german("export w -o -");
    says(&full, &["Enthält Namen von ", "Annegret Saal"]);
    assert!(full.result().contains("Annegret Saal"));
    let initials = laptop.german("export w -o - --names initials");
    says(
        &initials,
        &["Enthält keine Namen von Personen, die hier bekannt sind"],
    );
    assert!(!initials.result().contains("Annegret Saal"));
    let english = laptop.run(&["export", "w", "-o", "-", "--names", "none", "--lang", "en"]);
    says(&english, &["Contains no names of people who are known here"]);
    assert!(english.result().contains("Person 1"));
}

#[test]
fn sections_stay_out_by_their_keys_and_by_their_titles() {
    let laptop = Laptop::new();
    laptop.meissen();
    let whole = laptop.german("export w -o -").result();
    for heading in ["## Programm", "22 Karten"] {
        assert!(whole.contains(heading), "{whole}");
    }
    for without in [
        "export w -o - --without agenda,cards",
        "export w -o - --without agenda --without cards",
        "export w -o - --without Programm,KARTEN",
        "export w -o - --without Agenda --without Cards",
    ] {
        let text = laptop.german(without).result();
        assert!(!text.contains("## Programm"), "{without}: {text}");
        // The wall by category bears its count; the wall by theme does not.
        assert!(!text.contains("22 Karten"), "{without}: {text}");
    }
    let ran = laptop.german("export w --without Anhang");
    assert_eq!(ran.code, Some(2));
    says(&ran, &["„Anhang“", "--without", "invitations", "next-meeting"]);
}

#[test]
fn what_does_not_exist_is_answered_with_what_does() {
    let laptop = Laptop::new();
    laptop.meissen();
    for (line, sayings) in [
        ("export w --format pdx", &["„pdx“", "md", "all"][..]),
        ("export w --names voll", &["„voll“", "full, initials, none"]),
        ("export w --paper a5", &["„a5“", "a4, letter"]),
    ] {
        let ran = laptop.german(line);
        assert_eq!(ran.code, Some(2), "{line}: {ran:?}");
        says(&ran, sayings);
    }
    assert!(!laptop.path("w/export").exists());
}

#[test]
fn only_one_format_goes_to_standard_output() {
    let laptop = Laptop::new();
    laptop.meissen();
    if Format::ALL.len() > 1 {
        laptop
            .german("export w --format all -o -")
            .refuses(&["nur ein Format"]);
    }
    laptop.german("export w --format md -o -").result();
}

#[test]
fn the_style_of_the_house_may_have_a_mistake_but_not_the_one_that_was_named() {
    let laptop = Laptop::new();
    laptop.meissen();
    fs::create_dir_all(laptop.path("home/templates")).unwrap();
    laptop.write("home/templates/style.ron", "(\n    accent: 7,\n)");
    let ran = laptop.german("export w");
    assert!(!paths(&ran).is_empty());
    says(&ran, &["style.ron", "Zeile 2, Spalte", "ohne diesen Stil"]);
    laptop
        .german("export w --style home/templates/style.ron")
        .refuses(&["style.ron", "Zeile 2, Spalte"]);
    laptop
        .german("export w --style none.ron")
        .refuses(&["none.ron", "lässt sich nicht lesen"]);
    laptop.write("blue.ron", "(accent: \"blau\")");
    laptop
        .german("export w --style blue.ron")
        .refuses(&["„blau“", "#1f6f5c"]);
    laptop.write("logo.ron", "(logo: \"logo.png\")");
    laptop
        .german("export w --style logo.ron")
        .refuses(&["„logo.png“", "die Datei fehlt"]);
    laptop.write("good.ron", "(accent: \"#1f6f5c\", paper: Letter)");
    let good = laptop.german("export w --style good.ron --paper a4");
    assert!(!good.messages.contains("Stil"), "{good:?}");
    // It lies beside the templates, and is none.
    let new = laptop.german("new x --template none");
    assert!(!new.messages.contains("style.ron"), "{new:?}");
}

#[test]
fn what_cannot_be_written_is_named_once_for_each_format_and_nothing_is_lost() {
    let laptop = Laptop::new();
    laptop.meissen();
    laptop.write("file", "mine");
    let before = everything(laptop.folder.path());
    let ran = laptop.german("export w --format all -o file/below/");
    ran.refuses(&["file", "Nichts wurde überschrieben"]);
    let complaints = ran.messages.matches("Fehler:").count();
    assert_eq!(complaints, Format::ALL.len(), "{}", ran.messages);
    assert_eq!(everything(laptop.folder.path()), before);
}

#[test]
fn nothing_but_the_files_is_left_in_the_folder() {
    let laptop = Laptop::new();
    laptop.meissen();
    let mut written = paths(&laptop.german("export w --format all -o out/"));
    let mut there: Vec<String> = fs::read_dir(laptop.path("out"))
        .unwrap()
        .map(|entry| {
            Path::new("out")
                .join(entry.unwrap().file_name())
                .display()
                .to_string()
        })
        .collect();
    written.sort();
    there.sort();
    assert_eq!(written, there);
}

#[cfg(unix)]
#[test]
fn a_folder_with_a_name_that_other_systems_refuse_has_files_that_they_take() {
    let laptop = Laptop::new();
    for (folder, file) in [("CON", "_CON.md"), ("a:b?", "a-b-.md"), ("Ende.", "Ende.md")] {
        laptop.german(&format!("new {folder}")).path();
        let written = paths(&laptop.german(&format!("export {folder} --format md -o out/")));
        assert_eq!(written, [format!("out/{file}")]);
    }
}
