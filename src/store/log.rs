//! One log as text: a header, then a line for each [`Line`], each sealed with its checksum.
//!
//! ```text
//! (werkstatt:"log",format:1,run:"…",device:"…",program:"0.1.0",wall:"…") // 1f3c52aa
//! (seq:1,at:(1335945600000,0),wall:"…",step:1,ops:[…]) // 90ab04c1
//! ```
//!
//! A line counts if it ends in LF and its checksum holds. What follows the last LF is the torn end of an
//! interrupted write: normal, and never damage. Anything else that cannot be read is a [`Flaw`], and what
//! stands after it is read all the same. A byte-order mark and CRLF line ends, which editors and
//! synchronisers like to leave behind, change nothing: the checksum covers the text without them.
//!
//! A line whose checksum holds was written by this program; if it cannot be understood nonetheless, then
//! by a newer version of it.

use std::ops::Range;
use std::sync::LazyLock;
use std::thread;

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use super::findings::DamageKind;
use super::quick;
use crate::workshop::{Id, Line, Moment, RunId};

/// The format that this program writes, and the newest that it reads.
pub(super) const FORMAT: u32 = 1;

/// A line longer than this is not read.
pub(super) const MAX_LINE: usize = 4 << 20;

/// An operation larger than this is not written: it would not fit into a line together with its frame.
pub(super) const MAX_OP: usize = MAX_LINE - (64 << 10);

/// Below this many bytes a second thread costs more than it saves.
const WORTH_A_THREAD: usize = 64 << 10;

/// More threads than this only wait for memory.
const MAX_THREADS: usize = 8;

/// What stands between a text and its checksum.
const SEAL: &str = " // ";

/// How a line of a log begins.
const LINE_START: &[u8] = b"(seq:";

static RON: LazyLock<ron::Options> = LazyLock::new(|| {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
});

/// Returns how this program reads and writes RON.
pub(super) fn ron() -> &'static ron::Options {
    &RON
}

/// The first line of a log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Header {
    /// What the file is: `"log"`.
    pub(super) werkstatt: String,
    pub(super) format: u32,
    pub(super) run: RunId,
    pub(super) device: Id,
    pub(super) program: String,
    pub(super) wall: Moment,
    /// Counts the files of a run: after a failed write a run goes on in another file.
    #[serde(default = "first_part", skip_serializing_if = "is_first_part")]
    pub(super) part: u32,
}

const fn first_part() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_first_part(part: &u32) -> bool {
    *part == 1
}

/// Bytes of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flaw {
    /// Where in the file.
    pub(super) bytes: Range<usize>,
    /// The line, counted from 1.
    pub(super) line: u64,
    pub(super) kind: DamageKind,
}

/// What was found in the bytes of a log.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) header: Option<Header>,
    pub(super) lines: Vec<Line>,
    pub(super) flaws: Vec<Flaw>,
    /// The number of the first line that a newer version of the program wrote.
    pub(super) newer: Option<u64>,
    /// How many lines there are, read or not.
    pub(super) count: u64,
    /// The end of the last whole line.
    pub(super) end: usize,
}

/// Writes a text and its checksum as one line.
pub(super) fn seal(text: &str, into: &mut Vec<u8>) {
    into.extend_from_slice(text.as_bytes());
    into.extend_from_slice(SEAL.as_bytes());
    into.extend_from_slice(format!("{:08x}\n", crc32c::crc32c(text.as_bytes())).as_bytes());
}

/// Returns the text of a line (without its LF) if its checksum holds.
pub(super) fn unseal(line: &[u8]) -> Result<&str, DamageKind> {
    if line.len() > MAX_LINE {
        return Err(DamageKind::TooLong);
    }
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let at = line
        .len()
        .checked_sub(SEAL.len() + 8)
        .ok_or(DamageKind::NoChecksum)?;
    let (text, seal) = line.split_at(at);
    let digits = seal.strip_prefix(SEAL.as_bytes()).ok_or(DamageKind::NoChecksum)?;
    let sum = std::str::from_utf8(digits)
        .ok()
        .filter(|digits| {
            digits
                .bytes()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        })
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .ok_or(DamageKind::NoChecksum)?;
    if sum != crc32c::crc32c(text) {
        // Text in another encoding deserves its own word.
        return Err(match std::str::from_utf8(text) {
            Ok(_) => DamageKind::Checksum,
            Err(_) => DamageKind::NotText,
        });
    }
    std::str::from_utf8(text).map_err(|_| DamageKind::NotText)
}

/// Reads a whole log.
pub(super) fn scan(bytes: &[u8]) -> Scan {
    let bom = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let Some(header_end) = find_lf(bytes, bom) else {
        return Scan::default();
    };
    let header = read_header(&bytes[bom..header_end]);
    let body = match &header {
        Ok(_) => header_end + 1,
        // A log without its header begins with a line; a damaged header is told from that below.
        Err(_) if bytes[bom..].starts_with(LINE_START) => bom,
        Err(_) => header_end + 1,
    };
    let first = if body == bom { 1 } else { 2 };
    let mut scan = scan_lines(bytes, body, first);
    match header {
        Ok(header) if header.format > FORMAT => {
            scan.newer = Some(1);
            scan.header = Some(header);
        }
        Ok(header) => scan.header = Some(header),
        Err(kind) => {
            // Its line end may be what was damaged: then a line of the log follows in the same line.
            if body != bom
                && let Some(line) = resynchronise(&bytes[bom..header_end])
            {
                scan.lines.insert(0, line);
            }
            let kind = if kind == DamageKind::NoChecksum {
                DamageKind::Header
            } else {
                kind
            };
            let bytes = if body == bom { bom..bom } else { 0..header_end + 1 };
            scan.flaws.insert(0, Flaw { bytes, line: 1, kind });
        }
    }
    scan
}

fn read_header(line: &[u8]) -> Result<Header, DamageKind> {
    let header: Header = ron().from_str(unseal(line)?).map_err(|_| DamageKind::Header)?;
    if header.werkstatt == "log" {
        Ok(header)
    } else {
        Err(DamageKind::Header)
    }
}

/// Reads the lines of a log from an offset on, at which the line with number `first` begins.
pub(super) fn scan_lines(bytes: &[u8], from: usize, first: u64) -> Scan {
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MAX_THREADS);
    let pieces = threads.min((bytes.len() - from) / WORTH_A_THREAD + 1);
    let mut cuts = vec![from];
    for piece in 1..pieces {
        let about = from + (bytes.len() - from) / pieces * piece;
        if let Some(lf) = find_lf(bytes, about.max(cuts[cuts.len() - 1])) {
            cuts.push(lf + 1);
        }
    }
    cuts.push(bytes.len());
    let scans: Vec<Scan> = if cuts.len() == 2 {
        vec![scan_piece(bytes, cuts[0]..cuts[1])]
    } else {
        thread::scope(|scope| {
            let others: Vec<_> = cuts[1..]
                .windows(2)
                .map(|cut| (cut[0]..cut[1], scope.spawn(|| scan_piece(bytes, cut[0]..cut[1]))))
                .collect();
            let mut scans = vec![scan_piece(bytes, cuts[0]..cuts[1])];
            for (piece, other) in others {
                // A thread that panicked is no reason to lose its lines.
                scans.push(other.join().unwrap_or_else(|_| scan_piece(bytes, piece)));
            }
            scans
        })
    };
    let mut whole = Scan {
        end: from,
        count: first - 1,
        ..Scan::default()
    };
    whole
        .lines
        .reserve(scans.iter().map(|scan| scan.lines.len()).sum());
    for scan in scans {
        whole.flaws.extend(scan.flaws.into_iter().map(|flaw| Flaw {
            line: flaw.line + whole.count,
            ..flaw
        }));
        whole.newer = whole.newer.or(scan.newer.map(|line| line + whole.count));
        whole.lines.extend(scan.lines);
        whole.count += scan.count;
        whole.end = whole.end.max(scan.end);
    }
    whole
}

/// Reads the lines of a piece; their numbers count from 1.
fn scan_piece(bytes: &[u8], piece: Range<usize>) -> Scan {
    let mut scan = Scan {
        end: piece.start,
        ..Scan::default()
    };
    while let Some(lf) = find_lf(&bytes[..piece.end], scan.end) {
        let (start, line) = (scan.end, &bytes[scan.end..lf]);
        scan.end = lf + 1;
        scan.count += 1;
        if matches!(line, b"" | b"\r") {
            continue;
        }
        let kind = match unseal(line).map(read_line) {
            Ok(Ok(line)) => {
                scan.lines.push(line);
                continue;
            }
            // The shape is right, a value in it is impossible: no version writes that.
            Ok(Err(error)) if matches!(error.code, ron::Error::Message(_)) => DamageKind::Meaningless,
            Ok(Err(_)) => {
                scan.newer = scan.newer.or(Some(scan.count));
                continue;
            }
            Err(kind) => kind,
        };
        scan.lines.extend(resynchronise(line));
        scan.flaws.push(Flaw {
            bytes: start..scan.end,
            line: scan.count,
            kind,
        });
    }
    scan
}

/// Reads what can be read of a piece of a log.
pub(crate) fn read_lines(bytes: &[u8]) -> Vec<Line> {
    scan(bytes).lines
}

/// Writes lines as a log without its header.
pub(crate) fn write_lines(lines: &[Line]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in lines {
        if let Ok(text) = ron().to_string(line) {
            seal(&text, &mut bytes);
        }
    }
    bytes
}

fn read_line(text: &str) -> ron::error::SpannedResult<Line> {
    quick::from_str(text).map_or_else(|| ron().from_str(text), Ok)
}

/// Returns the whole line that stands at the end of a damaged one: what was damaged was the line end
/// between them.
fn resynchronise(damaged: &[u8]) -> Option<Line> {
    let starts = damaged.windows(LINE_START.len()).enumerate().skip(1);
    starts
        .filter(|(_, window)| *window == LINE_START)
        .find_map(|(at, _)| read_line(unseal(&damaged[at..]).ok()?).ok())
}

fn find_lf(bytes: &[u8], from: usize) -> Option<usize> {
    bytes
        .get(from..)?
        .iter()
        .position(|&byte| byte == b'\n')
        .map(|at| from + at)
}
