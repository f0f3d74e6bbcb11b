//! What came of an export, in a line and on a page.

use std::path::{Path, PathBuf};

use ratatui::text::{Line, Span};

use crate::export::job::Progress;
use crate::export::{ExportError, Format, Notice, StyleError};
use crate::gate;
use crate::locale::Locale;
use crate::tr;
use crate::tui::dialogs::Page;
use crate::tui::files;
use crate::tui::pane::{Ctx, Tone};
use crate::workshop::Moment;

/// The widest a line of the page gets.
const WIDEST: usize = 96;

/// What came of an export.
#[derive(Debug)]
pub struct Report {
    folder: PathBuf,
    at: Moment,
    /// How many formats were wanted.
    wanted: usize,
    /// How many came to an end, good or bad.
    ended: usize,
    files: Vec<PathBuf>,
    failures: Vec<(Format, ExportError)>,
    /// What is not as it should be, and in which formats.
    notices: Vec<(Notice, Vec<Format>)>,
    /// Why the style of the house was not used.
    pub(super) style: Option<StyleError>,
}

impl Report {
    pub(super) const fn new(folder: PathBuf, at: Moment, wanted: usize) -> Self {
        Self {
            folder,
            at,
            wanted,
            ended: 0,
            files: Vec::new(),
            failures: Vec::new(),
            notices: Vec::new(),
            style: None,
        }
    }

    pub(super) fn note(&mut self, progress: Progress) {
        match progress {
            Progress::Started { .. } => return,
            Progress::Failed { format, files, error } => {
                self.files.extend(files);
                self.failures.push((format, error));
            }
            Progress::Written {
                format,
                files,
                notices,
            } => {
                self.files.extend(files);
                for notice in notices {
                    match self.notices.iter_mut().find(|(known, _)| *known == notice) {
                        Some((_, formats)) => formats.push(format),
                        None => self.notices.push((notice, vec![format])),
                    }
                }
            }
        }
        self.ended += 1;
    }

    /// Returns how many things the page says that the line does not.
    fn remarks(&self) -> usize {
        self.notices.len() + usize::from(self.style.is_some())
    }

    /// Says in a line where the files are and whether something is not as it should be.
    #[must_use]
    pub fn summary(&self, locale: &Locale) -> (Tone, String) {
        let mut tone = Tone::Info;
        let mut said = Vec::new();
        if let Some((_, first)) = self.failures.first() {
            tone = Tone::Error;
            let failed: Vec<Format> = self.failures.iter().map(|(format, _)| *format).collect();
            let (formats, reason) = (names(&failed, locale), reason(first, locale));
            said.push(tr!(locale, "export-failed", formats = formats, reason = reason));
        }
        if !self.files.is_empty() {
            let folder = gate::show_flat(&files::short(&self.folder)).into_owned();
            said.push(tr!(
                locale,
                "export-files",
                count = self.files.len(),
                folder = folder
            ));
        }
        if self.ended < self.wanted {
            said.push(tr!(locale, "export-broken-off"));
        }
        if self.remarks() > 0 {
            said.push(tr!(locale, "export-notices", count = self.remarks()));
        }
        if tone == Tone::Info && (self.ended < self.wanted || self.remarks() > 0) {
            tone = Tone::Warning;
        }
        (tone, said.join(" · "))
    }

    /// Makes the page that says all of it, for a screen of this width.
    #[must_use]
    pub fn page(&self, width: u16, ctx: &Ctx<'_>) -> Page {
        let room = usize::from(width).saturating_sub(8).clamp(24, WIDEST);
        let (locale, palette, glyphs) = (ctx.locale, &ctx.look.palette, &ctx.look.glyphs);
        let mut lines = Vec::new();
        let mut put = |sign: &str, text: &str, style| {
            for (index, line) in gate::wrap(text, room - 2).into_iter().enumerate() {
                let sign = if index == 0 { sign } else { " " };
                let sign = Span::styled(format!("{sign} "), style);
                lines.push(Line::from(vec![sign, Span::styled(line, palette.text())]));
            }
        };
        let head = tr!(
            locale,
            "export-report-at",
            time = self.at.format("%H:%M").to_string(),
            folder = files::short(&self.folder)
        );
        put(" ", &head, palette.dim());
        for (format, error) in &self.failures {
            let file = error.path().file_name().unwrap_or_default().to_string_lossy();
            let reason = reason(error, locale);
            let text = format!("{}: {file} – {reason}", locale.format_name(*format));
            put(glyphs.warning, &text, palette.error());
        }
        if self.ended < self.wanted {
            put(
                glyphs.warning,
                &tr!(locale, "export-broken-off"),
                palette.warning(),
            );
        }
        if let Some(error) = &self.style {
            let unused = tr!(locale, "error-style-unused");
            let text = format!("{} {unused}", locale.style_error(error));
            put(glyphs.warning, &text, palette.warning());
        }
        for (notice, formats) in &self.notices {
            let text = format!("{} ({})", locale.notice(notice), names(formats, locale));
            put(glyphs.warning, &text, palette.warning());
        }
        for file in &self.files {
            let name = file.file_name().map_or(file.as_path(), Path::new);
            put(glyphs.check, &name.display().to_string(), palette.saved());
        }
        put(" ", &tr!(locale, "export-report-overwritten"), palette.dim());
        Page::new(tr!(locale, "export-report-title"), lines).hints(tr!(locale, "export-report-hints"))
    }
}

fn names(formats: &[Format], locale: &Locale) -> String {
    let names: Vec<String> = formats.iter().map(|format| locale.format_name(*format)).collect();
    names.join(", ")
}

/// Says why a file was not written, without the advice that only the command line can follow.
fn reason(error: &ExportError, locale: &Locale) -> String {
    match error {
        ExportError::Folder { source, .. } | ExportError::File { source, .. } => {
            locale.io_reason(source.kind())
        }
        ExportError::TooMany { .. } => locale.io_reason(std::io::ErrorKind::AlreadyExists),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::PictureError;
    use crate::locale::Language;
    use crate::tui::probe::morning;

    #[test]
    fn what_is_missing_in_several_formats_is_one_remark() {
        let mut report = Report::new("export".into(), morning(), 2);
        for _ in 0..2 {
            report.note(Progress::Written {
                format: Format::Markdown,
                files: vec!["export/tag.md".into()],
                notices: vec![Notice::Photo {
                    file: "wand.jpg".into(),
                    error: PictureError::Missing,
                }],
            });
        }
        let (tone, text) = report.summary(&Locale::new(Language::De));
        assert_eq!(tone, Tone::Warning);
        assert_eq!(text, "2 Dateien in export · Ein Hinweis");
        assert_eq!(report.notices.len(), 1);
    }

    #[test]
    fn formats_that_failed_are_named_with_the_reason_before_those_that_were_written() {
        let mut report = Report::new("export".into(), morning(), 2);
        report.note(Progress::Failed {
            format: Format::Markdown,
            files: Vec::new(),
            error: ExportError::File {
                path: "export/tag.md".into(),
                source: std::io::ErrorKind::ReadOnlyFilesystem.into(),
            },
        });
        report.note(Progress::Written {
            format: Format::Markdown,
            files: vec!["export/tag.pdf".into()],
            notices: Vec::new(),
        });
        let (tone, text) = report.summary(&Locale::new(Language::En));
        assert_eq!(tone, Tone::Error);
        let reason = Locale::new(Language::En).io_reason(std::io::ErrorKind::ReadOnlyFilesystem);
        assert_eq!(
            text,
            format!("Not written: Markdown – {reason} · One file in export")
        );
    }
}
