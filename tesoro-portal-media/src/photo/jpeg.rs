//! The segments of a JPEG (ITU T.81, annex B): its frame header, and whether it is complete.

use std::io::{Read, Seek, SeekFrom};

use super::develop::PhotoFault;
use super::header::{Header, PhotoFormat, pixels};
use crate::slice::{at, be16};

/// Segments before the frame; real files have some tens.
const SEGMENTS_MAX: usize = 4096;

/// Walks to the frame header without reading what lies before it.
pub(super) fn frame<R: Read + Seek>(source: &mut R) -> Result<Header, PhotoFault> {
    source.seek(SeekFrom::Start(2))?;
    for _ in 0..SEGMENTS_MAX {
        let marker = next_marker(source)?;
        if matches!(marker, 0x01 | 0xD0..=0xD7) {
            continue;
        }
        let length = u16::from_be_bytes(read_array(source)?).checked_sub(2).ok_or(PhotoFault::Damaged)?;
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                let mut frame = vec![0; usize::from(length)];
                read_exact(source, &mut frame)?;
                return header(marker, &frame).ok_or(PhotoFault::Damaged);
            }
            // A scan, or the end, before any frame.
            0xD8..=0xDA => return Err(PhotoFault::Damaged),
            _ => {
                source.seek(SeekFrom::Current(i64::from(length)))?;
            }
        }
    }
    Err(PhotoFault::Damaged)
}

fn header(marker: u8, frame: &[u8]) -> Option<Header> {
    let [precision] = at(frame, 0)?;
    let (height, width) = (u32::from(be16(frame, 1)?), u32::from(be16(frame, 3)?));
    let [components] = at(frame, 5)?;
    if precision != 8 || !matches!(components, 1 | 3 | 4) {
        return None;
    }
    let result = pixels(width, height) * if components == 1 { 1 } else { 3 };
    // A progressive one is put together from coefficients of all components, two bytes each, before it is an image.
    let coefficients = if marker == 0xC2 { pixels(width, height) * samples(frame, components)? * 2 / 16 } else { 0 };
    Some(Header { format: PhotoFormat::Jpeg, width, height, memory: result + coefficients })
}

/// Samples per 16 pixels, over all components.
fn samples(frame: &[u8], components: u8) -> Option<u64> {
    let factors: Vec<(u64, u64)> = (0..usize::from(components))
        .map(|index| at::<1>(frame, 7 + index * 3).map(|[both]| (u64::from(both >> 4), u64::from(both & 15))))
        .collect::<Option<_>>()?;
    let widest = factors.iter().map(|factor| factor.0).max().filter(|most| (1..=4).contains(most))?;
    let tallest = factors.iter().map(|factor| factor.1).max().filter(|most| (1..=4).contains(most))?;
    Some(factors.iter().map(|(wide, tall)| (wide * tall * 16).div_ceil(widest * tallest)).sum())
}

fn next_marker<R: Read>(source: &mut R) -> Result<u8, PhotoFault> {
    let [lead] = read_array(source)?;
    if lead != 0xFF {
        return Err(PhotoFault::Damaged);
    }
    // Any number of fill bytes may come before the marker; each costs one read of a buffered source.
    for _ in 0..1024 {
        let [marker] = read_array(source)?;
        if marker != 0xFF {
            return if marker == 0 { Err(PhotoFault::Damaged) } else { Ok(marker) };
        }
    }
    Err(PhotoFault::Damaged)
}

fn read_array<const N: usize>(source: &mut impl Read) -> Result<[u8; N], PhotoFault> {
    let mut bytes = [0; N];
    read_exact(source, &mut bytes)?;
    Ok(bytes)
}

fn read_exact(source: &mut impl Read, bytes: &mut [u8]) -> Result<(), PhotoFault> {
    source.read_exact(bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::UnexpectedEof => PhotoFault::Damaged,
        _ => PhotoFault::Read(error),
    })
}

/// Whether every scan is there: the decoder would fill up what is missing with grey.
///
/// Inside a scan `FF` is followed by 0 or a restart marker, so the first other marker ends it.
pub(super) fn is_complete(bytes: &[u8]) -> bool {
    let mut position = 2;
    loop {
        let Some(marker) = bytes.get(position + 1).copied() else { return false };
        match (bytes.get(position), marker) {
            (Some(0xFF), 0xFF) => position += 1,
            (Some(0xFF), 0xD9) => return true,
            (Some(0xFF), 0x01 | 0xD0..=0xD7) => position += 2,
            (Some(0xFF), _) => {
                let Some(length) = be16(bytes, position + 2).filter(|length| *length >= 2) else { return false };
                position += 2 + usize::from(length);
                if marker == 0xDA {
                    let Some(end) = scan_end(bytes, position) else { return false };
                    position = end;
                }
            }
            _ => return false,
        }
    }
}

fn scan_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut position = from;
    loop {
        let rest = bytes.get(position..)?;
        position += rest.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(position + 1)? {
            0 | 0xD0..=0xD7 => position += 2,
            0xFF => position += 1,
            _ => return Some(position),
        }
    }
}
