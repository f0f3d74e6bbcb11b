//! Finding a file or a folder without typing its path.
//!
//! A picker shows one folder; choosing a folder goes into it. Who knows the path can type or paste it, also as a
//! terminal writes it when a file is dropped on it. Names come from the disk and go through the
//! display gate like any other text.

use std::path::{Path, PathBuf};

use super::dialogs::{Choice, Picker};
use super::pane::{Ctx, Effect, Outcome};
use super::panes::photos::attach;
use super::start::Wish;
use crate::locale::Locale;
use crate::tr;
use crate::workshop::PhotoAt;

/// How many entries of one folder are offered.
const MOST: usize = 2000;
/// What the name of a readable text, or of a copy of a workshop, ends in.
const TEXTS: [&str; 5] = ["txt", "md", "text", "markdown", "json"];
/// What the name of a photo ends in; what is in it is looked at later.
const PHOTOS: [&str; 4] = ["jpg", "jpeg", "jpe", "png"];

/// What is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seek {
    Text,
    Workshop,
    /// A photo, and what it is to belong to.
    Photo(Option<PhotoAt>),
}

impl Seek {
    /// Says whether a file is one of those that are looked for.
    fn wants(self, file: &Path) -> bool {
        match self {
            Self::Text => ends_in(file, &TEXTS),
            Self::Photo(_) => ends_in(file, &PHOTOS),
            Self::Workshop => false,
        }
    }
}

/// Makes a picker of texts and copies to import, starting in a folder.
#[must_use]
pub fn texts(title: String, start: PathBuf, locale: &Locale) -> Picker {
    picker(title, existing(start), Seek::Text, locale)
}

/// Makes a picker of workshops to open, starting in a folder.
#[must_use]
pub fn folders(title: String, start: PathBuf, locale: &Locale) -> Picker {
    picker(title, existing(start), Seek::Workshop, locale)
}

/// Makes a picker of photos to attach, starting in a folder.
#[must_use]
pub fn photos(title: String, start: PathBuf, at: Option<PhotoAt>, locale: &Locale) -> Picker {
    picker(title, existing(start), Seek::Photo(at), locale)
}

/// Returns the folder in which photos are likely to be: that of a camera or telephone which is plugged in, or else
/// the one for pictures.
#[must_use]
pub fn pictures() -> PathBuf {
    let Ok(home) = etcetera::home_dir() else {
        return PathBuf::from(".");
    };
    let user = home.file_name().unwrap_or_default();
    let media = [
        Path::new("/media").join(user),
        Path::new("/run/media").join(user),
        PathBuf::from("/Volumes"),
    ];
    let cards = media.iter().flat_map(std::fs::read_dir).flatten().flatten();
    let cameras = cards.map(|card| card.path().join("DCIM"));
    let own = ["Bilder", "Pictures", "Downloads"].map(|name| home.join(name));
    cameras.chain(own).find(|folder| folder.is_dir()).unwrap_or(home)
}

/// Writes a path as people know it, with `~` for their home.
#[must_use]
pub fn short(path: &Path) -> String {
    match etcetera::home_dir() {
        Ok(home) => match path.strip_prefix(&home) {
            Ok(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
            Ok(rest) => format!("~{}{}", std::path::MAIN_SEPARATOR, rest.display()),
            Err(_) => path.display().to_string(),
        },
        Err(_) => path.display().to_string(),
    }
}

/// The nearest folder that is there.
fn existing(start: PathBuf) -> PathBuf {
    start
        .ancestors()
        .find(|folder| folder.is_dir())
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Says whether a folder holds a workshop.
fn is_workshop(folder: &Path) -> bool {
    folder.join("workshop.ron").is_file() || folder.join("log").is_dir()
}

fn picker(title: String, folder: PathBuf, seek: Seek, locale: &Locale) -> Picker {
    let mut rows: Vec<(PathBuf, bool, Choice)> = Vec::new();
    if let Some(parent) = folder.parent() {
        let label = tr!(locale, "files-up");
        rows.push((
            parent.to_path_buf(),
            true,
            Choice {
                label,
                detail: short(parent),
            },
        ));
    }
    let mut entries: Vec<(bool, String, PathBuf)> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .take(MOST)
        .filter_map(|entry| {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let hidden = name.starts_with('.');
            let is_folder = path.is_dir();
            let wanted = is_folder || seek.wants(&path);
            (!hidden && wanted).then_some((is_folder, name, path))
        })
        .collect();
    // Files first, folders after: whoever is in the right folder sees them at once. Of photos the newest first: it
    // was taken a moment ago.
    let age = |path: &Path| match seek {
        Seek::Photo(_) => path.metadata().and_then(|meta| meta.modified()).ok(),
        _ => None,
    };
    entries.sort_by_cached_key(|(is_folder, name, path)| {
        let age = (!is_folder).then(|| age(path)).flatten();
        (*is_folder, std::cmp::Reverse(age), name.to_lowercase())
    });
    for (is_folder, name, path) in entries {
        let (open, detail) = match (seek, is_folder) {
            (Seek::Workshop, true) if is_workshop(&path) => (false, tr!(locale, "files-workshop")),
            (_, true) => (true, tr!(locale, "files-folder")),
            (_, false) => (false, String::new()),
        };
        let label = if is_folder {
            format!("{name}{}", std::path::MAIN_SEPARATOR)
        } else {
            name
        };
        rows.push((path, open, Choice { label, detail }));
    }
    let choices = rows.iter().map(|(_, _, choice)| choice.clone()).collect();
    // What is looked for is a better guess than the way up.
    let guess = rows
        .iter()
        .position(|(_, opens_folder, _)| !opens_folder)
        .unwrap_or(0);
    let heading = format!("{title}: {}", short(&folder));
    let go = move |path: &Path, opens_folder: bool, ctx: &Ctx<'_>| {
        if opens_folder {
            return Outcome::open(picker(title.clone(), path.to_path_buf(), seek, ctx.locale));
        }
        let path = path.to_path_buf();
        match seek {
            Seek::Text => Outcome::effect(Effect::Wish(Wish::Import(path))),
            Seek::Workshop => Outcome::effect(Effect::Wish(Wish::Open(path))),
            Seek::Photo(at) => Outcome::open(attach(path, at, ctx)),
        }
    };
    let (go_typed, base) = (go.clone(), folder.clone());
    Picker::new(heading, choices, move |index, ctx| match rows.get(index) {
        Some((path, opens_folder, _)) => go(path, *opens_folder, ctx),
        None => Outcome::handled(),
    })
    .selected(guess)
    .or_typed(
        move |query| typed(query, &folder, seek).is_some(),
        move |query, ctx| match typed(query, &base, seek) {
            Some((path, opens_folder)) => go_typed(&path, opens_folder, ctx),
            None => Outcome::handled(),
        },
    )
}

/// Reads what is typed as a path, if it is one and leads somewhere; says too whether that is a folder to look into.
fn typed(query: &str, folder: &Path, seek: Seek) -> Option<(PathBuf, bool)> {
    let query = query.trim();
    let bare = query.trim_matches(['"', '\'']).replace("\\ ", " ");
    if !bare.contains(std::path::is_separator) && !["~", ".."].contains(&&*bare) {
        return None;
    }
    let path = match bare.strip_prefix('~') {
        Some(rest) => etcetera::home_dir()
            .ok()?
            .join(rest.trim_start_matches(std::path::is_separator)),
        None => folder.join(bare),
    };
    match seek {
        Seek::Workshop if path.is_dir() => {
            let opens_folder = !is_workshop(&path);
            Some((path, opens_folder))
        }
        Seek::Text | Seek::Photo(_) if path.is_dir() => Some((path, true)),
        Seek::Text | Seek::Photo(_) if path.is_file() => Some((path, false)),
        _ => None,
    }
}

fn ends_in(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_can_be_typed_or_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("Runde Tische.txt");
        std::fs::write(&text, "Tische").unwrap();
        std::fs::create_dir_all(folder.path().join("werkstatt/log")).unwrap();
        let read = |query: &str, seek| typed(query, folder.path(), seek);
        let shown = text.display().to_string();
        for query in [
            shown.clone(),
            format!("'{shown}' "),
            shown.replace(' ', "\\ "),
            "./Runde Tische.txt".into(),
        ] {
            let (path, opens_folder) = read(&query, Seek::Text).unwrap();
            assert!(path.is_file() && !opens_folder, "{query}");
        }
        assert_eq!(
            read("Runde Tische.txt", Seek::Text),
            None,
            "a name is searched for"
        );
        assert_eq!(read("./nirgends/", Seek::Text), None);
        assert!(read("werkstatt/", Seek::Text).is_some_and(|(_, opens)| opens));
        assert!(read("werkstatt/", Seek::Workshop).is_some_and(|(_, opens)| !opens));
        assert!(read("..", Seek::Workshop).is_some_and(|(_, opens)| opens));
    }
}
