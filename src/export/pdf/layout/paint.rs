//! From laid out pages to the bytes of a PDF.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Datelike, Offset, Timelike};
use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::validate::Accessibility;
use krilla::configure::{Configuration, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::text::Font;

use super::flow::Flow;
use super::page::{Area, Belongs, Bookmark, Shape, Stroke};
use super::tags::Marks;
use super::text::one_line;
use crate::export::Picture;
use crate::export::style::Rgb;
use crate::locale::Language;
use crate::workshop::Moment;

/// How far a curve of a quarter circle reaches, in radii.
const QUARTER: f32 = 0.552_284_8;

/// What a file says about itself.
pub(crate) struct About<'a> {
    /// Its title.
    pub(crate) title: &'a str,
    /// Its language.
    pub(crate) language: Language,
    /// When it was written.
    pub(crate) now: Moment,
}

impl Flow {
    /// Writes the pages as a PDF: by PDF/UA-1 if every character could be drawn, plainly tagged otherwise. Says
    /// whether the file claims PDF/UA-1; none: no file could be made.
    pub(crate) fn paint(&self, about: &About<'_>) -> Option<(Vec<u8>, bool)> {
        let universal = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
        if self.type_.missing().is_empty()
            && let Ok(universal) = universal.finish()
            && let Some(bytes) = self.written(about, universal)
        {
            return Some((bytes, true));
        }
        let plain = ConfigurationBuilder::new().with_version(PdfVersion::Pdf17);
        let plain = plain.finish().unwrap_or_default();
        self.written(about, plain).map(|bytes| (bytes, false))
    }

    fn written(&self, about: &About<'_>, configuration: Configuration) -> Option<Vec<u8>> {
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        let files = self.type_.fonts.files();
        let mut painter = Painter {
            fonts: files.map(|data| (data, None)).collect(),
            images: HashMap::new(),
            marks: Marks::default(),
        };
        for page in &self.pages {
            let settings = PageSettings::from_wh(page.sizes.width, page.sizes.height)?;
            let mut sheet = document.start_page_with(settings);
            let mut surface = sheet.surface();
            painter.page(&mut surface, &page.items);
            surface.finish();
            sheet.finish();
        }
        document.set_tag_tree(self.tags.tree(&painter.marks, about.language.code()));
        document.set_outline(outline(&self.bookmarks));
        document.set_metadata(
            Metadata::new()
                .title(one_line(about.title))
                .language(about.language.code().to_owned())
                .creator("Werkstatt".to_owned())
                .producer("Werkstatt".to_owned())
                .creation_date(date(about.now)),
        );
        document.finish().ok()
    }
}

struct Painter {
    /// The files of the fonts, and those that are read already: most documents need two.
    fonts: Vec<(&'static [u8], Option<Font>)>,
    images: HashMap<*const Picture, Option<Image>>,
    marks: Marks,
}

impl Painter {
    fn page(&mut self, surface: &mut Surface<'_>, items: &[(Belongs, Shape)]) {
        for group in items.chunk_by(|(one, _), (other, _)| one == other) {
            let Some((belongs, _)) = group.first() else {
                continue;
            };
            let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
            match belongs {
                Belongs::To(element) => {
                    let mark = surface.start_tagged(ContentTag::Other);
                    self.marks.add(*element, mark);
                }
                Belongs::Look => {
                    surface.start_tagged(artifact(ArtifactType::Layout));
                }
                Belongs::Head => {
                    surface.start_tagged(artifact(ArtifactType::Header));
                }
                Belongs::Foot => {
                    surface.start_tagged(artifact(ArtifactType::Footer));
                }
            }
            for (_, shape) in group {
                self.shape(surface, shape);
            }
            surface.end_tagged();
        }
    }

    fn font(&mut self, number: usize) -> Option<Font> {
        let (data, font) = self.fonts.get_mut(number)?;
        if font.is_none() {
            *font = Font::new((*data).into(), 0);
        }
        font.clone()
    }

    fn shape(&mut self, surface: &mut Surface<'_>, shape: &Shape) {
        match shape {
            Shape::Text { x, y, line } => {
                surface.set_stroke(None);
                for run in &line.runs {
                    let Some(font) = self.font(run.font) else {
                        continue;
                    };
                    surface.set_fill(Some(fill(run.colour)));
                    let start = Point::from_xy(x + run.x, y + line.baseline);
                    surface.draw_glyphs(start, &run.glyphs, font, &run.text, run.size, false);
                }
            }
            Shape::Box {
                area,
                radius,
                fill: colour,
                stroke,
            } => {
                surface.set_fill(colour.map(fill));
                surface.set_stroke(stroke.map(pen));
                if let Some(path) = rounded(*area, *radius) {
                    surface.draw_path(&path);
                }
            }
            Shape::Rule { from, to, stroke } => {
                surface.set_fill(None);
                surface.set_stroke(Some(pen(*stroke)));
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
            Shape::Picture { area, picture } => {
                let image = self
                    .images
                    .entry(Arc::as_ptr(picture))
                    .or_insert_with(|| Image::from_jpeg(picture.jpeg.clone().into(), false).ok());
                if let (Some(image), Some(size)) = (image, Size::from_wh(area.width, area.height)) {
                    surface.push_transform(&Transform::from_translate(area.x, area.y));
                    surface.draw_image(image.clone(), size);
                    surface.pop();
                }
            }
            Shape::Nothing => {}
        }
    }
}

fn colour(Rgb(red, green, blue): Rgb) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(ink: Rgb) -> Fill {
    Fill {
        paint: colour(ink).into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }
}

fn pen(stroke: Stroke) -> krilla::paint::Stroke {
    krilla::paint::Stroke {
        paint: colour(stroke.colour).into(),
        width: stroke.width,
        dash: stroke.dotted.then(|| StrokeDash {
            array: vec![stroke.width, 3.0 * stroke.width],
            offset: 0.0,
        }),
        ..krilla::paint::Stroke::default()
    }
}

/// Draws the outline of a rectangle with rounded corners.
fn rounded(area: Area, radius: f32) -> Option<krilla::geom::Path> {
    let Area { x, y, width, height } = area;
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
        return path.finish();
    }
    let (right, bottom, reach) = (x + width, y + height, radius * (1.0 - QUARTER));
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - reach, y, right, y + reach, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - reach,
        right - reach,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(x + radius, bottom);
    path.cubic_to(x + reach, bottom, x, bottom - reach, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + reach, x + reach, y, x + radius, y);
    path.close();
    path.finish()
}

/// Builds the list of headings; a heading goes below the nearest one before it that is higher.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let close = |open: &mut Vec<(u8, OutlineNode)>, outline: &mut Outline| {
        if let Some((_, node)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for bookmark in bookmarks {
        while open.last().is_some_and(|(level, _)| *level >= bookmark.level) {
            close(&mut open, &mut outline);
        }
        let place = XyzDestination::new(bookmark.page, Point::from_xy(0.0, bookmark.y));
        let node = OutlineNode::new(one_line(&bookmark.title), place).with_open(bookmark.level <= 2);
        open.push((bookmark.level, node));
    }
    while !open.is_empty() {
        close(&mut open, &mut outline);
    }
    outline
}

fn date(now: Moment) -> DateTime {
    let offset = now.offset().fix().local_minus_utc() / 60;
    DateTime::new(u16::try_from(now.year()).unwrap_or_default())
        .month(now.month() as u8)
        .day(now.day() as u8)
        .hour(now.hour() as u8)
        .minute(now.minute() as u8)
        .second(now.second() as u8)
        .utc_offset_hour((offset / 60) as i8)
        .utc_offset_minute((offset % 60).unsigned_abs() as u8)
}
