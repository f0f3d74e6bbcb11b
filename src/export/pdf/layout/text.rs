//! Paragraphs: from text to lines of glyphs.
//!
//! Shaping, bidirectional order and line breaking are parley's. What is added here: a character that no font
//! has is replaced and remembered, words are hyphenated by the language of the document, and what a reader
//! copies out of the document is what was written. A soft hyphen that is not used leaves no trace; one that is
//! used is drawn as a hyphen, but is still a soft hyphen to whoever reads the text.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use hypher::Lang;
use krilla::text::{GlyphId, KrillaGlyph};
use parley::{
    Alignment, AlignmentOptions, FontStyle, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap,
    StyleProperty,
};
use unicode_normalization::UnicodeNormalization;

use super::fonts::{ACCENTS, Fonts, REPLACEMENT};
use super::run::{Gathered, Run};
use super::setting::{Face, Hyphens, Setting, Span};
use crate::export::legible;
use crate::export::style::Rgb;
use crate::locale::Language;
use crate::report::Align;

pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// The fewest letters of a word that is broken, and those that stay on each side.
const SHORTEST: usize = 8;
const LEAST_BEFORE: usize = 3;
const LEAST_BEHIND: usize = 4;

/// The longest word that is looked at for syllables, in bytes; what is longer is no word.
const LONGEST: usize = 200;

/// A text broken into lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paragraph {
    /// Its lines, from top to bottom.
    pub(crate) lines: Vec<Line>,
}

impl Paragraph {
    /// Returns its height in points.
    pub(crate) fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum()
    }

    /// Returns the width of its widest line in points.
    pub(crate) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

/// A line of a paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// How high it is.
    pub(crate) height: f32,
    /// How wide its letters are together.
    pub(crate) width: f32,
    /// How far its baseline is below its top.
    pub(super) baseline: f32,
    pub(super) runs: Vec<Run>,
}

/// How wide a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Widths {
    /// Its longest part that cannot be broken, other than by force.
    pub(crate) least: f32,
    /// The whole on one line.
    pub(crate) natural: f32,
}

/// Sets text in lines.
pub(crate) struct Typesetter {
    pub(super) fonts: Fonts,
    layouts: LayoutContext<[u8; 3]>,
    language: Lang,
    missing: BTreeSet<char>,
}

/// A text as it is shaped, and what stands for something else in it.
#[derive(Default)]
struct Shaped {
    text: String,
    faces: Vec<(Range<usize>, Face)>,
    /// Where a replacement stands, and for which character.
    replaced: Vec<(usize, char)>,
}

impl Typesetter {
    /// Sets text in a language.
    pub(crate) fn new(language: Language) -> Self {
        Self {
            fonts: Fonts::new(),
            layouts: LayoutContext::new(),
            language: match language {
                Language::De => Lang::German,
                Language::En => Lang::English,
            },
            missing: BTreeSet::new(),
        }
    }

    /// Returns the characters that no font had so far.
    pub(crate) const fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// Sets a paragraph to a width in points. A text without characters has no lines.
    pub(crate) fn set(&mut self, spans: &[Span<'_>], setting: Setting, width: f32) -> Paragraph {
        let width = width.max(1.0);
        let mut shaped = self.shaped(spans);
        if shaped.text.is_empty() {
            return Paragraph::default();
        }
        if setting.hyphens == Hyphens::Freely {
            shaped = self.hyphenated(&shaped, SHORTEST);
        }
        let mut layout = self.layout(&mut shaped, setting.leading);
        if setting.hyphens == Hyphens::IfNeeded && layout.calculate_content_widths().min > width {
            // Words that fit stay whole.
            let wide = too_wide(&layout, &shaped, width);
            shaped = self
                .hyphenated(&shaped, LEAST_BEFORE + LEAST_BEHIND)
                .hyphens_in(&wide);
            layout = self.layout(&mut shaped, setting.leading);
        }
        layout.break_all_lines(Some(width));
        layout.align(
            match setting.align {
                Align::Start => Alignment::Start,
                Align::Centre => Alignment::Center,
                Align::End => Alignment::End,
            },
            AlignmentOptions::default(),
        );
        self.lines(&layout, &shaped)
    }

    /// Measures a text without setting it.
    pub(crate) fn measure(&mut self, spans: &[Span<'_>]) -> Widths {
        let mut shaped = self.shaped(spans);
        if shaped.text.is_empty() {
            return Widths::default();
        }
        let widths = self.layout(&mut shaped, 1.0).calculate_content_widths();
        Widths {
            least: widths.min,
            natural: widths.max,
        }
    }

    /// Puts one text together and replaces what no font has.
    fn shaped(&mut self, spans: &[Span<'_>]) -> Shaped {
        let mut shaped = Shaped::default();
        for span in spans {
            let start = shaped.text.len();
            for character in legible(&span.text).chars() {
                match character {
                    '\t' => shaped.text.push_str("    "),
                    _ if is_unseen(character) || self.fonts.has(character) => shaped.text.push(character),
                    _ => shaped.replace(character, &mut self.missing),
                }
            }
            shaped.faces.push((start..shaped.text.len(), span.face));
        }
        shaped
    }

    fn hyphenated(&self, shaped: &Shaped, shortest: usize) -> Shaped {
        let mut result = Shaped::default();
        let mut replaced = shaped.replaced.iter().peekable();
        for (range, face) in &shaped.faces {
            let start = result.text.len();
            let text = shaped.text.get(range.clone()).unwrap_or_default();
            let mut at = range.start;
            for word in text.split_inclusive(|character: char| !character.is_alphabetic()) {
                let end = word.trim_end_matches(|character: char| !character.is_alphabetic());
                let before = result.text.len();
                if let Some(&&(place, original)) = replaced.peek()
                    && place < at + word.len()
                {
                    // A replacement is no letter, so it is the last character of its piece.
                    replaced.next();
                    let moved = before + self.push_word(&mut result.text, end, shortest) + (place - at);
                    result.replaced.push((moved, original));
                } else {
                    self.push_word(&mut result.text, end, shortest);
                }
                result.text.push_str(&word[end.len()..]);
                at += word.len();
            }
            result.faces.push((start..result.text.len(), *face));
        }
        result
    }

    /// Adds a word with soft hyphens between its syllables; returns how many bytes they take.
    fn push_word(&self, text: &mut String, word: &str, shortest: usize) -> usize {
        let before = text.len();
        if word.len() > LONGEST || word.chars().take(shortest).count() < shortest {
            text.push_str(word);
            return 0;
        }
        let syllables = hypher::hyphenate_bounded(word, self.language, LEAST_BEFORE, LEAST_BEHIND);
        for (at, syllable) in syllables.enumerate() {
            if at > 0 {
                text.push(SOFT_HYPHEN);
            }
            text.push_str(syllable);
        }
        text.len() - before - word.len()
    }

    /// Shapes a text, and replaces those characters that the fonts have, but not together.
    fn layout(&mut self, shaped: &mut Shaped, leading: f32) -> Layout<[u8; 3]> {
        for _ in 0..3 {
            let layout = self.layout_once(shaped, leading);
            let holes = holes(&layout, shaped);
            if holes.is_empty() {
                return layout;
            }
            *shaped = shaped.patched(&holes, &mut self.missing);
        }
        self.layout_once(shaped, leading)
    }

    fn layout_once(&mut self, shaped: &Shaped, leading: f32) -> Layout<[u8; 3]> {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts.context, &shaped.text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(Fonts::families()));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        for (range, face) in &shaped.faces {
            if range.is_empty() {
                continue;
            }
            let Rgb(red, green, blue) = face.colour;
            builder.push(StyleProperty::FontSize(face.size), range.clone());
            builder.push(
                StyleProperty::LineHeight(LineHeight::Absolute(face.size * leading)),
                range.clone(),
            );
            builder.push(StyleProperty::Brush([red, green, blue]), range.clone());
            if face.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if face.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
            }
        }
        for (at, accent) in shaped.text.match_indices(ACCENTS) {
            let range = at..at + accent.len();
            builder.push(StyleProperty::FontFamily(Fonts::other_families()), range);
        }
        let mut layout = builder.build(&shaped.text);
        layout.break_all_lines(None);
        layout
    }

    /// Turns a layout into lines that stand for themselves.
    fn lines(&self, layout: &Layout<[u8; 3]>, shaped: &Shaped) -> Paragraph {
        let lines = layout
            .lines()
            .map(|line| {
                let metrics = line.metrics();
                let mut result = Line {
                    height: metrics.line_height,
                    width: (metrics.advance - metrics.trailing_whitespace).max(0.0),
                    // Lines closer than their letters are high have less than nothing above them.
                    baseline: metrics.ascent + (metrics.line_height - metrics.ascent - metrics.descent) / 2.0,
                    runs: Vec::new(),
                };
                let mut x = metrics.offset + metrics.inline_min_coord;
                let end = line.text_range().end;
                let broken = shaped
                    .text
                    .get(..end)
                    .is_some_and(|text| text.ends_with(SOFT_HYPHEN))
                    && end < shaped.text.len();
                for run in line.runs() {
                    let Some(font) = self.fonts.number(run.font().data.id()) else {
                        continue;
                    };
                    let size = run.font_size();
                    let mut glyphs = Gathered::default();
                    for cluster in run.visual_clusters() {
                        let range = cluster.text_range();
                        let colour = cluster.first_style().brush;
                        let text = shaped.text.get(range.clone()).unwrap_or_default();
                        if broken && range.end == end {
                            // It stands where reading ends, which need not be on the right.
                            glyphs.flush_unless(colour, &mut result.runs, font, size, x);
                            x += self.push_hyphen(&mut glyphs, font, size);
                            continue;
                        }
                        glyphs.flush_unless(colour, &mut result.runs, font, size, x);
                        let said = shaped.original(range.start, text);
                        let first = glyphs.text.len();
                        if cluster.is_ligature_continuation() || text.chars().all(is_unseen_mark) {
                            glyphs.append(&said);
                            continue;
                        }
                        let drawn: Vec<_> = cluster.glyphs().collect();
                        // A letter and its accents, each with a glyph of its own, say one character each: what is
                        // said twice is copied twice. A font may draw more parts than were typed.
                        let parts: String = said.nfd().collect();
                        let is_apart =
                            said.chars().count() != drawn.len() && parts.chars().count() == drawn.len();
                        let said = if is_apart { Cow::Owned(parts) } else { said };
                        if !drawn.is_empty() {
                            glyphs.text.push_str(&said);
                        }
                        let each = said.chars().count() <= drawn.len() && !run.is_rtl();
                        let mut ends = said
                            .char_indices()
                            .map(|(at, character)| at + character.len_utf8());
                        let mut begin = 0;
                        for glyph in drawn {
                            let end = if each { ends.next() } else { None }.unwrap_or(said.len());
                            glyphs.push(glyph, size, first + begin..first + end);
                            begin = if each { end } else { 0 };
                            x += glyph.advance;
                        }
                    }
                    glyphs.flush(&mut result.runs, font, size);
                }
                result
            })
            .collect();
        Paragraph { lines }
    }

    fn push_hyphen(&self, glyphs: &mut Gathered, font: usize, size: f32) -> f32 {
        let Some(glyph) = self.fonts.hyphen(font) else {
            return 0.0;
        };
        let start = glyphs.text.len();
        glyphs.text.push(SOFT_HYPHEN);
        let advance = 0.322 * size;
        glyphs.glyphs.push(KrillaGlyph::new(
            GlyphId::new(glyph),
            advance / size,
            0.0,
            0.0,
            0.0,
            start..glyphs.text.len(),
            None,
        ));
        advance
    }
}

impl Shaped {
    fn replace(&mut self, character: char, missing: &mut BTreeSet<char>) {
        self.replaced.push((self.text.len(), character));
        self.text.push(REPLACEMENT);
        missing.insert(character);
    }

    /// Returns what was written where `text` is drawn.
    fn original<'a>(&self, at: usize, text: &'a str) -> Cow<'a, str> {
        let first = self.replaced.partition_point(|&(place, _)| place < at);
        let mut replaced = self.replaced.get(first..).unwrap_or_default().iter().peekable();
        if replaced
            .peek()
            .is_none_or(|&&(place, _)| place >= at + text.len())
        {
            return Cow::Borrowed(text);
        }
        let original = text.char_indices().map(|(offset, character)| {
            let written = replaced.next_if(|&&(place, _)| place == at + offset);
            written.map_or(character, |&(_, written)| written)
        });
        Cow::Owned(original.collect())
    }

    /// Makes the text anew without those characters in the holes that are joined to others.
    fn patched(&self, holes: &[Range<usize>], missing: &mut BTreeSet<char>) -> Self {
        let mut result = Self::default();
        let mut replaced = self.replaced.iter().peekable();
        for (range, face) in &self.faces {
            let start = result.text.len();
            let text = self.text.get(range.clone()).unwrap_or_default();
            for (offset, character) in text.char_indices() {
                let at = range.start + offset;
                if let Some(&(_, written)) = replaced.next_if(|&&(place, _)| place == at) {
                    result.replace(written, missing);
                } else if !is_unseen(character)
                    && holes.iter().any(|hole| {
                        hole.contains(&at) && (at > hole.start || hole.len() == character.len_utf8())
                    })
                {
                    result.replace(character, missing);
                } else {
                    result.text.push(character);
                }
            }
            result.faces.push((start..result.text.len(), *face));
        }
        result
    }

    /// Makes the text anew with hyphens in the given words only, counted by the white space before them.
    fn hyphens_in(&self, words: &BTreeSet<usize>) -> Self {
        let mut result = Self::default();
        let mut replaced = self.replaced.iter().peekable();
        let mut word = 0;
        for (range, face) in &self.faces {
            let start = result.text.len();
            let text = self.text.get(range.clone()).unwrap_or_default();
            for (offset, character) in text.char_indices() {
                if let Some(&(_, written)) = replaced.next_if(|&&(place, _)| place == range.start + offset) {
                    result.replaced.push((result.text.len(), written));
                }
                word += usize::from(character.is_whitespace());
                if character != SOFT_HYPHEN || words.contains(&word) {
                    result.text.push(character);
                }
            }
            result.faces.push((start..result.text.len(), *face));
        }
        result
    }
}

/// Returns the words, counted by the white space before them, that are wider than a line.
fn too_wide(layout: &Layout<[u8; 3]>, shaped: &Shaped, width: f32) -> BTreeSet<usize> {
    let spaces: Vec<usize> = shaped
        .text
        .char_indices()
        .filter(|(_, character)| character.is_whitespace())
        .map(|(at, _)| at)
        .collect();
    let mut widths: BTreeMap<usize, f32> = BTreeMap::new();
    for line in layout.lines() {
        for run in line.runs() {
            for cluster in run.clusters() {
                let word = spaces.partition_point(|&space| space <= cluster.text_range().start);
                *widths.entry(word).or_default() += cluster.advance();
            }
        }
    }
    widths.retain(|_, sum| *sum > width);
    widths.into_keys().collect()
}

/// Returns where a layout draws a hole instead of something.
fn holes(layout: &Layout<[u8; 3]>, shaped: &Shaped) -> Vec<Range<usize>> {
    let mut holes = Vec::new();
    for line in layout.lines() {
        for run in line.runs() {
            for cluster in run.clusters() {
                let text = shaped.text.get(cluster.text_range()).unwrap_or_default();
                if cluster.glyphs().any(|glyph| glyph.id == 0) && !text.chars().all(is_unseen) {
                    holes.push(cluster.text_range());
                }
            }
        }
    }
    holes
}

/// Whether a character is not drawn: line breaks, and marks that only say how others are to be drawn.
fn is_unseen(character: char) -> bool {
    character == '\n' || is_unseen_mark(character)
}

fn is_unseen_mark(character: char) -> bool {
    matches!(
        character,
        SOFT_HYPHEN
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{2064}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

/// Puts what stands beside the pages (title, bookmarks, what is heard instead of seen) on one legible line: it is
/// never set, so that nothing else makes it so.
pub(super) fn one_line(text: &str) -> String {
    legible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
