use tesoro_portal_media::Budget;
use tesoro_portal_media::photo::{Cut, FAVICON_SIDE, LOGO_SIDE, develop, emblem};

use super::refusal::{Outcome, image};
use crate::feedback::{FileSource, StoredFile, UploadDigest};
use crate::media::{self, StorageKey};
use crate::ports::{Entropy, MediaStore};

/// What is made of an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Making {
    /// A photo as JPEG with thumbnails, as of R-FEED-02.
    Photo,
    /// A photo as JPEG with square thumbnails of its middle, as of R-PIC-01.
    Portrait,
    /// A small PNG for the head of pages.
    Logo,
    /// A smaller one.
    Favicon,
}

/// A file that was judged and is in the media store, without a row yet. One that gets none is removed by the sweep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedFile {
    pub(crate) stored: StoredFile,
    pub(crate) making: Making,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Judges an upload and writes what is kept of it into the media store. It decodes, so it takes up to a second of a core,
/// and runs outside of any transaction.
pub(crate) fn prepare(
    mut source: &mut dyn FileSource,
    (making, upload): (Making, UploadDigest),
    (store, budget): (&dyn MediaStore, &Budget),
    entropy: &dyn Entropy,
) -> Outcome<PreparedFile> {
    let developed = match making {
        Making::Photo => develop(&mut source, Cut::Whole, budget),
        Making::Portrait => develop(&mut source, Cut::Square, budget),
        Making::Logo => emblem(&mut source, LOGO_SIDE, budget),
        Making::Favicon => emblem(&mut source, FAVICON_SIDE, budget),
    };
    let developed = developed.map_err(image)?;
    let (width, height) = developed.renditions.first().map_or((0, 0), |first| (first.width, first.height));
    let bytes = media::bound(&developed);
    let key = StorageKey::mint(entropy);
    let mut writer = store.create(&key)?;
    writer.write(&bytes)?;
    writer.finish()?;
    Ok(PreparedFile { stored: StoredFile { key, bytes: bytes.len() as u64, upload }, making, width, height })
}
