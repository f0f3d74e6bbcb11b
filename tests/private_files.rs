//! Who may read what the program has written: its owner, and nobody else, whatever the umask says.
#![cfg(all(unix, feature = "terminal"))]
#![expect(clippy::unwrap_used, reason = "in a test, whatever is not there has failed")]

mod window;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use portable_pty::CommandBuilder;
use rustix::process::Signal;
use window::{F3, F8, Window};

fn shell(umask: &str) -> [String; 3] {
    [
        "-c".to_owned(),
        format!("umask {umask}; exec \"$0\" --lang de \"$@\""),
        env!("CARGO_BIN_EXE_werkstatt").to_owned(),
    ]
}

fn run(home: &Path, umask: &str, arguments: &[&str]) {
    let output = Command::new("sh")
        .args(shell(umask))
        .args(arguments)
        .current_dir(home)
        .env("WERKSTATT_HOME", home.join("workshops"))
        .env("WERKSTATT_STATE", home.join("state"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

fn window(home: &Path, umask: &str, folder: &Path) -> Window {
    let mut command = CommandBuilder::new("sh");
    command.args(shell(umask));
    command.arg(folder);
    Window::start(home, command, &[])
}

/// Collects everything below a folder, the folder with it.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    let mut at = 0;
    while let Some(path) = found.get(at).cloned() {
        if path.is_dir() {
            found.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        }
        at += 1;
    }
    found
}

#[test]
fn after_a_day_nobody_else_may_read_anything_whatever_the_umask() {
    for umask in ["000", "022"] {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        let folder = home.join("deep/in/tag");
        let path = folder.to_str().unwrap();
        let mut photo = Vec::new();
        let wall = RgbImage::from_pixel(48, 32, Rgb([200, 230, 180]));
        JpegEncoder::new(&mut photo).encode_image(&wall).unwrap();
        fs::write(home.join("wand.jpg"), photo).unwrap();

        run(
            home,
            umask,
            &[
                "new",
                path,
                "--template",
                "Chancen & Befürchtungen",
                "--title",
                "Prüftag",
            ],
        );
        run(home, umask, &["photo", path, "wand.jpg"]);
        run(home, umask, &["export", path, "--format", "all"]);
        run(
            home,
            umask,
            &["export", path, "--format", "md", "-o", "anderswo/tief/tag.md"],
        );
        run(
            home,
            umask,
            &["export", path, "--format", "json", "-o", "kopie.json"],
        );
        run(home, umask, &["import", "kopie.json"]);
        // Something that cannot be read is put aside, a text stays open, a documentation is written.
        let log = fs::read_dir(folder.join("log"))
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        let mut bytes = fs::read(&log).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&log, bytes).unwrap();
        let mut day = window(home, umask, &folder);
        day.wait_for("F3 Karten").send(F3).wait_for("▸");
        day.send("Bürgerbus\r").wait_until_saved();
        day.send("angefangen").wait_for("▸ angefangen");
        day.send("\x1b")
            .wait_for("Neue Karte")
            .send(F8)
            .wait_for("So sieht die Dokumentation jetzt aus");
        day.send("W").wait_for("i zeigt, was");
        day.signal(Signal::KILL);
        day.end();

        for inside in ["log", "photos", "export", "damaged", "drafts", "workshop.ron"] {
            assert!(folder.join(inside).exists(), "{inside}");
        }
        for state in [
            "state/device",
            "state/recent.ron",
            "workshops",
            "anderswo/tief/tag.md",
            "deep/in",
        ] {
            assert!(home.join(state).exists(), "{state}");
        }
        let all = ["deep", "state", "workshops", "anderswo", "kopie.json"];
        for path in all.iter().flat_map(|name| below(&home.join(name))) {
            let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
            let wanted = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode, wanted, "{mode:o}, umask {umask}: {}", path.display());
        }
    }
}
