//! Pictures as files: what kind they are, what their heads promise, and what they tell besides the picture.
//!
//! A phone writes into a photo where it was taken, when, and with which device; some hide a film behind it.
//! None of that has a place in a workshop's folder. [`clean`] takes it out without touching the picture: the
//! compressed data stays byte for byte. What is kept is an allowlist, what nobody knows goes. The one thing that
//! is carried over from the metadata is which way is up, since without it the picture lies on its side.
//!
//! Nothing here decodes a picture or knows a disk; the bytes come from strangers, and every length in them is
//! doubted.

mod jpeg;
mod png;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use image::metadata::Orientation;
use thiserror::Error;

pub(crate) use jpeg::head;

/// What a file is, by what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A JPEG.
    Jpeg,
    /// A PNG.
    Png,
}

impl Kind {
    /// Recognises a picture by its first bytes.
    #[must_use]
    pub const fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            _ => None,
        }
    }

    /// Returns what the name of such a file ends in.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// Why a file is not taken for a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unfit {
    /// It is neither a JPEG nor a PNG.
    #[error("neither JPEG nor PNG")]
    NotAPicture,
    /// It is what telephones write if nobody tells them otherwise.
    #[error("HEIC")]
    Heic,
    /// It breaks off, or its parts do not fit together.
    #[error("damaged")]
    Damaged,
}

/// A picture without anything beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clean {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Takes everything out of a picture that is not the picture.
///
/// # Errors
///
/// Returns why it is none.
pub fn clean(bytes: &[u8]) -> Result<Clean, Unfit> {
    let kind = Kind::of(bytes).ok_or_else(|| {
        if is_heic(bytes) {
            Unfit::Heic
        } else {
            Unfit::NotAPicture
        }
    })?;
    let bytes = match kind {
        Kind::Jpeg => jpeg::clean(bytes),
        Kind::Png => png::clean(bytes),
    };
    let bytes = bytes.ok_or(Unfit::Damaged)?;
    Ok(Clean { kind, bytes })
}

/// Recognises HEIF and AVIF, the containers in which telephones keep photos.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8; 4]; 9] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif",
    ];
    bytes.get(4..8) == Some(b"ftyp")
        && bytes
            .get(8..12)
            .is_some_and(|brand| BRANDS.iter().any(|known| brand == known.as_slice()))
}

/// Returns which way is up according to metadata that begins with the head of a TIFF, if it is not how the
/// picture lies anyway.
fn turned(exif: &[u8]) -> Option<Orientation> {
    Orientation::from_exif_chunk(exif).filter(|&up| up != Orientation::NoTransforms)
}

/// Writes metadata that say which way is up, and nothing else.
fn exif(up: Orientation) -> [u8; 26] {
    let mut exif = *b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0";
    exif[19] = up.to_exif();
    exif
}
