//! A page and what stands on it, before anything is drawn.

use std::sync::Arc;

use super::tags::Element;
use super::text::Line;
use crate::export::Picture;
use crate::export::style::{Paper, Rgb};

/// What a page measures, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sizes {
    /// Its width.
    pub(crate) width: f32,
    /// Its height.
    pub(crate) height: f32,
    /// What is left free above.
    pub(crate) top: f32,
    /// What is left free below.
    pub(crate) bottom: f32,
    /// What is left free on the left and on the right.
    pub(crate) side: f32,
}

impl Sizes {
    /// An upright page with room for a running title and a footer.
    pub(crate) const fn portrait(paper: Paper) -> Self {
        let (width, height) = paper.points();
        Self {
            width,
            height,
            top: 68.0,
            bottom: 68.0,
            side: 59.0,
        }
    }

    /// The same margins on a page on its side.
    pub(crate) const fn turned(self) -> Self {
        Self {
            width: self.height,
            height: self.width,
            ..self
        }
    }

    /// Returns the width between the margins.
    pub(crate) const fn inner_width(&self) -> f32 {
        self.width - 2.0 * self.side
    }

    /// Returns the height between the margins.
    pub(crate) const fn inner_height(&self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// A rectangle, from its upper left corner, in points from the upper left corner of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Area {
    /// How far from the left.
    pub(crate) x: f32,
    /// How far from the top.
    pub(crate) y: f32,
    /// How wide.
    pub(crate) width: f32,
    /// How high.
    pub(crate) height: f32,
}

impl Area {
    /// Makes a rectangle.
    pub(crate) const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }
}

/// A line that is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stroke {
    /// How thick, in points.
    pub(crate) width: f32,
    /// In which colour.
    pub(crate) colour: Rgb,
    /// Whether it is dotted.
    pub(crate) dotted: bool,
}

impl Stroke {
    /// A plain line.
    pub(crate) const fn new(width: f32, colour: Rgb) -> Self {
        Self {
            width,
            colour,
            dotted: false,
        }
    }
}

/// Something on a page.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// A line of text with its upper left corner.
    Text { x: f32, y: f32, line: Line },
    /// A rectangle, rounded by a radius.
    Box {
        area: Area,
        radius: f32,
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    },
    /// A line.
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        stroke: Stroke,
    },
    /// A picture.
    Picture { area: Area, picture: Arc<Picture> },
    /// Nothing to be seen: an empty cell, which is a cell all the same.
    Nothing,
}

/// To what something on a page belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Belongs {
    /// To an element of the document.
    To(Element),
    /// To the look alone.
    Look,
    /// To the running title.
    Head,
    /// To the footer.
    Foot,
}

/// A page with what stands on it.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) sizes: Sizes,
    pub(super) items: Vec<(Belongs, Shape)>,
}

/// An entry of the list of headings beside the pages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bookmark {
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) y: f32,
}
