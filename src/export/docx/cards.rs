//! Walls of cards: a table without lines, a shaded cell for each card, row by row in reading order.
//!
//! A secretary who adds a card goes to the last cell and presses Tab. The sign of the category stands on each card as
//! text, since a colour is lost on paper, in a screen reader and for some eyes.

use super::paragraph::{Look, Paragraph};
use super::tables::{Grid, LONGEST_UNTORN, Measure, cell, length, row, widths};
use super::xml::Xml;
use crate::export::style::Rgb;
use crate::report::{Tile, Words};
use crate::workshop::Colour;

/// Cards with more characters than this on an average hang two in a row, those with three times as many alone.
const SHORT: usize = 130;

/// Writes a wall.
pub(super) fn cards(xml: &mut Xml, tiles: &[Tile], words: &Words, room: u64, caption: &str) {
    let beside = beside(tiles);
    let widths = widths(&vec![Measure::EVEN; beside], room);
    let grid = Grid {
        style: "CardTable",
        widths: &widths,
        caption,
        has_head: false,
    };
    grid.write(xml, |xml| {
        for line in tiles.chunks(beside) {
            let is_long = line.iter().any(|tile| length(&tile.text) > LONGEST_UNTORN);
            row(xml, false, is_long, |xml| {
                for (at, width) in widths.iter().enumerate() {
                    match line.get(at) {
                        Some(tile) => {
                            let fill = Some(paper(tile.mark.colour));
                            cell(xml, *width, fill, true, &card(tile, words));
                        }
                        None => cell(xml, *width, None, true, &[Paragraph::new("Card").flush()]),
                    }
                }
            });
        }
    });
}

/// Says how many cards hang in a row.
fn beside(tiles: &[Tile]) -> usize {
    let sum: usize = tiles
        .iter()
        .map(|tile| length(&tile.text).min(LONGEST_UNTORN))
        .sum();
    match sum / tiles.len().max(1) {
        mean if mean <= SHORT => 3,
        mean if mean <= 3 * SHORT => 2,
        _ => 1,
    }
}

fn card(tile: &Tile, words: &Words) -> Vec<Paragraph> {
    let sign = tile.mark.sign.trim();
    let mut paragraphs = Vec::new();
    // A card among those of other categories, whose colour no sign explains.
    if sign.is_empty() && !tile.of_one_kind && !tile.category.trim().is_empty() {
        paragraphs.push(Paragraph::new("CardRemark").flush().plain(&tile.category));
    }
    let mut text = Paragraph::new("Card");
    if sign.is_empty() {
        text = text.flush();
    } else {
        text = text.text(sign, Look::Sign(ink(tile.mark.colour))).tab();
    }
    paragraphs.push(text.wording(&tile.text, words, Look::Plain));
    if !tile.also_at.is_empty() {
        let remark = format!("{} {}", words.also_at, tile.also_at.join(", "));
        let remark = Paragraph::new("CardRemark").plain(&remark);
        paragraphs.push(if sign.is_empty() { remark.flush() } else { remark });
    }
    paragraphs
}

/// Returns the tint of a card: light enough for black text, different enough from its neighbours.
const fn paper(colour: Colour) -> Rgb {
    match colour {
        Colour::Green => Rgb(0xe0, 0xf0, 0xe0),
        Colour::Red => Rgb(0xfb, 0xe3, 0xdf),
        Colour::Yellow => Rgb(0xfd, 0xf2, 0xc8),
        Colour::Blue => Rgb(0xdf, 0xea, 0xf7),
        Colour::Magenta => Rgb(0xf6, 0xe1, 0xf0),
        Colour::Cyan => Rgb(0xd9, 0xf0, 0xf1),
        Colour::Gray => Rgb(0xec, 0xec, 0xec),
    }
}

/// Returns the colour of a sign, readable on white and on its card.
pub(super) const fn ink(colour: Colour) -> Rgb {
    match colour {
        Colour::Green => Rgb(0x1b, 0x67, 0x30),
        Colour::Red => Rgb(0xa3, 0x24, 0x18),
        Colour::Yellow => Rgb(0x73, 0x51, 0x00),
        Colour::Blue => Rgb(0x1c, 0x4b, 0x8a),
        Colour::Magenta => Rgb(0x86, 0x27, 0x6e),
        Colour::Cyan => Rgb(0x0b, 0x5c, 0x66),
        Colour::Gray => Rgb(0x45, 0x45, 0x45),
    }
}
