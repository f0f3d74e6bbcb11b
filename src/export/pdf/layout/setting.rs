//! How letters look and how paragraphs are set: what a writer asks the typesetter for.

use std::borrow::Cow;

use crate::export::style::Rgb;
use crate::report::Align;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Face {
    /// The size in points.
    pub(crate) size: f32,
    /// Whether they are bold.
    pub(crate) bold: bool,
    /// Whether they are slanted.
    pub(crate) italic: bool,
    /// Their colour.
    pub(crate) colour: Rgb,
}

impl Face {
    /// Regular letters.
    pub(crate) const fn of(size: f32, colour: Rgb) -> Self {
        Self {
            size,
            bold: false,
            italic: false,
            colour,
        }
    }

    /// The same in bold.
    pub(crate) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in italics.
    pub(crate) const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The same in another size.
    pub(crate) const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// The same in another colour.
    pub(crate) const fn coloured(self, colour: Rgb) -> Self {
        Self { colour, ..self }
    }
}

/// When a word may be broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Hyphens {
    /// Wherever it makes the lines more even.
    Freely,
    /// Only where it does not fit on a line of its own.
    #[default]
    IfNeeded,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Setting {
    /// To which side it leans.
    pub(crate) align: Align,
    /// The height of a line in sizes of its letters.
    pub(crate) leading: f32,
    /// When a word may be broken.
    pub(crate) hyphens: Hyphens,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            align: Align::Start,
            leading: 1.35,
            hyphens: Hyphens::IfNeeded,
        }
    }
}

impl Setting {
    /// The same, leaning to another side.
    pub(crate) const fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same with lines of another height.
    pub(crate) const fn leaded(self, leading: f32) -> Self {
        Self { leading, ..self }
    }

    /// The same with words broken wherever it helps.
    pub(crate) const fn hyphenated(self) -> Self {
        Self {
            hyphens: Hyphens::Freely,
            ..self
        }
    }
}

/// A stretch of text that looks the same throughout.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span<'a> {
    /// What it says.
    pub(crate) text: Cow<'a, str>,
    /// How it looks.
    pub(crate) face: Face,
}

impl<'a> Span<'a> {
    /// Makes a stretch of text.
    pub(crate) fn new(text: impl Into<Cow<'a, str>>, face: Face) -> Self {
        Self {
            text: text.into(),
            face,
        }
    }
}
