//! PDF: the document that is printed and sent round.
//!
//! It is made to be read on paper, on a screen and by those who hear it: embedded fonts, headings, lists and
//! tables that are tagged as such (PDF/UA-1, ISO 14289-1), bookmarks, page numbers. Nothing in it acts: there
//! is no script, no form and no link. Whatever was typed comes out as text that can be searched and copied;
//! a character that no font has is shown as a mark, the claim to be accessible is left out, and a notice says
//! which characters they were.

mod agenda;
mod cards;
pub(crate) mod layout;
mod look;
mod photos;
#[cfg(test)]
pub(crate) mod reading;
mod tables;
#[cfg(test)]
mod tests;
mod writer;

use self::layout::{About, Flow};
use self::writer::Writer;
use super::{Notice, Order, Output};

/// Writes a document as PDF.
#[must_use]
pub fn write(order: &Order<'_>) -> Output {
    let (flow, notices) = Writer::pages(order);
    let document = order.document();
    let about = About {
        title: &document.title.full,
        language: document.language,
        now: order.now,
    };
    output(&flow, &about, notices)
}

/// Writes pages, and adds to what is to be said whether something is missing in them.
pub(super) fn output(flow: &Flow, about: &About<'_>, mut notices: Vec<Notice>) -> Output {
    let Some((bytes, is_universal)) = flow.paint(about) else {
        return Output::not_made();
    };
    let missing: String = flow.type_.missing().iter().collect();
    if !missing.is_empty() {
        notices.push(Notice::Characters { missing });
    } else if !is_universal {
        notices.push(Notice::NotUniversal);
    }
    Output {
        notices,
        ..bytes.into()
    }
}
