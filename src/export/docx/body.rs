//! The document itself, block by block.

use super::cards::{cards, ink};
use super::numbering::{BULLETS, Numbering};
use super::page::Page;
use super::paragraph::{Bookmark, Look, Paragraph, one_line, short};
use super::pictures::{Frame, Media};
use super::tables::{gap, table};
use super::xml::Xml;
use super::{NAMESPACE, W};
use crate::export::{Notice, Order};
use crate::locale::Locale;
use crate::report::{Agenda, Block, Document, Entry, Fact, Heading, List, Photo, Wording, Words};
use crate::tr;

/// With fewer headings than this a document can be seen at a glance.
const WORTH_A_TABLE_OF_CONTENTS: usize = 6;

/// The levels of headings in the table of contents, as many as fit on a page.
const CONTENTS: &str = r#"TOC \o "1-2" \h \z \u"#;

/// The longest entry of the table of contents, in letters: two lines.
const LONGEST_ENTRY: usize = 160;

/// The highest picture of the wall, in twips: 13 cm, so that two of them find room on a page with their captions.
const HIGHEST_PHOTO: u64 = 7370;

/// The room for a logo, in twips: 6 × 2 cm.
const LOGO: Frame = Frame {
    width: 3402,
    height: 1134,
};

/// What came of writing the document.
pub(super) struct Body {
    pub(super) xml: Vec<u8>,
    pub(super) numbering: Numbering,
    pub(super) media: Media,
    pub(super) notices: Vec<Notice>,
}

/// Writes the document.
pub(super) fn write(order: &Order<'_>, page: Page) -> Body {
    let document = order.document();
    let mut writer = Writer {
        order,
        locale: order.locale,
        words: &document.words,
        page,
        numbering: Numbering::default(),
        media: Media::default(),
        notices: Vec::new(),
        bookmarks: 0,
        subject: String::new(),
    };
    let mut xml = Xml::new();
    xml.element("w:document", &[(NAMESPACE, W)], |xml| {
        xml.element("w:body", &[], |xml| {
            writer.title(xml, document);
            writer.contents(xml, document);
            for section in &document.sections {
                for (at, block) in section.blocks.iter().enumerate() {
                    writer.block(xml, block, section.blocks.get(at + 1));
                }
            }
            page.write(xml);
        });
    });
    Body {
        xml: xml.finish(),
        numbering: writer.numbering,
        media: writer.media,
        notices: writer.notices,
    }
}

struct Writer<'a> {
    order: &'a Order<'a>,
    locale: &'a Locale,
    words: &'a Words,
    page: Page,
    numbering: Numbering,
    media: Media,
    notices: Vec<Notice>,
    /// How many headings were written.
    bookmarks: usize,
    /// The heading under which the next block stands.
    subject: String,
}

impl Writer<'_> {
    fn title(&mut self, xml: &mut Xml, document: &Document) {
        let title = &document.title;
        if let Some(logo) = &self.order.style.logo {
            let logo = self.media.show("", &logo.clone().into(), LOGO, "Logo");
            Paragraph::new("Picture").picture(logo).write(xml);
            gap(xml);
        }
        if title.name.is_empty() {
            Paragraph::new("Title").plain(&one_line(&title.kind)).write(xml);
        } else {
            Paragraph::new("Kind").plain(&one_line(&title.kind)).write(xml);
            Paragraph::new("Title")
                .wording(&in_one_line(&title.name), self.words, Look::Plain)
                .write(xml);
        }
        if !title.dateline.is_empty() {
            Paragraph::new("Subtitle").plain(&title.dateline).write(xml);
        }
    }

    /// Writes the table of contents: a field, filled with links to begin with. Nobody knows page numbers before the
    /// pages are laid out; they come when a word processor brings the field up to date.
    fn contents(&self, xml: &mut Xml, document: &Document) {
        let headings: Vec<(usize, &Heading)> = document
            .headings()
            .enumerate()
            .filter(|(_, heading)| level(heading) <= 2)
            .collect();
        if headings.len() < WORTH_A_TABLE_OF_CONTENTS {
            return;
        }
        xml.element("w:sdt", &[], |xml| {
            xml.element("w:sdtPr", &[], |xml| {
                xml.element("w:docPartObj", &[], |xml| {
                    xml.value("w:docPartGallery", "Table of Contents");
                    xml.empty("w:docPartUnique", &[]);
                });
            });
            xml.element("w:sdtContent", &[], |xml| {
                Paragraph::new("TOCHeading")
                    .plain(&self.words.contents)
                    .write(xml);
                for (at, (id, heading)) in headings.iter().enumerate() {
                    let style = if level(heading) == 1 { "TOC1" } else { "TOC2" };
                    let mut entry = Paragraph::new(style);
                    if at == 0 {
                        entry = entry.begin(CONTENTS);
                    }
                    let text = [
                        number(heading),
                        sign(heading).to_owned(),
                        short(&heading.text.text, LONGEST_ENTRY),
                    ];
                    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
                    entry.link(&Bookmark { id: *id }, &text.join(" ")).write(xml);
                }
                Paragraph::new("Gap").end().write(xml);
            });
        });
    }

    fn block(&mut self, xml: &mut Xml, block: &Block, next: Option<&Block>) {
        // What introduces a list, a table or a wall stays with it.
        let introduces = matches!(
            next,
            Some(Block::List(_) | Block::Facts(_) | Block::Cards(_) | Block::Agenda(_) | Block::Table(_))
        );
        match block {
            Block::Heading(heading) => self.heading(xml, heading),
            Block::Paragraph(text) => Paragraph::new("Normal")
                .keep_next(introduces)
                .wording(text, self.words, Look::Plain)
                .write(xml),
            Block::Note(text) => Paragraph::new("Note")
                .keep_next(introduces)
                .plain(text)
                .write(xml),
            Block::List(list) => self.list(xml, list),
            Block::Facts(facts) => facts.iter().for_each(|fact| self.fact(xml, fact)),
            Block::Cards(tiles) => {
                cards(xml, tiles, self.words, self.page.text_width(), &self.subject);
                gap_before(xml, next);
            }
            Block::Agenda(agenda) => self.agenda(xml, agenda, next),
            Block::Table(block) => {
                table(xml, block, self.words, self.page.text_width(), &self.subject);
                gap_before(xml, next);
            }
            Block::Photos(photos) => photos.iter().for_each(|photo| self.photo(xml, photo)),
        }
    }

    fn heading(&mut self, xml: &mut Xml, heading: &Heading) {
        let style = match level(heading) {
            1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        let bookmark = Bookmark { id: self.bookmarks };
        self.bookmarks += 1;
        let mut paragraph = Paragraph::new(style).marked(bookmark);
        let number = number(heading);
        if !number.is_empty() {
            paragraph = paragraph.plain(&format!("{number} "));
        }
        if let Some(mark) = heading.mark.as_ref().filter(|_| !sign(heading).is_empty()) {
            paragraph = paragraph.text(&format!("{} ", sign(heading)), Look::Sign(ink(mark.colour)));
        }
        paragraph
            .wording(&in_one_line(&heading.text), self.words, Look::Plain)
            .write(xml);
        self.subject.clone_from(&heading.text.text);
    }

    fn list(&mut self, xml: &mut Xml, list: &List) {
        let (style, at) = match list.start {
            Some(start) => ("ListNumber", self.numbering.begin(start)),
            None => ("ListBullet", BULLETS),
        };
        for entry in &list.entries {
            self.entry(xml, entry, Paragraph::new(style).in_list(at));
        }
    }

    fn entry(&self, xml: &mut Xml, entry: &Entry, paragraph: Paragraph) {
        let mut paragraph = paragraph.wording(&entry.text, self.words, Look::Plain);
        if !entry.note.is_empty() {
            paragraph = paragraph.text(&format!(" ({})", entry.note), Look::Quiet);
        }
        paragraph.write(xml);
    }

    fn fact(&self, xml: &mut Xml, fact: &Fact) {
        Paragraph::new("Fact")
            .text(&format!("{}:", fact.label), Look::Strong)
            .tab()
            .wording(&fact.text, self.words, Look::Plain)
            .write(xml);
    }

    /// Writes the agenda as a table, or as a list where titles are all there is. The numbers of the list are those of
    /// the items; where one is left out, the list begins anew behind it.
    fn agenda(&mut self, xml: &mut Xml, agenda: &Agenda, next: Option<&Block>) {
        if let Some(block) = &agenda.table {
            table(xml, block, self.words, self.page.text_width(), &self.subject);
            return gap_before(xml, next);
        }
        let mut running: Option<(usize, u32)> = None;
        for row in &agenda.rows {
            let paragraph = match row.number {
                Some(number) => {
                    let list = running
                        .filter(|(_, last)| last.checked_add(1) == Some(number))
                        .map_or_else(|| self.numbering.begin(number), |(list, _)| list);
                    running = Some((list, number));
                    Paragraph::new("ListNumber").in_list(list)
                }
                None => Paragraph::new("ListBullet").in_list(BULLETS),
            };
            paragraph.wording(&row.title, self.words, Look::Plain).write(xml);
        }
    }

    fn photo(&mut self, xml: &mut Xml, photo: &Photo) {
        let label = &self.words.photo;
        let mut caption = Paragraph::new("Caption");
        caption = if photo.caption.is_empty() {
            caption.text(label, Look::Strong)
        } else {
            caption
                .text(&format!("{label}:"), Look::Strong)
                .plain(" ")
                .wording(&photo.caption, self.words, Look::Plain)
        };
        match self.order.pictures.get(&photo.file) {
            Ok(picture) => {
                let frame = Frame {
                    width: self.page.text_width(),
                    height: HIGHEST_PHOTO,
                };
                let description = if photo.caption.is_empty() {
                    label
                } else {
                    &photo.caption.text
                };
                let drawing = self.media.show(&photo.file, &picture, frame, description);
                Paragraph::new("Picture").picture(drawing).write(xml);
            }
            Err(error) => {
                let missing = tr!(self.locale, "docx-photo-missing");
                caption = caption.text(&format!(" ({missing})"), Look::Quiet);
                let notice = Notice::Photo {
                    file: photo.file.clone(),
                    error,
                };
                if !self.notices.contains(&notice) {
                    self.notices.push(notice);
                }
            }
        }
        caption.write(xml);
    }
}

/// Keeps a table apart from what follows; a heading does that by itself.
fn gap_before(xml: &mut Xml, next: Option<&Block>) {
    if !matches!(next, Some(Block::Heading(_))) {
        gap(xml);
    }
}

/// Returns the level of a heading below the title.
fn level(heading: &Heading) -> u8 {
    heading.level.saturating_sub(1).max(1)
}

fn number(heading: &Heading) -> String {
    heading
        .number
        .map(|number| format!("{number}."))
        .unwrap_or_default()
}

fn sign(heading: &Heading) -> &str {
    heading.mark.as_ref().map_or("", |mark| mark.sign.trim())
}

fn in_one_line(wording: &Wording) -> Wording {
    Wording {
        text: one_line(&wording.text),
        edited: wording.edited,
        rivals: wording.rivals.iter().map(|rival| one_line(rival)).collect(),
    }
}
