//! A paragraph and what stands in it: the only place through which typed text gets into the document.
//!
//! Typed text comes out as text, whatever it says: fields and links are pieces of their own, which only the
//! writer makes. Element order is part of the format (Word refuses a file in which the colour of a run stands
//! before its style), so properties are values here and are written in one place, in the order of the schema.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use super::pictures::Drawing;
use super::xml::Xml;
use crate::export::{legible, style::Rgb};
use crate::report::{Align, Wording, Words};

/// What can stand in a paragraph.
enum Piece {
    Text {
        text: String,
        look: Look,
    },
    Tab,
    Break,
    Field {
        instruction: &'static str,
        shown: String,
    },
    /// The start of a field whose result goes on until the end of it, in paragraphs that follow.
    Begin(&'static str),
    End,
    Link {
        bookmark: String,
        text: String,
    },
    Picture(Drawing),
}

/// How a run of text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// As its paragraph does.
    Plain,
    /// As something that stands out.
    Strong,
    /// As a remark of the document itself.
    Quiet,
    /// As a sign in the colour of its category.
    Sign(Rgb),
}

/// A paragraph, ready to be written.
#[derive(Default)]
pub(super) struct Paragraph {
    style: &'static str,
    keep_next: bool,
    list: Option<usize>,
    align: Align,
    flush: bool,
    bookmark: Option<Bookmark>,
    pieces: Vec<Piece>,
}

/// A place that a link can lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bookmark {
    pub(super) id: usize,
}

impl Bookmark {
    /// Returns its name, of the kind that Word itself gives to what a table of contents leads to.
    pub(super) fn name(&self) -> String {
        format!("_Toc{:09}", 100_000_000 + self.id)
    }
}

impl Paragraph {
    /// Begins a paragraph of a style.
    pub(super) fn new(style: &'static str) -> Self {
        Self {
            style,
            ..Self::default()
        }
    }

    /// Keeps it on one page with what comes next.
    pub(super) fn keep_next(mut self, keep_next: bool) -> Self {
        self.keep_next = keep_next;
        self
    }

    /// Makes it an entry of a list.
    pub(super) fn in_list(mut self, list: usize) -> Self {
        self.list = Some(list);
        self
    }

    pub(super) fn aligned(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Takes away the indent of its style.
    pub(super) fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// Makes all of it a place that a link can lead to.
    pub(super) fn marked(mut self, bookmark: Bookmark) -> Self {
        self.bookmark = Some(bookmark);
        self
    }

    pub(super) fn plain(self, text: &str) -> Self {
        self.text(text, Look::Plain)
    }

    pub(super) fn text(mut self, text: &str, look: Look) -> Self {
        self.push(text, look);
        self
    }

    pub(super) fn tab(mut self) -> Self {
        self.pieces.push(Piece::Tab);
        self
    }

    pub(super) fn field(mut self, instruction: &'static str, shown: &str) -> Self {
        self.pieces.push(Piece::Field {
            instruction,
            shown: shown.to_owned(),
        });
        self
    }

    /// Begins a field whose result goes on in the paragraphs that follow.
    pub(super) fn begin(mut self, instruction: &'static str) -> Self {
        self.pieces.push(Piece::Begin(instruction));
        self
    }

    /// Ends the field that was begun.
    pub(super) fn end(mut self) -> Self {
        self.pieces.push(Piece::End);
        self
    }

    pub(super) fn link(mut self, bookmark: &Bookmark, text: &str) -> Self {
        self.pieces.push(Piece::Link {
            bookmark: bookmark.name(),
            text: text.to_owned(),
        });
        self
    }

    pub(super) fn picture(mut self, drawing: Drawing) -> Self {
        self.pieces.push(Piece::Picture(drawing));
        self
    }

    /// Adds a wording with its marks: that it was edited, and what else it could say.
    pub(super) fn wording(mut self, wording: &Wording, words: &Words, look: Look) -> Self {
        self.push(wording.text.trim_end(), look);
        if wording.edited {
            self.push(&format!(" ({})", words.edited), Look::Quiet);
        }
        for rival in &wording.rivals {
            self.pieces.push(Piece::Break);
            self.push(&format!("({}:) ", words.rival), Look::Quiet);
            self.push(rival.trim_end(), look);
        }
        self
    }

    fn push(&mut self, text: &str, look: Look) {
        if !text.is_empty() {
            self.pieces.push(Piece::Text {
                text: text.to_owned(),
                look,
            });
        }
    }

    /// Writes the paragraph.
    pub(super) fn write(&self, xml: &mut Xml) {
        xml.element("w:p", &[], |xml| {
            self.properties(xml);
            let id = self.bookmark.as_ref().map(|bookmark| bookmark.id.to_string());
            if let (Some(bookmark), Some(id)) = (&self.bookmark, &id) {
                xml.empty("w:bookmarkStart", &[("w:id", id), ("w:name", &bookmark.name())]);
            }
            for piece in &self.pieces {
                piece.write(xml);
            }
            if let Some(id) = &id {
                xml.empty("w:bookmarkEnd", &[("w:id", id)]);
            }
        });
    }

    fn properties(&self, xml: &mut Xml) {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", self.style);
            if self.keep_next {
                xml.empty("w:keepNext", &[]);
            }
            if let Some(list) = self.list {
                xml.element("w:numPr", &[], |xml| {
                    xml.value("w:ilvl", "0");
                    xml.value("w:numId", &list.to_string());
                });
            }
            if self.flush {
                xml.empty("w:ind", &[("w:left", "0"), ("w:firstLine", "0")]);
            }
            match self.align {
                Align::Start => {}
                Align::Centre => xml.value("w:jc", "center"),
                // The transitional name, which every version knows.
                Align::End => xml.value("w:jc", "right"),
            }
        });
    }
}

impl Piece {
    fn write(&self, xml: &mut Xml) {
        match self {
            Self::Text { text, look } => run(xml, *look, |xml| typed(xml, text)),
            Self::Tab => run(xml, Look::Plain, |xml| xml.empty("w:tab", &[])),
            Self::Break => run(xml, Look::Plain, |xml| xml.empty("w:br", &[])),
            Self::Field { instruction, shown } => {
                let instruction = format!(" {instruction} ");
                xml.element("w:fldSimple", &[("w:instr", &instruction)], |xml| {
                    run(xml, Look::Plain, |xml| typed(xml, shown));
                });
            }
            Self::Begin(instruction) => {
                let mark = |xml: &mut Xml, kind| xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
                run(xml, Look::Plain, |xml| mark(xml, "begin"));
                let instruction = format!(" {instruction} ");
                run(xml, Look::Plain, |xml| {
                    xml.text_element("w:instrText", &[("xml:space", "preserve")], &instruction);
                });
                run(xml, Look::Plain, |xml| mark(xml, "separate"));
            }
            Self::End => run(xml, Look::Plain, |xml| {
                xml.empty("w:fldChar", &[("w:fldCharType", "end")]);
            }),
            Self::Link { bookmark, text } => {
                let attributes = [("w:anchor", bookmark.as_str()), ("w:history", "1")];
                xml.element("w:hyperlink", &attributes, |xml| {
                    run(xml, Look::Plain, |xml| typed(xml, text));
                });
            }
            Self::Picture(drawing) => run(xml, Look::Plain, |xml| drawing.write(xml)),
        }
    }
}

fn run(xml: &mut Xml, look: Look, content: impl FnOnce(&mut Xml)) {
    xml.element("w:r", &[], |xml| {
        match look {
            Look::Plain => {}
            Look::Strong => xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "Strong")),
            Look::Quiet => xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "SubtleEmphasis")),
            Look::Sign(colour) => xml.element("w:rPr", &[], |xml| {
                xml.value("w:rStyle", "Strong");
                xml.value("w:color", &hex(colour));
            }),
        }
        content(xml);
    });
}

/// Writes what was typed, line by line.
fn typed(xml: &mut Xml, text: &str) {
    for (at, line) in legible(text).split('\n').enumerate() {
        if at > 0 {
            xml.empty("w:br", &[]);
        }
        for (at, words) in line.split('\t').enumerate() {
            if at > 0 {
                xml.empty("w:tab", &[]);
            }
            if !words.is_empty() {
                xml.text_element("w:t", &[("xml:space", "preserve")], words);
            }
        }
    }
}

/// Writes a colour as the format wants it, without a sign before it.
pub(super) fn hex(colour: Rgb) -> String {
    colour.hex().trim_start_matches('#').to_uppercase()
}

/// Returns a text as one line: for headings, and for what a screen reader reads out.
pub(super) fn one_line(text: &str) -> String {
    let text: Cow<'_, str> = legible(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a text as one line that is not longer than so many letters: where the whole of it stands elsewhere.
pub(super) fn short(text: &str, letters: usize) -> String {
    let text = one_line(text);
    match text.grapheme_indices(true).nth(letters) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}
