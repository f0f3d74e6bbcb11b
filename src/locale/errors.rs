//! Errors as people read them: what happened, where, that nothing was lost, and what to do next.
//!
//! The library's errors are typed and know no language; every one of them gets its sentence here, so that
//! the command line and the interface say the same. Paths are shown as they are; whoever prints them sends
//! the sentence through the display gate.

use std::io;
use std::path::Path;

use super::Locale;
use crate::export::ExportError;
use crate::import::DecodeError;
use crate::store::{CopyState, CreateError, Damage, DamageKind, OpenError, OpenReport, ReadOnly};
use crate::template::{TemplateError, TemplateProblem};
use crate::tr;

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl Locale {
    /// Says why a workshop was not opened.
    #[must_use]
    pub fn open_error(&self, error: &OpenError) -> String {
        match error {
            OpenError::NotFound { path } => tr!(self, "error-not-found", path = shown(path)),
            OpenError::NotAFolder { path } => tr!(self, "error-not-a-folder", path = shown(path)),
            OpenError::NotAWorkshop { path } => tr!(self, "error-not-a-workshop", path = shown(path)),
            OpenError::TooLarge { path, bytes } => {
                tr!(
                    self,
                    "error-too-large",
                    path = shown(path),
                    megabytes = (bytes / (1 << 20))
                )
            }
            OpenError::NotText { path, line } => {
                tr!(self, "error-not-text", path = shown(path), line = (*line))
            }
            OpenError::Malformed {
                path,
                line,
                column,
                reason,
            } => tr!(
                self,
                "error-malformed",
                path = shown(path),
                line = (*line),
                column = (*column),
                reason = reason.as_str()
            ),
            OpenError::NewerCopy { path, program } => {
                tr!(
                    self,
                    "error-newer-copy",
                    path = shown(path),
                    program = program.as_str()
                )
            }
            OpenError::Io { path, kind } => {
                tr!(
                    self,
                    "error-read",
                    path = shown(path),
                    reason = self.io_error(*kind)
                )
            }
        }
    }

    /// Says why a workshop was not made.
    #[must_use]
    pub fn create_error(&self, error: &CreateError) -> String {
        match error {
            CreateError::NotEmpty { path } => tr!(self, "error-not-empty", path = shown(path)),
            CreateError::Refused(refused) => self.commit_error(refused),
            CreateError::Io { path, kind } => {
                tr!(
                    self,
                    "error-write",
                    path = shown(path),
                    reason = self.io_error(*kind)
                )
            }
        }
    }

    /// Says why a documentation was not written.
    #[must_use]
    pub fn export_error(&self, error: &ExportError) -> String {
        let path = shown(error.path());
        match error {
            ExportError::Folder { source, .. } | ExportError::File { source, .. } => {
                tr!(
                    self,
                    "error-export",
                    path = path,
                    reason = self.io_error(source.kind())
                )
            }
            ExportError::TooMany { .. } => tr!(self, "error-export-many", path = path),
        }
    }

    /// Says why a text was not read.
    #[must_use]
    pub fn decode_error(&self, path: &Path, error: &DecodeError) -> String {
        let path = shown(path);
        match error {
            DecodeError::TooLarge { bytes } => {
                tr!(
                    self,
                    "error-import-large",
                    path = path,
                    megabytes = (bytes / (1 << 20))
                )
            }
            DecodeError::NotText => tr!(self, "error-import-binary", path = path),
            DecodeError::Utf16 => tr!(self, "error-import-utf16", path = path),
            DecodeError::NotUtf8 {
                line,
                looks_like_latin1: true,
            } => {
                tr!(self, "error-import-latin1", path = path, line = (*line))
            }
            DecodeError::NotUtf8 { line, .. } => tr!(self, "error-import-utf8", path = path, line = (*line)),
        }
    }

    /// Says what is wrong with a template.
    #[must_use]
    pub fn template_error(&self, error: &TemplateError) -> String {
        let path = shown(&error.path);
        match &error.problem {
            TemplateProblem::Io(source) => {
                tr!(
                    self,
                    "error-read",
                    path = path,
                    reason = self.io_error(source.kind())
                )
            }
            TemplateProblem::TooLarge => tr!(self, "error-template-large", path = path),
            TemplateProblem::NotUtf8 { line } => tr!(self, "error-not-text", path = path, line = (*line)),
            TemplateProblem::Syntax {
                line,
                column,
                message,
            } => tr!(
                self,
                "error-malformed",
                path = path,
                line = (*line),
                column = (*column),
                reason = message.as_str()
            ),
        }
    }

    /// Says what the system meant.
    #[must_use]
    pub fn io_error(&self, kind: io::ErrorKind) -> String {
        use io::ErrorKind as Kind;
        match kind {
            Kind::NotFound => tr!(self, "io-not-found"),
            Kind::PermissionDenied => tr!(self, "io-permission"),
            Kind::ReadOnlyFilesystem => tr!(self, "io-read-only"),
            Kind::StorageFull | Kind::QuotaExceeded | Kind::WriteZero => tr!(self, "io-full"),
            Kind::FileTooLarge => tr!(self, "io-too-large"),
            Kind::AlreadyExists => tr!(self, "io-exists"),
            Kind::IsADirectory => tr!(self, "io-is-folder"),
            Kind::NotADirectory => tr!(self, "io-is-file"),
            Kind::InvalidFilename => tr!(self, "io-name"),
            Kind::TimedOut => tr!(self, "io-timeout"),
            other => other.to_string(),
        }
    }

    /// Says in one calm sentence what opening has found, if there is anything to say.
    #[must_use]
    pub fn open_report(&self, report: &OpenReport) -> Option<String> {
        if let Some(read_only) = &report.read_only {
            return Some(self.read_only(read_only));
        }
        if !report.damages.is_empty() {
            let lines = report
                .damages
                .iter()
                .map(|damage| damage.lines.max(1))
                .sum::<u64>();
            return Some(tr!(self, "found-damage", count = lines));
        }
        if !report.missing.is_empty() {
            let lines = report
                .missing
                .iter()
                .map(|gap| gap.to - gap.from + 1)
                .sum::<u64>();
            return Some(tr!(self, "found-missing", count = lines));
        }
        if let Some(kept) = report.edited_copies.first() {
            return Some(tr!(self, "found-edited", file = shown(kept)));
        }
        match &report.copy {
            CopyState::HandEdited => Some(tr!(self, "found-hand-edited")),
            CopyState::Unreadable(kind) => {
                Some(tr!(self, "found-copy-unreadable", reason = self.io_error(*kind)))
            }
            _ if report.from_copy => Some(tr!(self, "found-only-copy")),
            _ => None,
        }
    }

    /// Says why nothing can be changed.
    #[must_use]
    pub fn read_only(&self, why: &ReadOnly) -> String {
        match why {
            ReadOnly::Permission => tr!(self, "found-permission"),
            ReadOnly::Asked => tr!(self, "found-asked"),
            ReadOnly::NewerVersion { file, line, program } => tr!(
                self,
                "found-newer",
                file = shown(file),
                line = (*line),
                program = program.clone().unwrap_or_else(|| "?".to_owned())
            ),
        }
    }

    /// Says what could not be read of a file, and where its bytes are kept.
    #[must_use]
    pub fn damage(&self, damage: &Damage) -> String {
        let what = match damage.kind {
            DamageKind::Checksum => tr!(self, "damage-checksum"),
            DamageKind::NoChecksum => tr!(self, "damage-no-checksum"),
            DamageKind::NotText => tr!(self, "damage-not-text"),
            DamageKind::TooLong => tr!(self, "damage-too-long"),
            DamageKind::Meaningless => tr!(self, "damage-meaningless"),
            DamageKind::Header => tr!(self, "damage-header"),
            DamageKind::NoRun => tr!(self, "damage-no-run"),
            DamageKind::NotAFile => tr!(self, "damage-not-a-file"),
            DamageKind::Unreadable(kind) => tr!(self, "damage-unreadable", reason = self.io_error(kind)),
            DamageKind::Differs => tr!(self, "damage-differs"),
        };
        let file = shown(&damage.file);
        let place = match damage.line {
            Some(line) => tr!(self, "damage-at-line", file = file, line = line),
            None => file,
        };
        match &damage.kept {
            Some(kept) => tr!(
                self,
                "damage-kept",
                place = place,
                what = what,
                kept = shown(kept)
            ),
            None => format!("{place}: {what}"),
        }
    }
}
