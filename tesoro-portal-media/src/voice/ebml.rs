//! EBML (RFC 8794): a walk over nested elements that keeps an allow-list and turns everything else into `Void`.

use std::ops::Range;

use super::VoiceFault;
use crate::slice::blank;

const VOID: u8 = 0xEC;

/// What happens to the elements of a level, by their ids.
pub(super) type Table = &'static [(u32, Treat)];

/// Is shown an element that stays, and its content.
pub(super) type See<'a> = dyn FnMut(&Element, &[u8]) -> Result<(), VoiceFault> + 'a;

/// What happens to an element.
#[derive(Clone, Copy)]
pub(super) enum Treat {
    /// It stays.
    Keep,
    /// It stays, with zeros in it: a text that has to be there.
    Empty,
    /// Its children are looked at.
    Into(Table),
    /// The same, for an element that is written before its length is known.
    IntoOpen(Table),
    /// The whole file is refused for it.
    Refuse,
}

/// One element as it was found.
pub(super) struct Element {
    pub(super) id: u32,
    /// From its id to the end of its content.
    start: usize,
    pub(super) content: Range<usize>,
}

/// Elements of real files are nested five deep.
const DEPTH_MAX: usize = 8;

/// Walks over the elements in `range`, treats each by `table`, and shows every kept leaf to `see`. What is not in the table
/// becomes `Void`.
pub(super) fn walk(bytes: &mut [u8], range: Range<usize>, table: Table, see: &mut See<'_>) -> Result<(), VoiceFault> {
    level(bytes, range, (table, &[]), DEPTH_MAX, see).map(drop)
}

/// Answers where it stopped: at the end of `range`, or at an element of `outer`, which ends an open element.
fn level(
    bytes: &mut [u8],
    range: Range<usize>,
    (table, outer): (Table, Table),
    depth: usize,
    see: &mut See<'_>,
) -> Result<usize, VoiceFault> {
    let mut position = range.start;
    while position < range.end {
        let (element, is_open) = element(bytes, position, range.end)?;
        let listed = table.iter().find(|row| row.0 == element.id).map(|row| row.1);
        if listed.is_none() && outer.iter().any(|row| row.0 == element.id) {
            return Ok(position);
        }
        position = element.content.end;
        if is_open && !matches!(listed, Some(Treat::IntoOpen(_))) {
            return Err(VoiceFault::Damaged);
        }
        let deeper = depth.checked_sub(1).ok_or(VoiceFault::Damaged)?;
        match listed {
            Some(Treat::Keep) => see(&element, bytes.get(element.content.clone()).unwrap_or_default())?,
            Some(Treat::Empty) => blank(bytes, element.content.clone()),
            Some(Treat::Refuse) => return Err(VoiceFault::OtherCodec),
            Some(Treat::Into(children)) => {
                level(bytes, element.content.clone(), (children, &[]), deeper, see)?;
            }
            Some(Treat::IntoOpen(children)) => {
                let ends_it: Table = if is_open { table } else { &[] };
                position = level(bytes, element.content.clone(), (children, ends_it), deeper, see)?;
            }
            None => void(bytes, &element)?,
        }
    }
    Ok(position)
}

/// The element at `start`, and whether it does not say how long it is; then it may reach to `limit`.
fn element(bytes: &[u8], start: usize, limit: usize) -> Result<(Element, bool), VoiceFault> {
    let rest = bytes.get(start..limit).ok_or(VoiceFault::Damaged)?;
    let id_length = marked_length(rest, 4)?;
    let id = rest.iter().take(id_length).fold(0_u32, |id, byte| id << 8 | u32::from(*byte));
    let rest = rest.get(id_length..).ok_or(VoiceFault::Damaged)?;
    let (size, size_length) = number(rest)?;
    let first = start + id_length + size_length;
    let is_open = size == (1 << (7 * size_length)) - 1;
    let end = if is_open {
        limit
    } else {
        usize::try_from(size).ok().and_then(|size| first.checked_add(size)).ok_or(VoiceFault::Damaged)?
    };
    if end > limit {
        return Err(VoiceFault::Damaged);
    }
    Ok((Element { id, start, content: first..end }, is_open))
}

/// A number of variable length, and that length.
pub(super) fn number(bytes: &[u8]) -> Result<(u64, usize), VoiceFault> {
    let length = marked_length(bytes, 8)?;
    let all =
        bytes.get(..length).ok_or(VoiceFault::Damaged)?.iter().fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
    Ok((all & ((1 << (7 * length)) - 1), length))
}

/// The length that the leading zeros of the first byte tell.
fn marked_length(bytes: &[u8], most: usize) -> Result<usize, VoiceFault> {
    let length = bytes.first().map_or(9, |byte| byte.leading_zeros() as usize + 1);
    if length <= most && length <= bytes.len() { Ok(length) } else { Err(VoiceFault::Damaged) }
}

/// Makes `Void` of an element, of exactly the same length.
fn void(bytes: &mut [u8], element: &Element) -> Result<(), VoiceFault> {
    let range = element.start..element.content.end;
    // One byte of id, and a size in as many bytes as the header leaves, at most eight.
    let width = (element.content.start - element.start - 1).min(8);
    let size = (range.len() - 1 - width) as u64;
    let marked = size | 1 << (7 * width);
    blank(bytes, range.clone());
    let header = bytes.get_mut(range).ok_or(VoiceFault::Damaged)?;
    let size = marked.to_be_bytes();
    for (place, value) in header.iter_mut().zip([VOID].iter().chain(size.iter().skip(8 - width))) {
        *place = *value;
    }
    Ok(())
}
