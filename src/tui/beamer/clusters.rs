//! The cluster wall: a column for each theme, with its headings and cards.
//!
//! All columns turn their pages together, each as far as it goes, so that a heading and its cards stay in sight.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cards::{self, Frame, Tile};
use super::clock;
use super::letters::{Align, Lettering, Size};
use super::scene::{Scene, below, ink};
use crate::gate;
use crate::workshop::Cluster;
use crate::workshop::wall::{self, Column, Hung};

/// How many pages there may be before letters are those of the terminal, which nobody reads from ten metres.
const PAGES: usize = 12;

/// The cells between two columns.
const GAP: u16 = 3;

/// The cells that a column needs for large letters.
const WIDE: u16 = 48;

/// The cells that a column needs at least.
const NARROW: u16 = 16;

/// What stands in a column below each other.
enum Piece {
    Heading(Lettering),
    Card(Tile),
}

impl Piece {
    fn height(&self) -> u16 {
        match self {
            Self::Heading(text) => text.height(),
            Self::Card(tile) => tile.text.height(),
        }
    }
}

/// A column on pages.
struct Sheet {
    pages: Vec<Vec<Piece>>,
}

/// Draws a page of the wall; returns how many pages there are.
pub(super) fn draw(scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) -> usize {
    let wall = wall::wall(scene.workshop);
    if wall.columns.is_empty() {
        clock::title_page(scene, buffer, area);
        return 1;
    }
    let area = if scene.reading.ticks() {
        let title = scene.workshop.day().title.to_string();
        scene.header(buffer, area, &title, scene.look.palette.dim())
    } else {
        area
    };
    // With many themes, some of them at a time.
    let at_once = usize::from((area.width + GAP) / (NARROW + GAP)).clamp(1, wall.columns.len());
    let sets: Vec<&[Column]> = wall.columns.chunks(at_once).collect();
    let mut first = 0;
    let mut shown = None;
    for columns in sets {
        let set = Set::new(scene, columns, area);
        let pages = set.pages();
        if page >= first {
            shown = Some((set, page - first));
        }
        first += pages;
    }
    if let Some((set, page)) = shown {
        set.draw(scene, buffer, area, page.min(set.pages().saturating_sub(1)));
    }
    first
}

/// Columns that are shown beside each other.
struct Set {
    frame: Frame,
    heads: Vec<(Lettering, String)>,
    sheets: Vec<Sheet>,
    width: u16,
}

impl Set {
    fn new(scene: &Scene<'_>, columns: &[Column], area: Rect) -> Self {
        let count = columns.len() as u16;
        let width = ((area.width + GAP) / count).saturating_sub(GAP).max(1);
        let size = if width >= WIDE { Size::Narrow } else { Size::Plain };
        let sizes: Vec<Size> = scene.sizes(size);
        let mut set = None;
        for size in sizes {
            let this = Self::in_size(scene, columns, area, width, size);
            let fits = this.pages() <= PAGES && this.is_whole();
            set = Some(this);
            if fits {
                break;
            }
        }
        set.unwrap_or_else(|| Self::in_size(scene, columns, area, width, Size::Plain))
    }

    fn in_size(scene: &Scene<'_>, columns: &[Column], area: Rect, width: u16, size: Size) -> Self {
        let mut frame = Frame::new(scene, size);
        // In a column the coloured sign has to do.
        frame.bar = 0;
        let head_size = if width >= WIDE / 2 * 3 / 2 && area.height >= 40 {
            Size::Narrow
        } else {
            Size::Plain
        };
        let heads: Vec<(Lettering, String)> = columns
            .iter()
            .map(|column| {
                let name = scene.theme(column.theme);
                let head = scene.largest(&name, &[head_size], width, head_size.line());
                (head, format!("{}", column.count))
            })
            .collect();
        let top = Self::head_rows(&heads);
        let gap = if size == Size::Plain { 0 } else { 1 };
        let sheets = columns
            .iter()
            .map(|column| {
                sheet(
                    scene,
                    column,
                    &frame,
                    width,
                    area.height.saturating_sub(top).max(1),
                    gap,
                )
            })
            .collect();
        Self {
            frame,
            heads,
            sheets,
            width,
        }
    }

    /// Returns the rows of the names of the themes, with the line below them.
    fn head_rows(heads: &[(Lettering, String)]) -> u16 {
        heads
            .iter()
            .map(|(head, _)| head.height().min(4))
            .max()
            .unwrap_or(1)
            + 2
    }

    fn pages(&self) -> usize {
        self.sheets
            .iter()
            .map(|sheet| sheet.pages.len())
            .max()
            .unwrap_or(1)
            .max(1)
    }

    /// Says whether every text is set in the same letters.
    fn is_whole(&self) -> bool {
        let mut pieces = self.sheets.iter().flat_map(|sheet| sheet.pages.iter().flatten());
        pieces.all(|piece| match piece {
            Piece::Heading(text) => text.size() == self.frame.size,
            Piece::Card(tile) => !tile.is_reduced,
        })
    }

    fn draw(&self, scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, page: usize) {
        let (palette, glyphs) = (&scene.look.palette, scene.glyphs());
        let top = Self::head_rows(&self.heads);
        let columns = self.heads.iter().zip(&self.sheets).zip(0u16..);
        for (((head, count), sheet), number) in columns {
            let x = area.x + number * (self.width + GAP);
            let place = Rect {
                x,
                width: self.width.min(area.right().saturating_sub(x)),
                ..area
            };
            let cells = usize::from(place.width);
            head.draw(
                buffer,
                Rect {
                    height: top - 2,
                    ..place
                },
                Align::Left,
                palette.accent(),
                glyphs,
            );
            let count_at = gate::width(count) as u16;
            if head.width() + count_at + 2 < place.width {
                let at = Rect {
                    x: place.right() - count_at,
                    width: count_at,
                    ..place
                };
                buffer.set_stringn(at.x, at.y + top - 3, count, usize::from(count_at), palette.dim());
            }
            let line = glyphs.horizontal.repeat(cells);
            buffer.set_stringn(
                place.x,
                place.y + (top - 2).min(place.height.saturating_sub(1)),
                line,
                cells,
                palette.dim(),
            );
            // A column that has ended goes on showing its last page.
            let Some(pieces) = sheet.pages.get(page).or(sheet.pages.last()) else {
                continue;
            };
            self.draw_pieces(scene, buffer, below(place, top), pieces);
        }
    }

    fn draw_pieces(&self, scene: &Scene<'_>, buffer: &mut Buffer, area: Rect, pieces: &[Piece]) {
        let taken: u16 = pieces.iter().map(Piece::height).sum();
        let free = area.height.saturating_sub(taken);
        let gap = free
            .checked_div((pieces.len() as u16).saturating_sub(1))
            .map_or(0, |gap| gap.min(1));
        let mut rest = area;
        for piece in pieces {
            match piece {
                Piece::Heading(text) => {
                    let style = ink(scene.look.palette.accent());
                    text.draw(buffer, rest, Align::Left, style, scene.glyphs());
                }
                Piece::Card(tile) => self.frame.draw(scene, buffer, rest, tile),
            }
            rest = below(rest, piece.height() + gap);
        }
    }
}

/// Puts the headings and cards of a column on pages.
fn sheet(scene: &Scene<'_>, column: &Column, frame: &Frame, width: u16, height: u16, gap: u16) -> Sheet {
    let mut pages: Vec<Vec<Piece>> = Vec::new();
    let mut left = 0;
    let mut put = |pieces: Vec<Piece>| {
        let rows: u16 = pieces.iter().map(|piece| piece.height() + gap).sum();
        match pages.last_mut().filter(|_| rows <= left + gap) {
            Some(page) => page.extend(pieces),
            None => {
                left = height;
                pages.push(pieces);
            }
        }
        left = left.saturating_sub(rows);
    };
    for section in &column.sections {
        let heading = section
            .cluster
            .and_then(|cluster| scene.workshop.clusters.get(cluster));
        let mut heading = heading
            .filter(|cluster| !cluster.heading.trim().is_empty())
            .map(|cluster| heading_of(scene, frame, cluster, width));
        for hung in &section.cards {
            let Some(tile) = tile(scene, frame, *hung, width) else {
                continue;
            };
            // A heading is never left alone at the foot of a page.
            let mut pieces: Vec<Piece> = heading.take().map(Piece::Heading).into_iter().collect();
            pieces.push(Piece::Card(tile));
            put(pieces);
        }
        if let Some(heading) = heading {
            put(vec![Piece::Heading(heading)]);
        }
    }
    Sheet { pages }
}

/// Sets a heading, with the dots on it.
fn heading_of(scene: &Scene<'_>, frame: &Frame, cluster: &Cluster, width: u16) -> Lettering {
    let dots = scene.dots.clusters.get(&cluster.id());
    let text = match dots {
        Some(dots) => format!("{} {}{dots}", cluster.heading.as_str(), scene.glyphs().dot),
        None => cluster.heading.to_string(),
    };
    Lettering::broken(&text, frame.size, width)
}

fn tile(scene: &Scene<'_>, frame: &Frame, hung: Hung, width: u16) -> Option<Tile> {
    let card = scene.workshop.cards.get(hung.card)?;
    let dots = scene.dots.cards.get(&card.id());
    let mut tile = match dots {
        Some(dots) => frame.tile_of(
            scene,
            card,
            &format!("{} {}{dots}", card.text.as_str(), scene.glyphs().dot),
            width,
        ),
        None => frame.tile(scene, card, width),
    };
    let category = card
        .category
        .and_then(|category| scene.workshop.categories.get(category));
    tile.style = category.map_or(Style::new(), |category| cards::hue(scene, Some(category)));
    Some(tile)
}
