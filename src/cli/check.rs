//! `werkstatt check`: reads everything in the folder of a workshop and says what it found.

use std::path::Path;

use super::output::Output;
use super::{Context, Failure};
use crate::locale::Locale;
use crate::photos;
use crate::session::Session;
use crate::store::{CopyState, Damage, DamageKind, Missing, OpenReport, PHOTOS, ReadOnly};
use crate::tr;

pub(super) fn check(folder: &Path, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let opened = Session::open_to_read(folder, &context.env)
        .map_err(|error| Failure::Said(locale.open_error(&error)))?;
    let (report, workshop) = (&opened.report, opened.session.workshop());
    output.line(&report.folder.display().to_string())?;
    let title = workshop.day().title.trim();
    if !title.is_empty() {
        output.line(&format!("  {}", locale.quote(&title.replace('\n', " "))))?;
    }
    let logs = tr!(locale, "cli-check-logs", count = report.logs);
    let lines = tr!(locale, "cli-check-lines", count = report.lines);
    output.line(&format!("  {logs}, {lines}"))?;
    let mut counts = vec![
        tr!(locale, "cli-check-items", count = workshop.items.len()),
        tr!(locale, "cli-check-cards", count = workshop.cards.len()),
        tr!(locale, "cli-check-themes", count = workshop.themes.len()),
        tr!(locale, "cli-check-answers", count = workshop.answers.len()),
        tr!(locale, "cli-check-agreements", count = workshop.agreements.len()),
        tr!(locale, "cli-check-people", count = workshop.participants.len()),
    ];
    if !workshop.photos.is_empty() {
        counts.push(tr!(locale, "cli-check-photos", count = workshop.photos.len()));
    }
    output.line(&format!("  {}", counts.join(", ")))?;
    let contested = workshop.contested().count();
    if contested > 0 {
        output.line(&format!(
            "  {}",
            tr!(locale, "cli-check-contested", count = contested)
        ))?;
    }
    output.line(&format!("  {}", copy_state(report, locale)))?;
    for line in remarks(report, locale) {
        output.line(&format!("  {line}"))?;
    }
    let drafts = opened.session.take_drafts().len();
    if drafts > 0 {
        output.line(&format!("  {}", tr!(locale, "cli-check-drafts", count = drafts)))?;
    }
    let damage = damage(report, locale);
    let photos = photos(&opened.session, locale);
    if damage.is_empty() {
        if matches!(report.read_only, Some(ReadOnly::NewerVersion { .. })) {
            // Nothing is damaged, and yet not everything could be read: whoever asks must not hear "fine".
            output.line(&tr!(locale, "cli-check-too-new"))?;
            return Err(Failure::Silent);
        }
        if photos.is_empty() {
            output.line(&tr!(locale, "cli-check-fine"))?;
            return Ok(());
        }
    } else {
        output.line(&tr!(locale, "cli-check-damaged"))?;
        for line in &damage {
            output.line(&format!("  {line}"))?;
        }
    }
    if !photos.is_empty() {
        output.line(&tr!(locale, "cli-check-photos-bad"))?;
        for line in photos {
            output.line(&format!("  {line}"))?;
        }
    }
    output.flush()?;
    output.say(&if damage.is_empty() {
        tr!(locale, "cli-check-photos-advice")
    } else {
        tr!(locale, "cli-check-advice")
    });
    Err(Failure::Silent)
}

/// Returns the photos that cannot be shown, each with its reason and what it belongs to.
fn photos(session: &Session, locale: &Locale) -> Vec<String> {
    let workshop = session.workshop();
    let faults = session.album().map(|album| photos::faults(workshop, &album));
    faults
        .into_iter()
        .flatten()
        .filter_map(|(photo, state)| {
            let file = Path::new(PHOTOS).join(&*photo.file).display().to_string();
            let reason = locale.photo_state(state)?;
            let place = photo.at.and_then(|at| photos::label(workshop, at, locale));
            Some(match place {
                Some(place) => format!("{file}: {reason} ({place})"),
                None => format!("{file}: {reason}"),
            })
        })
        .collect()
}

/// Returns what somebody who only exports has to know: that not everything could be read.
pub(super) fn warnings(report: &OpenReport, locale: &Locale) -> Vec<String> {
    let mut warnings = damage(report, locale);
    if let Some(newer) = newer(report, locale) {
        warnings.push(newer);
    }
    if !warnings.is_empty() {
        let path = report.folder.display().to_string();
        warnings.insert(0, tr!(locale, "cli-export-incomplete", path = path));
    }
    warnings.extend(locale.rescued(&report.rescued));
    warnings
}

fn copy_state(report: &OpenReport, locale: &Locale) -> String {
    match report.copy {
        CopyState::Missing => tr!(locale, "cli-check-copy-missing"),
        CopyState::Current => tr!(locale, "cli-check-copy-current"),
        CopyState::Stale => tr!(locale, "cli-check-copy-stale"),
        CopyState::Fuller => tr!(locale, "cli-check-copy-fuller"),
        CopyState::HandEdited => tr!(locale, "cli-check-copy-edited"),
        CopyState::Unreadable(kind) => {
            tr!(
                locale,
                "cli-check-copy-unreadable",
                reason = locale.io_reason(kind)
            )
        }
    }
}

/// Returns what is odd and harmless.
fn remarks(report: &OpenReport, locale: &Locale) -> Vec<String> {
    let mut remarks = Vec::new();
    if report.from_copy {
        remarks.push(tr!(locale, "cli-check-from-copy"));
    }
    remarks.extend(report.torn.iter().map(|torn| {
        tr!(
            locale,
            "cli-check-torn",
            file = within(&torn.file, report),
            bytes = torn.bytes
        )
    }));
    remarks.extend(
        report
            .edited_copies
            .iter()
            .map(|file| tr!(locale, "cli-check-edited-copy", file = within(file, report))),
    );
    if let Some(file) = report.rescued.files.first() {
        remarks.push(tr!(
            locale,
            "cli-check-rescued",
            count = report.rescued.waiting,
            file = file.display().to_string()
        ));
    }
    remarks.extend(newer(report, locale));
    remarks
}

fn newer(report: &OpenReport, locale: &Locale) -> Option<String> {
    match report.read_only.as_ref()? {
        ReadOnly::NewerVersion { file, line, program } => Some(tr!(
            locale,
            "cli-check-newer",
            file = within(file, report),
            line = line.to_string(),
            program = program.clone().unwrap_or_else(|| "?".to_owned())
        )),
        ReadOnly::Permission | ReadOnly::Asked => None,
    }
}

/// Returns what could not be read, with file and line.
fn damage(report: &OpenReport, locale: &Locale) -> Vec<String> {
    let mut lines: Vec<String> = report
        .damages
        .iter()
        .map(|damage| damaged(damage, report, locale))
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
                    locale,
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

fn damaged(damage: &Damage, report: &OpenReport, locale: &Locale) -> String {
    let reason = match damage.kind {
        DamageKind::Checksum => tr!(locale, "cli-damage-checksum"),
        DamageKind::NoChecksum => tr!(locale, "cli-damage-no-checksum"),
        DamageKind::NotText => tr!(locale, "cli-damage-not-text"),
        DamageKind::TooLong => tr!(locale, "cli-damage-too-long"),
        DamageKind::Meaningless => tr!(locale, "cli-damage-meaningless"),
        DamageKind::Header => tr!(locale, "cli-damage-header"),
        DamageKind::NoRun => tr!(locale, "cli-damage-no-run"),
        DamageKind::NotAFile if damage.file.ends_with("log") => tr!(locale, "cli-damage-not-a-folder"),
        DamageKind::NotAFile => tr!(locale, "cli-damage-not-a-file"),
        DamageKind::Unreadable(kind) => {
            tr!(locale, "cli-damage-unreadable", reason = locale.io_reason(kind))
        }
        DamageKind::Differs => tr!(locale, "cli-damage-differs"),
    };
    let file = within(&damage.file, report);
    match (damage.line, damage.lines) {
        (None, _) => format!("{file}: {reason}"),
        (Some(line), 0 | 1) => {
            let line = line.to_string();
            tr!(
                locale,
                "cli-damage-line",
                file = file,
                line = line,
                reason = reason
            )
        }
        (Some(line), lines) => tr!(
            locale,
            "cli-damage-lines",
            file = file,
            from = line.to_string(),
            to = (line + lines - 1).to_string(),
            reason = reason
        ),
    }
}

/// Writes a path as seen from the workshop's folder.
fn within(file: &Path, report: &OpenReport) -> String {
    file.strip_prefix(&report.folder)
        .unwrap_or(file)
        .display()
        .to_string()
}
