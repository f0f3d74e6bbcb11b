//! The segments of a JPEG.

use image::metadata::Orientation;

/// Begins with a JPEG's thumbnail, which would show what was cut off the picture.
const JFIF_WITHOUT_THUMBNAIL: usize = 14;

/// How much of Adobe's segment means something: whether colours are inverted and how they are mixed.
const ADOBE: usize = 12;

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;

/// What the head of a JPEG promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// Pixels from left to right, as it lies.
    pub(crate) width: u16,
    /// Pixels from top to bottom, as it lies; 0: known only at its end.
    pub(crate) height: u16,
    /// Whether it comes in several passes, all of which have to be held.
    pub(crate) is_progressive: bool,
    /// How many values all passes have together.
    pub(crate) coefficients: u64,
    /// Whether Adobe's segment is there: then inks are inverted.
    pub(crate) is_adobe: bool,
    /// Which way is up, if not as it lies.
    pub(crate) up: Option<Orientation>,
}

/// One piece of the file.
#[derive(Clone, Copy, Debug)]
struct Segment<'a> {
    marker: u8,
    /// What stands behind marker and length.
    body: &'a [u8],
    /// The compressed data behind it, for a scan.
    scan: &'a [u8],
}

/// The pieces in their order; ends with the end of the image, or early where the file breaks off.
struct Segments<'a> {
    rest: &'a [u8],
    is_complete: bool,
}

impl<'a> Segments<'a> {
    const fn of(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            is_complete: false,
        }
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    /// Goes behind the next marker and returns it. What lies before it belongs to nothing.
    fn marker(&mut self) -> Option<u8> {
        loop {
            let at = self.rest.iter().position(|&byte| byte == 0xff)?;
            let behind = self.rest.get(at..)?;
            let fill = behind.iter().position(|&byte| byte != 0xff)?;
            let marker = *behind.get(fill)?;
            self.rest = behind.get(fill + 1..)?;
            if marker != 0 {
                return Some(marker);
            }
        }
    }

    /// Takes compressed data, up to the marker of something else.
    fn scan(&mut self) -> Option<&'a [u8]> {
        let mut at = 0;
        loop {
            at += self.rest.get(at..)?.iter().position(|&byte| byte == 0xff)?;
            match *self.rest.get(at + 1)? {
                // A stuffed byte, or where decoding can start anew.
                0 | 0xd0..=0xd7 => at += 2,
                0xff => at += 1,
                _ => return self.take(at),
            }
        }
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        if self.is_complete {
            return None;
        }
        loop {
            let marker = self.marker()?;
            match marker {
                // These stand alone. A second image inside is not ours.
                SOI | 0x01 | 0xd0..=0xd7 => continue,
                EOI => {
                    self.is_complete = true;
                    return None;
                }
                _ => {}
            }
            let length = self.take(2)?;
            let length = usize::from(u16::from_be_bytes([*length.first()?, *length.get(1)?]));
            let body = self.take(length.checked_sub(2)?)?;
            let scan = if marker == SOS { self.scan()? } else { &[] };
            return Some(Segment { marker, body, scan });
        }
    }
}

impl<'a> Segment<'a> {
    /// Returns what of the segment is needed to see the picture.
    fn needed(&self) -> Option<&'a [u8]> {
        match self.marker {
            APP0 if self.body.starts_with(b"JFIF\0") => self.body.get(..JFIF_WITHOUT_THUMBNAIL),
            // A frame of a film leaves out tables that everybody knows.
            APP0 if self.body.starts_with(b"AVI1") => Some(self.body),
            APP2 if self.body.starts_with(b"ICC_PROFILE\0") => Some(self.body),
            APP14 if self.is_adobe() => self.body.get(..ADOBE),
            // Frames, tables, scans, the number of lines.
            0xc0..=0xcf | 0xda..=0xdd => Some(self.body),
            _ => None,
        }
    }

    fn is_adobe(&self) -> bool {
        self.marker == APP14 && self.body.starts_with(b"Adobe") && self.body.len() >= ADOBE
    }

    fn is_frame(&self) -> bool {
        // Three of these markers are tables.
        matches!(self.marker, 0xc0..=0xcf) && !matches!(self.marker, 0xc4 | 0xc8 | 0xcc)
    }

    fn up(&self) -> Option<Orientation> {
        if self.marker != APP1 {
            return None;
        }
        super::turned(self.body.strip_prefix(b"Exif\0\0")?)
    }

    fn write(marker: u8, body: &[u8], scan: &[u8], out: &mut Vec<u8>) -> Option<()> {
        let length = u16::try_from(body.len() + 2).ok()?;
        out.extend([0xff, marker]);
        out.extend(length.to_be_bytes());
        out.extend(body);
        out.extend(scan);
        Some(())
    }
}

/// Copies the picture alone.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut segments = Segments::of(bytes);
    let all: Vec<Segment<'_>> = segments.by_ref().collect();
    let has_picture = all.iter().any(Segment::is_frame) && all.iter().any(|segment| segment.marker == SOS);
    if !segments.is_complete || !has_picture {
        return None;
    }
    let mut out = Vec::with_capacity(bytes.len());
    out.extend([0xff, SOI]);
    let (jfif, others): (Vec<Segment<'_>>, Vec<Segment<'_>>) =
        all.iter().copied().partition(|segment| segment.marker == APP0);
    for segment in &jfif {
        if let Some(body) = segment.needed() {
            let mut body = body.to_vec();
            if let Some(thumbnail) = body.get_mut(12..14).filter(|_| segment.body.starts_with(b"JFIF")) {
                thumbnail.fill(0);
            }
            Segment::write(APP0, &body, &[], &mut out)?;
        }
    }
    if let Some(up) = all.iter().find_map(Segment::up) {
        let mut body = b"Exif\0\0".to_vec();
        body.extend(super::exif(up));
        Segment::write(APP1, &body, &[], &mut out)?;
    }
    for segment in &others {
        if let Some(body) = segment.needed() {
            Segment::write(segment.marker, body, segment.scan, &mut out)?;
        }
    }
    out.extend([0xff, EOI]);
    Some(out)
}

/// Reads what the head promises, without believing it. The rest of the file is not looked at.
pub(crate) fn head(bytes: &[u8]) -> Option<Head> {
    let mut head = Head::default();
    let mut has_frame = false;
    for segment in Segments::of(bytes) {
        head.up = head.up.or_else(|| segment.up());
        head.is_adobe |= segment.is_adobe();
        if segment.is_frame() {
            let &[_, h1, h2, w1, w2, count, ref components @ ..] = segment.body else {
                return None;
            };
            head.height = u16::from_be_bytes([h1, h2]);
            head.width = u16::from_be_bytes([w1, w2]);
            head.is_progressive = !matches!(segment.marker, 0xc0 | 0xc1 | 0xc3);
            head.coefficients = coefficients(head, components.get(..usize::from(count) * 3)?);
            has_frame = true;
        }
        if segment.marker == SOS {
            break;
        }
    }
    has_frame.then_some(head)
}

/// Counts the values of all components: some have fewer than there are pixels.
fn coefficients(head: Head, components: &[u8]) -> u64 {
    let samplings: Vec<(u64, u64)> = components
        .chunks_exact(3)
        .map(|component| (u64::from(component[1] >> 4), u64::from(component[1] & 15)))
        .collect();
    let widest = samplings
        .iter()
        .map(|&(across, _)| across)
        .max()
        .unwrap_or(1)
        .max(1);
    let tallest = samplings.iter().map(|&(_, down)| down).max().unwrap_or(1).max(1);
    let across = u64::from(head.width).div_ceil(8 * widest);
    let down = u64::from(head.height).div_ceil(8 * tallest);
    samplings.iter().map(|&(h, v)| across * h * down * v * 64).sum()
}
