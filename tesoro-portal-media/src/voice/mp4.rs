//! MP4 (ISO/IEC 14496-12) with one AAC track: a walk over nested boxes that keeps an allow-list. Other boxes become `free`,
//! with zeros in them, so that no chunk offset changes.

use std::ops::Range;

use super::{VoiceFault, mp4_codec};
use crate::slice::{at, be32, be64, blank};

/// What happens to a box.
#[derive(Clone, Copy)]
enum Treat {
    /// It stays.
    Keep,
    /// It stays, with zeros in it.
    Empty,
    /// Its children are looked at.
    Into(&'static [([u8; 4], Treat)]),
    /// It stays, without the times at which it was made and changed, which follow its version.
    Undated,
    /// It names what the track is, which has to be sound.
    Handler,
    /// It says where the data is, which has to be in this file.
    DataReference,
    /// It names the codec.
    SampleDescription,
    /// Sound.
    Sound,
}

use Treat::{DataReference, Empty, Handler, Into, Keep, SampleDescription, Sound, Undated};

const FILE: &[([u8; 4], Treat)] = &[
    (*b"ftyp", Keep),
    (*b"styp", Keep),
    (*b"moov", Into(MOVIE)),
    (*b"moof", Into(FRAGMENT)),
    (*b"mdat", Sound),
    (*b"sidx", Keep),
    (*b"mfra", Into(&[(*b"tfra", Keep), (*b"mfro", Keep)])),
    (*b"free", Empty),
];

const MOVIE: &[([u8; 4], Treat)] = &[
    (*b"mvhd", Undated),
    (*b"iods", Keep),
    (*b"trak", Into(TRACK)),
    (*b"mvex", Into(&[(*b"mehd", Keep), (*b"trex", Keep)])),
];

const TRACK: &[([u8; 4], Treat)] = &[
    (*b"tkhd", Undated),
    (*b"edts", Into(&[(*b"elst", Keep)])),
    (*b"mdia", Into(&[(*b"mdhd", Undated), (*b"hdlr", Handler), (*b"minf", Into(MEDIA))])),
];

const MEDIA: &[([u8; 4], Treat)] =
    &[(*b"smhd", Keep), (*b"dinf", Into(&[(*b"dref", DataReference)])), (*b"stbl", Into(SAMPLES))];

const SAMPLES: &[([u8; 4], Treat)] = &[
    (*b"stsd", SampleDescription),
    (*b"stts", Keep),
    (*b"ctts", Keep),
    (*b"stsc", Keep),
    (*b"stsz", Keep),
    (*b"stz2", Keep),
    (*b"stco", Keep),
    (*b"co64", Keep),
    (*b"stss", Keep),
    (*b"sdtp", Keep),
    (*b"sgpd", Keep),
    (*b"sbgp", Keep),
];

const FRAGMENT: &[([u8; 4], Treat)] = &[
    (*b"mfhd", Keep),
    (
        *b"traf",
        Into(&[
            (*b"tfhd", Keep),
            (*b"tfdt", Keep),
            (*b"trun", Keep),
            (*b"sbgp", Keep),
            (*b"sgpd", Keep),
            (*b"sdtp", Keep),
        ]),
    ),
];

/// What has been seen on the way.
#[derive(Default)]
struct Seen {
    handlers: usize,
    codecs: usize,
    sound: usize,
    millis: Option<u64>,
}

pub(super) fn clean(bytes: &mut [u8]) -> Result<Option<u64>, VoiceFault> {
    let mut seen = Seen::default();
    let whole = 0..bytes.len();
    walk(bytes, whole, FILE, &mut seen)?;
    if seen.handlers != 1 || seen.codecs != 1 {
        return Err(VoiceFault::OtherCodec);
    }
    if seen.sound == 0 {
        return Err(VoiceFault::Empty);
    }
    Ok(seen.millis)
}

fn walk(
    bytes: &mut [u8],
    range: Range<usize>,
    table: &'static [([u8; 4], Treat)],
    seen: &mut Seen,
) -> Result<(), VoiceFault> {
    let mut position = range.start;
    while position < range.end {
        let (kind, content) = next(bytes, position, range.end)?;
        match table.iter().find(|row| row.0 == kind).map(|row| row.1) {
            Some(Treat::Keep) => {}
            Some(Treat::Empty) => blank(bytes, content.clone()),
            Some(Treat::Into(children)) => walk(bytes, content.clone(), children, seen)?,
            Some(Treat::Undated) => undate(bytes, kind, content.clone(), seen)?,
            Some(Treat::Handler) => {
                handler(bytes, content.clone())?;
                seen.handlers += 1;
            }
            Some(Treat::DataReference) => data_reference(bytes, content.clone())?,
            Some(Treat::SampleDescription) => {
                mp4_codec::check(bytes, content.clone())?;
                seen.codecs += 1;
            }
            Some(Treat::Sound) => seen.sound += content.len(),
            None => {
                blank(bytes, content.clone());
                if let Some(name) = bytes.get_mut(position + 4..position + 8) {
                    name.copy_from_slice(b"free");
                }
            }
        }
        position = content.end;
    }
    Ok(())
}

/// The name of the box at `start` and where its content is.
pub(super) fn next(bytes: &[u8], start: usize, limit: usize) -> Result<([u8; 4], Range<usize>), VoiceFault> {
    let read = || {
        let (size, name) = (be32(bytes, start)?, at(bytes, start + 4)?);
        let (first, end) = match size {
            0 => (start + 8, limit),
            1 => (start + 16, start.checked_add(usize::try_from(be64(bytes, start + 8)?).ok()?)?),
            size => (start + 8, start + size as usize),
        };
        (first <= end && end <= limit).then_some((name, first..end))
    };
    read().ok_or(VoiceFault::Damaged)
}

/// Takes the dates away, and reads the duration from the head of the movie.
fn undate(bytes: &mut [u8], kind: [u8; 4], content: Range<usize>, seen: &mut Seen) -> Result<(), VoiceFault> {
    let start = content.start;
    let is_wide = match at::<1>(bytes, start) {
        Some([0]) => false,
        Some([1]) => true,
        _ => return Err(VoiceFault::Damaged),
    };
    let dates = start + 4..start + if is_wide { 20 } else { 12 };
    // The shortest of the three is `mdhd`.
    if content.len() < if is_wide { 36 } else { 24 } {
        return Err(VoiceFault::Damaged);
    }
    if kind == *b"mvhd" {
        let scale = be32(bytes, dates.end).filter(|scale| *scale > 0);
        let units = if is_wide { be64(bytes, dates.end + 4) } else { be32(bytes, dates.end + 4).map(u64::from) };
        let millis = units.zip(scale).map(|(units, scale)| units.saturating_mul(1000) / u64::from(scale));
        seen.millis = millis.filter(|millis| *millis > 0);
    }
    blank(bytes, dates);
    Ok(())
}

/// Sound, and nothing else; the handler's name is a text of its own.
fn handler(bytes: &mut [u8], content: Range<usize>) -> Result<(), VoiceFault> {
    if at(bytes, content.start + 8) != Some(*b"soun") {
        return Err(VoiceFault::OtherCodec);
    }
    blank(bytes, content.start + 24..content.end);
    Ok(())
}

/// One entry that says “in this file”, and has no room to say more.
fn data_reference(bytes: &[u8], content: Range<usize>) -> Result<(), VoiceFault> {
    let entries = be32(bytes, content.start + 4);
    let (name, entry) = next(bytes, content.start + 8, content.end)?;
    let is_here = entries == Some(1) && name == *b"url " && entry.len() == 4 && be32(bytes, entry.start) == Some(1);
    if is_here && entry.end == content.end { Ok(()) } else { Err(VoiceFault::Damaged) }
}
