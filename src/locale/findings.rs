//! What opening a workshop has found, as people read it: calm, and complete on request.

use std::path::Path;

use super::Locale;
use crate::store::{CopyState, Damage, DamageKind, Missing, OpenReport, ReadOnly, Rescued};
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
            let damage = tr!(self, "found-damage", count = lines);
            return Some(if report.copy == CopyState::Fuller {
                format!("{damage} {}", tr!(self, "found-fuller"))
            } else {
                damage
            });
        }
        if !report.missing.is_empty() {
            let lines = report.missing.iter().fold(0_u64, |sum, gap| {
                sum.saturating_add((gap.to - gap.from).saturating_add(1))
            });
            return Some(tr!(self, "found-missing", count = lines));
        }
        if let Some(file) = report.erased_again.first() {
            return Some(tr!(self, "found-erased-again", file = shown(file)));
        }
        match &report.copy {
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
            ReadOnly::Past { step, wall } => self.standing(*step, *wall, None),
            ReadOnly::NewerVersion { file, line, program } => tr!(
                self,
                "found-newer",
                file = shown(file),
                line = (*line),
                program = program.clone().unwrap_or_else(|| "?".to_owned())
            ),
        }
    }

    /// Says how the readable copy stands to the logs.
    #[must_use]
    pub fn copy_state(&self, report: &OpenReport) -> String {
        match report.copy {
            CopyState::Missing => tr!(self, "cli-check-copy-missing"),
            CopyState::Current => tr!(self, "cli-check-copy-current"),
            CopyState::Stale => tr!(self, "cli-check-copy-stale"),
            CopyState::Fuller => tr!(self, "cli-check-copy-fuller"),
            CopyState::HandEdited => tr!(self, "cli-check-copy-edited"),
            CopyState::Unreadable(kind) => {
                tr!(self, "cli-check-copy-unreadable", reason = self.io_reason(kind))
            }
        }
    }

    /// Lists what is odd and harmless.
    #[must_use]
    pub fn remarks(&self, report: &OpenReport) -> Vec<String> {
        let mut remarks = Vec::new();
        if report.from_copy {
            remarks.push(tr!(self, "cli-check-from-copy"));
        }
        remarks.extend(report.torn.iter().map(|torn| {
            tr!(
                self,
                "cli-check-torn",
                file = within(&torn.file, report),
                bytes = torn.bytes
            )
        }));
        if let Some(file) = report.rescued.files.first() {
            remarks.push(tr!(
                self,
                "cli-check-rescued",
                count = report.rescued.waiting,
                file = file.display().to_string()
            ));
        }
        remarks.extend(
            report
                .erased_again
                .iter()
                .map(|file| tr!(self, "cli-check-erased-again", file = within(file, report))),
        );
        remarks.extend(self.newer(report));
        remarks
    }

    /// Says that a newer version has written here, if it has.
    #[must_use]
    pub fn newer(&self, report: &OpenReport) -> Option<String> {
        match report.read_only.as_ref()? {
            ReadOnly::NewerVersion { file, line, program } => Some(tr!(
                self,
                "cli-check-newer",
                file = within(file, report),
                line = line.to_string(),
                program = program.clone().unwrap_or_else(|| "?".to_owned())
            )),
            ReadOnly::Permission | ReadOnly::Asked | ReadOnly::Past { .. } => None,
        }
    }

    /// Lists what could not be read, with file and line, and where the bytes are kept.
    #[must_use]
    pub fn damages(&self, report: &OpenReport) -> Vec<String> {
        let mut lines: Vec<String> = report
            .damages
            .iter()
            .map(|damage| self.damage(damage, report))
            .collect();
        // A line that cannot be read is missing as well: once said is enough.
        let said = |missing: &Missing| {
            let name = format!("{}.ron", missing.run);
            let of_run = |damage: &&Damage| damage.file.file_name().is_some_and(|file| file == name.as_str());
            let damaged: u64 = report
                .damages
                .iter()
                .filter(of_run)
                .map(|damage| damage.lines.max(1))
                .sum();
            (missing.to - missing.from).saturating_add(1) <= damaged
        };
        lines.extend(
            report
                .missing
                .iter()
                .filter(|missing| !said(missing))
                .map(|missing| {
                    tr!(
                        self,
                        "cli-check-missing",
                        run = missing.run.to_string(),
                        from = missing.from.to_string(),
                        to = missing.to.to_string(),
                        count = (missing.to.saturating_sub(missing.from).saturating_add(1))
                    )
                }),
        );
        lines
    }

    fn damage(&self, damage: &Damage, report: &OpenReport) -> String {
        let reason = match damage.kind {
            DamageKind::Checksum => tr!(self, "cli-damage-checksum"),
            DamageKind::NoChecksum => tr!(self, "cli-damage-no-checksum"),
            DamageKind::NotText => tr!(self, "cli-damage-not-text"),
            DamageKind::TooLong => tr!(self, "cli-damage-too-long"),
            DamageKind::Meaningless => tr!(self, "cli-damage-meaningless"),
            DamageKind::Header => tr!(self, "cli-damage-header"),
            DamageKind::NoRun => tr!(self, "cli-damage-no-run"),
            DamageKind::NotAFile if damage.file.ends_with("log") => tr!(self, "cli-damage-not-a-folder"),
            DamageKind::NotAFile => tr!(self, "cli-damage-not-a-file"),
            DamageKind::Unreadable(kind) => {
                tr!(self, "cli-damage-unreadable", reason = self.io_reason(kind))
            }
            DamageKind::Differs => tr!(self, "cli-damage-differs"),
        };
        let file = within(&damage.file, report);
        let said = match (damage.line, damage.lines) {
            (None, _) => format!("{file}: {reason}"),
            (Some(line), 0 | 1) => {
                let line = line.to_string();
                tr!(self, "cli-damage-line", file = file, line = line, reason = reason)
            }
            (Some(line), lines) => tr!(
                self,
                "cli-damage-lines",
                file = file,
                from = line.to_string(),
                to = (line + lines - 1).to_string(),
                reason = reason
            ),
        };
        match &damage.kept {
            Some(kept) => format!(
                "{said}. {}",
                tr!(self, "findings-kept", kept = within(kept, report))
            ),
            None => said,
        }
    }
}

/// Writes a path as seen from the workshop's folder.
fn within(file: &Path, report: &OpenReport) -> String {
    file.strip_prefix(&report.folder)
        .unwrap_or(file)
        .display()
        .to_string()
}
