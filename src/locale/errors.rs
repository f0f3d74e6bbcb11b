//! Errors in words: what happened, to which file and line, that nothing was lost, and what to do next.
//!
//! The library's errors are typed and know no language. Every one of them that a person can meet is put
//! into a sentence here, so that the command line and the screen say the same.

use std::io::ErrorKind;
use std::path::Path;

use super::Locale;
use crate::export::ExportError;
use crate::import::{CopyError, DecodeError, MAX_BYTES, MAX_COPY_BYTES, Misfit, ReadError};
use crate::session::CloseError;
use crate::store::{CreateError, OpenError};
use crate::template::{TemplateError, TemplateProblem};
use crate::tr;

impl Locale {
    /// Says what the system meant, in a few words: `kein Platz mehr`.
    #[must_use]
    pub fn io_reason(&self, kind: ErrorKind) -> String {
        match kind {
            ErrorKind::NotFound => tr!(self, "error-io-not-found"),
            ErrorKind::PermissionDenied => tr!(self, "error-io-permission"),
            ErrorKind::AlreadyExists => tr!(self, "error-io-exists"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => tr!(self, "error-io-full"),
            ErrorKind::ReadOnlyFilesystem => tr!(self, "error-io-read-only"),
            ErrorKind::IsADirectory => tr!(self, "error-io-folder"),
            ErrorKind::NotADirectory => tr!(self, "error-io-no-folder"),
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => tr!(self, "error-io-name"),
            ErrorKind::FileTooLarge => tr!(self, "error-io-too-large"),
            ErrorKind::InvalidData => tr!(self, "error-io-data"),
            ErrorKind::Interrupted | ErrorKind::ResourceBusy | ErrorKind::WouldBlock => {
                tr!(self, "error-io-busy")
            }
            ErrorKind::TimedOut => tr!(self, "error-io-timeout"),
            // What a device says that is broken or was pulled out: it has no kind of its own.
            other if ["other error", "uncategorized error"].contains(&other.to_string().as_str()) => {
                tr!(self, "error-io-device")
            }
            other => tr!(self, "error-io-other", kind = other.to_string()),
        }
    }

    /// Says why a folder does not take anything, in a few words.
    #[must_use]
    pub fn refusal(&self, kind: ErrorKind) -> String {
        match kind {
            ErrorKind::NotFound => tr!(self, "rescue-gone"),
            kind => self.io_reason(kind),
        }
    }

    /// Says what is not in the folder when a workshop is closed, and where it is.
    #[must_use]
    pub fn close_error(&self, error: &CloseError) -> String {
        let reason = self.refusal(error.kind);
        let lost = (error.unsaved > 0).then(|| {
            let reason = reason.as_str();
            tr!(self, "error-close", count = error.unsaved, reason = reason)
        });
        let rescued = (error.rescued > 0).then(|| {
            let reason = reason.as_str();
            tr!(
                self,
                "error-close-rescued",
                count = error.rescued,
                reason = reason
            )
        });
        lost.into_iter().chain(rescued).collect::<Vec<_>>().join(" ")
    }

    /// Says why a workshop could not be opened.
    #[must_use]
    pub fn open_error(&self, error: &OpenError) -> String {
        match error {
            OpenError::NotFound { path } => tr!(self, "error-open-not-found", path = shown(path)),
            OpenError::NotAFolder { path } => tr!(self, "error-open-not-a-folder", path = shown(path)),
            OpenError::NotAWorkshop { path } => tr!(self, "error-open-not-a-workshop", path = shown(path)),
            OpenError::TooLarge { path, bytes } => tr!(
                self,
                "error-open-too-large",
                path = shown(path),
                size = self.size(*bytes)
            ),
            OpenError::NotText { path, line } => tr!(
                self,
                "error-open-not-text",
                path = shown(path),
                line = line.to_string()
            ),
            OpenError::Malformed {
                path,
                line,
                column,
                reason,
            } => tr!(
                self,
                "error-open-malformed",
                path = shown(path),
                line = line.to_string(),
                column = column.to_string(),
                reason = reason.as_str()
            ),
            OpenError::NewerCopy { path, program } => tr!(
                self,
                "error-open-newer",
                path = shown(path),
                program = program.as_str()
            ),
            OpenError::Io { path, kind } => tr!(
                self,
                "error-open-io",
                path = shown(path),
                reason = self.io_reason(*kind)
            ),
        }
    }

    /// Says why no workshop was made.
    #[must_use]
    pub fn create_error(&self, error: &CreateError) -> String {
        match error {
            CreateError::NotAFolder { path } => tr!(self, "error-create-not-a-folder", path = shown(path)),
            CreateError::NotEmpty { path } => tr!(self, "error-create-not-empty", path = shown(path)),
            CreateError::Refused(refused) => self.commit_error(refused),
            CreateError::Io { path, kind } => tr!(
                self,
                "error-create-io",
                path = shown(path),
                reason = self.io_reason(*kind)
            ),
        }
    }

    /// Says why a documentation was not written.
    #[must_use]
    pub fn export_error(&self, error: &ExportError) -> String {
        let path = shown(error.path());
        match error {
            ExportError::Folder { source, .. } => tr!(
                self,
                "error-export-folder",
                path = path,
                reason = self.io_reason(source.kind())
            ),
            ExportError::File { source, .. } => tr!(
                self,
                "error-export-file",
                path = path,
                reason = self.io_reason(source.kind())
            ),
            ExportError::TooMany { .. } => tr!(self, "error-export-too-many", path = path),
        }
    }

    /// Says why a text was not read.
    #[must_use]
    pub fn read_error(&self, error: &ReadError) -> String {
        match error {
            ReadError::Io { path, kind } => tr!(
                self,
                "error-read-io",
                path = shown(path),
                reason = self.io_reason(*kind)
            ),
            ReadError::Folder { path } => tr!(self, "error-read-folder", path = shown(path)),
            ReadError::Empty { path } => tr!(self, "error-read-empty", path = shown(path)),
            ReadError::Decode { path, source } => self.decode_error(path, source),
            ReadError::Copy { path, source } => self.copy_error(path, source),
        }
    }

    /// Says why the copy of a workshop was not read.
    fn copy_error(&self, path: &Path, error: &CopyError) -> String {
        let path = shown(path);
        match error {
            CopyError::TooLarge { bytes } => tr!(
                self,
                "error-copy-too-large",
                path = path,
                size = self.size(*bytes),
                most = self.size(MAX_COPY_BYTES as u64)
            ),
            CopyError::CutOff { line, column } => tr!(
                self,
                "error-copy-cut-off",
                path = path,
                line = line.to_string(),
                column = column.to_string()
            ),
            CopyError::Syntax { line, column, reason } => tr!(
                self,
                "error-copy-syntax",
                path = path,
                line = line.to_string(),
                column = column.to_string(),
                reason = reason.as_str()
            ),
            CopyError::Foreign => tr!(self, "error-copy-foreign", path = path),
            CopyError::Newer { version, program } => tr!(
                self,
                "error-copy-newer",
                path = path,
                version = version.to_string(),
                program = program.as_str()
            ),
            CopyError::Misfit { line, column, misfit } => tr!(
                self,
                "error-copy-misfit",
                path = path,
                line = line.to_string(),
                column = column.to_string(),
                reason = self.misfit(misfit)
            ),
            CopyError::Twice { thing } => tr!(self, "error-copy-twice", path = path, thing = thing.as_str()),
            CopyError::AnotherDay { expected, found } => tr!(
                self,
                "error-copy-another-day",
                path = path,
                expected = expected.to_string(),
                found = found.to_string()
            ),
            CopyError::NoSuchText { thing, field } => tr!(
                self,
                "error-copy-no-such-text",
                path = path,
                thing = thing.as_str(),
                field = field.as_str()
            ),
        }
    }

    fn misfit(&self, misfit: &Misfit) -> String {
        match misfit {
            Misfit::Unknown(name) => tr!(self, "error-copy-unknown", name = name.as_str()),
            Misfit::Missing(name) => tr!(self, "error-copy-missing", name = name.as_str()),
            Misfit::Double(name) => tr!(self, "error-copy-double", name = name.as_str()),
            Misfit::Unexpected { found, expected } => tr!(
                self,
                "error-copy-unexpected",
                found = found.as_str(),
                expected = expected.as_str()
            ),
            Misfit::Other(message) => message.clone(),
        }
    }

    fn decode_error(&self, path: &Path, error: &DecodeError) -> String {
        let path = shown(path);
        match error {
            DecodeError::TooLarge { bytes } => tr!(
                self,
                "error-read-too-large",
                path = path,
                size = self.size(*bytes as u64),
                most = self.size(MAX_BYTES as u64)
            ),
            DecodeError::NotText => tr!(self, "error-read-not-text", path = path),
            DecodeError::Utf16 => tr!(self, "error-read-utf16", path = path),
            DecodeError::NotUtf8 {
                line,
                looks_like_latin1: true,
            } => tr!(self, "error-read-latin1", path = path, line = line.to_string()),
            DecodeError::NotUtf8 { line, .. } => {
                tr!(self, "error-read-not-utf8", path = path, line = line.to_string())
            }
        }
    }

    /// Says which pictures of a copy are missing; nothing if none are.
    #[must_use]
    pub fn missing_photos(&self, names: &[String]) -> Option<String> {
        let count = names.len();
        (count > 0).then(|| {
            tr!(
                self,
                "import-copy-photos-missing",
                count = count,
                names = names.join(", ")
            )
        })
    }

    /// Says what is wrong with a template.
    #[must_use]
    pub fn template_error(&self, error: &TemplateError) -> String {
        let path = shown(&error.path);
        match &error.problem {
            TemplateProblem::Io(io) => tr!(
                self,
                "error-template-io",
                path = path,
                reason = self.io_reason(io.kind())
            ),
            TemplateProblem::TooLarge => tr!(self, "error-template-too-large", path = path),
            TemplateProblem::NotUtf8 { line } => {
                tr!(
                    self,
                    "error-template-not-utf8",
                    path = path,
                    line = line.to_string()
                )
            }
            TemplateProblem::Syntax {
                line,
                column,
                message,
            } => tr!(
                self,
                "error-template-syntax",
                path = path,
                line = line.to_string(),
                column = column.to_string(),
                message = message.as_str()
            ),
        }
    }

    /// Writes a size as people say it: `1,0 GB`.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
        if bytes < 1024 {
            return format!("{bytes} B");
        }
        let mut tenths = u128::from(bytes) * 10 / 1024;
        let mut unit = 0;
        while tenths >= 10_240 && unit + 1 < UNITS.len() {
            tenths /= 1024;
            unit += 1;
        }
        let point = match self.language() {
            super::Language::De => ',',
            super::Language::En => '.',
        };
        format!("{}{point}{} {}", tenths / 10, tenths % 10, UNITS[unit])
    }
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::super::{Language, Locale};

    #[test]
    fn sizes_are_written_as_people_say_them() {
        let (de, en) = (Locale::new(Language::De), Locale::new(Language::En));
        for (bytes, german, english) in [
            (0, "0 B", "0 B"),
            (1023, "1023 B", "1023 B"),
            (1024, "1,0 KB", "1.0 KB"),
            (8 << 20, "8,0 MB", "8.0 MB"),
            (1 << 30, "1,0 GB", "1.0 GB"),
            (u64::MAX, "16777215,9 TB", "16777215.9 TB"),
        ] {
            assert_eq!((de.size(bytes), en.size(bytes)), (german.into(), english.into()));
        }
    }
}
