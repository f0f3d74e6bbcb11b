//! The cards as they hang on the wall: tiles with the colour and the sign of their category, the newest first.
//!
//! What a card says is shown as it was written, whole, in letters as large as all of them find room for on a few pages.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::clock;
use super::letters::{Align, Lettering, Size};
use super::scene::{Scene, Stack, below, ink};
use crate::gate;
use crate::tui::style::Hue;
use crate::workshop::{Card, CardId, Category, CategoryId, Workshop};

/// How many pages there may be before large letters get smaller.
const PAGES: usize = 6;

/// How many there may be before they are those of the terminal, which nobody reads from ten metres.
const NARROW_PAGES: usize = 2 * PAGES;

/// The cells between two tiles beside each other.
const GAP: u16 = 3;

/// Returns the cards that are meant, the newest first.
pub(super) fn cards(workshop: &Workshop, category: Option<CategoryId>) -> Vec<&Card> {
    let category = category.filter(|&category| workshop.categories.contains(category));
    let is_meant =
        |card: &&Card| !card.text.trim().is_empty() && (category.is_none() || *card.category == category);
    let mut cards: Vec<&Card> = workshop.cards.iter().filter(is_meant).collect();
    cards.reverse();
    cards
}

/// Returns the newest card: that another one is the newest means that one has arrived, or that the last one went.
pub(super) fn newest(workshop: &Workshop, category: Option<CategoryId>) -> (Option<CardId>, usize) {
    let cards = cards(workshop, category);
    (cards.first().map(|card| card.id()), cards.len())
}

/// A card in lines.
pub(super) struct Tile {
    /// Whether it is not set in the size that was wanted although it could be.
    pub(super) is_reduced: bool,
    pub(super) text: Lettering,
    pub(super) sign: Lettering,
    pub(super) style: Style,
}

/// Where the lines of a tile stand: behind its bar and its sign.
pub(super) struct Frame {
    pub(super) size: Size,
    pub(super) bar: u16,
    pub(super) sign: u16,
}

impl Frame {
    pub(super) fn new(scene: &Scene<'_>, size: Size) -> Self {
        let signs = scene
            .workshop
            .categories
            .iter()
            .map(|category| Lettering::in_size(&category.sign, size, 40).width());
        let air = if size == Size::Plain { 1 } else { 2 };
        Self {
            size,
            bar: air,
            sign: signs.max().map_or(0, |sign| sign + air),
        }
    }

    /// Returns the cells before the text.
    pub(super) const fn indent(&self) -> u16 {
        self.bar * 2 + self.sign
    }

    /// Sets a card in a tile of so many cells.
    pub(super) fn tile(&self, scene: &Scene<'_>, card: &Card, width: u16) -> Tile {
        self.tile_of(scene, card, &card.text, width)
    }

    /// Sets a card with what stands on it.
    pub(super) fn tile_of(&self, scene: &Scene<'_>, card: &Card, text: &str, width: u16) -> Tile {
        let category = card
            .category
            .and_then(|category| scene.workshop.categories.get(category));
        let width = width.saturating_sub(self.indent()).max(1);
        let lettering = Lettering::broken(text, self.size, width);
        Tile {
            // One card with a smiley does not make all the others small.
            is_reduced: lettering.size() != self.size && Lettering::has_shapes(text),
            text: lettering,
            sign: Lettering::in_size(category.map_or("", |category| &category.sign), self.size, 40),
            style: hue(scene, category),
        }
    }

    /// Draws a tile from the top of an area, as far as there are rows.
    pub(super) fn draw(&self, scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, tile: &Tile) {
        let glyphs = scene.glyphs();
        let rows = tile.text.height().min(area.height);
        for y in area.y..area.y + rows {
            let bar = glyphs.full.repeat(usize::from(self.bar));
            buffer.set_stringn(area.x, y, bar, usize::from(area.width), tile.style);
        }
        let right = |cells: u16| Rect {
            x: area.x + cells.min(area.width),
            width: area.width.saturating_sub(cells),
            height: rows,
            ..area
        };
        tile.sign
            .draw(buffer, right(self.bar * 2), Align::Left, ink(tile.style), glyphs);
        tile.text.draw(
            buffer,
            right(self.indent()),
            Align::Left,
            scene.look.palette.heading(),
            glyphs,
        );
    }
}

/// Returns the colour of a category.
pub(super) fn hue(scene: &Scene<'_>, category: Option<&Category>) -> Style {
    let hue = category.map_or(Hue::Gray, |category| Hue::from(*category.colour));
    scene.look.palette.hue(hue)
}

/// The cards in columns of tiles, on pages.
struct Wall {
    frame: Frame,
    width: u16,
    gap: u16,
    pages: Vec<Vec<Vec<Tile>>>,
}

impl Wall {
    /// Hangs all cards in letters of one size: each where there is most room, so that the newest are at the top.
    fn new(scene: &Scene<'_>, cards: &[&Card], size: Size, area: Rect) -> Self {
        let frame = Frame::new(scene, size);
        let (least, gap) = match size {
            Size::Plain => (24, 1),
            Size::Narrow => (46, 2),
            Size::Dots(dots) => (80 * dots, 2 * dots),
        };
        // In the letters of the terminal a word is rather given a wider tile than broken.
        let longest = match size {
            Size::Plain => cards.iter().map(|card| longest(&card.text)).max().unwrap_or(0),
            _ => 0,
        };
        let wanted = least
            .max(longest)
            .saturating_add(frame.indent())
            .min(area.width)
            .max(1);
        let columns = ((area.width + GAP) / (wanted + GAP)).max(1);
        let width = ((area.width + GAP) / columns).saturating_sub(GAP).max(1);
        let mut pages: Vec<Vec<Vec<Tile>>> = Vec::new();
        let mut taken = vec![u16::MAX; usize::from(columns)];
        for card in cards {
            let tile = frame.tile(scene, card, width);
            let rows = tile.text.height();
            let shortest = (0..taken.len()).min_by_key(|&column| taken[column]).unwrap_or(0);
            let is_full = taken[shortest] > 0 && taken[shortest].saturating_add(rows) > area.height;
            let column = if is_full || pages.is_empty() {
                taken.fill(0);
                pages.push((0..columns).map(|_| Vec::new()).collect());
                0
            } else {
                shortest
            };
            taken[column] = taken[column].saturating_add(rows + gap);
            if let Some(page) = pages.last_mut() {
                page[column].push(tile);
            }
        }
        Self {
            frame,
            width,
            gap,
            pages,
        }
    }

    fn draw(&self, scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) {
        let columns = self.pages.get(page).into_iter().flatten();
        for (tiles, number) in columns.zip(0u16..) {
            let x = area.x + number * (self.width + GAP);
            let mut rest = Rect {
                x,
                width: self.width.min(area.right().saturating_sub(x)),
                ..area
            };
            for tile in tiles {
                self.frame.draw(scene, buffer, rest, tile);
                rest = below(rest, tile.text.height() + self.gap);
            }
        }
    }
}

/// Returns the cells of the longest word.
fn longest(text: &str) -> u16 {
    let words = text.split([' ', '\n', '-', '/']);
    // A hyphen may stand behind it.
    let cells = words.map(|word| gate::width(word) + 1);
    u16::try_from(cells.max().unwrap_or(0)).unwrap_or(u16::MAX / 2)
}

/// Draws a page of cards; returns how many pages there are.
pub(super) fn draw(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) -> usize {
    let category = scene
        .stage
        .category
        .and_then(|category| scene.workshop.categories.get(category));
    let cards = cards(scene.workshop, category.map(Category::id));
    if cards.is_empty() {
        draw_none(scene, buffer, area, category);
        return 1;
    }
    let separator = scene.glyphs().separator;
    let (title, style) = match category {
        Some(category) => (
            format!(
                "{} {} {separator} {}",
                *category.sign,
                &*category.name,
                cards.len()
            ),
            hue(scene, Some(category)),
        ),
        None => (summary(scene, &cards), scene.look.palette.heading()),
    };
    let area = scene.header(buffer, area, &title, style);
    let mut wall = None;
    for size in scene.sizes(Size::Dots(1)) {
        let hung = Wall::new(scene, &cards, size, area);
        let is_whole = |tile: &Tile| !tile.is_reduced && tile.text.height() <= area.height;
        let most = if size > Size::Narrow { PAGES } else { NARROW_PAGES };
        let fits = hung.pages.len() <= most && hung.pages.iter().flatten().flatten().all(is_whole);
        wall = Some(hung);
        if fits {
            break;
        }
    }
    let Some(wall) = wall else { return 1 };
    wall.draw(scene, buffer, area, page.min(wall.pages.len().saturating_sub(1)));
    wall.pages.len()
}

/// Says how many cards there are of each category.
fn summary(scene: &Scene<'_>, cards: &[&Card]) -> String {
    let categories = scene.workshop.categories.iter().map(|category| {
        let count = cards
            .iter()
            .filter(|card| *card.category == Some(category.id()))
            .count();
        let name = format!("{} {}", *category.sign, &*category.name);
        format!("{name} {} {count}", scene.glyphs().separator)
    });
    categories.collect::<Vec<_>>().join("    ")
}

/// Shows what is asked for, as long as there is no card.
fn draw_none(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, category: Option<&Category>) {
    let categories: Vec<&Category> = match category {
        Some(category) => vec![category],
        None => scene.workshop.categories.iter().collect(),
    };
    let named: Vec<&Category> = categories
        .into_iter()
        .filter(|category| !category.name.trim().is_empty())
        .collect();
    if named.is_empty() {
        return clock::title_page(scene, buffer, area);
    }
    let rest = if scene.reading.ticks() {
        scene.header(buffer, area, "", Style::new())
    } else {
        area
    };
    let mut stack = Stack::default();
    let each = (rest.height / named.len() as u16).saturating_sub(2).max(1);
    for category in named {
        let text = format!("{} {}", *category.sign, &*category.name);
        let text = scene.largest(
            &text,
            &scene.sizes(Size::Dots(2)),
            rest.width,
            each.min(rest.height / 3),
        );
        stack.add(text, ink(hue(scene, Some(category))), (rest.height / 12).max(1));
    }
    stack.draw(buffer, rest, Align::Centre, scene.glyphs());
}
