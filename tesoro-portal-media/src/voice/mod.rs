//! Voice notes: WebM and Ogg with Opus, MP4 with AAC, MP3 and WAV (R-FEED-03, threats 55 and 59).
//!
//! Each container is parsed from the first byte to the last by an allow-list of its parts. A part that is needed to play
//! the sound stays as it is; every other part is blanked in place, so that no offset changes; what is not understood, and
//! any track that is not sound, is refused.

mod ebml;
mod mp3;
mod mp4;
mod mp4_codec;
mod ogg;
mod wav;
mod webm;

use crate::slice::at;

/// The longest voice note, in bytes (R-FEED-03).
pub const VOICE_BYTES_MAX: u64 = 10_000_000;

/// What a voice note is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoiceFormat {
    /// WebM (Matroska) with Opus.
    WebM,
    /// Ogg with Opus.
    Ogg,
    /// MP4 with AAC.
    Mp4,
    /// MPEG audio, layer III.
    Mp3,
    /// WAV with PCM.
    Wav,
}

/// A voice note that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// What it is.
    pub format: VoiceFormat,
    /// How long it says it is, in milliseconds, if its container says so. Nobody has checked it.
    pub claimed_millis: Option<u64>,
    /// Its bytes, without tags.
    pub bytes: Vec<u8>,
}

/// Why an upload did not become a voice note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VoiceFault {
    /// It is none of the containers, whatever its name says.
    #[error("the content is none of the containers for sound")]
    NotSound,
    /// It is one of them with something else in it: a film, or a codec that is not taken.
    #[error("the container holds something else than one track of a known codec")]
    OtherCodec,
    /// It begins like one, and is cut off, broken, or has something behind it.
    #[error("the container is damaged")]
    Damaged,
    /// There is no sound in it.
    #[error("there is no sound in it")]
    Empty,
    /// More than [`VOICE_BYTES_MAX`] bytes.
    #[error("the voice note has too many bytes")]
    TooManyBytes,
}

/// Checks a voice note and blanks everything in it that is not needed to play it.
pub fn clean(mut bytes: Vec<u8>) -> Result<Cleaned, VoiceFault> {
    if bytes.len() as u64 > VOICE_BYTES_MAX {
        return Err(VoiceFault::TooManyBytes);
    }
    if bytes.is_empty() {
        return Err(VoiceFault::Empty);
    }
    let format = sniff(&bytes).ok_or(VoiceFault::NotSound)?;
    let claimed_millis = match format {
        VoiceFormat::WebM => webm::clean(&mut bytes)?,
        VoiceFormat::Ogg => ogg::clean(&mut bytes)?,
        VoiceFormat::Mp4 => mp4::clean(&mut bytes)?,
        VoiceFormat::Mp3 => mp3::clean(&mut bytes)?,
        VoiceFormat::Wav => wav::clean(&mut bytes)?,
    };
    Ok(Cleaned { format, claimed_millis, bytes })
}

fn sniff(bytes: &[u8]) -> Option<VoiceFormat> {
    match at::<4>(bytes, 0)? {
        [0x1A, 0x45, 0xDF, 0xA3] => Some(VoiceFormat::WebM),
        [b'O', b'g', b'g', b'S'] => Some(VoiceFormat::Ogg),
        [b'R', b'I', b'F', b'F'] => (at(bytes, 8)? == *b"WAVE").then_some(VoiceFormat::Wav),
        [b'I', b'D', b'3', _] | [b'A', b'P', b'E', b'T'] => Some(VoiceFormat::Mp3),
        [0xFF, second, ..] if second & 0xE0 == 0xE0 => Some(VoiceFormat::Mp3),
        _ => (at(bytes, 4)? == *b"ftyp").then_some(VoiceFormat::Mp4),
    }
}
