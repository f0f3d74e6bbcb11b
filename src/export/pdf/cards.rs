//! A wall of cards: in columns that end together, each card as it hung there.
//!
//! The colour of a card is soft, and never all there is: its sign stands on it, or the name of its category
//! where that has no sign. The text is verbatim, with its line breaks; what was edited says so.

use super::layout::{
    Area, Belongs, Element, Face, Flow, Line, Paragraph, Piece, Role, Setting, Span, fitting,
};
use super::look::{self, CARD, QUIET};
use super::writer::Writer;
use crate::export::style::Rgb;
use crate::report::Tile;

/// The room between cards.
const GAP: f32 = 8.0;

/// The room inside a card.
const PADDING: f32 = 7.0;

/// The width of the coloured edge.
const EDGE: f32 = 2.5;

/// The room for a sign.
const SIGN: f32 = 13.0;

/// The letters of a long card; a wall on which most are long has wider columns.
const LONG: usize = 110;

/// The fewest lines of a card that is torn, at the foot of a column.
const LEAST_TORN: usize = 6;

/// The height of a wall that is kept on one page.
const SMALL: f32 = 190.0;

/// What is said on a card besides its text.
const ASIDE: Face = CARD.sized(8.0).coloured(QUIET);

/// A card, or what is left of one.
struct Card {
    ground: Rgb,
    edge: Rgb,
    sign: Paragraph,
    indent: f32,
    lines: Vec<Line>,
    label: Option<Element>,
    body: Element,
}

impl Card {
    fn height(&self) -> f32 {
        let text: f32 = self.lines.iter().map(|line| line.height).sum();
        text.max(self.sign.height()) + 2.0 * PADDING
    }

    /// Takes so many lines off the top; the rest remains, without its sign.
    fn torn(&mut self, count: usize) -> Self {
        let rest = self.lines.split_off(count.min(self.lines.len()));
        let lines = std::mem::replace(&mut self.lines, rest);
        Self {
            ground: self.ground,
            edge: self.edge,
            sign: std::mem::take(&mut self.sign),
            indent: self.indent,
            lines,
            label: self.label.take(),
            body: self.body,
        }
    }
}

/// Cards that hang together.
pub(super) struct Wall {
    cards: Vec<Card>,
    columns: usize,
    gap: f32,
}

impl Writer<'_> {
    /// Makes a wall of cards.
    pub(super) fn wall(&mut self, tiles: &[Tile]) -> Wall {
        let long = tiles.iter().filter(|tile| tile.text.text.chars().count() > LONG);
        let columns = if 2 * long.count() > tiles.len() { 2 } else { 3 };
        let width = column_width(self.flow.sizes().inner_width(), columns);
        let list = self.element(Role::List { numbered: false });
        let cards = tiles.iter().map(|tile| self.card(tile, list, width)).collect();
        Wall {
            cards,
            columns,
            gap: 6.0,
        }
    }

    fn card(&mut self, tile: &Tile, list: Element, width: f32) -> Card {
        let (ground, edge) = look::card(tile.mark.colour);
        let entry = self.flow.element(Some(list), Role::Entry);
        let face = CARD.sized(11.0).bold().coloured(edge);
        let sign = self.flow.type_.set(
            &[Span::new(tile.mark.sign.trim(), face)],
            Setting::default().leaded(CARD.size * 1.3 / face.size),
            SIGN * 2.0,
        );
        let label = (!sign.lines.is_empty()).then(|| self.flow.element(Some(entry), Role::Label));
        let mut spans = self.wording(&tile.text, CARD, ASIDE);
        let mut aside = |text: String| spans.push(Span::new(format!("\n{text}"), ASIDE));
        if sign.lines.is_empty() && !tile.of_one_kind && !tile.category.trim().is_empty() {
            aside(tile.category.clone());
        }
        if !tile.also_at.is_empty() {
            aside(format!("{} {}", self.words.also_at, tile.also_at.join(", ")));
        }
        let indent = if sign.lines.is_empty() { 0.0 } else { SIGN };
        let body = self.flow.element(Some(entry), Role::Body);
        let room = width - EDGE - 2.0 * PADDING - indent;
        let paragraph = self.flow.type_.set(&spans, Setting::default().leaded(1.3), room);
        Card {
            ground,
            edge,
            sign,
            indent,
            lines: paragraph.lines,
            label,
            body,
        }
    }
}

fn column_width(width: f32, columns: usize) -> f32 {
    (width - GAP * (columns - 1) as f32) / columns as f32
}

impl Piece for Wall {
    fn least(&self) -> f32 {
        let heights: Vec<f32> = self.cards.iter().map(Card::height).collect();
        if let Some(whole) = balanced(&heights, self.columns, SMALL) {
            return whole;
        }
        self.cards.first().map_or(0.0, |card| {
            let torn: f32 = card
                .lines
                .iter()
                .take(3 * LEAST_TORN)
                .map(|line| line.height)
                .sum();
            card.height().min(torn + 2.0 * PADDING)
        })
    }

    fn gap(&self) -> f32 {
        self.gap
    }

    fn place(self: Box<Self>, flow: &mut Flow) {
        let Self { cards, columns, .. } = *self;
        let width = column_width(flow.sizes().inner_width(), columns);
        let full = flow.sizes().inner_height();
        let mut rest = std::collections::VecDeque::from(cards);
        while !rest.is_empty() {
            let room = flow.room();
            let heights: Vec<f32> = rest.iter().map(Card::height).collect();
            let balanced = balanced(&heights, columns, room);
            let limit = balanced.unwrap_or(room);
            let top = flow.y();
            let mut deepest: f32 = 0.0;
            for column in 0..columns {
                let x = flow.sizes().side + column as f32 * (width + GAP);
                let mut used = 0.0;
                while let Some(card) = rest.front_mut() {
                    let height = card.height();
                    let card = if used + height <= limit + 0.01 {
                        rest.pop_front()
                    } else if height > full {
                        let count = fitting(&card.lines, limit - used - 2.0 * PADDING);
                        let enough = count >= LEAST_TORN.min(card.lines.len()) || (used <= 0.0 && count > 0);
                        enough.then(|| card.torn(count))
                    } else {
                        None
                    };
                    let Some(card) = card else {
                        break;
                    };
                    let height = card.height();
                    draw(flow, &card, Area::new(x, top + used, width, height));
                    used += height + GAP;
                }
                deepest = deepest.max(used - GAP);
            }
            if deepest > 0.0 {
                flow.take(deepest);
            } else if flow.is_fresh() {
                // A card of which not even a line fits on a page; pages are never that small.
                return;
            }
            if !rest.is_empty() {
                flow.break_page();
            }
        }
    }
}

fn draw(flow: &mut Flow, card: &Card, area: Area) {
    flow.rectangle(area, 2.5, Some(card.ground), None);
    flow.rectangle(Area { width: EDGE, ..area }, 1.2, Some(card.edge), None);
    let (x, y) = (area.x + EDGE + PADDING, area.y + PADDING);
    if let Some(label) = card.label {
        flow.lines(x, y, &card.sign.lines, Belongs::To(label));
    }
    flow.lines(x + card.indent, y, &card.lines, Belongs::To(card.body));
}

/// Returns the least height at which cards, in their order, fill no more than the columns; nothing if that is
/// more than there is room for.
fn balanced(heights: &[f32], columns: usize, room: f32) -> Option<f32> {
    let fits = |limit: f32| {
        let (mut column, mut used) = (1, 0.0);
        for &height in heights {
            if used > 0.0 && used + height > limit + 0.01 {
                column += 1;
                used = 0.0;
            }
            if height > limit + 0.01 || column > columns {
                return false;
            }
            used += height + GAP;
        }
        true
    };
    let total: f32 = heights.iter().sum();
    if total > room * columns as f32 || !fits(room) {
        return None;
    }
    let (mut low, mut high) = (0.0, room);
    for _ in 0..24 {
        let middle = (low + high) / 2.0;
        if fits(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

#[cfg(test)]
mod tests {
    use super::balanced;

    #[test]
    fn columns_end_as_high_as_they_can() {
        let height = balanced(&[50.0; 6], 3, 400.0).unwrap();
        assert!((height - 108.0).abs() < 0.1, "{height}");
        assert_eq!(balanced(&[50.0; 60], 3, 400.0), None);
        let one = balanced(&[50.0], 3, 400.0).unwrap();
        assert!((one - 50.0).abs() < 0.1, "{one}");
    }
}
