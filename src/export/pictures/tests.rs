//! Pictures in every state in which they come.

use super::{LONGEST, Picture, PictureError, Pictures, make};
use crate::picture::samples::{
    CMYK_ADOBE, CMYK_PLAIN, INTERLACED, PALETTE, PROGRESSIVE, jpeg_of, photo, photo_of, png_of, quarters,
    screenshot, tells_the_place,
};
use image::{DynamicImage, GrayImage, Luma, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;

const RED: [u8; 3] = [255, 0, 0];
const GREEN: [u8; 3] = [0, 255, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const WHITE: [u8; 3] = [255, 255, 255];

fn drawn(picture: &Picture) -> RgbImage {
    let image = image::load_from_memory(&picture.jpeg).unwrap().into_rgb8();
    assert_eq!((image.width(), image.height()), (picture.width, picture.height));
    image
}

#[track_caller]
fn assert_is(image: &RgbImage, x: u32, y: u32, wanted: [u8; 3]) {
    let found = image.get_pixel(x, y).0;
    let far = found
        .iter()
        .zip(wanted)
        .any(|(&found, wanted)| found.abs_diff(wanted) > 24);
    assert!(!far, "{found:?} instead of {wanted:?} at {x}, {y}");
}

/// Checks the colours of the four corners, from left to right and from top to bottom.
#[track_caller]
fn assert_corners(picture: &Picture, wanted: [[u8; 3]; 4]) {
    let image = drawn(picture);
    let (right, bottom) = (image.width() - 5, image.height() - 5);
    for ((x, y), wanted) in [(4, 4), (right, 4), (4, bottom), (right, bottom)]
        .into_iter()
        .zip(wanted)
    {
        assert_is(&image, x, y, wanted);
    }
}

#[test]
fn whichever_way_the_camera_was_held_the_picture_stands_upright() {
    let upright = [
        (1, [RED, GREEN, BLUE, WHITE]),
        (2, [GREEN, RED, WHITE, BLUE]),
        (3, [WHITE, BLUE, GREEN, RED]),
        (4, [BLUE, WHITE, RED, GREEN]),
        (5, [RED, BLUE, GREEN, WHITE]),
        (6, [BLUE, RED, WHITE, GREEN]),
        (7, [WHITE, GREEN, BLUE, RED]),
        (8, [GREEN, WHITE, RED, BLUE]),
    ];
    for (way, corners) in upright {
        for bytes in [photo(way), screenshot(way)] {
            for bytes in [crate::picture::clean(&bytes).unwrap().bytes, bytes] {
                let picture = make(&bytes).unwrap();
                assert_eq!(picture.width > picture.height, way < 5);
                assert_corners(&picture, corners);
            }
        }
    }
}

#[test]
fn nothing_of_where_it_was_taken_goes_out() {
    for way in [1, 6] {
        for bytes in [photo(way), screenshot(way)] {
            let picture = make(&bytes).unwrap();
            assert!(!tells_the_place(&picture.jpeg));
            let parts = [b"Exif".as_slice(), b"ns.adobe.com", b"Photoshop"];
            for part in parts {
                assert!(!picture.jpeg.windows(part.len()).any(|window| window == part));
            }
        }
    }
}

#[test]
fn every_kind_of_jpeg_and_png_has_its_colours() {
    let quarter = [RED, GREEN, BLUE, WHITE];
    let deep = DynamicImage::from(quarters(32)).into_rgb16();
    for bytes in [
        PROGRESSIVE.to_vec(),
        PALETTE.to_vec(),
        INTERLACED.to_vec(),
        png_of(quarters(32)),
        png_of(deep),
        jpeg_of(&quarters(32)),
    ] {
        assert_corners(&make(&bytes).unwrap(), quarter);
    }
    for inks in [CMYK_ADOBE, CMYK_PLAIN] {
        assert_corners(&make(inks).unwrap(), [RED; 4]);
    }
    let grey = GrayImage::from_pixel(16, 16, Luma([100]));
    let mut grey_jpeg = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut grey_jpeg)
        .encode_image(&grey)
        .unwrap();
    for bytes in [
        grey_jpeg,
        png_of(grey.clone()),
        png_of(DynamicImage::from(grey).into_luma16()),
    ] {
        assert_corners(&make(&bytes).unwrap(), [[100; 3]; 4]);
    }
}

#[test]
fn what_light_shines_through_lies_on_white() {
    let glass = RgbaImage::from_fn(32, 16, |x, _| {
        if x < 16 {
            Rgba([0, 0, 0, 0])
        } else {
            Rgba([255, 0, 0, 128])
        }
    });
    let image = drawn(&make(&png_of(glass.clone())).unwrap());
    assert_is(&image, 4, 8, WHITE);
    assert_is(&image, 28, 8, [255, 127, 127]);
    let deep = DynamicImage::from(glass).into_rgba16();
    let image = drawn(&make(&png_of(deep)).unwrap());
    assert_is(&image, 4, 8, WHITE);
}

#[test]
fn a_large_picture_is_scaled_and_a_small_one_left_alone() {
    let small = make(&jpeg_of(&quarters(100))).unwrap();
    assert_eq!((small.width, small.height), (200, 100));
    for longest in [1601, 3300, 5000, 13000] {
        let strip = RgbImage::from_pixel(longest, longest / 20, Rgb(GREEN));
        for bytes in [photo_of(&strip, 6), png_of(strip)] {
            let picture = make(&bytes).unwrap();
            let sides = (
                picture.width.max(picture.height),
                picture.width.min(picture.height),
            );
            assert_eq!(sides.0, LONGEST, "{longest}");
            assert!((80..=81).contains(&sides.1), "{longest}: {sides:?}");
        }
    }
    // As narrow as a hair: it has a width all the same.
    let hair = make(&png_of(RgbImage::from_pixel(5000, 1, Rgb(RED)))).unwrap();
    assert_eq!((hair.width, hair.height), (LONGEST, 1));
}

#[test]
fn thin_lines_are_still_seen_when_a_picture_is_scaled() {
    // Writing of two pixels on paper of a photo that is scaled to four tenths.
    let lines = RgbImage::from_fn(
        4000,
        400,
        |x, _| if x % 40 < 3 { Rgb([0; 3]) } else { Rgb(WHITE) },
    );
    for bytes in [png_of(lines.clone()), jpeg_of(&lines)] {
        let image = drawn(&make(&bytes).unwrap());
        let row: Vec<u8> = (0..1600).map(|x| image.get_pixel(x, 80)[0]).collect();
        let dark = row
            .windows(2)
            .filter(|pair| pair[0] >= 128 && pair[1] < 128)
            .count();
        assert!((98..=101).contains(&dark), "{dark} lines of 100");
    }
}

/// Claims another size in the head of a PNG.
fn claiming_png(width: u32, height: u32) -> Vec<u8> {
    let plain = png_of(quarters(8));
    let mut head = plain[16..29].to_vec();
    head[..4].copy_from_slice(&width.to_be_bytes());
    head[4..8].copy_from_slice(&height.to_be_bytes());
    let mut bytes = plain[..8].to_vec();
    crate::picture::samples::chunk(*b"IHDR", &head, &mut bytes);
    bytes.extend(&plain[33..]);
    bytes
}

/// Claims another size in the head of a JPEG.
fn claiming_jpeg(plain: &[u8], width: u16, height: u16) -> Vec<u8> {
    let mut bytes = plain.to_vec();
    let frame = bytes
        .windows(4)
        .position(|window| matches!(window, [0xff, 0xc0 | 0xc2, 0, 17]))
        .unwrap();
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

#[test]
fn a_head_that_claims_a_city_is_refused_before_any_memory_is_asked_for() {
    assert_eq!(
        make(&claiming_png(65535, 65535)),
        Err(PictureError::TooLarge { megapixels: 4294 })
    );
    assert_eq!(
        make(&claiming_png(10_000, 10_000)),
        Err(PictureError::TooLarge { megapixels: 100 })
    );
    for plain in [&jpeg_of(&quarters(16))[..], PROGRESSIVE] {
        assert_eq!(
            make(&claiming_jpeg(plain, 65535, 65535)),
            Err(PictureError::TooLarge { megapixels: 4294 })
        );
        assert!(matches!(
            make(&claiming_jpeg(plain, 4000, 3000)),
            Ok(_) | Err(PictureError::Damaged(_))
        ));
    }
}

#[test]
fn a_picture_without_pixels_is_damaged() {
    for (width, height) in [(0, 0), (0, 10), (10, 0)] {
        assert!(matches!(
            make(&claiming_png(width, height)),
            Err(PictureError::Damaged(_))
        ));
        let (width, height) = (u16::try_from(width).unwrap(), u16::try_from(height).unwrap());
        for plain in [&jpeg_of(&quarters(16))[..], PROGRESSIVE] {
            let bytes = claiming_jpeg(plain, width, height);
            assert!(
                matches!(make(&bytes), Err(PictureError::Damaged(_))),
                "{width}×{height}"
            );
        }
    }
}

#[test]
fn a_picture_that_breaks_off_is_damaged_or_shows_what_there_is() {
    for whole in [
        jpeg_of(&quarters(32)),
        PROGRESSIVE.to_vec(),
        png_of(quarters(32)),
        INTERLACED.to_vec(),
    ] {
        for end in (4..whole.len()).step_by(3) {
            match make(&whole[..end]) {
                Ok(picture) => assert_eq!((picture.width, picture.height), (64, 32)),
                Err(error) => assert!(matches!(error, PictureError::Damaged(_)), "{error}"),
            }
        }
    }
}

#[test]
fn what_is_no_picture_is_called_so_whatever_its_name_says() {
    let folder = tempfile::tempdir().unwrap();
    let photos = folder.path().join("photos");
    std::fs::create_dir(&photos).unwrap();
    std::fs::write(photos.join("text.jpg"), "Runde Tische").unwrap();
    std::fs::write(photos.join("leer.png"), "").unwrap();
    std::fs::write(photos.join("wand.jpg"), png_of(quarters(16))).unwrap();
    std::fs::create_dir(photos.join("ordner.jpg")).unwrap();
    let pictures = Pictures::of(folder.path());
    assert_eq!(pictures.get("text.jpg"), Err(PictureError::NotAPicture));
    assert_eq!(pictures.get("leer.png"), Err(PictureError::NotAPicture));
    assert_eq!(pictures.get("fehlt.png"), Err(PictureError::Missing));
    assert!(matches!(
        pictures.get("ordner.jpg"),
        Err(PictureError::NotAPicture | PictureError::Io(_))
    ));
    assert_eq!(pictures.get("wand.jpg").map(|picture| picture.width), Ok(32));
    for outside in [
        "../wand.jpg",
        "/etc/passwd",
        "..",
        "",
        "a/b.jpg",
        "C:wand.jpg",
        "..\\wand.jpg",
    ] {
        assert_eq!(pictures.get(outside), Err(PictureError::Missing), "{outside}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for_and_a_link_shows_nothing_from_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let photos = folder.path().join("photos");
    std::fs::create_dir(&photos).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(photos.join("rohr.jpg"))
        .status();
    assert!(made.unwrap().success());
    std::fs::write(folder.path().join("privat.jpg"), photo(1)).unwrap();
    std::os::unix::fs::symlink(folder.path().join("privat.jpg"), photos.join("link.jpg")).unwrap();
    let pictures = Pictures::of(folder.path());
    assert_eq!(pictures.get("rohr.jpg"), Err(PictureError::NotAPicture));
    assert_eq!(pictures.get("link.jpg"), Err(PictureError::NotAPicture));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_stumble(
        which in 0usize..7,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = match which {
            0 => photo(6),
            1 => screenshot(3),
            2 => PROGRESSIVE.to_vec(),
            3 => PALETTE.to_vec(),
            4 => INTERLACED.to_vec(),
            5 => CMYK_ADOBE.to_vec(),
            _ => jpeg_of(&quarters(8)),
        };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = make(&bytes);
    }
}
