//! Erasing a person, or a whole workshop, as people ask for it: by a name.
//!
//! [`Person::find`] says who is meant and what is affected, in words that the command line and the screen share;
//! [`erase`] does it. The folder is opened in order before, so that whatever waits elsewhere (a published copy
//! without its logs, a log that was rescued on this laptop) is in it when it is searched.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::locale::Locale;
use crate::report::Wanted;
use crate::session::{CloseError, Session};
use crate::store::{self, Belongings, Env, EraseError, Files, OpenError, ReadOnly, Request};
use crate::tr;
use crate::workshop::erase::{Affected, ERASED, affected};
use crate::workshop::{Kind, ParticipantId, Target, Workshop};

/// How much of a text is shown.
const SHOWN: usize = 70;

/// Somebody who is to be erased.
#[derive(Clone, Debug)]
pub struct Person {
    wanted: Wanted,
    targets: Vec<Target>,
    affected: Affected,
    /// The entries in the lists of the workshop: name and organisation.
    entries: Vec<(Kind, String, String)>,
    /// Whether somebody else of the same name stays.
    has_namesake: bool,
}

/// Says why nothing was erased, or not everything.
#[derive(Debug, thiserror::Error)]
pub enum ErasingError {
    /// The folder cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The folder can only be read.
    #[error("the workshop is open for reading only")]
    ReadOnly(ReadOnly),
    /// What was waiting could not be saved.
    #[error(transparent)]
    Close(#[from] CloseError),
    /// Nobody of this name is known.
    #[error("nobody of this name")]
    Unknown {
        /// Names that are similar.
        similar: Vec<String>,
    },
    /// The files could not be cleared.
    #[error(transparent)]
    Erase(#[from] EraseError),
}

impl Person {
    /// Finds whoever bears a name, of this organisation if one is said. None: there is no word in the name.
    #[must_use]
    pub fn find(workshop: &Workshop, name: &str, organisation: Option<&str>) -> Option<Self> {
        let wanted = Wanted::new(workshop, name)?;
        let folded = |text: &str| text.trim().to_lowercase();
        let is_meant = |of: &str| organisation.is_none_or(|wanted| folded(wanted) == folded(of));
        let (mut targets, mut entries, mut has_namesake) = (Vec::new(), Vec::new(), false);
        let people = workshop
            .participants
            .iter()
            .chain(workshop.participants.removed());
        let named: Vec<ParticipantId> = wanted.participants(workshop);
        for person in people.filter(|person| named.contains(&person.id())) {
            if is_meant(&person.organisation) {
                targets.push(person.id().into());
                entries.push(entry(Kind::Participant, &person.name, &person.organisation));
            } else {
                has_namesake = true;
            }
        }
        let guests = workshop.invitees.iter().chain(workshop.invitees.removed());
        let named = wanted.invitees(workshop);
        for guest in guests.filter(|guest| named.contains(&guest.id())) {
            if is_meant(&guest.organisation) {
                targets.push(guest.id().into());
                entries.push(entry(Kind::Invitee, &guest.name, &guest.organisation));
            } else {
                has_namesake = true;
            }
        }
        let wanted = wanted.with_namesake(has_namesake);
        let affected = affected(workshop, &targets, &wanted);
        Some(Self {
            wanted,
            targets,
            affected,
            entries,
            has_namesake,
        })
    }

    /// Says whether the workshop as it is knows nobody of this name and no text says it.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.targets.is_empty() && self.affected.texts.is_empty()
    }

    /// Returns what the store is asked for.
    #[must_use]
    pub fn request<'a>(&'a self, exports: bool, rescue: Option<&'a Path>) -> Request<'a> {
        Request {
            sought: Some(&self.wanted),
            targets: &self.targets,
            exports,
            rescue,
        }
    }

    /// Lists names that are similar to the one that was looked for.
    #[must_use]
    pub fn similar(&self) -> Vec<String> {
        self.wanted.similar().into_iter().map(str::to_owned).collect()
    }

    /// Says what is affected, a line each; what belongs to a line is indented by two more spaces.
    #[must_use]
    pub fn describe(&self, files: &Files, folder: &Path, locale: &Locale) -> Vec<String> {
        let mut lines = Vec::new();
        for (kind, name, organisation) in &self.entries {
            let who = if organisation.is_empty() {
                name.clone()
            } else {
                format!("{name} ({organisation})")
            };
            lines.push(match kind {
                Kind::Invitee => tr!(locale, "erase-invitee", who = who),
                _ => tr!(locale, "erase-participant", who = who),
            });
        }
        let count =
            |kind: Kind, targets: &[Target]| targets.iter().filter(|target| target.kind() == kind).count();
        let votes = count(Kind::Vote, &self.affected.gone);
        if votes > 0 {
            lines.push(tr!(locale, "erase-votes", count = votes));
        }
        if !self.affected.references.is_empty() {
            let kinds = [Kind::Agreement, Kind::Theme, Kind::Invitee].into_iter();
            let kinds = kinds.map(|kind| (kind, count(kind, &self.affected.references)));
            let said: Vec<String> = kinds
                .filter(|(_, count)| *count > 0)
                .map(|(kind, count)| locale.kind(kind, count))
                .collect();
            lines.push(tr!(locale, "erase-references", what = said.join(", ")));
        }
        if !self.affected.texts.is_empty() {
            lines.push(tr!(locale, "erase-texts", count = self.affected.texts.len()));
            lines.extend(
                self.affected
                    .texts
                    .iter()
                    .map(|(target, _, after)| shown(*target, after, locale)),
            );
        }
        if files.lines > 0 {
            lines.push(tr!(locale, "erase-lines", count = files.lines));
        }
        lines.extend(listed(&tr!(locale, "erase-files"), &files.concerned, folder));
        if files.copy {
            lines.push(tr!(locale, "erase-copy"));
        }
        if self.has_namesake {
            lines.push(tr!(locale, "erase-namesake"));
        }
        if !self.affected.hints.is_empty() {
            lines.push(tr!(locale, "erase-hints", count = self.affected.hints.len()));
            lines.extend(
                self.affected
                    .hints
                    .iter()
                    .map(|(target, text)| shown(*target, text, locale)),
            );
        }
        lines
    }
}

fn entry(kind: Kind, name: &str, organisation: &str) -> (Kind, String, String) {
    (kind, name.trim().to_owned(), organisation.trim().to_owned())
}

/// Shows a text, or the part of it in which the name stood.
fn shown(target: Target, text: &str, locale: &Locale) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = line
        .split(ERASED)
        .next()
        .map_or(0, |before| before.chars().count());
    let skipped = if before < line.chars().count() {
        before.saturating_sub(SHOWN / 2)
    } else {
        0
    };
    let mut cut: String = line.chars().skip(skipped).take(SHOWN).collect();
    if skipped > 0 {
        cut.insert(0, '…');
    }
    if skipped + SHOWN < line.chars().count() {
        cut.push('…');
    }
    format!("  {}: {}", locale.kind(target.kind(), 1), locale.quote(&cut))
}

fn listed(heading: &str, files: &[std::path::PathBuf], folder: &Path) -> Vec<String> {
    if files.is_empty() {
        return Vec::new();
    }
    let within = |file: &Path| format!("  {}", file.strip_prefix(folder).unwrap_or(file).display());
    std::iter::once(heading.to_owned())
        .chain(files.iter().map(|file| within(file)))
        .collect()
}

/// Says what becomes of what is not searched, and what else holds the name and is left alone. None: it is over.
#[must_use]
pub fn left_alone(files: &Files, exports: Option<bool>, folder: &Path, locale: &Locale) -> Vec<String> {
    let heading = match exports {
        Some(true) => tr!(locale, "erase-exports-go"),
        Some(false) => tr!(locale, "erase-exports-stay"),
        None => tr!(locale, "erase-exports-left"),
    };
    let mut lines = listed(&heading, &files.exports, folder);
    lines.extend(listed(&tr!(locale, "erase-left"), &files.left, folder));
    lines
}

/// Says what belongs to a workshop, and what does not.
#[must_use]
pub fn describe_everything(belongings: &Belongings, exports: bool, locale: &Locale) -> Vec<String> {
    let folder = &belongings.folder;
    let mut lines = listed(&tr!(locale, "erase-all-files"), &belongings.own, folder);
    let heading = if exports {
        tr!(locale, "erase-exports-go")
    } else {
        tr!(locale, "erase-exports-stay")
    };
    lines.extend(listed(&heading, &belongings.exports, folder));
    lines.extend(listed(&tr!(locale, "erase-foreign"), &belongings.foreign, folder));
    lines
}

/// Opens a workshop in order and closes it again, so that everything that belongs to it is in its folder; what it
/// is then is handed to `look`.
///
/// # Errors
///
/// Fails if it cannot be opened, written to or closed.
pub fn opened<T>(path: &Path, env: &Env, look: impl FnOnce(&Workshop) -> T) -> Result<T, ErasingError> {
    let opened = Session::open(path, env)?;
    if let Some(reason) = opened.report.read_only {
        return Err(ErasingError::ReadOnly(reason));
    }
    let seen = look(opened.session.workshop());
    opened.session.close()?;
    Ok(seen)
}

/// Erases a person. Returns what was done, and what of it is left.
///
/// # Errors
///
/// Fails before anything is done if nobody of the name is known or the folder cannot be read and written to; half-way
/// if the disk refuses.
pub fn erase(
    path: &Path,
    env: &Env,
    name: &str,
    organisation: Option<&str>,
    exports: bool,
    rescue: Option<&Path>,
) -> Result<(Files, Files), ErasingError> {
    let person = opened(path, env, |workshop| Person::find(workshop, name, organisation))?;
    let person = person.ok_or(ErasingError::Unknown { similar: Vec::new() })?;
    let request = person.request(exports, rescue);
    let env = Env {
        seed: env.seed.wrapping_add(1),
        ..env.clone()
    };
    if person.is_unknown() && store::files_to_erase(path, &env, request)?.is_empty() {
        return Err(ErasingError::Unknown {
            similar: person.similar(),
        });
    }
    Ok(store::erase(path, &env, request)?)
}

impl Locale {
    /// Says why nothing was erased, or not everything.
    #[must_use]
    pub fn erasing_error(&self, error: &ErasingError) -> String {
        let path = |path: &Path| path.display().to_string();
        match error {
            ErasingError::Open(error) | ErasingError::Erase(EraseError::Open(error)) => {
                self.open_error(error)
            }
            ErasingError::ReadOnly(reason) => self.read_only(reason),
            ErasingError::Close(error) => tr!(self, "erase-error-close", reason = self.io_reason(error.kind)),
            ErasingError::Unknown { similar } if similar.is_empty() => tr!(self, "erase-error-unknown"),
            ErasingError::Unknown { similar } => similar
                .iter()
                .fold(tr!(self, "erase-error-similar"), |said, name| {
                    format!("{said}\n  {name}")
                }),
            ErasingError::Erase(EraseError::InUse) => tr!(self, "erase-error-in-use"),
            ErasingError::Erase(EraseError::Newer { file }) => {
                tr!(self, "erase-error-newer", file = path(file))
            }
            ErasingError::Erase(EraseError::Unreadable { path: file, kind }) => tr!(
                self,
                "erase-error-unreadable",
                file = path(file),
                reason = self.io_reason(*kind)
            ),
            ErasingError::Erase(EraseError::Io { path: file, kind }) => tr!(
                self,
                "erase-error-io",
                file = path(file),
                reason = self.io_reason(*kind)
            ),
        }
    }
}

/// Says whether what was typed is the word that was asked for: case and spaces do not count.
#[must_use]
pub fn is_same(typed: &str, word: &str) -> bool {
    let folded = |text: &str| -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").nfc().flat_map(char::to_lowercase).collect()
    };
    !word.trim().is_empty() && folded(typed) == folded(word)
}
