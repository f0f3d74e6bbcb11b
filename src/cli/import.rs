//! `werkstatt import`: a workshop from the text of a documentation, or from a copy of it in JSON.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::args::{Import, is_stream};
use super::new::create;
use super::output::Output;
use super::{Context, Failure};
use crate::gate;
use crate::import::outline::{Outline, OutlineAgreementKind};
use crate::import::{self, Material, apply, outline, photos};
use crate::locale::Locale;
use crate::session::Session;
use crate::store::free_folder;
use crate::tr;
use crate::workshop::{AgreementKind, IdSource, Plain, Snapshot};

pub(super) fn import(import: &Import, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let material = if is_stream(&import.file) {
        let name = tr!(locale, "cli-import-stdin");
        import::read_from(name.as_ref(), std::io::stdin().lock())
    } else {
        import::read(&import.file)
    };
    match material.map_err(|error| Failure::Said(locale.read_error(&error)))? {
        Material::Text(text) => import_text(&text, import, context, output),
        Material::Copy(snapshot) => import_copy(*snapshot, import, context, output),
    }
}

fn import_text(text: &str, import: &Import, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let outline = outline::parse(text);
    let summary = summary(&outline, locale);
    if is_nothing(&outline) {
        let path = import.file.display().to_string();
        return Err(Failure::Said(tr!(locale, "cli-import-nothing", path = path)));
    }
    if import.dry_run {
        for line in summary {
            output.line(&line)?;
        }
        return Ok(());
    }
    let folder = folder(import, context, outline.date, &outline.place, &outline.title);
    let ops = apply::ops(&outline, locale, &IdSource::new(!context.env.seed));
    create(&folder, context, output, |folder| {
        Session::create(folder, &context.env, ops)
    })?;
    output.flush()?;
    for line in summary {
        output.say(&line);
    }
    Ok(())
}

fn import_copy(
    snapshot: Snapshot,
    import: &Import,
    context: &Context,
    output: &mut Output,
) -> Result<(), Failure> {
    let locale = &context.locale;
    let summary = copy_summary(&snapshot, locale);
    if import.dry_run {
        for line in summary {
            output.line(&line)?;
        }
        return Ok(());
    }
    let day = snapshot.workshop.days.first().cloned().unwrap_or_default();
    let folder = folder(import, context, day.date, &day.place, &day.title);
    let (ops, remainder) = snapshot.clone().into_ops();
    create(&folder, context, output, |folder| {
        Session::create_in_steps(folder, &context.env, ops, |workshop| remainder.ops(workshop))
    })?;
    output.flush()?;
    for line in summary {
        output.say(&line);
    }
    let copy = (!is_stream(&import.file)).then_some(import.file.as_path());
    let brought = photos::bring(&snapshot, copy, &folder);
    if let Some(warning) = locale.missing_photos(&brought.missing) {
        output.say(&warning);
    }
    Ok(())
}

/// Returns the folder that was asked for, or a free one. It is named after the place, as one remembers a day;
/// where there is none, after the title.
fn folder(import: &Import, context: &Context, date: Option<NaiveDate>, place: &str, title: &str) -> PathBuf {
    let name = if place.trim().is_empty() { title } else { place };
    match (&import.to, &context.places) {
        (Some(folder), _) => folder.clone(),
        (None, Some(places)) => free_folder(&places.workshops, date, name),
        (None, None) => free_folder(&PathBuf::from("."), date, name),
    }
}

/// Says whether the text holds nothing of which a workshop is made.
fn is_nothing(outline: &Outline) -> bool {
    outline.items.is_empty()
        && outline.categories.is_empty()
        && outline.themes.is_empty()
        && outline.questions.is_empty()
        && outline.agreements.is_empty()
}

/// Says in lines what was understood, and what was not.
fn summary(outline: &Outline, locale: &Locale) -> Vec<String> {
    let mut facts = vec![
        (tr!(locale, "import-title"), outline.title.clone()),
        (
            tr!(locale, "import-date"),
            outline.date.map(|date| locale.date(date)).unwrap_or_default(),
        ),
        (tr!(locale, "import-place"), outline.place.clone()),
        (
            tr!(locale, "import-agenda"),
            counted(outline.items.len(), |count| {
                tr!(locale, "import-items", count = count)
            }),
        ),
    ];
    for category in &outline.categories {
        let name = if category.name.trim().is_empty() {
            tr!(locale, "import-cards")
        } else {
            category.name.clone()
        };
        let cards = category.cards.len();
        facts.push((name, tr!(locale, "import-card-count", count = cards)));
    }
    let themes: Vec<&str> = outline.themes.iter().map(|theme| theme.name.as_str()).collect();
    let answers: usize = outline.themes.iter().map(|theme| theme.answers.len()).sum();
    facts.extend([
        (tr!(locale, "import-themes"), themes.join(", ")),
        (
            tr!(locale, "import-questions"),
            counted(outline.questions.len(), |count| count.to_string()),
        ),
        (
            tr!(locale, "import-answers"),
            counted(answers, |count| count.to_string()),
        ),
        (tr!(locale, "import-agreements"), agreements(outline, locale)),
        (
            tr!(locale, "import-people"),
            counted(outline.participants.len(), |count| count.to_string()),
        ),
    ]);
    let mut lines = vec![tr!(locale, "import-understood")];
    lines.extend(aligned(facts));
    if outline.notes.is_empty() {
        lines.push(tr!(locale, "import-nothing-left"));
    } else {
        lines.push(tr!(locale, "import-left", count = outline.notes.len()));
        for note in &outline.notes {
            let text = note.text.replace('\n', " ");
            let line = note.line.to_string();
            lines.push(format!(
                "  {}",
                tr!(locale, "import-note", line = line, text = text)
            ));
        }
    }
    lines
}

/// Says in lines what a copy holds.
fn copy_summary(snapshot: &Snapshot, locale: &Locale) -> Vec<String> {
    let Plain {
        days,
        items,
        participants,
        themes,
        cards,
        questions,
        answers,
        agreements,
        photos,
        ..
    } = &snapshot.workshop;
    let day = days.first().cloned().unwrap_or_default();
    let number = |count: usize| counted(count, |count| count.to_string());
    let names: Vec<&str> = themes.iter().map(|theme| theme.name.as_str()).collect();
    let agreed = |kind| {
        let of_kind = agreements.iter().filter(|agreement| agreement.kind == kind);
        of_kind.count()
    };
    let facts = vec![
        (tr!(locale, "import-title"), day.title),
        (
            tr!(locale, "import-date"),
            day.date.map(|date| locale.date(date)).unwrap_or_default(),
        ),
        (tr!(locale, "import-place"), day.place),
        (
            tr!(locale, "import-agenda"),
            counted(items.len(), |count| tr!(locale, "import-items", count = count)),
        ),
        (tr!(locale, "import-copy-cards"), number(cards.len())),
        (tr!(locale, "import-themes"), names.join(", ")),
        (tr!(locale, "import-questions"), number(questions.len())),
        (tr!(locale, "import-answers"), number(answers.len())),
        (
            tr!(locale, "import-agreements"),
            agreement_counts(
                agreed(AgreementKind::Task),
                agreed(AgreementKind::Decision),
                agreed(AgreementKind::Postponed),
                locale,
            ),
        ),
        (tr!(locale, "import-people"), number(participants.len())),
        (tr!(locale, "import-copy-photos"), number(photos.len())),
    ];
    let mut lines = vec![tr!(locale, "import-copy-understood")];
    lines.extend(aligned(facts));
    lines
}

/// Sets what is known in two columns.
fn aligned(mut facts: Vec<(String, String)>) -> Vec<String> {
    facts.retain(|(_, value)| !value.is_empty());
    let width = facts
        .iter()
        .map(|(label, _)| gate::width(label))
        .max()
        .unwrap_or(0)
        .min(30);
    let one_line = |value: &str| value.lines().collect::<Vec<_>>().join(" ");
    facts
        .iter()
        .map(|(label, value)| format!("  {}  {}", gate::pad(label, width), one_line(value)))
        .collect()
}

fn counted(count: usize, words: impl Fn(usize) -> String) -> String {
    if count == 0 { String::new() } else { words(count) }
}

fn agreements(outline: &Outline, locale: &Locale) -> String {
    let of = |kind| {
        outline
            .agreements
            .iter()
            .filter(|agreement| agreement.kind == kind)
            .count()
    };
    agreement_counts(
        of(OutlineAgreementKind::Task),
        of(OutlineAgreementKind::Decision),
        of(OutlineAgreementKind::Postponed),
        locale,
    )
}

fn agreement_counts(tasks: usize, decisions: usize, postponed: usize, locale: &Locale) -> String {
    [
        counted(tasks, |count| tr!(locale, "import-tasks", count = count)),
        counted(decisions, |count| tr!(locale, "import-decisions", count = count)),
        counted(postponed, |count| tr!(locale, "import-postponed", count = count)),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}
