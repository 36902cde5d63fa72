//! How a photo lies in the media store: an index of its renditions, then the renditions. So a photo is one file, there
//! whole or not at all, and whoever has its key needs no row to serve it.
//!
//! ```text
//! "TPP1"  count  count × (width u32, height u32, offset u64, length u64), big-endian, zeros up to 128 bytes
//! ```

use std::io::Cursor;

use tesoro_portal_media::Budget;
use tesoro_portal_media::photo::{Cut, Developed, Rendition, develop};

use super::StorageKey;
use crate::ports::{MediaStore, StoreError, StoreErrorKind};

const MAGIC: &[u8; 4] = b"TPP1";
const INDEX: usize = 128;
const ENTRY: usize = 24;
const MOST: usize = (INDEX - 5) / ENTRY;

/// The bytes are no photo that is taken, or there is no memory to look at them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no photo that is taken")]
pub struct NotAPhoto;

/// The bytes under which a portal keeps this photo with its thumbnails, and its width and height: for a host that fills a
/// media store itself.
pub fn photo_file(photo: &[u8]) -> Result<(Vec<u8>, u32, u32), NotAPhoto> {
    let developed = develop(&mut Cursor::new(photo), Cut::Whole, &Budget::default()).map_err(|_| NotAPhoto)?;
    let first = developed.renditions.first().ok_or(NotAPhoto)?;
    Ok((bound(&developed), first.width, first.height))
}

/// The file of a developed photo.
pub(crate) fn bound(developed: &Developed) -> Vec<u8> {
    let mut file = Vec::with_capacity(INDEX + developed.bytes.len());
    file.extend(MAGIC);
    let renditions = developed.renditions.iter().take(MOST);
    file.extend(u8::try_from(renditions.len()).map(u8::to_be_bytes).unwrap_or_default());
    for rendition in renditions {
        file.extend(rendition.width.to_be_bytes());
        file.extend(rendition.height.to_be_bytes());
        file.extend((rendition.offset + INDEX as u64).to_be_bytes());
        file.extend(rendition.length.to_be_bytes());
    }
    file.resize(INDEX, 0);
    file.extend(&developed.bytes);
    file
}

/// The smallest rendition whose long side has at least `size` pixels, else the largest; the largest without a size.
pub(crate) fn rendition(
    media: &dyn MediaStore,
    key: &StorageKey,
    size: Option<u32>,
) -> Result<Option<Rendition>, StoreError> {
    let Some(mut reader) = media.open(key, 0, INDEX as u64)? else { return Ok(None) };
    let mut index = Vec::new();
    let corrupt = || StoreError::new(StoreErrorKind::Corrupt, "read the index of a photo");
    std::io::Read::read_to_end(&mut reader, &mut index).map_err(|error| corrupt().because(error))?;
    let renditions = read(&index).ok_or_else(corrupt)?;
    let fits = |rendition: &&Rendition| size.is_some_and(|size| rendition.width.max(rendition.height) >= size);
    let smallest = renditions.iter().filter(fits).min_by_key(|rendition| rendition.width.max(rendition.height));
    smallest.or(renditions.first()).copied().map(Some).ok_or_else(corrupt)
}

fn read(index: &[u8]) -> Option<Vec<Rendition>> {
    let rest = index.strip_prefix(MAGIC)?;
    let (count, entries) = rest.split_first()?;
    let (entries, _) = entries.as_chunks::<ENTRY>();
    entries.get(..usize::from(*count))?.iter().map(one).collect()
}

fn one(entry: &[u8; ENTRY]) -> Option<Rendition> {
    let (width, rest) = entry.split_first_chunk()?;
    let (height, rest) = rest.split_first_chunk()?;
    let (offset, rest) = rest.split_first_chunk()?;
    Some(Rendition {
        width: u32::from_be_bytes(*width),
        height: u32::from_be_bytes(*height),
        offset: u64::from_be_bytes(*offset),
        length: u64::from_be_bytes(rest.try_into().ok()?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_feed_02_the_index_of_a_photo_comes_back_equal() {
        let renditions = [(2560, 0, 900), (1600, 900, 400), (640, 1300, 100), (320, 1400, 30)];
        let renditions: Vec<_> =
            renditions.map(|(width, offset, length)| Rendition { width, height: width / 2, offset, length }).into();
        let developed = Developed { bytes: vec![7; 1430], renditions };
        let file = bound(&developed);
        assert_eq!(file.len(), 128 + 1430);
        let found = read(&file[..128]).unwrap();
        assert_eq!(found.len(), 4);
        for (found, written) in found.iter().zip(&developed.renditions) {
            assert_eq!(found, &Rendition { offset: written.offset + 128, ..*written });
        }
        assert_eq!(read(b"JFIF"), None);
        assert_eq!(read(b"TPP1\xff"), None);
    }
}
