//! What the first bytes say: format, size and how much memory it takes to open. Nothing is decoded for it.

use std::io::{Read, Seek, SeekFrom};

use super::develop::PhotoFault;
use super::{PHOTO_PIXELS_MAX, jpeg};
use crate::slice::{at, be32, le16};

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

/// What a photo is before it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) format: PhotoFormat,
    pub(super) width: u32,
    pub(super) height: u32,
    /// Bytes that the decoder needs, its result included.
    pub(super) memory: u64,
}

/// So much of the front is enough for PNG and WebP.
const FRONT: u64 = 64;

/// Judges a photo by its first bytes, and a JPEG by the headers of its segments.
pub(super) fn read<R: Read + Seek>(source: &mut R) -> Result<Header, PhotoFault> {
    source.seek(SeekFrom::Start(0))?;
    let mut front = Vec::new();
    source.by_ref().take(FRONT).read_to_end(&mut front)?;
    let header = if front.starts_with(&[0xFF, 0xD8, 0xFF]) {
        jpeg::frame(source)?
    } else if front.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(&front).ok_or(PhotoFault::Damaged)?
    } else if front.starts_with(b"RIFF") && at(&front, 8) == Some(*b"WEBP") {
        webp(&front).ok_or(PhotoFault::Damaged)?
    } else {
        return Err(PhotoFault::NotAPhoto);
    };
    if header.width == 0 || header.height == 0 {
        return Err(PhotoFault::Damaged);
    }
    if pixels(header.width, header.height) > PHOTO_PIXELS_MAX {
        return Err(PhotoFault::TooManyPixels);
    }
    Ok(header)
}

pub(super) fn pixels(width: u32, height: u32) -> u64 {
    u64::from(width) * u64::from(height)
}

/// IHDR is the first chunk, or it is no PNG.
fn png(front: &[u8]) -> Option<Header> {
    if at(front, 12)? != *b"IHDR" {
        return None;
    }
    let (width, height) = (be32(front, 16)?, be32(front, 20)?);
    let [depth, colour] = at(front, 24)?;
    // Palettes become RGBA, and greys with a transparent colour get an alpha channel.
    let channels = match colour {
        0 | 4 => 2,
        2 | 3 | 6 => 4,
        _ => return None,
    };
    let bytes = if depth == 16 { 2 } else { 1 };
    Some(Header { format: PhotoFormat::Png, width, height, memory: pixels(width, height) * channels * bytes })
}

fn webp(front: &[u8]) -> Option<Header> {
    let (width, height) = match &at::<4>(front, 12)? {
        b"VP8X" => (u24(front, 24)? + 1, u24(front, 27)? + 1),
        b"VP8 " => {
            if at(front, 23)? != [0x9D, 0x01, 0x2A] {
                return None;
            }
            (u32::from(le16(front, 26)? & 0x3FFF), u32::from(le16(front, 28)? & 0x3FFF))
        }
        b"VP8L" => {
            let [signature] = at(front, 20)?;
            let bits = u32::from_le_bytes(at(front, 21)?);
            if signature != 0x2F {
                return None;
            }
            ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
        }
        _ => return None,
    };
    // The decoder works on four channels, and copies them to those that are wanted.
    Some(Header { format: PhotoFormat::WebP, width, height, memory: pixels(width, height) * 8 })
}

fn u24(bytes: &[u8], offset: usize) -> Option<u32> {
    let [low, middle, high] = at(bytes, offset)?;
    Some(u32::from_le_bytes([low, middle, high, 0]))
}
