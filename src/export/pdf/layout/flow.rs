//! Pages, and how things come to stand on them.
//!
//! A [`Flow`] fills pages from top to bottom. A [`Piece`] says how much room it needs to begin, so that a
//! heading stays with what follows it, and then takes what it needs, over as many pages as that is. Nothing is
//! written before everything is laid out: only then is it known how many pages there are.

use std::sync::Arc;

use super::page::{Area, Belongs, Bookmark, Page, Shape, Sizes, Stroke};
use super::setting::{Face, Setting, Span};
use super::tags::{Element, Role, Tags};
use super::text::{Line, Paragraph, Typesetter};
use crate::export::Picture;
use crate::export::style::Rgb;
use crate::report::Align;

/// The fewest lines of a paragraph that stand alone at the foot or at the head of a page.
const LEAST_LINES: usize = 2;

/// A part of a document that takes its place on the pages.
pub(crate) trait Piece {
    /// Returns how much room it needs to begin on a page.
    fn least(&self) -> f32;

    /// Returns the room that it wants before it, which the head of a page swallows.
    fn gap(&self) -> f32;

    /// Says whether it must not stand alone at the foot of a page.
    fn leads(&self) -> bool {
        false
    }

    /// Takes its place.
    fn place(self: Box<Self>, flow: &mut Flow);
}

/// Fills pages.
pub(crate) struct Flow {
    /// Sets what is not set yet.
    pub(crate) type_: Typesetter,
    /// What the document is made of.
    pub(crate) tags: Tags,
    pub(super) pages: Vec<Page>,
    pub(super) bookmarks: Vec<Bookmark>,
    sizes: Sizes,
    y: f32,
    gap: f32,
}

impl Flow {
    /// Begins with an empty page.
    pub(crate) fn new(type_: Typesetter, sizes: Sizes) -> Self {
        Self {
            type_,
            tags: Tags::default(),
            pages: vec![Page {
                sizes,
                items: Vec::new(),
            }],
            bookmarks: Vec::new(),
            sizes,
            y: sizes.top,
            gap: 0.0,
        }
    }

    /// Returns what the page measures.
    pub(crate) const fn sizes(&self) -> Sizes {
        self.sizes
    }

    /// Returns where the next thing will stand.
    pub(crate) fn y(&self) -> f32 {
        self.y + if self.is_fresh() { 0.0 } else { self.gap }
    }

    /// Returns how much room is left on the page.
    pub(crate) fn room(&self) -> f32 {
        self.sizes.height - self.sizes.bottom - self.y()
    }

    /// Says whether nothing stands on the page yet.
    pub(crate) fn is_fresh(&self) -> bool {
        self.y <= self.sizes.top
    }

    /// Begins a new page.
    pub(crate) fn break_page(&mut self) {
        self.break_page_to(self.sizes);
    }

    /// Begins a new page of another size. If the present one is empty, it is replaced.
    pub(crate) fn break_page_to(&mut self, sizes: Sizes) {
        if self.pages.last().is_some_and(|page| page.items.is_empty()) {
            self.pages.pop();
        }
        self.pages.push(Page {
            sizes,
            items: Vec::new(),
        });
        self.sizes = sizes;
        self.y = sizes.top;
        self.gap = 0.0;
    }

    /// Leaves room before what follows; the largest of several such wishes counts.
    pub(crate) fn leave(&mut self, gap: f32) {
        self.gap = self.gap.max(gap);
    }

    /// Begins a new page unless there is room for so much, or nothing on the page yet.
    pub(crate) fn need(&mut self, height: f32) {
        if height > self.room() && !self.is_fresh() {
            self.break_page();
        }
    }

    /// Takes room and returns where it begins.
    pub(crate) fn take(&mut self, height: f32) -> f32 {
        let y = self.y();
        self.y = y + height;
        self.gap = 0.0;
        y
    }

    /// Lets pieces take their places one after the other.
    pub(crate) fn run(&mut self, pieces: Vec<Box<dyn Piece>>) {
        let mut needs: Vec<f32> = Vec::with_capacity(pieces.len());
        let mut below = 0.0;
        for piece in pieces.iter().rev() {
            let need = piece.least() + if piece.leads() { below } else { 0.0 };
            below = need + piece.gap();
            needs.push(need);
        }
        // More than a page is asked for by what has to be torn anyway.
        let most = self.sizes.inner_height();
        for (piece, need) in pieces.into_iter().zip(needs.into_iter().rev()) {
            self.leave(piece.gap());
            self.need(need.min(most));
            piece.place(self);
        }
    }

    /// Remembers a heading for the list beside the pages.
    pub(crate) fn bookmark(&mut self, level: u8, title: String) {
        self.bookmarks.push(Bookmark {
            level,
            title,
            page: self.pages.len() - 1,
            y: self.y(),
        });
    }

    /// Puts lines of a paragraph at a place on the page.
    pub(crate) fn lines(&mut self, x: f32, y: f32, lines: &[Line], belongs: Belongs) {
        let mut y = y;
        for line in lines {
            self.put(
                belongs,
                Shape::Text {
                    x,
                    y,
                    line: line.clone(),
                },
            );
            y += line.height;
        }
    }

    /// Puts a rectangle on the page.
    pub(crate) fn rectangle(&mut self, area: Area, radius: f32, fill: Option<Rgb>, stroke: Option<Stroke>) {
        self.put(
            Belongs::Look,
            Shape::Box {
                area,
                radius,
                fill,
                stroke,
            },
        );
    }

    /// Puts a line on the page.
    pub(crate) fn rule(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.put(Belongs::Look, Shape::Rule { from, to, stroke });
    }

    /// Puts a picture on the page.
    pub(crate) fn picture(&mut self, area: Area, picture: Arc<Picture>, belongs: Belongs) {
        self.put(belongs, Shape::Picture { area, picture });
    }

    /// Says that an element stands here although there is nothing to be seen of it.
    pub(crate) fn nothing(&mut self, element: Element) {
        self.put(Belongs::To(element), Shape::Nothing);
    }

    fn put(&mut self, belongs: Belongs, shape: Shape) {
        if let Some(page) = self.pages.last_mut() {
            page.items.push((belongs, shape));
        }
    }

    /// Sets the running title and the footer of every page.
    pub(crate) fn furnish(&mut self, furniture: &Furniture<'_>) {
        let total = self.pages.len();
        let Sizes { side, .. } = self.sizes;
        for at in 0..total {
            let Some(sizes) = self.pages.get(at).map(|page| page.sizes) else {
                continue;
            };
            let width = sizes.width - 2.0 * side;
            let mut items = Vec::new();
            let mut put = |belongs, x: f32, y: f32, paragraph: Paragraph| {
                let mut y = y;
                for line in paragraph.lines {
                    let height = line.height;
                    items.push((belongs, Shape::Text { x, y, line }));
                    y += height;
                }
            };
            if at > 0 || furniture.on_first {
                let title = self.fitting(furniture.title, furniture.face, width);
                put(Belongs::Head, side, sizes.top - 30.0, title);
            }
            let number = (furniture.number)(at + 1, total);
            let span = [Span::new(number, furniture.face)];
            let number = self
                .type_
                .set(&span, Setting::default().aligned(Align::End), width);
            let rest = width - number.width() - 24.0;
            put(Belongs::Foot, side, sizes.height - sizes.bottom + 26.0, number);
            let footer = self.fitting(furniture.footer, furniture.face, rest);
            put(Belongs::Foot, side, sizes.height - sizes.bottom + 26.0, footer);
            if let Some(page) = self.pages.get_mut(at) {
                page.items.extend(items);
            }
        }
    }

    /// Sets a text on one line, cut with an ellipsis where it is too long.
    pub(crate) fn fitting(&mut self, text: &str, face: Face, width: f32) -> Paragraph {
        let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut characters: Vec<char> = line.chars().take(400).collect();
        let mut text = line;
        loop {
            let span = [Span::new(text.as_str(), face)];
            if characters.is_empty() || self.type_.measure(&span).natural <= width {
                let mut paragraph = self.type_.set(&span, Setting::default(), width);
                paragraph.lines.truncate(1);
                return paragraph;
            }
            characters.truncate(characters.len() * 15 / 16);
            text = characters.iter().collect::<String>().trim_end().to_owned() + "…";
        }
    }
}

/// What stands at the head and at the foot of every page.
pub(crate) struct Furniture<'a> {
    /// The running title.
    pub(crate) title: &'a str,
    /// Whether it also stands on the first page.
    pub(crate) on_first: bool,
    /// What stands at the foot.
    pub(crate) footer: &'a str,
    /// Writes the number of a page, given how many there are.
    pub(crate) number: &'a dyn Fn(usize, usize) -> String,
    /// How all of it looks.
    pub(crate) face: Face,
}

/// A paragraph that may go over to the next page.
pub(crate) struct Prose {
    /// What it says.
    pub(crate) paragraph: Paragraph,
    /// How far it is from the left margin.
    pub(crate) indent: f32,
    /// The room before it.
    pub(crate) gap: f32,
    /// Whether it has to stay with what follows.
    pub(crate) leads: bool,
    /// The element that it is.
    pub(crate) element: Element,
    /// Its level and title in the list of headings.
    pub(crate) bookmark: Option<(u8, String)>,
}

impl Prose {
    /// Makes a paragraph of an element.
    pub(crate) const fn new(paragraph: Paragraph, element: Element) -> Self {
        Self {
            paragraph,
            indent: 0.0,
            gap: 0.0,
            leads: false,
            element,
            bookmark: None,
        }
    }
}

impl Piece for Prose {
    fn least(&self) -> f32 {
        // A heading stays together; of a paragraph two lines, or all three.
        let lines = &self.paragraph.lines;
        let most = if self.leads {
            lines.len().min(8)
        } else {
            whole(lines.len())
        };
        lines.iter().take(most).map(|line| line.height).sum()
    }

    fn gap(&self) -> f32 {
        self.gap
    }

    fn leads(&self) -> bool {
        self.leads
    }

    fn place(self: Box<Self>, flow: &mut Flow) {
        if let Some((level, title)) = self.bookmark {
            flow.bookmark(level, title);
        }
        let x = flow.sizes().side + self.indent;
        flow.pour(&self.paragraph.lines, x, Belongs::To(self.element));
    }
}

/// Returns how many lines of a paragraph have to stand together at its beginning.
const fn whole(lines: usize) -> usize {
    if lines < 2 * LEAST_LINES {
        lines
    } else {
        LEAST_LINES
    }
}

impl Flow {
    /// Lets lines run over as many pages as they need, never one of them alone.
    pub(crate) fn pour(&mut self, lines: &[Line], x: f32, belongs: Belongs) {
        let mut rest = lines;
        while !rest.is_empty() {
            let mut count = fitting(rest, self.room());
            let left = rest.len() - count;
            if left > 0 && left < LEAST_LINES {
                count = count.saturating_sub(LEAST_LINES - left);
            }
            if count < LEAST_LINES.min(rest.len()) {
                if !self.is_fresh() {
                    self.break_page();
                    continue;
                }
                count = fitting(rest, self.room()).max(1);
            }
            let (now, later) = rest.split_at(count.min(rest.len()));
            let height = now.iter().map(|line| line.height).sum();
            let y = self.take(height);
            self.lines(x, y, now, belongs);
            rest = later;
            if !rest.is_empty() {
                self.break_page();
            }
        }
    }

    /// Adds an element below another one.
    pub(crate) fn element(&mut self, parent: Option<Element>, role: Role) -> Element {
        self.tags.add(parent, role)
    }
}

/// Returns how many lines fit into a height.
pub(crate) fn fitting(lines: &[Line], height: f32) -> usize {
    let mut sum = 0.0;
    lines
        .iter()
        .take_while(|line| {
            sum += line.height;
            sum <= height + 0.01
        })
        .count()
}
