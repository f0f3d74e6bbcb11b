//! `werkstatt photo`: pictures from a telephone, as somebody types it.

#![cfg(feature = "terminal")]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

use std::fs;
use std::path::PathBuf;

use image::codecs::jpeg::JpegEncoder;
use image::{ImageFormat, Rgb, RgbImage};

mod laptop;

use laptop::{Laptop, Ran, everything};

const PLACE: &[u8] = b"51.1634N-13.4737E";

fn wall() -> RgbImage {
    RgbImage::from_pixel(48, 32, Rgb([200, 230, 180]))
}

/// Takes a photo with a telephone that was held upright and knows where it is.
fn photo() -> Vec<u8> {
    let mut plain = Vec::new();
    JpegEncoder::new(&mut plain).encode_image(&wall()).unwrap();
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend(PLACE);
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

fn photos_of(laptop: &Laptop) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = laptop.path("w/photos");
    if folder.is_dir() {
        everything(&folder)
    } else {
        Vec::new()
    }
}

fn written(laptop: &Laptop) -> String {
    laptop
        .run(&["export", "w", "--lang", "de", "--format", "md", "-o", "-"])
        .result()
}

fn attach(laptop: &Laptop, arguments: &[&str]) -> Ran {
    laptop.run(&[&["photo", "w", "--lang", "de"], arguments].concat())
}

#[test]
fn photos_are_copied_without_their_place_and_stand_in_the_documentation() {
    let laptop = Laptop::new();
    laptop.meissen();
    laptop.write("IMG_2041.JPG", photo());
    let mut screenshot = std::io::Cursor::new(Vec::new());
    wall().write_to(&mut screenshot, ImageFormat::Png).unwrap();
    laptop.write("Plakat.jpg", screenshot.into_inner());

    let ran = attach(
        &laptop,
        &[
            "IMG_2041.JPG",
            "Plakat.jpg",
            "--at",
            "inhalt",
            "--caption",
            "Die Wand",
        ],
    );
    let paths: Vec<PathBuf> = ran.result().lines().map(PathBuf::from).collect();
    assert_eq!(paths.len(), 2, "{ran:?}");
    assert!(ran.messages.contains("IMG_2041.JPG → Thema 1: Inhalt"), "{ran:?}");
    let names: Vec<&str> = paths.iter().map(|path| path.to_str().unwrap()).collect();
    assert!(
        names[0].contains("img-2041-") && names[0].ends_with(".jpg"),
        "{names:?}"
    );
    assert!(
        names[1].contains("plakat-") && names[1].ends_with(".png"),
        "{names:?}"
    );
    for path in &paths {
        let bytes = fs::read(laptop.folder.path().join(path)).unwrap();
        assert!(!bytes.windows(PLACE.len()).any(|window| window == PLACE));
        image::load_from_memory(&bytes).unwrap();
    }
    let document = written(&laptop);
    assert_eq!(document.matches("Die Wand").count(), 2, "{document}");
    assert!(
        attach(&laptop, &["IMG_2041.JPG"])
            .messages
            .contains("→ Workshop als Ganzes")
    );
    assert!(written(&laptop).contains("## Fotos"));
    let checked = laptop.german("check w").result();
    assert!(
        checked.contains("3 Fotos") && checked.contains("Alles ist zu lesen"),
        "{checked}"
    );
}

#[test]
fn what_a_photo_belongs_to_is_found_by_number_name_and_beginning() {
    let laptop = Laptop::new();
    laptop.meissen();
    laptop.write("a.jpg", photo());
    for (at, place) in [
        ("Thema 2", "Thema 2: Qualität"),
        ("theme 3", "Thema 3: "),
        ("koop", "Thema 3: Kooperation"),
        ("Frage 1", "Frage 1: "),
        ("1", "Programmpunkt 1: "),
    ] {
        let ran = attach(&laptop, &["a.jpg", "--at", at]);
        assert!(
            ran.messages.contains(&format!("a.jpg → {place}")),
            "{at}: {ran:?}"
        );
    }
    let before = everything(&laptop.path("w"));
    attach(&laptop, &["a.jpg", "--at", "Bürgerbus"]).refuses(&[
        "So heißt hier nichts: „Bürgerbus“. Angehängt wurde nichts.",
        "Thema 1: Inhalt",
        "Frage 1: ",
        "Programmpunkt 1: ",
    ]);
    // One theme and one question, at least, begin with a W or the like: whatever two share is ambiguous.
    let ran = laptop.run(&["photo", "w", "a.jpg", "--lang", "en", "--at", "Theme"]);
    ran.refuses(&[
        "More than one thing here is called “Theme”",
        "Theme 1: Inhalt",
        "Theme 2: Qualität",
    ]);
    let photos = |all: &[(PathBuf, Vec<u8>)]| all.iter().filter(|(path, _)| path.ends_with("jpg")).count();
    assert_eq!(photos(&before), photos(&everything(&laptop.path("w"))));
}

#[test]
fn what_is_no_photo_is_named_and_the_others_are_attached() {
    let laptop = Laptop::new();
    laptop.meissen();
    let whole = photo();
    laptop.write("gut.jpg", &whole);
    laptop.write("halb.jpg", &whole[..whole.len() / 2]);
    laptop.write("text.png", "Runde Tische");
    laptop.write("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    let ran = attach(
        &laptop,
        &["halb.jpg", "text.png", "IMG_1.HEIC", "fehlt.jpg", "w", "gut.jpg"],
    );
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for said in [
        "halb.jpg ist beschädigt oder unvollständig",
        "text.png ist weder JPEG noch PNG",
        "IMG_1.HEIC ist ein Bild im Format HEIC. Bitte im Telefon als JPEG speichern",
        "fehlt.jpg gibt es nicht",
        "w lässt sich nicht lesen",
    ] {
        let messages = ran.messages.replace('\n', " ");
        assert!(messages.contains(said), "{said}: {messages}");
    }
    assert_eq!(photos_of(&laptop).len(), 1);
    assert_eq!(String::from_utf8(ran.results).unwrap().lines().count(), 1);
}

#[test]
fn a_photo_whose_file_is_gone_is_named_by_check_and_missed_by_no_export() {
    let laptop = Laptop::new();
    laptop.meissen();
    laptop.write("a.jpg", photo());
    attach(&laptop, &["a.jpg", "--at", "Thema 1", "--caption", "Die Wand"]).result();
    let (path, _) = photos_of(&laptop).remove(0);
    fs::remove_file(&path).unwrap();
    let ran = laptop.german("check w");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let name = path.file_name().unwrap().to_str().unwrap();
    let results = String::from_utf8(ran.results).unwrap();
    assert!(
        results.contains("Diese Fotos lassen sich nicht zeigen:"),
        "{results}"
    );
    assert!(
        results.contains(&format!("{name}: die Datei fehlt (Thema 1: Inhalt)")),
        "{results}"
    );
    assert!(ran.messages.contains("unter demselben Namen"), "{}", ran.messages);
    assert!(written(&laptop).contains("Die Wand"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_named_and_nothing_is_attached() {
    use std::os::unix::fs::PermissionsExt;
    let laptop = Laptop::new();
    laptop.meissen();
    laptop.write("a.jpg", photo());
    let photos = laptop.path("w/photos");
    fs::write(&photos, "a file where a folder should be").unwrap();
    attach(&laptop, &["a.jpg"]).refuses(&["a.jpg lässt sich nicht in den Ordner „photos“ kopieren"]);
    fs::remove_file(&photos).unwrap();
    fs::create_dir(&photos).unwrap();
    fs::set_permissions(&photos, fs::Permissions::from_mode(0o500)).unwrap();
    // Root may write anywhere.
    if fs::write(photos.join("probe"), "").is_err() {
        attach(&laptop, &["a.jpg"]).refuses(&["a.jpg lässt sich nicht in den Ordner „photos“ kopieren"]);
    }
    fs::set_permissions(&photos, fs::Permissions::from_mode(0o700)).unwrap();
    assert!(!written(&laptop).contains("## Fotos"));
}
