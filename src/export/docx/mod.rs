//! DOCX: WordprocessingML, for the word processor in which somebody goes on writing.
//!
//! What a secretary gets has to behave as if it had been made by hand, and well: headings are headings (so that the
//! navigation pane and the table of contents work), lists count by themselves, the head of a table comes again on each
//! page, and the look lives in styles, which can be changed in one place. The parts that say nothing about a workshop
//! (styles, settings, fonts) lie as plain XML in `data/docx`; everything else is written here, element by element, in the
//! order of the schema (ECMA-376, part 1), since Word refuses a file in which it is wrong.
//!
//! The parts are written with `quick-xml` rather than with `docx-rs`, which takes a minute of processor time to build and
//! leaves less say over fields and metadata.
//!
//! Typed text only ever becomes text: no field, no link and no macro can come of it. A picture that cannot be read is
//! named, and its caption stays.

mod body;
mod cards;
mod numbering;
mod package;
mod page;
mod paragraph;
mod pictures;
mod tables;
#[cfg(test)]
mod tests;
mod xml;

use self::page::Page;
use super::{Order, Output};

/// The attribute that names the vocabulary of the document.
const NAMESPACE: &str = "xmlns:w";
/// The vocabulary of the document.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Writes the documentation as a DOCX.
#[must_use]
pub fn write(order: &Order<'_>) -> Output {
    let page = Page::of(order.style.paper);
    let body = body::write(order, page);
    // A package in memory fails only where it outgrows what a ZIP file can hold.
    let Ok(bytes) = package::package(order, page, &body) else {
        return Output::not_made();
    };
    Output {
        notices: body.notices,
        ..bytes.into()
    }
}
