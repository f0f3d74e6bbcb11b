//! The chunks of a PNG.

/// What a PNG begins with.
const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that are needed to see the picture as it is meant.
const NEEDED: [&[u8; 4]; 13] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"bKGD", b"pHYs",
];

/// One piece of the file.
struct Chunk<'a> {
    name: [u8; 4],
    body: &'a [u8],
    /// All of it, with length, name and checksum.
    whole: &'a [u8],
}

impl<'a> Chunk<'a> {
    /// Takes the first chunk off the rest.
    fn take(rest: &mut &'a [u8]) -> Option<Self> {
        let (length, _) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (whole, behind) = rest.split_at_checked(length.checked_add(12)?)?;
        let (name, _) = whole.get(4..)?.split_first_chunk::<4>()?;
        let body = whole.get(8..8 + length)?;
        *rest = behind;
        Some(Self {
            name: *name,
            body,
            whole,
        })
    }
}

/// Copies the picture alone.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut chunks = Vec::new();
    loop {
        let chunk = Chunk::take(&mut rest)?;
        let is_last = &chunk.name == b"IEND";
        chunks.push(chunk);
        if is_last {
            break;
        }
    }
    let first = chunks.first()?;
    if &first.name != b"IHDR" || first.body.len() != 13 || !chunks.iter().any(|chunk| &chunk.name == b"IDAT")
    {
        return None;
    }
    let up = chunks
        .iter()
        .find(|chunk| &chunk.name == b"eXIf")
        .and_then(|chunk| super::turned(chunk.body));
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(SIGNATURE);
    for (number, chunk) in chunks.iter().enumerate() {
        if NEEDED.contains(&&chunk.name) {
            out.extend(chunk.whole);
        }
        if let (0, Some(up)) = (number, up) {
            write(*b"eXIf", &super::exif(up), &mut out);
        }
    }
    Some(out)
}

/// Writes a chunk, which is short.
pub(crate) fn write(name: [u8; 4], body: &[u8], out: &mut Vec<u8>) {
    let length = u32::try_from(body.len()).unwrap_or(0);
    out.extend(length.to_be_bytes());
    out.extend(name);
    out.extend(body);
    out.extend(checksum([&name[..], body]).to_be_bytes());
}

/// Computes the checksum of a chunk: the CRC of ISO 3309, bit by bit.
fn checksum(parts: [&[u8]; 2]) -> u32 {
    let mut sum = u32::MAX;
    for &byte in parts.into_iter().flatten() {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            let is_odd = sum & 1 == 1;
            sum >>= 1;
            if is_odd {
                sum ^= 0xedb8_8320;
            }
        }
    }
    !sum
}
