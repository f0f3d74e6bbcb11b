//! What is left of a picture.

use super::samples::{
    CMYK_ADOBE, INTERLACED, PALETTE, PROGRESSIVE, photo, png_of, quarters, screenshot, tells_the_place,
};
use super::{Kind, Unfit, clean, head};
use image::metadata::Orientation;
use image::{ImageDecoder, ImageReader};
use proptest::prelude::*;
use std::io::Cursor;

fn pixels(bytes: &[u8]) -> Vec<u8> {
    image::load_from_memory(bytes).unwrap().into_rgb8().into_raw()
}

fn up(bytes: &[u8]) -> u8 {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .unwrap();
    reader.into_decoder().unwrap().orientation().unwrap().to_exif()
}

#[test]
fn everything_that_tells_of_a_place_goes_and_the_picture_stays_as_it_was() {
    for way in 1..=8 {
        for (bytes, kind) in [(photo(way), Kind::Jpeg), (screenshot(way), Kind::Png)] {
            assert!(tells_the_place(&bytes));
            let clean = clean(&bytes).unwrap();
            assert_eq!(clean.kind, kind);
            assert!(!tells_the_place(&clean.bytes), "{kind:?} {way}");
            assert_eq!(pixels(&clean.bytes), pixels(&bytes), "{kind:?} {way}");
            assert_eq!(up(&clean.bytes), way, "{kind:?}");
            assert_eq!(super::clean(&clean.bytes).as_ref(), Ok(&clean), "clean is clean");
        }
    }
}

#[test]
fn what_colours_need_stays() {
    for bytes in [CMYK_ADOBE, PROGRESSIVE, INTERLACED, PALETTE] {
        let clean = clean(bytes).unwrap();
        assert_eq!(pixels(&clean.bytes), pixels(bytes));
    }
    let clean = clean(CMYK_ADOBE).unwrap();
    assert!(head(&clean.bytes).unwrap().is_adobe);
    let mut profile = png_of(quarters(8));
    let mut chunk = Vec::new();
    super::png::write(*b"sRGB", &[0], &mut chunk);
    profile.splice(33..33, chunk.clone());
    let clean = super::clean(&profile).unwrap();
    assert!(clean.bytes.windows(chunk.len()).any(|window| window == chunk));
}

#[test]
fn a_head_is_read_and_not_believed() {
    let read = head(&photo(6)).unwrap();
    assert_eq!((read.width, read.height), (64, 32));
    assert_eq!(read.up, Some(Orientation::Rotate90));
    assert!(!read.is_progressive && !read.is_adobe);
    let passes = head(PROGRESSIVE).unwrap();
    assert!(passes.is_progressive);
    // Two colour components of half the width and height.
    assert_eq!(passes.coefficients, 64 * 32 + 2 * 32 * 16);
}

#[test]
fn what_is_no_picture_is_called_what_it_is() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    assert_eq!(clean(heic), Err(Unfit::Heic));
    for other in [
        b"".as_slice(),
        b"GIF89a",
        b"RIFF\0\0\0\0WEBP",
        b"%PDF-1.7",
        b"Runde Tische",
        b"\0\0\0\x18ftypmp42",
    ] {
        assert_eq!(clean(other), Err(Unfit::NotAPicture), "{other:?}");
    }
}

#[test]
fn a_picture_that_breaks_off_anywhere_is_damaged() {
    for whole in [
        super::samples::jpeg_of(&quarters(16)),
        png_of(quarters(16)),
        PROGRESSIVE.to_vec(),
    ] {
        for end in 8..whole.len() {
            assert_eq!(
                clean(&whole[..end]),
                Err(Unfit::Damaged),
                "{end} of {}",
                whole.len()
            );
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_stumble(
        which in 0usize..4,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
    ) {
        let mut bytes = vec![photo(6), screenshot(3), PROGRESSIVE.to_vec(), PALETTE.to_vec()].swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = head(&bytes);
        if let Ok(clean) = clean(&bytes) {
            prop_assert_eq!(super::clean(&clean.bytes), Ok(clean));
        }
    }
}
