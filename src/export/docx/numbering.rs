//! Lists that a word processor knows to be lists.
//!
//! All bullets belong to one list. Each numbered list is one of its own, which begins with its own number, so that
//! an entry that is added later moves the numbers of its list and of no other.

use super::xml::Xml;
use super::{NAMESPACE, W};

/// The list of everything with a bullet.
pub(super) const BULLETS: usize = 1;

/// The list to which a person adds what is not in a list yet.
const NUMBERS: usize = 2;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    starts: Vec<u32>,
}

impl Numbering {
    /// Begins a numbered list, and returns its number among the lists.
    pub(super) fn begin(&mut self, start: u32) -> usize {
        self.starts.push(start);
        NUMBERS + self.starts.len()
    }

    /// Writes the part.
    pub(super) fn part(&self) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.element("w:numbering", &[(NAMESPACE, W)], |xml| {
            kind(xml, "0", "ListBullet", "bullet", "•");
            kind(xml, "1", "ListNumber", "decimal", "%1.");
            list(xml, BULLETS, "0", None);
            list(xml, NUMBERS, "1", None);
            for (at, start) in self.starts.iter().enumerate() {
                list(xml, NUMBERS + 1 + at, "1", Some(*start));
            }
        });
        xml.finish()
    }
}

fn kind(xml: &mut Xml, id: &str, style: &str, format: &str, text: &str) {
    xml.element("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
        xml.value("w:multiLevelType", "singleLevel");
        xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
            xml.value("w:start", "1");
            xml.value("w:numFmt", format);
            xml.value("w:pStyle", style);
            xml.value("w:lvlText", text);
            xml.value("w:lvlJc", "left");
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:ind", &[("w:left", "397"), ("w:hanging", "397")]);
            });
        });
    });
}

fn list(xml: &mut Xml, id: usize, kind: &str, start: Option<u32>) {
    xml.element("w:num", &[("w:numId", &id.to_string())], |xml| {
        xml.value("w:abstractNumId", kind);
        if let Some(start) = start {
            xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                xml.value("w:startOverride", &start.to_string());
            });
        }
    });
}
