//! `werkstatt export`: the documentation of a workshop, as files or on standard output.
//!
//! Where the files are is the result; whom they name, what is not as it should be in them and what could not
//! be written are messages. A format that fails keeps no other from being written.

use std::ops::ControlFlow;
use std::path::Path;

use super::args::{Export, Wanted, is_stream};
use super::check::warnings;
use super::output::Output;
use super::{Context, Failure};
use crate::export::job::{self, Progress, Target};
use crate::export::{self, Format, Notice, Order, Pictures, Style};
use crate::locale::Locale;
use crate::report::Options;
use crate::session::Session;
use crate::store::Places;
use crate::tr;

pub(super) fn export(export: &Export, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let streams = export.output.as_deref().is_some_and(is_stream);
    let formats = formats(export);
    if streams && formats.len() > 1 {
        return Err(Failure::Said(tr!(locale, "cli-export-one-format")));
    }
    let (opened, standing) = match export.at {
        Some(when) => Session::open_at(&export.folder, &context.env, when)
            .map(|(opened, standing)| (opened, Some(standing)))
            .map_err(|error| Failure::Said(locale.past_error(&error)))?,
        None => Session::open_to_read(&export.folder, &context.env)
            .map(|opened| (opened, None))
            .map_err(|error| Failure::Said(locale.open_error(&error)))?,
    };
    if let Some(standing) = standing {
        let now = opened.session.now();
        output.say(&format!("{}.", locale.standing(standing.number, now, None)));
        for remark in locale.standing_remarks(&standing) {
            output.say(&remark);
        }
    }
    for warning in warnings(&opened.report, locale) {
        output.say(&warning);
    }
    let folder = opened.session.folder().unwrap_or(&export.folder).to_owned();
    let options = Options {
        without: export.without.iter().copied().collect(),
        names: export.names.unwrap_or_default(),
    };
    let style = style(export, context, output)?;
    let pictures = Pictures::of(&folder);
    let workshop = opened.session.workshop();
    let now = opened.session.now();
    let order = Order::new(workshop, locale, &options, &style, &pictures, now);
    let mentions = order.mentions(&formats);
    output.say(&locale.mentions(&mentions, usize::MAX));
    if let [format] = formats[..]
        && streams
    {
        let mut written = format.write(&order);
        for notice in std::mem::take(&mut written.notices) {
            output.say(&locale.notice(&notice));
        }
        return Ok(output.bytes(&written.joined())?);
    }
    let usual = folder.join(export::FOLDER);
    let target = match export.output.as_deref() {
        None => Target::Folder(&usual),
        Some(path) if is_folder(path) || formats.len() > 1 => Target::Folder(path),
        Some(path) => Target::File(path),
    };
    write(&order, &formats, &folder, target, locale, output)
}

fn write(
    order: &Order<'_>,
    formats: &[Format],
    folder: &Path,
    target: Target<'_>,
    locale: &Locale,
    output: &mut Output,
) -> Result<(), Failure> {
    let (mut has_failed, mut broken) = (false, Ok(()));
    job::write(order, formats, folder, target, |progress| {
        let (files, notices) = match progress {
            Progress::Started { .. } => return ControlFlow::Continue(()),
            Progress::Written {
                format,
                files,
                notices,
            } => {
                has_failed |= notices.contains(&Notice::NotMade);
                let name = locale.format_name(format);
                let said = notices
                    .iter()
                    .map(|notice| format!("{name}: {}", locale.notice(notice)));
                (files, said.collect())
            }
            Progress::Failed { files, error, .. } => {
                has_failed = true;
                output.complain(locale, &locale.export_error(&error));
                (files, Vec::new())
            }
        };
        for notice in notices {
            output.say(&notice);
        }
        for file in files {
            if let Err(error) = output.line(&file.display().to_string()) {
                broken = Err(error);
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    });
    broken?;
    if has_failed {
        return Err(Failure::Silent);
    }
    Ok(())
}

/// Returns the formats that are wanted; where none is named, the target may say which.
fn formats(export: &Export) -> Vec<Format> {
    let mut formats = Vec::new();
    for wanted in &export.format {
        let wanted = match wanted {
            Wanted::All => Format::ALL,
            Wanted::One(format) => std::slice::from_ref(format),
        };
        for format in wanted {
            if !formats.contains(format) {
                formats.push(*format);
            }
        }
    }
    if formats.is_empty() {
        formats.push(match export.output.as_deref() {
            Some(path) if is_stream(path) => Format::Markdown,
            Some(path) if !is_folder(path) => by_ending(path).unwrap_or_else(Format::usual),
            _ => Format::usual(),
        });
    }
    formats
}

/// Returns the format that the ending of a file's name stands for.
fn by_ending(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    let mut known = Format::ALL.iter().copied();
    known.find(|format| format.part().is_empty() && format.extension() == ending)
}

/// Says whether a path means a folder: one that is there, or "new/", which is one also before it is there.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(std::path::is_separator)
}

/// Returns the look. One that was asked for must be usable; the usual one may have a mistake.
fn style(export: &Export, context: &Context, output: &mut Output) -> Result<Style, Failure> {
    let locale = &context.locale;
    let mut style = match &export.style {
        Some(file) => Style::read(file).map_err(|error| Failure::Said(locale.style_error(&error)))?,
        None => match context.places.as_ref().map(Places::templates) {
            Some(folder) => Style::in_folder(&folder).unwrap_or_else(|error| {
                let unused = tr!(locale, "error-style-unused");
                output.say(&format!("{} {unused}", locale.style_error(&error)));
                Style::default()
            }),
            None => Style::default(),
        },
    };
    if let Some(paper) = export.paper {
        style.paper = paper;
    }
    Ok(style)
}
