//! `werkstatt import`: a workshop from the text of a documentation.

use std::path::PathBuf;

use super::args::{Import, is_stream};
use super::new::create;
use super::output::Output;
use super::{Context, Failure};
use crate::gate;
use crate::import::outline::{Outline, OutlineAgreementKind};
use crate::import::{self, apply, outline};
use crate::locale::Locale;
use crate::store::free_folder;
use crate::tr;
use crate::workshop::IdSource;

pub(super) fn import(import: &Import, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let text = if is_stream(&import.file) {
        let name = tr!(locale, "cli-import-stdin");
        import::read_from(name.as_ref(), std::io::stdin().lock())
    } else {
        import::read(&import.file)
    };
    let text = text.map_err(|error| Failure::Said(locale.read_error(&error)))?;
    let outline = outline::parse(&text);
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
    let folder = match (&import.to, &context.places) {
        (Some(folder), _) => folder.clone(),
        (None, Some(places)) => free_folder(&places.workshops, outline.date, folder_title(&outline)),
        (None, None) => free_folder(&PathBuf::from("."), outline.date, folder_title(&outline)),
    };
    let ops = apply::ops(&outline, locale, &IdSource::new(!context.env.seed));
    create(&folder, ops, context, output)?;
    output.flush()?;
    for line in summary {
        output.say(&line);
    }
    Ok(())
}

/// Names the folder after the place, as one remembers a day; where there is none, after the title.
fn folder_title(outline: &Outline) -> &str {
    if outline.place.trim().is_empty() {
        &outline.title
    } else {
        &outline.place
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
    facts.retain(|(_, value)| !value.is_empty());
    let width = facts
        .iter()
        .map(|(label, _)| gate::width(label))
        .max()
        .unwrap_or(0)
        .min(30);
    let mut lines = vec![tr!(locale, "import-understood")];
    lines.extend(
        facts
            .iter()
            .map(|(label, value)| format!("  {}  {value}", gate::pad(label, width))),
    );
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
    [
        counted(of(OutlineAgreementKind::Task), |count| {
            tr!(locale, "import-tasks", count = count)
        }),
        counted(of(OutlineAgreementKind::Decision), |count| {
            tr!(locale, "import-decisions", count = count)
        }),
        counted(of(OutlineAgreementKind::Postponed), |count| {
            tr!(locale, "import-postponed", count = count)
        }),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}
