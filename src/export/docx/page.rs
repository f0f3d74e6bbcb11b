//! The page: its size, its margins, and what stands at the head and the foot of each.

use super::paragraph::{Paragraph, one_line, short};
use super::xml::Xml;
use super::{NAMESPACE, W};
use crate::export::{Order, Paper};
use crate::tr;

/// The margins to the left and right, in twips: 22 mm.
const BESIDE: u64 = 1247;

/// The longest running title, in letters: one line.
const LONGEST_RUNNING: usize = 80;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A page, in twips.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    width: u64,
    height: u64,
}

impl Page {
    pub(super) const fn of(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self {
                width: 11906,
                height: 16838,
            },
            Paper::Letter => Self {
                width: 12240,
                height: 15840,
            },
        }
    }

    /// Returns the width between the margins.
    pub(super) const fn text_width(self) -> u64 {
        self.width - 2 * BESIDE
    }

    /// Writes the properties with which the document ends.
    pub(super) fn write(self, xml: &mut Xml) {
        let (width, height, beside) = (
            self.width.to_string(),
            self.height.to_string(),
            BESIDE.to_string(),
        );
        let margins = [
            ("w:top", "1361"),
            ("w:right", beside.as_str()),
            ("w:bottom", "1247"),
            ("w:left", beside.as_str()),
            ("w:header", "680"),
            ("w:footer", "624"),
            ("w:gutter", "0"),
        ];
        xml.element("w:sectPr", &[("xmlns:r", RELATIONSHIPS)], |xml| {
            xml.empty(
                "w:headerReference",
                &[("w:type", "default"), ("r:id", "rIdHeader")],
            );
            xml.empty(
                "w:headerReference",
                &[("w:type", "first"), ("r:id", "rIdHeaderFirst")],
            );
            xml.empty(
                "w:footerReference",
                &[("w:type", "default"), ("r:id", "rIdFooter")],
            );
            xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", "rIdFooter")]);
            xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
            xml.empty("w:pgMar", &margins);
            xml.empty("w:titlePg", &[]);
        });
    }
}

/// Writes the head of the pages: the running title.
pub(super) fn header(order: &Order<'_>) -> Vec<u8> {
    let title = &order.document().title;
    let name = if title.name.text.trim().is_empty() {
        &title.kind
    } else {
        &title.full
    };
    let running = short(name, LONGEST_RUNNING);
    part("w:hdr", &Paragraph::new("Header").plain(&running))
}

/// Writes the head of the first page, on which the title stands anyway.
pub(super) fn first_header() -> Vec<u8> {
    part("w:hdr", &Paragraph::new("Gap"))
}

/// Writes the foot of the pages: what the organisation wants there, and the number of the page.
pub(super) fn footer(order: &Order<'_>) -> Vec<u8> {
    let foot = Paragraph::new("Footer")
        .plain(&one_line(&order.style.footer))
        .tab()
        .plain(&format!("{} ", order.document().words.page))
        .field("PAGE", "1")
        .plain(&format!(" {} ", tr!(order.locale, "docx-page-of")))
        .field("NUMPAGES", "1");
    part("w:ftr", &foot)
}

fn part(name: &str, paragraph: &Paragraph) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element(name, &[(NAMESPACE, W)], |xml| paragraph.write(xml));
    xml.finish()
}
