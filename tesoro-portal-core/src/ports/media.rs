use std::io::Read;

use super::StoreError;
use crate::media::MediaKey;

/// Keeps the bytes of media. It knows nothing of what they are or whose they are: that is in the store's rows.
///
/// To ensure correctness:
/// - a medium is never changed: it is not there, or it is there whole;
/// - media are outside of the store's transactions, so whoever writes one writes its row afterwards, and whoever removes
///   a row removes the medium afterwards; what a crash leaves between the two is found by [`Self::settled`].
pub trait MediaStore: Send + Sync {
    /// Begins a medium. A key that exists is an error.
    ///
    /// To ensure correctness, nobody finds anything of it before [`MediaWriter::finish`] has answered, and nothing is left
    /// of it if the writer is dropped, or the process dies, before that.
    fn create(&self, key: &MediaKey) -> Result<Box<dyn MediaWriter>, StoreError>;

    /// Opens `length` bytes of a medium from `offset` on; `None` where there is none. A medium that has fewer bytes is an
    /// error, now or when they are read.
    ///
    /// To ensure correctness, what has been opened can be read to its end although it is removed meanwhile.
    fn open(&self, key: &MediaKey, offset: u64, length: u64) -> Result<Option<Box<dyn Read + Send>>, StoreError>;

    /// Removes a medium; one that is not there is no error.
    fn remove(&self, key: &MediaKey) -> Result<(), StoreError>;

    /// At most `limit` keys of settled media, in ascending order, from the first one after `after`.
    ///
    /// A medium is settled when whoever wrote it cannot be about to write its row any more: the process has ended, or an
    /// hour has passed. To ensure correctness, no other medium is answered, and every medium is in the end.
    fn settled(&self, after: Option<&MediaKey>, limit: usize) -> Result<Vec<MediaKey>, StoreError>;
}

/// A medium that is being written.
pub trait MediaWriter: Send {
    /// Appends bytes. After an error the medium can only be dropped.
    fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError>;

    /// Makes the medium whole. `Ok` means durable: it survives a crash and a power cut.
    fn finish(self: Box<Self>) -> Result<(), StoreError>;
}
