//! Pictures: each file is in the package once, however often it is shown, and every picture says in words what it is.

use std::collections::HashMap;
use std::sync::Arc;

use super::paragraph::one_line;
use super::xml::Xml;
use crate::export::Picture;

/// How many English Metric Units, in which drawings are measured, make a twip, in which pages are.
const EMU_PER_TWIP: u64 = 635;

/// The width of a pixel in twips at the 96 dots per inch that word processors assume.
const TWIPS_PER_PIXEL: u64 = 15;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const INLINE: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The pictures of a package.
#[derive(Default)]
pub(super) struct Media {
    pictures: Vec<Arc<Picture>>,
    files: HashMap<String, usize>,
    shown: usize,
}

/// A rectangle in twips into which a picture has to fit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) width: u64,
    pub(super) height: u64,
}

impl Media {
    /// Shows a picture inside a frame; `description` is what it says to those who do not see it.
    pub(super) fn show(
        &mut self,
        file: &str,
        picture: &Arc<Picture>,
        frame: Frame,
        description: &str,
    ) -> Drawing {
        let at = *self.files.entry(file.to_owned()).or_insert_with(|| {
            self.pictures.push(Arc::clone(picture));
            self.pictures.len()
        });
        self.shown += 1;
        let (width, height) = scaled(picture, frame);
        Drawing {
            relationship: relationship(at),
            id: self.shown,
            description: one_line(description),
            width,
            height,
        }
    }

    /// Returns the pictures with the names of their parts, as they are known inside the folder of the document.
    pub(super) fn parts(&self) -> impl Iterator<Item = (String, String, &Picture)> {
        self.pictures
            .iter()
            .zip(1..)
            .map(|(picture, at)| (relationship(at), format!("media/image{at}.jpeg"), &**picture))
    }
}

fn relationship(at: usize) -> String {
    format!("rIdImage{at}")
}

/// Returns width and height in English Metric Units: as large as the frame allows, and no larger than the picture is.
fn scaled(picture: &Picture, frame: Frame) -> (u64, u64) {
    let (wide, high) = (u64::from(picture.width.max(1)), u64::from(picture.height.max(1)));
    let width = frame
        .width
        .min(wide * TWIPS_PER_PIXEL)
        .min(frame.height * wide / high)
        .max(1);
    let height = (width * high / wide).clamp(1, frame.height);
    (width * EMU_PER_TWIP, height * EMU_PER_TWIP)
}

/// A picture where it is shown.
#[derive(Debug)]
pub(super) struct Drawing {
    relationship: String,
    id: usize,
    description: String,
    width: u64,
    height: u64,
}

impl Drawing {
    /// Writes the drawing, in line with the text.
    pub(super) fn write(&self, xml: &mut Xml) {
        let id = self.id.to_string();
        let named = [
            ("id", id.as_str()),
            ("name", &format!("Picture {id}")),
            ("descr", &self.description),
        ];
        let (width, height) = (self.width.to_string(), self.height.to_string());
        let size = [("cx", width.as_str()), ("cy", height.as_str())];
        let inline = [
            ("xmlns:wp", INLINE),
            ("distT", "0"),
            ("distB", "0"),
            ("distL", "0"),
            ("distR", "0"),
        ];
        xml.element("w:drawing", &[], |xml| {
            xml.element("wp:inline", &inline, |xml| {
                xml.empty("wp:extent", &size);
                xml.empty("wp:docPr", &named);
                xml.element("wp:cNvGraphicFramePr", &[], |xml| {
                    xml.empty(
                        "a:graphicFrameLocks",
                        &[("xmlns:a", DRAWING), ("noChangeAspect", "1")],
                    );
                });
                xml.element("a:graphic", &[("xmlns:a", DRAWING)], |xml| {
                    xml.element("a:graphicData", &[("uri", PICTURE)], |xml| {
                        self.picture(xml, &named, &size);
                    });
                });
            });
        });
    }

    fn picture(&self, xml: &mut Xml, named: &[(&str, &str)], size: &[(&str, &str)]) {
        xml.element("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
            xml.element("pic:nvPicPr", &[], |xml| {
                xml.empty("pic:cNvPr", named);
                xml.empty("pic:cNvPicPr", &[]);
            });
            xml.element("pic:blipFill", &[], |xml| {
                let embedded = [("xmlns:r", RELATIONSHIPS), ("r:embed", &self.relationship)];
                xml.empty("a:blip", &embedded);
                xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
            });
            xml.element("pic:spPr", &[], |xml| {
                xml.element("a:xfrm", &[], |xml| {
                    xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                    xml.empty("a:ext", size);
                });
                xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
            });
        });
    }
}
