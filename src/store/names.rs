//! Names for folders that every system accepts.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How long a name may be, without what makes it unique.
const MAX_NAME: usize = 60;

/// Names that Windows keeps for itself.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Returns a path in `parent` at which nothing stands yet, named after the day and the title:
/// `2012-05-03-kooperation-mit-plan`. The name consists of `a` to `z`, digits and hyphens.
#[must_use]
pub fn free_folder(parent: &Path, date: Option<NaiveDate>, title: &str) -> PathBuf {
    let mut name = date.map_or_else(String::new, |date| format!("{date}-"));
    name += &slug(title);
    let mut name = cut(&name);
    if name.is_empty() {
        "workshop".clone_into(&mut name);
    }
    if is_reserved(&name) {
        name += "-1";
    }
    let free = |path: &PathBuf| path.symlink_metadata().is_err();
    let numbered = (2u32..).map(|number| parent.join(format!("{name}-{number}")));
    std::iter::once(parent.join(&name))
        .chain(numbered)
        .find(free)
        .unwrap_or_else(|| parent.join(&name))
}

/// Turns a text into the beginning of a name: to be followed by a hyphen and more, which also keeps it from being
/// one that Windows keeps for itself. Empty if nothing of the text can be in a name.
pub(super) fn safe_name(text: &str) -> String {
    cut(&slug(text))
}

/// Cuts a name to its length; it does not end in a hyphen.
fn cut(name: &str) -> String {
    let mut name: String = name.chars().take(MAX_NAME).collect();
    name.truncate(name.trim_end_matches('-').len());
    name
}

/// Turns a text into lower-case words between hyphens.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.nfc().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'ä' | 'æ' => slug.push_str("ae"),
            'ö' | 'œ' | 'ø' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            'ł' => slug.push('l'),
            other => {
                // Accents go, what they stood on stays.
                let mut base = std::iter::once(other)
                    .nfd()
                    .filter(|&part| !is_combining_mark(part));
                match base.next() {
                    Some(base) if base.is_ascii_alphanumeric() => slug.push(base),
                    None => {}
                    Some(_) if slug.ends_with('-') => {}
                    Some(_) => slug.push('-'),
                }
            }
        }
    }
    slug.trim_matches('-').to_owned()
}

/// Says whether Windows keeps the name of a file for itself, whatever comes behind its first dot.
pub(crate) fn is_reserved(name: &str) -> bool {
    let name = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_lowercase();
    let mut letters = name.chars();
    let is_port = (name.starts_with("com") || name.starts_with("lpt"))
        && letters
            .nth(3)
            .is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c))
        && letters.next().is_none();
    is_port || RESERVED.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::{free_folder, slug};

    #[test]
    fn a_title_becomes_a_name_that_every_system_accepts() {
        for (title, name) in [
            (
                "Kooperation mit Plan vs. Parallelstruktur",
                "kooperation-mit-plan-vs-parallelstruktur",
            ),
            ("Übergänge: Größe & Maß", "uebergaenge-groesse-mass"),
            ("Café – Łódź", "cafe-lodz"),
            ("../../etc/passwd", "etc-passwd"),
            ("a\u{308}hnlich", "aehnlich"),
            ("  …  ", ""),
            ("日本", ""),
        ] {
            assert_eq!(slug(title), name, "{title}");
        }
    }

    #[test]
    fn a_folder_is_named_after_day_and_title_and_never_after_one_that_is_there() {
        let parent = tempfile::tempdir().unwrap();
        let date = chrono::NaiveDate::from_ymd_opt(2012, 5, 3);
        let name = |title: &str| {
            let path = free_folder(parent.path(), date, title);
            path.file_name().unwrap().to_str().unwrap().to_owned()
        };
        assert_eq!(name("Meißen"), "2012-05-03-meissen");
        std::fs::create_dir(parent.path().join("2012-05-03-meissen")).unwrap();
        assert_eq!(name("Meißen"), "2012-05-03-meissen-2");
        assert_eq!(name(""), "2012-05-03");
        assert!(name(&"lang ".repeat(100)).len() <= 60);
    }

    #[test]
    fn names_that_windows_keeps_for_itself_are_avoided() {
        let parent = tempfile::tempdir().unwrap();
        for title in ["con", "NUL", "com1", "Aux"] {
            let path = free_folder(parent.path(), None, title);
            let name = path.file_name().unwrap().to_str().unwrap();
            assert_ne!(name, title.to_lowercase());
        }
        assert!(free_folder(parent.path(), None, "?").ends_with("workshop"));
    }
}
