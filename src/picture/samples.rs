//! Pictures for tests: small, asymmetric, and with everything in them that has to go.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// What no picture may tell any more.
pub(crate) const GPS: &[u8] = b"GEHEIMER-ORT-51.1634N-13.4737E";

/// The inks of red, as Adobe writes them.
pub(crate) const CMYK_ADOBE: &[u8] = include_bytes!("samples/cmyk-adobe.jpg");
/// The inks of red, as they are.
pub(crate) const CMYK_PLAIN: &[u8] = include_bytes!("samples/cmyk-plain.jpg");
/// The quarters in several passes.
pub(crate) const PROGRESSIVE: &[u8] = include_bytes!("samples/progressive.jpg");
/// The quarters with a table of colours.
pub(crate) const PALETTE: &[u8] = include_bytes!("samples/palette.png");
/// The quarters in seven passes.
pub(crate) const INTERLACED: &[u8] = include_bytes!("samples/interlaced.png");

/// Draws four quarters: red and green above, blue and white below. Twice as wide as it is high.
pub(crate) fn quarters(height: u32) -> RgbImage {
    RgbImage::from_fn(2 * height, height, |x, y| match (x < height, y < height / 2) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255, 255, 255]),
    })
}

pub(crate) fn jpeg_of(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90)
        .encode_image(image)
        .unwrap();
    bytes
}

pub(crate) fn png_of(image: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Writes metadata with which way is up, and with a place.
pub(crate) fn exif_with_place(up: u8) -> Vec<u8> {
    let mut exif = b"II\x2a\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, up, 0, 0, 0]);
    exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    exif.extend([0; 4]);
    exif.extend(GPS);
    exif
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let mut segment = vec![0xff, marker];
    segment.extend(u16::try_from(body.len() + 2).unwrap().to_be_bytes());
    segment.extend(body);
    segment
}

/// Makes a photo as a telephone takes it: turned, with a place in every corner of the file.
pub(crate) fn photo(up: u8) -> Vec<u8> {
    photo_of(&quarters(32), up)
}

pub(crate) fn photo_of(image: &RgbImage, up: u8) -> Vec<u8> {
    let plain = jpeg_of(image);
    let mut bytes = plain[..2].to_vec();
    let with = |head: &[u8]| [head, GPS].concat();
    bytes.extend(segment(
        0xe1,
        &[b"Exif\0\0".as_slice(), &exif_with_place(up)].concat(),
    ));
    bytes.extend(segment(0xe1, &with(b"http://ns.adobe.com/xap/1.0/\0")));
    bytes.extend(segment(0xe2, &with(b"MPF\0")));
    bytes.extend(segment(0xed, &with(b"Photoshop 3.0\0")));
    bytes.extend(segment(0xe0, &with(b"JFXX\0")));
    bytes.extend(segment(0xe5, &with(b"")));
    bytes.extend(segment(0xfe, &with(b"")));
    bytes.extend(&plain[2..]);
    // A film behind the picture.
    bytes.extend(with(b"\0\0\0\x18ftypmp42"));
    bytes
}

/// Makes a picture of the screen, with a place in every corner of the file.
pub(crate) fn screenshot(up: u8) -> Vec<u8> {
    let plain = png_of(quarters(32));
    // Signature and head.
    let (head, rest) = plain.split_at(8 + 25);
    let mut bytes = head.to_vec();
    chunk(*b"eXIf", &exif_with_place(up), &mut bytes);
    for name in [b"tEXt", b"zTXt", b"iTXt", b"tIME", b"caBX"] {
        chunk(*name, &[b"Comment\0".as_slice(), GPS].concat(), &mut bytes);
    }
    bytes.extend(rest);
    bytes.extend(GPS);
    bytes
}

pub(crate) use super::png::write as chunk;

/// Says whether the place stands anywhere in these bytes.
pub(crate) fn tells_the_place(bytes: &[u8]) -> bool {
    bytes.windows(GPS.len()).any(|window| window == GPS)
}
