//! An independent reader: it knows ZIP and XML, and nothing of how the file was written.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// An element with what is in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) children: Vec<Node>,
    pub(super) text: String,
}

impl Node {
    /// Reads a part; whatever is not well-formed stops the test.
    pub(super) fn parse(part: &str) -> Self {
        let mut reader = Reader::from_str(part);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(Self::begin(&start)),
                Event::Empty(start) => {
                    let node = Self::begin(&start);
                    open.last_mut().unwrap().children.push(node);
                }
                Event::End(_) => {
                    let node = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(node);
                }
                Event::Text(text) => {
                    open.last_mut()
                        .unwrap()
                        .text
                        .push_str(&text.xml10_content().unwrap());
                }
                Event::GeneralRef(reference) => {
                    let character =
                        reference.resolve_char_ref().unwrap().unwrap_or_else(|| {
                            match &*reference.decode().unwrap() {
                                "lt" => '<',
                                "gt" => '>',
                                "amp" => '&',
                                "quot" => '"',
                                "apos" => '\'',
                                other => panic!("unknown entity {other}"),
                            }
                        });
                    open.last_mut().unwrap().text.push(character);
                }
                Event::Decl(_) => {}
                Event::Eof => break,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(open.len(), 1);
        let mut roots = open.pop().unwrap().children;
        assert_eq!(roots.len(), 1);
        let root = roots.pop().unwrap();
        root.visit(&mut |node| {
            let texts = node.attributes.values().chain([&node.text]);
            assert!(texts.flat_map(|text| text.chars()).all(is_legal), "{node:?}");
        });
        root
    }

    fn begin(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap();
            let name = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
            (name, value.into_owned())
        });
        Self {
            name: String::from_utf8(start.name().as_ref().to_vec()).unwrap(),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    pub(super) fn visit<'n>(&'n self, see: &mut dyn FnMut(&'n Self)) {
        see(self);
        for child in &self.children {
            child.visit(see);
        }
    }

    /// Returns all elements of a name below this one, in order.
    pub(super) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.visit(&mut |node| {
            if node.name == name {
                found.push(node);
            }
        });
        found
    }

    /// Returns the first element of a name below this one.
    pub(super) fn first(&self, name: &str) -> Option<&Self> {
        self.all(name).first().copied()
    }

    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// Returns the value of the first element of a name below this one.
    pub(super) fn value(&self, name: &str) -> &str {
        self.first(name).map_or("", |node| node.attribute("w:val"))
    }

    /// Returns what is read in it: texts, line breaks, tabs; each paragraph is a line.
    pub(super) fn words(&self) -> String {
        let mut words = String::new();
        self.visit(&mut |node| match node.name.as_str() {
            "w:t" => words.push_str(&node.text),
            "w:br" => words.push('\n'),
            "w:tab" if node.attributes.is_empty() => words.push('\t'),
            "w:p" if !words.is_empty() => words.push('\n'),
            _ => {}
        });
        words
    }

    /// Returns the style of a paragraph.
    pub(super) fn style(&self) -> &str {
        self.value("w:pStyle")
    }
}

/// Says whether XML 1.0 allows a character.
fn is_legal(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// A file as it was read.
pub(super) struct Docx {
    pub(super) parts: BTreeMap<String, Vec<u8>>,
    pub(super) dates: Vec<String>,
}

impl Docx {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut docx = Self {
            parts: BTreeMap::new(),
            dates: Vec::new(),
        };
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            docx.dates.push(file.last_modified().unwrap().to_string());
            docx.parts.insert(file.name().to_owned(), bytes);
        }
        docx
    }

    pub(super) fn part(&self, name: &str) -> Node {
        Node::parse(std::str::from_utf8(&self.parts[name]).unwrap())
    }

    pub(super) fn document(&self) -> Node {
        self.part("word/document.xml")
    }
}
