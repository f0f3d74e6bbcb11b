//! The print kit as PDF: sheets for handwriting.
//!
//! A walk over [`crate::report::kit`] on the layout engine of the PDF documentation, but with places by hand: what
//! matters on a form is how much room there is. Lines for handwriting are ten millimetres apart and rows of lists
//! twelve, nothing stands nearer than ten to the edge of the paper, and nothing is told by colour alone, since it
//! will come out of a black and white printer. Codes stand in a box at the upper right of what they are for.

mod cover;
mod lists;
mod rota;
mod table;
#[cfg(test)]
mod tests;
mod wall;

use super::pdf::layout::{
    About, Area, Belongs, Element, Face, Flow, Furniture, Paragraph, Role, Setting, Sizes, Span, Stroke,
    Typesetter,
};
use super::style::{Paper, Rgb, Style};
use super::{Order, Output, pdf};
use crate::report::Align;
use crate::report::kit::{self, Body, Kit, Sheet};

/// What is written.
const INK: Rgb = Rgb(0x1a, 0x1a, 0x1a);
/// What is said in passing.
const QUIET: Rgb = Rgb(0x55, 0x55, 0x55);
/// The lines that are written on.
const RULED: Rgb = Rgb(0x90, 0x90, 0x90);
/// What is behind the head of a list.
const SHADE: Rgb = Rgb(0xee, 0xee, 0xee);

/// The distance between two lines for handwriting: ten millimetres.
const LINE: f32 = 28.4;
/// How much smaller each size is than the one before, when the largest that fits is looked for.
const STEP: f32 = 0.92;
/// A word is rather broken than set smaller than this share of the size in which it fits broken.
const WHOLE: f32 = 0.4;
/// The same where letters are smaller than [`LARGE`] anyway.
const WHOLE_SMALL: f32 = 0.75;
const LARGE: f32 = 24.0;
/// The longest word that is never broken, in letters.
const SHORT: usize = 8;

/// Writes the print kit of a workshop.
pub(super) fn write(order: &Order<'_>) -> Output {
    let kit = kit::kit(order.workshop, order.locale, order.options);
    let mut press = Press::new(&kit, order.style);
    for sheet in &kit.sheets {
        press.sheet(sheet);
    }
    press.furnish(&kit, order.style);
    let about = About {
        title: &kit.title,
        language: kit.language,
        now: order.now,
    };
    pdf::output(&press.flow, &about, Vec::new())
}

/// Puts sheets on pages.
struct Press<'a> {
    flow: Flow,
    paper: Paper,
    style: &'a Style,
    kit: &'a Kit,
}

/// Returns what an upright page measures: its margins are narrower than those of a text.
const fn sizes(paper: Paper) -> Sizes {
    Sizes {
        top: 60.0,
        side: 42.0,
        ..Sizes::portrait(paper)
    }
}

/// Cuts a text that no sheet has room for.
fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

impl<'a> Press<'a> {
    fn new(kit: &'a Kit, style: &'a Style) -> Self {
        Self {
            flow: Flow::new(Typesetter::new(kit.language), sizes(style.paper)),
            paper: style.paper,
            style,
            kit,
        }
    }

    fn sheet(&mut self, sheet: &Sheet) {
        match &sheet.body {
            Body::Cover(cover) => self.cover(sheet, cover),
            Body::Table(table) => self.table(sheet, table),
            Body::Rota(rota) => self.rota(sheet, rota),
            Body::Posters(posters) => self.posters(sheet, posters),
            Body::List(list) => self.list(sheet, list),
            Body::Cards(cards) => self.cards(sheet, cards),
        }
    }

    /// Puts the running title and the numbers on all pages.
    fn furnish(&mut self, kit: &Kit, style: &Style) {
        let number = |page: usize, pages: usize| {
            let text = kit.words.page.replace("{pages}", &pages.to_string());
            text.replace("{page}", &page.to_string())
        };
        self.flow.furnish(&Furniture {
            title: &kit.title,
            on_first: false,
            footer: &style.footer,
            number: &number,
            face: Face::of(8.5, QUIET),
        });
    }

    /// Begins a page and returns the room between its margins.
    fn page(&mut self, landscape: bool) -> Area {
        let upright = sizes(self.paper);
        self.flow
            .break_page_to(if landscape { upright.turned() } else { upright });
        self.room()
    }

    /// Returns the room between the margins.
    fn room(&self) -> Area {
        let sizes = self.flow.sizes();
        Area::new(sizes.side, sizes.top, sizes.inner_width(), sizes.inner_height())
    }

    /// Sets a text, in lines of a width.
    fn set(&mut self, text: &str, face: Face, setting: Setting, width: f32) -> Paragraph {
        self.flow.type_.set(&[Span::new(text, face)], setting, width)
    }

    /// Sets a text as large as it fits into a room, from the size of the face down to a least one. Words stay whole
    /// unless they would become much smaller by that. What does not fit in the least size is cut.
    fn fit(&mut self, text: &str, face: Face, least: f32, room: (f32, f32), setting: Setting) -> Paragraph {
        let (width, height) = room;
        let widest = self.flow.type_.measure(&[Span::new(text, face)]).least;
        // A short word in two is misread, and has no syllables to spare.
        let may_break = text.split_whitespace().any(|word| word.chars().count() > SHORT);
        let mut broken: Option<Paragraph> = None;
        // More than the room has area for need not be tried.
        let natural = self.flow.type_.measure(&[Span::new(text, face)]).natural;
        let area = (width * height * face.size / (natural * setting.leading).max(1.0)).sqrt();
        let mut at = face.size;
        while at * STEP > least && at > area * 1.3 {
            at *= STEP;
        }
        let mut largest = at;
        while at >= least {
            let is_whole = widest * at / face.size <= width;
            if is_whole || (may_break && broken.is_none()) {
                let paragraph = self.set(text, face.sized(at), setting, width);
                if paragraph.height() <= height {
                    if is_whole {
                        return paragraph;
                    }
                    largest = at;
                    broken = Some(paragraph);
                }
            }
            at *= STEP;
            if let Some(paragraph) =
                broken.take_if(|_| at < largest * if largest < LARGE { WHOLE_SMALL } else { WHOLE })
            {
                return paragraph;
            }
        }
        if let Some(paragraph) = broken {
            return paragraph;
        }
        let mut characters: Vec<char> = text.chars().collect();
        let mut paragraph = self.set(text, face.sized(least), setting, width);
        while paragraph.height() > height && characters.len() > 1 {
            characters.truncate(characters.len() * 15 / 16);
            let text = characters.iter().collect::<String>().trim_end().to_owned() + "…";
            paragraph = self.set(&text, face.sized(least), setting, width);
        }
        paragraph
    }

    /// Puts a paragraph at a place, as an element of its own.
    fn put(&mut self, paragraph: &Paragraph, x: f32, y: f32, parent: Option<Element>, role: Role) {
        if paragraph.lines.is_empty() {
            return;
        }
        let element = self.flow.element(parent, role);
        self.flow.lines(x, y, &paragraph.lines, Belongs::To(element));
    }

    /// Puts a line of text at a place; returns how wide it is.
    fn say(&mut self, text: &str, face: Face, x: f32, y: f32, width: f32, parent: Option<Element>) -> f32 {
        let paragraph = self.flow.fitting(text, face, width.max(1.0));
        self.put(&paragraph, x, y, parent, Role::Paragraph);
        paragraph.width()
    }

    /// Puts a code in its box, with its upper right corner at a place; returns how wide it is. No code, no box.
    fn code(&mut self, code: &str, right: f32, y: f32, parent: Option<Element>) -> f32 {
        if code.is_empty() {
            return 0.0;
        }
        let face = Face::of(14.0, INK).bold();
        let label = format!("{}\u{a0}", self.kit.words.code);
        let spans = [Span::new(label, Face::of(8.0, QUIET)), Span::new(code, face)];
        let paragraph = self.flow.type_.set(&spans, Setting::default().leaded(1.2), 200.0);
        let (width, height) = (paragraph.width() + 12.0, paragraph.height() + 4.0);
        let area = Area::new(right - width, y, width, height);
        self.flow.rectangle(
            area,
            3.0,
            Some(Rgb(0xff, 0xff, 0xff)),
            Some(Stroke::new(0.8, INK)),
        );
        self.put(&paragraph, area.x + 6.0, y + 2.0, parent, Role::Paragraph);
        width
    }

    /// Puts the heading of a sheet at the upper left of a room, its code at the upper right; returns how much height
    /// both take. On the pages behind the first one it is no heading any more.
    fn heading(&mut self, sheet: &Sheet, room: Area, parent: Option<Element>, is_first: bool) -> f32 {
        let code = self.code(&sheet.code, room.x + room.width, room.y, parent);
        let face = Face::of(20.0, INK).bold();
        let title = self.flow.fitting(&sheet.title, face, room.width - code - 12.0);
        let role = if is_first {
            self.flow.bookmark(1, sheet.title.clone());
            Role::Heading(2, sheet.title.clone())
        } else {
            Role::Paragraph
        };
        self.put(&title, room.x, room.y - 4.0, parent, role);
        title.height()
    }

    /// Says in small letters at the head of a page what is on it, and that it is to be cut.
    fn overline(&mut self, sheet: &Sheet, parent: Option<Element>, is_first: bool) {
        let room = self.room();
        let text = format!("{} · {}", sheet.title, self.kit.words.cut);
        let line = self.flow.fitting(&text, Face::of(8.5, QUIET), room.width);
        let role = if is_first {
            self.flow.bookmark(1, sheet.title.clone());
            Role::Heading(2, sheet.title.clone())
        } else {
            Role::Paragraph
        };
        self.put(&line, room.x, room.y - 14.0, parent, role);
    }

    /// Draws a line for handwriting.
    fn ruled(&mut self, from: f32, to: f32, y: f32) {
        self.flow.rule((from, y), (to, y), Stroke::new(0.7, RULED));
    }

    /// Draws a line to be cut along.
    fn dotted(&mut self, from: (f32, f32), to: (f32, f32)) {
        let stroke = Stroke {
            dotted: true,
            ..Stroke::new(0.9, QUIET)
        };
        self.flow.rule(from, to, stroke);
    }
}

/// Text from the left, its lines close together.
fn plain() -> Setting {
    Setting::default().leaded(1.25)
}

/// Text in the middle of its room, its lines closer still.
fn centred() -> Setting {
    Setting::default().leaded(1.15).aligned(Align::Centre)
}
