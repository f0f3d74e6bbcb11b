//! `werkstatt check`: reads everything in the folder of a workshop and says what it found.

use std::path::Path;

use super::args::Check;
use super::output::Output;
use super::{Context, Failure, edits};
use crate::locale::Locale;
use crate::photos;
use crate::session::{Opened, Session};
use crate::store::{OpenReport, PHOTOS, ReadOnly};
use crate::tr;
use crate::workshop::agreements::open_points;

pub(super) fn check(check: &Check, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let opened = Session::open_to_read(&check.folder, &context.env)
        .map_err(|error| Failure::Said(locale.open_error(&error)))?;
    if check.agreements {
        return agreements(&opened, context, output);
    }
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
    output.line(&format!("  {}", locale.copy_state(report)))?;
    for line in locale.remarks(report) {
        output.line(&format!("  {line}"))?;
    }
    let edits = opened.session.hand_edits();
    for line in edits.iter().flat_map(|edit| edits::told(edit, locale)) {
        output.line(&format!("  {line}"))?;
    }
    let drafts = opened.session.take_drafts().len();
    if drafts > 0 {
        output.line(&format!("  {}", tr!(locale, "cli-check-drafts", count = drafts)))?;
    }
    let damage = locale.damages(report);
    let photos = photos(&opened.session, locale);
    if damage.is_empty() {
        if matches!(report.read_only, Some(ReadOnly::NewerVersion { .. })) {
            // Nothing is damaged, and yet not everything could be read: whoever asks must not hear "fine".
            output.line(&tr!(locale, "cli-check-too-new"))?;
            return Err(Failure::Silent);
        }
        if photos.is_empty() {
            output.line(&tr!(locale, "cli-check-fine"))?;
            if !edits.is_empty() {
                output.flush()?;
                output.say(&tr!(locale, "cli-edits-advice"));
            }
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

/// Prints what the agreements still lack, as the check before closing lists it on the screen. What is open is no
/// failure; what could not be read is one, since something open may be among it.
fn agreements(opened: &Opened, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let (report, workshop) = (&opened.report, opened.session.workshop());
    output.line(&report.folder.display().to_string())?;
    let title = workshop.day().title.trim();
    if !title.is_empty() {
        output.line(&format!("  {}", locale.quote(&title.replace('\n', " "))))?;
    }
    let findings = open_points(workshop, opened.session.now().date_naive());
    if findings.is_empty() {
        output.line(&tr!(locale, "closing-clear"))?;
    } else {
        let count = findings.len();
        output.line(&tr!(locale, "agreements-check-title", count = count))?;
    }
    for group in findings.chunk_by(|one, other| one.kind == other.kind) {
        let Some(first) = group.first() else { continue };
        let (name, advice) = (locale.finding_kind(first.kind), locale.finding_advice(first.kind));
        output.line(&format!("{name} ({}): {advice}", group.len()))?;
        for finding in group {
            output.line(&format!("  {}", locale.finding(workshop, finding)))?;
        }
    }
    let mut unread = locale.damages(report);
    unread.extend(locale.newer(report));
    if unread.is_empty() {
        return Ok(());
    }
    output.flush()?;
    for line in unread {
        output.say(&line);
    }
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
    let mut warnings = locale.damages(report);
    if let Some(newer) = locale.newer(report) {
        warnings.push(newer);
    }
    if !warnings.is_empty() {
        let path = report.folder.display().to_string();
        warnings.insert(0, tr!(locale, "cli-export-incomplete", path = path));
    }
    warnings.extend(locale.rescued(&report.rescued));
    warnings
}
