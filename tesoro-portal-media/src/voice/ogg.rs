//! Ogg (RFC 3533) with one Opus stream (RFC 7845): the comments are blanked, the pages' checksums are made right again.

use super::VoiceFault;
use crate::slice::{at, blank, le16, le32, le64};

/// Opus counts in 48,000 samples a second, whatever was recorded.
const SAMPLES_PER_MILLI: u64 = 48;
const CONTINUED: u8 = 1;
const FIRST: u8 = 2;
const LAST: u8 = 4;

/// One page of the stream.
struct Page {
    start: usize,
    /// Where its content is.
    content: std::ops::Range<usize>,
    end: usize,
    flags: u8,
    serial: u32,
    number: u32,
    granule: u64,
    /// The last packet on it ends on it.
    is_ended: bool,
    /// How many packets end on it.
    ends: usize,
}

pub(super) fn clean(bytes: &mut [u8]) -> Result<Option<u64>, VoiceFault> {
    let pages = pages(bytes)?;
    let (head, rest) = pages.split_first().ok_or(VoiceFault::Damaged)?;
    let skip = opus_head(bytes, head)?;
    let comments = comment_pages(rest)?;
    let (tags, sound) = rest.split_at_checked(comments).ok_or(VoiceFault::Damaged)?;
    blank_comments(bytes, tags)?;
    for page in tags {
        seal(bytes, page);
    }
    if sound.iter().all(|page| page.content.is_empty()) {
        return Err(VoiceFault::Empty);
    }
    // A page on which no packet ends has no position.
    let last = sound.iter().rev().map(|page| page.granule).find(|granule| *granule != u64::MAX);
    Ok(last.map(|granule| granule.saturating_sub(u64::from(skip)) / SAMPLES_PER_MILLI))
}

/// All pages, which have to follow each other without a gap, in order, and belong to one stream.
fn pages(bytes: &[u8]) -> Result<Vec<Page>, VoiceFault> {
    let mut pages: Vec<Page> = Vec::new();
    let mut position = 0;
    while position < bytes.len() {
        let page = page(bytes, position).ok_or(VoiceFault::Damaged)?;
        if checksum(bytes, &page) != le32(bytes, page.start + 22) {
            return Err(VoiceFault::Damaged);
        }
        let fits = match pages.last() {
            None => page.flags & FIRST != 0 && page.flags & CONTINUED == 0,
            // A second stream beside or behind the first is a film, or a chain; neither is a voice note.
            Some(last) => {
                if page.flags & FIRST != 0 || page.serial != last.serial {
                    return Err(VoiceFault::OtherCodec);
                }
                let continues = page.flags & CONTINUED != 0;
                page.number == last.number.wrapping_add(1) && last.flags & LAST == 0 && continues != last.is_ended
            }
        };
        if !fits {
            return Err(VoiceFault::Damaged);
        }
        position = page.end;
        pages.push(page);
    }
    Ok(pages)
}

fn page(bytes: &[u8], start: usize) -> Option<Page> {
    let [version, flags] = at(bytes, start + 4)?;
    if at(bytes, start)? != *b"OggS" || version != 0 {
        return None;
    }
    let [segments] = at(bytes, start + 26)?;
    let first = start + 27 + usize::from(segments);
    let lacing = bytes.get(start + 27..first)?;
    let end = first + lacing.iter().map(|length| usize::from(*length)).sum::<usize>();
    bytes.get(first..end)?;
    Some(Page {
        start,
        content: first..end,
        end,
        flags,
        serial: le32(bytes, start + 14)?,
        number: le32(bytes, start + 18)?,
        granule: le64(bytes, start + 6)?,
        is_ended: lacing.last().is_none_or(|length| *length < 255),
        ends: lacing.iter().filter(|length| **length < 255).count(),
    })
}

/// Checks the identification header, and answers how many samples are not played.
fn opus_head(bytes: &[u8], page: &Page) -> Result<u16, VoiceFault> {
    let head = bytes.get(page.content.clone()).unwrap_or_default();
    if !head.starts_with(b"OpusHead") {
        return Err(VoiceFault::OtherCodec);
    }
    let [version, channels] = at(head, 8).ok_or(VoiceFault::Damaged)?;
    let is_plain = version & 0xF0 == 0 && (1..=8).contains(&channels) && (19..=29).contains(&head.len());
    if !is_plain || page.ends != 1 || !page.is_ended {
        return Err(VoiceFault::Damaged);
    }
    le16(head, 10).ok_or(VoiceFault::Damaged)
}

/// How many pages the comment header takes; sound begins on a page of its own (RFC 7845, 3).
fn comment_pages(pages: &[Page]) -> Result<usize, VoiceFault> {
    let last = pages.iter().position(|page| page.ends > 0).ok_or(VoiceFault::Empty)?;
    let fits = pages.get(last).is_some_and(|page| page.ends == 1 && page.is_ended);
    if fits { Ok(last + 1) } else { Err(VoiceFault::Damaged) }
}

/// No vendor, no comments, and zeros, which the standard calls padding.
fn blank_comments(bytes: &mut [u8], pages: &[Page]) -> Result<(), VoiceFault> {
    let first = pages.first().ok_or(VoiceFault::Damaged)?;
    if first.content.len() < 16 || !bytes.get(first.content.clone()).is_some_and(|tags| tags.starts_with(b"OpusTags")) {
        return Err(VoiceFault::Damaged);
    }
    blank(bytes, first.content.start + 8..first.content.end);
    for page in pages.iter().skip(1) {
        blank(bytes, page.content.clone());
    }
    Ok(())
}

fn seal(bytes: &mut [u8], page: &Page) {
    let Some(sum) = checksum(bytes, page) else { return };
    if let Some(field) = bytes.get_mut(page.start + 22..page.start + 26) {
        field.copy_from_slice(&sum.to_le_bytes());
    }
}

/// The sum over the page with zeros in the place of the sum.
fn checksum(bytes: &[u8], page: &Page) -> Option<u32> {
    let before = bytes.get(page.start..page.start + 22)?;
    let after = bytes.get(page.start + 26..page.end)?;
    Some([before, &[0; 4], after].into_iter().flatten().fold(0, |sum, byte| crc(sum, *byte)))
}

fn crc(sum: u32, byte: u8) -> u32 {
    let index = (sum >> 24) as usize ^ usize::from(byte);
    (sum << 8) ^ TABLE.get(index).copied().unwrap_or_default()
}

/// CRC-32 with the polynomial 04C11DB7, most significant bit first (RFC 3533, 6).
#[expect(clippy::indexing_slicing, reason = "in a constant: out of bounds would not compile")]
const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let (mut index, mut value_of) = (0, 0_u32);
    while index < 256 {
        let mut value = value_of << 24;
        let mut bit = 0;
        while bit < 8 {
            value = (value << 1) ^ (if value & 0x8000_0000 == 0 { 0 } else { 0x04C1_1DB7 });
            bit += 1;
        }
        table[index] = value;
        index += 1;
        value_of += 1;
    }
    table
};
