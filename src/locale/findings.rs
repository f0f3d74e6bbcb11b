//! What opening a workshop has found, as people read it: calm, and complete on request.

use std::path::Path;

use super::Locale;
use crate::store::{CopyState, Damage, DamageKind, OpenReport, ReadOnly, Rescued};
use crate::tr;

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl Locale {
    /// Says in one calm sentence what opening has found, if there is anything to say.
    #[must_use]
    pub fn open_report(&self, report: &OpenReport) -> Option<String> {
        let said = self
            .rescued(&report.rescued)
            .into_iter()
            .chain(self.found(report));
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// Says what was saved on this laptop only, and where it is now.
    #[must_use]
    pub fn rescued(&self, rescued: &Rescued) -> Option<String> {
        let brought = (rescued.brought > 0).then(|| tr!(self, "rescue-brought", count = rescued.brought));
        let waiting = (rescued.waiting > 0).then(|| tr!(self, "rescue-waiting", count = rescued.waiting));
        match (brought, waiting) {
            (Some(brought), Some(waiting)) => Some(format!("{brought} {waiting}")),
            (brought, waiting) => brought.or(waiting),
        }
    }

    fn found(&self, report: &OpenReport) -> Option<String> {
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
            let lines = report.missing.iter().fold(0_u64, |sum, gap| {
                sum.saturating_add((gap.to - gap.from).saturating_add(1))
            });
            return Some(tr!(self, "found-missing", count = lines));
        }
        if let Some(kept) = report.edited_copies.first() {
            return Some(tr!(self, "found-edited", file = shown(kept)));
        }
        match &report.copy {
            CopyState::HandEdited => Some(tr!(self, "found-hand-edited")),
            CopyState::Unreadable(kind) => {
                Some(tr!(self, "found-copy-unreadable", reason = self.io_reason(*kind)))
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
            DamageKind::NotAFile if damage.file.ends_with("log") => tr!(self, "damage-not-a-folder"),
            DamageKind::NotAFile => tr!(self, "damage-not-a-file"),
            DamageKind::Unreadable(kind) => tr!(self, "damage-unreadable", reason = self.io_reason(kind)),
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
