//! The copy of a workshop in JSON, through the built binary: out, and back in.

#![cfg(feature = "terminal")]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use werkstatt::clock::SystemClock;
use werkstatt::session::Session;
use werkstatt::store::Env;
use werkstatt::workshop::{CardField, Change, Id, Op, PhotoField, PhotoId, Stamp, Version};

mod laptop;

use laptop::{Laptop, everything};

const WALL: &[u8] = include_bytes!("../src/picture/samples/progressive.jpg");

/// Edits a card, disputes another one, and names two pictures.
fn enliven(folder: &Path) {
    let env = Env::new(Arc::new(SystemClock), 78, Id::from_bits(8));
    let mut session = Session::open(folder, &env).unwrap().session;
    let cards = &session.workshop().cards;
    let (first, second) = (cards.nth(0).unwrap(), cards.nth(1).unwrap());
    let (edited, over, disputed) = (first.id(), first.text.version(), second.id());
    let field = |text: &str| CardField::Text(text.into());
    let elsewhere = Version {
        at: Stamp { ms: 9, count: 0 },
        run: Id::from_bits(99),
    };
    let mut change = Change::one(Op::Edit((edited, field("umformuliert\n=1+1")).into(), over));
    change.push(Op::Contest(
        (disputed, field("andere Fassung \u{1b}[31m")).into(),
        elsewhere,
    ));
    for (bits, file) in [(1, "wand.jpg"), (2, "weg.jpg")] {
        change.set((PhotoId::from(Id::from_bits(bits)), PhotoField::File(file.into())));
    }
    session.commit(change).unwrap();
    session.close().unwrap();
    fs::create_dir_all(folder.join("photos")).unwrap();
    fs::write(folder.join("photos/wand.jpg"), WALL).unwrap();
}

#[test]
fn a_workshop_goes_out_as_json_and_comes_back_the_same() {
    let laptop = Laptop::new();
    let folder = laptop.meissen();
    enliven(&folder);
    let copy = laptop.german("export w --format json").path();
    assert_eq!(copy, Path::new("w/export/w.json"));
    let written = fs::read(laptop.path("w/export/w.json")).unwrap();

    let dry = laptop.german("import w/export/w.json --dry-run").result();
    assert!(dry.starts_with("Eine Kopie eines Workshops:\n"), "{dry}");
    assert!(
        dry.contains("33\n") && dry.contains("Inhalt, Qualität, Kooperation"),
        "{dry}"
    );
    assert!(!laptop.path("home").exists());

    let imported = laptop.german("import w/export/w.json");
    assert_eq!(imported.path(), laptop.path("home/2012-05-03-meissen"));
    assert!(imported.messages.contains("weg.jpg"), "{}", imported.messages);
    assert!(!imported.messages.contains("wand.jpg"), "{}", imported.messages);
    assert!(laptop.path("home/2012-05-03-meissen/photos/wand.jpg").is_file());
    let again = laptop.german("export home/2012-05-03-meissen --format json -o -");
    assert_eq!(again.results, written, "{}", again.result());
    let document = |folder: &str| {
        laptop
            .german(&format!("export {folder} --format md -o -"))
            .result()
    };
    assert_eq!(document("home/2012-05-03-meissen"), document("w"));
    assert!(document("w").contains("bearbeitet"));
}

#[test]
fn a_copy_that_is_not_understood_makes_nothing_and_says_where() {
    let laptop = Laptop::new();
    laptop.meissen();
    let copy = laptop.german("export w --format json -o -").result();
    laptop.write("cut.json", &copy[..copy.len() / 2]);
    laptop.write("odd.json", copy.replacen("\"text\"", "\"texte\"", 1));
    laptop.write("new.json", copy.replacen("\"version\": 1", "\"version\": 9", 1));
    laptop.write("other.json", "{ \"boards\": [] }");
    laptop.write("text.json", "Chancen\n\n- Geld\n");
    let wide: Vec<u8> = copy.encode_utf16().flat_map(u16::to_le_bytes).collect();
    laptop.write("wide.json", wide);
    for (file, sayings) in [
        (
            "cut.json",
            &["cut.json, Zeile", "hört die Datei mittendrin auf"][..],
        ),
        ("odd.json", &["odd.json, Zeile", "Spalte", "„texte“"]),
        ("new.json", &["new.json", "Format 9", "neueren"]),
        ("other.json", &["other.json", "kein Workshop"]),
        ("text.json", &["text.json, Zeile 1, Spalte 1", "kein JSON"]),
        ("wide.json", &["wide.json", "UTF-16"]),
    ] {
        let ran = laptop.german(&format!("import {file} --to copy"));
        ran.refuses(sayings);
        ran.refuses(&["nichts angelegt"]);
        assert!(!laptop.path("copy").exists(), "{file}");
    }
    let before = everything(&laptop.path("w"));
    laptop.write("copy.json", &copy);
    laptop
        .german("import copy.json --to w")
        .refuses(&["w ist nicht leer"]);
    assert_eq!(everything(&laptop.path("w")), before);
}
