//! MP3: frames of MPEG audio layer III from the first byte to the last. Tags before and behind them are cut off.

use super::VoiceFault;
use crate::slice::{at, be32, le32};

/// Kilobits a second of layer III, by index, for MPEG 1 and for MPEG 2 and 2.5.
const RATES: [[u32; 14]; 2] = [
    [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];

/// What all frames of a note have in common.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Kind {
    version: u8,
    samples_per_second: u32,
}

pub(super) fn clean(bytes: &mut Vec<u8>) -> Result<Option<u64>, VoiceFault> {
    let start = front_tags(bytes)?;
    let end = back_tags(bytes, start);
    let sound = bytes.get(start..end).ok_or(VoiceFault::Damaged)?;
    let millis = walk(sound)?;
    bytes.truncate(end);
    bytes.drain(..start);
    Ok(Some(millis))
}

/// Where the first frame begins: behind ID3v2 and APEv2.
fn front_tags(bytes: &[u8]) -> Result<usize, VoiceFault> {
    let mut start = 0;
    loop {
        let rest = bytes.get(start..).ok_or(VoiceFault::Damaged)?;
        start += if rest.starts_with(b"ID3") {
            let [flags] = at(rest, 5).ok_or(VoiceFault::Damaged)?;
            let size: [u8; 4] = at(rest, 6).ok_or(VoiceFault::Damaged)?;
            if size.iter().any(|part| *part > 0x7F) {
                return Err(VoiceFault::Damaged);
            }
            let size = size.iter().fold(0, |size, part| size << 7 | usize::from(*part));
            size + if flags & 0x10 == 0 { 10 } else { 20 }
        } else if rest.starts_with(b"APETAGEX") {
            le32(rest, 12).ok_or(VoiceFault::Damaged)? as usize + 32
        } else {
            return Ok(start);
        };
    }
}

/// Where the last frame ends: before ID3v1 and APEv2.
fn back_tags(bytes: &[u8], start: usize) -> usize {
    let mut end = bytes.len();
    loop {
        let Some(rest) = bytes.get(start..end) else { return end };
        let from_end = |length: usize| rest.len().checked_sub(length).map(|offset| (offset, rest.get(offset..)));
        if let Some((offset, Some(tag))) = from_end(128)
            && tag.starts_with(b"TAG")
        {
            end = start + offset;
        } else if let Some((offset, Some(footer))) = from_end(32)
            && footer.starts_with(b"APETAGEX")
        {
            let has_header = be32(footer, 20).is_some_and(|flags| flags & 0x80 != 0);
            let size = le32(footer, 12).unwrap_or_default() as usize + if has_header { 32 } else { 0 };
            let Some(length) = rest.len().checked_sub(size).filter(|length| *length < offset) else { return end };
            end = start + length;
        } else {
            return end;
        }
    }
}

/// Walks frame by frame, and answers the milliseconds. The last frame may be cut off, as recorders do.
fn walk(sound: &[u8]) -> Result<u64, VoiceFault> {
    let (mut position, mut frames, mut kind) = (0, 0_u64, None);
    while position < sound.len() {
        let (this, length) = frame(sound, position)?;
        if *kind.get_or_insert(this) != this {
            return Err(VoiceFault::Damaged);
        }
        position += length;
        frames += 1;
    }
    // One frame's header is four bytes that anything might begin with.
    let kind = kind.filter(|_| frames >= 2).ok_or(VoiceFault::Empty)?;
    let samples = if kind.version == 0 { 1152 } else { 576 };
    Ok(frames * samples * 1000 / u64::from(kind.samples_per_second))
}

fn frame(sound: &[u8], position: usize) -> Result<(Kind, usize), VoiceFault> {
    let header = be32(sound, position).ok_or(VoiceFault::Damaged)?;
    let bits = |shift: u32, width: u32| (header >> shift) & ((1 << width) - 1);
    // MPEG 1, 2, 2.5, in the order of their sampling rates.
    let version: u8 = match bits(19, 2) {
        3 => 0,
        2 => 1,
        0 => 2,
        _ => return Err(VoiceFault::Damaged),
    };
    if bits(21, 11) != 0x7FF {
        return Err(VoiceFault::Damaged);
    }
    if bits(17, 2) != 1 {
        return Err(VoiceFault::OtherCodec);
    }
    let row = RATES.get(usize::from(version.min(1)));
    let rate = (bits(12, 4) as usize).checked_sub(1).and_then(|index| row?.get(index)).ok_or(VoiceFault::Damaged)?;
    let samples = [44_100, 48_000, 32_000].get(bits(10, 2) as usize).ok_or(VoiceFault::Damaged)? >> version;
    let per_byte = if version == 0 { 144_000 } else { 72_000 };
    let length = rate * per_byte / samples + bits(9, 1);
    Ok((Kind { version, samples_per_second: samples }, length as usize))
}
