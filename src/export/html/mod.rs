//! HTML: one file that can be opened, sent and printed anywhere, and that does nothing.
//!
//! Everything is in it, the style sheet and the pictures too. There is no script, and a content security policy
//! says so: nothing is loaded, nothing is sent, and of styles only the one whose hash the policy names counts.
//! So whatever slipped through the escaping of the template (askama's, which escapes everything that is not
//! marked) would still not run. For the same reason no element bears a style of its own; what is drawn (the bars
//! of the agenda) is SVG with attributes.
//!
//! What it promises to those who read it (WCAG 2.2 AA): headings without gaps, landmarks and a link past them,
//! tables with heads for rows and columns, no meaning by colour alone, contrasts of 4.5 to 1 and more in the light
//! and the dark colours, whatever accent an organisation chose. On a phone the rows of a table become records, and
//! a poll scrolls beside its names; on paper cards and rows stay whole and table heads come again.

mod accent;
#[cfg(test)]
pub(in crate::export) mod tests;
mod view;

use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

use super::{Order, Output, Paper, Picture, Style, legible};
use crate::report::Words;
use crate::tr;
use view::{Chapter, Piece, Typed};

/// The style sheet, but for what an organisation chooses.
const SHEET: &str = include_str!("sheet.css");

/// Writes the documentation as one HTML file.
#[must_use]
pub fn write(order: &Order<'_>) -> Output {
    let document = order.document();
    let title = &document.title;
    let mut notices = Vec::new();
    let sections = view::sections(order, &mut notices);
    let style = style_sheet(order.style);
    // What was typed follows what it is: the two are set apart, not changed.
    let name = title.full.strip_prefix(&title.kind).unwrap_or(&title.full).trim();
    let page = Page {
        language: document.language.code(),
        title: legible(&title.full).into_owned(),
        kind: &title.kind,
        name: legible(name).into_owned(),
        rivals: Typed::of(&title.name).rivals,
        dateline: legible(&title.dateline).into_owned(),
        hash: format!("sha256-{}", BASE64.encode(Sha256::digest(&style))),
        style,
        logo: order.style.logo.as_ref().map(Image::of),
        footer: view::lines(&order.style.footer),
        skip: tr!(order.locale, "html-skip"),
        top: tr!(order.locale, "html-top"),
        photo_missing: tr!(order.locale, "html-photo-missing"),
        words: &document.words,
        contents: view::contents(&sections),
        sections: &sections,
    };
    let mut html = String::with_capacity(1 << 16);
    // The only thing that can fail in here is writing into a string, which does not.
    page.render_into(&mut html).unwrap_or_default();
    Output {
        notices,
        ..html.into_bytes().into()
    }
}

/// Writes the style sheet with the colours and the paper of an organisation.
fn style_sheet(style: &Style) -> String {
    let (light, dark) = accent::pair(style.accent);
    let paper = match style.paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    };
    format!(
        "\n:root {{ --accent: {}; }}\n\
         @media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {}; }} }}\n\
         @page {{ size: {paper}; margin: 18mm 17mm 20mm; @bottom-right {{ content: counter(page); font: 8.5pt sans-serif; }} }}\n\
         {SHEET}",
        light.hex(),
        dark.hex()
    )
}

#[derive(Template)]
#[template(path = "documentation.html")]
struct Page<'a> {
    language: &'a str,
    title: String,
    kind: &'a str,
    name: String,
    rivals: Vec<Vec<String>>,
    dateline: String,
    hash: String,
    style: String,
    logo: Option<Image>,
    footer: Vec<String>,
    skip: String,
    top: String,
    photo_missing: String,
    words: &'a Words,
    contents: Vec<Chapter<'a>>,
    sections: &'a [Vec<Piece>],
}

/// A picture as it stands in the file.
struct Image {
    data: String,
    width: u32,
    height: u32,
}

impl Image {
    fn of(picture: &Picture) -> Self {
        Self {
            data: BASE64.encode(&picture.jpeg),
            width: picture.width,
            height: picture.height,
        }
    }
}
