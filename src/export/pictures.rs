//! Pictures of the wall, made ready for a document: upright, scaled, and without anything about where they
//! were taken.
//!
//! A photo stays in the folder as it came; what goes out is drawn anew, so that no metadata can travel along.
//! Very large JPEGs are scaled while they are read, which keeps a picture of a hundred megapixels from taking
//! the memory of the laptop.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, RgbImage};
use thiserror::Error;

/// The folder of a workshop that holds its pictures.
pub const FOLDER: &str = "photos";

/// The longer side of a picture in a document, in pixels: sharp on paper up to 20 cm, and small enough to send.
pub const LONGEST: u32 = 1600;

/// The largest file that is read, in bytes.
const MAX_BYTES: u64 = 128 << 20;

/// The most pixels that are held in memory at once.
const MAX_PIXELS: u64 = 64_000_000;

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
            folder: Some(workshop.join(FOLDER)),
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
        let is_name =
            Path::new(file).file_name().is_some_and(|name| name == file) && !file.contains(['/', '\\', ':']);
        if !is_name {
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
    let file = File::open(path).map_err(failed)?;
    let meta = file.metadata().map_err(failed)?;
    if !meta.is_file() {
        return Err(PictureError::NotAPicture);
    }
    if meta.len() > MAX_BYTES {
        return Err(PictureError::Io(std::io::ErrorKind::FileTooLarge));
    }
    let mut bytes = Vec::new();
    BufReader::new(file).read_to_end(&mut bytes).map_err(failed)?;
    make(&bytes)
}

/// Makes a picture ready that is in memory.
///
/// # Errors
///
/// Returns why it is none.
pub fn make(bytes: &[u8]) -> Result<Picture, PictureError> {
    let (mut image, orientation) = match bytes {
        [0xff, 0xd8, 0xff, ..] => jpeg(bytes)?,
        [0x89, b'P', b'N', b'G', ..] => png(bytes)?,
        _ => return Err(PictureError::NotAPicture),
    };
    if image.width().max(image.height()) > LONGEST {
        image = image.thumbnail(LONGEST, LONGEST);
    }
    image.apply_orientation(orientation);
    let image = flat(&image);
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

fn jpeg(bytes: &[u8]) -> Result<(DynamicImage, Orientation), PictureError> {
    let damaged = |error: jpeg_decoder::Error| PictureError::Damaged(error.to_string());
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    decoder.read_info().map_err(damaged)?;
    let orientation = decoder
        .exif_data()
        .and_then(Orientation::from_exif_chunk)
        .unwrap_or(Orientation::NoTransforms);
    let longest = u16::try_from(LONGEST).unwrap_or(u16::MAX);
    decoder.scale(longest, longest).map_err(damaged)?;
    let info = decoder.info().ok_or(PictureError::NotAPicture)?;
    fits(u64::from(info.width) * u64::from(info.height))?;
    let pixels = decoder.decode().map_err(damaged)?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    let rgb: Vec<u8> = match info.pixel_format {
        jpeg_decoder::PixelFormat::L8 => pixels.iter().flat_map(|&grey| [grey; 3]).collect(),
        jpeg_decoder::PixelFormat::L16 => pixels.chunks_exact(2).flat_map(|grey| [grey[1]; 3]).collect(),
        jpeg_decoder::PixelFormat::RGB24 => pixels,
        jpeg_decoder::PixelFormat::CMYK32 => pixels.chunks_exact(4).flat_map(rgb_of_cmyk).collect(),
    };
    let image = RgbImage::from_raw(width, height, rgb).ok_or(PictureError::NotAPicture)?;
    Ok((image.into(), orientation))
}

/// Turns inverted CMYK, as cameras and Adobe write it, into RGB.
fn rgb_of_cmyk(cmyk: &[u8]) -> [u8; 3] {
    let black = u16::from(cmyk[3]);
    [0, 1, 2].map(|at: usize| u8::try_from(u16::from(cmyk[at]) * black / 255).unwrap_or(u8::MAX))
}

fn png(bytes: &[u8]) -> Result<(DynamicImage, Orientation), PictureError> {
    let damaged = |error: image::ImageError| PictureError::Damaged(error.to_string());
    let mut decoder = PngDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    fits(u64::from(width) * u64::from(height))?;
    let orientation = decoder.orientation().map_err(damaged)?;
    let image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    Ok((image, orientation))
}

fn fits(pixels: u64) -> Result<(), PictureError> {
    if pixels > MAX_PIXELS {
        return Err(PictureError::TooLarge {
            megapixels: pixels / 1_000_000,
        });
    }
    Ok(())
}

/// Puts a picture on white, where light shines through it.
fn flat(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let image = image.to_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0;
        let on_white = |light: u8| {
            let (light, alpha) = (u16::from(light), u16::from(alpha));
            u8::try_from((light * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([on_white(red), on_white(green), on_white(blue)])
    })
}
