//! CSV: cards, answers, agreements and invitations for a spreadsheet.
//!
//! German files have semicolons, since that is what a German Excel splits at, English ones commas. Both begin
//! with a byte order mark: without it Excel takes UTF-8 for the code page of the system, and the umlauts of a
//! German workshop written in English would be lost as well. Lines end in CR LF, those inside a cell in LF.
//!
//! Whatever was typed stays text. A cell that a spreadsheet might take for a formula gets an apostrophe in
//! front (OWASP, *CSV Injection*), also where the sign comes behind spaces, quotation marks or invisible
//! characters, or as its fullwidth form. A single character can do nothing: the signs of the categories stay
//! as they are.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{BYTE_ORDER_MARK, Notice, Order, Output, Sheet, legible};
use crate::locale::Language;
use crate::report::{self, Cell, Grid};

/// What a formula begins with, in all its widths.
const TRIGGERS: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

/// Writes the tables of a workshop, a file each.
#[must_use]
pub fn write(order: &Order<'_>) -> Output {
    let grids = report::sheets(order.workshop, order.locale, order.options);
    let notices = if grids.is_empty() {
        vec![Notice::Nothing]
    } else {
        Vec::new()
    };
    let delimiter = match order.locale.language() {
        Language::De => b';',
        Language::En => b',',
    };
    Output {
        files: grids.iter().map(|grid| sheet(grid, delimiter)).collect(),
        notices,
    }
}

fn sheet(grid: &Grid, delimiter: u8) -> Sheet {
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        // Also where it would not be needed: a program that takes the other delimiter for this one must not find
        // a formula in the middle of a cell.
        .quote_style(QuoteStyle::NonNumeric)
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    let heads = grid.columns.iter().map(|head| cell(head)).collect();
    let rows = grid.rows.iter().map(|row| {
        row.iter()
            .map(|value| match value {
                Cell::Number(number) => Cow::Owned(number.to_string()),
                Cell::Text(text) => cell(text),
            })
            .collect::<Vec<_>>()
    });
    for record in std::iter::once(heads).chain(rows) {
        // Memory takes everything, and each row has a cell for every column.
        let written = writer.write_record(record.iter().map(|cell| cell.as_bytes()));
        debug_assert!(written.is_ok(), "{written:?}");
    }
    Sheet {
        part: grid.name.clone(),
        bytes: writer.into_inner().unwrap_or_default(),
    }
}

/// Makes a text fit to stand in a cell.
fn cell(text: &str) -> Cow<'_, str> {
    let text = legible(text);
    if is_armed(&text) {
        Cow::Owned(format!("'{text}"))
    } else {
        text
    }
}

/// Says whether a spreadsheet might take a text for a formula.
fn is_armed(text: &str) -> bool {
    if text.trim().chars().nth(1).is_none() {
        return false;
    }
    let is_skipped = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»')
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fffd}')
            || ('\u{2400}'..='\u{2421}').contains(&c)
    };
    text.starts_with(['\t', '\n']) || text.trim_start_matches(is_skipped).starts_with(TRIGGERS)
}
