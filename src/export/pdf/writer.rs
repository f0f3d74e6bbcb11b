//! Walks over a document and makes pieces of its blocks.

use super::layout::{
    Area, Belongs, Element, Face, Flow, Furniture, Paragraph, Piece, Prose, Role, Setting, Sizes, Span,
    Stroke, Typesetter,
};
use super::look::{self, BODY, INK, MARGIN, NOTE, QUIET};
use crate::export::style::Rgb;
use crate::export::{Notice, Order};
use crate::report::{Block, Document, Fact, Heading, List, Title, Wording, Words};

/// The room between blocks.
const GAP: f32 = 7.0;

/// The largest logo.
const LOGO: (f32, f32) = (150.0, 52.0);

/// Makes pages of a document.
pub(super) struct Writer<'a> {
    pub(super) order: &'a Order<'a>,
    pub(super) words: &'a Words,
    pub(super) accent: Rgb,
    pub(super) flow: Flow,
    pub(super) notices: Vec<Notice>,
    pub(super) pieces: Vec<Box<dyn Piece>>,
    section: Option<Element>,
    /// The level of the heading above, since levels must not be left out.
    level: u8,
}

impl<'a> Writer<'a> {
    /// Makes the pages of a document, and says what is not as it should be.
    pub(super) fn pages(order: &'a Order<'a>) -> (Flow, Vec<Notice>) {
        let document = order.document();
        let flow = Flow::new(
            Typesetter::new(document.language),
            Sizes::portrait(order.style.paper),
        );
        let mut writer = Self {
            order,
            words: &document.words,
            accent: order.style.ink(),
            flow,
            notices: Vec::new(),
            pieces: Vec::new(),
            section: None,
            level: 1,
        };
        writer.title(&document.title);
        for section in &document.sections {
            writer.section = Some(writer.flow.element(None, Role::Section));
            for (at, block) in section.blocks.iter().enumerate() {
                let leads = matches!(
                    section.blocks.get(at + 1),
                    Some(Block::Cards(_) | Block::List(_) | Block::Table(_) | Block::Photos(_))
                );
                writer.block(block, leads);
            }
        }
        let pieces = std::mem::take(&mut writer.pieces);
        writer.flow.run(pieces);
        writer.furnish(document);
        (writer.flow, writer.notices)
    }

    /// Adds an element to the section.
    pub(super) fn element(&mut self, role: Role) -> Element {
        self.flow.element(self.section, role)
    }

    /// Returns the element of the section.
    pub(super) const fn section(&self) -> Option<Element> {
        self.section
    }

    /// Sets a text on the width of the page.
    fn set(&mut self, spans: &[Span<'_>], setting: Setting) -> Paragraph {
        let width = self.flow.sizes().inner_width();
        self.flow.type_.set(spans, setting, width)
    }

    fn furnish(&mut self, document: &Document) {
        let title = &document.title;
        let running = if title.name.text.trim().is_empty() {
            &title.full
        } else {
            &title.name.text
        };
        let page = &document.words.page;
        self.flow.furnish(&Furniture {
            title: running,
            on_first: false,
            footer: &self.order.style.footer,
            number: &|at, pages| format!("{page} {at} / {pages}"),
            face: MARGIN,
        });
    }

    fn title(&mut self, title: &Title) {
        let sizes = self.flow.sizes();
        let mut width = sizes.inner_width();
        if let Some(logo) = &self.order.style.logo {
            let (most_width, most_height) = LOGO;
            let (logo_width, logo_height) = (logo.width as f32, logo.height as f32);
            let scale = (most_width / logo_width).min(most_height / logo_height).min(0.75);
            let area = Area::new(
                sizes.width - sizes.side - logo_width * scale,
                sizes.top - 14.0,
                logo_width * scale,
                logo_height * scale,
            );
            if area.width > 0.0 && area.height > 0.0 {
                self.flow
                    .picture(area, std::sync::Arc::new(logo.clone()), Belongs::Look);
                width -= area.width + 24.0;
            }
        }
        let named = !title.name.is_empty();
        let size = match title.name.text.chars().count() {
            0..=60 => 24.0,
            61..=140 => 18.0,
            _ => 14.0,
        };
        if named {
            let element = self.flow.element(None, Role::Paragraph);
            let kind = Span::new(title.kind.as_str(), Face::of(10.5, self.accent));
            let kind = self.flow.type_.set(&[kind], Setting::default(), width);
            self.flow.pour(&kind.lines, sizes.side, Belongs::To(element));
            self.flow.leave(3.0);
        }
        let face = Face::of(size, INK).bold();
        let spans = if named {
            self.wording(&title.name, face, NOTE)
        } else {
            vec![Span::new(title.kind.as_str(), face)]
        };
        let element = self.flow.element(None, Role::Heading(1, title.full.clone()));
        let name = self.flow.type_.set(&spans, Setting::default().leaded(1.2), width);
        self.flow.pour(&name.lines, sizes.side, Belongs::To(element));
        if !title.dateline.trim().is_empty() {
            let element = self.flow.element(None, Role::Paragraph);
            let dateline = Span::new(title.dateline.as_str(), Face::of(10.5, QUIET));
            let dateline = self.flow.type_.set(&[dateline], Setting::default(), width);
            self.flow.leave(5.0);
            self.flow.pour(&dateline.lines, sizes.side, Belongs::To(element));
        }
        self.flow.leave(12.0);
        let y = self.flow.take(2.0);
        let stroke = Stroke::new(1.2, self.accent);
        self.flow
            .rule((sizes.side, y), (sizes.width - sizes.side, y), stroke);
    }

    /// Writes a block; a remark that leads to what follows it stays with that.
    fn block(&mut self, block: &Block, leads: bool) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) => {
                let spans = self.wording(text, BODY, NOTE);
                self.prose(&spans, Setting::default().hyphenated(), leads);
            }
            Block::Note(text) => {
                self.prose(&[Span::new(text.as_str(), NOTE)], Setting::default(), leads);
            }
            Block::List(list) => self.list(list),
            Block::Facts(facts) => self.facts(facts),
            Block::Cards(tiles) => {
                let wall = self.wall(tiles);
                self.pieces.push(Box::new(wall));
            }
            Block::Agenda(agenda) => self.agenda(agenda),
            Block::Table(table) => self.table(table),
            Block::Photos(photos) => self.photos(photos),
        }
    }

    pub(super) fn prose(&mut self, spans: &[Span<'_>], setting: Setting, leads: bool) {
        let paragraph = self.set(spans, setting);
        let element = self.element(Role::Paragraph);
        self.pieces.push(Box::new(Prose {
            gap: GAP,
            leads,
            ..Prose::new(paragraph, element)
        }));
    }

    fn heading(&mut self, heading: &Heading) {
        let level = heading.level.clamp(2, self.level + 1);
        self.level = level;
        let (face, gap) = match level {
            2 => (Face::of(15.0, self.accent).bold(), 28.0),
            3 => (Face::of(11.5, INK).bold(), 18.0),
            _ => (Face::of(10.0, INK).bold(), 12.0),
        };
        let mut spans = Vec::new();
        let mut said = String::new();
        if let Some(number) = heading.number {
            let number = format!("{number}.");
            said = format!("{number} ");
            spans.push(Span::new(format!("{number}\u{2002}"), face));
        }
        if let Some(mark) = heading.mark.as_ref().filter(|mark| !mark.sign.trim().is_empty()) {
            let (_, colour) = look::card(mark.colour);
            said = format!("{said}{} ", mark.sign.trim());
            spans.push(Span::new(
                format!("{}\u{2002}", mark.sign.trim()),
                face.coloured(colour),
            ));
        }
        said.push_str(&heading.text.text);
        spans.extend(self.wording(&heading.text, face, NOTE));
        let paragraph = self.set(&spans, Setting::default().leaded(1.25));
        let element = self.element(Role::Heading(u16::from(level), said.clone()));
        self.pieces.push(Box::new(Prose {
            gap,
            leads: true,
            bookmark: Some((level, said)),
            ..Prose::new(paragraph, element)
        }));
    }

    fn list(&mut self, list: &List) {
        let element = self.element(Role::List {
            numbered: list.start.is_some(),
        });
        let last = list
            .start
            .map(|start| u64::from(start) + list.entries.len() as u64);
        let indent = last.map_or(12.0, |last| 10.0 + 6.0 * last.to_string().len() as f32);
        for (at, entry) in list.entries.iter().enumerate() {
            let label = match list.start {
                Some(start) => format!("{}.", u64::from(start) + at as u64),
                None => "•".to_owned(),
            };
            let mut body = self.wording(&entry.text, BODY, NOTE);
            if !entry.note.trim().is_empty() {
                body.push(Span::new(format!("  ({})", entry.note), NOTE));
            }
            let label = Span::new(label, BODY.coloured(self.accent));
            self.entry(element, label, &body, indent, if at == 0 { GAP } else { 3.0 });
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        let element = self.element(Role::List { numbered: false });
        let widest = facts
            .iter()
            .map(|fact| {
                let label = Span::new(fact.label.as_str(), BODY.coloured(QUIET));
                self.flow.type_.measure(&[label]).natural
            })
            .fold(0.0, f32::max);
        let indent = widest.min(160.0) + 14.0;
        for (at, fact) in facts.iter().enumerate() {
            let label = Span::new(fact.label.as_str(), BODY.coloured(QUIET));
            let body = self.wording(&fact.text, BODY, NOTE);
            self.entry(element, label, &body, indent, if at == 0 { GAP } else { 3.0 });
        }
    }

    pub(super) fn entry(&mut self, list: Element, label: Span<'_>, body: &[Span<'_>], indent: f32, gap: f32) {
        let width = self.flow.sizes().inner_width() - indent;
        let entry = self.flow.element(Some(list), Role::Entry);
        let label = self.flow.type_.set(&[label], Setting::default(), indent - 2.0);
        let body = self.flow.type_.set(body, Setting::default().hyphenated(), width);
        let piece = Labelled {
            label_element: self.flow.element(Some(entry), Role::Label),
            label,
            prose: Prose {
                indent,
                gap,
                ..Prose::new(body, self.flow.element(Some(entry), Role::Body))
            },
        };
        self.pieces.push(Box::new(piece));
    }

    /// Makes text of a wording, with its marks in another face.
    pub(super) fn wording<'w>(&self, wording: &'w Wording, face: Face, aside: Face) -> Vec<Span<'w>> {
        let mut spans = vec![Span::new(wording.text.as_str(), face)];
        if wording.edited {
            spans.push(Span::new(format!(" ({})", self.words.edited), aside));
        }
        for rival in &wording.rivals {
            spans.push(Span::new(format!("\n({}:) ", self.words.rival), aside));
            spans.push(Span::new(rival.as_str(), face));
        }
        spans
    }
}

/// A paragraph with a label before its first line.
struct Labelled {
    label: Paragraph,
    label_element: Element,
    prose: Prose,
}

impl Piece for Labelled {
    fn least(&self) -> f32 {
        self.prose.least().max(self.label.height())
    }

    fn gap(&self) -> f32 {
        self.prose.gap()
    }

    fn place(self: Box<Self>, flow: &mut Flow) {
        let (x, y) = (flow.sizes().side, flow.y());
        flow.lines(x, y, &self.label.lines, Belongs::To(self.label_element));
        let below = self.label.height() - self.prose.paragraph.height();
        Box::new(self.prose).place(flow);
        flow.take(below.max(0.0));
    }
}
