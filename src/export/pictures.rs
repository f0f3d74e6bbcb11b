//! Pictures of the wall, made ready for a document: upright, scaled, and without anything about where they
//! were taken.
//!
//! What goes out is drawn anew, so that no metadata can travel along, also from pictures that came into the folder
//! by another way. Very large JPEGs are scaled while they are read, which keeps a picture of a hundred megapixels
//! from taking the memory of the laptop. What a head promises is added up before any memory is asked for: a file
//! of a few bytes can claim to be as large as a city.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngDecoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, Limits, RgbImage};
use thiserror::Error;

use crate::picture::{self, Kind};
use crate::store;

/// The longer side of a picture in a document, in pixels: sharp on paper up to 20 cm, and small enough to send.
pub const LONGEST: u32 = 1600;

/// The most bytes of a picture that are held in memory at once as it is read: a PNG of 64 megapixels with four
/// bytes for each, say.
const MAX_HELD: u64 = 256 << 20;

/// The same for a JPEG whose passes have to be held until the last one: 220 megapixels at the usual sampling.
const MAX_PASSES: u64 = 640 << 20;

/// The most pixels of a JPEG that is scaled while it is read.
const MAX_PIXELS: u64 = 500_000_000;

/// Of a hundred, how close the JPEGs in a document come to what was drawn.
const QUALITY: u8 = 82;

/// A picture that is ready to be put into a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The picture as a JPEG without metadata, upright.
    pub jpeg: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Why a picture is not in a document.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PictureError {
    /// The file is not in the folder.
    #[error("the file is missing")]
    Missing,
    /// The file could not be read.
    #[error("cannot be read: {0}")]
    Io(std::io::ErrorKind),
    /// It is neither a JPEG nor a PNG, whatever its name says.
    #[error("neither JPEG nor PNG")]
    NotAPicture,
    /// It is damaged or cut off.
    #[error("damaged: {0}")]
    Damaged(String),
    /// It is larger than can be held in memory.
    #[error("too large: {megapixels} megapixels")]
    TooLarge {
        /// How large it is.
        megapixels: u64,
    },
}

/// The pictures of a workshop; each is read and scaled once, however many formats want it.
#[derive(Debug, Default)]
pub struct Pictures {
    folder: Option<PathBuf>,
    ready: RefCell<HashMap<String, Result<Arc<Picture>, PictureError>>>,
}

impl Pictures {
    /// Looks for pictures in the folder of a workshop.
    #[must_use]
    pub fn of(workshop: &Path) -> Self {
        Self {
            folder: Some(workshop.join(store::PHOTOS)),
            ready: RefCell::default(),
        }
    }

    /// Returns a picture by the name of its file.
    ///
    /// # Errors
    ///
    /// Returns why there is none; so does every later question for the same file.
    pub fn get(&self, file: &str) -> Result<Arc<Picture>, PictureError> {
        let mut ready = self.ready.borrow_mut();
        if let Some(picture) = ready.get(file) {
            return picture.clone();
        }
        let picture = self.path(file).and_then(|path| read(&path)).map(Arc::new);
        ready.insert(file.to_owned(), picture.clone());
        picture
    }

    /// Returns where a picture lies. A name that would lead out of the folder names none.
    fn path(&self, file: &str) -> Result<PathBuf, PictureError> {
        let folder = self.folder.as_ref().ok_or(PictureError::Missing)?;
        if !store::is_photo_name(file) {
            return Err(PictureError::Missing);
        }
        Ok(folder.join(file))
    }
}

/// Reads a picture and makes it ready.
fn read(path: &Path) -> Result<Picture, PictureError> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => PictureError::Missing,
        kind => PictureError::Io(kind),
    };
    // Looked at before it is opened: opening a pipe waits for ever, and a link shows what nobody hung on the wall.
    let meta = fs::symlink_metadata(path).map_err(failed)?;
    if !meta.is_file() {
        return Err(PictureError::NotAPicture);
    }
    if meta.len() > store::MAX_PHOTO {
        return Err(PictureError::Io(std::io::ErrorKind::FileTooLarge));
    }
    let mut bytes = Vec::new();
    // No more than was looked at, also of a file that grows meanwhile.
    File::open(path)
        .and_then(|file| file.take(store::MAX_PHOTO).read_to_end(&mut bytes))
        .map_err(failed)?;
    make(&bytes)
}

/// Makes a picture ready that is in memory.
///
/// # Errors
///
/// Returns why it is none.
pub fn make(bytes: &[u8]) -> Result<Picture, PictureError> {
    let (image, up) = match Kind::of(bytes).ok_or(PictureError::NotAPicture)? {
        Kind::Jpeg => jpeg(bytes)?,
        Kind::Png => png(bytes)?,
    };
    if image.width() == 0 || image.height() == 0 {
        return Err(PictureError::Damaged("empty".to_owned()));
    }
    let mut image = DynamicImage::from(scaled(flat(image)));
    image.apply_orientation(up);
    let image = image.into_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode_image(&image)
        .map_err(|error| PictureError::Damaged(error.to_string()))?;
    Ok(Picture {
        jpeg,
        width: image.width(),
        height: image.height(),
    })
}

/// Scales a picture down, so that what is written on the cards in it can still be read: coarsely to twice the
/// size, which is fast, and the rest with care.
fn scaled(image: RgbImage) -> RgbImage {
    let longest = image.width().max(image.height());
    if longest <= LONGEST {
        return image;
    }
    let to = |wanted: u32| {
        let scale = |side: u32| (u64::from(side) * u64::from(wanted)).div_ceil(u64::from(longest));
        let fit = |side: u32| u32::try_from(scale(side)).unwrap_or(wanted).clamp(1, wanted);
        (fit(image.width()), fit(image.height()))
    };
    let (width, height) = to(LONGEST);
    if longest <= 3 * LONGEST {
        return image::imageops::resize(&image, width, height, FilterType::CatmullRom);
    }
    let (twice_width, twice_height) = to(2 * LONGEST);
    let coarse = image::imageops::thumbnail(&image, twice_width, twice_height);
    image::imageops::resize(&coarse, width, height, FilterType::CatmullRom)
}

fn jpeg(bytes: &[u8]) -> Result<(DynamicImage, Orientation), PictureError> {
    let damaged = |error: jpeg_decoder::Error| PictureError::Damaged(error.to_string());
    let head = picture::head(bytes).ok_or_else(|| PictureError::Damaged("no frame".to_owned()))?;
    let pixels = u64::from(head.width) * u64::from(head.height);
    let too_large = PictureError::TooLarge {
        megapixels: pixels / 1_000_000,
    };
    // Each value of a pass takes two bytes.
    if pixels > MAX_PIXELS || (head.is_progressive && head.coefficients * 2 > MAX_PASSES) {
        return Err(too_large);
    }
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    let longest = u16::try_from(LONGEST).unwrap_or(u16::MAX);
    decoder.scale(longest, longest).map_err(damaged)?;
    let info = decoder
        .info()
        .ok_or_else(|| PictureError::Damaged("no frame".to_owned()))?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    if u64::from(width) * u64::from(height) * info.pixel_format.pixel_bytes() as u64 > MAX_HELD {
        return Err(too_large);
    }
    let pixels = decoder.decode().map_err(damaged)?;
    let rgb: Vec<u8> = match info.pixel_format {
        jpeg_decoder::PixelFormat::L8 => pixels.iter().flat_map(|&grey| [grey; 3]).collect(),
        jpeg_decoder::PixelFormat::L16 => pixels
            .chunks_exact(2)
            .flat_map(|grey| {
                [u8::try_from(u16::from_ne_bytes([grey[0], grey[1]]) >> 8).unwrap_or(u8::MAX); 3]
            })
            .collect(),
        jpeg_decoder::PixelFormat::RGB24 => pixels,
        jpeg_decoder::PixelFormat::CMYK32 => pixels
            .chunks_exact(4)
            .flat_map(|inks| light([inks[0], inks[1], inks[2], inks[3]], head.is_adobe))
            .collect(),
    };
    let image = RgbImage::from_raw(width, height, rgb)
        .ok_or_else(|| PictureError::Damaged("too few pixels".to_owned()))?;
    Ok((image.into(), head.up.unwrap_or(Orientation::NoTransforms)))
}

/// Turns inks into light. The decoder inverts them always, since Adobe writes them inverted; where Adobe has not
/// written them, that has to be taken back.
fn light(inks: [u8; 4], is_adobe: bool) -> [u8; 3] {
    let ink = |at: usize| if is_adobe { inks[at] } else { 255 - inks[at] };
    let white = 255 - u16::from(ink(3));
    [0, 1, 2].map(|at| u8::try_from((255 - u16::from(ink(at))) * white / 255).unwrap_or(u8::MAX))
}

fn png(bytes: &[u8]) -> Result<(DynamicImage, Orientation), PictureError> {
    let damaged = |error: image::ImageError| PictureError::Damaged(error.to_string());
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_HELD);
    let mut decoder = PngDecoder::with_limits(Cursor::new(bytes), limits).map_err(damaged)?;
    if decoder.total_bytes() > MAX_HELD {
        let (width, height) = decoder.dimensions();
        return Err(PictureError::TooLarge {
            megapixels: u64::from(width) * u64::from(height) / 1_000_000,
        });
    }
    // What stands beside the picture may be broken without harm to it.
    let up = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    Ok((image, up))
}

/// Puts a picture on white, where light shines through it.
fn flat(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0;
        let on_white = |light: u8| {
            let (light, alpha) = (u32::from(light), u32::from(alpha));
            u8::try_from((light * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([on_white(red), on_white(green), on_white(blue)])
    })
}

#[cfg(test)]
mod tests;
