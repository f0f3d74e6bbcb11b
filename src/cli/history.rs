//! `werkstatt history`: what was done when and in which window.
//!
//! Reads only, also what is damaged in part; a line for each step, in the order of changes. The number in front
//! is what `--at` takes.

use super::args::History;
use super::check::warnings;
use super::output::Output;
use super::{Context, Failure};
use crate::gate;
use crate::session::Session;
use crate::tr;
use crate::tui::widgets::filter::Filter;

/// What stands between two columns.
const GAP: &str = "  ";

pub(super) fn history(history: &History, context: &Context, output: &mut Output) -> Result<(), Failure> {
    let locale = &context.locale;
    let failed = |error| Failure::Said(locale.open_error(&error));
    let opened = Session::open_to_read(&history.folder, &context.env).map_err(failed)?;
    for warning in warnings(&opened.report, locale) {
        output.say(&warning);
    }
    let past = opened.session.past().map_err(failed)?;
    let chronicle = &past.chronicle;
    let mut filter = Filter::new();
    if let Some(words) = &history.find {
        filter.open();
        filter.paste(words);
    }
    let mut rows = Vec::new();
    for entry in chronicle.entries() {
        let mut row = vec![
            entry.number.to_string(),
            format!(
                "{} {}",
                locale.step_date(entry),
                locale.step_time(chronicle, entry)
            ),
            locale.seat(&past, entry.run()),
        ];
        if history.long {
            row.push(entry.run().to_string());
        }
        row.push(locale.step(chronicle, entry));
        let row: Vec<String> = row
            .iter()
            .map(|cell| gate::show_flat(cell).into_owned())
            .collect();
        if filter.matches(&row.join(GAP)) {
            rows.push(row);
        }
    }
    let skipped = history.last.map_or(0, |last| rows.len().saturating_sub(last));
    let rows = rows.get(skipped..).unwrap_or_default();
    let columns = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| gate::width(cell)).max().unwrap_or(0)
        })
        .collect();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate();
        let cells: Vec<String> = cells
            .map(|(column, (cell, &width))| match column {
                0 => gate::pad_left(cell, width),
                _ if column + 1 == columns => cell.clone(),
                _ => gate::pad(cell, width),
            })
            .collect();
        output.text(&cells.join(GAP))?;
    }
    if chronicle.entries().is_empty() {
        output.say(&tr!(locale, "history-no-steps"));
    } else if rows.is_empty() {
        output.say(&tr!(locale, "cli-history-none-found"));
    }
    Ok(())
}
