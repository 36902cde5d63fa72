//! WAV (RIFF): the format and the samples stay, every other chunk becomes `JUNK`.

use super::VoiceFault;
use crate::slice::{at, blank, le16, le32};

const PCM: u16 = 1;
const FLOAT: u16 = 3;
const EXTENSIBLE: u16 = 0xFFFE;

pub(super) fn clean(bytes: &mut [u8]) -> Result<Option<u64>, VoiceFault> {
    let length = le32(bytes, 4).ok_or(VoiceFault::Damaged)? as usize;
    if length + 8 != bytes.len() {
        return Err(VoiceFault::Damaged);
    }
    let (mut rate, mut sound) = (None, None);
    let mut position = 12;
    while position < bytes.len() {
        let id: [u8; 4] = at(bytes, position).ok_or(VoiceFault::Damaged)?;
        let size = le32(bytes, position + 4).ok_or(VoiceFault::Damaged)? as usize;
        let content = position + 8..position + 8 + size;
        if content.end > bytes.len() {
            return Err(VoiceFault::Damaged);
        }
        match &id {
            b"fmt " if rate.is_none() && matches!(size, 16 | 18 | 40) => {
                rate = Some(byte_rate(bytes.get(content.clone()).unwrap_or_default())?);
            }
            b"data" if sound.is_none() && rate.is_some() => sound = Some(size),
            b"fmt " | b"data" => return Err(VoiceFault::Damaged),
            b"fact" if size == 4 => {}
            _ => {
                blank(bytes, content.clone());
                if let Some(id) = bytes.get_mut(position..position + 4) {
                    id.copy_from_slice(b"JUNK");
                }
            }
        }
        // Chunks begin at even offsets; the byte in between belongs to nobody.
        position = content.end + size % 2;
        if size % 2 == 1 {
            blank(bytes, content.end..position);
        }
    }
    let (Some(rate), Some(sound)) = (rate, sound) else { return Err(VoiceFault::Damaged) };
    if sound == 0 {
        return Err(VoiceFault::Empty);
    }
    Ok(Some(sound as u64 * 1000 / u64::from(rate)))
}

/// Bytes per second, from a format that is taken.
fn byte_rate(format: &[u8]) -> Result<u32, VoiceFault> {
    let field = |offset| le16(format, offset).ok_or(VoiceFault::Damaged);
    let codec = match field(0)? {
        EXTENSIBLE => field(24)?,
        codec => codec,
    };
    if !matches!(codec, PCM | FLOAT) {
        return Err(VoiceFault::OtherCodec);
    }
    let (channels, bits) = (field(2)?, field(14)?);
    let samples = le32(format, 4).ok_or(VoiceFault::Damaged)?;
    if !(1..=8).contains(&channels) || !matches!(bits, 8 | 16 | 24 | 32 | 64) || !(4000..=384_000).contains(&samples) {
        return Err(VoiceFault::Damaged);
    }
    Ok(samples * u32::from(channels) * u32::from(bits) / 8)
}
