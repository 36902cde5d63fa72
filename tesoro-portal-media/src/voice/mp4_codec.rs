//! The sample description of an MP4 track: AAC, told by its elementary stream descriptor (ISO/IEC 14496-1).

use std::ops::Range;

use super::VoiceFault;
use super::mp4::next;
use crate::slice::{at, be16, be32, blank};

/// MPEG-4 audio, and the three profiles of MPEG-2 AAC.
const AAC: [u8; 4] = [0x40, 0x66, 0x67, 0x68];

/// One entry `mp4a` whose decoder is AAC. Other boxes in it become `free`.
pub(super) fn check(bytes: &mut [u8], content: Range<usize>) -> Result<(), VoiceFault> {
    if be32(bytes, content.start + 4) != Some(1) {
        return Err(VoiceFault::OtherCodec);
    }
    let (name, entry) = next(bytes, content.start + 8, content.end)?;
    if name != *b"mp4a" || entry.end != content.end {
        return Err(VoiceFault::OtherCodec);
    }
    // QuickTime's own versions 1 and 2 have more fields.
    if be16(bytes, entry.start + 8) != Some(0) {
        return Err(VoiceFault::OtherCodec);
    }
    let mut position = entry.start + 28;
    let mut decoders = 0;
    while position < entry.end {
        let (name, child) = next(bytes, position, entry.end)?;
        match &name {
            b"esds" => {
                let descriptor = bytes.get(child.clone()).unwrap_or_default();
                if !AAC.contains(&object_type(descriptor).ok_or(VoiceFault::Damaged)?) {
                    return Err(VoiceFault::OtherCodec);
                }
                decoders += 1;
            }
            b"btrt" => {}
            _ => {
                blank(bytes, child.clone());
                if let Some(name) = bytes.get_mut(position + 4..position + 8) {
                    name.copy_from_slice(b"free");
                }
            }
        }
        position = child.end;
    }
    if decoders == 1 { Ok(()) } else { Err(VoiceFault::OtherCodec) }
}

/// The object type of the decoder in an elementary stream that depends on nothing else.
fn object_type(descriptor: &[u8]) -> Option<u8> {
    let stream = tagged(descriptor, 4, 0x03)?;
    let [flags] = at(descriptor, stream + 2)?;
    if flags & 0xE0 != 0 {
        return None;
    }
    let decoder = tagged(descriptor, stream + 3, 0x04)?;
    at(descriptor, decoder).map(|[kind]| kind)
}

/// Where the content of the descriptor with this tag begins; its length has up to four bytes.
fn tagged(bytes: &[u8], offset: usize, tag: u8) -> Option<usize> {
    if at(bytes, offset)? != [tag] {
        return None;
    }
    (1..=4)
        .find(|length| at::<1>(bytes, offset + length).is_some_and(|[byte]| byte & 0x80 == 0))
        .map(|length| offset + length + 1)
}
