//! Pictures of the wall: two beside each other, or one alone, with what they show below.

use std::sync::Arc;

use super::layout::{Area, Belongs, Element, Flow, Paragraph, Piece, Role, Setting, Span};
use super::look::{NOTE, QUIET};
use super::writer::Writer;
use crate::export::{Notice, Picture};
use crate::report::{Photo, Wording};

/// The room between pictures beside each other.
const BETWEEN: f32 = 14.0;

/// The highest picture, alone and beside another one.
const HIGHEST_ALONE: f32 = 330.0;
const HIGHEST_PAIRED: f32 = 240.0;

/// Points of a pixel at which a picture is as large as it may become: 96 pixels to the inch.
const LARGEST: f32 = 0.75;

/// The narrowest caption, below however narrow a picture.
const NARROWEST_CAPTION: f32 = 120.0;

/// Returns how many times as wide as high a picture is.
fn shape(picture: &Picture) -> f32 {
    picture.width.max(1) as f32 / picture.height.max(1) as f32
}

/// A picture with its place in the tree of elements.
struct Hung {
    picture: Arc<Picture>,
    figure: Element,
    caption: Paragraph,
    caption_element: Option<Element>,
    width: f32,
    height: f32,
}

/// Pictures that stand beside each other.
struct Row {
    hung: Vec<Hung>,
    gap: f32,
}

impl Writer<'_> {
    /// Sets pictures; one that cannot be read leaves its caption and a notice.
    pub(super) fn photos(&mut self, photos: &[Photo]) {
        let mut found = Vec::new();
        for photo in photos {
            match self.order.pictures.get(&photo.file) {
                Ok(picture) => found.push((photo, picture)),
                Err(error) => {
                    self.notices.push(Notice::Photo {
                        file: photo.file.clone(),
                        error,
                    });
                    let caption = self.photo_caption(&photo.caption);
                    self.prose(&[Span::new(caption, NOTE)], Setting::default(), false);
                }
            }
        }
        for row in found.chunks(2) {
            let height = self.row_height(row);
            let hung = row
                .iter()
                .map(|(photo, picture)| self.hung(photo, picture, height));
            let hung = hung.collect();
            self.pieces.push(Box::new(Row { hung, gap: 10.0 }));
        }
    }

    /// Returns the height at which pictures beside each other fill the width, or less where they would become
    /// too high or coarse.
    fn row_height(&self, row: &[(&Photo, Arc<Picture>)]) -> f32 {
        let inner = self.flow.sizes().inner_width() - BETWEEN * (row.len() - 1) as f32;
        let shapes: f32 = row.iter().map(|(_, picture)| shape(picture)).sum();
        let highest = if row.len() > 1 {
            HIGHEST_PAIRED
        } else {
            HIGHEST_ALONE
        };
        let coarse = row.iter().map(|(_, picture)| picture.height as f32 * LARGEST);
        coarse.fold((inner / shapes).min(highest), f32::min).max(1.0)
    }

    fn hung(&mut self, photo: &Photo, picture: &Arc<Picture>, height: f32) -> Hung {
        let width = shape(picture) * height;
        let alt = self.photo_caption(&photo.caption);
        let figure = self.element(Role::Figure(alt));
        let spans = if photo.caption.is_empty() {
            Vec::new()
        } else {
            self.wording(&photo.caption, NOTE, NOTE.coloured(QUIET).italic())
        };
        let setting = Setting::default().leaded(1.3);
        let caption = self.flow.type_.set(&spans, setting, width.max(NARROWEST_CAPTION));
        let caption_element =
            (!caption.lines.is_empty()).then(|| self.flow.element(Some(figure), Role::Caption));
        Hung {
            picture: Arc::clone(picture),
            figure,
            caption,
            caption_element,
            width,
            height,
        }
    }

    /// Returns what a picture shows, or that it is one.
    fn photo_caption(&self, caption: &Wording) -> String {
        if caption.text.trim().is_empty() {
            self.words.photo.clone()
        } else {
            format!("{}: {}", self.words.photo, caption.text)
        }
    }
}

impl Piece for Row {
    fn least(&self) -> f32 {
        let caption = |hung: &Hung| hung.caption.lines.iter().take(4).map(|line| line.height).sum();
        self.hung.iter().map(|hung| hung.height + 4.0).fold(0.0, f32::max)
            + self.hung.iter().map(caption).fold(0.0, f32::max)
    }

    fn gap(&self) -> f32 {
        self.gap
    }

    fn place(self: Box<Self>, flow: &mut Flow) {
        let side = flow.sizes().side;
        let height = self.hung.iter().map(|hung| hung.height).fold(0.0, f32::max);
        let y = flow.take(height + 4.0);
        let mut x = side;
        let mut places = Vec::with_capacity(self.hung.len());
        for hung in &self.hung {
            let area = Area::new(x, y, hung.width, hung.height);
            flow.picture(area, Arc::clone(&hung.picture), Belongs::To(hung.figure));
            places.push(x);
            x += hung.width.max(NARROWEST_CAPTION) + BETWEEN;
        }
        let below = self
            .hung
            .iter()
            .map(|hung| hung.caption.height())
            .fold(0.0, f32::max);
        if below <= flow.room() {
            let y = flow.take(below);
            for (hung, x) in self.hung.iter().zip(places) {
                if let Some(element) = hung.caption_element {
                    flow.lines(x, y, &hung.caption.lines, Belongs::To(element));
                }
            }
        } else {
            // Captions longer than the page stand below each other.
            for hung in &self.hung {
                if let Some(element) = hung.caption_element {
                    flow.pour(&hung.caption.lines, side, Belongs::To(element));
                }
            }
        }
    }
}
