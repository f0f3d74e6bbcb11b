//! Runs: glyphs of one font, one size and one colour, with the text that they say.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};

use super::text::SOFT_HYPHEN;
use crate::export::style::Rgb;

/// Glyphs of one font and colour that follow each other.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) font: usize,
    pub(super) size: f32,
    pub(super) colour: Rgb,
    /// How far it begins from the left edge of the paragraph.
    pub(super) x: f32,
    /// What it says; the ranges of the glyphs refer to it.
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
}

/// Glyphs that are put together to a run.
#[derive(Default)]
pub(super) struct Gathered {
    colour: Option<[u8; 3]>,
    x: f32,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
}

impl Gathered {
    /// Ends the run if its colour changes.
    pub(super) fn flush_unless(
        &mut self,
        colour: [u8; 3],
        runs: &mut Vec<Run>,
        font: usize,
        size: f32,
        x: f32,
    ) {
        if self.colour != Some(colour) {
            self.flush(runs, font, size);
            self.colour = Some(colour);
            self.x = x;
        }
    }

    pub(super) fn flush(&mut self, runs: &mut Vec<Run>, font: usize, size: f32) {
        let Some([red, green, blue]) = self.colour.take() else {
            return;
        };
        // What is left without a text says what the glyph before it says.
        for at in 1..self.glyphs.len() {
            if self.glyphs[at].text_range.is_empty() {
                self.glyphs[at].text_range = self.glyphs[at - 1].text_range.clone();
            }
        }
        if !self.glyphs.is_empty() {
            runs.push(Run {
                font,
                size,
                colour: Rgb(red, green, blue),
                x: self.x,
                text: std::mem::take(&mut self.text),
                glyphs: std::mem::take(&mut self.glyphs),
            });
        }
        self.text.clear();
    }

    pub(super) fn push(&mut self, glyph: parley::Glyph, size: f32, range: Range<usize>) {
        // What is left of the holes is drawn as nothing rather than as a box.
        if glyph.id == 0 {
            return;
        }
        self.glyphs.push(KrillaGlyph::new(
            GlyphId::new(glyph.id),
            glyph.advance / size,
            glyph.x / size,
            -glyph.y / size,
            0.0,
            range,
            None,
        ));
    }

    /// Adds a text that has no glyph of its own to the glyph before it.
    pub(super) fn append(&mut self, text: &str) {
        if let Some(last) = self.glyphs.last_mut()
            && last.text_range.end == self.text.len()
            && !text.contains(['\n', SOFT_HYPHEN])
        {
            self.text.push_str(text);
            last.text_range.end = self.text.len();
        }
    }
}
