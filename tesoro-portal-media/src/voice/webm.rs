//! WebM and Matroska (RFC 9559) with one Opus track.

use std::collections::BTreeSet;

use super::VoiceFault;
use super::ebml::{Element, Table, Treat, number, walk};

use Treat::{Empty, Into, IntoOpen, Keep, Refuse};

const DOC_TYPE: u32 = 0x4282;
const DURATION: u32 = 0x4489;
const SCALE: u32 = 0x002A_D7B1;
const TRACK_NUMBER: u32 = 0xD7;
const TRACK_TYPE: u32 = 0x83;
const CODEC: u32 = 0x86;
const CODEC_PRIVATE: u32 = 0x63A2;
const SIMPLE_BLOCK: u32 = 0xA3;
const BLOCK: u32 = 0xA1;

const AUDIO: u64 = 2;

const FILE: Table = &[
    (
        0x1A45_DFA3,
        Into(&[
            (0x4286, Keep),
            (0x42F7, Keep),
            (0x42F2, Keep),
            (0x42F3, Keep),
            (DOC_TYPE, Keep),
            (0x4287, Keep),
            (0x4285, Keep),
        ]),
    ),
    (0x1853_8067, IntoOpen(SEGMENT)),
];

const SEGMENT: Table = &[
    (0x114D_9B74, Into(&[(0x4DBB, Into(&[(0x53AB, Keep), (0x53AC, Keep)]))])),
    // Both programs' names have to be there; a title, a date and everything else do not.
    (0x1549_A966, Into(&[(SCALE, Keep), (DURATION, Keep), (0x4D80, Empty), (0x5741, Empty)])),
    (0x1654_AE6B, Into(&[(0xAE, Into(TRACK))])),
    (0x1F43_B675, IntoOpen(CLUSTER)),
    (0x1C53_BB6B, Into(&[(0xBB, Into(&[(0xB3, Keep), (0xB7, Into(CUE))]))])),
];

const TRACK: Table = &[
    (TRACK_NUMBER, Keep),
    (0x73C5, Keep),
    (TRACK_TYPE, Keep),
    (0xB9, Keep),
    (0x88, Keep),
    (0x55AA, Keep),
    (0x9C, Keep),
    (0x6DE7, Keep),
    (0x6DF8, Keep),
    (0x0023_E383, Keep),
    (0x55EE, Keep),
    (0x0022_B59C, Keep),
    (CODEC, Keep),
    (CODEC_PRIVATE, Keep),
    (0xAA, Keep),
    (0x56AA, Keep),
    (0x56BB, Keep),
    (0xE1, Into(&[(0xB5, Keep), (0x78B5, Keep), (0x9F, Keep), (0x6264, Keep)])),
    // Pictures, and content that is compressed or encrypted.
    (0xE0, Refuse),
    (0x6D80, Refuse),
];

const CLUSTER: Table = &[
    (0xE7, Keep),
    (0xA7, Keep),
    (0xAB, Keep),
    (SIMPLE_BLOCK, Keep),
    (0xA0, Into(&[(BLOCK, Keep), (0x9B, Keep), (0xFB, Keep), (0x75A2, Keep)])),
];

const CUE: Table = &[(0xF7, Keep), (0xF1, Keep), (0xF0, Keep), (0xB2, Keep), (0x5378, Keep)];

/// What every voice note has, and has right.
const NEEDED: [u32; 4] = [DOC_TYPE, TRACK_TYPE, CODEC, CODEC_PRIVATE];

/// What has been seen on the way.
#[derive(Default)]
struct Seen {
    right: BTreeSet<u32>,
    tracks: Vec<u64>,
    blocks: usize,
    scale: Option<u64>,
    duration: Option<f64>,
}

pub(super) fn clean(bytes: &mut [u8]) -> Result<Option<u64>, VoiceFault> {
    let mut seen = Seen::default();
    let whole = 0..bytes.len();
    walk(bytes, whole, FILE, &mut |element, content| seen.see(element, content))?;
    if seen.tracks.len() != 1 || NEEDED.iter().any(|id| !seen.right.contains(id)) {
        return Err(VoiceFault::OtherCodec);
    }
    if seen.blocks == 0 {
        return Err(VoiceFault::Empty);
    }
    Ok(seen.millis())
}

impl Seen {
    fn see(&mut self, element: &Element, content: &[u8]) -> Result<(), VoiceFault> {
        match element.id {
            DOC_TYPE => self.need(element, matches!(content, b"webm" | b"matroska")),
            TRACK_TYPE => self.need(element, unsigned(content)? == AUDIO),
            CODEC => self.need(element, content == b"A_OPUS"),
            CODEC_PRIVATE => self.need(element, content.starts_with(b"OpusHead") && (19..=29).contains(&content.len())),
            TRACK_NUMBER => {
                self.tracks.push(unsigned(content)?);
                Ok(())
            }
            SIMPLE_BLOCK | BLOCK => {
                // Track, relative time and flags come before the sound.
                let (track, length) = number(content)?;
                if self.tracks != [track] || content.len() <= length + 3 {
                    return Err(VoiceFault::Damaged);
                }
                self.blocks += 1;
                Ok(())
            }
            SCALE => {
                self.scale = Some(unsigned(content)?);
                Ok(())
            }
            DURATION => {
                self.duration = float(content);
                Ok(())
            }
            // Everything else that is kept is a number or a few bytes.
            _ if content.len() > 16 => Err(VoiceFault::Damaged),
            _ => Ok(()),
        }
    }

    fn need(&mut self, element: &Element, is_right: bool) -> Result<(), VoiceFault> {
        self.right.insert(element.id);
        if is_right { Ok(()) } else { Err(VoiceFault::OtherCodec) }
    }

    /// The duration counts in units of the scale, which is in nanoseconds.
    fn millis(&self) -> Option<u64> {
        let scale = u32::try_from(self.scale.unwrap_or(1_000_000)).ok()?;
        let millis = self.duration? * f64::from(scale) / 1_000_000.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within a day")]
        (0.0..86_400_000.0).contains(&millis).then_some(millis as u64)
    }
}

fn unsigned(content: &[u8]) -> Result<u64, VoiceFault> {
    if content.len() > 8 {
        return Err(VoiceFault::Damaged);
    }
    Ok(content.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn float(content: &[u8]) -> Option<f64> {
    let short = || content.try_into().ok().map(|bytes| f64::from(f32::from_be_bytes(bytes)));
    content.try_into().ok().map(f64::from_be_bytes).or_else(short)
}
